package timex

import "moc/tools/edtf"

// readDate reads a date with a day in it, and the weekday before it: "ngày 6
// tháng 3", "April 9", "thứ Ba, 6/5".
func readDate(s *scan, i int) (reading, int) {
	if wd, j, ok := s.match(clWeekday, i); ok {
		k := j
		if s.punct(k, ",") {
			k++
		}
		r, end := s.calendarDay(k)
		doubt := r.need == needDate && k > j && !s.clauseEnds(end) || r.need != noNeed && s.is(end, clNotBefore)
		if end > k && r.part > 0 && !doubt {
			r.weekday, r.need = wd, noNeed
			return r, end
		}
	}
	return s.lately(s.calendarDay(i))
}

// lately takes in the words behind a day without a year that say it is over: "ngày 18/3
// vừa rồi". One word may be of something else: "ngày 18/3 trước khi …".
func (s *scan) lately(r reading, end int) (reading, int) {
	if r.shape != date || r.part == 0 || r.year.kind != noYear {
		return r, end
	}
	if dir, after := s.pointerAfter(end); dir == toLast && after > end+1 {
		r.dir, end = dir, after
	}
	return r, end
}

func (s *scan) calendarDay(i int) (reading, int) {
	if r, end := s.figures(i); end > i {
		return r, end
	}
	if s.words.MonthFirst {
		if r, end := s.monthDay(i); end > i {
			return r, end
		}
	}
	return s.dayMonth(i)
}

// dayMonth reads "ngày 6 tháng 3 năm 2025", "9 April", "ngày 15 tháng này" and
// "ngày 15" alone.
func (s *scan) dayMonth(i int) (reading, int) {
	j := s.opt(clDayMark, i)
	marked := j > i
	d, j, ok := s.dayNumber(j, marked)
	if !ok {
		return reading{}, i
	}
	r := reading{shape: date, day: d}
	k := j
	if marked || j > i+1 { // a bare number and "in" are no date: "released Cinder 4 in March"
		k = s.opt(clLink, j)
	}
	if m, end := s.month(k); end > k {
		r.part = m
		r.year, end = s.yearAfter(end, true)
		r.bad = !possibleDay(m, d)
		if s.is(end, clUnit) && !marked { // "3 tháng 11 ngày" is a duration
			return reading{}, i
		}
		return r, end
	}
	if v, end, ok := s.match(clRelative, k); ok && (marked || k > j) {
		if u, n := unpack(v); u == month {
			r.months = offset{true, n}
			return r, end
		}
	}
	if marked {
		return r, j
	}
	return reading{}, i
}

// monthDay reads "April 9, 2025" and "Apr. 9th".
func (s *scan) monthDay(i int) (reading, int) {
	m, j, ok := s.match(clMonth, i)
	if !ok {
		return reading{}, i
	}
	if s.punct(j, ".") && s.glued(j) {
		j++
	}
	d, ok := s.digits(j, 2)
	if !ok || s.glued(j) && !s.punct(j-1, ".") || s.begins(j) {
		return reading{}, i
	}
	if s.glued(j+1) && s.punct(j+1, ".,:") && s.glued(j+2) && s.isNumber(j+2) { // "May 5.2 million"
		return reading{}, i
	}
	end := j + 1
	if s.glued(end) {
		end = s.opt(clDayEnding, end)
	}
	r := reading{shape: date, part: m, day: d, bad: !possibleDay(m, d)}
	r.year, end = s.yearAfter(end, true)
	return r, end
}

// begins reports a number with which a name begins, a capital being glued to it: "In May 3Dwell raised …".
func (s *scan) begins(i int) bool { return s.glued(i+1) && s.upper(i+1, i+2) }

// dayNumber reads the number of a day. Number words count only where a mark
// or a month makes a day of them.
func (s *scan) dayNumber(i int, marked bool) (d, end int, ok bool) {
	if d, ok := s.digits(i, 2); ok {
		end := i + 1
		if s.glued(end) {
			end = s.opt(clDayEnding, end)
		}
		return d, end, d <= 31 && (d > 0 || marked)
	}
	d, end, ok = s.number(i)
	return d, end, ok && (d > 1 || marked && d == 1) && d <= 31 // "a September report" counts no day
}

// month reads a month by its name or number.
func (s *scan) month(i int) (m, end int) {
	if m, end, ok := s.match(clMonth, i); ok {
		if _, isYear := s.year4(end); !isYear || !s.after(end, clYearMark) { // "6 tháng năm 2016"
			return m, end
		}
	}
	j := s.opt(clMonthMark, i)
	if j == i {
		return 0, i
	}
	if m, ok := s.digits(j, 2); ok && 1 <= m && m <= 12 {
		return m, j + 1
	}
	return 0, i
}

// yearAfter reads the year that may follow a month or day: "/2024", "-2024",
// ".2024", " năm 2024", ", 2024", " of last year". comma allows the comma.
func (s *scan) yearAfter(i int, comma bool) (yearRef, int) {
	if s.glued(i) && s.glued(i+1) && s.punct(i, "/-.–") {
		if y, ok := s.year4(i + 1); ok {
			return yearRef{yearNumber, y}, i + 2
		}
		if y, ok := s.digits(i+1, 2); ok && len(s.toks[i+1].Key) == 2 && s.punct(i, "/-") && y > 31 {
			return yearRef{yearNumber, century(y)}, i + 2
		}
		return yearRef{}, i
	}
	if y, ok := s.digits(i+1, 2); ok && s.punct(i, "'’") && s.glued(i) && s.glued(i+1) && len(s.toks[i+1].Key) == 2 { // "Q4'24"
		return yearRef{yearNumber, century(y)}, i + 2
	}
	j := i
	if comma && s.punct(j, ",") && !s.glued(j+1) {
		j++
	}
	if y, end, ok := s.markedYear(j); ok {
		return yearRef{yearNumber, y}, end
	}
	if y, ok := s.year4(j); ok && !s.glued(j) && s.yearStands(j+1, j > i) {
		return yearRef{yearNumber, y}, j + 1
	}
	if j > i {
		return yearRef{}, i
	}
	j = s.opt(clLink, i)
	if y, end, ok := s.markedYear(j); ok {
		return yearRef{yearNumber, y}, end
	}
	if y, ok := s.year4(j); ok && j > i {
		return yearRef{yearNumber, y}, j + 1
	}
	return s.otherYear(i, j)
}

// otherYear reads a year at j that is told by another: by the document's or by that of the last time named. The longer words
// tell which: "tháng 2 năm sau", but "tháng 2 năm sau đó".
func (s *scan) otherYear(i, j int) (ref yearRef, end int) {
	end = i
	if v, e, ok := s.match(clRelative, j); ok {
		if u, n := unpack(v); u == year {
			ref, end = yearRef{yearRelative, n}, e
		}
	}
	if v, e, ok := s.match(clAnaphoric, j); ok && e > end {
		if u, n := unpack(v); u == year {
			ref, end = yearRef{yearAnchored, n}, e
		}
	}
	return ref, end
}

// plainYear reads "năm 2024" or "2024", with no link before it.
func (s *scan) plainYear(i int) (yearRef, int) {
	if y, end, ok := s.markedYear(i); ok {
		return yearRef{yearNumber, y}, end
	}
	if y, ok := s.year4(i); ok && !s.glued(i) && s.yearStands(i+1, false) {
		return yearRef{yearNumber, y}, i + 1
	}
	return yearRef{}, i
}

// markedYear reads "năm 2024" and "năm 99". Four figures of our times are a year whatever follows: "năm 2025 công ty lãi 3 tỷ
// đồng".
func (s *scan) markedYear(i int) (y, end int, ok bool) {
	j := s.opt(clYearMark, i)
	if j == i {
		return 0, i, false
	}
	y, ok = s.digits(j, 4)
	ours := 1900 <= y && y < 2100 && len(s.toks[j].Key) == 4
	if !ok || s.is(j+1, clNotBefore) && !ours {
		return 0, i, false
	}
	switch len(s.toks[j].Key) {
	case 4:
		return y, j + 1, 1000 <= y && y < 2100
	case 2:
		return century(y), j + 1, y >= 50
	}
	return 0, i, false
}

// yearStands reports whether a bare number that ends before token i can be a
// year: no amount, and after a comma the end of a clause.
func (s *scan) yearStands(i int, comma bool) bool {
	if s.is(i, clNotBefore) || s.punct(i, "%") || s.glued(i) && s.glued(i+1) && s.punct(i, ".,") && s.isNumber(i+1) {
		return false
	}
	return !comma || s.clauseEnds(i) || s.is(i, clYearEnd, clFunction)
}

// possibleDay reports whether some year has the day.
func possibleDay(month, day int) bool {
	_, ok := edtf.NewDay(2000, month, day)
	return ok
}
