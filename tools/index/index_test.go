package index

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/phrase"
	"moc/tools/source"
)

// An invented article: two blocks, a list, a name that is misspelt.
const original = `+++
title = "Bài thử"
lang = "vi"
date = "2025-03-19"
date_window = "2025-03-17/2025-03-23"
+++

## Mở đầu

Ngày 6 tháng 3, Lumina ra mắt **Orchid**. Lumena nói Orchid nhanh hơn Zeta.

Gồm hai điểm:

- Một
- Hai

  Hết.
`

const translation = `+++
title = "A test"
lang = "en"
translation_of = "index.vi.md"
+++

## Opening

On 6 March Lumina launched **Orchid**. Lumina says Orchid is faster than Zeta.

Two points:

- One
- Two

  The end.
`

func TestLine(t *testing.T) {
	for said, want := range map[string]string{
		"Baidu ra mắt ERNIE 4.5": "Baidu ra mắt ERNIE 4.5",
		"Tập đoàn Huafa đầu tư 500 triệu nhân dân tệ vào Zhipu AI":      "Tập đoàn Huafa đầu tư 500 triệu nhân…",
		"Alibaba Cloud ra mắt Qwen-Max-32 (nguồn mở)":                   "Alibaba Cloud ra mắt Qwen-Max-32…",
		"Elon Musk and Donald Trump met (the United States)":            "Elon Musk and Donald Trump met…",
		"The United States imposed restrictions on Zhipu AI":            "The United States imposed restrictions…",
		"Zhipu AI ra mắt “mô hình ngôn ngữ lớn đầu tiên”":               "Zhipu AI ra mắt “mô hình ngôn ngữ lớn…”",
		"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch mở": "Llanfairpwllgwyngyllgogerychwyrndrobwl…",
	} {
		if got := line(said); got != want {
			t.Errorf("%q is %q, want %q", said, got, want)
		}
	}
}

func parse(t *testing.T, text string) *source.Document {
	t.Helper()
	d, err := source.Parse("bai-thu", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	d.Cut(source.Cutter{})
	return d
}

func entityOf(kind entity.Kind, id, vi, en string, aliases ...entity.Alias) *entity.Entity {
	return &entity.Entity{ID: id, Kind: kind, Class: "company", Name: entity.Names{Vi: vi, En: en}, Aliases: aliases}
}

// input is the article with what would be read from it.
func input(t *testing.T) Input {
	t.Helper()
	d := parse(t, original)
	proof := func(words string) []fact.Evidence {
		at := strings.Index(string(d.Body), words)
		if at < 0 {
			t.Fatalf("%q is not in the article", words)
		}
		return []fact.Evidence{{
			Sentence: d.Sentences[d.SentenceAt(at)].ID, Start: at, End: at + len(words), Exact: words,
		}}
	}
	mention := func(id, words string) Mention {
		at := proof(words)[0]
		return Mention{ID: id, Start: at.Start, End: at.End}
	}
	in := Input{
		Entities: []*entity.Entity{
			entityOf(entity.Organization, "lumina", "Lumina", "Lumina", entity.Alias{Text: "Lumena", Misspelling: true}, entity.Alias{Text: "Ánh Sáng Đông"}),
			entityOf(entity.Organization, "ambra", "Ámbra", "Ambra"),
			entityOf(entity.Model, "orchid", "Orchid", "Orchid"),
		},
		Sources: []Source{{
			Document: d, Translation: parse(t, translation),
			Mentions: []Mention{mention("lumina", "Lumina"), mention("orchid", "Orchid"), mention("lumina", "Lumena"), mention("zeta", "Zeta")},
			Facts: []fact.Fact{
				{ID: "claim-1", Type: fact.Claim, Args: fact.Args{"speaker": {"lumina"}, "about": {"orchid"}},
					Evidence: proof("Lumena nói Orchid nhanh hơn Zeta.")},
				{ID: "release-1", Type: fact.Release, Date: "2025-03-06", DateText: "Ngày 6 tháng 3",
					Args: fact.Args{"agent": {"lumina"}, "product": {"orchid"}}, Evidence: proof("Ngày 6 tháng 3, Lumina ra mắt **Orchid**.")},
				{ID: "release-2", Type: fact.Release, Args: fact.Args{"agent": {"zeta"}}, Evidence: proof("Zeta")},
				{ID: "enumeration-1", Type: fact.Enumeration, Text: "Gồm hai điểm:",
					Items: []string{"Một", "Hai"}, Evidence: slices.Concat(proof("Gồm hai điểm:"), proof("Một"), proof("Hai"))},
				{ID: "founding-1", Type: fact.Founding, Args: fact.Args{"organization": {"lumina"}}, Evidence: proof("Một")},
			},
		}},
	}
	for _, lang := range []string{"vi", "en"} {
		file := filepath.Join("..", "..", "data", "i18n", lang+".toml")
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		book, err := phrase.Parse(lang, file, b)
		if err != nil {
			t.Fatal(err)
		}
		in.Books = append(in.Books, book)
	}
	return in
}

func build(t *testing.T) *Index {
	t.Helper()
	x, err := Build(input(t))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestMissingWordsAreNamed(t *testing.T) {
	in := input(t)
	file := filepath.Join("..", "..", "data", "i18n", "vi.toml")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	keys := []string{"list_sources", "facts_tally"}
	for _, key := range keys {
		text = bytes.Replace(text, []byte("\n"+key+" ="), []byte("\nun"+key+" ="), 1)
	}
	if in.Books[0], err = phrase.Parse("vi", file, text); err != nil {
		t.Fatal(err)
	}
	_, err = Build(in)
	for _, key := range keys {
		if n := strings.Count(fmt.Sprint(err), "no key "+key+";"); n != 1 {
			t.Errorf("%s is named %d times: %v", key, n, err)
		}
	}
}

func TestUnknownNamesAreHeld(t *testing.T) {
	x := build(t)
	if !slices.Equal(x.Held, []string{"release-2"}) || x.Langs["vi"].Facts["release-2"] != nil {
		t.Errorf("held %v", x.Held)
	}
}

func TestFactInBothLanguages(t *testing.T) {
	x := build(t)
	vi, en := x.Langs["vi"].Facts["release-1"], x.Langs["en"].Facts["release-1"]
	if vi.Plain != "Lumina ra mắt Orchid" || en.Plain != "Lumina launched Orchid" {
		t.Errorf("%q, %q", vi.Plain, en.Plain)
	}
	want := &Date{
		Value: "2025-03-06", Datetime: "2025-03-06", Text: "6 March 2025", InYear: "6 March", Shape: "day", Inferred: true,
	}
	if diff := cmp.Diff(want, en.Date); diff != "" {
		t.Error(diff)
	}
	proof := Proof{
		Sentence: "s2", At: Spot{"/en/sources/bai-thu.html#s2", "2"}, Quote: "Ngày 6 tháng 3, Lumina ra mắt **Orchid**.", Lang: "vi", Foreign: true,
		Translation: "On 6 March Lumina launched Orchid.",
	}
	if diff := cmp.Diff([]Proof{proof}, en.Proofs); diff != "" {
		t.Error(diff)
	}
	if vi.Proofs[0].Translation != "" {
		t.Error("a quotation is translated into its own language")
	}
	items := []Item{
		{"Một", "vi", "s5", Spot{"/en/sources/bai-thu.html#s5", "5"}, "One"}, {"Hai", "vi", "s6", Spot{"/en/sources/bai-thu.html#s6", "6"}, "Two"},
	}
	if diff := cmp.Diff(items, x.Langs["en"].Facts["enumeration-1"].Items); diff != "" {
		t.Error(diff)
	}
}

func TestTimeline(t *testing.T) {
	x := build(t).Langs["vi"]
	want := [][]Option{
		{{Value: "lumina", Text: "Lumina", Count: 2}},
		{{Value: "founding", Text: "Thành lập", Count: 1}, {Value: "release", Text: "Ra mắt", Count: 1}},
		{{Value: "2025", Text: "2025", Count: 1}, {Value: "undated", Text: "Không rõ thời gian", Count: 1}},
		{{Value: "none", Text: "Chưa đối chiếu", Count: 2}},
		{{Value: "bai-thu", Text: "Bài thử", Count: 2}},
	}
	if diff := cmp.Diff(want, x.filter.options); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([][]any{{0, 0}, {1, 0}, {0, 1}, {0, 0}, {0, 0}}, x.filter.columns); diff != "" {
		t.Error(diff)
	}
	x.Timeline.Facets, x.Timeline.Companies = nil, nil
	timeline := Timeline{Years: []Link{}, Shown: []Year{{"2025", []string{"release-1"}}}, Undated: []string{"founding-1"}}
	if diff := cmp.Diff(timeline, x.Timeline); diff != "" {
		t.Error(diff)
	}
	for id, page := range map[string]string{"release-1": "timeline/index",
		"founding-1": "timeline/index", "claim-1": "organizations/lumina", "enumeration-1": ""} {
		if got := x.Facts[id].Shown; got != page {
			t.Errorf("%s is shown on %q, want %q", id, got, page)
		}
	}
}

func TestEntity(t *testing.T) {
	e := build(t).Langs["en"].Entities["lumina"]
	if diff := cmp.Diff([]Spelling{{"Lumena", "vi", "bai-thu", "s3", Spot{"/en/sources/bai-thu.html#s3", "3"}, 1}}, e.Spellings); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]LangText{{"vi", "Ánh Sáng Đông"}}, e.Aliases); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Mentions{{"bai-thu", []Spot{
		{"/en/sources/bai-thu.html#s2", "2"}, {"/en/sources/bai-thu.html#s3", "3"}}}}, e.Mentions); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"orchid"}, e.Related); diff != "" {
		t.Error(diff)
	}
	groups := []Group{{fact.Release, []string{"release-1"}, 1, ""}, {fact.Founding, []string{"founding-1"}, 1, ""},
		{fact.Claim, []string{"claim-1"}, 1, ""}}
	if diff := cmp.Diff(groups, e.Groups); diff != "" {
		t.Error(diff)
	}
}

// Ámbra stands before Lumina, as the Vietnamese alphabet has it and bytes do not.
func TestListsFollowTheAlphabet(t *testing.T) {
	if got := build(t).Langs["vi"].Lists[0].IDs; !slices.Equal(got, []string{"ambra", "lumina"}) {
		t.Error(got)
	}
}

func TestReader(t *testing.T) {
	s := build(t).Langs["en"].Sources["bai-thu"]
	if s.Title != "A test" || s.TitleLang != "en" || s.OriginalTitle != "Bài thử" || s.Sentences != 7 || s.Cited != 5 {
		t.Errorf("%q %q %q %d %d", s.Title, s.TitleLang, s.OriginalTitle, s.Sentences, s.Cited)
	}
	var kinds []string
	for _, b := range s.Blocks {
		kinds = append(kinds, b.Kind)
	}
	if !slices.Equal(kinds, []string{"heading", "paragraph", "paragraph", "list"}) {
		t.Fatal(kinds)
	}
	want := Sentence{
		ID: "s2", Number: 2, Translation: "On 6 March Lumina launched Orchid.", Facts: []string{"release-1"}, Also: []string{}, Quotes: []string{},
		Runs: []Run{
			{"Ngày 6 tháng 3, ", "", "", 1}, {"Lumina", "/en/organizations/lumina.html", "lumina", 1}, {" ra mắt ", "", "", 1},
			{"Orchid", "/en/models/orchid.html", "orchid", 1}, {".", "", "", 1}},
	}
	if diff := cmp.Diff(want, s.Blocks[1].Sentences[0]); diff != "" {
		t.Error(diff)
	}
	items := s.Blocks[3].Items
	if len(items) != 2 || len(items[1]) != 2 || items[1][1].Sentences[0].Translation != "The end." {
		t.Errorf("items %+v", items)
	}
	// Zeta has no file, so its name leads nowhere.
	if runs := s.Blocks[1].Sentences[1].Runs; runs[len(runs)-1].Text != " nói Orchid nhanh hơn Zeta." {
		t.Errorf("runs %+v", runs)
	}
}

func TestTranslationThatDoesNotFit(t *testing.T) {
	in := input(t)
	in.Sources[0].Translation = parse(t, strings.Replace(translation, "**Orchid**. Lumina", "Orchid, and", 1))
	x, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	sentences := x.Langs["en"].Sources["bai-thu"].Blocks[1].Sentences
	whole := "On 6 March Lumina launched Orchid, and says Orchid is faster than Zeta."
	if sentences[0].Translation != whole || sentences[1].Translation != "" || !sentences[1].Above {
		t.Errorf("%+v", sentences)
	}
	if got := x.Langs["en"].Facts["claim-1"].Proofs[0].Translation; got != whole {
		t.Errorf("a proof in a block that does not fit has the translation %q", got)
	}
	in = input(t)
	in.Sources[0].Translation = nil
	if x, err = Build(in); err != nil {
		t.Fatal(err)
	}
	if s := x.Langs["en"].Sources["bai-thu"]; s.Translation != "" || s.Blocks[1].Sentences[0].Translation != "" {
		t.Error("a translation out of nowhere")
	}
}

func TestWhatASourceLetsBeShown(t *testing.T) {
	for display, want := range map[string][]int{
		source.DisplayFull: {1, 5, 2}, source.DisplayQuotes: {0, 5, 2}, source.DisplayFacts: {0},
	} {
		in := input(t)
		in.Sources[0].Document.Meta.Display = display
		x, err := Build(in)
		if err != nil {
			t.Fatal(err)
		}
		var runs []int
		for _, b := range x.Langs["vi"].Sources["bai-thu"].Blocks[:2] {
			for _, s := range b.Sentences {
				runs = append(runs, len(s.Runs))
			}
		}
		if !slices.Equal(runs, want) {
			t.Errorf("%s: runs %v, want %v", display, runs, want)
		}
	}
}

func TestFiles(t *testing.T) {
	first, err := build(t).Files()
	if err != nil {
		t.Fatal(err)
	}
	second, err := build(t).Files()
	if err != nil {
		t.Fatal(err)
	}
	if len(first) != 3 {
		t.Errorf("%d files", len(first))
	}
	for name, b := range first {
		if !bytes.Equal(b, second[name]) {
			t.Errorf("%s differs from build to build", name)
		}
		if bytes.Contains(bytes.ReplaceAll(b, []byte(`"date":null`), nil), []byte("null")) {
			t.Errorf("%s holds a null that is no missing date", name)
		}
		if !json.Valid(b) {
			t.Errorf("%s is no JSON", name)
		}
	}
}

// Where pages are kept, Hugo gets what the others show and no more.
func TestPart(t *testing.T) {
	x := build(t)
	const shown = "lumina"
	made := 0
	for i := range x.Pages {
		p := &x.Pages[i]
		if p.Kept = p.ID != shown; !p.Kept {
			made++
		}
	}
	files, err := x.Files()
	if err != nil {
		t.Fatal(err)
	}
	var pages []Page
	if err := json.Unmarshal(files["pages.json"], &pages); err != nil || len(pages) != made || made == 0 {
		t.Errorf("%d pages, want %d: %v", len(pages), made, err)
	}
	var got Lang
	if err := json.Unmarshal(files["en.json"], &got); err != nil {
		t.Fatal(err)
	}
	all := x.Langs["en"]
	for _, g := range all.Entities[shown].Groups {
		for _, id := range g.Facts {
			if got.Facts[id] == nil {
				t.Errorf("a fact of the profile is missing: %s", id)
			}
		}
	}
	if !got.Part || len(got.Entities) != len(all.Entities) || len(got.Leaves) > 0 || len(got.Sources) != len(all.Sources) {
		t.Errorf("part %v, %d entities, %d leaves, %d sources", got.Part, len(got.Entities), len(got.Leaves), len(got.Sources))
	}
	for id, s := range got.Sources {
		if len(s.Blocks) > 0 || s.Title != all.Sources[id].Title {
			t.Errorf("of %s: %d blocks, title %q", id, len(s.Blocks), s.Title)
		}
	}
}
