package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// joint fills in who founded something where an English sentence names them in an aside behind a
// plain noun, "founded by two hydrologists, A and B", or behind what it tells of the one before, "founded by
// A, today its president, and B".
func (r *reader) joint(d *draft, u grammar.Use, n int) {
	if !d.s.nounFollows || d.Type != fact.Founding || u.Event.Subject != fact.Founder {
		return
	}
	if p := d.s.spelledOut(d.trigger, n); p != nil {
		r.fill(d, fact.Founder, p)
	}
	if p := d.s.agentAfter(d.trigger); p != nil && !p.anaphoric() && d.usesPhrase(p) {
		for q := d.s.coObject(p); q != nil && r.fill(d, fact.Founder, q); q = d.s.coObject(q) {
			continue
		}
	}
}

// jointObject fills in what a verb acts on besides its object, where each is named with what it is:
// "added Selat, a drone maker, and Taihu, a lens maker, to its list".
func (r *reader) jointObject(d *draft, e *grammar.Event, object *phrase) {
	if !d.s.nounFollows || object == nil || e.Object == "" || !d.usesPhrase(object) {
		return
	}
	for p := d.s.coObject(object); p != nil && r.fill(d, e.Object, p); p = d.s.coObject(p) {
		continue
	}
}

// coObject gives the one that an "and" joins to an object, over what is told of that one between
// commas.
func (s *sentence) coObject(p *phrase) *phrase {
	n := s.segmentOf(p.first)
	if n < 0 || n+2 >= len(s.segments) || p.last != s.segments[n].last || !s.inCommas(n+1) {
		return nil
	}
	g := &s.segments[n+2]
	if !s.chunks[g.first].is(grammar.And) || g.first+1 >= g.last || s.verbIn(g.first, g.last) {
		return nil
	}
	q := s.chunks[g.first+1].phrase
	if q == nil || q.first != g.first+1 || q.anaphoric() || q.kind != p.kind && !(fits(fact.Product, q.kind) && fits(fact.Product, p.kind)) {
		return nil
	}
	return q
}

// inCommas reports what is told of a name between two commas: "a drone maker", "who is still its president",
// "today its chairman".
func (s *sentence) inCommas(n int) bool {
	g := &s.segments[n]
	if g.last >= len(s.chunks) || s.chunks[g.first-1].key != "," || s.chunks[g.last].key != "," {
		return false
	}
	return g.kind == apposition || g.kind == relative || g.kind == adjunct && s.chunks[g.last-1].is(grammar.Post)
}

// usesPhrase reports a phrase that fills a role of the draft.
func (d *draft) usesPhrase(p *phrase) bool {
	return len(p.members) == 1 && d.has(p.s.chunks[p.members[0]].name.ID)
}

// spelledOut gives the persons whom a segment behind a comma names alone, where the one before it
// ends in "by" or "with" and words for them.
func (s *sentence) spelledOut(i, n int) *phrase {
	if n+1 >= len(s.segments) {
		return nil
	}
	g, next := &s.segments[n], &s.segments[n+1]
	p := s.chunks[next.first].phrase
	if p == nil || p.first != next.first || p.last != next.last || p.anaphoric() || p.kind != entity.Person || s.chunks[next.first-1].key != "," {
		return nil
	}
	for k := g.last - 1; k > i; k-- {
		switch c := &s.chunks[k]; {
		case c.is(grammar.By | grammar.With):
			return p
		case c.kind == name || c.kind == moment || c.kind == amount:
			return nil
		}
	}
	return nil
}
