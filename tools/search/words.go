package search

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"moc/tools/text"
)

// word is one word of a text: as it is written, in lower case and NFC, and
// without its marks.
type word struct{ written, plain string }

// words cuts a text into words: runs of letters and digits, and every Chinese
// character alone, since Chinese puts no spaces between words. The script of the
// page cuts what a reader types in the same way.
func words(s string) []word {
	var out []word
	var run strings.Builder
	flush := func() {
		if run.Len() == 0 {
			return
		}
		w := word{written: run.String()}
		run.Reset()
		if w.plain = text.Slug(w.written); w.plain != "" {
			out = append(out, w)
		}
	}
	for _, r := range norm.NFC.String(s) {
		switch {
		case unicode.Is(unicode.Han, r):
			flush()
			out = append(out, word{string(r), string(r)})
		case unicode.In(r, unicode.L, unicode.N, unicode.M):
			run.WriteRune(unicode.ToLower(r))
		default:
			flush()
		}
	}
	flush()
	return out
}

// han is the shard of Chinese characters.
const han = "han"

// shard names the file that holds a word: its first two letters, since a reader
// has typed two before there is anything to look for.
func shard(plain string) string {
	if plain[0] >= 0x80 {
		return han
	}
	return plain[:min(2, len(plain))]
}
