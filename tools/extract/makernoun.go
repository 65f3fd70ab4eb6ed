package extract

import (
	"moc/tools/fact"
	"moc/tools/grammar"
)

// nounForMaker reports an English noun for who makes what is named behind it: "the maker of".
func (s *sentence) nounForMaker(i int) bool {
	c := &s.chunks[i]
	return s.nounFollows && c.is(grammar.Noun) && c.is(grammar.Trigger) && s.tells(i, fact.Development) && s.endsWith(i, prepositions)
}

// anotherMaker reports a noun for who makes something as the object of a verb or of a preposition in English, so that it tells of
// nobody named: "bought the maker of the Finch app", "a bid for the owner of Finch".
func (s *sentence) anotherMaker(i int) bool {
	if !s.nounForMaker(i) || i == 0 {
		return false
	}
	k := i - 1
	for k > 0 && s.chunks[k].phrase == nil && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Definite|grammar.Indefinite)) {
		k--
	}
	if s.chunks[k].is(grammar.As|grammar.Naming) || s.endsWith(k, grammar.As) {
		return false // "is known as the maker of the Finch app"
	}
	return s.isVerb(k) || s.chunks[k].is(prepositions) || s.chunks[k].is(grammar.Trigger) && s.endsWith(k, prepositions)
}
