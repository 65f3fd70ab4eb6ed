package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
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

// deedOfFirm reports a common English word that opens a sentence and means a firm, as what is told of it between commas or what only
// firms do or undergo shows: "Summit, a Recife firm, …", "Copper was founded in 2023", "Pioneer invested €7m", "Iron bought Velor".
// Several do not buy as one, and what the grammar has for more than a word to open with is none.
func (p *pass) deedOfFirm(toks []text.Token, i int) bool {
	if !p.nounFollows || i+2 >= len(toks) || !opens(toks, i) || toks[i].Caps || p.bygone[toks[i].Key] || p.nouns.IsPlural(toks[i].Key) {
		return false
	}
	if e, end := p.vocab.Longest(toks, i); end != i+1 || !mayNameFirm(e) {
		return false
	}
	which := i + 2 // "Glass, which was founded by Ann Lee, …"
	if toks[i+1].Key == "," && p.at(toks, which, grammar.Relative) && p.foundedBehind(toks, which+1) {
		return true
	}
	return p.firmBehind(toks, i+1) || p.foundedBehind(toks, i+1) || p.buysBehind(toks, i+1)
}

// mayNameFirm reports a word that without an article means nobody, unless it is a name.
func mayNameFirm(e *grammar.Entry) bool {
	const words = grammar.Opener | grammar.Ignored | grammar.Noun | grammar.Trigger
	if !e.IsOnly(words) || e.IsNoun(entity.Organization) || e.IsNoun(entity.Group) {
		return false
	}
	return !slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Form != grammar.Nominal })
}

// foundedBehind reports the passive of a verb by which nothing but firms come to be, with where, when or by whom: "was founded in".
func (p *pass) foundedBehind(toks []text.Token, i int) bool {
	if e, end := p.vocab.Longest(toks, i); e.Is(grammar.Be) && !e.Is(grammar.Trigger) {
		i = end
	}
	e, end := p.vocab.Longest(toks, i)
	return onlyOf(e, fact.Founding) && p.at(toks, end, grammar.At|grammar.By)
}

// buysBehind reports a verb of buying or of putting money into somebody with a name or a sum right behind it.
func (p *pass) buysBehind(toks []text.Token, i int) bool {
	if e, end := p.vocab.Longest(toks, i); e.Is(grammar.Have) && !e.Is(grammar.Trigger) {
		i = end
	}
	e, end := p.vocab.Longest(toks, i)
	if end >= len(toks) || toks[end].Glued || !onlyOf(e, fact.Acquisition, fact.Investment) {
		return false
	}
	if toks[end].Kind == text.Punct {
		return e.Uses[0].Event.Subject == fact.Investor && end+1 < len(toks) && toks[end+1].Kind == text.Number && toks[end+1].Glued
	}
	first := end
	for end < len(toks) && toks[end].Kind == text.Word && toks[end].Upper {
		end++
	}
	const behind = grammar.Preposition | grammar.At | grammar.From | grammar.For | grammar.With | grammar.And
	return end > first && (end >= len(toks) || toks[end].Kind == text.Punct || p.at(toks, end, behind)) // not "Cash bought Kelda Labs time"
}

// onlyOf reports a verb that tells of events of the types and of no others.
func onlyOf(e *grammar.Entry, types ...fact.Type) bool {
	other := func(u grammar.Use) bool { return !slices.Contains(types, u.Event.Type) || u.Form == grammar.Nominal }
	return e.Is(grammar.Trigger) && !e.Is(grammar.Noun) && !slices.ContainsFunc(e.Uses, other)
}

// firmWords notes the words that within an English sentence stand alone with a capital, or begin the name of a firm: "the start-up
// Copper", "Silver Health hired".
func (p *pass) firmWords(toks []text.Token) {
	for i := 0; i+1 < len(toks) && p.nounFollows; i++ {
		t, next := &toks[i], &toks[i+1]
		switch {
		case t.Kind != text.Word || !t.Upper || t.Caps || t.Glued:
		case opens(toks, i):
			p.lone[t.Key] = p.lone[t.Key] || p.wordOfFirm(toks, i) || p.deedOfFirm(toks, i)
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

// orderOfFirm reports an English word of order or a noun for an institution that opens a sentence and a firm's name of three words,
// as neither stands before a name without an article: "First Light Imaging has …", "Union Square Telecom bought …".
func (p *pass) orderOfFirm(toks []text.Token, i int) bool {
	end := i + 3
	if !p.nounFollows || end >= len(toks) || !opens(toks, i) || !isCapital(toks, i+1) || !p.endsFirms(toks[i+2]) || p.landBodies[toks[i+2].Key] {
		return false
	}
	if e, _ := p.vocab.Longest(toks, i); !p.orders[toks[i].Key] && !(e.IsOnly(grammar.Noun) && e.Named && e.Kind == entity.Organization) {
		return false
	}
	return !p.isGiven(toks[i+1].Key) && !p.lex.Begins(toks[i+1:i+2]) && !p.lone[toks[i+1].Key] && p.verbAt(toks, end)
}
