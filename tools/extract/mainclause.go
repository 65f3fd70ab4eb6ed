package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// mainBehind reports the only segment of a Vietnamese sentence that can be its main clause, behind a dependent one without a subject:
// "Sau khi mua X, hãng có 300 nhân viên" tells nothing of X.
func (s *sentence) mainBehind(n int) bool {
	g := &s.segments[n]
	p := s.chunks[g.first].phrase
	if s.nounFollows || !s.toldUpTo(n) || !s.opensDependent() {
		return false
	}
	if p == nil || p.first != g.first || p.last == g.last {
		return false
	}
	for k := n + 1; k < len(s.segments); k++ {
		const dependent = grammar.And | grammar.Clause | grammar.Subordinate | grammar.Relative | grammar.AccordingTo | verbGroup | prepositions
		if c := &s.chunks[s.segments[k].first]; c.phrase != nil || !c.is(dependent) && !c.verbal() && !s.segments[k].bracket {
			return false
		}
	}
	return true
}

// opensDependent reports Vietnamese words with which a sentence opens that name no subject of its main clause: "Sau khi mua X",
// "Bên cạnh việc mua X".
func (s *sentence) opensDependent() bool {
	g, first := &s.segments[0], &s.chunks[0]
	if first.is(grammar.Subordinate) {
		return s.subjectIn(g, 2) == nil
	}
	if first.is(grammar.Unreal) && !first.is(grammar.Auxiliary) && first.phrase == nil {
		return g.last > 1 && s.subjectIn(g, 2) == nil // "Thay vì bán cho X"
	}
	deed := g.last > 2 && s.clausal[s.chunks[1].key]
	return deed && first.phrase == nil && first.is(grammar.With|grammar.Preposition|grammar.Opener) && s.subjectIn(g, 3) == nil
}

// toldUpTo reports that between the first segment and another there is only what is told of somebody there, or what he is made: "Sau khi
// bổ nhiệm ông A, cựu giám đốc X, làm chủ tịch, hãng …".
func (s *sentence) toldUpTo(n int) bool {
	for k := 1; k < n; k++ {
		g := &s.segments[k]
		if g.kind != apposition && g.kind != relative && !s.chunks[g.first].is(grammar.As) {
			return false
		}
	}
	return n > 0
}

// opensMain reports a Vietnamese noun for a firm with which the main clause begins behind a dependent one without a subject, which so
// has the same.
func (p *phrase) opensMain() bool {
	s := p.s
	n := s.segmentOf(p.first)
	return n > 0 && p.meansFirm() && p.first == s.segments[n].first && s.mainBehind(n)
}

// employerGoesOn reports that a Vietnamese segment tells by a conjunction or behind a time what else a firm does of which the clause tells
// what it has to do with a person: "X bổ nhiệm ông A, cựu giám đốc Y, làm chủ tịch và huy động …". Right behind a relative clause
// about the person it may go on about that.
func (s *sentence) employerGoesOn(firm, person *phrase, n int) bool {
	if s.nounFollows || !firm.maybeOrganization() || person.kind != entity.Person || person.first < firm.last {
		return false
	}
	first, before := s.segments[n].first, &s.segments[n-1]
	if before.kind == relative || s.chunks[first-1].key != "," && s.verbBetween(before.first, before.last) {
		return false // "có chủ tịch mới là ông A, người từng làm cho Y và lập Z"
	}
	return s.chunks[first].is(grammar.And|grammar.Clause) || s.chunks[first].kind == moment
}
