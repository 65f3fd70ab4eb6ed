package project

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"moc/tools/diag"
)

// told is what a project holds and what is wrong with it, as text.
func told(t *testing.T, load func(fs.FS) (*Project, []diag.Diagnostic, error), fsys fs.FS) (*Project, string) {
	t.Helper()
	p, diags, err := load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	var wrong []string
	for _, d := range diags {
		wrong = append(wrong, fmt.Sprint(d.Code, d.Place))
	}
	b, err := json.Marshal([]any{p.Langs, p.Entities, p.Sources, p.Facts, p.Reviews,
		slices.Sorted(maps.Keys(p.Files)), slices.Sorted(maps.Keys(p.Grammars)), wrong})
	if err != nil {
		t.Fatal(err)
	}
	return p, string(b)
}

// With a memory, a project is after every change what it is without; and what did
// not change was not read again.
func TestMemory(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) {
		t.Helper()
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	// rest lets the files be old enough, each as old as it was.
	rest := func() {
		t.Helper()
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			info, err := d.Info()
			if err == nil && time.Since(info.ModTime()) < time.Minute {
				err = os.Chtimes(path, time.Time{}, info.ModTime().Add(-time.Hour))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	const vi, en = "content/sources/tin/index.vi.md", "content/sources/tin/index.en.md"
	write("config.toml", "[languages.vi]\nweight = 1\n")
	write("data/organizations/baidu.toml", "class = \"company\"\n")
	write("data/organizations/alibaba.toml", "klass = \"company\"\n")
	write("data/facts/tin.toml", "source = \"tin\"\n")
	write("data/reviews/tin.toml", "")
	write("data/grammar/vi.toml", "")
	write(vi, "+++\nlang = \"vi\"\ndate = \"2025-01-02\"\n+++\nMột.\n")
	write(en, "+++\nlang = \"en\"\ntranslation_of = \"index.vi.md\"\n+++\nOne.\n")

	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	m := &Memory{}
	both := func(what string) *Project {
		t.Helper()
		rest()
		p, got := told(t, m.Load, root.FS())
		_, want := told(t, Load, root.FS())
		if got != want {
			t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
		}
		return p
	}
	first := both("first")
	for _, c := range []struct{ what, name, content string }{
		{"nothing", "data/organizations/baidu.toml", "class = \"company\"\n"},
		{"a document whose translation has its day", vi, "+++\nlang = \"vi\"\ndate = \"2025-01-03\"\n+++\nMột.\n"},
		{"a wrong file", "data/organizations/tencent.toml", "class =\n"},
		{"that file mended", "data/organizations/tencent.toml", "class = \"company\"\n"},
		{"a stray file in a source", "content/sources/tin/notes.txt", "x"},
		{"a text that is kept elsewhere", vi, "+++\nlang = \"vi\"\ndisplay = \"none\"\n+++\nMột.\n"},
		{"another", vi, "+++\nlang = \"vi\"\ndisplay = \"none\"\n+++\n"},
	} {
		write(c.name, c.content)
		both(c.what)
	}
	last := both("again")
	if last.Entities[0] != first.Entities[0] {
		t.Error("a file that did not change was read again")
	}
	if err := os.Remove(filepath.Join(dir, filepath.FromSlash(vi))); err != nil {
		t.Fatal(err)
	}
	both("no original")
}
