package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// plannedBefore reports a word of plan that stands alone before a Vietnamese clause: "Theo kế hoạch, X ra mắt Y vào tháng
// 12".
func (s *sentence) plannedBefore(n int) bool {
	if s.nounFollows || n == 0 || s.segments[n].kind != clause {
		return false
	}
	g := &s.segments[n-1]
	return g.first == 0 && g.last == 1 && s.chunks[0].is(grammar.Planned) && s.chunks[1].key == ","
}

// beforeOf reports a Vietnamese clause that tells before what something planned is to come: "sẽ gặp A, trước khi sang Lào
// hội đàm với B". What was done before is told with a word of its own for that.
func (r *reader) beforeOf(s *sentence, n int) bool {
	g := &s.segments[n]
	first := &s.chunks[g.first]
	if s.nounFollows || n == 0 || !first.is(grammar.Subordinate) || !slices.Contains(r.grammar.Time.Ago, s.toks[first.first].Key) {
		return false
	}
	if s.momentIn(g.first, g.last) || s.holds(grammar.Auxiliary, span{g.first, g.last}) {
		return false
	}
	return r.futureIn(s, &s.segments[n-1])
}

// plannedFrom reports a plan that the words around a clause tell of it.
func (r *reader) plannedFrom(s *sentence, i, n int) bool {
	return r.sharesPlan(s, i, n) || s.plannedBefore(n) || r.beforeOf(s, n) || r.plansOn(s, i) || s.preparesFor(i)
}

// futureIn reports a word of the future in a segment.
func (r *reader) futureIn(s *sentence, g *segment) bool {
	for k := g.first; k < g.last; k++ {
		if c := &s.chunks[k]; c.is(grammar.Planned) && slices.Contains(r.grammar.Time.Future, c.key) {
			return true
		}
	}
	return false
}

// agreedOn reports "to be" behind the time of an English verb of agreeing: "agreed on Monday to be taken over by X".
func (r *reader) agreedOn(s *sentence, k int) bool {
	if !s.opensWith(k, grammar.Into) || k < 2 || s.chunks[k-1].kind != moment || s.chunks[k].last-s.chunks[k].first != 2 {
		return false
	}
	if k -= 2; s.chunks[k].is(prepositions) && k > 0 {
		k--
	}
	return s.nounFollows && r.implicative[s.toks[s.chunks[k].last-1].Key]
}

// plansOn reports English words of plan that the time parts of which the plan is told: "filed on Monday to list".
func (r *reader) plansOn(s *sentence, i int) bool {
	k := i - 2
	if !s.infinitive(i) || k < 1 || s.chunks[k].kind != moment {
		return false
	}
	if k--; s.chunks[k].is(grammar.Preposition) && k > 0 {
		k--
	}
	e, end := r.vocab.Longest([]text.Token{s.toks[s.chunks[k].last-1], s.toks[s.chunks[i-1].first]}, 0)
	return e != nil && end == 2 && e.Class&grammar.Planned != 0
}

// foreseenAt reports an English word for a plan that tells what others foresee of a firm that it has as its object: "Analysts
// expect X to list in May", but "X expects to list" and "X expects Y to go on sale".
func (m *mood) foreseenAt(k int) bool {
	s, c := m.s, &m.s.chunks[k]
	if !s.nounFollows || !c.is(grammar.Planned) || !c.is(grammar.Speech) || c.is(grammar.Trigger) || k+1 >= m.trigger {
		return false
	}
	p := s.chunks[k+1].phrase
	if p == nil || p.anaphoric() || p.last >= m.trigger || !s.chunks[p.last].is(grammar.Into) {
		return false
	}
	return p.kind == entity.Organization || p.kind == "" && m.Type != fact.Release
}

// sumToCome reports a word for what may or shall be in the Vietnamese clause of a trigger, behind a name and right before a
// sum: "số tiền X rót vào Y dự kiến đạt 5 triệu USD".
func (s *sentence) sumToCome(k, trigger, n int) bool {
	if s.nounFollows || k >= s.segments[n].last || !s.chunks[k].is(grammar.Planned|grammar.Possible) {
		return false
	}
	if s.chunks[k-1].kind != name || k-1 <= trigger {
		return false
	}
	next := k + 1
	if next+1 < len(s.chunks) && s.chunks[next].kind == other {
		next++ // "đạt"
	}
	return next < len(s.chunks) && s.chunks[next].kind == amount
}

// foretold reads what a clause says of the event with which it begins as a thing: "A listing in Paris could
// follow", "The launch of X, its new model, is scheduled for May", "Việc ra mắt X bị hoãn".
func (m *mood) foretold() {
	s := m.s
	if k := s.saidOfDeed(m.trigger, m.n); k >= 0 {
		c := &s.chunks[k]
		m.possible = m.possible || c.is(grammar.Possible) && !c.is(grammar.Speech)
		m.planned = m.planned || c.is(grammar.Planned|grammar.Delay)
	}
	if s.aimedFor(m.trigger) != nil { // "a deal for Velor to buy Halden could come soon"
		m.possible = m.possible || s.holds(grammar.Possible, span{m.trigger + 1, s.segments[m.n].last})
	}
	if m.use.Form == grammar.Nominal {
		if k := s.predicateOf(m.trigger, m.n); k >= 0 {
			m.saidOfNoun(k)
		}
	}
}

// saidOfNoun reads what the predicate says of an English noun for an event.
func (m *mood) saidOfNoun(k int) {
	s := m.s
	if next := k + 1; s.chunks[k].is(grammar.Be) && next < len(s.chunks) && s.chunks[next].is(grammar.Planned|grammar.Possible|grammar.PossibleAfter) {
		k = next // "is now expected"
	}
	c := &s.chunks[k]
	m.neg = m.neg || c.is(grammar.NegativeAfter) // "A listing, which Orav once promised, is no longer planned"
	m.possible = m.possible || c.is(grammar.Possible|grammar.PossibleAfter)
	m.planned = m.planned || c.is(grammar.Planned) && !m.onlyEffect(k)
	timed := func(c chunk) bool { return c.kind == moment }
	if k > 0 && s.deniedVerb(k-1) && !slices.ContainsFunc(s.chunks[k:], timed) {
		m.neg = true // "A listing is not planned", but "is not expected before May"
	}
	if !c.is(grammar.Trigger) {
		return
	}
	for _, u := range c.entry.Uses {
		m.planned = m.planned || u.Planned // "is due"
	}
}

// saidOfDeed gives the first word of plan, doubt or delay with which a Vietnamese clause goes on about the
// event that is its subject, behind what is told of names between commas; -1 for none: "Việc ra mắt X, mô
// hình mới của hãng, bị hoãn", "Liên doanh giữa X và Y sẽ ra đời vào năm tới".
func (s *sentence) saidOfDeed(i, n int) int {
	if s.nounFollows || !s.isSubjectDeed(i, n) {
		return -1
	}
	if k, at := s.saidWithin(i+1, s.segments[n].last); k >= 0 {
		return at
	}
	for n++; n < len(s.segments); n++ {
		switch g := &s.segments[n]; g.kind {
		case predicate, adjunct:
			k, at := s.saidWithin(g.first, g.last)
			if k >= 0 && !(at < 0 && k == g.first && s.chunks[k].is(prepositions)) { // but ", trên sàn HoSE, …"
				return at
			}
		case apposition, relative:
		default:
			return -1
		}
	}
	return -1
}

// saidWithin gives the first chunk of some at which the predicate of a clause begins, -1 for none, and that again if it is
// a word of plan, doubt or delay.
func (s *sentence) saidWithin(first, end int) (from, at int) {
	for k := first; k < end; k++ {
		if at, ends := s.saidAtOnce(k); ends {
			return k, at
		}
	}
	return -1, -1
}

// cameAbout gives where a Vietnamese clause goes on with the coming about of the event at its head, behind
// what is told of a name between commas, -1 for none: "Lệnh cấm X, ứng dụng của Y, có hiệu lực từ …".
func (s *sentence) cameAbout(i, n int) int {
	if s.nounFollows || !s.isSubjectDeed(i, n) {
		return -1
	}
	for n++; n < len(s.segments); n++ {
		switch g := &s.segments[n]; g.kind {
		case apposition, relative:
		case predicate, adjunct:
			if k := g.first; s.comesAbout(k) || s.chunks[k].is(grammar.Have) && s.comesAbout(k+1) {
				return k
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// saidAtOnce reports whether the predicate of a clause begins at a chunk, and gives that if it is a word of
// plan, doubt or delay.
func (s *sentence) saidAtOnce(k int) (at int, ends bool) {
	c := &s.chunks[k]
	switch {
	case c.is(grammar.Delay):
		return k, true
	case c.is(grammar.Planned | grammar.Possible):
		if !s.comesAbout(k + 1) {
			return -1, true // "Việc X mua Y sẽ gây sức ép lên Z"
		}
		return k, true
	case c.phrase != nil, c.kind >= name, c.is(grammar.Passive | grammar.Auxiliary | grammar.Pause | prepositions | grammar.Of | grammar.And):
		return -1, false
	case c.kind == other:
		return -1, !(k+1 < len(s.chunks) && s.chunks[k+1].kind == amount)
	case s.isVerb(k):
		p := s.chunks[k-1].phrase
		return -1, p == nil || p.gov < 0 || !s.chunks[p.gov].is(grammar.By) // "do X dẫn dắt"
	}
	return -1, c.is(grammar.Be | grammar.Have | grammar.Negation | grammar.Speech | grammar.Reporting | grammar.Clause)
}

// comesAbout reports a verb for the coming about of an event, or a time, at the chunk or behind words of
// a verb group there: "(sẽ) được ký", "(dự kiến) vào tháng 3".
func (s *sentence) comesAbout(k int) bool {
	const group = grammar.Passive | grammar.Auxiliary | grammar.Planned | grammar.Possible
	for k < len(s.chunks) && (s.chunks[k].is(group) || s.chunks[k].kind != moment && s.timeAt(k, len(s.chunks))) {
		k++
	}
	return k < len(s.chunks) && (s.chunks[k].kind == moment || s.listedWord(s.chunks[k].first, &s.occurs) > 0)
}

// isSubjectDeed reports a trigger with which a sentence begins about the event as a thing: the noun for it,
// or its verb behind "việc", with at most who does it between.
func (s *sentence) isSubjectDeed(i, n int) bool {
	if n > 0 && s.segments[n-1].kind != adjunct {
		return false
	}
	first := s.segments[n].first
	if i == first && s.chunks[i].is(grammar.Trigger) && slices.ContainsFunc(s.chunks[i].entry.Uses, nominalUse) {
		return true
	}
	return i > first && s.clausal[s.chunks[first].key] && !s.verbBetween(first, i)
}

// predicateOf gives the chunk with which an English clause goes on behind the noun at its head, and what is told
// of that between commas; -1 where the noun is not at the head of one.
func (s *sentence) predicateOf(noun, n int) int {
	g := &s.segments[n]
	if !s.nounFollows || g.kind == relative || g.kind == apposition {
		return -1
	}
	for k := g.first; k < noun; k++ {
		if s.predicateAt(k) || s.chunks[k].is(grammar.Speech|grammar.Subordinate) {
			return -1
		}
	}
	for k := noun + 1; k < g.last; k++ {
		if s.predicateAt(k) || s.fateAt(k) {
			return k
		}
		if s.chunks[k].is(grammar.Relative | grammar.That) {
			return -1
		}
	}
	return s.predicateBehind(n + 1)
}

// predicateBehind is predicateOf for what follows behind the comma before segment n.
func (s *sentence) predicateBehind(n int) int {
	for ; n < len(s.segments); n++ {
		g := &s.segments[n]
		first := g.first
		if s.deniedVerb(first) && first+1 < g.last {
			first++ // "is not being considered"
		}
		switch {
		case s.fateAt(g.first):
			return g.first
		case g.bracket || g.kind == apposition || g.kind == relative || g.kind == adjunct || s.speechAside(n) || s.goesOnRelative(n), s.rumourAside(n),
			s.isListed(g.first, &s.bygone) && s.commaBehind(g): // "a listing, once planned for May, is now expected in July"
		case g.kind == predicate && s.predicateAt(first) && !s.isGerund(first): // but "its purchase of X, hoping to …"
			return first
		default:
			return -1
		}
	}
	return -1
}

// predicateAt reports a verb, or a word of a verb group, with which an English predicate may begin.
func (s *sentence) predicateAt(k int) bool {
	const group = grammar.Be | grammar.Have | grammar.Auxiliary | grammar.Planned | grammar.Possible
	c := &s.chunks[k]
	return c.is(group) && !c.is(prepositions|grammar.Pause) || s.isVerb(k)
}

// bringsAcross reports a verb whose object is told of between commas before where that is brought: "sẽ
// đưa X, đơn vị giao hàng, lên sàn".
func (s *sentence) bringsAcross(i, n int) bool {
	if s.nounFollows || n < 2 || i != s.segments[n].first || s.segments[n-1].kind != apposition || s.segments[n-1].bracket {
		return false
	}
	p := s.chunks[s.segments[n-2].last-1].phrase
	if p == nil || p.first == 0 || p.anaphoric() {
		return false
	}
	return s.chunks[p.first-1].hasForm(grammar.SplitHead)
}

// sharesPlan reports a verb or a quantity that a word of joining puts beside what is told to be planned,
// with no word of its own on when it is: "dự định mở rộng sang Lào và ra mắt X", "đặt mục tiêu sang Lào,
// đồng thời nâng lượng người dùng lên 2 triệu". A filing made or a permit got is behind: "nộp hồ sơ lên sàn
// và ra mắt X" tells of X as out.
func (r *reader) sharesPlan(s *sentence, i, n int) bool {
	const group = grammar.Auxiliary | grammar.Have | grammar.Be | grammar.Passive | grammar.Speech
	if s.nounFollows || n == 0 {
		return false
	}
	first := s.segments[n].first
	if c := &s.chunks[first]; !c.is(grammar.And) && !(c.class == grammar.Opener && s.chunks[first-1].key == ",") && !s.resultAt(first, i) {
		return false
	}
	for k := first + 1; k < s.segments[n].last; k++ {
		if c := &s.chunks[k]; c.kind == moment || k < i && (c.phrase != nil || c.is(group)) {
			return false
		}
	}
	before := &s.segments[n-1]
	return (before.kind == clause || before.kind == predicate) && r.futureIn(s, before)
}

// resultAt reports a verb that the grammar does not know right behind a comma before a quantity of which it tells how that comes
// about: "sẽ tuyển thêm 1.000 người, nâng tổng số nhân viên lên 5.000 người".
func (s *sentence) resultAt(first, i int) bool {
	if s.chunks[i].kind != amount || s.chunks[first-1].key != "," || s.chunks[first].kind != other {
		return false
	}
	before := &s.chunks[i-1]
	return before.kind <= word && before.phrase == nil && !before.is(grammar.Than|grammar.Comparison)
}

// nearlyPlanned reports a Vietnamese word of plan right behind one that says that it did not come to that: "suýt nộp hồ sơ IPO".
func (s *sentence) nearlyPlanned(k int) bool {
	return !s.nounFollows && k > 0 && s.chunks[k-1].is(grammar.Unreal) && s.chunks[k-1].is(grammar.Auxiliary) && s.startsBehind(k-1)
}
