package grammar

import (
	"maps"
	"reflect"
	"slices"
	"strings"
)

// contract enters beside every phrase that holds two words which the language also writes as one the phrase with that one: what
// "is not true that" says, "isn't true that" says as well.
func (g *Grammar) contract() {
	if len(g.Text.Contractions) > 0 {
		eachList(reflect.ValueOf(g).Elem(), g.contracted)
	}
}

// contracted gives the list with what stands beside its phrases.
func (g *Grammar) contracted(words []string) []string {
	longs := slices.Sorted(maps.Keys(g.Text.Contractions))
	for _, w := range words[:len(words):len(words)] {
		for _, long := range longs {
			if !strings.Contains(w, long) {
				continue
			}
			if c := contractedPhrase(w, long, g.Text.Contractions[long]); c != w && !slices.Contains(words, c) {
				words = append(words, c)
			}
		}
	}
	return words
}

// contractedPhrase writes the words of one place in the phrase as one.
func contractedPhrase(phrase, long, short string) string {
	const end = " "
	return strings.TrimSpace(strings.Replace(end+phrase+end, end+long+end, end+short+end, 1))
}

// eachList goes through all lists of words within a value.
func eachList(v reflect.Value, change func([]string) []string) {
	switch {
	case !v.CanSet():
	case v.Kind() == reflect.Struct:
		for _, f := range v.Fields() {
			eachList(f, change)
		}
	case v.Kind() == reflect.Slice:
		if words, ok := v.Interface().([]string); ok {
			v.Set(reflect.ValueOf(change(words)))
			return
		}
		for i := range v.Len() {
			eachList(v.Index(i), change)
		}
	}
}
