package grammar

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moc/tools/fact"
	"moc/tools/text"
)

// read gives the grammars of the project, by language.
func read(t *testing.T) map[string]*Grammar {
	t.Helper()
	files, err := filepath.Glob("../../data/grammar/*.toml")
	if err != nil || len(files) < 2 {
		t.Fatalf("grammars: %v, %v", files, err)
	}
	out := map[string]*Grammar{}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lang := strings.TrimSuffix(filepath.Base(name), ".toml")
		g, err := Decode(lang, b)
		if err != nil {
			t.Fatal(err)
		}
		out[lang] = g
	}
	return out
}

func TestGrammarsHaveNoUnknownField(t *testing.T) {
	for lang, g := range read(t) {
		if len(g.Undecoded) > 0 {
			t.Errorf("%s: %v", lang, g.Undecoded)
		}
	}
}

// Every event's type and roles are those of the contract.
func TestEventsKeepTheContract(t *testing.T) {
	for lang, g := range read(t) {
		for _, e := range g.Event {
			if _, ok := fact.Roles[e.Type]; !ok {
				t.Errorf("%s: no type %q", lang, e.Type)
				continue
			}
			roles := []fact.Role{e.Subject, e.Object}
			for _, o := range e.Oblique {
				roles = append(roles, o.Role)
			}
			for _, r := range roles {
				if r != "" && !e.Type.HasRole(r) {
					t.Errorf("%s: %s has no role %q", lang, e.Type, r)
				}
			}
		}
	}
}

// Both languages can tell every type that a verb tells.
func TestLanguagesKnowTheSameTypes(t *testing.T) {
	types := map[fact.Type]map[string]bool{}
	gs := read(t)
	for lang, g := range gs {
		for _, e := range g.Event {
			if types[e.Type] == nil {
				types[e.Type] = map[string]bool{}
			}
			types[e.Type][lang] = true
		}
	}
	for ty, langs := range types {
		if len(langs) != len(gs) {
			t.Errorf("%s is known to %v alone", ty, langs)
		}
	}
}

func TestVocabulary(t *testing.T) {
	v := Compile(read(t)["vi"])
	for _, c := range []struct {
		in    string
		words int // how many tokens the phrase takes
		class Class
	}{
		{"cho ra mắt Sen", 3, Trigger},
		{"Cho Ra Mắt", 3, Trigger},
		{"hợp tác xã", 3, Ignored}, // the longest phrase wins over hợp tác
		{"dữ liệu", 2, Ignored},
		{"đồng sáng lập", 3, Post},
		{"không có ý định", 4, Negation},
		{"mô hình ngôn ngữ lớn", 5, Noun},
	} {
		e, end := v.Longest(text.Tokens(c.in), 0)
		if e == nil || end != c.words || e.Class&c.class == 0 {
			t.Errorf("%s: %d tokens, %+v", c.in, end, e)
		}
	}
}

// A phrase that is to be nothing stands in no other list: there it would have no effect.
func TestIgnoredWordsMeanNothingElse(t *testing.T) {
	for lang, g := range read(t) {
		v := Compile(g)
		for _, w := range g.Words.Ignore {
			if e, _ := v.Longest(text.Tokens(w), 0); e != nil && e.Class&^(Ignored|Opener) != 0 {
				t.Errorf("%s: %q is ignored and stands in another list; take it out of one", lang, w)
			}
		}
	}
}

// A noun that without its ending is another noun stands for several.
func TestPlurals(t *testing.T) {
	v := Compile(read(t)["en"])
	for w, plural := range map[string]bool{"companies": true, "start-ups": true, "company": false, "business": false} {
		if e, _ := v.Longest(text.Tokens(w), 0); e == nil || e.Plural != plural {
			t.Errorf("%s: %+v", w, e)
		}
	}
}
