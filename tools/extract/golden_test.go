package extract_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"

	"moc/tools/fact"
)

var update = flag.Bool("update", false, "write the golden files")

// TestFacts compares what the engine reads from every document with the golden
// lines beside it. Where a document has a gold written by hand, its lines tell
// how the two differ.
func TestFacts(t *testing.T) {
	e := newEngine(t)
	var sum table
	for _, doc := range documents(t) {
		d := parse(t, doc.slug, doc.src)
		found := e.Run(d).Facts
		golds := readGold(t, doc.gold)
		golden(t, doc.facts, compare(found, golds, sum.of(d.Meta.Lang)))
	}
	golden(t, filepath.Join(articles, "table.txt"), sum.String())
}

// golden compares a text with a file, or writes the file.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-file +engine); if the change is right, run go test ./tools/extract -run TestFacts -update\n%s", file, diff)
	}
}

// gold is a fact as somebody wrote it down. Its values may be alternatives,
// see testdata/articles/README.md.
type gold struct {
	Type     fact.Type              `toml:"type"`
	Args     map[fact.Role][]string `toml:"args"`
	Date     string                 `toml:"date"`
	Polarity string                 `toml:"polarity"`
	Modality string                 `toml:"modality"`
	Measure  string                 `toml:"measure"`
	Number   *fact.Number           `toml:"number"`
	Unit     string                 `toml:"unit"`
	Amounts  []fact.Amount          `toml:"amounts"`
	Open     bool                   `toml:"open"`
	Evidence string                 `toml:"evidence"`
	Optional bool                   `toml:"optional"`

	found bool
}

func readGold(t *testing.T, file string) []gold {
	t.Helper()
	var f struct {
		Fact []gold `toml:"fact"`
	}
	if _, err := toml.DecodeFile(file, &f); err != nil {
		t.Fatal(err)
	}
	return f.Fact
}

// compare writes the facts that were found as sorted lines: plain where the
// gold has them too, with + where it does not, and with - what it has besides.
func compare(found []fact.Fact, golds []gold, n counts) string {
	var lines []string
	for i := range golds {
		if !golds[i].Optional {
			n.at(golds[i].Type).required++
		}
	}
	for i := range found {
		f := &found[i]
		mark := "+"
		if g := match(golds, f); g != nil {
			mark = " "
			g.found = true
			if !g.Optional {
				n.at(f.Type).found++
			}
		} else {
			n.at(f.Type).extra++
		}
		lines = append(lines, mark+" "+line(f))
	}
	for i := range golds {
		if g := &golds[i]; !g.found && !g.Optional {
			n.at(g.Type).missed++
			lines = append(lines, "- "+line(g.fact()))
		}
	}
	slices.SortStableFunc(lines, func(a, b string) int { return strings.Compare(a[2:], b[2:]) })
	return "# + only the engine has it, - only the gold has it\n" + strings.Join(lines, "\n") + "\n"
}

// match gives a gold fact that says the same and was not found yet, a required
// one first.
func match(golds []gold, f *fact.Fact) *gold {
	var optional *gold
	for i := range golds {
		g := &golds[i]
		if g.found || !g.says(f) {
			continue
		}
		if !g.Optional {
			return g
		}
		optional = g
	}
	return optional
}

// says reports whether the fact has what the gold has: type, arguments, date,
// polarity, modality, measure and number. Claims of one speaker are told apart
// by their words.
func (g *gold) says(f *fact.Fact) bool {
	if g.Type != f.Type || !among(g.Date, f.Date) || !among(g.Polarity, f.Polarity) || !among(g.Modality, f.Modality) || !among(g.Measure, f.Measure) {
		return false
	}
	if (g.Number == nil) != (f.Number == nil) || g.Number != nil && *g.Number != *f.Number {
		return false
	}
	for _, r := range fact.Roles[f.Type] {
		if !fills(g.Args[r], f.Args[r]) {
			return false
		}
	}
	return f.Type != fact.Claim || within(g.Evidence, f.Evidence[0].Exact)
}

// within reports whether one of two passages holds the other.
func within(a, b string) bool { return strings.Contains(a, b) || strings.Contains(b, a) }

// among reports whether a value is one of the alternatives.
func among(alternatives, value string) bool {
	if value == "" {
		value = "none"
	}
	return alternatives == "" && value == "none" || slices.Contains(strings.Split(alternatives, "|"), value)
}

// fills reports whether the ids are those of the gold, one for each.
func fills(golds, ids []string) bool {
	left := slices.Clone(ids)
	for _, g := range golds {
		i := slices.IndexFunc(left, func(id string) bool { return among(g, id) })
		switch {
		case i >= 0:
			left = slices.Delete(left, i, i+1)
		case !among(g, ""):
			return false
		}
	}
	return len(left) == 0
}

// fact gives the gold in the form in which lines are written.
func (g *gold) fact() *fact.Fact {
	return &fact.Fact{
		Type: g.Type, Args: g.Args, Date: g.Date, Polarity: g.Polarity, Modality: g.Modality, Open: g.Open,
		Measure: g.Measure, Number: g.Number, Unit: g.Unit, Amounts: g.Amounts,
		Evidence: []fact.Evidence{{Exact: g.Evidence}},
	}
}

// line writes a fact on one line: its type, arguments, date, what makes it less
// than asserted, its quantities and the words that prove it.
func line(f *fact.Fact) string {
	out := []string{string(f.Type)}
	add := func(s string) {
		if s != "" {
			out = append(out, s)
		}
	}
	for _, r := range fact.Roles[f.Type] {
		if ids := f.Args[r]; len(ids) > 0 {
			add(string(r) + "=" + strings.Join(ids, ","))
		}
	}
	add(f.Date)
	for _, s := range []string{f.Polarity, f.Modality} {
		if s != "" {
			add("[" + s + "]")
		}
	}
	if f.Open {
		add("open")
	}
	add(f.Measure)
	if f.Number != nil {
		add(f.Comparator + f.Number.String())
	}
	add(f.Unit)
	for _, a := range f.Amounts {
		add(a.Comparator + a.Number.String() + " " + a.Currency)
	}
	for _, e := range f.Evidence {
		add("«" + strings.Join(strings.Fields(e.Exact), " ") + "»")
	}
	return strings.Join(out, "  ")
}

// count is how the facts of one type in one language compare with the gold.
type count struct{ required, found, missed, extra int }

type counts map[fact.Type]*count

func (c counts) at(t fact.Type) *count {
	if c[t] == nil {
		c[t] = &count{}
	}
	return c[t]
}

// table holds the counts by language.
type table map[string]counts

func (t *table) of(lang string) counts {
	if *t == nil {
		*t = table{}
	}
	if (*t)[lang] == nil {
		(*t)[lang] = counts{}
	}
	return (*t)[lang]
}

func (t table) String() string {
	var b strings.Builder
	for _, lang := range []string{"vi", "en"} {
		fmt.Fprintf(&b, "%-14s %8s %8s %8s %8s\n", lang, "required", "found", "missed", "extra")
		var all count
		row := func(name string, n count) {
			fmt.Fprintf(&b, "%-14s %8d %8d %8d %8d\n", name, n.required, n.found, n.missed, n.extra)
		}
		for _, ty := range fact.Types {
			n := *t.of(lang).at(ty)
			all = count{all.required + n.required, all.found + n.found, all.missed + n.missed, all.extra + n.extra}
			row(string(ty), n)
		}
		row("all", all)
		b.WriteByte('\n')
	}
	return b.String()
}
