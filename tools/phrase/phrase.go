// Package phrase says a fact in a language. Every word comes from that
// language's file data/i18n/<lang>.toml, so that two languages cannot drift
// apart and a third is one more file.
//
// # Patterns
//
// A pattern is the value of a key. It has one or more lines; the first line all
// of whose slots are filled is used:
//
//	fact_investment = """
//	{investor} invested[ {amount}] in {recipient}
//	{recipient} raised[ {amount}]
//	an investment[ of {amount}]
//	"""
//
// A slot in braces stands for a role of the fact, or for one of its other
// fields: amount, number, unit, position, text, count (of the items), open.
// What stands in square brackets is left out when a slot in it is empty;
// brackets may be nested. The last line of a fact's pattern has no slot outside
// brackets, so that every fact can be said.
//
// # Which pattern says a fact
//
// The key is fact_<type>, with the measure or the position after it where there
// is such a key (fact_measurement_users), and with planned, possible or
// negative after that where there is one (fact_release_planned). Where there is
// none for the mood, mood_<mood> is put around the plain sentence.
package phrase

import (
	"fmt"
	"sort"
	"strings"

	"moc/tools/fact"
	"moc/tools/tomlpos"
)

// Kind tells what a part of a sentence is.
type Kind string

const (
	Text   Kind = "text"   // words of the language
	Name   Kind = "name"   // the name of an entity, in the language
	Number Kind = "number" // a quantity or a sum of money
	Quote  Kind = "quote"  // words of the document, in the document's language
)

// Part is a piece of a sentence. A sentence is its parts without anything
// between them.
type Part struct {
	Kind Kind   `json:"kind"`
	Text string `json:"text"`
	ID   string `json:"id,omitempty"`   // of a name: the entity
	Lang string `json:"lang,omitempty"` // of a quote: the language of the document
	Href string `json:"href,omitempty"` // of a name, where somebody gave it one
}

// Plain gives the sentence without its structure.
func Plain(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Text)
	}
	return b.String()
}

// Book holds the words and patterns of one language.
type Book struct {
	Lang     string
	file     string
	words    map[string]string
	patterns map[string]pattern
	scales   []scale
}

// Parse reads the words of a language. Names in errors are those of the file.
// A key holds a string, or a table of plural forms of which "other" counts.
func Parse(lang, file string, b []byte) (*Book, error) {
	var raw map[string]any
	if _, err := tomlpos.Decode(b, &raw); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	book := &Book{Lang: lang, file: file, words: map[string]string{}, patterns: map[string]pattern{}}
	for key, v := range raw {
		if forms, ok := v.(map[string]any); ok {
			v = forms["other"]
		}
		word, ok := v.(string)
		if !ok {
			return nil, book.errorf(key, "want a text in quotation marks, or a table with the plural form other")
		}
		book.words[key] = word
	}
	for _, key := range book.Keys() {
		if err := book.compile(key); err != nil {
			return nil, err
		}
	}
	if err := book.complete(); err != nil {
		return nil, err
	}
	return book, book.readScales()
}

// complete reports a key without which something could not be said.
func (b *Book) complete() error {
	need := []string{"sign_group", "sign_decimal", "list_separator", "list_last", "open_source", "amounts_also", "money_other"}
	for _, key := range comparators {
		need = append(need, key)
	}
	for _, mood := range []string{fact.Planned, fact.Possible, fact.Negative} {
		need = append(need, "mood_"+mood)
	}
	for _, t := range fact.Types {
		if t != fact.Measurement { // said by its measures alone
			need = append(need, "fact_"+string(t))
		}
	}
	need = append(need, dateKeys...)
	sort.Strings(need)
	for _, key := range need {
		if !b.Has(key) {
			return b.missing(key)
		}
	}
	return nil
}

// say fills the pattern of a key that complete has made sure of.
func (b *Book) say(key string, s slots) string {
	parts, _ := b.patterns[key].fill(s)
	return Plain(parts)
}

// Keys lists all keys in alphabetical order.
func (b *Book) Keys() []string {
	keys := make([]string, 0, len(b.words))
	for k := range b.words {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// Has reports whether the language has the key.
func (b *Book) Has(key string) bool { _, ok := b.words[key]; return ok }

// Word gives the word of a key that is no pattern.
func (b *Book) Word(key string) (string, error) {
	w, ok := b.words[key]
	if !ok {
		return "", b.missing(key)
	}
	return w, nil
}

// Key makes a key of a prefix and an id: "co-founder" becomes
// position_co_founder.
func Key(prefix, id string) string {
	return prefix + "_" + strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(id))
}

func (b *Book) missing(key string) error {
	return fmt.Errorf("%s: no key %s; add %s = \"…\"", b.file, key, key)
}

func (b *Book) errorf(key, format string, args ...any) error {
	return fmt.Errorf("%s: %s: "+format, append([]any{b.file, key}, args...)...)
}
