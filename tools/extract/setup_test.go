package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"moc/tools/entity"
	"moc/tools/extract"
	"moc/tools/project"
	"moc/tools/source"
)

// articles is the folder of the invented articles, see its README.
const articles = "testdata/articles"

// site is the project that the tool ships with: its grammars and entities are
// those that the tests read with.
var site = sync.OnceValues(func() (*project.Project, error) {
	p, _, err := project.Load(os.DirFS("../.."))
	return p, err
})

func load(tb testing.TB) *project.Project {
	tb.Helper()
	p, err := site()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// newEngine compiles the project's grammars with its entities and some more.
func newEngine(tb testing.TB, more ...*entity.Entity) *extract.Engine {
	tb.Helper()
	p := load(tb)
	e, err := extract.New(p.Grammars, append(p.Entities[:len(p.Entities):len(p.Entities)], more...))
	if err != nil {
		tb.Fatal(err)
	}
	return e
}

// shortHead is the front matter of a short text of the tests, but for its language.
const shortHead = "+++\ntitle = \"x\"\ndate = \"2025-11-21\"\nlang = %q\n+++\n\n"

// readShort reads a short text of 21 November 2025.
func readShort(tb testing.TB, e *extract.Engine, lang, body string) *extract.Result {
	tb.Helper()
	return e.Run(parse(tb, "short", fmt.Appendf(nil, shortHead+"%s", lang, body)))
}

// document is one text of the tests before it is parsed.
type document struct {
	slug  string
	gold  string // file of its gold
	facts string // file of its golden facts
	src   []byte
}

// documents gives the articles by slug and, last, the project's own sources.
func documents(tb testing.TB) []document {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join(articles, "*.md"))
	if err != nil {
		tb.Fatal(err)
	}
	var out []document
	add := func(dir, slug, file string) {
		b, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		base := filepath.Join(dir, slug)
		out = append(out, document{slug: slug, gold: base + ".gold.toml", facts: base + ".facts.txt", src: b})
	}
	for _, f := range files {
		if slug := strings.TrimSuffix(filepath.Base(f), ".md"); slug != "README" {
			add(articles, slug, f)
		}
	}
	for _, s := range load(tb).Sources {
		add("testdata", s.ID, filepath.Join("../..", filepath.FromSlash(s.Original.Path)))
	}
	return out
}

// parse reads a document, which must be well formed.
func parse(tb testing.TB, slug string, src []byte) *source.Document {
	tb.Helper()
	d, err := source.Parse(slug, src)
	if err != nil {
		tb.Fatalf("%s: %v", slug, err)
	}
	return d
}
