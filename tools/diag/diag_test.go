package diag

import (
	"flag"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"moc/tools/text"
)

var update = flag.Bool("update", false, "write what the printers give to testdata")

// at points to the words within a file.
func at(t *testing.T, name, src, words string) Place {
	t.Helper()
	i := strings.Index(src, words)
	if i < 0 {
		t.Fatalf("%q does not stand in %s", words, name)
	}
	return NewFile(name, []byte(src)).At(text.Span{Start: i, End: i + len(words)})
}

func reference(p Place) Diagnostic {
	return Diagnostic{
		Place: p,
		Code:  "reference",
		Args: Args{
			"kind": Word("organization"), "id": "alibab-cloud", "key": "developer",
			"nearest": "alibaba-cloud", "path": "data/organizations/alibab-cloud.toml",
		},
		Notes: []Note{{Code: "nearest", Args: Args{"name": "alibaba-cloud"}, File: "data/organizations/alibaba-cloud.toml"}},
	}
}

const model = "[name]\nen = \"QwQ-32B\"\n\ndeveloper = \"alibab-cloud\"\n"

// samples are diagnostics of every shape: with and without line, column,
// notes and mend; behind accents of both Unicode forms, wide characters, tabs
// and a long line; with text that tries to break out.
func samples(t *testing.T) []Diagnostic {
	viet := "text = \"Lần thứ hai, Ðà Nẵng có deepsek và bạn\"\n"
	long := strings.Repeat("Một câu dài. ", 20) + "deepsek" + strings.Repeat(" Một câu dài.", 20)
	unknown := func(p Place, key string) Diagnostic {
		return Diagnostic{Place: p, Code: "unknown-key", Args: Args{"key": key}}
	}
	notice := unknown(NewFile("data/models/b.toml", nil).Whole(), "open")
	notice.Severity = Notice
	twice := unknown(Place{File: "data/people/a.toml", Line: 3, Text: "wiki = 1"}, "wiki")
	twice.Notes = []Note{{Code: "other", File: "data/people/b.toml", Line: 7}}
	return []Diagnostic{
		reference(at(t, "data/models/qwq-32b.toml", model, `"alibab-cloud"`)),
		notice,
		twice,
		unknown(at(t, "nfc.toml", norm.NFC.String(viet), "deepsek"), "deepsek"),
		unknown(at(t, "nfd.toml", norm.NFD.String(viet), "deepsek"), "deepsek"),
		unknown(at(t, "wide.toml", "a = \"百度 deepsek\"\r\n", "deepsek"), "deepsek"),
		unknown(at(t, "tab.toml", "\ta\t= deepsek\n", "deepsek"), "deepsek"),
		unknown(at(t, "long.md", long, "deepsek"), "deepsek"),
		unknown(at(t, "lines.md", "one deep\nsek two", "deep\nsek"), "deepsek"),
		unknown(at(t, "end.toml", "a = [", "["), "a"),
		unknown(Place{File: "a,b:c%.md", Line: 1, Col: 1, EndCol: 2, Text: "\x1b[31m\u202eevil\xff"}, "x\n::error::y\x1b[0m"),
	}
}

func TestPrint(t *testing.T) {
	list := samples(t)
	for name, got := range map[string][]byte{
		"en.txt":     Printer{Messages: For("en")}.Text(list),
		"vi.txt":     Printer{Messages: For("vi_VN.UTF-8")}.Text(list),
		"color.txt":  Printer{Messages: For(""), Color: true}.Text(list[:3]),
		"github.txt": Printer{Messages: For("C.UTF-8")}.GitHub(list),
		"vi.json":    Printer{Messages: For("vi")}.JSON(list),
		"none.json":  Printer{Messages: For("vi")}.JSON(nil),
	} {
		file := "testdata/" + name
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), string(got)); d != "" {
			t.Errorf("%s differs (go test ./tools/diag -update writes it):\n%s", file, d)
		}
	}
}

// The text form is promised to people to the letter.
func TestText(t *testing.T) {
	const want = `data/models/qwq-32b.toml:4:13: reference: no organization "alibab-cloud"
    4 | developer = "alibab-cloud"
      |             ^^^^^^^^^^^^^^
    nearest is "alibaba-cloud" (data/organizations/alibaba-cloud.toml)
    fix: write developer = "alibaba-cloud", or add data/organizations/alibab-cloud.toml
`
	got := Printer{Messages: For("en")}.Text(samples(t)[:1])
	if d := cmp.Diff(want, string(got)); d != "" {
		t.Error(d)
	}
}

// Carets stand under the words whatever stands before them.
func TestCarets(t *testing.T) {
	for _, d := range samples(t)[3:8] {
		line, carets := excerpt(d.Place)
		before, _, ok := strings.Cut(line, "deepsek")
		if !ok {
			t.Fatalf("%q does not show the words", line)
		}
		w := 0
		for _, c := range cells(before) {
			w += c.width
		}
		if carets != strings.Repeat(" ", w)+strings.Repeat("^", len("deepsek")) {
			t.Errorf("carets are misplaced:\n%s\n%s", line, carets)
		}
	}
}

func TestSort(t *testing.T) {
	d := func(file string, line int, s Severity, key string) Diagnostic {
		return Diagnostic{Place: Place{File: file, Line: line}, Severity: s, Code: "unknown-key", Args: Args{"key": key}}
	}
	got := Sort([]Diagnostic{
		d("b", 1, Error, "x"), d("a", 2, Notice, "x"), d("a", 2, Error, "y"), d("a", 2, Error, "x"), d("a", 2, Error, "y"), d("a", 1, Notice, "x"),
	})
	want := []Diagnostic{
		d("a", 1, Notice, "x"), d("a", 2, Error, "x"), d("a", 2, Error, "y"), d("a", 2, Notice, "x"), d("b", 1, Error, "x"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if n := Errors(got); n != 3 {
		t.Errorf("%d errors", n)
	}
}

// Every code, note and word has a text in each language, with the same names
// in braces.
func TestMessages(t *testing.T) {
	en, vi := For("en"), For("vi")
	if d := cmp.Diff(outline(en), outline(vi)); d != "" {
		t.Errorf("messages/en.toml and vi.toml differ:\n%s", d)
	}
	code := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	for _, m := range []*Messages{en, vi} {
		for c, e := range m.Code {
			if !code.MatchString(c) || e.Message == "" || e.Why == "" || strings.HasSuffix(e.Message, ".") {
				t.Errorf("code %s: %+v", c, e)
			}
		}
	}
}

var names = regexp.MustCompile(`\{[^}]*\}`)

func outline(m *Messages) []string {
	var out []string
	for c, e := range m.Code {
		out = append(out, c+" message "+placeholders(e.Message))
		for _, way := range e.Mend {
			out = append(out, c+" mend "+placeholders(way))
		}
	}
	for c, s := range m.Note {
		out = append(out, "note "+c+" "+placeholders(s))
	}
	for c := range m.Word {
		out = append(out, "word "+c)
	}
	slices.Sort(out)
	return out
}

func placeholders(s string) string {
	set := map[string]bool{}
	for _, n := range names.FindAllString(s, -1) {
		set[n] = true
	}
	return strings.Join(slices.Sorted(maps.Keys(set)), " ")
}

func TestNearest(t *testing.T) {
	ids := []string{"alibaba-cloud", "alibaba", "deepseek", "deepseek-r1", "minimax", "zhipu-ai", "Đà Nẵng"}
	for word, want := range map[string]string{
		"alibab-cloud": "alibaba-cloud",
		"depseek":      "deepseek",
		"deepsekes":    "deepseek",
		"zhipu_ai":     "zhipu-ai",
		"hzipu-ai":     "zhipu-ai",
		"Da Nang":      "Đà Nẵng",
		"openai":       "",
		"ai":           "",
		"":             "",
		"百度":           "",
	} {
		if got := Nearest(word, ids); got != want {
			t.Errorf("nearest of %q is %q, want %q", word, got, want)
		}
		slices.Reverse(ids)
	}
	if got := Nearest("modle", []string{"model", "models"}); got != "model" {
		t.Errorf("a swap is nearest to %q", got)
	}
}

func FuzzPlace(f *testing.F) {
	f.Add("một\ndòng\r\n百度 e\u0301\x00", 3, 8)
	f.Fuzz(func(t *testing.T, src string, start, end int) {
		p := NewFile("f", []byte(src)).At(text.Span{Start: start, End: end})
		if p.Line < 1 || p.Col < 1 || p.EndCol < p.Col || strings.Contains(p.Text, "\n") {
			t.Fatalf("%+v", p)
		}
		line, carets := excerpt(p)
		if !strings.HasSuffix(carets, "^") || strings.ContainsAny(line, "\n\x1b\x00") {
			t.Fatalf("%q %q", line, carets)
		}
		for _, out := range strings.Split(strings.TrimSuffix(string(Printer{Messages: For("en")}.GitHub([]Diagnostic{
			{Place: p, Code: "unknown-key", Args: Args{"key": src}},
		})), "\n"), "\n") {
			if !strings.HasPrefix(out, "::error file=f,") {
				t.Fatalf("an annotation of its own: %q", out)
			}
		}
	})
}
