package extract

import (
	"moc/tools/entity"
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
	case c.is(grammar.And) && s.deedAt(i+1):
		return -1 // "ra mắt X và đóng cửa ứng dụng Y"
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
	case s.lettersAt(p, i):
		return s.conjunct(p, i+3)
	}
	return -1
}

// carries reports a Vietnamese "with" alone between a model or product and the noun for what that has.
func (s *sentence) carries(p *phrase, i int) bool {
	return (p.kind == entity.Product || p.kind == entity.Model) && s.carriesThing(i)
}

// carriesThing reports a Vietnamese "with" alone before the noun for a thing.
func (s *sentence) carriesThing(i int) bool {
	c := &s.chunks[i]
	return !s.nounFollows && c.is(grammar.With) && c.last-c.first == 1 && !c.is(grammar.Pause) && i+1 < len(s.chunks) && s.chunks[i+1].thing()
}

// ownClause reports a name and its verb behind a comma, an English "and" and what one name closes: "It has backing from
// X, and Y has raised $5m". Two names are joined without a comma.
func (s *sentence) ownClause(p *phrase, i int) bool {
	const finite = grammar.Have | grammar.Be | grammar.Auxiliary | grammar.Planned | grammar.Possible | grammar.Negation
	return s.nounFollows && len(p.members) == 1 && p.first > 0 && (s.chunks[p.first-1].is(prepositions) || s.endsWith(p.first-1, prepositions)) && !s.chunks[p.first-1].is(grammar.Such) &&
		i+1 < len(s.chunks) && s.nameAt(i) && (s.chunks[i+1].is(finite) && !s.chunks[i+1].is(prepositions) || s.verbAt(i+1))
}

// officeOf reports an English position and "of" right before a chunk.
func (s *sentence) officeOf(i int) bool {
	return s.nounFollows && i > 1 && s.chunks[i-1].is(grammar.Of) && s.chunks[i-2].is(grammar.Post)
}

// lettersAt reports the letters of the last name of a list in brackets: "the Technical University (NTU) and …".
func (s *sentence) lettersAt(p *phrase, i int) bool {
	return s.nounFollows && i+2 < len(s.chunks) && s.chunks[i].key == "(" && s.chunks[i+1].kind == name && s.chunks[i+2].key == ")" &&
		s.chunks[i+1].name.ID == s.chunks[p.members[len(p.members)-1]].name.ID
}

// listGoesOn reports whether a conjunction still follows in a comma list.
func (s *sentence) listGoesOn(p *phrase, i int) bool {
	for i < len(s.chunks) {
		c := &s.chunks[i]
		switch {
		case c.is(grammar.And):
			return s.listed(p, i+1) >= 0 || s.personCloses(p, i+1) || s.restCloses(i+1)
		case c.key == "," && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.And):
			return s.listed(p, i+2) >= 0 || s.restCloses(i+2)
		case c.key == ",":
			n := s.listed(p, i+1)
			if n < 0 {
				return false
			}
			i = n + 1
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

// personCloses reports a person with a title who closes a list of organizations: "A, B và ông C".
func (s *sentence) personCloses(p *phrase, i int) bool {
	return !s.nounFollows && p.kind == entity.Organization && i+1 < len(s.chunks) && (s.chunks[i].is(grammar.Title) || s.chunks[i].is(grammar.Noun) && s.chunks[i].entry.Kind == entity.Person) && s.chunks[i+1].kind == name && s.chunks[i+1].name.Kind == entity.Person &&
		(i+2 == len(s.chunks) || s.chunks[i+2].kind == punct)
}

// listed gives the name at i or a few describing words behind it, if it can
// stand in the list: of a like kind, and not the subject of a verb of its own
// behind a verb whose object the list is.
func (s *sentence) listed(p *phrase, i int) int {
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if c.kind == name {
			if k > i && s.contactName(k) {
				return -1 // "Murex, a chip maker Halden and Orrin founded"
			}
			if s.nounFollows && c.name.Kind == entity.Place && p.kind != entity.Place && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Genitive) {
				return s.fromThere(p, k+2)
			}
			if g := s.genitiveTarget(k); g >= 0 && compatible(p.kind, s.chunks[g].name.Kind) && !compatible(p.kind, c.name.Kind) {
				return g
			}
			if s.nounFollows && c.name.Kind == entity.Place && p.kind != entity.Place && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Noun) {
				continue // "Corvid Labs and London start-up Pell teamed up"
			}
			if !compatible(p.kind, c.name.Kind) && !s.actTogether(p, k) && !s.instances(p, k) || s.isObjectAt(p.first) && (s.verbAt(k+1) || k > i && s.chunks[k-1].key == "," && k+1 < len(s.chunks) && s.chunks[k+1].key == "," && s.verbAt(k+2)) {
				return -1
			}
			return k
		}
		if c.key == "," && s.nameAt(k+1) && s.relationAt(i, k) || c.is(grammar.Of) && k == i+1 {
			continue // "two of its suppliers, A and B"
		}
		if !s.nounFollows && c.is(grammar.Such) && k > i && s.nameAt(k+1) && (s.chunks[k-1].is(grammar.Noun) || s.chunks[k-1].kind == other) {
			continue // "A, B cùng cổ đông cũ là C"
		}
		if !s.nounFollows && c.is(grammar.Of) && k > i && s.chunks[k-1].is(grammar.Noun) && k+2 < len(s.chunks) && s.chunks[k+1].is(grammar.Noun) && s.chunks[k+2].is(grammar.Such) {
			continue // "A cùng hai nhà cung cấp của hãng là B và C"
		}
		if c.kind == punct && c.key != "-" || c.kind == word && !c.is(descriptors) || c.kind == moment || c.kind == amount {
			return -1
		}
	}
	return -1
}

// instances reports a firm and a thing in a Vietnamese list of some of those counted before: "59 ứng dụng, trong đó có X và Y".
func (s *sentence) instances(p *phrase, k int) bool {
	made := func(k entity.Kind) bool {
		return k == entity.Organization || k == entity.Product || k == entity.Model
	}
	return !s.nounFollows && p.first > 1 && s.chunks[p.first-1].is(grammar.Such) && s.chunks[p.first-2].key == "," && made(p.kind) && made(s.chunks[k].name.Kind)
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
		case c.kind == name && compatible(p.kind, c.name.Kind) && c.name.Kind != entity.Place && !(s.isObjectAt(p.first) && s.verbAt(k+1)):
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
	return !s.nounFollows && (p.first == 0 || s.chunks[p.first-1].is(grammar.Subordinate)) && p.kind == entity.Organization && s.chunks[k].name.Kind == entity.Person && (s.chunks[p.last].is(grammar.And) || s.homeBehind(p.last)) &&
		k+1 < len(s.chunks) && (s.chunks[k+1].is(grammar.Auxiliary) || s.verbAt(k+1) || s.verbBehindPost(k+1))
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
				if n := s.listed(p, k+2); n >= 0 && s.chunks[n].name.Kind == p.kind && p.kind == entity.Person {
					return n
				}
			}
			return -1
		}
	}
	return -1
}

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
