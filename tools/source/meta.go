package source

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"moc/tools/tomlpos"
)

// Display says what a source lets the site show of its text.
const (
	DisplayFull   = "full"   // all of it
	DisplayQuotes = "quotes" // only the sentences that facts and reviews cite
	DisplayFacts  = "facts"  // facts and quotations; the text is kept elsewhere
)

// Displays lists them, the most open first.
var Displays = []string{DisplayFull, DisplayQuotes, DisplayFacts}

// Meta is the front matter. The title is not read for facts.
type Meta struct {
	Title      string `toml:"title"`
	Lang       string `toml:"lang"`                  // "vi" or "en"
	Date       string `toml:"date"`                  // a full day, 2025-03-19
	DateWindow string `toml:"date_window,omitempty"` // EDTF interval within which an uncertain date lies
	DateNote   Note   `toml:"date_note,omitempty"`   // why the date is uncertain
	Publisher  string `toml:"publisher,omitempty"`   // id of an organization
	SourceURL  string `toml:"source_url,omitempty"`  // address of the article
	Retrieved  string `toml:"retrieved,omitempty"`   // day on which the text was taken
	Display    string `toml:"display,omitempty"`     // full (the default), quotes or facts
	// where display is facts: hash of the whole document file as it was when its facts were read, in hex
	TextSHA256    string `toml:"text_sha256,omitempty"`
	Own           bool   `toml:"own,omitempty"`            // written by this project: its sentences pass on reports of others and are none
	TranslationOf string `toml:"translation_of,omitempty"` // file that this one translates
	// of a translation: a print of each sentence of the original, as it was when it was translated
	Translates []string `toml:"translates,omitempty"`

	Undecoded []toml.Key `toml:"-"` // keys that are none of these
}

// Shown says how much of the text the site may show: all, where nothing is said.
func (m *Meta) Shown() string { return cmp.Or(m.Display, DisplayFull) }

// Note is a remark in both languages.
type Note struct {
	Vi string `toml:"vi,omitempty"`
	En string `toml:"en,omitempty"`
}

// ErrFrontMatter reports a document whose front matter is never closed.
var ErrFrontMatter = errors.New("front matter opens with +++ and is never closed by a second +++ line")

// ErrUTF8 reports a document that is not UTF-8 text.
var ErrUTF8 = errors.New("not valid UTF-8 text")

// ErrSize reports a document above MaxSize.
var ErrSize = fmt.Errorf("larger than %d bytes", MaxSize)

// splitFront separates front matter from body and gives the 1-based line on
// which the body begins.
func splitFront(b []byte) (front, body []byte, line int, err error) {
	if len(b) > MaxSize {
		return nil, nil, 0, ErrSize
	}
	if !utf8.Valid(b) {
		return nil, nil, 0, ErrUTF8
	}
	rest := bytes.TrimPrefix(b, []byte("\ufeff"))
	if first, after, ok := cutLine(rest); ok && isFence(first) {
		at := after
		for n := 2; ; n++ {
			l, next, more := cutLine(at)
			if isFence(l) {
				return after[:len(after)-len(at)], next, n + 1, nil
			}
			if !more {
				return nil, nil, 0, ErrFrontMatter
			}
			at = next
		}
	}
	return nil, rest, 1, nil
}

func cutLine(b []byte) (line, rest []byte, found bool) { return bytes.Cut(b, []byte("\n")) }

func isFence(line []byte) bool {
	return string(bytes.TrimRight(line, " \t\r")) == "+++"
}

func parseMeta(front []byte) (Meta, error) {
	var m Meta
	md, err := tomlpos.Decode(front, &m)
	if err != nil {
		return m, fmt.Errorf("front matter: %w", err)
	}
	m.Undecoded = md.Undecoded()
	return m, nil
}

// FrontMatter writes m as the front matter of a document, fences included.
func (m Meta) FrontMatter() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("+++\n")
	enc := toml.NewEncoder(&b)
	enc.Indent = ""
	if err := enc.Encode(m); err != nil {
		return nil, fmt.Errorf("encode front matter: %w", err)
	}
	b.WriteString("+++\n\n")
	return b.Bytes(), nil
}
