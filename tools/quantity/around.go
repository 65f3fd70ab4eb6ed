package quantity

// counted reads the noun that a number counts, past adjectives.
func (r *reader) counted(q *Quantity) {
	if q.Currency != "" || q.Percent {
		return
	}
	k := r.hop(q.Next)
	for range 3 {
		_, n := match(r, r.unitGap, k)
		k = r.hop(k + n)
	}
	id, n := match(r, r.units, k)
	if n == 0 || r.trapped(k) {
		return
	}
	q.Unit, q.UnitSpan = id, r.span(k, k+n-1)
	q.Next = k + n
	if r.behind(q) { // 40 nhân viên trở lên
		q.Last = q.Next - 1
		q.Span = r.span(q.First, q.Last)
	}
}

// paid reads what an amount is paid for: "mỗi tháng", "a month".
func (r *reader) paid(q *Quantity) {
	if q.Percent {
		return
	}
	if id, n := match(r, r.perAlone, q.Next); n > 0 && q.Unit == "" {
		q.Per, q.PerSpan = id, r.span(q.Next, q.Next+n-1)
		q.Next += n
		return
	}
	k := r.hop(q.Next)
	_, n := match(r, r.per, k)
	if n == 0 || r.trapped(k) { // a year ago
		return
	}
	noun := r.hop(k + n)
	if id, n := match(r, r.perUnits, noun); n > 0 {
		q.Per, q.PerSpan = id, r.span(k, noun+n-1)
		q.Next = noun + n
	}
}

// converted reads the same amount in another currency behind q: in brackets,
// or behind "tương đương".
func (r *reader) converted(q *Quantity) *Quantity {
	i := q.Next
	if q.Currency == "" {
		return nil
	}
	open := r.key(i) == "(" || r.key(i) == "["
	if open || r.key(i) == "," {
		i++
	}
	_, n := match(r, r.equals, i)
	if n == 0 && !open {
		return nil
	}
	c, _, ok := r.amount(r.prefix(i + n))
	if !ok || c.Currency == "" || c.Currency == q.Currency || r.rate(c) {
		return nil
	}
	if close := r.key(c.Next); open && (close == ")" || close == "]") {
		c.Next++
	}
	q.Next = c.Next
	return &c
}
