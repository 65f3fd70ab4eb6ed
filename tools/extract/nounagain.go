package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// plainAgain gives the firm that an English noun by which any firm may be called stood for already in the sentence before, where that
// begins with another: "Velor put $5m into the company. The company has 300 employees" goes on about no Velor. Where nobody knows for
// whom it stood there, it is found that nobody is meant.
func (d *discourse) plainAgain(p *phrase, ok func(*spoken) bool) (m *spoken, found bool) {
	if !p.plainFirm() || p.s.index == p.s.block.Sentences[0] {
		return nil, false
	}
	firm := func(m *spoken) bool {
		return compatible(m.phrase.kind, entity.Organization) && !m.phrase.media && ok(m)
	}
	if d.last(d.starts[p.s.index], d.upTo(p), firm) != nil {
		return nil, false
	}
	s := d.r.sentences[p.s.index-1]
	if !s.askedPlain {
		s.askedPlain = true
		s.plainFor, s.plainTold = d.plainBeside(s)
	}
	if s.plainFor != nil && !ok(s.plainFor) {
		return nil, s.plainTold
	}
	return s.plainFor, s.plainTold
}

// plainBeside gives for whom such a noun stands to which, in its clause, the firm named for its subject does something.
func (d *discourse) plainBeside(s *sentence) (m *spoken, found bool) {
	for _, q := range s.phrases {
		n := s.segmentOf(q.first)
		if !q.plainFirm() || n < 0 || s.genitiveAfter(q) {
			continue
		}
		doer := s.headOf(&s.segments[n])
		if doer == nil || !doer.names(entity.Organization) || doer.last > q.first || len(doer.members) != 1 {
			continue
		}
		if s.holds(grammar.Speech|grammar.Denial|grammar.Reporting|grammar.That|grammar.Subordinate, span{doer.last, q.first}) {
			continue
		}
		doing := barred{ids: []string{s.chunks[doer.members[0]].name.ID}}
		return d.antecedent(q, isOrganization, doing), true
	}
	return nil, false
}

// toldForOther reports a firm of which an English sentence tells what it is to another, so that the next may go on about either: "Among
// its customers is Velor. It …", "One of Kelda's suppliers is Velor. The company …".
func (d *discourse) toldForOther(m *spoken, ok func(*spoken) bool) bool {
	s, be := m.phrase.s, m.phrase.first-1
	if !s.nounFollows || be < 1 || !s.chunks[be].is(grammar.Be) || s.segmentOf(be) != 0 || d.sole == d.id(m) {
		return false
	}
	firm := compatible(d.kindOf(&s.chunks[m.phrase.members[0]]), entity.Organization)
	if !firm || !s.holds(grammar.Own|grammar.Genitive|grammar.Of, span{0, be}) {
		return false
	}
	return d.last(0, d.starts[s.index]+1, func(o *spoken) bool { return d.id(o) != d.id(m) && ok(o) }) != nil
}

// someoneHas reports an English segment that begins to tell of somebody or something not told of before, whose the quantity at a chunk is:
// "A rival has 300 employees", "Another company is valued at $2bn".
func (s *sentence) someoneHas(n, i int) bool {
	first := s.segments[n].first
	if !s.nounFollows || !s.chunks[first].is(grammar.Indefinite) {
		return false
	}
	for k := first + 1; k < i; k++ {
		c := &s.chunks[k]
		if k > first+1 && s.predicateAt(k) {
			return true
		}
		if c.kind > word && c.kind != other || c.is(grammar.Gauge|grammar.Speech|grammar.Of|grammar.Subordinate) || c.phrase != nil && c.phrase.pronoun {
			return false
		}
	}
	return false
}
