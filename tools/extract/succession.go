package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// successions reads who has the post that somebody was told to leave right before, in Vietnamese, where that is not named again:
// "Ông A rời ghế tổng giám đốc X. Bà B được bổ nhiệm thay", "Người thay ông là bà B".
func (r *reader) successions(s *sentence) {
	if s.nounFollows {
		r.followed(s)
		return
	}
	left := r.lastFact(s, 1, func(f *draft) bool {
		return f.Type == fact.Affiliation && f.Polarity == fact.Negative && f.s.src.Block == s.src.Block
	})
	if left == nil {
		return
	}
	for i := range s.chunks {
		c := &s.chunks[i]
		if c.quoted || c.kind > word || !s.succeedsBy(c) {
			continue
		}
		if p := s.successor(i, left.Args[fact.Person][0]); p != nil {
			r.succeed(s, i, p, left)
			return
		}
	}
}

// succeedsBy reports a phrase of the grammar that is, or ends with, a verb of following somebody in a post.
func (s *sentence) succeedsBy(c *chunk) bool {
	return s.succeeding[s.toks[c.last-1].Key] || s.succeeding[c.key]
}

// succeed adds that a person has the post that another left.
func (r *reader) succeed(s *sentence, i int, p *phrase, left *draft) {
	d := r.draft(fact.Affiliation, s, i)
	if !r.fillKind(d, fact.Person, p, entity.Person) || d.has(left.Args[fact.Person][0]) {
		r.discard(d)
		return
	}
	d.Args[fact.Organization] = left.Args[fact.Organization]
	d.Text, d.Position = left.Text, left.Position
	d.proofs = append(d.proofs, left.span)
	for k := s.segments[s.segmentOf(i)].first; k < i; k++ {
		if s.chunks[k].is(grammar.Planned) {
			d.Modality = fact.Planned
		}
	}
	r.since(d)
	r.add(d)
}

// successor gives who comes in the place of a person by the word at chunk i: its subject, where nobody else is named behind it, or
// who is told behind a form of "to be" to do so.
func (s *sentence) successor(i int, of string) *phrase {
	n := s.segmentOf(i)
	if n < 0 {
		return nil
	}
	g, k := &s.segments[n], i+1
	if k < g.last && s.chunks[k].phrase != nil {
		q := s.chunks[k].phrase
		if q.kind != entity.Person || !q.anaphoric() && !slices.ContainsFunc(q.members, func(m int) bool { return s.chunks[m].name.ID == of }) {
			return nil
		}
		k = q.last
	}
	p := s.subjectOf(i, n)
	if k+1 < g.last && s.chunks[k].is(grammar.Be) && !s.chunks[k].is(grammar.Negation) && (p == nil || p.anaphoric()) {
		p = s.phraseFrom(k + 1)
	} else if k < g.last && s.chunks[k].kind != moment && !s.chunks[k].is(prepositions) {
		return nil // "thay ông điều hành mảng chip"
	}
	if p == nil || !p.names(entity.Person) || len(p.members) != 1 || s.holds(grammar.Negation, span{g.first, i}) {
		return nil
	}
	return p
}
