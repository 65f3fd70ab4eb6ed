package extract_test

import (
	"bytes"
	"encoding/json"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/unicode/norm"

	"moc/tools/extract"
	"moc/tools/fact"
	"moc/tools/source"
)

func TestInvariants(t *testing.T) {
	e := newEngine(t)
	for _, doc := range documents(t) {
		d := parse(t, doc.slug, doc.src)
		for _, fault := range faults(d, e.Run(d)) {
			t.Errorf("%s: %s", doc.slug, fault)
		}
	}
}

// TestNormalForms reads every document in both forms of Unicode: the same
// facts, names and times, apart from where they stand.
func TestNormalForms(t *testing.T) {
	e := newEngine(t)
	read := func(slug string, form norm.Form, src []byte) *extract.Result {
		r := e.Run(parse(t, slug, form.Bytes(src)))
		composed(r)
		return r
	}
	for _, doc := range documents(t) {
		if diff := cmp.Diff(read(doc.slug, norm.NFC, doc.src), read(doc.slug, norm.NFD, doc.src), cmpopts.IgnoreUnexported(extract.Result{})); diff != "" {
			t.Errorf("%s (-NFC +NFD)\n%s", doc.slug, diff)
		}
	}
}

// composed puts the words of a reading into one form and leaves out where they
// stand.
func composed(r *extract.Result) {
	nfc := func(texts ...*string) {
		for _, s := range texts {
			*s = norm.NFC.String(*s)
		}
	}
	for i := range r.Facts {
		f := &r.Facts[i]
		nfc(&f.DateText, &f.Text)
		for k := range f.Items {
			nfc(&f.Items[k])
		}
		for k := range f.Evidence {
			e := &f.Evidence[k]
			nfc(&e.Exact)
			e.Start, e.End = 0, 0
		}
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		nfc(&m.Exact)
		m.Start, m.End = 0, 0
	}
	for i := range r.Times {
		m := &r.Times[i]
		nfc(&m.Exact)
		m.Start, m.End = 0, 0
	}
	for i := range r.Quantities {
		r.Quantities[i].Start, r.Quantities[i].End = 0, 0
	}
	for i := range r.Report.UnknownNames {
		nfc(&r.Report.UnknownNames[i].Exact)
	}
	for i := range r.Report.Unresolved {
		nfc(&r.Report.Unresolved[i].Exact)
	}
}

// TestConcurrent reads all documents many times at once with one engine: every
// reading gives the same bytes.
func TestConcurrent(t *testing.T) {
	e := newEngine(t)
	read := func(doc document) []byte {
		d, err := source.Parse(doc.slug, doc.src)
		if err != nil {
			t.Error(err)
			return nil
		}
		b, err := json.Marshal(e.Run(d))
		if err != nil {
			t.Error(err)
		}
		return b
	}
	var wg sync.WaitGroup
	for _, doc := range documents(t) {
		want := read(doc)
		for range 4 {
			wg.Go(func() {
				if got := read(doc); !bytes.Equal(got, want) {
					t.Errorf("%s: two readings differ\n%s", doc.slug, cmp.Diff(string(want), string(got)))
				}
			})
		}
	}
	wg.Wait()
}

// faults lists what no reading of any document may be.
func faults(d *source.Document, r *extract.Result) []string {
	c := checker{d: d, names: map[string]bool{}, ids: map[string]bool{}}
	last := 0
	for _, m := range r.Mentions {
		c.names[m.ID] = true
		c.passage("mention "+m.ID, m.Sentence, m.Exact, m.Start, m.End)
		c.order("mention "+m.ID, &last, m.Start, m.End)
	}
	last = 0
	for _, m := range r.Times {
		c.passage("time "+m.Value, m.Sentence, m.Exact, m.Start, m.End)
		c.order("time "+m.Value, &last, m.Start, m.End)
	}
	for i := range r.Facts {
		c.fact(&r.Facts[i])
	}
	for i := 1; i < len(r.Facts); i++ {
		if r.Facts[i].Evidence[0].Start < r.Facts[i-1].Evidence[0].Start {
			c.say(r.Facts[i].ID, "stands before the fact in front of it")
		}
	}
	return c.faults
}

type checker struct {
	d      *source.Document
	names  map[string]bool // ids of all mentions
	ids    map[string]bool // of the facts so far
	faults []string
}

func (c *checker) say(what, fault string) { c.faults = append(c.faults, what+": "+fault) }

func (c *checker) fact(f *fact.Fact) {
	if c.ids[f.ID] {
		c.say(f.ID, "a second fact with this id")
	}
	c.ids[f.ID] = true
	for role, ids := range f.Args {
		if !f.Type.HasRole(role) {
			c.say(f.ID, "has the role "+string(role))
		}
		for _, id := range ids {
			if !c.names[id] {
				c.say(f.ID, "no mention of "+id)
			}
		}
	}
	if len(f.Evidence) == 0 {
		c.say(f.ID, "no evidence")
	}
	for _, e := range f.Evidence {
		c.passage(f.ID, e.Sentence, e.Exact, e.Start, e.End)
	}
}

// passage checks that a passage is the bytes of the document within one block
// and begins in its sentence.
func (c *checker) passage(what, sentence, exact string, start, end int) {
	if start < 0 || end <= start || end > len(c.d.Body) || string(c.d.Body[start:end]) != exact {
		c.say(what, "is not what the document says: "+exact)
		return
	}
	n := c.d.SentenceAt(start)
	if n < 0 || c.d.Sentences[n].ID != sentence {
		c.say(what, "does not begin in "+sentence+": "+exact)
		return
	}
	if b := c.d.Blocks[c.d.Sentences[n].Block]; start < b.Start || end > b.End {
		c.say(what, "leaves its block: "+exact)
	}
}

func (c *checker) order(what string, last *int, start, end int) {
	if start < *last {
		c.say(what, "overlaps what stands before it")
	}
	*last = end
}
