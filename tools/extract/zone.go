package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// zone is the range of chunks whose circumstances belong to a trigger in
// segment n: the segment and the adjuncts beside it.
func (s *sentence) zone(n int) (lo, hi int) { return s.zoneStart(n), s.zoneEnd(n) }

// zoneStart gives where the zone of segment n begins.
func (s *sentence) zoneStart(n int) int {
	lo, first := s.segments[n].first, n
	if s.purpose(n) {
		first, lo = n-1, s.segments[n-1].first
	}
	for k := first - 1; k >= 0; k-- {
		g := &s.segments[k]
		switch {
		case s.opensAnew(n) && k > 0 && k == n-1, s.ofClauseBefore(k):
			return lo
		case g.kind == adjunct && k > 0 && s.segments[k-1].kind == apposition && s.endsAsVerb(g.first):
			return lo // "Ann, once of X, walked out in 2020, and later she …"
		case s.nounFollows && s.chunks[s.segments[k+1].first].is(grammar.And) && s.addsCircumstance(k):
			return lo // "bought X, a bank, for $5m and agreed to buy Y"
		case g.kind == adjunct || g.kind == fragment && s.segments[k+1].kind == apposition:
			lo = g.first // "In March X and Y, a bank, put money into Z"
		case s.nounFollows && g.kind == relative && k > 0 && s.segments[k-1].kind == fragment:
			lo = s.segments[k-1].first // "In March X, which makes Y, bought Z"
			k--
		case !s.chainedTo(k, n) && !g.standsAside():
			return lo
		}
	}
	return lo
}

// ofClauseBefore reports an English segment that belongs to the clause before it, since no mark parts the two or since a semicolon
// stands behind it: "hired Ann Lee as chair in 2020, but plans to list".
func (s *sentence) ofClauseBefore(k int) bool {
	g := &s.segments[k]
	if !s.nounFollows || s.chunks[s.segments[k+1].first-1].key == ";" {
		return s.nounFollows
	}
	if next := s.segments[k+1].first; s.chunks[next].is(grammar.And) && !s.finiteBehind(next) {
		return false // "will be free until 2026 and cost $5"
	}
	return k > 0 && g.kind == adjunct && g.first == s.segments[k-1].last && s.segments[k-1].kind <= relative
}

// zoneEnd gives where the zone of segment n ends.
func (s *sentence) zoneEnd(n int) int {
	if next := s.deedGoesOn(n); next > 0 {
		return s.zoneEnd(next)
	}
	hi := s.segments[n].last
	for k := n + 1; k < len(s.segments); k++ {
		g := &s.segments[k]
		if s.otherDeed(k, n) {
			return hi
		}
		if g.kind == adjunct && s.chunks[g.first-1].key != ";" || s.landBehind(k) {
			hi = g.last
			continue
		}
		if s.relativeBeforeTime(k, n) {
			continue
		}
		if end := s.goesBackBefore(k); end > hi {
			return end
		}
		if !g.standsAside() {
			return hi
		}
	}
	return hi
}

// deedGoesOn gives the segment that goes on with a form of "to be" about the noun for a deed that is all of segment n, behind an
// aside, 0 for none: "The funding, announced on Monday, was led by X", "Its last round, of €38m, was led by X".
func (s *sentence) deedGoesOn(n int) int {
	next := n + 2
	if next >= len(s.segments) || !s.deed(s.segments[n]) || !s.chunks[s.segments[next].first].is(grammar.Be) {
		return 0
	}
	aside := &s.segments[n+1]
	if p := s.between(aside.first, aside.last); aside.kind == relative || aside.kind > relative && (p == nil || p.anaphoric()) {
		return next
	}
	return 0
}

// standsAside reports a segment without a verb of its own between those of a clause.
func (g *segment) standsAside() bool {
	return g.kind == apposition || g.kind == attribution || g.kind == fragment
}

// relativeBeforeTime reports an English relative clause k over which segment n goes on with a time or a price: "released
// Bollard, a tool that predicts times, on Friday", "bought X, which Y made, in May", "…, for $5m".
func (s *sentence) relativeBeforeTime(k, n int) bool {
	if !s.nounFollows || s.segments[k].kind != relative {
		return false
	}
	if k > n+1 && s.segments[k-1].kind == apposition {
		return true
	}
	return k+1 < len(s.segments) && (s.onlyTime(&s.segments[k+1]) || s.forSum(&s.segments[k+1]) || s.inDeal(&s.segments[k+1]))
}

// otherDeed reports a segment that tells by a verb that the grammar does not know what somebody else did, or
// did besides: "X, which raised $5m, grew fast in 2024", "released X and travelled to Berlin in May".
func (s *sentence) otherDeed(k, n int) bool {
	first := s.segments[k].first
	if s.segments[k].kind == fragment && s.appointsIn(&s.segments[k]) {
		return true // "Kelda, founded by Ada Boyd, hired Bo Rask in May"
	}
	if s.segments[k].kind != adjunct {
		return false
	}
	return s.segments[n].kind == relative && s.chunks[first].kind == other || s.nounFollows && s.chunks[first].is(grammar.And) && s.unknownVerb(first+1)
}

// landBehind reports a Vietnamese segment that only tells in what land the place before it lies, and when: "hội đàm tại Busan,
// Hàn Quốc hôm 30/10".
func (s *sentence) landBehind(n int) bool {
	g := &s.segments[n]
	if s.nounFollows || n == 0 || s.chunks[g.first-1].key != "," {
		return false
	}
	p, q := s.chunks[g.first-2].phrase, s.chunks[g.first].phrase
	if p == nil || q == nil || p.kind != entity.Place || q.kind != entity.Place || p.anaphoric() || q.anaphoric() || q.first != g.first {
		return false
	}
	for k := q.last; k < g.last; k++ {
		if c := &s.chunks[k]; c.kind != moment && c.kind != other && !c.is(prepositions) {
			return false
		}
	}
	return true
}

// forSum reports a segment that begins with the price that somebody pays: "for $5m in cash".
func (s *sentence) forSum(g *segment) bool {
	return g.kind == adjunct && s.chunks[g.first].is(grammar.For) && g.first+1 < g.last && s.isMoney(g.first+1)
}

// inDeal reports a segment that tells in what deal something happens and what that is worth: "bought X, which makes Y, in an
// all-share deal valued at $5m".
func (s *sentence) inDeal(g *segment) bool {
	if !s.chunks[g.first].is(grammar.At) {
		return false
	}
	for k := g.first + 1; k < g.last && s.chunks[k].phrase == nil; k++ {
		if s.chunks[k].is(grammar.Gauge) && s.dealWorth(k) {
			return true
		}
	}
	return false
}

// goesBackBefore gives where the first verb stands in a segment that goes on about the verb before
// an aside until then: "sold its arm, Kartta, to Nokia for $5m and used the money to pay debts". It
// is 0 where the segment does not.
func (s *sentence) goesBackBefore(n int) int {
	g, prev := &s.segments[n], &s.segments[n-1]
	if !s.nounFollows || g.kind != predicate || prev.kind != apposition && prev.kind != fragment {
		return 0
	}
	if first := &s.chunks[g.first]; !first.is(prepositions) || first.is(grammar.And) {
		return 0
	}
	for k := g.first; k < g.last; k++ {
		if s.chunks[k].is(grammar.And) && s.chunks[k].phrase == nil {
			return k
		}
		if s.isVerb(k) {
			return 0
		}
	}
	return 0
}

// chainedTo reports a segment k in a chain of Vietnamese predicates of one subject that ends with segment
// n, none of them with a time of its own or another event: "Năm 2021, chị bỏ việc, về quê lập X".
func (s *sentence) chainedTo(k, n int) bool {
	if s.nounFollows || s.segments[k].kind != clause && s.segments[k].kind != predicate {
		return false
	}
	const joined = grammar.Clause | grammar.Subordinate | grammar.Relative
	for i := k + 1; i <= n; i++ {
		if g := &s.segments[i]; g.kind != predicate || s.chunks[g.first].is(joined) || s.chunks[g.first-1].key != "," {
			return false
		}
	}
	for i := s.segments[k].first; i < s.segments[n].last; i++ {
		if s.chunks[i].kind == moment || i < s.segments[n].first && s.isVerb(i) {
			return false
		}
	}
	return true
}

// purpose reports a segment that only says what for the one before it is done, by the same
// people: "dự định sang X để gặp Y".
func (s *sentence) purpose(n int) bool {
	g := &s.segments[n]
	return !s.nounFollows && n > 0 && s.chunks[g.first].is(grammar.Subordinate) && g.first > 0 && s.chunks[g.first-1].kind != punct &&
		g.first+1 < g.last && s.isVerb(g.first+1)
}

// otherVerb reports a verb of another type of event between the trigger and a
// chunk.
func (s *sentence) otherVerb(d *draft, j int) bool {
	lo, hi := min(d.trigger, j), max(d.trigger, j)
	for k := lo + 1; k < hi; k++ {
		if !s.isVerb(k) || s.tells(k, d.Type) || s.servesTrigger(d, k) || k > d.trigger && (s.alongWith(k) || s.oncePlanned(d, k)) {
			continue
		}
		if s.nounFollows && s.aside(k, lo, hi) || k > d.trigger && s.describedTimed(k, j) {
			continue
		}
		if k > d.trigger || !s.announces(k, d.trigger) {
			return true
		}
	}
	return false
}

// servesTrigger reports a verb at k that only brings the trigger, or tells of it.
func (s *sentence) servesTrigger(d *draft, k int) bool {
	if k > 0 && k < d.trigger && s.chunks[k].is(grammar.Quoting) && s.chunks[k-1].phrase != nil && s.chunks[k-1].phrase.media {
		return true // "tờ X viết rằng Y mua Z"
	}
	if k+1 < len(s.chunks) && s.chunks[k+1].phrase == nil && s.modifies(k, max(0, s.segmentOf(k))) {
		return true // "cấm bán phần mềm thiết kế cho X"
	}
	if d.Type == fact.Restriction && k > d.trigger && s.goodsBarred(d.trigger) != nil && s.tells(k, fact.Acquisition) {
		return true // "banned carriers from buying X's chips in May"
	}
	if d.Type == fact.Restriction && k > d.trigger && s.barredDeed(k) {
		return true // "cấm X tham gia mạng 5G hồi tháng 2/2024"
	}
	nominal := s.chunks[d.trigger].is(grammar.Trigger) && onlyNominal(&s.chunks[d.trigger])
	if s.nounFollows {
		return s.servesEnglish(d, k, nominal)
	}
	switch {
	case k == d.trigger-1:
		// "công bố khoản đầu tư": the noun is what the verb tells; "thu về 5 tỷ đồng doanh thu"
		return nominal || d.Type == fact.Measurement || s.onlyPays(k)
	case k == d.trigger+1 && d.Type == fact.Partnership:
		return true // "ký thỏa thuận hợp tác phát triển chip với X"
	case k < d.trigger:
		return s.onlyPays(k) // "chi 210 tỷ đồng mua lại X"
	case nominal && s.chunks[k-1].is(grammar.Passive) && s.chunks[k].is(grammar.Speech|grammar.Reporting):
		return true // "Khoản đầu tư của X vào Y được công bố sáng 17/3"
	}
	return false
}

// servesEnglish reports an English verb that only brings the trigger, a noun or not.
func (s *sentence) servesEnglish(d *draft, k int, nominal bool) bool {
	if s.chunks[k].is(grammar.Speech) && s.objectOf(k) == nil {
		return true // "The funding, announced on Monday, was led by X"
	}
	if d.Type == fact.Acquisition && k+2 == d.trigger && s.chunks[k+1].is(grammar.Into) && s.tells(k, fact.Partnership) {
		return true // "said on Tuesday it had struck a deal to buy X"
	}
	noun := nominal || k > d.trigger && s.chunks[d.trigger+1].is(grammar.Of)
	if noun && k > d.trigger && d.Type != fact.Investment && s.predicateOf(d.trigger, max(0, s.segmentOf(d.trigger))) == k {
		return s.receives(k) // "X's flotation raised $1bn in May", "X's purchase of Y closed in May"
	}
	return k < d.trigger && nominal && s.heldBy(k, d.trigger) // "Last week X sealed a three-year alliance with Y"
}

// heldBy reports a verb of which the noun at a chunk is the object, with nothing but adjectives and an article between.
func (s *sentence) heldBy(verb, noun int) bool {
	for k := verb + 1; k < noun; k++ {
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Definite|grammar.Indefinite) && !(c.kind == moment && c.time.Value == "") {
			return false
		}
	}
	return true
}

// describedTimed reports a chunk in what is told of a thing before a time, or a price, that stands alone behind
// it: "cấm Chim Sâu, ứng dụng do X phát triển, từ giữa năm 2024".
func (s *sentence) describedTimed(k, j int) bool {
	n := s.segmentOf(k)
	if n <= 0 || n+1 >= len(s.segments) || s.segmentOf(j) != n+1 {
		return false
	}
	if kind := s.segments[n].kind; kind != apposition && !(s.nounFollows && kind == relative) {
		return false
	}
	g := &s.segments[n+1]
	sum := !s.nounFollows && s.chunks[j].kind == amount // ", với giá 5 tỷ đồng"
	if s.chunks[j].kind != moment && !sum || j != g.last-1 {
		return false
	}
	first := &s.chunks[g.first]
	return g.first == j || g.first == j-1 && (first.is(prepositions) || sum && first.is(grammar.Gauge))
}

// aside reports a chunk in what is told of a name between commas, both other chunks lying
// outside.
func (s *sentence) aside(k, lo, hi int) bool {
	n := s.segmentOf(k)
	if n <= 0 {
		return false
	}
	called := s.segments[n].kind == apposition && s.chunks[k].is(grammar.Noun) // "an operator of portals"
	if !called && (s.segments[n].kind != relative || s.segments[n-1].kind != apposition) {
		return false
	}
	return n != s.segmentOf(lo) && n != s.segmentOf(hi)
}

// announces reports a verb that only tells of the one behind it: "công bố đã thâu tóm".
func (s *sentence) announces(k, trigger int) bool {
	if s.nounFollows || !s.chunks[k].is(grammar.Reporting|grammar.Speech) {
		return false
	}
	for k++; k < trigger; k++ {
		if !s.chunks[k].is(grammar.Auxiliary | grammar.Planned) {
			return false
		}
	}
	return true
}

// onlyPays reports a verb that tells an event only where a sum stands with it.
func (s *sentence) onlyPays(k int) bool {
	return !slices.ContainsFunc(s.chunks[k].entry.Uses, func(u grammar.Use) bool { return !u.Event.Sum })
}

// appointsIn reports an English segment with a verb of appointing and somebody right behind it: "hired Bo Rask in May".
func (s *sentence) appointsIn(g *segment) bool {
	for k := g.first; s.nounFollows && k+1 < g.last; k++ {
		if p := s.chunks[k+1].phrase; p != nil && p.first == k+1 && s.chunks[k].is(grammar.Appointing) && p.maybePerson() {
			return true
		}
	}
	return false
}

// opensAnew reports a Vietnamese clause about another behind a comma and a word that turns to it, which takes no time from what was told
// before: "cấm X, kể từ thứ Hai tuần sau, còn Y có 300 nhân viên".
func (s *sentence) opensAnew(n int) bool {
	g := &s.segments[n]
	if s.nounFollows || n == 0 || s.chunks[g.first-1].key != "," || !s.chunks[g.first].is(grammar.Clause) || g.first+1 >= g.last {
		return false
	}
	p := s.chunks[g.first+1].phrase
	return p != nil && !p.anaphoric()
}
