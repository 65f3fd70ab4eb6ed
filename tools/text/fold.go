package text

import (
	"strings"
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
	for c := (cutter{src: s, end: len(s)}); c.next(); c.space = false {
		if c.space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(key(c.src[c.start:c.i], c.kind))
	}
	return b.String()
}

func key(s string, k Kind) string {
	switch k {
	case Number:
		return s
	case Punct:
		if r, _ := utf8.DecodeRuneInString(s); r == '’' || r == 'ʼ' {
			return "'"
		}
		return s
	}
	if isASCII(s) {
		return strings.ToLower(s)
	}
	if isKey(s) {
		return s
	}
	s = NFC(s)
	var buf [32]rune
	out := buf[:0]
	for _, r := range s {
		switch {
		case ignorable(r):
		case r == 'Ð' || r == 'ð':
			out = append(out, 'đ')
		default:
			out = append(out, lower(r))
		}
	}
	return text(oldTone(out), s)
}

// isKey reports a word that is plainly its own key, as most are: composed small letters, the
// tone mark on none of the last that could be misplaced.
func isKey(s string) bool {
	var before rune
	for i, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if r < 'a' || r > 'z' {
				return false
			}
		case isVietnamese(r):
			if r%2 == 0 {
				return false
			}
		case r >= endOfLatin || !isLatin(r) || lowerLatin[r] != r || r == 'ð':
			return false
		}
		if i+utf8.RuneLen(r) == len(s) {
			return r < utf8.RuneSelf || before != 'o' && before != 'u'
		}
		before = r
	}
	return false
}

// text gives the runes as a string: s itself where they are the same.
func text(runes []rune, s string) string {
	var buf [64]byte
	b := buf[:0]
	for _, r := range runes {
		b = utf8.AppendRune(b, r)
	}
	if string(b) == s {
		return s
	}
	return string(b)
}

// NFC gives the text in Normalization Form C.
func NFC(s string) string {
	if composed(s) {
		return s
	}
	return norm.NFC.String(s)
}

// composed reports a text whose characters are all below the combining marks, in the
// block of the composed Latin letters or among dashes and quotation marks, which NFC
// leaves as they are.
func composed(s string) bool {
	for _, r := range s {
		if r >= 0x300 && (r < 0x1e00 || r > 0x1eff) && (r < '‐' || r > '›') {
			return false
		}
	}
	return true
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
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
