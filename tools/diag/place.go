package diag

import (
	"bytes"
	"sort"

	"moc/tools/text"
)

// Place is a stretch of one line of a file. Lines and columns are 1-based, and
// columns count characters: a base letter with its combining marks is one.
// Line is 0 for a whole file, Col for a whole line.
type Place struct {
	File    string
	Line    int
	Col     int
	EndCol  int    // the column behind the last character
	Text    string // the line itself, without its end; of a long one, the part around the place
	Skipped int    // characters of the line before Text
}

// File is a file that diagnostics point into.
type File struct {
	Name  string // with slashes, relative to the project
	Src   []byte
	lines []int // offsets at which lines begin
	long  map[int][]milestone
}

// NewFile prepares a file for pointing.
func NewFile(name string, src []byte) *File {
	f := &File{Name: name, Src: src, lines: []int{0}}
	for i, c := range src {
		if c == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	f.measure()
	return f
}

// At is the place of some bytes. Of more than one line it is the rest of the
// first. Offsets outside the file are brought inside.
func (f *File) At(s text.Span) Place {
	start := min(max(s.Start, 0), len(f.Src))
	line := sort.SearchInts(f.lines, start+1) // the number of lines that begin at start or before
	begin := f.lines[line-1]
	content := f.line(begin)
	start = min(start-begin, len(content))
	end := min(max(s.End-begin, start), len(content))
	from := f.milestone(line, start)
	p := Place{File: f.Name, Line: line, Col: from.cells + 1, EndCol: from.cells + 1, Text: string(content)}
	for i := from.offset; i <= start && i < len(content) || i < end; { // a character cut in two belongs to the place
		if i < end {
			p.EndCol++
		}
		if i = cellEnd(content, i); i <= start {
			p.Col++
		}
	}
	p.EndCol = max(p.Col, p.EndCol)
	if len(content) > longLine {
		p.Text, p.Skipped = string(content[from.offset:min(len(content), start+longLine)]), from.cells
	}
	return p
}

// Whole is the place of the file as a whole.
func (f *File) Whole() Place { return Place{File: f.Name} }

func (f *File) line(begin int) []byte {
	rest := f.Src[begin:]
	if end := bytes.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	return bytes.TrimSuffix(rest, []byte("\r"))
}
