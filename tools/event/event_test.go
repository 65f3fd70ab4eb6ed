package event

import (
	"strings"
	"testing"

	"moc/tools/edtf"
	"moc/tools/fact"
)

// told reads "source type date agent product", with ! before a weighed date, own
// before an own source, and - for what is left out.
func told(t *testing.T, line string) Told {
	t.Helper()
	w := strings.Fields(line)
	out := Told{Source: strings.TrimPrefix(w[0], "own-"), Own: strings.HasPrefix(w[0], "own-")}
	out.Fact = &fact.Fact{ID: line, Type: fact.Type(w[1]), Args: fact.Args{}}
	date, weighed := strings.CutPrefix(w[2], "!")
	out.Weighed = weighed
	if date != "-" {
		v, err := edtf.Parse(date)
		if err != nil {
			t.Fatal(err)
		}
		out.Date = v
	}
	for i, role := range fact.Roles[out.Fact.Type][:2] {
		if id := w[3+i]; id != "-" {
			out.Fact.Args[role] = strings.Split(id, ",")
		}
	}
	return out
}

func TestJoin(t *testing.T) {
	for _, c := range []struct {
		name, tellings, want string
	}{
		{"one event", "a release 2025-03-06 x y; b release 2025-03 x y", "a+b"},
		{"the undated takes a date", "a release - x y; b release 2025-03 x y; c release 2025-04 x y", "a+b|c c|a"},
		{"an own text comes last", "own-a release 2025-03-06 x y; b release 2025-03-06 x y", "b+a"},
		{"an own text alone", "own-a release 2025-03-06 x y", "a"},
		{"other dates of what happens once", "a release 2025-03-06 x y; b release 2025-03-07 x y", "a|b b|a"},
		{"a review weighed the date", "a release !2025-03-06 x y; b release 2025-03-07 x y", "a b"},
		{"other dates of what happens again", "a investment 2025-03-06 x y; b investment 2025-04-07 x y", "a b"},
		{"one names more", "a release 2025-03-06 x y,z; b release 2025-03-06 x y", "a+b"},
		{"others", "a release 2025-03-06 x y; b release 2025-03-06 z y", "a b"},
		{"one entity alone", "a release 2025-03-06 x -; b release 2025-03-06 x -", "a b"},
		{"one document", "a release 2025-03-06 x y; a release 2025-03-06 x y", "a a"},
	} {
		var in []Told
		for line := range strings.SplitSeq(c.tellings, "; ") {
			in = append(in, told(t, line))
		}
		var got []string
		for _, e := range Join(in) {
			s := e.First.Source
			for _, o := range e.Others {
				s += "+" + o.Source
			}
			for _, r := range e.Rivals {
				s += "|" + r.Source
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}
