package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// financed takes for a firm what a text tells to do what only firms do, though it is told to be a thing, for many firms
// bear the name of what they make: "Brindle, a payments platform, raised $45 million", "the app Brindle's IPO", "Chị Tám lập
// ra Ống Tre, ví điện tử cho tiểu thương".
func (p *pass) financed(c *candidate, toks []text.Token) {
	english := p.nounFollows && !p.inPhrase(c, toks) && (p.raises(c, toks) || p.floated(toks, c.last) || p.founded(c, toks) || p.headedBy(c, toks) ||
		p.backedAside(c, toks) || p.lists(c, toks))
	if english || p.startedBy(c, toks) || p.pairRaises(c, toks) {
		c.vote(entity.Organization, voteNoun)
		c.surface.firm = true
	} else if p.boughtUp(c, toks) {
		c.vote(entity.Organization, voteNoun)
	}
}

// inPhrase reports an English name right behind a preposition or a noun for who makes it, so that the verb behind what is told of it
// is another's: "the maker of Nib, a robot that carries lunches, has raised $8m".
func (p *pass) inPhrase(c *candidate, toks []text.Token) bool {
	i := c.first
	if i > 0 && p.articles[toks[i-1].Key] {
		i--
	}
	if c.last >= len(toks) || toks[c.last].Key != "," {
		return false
	}
	e, _ := p.ending(toks, i)
	return e.Is(grammar.Of|grammar.From|grammar.By|grammar.With|grammar.At) || e.Is(grammar.Noun) && e.Tells(fact.Development)
}

// headedBy reports an English position that only firms have right behind the name, and behind that a name: "Lorong, a payments
// app, … Lorong chief executive Vanessa Quek". Things may have founders.
func (p *pass) headedBy(c *candidate, toks []text.Token) bool {
	i := c.last
	if i < len(toks) && p.genitiveAt(toks, i) {
		_, i = p.vocab.Longest(toks, i)
	}
	if i >= len(toks) || p.products[c.surface.key] || p.models[c.surface.keys[0]] {
		return false
	}
	e, end := p.vocab.Longest(toks, i)
	if !isFirmPost(e) || e.Position == "founder" || e.Position == "co-founder" {
		return false
	}
	if end < len(toks) && toks[end].Key == "," {
		end++
	}
	return end < len(toks) && toks[end].Kind == text.Word && toks[end].Upper
}

// startedBy reports a Vietnamese verb right before the name by which firms and nothing else come to be.
func (p *pass) startedBy(c *candidate, toks []text.Token) bool {
	if p.nounFollows || c.first == 0 {
		return false
	}
	e, first, end := p.covering(toks, c.first-1)
	if !e.Is(grammar.Trigger) || end != c.first || first == 0 {
		return false
	}
	return !slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type != fact.Founding || u.Form != grammar.Verb })
}

// founded reports an English verb that tells the founding of a firm and nothing else, right before the name or behind it in the passive:
// "who co-founded Brindle, a payments app", "Brindle, a payments app, was founded by Ada Boyd".
func (p *pass) founded(c *candidate, toks []text.Token) bool {
	if e, first := p.ending(toks, c.first); first < c.first && onlyFounds(e, grammar.Verb) {
		return true
	}
	e, end := p.vocab.Longest(toks, p.pastAside(toks, c.last))
	if !e.Is(grammar.Be) {
		return false
	}
	e, _ = p.vocab.Longest(toks, end)
	return onlyFounds(e, grammar.Participle)
}

// onlyFounds reports a verb of founding in the form that tells nothing else besides.
func onlyFounds(e *grammar.Entry, form grammar.Form) bool {
	if !e.Is(grammar.Trigger) || e.Is(grammar.Noun) {
		return false
	}
	other := func(u grammar.Use) bool { return u.Event.Type != fact.Founding }
	founds := func(u grammar.Use) bool { return u.Form == form && u.Event.Subject == fact.Founder }
	return !slices.ContainsFunc(e.Uses, other) && slices.ContainsFunc(e.Uses, founds)
}

// pairRaises reports a Vietnamese name of two words that no title makes a person's, for people are named in full, with
// a sum behind a verb of receiving money: "Hàn Băng nhận 14 triệu USD từ quỹ X".
func (p *pass) pairRaises(c *candidate, toks []text.Token) bool {
	return !p.nounFollows && c.first == 0 && c.last == 2 && p.raises(c, toks)
}

// raises reports a sum behind a verb of receiving money that the name is the subject of.
func (p *pass) raises(c *candidate, toks []text.Token) bool {
	i := p.pastAside(toks, c.last)
	if !p.nounFollows {
		i = p.pastInserted(c.sentence, toks, c.last)
	}
	for i < len(toks) {
		e, end := p.vocab.Longest(toks, i)
		if e.Is(grammar.Trigger) {
			return p.sumAt(c.sentence, toks, end) && slices.ContainsFunc(e.Uses, receivesMoney)
		}
		if !e.Is(grammar.Auxiliary | grammar.Have) {
			return false
		}
		i = max(end, i+1)
	}
	return false
}

// sumAt reports a quantity at the token that may be money: "$45 million", "2.4 billion yuan", but not "91.4%" or "91.4 per cent".
func (p *pass) sumAt(s int, toks []text.Token, i int) bool {
	if i >= len(toks) || !p.taken(s, i) {
		return false
	}
	if toks[i].Kind != text.Number {
		return true
	}
	for k := i + 1; k < len(toks) && p.taken(s, k); k++ {
		if toks[k].Kind == text.Word {
			v, _ := p.percents.Longest(toks, k)
			return v == nil
		}
	}
	return false
}

// receivesMoney reports a verb whose subject receives an investment.
func receivesMoney(u grammar.Use) bool {
	return u.Event.Type == fact.Investment && u.Form == grammar.Receiving
}

// floated reports a possessive with a noun for a listing or a round of funding behind it, over what tells more of that:
// "Brindle's planned IPO".
func (p *pass) floated(toks []text.Token, i int) bool {
	e, next := p.vocab.Longest(toks, i)
	if i >= len(toks) || !e.Is(grammar.Genitive) {
		return false
	}
	for end := min(len(toks), next+maxReach); next < end && toks[next].Kind == text.Word; {
		e, after := p.vocab.Longest(toks, next)
		if e.Is(grammar.Trigger) {
			return slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
				return u.Form == grammar.Nominal && (u.Event.Type == fact.Listing || u.Event.Type == fact.Investment)
			})
		}
		next = max(after, next+1)
	}
	return false
}

// backedAside reports an English aside right behind the name, an article and what it is, with a word for whose money stands behind it:
// "Brindle, a payments app backed by Corvid Capital".
func (p *pass) backedAside(c *candidate, toks []text.Token) bool {
	i := c.last
	if i+1 >= len(toks) || toks[i].Key != "," || !(p.articles[toks[i+1].Key] || p.at(toks, i+1, grammar.Indefinite)) {
		return false
	}
	for k := i + 2; k+2 < len(toks) && k-i <= 2*maxReach && (toks[k].Kind == text.Word || toks[k].Key == "-"); k++ {
		if slices.Contains(p.words.Backed, toks[k].Key) && p.at(toks, k+1, grammar.By) {
			if k += 2; p.articles[toks[k].Key] && k+1 < len(toks) {
				k++
			}
			return toks[k].Upper
		}
	}
	return false
}

// lists reports an English verb that the name is the subject of by which shares come to an exchange: "Brindle, a payments app, filed to go
// public". Where it is one word, it leads to a place: "may list in New York", but not "lists apps".
func (p *pass) lists(c *candidate, toks []text.Token) bool {
	for i := p.pastAside(toks, c.last); i < len(toks); {
		e, end := p.vocab.Longest(toks, i)
		if e.Is(grammar.Trigger) {
			only := !slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type != fact.Listing || u.Event.Subject == "" })
			where := end+1 < len(toks) && p.at(toks, end, grammar.At) && (toks[end+1].Upper || p.articles[toks[end+1].Key])
			return only && (end-i > 2 || where)
		}
		if !e.Is(grammar.Auxiliary | grammar.Have | grammar.Planned | grammar.Possible) {
			return false
		}
		i = max(end, i+1)
	}
	return false
}
