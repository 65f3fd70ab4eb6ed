package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// spokenFor gives the firm for which an English verb of speaking tells somebody without a name to speak by trade, or what it
// wrote: "a spokesman for X said", "said X's spokeswoman", "its spokeswoman said", "a statement from X said". Nil for none.
func (s *sentence) spokenFor(i int) *phrase {
	n := s.segmentOf(i)
	if !s.nounFollows || n < 0 {
		return nil
	}
	g := &s.segments[n]
	if i == g.first || s.chunks[i-1].kind == punct {
		if k := s.spokesmanIn(i+1, min(i+1+maxDescriptors, g.last)); k >= 0 && s.chunks[k].is(grammar.Post) {
			return s.firmOfSpokesman(k, g.last)
		}
	}
	if g.kind == predicate && n > 1 && s.segments[n-1].describes() {
		g = &s.segments[n-2] // "A spokesman for X, which makes drones, said"
	}
	first, end := g.first, min(i, g.last)
	for k := first; k < end; k++ {
		if s.chunks[k].kind == punct {
			first = k + 1 // `"We are sorry," a spokesman for X said`
		}
	}
	k := s.spokesmanIn(first, end)
	if k < 0 {
		return nil
	}
	p := s.firmOfSpokesman(k, end)
	if p == nil || s.saysBetween(p.last, i) || s.verbBetween(max(k, p.last-1), i) {
		return nil
	}
	return p
}

// spokesmanIn gives the chunk of the word for somebody who speaks by trade or for what is written, where nothing but what belongs to that word
// stands before it from a chunk on, -1 for none.
func (s *sentence) spokesmanIn(first, last int) int {
	for k := first; k < last; k++ {
		c := &s.chunks[k]
		switch {
		case s.voice(k):
			return k
		case c.quoted:
			return -1
		case c.kind == other || c.kind == name || c.kind == moment || c.is(descriptors|grammar.Own|grammar.Genitive|grammar.And|grammar.Clause):
		default:
			return -1
		}
	}
	return -1
}

// voice reports a word for somebody who speaks by trade, or for what is written.
func (s *sentence) voice(k int) bool {
	c := &s.chunks[k]
	return c.is(grammar.Post) && c.entry.Position == "spokesperson" || c.kind <= word && s.writings[c.key]
}

// firmOfSpokesman gives the firm for which somebody speaks by the word at k, nil where they are named.
func (s *sentence) firmOfSpokesman(k, last int) *phrase {
	next := k + 1
	if next < len(s.chunks) && s.chunks[next].key == "," {
		next++
	}
	if s.tellsWho(next) {
		return nil // "its spokeswoman, Ann Lee, said"
	}
	from := grammar.From | grammar.By
	if s.chunks[k].is(grammar.Post) {
		from = grammar.For | grammar.Of | grammar.At | grammar.From
	}
	if k+2 < last && s.chunks[k+1].is(from) {
		p := s.phraseAt(k + 2)
		if p == nil || len(p.members) > 1 || p.kind == entity.Person || p.last < len(s.chunks) && s.chunks[p.last].key == "," && s.tellsWho(p.last+1) {
			return nil // "a spokesman for X, Bo Berg, said"
		}
		return p
	}
	p := s.possessor(k)
	if p == nil || p.kind == entity.Person || p.first == k-1 && p.pronoun && s.chunks[k-1].is(grammar.He) {
		return nil
	}
	return p
}

// tellsWho reports somebody named at a chunk.
func (s *sentence) tellsWho(k int) bool {
	return k < len(s.chunks) && s.chunks[k].phrase != nil && s.chunks[k].phrase.names(entity.Person)
}

// staffBefore gives the firm at which those are with whom the sentence before begins, for "they" that begins an English sentence:
// "Analysts at Kelda said X was dear. They …" are Kelda's. It reports whether the sentence before is about such people, who may have no
// firm: "Investors praised X. They …".
func (d *discourse) staffBefore(p *phrase, ok func(*spoken) bool) (m *spoken, found bool) {
	if !p.s.nounFollows || !p.pronoun || p.first != 0 || p.s.index == p.s.block.Sentences[0] || !p.s.chunks[p.ref].is(grammar.They) {
		return nil, false
	}
	s := d.r.sentences[p.s.index-1]
	k := 0
	for k < len(s.chunks) && k < maxDescriptors && !s.severalPeople(k) {
		if c := &s.chunks[k]; c.kind != amount && c.kind != other && !c.is(grammar.Definite|grammar.Indefinite) {
			break
		}
		k++
	}
	if k+1 >= len(s.chunks) || !s.severalPeople(k) {
		return nil, false
	}
	at := k + 1
	if !s.chunks[at].is(grammar.At | grammar.From | grammar.Of) {
		return nil, true
	}
	return d.first(s.index, func(m *spoken) bool {
		return len(m.phrase.members) == 1 && m.phrase.members[0] > at && !s.verbIn(at+1, m.phrase.members[0]) && ok(m)
	}), true
}

// severalPeople reports an English noun for several persons at the chunk.
func (s *sentence) severalPeople(k int) bool {
	c := &s.chunks[k]
	if c.kind == name || !s.grammar.Nouns.IsPlural(c.key) {
		return false
	}
	if c.person() || c.is(grammar.Post) {
		return true
	}
	e := s.vocab.Singular(c.key)
	return e != nil && (e.Is(grammar.Post) && !e.EitherHolds() || e.IsNoun(entity.Person))
}
