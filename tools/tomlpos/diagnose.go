package tomlpos

import (
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/pelletier/go-toml/v2/unstable"

	"moc/tools/diag"
	"moc/tools/text"
)

// Unknown tells of each key that the decoder did not find in dst, with the
// field that was probably meant. keys is what MetaData.Undecoded gives; the
// keys inside an unknown table are not told again, and of a file of another kind
// no more than maxUnknown.
func (x *Index) Unknown(keys []toml.Key, dst any) []diag.Diagnostic {
	var out []diag.Diagnostic
	told := map[string]bool{}
	for _, key := range keys {
		if len(out) >= maxUnknown {
			break
		}
		if slices.ContainsFunc(prefixes(key), func(k string) bool { return told[k] }) {
			continue
		}
		told[key.String()] = true
		last := len(key) - 1
		args := diag.Args{"key": key[last]}
		if near := diag.Nearest(key[last], fields(reflect.TypeOf(dst), key[:last])); near != "" {
			args["nearest"] = near
		}
		same := x.keys().named[key.String()]
		for _, e := range same[:min(len(same), maxUnknown)] {
			d := diag.Diagnostic{Place: x.file.At(e.Key), Code: "unknown-key", Args: args}
			if near, ok := args["nearest"].(string); ok && string(x.file.Src[e.Key.Start:e.Key.End]) == key[last] {
				d.Fix = &diag.Fix{Start: e.Key.Start, End: e.Key.End, New: near}
			}
			out = append(out, d)
		}
	}
	return out
}

const maxUnknown = 100

// NoTables tells of each key that holds no table where dst, which was decoded, has
// a map: the decoder passes over it in silence and leaves the map empty.
func (x *Index) NoTables(dst any) []diag.Diagnostic {
	if !hasEmptyMap(reflect.ValueOf(dst)) {
		return nil
	}
	var out []diag.Diagnostic
	for _, key := range slices.Sorted(maps.Keys(x.keys().named)) {
		if strings.Contains(key, `"`) || !isMap(reflect.TypeOf(dst), strings.Split(key, ".")) {
			continue
		}
		for _, e := range x.keys().named[key] {
			if have := e.word(); have != "table" {
				out = append(out, diag.Diagnostic{Place: x.file.At(e.Value), Code: "type", Args: diag.Args{"key": key, "want": diag.Word("table"), "have": have}})
			}
		}
	}
	return out
}

// hasEmptyMap reports whether some map in a value has nothing in it.
func hasEmptyMap(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return hasEmptyMap(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			if hasEmptyMap(v.Field(i)) {
				return true
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if hasEmptyMap(v.Index(i)) {
				return true
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if hasEmptyMap(v.MapIndex(key)) {
				return true
			}
		}
		return v.Len() == 0
	}
	return false
}

// isMap reports whether a value of type t has a map at the end of a path.
func isMap(t reflect.Type, path toml.Key) bool {
	t = element(t)
	switch {
	case t == nil || t.Implements(unmarshaler) || reflect.PointerTo(t).Implements(unmarshaler):
		return false
	case len(path) == 0:
		return t.Kind() == reflect.Map
	case t.Kind() == reflect.Map:
		return isMap(t.Elem(), path[1:])
	case t.Kind() != reflect.Struct:
		return false
	}
	for _, f := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(f.Tag.Get("toml"), ","); name == path[0] {
			return isMap(f.Type, path[1:])
		}
	}
	return false
}

var unmarshaler = reflect.TypeFor[toml.Unmarshaler]()

// element is what a pointer or list of type t holds in the end.
func element(t reflect.Type) reflect.Type {
	for t != nil && (t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Array) {
		t = t.Elem()
	}
	return t
}

// prefixes are the names of the tables around a key, and of the key.
func prefixes(key toml.Key) []string {
	var out []string
	for i := range key {
		out = append(out, key[:i+1].String())
	}
	return out
}

// fields are the keys that a value of type t may have in the table named path.
func fields(t reflect.Type, path toml.Key) []string {
	t = element(t)
	switch {
	case t == nil:
		return nil
	case t.Kind() == reflect.Map && len(path) > 0:
		return fields(t.Elem(), path[1:])
	case t.Kind() != reflect.Struct:
		return nil
	}
	var names []string
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
		if name == "" {
			name = f.Name
		}
		switch {
		case !f.IsExported() || f.Anonymous || name == "-":
		case len(path) == 0:
			names = append(names, name)
		case strings.EqualFold(name, path[0]):
			return fields(f.Type, path[1:])
		}
	}
	return names
}

// Error turns an error of the decoder into a diagnostic at its place.
func (x *Index) Error(err error) diag.Diagnostic {
	var syntax toml.ParseError
	if errors.As(err, &syntax) {
		return x.parseError(syntax)
	}
	if d, ok := x.typeError(err.Error()); ok {
		return d
	}
	return diag.Diagnostic{Place: x.file.Whole(), Code: "value", Args: diag.Args{"detail": err.Error()}}
}

// parseError points to a mistake of the syntax, to a key that is written
// twice, or to a value of which the type that reads it says that it does not
// fit.
func (x *Index) parseError(err toml.ParseError) diag.Diagnostic {
	start := x.body.Start + max(err.Position.Start, 0)
	d := diag.Diagnostic{
		Place: x.file.At(text.Span{Start: start, End: start + max(err.Position.Len, 0)}),
		Code:  "syntax",
		Args:  diag.Args{"detail": strings.TrimSuffix(err.Message, ".")},
	}
	if x.keys().broken {
		return d
	}
	d.Code = "value"
	if first := x.keys().named[err.LastKey]; len(first) == 1 {
		if line := x.file.At(first[0].Key).Line; line != d.Line {
			d.Notes = []diag.Note{{Code: "other", File: x.file.Name, Line: line}}
		}
	}
	return d
}

// How the decoder says that a value has another kind than its field:
//
//	toml: line 1 (last key "name.vi"): incompatible types: TOML value has type
//	int64; destination has type string
//
//	toml: line 1 (last key "name"): type mismatch for tomlpos.name: expected
//	table but found string
//
// It offers no other way to ask; a test holds the words fast.
const (
	beforeKey  = `(last key "`
	afterKey   = `"): `
	beforeHave = "TOML value has type "
	beforeWant = "; destination has type "
	notTable   = ": expected table but found "
)

// kinds of values by what the decoder calls them.
var kinds = map[string]diag.Word{
	"string": "text", "integer": "integer", "float": "decimal", "boolean": "boolean",
	"slice": "list", "map": "table",
	"int64": "integer", "float64": "decimal", "bool": "boolean",
	"[]any": "list", "[]map[string]any": "list", "map[string]any": "table", "time.Time": "date",
}

func (x *Index) typeError(message string) (diag.Diagnostic, bool) {
	_, rest, _ := strings.Cut(message, beforeKey)
	key, rest, _ := strings.Cut(rest, afterKey)
	_, pair, _ := strings.Cut(rest, beforeHave)
	have, want, ok := strings.Cut(pair, beforeWant)
	if i := strings.LastIndex(rest, notTable); i >= 0 {
		have, want, ok = rest[i+len(notTable):], "map", true
	}
	if !ok || kinds[have] == "" || kinds[want] == "" {
		return diag.Diagnostic{}, false
	}
	d := diag.Diagnostic{
		Place: x.file.Whole(),
		Code:  "type",
		Args:  diag.Args{"key": key, "want": kinds[want], "have": kinds[have]},
	}
	for _, e := range slices.Concat(x.keys().named[key], x.keys().members[key]) {
		if e.word() == kinds[have] {
			d.Place = x.file.At(e.Value)
			break
		}
	}
	return d, true
}

// word is the kind of an entry's value.
func (e Entry) word() diag.Word {
	switch e.kind {
	case unstable.String:
		return "text"
	case unstable.Integer:
		return "integer"
	case unstable.Float:
		return "decimal"
	case unstable.Bool:
		return "boolean"
	case unstable.Array:
		return "list"
	case unstable.InlineTable:
		return "table"
	}
	return "date"
}
