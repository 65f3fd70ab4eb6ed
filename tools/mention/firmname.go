package mention

import (
	"slices"

	"moc/tools/entity"
)

// ownFirmOf reports an English firm that is called by the given name of somebody, as somebody's post there tells: "Penny
// Harcourt, chief executive of Penny".
func (p *pass) ownFirmOf(s, l *surface) bool {
	return p.nounFollows && len(s.keys) == 1 && s.keys[0] == l.keys[0] && s.told(entity.Organization) >= votePosition && s.votes.of(entity.Person) == 0
}

// founderNamed reports the last word of a firm told before that bears the name of a person: "Perrin" after "the watchmaker Auguste
// Perrin".
func (p *pass) founderNamed(s, l *surface) bool {
	if !p.nounFollows || l.kind != entity.Organization || l.first > s.first || len(s.keys) != 1 || len(l.keys) != 2 || s.keys[0] != l.keys[1] {
		return false
	}
	return p.isGiven(l.keys[0]) && !p.suffixes[s.keys[0]] && l.told(l.kind) >= voteNoun && s.votes.of(entity.Person) == 0
}

// namesOnlyFirm reports a town by which an English text calls the firm told before whose name begins with it: no
// preposition stands before it anywhere, as in "Ostrava Radar … Ostrava's sales".
func (p *pass) namesOnlyFirm(s, l *surface) bool {
	if !p.nounFollows || l.kind != "" && l.kind != entity.Organization || l.first > s.first || !slices.Equal(s.keys, l.keys[:len(s.keys)]) {
		return false
	}
	return !slices.ContainsFunc(p.cands, func(c candidate) bool {
		return c.surface == s && !c.dropped && p.tellsPlace(&c)
	})
}

// tellsPlace reports a place that means who governs there, or one behind a preposition of place or a noun for places.
func (p *pass) tellsPlace(c *candidate) bool {
	toks := p.toks(c)
	if v, end := p.governments.Longest(toks, c.first); v != nil && end == c.last {
		return true
	}
	return c.first > 0 && (p.placeCue[toks[c.first-1].Key] || p.behindPlace(toks, c.first))
}
