package picture

import (
	"cmp"
	"slices"

	"moc/tools/edtf"
)

// Tall is the arrangement for a narrow page: time runs down, newest first, with a
// row for each event.
type Tall struct {
	Height  int      `json:"height"`
	Periods []Period `json:"periods"`
	Rows    []Mark   `json:"rows"` // From and To are heights here
}

// Period is the heading of a year or a month.
type Period struct {
	First edtf.Day `json:"-"`
	Month bool     `json:"month"`
	Y     int      `json:"y"` // its middle
}

// Heading is the height of a period's name.
const Heading = 36

// Down lays out the newest n events.
func Down(events []Event, n int) Tall {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(b.First.Compare(a.First), b.Last.Compare(a.Last))
	})
	perYear := map[int]int{}
	for _, e := range events {
		perYear[e.First.Year]++
	}
	events = events[:min(n, len(events))]
	var t Tall
	y := 0
	for _, e := range events {
		c := year(e.First.Year)
		if perYear[e.First.Year] > dense {
			c = month(e.First)
		}
		if k := len(t.Periods); k == 0 || t.Periods[k-1].First != c.First || t.Periods[k-1].Month != c.Month {
			t.Periods = append(t.Periods, Period{First: c.First, Month: c.Month, Y: y + Heading/2})
			y += Heading
		}
		m := Mark{ID: e.ID, Y: y + Row/2, From: y + Row/2, To: y + Row/2}
		if e.First != e.Last {
			m.From, m.To = y+3, y+Row-3
		}
		t.Rows = append(t.Rows, m)
		y += Row
	}
	t.Height = y
	return t
}
