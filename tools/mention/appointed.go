package mention

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// appointed votes for whom somebody appoints: who bears the name of a person or is told the post.
// A firm may be chosen as well, "trước khi chọn Gió Nồm".
func (p *pass) appointed(l *left) {
	c, toks := l.c, l.toks
	if p.someNamed(l) {
		c.vote(entity.Product, voteVerb)
		return
	}
	first := toks[c.first].Key
	if p.nounFollows || p.families[first] || p.isGiven(first) || p.at(toks, c.last, grammar.Post|grammar.As) {
		c.vote(entity.Person, voteNoun)
	}
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
