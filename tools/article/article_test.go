package article

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"moc/tools/source"
)

// Each file of testdata holds a text and the Markdown it becomes; its comment
// says what it shows.
func TestFromText(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test files: %v", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			a := txtar.Parse(b)
			got, err := FromText(a.Files[0].Data, "")
			if err != nil {
				t.Fatal(err)
			}
			all := "title: " + got.Title + "\n\n" + string(got.Body)
			if want := string(a.Files[1].Data); all != want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", bytes.TrimSpace(a.Comment), all, want)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ name, text, given, title, body string }{
		{"the first line", "Tên bài\n\nMột câu.\n", "", "Tên bài", "Một câu.\n"},
		{"the same title given", "Tên bài\n\nMột câu.\n", "Tên bài", "Tên bài", "Một câu.\n"},
		{"another title given", "Tên bài\n\nMột câu.\n", "Khác", "Khác", "## Tên bài\n\nMột câu.\n"},
		{"a sentence is none", "Một câu.\n\nHai câu.\n", "", "", "Một câu.\n\nHai câu.\n"},
		{"an item is none", "- một\n- hai\n", "", "", "- một\n- hai\n"},
		{"a paragraph's line is none", "Một câu\ndài.\n", "", "", "Một câu\ndài.\n"},
		{"nothing", "\n \n", "", "", ""},
	} {
		got, err := FromText([]byte(c.text), c.given)
		if err != nil || got.Title != c.title || string(got.Body) != c.body {
			t.Errorf("%s: got %q, %q, %v", c.name, got.Title, got.Body, err)
		}
	}
}

func TestFromMarkdown(t *testing.T) {
	for _, c := range []struct{ text, given, title, body string }{
		{"# Tên bài\n\n*Một* câu.\r\n", "", "Tên bài", "*Một* câu.\r\n"},
		{"# Tên bài\n\nMột.\n", "Khác", "Khác", "# Tên bài\n\nMột.\n"},
		{"Một.\n\n# Hai\n", "", "", "Một.\n\n# Hai\n"},
	} {
		got, err := FromMarkdown([]byte(c.text), c.given)
		if err != nil || got.Title != c.title || string(got.Body) != c.body {
			t.Errorf("%q: got %q, %q, %v", c.text, got.Title, got.Body, err)
		}
	}
}

func TestNotText(t *testing.T) {
	for _, in := range []string{"a\xffb", "a\x00b"} {
		if _, err := FromText([]byte(in), ""); err != ErrNotText {
			t.Errorf("FromText(%q): %v", in, err)
		}
		if _, err := FromMarkdown([]byte(in), ""); err != ErrNotText {
			t.Errorf("FromMarkdown(%q): %v", in, err)
		}
	}
}

// Whatever the text, the letters that a reader sees are the letters of the text.
func FuzzFromText(f *testing.F) {
	for _, s := range []string{
		"Tên\n\n# không phải\n\n1. một\n2) hai\n> ba\n",
		"a\r\n\r\n• *x* _y_ `z`\r\n\r\n    sau\r\n",
		"x\n\n<b>&amp; [a](b) [c]: d\n\n[e]: f\n",
		"x\n\na | b\n--|--\nc | d\n===\n---\n\\\n```\n~~~\n",
		"x\n\nC #\n\ny.\n\n<!-- z -->\n\n* * *\n-\n•\n- - q\n+ r\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := FromText([]byte(s), "")
		if err != nil {
			return
		}
		var want strings.Builder
		for _, l := range split([]byte(s)) {
			want.WriteString(l.text)
		}
		got := a.Title + shown(t, a.Body)
		if letters(got) != letters(want.String()) {
			t.Errorf("text\n%q\nbecame\n%q\nwhich shows\n%q", s, a.Body, got)
		}
	})
}

// shown gives the text of the page that the Markdown becomes.
func shown(t *testing.T, md []byte) string {
	var page bytes.Buffer
	if err := source.Markdown.Convert(md, &page); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for z := html.NewTokenizer(&page); ; {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
		}
	}
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
