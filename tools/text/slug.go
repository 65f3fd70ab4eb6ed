package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Slug gives the identifier of a name that has none yet: accents folded, đ to
// d, ø to o and the like, lower case, everything that is no ASCII letter or digit to single
// hyphens. "Kimi K2" is kimi-k2. A name without a Latin letter or digit has
// the empty slug.
func Slug(s string) string {
	var buf [64]byte
	b := slugger{out: buf[:0]}
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b = b.add(r)
		case r < lastBase && bases[r] != 0:
			b = b.add(rune(bases[r]))
		default:
			for _, q := range norm.NFD.String(string(r)) {
				b = b.add(q)
			}
		}
	}
	return string(b.out)
}

// slugger builds a slug of the letters, marks and signs that it is given. It is handed on by
// value, so that its bytes stay on the stack.
type slugger struct {
	out []byte
	gap bool
}

func (b slugger) add(r rune) slugger {
	switch {
	case r == 'đ' || r == 'Đ' || r == 'ð' || r == 'Ð':
		r = 'd'
	case r == 'ø' || r == 'Ø':
		r = 'o'
	case r == 'ł' || r == 'Ł':
		r = 'l'
	case r == 'ı':
		r = 'i'
	case r == 'æ' || r == 'Æ':
		return b.add('a').add('e')
	case r == 'œ' || r == 'Œ':
		return b.add('o').add('e')
	case r == 'ß':
		return b.add('s').add('s')
	case r == 'þ' || r == 'Þ':
		return b.add('t').add('h')
	case r >= utf8.RuneSelf && (unicode.Is(unicode.Mn, r) || ignorable(r)):
		return b
	}
	r = lower(r)
	if !('a' <= r && r <= 'z' || '0' <= r && r <= '9') {
		b.gap = true
		return b
	}
	if b.gap && len(b.out) > 0 {
		b.out = append(b.out, '-')
	}
	b.gap = false
	b.out = append(b.out, byte(r))
	return b
}

// bases holds, for the composed Latin letters, the letter without its marks.
var bases = func() (out [lastBase]byte) {
	for r := rune(utf8.RuneSelf); r < lastBase; r++ {
		base, size := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
		marks := norm.NFD.String(string(r))[size:]
		if base < utf8.RuneSelf && strings.TrimFunc(marks, func(m rune) bool { return unicode.Is(unicode.Mn, m) }) == "" {
			out[r] = byte(base)
		}
	}
	return out
}()

const lastBase = 0x1f00

// IsSlug reports whether s is a well-formed identifier: lower-case ASCII
// letters and digits, words joined by single hyphens.
func IsSlug(s string) bool { return s != "" && Slug(s) == s }
