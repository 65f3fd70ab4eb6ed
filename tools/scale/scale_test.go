package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"moc/tools/extract"
	"moc/tools/grammar"
	"moc/tools/project"
	"moc/tools/source"
)

const root = "../.."

// From every statement one fact is read in each language, and from what fills the
// page none.
func TestStatements(t *testing.T) {
	w := newWorld(rand.New(rand.NewPCG(1, 2)), 200)
	grammars := map[string]*grammar.Grammar{}
	for _, lang := range []string{"vi", "en"} {
		b, err := os.ReadFile(root + "/" + project.GrammarPath(lang))
		if err != nil {
			t.Fatal(err)
		}
		if grammars[lang], err = grammar.Decode(lang, b); err != nil {
			t.Fatal(err)
		}
	}
	engine, err := extract.New(grammars, w.entities)
	if err != nil {
		t.Fatal(err)
	}
	try := func(x statement, want int) {
		for range 20 {
			s := w.scene()
			for lang := range grammars {
				text := s.tell(x, lang)
				doc, err := source.Parse("x", fmt.Appendf(nil, "+++\nlang = %q\ndate = \"2025-11-21\"\n+++\n\n%s\n", lang, text))
				if err != nil {
					t.Fatal(err)
				}
				if got := engine.Run(doc).Facts; len(got) != want {
					t.Errorf("%d facts are read, not %d: %s", len(got), want, text)
				}
			}
		}
	}
	for _, x := range statements {
		try(x, 1)
	}
	for _, x := range fillers {
		try(x, 0)
	}
}

// A project has as many facts as were asked for and nothing that the check finds,
// and it is the same every time.
func TestProject(t *testing.T) {
	const facts = 300
	dirs := [2]string{t.TempDir(), t.TempDir()}
	for _, dir := range dirs {
		if err := run(facts, 0, root, []string{dir}); err != nil {
			t.Fatal(err)
		}
	}
	if a, b := content(t, dirs[0]), content(t, dirs[1]); a != b {
		t.Error("two runs give different bytes")
	}
	found, err := read(dirs[0])
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, r := range found {
		n += len(r.Facts)
	}
	if n != facts {
		t.Errorf("%d facts are read, not %d", n, facts)
	}
}

// content is all files of a folder as one text.
func content(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	fsys := os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(fsys, name)
		fmt.Fprintf(&b, "%s\n%s\n", name, text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
