package timex

import "moc/tools/edtf"

// A reading is what an expression says before anything is known about the
// document: "tháng 3" is the third month of a year that the words do not give.
type reading struct {
	shape shape
	need  need // what must stand beside it for it to be a time at all

	// A calendar date: what the words give of it.
	year    yearRef
	part    int // month, or season, quarter or half as EDTF numbers it
	months  offset
	day     int
	weekday int
	weeks   offset
	dir     direction
	swapped bool // day and month may be the other way round
	bad     bool // the calendar has no such day

	// A unit at a distance.
	unit    unit
	n       int
	counted bool // "hai tháng trước" and not "tháng trước"
	hang    bool // counts from the last time named and not from the document

	fromEnd bool // n months at the end of the year

	from, to *reading // the ends of an interval
}

type shape uint8

const (
	nothing  shape = iota // no time: "24/7"
	date                  // a calendar date, or what the words give of one
	shift                 // a unit at a distance: "hôm qua", "ba tháng trước", "năm đó"
	months                // the first or last n months of a year
	period                // "cùng kỳ" of another year
	soon                  // "ngay sau đó"
	sequence              // "sau đó": no date
	event                 // counts from something that is no time
	interval              // from one time to another
	duration
	set
	lunar
	holiday
)

// need says which words beside an expression prove that it is a time.
type need uint8

const (
	noNeed      need = iota
	needCue          // "May", "fall"
	needName         // a single capitalised word, which may begin a name
	needWeekday      // "thứ hai"
	needSlash        // "5/9"
	needDate         // "15.9", "22-1"
	needYear         // "2018"
)

// yearRef is how words give a year.
type yearRef struct {
	kind yearKind
	n    int
}

type yearKind uint8

const (
	noYear       yearKind = iota
	yearNumber            // n itself
	yearRelative          // n years after the document's
	yearAnchored          // n years after that of the last time named
	decadeNumber          // the decade that begins in n
)

// offset is a number of units from the document's own, where words give one.
type offset struct {
	given bool
	n     int
}

type direction uint8

const (
	noDirection direction = iota
	toLast
	toThis
	toNext
)

// numbers of EDTF for the parts of a year.
const (
	season0  = 20
	quarter0 = 32
	half0    = 39
)

// hangs reports whether the reading needs the last time named.
func (r reading) hangs() bool {
	switch r.shape {
	case period, soon, sequence:
		return true
	case interval:
		return r.from.hangs() || r.to.hangs()
	}
	return r.hang || r.year.kind == yearAnchored
}

// hangUnit gives the unit that is counted from the last time named, noUnit
// where any time serves.
func (r reading) hangUnit() unit {
	switch {
	case r.shape == shift:
		return r.unit
	case r.year.kind == yearAnchored:
		return year
	}
	return noUnit
}

// partial reports whether a date lacks its year, so that it is the latest or
// the next one.
func (r reading) partial() bool {
	return (r.shape == date || r.shape == months) && r.year.kind == noYear && !r.months.given && !r.weeks.given
}

// onlyWeekday reports whether nothing but a weekday is given.
func (r reading) onlyWeekday() bool {
	return r.shape == date && r.weekday > 0 && r.day == 0 && !r.weeks.given
}

// onlyYear reports whether nothing but the number of a year is given.
func (r reading) onlyYear() bool {
	return r.shape == date && r.year.kind == yearNumber && r.part == 0 && r.day == 0 && r.weekday == 0
}

// pointed reports whether words point from one day or span of time to another: "hôm nay", also behind the
// last word of "Ngàn Phố".
func (r reading) pointed() bool { return r.shape == shift && !r.counted }

// isDay reports whether the reading is of one day.
func (r reading) isDay() bool {
	return r.shape == date && (r.day > 0 || r.weekday > 0) || r.shape == shift && r.unit == day && !r.counted
}

// in gives the date of a reading in one year.
func (r reading) in(y int) (edtf.Value, bool) {
	switch {
	case r.shape == months:
		return r.monthsOf(y)
	case r.day > 0:
		d, ok := edtf.NewDay(y, r.part, r.day)
		return edtf.Of(d), ok
	case r.part > 0:
		return edtf.PartOf(y, r.part)
	}
	return edtf.YearOf(y)
}

// monthsOf gives the first or last n months of a year, as the quarter or half
// that they are where they are one.
func (r reading) monthsOf(y int) (edtf.Value, bool) {
	first, last := 1, r.n
	if r.fromEnd {
		first, last = 13-r.n, 12
	}
	switch r.n {
	case 3:
		return edtf.PartOf(y, quarter0+(last+2)/3)
	case 6:
		return edtf.PartOf(y, half0+last/6)
	}
	a, ok := edtf.PartOf(y, first)
	b, ok2 := edtf.PartOf(y, last)
	if !ok || !ok2 {
		return edtf.Value{}, false
	}
	return edtf.Between(a, b)
}
