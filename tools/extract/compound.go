package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// backers reads who put money into a firm where an English compound tells it: "the Microsoft-backed start-up Halden
// Labs", "raised $5m in a Kelda-led round".
func (r *reader) backers(s *sentence) {
	for i := range s.chunks {
		c := &s.chunks[i]
		if c.kind != other || c.name == nil || c.quoted || !r.givenBy(s, c.last-1) {
			continue
		}
		k := s.headBehind(i + 1)
		round := k >= 0 && s.chunks[k].is(grammar.Trigger) && s.isRound(k)
		d := r.draft(fact.Investment, s, i)
		if round {
			d.trigger = k
		}
		switch {
		case !r.fill(d, fact.Investor, s.only(i)):
		case round:
			r.ledRound(d)
		case s.listedWord(c.last-1, &r.backed) == 1:
			r.backedFirm(d, k)
		}
	}
}

// givenBy reports a participle of giving money at a token: "backed", "led".
func (r *reader) givenBy(s *sentence, at int) bool {
	e, _ := r.vocab.Longest(s.toks[:at+1], at)
	return e != nil && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.Participle && u.Event.Type == fact.Investment
	})
}

// headBehind gives the first name or noun for an event behind what describes it, -1 for none.
func (s *sentence) headBehind(i int) int {
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		switch c := &s.chunks[k]; {
		case c.kind == name || c.is(grammar.Trigger):
			return k
		case c.kind != other && !c.is(grammar.Noun) && c.key != "-":
			return -1
		}
	}
	return -1
}

// backedFirm adds the firm that the compound describes, at chunk k or before the comma: "Halden Labs, a Google-backed
// start-up".
func (r *reader) backedFirm(d *draft, k int) {
	s := d.s
	firm := s.appositionHost(d.trigger)
	if k >= 0 && s.chunks[k].kind == name {
		firm = s.only(k)
	}
	if firm == nil || firm.anaphoric() {
		return
	}
	if r.fillKind(d, fact.Recipient, firm, entity.Organization) {
		r.add(d)
	}
}

// ledRound adds the round that the compound describes to whom the text told to have raised it.
func (r *reader) ledRound(d *draft) {
	n := d.segment()
	if n < 0 {
		return
	}
	if r.recipient(d, n); !complete(d) || d.round != nil && r.joined(d) {
		return
	}
	r.add(d)
}
