package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// measured is a quantity whose subject is looked for.
type measured struct {
	r       *reader
	s       *sentence
	d       *draft
	m       *grammar.Measure
	gauge   int  // the chunk of the word for the measure, -1 for none
	n       int  // its segment
	noThing bool // no model and no product has it
}

// subjectOfMeasure fills the subject: what possesses the measure ("doanh thu
// của X"), the subject of the clause, else what the paragraph speaks of.
func (r *reader) subjectOfMeasure(d *draft, m *grammar.Measure, gauge, n int) {
	q := &measured{r: r, s: d.s, d: d, m: m, gauge: gauge, n: n}
	if q.ofUnnamed() || q.partial() {
		return
	}
	if q.is("valuation") && (q.worthsOther() || q.valuedHere()) {
		return
	}
	if q.enterSelf() || q.enterIt() || q.toldOfOther() || m.Money && d.s.forecast(d.trigger, n) || q.enterReleased() || q.enterCandidate() || q.known() {
		return
	}
	if q.is("valuation") && !d.s.nounFollows && r.valued(d) || q.ofAny() {
		return
	}
	q.enterImplied()
}

// toldOfOther reports an English relative clause or apposition right behind a name that cannot have the measure, or not surely:
// "Kitt, which costs $3 a month", "Kitt, a service with 250 staff" tell of Kitt, and of nothing that was spoken of before.
func (q *measured) toldOfOther() bool {
	g := &q.s.segments[q.n]
	told := g.kind == relative || g.kind == apposition && !slices.ContainsFunc(q.s.phrases, func(p *phrase) bool {
		return p.first > g.first && p.last <= g.last && !p.anaphoric() && q.fits(p.kind)
	})
	if !q.s.nounFollows || !told || g.first < 2 || g.last-g.first < 2 || q.s.chunks[g.first-1].key != "," {
		return false
	}
	if p := q.s.chunks[g.first+1].phrase; g.kind == relative && p != nil && !p.pronoun {
		return false // "Ember, whose Lark went on sale at $5"
	}
	host := &q.s.chunks[g.first-2]
	if k := g.first - 4; k >= 0 && host.phrase != nil && host.phrase.names(entity.Place) && host.phrase.gov == k+1 && q.s.chunks[k].kind == name {
		host = &q.s.chunks[k] // "Kelda of Oslo, which has 60 employees"
	}
	if host.kind != name || host.phrase == nil {
		return false
	}
	kind := q.r.model.kindOf(host)
	if g.kind == apposition && !isThing(kind) {
		return false // "Otter 4 from Larch Minds, a model with 70bn parameters"
	}
	return !q.fits(kind)
}

func (q *measured) is(id string) bool { return q.d.Measure == id }

// at gives the first of the word for the measure and the quantity.
func (q *measured) at() int {
	if q.gauge < 0 {
		return q.d.trigger
	}
	return min(q.gauge, q.d.trigger)
}

// fits reports whether something of a kind can have the measure. A kind that is not known yet may.
func (q *measured) fits(k entity.Kind) bool {
	if q.noThing && (k == entity.Product || k == entity.Model) {
		return false
	}
	return k == "" || slices.Contains(q.m.Subjects, k)
}

// head gives the head of the segment.
func (q *measured) head() *phrase { return q.s.headOf(&q.s.segments[q.n]) }

// ofUnnamed reports that what has the quantity bears no name.
func (q *measured) ofUnnamed() bool {
	s, i, gauge, n := q.s, q.d.trigger, q.gauge, q.n
	switch {
	case s.strangerHas(n) && !q.r.model.named(s, n), q.is("employees") && (s.siteHas(n, i) || s.joinsSite(n)),
		!q.m.Money && !q.is("employees") && (s.unnamedThingHas(i, n) || s.usedUnnamed(gauge, n) || s.runsOn(n) || q.othersCount()),
		s.ofAnyone(i, n), s.severalHave(n), s.firmsHave(i, n), s.ownedThingHas(n), s.ofUnnamed(n), s.ofRelation(i, n), s.oneOfSeveral(i, n),
		s.segments[n].kind != apposition && (s.withUnnamed(i) || s.someFirmHas(i, gauge)),
		q.is("revenue") && s.maySharePlan(gauge, i),
		q.is("price") && (s.costBehind(i, q.gauge) || s.otherPlan(i, n) || s.countsThings(n) || s.pricesOne(i, n)),
		q.is("price") && (s.pricesUnnamed(i, n) || s.pricesFirm(i, n)),
		q.is("fine") && (s.finesOthers(gauge, i) || q.finesPerson()),
		s.newHaver(i, n), s.broughtByDeed(gauge), q.companions(), q.ownedHas():
		return true
	}
	return false
}

// partial reports a quantity of only a part of what is named, or by how much it changed, or for which something is bought.
func (q *measured) partial() bool {
	s, m, i, gauge, n := q.s, q.m, q.d.trigger, q.gauge, q.n
	switch {
	case s.nounFollows && m.Money && s.changesBy(i, n): // "its net income was reduced by $3.1 billion"
		return true
	case m.Money && s.takenFrom(i, gauge), earnings[m.ID] && s.forgone(i, gauge):
		return true
	case earnings[m.ID] && (s.ofLine(i) || s.fromLine(i, gauge)), s.ofOwned(i, gauge, n):
		return true
	case m.Money && len(m.Per) == 0 && (q.partHas() || !q.is("fine") && s.ofRegion(i, gauge, n)):
		return true
	}
	return q.paysDeal()
}

// partHas reports a sum of a part of a firm, unless an English verb tells right behind it whom that sum befalls: "the unit lost
// $4m", but not "the regulator fined Velor $4m".
func (q *measured) partHas() bool {
	if q.gauge < 0 || q.s.objectMeasured(q.gauge, q.d.trigger) != nil || q.s.aimAside(q.gauge, q.d.trigger) != nil {
		return false
	}
	return q.s.ofPart(q.gauge, q.n)
}

// paysDeal reports the price of a purchase in Vietnamese: "định thâu tóm X, nhà sản xuất cảm biến, với giá 30 triệu USD".
func (q *measured) paysDeal() bool {
	if q.s.nounFollows || !q.is("price") || q.d.Unit != "" || q.s.segments[q.n].kind == clause {
		return false
	}
	return q.r.lastFact(q.s, 0, func(f *draft) bool { return f.Type == fact.Acquisition }) != nil
}

// othersCount reports an English quantity that belongs to a name right before it that is none of those of which the measure
// tells: "claims that the deal is good for Vexil's estimated three billion users".
func (q *measured) othersCount() bool {
	s := q.s
	k := q.d.trigger - 1
	for k > 0 && s.chunks[k].kind == other {
		k--
	}
	return s.nounFollows && k > 0 && s.chunks[k].is(grammar.Genitive) && s.chunks[k-1].kind == name && !q.fits(q.r.model.kindOf(&s.chunks[k-1]))
}

// runsOn reports an English clause about a thing that words between commas before it tell to run on another: of what runs
// "Kelda's app, powered by its Vexil model, has 9m users" tells nothing.
func (s *sentence) runsOn(n int) bool {
	if !s.nounFollows || n < 2 || !s.chunks[s.segments[n].first].is(grammar.Be|grammar.Have) {
		return false
	}
	g := &s.segments[n-1]
	p := s.chunks[s.segments[n-2].last-1].phrase
	named := p != nil && !p.anaphoric() && p.kind != entity.Organization
	return g.kind == adjunct && s.chunks[g.first-1].key == "," && g.first+1 < g.last && s.chunks[g.first+1].is(grammar.By) &&
		s.endsAsVerb(g.first) && !named
}

// enterSelf fills who answers in an English interview where "we" has the quantity, and reports whether it has: elsewhere nobody
// knows who that is.
func (q *measured) enterSelf() bool {
	const group = grammar.Auxiliary | grammar.Have | grammar.Be | grammar.Planned | grammar.Pause
	s, p := q.s, q.head()
	if !s.nounFollows || p == nil || !p.self || q.gauge < p.last {
		return false
	}
	for k := p.last; k < q.gauge; k++ {
		if c := &s.chunks[k]; !c.is(group) && c.kind != moment {
			return false
		}
	}
	if refs := q.r.model.resolve(p, q.fits, barred{}); len(refs) == 1 {
		q.r.enterAs(q.d, fact.Subject, p, refs)
		return true
	}
	return q.n == 0 // "Revenue was $5m and we lost $2m": of the same firm
}

// enterIt fills "it" with which an English sentence begins, and reports whether it did.
func (q *measured) enterIt() bool {
	p, refs := q.r.stillIt(q.s, q.d.trigger, q.n)
	if refs == nil {
		p, refs = q.releasedIt()
	}
	if len(refs) != 1 || !q.fits(refs[0].kind) {
		return false
	}
	q.r.enterAs(q.d, fact.Subject, p, refs)
	return true
}

// enterReleased fills the one product that the Vietnamese sentence before tells to come out, where one that gives a price begins
// with a noun for things: "X ra mắt Y, mẫu xe tay ga. Xe có giá 30 triệu đồng". It reports whether it did.
func (q *measured) enterReleased() bool {
	s := q.s
	if s.nounFollows || !q.is("price") || q.gauge < 1 || q.gauge > maxDescriptors || !s.chunks[0].thing() || s.index == s.block.Sentences[0] {
		return false
	}
	if p := s.chunks[0].phrase; p != nil && (p.this || !p.anaphoric()) {
		return false
	}
	for k := 1; k < q.gauge; k++ {
		if c := &s.chunks[k]; c.phrase != nil || c.is(grammar.With) || !c.is(verbGroup|grammar.Pause) {
			return false
		}
	}
	f := q.r.lastFact(s, 1, func(f *draft) bool { return f.Type == fact.Release && f.s.index == s.index-1 })
	if f == nil || f.Polarity != "" || len(f.Args[fact.Product]) != 1 {
		return false
	}
	id := f.Args[fact.Product][0]
	return q.r.enter(q.d, fact.Subject, nil, q.r.model.byID(id, q.r.model.kindOfID(id)))
}

// enterCandidate fills the first candidate that stands for one that can have the measure. It reports whether the search is
// over.
func (q *measured) enterCandidate() bool {
	for _, p := range q.candidates() {
		if p == nil || q.passesOver(p) {
			continue
		}
		refs := q.r.model.resolve(p, q.fits, q.r.doer(q.s, p, q.gauge, q.n))
		if len(refs) == 0 {
			refs = q.firmByThing(p)
		}
		if len(refs) == 0 && q.unresolved(p) {
			return true
		}
		if len(refs) != 1 || !q.fits(refs[0].kind) {
			continue
		}
		invested := refs
		if !q.s.joinsPredicate(q.n) { // "Halden invested in Velor and is valued at $5m"
			invested = q.r.investedIn(q.d, refs)
		}
		if q.is("valuation") && invested[0].id == refs[0].id && (q.s.givesHere(q.d.trigger, refs[0].id) || q.onlyBeside(refs[0].id)) {
			return true // "Alibaba put in $5m, at a valuation of $50m"
		}
		if refs[0].kind == "" && len(q.m.Subjects) > 0 {
			q.r.model.of(refs[0].id).kind = q.m.Subjects[0]
		}
		q.r.enterAs(q.d, fact.Subject, p, invested)
		return true
	}
	return false
}

// firmByThing gives the firm that a Vietnamese noun for a thing means, where no thing was named in its paragraph or the one before: "X
// được quỹ Y rót 2 triệu USD. Nền tảng này có 1 triệu người dùng".
func (q *measured) firmByThing(p *phrase) []referent {
	d := &q.r.model
	if q.s.nounFollows || !p.bareNoun() && !p.this || p.none || p.plural || p.kind != entity.Product || !q.is("users") && !q.is("downloads") {
		return nil
	}
	if !p.this && (p.last >= len(q.s.chunks) || !q.s.chunks[p.last].is(verbGroup|grammar.Pause)) {
		return nil // "Ứng dụng thử nghiệm có 1 triệu người dùng"
	}
	thing := func(m *spoken) bool { return m.phrase.thing() || m.phrase.kind == "" }
	if d.last(d.block(p.s.src.Block-1), d.upTo(p), thing) != nil {
		return nil
	}
	firm := *p
	firm.kind = entity.Organization
	return d.resolve(&firm, isOrganization, barred{})
}

// passesOver reports a candidate that only tells of the quantity or has to do with it otherwise.
func (q *measured) passesOver(p *phrase) bool {
	s := q.s
	if s.nounFollows {
		return s.ownsNamed(p) || q.pays(p) || q.r.onlyReports(s, p, q.at()) || q.pastClause(p) ||
			s.segmentOf(p.first) < q.n && s.heldAgainst(p) && !s.relatesTo(q.n, p) || q.is("fine") && (s.aimedAt(p) || q.finer(p))
	}
	if p.first > q.d.trigger && (p.gov >= 0 && s.chunks[p.gov].is(grammar.By) || s.standard(p)) {
		return true
	}
	if k := p.first - 1; k >= 0 && s.chunks[k].is(grammar.Speech|grammar.Quoting) && q.r.endsInPreposition(s, k) {
		return true // "nói với X rằng con số là 5 tỷ đồng"
	}
	return s.vouching(p, q.n) || q.newThing(p)
}

// pastClause reports somebody behind an English clause of which the word for the measure is the subject: "Revenue came to $4m, although
// Tern, a broker, …" tells nothing of Tern, nor does "Revenue fell to $4m, said Tern", but "With revenue of $4m, Tern is …" does.
func (q *measured) pastClause(p *phrase) bool {
	s, i, gauge := q.s, q.d.trigger, q.gauge
	if !earnings[q.m.ID] || p.pronoun || p.gov >= 0 || gauge < 0 || gauge > i || p.first < i {
		return false
	}
	if p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Speech) && s.chunks[p.first-1].key == "," {
		return false // "Revenue rose to $4m, Tern said": mostly its own
	}
	first := s.segments[q.n].first
	return gauge+1 < i && !s.chunks[gauge+1].is(grammar.Of) && !s.verbIn(first, gauge) && !(gauge > first && s.chunks[gauge-1].is(prepositions|grammar.With))
}

// standard reports what a Vietnamese quantity before it is compared with: "giá 8 triệu đồng, gần gấp đôi X".
func (s *sentence) standard(p *phrase) bool {
	return !p.anaphoric() && p.first > 0 && s.chunks[p.first-1].is(grammar.Compare|grammar.Than|grammar.Comparison)
}

// newThing reports a Vietnamese noun for a thing, behind somebody named and told more closely by a plain word beside it, which
// so was not told of before: "X giảm giá gói máy chủ ảo xuống còn 59.000 đồng".
func (q *measured) newThing(p *phrase) bool {
	s, first := q.s, q.s.segments[q.n].first
	if !p.anaphoric() || p.this || p.pronoun || !p.thing() || p.first <= first+1 || p.last >= len(s.chunks) {
		return false
	}
	if before, next := &s.chunks[p.first-1], &s.chunks[p.last]; next.kind != other && (before.kind != other || before.phrase != nil) {
		return false
	}
	head := s.headOf(&s.segments[q.n])
	return head != nil && !head.anaphoric() && head.last < p.first
}

// ownsNamed reports "whose" before a thing with a name, which has the quantity: "Kelda, whose Petrel 9 costs €799".
func (s *sentence) ownsNamed(p *phrase) bool {
	if !p.pronoun || !s.chunks[p.first].is(grammar.Relative) || p.last >= len(s.chunks) {
		return false
	}
	thing := s.phraseFrom(p.last)
	return thing != nil && !thing.anaphoric() && thing.thing()
}

// known reports that the sentence tells what has the quantity, which is nothing named before.
func (q *measured) known() bool {
	s, i, n := q.s, q.d.trigger, q.n
	if q.dealt() || s.oneMoreTold(n) || s.objectMeasured(q.gauge, i) != nil || s.ownName(n, i) || s.unknownThis(n, i) ||
		!s.nounFollows && q.r.belongs(s, i, q.gauge, n, q.fits) {
		return true
	}
	p := q.head()
	if !s.nounFollows || p == nil || p.first != s.segments[n].first || p.pronoun {
		return false
	}
	if !p.anaphoric() {
		return p.kind == entity.Group && p.last <= i // "The network Velor serves 9m customers", which is no alliance's
	}
	return p.kind == entity.Organization && p.definite() // "The unit employs 200 people", "The Dutch company had revenue of $5m"
}

// ofAny reports that the sentence tells nothing of what was named before, but of others, of any or of something else.
func (q *measured) ofAny() bool {
	s, i, n := q.s, q.d.trigger, q.n
	return q.headOfAny() || s.someoneHas(n, i) || s.ofSeveral(n, i) || q.spentOnOther() || q.thingLost() || q.bygone()
}

// headOfAny reports a head of the segment that stands for none of those named before.
func (q *measured) headOfAny() bool {
	s, p := q.s, q.head()
	switch {
	case p == nil:
		return false
	case p.former: // "Bản đầu chỉ có 1 tỷ tham số"
		return true
	case p.anaphoric() && (q.r.model.eitherFirm(p, q.fits) || q.r.model.eitherOfTwo(p, q.fits)):
		return true
	case s.nounFollows:
		return false
	case p.anaphoric() && p.kind == entity.Product && !p.pronoun:
		return true
	case p.self: // "chúng tôi bán 52.000 đồng mỗi giờ" does not say what
		return true
	}
	// "các startup được định giá trên 1 tỷ USD" are any
	return p.none && p.last <= q.gauge && s.chunks[p.first].is(grammar.Indefinite) && s.opensWith(q.gauge, grammar.Passive)
}

// bygone reports what is no longer what it was: "Her first company had 300 employees".
func (q *measured) bygone() bool {
	p := q.s.subjectOf(q.d.trigger, q.n)
	return p != nil && p.bygone()
}

// spentOnOther reports a firm that spends a sum in English, of which it does not say on what: "Velor spent roughly $120
// million".
func (q *measured) spentOnOther() bool {
	s, gauge := q.s, q.gauge
	if !s.nounFollows || !q.is("cost") || gauge < 0 || q.d.trigger+1 != s.segments[q.n].last || !s.tells(gauge, fact.Investment) {
		return false
	}
	p := s.subjectOf(gauge, q.n)
	return p != nil && p.kind == entity.Organization
}

// thingLost reports a thing that has what only a firm can have in English: where "Kestane, the shopping app, lost 400m lira",
// what the text told of before lost nothing.
func (q *measured) thingLost() bool {
	if !q.s.nounFollows || q.gauge != q.s.segments[q.n].first {
		return false
	}
	p := q.s.subjectOf(q.d.trigger, q.n)
	return p != nil && !p.anaphoric() && p.thing() && !q.fits(p.kind)
}

// implied gives what the paragraph speaks of, or the text where a measure opens the English sentence.
func (q *measured) implied() []referent {
	if q.s.nounFollows && q.s.chunks[0].is(grammar.Gauge) {
		return q.r.model.ownMeasure(q.s, q.fits)
	}
	return q.r.model.implied(q.s, q.s.segments[q.n].first, q.fits)
}

// enterImplied fills what the paragraph speaks of.
func (q *measured) enterImplied() {
	refs := q.implied()
	if len(refs) != 1 {
		return
	}
	if whole := q.r.model.wholeFirm(refs[0].id, q.s); whole != nil {
		refs = q.r.model.proved(whole, q.fits) // "Net profit slipped to $2m" in a paragraph of its own
	}
	if len(refs) != 1 || q.r.onlyCited(q.s, refs[0].id) || q.is("valuation") && q.s.givesHere(q.d.trigger, refs[0].id) {
		return
	}
	if q.onlyBeside(refs[0].id) {
		return
	}
	q.r.enterAs(q.d, fact.Subject, nil, q.r.investedIn(q.d, refs))
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

// doer gives who does something to what stands right behind the word of a measure: "the council
// banned X and fined it" fined somebody else.
func (r *reader) doer(s *sentence, p *phrase, gauge, n int) (who barred) {
	if gauge < 0 || p.first != gauge+1 || !p.anaphoric() || !s.nounFollows {
		return who
	}
	if g := &s.segments[n]; g.kind == relative && g.first > 0 && s.chunks[g.first-1].phrase == nil {
		return who // "Velor is raising $5m in a round that could value it at $45m"
	}
	if g := &s.segments[n]; gauge == g.first && n > 0 && s.isGerund(gauge) && s.raisesIn(&s.segments[n-1]) {
		return who // "Velor closed a $65m round, valuing it at $900m"
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

// raisesIn reports a verb of getting money in a segment that tells of a round.
func (s *sentence) raisesIn(g *segment) bool {
	raises, round := false, false
	for k := g.first; k < g.last; k++ {
		raises = raises || s.receives(k)
		round = round || raises && s.chunks[k].is(grammar.Trigger) && s.isRound(k)
	}
	return round
}

// relatesTo reports an English relative clause that begins right behind what it tells of: "It competes with Monzo, which was
// valued at £2bn".
func (s *sentence) relatesTo(n int, p *phrase) bool {
	first := s.segments[n].first
	return s.segments[n].kind == relative && s.relativePronoun(first) && (p.last == first || p.last == first-1 && s.chunks[p.last].key == ",")
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
