package check

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"moc/tools/diag"
	"moc/tools/edtf"
	"moc/tools/fact"
	"moc/tools/project"
	"moc/tools/review"
	"moc/tools/text"
)

// reviews checks the findings on one source.
func (c *checker) reviews(r *project.Reviews) {
	f := c.Files[r.Path]
	doc := c.document(r.Source)
	if doc == nil {
		c.fail(f.Whole(), "facts-without-document", diag.Args{"source": r.Source, "path": r.Path})
		return
	}
	facts := c.factsNow(r.Source)
	for i := range r.File.Adds {
		c.added(f, fmt.Sprintf("add.%d.", i), r, i, facts)
	}
	for i := range r.File.Adds { // a fact that was added can be weighed, too
		facts = append(facts[:len(facts):len(facts)], r.File.Adds[i].Fact(doc))
	}
	c.renamed(f, r.File.Renamed, facts)
	for i := range r.File.Reviews {
		x := &r.File.Reviews[i]
		at := fmt.Sprintf("review.%d.", i)
		c.finding(f, at, x)
		for n := range x.References {
			c.cited(f, fmt.Sprintf("%sreference.%d.", at, n), &x.References[n])
		}
		switch {
		case (x.Fact == "") == (x.Quote == ""):
			c.fail(f.Key(at+"verdict"), "review-target", nil)
		case x.Quote != "" && !doc.Quoted && !bytes.Contains(doc.Body, []byte(x.Quote)):
			c.fail(f.Value(at+"quote"), "review-quote", nil)
		case x.Fact != "":
			c.reviewed(f, at, x, facts)
		}
	}
}

// renamed checks the ids that facts had: an old one is no fact now, a new one is.
func (c *checker) renamed(f *project.File, list []review.Renamed, facts []fact.Fact) {
	ids := make([]string, len(facts))
	for i := range facts {
		ids[i] = facts[i].ID
	}
	for i, x := range list {
		at := fmt.Sprintf("renamed.%d.", i)
		c.required(f, field{at + "from", x.From}, field{at + "to", x.To})
		if slices.Contains(ids, x.From) || x.From != "" && !text.IsSlug(x.From) {
			c.fail(f.Value(at+"from"), "former-id", diag.Args{"id": x.From})
		}
		if x.To == "" || slices.Contains(ids, x.To) {
			continue
		}
		var notes []diag.Note
		if near := diag.Nearest(x.To, ids); near != "" {
			notes = append(notes, diag.Note{Code: "nearest", Args: diag.Args{"name": near}})
		}
		c.fail(f.Value(at+"to"), "renamed-to-nothing", diag.Args{"id": x.To}, notes...)
	}
}

// added checks a fact that a person added: it has a form that the site can say,
// every word of it is in the document, the words prove it, and the tool does not
// read it anyway.
func (c *checker) added(f *project.File, at string, r *project.Reviews, i int, facts []fact.Fact) {
	a := &r.File.Adds[i]
	doc := c.document(r.Source)
	if doc.Quoted {
		if !slices.ContainsFunc(c.AddedTo(c.sourceOf(r.Source)), func(x fact.Fact) bool { return x.ID == a.Fact(doc).ID }) {
			c.fail(f.Key(at+"quote"), "add-withheld", diag.Args{"id": r.Source})
		}
		return
	}
	for n, q := range a.Quotes {
		if !bytes.Contains(doc.Body, []byte(q)) {
			c.fail(f.Value(fmt.Sprintf("%squote.%d", at, n)), "review-quote", nil)
			return
		}
	}
	result := c.results[r.Source]
	if result == nil {
		return
	}
	if c.choice(f, field{at + "type", string(a.Type)}, words(fact.Types)); fact.Roles[a.Type] == nil {
		return
	}
	x := a.Fact(doc)
	c.fact(f, at, &x)
	switch reason := result.Prove(&x); {
	case reason != "":
		c.fail(f.Key(at+"quote"), "add-unproved", diag.Args{"reason": diag.Word(reason)})
	case slices.ContainsFunc(facts, func(y fact.Fact) bool { return y.ID == x.ID }):
		c.fail(f.Key(at+"type"), "add-known", diag.Args{"id": x.ID})
	}
}

// factsNow gives what the tool reads from a source now, or, where nothing was
// read, what stands in its file.
func (c *checker) factsNow(source string) []fact.Fact {
	if r := c.results[source]; r != nil {
		return r.Facts
	}
	for _, f := range c.Facts {
		if f.Source == source {
			return f.File.Facts
		}
	}
	return nil
}

// finding checks the form of a review. Its path ends in a dot.
func (c *checker) finding(f *project.File, at string, x *review.Review) {
	c.required(f, field{at + "verdict", string(x.Verdict)}, field{at + "date", x.Date},
		field{at + "note.vi", x.Note.Vi}, field{at + "note.en", x.Note.En})
	c.findingLengths(f, at, x)
	c.day(f, field{at + "date", x.Date})
	if x.Verdict != "" {
		c.choice(f, field{at + "verdict", string(x.Verdict)}, words(review.Verdicts))
	}
	if x.Field != "" {
		c.choice(f, field{at + "field", x.Field}, review.Fields)
	}
	if x.Verdict.NeedsReference() && len(x.References) == 0 {
		c.fail(f.Value(at+"verdict"), "review-unreferenced", diag.Args{"verdict": x.Verdict})
	}
	for _, id := range review.IDs(x.Field, x.Correct) {
		if c.known[id] == nil {
			c.fail(f.Value(at+"correct"), "review-value", diag.Args{"field": x.Field, "value": id})
		}
	}
	relation, err := x.Compare()
	switch {
	case err != nil:
		c.fail(f.Value(at+"correct"), "review-value", diag.Args{"field": x.Field, "value": x.Correct})
	case x.Verdict == review.Confirmed && relation == review.Conflict,
		x.Verdict == review.Corrected && relation == review.Same:
		c.fail(f.Value(at+"verdict"), "review-disagrees", diag.Args{"verdict": x.Verdict, "holds": x.Holds, "correct": x.Correct})
	}
}

// words gives the names of values of a closed vocabulary.
func words[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

// cited checks a reference.
func (c *checker) cited(f *project.File, at string, x *review.Reference) {
	c.required(f, field{at + "address", x.Address}, field{at + "publisher", x.Publisher}, field{at + "grade", x.Grade})
	c.address(f, field{at + "address", x.Address})
	c.day(f, field{at + "retrieved", x.Retrieved})
	if x.Grade != "" {
		c.choice(f, field{at + "grade", x.Grade}, review.Grades)
	}
	if _, err := edtf.Parse(x.Date); x.Date != "" && err != nil {
		c.fail(f.Value(at+"date"), "review-value", diag.Args{"field": "date", "value": x.Date})
	}
}

// reviewed checks that the fact of a review is still there and holds what it
// held.
func (c *checker) reviewed(f *project.File, at string, x *review.Review, facts []fact.Fact) {
	i := slices.IndexFunc(facts, func(y fact.Fact) bool { return y.ID == x.Fact })
	if i < 0 {
		var notes []diag.Note
		if near := nearestFact(x.Fact, facts); near != "" {
			notes = append(notes, diag.Note{Code: "nearest", Args: diag.Args{"name": near}})
		}
		c.fail(f.Value(at+"fact"), "review-gone", diag.Args{"id": x.Fact}, notes...)
		return
	}
	if now := review.Value(&facts[i], x.Field); x.Field != "" && now != x.Holds {
		c.fail(f.Value(at+"holds"), "review-changed", diag.Args{"field": x.Field, "holds": x.Holds, "now": now})
	}
}

// nearestFact gives the fact whose id begins most like another: ids begin with
// the type and the arguments, and only end in what changes.
func nearestFact(id string, facts []fact.Fact) string {
	best, length := "", strings.Index(id, "-")+1 // of the type at least
	for i := range facts {
		if n := sharedPrefix(id, facts[i].ID); n > length {
			best, length = facts[i].ID, n
		}
	}
	return best
}

func sharedPrefix(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}
