package quantity

import "moc/tools/text"

// reader reads the tokens of one sentence.
type reader struct {
	*Recognizer
	toks  []text.Token
	skip  []bool // tokens that are part of no quantity; nil for none
	named int    // where a number would only name something, -1 for nowhere

	noun     string    // unit of a noun that stands before its number
	nounSpan text.Span // its words
	nounEnd  int       // where the number must begin

	suffixed bool // a number with a suffix counted something before: "5m users"
}

// number is a number as it stands in the text, without comparator, currency
// or unit.
type number struct {
	value       Decimal
	scale       int64  // the largest scale read, 1 where none was
	first, next int    // tokens
	digits      bool   // it begins with digits
	article     bool   // nothing but "một" or "a"
	bare        bool   // it begins with a scale: "nghìn tỷ"
	suffix      bool   // its scale is a suffix that needs support: "5m"
	comparator  string // told between digits and scale: "300-plus million"
}

// part is a stretch of a number between two scales.
type part struct {
	value  Decimal
	next   int
	suffix int64 // scale glued to the digits, 0 where none
}

func (r *reader) skipped(i int) bool { return r.skip != nil && r.skip[i] }

// can reports whether one of these can begin at token i.
func (r *reader) can(i int, open opening) bool {
	return i < len(r.toks) && r.opens.Of(r.toks[i].Form)&open != 0
}

// numberAt reports that a number, or a sign before one, can begin at token i.
func (r *reader) numberAt(i int) bool {
	return r.is(i, text.Number) || r.can(i, symbol) || r.can(i, negative|halfOf|inWords) && !r.skipped(i)
}

// key is the key of token i, empty where token i is no part of a quantity.
func (r *reader) key(i int) string {
	if i < 0 || i >= len(r.toks) || r.skipped(i) {
		return ""
	}
	return r.toks[i].Key
}

// meaning is what token i alone can be, nothing where it is no part of a quantity.
func (r *reader) meaning(i int) *meaning {
	if i >= 0 && i < len(r.toks) && !r.skipped(i) {
		if m := r.meanings.Of(r.toks[i].Form); m != nil {
			return m
		}
	}
	return &nothing
}

var nothing meaning

func (r *reader) is(i int, kind text.Kind) bool {
	return i >= 0 && i < len(r.toks) && r.toks[i].Kind == kind && !r.skipped(i)
}

// glued reports whether token i follows the one before it without a space.
func (r *reader) glued(i int) bool { return i < len(r.toks) && r.toks[i].Glued }

// match is the longest phrase at token i, unless that token is skipped.
func match[T comparable](r *reader, p *phrases[T], i int) (value T, n int) {
	if r.key(i) == "" {
		return value, 0
	}
	return p.match(r.toks, i)
}

// hop steps over the hyphen of "12-billion" and "twenty-six".
func (r *reader) hop(i int) int {
	if r.key(i) == "-" && r.glued(i) && r.glued(i+1) {
		return i + 1
	}
	return i
}

// trapped reports whether a phrase that is no part of an amount starts at
// token i: "tỷ phú".
func (r *reader) trapped(i int) bool {
	if !r.can(i, trap) {
		return false
	}
	_, n := r.traps.match(r.toks, i)
	return n > 0
}

// number reads the longest number that starts at token i. Where the tokens
// look like a number and are none (9.8.2025), ok is false and next says where
// to read on.
func (r *reader) number(i int) (n number, ok bool) {
	n = number{first: i, next: i + 1, scale: 1}
	p, ok := r.firstPart(i, &n)
	n.next = max(n.next, p.next)
	if !ok {
		return n, false
	}
	if cmp, next := r.plusBetween(p); next > 0 {
		n.comparator, p.next = cmp, next
	}
	for limit := int64(0); ; { // limit is the last scale read
		s, next := r.scaleAt(p)
		if limit > 0 && s > limit { // hai nghìn ba trăm tỷ
			n.value, ok = timesSum(n.value, p.value, s)
		} else {
			n.value, ok = addTimes(n.value, p.value, s)
		}
		n.next = next
		if !ok || s == 1 {
			return n, ok
		}
		limit, n.scale = s, max(n.scale, s)
		if rest, end := r.remainder(next, s); end > 0 {
			n.value, ok = n.value.plus(rest)
			n.next = end
			return n, ok
		}
		if p, ok = r.nextPart(next, limit); !ok || n.digits && !r.is(r.hop(next), text.Number) && r.unscaled(p) {
			return n, true // "$120 million two years ago"
		}
	}
}

// unscaled reports words of a number without a scale of their own: nobody writes them behind digits.
func (r *reader) unscaled(p part) bool {
	s, _ := r.scaleAt(p)
	return s == 1
}

// timesSum is (a+b)·s.
func timesSum(a, b Decimal, s int64) (Decimal, bool) {
	a, ok := a.plus(b)
	if !ok {
		return a, false
	}
	return a.times(s)
}

// addTimes is total + v·s.
func addTimes(total, v Decimal, s int64) (Decimal, bool) {
	v, ok := v.times(s)
	if !ok {
		return total, false
	}
	return total.plus(v)
}

// firstPart reads what a number can begin with: digits, a number word, half
// of a scale, an article before a scale, or a scale alone.
func (r *reader) firstPart(i int, n *number) (part, bool) {
	if r.is(i, text.Number) {
		p, ok := r.digitPart(i)
		n.digits, n.suffix = true, p.suffix > 0
		return p, ok
	}
	if r.key(i) == "" || r.trapped(i) {
		return part{}, false
	}
	if r.can(i, halfOf) {
		if _, k := match(r, r.half, i); k > 0 && r.scaleWord(r.hop(i+k)) > 0 {
			return part{value: Decimal{5, 1}, next: i + k}, true
		}
	}
	if p, ok := r.wordPart(i, false); ok {
		n.article = r.meaning(i).article && p.next == i+1
		return r.fraction(p), true
	}
	if r.meaning(i).article && (r.scaleWord(i+1) > 0 || r.meaning(i+1).multiplier > 0 && !r.trapped(i+1)) {
		return r.hundreds(part{value: Int(1), next: i + 1}), true
	}
	if r.meaning(i).multiplier > 0 || r.scaleWord(i) > 0 {
		n.bare = true
		return r.hundreds(part{value: Int(1), next: i}), true
	}
	return part{}, false
}

// nextPart reads what may follow a scale: a smaller number, in words or as
// digits with their own scale ("2 tỷ 300 triệu").
func (r *reader) nextPart(i int, limit int64) (part, bool) {
	k := i
	if r.meaning(i).filler {
		k++
	}
	k = r.hop(k)
	if r.is(k, text.Number) {
		p, ok := r.digitPart(k)
		s, _ := r.scaleAt(p)
		return p, ok && k == i && p.suffix == 0 && p.value.less(Int(1000)) && 1 < s && s < limit
	}
	p, ok := r.wordPart(k, true)
	if !ok {
		return p, false
	}
	s, _ := r.scaleAt(p)
	v := p.value.Coef
	switch {
	case k > i: // linh năm, and five
		return p, s == 1 && v < 100
	case s > 1: // but two of a kind are a guess: hai nghìn ba nghìn
		return p, s != limit
	case !r.hasTenths:
		return p, v < limit
	case limit >= 1e6 && v >= 100: // ba triệu năm trăm (nghìn)
		p.value, ok = p.value.times(limit / 1000)
		return p, ok
	}
	return p, v >= 10 && v < limit
}

// remainder reads what stands directly behind the scale s for a fraction of
// it: "rưỡi", or before a currency or the end of the clause a digit in words
// ("một triệu hai"), one digit or three ("5 tỷ 2", "2 triệu 500").
func (r *reader) remainder(i int, s int64) (rest Decimal, next int) {
	if _, k := match(r, r.andHalf, i); k > 0 {
		rest, _ = Decimal{5, 1}.times(s)
		return rest, i + k
	}
	if !r.hasTenths || !r.closes(i+1) && !r.unitBehind(i) && !r.paidBehind(i) {
		return rest, 0
	}
	digits := Decimal{r.meaning(i).number, 1}
	if r.is(i, text.Number) {
		d, err := ParseDecimal("0." + r.toks[i].Key)
		if n := len(r.toks[i].Key); err != nil || n != 1 && n != 3 || r.glued(i+1) && r.is(i+2, text.Number) {
			return rest, 0
		}
		digits = d
	} else if !r.meaning(i).tenth {
		return rest, 0
	}
	rest, ok := digits.times(s)
	if !ok {
		return rest, 0
	}
	return rest, i + 1
}

// unitBehind reports a digit in words at token i with a unit behind it: "một tỷ tám tham số".
func (r *reader) unitBehind(i int) bool {
	if i >= len(r.toks) || !r.meaning(i).tenth {
		return false
	}
	_, k := r.units.match(r.toks, i+1)
	return k > 0 && !r.trapped(i+1)
}

// paidBehind reports a digit at token i with what an amount is paid for behind it: "một triệu hai một chiếc".
func (r *reader) paidBehind(i int) bool {
	_, n := match(r, r.per, i+1)
	if n == 0 || r.trapped(i+1) {
		return false
	}
	_, k := match(r, r.perUnits, i+1+n)
	return k > 0
}

// closes reports whether a currency, a punctuation mark or the end stands at
// token i.
func (r *reader) closes(i int) bool {
	if i >= len(r.toks) || r.is(i, text.Punct) {
		return true
	}
	_, k := r.currencies.match(r.toks, i)
	return k > 0 && !r.trapped(i)
}

// wordPart reads a number below one thousand in words. Inside a number more
// words count than at its beginning.
func (r *reader) wordPart(i int, inside bool) (part, bool) {
	v, next, ok := r.tens(i, inside)
	if !ok {
		return part{}, false
	}
	return r.hundreds(part{value: Int(v), next: next}), true
}

// hundreds reads a multiplier behind p and what it leaves room for: "hai" +
// "trăm linh năm".
func (r *reader) hundreds(p part) part {
	k := r.hop(p.next)
	m := r.meaning(k).multiplier
	if m == 0 || r.trapped(k) {
		return p
	}
	v, ok := p.value.times(m)
	if !ok {
		return p
	}
	p.value, p.next = v, k+1
	if _, k := match(r, r.andHalf, p.next); k > 0 { // trăm rưỡi
		half, _ := Decimal{5, 1}.times(m)
		p.value, _ = p.value.plus(half)
		p.next += k
		return p
	}
	k = r.hop(p.next)
	filled := r.meaning(k).filler
	if filled {
		k = r.hop(k + 1)
	}
	w, next, ok := r.tens(k, true)
	if !ok || w >= m || r.meaning(r.hop(next)).multiplier > 0 {
		return p
	}
	if w < 10 && !filled && r.hasTenths { // một trăm năm: a hundred years
		return p
	}
	p.value, _ = p.value.plus(Int(w))
	p.next = next
	return p
}

// tens reads a number word, with ten of it and with a digit behind the ten:
// hai, hai mươi, hai mươi tư, twenty-four.
func (r *reader) tens(i int, inside bool) (v int64, next int, ok bool) {
	m := r.meaning(i)
	if !m.isNumber || r.trapped(i) || m.inner && !inside && !r.pointAt(i+1) {
		return 0, 0, false
	}
	v, next = m.number, i+1
	if v < 10 && r.meaning(next).multiplier == 10 && !r.trapped(next) {
		v *= 10
		next++
	}
	if v >= 10 && v%10 == 0 {
		k := r.hop(next)
		if m := r.meaning(k); 0 < m.number && m.number < 10 && !m.outer && !r.trapped(k) {
			v += m.number
			next = k + 1
		}
	}
	return v, next, true
}

func (r *reader) pointAt(i int) bool {
	_, k := match(r, r.point, i)
	return k > 0
}

// fraction reads decimals in words behind p ("hai phẩy năm"), or a half ("two
// and a half million").
func (r *reader) fraction(p part) part {
	if _, k := match(r, r.andHalf, p.next); k > 0 {
		if v, ok := p.value.plus(Decimal{5, 1}); ok {
			p.value, p.next = v, p.next+k
		}
		return p
	}
	_, k := match(r, r.point, p.next)
	if k == 0 {
		return p
	}
	digits, next := r.decimals(p.next + k)
	v, err := ParseDecimal(p.value.String() + "." + digits)
	if digits == "" || p.value.Places > 0 || err != nil {
		return p
	}
	p.value, p.next = v, next
	return p
}

// decimals reads the digits behind a spoken decimal sign: one by one, as one
// number ("phẩy hai mươi mốt"), or written as digits.
func (r *reader) decimals(i int) (digits string, next int) {
	if r.is(i, text.Number) {
		return r.toks[i].Key, i + 1
	}
	for next = i; ; {
		v, end, ok := r.tens(next, true)
		if !ok || v >= 10 && digits != "" {
			return digits, next
		}
		digits += Int(v).String()
		next = end
		if v >= 10 {
			return digits, next
		}
	}
}

// scaleWord is the scale that token i is, 0 where it is none.
func (r *reader) scaleWord(i int) int64 {
	s := r.meaning(i).scale
	if s == 0 || r.trapped(i) {
		return 0
	}
	return s
}

// plusBetween reads a comparator that a hyphen joins to digits before a scale, and gives the token behind it, 0 for none:
// "a $300-plus million round".
func (r *reader) plusBetween(p part) (cmp string, next int) {
	i := r.hop(p.next)
	if i == p.next || p.suffix > 0 {
		return "", 0
	}
	cmp, n := match(r, r.after, i)
	if n == 0 || r.scaleWord(r.hop(i+n)) == 0 {
		return "", 0
	}
	return cmp, i + n
}

// scaleAt reads the scales behind a part and multiplies them: "nghìn tỷ" is
// 10^12. It is 1 where there is none.
func (r *reader) scaleAt(p part) (s int64, next int) {
	if p.suffix > 0 {
		return p.suffix, p.next
	}
	s, next = 1, p.next
	for {
		i := r.hop(next)
		product, ok := mul(s, r.scaleWord(i))
		if product == 0 || !ok {
			return s, next
		}
		s, next = product, i+1
	}
}
