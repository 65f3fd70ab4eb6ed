package mention

import (
	"slices"

	"moc/tools/grammar"
	"moc/tools/text"
)

// workplace reports a preposition of place behind a noun for persons or a position.
func (p *pass) workplace(toks []text.Token, i int) bool {
	if !p.nounFollows || !p.at(toks, i, grammar.At) || p.placeCue[toks[i].Key] {
		return false
	}
	e, first := p.ending(toks, i)
	return isRole(e) || slices.Contains(p.words.Parts, p.keysOf(toks[first:i])) || p.regionHeaded(toks, i) // "head of the fraud unit at X"
}

// regionHeaded reports a post with the place that it is for before the preposition at i: "head of Asia at X".
func (p *pass) regionHeaded(toks []text.Token, i int) bool {
	for k := i - 1; k > 1 && i-k <= maxReach && toks[k].Kind == text.Word; k-- {
		if p.isOf(toks, k) || p.at(toks, k, grammar.For) {
			v, end := p.places.Longest(toks, k+1)
			return v != nil && end == i && p.endsBefore(toks, k, grammar.Post)
		}
	}
	return false
}

// someOfThem reports an English word as a name of what somebody has a number of: "60,000 of its Kaji helpers", but not "two of its
// Boston engineers".
func (p *pass) someOfThem(c *candidate, toks []text.Token, own int) bool {
	if !p.nounFollows || own < 2 || c.last >= len(toks) || toks[c.last].Upper || !p.nouns.IsPlural(toks[c.last].Key) ||
		!p.at(toks, own, grammar.Own) || !p.isOf(toks, own-1) || toks[own-2].Kind != text.Number {
		return false
	}
	e, _ := p.vocab.Longest(toks, c.last)
	return e == nil || e.IsThing()
}

// ownThings reports an English name between a possessive and a noun for things in the plural, that of nobody whom every reader
// knows: "its Mule vans", "the company's Jinshan home routers", but not "its Nvidia chips". Behind "whose" any that the
// grammar does not know as another's will do: "whose Herdwatch collars".
func (p *pass) ownThings(c *candidate, toks []text.Token, own int) bool {
	whose, first := p.ending(toks, own+1)
	if !p.nounFollows || !c.oneWord(toks) || p.firms[c.surface.key] || !whose.Is(grammar.Own|grammar.Genitive) {
		return false
	}
	if _, end := p.places.Longest(toks, c.first); end > c.first {
		return false
	}
	if whose.Is(grammar.Genitive) && (first == 0 || toks[first-1].Upper) {
		return false // "Lanting's Jinshan routers" is told by another rule
	}
	for k := c.last; k < len(toks) && k-c.last < 4 && (toks[k].Kind == text.Word && !toks[k].Upper || toks[k].Key == "-"); k++ {
		if p.nouns.IsPlural(toks[k].Key) {
			one := p.vocab.Singular(toks[k].Key)
			return one.IsThing() || one == nil && whose.Is(grammar.Relative) && p.vocab.Entry(toks[k].Key) == nil
		}
	}
	return false
}
