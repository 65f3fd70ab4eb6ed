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
		if within && p.nominative() && !s.believer(p, before) && !(p.first > g.first && s.itAsObject(p)) {
			found = p
		}
	}
	return found
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
		if p.first >= g.first && p.last <= g.last && p.nominative() {
			return p
		}
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
	if !s.nounFollows || p.anaphoric() || p.first != p.gov+1 || p.last >= len(s.chunks) {
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
