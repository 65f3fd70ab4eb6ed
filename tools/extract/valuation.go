package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// worthsOther reports a value that is no firm's.
func (q *measured) worthsOther() bool {
	s, i, gauge, n := q.s, q.d.trigger, q.gauge, q.n
	return s.valuesBehind(i, gauge) || s.whoseMoney(gauge, i) || s.richPerson(i, n) || s.shareWorth(gauge) || s.thingsWorth(gauge) ||
		s.valuesUnknown(gauge, i) || s.lineValued(n) || s.otherWorth(gauge, n)
}

// valuedHere fills whose value is told where the sentence tells only of the money or of the deal, and reports whether it
// did.
func (q *measured) valuedHere() bool {
	s, r, d := q.s, q.r, q.d
	first := s.segments[q.n].first
	if p := q.sharesMoved(); p != nil && r.fill(d, fact.Subject, p) {
		return true
	}
	if q.valuesIt() {
		return true
	}
	f := r.dealBefore(d)
	if q.ownValue(f) {
		return false
	}
	if q.dealValues(f) {
		return true
	}
	told := f != nil && f.s == s
	if !s.nounFollows && told && f.trigger < d.trigger && r.valued(d) {
		return true
	}
	if p := q.head(); !s.nounFollows && p != nil && p.anaphoric() && p.kind == entity.Organization && r.valued(d) {
		return true // "Quỹ X rót 5 triệu USD vào Y. Công ty này được định giá 50 triệu USD"
	}
	if s.nounFollows && told && q.gauge > 0 && (q.gauge == first || s.chunks[first].is(grammar.At)) && r.valued(d) {
		return true // "led a round for X, with Y along for the ride, at a valuation of $5m"
	}
	return (q.gauge == first || s.chunks[max(0, q.gauge-1)].is(grammar.With|grammar.At)) && r.valuedByDeal(d)
}

// valued fills whose value is told where the sentence does not say: the firm that was told
// just before to have received money.
func (r *reader) valued(d *draft) bool {
	f := r.dealBefore(d)
	if f == nil || f.Type != fact.Investment || f.Polarity != "" || len(f.Args[fact.Recipient]) != 1 {
		return false
	}
	if d.s.index-f.s.index > 1 || f.s.src.Block != d.s.src.Block {
		return false
	}
	r.enterAs(d, fact.Subject, nil, []referent{r.model.referTo(f.Args[fact.Recipient][0], entity.Organization)})
	return true
}

// dealBefore gives the fact of which what comes last in a sentence tells: the one found last, in an English sentence the one told
// last before it, but for what is told between commas of a subject: "X, backed by Y, may buy Z, valued at $5m".
func (r *reader) dealBefore(d *draft) *draft {
	s, last := d.s, r.newest()
	if !s.nounFollows || last == nil || last.s != s {
		return last
	}
	last = nil
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s == s; i-- {
		f := r.facts[i]
		n := f.segment()
		if f.trigger > d.trigger || n >= 0 && n+1 < len(s.segments) && s.pastAsides(n+1) != nil {
			continue
		}
		if last == nil || f.trigger > last.trigger {
			last = f
		}
	}
	return last
}

// valuedByDeal fills whose value words behind a purchase tell: "bought Kelda from Lumo for $5m, valuing the
// firm at $5m", "mua lại Kê Vàng với định giá 5 triệu USD".
func (r *reader) valuedByDeal(d *draft) bool {
	s, f := d.s, r.dealBefore(d)
	if f == nil || f.s != s || f.Type != fact.Acquisition || f.trigger > d.trigger || len(f.Args[fact.Target]) != 1 {
		return false
	}
	id := f.Args[fact.Target][0]
	from := s.segments[d.segment()].first
	if !s.nounFollows && f.segment() == d.segment() {
		from = f.trigger + 1
	}
	if p := s.between(from, d.trigger); p != nil && !p.anaphoric() && !f.has(s.chunks[p.members[0]].name.ID) {
		return false
	}
	if r.model.kindOfID(id) != entity.Organization {
		return false
	}
	r.enterAs(d, fact.Subject, nil, []referent{r.model.referTo(id, entity.Organization)})
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
			return []referent{r.model.referTo(f.Args[fact.Recipient][0], entity.Organization)}
		}
	}
	return refs
}

// valuesUnknown reports something with a capital that is found to name nobody, right between a Vietnamese word for a measure and the
// quantity: "định giá X ở mức 33 tỷ USD".
func (s *sentence) valuesUnknown(gauge, i int) bool {
	if s.nounFollows || gauge < 0 || gauge+1 >= i {
		return false
	}
	c := &s.chunks[gauge+1]
	return c.kind == other && c.phrase == nil && s.toks[c.first].Upper
}

// lineValued reports a Vietnamese segment that tells what a line of business is worth, with which the one before it ends: "tìm người
// mua cho mảng máy chủ, với mức định giá 3 tỷ USD".
func (s *sentence) lineValued(n int) bool {
	if s.nounFollows || n == 0 || !s.chunks[s.segments[n].first].is(grammar.With|grammar.Gauge) {
		return false
	}
	g := &s.segments[n-1]
	for k := g.last - 1; k > g.first && g.last-k <= maxWords; k-- {
		if s.chunks[k].kind > word {
			return false
		}
		if s.listedWord(s.chunks[k].first, &s.lines) > 0 {
			return true
		}
	}
	return false
}

// thingsWorth reports English things, and no firm, right before "worth": "to lose orders worth $6m".
func (s *sentence) thingsWorth(gauge int) bool {
	if !s.nounFollows || gauge < 1 || s.chunks[gauge].last-s.chunks[gauge].first > 1 {
		return false // "sold shares at a valuation of $3bn"
	}
	c := &s.chunks[gauge-1]
	return c.phrase == nil && (c.kind == other || c.is(grammar.Trigger)) && s.grammar.Nouns.IsPlural(c.key)
}

// shareWorth reports an English word for a value of what somebody has of a firm, and not of that firm: "its stake in Kelda is now worth
// $5m", "holds shares in Kelda worth $5m".
func (s *sentence) shareWorth(gauge int) bool {
	k := gauge - 1
	for ; s.nounFollows && k > 0; k-- {
		if c := &s.chunks[k]; c.phrase != nil || c.kind != other && !c.is(grammar.Be|grammar.Pause|grammar.Auxiliary) {
			break
		}
	}
	if k < 2 || !s.nounFollows {
		return false
	}
	p := s.chunks[k].phrase
	if p == nil || p.last != k+1 {
		return false
	}
	if p.gov > 0 && (s.chunks[p.gov].is(grammar.At|grammar.Of) || s.endsWith(p.gov, grammar.At|grammar.Of)) {
		return s.sharesIn(p.gov-1) || s.sharesIn(p.gov)
	}
	return p.first > 0 && s.sharesIn(p.first-1)
}

// sharesIn reports an English word for what one has of a firm at the end of a chunk, perhaps before a preposition: "holds shares in".
func (s *sentence) sharesIn(k int) bool {
	c := &s.chunks[k]
	for t := c.last - 1; t >= c.first && t >= c.last-2; t-- {
		if slices.Contains(s.grammar.Names.Shares, s.toks[t].Key) {
			return true
		}
	}
	return false
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

// valuesItself reports English words for a value right before it that say of whom it is, "values the company at", or with which a
// participle begins what is told behind a comma, "valuing it at": no word before those makes the sum something else.
func (s *sentence) valuesItself(gauge, i int) bool {
	if !s.nounFollows || gauge < 0 || gauge >= i || !slices.ContainsFunc(s.chunks[gauge].entry.Measures, isValuation) {
		return false
	}
	c, first := &s.chunks[gauge], s.segments[s.segmentOf(i)].first
	return gauge == i-1 && c.last-c.first > 2 && s.endsWith(gauge, grammar.At) || first > 0 && first <= gauge && s.isGerund(first)
}

func isValuation(m *grammar.Measure) bool { return m.ID == "valuation" }

// sharesMoved gives the firm of which an English clause tells what its shares did, where a participle behind that tells its value:
// "Kelda gained 6% to 512p, valuing it at $2bn", "Kelda closed higher, leaving the company worth $2bn".
func (q *measured) sharesMoved() *phrase {
	s, n := q.s, q.n
	first := s.segments[n].first
	if !s.nounFollows || n == 0 || q.gauge < first || q.gauge > q.d.trigger || s.chunks[first-1].key != "," || !s.isGerund(first) {
		return nil
	}
	if f := q.r.dealBefore(q.d); f != nil && f.s == s {
		return nil
	}
	if p := s.between(first, q.d.trigger); p != nil && !p.anaphoric() {
		return nil
	}
	for k := n - 1; k >= 0; k-- {
		g := &s.segments[k]
		if g.kind != clause && g.kind != fragment {
			continue
		}
		if p := s.headOf(g); p.oneName() && p.kind == entity.Organization && p.gov < 0 {
			return p
		}
		return nil
	}
	return nil
}

// dealValues fills whose value an English clause tells by a deal told just before: "Velor has bid for Kelda. The offer values the
// company at $2bn", "X led a round in Kelda; the deal valued it at $2bn". It reports whether it did.
func (q *measured) dealValues(f *draft) bool {
	s, first := q.s, q.s.segments[q.n].first
	if !s.nounFollows || f == nil || f.s.index < s.index-1 || f.s.src.Block != s.src.Block || f.Polarity != "" {
		return false
	}
	if !s.valuesItself(q.gauge, q.d.trigger) || q.gauge-first > 2 || !s.chunks[first].is(grammar.Definite) {
		return false
	}
	if p := q.head(); p != nil && p.last <= q.gauge {
		return false // "the company values it at"
	}
	of := f.Args[fact.Target]
	if f.Type == fact.Investment {
		of = f.Args[fact.Recipient]
	} else if f.Type != fact.Acquisition {
		return false
	}
	if len(of) != 1 || q.r.model.kindOfID(of[0]) != entity.Organization {
		return false
	}
	q.r.enterAs(q.d, fact.Subject, nil, []referent{q.r.model.referTo(of[0], entity.Organization)})
	return true
}

// onlyBeside reports a name that an English sentence has before a quantity only by the way, so that the quantity is hardly its own: who
// pays a sum into something else, and by whom something is done. "Lumo agreed to pump $40m into the company, at a valuation of $300m",
// "the company was bought by Lumo and is worth $3bn" tell nothing of Lumo's value.
func (q *measured) onlyBeside(id string) bool {
	s, beside := q.s, false
	for _, p := range s.phrases {
		if !s.nounFollows || p.last > q.d.trigger {
			break
		}
		if !slices.ContainsFunc(p.members, func(m int) bool { return s.chunks[m].name.ID == id }) {
			continue
		}
		if beside = q.is("valuation") && s.paysInto(p, q.d.trigger) || p.gov >= 0 && s.chunks[p.gov].is(grammar.By); !beside {
			return false
		}
	}
	return beside
}

// paysInto reports a sum and a preposition with a firm behind it between a name and what is valued.
func (s *sentence) paysInto(p *phrase, valued int) bool {
	for k := p.last; k+2 < valued; k++ {
		if s.isMoney(k) && s.chunks[k+1].is(grammar.Into) && s.phraseFrom(k+2) != nil {
			return true
		}
	}
	return false
}

// valuesBehind reports an English sum right before words for a value that say behind it of whom that is, and how much: the sum is that of
// the money, "Nordhavn, whose $30m valued Kelda at $210m".
func (s *sentence) valuesBehind(i, gauge int) bool {
	if !s.nounFollows || gauge != i+1 || gauge+2 >= len(s.chunks) {
		return false
	}
	p := s.phraseFrom(gauge + 1)
	return p != nil && p.last+1 < len(s.chunks) && s.chunks[p.last].is(grammar.At) && s.isMoney(p.last+1)
}

// whoseMoney reports an English "whose" before a sum that values a firm without its name: in "Birch Ventures, whose £12m valued the company
// at £80m" that is not Birch.
func (s *sentence) whoseMoney(gauge, i int) bool {
	if !s.nounFollows || gauge < 3 || gauge+1 != i || !s.isMoney(gauge-1) {
		return false
	}
	return s.chunks[gauge-2].is(grammar.Relative) && s.chunks[gauge-2].is(grammar.Own)
}

// valuesIt fills what an English verb of valuing with a reference for its object is told of, and reports whether it stands there: it is
// nobody's value whom its clause names before, as in "Halden values it at $2bn", "Halden, which valued the company at $2bn".
func (q *measured) valuesIt() bool {
	s := q.s
	if !s.nounFollows || q.gauge < 0 {
		return false
	}
	c := &s.chunks[q.gauge]
	if e, _ := s.vocab.Longest(s.toks[:c.last], c.first+1); c.last-c.first < 3 || !e.Is(grammar.It|grammar.Definite) || e.Is(grammar.Own) || !s.endsWith(q.gauge, grammar.At) {
		return false
	}
	by := q.valuers()
	if len(by) == 0 {
		return false // "The offer values the company at $2bn"
	}
	it := &phrase{s: s, first: q.gauge, last: q.gauge + 1, ref: q.gauge, kind: entity.Organization, pronoun: true, gov: -1}
	q.r.enter(q.d, fact.Subject, it, q.r.model.resolve(it, isOrganization, barred{ids: by}))
	return true
}

// valuers gives whom the clause of a verb of valuing names before it, and the host of a relative one.
func (q *measured) valuers() (ids []string) {
	s := q.s
	for _, p := range s.phrases {
		host := s.segments[q.n].kind == relative && p.last == s.segments[q.n].first-1
		if p.anaphoric() || p.last > q.gauge || s.segmentOf(p.first) != q.n && !host {
			continue
		}
		for _, m := range p.members {
			ids = append(ids, s.chunks[m].name.ID)
		}
	}
	return ids
}

// ownValue reports a Vietnamese segment that tells the value of a firm of its own, or of the one that the sentence speaks of, and not of
// the one that the deal before is about: "X rót vốn vào Y, nhưng X được định giá 2 tỷ USD", "X rót vốn vào Y và hiện được định giá 2 tỷ".
func (q *measured) ownValue(f *draft) bool {
	s := q.s
	if k := q.gauge + 2; q.gauge >= 0 && k < q.d.trigger && s.measureOf(q.gauge) && s.chunks[k].phrase != nil && !s.chunks[k].phrase.anaphoric() {
		return true // "rót vốn vào X và nâng giá trị của Y"
	}
	if s.nounFollows || f == nil || f.s != s || s.segmentOf(f.trigger) == q.n {
		return false
	}
	if q.ofGetter(f) {
		return false
	}
	p := q.head()
	named := p != nil && !p.anaphoric() && p.first >= s.segments[q.n].first && p.last <= q.d.trigger && p.kind != entity.Person
	return named && p.gov < 0 || s.firmGoesOn(q.n, q.d.trigger) || s.pastAsides(q.n) != nil
}

// ofGetter reports a Vietnamese word for a value with a noun for a firm behind it, in the sentence that tells who put money into another:
// "X rót vốn vào Y, đưa định giá của hãng lên 2 tỷ USD" is Y's.
func (q *measured) ofGetter(f *draft) bool {
	k := q.gauge + 1
	if f.Type != fact.Investment || len(f.Args[fact.Investor]) == 0 || q.gauge < 0 || k+1 >= q.d.trigger || !q.s.chunks[k].is(grammar.Of) {
		return false
	}
	p := q.s.chunks[k+1].phrase
	return p != nil && p.first == k+1 && p.anaphoric() && p.meansFirm()
}
