package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Slug gives the identifier of a name that has none yet: accents folded, đ to
// d, lower case, everything that is no ASCII letter or digit to single
// hyphens. "Kimi K2" is kimi-k2. A name without a Latin letter or digit has
// the empty slug.
func Slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r) || ignorable(r):
			continue
		case r == 'đ' || r == 'Đ' || r == 'ð' || r == 'Ð':
			r = 'd'
		}
		r = unicode.ToLower(r)
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
			continue
		}
		gap = true
	}
	return b.String()
}

// IsSlug reports whether s is a well-formed identifier: lower-case ASCII
// letters and digits, words joined by single hyphens.
func IsSlug(s string) bool { return s != "" && Slug(s) == s }
