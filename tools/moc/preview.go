package main

import (
	"bytes"
	"crypto/sha256"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"moc/tools/index"
	"moc/tools/project"
)

// kept is what serve knows of the site that it shows, so that after a change only
// those pages are made again that show something else than before.
type kept struct {
	dir   string // of the site; empty before the first
	frame []byte // print of what all pages depend on
	pages map[string]string

	memory   project.Memory
	readings readings
	rest     rest

	again bool // the next site is made out of this one
	next  struct {
		frame []byte
		pages map[string]string
	}
}

// plan marks the pages that stay as they are. Where layouts or words changed, or a
// page is gone, none stay.
func (k *kept) plan(root string, x *index.Index) error {
	frame, err := frameOf(root)
	if err != nil {
		return err
	}
	prints, err := x.Prints()
	if err != nil {
		return err
	}
	k.next.frame, k.next.pages = frame, map[string]string{}
	for _, p := range x.Pages {
		k.next.pages[p.Path] = prints[p.Path]
	}
	k.again = k.dir != "" && bytes.Equal(frame, k.frame)
	for path := range k.pages {
		if _, there := k.next.pages[path]; !there {
			k.again = false
		}
	}
	if !k.again {
		return nil
	}
	for i := range x.Pages {
		p := &x.Pages[i]
		p.Kept = prints[p.Path] != "" && prints[p.Path] == k.pages[p.Path]
	}
	return nil
}

// done notes that a site is shown now.
func (k *kept) done(dir string) { k.dir, k.frame, k.pages = dir, k.next.frame, k.next.pages }

// take moves what was made again into the site. A map of the site that knows these
// pages alone stays behind.
func (k *kept) take(from string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == "sitemap.xml" {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		to := filepath.Join(k.dir, rel)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		return os.Rename(path, to)
	})
}

// framing is what every page is made with.
var framing = []string{"config.toml", "layouts", "data/i18n", "content"}

// frameOf takes the print of the files that every page is made with. Documents are
// none of them.
func frameOf(root string) ([]byte, error) {
	h := sha256.New()
	for _, top := range framing {
		err := filepath.WalkDir(filepath.Join(root, filepath.FromSlash(top)), func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && slices.Equal([]string{d.Name(), filepath.Base(filepath.Dir(path))}, []string{"sources", "content"}):
				return fs.SkipDir
			case d.IsDir():
				return nil
			}
			b, err := os.ReadFile(path)
			h.Write([]byte(path))
			h.Write(b)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return h.Sum(nil), nil
}
