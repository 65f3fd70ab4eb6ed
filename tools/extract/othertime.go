package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// ofOtherTime reports a time at i that is not that of the event of a draft.
func (r *reader) ofOtherTime(d *draft, i, n int) bool {
	s := d.s
	if s.comparedTime(d, i) || s.otherVerb(d, i) || s.ofVerb(d, i) {
		return true
	}
	if d.Type == fact.Measurement {
		if r.ofOtherQuantity(d, i, n) {
			return true
		}
	} else if s.besides(d.trigger, i) {
		return true
	}
	return r.timeInForce(d, i) || s.ofDeedInSequence(d.trigger, i) || s.afterOthers(i) || s.ofNamedDeed(d, i) || s.putOffIn(i, n) ||
		s.laterOn(i, d.trigger) || s.pastBare(i, n) || s.ofOtherSegment(d, i, n) || s.valuedThen(i)
}

// pastBare reports a time behind the comma of a verb without a subject with which a Vietnamese sentence begins: "Ra đời giữa đại
// dịch, hôm qua X đồng ý …".
func (s *sentence) pastBare(i, n int) bool {
	g := &s.segments[0]
	return !s.nounFollows && n == 0 && i >= g.last && s.chunks[g.last].key == "," && s.opensBare() && s.subjectIn(g, g.last) == nil
}

// afterOthers reports an English time in which others did before or after what is told: "the third to list this year, after
// Molnet in May".
func (s *sentence) afterOthers(i int) bool {
	if !s.nounFollows || i < 3 || !s.chunks[i-1].is(grammar.At) {
		return false
	}
	p := s.chunks[i-2].phrase
	if p == nil || p.anaphoric() || p.last != i-1 || p.gov < 1 || p.kind == entity.Place || p.gov != p.first-1 {
		return false
	}
	c := &s.chunks[p.gov]
	return c.is(grammar.Subordinate) && s.chunks[p.gov-1].key == ","
}

// comparedTime reports a time that is only compared with; in English, an event other than a measure may well be "from" one.
func (s *sentence) comparedTime(d *draft, i int) bool {
	return s.offered(i) && !(s.nounFollows && d.Type != fact.Measurement && s.chunks[i-1].is(grammar.From))
}

// timeInForce reports a time up to which or since which something is in force.
func (r *reader) timeInForce(d *draft, i int) bool {
	s := d.s
	switch {
	case d.Type == fact.Restriction && s.nounFollows && d.Polarity == "" && r.untilThen(s, i):
		return true // "has barred X from bidding until 2027"
	case d.Type == fact.Measurement && s.nounFollows && !d.measure.Money && r.untilThen(s, i):
		return true // "a company of 85 people that was little known until this year"
	case d.Type == fact.Partnership && (s.validFor(i) || s.nounFollows && r.untilThen(s, i) || r.endedThen(d, i)):
		return true
	}
	return r.holdsSince(d, i)
}

// endedThen reports an English time in which what a noun tells came to an end: "The alliance of X and Y was dissolved in 2024".
func (r *reader) endedThen(d *draft, i int) bool {
	s := d.s
	if !s.nounFollows || s.chunks[d.trigger].entry == nil || !slices.ContainsFunc(s.chunks[d.trigger].entry.Uses, nominalUse) {
		return false
	}
	end := i
	if n := s.segmentOf(d.trigger); i < d.trigger && n >= 0 {
		end = s.segments[n].last // "In 2024 the alliance of X and Y was dissolved"
	}
	for k := d.trigger + 1; k < end; k++ {
		if c := &s.chunks[k]; c.phrase == nil && (r.lifting[c.key] || r.lifting[s.toks[c.last-1].Key]) {
			return true
		}
	}
	return false
}

// ofOtherQuantity reports a time that is of another quantity than the measured one, or of no day on which that was counted.
func (r *reader) ofOtherQuantity(d *draft, i, n int) bool {
	s, trigger := d.s, d.trigger
	switch {
	case s.amountBetween(trigger, i) && !s.shared(trigger, i) && !s.openedBy(i, n) && !s.sharedOn(trigger, i),
		i > trigger && s.heldBehind(i),
		s.relatedAnew(i, trigger),
		s.ofAmount(i, trigger),
		s.ofVerbBefore(i, trigger),
		s.ofNext(i, trigger, n),
		s.ofFormer(i, n),
		!d.measure.Money && r.nowadays(s, i):
		return true
	}
	return !s.nounFollows && (s.ofOffered(trigger, i) || len(d.measure.Per) > 0 && i < trigger && s.sells(n, i))
}

// ofOtherSegment reports a time of what is told beside segment n, in brackets, behind a dash or in another clause.
func (s *sentence) ofOtherSegment(d *draft, i, n int) bool {
	k := s.segmentOf(i)
	if k != n && (s.behindDash(k, n) || s.ownTimes(d, k, n)) {
		return true
	}
	if (d.Type == fact.Affiliation || s.bracketed(i)) && (s.ofAside(i, n) || s.beforeElse(i, n)) {
		return true
	}
	return s.ofDeedBefore(i, n) || i < s.joinedFrom(d.trigger, n) || s.ofNextClause(i, n) || s.untilOnly(i, d.trigger)
}

// behindDash reports a Vietnamese segment behind segment n that more than a few words behind a dash fill: "mua X với giá 23 USD -
// gần bằng giá đóng cửa phiên 17/9".
func (s *sentence) behindDash(k, n int) bool {
	return !s.nounFollows && k > n && s.asideMark(s.segments[k].first-1, "-") && s.segments[k].last-s.segments[k].first > maxDescriptors
}

// ownTimes reports a segment k whose times are of what it tells itself, not of segment n.
func (s *sentence) ownTimes(d *draft, k, n int) bool {
	kind := s.segments[k].kind
	switch {
	case kind == apposition, s.nounFollows && kind == relative:
		return true
	case d.Type == fact.Measurement && s.counts(k):
		return true
	}
	return s.ofInsertion(k) || s.endsPassive(k) || k == n-1 && s.purpose(n) || k > n && d.Polarity+d.Modality == "" && s.withWhatComes(k)
}

// withWhatComes reports an English segment that tells by "with" what begins or ends besides: "teamed up with X, with the first
// deliveries to begin in spring".
func (s *sentence) withWhatComes(n int) bool {
	g := &s.segments[n]
	if c := &s.chunks[g.first]; !s.nounFollows || g.kind != adjunct || !c.is(grammar.With) || c.phrase != nil || s.chunks[g.first-1].key != "," {
		return false
	}
	for k := g.first + 2; k+1 < g.last; k++ {
		c := &s.chunks[k]
		if c.phrase != nil || c.is(grammar.Noun) {
			continue
		}
		if c.is(grammar.Planned) || s.isGerund(k) {
			return true
		}
		if next := &s.chunks[k+1]; next.phrase == nil && next.kind < name && (c.is(grammar.Into) || s.endsWith(k, grammar.Into)) {
			return true
		}
	}
	return false
}

// ofInsertion reports an English segment of time, or with one, that ends what is told between commas: "Velor, tipped by
// the Ledger on Monday as a bidder, denied it", "has not bought X, whatever the website claimed until May".
func (s *sentence) ofInsertion(n int) bool {
	g := &s.segments[n]
	if !s.nounFollows || n == 0 || g.kind != adjunct {
		return false
	}
	before := &s.segments[n-1]
	if s.chunks[g.first-1].key == "," {
		return before.kind == fragment && s.nameAt(before.last-1) && s.endsAsVerb(g.first)
	}
	return before.kind == apposition && s.chunks[before.first].is(grammar.Subordinate) && s.chunks[g.first-1].kind != punct
}

// laterOn reports a duration behind a word of joining between an English time and an event, which so is later: "went
// public in 2017 and four years on was bought by X".
func (s *sentence) laterOn(i, trigger int) bool {
	for k := i + 1; s.nounFollows && k+1 < trigger; k++ {
		if next := &s.chunks[k+1]; s.chunks[k].is(grammar.And) && next.kind == moment && next.time.Value == "" {
			return true
		}
		if c := &s.chunks[k]; c.kind == moment && c.time.Value == "" && s.chunks[k+1].is(grammar.Subordinate) {
			return true // "stepped down in April, two months after X was sold to Y"
		}
	}
	return false
}

// holdsSince reports a time from which on something is the greatest or goes on, which is not when an event was.
func (r *reader) holdsSince(d *draft, i int) bool {
	if !d.s.nounFollows {
		return r.goesOnSince(d, i)
	}
	if d.Type != fact.Measurement {
		return r.recordSince(d.s, d.trigger, i)
	}
	counts := !d.measure.Money || earnings[d.Measure] // "has been downloaded 4 million times since May"
	return counts && i > 0 && slices.Contains(r.grammar.Time.PastCues, d.s.chunks[i-1].key)
}

// recordSince reports the English time behind "since" up to which there was no greater event, as the noun for that tells: "its
// biggest float since 2022". Somebody "has been listed since 2023", "has been X's partner since 2021", "has had a partnership since 2021".
func (r *reader) recordSince(s *sentence, trigger, i int) bool {
	if i <= trigger || !slices.Contains(r.grammar.Time.PastCues, s.chunks[i-1].key) {
		return false
	}
	c := &s.chunks[trigger]
	return c.entry != nil && slices.ContainsFunc(c.entry.Uses, nominalUse) && !s.relational(trigger) && !s.onlyHad(trigger)
}

// onlyHad reports a noun behind an article and a form of "to have": "has had a development partnership".
func (s *sentence) onlyHad(noun int) bool {
	k := noun - 1
	for k > 0 && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Noun)) {
		k--
	}
	return k > 0 && s.chunks[k].is(grammar.Indefinite) && s.chunks[k-1].is(grammar.Have)
}

// ofDeedBefore reports a time behind what somebody did before they did what an English segment joins to that: "left X in
// March and founded Y".
func (s *sentence) ofDeedBefore(i, n int) bool {
	g, k := &s.segments[n], s.segmentOf(i)
	if !s.nounFollows || k < 0 || k >= n || !s.chunks[g.first].is(grammar.And) {
		return false
	}
	return i > s.segments[k].first+1 && s.timeOpening(&s.segments[k]) != i
}

// joinedFrom gives the "and" right behind a time, before the trigger in its Vietnamese segment, with which others are told to have
// done something else than what that dates; 0 for none: "A rời X vào tháng 6/2020 và B trở thành CEO của X".
func (s *sentence) joinedFrom(trigger, n int) int {
	g := &s.segments[n]
	for k := trigger - 1; k > g.first && !s.nounFollows; k-- {
		if !s.chunks[k].is(grammar.And) || s.chunks[k-1].kind != moment || s.subjectIn(g, k-1) == nil {
			continue
		}
		if next := s.between(k+1, trigger); next != nil && next.first <= k+2 && next.nominative() {
			return k
		}
	}
	return 0
}

// goesOnSince reports a Vietnamese time from which on something is the greatest or has gone on: "thương vụ lớn nhất kể từ năm
// 2016", "từ năm 2010 đến nay".
func (r *reader) goesOnSince(d *draft, i int) bool {
	s := d.s
	if i == 0 || d.Type == fact.Affiliation || d.Type == fact.Measurement {
		return false
	}
	if !s.startsAt(i) {
		return false
	}
	if r.untilSpan(s, s.chunks[i].last) {
		return true
	}
	for k := i - 2; k >= 0 && i-k <= sinceReach && s.chunks[k].kind != punct; k-- {
		if s.superlatives[s.toks[s.chunks[k].last-1].Key] {
			return true
		}
	}
	return false
}

// untilSpan reports two words up to when something has gone on, from a token on: "đến nay".
func (r *reader) untilSpan(s *sentence, t int) bool {
	times := &r.grammar.Time
	return t+1 < len(s.toks) && slices.Contains(times.Joins, s.toks[t].Key) && slices.Contains(times.Spans, s.toks[t+1].Key)
}

// sinceReach is how many chunks behind a superlative the time stands since which it holds at most.
const sinceReach = 8

// relatedAnew reports a second relative clause between a time and the quantity: "that X launched in
// 2022 and that 3,000 people use".
func (s *sentence) relatedAnew(i, k int) bool {
	for j := i + 1; s.nounFollows && j+1 < k; j++ {
		if s.chunks[j].is(grammar.And) && s.chunks[j+1].is(grammar.Relative) {
			return true
		}
	}
	return false
}

// nowadays reports a word for the day of the document with which a state is told, "Today it has 95
// employees": that is no day on which it was counted.
func (r *reader) nowadays(s *sentence, i int) bool {
	n, relative := r.grammar.Time.Relative["day"][s.chunks[i].key]
	return s.nounFollows && relative && n == 0
}

// putOffIn reports the time in which an English clause says that something was put off: "postponed its
// listing in June".
func (s *sentence) putOffIn(i, n int) bool {
	if !s.nounFollows || i == 0 || !s.chunks[i-1].is(grammar.At) || s.segmentOf(i) != n {
		return false
	}
	for k := s.segments[n].first; k < i; k++ {
		if s.chunks[k].is(grammar.Delay) && !s.chunks[k].is(grammar.Be) {
			return true
		}
	}
	return false
}

// ofAside reports a time of what Vietnamese words in brackets or between commas tell of somebody: "Ông An (sinh
// năm 1956) là nhà sáng lập X".
func (s *sentence) ofAside(i, n int) bool {
	k := s.segmentOf(i)
	if s.nounFollows || k < 0 || k == n {
		return false
	}
	g := &s.segments[k]
	c := &s.chunks[g.first]
	if g.first >= i || c.phrase != nil || slices.Contains(s.grammar.Time.Cues, c.key) {
		return false // "Hồi tháng 10, ông An được bổ nhiệm làm …"
	}
	return c.kind == other || c.class == grammar.Opener || g.bracket && c.kind <= word && !c.is(prepositions)
}

// beforeElse reports a time of what a Vietnamese clause behind segment n tells that came before or after it: "từng là
// kỹ sư của X trước khi về nước năm 2019".
func (s *sentence) beforeElse(i, n int) bool {
	k := s.segmentOf(i)
	return !s.nounFollows && k > n && s.chunks[s.segments[k].first].is(grammar.Subordinate)
}

// bracketed reports a chunk in brackets.
func (s *sentence) bracketed(i int) bool {
	k := s.segmentOf(i)
	return k >= 0 && s.segments[k].bracket
}

// ofNextClause reports a time that opens the Vietnamese clause to which the one of the event is only joined: "Sau
// khi X mua Y, ngày 31/1, Z thông báo …".
func (s *sentence) ofNextClause(i, n int) bool {
	k := s.segmentOf(i)
	if s.nounFollows || k != n+1 || k+1 >= len(s.segments) || !s.chunks[s.segments[n].first].is(grammar.Subordinate) {
		return false
	}
	g, next := &s.segments[k], &s.segments[k+1]
	return g.kind == adjunct && g.last == i+1 && next.kind == clause && s.chunks[g.first-1].key == "," && s.chunks[next.first-1].key == "," &&
		!s.chunks[next.first].is(grammar.Subordinate)
}

// untilOnly reports a time of what went on until the event in Vietnamese: "Năm 2007, Y tách ra và hoạt động
// độc lập cho đến khi được X mua lại".
func (s *sentence) untilOnly(i, trigger int) bool {
	for k := i + 1; k+1 < trigger && !s.nounFollows; k++ {
		if c := &s.chunks[k]; c.is(grammar.Preposition|grammar.Into) && c.phrase == nil && s.chunks[k+1].is(grammar.Subordinate) && k > i+1 {
			return true
		}
	}
	return false
}

// putOff reports the time to which the clause puts something off: "dời kế hoạch niêm yết
// từ năm 2026 sang năm 2027".
func (s *sentence) putOff(i, n int) bool {
	if s.nounFollows || i == 0 || !s.chunks[i-1].is(grammar.Into) {
		return false
	}
	for k := s.segments[n].first; k < i; k++ {
		if s.chunks[k].is(grammar.Delay) {
			return true
		}
	}
	return false
}

// sells reports a verb before a time in its segment, or in the one before: the time is
// of what that verb tells, not of the price ("ra mắt vào ngày 20/5 với giá …").
func (s *sentence) sells(n, i int) bool {
	k := s.segments[n].first
	if n > 0 && s.segmentOf(i) == n && s.segments[n].kind != clause {
		k = s.segments[n-1].first
	}
	for ; k < i; k++ {
		if s.isVerb(k) {
			return true
		}
	}
	return false
}

// ofOffered reports a time right behind a quantity that is only compared with: "giảm từ
// 90 người hồi đầu năm xuống còn 80 người".
func (s *sentence) ofOffered(trigger, i int) bool {
	for k := i - 1; k >= 0 && i-k <= 2; k-- {
		if s.chunks[k].kind == amount {
			return k != trigger && s.offered(k)
		}
	}
	return false
}

// ofVerb reports a time right behind another verb, in front of the trigger: it
// dates that verb's event ("do X sáng lập năm 2016 nay được định giá").
func (s *sentence) ofVerb(d *draft, i int) bool {
	if !s.nounFollows && i+1 < d.trigger && s.chunks[i+1].is(grammar.This) {
		return true // "Hãng do X lập năm 2020 này có 40 nhân viên"
	}
	return i > 1 && i < d.trigger && s.isVerb(i-1) && !s.tells(i-1, d.Type) || s.ofInnerDeed(d.trigger, i)
}

// ofInnerDeed reports a time of what somebody did to whom a Vietnamese clause tells of, before its own verb begins:
// "Quỹ X do chính phủ lập hồi tháng 4 đã rót 2 tỷ đồng", "Y mà hãng ra mắt từ năm 2023 đã có 80.000 lượt tải".
func (s *sentence) ofInnerDeed(trigger, i int) bool {
	const beforeVerb = grammar.Auxiliary | grammar.Have | grammar.Planned | grammar.Passive
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 || i+1 >= trigger || !s.chunks[i+1].is(beforeVerb) {
		return false
	}
	if i > 0 && len(s.chunks[i].time.Value) == len("2006-01-02") && s.isVerb(i-1) {
		return false // "do X phát triển hôm qua đã ra mắt"
	}
	for k := i - 1; k > s.segments[n].first; k-- {
		if s.isVerb(k) {
			return s.chunks[s.segments[n].first].is(grammar.Relative) || s.byBefore(k, s.segments[n].first)
		}
	}
	return false
}

// byBefore reports a preposition of who does something before a verb, back to a chunk.
func (s *sentence) byBefore(verb, first int) bool {
	for k := verb - 1; k >= first; k-- {
		if s.chunks[k].is(grammar.By) {
			return true
		}
		if s.isVerb(k) {
			return false
		}
	}
	return false
}

// ofAmount reports a time that dates the quantity right before it, where another
// is joined to that: "revenue of $2bn in 2024 and employs 600 people".
func (s *sentence) ofAmount(i, trigger int) bool {
	if i > trigger {
		return false
	}
	joined, counts := false, false
	for k := i + 1; k < trigger; k++ {
		joined = joined || s.chunks[k].is(grammar.And)
	}
	for k := i - 1; k >= 0 && s.chunks[k].kind != punct && !s.chunks[k].is(grammar.And); k-- {
		counts = counts || s.chunks[k].kind == amount
	}
	return joined && counts
}

// ofVerbBefore reports a time of a verb before the one that joins a quantity to it: "went on sale in
// February and costs $38,000".
func (s *sentence) ofVerbBefore(i, trigger int) bool {
	for k := i + 1; k+1 < trigger && s.nounFollows; k++ {
		if s.chunks[k].is(grammar.And) {
			return s.chunks[k+1].is(grammar.Gauge|grammar.Have) && s.verbBetween(s.segments[s.segmentOf(i)].first-1, i)
		}
	}
	return false
}

// ofNext reports a time right behind a conjunction that opens what is told of the next quantity: "có
// 6.400 lao động và năm ngoái đạt doanh thu 5 tỷ đồng".
func (s *sentence) ofNext(i, trigger, n int) bool {
	if s.nounFollows || i <= trigger || !s.chunks[i-1].is(grammar.And) {
		return false
	}
	for k := i + 1; k < s.segments[n].last; k++ {
		if s.chunks[k].kind == amount {
			return true
		}
	}
	return false
}

// ofFormer reports a time in English words behind the clause of a quantity that only compare it with another: "has 2m
// users, up from 1m a year ago".
func (s *sentence) ofFormer(i, n int) bool {
	k := s.segmentOf(i)
	return s.nounFollows && k > n && s.chunks[s.segments[k].first].is(grammar.Compare|grammar.Comparison)
}

// shared reports a time behind two quantities that a conjunction joins: "doanh thu
// A và lãi B trong năm 2024" dates both.
func (s *sentence) shared(first, i int) bool {
	joined := false
	if s.chunks[first].kind != amount || s.chunks[first].quantity.Currency == "" {
		return false
	}
	for k := first + 1; k < i; k++ {
		c := &s.chunks[k]
		if c.kind == moment || c.kind == punct || c.kind == amount && c.quantity.Currency == "" {
			return false
		}
		joined = joined || c.is(grammar.And)
	}
	return joined
}

// openedBy reports a time that opens the clause, before all that is told in it: "Quý
// III, X đạt doanh thu A và lãi B".
func (s *sentence) openedBy(i, n int) bool {
	k := s.segmentOf(i)
	return !s.nounFollows && k >= 0 && k == n-1 && s.segments[k].kind == adjunct && !s.counts(k)
}

// counts reports a quantity in the segment: its time is of that.
func (s *sentence) counts(n int) bool {
	for i := s.segments[n].first; i < s.segments[n].last; i++ {
		if s.chunks[i].kind == amount {
			return true
		}
	}
	return false
}

// validFor reports the years for which something is agreed in Vietnamese: "ký thỏa thuận hợp tác giai đoạn 2025-2030".
func (s *sentence) validFor(i int) bool {
	t := s.chunks[i].first
	return !s.nounFollows && (t > 0 && s.terms[s.toks[t-1].Key] || t > 1 && s.terms[s.toks[t-2].Key+" "+s.toks[t-1].Key])
}

// heldBehind reports words of comparing before a Vietnamese time, with none but plain words and others' times between:
// "gấp đôi so với vòng trước đó hồi tháng 3".
func (s *sentence) heldBehind(i int) bool {
	for k := i - 1; k >= 0 && i-k <= maxHeld; k-- {
		c := &s.chunks[k]
		if c.is(grammar.Comparison) {
			return true
		}
		plain := c.kind == other || c.kind == moment && c.time.Value == "" || c.is(prepositions|grammar.Noun) || c.is(grammar.Trigger) && onlyNominal(c)
		if !plain || c.phrase != nil && !c.phrase.anaphoric() {
			return false
		}
	}
	return false
}

// maxHeld is how many chunks behind words of comparing the time stands at most which only those are of.
const maxHeld = 5

// offered reports a time that is only compared with, or that a series starts
// from: "so với năm 2023", "less than in the spring".
func (s *sentence) offered(i int) bool {
	for k := i - 1; k >= 0 && s.nearCompared(k, i); k-- {
		c := &s.chunks[k]
		if !s.nounFollows && k == i-2 && c.is(grammar.Compare) && !c.is(grammar.Comparison) && s.chunks[i-1].is(grammar.Into) {
			return false // "ra mắt một phiên bản nhỏ gọn hơn vào tháng 12"
		}
		if c.is(grammar.Comparison | grammar.Than | grammar.Compare) {
			return true
		}
		if c.kind == amount && c.quantity.Unit == "times" && k > 0 && s.chunks[k-1].is(grammar.Comparison) {
			return true // "gấp ba lần hồi tháng 2"
		}
		if c.kind == punct || c.kind == amount || s.nounFollows && c.kind == name {
			return false // "raised £3m from Quarrybank two years ago"
		}
	}
	return false
}

// nearCompared reports that a word of comparing at k would be near enough to the time at i: two chunks before it, or four with
// a plain Vietnamese word, or three before "in the".
func (s *sentence) nearCompared(k, i int) bool {
	if i-k <= 2 {
		return true
	}
	if !s.nounFollows {
		return i-k <= 4 && s.chunks[k+1].kind == other
	}
	return i-k == 3 && s.chunks[i-1].is(grammar.Definite) && s.chunks[i-2].is(grammar.At)
}

// endsPassive reports a Vietnamese segment that begins with the verb, which the grammar does not know, of a passive whose agent words
// between commas tell of, before its time: "X bị ông A, cựu giám đốc Y, kiện năm 2024".
func (s *sentence) endsPassive(n int) bool {
	g := &s.segments[n]
	if s.nounFollows || g.kind != adjunct || n < 2 || s.chunks[g.first].kind != other || s.segments[n-1].kind != apposition {
		return false
	}
	p := s.atEnd(&s.segments[n-2])
	return p != nil && s.doneByAt(p)
}

// startsAt reports a time behind a word for "from".
func (s *sentence) startsAt(i int) bool {
	return i > 0 && slices.Contains(s.grammar.Words.From, s.toks[s.chunks[i-1].last-1].Key)
}
