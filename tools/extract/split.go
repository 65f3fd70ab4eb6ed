package extract

import (
	"slices"

	"moc/tools/grammar"
)

// splitTail finds the second part of a verb in two parts.
func (s *sentence) splitTail(i int, split *grammar.Split) int {
	for k := i + 1; k < len(s.chunks); k++ {
		c := &s.chunks[k]
		if c.key == ";" {
			return -1
		}
		if s.namedTail(k, split) && s.distance(i, k) <= particleReach {
			return k
		}
		if c.entry == nil || c.last-c.first == 1 && s.distance(i, k) > particleReach {
			continue
		}
		for _, u := range c.entry.Uses {
			if u.Form == grammar.SplitTail && u.Split == split && !s.describedAt(i, k) {
				return k
			}
		}
		if s.ownedTail(k, split) != nil || s.describedTail(k, split) {
			return k
		}
	}
	return -1
}

// ownedTail gives whose the list is that a second part of a verb speaks of, begun by the preposition at k:
// "to the US Entity List", "on America's blacklist".
func (s *sentence) ownedTail(k int, split *grammar.Split) *phrase {
	if !s.nounFollows || !s.chunks[k].is(prepositions) || k+1 >= len(s.chunks) {
		return nil
	}
	p := s.chunks[k+1].phrase
	if p == nil || p.gov != k || len(p.members) != 1 {
		return nil
	}
	i := p.last
	if i < len(s.chunks) && s.chunks[i].is(grammar.Genitive) {
		i++
	}
	if s.restNames(k, i, split) {
		return p
	}
	return nil
}

// describedTail reports such a list told with one word more than the grammar has: "on the American entity list".
func (s *sentence) describedTail(k int, split *grammar.Split) bool {
	return s.nounFollows && k+3 < len(s.chunks) && s.chunks[k].is(prepositions) && s.chunks[k+1].is(grammar.Definite|grammar.Indefinite|grammar.Own) &&
		s.chunks[k+2].kind == other && s.restNames(k, k+3, split)
}

// namedTail reports a Vietnamese preposition at k and a name behind it that together are a second part of a verb: "gỡ X khỏi
// App Store".
func (s *sentence) namedTail(k int, split *grammar.Split) bool {
	if s.nounFollows || k+1 >= len(s.chunks) || s.chunks[k+1].kind != name || s.chunks[k].kind > word {
		return false
	}
	words := s.chunks[k].key
	for t := s.chunks[k+1].first; t < s.chunks[k+1].last; t++ {
		words += " " + s.toks[t].Key
	}
	return slices.Contains(split.Tail, words)
}

// restNames reports that the words from chunk i on are those that a second part of a verb has behind its preposition, at k,
// and the word after that.
func (s *sentence) restNames(k, i int, split *grammar.Split) bool {
	rest := ""
	for last := i; last < len(s.chunks) && last-i < maxListWords; last++ {
		for t := s.chunks[last].first; t < s.chunks[last].last; t++ {
			if rest != "" {
				rest += " "
			}
			rest += s.toks[t].Key
		}
		if split.Names(s.chunks[k].key, rest) {
			return true
		}
	}
	return false
}

// maxListWords is the number of chunks that name a list at most: "export control list".
const maxListWords = 3

// listOwner is the owner of the list on which a verb in two parts puts something.
func (s *sentence) listOwner(d *draft, u grammar.Use) *phrase {
	if u.Form != grammar.SplitHead {
		return nil
	}
	tail := s.splitTail(d.trigger, u.Split)
	if p := s.ownedTail(tail, u.Split); p != nil {
		return p
	}
	if k := tail + 1; k+1 < len(s.chunks) && s.chunks[k].is(grammar.Of) {
		return s.phraseAt(k + 1) // "to the entity list of the United States"
	}
	return nil
}

// distance is how many chunks behind one another stands, what is told of a name between commas not
// counted: "put Fox 2, its largest model yet, online".
func (s *sentence) distance(i, k int) int {
	n := s.segmentOf(k)
	if !s.nounFollows || n < 2 || s.segments[n].first != k {
		return k - i
	}
	for m := n - 1; m > 0 && s.segments[m].first > i; m-- {
		if s.segments[m].kind == apposition {
			return s.segments[m].first - 1 - i
		}
	}
	return k - i
}

// particleReach is how many phrases behind its verb a particle stands at most: "took the Irish
// company over".
const particleReach = 5

// describedAt reports a first part of a verb within what is told of a name between commas, the
// second lying outside: "liệt X, nhà cung cấp cho Y, vào danh sách đen" puts no Y there.
func (s *sentence) describedAt(head, tail int) bool {
	n := s.segmentOf(head)
	return n > 0 && s.segments[n].kind == apposition && tail >= s.segments[n].last
}
