package mention

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// maxLiving is how many words a verb of a life has at most.
const maxLiving = 4

// livingAt gives the end of a verb that only a person does, "grew up", "tốt nghiệp"; the token where there is none.
func (p *pass) livingAt(toks []text.Token, i int) int {
	for end := min(i+maxLiving, len(toks)); end > i; end-- {
		if p.living[p.keysOf(toks[i:end])] {
			return end
		}
	}
	return i
}

// livesAt reports a verb at the token that only a person does; one that ends with "as" tells of nobody without a position behind it:
// "stepped down as chair", but not "stood down as sponsor".
func (p *pass) livesAt(toks []text.Token, i int) bool {
	end := p.livingAt(toks, i)
	if end == i || !p.at(toks, end-1, grammar.As) {
		return end > i
	}
	if p.determines(toks, end) {
		end++
	}
	e, _ := p.vocab.Longest(toks, end)
	return e.Is(grammar.Post) && !e.EitherHolds()
}

// lives votes for a person where a name does what only persons do, or where the words before a comma with which the
// sentence begins tell it: "Dumlao grew up in Davao", "Lớn lên ở Cebu, Dumlao …".
func (p *pass) lives(c *candidate, toks []text.Token) {
	for i := c.last; i < len(toks) && i-c.last <= maxLiving; {
		if p.livesAt(toks, i) {
			c.vote(entity.Person, voteVerb)
			return
		}
		e, end := p.vocab.Longest(toks, i)
		if !e.Is(grammar.Auxiliary|grammar.Be|grammar.Have|grammar.Planned) || e.Is(grammar.Noun) {
			break // "will be standing down", "has decided to retire"
		}
		i = end
	}
	if p.takenUp(c) {
		c.vote(entity.Person, voteVerb)
		return
	}
	comma := c.first - 1
	if comma < 2 || toks[comma].Key != "," || comma > 3*maxReach || p.livingAt(toks, 0) == 0 {
		return
	}
	for i := range toks[:comma] {
		if toks[i].Kind == text.Punct && !isJoint(toks[i].Key) {
			return
		}
	}
	c.vote(entity.Person, voteVerb)
}

// takenUp reports a name behind whose sentence the next begins with a noun for a person and a demonstrative, in a
// language where that stands behind the noun, and which its own sentence begins with or tells first: "Mỗi sáng, Maricel
// Dumlao … Người phụ nữ 39 tuổi này …".
func (p *pass) takenUp(c *candidate) bool {
	if p.nounFollows || c.sentence+1 >= len(p.doc.Sentences) || p.doc.Sentences[c.sentence+1].Block != p.doc.Sentences[c.sentence].Block {
		return false
	}
	toks := p.toks(c)
	for i := range toks[:c.first] {
		if toks[i].Upper && i > 0 || i > maxReach {
			return false
		}
	}
	next := p.doc.Tokens(&p.doc.Sentences[c.sentence+1])
	e, end := p.vocab.Longest(next, 0)
	if !e.Is(grammar.Noun) || e.Kind != entity.Person {
		return false
	}
	for i := end; i < len(next) && i-end <= maxReach && !next[i].Upper; i++ {
		if e, _ := p.vocab.Longest(next, i); e.Is(grammar.This) {
			return true
		}
	}
	return false
}
