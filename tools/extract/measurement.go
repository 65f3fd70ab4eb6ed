package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/mention"
)

// measurement reads what has a quantity and how true that is; nil for none. The one before may have told of the same.
func (r *reader) measurement(s *sentence, i, gauge int, m *grammar.Measure, last *draft) *draft {
	n := s.segmentOf(i)
	if r.measuresNone(s, i, n, m, last) || r.pricesDeal(s, i, gauge, m) {
		return nil
	}
	d := r.draft(fact.Measurement, s, i)
	d.Measure, d.measure = m.ID, m
	q := measured{r: r, s: s, d: d, m: m, gauge: gauge, n: n}
	q.fillSubject(last)
	if len(d.Args[fact.Subject]) != 1 || !q.fillValue(last) || q.received() {
		return nil
	}
	if gauge >= 0 {
		d.used = append(d.used, gauge)
	}
	r.date(d, n)
	q.fillModality()
	if d.Polarity == fact.Negative {
		return nil
	}
	if s.nounFollows && len(m.Per) > 0 && d.Modality == "" && r.lies(d.Date) {
		d.Modality = fact.Planned // "will launch X in May at €35 a month"
	}
	d.goesOn(last, n)
	d.sharesDate(last)
	d.joinsPlan(last, n)
	d.pricesPlan(n)
	d.openedWith(last)
	r.announced(d, n)
	if !s.nounFollows && d.Modality == "" && (r.lies(d.Date) || s.sharesAim(last, i)) {
		d.Modality = fact.Planned
	}
	r.heldAgainst(d, last)
	if r.overBefore(d, n) {
		d.Modality = ""
	}
	return d
}

// heldAgainst clears what a Vietnamese quantity that is only compared with has of the one before: what that is to become is not what it
// was, "dự kiến lãi 9 triệu USD năm 2027, tăng từ 4 triệu USD".
func (r *reader) heldAgainst(d, last *draft) {
	if !d.follows(last) || !d.s.offered(d.trigger) {
		return
	}
	if d.Date != "" && d.Date == last.Date && slices.Equal(d.Args[fact.Subject], last.Args[fact.Subject]) {
		d.Date, d.DateText = "", ""
	}
	if d.Modality == last.Modality && !r.endsAhead(d.Date) {
		d.Modality = ""
	}
}

// measuresNone reports a quantity that is not stated of anything that has a name.
func (r *reader) measuresNone(s *sentence, i, n int, m *grammar.Measure, last *draft) bool {
	switch {
	case i > 0 && m.ID != "valuation" && s.worth[s.chunks[i-1].key]: // "hợp đồng trị giá 250 triệu USD giúp X nâng doanh thu"
		return true
	case s.thingEarns(last, n, i, m), m.Money && s.differsBy(i):
		return true
	case s.hypothetical(n), s.nounFollows && s.freeTo(i, n), !s.nounFollows && (s.unreal(i, n) || s.ifOnly(n)), s.offered(i) && s.continues(i, last) == nil:
		return true
	}
	// "định giá cổ phiếu ở mức 4 USD mỗi cổ phiếu" is of no firm
	return m.Money && len(m.Per) == 0 && s.chunks[i].quantity.Per == "share"
}

// thingEarns reports a Vietnamese sum joined with a verb to what the clause tells of a model or product, which that has earned, and not
// its maker: "Trò chơi X của Y có 2 triệu người chơi và mang về 38 triệu USD doanh thu".
func (s *sentence) thingEarns(last *draft, n, i int, m *grammar.Measure) bool {
	if s.nounFollows || last == nil || last.s != s || !earnings[m.ID] || last.segment() != n-1 || len(last.Args[fact.Subject]) != 1 {
		return false
	}
	g := &s.segments[n]
	if !s.chunks[g.first].is(grammar.And) || s.subjectIn(g, i) != nil {
		return false
	}
	before := s.segments[n-1]
	for k := before.first; k < before.last; k++ {
		if c := &s.chunks[k]; c.kind == name && c.name.ID == last.Args[fact.Subject][0] {
			return fits(fact.Product, c.name.Kind)
		}
	}
	return false
}

// ifOnly reports a condition without anybody named before a comma and the Vietnamese clause that tells what would come of it: "Nếu
// thành công, vòng này sẽ nâng định giá của X lên 2 tỷ USD".
func (s *sentence) ifOnly(n int) bool {
	return n == 1 && s.segments[0].first == 0 && s.chunks[0].is(grammar.If) && s.chunks[s.segments[1].first-1].key == ","
}

// pricesDeal gives the purchase told in the English sentence before the sum of "the price", which is that of nothing
// else: "Halyard has bought Velor, the maker of Chirp. The price, $5m, …".
func (r *reader) pricesDeal(s *sentence, i, gauge int, m *grammar.Measure) bool {
	if !s.nounFollows || m.ID != "price" || gauge != 1 || s.chunks[i].quantity.Per != "" || s.index == s.block.Sentences[0] {
		return false
	}
	if !s.chunks[0].is(grammar.Definite) || s.chunks[0].is(grammar.Own) {
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

// fillSubject fills what has the quantity, which may be what had the one before.
func (q *measured) fillSubject(last *draft) {
	r, s, d, i := q.r, q.s, q.d, q.d.trigger
	if p := s.share(i); p != nil && q.fits(r.model.kindOf(&s.chunks[p.first])) && r.fill(d, fact.Subject, p) {
		return
	}
	if s.unshared(i) || q.is("price") && s.sumOfDeed(i) {
		return
	}
	follows, same := s.continues(i, last) != nil, s.sameOf(i, last)
	if follows && same == nil {
		d.used = append(d.used, last.used...)
	}
	switch of := s.comparedCost(i); {
	case of != nil && q.is("price") && of.kind == entity.Organization: // "the $5m that Halden had thought of offering"
	case of != nil && r.fill(d, fact.Subject, of):
	case same != nil:
		r.fill(d, fact.Subject, same)
	case follows && s.thingOwning(i) != nil && r.fill(d, fact.Subject, s.thingOwning(i)): // "thấp hơn mức 150 triệu đồng của X"
	case follows:
		d.Args[fact.Subject] = last.Args[fact.Subject]
		d.proofs = append(d.proofs, last.proofs...)
	default:
		r.subjectOfMeasure(d, q.m, q.gauge, q.n)
	}
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

// fillValue fills the sum or the number, and reports whether it could.
func (q *measured) fillValue(last *draft) bool {
	d, value := q.d, q.s.chunks[q.d.trigger].quantity
	if !q.m.Money {
		v := fact.Number(value.Number.Float64())
		d.Number, d.Comparator = &v, value.Bound()
		if q.is("context") {
			d.Unit = value.Unit
		}
		return true
	}
	q.r.pay(d, value)
	d.Unit = value.Per
	switch {
	case value.Currency != "":
	case last != nil && q.s.bareSum(d.trigger, last):
		d.Amounts[0].Currency = last.Amounts[0].Currency
	default:
		d.Amounts[0].Currency = q.r.grammar.Text.Currency
	}
	return d.Amounts[0].Currency != ""
}

// received reports the price of a purchase, or money that somebody may have raised: "Startup này thu về 18 triệu USD".
func (q *measured) received() bool {
	s := q.s
	if q.r.paid(q.d) || q.gauge >= 0 && q.gauge < q.d.trigger && s.roundBrings(q.gauge) {
		return true
	}
	return !s.nounFollows && q.gauge >= 0 && q.gauge < q.d.trigger && s.receives(q.gauge) && !s.dated(q.n)
}

// paid reports a price for which the document has told that somebody was bought: it is that of no
// product.
func (r *reader) paid(d *draft) bool {
	if d.Measure != "price" || d.Unit != "" || len(d.Amounts) == 0 {
		return false
	}
	price := d.Amounts[0]
	same := func(a fact.Amount) bool { return a.Number == price.Number && a.Currency == price.Currency }
	return slices.ContainsFunc(r.facts[max(0, len(r.facts)-reach):], func(f *draft) bool {
		return f.Type == fact.Acquisition && slices.ContainsFunc(f.Amounts, same)
	})
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

// fillModality tells whether the quantity is a fact or still to come.
func (q *measured) fillModality() {
	s, d := q.s, q.d
	if !q.ofOwner() {
		q.verbModality()
	} else if d.Modality == "" && s.nounFollows && s.reachesLater(q.gauge, d.trigger) {
		d.Modality = fact.Planned // "its valuation will reach $5m"
	} else if d.Modality == "" && s.possessor(d.trigger) != nil && s.plans(q.n) {
		d.Date, d.DateText = "", "" // "Its 84 staff will move to Salford in May"
	}
	if q.is("valuation") && d.Modality == "" && s.soughtAt(q.n) {
		d.Modality = fact.Possible
	}
}

// plans reports an English segment that tells what is to happen.
func (s *sentence) plans(n int) bool {
	for k := s.segments[n].first; s.nounFollows && k < s.segments[n].last; k++ {
		if s.chunks[k].is(grammar.Planned) && s.chunks[k].phrase == nil {
			return true
		}
	}
	return false
}

// ofOwner reports a quantity that somebody has, whatever the verb tells of it: "will take on X's 310 employees" plans no
// employees.
func (q *measured) ofOwner() bool {
	s, i := q.s, q.d.trigger
	return s.possessor(i) != nil || q.is("employees") && (s.ownerFollows(i) || s.joinsStaff(q.gauge))
}

// joinsStaff reports an English word for a firm's people, to whom or from whom others are told to come or go: "will add 70
// engineers to a workforce of 900".
func (s *sentence) joinsStaff(gauge int) bool {
	if !s.nounFollows || gauge < 4 || !s.chunks[gauge-1].is(grammar.Indefinite|grammar.Own) || !s.chunks[gauge-2].is(grammar.Into|grammar.From) {
		return false
	}
	return s.chunks[gauge-3].kind == amount || s.chunks[gauge-4].kind == amount // not "will grow to a workforce of 900"
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

// verbModality tells what the verb makes of the quantity, or the word for the measure: "could value it at", "will be
// priced at".
func (q *measured) verbModality() {
	s, d := q.s, q.d
	q.r.modality(d, grammar.Use{Event: &grammar.Event{}}, q.n)
	switch {
	case s.nounFollows && q.gauge < 0 && q.is("price") && d.Polarity+d.Modality == "" && s.toBeHad(d.trigger, q.n):
		d.Modality = fact.Planned
	case d.Polarity+d.Modality != "" || !s.nounFollows || q.gauge < 0:
	case s.opensWith(q.gauge, grammar.Possible):
		d.Modality = fact.Possible
	case s.opensWith(q.gauge, grammar.Planned), q.is("price") && s.reachesLater(q.gauge, d.trigger):
		d.Modality = fact.Planned // "goes on sale in May and will carry a monthly fee of $5"
	}
}

// soughtAt reports English words between commas that tell at what value the money is sought that the clause before them tells of:
// "was seeking $1bn from X, also at a $10bn valuation".
func (s *sentence) soughtAt(n int) bool {
	if !s.nounFollows || n == 0 || s.segments[n].kind == clause {
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

// follows reports that the sentence told another quantity before this one, in Vietnamese.
func (d *draft) follows(last *draft) bool {
	return !d.s.nounFollows && last != nil && last.s == d.s
}

// goesOn gives a further quantity of a series, "doanh thu 5 tỷ đồng, lợi nhuận 1 tỷ
// đồng", the truth of the one before and its date, where it has no verb of its own.
func (d *draft) goesOn(last *draft, n int) {
	s := d.s
	if !d.follows(last) || d.Modality != "" || d.Date != "" || last.segment() != n-1 || s.chunks[s.segments[n].first-1].key != "," {
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
	if !d.follows(last) || last.Modality != fact.Planned || d.Modality+d.Date != "" {
		return
	}
	if last.segment() != n-1 || !s.chunks[s.segments[n].first].is(grammar.And) {
		return
	}
	for k := s.segments[n].first + 1; k < d.trigger; k++ {
		c := &s.chunks[k]
		if c.phrase != nil && !c.phrase.anaphoric() || !c.is(grammar.Have|grammar.Gauge) || s.have[s.toks[c.last-1].Key] && c.is(grammar.Pause) {
			return
		}
	}
	d.Modality, d.Date, d.DateText = last.Modality, last.Date, last.DateText
	d.used = append(d.used, last.used...)
}

// pricesPlan gives a Vietnamese price that stands behind a comma without a verb the truth of what the words before that tell of the
// same thing: "sẽ ra mắt X vào tháng 5, giá dưới 30.000 USD".
func (d *draft) pricesPlan(n int) {
	s := d.s
	if s.nounFollows || n == 0 || d.Modality != "" || len(d.measure.Per) == 0 || s.chunks[s.segments[n].first-1].key != "," {
		return
	}
	for k := s.segments[n].first; k < d.trigger; k++ {
		if c := &s.chunks[k]; c.phrase != nil || !c.is(grammar.Gauge|grammar.With|grammar.Pause) {
			return
		}
	}
	planned := false
	for k := s.segments[n-1].first; k < s.segments[n-1].last; k++ {
		c := &s.chunks[k]
		planned = planned || c.is(grammar.Planned)
		if planned && c.kind == name && slices.Contains(d.Args[fact.Subject], c.name.ID) {
			d.Modality = fact.Planned
			return
		}
	}
}

// openedWith gives a further sum of the same firm the date that stands before all that the sentence
// tells: "Năm 2024, X đạt doanh thu 5 tỷ đồng nhưng vẫn lỗ 1 tỷ đồng".
func (d *draft) openedWith(last *draft) {
	if !d.follows(last) || d.Date != "" || last.Date == "" || d.Modality != last.Modality {
		return
	}
	if !d.measure.Money || len(d.measure.Per) > 0 || !last.measure.Money || !slices.Equal(d.Args[fact.Subject], last.Args[fact.Subject]) {
		return
	}
	if at := d.s.dateOfAll(d.trigger, last); at >= 0 {
		d.Date, d.DateText = last.Date, last.DateText
		d.used = append(d.used, at)
	}
}

// dateOfAll gives the only time before a chunk, which is the date of the quantity told before and stands in an adjunct; -1 for
// none.
func (s *sentence) dateOfAll(end int, last *draft) int {
	at := -1
	for i := 0; i < end; i++ {
		if s.chunks[i].kind != moment || s.chunks[i].time.Value == "" || s.offered(i) {
			continue
		}
		if at >= 0 || i > last.trigger || s.segments[s.segmentOf(i)].kind != adjunct || s.chunks[i].time.Value != last.Date {
			return -1
		}
		at = i
	}
	return at
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
	named := func(m mention.Name) bool { return slices.Contains(ids, m.ID) }
	if agent := f.Args[fact.Agent]; len(agent) == 1 && slices.ContainsFunc(s.names, named) {
		ids = agent // "It released Chirp in May and has 300 employees"
	}
	if len(ids) != 1 {
		return nil, nil
	}
	return p, r.model.byID(ids[0], r.model.kindOfID(ids[0]))
}

// otherWorth reports that what is worth money is no firm: "the market is worth $3bn", "trade between the two
// countries was worth €79bn", "will hold up chips worth $3bn", "ký hợp đồng đáng giá 20 triệu USD".
func (s *sentence) otherWorth(gauge, n int) bool {
	g := &s.segments[n]
	if gauge <= g.first {
		return false
	}
	if s.dealWorth(gauge) {
		return true
	}
	before := &s.chunks[gauge-1]
	if !s.nounFollows {
		return s.worth[s.chunks[gauge].key] && before.dealOrGoods()
	}
	if before.is(grammar.Noun) && (before.entry.Kind == entity.Product || before.entry.Kind == entity.Model) {
		return true // "chips worth $3bn"
	}
	if !before.is(grammar.Be) {
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

// dealOrGoods reports Vietnamese words for what has a price: "ký hợp đồng đáng giá 20 triệu USD", "mua 3.000 chip đáng giá 2
// triệu USD".
func (c *chunk) dealOrGoods() bool {
	return c.phrase == nil && (c.kind == other || c.kind == amount || c.is(grammar.Noun) || c.is(grammar.Trigger))
}

// broughtByDeed reports a verb of getting money, as which the word for a measure serves too, behind an English
// noun that is no firm's: "the sale brought in $7m", "an offering that could bring in $7m".
func (s *sentence) broughtByDeed(gauge int) bool {
	if !s.nounFollows || gauge < 0 || !s.chunks[gauge].is(grammar.Trigger) {
		return false
	}
	const between = grammar.Relative | grammar.Auxiliary | grammar.Have | grammar.Planned | grammar.Possible
	k := gauge - 1
	for k > 0 && (s.chunks[k].is(between) || s.chunks[k].key == ",") {
		k--
	}
	return k >= 0 && s.chunks[k].phrase == nil && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Trigger))
}

// maySharePlan reports an English verb of getting money, behind a word of plan and with nothing that says what that money is: "Kelda
// will bring in $7m" may tell of its share of a venture, "will bring in $7m in revenue" does not.
func (s *sentence) maySharePlan(gauge, i int) bool {
	if !s.nounFollows || gauge < 1 || gauge > i || !s.chunks[gauge].is(grammar.Trigger) || !s.chunks[gauge-1].is(grammar.Planned) {
		return false
	}
	return i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Gauge)
}
