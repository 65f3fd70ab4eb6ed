package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// unnamed reads the words of a product without a name: from a kind noun for
// models or products to the end of its segment.
func (r *reader) unnamed(d *draft, from int) bool {
	s := d.s
	n := s.segmentOf(d.trigger)
	if s.nounFollows && from < len(s.chunks) && s.chunks[from].phrase != nil && s.chunks[from].phrase.pronoun && s.chunks[from].is(grammar.It|grammar.They|grammar.He) {
		return false // "shipped it any machines": to whom
	}
	first := -1
	for k := from; k < s.segments[n].last; k++ {
		c := &s.chunks[k]
		if first >= 0 && !s.nounFollows && c.is(grammar.Relative|grammar.Planned) {
			break
		}
		switch {
		case c.kind == name && c.phrase != nil && fits(fact.Product, r.model.kindOf(c)):
			p := s.calledLater(first)
			return p != nil && r.fill(d, fact.Product, p)
		case first < 0 && s.nounFollows && c.kind <= word && s.aims[s.toks[c.last-1].Key] && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Of|grammar.Into):
			return false // "put out an ambitious goal of creating a robot"
		case first < 0 && c.thing():
			if c.phrase != nil && c.phrase.this {
				return false
			}
			first = s.nounStart(k, from)
			if s.nounFollows && s.chunks[first].is(grammar.Negation) {
				return false // "releases no chatbot"
			}
		case first < 0 && (c.is(grammar.Trigger) && (!s.nounFollows || !onlyNominal(c)) || c.is(prepositions&^grammar.Of)):
			return false
		}
	}
	if first < 0 {
		return false
	}
	if p := s.calledLater(first); p != nil {
		return r.fill(d, fact.Product, p)
	}
	last := s.nounEnd(first, s.segments[n].last)
	for last-1 > first && s.chunks[last-1].is(prepositions) {
		last-- // "một mô hình mới trong" before a time
	}
	b := s.bytes(span{first, last})
	d.Text = r.doc.Text(b.Start, b.End)
	d.used = append(d.used, first, last-1)
	return true
}

// calledLater gives the name that words over what a product is for bring of it in Vietnamese: "trợ lý dành cho doanh nghiệp, mang
// tên X".
func (s *sentence) calledLater(first int) *phrase {
	for k := first + 1; first >= 0 && k+1 < len(s.chunks) && k-first <= maxCalled && !s.nounFollows; k++ {
		c := &s.chunks[k]
		if p := s.chunks[k+1].phrase; c.kind <= word && s.unitWord(k, s.grammar.Names.Bringers) && s.nameAt(k+1) && p != nil && (p.kind == entity.Product || p.kind == entity.Model) {
			return p
		}
		if c.kind >= name || c.kind == punct && c.key != "," || s.isVerb(k) && !(k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.For)) {
			return nil
		}
	}
	return nil
}

// maxCalled is how many chunks behind the noun for a product its name may be brought.
const maxCalled = 8

// nounStart draws in the articles and adjectives before a noun.
func (s *sentence) nounStart(k, from int) int {
	first := k
	for j := k - 1; j >= from; j-- {
		c := &s.chunks[j]
		if c.kind == other || c.is(grammar.Indefinite|grammar.Noun|grammar.Gauge|grammar.Open) {
			first = j
			continue
		}
		break
	}
	return first
}

// nounEnd is where a noun phrase without a name ends: before a time, a place or
// a verb.
func (s *sentence) nounEnd(first, limit int) int {
	for k := first + 1; k < limit; k++ {
		c := &s.chunks[k]
		if c.kind == moment || c.is(grammar.At|grammar.Into|grammar.From|grammar.Auxiliary|grammar.Relative|grammar.Where) || c.is(grammar.Trigger) && !onlyNominal(c) {
			return k
		}
	}
	return limit
}
