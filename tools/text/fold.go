package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the form in which words are compared: NFC, lower case, the tone
// mark of open -oa, -oe and -uy where older spelling puts it (hoà → hòa, uỷ →
// ủy, but quý stays), Ð read as Đ, typographic apostrophes as ', invisible
// characters dropped.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for c := (cutter{src: []byte(s), end: len(s)}); c.next(); c.space = false {
		if c.space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(key(c.src[c.start:c.i], c.kind))
	}
	return b.String()
}

func key(b []byte, k Kind) string {
	switch k {
	case Number:
		return string(b)
	case Punct:
		if r, _ := utf8.DecodeRune(b); r == '’' || r == 'ʼ' {
			return "'"
		}
		return string(b)
	}
	if lower, ok := asciiLower(b); ok {
		return lower
	}
	if !composed(b) {
		b = norm.NFC.Bytes(b)
	}
	var buf [32]rune
	out := buf[:0]
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		b = b[size:]
		switch {
		case ignorable(r):
		case r == 'Ð' || r == 'ð':
			out = append(out, 'đ')
		default:
			out = append(out, unicode.ToLower(r))
		}
	}
	return string(oldTone(out))
}

// composed reports a word whose letters are all below the combining marks or in
// the block of the composed Latin letters, which NFC leaves as they are.
func composed(b []byte) bool {
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r >= 0x300 && (r < 0x1e00 || r > 0x1eff) {
			return false
		}
		b = b[size:]
	}
	return true
}

func asciiLower(b []byte) (string, bool) {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return "", false
		}
	}
	return strings.ToLower(string(b)), true
}

// Tones of a vowel in one order: level, grave, acute, hook, tilde, dot.
var tones = [...][]rune{
	[]rune("oòóỏõọ"),
	[]rune("aàáảãạ"),
	[]rune("eèéẻẽẹ"),
	[]rune("uùúủũụ"),
	[]rune("yỳýỷỹỵ"),
}

// oldTone moves the tone mark of a syllable that ends in -oa, -oe or -uy from
// the last vowel to the one before it. After q the u is no vowel.
func oldTone(w []rune) []rune {
	n := len(w)
	if n < 2 {
		return w
	}
	var first, second []rune
	switch w[n-2] {
	case 'o':
		first, second = tones[0], tones[1]
		if at(second, w[n-1]) < 0 {
			second = tones[2]
		}
	case 'u':
		first, second = tones[3], tones[4]
		if n > 2 && w[n-3] == 'q' {
			return w
		}
	default:
		return w
	}
	if i := at(second, w[n-1]); i > 0 {
		w[n-2], w[n-1] = first[i], second[0]
	}
	return w
}

func at(set []rune, r rune) int {
	for i, x := range set {
		if x == r {
			return i
		}
	}
	return -1
}
