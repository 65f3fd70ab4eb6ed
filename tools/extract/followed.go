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
	return s.phraseFrom(k), s.subjectOf(i, n)
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
			f.Modality == "" && f.s.src.Block == s.src.Block
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
	d.proofs = append(d.proofs, post.span)
	r.modality(d, grammar.Use{Event: &grammar.Event{Type: fact.Affiliation}}, d.segment())
	if d.Polarity != "" {
		r.discard(d)
		return
	}
	r.tookUp(d, true)
	r.add(d)
}
