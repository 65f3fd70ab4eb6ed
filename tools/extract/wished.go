package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// wishedOf gives the English words by which others wish or expect of somebody what the verb at i tells, -1 for none, and of whom:
// Halden in "Kelda wants Halden to buy Velor", "Analysts expect Halden to list", but not in "is in talks with Halden to buy Velor".
func (s *sentence) wishedOf(i int) (verb int, doer *phrase) {
	const joining = grammar.With | grammar.By | grammar.From | grammar.Into
	if !s.infinitive(i) || i < 3 {
		return -1, nil
	}
	p := s.chunks[i-2].phrase
	if p == nil || p.last != i-1 || p.first == 0 || p.kind == entity.Product || p.kind == entity.Model {
		return -1, nil
	}
	k := p.first - 1
	if c := &s.chunks[k]; c.phrase != nil || !c.is(grammar.Planned|grammar.Possible) || c.is(joining|grammar.Auxiliary) || s.endsWith(k, joining) {
		return -1, nil
	}
	return k, p
}

// onlyWished reports an event that others only wish of somebody: who is urged to buy a firm may never think of it. What an
// authority is urged to bar is told all the same, and so is what is expected.
func (s *sentence) onlyWished(d *draft) bool {
	k, _ := s.wishedOf(d.trigger)
	return k >= 0 && d.Type != fact.Restriction && !s.chunks[k].is(grammar.Speech)
}

// objectsOwn gives the firm that an English verb has as its object, where a pronoun right behind it and a preposition takes that up: Kelda
// in "Halden advised Kelda on its purchase of Velor".
func (s *sentence) objectsOwn(own *phrase) *phrase {
	if !s.nounFollows || own == nil || !own.pronoun || own.first < 3 || !s.chunks[own.first].is(grammar.Own) {
		return nil
	}
	k := own.first - 1
	p := s.chunks[k-1].phrase
	if c := &s.chunks[k]; p == nil || p.last != k || p.first == 0 || p.gov >= 0 || !c.is(grammar.At|grammar.For) || c.phrase != nil {
		return nil
	}
	verb := &s.chunks[p.first-1]
	if n := s.segmentOf(k); verb.phrase != nil || verb.kind > word || verb.is(grammar.And) || n < 0 || s.subjectIn(&s.segments[n], p.first-1) == nil {
		return nil
	}
	if !p.names(entity.Organization) || len(p.members) != 1 {
		return nil
	}
	return p
}
