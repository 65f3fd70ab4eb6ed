package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"moc": main})
}

// Each script proves one thing about the command, which its first line says. It
// runs in a small project: the words, layouts and configuration of this one,
// with the entities and the document of the check's tests.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("LANG", "C.UTF-8")
			if err := setGoEnv(env.Setenv); err != nil {
				return err
			}
			return makeProject(env.WorkDir)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"hides": func(ts *testscript.TestScript, _ bool, args []string) { holds(ts, args, false) },
			"shows": func(ts *testscript.TestScript, _ bool, args []string) { holds(ts, args, true) },
		},
	})
}

// setGoEnv lets the go command find its caches where scripts have no home.
func setGoEnv(set func(key, value string)) error {
	names := []string{"GOCACHE", "GOMODCACHE", "GOPATH", "GOFLAGS", "GOTOOLCHAIN", "GOPROXY"}
	out, err := exec.Command("go", append([]string{"env"}, names...)...).Output()
	if err != nil {
		return err
	}
	for i, value := range strings.Split(strings.TrimSuffix(string(out), "\n"), "\n") {
		set(names[i], value)
	}
	return nil
}

// exits runs a command that must end with the given code: exits 2 moc bild.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code command [args...]")
	}
	code := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if want, err := strconv.Atoi(args[0]); err != nil || code != want {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// holds looks for words in every file of a folder, and of the archives in it,
// whatever their case: hides public secret.
func holds(ts *testscript.TestScript, args []string, want bool) {
	if len(args) < 2 {
		ts.Fatalf("usage: hides folder word...")
	}
	found := map[string]string{} // file by word
	ts.Check(eachFile(os.DirFS(ts.MkAbs(args[0])), func(name string, b []byte) {
		b = bytes.ToLower(b)
		for _, w := range args[1:] {
			if bytes.Contains(b, []byte(w)) {
				found[w] = name
			}
		}
	}))
	for _, w := range args[1:] {
		if name, ok := found[w]; ok != want {
			ts.Fatalf("%q: found in %q", w, name)
		}
	}
}

// eachFile ranges over the files of a tree, and over those of archives in it.
func eachFile(tree fs.FS, do func(name string, b []byte)) error {
	return fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		do(name, b)
		z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return nil // no archive
		}
		return eachFile(z, func(inner string, b []byte) { do(name+"/"+inner, b) })
	})
}

// makeProject makes the project in which scripts run. The files of this one are
// read here, so that a change in them runs the tests again.
func makeProject(dir string) error {
	for _, name := range []string{"go.mod", "go.sum", "config.toml", "layouts", "content", "data/i18n", "data/grammar"} {
		if err := copyTree(filepath.Join("..", "..", name), filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	return makeBase(dir)
}

// makeBase writes the entities and the document of the check's tests.
func makeBase(dir string) error {
	a, err := txtar.ParseFile("../check/testdata/base.txt")
	if err != nil {
		return err
	}
	for _, f := range a.Files {
		if _, err := writeFile(filepath.Join(dir, filepath.FromSlash(f.Name)), f.Data); err != nil {
			return err
		}
	}
	return nil
}

// copyTree copies a file or folder, apart from the source documents.
func copyTree(from, to string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		rel, relErr := filepath.Rel(from, path)
		switch {
		case err != nil || relErr != nil:
			return errors.Join(err, relErr)
		case d.IsDir() && d.Name() == "sources":
			return filepath.SkipDir
		case d.IsDir():
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		_, err = writeFile(filepath.Join(to, rel), b)
		return err
	})
}
