package picture

import (
	"fmt"
	"slices"
	"testing"

	"moc/tools/edtf"
)

func event(id, lane, date string) Event {
	v, err := edtf.Parse(date)
	if err != nil {
		panic(err)
	}
	return Event{ID: id, Lane: lane, First: v.First(), Last: v.Last()}
}

var some = []Event{
	event("a", "x", "2019"), event("b", "y", "2021-12"), event("c", "x", "2025-01-20"), event("d", "x", "2025-01-20"),
	event("e", "y", "2025-01-21"), event("f", "", "2025-02-17"), event("g", "x", "2025-03-16"), event("h", "x", "2025-03"),
}

func TestLay(t *testing.T) {
	p := Lay(some, 1200)
	var columns []string
	for _, c := range p.Columns {
		columns = append(columns, fmt.Sprint(c.First, c.Month, c.Skips))
	}
	want := []string{"2019-01-01 false false", "2021-01-01 false true", "2025-01-01 true true", "2025-02-01 true false", "2025-03-01 true false"}
	if !slices.Equal(columns, want) {
		t.Errorf("columns %q, want %q", columns, want)
	}
	var lanes []string
	for _, l := range p.Lanes {
		lanes = append(lanes, l.ID)
	}
	if !slices.Equal(lanes, []string{"x", "y", ""}) {
		t.Errorf("lanes %q", lanes)
	}
	faults(t, p)
}

// faults reports marks outside the picture or its lane, and marks that hide one
// another.
func faults(t *testing.T, p Picture) {
	t.Helper()
	for i, m := range p.Marks {
		if m.From < Left || m.To > p.Width || m.X < m.From || m.X > m.To || m.Y < p.top() || m.Y > p.Height {
			t.Errorf("%s lies outside: %+v in %d × %d", m.ID, m, p.Width, p.Height)
		}
		for _, o := range p.Marks[:i] {
			if o.Y == m.Y && o.X != m.X && max(o.X, m.X)-min(o.X, m.X) < slot {
				t.Errorf("%s and %s hide one another", o.ID, m.ID)
			}
			if o.Y == m.Y && o.X == m.X {
				t.Errorf("%s lies on %s", m.ID, o.ID)
			}
		}
	}
}

func TestNarrowWidthDropsTheOldest(t *testing.T) {
	p := Lay(some, Left+4*narrow)
	if first := p.Columns[0].First.Year; first != 2025 {
		t.Errorf("the first column is %d", first)
	}
	if len(p.Marks) != 6 {
		t.Errorf("%d marks", len(p.Marks))
	}
	faults(t, p)
}

// Columns share out the width that is left, up to half of what each needs.
func TestStretch(t *testing.T) {
	needed, sum := columnsOf(some), 0
	for _, c := range needed {
		sum += c.Width
	}
	if p := Lay(some, Left+sum+57); p.Width != Left+sum+5*(57/5) {
		t.Errorf("%d wide, %d were needed and 57 left", p.Width, Left+sum)
	}
	for i, c := range Lay(some, 9000).Columns {
		if w := needed[i].Width; c.Width != w+w/2 {
			t.Errorf("a column is %d wide, %d were needed", c.Width, w)
		}
	}
}

func TestNothing(t *testing.T) {
	if p := Lay(nil, 1000); len(p.Marks) > 0 {
		t.Errorf("%+v", p)
	}
	if d := Down(nil, 10); len(d.Rows) > 0 {
		t.Errorf("%+v", d)
	}
}

func TestDown(t *testing.T) {
	d := Down(some, 7)
	if len(d.Rows) != 7 || d.Rows[0].ID != "g" && d.Rows[0].ID != "h" {
		t.Fatalf("%+v", d.Rows)
	}
	y := 0
	for _, r := range d.Rows {
		if r.Y-y < Row/2 {
			t.Errorf("%s lies at %d behind %d", r.ID, r.Y, y)
		}
		y = r.Y
	}
	if len(d.Periods) != 4 { // March, February, January, 2021
		t.Errorf("%d periods", len(d.Periods))
	}
}

func FuzzLay(f *testing.F) {
	f.Add(2019, 1, 5, 400)
	f.Fuzz(func(t *testing.T, y, step, n, width int) {
		if y < 1 || y > 3000 || step < 0 || step > 500 || n < 0 || n > 60 || width < 0 || width > 5000 {
			return
		}
		var events []Event
		d := edtf.Day{Year: y, Month: 1, Day: 1}
		for i := range n {
			events = append(events, Event{ID: fmt.Sprint(i), Lane: fmt.Sprint(i % 3), First: d, Last: d.AddDays(i % 40)})
			d = d.AddDays(step)
		}
		faults(t, Lay(events, width))
	})
}

func TestConnect(t *testing.T) {
	edges := []Edge{{"1", "a", "b"}, {"2", "a", "c"}, {"3", "d", "e"}, {"4", "c", "b"}, {"5", "a", "f"}}
	p := Connect(edges)
	var order []string
	for _, n := range p.Nodes {
		order = append(order, n.ID)
	}
	if len(order) != 6 || order[0] != "a" || order[5] != "d" && order[5] != "e" {
		t.Errorf("%q", order)
	}
	if len(p.Arcs) != len(edges) {
		t.Errorf("%d arcs", len(p.Arcs))
	}
	for _, a := range p.Arcs {
		if a.From >= a.To || a.To > p.Height || a.Reach < 1 || a.Reach > Bend {
			t.Errorf("%+v", a)
		}
	}
	for range 5 {
		slices.Reverse(edges)
		if q := Connect(edges); !slices.Equal(q.Nodes, p.Nodes) {
			t.Error("the order of edges moves things")
		}
	}
}
