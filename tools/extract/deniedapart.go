package extract

import (
	"slices"

	"moc/tools/grammar"
)

// deniedApart reports a denial that a Vietnamese sentence is done with at the comma before segment n: with a conjunction that brings
// what the same people did do, "phủ nhận việc mua X, đồng thời lên sàn", in the clause of time or contrast with which it begins, "Dù phủ
// nhận việc mua X, Y vẫn lên sàn", or by the way, "Y, vốn phủ nhận việc mua X, lên sàn". A comma alone may go on with what is denied.
func (s *sentence) deniedApart(k, n int) bool {
	c, first := s.segmentOf(k), s.segments[n].first
	if c < 0 || c >= n || !s.verbIn(k+1, s.segments[c].last) && !s.deniesFact(k) && !s.endsContrast(k) {
		return false
	}
	if s.presentBehind(first) || s.chunks[first].kind == moment && s.chunks[first-1].key == "," {
		return true // "phủ nhận việc mua X và nay lên sàn", "phủ nhận việc mua X, sau đó lên sàn"
	}
	if s.chunks[first-1].key != "," {
		return false
	}
	if adds := &s.chunks[first]; adds.is(grammar.And) && !adds.is(prepositions) && adds.phrase == nil {
		return first+1 < s.segments[n].last && !s.chunks[first+1].is(grammar.That)
	}
	if n != c+1 {
		return false
	}
	return s.segments[c].describes() || c == 0 && s.chunks[0].is(grammar.Subordinate) && s.segments[n].kind != relative
}

// endsContrast reports a Vietnamese denial without what it denies, with which the clause of contrast ends that opens a sentence: "Dù từng
// phủ nhận, X vẫn lên sàn".
func (s *sentence) endsContrast(k int) bool {
	return s.segmentOf(k) == 0 && s.segments[0].last == k+1 && s.chunks[0].is(grammar.Subordinate)
}

// deniesFact reports a Vietnamese denial that ends with a noun for what is done and has that behind it: "phủ nhận việc rời X".
func (s *sentence) deniesFact(k int) bool {
	c := &s.chunks[k]
	return s.clausal[s.toks[c.last-1].Key] && k+2 < s.segments[s.segmentOf(k)].last
}

// presentBehind reports a Vietnamese conjunction at a chunk with a word for now right behind it: "và nay".
func (s *sentence) presentBehind(i int) bool {
	return !s.nounFollows && s.chunks[i].is(grammar.And) && i+1 < len(s.chunks) && slices.Contains(s.grammar.Time.Spans, s.chunks[i+1].key)
}
