package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// opensTogether takes English words for "and" that end in "with" and open a sentence, perhaps behind a time, for that: who is named
// behind them does not stand in a list with who does something. "Together with X, the company bought Y", "In 2023, along with X, it
// bought Y".
func (s *sentence) opensTogether() {
	for i := range s.chunks {
		c := &s.chunks[i]
		if c.is(grammar.And) && s.endsWith(i, grammar.With) {
			e, _ := s.vocab.Longest(s.toks[:c.last], c.last-1)
			c.class = c.class&^grammar.And | e.Class
			return
		}
		if c.kind != moment && c.key != "," && !c.is(prepositions) {
			return
		}
	}
}

// setUpWith reads whom a Vietnamese sentence tells to set up with somebody else an institution that it does not
// name: "X sẽ cùng Y mở phòng thí nghiệm".
func (r *reader) setUpWith(s *sentence, i int) *draft {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 || i == 0 || !s.tells(i, fact.Founding) && !s.tells(i, fact.Development) || s.hypothetical(n) {
		return nil
	}
	if s.unnamedAlliance(i+1, n) {
		return r.allied(s, i, n)
	}
	if !s.unnamedHouse(i + 1) {
		return nil
	}
	mate := s.chunks[i-1].phrase
	if mate != nil && len(mate.members) == 2 && mate.last == i && s.chunks[mate.members[1]-1].is(grammar.With) {
		return r.setUp(s, i, n, s.only(mate.members[0]), s.only(mate.members[1])) // "X cùng Y mở phòng thí nghiệm"
	}
	if mate == nil || mate.last != i || mate.anaphoric() || mate.kind != entity.Organization || mate.first == 0 ||
		!s.chunks[mate.first-1].is(grammar.With) || mate.first-1 < s.segments[n].first {
		return nil
	}
	host := s.subjectOf(mate.first-1, n)
	if host == nil || host == mate || host.last > mate.first-1 {
		return nil
	}
	return r.setUp(s, i, n, host, mate)
}

// allied gives the partnership of those who found an alliance that has no name: "X lập liên minh vận tải biển với Y", "X và Y
// thành lập liên minh".
func (r *reader) allied(s *sentence, i, n int) *draft {
	host := s.subjectOf(i, n)
	if host == nil || host.kind == entity.Person {
		return nil
	}
	for _, p := range s.phrases {
		if p.first > i && p.last <= s.segments[n].last && p.gov > i && s.chunks[p.gov].is(grammar.With) && compatible(p.kind, entity.Organization) {
			return r.setUp(s, i, n, host, p)
		}
	}
	return r.setUp(s, i, n, host, nil)
}

// setUp gives the partnership of those who set something up together with the verb at i, nil for none.
func (r *reader) setUp(s *sentence, i, n int, host, mate *phrase) *draft {
	d := r.draft(fact.Partnership, s, i)
	if !r.fillParty(d, host, mate) || len(d.Args[fact.Party]) < 2 {
		return r.discard(d)
	}
	r.agreed(d, n)
	return d
}

// agreed reads whether a partnership that segment n tells of is so, and its circumstances.
func (r *reader) agreed(d *draft, n int) {
	u := grammar.Use{Event: &grammar.Event{Type: fact.Partnership}}
	r.modality(d, u, n)
	r.circumstances(d, u, n)
}

// fillParty fills who sets something up with whom: with nobody where the host is several.
func (r *reader) fillParty(d *draft, host, mate *phrase) bool {
	if mate == nil {
		return r.fill(d, fact.Party, host)
	}
	return r.fillKind(d, fact.Party, host, entity.Organization) && r.fill(d, fact.Party, mate)
}

// unnamedHouse reports a noun for an institution at a chunk, perhaps behind a number, that no name follows.
func (s *sentence) unnamedHouse(k int) bool {
	if k < len(s.chunks) && (s.chunks[k].is(grammar.Indefinite) || s.chunks[k].kind == amount) {
		k++
	}
	if k >= len(s.chunks) {
		return false
	}
	c := &s.chunks[k]
	return c.is(grammar.Noun) && c.entry.Kind == entity.Organization && c.entry.Named && !(k+1 < len(s.chunks) && s.chunks[k+1].kind == name)
}

// unnamedAlliance reports a word for an alliance at a chunk of the segment, perhaps behind a number, behind which no name of one
// stands.
func (s *sentence) unnamedAlliance(k, n int) bool {
	if k < len(s.chunks) && s.chunks[k].is(grammar.Indefinite) {
		k++
	}
	if k >= len(s.chunks) || !s.chunks[k].is(grammar.Noun) || s.chunks[k].entry.Kind != entity.Group {
		return false
	}
	return !slices.ContainsFunc(s.chunks[k:s.segments[n].last], func(c chunk) bool { return c.kind == name && c.name.Kind == entity.Group })
}

// withoutMate gives the first of two English names that words like "together with" join, behind which the other may as well be of the
// subject: "X bought Y together with Z".
func (s *sentence) withoutMate(p *phrase) *phrase {
	if !s.nounFollows || p == nil || len(p.members) != 2 {
		return p
	}
	k := p.members[1] - 1
	for k > p.members[0] && !s.chunks[k].is(grammar.And) {
		k--
	}
	if !s.chunks[k].is(grammar.And) || !s.endsWith(k, grammar.With) {
		return p
	}
	return s.only(p.members[0])
}
