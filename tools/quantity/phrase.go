package quantity

import (
	"fmt"

	"moc/tools/text"
)

// phrases is a list of a grammar, ready to be found: each phrase has one
// value, the id of a unit say.
type phrases[T comparable] struct {
	trie   text.Trie[T]
	firsts []string // the keys with which phrases begin
}

// add records a phrase as a data file writes it. The same phrase with another
// value is a contradiction in the data.
func (p *phrases[T]) add(words string, value T) error {
	toks := text.Tokens(words)
	if len(toks) == 0 {
		return fmt.Errorf("empty phrase for %v", value)
	}
	if have, end := p.trie.Longest(toks, 0); end == len(toks) {
		if have[0] != value {
			return fmt.Errorf("%q is both %v and %v", words, have[0], value)
		}
		return nil
	}
	p.trie.Add(words, value)
	p.firsts = append(p.firsts, toks[0].Key)
	return nil
}

// match returns the value of the longest phrase that starts at token i and how
// many tokens it takes, 0 where there is none.
func (p *phrases[T]) match(toks []text.Token, i int) (value T, n int) {
	values, end := p.trie.Longest(toks, i)
	if values == nil {
		return value, 0
	}
	return values[0], end - i
}
