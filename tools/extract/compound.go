package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// backers reads who put money into a firm where an English compound tells it: "the Microsoft-backed start-up Halden
// Labs", "raised $5m in a Kelda-led round".
func (r *reader) backers(s *sentence) {
	for i := range s.chunks {
		c := &s.chunks[i]
		if c.kind != other || c.name == nil || c.quoted || !r.givenBy(s, c.last-1) {
			continue
		}
		k := s.headBehind(i + 1)
		round := k >= 0 && s.chunks[k].is(grammar.Trigger) && s.isRound(k)
		d := r.draft(fact.Investment, s, i)
		if round {
			d.trigger = k
		}
		switch {
		case !r.fill(d, fact.Investor, s.only(i)):
		case round:
			r.ledRound(d)
		case s.listedWord(c.last-1, &r.backed) == 1:
			r.backedFirm(d, k)
		}
	}
}

// givenBy reports a participle of giving money at a token: "backed", "led".
func (r *reader) givenBy(s *sentence, at int) bool {
	e, _ := r.vocab.Longest(s.toks[:at+1], at)
	return e != nil && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.Participle && u.Event.Type == fact.Investment
	})
}

// headBehind gives the first name or noun for an event behind what describes it, -1 for none.
func (s *sentence) headBehind(i int) int {
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		switch c := &s.chunks[k]; {
		case c.kind == name || c.is(grammar.Trigger):
			return k
		case c.kind != other && !c.is(grammar.Noun) && c.key != "-":
			return -1
		}
	}
	return -1
}

// backedFirm adds the firm that the compound describes, at chunk k or before the comma: "Halden Labs, a Google-backed
// start-up".
func (r *reader) backedFirm(d *draft, k int) {
	s := d.s
	firm := s.appositionHost(d.trigger)
	if k >= 0 && s.chunks[k].kind == name {
		firm = s.only(k)
	}
	if firm == nil || firm.anaphoric() {
		return
	}
	if r.fillKind(d, fact.Recipient, firm, entity.Organization) {
		r.add(d)
	}
}

// ledRound adds the round that the compound describes to whom the text told to have raised it.
func (r *reader) ledRound(d *draft) {
	n := d.segment()
	if n < 0 {
		return
	}
	if r.recipient(d, n); !complete(d) || d.round != nil && r.joined(d) {
		return
	}
	r.add(d)
}

// backedBy reads who put money into a firm where English words behind it, or behind what it is called, tell it: "Halden
// Labs, backed by Google, …", "Halden Labs is a start-up backed by Google".
func (r *reader) backedBy(s *sentence) {
	for _, p := range s.phrases {
		if !s.nounFollows || p.gov < 1 || p.anaphoric() || !s.opensWithListed(p.gov, &r.backed) {
			continue
		}
		host := s.describedBefore(p.gov)
		if host == nil || host.anaphoric() || host == p {
			continue
		}
		d := r.draft(fact.Investment, s, p.gov)
		if r.fill(d, fact.Investor, p) && r.fillKind(d, fact.Recipient, host, entity.Organization) {
			r.add(d)
		}
	}
}

// opensWithListed reports a preposition of more than one word whose first is in the list: "backed by".
func (s *sentence) opensWithListed(i int, list *text.Trie[bool]) bool {
	c := &s.chunks[i]
	return c.is(prepositions) && !c.quoted && c.last-c.first == 2 && s.listedWord(c.first, list) == 1
}

// describedBefore gives the firm of which words from chunk i on tell something: right before them, before their comma, or
// that of the noun before them.
func (s *sentence) describedBefore(i int) *phrase {
	k := i - 1
	if s.chunks[k].key == "," && k > 0 {
		k--
	}
	q := s.chunks[k].phrase
	if k == i-1 && (q == nil || q.anaphoric()) {
		return s.describedAs(k)
	}
	if q == nil || q.last != k+1 || q.anaphoric() || q.plural || len(q.members) > 1 || s.genitiveAfter(q) || q.gov >= 0 && k < i-1 {
		return nil // "the round for X, backed by Y"
	}
	return q
}

// describedAs gives what an English noun for a firm at chunk k tells of: "Halden Labs is a robotics start-up", "Halden Labs, a Manila
// start-up". In an apposition to a firm it may be one for what that makes: "Halden Labs, a banking app".
func (s *sentence) describedAs(k int) *phrase {
	c := &s.chunks[k]
	if !c.is(grammar.Noun) || c.entry.Kind != entity.Organization && c.entry.Kind != entity.Product {
		return nil
	}
	first := k - 1
	for first > 0 && k-first <= maxDescriptors && s.beforeFirmNoun(first) {
		first--
	}
	if first < 1 || !s.chunks[first].is(grammar.Indefinite) && (c.entry.Kind == entity.Organization || !s.chunks[first].is(grammar.Definite)) {
		return nil
	}
	if c.entry.Kind == entity.Product {
		n := s.segmentOf(k)
		if h := s.appositionHost(k); h != nil && h.kind == entity.Organization && n >= 0 && s.segments[n].first == first {
			return h
		}
		return nil
	}
	be := &s.chunks[first-1]
	if n := s.segmentOf(k); n >= 0 && first > s.segments[n].first && be.is(grammar.Be) && !be.is(grammar.Planned|grammar.Possible|grammar.Negation) {
		if p := s.subjectIn(&s.segments[n], first-1); p != nil {
			return p
		}
		return s.pastAsides(n)
	}
	return s.appositionHost(k)
}

// beforeFirmNoun reports what may stand between an article and an English noun for a firm.
func (s *sentence) beforeFirmNoun(i int) bool {
	c := &s.chunks[i]
	return c.kind == other || c.is(grammar.Noun) || c.key == "-" || c.kind == name && c.name.Kind == entity.Place
}
