package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// barredDeed reports a Vietnamese verb of what a ban keeps somebody from doing, right behind who is banned or behind the verb of
// banning: "Mỹ cấm X mua lại Y", "hạn chế đầu tư vào Y". It tells of nothing done, and a time behind it is that of the ban.
func (s *sentence) barredDeed(i int) bool {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 || i == 0 {
		return false
	}
	const other = grammar.By | grammar.Of | grammar.Relative | grammar.Clause | grammar.Subordinate
	who := s.chunks[i-1].phrase
	for k := i - 1; k >= s.segments[n].first; k-- {
		switch c := &s.chunks[k]; {
		case s.isVerb(k):
			return s.tells(k, fact.Restriction) && !onlyNominal(c) && !c.is(grammar.Denial)
		case c.phrase != who || who == nil || c.is(other) || c.quoted:
			return false
		}
	}
	return false
}

// barsDeal gives the noun for a purchase that is the object of a verb of banning, -1 for none: "blocked X's
// $5m purchase of Y".
func (s *sentence) barsDeal(i int) int {
	if !s.nounFollows {
		return s.barsDoing(i)
	}
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors && s.chunks[k].kind != punct; k++ {
		c, before := &s.chunks[k], &s.chunks[k-1]
		if s.deemed(k-1) && k-1 > i {
			before = &s.chunks[k-2] // "X's planned purchase"
		}
		if c.hasForm(grammar.SplitTail) {
			return -1 // "over" takes over only with its verb
		}
		if c.is(grammar.Trigger) && s.tells(k, fact.Acquisition) &&
			(onlyNominal(c) || before.kind == amount || before.is(grammar.Genitive|grammar.Own|grammar.Definite)) {
			return k
		}
		if c.is(prepositions) || s.isVerb(k) {
			return -1
		}
	}
	return -1
}

// namesDeal reports a noun for a purchase at a chunk.
func (s *sentence) namesDeal(k int) bool {
	return k < len(s.chunks) && s.chunks[k].is(grammar.Trigger) && onlyNominal(&s.chunks[k]) && s.tells(k, fact.Acquisition)
}

// barsDoing is barsDeal where the purchase is told by a verb: "chặn thương vụ X mua lại Y".
func (s *sentence) barsDoing(i int) int {
	if p := s.phraseAt(i + 2); s.namesDeal(i+1) && !(p != nil && p.thing()) { // "hạn chế việc mua H200"
		return i + 1 // "chặn thương vụ mua lại X của Y"
	}
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors && s.chunks[k].kind != punct; k++ {
		if s.isVerb(k) {
			if s.tells(k, fact.Acquisition) && (s.chunks[i+1].kind == other || s.barsBuyer(i, k)) {
				return k
			}
			return -1
		}
	}
	return -1
}

// barsBuyer reports a firm named right between a Vietnamese verb of banning and the one of buying another: "chặn
// X mua lại Y", but not "cấm X mua chip".
func (s *sentence) barsBuyer(i, buys int) bool {
	p, q := s.chunks[i+1].phrase, s.objectOf(buys)
	if p == nil || p.first != i+1 || p.last != buys || !s.nameAt(buys-1) {
		return false
	}
	return q != nil && q.first == buys+1 && q.names(entity.Organization)
}

// ofBarred reports an English participle right between a preposition or a verb of doing and a plain noun, which it only describes:
// "accusing it of moving banned oil through ports in Oman".
func (s *sentence) ofBarred(i int) bool {
	if !s.nounFollows || i < 2 || i+1 >= len(s.chunks) || !s.grammar.Words.VerbEndings.Of(s.chunks[i].key) {
		return false
	}
	before, next := &s.chunks[i-1], &s.chunks[i+1]
	if before.phrase != nil || next.kind != other && !(next.is(grammar.Noun) && !next.is(grammar.Definite|grammar.Own)) {
		return false
	}
	return before.kind <= word && s.isGerund(i-1) || before.is(prepositions) && before.kind == word && !before.is(grammar.And|grammar.Into|grammar.Of)
}
