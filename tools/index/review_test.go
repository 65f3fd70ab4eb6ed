package index

import (
	"strings"
	"testing"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/review"
)

// A better date moves the event; the document's date, the reason and the
// reference stay beside it. A rejected fact is not published.
func TestReview(t *testing.T) {
	in := input(t)
	in.Sources[0].Reviews = []review.Review{
		{Fact: "release-1", Verdict: review.Confirmed, Date: "2025-04-01"},
		{
			Fact: "release-1", Verdict: review.Corrected, Date: "2025-04-01", Field: review.Date, Holds: "2025-03-06", Correct: "2024-12-31",
			Note:       entity.Texts{Vi: "Sớm hơn.", En: "Earlier."},
			References: []review.Reference{{Address: "https://example.org/", Publisher: "Báo Mới", Grade: "press", Date: "2025"}},
		},
		{Fact: "founding-1", Verdict: review.Rejected, Date: "2025-04-01"},
		{Quote: "Lumena", Verdict: review.Unverified, Date: "2025-04-01"},
	}
	x, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	en := x.Langs["en"]
	f := en.Facts["release-1"]
	if f.Date.Value != "2024-12-31" || en.Timeline.Shown[0].Year != "2024" {
		t.Errorf("the event stands at %s in %s", f.Date.Value, en.Timeline.Shown[0].Year)
	}
	r := f.Reviews[0]
	if r.Verdict != review.Corrected || r.Relation != review.Conflict ||
		r.Held != "6 March 2025" || r.Correct != "31 December 2024" || r.Note != "Earlier." {
		t.Errorf("first review: %+v", r)
	}
	if got := r.References[0]; got.PublisherLang != "vi" || got.Date != "2025" {
		t.Errorf("reference: %+v", got)
	}
	if en.Facts["founding-1"] != nil {
		t.Error("a rejected fact is published")
	}
	var verdicts []string
	for _, v := range en.Sources["bai-thu"].Reviews {
		verdicts = append(verdicts, string(v.Verdict))
	}
	if got := strings.Join(verdicts, " "); got != "corrected unverified confirmed rejected" {
		t.Errorf("verdicts of the source: %s", got)
	}
	if len(en.Disputed) != 1 || en.Disputed[0].Fact != "release-1" {
		t.Errorf("disputed: %+v", en.Disputed)
	}
}

// Two documents tell one event unless their dates rule each other out. The
// project's own text stands for it only where nobody else tells it.
func TestReports(t *testing.T) {
	for _, c := range []struct {
		date string
		args fact.Args
		one  bool
	}{
		{"2025-03-06", fact.Args{"agent": {"lumina"}, "product": {"orchid"}}, true},
		{"2025-03", fact.Args{"agent": {"lumina"}, "product": {"orchid"}}, true},
		{"", fact.Args{"agent": {"lumina"}, "product": {"orchid"}}, true},
		{"2025-03-07", fact.Args{"agent": {"lumina"}, "product": {"orchid"}}, false},
		{"2025-03-06", fact.Args{"agent": {"ambra"}, "product": {"orchid"}}, false},
		{"2025-03-06", fact.Args{"agent": {"lumina"}}, false},
	} {
		in := input(t)
		other := in.Sources[0]
		doc := *other.Document
		doc.ID, doc.Meta.Own = "bai-khac", true
		other.Document, other.Mentions = &doc, nil
		other.Facts = []fact.Fact{{ID: "again", Type: fact.Release, Date: c.date, Args: c.args, Evidence: in.Sources[0].Facts[0].Evidence}}
		in.Sources = []Source{other, in.Sources[0]} // the own one comes first
		x, err := Build(in)
		if err != nil {
			t.Fatal(err)
		}
		vi := x.Langs["vi"]
		if one := len(vi.Facts["release-1"].Reports) == 1; one != c.one || vi.Facts["again"].Event == c.one {
			t.Errorf("%s %v: one event is %v", c.date, c.args, one)
		}
		if got := vi.Facts["again"]; c.one && (got.Of != "release-1" || got.Shown != vi.Facts["release-1"].Shown) {
			t.Errorf("%s: told at %s of %q", c.date, got.Shown, got.Of)
		}
	}
}

// A maker's claim is told from one about what others make, through the parts of
// which the maker consists.
func TestClaims(t *testing.T) {
	for _, c := range []struct {
		developer, parent string // of orchid, of ambra
		want              Stance
	}{
		{"", "", Independent},
		{"lumina", "", OwnProduct},
		{"ambra", "", Independent},
		{"ambra", "lumina", OwnProduct},
		{"ambra", "ambra", Independent}, // a circle ends
	} {
		in := input(t)
		in.Entities[2].Developer, in.Entities[1].Parent = c.developer, c.parent
		x, err := Build(in)
		if err != nil {
			t.Fatal(err)
		}
		en := x.Langs["en"]
		if got := en.Facts["claim-1"].Stance; got != c.want {
			t.Errorf("developer %q, parent %q: %s, want %s", c.developer, c.parent, got, c.want)
		}
		if s := en.Speakers; len(s) != 1 || s[0].ID != "lumina" || en.Subjects[0].ID != "orchid" {
			t.Errorf("speakers %v, subjects %v", s, en.Subjects)
		}
	}
}
