package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// fractionAt reports an English word for a part of something, with "of": "a tenth of".
func (s *sentence) fractionAt(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Trigger) && c.hasForm(grammar.SplitTail) && s.tells(i, fact.Investment) && s.endsWith(i, grammar.Of)
}

// pieceOf reports a word for a part of a firm, with no noun for shares behind it: "22% of itself", "a tenth of the company".
func (s *sentence) pieceOf(i int) bool {
	k := i + 1
	if c := &s.chunks[i]; c.kind == amount && c.quantity.Percent && k < len(s.chunks) && s.chunks[k].is(grammar.Of) {
		k++
	} else if !s.fractionAt(i) {
		return false
	}
	if k >= len(s.chunks) {
		return false
	}
	if s.reflexive[s.chunks[k].key] {
		return true
	}
	p := s.phraseFrom(k)
	if p == nil || p.kind != entity.Organization || s.genitiveAfter(p) || p.last < len(s.chunks) && s.chunks[p.last].phrase != nil {
		return false
	}
	return !p.anaphoric() || p.definite() && !p.possession()
}

// soldInPart reports a verb of selling firms with a part of one as its object, which another rule reads.
func (s *sentence) soldInPart(i int) bool {
	if !s.nounFollows || !s.sellsFirms(i) {
		return false
	}
	k, _ := s.stakeBehind(i)
	return k >= 0 && s.pieceOf(k)
}

// putBy gives into what firm a sum is told in the English passive to be put by whom: "the $5m invested in Velor by Kelda", "$2bn has been
// invested in Velor by Kelda". It gives nil for none.
func (s *sentence) putBy(i int, u grammar.Use) (to, by *phrase) {
	if !s.nounFollows || u.Form != grammar.Verb || u.Event.Object != fact.Recipient || i == 0 || !s.endsWith(i, grammar.At) {
		return nil, nil
	}
	if k := i - 1; !s.isMoney(k) && !(s.chunks[k].is(grammar.Be) && k > 0) {
		return nil, nil
	}
	to = s.phraseFrom(i + 1)
	if to == nil || to.last+1 >= len(s.chunks) || !s.chunks[to.last].is(grammar.By) {
		return nil, nil
	}
	if by = s.phraseFrom(to.last + 1); by == nil || by.anaphoric() {
		return nil, nil
	}
	return to, by
}
