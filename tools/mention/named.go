package mention

import (
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// cueEnds reports English words before a place right before the token: "was launched from Ardmore", "flights to Ardmore".
func (p *pass) cueEnds(toks []text.Token, i int) bool {
	return p.nounFollows && p.listedBefore(&p.cuePhrases, toks, i)
}

// soldAs reports English words that only bring a name right before one and before them, in the same clause, a thing or that it is
// released: "a battery for homes, sold under the name X". Firms do business under names, too.
func (p *pass) soldAs(c *candidate, toks []text.Token) bool {
	i := c.first
	if i > 0 && p.articles[toks[i-1].Key] {
		i--
	}
	called := i
	if p.nounFollows {
		called = p.bringing(toks, i)
	}
	if called == i {
		return false
	}
	for k, commas := i-1, 0; k >= 0 && called-k <= maxCalled; k-- {
		switch t := &toks[k]; {
		case t.Key == ",":
			if commas++; commas > 1 {
				return false
			}
		case t.Kind == text.Punct && t.Key != "-":
			return false
		case p.sells(toks, k):
			return true
		case p.at(toks, k, grammar.Noun):
			e, _ := p.vocab.Longest(toks, k)
			return e.IsThing()
		}
	}
	return false
}

// sells reports a verb of release or of sale at the token.
func (p *pass) sells(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e.Is(grammar.Trigger) && !e.Is(grammar.Noun) && (onlyMakes(e) || pricing(e))
}

// calledLater votes by what a thing or a firm is told to be or will be called, over an article: "the chip, which is to be called X",
// "Its new truck, to be known as the X".
func (p *pass) calledLater(l *left) bool {
	toks := l.toks
	if !p.nounFollows || !l.e.Is(grammar.Naming) || !l.adjoins() && !(l.end+1 == l.c.first && p.articles[toks[l.end].Key]) {
		return false
	}
	const group = grammar.Be | grammar.Auxiliary | grammar.Planned | grammar.Possible | grammar.Into | grammar.Relative
	i, be := l.first, false
	for i > 0 && l.first-i <= 2*maxReach && toks[i-1].Key != "," {
		e, first, _ := p.covering(toks, i-1) // "is to be" reaches over "to be"
		if !e.Is(group) || e.Is(grammar.Noun) {
			break
		}
		be = be || e.Is(grammar.Be|grammar.Planned|grammar.Possible)
		i = first
	}
	if !be {
		return false
	}
	if i > 0 && toks[i-1].Key == "," {
		i--
	}
	noun, _ := p.ending(toks, i)
	if !noun.IsThing() && !noun.IsNoun(entity.Organization) {
		return false
	}
	l.c.vote(noun.Kind, voteNamed)
	return true
}

// queensName gives the end of an English name that begins with the owner that some institutions are called after: "Queen's University",
// "King's College Hospital"; i where there is none.
func (p *pass) queensName(toks []text.Token, i int) int {
	if !p.nounFollows || i+3 >= len(toks) || !p.pluralOwners[toks[i].Key] || toks[i+1].Key != "'" || !toks[i+1].Glued || !isClosing(toks, i+1) {
		return i
	}
	end := i + 3
	for end < len(toks) && end-i < 6 && p.endsFirms(toks[end]) && !toks[end].Glued {
		end++
	}
	if end == i+3 {
		return i
	}
	return end
}

// hyphenedFirm reports the hyphen of a prefix with a capital before the rest of its word, with which the name of a firm goes on that
// ends as such do: "the Co-operative Bank", but not "the UK-led Group", "Apple-made Kite".
func (p *pass) hyphenedFirm(toks []text.Token, i, limit, start int) bool {
	if i-start > 2 || i-start == 2 && !p.articles[toks[start].Key] {
		return false
	}
	first, rest := &toks[i-1], &toks[i+1]
	if !p.nounFollows || i+2 >= limit || first.Caps || len(first.Key) > 3 || rest.Kind != text.Word || rest.Upper || len(rest.Key) <= maxSyllable {
		return false
	}
	return !p.based[rest.Key] && p.endsFirms(toks[i+2]) && !toks[i+2].Glued
}

// ofThing reports an "of" with one capital behind it within the name of an English thing that its noun or its release brings: "the
// mobile game Rani of Reeds", "its first game, Rann of Salt,", "released Shadow of the Kiln in May", but not "the game Kite of Velor
// Studios".
func (p *pass) ofThing(toks []text.Token, i, start int) bool {
	if !p.nounFollows || i-start != 1 || !p.isOf(toks, i) || !p.broughtThing(toks, start) {
		return false
	}
	at := i + 1
	article := p.articles[toks[at].Key]
	if article {
		at++
	}
	if at >= len(toks) || at+1 < len(toks) && toks[at+1].Kind == text.Word && (toks[at+1].Upper || article && !p.at(toks, at+1, followsName)) {
		return false
	}
	v, _ := p.places.Longest(toks, at)
	if v != nil || p.firms[toks[at].Key] || p.lex.Begins(toks[at:at+1]) {
		return false
	}
	if article {
		return true
	}
	n := p.linked[[2]string{toks[i-1].Key, toks[i+1].Key}]
	return n > 0 && p.capitals[toks[i+1].Key] == n
}

// broughtThing reports the noun for a thing right before the token or before a comma there, or the verb of its release.
func (p *pass) broughtThing(toks []text.Token, i int) bool {
	if p.behindThing(toks, i) != "" || i > 1 && toks[i-1].Key == "," && p.behindThing(toks, i-1) != "" {
		return true
	}
	e, _ := p.ending(toks, i)
	return e.Tells(fact.Release) && e.Has(grammar.Verb)
}

// countedFirm reports a number that opens an English sentence and with it the name of a firm: what it counts would be many, and so is
// nothing that ends as firms do and stands before a comma or a verb. "Two Harbors Robotics, a Duluth company, …".
func (p *pass) countedFirm(toks []text.Token, i int) bool {
	if !p.nounFollows || !p.groupNumbers[toks[i].Key] || !opens(toks, i) {
		return false
	}
	end := i + 1
	for end < len(toks) && end-i < maxReach && toks[end].Upper && !toks[end].Glued {
		end++
	}
	if end-i < 3 || end >= len(toks) || !p.endsFirms(toks[end-1]) || p.nouns.IsPlural(toks[end-1].Key) && !p.nouns.IsPlural(toks[end-2].Key) {
		return false
	}
	return toks[end].Key == "," || isClosing(toks, end) || p.verbAt(toks, end)
}

// paperAt reports a newspaper whose name is no name as a rule, with a noun for a paper or a verb of reporting behind it: "the Nikkei
// newspaper reported".
func (p *pass) paperAt(toks []text.Token, i, end int) bool {
	if !p.nounFollows || !p.press[p.keysOf(toks[i:end])] || end >= len(toks) {
		return false
	}
	e, _ := p.vocab.Longest(toks, end)
	return e.Is(grammar.Noun) && e.Media || e.Is(grammar.Reporting|grammar.Speech)
}

// losesToo reports an English verb in the past and a number behind a name, which another name and its number share: "X lost 6.2 percent
// and Tallgrass Cloud 4.9 percent".
func (p *pass) losesToo(toks []text.Token, i int) bool {
	if !p.nounFollows || i+2 >= len(toks) || toks[i].Kind != text.Word || toks[i].Upper || toks[i+1].Kind != text.Number ||
		p.at(toks, i, grammar.And|grammar.Preposition|grammar.At|grammar.Of) {
		return false
	}
	for k := i + 2; k+1 < len(toks) && k-i <= 2*maxReach; k++ {
		if !p.isAnd(toks, k) || !toks[k+1].Upper {
			continue
		}
		end := p.pastCapitals(toks, k+1)
		return end < len(toks) && toks[end].Kind == text.Number
	}
	return false
}

// regionWeight is how plainly the last word of a name tells it to be a place: a given name before it, "Victoria Island", makes nobody of
// it where no family is called so.
func (p *pass) regionWeight(s *surface) int {
	last := s.keys[len(s.keys)-1]
	if p.nounFollows && p.isGiven(s.keys[0]) && !p.lastNames[last] && !p.families[last] {
		return voteNoun
	}
	return voteCue
}

// isRoman reports a number of at least two Roman figures.
func isRoman(key string) bool {
	return len(key) > 1 && strings.Trim(key, "ivx") == ""
}

// followsName are the classes of words that may stand behind a whole name, but not behind its first word.
const followsName = grammar.Preposition | grammar.At | grammar.From | grammar.For | grammar.With | grammar.By | grammar.And | grammar.Be |
	grammar.Auxiliary | grammar.Have | grammar.Gauge
