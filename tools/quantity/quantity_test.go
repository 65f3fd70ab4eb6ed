package quantity

import (
	"os"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/unicode/norm"

	"moc/tools/text"
)

// recognizer reads the words that the project itself uses.
func recognizer(t testing.TB, lang string) *Recognizer {
	t.Helper()
	var g struct{ Quantity Words }
	md, err := toml.DecodeFile("../../data/grammar/"+lang+".toml", &g)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range md.Undecoded() {
		if k[0] == "quantity" {
			t.Errorf("data/grammar/%s.toml: unknown key %s", lang, k)
		}
	}
	r, err := New(g.Quantity)
	if err != nil {
		t.Fatalf("data/grammar/%s.toml: %v", lang, err)
	}
	return r
}

func tokens(s string) []text.Token {
	return text.Tokens(s)
}

// mask lists for which tokens f is true.
func mask(toks []text.Token, f func(i int) bool) []bool {
	out := make([]bool, len(toks))
	for i := range out {
		out[i] = f(i)
	}
	return out
}

// show writes a quantity as the tables in testdata do.
func show(q Quantity) string {
	s := q.Comparator + q.Number.String()
	if q.IsRange() {
		s += ".." + q.High.String()
	}
	if q.Percent {
		s += "%"
	}
	for _, word := range []string{q.Currency, q.Unit} {
		if word != "" {
			s += " " + word
		}
	}
	if q.Per != "" {
		s += " per " + q.Per
	}
	if q.Converted != nil {
		s += " = " + show(*q.Converted)
	}
	return s
}

func showAll(qs []Quantity) string {
	var out []string
	for _, q := range qs {
		out = append(out, show(q))
	}
	return strings.Join(out, "; ")
}

// TestTables reads testdata/<lang>.txt, lines of "sentence | expected", where
// expected is empty for a sentence without a quantity. In a sentence, <…>
// marks words that a name or a time holds.
func TestTables(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		r := recognizer(t, lang)
		b, err := os.ReadFile("testdata/" + lang + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		cases := 0
		for i, line := range strings.Split(string(b), "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			cases++
			sentence, want, ok := strings.Cut(line, " |")
			if !ok {
				t.Fatalf("%s.txt:%d: no | in the line", lang, i+1)
			}
			want = strings.TrimSpace(want)
			for _, form := range []norm.Form{norm.NFC, norm.NFD} {
				src, skip := marked(form.String(sentence))
				toks := tokens(src)
				found := r.Find(toks, mask(toks, func(i int) bool { return skip(toks[i].Start) }))
				if got := showAll(found); got != want {
					t.Errorf("%s.txt:%d: %s\n got %s\nwant %s", lang, i+1, sentence, got, want)
					break
				}
				proveSpans(t, r, src, toks, found)
			}
		}
		t.Logf("%s: %d cases", lang, cases)
	}
}

// marked drops the < and > around names and reports whether a byte stands
// inside them.
func marked(s string) (string, func(int) bool) {
	var b strings.Builder
	var inside []bool
	in := false
	for _, c := range []byte(s) {
		switch c {
		case '<', '>':
			in = c == '<'
		default:
			b.WriteByte(c)
			inside = append(inside, in)
		}
	}
	return b.String(), func(i int) bool { return inside[i] }
}

// proveSpans checks that quantities come in order, lie within the text and
// are read the same from their own words.
func proveSpans(t *testing.T, r *Recognizer, src string, toks []text.Token, found []Quantity) {
	t.Helper()
	last := 0
	for _, q := range found {
		if q.Span.Start < last || q.Span.End > len(src) || q.Last < q.First || q.Next <= q.Last || q.Next > len(toks) {
			t.Fatalf("%q: quantity %+v after %d", src, q, last)
		}
		if q.Span.Start != toks[q.First].Start || q.Span.End != toks[q.Last].End || !q.Span.Contains(q.NumberSpan) {
			t.Fatalf("%q: spans and tokens of %+v disagree", src, q)
		}
		last = toks[q.Next-1].End
		proveWords(t, r, src, q)
		if q.Converted != nil {
			proveWords(t, r, src, *q.Converted)
		}
	}
}

func proveWords(t *testing.T, r *Recognizer, src string, q Quantity) {
	t.Helper()
	words := src[q.Span.Start:q.Span.End]
	again, ok := r.Reread(words)
	if !ok || again.Number != q.Number || again.High != q.High || again.Currency != q.Currency ||
		again.Comparator != q.Comparator || again.Percent != q.Percent {
		t.Errorf("%q: %q reads again as %s (%v), was %s", src, words, show(again), ok, show(q))
	}
}

// New names what is wrong in the words, all of it at once.
func TestNewErrors(t *testing.T) {
	_, err := New(Words{
		Decimal: ",", Thousands: ",",
		Numbers:     map[string]int64{"hai mươi": 20},
		Comparators: map[string][]string{"=>": {"ít nhất"}},
		Units:       map[string][]string{"users": {"người"}, "people": {"người"}},
		Currencies:  map[string]Currency{"Euro": {}},
		Traps:       []string{" "},
	})
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`decimal "," and thousands ","`, `"hai mươi" is not one word`, `unknown comparator "=>"`,
		`"người" is both people and users`, `"Euro" is no currency code`, `empty phrase`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the error does not say %s:\n%v", want, err)
		}
	}
}
