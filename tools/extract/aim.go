package extract

import (
	"moc/tools/fact"
	"moc/tools/grammar"
)

// aim is the noun for what somebody aims at, before "to" and a verb: "a bid to buy Halden", "a bid by Velor to buy Halden".
type aim struct {
	noun  int     // its chunk
	word  string  // its last word
	doing *phrase // who aims, behind "by" or "from"
}

// aimAt gives the aim right before the English verb at i.
func (s *sentence) aimAt(i int) (a aim, ok bool) {
	if !s.nounFollows || i < 2 || !s.chunks[i-1].is(grammar.Into) && !s.endsWith(i-1, grammar.Into) {
		return aim{}, false
	}
	a.noun = i - 1
	if c := &s.chunks[i-1]; c.last-c.first == 1 { // else "plan to", as one word
		a.noun--
		if p := s.chunks[a.noun].phrase; p != nil && p.last == i-1 && p.gov > 0 && s.chunks[p.gov].is(grammar.By|grammar.From) {
			a.noun, a.doing = p.gov-1, p
		}
		a.word = s.toks[s.chunks[a.noun].last-1].Key
	} else {
		a.word = s.toks[c.last-2].Key
	}
	return a, s.chunks[a.noun].kind <= word && s.aims[a.word]
}

// aimer gives who aims at what the verb at i tells, where the noun for the aim says whose it is: "Velor's bid to buy
// Halden", "an attempt by Velor to buy Halden", at the head of a clause "Its bid to buy Halden".
func (s *sentence) aimer(i, n int) *phrase {
	a, ok := s.aimAt(i)
	if !ok || a.doing != nil {
		return a.doing
	}
	for k := a.noun - 1; k >= 0 && !s.chunks[k].is(grammar.Genitive|grammar.Own); k-- {
		if c := &s.chunks[k]; s.grammar.Nouns.IsPlural(a.word) || c.kind != other && c.kind != amount && !s.deemed(k) {
			return nil // "Halden's landlord plans to buy Velor"
		}
	}
	p := s.possessor(a.noun)
	if p == nil || p.pronoun && s.subjectIn(&s.segments[n], a.noun) != nil {
		return nil
	}
	return p
}

// attempts reports that a noun with an owner tells that the verb at i is only tried or thought of: "Velor's bid to buy
// Halden". Behind a decision or a deal it happens, a right or a chance tells nothing.
func (s *sentence) attempts(i, n int) bool {
	a, ok := s.aimAt(i)
	return ok && s.attempt[a.word] && s.aimer(i, n) != nil
}

// fails reports a word behind the verb or the noun at i which tells that nothing came of an attempt: "Velor's bid to buy
// Halden failed", "Velor's purchase of Halden foundered".
func (s *sentence) fails(m *mood) bool {
	i := m.trigger
	if !s.nounFollows || !(m.use.Form == grammar.Nominal && m.Type == fact.Acquisition) && !s.attempts(i, m.n) {
		return false
	}
	noun := i
	if a, ok := s.aimAt(i); ok {
		noun = a.noun
	}
	if noun > 0 && s.failing[s.chunks[noun-1].key] {
		return true // "its failed bid to buy Halden"
	}
	for k := i + 1; k < s.segments[m.n].last; k++ {
		if c := &s.chunks[k]; c.kind <= word && s.failing[c.key] {
			return !s.verbBetween(i, k)
		}
	}
	return false
}

// keptFrom gives the verb that keeps somebody from what the English verb at i tells, -1 for none, and whom, where it is its
// object: "stopped Velor from buying Halden", "Velor was barred from buying Halden".
func (s *sentence) keptFrom(i int) (verb int, whom *phrase) {
	if !s.nounFollows || i < 2 || !s.chunks[i-1].is(grammar.From) {
		return -1, nil
	}
	k := i - 2
	if p := s.chunks[k].phrase; p != nil && p.last == k+1 && p.first > 0 {
		k, whom = p.first-1, p
	}
	if c := &s.chunks[k]; c.phrase != nil || !s.preventing[s.toks[c.last-1].Key] {
		return -1, nil
	}
	return k, whom
}

// isKept reports somebody kept from what the verb at i tells.
func (s *sentence) isKept(i int) bool {
	verb, _ := s.keptFrom(i)
	return verb >= 0
}

// keepsFromBuying reports a verb of keeping somebody from buying a firm, which puts no curbs on the buyer: "blocked Velor
// from buying Halden".
func (s *sentence) keepsFromBuying(i int) bool {
	for k := i + 1; s.nounFollows && k+1 < len(s.chunks) && k-i <= maxDescriptors; k++ {
		if !s.chunks[k].is(grammar.From) || s.chunks[k+1].phrase != nil {
			continue
		}
		at, _ := s.keptFrom(k + 1)
		return at == i && s.isVerb(k+1) && s.tells(k+1, fact.Acquisition) && !s.buysGoods(k+1) && s.objectOf(k+1) != nil && s.goodsBarred(i) == nil
	}
	return false
}

// kept reports that somebody was kept from what the verb tells, with nothing to say that this is only planned or wished.
func (s *sentence) kept(m *mood) bool {
	if !s.isKept(m.trigger) || m.Type != fact.Acquisition && m.Type != fact.Investment && m.Type != fact.Listing {
		return false
	}
	return !m.planned && !m.possible
}

// aimedFor gives who is to do in English what is agreed or aimed at: "a deal for Velor to buy Halden".
func (s *sentence) aimedFor(i int) *phrase {
	if !s.infinitive(i) || i < 2 {
		return nil
	}
	p := s.chunks[i-2].phrase
	if p == nil || p.last != i-1 || p.gov < 1 || !s.chunks[p.gov].is(grammar.For) || !s.aims[s.toks[s.chunks[p.gov].first-1].Key] {
		return nil
	}
	return p
}

// infinitive reports a verb of purpose: "had left the company to set up X". Its
// subject is that of the clause.
func (s *sentence) infinitive(i int) bool {
	return s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.Into)
}

// aimsBehind reports a verb of purpose in an English segment that begins with a verb of leaving or with a relative pronoun
// and a verb: the name between the two is no subject. ", who left X to found Y", "A, a chemist, quit X to start Y".
func (s *sentence) aimsBehind(g *segment, i int) bool {
	if !s.infinitive(i) && !(s.nounFollows && s.opensWith(i, grammar.Into)) {
		return false
	}
	head := s.headOf(g)
	if g.kind == relative {
		return s.relativePronoun(g.first) && s.chunks[g.first].phrase == nil && !s.endsWith(g.first, grammar.Genitive) &&
			head.first > g.first+1 && !s.chunks[g.first+1].is(grammar.Definite|grammar.Noun|grammar.Indefinite)
	}
	first := g.first
	if s.chunks[first].is(grammar.And) {
		first++
	}
	return head.first != first && s.listedWord(s.chunks[first].first, &s.departing) > 0
}

// ownAim reports an English verb behind a noun for a plan of those of whom its clause tells: "backed out of its plan to
// buy X".
func (s *sentence) ownAim(i int) bool {
	if !s.nounFollows || i <= 2 || !s.chunks[i-1].is(grammar.Planned) || !s.endsWith(i-1, grammar.Into) {
		return false
	}
	return s.chunks[i-2].is(grammar.Own) && !s.chunks[i-2].is(grammar.He)
}

// meansBy reports a verb behind "by" or a word of time, whose subject is that of the clause: "surprised analysts by
// buying X", "sacked the managers after buying X".
func (s *sentence) meansBy(i int) bool {
	return s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.By|grammar.Subordinate) && s.isGerund(i)
}

// aimsAtPurchase reports an English noun for an aim at a chunk behind which the purchase itself is told: "welcomed an offer by Kelda to
// buy Velor" offers nothing to who welcomes it.
func (s *sentence) aimsAtPurchase(i int, u grammar.Use) bool {
	for k := i + 2; s.nounFollows && u.Event.Type == fact.Acquisition && k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		if a, ok := s.aimAt(k); ok && s.isVerb(k) {
			return a.noun == i && s.tells(k, fact.Acquisition) && s.objectOf(k) != nil
		}
	}
	return false
}
