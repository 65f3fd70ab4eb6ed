package quantity

import (
	"strconv"
	"strings"

	"moc/tools/text"
)

// digitPart reads digits with their signs, a suffix glued to them, or a
// multiplier behind them ("5 trăm").
func (r *reader) digitPart(i int) (part, bool) {
	end := i + 1
	for r.isSign(end) && r.glued(end) && r.is(end+1, text.Number) && r.glued(end+1) {
		end += 2
	}
	p := part{next: end}
	if r.glued(end) && r.is(end, text.Word) {
		p.suffix = r.meaning(end).suffix
	}
	s, _ := r.scaleAt(p)
	v, ok := r.literal(i, end, s > 1)
	p.value = v
	if p.suffix > 0 {
		p.next++
	} else if ok {
		p = r.fraction(p)
		if m := r.meaning(p.next).multiplier; m > 0 && !r.trapped(p.next) {
			p.value, ok = v.times(m)
			p.next++
		}
	}
	return p, ok
}

func (r *reader) isSign(i int) bool { k := r.key(i); return k == r.decimal || k == r.thousands }

// literal is the value of the digits and signs in tokens [i, end). Groups of
// exactly three digits behind the sign for thousands are thousands; the same
// sign before one or two digits is the decimal sign of a foreign habit ("1.8
// tỷ" in a translation). The language's own decimal sign before three digits
// that end in 0 separates thousands where no scale follows: nobody writes
// 128,000 tokens for 128.
func (r *reader) literal(i, end int, scaled bool) (Decimal, bool) {
	first := r.toks[i].Key
	if len(first) > 1 && first[0] == '0' {
		return Decimal{}, false // a telephone number, a date
	}
	if end == i+1 {
		n, err := strconv.ParseInt(first, 10, 64)
		return Int(n), err == nil
	}
	last := end - 2 // the last sign, before i where there is none
	whole, frac := i, ""
	if last > i {
		sign, tail := r.toks[last].Key, r.toks[end-1].Key
		mixed := last-2 > i && r.toks[last-2].Key != sign
		single := last-2 < i
		three := len(tail) == 3 && first != "0"
		thousands := three && (sign == r.thousands || !scaled && tail[2] == '0')
		if mixed || single && !thousands {
			end, frac = last, tail
		}
	}
	var b strings.Builder
	b.WriteString(first)
	for whole += 2; whole < end; whole += 2 {
		sign, group := r.toks[whole-1].Key, r.toks[whole].Key
		if len(group) != 3 || len(first) > 3 || sign != r.toks[i+1].Key || first == "0" {
			return Decimal{}, false // a date, a version
		}
		b.WriteString(group)
	}
	if frac != "" {
		b.WriteString("." + frac)
	}
	d, err := ParseDecimal(b.String())
	return d, err == nil
}
