package review

import "testing"

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		field, holds, correct string
		want                  Relation
	}{
		{Date, "2025-03-17", "2025-03-16", Conflict},
		{Date, "2025-03", "2025-03-16", Vaguer},
		{Date, "2025-03-06", "2025-03", Finer},
		{Date, "2025-03-06", "2025-03-06", Same},
		{Date, "2024-12~", "2025-01-10", Near},
		{Number, "1000000000000", "1000000000000", Same},
		{Number, "100", "104", Near},
		{Number, "100", "140", Conflict},
		{Amount, "500000000 CNY", "500000000 CNY", Same},
		{Amount, "500000000 CNY", "300000000 CNY", Conflict},
		{Amount, "500000000 CNY", "69000000 USD", NoCompare},
		{"founder", "tang-jie, li-juanzi", "li-juanzi,tang-jie", Same},
		{"founder", "tang-jie", "tang-jie, li-juanzi", Vaguer},
		{"founder", "tang-jie, zhang-peng", "tang-jie, li-juanzi", Near},
		{"place", "beijing", "shanghai", Conflict},
		{"", "", "DeepSeek", NoCompare},
	} {
		r := Review{Field: c.field, Holds: c.holds, Correct: c.correct}
		got, err := r.Compare()
		if err != nil || got != c.want {
			t.Errorf("%s %s → %s: %q, %v; want %q", c.field, c.holds, c.correct, got, err, c.want)
		}
	}
	for _, r := range []Review{
		{Field: Date, Holds: "2025-03-17", Correct: "Sunday"},
		{Field: Number, Holds: "x", Correct: "1"},
		{Field: Amount, Holds: "5", Correct: "5 CNY"}} {
		if _, err := r.Compare(); err == nil {
			t.Errorf("%s %q compares with %q", r.Field, r.Holds, r.Correct)
		}
	}
}
