package main

import (
	"encoding"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/project"
	"moc/tools/review"
	"moc/tools/source"
)

// Every field of every kind of file, with a value of another kind: each is told
// with its place, and none is fatal.
func TestWrongTypes(t *testing.T) {
	config, err := os.ReadFile("../../config.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []struct {
		file  string
		form  any
		front bool
	}{
		{"data/models/x.toml", entity.Entity{}, false},
		{"content/sources/x/index.vi.md", source.Meta{}, true},
		{"data/reviews/x.toml", review.File{}, false},
		{"data/facts/x.toml", fact.File{}, false},
		{"data/grammar/vi.toml", grammar.Grammar{}, false},
	} {
		fields := wrongFields(reflect.TypeOf(kind.form), nil)
		if len(fields) < 8 {
			t.Errorf("%s: only %d fields", kind.file, len(fields))
		}
		for _, line := range fields {
			content := line + "\n"
			if kind.front {
				content = "+++\n" + content + "+++\n"
			}
			_, list, err := project.Load(fstest.MapFS{"config.toml": {Data: config}, kind.file: {Data: []byte(content)}})
			told := false
			for _, d := range list {
				told = told || d.File == kind.file && d.Line > 0 && slices.Contains([]string{"type", "value"}, d.Code)
			}
			if err != nil || !told {
				t.Errorf("%s: %s: %v %v", kind.file, line, list, err)
			}
		}
	}
}

// wrongFields gives a line of TOML for each field of a type, in which its value is
// of another kind.
func wrongFields(t reflect.Type, around []string) []string {
	var out []string
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
		if name == "" || name == "-" {
			continue
		}
		way := append(slices.Clone(around), name)
		out = append(out, wrongValues(f.Type, way)...)
	}
	return out
}

// wrongValues gives those of one value. A way is keys from the root; "[]" is an
// element of a list.
func wrongValues(t reflect.Type, way []string) []string {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	own := reflect.PointerTo(t)
	if own.Implements(reflect.TypeFor[toml.Unmarshaler]()) || own.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return []string{assign(way, `"x"`)}
	}
	wrong := "1"
	if k := t.Kind(); k == reflect.Int || k == reflect.Int64 || k == reflect.Float64 || k == reflect.Bool {
		wrong = `"x"`
	}
	out := []string{assign(way, wrong)}
	switch t.Kind() {
	case reflect.Struct:
		return append(out, wrongFields(t, way)...)
	case reflect.Slice:
		return append(out, wrongValues(t.Elem(), append(slices.Clone(way), "[]"))...)
	case reflect.Map:
		return append(out, wrongValues(t.Elem(), append(slices.Clone(way), "agent"))...)
	}
	return out
}

// assign writes a value at the end of a way.
func assign(way []string, value string) string {
	for i := len(way) - 1; i > 0; i-- {
		if way[i] == "[]" {
			value = "[" + value + "]"
		} else {
			value = fmt.Sprintf("{%s = %s}", way[i], value)
		}
	}
	return way[0] + " = " + value
}
