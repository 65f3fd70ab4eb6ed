package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// blamed gives whom an English verb blames, praises or punishes for what they did, in words behind that: "fined Velor $4m for
// failing to report its purchase of X", "sued it over its bid for X".
func (d *discourse) blamed(p *phrase, want func(entity.Kind) bool, except barred, ok func(*spoken) bool) (m *spoken, found bool) {
	s := p.s
	if !s.nounFollows || !s.chunks[p.first].is(grammar.Own) || s.chunks[p.first].is(grammar.He) {
		return nil, false
	}
	for _, q := range s.phrases {
		if q.last >= p.first {
			break
		}
		if !s.blamedFor(q) || s.segmentOf(q.first) != s.segmentOf(p.first) {
			continue
		}
		if !q.anaphoric() {
			return d.last(d.starts[s.index], d.upTo(p), func(m *spoken) bool { return m.phrase == q && ok(m) }), true
		}
		who := barred{ids: slices.Concat(except.ids, d.subjectsBefore(q)), givers: except.givers}
		return d.antecedent(q, want, who), true
	}
	return nil, false
}

// blamedFor reports a phrase right behind an English verb of blame, with a sum at most between it and the preposition of what
// for.
func (s *sentence) blamedFor(p *phrase) bool {
	if p.first == 0 || p.gov >= 0 || !s.blaming[s.toks[s.chunks[p.first-1].last-1].Key] {
		return false
	}
	k := p.last
	if k < len(s.chunks) && s.chunks[k].kind == amount {
		k++
	}
	return k < len(s.chunks) && s.chunks[k].is(prepositions)
}

// subjectsBefore gives those whom a clause has as its subject before one of its phrases.
func (d *discourse) subjectsBefore(p *phrase) (ids []string) {
	s := p.s
	if q := s.headOf(&s.segments[max(0, s.segmentOf(p.first))]); q != nil && q != p {
		for _, m := range q.members {
			ids = append(ids, s.chunks[m].name.ID)
		}
	}
	return ids
}
