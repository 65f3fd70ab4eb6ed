package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// listGovernor gives the governor of names that a word like "gồm" introduces: that
// of the noun which they tell ("đưa ba công ty gồm A và B vào …"). What is only said
// of a subject ("đối thủ là A") has no preposition to share.
func (s *sentence) listGovernor(p *phrase) (int, bool) {
	const between = grammar.Noun | grammar.Indefinite | grammar.Gauge | grammar.Auxiliary | grammar.Pause
	i := p.first - 1
	if s.nounFollows || i < 1 || p.anaphoric() || !s.chunks[i].is(grammar.Such) {
		return -1, false
	}
	for k := i - 1; k >= 0 && i-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		q := c.phrase
		switch {
		case c.key == "," && k == i-1, c.is(grammar.Of), q != nil && q.gov >= 0 && s.chunks[q.gov].is(grammar.Of):
		case c.is(grammar.Post), c.kind == amount && c.quantity.Currency == "":
			return s.governed(i, k)
		case q != nil && q.names(entity.Place):
		case q != nil && q.anaphoric() && !q.pronoun && compatible(q.kind, p.kind):
			return s.governed(i, q.first)
		case q != nil, c.kind != other && !c.is(between):
			return -1, false
		}
	}
	return -1, false
}

// governed gives what governs the noun of a list, and passes over the places in it.
func (s *sentence) governed(such, noun int) (int, bool) {
	gov := s.governor(noun)
	if gov < 0 && s.chunks[such].is(grammar.Be) || gov >= 0 && s.chunks[gov].is(grammar.By) {
		return -1, false
	}
	for k := noun; k < such; k++ {
		if q := s.chunks[k].phrase; q != nil && !q.anaphoric() {
			q.inner = true
		}
	}
	s.chunks[such].class &^= grammar.Be // it says nothing of a subject
	return gov, true
}

// countsPeople reports how many Vietnamese people there are right before they are named: "bởi hai kỹ sư A và B".
func (s *sentence) countsPeople(k, first int) bool {
	if s.nounFollows || k < 1 || s.chunks[k].kind != amount || s.chunks[k].quantity.Currency != "" || s.chunks[k].quantity.Percent {
		return false
	}
	c := &s.chunks[first]
	return c.kind == name && c.name.Kind == entity.Person && s.chunks[k-1].is(grammar.By)
}

// governor gives the preposition directly before a noun phrase, -1 for none.
func (s *sentence) governor(first int) int {
	if s.nounFollows && s.chunks[first].is(grammar.That) && first > 0 && s.chunks[first-1].kind == other {
		return -1 // "on social media that X had …": the clause has no preposition
	}
	k := first - 1
	if s.countsPeople(k, first) {
		k--
	}
	for reach := 3; k >= 0 && s.beforeNoun(k) && first-k <= reach; k-- {
		if s.hyphen(k) {
			reach += 2 // "data-cleaning firm" describes with two words
		}
	}
	if s.yearsOn(k, first) {
		return -1
	}
	if j := s.wholeFrom(k); j >= 0 {
		return j
	}
	if k >= 0 && s.chunks[k].is(grammar.Than) && s.bringers[s.chunks[first-1].key] {
		return -1 // "Bản lớn hơn mang tên X" is larger than another
	}
	if k >= 0 && (s.chunks[k].is(prepositions) || s.rivalAt(k)) {
		return k
	}
	return -1
}

// beforeNoun reports what may stand between a preposition and the noun phrase that it governs.
func (s *sentence) beforeNoun(k int) bool {
	c := &s.chunks[k]
	return c.kind == other || isQuoteMark(c.key) || s.hyphen(k) || c.kind == name && s.attributive(k)
}

// yearsOn reports a word behind an English time that is no preposition: "and four years on watched Tencent swallow it".
func (s *sentence) yearsOn(k, first int) bool {
	if !s.nounFollows || k < 1 || k+2 != first {
		return false
	}
	c := &s.chunks[k-1]
	return c.kind == moment && c.time.Value == "" && s.endsAsVerb(k+1)
}

// wholeFrom gives the preposition before the English words for the whole of what they bring, -1 for none: "for" in "paid $9m
// for all of Kelda".
func (s *sentence) wholeFrom(of int) int {
	if of < 1 || !s.wholeOf(of) || !s.chunks[of-1].is(prepositions) || s.chunks[of-1].phrase != nil {
		return -1
	}
	return of - 1
}

// wholeOf reports English words for the whole of what they bring: "all of".
func (s *sentence) wholeOf(i int) bool {
	return s.nounFollows && s.chunks[i].is(grammar.Of) && s.chunks[i].last-s.chunks[i].first > 1
}

// rivalAt reports an English noun for who is like another, with its preposition: who is told by "a rival of Kelda"
// is not Kelda.
func (s *sentence) rivalAt(k int) bool {
	if !s.nounFollows || k == 0 || !s.chunks[k].is(grammar.Compare) || s.chunks[k].last-s.chunks[k].first < 2 {
		return false
	}
	for k--; k > 0 && s.chunks[k].kind == other; k-- {
	}
	return s.chunks[k].kind == amount || s.chunks[k].is(grammar.Definite|grammar.Indefinite|grammar.Own)
}

const prepositions = grammar.Of | grammar.At | grammar.From | grammar.Into | grammar.For | grammar.With |
	grammar.By | grammar.Than | grammar.Preposition | grammar.AccordingTo | grammar.Naming
