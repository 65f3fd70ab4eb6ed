package extract

import (
	"maps"
	"slices"

	"moc/tools/source"
)

// Guess gives the language in whose grammar the most words of a document
// stand, for a document that does not name its own; "" when no word stands in
// any.
func (e *Engine) Guess(d *source.Document) string {
	best, most := "", 0
	for _, lang := range slices.Sorted(maps.Keys(e.languages)) {
		if n := e.languages[lang].knownWords(d); n > most {
			best, most = lang, n
		}
	}
	return best
}

// knownWords counts the words of a document that its grammar's phrases cover.
func (l *language) knownWords(d *source.Document) int {
	known := 0
	d.Tokenize()
	for i := range d.Blocks {
		toks := d.Blocks[i].Tokens
		for t := 0; t < len(toks); {
			entry, end := l.vocab.Longest(toks, t)
			if entry == nil {
				t++
				continue
			}
			known += end - t
			t = end
		}
	}
	return known
}
