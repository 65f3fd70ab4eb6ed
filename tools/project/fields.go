package project

import (
	"reflect"
	"strings"
)

// fields lists the keys that a file of this form may have, in all its tables:
// what a misspelt key is compared with.
func fields(form any) []string {
	var out []string
	seen := map[reflect.Type]bool{}
	var walk func(t reflect.Type)
	walk = func(t reflect.Type) {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			walk(t.Elem())
			return
		case reflect.Struct:
		default:
			return
		}
		if seen[t] {
			return
		}
		seen[t] = true
		for i := range t.NumField() {
			f := t.Field(i)
			if name, _, _ := strings.Cut(f.Tag.Get("toml"), ","); name != "" && name != "-" {
				out = append(out, name)
				walk(f.Type)
			}
		}
	}
	walk(reflect.TypeOf(form))
	return out
}
