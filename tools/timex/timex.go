// Package timex finds the times that a text names and gives each its date.
//
// Every time is found in two steps. A reading is what the words say ("tháng
// 3": a third month, the year not given); resolving it against the document's
// date, the tense of its clause and the time it hangs on gives an EDTF value.
// The policy:
//
//   - Weeks run from Monday to Sunday; "last week" is [Monday..Sunday], a day
//     within it.
//   - A weekday, day and month, month, quarter, half or season without a year is
//     the latest that is not after the document's date, or, where the clause
//     speaks of the future, the earliest that is not over before it.
//   - A counted number of months or years before or after is approximate, but not after one
//     that is told no finer: "in 2019 … two years later" is 2021.
//   - "A day later", "that year", "cùng kỳ" hang on the last time that the
//     paragraph named and that is fine enough, or, while it has named none, on
//     that of the text before; never on the document's date.
//   - "Đầu tháng 3", "late March" is all of March.
//   - Durations ("hai năm qua") and sets ("hằng tháng") are found and have no
//     value; neither has a lunar date without its solar one, or a holiday.
//   - A weekday that disagrees with its date changes nothing but is told.
//
// The package knows no word of any language: they are its Words.
package timex

import (
	"slices"
	"strings"

	"moc/tools/edtf"
	"moc/tools/text"
)

// Kind says what an expression is.
type Kind uint8

const (
	Point      Kind = iota // it has a Value
	Duration               // how long: "hai năm", "six months"
	Set                    // again and again: "mỗi tháng"
	Unresolved             // a time without a value, for the Reason given
)

// Reason is a stable code for why a time has no value, or what is odd about
// the one it has.
type Reason string

const (
	NoAnchor         Reason = "no-anchor"         // nothing earlier in the paragraph to count from
	NoDate           Reason = "no-date"           // counts from the document's date, and that bears none
	AnchorCoarse     Reason = "anchor-coarse"     // a day counted from a month, say
	AfterEvent       Reason = "event"             // counts from an event: "hai năm sau khi …"
	Sequence         Reason = "sequence"          // orders events and dates none: "sau đó"
	Lunar            Reason = "lunar"             // a date of the lunar calendar; its value, if any, is the solar date beside it
	Holiday          Reason = "holiday"           // a feast by name
	DayOrMonth       Reason = "day-or-month"      // 3/4 where both orders are in use
	DayWithoutMonth  Reason = "day-without-month" // "ngày 15"
	NoSuchDay        Reason = "no-such-day"       // 30 February
	TooVague         Reason = "too-vague"         // "two decades ago"
	WeekdayDisagrees Reason = "weekday-disagrees" // the weekday is not that of the date; the date is the value
)

// Time is one time expression of a sentence.
type Time struct {
	Span        text.Span
	First, Last int    // the tokens it covers, both inclusive
	Value       string // EDTF, empty if there is none
	Kind        Kind
	Reason      Reason
	Future      bool       // the clause speaks of the future
	Anchor      *text.Span // the expression that it hangs on or takes a part from
	AnchorValue string     // its value
}

// Recognizer finds the times of one language. It may be used by several
// goroutines at once.
type Recognizer struct {
	lex      *lexicon
	words    Words
	upcoming [][]string // the words of each phrase of the future that has several
}

// New prepares a recogniser. The error names each field and entry of w that is
// wrong, one a line.
func New(w Words) (*Recognizer, error) {
	lex, err := compile(w)
	if err != nil {
		return nil, err
	}
	r := &Recognizer{lex: lex, words: w}
	for _, phrase := range w.Future {
		if f := strings.Fields(phrase); len(f) > 1 {
			r.upcoming = append(r.upcoming, f)
		}
	}
	return r, nil
}

// Reread gives the value that words have on their own, given what a Time was
// found with: the document's date, the value of its anchor ("" for none) and
// whether its clause speaks of the future. It is empty if the words are not one
// time from end to end. For every Time with a Value, Reread of its words gives
// that Value again.
func (r *Recognizer) Reread(words string, doc edtf.Day, anchor string, future bool) string {
	return r.RereadTokens(text.Tokens(words), doc, anchor, future)
}

// RereadTokens is Reread of words that are cut into tokens.
func (r *Recognizer) RereadTokens(toks []text.Token, doc edtf.Day, anchor string, future bool) string {
	s := &scan{Recognizer: r, toks: toks, given: true}
	if len(s.toks) == 0 {
		return ""
	}
	rd, end := s.expression(0)
	if end == 0 && anchor != "" {
		rd, end = s.bareDay(0)
	}
	if end != len(s.toks) {
		return ""
	}
	e := env{doc: doc, future: future}
	if anchor != "" {
		v, err := edtf.Parse(anchor)
		if err != nil {
			return ""
		}
		e.anchor = v
		if told, ok := s.fromNamed(&found{rd, 0, end}); ok {
			rd = told
		}
	}
	v, _ := rd.resolve(e)
	return v.String()
}

// Upcoming reports words that end with a phrase of the future, as a heading does above what is to come: "Sự kiện sắp tới".
func (r *Recognizer) Upcoming(toks []text.Token) bool {
	return slices.ContainsFunc(r.upcoming, func(words []string) bool {
		from := len(toks) - len(words)
		if from < 0 {
			return false
		}
		for i, w := range words {
			if toks[from+i].Key != w {
				return false
			}
		}
		return true
	})
}
