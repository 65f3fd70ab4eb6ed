package check

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"moc/tools/diag"
	"moc/tools/extract"
	"moc/tools/fact"
	"moc/tools/project"
)

var update = flag.Bool("update", false, "write what is found to testdata")

// linkTo begins the content of what is no file but a symbolic link.
const linkTo = "link to "

// Each file of testdata holds the files that it changes in the project of
// base.txt, or takes out when they are empty, and under want what is found.
func TestRules(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test files: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a := archive(t, name)
			fsys := base(t)
			var want *txtar.File
			for i, f := range a.Files {
				switch {
				case f.Name == "want":
					want = &a.Files[i]
				case len(f.Data) == 0:
					delete(fsys, f.Name)
				case strings.HasPrefix(string(f.Data), linkTo):
					target := strings.TrimPrefix(strings.TrimSpace(string(f.Data)), linkTo)
					fsys[f.Name] = &fstest.MapFile{Data: []byte(target), Mode: fs.ModeSymlink}
				default:
					fsys[f.Name] = &fstest.MapFile{Data: f.Data}
				}
			}
			own := strings.Contains(string(txtar.Format(a)), "-- "+project.FactsPath("tin")+" --")
			got := diag.Printer{Messages: diag.For("en")}.Text(find(t, fsys, own))
			if *update {
				want.Data = got
				if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if d := cmp.Diff(string(want.Data), string(got)); d != "" {
				t.Errorf("%s(-want +got; go test ./tools/check -update writes it):\n%s", a.Comment, d)
			}
		})
	}
}

// The project that the rules are tried on has no fault.
func TestBase(t *testing.T) {
	if list := find(t, base(t), false); len(list) > 0 {
		t.Errorf("%s", diag.Printer{Messages: diag.For("en")}.Text(list))
	}
}

// Every code of the messages is found by a test of this package, or is told by
// a package that has tests of its own.
func TestEveryCodeIsTried(t *testing.T) {
	told := map[string]bool{"grammar": true, "type": true, "value": true, "not-text": true, "too-large": true}
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(b)
	}
	for code := range diag.For("en").Code {
		if !told[code] && !strings.Contains(all.String(), ": "+code+": ") {
			t.Errorf("no test of %s", code)
		}
	}
}

func archive(t *testing.T, name string) *txtar.Archive {
	t.Helper()
	a, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// base is the project of base.txt with the words of the languages.
func base(t *testing.T) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, name := range []string{"config.toml", "data/i18n/vi.toml", "data/i18n/en.toml", "data/grammar/vi.toml", "data/grammar/en.toml"} {
		b, err := os.ReadFile(filepath.Join("..", "..", name))
		if err != nil {
			t.Fatal(err)
		}
		fsys[name] = &fstest.MapFile{Data: b}
	}
	for _, f := range archive(t, "testdata/base.txt").Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return fsys
}

// find checks a project. Unless the test has facts of its own, each source gets
// those that are in it; in those of a test, $SHA256 is the hash of the document.
func find(t *testing.T, fsys fstest.MapFS, ownFacts bool) []diag.Diagnostic {
	t.Helper()
	p, diags, err := project.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	engine, err := extract.New(p.Grammars, p.Entities)
	if err != nil {
		t.Fatal(err)
	}
	results, translated := map[string]*extract.Result{}, map[string]*extract.Result{}
	for _, s := range p.Sources {
		results[s.ID] = engine.Run(s.Original.Document)
		if s.Original.Quoted {
			results[s.ID] = extract.Kept(s.Original.Document, p.KeptFacts(s))
		}
		for _, tr := range s.Translations {
			translated[tr.Path] = engine.Run(tr.Document)
		}
		path := project.FactsPath(s.ID)
		if !ownFacts {
			b, err := fact.Encode(project.FactsOf(s.Original.Document, results[s.ID].Facts))
			if err != nil {
				t.Fatal(err)
			}
			fsys[path] = &fstest.MapFile{Data: b}
		}
		if f := fsys[path]; f != nil {
			f.Data = []byte(strings.ReplaceAll(string(f.Data), "$SHA256", s.Original.SHA256))
			if err := p.UseFacts(s.ID, f.Data); err != nil {
				t.Fatal(err)
			}
		}
	}
	if diag.Errors(diags) > 0 {
		results = nil
	}
	return diag.Sort(append(Run(p, results, translated), diags...))
}
