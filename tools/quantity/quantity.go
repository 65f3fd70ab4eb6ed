// Package quantity finds numbers, amounts of money and counts in the tokens of
// a sentence: "hơn 2,4 triệu lần", "10 tỷ nhân dân tệ (1,4 tỷ USD)", "£4 a
// month". It reads what stands there and decides nothing about it: whether
// 9.800 people are a staff or an audience is the business of the caller.
//
// It knows no word of any language; those come as Words from data/grammar.
package quantity

import "moc/tools/text"

// Quantity is one number with what is written around it.
type Quantity struct {
	Span        text.Span // from the comparator through number, currency, percent sign
	NumberSpan  text.Span // the number with its scale
	First, Last int       // first and last token of Span
	Next        int       // first token behind unit, price unit and Converted, too

	Number     Decimal
	High       Decimal // upper end of a range ("5–10 triệu"), zero where it is none
	Scale      int64   // largest scale read, 1e6 for "2,5 triệu"; 1 where none was
	Comparator string  // ">", ">=", "<", "<=", "~", or empty
	Currency   string  // ISO 4217, or empty
	Told       bool    // which of several that share its name it is, a land that the text names tells: see Recognizer.In
	Percent    bool

	// Converted is the same amount in another currency: "(khoảng 69 triệu đô
	// la)". It has a span and a comparator of its own.
	Converted *Quantity

	Unit     string // id of the counted noun: users, tokens; empty where unknown
	UnitSpan text.Span
	Per      string // id of what the amount is paid for: month, share; or empty
	PerSpan  text.Span
}

// Bound is the comparator with which Number alone is true: of a range at least its lower end is.
func (q Quantity) Bound() string {
	if q.IsRange() && q.Comparator == "" {
		return ">="
	}
	return q.Comparator
}

// IsRange reports whether the text gives two ends and not one number.
func (q Quantity) IsRange() bool { return q.High != Decimal{} }

// Find returns the quantities in the tokens of one sentence, in order. A token
// for which skip is true belongs to a name or a time and is no part of a
// number, a comparator or a unit; a currency may end in one ("đô la Hong
// Kong"). skip may be nil.
//
// Ordinals, versions, fractions, scores, telephone numbers and numbers that
// only name something ("tầng 12", "Series 7") are left out, and so is a number
// word below ten that counts nothing known ("hai mô hình").
func (r *Recognizer) Find(toks []text.Token, skip []bool) []Quantity {
	return r.Append(nil, toks, skip)
}

// Append adds to a list what Find gives.
func (r *Recognizer) Append(found []Quantity, toks []text.Token, skip []bool) []Quantity {
	rd := r.reader(toks, skip)
	for i := 0; i < len(toks); {
		opens := r.opens.Of(toks[i].Form)
		if opens == 0 && toks[i].Kind != text.Number {
			i++
			continue
		}
		q, ok := rd.quantity(i, opens)
		if ok {
			found = append(found, q)
		}
		i = max(i+1, q.Next)
	}
	return found
}

// Reread reads the words of a quantity by themselves and reports whether they
// are one quantity from end to end. A proof uses it: the words of
// Quantity.Span, cut from the document, must give the same number, comparator
// and currency again.
func (r *Recognizer) Reread(words string) (Quantity, bool) {
	toks := text.Tokens(words)
	rd := r.reader(toks, nil)
	q, _, ok := rd.amount(rd.prefix(0))
	if ok {
		rd.counted(&q)
	}
	return q, ok && q.First == 0 && q.Last == len(toks)-1
}

func (r *Recognizer) reader(toks []text.Token, skip []bool) *reader {
	return &reader{Recognizer: r, toks: toks, skip: skip, named: -1, nounEnd: -1}
}
