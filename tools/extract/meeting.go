package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

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
	if m := s.beforeAsides(n); m >= 0 && i < s.segments[n].last && !s.verbIn(s.segments[n].first, i) {
		n, i = m, s.segments[m].last+1 // "executives of X, a maker of lamps, met Y"
	}
	first := s.segments[n].first
	if p := s.chunks[first].phrase; p != nil && p.first == first {
		first = max(first, s.saysThat(p, i)) // "Reuters reported that executives of X met Y"
	}
	for k := first; k+2 < i && s.nounFollows; k++ {
		c := &s.chunks[k]
		if c.phrase != nil && !c.phrase.anaphoric() {
			return nil
		}
		if c.person() && s.chunks[k+1].is(grammar.Of|grammar.From) {
			return s.beforePost(s.phraseAt(k + 2))
		}
	}
	for k := s.segments[n].first + 1; k < i && s.nounFollows; k++ {
		c := &s.chunks[k]
		members := c.is(grammar.Trigger) && onlyNominal(c) && s.tells(k, fact.Membership)
		if members || c.person() && s.chunks[k-1].is(grammar.Own) {
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
		if c.person() && s.chunks[k+1].is(grammar.From|grammar.Of|grammar.At) {
			if s.chunks[k-1].is(grammar.Own) {
				return nil // "met her husband at Google"
			}
			return s.pastLand(k + 2)
		}
		if c.kind != other && !c.is(descriptors) {
			return nil
		}
	}
	return nil
}

// pastLand gives the phrase at a chunk, but over a place what that has: "officials from Kenya's Energy Ministry".
func (s *sentence) pastLand(i int) *phrase {
	p := s.phraseAt(i)
	if p == nil || p.kind != entity.Place || p.last+1 >= len(s.chunks) || !s.chunks[p.last].is(grammar.Genitive) {
		return p
	}
	if q := s.phraseAt(p.last + 1); q != nil {
		return q
	}
	return p
}

// person reports a noun for a person or a position.
func (c *chunk) person() bool {
	return c.is(grammar.Post) || c.is(grammar.Noun) && c.entry.Kind == entity.Person
}

// plainBehind reports a plain word right behind a verb of meeting, which is what it has as
// object.
func (s *sentence) plainBehind(i int) bool {
	if s.nounFollows || i+1 >= len(s.chunks) || s.chunks[i+1].kind != other {
		return false
	}
	if i+2 == len(s.chunks) {
		return true
	}
	next := &s.chunks[i+2]
	return !next.is(grammar.With) && next.kind != moment // "A và B gặp nhau hôm 9/3"
}

// wentTo fills where somebody meets another with the place that a verb of going names right before the verb of meeting: "bay
// sang Tokyo (để) gặp Y", "flew to Tokyo and met Y", "flew to Tokyo to meet Y".
func (r *reader) wentTo(d *draft, u grammar.Use) {
	s, i := d.s, d.trigger-1
	if d.Type != fact.Meeting || u.Form != grammar.Verb || len(d.Args[fact.Place]) > 0 {
		return
	}
	if i > 0 && (s.chunks[i].is(grammar.Subordinate) || s.nounFollows && s.chunks[i].phrase == nil && s.chunks[i].is(grammar.And|grammar.Into)) {
		i--
	}
	if i < 1 {
		return
	}
	if p := s.chunks[i].phrase; p != nil && p.kind == entity.Place && p.last == i+1 && p.gov >= 0 && s.chunks[p.gov].is(grammar.Into) {
		r.fill(d, fact.Place, p)
	}
}

// crewOf gives whose people without a name are the subject of a verb of meeting: X in "Nhóm kỹ sư của X gặp Y", "X executives met Y".
func (s *sentence) crewOf(p *phrase) *phrase {
	if p == nil || !p.anaphoric() || p.pronoun || p.this || p.kind != entity.Person && p.kind != entity.Group {
		return nil
	}
	if !s.nounFollows {
		return s.ownerOf(p)
	}
	if c := &s.chunks[p.first]; p.s == s && c.kind == name && (c.name.Kind == entity.Organization || c.name.Kind == entity.Group) {
		return s.only(p.first)
	}
	return nil
}

// officerBehind gives the person named behind a Vietnamese post and its firm, past a comma or "là", who is met and not the firm:
// "gặp chủ tịch X, ông A, tại Huế". It gives nil for none.
func (p *phrase) officerBehind() *phrase {
	s := p.s
	if s == nil || s.nounFollows || p.anaphoric() || len(p.members) != 1 || !compatible(p.kind, entity.Organization) {
		return nil
	}
	if !s.behindPost(p) && !s.inOffice(p.first) || p.last+1 >= len(s.chunks) {
		return nil
	}
	if c := &s.chunks[p.last]; c.key != "," && !c.is(grammar.Be) {
		return nil
	}
	if q := s.phraseFrom(p.last + 1); q.oneName() && q.kind == entity.Person {
		return q
	}
	return nil
}

// inOffice reports a position right before a chunk, or before the word that tells whose it is.
func (s *sentence) inOffice(i int) bool {
	if i > 1 && s.chunks[i-1].is(grammar.Of) {
		i--
	}
	return i > 0 && s.chunks[i-1].is(grammar.Post)
}

// postMate gives with whom an English person meets others whose post an "and" joins to who is named first: X in "X and the energy
// minister, Y, are to meet". The person is named between commas behind the post.
func (s *sentence) postMate(p *phrase) *phrase {
	if !s.nounFollows || p == nil || p.s != s || !p.names(entity.Person) {
		return nil
	}
	n := s.segmentOf(p.first)
	if n < 1 || s.segments[n].first != p.first || s.segments[n].last != p.last || s.chunks[p.first-1].key != "," {
		return nil
	}
	g := &s.segments[n-1]
	if !s.chunks[g.last-1].is(grammar.Post | grammar.Title) {
		return nil
	}
	for k := g.last - 2; k > 0 && k >= g.first; k-- {
		c := &s.chunks[k]
		if c.is(grammar.And) && c.phrase == nil {
			end := k
			if k == g.first && n > 2 && s.inCommas(n-2) {
				end = s.segments[n-3].last // "X, a former teacher, and the energy minister, Y"
			}
			q := s.chunks[end-1].phrase
			if q == nil || q.last != end || q.anaphoric() || q.kind != entity.Person || s.verbIn(g.first, k) {
				return nil
			}
			return q
		}
		if s.isVerb(k) || c.is(prepositions) && !c.is(grammar.Of) {
			return nil
		}
	}
	return nil
}

// saleTalks reports an English noun for talks right behind one for a purchase, or the noun for the deal that came or did not come of
// them: "merger talks between X and Y ended without an agreement" tells of no meeting and of no partnership.
func (s *sentence) saleTalks(i int, u grammar.Use) bool {
	if !s.nounFollows || u.Event.Type != fact.Meeting && u.Event.Type != fact.Partnership {
		return false
	}
	first := max(1, i)
	if n := s.segmentOf(i); n >= 0 && u.Event.Type == fact.Partnership {
		first = max(1, s.segments[n].first)
	}
	for k := first; k <= i; k++ {
		c, before := &s.chunks[k], &s.chunks[k-1]
		if c.is(grammar.Trigger) && before.is(grammar.Trigger) && onlyNominal(before) && s.tells(k-1, fact.Acquisition) && s.tells(k, fact.Meeting) {
			return true
		}
	}
	return false
}

// beforePost takes from a list the last name, where it only tells whose post the person named behind it has: X in "executives of X and Y
// chief executive Ann Lee".
func (s *sentence) beforePost(p *phrase) *phrase {
	if p == nil || len(p.members) < 2 || p.last >= len(s.chunks) {
		return p
	}
	if next := &s.chunks[p.last]; !next.is(grammar.Post | grammar.Genitive) {
		return p
	}
	q := *p
	q.members = p.members[:len(p.members)-1]
	return &q
}
