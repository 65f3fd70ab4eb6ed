package index

import (
	"fmt"
	"strings"
	"testing"

	"moc/tools/fact"
)

// A long document goes on on further pages, and whatever leads to one of its
// sentences or facts leads there.
func TestLongDocument(t *testing.T) {
	in := input(t)
	var body strings.Builder
	body.WriteString(original)
	for i := range 150 {
		fmt.Fprintf(&body, "\nĐoạn %d nói dài dòng về những điều không ai hỏi tới, %s.\n", i, strings.Repeat("lại thêm ", 20))
	}
	const last = "Cuối cùng Lumina ra mắt Orchid."
	fmt.Fprintf(&body, "\n%s\n", last)
	s := &in.Sources[0]
	s.Document, s.Translation, s.Mentions = parse(t, body.String()), nil, nil
	at := strings.Index(string(s.Document.Body), last)
	id := s.Document.Sentences[s.Document.SentenceAt(at)].ID
	f := s.Facts[1]
	f.ID, f.Date, f.Evidence = "release-last", "", []fact.Evidence{{Sentence: id, Start: at, End: at + len(last), Exact: last}}
	s.Facts = append(s.Facts[:1:1], f)
	x, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	for lang, l := range x.Langs {
		page := l.Sources["bai-thu"]
		end := page.Parts[len(page.Parts)-1]
		if len(page.Parts) < 2 || page.Parts[0].Href != "sources/bai-thu.html" || end.Href != fmt.Sprintf("sources/bai-thu/%d.html", len(page.Parts)) {
			t.Fatalf("%s: parts %+v", lang, page.Parts)
		}
		want := "/" + lang + "/" + end.Href
		got := l.Facts["release-last"]
		if got.Href != want+"#release-last" || got.Proofs[0].At.Href != want+"#"+id {
			t.Errorf("%s: the last fact stands at %s, its sentence at %s", lang, got.Href, got.Proofs[0].At.Href)
		}
		if first := l.Facts["claim-1"]; first.Href != "/"+lang+"/sources/bai-thu.html#claim-1" {
			t.Errorf("%s: the first fact stands at %s", lang, first.Href)
		}
		if about := l.Leaves[strings.TrimSuffix(end.Href, ".html")].About; !strings.Contains(about, got.Plain+".") {
			t.Errorf("%s: the last page is described as %q", lang, about)
		}
		blocks := len(page.Blocks)
		for path, leaf := range l.Leaves {
			if leaf.Kind == readingLeaf {
				blocks += len(leaf.Blocks)
				if strings.TrimSuffix(end.Href, ".html") == path != (len(leaf.Linked["@graph"].([]Linked)) == 2) { // the document and the last fact
					t.Errorf("%s: machines read on %s: %v", lang, path, leaf.Linked)
				}
			}
		}
		if blocks != len(page.all) {
			t.Errorf("%s: %d blocks on the pages, %d in the document", lang, blocks, len(page.all))
		}
		for _, e := range l.Search(lang) {
			if strings.Contains(e.Title, "Cuối cùng") && "/"+lang+"/"+e.Path != want+"#"+id {
				t.Errorf("%s: the search leads to %s", lang, e.Path)
			}
		}
	}
}
