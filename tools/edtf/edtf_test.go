package edtf

import (
	"slices"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in, first, last string
		grain           Grain
	}{
		{"2025", "2025-01-01", "2025-12-31", GrainYear},
		{"2025-03", "2025-03-01", "2025-03-31", GrainMonth},
		{"2025-03-17", "2025-03-17", "2025-03-17", GrainDay},
		{"2024-02-29", "2024-02-29", "2024-02-29", GrainDay},
		{"2024-02", "2024-02-01", "2024-02-29", GrainMonth},
		{"2025-21", "2025-03-01", "2025-05-31", GrainSeason},
		{"2025-23", "2025-09-01", "2025-11-30", GrainSeason},
		{"2024-24", "2024-12-01", "2025-02-28", GrainSeason},
		{"2025-33", "2025-01-01", "2025-03-31", GrainQuarter},
		{"2025-36", "2025-10-01", "2025-12-31", GrainQuarter},
		{"2025-40", "2025-01-01", "2025-06-30", GrainHalf},
		{"2025-41", "2025-07-01", "2025-12-31", GrainHalf},
		{"202X", "2020-01-01", "2029-12-31", GrainDecade},
		{"2024-12~", "2024-12-01", "2024-12-31", GrainMonth},
		{"2024?", "2024-01-01", "2024-12-31", GrainYear},
		{"2012/2019", "2012-01-01", "2019-12-31", GrainInterval},
		{"2025-06/2025-09~", "2025-06-01", "2025-09-30", GrainInterval},
		{"2025-06/..", "2025-06-01", "9999-12-31", GrainInterval},
		{"../2019", "0001-01-01", "2019-12-31", GrainInterval},
		{"[2025-01..2025-03-19]", "2025-01-01", "2025-03-19", GrainSet},
		{"9999-24", "9999-12-01", "9999-12-31", GrainSeason},
	} {
		v, err := Parse(c.in)
		if err != nil {
			t.Error(err)
			continue
		}
		if v.String() != c.in {
			t.Errorf("%s written back is %s", c.in, v)
		}
		if v.First().String() != c.first || v.Last().String() != c.last || v.Grain() != c.grain {
			t.Errorf("%s: %s to %s, %s; want %s to %s, %s", c.in, v.First(), v.Last(), v.Grain(), c.first, c.last, c.grain)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for in, want := range map[string]string{
		"":                    "empty",
		"0000":                "no year 0000",
		"25":                  "no year of four digits",
		"2025-3":              "no month of two digits",
		"2025-13":             "no month (01–12)",
		"2025-Q1":             "no month of two digits",
		"2025-02-29":          "2025-02 has no day 29",
		"2025-02-00":          "has no day 0",
		"2025-33-01":          "a day is written",
		"2025-01-01-01":       "a day is written",
		"2025-01-01T10:00":    "no day of two digits",
		" 2025":               "no year",
		"2025/":               "an end is empty",
		"../..":               "both ends are open",
		"2025-06/2025-03":     "2025-03 ends before 2025-06 begins",
		"[2025-01..2025-03":   "] is missing",
		"[2025-01]":           "[first..last]",
		"[2025-01..]":         "an end is empty",
		"2025/2026/2027":      "no year",
		"000X":                "no decade",
		"2025~~":              "no year",
		"٢٠٢٥":                "no year",
		"[[2025..2026]..2027": "] is missing",
	} {
		if _, err := Parse(in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%q): %v, want an error with %q", in, err, want)
		}
	}
}

func TestCompare(t *testing.T) {
	in := []string{"../2019", "201X", "2024", "2024-33", "2024-01", "2024-01-01", "2024-01-01~", "2024-01-02/..", "2024-12", "2025-02-28"}
	got := slices.Clone(in)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return MustParse(a).Compare(MustParse(b)) })
	if !slices.Equal(got, in) {
		t.Errorf("got  %v\nwant %v", got, in)
	}
}

func TestRelate(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Relation
	}{
		{"2025-03-16", "2025-03", Refines},
		{"2025-03", "2025-03-16", Contains},
		{"2025-33", "2025-01/2025-03", Equal},
		{"2025-03~", "2025-03", Equal},
		{"2025-03", "2025-04", Disjoint},
		{"2024-12~", "2025-01-10", Near},
		{"2024-12~", "2025-02", Disjoint},
		{"2022~", "2023-03", Near},
		{"2025-03/2025-06", "2025-05/2025-08", Near},
		{"2025-06/..", "2026", Contains},
		{"[2025-01-20..2025-01-26]", "2025-01-22", Contains},
	} {
		if got := Relate(MustParse(c.a), MustParse(c.b)); got != c.want {
			t.Errorf("%s against %s: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

func TestDay(t *testing.T) {
	d, err := ParseDay("2025-01-31")
	if err != nil {
		t.Fatal(err)
	}
	if d.Weekday() != 5 {
		t.Errorf("%s is weekday %d, want 5, a Friday", d, d.Weekday())
	}
	if got := d.AddMonths(1).String(); got != "2025-02-28" {
		t.Errorf("a month later is %s", got)
	}
	if got := d.AddMonths(-12).String(); got != "2024-01-31" {
		t.Errorf("a year before is %s", got)
	}
	if got := d.AddDays(1).String(); got != "2025-02-01" {
		t.Errorf("a day later is %s", got)
	}
	for _, s := range []string{"2025-01", "2025-01-31~", "2025-01-31/2025-02-01", "x"} {
		if _, err := ParseDay(s); err == nil {
			t.Errorf("ParseDay(%q) takes what is no single day", s)
		}
	}
	if got := MaxDay.AddDays(5); got != MaxDay {
		t.Errorf("beyond the last day is %s", got)
	}
}

func TestAddYears(t *testing.T) {
	for _, c := range [][2]string{{"2024-02-29", "2023-02-28"}, {"2024-36", "2023-36"}, {"2024~", "2023~"}, {"2024/..", "2023/.."}} {
		if got, ok := MustParse(c[0]).AddYears(-1); !ok || got.String() != c[1] {
			t.Errorf("the year before %s: %s, want %s", c[0], got, c[1])
		}
	}
	if v, ok := MustParse("0001").AddYears(-1); ok {
		t.Errorf("before the year 1: %s", v)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2025", "2024-02-29", "[2025-01..2025-03-19]", "2012/..", "202X~", "2025-33?"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := Parse(s)
		if err != nil {
			return
		}
		if v.String() != s {
			t.Fatalf("%q written back is %q", s, v)
		}
		if v.Last().Compare(v.First()) < 0 {
			t.Fatalf("%q ends before it begins", s)
		}
		if Relate(v, v) != Equal || v.Compare(v) != 0 {
			t.Fatalf("%q does not equal itself", s)
		}
	})
}
