package mention

import (
	"moc/tools/grammar"
	"moc/tools/text"
)

// whereOf reports a place behind the "in" that opens an English sentence, and a name of one word that acts there behind it: "In
// London Ofcom fined …".
func (p *pass) whereOf(w *capital) bool {
	end := w.placeEnd
	if !p.nounFollows || w.at == 0 || !p.placeCue[w.toks[w.at-1].Key] || !opens(w.toks, w.at-1) || !w.upper(end) {
		return false
	}
	word := w.toks[end].Key
	return !p.regions[word] && !p.suffixes[word] && end+1 < len(w.toks) && (p.verbAt(w.toks, end+1) || p.pastVerb(&w.toks[end+1]))
}

// pastVerb reports a word in lower case that ends as verbs of the past do.
func (p *pass) pastVerb(t *text.Token) bool {
	return t.Kind == text.Word && !t.Upper && p.words.VerbEndings.Of(t.Key)
}

// makerFrom reports an English "of" right behind the name of a firm, as what it ends with tells or who makes something, and
// before one word: where the firm is from.
func (p *pass) makerFrom(l *left) bool {
	i := l.first - 1
	if !p.nounFollows || i < 1 || !l.toks[i].Upper || l.c.last-l.c.first > 1 {
		return false
	}
	if l.toks[i-1].Upper && !l.toks[i].Glued {
		return p.suffixes[l.toks[i].Key]
	}
	if !p.at(l.toks, i-1, grammar.By) || i < 2 {
		return false
	}
	made, _ := p.ending(l.toks, i-1)
	return p.madeAt(made, l.toks, i-1)
}
