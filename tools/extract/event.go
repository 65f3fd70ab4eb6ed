package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
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
		for _, u := range c.entry.Uses {
			if d := r.event(s, i, u); d != nil {
				if !r.bought(d) && !r.together(d) {
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

// isTitle reports a word that here says what a person is and not what happened:
// "A, đồng sáng lập B".
func (s *sentence) isTitle(i int) bool {
	n := s.segmentOf(i)
	return n < 0 || s.segments[n].kind != clause || s.copula(i, n)
}

// event reads one trigger as one of its uses; nil when its surroundings do not
// bear that out.
func (r *reader) event(s *sentence, i int, u grammar.Use) *draft {
	n := s.segmentOf(i)
	if n < 0 || s.hypothetical(n) {
		r.note(s, i, u, IsCondition, nil)
		return nil
	}
	if u.Form == grammar.Participle && s.plainObject(i) || u.Form == grammar.Verb && s.isNounHere(i) {
		r.note(s, i, u, IsNoun, nil)
		return nil
	}
	if u.Form == grammar.Nominal && u.Event.Type == fact.Investment && s.dealIn(i) {
		r.note(s, i, u, IsNoun, nil)
		return nil
	}
	if u.Form == grammar.Inchoative && s.counted(i) {
		r.note(s, i, u, IsNoun, nil)
		return nil
	}
	if u.Event.Sum && s.paysFor(i, n) {
		r.note(s, i, u, IsNoun, nil)
		return nil
	}
	if s.judged(i, n) {
		r.note(s, i, u, IsNoun, nil)
		return nil
	}
	if u.Form == grammar.Verb && s.modifies(i, n) {
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
	r.recipient(d, n)
	r.likewise(d, u)
	r.started(d, u, n)
	if !complete(d) {
		r.note(s, i, u, IsIncomplete, d)
		if r.pend(d, u, n) {
			return nil
		}
		return r.discard(d)
	}
	if r.createdBy(d, s.chunks[i].entry) {
		r.note(s, i, u, IsIncomplete, d)
		return r.discard(d)
	}
	r.modality(d, u, n)
	r.circumstances(d, u, n)
	if d.round != nil && r.joined(d) {
		return nil
	}
	if u.Event.Sum && len(d.Amounts) == 0 {
		r.note(s, i, u, IsWithoutSum, nil)
		return nil
	}
	if reportedByActor(d) {
		r.note(s, i, u, IsIncomplete, d)
		return nil
	}
	r.note(s, i, u, IsFact, d)
	if d.Type == fact.Development {
		if s.infinitive(i) && len(d.Args[fact.Product]) == 0 {
			return r.discard(d) // "signed a partnership to develop models"
		}
		return r.asRelease(d, n)
	}
	return d
}

// reportedByActor reports a restriction whose authority is who reports it: the verb
// belongs to somebody else.
func reportedByActor(d *draft) bool {
	return d.Type == fact.Restriction && slices.ContainsFunc(d.Args[fact.Authority], func(id string) bool { return slices.Contains(d.Args[fact.Source], id) })
}

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
	delete(r.model.kinds, d.Args[fact.Organization][0])
	return true
}

// recipient fills who received an investment where the sentence says only who
// gave how much: then it is whom the text speaks of.
func (r *reader) recipient(d *draft, n int) {
	if d.Type != fact.Investment || len(d.Args[fact.Investor]) == 0 || len(d.Args[fact.Recipient]) > 0 {
		return
	}
	if d.round = r.roundOf(d, n); d.round != nil && !d.has(d.round.Args[fact.Recipient][0]) {
		d.Args[fact.Recipient] = d.round.Args[fact.Recipient]
		return
	}
	d.round = nil
	if f := r.fellow(d); f != nil {
		d.Args[fact.Recipient], d.proofs = f.Args[fact.Recipient], append(d.proofs, f.span)
		return
	}
	if !d.s.sum(d.trigger, n) && d.s.round(n) < 0 {
		return
	}
	from := d.trigger
	if k := d.s.round(n); k >= 0 {
		from = min(from, k)
	}
	for _, p := range d.s.phrases { // "vòng gọi vốn của X"
		if p.gov > from && d.s.segmentOf(p.gov) == n && d.s.chunks[p.gov].is(grammar.Of) && r.fill(d, fact.Recipient, p) {
			return
		}
	}
	of := d.ids()
	refs := r.model.implied(d.s, d.s.segments[n].first, func(k entity.Kind) bool { return fits(fact.Recipient, k) })
	if len(refs) == 1 && !of[refs[0].id] && (d.s.round(n) >= 0 || r.model.main(refs[0].id)) {
		r.enter(d, fact.Recipient, nil, refs)
	}
}

// likewise fills what a restriction is of that is only said to be like one told before:
// "Australia imposed a similar ban in August".
func (r *reader) likewise(d *draft, u grammar.Use) {
	if d.Type != fact.Restriction || !d.s.nounFollows || u.Form != grammar.Nominal || len(d.Args[fact.Authority]) == 0 || len(d.Args[fact.Target]) > 0 {
		return
	}
	c := &d.s.chunks[d.trigger]
	like := d.trigger > 1 && d.s.chunks[d.trigger-1].kind == other && d.s.chunks[d.trigger-2].is(grammar.Indefinite)
	if f := r.lastRestriction(d); f != nil && (like || c.last-c.first > 1) && !d.has(f.Args[fact.Target][0]) {
		r.enter(d, fact.Target, nil, []referent{{id: f.Args[fact.Target][0], kind: entity.Product, proof: r.model.named[f.Args[fact.Target][0]]}})
	}
}

// started turns a release whose object is an organization into its founding, where
// a person did it: "came back and launched Sandstone".
func (r *reader) started(d *draft, u grammar.Use, n int) {
	if d.Type != fact.Release || u.Form != grammar.Verb || len(d.Args) > 0 {
		return
	}
	subject, object := d.s.subjectOf(d.trigger, n), d.s.objectOf(d.trigger)
	if subject == nil || object == nil || subject.kind != entity.Person || object.anaphoric() || object.kind != entity.Organization {
		return
	}
	d.Type = fact.Founding
	r.fill(d, fact.Founder, subject)
	r.fill(d, fact.Organization, object)
}

// round gives the word for a round of investment in the segment, -1 for none:
// "The round was led by X".
func (s *sentence) round(n int) int {
	for k := s.segments[n].first; k < s.segments[n].last; k++ {
		if c := &s.chunks[k]; c.is(grammar.Trigger) && onlyNominal(c) && s.tells(k, fact.Investment) {
			return k
		}
	}
	return -1
}

// sum reports an amount of money behind the trigger with no preposition of place
// or purpose after it, which would tell where the money goes.
func (s *sentence) sum(i, n int) bool {
	found := false
	for k := i + 1; k < s.segments[n].last; k++ {
		c := &s.chunks[k]
		if found && c.is(grammar.Into|grammar.At|grammar.For) && k+1 < len(s.chunks) && s.chunks[k+1].kind != moment {
			return false
		}
		found = found || c.kind == amount && c.quantity.Currency != ""
	}
	return found
}

// asRelease turns "developed in 2022" into a release: only that type keeps when
// a thing came into being.
func (r *reader) asRelease(d *draft, n int) *draft {
	if r.date(d, n); d.Date != "" && (d.s.segments[n].kind == apposition || d.s.countedBetween(d.trigger, d.used[len(d.used)-1]) || d.s.segmentOf(d.used[len(d.used)-1]) != n) {
		d.Date, d.DateText = "", ""
	}
	if d.Date == "" {
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

// countedBetween reports a quantity between two chunks: the time behind it is of what
// counts it, "X do Y phát triển cán mốc 9 triệu người dùng hồi tháng 10".
func (s *sentence) countedBetween(i, j int) bool {
	return !s.nounFollows && s.amountBetween(i, j)
}

// isNounHere reports a word that could be a verb and has one of its own behind
// it: "the Nordlys purchase does not include …".
func (s *sentence) isNounHere(i int) bool {
	return s.nounFollows && s.articled(i) || i+1 < len(s.chunks) && s.nounFollows && (s.chunks[i+1].is(grammar.Auxiliary|grammar.Be|grammar.Have|grammar.Planned|grammar.Possible) && !s.chunks[i+1].is(prepositions|grammar.Pause) || s.deniedVerb(i+1)) // but "have worked together since 2016", "meet again"
}

// counted reports a quantity right behind a verb, its object: "It shipped 1,800".
func (s *sentence) counted(i int) bool {
	return i+1 < len(s.chunks) && s.chunks[i+1].kind == amount
}

// articled reports an article or a possessor before a word, at most one plain word
// between: "its list of suppliers" lists nothing.
func (s *sentence) articled(i int) bool {
	k := i - 1
	if k > 0 && s.chunks[k].kind == other {
		k--
	}
	return k >= 0 && s.chunks[k].phrase == nil && !s.chunks[k].is(grammar.That) && s.chunks[k].is(grammar.Definite|grammar.Own|grammar.Genitive|grammar.Indefinite)
}

// deniedVerb reports "does not" and the like, which stand before a verb and so
// behind its subject.
func (s *sentence) deniedVerb(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Negation) && c.last-c.first > 1
}

// paysFor reports a verb of paying before one of buying: "chi 5 tỷ đồng mua lại X".
func (s *sentence) paysFor(i, n int) bool {
	for k := i + 1; k < s.segments[n].last && !s.nounFollows; k++ {
		if s.isVerb(k) {
			return s.tells(k, fact.Acquisition)
		}
	}
	return false
}

// judged reports a clause of which something is said: "X lên sàn lúc này là sớm" tells of no
// listing.
func (s *sentence) judged(i, n int) bool {
	for k := i + 1; k+1 < s.segments[n].last && !s.nounFollows; k++ {
		if c := &s.chunks[k]; c.key == "là" && c.is(grammar.Be) {
			next := &s.chunks[k+1]
			return next.phrase == nil && next.kind <= word && !next.is(grammar.Post|grammar.Title|grammar.Noun|grammar.Trigger) && !s.chunks[k-1].is(grammar.Speech)
		}
	}
	return false
}

// invests reports a verb that by itself tells of an investment: "led", not "took".
func (s *sentence) invests(k int) bool {
	return s.isVerb(k) && slices.ContainsFunc(s.chunks[k].entry.Uses, func(u grammar.Use) bool {
		return (u.Form == grammar.Verb || u.Form == grammar.Receiving) && u.Event.Type == fact.Investment && !u.Event.Sum
	})
}

// maxDealt is how many chunks before a noun the verb may stand whose object it is.
const maxDealt = 4

// dealIn reports a noun that is the object of a verb of selling: "sold its stake".
func (s *sentence) dealIn(i int) bool {
	if i > 0 && !s.nounFollows && s.isVerb(i-1) && s.tells(i-1, fact.Investment) {
		return true // "dẫn đầu vòng này": the verb tells it
	}
	for k := i - 1; k >= 0 && i-k <= maxDealt; k-- {
		if c := &s.chunks[k]; c.is(grammar.Trigger) {
			return s.tells(k, fact.Acquisition) || s.nounFollows && s.invests(k)
		} else if s.nounFollows && (c.kind == amount || c.is(grammar.Genitive) || c.kind == name && s.genitiveAfter(c.phrase)) {
			continue // "led a $5m round", "led Loomstead's round": the verb tells it
		} else if c.kind != other && !c.is(grammar.Own|grammar.Indefinite|grammar.Definite) {
			return false
		}
	}
	return false
}

// modifies reports a verb that only says of what kind the noun before it is, the
// noun being the object of a verb: "siết xuất khẩu phần mềm thiết kế chip".
func (s *sentence) modifies(i, n int) bool {
	if s.nounFollows || i == 0 || !s.chunks[i-1].is(grammar.Noun) || s.chunks[i-1].phrase != nil && s.chunks[i-1].phrase.this {
		return false
	}
	for k := i - 2; k >= s.segments[n].first; k-- {
		if p := s.chunks[k].phrase; p != nil && !p.anaphoric() {
			return false
		}
		if s.isVerb(k) {
			return true
		}
	}
	return false
}

// hypothetical reports a segment that a condition opens.
func (s *sentence) hypothetical(n int) bool {
	if s.lacks(grammar.If) {
		return false
	}
	for i := s.segments[n].first; i < s.segments[n].last; i++ {
		if s.chunks[i].is(grammar.If) {
			return true
		}
	}
	return false
}

// splitTail finds the second part of a verb in two parts.
func (s *sentence) splitTail(i int, split *grammar.Split) int {
	for k := i + 1; k < len(s.chunks); k++ {
		c := &s.chunks[k]
		if c.key == ";" {
			return -1
		}
		if c.entry == nil {
			continue
		}
		for _, u := range c.entry.Uses {
			if u.Form == grammar.SplitTail && u.Split == split {
				return k
			}
		}
	}
	return -1
}

// verbal fills the roles of a verb from its subject and its object, turned
// round where the verb is passive.
func (r *reader) verbal(d *draft, u grammar.Use, n int) {
	s, i, e := d.s, d.trigger, u.Event
	agent, patient, passive := s.passive(i, n, u)
	if passive {
		if u.Form == grammar.Receiving {
			agent, patient = patient, agent
		}
		r.patient(d, e, patient)
		if e.Subject != "" && !r.fill(d, e.Subject, agent) {
			switch e.Subject {
			case fact.Agent, fact.Developer:
				r.fill(d, e.Subject, s.staffOf(agent)) // "do kỹ sư của X phát triển"
			case fact.Authority:
				r.fill(d, e.Subject, s.jurisdiction(i, n))
			}
		}
		return
	}
	if u.Form == grammar.Participle {
		return // the active reading is another use
	}
	subject, object := s.subjectOf(i, n), s.objectOf(i)
	if object == nil && (e.Type == fact.Restriction || e.Type == fact.Release) {
		object = s.throughNoun(i)
	}
	if p := s.identified(subject, i, n); p != nil {
		if subject = p; object == p {
			object = nil
		}
	} else if p := s.inverted(i, n); p != nil {
		subject = p
	}
	switch {
	case u.Form == grammar.Receiving:
		r.fill(d, e.Object, subject)
		r.fill(d, e.Subject, s.giver(i))
		return
	case u.Form == grammar.Inverse:
		r.fill(d, e.Object, subject)
		r.fill(d, e.Subject, object)
		return
	case u.Form == grammar.Inchoative, s.happensTo(e, i, subject, object):
		if !r.patient(d, e, subject) && !s.nounFollows && i == s.segments[n].first && n > 0 && s.chunks[i-1].key == "," {
			r.patient(d, e, s.hostBefore(n)) // "Bắc Kinh có X, ra đời năm 2012"
		}
		return
	}
	if e.Subject != "" && !r.fill(d, e.Subject, subject) && !r.fill(d, e.Subject, s.spokenOf(subject, i)) {
		switch e.Subject {
		case fact.Authority:
			r.fill(d, e.Subject, s.officials(i, n))
		case fact.Agent:
			r.fill(d, e.Subject, r.office(subject))
		}
	}
	if e.Type == fact.Founding && s.nounFollows && object == nil && s.chunks[i].last-s.chunks[i].first > maxBareNoun && len(d.Args[fact.Founder]) > 0 {
		org := func(k entity.Kind) bool { return k == entity.Organization }
		r.enter(d, e.Object, nil, r.model.implied(s, s.segments[n].first, org)) // "started the company"
	}
	if e.Object != "" && !(e.Object == e.Subject && s.nothingYet(i, object)) {
		if !r.object(d, e, object) && object == nil && e.Object == fact.Product {
			r.fill(d, e.Object, s.topicalized(n))
		}
	}
	if e.Type == fact.Meeting && object == nil && len(d.Args[fact.Participant]) > 0 {
		r.fill(d, e.Object, s.peopleOf(i))
	}
	if e.Type == fact.Meeting && s.nounFollows && object == nil && subject != nil && subject.pronoun && len(d.Args[fact.Participant]) < 2 && s.chunks[subject.ref].is(grammar.They) {
		delete(d.Args, fact.Participant)
		d.proofs = d.proofs[:0]
		r.enter(d, fact.Participant, subject, r.model.pair(subject)) // "They will meet again"
	}
	if e.Type == fact.Meeting && object == nil && s.plainBehind(i) {
		clear(d.Args) // "A và B gặp thời tiết xấu" met nobody
		return
	}
	if e.Type == fact.Listing && !s.nounFollows {
		r.listed(d, i, n, object)
	}
	if object != nil && object.kind == entity.Place && hasPlace(e) {
		r.fill(d, fact.Place, object)
	}
	r.relativeRoles(d, e, n)
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
	if p == nil || p.anaphoric() || p.kind != entity.Product && p.kind != entity.Model {
		return nil
	}
	return p
}

// listed fills whose shares come to an exchange where that is not who does it: "khả năng niêm
// yết công ty tại London", "cổ phiếu của X chào sàn".
func (r *reader) listed(d *draft, i, n int, object *phrase) {
	s := d.s
	if object != nil && object.first < s.segments[n].last && (object.kind == entity.Organization || object.kind == "") && (!object.anaphoric() || len(d.Args[fact.Organization]) == 0) {
		kept := d.Args[fact.Organization]
		delete(d.Args, fact.Organization)
		if !r.fill(d, fact.Organization, object) && len(kept) > 0 {
			d.Args[fact.Organization] = kept
		}
	}
	if len(d.Args[fact.Organization]) > 0 {
		return
	}
	for k := len(s.phrases) - 1; k >= 0; k-- {
		p := s.phrases[k]
		if m := s.segmentOf(p.first); p.last > i || p.gov < 0 || !s.chunks[p.gov].is(grammar.Of) || m < 0 || s.segments[m].kind == apposition {
			continue
		}
		if r.fill(d, fact.Organization, p) {
			return
		}
	}
}

// peopleOf gives whose people are met who bear no name: "will meet officials from the
// Estuary Forum".
func (s *sentence) peopleOf(i int) *phrase {
	for k := i + 1; k+2 < len(s.chunks) && s.nounFollows && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if p := c.phrase; c.kind == name && c.name.Kind == entity.Organization && p != nil && p.anaphoric() && p.kind == entity.Person {
			return s.only(k) // "met Qinghe executives"
		}
		if c.is(grammar.Noun|grammar.Post) && (c.is(grammar.Post) || c.entry.Kind == entity.Person) && s.chunks[k+1].is(grammar.From|grammar.Of|grammar.At) {
			return s.phraseAt(k + 2)
		}
		if c.kind != other && !c.is(descriptors) {
			return nil
		}
	}
	return nil
}

// plainBehind reports a plain word right behind a verb of meeting, which is what it has as
// object.
func (s *sentence) plainBehind(i int) bool {
	return !s.nounFollows && i+1 < len(s.chunks) && s.chunks[i+1].kind == other && !(i+2 < len(s.chunks) && s.chunks[i+2].is(grammar.With))
}

// jurisdiction gives the country in which something is banned where nobody is told
// to ban it: "hiện bị cấm ở Bỉ".
func (s *sentence) jurisdiction(i, n int) *phrase {
	for _, p := range s.phrases {
		if p.first > i && p.last <= s.segments[n].last && p.kind == entity.Place && p.gov > i && s.chunks[p.gov].is(grammar.At) {
			return p
		}
	}
	return nil
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
	return p != nil && p.anaphoric() && !p.pronoun && !p.this && p.first == i+1 && s.nounFollows && !s.chunks[p.first].is(grammar.Definite)
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

// officials gives the country or the town whose authority acts: "Italy's data
// watchdog had blocked", "the government in Canberra banned".
func (s *sentence) officials(i, n int) *phrase {
	for _, p := range s.phrases {
		if p.first < s.segments[n].first || p.last > i || p.kind != entity.Place || p.anaphoric() {
			continue
		}
		if p.last < i && s.genitiveAfter(p) || s.nounFollows && p.gov > 0 && s.chunks[p.gov].is(grammar.Of|grammar.At) && s.rules(p.gov-1) {
			return p
		}
	}
	return nil
}

// rules reports a noun for an office or for those who work in one.
func (s *sentence) rules(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Noun) && (c.entry.Kind == entity.Organization && (c.entry.Named || c.entry.Relative) || c.entry.Kind == entity.Person)
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
	case g.kind == relative && s.subjectIn(g, d.trigger) != nil && e.Object != "":
		for i := len(s.phrases) - 1; i >= 0; i-- {
			if s.nounFollows && e.Object != e.Subject && len(d.Args[e.Object]) > 0 {
				return // "a report in the Gazette that the bank has bought Mistle"
			}
			if p := s.phrases[i]; p.last <= g.first && !p.anaphoric() && fits(e.Object, p.kind) && !(s.nounFollows && p.last == g.first && p.gov >= 0 && s.chunks[p.gov].is(grammar.By)) {
				r.fill(d, e.Object, p)
				return
			}
		}
	}
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

// inverted gives the subject behind a form of "to be" of a verb that opens its
// sentence: "Dẫn đầu vòng này là quỹ X".
func (s *sentence) inverted(i, n int) *phrase {
	opens := i == s.segments[n].first && !s.nounFollows
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

// happensTo reports a subject that can only be what the event happens to:
// "DeepSeek-R1 trình làng".
func (s *sentence) happensTo(e *grammar.Event, i int, subject, object *phrase) bool {
	if i+1 < len(s.chunks) && s.chunks[i+1].kind == other && !s.nounFollows && !(i+2 < len(s.chunks) && s.chunks[i+2].kind == moment) || s.counted(i) {
		return false // "thành lập trung tâm nghiên cứu": of something that nothing here names
	}
	if object != nil || subject == nil || subject.kind == "" || e.Object == "" || e.Object == e.Subject || !fits(e.Object, subject.kind) {
		return false
	}
	return !fits(e.Subject, subject.kind) || defaultKind[e.Object] == subject.kind && e.Subject == fact.Founder
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
		if s.chunks[k].kind == amount && s.chunks[k+1].is(grammar.Of) {
			return s.phraseAt(k + 2)
		}
	}
	return nil
}

// object fills the object role; a release may be of something without a name.
func (r *reader) object(d *draft, e *grammar.Event, object *phrase) bool {
	if n := d.segment(); d.Type == fact.Restriction && !d.s.nounFollows && (object == nil || object.first >= d.s.segments[n].last) {
		if owner := d.s.ownerBehind(d.trigger, n); owner != nil && r.fill(d, e.Object, owner) {
			return true // "cấm dùng máy hút bụi của X, Reuters đưa tin"
		}
	}
	if d.Type == fact.Restriction && object == nil {
		object = d.s.thingBehind(d.trigger)
	} else if d.Type == fact.Restriction && object.kind == entity.Person && !d.s.nounFollows {
		object = d.s.thingNamed(object.last, d.trigger)
	}
	if e.Object == fact.Target && d.Type == fact.Restriction && object != nil && object.anaphoric() && !object.this {
		if owner := d.s.ownerOf(object); owner != nil && r.fill(d, e.Object, owner) {
			r.alsoNamed(d, owner)
			return true // "cấm dùng camera của X"
		}
	}
	if r.fill(d, e.Object, object) {
		return true
	}
	if e.Type == fact.Release || e.Type == fact.Development {
		return r.unnamed(d, d.trigger+1)
	}
	return false
}

// ownerBehind gives the named firm that possesses something behind a chunk of segment n.
func (s *sentence) ownerBehind(i, n int) *phrase {
	for _, p := range s.phrases {
		if p.first > i && p.last <= s.segments[n].last && p.gov > i && s.chunks[p.gov].is(grammar.Of) && !p.anaphoric() && p.kind == entity.Organization {
			return p
		}
	}
	return nil
}

// thingNamed gives what people are forbidden to use: "cấm giáo viên trường công dùng X".
func (s *sentence) thingNamed(from, trigger int) *phrase {
	n := s.segmentOf(trigger)
	for _, p := range s.phrases {
		if p.first >= from && p.last <= s.segments[n].last && !p.anaphoric() && p.kind != entity.Person && p.kind != entity.Place && p.gov < 0 {
			return p
		}
	}
	return nil
}

// thingBehind gives the noun for a thing behind a verb of banning: "cấm lắp camera của hãng".
func (s *sentence) thingBehind(i int) *phrase {
	n := s.segmentOf(i)
	for _, p := range s.phrases {
		if p.first > i && p.last <= s.segments[n].last && p.anaphoric() && !p.pronoun && (p.kind == entity.Product || p.kind == entity.Model) && !s.nounFollows {
			return p
		}
	}
	return nil
}

// alsoNamed adds the thing that a conjunction joins to the owner of another: "camera của X và
// phần mềm Y".
func (r *reader) alsoNamed(d *draft, owner *phrase) {
	s := d.s
	if owner.last+1 >= len(s.chunks) || !s.chunks[owner.last].is(grammar.And) {
		return
	}
	if q := s.chunks[owner.last+1].phrase; q != nil && !q.anaphoric() {
		r.fill(d, fact.Target, q)
	}
}

// patient fills the role of what the event happens to.
func (r *reader) patient(d *draft, e *grammar.Event, p *phrase) bool {
	role := e.Object
	if role == "" {
		role = e.Subject
	}
	if p != nil && e.Type == fact.Release && !p.anaphoric() {
		r.fill(d, e.Subject, d.s.ownerOf(p))
	}
	return r.fill(d, role, p)
}

// passive tells whether the verb at i is passive, with its agent and patient.
// Three forms: a passive word before it ("được X giới thiệu", "was bought by"),
// an agent's preposition before it ("do X sáng lập"), a bare participle without
// an object ("founded in 2014 by X").
func (s *sentence) passive(i, n int, u grammar.Use) (agent, patient *phrase, ok bool) {
	g := &s.segments[n]
	for k := i - 1; k >= g.first; k-- {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Passive) && u.Form != grammar.Participle || c.is(grammar.Be) && u.Form == grammar.Participle:
			agent = s.between(k+1, i)
			if agent == nil {
				agent = s.agentAfter(i)
			}
			return agent, s.subjectOf(k, n), true
		case c.is(grammar.By) && k < i-1 && !s.nounFollows:
			if agent = s.between(k+1, i); agent != nil {
				if q := s.chunks[i-1].phrase; q != nil && q.first > k+1 && s.chunks[q.first-1].is(grammar.Be) {
					agent = q // "do ba kỹ sư Meta là A, B và C lập nên"
				}
				if p := s.thingBefore(k); p != nil {
					return agent, p, true
				}
				return agent, s.subjectOf(k, n), true
			}
			return nil, nil, false
		case c.is(grammar.Have), c.is(grammar.Trigger) && !onlyNominal(c), c.is(grammar.Auxiliary | grammar.Planned | grammar.Speech):
			k = g.first
		}
	}
	if agent, patient = s.agentBefore(i, n); agent != nil {
		return agent, patient, true
	}
	if agent = s.agentAfter(i); agent != nil && !s.nounFollows && i == g.first && n == 0 {
		return agent, s.subjectOf(i, n), true // "Thành lập năm 2018 bởi A, B làm …"
	}
	if u.Form != grammar.Participle || s.hasAuxiliary(i, g) || s.objectOf(i) != nil || s.plainObject(i) {
		return nil, nil, false
	}
	if p := s.reducedHost(i, n); p != nil {
		return s.agentAfter(i), p, true
	}
	return nil, nil, false
}

// plainObject reports an article or a sum right behind a verb, with which its object
// begins: "Alibaba led a 1.5 billion yuan round" is no passive.
func (s *sentence) plainObject(i int) bool {
	if !s.nounFollows || i+2 >= len(s.chunks) {
		return false
	}
	c := &s.chunks[i+1]
	return (c.kind == amount || c.is(grammar.Definite|grammar.Indefinite|grammar.Own)) && s.chunks[i+2].kind != moment
}

// thingBefore gives the model or product named right before an agent's preposition,
// whatever governs it: "nâng cấp lên mô hình X do công ty tự huấn luyện".
func (s *sentence) thingBefore(k int) *phrase {
	if k == 0 || s.nounFollows {
		return nil
	}
	p := s.chunks[k-1].phrase
	for j := k - 1; j > 0 && p == nil && s.chunks[j].kind == other && k-j <= maxDescriptors; j-- {
		p = s.chunks[j-1].phrase
	}
	if p == nil || p.first == 0 || p.kind != entity.Model && p.kind != entity.Product {
		return nil
	}
	if n := s.segmentOf(k); p.anaphoric() && p.none && n > 0 && s.segments[n].kind == apposition {
		return s.hostBefore(n) // "Diều Hâu, dòng camera do hãng chế tạo"
	}
	if p.anaphoric() && p.none || !p.anaphoric() && p.last == k && p.gov >= 0 {
		return p
	}
	return nil
}

// agentBefore reads an agent before the verb that an apposition tells more of:
// "Ampere do bà Renée James, cựu chủ tịch Intel, thành lập".
func (s *sentence) agentBefore(i, n int) (agent, patient *phrase) {
	if n < 2 || !s.companions(s.segments[n].first, i) || s.segments[n-1].kind != apposition && (!s.segments[n-1].bracket || s.nounFollows) {
		return nil, nil
	}
	g := &s.segments[n-2]
	p := s.chunks[g.last-1].phrase
	if p == nil || p.first <= g.first || p.anaphoric() || !s.chunks[p.first-1].is(grammar.By) && (s.nounFollows || !s.chunks[p.first-1].is(grammar.Passive)) {
		return nil, nil
	}
	for k := g.first; k < p.first-1; k++ {
		if s.isVerb(k) {
			return nil, nil // "founded by A, a professor, makes …": A did that verb
		}
	}
	return p, s.subjectOf(p.first-1, n-2)
}

// companions reports nothing between two chunks but people without names who
// joined in: "do A, cựu kỹ sư X, cùng hai đồng nghiệp cũ thành lập".
func (s *sentence) companions(first, i int) bool {
	for k := first; k < i; k++ {
		c := &s.chunks[k]
		if c.kind != other && !c.is(grammar.And|grammar.With|grammar.Indefinite|grammar.Noun|grammar.Both) || c.phrase != nil && !c.phrase.anaphoric() {
			return false
		}
	}
	return first == i || s.chunks[first].is(grammar.And|grammar.With)
}

// hasAuxiliary reports an auxiliary of the perfect or a tense before the verb.
func (s *sentence) hasAuxiliary(i int, g *segment) bool {
	for k := i - 1; k >= g.first && i-k <= 3; k-- {
		if s.chunks[k].is(grammar.Have | grammar.Planned | grammar.Auxiliary) {
			return true
		}
		if s.chunks[k].phrase != nil {
			return false
		}
	}
	return false
}

// reducedHost gives the noun phrase that a bare participle belongs to: the one
// right before it, in its segment or before the comma, or the subject that a
// participle at the beginning of a sentence looks forward to.
func (s *sentence) reducedHost(i, n int) *phrase {
	if g := &s.segments[n]; g.kind != apposition {
		if p := s.subjectIn(g, i); p != nil {
			return p
		}
	}
	return s.subjectOf(i, n)
}

// between gives the noun phrase within a range of chunks.
func (s *sentence) between(first, last int) *phrase {
	for _, p := range s.phrases {
		if p.first >= first && p.last <= last {
			return p
		}
	}
	return nil
}

// agentAfter gives the noun phrase that the agent's preposition governs behind
// the verb.
func (s *sentence) agentAfter(i int) *phrase {
	for _, p := range s.phrases {
		if p.first <= i || p.gov < 0 || p.gov <= i || !s.chunks[p.gov].is(grammar.By) {
			continue
		}
		if s.verbAt(p.last) || p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Be|grammar.As|grammar.Speech) {
			return nil // "do ông X làm tổng giám đốc" is about X
		}
		for k := i + 1; k < p.gov; k++ {
			if c := &s.chunks[k]; c.is(grammar.Trigger) && !onlyNominal(c) || c.key == ";" || c.is(grammar.Clause) {
				return nil
			}
		}
		if q := s.nextName(p.last); s.nounFollows && p.anaphoric() && p.none && q != nil && q.first == p.last+1 && s.chunks[p.last].key == "," && compatible(p.kind, q.kind) {
			return q // "founded by two doctors, A and B"
		}
		return p
	}
	return nil
}

// subjectOf gives the subject of the verb at i in segment n.
func (s *sentence) subjectOf(i, n int) *phrase {
	g := &s.segments[n]
	if s.plainSubject(i) {
		return nil
	}
	if g.kind == apposition {
		if i > g.first && !s.nounFollows {
			if p := s.chunks[i-1].phrase; p != nil && p.first > g.first && !p.anaphoric() && p.gov >= 0 {
				return p // "bản nâng cấp của X trình làng năm ngoái"
			}
		}
		p := s.hostBefore(n)
		if p != nil && len(p.members) > 1 && p.members[len(p.members)-1] > g.first {
			return s.lastMember(p, g.first) // "A, người lập ra X, và B"
		}
		return p
	}
	if p := s.subjectIn(g, i); p != nil {
		if s.infinitive(i) {
			return s.headOf(g)
		}
		if q := s.saidOf(p, g); q != nil {
			return q
		}
		return p
	}
	if g.kind == relative && n > 0 {
		if s.segments[n-1].kind == apposition {
			return s.hostBefore(n - 1)
		}
		return s.hostBefore(n)
	}
	interrupted := false
	for k := n - 1; k >= 0; k-- {
		h := &s.segments[k]
		if p := s.officeHolder(k); p != nil {
			return p
		}
		if h.kind == apposition || h.kind == attribution || h.bracket || h.kind == relative {
			interrupted = interrupted || h.kind == apposition || h.kind == relative
			continue
		}
		if p := s.atEnd(h); interrupted && p != nil {
			return p // what the words between commas told about
		}
		interrupted = false
		if p := s.headOf(h); p != nil {
			if q := s.toldOf(p, h); q != nil {
				return q
			}
			return p
		}
	}
	if n > 0 {
		return nil
	}
	if s.nounFollows && i > g.first+1 {
		return nil // "Taiwan's ministry banned X, the Ledger reported"
	}
	for k := 1; k < len(s.segments); k++ { // a participle that looks forward, over what is told of its agents
		if h := &s.segments[k]; h.kind == clause && !h.bracket && !s.chunks[h.first].quoted {
			return s.headOf(h)
		}
	}
	for k := 1; k < len(s.segments); k++ {
		if h := &s.segments[k]; !h.bracket && h.kind != adjunct && !s.chunks[h.first].quoted {
			return s.headOf(h)
		}
	}
	return nil
}

// officeHolder gives the person between commas whose post opens the sentence: "Longtan's
// founder, Qi Ruoxi, met …".
func (s *sentence) officeHolder(k int) *phrase {
	g := &s.segments[k]
	p := s.chunks[g.first].phrase
	if !s.nounFollows || k != 1 || g.kind != apposition || p == nil || p.first != g.first || p.last != g.last || p.kind != entity.Person || p.anaphoric() {
		return nil
	}
	first := &s.segments[0]
	for i := first.first; i < first.last; i++ {
		if c := &s.chunks[i]; s.verbIn(i, i+1) || c.is(grammar.By|grammar.With) {
			return nil
		}
	}
	if !s.chunks[first.last-1].is(grammar.Post | grammar.Title) {
		return nil
	}
	return p
}

// toldOf gives of whom the head of a clause tells something: X in "báo Y tiết lộ X đang
// thương lượng để mua Z".
func (s *sentence) toldOf(p *phrase, g *segment) *phrase {
	if s.nounFollows || p.kind == entity.Person || p.last >= g.last || !s.chunks[p.last].is(grammar.Speech|grammar.Reporting) {
		return nil
	}
	for _, q := range s.phrases {
		if q.first > p.last && q.last < g.last && q.nominative() {
			if !q.anaphoric() && s.verbIn(q.last, min(q.last+1, g.last)) {
				return q
			}
			return nil
		}
	}
	return nil
}

// saidOf gives the name of which a noun without one is said: X in "X cũng là bên từng
// rót vốn".
func (s *sentence) saidOf(p *phrase, g *segment) *phrase {
	if s.nounFollows || !p.anaphoric() || p.pronoun || p.this || p.first <= g.first || !s.chunks[p.first-1].is(grammar.Be) {
		return nil
	}
	if q := s.subjectIn(g, p.first-1); q != nil && compatible(q.kind, p.kind) {
		return q
	}
	return nil
}

// plainSubject reports a noun that the grammar does not know, with an article of its
// own, right before a verb: "whatever the message boards say". It is the subject, and
// names nobody.
func (s *sentence) plainSubject(i int) bool {
	if !s.nounFollows {
		return s.bareSubject(i)
	}
	if s.chunks[i].is(grammar.Trigger) && onlyNominal(&s.chunks[i]) {
		return false // "signed a research partnership"
	}
	const group = grammar.Auxiliary | grammar.Pause | grammar.Have | grammar.Planned | grammar.Possible | grammar.Negation | grammar.Be
	k := i - 1
	for k >= 0 && (s.chunks[k].is(group) || s.chunks[k].kind == moment) {
		k--
	}
	plain := false
	for ; k >= 0 && s.chunks[k].phrase == nil; k-- {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Definite | grammar.Indefinite | grammar.Own):
			return plain
		case c.kind == other:
			plain = true
		case !c.is(grammar.Noun | grammar.Open | grammar.Gauge):
			return false
		}
	}
	return false
}

// bareSubject is plainSubject where nouns have no articles: "X ước tính vốn trong nước đổ
// vào …" tells of no deed of X.
func (s *sentence) bareSubject(i int) bool {
	k := i - 1
	for k >= 0 && s.chunks[k].is(grammar.Auxiliary|grammar.Pause|grammar.Planned|grammar.Negation|grammar.Passive) {
		k--
	}
	plain := 0
	for k >= 0 && s.chunks[k].kind == other {
		k--
		plain++
	}
	return plain > 1 && k >= 0 && s.chunks[k].is(grammar.Speech) && !s.chunks[k].is(grammar.Trigger)
}

// infinitive reports a verb of purpose: "had left the company to set up X". Its
// subject is that of the clause.
func (s *sentence) infinitive(i int) bool {
	return s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.Into)
}

// atEnd gives the noun phrase with which a segment ends, if it can be a subject.
func (s *sentence) atEnd(g *segment) *phrase {
	if p := s.chunks[g.last-1].phrase; p != nil && p.first >= g.first && p.nominative() {
		return p
	}
	return nil
}

// hostBefore gives the last noun phrase before segment n: what a relative
// clause is about.
func (s *sentence) hostBefore(n int) *phrase {
	var host *phrase
	for _, p := range s.phrases {
		if p.last > s.segments[n].first {
			break
		}
		if k := s.segmentOf(p.first); host != nil && !s.nounFollows && k >= 0 && k != n && s.segments[k].bracket {
			continue
		}
		if host != nil && host.kind != entity.Place && p.kind == entity.Place && p.gov >= host.last && !s.segments[n].where {
			continue // "UBTech ở Thâm Quyến, vốn đã lên sàn" goes on about UBTech
		}
		host = p
	}
	return host
}

// objectOf gives the noun phrase that is the object of the verb at i: the first
// one behind it that no preposition governs. It may stand behind a comma when
// only a description comes before ("hai mô hình mới, A và B").
func (s *sentence) objectOf(i int) *phrase {
	described := false
	for k := i + 1; k < len(s.chunks); k++ {
		c := &s.chunks[k]
		if p := c.phrase; p != nil {
			if p.inner || s.countedPlace(i, p) || p.gov > i && s.chunks[p.gov].is(prepositions) && !s.shareOf(i, p.gov) {
				k = p.last - 1
				continue
			}
			if t := s.possessedBy(p); t != nil {
				if t.none && s.nameFollows(t.last) {
					described, k = true, t.last-1 // "Brindle's Shanghai distributor, Lotus Bridge"
					continue
				}
				return t
			}
			if q := s.itsPerson(p); q != p && (p.kind == entity.Place || s.behindPost(p)) {
				return q // "Đại sứ Đức Matthias Krone", "giám đốc X Lê Văn A"
			}
			if p.pronoun && s.nounFollows && k > i+1 && !s.chunks[p.ref].is(grammar.Own) {
				return nil // "released the data it used": the subject of another verb
			}
			if p.anaphoric() && (p.none || s.nameFollows(p.last)) {
				if q := s.nextName(p.last); s.nounFollows && q != nil && !compatible(p.kind, q.kind) && !p.none {
					return p // "outlawed the app for pupils, the newspaper X reported"
				}
				described = true
				k = p.last - 1
				continue
			}
			return p
		}
		switch {
		case c.is(grammar.Noun), s.nounFollows && c.kind == other && k == i+2 && s.chunks[k-1].is(grammar.Definite|grammar.Own):
			described = true // "unveiled the result, Murmur 2"
		case c.is(grammar.Be) && described && s.nameAt(k+1):
		case c.key == "," || c.key == ":":
			if s.among(k) {
				continue
			}
			if !described && !s.insertedThing(k+1) || !s.nameFollows(k) {
				return nil
			}
		case c.kind == punct && c.key != "-" && c.key != `"` && c.key != "“" && c.key != "‘":
			return nil
		case c.is(grammar.Relative) && s.chunks[k-1].kind == amount: // "70% vốn của X"
		case c.is(grammar.Clause | grammar.Subordinate | grammar.That | grammar.Relative | grammar.If):
			return nil
		case s.isVerb(k) && c.key != s.chunks[i].key:
			return nil
		}
	}
	return nil
}

// throughNoun gives what a verb acts on through a plain noun: "banned imports of Gannet",
// "released an open-source version of Verger".
func (s *sentence) throughNoun(i int) *phrase {
	plain := false
	for k := i + 1; k < len(s.chunks) && s.nounFollows && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Of) && plain && k+1 < len(s.chunks):
			if p := s.chunks[k+1].phrase; p != nil && p.gov == k && !p.anaphoric() && !s.genitiveAfter(p) {
				return p
			}
			return nil
		case c.kind == other, c.is(grammar.Trigger) && onlyNominal(c), c.is(grammar.Noun) && (c.entry.Kind == entity.Model || c.entry.Kind == entity.Product):
			plain = true
		case c.phrase != nil && !c.is(grammar.Own), !c.is(grammar.Definite | grammar.Indefinite | grammar.Own | grammar.Open):
			return nil
		}
	}
	return nil
}

// insertedThing reports a model or product named alone between two marks: "trình làng
// chiếc loa đầu tiên, Nghe One, vào ngày 20/5".
func (s *sentence) insertedThing(i int) bool {
	if s.nounFollows || i+1 >= len(s.chunks) || s.chunks[i].kind != name || s.chunks[i+1].kind != punct {
		return false
	}
	k := s.chunks[i].name.Kind
	return k == entity.Model || k == entity.Product
}

// countedPlace reports a place that only says of what firms a number counts: "thêm 12 công
// ty Trung Quốc, trong đó có X".
func (s *sentence) countedPlace(i int, p *phrase) bool {
	return p.kind == entity.Place && !p.anaphoric() && s.among(p.last) && p.first > i+1
}

// among reports a mark before a word that names some of what was counted: "thêm 12 công
// ty, trong đó có X, vào …".
func (s *sentence) among(k int) bool {
	if s.nounFollows || k == 0 || k+2 >= len(s.chunks) || !s.chunks[k+1].is(grammar.Such) || !s.nameAt(k+2) {
		return false
	}
	for j := k - 1; j >= 0 && k-j <= maxDescriptors; j-- {
		if c := &s.chunks[j]; c.kind == amount && c.quantity.Currency == "" || c.is(grammar.Indefinite) {
			return true
		}
	}
	return false
}

// behindPost reports a position among the words before a name: where a person's
// name follows, too, that person has it.
func (s *sentence) behindPost(p *phrase) bool {
	for k := p.first; k < p.last; k++ {
		if s.chunks[k].is(grammar.Post|grammar.Title) && !p.anaphoric() && k < p.members[0] {
			return true
		}
	}
	return false
}

// shareOf reports that the preposition says of what a share is bought: "mua lại
// 65% cổ phần của X".
func (s *sentence) shareOf(i, gov int) bool {
	if !s.chunks[gov].is(grammar.Of | grammar.At | grammar.Into) {
		return false
	}
	for k := i + 1; k < gov; k++ {
		c := &s.chunks[k]
		if c.kind == amount && c.quantity.Percent {
			return true
		}
		if c.phrase != nil || c.kind == punct {
			return false
		}
	}
	return false
}

func isListMark(key string) bool { return key == "," || key == ":" }

// nameFollows reports that a name comes next, with at most a comma, a few
// describing words and a possessive between.
func (s *sentence) nameFollows(i int) bool {
	commas := 0
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		switch {
		case c.kind == name:
			return commas == 1 && (isListMark(s.chunks[k-1].key) || c.phrase.first > 0 && isListMark(s.chunks[c.phrase.first-1].key))
		case isListMark(c.key):
			commas++
		case c.kind == punct, c.kind == moment, c.is(grammar.Trigger) && !onlyNominal(c):
			return false
		}
	}
	return false
}

// nextName gives the noun phrase with the next name.
func (s *sentence) nextName(i int) *phrase {
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		if s.chunks[k].kind == name {
			return s.chunks[k].phrase
		}
	}
	return nil
}

// possessedBy gives the noun phrase that the phrase possesses in front of it:
// "OpenAI's ChatGPT".
func (s *sentence) possessedBy(p *phrase) *phrase {
	if p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Genitive) {
		return s.between(p.last+1, min(p.last+1+maxDescriptors, len(s.chunks)))
	}
	return nil
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
		return has(fact.Investor) && has(fact.Recipient)
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

// unnamed reads the words of a product without a name: from a kind noun for
// models or products to the end of its segment.
func (r *reader) unnamed(d *draft, from int) bool {
	s := d.s
	n := s.segmentOf(d.trigger)
	first := -1
	for k := from; k < s.segments[n].last; k++ {
		c := &s.chunks[k]
		if first >= 0 && !s.nounFollows && c.is(grammar.Relative|grammar.Planned) {
			break
		}
		switch {
		case c.kind == name && c.phrase != nil && fits(fact.Product, r.model.kindOf(c)):
			return false
		case first < 0 && c.is(grammar.Noun) && (c.entry.Kind == entity.Model || c.entry.Kind == entity.Product):
			if c.phrase != nil && c.phrase.this {
				return false
			}
			first = s.nounStart(k, from)
		case first < 0 && (c.is(grammar.Trigger) && !onlyNominal(c) || c.is(prepositions&^grammar.Of)):
			return false
		}
	}
	if first < 0 {
		return false
	}
	last := s.nounEnd(first, s.segments[n].last)
	for last-1 > first && s.chunks[last-1].is(prepositions) {
		last-- // "một mô hình mới trong" before a time
	}
	b := s.bytes(span{first, last})
	d.Text = r.doc.Text(b.Start, b.End)
	d.used = append(d.used, first, last-1)
	return true
}

// nounStart draws in the articles and adjectives before a noun.
func (s *sentence) nounStart(k, from int) int {
	first := k
	for j := k - 1; j >= from; j-- {
		c := &s.chunks[j]
		if c.kind == other || c.is(grammar.Indefinite|grammar.Noun|grammar.Gauge|grammar.Open) {
			first = j
			continue
		}
		break
	}
	return first
}

// nounEnd is where a noun phrase without a name ends: before a time, a place or
// a verb.
func (s *sentence) nounEnd(first, limit int) int {
	for k := first + 1; k < limit; k++ {
		c := &s.chunks[k]
		if c.kind == moment || c.is(grammar.At|grammar.Into|grammar.From|grammar.Auxiliary|grammar.Relative|grammar.Where) || c.is(grammar.Trigger) && !onlyNominal(c) {
			return k
		}
	}
	return limit
}
