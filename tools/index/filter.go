package index

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"moc/tools/entity"
)

// Facet is one way of choosing events: by company, type, year, verdict or source.
type Facet struct {
	Key     string   `json:"key"` // a key of data/i18n
	Options []Option `json:"options"`
}

// Option is a value of a facet, with how many events have it.
type Option struct {
	Value string `json:"value"`
	Text  string `json:"text"`
	Word  string `json:"word"` // a key of data/i18n, where the value is no name or number
	Lang  string `json:"lang"` // of the text; empty where it is that of the page or of none
	Count int    `json:"count"`
}

// Facets lists the keys in the order of the page, which is that of the values
// of an event in the file of filters.
var facets = []string{"company", "type", "year", "verdict", "source"}

// filtered is an event as the script that filters reads it.
type filtered struct {
	ID   string     `json:"id"`
	Href string     `json:"href"` // below the folder of the language
	Date string     `json:"date"`
	Text string     `json:"text"`
	Has  [][]string `json:"has"` // values, by facet
}

// maxOptions bounds the values of a facet that a page offers, the most frequent
// ones.
const maxOptions = 80

// unweighed is the verdict of an event that nobody weighed.
const unweighed = "none"

// filters lists the values of all events that stand on the timeline, dated or
// not, and how often each occurs.
func (b *builder) filters() {
	counts := make([]map[string]int, len(facets))
	for i := range counts {
		counts[i] = map[string]int{}
	}
	b.out.events = []filtered{}
	for _, f := range b.allFacts() {
		x := b.out.Facts[f.ID]
		if !x.Event || x.Of != "" {
			continue
		}
		e := filtered{ID: f.ID, Href: x.Shown + ".html#" + f.ID, Text: b.without(x.Parts), Has: make([][]string, len(facets))}
		for _, id := range parties(f) {
			if k := b.known[id]; k != nil && k.Kind == entity.Organization {
				e.Has[0] = append(e.Has[0], id)
			}
		}
		e.Has[1] = []string{string(f.Type)}
		e.Has[2] = []string{undated}
		if x.Date != nil {
			e.Date = x.Date.Text
			e.Has[2] = []string{strconv.Itoa(b.dates[f.ID].First().Year)}
		}
		e.Has[3] = []string{unweighed}
		if len(x.Reviews) > 0 {
			e.Has[3] = []string{string(x.Reviews[0].Verdict)}
		}
		e.Has[4] = []string{x.Source}
		for _, r := range x.Reports {
			e.Has[4] = append(e.Has[4], b.out.Facts[r.ID].Source)
		}
		for i, values := range e.Has {
			for _, v := range values {
				counts[i][v]++
			}
		}
		b.out.events = append(b.out.events, e)
	}
	slices.SortStableFunc(b.out.events, func(x, y filtered) int { return b.newer(x.ID, y.ID) })
	b.out.Timeline.Facets = []Facet{}
	for i, key := range facets {
		b.out.Timeline.Facets = append(b.out.Timeline.Facets, Facet{key, b.options(key, counts[i])})
	}
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
				o.Text, o.Word = "", undated
			}
		default:
			o.Word = key + "_" + v
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

// Filters gives the file of a language from which the timeline is filtered: a
// classic script, since a page that opens from a disk can load nothing else.
func (l *Lang) Filters() ([]byte, error) {
	b, err := json.Marshal(l.events)
	if err != nil {
		return nil, fmt.Errorf("timeline filters: %w", err)
	}
	return fmt.Appendf(nil, "mocTimeline(%s);\n", b), nil
}
