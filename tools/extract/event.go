package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/source"
	"moc/tools/text"
)

// events reads the events that the sentence tells.
func (r *reader) events(s *sentence) {
	if s.lacks(grammar.Trigger) {
		return
	}
	for i := range s.chunks {
		c := &s.chunks[i]
		if !c.is(grammar.Trigger) || c.quoted || c.entry == nil || c.is(grammar.Post) && s.isTitle(i) && !s.relational(i) {
			continue
		}
		if d := r.setUpWith(s, i); d != nil {
			r.add(d)
		} else if d := r.follower(s, i); d != nil {
			r.add(d)
		} else {
			r.eventAt(s, i)
		}
	}
}

// eventAt reads what a trigger tells in the first of its uses that its surroundings bear out.
func (r *reader) eventAt(s *sentence, i int) {
	for _, u := range s.chunks[i].entry.Uses {
		if u.Form != grammar.SplitHead && s.nounFollows && s.splits(i) {
			continue // "put X on its blacklist" puts no money into X
		}
		if d := r.event(s, i, u); d != nil {
			r.tell(d, u)
			return
		}
	}
}

// tell adds an event, or what it tells in its place or besides.
func (r *reader) tell(d *draft, u grammar.Use) {
	if shares := r.shares(d); shares != nil {
		for _, h := range shares {
			r.add(h)
		}
		return
	}
	if !r.retold(d) {
		r.add(d)
	}
	for _, h := range r.halves(d, u) {
		r.add(h)
	}
}

// splits reports a verb whose second part stands behind it.
func (s *sentence) splits(i int) bool {
	return slices.ContainsFunc(s.chunks[i].entry.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.SplitHead && s.splitTail(i, u.Split) >= 0
	})
}

// isTitle reports a word that here says what a person is and not what happened:
// "A, đồng sáng lập B".
func (s *sentence) isTitle(i int) bool {
	n := s.segmentOf(i)
	return n < 0 || (s.segments[n].kind != clause || s.copula(i, n) || s.whoIs(i, n)) && !s.agentOf(i, n)
}

// whoIs reports a word with which a Vietnamese clause begins about who somebody in a firm is: "đồng sáng lập
// X là Lê Văn A".
func (s *sentence) whoIs(i, n int) bool {
	if s.nounFollows || i != s.segments[n].first || i+3 >= len(s.chunks) {
		return false
	}
	k := i + 1
	if s.chunks[k].is(grammar.Of) {
		k++
	}
	org := s.chunks[k].phrase
	if org == nil || !compatible(org.kind, entity.Organization) || org.last+1 >= len(s.chunks) || !s.chunks[org.last].is(grammar.Be) {
		return false
	}
	p := s.phraseAt(org.last + 1)
	return p != nil && compatible(p.kind, entity.Person) && !p.anaphoric()
}

// agentOf reports an agent right before a word that here is a verb: "startup do A đồng sáng lập".
func (s *sentence) agentOf(i, n int) bool {
	if s.nounFollows || i == 0 {
		return false
	}
	p := s.chunks[i-1].phrase
	if p == nil || p.last != i || p.anaphoric() {
		return false
	}
	for k := p.first - 1; k >= s.segments[n].first; k-- {
		if c := &s.chunks[k]; c.is(grammar.By) {
			return true
		} else if c.phrase == nil && !c.is(descriptors) {
			return false
		}
	}
	return false
}

// reading is a trigger that is read as one of its uses.
type reading struct {
	r       *reader
	s       *sentence
	d       *draft // nil until something speaks for an event
	use     grammar.Use
	trigger int // its chunk
	n       int // its segment
}

// event reads one trigger as one of its uses; nil when its surroundings do not
// bear that out.
func (r *reader) event(s *sentence, i int, u grammar.Use) *draft {
	e := reading{r: r, s: s, use: u, trigger: i, n: s.segmentOf(i)}
	if why := e.noEvent(); why != "" {
		r.note(s, i, u, why, nil)
		return nil
	}
	e.d = r.draft(u.Event.Type, s, i)
	if !e.fill() {
		return r.discard(e.d)
	}
	e.supply()
	if !complete(e.d) && !r.agentless(e.d, u, e.n) && !r.buyerless(e.d, u, e.n) {
		return e.keepPart()
	}
	if why := e.otherDeed(); why != "" {
		return e.drop(why)
	}
	r.modality(e.d, e.use, e.n)
	r.turnRound(e.d)
	if why := e.onlyThought(); why != "" {
		return e.drop(why)
	}
	r.circumstances(e.d, u, e.n)
	if e.d.round != nil && r.joined(e.d) {
		return nil
	}
	if why := e.saysTooLittle(); why != "" {
		return e.drop(why)
	}
	r.note(s, i, u, IsFact, e.d)
	return e.retyped()
}

// is reports an event of a type.
func (e *reading) is(t fact.Type) bool { return e.d.Type == t }

// bare reports an event that is told as a fact, neither denied nor planned.
func (e *reading) bare() bool { return e.d.Polarity+e.d.Modality == "" }

// lacks reports that nothing fills a role.
func (e *reading) lacks(role fact.Role) bool { return len(e.d.Args[role]) == 0 }

// drop gives a draft up and notes why. It gives nil.
func (e *reading) drop(why Outcome) *draft {
	found := e.d
	if why == IsCondition || why == IsWithoutSum {
		found = nil
	}
	e.r.note(e.s, e.trigger, e.use, why, found)
	return e.r.discard(e.d)
}

// keepPart keeps what an incomplete event adds to others. It gives nil.
func (e *reading) keepPart() *draft {
	e.r.note(e.s, e.trigger, e.use, IsIncomplete, e.d)
	if e.r.pend(e.d, e.use, e.n) || e.r.tookPart(e.d, e.use, e.n) {
		return nil
	}
	return e.r.discard(e.d)
}

// noEvent tells why the trigger where it stands tells no event, "" where it may.
func (e *reading) noEvent() Outcome {
	s, i, n := e.s, e.trigger, e.n
	switch {
	case n < 0 || s.hypothetical(n):
		return IsCondition
	case s.sourceBy(i, n), s.topicOnly(i, n), s.noEvent(i, e.use), s.noEventOf(e.use.Event.Type, i, n, e.use.Form),
		e.onlyPays(), e.use.Event.Type == fact.Listing && e.r.sellsStake(s, i), s.soldInPart(i), e.r.judged(s, i, n):
		return IsNoun
	}
	return ""
}

// onlyPays reports money that is spent on other things than a firm, or only offered.
func (e *reading) onlyPays() bool {
	event := e.use.Event
	if event.Sum && e.s.paysFor(e.trigger, e.n) {
		return true
	}
	if event.Type != fact.Investment {
		return false
	}
	return (event.Sum || e.use.Form == grammar.Receiving) && e.s.offerBehind(e.trigger) || e.s.paysInKind(e.trigger, e.n)
}

// fill fills the roles that the trigger and its prepositions name. It reports whether that is an event at all.
func (e *reading) fill() bool {
	r, d, u, n := e.r, e.d, e.use, e.n
	switch u.Form {
	case grammar.Nominal:
		r.nominal(d, u, n)
	case grammar.SplitTail:
		return false
	case grammar.SplitHead:
		tail := e.s.splitTail(e.trigger, u.Split)
		if tail < 0 {
			return false
		}
		d.used = append(d.used, tail)
		r.verbal(d, u, n)
	default:
		r.verbal(d, u, n)
	}
	r.obliques(d, u, n)
	return u.Event.Type != fact.Release || u.Event.Object != "" || e.s.answers(e.trigger) || r.replaces(d, u, n)
}

// supply fills the roles that stand elsewhere or go without saying.
func (e *reading) supply() {
	r, d, u, n := e.r, e.d, e.use, e.n
	if e.is(fact.Meeting) && u.Event.People && len(d.Args[fact.Participant]) == 1 {
		r.fill(d, fact.Participant, e.s.withWhom(e.trigger, n))
	}
	r.meetsHead(d)
	r.wentTo(d, u)
	r.joint(d, u, n)
	r.recipient(d, n)
	r.likewise(d, u)
	r.started(d, u, n)
	r.joinedGroup(d, u, n)
	r.profiled(d, u)
	r.inTalks(d, u, n)
	r.otherParty(d, u, n)
	r.floatsUnnamed(d, u, n)
	r.joinsExchange(d, u)
	r.ruledOut(d, n)
	if r.approached(d, u, n) {
		e.use.Maybe = true
	}
}

// retyped gives the event as the type that its words make of it, nil where that leaves nothing.
func (e *reading) retyped() *draft {
	d := e.d
	if e.is(fact.Acquisition) && e.use.Form == grammar.Verb && e.s.buysMinority(e.trigger) {
		d.Type = fact.Investment
		d.Args = fact.Args{fact.Investor: d.Args[fact.Buyer], fact.Recipient: d.Args[fact.Target]}
	}
	if e.is(fact.Investment) && (e.use.Form == grammar.Nominal && e.s.majorityBefore(e.trigger) || e.s.raisedToMajority(e.trigger)) {
		d.Type = fact.Acquisition
		d.Args = fact.Args{fact.Buyer: d.Args[fact.Investor], fact.Target: d.Args[fact.Recipient]}
	}
	if !e.is(fact.Development) {
		return d
	}
	if (e.s.infinitive(e.trigger) || e.s.agreedVerb(e.trigger)) && e.lacks(fact.Product) {
		return e.r.discard(d) // "signed a partnership to develop models", "agreed to develop models in 2023"
	}
	return e.r.asRelease(d, e.n)
}

// agreedVerb reports an English verb right behind words for agreeing on it, of which so is not told that it was done: "agreed to
// develop".
func (s *sentence) agreedVerb(i int) bool {
	return s.nounFollows && i > 0 && s.accepting[s.chunks[i-1].key] && s.endsWith(i-1, grammar.Into)
}

// asRelease turns "developed in 2022" into a release: only that type keeps when
// a thing came into being. What many people do for a living is none: "1.500 kỹ sư thiết kế chip".
func (r *reader) asRelease(d *draft, n int) *draft {
	s, product := d.s, d.Args[fact.Product]
	if r.date(d, n); d.Date != "" && s.datesOther(d, n) {
		d.Date, d.DateText = "", ""
	}
	if s.nounFollows && len(product) == 0 && d.Modality != "" && s.chunks[d.trigger].last-s.chunks[d.trigger].first == 1 {
		return nil // "will build a server" says nothing of when that comes out
	}
	if s.nounFollows && s.neverOut(d.trigger) {
		d.Date, d.DateText = "", ""
	}
	if d.Date == "" || len(product) == 0 && !s.nounFollows && s.chunks[max(0, d.trigger-1)].kind == amount {
		if d.Polarity != "" || d.Modality != "" || len(product) == 0 {
			return nil
		}
		return d
	}
	d.Type = fact.Release
	d.Args = fact.Args{fact.Agent: d.Args[fact.Developer], fact.Product: product}
	if len(product) == 0 {
		delete(d.Args, fact.Product)
	}
	return d
}

// neverOut reports that English words behind a verb of making deny that what was made came out: "which Halden designed in 1991 and
// never released".
func (s *sentence) neverOut(verb int) bool {
	for k := verb + 2; k < len(s.chunks); k++ {
		if s.isVerb(k) && s.tells(k, fact.Release) {
			j := k - 1
			for j > verb && s.chunks[j].is(grammar.Auxiliary|grammar.Be|grammar.Have) && !s.chunks[j].is(grammar.Negation) {
				j--
			}
			object := s.objectOf(k)
			return s.chunks[j].is(grammar.Negation) && (object == nil || object.anaphoric())
		}
	}
	return false
}

// datesOther reports that the time found for a development is not when the thing came out.
func (s *sentence) datesOther(d *draft, n int) bool {
	when := d.used[len(d.used)-1]
	return s.segments[n].kind == apposition || s.sinceAt(when) || s.countedBetween(d.trigger, when) || s.segmentOf(when) != n ||
		s.deedBehind(d.trigger, when)
}

// deedBehind reports a word of another verb between a Vietnamese verb with an agent before it and a time: "vệ tinh X do hãng tự
// thiết kế sẽ bay vào tháng 9".
func (s *sentence) deedBehind(verb, when int) bool {
	for k := verb + 1; k < when && !s.nounFollows; k++ {
		c := &s.chunks[k]
		if c.phrase == nil && (c.is(grammar.Planned|grammar.Delay|grammar.Passive|grammar.Negation) || s.isVerb(k)) {
			return true
		}
	}
	return false
}

// sinceAt reports a time since which something goes on: "xây dựng từ năm 2020" dates no release.
func (s *sentence) sinceAt(i int) bool {
	if i == 0 {
		return false
	}
	c := &s.chunks[i-1]
	return c.is(grammar.From) || s.nounFollows && c.is(grammar.Preposition) && !c.is(grammar.At)
}

// topicOnly reports a bare verb with which the words end that only say of what a Vietnamese sentence speaks: "Về khả
// năng IPO, ông A cho biết …".
func (s *sentence) topicOnly(i, n int) bool {
	g := &s.segments[n]
	if s.nounFollows || n > 0 || len(s.segments) < 2 || i+1 != g.last {
		return false
	}
	if c := &s.chunks[g.first]; !c.is(grammar.Preposition) || c.is(grammar.Subordinate) {
		return false
	}
	return !slices.ContainsFunc(s.phrases, func(p *phrase) bool { return p.first < i })
}

// sourceBy reports a verb that only tells whose the source of what follows is: "Theo báo cáo do X công bố, Y có …".
func (s *sentence) sourceBy(i, n int) bool {
	g := &s.segments[n]
	return !s.nounFollows && g.kind == attribution && !slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		return p.first > i && p.last <= g.last && p.gov < 0
	})
}

// capital reports a word that a capital within a sentence makes part of a name that is none of ours: "on
// the US Entity List".
func (s *sentence) capital(i int) bool {
	c := &s.chunks[i]
	return s.nounFollows && s.block.Kind != source.Heading && c.last-c.first == 1 && c.first > 1 && s.toks[c.first].Upper &&
		s.toks[c.first-1].Upper && s.toks[c.first-1].Kind == text.Word
}

// complete reports whether a draft has the arguments without which its type
// says nothing.
func complete(d *draft) bool {
	has := func(r fact.Role) bool { return len(d.Args[r]) > 0 }
	switch d.Type {
	case fact.Release:
		return has(fact.Product) || d.Text != "" && has(fact.Agent)
	case fact.Founding:
		return has(fact.Organization)
	case fact.Investment:
		return has(fact.Recipient) && (has(fact.Investor) || d.deniesRound())
	case fact.Acquisition:
		return has(fact.Buyer) && has(fact.Target)
	case fact.Partnership:
		return len(d.Args[fact.Party]) > 1
	case fact.Listing:
		return has(fact.Organization)
	case fact.Restriction:
		return has(fact.Authority) && has(fact.Target)
	case fact.Meeting:
		return len(d.Args[fact.Participant]) > 1
	case fact.Membership:
		return has(fact.Group) && has(fact.Member)
	case fact.Development:
		return has(fact.Developer) && (has(fact.Product) || d.Text != "")
	}
	return true
}

// deniesRound reports a Vietnamese denial that somebody raises money at all: "X bác tin đang gọi vốn", but not "… nhận vốn của Y".
func (d *draft) deniesRound() bool {
	s, i := d.s, d.trigger
	if s.nounFollows || d.Type != fact.Investment || i < 2 || !s.endsClause(i+1) {
		return false
	}
	if s.chunks[i-1].is(grammar.Auxiliary | grammar.Planned | grammar.Negation) {
		i--
	}
	receives := func(u grammar.Use) bool { return u.Form == grammar.Receiving }
	return s.chunks[i-1].is(grammar.Denial) && slices.ContainsFunc(s.chunks[d.trigger].entry.Uses, receives)
}

// endsClause reports that a clause ends before a chunk, or that a time follows.
func (s *sentence) endsClause(i int) bool {
	return i >= len(s.chunks) || s.chunks[i].kind == punct || s.chunks[i].kind == moment
}
