// Package check finds what in a project does not fit: entities, documents,
// translations, facts and the words of the languages against each other. What
// is wrong with the form of a single file is told by package project. All
// problems are found in one run; every rule has a code of its own.
package check

import (
	"strconv"
	"strings"

	"moc/tools/diag"
	"moc/tools/entity"
	"moc/tools/extract"
	"moc/tools/phrase"
	"moc/tools/project"
)

// Run checks a project. The results are what the extractor reads from its
// documents now, by source, and what it reads from translations, by path; the
// sentences of all texts are cut. Without results, nothing is said of sentences,
// evidence and names.
func Run(p *project.Project, results, translated map[string]*extract.Result) []diag.Diagnostic {
	c := &checker{Project: p, results: results, translated: translated, known: map[string]*entity.Entity{}, told: map[string]bool{}}
	for _, e := range p.Entities {
		c.entity(e)
	}
	c.cycles()
	c.schemas()
	c.names()
	c.grammars()
	for _, s := range p.Sources {
		c.source(s)
	}
	c.facts()
	for _, r := range c.Reviews {
		c.reviews(r)
	}
	c.conflicts()
	return diag.Sort(c.diags)
}

type checker struct {
	*project.Project
	results    map[string]*extract.Result
	translated map[string]*extract.Result // by path
	known      map[string]*entity.Entity  // by id, as far as they were checked
	told       map[string]bool            // missing words that were reported
	diags      []diag.Diagnostic
}

// fail reports an error.
func (c *checker) fail(at diag.Place, code string, args diag.Args, notes ...diag.Note) {
	c.diags = append(c.diags, diag.Diagnostic{Place: at, Code: code, Args: args, Notes: notes})
}

// notice reports what is missing and stops nothing.
func (c *checker) notice(at diag.Place, code string, args diag.Args, notes ...diag.Note) {
	c.diags = append(c.diags, diag.Diagnostic{Place: at, Severity: diag.Notice, Code: code, Args: args, Notes: notes})
}

// field is a value of a file with the path of its key.
type field struct{ key, value string }

// label is the name of a key for people: "note.en" of "review.2.note.en", whose
// place is shown anyway.
func (x field) label() string {
	parts := strings.Split(x.key, ".")
	for i := len(parts) - 2; i >= 0; i-- {
		if _, err := strconv.Atoi(parts[i]); err == nil {
			return strings.Join(parts[i+1:], ".")
		}
	}
	return x.key
}

// required reports the fields that are empty.
func (c *checker) required(f *project.File, fields ...field) {
	for _, x := range fields {
		if x.value == "" {
			c.fail(f.Key(x.key), "missing-field", diag.Args{"key": x.label()})
		}
	}
}

// reference reports a field that names no entity of the kind.
func (c *checker) reference(f *project.File, x field, kind entity.Kind) {
	path := project.EntityPath(kind, x.value)
	if x.value == "" || c.Files[path] != nil {
		return
	}
	var ids []string
	for _, e := range c.Entities {
		if e.Kind == kind {
			ids = append(ids, e.ID)
		}
	}
	args := diag.Args{"key": x.key, "kind": diag.Word(kind), "id": x.value, "path": path}
	var notes []diag.Note
	if near := diag.Nearest(x.value, ids); near != "" {
		args["nearest"] = near
		notes = append(notes, diag.Note{Code: "nearest", Args: diag.Args{"name": near}, File: project.EntityPath(kind, near)})
	}
	c.fail(f.Value(x.key), "reference", args, notes...)
}

// word reports an id for which a language of the site has no word, once for each
// language. The place is that of the id.
func (c *checker) word(at diag.Place, prefix, id string) {
	for _, b := range c.Books {
		key, path := phrase.Key(prefix, id), project.WordsPath(b.Lang)
		if told := path + " " + key; !b.Has(key) && !c.told[told] {
			c.told[told] = true
			c.fail(at, "no-word", diag.Args{"id": id, "key": key, "path": path})
		}
	}
}
