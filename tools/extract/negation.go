package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// butBetween reports a Vietnamese word between a denial and a verb behind which comes what is not denied: "không học
// đại học mà lập X".
func (s *sentence) butBetween(i, j int) bool {
	for k := i + 2; k < j && !s.nounFollows; k++ {
		if c := &s.chunks[k]; c.is(grammar.Relative) && c.phrase == nil && s.chunks[i+1].kind == other && k+1 == j {
			return true
		}
	}
	return false
}

// leavesPost reports Vietnamese words by which somebody only gives up a post before they do something else: "rời ghế giám
// đốc để lập X".
func (m *mood) leavesPost(c *chunk) bool {
	return !m.s.nounFollows && m.Type != fact.Affiliation && c.is(grammar.Be) && c.is(grammar.Negation)
}

// agreedDeal reports English words of denial that do not touch the purchase told behind as somebody's: it is only not over
// yet, "has yet to close its purchase of X", or a thing leaves it out, "the bid does not include its purchase of X".
func (m *mood) agreedDeal(k int) bool {
	s := m.s
	if m.Type != fact.Acquisition || m.use.Form != grammar.Nominal || m.use.Maybe || !s.ownedNoun(m.trigger) {
		return false
	}
	if s.pending[s.chunks[k].key] {
		return true
	}
	if k == 0 || s.chunks[k-1].phrase != nil {
		return false
	}
	before := &s.chunks[k-1]
	return before.kind == other || before.is(grammar.Trigger) && s.determined(k-1)
}

// deniedAt reports a denial before the trigger in its clause, at most a few chunks away.
func (m *mood) deniedAt(k int) bool {
	s, i := m.s, m.trigger
	c := &s.chunks[k]
	switch {
	case i-k > scope, !s.nounFollows && s.subordinateBetween(k, i):
		return false // "chưa từng làm cho X trước khi lập Y"
	case c.is(grammar.Negation) && !m.leavesPost(c) && !m.agreedDeal(k) && !s.butBetween(k, i):
		return true
	}
	// "will not go ahead with its takeover of X", "không đạt được thỏa thuận hợp tác nào"
	return c.is(grammar.NegativeAfter) && (s.nounFollows && s.chunks[k+1].is(grammar.With) ||
		!s.nounFollows && (k+1 == i || s.chunks[k+1].is(grammar.Planned)))
}

// barredAt reports a verb of banning before the noun for a purchase: "Norway blocked X's purchase of Y".
func (m *mood) barredAt(k int) bool {
	s := m.s
	return m.use.Form == grammar.Nominal && m.Type == fact.Acquisition && s.chunks[k].is(grammar.Trigger) && s.tells(k, fact.Restriction) &&
		s.barsDeal(k) == m.trigger && !(s.nounFollows && s.doubtBefore(k))
}

// turnsDown reports an English verb that tells a deal and denies it: "turned down money from X".
func (m *mood) turnsDown() bool {
	if !m.s.nounFollows || !m.s.chunks[m.trigger].is(grammar.Denial) {
		return false
	}
	if m.Type == fact.Membership {
		return m.use.Event.Type == fact.Membership // "walked out of the Compact" tells the end of one by itself
	}
	return m.Type == fact.Investment || m.Type == fact.Acquisition
}

// endable reports an event that a verb before its noun ends or takes back: "lifted its ban on X", "pulled its flotation".
func (m *mood) endable() bool {
	if m.Type == fact.Restriction {
		return true
	}
	return (m.Type == fact.Listing || m.Type == fact.Release) && m.s.nounFollows && m.use.Form == grammar.Nominal
}

// deniedFrom reports a verb of denying before the trigger, perhaps in a clause before, that denies what it tells.
func (r *reader) deniedFrom(m *mood, k int) bool {
	s, i, n := m.s, m.trigger, m.n
	if !s.chunks[k].is(grammar.Denial) || s.sealed(k, i) || m.Type == fact.Measurement && s.colonBetween(k, i) {
		return false
	}
	if m.Type == fact.Membership && s.toldBesides(k, i) {
		return false
	}
	return !s.deniedAside(k, n) && !s.deniedFirst(k, n) && !m.deniedBeside(k) && !r.leftFor(s, k, i)
}

// toldBesides reports a Vietnamese relative clause behind the noun that begins an apposition, which a denial before the comma does not
// reach: "phủ nhận việc gia nhập X, nhóm mà Y là thành viên".
func (s *sentence) toldBesides(denial, i int) bool {
	for k := i - 1; !s.nounFollows && k > denial+2; k-- {
		if s.chunks[k].is(grammar.Relative) && s.chunks[k-1].is(grammar.Noun) && s.chunks[k-2].key == "," {
			return true
		}
	}
	return false
}

// nothingPut reports an English denial between a verb of investing and the money: "put no money into X".
func (m *mood) nothingPut() bool {
	s, next := m.s, m.trigger+1
	if !s.nounFollows || m.Type != fact.Investment || m.use.Form != grammar.Verb && m.use.Form != grammar.Receiving {
		return false
	}
	return next < len(s.chunks) && s.chunks[next].is(grammar.Negation) && s.chunks[next].is(grammar.Indefinite)
}

// calledFalse reports that an English rumour is told to be what a quotation behind calls it: `reports that X bought Y are
// "bunk"`.
func (m *mood) calledFalse(k int) bool {
	s := m.s
	if !s.nounFollows || !m.possible || !s.chunks[k].is(grammar.Be) || k+1 >= len(s.chunks) || !isQuoteMark(s.chunks[k+1].key) {
		return false
	}
	return !s.holds(grammar.Clause|grammar.Speech, span{m.trigger + 1, k}) // "is possible, but he added that there was “no hurry”"
}

// closedAt reports a Vietnamese denial with which the clause of the trigger ends.
func (m *mood) closedAt(k int) bool {
	s := m.s
	if s.nounFollows || !s.chunks[k].is(grammar.Negation) {
		return false
	}
	return k == s.segments[m.n].last-1 && k-m.trigger <= 2 || s.closesWith(k, m.n)
}

// failed reports words behind the trigger that say that nothing came of what it tells.
func (r *reader) failed(m *mood, k int, rumoured bool) bool {
	c := &m.s.chunks[k]
	if !c.is(grammar.NegativeAfter) || m.goesOn(k, rumoured) || m.failsElse(k) {
		return false
	}
	return rumoured || m.planned || !r.givesUp(m.s, c)
}

// ownedNoun reports an English noun whose determiner tells whose it is: "its $5m purchase".
func (s *sentence) ownedNoun(i int) bool {
	for k := i - 1; s.nounFollows && k >= 0 && i-k <= maxDescriptors; k-- {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Own | grammar.Genitive):
			return true
		case c.kind != other && c.kind != amount && c.kind != moment:
			return false
		}
	}
	return false
}

// deniedFirst reports a denial in the words with which an English sentence begins before a clause of its own: "After its
// abandoned takeover of X, Y bought Z".
func (s *sentence) deniedFirst(k, n int) bool {
	opening := &s.segments[0]
	if !s.nounFollows || n == 0 || s.segments[n].kind != clause && !s.appointsIn(&s.segments[n]) || s.segmentOf(k) != 0 || k == opening.first {
		return false
	}
	if s.concedes(0) || s.chunks[opening.last].key != "," {
		return s.concedes(0)
	}
	c := &s.chunks[opening.first]
	if c.is(grammar.AccordingTo) {
		return false
	}
	return c.opensClause() || c.kind == moment || c.is(prepositions|grammar.Have) || s.holds(grammar.Subordinate, span{opening.first, k})
}

// determined reports an article or a possessor before an English word, over what tells of what kind it is: "a London
// listing", "a 900-million-pound takeover".
func (s *sentence) determined(i int) bool {
	for k := i - 1; k >= 0 && i-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		if c.is(grammar.Definite|grammar.Indefinite|grammar.Own|grammar.Genitive) && !c.is(grammar.That) {
			return true
		}
		if c.kind != other && c.kind != name && c.kind != amount || c.kind == name && c.name.Kind != entity.Place {
			return false
		}
	}
	return false
}

// deniedBeside reports an English denial of a thing, or a word of doubt, behind which "and" brings what the same people did
// do: "turned down an offer from Y and bought Z", but not "denied that it had made an offer and bought Z", "dropped plans to
// sell Y and buy Z".
func (m *mood) deniedBeside(k int) bool {
	s, i, n := m.s, m.trigger, m.n
	if !s.nounFollows {
		return s.deniedApart(k, n)
	}
	if s.subordinateBetween(k, i) || s.deniedEarlier(k, n) {
		return true
	}
	g := &s.segments[n]
	goesOn := i == g.first && s.isGerund(i) && s.chunks[max(i-1, 0)].key == "," // "shelved its chip, buying X instead"
	if c := s.segmentOf(k); c < 0 || c >= n || !goesOn && (!s.chunks[g.first].is(grammar.And) && !s.joinsPredicate(n) || s.isGerund(i)) {
		return false
	}
	if s.endsWith(k, grammar.Into) && s.chunks[k].last-s.chunks[k].first > 1 {
		return s.finiteBehind(g.first)
	}
	for j := k + 1; j < g.first; j++ {
		besides := s.isVerb(j) && s.isGerund(j) || s.segmentOf(j) != s.segmentOf(k) && !s.chunks[j].is(grammar.That)
		if s.deniesDeed(j) && !besides {
			return false // but "denied buying X and sold Y", "denied buying X, has bought Z and sold Y"
		}
	}
	return m.use.Form != grammar.Nominal || s.anotherVerb(g.first+1, i)
}

// finiteBehind reports "and" before an English verb in a tense of its own, which no "to" before "and" reaches: "has no plans to buy X
// and teamed up with Y", but not "and sell Y".
func (s *sentence) finiteBehind(and int) bool {
	k := s.pastWhen(and + 1)
	if !s.chunks[and].is(grammar.And) || k >= len(s.chunks) {
		return false
	}
	c := &s.chunks[k]
	if c.phrase != nil {
		return s.subjectPronoun(k)
	}
	return c.is(grammar.Planned|grammar.Possible) || s.opensWith(k, grammar.Have|grammar.Be) || s.grammar.Words.VerbEndings.Of(s.toks[c.first].Key)
}

// subordinateBetween reports a word between a denial and a trigger that opens a clause which the denial does not reach:
// "dismissed 40 workers after it had bought X".
func (s *sentence) subordinateBetween(k, i int) bool {
	for j := k + 1; j < i; j++ {
		if c := &s.chunks[j]; c.subordinates() && c.phrase == nil {
			return true
		}
	}
	return false
}

// subordinates reports a word that opens a clause of time or reason.
func (c *chunk) subordinates() bool { return c.is(grammar.Subordinate) && !c.is(grammar.As) }

// deniedEarlier reports a denial in a clause of time before the one of the trigger: "A year after it turned down an offer, X
// bought Y".
func (s *sentence) deniedEarlier(k, n int) bool {
	c := s.segmentOf(k)
	if c < 0 || c >= n || s.segments[n].kind != clause {
		return false
	}
	g := &s.segments[c]
	return s.chunks[g.last].key == "," && s.chunks[g.first].subordinates()
}

// concedes reports an English segment at the head of a sentence that a comma closes and that only concedes something, which says
// nothing of how the clause behind it happens: "Although it denied buying X, Y teamed up with Z".
func (s *sentence) concedes(n int) bool {
	g := &s.segments[n]
	if !s.nounFollows || n > 0 || !s.conceding[s.chunks[g.first].key] {
		return false
	}
	for n+1 < len(s.segments) && s.segments[n+1].kind == adjunct && s.segments[n+1].first == s.segments[n].last {
		n++ // "Although it named Ann Lee as chair, …"
	}
	last := s.segments[n].last
	return last < len(s.chunks) && s.chunks[last].key == ","
}

// deniesDeed reports a chunk behind a denial by which it denies that something was done.
func (s *sentence) deniesDeed(j int) bool {
	const group = grammar.That | grammar.Have | grammar.Be | grammar.Auxiliary | grammar.Planned
	c := &s.chunks[j]
	if c.is(group) && c.phrase == nil && !c.is(grammar.Definite) || c.is(grammar.That) && c.is(grammar.Relative) {
		return true
	}
	return s.isVerb(j) && !s.determined(j)
}

// anotherVerb reports a verb between two chunks: "and announced a partnership with Y".
func (s *sentence) anotherVerb(first, end int) bool {
	for j := first; j < end; j++ {
		if s.endsAsVerb(j) || s.deedAt(j) || s.isVerb(j) || s.chunks[j].is(grammar.Speech|grammar.Have|grammar.Planned) {
			return true
		}
	}
	return false
}

// deniedAside reports a denial in an English relative clause that the trigger's segment n lies behind: "X, which
// turned down an offer from Y in March, raised $5m".
func (s *sentence) deniedAside(k, n int) bool {
	m := s.segmentOf(k)
	if !s.nounFollows || m < 0 || m >= n {
		return false
	}
	if g := &s.segments[m]; g.first == k && k+1 < g.last && s.chunks[k+1].is(grammar.By) && (k == 0 || s.chunks[k-1].key == ",") {
		return true // "Turned down by Y, X bought Z"
	}
	if s.segments[m].kind != relative {
		return false
	}
	const finite = grammar.Planned | grammar.Possible | grammar.Have | grammar.Denial
	first := s.segments[n].first
	return (s.segments[n].kind == predicate || s.isVerb(first) || (s.chunks[first].is(finite) || s.opensWith(first, grammar.Have)) && s.chunks[first].phrase == nil) && !s.chunks[first].is(grammar.And|grammar.Clause|grammar.Relative|grammar.That)
}

// leftFor reports what somebody left behind, and no plan, before what that was done for: "gave up a teaching
// post to set up X" denies nothing, "gave up a plan to set up X" does.
func (r *reader) leftFor(s *sentence, k, i int) bool {
	if !s.nounFollows || !r.leaving[s.chunks[k].key] || i < k+3 {
		return false
	}
	to := i
	if !s.opensWith(i, grammar.Into) { // "to found"
		for to--; to > k && !s.chunks[to].is(grammar.Into); to-- {
			if c := &s.chunks[to]; c.kind != other && !c.is(grammar.Auxiliary|grammar.Pause) {
				return false
			}
		}
	}
	for j := k + 1; j < to; j++ {
		c := &s.chunks[j]
		if c.is(grammar.Planned|grammar.Possible|grammar.Trigger|grammar.Clause|grammar.That) || r.aims[s.toks[c.last-1].Key] {
			return false
		}
	}
	return to > k+1
}

// givesUp reports words that begin an English clause in which somebody gives up what was only a plan: "bought X in May
// and weighed a listing, but dropped the idea" denies no purchase. What others turn down was no more than an offer.
func (r *reader) givesUp(s *sentence, c *chunk) bool {
	words := &r.grammar.Words
	if !s.nounFollows || c.last-c.first < 2 || slices.Contains(words.Be, s.toks[c.first+1].Key) {
		return false
	}
	first := s.toks[c.first].Key
	return slices.Contains(words.Clause, first) || slices.Contains(words.Subordinate, first)
}

// ofLater reports a word of failure in a Vietnamese sentence that told of another event of the kind behind the trigger: "mua X năm
// 2016, sau đó định bán lại cho Y nhưng thương vụ đổ vỡ" did buy X.
func (m *mood) ofLater(k int) bool {
	s := m.s
	if s.nounFollows || m.Type != fact.Acquisition && m.Type != fact.Investment || m.planned || m.possible {
		return false
	}
	for j := s.segments[m.n].last; j < k; j++ {
		if s.isVerb(j) && s.tells(j, m.Type) && !s.purpose(s.segmentOf(j)) {
			return true
		}
	}
	return false
}

// failsAside reports a word of failure in a Vietnamese clause of time or reason that goes on, with a subject of
// its own, behind what somebody did: "mua lại X sau khi một thương vụ khác đổ bể", but not "đồng ý mua X trước
// khi thương vụ đổ bể".
func (m *mood) failsAside(k int) bool {
	s := m.s
	n := s.segmentOf(k)
	if s.nounFollows || n < m.n || m.use.Form != grammar.Verb || m.planned || m.possible || s.isSubjectDeed(m.trigger, m.n) {
		return false
	}
	if n == m.n { // "ra mắt X trong bối cảnh nhiều thương vụ đổ vỡ"
		return s.chunks[k-1].kind == other && s.holds(prepositions, span{m.trigger + 1, k})
	}
	if s.segments[n].kind == apposition {
		return true
	}
	first := s.segments[n].first
	c := &s.chunks[first]
	return c.is(grammar.Subordinate) && !slices.Contains(s.grammar.Time.Ago, s.toks[c.first].Key) && k > first+1
}

// goesOn reports a word of failure behind a trigger that does not say that nothing came of what that tells.
func (m *mood) goesOn(k int, rumoured bool) bool {
	s := m.s
	return (rumoured || s.nounFollows && m.Type == fact.Meeting) && s.contrasts(k) ||
		!s.nounFollows && s.chunks[k-1].is(grammar.And) && (m.Type == fact.Release || m.Type == fact.Founding)
}

// failsElse reports an English word of failure, behind a verb for what did happen, that tells of something else: "bought
// Halden, which collapsed in 2022", "bought Halden in 2019, but the product was dropped".
func (m *mood) failsElse(k int) bool {
	s := m.s
	n := s.segmentOf(k)
	if !s.nounFollows || n == m.n || n < 0 || m.possible || m.planned || m.use.Maybe || m.use.Planned {
		return false
	}
	g := &s.segments[n]
	if m.use.Form == grammar.Nominal {
		p := s.phraseFrom(g.first + 1) // "its purchase of X ended in court, and Finch was withdrawn"
		return s.chunks[g.first].is(grammar.And) && p != nil && !p.anaphoric() && p.last <= k && !m.usesPhrase(p)
	}
	if g.kind == relative {
		return true
	}
	for j := g.first; j < k; j++ {
		if c := &s.chunks[j]; c.is(grammar.It) || c.kind <= word && s.aims[s.toks[c.last-1].Key] {
			return false
		}
	}
	return s.subjectIn(g, k) != nil || k > g.first && s.chunks[k-1].kind == other
}

// closesWith reports a denial with which a clause ends that told of something: "chuyện X rót vốn vào Y thì
// không có".
func (s *sentence) closesWith(k, n int) bool {
	last := s.segments[n].last
	if k+1 < last && s.chunks[k+1].is(grammar.Have) {
		k++
	}
	if k != last-1 || k <= s.segments[n].first+1 {
		return false
	}
	return s.chunks[k-1].is(grammar.Pause) || s.chunks[k-2].is(grammar.Pause) && s.chunks[k].is(grammar.Have)
}

// contrasts reports a chunk behind a "but" that opens its segment: that talks came to nothing, "song
// không đi đến đâu", does not deny that there were any, nor that people met, "but the talks ended without
// a deal".
func (s *sentence) contrasts(k int) bool {
	n := s.segmentOf(k)
	return n > 0 && s.chunks[s.segments[n].first].is(grammar.Clause)
}

// deniesTopic reports a verb of denying without anything behind it to deny: it denies what
// the sentence began with, "Còn tin X bị Y thâu tóm thì chị Liễu bác bỏ".
func (s *sentence) deniesTopic(k int) bool {
	before := k - 1
	for before > 0 && s.chunks[before].is(grammar.Auxiliary) {
		before-- // "thì chính tập đoàn này đã phủ nhận"
	}
	if s.nounFollows || before < 0 || s.chunks[before].phrase == nil {
		return false
	}
	for j := k + 1; j < len(s.chunks) && s.chunks[j].kind != punct; j++ {
		if c := &s.chunks[j]; c.phrase != nil || c.is(grammar.Trigger) {
			return false
		}
	}
	return true
}

// negatesTopic reports a negation of a verb without an object, told of what a Vietnamese clause begins with as its topic: "còn chuyện
// mua lại X thì họ chưa từng đề nghị".
func (s *sentence) negatesTopic(trigger, k int) bool {
	if s.nounFollows || trigger == 0 || !s.clausal[s.chunks[trigger-1].key] {
		return false
	}
	paused := false
	for j := trigger + 1; j < k; j++ {
		paused = paused || s.chunks[j].is(grammar.Pause)
	}
	for j := k + 1; j < len(s.chunks) && s.chunks[j].kind != punct; j++ {
		if c := &s.chunks[j]; c.phrase != nil || c.is(grammar.Trigger) {
			return false
		}
	}
	return paused && s.segmentOf(k) == s.segmentOf(trigger)
}

// lifted gives the verb before the noun for a restriction that ends it, -1 for none: "lifted its ban on X".
func (r *reader) lifted(s *sentence, i, n int) int {
	const determiner = grammar.Own | grammar.Definite | grammar.Indefinite | grammar.Genitive
	for k := i - 1; k >= s.segments[n].first && i-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		if r.lifting[s.toks[c.last-1].Key] {
			return k
		}
		if c.kind != other && !(c.kind == moment && c.time.Value == "") && !c.is(determiner) && c.phrase == nil {
			return -1
		}
	}
	return -1
}

// liftedAt reports a passive verb at a chunk behind the noun for a restriction that tells of its end: "the ban on X was lifted by Japan".
func (r *reader) liftedAt(m *mood, k int) bool {
	s := m.s
	if !s.nounFollows || m.Type != fact.Restriction || m.use.Form != grammar.Nominal {
		return false
	}
	c := &s.chunks[k]
	return r.lifting[s.toks[c.last-1].Key] && !s.subordinateBetween(m.trigger, k) && (s.chunks[k-1].is(grammar.Be) || c.is(grammar.Be))
}

// stands reports a restriction that somebody is told not to have lifted: of when it is from nothing is said.
func (r *reader) stands(s *sentence, i, n int, u grammar.Use) bool {
	at := r.lifted(s, i, n)
	if s.nounFollows && u.Split != nil && u.Split.Denied {
		at = i // "has not removed X from its blacklist"
	}
	for k := at - 1; k >= s.segments[n].first && at-k <= scope; k-- {
		if s.chunks[k].is(grammar.Negation | grammar.Denial) {
			return true
		}
	}
	return false
}

// suffers reports a passive word before a verb of denying, with at most its agent between:
// "Lời đồn X sắp lên sàn bị chính công ty phủ nhận".
func (s *sentence) suffers(k int) bool {
	for j := k - 1; j >= 0 && k-j <= maxDescriptors && !s.nounFollows; j-- {
		if s.chunks[j].is(grammar.Passive) {
			return true
		}
		if s.chunks[j].phrase == nil && !s.chunks[j].is(descriptors) {
			return false
		}
	}
	return false
}

// sealed reports a boundary between two chunks over which denial and doubt do
// not reach.
func (s *sentence) sealed(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if c := &s.chunks[k]; c.key == ";" || c.is(grammar.Clause) && c.phrase == nil || s.saysAlso(k) {
			return true
		}
	}
	return false
}

// saysAlso reports a word of joining before a verb of speaking: what is said besides is not denied,
// "phủ nhận tin bán mình, và cho biết vẫn ra mắt X".
func (s *sentence) saysAlso(k int) bool {
	return !s.nounFollows && s.chunks[k].is(grammar.And) && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Speech)
}

// labelledNot reports the label before a colon that denies with a verb what an English sentence tells: "Not happening: Kelda's
// purchase of Velor".
func (s *sentence) labelledNot(i int) bool {
	if !s.nounFollows || i < 3 || len(s.chunks) < 4 || s.chunks[2].key != ":" {
		return false
	}
	not, verb := &s.chunks[0], &s.chunks[1]
	return not.is(grammar.Negation) && !not.is(grammar.Indefinite) && verb.phrase == nil && (s.isGerund(1) || s.endsAsVerb(1))
}
