package feed

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"moc/tools/edtf"
)

func value(t *testing.T, s string) edtf.Value {
	t.Helper()
	v, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func sample(t *testing.T) *Feed {
	return &Feed{
		ID: "https://x.org/feed", Title: "Mốc", Lang: "vi", Home: "https://x.org/", Folder: "https://x.org/feeds/", Name: "all", Author: "Mốc",
		Entries: []Entry{
			{ID: "a", Address: "https://x.org/a", Title: "Một; hai, ba\r\nBEGIN:VEVENT",
				Text: "</entry><script>", Updated: edtf.Day{Year: 2025, Month: 3, Day: 1}, When: value(t, "2025-03-16")},
			{ID: "b", Address: "https://x.org/b", Title: strings.Repeat("đường dài ", 20), When: value(t, "2025-03")},
			{ID: "c", Address: "https://x.org/c", Title: "tuần", When: value(t, "[2025-03-10..2025-03-16]")},
		},
	}
}

func TestAtom(t *testing.T) {
	b, err := sample(t).Atom()
	if err != nil {
		t.Fatal(err)
	}
	var f struct {
		Updated string `xml:"updated"`
		Entries []struct {
			Title   string `xml:"title"`
			Summary string `xml:"summary"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal(b, &f); err != nil || len(f.Entries) != 3 ||
		f.Entries[0].Summary != "</entry><script>" || f.Updated != "2025-03-01T00:00:00Z" {
		t.Errorf("%+v, %v", f, err)
	}
}

func TestJSON(t *testing.T) {
	b, err := sample(t).JSON()
	if err != nil || !json.Valid(b) {
		t.Errorf("%s, %v", b, err)
	}
}

// TestCalendar reads the calendar as a parser does: lines unfolded, one event
// for each that is known well enough, no line that a text brought along.
func TestCalendar(t *testing.T) {
	b := string(sample(t).Calendar(func(n int) string { return fmt.Sprint(n, " more") }))
	for l := range strings.SplitSeq(strings.TrimSuffix(b, "\r\n"), "\r\n") {
		if len(l) > 75 || strings.ContainsAny(l, "\r\n") {
			t.Errorf("line %q", l)
		}
	}
	lines := strings.Split(strings.ReplaceAll(b, "\r\n ", ""), "\r\n")
	events := 0
	for _, l := range lines {
		if l == "BEGIN:VEVENT" {
			events++
		}
	}
	if events != 2 {
		t.Errorf("%d events", events)
	}
	for _, want := range []string{`SUMMARY:Một\; hai\, ba\nBEGIN:VEVENT`, "DTSTART;VALUE=DATE:20250310",
		"DTEND;VALUE=DATE:20250317", "X-WR-CALDESC:1 more"} {
		if !strings.Contains(strings.Join(lines, "\n"), want) {
			t.Errorf("no %q in\n%s", want, b)
		}
	}
}
