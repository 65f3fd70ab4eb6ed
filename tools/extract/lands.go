package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// fillLands enters the lands that a Vietnamese text joins where they act together: "Ngoại trưởng Việt Nam và Lào hội đàm tại Huế",
// "một tổ chức do Nhật Bản, Úc và Ấn Độ lập ra". One land alone is where something happens, or whose people do it. It reports
// whether it did.
func (d *draft) fillLands(role fact.Role, p *phrase) bool {
	if role != fact.Participant && role != fact.Founder {
		return false
	}
	s := p.s
	if s.nounFollows || s != d.s || p.kind != entity.Place || len(p.members) < 2 || p.inner {
		return false
	}
	if p.gov >= 0 && s.chunks[p.gov].is(grammar.At|grammar.From|grammar.Into|grammar.For) {
		return false
	}
	for _, m := range p.members {
		if id := s.chunks[m].name.ID; !slices.Contains(d.Args[role], id) {
			d.Args[role] = append(d.Args[role], id)
		}
	}
	d.used = append(append(d.used, p.first, p.last-1), p.members...)
	return true
}

// landsMeet gives the lands whose ministers or leaders are the subject of a Vietnamese verb of meeting that has no object: "Bộ trưởng
// phụ trách kinh tế số của Việt Nam, Lào và Thái Lan nhóm họp". It gives nil for none.
func (s *sentence) landsMeet(verb int) *phrase {
	k := verb - 1
	for k >= 0 && (s.chunks[k].is(grammar.Auxiliary|grammar.Planned) || s.chunks[k].kind == moment) {
		k--
	}
	if s.nounFollows || k < 0 {
		return nil
	}
	if p := s.chunks[k].phrase; p != nil && p.kind == entity.Place && p.last == k+1 {
		return p
	}
	return nil
}

// noteHomeland notes from what country a Vietnamese firm is, which a name right before its own or behind "của" tells: "hãng robot Malaysia
// X", "X của Malaysia", "X là một hãng robot Malaysia".
func (d *discourse) noteHomeland(p *phrase, about *profile) {
	s := p.s
	if s.nounFollows || about.land != "" || !compatible(p.kind, entity.Organization) || !p.oneName() {
		return
	}
	k := p.last
	switch {
	case s.firmNoun(p.first) && p.first < p.members[0]:
		about.land = s.homeland(p.first+1, p.members[0])
	case k+2 >= len(s.chunks):
	case s.chunks[k].is(grammar.Of):
		about.land = s.homeland(k+1, k+2)
	case s.chunks[k].is(grammar.Be) && !s.chunks[k].is(grammar.Negation):
		if k++; s.chunks[k].is(grammar.Indefinite) {
			k++
		}
		if s.firmNoun(k) {
			about.land = s.homeland(k+1, min(k+1+maxDescriptors, len(s.chunks)))
		}
	}
}

// firmNoun reports a Vietnamese noun for a firm at a chunk.
func (s *sentence) firmNoun(i int) bool {
	c := &s.chunks[i]
	return !s.nounFollows && c.is(grammar.Noun) && c.entry.Kind == entity.Organization
}

// homeland gives the first country named among some Vietnamese chunks that only tell of what kind a firm is, empty for none.
func (s *sentence) homeland(first, last int) string {
	for k := first; k < last && !s.nounFollows; k++ {
		c := &s.chunks[k]
		if s.placeAt(k) {
			return c.name.ID
		}
		if c.kind != other && !c.is(grammar.Noun|grammar.Of) || s.isVerb(k) {
			return ""
		}
	}
	return ""
}
