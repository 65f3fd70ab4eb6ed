package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// maxAside is how many chunks an aside that tells nothing has at most.
const maxAside = 10

// emptyAside gives the last chunk of what is put in behind a name or a noun and tells nothing that facts are made of, so that the
// words around it stand together: "Corvane (pictured) bought …", "Corvane – until now a minor player – bought …", "Corvane, for its
// part, bought …", "Corvane (formerly Blue Door) bought …". It gives i where there is none. The chunks before it are those that are
// left of the row.
func (s *sentence) emptyAside(done, row []chunk, i int) int {
	if len(done) == 0 || row[i].kind != punct {
		return i
	}
	before := &done[len(done)-1]
	if before.kind != name && !before.is(grammar.Noun) {
		return i
	}
	last := s.asideCloses(row, i)
	if last < i+2 || last+1 >= len(row) {
		return i
	}
	inside, next := row[i+1:last], &row[last+1]
	if s.nounFollows && s.age(before, inside) {
		switch {
		case next.is(grammar.And | grammar.Of | grammar.As):
			return last // "Imani Sorrel, 41, and Grant Achter founded …"
		case next.kind == name:
			return last - 1 // "Imani Sorrel, 41, Grant Achter, 38, and …": the comma parts two names
		}
	}
	if row[i].key == "," && !(s.nounFollows && s.awaitsVerb(done) && s.actsAt(next)) {
		return i
	}
	if row[i].key == "," && inside[0].is(grammar.Definite|grammar.Indefinite|grammar.Own) {
		return i // "Palu Wood, a furniture factory, has been …" tells what it is
	}
	if !s.age(before, inside) && !s.formerName(before, inside) && slices.ContainsFunc(inside, func(c chunk) bool { return !s.hollow(&c) }) {
		return i
	}
	return last
}

// asideCloses gives the chunk that closes a bracket, or what a comma or a dash puts in, with no other mark between them; i where the mark
// opens nothing.
func (s *sentence) asideCloses(row []chunk, i int) int {
	closes := s.closer(row, i)
	for k := i + 1; closes != "" && k < len(row) && k-i <= maxAside; k++ {
		switch {
		case row[k].kind != punct:
		case s.closer(row, k) == closes || row[k].key == closes:
			return k
		case row[k].key != "-" && row[k].key != "'" && row[k].key != "’":
			return i
		}
	}
	return i
}

// closer gives the mark that closes what a mark opens, none where it opens nothing.
func (s *sentence) closer(row []chunk, i int) string {
	switch c := &row[i]; {
	case c.kind != punct:
	case c.key == "(":
		return ")"
	case c.key == ",":
		return ","
	case c.key == "–" || c.key == "—" || s.hyphenDash(c):
		return "–"
	}
	return ""
}

// commas turns the dashes around what is told of an English name, right before its verb, into commas, which do the same: "Corvane – which
// makes drones – bought …".
func (s *sentence) commas(done, row []chunk, i int) {
	if !s.nounFollows || len(done) == 0 || done[len(done)-1].kind != name || s.closer(row, i) != "–" {
		return
	}
	const tells = grammar.Relative | grammar.Definite | grammar.Indefinite | grammar.Own | grammar.Noun | grammar.Post
	last := s.asideCloses(row, i)
	told := last > i+1 && (row[i+1].is(tells) || row[i+1].verbal())
	if told && last+1 < len(row) && s.awaitsVerb(done) && s.actsAt(&row[last+1]) {
		row[i].key, row[last].key = ",", ","
	}
}

// hollow reports a chunk without anything that facts are made of.
func (s *sentence) hollow(c *chunk) bool {
	const tells = verbGroup | grammar.Trigger | grammar.Noun | grammar.Post | grammar.Title | grammar.Gauge | grammar.Relative |
		grammar.Speech | grammar.Quoting | grammar.AccordingTo | grammar.Naming | grammar.Denial | grammar.Appraisal | grammar.And |
		grammar.Possible
	if c.is(grammar.It|grammar.He|grammar.They) && !c.is(grammar.Own) {
		return false
	}
	t := &s.toks[c.first]
	return c.kind == word && !c.is(tells&^grammar.Auxiliary) || c.kind == other && t.Kind == text.Word && !t.Upper
}

// closeName tells how many commas, 0, 1 or 2, around an English name are to be left out, as the name only says who or what the noun
// before it is and the clause goes on behind it: "Ada Boyd, who met the mayor, Odd Brekke, in Oslo, founded Kelda" tells of Ada Boyd, and
// "raised $5m from a Berlin fund, Rook Capital, in May" of May.
func (s *sentence) closeName(done, row []chunk, i int) int {
	if n := len(done); !s.nounFollows || n == 0 || row[i].key != "," || i+2 >= len(row) || row[i+1].kind != name ||
		!done[n-1].is(grammar.Post|grammar.Title|grammar.Noun) {
		return 0
	}
	within, from := s.inSubjectRelative(done), s.fromSome(done)
	if row[i+2].key != "," || i+3 >= len(row) {
		if from && endsClause(&row[i+2]) {
			return 1
		}
		return 0
	}
	switch next := &row[i+3]; {
	case i+4 < len(row) && row[i+4].is(grammar.Relative): // "on a trolley, Dobbin, of which eleven were sold"
		return 0
	case (within || from) && (next.is(grammar.Preposition|prepositions) && !next.is(grammar.And) || next.kind == moment || from && next.kind == amount):
		return 2
	case from && next.is(grammar.And) && s.actsAfter(row, i+4): // "…, and hired Ada Boyd"
		return 2
	case from && s.actsAt(next) && s.awaitsVerb(done): // "A rival, Kelda, bought …"
		return 2
	case within && s.actsAt(next):
		return 1
	}
	return 0
}

// endsClause reports a mark with which all that a clause tells is told.
func endsClause(c *chunk) bool { return c.key == "." || c.key == ";" }

// actsAfter reports what may be a verb at a chunk, or behind a time there: "and in May hired".
func (s *sentence) actsAfter(row []chunk, i int) bool {
	if i+2 < len(row) && row[i].is(grammar.At) && row[i+1].kind == moment {
		i += 2
	}
	return i < len(row) && s.actsAt(&row[i])
}

// fromSome reports that some chunks end in a noun that is not told to be a certain one, behind a preposition or a verb or at the
// beginning: "from a Berlin fund", "bought a rival".
func (s *sentence) fromSome(done []chunk) bool {
	k := len(done) - 2
	for k > 0 && len(done)-k <= maxDescriptors && !done[k].is(grammar.Indefinite) {
		c := &done[k]
		if c.kind != other && c.kind != name && !c.is(grammar.Noun) || c.is(prepositions) {
			return false
		}
		k--
	}
	if k <= 0 || !done[k].is(grammar.Indefinite) {
		return k == 0 && done[0].is(grammar.Indefinite)
	}
	before := &done[k-1]
	return before.verbal() || before.is(prepositions) && !before.is(grammar.And|grammar.As)
}

// inSubjectRelative reports that some chunks end in a relative clause, with a verb of its own, of the name with which they begin, and with
// a noun that is told to be a certain one: "Ada Boyd, who met the mayor".
func (s *sentence) inSubjectRelative(done []chunk) bool {
	certain := false
	for k := len(done) - 1; k > 1; k-- {
		c := &done[k]
		certain = certain || c.is(grammar.Definite|grammar.Own|grammar.Genitive)
		if c.kind == punct {
			return false
		}
		if c.is(grammar.Relative) && done[k-1].key == "," {
			return certain && done[k-2].kind == name && k+1 < len(done) && s.actsAt(&done[k+1]) && s.awaitsVerb(done[:k-1])
		}
	}
	return false
}

// age reports nothing but how old the person named before is.
func (s *sentence) age(before *chunk, inside []chunk) bool {
	c := &inside[0]
	return before.kind == name && before.name.Kind == entity.Person && len(inside) == 1 && c.last == c.first+1 &&
		s.toks[c.first].Kind == text.Number && len(c.key) == 2
}

// formerName reports a name behind plain words for what the one before it was called at another time: "formerly Blue Door".
func (s *sentence) formerName(before *chunk, inside []chunk) bool {
	n := len(inside) - 1
	if !s.nounFollows || n == 0 || inside[n].kind != name || before.kind != name {
		return false
	}
	if k := before.name.Kind; k == entity.Person || k != inside[n].name.Kind {
		return false
	}
	return !slices.ContainsFunc(inside[:n], func(c chunk) bool { return !s.hollow(&c) || c.is(prepositions) })
}

// awaitsVerb reports that no verb and no other clause stands before the last of some chunks, back to the mark or the verb of saying
// before them: "Kelda said Ada Boyd", but not "…, said Ada Boyd".
func (s *sentence) awaitsVerb(done []chunk) bool {
	for k := len(done) - 1; k >= 0 && done[k].kind != punct; k-- {
		c := &done[k]
		if c.is(grammar.Speech) && !c.verbal() {
			return k > 0 && done[k-1].kind != punct
		}
		if c.verbal() || c.is(verbGroup|grammar.Quoting|grammar.Relative) {
			return false
		}
	}
	return true
}

// actsAt reports what may be the verb of the name before it.
func (s *sentence) actsAt(c *chunk) bool {
	const acts = verbGroup | grammar.Speech | grammar.Quoting | grammar.Denial | grammar.Possible | grammar.Negation | grammar.Naming |
		grammar.Appointing | grammar.Appraisal
	return c.verbal() || c.is(acts) || c.kind == other && s.toks[c.first].Kind == text.Word && !s.toks[c.first].Upper
}

// splitVerb gives the comma that closes what parts the words of a verb, which go together over it: "has not, in fact, bought",
// "may, after months of talks, sell". Adverbs, words that would open a clause but have no verb, and who says so only part the
// others: bare tells that. It gives i where the comma there opens nothing such.
func (s *sentence) splitVerb(done, row []chunk, i int) (last int, bare bool) {
	const group = grammar.Auxiliary | grammar.Negation | grammar.Have | grammar.Be | grammar.Planned | grammar.Possible | grammar.Denial
	const speaking = grammar.Speech | grammar.Reporting | grammar.Quoting
	if len(done) == 0 || row[i].key != "," {
		return i, false
	}
	before := &done[len(done)-1]
	if s.onlyAdverb(before, row[i:]) {
		return i + 2, true
	}
	if !before.is(group) || before.kind > word {
		return i, false
	}
	for last = i + 1; last < len(row) && last-i <= maxAside && row[last].kind != punct; last++ {
		if c := &row[last]; c.is(speaking) && last > i+1 && last+1 < len(row) && row[last+1].key == "," {
			bare = true // "has, Reuters reported, bought"
		} else if c.is(verbGroup|speaking|grammar.And|grammar.Relative) || c.verbal() {
			return i, false
		}
	}
	if last+1 >= len(row) || last == i+1 || row[last].key != "," {
		return i, false
	}
	if next := &row[last+1]; next.kind > word || !next.verbal() && !next.is(verbGroup|grammar.That) {
		return i, false
	}
	return last, bare || row[i+1].is(grammar.Clause|grammar.Subordinate)
}

// onlyAdverb reports an English adverb between commas with which a row goes on behind a word of a verb group.
func (s *sentence) onlyAdverb(before *chunk, row []chunk) bool {
	const group = grammar.Auxiliary | grammar.Negation | grammar.Have | grammar.Be | grammar.Planned | grammar.Possible | grammar.Denial | grammar.Speech
	if !s.nounFollows || !before.is(group) || len(row) < 4 || row[0].key != "," || row[2].key != "," || row[1].kind > word {
		return false
	}
	e, end := s.vocab.Longest(s.toks, row[1].first)
	return e != nil && end == row[1].last && e.Class&(grammar.Opener|grammar.Pause) != 0
}
