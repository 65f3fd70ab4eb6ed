// Package edtf reads and compares dates in the part of the Extended Date/Time
// Format (ISO 8601-2:2019) in which facts keep their dates:
//
//	2025-03-17, 2025-03, 2025     a day, a month, a year
//	202X                          a decade
//	2025-21 … 2025-24             spring, summer, autumn, winter
//	2025-33 … 2025-36             the four quarters
//	2025-40, 2025-41              the two halves
//	2024-12~  2024?  2024%        approximate, uncertain, both
//	2012/2019  2012/..  ../2019   an interval; .. is an open end
//	[2025-01..2025-03-19]         one day within
//
// A season has no sharp bounds. Here spring is March to May, summer June to
// August, autumn September to November, and winter December to the February
// of the next year; they only place a season on a timeline.
package edtf

import (
	"cmp"
	"strconv"
)

// Value is a date, an interval or a set of which one day is meant. The zero
// Value is no date; the others come from Parse and the constructors.
type Value struct {
	kind         kind
	a, b         date // b is set for interval and oneOf
	openA, openB bool
}

type kind uint8

const (
	none kind = iota
	single
	interval
	oneOf
)

// Grain is how precise a date is.
type Grain uint8

// Grains from fine to coarse.
const (
	GrainNone Grain = iota
	GrainDay
	GrainMonth
	GrainQuarter
	GrainSeason
	GrainHalf
	GrainYear
	GrainDecade
	GrainInterval // A/B
	GrainSet      // [A..B]
)

var grainNames = [...]string{"none", "day", "month", "quarter", "season", "half", "year", "decade", "interval", "set"}

func (g Grain) String() string { return grainNames[g] }

// date is one date of one grain. part is the month, or the number by which
// EDTF writes a season, quarter or half.
type date struct {
	grain           Grain
	year, part, day int
	mark            byte // '~', '?', '%' or 0
}

// Of gives the value of one day.
func Of(d Day) Value {
	return Value{kind: single, a: date{grain: GrainDay, year: d.Year, part: d.Month, day: d.Day}}
}

// Between gives the interval from the first day of a to the last of b, or
// false if b ends before a begins or one of them is itself an interval or set.
func Between(a, b Value) (Value, bool) { return span(interval, a, b) }

// OneOf gives the set of days from a to b of which one is meant, under the
// same condition as Between.
func OneOf(a, b Value) (Value, bool) { return span(oneOf, a, b) }

func span(k kind, a, b Value) (Value, bool) {
	if a.kind != single || b.kind != single || b.a.last().Compare(a.a.first()) < 0 {
		return Value{}, false
	}
	return Value{kind: k, a: a.a, b: b.a}, true
}

// IsZero reports whether v is no date.
func (v Value) IsZero() bool { return v.kind == none }

// String writes v as EDTF; Parse gives v back.
func (v Value) String() string {
	var buf [40]byte
	b := buf[:0]
	switch v.kind {
	case single:
		b = v.a.append(b)
	case interval:
		b = appendEnd(b, v.a, v.openA)
		b = appendEnd(append(b, '/'), v.b, v.openB)
	case oneOf:
		b = appendEnd(append(b, '['), v.a, v.openA)
		b = appendEnd(append(b, ".."...), v.b, v.openB)
		b = append(b, ']')
	}
	return string(b)
}

func appendEnd(b []byte, d date, open bool) []byte {
	if open {
		return append(b, ".."...)
	}
	return d.append(b)
}

func (d date) append(b []byte) []byte {
	if d.grain == GrainDecade {
		b = append(appendDigits(b, d.year/10, 3), 'X')
	} else {
		b = appendDigits(b, d.year, 4)
	}
	if d.grain != GrainDecade && d.grain != GrainYear {
		b = appendDigits(append(b, '-'), d.part, 2)
	}
	if d.grain == GrainDay {
		b = appendDigits(append(b, '-'), d.day, 2)
	}
	if d.mark != 0 {
		b = append(b, d.mark)
	}
	return b
}

// appendDigits writes a number that is not negative with at least so many digits.
func appendDigits(b []byte, n, digits int) []byte {
	for limit := 10; digits > 1; digits-- {
		if n < limit {
			for ; digits > 1; digits-- {
				b = append(b, '0')
			}
			break
		}
		limit *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// Grain says how precise v is.
func (v Value) Grain() Grain {
	switch v.kind {
	case interval:
		return GrainInterval
	case oneOf:
		return GrainSet
	}
	return v.a.grain
}

// IsApprox reports whether v or one of its ends is approximate or uncertain.
func (v Value) IsApprox() bool { return v.a.mark != 0 || v.b.mark != 0 }

// First is the earliest day that v can mean, MinDay for an open start.
func (v Value) First() Day {
	if v.openA {
		return MinDay
	}
	return v.a.first()
}

// Last is the latest day that v can mean, MaxDay for an open end.
func (v Value) Last() Day {
	switch {
	case v.openB:
		return MaxDay
	case v.kind == single:
		return v.a.last()
	}
	return v.b.last()
}

// months gives the number of the first month, from January of the year, and
// how many months d lasts.
func (d date) months() (first, n int) {
	switch d.grain {
	case GrainMonth:
		return d.part, 1
	case GrainSeason:
		return 3 * (d.part - 20), 3
	case GrainQuarter:
		return 3*(d.part-33) + 1, 3
	case GrainHalf:
		return 6*(d.part-40) + 1, 6
	case GrainDecade:
		return 1, 120
	}
	return 1, 12
}

func (d date) first() Day {
	if d.grain == GrainDay {
		return Day{d.year, d.part, d.day}
	}
	month, _ := d.months()
	return Day{d.year, month, 1}
}

func (d date) last() Day {
	if d.grain == GrainDay {
		return d.first()
	}
	_, n := d.months()
	first := d.first()
	end := first.AddMonths(n - 1)
	end.Day = monthLen(end.Year, end.Month)
	return end
}

// Compare orders dates on a timeline: by the earliest day; of two that begin
// together the longer one stands first, as a heading stands above what it
// covers; then by how they are written, so that only equal values are equal.
func (v Value) Compare(w Value) int {
	if v == w {
		return 0
	}
	if byDays := cmp.Or(v.First().Compare(w.First()), w.Last().Compare(v.Last())); byDays != 0 {
		return byDays
	}
	return cmp.Compare(v.String(), w.String())
}
