package main

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watched are the folders whose changes make a new site. What the tool itself
// writes below them is left out, or a build would follow upon every build.
var (
	watched   = []string{"content", "data", "layouts"}
	unwatched = []string{"data/index", "data/facts"}
)

// settle is how long the files must rest before a change is told: editors save
// in several steps.
const settle = 100 * time.Millisecond

// watch sends on the channel after each burst of changes to what the site is
// made of, until the context ends.
func watch(ctx context.Context, root string, changed chan<- struct{}) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.Add(root); err != nil { // for config.toml
		return err
	}
	for _, dir := range watched {
		if err := watchTree(w, root, filepath.Join(root, dir)); err != nil {
			return err
		}
	}
	quiet := time.NewTimer(time.Hour)
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-w.Errors:
			return err
		case e := <-w.Events:
			if !concerns(root, e) {
				continue
			}
			if info, err := os.Stat(e.Name); err == nil && info.IsDir() {
				if err := watchTree(w, root, e.Name); err != nil {
					return err
				}
			}
			quiet.Reset(settle)
		case <-quiet.C:
			select {
			case changed <- struct{}{}:
			default: // a build is asked for already
			}
		}
	}
}

// watchTree watches a folder and all below it.
func watchTree(w *fsnotify.Watcher, root, dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return nil // it went while we looked
		}
		if isUnwatched(root, path) {
			return filepath.SkipDir
		}
		return w.Add(path)
	})
}

// concerns reports an event that may change the site. Hidden files and those
// that end in ~ are what editors keep for themselves.
func concerns(root string, e fsnotify.Event) bool {
	name := filepath.Base(e.Name)
	switch {
	case e.Op == fsnotify.Chmod, strings.HasPrefix(name, "."), strings.HasSuffix(name, "~"):
		return false
	case filepath.Dir(e.Name) == root:
		return name == "config.toml"
	}
	return !isUnwatched(root, e.Name)
}

func isUnwatched(root, path string) bool {
	rel, err := filepath.Rel(root, path)
	for _, dir := range unwatched {
		if rel = filepath.ToSlash(rel); err == nil && (rel == dir || strings.HasPrefix(rel, dir+"/")) {
			return true
		}
	}
	return false
}
