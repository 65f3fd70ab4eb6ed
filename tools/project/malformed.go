package project

import (
	"errors"
	"regexp"

	"github.com/BurntSushi/toml"

	"moc/tools/diag"
	"moc/tools/source"
	"moc/tools/text"
	"moc/tools/tomlpos"
)

// Faults of a document as a whole, with the codes that tell of them.
var documentFaults = map[error]string{
	source.ErrFrontMatter: "front-matter",
	source.ErrUTF8:        "not-text",
	source.ErrSize:        "too-large",
}

// undecoded reports a file that could not be decoded.
func (l *loader) undecoded(f *File, err error) {
	for fault, code := range documentFaults {
		if errors.Is(err, fault) {
			l.report(f.Whole(), code, diag.Args{"max": source.MaxSize})
			return
		}
	}
	var deep tomlpos.DeepError
	if errors.As(err, &deep) {
		at := f.toml.Start + deep.At
		l.report(f.At(text.Span{Start: at, End: at + 1}), "too-deep", nil)
		return
	}
	l.diags = append(l.diags, f.Error(err))
}

// wrongWord is how package phrase tells of a key that it cannot use:
// "data/i18n/vi.toml: fact_release: line 2: …".
var wrongWord = regexp.MustCompile(`^[^:]+: ([a-z0-9_]+): (.*)`)

// unusable reports a file of words that package phrase refuses.
func (l *loader) unusable(f *File, err error) {
	var syntax toml.ParseError
	if m := wrongWord.FindStringSubmatch(err.Error()); m != nil && !errors.As(err, &syntax) {
		l.report(f.Value(m[1]), "words", diag.Args{"detail": m[2]})
		return
	}
	l.undecoded(f, err)
}
