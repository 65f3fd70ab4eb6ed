package check

import (
	"fmt"

	"moc/tools/diag"
	"moc/tools/event"
)

// conflicts reports events on whose date documents differ and that nobody
// reviewed, once for each pair, at the document that comes later.
func (c *checker) conflicts() {
	var told []event.Told
	places := map[string]func() diag.Place{} // of facts, by id
	for _, f := range c.Facts {
		s := c.document(f.Source)
		if s == nil {
			continue
		}
		told = append(told, event.From(f.Source, s.Meta.Own, f.File.Facts, c.ReviewsOf(f.Source))...)
		for i := range f.File.Facts {
			places[f.File.Facts[i].ID] = func() diag.Place { return c.Files[f.Path].Value(fmt.Sprintf("fact.%d.date", i)) }
		}
	}
	seen := map[[2]string]bool{}
	for _, e := range event.Join(told) {
		for _, t := range e.Rivals {
			a, b := e.First, t
			if seen[[2]string{b.Fact.ID, a.Fact.ID}] {
				continue
			}
			seen[[2]string{a.Fact.ID, b.Fact.ID}] = true
			c.notice(places[b.Fact.ID](), "open-conflict", diag.Args{
				"id": b.Fact.ID, "date": b.Fact.Date, "other": a.Fact.ID, "other_date": a.Fact.Date, "source": b.Source,
			})
		}
	}
}
