package extract

import "moc/tools/grammar"

// saysThat gives the "that" behind which is told what an English speaker says of something else without a name, before the verb at i: in
// "Kelda said on Monday that executives of Velor met …" Kelda met nobody. It gives -1 for none.
func (s *sentence) saysThat(p *phrase, i int) int {
	k := p.last
	if !s.nounFollows || k >= i || !s.chunks[k].is(grammar.Speech|grammar.Reporting) {
		return -1
	}
	k = s.pastWhen(k + 1)
	if k < i && s.chunks[k].kind == moment {
		k++
	}
	if k+1 < i && s.chunks[k].is(grammar.That) && s.chunks[k+1].kind != punct && !s.verbIn(k+1, k+2) {
		return k
	}
	return -1
}

// toldHead gives of whom a segment tells, in English over who says it: Velor in "Kelda said on Monday that Velor bought …".
func (s *sentence) toldHead(g *segment) *phrase {
	p := s.headOf(g)
	if p == nil || !s.nounFollows {
		return p
	}
	if q := s.clauseHead(g, g.last); q != p {
		return q
	}
	if s.saysThat(p, g.last) >= 0 {
		return nil
	}
	return p
}

// addsCircumstance reports an English segment that goes on about what was told before what a comma set off, without a verb: "for $5m" in
// "X bought Y, a maker of lamps, for $5m and in May agreed to …".
func (s *sentence) addsCircumstance(n int) bool {
	g := &s.segments[n]
	c := &s.chunks[g.first]
	if n < 2 || g.kind == relative || g.kind == apposition || g.bracket || !s.setOff(n-1) {
		return false
	}
	if c.is(grammar.Into) && c.phrase == nil {
		return true // "to share data"
	}
	return (c.kind == moment || c.kind == amount || c.phrase == nil && c.is(prepositions) && !c.is(grammar.And)) && !s.verbBetween(g.first, g.last)
}
