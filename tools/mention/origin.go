package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// whereOf reports a place behind the "in" that opens an English sentence, and a name of one word that acts there behind it: "In
// London Ofcom fined …".
func (p *pass) whereOf(w *capital) bool {
	end := w.placeEnd
	if !p.nounFollows || w.at == 0 || !p.placeCue[w.toks[w.at-1].Key] || !opens(w.toks, w.at-1) || !w.upper(end) {
		return false
	}
	word := w.toks[end].Key
	return !p.regions[word] && !p.suffixes[word] && end+1 < len(w.toks) && (p.verbAt(w.toks, end+1) || p.pastVerb(&w.toks[end+1]))
}

// pastVerb reports a word in lower case that ends as verbs of the past do.
func (p *pass) pastVerb(t *text.Token) bool {
	return t.Kind == text.Word && !t.Upper && p.words.VerbEndings.Of(t.Key)
}

// makerFrom reports an English "of" right behind the name of a firm, as what it ends with tells or who makes something, and
// before one word: where the firm is from.
func (p *pass) makerFrom(l *left) bool {
	i := l.first - 1
	if !p.nounFollows || i < 1 || !l.toks[i].Upper || l.c.last-l.c.first > 1 {
		return false
	}
	if l.toks[i-1].Upper && !l.toks[i].Glued {
		return p.suffixes[l.toks[i].Key]
	}
	if !p.at(l.toks, i-1, grammar.By) || i < 2 {
		return false
	}
	made, _ := p.ending(l.toks, i-1)
	return p.madeAt(made, l.toks, i-1)
}

// homeOf reports an English "of" between the name of several words that opens a sentence, and is no person's, and the name of a
// place, as a verb of what firms do follows: "Bluff Country Biologics of La Crosse has appointed …".
func (p *pass) homeOf(l *left) bool {
	toks, i := l.toks, l.first-1
	if !p.nounFollows || i < 1 || l.c.last-l.c.first > 2 || p.suffixes[toks[l.c.last-1].Key] || p.groups[toks[i].Key] {
		return false
	}
	for _, t := range toks[:i+1] {
		if t.Kind != text.Word || !t.Upper {
			return false
		}
	}
	return !p.isGiven(toks[0].Key) && !p.openers[toks[0].Key] && p.firmDoes(toks, l.c.last)
}

// homeBehind reports a firm behind whose name an English text says where it is from, before what only firms do.
func (p *pass) homeBehind(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || c.last-c.first < 2 || !p.at(toks, c.last, grammar.Of) || p.isGiven(toks[c.first].Key) {
		return false
	}
	end := c.last + 1
	for end < len(toks) && end < c.last+3 && toks[end].Kind == text.Word && toks[end].Upper {
		end++
	}
	return end > c.last+1 && end < len(toks) && p.firmDoes(toks, end)
}

// townOfMaker reports a name behind an article and before an English noun for who makes or does something, with what that is behind
// it: where they are, "the Savannah maker of robots".
func (p *pass) townOfMaker(c *candidate, toks []text.Token) bool {
	noun, of := c.last, c.last+1
	if !p.nounFollows || c.first == 0 || of+1 >= len(toks) || c.last-c.first > 2 || !p.determines(toks, c.first-1) || !p.at(toks, of, grammar.Of) {
		return false
	}
	agent, next := &toks[noun], &toks[of+1]
	if agent.Kind != text.Word || agent.Upper || next.Kind != text.Word || next.Upper {
		return false
	}
	return len(agent.Key) >= shortestAgent && p.agents.Of(agent.Key) // but not "user"
}

// townOfState reports an English town before its state and a word like "based", or a noun for firms: "a Columbus, Ohio-based maker",
// "Columbus, Ohio-based Kelda", "the five-year-old, Columbus, Ohio-based firm", "the Columbus, Ohio, company".
func (p *pass) townOfState(c *candidate, toks []text.Token) bool {
	described := c.first > 0 && p.determines(toks, c.first-1) || c.first > 3 && toks[c.first-1].Key == "," && toks[c.first-3].Key == "-"
	if !p.nounFollows || toks[c.last].Key != "," || !described && c.first > 0 {
		return false
	}
	end := c.last + 1
	for isCapital(toks, end) {
		end++
	}
	if end < len(toks) && toks[end].Key == "." && toks[end].Glued {
		end++ // "Nev.-based"
	}
	switch {
	case end == c.last+1 || end+1 >= len(toks):
		return false
	case p.seatOf(toks, end):
		return described || isCapital(toks, end+2)
	}
	e, _ := p.vocab.Longest(toks, end+1)
	return described && toks[end].Key == "," && e.Is(grammar.Noun) && e.Kind == entity.Organization
}

// shortestAgent is how many letters such a noun has at least.
const shortestAgent = 5

// firmDoes reports a verb of which only a firm can be the subject, over auxiliaries.
func (p *pass) firmDoes(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	for e.Is(grammar.Have|grammar.Auxiliary) && !e.Is(grammar.Trigger|grammar.Appointing) && end < len(toks) {
		e, end = p.vocab.Longest(toks, end)
	}
	return e.Is(grammar.Appointing) || e.Is(grammar.Trigger) && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.Verb && (u.Event.Subject == fact.Buyer || u.Event.Subject == fact.Organization)
	})
}
