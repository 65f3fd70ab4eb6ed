package timex

// figures reads dates in figures alone: 2025-03-17, 1/10/2025, 9-8-2025,
// 9.8.2025, 5/9, 22-1, 15.9, 10/2025, with or without a word such as "ngày"
// before them. What could be a fraction, a score or a decimal needs a cue.
func (s *scan) figures(i int) (reading, int) {
	j := s.opt(clDayMark, i)
	marked := j > i
	a, ok := s.digits(j, 4)
	if !ok || !s.punct(j+1, "/-.–") || !s.glued(j+1) || !s.glued(j+2) {
		return reading{}, i
	}
	sep := s.toks[j+1].Key
	b, ok := s.digits(j+2, 4)
	if !ok {
		return reading{}, i
	}
	third := s.punct(j+3, sep) && s.glued(j+3) && s.glued(j+4) && s.isNumber(j+4)
	if !third {
		if s.glued(j+3) && s.punct(j+3, ".,/") && s.glued(j+4) && s.isNumber(j+4) {
			return reading{}, i
		}
		return s.twoFigures(i, a, b, sep, marked)
	}
	c, ok := s.digits(j+4, 4)
	if !ok {
		return reading{}, i
	}
	digits := func(k int) int { return len(s.toks[k].Key) }
	switch {
	case digits(j) == 4 && sep != "." && digits(j+2) <= 2 && digits(j+4) <= 2:
		return s.dated(a, b, c, "dmy"), j + 5
	case digits(j) > 2 || digits(j+2) > 2:
		return reading{}, i
	case digits(j+4) == 4 && 1000 <= c && c < 2100:
	case digits(j+4) == 2 && (sep != "." || marked):
		c = century(c)
	default:
		return reading{}, i
	}
	r := s.dated(c, b, a, s.words.Order)
	if digits(j+4) == 2 && !marked && sep == "-" { // a score of three, a version
		r.need = needDate
	}
	return r, j + 5
}

// dated gives a date in figures written day first or month first.
func (s *scan) dated(y, m, d int, order string) reading {
	r := reading{shape: date, part: m, day: d}
	if y > 0 {
		r.year = yearRef{yearNumber, y}
	}
	if order == "mdy" || order == "" && m > 12 {
		r.part, r.day = d, m
	}
	r.swapped = order == "" && m != d && m <= 12 && d <= 12
	r.bad = !possibleDay(r.part, r.day)
	return r
}

// twoFigures reads a day and a month, or a month and a year.
func (s *scan) twoFigures(i, a, b int, sep string, marked bool) (reading, int) {
	j := s.opt(clDayMark, i)
	end := j + 3
	if y, ok := s.year4(j + 2); ok && !marked && sep != "." && 1 <= a && a <= 12 {
		r := reading{shape: date, part: a, year: yearRef{yearNumber, y}, need: needSlash}
		if sep != "/" {
			r.need = needDate
		}
		return r, end
	}
	if len(s.toks[j].Key) > 2 || len(s.toks[j+2].Key) > 2 {
		return reading{}, i
	}
	r := s.dated(0, b, a, s.words.Order)
	switch {
	case marked:
		r.year, end = s.yearAfter(end, false) // "ngày 21/5 năm ngoái"
		return r, end
	case r.bad:
		return reading{}, i
	case sep == "/":
		r.need = needSlash
	default:
		r.need = needDate
	}
	r.year, end = s.yearAfter(end, true)
	return r, end
}

// readDayRange reads two days of one month: "10 đến 15 tháng 5", "10-15/5",
// "April 9-11".
func readDayRange(s *scan, i int) (reading, int) {
	if s.words.MonthFirst {
		if r, end := s.monthDayRange(i); end > i {
			return r, end
		}
	}
	j := s.opt(clDayMark, i)
	d, j, ok := s.dayNumber(j, j > i)
	if !ok || d == 0 {
		return reading{}, i
	}
	k := s.opt(clJoin, j)
	if k == j {
		return reading{}, i
	}
	to, end := s.calendarDay(k)
	if end == k || to.part == 0 || to.day <= d || to.swapped {
		return reading{}, i
	}
	from := reading{shape: date, day: d}
	return reading{shape: interval, from: &from, to: &to, need: to.need}, end
}

func (s *scan) monthDayRange(i int) (reading, int) {
	from, j := s.monthDay(i)
	if j == i || from.year.kind != noYear {
		return reading{}, i
	}
	k := s.opt(clJoin, j)
	d, end, ok := s.dayNumber(k, false)
	if k == j || !ok || d <= from.day || s.is(end, clUnit, clNotBefore, clMonth) {
		return reading{}, i
	}
	to := reading{shape: date, part: from.part, day: d, bad: !possibleDay(from.part, d)}
	to.year, end = s.yearAfter(end, true)
	return reading{shape: interval, from: &from, to: &to}, end
}
