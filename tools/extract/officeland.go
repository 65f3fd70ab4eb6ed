package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// officeLand gives the land of those who restrict something in English without a name, before a genitive or behind a preposition: "Japan's
// government banned X", "X was banned by regulators in Japan". It gives nil for none.
func (s *sentence) officeLand(p *phrase) *phrase {
	if !s.nounFollows || p == nil || p.s != s || !p.anaphoric() || p.pronoun {
		return nil
	}
	for k := p.last - 1; k >= 0 && p.last-k <= maxDescriptors && s.chunks[k].kind != punct; k-- {
		if q := s.chunks[k].phrase; q != nil && q != p && q.last <= p.last && q.names(entity.Place) && s.genitiveAfter(q) {
			return q
		}
	}
	if k := p.last; k+1 < len(s.chunks) && s.chunks[k].is(grammar.At|grammar.Of) && s.rules(k-1) && !s.somebody(k-1) {
		if q := s.chunks[k+1].phrase; q != nil && q.first == k+1 && q.names(entity.Place) {
			return q
		}
	}
	return nil
}

// restricts gives who restricts something as a phrase tells, over the office of a land the land, and nil for any "regulators" of whom
// nothing tells whose they are: "X was banned by regulators, Velor said".
func (v *predication) restricts(p *phrase) *phrase {
	s := v.s
	if v.event.Subject != fact.Authority || !s.nounFollows {
		return p
	}
	if q := s.officeLand(p); q != nil {
		return q
	}
	if p != nil && p.bare() && !p.pronoun && !p.this && !p.definite() && p.first > v.verb {
		return nil
	}
	return p
}

// onlyWhere reports an English segment of nothing but a preposition with the name of a place and a time: "In Oslo", "In Oslo on Monday".
func (s *sentence) onlyWhere(g *segment) bool {
	c := &s.chunks[g.first]
	if !s.nounFollows || !c.is(grammar.At) || c.phrase != nil || g.first+1 >= g.last {
		return false
	}
	p := s.chunks[g.first+1].phrase
	if p == nil || p.first != g.first+1 || !p.names(entity.Place) {
		return false
	}
	return p.last == g.last || p.last+1 < g.last && s.onlyTime(&segment{first: p.last, last: g.last})
}
