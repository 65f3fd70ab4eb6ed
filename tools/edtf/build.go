package edtf

// YearOf, MonthOf and the like build values without a detour through text.
// They return false where the calendar has no such date.

// YearOf gives a year.
func YearOf(year int) (Value, bool) { return build(date{grain: GrainYear, year: year}) }

// DecadeOf gives the decade that begins in the year, a multiple of ten.
func DecadeOf(year int) (Value, bool) {
	if year%10 != 0 {
		return Value{}, false
	}
	return build(date{grain: GrainDecade, year: year})
}

// PartOf gives a month (1–12), season (21–24), quarter (33–36) or half (40,
// 41) of a year.
func PartOf(year, part int) (Value, bool) {
	g := grainOf(part)
	if g == GrainNone {
		return Value{}, false
	}
	return build(date{grain: g, year: year, part: part})
}

func build(d date) (Value, bool) {
	if d.year < MinDay.Year || d.year > MaxDay.Year || d.grain == GrainDecade && d.year < 10 {
		return Value{}, false
	}
	return Value{kind: single, a: d}, true
}

// Approx gives v marked as approximate (~), at both ends of an interval.
func (v Value) Approx() Value {
	v.a.mark = '~'
	if v.kind != single {
		v.b.mark = '~'
	}
	return v
}

// Year is the year of a single date or of both ends of an interval or set,
// and false where v spans years or is a decade.
func (v Value) Year() (int, bool) {
	switch {
	case v.kind == single:
		return v.a.year, v.a.grain != GrainDecade
	case v.kind == none || v.openA || v.openB || v.a.year != v.b.year:
		return 0, false
	}
	return v.a.year, true
}

// AddYears moves v by n years, keeping its grain; 29 February becomes the
// 28th where there is none. False beyond the years that EDTF can write.
func (v Value) AddYears(n int) (Value, bool) {
	ok := true
	move := func(d date) date {
		d.year += n
		if d.grain == GrainDay {
			d.day = min(d.day, monthLen(d.year, d.part))
		}
		_, good := build(d)
		ok = ok && good
		return d
	}
	if !v.openA {
		v.a = move(v.a)
	}
	if v.kind != single && !v.openB {
		v.b = move(v.b)
	}
	return v, ok && v.kind != none
}
