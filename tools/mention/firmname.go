package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// wordOfFirm reports a common English word that opens a sentence as the first of a firm's name, of which without it nothing
// is left but what such names end with: "Summit Labs makes …", "Paper Health, a …". Neither an article nor who somebody is stands
// so, nor does what tells of the kind of a thing, "Cheap AI chips".
func (p *pass) wordOfFirm(toks []text.Token, i int) bool {
	const words = grammar.Opener | grammar.Noun | grammar.Gauge | grammar.Trigger | grammar.Ignored
	if !p.nounFollows || !opens(toks, i) || toks[i].Caps || p.bygone[toks[i].Key] {
		return false
	}
	if e, end := p.vocab.Longest(toks, i); e != nil && (end != i+1 || !e.IsOnly(words)) {
		return false
	}
	end := i + 1
	for end < len(toks) && p.endsFirms(toks[end]) && !toks[end].Glued {
		end++
	}
	if end == i+1 || end >= len(toks) {
		return false
	}
	return toks[end].Key == "," || isClosing(toks, end) || p.verbAt(toks, end)
}

// firmWords notes the words that within an English sentence stand alone with a capital, or begin the name of a firm: "the start-up
// Copper", "Silver Health hired".
func (p *pass) firmWords(toks []text.Token) {
	for i := 0; i+1 < len(toks) && p.nounFollows; i++ {
		t, next := &toks[i], &toks[i+1]
		switch {
		case t.Kind != text.Word || !t.Upper || t.Caps || t.Glued:
		case opens(toks, i):
			p.lone[t.Key] = p.lone[t.Key] || p.wordOfFirm(toks, i)
		case !toks[i-1].Upper && (p.endsFirms(*next) || !next.Upper && !p.articles[toks[i-1].Key]):
			p.lone[t.Key] = true
		}
	}
}

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
