package extract

import (
	"moc/tools/entity"
)

// throughClause gives whom an English noun for a firm stands for behind a clause whose subject is a reference itself: "It makes screens for Velor; the company …" goes on about "it", but behind "It bought Velor" it may be either, and
// then none is found.
func (d *discourse) throughClause(p *phrase, want func(entity.Kind) bool, except barred) (m *spoken, found bool) {
	if !p.namesFirm() || !p.definite() {
		return nil, false
	}
	q := p.s.referringBefore(p)
	if q == nil {
		return nil, false
	}
	other, here := false, p.s.segmentOf(p.first)
	for _, o := range p.s.phrases {
		if o.first < q.last || o.last > p.first || !d.mayBeMeant(o) {
			continue
		}
		if p.s.isSubject(o) {
			return nil, false // "…, although X signed a deal with the firm"
		}
		if p.s.segmentOf(o.first) == here {
			continue
		}
		if o.definite() && o.anaphoric() && p.s.chunks[o.ref].key == p.s.chunks[p.ref].key {
			return nil, false
		}
		other = other || !p.plainFirm() || o.gov < 0 && !p.s.endsWith(o.first-1, prepositions)
	}
	m = d.antecedent(q, want, except)
	if other && (m == nil || p.plainFirm() || !d.calls(p, m)) {
		return nil, true
	}
	return m, true
}

// mayBeMeant reports a noun or a name for a firm that is no paper.
func (d *discourse) mayBeMeant(p *phrase) bool {
	return !p.pronoun && compatible(p.kind, entity.Organization) && !p.media && (p.anaphoric() || !d.r.press(p))
}

// referringBefore gives the reference to a firm that is the subject of the English clause before that of a phrase, nil for none.
func (s *sentence) referringBefore(p *phrase) *phrase {
	n := s.segmentOf(p.first)
	for k := n - 1; k >= 0; k-- {
		g := &s.segments[k]
		if g.kind != clause && g.kind != fragment {
			continue
		}
		q := s.headOf(g)
		if q == nil || !q.anaphoric() || q.none || q.plural || p.beyondQuote(q) || s.namedBehind(q) {
			return nil
		}
		if !s.singular(q) && !(q.namesFirm() && q.definite()) {
			return nil
		}
		return q
	}
	return nil
}

// unresolved reports the subject of the English clause with a quantity that stands for a firm of which nobody can tell which it is: no
// other that the sentence names has the quantity then. "It bought Velor, and the company has 300 employees."
func (q *measured) unresolved(p *phrase) bool {
	s := q.s
	if !s.nounFollows || q.is("cost") || !p.anaphoric() || p.none || p.plural || p.last > max(q.gauge, q.d.trigger) || s.segmentOf(p.first) != q.n {
		return false
	}
	return (s.singular(p) || p.namesFirm() && p.definite()) && s.isSubject(p)
}

// carriedOver gives whom the sentences of the English paragraph before speak of by a reference, where they have no name for their
// subject: behind "The lamp maker moved its data from X to Y.\n\n" the text goes on about the lamp maker, whoever that is.
func (d *discourse) carriedOver(p *phrase, block int, ok func(*spoken) bool) (m *spoken, found bool) {
	if !p.s.nounFollows || !p.s.singular(p) && !p.s.neuter(p) && !(p.namesFirm() && p.definite()) {
		return nil, false
	}
	if d.last(d.block(block), d.block(block+1), func(m *spoken) bool { return m.subject && !m.aside() && ok(m) }) != nil {
		return nil, false
	}
	for n := p.s.block.Sentences[0] - 1; n >= 0 && d.r.sentences[n].src.Block == block; n-- {
		s := d.r.sentences[n]
		if m := d.takenUp(s); m != nil && ok(m) {
			return m, true
		} else if m == nil && s.opensWithFirm() {
			return nil, true
		}
	}
	return nil, false
}
