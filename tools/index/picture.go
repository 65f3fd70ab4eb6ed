package index

import (
	"slices"
	"strconv"
	"strings"

	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/phrase"
	"moc/tools/picture"
)

// Picture is the picture of some events: one arrangement for wide pages and one
// for narrow ones.
type Picture struct {
	Width  int      `json:"width"`
	Height int      `json:"height"`
	Years  []Label  `json:"years"`
	Months []Label  `json:"months"`
	Lanes  []Lane   `json:"lanes"`
	Marks  []Mark   `json:"marks"`
	Tall   Tall     `json:"tall"`
	Key    []string `json:"key"`   // signs and lines that occur in it
	Later  bool     `json:"later"` // older events lie outside it
}

// Label is the name of a stretch of time.
type Label struct {
	Text  string `json:"text"`
	At    int    `json:"at"`
	Size  int    `json:"size"`
	Skips bool   `json:"skips"` // time was left out before it
}

// Lane is a row: of an entity, or on a profile of a type of event.
type Lane struct {
	Entity string    `json:"entity"`
	Type   fact.Type `json:"type"`
	Y      int       `json:"y"`
	Height int       `json:"height"`
}

// Mark is an event in its place.
type Mark struct {
	picture.Mark
	Form string    `json:"form"` // of the sign: the type of the event, or other
	Mood string    `json:"mood"`
	Text string    `json:"text"` // date and sentence
	Row  string    `json:"row"`  // what a line of a phone holds of the sentence
	Lane string    `json:"lane"` // id of the entity; empty on a profile
	Type fact.Type `json:"type"`
	Href string    `json:"href"` // where it is told
}

// Tall is the arrangement for narrow pages.
type Tall struct {
	Height  int     `json:"height"`
	Periods []Label `json:"periods"`
	Rows    []Mark  `json:"rows"`
}

const (
	pageWidth = 1152 // of a wide page's content
	lineWidth = 38   // letters that a line of the narrow arrangement holds
	tallest   = 24   // events of the narrow arrangement
	fewest    = 3    // events that are worth a picture on a profile
	memory    = 30   // years before the newest event that a picture shows
	crowded   = 120  // events that a picture shows at most
	maxLanes  = 16   // lanes of their own; further events share one
)

// laneRoles are the roles by which an event lies in the lane of an organization,
// the first that one plays.
var laneRoles = []fact.Role{
	fact.Agent, fact.Organization, fact.Recipient, fact.Target, fact.Buyer, fact.Investor, fact.Developer, fact.Party,
	fact.Participant, fact.Member, fact.Subject,
}

// forms are the types of events that have signs of their own.
var forms = map[fact.Type]string{
	fact.Release: "release", fact.Founding: "founding", fact.Investment: "investment", fact.Acquisition: "investment", fact.Restriction: "restriction",
}

// laneOf gives the organization in whose lane an event lies, "" for none.
func (b *builder) laneOf(f *fact.Fact) string {
	for _, r := range laneRoles {
		for _, id := range f.Args[r] {
			if e := b.known[id]; e != nil && e.Kind == entity.Organization {
				return id
			}
		}
	}
	return ""
}

// picture draws the dated events among facts; lane names the lane of each.
func (b *builder) picture(facts []*fact.Fact, lane func(*fact.Fact) string) Picture {
	byID := map[string]*fact.Fact{}
	var events []picture.Event
	for _, f := range facts {
		v, dated := b.dates[f.ID]
		if x := b.out.Facts[f.ID]; !x.Event || x.Of != "" || !dated {
			continue
		}
		byID[f.ID] = f
		events = append(events, picture.Event{ID: f.ID, Lane: lane(f), First: v.First(), Last: v.Last()})
	}
	all := len(events)
	events = recent(events)
	wide, tall := picture.Lay(events, pageWidth), picture.Down(events, tallest)
	out := Picture{
		Width: wide.Width, Height: wide.Height,
		Years: []Label{}, Months: []Label{}, Lanes: []Lane{}, Marks: []Mark{}, Later: len(wide.Marks) < all,
		Tall: Tall{Height: tall.Height, Periods: []Label{}, Rows: []Mark{}},
	}
	for _, c := range wide.Columns {
		b.column(&out, c)
	}
	for _, l := range wide.Lanes {
		out.Lanes = append(out.Lanes, b.lane(l.ID, l.Y, l.Height))
	}
	for _, m := range wide.Marks {
		out.Marks = append(out.Marks, b.mark(m, byID[m.ID], lane))
	}
	out.Key = key(out)
	for _, p := range tall.Periods {
		out.Tall.Periods = append(out.Tall.Periods, Label{Text: b.period(p.First, p.Month, phrase.Alone), At: p.Y})
	}
	for _, m := range tall.Rows {
		out.Tall.Rows = append(out.Tall.Rows, b.mark(m, byID[m.ID], lane))
	}
	return out
}

// recent drops what lies so far back that it would only stretch the picture, and
// what would crowd it.
func recent(events []picture.Event) []picture.Event {
	slices.SortStableFunc(events, func(a, b picture.Event) int { return b.First.Compare(a.First) })
	events = events[:min(crowded, len(events))]
	lanes := map[string]bool{}
	for i := range events {
		if e := &events[i]; !lanes[e.Lane] && len(lanes) == maxLanes {
			e.Lane = ""
		} else {
			lanes[e.Lane] = true
		}
	}
	newest := 0
	for _, e := range events {
		newest = max(newest, e.First.Year)
	}
	return slices.DeleteFunc(events, func(e picture.Event) bool { return e.First.Year < newest-memory })
}

// key lists what the marks of a picture use, in the order in which it is
// explained.
func key(p Picture) []string {
	used := map[string]bool{"skips": slices.ContainsFunc(slices.Concat(p.Years, p.Months), func(l Label) bool { return l.Skips })}
	for _, m := range p.Marks {
		used[m.Form] = true
		used["within"] = used["within"] || m.From != m.To
		used["planned"] = used["planned"] || m.Mood == fact.Planned || m.Mood == fact.Possible
		used["negative"] = used["negative"] || m.Mood == fact.Negative
	}
	out := []string{}
	for _, k := range []string{"release", "founding", "investment", "restriction", "other", "within", "planned", "negative", "skips"} {
		if used[k] {
			out = append(out, k)
		}
	}
	return out
}

// column names a column: years of months are named once.
func (b *builder) column(p *Picture, c picture.Column) {
	year := strconv.Itoa(c.First.Year)
	if n := len(p.Years); n > 0 && c.Month && p.Years[n-1].Text == year {
		p.Years[n-1].Size += c.Width
	} else {
		p.Years = append(p.Years, Label{Text: year, At: c.X, Size: c.Width, Skips: c.Skips})
	}
	if c.Month {
		p.Months = append(p.Months, Label{Text: b.period(c.First, true, phrase.InYear), At: c.X, Size: c.Width, Skips: c.Skips})
	}
}

// period says a year or a month.
func (b *builder) period(first edtf.Day, month bool, in phrase.Context) string {
	value := first.String()[:4]
	if month {
		value = first.String()[:7]
	}
	v, err := edtf.Parse(value)
	if err != nil {
		return value
	}
	if !month {
		return value
	}
	return b.book.Date(v, in)
}

func (b *builder) lane(id string, y, height int) Lane {
	if b.known[id] != nil {
		return Lane{Entity: id, Y: y, Height: height}
	}
	return Lane{Type: fact.Type(id), Y: y, Height: height}
}

func (b *builder) mark(m picture.Mark, f *fact.Fact, lane func(*fact.Fact) string) Mark {
	x := b.out.Facts[f.ID]
	said := b.without(x.Parts)
	out := Mark{
		Mark: m, Form: forms[f.Type], Mood: x.Mood, Text: x.Date.Text + ": " + said, Row: line(said),
		Type: f.Type, Href: b.at(x.Shown) + "#" + x.ID,
	}
	if out.Form == "" {
		out.Form = "other"
	}
	if id := lane(f); b.known[id] != nil {
		out.Lane = id
	}
	return out
}

// line gives what a line of the narrow arrangement holds of a sentence.
func line(said string) string {
	runes := []rune(said)
	if len(runes) <= lineWidth {
		return said
	}
	kept := string(runes[:lineWidth])
	if i := strings.LastIndex(kept, " "); i > 0 && runes[lineWidth] != ' ' {
		kept = kept[:i]
	}
	if i := strings.LastIndex(kept, " ("); i > 0 && !strings.Contains(kept[i:], ")") {
		kept = kept[:i] // what stands in brackets, whole or not at all
	}
	kept = strings.TrimRight(kept, " ,") + "…"
	if strings.Count(kept, "“") > strings.Count(kept, "”") {
		kept += "”"
	}
	return kept
}

// without says a sentence; words of a document in another language, which a name
// of a link cannot mark as such, are left out.
func (b *builder) without(parts []phrase.Part) string {
	said := slices.Clone(parts)
	for i := range said {
		if p := &said[i]; p.Kind == phrase.Quote && p.Lang != b.book.Lang {
			p.Text = "…"
		}
	}
	return phrase.Plain(said)
}

// pictures draws the home page's picture and those of the profiles that tell
// enough.
func (b *builder) pictures() {
	b.out.Picture = b.picture(b.allFacts(), b.laneOf)
	facts := b.factsByEntity()
	for id, e := range b.out.Entities {
		e.Picture = b.picture(facts[id], func(f *fact.Fact) string { return string(f.Type) })
		if len(e.Picture.Marks) < fewest {
			e.Picture = b.picture(nil, nil)
		}
	}
}
