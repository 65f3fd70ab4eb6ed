package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// isVerb reports a verb that triggers an event; the first part of a verb in two
// parts is none without the second.
func (s *sentence) isVerb(k int) bool {
	c := &s.chunks[k]
	if !c.is(grammar.Trigger) || c.quoted || onlyNominal(c) || s.trade(k) || s.opensNothing(k) {
		return false
	}
	for _, u := range c.entry.Uses {
		if u.Form != grammar.Nominal && u.Form != grammar.SplitTail && (u.Form != grammar.SplitHead || s.splitTail(k, u.Split) >= 0) {
			return true
		}
	}
	return false
}

// opensNothing reports a verb that tells an event only of something named, where nothing named
// stands behind it: "sẽ hợp tác mở văn phòng vào tháng 3".
func (s *sentence) opensNothing(k int) bool {
	if slices.ContainsFunc(s.chunks[k].entry.Uses, func(u grammar.Use) bool {
		return !u.Event.People && (u.Form != grammar.SplitHead || s.splitTail(k, u.Split) >= 0)
	}) {
		return false
	}
	if k+1 == len(s.chunks) {
		return true
	}
	p := s.chunks[k+1].phrase
	return p == nil || p.anaphoric() && !p.this
}

// tells reports whether the chunk can trigger an event of the type.
func (s *sentence) tells(k int, t fact.Type) bool {
	if k < 0 || s.chunks[k].entry == nil {
		return false
	}
	for _, u := range s.chunks[k].entry.Uses {
		if u.Event.Type == t && (u.Form != grammar.SplitHead || s.splitTail(k, u.Split) >= 0) {
			return true
		}
	}
	return false
}
