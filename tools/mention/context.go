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
	case p.nounFollows && p.listedAs(toks, c.first), p.portfolioBefore(c, toks), p.paperLine(c, toks), p.tickerOf(c, toks):
		c.dropped = true
	case c.place || p.dateline(c, toks):
		c.vote(entity.Place, votePlace)
	case p.joinedBody(c, toks):
		c.vote(entity.Group, votePlace)
		c.surface.body = !p.nounFollows
	default:
		c.surface.definite = c.surface.definite || c.first > 0 && p.articles[toks[c.first-1].Key] && !p.reportedAt(c, toks)
		p.before(c, toks)
		p.lives(c, toks)
		p.after(c, toks)
		p.financed(c, toks)
		p.things(c, toks)
	}
}

// reportedAt reports a name that an English "that" brings, which opens a clause and is no article: "It said that Ada Boyd had left".
func (p *pass) reportedAt(c *candidate, toks []text.Token) bool {
	return p.nounFollows && p.at(toks, c.first-1, grammar.That)
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

// paperLine reports the letters of the paper with which a Vietnamese report begins, before a dash and a word with a capital, that it
// has nowhere else: "TTO - Hãng X vừa …", "(TTXVN) - Ngày 5/5, …", but not "FPT - công ty lớn nhất nước - vừa …".
func (p *pass) paperLine(c *candidate, toks []text.Token) bool {
	if p.nounFollows || c.sentence != 0 || c.first > 1 || c.last != c.first+1 || !toks[c.first].Caps || p.begins[toks[c.first].Key] > 1 {
		return false
	}
	dash := c.last
	if c.first == 1 {
		if toks[0].Key != "(" || dash == len(toks) || toks[dash].Key != ")" {
			return false
		}
		dash++
	}
	return dash < len(toks) && isRule(toks, dash) && isCapital(toks, dash+1)
}

// tickerOf reports the letters under which the shares of the firm behind "của" are traded: "cổ phiếu VFS của VinFast".
func (p *pass) tickerOf(c *candidate, toks []text.Token) bool {
	if p.nounFollows || c.known != nil || c.last != c.first+1 || c.last == len(toks) || !toks[c.first].Caps {
		return false
	}
	return p.listedBefore(&p.shares, toks, c.first) && p.isOf(toks, c.last) && p.capitalAt(toks, c.last+1)
}

// isRule reports a dash with a blank before or behind it.
func isRule(toks []text.Token, i int) bool {
	k := toks[i].Key
	return (k == "-" || k == "–" || k == "—") && (!toks[i].Glued || i+1 < len(toks) && !toks[i+1].Glued)
}

// joinedBody reports a body that somebody is told to be a member of: "joined the National AI Council",
// "the Open Weights Forum, whose members include …", "rút khỏi Hiệp hội Xe điện", "Hiệp hội Xe điện kết nạp X".
func (p *pass) joinedBody(c *candidate, toks []text.Token) bool {
	if v, _ := p.bodyPrefixes.Longest(toks, c.first); v != nil {
		return p.leftBy(c, toks) || p.takesIn(c, toks) || p.joinedBefore(c, toks)
	}
	return p.bodyHeads(c, toks) && (p.withMembers[toks[c.last-1].Key] || p.joinedBefore(c, toks) || p.hasMembers(c, toks) || p.admits(c, toks))
}

// admits reports an English verb for having members and nothing else right behind the name of a body, with a name behind that: "the
// Robotics Forum has admitted the Oslo firm Kelda".
func (p *pass) admits(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || c.last >= len(toks) {
		return false
	}
	e, end := p.vocab.Longest(toks, c.last)
	if !e.Is(grammar.Trigger) || slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type != fact.Membership || u.Event.Subject != fact.Group }) {
		return false
	}
	return p.capitalAt(toks, end) || p.describedAt(toks, end)
}

// joinedBodies notes the nouns for bodies in an English text that somebody is told to be a member of without their names: "joined the
// council", "the association, which counts X among its members".
func (p *pass) joinedBodies(toks []text.Token) {
	for i := 1; i < len(toks) && p.nounFollows; i++ {
		if t := &toks[i]; t.Upper || t.Kind != text.Word || !p.articles[toks[i-1].Key] || !p.bodies[t.Key] {
			continue
		}
		if e, _ := p.vocab.Longest(toks, i); e.IsNoun(entity.Organization) && e.Named {
			continue // "joined the board" of a firm
		}
		c := candidate{first: i, last: i + 1}
		if p.joinedBefore(&c, toks) || p.hasMembers(&c, toks) || p.admits(&c, toks) {
			p.withMembers[toks[i].Key] = true
		}
	}
}

// bodyHeads reports a noun for a body with which a name ends, or before "of": "Harbour Pilots Association", "Association of
// Pilots".
func (p *pass) bodyHeads(c *candidate, toks []text.Token) bool {
	if p.bodies[toks[c.last-1].Key] {
		return true
	}
	for i := c.first; i+2 < c.last && p.nounFollows; i++ {
		if p.bodies[toks[i].Key] && p.isOf(toks, i+1) {
			return true
		}
	}
	return false
}

// leftBy reports a verb for no longer belonging to what is named behind it.
func (p *pass) leftBy(c *candidate, toks []text.Token) bool {
	for n := 1; n <= maxReach && n <= c.first; n++ {
		if v, end := p.quitting.Longest(toks, c.first-n); v != nil && end == c.first {
			return true
		}
	}
	return false
}

// takesIn reports a verb for having members behind the name of a body, and behind the words of its verb group.
func (p *pass) takesIn(c *candidate, toks []text.Token) bool {
	i := c.last
	for i < len(toks) && i-c.last <= maxReach {
		e, end := p.vocab.Longest(toks, i)
		if e.Is(grammar.Trigger) {
			return slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Membership && u.Event.Subject == fact.Group })
		}
		if !e.Is(grammar.Auxiliary | grammar.Planned | grammar.Possible | grammar.Negation) {
			return false
		}
		i = end
	}
	return false
}

// joinedBefore reports words of membership right before a name.
func (p *pass) joinedBefore(c *candidate, toks []text.Token) bool {
	i := c.first - 1
	if i > 0 && p.articles[toks[i].Key] {
		i--
	}
	if i < 0 {
		return false
	}
	e, _, _ := p.covering(toks, i)
	return membership(e)
}

// hasMembers reports a relative clause of membership right behind a name.
func (p *pass) hasMembers(c *candidate, toks []text.Token) bool {
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
