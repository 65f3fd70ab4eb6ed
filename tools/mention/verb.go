package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// verbBefore votes by a verb right before a name, of which the name is the object.
func (p *pass) verbBefore(l *left) {
	c, e := l.c, l.e
	if !p.nounFollows && e.Tells(fact.Listing) && p.marketNoun(l.toks[:c.first], l.at) && !p.firms[c.surface.key] {
		c.vote(entity.Place, voteNamed) // "lên sàn X", but not "lên sàn Shopee"
		return
	}
	if p.nounFollows && p.genitiveAt(l.toks, c.last) && !slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Form != grammar.SplitTail }) {
		return // "a third of X's users"
	}
	p.afterVerb(c, e)
	c.surface.launched = c.surface.launched || slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
		return u.Event.Type == fact.Release && u.Form != grammar.SplitHead
	})
}

// makesThe reports an English verb of making, with an article and plain words at most between it and the name: "makes the
// electric Candide".
func (p *pass) makesThe(l *left) bool {
	if !p.nounFollows || !l.e.Is(grammar.Trigger) || l.e.Is(grammar.Noun) || !p.at(l.toks, l.end, grammar.Definite|grammar.Own) {
		return false
	}
	return slices.ContainsFunc(l.e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Development && u.Form == grammar.Verb })
}

// verbLeftOut gives the verb of which a name behind a word of joining is one more object, with a time
// of its own behind it as the one before has: "launched X in May and Y in June".
func (p *pass) verbLeftOut(c *candidate, toks []text.Token, and int) *grammar.Entry {
	e, _, _ := p.covering(toks, and)
	if !e.Is(grammar.And) || and == 0 || !p.taken(c.sentence, and-1) || !p.timeBehind(c.sentence, toks, c.last) {
		return nil
	}
	for i := and - 1; i >= 0 && and-i <= 3*maxReach && toks[i].Kind != text.Punct; i-- {
		if e, _, _ := p.covering(toks, i); e.Is(grammar.Trigger) {
			return e
		}
	}
	return nil
}

// timeBehind reports a time at a token, with at most a word like "in" before it.
func (p *pass) timeBehind(s int, toks []text.Token, i int) bool {
	if i < len(toks) && p.placeCue[toks[i].Key] {
		i++
	}
	return i < len(toks) && p.taken(s, i)
}

// afterVerb votes for the object of a verb by what such verbs have as object.
func (p *pass) afterVerb(c *candidate, e *grammar.Entry) {
	switch e.Uses[0].Event.Object {
	case fact.Product:
		p.madeThings(c, e)
	case fact.Target, fact.Recipient, fact.Organization:
		c.vote(entity.Organization, p.objectWeight(c, e))
	}
}

// objectWeight is how plainly the object of a verb is a firm: nobody is bought, whatever the name sounds like, "acquired Petra Mast of
// Jordan for $64 million", but "took over Ada Boyd's role".
func (p *pass) objectWeight(c *candidate, e *grammar.Entry) int {
	toks := p.toks(c)
	if !p.nounFollows || c.oneWord(toks) || !p.isGiven(toks[c.first].Key) || p.genitiveAt(toks, c.last) {
		return voteVerb
	}
	if slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Form == grammar.Verb && u.Event.Type == fact.Acquisition }) {
		return voteNoun
	}
	return voteVerb
}

// boughtUp reports an English verb of buying in the passive behind a name of several words: "Martin Kiln was acquired by Velor".
func (p *pass) boughtUp(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || c.oneWord(toks) || !p.isGiven(toks[c.first].Key) {
		return false
	}
	passive := false
	for i, n := p.pastAside(toks, c.last), 0; i < len(toks) && n < maxReach+1; n++ {
		e, end := p.vocab.Longest(toks, i)
		if e.Is(grammar.Trigger) && passive {
			bought := func(u grammar.Use) bool { return u.Form == grammar.Participle && u.Event.Type == fact.Acquisition }
			alone := end >= len(toks) || isStop(toks[end].Key) || p.at(toks, end, grammar.By) || p.timeBehind(c.sentence, toks, end)
			return alone && slices.ContainsFunc(e.Uses, bought)
		}
		if !e.Is(grammar.Auxiliary | grammar.Have | grammar.Be | grammar.Planned | grammar.Possible) {
			return false
		}
		passive, i = e.Is(grammar.Be), max(end, i+1)
	}
	return false
}

// madeThings votes for the object of a verb whose object is mostly a thing.
func (p *pass) madeThings(c *candidate, e *grammar.Entry) {
	if slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Object == fact.Target }) {
		return // "put X", "đưa X" on the market or on a list
	}
	n := voteVerb
	if p.nounFollows && !slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type != fact.Development }) {
		n = voteVersion // whom others ban or buy may be a firm, what they develop is a thing
	}
	c.vote(entity.Product, n)
}

// afterBy votes for an agent by the verb before it, "founded in 2015 by X", or behind it: "trợ lý do X tự phát triển".
func (p *pass) afterBy(c *candidate, toks []text.Token, by int) {
	last := c.last
	if !p.nounFollows && p.at(toks, last, grammar.At) { // "do X ở Đà Nẵng thiết kế"
		for last++; last < len(toks) && toks[last].Upper; last++ {
		}
	}
	for i := last; !p.nounFollows && i < len(toks) && i-last <= 1; i++ {
		if e, _ := p.vocab.Longest(toks, i); e.Is(grammar.Trigger) {
			if s := e.Uses[0].Event.Subject; s == fact.Developer || s == fact.Agent {
				c.vote(entity.Organization, voteNoun)
			}
			return
		}
	}
	for i := by - 1; i >= 0 && by-i <= 2*maxReach && toks[i].Key != ","; i-- {
		e, _, _ := p.covering(toks, i)
		if !e.Is(grammar.Trigger) {
			continue
		}
		switch e.Uses[0].Event.Subject {
		case fact.Founder:
			if slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Development }) {
				return // "created by" tells nothing of its agent
			}
			if !c.oneWord(toks) { // persons are first told with their full names
				c.vote(entity.Person, voteVerb)
			}
		case fact.Agent, fact.Investor, fact.Buyer, fact.Developer:
			c.vote(entity.Organization, voteVerb)
		}
		return
	}
}
