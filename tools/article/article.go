// Package article turns an article as people have it, plain text, into the
// Markdown body of a source document. Not a letter of the text is lost or
// changed: what Markdown would read as markup is escaped, and only where it
// would. The text's own conventions become Markdown's:
//
//   - the first line, if it is short and no sentence, is the title;
//   - a short line of its own without final punctuation, with a blank line and
//     text after it, is a heading;
//   - a line that begins with •, - or * is an item of a list;
//   - a line that is indented below an item belongs to the item;
//   - in a text that is wrapped by hand, lines that stand together are one
//     paragraph; in any other, every line is one.
package article

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"
)

// Article is a text made ready for its front matter.
type Article struct {
	Title string // empty where the text has none that can be told
	Body  []byte // Markdown
}

// ErrNotText reports bytes that are no UTF-8 text.
var ErrNotText = errors.New("not UTF-8 text")

// FromText reads plain text. With a title given, only a first line that equals
// it is taken for the title; with none, the first line that looks like one.
func FromText(b []byte, title string) (Article, error) {
	if !utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0 {
		return Article{}, ErrNotText
	}
	lines := split(b)
	first, rest := takeTitle(lines)
	if first == "" || title != "" && title != first {
		first, rest = title, lines
	}
	return Article{Title: first, Body: render(blocks(rest))}, nil
}

// FromMarkdown leaves the text as it is, apart from a byte order mark, empty
// lines at the beginning, and a first line "# Title", which is taken as FromText
// takes the first line.
func FromMarkdown(b []byte, title string) (Article, error) {
	if !utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0 {
		return Article{}, ErrNotText
	}
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte(bom)), "\r\n")
	line, rest, _ := bytes.Cut(b, []byte("\n"))
	mark, first, ok := strings.Cut(strings.TrimSpace(string(line)), " ")
	if first = strings.TrimSpace(first); ok && mark == "#" && (title == "" || title == first) {
		return Article{Title: first, Body: bytes.TrimLeft(rest, "\r\n")}, nil
	}
	return Article{Title: title, Body: b}, nil
}

// maxTitle and maxHeading are lengths in characters; what is longer is text.
const (
	maxTitle   = 200
	maxHeading = 120
)

// takeTitle gives the first line and the lines after it, or no title.
func takeTitle(lines []line) (string, []line) {
	for i, l := range lines {
		switch {
		case l.text == "":
			continue
		case l.item || l.text[len(l.text)-1] == '.' || utf8.RuneCountInString(l.text) > maxTitle:
			return "", lines
		case wrapped(lines) && i+1 < len(lines) && lines[i+1].text != "":
			return "", lines // the first line of a paragraph
		}
		return l.text, lines[i+1:]
	}
	return "", lines
}
