package mention

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// appointed votes for whom somebody appoints: who bears the name of a person or is told the post.
// A firm may be chosen as well, "trước khi chọn Gió Nồm".
func (p *pass) appointed(l *left) {
	c, toks := l.c, l.toks
	if p.someNamed(l) || p.namedAside(l) {
		c.vote(entity.Product, voteVerb)
		return
	}
	first := toks[c.first].Key
	if p.nounFollows || p.families[first] || p.isGiven(first) || p.at(toks, c.last, grammar.Post|grammar.As) {
		c.vote(entity.Person, voteNoun)
	}
}

// namedAside reports a thing before a comma and nothing but one word as a name behind the verb, which closes there: "its next
// satellites, named Dunnart, are to fly". Where a comma stands before the thing the verb may be told of whose it is: "Corvane,
// a maker of robots, named …".
func (p *pass) namedAside(l *left) bool {
	c, toks, comma := l.c, l.toks, l.first-1
	if !p.nounFollows || comma < 1 || toks[comma].Key != "," || !c.oneWord(toks) || c.last >= len(toks) || toks[c.last].Kind != text.Punct {
		return false
	}
	e, _ := p.ending(toks, comma)
	if one := p.vocab.Singular(toks[comma-1].Key); !e.IsThing() && !one.IsThing() {
		return false
	}
	for k := comma - 1; k >= 0 && comma-k <= 2*maxReach; k-- {
		if toks[k].Key == "," {
			return false
		}
	}
	return true
}

// someNamed reports words for something, with an English article for one of many, right before the verb, which then only
// brings a name: "a craft the size of a refrigerator named Burro".
func (p *pass) someNamed(l *left) bool {
	if !p.nounFollows || l.first == 0 || !p.plainAt(l.toks, l.first-1) || p.at(l.toks, l.c.last, grammar.Post|grammar.As) {
		return false
	}
	for k := l.first - 2; k >= 0 && l.first-k <= maxReach && l.toks[k].Key != "," && !l.toks[k].Upper; k-- {
		if p.at(l.toks, k, grammar.Indefinite) {
			return true
		}
	}
	return p.at(l.toks, 0, grammar.Indefinite) && l.first <= maxReach
}
