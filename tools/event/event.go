// Package event finds where several documents tell of one event, and where they
// contradict each other on its date.
package event

import (
	"slices"

	"moc/tools/edtf"
	"moc/tools/fact"
)

// Told is one document's telling of an event.
type Told struct {
	Fact    *fact.Fact
	Source  string     // id of the document
	Own     bool       // the document passes on what others report
	Date    edtf.Value // the fact's, or the one that a review found
	Weighed bool       // a review speaks of the date
}

// Event is what one or several documents tell.
type Event struct {
	First  Told   // stands for the event; of an own document only where no other tells it
	Others []Told // in the order of the input
	Rivals []Told // the same by its arguments, at a time that rules this one out; nobody weighed the dates
}

// Join puts the tellings together. Every telling is the first or one of the
// others of exactly one event. Of a type that happens once, such as a founding,
// those with other dates are rivals; of any other type they are further events.
func Join(told []Told) []Event {
	x := joiner{byEntity: map[entityKey][]int{}}
	for _, own := range []bool{false, true} {
		for _, t := range told {
			if t.Own == own {
				x.add(t)
			}
		}
	}
	return x.events
}

type joiner struct {
	events   []Event
	byEntity map[entityKey][]int // events by type and an entity of the first telling
}

type entityKey struct {
	typ fact.Type
	id  string
}

func (x *joiner) add(t Told) {
	var rivals []int
	for _, at := range x.candidates(t) {
		e := &x.events[at]
		if e.tellsIn(t.Source) {
			continue // a document does not repeat itself
		}
		if compatible(e.First.Date, t.Date) {
			e.Others = append(e.Others, t)
			if e.First.Date.IsZero() {
				e.First.Date = t.Date
			}
			return
		}
		if once(t.Fact.Type) && !t.Weighed && !e.First.Weighed {
			rivals = append(rivals, at)
		}
	}
	at := len(x.events)
	x.events = append(x.events, Event{First: t})
	for _, r := range rivals {
		x.events[r].Rivals = append(x.events[r].Rivals, t)
		x.events[at].Rivals = append(x.events[at].Rivals, x.events[r].First)
	}
	for _, ids := range t.Fact.Args {
		for _, id := range ids {
			key := entityKey{t.Fact.Type, id}
			x.byEntity[key] = append(x.byEntity[key], at)
		}
	}
}

// candidates gives the events that are the same as t but perhaps for the date,
// in their order.
func (x *joiner) candidates(t Told) []int {
	var out []int
	for _, ids := range t.Fact.Args {
		for _, id := range ids {
			for _, at := range x.byEntity[entityKey{t.Fact.Type, id}] {
				if !slices.Contains(out, at) && alike(t.Fact, x.events[at].First.Fact) {
					out = append(out, at)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

func (e *Event) tellsIn(source string) bool {
	return e.First.Source == source || slices.ContainsFunc(e.Others, func(t Told) bool { return t.Source == source })
}

// once reports a type of which the same arguments have one event only.
func once(t fact.Type) bool {
	return t == fact.Release || t == fact.Founding || t == fact.Listing
}

func compatible(v, w edtf.Value) bool {
	return v.IsZero() || w.IsZero() || edtf.Relate(v, w) != edtf.Disjoint
}

// alike reports whether two facts have one mood and the one names all that the
// other names.
func alike(f, g *fact.Fact) bool {
	return f.Polarity == g.Polarity && f.Modality == g.Modality && (within(f.Args, g.Args) || within(g.Args, f.Args))
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
