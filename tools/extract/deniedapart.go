package extract

import "moc/tools/grammar"

// deniedApart reports a denial that a Vietnamese sentence is done with at the comma before segment n: with a conjunction that brings
// what the same people did do, "phủ nhận việc mua X, đồng thời lên sàn", in the clause of time or contrast with which it begins, "Dù phủ
// nhận việc mua X, Y vẫn lên sàn", or by the way, "Y, vốn phủ nhận việc mua X, lên sàn". A comma alone may go on with what is denied.
func (s *sentence) deniedApart(k, n int) bool {
	c, first := s.segmentOf(k), s.segments[n].first
	if c < 0 || c >= n || s.chunks[first-1].key != "," || !s.verbIn(k+1, s.segments[c].last) {
		return false
	}
	if adds := &s.chunks[first]; adds.is(grammar.And) && !adds.is(prepositions) && adds.phrase == nil {
		return first+1 < s.segments[n].last && !s.chunks[first+1].is(grammar.That)
	}
	if n != c+1 {
		return false
	}
	return s.segments[c].kind == relative || c == 0 && s.chunks[0].is(grammar.Subordinate) && s.segments[n].kind != relative
}
