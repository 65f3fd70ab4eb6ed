package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// things notes what a Vietnamese text tells of things and of nothing else, so that a name of which little is known is
// taken for no firm's: "Mira được Hoàng Thạch tung ra", "Chìa Vôi có giá 40 triệu đồng", "Mira có cửa sổ ngữ cảnh 256.000
// token".
func (p *pass) things(c *candidate, toks []text.Token) {
	if p.nounFollows || c.last >= len(toks) || c.surface.place {
		return
	}
	switch {
	case p.madePassive(toks, c.last), p.costs(c, toks):
		c.surface.thing = true
		c.vote(entity.Product, voteVerb)
	default:
		p.has(c, toks)
	}
}

// madePassive reports, over auxiliaries, a passive of making or releasing at the token that no object follows, or who makes or
// releases what stands before: "được X tung ra hồi tháng 8", "do X phát triển", but not "được X giao phát triển chip".
func (p *pass) madePassive(toks []text.Token, i int) bool {
	i = p.pastAuxiliaries(toks, i)
	e, end := p.vocab.Longest(toks, i)
	if !e.Is(grammar.Passive|grammar.By) || e.Is(grammar.Negation) {
		return false
	}
	for k := end; k < len(toks) && k-end <= 2*maxReach && toks[k].Kind != text.Punct; {
		e, after := p.vocab.Longest(toks, k)
		switch {
		case e == nil || toks[k].Upper:
			after = max(after, k+1)
		case e.Is(grammar.Trigger) && !e.Is(grammar.Noun):
			return onlyMakes(e) && p.noObject(toks, after)
		case e.Is(grammar.Have | grammar.Be | grammar.Clause | grammar.And):
			return false
		}
		k = after
	}
	return false
}

// pastAuxiliaries gives the token behind auxiliaries and words like "thì" at a token.
func (p *pass) pastAuxiliaries(toks []text.Token, i int) int {
	for i < len(toks) {
		e, end := p.vocab.Longest(toks, i)
		if !e.IsOnly(grammar.Auxiliary | grammar.Planned | grammar.Possible | grammar.Ignored | grammar.Opener) {
			break
		}
		i = end
	}
	return i
}

// onlyMakes reports a verb whose object is a thing that is made or released, and nothing else.
func onlyMakes(e *grammar.Entry) bool {
	return !slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
		return u.Event.Type != fact.Development && u.Event.Type != fact.Release || u.Form == grammar.Nominal
	})
}

// noObject reports that nothing stands at the token that could be what a verb before it is done to.
func (p *pass) noObject(toks []text.Token, i int) bool {
	if i >= len(toks) || toks[i].Kind == text.Punct {
		return true
	}
	if toks[i].Upper {
		return false
	}
	e, _ := p.vocab.Longest(toks, i)
	const free = grammar.At | grammar.Into | grammar.From | grammar.And | grammar.Clause | grammar.For | grammar.With | grammar.Preposition |
		grammar.Have | grammar.Be | grammar.Auxiliary
	return e.Is(free) && !e.Is(grammar.Noun) || p.timeCue(toks, i)
}

// timeCue reports a number or a word before one at the token: "tháng 8/2023", "hồi tháng 8".
func (p *pass) timeCue(toks []text.Token, i int) bool {
	for k := i; k < len(toks) && k-i <= 2; k++ {
		if toks[k].Kind == text.Number {
			return true
		}
	}
	return false
}

// costs reports what a thing costs behind its name: "X có giá 40 triệu đồng", "X giá 15,9 triệu đồng". Shares of a firm have
// a price as well, and so has what firms are said to be sold for.
func (p *pass) costs(c *candidate, toks []text.Token) bool {
	i := p.pastAuxiliaries(toks, c.last)
	if p.at(toks, i, grammar.Have) && !p.at(toks, i, grammar.Gauge) {
		_, i = p.vocab.Longest(toks, i)
	}
	e, end := p.vocab.Longest(toks, i)
	if !e.Is(grammar.Gauge) || !pricing(e) || p.at(toks[:min(i+1, len(toks))], i, grammar.With|grammar.Into|grammar.At) {
		return false // "mua lại X với giá 3 triệu USD"
	}
	if c.first > 0 && p.sharesBefore(toks, c.first) {
		return false
	}
	if end < len(toks) && !p.taken(c.sentence, end) && p.openers[toks[end].Key] {
		end++ // "có giá chỉ 40 triệu đồng", but not "có giá thị trường 3 tỷ USD"
	}
	return p.sumAt(c.sentence, toks, end)
}

// sharesBefore reports a noun for shares right before the token.
func (p *pass) sharesBefore(toks []text.Token, i int) bool {
	return p.listedBefore(&p.shares, toks, i) || p.listedBefore(&p.tickers, toks, i)
}

// has votes by what only models or things have: "Mira có cửa sổ ngữ cảnh 256.000 token".
func (p *pass) has(c *candidate, toks []text.Token) {
	i := p.pastAuxiliaries(toks, c.last)
	if !p.at(toks, i, grammar.Have) {
		return
	}
	for k := i + 1; k < len(toks) && k-i <= maxReach && toks[k].Kind != text.Punct; k++ {
		e, _ := p.vocab.Longest(toks, k)
		switch {
		case e.Is(grammar.Gauge) && len(e.Measures) > 0:
			of := e.Measures[0].Subjects
			if pricing(e) || len(of) == 0 || slices.Contains(of, entity.Organization) {
				return
			}
			c.surface.thing = true
			c.vote(of[0], voteVersion)
			return
		case e.Is(grammar.Trigger | grammar.Noun | grammar.Be):
			return
		}
	}
}

// compared gives a Vietnamese name of which nothing is told the kind of the thing that a text compares it with: "Mira trả lời
// nhanh hơn Ốc Tiêu", "Cò Bợ tiết kiệm pin hơn Pelican".
func (p *pass) compared() {
	for i := 1; i < len(p.cands) && !p.nounFollows; i++ {
		a, b := &p.cands[i-1], &p.cands[i]
		if !together(a, b) || !p.thanBefore(p.toks(b), a.last, b.first) || p.at(p.toks(b), b.last, grammar.Of) {
			continue
		}
		a.surface.likeThing(b.surface)
		b.surface.likeThing(a.surface)
	}
}

// thanBefore reports "hơn" right before a token, with no mark and no other verb for what somebody does between the two.
func (p *pass) thanBefore(toks []text.Token, first, last int) bool {
	if last-1 <= first || !p.wordAt(toks, last-1, grammar.Than) {
		return false
	}
	for i := first; i < last-1; i++ {
		if toks[i].Kind == text.Punct || p.isOf(toks, i) || p.at(toks, i, grammar.Speech|grammar.Quoting|grammar.Reporting) {
			return false
		}
	}
	return true
}

// likeThing takes over the kind of a thing where no more than what verbs tell is known.
func (s *surface) likeThing(o *surface) {
	if s.open() && o.isThing() && !s.isThing() && s.kind != entity.Place && slices.Max(s.votes[:]) <= voteFamily && s.told(entity.Organization) == 0 {
		s.votes.add(o.kind, max(voteNoun, s.votes.of(s.kind)+1))
		s.kind = s.best()
	}
}

// ofMaker reports a Vietnamese name with whose it is right behind it, which another possesses before it: in "Feliz của VinFast
// và Gió Mùa của Hoàng Hà" the two that "và" stands between are of two kinds.
func (p *pass) ofMaker(a, b *candidate) bool {
	toks := p.toks(a)
	return !p.nounFollows && b.last < len(toks) && p.isOf(toks, b.last) && a.first > 0 && p.isOf(toks, a.first-1)
}

// officeOf reports a Vietnamese name with "của" before it and before that a position and at most a few words for its field: the comma
// behind closes whose position that is. "Hồ Quang Tiệp, cựu giám đốc sản xuất của Nagara Auto, người …".
func (p *pass) officeOf(toks []text.Token, i int) bool {
	e, of := p.ending(toks, i)
	if p.nounFollows || !e.Is(grammar.Of) {
		return false
	}
	for k := of - 1; k >= 0 && of-k <= maxReach && toks[k].Kind == text.Word && (!toks[k].Upper || opens(toks, k)); k-- {
		e, _, end := p.covering(toks, k)
		switch {
		case e.Is(grammar.Post) && end == k+1:
			return !e.EitherHolds()
		case e.Is(grammar.Of | grammar.At | grammar.Be | grammar.Have | grammar.And | grammar.By | grammar.Passive):
			return false
		}
	}
	return false
}
