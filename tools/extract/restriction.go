package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// barredFrom gives with whom a Vietnamese verb of banning forbids firms without a name to deal: "cấm các doanh nghiệp
// trong nước bán chip cho X".
func (s *sentence) barredFrom(i, n int) *phrase {
	k := i + 1
	if s.nounFollows || k+1 >= s.segments[n].last || !s.chunks[k].is(grammar.Indefinite) {
		return nil
	}
	if c := &s.chunks[k+1]; !c.is(grammar.Noun) || c.entry.Kind != entity.Organization {
		return nil
	}
	for _, p := range s.phrases {
		if p.gov > k+1 && p.first < s.segments[n].last && s.chunks[p.gov].is(grammar.For|grammar.Into|grammar.With) && p.names(entity.Organization) {
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
		if p != nil && !p.anaphoric() && (p.thing() || p.first == k+2 && p.names(entity.Organization) && s.genitiveAfter(p) && !s.bodyWithin(p.last+1)) {
			return p // but not "from buying Kelda's chip unit"
		}
		return s.goodsOf(k + 2)
	}
	return nil
}

// goodsOf gives the firm that makes or sells the things without a name at chunk i: "aircraft made by Kelda", "phones from Kelda".
func (s *sentence) goodsOf(i int) *phrase {
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if k > i && (c.is(grammar.From) || s.endsWith(k, grammar.By) || c.is(grammar.By)) {
			p := s.phraseAt(k + 1)
			if p == nil || p.gov != k || !p.names(entity.Organization) {
				return nil
			}
			return p
		}
		if c.kind > word && c.kind != other || c.is(prepositions) && !c.is(grammar.Of) {
			return nil
		}
	}
	return nil
}

// behindTail gives what people are told to do something with, behind the second part of a
// verb: "ordered hotels to stop using Chirp".
func (s *sentence) behindTail(d *draft, u grammar.Use) *phrase {
	if u.Form != grammar.SplitHead || u.Event.Type != fact.Restriction {
		return nil
	}
	tail := d.used[len(d.used)-1]
	if !s.nounFollows && s.namedBetween(d.trigger+1, tail) {
		return nil // "gỡ X khỏi kho ứng dụng Y"
	}
	p := s.phraseAt(tail + 1)
	if p == nil || p.first != tail+1 || p.gov >= 0 {
		return nil
	}
	if p.anaphoric() && (p.kind == entity.Person || s.nounFollows && !p.pronoun && !p.definite()) {
		return nil
	}
	return p
}

// namedBetween reports a name between two chunks.
func (s *sentence) namedBetween(first, last int) bool {
	for k := first; k < last; k++ {
		if s.chunks[k].kind == name {
			return true
		}
	}
	return false
}

// object fills the object role; a release may be of something without a name.
func (r *reader) object(d *draft, e *grammar.Event, object *phrase) bool {
	if d.Type == fact.Restriction {
		var filled bool
		if object, filled = r.restricted(d, e, object); filled {
			return true
		}
	}
	if e.Type == fact.Acquisition {
		object = d.s.withoutMate(object)
	}
	if e.Type == fact.Release && object == nil {
		object = d.s.fronted(d.trigger, d.segment())
	}
	if r.fill(d, e.Object, object) {
		return true
	}
	if d.s.nounFollows && e.Type == fact.Development && d.s.endsWith(d.trigger, grammar.Of) {
		return false // "the biggest designer of chips for meters" has released none
	}
	if e.Type == fact.Release || e.Type == fact.Development {
		return r.unnamed(d, d.trigger+1)
	}
	return false
}

// restricted gives what is restricted where that may be another than the object of the verb, or fills it with whose it is
// and reports so.
func (r *reader) restricted(d *draft, e *grammar.Event, object *phrase) (_ *phrase, filled bool) {
	s := d.s
	if n := d.segment(); !s.nounFollows && (object == nil || object.first >= s.segments[n].last) {
		if owner := s.ownerBehind(d.trigger, n); owner != nil && r.fill(d, e.Object, owner) {
			return object, true // "cấm dùng máy hút bụi của X, Reuters đưa tin"
		}
	}
	if p := s.forbidden(d.trigger); p != nil && (object == nil || object.anaphoric()) {
		object = p
	}
	if object == nil {
		if object = s.whoseGoods(d.trigger); object != nil {
			return object, false // "barred the use of X's images"
		}
		object = s.thingBehind(d.trigger)
	} else if object.kind == entity.Person && !s.nounFollows {
		object = s.thingNamed(object.last, d.trigger)
	}
	if e.Object == fact.Target && object != nil && object.anaphoric() && !object.this {
		if owner := s.ownerOf(object); owner != nil && r.fill(d, e.Object, owner) {
			r.alsoNamed(d, owner)
			return object, true // "cấm dùng camera của X"
		}
	}
	p := s.bannedOwner(d.trigger)
	if p != nil && (object == nil || object.first > p.last && s.holds(prepositions|grammar.And, span{p.last + 1, object.first})) {
		object = p // but not "suspended the app's Early feature"
	}
	if p := s.ownThing(d.trigger); object == nil && p != nil {
		return object, r.enter(d, e.Object, p, r.model.resolve(p, isOrganization, barred{ids: d.ids()}))
	}
	return object, false
}

// ownThing gives the pronoun for whose thing without a name is banned in English: "Italy blocked its app".
func (s *sentence) ownThing(i int) *phrase {
	if i+2 >= len(s.chunks) {
		return nil
	}
	p := s.phraseFrom(i + 1)
	if p == nil || !s.neuter(p) || p.pronoun || !s.chunks[p.last-1].thing() {
		return nil
	}
	return &phrase{s: s, first: i + 1, last: i + 2, ref: i + 1, pronoun: true, gov: -1}
}

// bannedOwner gives the thing told of before of which an English verb bans a part: "banned the app's discounts".
func (s *sentence) bannedOwner(i int) *phrase {
	if !s.nounFollows || i+1 >= len(s.chunks) {
		return nil
	}
	p := s.phraseFrom(i + 1)
	if p == nil || !p.anaphoric() || p.pronoun || !p.thing() || !p.definite() || !s.genitiveAfter(p) {
		return nil
	}
	return p
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
			if p := s.phraseFrom(k + 2); p != nil {
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
		if p.first > i && p.last <= s.segments[n].last && p.gov > i && s.chunks[p.gov].is(grammar.Of) && p.names(entity.Organization) {
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
	if s.nounFollows {
		return nil
	}
	n := s.segmentOf(i)
	for _, p := range s.phrases {
		if p.first > i && p.last <= s.segments[n].last && p.anaphoric() && !p.pronoun && p.thing() {
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

// jurisdiction gives the country in which something is banned where nobody is told
// to ban it: "hiện bị cấm ở Bỉ", "was shut out of Sweden's auction".
func (s *sentence) jurisdiction(i, n int) *phrase {
	for _, p := range s.phrases {
		if p.first <= i || p.last > s.segments[n].last || p.kind != entity.Place {
			continue
		}
		if p.gov > i && s.chunks[p.gov].is(grammar.At) {
			return p
		}
		from := p.gov < 0 && p.first == i+1 && s.endsWith(i, grammar.Of|grammar.From) || p.gov > i && s.chunks[p.gov].is(grammar.From)
		if s.nounFollows && from && s.genitiveAfter(p) {
			return p
		}
	}
	return nil
}

// officials gives the country or the town whose authority acts: "Italy's data
// watchdog had blocked", "the government in Canberra banned", "In Togo the ministry suspended".
func (s *sentence) officials(i, n int) *phrase {
	first := s.segments[n].first
	for _, p := range s.phrases {
		if p.first < first || p.last > i || !p.names(entity.Place) {
			continue
		}
		if s.nounFollows && p.gov == first && s.chunks[p.gov].is(grammar.At) && s.officeAt(p.last, i) {
			return p
		}
		if p.last < i && s.genitiveAfter(p) && !(s.nounFollows && s.nameAt(p.last+1)) { // but not "Britain's Kelda faces a ban"
			return p
		}
		if s.nounFollows && p.gov > 0 && s.chunks[p.gov].is(grammar.Of|grammar.At) && s.rules(p.gov-1) && !s.somebody(p.gov-1) {
			return p
		}
	}
	return nil
}

// officeAt reports a definite noun for an office that begins at k and ends before a verb: "In Togo the ministry suspended".
func (s *sentence) officeAt(k, verb int) bool {
	q := s.phraseAt(k)
	return q != nil && q.first == k && q.last <= verb && q.definite() && s.rules(q.last-1)
}

// rules reports a noun for an office or for those who work in one.
func (s *sentence) rules(i int) bool {
	c := &s.chunks[i]
	if !c.is(grammar.Noun) {
		return false
	}
	e := c.entry
	return e.Kind == entity.Organization && (e.Named || e.Relative) || e.Kind == entity.Person || e.Kind == entity.Place
}

// makerBarred gives the maker of what a restriction keeps others from: "banned its agencies from
// using drones made by X".
func (s *sentence) makerBarred(i, n int) *phrase {
	for k := i + 1; s.nounFollows && k+2 < s.segments[n].last; k++ {
		c := &s.chunks[k]
		if p := c.phrase; p != nil && !p.anaphoric() || c.is(grammar.Speech|grammar.Quoting) {
			return nil
		}
		if !c.is(grammar.Trigger) || !s.tells(k, fact.Development) || !s.chunks[k+1].is(grammar.By) {
			continue
		}
		if p := s.chunks[k+2].phrase; p != nil && p.names(entity.Organization) {
			return p
		}
	}
	return nil
}

// whoseGoods gives the firm whose things without a name an English verb with a preposition restricts: "restricts sales of X's older
// machines to China", "barred the use of X's images".
func (s *sentence) whoseGoods(i int) *phrase {
	c := &s.chunks[i]
	if !s.nounFollows || c.last-c.first < 2 || i+2 >= len(s.chunks) || !s.endsWith(i, prepositions) {
		return nil
	}
	p := s.phraseAt(i + 1)
	if p == nil || p.first != i+1 || p.anaphoric() || !p.names(entity.Organization) || !s.genitiveAfter(p) {
		return nil
	}
	return p
}

// somebody reports an English noun for one person of whom nothing else is told, who does not act for the town where they work: "A federal
// judge in Madison barred".
func (s *sentence) somebody(i int) bool {
	if c := &s.chunks[i]; c.entry.Kind != entity.Person || c.entry.Plural {
		return false
	}
	for k := i - 1; k >= 0 && i-k <= maxDescriptors; k-- {
		if c := &s.chunks[k]; c.kind != other {
			return c.is(grammar.Indefinite)
		}
	}
	return false
}
