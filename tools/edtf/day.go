package edtf

import (
	"cmp"
	"fmt"
	"time"
)

// Day is a day of the Gregorian calendar: no clock, no time zone. The zero Day
// is no day.
type Day struct {
	Year  int // 1 to 9999
	Month int // 1 to 12
	Day   int // 1 to the length of the month
}

// MinDay and MaxDay stand for the open ends of an interval.
var (
	MinDay = Day{1, 1, 1}
	MaxDay = Day{9999, 12, 31}
)

// NewDay gives the day of year, month and day, and false if the calendar has
// no such day.
func NewDay(year, month, day int) (Day, bool) {
	d := Day{year, month, day}
	ok := 1 <= year && year <= 9999 && 1 <= month && month <= 12 && 1 <= day && day <= monthLen(year, month)
	return d, ok
}

// ParseDay reads a full date such as 2025-03-17.
func ParseDay(s string) (Day, error) {
	v, err := Parse(s)
	if err != nil {
		return Day{}, err
	}
	if v.kind != single || v.Grain() != GrainDay || v.IsApprox() {
		return Day{}, fmt.Errorf("%q is no single day such as 2025-03-17", s)
	}
	return v.a.first(), nil
}

// String writes the day as 2025-03-17.
func (d Day) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// Compare is negative if d is before e, positive if after, 0 if they are one.
func (d Day) Compare(e Day) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Weekday counts from 1 for Monday to 7 for Sunday, as ISO 8601 does.
func (d Day) Weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// AddDays gives the day n days later, MinDay or MaxDay beyond the years that
// EDTF can write.
func (d Day) AddDays(n int) Day { return clamp(d.time().AddDate(0, 0, n)) }

// AddMonths gives the day n months later; where that month is too short, its
// last day.
func (d Day) AddMonths(n int) Day {
	months := 12*d.Year + d.Month - 1 + n
	out := Day{months / 12, months%12 + 1, 1}
	switch {
	case months < 12*MinDay.Year:
		out = MinDay
	case out.Year > MaxDay.Year:
		out = MaxDay
	}
	out.Day = min(d.Day, monthLen(out.Year, out.Month))
	return out
}

// DaysUntil counts the days from d to e, negative if e is before d.
func (d Day) DaysUntil(e Day) int { return int(e.time().Sub(d.time()).Hours() / 24) }

func (d Day) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func clamp(t time.Time) Day {
	switch y := t.Year(); {
	case y < MinDay.Year:
		return MinDay
	case y > MaxDay.Year:
		return MaxDay
	}
	return Day{t.Year(), int(t.Month()), t.Day()}
}

// monthLen gives the length of a month from 1 to 12.
func monthLen(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
