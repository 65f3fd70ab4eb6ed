package project

import (
	"path"
	"regexp"

	"moc/tools/diag"
	"moc/tools/text"
	"moc/tools/tomlpos"
)

// File is a file that was read, ready for pointing at its keys and its text.
// Paths of keys are those of tomlpos: alias.2.text.
type File struct {
	*tomlpos.Index
	*diag.File
	toml text.Span // the whole file, or the front matter of a document
	body int       // offset at which the text of a document begins
}

// frontMatter is what source.Parse takes for it.
var frontMatter = regexp.MustCompile(`(?ms)\A\x{FEFF}?\+\+\+[ \t\r]*\n(.*?)^\+\+\+[ \t\r]*(?:\n|\z)`)

func newFile(name string, b []byte) *File {
	f := &File{File: diag.NewFile(name, b), toml: text.Span{End: len(b)}}
	if path.Ext(name) != ".toml" {
		f.toml = text.Span{}
		if m := frontMatter.FindSubmatchIndex(b); m != nil {
			f.toml, f.body = text.Span{Start: m[2], End: m[3]}, m[1]
		}
	}
	f.Index = tomlpos.ReadPart(f.File, f.toml)
	return f
}

// Body is the place of some bytes of a document's body.
func (f *File) Body(start, end int) diag.Place {
	return f.At(text.Span{Start: f.body + start, End: f.body + end})
}

// Front is what stands before the text of a document: its front matter with the
// lines around it.
func (f *File) Front() []byte { return f.Src[:f.body] }
