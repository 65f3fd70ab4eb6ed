package extract

import (
	"slices"
	"strings"

	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// circumstances reads when the event happened, how much money it was about and
// whether a release is open.
func (r *reader) circumstances(d *draft, u grammar.Use, n int) {
	if d.Type.Dated() {
		r.date(d, n)
	}
	switch d.Type {
	case fact.Investment, fact.Acquisition:
		r.amounts(d, n)
		if d.Type == fact.Acquisition && d.Modality == fact.Planned && d.s.saidByBoth() {
			d.Modality = ""
		}
	case fact.Listing:
		r.raised(d)
	case fact.Release:
		d.Open = u.Open || r.open(d, n)
	case fact.Restriction:
		r.reported(d)
	case fact.Partnership:
		if d.Modality == fact.Planned && r.concluded(d) {
			d.Modality = ""
		}
	}
	if d.Modality == fact.Planned && !d.s.nounFollows && d.s.purpose(n) && r.over(d.Date) {
		d.Modality = "" // "sẽ tuyển thêm người sau khi mua X hồi tháng 9"
	}
	if d.Polarity == "" && d.Modality == "" && r.lies(d.Date) {
		d.Modality = fact.Planned
	}
	if d.Polarity == fact.Negative {
		d.Modality = ""
	}
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

// saidByBoth reports a sentence that the two parties of a deal say together, who have agreed on it then:
// "X is to acquire Y, the two companies announced".
func (s *sentence) saidByBoth() bool {
	for k := 1; k+1 < len(s.chunks) && s.nounFollows; k++ {
		if s.chunks[k].is(grammar.Pair) && s.chunks[k+1].is(grammar.Speech) {
			return true
		}
	}
	return false
}

// concluded reports a partnership told of as still to come that rests on an agreement made
// already: "will jointly develop a chip under a partnership signed on March 31".
func (r *reader) concluded(d *draft) bool {
	if d.Date == "" || r.lies(d.Date) {
		return false
	}
	at := d.used[len(d.used)-1]
	for k := at - 1; k >= 0 && at-k <= agreementReach; k-- {
		if c := &d.s.chunks[k]; c.is(grammar.Trigger) && onlyNominal(c) {
			return d.s.tells(k, fact.Partnership)
		}
	}
	return false
}

// agreementReach is how many phrases behind the noun for an agreement its day stands at most.
const agreementReach = 4

// lies reports a date that lies wholly after the document's.
func (r *reader) lies(date string) bool {
	if date == "" || !r.dated {
		return false
	}
	v, err := edtf.Parse(date)
	return err == nil && v.First().Compare(r.day) > 0
}

// over reports a date that lies wholly before the document's.
func (r *reader) over(date string) bool {
	v, err := edtf.Parse(date)
	return date != "" && r.dated && err == nil && v.Last().Compare(r.day) < 0
}

// date takes the time that stands with the trigger: in its segment, nearest
// first, else in an adjunct beside it, else the time of the report.
func (r *reader) date(d *draft, n int) {
	s := d.s
	best, rank := -1, 0
	lo, hi := s.zone(n)
	if k := s.segments[n].kind; d.Type == fact.Measurement && (k == apposition || k == relative || !s.nounFollows && s.chunks[s.segments[n].first].is(grammar.With)) {
		lo, hi = s.segments[n].first, s.segments[n].last // a date outside is of the clause around it
	}
	for i := lo; i < hi; i++ {
		c := &s.chunks[i]
		if c.kind != moment || c.time.Value == "" || s.offered(i) && !(s.nounFollows && d.Type != fact.Measurement && s.chunks[i-1].is(grammar.From)) || s.otherVerb(d, i) || s.ofVerb(d, i) || d.Type == fact.Measurement && s.amountBetween(d.trigger, i) && !s.shared(d.trigger, i) && !s.openedBy(i, n) {
			continue
		}
		if s.nounFollows && d.Type == fact.Restriction && d.Polarity == "" && r.untilThen(s, i) {
			continue // "has barred X from bidding until 2027"
		}
		if r.holdsSince(d, i) {
			continue
		}
		if d.Type == fact.Partnership && s.validFor(i) || d.Type == fact.Measurement && i > d.trigger && s.heldBehind(i) {
			continue
		}
		if s.putOffIn(i, n) || s.laterOn(i, d.trigger) || d.Type != fact.Measurement && s.besides(d.trigger, i) || d.Type == fact.Measurement && s.relatedAnew(i, d.trigger) {
			continue
		}
		if d.Type == fact.Measurement && !s.nounFollows && (s.ofOffered(d.trigger, i) || len(d.measure.Per) > 0 && i < d.trigger && s.sells(n, i)) {
			continue
		}
		if d.Type == fact.Measurement && (s.ofAmount(i, d.trigger) || s.ofVerbBefore(i, d.trigger) || s.ofNext(i, d.trigger, n) || s.ofFormer(i, n) || !d.measure.Money && r.nowadays(s, i)) {
			continue
		}
		if k := s.segmentOf(i); !s.nounFollows && k > n && s.asideMark(s.segments[k].first-1, "-") && s.segments[k].last-s.segments[k].first > maxDescriptors {
			continue // "mua X với giá 23 USD - gần bằng giá đóng cửa phiên 17/9"
		}
		if k := s.segmentOf(i); k != n && (s.segments[k].kind == apposition || s.ofInsertion(k) || k == n-1 && s.purpose(n) || s.nounFollows && s.segments[k].kind == relative || d.Type == fact.Measurement && s.counts(k)) {
			continue
		}
		if (d.Type == fact.Affiliation || s.bracketed(i)) && (s.ofAside(i, n) || s.beforeElse(i, n)) || s.ofDeedBefore(i, n) || s.ofNextClause(i, n) || s.untilOnly(i, d.trigger) {
			continue
		}
		if s.putOff(i, n) {
			best = i
			break
		}
		if x := s.nearness(d.trigger, i, n); best < 0 || x < rank {
			best, rank = i, x
		}
	}
	if best >= 0 && !s.nounFollows && d.Polarity == fact.Negative && s.saysBetween(best+1, d.trigger) {
		best = -1 // the day of a denial is not that of what it denies
	}
	if to, delayed := s.delayedTo(n); delayed {
		best = to
	} else if best < 0 && d.Polarity != fact.Negative {
		best = r.reportTime(d, n)
	}
	if best < 0 && d.Type == fact.Measurement {
		best = s.closedOn(d, n)
	}
	if best < 0 && r.sharesPlan(s, d.trigger, n) {
		best = r.plannedFor(s, n)
	}
	if best < 0 && d.Type != fact.Measurement && d.Polarity == "" {
		if best = s.foretoldFor(d.trigger, n); best < 0 {
			best = s.timeBeforeAside(n)
		}
		if best < 0 && d.Modality == "" {
			best = s.openingTime(d.trigger, n)
		}
		if best < 0 && d.Modality == "" {
			best = s.sharedTime(d.trigger, n)
		}
	}
	if best < 0 && d.trigger == 0 && s.isNote() && s.chunks[2].kind == moment && s.chunks[2].time.Value != "" {
		best = 2 // "Founded: 2016."
	}
	if best < 0 || s.nounFollows && strings.Contains(s.chunks[best].time.Value, "/") && s.delays(n) {
		return // "has slipped from this summer to 2026"
	}
	c := &s.chunks[best]
	d.Date, d.used = c.time.Value, append(d.used, best)
	b := s.bytes(span{best, best + 1})
	d.DateText = r.doc.Text(b.Start, b.End)
	if a := c.time.Anchor; a != nil {
		d.proofs = append(d.proofs, *a)
	}
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
	return d.Type != fact.Measurement && r.recordSince(d.s, d.trigger, i)
}

// recordSince reports the English time behind "since" up to which there was no greater event, as the noun for that tells: "its
// biggest float since 2022". Somebody "has been listed since 2023".
func (r *reader) recordSince(s *sentence, trigger, i int) bool {
	c := &s.chunks[trigger]
	return i > trigger && slices.Contains(r.grammar.Time.PastCues, s.chunks[i-1].key) && c.entry != nil && slices.ContainsFunc(c.entry.Uses, nominalUse)
}

// delays reports a word of putting off in a segment.
func (s *sentence) delays(n int) bool {
	for k := s.segments[n].first; k < s.segments[n].last; k++ {
		if s.chunks[k].is(grammar.Delay) {
			return true
		}
	}
	return false
}

// foretoldFor gives the time for which a Vietnamese sentence says in its predicate that the event is planned
// or comes about, or to which it is put off, -1 for none: "Việc ra mắt X, mô hình mới, bị hoãn sang năm 2026".
func (s *sentence) foretoldFor(i, n int) int {
	k := s.saidOfDeed(i, n)
	if k < 0 {
		k = s.cameAbout(i, n)
	}
	if k < 0 {
		return -1
	}
	last := s.segments[s.segmentOf(k)].last
	for at := k + 1; at < last; at++ {
		if s.chunks[at].kind == moment && s.chunks[at].time.Value != "" && (!s.chunks[k].is(grammar.Delay) || s.chunks[at-1].is(grammar.Into)) {
			return at
		}
	}
	return -1
}

// timeBeforeAside gives the one time before a name of which words between commas tell more, with verbs in
// them, before the Vietnamese clause goes on with segment n; -1 for none: "Hôm qua, X, hãng làm ra Y, mua Z".
func (s *sentence) timeBeforeAside(n int) int {
	if s.nounFollows || n < 2 || s.segments[n].kind == relative || s.segments[n].kind == apposition || s.segments[n-1].kind != relative && s.segments[n-1].kind != apposition ||
		s.segments[n-2].kind != fragment || s.chunks[s.segments[n].first-1].key != "," {
		return -1
	}
	first, at := s.segments[n-2].first, -1
	if n > 2 && s.segments[n-3].kind == adjunct {
		first = s.segments[n-3].first
	}
	for k := first; k < s.segments[n-2].last; k++ {
		c := &s.chunks[k]
		if s.isVerb(k) || c.kind == moment && at >= 0 {
			return -1
		}
		if c.kind == moment && c.time.Value != "" {
			at = k
		}
	}
	return at
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

// openingTime gives the time with which an English sentence begins right before who acts, over what is told of them
// between commas, or before the verb to which another is joined; -1 for none: "In March its regulator, the Garante,
// banned X", "In May the council fined X and barred it from the harbour".
func (s *sentence) openingTime(trigger, n int) int {
	g := &s.segments[n]
	if !s.nounFollows || n == 0 || g.kind == relative || g.kind == apposition || s.subjectIn(g, trigger) != nil || s.momentIn(g.first, g.last) {
		return -1
	}
	joined := s.chunks[g.first].is(grammar.And) && trigger-g.first <= 2
	if s.chunks[g.first].is(grammar.Clause|grammar.Subordinate|grammar.And) && !joined {
		return -1
	}
	for k := n - 1; k >= 0; k-- {
		h := &s.segments[k]
		if h.kind == apposition || h.kind == relative {
			continue
		}
		if at := s.timeOpening(h); at >= 0 {
			if s.momentIn(at+1, h.last) || !(joined && k == n-1) && !s.namesOnly(at+1, h.last) {
				return -1
			}
			return at
		}
		if h.kind != fragment && h.kind != adjunct || s.momentIn(h.first, h.last) || s.verbIn(h.first, h.last) || h.first == 0 || s.chunks[h.first-1].key != "," {
			return -1
		}
	}
	return -1
}

// goesOnSince reports a Vietnamese time from which on something is the greatest or has gone on: "thương vụ lớn nhất kể từ năm 2016", "từ năm 2010 đến nay".
func (r *reader) goesOnSince(d *draft, i int) bool {
	s := d.s
	if i == 0 || !slices.Contains(r.grammar.Words.From, s.toks[s.chunks[i-1].last-1].Key) || d.Type == fact.Affiliation || d.Type == fact.Measurement {
		return false
	}
	if t := s.chunks[i].last; t+1 < len(s.toks) && slices.Contains(r.grammar.Time.Joins, s.toks[t].Key) && slices.Contains(r.grammar.Time.Spans, s.toks[t+1].Key) {
		return true
	}
	for k := i - 2; k >= 0 && i-k <= sinceReach && s.chunks[k].kind != punct; k-- {
		if s.superlatives[s.toks[s.chunks[k].last-1].Key] {
			return true
		}
	}
	return false
}

// sinceReach is how many chunks behind a superlative the time stands since which it holds at most.
const sinceReach = 8

// sharedTime gives the time alone before the comma with which a Vietnamese sentence begins, where "and" joins the verb
// right behind it to one that it dates; -1 for none: "Năm 2015, X ra mắt Y và mua lại Z".
func (s *sentence) sharedTime(trigger, n int) int {
	if s.nounFollows || n != 2 || s.segments[0].kind != adjunct || s.segments[1].kind > predicate || trigger != s.segments[n].first+1 || !s.chunks[trigger-1].is(grammar.And) {
		return -1
	}
	at := s.segments[0].last - 1
	if c := &s.chunks[at]; c.kind != moment || c.time.Value == "" || at > 1 || s.chunks[at+1].key != "," || s.momentIn(at+1, s.segments[n].last) {
		return -1
	}
	return at
}

// timeOpening gives the time behind the preposition with which a segment begins, -1 for none.
func (s *sentence) timeOpening(g *segment) int {
	i := g.first
	for i+1 < g.last && !s.chunks[i].is(grammar.At) && (s.chunks[i].is(grammar.Opener|grammar.And) || s.chunks[i].kind == other && i == 0) {
		i++
	}
	if i+1 < g.last && s.chunks[i].is(grammar.At) && s.chunks[i+1].kind == moment && s.chunks[i+1].time.Value != "" {
		return i + 1
	}
	return -1
}

// momentIn reports a time among some chunks.
func (s *sentence) momentIn(first, last int) bool {
	return slices.ContainsFunc(s.chunks[first:last], func(c chunk) bool { return c.kind == moment })
}

// namesOnly reports that some chunks only name somebody or something, without a verb: a plain word may be one behind a
// name or a pronoun, but not behind an article.
func (s *sentence) namesOnly(first, last int) bool {
	open := false
	for i := first; i < last; i++ {
		c := &s.chunks[i]
		switch {
		case c.is(grammar.Own | grammar.Definite | grammar.Indefinite | grammar.Genitive):
			open = true
		case c.kind == other && !open || c.kind == amount:
			return false
		case c.kind == other || c.is(grammar.And|grammar.Noun|grammar.Post|grammar.It|grammar.He|grammar.They) || c.key == "," || c.key == "-":
		case c.kind == name:
			open = false
		default:
			return false
		}
	}
	return first < last
}

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

// plannedFor gives the time to come that opens a sentence about a plan which segment n shares, -1 for
// none: "Năm 2026, X dự định mở rộng sang Lào và ra mắt Y".
func (r *reader) plannedFor(s *sentence, n int) int {
	if n < 2 || s.segments[n-2].kind != adjunct {
		return -1
	}
	last := s.segments[n-2].last - 1
	if c := &s.chunks[last]; c.kind != moment || !r.lies(c.time.Value) {
		return -1
	}
	return last
}

// closedOn gives the one time of a sentence that ends with what a day of trading did to a value, -1 for
// none: "Đóng cửa phiên 24/4, X dừng ở mức 57 nghìn đồng, đưa vốn hóa lên 10 nghìn tỷ đồng".
func (s *sentence) closedOn(d *draft, n int) int {
	if s.nounFollows || d.Measure != "valuation" || n == 0 || s.segments[n].kind != predicate && !s.onlyIts(n, d.trigger) || s.chunks[s.segments[n].first-1].key != "," {
		return -1
	}
	at := -1
	for i := 0; i < len(s.chunks); i++ {
		c := &s.chunks[i]
		if k := s.segmentOf(i); k >= 0 && k < n && (s.segments[k].kind == apposition || s.segments[k].kind == relative) {
			continue // "X, niêm yết trên HoSE từ năm 2018, đóng cửa hôm qua ở mức …"
		}
		if c.is(grammar.Clause) && c.phrase == nil || c.kind == moment && (at >= 0 || i > d.trigger || len(c.time.Value) != len("2006-01-02")) {
			return -1
		}
		if c.kind == moment {
			at = i
		}
	}
	return at
}

// onlyIts reports a clause that names nobody and has a noun for the firm behind its verb: "đưa vốn hóa
// tập đoàn lên 12 nghìn tỷ đồng".
func (s *sentence) onlyIts(n, before int) bool {
	for k := s.segments[n].first; k < before; k++ {
		if p := s.chunks[k].phrase; p != nil && (k == s.segments[n].first || !p.anaphoric()) {
			return false
		}
	}
	return true
}

// saysBetween reports a verb of saying among the chunks from first up to last.
func (s *sentence) saysBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if s.chunks[i].is(grammar.Speech | grammar.Reporting) {
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

// delayedTo gives the time to which an English sentence says that something is put off, -1 for none,
// and whether it says so: the day on which that is told is none of the event.
func (s *sentence) delayedTo(n int) (at int, delayed bool) {
	for k := s.segments[n].first; k < len(s.chunks) && s.nounFollows; k++ {
		c := &s.chunks[k]
		delayed = delayed || c.is(grammar.Delay) && k < s.segments[n].last
		if delayed && c.kind == moment && c.time.Value != "" && (s.until(k-1) || k > 1 && s.chunks[k-1].is(grammar.Definite) && (s.chunks[k-2].is(grammar.Into) || s.until(k-2))) {
			return k, true
		}
	}
	return -1, false
}

// until reports an English preposition of the time to which something is put off.
func (s *sentence) until(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Into) && !c.is(grammar.At) || c.is(prepositions|grammar.Subordinate) && slices.Contains(s.grammar.Time.NextCues, c.key)
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
	c := &s.chunks[s.segments[k].first]
	if slices.Contains(s.grammar.Time.Cues, c.key) {
		return false // "Hồi tháng 10, ông An được bổ nhiệm làm …"
	}
	return (c.kind == other || c.class == grammar.Opener || s.segments[k].bracket && c.kind <= word && !c.is(prepositions)) && c.phrase == nil && s.segments[k].first < i
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
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 || i+1 >= trigger || !s.chunks[i+1].is(grammar.Auxiliary|grammar.Have|grammar.Planned|grammar.Passive) || i > 0 && len(s.chunks[i].time.Value) == len("2006-01-02") && s.isVerb(i-1) {
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

// nearness ranks a time by its place: behind the trigger in its segment, before
// it there, outside.
func (s *sentence) nearness(trigger, i, n int) int {
	switch {
	case s.segmentOf(i) != n:
		return 2000 + abs(i-trigger)
	case i > trigger:
		return i - trigger
	}
	return 1000 + trigger - i
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
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
	for k := i - 1; k >= 0 && (i-k <= 2 || !s.nounFollows && i-k <= 4 && s.chunks[k+1].kind == other || s.nounFollows && i-k == 3 && s.chunks[i-1].is(grammar.Definite) && s.chunks[i-2].is(grammar.At)); k-- {
		if !s.nounFollows && k == i-2 && s.chunks[k].is(grammar.Compare) && !s.chunks[k].is(grammar.Comparison) && s.chunks[i-1].is(grammar.Into) {
			return false // "ra mắt một phiên bản nhỏ gọn hơn vào tháng 12"
		}
		if s.chunks[k].is(grammar.Comparison | grammar.Than | grammar.Compare) {
			return true
		}
		if s.chunks[k].kind == amount && s.chunks[k].quantity.Unit == "times" && k > 0 && s.chunks[k-1].is(grammar.Comparison) {
			return true // "gấp ba lần hồi tháng 2"
		}
		if s.chunks[k].kind == punct || s.chunks[k].kind == amount || s.nounFollows && s.chunks[k].kind == name {
			return false // "raised £3m from Quarrybank two years ago"
		}
	}
	return false
}

// reportTime gives the time of the clause that reports the event, -1 for none.
func (r *reader) reportTime(d *draft, n int) int {
	s := d.s
	for k := range s.segments {
		g := &s.segments[k]
		if k == n || g.kind == apposition || !s.reports(g) || k > n && s.ownStory(g) || d.Type == fact.Measurement && (s.counts(k) || s.nounFollows && g.kind == relative) {
			continue
		}
		for i := g.first; i < g.last; i++ {
			c := &s.chunks[i]
			if d.Type == fact.Measurement && !s.nounFollows && s.isVerb(i) && !c.is(grammar.Reporting|grammar.Speech) {
				break // "cho biết X được lập năm 2016 và hiện sử dụng 200 lao động"
			}
			if c.kind == moment && c.time.Value != "" {
				return i
			}
		}
		if k > 0 && !s.nounFollows && s.segments[k-1].kind == adjunct && s.chunks[s.segments[k-1].last-1].kind == moment && s.pressIn(g) {
			return s.segments[k-1].last - 1 // "Tuần trước, tờ X viết rằng Y, hãng Z, muốn mua W"
		}
	}
	return -1
}

// pressIn reports a paper that is the subject of a segment.
func (s *sentence) pressIn(g *segment) bool {
	p := s.headOf(g)
	return p != nil && p.media
}

// ownStory reports a later segment that goes on with what somebody does: "và dự kiến công
// bố mô hình vào quý IV" dates nothing before it.
func (s *sentence) ownStory(g *segment) bool {
	for i := g.first; i < g.last && !s.nounFollows; i++ {
		if c := &s.chunks[i]; c.is(grammar.Planned) || c.is(grammar.Reporting) && s.isVerb(i) {
			return true
		}
	}
	return false
}

// reports reports a segment whose verb is one of reporting or announcing.
func (s *sentence) reports(g *segment) bool {
	for i := g.first; i < g.last; i++ {
		if s.chunks[i].is(grammar.Reporting|grammar.Speech) || s.chunks[i].is(grammar.Quoting) && i > 0 && s.chunks[i-1].phrase != nil && s.chunks[i-1].phrase.media {
			return true
		}
		if c := &s.chunks[i]; c.is(grammar.Trigger) && !onlyNominal(c) {
			return false
		}
	}
	return false
}

// reported fills the source of a restriction: who reports it.
func (r *reader) reported(d *draft) {
	s := d.s
	first := 0
	if n := d.segment(); !s.nounFollows && n > 0 && s.chunks[s.segments[n].first].is(grammar.Clause) && s.saysBetween(s.segments[n].first, d.trigger) {
		first = s.segments[n].first // "theo tờ X, Y cấm Z, trong khi W nói không cấm": W says so itself
	}
	for i := first; i < len(s.chunks); i++ {
		c := &s.chunks[i]
		var p *phrase
		switch {
		case s.relayer(i) != nil:
			p = s.relayer(i)
		case c.is(grammar.Reporting):
			p = s.subjectOf(i, s.segmentOf(i))
		case c.is(grammar.AccordingTo):
			p = s.phraseAt(i + 1)
		case c.is(grammar.Quoting):
			if p = s.subjectOf(i, s.segmentOf(i)); p != nil && !p.media {
				p = nil
			}
		}
		if p != nil && !p.anaphoric() && !(s.nounFollows && r.model.of(s.chunks[p.members[0]].name.ID).house) && (s.nounFollows || !s.sealed(min(i, d.trigger), max(i, d.trigger))) {
			r.fill(d, fact.Source, p)
			d.used = append(d.used, i)
		}
	}
}

// relayer gives who passes on, in a Vietnamese clause of its own, what somebody else says: "…, Reuters dẫn lời một quan chức".
func (s *sentence) relayer(i int) *phrase {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 || !s.relaying[s.chunks[i].key] {
		return nil
	}
	p := s.subjectIn(&s.segments[n], i)
	if p == nil || p.anaphoric() || p.last != i || p.kind == entity.Person {
		return nil
	}
	return p
}

// phraseAt gives the noun phrase that begins at the chunk or right behind it.
func (s *sentence) phraseAt(i int) *phrase {
	for _, p := range s.phrases {
		if p.first >= i && p.first <= i+2 {
			return p
		}
	}
	return nil
}

// trimLeft moves the beginning of a passage over conjunctions and marks.
func (s *sentence) trimLeft(first, limit int) int {
	for first < limit && (s.chunks[first].kind == punct && !isQuoteMark(s.chunks[first].key) || s.chunks[first].is(grammar.Clause|grammar.And)) {
		first++
	}
	return first
}

func isQuoteMark(key string) bool {
	switch key {
	case `"`, "“", "‘", "«", "'":
		return true
	}
	return false
}
