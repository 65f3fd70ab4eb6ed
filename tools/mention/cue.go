package mention

import (
	"slices"

	"moc/tools/grammar"
	"moc/tools/text"
)

// toldPaper reports the noun for who reports that ends an English phrase for saying.
func (p *pass) toldPaper(toks []text.Token, i int) bool {
	e, first, end := p.covering(toks, i)
	if !p.nounFollows || first == i || end != i+1 || !e.Is(grammar.Speech|grammar.Reporting|grammar.Quoting) {
		return false
	}
	noun, _ := p.vocab.Longest(toks[:end], i)
	return noun != nil && noun.Media
}

// reportedBy reports an English article, which no person has, behind a participle of reporting and the word for its agent.
func (p *pass) reportedBy(toks []text.Token, i int) bool {
	if !p.nounFollows || i < 2 || !p.articles[toks[i].Key] || !p.wordAt(toks[:i], i-1, grammar.By) {
		return false
	}
	return p.endsBefore(toks, i, grammar.Reporting) || p.endsBefore(toks, i-1, grammar.Reporting)
}

// oneOfThem reports an English name of one word between an article that counts and a verb: of a firm or a person there is
// but one. "A Google spokesman" and "a Finn who" are not meant. Behind "the" it must be what it costs: "The Badger costs $9,000".
func (p *pass) oneOfThem(c *candidate, toks []text.Token, i int) bool {
	if !p.nounFollows || !c.oneWord(toks) || c.last >= len(toks) || !p.at(toks, i, grammar.Indefinite|grammar.Definite) {
		return false
	}
	e, _ := p.vocab.Longest(toks, c.last)
	if p.articles[toks[i].Key] {
		key := toks[c.first].Key // but "The Herald costs $3", "The Guild costs its members $40"
		return !p.pressEndings[key] && !p.suffixes[key] && !p.groups[key] && p.priced(toks, c.last)
	}
	verb := e.Is(verbs|grammar.Gauge) && !e.Is(grammar.Noun|grammar.By)
	return verb && len(toks[i].Key) < 3 && !p.isGiven(toks[c.first].Key)
}

// priced reports a verb for what something costs at the token, with an auxiliary at most before it.
func (p *pass) priced(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	if e.Is(grammar.Auxiliary|grammar.Planned|grammar.Possible) && !e.Is(grammar.Gauge) {
		e, _ = p.vocab.Longest(toks, end)
	}
	return e.Is(grammar.Gauge) && !e.Is(grammar.Noun) && slices.ContainsFunc(e.Measures, func(m *grammar.Measure) bool { return m.ID == "price" })
}

// formerlyOf reports an English adverb and a comma behind a name right before the token.
func (p *pass) formerlyOf(toks []text.Token, of int) bool {
	return of > 2 && toks[of-3].Upper && toks[of-2].Key == "," && p.openers[toks[of-1].Key]
}

// saysPastAside reports an English "which" at the token and a verb of saying right behind the comma that ends its clause: no street
// and no town says anything.
func (p *pass) saysPastAside(toks []text.Token, i int) bool {
	if !p.nounFollows || !p.at(toks, i, grammar.Relative) || p.who[toks[i].Key] {
		return false
	}
	k := i + 1
	for k < len(toks) && k-i <= 2*apposed && toks[k].Key != "," {
		k++
	}
	return k+1 < len(toks) && toks[k].Key == "," && p.at(toks, k+1, grammar.Speech|grammar.Quoting) && !p.at(toks, k+1, grammar.Noun)
}
