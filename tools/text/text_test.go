package text

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Hoà Bình", "hòa bình"},
		{"uỷ ban", "ủy ban"},
		{"quý", "quý"},
		{"khoẻ", "khỏe"},
		{"hoàn toàn", "hoàn toàn"}, // closed syllables keep their mark
		{"Ðà Nẵng", "đà nẵng"},
		{"Halyard’s", "halyard's"},
		{"soft\u00adhyphen\u200b", "softhyphen"},
		{"no\u00a0break", "no break"},
		{"DEEPSEEK-R1", "deepseek-r1"},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
		if got := Fold(norm.NFD.String(c.in)); got != c.want {
			t.Errorf("Fold of NFD %q = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestTokens(t *testing.T) {
	src := "Orchid-7B có 1,5 tỷ ở 01.AI."
	var got []string
	for _, tok := range Tokens(src) {
		s := src[tok.Start:tok.End]
		if tok.Glued {
			s = "+" + s
		}
		got = append(got, s)
	}
	want := "Orchid +- +7 +B có 1 +, +5 tỷ ở 01 +. +AI +."
	if strings.Join(got, " ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Kimi K2":           "kimi-k2",
		"Đại học Thanh Hoa": "dai-hoc-thanh-hoa",
		"Ernie 4.5":         "ernie-4-5",
		" 01.AI ":           "01-ai",
		"Oak & Anvil":       "oak-anvil",
		"百度":                "",
	} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("Hôm qua, “Depsic” \u0301 o\u0323 \xff 1.2")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, tok := range Tokens(s) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(s) {
				t.Fatalf("token %d-%d after %d in %q", tok.Start, tok.End, last, s)
			}
			last = tok.End
		}
		if slug := Slug(s); slug != "" && !IsSlug(slug) {
			t.Fatalf("Slug(%q) = %q is no slug", s, slug)
		}
	})
}

// TestShortcuts compares what is told without Unicode's tables with the tables.
func TestShortcuts(t *testing.T) {
	for r := rune(0); r < 0x2100; r++ {
		if isLetter(r) != unicode.IsLetter(r) || isUpper(r) != unicode.IsUpper(r) || isLower(r) != unicode.IsLower(r) {
			t.Errorf("%q: letter %t, upper %t, lower %t", r, isLetter(r), isUpper(r), isLower(r))
		}
		if lower(r) != unicode.ToLower(r) {
			t.Errorf("%q: lower %q", r, lower(r))
		}
		if s := string(r); composed(s) && norm.NFC.String(s) != s {
			t.Errorf("%q is taken for composed", r)
		}
	}
}
