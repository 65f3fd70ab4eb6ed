package index

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/feed"
	"moc/tools/review"
	"moc/tools/text"
)

// Feeds gives the feeds of a language for a site at an address that ends in a
// slash: all events, and those of each entity.
func (l *Lang) Feeds(base string) []feed.Feed {
	out := slices.Clone(l.feeds)
	for i := range out {
		f := &out[i]
		f.Home, f.Folder = base+f.Home, base+f.Folder
		f.Entries = slices.Clone(f.Entries)
		for k := range f.Entries {
			f.Entries[k].Address = base + f.Entries[k].Address
		}
	}
	return out
}

// Coarser says how many events of a calendar are known less well than to the
// week.
func (l *Lang) Coarser(n int) string { return strings.ReplaceAll(l.coarser, "#", strconv.Itoa(n)) }

// followed makes the feeds. An entity has one when it has an event.
func (b *builder) followed() {
	lang := b.book.Lang
	b.out.coarser = b.word("calendar_coarser")
	site := b.word("site_name")
	entries := map[string][]feed.Entry{}
	for _, e := range b.out.filter.rows {
		x := b.out.Facts[e.id]
		entry := feed.Entry{
			ID: "urn:moc:fact:" + e.id, Address: lang + "/" + e.page + "#" + e.id, Title: e.text, Text: strings.TrimSpace(e.date + " – " + b.told(x)),
			Updated: b.updated(e.id), When: b.dates[e.id],
		}
		entries[""] = append(entries[""], entry)
		for _, id := range b.parties[e.id] {
			entries[id] = append(entries[id], entry)
		}
	}
	folder := "feeds/" + lang + "/"
	b.out.feeds = []feed.Feed{{
		ID: "urn:moc:feed:" + lang, Title: site + ": " + b.out.Motto, Lang: lang, Home: lang + "/timeline/index.html", Folder: folder, Name: "all",
		Author: site, Entries: entries[""],
	}}
	b.out.feeds = append(b.out.feeds, feed.Feed{
		ID: "urn:moc:feed:" + lang + ":changes", Title: site + ": " + b.word("changes"), Lang: lang, Home: lang + "/reviews/index.html",
		Folder: folder, Name: changesFeed, Author: site, Entries: b.changes(),
	})
	for _, e := range b.in.Entities {
		if len(entries[e.ID]) > 0 {
			x := b.out.Entities[e.ID]
			x.Feed = true
			b.out.feeds = append(b.out.feeds, feed.Feed{
				ID: "urn:moc:feed:" + lang + ":" + e.ID, Title: site + ": " + x.Name, Lang: lang, Home: lang + "/" + x.Path + ".html", Folder: folder,
				Name: e.ID, Author: site, Entries: entries[e.ID],
			})
			for _, old := range e.FormerIDs {
				again := b.out.feeds[len(b.out.feeds)-1]
				again.Name = old
				b.out.feeds = append(b.out.feeds, again)
			}
		}
	}
}

// changesFeed is the name of the feed of what reviews changed. Ids hold no dot.
const changesFeed = "reviews.changes"

// changes lists what reviews found to be otherwise, the newest first: for each
// the value of the document, the better one, and the reason.
func (b *builder) changes() []feed.Entry {
	out := []feed.Entry{}
	for i := range b.in.Sources {
		s := &b.in.Sources[i]
		for k := range s.Reviews {
			r := &s.Reviews[k]
			x := b.out.Facts[r.Fact]
			said, err := b.review(s.Document, r, x)
			if err != nil || said.Relation == review.Same || r.Correct == "" && r.Verdict != review.Contradicted && r.Verdict != review.Rejected {
				continue
			}
			what, at := said.Quote, said.At.Href
			if x != nil {
				what, at = x.Plain, x.Href
			}
			day, _ := edtf.ParseDay(r.Date)
			out = append(out, feed.Entry{
				ID:      "urn:moc:change:" + s.Document.ID + ":" + text.Slug(cmp.Or(r.Fact, r.Quote)+" "+r.Field+" "+r.Date),
				Address: strings.TrimPrefix(at, "/"),
				Title:   b.word("verdict_"+string(r.Verdict)) + ": " + what, Text: b.changed(&said), Updated: day,
			})
		}
	}
	slices.SortStableFunc(out, func(x, y feed.Entry) int { return y.Updated.Compare(x.Updated) })
	return out
}

// changed says from what to what, and why.
func (b *builder) changed(r *Review) string {
	var out []string
	if r.Correct != "" && r.Held != "" {
		out = append(out, strings.NewReplacer("#1", r.Held, "#2", r.Correct).Replace(b.word("change_"+cmp.Or(string(r.Relation), "other"))))
	} else if r.Correct != "" {
		out = append(out, b.word("rightly")+" "+r.Correct+".")
	}
	return strings.Join(append(out, r.Note), " ")
}

// HasCalendar reports a feed that is worth a calendar: all events, and those of
// organizations.
func (l *Lang) HasCalendar(f *feed.Feed) bool {
	e := l.Entities[f.Name]
	return f.Name == "all" || e != nil && e.Kind == entity.Organization
}

// told quotes the words that prove a fact and says how it was judged.
func (b *builder) told(x *Fact) string {
	var out []string
	if len(x.Proofs) > 0 {
		out = append(out, "“"+x.Proofs[0].Quote+"” ("+b.out.Sources[x.Source].Title+")")
	}
	if len(x.Reviews) > 0 {
		out = append(out, b.word("verdict_"+string(x.Reviews[0].Verdict))+": "+x.Reviews[0].Note)
	}
	return strings.Join(out, " ")
}

// updated is the day of the last review of a fact, else that of its document.
func (b *builder) updated(id string) edtf.Day {
	var last edtf.Day
	later := func(s string) {
		if d, err := edtf.ParseDay(s); err == nil && d.Compare(last) > 0 {
			last = d
		}
	}
	s := b.sourceOf[b.out.Facts[id].Source]
	for _, r := range s.Reviews {
		if r.Fact == id {
			later(r.Date)
		}
	}
	if last.IsZero() {
		later(s.Document.Meta.Date)
	}
	return last
}

// eventParties lists who has a part in each event, by any telling of it.
func (b *builder) eventParties() map[string][]string {
	out := map[string][]string{}
	for id, facts := range b.factsByEntity() {
		for _, f := range facts {
			out[f.ID] = append(out[f.ID], id)
		}
	}
	return out
}
