package timex

import "moc/tools/edtf"

// env is all that a reading is resolved against.
type env struct {
	doc    edtf.Day
	anchor edtf.Value // the time that the expression hangs on, zero for none
	future bool       // the clause speaks of the future
}

// resolve gives the value of a reading, zero where it has none, and a reason
// where there is something to tell.
func (r reading) resolve(e env) (edtf.Value, Reason) {
	if r.hangs() && e.anchor.IsZero() && r.shape != interval {
		return edtf.Value{}, NoAnchor
	}
	switch r.shape {
	case date, months:
		return r.resolveDate(e)
	case shift:
		return r.resolveShift(e)
	case interval:
		return r.resolveInterval(e)
	case period:
		return r.resolvePeriod(e)
	case soon:
		return resolveSoon(e)
	case sequence:
		return edtf.Value{}, Sequence
	case event:
		return edtf.Value{}, AfterEvent
	case lunar:
		if e.anchor.IsZero() {
			return edtf.Value{}, Lunar
		}
		return e.anchor, Lunar
	case holiday:
		return edtf.Value{}, Holiday
	}
	return edtf.Value{}, ""
}

func (r reading) resolveDate(e env) (edtf.Value, Reason) {
	if r.bad {
		return edtf.Value{}, NoSuchDay
	}
	if r.swapped && !r.orderByWeekday(e) {
		return edtf.Value{}, DayOrMonth
	}
	if r.onlyWeekday() {
		return r.resolveWeekday(e)
	}
	if r.weeks.given {
		return edtf.Of(weekday(e.doc, r.weeks.n, r.weekday)), ""
	}
	v, ok := r.calendarDate(e)
	if ok && r.weekday > 0 && r.partial() && e.anchor.IsZero() {
		v = r.yearByWeekday(v, e)
	}
	switch {
	case !ok && r.day > 0 && r.part == 0:
		return edtf.Value{}, DayWithoutMonth
	case !ok:
		return edtf.Value{}, NoSuchDay
	case r.weekday > 0 && v.First().Weekday() != r.weekday:
		return v, WeekdayDisagrees
	}
	return v, ""
}

// yearByWeekday lets the weekday beside a date without a year choose between
// the latest and the next such date.
func (r reading) yearByWeekday(v edtf.Value, e env) edtf.Value {
	e.future = !e.future
	if w, ok := r.calendarDate(e); ok && v.First().Weekday() != r.weekday && w.First().Weekday() == r.weekday {
		return w
	}
	return v
}

// calendarDate fills in what the words leave open: from the anchor where there
// is one, else by what the document's date makes likely.
func (r reading) calendarDate(e env) (edtf.Value, bool) {
	if r.months.given {
		first := edtf.Day{Year: e.doc.Year, Month: e.doc.Month, Day: 1}.AddMonths(r.months.n)
		r.year, r.part = yearRef{yearNumber, first.Year}, first.Month
	}
	if r.day > 0 && r.part == 0 {
		if e.anchor.IsZero() || e.anchor.Grain() > edtf.GrainMonth {
			return edtf.Value{}, false
		}
		first := e.anchor.First()
		r.year, r.part = yearRef{yearNumber, first.Year}, first.Month
	}
	switch r.year.kind {
	case yearNumber:
		return r.in(r.year.n)
	case yearRelative:
		return r.in(e.doc.Year + r.year.n)
	case decadeNumber:
		return edtf.DecadeOf(r.year.n)
	}
	if !e.anchor.IsZero() {
		y, ok := e.anchor.Year()
		if !ok {
			return edtf.Value{}, false
		}
		return r.in(y + r.year.n)
	}
	switch {
	case r.dir == toLast:
		return r.latest(func(v edtf.Value) bool { return v.Last().Compare(e.doc) < 0 }, e.doc)
	case r.dir == toNext:
		return r.earliest(func(v edtf.Value) bool { return v.First().Compare(e.doc) > 0 }, e.doc)
	case r.dir == toThis:
		return r.current(e.doc)
	case e.future:
		return r.notBefore(e.doc)
	}
	return r.notAfter(e.doc)
}

// The leap day comes back after eight years at the latest.
const leapYears = 8

// notAfter gives the latest date of the reading that has begun by d.
func (r reading) notAfter(d edtf.Day) (edtf.Value, bool) {
	return r.latest(func(v edtf.Value) bool { return v.First().Compare(d) <= 0 }, d)
}

// notBefore gives the earliest date of the reading that is not over before d.
func (r reading) notBefore(d edtf.Day) (edtf.Value, bool) {
	return r.earliest(func(v edtf.Value) bool { return v.Last().Compare(d) >= 0 }, d)
}

func (r reading) latest(ok func(edtf.Value) bool, d edtf.Day) (edtf.Value, bool) {
	for y := d.Year; y >= d.Year-leapYears; y-- {
		if v, exists := r.in(y); exists && ok(v) {
			return v, true
		}
	}
	return edtf.Value{}, false
}

func (r reading) earliest(ok func(edtf.Value) bool, d edtf.Day) (edtf.Value, bool) {
	for y := d.Year - 1; y <= d.Year+leapYears; y++ {
		if v, exists := r.in(y); exists && ok(v) {
			return v, true
		}
	}
	return edtf.Value{}, false
}

// current gives "this" season or month: the one that d lies in, else the
// year's ("this winter" in January began the year before).
func (r reading) current(d edtf.Day) (edtf.Value, bool) {
	if v, ok := r.notAfter(d); ok && v.Last().Compare(d) >= 0 {
		return v, true
	}
	return r.in(d.Year)
}

func (r reading) resolveWeekday(e env) (edtf.Value, Reason) {
	if !e.anchor.IsZero() {
		return r.weekdayWithin(e.anchor)
	}
	back := (e.doc.Weekday() - r.weekday + 7) % 7
	ahead := (7 - back) % 7
	d := e.doc.AddDays(-back)
	switch {
	case r.dir == toLast && back == 0:
		d = e.doc.AddDays(-7)
	case r.dir == toThis:
		d = weekday(e.doc, 0, r.weekday)
	case r.dir == toNext && ahead == 0:
		d = e.doc.AddDays(7)
	case r.dir == toNext, r.dir == noDirection && e.future:
		d = e.doc.AddDays(ahead)
	}
	return edtf.Of(d), ""
}

// weekdayWithin gives the day that a weekday means beside its own date, "thứ
// Ba (6/5)", or below a heading that names a week.
func (r reading) weekdayWithin(anchor edtf.Value) (edtf.Value, Reason) {
	first, last := anchor.First(), anchor.Last()
	if first == last {
		if first.Weekday() != r.weekday {
			return anchor, WeekdayDisagrees
		}
		return anchor, ""
	}
	if !isWeek(anchor) {
		return edtf.Value{}, AnchorCoarse
	}
	return edtf.Of(weekday(first, 0, r.weekday)), ""
}

func isWeek(v edtf.Value) bool {
	return v.First().Weekday() == 1 && v.First().AddDays(6) == v.Last()
}

// weekday gives the day of the week that is n weeks after the week of d.
func weekday(d edtf.Day, n, day int) edtf.Day { return d.AddDays(7*n + day - d.Weekday()) }

// orderByWeekday tells whether a date such as 3/4/2025 is decided by the
// weekday beside it, and turns it round where that says so.
func (r *reading) orderByWeekday(e env) bool {
	if r.weekday == 0 {
		return false
	}
	turned := *r
	turned.day, turned.part = r.part, r.day
	a, ok := r.calendarDate(e)
	b, ok2 := turned.calendarDate(e)
	fits, turnedFits := ok && a.First().Weekday() == r.weekday, ok2 && b.First().Weekday() == r.weekday
	if turnedFits && !fits {
		*r = turned
	}
	return fits != turnedFits
}

func (r reading) resolveShift(e env) (edtf.Value, Reason) {
	base := e.doc
	if r.hang {
		var ok bool
		if base, ok = startOf(e.anchor, r.unit); !ok {
			return edtf.Value{}, AnchorCoarse
		}
	}
	v := at(r.unit, r.n, base)
	if v.IsZero() {
		return v, TooVague
	}
	if r.counted && r.unit >= month && !(r.hang && at(r.unit, 0, base) == e.anchor) {
		v = v.Approx()
	}
	return v, ""
}

// at gives the unit that lies n after the one of d.
func at(u unit, n int, d edtf.Day) edtf.Value {
	var v edtf.Value
	switch u {
	case day:
		v = edtf.Of(d.AddDays(n))
	case week:
		v, _ = edtf.OneOf(edtf.Of(weekday(d, n, 1)), edtf.Of(weekday(d, n, 7)))
	case weekend:
		v, _ = edtf.OneOf(edtf.Of(weekday(d, n, 6)), edtf.Of(weekday(d, n, 7)))
	case month:
		m := d.AddMonths(n)
		v, _ = edtf.PartOf(m.Year, m.Month)
	case quarter:
		m := d.AddMonths(3 * n)
		v, _ = edtf.PartOf(m.Year, quarter0+(m.Month+2)/3)
	case year:
		v, _ = edtf.YearOf(d.Year + n)
	}
	return v
}

// resolvePeriod moves the anchor to another year: "cùng kỳ năm trước" is the
// year before the anchor's, not the year before the document's.
func (r reading) resolvePeriod(e env) (edtf.Value, Reason) {
	n := r.year.n
	switch r.year.kind {
	case noYear:
		n = -1
	case yearNumber:
		y, ok := e.anchor.Year()
		if !ok {
			return edtf.Value{}, AnchorCoarse
		}
		if e.anchor.First() == e.anchor.Last() { // no sales are told of one day: "fell on Wednesday … the same period of 2024"
			return reading{shape: date, year: r.year}.resolve(e)
		}
		n -= y
	}
	v, ok := e.anchor.AddYears(n)
	if !ok {
		return edtf.Value{}, AnchorCoarse
	}
	return v, ""
}

// resolveSoon gives some day from the anchor to the document's date.
func resolveSoon(e env) (edtf.Value, Reason) {
	from := e.anchor
	if g := from.Grain(); g == edtf.GrainInterval || g == edtf.GrainSet {
		from = edtf.Of(from.Last())
	}
	v, ok := edtf.OneOf(from, edtf.Of(e.doc))
	if !ok {
		return edtf.Value{}, AnchorCoarse
	}
	return v, ""
}
