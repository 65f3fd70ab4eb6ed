package extract

import (
	"strings"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// listsThings reports what may stand behind an English verb of listing, begun at k, that is no share and no exchange:
// "listed ten reasons", "listed its products on X", "is listed as a supplier", "is listed in the register", "offered shares
// to its staff", "made its debut at the fair".
func (s *sentence) listsThings(k int) bool {
	c, verb := &s.chunks[k], &s.chunks[k-1]
	next := func(class grammar.Class) bool { return k+1 < len(s.chunks) && s.chunks[k+1].is(class) }
	switch {
	case onlyNominal(verb):
		return false
	case s.listedAmong(k), s.aims[s.toks[c.last-1].Key] || next(grammar.Planned) && c.is(grammar.Indefinite):
		return true // "lists X among its clients", "floated a plan to merge"
	case c.key == "on" && next(grammar.Definite) && k+2 < len(s.chunks) && s.chunks[k+2].thing():
		return true // "is listed on the website of X"
	case c.is(grammar.As):
		return next(grammar.Indefinite)
	case c.kind == amount:
		return c.quantity.Currency == "" && !c.quantity.Percent
	case c.key == "to" && strings.HasSuffix(verb.key, "shares"):
		return next(grammar.Own)
	case c.key == "at" && strings.Contains(verb.key, "debut"):
		return next(grammar.Definite | grammar.Indefinite)
	case c.key == "in" && next(grammar.Definite|grammar.Indefinite):
		return strings.HasSuffix(verb.key, "listed") && s.onlyThings(k+2)
	case c.is(grammar.Definite|grammar.Own|grammar.Indefinite) && c.phrase == nil || c.is(grammar.Own):
		return s.onlyThings(k + 1)
	}
	return false
}

// listedAmong reports what is told to be one of several, or somebody's, behind an English verb of listing.
func (s *sentence) listedAmong(k int) bool {
	for j := k; j < len(s.chunks) && j-k <= maxDescriptors; j++ {
		c := &s.chunks[j]
		if j > k && (c.is(grammar.As) || c.key == "among") {
			return j+1 < len(s.chunks) && s.chunks[j+1].kind != moment && (c.key == "among" || s.chunks[j+1].kind <= word)
		}
		if c.kind == punct || c.kind == moment || c.is(prepositions) || s.isVerb(j) {
			return false
		}
	}
	return false
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
