package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// receivesOther reports an English verb of receiving whose object is neither money nor a word for it: "won praise from X",
// "took $5m in orders from X", "raised the alarm after a call from X".
func (s *sentence) receivesOther(i int) bool {
	if !s.nounFollows || s.chunks[i].last-s.chunks[i].first > 1 && s.endsWith(i, grammar.From) {
		return false
	}
	sum, plain := false, -1
	for k := i + 1; k < len(s.chunks); k++ {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Trigger) && s.tells(k, fact.Investment):
			return false // "raised a round from X"
		case c.kind == word && s.business[s.toks[c.last-1].Key]:
			return true
		case s.isMoney(k):
			sum, plain = true, -1
		case c.kind == other, !sum && c.thing():
			plain = k
		case c.kind == amount && !sum:
			plain = k // "received 200 robots from X"
		case !c.is(grammar.Definite|grammar.Indefinite|grammar.Own|grammar.Of) && !(sum && plain < 0 && c.is(grammar.At)):
			return plain >= 0 && s.otherReceipt(plain, sum)
		}
	}
	return plain >= 0 && s.otherReceipt(plain, sum)
}

// otherReceipt reports a word that names what is received, with or without a sum before it, as something else than an
// investment.
func (s *sentence) otherReceipt(k int, sum bool) bool {
	word := s.toks[s.chunks[k].last-1].Key
	return s.business[word] || !sum && !s.money[word]
}

// paysInKind reports an English sum behind a verb that is not given as money: "supplied Halden with $5m of steel", but not
// "$5m of its profits", "$5m of venture debt".
func (s *sentence) paysInKind(i, n int) bool {
	for k := i + 1; s.nounFollows && k+2 < s.segments[n].last; k++ {
		if !s.isMoney(k) {
			continue
		}
		if !s.chunks[k+1].is(grammar.Of) {
			return false
		}
		good := k + 2
		for good < s.segments[n].last && (s.chunks[good].kind == other || s.chunks[good].thing()) {
			good++
		}
		return good > k+2 && !s.money[s.toks[s.chunks[good-1].last-1].Key]
	}
	return false
}

// backsIn reports somebody who is backed in what is theirs and no round, not with money: "backed X in its dispute with Y".
func (s *sentence) backsIn(i int) bool {
	p := s.objectOf(i)
	if !s.nounFollows || p == nil || p.last+1 >= len(s.chunks) || !s.chunks[p.last].is(grammar.At) || !s.chunks[p.last+1].is(grammar.Own) {
		return false
	}
	for k := p.last + 2; k < len(s.chunks) && k-p.last <= maxDescriptors; k++ {
		if c := &s.chunks[k]; s.isMoney(k) || c.is(grammar.Trigger) && s.tells(k, fact.Investment) {
			return false // "backed X in its first round"
		} else if s.isPeriod(k) {
			return false // "backed X in its early days"
		}
	}
	return true
}

// isPeriod reports a word for a stretch of time.
func (s *sentence) isPeriod(i int) bool {
	for _, words := range s.grammar.Time.Units {
		if slices.Contains(words, s.chunks[i].key) {
			return true
		}
	}
	return false
}

// valuedBehind gives the firm that an English verb behind a chunk tells to be worth a sum: "values Nimbus at $90m".
func (s *sentence) valuedBehind(i int) *phrase {
	for k := i + 1; s.nounFollows && k+1 < len(s.chunks); k++ {
		p := s.chunks[k+1].phrase
		if !s.chunks[k].is(grammar.Gauge) || p == nil || p.first != k+1 || p.anaphoric() || p.last+1 >= len(s.chunks) {
			continue
		}
		if s.chunks[p.last].is(grammar.At) && s.isMoney(p.last+1) {
			return p
		}
	}
	return nil
}

// roundFor reports a firm named right behind an English noun for a round and "for": "an $8m Series A for Tessel".
func (s *sentence) roundFor(p *phrase) bool {
	if !s.nounFollows || p.gov < 1 || p.anaphoric() || p.kind != entity.Organization || !s.chunks[p.gov].is(grammar.For) {
		return false
	}
	for k := p.gov - 1; k >= 0 && p.gov-k <= 2; k-- { // "Series A for"
		if c := &s.chunks[k]; c.is(grammar.Trigger) && onlyNominal(c) {
			return s.tells(k, fact.Investment)
		}
	}
	return false
}

// broughtTo gives the firm between a verb behind an English noun for a round, of which it is the subject, and a sum: "A round led by Kelda
// brought Velor $9m". What stands behind a sum the verb may give to others: "brought Velor $2m in fees".
func (s *sentence) broughtTo(noun, n int) *phrase {
	g := &s.segments[n]
	for _, p := range s.phrases {
		if !s.nounFollows || p.first <= noun+1 || p.last >= g.last || p.anaphoric() || len(p.members) != 1 || !s.isMoney(p.last) {
			continue
		}
		verb := &s.chunks[p.first-1]
		acts := verb.kind == other || verb.is(grammar.Trigger) && !onlyNominal(verb)
		if acts && verb.phrase == nil && s.onlyWhenFrom(p.last+1, g.last) {
			return p
		}
	}
	return nil
}

// onlyWhenFrom reports nothing but a time, or a preposition and one, in a stretch of chunks.
func (s *sentence) onlyWhenFrom(first, last int) bool {
	if first < last && s.chunks[first].is(grammar.At) {
		first++
	}
	return first >= last || s.chunks[first].kind == moment
}
