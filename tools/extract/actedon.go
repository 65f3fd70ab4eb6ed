package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
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
	n := s.segmentOf(p.first)
	if n < 0 || m.last >= p.first || !s.isSubject(m) || s.possessive(p) || s.doesBehind(p) {
		return false
	}
	from := m.last
	if n != s.segmentOf(m.first) {
		if s.pastAsides(n) != m {
			return false
		}
		from = s.segments[n].first // "X, a bank in Oslo, bought the company"
	}
	verb := p.first - 1
	if c := &s.chunks[verb]; c.is(prepositions) && c.phrase == nil && !s.mayBeOwn(p, from, verb) {
		verb--
	}
	return verb >= from && s.actsBetween(from, verb)
}

// mayBeOwn reports a preposition with which a firm may speak of itself: "named Ada Boyd head of the company", "300 people at the
// company", but not "put $5m in the company", "is a customer of the company".
func (s *sentence) mayBeOwn(p *phrase, from, prep int) bool {
	c := &s.chunks[prep]
	switch {
	case !s.nounFollows && p.this:
		return false // "X nắm 10% cổ phần của công ty này"
	case c.is(grammar.Of):
		return !s.chunks[from].is(grammar.Be) || from+1 >= prep || !s.chunks[from+1].is(grammar.Indefinite) || s.holds(grammar.Post, span{from, prep})
	case c.is(grammar.At):
		return !s.tellsIn(span{from, prep}, fact.Investment)
	}
	return c.is(grammar.By | grammar.For | grammar.As)
}

// tellsIn reports a word that tells an event of a type among some chunks.
func (s *sentence) tellsIn(in span, t fact.Type) bool {
	for k := in.first; k < in.last; k++ {
		if s.tells(k, t) {
			return true
		}
	}
	return false
}

// actsBetween reports a verb among the chunks up to one, which somebody does to what stands behind it. What they say or think may be of
// themselves, unless "it" stands for them there: "Kelda said that it would buy the company".
func (s *sentence) actsBetween(from, verb int) bool {
	acts, says, others := false, false, false
	for k := from; k <= verb; k++ {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Speech | grammar.Reporting | grammar.Denial | grammar.That), s.endsWith(k, grammar.That):
			says = true
		case c.phrase != nil && c.phrase.pronoun && c.is(grammar.It):
			acts, says = false, false
		case s.nounFollows && c.is(grammar.Of), others && c.is(grammar.Into|grammar.Planned) && !s.isVerb(k):
			return false // "hired Ada Boyd to run the company", but not "is in talks to buy the company"
		case c.phrase != nil:
			others = true
		case s.isVerb(k), c.is(grammar.Trigger) && !c.is(grammar.Post), s.plainWord(c), c.is(grammar.Be) && k < verb: // "is a customer of"
			acts = true
		}
	}
	return acts && !says
}

// plainWord reports a word without a capital that is no preposition and does not begin the group of a verb: most are verbs behind a subject.
func (s *sentence) plainWord(c *chunk) bool {
	t := &s.toks[c.first]
	return c.kind <= word && !c.is(prepositions|verbGroup) && !t.Upper && t.Kind == text.Word
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

// joinedTo reports a name with which an English segment begins, joined by "and" to a noun with an article, which so stands for
// another: "Velor and the lab, which has 300 employees, …".
func (s *sentence) joinedTo(m, p *phrase) bool {
	if !s.nounFollows || p.pronoun || !p.definite() || m.anaphoric() || p.first < 2 || m.last != p.first-1 || !s.chunks[p.first-1].is(grammar.And) {
		return false
	}
	n := s.segmentOf(m.first)
	return n >= 0 && s.segmentOf(p.first) == n && !s.verbIn(s.segments[n].first, m.first)
}

// ownsWhat reports the subject of an English verb whose object is told by a noun for whose it is, which is so another's than the
// subject's own: "Velor uses the company's Crane assistant". What somebody says or brings out may be theirs.
func (s *sentence) ownsWhat(m, p *phrase) bool {
	if !s.nounFollows || p.pronoun || !p.namesFirm() || !p.definite() || !s.genitiveAfter(p) || m.last >= p.first || !s.isSubject(m) {
		return false
	}
	n := s.segmentOf(p.first)
	if n < 0 || s.segmentOf(m.first) != n || s.chunks[p.ref].is(grammar.Own) {
		return false
	}
	k := s.genitiveTarget(p.last - 1)
	return k >= 0 && s.chunks[k].kind == name && s.actsBetween(m.last, p.first-1)
}
