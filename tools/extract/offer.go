package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// offers reads Vietnamese words for an offer to buy as what somebody gets or turns down: "X từ chối lời đề nghị mua lại 50
// triệu USD của Y", "X nhận được đề nghị mua lại từ Y", "Đề nghị mua lại của Y bị X từ chối".
func (r *reader) offers(s *sentence) {
	for i := range s.chunks {
		n := s.segmentOf(i)
		if s.nounFollows || n < 0 || s.chunks[i].quoted || s.hypothetical(n) || !s.offersToBuy(i) {
			continue
		}
		buyer, sum := s.offerer(i)
		if buyer == nil {
			continue
		}
		target, neg := s.courted(i, n, buyer)
		if target == nil || target.kind == entity.Person {
			continue
		}
		d := r.draft(fact.Acquisition, s, i)
		if !r.fill(d, fact.Buyer, buyer) || !r.fill(d, fact.Target, target) {
			continue
		}
		r.date(d, n)
		if sum > 0 {
			r.pay(d, s.chunks[sum].quantity)
			s.chunks[sum].spent = true
		}
		if d.Modality = fact.Possible; neg {
			d.Polarity, d.Modality = fact.Negative, ""
		}
		r.add(d)
	}
}

// offersToBuy reports a verb or noun at the chunk by which somebody only offers to buy something.
func (s *sentence) offersToBuy(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Trigger) && slices.ContainsFunc(c.entry.Uses, func(u grammar.Use) bool {
		return u.Maybe && (u.Form == grammar.Verb || u.Form == grammar.Nominal) && u.Event.Type == fact.Acquisition
	})
}

// offerer gives whose the offer at a chunk is, and the chunk of the sum between, 0 for none.
func (s *sentence) offerer(i int) (p *phrase, sum int) {
	for k := i + 1; k+1 < len(s.chunks); k++ {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Of|grammar.From) && c.phrase == nil:
			if p = s.chunks[k+1].phrase; p == nil || p.first != k+1 || p.kind == entity.Place || p.kind == entity.Product || p.kind == entity.Model {
				return nil, 0
			}
			return p, sum
		case s.isMoney(k) && sum == 0:
			sum = k
		case c.kind != other && c.kind != moment:
			return nil, 0
		}
	}
	return nil, 0
}

// courted gives to whom the offer at a chunk was made, as somebody who gets it, thinks about it or turns it down.
func (s *sentence) courted(i, n int, buyer *phrase) (target *phrase, neg bool) {
	k := i - 1
	for k > s.segments[n].first && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Indefinite)) {
		k--
	}
	if k >= s.segments[n].first {
		c := &s.chunks[k]
		if neg = c.is(grammar.Negation | grammar.Denial); !neg && !s.receives(k) && !c.is(grammar.Possible) {
			return nil, false
		}
		return s.subjectOf(k, n), neg
	}
	for k = buyer.last; k+1 < s.segments[n].last; k++ {
		c := &s.chunks[k]
		if c.is(grammar.Passive) {
			p := s.chunks[k+1].phrase
			if p == nil || p.last >= s.segments[n].last || !s.chunks[p.last].is(grammar.Negation|grammar.Denial) {
				return nil, false
			}
			return p, true
		}
		if c.kind != other && c.kind != moment && !c.is(grammar.Auxiliary) {
			return nil, false
		}
	}
	return nil, false
}

// boardOf gives the firm whose board or head turns down or accepts in English what stands at i: "The board of X rejected a bid
// from Y", "X's chairman turned down an offer from Y".
func (s *sentence) boardOf(i int) *phrase {
	for _, p := range s.phrases {
		if p.last >= i || len(p.members) != 1 || !p.names(entity.Organization) {
			continue
		}
		head, denial := p.gov-1, p.last
		if s.genitiveAfter(p) {
			head, denial = p.last+1, p.last+2
		} else if p.gov < 1 || !s.chunks[p.gov].is(grammar.Of) {
			continue
		}
		for denial < i && s.chunks[denial].is(grammar.Have|grammar.Auxiliary) {
			denial++
		}
		if denial < i && s.decidesOffer(denial) && s.leads(head) {
			return p
		}
	}
	return nil
}

// decidesOffer reports a verb of turning down or accepting.
func (s *sentence) decidesOffer(i int) bool {
	return s.chunks[i].is(grammar.Denial) || s.accepting[s.chunks[i].key]
}

// leads reports a word for who leads a firm: "chairman", "the board".
func (s *sentence) leads(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Post) || c.is(grammar.Noun) && c.entry.Named
}
