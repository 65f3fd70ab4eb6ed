package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// maxTradeWords is how many tokens tell a firm's trade at most behind the noun for it.
const maxTradeWords = 5

// noteTrade notes the trade by which a Vietnamese text tells what a firm is: "startup robot X", "X, hãng sản xuất chip ở Huế, …",
// "X là công ty robot".
func (d *discourse) noteTrade(p *phrase, about *profile) {
	s := p.s
	if s.nounFollows || len(p.members) != 1 || p.kind != entity.Organization && p.kind != "" {
		return
	}
	for k := p.first; k < p.members[0]; k++ {
		d.addTrade(s, about, k, p.members[0])
	}
	k := p.last
	switch {
	case k+1 >= len(s.chunks):
		return
	case s.chunks[k].key == ",", s.chunks[k].is(grammar.Be) && !s.chunks[k].is(grammar.Negation) && s.segmentOf(k+1) == s.segmentOf(p.first):
		if k++; s.chunks[k].is(grammar.Indefinite) && k+1 < len(s.chunks) {
			k++ // "X là một công ty robot"
		}
		d.addTrade(s, about, k, len(s.chunks))
	}
}

// addTrade notes the trade told by the noun for a firm at a chunk and what stands behind it before another.
func (d *discourse) addTrade(s *sentence, about *profile, noun, end int) {
	if trade := d.trade(s, noun, end); trade != "" && !slices.Contains(about.trades, trade) {
		about.trades = append(about.trades, trade)
	}
}

// trade gives the words that tell a firm's trade, or its land, behind the noun for it at a chunk, or in it, "hãng chip", "" for none.
func (d *discourse) trade(s *sentence, noun, end int) string {
	c := &s.chunks[noun]
	if !c.is(grammar.Noun) || c.entry.Kind != entity.Organization || c.entry.Relative || c.entry.Named {
		return ""
	}
	from := c.last
	for t := c.last - 1; t > c.first; t-- {
		if e, last := d.r.vocab.Longest(s.toks[:t], c.first); last == t && e.IsNoun(entity.Organization) {
			from = t // "công ty" of "công ty phần mềm"
			break
		}
	}
	const others = grammar.At | grammar.Of | grammar.Have | grammar.This | grammar.Relative | grammar.By | grammar.Auxiliary | grammar.From
	to := c.last
	for k := noun + 1; k < end && !s.chunks[k].is(others); k++ {
		if c := &s.chunks[k]; c.kind > word && !(k == noun+1 && s.fromSomewhere(k)) || c.kind == punct {
			break
		}
		to = s.chunks[k].last
	}
	var words []string
	for t := from; t < min(to, from+maxTradeWords); t++ {
		words = append(words, s.toks[t].Key)
	}
	return strings.Join(words, " ")
}

// sameTrade reports one of whom the text tells the trade, or more than it.
func (about *profile) sameTrade(trade string) bool {
	return trade != "" && slices.ContainsFunc(about.trades, func(t string) bool { return t == trade || strings.HasPrefix(t, trade+" ") })
}

// ofTrade finds the firm whose trade a Vietnamese noun tells: "công ty robot này" after "Startup robot X", whoever was named since.
func (q *search) ofTrade() *spoken {
	d, p := q.d, q.p
	trade := d.tradeOf(p)
	if trade == "" {
		return nil
	}
	return d.last(0, q.here, func(m *spoken) bool { return m.about.sameTrade(trade) && q.ok(m) })
}

// tradeOf gives the trade that a reference tells.
func (d *discourse) tradeOf(p *phrase) string {
	if p.told || p.plural || !p.meansFirm() {
		return ""
	}
	if !p.this && p.s.fromSomewhere(p.ref+1) {
		return d.trade(p.s, p.ref, p.ref+2)
	} else if !p.this {
		return d.trade(p.s, p.ref, p.ref+1)
	}
	return d.trade(p.s, p.ref, p.last-1)
}

// eitherTrading reports the firm named last for a demonstrative with a trade that the text tells of nobody, where its sentence is about
// another as often named: of "X mua lại Y. Công ty robot này …" either may be one.
func (q *search) eitherTrading(last *spoken) bool {
	d, p := q.d, q.p
	if last == nil || last.subject || d.callsSo(p, last) || d.tradeOf(p) == "" {
		return false
	}
	n := last.phrase.s.index
	about := d.takenUp(last.phrase.s)
	if about == nil {
		about = d.first(n, func(m *spoken) bool { return m.subject && q.ok(m) })
	}
	if about == nil {
		about = d.ownerFirst(n, q.ok)
	}
	return about != nil && d.id(about) != d.id(last) && !about.about.fund && !about.about.giver && about.about.count >= last.about.count
}

// saysFirm is meansFirm, and a demonstrative with a noun that else tells whose a part is: "đơn vị này".
func (p *phrase) saysFirm() bool {
	return p.meansFirm() || !p.s.nounFollows && p.this && p.kind == entity.Organization && p.ref < len(p.s.chunks) && p.s.chunks[p.ref].entry != nil
}

// opensParagraph reports a Vietnamese noun that any firm may be called by, with a demonstrative, at the beginning of a paragraph.
func (q *search) opensParagraph() bool {
	p := q.p
	return p.saysFirm() && p.saysLittle() && !p.told && p.s.index == p.s.block.Sentences[0] && p.s.chunks[p.ref].entry.Plain
}
