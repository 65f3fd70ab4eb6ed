package phrase

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"moc/tools/edtf"
	"moc/tools/fact"
)

// load reads the words that the site is built with.
func load(t *testing.T, lang string) *Book {
	t.Helper()
	path := filepath.Join("..", "..", "data", "i18n", lang+".toml")
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	book, err := Parse(lang, path, b)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func TestLanguagesHaveTheSameKeys(t *testing.T) {
	vi, en := load(t, "vi"), load(t, "en")
	for _, pair := range [][2]*Book{{vi, en}, {en, vi}} {
		for _, key := range pair[0].Keys() {
			// A language may have a special sentence that another does without.
			if special := strings.HasPrefix(key, "fact_affiliation_"); !special && !pair[1].Has(key) {
				t.Errorf("%s has no key %s", pair[1].Lang, key)
			}
		}
	}
}

// Every slot of one language is a slot of the other: nothing is told in one
// language alone.
func TestLanguagesTellTheSame(t *testing.T) {
	vi, en := load(t, "vi"), load(t, "en")
	for key, p := range vi.patterns {
		if !strings.HasPrefix(key, "fact_") || !en.Has(key) {
			continue
		}
		if a, b := slotNames(p), slotNames(en.patterns[key]); !slices.Equal(a, b) {
			t.Errorf("%s: vi has the slots %v, en %v", key, a, b)
		}
	}
}

func slotNames(p pattern) []string {
	var names []string
	var walk func(line)
	walk = func(l line) {
		for _, n := range l {
			if n.slot != "" {
				names = append(names, n.slot)
			}
			walk(n.group)
		}
	}
	for _, l := range p {
		walk(l)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func TestDate(t *testing.T) {
	for _, c := range []struct {
		value  string
		in     Context
		vi, en string
	}{
		{"2025-03-17", Alone, "ngày 17 tháng 3 năm 2025", "17 March 2025"},
		{"2025-03-17", InYear, "17 tháng 3", "17 March"},
		{"2025-03", Alone, "tháng 3 năm 2025", "March 2025"},
		{"2025-01", InYear, "tháng 1", "January"},
		{"2022", Alone, "năm 2022", "2022"},
		{"2022", InYear, "năm 2022", "2022"},
		{"2024-12~", Alone, "khoảng tháng 12 năm 2024", "around December 2024"},
		{"2024?", Alone, "có lẽ năm 2024", "perhaps 2024"},
		{"2025-35", Alone, "quý III năm 2025", "third quarter of 2025"},
		{"2024-40", Alone, "nửa đầu năm 2024", "first half of 2024"},
		{"2024-24", Alone, "mùa đông năm 2024", "winter 2024"},
		{"201X", Alone, "thập niên 2010", "the 2010s"},
		{"[2025-03-10..2025-03-16]", Alone, "một ngày trong khoảng từ ngày 10 đến ngày 16 tháng 3 năm 2025", "some day between 10 and 16 March 2025"},
		{"[2025-01..2025-03-19]", Alone, "một ngày trong khoảng từ tháng 1 đến ngày 19 tháng 3 năm 2025", "some day between January and 19 March 2025"},
		{"[2025-01..2025-03-19]", InYear, "một ngày trong khoảng từ tháng 1 đến 19 tháng 3", "some day between January and 19 March"},
		{"2012/2019", InYear, "từ năm 2012 đến năm 2019", "2012 to 2019"},
		{"2012/..", Alone, "từ năm 2012", "since 2012"},
		{"../2019", Alone, "đến năm 2019", "until 2019"},
	} {
		v, err := edtf.Parse(c.value)
		if err != nil {
			t.Fatal(err)
		}
		for lang, want := range map[string]string{"vi": c.vi, "en": c.en} {
			if got := load(t, lang).Date(v, c.in); got != want {
				t.Errorf("%s %s%s = %q, want %q", lang, c.value, c.in, got, want)
			}
		}
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		n      fact.Number
		vi, en string
	}{
		{7, "7", "7"},
		{1500, "1500", "1500"},
		{12500, "12.500", "12,500"},
		{20e6, "20 triệu", "20 million"},
		{1.4e9, "1,4 tỷ", "1.4 billion"},
		{1e12, "1 nghìn tỷ", "1 trillion"},
		{1234567, "1.234.567", "1,234,567"},
		{0.29, "0,29", "0.29"},
	} {
		if got := load(t, "vi").Number(c.n); got != c.vi {
			t.Errorf("vi %v = %q, want %q", c.n, got, c.vi)
		}
		if got := load(t, "en").Number(c.n); got != c.en {
			t.Errorf("en %v = %q, want %q", c.n, got, c.en)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0", 9999: "9999", 10000: "10.000", 20000000: "20.000.000"} {
		if got := load(t, "vi").Count(n); got != want {
			t.Errorf("%d = %q, want %q", n, got, want)
		}
	}
}

func TestFact(t *testing.T) {
	n := fact.Number(1e12)
	for _, c := range []struct {
		f      fact.Fact
		vi, en string
	}{
		{fact.Fact{Type: fact.Release, Args: fact.Args{"agent": {"a"}, "product": {"b", "c", "d"}}},
			"A ra mắt B, C và D", "A launched B, C and D"},
		{fact.Fact{Type: fact.Release, Open: true, Args: fact.Args{"product": {"b"}}},
			"B được ra mắt (nguồn mở)", "Launch of B (open source)"},
		{fact.Fact{Type: fact.Release, Modality: fact.Planned, Args: fact.Args{"agent": {"a"}, "product": {"b"}}},
			"A dự kiến ra mắt B", "A plans to launch B"},
		{fact.Fact{Type: fact.Release, Polarity: fact.Negative, Modality: fact.Planned, Args: fact.Args{"agent": {"a"}, "product": {"b"}}},
			"Bài viết phủ nhận: A dự kiến ra mắt B", "Denied in the article: A plans to launch B"},
		{fact.Fact{Type: fact.Release, Text: "mô hình", Args: fact.Args{"agent": {"a"}}},
			"A ra mắt “mô hình”", "A launched “mô hình”"},
		{fact.Fact{Type: fact.Investment, Args: fact.Args{"investor": {"a"}, "recipient": {"b"}}, Amounts: []fact.Amount{
			{Number: 500e6, Currency: "CNY"}, {Number: 69e6, Currency: "USD", Comparator: "~"}}},
			"A đầu tư 500 triệu nhân dân tệ (khoảng 69 triệu USD) vào B", "A invested 500 million yuan (about US$69 million) in B"},
		{fact.Fact{Type: fact.Measurement, Measure: "parameters", Comparator: ">", Number: &n, Args: fact.Args{"subject": {"a"}}},
			"A có hơn 1 nghìn tỷ tham số", "A has more than 1 trillion parameters"},
		{fact.Fact{Type: fact.Affiliation, Position: "founder", Args: fact.Args{"person": {"a"}, "organization": {"b"}}},
			"A là nhà sáng lập của B", "A is a founder of B"},
		{fact.Fact{Type: fact.Restriction, Args: fact.Args{"authority": {"a"}, "target": {"b"}, "source": {"c"}}},
			"A áp hạn chế đối với B, theo C", "A imposed restrictions on B, according to C"},
		{fact.Fact{Type: fact.Membership, Polarity: fact.Negative, Args: fact.Args{"group": {"a"}, "member": {"b"}}},
			"Bài viết phủ nhận: B thuộc A", "Denied in the article: Members of A: B"},
	} {
		names := func(id string) (string, bool) { return strings.ToUpper(id), true }
		for lang, want := range map[string]string{"vi": c.vi, "en": c.en} {
			parts, err := load(t, lang).Fact(&c.f, "vi", names)
			if err != nil {
				t.Fatal(err)
			}
			if got := Plain(parts); got != want {
				t.Errorf("%s: %q, want %q", lang, got, want)
			}
		}
	}
}

// Whatever an extractor brings, the site can say it.
func TestEveryTypeCanBeSaidWithNothing(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		book := load(t, lang)
		for _, typ := range fact.Types {
			for _, mood := range []string{"", fact.Planned, fact.Possible} {
				for _, polarity := range []string{"", fact.Negative} {
					f := fact.Fact{Type: typ, Modality: mood, Polarity: polarity, Measure: "users"}
					parts, err := book.Fact(&f, "vi", nil)
					if err != nil || Plain(parts) == "" {
						t.Errorf("%s %s %s %s: %q, %v", lang, typ, mood, polarity, Plain(parts), err)
					}
				}
			}
		}
	}
}

func TestBadPatterns(t *testing.T) {
	path := filepath.Join("..", "..", "data", "i18n", "en.toml")
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{"{agent} launched {product}[", "{agnt} launched {product}[", `en.toml: fact_release: line 1: no slot {agnt} here`},
		{"{agent} launched {product}[ ({open})]", "{agent} launched {product}[ ({open})", "fact_release: line 1: a [ is never closed"},
		{"{agent} launched {product}[", "{agent launched [", "fact_release: line 1: no slot {agent launched [ ({open}"},
		{"\nLaunch of a new product\n", "\n", "fact_release: the last line has a slot outside brackets"},
		{"money_other", "money_others", "no key money_other"},
		{`sign_group = ","`, `sign_group = 1`, "sign_group: want a text in quotation marks"},
		{"number_1e6", "number_1ex", "number_1ex: want a power of ten"},
	} {
		bad := strings.Replace(string(good), c.old, c.new, 1)
		if _, err := Parse("en", "en.toml", []byte(bad)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q for %q: error %v, want %q", c.new, c.old, err, c.want)
		}
	}
}
