package mention

import (
	"os"
	"strings"
	"testing"

	"moc/tools/grammar"
	"moc/tools/lexicon"
	"moc/tools/source"
)

// finder gives a finder that knows the project's grammar and no name.
func finder(t testing.TB, lang string) *Finder {
	t.Helper()
	b, err := os.ReadFile("../../data/grammar/" + lang + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	g, err := grammar.Decode(lang, b)
	if err != nil {
		t.Fatal(err)
	}
	return New(g, grammar.Compile(g), lexicon.New(nil))
}

// find lists the names of a text as the tables write them.
func find(t testing.TB, f *Finder, text string) string {
	t.Helper()
	doc, err := source.Parse("x", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	doc.Cut(source.Cutter{})
	var b strings.Builder
	for _, n := range f.Append(nil, doc, known(f, doc), func(int, int) bool { return false }) {
		kind := string(n.Kind)
		if kind == "" {
			kind = "?"
		}
		b.WriteString("= " + doc.Text(n.Start, n.End) + " | " + n.ID + " | " + kind + "\n")
	}
	return b.String()
}

func TestTables(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		f := finder(t, lang)
		b, err := os.ReadFile("testdata/" + lang + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		cases := 0
		for _, block := range strings.Split(string(b), "\n\n") {
			var text, want string
			for _, line := range strings.Split(strings.TrimSpace(block), "\n") {
				switch {
				case strings.HasPrefix(line, "="):
					want += line + "\n"
				case !strings.HasPrefix(line, "#"):
					text += line + "\n"
				}
			}
			if text == "" {
				continue
			}
			cases++
			if got := find(t, f, text); got != want {
				t.Errorf("%s\ngot\n%swant\n%s", text, got, want)
			}
		}
		if cases == 0 {
			t.Errorf("%s: no cases", lang)
		}
	}
}

// known gives what the lexicon finds in each sentence.
func known(f *Finder, d *source.Document) [][]lexicon.Match {
	out := make([][]lexicon.Match, len(d.Sentences))
	for i := range out {
		out[i] = f.lex.Find(d.Tokens(&d.Sentences[i]))
	}
	return out
}

func FuzzFind(f *testing.F) {
	finders := []*Finder{finder(f, "vi"), finder(f, "en")}
	f.Add("Bà Kiều Mỹ An, CEO X-7B & Y's “Z”. ÔNG ÔNG. 1-A")
	f.Fuzz(func(t *testing.T, s string) {
		doc, err := source.Parse("x", []byte(s))
		if err != nil {
			return
		}
		doc.Cut(source.Cutter{})
		for _, finder := range finders {
			last := 0
			for _, n := range finder.Append(nil, doc, known(finder, doc), func(int, int) bool { return false }) {
				if n.Start < last || n.End <= n.Start || n.End > len(doc.Body) {
					t.Fatalf("name %d-%d after %d of %d", n.Start, n.End, last, len(doc.Body))
				}
				last = n.End
			}
		}
	})
}
