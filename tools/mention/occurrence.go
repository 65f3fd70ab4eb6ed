package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// names adds the occurrences that are names, in reading order.
func (p *pass) names(out []Name) []Name {
	supported := p.support()
	out = slices.Grow(out, len(p.cands))
	for i := range p.cands {
		c := &p.cands[i]
		if c.dropped || c.surface == nil {
			continue
		}
		if c.known != nil && c.known.Clash && !supported[c.surface.entity.ID] {
			if kind := p.namesakeKind(c); kind != "" {
				out = append(out, p.namesake(c, kind))
			}
			continue
		}
		if !p.means(c) {
			continue
		}
		c.surface.entered = true // "Layang employs nine people" behind "Layang, which she set up, …"
		out = append(out, p.name(c))
	}
	return out
}

// means reports a candidate whose capital means a name.
func (p *pass) means(c *candidate) bool {
	s := c.surface
	if s.strong > 0 || !s.open() || !c.initial || s.longer != nil || s.entered {
		return true
	}
	return p.shown[s.key] || p.vouched(p.toks(c), c)
}

// namesakeKind gives the kind of what is called like something that the project knows, and is not that; none where it is
// no name.
func (p *pass) namesakeKind(c *candidate) entity.Kind {
	switch {
	case c.known.Entity.Kind == entity.Person && c.last-c.first > 1:
		return entity.Person
	case p.made(c):
		return entity.Product
	}
	return ""
}

// made reports a verb of releasing right before a name: "Unitree trình làng R1".
func (p *pass) made(c *candidate) bool {
	if p.nounFollows {
		return false
	}
	e, _ := p.ending(p.toks(c), c.first)
	return e.Is(grammar.Trigger) && e.Uses[0].Event.Object == fact.Product
}

// namesake gives the name of a person or a product that is called like one that the
// project knows and for which nothing in the document speaks.
func (p *pass) namesake(c *candidate, kind entity.Kind) Name {
	n := p.name(c)
	n.ID, n.Kind, n.Known, n.Misspelling = text.Slug(c.surface.text), kind, false, false
	return n
}

// name gives the occurrence as others see it.
func (p *pass) name(c *candidate) Name {
	s, toks := c.surface, p.toks(c)
	if s.longer != nil {
		s = p.titledBearer(c, toks)
	}
	return Name{
		Sentence: c.sentence, First: c.first, Last: c.last,
		Start: toks[c.first].Start, End: toks[c.last-1].End,
		ID: s.id, Kind: s.kind, Known: s.entity != nil,
		Misspelling: c.surface.misspelt, Short: c.surface.longer != nil, Alias: c.surface.alias,
		Sure:  s.entity != nil || s.votes.of(s.kind) >= voteNoun,
		Press: p.press[s.key] || p.theOnly(c, toks) || p.calledPaper(s),
	}
}

// calledPaper reports a name of several words that ends as those of papers do: "the Savanna Post".
func (p *pass) calledPaper(s *surface) bool {
	n := len(s.keys)
	return n > 1 && s.kind == entity.Organization && p.pressEndings[s.keys[n-1]]
}

// theOnly reports a paper that only its article tells from a common word: "The Information".
func (p *pass) theOnly(c *candidate, toks []text.Token) bool {
	return p.nounFollows && c.first > 0 && toks[c.first-1].Upper && p.press[toks[c.first-1].Key+" "+c.surface.key]
}

// calledFirm reports a firm's name with a noun for firms or its seat right before it: "the start-up Moonshot", "Beijing-based
// Moonshot".
func (p *pass) calledFirm(c *candidate) bool {
	if c.known.Entity.Kind != entity.Organization {
		return false
	}
	toks := p.toks(c)
	e, _ := p.ending(toks, c.first)
	return e.IsNoun(entity.Organization) || p.nounFollows && c.first > 0 && p.seated(toks, c.first-1)
}

// support finds the entities of clashing names that another name vouches for:
// their own, or that of the organization they come from, or that a noun does.
func (p *pass) support() map[string]bool {
	seen := map[string]bool{}
	for i := range p.cands {
		c := &p.cands[i]
		if c.dropped || c.surface == nil || c.surface.entity == nil || c.known != nil && c.known.Clash {
			continue
		}
		seen[c.surface.entity.ID] = true
		seen[c.surface.entity.Developer] = true // "Kimi" vouches for "Moonshot"
	}
	delete(seen, "") // what has no developer
	out := map[string]bool{}
	for i := range p.cands {
		if m := p.cands[i].known; m != nil && m.Clash {
			e := m.Entity
			out[e.ID] = out[e.ID] || seen[e.ID] || seen[e.Developer] || seen[e.Parent] || seen[e.Known] || p.calledFirm(&p.cands[i])
		}
	}
	return out
}
