package timex

// narrated gives expression i as one that counts from the last time named, where a story of the past goes on with it: "Năm 2019 anh về
// nước, mùa hè năm sau anh lập X" tells of 2020. It begins a clause without a word for what is to come, and what it counts from is
// a time of the paragraph from which it is over by the document's day.
func (r *resolver) narrated(i int) reading {
	f := r.list[i].reading
	told, ok := r.fromNamed(&r.list[i])
	if !ok || r.future[i] || !r.opensClause(i) {
		return f
	}
	m := r.ctx.paragraph[told.hangUnit()]
	if m == nil {
		return f
	}
	v, _ := told.resolve(env{doc: r.ctx.Doc, anchor: m.Value})
	if v.IsZero() || v.Last().Compare(r.ctx.Doc) > 0 {
		return f
	}
	return told
}

// fromNamed gives an expression that ends so as it counts from a time named before, if it can.
func (s *scan) fromNamed(f *found) (told reading, ok bool) {
	told = f.reading
	switch {
	case s.words.PointersFirst || !s.nextOne(f):
		return told, false
	case f.shape == shift && !f.hang && !f.counted:
		told.hang = true
	case f.shape == date && f.year.kind == yearRelative:
		told.year.kind = yearAnchored
	default:
		return told, false
	}
	return told, true
}

// nextOne reports an expression that ends with words for the next unit which are those that count from a time named, but for the last:
// "năm sau", as "năm sau đó".
func (s *scan) nextOne(f *found) bool {
	i := f.end - 2
	if i < f.first {
		return false
	}
	for _, p := range s.first(i).of(clAnaphoric) {
		if _, n := unpack(p.value); n == 1 && len(p.keys) == 3 && s.equal(p.keys[:2], i) {
			return true
		}
	}
	return false
}

// opensClause reports that an expression begins a sentence or stands behind a mark or a word such as "and".
func (r *resolver) opensClause(i int) bool {
	first := r.list[i].first
	if r.breaks(first-1) || r.punct(first-1, ",;:") {
		return true
	}
	return r.opt(clList, first-1) == first || r.after(first, clCue) && r.breaks(first-2)
}
