package edtf

import (
	"fmt"
	"strings"
)

// Parse reads an EDTF value. The error says what is wrong with it, for the
// person who wrote it into a data file.
func Parse(s string) (Value, error) {
	v, err := parse(s)
	if err != nil {
		return Value{}, fmt.Errorf("date %q: %w", s, err)
	}
	return v, nil
}

// MustParse is Parse for constants of tests and tables; it panics.
func MustParse(s string) Value {
	v, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return v
}

func parse(s string) (Value, error) {
	if s == "" {
		return Value{}, fmt.Errorf("empty")
	}
	if set, ok := strings.CutPrefix(s, "["); ok {
		set, ok = strings.CutSuffix(set, "]")
		if !ok {
			return Value{}, fmt.Errorf("the closing ] is missing")
		}
		a, b, ok := strings.Cut(set, "..")
		if !ok {
			return Value{}, fmt.Errorf("a set is written [first..last]")
		}
		return ends(oneOf, a, b)
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		return ends(interval, a, b)
	}
	d, err := parseDate(s)
	return Value{kind: single, a: d}, err
}

// ends reads the two ends of an interval or set. Only an interval may be open.
func ends(k kind, a, b string) (Value, error) {
	v := Value{kind: k, openA: k == interval && a == "..", openB: k == interval && b == ".."}
	if v.openA && v.openB {
		return v, fmt.Errorf("both ends are open")
	}
	var err error
	if !v.openA {
		if v.a, err = parseDate(a); err != nil {
			return v, err
		}
	}
	if !v.openB {
		if v.b, err = parseDate(b); err != nil {
			return v, err
		}
	}
	if v.Last().Compare(v.First()) < 0 {
		return v, fmt.Errorf("%s ends before %s begins", b, a)
	}
	return v, nil
}

func parseDate(s string) (date, error) {
	d := date{}
	if s == "" {
		return d, fmt.Errorf("an end is empty; write .. for an open end of an interval")
	}
	if strings.IndexByte("~?%", s[len(s)-1]) >= 0 {
		d.mark, s = s[len(s)-1], s[:len(s)-1]
	}
	parts := strings.Split(s, "-")
	if year := parts[0]; len(parts) == 1 && len(year) == 4 && year[3] == 'X' {
		n, ok := digits(year[:3], 3)
		if !ok || n == 0 {
			return d, fmt.Errorf("%s is no decade such as 202X", s)
		}
		d.grain, d.year = GrainDecade, 10*n
		return d, nil
	}
	err := d.setParts(parts)
	return d, err
}

// setParts takes the year, the part of the year and the day.
func (d *date) setParts(parts []string) error {
	var ok bool
	if d.year, ok = digits(parts[0], 4); !ok {
		return fmt.Errorf("%q is no year of four digits", parts[0])
	}
	if d.year == 0 {
		return fmt.Errorf("there is no year 0000")
	}
	d.grain = GrainYear
	if len(parts) == 1 {
		return nil
	}
	if d.part, ok = digits(parts[1], 2); !ok {
		return fmt.Errorf("%q is no month of two digits", parts[1])
	}
	if d.grain = grainOf(d.part); d.grain == GrainNone {
		return fmt.Errorf("%02d is no month (01–12), season (21–24), quarter (33–36) or half (40, 41)", d.part)
	}
	if len(parts) == 2 {
		return nil
	}
	if d.grain != GrainMonth || len(parts) > 3 {
		return fmt.Errorf("a day is written 2025-03-17")
	}
	if d.day, ok = digits(parts[2], 2); !ok {
		return fmt.Errorf("%q is no day of two digits", parts[2])
	}
	if _, ok := NewDay(d.year, d.part, d.day); !ok {
		return fmt.Errorf("%04d-%02d has no day %d", d.year, d.part, d.day)
	}
	d.grain = GrainDay
	return nil
}

func grainOf(part int) Grain {
	switch {
	case 1 <= part && part <= 12:
		return GrainMonth
	case 21 <= part && part <= 24:
		return GrainSeason
	case 33 <= part && part <= 36:
		return GrainQuarter
	case part == 40 || part == 41:
		return GrainHalf
	}
	return GrainNone
}

// digits reads exactly n ASCII digits.
func digits(s string, n int) (int, bool) {
	if len(s) != n {
		return 0, false
	}
	v := 0
	for i := range n {
		if s[i] < '0' || '9' < s[i] {
			return 0, false
		}
		v = 10*v + int(s[i]-'0')
	}
	return v, true
}
