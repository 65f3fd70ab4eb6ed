package source

import (
	"slices"
	"sort"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"moc/tools/text"
)

// Cutter holds what must be known before sentences can be cut.
type Cutter struct {
	// Abbreviations are folded words after which a full stop ends nothing.
	Abbreviations map[string]bool
	// Lettered are folded words that a single letter may follow as their grade,
	// as in "Series B": that letter is no initial.
	Lettered map[string]bool
	// Begins reports a word that begins a sentence though the full stop at the token
	// before it is that of an abbreviation; nil for none.
	Begins func(toks []text.Token, stop int) bool
	// Names gives the known names in the tokens of a block in order; nil for
	// none. No sentence ends within a name.
	Names func([]text.Token) []text.Span
}

// Cut cuts all blocks into sentences.
func (d *Document) Cut(c Cutter) {
	d.Tokenize()
	d.Sentences = slices.Grow(d.Sentences[:0], len(d.Body)/usualSentence)
	for i := range d.Blocks {
		b := &d.Blocks[i]
		var names []text.Span
		if c.Names != nil {
			names = c.Names(b.Tokens)
		}
		first := 0
		for first < len(b.Tokens) {
			last := c.end(b.Tokens, first, names)
			d.Sentences = append(d.Sentences, Sentence{
				ID: sentenceID(len(d.Sentences)), Block: i,
				Start: b.Tokens[first].Start, End: b.Tokens[last-1].End,
				First: first, Last: last,
			})
			first = last
		}
	}
	d.shareSentences()
}

// usualSentence is the length of a short sentence, in bytes.
const usualSentence = 80

// shareSentences tells every block its sentences.
func (d *Document) shareSentences() {
	all := make([]int, len(d.Sentences))
	for i := range d.Blocks {
		d.Blocks[i].Sentences = nil
	}
	for first, last := 0, 0; first < len(all); first = last {
		block := d.Sentences[first].Block
		for ; last < len(all) && d.Sentences[last].Block == block; last++ {
			all[last] = last
		}
		d.Blocks[block].Sentences = all[first:last:last]
	}
}

// maxSentence bounds a sentence, in tokens. What is longer is no prose, and
// reading takes time that grows with the square of a sentence.
const maxSentence = 1000

// end gives the index after the last token of the sentence that starts at
// first.
func (c Cutter) end(toks []text.Token, first int, names []text.Span) int {
	limit := min(len(toks), first+maxSentence)
	for i := first; i < limit; i++ {
		if !isStop(toks[i].Key) {
			continue
		}
		after := i + 1
		for after < len(toks) && toks[after].Glued && (isStop(toks[after].Key) || closes(toks, after)) {
			after++
		}
		if after == len(toks) {
			return after
		}
		if toks[after].Glued || !opensSentence(toks, after) {
			i = after - 1
			continue
		}
		if !c.bound(toks, i, names) {
			return after
		}
	}
	return limit
}

// bound reports a full stop that belongs to the word before it.
func (c Cutter) bound(toks []text.Token, i int, names []text.Span) bool {
	n := sort.Search(len(names), func(n int) bool { return names[n].End > toks[i].End })
	if n < len(names) && names[n].Start < toks[i].Start {
		return true
	}
	if toks[i].Key != "." || i == 0 || !toks[i].Glued {
		return false
	}
	before := toks[i-1]
	if c.Abbreviations[before.Key] && !c.endsJoined(toks, i) {
		return c.Begins == nil || !c.Begins(toks, i)
	}
	if i > 1 && c.Lettered[toks[i-2].Key] {
		return false
	}
	return before.Kind == text.Word && before.Upper && plainLetter(before.Key) &&
		(!before.Glued || i > 1 && toks[i-2].Key == ".") // an initial, not the B of "QwQ-32B."
}

// endsJoined reports that the word before the token only ends a longer one, an address or a name with a hyphen, and so shortens
// nothing: "bought Sable.co. In May …", "Alpha-Mar."
func (c Cutter) endsJoined(toks []text.Token, i int) bool {
	if i < 3 || !toks[i-1].Glued || !toks[i-2].Glued || toks[i-3].Kind != text.Word || len(toks[i-3].Key) < 2 {
		return false
	}
	return (toks[i-2].Key == "." || toks[i-2].Key == "-") && !c.Abbreviations[toks[i-3].Key] // "GS.TS."
}

// plainLetter reports one letter without a mark on it, "N" and "Đ": names are shortened to
// these, and "Á" is the word of "châu Á."
func plainLetter(word string) bool {
	return utf8.RuneCountInString(norm.NFD.String(word)) == 1
}

// maxMarks bounds how many marks may stand before the first word of a sentence.
const maxMarks = 16

// opensSentence reports whether a sentence may begin at the token: a letter in
// lower case never does, whatever quotation mark stands before it.
func opensSentence(toks []text.Token, i int) bool {
	for end := min(len(toks), i+maxMarks); i < end; i++ {
		if toks[i].Kind == text.Word {
			return toks[i].Upper
		}
		if toks[i].Kind == text.Number {
			return true
		}
	}
	return true
}

func isStop(key string) bool {
	switch key {
	case ".", "!", "?", "…":
		return true
	}
	return false
}

// closes reports a closing quotation mark or bracket. A straight mark closes
// when nothing is glued to it on the right.
func closes(toks []text.Token, i int) bool {
	switch toks[i].Key {
	case "”", "»", ")", "]":
		return true
	case `"`, "'":
		return i+1 == len(toks) || !toks[i+1].Glued || isStop(toks[i+1].Key) || toks[i+1].Key == ")"
	}
	return false
}
