package fact

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// A passage brings along about thirty bytes on either side, whole characters with
// their marks, and fewer at the ends of the text.
func TestSurround(t *testing.T) {
	const body = "Hãng Hải Vân cho biết sẽ không dừng lại. Hải Vân ra mắt Lumina hôm qua. Giá bán chưa được công bố ở đâu cả."
	for _, exact := range []string{"Hãng", "Hải Vân ra mắt Lumina", "ở đâu cả.", body} {
		at := strings.Index(body, exact)
		got := Surround([]Fact{{Evidence: []Evidence{{Start: at, End: at + len(exact), Exact: exact}}}}, []byte(body))[0].Evidence[0]
		if !strings.HasSuffix(body[:at], got.Prefix) || !strings.HasPrefix(body[at+len(exact):], got.Suffix) {
			t.Errorf("%q stands between %q and %q", exact, got.Prefix, got.Suffix)
		}
		for _, s := range []string{got.Prefix, got.Suffix} {
			if !utf8.ValidString(s) || len(s) > around+2 {
				t.Errorf("%q: %q has %d bytes", exact, s, len(s))
			}
		}
		if want := min(at, around-2); len(got.Prefix) < want {
			t.Errorf("%q: prefix %q is short", exact, got.Prefix)
		}
	}
}

// Places that are none, and marks without a letter, are no reason to stop.
func TestSurroundOfNothing(t *testing.T) {
	for _, e := range []Evidence{{Start: -1, End: 2}, {Start: 3, End: 1}, {Start: 0, End: 99}, {Start: 1, End: 3, Exact: "\u0301"}} {
		Surround([]Fact{{Evidence: []Evidence{e}}}, []byte("a\u0301\u0302"))
	}
}

// In another copy a passage is found by its words and what stood beside them.
func TestFind(t *testing.T) {
	e := Evidence{Exact: "ra mắt Lumina", Prefix: "Hải Vân\n", Suffix: " hôm qua."}
	for body, want := range map[string]int{
		"Nimbo ra mắt Lumina năm 2020. Hải Vân  ra mắt Lumina\nhôm qua.": len("Nimbo ra mắt Lumina năm 2020. Hải Vân  "),
		"ra mắt Lumina hôm qua.":         0,
		"Nimbo ra mắt Lumina năm 2020.":  -1, // other words around it
		"Hải Vân ra mắt  Lumina hôm qua": -1, // other words
		"• Hải Vân\n• ra mắt Lumina":     len("• Hải Vân\n• "),
		"":                               -1,
	} {
		if got := e.Find(body); got != want {
			t.Errorf("%q: %d, want %d", body, got, want)
		}
	}
	if alone := (&Evidence{Exact: "b"}); alone.Find("abc") != 1 || (&Evidence{}).Find("abc") != -1 {
		t.Error("a passage without surroundings is found by its words alone")
	}
}
