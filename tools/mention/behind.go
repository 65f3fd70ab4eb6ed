package mention

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// behindRole reports a position or, where an office may follow it, a noun for
// persons right before the token: "cựu kỹ sư X …".
func (p *pass) behindRole(toks []text.Token, i int) bool {
	if p.behindPosition(toks, i) {
		return true
	}
	if i == 0 || !p.officeFollows {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return end == i && e.IsNoun(entity.Person)
}

// behindPosition reports a position right before the token: "chủ tịch X …".
func (p *pass) behindPosition(toks []text.Token, i int) bool {
	if i == 0 {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return end == i && e.Is(grammar.Post)
}

// firmPost reports a position right before the token that one has in a firm, as "chair" and not "mayor".
func (p *pass) firmPost(toks []text.Token, i int) bool {
	if i == 0 {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return end == i && e.Is(grammar.Post) && slices.Contains(firmPosts, e.Position)
}

// firmPosts are the positions, as a grammar calls them, that only firms and institutions have.
var firmPosts = []string{"founder", "co-founder", "ceo", "chair", "cto", "cfo"}

// describedPost reports a position a few plain words before the token: "trưởng nhóm giọng nói
// tại X".
func (p *pass) describedPost(toks []text.Token, i int) bool {
	for k := i - 1; !p.nounFollows && k >= 0 && i-k <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k-- {
		if e, _, end := p.covering(toks, k); e != nil && end == k+1 {
			return e.Is(grammar.Post)
		}
	}
	return false
}

func (p *pass) surface(c *candidate, order int) *surface {
	toks := p.toks(c)[c.first:c.last]
	key := p.keysOf(toks)
	s := p.surfaces[key]
	if s == nil {
		s = p.newSurface()
		s.key, s.text, s.first = key, p.doc.Text(toks[0].Start, toks[len(toks)-1].End), order
		for k := range strings.SplitSeq(key, " ") {
			if k != "" {
				s.keys = append(s.keys, k)
			}
		}
		s.caps = len(toks) == 1 && toks[0].Caps
		if v, end := p.prefixes.Longest(toks, 0); v != nil && end < len(toks) && !c.place {
			s.prefix = end
			kind := v[0]
			if e, last := p.vocab.Longest(toks, 0); last == end && e.IsNoun(entity.Place) {
				kind = entity.Place // "Sở giao dịch chứng khoán X"
			}
			s.votes.add(kind, 8)
		}
		p.surfaces[key] = s
		p.order = append(p.order, s)
	}
	if c.known != nil {
		s.entity, s.misspelt = c.known.Entity, c.known.Misspelling
	}
	s.place = s.place || c.place
	return s
}
