package index

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"moc/tools/entity"
	"moc/tools/fact"
)

// Option is a value by which events are chosen, with how many have it.
type Option struct {
	Value string `json:"value"`
	Text  string `json:"text"`
	Lang  string `json:"lang"` // of the text; empty where it is that of the page or of none
	Count int    `json:"count"`
}

// facets are the ways of choosing events, in the order of the page. They are keys
// of data/i18n.
var facets = []string{"company", "type", "year", "verdict", "source"}

// filter is what the script that filters the timeline reads: the options of each
// facet, the options that each event has, and the events themselves, the newest
// first.
type filter struct {
	options [][]Option
	columns [][]any // by facet and event: the number of its option, or a list of them
	rows    []filterRow
}

// filterRow is an event as it is listed.
type filterRow struct{ id, page, date, text string }

// filtered is an event with its values by facet.
type filtered struct {
	id  string
	has [][]string
}

const (
	maxOptions   = 200 // values of a facet that can be chosen, the most frequent
	maxCompanies = 80  // companies that a page without script leads to
	filterBlock  = 32  // events that a file holds; timeline.js knows it
)

// unweighed is the verdict of an event that nobody weighed.
const unweighed = "none"

// filters lists the values of all events that stand on the timeline, dated or
// not, and how often each occurs.
func (b *builder) filters() {
	var events []filtered
	counts := make([]map[string]int, len(facets))
	for i := range counts {
		counts[i] = map[string]int{}
	}
	for _, f := range b.allFacts() {
		if x := b.out.Facts[f.ID]; x.Event && x.Of == "" {
			e := filtered{f.ID, b.values(f, x)}
			for i, values := range e.has {
				for _, v := range values {
					counts[i][v]++
				}
			}
			events = append(events, e)
		}
	}
	slices.SortStableFunc(events, func(x, y filtered) int { return b.newer(x.id, y.id) })
	out := &b.out.filter
	for i, key := range facets {
		out.options = append(out.options, b.options(key, counts[i]))
		out.columns = append(out.columns, column(out.options[i], events, i))
	}
	for _, e := range events {
		x := b.out.Facts[e.id]
		row := filterRow{id: e.id, page: href(x.Shown), text: b.without(x.Parts)}
		if x.Date != nil {
			row.date = x.Date.Text
		}
		out.rows = append(out.rows, row)
	}
	t := &b.out.Timeline
	t.Facets, t.Companies = facets, out.options[0][:min(maxCompanies, len(out.options[0]))]
}

// values gives what an event has in each facet.
func (b *builder) values(f *fact.Fact, x *Fact) [][]string {
	has := make([][]string, len(facets))
	for _, id := range parties(f) {
		if k := b.known[id]; k != nil && k.Kind == entity.Organization {
			has[0] = append(has[0], id)
		}
	}
	has[1], has[2], has[3], has[4] = []string{string(f.Type)}, []string{undated}, []string{unweighed}, []string{x.Source}
	if x.Date != nil {
		has[2] = []string{strconv.Itoa(b.dates[f.ID].First().Year)}
	}
	if len(x.Reviews) > 0 {
		has[3] = []string{string(x.Reviews[0].Verdict)}
	}
	for _, r := range x.Reports {
		if of := b.out.Facts[r.ID].Source; !slices.Contains(has[4], of) {
			has[4] = append(has[4], of)
		}
	}
	return has
}

// column gives for each event the number of its option, or a list of them.
func column(options []Option, events []filtered, facet int) []any {
	number := map[string]int{}
	for i, o := range options {
		number[o.Value] = i
	}
	out := []any{}
	for _, e := range events {
		has := []int{}
		for _, v := range e.has[facet] {
			if n, ok := number[v]; ok {
				has = append(has, n)
			}
		}
		if len(has) == 1 {
			out = append(out, has[0])
		} else {
			out = append(out, has)
		}
	}
	return out
}

// newer orders events as the timeline does: the newest first, the undated last.
func (b *builder) newer(x, y string) int {
	v, dated := b.dates[x]
	w, dated2 := b.dates[y]
	if dated != dated2 {
		if dated {
			return -1
		}
		return 1
	}
	return -v.Compare(w)
}

// options lists the values of a facet: years from the newest, all others from
// the most frequent.
func (b *builder) options(key string, counts map[string]int) []Option {
	out := []Option{}
	for v, n := range counts {
		o := Option{Value: v, Count: n}
		switch key {
		case "company":
			o.Text, _ = b.name(v)
		case "source":
			o.Text = b.out.Sources[v].Title
			o.Lang = foreign(b.out.Sources[v].TitleLang, b.book.Lang)
		case "year":
			if o.Text = v; v == undated {
				o.Text = b.word(undated)
			}
		default:
			o.Text = b.word(key + "_" + v)
		}
		out = append(out, o)
	}
	slices.SortFunc(out, func(x, y Option) int {
		if key == "year" {
			return cmp.Or(cmp.Compare(len(x.Value), len(y.Value)), cmp.Compare(y.Value, x.Value))
		}
		return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Value, y.Value))
	})
	return out[:min(maxOptions, len(out))]
}

// Filters gives the files of a language from which the timeline is filtered, by
// name: classic scripts, since a page that opens from a disk can load nothing else.
// They hand their value to the same function as those of the search.
func (l *Lang) Filters() (map[string][]byte, error) {
	files := map[string][]byte{}
	add := func(key string, v any) error {
		b, err := json.Marshal(v)
		if err != nil {
			return fmt.Errorf("filters of the timeline, %s: %w", key, err)
		}
		files["t-"+key+".js"] = fmt.Appendf(nil, "mocSearch(\"t\",%q,%s);\n", key, b)
		return nil
	}
	head := [][][4]any{}
	for _, options := range l.filter.options {
		rows := [][4]any{}
		for _, o := range options {
			rows = append(rows, [4]any{o.Value, o.Text, o.Count, o.Lang})
		}
		head = append(head, rows)
	}
	if err := add("head", head); err != nil {
		return nil, err
	}
	for n, block := range slices.Collect(slices.Chunk(l.filter.rows, filterBlock)) {
		rows := [][4]string{}
		for _, r := range block {
			rows = append(rows, [4]string{r.id, r.page, r.date, r.text})
		}
		if err := add(strconv.Itoa(n), rows); err != nil {
			return nil, err
		}
	}
	return files, add("values", l.filter.columns)
}
