package timex

import (
	"os"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"moc/tools/edtf"
	"moc/tools/text"
)

// load makes the recogniser of the project's own words.
func load(t testing.TB, lang string) *Recognizer {
	t.Helper()
	var g struct{ Time Words }
	md, err := toml.DecodeFile("../../data/grammar/"+lang+".toml", &g)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range md.Undecoded() {
		if key[0] == "time" {
			t.Errorf("%s.toml: no field %s", lang, key)
		}
	}
	r, err := New(g.Time)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func tokens(s string) []text.Token {
	return text.Tokens(s)
}

func TestNewErrors(t *testing.T) {
	for want, w := range map[string]Words{
		`time.months: "brumaire": 13 is not between 1 and 12`:    {Months: map[string]int{"brumaire": 13}},
		`time.weekdays: "octidi": 8 is not between 1 and 7`:      {Weekdays: map[string]int{"octidi": 8}},
		`time.cues: "": an entry without a word`:                 {Cues: []string{"in", ""}},
		`time.units: "fortnight": no such unit`:                  {Units: map[string][]string{"fortnight": {"fortnight"}}},
		`time.relative: "shorter": no such unit`:                 {Relative: map[string]map[string]int{"shorter": {"now": 0}}},
		`time.order: "ymd": must be "dmy", "mdy" or empty`:       {Order: "ymd"},
		`time.anaphoric.year: " ": an entry without a word`:      {Anaphoric: map[string]map[string]int{"year": {" ": 0}}},
		`time.after_ten: "eleven": 11 is not between 1 and 9`:    {AfterTen: map[string]int{"eleven": 11}},
		`time.quarters: "fifth quarter": 5 is not between 1 and`: {Quarters: map[string]int{"fifth quarter": 5}},
	} {
		if _, err := New(w); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// A name that holds a time is none: the caller knows where names are.
func TestSkip(t *testing.T) {
	s := "Báo Tuổi Trẻ Chủ Nhật ra hôm Chủ Nhật."
	toks := tokens(s)
	name := strings.Index(s, "Chủ Nhật") + len("Chủ Nhật")
	ctx := &Context{Doc: edtf.MustParse("2025-03-19").First()}
	skip := make([]bool, len(toks))
	for i := range toks {
		skip[i] = toks[i].Start < name
	}
	got := load(t, "vi").Find(toks, skip, ctx)
	if len(got) != 1 || got[0].Value != "2025-03-16" || got[0].Span.Start < name {
		t.Errorf("got %+v, want the second Chủ Nhật only", got)
	}
}

// Below a heading that names a week, a bare weekday is of that week.
func TestFrame(t *testing.T) {
	week := edtf.MustParse("[2025-01-27..2025-02-02]")
	ctx := &Context{Doc: edtf.MustParse("2025-01-27").First(), Frame: &Mention{text.Span{Start: 3, End: 12}, week}}
	got := load(t, "vi").Find(tokens("Thứ Tư, Pixelwave công bố kết quả kinh doanh."), nil, ctx)
	if len(got) != 1 || got[0].Value != "2025-01-29" || got[0].AnchorValue != week.String() || got[0].Anchor.Start != 3 {
		t.Errorf("got %+v, want 2025-01-29 hung on the heading", got)
	}
}

func TestAnchor(t *testing.T) {
	s := "Liên minh ra đời ngày 4/11; một ngày trước đó hai ông gặp nhau."
	ctx := &Context{Doc: edtf.MustParse("2025-11-05").First()}
	got := load(t, "vi").Find(tokens(s), nil, ctx)
	if len(got) != 2 || got[1].Anchor == nil || *got[1].Anchor != got[0].Span || got[1].AnchorValue != "2025-11-04" {
		t.Fatalf("got %+v, want the second hung on the first", got)
	}
	if s[got[1].Span.Start:got[1].Span.End] != "một ngày trước đó" || got[1].Last-got[1].First != 3 {
		t.Errorf("got %+v, want four words", got[1])
	}
}

func TestRereadRefuses(t *testing.T) {
	r, doc := load(t, "vi"), edtf.MustParse("2025-11-05").First()
	for _, words := range []string{"", "hôm", "tháng 3 và", "Lumina", "hôm qua hôm nay", "24/7"} {
		if got := r.Reread(words, doc, "", false); got != "" {
			t.Errorf("%q is %s, want no time", words, got)
		}
	}
	if got := r.Reread("hai ngày sau đó", doc, "no date", false); got != "" {
		t.Errorf("a broken anchor gives %s", got)
	}
}

func FuzzFind(f *testing.F) {
	for _, lang := range []string{"vi", "en"} {
		raw, err := os.ReadFile("testdata/" + lang + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		for i, line := range strings.Split(string(raw), "\n") {
			if s, _, ok := strings.Cut(line, " | "); ok && i%5 == 0 {
				f.Add(strings.NewReplacer("[", "", "]", "").Replace(s), uint16(i*97))
			}
		}
	}
	recognizers := []*Recognizer{load(f, "vi"), load(f, "en")}
	f.Fuzz(func(t *testing.T, s string, days uint16) {
		doc := edtf.MustParse("1950-01-01").First().AddDays(int(days))
		for _, r := range recognizers {
			ctx := &Context{Doc: doc}
			toks, last := tokens(s), 0
			for range 2 { // what is remembered from the first time serves the second
				for _, x := range r.Find(toks, nil, ctx) {
					if x.Span.Start < last || x.Span.End <= x.Span.Start || x.Span.End > len(s) ||
						x.Span.Start != toks[x.First].Start || x.Span.End != toks[x.Last].End {
						t.Fatalf("span %+v of %q", x, s)
					}
					last = x.Span.End
					if x.Value == "" {
						continue
					}
					if _, err := edtf.Parse(x.Value); err != nil {
						t.Fatalf("%q in %q: %v", s[x.Span.Start:x.Span.End], s, err)
					}
					if again := r.Reread(s[x.Span.Start:x.Span.End], doc, x.AnchorValue, x.Future); again != x.Value {
						t.Fatalf("%q in %q is %s, read again %s", s[x.Span.Start:x.Span.End], s, x.Value, again)
					}
				}
				last = 0
			}
		}
	})
}

// BenchmarkFind reads all sentences of the table as one, so that time which
// grew faster than the text would show.
func BenchmarkFind(b *testing.B) {
	for _, lang := range []string{"vi", "en"} {
		raw, err := os.ReadFile("testdata/" + lang + ".txt")
		if err != nil {
			b.Fatal(err)
		}
		r := load(b, lang)
		for _, times := range []int{1, 10} {
			toks := tokens(strings.Repeat(string(raw), times))
			b.Run(lang+"-x"+string(rune('0'+times/10))+string(rune('0'+times%10)), func(b *testing.B) {
				b.SetBytes(int64(len(raw) * times))
				b.ReportAllocs()
				for b.Loop() {
					r.Find(toks, nil, &Context{Doc: edtf.MustParse("2025-03-19").First()})
				}
			})
		}
	}
}
