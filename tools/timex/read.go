package timex

import (
	"math/bits"
	"slices"
)

// A rule reads an expression that begins at token i and returns where it ends;
// an end of i says that there is none.
type rule struct {
	read    func(s *scan, i int) (reading, int)
	figures bool    // it can begin with figures
	starts  []class // and with these words; at all others it is not asked
}

var rules = [...]rule{
	{readWhole, false, []class{clNotTime, clHoliday, clSet, clSpan, clDuration, clEvery, clSome}},
	{readLunar, true, []class{clLunarDayMark, clLunarMonth}},
	{readDate, true, []class{clWeekday, clDayMark, clMonth, clNumber}},
	{readWeekday, false, []class{clLast, clThis, clNext, clEdge, clWeekday}},
	{readPart, true, []class{
		clThat, clLast, clThis, clNext, clEdge,
		clMonth, clMonthMark, clSeason, clQuarter, clQuarterMark, clHalf, clDecadeMark, clYearMark,
	}},
	{readCounted, true, []class{clAgoFirst, clFirstOf, clLastOf, clNumber, clHalfOf}},
	{readRelative, false, []class{clRelative, clEdge}},
	{readHanging, false, []class{clEarlier, clLater, clSamePeriod, clAnaphoric, clEdge, clSoonAfter, clSequence}},
	{readDayRange, true, []class{clDayMark, clMonth, clNumber}},
}

// ruleSet is a set of rules, by their places in the list.
type ruleSet uint16

// rulesOf gives the rules that can begin with a word of the class.
func rulesOf(c class) (set ruleSet) {
	for n := range rules {
		if slices.Contains(rules[n].starts, c) {
			set |= 1 << n
		}
	}
	return set
}

// rulesOfFigures gives the rules that can begin with figures.
func rulesOfFigures() (set ruleSet) {
	for n := range rules {
		if rules[n].figures {
			set |= 1 << n
		}
	}
	return set
}

// rulesAt gives the rules that can begin with token i.
func (s *scan) rulesAt(i int) (set ruleSet) {
	if i < len(s.toks) {
		set = s.rulesOfWord(s.first(i), i)
		if s.isNumber(i) {
			set |= s.lex.figures
		}
	}
	return set
}

// rulesOfWord gives those that can begin with the phrases of the word at token i.
func (s *scan) rulesOfWord(e *entry, i int) (set ruleSet) {
	if e == nil {
		return 0
	}
	set = e.rules
	for n := range e.longer {
		if p := &e.longer[n]; p.rules&^set != 0 && s.equal(p.keys, i) {
			set |= p.rules
		}
	}
	return set
}

// expression reads the longest expression at token i, or two with a join
// between them.
func (s *scan) expression(i int) (reading, int) {
	from, end := s.single(i)
	if end == i || !from.canJoin() {
		return from, end
	}
	j := s.opt(clJoin, end)
	if j == end && (s.given || s.after(i, clBetween)) {
		j = s.opt(clBetweenJoin, end)
	}
	if j == end {
		return from, end
	}
	to, last := s.single(j)
	switch {
	case last > j && to.shape == set: // "thứ Hai đến thứ Sáu hằng tuần"
		return to, last
	case last == j || !to.canJoin():
		return from, end
	}
	return join(from, to), last
}

// join gives the time from one to another.
func join(from, to reading) reading {
	r := reading{shape: interval, from: &from, to: &to, need: from.need}
	if from.need == needYear && to.need == needYear && from.year.n < to.year.n {
		r.need = noNeed
	}
	return r
}

func (r reading) canJoin() bool {
	switch r.shape {
	case date, months:
		return !r.swapped
	case shift:
		return !r.counted
	}
	return false
}

// single reads an expression with the part of the day beside it.
func (s *scan) single(i int) (reading, int) {
	if j := s.opt(clPartOfDay, i); j > i {
		if r, end := s.core(j); end > j && r.isDay() {
			if r.need == needWeekday || r.need == needSlash || r.need == needDate {
				r.need = noNeed
			}
			return r, end
		}
	}
	r, end := s.core(i)
	if end > i && r.isDay() {
		end = s.opt(clPartAfter, end)
	}
	return r, end
}

func (s *scan) core(i int) (best reading, end int) {
	end = i
	for set := s.rulesAt(i); set != 0; set &= set - 1 {
		if r, e := rules[bits.TrailingZeros16(uint16(set))].read(s, i); e > end {
			best, end = r, e
		}
	}
	if end == i {
		return best, end
	}
	if e := s.opt(clSet, end); e > end && best.shape != nothing {
		return reading{shape: set}, e
	}
	if e := s.opt(clLunarMark, end); e > end && best.shape == date {
		return reading{shape: lunar}, e
	}
	if s.is(end, clEvent) && s.after(end, clAgo, clLater, clEarlier) {
		return reading{shape: event}, end
	}
	return best, end
}

// readWhole reads phrases that are complete as they stand, and sets that one
// word opens: "hằng năm", "mỗi tháng", "Giáng sinh 2025", "24/7".
func readWhole(s *scan, i int) (reading, int) {
	if e := s.opt(clNotTime, i); e > i {
		return reading{shape: nothing}, e
	}
	if e := s.opt(clHoliday, i); e > i {
		_, e = s.yearAfter(e, true)
		return reading{shape: holiday}, e
	}
	if e := s.opt(clSet, i); e > i {
		return reading{shape: set}, e
	}
	if e := s.opt(clSpan, i); e > i {
		if _, j, ok := s.number(e); ok {
			if _, end, ok := s.match(clUnit, j); ok {
				return reading{shape: duration}, end
			}
		}
	}
	if e := s.opt(clDuration, i); e > i {
		return reading{shape: duration}, e
	}
	if e := s.opt(clEvery, i); e > i {
		for _, c := range []class{clUnit, clWeekday, clMonth, clSeason} {
			if end := s.opt(c, e); end > e {
				return reading{shape: set}, end
			}
		}
	}
	if e := s.opt(clSome, i); e > i {
		for _, c := range []class{clRelative, clUnit} {
			if end := s.opt(c, e); end > e && !s.isNumber(end) { // "các ngày 12 và 13/9" are days
				return reading{shape: duration}, end
			}
		}
	}
	return reading{}, i
}

// readLunar reads dates of the lunar calendar: "mùng 3 Tết", "rằm tháng Giêng".
// Those that a mark after them shows, such as "15/8 âm lịch", core finds.
func readLunar(s *scan, i int) (reading, int) {
	end := i
	if e := s.opt(clLunarDayMark, i); e > i {
		end = e
		if _, e, ok := s.number(end); ok {
			end = e
		}
	} else if n, ok := s.digits(i, 2); ok && n <= 30 && s.is(i+1, clLunarMark) {
		return reading{shape: lunar}, s.opt(clLunarMark, i+1)
	}
	if e := s.opt(clLunarMonth, end); e > end {
		end = e
	} else if _, e := s.month(end); end > i && e > end {
		end = e
	}
	if end == i {
		return reading{}, i
	}
	end = s.opt(clLunarMark, end)
	_, end = s.yearAfter(end, false)
	return reading{shape: lunar}, end
}

// readRelative reads "hôm qua", "tuần trước", "giữa tháng này".
func readRelative(s *scan, i int) (reading, int) {
	v, end, ok := s.match(clRelative, i) // "cuối tuần này" is no edge of a week
	if w, e, longer := s.match(clRelative, s.edge(i)); e > end {
		v, end, ok = w, e, longer
	}
	if ok && !s.words.PointersFirst && end == i+2 && s.upper(i, end) && s.upper(i+1, end) {
		return reading{}, i // "Ngày Mai" is a name
	}
	if _, isYear := s.year4(end); !ok || isYear && s.after(end, clYearMark) { // "sang năm 2026"
		return reading{}, i
	}
	u, n := unpack(v)
	return reading{shape: shift, unit: u, n: n}, end
}

// readHanging reads what hangs on the last time named.
func readHanging(s *scan, i int) (reading, int) {
	if e := s.opt(clSamePeriod, i); e > i {
		if y, end := s.yearAfter(e, false); end > e || !s.is(i, clAnaphoric) {
			return reading{shape: period, year: y}, end
		}
	}
	if v, end, ok := s.match(clAnaphoric, s.edge(i)); ok && !s.goesOnToTell(s.edge(i), end) {
		u, n := unpack(v)
		return reading{shape: shift, unit: u, n: n, hang: true}, end
	}
	if e := s.opt(clSoonAfter, i); e > i {
		return reading{shape: soon}, e
	}
	if r, e := s.counted(i); e > i {
		return r, e
	}
	if e := s.opt(clSequence, i); e > i {
		return reading{shape: sequence}, e
	}
	return reading{}, i
}

// halfUnit reads half a year and half a month as six months and two weeks: "nửa năm sau".
func (s *scan) halfUnit(i int) (reading, int) {
	j := s.opt(clHalfOf, i)
	if j == i {
		return reading{}, i
	}
	u, end, ok := s.match(clUnit, j)
	switch {
	case ok && unit(u) == year:
		return reading{shape: shift, unit: month, n: 6, counted: true}, end
	case ok && unit(u) == month:
		return reading{shape: shift, unit: week, n: 2, counted: true}, end
	}
	return reading{}, i
}

// counted reads a number of units behind the word that it is counted from: "trước đó một
// ngày", "sau đó hai tuần".
func (s *scan) counted(i int) (reading, int) {
	if s.words.PointersFirst {
		return reading{}, i
	}
	sign, e := -1, s.opt(clEarlier, i)
	if e == i {
		sign, e = 1, s.opt(clLater, i)
	}
	if e < i+2 {
		return reading{}, i
	}
	n, j, ok := s.number(e)
	if !ok || n == 0 {
		return reading{}, i
	}
	u, end, ok := s.match(clUnit, j)
	if !ok {
		return reading{}, i
	}
	return reading{shape: shift, unit: unit(u), n: sign * n, counted: true, hang: true}, end
}

// readCounted reads a number of units: "ba tháng trước", "a day later", "sáu
// tháng cuối năm", and, with nothing more, a duration.
func readCounted(s *scan, i int) (reading, int) {
	j := s.opt(clAgoFirst, i)
	before := j > i
	first, last := s.opt(clFirstOf, i), s.opt(clLastOf, i)
	if before {
		j = s.opt(clRough, j)
	} else {
		j = max(first, last, i)
	}
	r, end := s.units(j)
	if end == j {
		return reading{}, i
	}
	if r.unit == month && r.n < 12 {
		if m, e := s.monthsOfYear(r.n, end, first > i, last > i); e > end {
			return m, e
		}
	}
	if first > i || last > i {
		return reading{}, i
	}
	return s.direction(r, end, before)
}

// units reads how many units of time: "ba tháng", "a 6-month", "nửa năm".
func (s *scan) units(i int) (reading, int) {
	if r, end := s.halfUnit(i); end > i {
		return r, end
	}
	n, j, ok := s.number(i)
	if !ok || n == 0 {
		return reading{}, i
	}
	if s.punct(j, "-") && s.glued(j) && s.glued(j+1) {
		j++
	}
	u, end, ok := s.match(clUnit, j)
	if !ok {
		return reading{}, i
	}
	return reading{shape: shift, unit: unit(u), n: n, counted: true}, end
}

// monthsOfYear reads the year of which so many months are the first or the last: "6 tháng năm 2016", "sáu tháng cuối
// năm". The words for first and last may stand before the number, too.
func (s *scan) monthsOfYear(n, i int, first, last bool) (reading, int) {
	if y, e := s.plainYear(i); e > i {
		return reading{shape: months, n: n, year: y, fromEnd: last}, e
	}
	j := max(s.opt(clFirstOf, i), s.opt(clLastOf, i))
	if !first && !last && j == i {
		return reading{}, i
	}
	y, e, ok := s.wholeYear(j)
	if !ok {
		return reading{}, i
	}
	return reading{shape: months, n: n, year: y, fromEnd: last || s.is(i, clLastOf)}, e
}

// direction reads on which side of another time the units lie; without, they are a duration.
func (s *scan) direction(r reading, end int, before bool) (reading, int) {
	if e := s.opt(clEarlier, end); e > end {
		r.n, r.hang = -r.n, true
		return r, e
	}
	if e := s.opt(clLater, end); e > end {
		r.hang = true
		if o := s.opt(clOpenLater, end); o == e && !s.clauseEnds(e) && !s.given {
			return reading{shape: event}, e
		}
		return r, e
	}
	if e := s.opt(clAgo, end); e > end || before {
		r.n = -r.n
		return r, e
	}
	if e := s.opt(clHence, end); e > end {
		return r, e
	}
	return reading{shape: duration}, s.opt(clSpan, end)
}

// edge skips words such as "đầu" and "late", and the link after them.
func (s *scan) edge(i int) int {
	e := s.opt(clEdge, i)
	if e == i {
		return i
	}
	if s.punct(e, "-") && s.glued(e) && s.glued(e+1) {
		return e + 1
	}
	return s.opt(clLink, e)
}

// goesOnToTell reports an English unit with the word behind it that tells its direction, before which event it was: "the year before
// the float", but not "$5m the year before.".
func (s *scan) goesOnToTell(i, end int) bool {
	return s.words.PointersFirst && s.is(i, clUnit) && !s.clauseEnds(end)
}
