package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// date takes the time that stands with the trigger: in its segment, nearest
// first, else in an adjunct beside it, else the time of the report.
func (r *reader) date(d *draft, n int) {
	s := d.s
	best := -1
	if d.Polarity+d.Modality == "" {
		best = s.concludedOn(d, n)
	}
	if best < 0 {
		best = r.nearestTime(d, n)
	}
	if best >= 0 && !s.nounFollows && d.Polarity == fact.Negative && s.saysOrDenies(best+1, d.trigger) {
		best = -1 // the day of a denial is not that of what it denies
	}
	if to, delayed := s.delayedTo(n); delayed {
		best = to
	} else if best < 0 && d.Polarity != fact.Negative {
		best = r.reportTime(d, n)
	}
	if best < 0 {
		best = r.distantTime(d, n)
	}
	if best < 0 || s.nounFollows && strings.Contains(s.chunks[best].time.Value, "/") && s.delays(n) {
		return // "has slipped from this summer to 2026"
	}
	r.setDate(d, best)
}

// setDate dates a draft by the time at a chunk.
func (r *reader) setDate(d *draft, at int) {
	c := &d.s.chunks[at]
	d.Date, d.used = c.time.Value, append(d.used, at)
	b := d.s.bytes(span{at, at + 1})
	d.DateText = r.doc.Text(b.Start, b.End)
	if a := c.time.Anchor; a != nil {
		d.proofs = append(d.proofs, *a)
	}
}

// nearestTime gives the time nearest to the trigger that is of nothing else, -1 for none.
func (r *reader) nearestTime(d *draft, n int) int {
	s := d.s
	best, rank := -1, 0
	lo, hi := s.timesOf(d, n)
	for i := lo; i < hi; i++ {
		if !s.timed(i) || r.ofOtherTime(d, i, n) {
			continue
		}
		if s.putOff(i, n) {
			return i
		}
		if x := s.nearness(d.trigger, i, n); best < 0 || x < rank {
			best, rank = i, x
		}
	}
	return best
}

// timesOf is the range of chunks whose times may be of an event: a date outside an aside with a measure is of the clause
// around it.
func (s *sentence) timesOf(d *draft, n int) (lo, hi int) {
	if g := &s.segments[n]; d.Type == fact.Measurement &&
		(g.kind == apposition || g.kind == relative || !s.nounFollows && s.chunks[g.first].is(grammar.With)) {
		return g.first, g.last
	}
	return s.zone(n)
}

// timed reports a time with a value.
func (s *sentence) timed(i int) bool {
	c := &s.chunks[i]
	return c.kind == moment && c.time.Value != ""
}

// distantTime gives the time that stands far from the trigger, -1 for none.
func (r *reader) distantTime(d *draft, n int) int {
	s := d.s
	best := -1
	if d.Type == fact.Measurement {
		best = s.closedOn(d, n)
	}
	if best < 0 && r.sharesPlan(s, d.trigger, n) {
		best = r.plannedFor(s, n)
	}
	if best < 0 && d.Type != fact.Measurement && d.Polarity == "" {
		best = s.timeBefore(d, n)
	}
	if best < 0 && d.Type == fact.Meeting && d.Polarity+d.Modality == "" {
		best = s.timeThere(n)
	}
	if best < 0 && d.trigger == 0 && s.isNote() && s.timed(2) {
		best = 2 // "Founded: 2016."
	}
	return best
}

// timeThere gives the one day on which an English clause tells where somebody was, for whom they met there; -1 for none: "On
// Thursday she was in La Paz, where she met Ana Valdivieso".
func (s *sentence) timeThere(n int) int {
	if !s.nounFollows || n == 0 || !s.chunks[s.segments[n].first].is(grammar.Where) {
		return -1
	}
	at := -1
	for k := 0; k < s.segments[n].first; k++ {
		if s.chunks[k].kind != moment {
			continue
		}
		if at >= 0 || !s.timed(k) || len(s.chunks[k].time.Value) < len("2006-01-02") {
			return -1
		}
		at = k
	}
	return at
}

// timeBefore gives the time of an affirmed event that the sentence tells with another predicate or before an aside, -1 for
// none.
func (s *sentence) timeBefore(d *draft, n int) int {
	best := s.foretoldFor(d.trigger, n)
	if best < 0 {
		best = s.timeBeforeAside(n)
	}
	if best < 0 && d.Modality == "" {
		best = s.openingTime(d.trigger, n)
	}
	if best < 0 && d.Modality == "" {
		best = s.sharedTime(d.trigger, n)
	}
	if best < 0 {
		best = s.timeOfWhen(n)
	}
	return best
}

// timeOfWhen gives the only time of the Vietnamese clause before one that tells what happened then, -1 for none: "Mãi đến năm
// 2021 X mới gọi vốn, khi Y góp 6 triệu USD".
func (s *sentence) timeOfWhen(n int) int {
	first := s.segments[n].first
	if s.nounFollows || n == 0 || s.chunks[first-1].key != "," || !slices.Contains(s.grammar.Time.Events, s.chunks[first].key) {
		return -1
	}
	at := -1
	for i := 0; i < first; i++ {
		if !s.timed(i) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
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
		if s.timed(at) && (!s.chunks[k].is(grammar.Delay) || s.chunks[at-1].is(grammar.Into)) {
			return at
		}
	}
	return -1
}

// timeBeforeAside gives the one time before a name of which words between commas tell more, with verbs in
// them, before the Vietnamese clause goes on with segment n; -1 for none: "Hôm qua, X, hãng làm ra Y, mua Z".
func (s *sentence) timeBeforeAside(n int) int {
	if s.nounFollows || n < 2 || s.segments[n].describes() || !s.segments[n-1].describes() ||
		s.segments[n-2].kind != fragment || s.chunks[s.segments[n].first-1].key != "," {
		return -1
	}
	first, at := s.segments[n-2].first, -1
	if n > 2 && s.segments[n-3].kind == adjunct {
		first = s.segments[n-3].first
	}
	for k := first; k < s.segments[n-2].last; k++ {
		if s.isVerb(k) || s.chunks[k].kind == moment && at >= 0 {
			return -1
		}
		if s.timed(k) {
			at = k
		}
	}
	return at
}

// describes reports an apposition or a relative clause.
func (g *segment) describes() bool { return g.kind == apposition || g.kind == relative }

// openingTime gives the time with which an English sentence begins right before who acts, over what is told of them
// between commas, or before the verb to which another is joined; -1 for none: "In March its regulator, the Garante,
// banned X", "In May the council fined X and barred it from the harbour".
func (s *sentence) openingTime(trigger, n int) int {
	g := &s.segments[n]
	if !s.nounFollows || n == 0 || g.describes() || s.subjectIn(g, trigger) != nil || s.momentIn(g.first, g.last) {
		return -1
	}
	joined := s.chunks[g.first].is(grammar.And) && trigger-g.first <= 2
	if s.chunks[g.first].is(grammar.Clause|grammar.Subordinate|grammar.And) && !joined {
		return -1
	}
	for k := n - 1; k >= 0; k-- {
		h := &s.segments[k]
		if h.describes() {
			continue
		}
		if at := s.timeOpening(h); at >= 0 {
			if s.momentIn(at+1, h.last) || !(joined && k == n-1) && !s.namesOnly(at+1, h.last) {
				return -1
			}
			return at
		}
		if !s.plainBeforeComma(h) {
			return -1
		}
	}
	return -1
}

// plainBeforeComma reports a segment behind a comma without a verb or a time.
func (s *sentence) plainBeforeComma(g *segment) bool {
	if g.kind != fragment && g.kind != adjunct || g.first == 0 || s.chunks[g.first-1].key != "," {
		return false
	}
	return !s.momentIn(g.first, g.last) && !s.verbIn(g.first, g.last)
}

// timeOpening gives the time behind the preposition with which a segment begins, -1 for none.
func (s *sentence) timeOpening(g *segment) int {
	i := g.first
	for i+1 < g.last && !s.chunks[i].is(grammar.At) && (s.chunks[i].is(grammar.Opener|grammar.And) || s.chunks[i].kind == other && i == 0) {
		i++
	}
	if i+1 < g.last && s.chunks[i].is(grammar.At) && s.timed(i+1) {
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

// sharedTime gives the time alone before the comma with which a Vietnamese sentence begins, where "and" joins the verb
// right behind it to one that it dates; -1 for none: "Năm 2015, X ra mắt Y và mua lại Z".
func (s *sentence) sharedTime(trigger, n int) int {
	if s.nounFollows || n != 2 || s.segments[0].kind != adjunct || s.segments[1].kind > predicate {
		return -1
	}
	if trigger != s.segments[n].first+1 || !s.chunks[trigger-1].is(grammar.And) {
		return -1
	}
	at := s.segments[0].last - 1
	if !s.timed(at) || at > 1 || s.chunks[at+1].key != "," || s.momentIn(at+1, s.segments[n].last) {
		return -1
	}
	return at
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
	if s.nounFollows || d.Measure != "valuation" || n == 0 || s.chunks[s.segments[n].first-1].key != "," {
		return -1
	}
	if s.segments[n].kind != predicate && !s.onlyIts(n, d.trigger) {
		return -1
	}
	at := -1
	for i := range s.chunks {
		c := &s.chunks[i]
		if k := s.segmentOf(i); k >= 0 && k < n && s.segments[k].describes() {
			continue // "X, niêm yết trên HoSE từ năm 2018, đóng cửa hôm qua ở mức …"
		}
		if c.is(grammar.Clause) && c.phrase == nil {
			return -1
		}
		if c.kind == moment {
			if at >= 0 || i > d.trigger || len(c.time.Value) != len("2006-01-02") {
				return -1
			}
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

// saysOrDenies reports a verb of saying or denying among the chunks from first up to last: "Hôm qua, X bác bỏ tin sẽ mua Y".
func (s *sentence) saysOrDenies(first, last int) bool {
	return s.saysBetween(first, last) || slices.ContainsFunc(s.chunks[first:max(first, last)], func(c chunk) bool { return c.is(grammar.Denial) })
}

// delayedTo gives the time to which an English sentence says that something is put off, -1 for none,
// and whether it says so: the day on which that is told is none of the event.
func (s *sentence) delayedTo(n int) (at int, delayed bool) {
	for k := s.segments[n].first; k < len(s.chunks) && s.nounFollows; k++ {
		delayed = delayed || s.chunks[k].is(grammar.Delay) && k < s.segments[n].last
		if delayed && s.timed(k) && s.behindUntil(k) {
			return k, true
		}
	}
	return -1, false
}

// behindUntil reports what stands behind "until", "to" or "into the".
func (s *sentence) behindUntil(k int) bool {
	if s.until(k - 1) {
		return true
	}
	return k > 1 && s.chunks[k-1].is(grammar.Definite) && (s.chunks[k-2].is(grammar.Into) || s.until(k-2))
}

// until reports an English preposition of the time to which something is put off.
func (s *sentence) until(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Into) && !c.is(grammar.At) || c.is(prepositions|grammar.Subordinate) && slices.Contains(s.grammar.Time.NextCues, c.key)
}

// nearness ranks a time by its place: behind the trigger in its segment, before
// it there, outside. The English day of a report counts less than a time that stands alone behind the event.
func (s *sentence) nearness(trigger, i, n int) int {
	switch {
	case s.nounFollows && s.segmentOf(i) != n && !s.opensWithTime(i):
		return 4000 + abs(i-trigger)
	case s.nounFollows && s.ofReport(i, trigger, n):
		return 3000 + abs(i-trigger)
	case s.segmentOf(i) != n:
		return 2000 + abs(i-trigger)
	case i > trigger:
		return i - trigger
	}
	return 1000 + trigger - i
}

// opensWithTime reports a time with which its segment begins, behind a preposition and at most the place where: "in Kenya in June".
func (s *sentence) opensWithTime(i int) bool {
	k := s.segmentOf(i)
	if k < 0 || !s.chunks[s.segments[k].first].is(grammar.At) {
		return false
	}
	for j := s.segments[k].first; j < i; j++ {
		c := &s.chunks[j]
		if !c.is(grammar.At|grammar.Definite) && !(c.kind == name && c.phrase != nil && c.phrase.kind == entity.Place) {
			return false
		}
	}
	return true
}

// ofReport reports a time before the trigger in segment n that says when the event was told, as a verb of telling before it and
// who acts behind it show, or one between: "said on Monday it would launch its app, X, in June", "on Monday Y said it would …".
func (s *sentence) ofReport(i, trigger, n int) bool {
	if i >= trigger || s.segmentOf(i) != n {
		return false
	}
	if s.saysBetween(i+1, trigger) {
		return true
	}
	told := false
	for k := s.segments[n].first; k < i; k++ {
		c := &s.chunks[k]
		told = c.is(grammar.Speech|grammar.Reporting) || told && !c.is(grammar.Clause)
	}
	return told
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// reportTime gives the time of the clause that reports the event, -1 for none.
func (r *reader) reportTime(d *draft, n int) int {
	s := d.s
	if s.nounFollows && d.Type == fact.Measurement && s.segments[n].describes() {
		return -1 // "Telvera, which employs 36,000 people, said on Thursday that …"
	}
	for k := range s.segments {
		g := &s.segments[k]
		if k == n || g.kind == apposition || !s.reports(g) || k > n && s.ownStory(g) {
			continue
		}
		if d.Type == fact.Measurement && (s.counts(k) || s.nounFollows && g.kind == relative) {
			continue
		}
		if at := s.timeOfReport(d, g); at >= 0 && !(s.nounFollows && k > n && r.lies(s.chunks[at].time.Value)) {
			return at // but not "X works with Y, and Ann Lee expects a tablet next spring"
		}
		if k > 0 && !s.nounFollows && s.segments[k-1].kind == adjunct && s.chunks[s.segments[k-1].last-1].kind == moment && s.pressIn(g) {
			return s.segments[k-1].last - 1 // "Tuần trước, tờ X viết rằng Y, hãng Z, muốn mua W"
		}
	}
	return -1
}

// timeOfReport gives the first time in a segment that reports, -1 for none.
func (s *sentence) timeOfReport(d *draft, g *segment) int {
	if d.Type == fact.Measurement && s.tellsOfThen(d.trigger, g) {
		return g.last - 1
	}
	for i := g.first; i < g.last; i++ {
		told := d.Type == fact.Measurement || d.Type == fact.Affiliation && d.trigger < g.first
		tells := s.isVerb(i) || d.Type == fact.Affiliation && s.chunks[i].is(grammar.Gauge)
		if told && !s.nounFollows && tells && !s.chunks[i].is(grammar.Reporting|grammar.Speech) {
			return -1 // "cho biết X được lập năm 2016 và hiện sử dụng 200 lao động"
		}
		if d.Type == fact.Measurement && s.nounFollows && d.trigger < g.first && s.saidThere(g.first, i) {
			return -1 // "has a staff of 480, says it will try again in June"
		}
		if s.timed(i) {
			return i
		}
	}
	return -1
}

// saidThere reports that the English clause which ends with a name or a pronoun before chunk i says something of that one.
func (s *sentence) saidThere(first, i int) bool {
	if i <= first || s.chunks[i-1].phrase == nil {
		return false
	}
	p := s.chunks[i-1].phrase
	return p.first > first && p.gov < 0 && s.saysBetween(first, p.first)
}

// tellsOfThen reports a Vietnamese segment that ends right behind the verb of telling with the time of which it tells a quantity:
// "X ngày 29/4 công bố trong quý I, doanh thu của hãng đạt 5 tỷ won".
func (s *sentence) tellsOfThen(trigger int, g *segment) bool {
	if s.nounFollows || trigger < g.last || !s.timed(g.last-1) {
		return false
	}
	k := g.last - 2
	for k > g.first && s.chunks[k].is(prepositions) {
		k--
	}
	return k >= g.first && s.saysBetween(k, k+1)
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
		c := &s.chunks[i]
		if c.is(grammar.Reporting|grammar.Speech) || c.is(grammar.Quoting) && i > 0 && s.chunks[i-1].phrase != nil && s.chunks[i-1].phrase.media {
			return true
		}
		if c.is(grammar.Trigger) && !onlyNominal(c) {
			return false
		}
	}
	return false
}
