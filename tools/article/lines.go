package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const bom = "\ufeff"

// line is one line of the text without the white space around it.
type line struct {
	text   string // without the bullet, for an item
	indent int    // characters before the text or its bullet
	item   bool
}

// split reads the lines of a text with any kind of line ends.
func split(b []byte) []line {
	s := strings.TrimPrefix(string(b), bom)
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	var lines []line
	for _, raw := range strings.Split(s, "\n") {
		l := line{text: strings.TrimSpace(raw)}
		l.indent = utf8.RuneCountInString(raw[:strings.Index(raw, l.text)])
		if rest, ok := item(l.text); ok {
			l.text, l.item = rest, true
		}
		lines = append(lines, l)
	}
	return lines
}

// item cuts the bullet off the first line of a list item. A hyphen or asterisk
// is a bullet only with a space after it.
func item(s string) (string, bool) {
	r, size := utf8.DecodeRuneInString(s)
	rest := s[size:]
	text := strings.TrimSpace(rest)
	switch {
	case text == "":
		return s, false
	case r == '•':
		return text, true
	case r == '-' || r == '*':
		next, _ := utf8.DecodeRuneInString(rest)
		return text, unicode.IsSpace(next)
	}
	return s, false
}

// maxWrap is the longest line, in characters, of a text wrapped by hand.
const maxWrap = 100

// wrapped reports a text whose paragraphs were broken into lines by hand: no
// line is long. In any other text each line is a paragraph.
func wrapped(lines []line) bool {
	for _, l := range lines {
		if utf8.RuneCountInString(l.text) > maxWrap {
			return false
		}
	}
	return true
}

type kind uint8

const (
	paragraph kind = iota
	heading
	listItem // the first paragraph of an item
	below    // a further paragraph of the item before it
)

type block struct {
	kind  kind
	lines []string
}

// blocks groups lines into what they are.
func blocks(lines []line) []block {
	join := wrapped(lines)
	var out []block
	inItem, bullet := false, 0 // within an item whose bullet has this indent
	for i, l := range lines {
		gap := i == 0 || lines[i-1].text == ""
		indented := inItem && l.indent > bullet
		switch {
		case l.text == "":
			continue
		case l.item:
			out = append(out, block{listItem, []string{l.text}})
			inItem, bullet = true, l.indent
			continue
		case join && !gap && (indented || !inItem):
			last := &out[len(out)-1]
			last.lines = append(last.lines, l.text)
			continue
		case indented:
			out = append(out, block{below, []string{l.text}})
			continue
		}
		inItem = false
		b := block{paragraph, []string{l.text}}
		if bare(l.text) && opens(lines[i+1:]) {
			b.kind = heading
		}
		out = append(out, b)
	}
	return out
}

// bare reports a short line without final punctuation.
func bare(s string) bool {
	if utf8.RuneCountInString(s) > maxHeading {
		return false
	}
	s = strings.TrimRightFunc(s, func(r rune) bool { return strings.ContainsRune(`"'”’»)]`, r) })
	last, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && !strings.ContainsRune(".!?…:;,", last)
}

// opens reports that a blank line and then text follow: a list, or a line that
// could be no heading itself.
func opens(lines []line) bool {
	if len(lines) == 0 || lines[0].text != "" {
		return false
	}
	for i, l := range lines {
		if l.text != "" {
			alone := i+1 == len(lines) || lines[i+1].text == ""
			return l.item || !bare(l.text) || !alone
		}
	}
	return false
}
