package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// round is money that somebody received of whom the text has not yet said who gave
// it: "Sao La nhận 18 triệu USD. Quỹ X dẫn đầu vòng này."
type round struct {
	received *draft
	told     *draft // the investment, once somebody is named who gave it
}

// pend keeps a receipt of money without a giver for the sentences that follow. It
// reports whether it did.
func (r *reader) pend(d *draft, u grammar.Use, n int) bool {
	if d.Type != fact.Investment || len(d.Args[fact.Recipient]) != 1 || len(d.Args[fact.Investor]) > 0 || d.s.givesInto(d.trigger, n) {
		return false
	}
	r.modality(d, u, n)
	r.circumstances(d, u, n)
	if len(d.Amounts) == 0 || d.Polarity != "" {
		return false
	}
	d.span = d.evidence()
	r.round = round{received: d}
	return true
}

// givesInto reports a Vietnamese noun for a round behind a verb of investing in its segment: whom "X góp 9 triệu USD ở
// vòng hạt giống" begins with gives the money.
func (s *sentence) givesInto(i, n int) bool {
	if s.nounFollows || !onlyNominal(&s.chunks[i]) {
		return false
	}
	for k := s.segments[n].first; k < i; k++ {
		if s.isVerb(k) && s.chunks[k].entry != nil && slices.ContainsFunc(s.chunks[k].entry.Uses, func(u grammar.Use) bool {
			return (u.Form == grammar.Verb || u.Form == grammar.SplitHead) && u.Event.Type == fact.Investment && u.Event.Subject == fact.Investor
		}) {
			return true
		}
	}
	return false
}

// describesRound reports an English noun for an investment right before another, of which it only tells what it is: "an investment
// round led by X".
func (s *sentence) describesRound(i int, u grammar.Use) bool {
	if !s.nounFollows || u.Event.Type != fact.Investment || i+1 >= len(s.chunks) {
		return false
	}
	c := &s.chunks[i+1]
	return c.phrase == nil && c.is(grammar.Trigger) && onlyNominal(c) && s.tells(i+1, fact.Investment)
}

// roundBehind is how many sentences later somebody may be told to have given the
// money.
const roundBehind = 3

// roundOf gives the round that an investment without a recipient goes on about.
func (r *reader) roundOf(d *draft, n int) *draft {
	p := r.round.received
	if p == nil || d.s.index < p.s.index || d.s.index-p.s.index > roundBehind || d.s.src.Block > p.s.src.Block+1 {
		return nil
	}
	if d.s == p.s && d.trigger < p.trigger || d.s != p.s && d.s.round(n) < 0 && !d.s.roundRole(d.trigger) && !d.s.goesOnWithBacker(d) {
		return nil
	}
	return p
}

// goesOnWithBacker reports a Vietnamese sentence right behind that of the round with nothing before "là" but the verb of
// giving: "X gọi được 5 triệu USD. Dẫn đầu là quỹ Y".
func (s *sentence) goesOnWithBacker(d *draft) bool {
	if s.nounFollows || d.trigger > 0 || len(s.chunks) < 3 || !s.chunks[1].is(grammar.Be) || len(d.Args[fact.Investor]) == 0 {
		return false
	}
	p := s.phraseAt(2)
	return p != nil && p.last == s.segments[0].last // but "Dẫn đầu là X với 30% thị phần"
}

// roundRole reports a verb that only a round of investment can have as object, of
// whose words the noun for it is one.
func (s *sentence) roundRole(i int) bool {
	c := &s.chunks[i]
	return onlyNominal(c) || c.last-c.first > maxBareNoun
}

// joined completes an investment with what was received before. It reports whether
// it only names more of those who took part in one that is told already.
func (r *reader) joined(d *draft) bool {
	p := d.round
	if len(d.Amounts) == 0 {
		d.Amounts, d.ofRound = p.Amounts, true
	}
	if d.Date == "" {
		d.Date, d.DateText = p.Date, p.DateText
	}
	if d.Modality == "" {
		d.Modality = p.Modality
	}
	d.proofs = append(append(d.proofs, p.span), p.proofs...)
	told := r.round.told
	if told == nil {
		r.round.told = d
		return false
	}
	told.joinedBy(d)
	return true
}

// together adds the givers of an investment to those that the sentence told before
// of the same money: "do X dẫn dắt, với sự tham gia của Y". It reports whether it did.
func (r *reader) together(d *draft) bool {
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s == d.s && d.Type == fact.Investment && !d.s.nounFollows; i-- {
		f := r.facts[i]
		if f.Type != d.Type || !slices.Equal(f.Args[fact.Recipient], d.Args[fact.Recipient]) || f.Date != d.Date {
			continue
		}
		if slices.Equal(f.Amounts, d.Amounts) || d.inRoundOf(f) {
			f.joinedBy(d)
			return true
		}
	}
	return false
}

// inRoundOf reports an investment told without a sum or an object of its own in a sentence that tells another of a
// round: "hoàn tất vòng Series A trị giá 12 triệu USD do X dẫn dắt, Y và Z cùng góp vốn".
func (d *draft) inRoundOf(f *draft) bool {
	n := f.segment()
	return len(d.Amounts) == 0 && f.Polarity+f.Modality == d.Polarity+d.Modality && n >= 0 && d.s.round(n) >= 0 && d.s.objectOf(d.trigger) == nil
}

// tookPart adds those who only took part to the investment told just before: "The round was led
// by X. Existing backers Y and Z also took part." It reports whether it did.
func (r *reader) tookPart(d *draft, u grammar.Use, n int) bool {
	s := d.s
	if !s.nounFollows {
		return r.tookPartToo(d, u, n)
	}
	along := s.chunks[s.segments[n].first].is(grammar.With)
	objectless := u.Form == grammar.Inverse || s.objectOf(d.trigger) == nil
	if !d.onlyTakesPart(u) || len(d.Args[fact.Investor]) == 0 && !along || !objectless || s.sum(d.trigger, n) {
		return false
	}
	f := r.fundedBefore(s)
	if g := r.toldHere(s); g != nil && along {
		f = g // "The round was led by X, with Y also taking part"
	}
	if f == nil {
		return false
	}
	r.accompanied(d, n)
	if r.modality(d, u, n); d.Polarity != "" || d.Modality != "" {
		return false
	}
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s.index >= f.s.index; i-- { // each time that the sentence tells it
		g := r.facts[i]
		if g.s == f.s && g.Type == f.Type && slices.Equal(g.Args[fact.Recipient], f.Args[fact.Recipient]) && slices.Equal(g.Amounts, f.Amounts) {
			g.joinedBy(d)
		}
	}
	return true
}

// onlyTakesPart reports a verb of several words for an investment that nobody is told to receive.
func (d *draft) onlyTakesPart(u grammar.Use) bool {
	c := &d.s.chunks[d.trigger]
	verb := u.Form == grammar.Verb || u.Form == grammar.Inverse // "Also taking part were X and Y"
	several := c.last-c.first >= maxBareNoun
	if n := d.segment(); !several && n >= 0 {
		several = d.s.takesPart(d, n)
	}
	return d.Type == fact.Investment && verb && several && len(d.Args[fact.Recipient]) == 0
}

// takesPart reports a verb for an investment, one of several words or a participle, with which an English segment ends: "with X
// participating", "in which X took part".
func (s *sentence) takesPart(d *draft, n int) bool {
	c := &s.chunks[d.trigger]
	return d.trigger+1 == s.segments[n].last && (c.last-c.first >= maxBareNoun || s.isGerund(d.trigger) || s.pied(s.segments[n].first))
}

// tookPartToo adds those of whom a sentence only says that they took part to the investment told right
// before: "… do X dẫn đầu. Hai nhà đầu tư cũ là Y và Z cũng tham gia". It reports whether it did.
func (r *reader) tookPartToo(d *draft, u grammar.Use, n int) bool {
	s := d.s
	if d.Type != fact.Membership || u.Form != grammar.Verb || len(d.Args[fact.Member]) == 0 || d.trigger+1 < s.segments[n].last {
		return false
	}
	f := r.roundJustTold(s)
	if r.modality(d, u, n); f == nil || d.Polarity != "" || d.Modality != "" {
		return false
	}
	d.Type, d.Args = f.Type, fact.Args{fact.Investor: d.Args[fact.Member]}
	f.joinedBy(d)
	return true
}

// roundJustTold gives the investment of a sum that the sentence before tells, in the same paragraph.
func (r *reader) roundJustTold(s *sentence) *draft {
	f := r.fundedBefore(s)
	if f == nil || f.s.index != s.index-1 {
		return nil
	}
	return f
}

// accompanied gives an investment that a segment with "with" tells those whom the segment names:
// "…, with X and existing investor Y also taking part".
func (r *reader) accompanied(d *draft, n int) {
	s, g := d.s, &d.s.segments[n]
	if !s.chunks[g.first].is(grammar.With) {
		return
	}
	delete(d.Args, fact.Investor)
	for _, p := range s.phrases {
		if p.first > g.first && p.last <= d.trigger && !p.anaphoric() && p.kind != entity.Place {
			r.enterAs(d, fact.Investor, p, r.model.members(p))
		}
	}
}

// joinedBy adds the givers of another investment to those of this one.
func (d *draft) joinedBy(o *draft) {
	for _, id := range o.Args[fact.Investor] {
		if !d.has(id) {
			d.Args[fact.Investor] = append(d.Args[fact.Investor], id)
		}
	}
	if o.s == d.s {
		d.used = append(d.used, o.used...)
		d.span = d.evidence()
	} else {
		d.proofs = append(d.proofs, o.evidence())
	}
	d.proofs = append(d.proofs, o.proofs...)
}

// inRound adds those told to take part behind an English relative pronoun to the investment that its sentence told before: "led a
// $9m round for X, in which Y also took part". It reports whether it did.
func (r *reader) inRound(d *draft) bool {
	s, n := d.s, d.segment()
	if d.Type != fact.Investment || n < 0 || len(d.Amounts) > 0 || !s.pied(s.segments[n].first) || !s.takesPart(d, n) {
		return false
	}
	f := r.toldHere(s)
	if f == nil || len(f.Amounts) == 0 || f.trigger > d.trigger || d.Polarity+d.Modality != f.Polarity+f.Modality {
		return false
	}
	if !slices.Equal(d.Args[fact.Recipient], f.Args[fact.Recipient]) {
		return false // "raised $9m from X, a fund in which Y has invested"
	}
	f.joinedBy(d)
	return true
}

// fundedBefore gives the investment of a sum told last before a sentence in its paragraph.
func (r *reader) fundedBefore(s *sentence) *draft {
	return r.lastFact(s, roundBehind, func(f *draft) bool {
		return f.Type == fact.Investment && f.s.src.Block == s.src.Block && len(f.Amounts) > 0 && f.Polarity == ""
	})
}

// toldHere gives the investment that the sentence itself told last.
func (r *reader) toldHere(s *sentence) *draft {
	if f := r.newest(); f != nil && f.s == s && f.Type == fact.Investment && f.Polarity == "" {
		return f
	}
	return nil
}

// fellow gives who received the money that the sentence told of right before: "X rót
// 2 triệu USD vào A, Y góp thêm 1 triệu USD".
func (r *reader) fellow(d *draft) *draft {
	f := r.newest()
	if f == nil || f.s != d.s || f.Type != fact.Investment || d.s.nounFollows || d.has(f.Args[fact.Recipient][0]) {
		return nil
	}
	return f
}

// placesName reports an English verb of putting with a name right behind it: "putting Velora on a stronger footing" gives it no
// money, which would stand there itself.
func (s *sentence) placesName(i int) bool {
	if !s.nounFollows || !s.nameAt(i+1) || isThing(s.chunks[i+1].name.Kind) {
		return false // "put R40m into X" does
	}
	return s.chunks[i].hasForm(grammar.SplitHead)
}
