package timex

import (
	"slices"

	"moc/tools/text"
)

// readWeekday reads a weekday with its week or direction: "thứ Hai tuần này",
// "last Tuesday", "thứ Sáu vừa qua".
func readWeekday(s *scan, i int) (reading, int) {
	dir, j := s.pointerBefore(i)
	if j == i {
		j = s.edge(i)
	}
	wd, end, ok := s.match(clWeekday, j)
	if !ok {
		return reading{}, i
	}
	r := reading{shape: date, weekday: wd, dir: dir}
	ordinal := s.is(j, clOrdinal) && !s.upper(j+1, end)
	if v, e, ok := s.match(clRelative, s.opt(clLink, end)); ok {
		if u, n := unpack(v); u == week {
			r.weeks = offset{true, n}
			return r, e
		}
	}
	if s.oneOfMonth(end) {
		return reading{}, i
	}
	if dir == noDirection {
		dir, e := s.pointerAfter(end)
		switch {
		case dir == toNext && ordinal && !s.clauseEnds(e) && !s.given: // "người thứ hai tới hiện trường"
			r.need = needWeekday
		case dir != noDirection:
			r.dir = dir
			return r, e
		}
	}
	switch {
	case ordinal && s.is(end, clOrdinalEnd):
		return reading{}, i
	case ordinal && j == 0 && s.punct(end, ",") && wd >= thursday: // "Thứ tư, …": few lists have a fourth point
	case ordinal:
		r.need = needWeekday
	case j > i:
	case s.is(j, clWeak):
		r.need = needCue
	case end == i+1:
		r.need = needName
	}
	return r, end
}

// thursday is here the weekday called "fourth", from which on such a word at the beginning
// of a sentence counts no points of a list.
const thursday = 3

// oneOfMonth reports whether what follows a weekday shows that it is one of a
// month and not of a week: "the first Monday of May", "thứ Sáu cuối cùng".
func (s *scan) oneOfMonth(end int) bool {
	link := s.opt(clLink, end)
	_, e := s.month(link)
	nth := max(s.opt(clFirstOf, end), s.opt(clLastOf, end))
	return link > end && e > link || nth > end && !s.is(nth, clUnit)
}

// pointerBefore and pointerAfter read Last, This and Next on their side.
func (s *scan) pointerBefore(i int) (direction, int) {
	if !s.words.PointersFirst {
		return noDirection, i
	}
	return s.pointer(i)
}

func (s *scan) pointerAfter(i int) (direction, int) {
	if s.words.PointersFirst {
		return noDirection, i
	}
	dir, end := s.pointer(i)
	if s.is(i, clJoin) && s.is(end, clMonth, clMonthMark, clWeekday, clSeason, clQuarter, clQuarterMark, clYearMark, clDayMark) {
		return noDirection, i // "tháng 3 tới tháng 5"
	}
	return dir, end
}

func (s *scan) pointer(i int) (dir direction, end int) {
	end = i
	for d, c := range [...]class{toLast: clLast, toThis: clThis, toNext: clNext} {
		if e := s.opt(c, i); direction(d) != noDirection && e > end {
			dir, end = direction(d), e
		}
	}
	return dir, end
}

// readPart reads months, seasons, quarters, halves, years and decades: "đầu
// tháng 3", "last autumn", "quý III/2024", "first half of the year", "late
// 2011".
func readPart(s *scan, i int) (reading, int) {
	if r, end := s.thatPart(i); end > i {
		return r, end
	}
	dir, j := s.pointerBefore(i)
	edged := false
	if j == i {
		j = s.edge(i)
		edged = j > i
	}
	if r, end := s.yearPart(j); end > j {
		if s.is(end, clNotBefore) && r.year.kind == noYear && s.isNumber(end-1) { // "mỗi tháng 3 triệu"
			return reading{}, i
		}
		r.dir = dir
		if r.year.kind == noYear && dir == noDirection {
			r.dir, end = s.pointerAfter(end)
		}
		if r.year.kind != noYear || edged || r.dir != noDirection {
			r.need = noNeed
		}
		return r, end
	}
	if dir != noDirection {
		return reading{}, i
	}
	if r, end := s.yearOrDecade(j); end > j {
		if edged {
			r.need = noNeed
		}
		return r, end
	}
	if !edged {
		return reading{}, i
	}
	if u, end, ok := s.match(clUnit, j); ok && (unit(u) == month || unit(u) == year) && !s.isNumber(end) {
		return reading{shape: shift, unit: unit(u)}, end
	}
	return reading{}, i
}

// thatPart reads a month or a season of the year named last: "that May".
func (s *scan) thatPart(i int) (reading, int) {
	j := s.opt(clThat, i)
	if j == i {
		return reading{}, i
	}
	r, end := s.yearPart(j)
	if end == j || r.year.kind != noYear || r.part == 0 || r.part > quarter0 {
		return reading{}, i
	}
	if r.part < season0 && (!s.toks[j].Upper || i > 0 && s.nameFollows(end)) {
		return reading{}, i // a month has a capital; "that May Lind sold it" names somebody, "That May Lind sold it." does not
	}
	r.year, r.need = yearRef{kind: yearAnchored}, noNeed
	return r, end
}

// yearPart reads a month, season, quarter or half and the year after it.
func (s *scan) yearPart(j int) (reading, int) {
	if r, end := s.quarterPart(j); end > j {
		return r, end // before the month: "the July-September quarter"
	}
	if r, end := s.monthPart(j); end > j {
		return r, end
	}
	if n, end, ok := s.match(clSeason, j); ok {
		r := reading{shape: date, part: season0 + n, need: s.singleNeed(j, end)}
		if r.need == needName {
			r.need = needCue
		}
		r.year, end = s.yearAfter(end, false)
		return r, end
	}
	return s.halfPart(j)
}

// singleNeed is what a word alone needs beside it to be a part of a year.
func (s *scan) singleNeed(i, end int) need {
	switch {
	case s.is(i, clWeak):
		return needCue
	case end == i+1:
		return needName
	}
	return noNeed
}

// quarterPart reads a quarter and the year after it.
func (s *scan) quarterPart(j int) (reading, int) {
	n, end := s.quarter(j)
	if end == j {
		return reading{}, j
	}
	r := reading{shape: date, part: quarter0 + n}
	if s.is(j, clWeak) { // "Q1" is a district too
		r.need = needCue
	}
	r.year, end = s.bareOrYear(end)
	return r, end
}

// monthPart reads a month and the year after it.
func (s *scan) monthPart(j int) (reading, int) {
	m, end := s.month(j)
	if end == j {
		return reading{}, j
	}
	r := reading{shape: date, part: m, need: s.singleNeed(j, end)}
	if s.punct(end, ".") && s.glued(end) && !s.glued(end+1) { // "Sept. 2024"
		if y, e := s.yearAfter(end+1, false); e > end+1 {
			r.year = y
			return r, e
		}
	}
	r.year, end = s.yearAfter(end, false)
	return r, end
}

// halfPart reads the half of a year.
func (s *scan) halfPart(j int) (reading, int) {
	n, end, ok := s.match(clHalf, j)
	if !ok {
		return reading{}, j
	}
	if y, e, ok := s.wholeYear(end); ok {
		return reading{shape: date, part: half0 + n, year: y}, e
	}
	if m, e := s.month(s.opt(clLink, end)); e > end { // "nửa đầu tháng 3" is March
		r := reading{shape: date, part: m}
		r.year, e = s.yearAfter(e, false)
		return r, e
	}
	if end > j+1 && s.bareHalf(j, end) {
		return reading{shape: date, part: half0 + n}, end
	}
	return reading{}, j
}

// bareHalf reports a half of the year that nothing else tells to be one, behind a figure or in a clause of the future: "had
// sales of $5m in the first half.", "will close in the second half", but "scored in the first half".
func (s *scan) bareHalf(j, end int) bool {
	if s.given {
		return true
	}
	figure := func(t text.Token) bool { return t.Kind == text.Number }
	return s.clauseEnds(end) && s.after(j, clCue) && (slices.ContainsFunc(s.toks[:j], figure) || s.tensed(j, end))
}

// quarter reads "quý ba", "quý III", "quý 4", "Q3".
func (s *scan) quarter(j int) (n, end int) {
	if n, end, ok := s.match(clQuarter, j); ok {
		return n, end
	}
	k := s.opt(clQuarterMark, j)
	if k == j || k >= len(s.toks) {
		return 0, j
	}
	if n, ok := s.digits(k, 1); ok && 1 <= n && n <= 4 {
		return n, k + 1
	}
	switch s.toks[k].Key {
	case "i":
		return 1, k + 1
	case "ii":
		return 2, k + 1
	case "iii":
		return 3, k + 1
	case "iv":
		return 4, k + 1
	}
	return 0, j
}

// wholeYear reads the year that a half must have: a year, or the bare unit
// ("first half of the year").
func (s *scan) wholeYear(i int) (yearRef, int, bool) {
	if y, end := s.yearAfter(i, false); end > i {
		return y, end, true
	}
	j := s.opt(clLink, i)
	if u, end, ok := s.match(clUnit, j); ok && unit(u) == year {
		return yearRef{}, end, true
	}
	return yearRef{}, i, false
}

// bareOrYear reads what may follow a quarter: a year or the bare unit.
func (s *scan) bareOrYear(i int) (yearRef, int) {
	if y, end, ok := s.wholeYear(i); ok && (end > i+1 || y.kind != noYear || s.clauseEnds(end)) {
		return y, end
	}
	return yearRef{}, i
}

// yearOrDecade reads "năm 2024", "2024", "thập niên 1990", "những năm 90",
// "the 1990s".
func (s *scan) yearOrDecade(j int) (reading, int) {
	r := reading{shape: date}
	if k := s.opt(clDecadeMark, j); k > j {
		if y, ok := s.digits(k, 4); ok && y%10 == 0 && (len(s.toks[k].Key) == 2 || len(s.toks[k].Key) == 4) {
			if y < 100 {
				y = century(y)
			}
			r.year = yearRef{decadeNumber, y}
			end := k + 1
			if s.glued(end) {
				end = s.opt(clDecadeEnding, end)
			}
			return r, end
		}
	}
	if y, end, ok := s.markedYear(j); ok {
		r.year = yearRef{yearNumber, y}
		if z, e := s.shortRange(end, y); e > end {
			return z, e
		}
		return r, end
	}
	y, ok := s.year4(j)
	if !ok {
		return reading{}, j
	}
	if s.glued(j + 1) {
		if e := s.opt(clDecadeEnding, j+1); e > j+1 && y%10 == 0 {
			r.year = yearRef{decadeNumber, y}
			return r, e
		}
	}
	if z, e := s.shortRange(j+1, y); e > j+1 {
		z.need = needYear
		return z, e
	}
	r.year, r.need = yearRef{yearNumber, y}, needYear
	return r, j + 1
}

// shortRange reads the second year of "2017-18" after the first.
func (s *scan) shortRange(i, y int) (reading, int) {
	if !s.punct(i, "-–/") || !s.glued(i) || !s.glued(i+1) {
		return reading{}, i
	}
	z, ok := s.digits(i+1, 2)
	if !ok || len(s.toks[i+1].Key) != 2 || s.toks[i+1].Kind != text.Number || y%100+1 != z {
		return reading{}, i
	}
	from := reading{shape: date, year: yearRef{yearNumber, y}}
	to := reading{shape: date, year: yearRef{yearNumber, y + 1}}
	return reading{shape: interval, from: &from, to: &to}, i + 2
}
