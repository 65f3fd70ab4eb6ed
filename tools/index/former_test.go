package index

import (
	"slices"
	"testing"

	"moc/tools/review"
)

// What had another id keeps the addresses that it had: a page, a feed, an anchor
// and its place in the data.
func TestFormerIDs(t *testing.T) {
	in := input(t)
	for _, e := range in.Entities {
		if e.ID == "lumina" {
			e.FormerIDs = []string{"lumen"}
		}
	}
	in.Sources[0].Renamed = []review.Renamed{{From: "release-0", To: "release-1"}}
	x, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	moved := slices.IndexFunc(x.Pages, func(p Page) bool { return p.Path == "organizations/lumen" })
	if moved < 0 || x.Pages[moved].To != "organizations/lumina" || x.Pages[moved].Layout != "moved" {
		t.Errorf("no page of the old id leads to the new one")
	}
	en := x.Langs["en"]
	var feeds []string
	for _, f := range en.Feeds("https://moc.example/") {
		feeds = append(feeds, f.Name)
	}
	for _, want := range []string{"all", changesFeed, "lumina", "lumen"} {
		if !slices.Contains(feeds, want) {
			t.Errorf("feeds %v, want %s", feeds, want)
		}
	}
	if got := en.Facts["release-1"].Former; !slices.Equal(got, []string{"release-0"}) {
		t.Errorf("former ids of the fact: %v", got)
	}
	d, err := x.Data(&in)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range d.Facts {
		if f.ID == "release-1" && !slices.Equal(f.Former, []string{"release-0"}) {
			t.Errorf("in the data: %v", f.Former)
		}
	}
}

// The feed of changes tells from what to what, and why.
func TestChanges(t *testing.T) {
	in := input(t)
	in.Sources[0].Reviews = []review.Review{
		{Fact: "release-1", Verdict: review.Confirmed, Date: "2025-04-01"},
		{Fact: "founding-1", Verdict: review.Corrected, Date: "2025-04-02", Field: review.Date, Holds: "2023", Correct: "2023-05"},
		{Fact: "release-1", Verdict: review.Corrected, Date: "2025-04-01", Field: review.Date, Holds: "2025-03-06", Correct: "2024-12-31"},
	}
	in.Sources[0].Reviews[1].Note.En = "The register says so."
	x, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range x.Langs["en"].Feeds("") {
		if f.Name != changesFeed {
			continue
		}
		var got []string
		for _, e := range f.Entries {
			got = append(got, e.Updated.String()+" "+e.Text)
		}
		want := []string{
			"2025-04-02 Made more precise, from 2023 to May 2023. The register says so.",
			"2025-04-01 Corrected from 6 March 2025 to 31 December 2024. ",
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestTex(t *testing.T) {
	if got := tex(`50% of {a_b} & \x`); got != `50\% of \{a\_b\} \& \textbackslash x` {
		t.Error(got)
	}
}
