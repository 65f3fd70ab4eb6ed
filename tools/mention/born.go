package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// founding reports a use as a verb of founding.
func founding(u grammar.Use) bool { return u.Event.Type == fact.Founding }

// bornFirm reports a name in front of a Vietnamese verb that tells the beginning of firms as of things, where the text tells in
// which place that was, or calls the name a firm before it names another: "Kopi ra đời ở Huế", "Kopi ra đời muộn hơn: Raj Patel
// lập công ty này năm 2015".
func (p *pass) bornFirm(r *right) bool {
	if p.nounFollows || !r.e.Has(grammar.Inchoative) || !slices.ContainsFunc(r.e.Uses, founding) {
		return false
	}
	s, i := r.c.sentence, r.behind
	for i < len(r.toks) && (p.taken(s, i) || p.timeBehind(s, r.toks, i+1)) {
		i++
	}
	if i+1 < len(r.toks) && p.placeCue[r.toks[i].Key] && r.toks[i+1].Upper && !p.taken(s, i+1) {
		return true
	}
	if firm, named := p.takesUpFirm(s, r.toks, i); firm || named || s+1 >= len(p.doc.Sentences) {
		return firm
	}
	next := &p.doc.Sentences[s+1]
	if next.Block != p.doc.Sentences[s].Block {
		return false
	}
	firm, _ := p.takesUpFirm(s+1, p.doc.Tokens(next), 0)
	return firm
}

// takesUpFirm reports a noun for a firm with a demonstrative behind it from the token on; it reports in its stead that another
// name stands there, but for that of who founded the firm.
func (p *pass) takesUpFirm(s int, toks []text.Token, i int) (firm, named bool) {
	for i < len(toks) {
		e, end := p.vocab.Longest(toks, i)
		if p.thisFirm(toks, i) {
			return true, false
		}
		if toks[i].Upper && i > 0 && !p.taken(s, i) || toks[i].Upper && e == nil {
			last := p.pastCapitals(toks, i)
			if verb, behind := p.vocab.Longest(toks, min(last, len(toks)-1)); !verb.Tells(fact.Founding) || !p.thisFirm(toks, behind) {
				return false, true
			}
			return true, false
		}
		i = max(end, i+1)
	}
	return false, false
}

// thisFirm reports a noun for a firm with a demonstrative behind it at the token: "công ty này".
func (p *pass) thisFirm(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, min(i, len(toks)-1))
	return e.IsNoun(entity.Organization) && !e.Plural && end < len(toks) && p.at(toks, end, grammar.This)
}

// pastCapitals gives the token behind the words with capitals at the token.
func (p *pass) pastCapitals(toks []text.Token, i int) int {
	for i < len(toks) && toks[i].Upper {
		i++
	}
	return i
}

// foundsThisFirm reports a Vietnamese name of several words right before a verb of founding with "công ty này" behind it: what
// the text calls so has been told of, so who founded it is a person rather than a firm with one more.
func (p *pass) foundsThisFirm(r *right) bool {
	c := r.c
	return !p.nounFollows && r.adjoins() && c.last-c.first > 1 && r.e.Tells(fact.Founding) && r.e.Has(grammar.Verb) &&
		!p.suffixes[r.toks[c.last-1].Key] && p.thisFirm(r.toks, r.behind)
}

// wasFounded votes for a firm by an English participle of founding behind a form of "to be" right behind a name that begins as persons'
// names do, and who did it or when: "Penny Lark was started in 2018 by …", but not "Penny Lark was set up in Leeds".
func (p *pass) wasFounded(r *right) bool {
	e, end := p.vocab.Longest(r.toks, r.behind)
	if !r.e.Is(grammar.Be) || !r.adjoins() || !p.isGiven(r.toks[r.c.first].Key) || !e.Has(grammar.Participle) || !e.Tells(fact.Founding) {
		return false
	}
	if slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Development || u.Event.Type == fact.Release }) {
		return false
	}
	if !p.at(r.toks, end, grammar.By) && !p.timeBehind(r.c.sentence, r.toks, end) {
		return false
	}
	r.c.vote(entity.Organization, voteNamed)
	return true
}
