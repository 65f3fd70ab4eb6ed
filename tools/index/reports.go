package index

import (
	"moc/tools/edtf"
	"moc/tools/event"
	"moc/tools/phrase"
)

// Report is another document's telling of an event.
type Report struct {
	ID   string `json:"id"`   // of the document's own fact
	Href string `json:"href"` // beside its sentence
	Of   string `json:"of"`   // id of the document
	Own  bool   `json:"own"`  // the document passes on what others report
	Date *Date  `json:"date"` // that the document gives; nil where it gives none

	Parts []phrase.Part `json:"parts"` // what it tells, where that is more or other than the event as it is shown
}

// join puts together what several documents tell of one event.
func (b *builder) join() {
	var told []event.Told
	for i := range b.in.Sources {
		s := &b.in.Sources[i]
		told = append(told, event.From(s.Document.ID, s.Document.Meta.Own, s.Facts, s.Reviews)...)
	}
	for _, e := range event.Join(told) {
		first := b.out.Facts[e.First.Fact.ID]
		for _, t := range e.Others {
			other := b.out.Facts[t.Fact.ID]
			r := b.report(t)
			if other.Plain != first.Plain {
				r.Parts = other.Parts
			}
			first.Reports = append(first.Reports, r)
			other.Of, other.Event = first.ID, false
		}
		for _, t := range e.Rivals {
			first.Rivals = append(first.Rivals, b.report(t))
		}
		if first.Date == nil && !e.First.Date.IsZero() {
			b.dates[first.ID], first.Date = e.First.Date, b.date(e.First.Date)
		}
	}
}

func (b *builder) report(t event.Told) Report {
	of := b.out.Facts[t.Fact.ID].Source
	r := Report{ID: t.Fact.ID, Of: of, Href: b.out.Facts[t.Fact.ID].Href, Own: t.Own}
	if v, err := edtf.Parse(t.Fact.Date); err == nil {
		r.Date = b.date(v)
	}
	return r
}
