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

	translated map[string]*extract.Result // what run read from translations, by path
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
	dir, err := os.OpenRoot(root) // no link leads out of it
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	p, diags, err := project.Load(dir.FS())
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
// what would be made of the rest would be wrong.
func (w *workplace) refuse() error {
	if errors, _ := split(w.diags); len(errors) > 0 {
		return found(errors)
	}
	return nil
}
