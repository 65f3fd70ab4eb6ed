package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// actsUpon reports a reference that is the object of the verb of which m is the subject, so that it means another: whoever "the
// company" is in "China Mobile sued the company, which has 300 staff", it is not China Mobile. What somebody says or thinks of "it" may be
// of themselves, and so may be what a purpose or a noun with "of" tells: "named Ada Boyd head of the company".
func (s *sentence) actsUpon(m, p *phrase) bool {
	if m.kind == entity.Person || p.kind == entity.Person || p.first == 0 || !s.mayBeOther(p) {
		return false
	}
	n := s.segmentOf(m.first)
	if n < 0 || n != s.segmentOf(p.first) || m.last >= p.first || !s.isSubject(m) || s.possessive(p) || s.doesBehind(p) {
		return false
	}
	verb := p.first - 1
	if c := &s.chunks[verb]; c.is(prepositions) && c.phrase == nil && !c.is(grammar.Of|grammar.At|grammar.By|grammar.For|grammar.As) {
		verb--
	}
	acts := false
	for k := m.last; k <= verb; k++ {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Speech | grammar.Quoting | grammar.Reporting | grammar.That | grammar.Of):
			return false
		case acts && c.is(grammar.Into|grammar.Planned) && !s.isVerb(k):
			return false
		case s.isVerb(k), c.kind == other && !s.toks[c.first].Upper && s.toks[c.first].Kind == text.Word:
			acts = true
		}
	}
	return acts && verb >= m.last
}

// mayBeOther reports a reference that as the object of a verb cannot be the subject itself: "the company", "it", "công ty này", or a
// bare "công ty" right behind a verb of an event.
func (s *sentence) mayBeOther(p *phrase) bool {
	if s.nounFollows {
		return p.definite() || p.pronoun && s.chunks[p.ref].is(grammar.It)
	}
	before := p.first - 1
	return p.meansFirm() && (p.this || s.isVerb(before) || s.chunks[before].is(prepositions) && s.chunks[before].phrase == nil)
}

// possessive reports a reference whose thing is told of: "its", "the company's founder".
func (s *sentence) possessive(p *phrase) bool {
	return s.chunks[p.ref].is(grammar.Own) || s.genitiveAfter(p)
}

// doesBehind reports a verb right behind a reference, of which that is the subject: "hopes it will list".
func (s *sentence) doesBehind(p *phrase) bool {
	return p.last < len(s.chunks) && (s.isVerb(p.last) || s.chunks[p.last].is(verbGroup|grammar.Into|grammar.Planned))
}

// toldBehind gives the reference to a firm of which an English relative clause, or what else stands behind a comma without a subject,
// tells with a possessive: "sued the company, whose founder …", "sued the company, which is known for its Crane platform".
func (s *sentence) toldBehind(p *phrase) *phrase {
	n := s.segmentOf(p.first)
	if !s.nounFollows || n < 1 || !s.chunks[p.ref].is(grammar.Own) || s.segments[n].kind != relative && s.segments[n].kind != predicate {
		return nil
	}
	first := s.segments[n].first
	if first < 2 || s.segments[n].kind == predicate && (s.chunks[first-1].key != "," || s.verbBetween(first-1, p.first)) {
		return nil
	}
	host := s.chunks[s.segments[n-1].last-1].phrase
	if host == nil || host == p || !host.anaphoric() || host.none || host.last != s.segments[n-1].last || !host.definite() || !host.namesFirm() {
		return nil
	}
	return host
}

// whose gives who is named right before an English possessive that begins a relative clause, or is described there:
// "put $5m into Hekla Labs, whose founder, Ada Boyd, …", "bought Hekla Labs, the Bergen company whose assistant …".
func (d *discourse) whose(p *phrase, here int, ok func(*spoken) bool) *spoken {
	s, k := p.s, p.first-1
	if c := &s.chunks[p.first]; !s.nounFollows || !c.is(grammar.Own) || !c.is(grammar.Relative) || k < 1 {
		return nil
	}
	if s.chunks[k].key == "," {
		k--
	}
	ending := func(last int) *spoken {
		return d.last(d.starts[s.index], here, func(m *spoken) bool { return m.phrase.last == last && len(m.phrase.members) == 1 && ok(m) })
	}
	if m := ending(k + 1); m != nil {
		return m
	}
	n := s.segmentOf(k)
	if n < 1 || s.segments[n].kind != apposition {
		return nil
	}
	if host := s.appositionHost(s.segments[n].first); host != nil {
		return ending(host.last)
	}
	return nil
}
