package project

import (
	"strings"

	"github.com/BurntSushi/toml"

	"moc/tools/diag"
)

// File is a file that was read, ready for pointing at its keys and text.
type File struct {
	*diag.File
	front int // offset at which its TOML begins
}

const fence = "+++"

func newFile(name string, b []byte) *File {
	return &File{File: diag.NewFile(name, b)}
}

func (f *File) Key(path string) diag.Place { return f.Whole() }

func (f *File) Value(path string) diag.Place { return f.Whole() }

func (f *File) Keys(key toml.Key) []diag.Place { return []diag.Place{f.Whole()} }

var _ = strings.Cut
