package project

import (
	"errors"
	"regexp"
	"strings"

	"github.com/BurntSushi/toml"

	"moc/tools/diag"
	"moc/tools/source"
	"moc/tools/text"
)

// Faults of a document as a whole.
var documentFaults = map[error]string{
	source.ErrFrontMatter: "front-matter",
	source.ErrUTF8:        "not-utf8",
	source.ErrSize:        "too-large",
}

// wrongType is how BurntSushi/toml tells of a value of the wrong type; it has no
// type for this error.
var wrongType = regexp.MustCompile(`line \d+ \(last key "([^"]*)"\): (.*)`)

// wrongWord is how package phrase tells of a key that it cannot use.
var wrongWord = regexp.MustCompile(`^[^:]*: ([a-z0-9_]+): (.*)`)

// malformed reports a file that could not be decoded.
func (l *loader) malformed(f *File, err error) {
	for fault, code := range documentFaults {
		if errors.Is(err, fault) {
			l.report(f.Whole(), code, diag.Args{"max": source.MaxSize >> 20})
			return
		}
	}
	var syntax toml.ParseError
	if errors.As(err, &syntax) {
		start := f.front + syntax.Position.Start
		at := f.At(text.Span{Start: start, End: start + syntax.Position.Len})
		l.report(at, "syntax", diag.Args{"detail": syntax.Message})
		return
	}
	if m := wrongType.FindStringSubmatch(err.Error()); m != nil {
		l.report(f.Value(m[1]), "type", diag.Args{"key": m[1], "detail": m[2]})
		return
	}
	detail, at := err.Error(), f.Whole()
	if m := wrongWord.FindStringSubmatch(detail); m != nil {
		at = f.Key(m[1])
	}
	l.report(at, "words", diag.Args{"detail": strings.TrimPrefix(detail, f.Name+": ")})
}
