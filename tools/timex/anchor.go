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
	shared []int // index of the expression that gives what is missing, or -1
}

func newResolver(s *scan, list []found, ctx *Context) *resolver {
	r := &resolver{scan: s, list: list, ctx: ctx, future: make([]bool, len(list)), shared: make([]int, len(list))}
	for i := range list {
		r.future[i] = s.future(list[i].first, list[i].end)
		r.shared[i] = -1
	}
	for i := len(list) - 1; i >= 0; i-- {
		r.shared[i] = r.giver(i)
	}
	return r
}

// giver returns the expression from which number i takes its year, month or
// day: the next in a list ("tháng 9 hoặc tháng 10.2027"), the date in brackets
// ("thứ Ba (6/5)"), or an earlier half or quarter of the same sentence whose
// year is given ("nửa đầu năm 2024 … sáu tháng cuối năm").
func (r *resolver) giver(i int) int {
	f := &r.list[i]
	if i+1 < len(r.list) {
		next := &r.list[i+1]
		switch {
		case (f.shape == lunar || f.onlyWeekday()) && next.shape == date && next.day > 0 && r.glosses(f.end, next.first):
			return i + 1
		case f.shape == date && next.shape == date && f.partial() && f.dir == noDirection && f.weekday == 0 && r.listed(f.end, next.first) &&
			(next.year.kind != noYear || r.shared[i+1] >= 0 || f.part == 0 && next.part > 0) && alike(f.reading, next.reading):
			return i + 1
		}
	}
	if f.shape == date && f.partial() && f.part > quarter0 || f.shape == months && f.partial() {
		for j := i - 1; j >= 0; j-- {
			if g := &r.list[j]; (g.shape == date && g.part > quarter0 || g.shape == months) && g.year.kind == yearNumber {
				return j
			}
		}
	}
	return -1
}

// alike reports whether two dates of a list are of one form, so that the
// first can lack what the second says.
func alike(a, b reading) bool {
	switch {
	case a.day > 0:
		return b.day > 0
	case b.day > 0:
		return false
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
		Span:   text.Span{Start: r.toks[f.first].Start, End: r.toks[f.end-1].End},
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
	r.ctx.note(&Mention{t.Span, v})
	return t
}

// value resolves expression i and tells what it hangs on.
func (r *resolver) value(i int) (edtf.Value, Reason, *Mention) {
	f := &r.list[i]
	e := env{doc: r.ctx.Doc, future: r.future[i]}
	var anchor *Mention
	switch {
	case r.shared[i] >= 0:
		g := &r.list[r.shared[i]]
		v, _, _ := r.value(r.shared[i])
		if !v.IsZero() {
			anchor = &Mention{text.Span{Start: r.toks[g.first].Start, End: r.toks[g.end-1].End}, v}
		}
	case f.hangs():
		anchor = r.ctx.last(f.hangUnit())
	case f.onlyWeekday() && f.dir == noDirection && r.ctx.Frame != nil && isWeek(r.ctx.Frame.Value):
		anchor = r.ctx.Frame
	}
	if anchor != nil {
		e.anchor = anchor.Value
	}
	v, reason := f.resolve(e)
	return v, reason, anchor
}
