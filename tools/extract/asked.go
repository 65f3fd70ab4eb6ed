package extract

import "moc/tools/grammar"

// onlyAsked reports an English noun for an event of which a clause says only that somebody was asked about it or would not speak of
// it: "Asked about a listing of Kelda", "declined to comment on Velor's takeover by Kelda".
func (s *sentence) onlyAsked(i int) bool {
	const describing = grammar.Genitive | grammar.Definite | grammar.Indefinite | grammar.Noun | grammar.Planned | grammar.Possible
	if !s.nounFollows || s.lacks(grammar.Unreal) {
		return false
	}
	for k := i - 1; k >= 0 && i-k <= scope; k-- {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Unreal):
			return s.endsWith(k, prepositions|grammar.Of|grammar.For) || s.chunks[k+1].is(grammar.Definite|grammar.Indefinite)
		case c.kind == other, c.kind == name, c.kind == moment, c.is(describing):
		default:
			return false
		}
	}
	return false
}
