package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// retold reports an event that only tells more of one that is told already, or of nothing that is a fact.
func (r *reader) retold(d *draft) bool {
	return r.bought(d) || r.withinDeal(d) || r.fundsWith(d) || r.inRound(d) || r.signs(d) || d.s.ownMoney(d) || r.together(d) || r.deniedHere(d)
}

// toldHereAs reports that the sentence told an event as wanted already.
func (r *reader) toldHereAs(s *sentence, wanted func(*draft) bool) bool {
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s == s; i-- {
		if wanted(r.facts[i]) {
			return true
		}
	}
	return false
}

// bought reports an investment that is the purchase told before it: "acquired a
// 51% stake in X".
func (r *reader) bought(d *draft) bool {
	return d.Type == fact.Investment && r.toldHereAs(d.s, func(f *draft) bool {
		return f.Type == fact.Acquisition && f.segment() == d.segment() && slices.Equal(f.Args[fact.Target], d.Args[fact.Recipient])
	})
}

// withinDeal reports a partnership of some of those of whom the sentence told one before, or of all that agreed on it: "signed a
// deal with A and B to set up a joint laboratory", "A and B signed an agreement in May and will build a plant together".
func (r *reader) withinDeal(d *draft) bool {
	some := d.Args[fact.Party]
	return d.s.nounFollows && d.Type == fact.Partnership && r.toldHereAs(d.s, func(f *draft) bool {
		all := f.Args[fact.Party]
		more := len(all) > len(some) || f.Modality == "" && d.Modality != ""
		return f.Type == d.Type && f.Polarity == d.Polarity && more && containsAll(all, some)
	})
}

// containsAll reports that all of some ids are among others.
func containsAll(all, some []string) bool {
	return !slices.ContainsFunc(some, func(id string) bool { return !slices.Contains(all, id) })
}

// deniedHere reports a release of what the sentence says before is not out: "has not yet released
// Otter Mini, which it showed off in Lyon".
func (r *reader) deniedHere(d *draft) bool {
	return d.s.nounFollows && d.Type == fact.Release && d.Polarity == "" && r.toldHereAs(d.s, func(f *draft) bool {
		return f.Type == d.Type && f.Polarity == fact.Negative && slices.Equal(f.Args[fact.Product], d.Args[fact.Product])
	})
}

// signs reports a Vietnamese partnership of both sides of a deal told just before, who only sign it: "X mua đứt Y,
// hai bên ký kết tại Z".
func (r *reader) signs(d *draft) bool {
	s := d.s
	if s.nounFollows || d.Type != fact.Partnership || d.Polarity != "" || !s.pairBefore(d.trigger) {
		return false
	}
	if n := d.segment(); n >= 0 && s.doesMore(d.trigger+1, s.segments[n].last) {
		return false // "Hai bên bắt tay làm chip"
	}
	return r.lastFact(s, 1, func(f *draft) bool {
		deal := f.Type == fact.Acquisition || f.Type == fact.Investment
		return deal && !slices.ContainsFunc(d.Args[fact.Party], func(id string) bool { return !f.has(id) })
	}) != nil
}

// pairBefore reports a reference to two, like "hai bên", that begins before a chunk.
func (s *sentence) pairBefore(i int) bool {
	return slices.ContainsFunc(s.phrases, func(p *phrase) bool { return p.pair && p.first < i })
}

// doesMore reports words or a verb among the chunks [i, last) that tell more than when and where.
func (s *sentence) doesMore(i, last int) bool {
	for ; i < last; i++ {
		c := &s.chunks[i]
		if c.is(grammar.Trigger) || c.kind == other && !(i+1 < last && (s.chunks[i+1].kind == moment || s.isMoney(i+1))) {
			return true
		}
	}
	return false
}

// fundsWith adds with whom somebody is told in English to put money into another, to the investment told right before: "led a
// $9m round for X, in partnership with Y". It reports whether it did.
func (r *reader) fundsWith(d *draft) bool {
	s, f := d.s, r.toldHere(d.s)
	if f == nil || !s.nounFollows || d.Type != fact.Partnership || d.Polarity+d.Modality != f.Polarity+f.Modality {
		return false
	}
	if !s.opensWith(d.trigger, grammar.At) || f.trigger > d.trigger || s.verbBetween(f.trigger, d.trigger) {
		return false
	}
	giver := func(id string) bool { return slices.Contains(f.Args[fact.Investor], id) }
	if !slices.ContainsFunc(d.Args[fact.Party], giver) || slices.Contains(d.Args[fact.Party], f.Args[fact.Recipient][0]) {
		return false
	}
	d.Args = fact.Args{fact.Investor: d.Args[fact.Party]}
	f.joinedBy(d)
	return true
}

// ownMoney reports a Vietnamese investment that only tells of what somebody founds a firm with: "góp 200 triệu đồng mở
// X", "bỏ ra 400 triệu đồng để lập X".
func (s *sentence) ownMoney(d *draft) bool {
	n := d.segment()
	if s.nounFollows || d.Type != fact.Investment || n < 0 {
		return false
	}
	for k := d.trigger + 1; k < s.segments[n].last; k++ {
		if s.chunks[k].kind == amount && k+1 < s.segments[n].last && s.isVerb(k+1) && s.tells(k+1, fact.Founding) {
			return true
		}
	}
	return n+1 < len(s.segments) && s.purpose(n+1) && s.tells(s.segments[n+1].first+1, fact.Founding)
}
