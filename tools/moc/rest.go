package main

import (
	"crypto/sha256"
	"os"
	"path/filepath"
	"sync"
)

// rest is what a preview has beside Hugo's files: data, feeds, what scripts load.
// After a change it is made when it is asked for, since pages are looked at first.
type rest struct {
	mu    sync.Mutex
	dir   string // of the site
	files map[string][sha256.Size]byte
	make  func() (map[string][]byte, error) // what dir ought to hold; nil where it does
}

// stand notes that the files stand in a new site.
func (r *rest) stand(dir string, files map[string][]byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.dir, r.make = dir, nil
	r.note(files)
}

func (r *rest) note(files map[string][]byte) {
	r.files = map[string][sha256.Size]byte{}
	for name, b := range files {
		r.files[name] = sha256.Sum256(b)
	}
}

// owe notes how the files are made that differ from now on.
func (r *rest) owe(make func() (map[string][]byte, error)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.make = make
}

// ready sees to it that a file of the site, by its path within it, is as new as
// the pages. Whatever is not there may be one that is still to be made.
func (r *rest) ready(name string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.make == nil {
		return nil
	}
	if _, ours := r.files[name]; !ours {
		if _, err := os.Stat(filepath.Join(r.dir, name)); err == nil {
			return nil
		}
	}
	files, err := r.make()
	if err != nil {
		return err
	}
	fresh := map[string][]byte{}
	for name, b := range files {
		if old, there := r.files[name]; !there || old != sha256.Sum256(b) {
			fresh[name] = b
		}
	}
	if err := fill(r.dir, fresh); err != nil {
		return err
	}
	r.note(files)
	r.make = nil
	return nil
}
