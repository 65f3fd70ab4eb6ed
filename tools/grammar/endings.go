package grammar

import (
	"iter"
	"slices"
	"strings"
)

// Endings are those by which a language tells a word's form where no list knows the word.
type Endings []string

// Of reports that a folded word has one of the endings.
func (e Endings) Of(word string) bool {
	return slices.ContainsFunc(e, func(ending string) bool { return strings.HasSuffix(word, ending) })
}

// Singulars yields what a folded word may be the plural of: of "companies" both "companie" and "company".
func (n *Nouns) Singulars(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if n.SingularEndings.Of(word) {
			return
		}
		for plural, singular := range n.Plurals {
			if stem, ok := strings.CutSuffix(word, plural); ok && !yield(stem+singular) {
				return
			}
		}
	}
}

// IsPlural reports that a folded word ends as nouns for several do: "plans", but not "business".
func (n *Nouns) IsPlural(word string) bool {
	for range n.Singulars(word) {
		return true
	}
	return false
}

// Singular gives the entry of the word whose plural the folded word is, nil where no list holds it.
func (v *Vocabulary) Singular(word string) *Entry {
	for one := range v.nouns.Singulars(word) {
		if e := v.entries[unhyphened(one)]; e != nil {
			return e
		}
	}
	return nil
}
