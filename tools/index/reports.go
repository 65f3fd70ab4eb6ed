package index

import (
	"slices"

	"moc/tools/edtf"
	"moc/tools/fact"
)

// Report is one document's telling of an event that several tell.
type Report struct {
	ID   string `json:"id"`   // of the document's own fact
	Own  bool   `json:"own"`  // the document passes on what others report
	Date *Date  `json:"date"` // that the document gives; nil where it gives none
}

// join finds the events that several documents tell. The first document's fact
// stands for the event, an own document's only where there is no other; the rest
// become its reports. Documents that contradict each other on the date tell two
// events, until a review says which date is right.
func (b *builder) join() {
	var firsts []*fact.Fact
	for _, own := range []bool{false, true} {
		for i := range b.in.Sources {
			s := &b.in.Sources[i]
			if s.Document.Meta.Own != own {
				continue
			}
			var here []*fact.Fact
			for j := range s.Facts {
				f := &s.Facts[j]
				if at := slices.IndexFunc(firsts, func(g *fact.Fact) bool { return b.sameEvent(f, g) }); at >= 0 {
					b.report(firsts[at], f, own)
				} else if isEvent(f) {
					here = append(here, f)
				}
			}
			firsts = append(firsts, here...) // a document does not repeat itself
		}
	}
}

// report adds f to the reports of the event that first stands for.
func (b *builder) report(first, f *fact.Fact, own bool) {
	out, told := b.out.Facts[first.ID], b.out.Facts[f.ID]
	r := Report{ID: f.ID, Own: own}
	if v, err := edtf.Parse(f.Date); err == nil {
		r.Date = b.date(v)
	}
	out.Reports = append(out.Reports, r)
	told.Of, told.Event = first.ID, false
	if b.dates[first.ID].IsZero() && !b.dates[f.ID].IsZero() {
		b.dates[first.ID], out.Date = b.dates[f.ID], told.Date
	}
}

// sameEvent reports whether two facts tell of one event: of one type and mood,
// with dates that can both be right, and with arguments of which the one's hold
// all of the other's.
func (b *builder) sameEvent(f, g *fact.Fact) bool {
	if f.Type != g.Type || mood(f) != mood(g) || !isEvent(f) {
		return false
	}
	v, w := b.dates[f.ID], b.dates[g.ID]
	if !v.IsZero() && !w.IsZero() && edtf.Relate(v, w) == edtf.Disjoint {
		return false
	}
	return within(f.Args, g.Args) || within(g.Args, f.Args)
}

// within reports whether b names all that a names, in the same roles but for who
// reported it. One entity alone tells no event from another.
func within(a, b fact.Args) bool {
	shared := 0
	for role, ids := range a {
		for _, id := range ids {
			switch {
			case role == fact.Source:
			case !slices.Contains(b[role], id):
				return false
			default:
				shared++
			}
		}
	}
	return shared > 1
}
