package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// list fills whose shares come to an exchange where that is not the subject.
func (v *predication) list() {
	s, role, object := v.s, v.event.Subject, v.object
	switch {
	case v.r.listsOther(s, v.verb, object):
		v.listOther()
	case v.listsUnnamed():
		v.listOwned()
	case s.nounFollows && v.lacks(role) && object != nil && object.definite() && object.kind == entity.Organization:
		v.fill(role, object) // "She has no intention of floating the company"
	case s.nounFollows && v.lacks(role) && v.subject == nil:
		v.fill(role, s.whoseShares(v.verb, v.n))
	case !s.nounFollows:
		v.listed()
	case v.subject != nil && v.subject.kind == entity.Person:
		v.fill(role, s.headOf(&s.segments[0])) // "X was founded by A, B and C, and has traded in Y"
	}
}

// listOther fills the object in the place of who brings it to an exchange: "SoftBank floated it" lists no SoftBank.
func (v *predication) listOther() {
	role := v.event.Subject
	owner := v.d.Args[role]
	delete(v.d.Args, role)
	if v.object.pronoun {
		v.r.enter(v.d, role, v.object, v.r.model.resolve(v.object, isOrganization, barred{ids: owner}))
	} else {
		v.fill(role, v.object)
	}
}

// listsUnnamed reports a firm or a thing of theirs without a name that somebody brings to an exchange: "Kelda will float the unit in
// Oslo".
func (v *predication) listsUnnamed() bool {
	s, p := v.s, v.object
	if !s.nounFollows || p == nil || p.pronoun || !p.definite() || p.first != v.verb+1 || v.lacks(v.event.Subject) {
		return false
	}
	return !v.r.endsInPreposition(s, v.verb)
}

// listOwned fills what such words stand for: another firm than who brings it there.
func (v *predication) listOwned() {
	role, p := v.event.Subject, v.object
	owner := v.d.Args[role]
	delete(v.d.Args, role)
	if v.subject != nil && v.subject.kind != entity.Person {
		v.r.enter(v.d, role, p, v.r.model.resolve(p, func(k entity.Kind) bool { return k == p.kind }, barred{ids: owner}))
	}
}

// listed fills whose shares come to an exchange in Vietnamese where that is not who does it: "khả năng niêm
// yết công ty tại London", "cổ phiếu của X chào sàn".
func (v *predication) listed() {
	if p := v.s.ownerAfter(v.verb, v.n); p != nil && p.gov == v.verb+1 && v.relist(p) {
		return // "X hoãn kế hoạch IPO của Y"
	}
	v.listedObject()
	if !v.lacks(fact.Organization) || v.listedOwner() {
		return
	}
	if p := v.s.ownerAfter(v.verb, v.n); p != nil {
		v.fill(fact.Organization, p) // "kế hoạch niêm yết tại Hồng Kông của X"
	}
}

// listedObject fills the firm that is brought to an exchange: "niêm yết công ty tại London".
func (v *predication) listedObject() {
	object := v.object
	if v.r.endsInPreposition(v.s, v.verb) {
		return // "có mặt trên App Store": where, not who
	}
	if object == nil || object.first >= v.s.segments[v.n].last || object.kind != entity.Organization && object.kind != "" {
		return
	}
	if !object.anaphoric() || v.lacks(fact.Organization) {
		v.relist(object)
	}
}

// relist fills another organization in the place of who does it, and reports whether that could be.
func (v *predication) relist(p *phrase) bool {
	kept := v.d.Args[fact.Organization]
	delete(v.d.Args, fact.Organization)
	if v.fill(fact.Organization, p) {
		return true
	}
	if len(kept) > 0 {
		v.d.Args[fact.Organization] = kept
	}
	return false
}

// listedOwner fills the last before the verb whose something is told to be, and reports whether there is one: "cổ phiếu
// của X chào sàn".
func (v *predication) listedOwner() bool {
	s := v.s
	for k := len(s.phrases) - 1; k >= 0; k-- {
		p := s.phrases[k]
		if p.last > v.verb || p.gov < 0 || !s.chunks[p.gov].is(grammar.Of) {
			continue
		}
		if m := s.segmentOf(p.first); m >= 0 && s.segments[m].kind != apposition && v.fill(fact.Organization, p) {
			return true
		}
	}
	return false
}

// listsOther reports a firm that somebody else brings to an exchange: "would not list its cloud arm,
// Basalt Reach". Behind a verb with a preposition stands the exchange.
func (r *reader) listsOther(s *sentence, i int, object *phrase) bool {
	if !s.nounFollows || object == nil || object.kind != entity.Organization && object.kind != "" {
		return false
	}
	if object.anaphoric() && !(object.pronoun && object.first == i+1) {
		return false
	}
	if s.chunks[object.first-1].is(grammar.And) && !s.chunks[i+1].is(grammar.Own) {
		return false // "X floated in London in 2014 and Y in 2016"
	}
	return !r.endsInPreposition(s, i)
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
	c := &s.chunks[first]
	if !c.is(grammar.Trigger) || !s.tells(first, fact.Investment) || !slices.ContainsFunc(c.entry.Uses, nominalUse) {
		return nil
	}
	p := s.phraseAt(first + 2) // over "Chinese" in "Shares of Chinese start-up X"
	if !s.chunks[first+1].is(grammar.At|grammar.Of) || p == nil || p.gov != first+1 || len(p.members) != 1 {
		return nil
	}
	return p
}

func nominalUse(u grammar.Use) bool { return u.Form == grammar.Nominal }

// paidInListing reports a Vietnamese noun for a listing behind a preposition, as when somebody puts money into a firm: "X rót thêm 5 tỷ
// đồng vào Y trong đợt IPO", but not "Y huy động 5 tỷ đồng trong đợt IPO".
func (s *sentence) paidInListing(i int) bool {
	k := i - 1
	for k > 0 && i-k <= 2 && !s.chunks[k].is(prepositions) && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Noun)) {
		k--
	}
	if k <= 0 || !s.chunks[k].is(prepositions) || s.chunks[k].phrase != nil {
		return false
	}
	for n := s.segmentOf(k); k >= 0 && s.segmentOf(k) == n; k-- {
		if s.isVerb(k) && (s.tells(k, fact.Investment) || s.tells(k, fact.Acquisition)) {
			return !s.receives(k)
		}
	}
	return false
}

// floatsUnnamed fills the firm that the text is about into a listing of nobody's with which an English clause begins, and when that is
// to be: "A listing in Milan is pencilled in for 2027", "A listing, she says, is not being considered".
func (r *reader) floatsUnnamed(d *draft, u grammar.Use, n int) {
	s := d.s
	if !s.nounFollows || d.Type != fact.Listing || u.Form != grammar.Nominal || len(d.Args[fact.Organization]) > 0 {
		return
	}
	verb := s.opensListing(d.trigger, n)
	if verb < 0 {
		return
	}
	refs := r.model.implied(s, d.trigger, isOrganization)
	if len(refs) != 1 || !r.firmOfText(s, d.trigger, refs[0].id) || !r.enter(d, fact.Organization, nil, refs) {
		return
	}
	d.used = append(d.used, verb)
	when := verb + 1
	if when < len(s.chunks) && s.chunks[when].is(prepositions) {
		when++
	}
	if when < len(s.chunks) && s.timed(when) {
		r.setDate(d, when)
	}
}
