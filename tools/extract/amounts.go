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
	if i := s.sumOfNoun(d, n); i >= 0 {
		r.spend(d, i)
		return
	}
	first, last := s.sumZone(d, n)
	for i := first; i < last; i++ {
		if s.takesSum(d, i, n) {
			r.spend(d, i)
			return
		}
	}
	r.spentOn(d, n)
	if len(d.Amounts) == 0 {
		r.worthBehind(d, n)
	}
}

// sumOfNoun gives the sum right before an English noun for a deal, between that and whose it is, -1 for none: "Dell's $67bn
// purchase of EMC and HP's $20bn purchase of Compaq".
func (s *sentence) sumOfNoun(d *draft, n int) int {
	i := d.trigger - 1
	c := &s.chunks[d.trigger]
	if !s.nounFollows || i < 1 || !c.is(grammar.Trigger) || !onlyNominal(c) {
		return -1
	}
	if !s.chunks[i-1].is(grammar.Genitive|grammar.Own) || !s.takesSum(d, i, n) {
		return -1
	}
	return i
}

// spend takes a sum for an event.
func (r *reader) spend(d *draft, i int) {
	c := &d.s.chunks[i]
	r.pay(d, c.quantity)
	d.used = append(d.used, i)
	c.spent = true
}

// sumZone gives the chunks among which the sum of an event stands.
func (s *sentence) sumZone(d *draft, n int) (first, last int) {
	first, last = s.zone(n)
	if s.segments[n].kind == apposition && !s.nounFollows {
		first = s.segments[n].first // "X, bên rót 2 triệu USD, và Y, bên rót 5 triệu USD"
	}
	if s.nounFollows && n > 0 && s.sumIn(d.trigger+1, s.segments[n].last) {
		first = d.trigger // "turned over $5m, against $4m in 2023, and got $7m from X"
	}
	return first, last
}

// takesSum reports a sum that is what an event cost or brought.
func (s *sentence) takesSum(d *draft, i, n int) bool {
	if !s.isMoney(i) || s.gauged(i) || s.otherVerb(d, i) || s.otherNoun(d, i) || s.perShare(d, i) || s.tooLittle(d, i) {
		return false
	}
	if d.Type == fact.Investment && s.valueOfShare(d.trigger) {
		return false
	}
	k := s.segmentOf(i) // not "Kelda, which has $7m in cash, bought X for $5m"
	return !s.nounFollows || k < 0 || k >= n || s.segments[k].kind != relative
}

// valueOfShare reports an English noun for what one has of a firm, of which only the value is told: "the value of its stake in X fell to
// $5m".
func (s *sentence) valueOfShare(i int) bool {
	k := i - 1
	for ; s.nounFollows && k > 0; k-- {
		if c := &s.chunks[k]; !c.is(grammar.Own|grammar.Genitive|grammar.Definite) && c.kind != name && c.kind != amount {
			break
		}
	}
	return s.nounFollows && k > 0 && s.chunks[k].is(grammar.Of) && s.worth[s.chunks[k-1].key]
}

// perShare reports what each share costs: "offered $12 a share for X", "will pay €22.50 for each X share", "mua cổ phần của X
// với giá 23 USD mỗi cổ phiếu".
func (s *sentence) perShare(d *draft, i int) bool {
	per := s.chunks[i].quantity.Per != ""
	if s.nounFollows {
		deal := d.Type == fact.Acquisition || d.Type == fact.Investment
		return deal && s.sharePrice(i) || d.Type == fact.Acquisition && (per || s.forEach(i))
	}
	return per && (d.Type == fact.Acquisition || d.Type == fact.Investment)
}

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

// sharePrice reports a small sum in an English sentence that tells what a share costs: "raised its bid to $82 a share from
// $70", "pay $60 in cash and $22 of stock for each share".
func (s *sentence) sharePrice(i int) bool {
	q := s.chunks[i].quantity
	return q.Scale <= 1 && q.Number.Float64() < maxSharePrice && slices.ContainsFunc(s.chunks, func(c chunk) bool {
		return c.kind == amount && c.quantity.Per == "share" || s.shareUnits[c.key]
	})
}

// maxSharePrice is what a share costs at most, and a firm never.
const maxSharePrice = 10_000

// shareAhead reports a word for a share of a firm within the next few chunks.
func (s *sentence) shareAhead(i int) bool {
	for k := i; k < len(s.chunks) && k-i <= 2; k++ {
		if s.shareUnits[s.chunks[k].key] {
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
	if s.nounFollows || n == 0 || !s.chunks[s.segments[n].first].is(grammar.Subordinate|grammar.Relative) {
		return
	}
	if i := s.segments[n].first - 1; s.isMoney(i) && !s.chunks[i].spent {
		r.spend(d, i)
	}
}

// worthBehind takes the sum that a Vietnamese sentence tells behind a comma to be what the deal is worth, over what is told of the
// names in it: "mua lại X, startup có trụ sở tại Y, với giá 5 triệu USD", "mua lại X, tổng giá trị giao dịch 5 triệu USD".
func (r *reader) worthBehind(d *draft, n int) {
	s := d.s
	for k := n + 1; k < len(s.segments) && !s.nounFollows; k++ {
		g := &s.segments[k]
		if i := s.worthIn(g); i >= 0 {
			r.spend(d, i)
			return
		}
		if s.chunks[g.first-1].key != "," || s.sumIn(g.first, g.last) || g.kind != apposition && !s.describesNamed(g) {
			return
		}
	}
}

// describesNamed reports words without a verb that begin with a noun for what was named before.
func (s *sentence) describesNamed(g *segment) bool {
	first := &s.chunks[g.first]
	if !first.is(grammar.Noun) || s.verbBetween(g.first, g.last) {
		return false
	}
	return first.phrase == nil || first.phrase.anaphoric() && !first.phrase.this
}

// worthIn gives the sum of a segment that tells nothing else than what a deal is worth, -1 for none.
func (s *sentence) worthIn(g *segment) int {
	if s.chunks[g.first-1].key != "," {
		return -1
	}
	told := false
	for i := g.first; i < g.last; i++ {
		c := &s.chunks[i]
		if told && s.isMoney(i) && c.quantity.Per == "" {
			return i
		}
		told = told || s.namesWorth(i, g.first)
		if c.kind > word || c.phrase != nil && !c.phrase.anaphoric() {
			return -1
		}
	}
	return -1
}

// namesWorth reports words for a price or a worth with which a segment begins: "với giá", "tổng giá trị".
func (s *sentence) namesWorth(i, first int) bool {
	c := &s.chunks[i]
	return s.worth[c.key] && i <= first+1 || i == first && c.is(grammar.Gauge) && pricing(c) && s.opensWith(i, grammar.With)
}

// raised takes the sum that a listing brought: the one behind a verb of raising
// money.
func (r *reader) raised(d *draft) {
	s := d.s
	if i := s.worthRaising(d.trigger); i >= 0 {
		r.spend(d, i)
		return
	}
	i := s.raisedAt(d.trigger)
	if i < 0 || s.nounFollows && d.Polarity == fact.Negative && s.segmentOf(i) != d.segment() {
		return // "abandoned a listing and raised $5m from X"
	}
	r.spend(d, i)
}

// worthRaising gives the sum right behind a Vietnamese listing, -1 for none: "kế hoạch IPO trị giá 900 triệu USD".
func (s *sentence) worthRaising(trigger int) int {
	for i := trigger + 1; i < len(s.chunks) && i <= trigger+2 && !s.nounFollows; i++ {
		if s.isMoney(i) && s.chunks[i].quantity.Per == "" {
			return i
		}
		if s.chunks[i].kind != other {
			return -1
		}
	}
	return -1
}

// raisedAt gives the sum that the listing at i brought, -1 for none: behind a verb of raising money, or in English before
// the listing.
func (s *sentence) raisedAt(i int) int {
	for k := i + 1; k < len(s.chunks); k++ {
		if s.isMoney(k) && (s.receives(k-1) || s.bringsTo(k) || s.publicPays(k)) {
			return k
		}
	}
	if !s.nounFollows {
		return -1
	}
	return s.raisedBefore(i)
}

// publicPays reports a sum as what the public paid in English: "sold a fifth of itself to the public for $9m".
func (s *sentence) publicPays(i int) bool {
	return s.nounFollows && s.chunks[i-1].is(grammar.For) && s.isPublic(i-2)
}

// raisedBefore gives the sum before an English listing that brought it, -1 for none: "raised $9m in an IPO", "its $9m
// flotation", but not "its $3 listing price".
func (s *sentence) raisedBefore(i int) int {
	for k := i - 1; k > 0 && i-k <= maxOwned; k-- {
		c := &s.chunks[k]
		if s.isMoney(k) {
			priced := i+1 < len(s.chunks) && (s.chunks[i+1].kind == other || s.chunks[i+1].is(grammar.Gauge))
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
	if i > 0 && s.tells(i, fact.Listing) {
		return true
	}
	return i > 1 && s.splitsOff(i) && s.chunks[i-1].is(grammar.Definite) && s.chunks[i-2].is(grammar.Into)
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
		return e.Type == fact.Listing && brings(&e, fact.Organization, s.chunks[p.gov].key)
	})
}

// receives reports a verb of getting money at the chunk.
func (s *sentence) receives(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Trigger) && slices.ContainsFunc(c.entry.Uses, func(u grammar.Use) bool { return u.Form == grammar.Receiving })
}

// gauged reports a quantity right behind a word that names a measure, or in English behind whom that tells of: "fined Velor $4m".
func (s *sentence) gauged(i int) bool {
	if s.nounFollows && s.gaugedOver(i) {
		return true
	}
	for k := i - 1; k >= 0 && i-k <= 2; k-- {
		c := &s.chunks[k]
		if c.measures() {
			return !s.dealWorth(k) && !s.roundBrings(k)
		}
		if c.kind != other && !c.is(grammar.Of|grammar.Gauge) {
			break
		}
	}
	return !s.nounFollows && (s.raisedTo(i) || i+1 < len(s.chunks) && s.chunks[i+1].measures())
}

// dealWorth reports a word for a worth right behind an English noun for the deal in which something happens, whose price it
// tells: "bought X in a deal worth $5m", "in an all-share transaction valued at $5m", but "The deal values X at $5m".
func (s *sentence) dealWorth(gauge int) bool {
	first := s.chunks[gauge].first
	if !s.nounFollows || first == 0 || !s.transactions[s.toks[first-1].Key] {
		return false
	}
	for k := gauge - 1; k > 0 && gauge-k <= maxDescriptors && s.chunks[k].phrase == nil; k-- {
		if s.chunks[k].is(grammar.Indefinite) && s.chunks[k-1].is(prepositions) {
			return true
		}
	}
	return false
}

// roundBrings reports a verb of getting money of which an English noun for a round is the subject, over what is told of that between
// commas: "Its latest round, which closed in August, brought in £5m", but not "Its shop brought in £5m".
func (s *sentence) roundBrings(verb int) bool {
	if !s.nounFollows || !s.receives(verb) {
		return false
	}
	n := s.segmentOf(verb)
	for k := verb - 1; k >= 0; k-- {
		if m := s.segmentOf(k); m != n && m >= 0 && (s.segments[m].kind == relative || s.segments[m].kind == apposition) {
			k = s.segments[m].first
			continue
		}
		if c := &s.chunks[k]; c.is(grammar.Trigger) && (onlyNominal(c) || k > 0 && s.articledRound(k)) {
			return s.tells(k, fact.Investment)
		}
		if s.isVerb(k) || s.chunks[k].kind == amount {
			return false
		}
	}
	return false
}

// gaugedOver reports a word for a measure before the name right before a quantity: "fined Velor $4m", "put the value of the
// firm at $4bn".
func (s *sentence) gaugedOver(i int) bool {
	last := i
	if i > 1 && s.chunks[i-1].is(grammar.At) {
		last--
	}
	p := s.chunks[max(0, last-1)].phrase
	return p != nil && p.last == last && p.first > 0 && p.gov < 0 && s.chunks[p.first-1].measures()
}

// measures reports a word for a measure that is no price.
func (c *chunk) measures() bool { return c.is(grammar.Gauge) && !pricing(c) }

// raisedTo reports a measure whose owner stands between it and the quantity: "đưa định
// giá của X lên 1,2 tỷ USD".
func (s *sentence) raisedTo(i int) bool {
	p := s.raisedOwner(i)
	return p != nil && s.chunks[p.first-2].measures()
}

// raisedOwner gives the one behind "của" and before a Vietnamese preposition of how much something comes to.
func (s *sentence) raisedOwner(i int) *phrase {
	for k := i - 1; k >= 2 && i-k <= 4; k-- {
		c := &s.chunks[k]
		if p := c.phrase; p != nil && p.first >= 2 && s.chunks[p.first-1].is(grammar.Of) {
			return p
		}
		if c.kind != other && !c.is(prepositions) {
			return nil
		}
	}
	return nil
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
