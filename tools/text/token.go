// Package text cuts a document into tokens and gives every token a key under
// which it is compared: one key for all the ways in which Vietnamese and
// English text writes the same word (Unicode forms, letter case, the two
// placements of the tone mark). Positions always point into the bytes of the
// document as it stands; only keys are normalised.
package text

import (
	"sync"
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
	*Form           // how it is written
	Start, End int  // byte offsets, End is exclusive
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

// Tokens cuts a text into tokens.
func Tokens(s string) []Token {
	return (&Tokenizer{piece: len(s)/4 + 4}).Tokens(s, Span{0, len(s)})
}

// Tokenizer cuts the pieces of one document into tokens. It remembers every form,
// since a document repeats its words. It is not safe for use by several
// goroutines.
type Tokenizer struct {
	forms formSet
	fresh []Form // made together, and not used yet
	all   Forms
	toks  []Token // of several pieces of the document, one behind the other
	again []Token // see Again
	piece int     // for how many tokens memory is taken at a time
}

// Documents that are read one after the other use the same tokenizers.
var tokenizers = sync.Pool{New: func() any { return &Tokenizer{} }}

// NewTokenizer gives a tokenizer for one document of so many bytes.
func NewTokenizer(size int) *Tokenizer {
	z := tokenizers.Get().(*Tokenizer)
	z.piece = min(size/16+16, 4096)
	return z
}

// Forms gives the forms of all tokens so far.
func (z *Tokenizer) Forms() Forms { return z.all }

// Done gives the memory back. Neither the tokenizer nor its tokens may be used any
// more.
func (z *Tokenizer) Done() {
	clear(z.toks)
	clear(z.again[:cap(z.again)])
	*z = Tokenizer{forms: z.forms, toks: z.toks[:0], again: z.again[:0]}
	z.forms.clear()
	tokenizers.Put(z)
}

// Tokens cuts what lies within the spans into tokens. Spans must be in order; what
// lies between two of them (Markdown marks, say) is skipped and separates words
// only if the spans themselves end in white space. Invalid UTF-8 is one Punct token
// a byte.
func (z *Tokenizer) Tokens(src string, spans ...Span) []Token {
	numbering.RLock()
	defer numbering.RUnlock()
	if len(z.all.list) == 0 {
		z.all.counts = numbering.counts
	}
	first := len(z.toks)
	c := cutter{src: src, space: true}
	for _, s := range spans {
		c.i, c.end = s.Start, s.End
		for c.next() {
			if len(z.toks) == cap(z.toks) {
				first = z.move(first)
			}
			z.toks = append(z.toks, Token{
				Form: z.form(src, c.start, c.i, c.kind), Start: c.start, End: c.i, Glued: !c.space, Break: c.lineBreak,
			})
			c.space, c.lineBreak = false, false
		}
	}
	return z.toks[first:len(z.toks):len(z.toks)]
}

// move takes the tokens from one on to new memory, which has room for more.
func (z *Tokenizer) move(first int) int {
	begun := z.toks[first:]
	z.toks = append(make([]Token, 0, max(z.piece, 2*cap(z.toks), 8)), begun...)
	return 0
}

// Again cuts words of the document anew. The tokens last until it is called again.
func (z *Tokenizer) Again(s string) []Token {
	all := z.toks
	z.toks = z.again[:0]
	z.Tokens(s, Span{0, len(s)})
	z.toks, z.again = all, z.toks
	return z.again
}

// form gives the form that is written so.
func (z *Tokenizer) form(src string, start, end int, k Kind) *Form {
	s, print := src[start:end], printOf(src, start, end)
	f := z.forms.find(s, print)
	if f == nil {
		if f = numbering.forms.find(s, print); f == nil {
			f = z.new(s, k)
		}
		z.forms.add(f, print)
		z.all.list = append(z.all.list, f)
	}
	return f
}

// new makes a form. Forms are made by the dozen: that takes less time than one by
// one.
func (z *Tokenizer) new(s string, k Kind) *Form {
	if len(z.fresh) == 0 {
		z.fresh = make([]Form, 8+min(len(z.all.list), 120))
	}
	f := &z.fresh[0]
	z.fresh = z.fresh[1:]
	f.Key, f.Kind, f.written = key(s, k), k, s
	if f.Key != s { // else it was looked for already
		f.id = numberOf(f.Key)
	}
	if k == Word {
		f.Upper, f.Caps = letterCase(s)
	}
	return f
}

// cutter goes through a text from token to token.
type cutter struct {
	src    string
	i, end int // what is left
	start  int // where the token begins that ends at i
	kind   Kind

	space, lineBreak bool // stand before it; to be cleared once it is taken
}

// next goes to the next token and reports whether there is one.
func (c *cutter) next() bool {
	for c.i < c.end {
		if c.src[c.i] == ' ' { // the commonest mark
			c.space = true
			c.i++
			continue
		}
		r, size := decode(c.src[c.i:c.end])
		c.start = c.i
		switch {
		case isLetter(r):
			c.kind, c.i = Word, endOfWord(c.src, c.i+size, c.end)
			return true
		case '0' <= r && r <= '9':
			c.kind = Number
			for c.i++; c.i < c.end && '0' <= c.src[c.i] && c.src[c.i] <= '9'; {
				c.i++
			}
			return true
		case isSpace(r):
			c.space = true
			c.lineBreak = c.lineBreak || r == '\n'
			c.i += size
		case ignorable(r):
			c.i += size
		default:
			c.kind = Punct
			c.i += size
			return true
		}
	}
	return false
}

// endOfWord returns where the word ends whose first letter ends at i. Combining
// marks and ignorable characters belong to it.
func endOfWord(src string, i, end int) (last int) {
	last = i
	for i < end {
		if c := src[i]; c < utf8.RuneSelf {
			if !isASCIILetter(c) {
				return last
			}
			i++
			last = i
			continue
		}
		r, size := utf8.DecodeRuneInString(src[i:end])
		switch {
		case isLetter(r), unicode.Is(unicode.Mn, r):
			last = i + size
		case ignorable(r):
		default:
			return last
		}
		i += size
	}
	return last
}

func isASCIILetter(c byte) bool { return (c|0x20)-'a' < 26 }

// letterCase reports whether a word has a capital and whether all its letters are
// capitals.
func letterCase(s string) (upper, caps bool) {
	caps = true
	for len(s) > 0 {
		r, size := decode(s)
		if isLetter(r) {
			caps = caps && !isLower(r)
			upper = upper || isUpper(r) || unicode.IsTitle(r)
		}
		s = s[size:]
	}
	return upper, caps
}

func decode(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}

// The letters that Vietnamese adds to Latin-1 stand in one block, capitals on
// even and small letters on odd places; most letters of the documents are told
// here without a look at Unicode's tables.
const firstVietnamese, lastVietnamese = 'Ạ', 'ỹ'

func isVietnamese(r rune) bool { return firstVietnamese <= r && r <= lastVietnamese }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(byte(r))
	}
	return isVietnamese(r) || isLatin(r) || unicode.IsLetter(r)
}

// isLatin reports a letter of the blocks in which the others of Vietnamese stand, "ê" and "ư":
// all but two signs in the midst of them are letters.
func isLatin(r rune) bool { return firstLatin <= r && r < endOfLatin && r != '×' && r != '÷' }

const firstLatin, endOfLatin = 'À', 0x250

// lowerLatin holds the small letters of these blocks.
var lowerLatin = func() (out [endOfLatin]rune) {
	for r := range rune(endOfLatin) {
		out[r] = unicode.ToLower(r)
	}
	return out
}()

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

func lower(r rune) rune {
	switch {
	case r < endOfLatin:
		return lowerLatin[r]
	case isVietnamese(r):
		return r | 1
	}
	return unicode.ToLower(r)
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
