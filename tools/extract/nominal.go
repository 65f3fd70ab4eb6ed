package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// nominalization is a noun that tells an event, of which the roles are filled.
type nominalization struct {
	r     *reader
	s     *sentence
	d     *draft
	use   grammar.Use
	event *grammar.Event
	noun  int // its chunk
	n     int // its segment

	possessor, subject *phrase
	of, by             *phrase // behind "of" and "by"
	direct             *phrase // right behind the noun
}

// nominal fills the roles of a noun that tells an event: what possesses it, what
// it is of, whom it lies between.
func (r *reader) nominal(d *draft, u grammar.Use, n int) {
	if u.Event.Relational {
		r.related(d, u.Event)
		return
	}
	s, i := d.s, d.trigger
	if d.Type == fact.Membership && s.thanMembers(i) {
		return
	}
	v := nominalization{r: r, s: s, d: d, use: u, event: u.Event, noun: i, n: n}
	v.possessor, v.subject = s.possessor(i), s.nominalSubject(i, n)
	v.rightSubject()
	v.findComplements()
	if v.by != nil && v.event.Subject != "" {
		v.fill(v.event.Subject, v.by)
	}
	v.direct = s.directly(v.event, i)
	v.fillParties()
	if v.doneBySubject() {
		v.fill(v.event.Subject, v.subject) // "X considers a ban"
	}
	if s.nounFollows && v.is(fact.Restriction) && v.possessor == nil && v.lacks(fact.Authority) {
		v.fill(fact.Authority, s.officials(i, n)) // "Officials in Brussels are considering a ban on X"
	}
}

func (v *nominalization) is(t fact.Type) bool { return v.event.Type == t }

// fill fills a role and reports whether it could.
func (v *nominalization) fill(role fact.Role, p *phrase) bool { return v.r.fill(v.d, role, p) }

// lacks reports that nothing fills a role yet.
func (v *nominalization) lacks(role fact.Role) bool { return len(v.d.Args[role]) == 0 }

// rightSubject replaces a subject that the noun is told to be, or that is a place which describes the noun.
func (v *nominalization) rightSubject() {
	s, i, n := v.s, v.noun, v.n
	if v.subject != nil && v.subject.anaphoric() && v.is(fact.Acquisition) && s.toldToBe(i, n) {
		v.subject = nil // "It is the biggest purchase yet for X"
	}
	if p := s.objectsOwn(v.possessor); p != nil {
		v.possessor = p
	}
	v.possessor = s.ownerApart(v.possessor)
	if p := s.placeBefore(i); p != nil && hasPlace(v.event) && v.event.Object == "" {
		v.fill(fact.Place, p)
		if v.subject == p {
			v.subject = s.subjectIn(&s.segments[n], p.first)
		}
	}
}

// ownerApart gives the last name of an English list that a preposition governs, where a comma parts it from the others and only it
// possesses the noun behind: "the mergers of X and Y, as well as Z's bid". It gives any other phrase as it is.
func (s *sentence) ownerApart(p *phrase) *phrase {
	if !s.nounFollows || p == nil || p.s != s || p.anaphoric() || len(p.members) < 2 || p.gov < 0 || !s.genitiveAfter(p) {
		return p
	}
	last := len(p.members) - 1
	if !s.punctBetween(p.members[last-1], p.members[last]) {
		return p
	}
	return s.only(p.members[last])
}

// findComplements finds what the noun is of and by whom.
func (v *nominalization) findComplements() {
	s, i := v.s, v.noun
	for _, p := range s.phrases {
		if !v.governs(p) {
			continue
		}
		switch g := &s.chunks[p.gov]; {
		case s.nounFollows && (s.within(p, i) || s.ofPerson(p)): // "a meeting between A of X and B, the head of Y"
		case s.nounFollows && p.kind == entity.Place && s.endsInName(i, p.gov): // "a ban on X of Oslo"
		case g.is(grammar.Of) && v.of == nil && (s.nounFollows || !s.strayed(i, p.gov)):
			v.of = s.announcedBy(p) // "the launch of its robot, Dobbin"
		case g.is(grammar.By) && v.by == nil && !s.vouchedAt(p.gov):
			v.by = p
		}
	}
}

// governs reports a phrase behind a preposition that goes with the noun, unlike those in "a release of its own", "the ban on
// X, a tool made by Y".
func (v *nominalization) governs(p *phrase) bool {
	s, i := v.s, v.noun
	if p.first <= i || p.gov <= i || s.broken(i, p.gov) || s.ofOther(i, p.gov) {
		return false
	}
	if v.is(fact.Release) && p.possession() {
		return false
	}
	if s.nounFollows && v.event.Object == v.event.Subject && s.aimBetween(i, p.gov) {
		return false
	}
	return !s.nounFollows || !s.verbBetween(i, p.gov)
}

// aimBetween reports English words of what for something is done between two chunks: "an agreement with X to develop a version of Y" is
// none of Y.
func (s *sentence) aimBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		c := &s.chunks[k]
		if c.phrase != nil || c.is(grammar.Trigger) || !c.is(grammar.Into) && !s.opensWith(k, grammar.Into) {
			continue
		}
		if next := &s.chunks[k+1]; c.last-c.first > 1 || next.kind == other && next.phrase == nil {
			return true
		}
	}
	return false
}

// doneBySubject reports that the subject of the clause is who does what the noun tells, as nobody else is told to.
func (v *nominalization) doneBySubject() bool {
	s, e := v.s, v.event
	if v.possessor != nil || e.Subject == e.Object || !v.lacks(e.Subject) {
		return false
	}
	if s.nounFollows && v.is(fact.Acquisition) && (s.oblique(e, e.Subject, v.noun, v.n) || s.lookedInto(v.noun)) {
		return false
	}
	return s.actsOn(v.noun, v.n) && (s.nounFollows || v.of != nil || v.lacks(e.Object))
}

// fillParties fills the roles of the subject and the object.
func (v *nominalization) fillParties() {
	s, e := v.s, v.event
	switch {
	case v.offered():
		v.fill(e.Subject, v.of)
		v.fill(e.Object, v.subject)
	case v.direct != nil && v.fill(e.Object, v.direct):
		v.fill(e.Subject, s.dealer(v.d, v.direct, v.subject))
	case e.Object == "" || e.Object == e.Subject:
		v.fillSides()
	case v.possessor != nil:
		v.fillPossessed()
	case v.of != nil && e.Subject != "" && v.lacks(e.Subject) && s.takesSubject(e, v.noun, v.of):
		v.fill(e.Subject, v.of)
	case v.of != nil:
		if s.nounFollows && v.of.anaphoric() && v.doneBySubject() {
			v.fill(e.Subject, v.subject) // "Kelda considers a takeover of the company", which is not Kelda
		}
		v.fill(e.Object, v.of)
		v.fillGaining()
	case s.nounFollows && v.is(fact.Acquisition):
		v.fillSold()
	case v.is(fact.Restriction) && s.nounFollows && s.actsOn(v.noun, v.n): // "X is considering a ban" bans something else
	case !s.hasOblique(e, v.noun, v.n) && !v.is(fact.Founding): // "X announced the creation of 400 jobs"
		v.fill(e.Object, v.subject) // "X closed a round"
	}
}

// offered reports a Vietnamese noun for an offer with who makes it behind "của" and whom it is made to as the subject: "X từ
// chối lời đề nghị mua lại của Y".
func (v *nominalization) offered() bool {
	return !v.s.nounFollows && v.use.Maybe && v.is(fact.Acquisition) && v.direct == nil && v.of != nil && !v.of.anaphoric()
}

// fillSides fills the one role of an event whose sides are alike: of the possessor, of what the noun is of, or of the
// subject that acts: "X entered a partnership with Y", "X and Y announced a joint venture".
func (v *nominalization) fillSides() {
	s, e := v.s, v.event
	p := v.side()
	if v.fill(e.Subject, v.possessor) || v.fill(e.Subject, v.of) || p == nil {
		return
	}
	if e.Object == "" && s.governor(v.noun) >= 0 {
		return
	}
	if s.actsOn(v.noun, v.n) || len(p.members) > 1 || v.is(fact.Partnership) && s.dealAside(v.noun, v.n) {
		v.fill(e.Subject, p)
	}
}

// side gives the subject that may be a side of the event.
func (v *nominalization) side() *phrase {
	s, i, n := v.s, v.noun, v.n
	p := v.subject
	if p == nil && s.segments[n].kind == predicate {
		p = s.subjectOf(i, n) // "X, a maker of robots, is considering a listing"
	}
	if p != nil && !s.nounFollows && p.first > i {
		p = nil // "từ cuộc gặp giữa A và B, giám đốc C"
	}
	if p == nil && v.is(fact.Meeting) {
		p = s.meetsAfter(i, n)
	}
	told := v.is(fact.Partnership) && s.toldToBe(i, n) || v.betweenOthers()
	if p != nil && len(p.members) < 2 && told {
		return nil // "X is a joint venture between Y and Z", "X proposed a joint venture between Y and Z"
	}
	return p
}

// betweenOthers reports an English noun with two who are named behind "between" right behind it.
func (v *nominalization) betweenOthers() bool {
	s, k := v.s, v.noun+1
	if !s.nounFollows || k+1 >= len(s.chunks) || !slices.Contains(s.grammar.Time.Between, s.chunks[k].key) {
		return false
	}
	p := s.chunks[k+1].phrase
	return p != nil && !p.anaphoric() && p.kind != entity.Place
}

// fillPossessed fills the roles of a noun that somebody possesses, who does what it tells or else suffers it.
func (v *nominalization) fillPossessed() {
	e := v.event
	if v.s.nounFollows && v.by != nil && !v.lacks(e.Subject) {
		v.fill(e.Object, v.possessor) // "Halden's takeover by Velor"
		return
	}
	if v.is(fact.Founding) && v.of == nil {
		v.fill(e.Object, v.possessor) // "since its founding in 2016"
		return
	}
	if !v.fill(e.Subject, v.possessor) {
		v.fill(e.Object, v.possessor)
		return
	}
	if v.of == nil && v.is(fact.Acquisition) {
		v.of = v.s.boughtAs(v.noun, v.n, v.use, v.possessor, v.subject)
	}
	v.fill(e.Object, v.of)
}

// fillGaining fills with the subject of the clause behind it who buys by an English noun with which a sentence begins: "With the
// takeover of X, Y enters the market".
func (v *nominalization) fillGaining() {
	s := v.s
	opens := v.n == 0 && v.noun <= maxDescriptors && s.chunks[0].is(grammar.With|grammar.By) && len(s.segments) > 1
	if !s.nounFollows || !v.is(fact.Acquisition) || !opens || v.by != nil || !v.lacks(fact.Buyer) || s.segments[1].kind != clause {
		return
	}
	if p := s.headOf(&s.segments[1]); p != nil && p.first == s.segments[1].first && p.names(entity.Organization) {
		v.fill(fact.Buyer, p)
	}
}

// fillSold fills with the subject what is sold to another, where an English noun for it has neither possessor nor "of". "X has
// made an offer" tells of whom nowhere.
func (v *nominalization) fillSold() {
	s, e := v.s, v.event
	if k := v.noun + 1; k < len(s.chunks) && s.chunks[k].is(grammar.Of) {
		return // "X raised $5m from a sale of new shares to Y"
	}
	if e.Subject == "" && s.soldBefore(v.noun) {
		return // "has an agreement for the sale to X", of whatever was told before
	}
	if e.Subject == "" && s.oblique(e, fact.Buyer, v.noun, v.n) {
		v.fill(e.Object, v.subject) // "X is in talks about a sale to Y"
		return
	}
	gov := s.governor(v.noun)
	soldBy := v.by != nil && !v.by.anaphoric() && (gov < 0 || s.chunks[gov].is(grammar.Into)) && s.actsOn(v.noun, v.n) // "agreed to a takeover by Y"
	if !soldBy && !s.oblique(e, e.Subject, v.noun, v.n) {
		return
	}
	if p := s.boardOf(v.noun); p != nil {
		v.subject = p
	}
	v.fill(e.Object, v.subject) // "X has turned down an offer from Y"
}

// soldBefore reports the definite article right before an English noun for a sale, in a sentence behind another: it is that of which the
// text told there.
func (s *sentence) soldBefore(noun int) bool {
	if !s.nounFollows || noun == 0 || s.index == s.block.Sentences[0] && s.src.Block == 0 {
		return false
	}
	c := &s.chunks[noun-1]
	return c.is(grammar.Definite) && !c.is(grammar.Own) || s.opensWith(noun, grammar.Definite)
}

// ofOther reports a preposition right behind another English noun for an event than the one at i: in "its investment in X and
// projects such as the purchase of Y" the investment is not of Y. Neither is what a plain noun is of that stands behind a name: "a
// partnership with X on the advice of Y".
func (s *sentence) ofOther(i, gov int) bool {
	k := gov - 1
	if s.nounFollows && k > i && s.chunks[gov].is(grammar.Of) && s.chunks[k].kind == other && s.chunks[k].phrase == nil && s.between(i+1, k) != nil {
		return true
	}
	return s.nounFollows && k > i && s.chunks[k].is(grammar.Trigger) && onlyNominal(&s.chunks[k]) && s.determined(k)
}

// meetsAfter gives who says or does something at a meeting with which a Vietnamese sentence begins: "Tại cuộc gặp với A hôm qua, B cam
// kết …".
func (s *sentence) meetsAfter(i, n int) *phrase {
	if s.nounFollows || !s.clauseAfterOpening(i, n) || s.segments[1].kind != clause || !s.chunks[min(i+1, len(s.chunks)-1)].is(grammar.With) {
		return nil
	}
	p := s.headOf(&s.segments[1])
	if p == nil || p.kind != entity.Person || p.anaphoric() && !p.pronoun {
		return nil
	}
	return p
}

// clauseAfterOpening reports a preposition and the noun at i with which a sentence begins, before another segment: "Tại cuộc
// gặp, …".
func (s *sentence) clauseAfterOpening(i, n int) bool {
	return n == 0 && i == 1 && s.chunks[0].is(prepositions) && len(s.segments) > 1
}

// dealer gives who buys by a Vietnamese noun for a purchase with what is bought right behind it: whom
// "của" brings, whoever speaks of it, "phê duyệt thương vụ mua lại X của Y"; else the subject, "hoàn tất
// thương vụ thâu tóm X", unless it does something else with it, "phê duyệt thương vụ mua lại X". One who announces
// the purchase of "X của Y" takes X from Y.
func (s *sentence) dealer(d *draft, direct, subject *phrase) *phrase {
	i := d.trigger
	if d.Type != fact.Acquisition {
		return subject
	}
	if k := direct.last; k+1 < len(s.chunks) && s.chunks[k].is(grammar.Of) && !direct.thing() && !(subject != nil && s.broughtOutAt(i-1)) {
		if of := s.chunks[k+1].phrase; of != nil && of.first == k+1 && fits(fact.Buyer, of.kind) {
			return of
		}
	}
	if i > 0 && s.chunks[i-1].kind == other {
		return nil
	}
	n := s.segmentOf(i)
	if subject == nil && s.segments[n].kind != clause && s.clauseAfterOpening(i, n) && s.segments[1].kind == clause {
		g := &s.segments[1]
		if p := s.headOf(g); p != nil && p.kind != entity.Place && !s.chunks[g.first].is(grammar.Clause|grammar.And) {
			return p // "Sau thương vụ thâu tóm X, Y có thêm 2 triệu người dùng"
		}
	}
	return subject
}

// broughtOutAt reports a verb of announcing, not of denying: "công bố thương vụ thâu tóm X của Y".
func (s *sentence) broughtOutAt(i int) bool {
	if i < 0 {
		return false
	}
	c := &s.chunks[i]
	if c.is(grammar.Speech|grammar.Reporting) && !c.is(grammar.Denial) {
		return true
	}
	return c.is(grammar.Trigger) && s.tells(i, fact.Release)
}

// boughtAs gives what is bought where an English noun for it has an owner and nothing behind "of": "Velor's latest purchase
// is Halden", "Halden is Velor's latest purchase", "Halden rejected Velor's $3m bid".
func (s *sentence) boughtAs(i, n int, u grammar.Use, owner, subject *phrase) *phrase {
	named := func(p *phrase) bool { return p != nil && !p.anaphoric() && p != owner && p.kind == entity.Organization }
	const doubtful = grammar.Planned | grammar.Possible | grammar.Negation
	if !s.nounFollows {
		return nil
	}
	if u.Maybe {
		if k := owner.first - 1; named(subject) && !owner.anaphoric() && k >= subject.last && s.chunks[k].is(grammar.Denial) {
			return subject
		}
		return nil
	}
	if named(subject) && s.toldToBe(i, n) && !s.holds(grammar.Speech|grammar.That, span{subject.last, i}) {
		return subject // but not "Halden says that this is Velor's latest purchase"
	}
	k := s.predicateOf(i, n)
	if k < 0 || k+1 >= len(s.chunks) || !s.chunks[k].is(grammar.Be) || s.chunks[k].is(doubtful) {
		return nil
	}
	if p := s.chunks[k+1].phrase; named(p) && p.first == k+1 && p.nominative() {
		return p
	}
	return nil
}

// ofPerson reports an organization behind somebody's name and "of": "Ada Boyd of Kelda".
func (s *sentence) ofPerson(p *phrase) bool {
	if p.gov < 1 || !s.chunks[p.gov].is(grammar.Of) || p.kind == entity.Person {
		return false
	}
	q := s.chunks[p.gov-1].phrase
	return q != nil && q.last == p.gov && q.kind == entity.Person && !q.anaphoric()
}

// toldToBe reports a noun that says in English what the subject is, with nothing but its
// adjectives behind the form of "to be".
func (s *sentence) toldToBe(i, n int) bool {
	for k := i - 1; s.nounFollows && k >= s.segments[n].first; k-- {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Be):
			return true
		case c.kind != other && !c.is(grammar.Definite|grammar.Indefinite|grammar.Own|grammar.Genitive) && c.kind != name:
			return false
		}
	}
	return false
}

// vouchedAt reports a chunk in words that tell who says so: "a bid for X, according to a report by Y".
func (s *sentence) vouchedAt(i int) bool {
	n := s.segmentOf(i)
	return n >= 0 && s.segments[n].kind == attribution
}

// placeBefore gives the place named right before a noun, which says where it happens: "is
// considering a Dublin listing".
func (s *sentence) placeBefore(i int) *phrase {
	if i == 0 || !s.nounFollows {
		return nil
	}
	if p := s.chunks[i-1].phrase; p != nil && p.last == i && p.kind == entity.Place && !p.anaphoric() && len(p.members) == 1 {
		return p
	}
	return nil
}

// describesListing reports what may stand before a noun for a listing: "a planned Dublin".
func (s *sentence) describesListing(c *chunk) bool {
	return c.is(grammar.Indefinite|grammar.Own) || c.kind == other || c.kind == name && c.name.Kind == entity.Place
}

// actsOn reports that the noun is the object of a plain verb of its segment,
// not of one of saying or reporting.
func (s *sentence) actsOn(i, n int) bool {
	first := s.segments[n].first
	if s.announcesDeal(i) {
		return true
	}
	if s.nounFollows && i-2 >= first && s.ofSomebodyElse(i) {
		return false
	}
	if p := s.subjectIn(&s.segments[n], i); p != nil {
		first = p.last // "X said that Y was weighing a bid", "tờ X cho biết Y đang xem xét lệnh cấm"
	}
	for k := i - 1; k >= first; k-- {
		if c := &s.chunks[k]; k == i-1 && !s.nounFollows && c.is(grammar.Trigger) {
			continue // "công bố khoản đầu tư"
		}
		if s.nounFollows && k > 0 && s.chunks[k].is(grammar.Reporting) && s.chunks[k-1].is(grammar.Be) {
			continue // "X was reported by Y to be weighing a bid"
		}
		if s.chunks[k].is(grammar.Speech | grammar.Reporting | grammar.Quoting) {
			return false
		}
	}
	return true
}

// ofSomebodyElse reports an English noun for a ban or a purchase known already, about which the subject does something that
// tells none: "welcomed the ban on X".
func (s *sentence) ofSomebodyElse(i int) bool {
	if !s.chunks[i-1].is(grammar.Definite) || s.chunks[i-2].kind != other && !s.otherKind(i-2, i) {
		return false
	}
	return s.tells(i, fact.Restriction) || s.tells(i, fact.Acquisition)
}

// announcesDeal reports a verb of bringing out, right before the article of an English noun for a purchase, by which the
// buyer tells of it: "announced the acquisition of X".
func (s *sentence) announcesDeal(i int) bool {
	k := i - 1
	for k > 0 && (s.chunks[k].is(grammar.Definite|grammar.Indefinite) || s.chunks[k].kind == amount) {
		k--
	}
	return s.nounFollows && k > 0 && k < i-1 && s.chunks[k].is(grammar.Speech) && s.tells(i, fact.Acquisition) && s.tells(k, fact.Release)
}

// otherKind reports a verb that tells of events, but none of what the noun at i tells.
func (s *sentence) otherKind(k, i int) bool {
	c := &s.chunks[k]
	return c.is(grammar.Trigger) && !onlyNominal(c) && !slices.ContainsFunc(c.entry.Uses, func(u grammar.Use) bool { return s.tells(i, u.Event.Type) })
}

// maxOwned is how many chunks before a noun its possessor may stand: "Kuulmine's
// best-known product".
const maxOwned = 6

// possessor gives who possesses the noun at i: "Halyard's acquisition", "its
// release".
func (s *sentence) possessor(i int) *phrase {
	for k := i - 1; k >= 0 && i-k <= maxOwned; k-- {
		c := &s.chunks[k]
		if c.is(grammar.Genitive) && k > 0 {
			if o := &s.chunks[k-1]; o.kind == name && o.phrase != nil && o.phrase.first < k-1 && i < o.phrase.last {
				return s.only(k - 1) // "A and B's C": B alone is the owner
			}
			return s.chunks[k-1].phrase
		}
		if c.is(grammar.Own) {
			return &phrase{s: s, first: k, last: k + 1, ref: k, pronoun: true, gov: -1}
		}
		if !s.withinOwned(k, i) {
			return nil
		}
	}
	return nil
}

// withinOwned reports a chunk that may stand between whose a noun at i is and that noun.
func (s *sentence) withinOwned(k, i int) bool {
	c := &s.chunks[k]
	if c.kind == other || c.kind == amount || c.key == "-" || c.is(grammar.Noun|grammar.Gauge) || c.kind == name && k == i-1 || s.deemed(k) {
		return true
	}
	return s.nounFollows && c.kind == moment && k > 1 && s.chunks[k-1].is(grammar.Genitive) // "Velor's 2021 purchase"
}

// deemed reports an English adjective that tells of the noun behind it that it is only planned or thought of: "Velor's
// planned purchase of Halden".
func (s *sentence) deemed(k int) bool {
	const otherwise = grammar.Trigger | grammar.Auxiliary | grammar.Be | prepositions
	c := &s.chunks[k]
	return s.nounFollows && c.last-c.first == 1 && c.is(grammar.Planned|grammar.Possible) && !c.is(otherwise)
}

// broken reports a clause boundary or another verb between two chunks.
func (s *sentence) broken(i, j int) bool {
	for k := i + 1; k < j; k++ {
		c := &s.chunks[k]
		if c.key == ";" || c.key == ":" || c.is(grammar.Clause|grammar.Subordinate|grammar.Relative|grammar.That) && c.phrase == nil ||
			c.is(grammar.Auxiliary|grammar.Speech) {
			return true
		}
	}
	return false
}

// endsInName reports a name behind the chunk at i and right before the one at end, over a comma.
func (s *sentence) endsInName(i, end int) bool {
	if s.chunks[end-1].key == "," {
		end--
	}
	p := s.chunks[end-1].phrase
	return p != nil && p.first > i && p.last == end && !p.anaphoric()
}
