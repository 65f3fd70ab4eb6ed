// Package feed writes events as feeds and calendars that other programs follow:
// Atom (RFC 4287), JSON Feed 1.1 and iCalendar (RFC 5545). All times come from
// the data, never from a clock, so that the same data gives the same bytes.
package feed

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf8"

	"moc/tools/edtf"
)

// Feed is a list of events with an address of its own.
type Feed struct {
	ID      string // stays the same for good
	Title   string
	Lang    string
	Home    string // address of the page that shows the same
	Folder  string // address below which the feed's own files lie, ending in a slash
	Name    string // of its files, without ending
	Author  string
	Entries []Entry // the newest first
}

// Entry is an event.
type Entry struct {
	ID      string // stays the same for good
	Address string
	Title   string
	Text    string   // what is said of it
	Updated edtf.Day // when its value or its verdict was last found out
	When    edtf.Value
}

// updated is the day of the newest entry.
func (f *Feed) updated() edtf.Day {
	var last edtf.Day
	for _, e := range f.Entries {
		if e.Updated.Compare(last) > 0 {
			last = e.Updated
		}
	}
	return last
}

// moment writes a day as the instant at which it begins.
func moment(d edtf.Day) string {
	if d.IsZero() {
		d = edtf.Day{Year: 1970, Month: 1, Day: 1}
	}
	return d.String() + "T00:00:00Z"
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
	Type string `xml:"type,attr,omitempty"`
}

type atomEntry struct {
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    atomLink `xml:"link"`
	Summary string   `xml:"summary,omitempty"`
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

// Atom gives the feed as Atom.
func (f *Feed) Atom() ([]byte, error) {
	a := atomFeed{
		Lang: f.Lang, ID: f.ID, Title: f.Title, Updated: moment(f.updated()), Author: f.Author,
		Links: []atomLink{{"self", f.Folder + f.Name + ".atom", "application/atom+xml"}, {"alternate", f.Home, "text/html"}},
	}
	for _, e := range f.Entries {
		a.Entries = append(a.Entries, atomEntry{e.ID, e.Title, moment(e.Updated), atomLink{"alternate", e.Address, "text/html"}, e.Text})
	}
	b, err := xml.MarshalIndent(a, "", " ")
	return append([]byte(xml.Header), append(b, '\n')...), err
}

// JSON gives the feed as JSON Feed.
func (f *Feed) JSON() ([]byte, error) {
	type item struct {
		ID       string `json:"id"`
		URL      string `json:"url"`
		Title    string `json:"title"`
		Text     string `json:"content_text"`
		Modified string `json:"date_modified"`
	}
	items := []item{}
	for _, e := range f.Entries {
		items = append(items, item{e.ID, e.Address, e.Title, e.Text, moment(e.Updated)})
	}
	b, err := json.MarshalIndent(map[string]any{
		"version": "https://jsonfeed.org/version/1.1", "title": f.Title, "language": f.Lang, "home_page_url": f.Home,
		"feed_url": f.Folder + f.Name + ".json", "authors": []map[string]string{{"name": f.Author}}, "items": items,
	}, "", " ")
	return append(b, '\n'), err
}

// Calendar gives the events that are known to the day or to the week. How many
// are not is said in its description: none is given a day that nobody stated.
func (f *Feed) Calendar(coarser func(n int) string) []byte {
	var b bytes.Buffer
	line := func(s string) { b.WriteString(fold(s)) }
	line("BEGIN:VCALENDAR")
	line("VERSION:2.0")
	line("PRODID:-//Moc//" + strings.ToUpper(f.Lang))
	line("CALSCALE:GREGORIAN")
	line("NAME:" + escape(f.Title))
	line("X-WR-CALNAME:" + escape(f.Title))
	n := 0
	var events bytes.Buffer
	for _, e := range f.Entries {
		if e.When.IsZero() || e.When.First().DaysUntil(e.When.Last()) > 6 || e.When.IsApprox() {
			n++
			continue
		}
		for _, s := range []string{
			"BEGIN:VEVENT",
			"UID:" + escape(e.ID),
			"DTSTAMP:" + basic(e.Updated) + "T000000Z",
			"DTSTART;VALUE=DATE:" + basic(e.When.First()),
			"DTEND;VALUE=DATE:" + basic(e.When.Last().AddDays(1)),
			"SUMMARY:" + escape(e.Title),
			"DESCRIPTION:" + escape(e.Text),
			"URL:" + e.Address,
			"TRANSP:TRANSPARENT",
			"END:VEVENT",
		} {
			events.WriteString(fold(s))
		}
	}
	line("X-WR-CALDESC:" + escape(coarser(n)))
	b.Write(events.Bytes())
	line("END:VCALENDAR")
	return b.Bytes()
}

func basic(d edtf.Day) string {
	if d.IsZero() {
		d = edtf.Day{Year: 1970, Month: 1, Day: 1}
	}
	return fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, d.Day)
}

// escape writes a text value: no line of a document can become a line of the
// calendar.
func escape(s string) string {
	return strings.NewReplacer("\\", "\\\\", ";", "\\;", ",", "\\,", "\r\n", "\\n", "\n", "\\n", "\r", "\\n").Replace(s)
}

// fold breaks a line after 75 bytes, between characters.
func fold(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range s {
		size := utf8.RuneLen(r)
		if n+size > 75 {
			b.WriteString("\r\n ")
			n = 1
		}
		b.WriteRune(r)
		n += size
	}
	b.WriteString("\r\n")
	return b.String()
}
