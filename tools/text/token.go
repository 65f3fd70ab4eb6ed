// Package text cuts a document into tokens and gives every token a key under
// which it is compared: one key for all the ways in which Vietnamese and
// English text writes the same word (Unicode forms, letter case, the two
// placements of the tone mark). Positions always point into the bytes of the
// document as it stands; only keys are normalised.
package text

import (
	"unicode"
	"unicode/utf8"
)

// Kind says what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // a run of letters with their marks
	Number             // a run of decimal digits
	Punct              // one character of anything else
)

// Token is the smallest unit that the extractor looks at: a run of letters, a
// run of digits, or one other character. "Orchid-7B" is the four tokens
// Orchid, -, 7 and B, of which all but the first are glued.
type Token struct {
	Start, End int    // byte offsets, End is exclusive
	Key        string // folded form, see Fold
	Kind       Kind
	Upper      bool // the first letter is upper case
	Caps       bool // every letter is upper case
	Glued      bool // no white space before it
	Break      bool // a line break stands before it
}

// Span is a range of bytes, End exclusive.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Tokens cuts the bytes of src within the spans into tokens. Spans must be in
// order; what lies between two of them (Markdown marks, say) is skipped and
// separates words only if the spans themselves end in white space. Invalid
// UTF-8 is one Punct token a byte.
func Tokens(src []byte, spans ...Span) []Token {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	toks := make([]Token, 0, n/4+1)
	space, lineBreak := true, false
	for _, s := range spans {
		for i := s.Start; i < s.End; {
			r, size := utf8.DecodeRune(src[i:s.End])
			switch {
			case isSpace(r):
				space = true
				lineBreak = lineBreak || r == '\n'
				i += size
				continue
			case ignorable(r):
				i += size
				continue
			}
			t := Token{Start: i, Glued: !space, Break: lineBreak}
			switch {
			case unicode.IsLetter(r):
				t.Kind = Word
				t.Upper = unicode.IsUpper(r) || unicode.IsTitle(r)
				t.End, t.Caps = endOfWord(src, i, s.End)
			case '0' <= r && r <= '9':
				t.Kind = Number
				t.End = i + 1
				for t.End < s.End && '0' <= src[t.End] && src[t.End] <= '9' {
					t.End++
				}
			default:
				t.Kind = Punct
				t.End = i + size
			}
			t.Key = key(src[t.Start:t.End], t.Kind)
			toks = append(toks, t)
			space, lineBreak = false, false
			i = t.End
		}
	}
	return toks
}

// endOfWord returns where the word that starts at i ends, and whether all its
// letters are capitals. Combining marks and ignorable characters belong to it.
func endOfWord(src []byte, i, end int) (int, bool) {
	caps := true
	last := i
	for i < end {
		r, size := utf8.DecodeRune(src[i:end])
		switch {
		case unicode.IsLetter(r):
			caps = caps && !unicode.IsLower(r)
			last = i + size
		case unicode.Is(unicode.Mn, r):
			last = i + size
		case ignorable(r):
		default:
			return last, caps
		}
		i += size
	}
	return last, caps
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r != 0x200b && unicode.IsSpace(r)
}

// ignorable characters are invisible and carry no meaning for reading: zero
// width spaces and joiners, the soft hyphen, the byte order mark.
func ignorable(r rune) bool {
	switch r {
	case 0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff:
		return true
	}
	return false
}
