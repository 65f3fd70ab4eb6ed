package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// gapped reports a word of joining behind which a verb is left out: "raised $3m
// from A in 2019 and $9m from B in 2022" tells of two rounds, as "put $3m into A and
// $9m into B" does. Both halves hold an amount with a name behind a preposition, so
// that each is whole.
func (s *sentence) gapped(i int) bool {
	if i+1 < len(s.chunks) && s.listedSum(i) {
		return true
	}
	if !s.chunks[i].is(grammar.And) || i+1 >= len(s.chunks) {
		return false
	}
	if s.moreLater(i) {
		return true
	}
	if !s.isMoney(i + 1) {
		return s.nextGiver(i) != nil || i > 0 && (s.chunks[i-1].kind == moment || s.nounFollows && s.boughtFor(i-1)) && s.timedName(i+1) != nil
	}
	return s.paid(i, givers) && s.behind(i+2, len(s.chunks), givers) || s.paid(i, takers) && s.behind(i+2, len(s.chunks), takers)
}

// listedSum reports an English sum behind a comma, with a giver or a taker of its own as the one before has: "raised $5m from A,
// $3m from B and $2m from C".
func (s *sentence) listedSum(i int) bool {
	if !s.nounFollows || i == 0 || s.chunks[i-1].key != "," || !s.isMoney(i) {
		return false
	}
	return s.paid(i, givers) && s.behind(i+1, len(s.chunks), givers) || s.paid(i, takers) && s.behind(i+1, len(s.chunks), takers)
}

// roundNoun reports a noun for a round of investment: "a $5m seed round from X".
func (s *sentence) roundNoun(k int) bool {
	return k < len(s.chunks) && s.tells(k, fact.Investment) && slices.ContainsFunc(s.chunks[k].entry.Uses, nominalUse)
}

// moreLater reports a Vietnamese sum that somebody put in besides at another time: "rót 20 tỷ đồng vào X năm 2023 và thêm 30
// tỷ đồng vào mùa thu".
func (s *sentence) moreLater(i int) bool {
	if s.nounFollows || i+2 >= len(s.chunks) || !s.changes[s.chunks[i+1].key] || !s.isMoney(i+2) {
		return false
	}
	for k := i + 3; k < len(s.chunks) && s.chunks[k].kind != punct; k++ {
		if s.chunks[k].kind == moment {
			return s.paid(i, givers) || s.paid(i, takers)
		}
	}
	return false
}

// nextGiver gives who gave the sum right behind their name, to whom the giver before did: "A put $2m into
// C in 2013 and B $11m in 2019".
func (s *sentence) nextGiver(i int) *phrase {
	p := s.chunks[i+1].phrase
	if !s.nounFollows || p == nil || p.first != i+1 || p.anaphoric() || p.last >= len(s.chunks) || !s.isMoney(p.last) || !s.paid(i, takers) {
		return nil
	}
	return p
}

// What stands before who gives money and before who gets it.
const (
	givers = grammar.From | grammar.By
	takers = grammar.For | grammar.Into
)

// timedName gives the name that begins at a chunk with nothing but a time behind it: a verb is left
// out before it in "launched Kaja in May and Kuul in June". Of what is bought a price may stand there, too: "bought
// Halden in May for $3m and Velor for $5m".
func (s *sentence) timedName(i int) *phrase {
	if i >= len(s.chunks) {
		return nil
	}
	p := s.chunks[i].phrase
	if p == nil || p.first != i || p.anaphoric() || len(p.members) != 1 || p.last >= len(s.chunks) {
		return nil
	}
	k, last := p.last, p.last
	for k < len(s.chunks) {
		if s.leadsToTime(k) {
			k++ // "in May", "hồi tháng 5"
		}
		if s.chunks[k].kind != moment && !s.boughtFor(k) {
			break
		}
		k++
		last = k
	}
	if last == p.last || last < len(s.chunks) && s.chunks[last].kind != punct && !s.chunks[last].is(grammar.And) {
		return nil
	}
	return p
}

// leadsToTime reports a preposition of time, or a Vietnamese word right before a time.
func (s *sentence) leadsToTime(k int) bool {
	if k+1 >= len(s.chunks) {
		return false
	}
	c := &s.chunks[k]
	return c.is(grammar.At|grammar.For) || !s.nounFollows && (c.kind == other || c.is(grammar.Into)) && s.chunks[k+1].kind == moment
}

// boughtFor reports a sum behind "for" in a sentence that tells of a purchase by a verb before.
func (s *sentence) boughtFor(i int) bool {
	if i == 0 || !s.isMoney(i) || !s.chunks[i-1].is(grammar.For) {
		return false
	}
	for k := 0; k < i; k++ {
		if s.isVerb(k) && s.tells(k, fact.Acquisition) {
			return true
		}
	}
	return false
}

func (s *sentence) isMoney(i int) bool {
	c := &s.chunks[i]
	return c.kind == amount && c.quantity.Currency != ""
}

// paid reports an amount with a giver or a taker before the chunk, in its clause, over a comma right before it in English and a time
// that commas enclose: "$3m from A in 2016, and $9m from B", "$3m from A, in 2016, and $9m from B".
func (s *sentence) paid(i int, by grammar.Class) bool {
	plain := false // something but a time stands between the comma and the chunk
	for k := i - 1; k >= 0; k-- {
		c := &s.chunks[k]
		switch {
		case s.isMoney(k):
			return s.behind(k+1, i, by)
		case c.kind == punct && (c.key != "," || plain || !s.nounFollows):
			return false
		case c.kind != punct && c.kind != moment && !c.is(grammar.At):
			plain = true
		}
	}
	return false
}

// behind reports a name behind one of the prepositions right at the beginning of a
// stretch of chunks.
func (s *sentence) behind(first, last int, by grammar.Class) bool {
	for k := first; k < last && s.chunks[k].kind != punct; k++ {
		c := &s.chunks[k]
		if c.is(by) && k+1 < last && s.chunks[k+1].phrase != nil {
			return true
		}
		if c.kind != moment && c.kind != other && !s.roundNoun(k) && !s.leadsToRound(k) && !(s.nounFollows && c.is(grammar.At) && s.leadsToTime(k)) {
			return false
		}
	}
	return false
}

// leadsToRound reports a preposition before a noun for a round of investment, or a Vietnamese article between the two: "in a $5m seed
// round from X", "trong một vòng vốn do X dẫn đầu".
func (s *sentence) leadsToRound(k int) bool {
	c := &s.chunks[k]
	if s.nounFollows {
		return c.is(grammar.At) && s.roundNoun(k+1)
	}
	if c.is(grammar.At|grammar.Preposition) && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Indefinite) {
		k++
		c = &s.chunks[k]
	}
	return c.is(grammar.At|grammar.Preposition|grammar.Indefinite) && s.roundNoun(k+1)
}

// halves reads the further halves of an event whose verb is left out there: who
// it is told of stays, the rest is read anew.
func (r *reader) halves(d *draft, u grammar.Use) []*draft {
	s := d.s
	if d.Type != fact.Investment {
		return r.datedHalves(d, u)
	}
	var out []*draft
	aside := false // a time of the half before stands between commas
	for n := s.segmentOf(d.trigger) + 1; n < len(s.segments); n++ {
		if s.nounFollows && (s.onlyTime(&s.segments[n]) || s.chunks[s.segments[n].first-1].key == ":") {
			aside = true
			continue // "$3m from A, in 2016, and $9m from B", "raised money twice: $3m from A and $9m from B"
		}
		if !s.gapped(s.segments[n].first) {
			break
		}
		stays, giver := fact.Investor, s.nextGiver(s.segments[n].first)
		if giver != nil || s.behind(s.pastSum(n), s.segments[n].last, givers) {
			stays = fact.Recipient
		}
		first := s.segments[n].first
		more := s.moreLater(first)
		if more && s.behind(first+3, s.segments[n].last, givers) {
			stays = fact.Recipient
		}
		if len(d.Args[stays]) == 0 {
			return nil
		}
		h := r.draft(d.Type, s, first)
		h.Args[stays] = slices.Clone(d.Args[stays])
		if more && stays == fact.Investor && !s.behind(first+3, s.segments[n].last, takers) {
			h.Args[fact.Recipient] = slices.Clone(d.Args[fact.Recipient]) // more from the same for the same
		}
		h.used, h.proofs = slices.Clone(d.used), slices.Clone(d.proofs) // the verb, and who it is told of
		r.fill(h, fact.Investor, giver)
		r.obliques(h, u, n)
		r.circumstances(h, u, n)
		if aside && h.Date == d.Date && !s.momentIn(first, s.segments[n].last) {
			h.Date, h.DateText = "", "" // "$3m from A, in 2016, and $9m from B"
		}
		if len(h.Args[fact.Investor]) > 0 && len(h.Args[fact.Recipient]) > 0 && len(h.Amounts) > 0 {
			h.Polarity, h.Modality = d.Polarity, d.Modality
			out = append(out, h)
		}
	}
	return out
}

// pastSum gives the chunk behind the sum with which a segment begins, over a word of joining.
func (s *sentence) pastSum(n int) int {
	first := s.segments[n].first
	if s.chunks[first].is(grammar.And) {
		first++
	}
	return first + 1
}

// shares reads how much each gave where a Vietnamese sentence lists the sums behind what somebody received: "huy động 8
// triệu USD, gồm 5 triệu USD từ X, 2 triệu USD từ Y và 1 triệu USD từ Z". Nil for no such list.
func (r *reader) shares(d *draft) []*draft {
	s := d.s
	if s.nounFollows || d.Type != fact.Investment || len(d.Args[fact.Recipient]) == 0 {
		return nil
	}
	var list []int
	for i := d.trigger + 1; i+2 < len(s.chunks); i++ {
		if p := s.chunks[i+2].phrase; s.isMoney(i) && s.chunks[i+1].is(grammar.From) && p != nil && p.first == i+2 &&
			len(p.members) == 1 && !p.anaphoric() {
			list = append(list, i)
			if i = p.last; i >= len(s.chunks) || s.chunks[i].key != "," && !s.chunks[i].is(grammar.And) {
				break
			}
		} else if len(list) > 0 {
			return nil
		}
	}
	if len(list) < 2 {
		return nil
	}
	var out []*draft
	for _, i := range list {
		h := r.draft(d.Type, s, i)
		h.Args[fact.Recipient] = slices.Clone(d.Args[fact.Recipient])
		h.used, h.proofs = append(slices.Clone(d.used), d.trigger), slices.Clone(d.proofs)
		if !r.fill(h, fact.Investor, s.chunks[i+2].phrase) {
			return nil
		}
		r.pay(h, s.chunks[i].quantity)
		h.Date, h.DateText, h.Polarity, h.Modality = d.Date, d.DateText, d.Polarity, d.Modality
		out = append(out, h)
	}
	return out
}

// datedHalves reads "bought A in 2021, B in 2022 and C in 2024" on from its second name.
func (r *reader) datedHalves(d *draft, u grammar.Use) []*draft {
	s, n := d.s, d.segment()
	if u.Form != grammar.Verb || n < 0 || d.Date == "" && len(d.Amounts) == 0 || len(d.Args[u.Event.Object]) != 1 {
		return nil
	}
	var out []*draft
	for n++; n < len(s.segments); n++ {
		first := s.segments[n].first
		joined := s.chunks[first].is(grammar.And)
		if joined {
			first++
		}
		p := s.timedName(first)
		if p == nil || !joined && !s.seriesGoesOn(n) {
			break
		}
		h := r.draft(d.Type, s, first)
		for role, refs := range d.Args {
			if role != u.Event.Object && role != fact.Place {
				h.Args[role] = slices.Clone(refs)
			}
		}
		h.used, h.proofs = slices.Clone(d.used), slices.Clone(d.proofs) // the verb, and who it is told of
		if !r.fill(h, u.Event.Object, p) {
			break
		}
		r.circumstances(h, u, n)
		if h.Date == "" && len(h.Amounts) == 0 {
			break
		}
		h.Polarity = d.Polarity
		out = append(out, h)
		if joined {
			break
		}
	}
	return out
}

// seriesGoesOn reports a segment behind which the last one of its list stands.
func (s *sentence) seriesGoesOn(n int) bool {
	for n++; n < len(s.segments); n++ {
		first := s.segments[n].first
		if s.chunks[first].is(grammar.And) {
			return s.timedName(first+1) != nil
		}
		if s.timedName(first) == nil {
			return false
		}
	}
	return false
}
