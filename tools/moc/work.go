package main

import (
	"io/fs"
	"os"
	"runtime/debug"
	"slices"

	"moc/tools/diag"
	"moc/tools/extract"
	"moc/tools/project"
)

// workplace is the project on the disk, read and ready for work.
type workplace struct {
	root string
	*project.Project
	engine *extract.Engine
	diags  []diag.Diagnostic // of the form of its files

	readings   *readings                  // that serve keeps; nil elsewhere
	translated map[string]*extract.Result // what run read from translations, by path
}

// root finds the project around the working directory.
func (a *app) root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	root, err := findRoot(dir)
	if err == errNoProject {
		err = usageError(a.say("usage.no_project", "dir", dir))
	}
	return root, err
}

// open finds the project around the working directory and reads it.
func (a *app) open() (*workplace, error) {
	root, err := a.root()
	if err != nil {
		return nil, err
	}
	return a.read(root)
}

// openToWrite does so for a command that writes: no other does until unlock is
// called, and what killed runs left behind is gone.
func (a *app) openToWrite(command string) (w *workplace, unlock func(), err error) {
	root, err := a.root()
	if err != nil {
		return nil, nil, err
	}
	if unlock, err = a.lock(root, command); err != nil {
		return nil, nil, err
	}
	if err = sweep(root); err == nil {
		w, err = a.read(root)
	}
	if err != nil {
		unlock()
		return nil, nil, err
	}
	return w, unlock, nil
}

// openToRead is open for a command that only sometimes writes.
func (a *app) openToRead() (w *workplace, unlock func(), err error) {
	w, err = a.open()
	return w, func() {}, err
}

// read reads the project below root.
func (a *app) read(root string) (*workplace, error) { return a.readWith(root, project.Load) }

// whileReading is by how many percent memory grows between two collections while the project is read. What is read stays, so that
// collecting as often as elsewhere (100) finds nothing and takes a quarter of the time.
const whileReading = 400

// readWith does so with project.Load, or the same with a memory.
func (a *app) readWith(root string, load func(fs.FS) (*project.Project, []diag.Diagnostic, error)) (*workplace, error) {
	dir, err := os.OpenRoot(root) // no link leads out of it
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	defer debug.SetGCPercent(debug.SetGCPercent(whileReading))
	p, diags, err := load(dir.FS())
	if err != nil {
		return nil, err
	}
	engine, err := extract.New(p.Grammars, p.Entities)
	if err != nil { // it names the language
		at := diag.Place{File: project.GrammarDir}
		diags = append(diags, diag.Diagnostic{Place: at, Code: "grammar", Args: diag.Args{"detail": err}})
	}
	return &workplace{root: root, Project: p, engine: engine, diags: diags}, nil
}

// refuse gives the errors in the form of the project's files, if there are any:
// what would be made of the rest would be wrong. Facts are written again where the
// text is here.
func (w *workplace) refuse() error {
	errors, _ := split(w.diags)
	for _, s := range w.Sources {
		if s.Original.Meta.Withheld() {
			continue
		}
		path := project.FactsPath(s.ID)
		errors = slices.DeleteFunc(errors, func(d diag.Diagnostic) bool { return d.File == path })
	}
	if len(errors) > 0 {
		return found(errors)
	}
	return nil
}
