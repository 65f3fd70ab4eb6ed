package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// predication is a verb with its subject and its object, of which the roles of an event are filled.
type predication struct {
	r     *reader
	s     *sentence
	d     *draft
	use   grammar.Use
	event *grammar.Event
	verb  int // its chunk
	n     int // its segment

	subject, object *phrase
}

// verbal fills the roles of a verb from its subject and its object, turned
// round where the verb is passive.
func (r *reader) verbal(d *draft, u grammar.Use, n int) {
	v := predication{r: r, s: d.s, d: d, use: u, event: u.Event, verb: d.trigger, n: n}
	if to, by := d.s.putBy(v.verb, u); by != nil {
		v.fill(v.event.Object, to)
		v.fill(v.event.Subject, by)
	} else if agent, patient, passive := d.s.passive(v.verb, n, u); passive {
		if patient == nil {
			patient = d.s.amongThem(v.verb, n)
		}
		v.passive(d.s.bearer(agent), d.s.bearer(patient))
	} else if u.Form != grammar.Participle && !d.s.suffered(d.trigger, u) { // of which the active reading is another use
		v.active()
	}
	v.listShares()
}

func (v *predication) is(t fact.Type) bool { return v.event.Type == t }

// fill fills a role and reports whether it could.
func (v *predication) fill(role fact.Role, p *phrase) bool { return v.r.fill(v.d, role, p) }

// lacks reports that nothing fills a role yet.
func (v *predication) lacks(role fact.Role) bool { return len(v.d.Args[role]) == 0 }

// passive fills the roles of a passive verb.
func (v *predication) passive(agent, patient *phrase) {
	s, e := v.s, v.event
	if v.is(fact.Founding) && s.staff(agent) {
		agent = nil // "do một cựu kỹ sư X lập ra"
	}
	if v.is(fact.Listing) && s.nounFollows {
		agent = nil // "X was floated by its owner, Y"
	}
	if v.use.Form == grammar.Receiving {
		agent, patient = patient, agent
	}
	if p := s.behindTail(v.d, v.use); p != nil {
		patient = p // "was ordered by X to remove Y"
	}
	if p := s.opened(v.n); p != nil && v.is(fact.Release) {
		patient = p
	}
	if v.is(fact.Founding) && v.n > 0 && s.outgrown(patient) {
		patient = s.partItself(patient, v.n)
	}
	v.r.patient(v.d, e, patient)
	agent = v.restricts(agent)
	if e.Subject != "" && !v.fill(e.Subject, agent) {
		switch e.Subject {
		case fact.Agent, fact.Developer:
			v.fill(e.Subject, s.staffOf(agent)) // "do kỹ sư của X phát triển"
		case fact.Authority:
			if !v.fill(e.Subject, s.listOwner(v.d, v.use)) {
				v.fill(e.Subject, s.jurisdiction(v.verb, v.n))
			}
		}
	}
	if v.is(fact.Founding) {
		v.fill(e.Subject, s.joinedAgent(v.verb, v.n))
	}
	v.r.owner(v.d, e, patient)
}

// active fills the roles of an active verb.
func (v *predication) active() {
	v.subject, v.object = v.s.bearer(v.s.subjectOf(v.verb, v.n)), v.s.objectOf(v.verb)
	if v.subject == nil {
		v.subject = v.s.amongThem(v.verb, v.n)
	}
	v.rightSubject()
	v.rightObject()
	v.rightBoth()
	if v.converse() {
		return
	}
	if v.is(fact.Founding) {
		v.fill(v.event.Subject, v.s.mateBefore(v.subject))
		v.fill(v.event.Subject, v.s.withKin(v.subject))
	}
	v.fillSubject()
	if v.is(fact.Founding) {
		v.found()
	}
	v.fillObject()
	switch v.event.Type {
	case fact.Acquisition:
		v.acquire()
	case fact.Partnership:
		v.again()
	case fact.Meeting:
		if v.meet(); v.object == nil && v.s.plainBehind(v.verb) {
			clear(v.d.Args) // "A và B gặp thời tiết xấu" met nobody
			return
		}
	case fact.Listing:
		v.list()
	}
	v.placeObject()
	v.withoutSeller()
	if n := v.s.relatedBefore(v.verb); n >= 0 {
		v.r.fill(v.d, v.event.Object, v.s.antecedentFor(v.event.Object, n))
	}
	v.r.relativeRoles(v.d, v.event, v.n)
	if v.toItself() {
		delete(v.d.Args, v.event.Object)
	}
}

// rightSubject replaces a subject that is not who does what the verb tells.
func (v *predication) rightSubject() {
	s, n := v.s, v.n
	if v.is(fact.Founding) && (s.whoseRelative(n) || v.peopleFrom()) {
		v.subject = nil
	}
	if p := s.companionOf(v.subject); v.is(fact.Founding) && p != nil {
		v.subject = p
	}
	if h := s.leaver(v.subject, n); v.is(fact.Founding) && h != nil {
		v.subject = h // "Costello left Corvid to found Shearwater"
	}
	if v.event.Relational {
		v.subject = v.backed()
	}
	if p := s.sharesOf(v.verb); v.is(fact.Listing) && p != nil {
		v.subject = p
	}
	if p := v.subject; p != nil && p.s == s && p.last < s.segments[n].first && (s.segments[n].kind == apposition || p.last+1 == s.segments[n].first) {
		v.subject = s.lastTold(p) // what stands behind a list's comma tells of its last name alone
	}
	if s.letsDo(v.subject, v.verb) {
		v.subject, v.object = nil, nil
	}
	if v.is(fact.Development) && s.oneThatMakes(v.verb) {
		v.subject, v.object = nil, nil
	}
}

// letsDo reports a Vietnamese agent of a passive word that lets or asks the one before it do what a verb further on tells: "X được Y mời
// đầu tư vào Z".
func (s *sentence) letsDo(p *phrase, verb int) bool {
	if s.nounFollows || p == nil || p.s != s || p.first == 0 || p.last >= verb || !s.chunks[p.first-1].is(grammar.Passive) {
		return false
	}
	c := &s.chunks[p.last]
	return c.phrase == nil && !c.is(grammar.Auxiliary|grammar.Pause|grammar.Planned|grammar.Possible|grammar.Negation|grammar.Have)
}

// oneThatMakes reports a Vietnamese noun for a firm joined to a name by "and", of which the verb right behind only tells what it makes:
// "mua lại X và hãng phát triển trợ lý Y".
func (s *sentence) oneThatMakes(verb int) bool {
	if s.nounFollows || verb < 3 {
		return false
	}
	p, before := s.chunks[verb-1].phrase, s.chunks[verb-3].phrase
	if p == nil || p.first != verb-1 || !p.bareNoun() || !p.meansFirm() || before == nil || before.last != verb-2 {
		return false
	}
	return !before.anaphoric() && s.chunks[verb-2].is(grammar.And)
}

// companionOf gives the person whom a Vietnamese "and" joins to people without names: "Bà A và hai đồng nghiệp lập X".
func (s *sentence) companionOf(p *phrase) *phrase {
	nameless := p != nil && p.anaphoric() && !p.this && p.kind == entity.Person
	if s.nounFollows || !nameless || p.s != s || p.first < 2 || !s.chunks[p.first-1].is(grammar.And) {
		return nil
	}
	q := s.chunks[p.first-2].phrase
	if q == nil || !q.names(entity.Person) {
		return nil
	}
	return q
}

// peopleFrom reports that the subject is only where the people come from who do it, and whom nothing names: "Từ trường X, hai
// sinh viên tách ra lập nên Y".
func (v *predication) peopleFrom() bool {
	s, p := v.s, v.subject
	if s.nounFollows || p == nil || p.s != s || p.last > s.segments[v.n].first {
		return false
	}
	m := s.segmentOf(p.first)
	return m >= 0 && s.segments[m].kind != clause && p.kind == entity.Organization && s.peopleBefore(v.verb, v.n)
}

// backed gives whose the investors are: "Kelda's backers include X", "Its investors include X", "Kelda, whose backers
// include X".
func (v *predication) backed() *phrase {
	s, i := v.s, v.verb
	p := s.possessor(i)
	if p == nil && s.opensWith(i, grammar.Relative) && i == s.segments[v.n].first && v.n > 0 {
		return s.hostBefore(v.n)
	}
	return p
}

// rightObject finds an object that does not stand where objects do.
func (v *predication) rightObject() {
	s, i := v.s, v.verb
	if v.object == nil && v.is(fact.Membership) && v.event.Object == fact.Group {
		v.object = s.groupBehind(i)
	}
	if v.is(fact.Membership) && v.event.Object == fact.Member && s.nounFollows && v.object != nil && s.genitiveAfter(v.object) {
		v.object = nil // "the council has admitted Kelda's error"
	}
	if v.is(fact.Founding) {
		v.objectNamedLater()
	}
	if v.object == nil && (v.is(fact.Restriction) || v.is(fact.Release)) {
		v.object = s.throughNoun(i)
	}
	if v.is(fact.Restriction) {
		if p := s.makerBarred(i, v.n); p != nil && (v.object == nil || v.object.anaphoric()) {
			v.object = p
		}
		if p := s.goodsBarred(i); p != nil {
			v.object = p
		}
		if p := s.barredFrom(i, v.n); p != nil {
			v.object = p
		}
	}
	if v.is(fact.Investment) && s.givesBeside(v.object) {
		v.object = nil // "X will invest up to $10m and Y up to $5m"
	}
	if p := s.versionBehind(i); p != nil && v.is(fact.Release) {
		v.object = p
	}
	if p := s.behindTail(v.d, v.use); p != nil && !v.keptFromGoods(p) {
		v.object = p
	}
}

// objectNamedLater finds the name that words behind the noun for what is founded bring.
func (v *predication) objectNamedLater() {
	if p := v.s.namedAfter(v.verb); p != nil {
		v.object = p
	}
	if p := v.s.firmCalledLater(v.verb + 1); p != nil {
		v.object = p
	}
}

// givesBeside reports a name between English sums that tells who gives the second of them.
func (s *sentence) givesBeside(p *phrase) bool {
	if !s.nounFollows || p == nil || p.first < 2 || p.last >= len(s.chunks) {
		return false
	}
	return s.chunks[p.first-1].is(grammar.And) && s.isMoney(p.first-2) && s.isMoney(p.last)
}

// keptFromGoods reports that the object is who may not deal with p: "stopped X from selling its chips" keeps X from it.
func (v *predication) keptFromGoods(p *phrase) bool {
	object := v.object
	if object == nil || object == p {
		return false
	}
	firm := object.kind == entity.Organization && (!object.anaphoric() || object.definite())
	return (firm || v.s.singular(object)) && v.s.opensWith(v.d.used[len(v.d.used)-1], grammar.From)
}

// rightBoth replaces the subject where the object or a name elsewhere is the subject, and drops such an object.
func (v *predication) rightBoth() {
	s, i, n := v.s, v.verb, v.n
	if p := s.makerOf(s.segments[n]); p != nil && s.segments[n].kind == apposition && v.object == nil && p.last <= i {
		v.subject, v.object = p, s.hostBefore(n)
	}
	if p := s.identified(v.subject, i, n); p != nil {
		if v.subject = p; v.object == p {
			v.object = nil
		}
	} else if p := s.inverted(i, n); p != nil {
		v.subject = p
	}
	if v.is(fact.Partnership) && v.object != nil && s.purposeBetween(i, v.object.first) {
		v.object = nil // "X and Y joined forces last year to build Z"
	}
}

// converse fills the roles of a verb of which the subject is not the agent, and reports whether it is one.
func (v *predication) converse() bool {
	s, e, i := v.s, v.event, v.verb
	switch {
	case v.use.Form == grammar.Receiving:
		v.fill(e.Object, v.subject)
		if s.endsWith(i, grammar.From) {
			v.fill(e.Subject, v.object) // "took money from X"
		} else {
			v.fill(e.Subject, s.giver(i))
		}
	case v.use.Form == grammar.Inverse:
		v.fill(e.Object, v.subject)
		v.fill(e.Subject, v.object)
	case v.use.Form == grammar.Inchoative && v.doesInRelative():
		return false // "Finch, which Velor will launch in May"
	case v.use.Form == grammar.Inchoative && v.bornUnknown():
		return true
	case v.use.Form == grammar.Inchoative && !s.brings(v.subject, v.object) && s.bringsThing(i):
		return true // "It will launch a lighter version": not that itself
	case v.use.Form == grammar.Inchoative && !s.brings(v.subject, v.object), s.happensTo(e, i, v.subject, v.object):
		if !v.r.patient(v.d, e, v.subject) && !s.nounFollows && i == s.segments[v.n].first && v.n > 0 && s.chunks[i-1].key == "," {
			v.subject = s.carrier(s.hostBefore(v.n))
			v.r.patient(v.d, e, v.subject) // "Bắc Kinh có X, ra đời năm 2012"
		}
		v.r.owner(v.d, e, v.subject)
	default:
		return false
	}
	return true
}

// bornUnknown reports a Vietnamese verb for the beginning of firms as of things that looks forward to a name of which nothing
// tells whether it is a firm's or a thing's: "Ra đời giữa đại dịch, X đạt doanh thu …".
func (v *predication) bornUnknown() bool {
	s, p := v.s, v.subject
	return !s.nounFollows && p != nil && p.s == s && p.first > v.verb && p.kind == "" && !p.anaphoric() && s.tells(v.verb, fact.Founding)
}

// doesInRelative reports a firm as the subject within an English relative clause, which so does something to what the clause is about.
func (v *predication) doesInRelative() bool {
	s, p := v.s, v.subject
	if !s.nounFollows || v.n < 0 || p == nil || v.object != nil || p.kind != entity.Organization && !p.pronoun {
		return false
	}
	g := &s.segments[v.n]
	first := &s.chunks[g.first]
	return g.kind == relative && first.is(grammar.Relative) && !first.is(grammar.Own) && p.first == g.first+1
}

// fillSubject fills the role of the subject, or finds another who fills it.
func (v *predication) fillSubject() {
	role := v.event.Subject
	if m := v.namesake(); m != nil {
		v.r.enterAs(v.d, role, nil, []referent{v.r.model.referTo(v.r.model.id(m), entity.Organization)})
		return
	}
	if role == "" || v.fill(role, v.restricts(v.subject)) || v.fill(role, v.s.spokenOf(v.subject, v.verb)) {
		return
	}
	switch role {
	case fact.Authority:
		v.fill(role, v.s.officials(v.verb, v.n))
	case fact.Agent:
		if !v.fill(role, v.r.office(v.subject)) {
			v.fill(role, v.s.teamOf(v.verb, v.n))
		}
	case fact.Developer:
		v.fill(role, v.s.teamOf(v.verb, v.n))
	}
}

// namesake gives the firm named before whose name that of a thing begins with which a noun for a firm is told to bring out: "The company
// also unveiled Kelda Large" is Kelda, whoever was spoken of last.
func (v *predication) namesake() *spoken {
	s, p, thing := v.s, v.subject, v.object
	if !v.is(fact.Release) || p == nil || !p.anaphoric() || p.pronoun || p.none || p.plural || p.kind != entity.Organization || p.relational() {
		return nil
	}
	if thing == nil || thing.anaphoric() || thing.s != s || !thing.thing() {
		return nil
	}
	d, word := &v.r.model, s.chunks[thing.members[0]].key
	return d.last(0, d.upTo(p), func(m *spoken) bool {
		first, _, _ := strings.Cut(m.name, " ")
		return first == word && len(m.phrase.members) == 1 && d.kindOfID(d.id(m)) == entity.Organization
	})
}

// found fills the other founders and what they founded.
func (v *predication) found() {
	s, e, i := v.s, v.event, v.verb
	if v.n > 0 && s.joinsIn(&s.segments[v.n-1]) {
		v.fill(e.Subject, s.atEnd(&s.segments[v.n-1]))
	}
	if s.nounFollows && v.object == nil && s.chunks[i].last-s.chunks[i].first > maxBareNoun && !v.lacks(fact.Founder) {
		v.r.enter(v.d, e.Object, nil, v.r.model.implied(s, s.segments[v.n].first, isOrganization)) // "started the company"
	}
}

func isOrganization(k entity.Kind) bool { return k == entity.Organization }

// fillObject fills the role of the object, or finds another that fills it.
func (v *predication) fillObject() {
	s, e, object := v.s, v.event, v.object
	if e.Object == "" || e.Object == e.Subject && s.nothingYet(v.verb, object) || v.is(fact.Partnership) && v.r.venture(s, v.verb, v.subject) {
		return
	}
	if !v.r.object(v.d, e, object) && object == nil && e.Object == fact.Product {
		v.fill(e.Object, s.topicalized(v.n))
	}
	v.r.jointObject(v.d, e, object)
	v.fill(e.Object, s.countedWith(object))
	if v.is(fact.Meeting) && object != nil && !object.anaphoric() {
		v.fill(e.Object, s.nextHolder(object)) // "ăn tối cùng chủ tịch X A và chủ tịch Y B"
	}
}

// acquire fills what is bought where the verb of a purchase has no object.
func (v *predication) acquire() {
	s, e := v.s, v.event
	if v.object != nil {
		return
	}
	if g := &s.segments[v.n]; g.kind == apposition && s.relativeOf(v.verb, g) {
		v.fill(e.Object, s.hostBefore(v.n)) // "Bramble, a business that Burr sold to Larch"
	}
	if e.Sum && e.Object == fact.Target && s.nounFollows {
		v.r.takenControlOf(v.d)
	}
}

// meet fills those who meet where the subject or the object names only one of them.
func (v *predication) meet() {
	s, e := v.s, v.event
	if len(v.d.Args[fact.Participant]) < 2 {
		v.r.delegates(v.d, e.Subject, s.delegation(v.verb, v.n))
	}
	if len(v.d.Args[fact.Participant]) < 2 {
		v.fill(e.Subject, s.crewOf(v.subject))
	}
	if v.object == nil && v.lacks(fact.Participant) {
		v.fill(e.Subject, s.landsMeet(v.verb))
	}
	if v.object == nil && len(v.d.Args[fact.Participant]) == 1 {
		v.fill(e.Subject, s.postMate(v.subject))
	}
	if v.object == nil && !v.lacks(fact.Participant) {
		v.fill(e.Object, s.peopleOf(v.verb))
	}
	v.again()
}

// again fills the two who are told to meet or to work together once more: "They will meet again".
func (v *predication) again() {
	s, role, subject := v.s, v.event.Subject, v.subject
	if !s.nounFollows || v.object != nil || subject == nil || !subject.pronoun {
		return
	}
	if len(v.d.Args[role]) < 2 && s.chunks[subject.ref].is(grammar.They) {
		delete(v.d.Args, role)
		v.d.proofs = v.d.proofs[:0]
		v.r.enter(v.d, role, subject, v.r.model.pair(subject))
	}
}

// placeObject fills the place of an event from an object that is one.
func (v *predication) placeObject() {
	if p := v.object; p != nil && p.kind == entity.Place && hasPlace(v.event) && (!v.s.nounFollows || p.first < v.s.segments[v.n].last) {
		v.fill(fact.Place, p)
	}
}

// withoutSeller removes who sells from what is sold: "X đã bán nó cho Y" sells no X.
func (v *predication) withoutSeller() {
	if !v.is(fact.Acquisition) || v.event.Subject != "" || v.subject == nil || v.s.nounFollows {
		return
	}
	v.d.Args[fact.Target] = slices.DeleteFunc(v.d.Args[fact.Target], func(id string) bool {
		return slices.ContainsFunc(v.subject.members, func(m int) bool { return v.s.chunks[m].name.ID == id })
	})
}

// toItself reports an English reference to which a firm that is no argument of a verb does something, where it seems to
// stand for that firm or may stand for any: "It failed to sell it to X, so it took the company public".
func (v *predication) toItself() bool {
	subject, object := v.subject, v.object
	if v.event.Subject != "" || subject == nil || object == nil || !v.s.nounFollows || !object.anaphoric() || subject.kind == entity.Person {
		return false
	}
	if subject.anaphoric() && object.namesFirm() {
		return true
	}
	return slices.ContainsFunc(v.r.model.resolve(subject, isOrganization, barred{}), func(ref referent) bool {
		return slices.Contains(v.d.Args[v.event.Object], ref.id)
	})
}
