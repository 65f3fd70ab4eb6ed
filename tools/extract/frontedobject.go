package extract

import "moc/tools/grammar"

// frontedObject reports in a Vietnamese clause without a subject, with which a sentence begins, to or by whom something is done, and
// that is not the firm behind the comma: "Sau khi kiện X năm ngoái, công ty …", "Ngoài việc bị X kiện, hãng này còn …".
func (s *sentence) frontedObject(m, p *phrase) bool {
	if s.nounFollows || len(s.segments) < 2 || !s.opensClauseAlone(p) {
		return false
	}
	g := &s.segments[0]
	if !s.chunks[g.first].is(grammar.Subordinate) || m.last > g.last || p.first < g.last {
		return false
	}
	k := g.first + 1
	for k < m.first && s.chunks[k].is(grammar.Auxiliary) {
		k++
	}
	if k >= m.first || s.between(k, m.first) != nil {
		return false
	}
	c := &s.chunks[k]
	if c.is(grammar.Passive|grammar.Denial|grammar.Compare) || c.is(grammar.Trigger) && !onlyNominal(c) {
		return true
	}
	return c.kind == other && (m.last == g.last || s.chunks[m.last].kind == moment || s.timeAt(m.last, g.last))
}

// opensClauseAlone reports a phrase with which its segment begins, perhaps behind one word: "thì công ty".
func (s *sentence) opensClauseAlone(p *phrase) bool {
	n := s.segmentOf(p.first)
	return n > 0 && p.first <= s.segments[n].first+1 && p.nominative()
}

// mainSubject reports a Vietnamese noun for a firm told before that is the subject of the only clause behind the one of time or contrast
// with which a sentence begins: "Sau khi tách ra từ X, công ty mua lại Y" does not tell what X is.
func (s *sentence) mainSubject(n, i int) bool {
	g, p := &s.segments[n], s.chunks[i].phrase
	if s.nounFollows || n != 1 || p == nil || !p.anaphoric() || p.first != g.first || i != p.first || p.last >= g.last {
		return false
	}
	if !s.chunks[0].is(grammar.Subordinate) || n+1 < len(s.segments) && !s.chunks[s.segments[n+1].first].is(grammar.And) {
		return false
	}
	verb := p.last
	for verb+1 < g.last && s.chunks[verb].phrase == nil && s.chunks[verb].is(grammar.Clause) {
		verb++ // "công ty còn mua lại Y"
	}
	return s.chunks[verb].verbal() || s.chunks[verb].is(grammar.Passive) || s.tellsMeasure(verb, g.last)
}
