package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"moc/tools/project"
	"moc/tools/source"
)

// document gives the whole document, and what of it lies in the project: only the
// front matter, with the hash of the whole, where the text is kept elsewhere.
func (add *addition) document() (whole, here []byte, err error) {
	front, err := add.meta.FrontMatter()
	if err != nil {
		return nil, nil, err
	}
	whole = append(front, add.body...)
	if !add.meta.Withheld() {
		return whole, whole, nil
	}
	meta := add.meta
	meta.TextSHA256 = fmt.Sprintf("%x", sha256.Sum256(whole))
	here, err = meta.FrontMatter()
	return whole, append(bytes.TrimRight(here, "\n"), '\n'), err
}

// files gives what is written into the folder of the source, by name.
func (add *addition) files(w *workplace, d *source.Document, here []byte) map[string][]byte {
	name := filepath.Base(project.SourcePath(add.id, add.meta.Lang))
	files := map[string][]byte{name: here}
	if d.Meta.Withheld() {
		return files
	}
	for _, lang := range w.Langs {
		if lang != d.Meta.Lang {
			files["draft."+lang+".md"] = skeleton(d, name, lang)
		}
	}
	if add.original != nil {
		files[original] = add.original
	}
	return files
}

// keepable refuses a place for a text that is not to be published: within the
// project, or where something is already.
func (a *app) keepable(w *workplace, add *addition) error {
	if add.keep == "" {
		return nil
	}
	if !add.meta.Withheld() {
		return usageError(a.say("add.keep_alone"))
	}
	full, err := filepath.Abs(add.keep)
	if err != nil {
		return err
	}
	if rel, err := filepath.Rel(w.root, full); err == nil && filepath.IsLocal(rel) {
		return usageError(a.say("add.keep_here", "path", add.keep))
	}
	if _, err := os.Lstat(full); !errors.Is(err, fs.ErrNotExist) {
		return usageError(a.say("add.exists", "path", add.keep))
	}
	return nil
}
