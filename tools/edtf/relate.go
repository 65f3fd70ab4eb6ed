package edtf

// Relation says how what one source gives as a date stands to what another
// gives.
type Relation uint8

const (
	Disjoint Relation = iota // they cannot both be right
	Near                     // they overlap, or miss each other by less than an approximate date leaves open
	Refines                  // the first lies within the second: 2025-03-16 refines 2025-03
	Contains                 // the second lies within the first
	Equal                    // the same days, however they are written
)

var relationNames = [...]string{"disjoint", "near", "refines", "contains", "equal"}

func (r Relation) String() string { return relationNames[r] }

// Relate compares two dates by the days that they can mean. An approximate
// date reaches half its own length, and at least a day, beyond both ends:
// 2024-12~ is near 2025-01-10 and disjoint from 2025-02.
func Relate(v, w Value) Relation {
	a, b, c, d := v.First(), v.Last(), w.First(), w.Last()
	inner, outer := a.Compare(c) >= 0 && b.Compare(d) <= 0, a.Compare(c) <= 0 && b.Compare(d) >= 0
	switch {
	case inner && outer:
		return Equal
	case inner:
		return Refines
	case outer:
		return Contains
	}
	a, b = v.reach()
	c, d = w.reach()
	if a.Compare(d) <= 0 && c.Compare(b) <= 0 {
		return Near
	}
	return Disjoint
}

// reach widens an approximate date for Relate.
func (v Value) reach() (first, last Day) {
	first, last = v.First(), v.Last()
	if !v.IsApprox() {
		return first, last
	}
	slack := first.DaysUntil(last)/2 + 1
	return first.AddDays(-slack), last.AddDays(slack)
}
