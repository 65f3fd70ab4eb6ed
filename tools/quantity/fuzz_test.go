package quantity

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"moc/tools/text"
)

// FuzzFind proves of any text that nothing panics, that quantities come in
// order and within the text, that the Unicode form makes no difference, and
// that every quantity is read the same from its own words.
func FuzzFind(f *testing.F) {
	for _, lang := range []string{"vi", "en"} {
		b, err := os.ReadFile("testdata/" + lang + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			sentence, _, _ := strings.Cut(line, " |")
			f.Add(sentence, uint64(0))
			f.Add(sentence, uint64(1)<<3)
		}
	}
	recognizers := []*Recognizer{recognizer(f, "vi"), recognizer(f, "en")}
	f.Fuzz(func(t *testing.T, s string, skipped uint64) {
		skip := func(toks []text.Token) []bool {
			return mask(toks, func(i int) bool { return i < 64 && skipped>>i&1 == 1 })
		}
		nfc, nfd := norm.NFC.String(s), norm.NFD.String(s)
		for _, r := range recognizers {
			proveSpans(t, r, s, tokens(s), r.Find(tokens(s), skip(tokens(s))))
			if len(tokens(nfc)) != len(tokens(nfd)) {
				continue // a sign and its accent are one token or two
			}
			a, b := showAll(r.Find(tokens(nfc), skip(tokens(nfc)))), showAll(r.Find(tokens(nfd), skip(tokens(nfd))))
			if a != b {
				t.Errorf("%q: NFC gives %s, NFD gives %s", s, a, b)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	for _, lang := range []string{"vi", "en"} {
		src, err := os.ReadFile("testdata/" + lang + ".txt")
		if err != nil {
			b.Fatal(err)
		}
		r, toks := recognizer(b, lang), tokens(string(src))
		b.Run(lang, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				r.Find(toks, nil)
			}
		})
	}
}
