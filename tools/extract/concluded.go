package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// concludedOn gives the time at which a deal that an English noun tells of was concluded, as a participle and the time behind a
// comma say: "Kelda's agreement with Velor, signed on Monday, covers 20 schools"; -1 for none.
func (s *sentence) concludedOn(d *draft, n int) int {
	e := s.chunks[d.trigger].entry
	if !s.nounFollows || e == nil || !slices.ContainsFunc(e.Uses, nominalUse) {
		return -1
	}
	for n++; n < len(s.segments) && n-d.segment() <= 2; n++ {
		g := &s.segments[n]
		if g.bracket || s.chunks[g.first-1].key != "," {
			return -1
		}
		if at := s.concludedIn(g); at >= 0 {
			return at
		}
		if g.kind != apposition && g.kind != adjunct {
			return -1
		}
	}
	return -1
}

// concludedIn gives the time with which a segment ends behind such a participle, -1 for none: "which was signed in May".
func (s *sentence) concludedIn(g *segment) int {
	i := g.first
	for i < g.last && s.chunks[i].is(grammar.Relative|grammar.Be|grammar.Have) && !s.chunks[i].is(grammar.Negation|grammar.Planned) {
		i++
	}
	if i+1 >= g.last || !s.concluded[s.toks[s.chunks[i].last-1].Key] {
		return -1
	}
	if i++; i+1 < g.last && s.chunks[i].is(grammar.At) {
		i++
	}
	if i == g.last-1 && s.timed(i) {
		return i
	}
	return -1
}

// onlyEffect reports that the future which the predicate of the noun for a partnership tells from a chunk on is not that of its
// coming about: "The agreement with Velor will let users pay" is made, but not "will be signed", "will begin".
func (m *mood) onlyEffect(k int) bool {
	s := m.s
	if !s.nounFollows || m.Type != fact.Partnership || m.trigger == 0 || s.chunks[m.trigger-1].is(grammar.Indefinite) {
		return false
	}
	k++
	if k >= len(s.chunks) || s.chunks[k].phrase != nil || s.chunks[k].kind != other && !s.isVerb(k) {
		return false
	}
	return s.listedWord(s.chunks[k].first, &s.occurs) == 0
}
