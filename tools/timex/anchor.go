package timex

import (
	"moc/tools/edtf"
	"moc/tools/text"
)

// resolver resolves the expressions of one sentence.
type resolver struct {
	*scan
	list   []found
	ctx    *Context
	future []bool
	shared []int        // index of the expression that gives what is missing, or -1
	values []edtf.Value // what those that give it are worth
}

// newResolver uses the memory of the context's last one.
func newResolver(s *scan, list []found, ctx *Context) *resolver {
	r := &ctx.resolver
	*r = resolver{scan: s, list: list, ctx: ctx, future: r.future[:0], shared: r.shared[:0], values: r.values[:0]}
	for i := range list {
		below := r.framed(i) || r.ctx.Ahead && list[i].onlyWeekday()
		r.future = append(r.future, below || s.future(list[i].first, list[i].end) && !r.goesOn(i) || r.ahead(i))
		r.shared = append(r.shared, -1)
		r.values = append(r.values, edtf.Value{})
	}
	r.shareAhead()
	r.shareBack()
	r.shareDay()
	return r
}

// shareAhead finds what takes its year, month or day from the next expression:
// in a list ("tháng 9 hoặc tháng 10.2027") or from the date in brackets ("thứ
// Ba (6/5)").
func (r *resolver) shareAhead() {
	for i := len(r.list) - 2; i >= 0; i-- {
		f, next := &r.list[i], &r.list[i+1]
		if next.shape != date {
			continue
		}
		if next.year == (yearRef{kind: yearAnchored}) && f.lacksYear() && alike(f.reading, next.reading) && r.listed(f.end, next.first) {
			f.year = next.year // "tháng 8 và tháng 9 cùng năm"
			continue
		}
		gloss := (f.shape == lunar || f.onlyWeekday()) && next.day > 0 && r.glosses(f.end, next.first)
		complete := next.year.kind != noYear && !next.hangs() || r.shared[i+1] >= 0 || f.part == 0 && next.part > 0
		if gloss || f.lacksYear() && complete && alike(f.reading, next.reading) && r.listed(f.end, next.first) {
			r.shared[i] = i + 1
			r.values[i+1], _, _ = r.value(i + 1)
		}
	}
}

// shareBack finds halves and quarters that take the year of an earlier one of
// the same sentence: "nửa đầu năm 2024 … sáu tháng cuối năm".
func (r *resolver) shareBack() {
	giver := -1
	for i := range r.list {
		f := &r.list[i]
		if !(f.shape == months || f.shape == date && f.part > quarter0) {
			continue
		}
		switch {
		case f.year.kind == yearNumber:
			giver = i
			r.values[i], _, _ = r.value(i)
		case giver >= 0 && f.partial() && r.shared[i] < 0:
			r.shared[i] = giver
		}
	}
}

// shareDay finds dates that take their year from the day before them, which
// they only spell out: "ngày mai (16/9)".
func (r *resolver) shareDay() {
	for i := 1; i < len(r.list); i++ {
		f, prev := &r.list[i], &r.list[i-1]
		day := prev.isDay() && !prev.hangs() && (prev.shape == shift || prev.weeks.given)
		if day && f.day > 0 && f.lacksYear() && r.shared[i] < 0 && (prev.end == f.first || r.glosses(prev.end, f.first)) {
			r.shared[i] = i - 1
			r.values[i-1], _, _ = r.value(i - 1)
		}
	}
}

// lacksYear reports whether the reading is a date of the calendar that may
// take its year, or month, from another.
func (r reading) lacksYear() bool {
	return r.shape == date && r.partial() && r.dir == noDirection && r.weekday == 0
}

// alike reports whether two dates of a list are of one form, so that the
// first can lack what the second says.
func alike(a, b reading) bool {
	switch {
	case a.day > 0:
		return b.day > 0
	case b.day > 0, a.part > 0 && b.part == 0:
		return false // "in November, and in 2023 it bought X"
	}
	if (a.part == 0) != (b.part == 0) {
		return false // "in November, and in 2023"
	}
	return (a.part > season0) == (b.part > season0) && (a.part > quarter0) == (b.part > quarter0)
}

// glosses reports whether the tokens from i to j lead from an expression to
// its own date: an opening bracket, a comma, a word such as "tức".
func (s *scan) glosses(i, j int) bool {
	if i == j {
		return false
	}
	bracket := false
	for i < j {
		switch {
		case s.punct(i, "(["):
			bracket = true
			i++
		case s.punct(i, ","):
			i++
		default:
			e := s.opt(clGloss, i)
			if e == i {
				return false
			}
			bracket = true
			i = e
		}
	}
	return bracket
}

// listed reports whether nothing but a comma or a word such as "and" stands
// between two expressions.
func (s *scan) listed(i, j int) bool {
	if s.punct(i, ",") {
		i++
	}
	return s.opt(clList, i) == j || s.opt(clCue, s.opt(clList, i)) == j && s.is(i, clList)
}

// time resolves expression i, and what it takes its parts from.
func (r *resolver) time(i int) Time {
	f := &r.list[i]
	t := Time{
		Span:   r.span(f),
		First:  f.first,
		Last:   f.end - 1,
		Future: r.future[i],
	}
	switch f.shape {
	case duration:
		t.Kind = Duration
		return t
	case set:
		t.Kind = Set
		return t
	}
	v, reason, anchor := r.value(i)
	if anchor != nil {
		t.Anchor, t.AnchorValue = &anchor.Span, anchor.Value.String()
	}
	t.Value, t.Reason = v.String(), reason
	if v.IsZero() {
		t.Kind = Unresolved
		return t
	}
	if f.shape != period {
		r.ctx.note(&Mention{t.Span, v}) // each "cùng kỳ" is that of what is told, not of the "cùng kỳ" before
	}
	if v.Grain() == edtf.GrainYear && r.labels(f.first, f.end) {
		r.ctx.label = &Mention{t.Span, v}
	}
	return t
}

// goesOn reports a time that only goes on with a story: "Trong tháng 1 … Sang tháng
// 3", both of them past.
func (r *resolver) goesOn(i int) bool {
	f := &r.list[i]
	if !r.after(f.first, clNextCue) || !f.partial() || r.tensed(f.first, f.end) {
		return false
	}
	past, _ := f.resolve(env{doc: r.ctx.Doc})
	before := r.ctx.paragraph[noUnit]
	return before != nil && !past.IsZero() && before.Value.Last().Compare(past.First()) < 0
}

// framed reports a day without a year that lies in the week of the heading, read as to come.
func (r *resolver) framed(i int) bool {
	f := &r.list[i]
	if r.ctx.Frame == nil || !f.partial() || f.day == 0 {
		return false
	}
	next, _ := f.resolve(env{doc: r.ctx.Doc, future: true})
	week := r.ctx.Frame.Value
	return !next.IsZero() && next.First().Compare(week.First()) >= 0 && next.Last().Compare(week.Last()) <= 0
}

// soonDays is how far ahead a day without a year may lie that a word like "từ" sets
// in the future.
const soonDays = 31

// longAgo is how many days the same day of the past must lie back then.
const longAgo = 270

// ahead reports a time without a year that lies ahead because that is near. In English, where the present tells of what is
// planned ("The board meets on 3 December"), nothing else is asked for but that the clause does not tell of the past.
func (r *resolver) ahead(i int) bool {
	f := &r.list[i]
	switch {
	case r.soon(f.first, f.end):
		return r.near(i) || r.words.PointersFirst && r.nearer(i) && !r.toldLongAgo(i)
	case r.words.PointersFirst:
		stands := f.day > 0 || r.after(f.first, clMonthCue) // but not "the April floods"
		return stands && f.partial() && f.part > 0 && f.part < season0 && r.near(i) && !r.after(f.first, clPastCue) && !r.bygone(f.first, f.end)
	}
	return false
}

// nearer reports a time that lies less far ahead, read as to come, than back otherwise.
func (r *resolver) nearer(i int) bool {
	f := &r.list[i]
	past, _ := f.resolve(env{doc: r.ctx.Doc})
	next, _ := f.resolve(env{doc: r.ctx.Doc, future: true})
	return f.partial() && f.part > 0 && !past.IsZero() && !next.IsZero() && next.First().Compare(past.First().AddDays(yearDays)) <= 0 &&
		past.Last().AddDays(yearDays/2).Compare(r.ctx.Doc) < 0
}

// yearDays is the length of a year.
const yearDays = 366

// toldLongAgo reports that an expression of the sentence before gives a time that was over long before the document: "In
// January it was told to pay by 1 March".
func (r *resolver) toldLongAgo(i int) bool {
	if i == 0 {
		return false
	}
	v, _ := r.list[i-1].resolve(env{doc: r.ctx.Doc})
	return !v.IsZero() && v.Last().AddDays(soonDays).Compare(r.ctx.Doc) < 0
}

// near reports a time that, read as to come, is at hand.
func (r *resolver) near(i int) bool {
	past, _ := r.list[i].resolve(env{doc: r.ctx.Doc})
	next, _ := r.list[i].resolve(env{doc: r.ctx.Doc, future: true})
	if past.IsZero() || next.IsZero() || past.Last().AddDays(longAgo).Compare(r.ctx.Doc) > 0 {
		return false
	}
	return next.First().Compare(r.ctx.Doc) > 0 && next.First().Compare(r.ctx.Doc.AddDays(soonDays)) <= 0
}

func (r *resolver) span(f *found) text.Span {
	return text.Span{Start: r.toks[f.first].Start, End: r.toks[f.end-1].End}
}

// value resolves expression i and tells what it hangs on.
func (r *resolver) value(i int) (edtf.Value, Reason, *Mention) {
	f := r.narrated(i)
	e := env{doc: r.ctx.Doc, future: r.future[i]}
	var anchor *Mention
	switch {
	case r.shared[i] >= 0:
		g := &r.list[r.shared[i]]
		if v := r.values[r.shared[i]]; !v.IsZero() {
			anchor = &Mention{r.span(g), v}
		}
	case f.hangs():
		anchor = r.ctx.last(f.hangUnit())
	case f.partial() && f.part > 0 && !r.future[i]:
		anchor = r.ctx.label
	case f.onlyWeekday() && f.dir == noDirection && r.ctx.Frame != nil && isWeek(r.ctx.Frame.Value):
		anchor = r.ctx.Frame
	}
	if anchor != nil {
		e.anchor = anchor.Value
	}
	v, reason := f.resolve(e)
	return v, reason, anchor
}
