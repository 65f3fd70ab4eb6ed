package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// cell is one character as a terminal shows it.
type cell struct {
	text  string
	size  int // bytes in the source
	width int // columns of the terminal
}

const (
	tab      = "    "   // a tab may be wider or narrower in an editor: four spaces are no surprise
	maxWidth = 100      // of a source line; a paragraph of prose is one long line
	before   = 40       // of it, what is shown before the caret at most
	strange  = "\uFFFD" // for what must not reach a terminal
)

// cells cuts a line into characters: a base letter and its combining marks are
// one. What could steer a terminal or turn the direction of the text is
// replaced.
func cells(line string) []cell {
	var out []cell
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		s := line[i : i+size]
		i += size
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me) && len(out) > 0:
			out[len(out)-1].text += s
			out[len(out)-1].size += size
		case r == '\t':
			out = append(out, cell{tab, size, len(tab)})
		case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			out = append(out, cell{strange, size, 1})
		case unicode.Is(unicode.Cf, r):
			out = append(out, cell{s, size, 0})
		default:
			out = append(out, cell{s, size, columns(r)})
		}
	}
	return out
}

// columns is the number of columns of a terminal that a character takes.
func columns(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// excerpt gives the line of a place and the carets beneath it, both as a
// terminal shows them. Of a long line it shows the part around the carets.
func excerpt(p Place) (line, carets string) {
	all := cells(p.Text)
	start := min(max(p.Col-1-p.Skipped, 0), len(all))
	end := min(max(p.EndCol-1-p.Skipped, start), len(all))
	from, to := window(all, start)
	end = min(end, to)

	var b strings.Builder
	indent := 0
	if from+p.Skipped > 0 {
		b.WriteString("…")
		indent = 1
	}
	marked := 0
	for i := from; i < to; i++ {
		b.WriteString(all[i].text)
		if i < start {
			indent += all[i].width
		} else if i < end {
			marked += all[i].width
		}
	}
	if to < len(all) {
		b.WriteString("…")
	}
	if p.Col == 0 {
		return b.String(), ""
	}
	return b.String(), strings.Repeat(" ", indent) + strings.Repeat("^", max(marked, 1))
}

// window is the range of cells that fits into maxWidth and holds the cell
// start.
func window(all []cell, start int) (from, to int) {
	total := 0
	for _, c := range all {
		total += c.width
	}
	if total <= maxWidth {
		return 0, len(all)
	}
	from = start
	for w := 0; from > 0 && w+all[from-1].width <= before; from-- {
		w += all[from-1].width
	}
	to = from
	for w := 0; to < len(all) && w+all[to].width <= maxWidth; to++ {
		w += all[to].width
	}
	return from, to
}
