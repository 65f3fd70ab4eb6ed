package timex

import (
	"errors"
	"fmt"
	"maps"
	"slices"
)

// compile turns w into a lexicon. Its error tells of every wrong entry, by
// field.
func compile(w Words) (*lexicon, error) {
	c := compiler{lexicon: &lexicon{figures: rulesOfFigures(), pointersFirst: w.PointersFirst}}
	for _, f := range slices.Concat(w.dates(), w.relations(), w.contexts()) {
		for _, words := range f.words {
			c.put(f.name, f.class, 0, words)
		}
	}
	for _, f := range w.tables() {
		c.table(f)
	}
	c.units(w.Units)
	c.offsets("relative", clRelative, w.Relative)
	c.offsets("anaphoric", clAnaphoric, w.Anaphoric)
	if !slices.Contains([]string{"", "dmy", "mdy"}, w.Order) {
		c.fail("order", w.Order, `must be "dmy", "mdy" or empty`)
	}
	return c.lexicon, errors.Join(c.failed...)
}

// compiler fills a lexicon and collects what is wrong with the entries.
type compiler struct {
	*lexicon
	failed []error
}

func (c *compiler) fail(field, entry, format string, args ...any) {
	c.failed = append(c.failed, fmt.Errorf("time.%s: %q: %s", field, entry, fmt.Sprintf(format, args...)))
}

func (c *compiler) put(field string, cl class, value int, words string) {
	if err := c.add(cl, value, words); err != nil {
		c.fail(field, words, "%v", err)
	}
}

// table enters words that have a value, which must lie within the bounds.
func (c *compiler) table(f tableField) {
	for _, words := range sortedKeys(f.words) {
		v := f.words[words]
		if v < f.min || v > f.max {
			c.fail(f.name, words, "%d is not between %d and %d", v, f.min, f.max)
		}
		c.put(f.name, f.class, v, words)
	}
}

// units enters the words for units of time, by the unit's name.
func (c *compiler) units(table map[string][]string) {
	for _, name := range sortedKeys(table) {
		u, ok := unitNames[name]
		if !ok {
			c.fail("units", name, "no such unit")
		}
		for _, words := range table[name] {
			c.put("units."+name, clUnit, int(u), words)
		}
	}
}

// offsets enters words for so many units before or behind a day, by the unit's name.
func (c *compiler) offsets(field string, cl class, table map[string]map[string]int) {
	for _, name := range sortedKeys(table) {
		u, ok := unitNames[name]
		if !ok || u > year {
			c.fail(field, name, "no such unit")
		}
		for _, words := range sortedKeys(table[name]) {
			c.put(field+"."+name, cl, pack(u, table[name][words]), words)
		}
	}
}

type listField struct {
	name  string
	class class
	words []string
}

// dates lists the words of dates.
func (w Words) dates() []listField {
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
	}
}

// relations lists the words that tell of a time by another one, or how long it is.
func (w Words) relations() []listField {
	return []listField{
		{"that", clThat, w.That},
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
		{"half_of", clHalfOf, w.HalfOf},
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
	}
}

// contexts lists the words around times.
func (w Words) contexts() []listField {
	return []listField{
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
		{"end_cues", clEndCue, w.EndCues},
		{"lasting", clLasting, w.Lasting},
		{"asked", clAsked, w.Asked},
		{"past_cues", clPastCue, w.PastCues},
		{"told", clTold, w.Told},
		{"soon_cues", clSoonCue, w.SoonCues},
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
