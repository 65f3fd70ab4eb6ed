package phrase

import (
	"fmt"
	"strconv"
	"strings"

	"moc/tools/edtf"
)

// Context tells which part of a date the reader already sees around it.
type Context string

// Contexts of a date, as the ends of their keys.
const (
	Alone   Context = ""          // nothing: "17 March 2025"
	InYear  Context = "_in_year"  // the year: "17 March"
	InMonth Context = "_in_month" // year and month: "17"
)

// dateKeys are the patterns that every language has for dates.
var dateKeys = []string{
	"date_day", "date_day_in_year", "date_day_in_month", "date_month", "date_month_in_year", "date_year", "date_decade",
	"date_quarter", "date_quarter_in_year", "date_half_1", "date_half_1_in_year", "date_half_2", "date_half_2_in_year",
	"date_season_1", "date_season_2", "date_season_3", "date_season_4",
	"date_season_1_in_year", "date_season_2_in_year", "date_season_3_in_year", "date_season_4_in_year",
	"date_about", "date_uncertain", "date_interval", "date_within", "date_until", "date_since",
	"month_1", "month_2", "month_3", "month_4", "month_5", "month_6",
	"month_7", "month_8", "month_9", "month_10", "month_11", "month_12",
}

// Date speaks a date by its precision: a day, a month, a quarter, "around", "one
// day between". The context leaves out what the reader already sees; it counts
// only where the whole date lies in that year or month.
func (b *Book) Date(v edtf.Value, in Context) string {
	switch v.Grain() {
	case edtf.GrainInterval:
		from, to, _ := strings.Cut(v.String(), "/")
		return b.span("date_interval", from, to, in)
	case edtf.GrainSet:
		from, to, _ := strings.Cut(strings.Trim(v.String(), "[]"), "..")
		return b.span("date_within", from, to, in)
	}
	said := b.single(v, in)
	switch s := v.String(); s[len(s)-1] {
	case '~':
		return b.say("date_about", slots{"date": words(said)})
	case '?', '%':
		return b.say("date_uncertain", slots{"date": words(said)})
	}
	return said
}

// span speaks two ends; the first leaves out what the second repeats.
func (b *Book) span(key, from, to string, in Context) string {
	if from == ".." {
		return b.say("date_until", slots{"to": words(b.end(to, in))})
	}
	if to == ".." {
		return b.say("date_since", slots{"from": words(b.end(from, in))})
	}
	first, last := in, in
	switch {
	case len(from) == 10 && len(to) == 10 && from[:7] == to[:7]:
		first = InMonth
	case from[:4] == to[:4]:
		first = InYear
	default:
		first, last = Alone, Alone
	}
	return b.say(key, slots{"from": words(b.end(from, first)), "to": words(b.end(to, last))})
}

func (b *Book) end(s string, in Context) string {
	v, err := edtf.Parse(s)
	if err != nil { // the ends of a value that was parsed are values
		return s
	}
	return b.Date(v, in)
}

// single speaks a date of one grain, without its mark.
func (b *Book) single(v edtf.Value, in Context) string {
	d := v.First()
	month := strconv.Itoa(d.Month)
	s := slots{
		"day": words(strconv.Itoa(d.Day)), "month": words(month), "month_name": words(b.words["month_"+month]),
		"year": words(strconv.Itoa(d.Year)), "decade": words(fmt.Sprintf("%d0", d.Year/10)),
	}
	key := "date_" + v.Grain().String()
	switch part := part(v); v.Grain() {
	case edtf.GrainQuarter:
		s["quarter"] = words(b.words["quarter_"+strconv.Itoa(part-32)])
	case edtf.GrainHalf:
		key += "_" + strconv.Itoa(part-39)
	case edtf.GrainSeason:
		key += "_" + strconv.Itoa(part-20)
	}
	if in == InMonth && v.Grain() != edtf.GrainDay {
		in = InYear
	}
	if in != Alone && b.Has(key+string(in)) {
		key += string(in)
	}
	return b.say(key, s)
}

// part is the number after the year: a month, or what EDTF writes for seasons,
// quarters and halves.
func part(v edtf.Value) int {
	s := v.String()
	if len(s) < len("2025-33") {
		return 0
	}
	n, _ := strconv.Atoi(s[5:7])
	return n
}
