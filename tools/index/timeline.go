package index

import (
	"slices"
	"strconv"

	"moc/tools/phrase"
)

// Timeline is all events, the newest first. As many as have room stand on one
// page; more are told year by year, and a year that has too many month by month,
// and the first page shows the newest of them.
type Timeline struct {
	Split     bool     `json:"split"`     // every year has its page
	Years     []Link   `json:"years"`     // the pages of all years, where they have some
	Shown     []Year   `json:"shown"`     // what the first page tells
	Undated   []string `json:"undated"`   // what it tells besides
	Facets    []string `json:"facets"`    // ways of choosing events, see filter
	Companies []Option `json:"companies"` // that have most events
}

// onePage is how many facts a page holds at most.
const onePage = 200

// undated stands for a year in the addresses of events that have no date.
const undated = "undated"

const timelinePage = "timeline/index"

// Year holds the events that begin in a year.
type Year struct {
	Year  string   `json:"year"`
	Facts []string `json:"facts"`
}

// timeline sorts the events into years and picks what the home page shows.
func (b *builder) timeline() {
	years, newestFirst, undatedIDs := b.years()
	b.out.Newest = newestFirst[:min(newest, len(newestFirst))]
	t := &b.out.Timeline
	t.Years = []Link{}
	t.Split = !b.fits(slices.Concat(newestFirst, undatedIDs), timelineRoom)
	if t.Split {
		t.Shown, t.Undated = firstOf(years, len(b.begin(newestFirst, timelineRoom))), []string{}
		b.timelineLeaves(years, undatedIDs)
	} else {
		t.Shown, t.Undated = years, undatedIDs
		for _, id := range slices.Concat(newestFirst, undatedIDs) {
			b.shownAt(id, timelinePage)
		}
	}
	for _, f := range b.out.Facts {
		if f.Of != "" {
			f.Shown = b.out.Facts[f.Of].Shown
		}
	}
}

func (b *builder) shownAt(id, path string) { b.out.Facts[id].Shown = path }

// timelineLeaves makes a page for each year, and one for what has no date.
func (b *builder) timelineLeaves(years []Year, undatedIDs []string) {
	t, title := &b.out.Timeline, b.word("timeline")
	top := Link{Text: title, Href: href(timelinePage)}
	for _, y := range years {
		t.Years = append(t.Years, Link{ID: y.Year, Text: y.Year, Href: href("timeline/" + y.Year), Count: len(y.Facts)})
		leaf := Leaf{Title: title + " " + y.Year, About: b.word("timeline_about"), Kind: timelineLeaf, Of: y.Year, Year: y.Year, Way: []Link{top}}
		if b.fits(y.Facts, room) {
			b.leaves("timeline/"+y.Year, leaf, y.Facts, b.shownAt)
		} else {
			b.monthLeaves(leaf, y)
		}
	}
	if len(undatedIDs) > 0 {
		word := b.word(undated)
		t.Years = append(t.Years, Link{ID: undated, Text: word, Href: href("timeline/" + undated), Count: len(undatedIDs)})
		leaf := Leaf{Title: word, About: b.word("undated_note"), Kind: timelineLeaf, Of: undated, Way: []Link{top}}
		b.leaves("timeline/"+undated, leaf, undatedIDs, b.shownAt)
	}
}

// monthLeaves makes a page for each month of a year; the page of the year tells
// what lies in no one month.
func (b *builder) monthLeaves(leaf Leaf, y Year) {
	var none, months []string
	in := map[string][]string{}
	for _, id := range y.Facts {
		first, last := b.dates[id].First(), b.dates[id].Last()
		if first.Year != last.Year || first.Month != last.Month {
			none = append(none, id)
			continue
		}
		month := first.String()[:len("2006-01")]
		if in[month] == nil {
			months = append(months, month) // the newest first, as the facts
		}
		in[month] = append(in[month], id)
	}
	for _, m := range months {
		name := b.period(b.dates[in[m][0]].First(), true, phrase.InYear)
		leaf.Beside = append(leaf.Beside, Link{Text: name, Href: href("timeline/" + m), Count: len(in[m])})
	}
	year := Link{Text: y.Year, Href: href("timeline/" + y.Year)}
	b.leaves("timeline/"+y.Year, leaf, none, b.shownAt)
	for i, m := range months {
		month := leaf
		month.Title, month.Of = b.word("timeline")+" – "+b.when(m), m
		month.Way = append(slices.Clone(leaf.Way), year)
		month.Beside = slices.Clone(leaf.Beside)
		month.Beside[i].Here = true
		b.leaves("timeline/"+m, month, in[m], b.shownAt)
	}
}

// years puts the dated events into years and sets the undated apart, the claims
// of people too. It also gives all dated events, the newest first.
func (b *builder) years() (years []Year, newestFirst, undatedIDs []string) {
	years, newestFirst, undatedIDs = []Year{}, []string{}, []string{}
	ids := slices.Clone(b.factIDs())
	slices.Reverse(ids)
	for _, id := range ids {
		f := b.out.Facts[id]
		if !f.Event {
			continue
		}
		b.out.Counts.Events++
		if f.Date == nil {
			undatedIDs = append(undatedIDs, id)
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
	slices.Reverse(undatedIDs) // in reading order
	return years, newestFirst, undatedIDs
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
