package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"moc/tools/fact"
)

// many is the input with a release on each of the dates besides.
func many(t *testing.T, dates []string) Input {
	t.Helper()
	in := input(t)
	release := in.Sources[0].Facts[1]
	for i, date := range dates {
		f := release
		f.ID, f.Date = fmt.Sprintf("release-of-%d", i), date
		in.Sources[0].Facts = append(in.Sources[0].Facts, f)
	}
	return in
}

// Years have pages where one has no room for all events, months where one has none
// for a year, and what has no month stays with its year.
func TestLongTimeline(t *testing.T) {
	var dates []string
	for i := range onePage { // of years that fit, two a year
		dates = append(dates, fmt.Sprintf("%d-05-01", 1900+i/2))
	}
	for i := range 250 {
		dates = append(dates, fmt.Sprintf("2020-0%d-11", 1+i/200), "2020")
	}
	x, err := Build(many(t, dates))
	if err != nil {
		t.Fatal(err)
	}
	en := x.Langs["en"]
	shown := 0
	for _, y := range en.Timeline.Shown {
		shown += len(y.Facts)
	}
	if !en.Timeline.Split || len(en.Timeline.Years) != 103 || shown > onePage || en.Timeline.Shown[0].Year != "2025" {
		t.Errorf("split %v, %d years, %d events on the first page", en.Timeline.Split, len(en.Timeline.Years), shown)
	}
	if got := en.Timeline.Years[2]; got != (Link{ID: "1999", Text: "1999", Href: "timeline/1999.html", Count: 2}) {
		t.Errorf("%+v", got)
	}
	months := []Link{{Text: "February", Href: "timeline/2020-02.html", Count: 50}, {Text: "January", Href: "timeline/2020-01.html", Count: 200}}
	if diff := cmp.Diff(months, en.Leaves["timeline/2020"].Beside); diff != "" {
		t.Error(diff)
	}
	for path, first := range map[string]string{
		"timeline/2020": "2020", "timeline/2020/2": "2020", "timeline/2020-01": "2020-01-11",
		"timeline/2020-01/2": "2020-01-11", "timeline/2020-02": "2020-02-11",
		"timeline/1950": "1950-05-01"} {
		leaf := en.Leaves[path]
		if leaf == nil || en.Facts[leaf.IDs[0]].Date.Value != first || en.Facts[leaf.IDs[0]].Shown != path {
			t.Errorf("%s: %+v", path, leaf)
		}
	}
	if got := en.Leaves["timeline/2020-01/2"].Title; got != "Timeline – January 2020, page 2" {
		t.Error(got)
	}
	if leaf := en.Leaves["timeline/undated"]; leaf == nil || !slices.Equal(leaf.IDs, []string{"founding-1"}) {
		t.Errorf("undated: %+v", leaf)
	}
}

// A profile with too many facts tells some of each type; claims have a page for
// each speaker.
func TestLongProfile(t *testing.T) {
	in := input(t)
	claim := in.Sources[0].Facts[0]
	for i := range 300 {
		f := claim
		f.ID = fmt.Sprintf("claim-of-%d", i)
		in.Sources[0].Facts = append(in.Sources[0].Facts, f)
	}
	x, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	en := x.Langs["en"]
	for _, g := range en.Entities["lumina"].Groups {
		if g.Type != fact.Claim {
			if g.Href != "" || len(g.Facts) != g.Count {
				t.Errorf("%+v", g)
			}
			continue
		}
		if g.Count != 301 || len(g.Facts) >= g.Count || g.Href != "organizations/lumina/claim.html" {
			t.Errorf("%d of %d claims, all at %q", len(g.Facts), g.Count, g.Href)
		}
		if got := en.Facts[g.Facts[0]].Shown; got != "organizations/lumina" {
			t.Errorf("a claim of the profile is shown on %s", got)
		}
	}
	last := en.Leaves["organizations/lumina/claim"].Parts
	end := strings.TrimSuffix(last[len(last)-1].Href, ".html")
	if ids := en.Leaves[end].IDs; en.Facts[ids[len(ids)-1]].Shown != end {
		t.Errorf("the last claim is shown on %s", en.Facts[ids[len(ids)-1]].Shown)
	}
	speakers := []Link{{Text: "Lumina", Href: "claims/lumina.html", Count: 301}}
	if diff := cmp.Diff(speakers, en.Leaves[claimsPage].Links); diff != "" {
		t.Error(diff)
	}
	if got := en.Leaves["claims/by/subject"].Links; len(got) != 1 || got[0].Href != "models/orchid.html#type-claim" {
		t.Errorf("%+v", got)
	}
}

// Lists that fit are not cut.
func TestShortLists(t *testing.T) {
	for path, leaf := range build(t).Langs["vi"].Leaves {
		if len(leaf.Parts) > 0 || !strings.HasSuffix(path, "/index") {
			t.Errorf("%s: %+v", path, leaf)
		}
	}
}

// Claims about nobody known leave the list of subjects empty.
func TestNoSubjects(t *testing.T) {
	in := input(t)
	claim := in.Sources[0].Facts[0]
	claim.Args = fact.Args{"speaker": {"lumina"}}
	facts := in.Sources[0].Facts[1:]
	for i := range 300 {
		claim.ID = fmt.Sprintf("claim-of-%d", i)
		facts = append(facts, claim)
	}
	in.Sources[0].Facts = facts
	x, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	if got := x.Langs["vi"].Leaves["claims/by/subject"].Links; len(got) != 0 {
		t.Errorf("%+v", got)
	}
}
