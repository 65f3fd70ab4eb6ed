package lexicon

import (
	"strings"
	"testing"

	"moc/tools/entity"
	"moc/tools/text"
)

func entities() []*entity.Entity {
	named := func(k entity.Kind, id string, surfaces ...string) *entity.Entity {
		e := &entity.Entity{ID: id, Kind: k, Name: entity.Names{Vi: surfaces[0], En: surfaces[0]}}
		for _, s := range surfaces[1:] {
			e.Aliases = append(e.Aliases, entity.Alias{Text: strings.TrimPrefix(s, "?"), Clash: strings.HasPrefix(s, "?")})
		}
		return e
	}
	return []*entity.Entity{
		named(entity.Organization, "deepseek", "DeepSeek", "Depsic"),
		named(entity.Model, "deepseek-r1", "DeepSeek-R1", "?R1", "R One"),
		named(entity.Organization, "01-ai", "01.AI"),
		named(entity.Model, "ernie-4-5", "ERNIE 4.5"),
		named(entity.Place, "united-states", "Mỹ", "US", "U.S."),
		named(entity.Group, "six-ai-tigers", "Sáu con hổ AI"),
		named(entity.Organization, "alibaba", "Alibaba"),
		named(entity.Organization, "alibaba-cloud", "Alibaba Cloud"),
		named(entity.Place, "hoa-binh", "Hòa Bình"),
	}
}

func TestFind(t *testing.T) {
	l := New(entities())
	for _, c := range []struct{ in, want string }{
		{"Depsic và deepseek", "deepseek"}, // a name written with a capital has one in the text
		{"DEEPSEEK ra mắt", "deepseek"},
		{"DeepSeek-R1, DeepSeek R1", "deepseek-r1 deepseek-r1"}, // hyphens do not matter
		{"DeepSeek-R2", ""},                                     // another name that begins alike
		{"DeepSeek-backed", "deepseek"},
		{"R1 và XR1 và R12", "deepseek-r1?"},
		{"R One của Dipsic", "deepseek-r1"},
		{"Minimax, 01.AI.", "01-ai"},
		{"Ernie 4.5 hay Ernie 4.55", "ernie-4-5"},
		{"mỹ phẩm của Mỹ", "united-states"},
		{"tell us in the US", "united-states"}, // short names in capitals only
		{"US$1.2bn", ""},
		{"the U.S. said", "united-states"},
		{"sáu con hổ AI", "six-ai-tigers"},
		{"Alibaba Cloud của Alibaba", "alibaba-cloud alibaba"}, // the longest first
		{"Alibaba.com", ""},
		{"Hoà Bình", "hoa-binh"}, // both placements of the tone mark
	} {
		var got []string
		for _, m := range l.Find(text.Tokens(c.in)) {
			id := m.Entity.ID
			if m.Clash {
				id += "?"
			}
			got = append(got, id)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %q, want %q", c.in, strings.Join(got, " "), c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	l := New(entities())
	f.Add("DeepSeek-R1 của 01.AI ở Mỹ\u0303, U.S. -")
	f.Fuzz(func(t *testing.T, s string) {
		toks := text.Tokens(s)
		last := 0
		for _, m := range l.Find(toks) {
			if m.First < last || m.Last <= m.First || m.Last > len(toks) {
				t.Fatalf("match %d-%d after %d of %d tokens", m.First, m.Last, last, len(toks))
			}
			last = m.Last
		}
	})
}
