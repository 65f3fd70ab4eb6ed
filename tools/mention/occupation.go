package mention

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// occupied reports an English noun for who does something, which may as well be that for a thing or a firm, right before a name of
// several words that by its form or by the words before the noun is somebody's: "film editor Linnea Brask", "former commodity trader
// Sunniva Falk", "founded by property developer Gethin Marlowe".
func (p *pass) occupied(l *left) bool {
	c, toks := l.c, l.toks
	if !p.nounFollows || !l.adjoins() || l.e.Kind == entity.Person || c.oneWord(toks) || c.last-c.first > fullName || p.firms[c.surface.key] {
		return false
	}
	head := &toks[c.first-1]
	if head.Upper || !p.agents.Of(head.Key) || p.suffixes[toks[c.last-1].Key] {
		return false
	}
	named := p.isGiven(toks[c.first].Key) && !p.genitiveAt(toks, c.last)
	if named && (p.isLast(toks[c.last-1].Key) || p.personAlone(toks, c.first-1)) {
		return true
	}
	return p.formerly(toks, l.first) || p.foundsBefore(toks, l.first)
}

// personAlone reports the word at the token as a noun for a person or a position by itself: "trader" of "grain trader".
func (p *pass) personAlone(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks[:i+1], i)
	return e.IsNoun(entity.Person) || e.Is(grammar.Post)
}

// postOfThing reports an English noun for a thing right before a name, and before that, over plain words, "of" and a position: "chief
// executive of ride-hailing app Zoomly".
func (p *pass) postOfThing(l *left) bool {
	if !p.nounFollows || !l.adjoins() || !l.e.IsThing() || l.e.Kind == entity.Model {
		return false
	}
	i := l.first - 1
	for i > 0 && l.first-i <= maxReach && (l.toks[i].Kind == text.Word && !l.toks[i].Upper || l.toks[i].Key == "-") && !p.isOf(l.toks, i) {
		i--
	}
	if i <= 0 || !p.isOf(l.toks, i) {
		return false
	}
	e, _ := p.ending(l.toks, i)
	return e.Is(grammar.Post) && !e.Is(grammar.Noun)
}

// formerly reports a word for what somebody once was a few words before the token, with no mark between: "former [grain trader X]",
// "a former Kelda [chip designer X]". A firm is told so as well, but then it bears no person's name and has an article.
func (p *pass) formerly(toks []text.Token, i int) bool {
	for k := i - 1; k >= 0 && i-k <= 3 && toks[k].Kind == text.Word; k-- {
		if p.former[toks[k].Key] {
			return k == 0 || !p.determines(toks, k-1)
		}
	}
	return false
}

// foundsBefore reports an English participle of founding and the word for its agent before the token, over plain words at most: "was
// set up by [property developer X]", "founded by Olympic [ski racer X]".
func (p *pass) foundsBefore(toks []text.Token, i int) bool {
	for k := i - 1; k > 0 && i-k <= 3 && toks[k].Kind == text.Word; k-- {
		if p.wordAt(toks[:i], k, grammar.By) {
			e, _ := p.ending(toks, k)
			return e.Is(grammar.Trigger) && e.Uses[0].Event.Subject == fact.Founder
		}
	}
	return false
}

// worksThere reports a word for who does something that the grammar does not know, of an apposition, between the noun for a body that it
// is about and where somebody does it: "Ada Boyd, a former network manager at Kelda Bank".
func (p *pass) worksThere(a *apposition) bool {
	if !p.nounFollows || a.e != nil || a.behind || a.head != entity.Group && a.head != entity.Organization || a.toks[a.at].Upper {
		return false
	}
	return p.agents.Of(a.toks[a.at].Key) && p.at(a.toks, a.at+1, grammar.At)
}

// staffNoun reports a noun for a firm or a body of an apposition that tells here of somebody who works at a firm, as it ends as words for
// those who do something or such a word is behind it: "Ada Boyd, a chip designer at Kelda Labs", "an alliance manager at Kelda".
func (p *pass) staffNoun(a *apposition) bool {
	e, toks, last := a.e, a.toks, a.next
	if !p.nounFollows || e.Plural || e.Kind != entity.Organization && e.Kind != entity.Group || toks[a.at].Upper || last+1 >= len(toks) {
		return false
	}
	if !p.agents.Of(toks[last-1].Key) {
		if e, _ := p.vocab.Longest(toks, last); e != nil || toks[last].Upper || !p.agents.Of(toks[last].Key) {
			return false
		}
		last++
	}
	if last+1 >= len(toks) || !p.at(toks, last, grammar.At) || !isCapital(toks, last+1) {
		return false
	}
	v, _ := p.places.Longest(toks, last+1)
	return v == nil
}

// spokenBy reports a past verb that the grammar does not know between a quotation and a name of several words, which no firm bears:
// "'A bargain,' huffed Caspian Rudd".
func (p *pass) spokenBy(c *candidate, toks []text.Token, verb int) bool {
	if !p.nounFollows || verb < 2 || !isClosingMark(toks, verb-1) || c.oneWord(toks) || p.suffixes[toks[c.last-1].Key] {
		return false
	}
	return p.pastVerb(&toks[verb]) && (toks[verb-2].Key == "," || toks[verb-2].Key == "?" || toks[verb-2].Key == "!")
}
