package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// verbal fills the roles of a verb from its subject and its object, turned
// round where the verb is passive.
func (r *reader) verbal(d *draft, u grammar.Use, n int) {
	s, i, e := d.s, d.trigger, u.Event
	agent, patient, passive := s.passive(i, n, u)
	agent, patient = s.bearer(agent), s.bearer(patient)
	if passive {
		if e.Type == fact.Founding && s.staff(agent) {
			agent = nil // "do một cựu kỹ sư X lập ra"
		}
		if e.Type == fact.Listing && s.nounFollows {
			agent = nil // "X was floated by its owner, Y"
		}
		if u.Form == grammar.Receiving {
			agent, patient = patient, agent
		}
		if p := s.behindTail(d, u); p != nil {
			patient = p // "was ordered by X to remove Y"
		}
		r.patient(d, e, patient)
		if e.Subject != "" && !r.fill(d, e.Subject, agent) {
			switch e.Subject {
			case fact.Agent, fact.Developer:
				r.fill(d, e.Subject, s.staffOf(agent)) // "do kỹ sư của X phát triển"
			case fact.Authority:
				if !r.fill(d, e.Subject, s.listOwner(d, u)) {
					r.fill(d, e.Subject, s.jurisdiction(i, n))
				}
			}
		}
		r.owner(d, e, patient)
		return
	}
	if u.Form == grammar.Participle || s.suffered(i, u) {
		return // the active reading is another use
	}
	subject, object := s.bearer(s.subjectOf(i, n)), s.objectOf(i)
	if g := &s.chunks[s.segments[n].first]; e.Type == fact.Founding && s.nounFollows && g.is(grammar.Own) && g.is(grammar.Relative) {
		subject = nil // "whose grandfather started the business"
	}
	if h := s.leaver(subject, n); e.Type == fact.Founding && h != nil {
		subject = h // "Costello left Corvid to found Shearwater"
	}
	if e.Subject == fact.Recipient {
		if subject = s.possessor(i); subject == nil && s.opensWith(i, grammar.Relative) && i == s.segments[n].first && n > 0 {
			subject = s.hostBefore(n) // "Kelda, whose backers include X"
		} // "Kelda's backers include X", "Its investors include X"
	}
	if p := s.sharesOf(i); e.Type == fact.Listing && p != nil {
		subject = p
	}
	if object == nil && e.Type == fact.Membership && e.Object == fact.Group {
		object = s.groupBehind(i)
	}
	if object == nil && (e.Type == fact.Restriction || e.Type == fact.Release) {
		object = s.throughNoun(i)
	}
	if (object == nil || object.anaphoric()) && e.Type == fact.Restriction {
		if p := s.makerBarred(i, n); p != nil {
			object = p
		}
	}
	if p := s.goodsBarred(i); p != nil && e.Type == fact.Restriction {
		object = p
	}
	if p := s.barredFrom(i, n); p != nil && e.Type == fact.Restriction {
		object = p
	}
	if p := s.versionBehind(i); p != nil && e.Type == fact.Release {
		object = p
	}
	if p := s.behindTail(d, u); p != nil && !(object != nil && object != p && (object.kind == entity.Organization && (!object.anaphoric() || object.definite()) || s.singular(object)) && s.opensWith(d.used[len(d.used)-1], grammar.From)) {
		object = p // but "stopped X from selling its chips" keeps X from it
	}
	if p := s.makerOf(s.segments[n]); p != nil && s.segments[n].kind == apposition && object == nil && p.last <= i {
		subject, object = p, s.hostBefore(n)
	}
	if p := s.identified(subject, i, n); p != nil {
		if subject = p; object == p {
			object = nil
		}
	} else if p := s.inverted(i, n); p != nil {
		subject = p
	}
	if e.Type == fact.Partnership && object != nil && s.purposeBetween(i, object.first) {
		object = nil // "X and Y joined forces last year to build Z"
	}
	switch {
	case u.Form == grammar.Receiving:
		r.fill(d, e.Object, subject)
		if s.endsWith(i, grammar.From) {
			r.fill(d, e.Subject, object) // "took money from X"
		} else {
			r.fill(d, e.Subject, s.giver(i))
		}
		return
	case u.Form == grammar.Inverse:
		r.fill(d, e.Object, subject)
		r.fill(d, e.Subject, object)
		return
	case u.Form == grammar.Inchoative && !s.brings(subject, object), s.happensTo(e, i, subject, object):
		if !r.patient(d, e, subject) && !s.nounFollows && i == s.segments[n].first && n > 0 && s.chunks[i-1].key == "," {
			subject = s.carrier(s.hostBefore(n))
			r.patient(d, e, subject) // "Bắc Kinh có X, ra đời năm 2012"
		}
		r.owner(d, e, subject)
		return
	}
	if e.Type == fact.Founding {
		r.fill(d, e.Subject, s.mateBefore(subject))
		r.fill(d, e.Subject, s.withKin(subject))
	}
	if e.Subject != "" && !r.fill(d, e.Subject, subject) && !r.fill(d, e.Subject, s.spokenOf(subject, i)) {
		switch e.Subject {
		case fact.Authority:
			r.fill(d, e.Subject, s.officials(i, n))
		case fact.Agent:
			r.fill(d, e.Subject, r.office(subject))
		}
	}
	if n > 0 && e.Type == fact.Founding && s.joinsIn(&s.segments[n-1]) {
		r.fill(d, e.Subject, s.atEnd(&s.segments[n-1]))
	}
	if e.Type == fact.Founding && s.nounFollows && object == nil && s.chunks[i].last-s.chunks[i].first > maxBareNoun && len(d.Args[fact.Founder]) > 0 {
		org := func(k entity.Kind) bool { return k == entity.Organization }
		r.enter(d, e.Object, nil, r.model.implied(s, s.segments[n].first, org)) // "started the company"
	}
	if e.Object != "" && !(e.Object == e.Subject && s.nothingYet(i, object)) && !(e.Type == fact.Partnership && r.venture(s, i, subject)) {
		if !r.object(d, e, object) && object == nil && e.Object == fact.Product {
			r.fill(d, e.Object, s.topicalized(n))
		}
		r.jointObject(d, e, object)
		r.fill(d, e.Object, s.countedWith(object))
		if e.Type == fact.Meeting && object != nil && !object.anaphoric() {
			r.fill(d, e.Object, s.nextHolder(object)) // "ăn tối cùng chủ tịch X A và chủ tịch Y B"
		}
	}
	if g := &s.segments[n]; e.Type == fact.Acquisition && object == nil && g.kind == apposition && s.relativeOf(i, g) {
		r.fill(d, e.Object, s.hostBefore(n)) // "Bramble, a business that Burr sold to Larch"
	}
	if e.Type == fact.Meeting && len(d.Args[fact.Participant]) < 2 {
		r.delegates(d, e.Subject, s.delegation(i, n))
	}
	if e.Type == fact.Meeting && object == nil && len(d.Args[fact.Participant]) > 0 {
		r.fill(d, e.Object, s.peopleOf(i))
	}
	if both := e.Type == fact.Meeting || e.Type == fact.Partnership; both && s.nounFollows && object == nil && subject != nil && subject.pronoun && len(d.Args[e.Subject]) < 2 && s.chunks[subject.ref].is(grammar.They) {
		delete(d.Args, e.Subject)
		d.proofs = d.proofs[:0]
		r.enter(d, e.Subject, subject, r.model.pair(subject)) // "They will meet again"
	}
	if e.Type == fact.Meeting && object == nil && s.plainBehind(i) {
		clear(d.Args) // "A và B gặp thời tiết xấu" met nobody
		return
	}
	if e.Type == fact.Acquisition && e.Sum && e.Object == fact.Target && object == nil && s.nounFollows {
		r.takenControlOf(d)
	}
	if e.Type == fact.Listing && r.listsOther(s, i, object) {
		owner := d.Args[e.Subject]
		delete(d.Args, e.Subject)
		if object.pronoun { // "SoftBank floated it" lists no SoftBank
			r.enter(d, e.Subject, object, r.model.resolve(object, func(k entity.Kind) bool { return k == entity.Organization }, barred{ids: owner}))
		} else {
			r.fill(d, e.Subject, object)
		}
	} else if e.Type == fact.Listing && s.nounFollows && len(d.Args[e.Subject]) == 0 && object != nil && object.definite() && object.kind == entity.Organization {
		r.fill(d, e.Subject, object) // "She has no intention of floating the company"
	} else if e.Type == fact.Listing && s.nounFollows && len(d.Args[e.Subject]) == 0 && subject == nil {
		r.fill(d, e.Subject, s.whoseShares(i, n))
	} else if e.Type == fact.Listing && !s.nounFollows {
		r.listed(d, i, n, object)
	} else if e.Type == fact.Listing && subject != nil && subject.kind == entity.Person {
		r.fill(d, e.Subject, s.headOf(&s.segments[0])) // "X was founded by A, B and C, and has traded in Y"
	}
	if object != nil && object.kind == entity.Place && hasPlace(e) && (!s.nounFollows || object.first < s.segments[n].last) {
		r.fill(d, fact.Place, object)
	}
	if e.Type == fact.Acquisition && e.Subject == "" && subject != nil && !s.nounFollows {
		d.Args[fact.Target] = slices.DeleteFunc(d.Args[fact.Target], func(id string) bool {
			return slices.ContainsFunc(subject.members, func(m int) bool { return s.chunks[m].name.ID == id })
		}) // "X đã bán nó cho Y" sells no X
	}
	r.relativeRoles(d, e, n)
	if r.toItself(d, e, subject, object) {
		delete(d.Args, e.Object)
	}
}

// suffered reports an English verb right behind a form of "to be" that is no gerund: what "was put on ice" put nothing on
// anything.
func (s *sentence) suffered(i int, u grammar.Use) bool {
	return s.nounFollows && u.Form == grammar.Verb && i > 0 && s.chunks[i-1].is(grammar.Be) && !s.chunks[i-1].is(grammar.Planned|grammar.Naming|grammar.Appointing) && !s.isGerund(i)
}

// ofNameless reports an English relative clause right behind a noun for something that has no name here: neither is it told
// of a name by a comma, as in "Murex, a firm in Leeds that …", nor by a copula, as in "Murex is a firm that …".
func (s *sentence) ofNameless(n int) bool {
	if !s.nounFollows || n == 0 || s.segments[n-1].kind == apposition || !s.chunks[s.segments[n].first].is(grammar.That) {
		return false
	}
	if k := s.segments[n-1].first; k > 1 && s.chunks[k-1].key == "," && s.chunks[k-2].phrase != nil && s.chunks[k].is(grammar.Definite|grammar.Indefinite) {
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

// toItself reports an English reference to which a firm that is no argument of a verb does something, where it seems to
// stand for that firm or may stand for any: "It failed to sell it to X, so it took the company public".
func (r *reader) toItself(d *draft, e *grammar.Event, subject, object *phrase) bool {
	if e.Subject != "" || subject == nil || object == nil || !d.s.nounFollows || !object.anaphoric() || subject.kind == entity.Person {
		return false
	}
	return subject.anaphoric() && object.namesFirm() || slices.ContainsFunc(r.model.resolve(subject, func(k entity.Kind) bool { return k == entity.Organization }, barred{}), func(ref referent) bool {
		return slices.Contains(d.Args[e.Object], ref.id)
	})
}

// barredFrom gives with whom a Vietnamese verb of banning forbids firms without a name to deal: "cấm các doanh nghiệp
// trong nước bán chip cho X".
func (s *sentence) barredFrom(i, n int) *phrase {
	k := i + 1
	if s.nounFollows || k+1 >= s.segments[n].last || !s.chunks[k].is(grammar.Indefinite) || !s.chunks[k+1].is(grammar.Noun) || s.chunks[k+1].entry.Kind != entity.Organization {
		return nil
	}
	for _, p := range s.phrases {
		if p.gov > k+1 && p.first < s.segments[n].last && s.chunks[p.gov].is(grammar.For|grammar.Into|grammar.With) && !p.anaphoric() && p.kind == entity.Organization {
			return p
		}
	}
	return nil
}

// goodsBarred gives whose goods somebody is kept from buying by an English verb of banning: "banned state-owned carriers from
// buying Kelda's chips".
func (s *sentence) goodsBarred(i int) *phrase {
	for k := i + 1; s.nounFollows && k+2 < len(s.chunks) && k-i <= maxDescriptors; k++ {
		if !s.chunks[k].is(grammar.From) || s.chunks[k].phrase != nil || !s.isGerund(k+1) || !s.tells(k+1, fact.Acquisition) {
			continue
		}
		p := s.phraseAt(k + 2)
		if p == nil || p.first != k+2 || !s.genitiveAfter(p) || p.anaphoric() || p.kind != entity.Organization || s.bodyWithin(p.last+1) {
			continue // "from buying Kelda's chip unit"
		}
		return p
	}
	return nil
}

// leaver gives the person before an organization that only seems to be the subject of an English clause.
func (s *sentence) leaver(subject *phrase, n int) *phrase {
	if !s.nounFollows || subject == nil || subject.kind != entity.Organization {
		return nil
	}
	return s.subjectWhere(n, func(p *phrase) bool { return p.kind == entity.Person && p.last < subject.first })
}

// subjectWhere gives the last phrase of a segment that can be a subject and is as wanted.
func (s *sentence) subjectWhere(n int, wanted func(*phrase) bool) (found *phrase) {
	for _, p := range s.phrases {
		if p.first >= s.segments[n].first && p.last <= s.segments[n].last && p.nominative() && wanted(p) {
			found = p
		}
	}
	return found
}

// mateBefore gives the person before one who is told to be their kin in a Vietnamese clause: A in "Ông A và vợ là
// bà B sáng lập X".
func (s *sentence) mateBefore(p *phrase) *phrase {
	if p == nil || s.nounFollows || p.s != s || p.kind != entity.Person || p.first < 4 || !s.chunks[p.first-1].is(grammar.Be) || !s.kinBefore(s.chunks[p.first-1].first) {
		return nil
	}
	for k := p.first - 2; k > 0; k-- {
		if c := &s.chunks[k]; c.is(grammar.And | grammar.With) {
			if q := s.chunks[k-1].phrase; q != nil && q.kind == entity.Person {
				return q
			}
			return nil
		} else if c.kind > word {
			return nil
		}
	}
	return nil
}

// withKin gives the person before one who is told to be their kin or colleague in an English clause: A in "A, once of X,
// and his sister B founded Y", "she and her old teacher, B, founded Y".
func (s *sentence) withKin(p *phrase) *phrase {
	if p == nil || !s.nounFollows || p.s != s || p.kind != entity.Person && (p.kind != "" || p.anaphoric()) || p.pronoun || len(p.members) > 1 {
		return nil
	}
	last := p.last // "her brother-in-law, B"
	if len(p.members) == 1 {
		last = p.members[0]
	}
	own := last - 1
	for ; own >= 0 && last-own <= maxDescriptors; own-- {
		c := &s.chunks[own]
		if c.is(grammar.Own) && c.is(grammar.He) {
			break
		}
		if c.is(grammar.And) && own < last-1 {
			return s.besidePost(own)
		}
		if c.kind > name || c.kind == punct && c.key != "-" && !(c.key == "," && own == last-1) || c.kind == word && !c.is(grammar.Noun|grammar.Post) {
			return nil
		}
	}
	if own < 2 || !s.chunks[own].is(grammar.Own) || !s.chunks[own-1].is(grammar.And) {
		return nil
	}
	if k := own - 2; s.chunks[k].key != "," {
		if q := s.chunks[k].phrase; q != nil && q.last == own-1 && q.kind == entity.Person && !q.none {
			return q
		}
		return nil
	}
	n := s.segmentOf(own - 3)
	if n < 1 || s.segments[n].kind != apposition && s.segments[n].kind != relative && s.segments[n].kind != adjunct {
		return nil
	}
	first := s.segments[s.firstTold(n)].first
	if q := s.hostBefore(s.firstTold(n)); q != nil && q.kind == entity.Person && !q.anaphoric() {
		if q = s.lastMember(q, first); q.last == first-1 {
			return q
		}
	}
	return nil
}

// besidePost gives the person with whom a clause begins before a word of joining and the post of another: A in "A and
// former X engineer B founded Y".
func (s *sentence) besidePost(and int) *phrase {
	if and == 0 {
		return nil
	}
	q := s.chunks[and-1].phrase
	if q == nil || q.kind != entity.Person || q.none {
		return nil
	}
	if !q.anaphoric() {
		if q = s.lastMember(q, and); q.last != and {
			return nil
		}
	}
	if n := s.segmentOf(q.first); q.first == s.segments[n].first || s.chunks[q.first-1].is(grammar.Relative) || s.chunks[q.first-1].kind == moment {
		return q
	}
	return nil
}

// staff reports a Vietnamese phrase that names a firm only to tell where somebody without a name works or
// worked: "một cựu kỹ sư X".
func (s *sentence) staff(p *phrase) bool {
	return p != nil && !s.nounFollows && p.kind == entity.Organization && s.behindPost(p) && s.itsPerson(p) == p
}

// whoseShares gives whose shares begin to be traded: "Shares in X, which makes maps, began trading in
// Milan".
func (s *sentence) whoseShares(i, n int) *phrase {
	for k := n; k >= 0; k-- {
		g := &s.segments[k]
		if p := s.sharesAt(g.first, min(g.last, i)); p != nil {
			return p
		}
		if k < n && g.kind != relative && g.kind != apposition {
			return nil
		}
	}
	return nil
}

// sharesAt gives whose shares a stretch of chunks begins with: "Shares in X".
func (s *sentence) sharesAt(first, last int) *phrase {
	for first < last && s.chunks[first].is(grammar.Definite) {
		first++
	}
	if first+2 >= last+1 {
		return nil
	}
	c, p := &s.chunks[first], s.chunks[first+2].phrase
	if !c.is(grammar.Trigger) || !s.tells(first, fact.Investment) || !slices.ContainsFunc(c.entry.Uses, nominalUse) || !s.chunks[first+1].is(grammar.At|grammar.Of) || p == nil || p.gov != first+1 || len(p.members) != 1 {
		return nil
	}
	return p
}

func nominalUse(u grammar.Use) bool { return u.Form == grammar.Nominal }

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

// behindTail gives what people are told to do something with, behind the second part of a
// verb: "ordered hotels to stop using Chirp".
func (s *sentence) behindTail(d *draft, u grammar.Use) *phrase {
	if !s.nounFollows || u.Form != grammar.SplitHead || u.Event.Type != fact.Restriction {
		return nil
	}
	tail := d.used[len(d.used)-1]
	if p := s.phraseAt(tail + 1); p != nil && p.first == tail+1 && p.gov < 0 && (!p.anaphoric() || p.pronoun || p.definite()) && (p.kind != entity.Person || !p.anaphoric()) {
		return p
	}
	return nil
}

// brings reports an organization and a named thing on either side of a verb that tells by itself
// what comes into being: "Quillon will ship Finch Mini".
func (s *sentence) brings(subject, object *phrase) bool {
	return s.nounFollows && subject != nil && (subject.kind == entity.Organization || subject.self) && object != nil && !object.anaphoric() && (object.kind == entity.Product || object.kind == entity.Model)
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

// listsOther reports a firm that somebody else brings to an exchange: "would not list its cloud arm,
// Basalt Reach". Behind a verb with a preposition stands the exchange.
func (r *reader) listsOther(s *sentence, i int, object *phrase) bool {
	if !s.nounFollows || object == nil || object.anaphoric() && !(object.pronoun && object.first == i+1) || object.kind != entity.Organization && object.kind != "" {
		return false
	}
	if s.chunks[object.first-1].is(grammar.And) && !s.chunks[i+1].is(grammar.Own) {
		return false // "X floated in London in 2014 and Y in 2016"
	}
	return !r.endsInPreposition(s, i)
}

// listed fills whose shares come to an exchange where that is not who does it: "khả năng niêm
// yết công ty tại London", "cổ phiếu của X chào sàn".
func (r *reader) listed(d *draft, i, n int, object *phrase) {
	s := d.s
	if r.endsInPreposition(s, i) {
		object = nil // "có mặt trên App Store": where, not who
	}
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
	if p := s.ownerAfter(i, n); p != nil {
		r.fill(d, fact.Organization, p) // "kế hoạch niêm yết tại Hồng Kông của X"
	}
}

// endsInPreposition reports a verb with a preposition as its last word: "niêm yết tại".
func (r *reader) endsInPreposition(s *sentence, i int) bool {
	last := s.chunks[i].last - 1
	e, _ := r.vocab.Longest(s.toks[:last+1], last)
	return last > s.chunks[i].first && e != nil && e.Class&prepositions != 0
}

// ownerAfter gives the first whose something is told to be behind a chunk, in its segment.
func (s *sentence) ownerAfter(i, n int) *phrase {
	for _, p := range s.phrases {
		if p.gov > i && p.last <= s.segments[n].last && s.chunks[p.gov].is(grammar.Of) && !s.verbBetween(i, p.gov) {
			return p
		}
	}
	return nil
}

// delegates fills those whose members or people meet somebody: only a group has members.
func (r *reader) delegates(d *draft, role fact.Role, p *phrase) {
	if p == nil || !p.pronoun {
		r.fill(d, role, p)
		return
	}
	r.enter(d, role, p, r.model.resolve(p, func(k entity.Kind) bool { return k == entity.Group }, barred{ids: d.ids()}))
}

// delegation gives whose members or people meet somebody: "Its members will meet Y", "delegates
// of X will sit down with Y".
func (s *sentence) delegation(i, n int) *phrase {
	for k := s.segments[n].first; k+2 < i && s.nounFollows; k++ {
		c := &s.chunks[k]
		if c.phrase != nil && !c.phrase.anaphoric() {
			return nil
		}
		if c.is(grammar.Noun|grammar.Post) && (c.is(grammar.Post) || c.entry.Kind == entity.Person) && s.chunks[k+1].is(grammar.Of|grammar.From) {
			return s.phraseAt(k + 2)
		}
	}
	for k := s.segments[n].first + 1; k < i && s.nounFollows; k++ {
		if c := &s.chunks[k]; c.is(grammar.Trigger) && onlyNominal(c) && s.tells(k, fact.Membership) || c.is(grammar.Noun) && c.entry.Kind == entity.Person && s.chunks[k-1].is(grammar.Own) {
			return s.possessor(k)
		}
	}
	return nil
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
			if s.chunks[k-1].is(grammar.Own) {
				return nil // "met her husband at Google"
			}
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
// watchdog had blocked", "the government in Canberra banned", "In Togo the ministry suspended".
func (s *sentence) officials(i, n int) *phrase {
	for _, p := range s.phrases {
		if p.first < s.segments[n].first || p.last > i || p.kind != entity.Place || p.anaphoric() {
			continue
		}
		if q := s.phraseAt(p.last); s.nounFollows && p.gov == s.segments[n].first && s.chunks[p.gov].is(grammar.At) && q != nil && q.first == p.last && q.last <= i && q.definite() && s.rules(q.last-1) {
			return p
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
	return c.is(grammar.Noun) && (c.entry.Kind == entity.Organization && (c.entry.Named || c.entry.Relative) || c.entry.Kind == entity.Person || c.entry.Kind == entity.Place)
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
	case g.kind == relative && s.nounFollows && s.saysBetween(g.first, d.trigger): // "the BBC, which reported that X may invest in Y" tells it of others
	case g.kind == relative && s.ofNameless(n): // "bought a company that Halden set up" tells of none that has a name
	case g.kind == relative && s.ofUnknown(n): // "behind X, says a report that Y published"
	case g.kind == relative && !s.pied(g.first) && s.objectBehind(d.trigger): // "a report in the Gazette that X had agreed to buy 200 chips"
	case g.kind == relative && s.subjectIn(g, d.trigger) != nil && e.Object != "":
		for i := len(s.phrases) - 1; i >= 0; i-- {
			if have := len(d.Args[e.Object]); s.nounFollows && (e.Object != e.Subject && have > 0 || have > 1) {
				return // "a report in the Gazette that the bank has bought Mistle"
			}
			if s.toolTold(n-1) && s.phrases[i].first >= s.segments[n-1].first {
				continue
			}
			if p := s.phrases[i]; p.last <= g.first && !p.anaphoric() && fits(e.Object, p.kind) && !(s.nounFollows && s.genitiveAfter(p)) && !(s.nounFollows && p.last == g.first && p.gov >= 0 && s.chunks[p.gov].is(grammar.By)) && !(fits(e.Object, entity.Person) && s.employs(p)) {
				r.fill(d, e.Object, p)
				return
			}
		}
	}
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
	if e.Type == fact.Founding && !s.nounFollows && i+1 < len(s.chunks) && (s.chunks[i+1].is(grammar.Noun|grammar.Planned) || s.unnamedHouse(i+1)) {
		return false // "X lập dự án", "X lập kế hoạch", "X lập một viện nghiên cứu"
	}
	if s.nounFollows && i+2 < len(s.chunks) && s.chunks[i+1].is(grammar.Indefinite) && s.chunks[i+2].kind == other {
		return false // "it released a flood of insults"
	}
	if s.nounFollows && e.Type == fact.Acquisition && (s.sellsGoods(i) || s.sellsStake(i)) {
		return false // "sold milk to X", "sold its old vans to X", "sold a quarter of its shares to X"
	}
	if object != nil || subject == nil || subject.kind == "" || e.Object == "" || e.Object == e.Subject || !fits(e.Object, subject.kind) {
		return false
	}
	if n := s.segmentOf(i); s.nounFollows && s.segments[n].kind == relative && subject.first >= s.segments[n].first {
		return false // "X, which Y founded": Y founds it
	}
	return !fits(e.Subject, subject.kind) || defaultKind[e.Object] == subject.kind && e.Subject == fact.Founder
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
	return k < len(s.chunks) && s.chunks[k].kind == other && !s.reflexive[s.chunks[k].key] && !s.grammar.Words.AdverbEndings.Of(s.chunks[k].key)
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

// object fills the object role; a release may be of something without a name.
func (r *reader) object(d *draft, e *grammar.Event, object *phrase) bool {
	if n := d.segment(); d.Type == fact.Restriction && !d.s.nounFollows && (object == nil || object.first >= d.s.segments[n].last) {
		if owner := d.s.ownerBehind(d.trigger, n); owner != nil && r.fill(d, e.Object, owner) {
			return true // "cấm dùng máy hút bụi của X, Reuters đưa tin"
		}
	}
	if p := d.s.forbidden(d.trigger); d.Type == fact.Restriction && p != nil {
		object = p
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
	if p := d.s.ownThing(d.trigger); object == nil && d.Type == fact.Restriction && p != nil {
		org := func(k entity.Kind) bool { return k == entity.Organization }
		if r.enter(d, e.Object, p, r.model.resolve(p, org, barred{ids: d.ids()})) {
			return true
		}
	}
	if e.Type == fact.Release && object == nil {
		object = d.s.fronted(d.trigger, d.segment())
	}
	if r.fill(d, e.Object, object) {
		return true
	}
	if e.Type == fact.Release || e.Type == fact.Development {
		return r.unnamed(d, d.trigger+1)
	}
	return false
}

// ownThing gives the pronoun for whose thing without a name is banned in English: "Italy blocked its app".
func (s *sentence) ownThing(i int) *phrase {
	if i+2 >= len(s.chunks) || s.chunks[i+1].phrase == nil || s.chunks[i+1].phrase.first != i+1 || !s.neuter(s.chunks[i+1].phrase) {
		return nil
	}
	if p := s.chunks[i+1].phrase; p.pronoun || !s.chunks[p.last-1].thing() {
		return nil
	}
	return &phrase{s: s, first: i + 1, last: i + 2, ref: i + 1, pronoun: true, gov: -1}
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
	if q == nil || q.last != p.first-1 || q.anaphoric() || q.first < s.segments[n].first || q.kind != entity.Model && q.kind != entity.Product {
		return nil
	}
	return q
}

// forbidden gives what somebody's people may not do anything with: "barred its foundries from
// supplying Quillon", "forbade its police to fly the drone".
func (s *sentence) forbidden(i int) *phrase {
	if !s.nounFollows || i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Own) {
		return nil
	}
	for k := i + 2; k+2 < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if c.is(grammar.From | grammar.Into) {
			if p := s.chunks[k+2].phrase; p != nil && p.first == k+2 {
				return p
			}
			return nil
		}
		if c.kind != other && !c.is(grammar.Noun) {
			return nil
		}
	}
	return nil
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
	return r.fill(d, role, p)
}

// owner fills who released a thing where only its owner is told: "Its successor, Kogge 3, will be
// unveiled".
func (r *reader) owner(d *draft, e *grammar.Event, p *phrase) {
	if p != nil && e.Type == fact.Release && !p.anaphoric() && len(d.Args[e.Subject]) == 0 {
		r.fill(d, e.Subject, d.s.ownerOf(p))
	}
}
