package extract

import (
	"moc/tools/fact"
	"moc/tools/grammar"
)

// buyersPay reads the English price that many without a name pay for a thing: "Hospitals pay $40,000 for the Porter robot", "Riders will
// pay 900 euros for a Vela".
func (r *reader) buyersPay(s *sentence, i int) *draft {
	m := r.priceMeasure()
	if !s.nounFollows || m == nil || !s.isMoney(i) || i < 2 || s.chunks[i].quantity.Scale > 1 || s.hypothetical(s.segmentOf(i)) {
		return nil
	}
	verb, p := i-1, s.boughtAfter(i)
	if p == nil || !s.isVerb(verb) || !s.tells(verb, fact.Acquisition) || !s.manyBuy(verb) {
		return nil
	}
	d := r.draft(fact.Measurement, s, i)
	d.Measure, d.measure = m.ID, m
	if !r.fill(d, fact.Subject, s.only(p.members[0])) {
		return nil
	}
	if s.chunks[verb-1].is(grammar.Planned) || s.opensWith(verb, grammar.Planned) {
		d.Modality = fact.Planned
	}
	d.used = append(d.used, verb)
	r.pay(d, s.chunks[i].quantity)
	d.Unit = s.chunks[i].quantity.Per
	return d
}

// boughtAfter gives the thing named behind a sum and "for", of which the sum is the price.
func (s *sentence) boughtAfter(i int) *phrase {
	if i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.For) {
		return nil
	}
	p := s.phraseFrom(i + 2)
	if !p.oneName() || p.anaphoric() || !p.thing() || s.genitiveAfter(p) {
		return nil
	}
	return p
}

// manyBuy reports an English noun for several, with no name, as what the clause up to a verb is about: "buyers who do without it".
func (s *sentence) manyBuy(verb int) bool {
	n := s.segmentOf(verb)
	if n > 0 && s.segments[n].kind == relative {
		n-- // "Riders who do without it pay €9"
	}
	k := s.segments[n].first
	for end := min(k+maxBuyers, verb); k < end; k++ {
		c := &s.chunks[k]
		if c.kind == name || c.kind == punct || c.kind == amount || c.is(grammar.Both|grammar.Indefinite) || c.is(prepositions) {
			return false
		}
		if s.grammar.Nouns.IsPlural(s.toks[c.last-1].Key) {
			next := &s.chunks[k+1]
			return k+1 == verb || next.is(grammar.Auxiliary|grammar.Planned|grammar.Relative|prepositions|grammar.Pause) && next.phrase == nil
		}
	}
	return false
}

// maxBuyers is within how many chunks from the beginning of a clause the noun for those stands who pay a price.
const maxBuyers = 4

// costly reports the cost or the price of something in English.
func (q *measured) costly() bool {
	return q.s.nounFollows && (q.is("cost") || q.is("price"))
}

// trainedAt gives the thing of which an English clause tells what somebody's work on it cost them: the one behind the word for that work,
// "Training Lark 2 cost Kelda $9m", "It cost Kelda $9m to build Lark 2", else the subject, "Lark 2 cost Kelda $9m to train".
func (s *sentence) trainedAt(cost, i, n int) []*phrase {
	for _, k := range [...]int{s.segments[n].first, i + 1} {
		if k+1 >= len(s.chunks) || !s.chunks[k].is(grammar.Gauge) {
			continue
		}
		if p := s.phraseFrom(k + 1); p != nil && p.first != cost && p.gov < 0 && (!p.anaphoric() || p.pronoun) {
			return []*phrase{p}
		}
	}
	if p := s.subjectOf(cost, n); p != nil && p.last <= cost && (p.thing() || p.kind == "" && p.oneName()) {
		return []*phrase{p}
	}
	return nil
}

// pays reports whom something costs an English sum: "The model cost Kelda $9m to train".
func (q *measured) pays(p *phrase) bool {
	s := q.s
	if !q.costly() || p.last != q.d.trigger || p.first == 0 || p.gov >= 0 || p.pronoun {
		return false
	}
	c := &s.chunks[p.first-1]
	return c.is(grammar.Gauge) && c.mayMeasure("cost", "price")
}

// costBehind reports an English sum with an article of which words behind it say that "it" cost so much, which is no price: "most of the
// $4m it cost came from a trust".
func (s *sentence) costBehind(i, gauge int) bool {
	return s.nounFollows && i > 0 && gauge == i+2 && s.chunks[i-1].is(grammar.Definite) && s.chunks[i+1].phrase != nil
}
