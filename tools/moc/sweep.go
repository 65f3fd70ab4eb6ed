package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// scratch begins the names of files and folders that are not finished yet; git
// ignores them. What is found of them while nobody else writes was left behind by
// a run that was killed.
const scratch = ".moc-"

// aside ends the name of a folder that gives way to a finished one.
const aside = ".old"

// sweep takes away what killed runs left in a project, and puts back what one
// moved aside and did not replace.
func sweep(root string) error {
	err := sweepFolder(root, scratch)
	for _, dir := range []string{"content", "data", "resources/moc"} {
		err = errors.Join(err, filepath.WalkDir(filepath.Join(root, filepath.FromSlash(dir)), func(path string, d fs.DirEntry, err error) error {
			switch {
			case errors.Is(err, fs.ErrNotExist):
				return nil
			case err != nil || !strings.HasPrefix(d.Name(), scratch):
				return err
			}
			err = clear(path)
			if err == nil && d.IsDir() {
				err = fs.SkipDir
			}
			return err
		}))
	}
	return err
}

// sweepFolder does so in one folder, with names that begin so.
func sweepFolder(dir, prefix string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), prefix) {
			err = errors.Join(err, clear(filepath.Join(dir, e.Name())))
		}
	}
	return err
}

// clear removes what is unfinished. A folder that was moved aside goes back where
// nothing took its place.
func clear(path string) error {
	name := strings.TrimPrefix(filepath.Base(path), scratch)
	if name, moved := strings.CutSuffix(name, aside); moved {
		name, _, _ = strings.Cut(name, scratch)
		old := filepath.Join(filepath.Dir(path), name)
		if _, err := os.Lstat(old); errors.Is(err, fs.ErrNotExist) {
			return os.Rename(path, old)
		}
	}
	return os.RemoveAll(path)
}

// beside begins the name of a folder that a project makes in the place of another.
// Two projects may build into one folder, so it tells which of them it is of.
func beside(root, dir string) string {
	return fmt.Sprintf("%s%s%s%.4x-", scratch, filepath.Base(dir), scratch, sha256.Sum256([]byte(root)))
}
