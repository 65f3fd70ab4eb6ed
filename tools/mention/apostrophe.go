package mention

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// addApostrophed enters the names of firms and papers that every reader knows which look like a possessive: "Macy's", "Hudson's Bay",
// "Barron's". They are firms by the keys of their tokens, too.
func (f *Finder) addApostrophed(names []string, firms bool) {
	for _, n := range names {
		n = text.Fold(n)
		toks := text.Tokens(n)
		if !hasPossessive(toks) {
			continue
		}
		f.apostrophed.Add(n, true)
		if !firms {
			continue
		}
		var keys []string
		for _, t := range toks {
			if t.Key != "-" {
				keys = append(keys, t.Key)
			}
		}
		f.firms[strings.Join(keys, " ")] = true
	}
}

// hasPossessive reports a possessive among the tokens.
func hasPossessive(toks []text.Token) bool {
	for i := range max(len(toks)-1, 0) {
		if isClosing(toks, i) {
			return true
		}
	}
	return false
}

// ownersNames notes the English words that the text has nowhere without their possessive and that are so a firm's name: by
// what it says or does, "Wickham's bought Velor", by what is told of it, "Wickham's, a bakery in Leeds, …", or by a word behind it
// with which names of firms end, "Orrell's Foods".
func (p *pass) ownersNames(s int, toks []text.Token) {
	owned := false // by another before, whose thing may be left out behind the next
	for i := 0; i+2 < len(toks) && p.nounFollows; i++ {
		if !p.possessiveAt(s, toks, i) {
			owned = owned || p.genitiveAt(toks, i)
			continue
		}
		land, _ := p.places.Longest(toks, i)
		bare := !owned && (p.actsItself(toks, i+3) || p.actedOn(s, toks, i))
		if land == nil && !p.isWord(toks[i].Key) && (bare || p.ownersFirm(toks, i)) {
			p.owners[toks[i].Key] = true
		}
		owned = true
	}
}

// possessiveAt reports a word alone with a capital and its possessive: "Kelda's", "in May Kelda's".
func (p *pass) possessiveAt(s int, toks []text.Token, i int) bool {
	return i+2 < len(toks) && isCapital(toks, i) && !toks[i].Glued && toks[i+1].Key == "'" && toks[i+1].Glued && isClosing(toks, i+1) &&
		!(i > 0 && isCapital(toks, i-1) && !p.taken(s, i-1))
}

// actsItself reports a verb of speech or for what firms do right behind a possessive, or what firm it is behind a comma. What is
// measured may be left out behind another, "Kelda's share rose, Velor's fell", and a participle may have one that does it.
func (p *pass) actsItself(toks []text.Token, i int) bool {
	if i >= len(toks) {
		return false // "Halden may buy Denny's"
	}
	if p.firmBehind(toks, i) {
		return true
	}
	e, end := p.vocab.Longest(toks, i)
	switch {
	case e.Is(grammar.Noun|grammar.Be|grammar.Have|grammar.Post|grammar.Title) || e.Has(grammar.Nominal):
		return false
	case e.Is(grammar.Speech):
		return true
	case !e.Has(grammar.Participle) && !p.words.PresentEndings.Of(toks[i].Key), !p.capitalAt(toks, end) && !p.determines(toks, end):
		return false // "Japan's blacklist", "Kelda's banned apps"
	}
	return e != nil && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.Verb && u.Event != nil && u.Event.Type != fact.Measurement
	})
}

// actedOn reports a verb, or a word for where or by whom, right before a possessive behind which nothing is that it could be of:
// "an engineer at Wickham's, …", "France banned Wickham's in May".
func (p *pass) actedOn(s int, toks []text.Token, i int) bool {
	if !p.endsBefore(toks, i, grammar.At|grammar.By|grammar.With|grammar.Trigger) && !p.inPost(toks, i) {
		return false
	}
	next := i + 3
	return next >= len(toks) || toks[next].Kind == text.Punct || p.taken(s, next) || p.at(toks, next, grammar.At|grammar.Preposition)
}

// inPost reports a post and "of" right before the token: "the chief executive of".
func (p *pass) inPost(toks []text.Token, i int) bool {
	return i > 1 && p.isOf(toks, i-1) && p.endsBefore(toks, i-1, grammar.Post)
}

// ownersFirm reports a single word behind a possessive with which only names of firms end, and no noun for a part of a firm
// behind it: "Orrell's Foods", but not "Kelda's Cloud", "Kelda's Foods unit" or "Dingle's Council".
func (p *pass) ownersFirm(toks []text.Token, i int) bool {
	last := i + 3
	if p.firms[toks[i].Key] || p.lex.Begins(toks[i:i+1]) || last >= len(toks) {
		return false
	}
	word := &toks[last]
	if !p.endsFirms(*word) || word.Caps || p.units[word.Key] || p.landBodies[word.Key] || p.bodies[word.Key] || isCapital(toks, last+1) {
		return false
	}
	e, _ := p.vocab.Longest(toks, last+1)
	return !e.Is(grammar.Noun | grammar.Post)
}

// namedBare drops the words that the text has without a possessive as well: those are called so.
func (p *pass) namedBare() {
	if len(p.owners) == 0 {
		return
	}
	for s := range p.doc.Sentences {
		toks := p.doc.Tokens(&p.doc.Sentences[s])
		for i := range toks {
			if p.owners[toks[i].Key] && toks[i].Upper && !p.possessiveAt(s, toks, i) {
				delete(p.owners, toks[i].Key)
			}
		}
	}
}

// apostrophedName gives the end of a firm's or a paper's name with a possessive in it, where one begins at the token: "Macy's",
// "Hudson's Bay", "Orrell's Foods". It gives the token for none.
func (p *pass) apostrophedName(s int, toks []text.Token, i int) int {
	if !p.nounFollows {
		return i
	}
	v, end := p.apostrophed.Longest(toks, i)
	switch {
	case v != nil && p.allCapitals(toks[i:end]):
	case len(p.owners) > 0 && p.possessiveAt(s, toks, i) && p.owners[toks[i].Key]:
		end = i + 3
	default:
		return i
	}
	for end < len(toks) && p.endsFirms(toks[end]) && !toks[end].Glued {
		end++
	}
	return end
}

// allCapitals reports words of which each has a capital, but for those behind an apostrophe and those that join.
func (p *pass) allCapitals(toks []text.Token) bool {
	for i := range toks {
		if t := &toks[i]; t.Kind == text.Word && !t.Upper && !t.Glued && !p.linkers[t.Key] {
			return false
		}
	}
	return true
}

// enterApostrophed enters such a name and gives where to go on, the token for none.
func (p *pass) enterApostrophed(s int, toks []text.Token, i int) int {
	end := p.apostrophedName(s, toks, i)
	if end > i {
		p.cands = append(p.cands, candidate{sentence: s, first: i, last: end})
	}
	return end
}

// votePossessive votes for the firm that alone is called like a possessive.
func (p *pass) votePossessive(c *candidate) {
	toks := p.toks(c)
	if p.nounFollows && c.last-c.first >= 3 && isClosing(toks, c.last-2) {
		c.surface.votes.add(entity.Organization, votePrefix)
	}
}
