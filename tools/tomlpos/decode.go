package tomlpos

import (
	"bytes"
	"fmt"

	"github.com/BurntSushi/toml"
)

// maxDepth bounds how deep values are nested, and of how many parts a dotted key
// is made. The time that both readers of TOML take grows with the square of
// either, so that one file of a stranger could stop everything.
const maxDepth = 32

// DeepError reports TOML that is nested too deep.
type DeepError struct{ At int } // offset in bytes of what is too deep

func (e DeepError) Error() string { return fmt.Sprintf("nested more than %d deep", maxDepth) }

// Decode reads TOML into a value. The metadata tells which keys were not
// understood.
func Decode(b []byte, into any) (toml.MetaData, error) {
	if at := deep(b); at >= 0 {
		return toml.MetaData{}, DeepError{at}
	}
	return toml.NewDecoder(bytes.NewReader(b)).Decode(into)
}

// deep gives the offset of the first bracket, or dot of a key, that lies deeper
// than maxDepth; -1 for none. Text in quotation marks and comments count for
// nothing.
func deep(src []byte) int {
	brackets, dots := 0, 0
	for i := 0; i < len(src); i++ {
		switch c := src[i]; c {
		case '"', '\'':
			i = textEnd(src, i) - 1
		case '#':
			i = lineEnd(src, i) - 1
		case '[', '{':
			brackets, dots = brackets+1, 0
		case ']', '}':
			brackets, dots = max(brackets-1, 0), 0
		case '.':
			dots++
		case '=', ',', '\n':
			dots = 0
		}
		if brackets > maxDepth || dots > maxDepth {
			return i
		}
	}
	return -1
}

// textEnd gives the offset behind the text in quotation marks that begins at
// start. Where it is never closed, that is the end of the line, or of the file.
func textEnd(src []byte, start int) int {
	mark := src[start : start+1]
	long := bytes.Repeat(mark, 3)
	if bytes.HasPrefix(src[start:], long) {
		mark = long
	}
	for i := start + len(mark); i < len(src); i++ {
		switch {
		case src[i] == '\\' && mark[0] == '"':
			i++
		case src[i] == '\n' && len(mark) == 1:
			return i
		case bytes.HasPrefix(src[i:], mark):
			i += len(mark)
			for n := 0; len(mark) == 3 && n < 2 && i < len(src) && src[i] == mark[0]; n++ {
				i++ // quotation marks may stand directly before those that close it
			}
			return i
		}
	}
	return len(src)
}

func lineEnd(src []byte, start int) int {
	if n := bytes.IndexByte(src[start:], '\n'); n >= 0 {
		return start + n
	}
	return len(src)
}
