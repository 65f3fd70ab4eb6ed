package check

import (
	"bytes"
	"fmt"
	"slices"

	"moc/tools/diag"
	"moc/tools/edtf"
	"moc/tools/extract"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/project"
	"moc/tools/source"
)

// facts checks the files of facts against their documents and what the tool
// reads from them now.
func (c *checker) facts() {
	files := map[string]*project.Facts{}
	ids := map[string]string{} // file by id of a fact
	for _, f := range c.Facts {
		files[f.Source] = f
		doc := c.document(f.Source)
		if doc == nil {
			c.fail(c.Files[f.Path].Whole(), "facts-without-document", diag.Args{"source": f.Source, "path": f.Path})
			continue
		}
		for i := range f.File.Facts {
			x := &f.File.Facts[i]
			at := fmt.Sprintf("fact.%d.", i)
			if other, taken := ids[x.ID]; taken {
				c.fail(c.Files[f.Path].Value(at+"id"), "same-fact", diag.Args{"id": x.ID}, otherPlace(other, 0))
			}
			ids[x.ID] = f.Path
			c.fact(c.Files[f.Path], at, x)
			if c.results != nil && f.SHA256 == doc.SHA256 {
				c.evidence(c.Files[f.Path], at, x, doc)
			}
		}
	}
	for _, s := range c.Sources {
		if r := c.results[s.ID]; r != nil && !s.Original.Meta.Withheld() {
			if !c.UpToDate[s.ID] {
				c.upToDate(s, r, files[s.ID])
			}
			c.unknownNames(s, r)
		}
	}
}

func (c *checker) document(id string) *source.Document {
	if s := c.sourceOf(id); s != nil {
		return s.Original.Document
	}
	return nil
}

func (c *checker) sourceOf(id string) *project.Source {
	for _, s := range c.Sources {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// fact checks that a fact is of a form that the site can say. Its path ends in
// a dot.
func (c *checker) fact(f *project.File, path string, x *fact.Fact) {
	if _, ok := fact.Roles[x.Type]; !ok {
		c.fail(f.Value(path+"type"), "bad-type", diag.Args{"value": x.Type})
		return
	}
	for role := range x.Args {
		if !x.Type.HasRole(role) {
			c.fail(f.Key(path+"args."+string(role)), "bad-role", diag.Args{"role": role, "type": x.Type})
		}
	}
	if _, err := edtf.Parse(x.Date); x.Date != "" && err != nil {
		c.fail(f.Value(path+"date"), "bad-date", diag.Args{"value": x.Date})
	}
	if x.Measure != "" && !slices.Contains(grammar.Measures(c.Grammars), x.Measure) {
		c.fail(f.Value(path+"measure"), "bad-measure", diag.Args{"value": x.Measure})
	}
	if x.Position != "" && !slices.Contains(grammar.Positions(c.Grammars), x.Position) {
		c.fail(f.Value(path+"position"), "bad-position", diag.Args{"value": x.Position})
	}
	if len(x.Evidence) == 0 {
		c.fail(f.Key(path+"evidence"), "no-evidence", diag.Args{"id": x.ID})
	}
}

// evidence checks that every passage stands in the document byte for byte, in
// the sentence that it names and within one block.
func (c *checker) evidence(f *project.File, path string, x *fact.Fact, d *source.Document) {
	where := func(args diag.Args) diag.Args {
		if d.Quoted { // of each other, the quotations must say the same
			args["withheld"] = d.ID
		}
		return args
	}
	for i, e := range x.Evidence {
		at := func(key string) diag.Place { return f.Value(fmt.Sprintf("%sevidence.%d.%s", path, i, key)) }
		if e.Start < 0 || e.End < e.Start || e.End > len(d.Body) || d.Text(e.Start, e.End) != e.Exact {
			c.fail(at("exact"), "evidence-differs", where(diag.Args{"start": e.Start, "end": e.End}))
			continue
		}
		first, last := d.SentenceAt(e.Start), d.SentenceAt(e.End-1)
		switch {
		case first < 0 || d.Sentences[first].ID != e.Sentence:
			c.fail(at("sentence"), "evidence-elsewhere", where(diag.Args{"sentence": e.Sentence}))
		case last < 0 || d.Sentences[first].Block != d.Sentences[last].Block:
			c.fail(at("exact"), "evidence-crosses", where(diag.Args{}))
		}
	}
}

// upToDate reports facts that are not those which the tool reads from the
// document now.
func (c *checker) upToDate(s *project.Source, r *extract.Result, have *project.Facts) {
	args := diag.Args{"path": project.FactsPath(s.ID)}
	if have == nil {
		c.notice(c.Files[s.Original.Path].Whole(), "no-facts", args)
		return
	}
	now, err := fact.Encode(project.FactsOf(s.Original.Document, r.Facts))
	if err != nil || !bytes.Equal(now, c.Files[have.Path].Src) {
		c.notice(c.Files[have.Path].Whole(), "old-facts", args)
	}
}

// unknownNames reports the names in a document that no entity bears, at their
// first occurrence, with the number of facts that wait for each.
func (c *checker) unknownNames(s *project.Source, r *extract.Result) {
	waiting := map[string]int{}
	for i := range r.Facts {
		for _, ids := range r.Facts[i].Args {
			for _, id := range ids {
				waiting[id]++
			}
		}
	}
	for _, n := range r.Report.UnknownNames {
		args := diag.Args{"name": n.Exact, "kind": diag.Word(n.Kind), "facts": waiting[n.ID], "path": project.EntityPath(n.Kind, n.ID)}
		var notes []diag.Note
		for _, near := range r.Near(n.Exact) {
			notes = append(notes, diag.Note{Code: "nearest", Args: diag.Args{"name": near}})
		}
		at := c.Files[s.Original.Path].Whole()
		for _, m := range r.Mentions {
			if m.ID == n.ID {
				at = c.Files[s.Original.Path].Body(m.Start, m.End)
				break
			}
		}
		c.notice(at, "unknown-name", args, notes...)
	}
}
