package timex

import (
	"slices"

	"moc/tools/text"
)

// found is an expression before it is resolved.
type found struct {
	reading
	first, end int // tokens, end exclusive
}

// Find returns the times of one sentence in the order of the text; they do not
// overlap. skip tells which tokens lie within a known name and can be no part of a
// time; it may be nil. ctx is read, and remembers what is found.
func (r *Recognizer) Find(toks []text.Token, skip []bool, ctx *Context) []Time {
	return r.Append(nil, toks, skip, ctx)
}

// Append adds to a list what Find gives.
func (r *Recognizer) Append(times []Time, toks []text.Token, skip []bool, ctx *Context) []Time {
	s := &ctx.scan
	*s = scan{Recognizer: r, toks: toks, skip: skip}
	list := s.all(ctx.list[:0])
	ctx.list = list
	if len(list) == 0 {
		return times
	}
	res := newResolver(s, list, ctx)
	for i := range list {
		times = append(times, res.time(i))
	}
	return times
}

// all adds the expressions of the sentence to the list, which is empty.
func (s *scan) all(list []found) []found {
	for i := 0; i < len(s.toks); {
		if !s.canStart(i) {
			i++
			continue
		}
		r, end := s.expression(i)
		if end == i && len(list) > 0 {
			r, end = s.dayInList(i, list[len(list)-1].reading)
		}
		switch {
		case end == i || s.version(r, i, end):
			i++
		case r.shape == nothing || !s.stands(r, i, end):
			i = end
		default:
			list = append(list, found{r, i, end})
			i, s.prevEnd, s.prevNeed = end, end, r.need
		}
	}
	return list
}

// dayInList reads the bare 13 of "ngày 12, 13 và 14/9".
func (s *scan) dayInList(i int, before reading) (reading, int) {
	if before.day == 0 || before.part > 0 || before.months.given || !s.follows(i) || !s.is(i+1, clList) {
		return reading{}, i
	}
	return s.bareDay(i)
}

func (s *scan) bareDay(i int) (reading, int) {
	d, ok := s.digits(i, 2)
	if !ok || d == 0 || d > 31 {
		return reading{}, i
	}
	return reading{shape: date, day: d}, i + 1
}

// canStart reports that a time can begin at token i, which nearly all words tell at once.
func (s *scan) canStart(i int) bool {
	t, e := &s.toks[i], s.first(i)
	number := false // and nothing else that a time begins with
	switch t.Kind {
	case text.Punct:
		return false
	case text.Number:
		number = e == nil && len(t.Key) != 4
	case text.Word:
		if e == nil || !e.starts {
			return false
		}
		if s.opt(clPartOfDay, i) == i {
			if s.rulesOfWord(e, i) == 0 {
				return false
			}
			number = e.number
		}
	}
	if number && !s.goesOnAsTime(i+1) {
		return false
	}
	return s.startsWord(i) && (s.skip == nil || !s.skip[i])
}

// goesOnAsTime reports a word at token i, or a mark, with which a time can go on behind a number.
func (s *scan) goesOnAsTime(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	e := s.first(i)
	return s.toks[i].Kind == text.Punct || e != nil && e.has.shares(&behindNumber)
}

// behindNumber are the classes of those words.
var behindNumber = classes(clTenTimes, clAfterTen, clUnit, clMonth, clMonthMark, clDayEnding, clLunarMark, clJoin, clList)

// startsWord reports whether nothing is glued to the front of token i that
// would make it part of another word or number: "GPT-4", "$2024", "3.2024".
func (s *scan) startsWord(i int) bool {
	if !s.glued(i) {
		return true
	}
	p := &s.toks[i-1]
	if p.Kind != text.Punct {
		return false
	}
	switch p.Key {
	case "(", "[", "{", "\"", "'", "“", "‘", "«", "*", ">", "|", ":", ";":
		return true
	case "-", "–", "—", "/", ",", ".", "…":
		return !s.glued(i-1) && p.Key != "-" && p.Key != "." || i == 1 || p.Key == "—" || p.Key == "…"
	}
	return false
}

// endsWord is startsWord for the other end.
func (s *scan) endsWord(end int) bool {
	if !s.glued(end) {
		return true
	}
	t := &s.toks[end]
	if t.Kind != text.Punct {
		return false
	}
	switch t.Key {
	case "%", "$", "€", "£", "@", "_", "&", "+", "=", "°":
		return false
	case "-", ".", ",", "/", "–":
		if end+1 >= len(s.toks) || !s.glued(end+1) || s.toks[end+1].Kind == text.Punct {
			return true
		}
		return s.toks[end-1].Kind != text.Number && t.Key != "." && t.Key != "-"
	}
	return true
}

// stands reports whether the tokens around an expression let it be a time. A year alone with its number
// is one whatever stands before it: "gấp ba lần năm 2023".
func (s *scan) stands(r reading, i, end int) bool {
	if !s.endsWord(end) {
		return false
	}
	if s.skip != nil && slices.Contains(s.skip[i:end], true) {
		return false
	}
	if r.weekday > 0 && r.day == 0 && r.weeks == (offset{}) && s.after(i, clDayMark) && !s.toks[end-1].Upper {
		return false // "ngày thứ hai" is the second of several; a weekday is "ngày thứ Hai"
	}
	if (r.shape == lunar || r.shape == set) && end == i+1 && i > 0 && s.toks[i].Upper && s.toks[i-1].Upper {
		return false // "Trăng Rằm" and "Orda Daily" are names
	}
	if s.named(r, i, end) {
		return false
	}
	if s.after(i, clNotAfter) && !r.onlyYear() && !r.pointed() {
		return false
	}
	if s.isNumber(i) && s.after(i, clNotAfterFigures) && !s.after(i, clSlashCue) {
		return false // "điểm 30/9", but not "thời điểm 30/9"
	}
	switch r.need {
	case needCue, needName:
		return s.wordStands(r, i, end)
	case needWeekday:
		return s.after(i, clWeekdayCue)
	case needSlash:
		return s.slashStands(r, i, end)
	case needDate:
		return (s.after(i, clDateCue) || s.inBrackets(i, end)) && !s.is(end, clNotBefore)
	case needYear:
		return s.bareYear(i, end)
	}
	return true
}

// wordStands reports whether a word that may be another word, or the start of
// a name, is a time: "in May" and not "may", "on Tuesday Halyard said" and not
// "Tuesday Labs". A preposition that opens the sentence is one of time: "By July Albion
// had invested".
func (s *scan) wordStands(r reading, i, end int) bool {
	cue := clMonthCue
	if r.weekday > 0 {
		cue = clWeekdayCue
	}
	switch {
	case s.endsName(r, i):
		return false
	case r.need == needName:
		return s.after(i, cue) || !s.nameFollows(end) || i == 1 && s.after(i, clCue) && (r.weekday == 0 || s.after(i, clDateCue))
	case r.part > season0:
		return s.after(i, clCue, clWeekdayCue)
	case !s.toks[i].Upper:
		return false
	case r.weekday > 0:
		return s.after(i, cue) || s.follows(i) || i == 1 && s.words.PointersFirst && s.after(i, clDateCue) // "By Wednesday X had …"
	}
	return s.after(i, cue) || (s.after(i, clCue) || s.follows(i)) && !s.nameFollows(end)
}

// endsName reports a bare English month behind another capital that tells no time: "Rao Jun".
func (s *scan) endsName(r reading, i int) bool {
	if !s.words.PointersFirst || r.weekday > 0 || r.part == 0 || r.part >= season0 || r.day > 0 || r.year.kind != 0 || i == 0 {
		return false
	}
	t := &s.toks[i-1]
	return t.Kind == text.Word && t.Upper && !t.Glued && !s.after(i, clMonthCue, clCue, clDateCue, clWeekdayCue) && !s.follows(i)
}

// nameFollows reports whether a capitalised word follows that makes a name of
// the word before it: "Tuesday Labs".
func (s *scan) nameFollows(end int) bool {
	if end >= len(s.toks) {
		return false
	}
	t := &s.toks[end]
	if t.Kind == text.Number && s.begins(end) {
		return true // "May 3Dwell"
	}
	return t.Kind == text.Word && t.Upper && !s.is(end, clMonth, clPartAfter)
}

// slashStands tells "hôm 22/1" and "(6/5)" from the fraction "9/10 nông dân". A
// number above twelve over a smaller one is no common fraction.
func (s *scan) slashStands(r reading, i, end int) bool {
	if s.is(end, clNotBefore) {
		return s.dayCue(i) // "hôm 21/5 đồng ý mua lại X"
	}
	if s.after(i, clDateCue, clSlashCue, clGloss) || s.inBrackets(i, end) || s.dateline(i, end) {
		return true
	}
	if s.follows(i) || r.year.kind == yearNumber && r.day > 0 { // "ngày 5 và 6/3"
		return true
	}
	return r.day > 12 && r.part > 0 && r.day > r.part
}

// dateline reports the place and the comma before a day with which a report begins, and the dash behind it: "Hà Nội, 12/3 - X vừa
// …".
func (s *scan) dateline(i, end int) bool {
	if i < 2 || i > maxDateline || !s.punct(i-1, ",") || !s.punct(end, "-–—") {
		return false
	}
	for _, t := range s.toks[:i-1] {
		if t.Kind == text.Word && !t.Upper {
			return false
		}
	}
	return true
}

// maxDateline is how many tokens the place of a dateline has at most, with its comma.
const maxDateline = 7

// dayCue reports a word behind which nothing but a day stands: "hôm", but not "từ".
func (s *scan) dayCue(i int) bool {
	return s.after(i, clDateCue) && s.after(i, clWeekdayCue) && !s.after(i, clSoonCue)
}

// follows reports whether the expression at i continues a list of times.
func (s *scan) follows(i int) bool { return 0 < s.prevEnd && s.prevEnd < i && s.listed(s.prevEnd, i) }

func (s *scan) inBrackets(i, end int) bool {
	return s.punct(i-1, "([") && s.punct(end, ")],;")
}

// bareYear tells "since 2018" from "2018 people".
func (s *scan) bareYear(i, end int) bool {
	if !s.yearStands(end, false) {
		return false
	}
	if s.after(i, clYearCue) || s.inBrackets(i, end) || s.labels(i, end) {
		return true
	}
	return s.is(end, clYearEnd) || s.prevNeed == needYear && s.follows(i)
}

// labels reports words with which a paragraph begins that only say when it tells of: "2016: In November X went public".
func (s *scan) labels(i, end int) bool { return i == 0 && s.punct(end, ":") }

// named reports a Vietnamese season or month written with capitals before another word with one, which begin a name: "ra mắt Mùa Hạ Không
// Tên". A month may begin a sentence.
func (s *scan) named(r reading, i, end int) bool {
	if s.words.PointersFirst || end-i < 2 || r.part == 0 || r.part > quarter0 || r.day > 0 || end >= len(s.toks) {
		return false
	}
	if r.part < season0 && i == 0 {
		return false
	}
	for k := i; k <= end; k++ {
		if t := &s.toks[k]; t.Kind != text.Word || !t.Upper {
			return false
		}
	}
	return true
}

// version reports a Vietnamese number that ends a name right before a date, and is none of days or years: "ra mắt Hắc Thành 2 ngày 24/3".
func (s *scan) version(r reading, i, end int) bool {
	if s.words.PointersFirst || r.shape != duration || end-i != 2 || i < 2 || !s.isNumber(i) || !s.isNumber(end) {
		return false
	}
	return s.toks[i-1].Kind == text.Word && s.toks[i-1].Upper
}
