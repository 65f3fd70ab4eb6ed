package mention

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// speaksFor reports a preposition or the article behind it right before an English name of which people are told to be
// officials or staff, or for which somebody speaks. Nobody with a given name is meant.
func (p *pass) speaksFor(c *candidate, toks []text.Token, i int) bool {
	if !p.nounFollows || p.isGiven(toks[c.first].Key) || p.families[toks[c.first].Key] {
		return false
	}
	article := p.articles[toks[i].Key]
	if article {
		i--
	}
	if i < 1 || !p.at(toks, i, grammar.Of|grammar.From|grammar.For|grammar.At) {
		return false
	}
	e, _ := p.ending(toks, i)
	if e.Is(grammar.Post) && p.at(toks, i, grammar.For) {
		return true
	}
	return article && c.last-c.first > 1 && e.IsNoun(entity.Person) && p.nouns.IsPlural(toks[i-1].Key)
}

// hails reports a name that ends what somebody is told to be where an English sentence begins, with "from" before
// it: "A nurse from Dumfries, she founded …".
func (p *pass) hails(c *candidate, toks []text.Token, from int) bool {
	if !p.nounFollows || from < 2 || c.last+1 >= len(toks) || toks[c.last].Key != "," {
		return false
	}
	who, _ := p.vocab.Longest(toks, c.last+1)
	if !p.at(toks, from, grammar.From) || !who.Is(grammar.He) || who.Is(grammar.Own) {
		return false
	}
	noun, first := p.ending(toks, from)
	if !noun.Is(grammar.Noun|grammar.Post) || noun.Is(grammar.Noun) && noun.Kind != entity.Person {
		return false
	}
	for first > 0 && toks[first-1].Kind == text.Word && !opens(toks, first) {
		first--
	}
	return first == 0
}

// formerStaff reports a noun in the plural right before a name, which tells what people were at the firm before it: "former
// Nokia managers", "ex-McKinsey consultants".
func (p *pass) formerStaff(toks []text.Token, i int) bool {
	if !p.nounFollows || toks[i].Kind != text.Word || toks[i].Upper || !p.nouns.IsPlural(toks[i].Key) || i < 2 || !toks[i-1].Upper {
		return false
	}
	if e, _ := p.vocab.Longest(toks, i); e.Is(grammar.Noun) && e.Kind != entity.Person {
		return false // "the last Nokia phones"
	}
	first := i - 1
	for first > 0 && i-first <= maxReach && (toks[first-1].Upper || toks[first-1].Key == "-" && toks[first-1].Glued) {
		first--
	}
	return first > 0 && p.bygone[toks[first-1].Key] && !toks[first-1].Upper
}
