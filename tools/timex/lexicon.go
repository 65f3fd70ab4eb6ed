package timex

import (
	"fmt"
	"maps"
	"slices"

	"moc/tools/text"
)

// class is the part that a phrase plays in a time.
type class uint8

const (
	clNumber class = iota
	clTenTimes
	clAfterTen
	clUnit
	clMonth
	clMonthMark
	clWeekday
	clOrdinal
	clOrdinalEnd
	clSeason
	clQuarter
	clQuarterMark
	clHalf
	clFirstOf
	clLastOf
	clDayMark
	clDayEnding
	clYearMark
	clDecadeMark
	clDecadeEnding
	clEdge
	clLink
	clPartOfDay
	clPartAfter
	clWeak
	clRelative // value: see pack
	clAnaphoric
	clLast
	clThis
	clNext
	clAgo
	clAgoFirst
	clRough
	clHence
	clLater
	clEarlier
	clSamePeriod
	clSoonAfter
	clSequence
	clEvent
	clOpenLater
	clDuration
	clSpan
	clEvery
	clSet
	clSome
	clLunarDayMark
	clLunarMonth
	clLunarMark
	clGloss
	clHoliday
	clJoin
	clBetween
	clBetweenJoin
	clList
	clCue
	clDateCue
	clSlashCue
	clWeekdayCue
	clMonthCue
	clYearCue
	clYearEnd
	clNotAfter
	clNotAfterFigures
	clNotBefore
	clNotTime
	clFuture
	clPast
	clParticiple
	clAuxiliary
	clNextCue
	clFunction
)

// starters are the classes with which a time can begin.
var starters = []class{
	clNumber, clUnit, clMonth, clMonthMark, clWeekday, clSeason, clQuarter, clQuarterMark, clHalf, clFirstOf,
	clLastOf, clDayMark, clYearMark, clDecadeMark, clEdge, clPartOfDay, clRelative, clAnaphoric, clLast, clThis,
	clNext, clAgoFirst, clSamePeriod, clSoonAfter, clSequence, clDuration, clSpan, clEvery, clSet, clSome, clLunarDayMark,
	clLunarMonth, clHoliday, clNotTime,
}

// phrase is one entry of Words.
type phrase struct {
	keys  []string
	value int
}

// entry holds all phrases that begin, or end, with one word: by class, longest
// first.
type entry struct {
	starts  bool // a time can begin with one of them
	classes []class
	phrases [][]phrase
}

// of gives the phrases of one class. An entry has few.
func (e *entry) of(c class) []phrase {
	if e != nil {
		for i, ec := range e.classes {
			if ec == c {
				return e.phrases[i]
			}
		}
	}
	return nil
}

// lexicon finds phrases by their first word and, for what stands before a
// time, by their last.
type lexicon struct {
	first, last map[string]*entry
}

func (l *lexicon) add(c class, value int, words string) error {
	keys := text.Phrase(words)
	if len(keys) == 0 {
		return fmt.Errorf("an entry without a word")
	}
	p := phrase{keys, value}
	insert(l.first, keys[0], c, p)
	insert(l.last, keys[len(keys)-1], c, p)
	return nil
}

func insert(m map[string]*entry, key string, c class, p phrase) {
	e := m[key]
	if e == nil {
		e = &entry{}
		m[key] = e
	}
	n := slices.Index(e.classes, c)
	if n < 0 {
		n = len(e.classes)
		e.classes = append(e.classes, c)
		e.phrases = append(e.phrases, nil)
		e.starts = e.starts || slices.Contains(starters, c)
	}
	list := &e.phrases[n]
	i, _ := slices.BinarySearchFunc(*list, p, func(a, b phrase) int { return len(b.keys) - len(a.keys) })
	*list = slices.Insert(*list, i, p)
}

// units are the keys of Words.Units, Relative and Anaphoric.
type unit uint8

const (
	noUnit unit = iota
	day
	week
	weekend
	month
	quarter
	year
	decade
	shorter
	numUnits
)

var unitNames = map[string]unit{
	"day": day, "week": week, "weekend": weekend, "month": month, "quarter": quarter, "year": year,
	"decade": decade, "shorter": shorter,
}

// A relative phrase has a unit and an offset; pack makes one value of them.
func pack(u unit, offset int) int { return int(u) + offset<<8 }

func unpack(v int) (unit, int) { return unit(v & 0xff), v >> 8 }

// compile turns w into a lexicon. Its errors name the field and the entry.
func compile(w Words) (*lexicon, error) {
	l := &lexicon{map[string]*entry{}, map[string]*entry{}}
	var failed error
	fail := func(field, entry, format string, args ...any) {
		if failed == nil {
			failed = fmt.Errorf("time.%s: %q: %s", field, entry, fmt.Sprintf(format, args...))
		}
	}
	put := func(field string, c class, value int, words string) {
		if err := l.add(c, value, words); err != nil {
			fail(field, words, "%v", err)
		}
	}
	for _, f := range w.lists() {
		for _, words := range f.words {
			put(f.name, f.class, 0, words)
		}
	}
	for _, f := range w.tables() {
		for _, words := range sortedKeys(f.words) {
			v := f.words[words]
			if v < f.min || v > f.max {
				fail(f.name, words, "%d is not between %d and %d", v, f.min, f.max)
			}
			put(f.name, f.class, v, words)
		}
	}
	for _, name := range sortedKeys(w.Units) {
		u, ok := unitNames[name]
		if !ok {
			fail("units", name, "no such unit")
		}
		for _, words := range w.Units[name] {
			put("units."+name, clUnit, int(u), words)
		}
	}
	for field, f := range map[string]struct {
		class class
		table map[string]map[string]int
	}{"relative": {clRelative, w.Relative}, "anaphoric": {clAnaphoric, w.Anaphoric}} {
		for _, name := range sortedKeys(f.table) {
			u, ok := unitNames[name]
			if !ok || u > year {
				fail(field, name, "no such unit")
			}
			for _, words := range sortedKeys(f.table[name]) {
				put(field+"."+name, f.class, pack(u, f.table[name][words]), words)
			}
		}
	}
	if !slices.Contains([]string{"", "dmy", "mdy"}, w.Order) {
		fail("order", w.Order, `must be "dmy", "mdy" or empty`)
	}
	return l, failed
}

type listField struct {
	name  string
	class class
	words []string
}

func (w Words) lists() []listField {
	return []listField{
		{"ten_times", clTenTimes, w.TenTimes},
		{"month_marks", clMonthMark, w.MonthMarks},
		{"ordinals", clOrdinal, w.Ordinals},
		{"ordinal_ends", clOrdinalEnd, w.OrdinalEnds},
		{"quarter_marks", clQuarterMark, w.QuarterMarks},
		{"first_of", clFirstOf, w.FirstOf},
		{"last_of", clLastOf, w.LastOf},
		{"day_marks", clDayMark, w.DayMarks},
		{"day_endings", clDayEnding, w.DayEndings},
		{"year_marks", clYearMark, w.YearMarks},
		{"decade_marks", clDecadeMark, w.DecadeMarks},
		{"decade_endings", clDecadeEnding, w.DecadeEndings},
		{"edges", clEdge, w.Edges},
		{"links", clLink, w.Links},
		{"parts_of_day", clPartOfDay, w.PartsOfDay},
		{"parts_after", clPartAfter, w.PartsAfter},
		{"weak", clWeak, w.Weak},
		{"last", clLast, w.Last},
		{"this", clThis, w.This},
		{"next", clNext, w.Next},
		{"ago", clAgo, w.Ago},
		{"ago_first", clAgoFirst, w.AgoFirst},
		{"rough", clRough, w.Rough},
		{"hence", clHence, w.Hence},
		{"later", clLater, w.Later},
		{"earlier", clEarlier, w.Earlier},
		{"same_period", clSamePeriod, w.SamePeriod},
		{"soon_after", clSoonAfter, w.SoonAfter},
		{"sequence", clSequence, w.Sequence},
		{"events", clEvent, w.Events},
		{"open_later", clOpenLater, w.OpenLater},
		{"durations", clDuration, w.Durations},
		{"spans", clSpan, w.Spans},
		{"every", clEvery, w.Every},
		{"sets", clSet, w.Sets},
		{"some", clSome, w.Some},
		{"lunar_day_marks", clLunarDayMark, w.LunarDayMarks},
		{"lunar_months", clLunarMonth, w.LunarMonths},
		{"lunar_marks", clLunarMark, w.LunarMarks},
		{"gloss", clGloss, w.Gloss},
		{"holidays", clHoliday, w.Holidays},
		{"joins", clJoin, w.Joins},
		{"between", clBetween, w.Between},
		{"between_joins", clBetweenJoin, w.BetweenJoins},
		{"lists", clList, w.Lists},
		{"cues", clCue, w.Cues},
		{"date_cues", clDateCue, w.DateCues},
		{"slash_cues", clSlashCue, w.SlashCues},
		{"weekday_cues", clWeekdayCue, w.WeekdayCues},
		{"month_cues", clMonthCue, w.MonthCues},
		{"year_cues", clYearCue, w.YearCues},
		{"year_ends", clYearEnd, w.YearEnds},
		{"not_after", clNotAfter, w.NotAfter},
		{"not_after_figures", clNotAfterFigures, w.NotAfterFigures},
		{"not_before", clNotBefore, w.NotBefore},
		{"not_times", clNotTime, w.NotTimes},
		{"future", clFuture, w.Future},
		{"past", clPast, w.Past},
		{"participles", clParticiple, w.Participles},
		{"auxiliaries", clAuxiliary, w.Auxiliaries},
		{"next_cues", clNextCue, w.NextCues},
		{"function", clFunction, w.Function},
	}
}

type tableField struct {
	name     string
	class    class
	words    map[string]int
	min, max int
}

func (w Words) tables() []tableField {
	return []tableField{
		{"numbers", clNumber, w.Numbers, 0, 100},
		{"after_ten", clAfterTen, w.AfterTen, 1, 9},
		{"months", clMonth, w.Months, 1, 12},
		{"weekdays", clWeekday, w.Weekdays, 1, 7},
		{"seasons", clSeason, w.Seasons, 1, 4},
		{"quarters", clQuarter, w.Quarters, 1, 4},
		{"halves", clHalf, w.Halves, 1, 2},
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
