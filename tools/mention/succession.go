package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// following gives where an English verb of following somebody in a post begins that ends right before the token, over "from" where
// it takes that: "succeeded", "took over from"; the token where none does.
func (p *pass) following(toks []text.Token, end int) int {
	last := end - 1
	if last > 1 && p.wordAt(toks, last, grammar.From) {
		if slices.Contains(p.words.Succeeding, p.keysOf(toks[last-2:last])) {
			return last - 2
		}
		return end
	}
	if last < 0 || !slices.Contains(p.words.Succeeding, toks[last].Key) {
		return end
	}
	key := toks[last].Key
	infinitive := func(ending string) bool { return slices.Contains(p.words.Succeeding, key+ending) } // not "join" and "serve"
	if p.words.PresentEndings.Of(key) || p.words.VerbEndings.Of(key) || slices.ContainsFunc(p.words.PresentEndings, infinitive) {
		return last
	}
	return end
}

// successors takes for a person who follows one in a post or is followed by one, of whom no more is known than that they are named
// with two or three words: "Hollin Gray takes over from Marek Dus".
func (p *pass) successors() {
	for i := 1; p.nounFollows && i < len(p.cands); i++ {
		a, b := &p.cands[i-1], &p.cands[i]
		p.followsOne(i)
		if !together(a, b) || b.first-a.last > maxReach || !p.inTurn(p.toks(a), a.last, b.first) {
			continue
		}
		p.personToo(a, b.surface)
		p.personToo(b, a.surface)
	}
}

// followsOne takes a name behind "succeeded by" for a person's, as the nearest one of those just before it in the sentence is: "Bo
// Rask, chief executive of Kelda, will be succeeded by Alma Reyes".
func (p *pass) followsOne(i int) {
	c := &p.cands[i]
	toks := p.toks(c)
	if by := c.first - 1; by < 1 || !p.at(toks, by, grammar.By) || p.following(toks, by) == by || slices.Contains(p.words.Following, toks[by-1].Key) {
		return
	}
	for k := i - 1; k >= 0 && i-k <= maxReach && p.cands[k].sentence == c.sentence; k-- {
		if s := p.cands[k].surface; s != nil && s.kind == entity.Person {
			p.personToo(c, s)
			return
		}
	}
}

// inTurn reports that nothing but a verb of following somebody stands between two tokens, with its auxiliaries.
func (p *pass) inTurn(toks []text.Token, first, end int) bool {
	verb := p.following(toks, end)
	if verb == end || slices.Contains(p.words.Following, toks[end-1].Key) {
		return false
	}
	for first < verb {
		e, next := p.vocab.Longest(toks, first)
		if !e.Is(grammar.Auxiliary | grammar.Be | grammar.Have | grammar.Planned | grammar.Possible) {
			return false
		}
		first = next
	}
	return first == verb
}

// personToo takes a name for a person's, as the other is.
func (p *pass) personToo(c *candidate, other *surface) {
	s := c.surface
	if other.kind != entity.Person || other.told(other.kind) < voteFamily || !s.open() || s.told(s.kind) > voteCue {
		return
	}
	if toks := p.toks(c); c.fullName(toks) && !p.suffixes[toks[c.last-1].Key] {
		s.votes.add(entity.Person, voteNoun)
		s.kind = s.best()
	}
}

// succeeded reports an English name of two or three words right behind a verb of following somebody, whom a person follows or whose
// position stands behind: "succeeded Bo Rask as chair", "who took over from Bo Rask", but not "joins Brask Labs as chair".
func (p *pass) succeeded(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || !c.fullName(toks) || p.suffixes[toks[c.last-1].Key] {
		return false
	}
	verb := p.following(toks, c.first)
	if verb == c.first {
		return false
	}
	if p.at(toks, c.last, grammar.As) && p.postAt(toks, c.last+1) {
		return true
	}
	return verb > 0 && p.who[toks[verb-1].Key] && !slices.Contains(p.words.Following, toks[verb].Key)
}

// replaces reports a name of two or three words before a verb of following somebody, with its auxiliaries, and a pronoun for a person:
// "Alma Reyes will replace him".
func (p *pass) replaces(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || !c.fullName(toks) || p.suffixes[toks[c.last-1].Key] {
		return false
	}
	i := c.last
	for i < len(toks) && !slices.Contains(p.words.Succeeding, toks[i].Key) {
		e, next := p.vocab.Longest(toks, i)
		if !e.Is(grammar.Auxiliary | grammar.Have | grammar.Planned) {
			return false
		}
		i = next
	}
	return i+1 < len(toks) && p.at(toks, i+1, grammar.He) && !slices.Contains(p.words.Following, toks[i].Key) &&
		(i+2 >= len(toks) || toks[i+2].Kind == text.Punct || p.at(toks, i+2, grammar.At|grammar.As|grammar.Preposition))
}

// fullName reports a name of as many words as people are named in full with.
func (c *candidate) fullName(toks []text.Token) bool {
	n := c.last - c.first
	return n > 1 && n <= fullName && !c.oneWord(toks)
}
