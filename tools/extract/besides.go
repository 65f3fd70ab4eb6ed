package extract

import "moc/tools/grammar"

// doesBesides gives of whom the English verb right behind "and" tells besides what a clause tells of them, over what it tells of the
// one it closes with and a time or a price: "X bought Y, a maker of drones, in May and says …", "X bought a rival, Y, for $4m, and says …".
func (s *sentence) doesBesides(i, n int) *phrase {
	if !s.nounFollows || n < 3 || i != s.segments[n].first+1 || !s.chunks[i-1].is(grammar.And) || !s.startsPredicate(i) {
		return nil
	}
	when, aside, g := &s.segments[n-1], &s.segments[n-2], &s.segments[n-3]
	if when.kind != adjunct && when.kind != attribution || !s.chunks[when.first].is(prepositions) || g.kind != clause || !s.commasAround(aside) {
		return nil
	}
	for k := when.first; k < when.last; k++ {
		if c := &s.chunks[k]; c.kind != moment && c.kind != amount && !c.is(prepositions) {
			return nil
		}
	}
	alone := s.chunks[aside.first].phrase
	if aside.kind != apposition && (aside.kind != fragment || !alone.oneName() || alone.first != aside.first || alone.last != aside.last) {
		return nil
	}
	if p := s.headOf(g); p != nil && p.first == g.first {
		return s.inList(p)
	}
	return nil
}

// officerSays gives the person named with whose post it is right before the verb of speaking with which segment n begins: "X will invest
// in Y in April, its president, Ann Lee, told reporters".
func (s *sentence) officerSays(i, n int) *phrase {
	if n == 0 || i != s.segments[n].first || !s.chunks[i].is(grammar.Speech|grammar.Quoting) {
		return nil
	}
	return s.officeHolder(n - 1)
}
