package project

import (
	"errors"
	"io/fs"
	"path"
	"unicode/utf8"

	"moc/tools/diag"
	"moc/tools/source"
	"moc/tools/text"
)

// Limits of files, in bytes. Facts are written by the tool and are as long as
// their documents make them.
const (
	maxData  = 1 << 20
	maxFacts = 32 << 20
)

func maxSize(name string) int64 {
	switch {
	case path.Ext(name) == ".md":
		return source.MaxSize
	case path.Dir(name) == factsDir:
		return maxFacts
	}
	return maxData
}

// read gives a file, nil where there is none or where nothing of it can be used.
// What is too large, or no file of its own, is not even opened.
func (l *loader) read(name string) *File {
	info, err := fs.Lstat(l.fsys, name)
	if err != nil {
		l.failed(err)
		return nil
	}
	whole := diag.Place{File: name}
	switch max := maxSize(name); {
	case info.Mode()&fs.ModeSymlink != 0:
		l.report(whole, "link", nil)
		return nil
	case !info.Mode().IsRegular():
		l.report(whole, "no-file", nil)
		return nil
	case info.Size() > max:
		l.report(whole, "too-large", diag.Args{"max": max})
		return nil
	}
	b, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		l.failed(err)
		return nil
	}
	f := newFile(name, b)
	l.Files[name] = f
	if !l.fit(f) {
		return nil
	}
	return f
}

// fit reports what no file may hold. It gives false for one that is no text.
func (l *loader) fit(f *File) bool {
	if !utf8.Valid(f.Src) {
		at := 0
		for r, size := rune(0), 0; r != utf8.RuneError || size != 1; at += size {
			r, size = utf8.DecodeRune(f.Src[at:])
		}
		l.report(f.At(text.Span{Start: at - 1, End: at}), "not-text", nil)
		return false
	}
	l.hidden(f)
	return true
}

// folder lists what lies in a folder, nothing where there is none.
func (l *loader) folder(name string) []fs.DirEntry {
	info, err := fs.Lstat(l.fsys, name)
	if err != nil {
		l.failed(err)
		return nil
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		l.report(diag.Place{File: name}, "link", nil)
		return nil
	}
	entries, err := fs.ReadDir(l.fsys, name)
	l.failed(err)
	return entries
}

// failed notes a fault of the machine; a file or folder that is not there is
// none.
func (l *loader) failed(err error) {
	if l.fault == nil && err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.fault = err
	}
}
