package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// sealsSale reports an English verb of signing "a deal with" somebody that its clause tells to be one of money or of a purchase: "signed a
// $5m deal with X", "signed a deal with X to buy Y".
func (s *sentence) sealsSale(i, n int) bool {
	for _, u := range s.chunks[i].entry.Uses {
		if u.Form != grammar.SplitHead || u.Event.Type != fact.Partnership {
			continue
		}
		if tail := s.splitTail(i, u.Split); tail > 0 && s.endsWith(tail, grammar.With) {
			return s.dealsIn(&s.segments[n])
		}
	}
	return false
}

// signedTold reads who concluded the agreement that an English relative clause tells of: "a pact that Kelda signed with Halden in May",
// "under a partnership that the two struck last year".
func (r *reader) signedTold(s *sentence, n int) {
	g := &s.segments[n]
	if n == 0 || g.kind != relative || s.hypothetical(n) {
		return
	}
	for i := g.first; i < g.last; i++ {
		if s.chunks[i].quoted || !s.concludes(i, n) {
			continue
		}
		one := s.subjectIn(g, i)
		if !s.firmsNamed(one) {
			return
		}
		d := r.draft(fact.Partnership, s, i)
		d.used = append(d.used, s.antecedentNoun(n))
		if !r.fill(d, fact.Party, one) || !one.severalFirms() && !r.fill(d, fact.Party, s.mateWithin(i+1, g.last)) || len(d.Args[fact.Party]) < 2 {
			r.discard(d)
			return
		}
		r.agreed(d, n)
		r.add(d)
		return
	}
}

// concludes reports an English verb by which the noun before the relative clause n comes into force, or that sets it up.
func (s *sentence) concludes(i, n int) bool {
	c := &s.chunks[i]
	k := s.antecedentNoun(n)
	if k < 0 || c.phrase != nil {
		return false
	}
	if !s.chunks[k].is(grammar.Trigger) || !s.nominalOf(k, fact.Partnership) {
		return false
	}
	return s.concluded[c.key] || s.concluded[s.toks[c.last-1].Key] || s.concluded[s.toks[c.first].Key] || s.undertakes(i)
}

// antecedentNoun gives the chunk that ends right before the relative clause n, -1 for none.
func (s *sentence) antecedentNoun(n int) int {
	k := s.segments[n].first - 1
	if k >= 0 && s.chunks[k].key == "," {
		k--
	}
	if k < 0 || s.chunks[k].kind == punct {
		return -1
	}
	return k
}

// mateWithin gives the firm that "with" governs between two chunks.
func (s *sentence) mateWithin(first, last int) *phrase {
	for k := first; k+1 < last; k++ {
		if !s.chunks[k].is(grammar.With) && !s.endsWith(k, grammar.With) {
			continue
		}
		if p := s.pastLand(k + 1); p != nil && p.last <= last && p.kind == entity.Organization && !p.anaphoric() {
			return p
		}
	}
	return nil
}
