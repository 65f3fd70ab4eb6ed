package event

import (
	"moc/tools/edtf"
	"moc/tools/fact"
	"moc/tools/review"
)

// From gives the events that one document tells, on the dates that reviews found.
func From(source string, own bool, facts []fact.Fact, reviews []review.Review) []Told {
	found := map[string]string{}
	for i := range reviews {
		if r := &reviews[i]; r.Field == review.Date && r.Fact != "" {
			found[r.Fact] = r.Correct
		}
	}
	var out []Told
	for i := range facts {
		f := &facts[i]
		if !f.IsEvent() {
			continue
		}
		better, weighed := found[f.ID]
		t := Told{Fact: f, Source: source, Own: own, Weighed: weighed}
		date := f.Date
		if better != "" {
			date = better
		}
		if v, err := edtf.Parse(date); err == nil {
			t.Date = v
		}
		out = append(out, t)
	}
	return out
}
