package fact

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// around is how much of the text before and behind a passage is kept, in bytes.
const around = 30

// Surround gives the facts with what stands before and behind each of their
// passages in the body, cut at characters.
func Surround(facts []Fact, body []byte) []Fact {
	out := slices.Clone(facts)
	for i := range out {
		out[i].Evidence = slices.Clone(out[i].Evidence)
		for k := range out[i].Evidence {
			e := &out[i].Evidence[k]
			if 0 <= e.Start && e.Start <= e.End && e.End <= len(body) {
				e.Prefix = string(body[min(cut(body, e.Start-around), e.Start):e.Start])
				e.Suffix = string(body[e.End:cut(body, e.End+around)])
			}
		}
	}
	return out
}

// cut gives the first offset from at on where a character begins, with the marks
// that stand on it.
func cut(body []byte, at int) int {
	at = max(at, 0)
	for at < len(body) {
		r, size := utf8.DecodeRune(body[at:])
		if utf8.RuneStart(body[at]) && !unicode.Is(unicode.Mn, r) {
			return at
		}
		at += max(size, 1)
	}
	return len(body)
}

// Find gives the offset of the passage in another copy of its text, -1 where it is
// not there: its words, letter for letter, and beside them the words that stood
// before or behind them, whatever marks and spaces lie between.
func (e *Evidence) Find(body string) int {
	for at := 0; e.Exact != ""; at++ {
		n := strings.Index(body[at:], e.Exact)
		if n < 0 {
			return -1
		}
		at += n
		before := dense(body[max(0, at-2*around):at])
		end := at + len(e.Exact)
		behind := dense(body[end:min(len(body), end+2*around)])
		prefix, suffix := dense(e.Prefix), dense(e.Suffix)
		if prefix == "" && suffix == "" || prefix != "" && strings.HasSuffix(before, prefix) || suffix != "" && strings.HasPrefix(behind, suffix) {
			return at
		}
	}
	return -1
}

// dense leaves nothing but letters and digits: another copy has other bullets, line
// breaks and Markdown.
func dense(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			return r
		}
		return -1
	}, s)
}
