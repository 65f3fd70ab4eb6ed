package mention

import (
	"moc/tools/grammar"
	"moc/tools/text"
)

// titleWords notes the words of English names in which a title or a post is one: the title of one word within a row of capitals
// that ends as names of firms do, with a word before it or one that is nobody's given name behind it, "Bluff Head Securities",
// "King Harbor Insurance". Later texts call them "Bluff Head" and "King Harbor".
func (p *pass) titleWords(toks []text.Token) {
	for i := 0; i+1 < len(toks) && p.nounFollows; i++ {
		e, end := p.vocab.Longest(toks, i)
		if !e.Is(grammar.Title|grammar.Post) || end != i+1 || !isCapital(toks, i) || toks[i].Caps {
			continue
		}
		switch {
		case !isCapital(toks, end) || toks[end].Glued || isCapital(toks, end+1) && toks[end+1].Caps:
		case i > 0 && isCapital(toks, i-1) && p.endsRow(toks, end):
			if !p.suffixes[toks[i-1].Key] && !p.endsBefore(toks, i, grammar.Title|grammar.Post) && !p.personEnds(toks, i) {
				p.titleNames[[2]string{toks[i-1].Key, toks[i].Key}] = true
			}
		case !p.isGiven(toks[end].Key) && !p.suffixes[toks[end].Key] && p.endsRow(toks, end+1):
			p.titleNames[[2]string{toks[i].Key, toks[end].Key}] = true
		}
	}
}

// endsRow reports the last words of a row of capitals, with which names of firms end: "Securities", "Capital Management LP".
func (p *pass) endsRow(toks []text.Token, i int) bool {
	for k := i; i < len(toks) && p.endsFirms(toks[k]) && isCapital(toks, i+1) && !toks[i+1].Glued && i-k < maxReach; {
		i++
	}
	return i < len(toks) && p.endsFirms(toks[i]) && !toks[i].Glued && !isCapital(toks, i+1)
}

// isCapital reports a word with a capital at the token.
func isCapital(toks []text.Token, i int) bool {
	return i < len(toks) && toks[i].Kind == text.Word && toks[i].Upper
}

// titleWord reports a title or post that is a word of a name, with the word before it or behind it.
func (p *pass) titleWord(toks []text.Token, i int) bool {
	if len(p.titleNames) == 0 || !isCapital(toks, i) {
		return false
	}
	if i > 0 && p.titleNames[[2]string{toks[i-1].Key, toks[i].Key}] {
		return true
	}
	return isCapital(toks, i+1) && p.titleNames[[2]string{toks[i].Key, toks[i+1].Key}]
}
