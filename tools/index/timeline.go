package index

import (
	"slices"
	"strconv"
)

// Timeline is all events, the newest first. Up to onePage events stand on one
// page; more are told year by year, and the first page shows the newest of them.
type Timeline struct {
	Split   bool     `json:"split"` // every year has its page
	Years   []Year   `json:"years"` // all years
	Shown   []Year   `json:"shown"` // what the first page tells
	Undated []string `json:"undated"`
	Facets  []Facet  `json:"facets"`
}

// onePage is how many events the first page of the timeline holds.
const onePage = 200

// undated stands for a year in the addresses of events that have no date.
const undated = "undated"

// Year holds the events that begin in a year.
type Year struct {
	Year  string   `json:"year"`
	Href  string   `json:"href"` // of the page and place that tell it, without language
	Facts []string `json:"facts"`
}

// timeline sorts the events into years and picks what the home page shows.
func (b *builder) timeline() {
	years, newestFirst := b.years()
	t := &b.out.Timeline
	t.Split = b.out.Counts.Events > onePage
	t.Years, t.Shown = years, years
	if t.Split {
		t.Shown = firstOf(years, onePage)
	}
	for i := range years {
		years[i].Href = t.page(years[i].Year) + ".html"
		if !t.Split {
			years[i].Href += "#y" + years[i].Year
		}
		for _, id := range years[i].Facts {
			b.out.Facts[id].Shown = t.page(years[i].Year)
		}
	}
	for _, id := range t.Undated {
		b.out.Facts[id].Shown = t.page(undated)
	}
	for _, f := range b.out.Facts {
		if f.Of != "" {
			f.Shown = b.out.Facts[f.Of].Shown
		}
	}
	b.out.Newest = newestFirst[:min(newest, len(newestFirst))]
}

// page is the page that tells the events of a year.
func (t *Timeline) page(year string) string {
	if t.Split {
		return "timeline/" + year
	}
	return "timeline/index"
}

// years puts the dated events into years and sets the undated apart, the claims
// of people too. It also gives all dated events, the newest first.
func (b *builder) years() (years []Year, newestFirst []string) {
	years, newestFirst = []Year{}, []string{}
	b.out.Timeline.Undated = []string{}
	ids := slices.Clone(b.factIDs())
	slices.Reverse(ids)
	for _, id := range ids {
		f := b.out.Facts[id]
		if !f.Event {
			continue
		}
		b.out.Counts.Events++
		if f.Date == nil {
			b.out.Timeline.Undated = append(b.out.Timeline.Undated, id)
			continue
		}
		newestFirst = append(newestFirst, id)
		year := strconv.Itoa(b.dates[id].First().Year)
		if n := len(years); n == 0 || years[n-1].Year != year {
			years = append(years, Year{Year: year})
		}
		last := &years[len(years)-1]
		last.Facts = append(last.Facts, id)
	}
	slices.Reverse(b.out.Timeline.Undated) // in reading order
	return years, newestFirst
}

// factIDs lists all facts in the order of their dates, which are settled once
// events are joined. The list is not to be changed.
func (b *builder) factIDs() []string {
	if b.inOrder != nil {
		return b.inOrder
	}
	ids := []string{}
	for i := range b.in.Sources {
		for j := range b.in.Sources[i].Facts {
			ids = append(ids, b.in.Sources[i].Facts[j].ID)
		}
	}
	b.sortFacts(ids)
	b.inOrder = ids
	return ids
}

// firstOf gives the first n events of the years.
func firstOf(years []Year, n int) []Year {
	out := []Year{}
	for _, y := range years {
		if n == 0 {
			break
		}
		y.Facts = y.Facts[:min(n, len(y.Facts))]
		n -= len(y.Facts)
		out = append(out, y)
	}
	return out
}
