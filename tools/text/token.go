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
	Upper      bool // the first letter is upper case, or a later one of a word like "iPhone"
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
	return (&Tokenizer{}).Tokens(src, spans...)
}

// Tokenizer cuts the pieces of one document into tokens. It remembers the key
// of every word, since a document repeats its words. It is not safe for use by
// several goroutines.
type Tokenizer struct {
	keys map[string]string // nil: nothing is remembered
}

// NewTokenizer gives a tokenizer for one document.
func NewTokenizer() *Tokenizer { return &Tokenizer{keys: map[string]string{}} }

// Tokens is like the function of this name.
func (z *Tokenizer) Tokens(src []byte, spans ...Span) []Token {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	toks := make([]Token, 0, n/4+1)
	space, lineBreak := true, false
	for _, s := range spans {
		for i := s.Start; i < s.End; {
			r, size := decode(src[i:s.End])
			t := Token{Start: i, Glued: !space, Break: lineBreak}
			switch {
			case isLetter(r):
				t.Kind = Word
				t.End, t.Upper, t.Caps = endOfWord(src, i, s.End)
			case '0' <= r && r <= '9':
				t.Kind = Number
				t.End = i + 1
				for t.End < s.End && '0' <= src[t.End] && src[t.End] <= '9' {
					t.End++
				}
			case isSpace(r):
				space = true
				lineBreak = lineBreak || r == '\n'
				i += size
				continue
			case ignorable(r):
				i += size
				continue
			default:
				t.Kind = Punct
				t.End = i + size
			}
			t.Key = z.key(src[t.Start:t.End], t.Kind)
			toks = append(toks, t)
			space, lineBreak = false, false
			i = t.End
		}
	}
	return toks
}

func (z *Tokenizer) key(b []byte, k Kind) string {
	if z.keys == nil || len(b) == 1 && k != Word {
		return key(b, k)
	}
	if s, ok := z.keys[string(b)]; ok {
		return s
	}
	s := key(b, k)
	z.keys[string(b)] = s
	return s
}

// endOfWord returns where the word that starts at i ends, and whether all its
// letters are capitals. Combining marks and ignorable characters belong to it.
func endOfWord(src []byte, i, end int) (last int, upper, caps bool) {
	caps = true
	last = i
	for i < end {
		r, size := decode(src[i:end])
		switch {
		case isLetter(r):
			caps = caps && !isLower(r)
			upper = upper || isUpper(r) || unicode.IsTitle(r)
			last = i + size
		case r < utf8.RuneSelf:
			return last, upper, caps
		case unicode.Is(unicode.Mn, r):
			last = i + size
		case ignorable(r):
		default:
			return last, upper, caps
		}
		i += size
	}
	return last, upper, caps
}

func decode(b []byte) (rune, int) {
	if b[0] < utf8.RuneSelf {
		return rune(b[0]), 1
	}
	return utf8.DecodeRune(b)
}

// The letters that Vietnamese adds to Latin-1 stand in one block, capitals on
// even and small letters on odd places; most letters of the documents are told
// here without a look at Unicode's tables.
const firstVietnamese, lastVietnamese = 'Ạ', 'ỹ'

func isVietnamese(r rune) bool { return firstVietnamese <= r && r <= lastVietnamese }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return isVietnamese(r) || unicode.IsLetter(r)
}

func isUpper(r rune) bool {
	if isVietnamese(r) {
		return r%2 == 0
	}
	return unicode.IsUpper(r)
}

func isLower(r rune) bool {
	if isVietnamese(r) {
		return r%2 == 1
	}
	return unicode.IsLower(r)
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
