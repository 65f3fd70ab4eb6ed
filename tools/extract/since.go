package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// rankedTo reports an English "to be" at the chunk behind the noun for one that is told to be the first, the last or the only of many:
// it tells what was done, "the first bank to be admitted to the forum", and no plan.
func (s *sentence) rankedTo(k int) bool {
	if !s.nounFollows || k < 1 || !s.chunks[k].is(grammar.Be) || !s.chunks[k].is(grammar.Planned) {
		return false
	}
	for i := k - 1; i >= 0 && k-i <= scope && s.chunks[i].kind != punct; i-- {
		c := &s.chunks[i]
		for t := c.first; t < c.last; t++ {
			if s.superlatives[s.toks[t].Key] {
				return true
			}
		}
		if s.isVerb(i) || c.is(grammar.Be|grammar.Have|grammar.Planned) {
			return false
		}
	}
	return false
}

// ofNamedDeed reports an English time behind another deed that a noun tells, which came before or after that of the trigger: "is buying
// X, its second takeover after that of Y in August", "agreed to acquire X, following its takeover of Y in 2023".
func (s *sentence) ofNamedDeed(d *draft, i int) bool {
	if !s.nounFollows || i == 0 {
		return false
	}
	for k := i - 1; k > d.trigger+1; k-- {
		c := &s.chunks[k]
		if c.key == ";" || c.is(grammar.Speech) || slices.Contains(d.used, k) {
			return false
		}
		if s.behindDeed(k) && s.namesDeed(k+1, i) || s.thatOf(k) && s.nameWithin(k+2, i) {
			return true
		}
	}
	return false
}

// behindDeed reports a word that tells what came before or after something else.
func (s *sentence) behindDeed(k int) bool {
	c := &s.chunks[k]
	return c.opensClause() || s.following[s.toks[c.first].Key]
}

// namesDeed reports a noun for a deed, or "that of", with nothing but words that describe it before, and a name behind it.
func (s *sentence) namesDeed(first, last int) bool {
	for k := first; k < last && k-first <= 3; k++ {
		c := &s.chunks[k]
		if p := c.phrase; p != nil && !p.anaphoric() && p.first > first {
			return false
		}
		if c.entry.Is(grammar.Trigger) && c.entry.Has(grammar.Nominal) {
			return s.nameWithin(k+1, last)
		}
	}
	return false
}

// thatOf reports a demonstrative that ends the chunk and stands for a deed told before, with "of" behind it: "after that of X".
func (s *sentence) thatOf(k int) bool {
	c := &s.chunks[k]
	return k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Of) && slices.Contains(s.grammar.Words.That, s.toks[c.last-1].Key)
}

// nameWithin reports the name of somebody in the first chunks of a range.
func (s *sentence) nameWithin(first, last int) bool {
	for k := first; k < last && k-first <= 3; k++ {
		if p := s.chunks[k].phrase; p != nil && !p.anaphoric() && p.kind != entity.Place {
			return true
		}
	}
	return false
}

// foundedSince gives the group to which an English clause tells somebody to belong, for "it" in "since it was founded"; where the clause
// tells of two firms it may be either, and the search is over. "has belonged to the alliance since it was established in 2018".
func (q *search) foundedSince() (m *spoken, over bool) {
	s, p := q.p.s, q.p
	if !s.singular(p) || p.first == 0 || p.gov != p.first-1 || !p.didSince() || s.segmentOf(p.first) < 0 {
		return nil, false
	}
	verb := p.last + 1
	if verb >= len(s.chunks) || !s.chunks[p.last].is(grammar.Be) || !s.chunks[verb].is(grammar.Trigger) {
		return nil, false
	}
	n := s.segmentOf(p.first)
	for _, g := range s.phrases {
		if g.kind == entity.Group && g.anaphoric() && g.last <= p.gov && s.segmentOf(g.first) == n {
			return q.d.antecedent(g, q.want, q.except), true // "the alliance"
		}
	}
	here := func(o *spoken) bool { return s.segmentOf(o.phrase.first) == n && q.ok(o) }
	subject := q.last(func(o *spoken) bool { return o.subject && here(o) })
	object := q.last(func(o *spoken) bool { return !o.subject && here(o) && len(o.phrase.members) == 1 })
	switch {
	case subject == nil || object == nil:
		return nil, false
	case object.phrase.kind == entity.Group:
		return object, true
	}
	return nil, true
}

// pointedAt gives what the sentence before names last, for an English demonstrative that opens the next one: "costs half of what it
// charged for Quill 1. That model …".
func (q *search) pointedAt() *spoken {
	s, p := q.p.s, q.p
	before := s.index - 1
	if !s.nounFollows || p.first > 1 || p.pronoun || p.plural || p.none || !s.chunks[p.first].is(grammar.That) || before < s.block.Sentences[0] {
		return nil
	}
	return q.d.last(q.d.starts[before], q.d.starts[s.index], func(m *spoken) bool { return len(m.phrase.members) == 1 && q.ok(m) })
}
