package quantity

import "moc/tools/text"

// core is a number with its currency or percent sign.
type core struct {
	number
	start    int // its first token: a symbol may stand before the number
	end      int // the token behind it
	currency string
	told     bool // which of several currencies that share its name, a land tells
	percent  bool
}

// scaled reports whether the core says by itself how large it is.
func (c core) scaled() bool { return c.scale > 1 }

// core reads a number and the signs around it from token i on. Where it finds
// none, end is where to read on.
func (r *reader) core(i int) (c core, ok bool) {
	code, n, minus := "", 0, 0
	if r.can(i, symbol) {
		code, n = r.symbol(i)
		if code, c.told = r.shared.of(code); code == none {
			code = "" // "¥5bn" of a text that names Tokyo and Beijing as often
		}
	}
	if n == 0 && r.can(i, negative) {
		minus = r.minusAt(i)
	}
	c.start, c.currency = i, code
	c.number, ok = r.number(i + n + minus)
	c.end = c.next
	if !ok {
		return c, false
	}
	if minus > 0 {
		c.first, c.value.Coef = i, -c.value.Coef
	}
	if _, n := match(r, r.percent, c.end); n > 0 && code == "" {
		c.percent = true
		c.end += n
		return c, true
	}
	k := c.end
	if code == "" {
		k = r.hop(k)
	}
	name, n := r.currencies.match(r.toks, k)
	name, told := r.shared.of(name)
	if n > 0 && name != none && r.free(k, n) && !r.trapped(k) && !r.ahead(k, n) && (code == "" || code == name) {
		c.currency, c.told = name, told
		c.end = k + n
	} else if n == 0 && code == "" {
		r.hundredth(&c, k)
	}
	return c, true
}

// ahead reports a currency that touches the number behind it and not the one before: "gave Base44 €5".
func (r *reader) ahead(k, n int) bool {
	return !r.glued(k) && r.glued(k+n) && r.is(k+n, text.Number)
}

// hundredth reads behind a number that it counts hundredths of a currency: "30 cents".
func (r *reader) hundredth(c *core, k int) {
	name, n := r.hundredths.match(r.toks, k)
	if n == 0 || !r.free(k, n) || c.scaled() || c.value.Places > maxPlaces-2 {
		return
	}
	c.currency, c.end = name, k+n
	c.value.Places += 2
	c.value = c.value.lowest()
}

// symbol reads a currency before its number. Letters must be capitals there, as the
// grammar's are, or touch the number ("USD 5m", "Rs 5m", "Rmb500m"), and in "a $5m round" there
// is no A$.
func (r *reader) symbol(i int) (code string, n int) {
	code, n = r.symbols.match(r.toks, i)
	if n == 0 || !r.free(i, n) {
		return "", 0
	}
	for k, t := range r.toks[i : i+n] {
		if t.Kind == text.Word && !t.Caps && !(t.Upper && r.capital[t.Key]) && !r.glued(i+n) || k > 0 && !t.Glued {
			return "", 0
		}
	}
	return code, n
}

// free reports whether a name or a time leaves one of n tokens to a currency:
// "đô la" in "đô la Hong Kong", "$" in "US$".
func (r *reader) free(i, n int) bool {
	for k := i; k < i+n; k++ {
		if !r.skipped(k) {
			return true
		}
	}
	return false
}

// minusAt is the number of tokens of a minus at token i. A sign is one only
// where it is glued to the number and not to what stands before.
func (r *reader) minusAt(i int) int {
	if k := r.key(i); k == "-" || k == "−" {
		if r.glued(i+1) && (i == 0 || !r.glued(i)) {
			return 1
		}
		return 0
	}
	_, n := match(r, r.minus, i)
	return n
}

// joinerAt is the number of tokens that join the ends of a range at token i.
func (r *reader) joinerAt(i int, p prefix) int {
	switch k := r.key(i); {
	case k == "":
		return 0
	case k == p.joiner, k == "-", k == "–", k == "—":
		return 1
	}
	_, n := match(r, r.rangeTo, i)
	return n
}

// upTo reads the second end of a range and gives the whole. "5–10 triệu USD"
// writes scale and currency once for both.
func (r *reader) upTo(p prefix, low core, q *Quantity) core {
	n := r.joinerAt(low.end, p)
	if n == 0 || p.change && (low.scaled() || low.currency != "") || r.partOfWord(low.start) {
		return low
	}
	high, ok := r.core(low.end + n)
	if !ok || !alike(low, high) || low.currency == "" && high.currency != "" && high.start < high.first {
		return low // "rose from $4 in 2023 to $5" gives no range either
	}
	from := low.value
	if !low.scaled() {
		if v, ok := from.times(high.scale); ok && v.less(high.value) {
			from = v
		}
	}
	if !from.less(high.value) {
		return low
	}
	q.Number, q.High = from, high.value
	if r.key(low.end) == p.joiner {
		q.First = min(q.First, p.open)
	}
	if high.currency == "" {
		high.currency, high.told = low.currency, low.told
	}
	high.percent = high.percent || low.percent
	high.suffix = high.suffix || low.suffix
	high.start, high.first, high.bare = low.start, low.first, low.bare
	return high
}

// partOfWord reports a number that is written together with the word before it: "cut the price of X1 to
// 2 yuan" gives no range.
func (r *reader) partOfWord(i int) bool {
	return i > 0 && r.glued(i) && r.toks[i-1].Kind == text.Word
}

// alike reports whether two numbers can be the ends of one range: not two
// currencies, not a percentage and an amount.
func alike(a, b core) bool {
	return (a.currency == "" || b.currency == "" || a.currency == b.currency) &&
		!(a.percent && b.currency != "") && !(b.percent && a.currency != "")
}
