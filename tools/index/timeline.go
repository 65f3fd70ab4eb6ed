package index

import (
	"slices"
	"strconv"

	"moc/tools/fact"
	"moc/tools/phrase"
)

// Timeline is all events, the newest first.
type Timeline struct {
	Years   []Year   `json:"years"`
	Undated []string `json:"undated"`
}

// Year holds the events that begin in a year.
type Year struct {
	Year  string   `json:"year"`
	Facts []string `json:"facts"`
}

// timeline sorts the events into years and picks what the home page shows.
func (b *builder) timeline() {
	ids := []string{}
	for i := range b.in.Sources {
		for j := range b.in.Sources[i].Facts {
			ids = append(ids, b.in.Sources[i].Facts[j].ID)
		}
	}
	b.sortFacts(ids)
	t := Timeline{Years: []Year{}, Undated: []string{}}
	for _, id := range ids {
		f := b.out.Facts[id]
		if (f.Type == fact.Claim || f.Type == fact.Quote) && f.Parts[0].Kind == phrase.Name {
			b.out.Claims = append(b.out.Claims, id)
		}
		if !f.Event {
			continue
		}
		b.out.Counts.Events++
		if f.Date == nil {
			t.Undated = append(t.Undated, id)
			continue
		}
		year := strconv.Itoa(b.dates[id].First().Year)
		if n := len(t.Years); n == 0 || t.Years[n-1].Year != year {
			t.Years = append(t.Years, Year{Year: year})
		}
		y := &t.Years[len(t.Years)-1]
		y.Facts = append(y.Facts, id)
	}
	slices.Reverse(t.Years)
	for _, y := range t.Years {
		slices.Reverse(y.Facts)
		for _, id := range y.Facts {
			if len(b.out.Newest) < newest {
				b.out.Newest = append(b.out.Newest, id)
			}
		}
	}
	b.out.Timeline = t
}
