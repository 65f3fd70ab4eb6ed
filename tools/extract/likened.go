package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// likenNames makes plain words of a firm's name by which somebody is only called: `"Uber Trung Quốc"`, `the "Uber of China"`, "the
// Uber of China". Nothing is told of that firm.
func (s *sentence) likenNames() {
	for i := 1; i+1 < len(s.chunks); i++ {
		if end := s.likened(i); end > 0 {
			for k := i; k < end; k++ {
				s.chunks[k].plain()
			}
		}
	}
}

// likened gives the chunk behind the name of a firm at i and the place that follows it, where these two only liken somebody to it; 0 for
// none.
func (s *sentence) likened(i int) int {
	c, land := &s.chunks[i], i+1
	if c.kind != name || c.name.Kind != entity.Organization {
		return 0
	}
	of := s.chunks[land].is(grammar.Of)
	if of {
		land++
	}
	if land >= len(s.chunks) || !s.chunks[land].isPlace() {
		return 0
	}
	before := &s.chunks[i-1]
	article := s.nounFollows && before.is(grammar.Definite) && !before.is(grammar.Own)
	quoted := isQuoteMark(before.key) || article && i > 1 && isQuoteMark(s.chunks[i-2].key)
	switch {
	case quoted && land+1 < len(s.chunks) && s.toks[s.chunks[land+1].first].Kind == text.Punct:
		return land + 1
	case article && of && c.last-c.first == 1 && s.plainCapital(c):
		return land + 1
	}
	return 0
}

// plainCapital reports a name that is no word of the grammar: "the Uber of China", but not "the Treasury of Italy".
func (s *sentence) plainCapital(c *chunk) bool {
	e, _ := s.vocab.Longest(s.toks, c.first)
	return e == nil
}
