package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// Weights of what the surroundings tell of a name's kind. A title or a
// position beside it outweighs everything; a mere preposition of place is the
// weakest sign.
const (
	voteTitle    = 10
	votePrefix   = 8
	votePlace    = 12
	votePosition = 6
	voteNamed    = 9
	voteSuffix   = 8
	voteNoun     = 5
	voteFamily   = 4
	voteVersion  = 3
	voteVerb     = 2
	voteCue      = 1
)

// context votes for the kind of the name by the words beside one occurrence.
func (p *pass) context(c *candidate) {
	if c.surface.entity != nil {
		return
	}
	toks := p.toks(c)
	switch {
	case p.nounFollows && p.listedAs(toks, c.first):
		c.dropped = true
	case c.place || p.dateline(c, toks):
		c.vote(entity.Place, votePlace)
	case p.joinedBody(c, toks):
		c.vote(entity.Group, votePlace)
	default:
		p.before(c, toks)
		p.lives(c, toks)
		p.after(c, toks)
		p.financed(c, toks)
	}
}

// vote counts what the words around an occurrence of a name tell of its kind.
func (c *candidate) vote(k entity.Kind, n int) {
	c.surface.votes.add(k, n)
	if n <= voteVerb {
		c.surface.weak.add(k, n)
	}
}

// dateline reports the capitals with which an English report begins, before a dash: "HOLMWICK, Dec 5 (AP) - The town's
// council …".
func (p *pass) dateline(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || c.sentence != 0 || !toks[0].Caps || c.first == 0 && p.firms[c.surface.key] {
		return false
	}
	for i := range toks[:min(len(toks), 3*maxReach)] {
		switch t := &toks[i]; {
		case isRule(toks, i):
			return c.last <= i
		case t.Key == "(" && i < c.first, t.Kind == text.Word && !t.Upper:
			return false
		}
	}
	return false
}

// isRule reports a dash with a blank before or behind it.
func isRule(toks []text.Token, i int) bool {
	k := toks[i].Key
	return (k == "-" || k == "–" || k == "—") && (!toks[i].Glued || i+1 < len(toks) && !toks[i+1].Glued)
}

// joinedBody reports a body that somebody is told to be a member of: "joined the National AI Council",
// "the Open Weights Forum, whose members include …".
func (p *pass) joinedBody(c *candidate, toks []text.Token) bool {
	if !p.bodies[toks[c.last-1].Key] {
		return false
	}
	i := c.first - 1
	if i > 0 && p.articles[toks[i].Key] {
		i--
	}
	if i >= 0 {
		if e, _, _ := p.covering(toks, i); membership(e) {
			return true
		}
	}
	if c.last+2 >= len(toks) || toks[c.last].Key != "," {
		return false
	}
	whose, end := p.vocab.Longest(toks, c.last+1)
	if !whose.Is(grammar.Relative) {
		return false
	}
	e, _ := p.vocab.Longest(toks, end)
	return membership(e)
}

// membership reports a trigger of membership.
func membership(e *grammar.Entry) bool {
	return e.Is(grammar.Trigger) && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Membership })
}

// maxReach bounds how far from a name its kind word may stand, in tokens.
const maxReach = 5
