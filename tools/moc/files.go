package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// findRoot gives the folder of the project around dir: the nearest one above it
// that holds config.toml and the go.mod of this module.
func findRoot(dir string) (string, error) {
	for at := filepath.Clean(dir); ; at = filepath.Dir(at) {
		mod, _ := os.ReadFile(filepath.Join(at, "go.mod"))
		_, err := os.Stat(filepath.Join(at, "config.toml"))
		if first, _, _ := bytes.Cut(mod, []byte("\n")); err == nil && string(bytes.TrimSpace(first)) == "module moc" {
			return at, nil
		}
		if at == filepath.Dir(at) {
			return "", errNoProject
		}
	}
}

var errNoProject = errors.New("no project")

// writeFile puts bytes in the place of a file, whole or not at all, and only if
// they differ from what stands there.
func writeFile(path string, b []byte) (changed bool, err error) {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, b) {
		return false, nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return false, err
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), scratch+filepath.Base(path)+"-*")
	if err != nil {
		return false, err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(b)
	err = errors.Join(err, tmp.Chmod(0o644), tmp.Sync(), tmp.Close()) // on the disk before it bears the name
	if err != nil {
		return false, fmt.Errorf("write %s: %w", path, err)
	}
	return true, os.Rename(tmp.Name(), path)
}

// fill writes files into a folder that is not finished.
func fill(dir string, files map[string][]byte) error {
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// makeDir makes an unfinished folder whose name begins so.
func makeDir(parent, prefix string) (string, error) {
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp(parent, prefix+"*")
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	return dir, err
}

// maxRoom bounds how much room is asked for in advance, in bytes.
const maxRoom = 64 << 20

// room proves that a folder's disk has room for as many bytes, by writing them: Hugo
// now and then waits for ever where it finds a full disk while it writes.
func room(dir string, size int64) (err error) {
	f, err := os.CreateTemp(dir, "room")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close(), os.Remove(f.Name())) }()
	zeros := make([]byte, 1<<20)
	for left := min(size, maxRoom); left > 0 && err == nil; left -= int64(len(zeros)) {
		_, err = f.Write(zeros[:min(left, int64(len(zeros)))])
	}
	return err
}

// sizeOf adds up the files below a folder, in bytes.
func sizeOf(dir string) (size int64, err error) {
	err = filepath.WalkDir(dir, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	return size, err
}

// replaceDir puts a finished folder in the place of an old one. Where the second
// rename fails the old one is put back; where a run is killed between the two,
// sweep does so.
func replaceDir(old, fresh string) error {
	moved := fresh + aside
	err := os.Rename(old, moved)
	if errors.Is(err, fs.ErrNotExist) {
		return os.Rename(fresh, old)
	}
	if err != nil {
		return err
	}
	if err := os.Rename(fresh, old); err != nil {
		os.Rename(moved, old)
		return err
	}
	if err := os.Rename(moved, fresh); err != nil { // so that no half of it is ever put back
		return err
	}
	return os.RemoveAll(fresh)
}
