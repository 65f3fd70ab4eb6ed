package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// denial reads a Vietnamese sentence by which somebody of whom the one before tells a rumour denies it without saying
// what: "Có tin X muốn mua Y. Cả hai bên cùng phủ nhận.", "X nói thông tin này không đúng."
func (r *reader) denial(s *sentence) {
	if s.nounFollows {
		return
	}
	r.rumourTold(s)
	if s.lacks(grammar.Denial) && s.lacks(grammar.NegativeAfter) || s.index == s.block.Sentences[0] {
		return
	}
	f := r.rumourBefore(s)
	if f == nil {
		return
	}
	for k := range s.chunks {
		p := s.denier(k)
		if p == nil {
			continue
		}
		if !p.pair && (!r.concerns(f, p) || s.tellsBehind(k, f)) {
			return // "X bác bỏ, nói rằng họ chưa từng mua lại doanh nghiệp nào"
		}
		d := r.draft(f.Type, s, k)
		d.retell(f)
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
		if p := s.headOf(&s.segments[0]); p != nil && p.first < k && !p.anaphoric() && r.fill(d, fact.Organization, p) &&
			!f.has(d.Args[fact.Organization][0]) {
			d.Polarity = fact.Negative
			d.proofs = append(d.proofs, f.span)
			r.add(d)
		}
		return
	}
}

// tellsBehind reports a verb for such an event as a fact's behind a chunk, and nobody named there of whom that fact is.
func (s *sentence) tellsBehind(k int, f *draft) bool {
	tells := false
	for k++; k < len(s.chunks); k++ {
		if c := &s.chunks[k]; c.kind == name && f.has(c.name.ID) {
			return false
		}
		tells = tells || s.isVerb(k) && s.tells(k, f.Type)
	}
	return tells
}

// retell takes the arguments of another fact.
func (d *draft) retell(f *draft) {
	for role, ids := range f.Args {
		d.Args[role] = slices.Clone(ids)
	}
}

// denier gives who denies with the verb at a chunk what was told before, or says there that it is not so; nil for nobody.
func (s *sentence) denier(k int) *phrase {
	c, n := &s.chunks[k], s.segmentOf(k)
	if n < 0 || c.quoted || k == 0 || s.chunks[k-1].is(grammar.Negation) {
		return nil // "không xác nhận, cũng không phủ nhận"
	}
	verb := k
	switch {
	case c.is(grammar.Denial) && s.namesNothing(k+1, s.segments[n].last):
	case c.is(grammar.NegativeAfter):
		for verb > s.segments[n].first && !s.chunks[verb].is(grammar.Speech|grammar.Quoting) {
			verb--
		}
		if !s.chunks[verb].is(grammar.Speech|grammar.Quoting) || !s.namesNothing(verb+1, k) || !s.pointsBack(verb+1, k) || k+1 < s.segments[n].last {
			return nil
		}
	default:
		return nil
	}
	if p := s.subjectOf(verb, n); p != nil && p.last <= verb {
		return p
	}
	return nil
}

// concerns reports somebody who is part of what a fact tells, or of whom the document says that they have a post there.
func (r *reader) concerns(f *draft, p *phrase) bool {
	if p.plural || len(p.members) > 1 {
		return false
	}
	refs := r.model.resolve(p, func(entity.Kind) bool { return true }, barred{})
	return len(refs) == 1 && (f.has(refs[0].id) || slices.ContainsFunc(r.facts, func(a *draft) bool {
		return a.Type == fact.Affiliation && a.Polarity == "" && a.has(refs[0].id) && slices.ContainsFunc(a.Args[fact.Organization], f.has)
	}))
}

// rumourTold adds the rumour that a Vietnamese sentence tells before a clause of its own denies it: "Tờ X nói Y đang đàm
// phán mua Z, nhưng Y bác bỏ".
func (r *reader) rumourTold(s *sentence) {
	for k := range s.chunks {
		if n := s.segmentOf(k); n < 1 || !s.chunks[k].is(grammar.Denial) || s.chunks[k].quoted || !s.contrasts(k) ||
			s.chunks[k-1].is(grammar.Negation) || !s.namesNothing(k+1, s.segments[n].last) {
			continue
		}
		f := r.lastFact(s, 0, func(f *draft) bool { return f.s == s && f.trigger < k })
		if f == nil || f.Polarity != fact.Negative || !rumours(f.Type) || !s.doubtBefore(f.trigger) {
			return
		}
		d := r.draft(f.Type, s, f.trigger)
		d.retell(f)
		d.Amounts, d.Date, d.DateText = slices.Clone(f.Amounts), f.Date, f.DateText
		d.Modality = fact.Possible
		d.used, d.proofs = slices.Clone(f.used), slices.Clone(f.proofs)
		r.add(d)
		return
	}
}

// rumours reports a type of fact that is often told before it happens.
func rumours(t fact.Type) bool {
	switch t {
	case fact.Acquisition, fact.Investment, fact.Listing, fact.Partnership, fact.Meeting:
		return true
	}
	return false
}

// rumourBefore gives the one event that the sentence before tells as a rumour, nil for none or where this one tells
// of any itself.
func (r *reader) rumourBefore(s *sentence) (rumour *draft) {
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s.index >= s.index-1; i-- {
		if f := r.facts[i]; rumours(f.Type) {
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

// pointsBack reports a word that points back among the chunks from k on: "thông tin này", "thông tin trên".
func (s *sentence) pointsBack(k, last int) bool {
	return slices.ContainsFunc(s.chunks[k:last], func(c chunk) bool { return c.is(grammar.This) }) || k < last && s.chunks[last-1].is(grammar.At)
}
