package timex

import (
	"moc/tools/edtf"
	"moc/tools/text"
)

// Mention is a time that others may hang on.
type Mention struct {
	Span  text.Span
	Value edtf.Value
}

// Context is what the sentences of a document are read against, in their
// order. It remembers the times that Find resolves, for what hangs on them.
type Context struct {
	Doc edtf.Day // the document's date
	// Frame is a week that the heading above names ("Lịch tuần này"): bare
	// weekdays below lie in it. Nil for none.
	Frame *Mention
	// Ahead says that the heading above tells of what is to come ("Sự kiện sắp tới"): bare weekdays below lie ahead.
	Ahead bool

	label               *Mention // the year that the paragraph begins with: "2016: In November …"
	paragraph, document memory

	scan scan    // of the sentence that is read; its memory serves all
	list []found // the expressions of that sentence

	resolver resolver // of these
}

// memory holds the last time named, and for each unit the last from which such
// units can be counted: a day is counted from "ngày 4/11" and not from the
// "năm 2026" after it.
type memory [numUnits]*Mention

// NewParagraph forgets the times of the paragraph before. They still serve
// what hangs on a time before this paragraph has named one of its own: "Một
// ngày trước đó, ông Vinh gặp …".
func (c *Context) NewParagraph() { c.paragraph, c.label = memory{}, nil }

// last gives the time that counts of a unit hang on; noUnit asks for the last
// of any kind.
func (c *Context) last(u unit) *Mention {
	if c.paragraph[noUnit] != nil {
		return c.paragraph[u]
	}
	return c.document[u]
}

func (c *Context) note(m *Mention) {
	first, last := ends(m.Value)
	for u := range numUnits {
		if within(u, first, last) {
			c.paragraph[u], c.document[u] = m, m
		}
	}
}

// startOf gives a day of the unit in which v lies, or for an interval in which
// it ends, and false if v spans more than one.
func startOf(v edtf.Value, u unit) (edtf.Day, bool) {
	first, last := ends(v)
	return first, within(u, first, last)
}

// ends gives the first and the last day of v, of an interval the last alone.
func ends(v edtf.Value) (first, last edtf.Day) {
	first, last = v.First(), v.Last()
	if v.Grain() == edtf.GrainInterval {
		first = last
	}
	return first, last
}

func within(u unit, first, last edtf.Day) bool {
	return u == noUnit || last != edtf.MaxDay && sameUnit(u, first, last)
}

func sameUnit(u unit, a, b edtf.Day) bool {
	switch u {
	case day:
		return a == b
	case week, weekend:
		return a == b || near(a, b) && weekday(a, 0, 1) == weekday(b, 0, 1)
	case month:
		return a.Year == b.Year && a.Month == b.Month
	case quarter:
		return a.Year == b.Year && (a.Month+2)/3 == (b.Month+2)/3
	case year:
		return a.Year == b.Year
	}
	return false
}

// near reports days that may lie in one week: no month has more than 31 days.
func near(a, b edtf.Day) bool {
	return (b.Year-a.Year)*12*31+(b.Month-a.Month)*31+b.Day-a.Day < 7+31-28
}
