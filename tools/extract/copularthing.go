package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// copularThings reads "Kaja is Kuulmine's flagship chatbot", "Kaja is a chatbot from Kuulmine",
// "Kaja is a chatbot developed by Kuulmine", "Kaja là trợ lý ảo của Kuulmine".
func (r *reader) copularThings(s *sentence) {
	for be := 1; be+2 < len(s.chunks); be++ {
		if !s.affirms(be) {
			continue
		}
		n := s.segmentOf(be)
		if n < 0 || s.segments[n].kind != clause && s.segments[n].kind != predicate {
			continue
		}
		product := s.subjectOf(be, n)
		if product == nil || len(product.members) != 1 || !product.thing() {
			continue
		}
		var owner *phrase
		if s.nounFollows {
			owner = s.makerSaid(be, s.segments[n].last)
		} else {
			owner = s.ownerSaid(be, product)
		}
		if owner == nil {
			continue
		}
		d := r.draft(fact.Development, s, be)
		if r.fillKind(d, fact.Developer, owner, entity.Organization) && r.fill(d, fact.Product, product) {
			r.add(d)
		}
	}
}

// affirms reports a form of "to be" that tells what something is, not what it may or will be.
func (s *sentence) affirms(be int) bool {
	c := &s.chunks[be]
	if !c.is(grammar.Be) || c.quoted || c.is(grammar.Planned|grammar.Negation) {
		return false
	}
	return !s.chunks[be-1].is(grammar.Planned | grammar.Possible | grammar.Negation)
}

// ownerSaid gives the firm whose thing the one named right before a Vietnamese copula is told to be by its noun, plain words and
// "của": "X là trợ lý ảo mới của Y".
func (s *sentence) ownerSaid(be int, product *phrase) *phrase {
	if product.last != be || !s.chunks[be+1].thing() {
		return nil
	}
	of := be + 2
	for of < len(s.chunks) && s.chunks[of].kind == other && of-be <= maxDescriptors {
		of++
	}
	if of+1 >= len(s.chunks) || !s.chunks[of].is(grammar.Of) {
		return nil
	}
	if p := s.chunks[of+1].phrase; p != nil && p.first == of+1 && !p.pronoun && p.names(entity.Organization) {
		return p
	}
	return nil
}
