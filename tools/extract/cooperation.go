package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// cooperations reads English partnerships that no verb of joining tells: of those who make something together and of
// those whose agreement a sentence begins with.
func (r *reader) cooperations(s *sentence) {
	if !s.nounFollows {
		return
	}
	for n := range s.segments {
		for i := s.segments[n].first; i < s.segments[n].last; i++ {
			deed := s.isVerb(i) && (s.makesThings(i) || n > 0 && s.tells(i, fact.Partnership)) || s.agreedDeed(i, n)
			if deed && !s.chunks[i].quoted && !s.hypothetical(n) {
				r.makeTogether(s, i, n)
			}
		}
	}
	r.underAgreement(s)
}

// makesThings reports a verb of making or bringing out.
func (s *sentence) makesThings(i int) bool {
	return s.tells(i, fact.Development) || s.tells(i, fact.Release)
}

// agreedDeed reports a verb that the grammar does not know, behind words of agreeing on it or of planning it: "agreed to design a
// cheap antenna together".
func (s *sentence) agreedDeed(i, n int) bool {
	own := s.chunks[i].is(grammar.Trigger) && !s.makesThings(i) && !s.tells(i, fact.Founding)
	if i <= s.segments[n].first || own || s.chunks[i].kind > word || s.chunks[i].phrase != nil {
		return false
	}
	c := &s.chunks[i-1]
	return c.is(grammar.Auxiliary|grammar.Planned) && s.endsWith(i-1, grammar.Into)
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
	if !s.makesThings(i) && !s.agreedDeed(i, n) {
		return nil, nil, 0
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
		if p := s.mateAt(k, g.last); p != nil && k > i && p != one && (s.chunks[k].last-s.chunks[k].first > 1 || s.tells(i, fact.Development)) {
			return one, p, k
		}
		if s.jointly[s.chunks[k].key] && len(one.members) > 1 {
			return one, nil, k
		}
	}
	if k := s.pastAside(n); k > 0 {
		if p := s.mateAt(k, len(s.chunks)); p != nil {
			return one, p, k
		}
		if s.jointly[s.chunks[k].key] && len(one.members) > 1 {
			return one, nil, k
		}
	}
	return nil, nil, 0
}

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
	return p != nil && !p.none && (p.kind == entity.Organization || p.names(entity.Group) || p.anaphoric() && p.pronoun && p.kind != entity.Person)
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
	if !s.chunks[k].is(grammar.With) && !s.endsWith(k, grammar.With) || k+1 >= end {
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
	for n < len(s.segments) && s.segments[n].kind != clause && !(s.segments[n].kind == fragment && s.headOf(&s.segments[n]) != nil) {
		n++ // "A and B share a factory" holds no verb that the grammar knows
	}
	if n == len(s.segments) || !s.chunks[g.first+1].is(grammar.Indefinite) || s.dealsIn(&s.segments[n]) {
		return
	}
	d := r.draft(fact.Partnership, s, noun)
	for _, p := range s.phrases {
		if p.first >= s.segments[n].first && p.last <= s.segments[n].last && p.kind == entity.Organization && !p.none && !p.inner {
			r.fill(d, fact.Party, p)
		}
	}
	if len(d.Args[fact.Party]) < 2 {
		r.discard(d)
		return
	}
	r.circumstances(d, grammar.Use{Event: &grammar.Event{Type: fact.Partnership}}, 0)
	r.add(d)
}

// dealsIn reports a verb in a segment that tells of money or of a purchase.
func (s *sentence) dealsIn(g *segment) bool {
	for i := g.first; i < g.last; i++ {
		if c := &s.chunks[i]; c.is(grammar.Trigger) && (s.tells(i, fact.Acquisition) || s.tells(i, fact.Investment)) || s.isMoney(i) {
			return true
		}
	}
	return false
}
