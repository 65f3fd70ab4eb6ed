package extract_test

import (
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// splices is how many texts of each language every run of the tests makes up.
const splices = 3000

// FuzzSplicedTexts reads what nobody would write: the beginning of one rule's text before the end of another's, with
// words of the grammar between their own, drawn by the seed. A rule that looks beside a word meets there what it did
// not think of: nothing at all, a word of another class, the end of the text.
func FuzzSplicedTexts(f *testing.F) {
	e := newEngine(f)
	type store struct {
		lang   string
		texts  [][]string // the words of each
		filler []string
	}
	var stores []store
	for _, lang := range []string{"vi", "en"} {
		stores = append(stores, store{lang, ruleTexts(f, lang), grammarWords(f, lang)})
	}
	for seed := range uint64(splices) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		draw := rand.New(rand.NewPCG(seed, 0))
		for _, s := range stores {
			body := splice(draw, s.texts, s.filler) + "\n\n" + splice(draw, s.texts, s.filler)
			defer func() {
				if r := recover(); r != nil {
					t.Logf("%s: %s", s.lang, body)
					panic(r)
				}
			}()
			d := parse(t, "splice", []byte("+++\nlang = \""+s.lang+"\"\ndate = \"2025-03-19\"\n+++\n"+body))
			for _, fault := range faults(d, e.Run(d)) {
				t.Errorf("%s\n%s: %s", fault, s.lang, body)
			}
		}
	})
}

// splice makes up a text.
func splice(draw *rand.Rand, texts [][]string, filler []string) string {
	head, tail := texts[draw.IntN(len(texts))], texts[draw.IntN(len(texts))]
	words := slices.Concat(head[:draw.IntN(len(head)+1)], tail[draw.IntN(len(tail)):])
	for range 2 + draw.IntN(8) {
		w := filler[draw.IntN(len(filler))]
		switch draw.IntN(4) {
		case 0:
			r := []rune(w)
			w = string(unicode.ToUpper(r[0])) + string(r[1:])
		case 1:
			w += ","
		}
		at := draw.IntN(len(words))
		if draw.IntN(2) == 0 {
			words[at] = w
		} else {
			words = slices.Insert(words, at, w)
		}
	}
	return strings.Join(words, " ")
}

// ruleTexts gives the words of every text of the rules.
func ruleTexts(tb testing.TB, lang string) (texts [][]string) {
	tb.Helper()
	b, err := os.ReadFile("testdata/rules/" + lang + ".txt")
	if err != nil {
		tb.Fatal(err)
	}
	for block := range strings.SplitSeq(string(b), "\n\n") {
		if _, body := parts(block); body != "" {
			texts = append(texts, strings.Fields(body))
		}
	}
	return texts
}

// quoted is a string of a grammar file.
var quoted = regexp.MustCompile(`"([^"\\\n]{2,40})"`)

// grammarWords gives the words and phrases that the lists of a grammar hold.
func grammarWords(tb testing.TB, lang string) (words []string) {
	tb.Helper()
	b, err := os.ReadFile("../../data/grammar/" + lang + ".toml")
	if err != nil {
		tb.Fatal(err)
	}
	for _, m := range quoted.FindAllStringSubmatch(string(b), -1) {
		words = append(words, m[1])
	}
	return words
}

// cutWords is how many words each piece has that TestCutTexts reads.
const cutWords = 4

// TestCutTexts reads every few words in a row of the rules' texts as a whole text: one may begin and end anywhere, and a rule that
// looks beside a word finds nothing there.
func TestCutTexts(t *testing.T) {
	e := newEngine(t)
	for _, lang := range []string{"vi", "en"} {
		for _, words := range ruleTexts(t, lang) {
			for last := 1; last <= len(words); last++ {
				body := strings.Join(words[max(0, last-cutWords):last], " ")
				func() {
					defer func() {
						if r := recover(); r != nil {
							t.Errorf("%s: %s: %v", lang, body, r)
						}
					}()
					readShort(t, e, lang, body)
				}()
			}
		}
	}
}
