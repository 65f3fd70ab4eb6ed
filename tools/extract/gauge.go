package extract

import "moc/tools/grammar"

// gaugeBeside lists the measure words of the segment, the nearest first, as
// chunks.
func (s *sentence) gaugeBeside(i, n int) []int {
	if s.lacks(grammar.Gauge) {
		return nil
	}
	first, last := s.segments[n].first, s.untilCause(i, s.segments[n].last)
	for k := n - 1; k >= 0 && !s.ownDeed(i, n) && !s.hasGauge(first, s.untilReason(i, last)) && s.chunks[s.segments[k+1].first-1].key != ";"; k-- {
		if s.bareOpening(k) || s.whoseRelative(k) {
			break
		}
		first = s.segments[k].first
	}
	var out []int
	for dist := 1; dist < last-first+1; dist++ {
		for _, k := range [...]int{i - dist, i + dist} {
			if k >= first && k < last && s.chunks[k].is(grammar.Gauge) && !s.measuresOther(i, k) {
				out = append(out, k)
			}
		}
	}
	if k := s.sharedGauge(n); k >= 0 && first > k && !s.measuredBetween(i, k) {
		out = append(out, k)
	}
	return out
}

// ownDeed reports the money of a deed that the last part of an English sentence tells, of which no word before that measures
// anything: "Kelda, which was losing patience, sold its arm for $5m".
func (s *sentence) ownDeed(i, n int) bool {
	if !s.nounFollows || n == 0 || s.segments[n-1].kind > relative || s.chunks[i].quantity.Currency == "" {
		return false
	}
	return s.verbBetween(s.segments[n].first-1, i)
}

// whoseRelative reports an English relative clause that begins with a possessive: "whose customers include Velor", "whose grandfather
// started the business". What it tells is of somebody of the antecedent, and its words measure nothing of the clause around it.
func (s *sentence) whoseRelative(k int) bool {
	c := &s.chunks[s.segments[k].first]
	return s.nounFollows && c.is(grammar.Own) && c.is(grammar.Relative)
}

// bareOpening reports words without a verb or a quantity with which an English sentence begins before its clause: of what that tells
// they name no measure. "Despite weak sales, X has put $300m into Y", but "The price, $5m, …".
func (s *sentence) bareOpening(n int) bool {
	g := &s.segments[0]
	if !s.nounFollows || n != 0 || g.kind != adjunct || s.chunks[0].is(grammar.Definite|grammar.Indefinite|grammar.Gauge) {
		return false
	}
	if s.chunks[g.last].key != "," || s.hasAmount(g) {
		return false
	}
	next := s.segments[1].kind
	return next != relative && next != apposition && next != attribution
}

// untilCause gives where an English segment goes on behind a quantity with a preposition and a word like those for a measure
// that only tells of what kind the noun behind it is: "fined it $6m over lost records".
func (s *sentence) untilCause(i, last int) int {
	k := i + 1
	if !s.nounFollows || k+2 >= last || s.chunks[k].phrase != nil {
		return last
	}
	cause := s.chunks[k].is(grammar.Preposition) && !s.chunks[k].is(grammar.At|grammar.Of|grammar.Into)
	if cause && s.chunks[k+1].is(grammar.Gauge) && (s.chunks[k+2].kind == other || s.chunks[k+2].is(grammar.Noun)) {
		return k
	}
	return last
}

// measuresOther reports a measure word that is of another quantity.
func (s *sentence) measuresOther(i, k int) bool {
	if s.nounFollows && k > i && s.chunks[k-1].is(grammar.And) && s.pastForm(k) {
		return true // "raised £15m and valued it at £80m"
	}
	return s.measuredBetween(i, k) || k > i && s.amountFollows(k) && !s.eachItsOwn(i, k) || s.ofOtherSum(i, k)
}

// eachItsOwn reports a Vietnamese word for a measure right behind a sum, before another sum with one of its own behind it: "9 tỷ
// USD doanh thu và 1 tỷ USD lợi nhuận".
func (s *sentence) eachItsOwn(i, k int) bool {
	return !s.nounFollows && k == i+1 && k+3 < len(s.chunks) && s.isMoney(i) && s.chunks[k+1].is(grammar.And) && s.isMoney(k+2) &&
		s.chunks[k+3].is(grammar.Gauge)
}

// untilReason gives where a Vietnamese segment goes on behind a quantity to tell why: "còn 4 tỷ USD do chi phí tăng".
func (s *sentence) untilReason(i, last int) int {
	for k := i + 1; k < last && !s.nounFollows; k++ {
		if c := &s.chunks[k]; c.is(grammar.By) || s.because[c.key] {
			return k
		}
	}
	return last
}

// ofOtherSum reports a Vietnamese word for a measure that is of another sum, or only tells of why: "9 tỷ USD doanh thu và 1 tỷ USD lợi
// nhuận", "9 tỷ USD doanh thu và lãi 1 tỷ USD", "lợi nhuận giảm còn 4 tỷ USD do chi phí tăng".
func (s *sentence) ofOtherSum(i, k int) bool {
	if s.nounFollows {
		return false
	}
	if k > i {
		return s.untilReason(i, k) < k
	}
	if k == 0 || !s.isMoney(k-1) || !s.isMoney(i) {
		return false
	}
	return i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.Gauge) || k < i-1 && s.chunks[i-1].is(grammar.Gauge)
}

// sharedGauge gives the measure word that an English clause without a subject of its own takes over from
// the one before, which begins with it: "Training took eleven weeks and cost €4m"; -1 for none.
func (s *sentence) sharedGauge(n int) int {
	if !s.nounFollows || n == 0 {
		return -1
	}
	g := &s.segments[n]
	if !s.chunks[g.first].is(grammar.And) || g.first+1 >= g.last {
		return -1
	}
	k := s.segments[n-1].first
	if next := &s.chunks[g.first+1]; !s.chunks[k].is(grammar.Gauge) || next.phrase != nil || !next.is(grammar.Gauge) {
		return -1
	}
	return k
}

// amountFollows reports another quantity right behind a measure word: the word
// belongs to that one.
func (s *sentence) amountFollows(k int) bool {
	for j := k + 1; j < len(s.chunks) && j-k <= 2; j++ {
		if c := &s.chunks[j]; c.kind == amount && !c.quantity.Percent {
			return true
		} else if c.kind == punct {
			return false
		}
	}
	return false
}

func (s *sentence) hasGauge(first, last int) bool {
	for i := first; i < last; i++ {
		if s.chunks[i].is(grammar.Gauge) {
			return true
		}
	}
	return false
}

// amountBetween reports another quantity between two chunks: the word belongs
// to that one.
func (s *sentence) amountBetween(i, k int) bool {
	for j := min(i, k) + 1; j < max(i, k); j++ {
		if s.chunks[j].kind == amount {
			return true
		}
	}
	return false
}

// measuredBetween is the same for quantities that are measured and not only compared
// with: "số lao động giảm từ 90 người xuống còn 80 người". A percentage tells of a change:
// "revenue rose 12% to $612m".
func (s *sentence) measuredBetween(i, k int) bool {
	for j := min(i, k) + 1; j < max(i, k); j++ {
		c := &s.chunks[j]
		if c.kind != amount || c.quantity.Percent || !s.nounFollows && s.offered(j) {
			continue
		}
		if !s.changedBy(j) && !s.startsChange(j) {
			return true
		}
	}
	return false
}

func gaugeOf(s *sentence, gauges []int, m *grammar.Measure) int {
	for _, k := range gauges {
		for _, x := range s.chunks[k].entry.Measures {
			if x == m {
				return k
			}
		}
	}
	return -1
}

// gauges counts the words beside a quantity that name the measure: "training X
// cost" tells a cost and no price.
func gauges(s *sentence, near []int, m *grammar.Measure) int {
	n := 0
	for _, k := range near {
		for _, x := range s.chunks[k].entry.Measures {
			if x.ID == m.ID {
				n++
				break
			}
		}
	}
	return n
}

// sharedOn reports an English time before or behind two sums of which one is what the other was made on: "lost $5m on revenue of
// $90m in 2024" dates both.
func (s *sentence) sharedOn(trigger, i int) bool {
	if !s.nounFollows || !s.isMoney(trigger) {
		return false
	}
	lo, hi := min(i, trigger), max(i, trigger)
	other := -1
	for k := lo + 1; k < hi; k++ {
		switch c := &s.chunks[k]; {
		case c.kind == punct || c.kind == moment || c.is(grammar.And) || c.kind == amount && (other >= 0 || !s.isMoney(k)):
			return false
		case c.kind == amount:
			other = k
		}
	}
	if other < 0 {
		return false
	}
	for k := min(other, trigger) + 1; k < max(other, trigger); k++ {
		if c := &s.chunks[k]; c.is(grammar.Gauge) && (s.opensWith(k, grammar.At) || s.chunks[k-1].is(grammar.At)) {
			return true
		}
	}
	return false
}
