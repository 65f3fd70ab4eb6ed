package mention

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// makerOfThing reports an English name before a noun for a thing that has a name of its own, right behind the noun or behind a comma and
// the noun for what it is: "the Kelto chatbot Pingel", "a Kelto app, the chat service Pingel". So the first is its maker's.
func (p *pass) makerOfThing(r *right) bool {
	toks, i := r.toks, r.behind
	if !p.nounFollows || !r.adjoins() || !r.e.IsThing() || i >= len(toks) {
		return false
	}
	if toks[i].Key != "," {
		return p.thingNamed(toks, i)
	}
	first := i + 1
	for i = first; i < len(toks) && i-first < maxReach && !toks[i].Upper && toks[i].Kind == text.Word; i++ {
	}
	return (i == first || p.behindThing(toks, i) != "") && p.severalSuch(r.c, toks) && p.thingNamed(toks, i)
}

// thingNamed reports a name at the token which does nothing: not "the Kite drone Halyard makes".
func (p *pass) thingNamed(toks []text.Token, i int) bool {
	end := i
	for end < len(toks) && toks[end].Upper && toks[end].Kind == text.Word {
		end++
	}
	return end > i && !toks[i].Glued && (end >= len(toks) || toks[end].Kind == text.Punct || p.at(toks, end, followsName))
}

// severalSuch reports an indefinite article or a number before a name, with no more than words in lower case between.
func (p *pass) severalSuch(c *candidate, toks []text.Token) bool {
	for k := c.first - 1; k >= 0 && c.first-k <= 3 && !toks[k].Upper && toks[k].Kind == text.Word; k-- {
		if p.at(toks, k, grammar.Indefinite) {
			return true
		}
	}
	return false
}

// nearLater reports the given name of somebody who is told to be near to another, before a text tells their name in full: "his brother
// Anjan", then "Anjan Lahiri".
func (p *pass) nearLater(s, l *surface) bool {
	if !p.nounFollows || l.kind != entity.Person || len(s.keys) != 1 || len(l.keys) < 2 || s.keys[0] != l.keys[0] {
		return false
	}
	c := &p.cands[s.first]
	toks, i := p.toks(c), c.first
	if i > 0 && toks[i-1].Key == "," {
		i--
	}
	e, first := p.ending(toks, i)
	return first > 0 && e.IsNoun(entity.Person) && p.at(toks, first-1, grammar.Own)
}

// possessing votes for what possesses the word at i: relatives are a person's
// ("Asante's mother"), a name is an organization's.
func (p *pass) possessing(c *candidate, toks []text.Token, i int) {
	if i >= len(toks) {
		return
	}
	switch e, _ := p.vocab.Longest(toks, i); {
	case e.IsNoun(entity.Person) && !e.Relative:
		c.vote(entity.Person, voteCue) // but "Luban's researchers" are a firm's
	case e.Is(grammar.Post) && !e.Is(grammar.Noun) && p.nounFollows:
		c.vote(entity.Organization, voteVerb) // "Kelda's founder"
	case e == nil && toks[i].Upper:
		c.vote(entity.Organization, voteCue)
	}
}
