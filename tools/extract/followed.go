package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// followed reads in English who has, or is to have, the post that the text told of somebody before: "Ada Boyd is stepping down as
// chief executive of Kelda. Bo Rask replaces her", "Ada Boyd, head of Kelda, will be succeeded by Bo Rask".
func (r *reader) followed(s *sentence) {
	for i := range s.chunks {
		c := &s.chunks[i]
		if c.quoted || c.kind > word || c.phrase != nil || !s.followsIn(c) {
			continue
		}
		n := s.segmentOf(i)
		if n < 0 || s.hypothetical(n) {
			continue
		}
		if one, next := s.inTurn(i, n); one != nil && next != nil && one != next {
			r.follow(s, i, one, next)
		}
	}
}

// followsIn reports a verb of following somebody in a post, one that a word before a time has been taken to, too: "succeeded in May".
func (s *sentence) followsIn(c *chunk) bool {
	return s.succeedsBy(c) || c.last-c.first == 2 && s.succeeding[s.toks[c.first].Key]
}

// inTurn gives whom a verb of following somebody in a post tells of, and who follows, where it does not tell as what.
func (s *sentence) inTurn(i, n int) (one, next *phrase) {
	g := &s.segments[n]
	for k := i + 1; k < g.last; k++ {
		if s.chunks[k].is(grammar.As) {
			return nil, nil
		}
	}
	if next := s.namedTo(i); next != nil {
		return s.whomAt(i + 1), next
	}
	if k := s.passiveMark(i, n, grammar.Use{Form: grammar.Participle}); k >= 0 {
		next = s.announcedBy(s.agentAfter(i))
		if next != nil && next.anaphoric() && !next.pronoun && s.namedAside(next.last) {
			next = s.chunks[next.last+1].phrase // "be succeeded by his deputy, Bo Rask"
		}
		return s.subjectOf(k, n), next
	}
	k := i + 1
	if k < len(s.chunks) && s.chunks[k].is(grammar.From) {
		k++ // "takes over from Ada Boyd"
	}
	return s.whomAt(k), s.subjectOf(i, n)
}

// whomAt gives the one whom a verb acts on at a chunk, an English "him" too.
func (s *sentence) whomAt(k int) *phrase {
	if p := s.phraseFrom(k); p != nil || k >= len(s.chunks) {
		return p
	}
	c := &s.chunks[k]
	if c.kind > word || c.phrase != nil || s.toks[c.first].Upper || s.sexOf(c.key) == "" {
		return nil
	}
	if k+1 < len(s.chunks) {
		if next := &s.chunks[k+1]; next.kind != punct && next.kind != moment && !next.is(prepositions|grammar.And) {
			return nil
		}
	}
	return &phrase{s: s, first: k, last: k + 1, ref: k, pronoun: true, kind: entity.Person, gov: -1}
}

// follow adds that the next one has the post that the sentence, or the one before, told of somebody.
func (r *reader) follow(s *sentence, i int, one, next *phrase) {
	if !next.names(entity.Person) || len(next.members) != 1 || one.anaphoric() && !one.pronoun {
		return
	}
	refs := r.model.resolve(one, func(k entity.Kind) bool { return k == entity.Person }, barred{ids: []string{s.chunks[next.members[0]].name.ID}})
	if len(refs) != 1 {
		return
	}
	post := r.lastFact(s, 1, func(f *draft) bool {
		return f.Type == fact.Affiliation && slices.Equal(f.Args[fact.Person], []string{refs[0].id}) && f.s.chunks[f.trigger].is(grammar.Post) &&
			!slices.Contains(founders, f.Position) && f.Modality == "" && f.s.src.Block == s.src.Block && !s.toldOfNext(f, i)
	})
	if post == nil || post.s.opensWith(post.trigger, grammar.Relative) {
		return // "who has led Kelda"
	}
	d := r.draft(fact.Affiliation, s, i)
	if !r.fillKind(d, fact.Person, next, entity.Person) || d.has(refs[0].id) {
		r.discard(d)
		return
	}
	d.Args[fact.Organization], d.Text, d.Position = post.Args[fact.Organization], post.Text, post.Position
	d.proofs = append(append(d.proofs, post.span), post.proofs...)
	r.modality(d, grammar.Use{Event: &grammar.Event{Type: fact.Affiliation}}, d.segment())
	if d.Modality == "" && (s.goesOnPlanned(d.segment()) || s.namedTo(i) != nil) {
		d.Modality = fact.Planned
	}
	if d.Polarity != "" {
		r.discard(d)
		return
	}
	r.tookUp(d, true)
	r.add(d)
}

// goesOnPlanned reports an English segment that tells behind "and" what else is to come: "will leave in June and be succeeded by Bo Rask".
func (s *sentence) goesOnPlanned(n int) bool {
	if n < 1 || s.segments[n].kind != predicate || !s.chunks[s.segments[n].first].is(grammar.And) {
		return false
	}
	before := &s.segments[n-1]
	for before.kind == adjunct && n > 1 {
		n--
		before = &s.segments[n-1]
	}
	return s.holds(grammar.Planned, span{before.first, before.last})
}

// namedTo gives whom an English clause tells to have been chosen to follow somebody by the verb at i: "Kelda has named Bo Rask, once of
// Velor, to succeed her", "Bo Rask was chosen to replace her".
func (s *sentence) namedTo(i int) *phrase {
	if i < 3 || !s.chunks[i-1].is(grammar.Into) {
		return nil
	}
	k := i - 2
	if s.chunks[k].key == "," {
		n := s.segmentOf(k - 1)
		if n < 1 || !s.commasAround(&s.segments[n]) {
			return nil
		}
		k = s.segments[n].first - 2
	}
	if p := s.chunks[k].phrase; p.oneName() && p.last == k+1 && p.names(entity.Person) {
		return s.chosen(p)
	}
	if s.chunks[k].is(grammar.Be | grammar.Appointing) {
		return s.subjectOf(k, s.segmentOf(k))
	}
	return nil
}

// chosen gives a person behind an English verb of giving a post, with nothing but a post or their kind between: "has named its deputy
// chairman Bo Rask".
func (s *sentence) chosen(p *phrase) *phrase {
	for k := p.first - 1; k >= 0 && p.first-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		if c.is(grammar.Appointing) {
			return p
		}
		if c.kind == punct || c.is(verbGroup) || c.kind == name && !s.genitiveAt(k+1) {
			return nil
		}
	}
	return nil
}

// toldOfNext reports a post that a relative clause behind the verb at i tells, which is what the one followed will be: "Bo Rask replaces Ada
// Boyd, who becomes chairman".
func (s *sentence) toldOfNext(f *draft, i int) bool {
	n := f.segment()
	return f.s == s && f.trigger > i && n >= 0 && s.segments[n].kind != apposition
}
