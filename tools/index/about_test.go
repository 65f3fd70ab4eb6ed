package index

import (
	"strings"
	"testing"
	"unicode/utf8"

	"moc/tools/fact"
	"moc/tools/phrase"
)

func TestTell(t *testing.T) {
	day := &Date{Text: "6 March 2025"}
	l := &Lang{Facts: map[string]*Fact{
		"a": {Type: fact.Release, Plain: "Lumina launched Orchid", Date: day},
		"b": {Type: fact.Claim, Plain: "Lumina says Orchid is fast"},
		"c": {Type: fact.Release, Plain: "Lumina launched “hoa lan”", Parts: []phrase.Part{{Kind: phrase.Quote, Lang: "vi", Text: "hoa lan"}}},
		"d": {Type: fact.Founding, Plain: "Lumina was founded"},
		"e": {Type: fact.Release, Plain: "Lumina launched " + strings.Repeat("Orchid and ", 20) + "Zeta"},
		"f": {Type: fact.Measurement, Plain: "Lumina has ten users"},
	}}
	got := l.tell("A firm.", []string{"a", "b", "a", "c", "d", "e", "f"}, "en")
	if want := "A firm. Lumina launched Orchid, 6 March 2025. Lumina was founded. Lumina has ten users."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if n := utf8.RuneCountInString(got); n > maxAbout {
		t.Errorf("%d letters", n)
	}
}
