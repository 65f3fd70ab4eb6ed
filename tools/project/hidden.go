package project

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/runenames"

	"moc/tools/diag"
	"moc/tools/text"
)

// maxHidden bounds how many hidden characters of a file are reported: a file of
// another kind may hold nothing else.
const maxHidden = 20

// hidden reports characters that nobody sees and that change what is seen:
// controls and marks that turn the direction of writing. In files of data no
// character is invisible; documents may hold what articles bring along, such as
// soft hyphens, which the tool passes over.
func (l *loader) hidden(f *File) {
	document := strings.HasSuffix(f.Name, ".md")
	reported := 0
	for i := 0; i < len(f.Src) && reported < maxHidden; {
		r, size := utf8.DecodeRune(f.Src[i:])
		if isHidden(r) || !document && i > 0 && unicode.Is(unicode.Cf, r) {
			reported++
			d := diag.Diagnostic{
				Place: f.At(text.Span{Start: i, End: i + size}), Code: "hidden-character",
				Args: diag.Args{"code": fmt.Sprintf("U+%04X", r), "name": runenames.Name(r)},
			}
			if !document { // a document is what its author wrote
				d.Fix = &diag.Fix{Start: i, End: i + size}
			}
			l.diags = append(l.diags, d)
		}
		i += size
	}
}

func isHidden(r rune) bool {
	switch {
	case r == '\n', r == '\r', r == '\t':
		return false
	case 0xe0000 <= r && r <= 0xe007f: // tags, which spell out words unseen
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == 0x2028 || r == 0x2029
}
