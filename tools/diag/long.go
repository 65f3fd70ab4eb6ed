package diag

import (
	"unicode"
	"unicode/utf8"
)

// longLine is the length in bytes from which a line is no longer read from its
// beginning for each place in it: a file may be one line with a thousand places.
const longLine = 4096

// milestone is a place in a long line: its offset in bytes, and the number of
// characters before it.
type milestone struct{ offset, cells int }

// measure sets milestones in long lines.
func (f *File) measure() {
	for n, begin := range f.lines {
		end := len(f.Src)
		if n+1 < len(f.lines) {
			end = f.lines[n+1]
		}
		if end-begin <= longLine {
			continue
		}
		if f.long == nil {
			f.long = map[int][]milestone{}
		}
		f.long[n+1] = milestones(f.Src[begin:end])
	}
}

func milestones(line []byte) []milestone {
	out := []milestone{{}}
	cells := 0
	for i := 0; i < len(line); cells++ {
		if i-out[len(out)-1].offset >= longLine {
			out = append(out, milestone{i, cells})
		}
		i = cellEnd(line, i)
	}
	return out
}

// milestone gives one well before an offset of a line, counted from 1; of a short
// line its beginning.
func (f *File) milestone(line, offset int) milestone {
	best := milestone{}
	all := f.long[line]
	if n := min(offset/longLine, len(all)) - 1; n > 0 { // none stands closer to its forerunner than longLine
		best = all[n]
	}
	return best
}

// cellEnd gives the offset behind the character that begins at i, combining marks
// included, as cells cuts them.
func cellEnd(line []byte, i int) int {
	_, size := utf8.DecodeRune(line[i:])
	for i += size; i < len(line) && line[i] >= utf8.RuneSelf; i += size {
		var r rune
		if r, size = utf8.DecodeRune(line[i:]); !unicode.In(r, unicode.Mn, unicode.Me) {
			break
		}
	}
	return i
}
