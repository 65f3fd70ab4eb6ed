package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"moc/tools/diag"
	"moc/tools/fact"
	"moc/tools/project"
	"moc/tools/source"
)

// root is the project that this package is part of.
const root = "../.."

func theProject(t *testing.T) *workplace {
	t.Helper()
	a := &app{getenv: func(string) string { return "" }}
	a.speak("en")
	w, err := a.read(root)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// What is committed has no error that check would tell.
func TestDataIsRight(t *testing.T) {
	w := theProject(t)
	errors, _ := split(w.check(w.runIfWhole()))
	if len(errors) > 0 {
		t.Errorf("\n%s", diag.Printer{Messages: diag.For("en")}.Text(errors))
	}
}

// The facts that are committed are those that the tool reads.
func TestFactsAreUpToDate(t *testing.T) {
	w := theProject(t)
	if len(w.Sources) == 0 {
		t.Fatal("no sources")
	}
	for _, s := range w.Sources {
		d := s.Original.Document
		if d.Meta.Withheld() {
			continue // nothing here can read them
		}
		want, err := fact.Encode(project.FactsOf(d, w.engine.Run(d).Facts))
		if err != nil {
			t.Fatal(err)
		}
		have, err := os.ReadFile(filepath.Join(root, project.FactsPath(s.ID)))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, want) {
			t.Errorf("%s is not what the tool reads; run: go tool moc extract", project.FactsPath(s.ID))
		}
	}
}

// Not a letter of an original text is lost or changed in its document: title,
// headings, paragraphs and items together are the text, but for white space and
// bullets.
func TestNoLetterIsLost(t *testing.T) {
	originals, err := filepath.Glob(filepath.Join(root, "content/sources/*/original.txt"))
	if err != nil || len(originals) == 0 {
		t.Fatalf("no originals: %v", err)
	}
	w := theProject(t)
	for _, name := range originals {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		id := filepath.Base(filepath.Dir(name))
		for _, s := range w.Sources {
			if s.ID != id {
				continue
			}
			d := s.Original.Document
			if got, want := letters(d.Meta.Title+visible(d)), letters(string(b)); got != want {
				t.Errorf("%s: %s", id, firstDifference(got, want))
			}
		}
	}
}

func visible(d *source.Document) string {
	var b strings.Builder
	for i := range d.Blocks {
		for _, s := range d.Blocks[i].Spans {
			b.WriteString(d.Text(s.Start, s.End))
		}
	}
	return b.String()
}

// letters drops white space and bullets and leaves every other character as it
// is.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '•' {
			return -1
		}
		return r
	}, s)
}

func firstDifference(got, want string) string {
	g, w := []rune(got), []rune(want)
	for i := 0; i < len(g) && i < len(w); i++ {
		if g[i] != w[i] {
			return "document has …" + string(g[max(0, i-10):min(len(g), i+10)]) + "…, the original …" + string(w[max(0, i-10):min(len(w), i+10)]) + "…"
		}
	}
	return "one is longer than the other"
}
