package extract

import (
	"moc/tools/fact"
	"moc/tools/grammar"
)

// barredDeed reports a Vietnamese verb of what a ban keeps somebody from doing, right behind who is banned or behind the verb of
// banning: "Mỹ cấm X mua lại Y", "hạn chế đầu tư vào Y". It tells of nothing done, and a time behind it is that of the ban.
func (s *sentence) barredDeed(i int) bool {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 || i == 0 {
		return false
	}
	const other = grammar.By | grammar.Of | grammar.Relative | grammar.Clause | grammar.Subordinate
	who := s.chunks[i-1].phrase
	for k := i - 1; k >= s.segments[n].first; k-- {
		switch c := &s.chunks[k]; {
		case s.isVerb(k):
			return s.tells(k, fact.Restriction) && !onlyNominal(c) && !c.is(grammar.Denial)
		case c.phrase != who || who == nil || c.is(other) || c.quoted:
			return false
		}
	}
	return false
}
