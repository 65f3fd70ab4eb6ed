package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// conjunct gives the chunk of the next name in a list, or -1. A list goes on
// with a comma only if a conjunction follows later in it.
func (s *sentence) conjunct(p *phrase, i int) int {
	if i >= len(s.chunks) {
		return -1
	}
	c := &s.chunks[i]
	switch {
	case c.is(grammar.And) && s.carries(p, i):
		return -1 // "nâng cấp X với chip Y"
	case s.joinedWith(p, i):
		return -1 // "là thành viên X, cùng với A và B"
	case c.is(grammar.And) && (s.deedAt(i+1) || s.measureOf(i+1)):
		return -1 // "ra mắt X và đóng cửa ứng dụng Y", "rót vốn vào X và nâng giá trị của Y"
	case c.is(grammar.And):
		return s.listed(p, i+1)
	case c.key == "," && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.And):
		if s.ownClause(p, i+2) {
			return -1
		}
		return s.listed(p, i+2)
	case c.key == ",":
		if n := s.listed(p, i+1); n >= 0 && s.listGoesOn(p, n+1) {
			return n
		}
		return s.afterApposition(p, i+1)
	}
	return -1
}

// measureOf reports a Vietnamese word for a measure before the one whose it is: "nâng giá trị của X".
func (s *sentence) measureOf(i int) bool {
	return !s.nounFollows && i+1 < len(s.chunks) && s.chunks[i].measures() && s.chunks[i+1].is(grammar.Of)
}

// joinedWith reports who else is told to be in the group that a Vietnamese verb of joining has right behind it.
func (s *sentence) joinedWith(p *phrase, i int) bool {
	if s.nounFollows || p.first == 0 || !s.tells(p.first-1, fact.Membership) {
		return false
	}
	if s.chunks[i].key == "," {
		i++
	}
	return i < len(s.chunks) && s.chunks[i].is(grammar.And) && s.chunks[i].is(grammar.With)
}

// carries reports a Vietnamese "with" alone between a model or product and the noun for what that has.
func (s *sentence) carries(p *phrase, i int) bool {
	return p.thing() && s.carriesThing(i)
}

// carriesThing reports a Vietnamese "with" alone before the noun for a thing.
func (s *sentence) carriesThing(i int) bool {
	if s.nounFollows || i+1 >= len(s.chunks) || !s.chunks[i+1].thing() {
		return false
	}
	c := &s.chunks[i]
	return c.is(grammar.With) && c.last-c.first == 1 && !c.is(grammar.Pause)
}

// ownClause reports a name and its verb behind a comma, an English "and" and what one name closes: "It has backing from
// X, and Y has raised $5m". Two names are joined without a comma.
func (s *sentence) ownClause(p *phrase, i int) bool {
	i = s.namePastOrigin(i)
	if !s.nounFollows || len(p.members) != 1 || p.first == 0 || i+1 >= len(s.chunks) || !s.nameAt(i) {
		return false
	}
	before := &s.chunks[p.first-1]
	told := before.key == "," && p.first < p.members[0] // "its rival, the chip maker X, and Y has no plans"
	if before.is(grammar.Such) || !told && !before.is(prepositions) && !s.endsWith(p.first-1, prepositions) {
		return false
	}
	return s.deedFollows(i + 1)
}

// namePastOrigin gives the name behind words that tell who it is and whose or which land's: "Germany's Kelda", "lamp maker Kelda".
func (s *sentence) namePastOrigin(i int) int {
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		switch c := &s.chunks[k]; {
		case c.kind == name && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Genitive):
			k++
		case c.kind == name:
			return k
		case !c.describesName():
			return i
		}
	}
	return i
}

// beginsClause reports an English conjunction between the object of a verb and a clause of its own: "bought Velor and Kelda is in talks
// with Halden".
func (s *sentence) beginsClause(i int) bool {
	if !s.nounFollows || i == 0 || i+2 >= len(s.chunks) {
		return false
	}
	if s.subjectPronoun(i+1) && (s.deedFollows(i+2) || s.pastForm(i+2)) {
		counts := func(c chunk) bool { return c.kind == amount }
		return s.verbIn(0, i) || slices.ContainsFunc(s.chunks[:i], counts) // "may buy Velor and it plans to list"
	}
	p, k := s.chunks[i-1].phrase, s.namePastOrigin(i+1)
	return p != nil && p.last == i && len(p.members) == 1 && s.isObjectAt(p.first) && s.nameAt(k) && s.deedFollows(k+1)
}

// deedFollows reports a verb right behind an English name that has that name as its subject: "is considering", "said", "reviewed the rules".
func (s *sentence) deedFollows(i int) bool {
	const finite = grammar.Have | grammar.Be | grammar.Auxiliary | grammar.Planned | grammar.Possible | grammar.Speech | grammar.Denial
	if i >= len(s.chunks) {
		return false
	}
	c := &s.chunks[i]
	adverb := c.last-c.first == 1 && s.grammar.Words.AdverbEndings.Of(c.key)
	denies := c.is(grammar.Negation) && (s.opensWith(i, finite) || s.grammar.Words.VerbEndings.Of(s.toks[c.first].Key)) // but "rather than X"
	return s.verbAt(i) || s.opensWith(i, grammar.Have|grammar.Be) || denies || c.is(finite) && !c.is(prepositions) && !adverb ||
		s.unknownVerb(i) && !s.chunks[i+1].is(prepositions)
}

// officeOf reports an English position and "of" right before a chunk.
func (s *sentence) officeOf(i int) bool {
	return s.nounFollows && i > 1 && s.chunks[i-1].is(grammar.Of) && s.chunks[i-2].is(grammar.Post)
}

// listGoesOn reports whether a conjunction still follows in a comma list.
func (s *sentence) listGoesOn(p *phrase, i int) bool {
	for i < len(s.chunks) {
		c := &s.chunks[i]
		switch {
		case c.is(grammar.And):
			return s.listed(p, i+1) >= 0 || s.personCloses(p, i+1) || s.restCloses(i+1) || s.namelessCloses(p, i+1)
		case c.key == "," && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.And):
			return s.listed(p, i+2) >= 0 || s.restCloses(i+2) || s.namelessCloses(p, i+2)
		case c.key == ",":
			n := s.listed(p, i+1)
			if n < 0 {
				return false
			}
			i = n + 1
		case s.nounFollows && p.kind == entity.Organization && s.townAt(i):
			i += 2
		default:
			return false
		}
	}
	return false
}

// restCloses reports others without names who close an English list: "A, B and other investors", "A, B, and others".
func (s *sentence) restCloses(i int) bool {
	for k := i; s.nounFollows && k < len(s.chunks) && k-i <= 1; k++ {
		c := &s.chunks[k]
		if c.kind > word {
			return false
		}
		if s.rest[s.toks[c.last-1].Key] {
			return true
		}
	}
	return false
}

// namelessCloses reports several without a name who close an English list behind a verb: "is backed by A, B and a handful of
// angels". With a verb of their own they open a clause: "unlike A, B and two rivals sell buses".
func (s *sentence) namelessCloses(p *phrase, i int) bool {
	if !s.nounFollows || i >= len(s.chunks) || !s.verbBefore(p.first) {
		return false
	}
	if c := &s.chunks[i]; !c.is(grammar.Indefinite|grammar.Definite) && (c.kind != amount || c.quantity.Currency != "") {
		return false
	}
	for k := i + 1; k <= len(s.chunks) && k-i <= maxNameless; k++ {
		if k == len(s.chunks) || s.chunks[k].kind == punct {
			return k > i+1
		}
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Noun|grammar.Of|grammar.Post) {
			return k > i+1 && c.is(prepositions) && !c.is(grammar.Trigger)
		}
	}
	return false
}

// maxNameless is how many chunks those without a name take at most: "a small group of early angel investors".
const maxNameless = 8

// verbBefore reports a verb before a chunk, with something before it.
func (s *sentence) verbBefore(i int) bool {
	for k := 1; k < i; k++ {
		if s.verbAt(k) {
			return true
		}
	}
	return false
}

// personCloses reports a person with a title who closes a list of organizations: "A, B và ông C".
func (s *sentence) personCloses(p *phrase, i int) bool {
	if s.nounFollows || p.kind != entity.Organization || !s.nameAt(i+1) || s.chunks[i+1].name.Kind != entity.Person {
		return false
	}
	if c := &s.chunks[i]; !c.is(grammar.Title) && !(c.is(grammar.Noun) && c.entry.Kind == entity.Person) {
		return false
	}
	return i+2 == len(s.chunks) || s.chunks[i+2].kind == punct
}

// listed gives the name at i or a few describing words behind it, if it can
// stand in the list: of a like kind, and not the subject of a verb of its own
// behind a verb whose object the list is.
func (s *sentence) listed(p *phrase, i int) int {
	if s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.And) && s.andThat(i-1) {
		return -1
	}
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		switch {
		case c.kind == name && k > i && s.contactName(k):
			return -1 // "Murex, a chip maker Halden and Orrin founded"
		case c.kind == name && s.tellsPlace(p, k) && s.chunks[k+1].is(grammar.Noun) && !s.chunks[k+1].is(grammar.Genitive):
			continue // "Corvid Labs and London start-up Pell teamed up"
		case c.kind == name && s.officeHere(p, i, k):
			continue
		case c.kind == name:
			return s.listedName(p, i, k)
		case s.describesListed(i, k):
			continue
		case !c.describesName():
			return -1
		}
	}
	return -1
}

// officeHere reports a country or a firm between the office that a person has there and their name in a Vietnamese list: "ông A
// và người đồng cấp Nhật Bản Sato Kenji".
func (s *sentence) officeHere(p *phrase, i, k int) bool {
	if s.nounFollows || p.kind != entity.Person || s.chunks[k].name.Kind == entity.Person {
		return false
	}
	if !s.nameAt(k+1) || s.chunks[k+1].name.Kind != entity.Person {
		return false
	}
	return slices.ContainsFunc(s.chunks[i:k], func(c chunk) bool { return c.is(grammar.Title | grammar.Post) })
}

// describesName reports a plain word, a descriptor or a hyphen, which may stand before a name.
func (c *chunk) describesName() bool {
	switch c.kind {
	case punct:
		return c.key == "-"
	case word:
		return c.is(descriptors)
	}
	return c.kind == other
}

// tellsPlace reports the name of a place that only tells in English where one on a list is from.
func (s *sentence) tellsPlace(p *phrase, k int) bool {
	return s.nounFollows && k+1 < len(s.chunks) && s.chunks[k].name.Kind == entity.Place && p.kind != entity.Place
}

// listedName gives the name at k that goes on a list, or the one that it possesses, -1 where there is none. The words for it
// begin at i.
func (s *sentence) listedName(p *phrase, i, k int) int {
	if s.tellsPlace(p, k) && s.chunks[k+1].is(grammar.Genitive) {
		return s.fromThere(p, k+2)
	}
	kind := s.chunks[k].name.Kind
	if !compatible(p.kind, kind) {
		if g := s.genitiveTarget(k); g >= 0 && compatible(p.kind, s.chunks[g].name.Kind) {
			return g
		}
		if !s.actTogether(p, k) && !s.instances(p, k) {
			return -1
		}
	}
	if s.isObjectAt(p.first) && (s.verbAt(k+1) || s.nounFollows && s.deedFollows(k+1) || k > i && s.betweenMarks(k) && s.verbAt(k+2)) {
		return -1
	}
	return k
}

// betweenMarks reports a chunk between two commas.
func (s *sentence) betweenMarks(k int) bool {
	return s.chunks[k-1].key == "," && k+1 < len(s.chunks) && s.chunks[k+1].key == ","
}

// describesListed reports a mark or a word at k within the words from i that tell who the next on a list is.
func (s *sentence) describesListed(i, k int) bool {
	c := &s.chunks[k]
	if c.key == "," && s.nameAt(k+1) && s.relationAt(i, k) || c.is(grammar.Of) && k == i+1 {
		return true // "two of its suppliers, A and B"
	}
	if s.nounFollows || k <= i {
		return false
	}
	before := &s.chunks[k-1]
	if c.is(grammar.Such) && s.nameAt(k+1) && (before.is(grammar.Noun) || before.kind == other) {
		return true // "A, B cùng cổ đông cũ là C"
	}
	if !c.is(grammar.Of) || !before.is(grammar.Noun) || k+2 >= len(s.chunks) {
		return false
	}
	return s.chunks[k+1].is(grammar.Noun) && s.chunks[k+2].is(grammar.Such) // "A cùng hai nhà cung cấp của hãng là B và C"
}

// instances reports a firm and a thing in a Vietnamese list of some of those counted before: "59 ứng dụng, trong đó có X và Y".
func (s *sentence) instances(p *phrase, k int) bool {
	if s.nounFollows || p.first < 2 || !s.chunks[p.first-1].is(grammar.Such) || s.chunks[p.first-2].key != "," {
		return false
	}
	made := func(k entity.Kind) bool {
		return k == entity.Organization || k == entity.Product || k == entity.Model
	}
	return made(p.kind) && made(s.chunks[k].name.Kind)
}

// relationAt reports words from i to before k that tell who the one named behind them is to somebody: "its
// supplier", "her deputy", "an old friend".
func (s *sentence) relationAt(i, k int) bool {
	if k <= i {
		return false
	}
	last := &s.chunks[k-1]
	return last.is(grammar.Noun) || s.nounFollows && k > i+1 && last.kind == other && s.chunks[i].is(grammar.Own|grammar.Indefinite)
}

// fromThere gives the name behind a place's possessive that can go on a list: "Velor and Japan's SoftBank", "Velor and
// Singapore's sovereign wealth fund GIC"; -1 where there is none.
func (s *sentence) fromThere(p *phrase, i int) int {
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		switch c := &s.chunks[k]; {
		case c.kind == name && compatible(p.kind, c.name.Kind) && c.name.Kind != entity.Place && !(s.isObjectAt(p.first) && s.deedFollows(k+1)):
			return k
		case c.kind != other && !c.is(descriptors):
			return -1
		}
	}
	return -1
}

// actTogether reports an organization with which a sentence begins and the person at k, whom
// one conjunction joins before their verb: "Quỹ X và nhà đầu tư Lê Văn A cũng rót vốn".
func (s *sentence) actTogether(p *phrase, k int) bool {
	if s.nounFollows || p.kind != entity.Organization || s.chunks[k].name.Kind != entity.Person || k+1 >= len(s.chunks) {
		return false
	}
	if p.first > 0 && !s.chunks[p.first-1].is(grammar.Subordinate) || !s.chunks[p.last].is(grammar.And) && !s.homeBehind(p.last) {
		return false
	}
	return s.chunks[k+1].is(grammar.Auxiliary) || s.verbAt(k+1) || s.verbBehindPost(k+1)
}

// verbBehindPost reports a verb behind what somebody is, between commas: "ông A, chủ tịch B, góp 2 tỷ
// đồng".
func (s *sentence) verbBehindPost(comma int) bool {
	if s.chunks[comma].key != "," || comma+1 >= len(s.chunks) || !s.chunks[comma+1].is(grammar.Post) {
		return false
	}
	for k := comma + 1; k+1 < len(s.chunks); k++ {
		if s.chunks[k].key == "," {
			return s.verbAt(k + 1)
		}
	}
	return false
}

func (s *sentence) nameAt(i int) bool { return i < len(s.chunks) && s.chunks[i].kind == name }

// genitiveTarget gives the name that the name at i possesses ("OpenAI's
// ChatGPT"), or -1.
func (s *sentence) genitiveTarget(i int) int {
	if i+2 < len(s.chunks) && s.chunks[i+1].is(grammar.Genitive) && s.chunks[i+2].kind == name {
		return i + 2
	}
	return -1
}

// afterApposition finds a conjunct behind an apposition: "A, giám đốc B, và C".
func (s *sentence) afterApposition(p *phrase, i int) int {
	if i >= len(s.chunks) || !s.chunks[i].is(grammar.Post|grammar.Relative|grammar.Noun|grammar.Indefinite|grammar.Definite) {
		return -1
	}
	for k := i; k < len(s.chunks) && k-i < 12; k++ {
		if s.chunks[k].key == "," {
			if k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.And) {
				n := s.listed(p, k+2)
				if n >= 0 && (s.chunks[n].name.Kind == p.kind && p.kind == entity.Person || s.firmsTogether(p, n)) {
					return n
				}
			}
			return -1
		}
	}
	return -1
}

// firmsTogether reports a firm with which an English sentence begins and one that is named right before the verb that both
// are the subject of: "Velora, a sensor maker, and insurer Kelda of Bath teamed up", "Velora, a sensor maker, and Kelda, an
// insurer, teamed up".
func (s *sentence) firmsTogether(p *phrase, n int) bool {
	if !s.nounFollows || p.kind != entity.Organization || len(p.members) != 1 || !s.firstPastTime(s.describedFrom(p.members[0])) {
		return false
	}
	next := n + 1
	if next+1 < len(s.chunks) && s.chunks[next].is(grammar.Of|grammar.At) && s.nameAt(next+1) {
		next += 2
	}
	return s.verbAt(next) || s.verbPastAside(next)
}

// firstPastTime reports a chunk before which a sentence has nothing but when it happened.
func (s *sentence) firstPastTime(i int) bool {
	for k := range i {
		if c := &s.chunks[k]; c.kind != moment && !c.is(prepositions) && c.key != "," {
			return false
		}
	}
	return true
}

// verbPastAside reports a comma behind which an article begins words that tell what the name before them is, with a verb
// behind the comma that closes them.
func (s *sentence) verbPastAside(comma int) bool {
	if comma+1 >= len(s.chunks) || s.chunks[comma].key != "," || !s.chunks[comma+1].is(grammar.Indefinite|grammar.Definite) {
		return false
	}
	for k := comma + 2; k+1 < len(s.chunks) && k-comma < maxConjunctAside; k++ {
		switch {
		case s.chunks[k].key == ",":
			return s.verbAt(k + 1)
		case s.verbAt(k):
			return false
		}
	}
	return false
}

// maxConjunctAside is how many chunks such words take at most.
const maxConjunctAside = 12

// isObjectAt reports a verb right before the chunk, whose object begins there.
func (s *sentence) isObjectAt(i int) bool {
	for k := i - 1; k >= 0 && i-k <= 3; k-- {
		if c := &s.chunks[k]; c.kind != other {
			return c.is(grammar.Trigger) && !onlyNominal(c)
		}
	}
	return false
}

// verbAt reports a verb that begins at the chunk.
func (s *sentence) verbAt(i int) bool {
	if i >= len(s.chunks) {
		return false
	}
	c := &s.chunks[i]
	return c.is(grammar.Auxiliary|grammar.Passive|grammar.Be|grammar.Have|grammar.Planned) || c.is(grammar.Trigger) && !onlyNominal(c)
}

// endsNoun reports a word like "nào" with which a noun and the plain words behind it end.
func (s *sentence) endsNoun(noun, i int) bool {
	for k := noun + 1; k < i; k++ {
		if s.chunks[k].kind != other {
			return false
		}
	}
	return !s.nounFollows && (i+1 == len(s.chunks) || s.chunks[i+1].kind == punct || s.chunks[i+1].is(prepositions|grammar.Clause))
}

// subjectPronoun reports an English pronoun that stands for a subject: "it", "she".
func (s *sentence) subjectPronoun(i int) bool {
	p := s.chunks[i].phrase
	return p != nil && p.pronoun && p.last == i+1 && !s.chunks[i].is(grammar.Own|grammar.Genitive)
}
