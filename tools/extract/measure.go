package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// measurements reads the quantities that are stated of something.
func (r *reader) measurements(s *sentence) {
	var last *draft
	for i := range s.chunks {
		c := &s.chunks[i]
		if c.kind != amount || c.quoted || c.spent || c.quantity.Percent || s.changedBy(i) || s.startsChange(i) || s.ofVersions(i) || s.comparedCount(i) || s.countsNamed(i) {
			continue
		}
		m, gauge := r.measureOf(s, i, last)
		if m == nil {
			continue
		}
		if d := r.measurement(s, i, gauge, m, last); d != nil {
			r.add(d)
			last = d
		}
	}
}

// changedBy reports a Vietnamese quantity by which something else grew or shrank: "doanh thu giảm 8 tỷ
// USD", "cú nhảy vọt 600 triệu USD về định giá", but not "doanh thu tăng lên 8 tỷ USD".
func (s *sentence) changedBy(i int) bool {
	t := s.chunks[i].first
	return t > 0 && s.changes[s.toks[t-1].Key] || t > 1 && s.changes[s.toks[t-2].Key+" "+s.toks[t-1].Key]
}

// startsChange reports a Vietnamese sum from which another came that is told right behind it: "giảm lỗ từ 80 tỷ đồng xuống
// còn 12 tỷ đồng".
func (s *sentence) startsChange(i int) bool {
	q := s.chunks[i].quantity
	if s.nounFollows || i == 0 || q.Currency == "" || !s.chunks[i-1].is(grammar.From) {
		return false
	}
	k := i + 1
	for k < len(s.chunks) && k-i <= 2 && s.chunks[k].kind <= word && s.chunks[k].phrase == nil && s.chunks[k].key != "," {
		k++
	}
	return k > i+1 && k < len(s.chunks) && s.chunks[k].kind == amount && s.chunks[k].quantity.Currency == q.Currency
}

// ofVersions reports a number of parameters that one of several versions has, of which no name is told: "X có hai phiên
// bản 8 tỷ và 32 tỷ tham số".
func (s *sentence) ofVersions(i int) bool {
	if n := s.segmentOf(i); !s.nounFollows && n > 0 && i+1 < s.segments[n].last && s.chunks[s.segments[n].first].is(grammar.Clause) && s.versionAlone(i+1) && !s.chunks[i+1].is(grammar.Of) {
		return true // "còn phiên bản 70 tỷ tham số chưa có lịch"
	}
	k := i
	for k > 0 && (s.chunks[k].kind == amount || s.chunks[k].is(grammar.And) || s.chunks[k].key == ",") {
		k--
	}
	return !s.nounFollows && k > 0 && k < i-1 && s.chunks[k].is(grammar.Noun) && s.chunks[k].entry.Kind == entity.Model && (s.chunks[k-1].kind == amount || s.chunks[k-1].is(grammar.Indefinite))
}

// comparedCount reports an English quantity that the one before it is compared with: "far fewer than the 410 who left".
func (s *sentence) comparedCount(i int) bool {
	if k := i + 1; s.nounFollows && i > 0 && k+1 < len(s.chunks) && s.chunks[i-1].is(grammar.Preposition) && s.chunks[k].is(grammar.For) && s.chunks[k+1].is(grammar.Own) {
		return true // "$0.45, against $0.90 for its predecessor, Sori-1"
	}
	return s.nounFollows && i > 1 && s.chunks[i].quantity.Currency == "" && s.chunks[i-1].is(grammar.Definite) && s.chunks[i-2].is(grammar.Than)
}

// countsNamed reports a number of people who are named right behind it: "do ba nhà nghiên cứu Lê An và Vũ Bình lập".
func (s *sentence) countsNamed(i int) bool {
	if s.nounFollows || i+1 >= len(s.chunks) || s.chunks[i].quantity.Currency != "" {
		return false
	}
	p := s.chunks[i+1].phrase
	return p != nil && p.kind == entity.Person && len(p.members) > 0
}

// measureOf tells what a quantity measures: by its unit, or by the word that
// names the measure beside it.
func (r *reader) measureOf(s *sentence, i int, last *draft) (*grammar.Measure, int) {
	q := s.chunks[i].quantity
	n := s.segmentOf(i)
	if n < 0 {
		return nil, -1
	}
	gauge := s.gaugeBeside(i, n)
	if m := s.continues(i, last); m != nil {
		return m, -1
	}
	ms := r.grammar.Measure
	var best *grammar.Measure
	where, most := -1, -1
	for k := range ms {
		m := &ms[k]
		at := gaugeOf(s, gauge, m)
		if !unitFits(m, s.unitOf(i), q.Currency != "", q.Per) && (at < 0 || m.Money || q.Currency != "" || q.Unit != "" || q.Scale <= 1 && !s.reaches(at, i)) {
			continue
		}
		if q.Unit == "" && q.Currency == "" && at > i && s.counting(i, at) || s.costsFirm(at, i) {
			continue
		}
		if m.Required && at < 0 && !(q.Per != "" && slices.Contains(m.Per, q.Per)) && !(slices.Contains(m.Units, people) && s.staffed(i, n)) || s.spoiled(i, at, n, m) {
			continue
		}
		if m.Money && at < 0 && !slices.Contains(m.Per, q.Per) {
			continue
		}
		n := gauges(s, gauge, m)
		if slices.Contains(m.Per, q.Per) && (at >= 0 || !s.nounFollows) {
			n += perWeight // "mỗi người tốn 450.000 đồng một tháng" is a price
		}
		if n > most {
			best, where, most = m, at, n
		}
	}
	return best, where
}

// costsFirm reports somebody right between a word for a price and a sum: what "cost it $5.5bn" is not for sale.
func (s *sentence) costsFirm(gauge, i int) bool {
	if !s.nounFollows || gauge < 0 || gauge+1 >= i || !slices.ContainsFunc(s.chunks[gauge].entry.Measures, func(m *grammar.Measure) bool { return len(m.Per) > 0 }) {
		return false
	}
	p := s.chunks[gauge+1].phrase
	return p != nil && p.first == gauge+1 && p.last == i && p.gov < 0 && (p.pronoun || !p.anaphoric() && p.kind == entity.Organization)
}

// staffed reports people whom a firm is told to have, and nothing of what they do: "Công ty hiện có 260
// người."
func (s *sentence) staffed(i, n int) bool {
	if s.nounFollows || s.chunks[i].quantity.Unit != people || i+1 < len(s.chunks) && s.chunks[i+1].kind != punct && !s.chunks[i+1].is(grammar.And|grammar.Clause) {
		return false
	}
	k := i - 1
	for k > s.segments[n].first && s.chunks[k].is(grammar.Pause) && !s.haves(k) {
		k--
	}
	subject := s.subjectIn(&s.segments[n], k+1)
	return subject != nil && subject.kind == entity.Organization && !subject.none && s.haves(k)
}

// haves reports a word of having at the chunk, perhaps with one for the time before it: "hiện có".
func (s *sentence) haves(k int) bool {
	c := &s.chunks[k]
	return c.is(grammar.Have) || c.is(grammar.Pause) && s.have[s.toks[c.last-1].Key]
}

// perWeight is for how many words the unit counts for each of which a price is given.
const perWeight = 2

// reaches reports a bare number that a clause ends with and begins to tell by the word for the
// measure: "The staff has grown to 148, …", "Headcount has hit 33."
func (s *sentence) reaches(gauge, i int) bool {
	if !s.nounFollows || gauge < 0 || gauge >= i || i-gauge > 5 {
		return false
	}
	ends := i+1 == len(s.chunks) || s.chunks[i+1].kind == punct
	if gauge == i-1 && s.chunks[gauge].last-s.chunks[gauge].first > 1 && (ends || s.chunks[i+1].is(prepositions|grammar.And)) {
		return true // "a staff of six", "a staff of 90 in Oslo"
	}
	if !ends {
		return false
	}
	for k := gauge + 1; k < i; k++ {
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Have|grammar.Be|grammar.Auxiliary|grammar.Into|grammar.Trigger|grammar.Gauge) {
			return false
		}
	}
	first := s.segments[s.segmentOf(i)].first
	for k := first; k < gauge-1; k++ {
		if c := &s.chunks[k]; c.kind != name && !c.is(grammar.And|grammar.Genitive|grammar.Own|grammar.Definite) {
			return false // but "and its payroll", "Verity AI's payroll"
		}
	}
	return true
}

// counting reports a plain word right behind a bare number, before the word that
// would tell what it measures: "40 million actions a day for customers" counts
// actions.
func (s *sentence) counting(i, gauge int) bool {
	return i+1 < min(gauge, len(s.chunks)) && s.chunks[i+1].kind == other
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

// continues reports a number without a unit that is compared with the measure
// told right before it: "so với 1,9 triệu hồi giữa năm 2024", but not with a plan, "vượt kế hoạch 2.800 tỷ
// đồng", nor with what has a noun of its own: "learned from 40 million photographs".
func (s *sentence) continues(i int, last *draft) *grammar.Measure {
	if s.sameOf(i, last) != nil {
		return last.measure
	}
	if last == nil || s.nounFollows && s.counting(i, i+2) || last.s != s || !s.offered(i) || s.difference(i) || !s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.Planned|grammar.Possible) || s.chunks[i].quantity.Unit != "" || (len(last.Amounts) > 0) != (s.chunks[i].quantity.Currency != "") {
		return nil
	}
	return last.measure
}

// sameOf gives what has a bare Vietnamese number with which a clause ends, of the measure that was just told of another thing: "X
// có 210 tỷ tham số, còn X Mini chỉ có 9 tỷ".
func (s *sentence) sameOf(i int, last *draft) *phrase {
	q, n := s.chunks[i].quantity, s.segmentOf(i)
	if s.nounFollows || last == nil || last.s != s || last.Number == nil || n < 1 || q.Currency != "" || q.Unit != "" || q.Scale <= 1 || last.segment() != n-1 || i+1 < len(s.chunks) && s.chunks[i+1].kind != punct {
		return nil
	}
	p := s.headOf(&s.segments[n])
	if p == nil || p.anaphoric() || len(p.members) > 1 || p.last >= i || p.kind != "" && !slices.Contains(last.measure.Subjects, p.kind) {
		return nil
	}
	for k := p.last; k < i; k++ {
		if c := &s.chunks[k]; !c.is(grammar.Have|grammar.Pause|grammar.Be) || c.is(grammar.Negation|grammar.Planned) {
			return nil
		}
	}
	return p
}

// difference reports a quantity by which something is more or less than what a few words name:
// "rẻ hơn đời trước 500.000 đồng".
func (s *sentence) difference(i int) bool {
	for k := i - 1; !s.nounFollows && k >= 0 && i-k <= 4 && s.chunks[k].kind != punct; k-- {
		if s.chunks[k].is(grammar.Compare) && s.chunks[k].is(grammar.Than) {
			return i-k > 2 // but "cao hơn mức 5 tỷ đồng"
		}
	}
	return false
}

// unitOf gives the unit of a quantity. A noun for persons behind a bare number counts people:
// "used by 38,000 nurses", "9,500 nurses now use it".
func (s *sentence) unitOf(i int) string {
	q := s.chunks[i].quantity
	if !s.nounFollows && (q.Unit == "" && q.Currency == "" || q.Unit == "companies") && s.usedBy(i) {
		return users
	}
	if q.Unit == "customers" && q.Scale > 1 && s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.Have) {
		return users // "has 1.8 million customers", but not "has two customers"
	}
	if q.Unit != "" || q.Currency != "" || q.Percent || !s.nounFollows || i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Noun) || s.chunks[i+1].entry.Kind != entity.Person {
		return q.Unit
	}
	k := i + 2
	for k < len(s.chunks) && s.chunks[k].is(grammar.Pause|grammar.Auxiliary) {
		k++
	}
	if i > 0 && s.chunks[i-1].is(grammar.Gauge) || k < len(s.chunks) && s.chunks[k].is(grammar.Gauge) {
		return people
	}
	return q.Unit
}

// usedBy reports a number of persons or firms who use something: "được 85.000 nông dân sử dụng", "được 300 doanh nghiệp
// tin dùng".
func (s *sentence) usedBy(i int) bool {
	k, q := i+1, s.chunks[i].quantity
	if q.Unit != "companies" {
		if k >= len(s.chunks) || !s.chunks[k].is(grammar.Noun) || s.chunks[k].entry.Kind != entity.Person && s.chunks[k].entry.Kind != entity.Organization {
			return false
		}
		k++
	}
	if (q.Unit != "" || s.chunks[i+1].entry.Kind == entity.Organization) && q.Number.Float64() < fewUsers || k >= len(s.chunks) {
		return false
	}
	for k+1 < len(s.chunks) && s.chunks[k].is(grammar.Auxiliary|grammar.Pause) {
		k++
	}
	return s.uses[s.chunks[k].key]
}

// fewUsers is the number of firms from which on those that use something are its users: "được hai hãng xe sử dụng" only
// tells who they are.
const fewUsers = 10

// people and users are the units of persons and of those who use something.
const (
	people = "people"
	users  = "users"
)

// unitFits reports whether a quantity of the unit can be the measure.
func unitFits(m *grammar.Measure, unit string, money bool, per string) bool {
	if m.Money {
		return money || unit == "" && per != "" && slices.Contains(m.Per, per)
	}
	if money {
		return false
	}
	for _, u := range m.Units {
		if u == unit {
			return true
		}
	}
	return len(m.Units) == 0
}

// gaugeBeside lists the measure words of the segment, the nearest first, as
// chunks.
func (s *sentence) gaugeBeside(i, n int) []int {
	if s.lacks(grammar.Gauge) {
		return nil
	}
	first, last := s.segments[n].first, s.untilCause(i, s.segments[n].last)
	for k := n - 1; k >= 0 && !s.hasGauge(first, s.untilReason(i, last)) && s.chunks[s.segments[k+1].first-1].key != ";"; k-- {
		first = s.segments[k].first
	}
	var out []int
	for dist := 1; dist < last-first+1; dist++ {
		for _, k := range [...]int{i - dist, i + dist} {
			if k < first || k >= last || !s.chunks[k].is(grammar.Gauge) || s.measuredBetween(i, k) || k > i && s.amountFollows(k) || s.ofOtherSum(i, k) {
				continue
			}
			out = append(out, k)
		}
	}
	if k := s.sharedGauge(n); k >= 0 && first > k && !s.measuredBetween(i, k) {
		out = append(out, k)
	}
	return out
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
// nhuận", "lợi nhuận giảm còn 4 tỷ USD do chi phí tăng".
func (s *sentence) ofOtherSum(i, k int) bool {
	if s.nounFollows {
		return false
	}
	if k > i {
		return s.untilReason(i, k) < k
	}
	return k > 0 && s.isMoney(k-1) && s.isMoney(i) && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.Gauge)
}

// sharedGauge gives the measure word that an English clause without a subject of its own takes over from
// the one before, which begins with it: "Training took eleven weeks and cost €4m"; -1 for none.
func (s *sentence) sharedGauge(n int) int {
	if !s.nounFollows || n == 0 || !s.chunks[s.segments[n].first].is(grammar.And) || s.segments[n].first+1 >= s.segments[n].last {
		return -1
	}
	k := s.segments[n-1].first
	if next := &s.chunks[s.segments[n].first+1]; !s.chunks[k].is(grammar.Gauge) || next.phrase != nil || !next.is(grammar.Gauge) {
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
		if c := &s.chunks[j]; c.kind == amount && !c.quantity.Percent && (s.nounFollows || !s.offered(j)) && !s.changedBy(j) && !s.startsChange(j) {
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

// spoiled reports a word beside the quantity that makes it something else.
func (s *sentence) spoiled(i, gauge, n int, m *grammar.Measure) bool {
	g := &s.segments[n]
	first := max(g.first, i-4)
	if gauge >= 0 && gauge+2 < i && s.chunks[gauge+1].phrase != nil && s.chunks[gauge+1].phrase.gov < 0 {
		first = max(first, gauge) // "the investment values X at"
	}
	if n > 0 && s.chunks[g.first-1].key == "," && g.kind != clause && !s.hasOwn(g.first, i) {
		first = max(s.segments[n-1].first, i-8) // "an offer from X, valued at"
	}
	if s.nounFollows && n > 1 && g.kind == predicate && s.segments[n-2].kind != clause && !(gauge >= 0 && gauge+1 < i && s.chunks[gauge+1].phrase != nil) {
		head := s.chunks[s.segments[n-2].last-1].key
		if slices.ContainsFunc(m.Not, func(w string) bool { first, _, _ := strings.Cut(w, " "); return first == head }) {
			return true // "The deal, announced last week by X, is worth $5m"
		}
	}
	if s.nounFollows && n > 0 && g.kind == relative && s.chunks[g.first].is(grammar.Relative) && gauge > g.first+1 && (s.chunks[gauge-1].is(grammar.Be) || s.endsWith(gauge-1, grammar.Be)) {
		k := g.first - 1
		if s.chunks[k].key == "," {
			k--
		}
		if c := &s.chunks[k]; c.phrase == nil && slices.ContainsFunc(m.Not, func(w string) bool { first, _, _ := strings.Cut(w, " "); return first == c.key }) {
			return true // "The deal, which could be valued at $7bn, involves X"
		}
	}
	if k := s.forecastOf(gauge, g.first); k >= 0 {
		first = min(first, k)
	}
	if k := gauge + 1; s.nounFollows && k > 0 && k < first && slices.Contains(m.Not, s.chunks[k].key) {
		return true // "gave a revenue forecast for the current quarter of $3 billion"
	}
	if s.nounFollows && gauge > i && i > 1 && m.ID == "valuation" && s.chunks[i-1].is(grammar.Of) && s.chunks[i-2].is(grammar.Trigger) && s.nominalOf(i-2, fact.Investment) {
		return true // "a round of up to $100m that would value X at $830m"
	}
	if s.nounFollows && gauge > i && i+1 < len(s.chunks) && m.ID == "valuation" && s.chunks[i+1].is(grammar.Trigger) && onlyNominal(&s.chunks[i+1]) && s.tells(i+1, fact.Investment) {
		return true // "a $12m round that valued X at $90m"
	}
	for k := first; k < min(g.last, i+4); k++ {
		next := ""
		if after := k + 1; after < g.last && s.chunks[after].key != "," {
			next = s.chunks[after].key
		} else if after+1 < g.last {
			next = s.chunks[after+1].key // "a round, worth £22m"
		}
		if slices.ContainsFunc(m.Not, func(w string) bool { return isOneOrBoth(w, s.chunks[k].key, next) }) {
			return true
		}
	}
	return false
}

// reachesLater reports a word of plan between an English word for a measure and its value: "its valuation will reach".
func (s *sentence) reachesLater(gauge, i int) bool {
	for k := gauge + 1; gauge >= 0 && k < i; k++ {
		if c := &s.chunks[k]; c.is(grammar.Planned) {
			return true
		}
	}
	return false
}

// soughtAt reports English words between commas that tell at what value the money is sought that the clause before them tells of:
// "was seeking $1bn from X, also at a $10bn valuation".
func (s *sentence) soughtAt(n int) bool {
	if !s.nounFollows || n == 0 {
		return false
	}
	k := s.segments[n].first
	for k < s.segments[n].last && s.chunks[k].is(grammar.Pause) && !s.chunks[k].is(grammar.At) {
		k++
	}
	if k == s.segments[n].last || !s.chunks[k].is(grammar.At) {
		return false
	}
	before := s.segments[n-1]
	return s.holds(grammar.Planned|grammar.Possible, span{before.first, before.last})
}

// forecastOf gives the English noun of which a word for a measure only says what it is of, "its forecast for full-year
// revenue", -1 for none.
func (s *sentence) forecastOf(gauge, first int) int {
	k := gauge - 1
	for s.nounFollows && k > first && (s.chunks[k].kind == other || s.chunks[k].key == "-") {
		k--
	}
	if !s.nounFollows || k <= first || !s.chunks[k].is(grammar.For|grammar.Of) {
		return -1
	}
	return k - 1
}

// hasOwn reports a verb of having between two chunks, which says all that is told of a quantity:
// "công ty tuyển thêm người, nay có 38 nhân viên".
func (s *sentence) hasOwn(first, i int) bool {
	return !s.nounFollows && slices.ContainsFunc(s.chunks[first:i], func(c chunk) bool { return c.is(grammar.Have) })
}

// isOneOrBoth reports words that are those of a, or of a and b behind it.
func isOneOrBoth(words, a, b string) bool {
	rest, ok := strings.CutPrefix(words, a)
	return ok && (rest == "" || b != "" && rest[0] == ' ' && rest[1:] == b)
}

func (r *reader) measurement(s *sentence, i, gauge int, m *grammar.Measure, last *draft) *draft {
	n := s.segmentOf(i)
	follows := s.continues(i, last) != nil
	if i > 0 && m.ID != "valuation" && s.worth[s.chunks[i-1].key] {
		return nil // "hợp đồng trị giá 250 triệu USD giúp X nâng doanh thu"
	}
	if s.hypothetical(n) || s.offered(i) && !follows || !s.nounFollows && (s.unreal(i, n) || s.ifOnly(n)) {
		return nil
	}
	q := s.chunks[i].quantity
	if m.Money && len(m.Per) == 0 && q.Per == "share" {
		return nil // "định giá cổ phiếu ở mức 4 USD mỗi cổ phiếu" is of no firm
	}
	if r.pricesDeal(s, i, gauge, m) {
		return nil
	}
	d := r.draft(fact.Measurement, s, i)
	d.Measure, d.measure = m.ID, m
	if follows && s.sameOf(i, last) == nil {
		d.used = append(d.used, last.used...)
	}
	switch of := s.comparedCost(i); {
	case of != nil && r.fill(d, fact.Subject, of):
	case s.sameOf(i, last) != nil:
		r.fill(d, fact.Subject, s.sameOf(i, last))
	case follows && s.thingOwning(i) != nil && r.fill(d, fact.Subject, s.thingOwning(i)): // "thấp hơn mức 150 triệu đồng của X"
	case follows:
		d.Args[fact.Subject] = last.Args[fact.Subject]
		d.proofs = append(d.proofs, last.proofs...)
	default:
		r.subjectOfMeasure(d, m, gauge, n)
	}
	if len(d.Args[fact.Subject]) != 1 {
		return nil
	}
	if m.Money {
		r.pay(d, q)
		d.Unit = q.Per
		if q.Currency == "" {
			if r.grammar.Text.Currency == "" {
				return nil
			}
			d.Amounts[0].Currency = r.grammar.Text.Currency
		}
	} else {
		v := fact.Number(q.Number.Float64())
		d.Number, d.Comparator = &v, q.Bound()
		if m.ID == "context" {
			d.Unit = q.Unit
		}
	}
	if r.paid(d) || !s.nounFollows && gauge >= 0 && gauge < i && s.receives(gauge) && !s.dated(n) {
		return nil // "Startup này thu về 18 triệu USD" may tell of money raised
	}
	if gauge >= 0 {
		d.used = append(d.used, gauge)
	}
	r.date(d, n)
	if s.possessor(i) == nil && !(m.ID == "employees" && (s.ownerFollows(i) || s.joinsStaff(gauge))) { // "will take on X's 310 employees" plans no employees
		r.modality(d, grammar.Use{Event: &grammar.Event{}}, n)
		switch {
		case d.Polarity+d.Modality != "" || !s.nounFollows || gauge < 0:
		case s.opensWith(gauge, grammar.Possible):
			d.Modality = fact.Possible // "could value it at"
		case s.opensWith(gauge, grammar.Planned):
			d.Modality = fact.Planned // "will be priced at"
		}
	} else if d.Modality == "" && s.nounFollows && s.reachesLater(gauge, i) {
		d.Modality = fact.Planned // "its valuation will reach $5m"
	}
	if d.Measure == "valuation" && d.Modality == "" && s.soughtAt(n) {
		d.Modality = fact.Possible
	}
	if d.Polarity == fact.Negative {
		return nil
	}
	if s.nounFollows && len(m.Per) > 0 && d.Modality == "" && r.lies(d.Date) {
		d.Modality = fact.Planned // "will launch X in May at €35 a month"
	}
	d.goesOn(last, n)
	d.joinsPlan(last, n)
	d.openedWith(last)
	r.announced(d, n)
	if !s.nounFollows && d.Modality == "" && (r.lies(d.Date) || s.sharesAim(last, i)) {
		d.Modality = fact.Planned
	}
	return d
}

// ifOnly reports a condition without anybody named before a comma and the Vietnamese clause that tells what would come of it: "Nếu
// thành công, vòng này sẽ nâng định giá của X lên 2 tỷ USD".
func (s *sentence) ifOnly(n int) bool {
	return n == 1 && s.segments[0].first == 0 && s.chunks[0].is(grammar.If) && s.chunks[s.segments[1].first-1].key == ","
}

// joinsStaff reports an English word for a firm's people, to whom or from whom others are told to come or go: "will add 70
// engineers to a workforce of 900".
func (s *sentence) joinsStaff(gauge int) bool {
	if !s.nounFollows || gauge < 4 || !s.chunks[gauge-1].is(grammar.Indefinite|grammar.Own) || !s.chunks[gauge-2].is(grammar.Into|grammar.From) {
		return false
	}
	return s.chunks[gauge-3].kind == amount || s.chunks[gauge-4].kind == amount // not "will grow to a workforce of 900"
}

// pricesDeal gives the purchase told in the English sentence before the sum of "the price", which is that of nothing
// else: "Halyard has bought Velor, the maker of Chirp. The price, $5m, …".
func (r *reader) pricesDeal(s *sentence, i, gauge int, m *grammar.Measure) bool {
	if !s.nounFollows || m.ID != "price" || s.chunks[i].quantity.Per != "" || gauge != 1 || !s.chunks[0].is(grammar.Definite) || s.chunks[0].is(grammar.Own) || s.index == s.block.Sentences[0] {
		return false
	}
	var deals []*draft
	for _, f := range r.facts {
		if f.Type == fact.Acquisition && f.s.index == s.index-1 {
			deals = append(deals, f)
		}
	}
	if len(deals) == 1 && deals[0].Polarity == "" && len(deals[0].Amounts) == 0 {
		r.pay(deals[0], s.chunks[i].quantity)
		deals[0].proofs = append(deals[0].proofs, s.bytes(span{0, i + 1}))
	}
	return len(deals) > 0
}

// dated reports a time in the segment or in an adjunct before it.
func (s *sentence) dated(n int) bool {
	lo, hi := s.zone(n)
	for i := lo; i < hi; i++ {
		if c := &s.chunks[i]; c.kind == moment && c.time.Value != "" {
			return true
		}
	}
	return false
}

// paid reports a price for which the document has told that somebody was bought: it is that of no
// product.
func (r *reader) paid(d *draft) bool {
	return d.Measure == "price" && d.Unit == "" && slices.ContainsFunc(r.facts[max(0, len(r.facts)-reach):], func(f *draft) bool {
		return f.Type == fact.Acquisition && len(f.Amounts) > 0 && slices.ContainsFunc(f.Amounts, func(a fact.Amount) bool {
			return a.Number == d.Amounts[0].Number && a.Currency == d.Amounts[0].Currency
		})
	})
}

// comparedCost gives what else an amount is of that is only held against one told before: "against
// $0.80 for Hoist 2", "a fraction of the $12 million that Caldera 1 swallowed".
func (s *sentence) comparedCost(i int) *phrase {
	if !s.nounFollows || i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.For|grammar.Relative) {
		return nil
	}
	p := s.chunks[i+2].phrase
	switch {
	case p == nil || p.first <= i || p.anaphoric() || p.kind == entity.Person || p.kind == entity.Place:
		return nil
	case !fits(fact.Product, p.kind) && (s.chunks[i+1].is(grammar.For) || s.chunks[i].quantity.Currency == ""):
		return nil
	}
	return p
}

// announced reads the plan or the forecast that a colon before the quantity spells
// out: "Kế hoạch năm 2026 vẫn giữ nguyên: doanh thu 5 tỷ đồng".
func (r *reader) announced(d *draft, n int) {
	s := d.s
	if s.nounFollows || n == 0 || d.Modality != "" || s.chunks[s.segments[n].first-1].key != ":" || s.hasNow(d.trigger, n) {
		return
	}
	for k := 0; k < s.segments[n].first; k++ {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Planned):
			d.Modality = fact.Planned
		case s.doubts(k):
			d.Modality = fact.Possible
		case c.kind == moment && c.time.Value != "" && d.Date == "":
			d.Date, d.used = c.time.Value, append(d.used, k)
			b := s.bytes(span{k, k + 1})
			d.DateText = r.doc.Text(b.Start, b.End)
		}
	}
	if d.Modality == "" {
		d.Date, d.DateText = "", ""
	}
}

// hasNow reports a clause that tells who has the quantity already, with a verb of having: "Tiền sẽ dành cho tuyển dụng: công ty đang
// có 55 nhân viên".
func (s *sentence) hasNow(i, n int) bool {
	k := i - 1
	for k > s.segments[n].first && s.chunks[k].is(grammar.Pause|grammar.Gauge) && !s.haves(k) {
		k--
	}
	return s.haves(k) && !s.chunks[k-1].is(grammar.Planned|grammar.Possible) && s.subjectIn(&s.segments[n], k) != nil
}

// goesOn gives a further quantity of a series, "doanh thu 5 tỷ đồng, lợi nhuận 1 tỷ
// đồng", the truth of the one before and its date, where it has no verb of its own.
func (d *draft) goesOn(last *draft, n int) {
	s := d.s
	if s.nounFollows || last == nil || last.s != s || d.Modality != "" || d.Date != "" || last.segment() != n-1 || s.chunks[s.segments[n].first-1].key != "," {
		return
	}
	for k := s.segments[n].first; k < d.trigger; k++ {
		if c := &s.chunks[k]; c.phrase != nil || c.is(grammar.Auxiliary|grammar.Have|grammar.Be|grammar.Passive|grammar.Trigger|grammar.Speech) {
			return
		}
	}
	d.Modality, d.Date, d.DateText = last.Modality, last.Date, last.DateText
	d.used = append(d.used, last.used...)
	d.proofs = append(d.proofs, last.proofs...)
}

// joinsPlan gives a quantity that "and" joins to one that is planned the truth and the date of that, where it has no verb but one of
// having: "đến năm 2030 sẽ đạt doanh thu 1 tỷ USD và có 10.000 nhân sự".
func (d *draft) joinsPlan(last *draft, n int) {
	s := d.s
	if s.nounFollows || last == nil || last.s != s || last.Modality != fact.Planned || d.Modality+d.Date != "" || !s.chunks[s.segments[n].first].is(grammar.And) || last.segment() != n-1 {
		return
	}
	for k := s.segments[n].first + 1; k < d.trigger; k++ {
		if c := &s.chunks[k]; c.phrase != nil && !c.phrase.anaphoric() || !c.is(grammar.Have|grammar.Gauge) || s.have[s.toks[c.last-1].Key] && c.is(grammar.Pause) {
			return
		}
	}
	d.Modality, d.Date, d.DateText = last.Modality, last.Date, last.DateText
	d.used = append(d.used, last.used...)
}

// openedWith gives a further sum of the same firm the date that stands before all that the sentence
// tells: "Năm 2024, X đạt doanh thu 5 tỷ đồng nhưng vẫn lỗ 1 tỷ đồng".
func (d *draft) openedWith(last *draft) {
	s := d.s
	if s.nounFollows || last == nil || last.s != s || d.Date != "" || last.Date == "" || !d.measure.Money || len(d.measure.Per) > 0 || !last.measure.Money || d.Modality != last.Modality || !slices.Equal(d.Args[fact.Subject], last.Args[fact.Subject]) {
		return
	}
	at := -1
	for i := 0; i < d.trigger; i++ {
		if s.chunks[i].kind != moment || s.chunks[i].time.Value == "" || s.offered(i) {
			continue
		}
		if at >= 0 || i > last.trigger || s.segments[s.segmentOf(i)].kind != adjunct || s.chunks[i].time.Value != last.Date {
			return
		}
		at = i
	}
	if at >= 0 {
		d.Date, d.DateText = last.Date, last.DateText
		d.used = append(d.used, at)
	}
}

// stillIt gives the "it" with which a sentence begins, and what that was found to stand for, where the sentence
// goes on about the same: "It costs $5 a month and has 300 users".
func (r *reader) stillIt(s *sentence, trigger, n int) (*phrase, []referent) {
	p := s.subjectOf(trigger, n)
	if p == nil || !s.nounFollows || s.segments[n].kind != predicate || !p.pronoun || !s.singular(p) || p.first != 0 {
		return nil, nil
	}
	f := r.lastFact(s, 0, func(f *draft) bool { return f.s == s && (f.Type == fact.Measurement || f.Type == fact.Release) })
	if f == nil {
		return nil, nil
	}
	ids := slices.Concat(f.Args[fact.Subject], f.Args[fact.Product])
	if len(ids) != 1 {
		return nil, nil
	}
	return p, []referent{{id: ids[0], kind: r.model.kindOfID(ids[0]), proof: r.model.of(ids[0]).named}}
}

// otherWorth reports that what is worth money is no firm: "the market is worth $3bn", "trade between the two
// countries was worth €79bn", "will hold up chips worth $3bn", "ký hợp đồng đáng giá 20 triệu USD".
func (s *sentence) otherWorth(gauge, n int) bool {
	g := &s.segments[n]
	if s.nounFollows && gauge > g.first && s.chunks[gauge-1].is(grammar.Noun) && (s.chunks[gauge-1].entry.Kind == entity.Product || s.chunks[gauge-1].entry.Kind == entity.Model) {
		return true // "chips worth $3bn"
	}
	if !s.nounFollows && gauge > g.first && s.worth[s.chunks[gauge].key] {
		c := &s.chunks[gauge-1] // "ký hợp đồng đáng giá 20 triệu USD", "mua 3.000 chip đáng giá 2 triệu USD"
		return c.phrase == nil && (c.kind == other || c.kind == amount || c.is(grammar.Noun) || c.is(grammar.Trigger))
	}
	if !s.nounFollows || gauge <= g.first || !s.chunks[gauge-1].is(grammar.Be) {
		return false
	}
	if head := s.headOf(g); head != nil && head.last <= gauge {
		return head.possession() && s.chunks[head.last-1].kind == other // "its market is worth $3bn"
	}
	for k := g.first; k < gauge && !s.chunks[k].is(prepositions|grammar.Be); k++ {
		if c := &s.chunks[k]; c.kind == other || c.class == grammar.Ignored {
			return true
		}
	}
	return false
}

// broughtByDeed reports a verb of getting money, as which the word for a measure serves too, behind an English
// noun that is no firm's: "the sale brought in $7m", "an offering that brought in $7m".
func (s *sentence) broughtByDeed(gauge int) bool {
	if !s.nounFollows || gauge < 0 || !s.chunks[gauge].is(grammar.Trigger) {
		return false
	}
	k := gauge - 1
	for k > 0 && (s.chunks[k].is(grammar.Relative|grammar.Auxiliary|grammar.Have) || s.chunks[k].key == ",") {
		k--
	}
	return k >= 0 && s.chunks[k].phrase == nil && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Trigger))
}
