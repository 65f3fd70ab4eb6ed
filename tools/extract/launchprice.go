package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// launchPrice reads the English price at which the one product comes out that a release in the sentence tells of, with nothing between
// but asides, times and places: "X brought out Y, its first game, at €40", "Y arrives next month for $39".
func (r *reader) launchPrice(s *sentence, i int) *draft {
	if !s.nounFollows || !s.isMoney(i) || i < 2 || !s.chunks[i-1].is(grammar.At|grammar.For) || s.chunks[i-1].last-s.chunks[i-1].first > 1 {
		return nil
	}
	if q := s.chunks[i].quantity; q.Scale > 1 || q.Per == "share" || s.hypothetical(s.segmentOf(i)) {
		return nil
	}
	for k := i + 1; k < min(i+3, len(s.chunks)); k++ {
		if s.chunks[k].is(grammar.Than | grammar.Compare | grammar.Comparison) {
			return nil // "for $30 less than Finch"
		}
	}
	f := r.lastFact(s, 0, func(f *draft) bool { return f.s == s && f.Type == fact.Release })
	m := r.priceMeasure()
	if f == nil || m == nil || f.Polarity != "" || len(f.Amounts) > 0 || len(f.Args[fact.Product]) != 1 {
		return nil
	}
	at := s.nameBefore(f.Args[fact.Product][0], i)
	if at < 0 || !s.onlyCircumstances(max(at, f.trigger)+1, i-1) {
		return nil
	}
	d := r.draft(fact.Measurement, s, i)
	d.Measure, d.measure, d.Modality = m.ID, m, f.Modality
	d.Args[fact.Subject] = f.Args[fact.Product]
	d.used = append(d.used, at, f.trigger)
	r.pay(d, s.chunks[i].quantity)
	d.Unit = s.chunks[i].quantity.Per
	return d
}

// priceMeasure gives the measure of what is paid for one of something.
func (r *reader) priceMeasure() *grammar.Measure {
	for k := range r.grammar.Measure {
		if m := &r.grammar.Measure[k]; m.Money && len(m.Per) > 0 {
			return m
		}
	}
	return nil
}

// nameBefore gives the last chunk before another that names an entity; -1 for none.
func (s *sentence) nameBefore(id string, before int) int {
	for k := before - 1; k >= 0; k-- {
		if c := &s.chunks[k]; c.kind == name && c.name.ID == id {
			return k
		}
	}
	return -1
}

// onlyCircumstances reports that no verb, no sum and nobody named stands among some chunks but in an apposition: times, places and
// what something is.
func (s *sentence) onlyCircumstances(first, last int) bool {
	for k := first; k < last; k++ {
		c := &s.chunks[k]
		if s.isGerund(k) && c.kind != name {
			return false // "its benchmark trading at $80"
		}
		if n := s.segmentOf(k); n >= 0 && s.segments[n].kind == apposition {
			continue
		}
		switch {
		case c.kind == name && c.name.Kind != entity.Place, c.kind == amount, c.is(grammar.And | grammar.Relative), s.isVerb(k):
			return false
		case c.kind == other && s.endsAsVerb(k):
			return false
		}
	}
	return true
}

// toBeHad reports an English segment that tells before a price that a thing will be something, and names no other verb: "will also be
// available to rent for $100 a month".
func (s *sentence) toBeHad(i, n int) bool {
	for k := s.segments[n].first; k+1 < i; k++ {
		if s.chunks[k].is(grammar.Planned) && s.chunks[k].phrase == nil {
			return !s.verbBetween(k, i)
		}
	}
	return false
}

// differsBy reports a Vietnamese sum by which one thing costs more or less than another: "rẻ hơn 3 triệu đồng so với X", "đắt hơn
// chiếc X 3 triệu đồng".
func (s *sentence) differsBy(i int) bool {
	k := i - 1
	for k > 0 && i-k <= maxCompared && (s.chunks[k].kind == name || s.chunks[k].is(grammar.Noun)) {
		k--
	}
	if s.nounFollows || k < 0 {
		return false
	}
	c := &s.chunks[k]
	last, _ := s.vocab.Longest(s.toks[:c.last], c.last-1)
	return c.is(grammar.Compare) && c.last-c.first > 1 && last.Is(grammar.Than)
}

// maxCompared is how many chunks stand at most between a word of comparison and by how much one thing differs from another.
const maxCompared = 4
