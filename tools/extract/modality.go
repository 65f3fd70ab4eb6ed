package extract

import (
	"moc/tools/fact"
	"moc/tools/grammar"
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
	switch {
	case m.neg && (m.deniesDelay() || r.stillAhead(&m)):
		d.Modality = fact.Planned
	case m.neg || u.Split != nil && u.Split.Denied:
		d.Polarity = fact.Negative
	case m.comesOn():
		d.Modality = fact.Planned
	case m.possible || u.Maybe && !r.accepts(&m) || m.planned && r.pressAlone(&m):
		d.Modality = fact.Possible
	case m.planned || u.Planned:
		d.Modality = fact.Planned
	}
}

// accepts reports an English noun for an offer to buy that a verb before it tells to be accepted: "accepted a $5m offer from X".
func (r *reader) accepts(m *mood) bool {
	s, k := m.s, m.trigger-1
	for ; k > 0 && !r.accepting[s.chunks[k].key]; k-- {
		if c := &s.chunks[k]; c.kind != other && c.kind != amount && !c.is(grammar.Definite|grammar.Indefinite) {
			return false
		}
	}
	return s.nounFollows && k >= 0 && m.use.Form == grammar.Nominal && r.accepting[s.chunks[k].key]
}

// pressAlone reports a plan for a deal that only the press is told to report.
func (r *reader) pressAlone(m *mood) bool {
	s, buys := m.s, m.Type == fact.Acquisition
	if (buys || s.preparesFor(m.trigger)) && (s.pressBefore(m.trigger) || s.reportedOf(m.trigger) || r.pressTells(s, m.n)) {
		return true
	}
	return (buys || m.Type == fact.Investment) && r.pressBehind(s, m.n)
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
	first := m.clauseFrom()
	for k := i - 1; k >= first; k-- {
		c := &s.chunks[k]
		if m.Type == fact.Measurement && len(m.measure.Per) > 0 && i-k > priceScope && (s.nounFollows || !s.verbBetween(k, i)) {
			continue // "Muốn xuất phim thì đóng 79 nghìn đồng mỗi tháng"
		}
		m.delayed = m.delayed || m.delayedAt(k)
		m.planned = m.planned || c.is(grammar.Planned) && !r.agreedOn(s, k) && !s.rankedTo(k) && !s.nearlyPlanned(k) || m.delayed
		m.possible = m.possible || s.doubts(k) && !s.givenThat(k) && !m.paysAt(k) || m.foreseenAt(k)
		m.neg = m.neg || m.deniedAt(k) || m.barredAt(k)
	}
	m.planned = m.planned || r.plannedFrom(s, i, n) || m.Type == fact.Release && s.deedFor(i)
	m.possible = m.possible || !m.planned && s.attempts(i, n) || s.onlyTalked(i) || s.rumouredBy(n) || s.rumourTold(i)
	m.neg = m.neg || s.labelledNot(i) || s.fails(m) || s.kept(m) || m.turnsDown() || m.endable() && r.lifted(s, i, n) >= 0
}

// clauseFrom gives the chunk from which words before the trigger reach it.
func (m *mood) clauseFrom() int {
	s := m.s
	first := s.segments[m.n].first
	if s.purpose(m.n) {
		first = s.segments[m.n-1].first
	}
	if s.bringsAcross(m.trigger, m.n) {
		first = s.segments[m.n-2].first
	}
	return max(first, m.since(), s.joinedFrom(m.trigger, m.n)) // "may grow after X bought Y"
}

// since gives the last word before the trigger behind which is told what was done, -1 for none.
func (m *mood) since() int {
	if m.use.Form == grammar.Nominal {
		if k := m.s.sinceDeed(m.trigger); k >= 0 {
			return k
		}
	}
	return m.s.sinceBefore(m.trigger)
}

// deniesDelay reports that English words before the trigger deny no more than that it is put off: "denied that it had postponed the
// launch".
func (m *mood) deniesDelay() bool {
	s, denied := m.s, false
	for k := 0; s.nounFollows && m.delayed && k < m.trigger; k++ {
		if s.chunks[k].is(grammar.Delay) {
			return denied
		}
		denied = denied || s.chunks[k].is(grammar.Denial|grammar.Negation)
	}
	return false
}

// delayedAt reports a word by which something is put off: of what is measured it tells no delay, "lợi nhuận lùi về …".
func (m *mood) delayedAt(k int) bool {
	return m.s.chunks[k].is(grammar.Delay) && m.Type != fact.Measurement
}

// moodAround reads what the clauses before say of it, and what stands between the words of the trigger.
func (r *reader) moodAround(m *mood) {
	s, i := m.s, m.trigger
	for k := max(m.asideFrom(), m.since()); k < i; k++ {
		m.delayed = m.delayed || m.delayedAt(k)
		m.neg = m.neg || r.deniedFrom(m, k)
		m.possible = m.possible || m.doubtedFrom(k)
	}
	for k := i + 1; m.use.Split != nil && k < m.used[len(m.used)-1] && k < len(s.chunks); k++ {
		m.neg = m.neg || s.chunks[k].is(grammar.Negation) // "imposed no curbs on"
	}
	m.neg = m.neg || m.nothingPut()
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
		// "hoãn ra mắt X và chưa chốt ngày mới" is still a plan
		m.possible = m.possible || c.is(grammar.PossibleAfter) && !idle && (s.nounFollows || !m.delayed)
		// "its listing, once due this year, has slipped"
		m.planned = m.planned || s.nounFollows && m.use.Form == grammar.Nominal && c.is(grammar.Delay)
		m.neg = m.neg || m.calledFalse(k) || m.closedAt(k) || c.is(grammar.Negation) && s.negatesTopic(i, k)
		if idle || s.otherVerb(m.draft, k) || m.failsAside(k) || m.ofLater(k) {
			continue
		}
		m.neg = m.neg || c.is(grammar.Denial) && (s.suffers(k) || s.deniesTopic(k)) || r.failed(m, k, rumoured) || r.liftedAt(m, k)
	}
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

// comesOn reports an English verb of coming out that tells of a plan by itself, right behind "and": what the verb before is not sure of
// is another thing, "may carry 30 kilograms and is due out in May".
func (m *mood) comesOn() bool {
	s, i := m.s, m.trigger
	return s.nounFollows && m.Type == fact.Release && i > 0 && s.chunks[i].is(grammar.Planned) && s.chunks[i-1].is(grammar.And)
}
