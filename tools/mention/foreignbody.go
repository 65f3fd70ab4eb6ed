package mention

import (
	"moc/tools/grammar"
	"moc/tools/text"
)

// foreignTail gives the end of what a foreign institution's name goes on with in lower case, in an English text: "Commission [nationale de
// l'informatique et des libertés]", "Autorité [des marchés financiers]", "Bundesamt [für Sicherheit in der Informationstechnik]".
// It gives the token where there is nothing such.
func (p *pass) foreignTail(toks []text.Token, i, limit, start int) int {
	if p.articles[toks[start].Key] {
		start++
	}
	if !p.nounFollows || i <= start || toks[i].Upper || toks[i].Glued || !p.institution(toks, start) {
		return i
	}
	first := i
	if v, _ := p.foreignLinks.Longest(toks, i); v == nil {
		if !p.foreignWord(toks, i) {
			return i
		}
		first++ // an adjective: "nationale"
	}
	end := first
	for next := p.linkedWord(toks, end, limit); next > end; next = p.linkedWord(toks, end, limit) {
		end = next
	}
	if end == first {
		return i
	}
	if end < limit && p.foreignWord(toks, end) && (end+1 >= len(toks) || toks[end+1].Kind == text.Punct || p.verbAt(toks, end+1)) {
		end++ // "financiers"
	}
	return end
}

// linkedWord gives the end of foreign words that link a name to the rest of it, and of the word behind them; the token where there
// are none. Behind a word in lower case these may be words for "and": "et des libertés".
func (p *pass) linkedWord(toks []text.Token, i, limit int) int {
	word := i
	if i < limit && p.foreignAnds[toks[i].Key] && !toks[i-1].Upper {
		word++
	}
	if v, end := p.foreignLinks.Longest(toks, word); v != nil {
		word = end
	}
	if word == i || word >= limit || toks[word].Kind != text.Word {
		return i
	}
	if toks[word].Glued && toks[word-1].Key != "'" {
		return i
	}
	return word + 1
}

// foreignWord reports a word in lower case that the grammar has nowhere, so that it may be one of a foreign name.
func (p *pass) foreignWord(toks []text.Token, i int) bool {
	t := &toks[i]
	if t.Kind != text.Word || t.Upper || t.Glued || len(t.Key) <= maxSyllable || p.openers[t.Key] || p.words.AdverbEndings.Of(t.Key) {
		return false
	}
	if v, _ := p.compounds.Longest(toks, i); v != nil {
		return false
	}
	e, _ := p.vocab.Longest(toks, i)
	return e == nil || e.IsOnly(grammar.Ignored)
}
