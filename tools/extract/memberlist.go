package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// memberships reads English members that no verb of joining tells: of a group under or to which several do something, of
// one that is a group of several, and of one whose members are named.
func (r *reader) memberships(s *sentence) {
	if !s.nounFollows {
		return
	}
	for _, group := range s.phrases {
		if p := s.spelledGroup(group); p != nil {
			r.belong(s, group.first, s.segmentOf(group.first), group, p)
		}
	}
	for n := range s.segments {
		g := &s.segments[n]
		if p := s.underWhich(n); p != nil {
			r.belong(s, g.first, n, s.hostBefore(n), p)
		}
		if p, of := s.consistsOf(g); p != nil {
			r.belong(s, of, n, s.hostBefore(n), p)
		}
		for i := g.first; i < g.last; i++ {
			if !s.chunks[i].quoted && s.namesMembers(i) {
				group, p := s.whoseMembers(i, n)
				r.belong(s, i, n, group, p)
			}
		}
	}
}

// spelledGroup gives those named behind a colon, to the end of the sentence, who are called by the quoted words right before
// it: "speak of the “three storks”: A, B and C".
func (s *sentence) spelledGroup(group *phrase) *phrase {
	k := group.last
	if group.kind != entity.Group || group.anaphoric() || k+2 >= len(s.chunks) || !isQuoteMark(s.chunks[k].key) || s.chunks[k+1].key != ":" {
		return nil
	}
	p := s.phraseAt(k + 2)
	if p == nil || p.first > k+2 || len(p.members) < 2 || p.kind != entity.Organization {
		return nil
	}
	for i := p.last; i < len(s.chunks); i++ {
		if s.isVerb(i) || s.chunks[i].is(grammar.Be|grammar.Have) {
			return nil
		}
	}
	return p
}

// belong tells that those of a phrase are members of a group.
func (r *reader) belong(s *sentence, at, n int, group, members *phrase) {
	if group == nil || members == nil || group.kind != entity.Group && group.kind != "" && !group.pronoun {
		return
	}
	d := r.draft(fact.Membership, s, at)
	if !r.fill(d, fact.Group, group) || r.model.kindOfID(d.Args[fact.Group][0]) != entity.Group || !r.fill(d, fact.Member, members) {
		r.discard(d)
		return
	}
	r.modality(d, grammar.Use{Event: &grammar.Event{Type: fact.Membership}}, n)
	r.add(d)
}

// underWhich gives who several are that do something under a group: "the Lagoon Pact, under which Ghana and Togo share …",
// "to which Ghana and Togo belong".
func (s *sentence) underWhich(n int) *phrase {
	g := &s.segments[n]
	if n == 0 || g.kind != relative || !s.pied(g.first) || s.chunks[g.first].is(grammar.With|grammar.From|grammar.For|grammar.At|grammar.By) {
		return nil
	}
	p := s.phraseAt(g.first + 2)
	if p == nil || p.first != g.first+2 || len(p.members) < 2 || p.kind == entity.Person {
		return nil
	}
	if p.last >= len(s.chunks) || s.chunks[p.last].kind != other {
		return nil
	}
	return p
}

// consistsOf gives who several are of whom words between commas tell that a group consists: "a group of A, B and C".
func (s *sentence) consistsOf(g *segment) (*phrase, int) {
	if g.kind != apposition {
		return nil, 0
	}
	for _, p := range s.phrases {
		if p.gov <= g.first || p.last > g.last || len(p.members) < 2 || p.kind == entity.Person {
			continue
		}
		if s.chunks[p.gov].is(grammar.Of) && s.nounForGroup(p.gov-1) {
			return p, p.gov
		}
	}
	return nil, 0
}

// nounForGroup reports a noun for a group, or for one organization that is none of another's: "alliance", "body".
func (s *sentence) nounForGroup(i int) bool {
	c := &s.chunks[i]
	if !c.is(grammar.Noun) {
		return false
	}
	return c.entry.Kind == entity.Group || c.entry.Kind == entity.Organization && !c.entry.Relative && !c.entry.Plural
}

// namesMembers reports a noun for members.
func (s *sentence) namesMembers(i int) bool {
	return s.chunks[i].is(grammar.Trigger) && s.tells(i, fact.Membership) && s.nominalOf(i, fact.Membership)
}

// nominalOf reports a noun for events of a type, perhaps with "of" in it.
func (s *sentence) nominalOf(i int, t fact.Type) bool {
	c := &s.chunks[i]
	noun := func(u grammar.Use) bool { return u.Form == grammar.Nominal && u.Event.Type == t }
	if slices.ContainsFunc(c.entry.Uses, noun) {
		return true // "founding members"
	}
	e, _ := s.vocab.Longest(s.toks[:c.first+1], c.first)
	return e != nil && slices.ContainsFunc(e.Uses, noun)
}

// whoseMembers gives the group of which a noun for members tells, and who they are: "its members are A and B", "Among the
// members of X are A and B", "X has gained a third member, C".
func (s *sentence) whoseMembers(i, n int) (group, members *phrase) {
	group, k := s.groupOfMembers(i, n)
	switch {
	case group == nil:
		return s.gainedMembers(i, n)
	case k+1 < len(s.chunks) && (s.chunks[k].is(grammar.Be) || s.verbOfMembers(k)):
		return group, s.namedAt(k + 1)
	}
	if p := s.saidMembers(i, n); p != nil || !group.pronoun {
		return group, p
	}
	return s.gainedMembers(i, n)
}

// groupOfMembers gives the group that possesses, or stands behind, a noun for members, and the chunk behind both.
func (s *sentence) groupOfMembers(i, n int) (group *phrase, next int) {
	last := s.segments[n].last
	next = i + 1
	if group = s.possessor(i); group != nil || next >= last {
		return group, next
	}
	if s.chunks[next].is(grammar.Of) {
		next++
	} else if !s.endsWith(i, grammar.Of) && !s.endsWith(i, grammar.Definite) {
		return nil, next
	}
	if next >= last {
		return nil, next
	}
	if p := s.phraseAt(next); p != nil && p.first <= next+1 {
		return p, p.last
	}
	return nil, next
}

// verbOfMembers reports a word of having or getting members.
func (s *sentence) verbOfMembers(k int) bool {
	return s.chunks[k].is(grammar.Trigger) && s.tells(k, fact.Membership)
}

// saidMembers gives who are told by "to be" to be what a noun for members says: "A and B are the members of X", "A is one of
// the five members of X".
func (s *sentence) saidMembers(i, n int) *phrase {
	first := s.segments[n].first
	be := i - 1
	for be > first && !s.chunks[be].is(grammar.Be) && s.chunks[be].counts(grammar.Indefinite|grammar.Definite|grammar.Of) {
		be--
	}
	if be < first || !s.chunks[be].is(grammar.Be) || s.possessor(i) != nil {
		return nil
	}
	if p := s.subjectOf(be, n); p != nil && !p.anaphoric() && p.last <= be {
		return p
	}
	return nil
}

// counts reports a plain word, a number or a word of a class.
func (c *chunk) counts(class grammar.Class) bool {
	return c.kind == other || c.kind == amount || c.is(class)
}

// gainedMembers gives the group that is told to have members or to get some, where they are named behind a colon or a
// comma: "X gained a fourth member on Tuesday: Y".
func (s *sentence) gainedMembers(i, n int) (group, members *phrase) {
	g := &s.segments[n]
	verb := i - 1
	for verb > g.first && s.chunks[verb].counts(grammar.Indefinite|grammar.Own) {
		verb--
	}
	if verb < g.first || !s.chunks[verb].is(grammar.Have) && !s.receives(verb) && !s.verbOfMembers(verb) {
		return nil, nil
	}
	for k := i + 1; k < g.last; k++ {
		if s.chunks[k].kind != moment && !s.chunks[k].is(prepositions|grammar.Pause|grammar.Definite) {
			return nil, nil
		}
	}
	if n+1 >= len(s.segments) {
		return nil, nil
	}
	return s.subjectOf(verb, n), s.namedAt(s.segments[n+1].first)
}

// namedAt gives the names of firms or countries that begin at a chunk.
func (s *sentence) namedAt(i int) *phrase {
	p := s.phraseAt(i)
	if p == nil || p.anaphoric() || p.kind == entity.Person || p.thing() || s.genitiveAfter(p) {
		return nil
	}
	return p
}

// thanMembers reports English members with whom somebody is only compared, who may be none of them: "cheaper than any member of the
// Compact".
func (s *sentence) thanMembers(i int) bool {
	for k := i - 1; s.nounFollows && k >= 0 && s.chunks[k].phrase == nil && s.chunks[k].kind != punct; k-- {
		if s.chunks[k].is(grammar.Than) {
			return true
		}
	}
	return false
}
