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
