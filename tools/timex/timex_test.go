package timex

import (
	"testing"

	"github.com/BurntSushi/toml"
)

// load makes the recogniser of the project's own words.
func load(t testing.TB, lang string) *Recognizer {
	t.Helper()
	var g struct{ Time Words }
	if _, err := toml.DecodeFile("../../data/grammar/"+lang+".toml", &g); err != nil {
		t.Fatal(err)
	}
	r, err := New(g.Time)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
