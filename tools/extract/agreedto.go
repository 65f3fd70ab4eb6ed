package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// agreedTo gives the verb of agreeing before the English verb at i that tells what was agreed on, -1 for none: "agreed to train
// drivers", "agreed in May with X to train drivers".
func (s *sentence) agreedTo(i, n int) int {
	g := &s.segments[n]
	if !s.nounFollows || i <= g.first || !s.undertakes(i) {
		return -1
	}
	k := i
	if !s.opensWith(i, grammar.Into) {
		if k--; !s.endsWith(k, grammar.Into) {
			return -1
		}
		if s.chunks[k].last-s.chunks[k].first > 1 {
			if s.agreeing[s.toks[s.chunks[k].first].Key] {
				return k
			}
			return -1
		}
	}
	for k--; k >= g.first && i-k <= maxAgreed; k-- {
		c := &s.chunks[k]
		if s.agreeing[c.key] {
			return k
		}
		if c.phrase == nil && c.kind != moment && c.kind != other && !c.is(prepositions) || s.isVerb(k) {
			return -1
		}
	}
	return -1
}

// maxAgreed is how many chunks behind a verb of agreeing what is agreed on stands at most: "agreed in May with the German lender X
// to build".
const maxAgreed = 9

// undertakes reports a verb of what firms do together where they agree on it.
func (s *sentence) undertakes(i int) bool {
	c := &s.chunks[i]
	return c.phrase == nil && !c.quoted && (s.undertaking[c.key] || s.undertaking[s.toks[c.last-1].Key])
}

// sharesDeed reports an English verb with which one thing begins that firms set up: "will open a school", "opened a shared lab".
func (s *sentence) sharesDeed(i int) bool {
	if !s.nounFollows || !s.undertakes(i) || i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Indefinite) {
		return false
	}
	if t := s.chunks[i].first; t > 0 && slices.Contains(s.grammar.Time.Every, s.toks[t-1].Key) {
		return false // "A and B each opened a plant"
	}
	p := s.chunks[i+1].phrase
	return p == nil || p.anaphoric()
}

// agreedPartners gives who agreed with whom to do what the verb at i tells, one phrase of several or two.
func (s *sentence) agreedPartners(one *phrase, i, n int) (first, mate *phrase, at int) {
	agreed := s.agreedTo(i, n)
	if agreed < 0 {
		return nil, nil, 0
	}
	for k := agreed + 1; k < i; k++ {
		if c := &s.chunks[k]; c.is(grammar.With) && c.phrase == nil {
			if p := s.chunks[k+1].phrase; p != nil && p != one && !p.anaphoric() && p.kind == entity.Organization && p.last <= i {
				return one, p, agreed
			}
			return nil, nil, 0
		}
	}
	if one.severalFirms() {
		return one, nil, agreed
	}
	return nil, nil, 0
}
