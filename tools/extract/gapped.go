package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// gapped reports a word of joining behind which a verb is left out: "raised $3m
// from A in 2019 and $9m from B in 2022" tells of two rounds, as "put $3m into A and
// $9m into B" does. Both halves hold an amount with a name behind a preposition, so
// that each is whole.
func (s *sentence) gapped(i int) bool {
	if !s.chunks[i].is(grammar.And) || i+1 >= len(s.chunks) || !s.isMoney(i+1) {
		return false
	}
	return s.paid(i, givers) && s.behind(i+2, len(s.chunks), givers) || s.paid(i, takers) && s.behind(i+2, len(s.chunks), takers)
}

// What stands before who gives money and before who gets it.
const (
	givers = grammar.From | grammar.By
	takers = grammar.For | grammar.Into
)

func (s *sentence) isMoney(i int) bool {
	c := &s.chunks[i]
	return c.kind == amount && c.quantity.Currency != ""
}

// paid reports an amount with a giver or a taker before the chunk, in its clause.
func (s *sentence) paid(i int, by grammar.Class) bool {
	for k := i - 1; k >= 0 && s.chunks[k].kind != punct; k-- {
		if s.isMoney(k) {
			return s.behind(k+1, i, by)
		}
	}
	return false
}

// behind reports a name behind one of the prepositions right at the beginning of a
// stretch of chunks.
func (s *sentence) behind(first, last int, by grammar.Class) bool {
	for k := first; k < last && s.chunks[k].kind != punct; k++ {
		c := &s.chunks[k]
		if c.is(by) && k+1 < last && s.chunks[k+1].phrase != nil {
			return true
		}
		if c.kind != moment && c.kind != other {
			return false
		}
	}
	return false
}

// halves reads the further halves of an event whose verb is left out there: who
// it is told of stays, the rest is read anew.
func (r *reader) halves(d *draft, u grammar.Use) []*draft {
	s := d.s
	if d.Type != fact.Investment {
		return nil
	}
	var out []*draft
	for n := s.segmentOf(d.trigger) + 1; n < len(s.segments) && s.gapped(s.segments[n].first); n++ {
		stays := fact.Investor
		if s.behind(s.segments[n].first+2, s.segments[n].last, givers) {
			stays = fact.Recipient
		}
		if len(d.Args[stays]) == 0 {
			return nil
		}
		h := r.draft(d.Type, s, s.segments[n].first)
		h.Args[stays] = slices.Clone(d.Args[stays])
		h.used, h.proofs = slices.Clone(d.used), slices.Clone(d.proofs) // the verb, and who it is told of
		r.obliques(h, u, n)
		r.circumstances(h, u, n)
		if len(h.Args[fact.Investor]) > 0 && len(h.Args[fact.Recipient]) > 0 && len(h.Amounts) > 0 {
			h.Polarity, h.Modality = d.Polarity, d.Modality
			out = append(out, h)
		}
	}
	return out
}
