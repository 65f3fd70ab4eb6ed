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
		if !c.is(grammar.Trigger) || c.quoted || c.entry == nil || c.is(grammar.Post) && s.isTitle(i) {
			continue
		}
		if d := r.setUpWith(s, i); d != nil {
			r.add(d)
			continue
		}
		if d := r.follower(s, i); d != nil {
			r.add(d)
			continue
		}
		for _, u := range c.entry.Uses {
			if u.Form != grammar.SplitHead && s.nounFollows && s.splits(i) {
				continue // "put X on its blacklist" puts no money into X
			}
			if d := r.event(s, i, u); d != nil {
				if shares := r.shares(d); shares != nil {
					for _, h := range shares {
						r.add(h)
					}
					break
				}
				if !r.bought(d) && !r.withinDeal(d) && !r.fundsWith(d) && !r.signs(d) && !s.ownMoney(d) && !r.together(d) && !r.deniedHere(d) {
					r.add(d)
				}
				for _, h := range r.halves(d, u) {
					r.add(h)
				}
				break
			}
		}
	}
}

// splits reports a verb whose second part stands behind it.
func (s *sentence) splits(i int) bool {
	return slices.ContainsFunc(s.chunks[i].entry.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.SplitHead && s.splitTail(i, u.Split) >= 0
	})
}

// bought reports an investment that is the purchase told before it: "acquired a
// 51% stake in X".
func (r *reader) bought(d *draft) bool {
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s == d.s && d.Type == fact.Investment; i-- {
		if f := r.facts[i]; f.Type == fact.Acquisition && f.segment() == d.segment() && slices.Equal(f.Args[fact.Target], d.Args[fact.Recipient]) {
			return true
		}
	}
	return false
}

// signs reports a Vietnamese partnership of both sides of a deal told just before, who only sign it: "X mua đứt Y,
// hai bên ký kết tại Z".
func (r *reader) signs(d *draft) bool {
	s := d.s
	if s.nounFollows || d.Type != fact.Partnership || d.Polarity != "" || !slices.ContainsFunc(s.phrases, func(p *phrase) bool { return p.pair && p.first < d.trigger }) {
		return false
	}
	if n := d.segment(); n >= 0 && s.doesMore(d.trigger+1, s.segments[n].last) {
		return false // "Hai bên bắt tay làm chip"
	}
	return r.lastFact(s, 1, func(f *draft) bool {
		return (f.Type == fact.Acquisition || f.Type == fact.Investment) && !slices.ContainsFunc(d.Args[fact.Party], func(id string) bool { return !f.has(id) })
	}) != nil
}

// doesMore reports words or a verb among the chunks [i, last) that tell more than when and where.
func (s *sentence) doesMore(i, last int) bool {
	for ; i < last; i++ {
		c := &s.chunks[i]
		if c.is(grammar.Trigger) || c.kind == other && !(i+1 < last && (s.chunks[i+1].kind == moment || s.isMoney(i+1))) {
			return true
		}
	}
	return false
}

// withinDeal reports a partnership of some of those of whom the sentence told one before: "signed a
// deal with A and B to set up a joint laboratory".
func (r *reader) withinDeal(d *draft) bool {
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s == d.s && d.s.nounFollows && d.Type == fact.Partnership; i-- {
		f := r.facts[i]
		if f.Type != d.Type || f.Polarity != d.Polarity || len(f.Args[fact.Party]) <= len(d.Args[fact.Party]) {
			continue
		}
		if !slices.ContainsFunc(d.Args[fact.Party], func(id string) bool { return !slices.Contains(f.Args[fact.Party], id) }) {
			return true
		}
	}
	return false
}

// fundsWith adds with whom somebody is told in English to put money into another, to the investment told right before: "led a
// $9m round for X, in partnership with Y". It reports whether it did.
func (r *reader) fundsWith(d *draft) bool {
	s := d.s
	f := r.toldHere(s)
	if f == nil || !s.nounFollows || d.Type != fact.Partnership || d.Polarity+d.Modality != f.Polarity+f.Modality || !s.opensWith(d.trigger, grammar.At) || f.trigger > d.trigger || s.verbBetween(f.trigger, d.trigger) {
		return false
	}
	giver := func(id string) bool { return slices.Contains(f.Args[fact.Investor], id) }
	if !slices.ContainsFunc(d.Args[fact.Party], giver) || slices.Contains(d.Args[fact.Party], f.Args[fact.Recipient][0]) {
		return false
	}
	d.Args = fact.Args{fact.Investor: d.Args[fact.Party]}
	f.joinedBy(d)
	return true
}

// deniedHere reports a release of what the sentence says before is not out: "has not yet released
// Otter Mini, which it showed off in Lyon".
func (r *reader) deniedHere(d *draft) bool {
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s == d.s && d.s.nounFollows && d.Type == fact.Release && d.Polarity == ""; i-- {
		if f := r.facts[i]; f.Type == d.Type && f.Polarity == fact.Negative && slices.Equal(f.Args[fact.Product], d.Args[fact.Product]) {
			return true
		}
	}
	return false
}

// onShop reports a firm named right behind a Vietnamese verb of listing that has its subject before it: that is a
// marketplace and no exchange.
func (s *sentence) onShop(i, n int) bool {
	if s.nounFollows || i+1 >= len(s.chunks) || s.chunks[i+1].kind != name || s.subjectIn(&s.segments[n], i) == nil {
		return false
	}
	p := s.chunks[i+1].phrase
	return p != nil && p.first == i+1 && p.kind != entity.Place && p.gov < 0
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

// capital reports a word that a capital within a sentence makes part of a name that is none of ours: "on
// the US Entity List".
func (s *sentence) capital(i int) bool {
	c := &s.chunks[i]
	return s.nounFollows && s.block.Kind != source.Heading && c.last-c.first == 1 && c.first > 1 && s.toks[c.first].Upper &&
		s.toks[c.first-1].Upper && s.toks[c.first-1].Kind == text.Word
}

// event reads one trigger as one of its uses; nil when its surroundings do not
// bear that out.
func (r *reader) event(s *sentence, i int, u grammar.Use) *draft {
	n := s.segmentOf(i)
	if n < 0 || s.hypothetical(n) {
		r.note(s, i, u, IsCondition, nil)
		return nil
	}
	if s.sourceBy(i, n) || s.topicOnly(i, n) {
		r.note(s, i, u, IsNoun, nil)
		return nil
	}
	t := u.Event.Type
	if s.noEvent(i, u) || s.noEventOf(t, i, n, u.Form) || u.Event.Sum && s.paysFor(i, n) || t == fact.Investment && (u.Event.Sum || u.Form == grammar.Receiving) && s.offerBehind(i) ||
		t == fact.Listing && r.sellsStake(s, i) || r.judged(s, i, n) {
		r.note(s, i, u, IsNoun, nil)
		return nil
	}
	d := r.draft(u.Event.Type, s, i)
	switch u.Form {
	case grammar.Nominal:
		r.nominal(d, u, n)
	case grammar.SplitTail:
		return r.discard(d)
	case grammar.SplitHead:
		tail := s.splitTail(i, u.Split)
		if tail < 0 {
			return r.discard(d)
		}
		d.used = append(d.used, tail)
		r.verbal(d, u, n)
	default:
		r.verbal(d, u, n)
	}
	r.obliques(d, u, n)
	if u.Event.Type == fact.Release && u.Event.Object == "" && !s.answers(i) && !r.replaces(d, u, n) {
		return r.discard(d)
	}
	if d.Type == fact.Meeting && u.Event.People && len(d.Args[fact.Participant]) == 1 {
		r.fill(d, fact.Participant, s.withWhom(i, n))
	}
	r.meetsHead(d)
	r.joint(d, u, n)
	r.recipient(d, n)
	r.likewise(d, u)
	r.started(d, u, n)
	r.joinedGroup(d, u, n)
	r.profiled(d, u)
	r.inTalks(d, u, n)
	if !complete(d) && !r.agentless(d, u, n) {
		r.note(s, i, u, IsIncomplete, d)
		if r.pend(d, u, n) || r.tookPart(d, u, n) {
			return nil
		}
		return r.discard(d)
	}
	if d.Type == fact.Acquisition && s.nounFollows && r.authorityBuys(d) {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d)
	}
	if d.Type == fact.Release && s.ships(i) || d.Type == fact.Acquisition && s.boughtGoods(i) {
		r.note(s, i, u, IsNoun, d)
		return r.discard(d)
	}
	if r.createdBy(d, s.chunks[i].entry) {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d)
	}
	r.modality(d, u, n)
	r.turnRound(d)
	if d.Polarity == "" && d.Modality != "" && (r.onceMeant(s, i, n) || s.isKept(i)) {
		r.note(s, i, u, IsCondition, nil)
		return r.discard(d)
	}
	if s.nounFollows && (d.Type == fact.Partnership && u.Form == grammar.Nominal && r.lifted(s, i, n) >= 0 || s.launchedIt(d, i, n)) {
		r.note(s, i, u, IsIncomplete, d) // "X ended a three-year alliance with Y"
		return r.discard(d)
	}
	if d.Polarity+d.Modality == "" && r.onlyMeant(d, u, n) || d.Type == fact.Restriction && r.stands(s, i, n) {
		r.note(s, i, u, IsCondition, nil)
		return r.discard(d)
	}
	r.circumstances(d, u, n)
	if d.round != nil && r.joined(d) {
		return nil
	}
	if d.Type == fact.Investment && s.nounFollows && len(d.Amounts) == 0 && r.onlyPeople(d.Args[fact.Investor]) {
		r.note(s, i, u, IsIncomplete, d) // "Varkey, who owns a third of the shares"
		return nil
	}
	if d.Type == fact.Investment && !s.nounFollows && u.Form == grammar.Verb && d.round == nil && len(d.Amounts) == 0 && i+1 < len(s.chunks) && s.chunks[i+1].phrase != nil && r.onlyPeople(d.Args[fact.Investor]) {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d) // "ông A dẫn dắt X từ năm 2019"
	}
	if d.Type == fact.Release && d.Polarity+d.Modality != "" && s.onlyVersion(d) {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d) // "phiên bản 70 tỷ tham số của X chưa có lịch ra mắt"
	}
	if d.Type == fact.Listing && s.onShop(i, n) {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d) // "X lên sàn Shopee"
	}
	if d.Type == fact.Listing && !s.nounFollows && len(d.Args[fact.Place]) == 0 && r.endsInPreposition(s, i) {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d) // "có mặt trên App Store", which is no exchange
	}
	if d.Type == fact.Founding && s.nounFollows && len(d.Args) == 1 && d.Date+d.Polarity == "" && d.Modality != "" {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d) // "its printing arm, which will be spun off"
	}
	if d.Type == fact.Founding && s.nounFollows && len(d.Args) == 1 && d.Date+d.Polarity+d.Modality == "" && u.Form == grammar.Participle && s.endsWith(min(i+1, len(s.chunks)-1), grammar.As) {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d) // "Started as a shop for used cars, Kvist has 400 employees"
	}
	if d.Type == fact.Founding && !s.nounFollows && len(d.Args) == 1 && d.Date+d.Polarity+d.Modality == "" && r.model.kindOfID(d.Args[fact.Organization][0]) == entity.Organization {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d) // "do một cựu kỹ sư X lập ra" tells neither who nor when
	}
	if (u.Event.Sum || u.Event.Round && s.round(n) < 0) && len(d.Amounts) == 0 {
		r.note(s, i, u, IsWithoutSum, nil)
		return nil
	}
	if who := d.Args[u.Event.Subject]; u.Event.People && (len(who) == 0 || !r.onlyPeople(who)) {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d) // "Google mở YouTube"
	}
	if d.Type == fact.Meeting && s.nounFollows && (s.segments[n].kind == relative || i > 0 && s.chunks[i-1].is(grammar.Subordinate)) && d.Date == "" && d.Polarity+d.Modality == "" {
		r.note(s, i, u, IsIncomplete, d) // "founded by Ann and Ben, who had met in a choir"
		return r.discard(d)
	}
	if d.Type == fact.Meeting && r.welcomes(d) {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d) // "The Fjord Pact welcomed Kelda as its fourth member"
	}
	if reportedByActor(d) {
		r.note(s, i, u, IsIncomplete, d)
		return nil
	}
	r.note(s, i, u, IsFact, d)
	if d.Type == fact.Acquisition && u.Form == grammar.Verb && s.buysMinority(i) {
		d.Type = fact.Investment
		d.Args = fact.Args{fact.Investor: d.Args[fact.Buyer], fact.Recipient: d.Args[fact.Target]}
	}
	if d.Type == fact.Investment && u.Form == grammar.Nominal && s.majorityBefore(i) {
		d.Type = fact.Acquisition
		d.Args = fact.Args{fact.Buyer: d.Args[fact.Investor], fact.Target: d.Args[fact.Recipient]}
	}
	if at, _ := s.delayedTo(n); d.Type == fact.Release && s.nounFollows && u.Planned && s.chunks[i].is(grammar.Delay) && at < 0 {
		r.note(s, i, u, IsCondition, d)
		return r.discard(d) // "delayed Otter 2 in May" says nothing of when it comes out
	}
	if d.Type == fact.Development {
		if s.infinitive(i) && len(d.Args[fact.Product]) == 0 {
			return r.discard(d) // "signed a partnership to develop models"
		}
		return r.asRelease(d, n)
	}
	return d
}

// onlyVersion reports that a Vietnamese sentence tells of a version of what is named only, by its number of parameters.
func (s *sentence) onlyVersion(d *draft) bool {
	if !s.nounFollows && d.trigger > s.segments[d.segment()].first && s.versionAlone(d.trigger) {
		return true // "trong khi phiên bản 70 tỷ tham số chưa có lịch phát hành"
	}
	return !s.nounFollows && slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		return p.gov > 0 && !p.anaphoric() && s.chunks[p.gov].is(grammar.Of) && s.chunks[p.gov-1].kind == amount && s.chunks[p.gov-1].quantity.Unit == "parameters" && d.has(s.chunks[p.members[0]].name.ID)
	})
}

// versionAlone reports a version without a name that is told by its number of parameters as what a Vietnamese clause up to the chunk is
// about.
func (s *sentence) versionAlone(i int) bool {
	g := &s.segments[s.segmentOf(i)]
	for k := g.first; k+1 < i && k <= g.first+1; k++ {
		if c := &s.chunks[k]; c.is(grammar.Noun) && c.entry.Kind == entity.Model {
			return (c.phrase == nil || c.phrase.anaphoric() && !c.phrase.this) && s.chunks[k+1].kind == amount && s.chunks[k+1].quantity.Unit == "parameters"
		}
	}
	return false
}

// welcomes reports a meeting of a group with somebody, told by an English word for taking in members, too.
func (r *reader) welcomes(d *draft) bool {
	in := func(u grammar.Use) bool { return u.Event.Type == fact.Membership }
	group := func(id string) bool { return r.model.kindOfID(id) == entity.Group }
	return d.s.nounFollows && slices.ContainsFunc(d.s.chunks[d.trigger].entry.Uses, in) && slices.ContainsFunc(d.Args[fact.Participant], group)
}

// meetsHead puts the person whom English words name as the head of an organization in its place as the one met: "met the head of
// Kelda, Bo Berg, in Oslo".
func (r *reader) meetsHead(d *draft) {
	s := d.s
	if d.Type != fact.Meeting || !s.nounFollows {
		return
	}
	for _, p := range s.phrases {
		if p.anaphoric() || p.gov < 1 || p.gov < d.trigger || !s.chunks[p.gov].is(grammar.Of) || !s.chunks[p.gov-1].is(grammar.Post) || p.last+1 >= len(s.chunks) || s.chunks[p.last].key != "," {
			continue
		}
		head, id := s.chunks[p.last+1].phrase, s.chunks[p.members[0]].name.ID
		if head == nil || head.first != p.last+1 || head.kind != entity.Person || head.anaphoric() || !slices.Contains(d.Args[fact.Participant], id) {
			continue
		}
		d.Args[fact.Participant] = slices.DeleteFunc(d.Args[fact.Participant], func(x string) bool { return x == id })
		r.fill(d, fact.Participant, head)
	}
}

// withWhom gives whom a phrase behind "with" tells of by more than a name: "discussed the ban with the trade minister, Bo Berg".
func (s *sentence) withWhom(i, n int) *phrase {
	for k := i + 1; k < s.segments[n].last; k++ {
		if s.chunks[k].is(grammar.With) && s.chunks[k].phrase == nil {
			return s.objectOf(k)
		}
	}
	return nil
}

// launchedIt reports that English words for a release as well as a founding tell of "it", and of nobody who did it:
// who "withdrew Otter 2 a week after it was launched" was not founded then.
func (s *sentence) launchedIt(d *draft, i, n int) bool {
	if d.Type != fact.Founding || len(d.Args[fact.Founder]) > 0 || !slices.ContainsFunc(s.chunks[i].entry.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Release }) {
		return false
	}
	p := s.subjectIn(&s.segments[n], i)
	return p != nil && s.singular(p)
}

// replaces fills the product that takes the place of one of the same maker: "replaced its Sirocco
// battery, released two years ago, with Sirocco Max". Who replaces what others make with what others
// make, too, releases nothing.
func (r *reader) replaces(d *draft, u grammar.Use, n int) bool {
	s := d.s
	old := s.objectOf(d.trigger)
	if old == nil || old.first >= s.segments[n].last {
		return false
	}
	for _, p := range s.phrases {
		m := s.segmentOf(max(p.gov, 0))
		if p.gov < old.last || p.anaphoric() || m > n && (p.gov != s.segments[m].first || !s.onlyTold(n+1, m)) {
			continue
		}
		for _, o := range u.Event.Oblique {
			if o.Role == fact.Product && slices.Contains(o.Words, s.chunks[p.gov].key) && (s.chunks[old.first].is(grammar.Own) || s.namesake(old, p)) {
				return len(d.Args[fact.Product]) > 0 || r.fill(d, fact.Product, p)
			}
		}
	}
	return false
}

// namesake reports two names that begin alike: "Rimba" and "Rimba Max".
func (s *sentence) namesake(p, q *phrase) bool {
	if p.anaphoric() {
		return false
	}
	return s.toks[s.chunks[p.members[0]].first].Key == s.toks[s.chunks[q.members[0]].first].Key
}

// onlyPeople reports that all who bear the ids are persons.
func (r *reader) onlyPeople(ids []string) bool {
	return !slices.ContainsFunc(ids, func(id string) bool { return r.model.kindOfID(id) != entity.Person })
}

// reportedByActor reports a restriction whose authority is who reports it: the verb
// belongs to somebody else.
func reportedByActor(d *draft) bool {
	return d.Type == fact.Restriction && slices.ContainsFunc(d.Args[fact.Authority], func(id string) bool { return slices.Contains(d.Args[fact.Source], id) })
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
	if d.Type != fact.Founding || !makes || len(d.Args[fact.Founder]) == 0 {
		return false
	}
	for _, p := range d.s.phrases {
		for _, m := range p.members {
			c := &d.s.chunks[m]
			if k := r.model.kindOf(c); slices.Contains(d.Args[fact.Founder], c.name.ID) && k == entity.Person || slices.Contains(d.Args[fact.Organization], c.name.ID) && k == entity.Group {
				return false
			}
		}
	}
	r.model.of(d.Args[fact.Organization][0]).kind = ""
	return true
}

// recipient fills who received an investment where the sentence says only who
// gave how much: then it is whom the text speaks of.
func (r *reader) recipient(d *draft, n int) {
	if d.Type != fact.Investment || len(d.Args[fact.Investor]) == 0 {
		return
	}
	if p := r.round.received; p != nil && p.s == d.s && d.trigger > p.trigger && !d.s.nounFollows && slices.Equal(p.Args[fact.Recipient], d.Args[fact.Recipient]) {
		d.round = p // "X khép lại vòng gọi vốn với 8 triệu USD, do Y (Singapore) dẫn dắt"
	}
	if len(d.Args[fact.Recipient]) > 0 {
		return
	}
	if !d.s.nounFollows && r.gaveHere(d) {
		return // "X đã huy động vốn trong một vòng do Y dẫn đầu" tells it of X already
	}
	d.round = r.roundOf(d, n)
	if p := d.s.valuedBehind(d.trigger); p != nil && d.s.round(n) >= 0 && (d.round == nil || d.s.chunks[p.members[0]].name.ID != d.round.Args[fact.Recipient][0]) {
		if d.round = nil; r.fill(d, fact.Recipient, p) {
			return // "A $12m round led by X valued Y at $90m"
		}
	}
	if d.round != nil && !d.has(d.round.Args[fact.Recipient][0]) {
		d.Args[fact.Recipient] = d.round.Args[fact.Recipient]
		return
	}
	d.round = nil
	if f := r.fellow(d); f != nil {
		d.Args[fact.Recipient], d.proofs = f.Args[fact.Recipient], append(d.proofs, f.span)
		return
	}
	if r.stayedOut(d, n) || d.s.givenElsewhere(d.trigger, n) {
		return
	}
	if !d.s.sum(d.trigger, n) && d.s.round(n) < 0 {
		return
	}
	from := d.trigger
	if k := d.s.round(n); k >= 0 {
		from = min(from, k)
	}
	for _, p := range d.s.phrases {
		if c := &d.s.chunks[p.first]; d.s.nounFollows && p.gov > d.trigger && d.s.chunks[p.gov].is(grammar.For) && c.is(grammar.Own) && c.is(grammar.He) && p.kind == entity.Organization {
			return // "Ann Lee, founder of X, secured $5m from Y for her new startup" got nothing for X
		}
	}
	for _, p := range d.s.phrases { // "vòng gọi vốn của X"
		if p.gov > from && d.s.segmentOf(p.gov) == n && (d.s.chunks[p.gov].is(grammar.Of) || d.s.roundFor(p)) && r.fill(d, fact.Recipient, p) {
			return
		}
	}
	if f := r.lastFact(d.s, 1, func(f *draft) bool { return f.Type == fact.Investment && f.Polarity == "" }); f != nil && d.s.nounFollows && d.s.round(n) < 0 && len(f.Args[fact.Recipient]) == 1 && !d.has(f.Args[fact.Recipient][0]) {
		id := f.Args[fact.Recipient][0] // "two years later X followed with €11m"
		if r.enter(d, fact.Recipient, nil, []referent{{id: id, kind: entity.Organization, proof: r.model.of(id).named}}) {
			d.proofs = append(d.proofs, f.span)
		}
		return
	}
	if d.s.paysToBuy(n) {
		return // "bỏ ra 5 triệu USD để thâu tóm X"
	}
	if p := d.s.subjectOf(d.trigger, n); p != nil && (p.bygone() || d.s.nounFollows && p.self) {
		return // "Her first company raised $5m from X", "we raised $5m from X"
	}
	if c := &d.s.chunks[d.trigger]; d.s.nounFollows && onlyNominal(c) && d.s.saysBetween(d.s.segments[n].first, d.trigger) {
		return // "Velor said that this was separate from the Halden funding round"
	}
	of := d.ids()
	refs := r.financed(d, r.model.implied(d.s, d.s.segments[n].first, func(k entity.Kind) bool { return fits(fact.Recipient, k) }))
	if d.s.nounFollows && len(refs) == 1 && slices.ContainsFunc(d.s.chunks[d.trigger:], func(c chunk) bool { return c.kind == name && c.name.ID == refs[0].id }) {
		return // "Velor will invest up to $10m and Halden up to $5m"
	}
	if len(refs) == 1 && !slices.Contains(of, refs[0].id) && (d.s.round(n) >= 0 || r.model.main(refs[0].id)) {
		r.enter(d, fact.Recipient, nil, refs)
	}
}

// givenElsewhere reports that an English noun for an investment has behind it what the money is for, which has no name: "an
// investment of $5m in a project".
func (s *sentence) givenElsewhere(i, n int) bool {
	for k := i + 1; s.nounFollows && k+1 < s.segments[n].last && onlyNominal(&s.chunks[i]); k++ {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Into) && c.is(grammar.At) && s.chunks[k+1].kind != moment:
			return s.chunks[k+1].is(grammar.Indefinite) || s.chunks[k+1].kind == other
		case c.kind != amount && !c.is(grammar.Of):
			return false
		}
	}
	return false
}

// topicOnly reports a bare verb with which the words end that only say of what a Vietnamese sentence speaks: "Về khả
// năng IPO, ông A cho biết …".
func (s *sentence) topicOnly(i, n int) bool {
	g := &s.segments[n]
	if s.nounFollows || n > 0 || len(s.segments) < 2 || i+1 != g.last || !s.chunks[g.first].is(grammar.Preposition) || s.chunks[g.first].is(grammar.Subordinate) {
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

// ownMoney reports a Vietnamese investment that only tells of what somebody founds a firm with: "góp 200 triệu đồng mở
// X", "bỏ ra 400 triệu đồng để lập X".
func (s *sentence) ownMoney(d *draft) bool {
	n := d.segment()
	if s.nounFollows || d.Type != fact.Investment || n < 0 {
		return false
	}
	for k := d.trigger + 1; k < s.segments[n].last; k++ {
		if s.chunks[k].kind == amount && k+1 < s.segments[n].last && s.isVerb(k+1) && s.tells(k+1, fact.Founding) {
			return true
		}
	}
	return n+1 < len(s.segments) && s.purpose(n+1) && s.tells(s.segments[n+1].first+1, fact.Founding)
}

// paysToBuy reports a clause of purpose behind segment n that tells what the money there buys.
func (s *sentence) paysToBuy(n int) bool {
	return n+1 < len(s.segments) && s.purpose(n+1) && s.tells(s.segments[n+1].first+1, fact.Acquisition)
}

// gaveHere reports an investment told in the sentence already by the same that gave this one.
func (r *reader) gaveHere(d *draft) bool {
	f := r.lastFact(d.s, 0, func(f *draft) bool { return f.s == d.s && f.Type == fact.Investment && f.Polarity == "" })
	return f != nil && !slices.ContainsFunc(d.Args[fact.Investor], func(id string) bool { return !slices.Contains(f.Args[fact.Investor], id) })
}

// stayedOut fills in whom somebody did not invest, where the English sentence before tells who did: "Y led a round for
// X. Z did not invest". It reports whether it did.
func (r *reader) stayedOut(d *draft, n int) bool {
	s, i := d.s, d.trigger
	if !s.nounFollows || i == 0 || !s.chunks[i-1].is(grammar.Negation) && !s.saidWrongly(i) || i+1 < s.segments[n].last && s.chunks[i+1].kind != moment && !s.saidWrongly(i) {
		return false
	}
	if p := s.offeredPart(n); p != nil && r.fill(d, fact.Recipient, p) {
		return true
	}
	f := r.lastFact(s, 1, func(f *draft) bool {
		return f.Type == fact.Investment && f.Polarity+f.Modality == "" && len(f.Args[fact.Recipient]) == 1
	})
	if f == nil || d.has(f.Args[fact.Recipient][0]) || slices.ContainsFunc(f.Args[fact.Investor], d.has) {
		return false
	}
	id := f.Args[fact.Recipient][0]
	if r.enter(d, fact.Recipient, nil, []referent{{id: id, kind: entity.Organization, proof: r.model.of(id).named}}) {
		d.proofs = append(d.proofs, f.span)
		return true
	}
	return false
}

// saidWrongly reports words that call what an English verb without an object tells wrong, with at most one word
// between: "Reports that Velor had invested, too, are wrong".
func (s *sentence) saidWrongly(i int) bool {
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if c.is(grammar.NegativeAfter) {
			return !s.isVerb(k)
		}
		if c.kind != other && c.key != "," && !c.is(grammar.Pause|grammar.And) || c.phrase != nil {
			return false
		}
	}
	return false
}

// offeredPart gives the firm in which an English clause before segment n tells of shares: "was offered a stake in X but
// did not invest".
func (s *sentence) offeredPart(n int) *phrase {
	for _, p := range s.phrases {
		if p.last > s.segments[n].first || !compatible(p.kind, entity.Organization) {
			continue
		}
		if c := &s.chunks[p.last]; p.first > s.segments[0].first && c.is(grammar.Trigger) && onlyNominal(c) && s.tells(p.last, fact.Investment) {
			return p // "was offered Velor shares"
		}
		if p.gov < 1 || !s.chunks[p.gov].is(grammar.At) {
			continue
		}
		c := &s.chunks[p.gov-1]
		if c.is(grammar.Trigger) && (s.tells(p.gov-1, fact.Investment) || s.tells(p.gov-1, fact.Listing)) || s.money[s.toks[c.last-1].Key] {
			return p
		}
	}
	return nil
}

// likewise fills what a restriction is of that is only said to be like one told before:
// "Australia imposed a similar ban in August".
func (r *reader) likewise(d *draft, u grammar.Use) {
	if d.Type != fact.Restriction || u.Form != grammar.Nominal || len(d.Args[fact.Authority]) == 0 || len(d.Args[fact.Target]) > 0 {
		return
	}
	c := &d.s.chunks[d.trigger]
	if !d.s.nounFollows && (d.trigger == 0 || !d.s.chunks[d.trigger-1].is(grammar.Indefinite)) {
		return // "đang xem xét một lệnh cấm tương tự", but "lệnh cấm có hiệu lực"
	}
	if k := d.trigger + 1; d.s.nounFollows && k+1 < len(d.s.chunks) && d.s.chunks[k+1].kind != moment && !d.s.chunks[k+1].is(grammar.Own) && brings(u.Event, fact.Target, d.s.chunks[k].key) {
		return // "is weighing curbs on chip tools" tells of what they are
	}
	like := d.trigger > 1 && d.s.chunks[d.trigger-1].kind == other && d.s.chunks[d.trigger-2].is(grammar.Indefinite)
	like = like || d.trigger+2 < len(d.s.chunks) && d.s.chunks[d.trigger+1].is(grammar.Of) && d.s.chunks[d.trigger+2].is(grammar.Own) // "a ban of its own"
	if d.trigger > 1 && r.model.kindOfID(d.Args[fact.Authority][0]) == entity.Place && d.s.chunks[d.trigger-1].is(grammar.Indefinite) {
		like = like || d.s.chunks[d.trigger-2].is(grammar.Possible) || d.s.isVerb(d.trigger-2) // "Spain is considering a ban", "followed with a ban"
	}
	like = like || d.trigger > 0 && d.s.chunks[d.trigger-1].is(grammar.Possible) && r.model.kindOfID(d.Args[fact.Authority][0]) == entity.Place // "is weighing restrictions"
	if f := r.lastRestriction(d); f != nil && (like || c.last-c.first > 1) && !d.has(f.Args[fact.Target][0]) {
		r.enter(d, fact.Target, nil, []referent{{id: f.Args[fact.Target][0], kind: entity.Product, proof: r.model.of(f.Args[fact.Target][0]).named}})
	}
}

// started turns a release whose object is an organization into its founding, where
// a person did it: "came back and launched Sandstone"; that of a group is always its founding.
func (r *reader) started(d *draft, u grammar.Use, n int) {
	if d.Type != fact.Release || u.Form != grammar.Verb || len(d.Args[fact.Product]) > 0 || !d.s.nounFollows && len(d.Args) > 0 {
		return
	}
	subject, object := d.s.subjectOf(d.trigger, n), d.s.objectOf(d.trigger)
	if subject == nil || object == nil || object.anaphoric() || !(subject.kind == entity.Person && object.kind == entity.Organization) && !(d.s.nounFollows && object.kind == entity.Group) {
		return
	}
	d.Type, d.Text = fact.Founding, ""
	clear(d.Args) // "once OpenAI's chief scientist, launched a lab of his own, X"
	d.proofs = d.proofs[:0]
	r.fill(d, fact.Founder, d.s.withKin(subject))
	r.fill(d, fact.Founder, subject)
	r.fill(d, fact.Organization, object)
}

// joinedGroup fills the group that a sentence about a member leaves out: "Siemens could join
// before the summer", "Kim Ô chưa được kết nạp".
func (r *reader) joinedGroup(d *draft, u grammar.Use, n int) {
	if d.Type != fact.Membership || u.Form == grammar.Nominal || len(d.Args[fact.Member]) == 0 || len(d.Args[fact.Group]) > 0 {
		return
	}
	if d.trigger > 0 && d.s.chunks[d.trigger-1].is(grammar.As|prepositions) {
		return // "has not been accepted as a member"
	}
	if !d.s.nounFollows && r.roundJustTold(d.s) != nil {
		return // "X và Y cũng tham gia" in the round told just before
	}
	if k := d.trigger + 1; k < d.s.segments[n].last && !(k+1 == d.s.segments[n].last && d.s.opensWith(d.trigger, grammar.Indefinite)) { // "is not a member either"
		if c := &d.s.chunks[k]; !(d.s.nounFollows && c.phrase != nil && c.phrase.definite() && c.phrase.anaphoric() && c.phrase.kind == entity.Organization) && (c.phrase != nil || c.kind == amount || c.is(grammar.Noun) || !d.s.nounFollows && c.is(grammar.Indefinite) || c.kind == other && !r.because[c.key]) {
			return // "joined forces", "một trong ba nhà sáng lập", but "is not a member of the group"
		}
	}
	r.groupBefore(d)
}

// asRelease turns "developed in 2022" into a release: only that type keeps when
// a thing came into being. What many people do for a living is none: "1.500 kỹ sư thiết kế chip".
func (r *reader) asRelease(d *draft, n int) *draft {
	if r.date(d, n); d.Date != "" && (d.s.segments[n].kind == apposition || d.s.sinceAt(d.used[len(d.used)-1]) || d.s.countedBetween(d.trigger, d.used[len(d.used)-1]) || d.s.segmentOf(d.used[len(d.used)-1]) != n) {
		d.Date, d.DateText = "", ""
	}
	if d.s.nounFollows && len(d.Args[fact.Product]) == 0 && d.Modality != "" && d.s.chunks[d.trigger].last-d.s.chunks[d.trigger].first == 1 {
		return nil // "will build a server" says nothing of when that comes out
	}
	if d.Date == "" || len(d.Args[fact.Product]) == 0 && !d.s.nounFollows && d.s.chunks[max(0, d.trigger-1)].kind == amount {
		if d.Polarity != "" || d.Modality != "" || len(d.Args[fact.Product]) == 0 {
			return nil
		}
		return d
	}
	d.Type = fact.Release
	d.Args = fact.Args{fact.Agent: d.Args[fact.Developer], fact.Product: d.Args[fact.Product]}
	if len(d.Args[fact.Product]) == 0 {
		delete(d.Args, fact.Product)
	}
	return d
}

// sinceAt reports a time since which something goes on: "xây dựng từ năm 2020" dates no release.
func (s *sentence) sinceAt(i int) bool {
	return i > 0 && (s.chunks[i-1].is(grammar.From) || s.nounFollows && s.chunks[i-1].is(grammar.Preposition) && !s.chunks[i-1].is(grammar.At))
}

// authorityBuys reports a buyer that a pronoun stands for and that restricts others by its office: "The
// Water Commission barred X from the river. Chatter that it wants to buy Y" is of X.
func (r *reader) authorityBuys(d *draft) bool {
	return slices.ContainsFunc(d.Args[fact.Buyer], func(id string) bool {
		about := r.model.of(id)
		return about.ruler && about.house && !slices.ContainsFunc(d.s.chunks, func(c chunk) bool { return c.kind == name && c.name.ID == id })
	})
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
