package quantity

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
	for n := 0; n < 4 && r.can(p.next, comparator|between|rangeStart|change); n++ { // no sentence has more; a bound keeps Find linear
		k := r.opening(&p)
		if k == 0 {
			break
		}
		p.next += k
	}
	if p.first < 0 {
		p.first = p.next
	}
	return p
}

// opening reads one phrase of a prefix and returns its tokens.
func (r *reader) opening(p *prefix) int {
	if cmp, n := match(r, r.before, p.next); n > 0 {
		if cmp == none {
			p.comparator, p.first = "", -1
			return n
		}
		p.comparator = cmp
		if p.first < 0 {
			p.first = p.next
		}
		return n
	}
	if joiner, n := match(r, r.rangeBetween, p.next); n > 0 {
		p.joiner, p.open = joiner, p.next
		return n
	}
	if _, n := match(r, r.changeFrom, p.next); n > 0 {
		p.change = true
		return n
	}
	_, n := match(r, r.rangeOpen, p.next)
	return n
}
