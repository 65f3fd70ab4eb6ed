package translation

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moc/tools/entity"
	"moc/tools/extract"
	"moc/tools/grammar"
	"moc/tools/source"
)

const root = "../.."

func engine(t *testing.T) *extract.Engine {
	t.Helper()
	grammars := map[string]*grammar.Grammar{}
	for _, lang := range []string{"vi", "en"} {
		b, err := os.ReadFile(filepath.Join(root, "data", "grammar", lang+".toml"))
		if err != nil {
			t.Fatal(err)
		}
		if grammars[lang], err = grammar.Decode(lang, b); err != nil {
			t.Fatal(err)
		}
	}
	e, err := extract.New(grammars, []*entity.Entity{
		{ID: "lumina", Kind: entity.Organization, Name: entity.Names{Vi: "Lumina", En: "Lumina"}},
		{ID: "orchid", Kind: entity.Model, Name: entity.Names{Vi: "Orchid", En: "Orchid"}},
		{ID: "china", Kind: entity.Place, Name: entity.Names{Vi: "Trung Quốc", En: "China"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestCompare(t *testing.T) {
	e := engine(t)
	read := func(lang, body string) Text {
		d, err := source.Parse("x", []byte("+++\ntitle = \"x\"\nlang = \""+lang+"\"\ndate = \"2025-03-19\"\n+++\n"+body+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		return Text{Doc: d, Result: e.Run(d)}
	}
	for _, tt := range []struct{ name, vi, en, want string }{
		{"the same", "Lumina ra mắt Orchid ngày 6/3 với 7 tỷ tham số.", "Lumina launched Orchid on 6 March with 7 billion parameters.", ""},
		{"another number", "Orchid có 7 tỷ tham số.", "Orchid has 70 billion parameters.", "-number 7 tỷ; +number 70 billion"},
		{"another amount", "Lumina gọi vốn 5 triệu USD.", "Lumina raised $50 million.", "-amount 5 triệu USD; +amount $50 million"},
		{"another currency", "Lumina gọi vốn 5 triệu nhân dân tệ.", "Lumina raised $5 million.", "-amount 5 triệu nhân dân tệ; +amount $5 million"},
		{"another day", "Lumina ra mắt Orchid ngày 6/3.", "Lumina launched Orchid on 9 March.", "-day-or-date ngày 6/3; +day-or-date 9 March"},
		{"a name left out", "Lumina ra mắt Orchid.", "Lumina launched its model.", "-name Orchid"},
		{"a name too many", "Hãng ra mắt Orchid.", "Lumina launched Orchid.", "+name Lumina"},
		{"a denial lost", "Lumina không ra mắt Orchid.", "Lumina launched Orchid.", "-negation Lumina không ra mắt Orchid"},
		{"a denial too many", "Lumina ra mắt Orchid.", "Lumina did not launch Orchid.", "+negation Lumina did not launch Orchid"},
		{"a place as an adjective", "Công ty Trung Quốc Lumina ra mắt Orchid.", "The Chinese company Lumina launched Orchid.", ""},
		{"a small number in words", "Lumina có hai mô hình.", "Lumina has a pair of models.", ""},
		{"a vague time", "Hôm nay Lumina ra mắt Orchid.", "Lumina has launched Orchid.", ""},
		{"one sentence for two", "Lumina ra mắt Orchid. Mô hình có 7 tỷ tham số.", "Lumina launched Orchid, which has 7 billion parameters.", ""},
		{"other blocks", "Lumina ra mắt Orchid.", "Lumina.\n\nOrchid.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, d := range Compare(read("vi", tt.vi), read("en", tt.en)) {
				sign := "+"
				if d.Original {
					sign = "-"
				}
				got = append(got, sign+string(d.Kind)+" "+d.Words)
			}
			if got := strings.Join(got, "; "); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}
