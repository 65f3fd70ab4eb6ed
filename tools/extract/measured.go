package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

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
	if !m.Money && m.ID != "employees" && s.unnamedThingHas(d.trigger, n) {
		return
	}
	if s.nounFollows && m.Money && s.changesBy(d.trigger, n) {
		return // "its net income was reduced by $3.1 billion": by how much it changed
	}
	if d.Measure == "valuation" && (s.richPerson(d.trigger, n) || s.thingsWorth(gauge)) {
		return
	}
	if s.ownedThingHas(n) || s.ofUnnamed(n) || s.ofRelation(d.trigger, n) || s.segments[n].kind != apposition && (s.withUnnamed(d.trigger) || s.someFirmHas(d.trigger, gauge)) {
		return
	}
	if earnings[m.ID] && (s.ofLine(d.trigger) || s.fromLine(d.trigger, gauge)) || m.Money && len(m.Per) == 0 && gauge >= 0 && s.ofPart(gauge, n) || s.ofOwned(d.trigger, gauge, n) || m.Money && len(m.Per) == 0 && s.ofRegion(d.trigger, gauge, n) {
		return
	}
	if !s.nounFollows && d.Measure == "price" && d.Unit == "" && s.segments[n].kind != clause && r.lastFact(s, 0, func(f *draft) bool { return f.Type == fact.Acquisition }) != nil {
		return // "định thâu tóm X, nhà sản xuất cảm biến, với giá 30 triệu USD"
	}
	if d.Measure == "price" && (s.otherPlan(d.trigger, n) || s.countsThings(n)) || d.Measure == "valuation" && (s.valuesUnknown(gauge, d.trigger) || s.lineValued(n)) {
		return
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
	if p := s.usedThing(d, n); p != nil {
		candidates = []*phrase{p}
	} else if p := s.earner(d, n); p != nil {
		candidates = []*phrase{p}
	}
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
	refs := r.model.implied(s, s.segments[n].first, ok)
	if len(refs) == 1 {
		if whole := r.model.wholeFirm(refs[0].id, s); whole != nil {
			refs = r.model.proved(whole, ok) // "Net profit slipped to $2m" in a paragraph of its own
		}
	}
	if len(refs) == 1 && !r.onlyCited(s, refs[0].id) && !(d.Measure == "valuation" && s.givesHere(d.trigger, refs[0].id)) {
		r.enterAs(d, fact.Subject, nil, r.investedIn(d, refs))
	}
}

// otherPlan reports plain words behind a comma right before a Vietnamese price, the word for which stands before that: they tell
// of another thing, "X Pro có giá 199.000 đồng mỗi tháng, gói doanh nghiệp 2 triệu đồng".
func (s *sentence) otherPlan(i, n int) bool {
	g := &s.segments[n]
	if s.nounFollows || n == 0 || s.chunks[g.first-1].key != "," || s.segments[n-1].kind == apposition || s.hasGauge(g.first, g.last) || i == g.first {
		return false
	}
	for k := g.first; k < i; k++ {
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Noun) || c.phrase != nil && !c.phrase.anaphoric() {
			return false
		}
	}
	return s.chunks[g.first].kind == other
}

// countsThings reports a Vietnamese segment before the price that tells of several things without names: "ra mắt X và Y, hai mẫu điện
// thoại chạy chip Z do hãng tự phát triển, giá từ …".
func (s *sentence) countsThings(n int) bool {
	if s.nounFollows || n < 1 || !s.chunks[s.segments[n-1].first].is(grammar.Indefinite) || !s.chunks[s.segments[n].first].is(grammar.Gauge) {
		return false
	}
	first := s.segments[n-1].first
	if first < 2 || s.chunks[first-2].phrase == nil || len(s.chunks[first-2].phrase.members) < 2 {
		return false
	}
	p := s.chunks[first].phrase
	return s.chunks[first+1].thing() && (p == nil || p.anaphoric() && !p.this || !p.anaphoric() && p.members[0] > first+2)
}

// usedThing gives the model or product with which a Vietnamese clause ends, before a comma and how many use it now: "mua lại ứng dụng X,
// hiện có 3 triệu người dùng".
func (s *sentence) usedThing(d *draft, n int) *phrase {
	if s.nounFollows || n == 0 || d.Measure != users && d.Measure != "downloads" || s.chunks[s.segments[n].first-1].key != "," || !s.haves(s.segments[n].first) || s.segments[n-1].kind != clause {
		return nil
	}
	last := s.segments[n-1].last - 1
	for last > s.segments[n-1].first && s.chunks[last].kind == moment {
		last--
	}
	p := s.chunks[last].phrase
	if p == nil || p.anaphoric() || len(p.members) > 1 || p.gov >= 0 || p.first == s.segments[n-1].first || p.kind != entity.Product && p.kind != entity.Model {
		return nil
	}
	return p
}

// earner gives who acts in a Vietnamese clause, before a comma and a verb that the grammar does not know with what they earned: "X hợp
// nhất Y, ghi nhận doanh thu 9 tỷ đồng".
func (s *sentence) earner(d *draft, n int) *phrase {
	if s.nounFollows || n == 0 || !earnings[d.Measure] || s.segments[n-1].kind > clause && s.segments[n-1].kind != fragment {
		return nil
	}
	g := &s.segments[n]
	if s.chunks[g.first-1].key != "," || s.chunks[g.first].kind != other || s.subjectIn(g, d.trigger) != nil || s.chunks[s.segments[n-1].first].is(grammar.Passive) || n > 1 && s.segments[n-2].kind != adjunct && s.segments[n-2].kind != attribution {
		return nil
	}
	p := s.headOf(&s.segments[n-1])
	if p == nil || p.anaphoric() || p.kind != entity.Organization || p.first > s.segments[n-1].first+1 {
		return nil
	}
	return p
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

// thingWith gives the model or product right before a Vietnamese "with" and the number of what that has: "sở hữu nền tảng X với
// hơn 4 triệu người dùng".
func (s *sentence) thingWith(i int) *phrase {
	if s.nounFollows || i < 2 || s.chunks[i].quantity.Currency != "" || !s.chunks[i-1].is(grammar.With) {
		return nil
	}
	if p := s.chunks[i-2].phrase; p != nil && p.last == i-1 && !p.anaphoric() && len(p.members) == 1 && (p.kind == entity.Product || p.kind == entity.Model) {
		return p
	}
	return nil
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

// thingsWorth reports English things, and no firm, right before "worth": "to lose orders worth $6m".
func (s *sentence) thingsWorth(gauge int) bool {
	if !s.nounFollows || gauge < 1 || s.chunks[gauge].last-s.chunks[gauge].first > 1 {
		return false // "sold shares at a valuation of $3bn"
	}
	c := &s.chunks[gauge-1]
	return c.phrase == nil && (c.kind == other || c.is(grammar.Trigger)) && s.grammar.Nouns.IsPlural(c.key)
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

// unnamedThingHas reports an English clause about a thing without a name that is told whose it is: what "Kelda's app" or "its
// chatbot" has is not Kelda's.
func (s *sentence) unnamedThingHas(i, n int) bool {
	for k := s.segments[n].first; s.nounFollows && k+1 < i; k++ {
		c, next := &s.chunks[k], &s.chunks[k+1]
		if c.thing() && !c.entry.Plural && (c.phrase == nil || c.phrase.anaphoric()) && s.possessor(k) != nil && next.kind <= word && next.kind != punct && next.phrase == nil && !next.is(prepositions|grammar.And) && !s.nameAt(k+1) {
			return true
		}
	}
	return false
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

// ownedThingHas reports an English predicate, behind what tells of it between commas, of a thing that has an owner and no
// name: "Velor's app, which runs on Kaja, has 2 million users".
func (s *sentence) ownedThingHas(n int) bool {
	if !s.nounFollows || n < 2 || s.segments[n].kind != predicate {
		return false
	}
	k := n - 1
	for k > 0 && (s.segments[k].kind == relative || s.segments[k].kind == adjunct) && s.chunks[s.segments[k].first-1].key == "," {
		k--
	}
	last := s.segments[k].last - 1
	c := &s.chunks[last]
	return k < n-1 && c.thing() && (c.phrase == nil || c.phrase.anaphoric()) && s.possessor(last) != nil
}

// changesBy reports "by" before an amount, with at most what counts it on: "would grow by another $500 million".
func (s *sentence) changesBy(i, n int) bool {
	k := i - 1
	for k > s.segments[n].first && s.chunks[k].is(grammar.Indefinite) {
		k--
	}
	return k >= s.segments[n].first && s.chunks[k].is(grammar.By)
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
	if p := s.thingWith(i); p != nil {
		return []*phrase{p}
	}
	if p := s.relativeGoesOn(n); p != nil {
		out = append(out, p)
	}
	if p := s.pastDescription(n); p != nil {
		if out = append(out, p); len(p.members) > 1 {
			return out // "ra mắt X và X Pro, hai mẫu chạy chip Y, giá từ …"
		}
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
