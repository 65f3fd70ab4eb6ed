package main

import (
	"os"

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
}

// open finds the project around the working directory and reads it.
func (a *app) open() (*workplace, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	root, err := findRoot(dir)
	if err == errNoProject {
		return nil, usageError(a.say("usage.no_project", "dir", dir))
	}
	if err != nil {
		return nil, err
	}
	return a.read(root)
}

// read reads the project below root.
func (a *app) read(root string) (*workplace, error) {
	p, diags, err := project.Load(os.DirFS(root))
	if err != nil {
		return nil, err
	}
	engine, err := extract.New(p.Grammars, p.Entities)
	if err != nil {
		return nil, err
	}
	return &workplace{root: root, Project: p, engine: engine, diags: diags}, nil
}

// tell prints diagnostics for people.
func (a *app) tell(list []diag.Diagnostic) {
	p := diag.Printer{Messages: diag.For(a.lang), Color: a.colors(a.stderr)}
	a.stderr.Write(p.Text(list))
}

// refuse tells the errors in the form of the project's files, if there are any:
// what would be made of the rest would be wrong.
func (a *app) refuse(w *workplace) error {
	if diag.Errors(w.diags) == 0 {
		return nil
	}
	a.tell(w.diags)
	return errFound
}
