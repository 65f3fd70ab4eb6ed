package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// gapped reports a word of joining behind which a verb is left out: "raised $3m
// from A in 2019 and $9m from B in 2022" tells of two rounds. Both halves hold an
// amount with a name behind a preposition, so that each is whole.
func (s *sentence) gapped(i int) bool {
	return s.chunks[i].is(grammar.And) && i+1 < len(s.chunks) && s.isMoney(i+1) && s.paidBefore(i) && s.from(i+2, len(s.chunks))
}

func (s *sentence) isMoney(i int) bool {
	c := &s.chunks[i]
	return c.kind == amount && c.quantity.Currency != ""
}

// paidBefore reports an amount with a giver before the chunk, in its clause.
func (s *sentence) paidBefore(i int) bool {
	for k := i - 1; k >= 0 && s.chunks[k].kind != punct; k-- {
		if s.isMoney(k) {
			return s.from(k+1, i)
		}
	}
	return false
}

// from reports a name behind a word like "from" right at the beginning of a
// stretch of chunks.
func (s *sentence) from(first, last int) bool {
	for k := first; k < last && s.chunks[k].kind != punct; k++ {
		c := &s.chunks[k]
		if c.is(grammar.From|grammar.By) && k+1 < last && s.chunks[k+1].phrase != nil {
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
	if d.Type != fact.Investment || len(d.Args[fact.Recipient]) == 0 {
		return nil
	}
	var out []*draft
	for n := s.segmentOf(d.trigger) + 1; n < len(s.segments) && s.gapped(s.segments[n].first); n++ {
		h := r.draft(d.Type, s, s.segments[n].first)
		h.Args[fact.Recipient] = slices.Clone(d.Args[fact.Recipient])
		h.used, h.proofs = slices.Clone(d.used), slices.Clone(d.proofs) // the verb, and who it is told of
		r.obliques(h, u, n)
		r.circumstances(h, u, n)
		if len(h.Args[fact.Investor]) > 0 && len(h.Amounts) > 0 {
			h.Polarity, h.Modality = d.Polarity, d.Modality
			out = append(out, h)
		}
	}
	return out
}
