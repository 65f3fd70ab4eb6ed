package tomlpos

import (
	"errors"
	"strings"
	"testing"
)

// What is nested too deep is found at its place; text that only looks so is not.
func TestDecodeDepth(t *testing.T) {
	many := strings.Repeat
	for src, at := range map[string]int{
		"x = " + many("[", 1000):                         4 + maxDepth,
		"x = " + many("{a=", 1000):                       4 + 3*maxDepth,
		many("a.", 1000) + "a = 1":                       1 + 2*maxDepth,
		"[" + many("a.", 1000) + "a]":                    2 + 2*maxDepth,
		"x = \"" + many("[.", 1000) + "\"":               -1,
		"x = '" + many("[.", 1000) + "'":                 -1,
		"x = \"\"\"\\\"" + many("[.\n", 1000) + "\"\"\"": -1,
		"# " + many("[.", 1000):                          -1,
		many("[[a]]\n", 1000):                            -1,
		many("x.y = [[1.5], [2.5]]\n[t]\n", 1):           -1,
	} {
		_, err := Decode([]byte(src), &map[string]any{})
		var deep DeepError
		if got := errors.As(err, &deep); got != (at >= 0) || got && deep.At != at {
			t.Errorf("%.20q: %v at %d, want %d", src, err, deep.At, at)
		}
	}
}

// Texts that are never closed end with their line, or with the file.
func TestTextEnd(t *testing.T) {
	for src, want := range map[string]int{`"a"b`: 3, `"a\"b"c`: 6, "'a\nb": 2, `'''a'b`: 6, "'''a''''[": 8, `"a\`: 3, `""`: 2} {
		if got := textEnd([]byte(src), 0); got != want {
			t.Errorf("%q: %d, want %d", src, got, want)
		}
	}
}
