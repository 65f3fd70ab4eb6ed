package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/quantity"
)

// amounts takes the sums of money that stand with the trigger and are no
// measure of anything.
func (r *reader) amounts(d *draft, n int) {
	s := d.s
	lo, hi := s.zone(n)
	if s.segments[n].kind == apposition && !s.nounFollows {
		lo = s.segments[n].first // "X, bên rót 2 triệu USD, và Y, bên rót 5 triệu USD"
	}
	if s.nounFollows && n > 0 && s.sumIn(d.trigger+1, s.segments[n].last) {
		lo = d.trigger // "turned over $5m, against $4m in 2023, and got $7m from X"
	}
	for i := lo; i < hi; i++ {
		c := &s.chunks[i]
		if c.kind != amount || c.quantity.Currency == "" || s.gauged(i) || s.otherVerb(d, i) || s.otherNoun(d, i) {
			continue
		}
		if s.nounFollows && d.Type == fact.Acquisition && (c.quantity.Per != "" || s.forEach(i) || s.sharePrice(i)) {
			continue // "offered $12 a share for X", "will pay €22.50 for each X share"
		}
		if !s.nounFollows && c.quantity.Per != "" && (d.Type == fact.Acquisition || d.Type == fact.Investment) {
			continue // "mua cổ phần của X với giá 23 USD mỗi cổ phiếu"
		}
		if k := s.segmentOf(i); s.nounFollows && k >= 0 && k < n && s.segments[k].kind == relative {
			continue // "Kelda, which has $7m in cash, bought X for $5m"
		}
		r.pay(d, c.quantity)
		d.used = append(d.used, i)
		c.spent = true
		return
	}
	r.spentOn(d, n)
	if len(d.Amounts) == 0 {
		r.worthBehind(d, n)
	}
}

// worthBehind takes the sum that a Vietnamese sentence tells behind a comma to be what the deal is worth, over what is told of the
// names in it: "mua lại X, startup có trụ sở tại Y, với giá 5 triệu USD", "mua lại X, tổng giá trị giao dịch 5 triệu USD".
func (r *reader) worthBehind(d *draft, n int) {
	s := d.s
	for k := n + 1; k < len(s.segments) && !s.nounFollows; k++ {
		g := &s.segments[k]
		if i := s.worthIn(g); i >= 0 {
			r.pay(d, s.chunks[i].quantity)
			d.used = append(d.used, i)
			s.chunks[i].spent = true
			return
		}
		first := &s.chunks[g.first]
		if s.chunks[g.first-1].key != "," || s.sumIn(g.first, g.last) || g.kind != apposition && (!first.is(grammar.Noun) || s.verbBetween(g.first, g.last) || first.phrase != nil && (!first.phrase.anaphoric() || first.phrase.this)) {
			return
		}
	}
}

// worthIn gives the sum of a segment that tells nothing else than what a deal is worth, -1 for none.
func (s *sentence) worthIn(g *segment) int {
	told := false
	for i := g.first; i < g.last && s.chunks[g.first-1].key == ","; i++ {
		c := &s.chunks[i]
		if told && s.isMoney(i) && c.quantity.Per == "" {
			return i
		}
		told = told || s.worth[c.key] && i <= g.first+1 || c.is(grammar.Gauge) && pricing(c) && i == g.first && s.opensWith(i, grammar.With)
		if c.kind > word || c.phrase != nil && !c.phrase.anaphoric() {
			return -1
		}
	}
	return -1
}

// sharePrice reports a small sum in an English sentence that tells what a share costs: "raised its bid to $82 a share from
// $70", "pay $60 in cash and $22 of stock for each share".
func (s *sentence) sharePrice(i int) bool {
	q := s.chunks[i].quantity
	return q.Scale <= 1 && q.Number.Float64() < maxSharePrice && slices.ContainsFunc(s.chunks, func(c chunk) bool {
		return c.kind == amount && c.quantity.Per == "share" || slices.Contains(s.grammar.Quantity.PerUnits["share"], c.key)
	})
}

// maxSharePrice is what a share costs at most, and a firm never.
const maxSharePrice = 10_000

// forEach reports a price told with what each piece of something costs, right behind a sum.
func (s *sentence) forEach(i int) bool {
	for k := i + 1; k+1 < len(s.chunks) && k-i <= maxDescriptors; k++ {
		if s.chunks[k].is(grammar.For) {
			return s.chunks[k+1].is(grammar.Indefinite) && !s.chunks[k+1].is(grammar.Definite) && s.shareAhead(k+2)
		}
		if s.chunks[k].phrase != nil {
			return false
		}
	}
	return false
}

// shareAhead reports a word for a share of a firm within the next few chunks.
func (s *sentence) shareAhead(i int) bool {
	for k := i; k < len(s.chunks) && k-i <= 2; k++ {
		if slices.Contains(s.grammar.Quantity.PerUnits["share"], s.chunks[k].key) {
			return true
		}
	}
	return false
}

// sumIn reports a sum of money in a stretch of chunks that measures nothing.
func (s *sentence) sumIn(first, last int) bool {
	for i := first; i < last; i++ {
		if s.isMoney(i) && !s.gauged(i) {
			return true
		}
	}
	return false
}

// spentOn takes the sum that stands before a clause of purpose or a relative one: "chi 8 tỷ USD
// để mua lại X", "khoản 2 triệu USD mà X rót vào Y".
func (r *reader) spentOn(d *draft, n int) {
	s := d.s
	if s.nounFollows || n == 0 || !s.chunks[s.segments[n].first].is(grammar.Subordinate|grammar.Relative) || s.chunks[s.segments[n].first-1].kind != amount {
		return
	}
	i := s.segments[n].first - 1
	if c := &s.chunks[i]; c.quantity.Currency != "" && !c.spent {
		r.pay(d, c.quantity)
		d.used = append(d.used, i)
		c.spent = true
	}
}

// raised takes the sum that a listing brought: the one behind a verb of raising
// money.
func (r *reader) raised(d *draft) {
	s := d.s
	for i := d.trigger + 1; i < len(s.chunks) && i <= d.trigger+2 && !s.nounFollows; i++ {
		c := &s.chunks[i]
		if c.kind == amount && c.quantity.Currency != "" && c.quantity.Per == "" {
			r.pay(d, c.quantity) // "kế hoạch IPO trị giá 900 triệu USD"
			d.used = append(d.used, i)
			c.spent = true
			return
		}
		if c.kind != other {
			break
		}
	}
	if i := s.raisedAt(d.trigger); i >= 0 && !(s.nounFollows && d.Polarity == fact.Negative && s.segmentOf(i) != d.segment()) {
		c := &s.chunks[i] // but not "abandoned a listing and raised $5m from X"
		r.pay(d, c.quantity)
		d.used = append(d.used, i)
		c.spent = true
	}
}

// raisedAt gives the sum that the listing at i brought, -1 for none: behind a verb of raising money, or in English before
// the listing, "raised $9m in an IPO", "its $9m flotation", or as what the public paid, "sold a fifth of itself to the
// public for $9m".
func (s *sentence) raisedAt(i int) int {
	for k := i + 1; k < len(s.chunks); k++ {
		if s.isMoney(k) && (s.receives(k-1) || s.bringsTo(k) || s.nounFollows && s.chunks[k-1].is(grammar.For) && s.isPublic(k-2)) {
			return k
		}
	}
	if !s.nounFollows {
		return -1
	}
	for k := i - 1; k > 0 && i-k <= maxOwned; k-- {
		c := &s.chunks[k]
		if s.isMoney(k) {
			priced := i+1 < len(s.chunks) && (s.chunks[i+1].kind == other || s.chunks[i+1].is(grammar.Gauge)) // "its $3 listing price"
			if k == i-1 && c.quantity.Per == "" && !priced || s.receives(k-1) {
				return k
			}
			return -1
		}
		if c.kind == punct && c.key != "-" || c.is(grammar.And|grammar.Clause) || s.isVerb(k) {
			return -1
		}
	}
	return -1
}

// isPublic reports the English word for all who may buy shares, behind "to the": "sold a fifth of itself to the public".
func (s *sentence) isPublic(i int) bool {
	return i > 0 && s.tells(i, fact.Listing) || i > 1 && s.splitsOff(i) && s.chunks[i-1].is(grammar.Definite) && s.chunks[i-2].is(grammar.Into)
}

// splitsOff reports the second part of a verb of listing: "public" in "took the company public".
func (s *sentence) splitsOff(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Trigger) && slices.ContainsFunc(c.entry.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.SplitTail && u.Event.Type == fact.Listing
	})
}

// bringsTo reports a sum right behind whom a listing brings it: "Đợt IPO mang về cho X 40 tỷ yên".
func (s *sentence) bringsTo(i int) bool {
	p := s.chunks[i-1].phrase
	if s.nounFollows || p == nil || p.last != i || p.gov < 0 {
		return false
	}
	return slices.ContainsFunc(s.grammar.Event, func(e grammar.Event) bool {
		return e.Type == fact.Listing && slices.ContainsFunc(e.Oblique, func(o grammar.Oblique) bool {
			return o.Role == fact.Organization && slices.Contains(o.Words, s.chunks[p.gov].key)
		})
	})
}

// receives reports a verb of getting money at the chunk.
func (s *sentence) receives(i int) bool {
	c := &s.chunks[i]
	if !c.is(grammar.Trigger) {
		return false
	}
	for _, u := range c.entry.Uses {
		if u.Form == grammar.Receiving {
			return true
		}
	}
	return false
}

// gauged reports a quantity right behind a word that names a measure, or in English behind whom that tells of: "fined Velor $4m".
func (s *sentence) gauged(i int) bool {
	if p := s.chunks[max(0, i-1)].phrase; s.nounFollows && p != nil && p.last == i && p.first > 0 && p.gov < 0 && s.chunks[p.first-1].is(grammar.Gauge) && !pricing(&s.chunks[p.first-1]) {
		return true
	}
	for k := i - 1; k >= 0 && i-k <= 2; k-- {
		if c := &s.chunks[k]; c.is(grammar.Gauge) && !pricing(c) {
			return true
		}
		if s.chunks[k].kind != other && !s.chunks[k].is(grammar.Of|grammar.Gauge) {
			break
		}
	}
	return !s.nounFollows && (s.raisedTo(i) || i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.Gauge) && !pricing(&s.chunks[i+1]))
}

// raisedTo reports a measure whose owner stands between it and the quantity: "đưa định
// giá của X lên 1,2 tỷ USD".
func (s *sentence) raisedTo(i int) bool {
	for k := i - 1; k >= 2 && i-k <= 4; k-- {
		c := &s.chunks[k]
		if c.phrase != nil && s.chunks[k-1].is(grammar.Of) {
			g := &s.chunks[k-2]
			return g.is(grammar.Gauge) && !pricing(g)
		}
		if c.kind != other && !c.is(prepositions) {
			return false
		}
	}
	return false
}

// pricing reports a word that can only name a price: what is paid in a deal is
// no measure of its object.
func pricing(c *chunk) bool {
	for _, m := range c.entry.Measures {
		if len(m.Per) == 0 {
			return false
		}
	}
	return true
}

// pay notes an amount with its conversion, and the land that tells of whose "rupees" it is.
func (r *reader) pay(d *draft, q *quantity.Quantity) {
	d.Amounts = nil
	for ; q != nil; q = q.Converted {
		d.Amounts = append(d.Amounts, fact.Amount{Number: fact.Number(q.Number.Float64()), Currency: q.Currency, Comparator: q.Bound()})
		if q.Told {
			d.proofs = append(d.proofs, r.lands[q.Currency])
		}
	}
}
