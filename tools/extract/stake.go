package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// majorityBefore reports that an English noun for a stake tells of more than half of a firm: "took a 60% stake in X".
func (s *sentence) majorityBefore(i int) bool {
	if !s.nounFollows || i == 0 {
		return false
	}
	c := &s.chunks[i-1]
	return c.kind == amount && c.quantity.Percent && c.quantity.Number.Float64() > half
}

// raisedToMajority reports that an English verb tells how a share of the firm behind it became more than half: "raised its stake
// in X to 61%".
func (s *sentence) raisedToMajority(i int) bool {
	if !s.nounFollows || i+1 >= len(s.chunks) {
		return false
	}
	p := s.chunks[i+1].phrase
	if p == nil || p.first != i+1 || p.anaphoric() || p.last+1 >= len(s.chunks) || !s.chunks[p.last].is(grammar.Into) {
		return false
	}
	c := &s.chunks[p.last+1]
	return c.kind == amount && c.quantity.Percent && c.quantity.Number.Float64() > half
}

// inTalks fills in whose money or what firm an English clause is about that tells who is in talks with whom: "X is in talks
// with Y about an investment of $9m" is about money for X, "about a sale" about X itself. A fund gives the money.
func (r *reader) inTalks(d *draft, u grammar.Use, n int) {
	s := d.s
	if !s.nounFollows || !s.talkedAbout(d, u, n) {
		return
	}
	other := s.talksWith(d.trigger, n)
	if other == nil {
		return
	}
	one := s.subjectIn(&s.segments[n], other.gov)
	if one == nil {
		one = s.pastAsides(n)
	}
	if one == nil || len(one.members) > 1 {
		return
	}
	clear(d.Args)
	if d.Type == fact.Acquisition {
		r.fill(d, fact.Target, one)
		r.fill(d, fact.Buyer, other)
		return
	}
	if len(one.members) == 1 && r.model.of(s.chunks[one.members[0]].name.ID).fund {
		one, other = other, one
	}
	r.fill(d, fact.Recipient, one)
	r.fill(d, fact.Investor, other)
}

// talkedAbout reports a noun for a sale or for money of which the clause does not tell for whom it is.
func (s *sentence) talkedAbout(d *draft, u grammar.Use, n int) bool {
	if u.Form != grammar.Nominal || complete(d) || len(d.Args[fact.Target]) > 0 {
		return false
	}
	if u.Event.Type == fact.Investment && u.Event.Subject == "" {
		return false
	}
	if d.Type == fact.Acquisition {
		return u.Event.Subject == ""
	}
	return d.Type == fact.Investment && !s.oblique(u.Event, fact.Recipient, d.trigger, n)
}

// talksWith gives the firm with which the clause of a trigger tells somebody to be in talks.
func (s *sentence) talksWith(trigger, n int) *phrase {
	for _, p := range s.phrases {
		if p.gov < 1 || p.last > trigger || s.segmentOf(p.gov) != n || !p.names(entity.Organization) {
			continue
		}
		if s.chunks[p.gov].is(grammar.With) && s.chunks[p.gov-1].is(grammar.Possible) {
			return p
		}
	}
	return nil
}

// takenControlOf fills in of what somebody takes control where the sentence does not say: of the firm that the one before
// speaks of. "Fenland was founded in 2010. In 2021 Halden took control for $450m".
func (r *reader) takenControlOf(d *draft) {
	s := d.s
	org := func(k entity.Kind) bool { return k == entity.Organization }
	m := r.model.antecedent(&phrase{s: s, gov: -1}, org, barred{ids: d.ids()})
	if m == nil || m.phrase.s.index+1 != s.index || !m.subject || len(m.phrase.members) != 1 {
		return
	}
	r.enter(d, fact.Target, nil, r.model.proved(m, org))
}

// stakesSold reads English sales of a part of a firm: "X sold a 15% stake to Y", "X sold its 15% stake in Y to Z".
func (r *reader) stakesSold(s *sentence) {
	if !s.nounFollows {
		return
	}
	for i := range s.chunks {
		n := s.segmentOf(i)
		if n < 0 || s.chunks[i].quoted || !s.sellsFirms(i) || s.hypothetical(n) {
			continue
		}
		if stake, share := s.stakeBehind(i); stake >= 0 {
			r.stakeSold(s, i, n, stake, share)
		}
	}
}

// stakeSold adds the sale of a share that the verb at a chunk tells: more than half of a firm is the firm.
func (r *reader) stakeSold(s *sentence, i, n, stake int, share float64) {
	d := r.draft(fact.Investment, s, i)
	d.used = append(d.used, stake)
	giver, taker := fact.Investor, fact.Recipient
	if share > half {
		d.Type, giver, taker = fact.Acquisition, fact.Buyer, fact.Target
	}
	if !r.fill(d, taker, s.stakeOf(i, stake, n)) || !r.fill(d, giver, s.soldTo(stake, n)) || !r.circumscribe(d, n) {
		r.discard(d)
		return
	}
	if d.Polarity == fact.Negative && s.saysBetween(s.segments[n].first, i) {
		d.Date, d.DateText = "", "" // "said on Thursday that it was not selling a stake to X"
	}
	r.add(d)
}

// sellsFirms reports a verb of selling firms.
func (s *sentence) sellsFirms(i int) bool {
	if !s.isVerb(i) {
		return false
	}
	for _, u := range s.chunks[i].entry.Uses {
		if u.Form == grammar.Verb && u.Event.Type == fact.Acquisition && u.Event.Subject == "" {
			return true
		}
	}
	return false
}

// soldHere reports a noun for shares that a verb or noun before it tells to be sold: "sold its $5m stake", "the sale of its
// stake".
func (s *sentence) soldHere(i int) bool {
	for k := i - 1; s.nounFollows && k >= 0 && i-k <= maxDescriptors; k-- {
		if s.sellsFirms(k) || k+1 < i && s.chunks[k+1].is(grammar.Of) && s.saleOf(k) {
			stake, _ := s.stakeBehind(k)
			return stake == i
		}
	}
	return false
}

// saleOf reports an English noun for a sale of firms.
func (s *sentence) saleOf(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Trigger) && slices.ContainsFunc(c.entry.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.Nominal && u.Event.Type == fact.Acquisition && u.Event.Subject == ""
	})
}

// sellsStake reports a part of a firm as what a verb sells.
func (s *sentence) sellsStake(i int) bool {
	stake, _ := s.stakeBehind(i)
	return stake >= 0
}

// stakeBehind gives the noun for shares that is the object of a verb, -1 for none, and how many percent they are where
// that is told: "a 15% stake", "15% of its shares".
func (s *sentence) stakeBehind(i int) (at int, share float64) {
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k] // "a quarter" may be a time, too
		switch {
		case s.pieceOf(k):
			if c.kind == amount {
				share = c.quantity.Number.Float64()
			}
			return k, share
		case c.kind == amount && c.quantity.Percent:
			share = c.quantity.Number.Float64()
		case s.fractionAt(k):
		case c.kind == amount || c.kind == name || c.is(grammar.Genitive): // "its $5m stake", "3m Kelda shares"
		case c.is(grammar.Trigger) && s.nominalOf(k, fact.Investment) && onlyNominal(c):
			return k, share
		case c.kind != other && !(c.kind == moment && c.time.Value == "") && !c.is(grammar.Own|grammar.Definite|grammar.Indefinite|grammar.Of):
			return -1, 0
		}
	}
	return -1, 0
}

// stakeOf gives of what firm a stake is that somebody sells: the one named behind it, else the seller where the stake is
// new or a part of their own shares.
func (s *sentence) stakeOf(i, stake, n int) *phrase {
	if s.fractionAt(stake) {
		if p := s.phraseFrom(stake + 1); p != nil {
			return p
		}
	}
	if k := stake + 1; k+1 < len(s.chunks) && s.chunks[k].is(grammar.At|grammar.Of) {
		if p := s.phraseAt(k + 1); p != nil && p.first == k+1 && p.kind != entity.Place {
			return p
		}
	}
	for k := i + 1; k < stake; k++ {
		if s.chunks[k].kind == name {
			return s.phraseAt(k) // "sold 3m Kelda shares to X"
		}
	}
	p := s.subjectOf(i, n)
	if !s.firmsNamed(p) || s.chunks[i+1].is(grammar.Own) {
		return nil
	}
	return p
}

// soldTo gives to whom a stake is sold.
func (s *sentence) soldTo(stake, n int) *phrase {
	for _, p := range s.phrases {
		if p.gov <= stake || p.last > s.segments[n].last {
			continue
		}
		if c := &s.chunks[p.gov]; c.is(grammar.Into) && !c.is(grammar.At) && !s.verbBetween(stake, p.gov) {
			return p
		}
	}
	return nil
}

// sharesHeld reads who owns up to half of a firm where no noun for shares tells so in English: "Halden owns 23% of Velor".
func (r *reader) sharesHeld(s *sentence) {
	for i := 1; s.nounFollows && i+2 < len(s.chunks); i++ {
		share, verb := &s.chunks[i], i-1
		if share.kind != amount || !share.quantity.Percent || share.quoted || share.quantity.Number.Float64() > half {
			continue
		}
		n := s.segmentOf(i)
		if n < 0 || !s.owning[s.chunks[verb].key] || !s.chunks[i+1].is(grammar.Of) || s.hypothetical(n) {
			continue
		}
		d := r.draft(fact.Investment, s, verb)
		d.used = append(d.used, i)
		if !r.fill(d, fact.Investor, s.subjectOf(verb, n)) || !r.fill(d, fact.Recipient, s.phraseFrom(i+2)) || !r.circumscribe(d, n) {
			r.discard(d)
			continue
		}
		r.add(d)
	}
}
