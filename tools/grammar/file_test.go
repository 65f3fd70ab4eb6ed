package grammar

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// files gives the text of each grammar file of the project, by its name.
func files(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob("../../data/grammar/*.toml")
	if err != nil || len(names) < 2 {
		t.Fatalf("grammars: %v, %v", names, err)
	}
	out := map[string]string{}
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(n)] = string(b)
	}
	return out
}

// A list of words is broken into lines short enough that a change of one word shows in a
// comparison as a change of one line that can be read. (An inline table may not be broken.)
func TestListsAreBrokenIntoLines(t *testing.T) {
	const longest = 140
	for name, s := range files(t) {
		for i, l := range strings.Split(s, "\n") {
			if n := utf8.RuneCountInString(l); n > longest && !strings.Contains(l, "{") {
				t.Errorf("%s:%d: %d letters; break the list after %d", name, i+1, n, longest)
			}
		}
	}
}

// No word stands twice in one list.
func TestListsHoldAWordOnce(t *testing.T) {
	for name, s := range files(t) {
		var all map[string]any
		if _, err := toml.Decode(s, &all); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		once(t, name, all)
	}
}

func once(t *testing.T, at string, v any) {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			once(t, at+" "+k, x)
		}
	case []map[string]any:
		for _, x := range v {
			once(t, at, x)
		}
	case []any:
		seen := map[any]bool{}
		for _, x := range v {
			if s, ok := x.(string); ok && seen[s] {
				t.Errorf("%s: %q stands twice", at, s)
			} else if ok {
				seen[s] = true
			} else {
				once(t, at, x)
			}
		}
	}
}
