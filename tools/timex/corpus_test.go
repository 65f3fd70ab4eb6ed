package timex

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"moc/tools/edtf"
	"moc/tools/text"
)

// A testCase is one line of testdata; see the head of testdata/vi.txt.
type testCase struct {
	line       int
	paragraphs [][]string
	want       []string // "words = meaning"
	doc        edtf.Day
}

func readCases(t *testing.T, lang string) []testCase {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + lang + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []testCase
	for i, line := range strings.Split(string(raw), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != 3 {
			t.Fatalf("%s.txt:%d: %d fields, want 3", lang, i+1, len(f))
		}
		doc, err := edtf.ParseDay(strings.TrimSpace(f[1]))
		if err != nil {
			t.Fatalf("%s.txt:%d: %v", lang, i+1, err)
		}
		c := testCase{line: i + 1, doc: doc}
		c.want = pairUp(t, c.line, f[0], strings.Fields(f[2]))
		plain := strings.NewReplacer("[", "", "]", "").Replace(strings.TrimSpace(f[0]))
		for _, p := range strings.Split(plain, " ¶ ") {
			c.paragraphs = append(c.paragraphs, strings.Split(p, " // "))
		}
		cases = append(cases, c)
	}
	return cases
}

// pairUp joins the marked expressions with what is expected of them.
func pairUp(t *testing.T, line int, marked string, values []string) []string {
	t.Helper()
	parts := strings.Split(marked, "[")[1:]
	if len(parts) != len(values) {
		t.Fatalf("line %d: %d expressions, %d values", line, len(parts), len(values))
	}
	var want []string
	for i, p := range parts {
		words, _, _ := strings.Cut(p, "]")
		want = append(want, words+" = "+values[i])
	}
	return want
}

// find runs a case through the recogniser, words written by form.
func (c testCase) find(t *testing.T, r *Recognizer, form func(string) string) []string {
	t.Helper()
	var got []string
	ctx := &Context{Doc: c.doc}
	for _, p := range c.paragraphs {
		ctx.NewParagraph()
		for _, s := range p {
			s = form(s)
			for _, x := range r.Find(text.Tokens(s), nil, ctx) {
				words := s[x.Span.Start:x.Span.End]
				if again := r.Reread(words, c.doc, x.AnchorValue, x.Future); x.Value != "" && again != x.Value {
					t.Errorf("line %d: %q read again is %q, was %q", c.line, words, again, x.Value)
				}
				got = append(got, norm.NFC.String(words)+" = "+meaning(x))
			}
		}
	}
	return got
}

func meaning(x Time) string {
	switch {
	case x.Kind == Duration:
		return "duration"
	case x.Kind == Set:
		return "set"
	case x.Reason != "":
		return x.Value + "!" + string(x.Reason)
	}
	return x.Value
}

func TestCorpus(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		t.Run(lang, func(t *testing.T) {
			r := load(t, lang)
			cases := readCases(t, lang)
			for _, form := range []func(string) string{norm.NFC.String, norm.NFD.String} {
				for _, c := range cases {
					c.check(t, c.find(t, r, form))
				}
			}
			t.Logf("%d sentences", len(cases))
		})
	}
}

func (c testCase) check(t *testing.T, got []string) {
	t.Helper()
	want := make(map[string]int)
	for _, w := range c.want {
		want[w]++
	}
	for _, g := range got {
		switch {
		case want[g] > 0:
			want[g]--
		case strings.HasSuffix(g, "= duration"), strings.HasSuffix(g, "= set"):
		default:
			t.Errorf("line %d: found %s", c.line, g)
		}
	}
	for _, w := range c.want {
		if want[w] > 0 {
			want[w]--
			t.Errorf("line %d: not found %s", c.line, w)
		}
	}
}
