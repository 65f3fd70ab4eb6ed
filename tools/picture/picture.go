// Package picture lays out events in time as marks in lanes. It computes places
// only, in whole units of about a CSS pixel, so that the same events give the
// same picture on every machine; what is drawn and said there, templates decide.
//
// Time is not to scale as a whole: a year in which much happened is cut into its
// months, a month or a year in which nothing happened is left out. Within a
// column, time is to scale.
package picture

import (
	"cmp"
	"slices"

	"moc/tools/edtf"
)

// Event is one event: when it may have happened, and in which lane it lies.
type Event struct {
	ID          string
	Lane        string
	First, Last edtf.Day // the same for an event of one day
}

// Picture is the arrangement for a wide page: time runs to the right.
type Picture struct {
	Width   int      `json:"width"`
	Height  int      `json:"height"`
	Columns []Column `json:"columns"`
	Lanes   []Lane   `json:"lanes"`
	Marks   []Mark   `json:"marks"` // in the order of time
}

// Column is a year or a month.
type Column struct {
	First edtf.Day `json:"-"`
	Last  edtf.Day `json:"-"`
	Month bool     `json:"month"`
	Skips bool     `json:"skips"` // time was left out before it
	X     int      `json:"x"`
	Width int      `json:"width"`
}

// Lane is a row of marks, or several where marks would hide one another.
type Lane struct {
	ID     string `json:"id"`
	Y      int    `json:"y"`
	Height int    `json:"height"`
}

// Mark is an event. X and Y are its middle. From and To are the ends of a span
// of which one day is meant; they are equal for a day.
type Mark struct {
	ID   string `json:"id"`
	X    int    `json:"x"`
	Y    int    `json:"y"`
	From int    `json:"from"`
	To   int    `json:"to"`
}

const (
	// Left is the width of the lanes' names.
	Left = 168
	// Top is the height of the names of the columns where some are months.
	Top = 52
	// yearsTop is that height where all are years.
	yearsTop = 28
	// Row is the height of a row: what a finger can hit.
	Row = 30

	dense   = 5  // events of a year beyond which it is cut into months
	slot    = 30 // width that a mark needs
	narrow  = 64 // least width of a column, which its name needs
	padding = 8  // on either side of a column
)

// Lay lays out the newest events that fit into the width; lanes stand in the order
// in which they have their last events.
func Lay(events []Event, width int) Picture {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(a.First.Compare(b.First), a.Last.Compare(b.Last))
	})
	columns := columnsOf(events)
	columns = fitting(columns, width-Left)
	if len(columns) == 0 {
		return Picture{}
	}
	stretch(columns, width-Left)
	p := Picture{Columns: columns}
	x := Left
	for i := range p.Columns {
		p.Columns[i].X = x
		x += p.Columns[i].Width
	}
	p.Width = x
	p.place(shown(events, columns[0].First))
	return p
}

// shown gives the events that do not begin before a day.
func shown(events []Event, first edtf.Day) []Event {
	var out []Event
	for _, e := range events {
		if e.First.Compare(first) >= 0 {
			out = append(out, e)
		}
	}
	return out
}

// columnsOf gives the years, or months of dense years, in which events begin.
func columnsOf(events []Event) []Column {
	perYear := map[int]int{}
	for _, e := range events {
		perYear[e.First.Year]++
	}
	var out []Column
	for _, e := range events {
		c := year(e.First.Year)
		if perYear[e.First.Year] > dense {
			c = month(e.First)
		}
		if n := len(out); n == 0 || out[n-1].First != c.First {
			out = append(out, c)
		}
	}
	for i := range out {
		out[i].Width = max(narrow, 2*padding+slot*crowd(events, &out[i]))
		out[i].Skips = i > 0 && out[i-1].Last.AddDays(1) != out[i].First
	}
	return out
}

// crowd is the greatest number of events that one lane has in a column.
func crowd(events []Event, c *Column) int {
	lanes, most := map[string]int{}, 0
	for _, e := range events {
		if e.First.Compare(c.First) >= 0 && e.First.Compare(c.Last) <= 0 {
			lanes[e.Lane]++
			most = max(most, lanes[e.Lane])
		}
	}
	return most
}

func year(y int) Column {
	return Column{First: edtf.Day{Year: y, Month: 1, Day: 1}, Last: edtf.Day{Year: y, Month: 12, Day: 31}}
}

func month(d edtf.Day) Column {
	first := edtf.Day{Year: d.Year, Month: d.Month, Day: 1}
	return Column{First: first, Last: first.AddMonths(1).AddDays(-1), Month: true}
}

// fitting gives the last columns that fit into a width, and at least one.
func fitting(columns []Column, width int) []Column {
	for i := len(columns) - 1; i >= 0; i-- {
		width -= columns[i].Width
		if width < 0 && i < len(columns)-1 {
			return columns[i+1:]
		}
	}
	return columns
}

// stretch shares out what columns leave of a width, up to half of what each needs.
func stretch(columns []Column, width int) {
	for i := range columns {
		width -= columns[i].Width
	}
	share := max(0, width) / len(columns)
	for i := range columns {
		columns[i].Width += min(share, columns[i].Width/2)
	}
	columns[0].Skips = false // nothing stands before it
}

// place puts the events into lanes, and into rows of a lane where they would
// hide one another.
func (p *Picture) place(events []Event) {
	order := lanesOf(events)
	ends := make([][]int, len(order)) // where the rows of each lane are taken up to
	rows := make([]int, len(events))
	for i, e := range events {
		from, to := p.at(e.First), p.at(e.Last)
		m := Mark{ID: e.ID, X: (from + to) / 2, From: from, To: to}
		lane := slices.Index(order, e.Lane)
		lo, hi := min(m.From, m.X-slot/2), max(m.To, m.X+slot/2)
		row := slices.IndexFunc(ends[lane], func(end int) bool { return end <= lo })
		if row < 0 {
			row = len(ends[lane])
			ends[lane] = append(ends[lane], 0)
		}
		ends[lane][row] = hi
		rows[i] = row
		p.Marks = append(p.Marks, m)
	}
	y := p.top()
	for i, id := range order {
		p.Lanes = append(p.Lanes, Lane{ID: id, Y: y, Height: Row * len(ends[i])})
		y += Row * len(ends[i])
	}
	p.Height = y
	for i, e := range events {
		lane := p.Lanes[slices.Index(order, e.Lane)]
		p.Marks[i].Y = lane.Y + Row*rows[i] + Row/2
	}
}

func (p *Picture) top() int {
	if slices.ContainsFunc(p.Columns, func(c Column) bool { return c.Month }) {
		return Top
	}
	return yearsTop
}

// lanesOf lists the lanes, that with the newest event first; the lane without a
// name comes last.
func lanesOf(events []Event) []string {
	var out []string
	for i := len(events) - 1; i >= 0; i-- {
		if id := events[i].Lane; id != "" && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	if slices.ContainsFunc(events, func(e Event) bool { return e.Lane == "" }) {
		out = append(out, "")
	}
	return out
}

// at gives the place of a day: in its column, or at the end of the last one
// before it.
func (p *Picture) at(d edtf.Day) int {
	x := p.Columns[0].X + padding
	for i := range p.Columns {
		c := &p.Columns[i]
		if c.First.Compare(d) > 0 {
			break
		}
		x = c.X + c.Width - padding
		if c.Last.Compare(d) >= 0 {
			inner := c.Width - 2*padding
			return c.X + padding + inner*c.First.DaysUntil(d)/max(1, c.First.DaysUntil(c.Last))
		}
	}
	return x
}
