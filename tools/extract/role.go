package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// subjectWhere gives the last phrase of a segment that can be a subject and is as wanted.
func (s *sentence) subjectWhere(n int, wanted func(*phrase) bool) (found *phrase) {
	for _, p := range s.phrases {
		if p.first >= s.segments[n].first && p.last <= s.segments[n].last && p.nominative() && wanted(p) {
			found = p
		}
	}
	return found
}

// venture reports that the object of a verb is what several set up together: "X và Y lập liên doanh Z"
// makes no party of Z.
func (r *reader) venture(s *sentence, i int, subject *phrase) bool {
	c := &s.chunks[i]
	for k := c.first + 1; k < c.last && !s.nounFollows && subject != nil && len(subject.members) > 1; k++ {
		if e, end := r.vocab.Longest(s.toks[:c.last], k); e != nil && end == c.last && e.Class&grammar.Trigger != 0 && e.Uses[0].Form == grammar.Nominal {
			return true
		}
	}
	return false
}

// brings reports an organization and a named thing on either side of a verb that tells by itself
// what comes into being: "Quillon will ship Finch Mini".
func (s *sentence) brings(subject, object *phrase) bool {
	if !s.nounFollows || subject == nil || object == nil || object.anaphoric() || !object.thing() {
		return false
	}
	return subject.kind == entity.Organization || subject.self || s.singular(subject) && subject.first < object.first
}

// bringsThing reports a thing without a name as the object of an English verb that may tell by itself what comes into being:
// "will launch a lighter version".
func (s *sentence) bringsThing(i int) bool {
	for k := i + 1; s.nounFollows && k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		switch {
		case k == i+1 && !c.is(grammar.Definite|grammar.Indefinite|grammar.Own):
			return false
		case c.thing():
			return c.phrase == nil || c.phrase.anaphoric()
		case c.kind != other && k > i+1:
			return false
		}
	}
	return false
}

// topicalized gives the product with which a sentence opens whose verb has no object behind
// it: "Riêng Mắt Mèo, bản cho bác sĩ thú y, X vẫn chưa phát hành".
func (s *sentence) topicalized(n int) *phrase {
	if s.nounFollows || n == 0 || s.segments[0].kind != fragment {
		return nil
	}
	for k := 1; k < n; k++ {
		if s.segments[k].kind != apposition {
			return nil
		}
	}
	p := s.headOf(&s.segments[0])
	if p == nil || p.anaphoric() || !p.thing() {
		return nil
	}
	return p
}

// spokenOf gives what the person who heads an earlier clause speaks of: "Ông A nói X
// chưa bán, cũng không lên sàn" goes on about X.
func (s *sentence) spokenOf(speaker *phrase, i int) *phrase {
	if speaker == nil || s.nounFollows || speaker.kind != entity.Person {
		return nil
	}
	n := s.segmentOf(speaker.first)
	if n < 0 || n == s.segmentOf(i) {
		return nil
	}
	for k := speaker.last; k < s.segments[n].last; k++ {
		if s.chunks[k].is(grammar.Speech) {
			return s.between(k+1, s.segments[n].last)
		}
	}
	return nil
}

// nothingYet reports a bare noun right behind a verb of joining, which is what is
// made by it: "opened a joint laboratory".
func (s *sentence) nothingYet(i int, p *phrase) bool {
	return s.nounFollows && p != nil && p.bare() && p.first == i+1 && !s.chunks[p.first].is(grammar.Definite)
}

// office gives the organization that the sentence says a person stands for:
// "nhà sáng lập Baidu Lý Ngạn Hoành giới thiệu …" is Baidu's release.
func (r *reader) office(p *phrase) *phrase {
	if p == nil || p.kind != entity.Person || p.anaphoric() {
		return nil
	}
	id := p.s.chunks[p.members[0]].name.ID
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s == p.s; i-- {
		if d := r.facts[i]; d.Type == fact.Affiliation && d.Args[fact.Person][0] == id {
			return p.s.phraseOf(d.Args[fact.Organization][0])
		}
	}
	return nil
}

// staffOf gives whose people act: X in "kỹ sư của X".
func (s *sentence) staffOf(p *phrase) *phrase {
	if p == nil || p.kind != entity.Person || !p.anaphoric() || p.pronoun {
		return nil
	}
	return s.ownerOf(p)
}

// phraseOf gives the phrase of the sentence that names the entity.
func (s *sentence) phraseOf(id string) *phrase {
	for _, p := range s.phrases {
		for _, m := range p.members {
			if len(p.members) == 1 && s.chunks[m].name.ID == id {
				return p
			}
		}
	}
	return nil
}

// relativeRoles fills a role from what a relative clause is about: the place of
// "where", the object of "that X teamed up with".
func (r *reader) relativeRoles(d *draft, e *grammar.Event, n int) {
	s := d.s
	g := &s.segments[n]
	switch {
	case g.where && hasPlace(e):
		if p := s.hostBefore(n); p != nil && p.kind == entity.Place {
			r.fill(d, fact.Place, p)
		}
	case g.where && !s.nounFollows && len(d.Args[e.Object]) == 0 && e.Object != "":
		r.fill(d, e.Object, s.hostBefore(n)) // "X, nơi quỹ này từng đầu tư 5 tỷ đồng"
	case g.kind == relative && e.Object != "" && !s.complete(d.trigger, n) && !s.sharedWork(d, g) && !s.ofRoundLed(n) && s.subjectIn(g, d.trigger) != nil:
		if have := len(d.Args[e.Object]); s.nounFollows && (e.Object != e.Subject && have > 0 || have > 1) {
			return // "a report in the Gazette that the bank has bought Mistle"
		}
		r.fill(d, e.Object, s.antecedentFor(e.Object, n))
	}
}

// complete reports a relative clause of which the verb at i has no object before the clause.
func (s *sentence) complete(i, n int) bool {
	g := &s.segments[n]
	return s.nounFollows && s.saysBetween(g.first, i) || // "the BBC, which reported that X may invest in Y" tells it of others
		s.ofNameless(n) || // "bought a company that Halden set up" tells of none that has a name
		s.ofUnknown(n) || // "behind X, says a report that Y published"
		!s.pied(g.first) && s.objectBehind(i) // "a report in the Gazette that X had agreed to buy 200 chips"
}

// ofRoundLed reports an English relative clause that tells of a round, and not of who led it: "a round led by X, in which Y took part".
func (s *sentence) ofRoundLed(n int) bool {
	p, round := s.hostBefore(n), -1
	if n > 0 {
		round = s.round(n - 1)
	}
	if p == nil || round < 0 || p.gov <= round || !s.pied(s.segments[n].first) {
		return false
	}
	return s.chunks[p.gov].is(grammar.By) || s.endsWith(p.gov, grammar.By)
}

// sharedWork reports an English relative clause that tells from whom something is bought, or with whom or for whom it is made,
// and what that is: "X, from which it buys pumps", "X, with which it builds chips".
func (s *sentence) sharedWork(d *draft, g *segment) bool {
	made := d.Type == fact.Acquisition || d.Type == fact.Development || d.Type == fact.Release
	if !made || !s.pied(g.first) || !s.chunks[g.first].is(grammar.From|grammar.With|grammar.For) || d.trigger+1 >= g.last {
		return false
	}
	c := &s.chunks[d.trigger+1]
	return c.kind != moment && c.kind != punct && !c.is(prepositions)
}

// antecedentFor gives the last name before a relative clause that can play a role in it, over what only tells where that
// works.
func (s *sentence) antecedentFor(role fact.Role, n int) *phrase {
	g := &s.segments[n]
	tool := s.toolTold(n - 1)
	for i := len(s.phrases) - 1; i >= 0; i-- {
		p := s.phrases[i]
		if tool && p.first >= s.segments[n-1].first {
			continue
		}
		if fits(role, p.kind) && s.unnamedTold(p, n) {
			if p.none || p.relational() || p != s.headOf(&s.segments[n-1]) {
				return nil // "works with a company, which X founded"
			}
			return p // "The company, which X founded"
		}
		if p.last <= g.first && s.canPlay(role, p, g) {
			if s.unnamedHost(p, n) {
				return nil
			}
			return s.lastTold(p)
		}
	}
	return nil
}

// lastTold gives the last name of a list that ends before a comma and a noun for one: that tells of this one alone, "Velor and Tavira,
// a start-up that X backed", "X và Y, công ty phát triển ứng dụng Z". It gives any other phrase as it is.
func (s *sentence) lastTold(p *phrase) *phrase {
	k := p.last
	if p.anaphoric() || p.s != s || len(p.members) < 2 || k+1 >= len(s.chunks) {
		return p
	}
	if !s.nounFollows {
		if c := &s.chunks[k+1]; (s.chunks[k].key == "," || s.asideMark(k, "-")) && c.is(grammar.Noun) && c.entry.Kind == p.kind {
			return s.only(p.members[len(p.members)-1])
		}
		return p
	}
	if s.chunks[k].key != "," {
		return p
	}
	if c := &s.chunks[k+1]; !c.is(grammar.Indefinite) || c.kind == amount {
		return p
	}
	for k += 2; k < len(s.chunks) && k-p.last <= maxDescriptors; k++ {
		if c := &s.chunks[k]; c.is(grammar.Noun) && !c.plural() {
			return s.only(p.members[len(p.members)-1])
		} else if c.is(grammar.Noun) || c.kind == punct {
			break // "two start-ups that X backed"
		}
	}
	return p
}

// unnamedTold reports an English noun for a firm without a name, right before the comma behind which a relative clause tells of it, that
// does not itself tell what a name is: "The company, which X founded", but not "Kelda is a firm, which X founded".
func (s *sentence) unnamedTold(p *phrase, n int) bool {
	if !s.nounFollows || n == 0 || !p.anaphoric() || p.pronoun || p.kind != entity.Organization || s.segments[n-1].kind == apposition {
		return false
	}
	return p.last+1 == s.segments[n].first && s.chunks[p.last].key == "," && !(p.first > 0 && s.chunks[p.first-1].is(grammar.Be))
}

// canPlay reports a name before a relative clause that can play a role in it: neither whose something is, nor the
// agent in "by X that …", nor an employer where a person can play it.
func (s *sentence) canPlay(role fact.Role, p *phrase, g *segment) bool {
	if p.anaphoric() || !fits(role, p.kind) || s.nounFollows && s.genitiveAfter(p) {
		return false
	}
	if s.nounFollows && p.last == g.first && p.gov >= 0 && s.chunks[p.gov].is(grammar.By) {
		return false
	}
	return !(fits(role, entity.Person) && s.employs(p))
}

// ofUnknown reports an English relative clause about what only words that the grammar does not know tell: "a
// technical report that X published", where this does not say what somebody named before is.
func (s *sentence) ofUnknown(n int) bool {
	k := s.segments[n].first - 1
	if !s.nounFollows || n == 0 || k < 1 || s.chunks[k].kind != other || s.segments[n-1].kind == apposition {
		return false
	}
	for k > 0 && s.chunks[k].kind == other {
		k--
	}
	return s.chunks[k].is(grammar.Definite | grammar.Indefinite)
}

// objectBehind reports that right behind an English verb stands what may be its object, so that this is not what
// its relative clause is about.
func (s *sentence) objectBehind(i int) bool {
	if !s.nounFollows || i+1 >= len(s.chunks) {
		return false
	}
	c := &s.chunks[i+1]
	return c.kind == other && !s.reflexive[c.key] || c.kind == amount || c.is(grammar.Definite|grammar.Indefinite)
}

// employs reports the organization of a position in Vietnamese that tells who somebody is: "Lan, nhà
// sáng lập X, người mà bà chưa gặp" is not about X.
func (s *sentence) employs(p *phrase) bool {
	n := s.segmentOf(p.first)
	return !s.nounFollows && n > 0 && p.kind == entity.Organization && s.segments[n].kind == apposition && s.chunks[s.segments[n].first].is(grammar.Post)
}

// identified gives the name that a subject without one is said to be: "công ty
// đầu tiên niêm yết là X".
func (s *sentence) identified(subject *phrase, i, n int) *phrase {
	if subject == nil || !subject.anaphoric() || subject.pronoun {
		return nil
	}
	for k := i + 1; k < s.segments[n].last-1; k++ {
		if p := s.chunks[k+1].phrase; s.chunks[k].is(grammar.Be) && p != nil && !p.anaphoric() && compatible(p.kind, subject.kind) {
			return p
		}
	}
	return nil
}

// amongThem gives those who are named behind the verb at i as some of whom a Vietnamese sentence begins with: A and B in "Trong
// số các nhà đầu tư rót vốn vào X có A và B", "Trong số các hãng bị Mỹ cấm có A".
func (s *sentence) amongThem(i, n int) *phrase {
	g := &s.segments[n]
	if s.nounFollows || !s.chunks[g.first].is(grammar.Preposition) || s.chunks[g.first].is(grammar.Subordinate) {
		return nil
	}
	var of *phrase
	for _, p := range s.phrases {
		if p.first > g.first && p.last <= i && p.anaphoric() && !p.pronoun && p.gov == g.first {
			of = p
		}
	}
	for k := i + 1; of != nil && k+1 < len(s.chunks) && s.segmentOf(k) >= n; k++ {
		if !s.chunks[k].is(grammar.Have) {
			continue
		}
		if p := s.phraseFrom(k + 1); p != nil && !p.anaphoric() && compatible(p.kind, of.kind) {
			return p
		}
	}
	return nil
}

// inverted gives the subject behind a form of "to be" of a verb that opens its
// sentence, "Dẫn đầu vòng này là quỹ X", or tells of some who are named behind "có".
func (s *sentence) inverted(i, n int) *phrase {
	opens := !s.nounFollows && (i == s.segments[n].first || s.ofThoseWho(i, n))
	if s.subjectIn(&s.segments[n], i) != nil || n > 0 && s.segments[n-1].kind != adjunct && !opens {
		return nil
	}
	for k := i + 1; k < s.segments[n].last-1; k++ {
		if p := s.chunks[k+1].phrase; (s.chunks[k].is(grammar.Be) || opens && s.chunks[k].is(grammar.Have)) && p != nil && !p.anaphoric() {
			return p
		}
	}
	return nil
}

// ofThoseWho reports a Vietnamese verb that tells what some did of whom the segment begins to name a few: "Trong số các nhà
// đầu tư rót vốn cho X có Y và Z".
func (s *sentence) ofThoseWho(i, n int) bool {
	first := s.segments[n].first
	for _, p := range s.phrases {
		if p.gov == first && p.last == i && p.anaphoric() && !p.pronoun && s.chunks[first].is(prepositions) {
			return true
		}
	}
	return false
}

// happensTo reports a subject that can only be what the event happens to:
// "DeepSeek-R1 trình làng".
func (s *sentence) happensTo(e *grammar.Event, i int, subject, object *phrase) bool {
	if s.counted(i) || s.plainObjectOf(e, i) {
		return false
	}
	if object != nil || e.Object == "" || e.Object == e.Subject {
		return false
	}
	if subject == nil || subject.kind == "" || !fits(e.Object, subject.kind) {
		return false
	}
	if n := s.segmentOf(i); s.nounFollows && s.segments[n].kind == relative && subject.first >= s.segments[n].first {
		return false // "X, which Y founded": Y founds it
	}
	return !fits(e.Subject, subject.kind) || defaultKind[e.Object] == subject.kind && e.Subject == fact.Founder
}

// bringsSeveral reports a plain plural right behind an English verb that tells what somebody brings out, and never by itself what
// comes out: "It has never published accounts".
func (s *sentence) bringsSeveral(i int) bool {
	if i+1 >= len(s.chunks) || s.chunks[i+1].kind != other || s.chunks[i].entry == nil || !s.grammar.Nouns.IsPlural(s.chunks[i+1].key) {
		return false
	}
	return !slices.ContainsFunc(s.chunks[i].entry.Uses, func(u grammar.Use) bool { return u.Form == grammar.Inchoative })
}

// plainObjectOf reports a verb right before its object that nothing here names.
func (s *sentence) plainObjectOf(e *grammar.Event, i int) bool {
	if s.nounFollows {
		flood := i+2 < len(s.chunks) && s.chunks[i+1].is(grammar.Indefinite) && s.chunks[i+2].kind == other // "it released a flood of insults"
		if flood || e.Type == fact.Release && s.bringsSeveral(i) || e.Type == fact.Founding && s.bringsMany(i) {
			return true
		}
		return e.Type == fact.Acquisition && (s.sellsGoods(i) || s.sellsStake(i)) // "sold milk to X", "sold a quarter of its shares to X"
	}
	if i+1 >= len(s.chunks) {
		return false
	}
	next := &s.chunks[i+1]
	if next.kind == other && !(i+2 < len(s.chunks) && s.chunks[i+2].kind == moment) {
		return true // "thành lập trung tâm nghiên cứu"
	}
	if e.Type != fact.Founding {
		return false
	}
	if i+2 < len(s.chunks) && (next.is(grammar.Indefinite) || next.kind == amount) && s.chunks[i+2].kind != punct {
		return true // "thành lập các trụ sở", "thành lập ba chi nhánh"
	}
	return next.is(grammar.Noun|grammar.Planned) || s.unnamedHouse(i+1) // "X lập kế hoạch", "X lập một viện nghiên cứu"
}

// sellsGoods reports something plain behind an English verb of selling, and not the seller itself.
func (s *sentence) sellsGoods(i int) bool {
	k := i + 1
	if k+1 < len(s.chunks) && s.chunks[k].kind == moment && s.chunks[k].time.Value == "" && s.chunks[k+1].is(grammar.Of) {
		k += 2 // "sold a quarter of its chips to X"
	}
	if k < len(s.chunks) && s.chunks[k].is(grammar.Own|grammar.Definite) {
		k++
	}
	if k+1 < len(s.chunks) && s.chunks[k].thing() && s.chunks[k+1].kind != name && s.chunks[k+1].kind != other && !s.chunks[k+1].is(grammar.Noun) {
		return true // "sold chips to X", "sold phones and laptops to X", but "sold its chip unit to X"
	}
	if k >= len(s.chunks) || s.chunks[k].kind != other {
		return false
	}
	key := s.chunks[k].key // "sold milk to X", "sold its old vans to X"
	return !s.reflexive[key] && !s.grammar.Words.AdverbEndings.Of(key)
}

func hasPlace(e *grammar.Event) bool {
	for _, o := range e.Oblique {
		if o.Role == fact.Place {
			return true
		}
	}
	return false
}

// giver gives whose money is received: "nhận 5 tỷ đồng của X".
func (s *sentence) giver(i int) *phrase {
	for k := i + 1; k+2 < len(s.chunks) && k-i <= 4; k++ {
		if s.chunks[k].kind == amount && !s.chunks[k].quantity.Percent && s.chunks[k+1].is(grammar.Of) {
			return s.phraseAt(k + 2)
		}
	}
	return nil
}

// fronted gives the thing with which a Vietnamese clause begins that is the object of its verb: "Gió 2 thì
// Phố Núi chưa ra mắt".
func (s *sentence) fronted(i, n int) *phrase {
	p := s.subjectIn(&s.segments[n], i)
	if s.nounFollows || p == nil || p.kind != entity.Organization || p.first < 2 || !s.chunks[p.first-1].is(grammar.Pause) {
		return nil
	}
	if i+1 < s.segments[n].last && s.chunks[i+1].kind != moment && !(i+2 < len(s.chunks) && s.chunks[i+2].kind == moment) {
		return nil // "Gió 2 thì Phố Núi chưa công bố giá"
	}
	q := s.chunks[p.first-2].phrase
	if q == nil || q.last != p.first-1 || q.anaphoric() || q.first < s.segments[n].first || !q.thing() {
		return nil
	}
	return q
}

// patient fills the role of what the event happens to.
func (r *reader) patient(d *draft, e *grammar.Event, p *phrase) bool {
	role := e.Object
	if role == "" {
		role = e.Subject
	}
	return r.fill(d, role, p)
}

// owner fills who released a thing where only its owner is told: "Its successor, Kogge 3, will be
// unveiled".
func (r *reader) owner(d *draft, e *grammar.Event, p *phrase) {
	if p != nil && e.Type == fact.Release && !p.anaphoric() && len(d.Args[e.Subject]) == 0 {
		r.fill(d, e.Subject, d.s.ownerOf(p))
	}
}

// referTo gives what a document names as a referent, proved by its name.
func (d *discourse) referTo(id string, k entity.Kind) referent {
	return referent{id: id, kind: k, proof: d.of(id).named}
}

// newest gives the fact found last, nil for none.
func (r *reader) newest() *draft {
	if len(r.facts) == 0 {
		return nil
	}
	return r.facts[len(r.facts)-1]
}

// suffered reports an English verb right behind a form of "to be" that is no gerund: what "was put on ice" put nothing on
// anything.
func (s *sentence) suffered(i int, u grammar.Use) bool {
	if !s.nounFollows || u.Form != grammar.Verb || i == 0 || s.isGerund(i) {
		return false
	}
	return s.chunks[i-1].is(grammar.Be) && !s.chunks[i-1].is(grammar.Planned|grammar.Naming|grammar.Appointing)
}

// ofNameless reports an English relative clause right behind a noun for something that has no name here: neither is it told
// of a name by a comma, as in "Murex, a firm in Leeds that …", nor by a copula, as in "Murex is a firm that …".
func (s *sentence) ofNameless(n int) bool {
	if !s.nounFollows || n == 0 || s.segments[n-1].kind == apposition || !s.chunks[s.segments[n].first].is(grammar.That) {
		return false
	}
	if k := s.segments[n-1].first; k > 1 && s.chunks[k-1].key == "," && s.chunks[k-2].phrase != nil &&
		s.chunks[k].is(grammar.Definite|grammar.Indefinite) {
		return false
	}
	var head *phrase
	for _, p := range s.phrases {
		if p.last <= s.segments[n].first && p.first >= s.segments[n-1].first && (p.kind != entity.Place || p.gov < 0) {
			head = p
		}
	}
	if head == nil || !head.anaphoric() || head.pronoun || head.first == 0 {
		return false
	}
	for _, p := range s.phrases {
		if p.first >= head.last && p.last <= s.segments[n].first && (p.kind != entity.Place || p.gov < head.last) {
			return false
		}
	}
	return !s.chunks[head.first-1].is(grammar.Be)
}
