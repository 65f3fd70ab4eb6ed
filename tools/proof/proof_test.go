package proof

import (
	"os"
	"strings"
	"testing"

	"moc/tools/edtf"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/quantity"
	"moc/tools/source"
	"moc/tools/timex"
)

const body = "Sáng nay, Kestrel Ventures rót 25 triệu USD vào Nimbus Farm. “Vui lắm”, ông Khải nói.\n\nĐoạn khác.\n"

// fixture gives a prover of one document and a fact that it proves.
func fixture(t *testing.T) (*Prover, *fact.Fact) {
	t.Helper()
	b, err := os.ReadFile("../../data/grammar/vi.toml")
	if err != nil {
		t.Fatal(err)
	}
	g, err := grammar.Decode("vi", b)
	if err != nil {
		t.Fatal(err)
	}
	dates, err := timex.New(g.Time)
	if err != nil {
		t.Fatal(err)
	}
	quantities, err := quantity.New(g.Quantity)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := source.Parse("x", []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	doc.Cut(source.Cutter{})
	day, _ := edtf.NewDay(2025, 1, 27)
	span := func(words string) (int, int) {
		i := strings.Index(body, words)
		return i, i + len(words)
	}
	p := &Prover{
		Doc: doc, Day: day, Dates: dates, Quantities: quantities,
		Means: func(surface, id string) bool { return strings.ReplaceAll(strings.ToLower(surface), " ", "-") == id },
	}
	for _, w := range []string{"Kestrel Ventures", "Nimbus Farm"} {
		start, end := span(w)
		p.Names = append(p.Names, Name{ID: strings.ReplaceAll(strings.ToLower(w), " ", "-"), Start: start, End: end})
	}
	start, end := span("Sáng nay")
	p.Times = []Time{{Start: start, End: end, Value: "2025-01-27"}}
	start, end = span("Sáng nay, Kestrel Ventures rót 25 triệu USD vào Nimbus Farm")
	return p, &fact.Fact{
		Type: fact.Investment, Date: "2025-01-27", DateText: "Sáng nay",
		Args:     fact.Args{fact.Investor: {"kestrel-ventures"}, fact.Recipient: {"nimbus-farm"}},
		Amounts:  []fact.Amount{{Number: 25_000_000, Currency: "USD"}},
		Evidence: []fact.Evidence{{Sentence: "s1", Start: start, End: end, Exact: body[start:end]}},
	}
}

// A single wrong value in a fact is found.
func TestProve(t *testing.T) {
	for _, c := range []struct {
		name  string
		want  Reason
		spoil func(*fact.Fact)
	}{
		{"right", "", func(*fact.Fact) {}},
		{"nothing quoted", NoEvidence, func(f *fact.Fact) { f.Evidence = nil }},
		{"a changed letter", NotInText, func(f *fact.Fact) { f.Evidence[0].Exact = strings.Replace(f.Evidence[0].Exact, "25", "26", 1) }},
		{"shifted by a byte", NotInText, func(f *fact.Fact) { f.Evidence[0].Start++ }},
		{"beyond the document", NotInText, func(f *fact.Fact) { f.Evidence[0].End = len(body) + 9 }},
		{"over two paragraphs", CrossesBlock, func(f *fact.Fact) {
			f.Evidence[0].End = len(body) - 1
			f.Evidence[0].Exact = body[f.Evidence[0].Start : len(body)-1]
		}},
		{"somebody not named", NoName, func(f *fact.Fact) { f.Args[fact.Recipient] = []string{"mekong-data"} }},
		{"another day", NoDate, func(f *fact.Fact) { f.Date = "2025-01-26" }},
		{"other words for the day", NoDate, func(f *fact.Fact) { f.DateText = "hôm nay" }},
		{"another sum", NoAmount, func(f *fact.Fact) { f.Amounts[0].Number = 26_000_000 }},
		{"another currency", NoAmount, func(f *fact.Fact) { f.Amounts[0].Currency = "EUR" }},
		{"a comparator that is not there", NoAmount, func(f *fact.Fact) { f.Amounts[0].Comparator = ">" }},
		{"a number that is not there", NoNumber, func(f *fact.Fact) { n := fact.Number(7); f.Number = &n }},
		{"words from another sentence", NoText, func(f *fact.Fact) { f.Text = "Vui lắm" }},
	} {
		p, f := fixture(t)
		c.spoil(f)
		if got := p.Prove(f); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
