package quantity

import "moc/tools/text"

// quantity reads all that belongs to a quantity from token i on, with which so much can begin, and
// whether it is one. q.Next is where to read on either way.
func (r *reader) quantity(i int, opens opening) (q Quantity, ok bool) {
	if opens&identifier != 0 {
		if _, n := r.identifiers.match(r.toks, i); n > 0 {
			r.named = i + n
		}
	}
	if opens&unitBefore != 0 {
		if id, n := r.unitsBefore.match(r.toks, i); n > 0 {
			r.noun, r.nounSpan, r.nounEnd = id, r.span(i, i+n-1), i+n
		}
	}
	if opens&trap != 0 {
		if _, n := r.traps.match(r.toks, i); n > 0 {
			return Quantity{Next: i + n}, false
		}
	}
	p := r.prefix(i)
	if !r.numberAt(p.next) {
		return q, false
	}
	q, c, ok := r.amount(p)
	if !ok {
		return q, false
	}
	q.Converted = r.converted(&q)
	r.counted(&q)
	if r.nounEnd == q.First && c.scaled() && q.Unit == "" && q.Currency == "" && !q.Percent {
		q.Unit, q.UnitSpan = r.noun, r.nounSpan
	}
	r.paid(&q)
	if q.Converted == nil {
		q.Converted = r.converted(&q)
	}
	if r.tangled(q.First, q.Next) || r.rate(q) {
		return Quantity{Next: r.blob(q.Next)}, false
	}
	if ok = r.counts(q, c); ok && c.suffix {
		r.suffixed = true
	}
	return q, ok
}

// amount reads a number or a range behind its comparators, and its currency or percent
// sign: all that Quantity.Span covers. q.Next is where to read on.
func (r *reader) amount(p prefix) (q Quantity, c core, ok bool) {
	c, ok = r.core(p.next)
	if !ok {
		if c.end > p.next+1 { // 9.8.2025
			q.Next = c.end
		}
		return q, c, false
	}
	q = Quantity{First: min(p.first, c.start), Number: c.value, Comparator: p.comparator}
	if q.Comparator == "" {
		q.Comparator = c.comparator
	}
	c = r.upTo(p, c, &q)
	q.NumberSpan = r.span(c.first, c.next-1)
	q.Scale, q.Currency, q.Percent, q.Told = c.scale, c.currency, c.percent, c.told
	q.Next = c.end
	r.behind(&q)
	q.Last = q.Next - 1
	q.Span = r.span(q.First, q.Last)
	return q, c, true
}

// behind reads a comparator behind the number.
func (r *reader) behind(q *Quantity) bool {
	k := r.hop(q.Next)
	cmp, n := match(r, r.after, k)
	if n == 0 || q.Comparator != "" {
		return false
	}
	q.Comparator = cmp
	q.Next = k + n
	return true
}

// span is the bytes of tokens first to last, both included.
func (r *reader) span(first, last int) text.Span {
	return text.Span{Start: r.toks[first].Start, End: r.toks[last].End}
}
