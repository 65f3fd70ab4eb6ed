package extract

import (
	"moc/tools/entity"
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

// thanOwn reports an English "its" behind a word of comparing and what is told of no firm, so that it means the thing that is compared:
// "said that Finch 2 was slower than its predecessor, Finch 1".
func (s *sentence) thanOwn(owner *phrase) bool {
	if !s.neuter(owner) || owner.first == 0 || !s.endsWith(owner.first-1, grammar.Than) {
		return false
	}
	var last *phrase
	for _, q := range s.phrases {
		if q.last < owner.first && q != owner {
			last = q
		}
	}
	return last != nil && (s.singular(last) || last.thing())
}

// firmThat reports an English phrase for who makes something that begins with the noun for a firm: "company that operates", "outfit
// behind".
func (s *sentence) firmThat(i int) bool {
	c := &s.chunks[i]
	if !s.nounFollows || c.last-c.first < 2 || !c.is(grammar.Trigger) || !s.tells(i, fact.Development) {
		return false
	}
	return s.vocab.Entry(s.toks[c.first].Key).IsNoun(entity.Organization)
}

// madeIn reports a segment that tells by whom something is made.
func (s *sentence) madeIn(n int) bool {
	for k := s.segments[n].first; k+1 < s.segments[n].last; k++ {
		if s.makes(k) && s.chunks[k+1].is(grammar.By) {
			return true
		}
	}
	return false
}
