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
