package main

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"

	"moc/tools/entity"
	"moc/tools/extract"
	"moc/tools/project"
	"moc/tools/schema"
	"moc/tools/source"
)

// advise tells what came out of a new document and what is to be done next: a
// file for each unknown name, ready to be filled in, a translation, a look.
func (a *app) advise(w *workplace, add *addition, d *source.Document, r *extract.Result) {
	path := project.SourcePath(d.ID, d.Meta.Lang)
	fmt.Fprintln(a.stdout, a.say("add.written", "path", path))
	fmt.Fprintln(a.stdout, a.say("add.facts", "facts", len(r.Facts), "path", project.FactsPath(d.ID)))
	t := newTeller(w).learn(r)
	for i := range r.Facts {
		for _, book := range w.Books {
			fmt.Fprintf(a.stdout, "  %s  %s\n", book.Lang, t.tell(book, &r.Facts[i], d.Meta.Lang))
		}
	}
	if names := r.Report.UnknownNames; len(names) > 0 {
		fmt.Fprintf(a.stdout, "\n%s\n", a.say("add.unknown", "names", len(names)))
		for _, n := range names {
			fmt.Fprintf(a.stdout, "\n%s\n%s", a.say("add.stub", "path", project.EntityPath(n.Kind, n.ID), "sentence", n.Sentence), stub(n))
			if near := r.Near(n.Exact); len(near) > 0 {
				fmt.Fprintln(a.stdout, a.say("add.near", "names", strings.Join(near, ", ")))
			}
		}
	}
	fmt.Fprintln(a.stdout)
	if d.Meta.Withheld() {
		a.adviseKeeping(add, d)
		return
	}
	fmt.Fprintln(a.stdout, a.say("add.next", "path", path))
	if d.Meta.Display == "" {
		fmt.Fprintln(a.stdout, a.say("add.shown", "path", path))
	}
	for _, lang := range w.Langs {
		if lang != d.Meta.Lang {
			fmt.Fprintln(a.stdout, a.say("add.draft", "path", project.SourceDir(d.ID)+"/draft."+lang+".md", "name", "index."+lang+".md"))
		}
	}
	fmt.Fprintln(a.stdout, a.say("add.serve"))
}

// adviseKeeping tells what is to be done with a text that is not in the project.
func (a *app) adviseKeeping(add *addition, d *source.Document) {
	file := cmp.Or(add.keep, a.say("add.file"))
	if add.keep == "" {
		fmt.Fprintln(a.stdout, a.say("add.not_kept", "file", file))
	} else {
		fmt.Fprintln(a.stdout, a.say("add.kept", "file", file))
	}
	fmt.Fprintln(a.stdout, a.say("add.prove", "id", d.ID, "file", file))
	fmt.Fprintln(a.stdout, a.say("add.serve"))
}

// stub is the file of an entity of which nothing but the name is known.
func stub(n extract.UnknownName) []byte {
	var b bytes.Buffer
	b.WriteString(schema.Line(schema.Entity) + "\n")
	enc := toml.NewEncoder(&b)
	enc.Indent = ""
	if err := enc.Encode(entity.Entity{Name: entity.Names{Vi: n.Exact, En: n.Exact}}); err != nil {
		panic(err) // strings always encode
	}
	return b.Bytes()
}
