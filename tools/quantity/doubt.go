package quantity

import "moc/tools/text"

// counts reports whether what was read is a quantity and not a number word by
// chance or a number that names something.
func (r *reader) counts(q Quantity, c core) bool {
	money := q.Currency != "" || q.Percent || c.scaled()
	known := money || q.Unit != "" || q.Per != ""
	switch {
	case c.bare && q.Comparator == "" && (q.Number == Int(c.scale) || oneAndZeros(q.Number)):
		return false // "triệu" in "mỗi triệu token", "trăm triệu"
	case c.suffix && q.Currency == "" && q.Unit == "" && q.Per == "":
		return r.suffixed // 5m of what, but "9m users, up from 5m"
	case q.IsRange() && !known:
		return false // 3-2
	case c.article && !money && q.Per == "":
		return false // "một nhân viên"
	case r.named == q.First && !money:
		return false // "lần thứ hai", "tầng 12"
	case known:
		return true
	case !c.digits && q.Number.less(Int(10)):
		return false // "hai mô hình"
	}
	return !r.is(q.First-1, text.Number) && !r.is(q.Next, text.Number) && !r.afterName(q.First)
}

// afterName reports whether a capitalised word stands directly before token i:
// "Series 7".
func (r *reader) afterName(i int) bool {
	return i > 0 && r.toks[i-1].Kind == text.Word && r.toks[i-1].Upper
}

// tangled reports whether tokens [first, next) are a piece of something
// longer written without spaces: Orchid-7B, 24/7, 10:30, a five-year plan.
func (r *reader) tangled(first, next int) bool {
	if first > 0 && r.glued(first) {
		switch p := r.toks[first-1]; {
		case p.Kind != text.Punct:
			return true
		case p.Key == "#" || p.Key == "_" || p.Key == "@" || p.Key == "№":
			return true
		case p.Glued && first > 1 && joins(p.Key) && r.toks[first-2].Kind != text.Punct:
			return true
		case p.Key == ".":
			return true
		}
	}
	if !r.glued(next) {
		return false
	}
	switch t := r.toks[next]; {
	case t.Kind != text.Punct:
		return true
	case joins(t.Key) && r.glued(next+1) && next+1 < len(r.toks):
		k := r.toks[next+1].Kind
		return k == text.Number || k == text.Word && t.Key == "-"
	}
	return false
}

// joins reports whether a sign glued on both sides makes one word of what
// stands around it.
func joins(sign string) bool {
	switch sign {
	case "-", "–", "/", ":", "_", ".", "×":
		return true
	}
	return false
}

// rate reports whether q stands on either side of an equals sign: "$1 = 6.84
// Danish crowns" tells no amount.
func (r *reader) rate(q Quantity) bool {
	return q.First > 0 && r.toks[q.First-1].Key == "=" || q.Next < len(r.toks) && r.toks[q.Next].Key == "="
}

// blob is the end of the word in which token i stands, where words end at
// spaces.
func (r *reader) blob(i int) int {
	for i < len(r.toks) && r.toks[i].Glued {
		i++
	}
	return i
}

// oneAndZeros reports whether d is a power of ten.
func oneAndZeros(d Decimal) bool {
	n := d.Coef
	for n > 0 && n%10 == 0 {
		n /= 10
	}
	return n == 1
}
