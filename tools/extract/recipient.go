package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// gift is an investment of which the recipient is looked for.
type gift struct {
	r *reader
	s *sentence
	d *draft
	n int // the segment of its trigger
}

// recipient fills who received an investment where the sentence says only who
// gave how much: then it is whom the text speaks of.
func (r *reader) recipient(d *draft, n int) {
	if d.Type != fact.Investment || len(d.Args[fact.Investor]) == 0 {
		return
	}
	if p := r.round.received; p != nil && d.goesOnOf(p) {
		d.round = p
	}
	if len(d.Args[fact.Recipient]) > 0 || !d.s.nounFollows && r.gaveHere(d) {
		return // "X đã huy động vốn trong một vòng do Y dẫn đầu" tells it of X already
	}
	g := gift{r: r, s: d.s, d: d, n: n}
	if g.inRoundTold() || g.likeFellow() || r.stayedOut(d, n) || d.s.givenElsewhere(d.trigger, n) {
		return
	}
	if !d.s.sum(d.trigger, n) && d.s.round(n) < 0 && !d.s.sumAside(d.trigger, n) {
		if d.s.roundRole(d.trigger) {
			g.roundOf() // "X không tham gia vòng gọi vốn tiếp theo của Y"
		}
		return
	}
	if g.newFirm() || g.roundOf() || g.followed() || g.spokenOfOther() {
		return
	}
	g.enterImplied()
}

// goesOnOf reports who gave the money that a Vietnamese sentence told of just before: "X khép lại vòng gọi vốn với 8 triệu
// USD, do Y (Singapore) dẫn dắt".
func (d *draft) goesOnOf(p *draft) bool {
	return p.s == d.s && d.trigger > p.trigger && !d.s.nounFollows && slices.Equal(p.Args[fact.Recipient], d.Args[fact.Recipient])
}

// fill fills the recipient and reports whether it could.
func (g *gift) fill(p *phrase) bool { return g.r.fill(g.d, fact.Recipient, p) }

// inRoundTold fills who receives the round that the investment belongs to. It reports whether it did.
func (g *gift) inRoundTold() bool {
	d := g.d
	d.round = g.r.roundOf(d, g.n)
	if p := g.valued(); p != nil {
		if d.round = nil; g.fill(p) {
			return true
		}
	}
	if d.round != nil && !d.has(d.round.Args[fact.Recipient][0]) {
		d.Args[fact.Recipient] = d.round.Args[fact.Recipient]
		return true
	}
	d.round = nil
	return false
}

// valued gives the firm that a round is told to value, where the round told before is not that firm's: "A $12m round led by X
// valued Y at $90m".
func (g *gift) valued() *phrase {
	p := g.s.valuedBehind(g.d.trigger)
	if p == nil {
		p = g.s.broughtTo(g.d.trigger, g.n)
	}
	if p == nil || g.s.round(g.n) < 0 || g.d.round != nil && g.s.chunks[p.members[0]].name.ID == g.d.round.Args[fact.Recipient][0] {
		return nil
	}
	return p
}

// likeFellow fills who received the money told right before in the sentence. It reports whether it did.
func (g *gift) likeFellow() bool {
	f := g.r.fellow(g.d)
	if f == nil {
		return false
	}
	g.d.Args[fact.Recipient], g.d.proofs = f.Args[fact.Recipient], append(g.d.proofs, f.span)
	return true
}

// newFirm reports money for a firm that a person only is to start: "Ann Lee, founder of X, secured $5m from Y for her new
// startup" got nothing for X.
func (g *gift) newFirm() bool {
	s := g.s
	return s.nounFollows && slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		c := &s.chunks[p.first]
		return p.gov > g.d.trigger && s.chunks[p.gov].is(grammar.For) && c.is(grammar.Own) && c.is(grammar.He) && p.kind == entity.Organization
	})
}

// roundOf fills whose the round is: "vòng gọi vốn của X". It reports whether it did.
func (g *gift) roundOf() bool {
	s, from := g.s, g.d.trigger
	if k := s.round(g.n); k >= 0 {
		from = min(from, k)
	}
	for _, p := range s.phrases {
		if p.gov > from && s.segmentOf(p.gov) == g.n && (s.chunks[p.gov].is(grammar.Of) || s.roundFor(p)) && g.fill(p) {
			return true
		}
	}
	return false
}

// followed fills who received the money told last, in English: "two years later X followed with €11m". It reports whether
// the search is over.
func (g *gift) followed() bool {
	if k := g.s.round(g.n); !g.s.nounFollows || k >= 0 && (k != g.d.trigger || g.s.isRound(k)) {
		return false // but "An investment of $9m from X followed"
	}
	f := g.r.lastFact(g.s, 1, func(f *draft) bool { return f.Type == fact.Investment && f.Polarity == "" })
	if f == nil || len(f.Args[fact.Recipient]) != 1 || g.d.has(f.Args[fact.Recipient][0]) {
		return false
	}
	g.r.receivedAs(g.d, f)
	return true
}

// receivedAs fills who received the money of another investment. It reports whether it did.
func (r *reader) receivedAs(d, f *draft) bool {
	if !r.enter(d, fact.Recipient, nil, r.model.byID(f.Args[fact.Recipient][0], entity.Organization)) {
		return false
	}
	d.proofs = append(d.proofs, f.span)
	return true
}

// spokenOfOther reports that the text speaks of another than who received the money.
func (g *gift) spokenOfOther() bool {
	s, i := g.s, g.d.trigger
	if s.paysToBuy(i, g.n) {
		return true // "bỏ ra 5 triệu USD để thâu tóm X"
	}
	if p := s.subjectOf(i, g.n); p != nil && (p.bygone() || s.nounFollows && p.self) {
		return true // "Her first company raised $5m from X", "we raised $5m from X"
	}
	// "Velor said that this was separate from the Halden funding round"
	return s.nounFollows && onlyNominal(&s.chunks[i]) && s.saysBetween(s.segments[g.n].first, i)
}

// enterImplied fills whom the text speaks of.
func (g *gift) enterImplied() {
	of := g.d.ids()
	round := g.s.round(g.n)
	if g.s.nounFollows && round == g.d.trigger && round > 0 && g.s.chunks[round-1].is(grammar.Genitive) && !g.s.isRound(round) {
		return // "raised his target for Velor's shares"
	}
	told := g.r.model.implied(g.s, g.s.segments[g.n].first, receives)
	if g.s.nounFollows && len(told) == 1 && slices.Contains(of, told[0].id) && g.r.model.calledFund(told[0].id) {
		// "X, a fund, put in $9m"
		told = g.r.model.impliedBut(g.s, g.s.segments[g.n].first, receives, barred{ids: of})
	}
	refs := g.r.financed(g.d, told)
	if round >= 0 && slices.Equal(refs, told) {
		refs = g.r.financed(g.d, g.r.model.rather(g.s, told, receives))
	}
	if len(refs) != 1 || slices.Contains(of, refs[0].id) || g.s.nounFollows && (g.namedBehind(refs[0].id) || g.namesOther(refs[0].id)) {
		return
	}
	if round >= 0 || g.r.model.main(refs[0].id) {
		g.r.enter(g.d, fact.Recipient, nil, refs)
	}
}

// receives reports a kind of which something can receive money.
func receives(k entity.Kind) bool { return fits(fact.Recipient, k) }

// namedBehind reports a name at or behind the trigger: "Velor will invest up to $10m and Halden up to $5m".
func (g *gift) namedBehind(id string) bool {
	return slices.ContainsFunc(g.s.chunks[g.d.trigger:], func(c chunk) bool { return c.kind == name && c.name.ID == id })
}

// namesOther reports a firm named behind the trigger in its clause that has no part in the investment: "Halden took a third of
// Ember's customers".
func (g *gift) namesOther(id string) bool {
	return slices.ContainsFunc(g.s.chunks[g.d.trigger:g.s.segments[g.n].last], func(c chunk) bool {
		return c.kind == name && c.name.ID != id && compatible(g.r.model.kindOf(&c), entity.Organization) && !g.d.has(c.name.ID)
	})
}

// gaveHere reports an investment told in the sentence already by the same that gave this one.
func (r *reader) gaveHere(d *draft) bool {
	f := r.lastFact(d.s, 0, func(f *draft) bool { return f.s == d.s && f.Type == fact.Investment && f.Polarity == "" })
	return f != nil && containsAll(f.Args[fact.Investor], d.Args[fact.Investor])
}

// paysToBuy reports a Vietnamese clause of purpose, behind the segment n of the verb at i or at its end, that tells what the
// money there buys: "rót 5 triệu USD để nắm cổ phần thiểu số của X".
func (s *sentence) paysToBuy(i, n int) bool {
	for k := i + 1; !s.nounFollows && k < s.segments[n].last; k++ {
		if s.isVerb(k) && (s.tells(k, fact.Acquisition) || s.tells(k, fact.Investment)) {
			return true
		}
	}
	return n+1 < len(s.segments) && s.purpose(n+1) && s.tells(s.segments[n+1].first+1, fact.Acquisition)
}

// givenElsewhere reports that an English noun for an investment has behind it what the money is for, which has no name: "an
// investment of $5m in a project".
func (s *sentence) givenElsewhere(i, n int) bool {
	for k := i + 1; s.nounFollows && k+1 < s.segments[n].last && onlyNominal(&s.chunks[i]); k++ {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Into) && c.is(grammar.At) && s.chunks[k+1].kind != moment:
			return s.chunks[k+1].is(grammar.Indefinite) || s.chunks[k+1].kind == other
		case c.kind != amount && !c.is(grammar.Of):
			return false
		}
	}
	return false
}

// stayedOut fills in whom somebody did not invest, where the English sentence before tells who did: "Y led a round for
// X. Z did not invest". It reports whether it did.
func (r *reader) stayedOut(d *draft, n int) bool {
	s := d.s
	if !s.nounFollows || !s.investsNot(d.trigger, n) {
		return false
	}
	if p := s.offeredPart(n); p != nil && r.fill(d, fact.Recipient, p) {
		return true
	}
	f := r.lastFact(s, 1, func(f *draft) bool {
		return f.Type == fact.Investment && f.Polarity+f.Modality == "" && len(f.Args[fact.Recipient]) == 1
	})
	if f == nil || d.has(f.Args[fact.Recipient][0]) || slices.ContainsFunc(f.Args[fact.Investor], d.has) {
		return false
	}
	return r.receivedAs(d, f)
}

// investsNot reports a denied verb with nothing but a time behind it: "did not invest".
func (s *sentence) investsNot(i, n int) bool {
	if i == 0 {
		return false
	}
	if s.saidWrongly(i) {
		return true
	}
	k := i + 1
	if k < s.segments[n].last && s.money[s.chunks[k].key] {
		if k++; k < s.segments[n].last && s.chunks[k].is(grammar.At) {
			k++ // "did not put money in"
		}
	}
	return s.chunks[i-1].is(grammar.Negation) && (k >= s.segments[n].last || s.chunks[k].kind == moment)
}

// sumAside reports a sum behind a comma that alone tells how much the English verb before it gave: "wrote the first cheque, for
// $400,000, in 2016".
func (s *sentence) sumAside(i, n int) bool {
	if !s.nounFollows || i+1 != s.segments[n].last || n+1 >= len(s.segments) {
		return false
	}
	g := &s.segments[n+1]
	return s.chunks[g.first-1].key == "," && g.last == g.first+2 && s.chunks[g.first].is(grammar.For|grammar.Of) && s.isMoney(g.first+1)
}

// saidWrongly reports words that call what an English verb without an object tells wrong, with at most one word
// between: "Reports that Velor had invested, too, are wrong".
func (s *sentence) saidWrongly(i int) bool {
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if c.is(grammar.NegativeAfter) {
			return !s.isVerb(k)
		}
		if c.kind != other && c.key != "," && !c.is(grammar.Pause|grammar.And) || c.phrase != nil {
			return false
		}
	}
	return false
}

// offeredPart gives the firm in which an English clause before segment n tells of shares: "was offered a stake in X but
// did not invest".
func (s *sentence) offeredPart(n int) *phrase {
	for _, p := range s.phrases {
		if p.last > s.segments[n].first || !compatible(p.kind, entity.Organization) {
			continue
		}
		if c := &s.chunks[p.last]; p.first > s.segments[0].first && c.is(grammar.Trigger) && onlyNominal(c) && s.tells(p.last, fact.Investment) {
			return p // "was offered Velor shares"
		}
		if p.gov > 0 && s.chunks[p.gov].is(grammar.At) && s.partWord(p.gov-1) {
			return p
		}
	}
	return nil
}

// partWord reports a word for a part of a firm.
func (s *sentence) partWord(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Trigger) && (s.tells(i, fact.Investment) || s.tells(i, fact.Listing)) || s.money[s.toks[c.last-1].Key]
}
