package main

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/review"
	"moc/tools/source"
)

// CONTRIBUTING documents every field of every file that people write, in both
// languages.
func TestEveryFieldIsDocumented(t *testing.T) {
	for _, name := range []string{"CONTRIBUTING.md", "CONTRIBUTING.vi.md"} {
		b, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, form := range []any{grammar.Grammar{}, entity.Entity{}, source.Meta{}, review.File{}} {
			documented(t, name, string(b), reflect.TypeOf(form))
		}
	}
}

// documented looks for the keys of a file's form, and of the tables in it.
func documented(t *testing.T, name, text string, form reflect.Type) {
	for form.Kind() == reflect.Slice || form.Kind() == reflect.Pointer || form.Kind() == reflect.Map {
		form = form.Elem()
	}
	if form.Kind() != reflect.Struct {
		return
	}
	for i := range form.NumField() {
		f := form.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
		if key == "" || key == "-" {
			continue
		}
		if !regexp.MustCompile("`(\\[*|[a-z]+\\.)" + key + "(\\]*`|\\.)").MatchString(text) {
			t.Errorf("%s does not tell of %s.%s", name, form, key)
		}
		documented(t, name, text, f.Type)
	}
}

// Every module that go.mod asks for directly is listed with its reason and its
// licence.
func TestDependenciesAreListed(t *testing.T) {
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile(filepath.Join(root, "tools", "DEPENDENCIES.md"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, m := range regexp.MustCompile(`(?m)^\t(\S+) v\S+$`).FindAllStringSubmatch(string(mod), -1) {
		n++
		if !strings.Contains(string(list), m[1]+" ") && !strings.Contains(string(list), m[1]+",") {
			t.Errorf("tools/DEPENDENCIES.md does not tell of %s", m[1])
		}
	}
	if n == 0 {
		t.Error("go.mod asks for nothing")
	}
}
