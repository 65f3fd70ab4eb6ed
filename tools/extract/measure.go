package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// measurements reads the quantities that are stated of something.
func (r *reader) measurements(s *sentence) {
	var last *draft
	for i := range s.chunks {
		c := &s.chunks[i]
		if c.kind != amount || c.quoted || c.spent || c.quantity.Percent || s.changedBy(i) || s.ofOthers(i) || s.countsNamed(i) {
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

// ofOthers reports an English quantity that the one before it is compared with: "far fewer than the 410 who left".
func (s *sentence) ofOthers(i int) bool {
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
	if !s.nounFollows || gauge < 0 || gauge >= i || i-gauge > 5 || i+1 < len(s.chunks) && s.chunks[i+1].kind != punct {
		return false
	}
	if gauge == i-1 && s.chunks[gauge].last-s.chunks[gauge].first > 1 {
		return true // "a staff of six"
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
	if last == nil || s.nounFollows && s.counting(i, i+2) || last.s != s || !s.offered(i) || s.difference(i) || !s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.Planned|grammar.Possible) || s.chunks[i].quantity.Unit != "" || (len(last.Amounts) > 0) != (s.chunks[i].quantity.Currency != "") {
		return nil
	}
	return last.measure
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
	if !s.nounFollows && q.Unit == "" && q.Currency == "" && s.usedBy(i) {
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

// usedBy reports a number of persons who use something: "được 85.000 nông dân sử dụng".
func (s *sentence) usedBy(i int) bool {
	if i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Noun) || s.chunks[i+1].entry.Kind != entity.Person {
		return false
	}
	k := i + 2
	for k+1 < len(s.chunks) && s.chunks[k].is(grammar.Auxiliary|grammar.Pause) {
		k++
	}
	return s.uses[s.chunks[k].key]
}

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
	first, last := s.segments[n].first, s.segments[n].last
	for k := n - 1; k >= 0 && !s.hasGauge(first, last) && s.chunks[s.segments[k+1].first-1].key != ";"; k-- {
		first = s.segments[k].first
	}
	var out []int
	for dist := 1; dist < last-first+1; dist++ {
		for _, k := range [...]int{i - dist, i + dist} {
			if k < first || k >= last || !s.chunks[k].is(grammar.Gauge) || s.measuredBetween(i, k) || k > i && s.amountFollows(k) {
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
		if c := &s.chunks[j]; c.kind == amount && !c.quantity.Percent && (s.nounFollows || !s.offered(j)) && !s.changedBy(j) {
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
	if k := s.forecastOf(gauge, g.first); k >= 0 {
		first = min(first, k)
	}
	if k := gauge + 1; s.nounFollows && k > 0 && k < first && slices.Contains(m.Not, s.chunks[k].key) {
		return true // "gave a revenue forecast for the current quarter of $3 billion"
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
	if s.hypothetical(n) || s.offered(i) && !follows || !s.nounFollows && s.unreal(i, n) {
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
	if follows {
		d.used = append(d.used, last.used...)
	}
	switch of := s.comparedCost(i); {
	case of != nil && r.fill(d, fact.Subject, of):
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
	}
	if d.Polarity == fact.Negative {
		return nil
	}
	if s.nounFollows && len(m.Per) > 0 && d.Modality == "" && r.lies(d.Date) {
		d.Modality = fact.Planned // "will launch X in May at €35 a month"
	}
	d.goesOn(last, n)
	d.openedWith(last)
	r.announced(d, n)
	if !s.nounFollows && d.Modality == "" && (r.lies(d.Date) || s.sharesAim(last, i)) {
		d.Modality = fact.Planned
	}
	return d
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
	if s.nounFollows || n == 0 || d.Modality != "" || s.chunks[s.segments[n].first-1].key != ":" {
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
// countries was worth €79bn", "will hold up chips worth $3bn".
func (s *sentence) otherWorth(gauge, n int) bool {
	g := &s.segments[n]
	if s.nounFollows && gauge > g.first && s.chunks[gauge-1].is(grammar.Noun) && (s.chunks[gauge-1].entry.Kind == entity.Product || s.chunks[gauge-1].entry.Kind == entity.Model) {
		return true // "chips worth $3bn"
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

// subjectOfMeasure fills the subject: what possesses the measure ("doanh thu
// của X"), the subject of the clause, else what the paragraph speaks of.
func (r *reader) subjectOfMeasure(d *draft, m *grammar.Measure, gauge, n int) {
	s := d.s
	ok := func(k entity.Kind) bool {
		if k == "" {
			return true
		}
		for _, x := range m.Subjects {
			if x == k {
				return true
			}
		}
		return false
	}
	if s.strangerHas(n) && !r.model.named(s, n) {
		return
	}
	if s.nounFollows && m.Money && d.trigger > s.segments[n].first && s.chunks[d.trigger-1].is(grammar.By) {
		return // "its net income was reduced by $3.1 billion": by how much it changed
	}
	if d.Measure == "valuation" && s.richPerson(d.trigger, n) {
		return
	}
	if s.ofUnnamed(n) || s.ofRelation(d.trigger, n) || s.segments[n].kind != apposition && (s.withUnnamed(d.trigger) || s.someFirmHas(d.trigger, gauge)) {
		return
	}
	if earnings[m.ID] && (s.ofLine(d.trigger) || s.fromLine(d.trigger, gauge)) || m.Money && len(m.Per) == 0 && gauge >= 0 && s.ofPart(gauge, n) || s.ofOwned(d.trigger, gauge, n) || m.Money && len(m.Per) == 0 && s.ofRegion(d.trigger, gauge, n) {
		return
	}
	if !s.nounFollows && d.Measure == "price" && d.Unit == "" && s.segments[n].kind != clause && r.lastFact(s, 0, func(f *draft) bool { return f.Type == fact.Acquisition }) != nil {
		return // "định thâu tóm X, nhà sản xuất cảm biến, với giá 30 triệu USD"
	}
	if s.newHaver(d.trigger, n) || s.broughtByDeed(gauge) || d.Measure == "valuation" && s.otherWorth(gauge, n) {
		return
	}
	if d.Measure == "valuation" && !s.nounFollows && len(r.facts) > 0 && r.facts[len(r.facts)-1].s == s && r.facts[len(r.facts)-1].trigger < d.trigger && r.valued(d) {
		return
	}
	if p := s.headOf(&s.segments[n]); d.Measure == "valuation" && !s.nounFollows && p != nil && p.anaphoric() && p.kind == entity.Organization && r.valued(d) {
		return // "Quỹ X rót 5 triệu USD vào Y. Công ty này được định giá 50 triệu USD"
	}
	if d.Measure == "valuation" && s.nounFollows && gauge > 0 && (gauge == s.segments[n].first || s.chunks[s.segments[n].first].is(grammar.At)) && len(r.facts) > 0 && r.facts[len(r.facts)-1].s == s && r.valued(d) {
		return // "led a round for X, with Y along for the ride, at a valuation of $5m"
	}
	if d.Measure == "valuation" && (gauge == s.segments[n].first || s.chunks[max(0, gauge-1)].is(grammar.With|grammar.At)) && r.valuedByDeal(d) {
		return
	}
	if p, refs := r.stillIt(s, d.trigger, n); len(refs) == 1 && ok(refs[0].kind) {
		r.enterAs(d, fact.Subject, p, refs)
		return
	}
	if m.Money && s.forecast(d.trigger, n) {
		return
	}
	candidates := append([]*phrase{s.sufferer(gauge, n)}, r.measureCandidates(s, d.trigger, gauge, n)...)
	if p := s.objectMeasured(gauge, d.trigger); p != nil {
		if candidates = []*phrase{p}; p.pronoun && s.actedOn(gauge) {
			fits := ok
			ok = func(k entity.Kind) bool { return fits(k) && k != entity.Product && k != entity.Model } // "barred X from selling Y and fined it $2m"
		}
	}
	for _, p := range candidates {
		if p == nil || s.nounFollows && r.onlyReports(s, p, gauge) || !s.nounFollows && (s.vouching(p, n) || p.first > d.trigger && p.gov >= 0 && s.chunks[p.gov].is(grammar.By)) || s.nounFollows && s.segmentOf(p.first) < n && s.heldAgainst(p) {
			continue
		}
		refs := r.model.resolve(p, ok, r.doer(s, p, gauge, n))
		if len(refs) == 1 && ok(refs[0].kind) {
			if d.Measure == "valuation" && s.givesHere(d.trigger, refs[0].id) && r.investedIn(d, refs)[0].id == refs[0].id {
				return // "Alibaba put in $5m, at a valuation of $50m"
			}
			if refs[0].kind == "" && len(m.Subjects) > 0 {
				r.model.of(refs[0].id).kind = m.Subjects[0]
			}
			r.enterAs(d, fact.Subject, p, r.investedIn(d, refs))
			return
		}
	}
	if !s.nounFollows && r.belongs(s, d.trigger, gauge, n, ok) || s.objectMeasured(gauge, d.trigger) != nil {
		return
	}
	if s.ownName(n, d.trigger) || s.unknownThis(n, d.trigger) {
		return
	}
	if p := s.headOf(&s.segments[n]); s.nounFollows && p != nil && p.first == s.segments[n].first && p.anaphoric() && !p.pronoun && p.kind == entity.Organization && p.definite() {
		return // "The unit employs 200 people", "The Dutch company had revenue of $5m"
	}
	if d.Measure == "valuation" && !s.nounFollows && r.valued(d) {
		return
	}
	if p := s.headOf(&s.segments[n]); p != nil && p.anaphoric() && (r.model.eitherFirm(p, ok) || !s.nounFollows && p.kind == entity.Product && !p.pronoun) {
		return
	}
	if p := s.headOf(&s.segments[n]); !s.nounFollows && p != nil && p.none && p.last <= gauge && s.chunks[p.first].is(grammar.Indefinite) && s.opensWith(gauge, grammar.Passive) {
		return // "các startup được định giá trên 1 tỷ USD" are any
	}
	if p := s.headOf(&s.segments[n]); p != nil && p.former {
		return // "Bản đầu chỉ có 1 tỷ tham số"
	}
	if p := s.subjectOf(d.trigger, n); p != nil && p.bygone() {
		return // "Her first company had 300 employees"
	}
	if p := s.headOf(&s.segments[n]); p != nil && p.self && !s.nounFollows {
		return // "chúng tôi bán 52.000 đồng mỗi giờ" does not say what
	}
	if s.ofSeveral(n, d.trigger) {
		return
	}
	if s.nounFollows && d.Measure == "cost" && gauge >= 0 && d.trigger+1 == s.segments[n].last && s.tells(gauge, fact.Investment) {
		if p := s.subjectOf(gauge, n); p != nil && p.kind == entity.Organization {
			return // "Velor spent roughly $120 million": on what it does not say
		}
	}
	if p := s.subjectOf(d.trigger, n); s.nounFollows && gauge == s.segments[n].first && p != nil && !p.anaphoric() && (p.kind == entity.Product || p.kind == entity.Model) && !ok(p.kind) {
		return // "Kestane, the shopping app, lost 400m lira": what the text told of before lost nothing
	}
	if refs := r.model.implied(s, s.segments[n].first, ok); len(refs) == 1 && !r.onlyCited(s, refs[0].id) && !(d.Measure == "valuation" && s.givesHere(d.trigger, refs[0].id)) {
		r.enterAs(d, fact.Subject, nil, r.investedIn(d, refs))
	}
}

// onlyCited reports who is named only in the Vietnamese sentence before, as who says so: "Doanh thu đạt 5 tỷ đồng theo
// X. Lợi nhuận đạt 1 tỷ đồng" tells no profit of X.
func (r *reader) onlyCited(s *sentence, id string) bool {
	if s.nounFollows || s.index == 0 || r.model.of(id).count > 1 {
		return false
	}
	before := r.sentences[s.index-1]
	return slices.ContainsFunc(before.phrases, func(p *phrase) bool {
		return !p.anaphoric() && p.first > 0 && before.chunks[p.first-1].is(grammar.AccordingTo) && before.chunks[p.members[0]].name.ID == id
	})
}

// ofSeveral reports a Vietnamese sentence that begins with how many do what it tells: "Hai công ty
// sáp nhập với định giá một tỷ USD".
func (s *sentence) ofSeveral(n, trigger int) bool {
	if s.nounFollows {
		return false
	}
	for n > 0 && s.segments[n].kind != clause {
		n--
	}
	first := s.segments[n].first
	c := &s.chunks[first]
	return c.kind == amount && first < trigger && c.quantity.Currency == "" && !c.quantity.Percent
}

// richPerson reports an English clause that tells what a person is worth: "CEO Ann Lee, who owns a fifth of the shares,
// is now worth $4 billion".
func (s *sentence) richPerson(i, n int) bool {
	p := s.subjectOf(i, n)
	if !s.nounFollows || p == nil || p.kind != entity.Person {
		return false
	}
	for k := i - 1; k >= s.segments[n].first; k-- {
		if c := &s.chunks[k]; c.is(grammar.Be) {
			return true
		} else if c.phrase != nil || c.is(prepositions) {
			return false
		}
	}
	return false
}

// named reports a word at the beginning of a segment that names something elsewhere.
func (d *discourse) named(s *sentence, n int) bool {
	key := s.chunks[s.segments[n].first].key
	return d.last(0, d.starts[s.index], func(m *spoken) bool { return m.name == key }) != nil
}

// strangerHas reports an English segment that begins with a plain word right before the verb that tells what
// something has, or with an article and words that the grammar does not know: "Marine employs 300 people" is told of
// nobody but "Marine".
func (s *sentence) strangerHas(n int) bool {
	g := &s.segments[n]
	i := g.first
	if i+1 < g.last && s.chunks[i].is(grammar.And) {
		i++
	}
	if !s.nounFollows || i+1 >= g.last {
		return false
	}
	c, verb := &s.chunks[i], &s.chunks[i+1]
	if c.is(grammar.Indefinite) && verb.kind == other { // "A consumer plan will run you $15 a month"
		for i++; i < g.last && s.chunks[i].kind == other; {
			i++
		}
		return i+1 < g.last && s.chunks[i+1].kind != name && s.chunks[i].is(grammar.Auxiliary|grammar.Have|grammar.Be|grammar.Gauge|grammar.Planned|grammar.Possible)
	}
	return c.phrase == nil && (c.kind == other || c.class == grammar.Opener) && c.last-c.first == 1 && s.toks[c.first].Kind == text.Word && (verb.is(grammar.Have) || verb.is(grammar.Gauge) && i+2 < g.last && s.chunks[i+2].kind == amount && !s.endsWith(i+1, prepositions))
}

// objectMeasured gives the object of an English verb right before the quantity that it brings on that: "ordered X to
// stop and fined the company $3m".
func (s *sentence) objectMeasured(gauge, i int) *phrase {
	if !s.nounFollows || gauge < 0 || gauge+1 >= i {
		return nil
	}
	if p := s.chunks[gauge+1].phrase; p != nil && p.first == gauge+1 && p.gov < 0 && (p.last == i || p.last+1 == i && s.chunks[p.last].is(grammar.At)) {
		return p
	}
	return nil
}

// actedOn reports an organization before a chunk that is what a verb acts on: "barred X from selling Y".
func (s *sentence) actedOn(i int) bool {
	return slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		return p.last <= i && !p.anaphoric() && p.kind == entity.Organization && p.gov < 0 && p.first > 0 && s.chunks[p.first-1].is(grammar.Trigger)
	})
}

// doer gives who does something to what stands right behind the word of a measure: "the council
// banned X and fined it" fined somebody else.
func (r *reader) doer(s *sentence, p *phrase, gauge, n int) (who barred) {
	if gauge < 0 || p.first != gauge+1 || !p.anaphoric() || !s.nounFollows {
		return who
	}
	if g := &s.segments[n]; g.kind == relative && g.first > 0 && s.chunks[g.first-1].phrase == nil {
		return who // "Velor is raising $5m in a round that could value it at $45m"
	}
	subject := s.headOf(&s.segments[n])
	if subject == p {
		subject = s.subjectOf(gauge, n)
	}
	if subject == nil || subject == p || subject.anaphoric() {
		return who
	}
	for _, m := range subject.members {
		who.ids = append(who.ids, s.chunks[m].name.ID)
	}
	return who
}

// valued fills whose value is told where the sentence does not say: the firm that was told
// just before to have received money.
func (r *reader) valued(d *draft) bool {
	if len(r.facts) == 0 {
		return false
	}
	f := r.facts[len(r.facts)-1]
	if f.Type != fact.Investment || f.Polarity != "" || len(f.Args[fact.Recipient]) != 1 || d.s.index-f.s.index > 1 || f.s.src.Block != d.s.src.Block {
		return false
	}
	id := f.Args[fact.Recipient][0]
	r.enterAs(d, fact.Subject, nil, []referent{{id: id, kind: entity.Organization, proof: r.model.of(id).named}})
	return true
}

// valuedByDeal fills whose value words behind a purchase tell: "bought Kelda from Lumo for $5m, valuing the
// firm at $5m", "mua lại Kê Vàng với định giá 5 triệu USD".
func (r *reader) valuedByDeal(d *draft) bool {
	s := d.s
	if len(r.facts) == 0 {
		return false
	}
	f := r.facts[len(r.facts)-1]
	if f.s != s || f.Type != fact.Acquisition || f.trigger > d.trigger || len(f.Args[fact.Target]) != 1 {
		return false
	}
	id := f.Args[fact.Target][0]
	from := s.segments[d.segment()].first
	if !s.nounFollows && f.segment() == d.segment() {
		from = f.trigger + 1
	}
	if p := s.between(from, d.trigger); p != nil && !p.anaphoric() && !f.has(s.chunks[p.members[0]].name.ID) || r.model.kindOfID(id) != entity.Organization {
		return false
	}
	r.enterAs(d, fact.Subject, nil, []referent{{id: id, kind: entity.Organization, proof: r.model.of(id).named}})
	return true
}

// givesHere reports who an English sentence tells before a chunk to put money into another.
func (s *sentence) givesHere(before int, id string) bool {
	for k := 0; s.nounFollows && k < before; k++ {
		if !s.invests(k) || slices.ContainsFunc(s.chunks[k].entry.Uses, func(u grammar.Use) bool { return u.Form == grammar.Receiving }) {
			continue
		}
		p := s.subjectOf(k, s.segmentOf(k))
		if p != nil && slices.ContainsFunc(p.members, func(m int) bool { return p.s.chunks[m].name.ID == id }) {
			return true
		}
	}
	return false
}

// investedIn gives whom a valuation is of: who just got money from somebody, not the giver
// ("Tidewater invested $200m in the company, at a valuation of $3.1bn").
func (r *reader) investedIn(d *draft, refs []referent) []referent {
	if d.Measure != "valuation" {
		return refs
	}
	return r.financed(d, refs)
}

// financed gives whom the one found was just told to have given money, where it gave any in an English text: a round told
// of behind that is not one of the giver.
func (r *reader) financed(d *draft, refs []referent) []referent {
	if !d.s.nounFollows || len(refs) != 1 {
		return refs
	}
	for i := len(r.facts) - 1; i >= 0; i-- {
		f := r.facts[i]
		if f.s.index < d.s.index-1 || f.s.src.Block != d.s.src.Block && d.Type != fact.Investment {
			break
		}
		if f.Type == fact.Investment && slices.Contains(f.Args[fact.Investor], refs[0].id) && len(f.Args[fact.Recipient]) == 1 {
			return []referent{{id: f.Args[fact.Recipient][0], kind: entity.Organization, proof: r.model.of(f.Args[fact.Recipient][0]).named}}
		}
	}
	return refs
}

// heldAgainst reports what something is compared with, perhaps behind whose it is: "beats X's Y, costs $5m".
func (s *sentence) heldAgainst(p *phrase) bool {
	for _, q := range s.phrases {
		if q.last+1 == p.first && s.genitiveAfter(q) && s.comparand(q) {
			return true
		}
	}
	return !p.anaphoric() && p.s == s && s.comparand(p)
}

// forecast reports that people whom somebody asked tell a sum in English, and the sentence does not say of whom:
// "analysts polled by X had expected revenue of $5m".
func (s *sentence) forecast(i, n int) bool {
	return s.nounFollows && slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		return p.gov > s.segments[n].first+1 && p.last < i && s.chunks[p.gov].is(grammar.By) && s.chunks[p.gov-1].kind == other && s.chunks[p.gov-2].is(grammar.Noun|grammar.Post)
	})
}

// onlyReports reports an English paper that tells of a measure: "The Dispatch first reported on the valuation of $5m".
func (r *reader) onlyReports(s *sentence, p *phrase, gauge int) bool {
	return p.last < gauge && !p.anaphoric() && r.press(p) && s.segmentOf(p.first) == s.segmentOf(gauge) && s.chunks[p.last].is(grammar.Reporting)
}

// vouching reports a phrase that only says who says so, in another segment than the
// quantity: "theo một nguồn tin của X".
func (s *sentence) vouching(p *phrase, n int) bool {
	k := s.segmentOf(p.first)
	return k >= 0 && k != n && s.segments[k].kind == attribution
}

// belongs reports a named thing that has the quantity or acts in its clause and
// cannot be what is measured: then nothing told before is, either.
func (r *reader) belongs(s *sentence, i, gauge, n int, ok func(entity.Kind) bool) bool {
	for _, p := range s.phrases {
		if p.anaphoric() || s.segmentOf(p.first) != n {
			continue
		}
		k := r.model.kindOf(&s.chunks[p.members[0]])
		owned := gauge >= 0 && p.gov > gauge && p.gov < i+maxDescriptors && s.chunks[p.gov].is(grammar.Of)
		if k != "" && k != entity.Place && !ok(k) && (owned || p.last <= i && p.nominative()) {
			return true
		}
	}
	return false
}

// sufferer gives whom a passive verb of a measure befalls where its agent stands
// between: "Én bị Bộ X phạt 80 triệu đồng".
func (s *sentence) sufferer(gauge, n int) *phrase {
	g := &s.segments[n]
	for k := gauge - 1; k > g.first; k-- {
		if s.chunks[k].is(grammar.Passive) {
			return s.subjectIn(g, k)
		}
		if p := s.chunks[k].phrase; p == nil || p.gov >= 0 {
			return nil
		}
	}
	return nil
}

// withUnnamed reports the same where no comma stands between: "phát triển mô hình
// ngôn ngữ với 70 tỷ tham số".
func (s *sentence) withUnnamed(i int) bool {
	if i < 2 || !s.chunks[i-1].is(grammar.With) {
		return false
	}
	for k := i - 2; k >= 0 && i-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		if c.phrase != nil {
			return c.phrase.none
		}
		if s.nounFollows && c.thing() && k > 0 && s.chunks[k-1].is(grammar.Genitive) {
			return true // "Kelda's chat app with 6,000 users"
		}
		if c.kind != other {
			break
		}
	}
	return false
}

// ofUnnamed reports a segment that tells what a thing without a name has: "to build
// a language model, with 70 billion parameters".
func (s *sentence) ofUnnamed(n int) bool {
	g := &s.segments[n]
	if n == 0 || !s.chunks[g.first].is(grammar.With) || s.chunks[g.first-1].key != "," {
		return false
	}
	c := &s.chunks[g.first-2]
	return c.is(grammar.Noun) && (c.phrase == nil || c.phrase.none)
}

// someFirmHas reports an English noun for a firm without a name, the object of a verb, of which alone a measure is told:
// "bought a company with revenue of $5m", "brought X a business generating $5m in revenue", "bought a unit employing 9 people".
func (s *sentence) someFirmHas(i, gauge int) bool {
	k := i - 1
	if gauge >= 0 && gauge < i {
		k = gauge - 1
	}
	if !s.nounFollows || k < 2 {
		return false
	}
	if s.chunks[k].is(grammar.With) || s.chunks[k].kind == other && k == i-1 {
		k--
	}
	p := s.chunks[k].phrase
	if p == nil || p.last != k+1 || p.first < 1 || !p.anaphoric() || p.kind != entity.Organization || !s.chunks[k].is(grammar.Noun) || !s.chunks[p.first].is(grammar.Indefinite) {
		return false
	}
	before := &s.chunks[p.first-1]
	return before.kind == name || before.is(grammar.Trigger) && !onlyNominal(before)
}

// ofPart reports a sum of what is only a part of a firm: "Revenue at the cloud arm", "revenue in Asia",
// "Its cloud arm had revenue of …", "The unit lost …".
func (s *sentence) ofPart(gauge, n int) bool {
	if !s.nounFollows {
		return false
	}
	if k := gauge + 1; k+1 < len(s.chunks) && s.chunks[k].is(grammar.At|grammar.Of|grammar.From) {
		if p := s.chunks[k+1].phrase; p != nil && p.first == k+1 && (s.part(p) || p.kind == entity.Place && !s.chunks[k].is(grammar.Of) && !s.genitiveAfter(p)) {
			return true
		}
	}
	p := s.subjectIn(&s.segments[n], gauge)
	return p != nil && s.part(p)
}

// part reports a noun without a name for something that belongs to a firm.
func (s *sentence) part(p *phrase) bool {
	return p.anaphoric() && !p.pronoun && p.kind == entity.Organization && p.ref < len(s.chunks) && s.chunks[p.ref].entry != nil && s.chunks[p.ref].entry.Relative
}

func (r *reader) enterAs(d *draft, role fact.Role, p *phrase, refs []referent) {
	for _, ref := range refs {
		d.Args[role] = append(d.Args[role], ref.id)
		if !ref.direct {
			d.proofs = append(d.proofs, ref.proof)
		}
	}
	if p != nil {
		d.used = append(d.used, p.first, p.last-1)
	}
}

// haver gives the noun phrase right before a verb of having that has the
// quantity as object: "dựa trên mô hình VeLa có 13 tỷ tham số".
func (s *sentence) haver(i int) *phrase {
	for k := i - 1; k > 0 && i-k <= 2; k-- {
		if c := &s.chunks[k]; c.is(grammar.Have) {
			p := s.chunks[k-1].phrase
			if p != nil && !s.nounFollows && p.gov > 0 && s.chunks[p.gov].is(grammar.Of) && s.chunks[p.gov-1].phrase != nil {
				return s.chunks[p.gov-1].phrase // "Ứng dụng X của startup Y có …"
			}
			return p
		} else if c.kind != other {
			break
		}
	}
	return nil
}

// newHaver reports a firm that was not told of before and is not named, or a part of one, as what has the
// quantity: "X phục vụ một ngân hàng có 900 nhân viên". What a name is has the quantity of that name.
func (s *sentence) newHaver(i, n int) bool {
	p := s.haver(i)
	if s.nounFollows {
		return false
	}
	for k := i - 1; k > s.segments[n].first && i-k <= maxDescriptors && (s.chunks[k].phrase == nil || s.chunks[k].phrase.anaphoric()); k-- {
		if s.partAt(k) > 0 && s.chunks[k].phrase == nil {
			return s.chunks[i-1].is(grammar.Have) // "bán mảng robot có 40 nhân viên"
		}
	}
	return p != nil && p.anaphoric() && p.none && p.kind == entity.Organization && p.first > s.segments[n].first && !s.chunks[p.first-1].is(grammar.Be|grammar.As|grammar.Preposition)
}

// relativeGoesOn gives of whom a relative clause tells that goes on behind an aside: X in "Y runs on X,
// which was trained on books, mostly novels, at a cost of $3m".
func (s *sentence) relativeGoesOn(n int) *phrase {
	if !s.nounFollows || n < 2 || s.segments[n].kind != adjunct || !s.chunks[s.segments[n].first].is(grammar.Gauge|prepositions) {
		return nil
	}
	for k := n - 1; k > 0; k-- {
		switch g := &s.segments[k]; {
		case g.kind == relative && s.chunks[g.first].is(grammar.Relative) && !s.chunks[g.first].is(grammar.Own):
			return s.hostBefore(k)
		case g.kind != adjunct && g.kind != fragment || s.headOf(g) != nil:
			return nil
		}
	}
	return nil
}

// paidFor gives for what a price is paid that stands before it: "pay 25 cedis a month for X", "for
// the firm's assistant, X".
func (s *sentence) paidFor(i int) *phrase {
	if !s.nounFollows || s.chunks[i].quantity.Per == "" || i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.For) {
		return nil
	}
	p := s.chunks[i+2].phrase
	if p == nil || p.first != i+2 {
		return nil
	}
	if s.genitiveAfter(p) {
		if q := s.possessedBy(p); q != nil && !q.anaphoric() {
			return q
		}
		if q := s.nextName(p.last); q != nil && s.nameFollows(p.last) {
			return q
		}
	}
	if q := s.calledBy(p); q != nil {
		return q
	}
	return p
}

// measureCandidates lists the noun phrases that may have the measure, the best
// first.
func (r *reader) measureCandidates(s *sentence, i, gauge, n int) []*phrase {
	var out []*phrase
	at := i
	if gauge > 0 && s.chunks[gauge-1].is(grammar.And) && !(gauge+1 < i && s.chunks[gauge+1].phrase != nil && s.chunks[gauge+1].phrase.pronoun) {
		out = append(out, s.headOf(&s.segments[n])) // "Cantor runs on Medium 3 and costs €8"
	}
	if p := s.paidFor(i); p != nil {
		return []*phrase{p}
	}
	if p := s.relativeGoesOn(n); p != nil {
		out = append(out, p)
	}
	if p := s.pastDescription(n); p != nil {
		out = append(out, p)
	}
	if p := r.toldAside(s, gauge, n); p != nil {
		out = append(out, p)
	}
	if p := s.haver(i); p != nil && !(!s.nounFollows && s.segments[n].kind == apposition && p.anaphoric() && p.first == s.segments[n].first) {
		out = append(out, p) // not "A mua B, công ty có 9 nhân viên", which tells what B is
	}
	if p := s.possessor(i); p != nil {
		out = append(out, p) // "Tallgren's 310 employees"
	}
	if i+1 < len(s.chunks) && !s.nounFollows {
		if p := s.chunks[i+1].phrase; p != nil && !p.anaphoric() && p.first == i+1 && p.kind == entity.Organization {
			out = append(out, p) // "toàn bộ 165 nhân viên Lá Sen"
		} else if p != nil && !p.anaphoric() && p.first == i+1 && (p.kind == entity.Product || p.kind == entity.Model) {
			return []*phrase{p} // "hãng có 2 triệu người dùng ứng dụng Lá Sen"
		}
	}
	if p := s.trained(i, gauge); p != nil {
		out = append(out, p)
	}
	if gauge >= 0 {
		at = min(i, gauge)
		if p := s.between(gauge+1, i); p != nil && p.gov < 0 {
			out = append(out, p) // "valuing the company at"
		}
		if p := s.possessor(gauge); p != nil {
			out = append(out, p)
		}
		for _, p := range s.phrases {
			if p.gov > gauge && p.first-gauge <= 5 && (s.chunks[p.gov].is(grammar.Of|grammar.For) || s.nounFollows && s.chunks[p.gov].is(grammar.Into) && s.chunks[p.gov-1].is(grammar.Gauge)) && !s.sealed(gauge, p.gov) || p.gov > i && p.first-i <= 3 && p.kind == entity.Organization && s.chunks[p.gov].is(grammar.At) ||
				s.nounFollows && p.gov == gauge+1 && p.kind == entity.Organization && s.chunks[p.gov].is(grammar.At) && gauge == s.segments[n].first {
				out = append(out, p)
			}
		}
	}
	for _, p := range s.phrases {
		if p.gov > i && p.first-i <= 6 && s.chunks[p.gov].is(grammar.Of) && s.segmentOf(p.first) == n {
			out = append(out, p)
		}
	}
	g := &s.segments[n]
	if p := s.described(n); p != nil {
		out = append(out, p)
	}
	if g.kind == apposition || g.kind == relative || s.subjectIn(g, at) == nil && g.first > 0 && s.chunks[g.first-1].key == "," {
		if g.kind != apposition && g.kind != relative && (s.chunks[g.first].is(grammar.Pause|grammar.Passive|grammar.Auxiliary|grammar.Have|grammar.Be) || s.thereby(g)) {
			out = append(out, s.subjectOf(at, n))
		}
		if n > 0 && (s.segments[n-1].kind == relative || s.segments[n-1].kind == apposition || s.suffersAside(n-1, n)) && g.kind != relative && g.kind != apposition {
			out = append(out, s.subjectOf(at, n)) // "Bồ Câu, do X phát triển, cán mốc …", "X, công ty con của Y, lỗ …"
		}
		if p := s.hostBefore(n); p != nil && !s.nounFollows && g.kind == predicate && p.gov >= 0 && s.chunks[p.gov].is(grammar.At) {
			out = append(out, s.subjectOf(at, n)) // "X chạy trên chip Y, hỗ trợ ngữ cảnh 128.000 token"
		}
		if p := s.comparesBefore(n); p != nil {
			out = append(out, p)
		} else if p := s.hostBefore(n); p == nil || g.kind == apposition || g.kind == relative || p.first == 0 || !s.chunks[p.first-1].is(grammar.By) {
			out = append(out, p)
		}
	}
	if p := s.subjectIn(g, at); p != nil {
		if made := s.madeBy(p, at); made != nil {
			out = append(out, made)
		}
		out = append(out, p)
	}
	for k := at - 1; k >= g.first; k-- {
		if p := s.chunks[k].phrase; p != nil && p.first == k {
			out = append(out, p)
		}
	}
	if len(s.segments) > n+1 && s.chunks[s.segments[n+1].first].is(grammar.Subordinate) {
		out = append(out, s.between(s.segments[n+1].first, s.segments[n+1].last))
	}
	out = append(out, s.subjectOf(at, n))
	for k := i + 1; k < g.last && k-i <= 5; k++ {
		if p := s.chunks[k].phrase; p != nil && p.first == k && p.gov < 0 {
			out = append(out, p)
		}
	}
	return out
}

// thereby reports a Vietnamese segment that tells what came of the one before it, for whom that tells of: "X ký hợp
// đồng với Y, qua đó được định giá 1 tỷ USD".
func (s *sentence) thereby(g *segment) bool {
	return !s.nounFollows && g.first+1 < g.last && s.chunks[g.first].is(grammar.Preposition|grammar.From) && s.chunks[g.first+1].is(grammar.This)
}

// trained gives the noun that a sum and the word for its measure end with: "chi 900.000 USD để huấn luyện
// mô hình". The sum does not make it a new thing.
func (s *sentence) trained(i, gauge int) *phrase {
	if s.nounFollows || gauge != i+1 || gauge+1 >= len(s.chunks) || !s.chunks[gauge+1].thing() || gauge+2 < len(s.chunks) && s.chunks[gauge+2].kind != punct {
		return nil
	}
	p := s.chunks[gauge+1].phrase
	if p == nil || !p.anaphoric() || p.first != i {
		return nil
	}
	return &phrase{s: s, first: gauge + 1, last: gauge + 2, ref: gauge + 1, kind: p.kind, gov: -1}
}

// comparesBefore gives what is compared with the name before a comma: "X mạnh hơn Y, dù chỉ tốn 3 triệu
// USD" goes on about X.
func (s *sentence) comparesBefore(n int) *phrase {
	if s.nounFollows || n == 0 || s.segments[n].kind == apposition || s.segments[n].kind == relative {
		return nil
	}
	p := s.hostBefore(n)
	if k := n - 1; p == nil || p.anaphoric() || !s.comparand(p) || s.segmentOf(p.first) != k {
		return nil
	}
	return s.subjectIn(&s.segments[n-1], p.first-1)
}

// opensWith reports a phrase of the grammar whose first word is of a class.
func (s *sentence) opensWith(i int, class grammar.Class) bool {
	c := &s.chunks[i]
	e, _ := s.vocab.Longest(s.toks[:c.first+1], c.first)
	return c.last-c.first > 1 && e != nil && e.Class&class != 0
}

// endsWith reports an English phrase of the grammar whose last word is of a class.
func (s *sentence) endsWith(i int, class grammar.Class) bool {
	c := &s.chunks[i]
	e, end := s.vocab.Longest(s.toks[:c.last], c.last-1)
	return s.nounFollows && c.last-c.first > 1 && e != nil && end == c.last && e.Class&class != 0
}

// sharesAim reports a Vietnamese quantity that only a comma and its measure part from one that is planned: "đặt kế
// hoạch doanh thu 2.000 tỷ đồng, lợi nhuận sau thuế 90 tỷ đồng".
func (s *sentence) sharesAim(last *draft, i int) bool {
	if last == nil || last.s != s || last.Modality != fact.Planned {
		return false
	}
	for k := last.trigger + 1; k < i; k++ {
		if c := &s.chunks[k]; c.key != "," && !c.is(grammar.Gauge|grammar.And) {
			return false
		}
	}
	return true
}

// ownerFollows reports somebody named right behind a Vietnamese quantity who has it already: "sẽ giữ lại đội ngũ
// 480 người của X".
func (s *sentence) ownerFollows(i int) bool {
	if s.nounFollows || i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Of) {
		return false
	}
	p := s.chunks[i+2].phrase
	return p != nil && p.gov == i+1 && !p.anaphoric() && p.kind == entity.Organization
}

// thingOwning gives the model or product right behind a Vietnamese quantity of which it is.
func (s *sentence) thingOwning(i int) *phrase {
	if s.nounFollows || i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Of) {
		return nil
	}
	if p := s.chunks[i+2].phrase; p != nil && p.gov == i+1 && !p.anaphoric() && fits(fact.Product, p.kind) {
		return p
	}
	return nil
}

// toldAside gives what a relative clause is about where the quantity only goes on with it: "runs on
// Loom, which was trained on four trillion tokens, at a cost of $4m", "Loom, a model that it trained
// for $4m".
func (r *reader) toldAside(s *sentence, gauge, n int) *phrase {
	if !s.nounFollows || n == 0 {
		return nil
	}
	g, prev := &s.segments[n], &s.segments[n-1]
	switch {
	case g.kind == relative && prev.kind == apposition:
		if p := s.hostBefore(n); p != nil && p.anaphoric() && p.none {
			return s.hostBefore(n - 1)
		}
	case prev.kind == relative && gauge == g.first && s.chunks[g.first-1].key == ",":
		if s.opensWith(gauge, grammar.At) {
			return s.hostBefore(n - 1)
		}
	}
	return nil
}

// pastDescription gives the thing before the comma behind which it is described, where the next
// comma goes on about it: "sống nhờ Thước Đo, ứng dụng do hãng phát triển, hiện có …".
func (s *sentence) pastDescription(n int) *phrase {
	g := &s.segments[n]
	if s.nounFollows || n < 2 || s.segments[n-1].kind != apposition || g.kind != predicate && g.kind != adjunct || s.chunks[g.first-1].key != "," {
		return nil
	}
	return s.described(n - 1)
}

// described gives the thing named right before the comma behind which a noun for such a thing
// begins: "phát hành Cá Kiếm, mô hình nguồn mở có 2 tỷ tham số".
func (s *sentence) described(n int) *phrase {
	g := &s.segments[n]
	if s.nounFollows || n == 0 || s.chunks[g.first-1].key != "," || !s.describesThing(g) {
		return nil
	}
	p, q := s.chunks[g.first-2].phrase, s.chunks[g.first].phrase
	if p == nil || p.anaphoric() || p.kind != entity.Model && p.kind != entity.Product || q != nil && q.this {
		return nil
	}
	return p
}

// madeBy gives the thing that the words before a quantity say somebody made: X in "X do
// Y phát triển cán mốc 9 triệu người dùng".
func (s *sentence) madeBy(agent *phrase, before int) *phrase {
	if s.nounFollows || agent.gov < 1 || !s.chunks[agent.gov].is(grammar.By) {
		return nil
	}
	for k := agent.last; k < before; k++ {
		if s.isVerb(k) {
			return s.chunks[agent.gov-1].phrase
		}
	}
	return nil
}

// unknownThis reports a demonstrative before the quantity behind a word that the
// grammar does not know: "mảng này lỗ 5 tỷ đồng" is a loss of that and of no firm.
func (s *sentence) unknownThis(n, i int) bool {
	for k := s.segments[n].first + 1; k < i && !s.nounFollows; k++ {
		if c := &s.chunks[k]; c.is(grammar.This) && c.phrase == nil && s.chunks[k-1].kind == other {
			return true
		}
	}
	return false
}

// ownName reports a subject before the quantity that could stand for a name that holds
// it, there being none: "trung tâm có 300 nhân viên" counts no firm's people.
func (s *sentence) ownName(n, i int) bool {
	p := s.subjectIn(&s.segments[n], i)
	return p != nil && p.anaphoric() && p.onlyByName() && (s.nounFollows || p.last >= len(s.chunks) || !s.chunks[p.last].is(grammar.Speech)) // "Viện cho biết chi phí …"
}
