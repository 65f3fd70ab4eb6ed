package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// throughClause gives whom an English noun that any firm may be called by stands for behind a clause whose subject is a reference
// itself: "It makes screens for Velor; the company …" goes on about "it", but behind "It bought Velor" it may be either, and
// then none is found.
func (d *discourse) throughClause(p *phrase, want func(entity.Kind) bool, except barred) (m *spoken, found bool) {
	if !p.plainFirm() {
		return nil, false
	}
	q := p.s.referringBefore(p)
	if q == nil {
		return nil, false
	}
	other := false
	for _, o := range p.s.phrases {
		if o.first < q.last || o.last > p.first || o.pronoun || !compatible(o.kind, entity.Organization) {
			continue
		}
		if p.s.isSubject(o) || o.anaphoric() && p.s.chunks[o.ref].key == p.s.chunks[p.ref].key {
			return nil, false
		}
		other = other || o.gov < 0 && !p.s.endsWith(o.first-1, prepositions)
	}
	if other {
		return nil, true
	}
	return d.antecedent(q, want, except), true
}

// referringBefore gives the reference to a firm that is the subject of the English clause before that of a phrase and says nothing of
// it there, nil for none.
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
		if !s.singular(q) && !(q.namesFirm() && q.definite()) || s.holds(grammar.Speech|grammar.Denial|grammar.Reporting, span{q.last, p.first}) {
			return nil
		}
		return q
	}
	return nil
}
