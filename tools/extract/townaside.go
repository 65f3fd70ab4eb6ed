package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// townAside gives the last chunk of where an English firm is told to be, between commas behind its name, which says nothing of what
// the firm does, so that the words around it stand together: "Kelda, of Leeds, bought Velor", "Kelda, based in Palo Alto, California,
// and Velor signed …". It gives i where there is none.
func (s *sentence) townAside(done, row []chunk, i int) int {
	if !s.nounFollows || len(done) == 0 || row[i].key != "," || i+3 >= len(row) {
		return i
	}
	if c := &done[len(done)-1]; c.kind != name || c.name.Kind == entity.Person || c.isPlace() {
		return i
	}
	if row[i+1].verbal() {
		return i // "Kelda, listed in Oslo, slipped"
	}
	town := i + 2
	if slices.Contains(s.grammar.Names.Based, row[i+1].key) && row[town].is(grammar.At) {
		town++ // "headquartered in Leeds"
	} else if first, _, _ := strings.Cut(row[i+1].key, " "); !row[i+1].is(grammar.Of) && !slices.Contains(s.grammar.Names.Based, first) {
		return i
	}
	last := town + 1
	if last+2 < len(row) && row[last].key == "," && row[last+1].isPlace() && row[last+2].key == "," {
		last += 2 // "of Palo Alto, California,"
	}
	if last+1 >= len(row) || !row[town].isPlace() || row[last].key != "," {
		return i
	}
	if last+1 < len(row) && s.actsAt(&row[last+1]) && !s.awaitsVerb(done) {
		return i // "Kelda, which runs Velor, of Leeds, bought …"
	}
	if last+1 < len(row) && row[last+1].kind == name {
		return last - 1 // "bought Velor, of Oslo, Reuters reported"
	}
	return last
}
