package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// otherDeed tells why what has all its roles is another deed than the trigger seems to tell, "" where it is not.
func (e *reading) otherDeed() Outcome {
	switch {
	case e.is(fact.Acquisition) && e.s.nounFollows && e.r.authorityBuys(e.d):
		return IsIncomplete
	case e.is(fact.Release) && e.s.ships(e.trigger), e.is(fact.Acquisition) && e.s.boughtGoods(e.trigger):
		return IsNoun
	case e.r.createdBy(e.d, e.s.chunks[e.trigger].entry):
		return IsIncomplete
	}
	return ""
}

// authorityBuys reports a buyer that a pronoun stands for and that restricts others by its office: "The
// Water Commission barred X from the river. Chatter that it wants to buy Y" is of X.
func (r *reader) authorityBuys(d *draft) bool {
	return slices.ContainsFunc(d.Args[fact.Buyer], func(id string) bool {
		about := r.model.of(id)
		return about.ruler && about.house && !slices.ContainsFunc(d.s.chunks, func(c chunk) bool { return c.kind == name && c.name.ID == id })
	})
}

// ships reports a great number of what an English verb of bringing out brings, which so are goods for customers:
// "delivered 1.1 million Aster-2 chips".
func (s *sentence) ships(i int) bool {
	if !s.nounFollows || i+2 >= len(s.chunks) || s.chunks[i+1].kind != amount || s.chunks[i+2].kind != name {
		return false
	}
	q := s.chunks[i+1].quantity
	return q.Currency == "" && !q.Percent && q.Number.Float64() >= manyGoods
}

// manyGoods is how many new models or products nobody brings out at once.
const manyGoods = 100

// createdBy reports a founding by an organization, told by a word that also tells
// of making things: "Cohort was created by Tandem Learning" tells of a product.
func (r *reader) createdBy(d *draft, e *grammar.Entry) bool {
	makes := slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Development })
	if d.Type != fact.Founding || !makes || len(d.Args[fact.Founder]) == 0 || r.startsOne(d) {
		return false
	}
	r.model.of(d.Args[fact.Organization][0]).kind = ""
	return true
}

// startsOne reports a founder who is a person, or a group that is founded.
func (r *reader) startsOne(d *draft) bool {
	for _, p := range d.s.phrases {
		for _, m := range p.members {
			c := &d.s.chunks[m]
			switch r.model.kindOf(c) {
			case entity.Person:
				if slices.Contains(d.Args[fact.Founder], c.name.ID) {
					return true
				}
			case entity.Group:
				if slices.Contains(d.Args[fact.Organization], c.name.ID) {
					return true
				}
			}
		}
	}
	return false
}

// onlyThought tells why an event is only meant, or is over, "" where it is told.
func (e *reading) onlyThought() Outcome {
	s, i, n := e.s, e.trigger, e.n
	planned := e.d.Polarity == "" && e.d.Modality != ""
	switch {
	case planned && (e.r.onceMeant(s, i, n) || s.isKept(i) || s.onlyWished(e.d)):
		return IsCondition
	case s.nounFollows && (e.endsAlliance() || s.launchedIt(e.d, i, n)):
		return IsIncomplete
	case e.bare() && e.r.onlyMeant(e.d, e.use, n), e.is(fact.Restriction) && e.r.stands(s, i, n, e.use):
		return IsCondition
	}
	return ""
}

// endsAlliance reports a partnership that is told to end: "X ended a three-year alliance with Y".
func (e *reading) endsAlliance() bool {
	return e.is(fact.Partnership) && e.use.Form == grammar.Nominal && e.r.lifted(e.s, e.trigger, e.n) >= 0
}

// launchedIt reports that English words for a release as well as a founding tell of "it", and of nobody who did it:
// who "withdrew Otter 2 a week after it was launched" was not founded then.
func (s *sentence) launchedIt(d *draft, i, n int) bool {
	if d.Type != fact.Founding || len(d.Args[fact.Founder]) > 0 || !s.tells(i, fact.Release) {
		return false
	}
	p := s.subjectIn(&s.segments[n], i)
	return p != nil && s.singular(p)
}

// saysTooLittle tells why an event of which all is known that the words tell is none yet, "" where it is one.
func (e *reading) saysTooLittle() Outcome {
	switch {
	case e.personHolds(), e.personLeads(), e.versionOnly(), e.onShop(), e.inShop(), e.unitPlanned(), e.foundedByNobody(), e.untold():
		return IsIncomplete
	case e.sumless():
		return IsWithoutSum
	case e.doneByNoPerson(), e.metBefore(), e.is(fact.Meeting) && (e.r.welcomes(e.d) || e.s.welcomesThing(e.trigger)), e.reportedByActor(), e.takesBackOwn():
		return IsIncomplete
	case e.delayed():
		return IsCondition
	}
	return ""
}

// takesBackOwn reports a maker who stops or takes back a thing of their own, which bans nothing: "X gỡ ứng dụng Y của mình
// khỏi App Store".
func (e *reading) takesBackOwn() bool {
	maker, things := e.d.Args[fact.Authority], e.d.Args[fact.Target]
	if !e.is(fact.Restriction) || len(maker) != 1 || len(things) != 1 {
		return false
	}
	return slices.ContainsFunc(e.r.facts[max(0, len(e.r.facts)-reach):], func(f *draft) bool {
		made := f.Type == fact.Development || f.Type == fact.Release && f.Polarity == ""
		return made && f.has(maker[0]) && slices.Contains(f.Args[fact.Product], things[0])
	})
}

// personHolds reports an English investment of people of which no sum is told: "Varkey, who owns a third of the shares".
func (e *reading) personHolds() bool {
	return e.is(fact.Investment) && e.s.nounFollows && len(e.d.Amounts) == 0 && e.r.onlyPeople(e.d.Args[fact.Investor])
}

// personLeads reports a person at the head of a firm, told by a Vietnamese verb for an investment: "ông A dẫn dắt X từ năm
// 2019".
func (e *reading) personLeads() bool {
	if !e.is(fact.Investment) || e.s.nounFollows || e.use.Form != grammar.Verb || e.d.round != nil || len(e.d.Amounts) > 0 {
		return false
	}
	i := e.trigger + 1
	return i < len(e.s.chunks) && e.s.chunks[i].phrase != nil && e.r.onlyPeople(e.d.Args[fact.Investor])
}

// versionOnly reports a release that is not out yet of a version of what is named: "phiên bản 70 tỷ tham số của X chưa có
// lịch ra mắt".
func (e *reading) versionOnly() bool {
	return e.is(fact.Release) && !e.bare() && e.s.onlyVersion(e.d)
}

// onlyVersion reports that a Vietnamese sentence tells of a version of what is named only, by its number of parameters.
func (s *sentence) onlyVersion(d *draft) bool {
	if s.nounFollows {
		return false
	}
	if d.trigger > s.segments[d.segment()].first && s.versionAlone(d.trigger) {
		return true // "trong khi phiên bản 70 tỷ tham số chưa có lịch phát hành"
	}
	return slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		return p.gov > 0 && !p.anaphoric() && s.chunks[p.gov].is(grammar.Of) && s.countsParameters(p.gov-1) && d.has(s.chunks[p.members[0]].name.ID)
	})
}

// versionAlone reports a version without a name that is told by its number of parameters as what a Vietnamese clause up to the chunk is
// about.
func (s *sentence) versionAlone(i int) bool {
	g := &s.segments[s.segmentOf(i)]
	for k := g.first; k+1 < i && k <= g.first+1; k++ {
		if c := &s.chunks[k]; c.is(grammar.Noun) && c.entry.Kind == entity.Model {
			return (c.phrase == nil || c.phrase.anaphoric() && !c.phrase.this) && s.countsParameters(k+1)
		}
	}
	return false
}

// countsParameters reports a number of parameters.
func (s *sentence) countsParameters(i int) bool {
	return s.chunks[i].kind == amount && s.chunks[i].quantity.Unit == "parameters"
}

// onShop reports a firm named right behind a Vietnamese verb of listing that ends with a noun for a market and has its subject
// before it: that is a marketplace and no exchange, as in "X lên sàn Shopee", but not in "X niêm yết Y tại Singapore".
func (e *reading) onShop() bool {
	s, k := e.s, e.trigger+1
	if !e.is(fact.Listing) || s.nounFollows || k >= len(s.chunks) || s.chunks[k].kind != name {
		return false
	}
	if s.subjectIn(&s.segments[e.n], e.trigger) == nil && s.pastAsides(e.n) == nil {
		return false
	}
	if e, _ := s.vocab.Longest(s.toks, s.chunks[k].first-1); !e.IsNoun(entity.Place) && !e.IsNoun(entity.Organization) {
		return false
	}
	p := s.chunks[k].phrase
	return p != nil && p.first == k && p.kind != entity.Place && p.gov < 0
}

// inShop reports a Vietnamese listing on what is no exchange: "có mặt trên App Store".
func (e *reading) inShop() bool {
	return e.is(fact.Listing) && !e.s.nounFollows && e.lacks(fact.Place) && e.r.endsInPreposition(e.s, e.trigger)
}

// unitPlanned reports an English founding to come of which neither who nor when is told: "its printing arm, which will be
// spun off".
func (e *reading) unitPlanned() bool {
	return e.foundedAlone() && e.s.nounFollows && e.d.Polarity == "" && e.d.Modality != ""
}

// foundedByNobody reports a founding of which neither who nor when is told: "do một cựu kỹ sư X lập ra", "Velor, which began as a
// workshop".
func (e *reading) foundedByNobody() bool {
	if e.s.nounFollows {
		return e.foundedAlone() && e.bare() && e.use.Form == grammar.Inchoative
	}
	return e.foundedAlone() && e.bare() && e.r.model.kindOfID(e.d.Args[fact.Organization][0]) == entity.Organization
}

// foundedAlone reports a founding of which only what was founded is told.
func (e *reading) foundedAlone() bool {
	return e.is(fact.Founding) && len(e.d.Args) == 1 && e.d.Date == ""
}

// sumless reports a trigger that tells an event only of a sum or in a round, with neither.
func (e *reading) sumless() bool {
	event := e.use.Event
	return (event.Sum || event.Round && e.s.round(e.n) < 0) && len(e.d.Amounts) == 0
}

// doneByNoPerson reports a deed of people done by others: "Google mở YouTube".
func (e *reading) doneByNoPerson() bool {
	who := e.d.Args[e.use.Event.Subject]
	return e.use.Event.People && (len(who) == 0 || !e.r.onlyPeople(who))
}

// metBefore reports an English meeting without a date that is told by the way: "founded by Ann and Ben, who had met in a
// choir".
func (e *reading) metBefore() bool {
	if !e.is(fact.Meeting) || !e.s.nounFollows || e.d.Date != "" || !e.bare() {
		return false
	}
	return e.s.segments[e.n].kind == relative || e.trigger > 0 && e.s.chunks[e.trigger-1].is(grammar.Subordinate)
}

// welcomes reports a meeting of a group with somebody, told by an English word for taking in members, too.
func (r *reader) welcomes(d *draft) bool {
	in := func(u grammar.Use) bool { return u.Event.Type == fact.Membership }
	group := func(id string) bool { return r.model.kindOfID(id) == entity.Group }
	return d.s.nounFollows && slices.ContainsFunc(d.s.chunks[d.trigger].entry.Uses, in) && slices.ContainsFunc(d.Args[fact.Participant], group)
}

// welcomesThing reports the pronoun for a thing right behind an English verb of meeting, which nobody meets: "Bo Rask, an engineer at
// Kelda, welcomed it".
func (s *sentence) welcomesThing(i int) bool {
	return s.nounFollows && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.It) && !s.chunks[i+1].is(grammar.Own)
}

// reportedByActor reports a restriction whose authority is who reports it: the verb
// belongs to somebody else.
func (e *reading) reportedByActor() bool {
	source := e.d.Args[fact.Source]
	return e.is(fact.Restriction) && slices.ContainsFunc(e.d.Args[fact.Authority], func(id string) bool { return slices.Contains(source, id) })
}

// delayed reports an English delay without a new date: "delayed Otter 2 in May" says nothing of when it comes out.
func (e *reading) delayed() bool {
	if !e.is(fact.Release) || !e.s.nounFollows || !e.use.Planned || !e.s.chunks[e.trigger].is(grammar.Delay) {
		return false
	}
	at, _ := e.s.delayedTo(e.n)
	return at < 0
}

// onlyPeople reports that all who bear the ids are persons.
func (r *reader) onlyPeople(ids []string) bool {
	return !slices.ContainsFunc(ids, func(id string) bool { return r.model.kindOfID(id) != entity.Person })
}
