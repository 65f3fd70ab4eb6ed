package extract

import (
	"moc/tools/fact"
	"moc/tools/grammar"
)

// listsThings reports what may stand behind an English verb of listing, begun at k, that is no share and no exchange:
// "listed ten reasons", "listed its products on X". What is listed as or among others the grammar passes over.
func (s *sentence) listsThings(k int) bool {
	c, verb := &s.chunks[k], &s.chunks[k-1]
	switch {
	case onlyNominal(verb):
		return false
	case s.plansAt(k):
		return true
	case c.kind == name && s.amongTheirs(c.phrase):
		return true // "lists X among its clients"
	case c.is(grammar.For) && k+1 < len(s.chunks):
		next := &s.chunks[k+1]
		return next.is(grammar.Own) || next.kind == other && s.isGerund(k+1) // "listed for helping the army", but not "for trading"
	case c.kind == amount:
		return c.quantity.Currency == "" && !c.quantity.Percent
	case c.is(grammar.Definite|grammar.Own|grammar.Indefinite) && c.phrase == nil || c.is(grammar.Own):
		return s.onlyThings(k + 1)
	}
	return false
}

// plansAt reports a noun for a plan: "floated a plan to merge", but not "a listing but dropped the idea".
func (s *sentence) plansAt(k int) bool {
	c := &s.chunks[k]
	if s.aims[s.toks[c.last-1].Key] && !c.is(grammar.NegativeAfter) {
		return true
	}
	return c.is(grammar.Indefinite) && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Planned)
}

// amongTheirs reports a preposition that leads to no place, and whose thing it is, behind a name.
func (s *sentence) amongTheirs(p *phrase) bool {
	if p == nil || p.last+1 >= len(s.chunks) {
		return false
	}
	among := &s.chunks[p.last]
	return among.is(grammar.Preposition) && !among.is(grammar.At) && s.chunks[p.last+1].is(grammar.Own)
}

// onlyThings reports that nothing but plain words and things stand from k to the next preposition or the end, and no name
// behind a comma: "listed its robot arm, Nimbus".
func (s *sentence) onlyThings(k int) bool {
	first := k
	for ; k < len(s.chunks); k++ {
		c := &s.chunks[k]
		if c.kind == punct {
			return k > first && !s.nameFollows(k)
		}
		if c.is(prepositions) && c.phrase == nil {
			break
		}
		if c.kind != other && !c.thing() && !onlyGauge(c) {
			return false
		}
	}
	return k > first
}

// sharesOf gives whose shares are the subject of an English verb for a listing: "Velor's shares began trading".
func (s *sentence) sharesOf(i int) *phrase {
	k := i - 1
	for k > 0 && s.chunks[k].is(grammar.Auxiliary|grammar.Have|grammar.Planned|grammar.Possible) {
		k--
	}
	if !s.nounFollows || k < 1 || !s.chunks[k].is(grammar.Trigger) || !onlyNominal(&s.chunks[k]) || !s.tells(k, fact.Investment) {
		return nil
	}
	if p := s.possessor(k); p != nil && !s.chunks[p.first].is(grammar.Relative) {
		return p // "whose shares" tells of the host
	}
	return nil
}
