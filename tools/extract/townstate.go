package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// state gives the last chunk of the state or country that only tells which town the one before it is and parts nothing, i where
// there is none: of "Voltera of Tempe, Ariz., introduced the Roamer" both commas, of "Ember, based in Austin, Texas, was sold" the
// first alone, since the second closes what the one behind the firm opened, too. The row is that of the chunks so far.
func (s *sentence) state(before, row []chunk, i int) int {
	if !s.nounFollows || len(before) == 0 || i+2 >= len(row) || row[i].key != "," ||
		!row[i+1].isPlace() || !before[len(before)-1].isPlace() {
		return i
	}
	end := &row[i+2]
	switch {
	case end.key == "—" || end.key == "–" || end.key == "-":
		return i + 1
	case end.key != "," || i+3 < len(row) && (row[i+3].is(grammar.And) || row[i+3].isPlace()):
		return i // "in Oslo, Norway, and Lima", "in Oslo, Lima, Paris and Bonn"
	case i+3 < len(row) && (row[i+3].is(grammar.Noun|prepositions|grammar.By) || row[i+3].kind == moment) || s.unclosed(before):
		return i + 2
	}
	return i + 1
}

// pastState gives the token behind a town with its state and a word like "based", or before a noun for firms, which is one adjective: "a
// Columbus, Ohio-based maker", "the Columbus, Ohio, company". It gives 0 for none.
func (at *spotted) pastState(r *reader) int {
	s := at.s
	if !s.nounFollows || at.name+1 >= len(s.names) {
		return 0
	}
	town, state := &s.names[at.name], &s.names[at.name+1]
	if town.Kind != entity.Place || state.Kind != entity.Place || state.First != town.Last+1 || s.toks[town.Last].Key != "," {
		return 0
	}
	if s.modifier(state.Last) {
		return state.Last + 2
	}
	end := state.Last + 1
	if town.First == 0 || end >= len(s.toks) || s.toks[state.Last].Key != "," {
		return 0
	}
	article, _ := r.vocab.Longest(s.toks, town.First-1)
	e, _ := r.vocab.Longest(s.toks, end)
	if article.Is(grammar.Definite|grammar.Indefinite) && e.Is(grammar.Noun) && e.Kind == entity.Organization {
		return end
	}
	return 0
}

// unclosed reports a clause that goes on behind the town with which it ends so far, since no comma of its own waits to be closed.
func (s *sentence) unclosed(before []chunk) bool {
	b := len(before) - 1
	for b > 0 && before[b-1].key != "," {
		b--
	}
	first := &before[b]
	return !first.is(prepositions) && (b == 0 || first.kind == name && !first.isPlace())
}

// isPlace reports the name of a place.
func (c *chunk) isPlace() bool { return c.kind == name && c.name.Kind == entity.Place }
