package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// cooperations reads English partnerships that no verb of joining tells: of those who make something together and of
// those whose agreement a sentence begins with.
func (r *reader) cooperations(s *sentence) {
	if !s.nounFollows {
		return
	}
	for n := range s.segments {
		r.workedWithTold(s, n)
		r.signedTold(s, n)
		for i := s.segments[n].first; i < s.segments[n].last; i++ {
			deed := s.isVerb(i) && (s.makesThings(i) || n > 0 && s.tells(i, fact.Partnership) || s.behindMate(i, n)) || s.doneAlike(i, n)
			if deed && !s.chunks[i].quoted && !s.hypothetical(n) {
				r.makeTogether(s, i, n)
			}
		}
	}
	r.underAgreement(s)
}

// workedWithTold reads with whom a relative clause tells somebody to work that its pronoun stands for: "Kelda, with which Velora has
// been working since 2020".
func (r *reader) workedWithTold(s *sentence, n int) {
	g := &s.segments[n]
	if n == 0 || !s.pied(g.first) || !s.chunks[g.first].is(grammar.With) || s.hypothetical(n) {
		return
	}
	for i := g.first + 2; i < g.last; i++ {
		if s.chunks[i].quoted || !s.worksAlong(i, &s.chunks[g.first]) {
			continue
		}
		one, other := s.subjectIn(g, i), s.antecedentOf(n)
		if other == nil || one == nil || one.none || !compatible(one.kind, entity.Organization) || !compatible(other.kind, entity.Organization) {
			return
		}
		d := r.draft(fact.Partnership, s, i)
		if !r.fill(d, fact.Party, one) || !r.fill(d, fact.Party, other) || len(d.Args[fact.Party]) < 2 {
			r.discard(d)
			return
		}
		r.agreed(d, n)
		r.add(d)
		return
	}
}

// doneJointly gives who does with a partner what a verb before the English words at i tells, not whom it is done to: X in "X acquired
// Y jointly with Z", "Y was acquired by X in partnership with Z".
func (s *sentence) doneJointly(i, n int) *phrase {
	if !s.alongWith(i) {
		return nil
	}
	if n > 0 && i == s.segments[n].first {
		n-- // "acquired by X, jointly with Z"
	}
	for v := i - 1; v >= s.segments[n].first; v-- {
		if !s.isVerb(v) {
			continue
		}
		if p := s.agentAfter(v); p != nil && p.last <= i {
			return p
		}
		return s.subjectOf(v, n)
	}
	return nil
}

// onlyFirms reports a phrase of which every member is a firm.
func (s *sentence) onlyFirms(p *phrase) bool {
	return !slices.ContainsFunc(p.members, func(m int) bool { return s.chunks[m].name == nil || s.chunks[m].name.Kind != entity.Organization })
}

// alongWith reports English words of a partnership that stand beside a verb: "jointly with", "in partnership with".
func (s *sentence) alongWith(i int) bool {
	if !s.endsWith(i, grammar.With) || !s.tells(i, fact.Partnership) {
		return false
	}
	return s.jointly[s.toks[s.chunks[i].first].Key] || s.opensWith(i, prepositions)
}

// worksAlong reports a word that with the preposition before the pronoun is a verb of a partnership: "working" of "with which it has
// been working".
func (s *sentence) worksAlong(i int, with *chunk) bool {
	c := &s.chunks[i]
	toks := append(append(make([]text.Token, 0, 8), s.toks[c.first:c.last]...), s.toks[with.first])
	e, end := s.vocab.Longest(toks, 0)
	return c.phrase == nil && e != nil && end == len(toks) && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
		return u.Event.Type == fact.Partnership && u.Form == grammar.Verb
	})
}

// makesThings reports a verb of making or bringing out.
func (s *sentence) makesThings(i int) bool {
	return s.tells(i, fact.Development) || s.tells(i, fact.Release)
}

// agreedDeed reports a verb that the grammar does not know, behind words of agreeing on it or of planning it: "agreed to design a
// cheap antenna together", "will test the standard together".
func (s *sentence) agreedDeed(i, n int) bool {
	own := s.chunks[i].is(grammar.Trigger) && !s.makesThings(i) && !s.tells(i, fact.Founding)
	if i <= s.segments[n].first || own || s.chunks[i].kind > word || s.chunks[i].phrase != nil {
		return false
	}
	c := &s.chunks[i-1]
	if c.is(grammar.Planned) && s.chunks[i].kind == other {
		return !s.endsAsVerb(i) && !s.endsWith(i-1, grammar.Be) // but not "will be sold together"
	}
	return c.is(grammar.Auxiliary|grammar.Planned) && s.endsWith(i-1, grammar.Into)
}

// doneAlike reports a verb by which firms work together whatever it tells: one that is agreed on, or one right behind "jointly".
func (s *sentence) doneAlike(i, n int) bool {
	return s.agreedDeed(i, n) || s.jointDeed(i, n) || s.sharesDeed(i) || s.agreedTo(i, n) >= 0
}

// behindMate reports an English verb of a partnership behind the mate with whom its sentence begins without a comma: "Together with X it
// will open a joint laboratory".
func (s *sentence) behindMate(i, n int) bool {
	return n == 0 && s.tells(i, fact.Partnership) && s.openingMate(i) != nil
}

// openingMate gives with whom an English sentence begins right before the subject of the verb at i.
func (s *sentence) openingMate(i int) *phrase {
	for k := 0; s.nounFollows && k+2 < i && k <= 2*maxDescriptors; k++ {
		c := &s.chunks[k]
		if s.endsWith(k, grammar.With) && c.phrase == nil && c.last-c.first > 1 {
			p := s.chunks[k+1].phrase
			if p == nil || p.gov < 0 || p.anaphoric() || p.kind != entity.Organization || p.last >= i || s.chunks[p.last].phrase == nil {
				return nil
			}
			return p
		}
		if c.kind != moment && c.key != "," && !c.is(prepositions) {
			return nil
		}
	}
	return nil
}

// jointDeed reports an English verb right behind "jointly" that tells neither of speaking nor of owning: "have jointly sold
// beacons since 2022".
func (s *sentence) jointDeed(i, n int) bool {
	if i <= s.segments[n].first || !s.jointly[s.chunks[i-1].key] || s.chunks[i-1].last-s.chunks[i-1].first > 1 {
		return false
	}
	c := &s.chunks[i]
	if c.phrase != nil || c.is(grammar.Speech|grammar.Quoting|grammar.Reporting) || s.owning[c.key] {
		return false
	}
	if s.isVerb(i) {
		return s.makesThings(i) || s.tells(i, fact.Acquisition) // "sold": what else the verb tells is no work
	}
	return s.endsAsVerb(i) || s.isGerund(i)
}

// makeTogether reads who does together what the verb at i tells: "A and B built a plant together", "a plant developed
// jointly by A and B", "A built it together with B", "Together with B, A built it", "A is developing a chip with B".
func (r *reader) makeTogether(s *sentence, i, n int) {
	one, other, at := s.partners(i, n)
	if one == nil {
		return
	}
	d := r.draft(fact.Partnership, s, i)
	d.used = append(d.used, at)
	if !r.fill(d, fact.Party, one) || other != nil && !r.fill(d, fact.Party, other) || len(d.Args[fact.Party]) < 2 {
		r.discard(d)
		return
	}
	if !r.circumscribe(d, n) {
		r.discard(d)
		return
	}
	if d.Date == "" && s.segmentOf(at) > n {
		r.date(d, s.segmentOf(at)) // "built an assistant, Otter, together in 2021"
	}
	if !r.withinDeal(d) {
		r.add(d)
	}
}

// partners gives who makes something together by the verb at i, and the word that tells so: one phrase of several, or
// two.
func (s *sentence) partners(i, n int) (one, other *phrase, at int) {
	g := &s.segments[n]
	one = s.subjectOf(i, n)
	if p := s.agentBehind(i, g); p != nil {
		one = p
	}
	if !s.firmsNamed(one) {
		return nil, nil, 0
	}
	if n == 1 && s.segments[0].kind == adjunct {
		if p := s.mateAt(0, s.segments[0].last); p != nil {
			return one, p, 0
		}
	}
	if p := s.openingMate(i); p != nil && p != one && p.last <= one.first {
		return one, p, p.gov
	}
	if !s.makesThings(i) && !s.doneAlike(i, n) {
		return nil, nil, 0
	}
	if first, mate, agreed := s.agreedPartners(one, i, n); first != nil {
		return first, mate, agreed
	}
	for k := one.first + 1; k < one.last; k++ {
		if s.endsWith(k, grammar.With) && s.chunks[k].is(grammar.And) {
			return one, nil, k // "A together with B built a plant"
		}
	}
	for k := i - 1; k < g.last; k++ {
		if k < g.first || k == i || s.deedBetween(i, k) {
			continue
		}
		if p := s.mateAt(k, g.last); p != nil && k > i && p != one && (s.chunks[k].last-s.chunks[k].first > 1 || s.tells(i, fact.Development) || s.sharesDeed(i)) {
			return one, p, k
		}
		if s.jointly[s.chunks[k].key] && one.severalFirms() {
			return one, nil, k
		}
	}
	return s.partnersBehind(one, i, n)
}

// partnersBehind gives who makes something together by the verb at i where what is told of it stands before the words that say so, or
// where they set up one thing.
func (s *sentence) partnersBehind(one *phrase, i, n int) (*phrase, *phrase, int) {
	if k := s.pastAside(n); k > 0 {
		if p := s.mateAt(k, len(s.chunks)); p != nil {
			return one, p, k
		}
		if s.jointly[s.chunks[k].key] && one.severalFirms() {
			return one, nil, k
		}
	}
	if s.sharesDeed(i) && len(one.members) > 1 && s.onlyFirms(one) {
		return one, nil, i
	}
	return nil, nil, 0
}

// severalFirms reports a phrase that stands for more than one: "Velor and Kelda", "the two firms", "the firm and Kelda".
func (p *phrase) severalFirms() bool { return len(p.members) > 1 || p.pair || p.selfBefore() != nil }

// pastAside gives the chunk with which a clause goes on behind what is told of its object between commas, 0 for none:
// "built an assistant, Otter, together in 2021".
func (s *sentence) pastAside(n int) int {
	if n+2 < len(s.segments) && (s.segments[n+1].kind == apposition || s.nameAside(n+1)) {
		return s.segments[n+2].first
	}
	return 0
}

// deedBetween reports another verb, or a word of time, between a verb and a chunk.
func (s *sentence) deedBetween(i, k int) bool {
	for j := i + 1; j < k; j++ {
		if s.isVerb(j) || s.chunks[j].is(grammar.Subordinate|grammar.Relative) && s.chunks[j].phrase == nil {
			return true
		}
	}
	return false
}

// firmsNamed reports a phrase that names firms or refers to one.
func (s *sentence) firmsNamed(p *phrase) bool {
	if p == nil || p.none {
		return false
	}
	return p.kind == entity.Organization || p.pair || p.names(entity.Group) || p.anaphoric() && p.pronoun && p.kind != entity.Person
}

// agentBehind gives who is told behind a passive verb to do it.
func (s *sentence) agentBehind(i int, g *segment) *phrase {
	for _, p := range s.phrases {
		if p.gov > i && p.gov <= i+2 && p.last <= g.last && s.chunks[p.gov].is(grammar.By) && !p.anaphoric() {
			return p
		}
	}
	return nil
}

// mateAt gives the firm named right behind "with" at a chunk, with nothing behind it that makes it another's.
func (s *sentence) mateAt(k, end int) *phrase {
	if !s.chunks[k].is(grammar.With) && !s.endsWith(k, grammar.With) || k+1 >= end || s.aimsWith(k) {
		return nil
	}
	p := s.chunks[k+1].phrase
	if p == nil || p.first != k+1 || p.anaphoric() || p.kind != entity.Organization || s.genitiveAfter(p) || p.last > end ||
		p.members[len(p.members)-1]+1 < p.last {
		return nil
	}
	if p.last < end {
		if c := &s.chunks[p.last]; c.kind == other || c.is(grammar.Noun|grammar.Trigger|grammar.Post) || c.key == "-" {
			return nil // "with Kelda leading"
		}
	}
	return p
}

// aimsWith reports "with" at a chunk that belongs to a verb of what something is made for: "built an app to compete with Velor".
func (s *sentence) aimsWith(k int) bool {
	if s.chunks[k].is(grammar.Compare) || s.infinitive(k) {
		return true
	}
	return k > 1 && s.infinitive(k-1) && s.chunks[k-1].phrase == nil && s.chunks[k-1].kind == other
}

// underAgreement reads between whom the agreement is with which a sentence begins: "Under a partnership struck in
// January, A and B are building …".
func (r *reader) underAgreement(s *sentence) {
	if len(s.segments) < 2 || !s.underDeal(&s.segments[0]) {
		return
	}
	g := &s.segments[0]
	noun := g.first + 1
	for !s.chunks[noun].is(grammar.Trigger) {
		noun++
	}
	n := 1
	for n < len(s.segments) && !s.ofItsOwn(n) {
		n++
	}
	if n == len(s.segments) || !s.chunks[g.first+1].is(grammar.Indefinite) || s.dealsIn(&s.segments[n]) {
		return
	}
	d := r.draft(fact.Partnership, s, noun)
	r.underParties(d, noun, n)
	if len(d.Args[fact.Party]) < 2 {
		r.discard(d)
		return
	}
	r.circumstances(d, grammar.Use{Event: &grammar.Event{Type: fact.Partnership}}, 0)
	if d.Date == "" && n > 1 {
		r.date(d, 1) // "Under an agreement with X, signed in May, it will …"
	}
	r.add(d)
}

// ofItsOwn reports a segment with a subject of its own: a clause, "A and B share a factory", which holds no verb that the grammar knows,
// or "it will clear debris".
func (s *sentence) ofItsOwn(n int) bool {
	g := &s.segments[n]
	if p := s.chunks[g.first].phrase; p != nil && p.pronoun && p.first == g.first && p.nominative() {
		return true
	}
	return g.kind == clause || g.kind == fragment && s.headOf(g) != nil
}

// underParties fills whose agreement a noun tells before the clause n: who is named behind it and the subject of the clause, or
// else all firms of the clause.
func (r *reader) underParties(d *draft, noun, n int) {
	s, g := d.s, &d.s.segments[n]
	mate := s.mateAt(noun+1, s.segments[0].last)
	if mate == nil {
		mate = s.mateAt(noun, s.segments[0].last) // "agreement with"
	}
	if mate != nil {
		if p := s.headOf(g); p != nil && p.kind != entity.Person && r.fill(d, fact.Party, mate) {
			r.fill(d, fact.Party, p) // who else it may be than "it"
		}
		return
	}
	for _, p := range s.phrases {
		if p.first >= g.first && p.last <= g.last && p.kind == entity.Organization && !p.none && !p.inner {
			r.fill(d, fact.Party, p)
		}
	}
}

// dealsIn reports a verb in a segment that tells of money or of a purchase.
func (s *sentence) dealsIn(g *segment) bool {
	for i := g.first; i < g.last; i++ {
		if c := &s.chunks[i]; c.is(grammar.Trigger) && s.tells(i, fact.Acquisition) || s.investsIn(i) || s.isMoney(i) {
			return true
		}
	}
	return false
}

// investsIn reports a word that tells of an investment by itself, and not only where a sum of money stands with it: "will put".
func (s *sentence) investsIn(i int) bool {
	if !s.chunks[i].is(grammar.Trigger) || !s.tells(i, fact.Investment) {
		return false
	}
	return slices.ContainsFunc(s.chunks[i].entry.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Investment && !u.Event.Round && !u.Event.Sum })
}

// otherParty fills who else has a part in an English agreement of which a sentence names one party: who acts under it, "signed an
// agreement under which Halden will build its motors", or the firm that the text is about, "A supply agreement with Halden was
// signed in May".
func (r *reader) otherParty(d *draft, u grammar.Use, n int) {
	s := d.s
	if !s.nounFollows || d.Type != fact.Partnership || len(d.Args[fact.Party]) != 1 {
		return
	}
	if p := s.actsUnder(n); p != nil && r.fill(d, fact.Party, p) {
		return
	}
	if u.Form != grammar.Nominal || !s.opensWithNoun(d.trigger, n) {
		return
	}
	refs := r.model.implied(s, d.trigger, isOrganization)
	if len(refs) == 1 && r.firmOfText(s, d.trigger, refs[0].id) {
		r.enter(d, fact.Party, nil, refs)
	}
}

// actsUnder gives the firm that does something by the agreement of the segment before: "under which Halden will …".
func (s *sentence) actsUnder(n int) *phrase {
	if n+1 >= len(s.segments) {
		return nil
	}
	g := &s.segments[n+1]
	if g.first+2 >= g.last || !s.chunks[g.first].is(grammar.Preposition) || !s.chunks[g.first+1].is(grammar.Relative) || s.dealsIn(g) {
		return nil
	}
	p := s.chunks[g.first+2].phrase
	if p == nil || p.first != g.first+2 || !p.names(entity.Organization) {
		return nil
	}
	return p
}

// opensWithNoun reports a noun with an indefinite article that a clause begins with, and "with" behind it.
func (s *sentence) opensWithNoun(i, n int) bool {
	g := &s.segments[n]
	first := g.first
	if g.kind == relative || g.kind == apposition || !s.chunks[first].is(grammar.Indefinite) || i+1 >= len(s.chunks) {
		return false
	}
	for k := first + 1; k < i; k++ {
		if c := &s.chunks[k]; c.kind != other && c.kind != moment {
			return false
		}
	}
	return s.chunks[i+1].is(grammar.With) || s.endsWith(i, grammar.With)
}

// underDetermined reports an English noun behind a preposition and a determiner: "under a partnership".
func (s *sentence) underDetermined(i int) bool {
	return i > 1 && s.chunks[i-1].is(grammar.Definite|grammar.Indefinite|grammar.Own) && s.chunks[i-2].is(prepositions)
}

// dealAside reports an English noun behind the comma and the preposition with which its segment begins: "X will sell phones at no
// charge, under a partnership with Y".
func (s *sentence) dealAside(i, n int) bool {
	first := s.segments[n].first
	if !s.nounFollows || n == 0 || s.chunks[first-1].key != "," || !s.tells(i, fact.Partnership) || s.chunks[first].is(grammar.Definite|grammar.Indefinite|grammar.Own) {
		return false
	}
	return i > first && !slices.ContainsFunc(s.chunks[first:i], func(c chunk) bool {
		return c.phrase != nil || c.is(verbGroup|grammar.Trigger|grammar.And|grammar.Relative)
	})
}
