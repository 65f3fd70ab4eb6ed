package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// scope is how far to the left of a trigger a word of modality may stand, in
// chunks, when no noun phrase lies between.
const scope = 6

// priceScope is the same for a price, which those who want something pay.
const priceScope = 4

// modality reads whether the event happened, is planned, possible or denied.
func (r *reader) modality(d *draft, u grammar.Use, n int) {
	m := mood{draft: d, use: u, n: n}
	r.moodBefore(&m)
	r.moodAround(&m)
	r.moodBehind(&m)
	switch s, i := d.s, d.trigger; {
	case m.neg || u.Split != nil && u.Split.Denied:
		d.Polarity = fact.Negative
	case m.possible || u.Maybe || m.planned && (d.Type == fact.Acquisition || s.preparesFor(i)) && (s.pressBefore(i) || s.reportedOf(i) || r.pressTells(s, n)) || m.planned && (d.Type == fact.Acquisition || d.Type == fact.Investment) && r.pressBehind(s, n):
		d.Modality = fact.Possible
	case m.planned || u.Planned:
		d.Modality = fact.Planned
	}
}

// givenThat reports an English word of weighing behind a comma, with a clause behind it that is only taken into account:
// "grew fast, considering the company said it had passed 200 million users".
func (s *sentence) givenThat(k int) bool {
	n := s.segmentOf(k)
	if !s.nounFollows || k == 0 || n < 0 || s.segments[n].first != k || s.chunks[k-1].key != "," || !s.isGerund(k) {
		return false
	}
	p := s.subjectIn(&segment{first: k + 1, last: s.segments[n].last}, s.segments[n].last)
	return p != nil && s.hasVerb(&segment{first: k + 1, last: s.segments[n].last})
}

// mayPay reports that what those who use something can do is told before its price: "Người dùng có thể dùng
// miễn phí hoặc trả 12.900 won mỗi tháng".
func (s *sentence) mayPay(k, i int) bool {
	before := k - 1
	for before > 0 && s.chunks[before].kind == other {
		before--
	}
	return !s.nounFollows && before >= 0 && s.chunks[before].is(grammar.Gauge) && s.chunks[i].quantity.Per != "" &&
		slices.ContainsFunc(s.chunks[before].entry.Measures, func(m *grammar.Measure) bool { return m.ID == users })
}

// mood is what the words of a sentence say of whether an event happened.
type mood struct {
	*draft
	use grammar.Use
	n   int // the trigger's segment

	neg, planned, possible bool
	delayed                bool // it is put off
}

// moodBefore reads what stands before the trigger in its clause.
func (r *reader) moodBefore(m *mood) {
	s, i, n := m.s, m.trigger, m.n
	first := s.segments[n].first
	if s.purpose(n) {
		first = s.segments[n-1].first
	}
	if s.bringsAcross(i, n) {
		first = s.segments[n-2].first
	}
	first = max(first, s.sinceBefore(i)) // "may grow after X bought Y"
	for k := i - 1; k >= first; k-- {
		c := &s.chunks[k]
		if m.Type == fact.Measurement && len(m.measure.Per) > 0 && i-k > priceScope && (s.nounFollows || !s.verbBetween(k, i)) {
			continue // "Muốn xuất phim thì đóng 79 nghìn đồng mỗi tháng"
		}
		m.delayed = m.delayed || c.is(grammar.Delay) && m.Type != fact.Measurement // "lợi nhuận lùi về …"
		m.planned = m.planned || c.is(grammar.Planned) && !r.agreedOn(s, k) || m.delayed
		m.possible = m.possible || s.doubts(k) && !s.givenThat(k) && !(m.Type == fact.Measurement && s.mayPay(k, i))
		m.neg = m.neg || (c.is(grammar.Negation) && !m.leavesPost(c) && !m.agreedDeal(k) && !s.butBetween(k, i) || c.is(grammar.NegativeAfter) && !s.nounFollows && s.chunks[k+1].is(grammar.Planned)) && i-k <= scope
		m.neg = m.neg || m.use.Form == grammar.Nominal && m.Type == fact.Acquisition && c.is(grammar.Trigger) && s.tells(k, fact.Restriction) && s.barsDeal(k) == i && !(s.nounFollows && s.doubtBefore(k)) // "Norway blocked X's purchase of Y"
	}
	m.planned = m.planned || r.sharesPlan(s, i, n) || s.plannedBefore(n) || r.beforeOf(s, n) || r.plansOn(s, i) || s.preparesFor(i)
	m.possible = m.possible || !m.planned && s.attempts(i, n) || s.onlyTalked(i)
	m.neg = m.neg || s.fails(m) || s.kept(m)
	m.neg = m.neg || s.nounFollows && (m.Type == fact.Investment || m.Type == fact.Acquisition || m.Type == fact.Membership) && s.chunks[i].is(grammar.Denial) // "turned down money from X"
	pulled := (m.Type == fact.Listing || m.Type == fact.Release) && s.nounFollows && m.use.Form == grammar.Nominal                                             // "pulled its flotation"
	m.neg = m.neg || (m.Type == fact.Restriction || pulled) && r.lifted(s, i, n) >= 0
}

// onlyTalked reports a word for talking or thinking right before a Vietnamese verb, of which no more is told: "X tính bán Y",
// "X từng thảo luận nội bộ về việc mua Y".
func (s *sentence) onlyTalked(i int) bool {
	t := s.chunks[i].first
	for n := 1; !s.nounFollows && n <= maxTalk && n < t; n++ {
		k := s.chunkEnding(t - n)
		if s.listedWord(t-n, &s.tentative) >= n && k >= 0 && (s.chunks[k].kind != other || s.chunks[k].phrase != nil) {
			return true // but not "thuộc tính"
		}
	}
	return false
}

// maxTalk is the length in tokens of words for talking at most: "thảo luận nội bộ về việc".
const maxTalk = 6

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

// plannedBefore reports a word of plan that stands alone before a Vietnamese clause: "Theo kế hoạch, X ra mắt Y vào tháng
// 12".
func (s *sentence) plannedBefore(n int) bool {
	if s.nounFollows || n == 0 || s.segments[n].kind != clause {
		return false
	}
	g := &s.segments[n-1]
	return g.first == 0 && g.last == 1 && s.chunks[0].is(grammar.Planned) && s.chunks[1].key == ","
}

// beforeOf reports a Vietnamese clause that tells before what something planned is to come: "sẽ gặp A, trước khi sang Lào hội đàm với
// B". What was done before is told with a word of its own for that.
func (r *reader) beforeOf(s *sentence, n int) bool {
	first := s.segments[n].first
	if s.nounFollows || n == 0 || !s.chunks[first].is(grammar.Subordinate) || !slices.Contains(r.grammar.Time.Ago, s.toks[s.chunks[first].first].Key) || s.momentIn(first, s.segments[n].last) {
		return false
	}
	for k := first; k < s.segments[n].last; k++ {
		if s.chunks[k].is(grammar.Auxiliary) {
			return false
		}
	}
	for k := s.segments[n-1].first; k < s.segments[n-1].last; k++ {
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
	before := &s.chunks[max(k-1, 0)]
	return s.pending[s.chunks[k].key] || k > 0 && before.phrase == nil && (before.kind == other || before.is(grammar.Trigger) && s.determined(k-1))
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

// moodAround reads what the clauses before say of it, and what stands between the words of the trigger.
func (r *reader) moodAround(m *mood) {
	s, i, n := m.s, m.trigger, m.n
	for k := max(m.asideFrom(), s.sinceBefore(i)); k < i; k++ {
		c := &s.chunks[k]
		m.delayed = m.delayed || c.is(grammar.Delay) && m.Type != fact.Measurement
		if c.is(grammar.Denial) && !s.sealed(k, i) && !s.deniedAside(k, n) && !s.deniedFirst(k, n) && !m.deniedBeside(k) && !r.leftFor(s, k, i) && !(m.Type == fact.Measurement && s.colonBetween(k, i)) {
			m.neg = true
		}
		if k < s.segments[n].first && s.doubts(k) && !s.sealed(k, i) && !m.deniedBeside(k) && s.governs(k, n) && !(s.nounFollows && s.colonBetween(k, s.segments[n].first)) && !(m.Type == fact.Measurement && s.mayPay(k, i)) {
			m.possible = true // but not "X eyeing chips: It has bought Y"
		}
	}
	for k := i + 1; m.use.Split != nil && k < m.used[len(m.used)-1] && k < len(s.chunks); k++ {
		m.neg = m.neg || s.chunks[k].is(grammar.Negation) // "imposed no curbs on"
	}
	m.neg = m.neg || s.nounFollows && m.Type == fact.Investment && (m.use.Form == grammar.Verb || m.use.Form == grammar.Receiving) && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.Negation) && s.chunks[i+1].is(grammar.Indefinite) // "put no money into X"
}

// deniedFirst reports a denial in the words with which an English sentence begins before a clause of its own: "After its
// abandoned takeover of X, Y bought Z".
func (s *sentence) deniedFirst(k, n int) bool {
	c := &s.chunks[s.segments[0].first]
	return s.nounFollows && n > 0 && s.segments[n].kind == clause && s.segmentOf(k) == 0 && k > s.segments[0].first && s.chunks[s.segments[0].last].key == "," &&
		(c.opensClause() || c.kind == moment || c.is(prepositions|grammar.Have) || s.holds(grammar.Subordinate, span{s.segments[0].first, k})) && !c.is(grammar.AccordingTo)
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

// deniedBeside reports an English denial of a thing, or a word of doubt, behind which "and" brings what the same people did do: "turned down an
// offer from Y and bought Z", but not "denied that it had made an offer and bought Z", "dropped plans to sell Y and buy Z".
func (m *mood) deniedBeside(k int) bool {
	s, i, n := m.s, m.trigger, m.n
	g := &s.segments[n]
	for j := k + 1; j < i && s.nounFollows; j++ {
		if c := &s.chunks[j]; c.is(grammar.Subordinate) && !c.is(grammar.As) && c.phrase == nil {
			return true // "dismissed 40 workers after it had bought X"
		}
	}
	if c := s.segmentOf(k); s.nounFollows && c >= 0 && c < n && g.kind == clause && s.chunks[s.segments[c].last].key == "," {
		if first := &s.chunks[s.segments[c].first]; first.is(grammar.Subordinate) && !first.is(grammar.As) {
			return true // "A year after it turned down an offer, X bought Y"
		}
	}
	goesOn := i == g.first && s.isGerund(i) && s.chunks[max(i-1, 0)].key == "," // "shelved its chip, buying X instead"
	if c := s.segmentOf(k); !s.nounFollows || c < 0 || c >= n || !s.chunks[g.first].is(grammar.And) && !goesOn || s.endsWith(k, grammar.Into) && s.chunks[k].last-s.chunks[k].first > 1 || s.isGerund(i) && !goesOn {
		return false
	}
	for j := k + 1; j < g.first; j++ {
		if c := &s.chunks[j]; c.is(grammar.That|grammar.Have|grammar.Be|grammar.Auxiliary|grammar.Planned) && c.phrase == nil && !c.is(grammar.Definite) || c.is(grammar.That) && c.is(grammar.Relative) || s.isVerb(j) && !s.determined(j) {
			return false
		}
	}
	if m.use.Form != grammar.Nominal {
		return true
	}
	for j := g.first + 1; j < i; j++ {
		if c := &s.chunks[j]; s.endsAsVerb(j) || s.isVerb(j) || c.is(grammar.Speech|grammar.Have|grammar.Planned) {
			return true // "and announced a partnership with Y"
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
	first := s.segments[n].first
	return (s.segments[n].kind == predicate || s.isVerb(first)) && !s.chunks[first].is(grammar.And|grammar.Clause|grammar.Relative|grammar.That)
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

// asideFrom gives the chunk from which words of doubt and denial reach the trigger: not into an aside that
// only tells of a name, "may buy X, which was founded in 2016", "may buy X, a firm with 260 employees".
func (m *mood) asideFrom() int {
	s := m.s
	g := &s.segments[m.n]
	switch first := &s.chunks[g.first]; {
	case s.nounFollows && m.Type == fact.Measurement && m.n > 0 && first.is(grammar.Gauge) && !first.is(grammar.Planned) && s.chunks[g.first-1].key == "," && g.first < m.trigger:
		return g.first // "may buy X, valued at $5m"
	case g.kind == apposition && (!s.nounFollows || m.Type == fact.Measurement || m.Type == fact.Development || m.use.Form == grammar.Participle):
		return g.first
	case s.nounFollows && g.kind == relative && first.is(grammar.Where):
		return g.first // "abandoned Frankfurt for Oslo, where it listed in May"
	case s.nounFollows && g.kind == relative && first.is(grammar.Relative) && (!first.is(grammar.That) || m.n > 0 && s.segments[m.n-1].kind == apposition):
		return g.first
	}
	return 0
}

// moodBehind reads what stands behind the trigger.
func (r *reader) moodBehind(m *mood) {
	s, i, n := m.s, m.trigger, m.n
	rumoured := m.possible
	m.foretold()
	for k := i + 1; k < len(s.chunks); k++ {
		c := &s.chunks[k]
		if m.Type == fact.Affiliation && c.quoted && !s.chunks[i].quoted {
			break // `ông A, hiện là tổng giám đốc, đáp: "Chưa đâu"`
		}
		if c.key == ";" || s.nounFollows && s.segments[n].kind == relative && k >= s.segments[n].last {
			break // "Ann, who founded X, denies selling it" founded X
		}
		if s.sumToCome(k, i, n) && (m.Type == fact.Investment || m.Type == fact.Acquisition) {
			m.planned, m.possible = m.planned || c.is(grammar.Planned), m.possible || c.is(grammar.Possible)
		}
		idle := m.Type == fact.Meeting && r.fruitless[c.key]
		m.possible = m.possible || c.is(grammar.PossibleAfter) && !idle && (s.nounFollows || !m.delayed)                          // "hoãn ra mắt X và chưa chốt ngày mới" is still a plan
		m.planned = m.planned || s.nounFollows && m.use.Form == grammar.Nominal && c.is(grammar.Delay)                            // "its listing, once due this year, has slipped"
		m.neg = m.neg || s.nounFollows && m.possible && c.is(grammar.Be) && k+1 < len(s.chunks) && isQuoteMark(s.chunks[k+1].key) // `reports that X bought Y are "bunk"`
		m.neg = m.neg || !s.nounFollows && c.is(grammar.Negation) && (k == s.segments[n].last-1 && k-i <= 2 || s.closesWith(k, n))
		if idle || s.otherVerb(m.draft, k) || m.failsAside(k) || m.ofLater(k) {
			continue
		}
		m.neg = m.neg || c.is(grammar.Denial) && (s.suffers(k) || s.deniesTopic(k)) || c.is(grammar.NegativeAfter) && !m.goesOn(k, rumoured) && !m.failsElse(k) && !(r.givesUp(s, c) && !rumoured && !m.planned)
	}
}

// sumToCome reports a word for what may or shall be in the Vietnamese clause of a trigger, behind a name and right before a
// sum: "số tiền X rót vào Y dự kiến đạt 5 triệu USD".
func (s *sentence) sumToCome(k, trigger, n int) bool {
	if s.nounFollows || k >= s.segments[n].last || !s.chunks[k].is(grammar.Planned|grammar.Possible) || s.chunks[k-1].kind != name || k-1 <= trigger {
		return false
	}
	next := k + 1
	if next+1 < len(s.chunks) && s.chunks[next].kind == other {
		next++ // "đạt"
	}
	return next < len(s.chunks) && s.chunks[next].kind == amount
}

// givesUp reports words that begin an English clause in which somebody gives up what was only a plan: "bought X in May
// and weighed a listing, but dropped the idea" denies no purchase. What others turn down was no more than an offer.
func (r *reader) givesUp(s *sentence, c *chunk) bool {
	first := s.toks[c.first].Key
	return s.nounFollows && c.last-c.first > 1 && !slices.Contains(r.grammar.Words.Be, s.toks[c.first+1].Key) && (slices.Contains(r.grammar.Words.Clause, first) || slices.Contains(r.grammar.Words.Subordinate, first))
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
	first := s.segments[n].first
	if n == m.n { // "ra mắt X trong bối cảnh nhiều thương vụ đổ vỡ"
		return s.chunks[k-1].kind == other && s.holds(prepositions, span{m.trigger + 1, k})
	}
	return s.segments[n].kind == apposition || s.chunks[first].is(grammar.Subordinate) && !slices.Contains(s.grammar.Time.Ago, s.toks[s.chunks[first].first].Key) && k > first+1
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
	if !s.nounFollows || n == m.n || n < 0 || m.use.Form == grammar.Nominal || m.possible || m.planned || m.use.Maybe || m.use.Planned {
		return false
	}
	g := &s.segments[n]
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

// foretold reads what a clause says of the event with which it begins as a thing: "A listing in Paris could
// follow", "The launch of X, its new model, is scheduled for May", "Việc ra mắt X bị hoãn".
func (m *mood) foretold() {
	s := m.s
	if k := s.saidOfDeed(m.trigger, m.n); k >= 0 {
		c := &s.chunks[k]
		m.possible = m.possible || c.is(grammar.Possible) && !c.is(grammar.Speech)
		m.planned = m.planned || c.is(grammar.Planned|grammar.Delay)
	}
	if s.aimedFor(m.trigger) != nil {
		for k := m.trigger + 1; k < s.segments[m.n].last; k++ { // "a deal for Velor to buy Halden could come soon"
			m.possible = m.possible || s.chunks[k].is(grammar.Possible)
		}
	}
	if m.use.Form != grammar.Nominal {
		return
	}
	k := s.predicateOf(m.trigger, m.n)
	if k < 0 {
		return
	}
	c := &s.chunks[k]
	m.possible = m.possible || c.is(grammar.Possible)
	m.planned = m.planned || c.is(grammar.Planned)
	m.neg = m.neg || k > 0 && s.deniedVerb(k-1) && !slices.ContainsFunc(s.chunks[k:], func(c chunk) bool { return c.kind == moment }) // "A listing is not planned", but "is not expected before May"
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
	for k := i + 1; k < s.segments[n].last; k++ {
		if at, ends := s.saidAtOnce(k); ends {
			return at
		}
	}
	for n++; n < len(s.segments); n++ {
		switch g := &s.segments[n]; g.kind {
		case predicate, adjunct:
			for k := g.first; k < g.last; k++ {
				if at, ends := s.saidAtOnce(k); ends {
					if at < 0 && k == g.first && s.chunks[k].is(prepositions) {
						break // ", trên sàn HoSE, …"
					}
					return at
				}
			}
		case apposition, relative:
		default:
			return -1
		}
	}
	return -1
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
	for k < len(s.chunks) && (s.chunks[k].is(grammar.Passive|grammar.Auxiliary|grammar.Planned|grammar.Possible) || s.chunks[k].is(prepositions) && k+1 < len(s.chunks) && s.chunks[k+1].kind == moment) {
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
	const verbal = grammar.Be | grammar.Have | grammar.Auxiliary | grammar.Planned | grammar.Possible
	verb := func(k int) bool {
		c := &s.chunks[k]
		return c.is(verbal) && !c.is(prepositions|grammar.Pause) || s.isVerb(k)
	}
	if g := s.segments[n].kind; !s.nounFollows || g == relative || g == apposition {
		return -1
	}
	for k := s.segments[n].first; k < noun; k++ {
		if verb(k) || s.chunks[k].is(grammar.Speech|grammar.Subordinate) {
			return -1
		}
	}
	for k := noun + 1; k < s.segments[n].last; k++ {
		if verb(k) {
			return k
		}
		if s.chunks[k].is(grammar.Relative | grammar.That) {
			return -1
		}
	}
	for n++; n < len(s.segments); n++ {
		switch g := &s.segments[n]; {
		case g.bracket || g.kind == apposition || g.kind == relative || g.kind == adjunct:
		case g.kind == predicate && verb(g.first):
			return g.first
		default:
			return -1
		}
	}
	return -1
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
	e := s.chunks[p.first-1].entry
	return e != nil && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Form == grammar.SplitHead })
}

// sharesPlan reports a verb or a quantity that a word of joining puts beside what is told to be planned,
// with no word of its own on when it is: "dự định mở rộng sang Lào và ra mắt X", "đặt mục tiêu sang Lào,
// đồng thời nâng lượng người dùng lên 2 triệu". A filing made or a permit got is behind: "nộp hồ sơ lên sàn
// và ra mắt X" tells of X as out.
func (r *reader) sharesPlan(s *sentence, i, n int) bool {
	if s.nounFollows || n == 0 {
		return false
	}
	first := s.segments[n].first
	if c := &s.chunks[first]; !c.is(grammar.And) && !(c.class == grammar.Opener && s.chunks[first-1].key == ",") && !s.resultAt(first, i) {
		return false
	}
	for k := first + 1; k < s.segments[n].last; k++ {
		if c := &s.chunks[k]; c.kind == moment || k < i && (c.phrase != nil || c.is(grammar.Auxiliary|grammar.Have|grammar.Be|grammar.Passive|grammar.Speech)) {
			return false
		}
	}
	before := &s.segments[n-1]
	for k := before.first; k < before.last && (before.kind == clause || before.kind == predicate); k++ {
		if c := &s.chunks[k]; c.is(grammar.Planned) && slices.Contains(r.grammar.Time.Future, c.key) {
			return true
		}
	}
	return false
}

// resultAt reports a verb that the grammar does not know right behind a comma before a quantity of which it tells how that comes
// about: "sẽ tuyển thêm 1.000 người, nâng tổng số nhân viên lên 5.000 người".
func (s *sentence) resultAt(first, i int) bool {
	return s.chunks[i].kind == amount && s.chunks[first-1].key == "," && s.chunks[first].kind == other && s.chunks[i-1].kind <= word && s.chunks[i-1].phrase == nil && !s.chunks[i-1].is(grammar.Than|grammar.Comparison)
}

// closesWith reports a denial with which a clause ends that told of something: "chuyện X rót vốn vào Y thì
// không có".
func (s *sentence) closesWith(k, n int) bool {
	last := s.segments[n].last
	if k+1 < last && s.chunks[k+1].is(grammar.Have) {
		k++
	}
	return k == last-1 && k > s.segments[n].first+1 && (s.chunks[k-1].is(grammar.Pause) || s.chunks[k-2].is(grammar.Pause) && s.chunks[k].is(grammar.Have))
}

// contrasts reports a chunk behind a "but" that opens its segment: that talks came to nothing, "song
// không đi đến đâu", does not deny that there were any, nor that people met, "but the talks ended without
// a deal".
func (s *sentence) contrasts(k int) bool {
	n := s.segmentOf(k)
	return n > 0 && s.chunks[s.segments[n].first].is(grammar.Clause)
}

// doubts reports a word of doubt at the chunk. A forecast that something is compared with is
// none: "tốt hơn dự báo".
func (s *sentence) doubts(k int) bool {
	if !s.nounFollows && k > 0 && s.chunks[k].is(grammar.Speech) && s.chunks[k-1].thing() {
		return false // "mô hình dự báo tắc đường"
	}
	if s.clausal[s.chunks[k].key] && (k+1 >= len(s.chunks) || s.chunks[k+1].phrase == nil) {
		return false // "Tin X mua Y lan nhanh", but not "tin nóng"
	}
	return s.chunks[k].is(grammar.Possible) && !(k > 0 && !s.nounFollows && s.chunks[k-1].is(grammar.Than|grammar.Compare))
}

// verbBetween reports a verb of an event between two chunks.
func (s *sentence) verbBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.isVerb(k) {
			return true
		}
	}
	return false
}

// colonBetween reports a colon between two chunks: what stands behind it explains.
func (s *sentence) colonBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.chunks[k].key == ":" {
			return true
		}
	}
	return false
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

// lifted gives the verb before the noun for a restriction that ends it, -1 for none: "lifted its ban on X".
func (r *reader) lifted(s *sentence, i, n int) int {
	for k := i - 1; k >= s.segments[n].first && i-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		if r.lifting[s.toks[c.last-1].Key] {
			return k
		}
		if c.kind != other && !(c.kind == moment && c.time.Value == "") && !c.is(grammar.Own|grammar.Definite|grammar.Indefinite|grammar.Genitive) && c.phrase == nil {
			return -1
		}
	}
	return -1
}

// doubtBefore reports a word of doubt before a chunk in its segment: "urged Brussels to block X's purchase of Y".
func (s *sentence) doubtBefore(i int) bool {
	for k := s.segments[max(s.segmentOf(i), 0)].first; k < i; k++ {
		if s.chunks[k].is(grammar.Possible) {
			return true
		}
	}
	return false
}

// stands reports a restriction that somebody is told not to have lifted: of when it is from nothing is said.
func (r *reader) stands(s *sentence, i, n int) bool {
	at := r.lifted(s, i, n)
	for k := at - 1; k >= s.segments[n].first && at-k <= scope; k-- {
		if s.chunks[k].is(grammar.Negation | grammar.Denial) {
			return true
		}
	}
	return false
}

// pressBefore reports that a paper is told to report what stands behind it.
func (s *sentence) pressBefore(i int) bool {
	for k := 1; k < i && !s.nounFollows; k++ {
		if !s.chunks[k].is(grammar.Reporting | grammar.Quoting | grammar.Speech) {
			continue
		}
		j := k - 1
		for j > 0 && (s.chunks[j].kind == other || s.chunks[j].kind == moment) && s.chunks[j].phrase == nil {
			j--
		}
		if s.chunks[j].key == "," && s.describesPress(s.segmentOf(j-1)) {
			return true // "X, một trang tin ở Y, đưa tin …"
		}
		if p := s.chunks[j].phrase; p != nil && p.media {
			return true
		}
	}
	return false
}

// pressBehind reports an English paper that is told to report the clause before: "X is about to buy Y, the Dispatch
// reported on Tuesday", "…, according to the Dispatch".
func (r *reader) pressBehind(s *sentence, n int) bool {
	if s.saysBetween(s.segments[n].first, s.segments[n].last) {
		return false // "X said it would buy Y, the Dispatch reported"
	}
	for n++; s.nounFollows && n < len(s.segments); n++ {
		g := &s.segments[n]
		for k := g.first; k < g.last && (g.kind == attribution || g.kind == clause); k++ {
			c := &s.chunks[k]
			if p := c.phrase; p != nil && !p.anaphoric() && r.press(p) && (g.kind == attribution || p.last < g.last && s.chunks[p.last].is(grammar.Reporting|grammar.Speech)) {
				return true
			}
		}
		if g.kind == clause || s.chunks[g.first-1].key == ";" {
			return false
		}
	}
	return false
}

// pressTells reports a Vietnamese paper right before the clause or behind it that is told to report that:
// "Theo Bloomberg, X sắp mua Y", "X sắp mua Y, theo Bloomberg".
func (r *reader) pressTells(s *sentence, n int) bool {
	for _, m := range []int{n - 1, n + 1} {
		if s.nounFollows || m < 0 || m >= len(s.segments) || s.segments[m].kind != attribution || s.saysBetween(s.segments[n].first, s.segments[n].last) {
			continue
		}
		for k := s.segments[m].first; k < s.segments[m].last; k++ {
			if p := s.chunks[k].phrase; p != nil && !p.anaphoric() && r.press(p) {
				return true
			}
		}
	}
	return false
}

// describesPress reports words between commas that tell of a name that it is a paper's.
func (s *sentence) describesPress(n int) bool {
	if n <= 0 || s.segments[n].kind != apposition {
		return false
	}
	for k := s.segments[n].first; k < s.segments[n].last; k++ {
		if c := &s.chunks[k]; c.is(grammar.Noun) {
			return c.entry.Media
		}
	}
	return false
}

// reportedOf reports somebody who is told to report what another is about to do: "the Evening
// Dispatch reported that X was about to buy Y", "several blogs claimed that …".
func (s *sentence) reportedOf(i int) bool {
	for k := 1; s.nounFollows && k+1 < i; k++ {
		if before := &s.chunks[k-1]; s.chunks[k].is(grammar.Reporting|grammar.Speech) && s.chunks[k+1].is(grammar.That) && before.kind == other && before.phrase == nil && (k == 1 || s.chunks[k-2].is(grammar.Indefinite)) {
			return true
		}
	}
	for _, p := range s.phrases {
		if s.nounFollows && p.last < i && s.chunks[p.last].is(grammar.Reporting) && !s.chunks[p.last].is(grammar.Speech) && s.between(p.last+1, i) != nil && !s.between(p.last+1, i).anaphoric() {
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

// governs reports whether a word of doubt in an earlier segment covers segment
// n: only attributions and appositions lie between.
func (s *sentence) governs(k, n int) bool {
	if s.nounFollows && s.segments[n].kind == clause && s.chunks[s.segments[n].first].is(grammar.And) {
		return false // "X is in talks to acquire Y, and last year it bought Z"
	}
	if g := &s.segments[s.segmentOf(k)]; s.nounFollows && g.kind == apposition && s.chunks[g.first].is(grammar.Indefinite) {
		return false // "Its first product, a weighing app called X, came out in 2022"
	}
	if s.nounFollows && s.asideOver(s.segmentOf(k), n) {
		return false
	}
	if !s.nounFollows && s.segments[s.segmentOf(k)].kind == apposition {
		return false // "X, startup dùng AI dự báo thời tiết, gọi được vốn"
	}
	if g := &s.segments[s.segmentOf(k)]; !s.nounFollows && g.kind != clause && g.first == 0 && k > 0 && s.chunks[0].is(grammar.Preposition) && !s.chunks[g.first].is(grammar.AccordingTo) {
		return false // "Sau một năm thương lượng, X đã mua Y"
	}
	for m := s.segmentOf(k) + 1; m < n; m++ {
		if g := s.segments[m].kind; g == clause || g == predicate {
			return false
		}
	}
	return true
}

// asideOver reports an English segment that only tells of the subject, or of what went before, and that is over when
// segment n tells what happened: "X, which is trying to grow, released Y", "After weighing whether to sell, X released Y".
func (s *sentence) asideOver(aside, n int) bool {
	g, h := &s.segments[aside], &s.segments[n]
	if aside >= n || g.last-g.first < 3 || s.chunks[h.first-1].key != "," {
		return false
	}
	first := &s.chunks[g.first]
	switch {
	case aside > 0 && s.segments[aside-1].kind == fragment && g.kind != clause:
		return s.startsPredicate(h.first)
	case g.first == 0 && first.is(grammar.Preposition|grammar.Subordinate) && !first.is(grammar.AccordingTo):
		return h.kind == clause && s.headOf(h) != nil
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
