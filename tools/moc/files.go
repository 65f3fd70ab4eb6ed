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
	tmp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return false, err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(b)
	err = errors.Join(err, tmp.Chmod(0o644), tmp.Close())
	if err != nil {
		return false, fmt.Errorf("write %s: %w", path, err)
	}
	return true, os.Rename(tmp.Name(), path)
}

// replaceDir puts a new folder in the place of an old one. Where the second
// rename fails the old one is put back.
func replaceDir(old, fresh string) error {
	aside := fresh + ".old"
	err := os.Rename(old, aside)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, old); err != nil {
		os.Rename(aside, old)
		return err
	}
	return os.RemoveAll(aside)
}
