package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// ownThings reads what an English firm has of its own: by the name that its noun bears behind a verb of having or selling, "sells a scanner
// called Lark", and by a relative clause that tells who made it, "Lark, a model that Velor trained on 90,000 hours of video".
func (r *reader) ownThings(s *sentence) {
	for i := 1; s.nounFollows && i+1 < len(s.chunks); i++ {
		c := &s.chunks[i]
		if c.quoted || c.phrase != nil && !c.phrase.pronoun {
			continue
		}
		if c.is(grammar.Naming) {
			r.calledThing(s, i)
		} else if c.is(grammar.Relative | grammar.That) {
			r.thingThat(s, i)
		}
	}
}

// calledThing reads the thing named behind a word of naming that a firm is told to sell.
func (r *reader) calledThing(s *sentence, i int) {
	p := s.phraseFrom(i + 1)
	if !p.oneName() || p.anaphoric() || !p.thing() {
		return
	}
	k := i - 1
	for k > 0 && s.tellsWhat(k) {
		k--
	}
	if k < 1 || k == i-1 || !s.chunks[k].is(grammar.Indefinite|grammar.Own) {
		return
	}
	verb := k - 1
	built := s.isVerb(verb) && s.tells(verb, fact.Development)
	if !built && (!s.marketing[s.chunks[verb].key] || !s.chunks[i-1].thing() && !s.chunks[verb].is(grammar.Trigger)) {
		return // "runs a shop called Finch"
	}
	maker := s.subjectOf(verb, s.segmentOf(verb))
	if maker == nil || maker.last > verb || len(maker.members) > 1 || maker.kind == entity.Person || r.makerKnown(s, p) {
		return
	}
	r.develop(s, verb, maker, s.only(p.members[0]))
}

// tellsWhat reports a chunk that only tells more closely what a thing is.
func (s *sentence) tellsWhat(k int) bool {
	c := &s.chunks[k]
	if c.kind == other || c.key == "-" || c.kind == amount {
		return true
	}
	return (c.phrase == nil || c.phrase.anaphoric() && !c.phrase.pronoun) && (c.thing() || c.is(grammar.Noun)) && !c.is(grammar.Indefinite|grammar.Own)
}

// thingThat reads who made a thing in the relative clause that begins at a chunk and has nothing but them before the verb.
func (r *reader) thingThat(s *sentence, i int) {
	maker := s.phraseFrom(i + 1)
	if maker == nil || len(maker.members) > 1 || maker.kind != "" && maker.kind != entity.Organization {
		return
	}
	k := maker.last
	for k < len(s.chunks) && s.chunks[k].is(grammar.Have|grammar.Auxiliary|grammar.Pause) && !s.chunks[k].is(grammar.Gauge) {
		k++
	}
	if k >= len(s.chunks) || !s.madeWord(k) || k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Definite|grammar.Indefinite) {
		return
	}
	host := s.toldThing(i)
	if host == nil || r.makerKnown(s, host) || r.noMaker(maker, host) {
		return
	}
	r.develop(s, k, maker, host)
}

// madeWord reports a verb of making that may be run together with a preposition: "trained on", "developed for".
func (s *sentence) madeWord(k int) bool {
	c := &s.chunks[k]
	e := s.vocab.Entry(s.toks[c.first].Key)
	return c.kind <= word && e != nil && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.Participle && u.Event != nil && u.Event.Type == fact.Development
	})
}

// toldThing gives the thing named of which a relative clause tells: right before it, or before a comma or a form of "to be" and what it is.
func (s *sentence) toldThing(i int) *phrase {
	k := i - 1
	if s.chunks[k].key == "," && k > 0 {
		k--
	} else {
		for k > 0 && s.tellsWhat(k) {
			k--
		}
		if k > 1 && s.chunks[k].is(grammar.Indefinite|grammar.Definite) && (s.chunks[k-1].key == "," || s.chunks[k-1].is(grammar.Be)) {
			k -= 2
		}
	}
	if s.chunks[k].kind != name {
		return nil
	}
	if p := s.only(k); p.thing() {
		return p
	}
	return nil
}
