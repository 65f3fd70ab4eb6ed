package mention

import (
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// subtitleStep takes a colon and the second part of a title, in what somebody releases or behind a noun for a thing: "ra mắt
// Iron Vale: Rebirth, trò chơi …". Elsewhere, or where a clause or a list begins behind the colon, it ends the name.
func (p *pass) subtitleStep(s int, toks []text.Token, i, limit, start int) int {
	first := i + 1
	if start == 0 || i == start || first >= limit || !toks[i].Glued || !toks[first].Upper || toks[first].Glued {
		return i
	}
	if toks[first].Key == toks[start].Key || p.isWord(toks[first].Key) || p.taken(s, first) || !p.titles(toks, start) {
		return i
	}
	if end := p.extend(s, toks, first, limit, first); p.endsTitle(s, toks, end) {
		return end
	}
	return i
}

// titles reports that a noun for one thing or a verb of release stands right before the token.
func (p *pass) titles(toks []text.Token, i int) bool {
	e, _ := p.ending(toks, i)
	return e.IsThing() && !e.Plural || e.Is(grammar.Trigger) && e.Tells(fact.Release)
}

// endsTitle reports that no clause goes on behind a title, nor a list.
func (p *pass) endsTitle(s int, toks []text.Token, i int) bool {
	switch {
	case i >= len(toks) || p.taken(s, i):
		return true
	case toks[i].Key == ",":
		return i+1 < len(toks) && !toks[i+1].Upper
	case toks[i].Kind == text.Punct:
		return !toks[i].Glued || !isJoint(toks[i].Key) || toks[i].Key == "." && i+1 == len(toks)
	}
	e, _ := p.vocab.Longest(toks, i)
	return e.Is(grammar.Of | grammar.At | grammar.From | grammar.For | grammar.With | grammar.By | grammar.Preposition)
}
