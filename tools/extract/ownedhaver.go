package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// ownedHas reports an English clause about something without a name that somebody has, and of which so alone the quantity is told: "Its
// predecessor had 5 million users", "Kelda's plant employs 300 people", but not "Its revenue was $5m".
func (q *measured) ownedHas() bool {
	s, i, at := q.s, q.d.trigger, q.at()
	if !s.nounFollows || q.is("fine") || s.between(at+1, i) != nil {
		return false // "Its backers value it at $5m", "Norway's watchdog imposed a fine of $5m on Kelda"
	}
	first := s.segments[q.n].first
	verb := s.havingFrom(first, at, q.gauge, i)
	k := verb - 1
	for k > first && s.tellsOwned(k) {
		k--
	}
	return verb > first && k >= first && k < verb-1 && s.chunks[k].is(grammar.Own|grammar.Genitive)
}

// havingFrom gives where the English verb begins that tells that something has a quantity, up to the word for the measure or the quantity
// at a chunk: "has", "will cost", "was valued at", "made a profit of"; 0 for none.
func (s *sentence) havingFrom(first, at, gauge, i int) int {
	k, verb := at, at == gauge && (gauge+1 == i || s.chunks[gauge].verbal() || s.endsWith(gauge, prepositions))
	if k > first && s.chunks[k-1].is(grammar.Indefinite) && k-1 > first {
		k--
	}
	for k > first {
		switch c := &s.chunks[k-1]; {
		case c.is(grammar.Have | grammar.Be | grammar.Auxiliary), k < at && c.verbal():
			verb = true
		case c.is(grammar.Planned) && verb, c.is(grammar.Pause) && c.phrase == nil:
		default:
			if !verb {
				return 0
			}
			return k
		}
		k--
	}
	return 0
}

// tellsOwned reports a chunk of an English noun phrase for something without a name, but for a word for a measure.
func (s *sentence) tellsOwned(k int) bool {
	c := &s.chunks[k]
	if c.kind == name {
		return c.name.Kind == entity.Place && !s.genitiveAt(k+1) // "its Leeds plant"
	}
	if c.is(grammar.Gauge | verbGroup) {
		return false
	}
	return c.kind == other || c.key == "-" || c.is(grammar.Noun|grammar.Post)
}

// usedBehind gives what is right behind an English verb which tells what those do who are counted before it: "31 million people use X".
func (s *sentence) usedBehind(gauge, i int) *phrase {
	if !s.nounFollows || gauge < i {
		return nil
	}
	if p := s.phraseFrom(gauge + 1); p != nil && p.gov < 0 && s.segmentOf(p.first) == s.segmentOf(gauge) {
		return s.ownedName(p)
	}
	return nil
}

// ownedName gives the name that stands right behind the English owner of what bears it, else the phrase itself: "the users of Kelda's
// Lark".
func (s *sentence) ownedName(p *phrase) *phrase {
	if s.nounFollows && s.genitiveAfter(p) {
		if q := s.possessedBy(p); q != nil && !q.anaphoric() {
			return q
		}
	}
	return p
}
