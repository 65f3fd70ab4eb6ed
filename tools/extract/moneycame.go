package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// sumsCame reads whose money English sentences begin with, where no noun for an investment tells so: "A further $8m came from X",
// "The first £2m came in 2019 from X, a fund". That is an investment where the text has just told of another or X is a fund.
func (r *reader) sumsCame(s *sentence) {
	if !s.nounFollows || len(s.segments) == 0 {
		return
	}
	for i := 1; i+2 < s.segments[0].last && i <= maxBeforeSum; i++ {
		if s.chunks[i].quoted {
			return
		}
		if s.isMoney(i) {
			r.sumCame(s, i)
			return
		}
		if c := &s.chunks[i]; c.kind != other && !c.is(grammar.Definite|grammar.Indefinite) {
			return
		}
	}
}

// maxBeforeSum is how many words stand at most before such a sum: "A further".
const maxBeforeSum = 2

// sumCame adds the investment of the sum at a chunk.
func (r *reader) sumCame(s *sentence, i int) {
	p := s.cameOf(i + 1)
	if p == nil || !s.chunks[0].is(grammar.Definite|grammar.Indefinite) || s.hypothetical(0) {
		return
	}
	d := r.draft(fact.Investment, s, i+1)
	d.used = append(d.used, i)
	g := gift{r: r, s: s, d: d}
	before := r.fundedBefore(s)
	told := before != nil && s.index-before.s.index <= 1
	if !r.fill(d, fact.Investor, p) || !told && !r.model.calledFund(d.Args[fact.Investor][0]) {
		r.discard(d)
		return
	}
	if !g.followed() {
		g.enterImplied()
	}
	if len(d.Args[fact.Recipient]) == 0 || !r.circumscribe(d, 0) {
		r.discard(d)
		return
	}
	r.add(d)
}

// cameOf gives from whom a sum is told to have come by the word right behind it.
func (s *sentence) cameOf(verb int) *phrase {
	if !s.coming[s.chunks[verb].key] {
		return nil
	}
	k := verb
	for s.chunks[verb].last-s.chunks[verb].first == 1 && !s.chunks[k].is(grammar.From) {
		if k++; k >= s.segments[0].last || s.chunks[k].kind != moment && !s.chunks[k].is(grammar.At|grammar.From) {
			return nil
		}
	}
	p := s.phraseFrom(k + 1)
	if p == nil || p.anaphoric() || !compatible(p.kind, entity.Organization) || s.genitiveAfter(p) {
		return nil
	}
	return p
}

// calledFund reports one that bears the name of an investor or that the text calls one: "Deltaland, a state fund".
func (d *discourse) calledFund(id string) bool {
	about := d.of(id)
	return about.fund || slices.ContainsFunc(about.words, func(word string) bool {
		return slices.Contains(d.r.grammar.Names.Funds, word[strings.LastIndexByte(word, ' ')+1:])
	})
}
