package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// subjectIn gives the last noun phrase of the segment before the chunk that can
// be a subject: governed by no preposition.
func (s *sentence) subjectIn(g *segment, before int) *phrase {
	var found *phrase
	for _, p := range s.phrases {
		within := p.first >= g.first && p.last <= before && p.last <= g.last
		if within && p.nominative() && !s.believer(p, before) && !(p.first > g.first && (s.itAsObject(p) || s.objectOfNext(g, p))) {
			found = p
		}
	}
	if found != nil && found.bare() {
		if q := s.severalEach(found); q != nil {
			return q
		}
	}
	return found
}

// severalEach gives those named right before a Vietnamese noun that tells what each of them does: "X và Y mỗi quỹ rót 10 triệu USD".
func (s *sentence) severalEach(p *phrase) *phrase {
	k := p.first
	if !slices.Contains(s.grammar.Time.Every, s.chunks[k].key) {
		k--
	}
	if s.nounFollows || k < 1 || !slices.Contains(s.grammar.Time.Every, s.chunks[k].key) {
		return nil
	}
	if s.chunks[k-1].key == "," {
		k--
	}
	if q := s.chunks[k-1].phrase; q != nil && q.last == k && len(q.members) > 1 {
		return q
	}
	return nil
}

// itAsObject reports "it" right between an English verb and a preposition or a word of joining: "founded it in 2015 and sold it
// to X", "has seen it and called it …".
func (s *sentence) itAsObject(p *phrase) bool {
	if !s.nounFollows || !s.singular(p) || p.last != p.first+1 || p.last >= len(s.chunks) || p.first == 0 {
		return false
	}
	verb, next := &s.chunks[p.first-1], &s.chunks[p.last]
	if next.is(prepositions) {
		return s.isVerb(p.first - 1)
	}
	return next.is(grammar.And) && (verb.kind == other || s.isVerb(p.first-1) && !verb.is(grammar.Speech|grammar.Reporting))
}

// believer reports who is told to think what stands behind: Y in "X được Y cho là sắp lên
// sàn", "X was reported by Y to be weighing a bid", "A source told Y the fund would back X".
func (s *sentence) believer(p *phrase, before int) bool {
	if s.nounFollows && s.listens(p) {
		return true
	}
	if s.nounFollows {
		return p.first > 1 && s.chunks[p.first-1].is(grammar.Reporting) && s.chunks[p.first-2].is(grammar.Be)
	}
	return p.first > 0 && p.last < before && s.chunks[p.first-1].is(grammar.Passive) && s.chunks[p.last].is(grammar.Possible)
}

// listens reports whom an English clause tells something: "told Reuters the fund would back X".
func (s *sentence) listens(p *phrase) bool {
	k := p.first - 1
	return k >= 0 && p.last < len(s.chunks) && !p.anaphoric() && s.informing[s.chunks[k].key]
}

// headOf gives the first noun phrase of the segment that can be a subject.
func (s *sentence) headOf(g *segment) *phrase {
	for _, p := range s.phrases {
		if p.first >= g.first && p.last <= g.last && p.nominative() && !s.objectOfNext(g, p) {
			if q := s.awaiting(g, p); q != nil {
				return q
			}
			return p
		}
	}
	if s.nounFollows {
		return s.resumedAt(g, nil)
	}
	if g.kind == predicate && g.first > 0 {
		return s.pastAsides(s.segmentOf(g.first)) // "X, một công ty ở Huế, ra đời năm 2018"
	}
	return nil
}

// awaiting gives the Vietnamese name that a segment goes on about with its verb, behind what is set off and before p: X in "X, một
// công ty ở Huế, mua Y".
func (s *sentence) awaiting(g *segment, p *phrase) *phrase {
	const nounOrClause = grammar.Noun | grammar.Title | grammar.Post | grammar.Clause | grammar.Subordinate
	if s.nounFollows {
		return s.resumedAt(g, p)
	}
	if g.first == 0 || p.first == g.first || s.chunks[g.first].is(nounOrClause) {
		return nil
	}
	if g.kind != clause && g.kind != predicate || s.holds(grammar.Speech|grammar.Reporting|grammar.Quoting|grammar.That, span{g.first, p.first}) {
		return nil
	}
	return s.pastAsides(s.segmentOf(g.first))
}

// resumedAt gives the English name that a segment goes on about with the verb that it begins with, behind what is told of it between
// commas and before p: X in "X, a company in Lyon, bought Y".
func (s *sentence) resumedAt(g *segment, p *phrase) *phrase {
	if g.kind == relative || g.kind == apposition || g.first == 0 || p != nil && p.first == g.first {
		return nil
	}
	return s.pastAsidesAt(g.first)
}

// presentOf reports a word that the grammar does not know with the ending of a verb and its object, a name, right behind it: "supplies X".
func (s *sentence) presentOf(i int) bool {
	c := &s.chunks[i]
	return c.kind == other && !s.toks[c.first].Upper && s.grammar.Words.PresentEndings.Of(c.key) && s.nameAt(i+1)
}

// resumed gives the English name whose verb a segment begins with, behind what is told of that name between commas: X in "X, a company
// in Lyon, bought Y".
func (s *sentence) resumed(n int) *phrase {
	k := s.beforeAsides(n)
	if first := s.segments[n].first; k < 0 || !s.mayBeVerb(first) && !s.presentOf(first) {
		return nil
	}
	g := &s.segments[k]
	p := s.chunks[g.last-1].phrase
	if p == nil || p.last != g.last || p.gov >= 0 || !p.nominative() {
		return nil
	}
	return p
}

// pastAsides gives the name that has no verb yet before segment n, with nothing but words that are set off between the two: X in
// "X, vốn ít được biết đến, …", "X (Huế) …", "X, được Y hậu thuẫn, …".
func (s *sentence) pastAsides(n int) *phrase {
	if s.nounFollows {
		return s.resumed(n)
	}
	if n < 1 || s.chunks[s.segments[n].first-1].kind != punct {
		return nil
	}
	for n--; n > 0 && s.setOff(n); n-- {
	}
	g := &s.segments[n]
	p := s.chunks[g.last-1].phrase
	if g.kind != fragment || p == nil || p.last != g.last || p.anaphoric() || p.gov >= 0 || !p.nominative() || s.doneByAt(p) {
		return nil
	}
	if s.ofForm(s.chunks[g.first].phrase, p) {
		return p
	}
	if s.dealtWith(g, p) {
		return nil
	}
	if q := s.chunks[g.first].phrase; q != nil && q != p && q.nominative() && p.first > q.last {
		return nil // "X cạnh tranh với Y, và lên sàn năm 2019"
	}
	return p
}

// ofForm reports a Vietnamese noun for a firm with a word for what form it has before its name: "Công ty cổ phần X (mã TLB) công bố …".
func (s *sentence) ofForm(q, p *phrase) bool {
	return q != nil && q != p && q.meansFirm() && p.first == q.last+1 && s.chunks[q.last].is(grammar.Noun|grammar.Stake)
}

// dealtWith reports a name that the head of a Vietnamese segment has to do with by a word that the grammar does not know for a verb: Y in
// "X thách thức Y, nhưng …".
func (s *sentence) dealtWith(g *segment, p *phrase) bool {
	q := s.headOf(g)
	if q == nil || q == p || q.last >= p.first || !compatible(q.kind, entity.Organization) {
		return false
	}
	for k := q.last; k < p.first; k++ {
		if c := &s.chunks[k]; c.kind > word || c.phrase != nil || c.is(grammar.Noun|grammar.Title|grammar.Post) {
			return false
		}
	}
	return true
}

// setOff reports words between two marks of which none names who does something.
func (s *sentence) setOff(n int) bool {
	g := &s.segments[n]
	if g.bracket || s.dashed(n) || g.kind == apposition || g.kind == relative {
		return true
	}
	if s.chunks[g.first-1].key != "," || !s.commaBehind(g) {
		return false
	}
	return g.kind == adjunct || g.kind == predicate || s.suffersAside(n, n+1)
}

// startsBehind reports a chunk right behind who does what a Vietnamese clause tells, over times, words of tense and what is set off.
func (s *sentence) startsBehind(k int) bool {
	for k > 0 && (s.chunks[k-1].kind == moment || s.chunks[k-1].is(grammar.Auxiliary)) {
		k--
	}
	if k == 0 {
		return false
	}
	if s.chunks[k-1].phrase != nil {
		return true
	}
	return s.pastAsidesAt(k) != nil
}

// pastAsidesAt gives the name that has no verb yet before a chunk with which a segment begins, over words that are set off.
func (s *sentence) pastAsidesAt(k int) *phrase {
	if n := s.segmentOf(k); n > 0 && s.segments[n].first == k {
		return s.pastAsides(n)
	}
	return nil
}

// nominative reports a noun phrase that can be a subject.
func (p *phrase) nominative() bool {
	s := p.s
	if p.inner || p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Genitive) {
		return false
	}
	if p.gov < 0 || p.actsAfter() {
		return true
	}
	g := &s.chunks[p.gov]
	return g.is(grammar.Than) && s.comparedDeed(p.gov) || g.is(grammar.By) && !g.is(prepositions&^grammar.By) || p.didSince()
}

// actsAfter reports the subject of an English clause that a preposition of time opens.
func (p *phrase) actsAfter() bool {
	s := p.s
	if !s.nounFollows || !s.chunks[p.gov].opensClause() {
		return false
	}
	if p.kind == entity.Person && p.last < len(s.chunks) && (s.chunks[p.last].kind == other || s.verbAt(p.last)) {
		return true // "after Rajan Pillai left to become chairman"
	}
	// "a week after it was launched"
	return p.pronoun && p.first == p.gov+1 && !s.chunks[p.first].is(grammar.Own) && s.verbAt(p.last)
}

// opensClause reports an English preposition of time that opens clauses, too: "after", "since".
func (c *chunk) opensClause() bool {
	return c.is(grammar.Subordinate) || c.is(grammar.Preposition) && c.is(grammar.Auxiliary)
}

// sinceBefore gives the last word before a chunk behind which is told what somebody did, -1 for none.
func (s *sentence) sinceBefore(i int) int {
	for k := i - 1; k >= 0 && s.nounFollows; k-- {
		if p := s.chunks[k+1].phrase; p != nil && p.gov == k && p.didSince() {
			return k
		}
	}
	return -1
}

// sinceDeed gives the English word that opens clauses as well as a time before a deed with its owner, -1 for none: "has bought nothing
// since its own flotation" denies no flotation.
func (s *sentence) sinceDeed(i int) int {
	k, owned := i-1, false
	for ; s.nounFollows && k > 0 && i-k <= maxDealt && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Own)); k-- {
		owned = owned || s.chunks[k].is(grammar.Own)
	}
	if k >= 0 && owned && s.chunks[k].opensClause() {
		return k
	}
	return -1
}

// didSince reports who is told in English to have done something right behind a word that opens a clause as well as
// a time: "has grown since X bought Y", "after X was sold", "after X turned down an
// offer".
func (p *phrase) didSince() bool {
	s := p.s
	if !s.nounFollows || p.anaphoric() && !p.pronoun || p.first != p.gov+1 || p.last >= len(s.chunks) {
		return false
	}
	g, verb := &s.chunks[p.gov], &s.chunks[p.last]
	if !g.opensClause() {
		return false
	}
	if verb.is(grammar.Be | grammar.Have) {
		return !verb.is(grammar.Planned|grammar.Possible) && slices.Contains(s.grammar.Time.Past, s.toks[verb.first].Key)
	}
	key, words := s.toks[verb.first].Key, &s.grammar.Words
	return (s.isVerb(p.last) || verb.is(grammar.Denial)) && !words.PresentEndings.Of(key) && !words.GerundEndings.Of(key)
}
