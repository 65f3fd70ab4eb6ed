package quantity

import (
	"fmt"
	"slices"

	"moc/tools/text"
)

// phrases finds the longest of many phrases at a token. Each phrase carries a
// value, the id of a unit say.
type phrases[T comparable] map[string][]phrase[T]

type phrase[T comparable] struct {
	keys  []string
	value T
}

// add records a phrase as a data file writes it. The same phrase with another
// value is a contradiction in the data.
func (p phrases[T]) add(words string, value T) error {
	keys := text.Phrase(words)
	if len(keys) == 0 {
		return fmt.Errorf("empty phrase for %v", value)
	}
	list := p[keys[0]]
	for _, have := range list {
		if slices.Equal(have.keys, keys) {
			if have.value == value {
				return nil
			}
			return fmt.Errorf("%q is both %v and %v", words, have.value, value)
		}
	}
	list = append(list, phrase[T]{keys, value})
	slices.SortStableFunc(list, func(a, b phrase[T]) int { return len(b.keys) - len(a.keys) })
	p[keys[0]] = list
	return nil
}

// match returns the value of the longest phrase that starts at token i and how
// many tokens it takes, 0 where there is none.
func (p phrases[T]) match(toks []text.Token, i int) (value T, n int) {
	if i >= len(toks) {
		return value, 0
	}
	for _, ph := range p[toks[i].Key] {
		if ph.stands(toks, i) {
			return ph.value, len(ph.keys)
		}
	}
	return value, 0
}

func (ph phrase[T]) stands(toks []text.Token, i int) bool {
	if i+len(ph.keys) > len(toks) {
		return false
	}
	for k := 1; k < len(ph.keys); k++ {
		if toks[i+k].Key != ph.keys[k] {
			return false
		}
	}
	return true
}

// firsts adds the key with which each phrase begins to out.
func (p phrases[T]) firsts(out map[string]bool) {
	for k := range p {
		out[k] = true
	}
}
