package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// denial reads a Vietnamese sentence by which both of whom the one before tells a rumour deny it without saying
// what: "Có tin X muốn mua Y. Cả hai bên cùng phủ nhận."
func (r *reader) denial(s *sentence) {
	if s.nounFollows || s.lacks(grammar.Denial) || s.index == s.block.Sentences[0] {
		return
	}
	f := r.rumourBefore(s)
	if f == nil {
		return
	}
	for k := range s.chunks {
		n := s.segmentOf(k)
		if c := &s.chunks[k]; !c.is(grammar.Denial) || c.quoted || n < 0 || !s.namesNothing(k+1, s.segments[n].last) {
			continue
		}
		p := s.subjectOf(k, n)
		if p == nil || p.last > k || !p.pair {
			return
		}
		d := r.draft(f.Type, s, k)
		for role, ids := range f.Args {
			d.Args[role] = slices.Clone(ids)
		}
		d.Polarity = fact.Negative
		d.proofs = append(append(d.proofs, f.span), f.proofs...)
		r.add(d)
		return
	}
}

// otherwise reads an English sentence by which another firm than the one before has no such plans as that: "Velor intends
// to list in Oslo. Its rival Halden says that it has no such plans."
func (r *reader) otherwise(s *sentence) {
	if !s.nounFollows || s.lacks(grammar.Denial) || s.index == s.block.Sentences[0] || len(r.facts) == 0 {
		return
	}
	f := r.facts[len(r.facts)-1]
	if f.s.index != s.index-1 || f.Type != fact.Listing || f.Modality == "" || f.Polarity != "" {
		return
	}
	for k := range s.chunks {
		c := &s.chunks[k]
		if !c.is(grammar.Denial) || !c.is(grammar.Planned) || c.quoted || k+1 < len(s.chunks) && s.chunks[k+1].kind != punct {
			continue
		}
		d := r.draft(f.Type, s, k)
		if p := s.headOf(&s.segments[0]); p != nil && p.first < k && !p.anaphoric() && r.fill(d, fact.Organization, p) && !f.has(d.Args[fact.Organization][0]) {
			d.Polarity = fact.Negative
			d.proofs = append(d.proofs, f.span)
			r.add(d)
		}
		return
	}
}

// rumourBefore gives the one event that the sentence before tells as a rumour, nil for none or where this one tells
// of any itself.
func (r *reader) rumourBefore(s *sentence) (rumour *draft) {
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s.index >= s.index-1; i-- {
		switch f := r.facts[i]; f.Type {
		case fact.Acquisition, fact.Investment, fact.Listing, fact.Partnership, fact.Meeting:
			if f.s == s || rumour != nil || f.Modality != fact.Possible || f.Polarity != "" {
				return nil
			}
			rumour = f
		}
	}
	return rumour
}

// namesNothing reports chunks that tell at most when, or point back at what was told: "thông tin này", "ngay hôm sau".
func (s *sentence) namesNothing(first, last int) bool {
	for k := first; k < last; k++ {
		c := &s.chunks[k]
		if c.kind == name || c.kind == amount || s.isVerb(k) || c.is(grammar.Relative|grammar.That|grammar.By|grammar.Of) {
			return false
		}
		if c.kind == other && !s.pointsBack(k, last) && !(k+1 < last && s.chunks[k+1].kind == moment) {
			return false
		}
	}
	return true
}

// pointsBack reports a word that points back among the chunks from k on.
func (s *sentence) pointsBack(k, last int) bool {
	return slices.ContainsFunc(s.chunks[k:last], func(c chunk) bool { return c.is(grammar.This) })
}
