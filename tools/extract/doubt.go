package extract

import (
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// givenThat reports an English word of weighing behind a comma, with a clause behind it that is only taken into account:
// "grew fast, considering the company said it had passed 200 million users".
func (s *sentence) givenThat(k int) bool {
	n := s.segmentOf(k)
	if !s.nounFollows || k == 0 || n < 0 || s.segments[n].first != k || s.chunks[k-1].key != "," || !s.isGerund(k) {
		return false
	}
	told := segment{first: k + 1, last: s.segments[n].last}
	return s.subjectIn(&told, told.last) != nil && s.hasVerb(&told)
}

// paysAt reports such a word before the price that is told.
func (m *mood) paysAt(k int) bool { return m.Type == fact.Measurement && m.s.mayPay(k, m.trigger) }

// mayPay reports that what those who use something can do is told before its price: "Người dùng có thể dùng
// miễn phí hoặc trả 12.900 won mỗi tháng".
func (s *sentence) mayPay(k, i int) bool {
	before := k - 1
	for before > 0 && s.chunks[before].kind == other {
		before--
	}
	return !s.nounFollows && before >= 0 && s.chunks[before].is(grammar.Gauge) && s.chunks[i].quantity.Per != "" &&
		s.chunks[before].mayMeasure(users)
}

// doubtedFrom reports a word of doubt in a clause before that of the trigger which reaches it: not in "X eyeing chips: It
// has bought Y".
func (m *mood) doubtedFrom(k int) bool {
	s, first := m.s, m.s.segments[m.n].first
	if k >= first || !s.doubts(k) || s.sealed(k, m.trigger) || m.deniedBeside(k) || !s.governs(k, m.n) {
		return false
	}
	if !s.nounFollows && s.chunks[k+1].is(grammar.Of) && s.chunks[k+1].phrase == nil {
		return false // "Dù từ chối lời đề nghị của X, Y ra đời năm 2015"
	}
	return !(s.nounFollows && s.colonBetween(k, first)) && !m.paysAt(k) && !s.doneAnew(k, m.n)
}

// doneAnew reports an English segment n that goes on by "and" with a verb in the past, which the doubt at a chunk before it does not
// reach: "is in talks to buy X, a maker of sensors, and on Monday announced a collaboration".
func (s *sentence) doneAnew(k, n int) bool {
	first := s.segments[n].first
	if !s.nounFollows || !s.chunks[first].is(grammar.And) {
		return false
	}
	if at := s.pastWhen(first + 1); at >= len(s.chunks) || !s.pastForm(at) && !s.opensWith(at, grammar.Have) {
		return false
	}
	for ; k < first; k++ {
		if s.endsWith(k, grammar.Be) || s.chunks[k].is(grammar.Passive) {
			return false // "may be fined and barred"
		}
	}
	return true
}

// onlyTalked reports a word for talking or thinking right before a Vietnamese verb, of which no more is told: "X tính bán Y",
// "X từng thảo luận nội bộ về việc mua Y".
func (s *sentence) onlyTalked(i int) bool {
	t := s.chunks[i].first
	for n := 1; !s.nounFollows && n <= maxTalk && n < t; n++ {
		k := s.chunkEnding(t - n)
		if s.listedWord(t-n, &s.tentative) >= n && k >= 0 && (s.chunks[k].kind != other || s.chunks[k].phrase != nil) {
			return true // but not "thuộc tính"
		}
	}
	return s.talkedWith(i)
}

// talkedWith reports such a word before with whom somebody talks and about what: "X đàm phán với Y về việc mua Z".
func (s *sentence) talkedWith(i int) bool {
	k := i - 1
	if k > 0 && s.clausal[s.chunks[k].key] {
		k--
	}
	if s.nounFollows || k < 2 || !s.chunks[k].is(grammar.Preposition) {
		return false
	}
	p := s.chunks[k-1].phrase
	if p == nil || p.last != k || p.gov < 1 || !s.chunks[p.gov].is(grammar.With) {
		return false
	}
	return s.endsListed(s.chunks[p.gov].first, &s.tentative)
}

// onlyTopic reports a Vietnamese verb or its noun that says no more than what something is about: "nói chuyện về việc phát hành game".
func (s *sentence) onlyTopic(i int) bool {
	k := i - 1
	if k > 0 && s.clausal[s.chunks[k].key] {
		k--
	}
	return !s.nounFollows && k >= 0 && s.chunks[k].is(grammar.Preposition)
}

// maxTalk is the length in tokens of words for talking at most: "thảo luận nội bộ về việc".
const maxTalk = 6

// asideFrom gives the chunk from which words of doubt and denial reach the trigger: not into an aside that
// only tells of a name, "may buy X, which was founded in 2016", "may buy X, a firm with 260 employees".
func (m *mood) asideFrom() int {
	g := &m.s.segments[m.n]
	if m.valuedAside(g) || m.tellsAside(g) || m.relativeAside(g) || m.participleAside(g) {
		return g.first
	}
	return 0
}

// valuedAside reports a measure behind an English comma: "may buy X, valued at $5m".
func (m *mood) valuedAside(g *segment) bool {
	s, first := m.s, &m.s.chunks[g.first]
	return s.nounFollows && m.Type == fact.Measurement && m.n > 0 && first.is(grammar.Gauge) && !first.is(grammar.Planned) &&
		s.chunks[g.first-1].key == "," && g.first < m.trigger
}

// tellsAside reports an apposition that tells an event of its own.
func (m *mood) tellsAside(g *segment) bool {
	if g.kind != apposition {
		return false
	}
	return !m.s.nounFollows || m.Type == fact.Measurement || m.Type == fact.Development || m.use.Form == grammar.Participle
}

// relativeAside reports an English relative clause that words before it do not reach: "abandoned Frankfurt for Oslo, where it
// listed in May". One with "that" is such only behind an apposition.
func (m *mood) relativeAside(g *segment) bool {
	first := &m.s.chunks[g.first]
	if !m.s.nounFollows || g.kind != relative {
		return false
	}
	return first.is(grammar.Where) || first.is(grammar.Relative) && (!first.is(grammar.That) || m.n > 0 && m.s.segments[m.n-1].kind == apposition)
}

// participleAside reports an English participle right behind the comma that closes a name: "would be the largest deal of Velor,
// founded in 2009".
func (m *mood) participleAside(g *segment) bool {
	s := m.s
	return s.nounFollows && m.use.Form == grammar.Participle && m.trigger == g.first && g.first > 1 && s.chunks[g.first-1].key == "," &&
		s.chunks[g.first-2].kind == name
}

// doubts reports a word of doubt at the chunk. A forecast that something is compared with is
// none: "tốt hơn dự báo".
func (s *sentence) doubts(k int) bool {
	if !s.nounFollows && k > 0 && s.chunks[k].is(grammar.Speech) && s.chunks[k-1].thing() {
		return false // "mô hình dự báo tắc đường"
	}
	if s.clausal[s.chunks[k].key] && (k+1 >= len(s.chunks) || s.chunks[k+1].phrase == nil) {
		return false // "Tin X mua Y lan nhanh", but not "tin nóng"
	}
	return s.chunks[k].is(grammar.Possible) && !(k > 0 && !s.nounFollows && s.chunks[k-1].is(grammar.Than|grammar.Compare))
}

// doubtBefore reports a word of doubt before a chunk in its segment: "urged Brussels to block X's purchase of Y".
func (s *sentence) doubtBefore(i int) bool {
	for k := s.segments[max(s.segmentOf(i), 0)].first; k < i; k++ {
		if s.chunks[k].is(grammar.Possible) {
			return true
		}
	}
	return false
}

// rumouredBy reports that an English clause tells what a noun for a rumour is about that its teller parts from it: "Reports in the
// newspaper Gazette that Halden wants to buy Velor".
func (s *sentence) rumouredBy(n int) bool {
	if !s.nounFollows || n == 0 || s.segments[n].kind != relative || !s.chunks[s.segments[n].first].is(grammar.That) {
		return false
	}
	g := &s.segments[n-1]
	for noun := g.last - 3; noun >= g.first; noun-- { // before "in" and a name at least
		if !s.chunks[noun+1].is(prepositions) || s.verbBetween(noun, g.last) {
			continue
		}
		if s.rumourAt(noun, s.segments[n].first) {
			return true
		}
	}
	return false
}

// rumourAt reports a noun for a rumour, told by the English words that it makes with the "that" at a chunk.
func (s *sentence) rumourAt(noun, that int) bool {
	words := [...]text.Token{s.toks[s.chunks[noun].last-1], s.toks[s.chunks[that].first]}
	e, end := s.vocab.Longest(words[:], 0)
	return e.Is(grammar.Possible) && end == len(words)
}

// rumourTold reports that an English clause tells with "to be" what a noun for a rumour is about: "The gossip in Oslo was that
// Halden would buy Velor", "The rumour, which began in May, was that …".
func (s *sentence) rumourTold(i int) bool {
	for k := i - 2; s.nounFollows && k > 0 && i-k <= scope; k-- {
		if !s.chunks[k].is(grammar.Be) || s.chunks[k].is(grammar.Negation) || !s.chunks[k+1].is(grammar.That) {
			continue
		}
		n := s.segmentOf(k)
		for n > 0 && s.segments[n].first >= k || n > 0 && (s.segments[n].kind == relative || s.segments[n].kind == apposition) {
			n--
		}
		for noun := min(k, s.segments[max(n, 0)].last) - 1; noun >= 0 && !s.isVerb(noun); noun-- {
			if s.rumourAt(noun, k+1) {
				return true
			}
		}
		return false
	}
	return false
}

// pressBefore reports that a paper is told to report what stands behind it.
func (s *sentence) pressBefore(i int) bool {
	for k := 1; k < i && !s.nounFollows; k++ {
		if !s.chunks[k].is(grammar.Reporting | grammar.Quoting | grammar.Speech) {
			continue
		}
		j := k - 1
		for j > 0 && (s.chunks[j].kind == other || s.chunks[j].kind == moment) && s.chunks[j].phrase == nil {
			j--
		}
		if s.chunks[j].key == "," && s.describesPress(s.segmentOf(j-1)) {
			return true // "X, một trang tin ở Y, đưa tin …"
		}
		if p := s.chunks[j].phrase; p != nil && p.media {
			return true
		}
	}
	return false
}

// pressBehind reports an English paper that is told to report the clause before: "X is about to buy Y, the Dispatch
// reported on Tuesday", "…, according to the Dispatch".
func (r *reader) pressBehind(s *sentence, n int) bool {
	if s.saysBetween(s.segments[n].first, s.segments[n].last) {
		return false // "X said it would buy Y, the Dispatch reported"
	}
	for n++; s.nounFollows && n < len(s.segments); n++ {
		g := &s.segments[n]
		for k := g.first; k < g.last && (g.kind == attribution || g.kind == clause); k++ {
			p := s.chunks[k].phrase
			if p == nil || p.anaphoric() || !r.press(p) {
				continue
			}
			if g.kind == attribution || p.last < g.last && s.chunks[p.last].is(grammar.Reporting|grammar.Speech) {
				return true
			}
		}
		if g.kind == clause || s.chunks[g.first-1].key == ";" {
			return false
		}
	}
	return false
}

// pressTells reports a Vietnamese paper right before the clause or behind it that is told to report that:
// "Theo Bloomberg, X sắp mua Y", "X sắp mua Y, theo Bloomberg".
func (r *reader) pressTells(s *sentence, n int) bool {
	if s.nounFollows || s.saysBetween(s.segments[n].first, s.segments[n].last) {
		return false
	}
	return r.attributesToPress(s, n-1) || r.attributesToPress(s, n+1)
}

// attributesToPress reports an attribution that names a paper.
func (r *reader) attributesToPress(s *sentence, n int) bool {
	if n < 0 || n >= len(s.segments) || s.segments[n].kind != attribution {
		return false
	}
	for k := s.segments[n].first; k < s.segments[n].last; k++ {
		if p := s.chunks[k].phrase; p != nil && !p.anaphoric() && r.press(p) {
			return true
		}
	}
	return false
}

// describesPress reports words between commas that tell of a name that it is a paper's.
func (s *sentence) describesPress(n int) bool {
	if n <= 0 || s.segments[n].kind != apposition {
		return false
	}
	for k := s.segments[n].first; k < s.segments[n].last; k++ {
		if c := &s.chunks[k]; c.is(grammar.Noun) {
			return c.entry.Media
		}
	}
	return false
}

// reportedOf reports somebody who is told in English to report what another is about to do: "the Evening
// Dispatch reported that X was about to buy Y", "several blogs claimed that …".
func (s *sentence) reportedOf(i int) bool {
	if !s.nounFollows {
		return false
	}
	for k := 1; k+1 < i; k++ {
		if s.chunks[k].is(grammar.Reporting|grammar.Speech) && s.chunks[k+1].is(grammar.That) && s.plainSource(k-1) {
			return true
		}
	}
	for _, p := range s.phrases {
		if p.last >= i || !s.chunks[p.last].is(grammar.Reporting) || s.chunks[p.last].is(grammar.Speech) {
			continue
		}
		if q := s.between(p.last+1, i); q != nil && !q.anaphoric() {
			return true
		}
	}
	return false
}

// plainSource reports a plain word for who reports, with which a sentence begins or that a number or the like counts.
func (s *sentence) plainSource(k int) bool {
	c := &s.chunks[k]
	return c.kind == other && c.phrase == nil && (k == 0 || s.chunks[k-1].is(grammar.Indefinite))
}

// governs reports whether a word of doubt in an earlier segment covers segment
// n: only attributions and appositions lie between.
func (s *sentence) governs(k, n int) bool {
	from := s.segmentOf(k)
	if from != n && s.segments[from].bracket && s.segments[from].last-s.segments[from].first > 1 {
		return false // "Halden (the word is German for slopes) bought Velor"
	}
	if s.nounFollows && s.doubtEnds(from, n) || !s.nounFollows && s.doubtAside(k, from) {
		return false
	}
	for m := from + 1; m < n; m++ {
		if g := s.segments[m].kind; g == clause || g == predicate {
			return false
		}
	}
	return true
}

// doubtEnds reports an English segment with a word of doubt that says nothing of segment n.
func (s *sentence) doubtEnds(from, n int) bool {
	h := &s.segments[n]
	if s.chunks[h.first].is(grammar.And) && (h.kind == clause || s.bringsObject(h) || s.appointsIn(h)) {
		return true // "X is in talks to acquire Y, and last year it bought Z", "and last year bought Z"
	}
	if g := &s.segments[from]; g.kind == apposition && s.chunks[g.first].is(grammar.Indefinite) {
		return true // "Its first product, a weighing app called X, came out in 2022"
	}
	return s.asideOver(from, n)
}

// doubtAside reports a word of doubt in Vietnamese words that only tell of a name or of what went before.
func (s *sentence) doubtAside(k, from int) bool {
	g := &s.segments[from]
	if g.kind == apposition {
		return true // "X, startup dùng AI dự báo thời tiết, gọi được vốn"
	}
	// "Sau một năm thương lượng, X đã mua Y"
	return g.kind != clause && g.first == 0 && k > 0 && s.chunks[0].is(grammar.Preposition) && !s.chunks[g.first].is(grammar.AccordingTo)
}

// asideOver reports an English segment that only tells of the subject, or of what went before, and that is over when
// segment n tells what happened: "X, which is trying to grow, released Y", "After weighing whether to sell, X released Y".
func (s *sentence) asideOver(aside, n int) bool {
	g, h := &s.segments[aside], &s.segments[n]
	if aside >= n || g.last-g.first < 3 || s.chunks[h.first-1].key != "," {
		return false
	}
	first := &s.chunks[g.first]
	switch {
	case aside > 0 && s.segments[aside-1].kind == fragment && g.kind != clause:
		return s.startsPredicate(h.first)
	case s.concedes(aside):
		return h.kind == clause || s.appointsIn(h)
	case g.first == 0 && first.is(grammar.Preposition|grammar.Subordinate) && !first.is(grammar.AccordingTo):
		return h.kind == clause && s.headOf(h) != nil
	}
	return false
}
