package extract

import (
	"moc/tools/fact"
	"moc/tools/grammar"
)

// plainSubject reports a noun that the grammar does not know, with an article of its
// own, right before a verb: "whatever the message boards say". It is the subject, and
// names nobody.
func (s *sentence) plainSubject(i int) bool {
	if !s.nounFollows {
		return s.bareSubject(i)
	}
	if s.chunks[i].is(grammar.Trigger) && onlyNominal(&s.chunks[i]) {
		return false // "signed a research partnership"
	}
	const group = grammar.Auxiliary | grammar.Pause | grammar.Have | grammar.Planned | grammar.Possible | grammar.Negation | grammar.Be
	k := i - 1
	for k >= 0 && (s.chunks[k].is(group) || s.chunks[k].kind == moment) {
		k--
	}
	plain := false
	for ; k >= 0 && s.chunks[k].phrase == nil; k-- {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Definite | grammar.Indefinite | grammar.Own):
			return plain && !((s.infinitive(i) || s.opensWith(i, grammar.Into)) && k > 0 && s.isListed(k-1, &s.departing)) // but "quit her job to found X"
		case c.kind == other:
			plain = true
		case !c.is(grammar.Noun | grammar.Open | grammar.Gauge):
			return false
		}
	}
	return false
}

// namelessSubject reports an English clause behind another that begins with an article: what that brings is the subject of the
// verb at i, over a preposition, too, and names nobody: "Its Tern rocket failed; a second attempt is scheduled for July".
func (s *sentence) namelessSubject(i, n int) bool {
	g := &s.segments[n]
	if !s.nounFollows || n == 0 || g.kind != clause && g.kind != predicate {
		return false
	}
	first := g.first
	if s.chunks[first].is(grammar.And | grammar.Clause) {
		first++
	}
	c := &s.chunks[first]
	article := c.phrase == nil && c.is(grammar.Definite|grammar.Indefinite) && !c.is(grammar.Noun)
	there := c.kind == other && first+1 < i && s.chunks[first+1].is(grammar.Be) && s.chunks[first+1].phrase == nil // "and there are plans"
	return first < i && (article || there || s.secondOf(first)) && !s.verbBetween(first, i)
}

// secondOf reports what looks like a time and is the next of its kind: "a second attempt".
func (s *sentence) secondOf(i int) bool {
	c := &s.chunks[i]
	if c.kind != moment || i+1 == len(s.chunks) || s.chunks[i+1].kind != other {
		return false
	}
	e, _ := s.vocab.Longest(s.toks, c.first)
	return e.Is(grammar.Indefinite)
}

// bareSubject is plainSubject where nouns have no articles: "X ước tính vốn trong nước đổ
// vào …" tells of no deed of X.
func (s *sentence) bareSubject(i int) bool {
	k := i - 1
	for k >= 0 && s.chunks[k].is(grammar.Auxiliary|grammar.Pause|grammar.Planned|grammar.Negation|grammar.Passive) {
		k--
	}
	if s.reportOpens(k) {
		return true // "X bán mình cho Y; thương vụ được công bố hôm qua"
	}
	if s.chunks[i].is(grammar.Passive) && s.circumstanceOf(k) {
		return true // "mua lại X với giá không được công bố"
	}
	if k > 0 && s.chunks[k].kind <= word && s.chunks[k-1].is(grammar.Have) && s.kinBefore(s.chunks[k].last) {
		return true // "người có con trai sáng lập X"
	}
	plain := 0
	for k >= 0 && s.chunks[k].kind == other {
		k--
		plain++
	}
	if plain > 0 && k >= 0 && s.chunks[k].is(grammar.For) && s.tells(i, fact.Acquisition) {
		return true // "trả lại tiền cho khách đã mua X"
	}
	return plain > 1 && k >= 0 && s.chunks[k].is(grammar.Speech) && !s.chunks[k].is(grammar.Trigger)
}

// circumstanceOf reports Vietnamese words that name nobody and end at a chunk, of which a verb right behind tells what became: what is
// measured, or what "with" brings between commas: ", với giá trị thương vụ", ", với số tiền".
func (s *sentence) circumstanceOf(k int) bool {
	n := s.segmentOf(max(k, 0))
	if k < 0 || n < 1 {
		return false
	}
	first := s.segments[n].first
	if c := &s.chunks[first]; !c.is(grammar.With|grammar.Gauge) || k == first && !c.is(grammar.Gauge) {
		return false
	}
	for ; k >= first; k-- {
		if s.chunks[k].phrase != nil || s.chunks[k].kind > word {
			return false
		}
	}
	return true
}

// reportOpens reports a Vietnamese noun for what is published without being a product with which a clause behind another begins and
// which ends at a chunk: "; số liệu được công bố hôm qua" tells of no release.
func (s *sentence) reportOpens(k int) bool {
	n := s.segmentOf(max(k, 0))
	if k < 1 || n < 1 {
		return false
	}
	first := &s.chunks[s.segments[n].first]
	if first.is(grammar.And|grammar.Clause) && s.segments[n].first < k {
		first = &s.chunks[s.segments[n].first+1]
	}
	size := s.listedWord(first.first, &s.published)
	return size > 0 && first.first+size == s.chunks[k].last
}
