package quantity

import (
	"moc/tools/text"
)

// prefix is what stands before a number.
type prefix struct {
	comparator string
	first      int    // first token of the comparator, next where there is none
	next       int    // where the number must begin
	joiner     string // "và" behind "giữa"
	open       int    // where "giữa" stands
	change     bool   // "from"
}

// prefix reads comparators and the openings of ranges from token i on.
func (r *reader) prefix(i int) prefix {
	p := prefix{first: -1, next: i}
	for r.key(p.next) != "" {
		if cmp, n := r.before.match(r.toks, p.next); n > 0 {
			switch {
			case cmp == none:
				p.comparator, p.first = "", -1
			case p.first < 0:
				p.comparator, p.first = cmp, p.next
			default:
				p.comparator = cmp
			}
			p.next += n
		} else if joiner, n := r.rangeBetween.match(r.toks, p.next); n > 0 {
			p.joiner, p.open = joiner, p.next
			p.next += n
		} else if _, n := r.rangeOpen.match(r.toks, p.next); n > 0 {
			p.next += n
		} else if _, n := r.changeFrom.match(r.toks, p.next); n > 0 {
			p.change = true
			p.next += n
		} else {
			break
		}
	}
	if p.first < 0 {
		p.first = p.next
	}
	return p
}

// core is a number with its currency or percent sign.
type core struct {
	number
	first    int // a symbol may stand before the number
	next     int
	currency string
	percent  bool
}

// scaled reports whether the core says by itself how large it is.
func (c core) scaled() bool { return c.scale > 1 }

// core reads a number and the signs around it from token i on.
func (r *reader) core(i int) (c core, ok bool) {
	c.first = i
	k := i
	if code, n := r.symbol(i); n > 0 {
		c.currency = code
		k += n
	}
	negative := 0
	if c.currency == "" {
		negative = r.minusAt(k)
		k += negative
	}
	c.number, ok = r.number(k)
	c.next = c.number.next
	if !ok {
		return c, false
	}
	c.number.first = i
	if negative > 0 {
		c.value.Coef = -c.value.Coef
	}
	if _, n := r.percent.match(r.toks, c.next); n > 0 && c.currency == "" && r.key(c.next) != "" {
		c.percent = true
		c.next += n
		return c, true
	}
	if k = c.next; c.currency == "" {
		k = r.hop(k)
	}
	code, n := r.currencies.match(r.toks, k)
	if n > 0 && r.free(k, n) && !r.trapped(k) && (c.currency == "" || c.currency == code) {
		c.currency = code
		c.next = k + n
	}
	return c, true
}

// symbol reads a currency before its number. Letters must be capitals there:
// "USD 5m", but not "won 5 medals".
func (r *reader) symbol(i int) (code string, n int) {
	code, n = r.symbols.match(r.toks, i)
	if n == 0 || !r.free(i, n) {
		return "", 0
	}
	for _, t := range r.toks[i : i+n] {
		if t.Kind == text.Word && !t.Caps {
			return "", 0
		}
	}
	return code, n
}

// free reports whether a name or a time leaves one of n tokens to a currency:
// "đô la" in "đô la Hong Kong", "$" in "US$".
func (r *reader) free(i, n int) bool {
	for k := i; k < i+n; k++ {
		if !r.skip(k) {
			return true
		}
	}
	return false
}

// minusAt is the number of tokens of a minus at token i. A sign is one only
// where it is glued to the number and not to what stands before.
func (r *reader) minusAt(i int) int {
	_, n := r.minus.match(r.toks, i)
	if n > 0 && r.is(i, text.Punct) && (r.glued(i) && i > 0 || !r.glued(i+n)) {
		return 0
	}
	return n
}

// amount reads comparators, a number or a range, and its currency or percent
// sign: all that Quantity.Span covers. next is where to read on.
func (r *reader) amount(i int) (q Quantity, c core, ok bool) {
	p := r.prefix(i)
	c, ok = r.core(p.next)
	if !ok {
		if c.number.next > p.next+1 { // 9.8.2025
			q.Next = c.number.next
		}
		return q, c, false
	}
	q = Quantity{First: min(p.first, c.first), Number: c.value, Comparator: p.comparator}
	c = r.upTo(p, c, &q)
	q.NumberSpan = r.span(c.number.first, c.number.next-1)
	q.Scale, q.Currency, q.Percent = c.scale, c.currency, c.percent
	q.Next = c.next
	r.behind(&q)
	q.Last = q.Next - 1
	q.Span = r.span(q.First, q.Last)
	return q, c, true
}

// behind reads a comparator behind the number.
func (r *reader) behind(q *Quantity) bool {
	cmp, n := r.after.match(r.toks, q.Next)
	if n == 0 || q.Comparator != "" || r.key(q.Next) == "" {
		return false
	}
	q.Comparator = cmp
	q.Next += n
	return true
}

// upTo reads the second end of a range and gives the whole. "5–10 triệu USD"
// writes scale and currency once for both.
func (r *reader) upTo(p prefix, low core, q *Quantity) core {
	n := 0
	between := p.joiner != "" && r.key(low.next) == p.joiner
	if between {
		n = 1
	} else if _, n = r.rangeTo.match(r.toks, low.next); n == 0 || r.key(low.next) == "" {
		return low
	}
	if p.change && (low.scaled() || low.currency != "") {
		return low
	}
	high, ok := r.core(low.next + n)
	if !ok || low.currency != "" && high.currency != "" && low.currency != high.currency ||
		low.percent && high.currency != "" || high.percent && low.currency != "" {
		return low
	}
	from := low.value
	if !low.scaled() && high.scaled() {
		if v, ok := low.value.times(high.scale); ok && v.Less(high.value) {
			from = v
		}
	}
	if !from.Less(high.value) {
		return low
	}
	if high.currency == "" {
		high.currency = low.currency
	}
	high.percent = high.percent || low.percent
	high.first, high.number.first = low.first, low.number.first
	high.suffix = high.suffix || low.suffix
	high.bare = low.bare
	q.Number, q.High = from, high.value
	if between {
		q.First = min(q.First, p.open)
	}
	return high
}

// quantity reads all that belongs to a quantity from token i on, and whether
// it is one. q.Next is where to read on either way.
func (r *reader) quantity(i int) (q Quantity, ok bool) {
	if _, n := r.identifiers.match(r.toks, i); n > 0 {
		r.named = i + n
	}
	if _, n := r.traps.match(r.toks, i); n > 0 {
		return Quantity{Next: i + n}, false
	}
	q, c, ok := r.amount(i)
	if !ok {
		return q, false
	}
	q.Converted = r.converted(&q)
	r.unit(&q)
	if q.Converted == nil {
		q.Converted = r.converted(&q)
	}
	if r.tangled(q.First, q.Next) || r.rate(q) {
		return Quantity{Next: r.blob(q.Next)}, false
	}
	return q, r.counts(q, c)
}

// unit reads the counted noun and what an amount is paid for.
func (r *reader) unit(q *Quantity) {
	if q.Currency == "" && !q.Percent {
		k := r.hop(q.Next)
		for range 3 {
			if _, n := r.unitGap.match(r.toks, k); n > 0 && r.key(k) != "" {
				k += n
			}
			k = r.hop(k)
		}
		if id, n := r.units.match(r.toks, k); n > 0 && r.key(k) != "" && !r.trapped(k) {
			q.Unit, q.UnitSpan = id, r.span(k, k+n-1)
			q.Next = k + n
			if r.behind(q) {
				q.Last = q.Next - 1
				q.Span = r.span(q.First, q.Last)
			}
		}
	}
	if q.Percent || r.key(q.Next) == "" {
		return
	}
	if id, n := r.perAlone.match(r.toks, q.Next); n > 0 && q.Unit == "" {
		q.Per, q.PerSpan = id, r.span(q.Next, q.Next+n-1)
		q.Next += n
		return
	}
	_, k := r.per.match(r.toks, q.Next)
	id, n := r.perUnits.match(r.toks, q.Next+k)
	if k > 0 && n > 0 {
		q.Per, q.PerSpan = id, r.span(q.Next, q.Next+k+n-1)
		q.Next += k + n
	}
}

// converted reads the same amount in another currency behind q: in brackets,
// or behind "tương đương".
func (r *reader) converted(q *Quantity) *Quantity {
	i := q.Next
	if q.Currency == "" || r.key(i) == "" {
		return nil
	}
	open := r.key(i) == "(" || r.key(i) == "["
	if open || r.key(i) == "," {
		i++
	}
	_, n := r.equals.match(r.toks, i)
	if n == 0 && !open {
		return nil
	}
	c, _, ok := r.amount(i + n)
	if !ok || c.Currency == "" || c.Currency == q.Currency || c.Next < len(r.toks) && r.key(c.Next) == "=" {
		return nil
	}
	if close := r.key(c.Next); open && (close == ")" || close == "]") {
		c.Next++
	}
	q.Next = c.Next
	return &c
}

// span is the bytes of tokens first to last, both included.
func (r *reader) span(first, last int) text.Span {
	return text.Span{Start: r.toks[first].Start, End: r.toks[last].End}
}
