package mention

import (
	"slices"

	"moc/tools/grammar"
	"moc/tools/text"
)

// covering gives the phrase of the grammar that covers the token, the one that
// begins farthest to the left.
func (p *pass) covering(toks []text.Token, i int) (e *grammar.Entry, first, end int) {
	e, first, end = p.vocab.Covering(toks, i, maxReach)
	if e != nil && e.Class == grammar.Ignored && p.cutsName(toks, first, end) {
		return nil, i, i
	}
	return e, first, end
}

// cutsName reports a phrase without meaning of its own that would end within a name: "tại Sao Mai" holds no "tại sao".
func (p *pass) cutsName(toks []text.Token, first, end int) bool {
	return !p.nounFollows && end-first > 1 && end < len(toks) && !toks[first].Upper && toks[end-1].Upper && toks[end].Upper
}

// wordAt reports a single word of a class at the token, if there is one.
func (p *pass) wordAt(toks []text.Token, i int, class grammar.Class) bool {
	if i < 0 {
		return false
	}
	e, end := p.vocab.Longest(toks, i)
	return end == i+1 && e.Is(class)
}

// isOf reports a word before a possessor at the token: with it ends "công ty mẹ của".
func (p *pass) isOf(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks[:i+1], i)
	return e.Is(grammar.Of)
}

// at reports a phrase of a class that begins at a token.
func (p *pass) at(toks []text.Token, i int, class grammar.Class) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e.Is(class)
}

// endsBefore reports a phrase of a class that ends right before a token.
func (p *pass) endsBefore(toks []text.Token, i int, class grammar.Class) bool {
	e, _ := p.ending(toks, i)
	return e.Is(class)
}

// ending gives the phrase that ends right before a token and where it begins; nil for none.
func (p *pass) ending(toks []text.Token, i int) (*grammar.Entry, int) {
	if i > 0 {
		if e, first, end := p.covering(toks, i-1); end == i {
			return e, first
		}
	}
	return nil, i
}

// listedBefore reports a phrase of a list that ends right before a token.
func (p *pass) listedBefore(list *text.Trie[bool], toks []text.Token, i int) bool {
	for n := 1; n <= maxReach && n <= i; n++ {
		if v, end := list.Longest(toks, i-n); v != nil && end == i {
			return true
		}
	}
	return false
}

// isAnd reports a word of joining at the token.
func (p *pass) isAnd(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	return end == i+1 && e.Is(grammar.And)
}

// genitiveAt reports the mark of whose something is.
func (p *pass) genitiveAt(toks []text.Token, i int) bool {
	return p.at(toks, i, grammar.Genitive)
}

// articleAt reports an English article that tells of one of many.
func (p *pass) articleAt(toks []text.Token, i int) bool {
	return p.at(toks, i, grammar.Indefinite)
}

// pronoun reports a pronoun for a thing or a person at the token.
func (p *pass) pronoun(toks []text.Token, i int) bool {
	return p.at(toks, i, grammar.It|grammar.They|grammar.He)
}

// determines reports an article or a possessive pronoun at the token.
func (p *pass) determines(toks []text.Token, i int) bool {
	return p.at(toks, i, grammar.Own|grammar.Definite|grammar.Indefinite)
}

// verbs are the classes of what can be the verb of a name, or begin it, besides the triggers of events.
const verbs = grammar.Have | grammar.Passive | grammar.Speech | grammar.Be | grammar.Planned | grammar.Possible | grammar.Negation |
	grammar.Auxiliary | grammar.Denial | grammar.Appointing | grammar.Quoting | grammar.Naming | grammar.Appraisal | grammar.By | grammar.Delay

// verbAt reports a word at the token that can be the verb of a name.
func (p *pass) verbAt(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	if e.Is(grammar.Noun) {
		return false
	}
	return e.Is(verbs) || e.Is(grammar.Trigger) && (p.nounFollows || wholeVerb(e))
}

// wholeVerb reports a verb that is more than the first part of one in two parts: "Sinh
// ra ở …" is told of nobody called Sinh.
func wholeVerb(e *grammar.Entry) bool {
	for _, u := range e.Uses {
		if u.Form != grammar.SplitHead && u.Form != grammar.SplitTail && u.Form != grammar.Nominal {
			return true
		}
	}
	return false
}

// participle reports a verb at the token that can be passive: "the chatbot made by X".
func (p *pass) participle(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Form == grammar.Participle })
}

// capitalAt reports a capital at the token, or behind an article there.
func (p *pass) capitalAt(toks []text.Token, i int) bool {
	if i+1 < len(toks) && p.articles[toks[i].Key] {
		i++
	}
	return i < len(toks) && toks[i].Upper && !toks[i].Glued
}

// opens reports whether the token opens a sentence or a quotation, so that its
// capital may mean nothing.
func opens(toks []text.Token, i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch toks[j].Key {
		case `"`, "“", "‘", "'", "«", "(", "*", "_", "[", `\`:
			continue
		case ":", "!", "?", "…", "–", "—", "•":
			return true
		case ".", "-":
			return !toks[j].Glued || !toks[i].Glued
		}
		return false
	}
	return true
}
