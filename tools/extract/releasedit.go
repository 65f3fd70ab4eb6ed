package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// releasedIt gives "it" as what an English sentence tells to use the one product of which it told before, or the sentence before it, that
// it came out: "Kelda launched Finch in May, and by December it had 3 million users".
func (q *measured) releasedIt() (*phrase, []referent) {
	s, p := q.s, q.s.subjectOf(q.d.trigger, q.n)
	if !s.nounFollows || !q.is("users") && !q.is("downloads") || p == nil || !p.pronoun || !s.singular(p) || s.segmentOf(p.first) != q.n {
		return nil, nil
	}
	first := s.segments[q.n].first
	for k := first; k < p.first; k++ {
		if c := &s.chunks[k]; c.kind != moment && c.key != "," && !c.is(grammar.And|grammar.At|grammar.Of|grammar.By|grammar.Pause|grammar.Definite) {
			return nil, nil
		}
	}
	f := q.r.lastFact(s, 1, func(f *draft) bool { return f.Type == fact.Release && f.s.index >= s.block.Sentences[0] })
	if f == nil || f.Polarity != "" || len(f.Args[fact.Product]) != 1 || f.s == s && f.trigger > p.first {
		return nil, nil
	}
	if !f.tellsAllOf(s, p.first) || f.s != s && !f.tellsAllOf(f.s, len(f.s.chunks)) {
		return nil, nil
	}
	id := f.Args[fact.Product][0]
	return p, q.r.model.byID(id, q.r.model.kindOfID(id))
}

// tellsAllOf reports that a sentence names up to a chunk none but whom the fact tells of, and places.
func (d *draft) tellsAllOf(s *sentence, end int) bool {
	return !slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		return p.first < end && slices.ContainsFunc(p.members, func(m int) bool {
			c := &s.chunks[m]
			return c.name.Kind != entity.Place && !d.has(c.name.ID)
		})
	})
}

// gappedHaver gives the one named behind "and" right before an English number without a unit with which that ends, of the measure that was
// just told of another: "Lark can read 128,000 tokens at a time and Thistle only 64,000".
func (s *sentence) gappedHaver(i, n int, last *draft) *phrase {
	if n < 0 || last == nil || last.s != s || len(last.Args[fact.Subject]) != 1 || i < 2 || !s.endsGapped(i, last) {
		return nil
	}
	k := i
	if s.chunks[k-1].kind == other || s.chunks[k-1].is(grammar.Pause|grammar.Auxiliary) && s.chunks[k-1].phrase == nil {
		k-- // "only"
	}
	p := s.phraseBefore(k)
	if !p.oneName() || p.anaphoric() || p.last != k || p.gov >= 0 || p.first <= last.trigger+1 || last.has(s.chunks[p.members[0]].name.ID) {
		return nil
	}
	if c := &s.chunks[p.first-1]; !c.is(grammar.And) && c.key != "," && c.key != ";" {
		return nil
	}
	if p.kind != "" && p.kind != entity.Organization && !slices.Contains(last.measure.Subjects, p.kind) || s.verbBetween(last.trigger, p.first) {
		return nil
	}
	return p
}

// endsGapped reports an English number, or a sum in the same money, of the kind of the one told before and with nothing behind it.
func (s *sentence) endsGapped(i int, last *draft) bool {
	q, before := s.chunks[i].quantity, s.chunks[last.trigger].quantity
	if q.Currency != before.Currency || q.Unit != "" && q.Unit != before.Unit || q.Percent || q.Per != "" && q.Per != before.Per {
		return false
	}
	return i+1 == len(s.chunks) || s.chunks[i+1].kind == punct || s.chunks[i+1].is(grammar.And)
}
