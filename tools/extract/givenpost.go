package extract

import (
	"moc/tools/fact"
	"moc/tools/grammar"
)

// givenAs tells of an English post how the verb that gives it to somebody tells that: "denied that it had appointed Ada Boyd as
// chief executive", "may name Ada Boyd its finance chief". It reports whether that says anything at all: not "was asked to
// appoint Ada Boyd as chief executive".
func (r *reader) givenAs(d *draft) bool {
	s, k := d.s, d.s.postGiver(d.trigger)
	if k < 0 || s.segmentOf(k) < 0 {
		return true
	}
	n := s.segmentOf(k)
	if s.hypothetical(n) {
		return false
	}
	g := r.draft(fact.Affiliation, s, k)
	u := grammar.Use{Event: &grammar.Event{Type: fact.Affiliation}, Form: grammar.Verb}
	r.modality(g, u, n)
	polarity, modality := g.Polarity, g.Modality
	meant := polarity+modality == "" && r.onlyMeant(g, u, n)
	r.discard(g)
	if polarity+modality != "" {
		d.Polarity, d.Modality = polarity, modality
	}
	return !meant
}

// postGiver gives the English verb before a post, and before no more than the one who has it, by which somebody gets it; -1 for none.
func (s *sentence) postGiver(post int) int {
	for k := s.positionStart(post) - 1; s.nounFollows && k >= 0; k-- {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Appointing):
			if s.isListed(k, &s.removing) {
				return -1
			}
			return k
		case c.kind == punct || c.is(grammar.Be|grammar.Trigger|grammar.Relative|grammar.And|grammar.Speech):
			return -1
		}
	}
	return -1
}
