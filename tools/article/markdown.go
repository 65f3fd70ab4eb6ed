package article

import (
	"bytes"
	"html"
	"strings"
	"unicode"

	"moc/tools/source"
)

// form says how a kind of block is written and what Markdown makes of it.
type form struct{ prefix, open, close string }

var forms = [...]form{
	paragraph: {"", "<p>", "</p>\n"},
	heading:   {"## ", "<h2>", "</h2>\n"},
	listItem:  {"- ", "<ul>\n<li>", "</li>\n</ul>\n"},
	below:     {"", "<p>", "</p>\n"},
}

// render writes the blocks as Markdown.
func render(blocks []block) []byte {
	var b bytes.Buffer
	for i, bl := range blocks {
		md := escape(strings.Join(bl.lines, "\n"), forms[bl.kind])
		switch bl.kind {
		case listItem:
			md = strings.ReplaceAll(md, "\n", "\n  ")
		case below:
			md = "  " + strings.ReplaceAll(md, "\n", "\n  ")
		}
		tight := bl.kind == listItem && i > 0 && blocks[i-1].kind == listItem
		if i > 0 && !tight {
			b.WriteByte('\n')
		}
		b.WriteString(md)
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// marks are the characters that can be markup within a line. At the beginning
// of a line any punctuation can be.
const marks = "\\`*_[]<&#|~"

// escape writes a block so that Markdown shows the text letter for letter. Most
// text does so as it stands; the rest is escaped in full, then every mark is
// tried without, so that no backslash stands in the document, and in a
// quotation from it, for nothing.
func escape(text string, f form) string {
	if md := f.prefix + text; f.shows(md, text) {
		return md
	}
	set := marks + lineStart
	for _, mark := range strings.Split(set, "") {
		fewer := strings.Replace(set, mark, "", 1)
		if f.shows(f.prefix+escapeMarks(text, fewer), text) {
			set = fewer
		}
	}
	return f.prefix + escapeMarks(text, set)
}

// lineStart stands in a set of marks for whatever can be one at the beginning
// of a line.
const lineStart = "^"

func escapeMarks(text, set string) string {
	var b strings.Builder
	start := strings.Contains(set, lineStart)
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		at := -1
		if start {
			at = startMark(line)
		}
		for j, r := range line {
			if j == at || r != '^' && strings.ContainsRune(set, r) {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// startMark gives the place of the punctuation that begins a line, or of that
// which follows the number that begins it; -1 for none.
func startMark(line string) int {
	rest := strings.TrimLeft(line, "0123456789")
	if rest == "" || rest[0] > unicode.MaxASCII || !unicode.In(rune(rest[0]), unicode.P, unicode.S) {
		return -1
	}
	return len(line) - len(rest)
}

// shows reports whether Markdown shows md as one block of this form that reads
// text, letter for letter.
func (f form) shows(md, text string) bool {
	var page bytes.Buffer
	if err := source.Markdown.Convert([]byte(md), &page); err != nil {
		return false
	}
	shown, ok := strings.CutPrefix(page.String(), f.open)
	shown, closed := strings.CutSuffix(shown, f.close)
	return ok && closed && !strings.Contains(shown, "<") && html.UnescapeString(shown) == text
}
