package picture

import (
	"cmp"
	"slices"
)

// Edge joins two things.
type Edge struct {
	ID       string
	From, To string
}

// Arcs is a picture of connections: things stand below one another, and arcs
// join them. The same edges give the same picture.
type Arcs struct {
	Height int   `json:"height"`
	Nodes  []Dot `json:"nodes"`
	Arcs   []Arc `json:"arcs"`
}

// Dot is a thing in its place.
type Dot struct {
	ID string `json:"id"`
	Y  int    `json:"y"`
}

// Arc joins two heights; Reach is how far it bends aside.
type Arc struct {
	ID    string `json:"id"`
	From  int    `json:"from"`
	To    int    `json:"to"`
	Reach int    `json:"reach"`
}

// Bend is the farthest that an arc reaches aside.
const Bend = 130

// Connect lays out edges. Things that hang together stand together: each group
// begins with the thing that has most edges, followed by its neighbours, those
// with most edges first.
func Connect(edges []Edge) Arcs {
	next := map[string][]string{}
	for _, e := range edges {
		next[e.From] = append(next[e.From], e.To)
		next[e.To] = append(next[e.To], e.From)
	}
	order := ordered(next)
	var a Arcs
	at := map[string]int{}
	for i, id := range order {
		at[id] = Row*i + Row/2
		a.Nodes = append(a.Nodes, Dot{ID: id, Y: at[id]})
	}
	a.Height = Row * len(order)
	longest := 1
	for _, e := range edges {
		longest = max(longest, abs(at[e.From]-at[e.To]))
	}
	for _, e := range edges {
		d := abs(at[e.From] - at[e.To])
		if d == 0 {
			continue
		}
		a.Arcs = append(a.Arcs, Arc{ID: e.ID, From: min(at[e.From], at[e.To]), To: max(at[e.From], at[e.To]), Reach: max(Row/2, Bend*d/longest)})
	}
	return a
}

// ordered walks the things from the one with most edges outwards.
func ordered(next map[string][]string) []string {
	ids := make([]string, 0, len(next))
	for id := range next {
		ids = append(ids, id)
	}
	busiest := func(a, b string) int { return cmp.Or(len(next[b])-len(next[a]), cmp.Compare(a, b)) }
	slices.SortFunc(ids, busiest)
	var out []string
	seen := map[string]bool{}
	var walk func(string)
	walk = func(id string) {
		if seen[id] {
			return
		}
		seen[id] = true
		out = append(out, id)
		near := slices.Clone(next[id])
		slices.SortFunc(near, func(a, b string) int { return busiest(b, a) }) // leaves stay beside it
		for _, n := range near {
			walk(n)
		}
	}
	for _, id := range ids {
		walk(id)
	}
	return out
}

func abs(n int) int { return max(n, -n) }
