package index

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"moc/tools/fact"
	"moc/tools/opendata"
	"moc/tools/review"
	"moc/tools/source"
)

// everything is all that a project gives away of its sources, as one text.
func everything(t *testing.T, in Input) (*Index, string) {
	t.Helper()
	x, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	files, err := x.Files()
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, b := range files {
		all.Write(b)
	}
	data, err := x.Data(&in)
	if err != nil {
		t.Fatal(err)
	}
	published, err := opendata.Files(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range published {
		all.Write(b)
	}
	for lang, l := range x.Langs {
		for _, part := range []any{l.Search(lang), l.Feeds("https://moc.example/"), l.drawn} {
			b, err := json.Marshal(part)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(b)
		}
	}
	return x, all.String()
}

// Where only quotations may be shown, no word of another sentence, or of its
// translation, goes out by any way.
func TestOnlyQuotationsAreShown(t *testing.T) {
	for _, c := range []struct {
		name        string
		translation string // of the whole, changed so
		reviews     []review.Review
		shown       []string
		hidden      []string
	}{
		{
			"what no fact quotes", translation, nil,
			[]string{"Gồm hai điểm", "Two points", "Lumina ra mắt "}, []string{"Mở đầu", "Opening", "Hết.", "The end", "nhanh hơn", "faster than"},
		},
		{
			"what a review quotes", translation, []review.Review{{Quote: "Orchid nhanh", Verdict: review.Opinion, Date: "2025-04-01"}},
			[]string{"nhanh hơn", "faster than"}, []string{"Mở đầu", "Opening", "Hết.", "The end"},
		},
		{
			"a translation that joins a sentence to another", strings.Replace(translation, "**Orchid**. Lumina", "Orchid, and", 1), nil,
			[]string{"Lumina ra mắt ", "Two points"}, []string{"On 6 March", "faster than"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := input(t)
			s := &in.Sources[0]
			s.Document.Meta.Display = source.DisplayQuotes
			s.Translation = parse(t, c.translation)
			s.Facts = slices.DeleteFunc(s.Facts, func(f fact.Fact) bool { return f.ID == "claim-1" })
			s.Reviews = c.reviews
			_, all := everything(t, in)
			for _, words := range c.shown {
				if !strings.Contains(all, words) {
					t.Errorf("%q is missing", words)
				}
			}
			for _, words := range c.hidden {
				if strings.Contains(all, words) {
					t.Errorf("%q is given away", words)
				}
			}
		})
	}
}

// Sentences that are not shown are counted, and those that follow one another told
// as one gap.
func TestGaps(t *testing.T) {
	in := input(t)
	s := &in.Sources[0]
	s.Document.Meta.Display = source.DisplayQuotes
	s.Facts = s.Facts[3:4] // the list
	x, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	page := x.Langs["vi"].Sources["bai-thu"]
	if b := page.Blocks[0]; b.Kind != "gap" || b.Sentences[0].Gap != 3 || page.Blocks[1].Kind != "paragraph" {
		t.Errorf("%+v", page.Blocks[:2])
	}
	if last := page.Blocks[2].Items[1][1]; !last.isGap() {
		t.Errorf("%+v", last)
	}
	if !page.Strip[0].Hidden || page.Strip[3].Hidden {
		t.Errorf("%+v", page.Strip)
	}
}

// A text that is kept elsewhere has its quotations for a text: sentence by
// sentence, in the order of the text, with the facts that they prove.
func TestKeptElsewhere(t *testing.T) {
	in := input(t)
	s := &in.Sources[0]
	var passages []source.Passage
	for _, f := range s.Facts {
		for _, e := range f.Evidence {
			passages = append(passages, source.Passage{Sentence: e.Sentence, Start: e.Start, End: e.End, Exact: e.Exact})
		}
	}
	d := &source.Document{ID: "bai-thu", Meta: s.Document.Meta}
	d.Meta.Display, d.Meta.TextSHA256 = source.DisplayFacts, "abc"
	d.Quote(passages)
	title := parse(t, translation[:strings.LastIndex(translation, "+++")+4])
	s.Document, s.Translation, s.Mentions = d, title, nil
	x, all := everything(t, in)
	page := x.Langs["en"].Sources["bai-thu"]
	if page.Title != "A test" || page.Translation != "" || page.SHA256 != "abc" || page.Sentences != 0 {
		t.Errorf("%+v", page)
	}
	first := page.Blocks[0].Sentences[0]
	if first.ID != "s2" || first.Number != 2 ||
		!slices.Equal(first.Facts, []string{"release-1"}) ||
		!slices.Equal(first.Quotes, []string{"Ngày 6 tháng 3, Lumina ra mắt **Orchid**."}) {
		t.Errorf("%+v", first)
	}
	if len(page.Blocks) != 5 {
		t.Errorf("%d blocks", len(page.Blocks))
	}
	for _, words := range []string{"Mở đầu", "Hết.", "Opening", "The end"} {
		if strings.Contains(all, words) {
			t.Errorf("%q is given away", words)
		}
	}
	if !strings.Contains(all, `"sha256": "abc"`) || strings.Contains(all, "bai-thu.vi.md") {
		t.Error("the data do not name the hash, or name a text")
	}
}
