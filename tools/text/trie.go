package text

// Trie finds phrases in a run of tokens. It compares keys, so one entry stands
// for all ways of writing it; hyphens between parts are passed over on both
// sides ("Qwen 3 Max", "Qwen-3-Max").
type Trie[T any] struct {
	root node[T]
}

type node[T any] struct {
	next   map[string]*node[T]
	values []T
}

// Add enters a phrase. An empty phrase is ignored.
func (t *Trie[T]) Add(phrase string, value T) {
	n := &t.root
	for _, k := range Phrase(phrase) {
		if k == "-" {
			continue
		}
		if n.next == nil {
			n.next = map[string]*node[T]{}
		}
		if n.next[k] == nil {
			n.next[k] = &node[T]{}
		}
		n = n.next[k]
	}
	if n != &t.root {
		n.values = append(n.values, value)
	}
}

// Longest gives the values of the longest phrase that begins at token i, and
// the index after its last token. It gives nil when none does.
func (t *Trie[T]) Longest(toks []Token, i int) (values []T, end int) {
	t.Each(toks, i, func(v []T, e int) { values, end = v, e })
	return values, end
}

// Each calls f for every phrase that begins at token i, the shortest first.
func (t *Trie[T]) Each(toks []Token, i int, f func(values []T, end int)) {
	n := &t.root
	for j := i; j < len(toks); j++ {
		if toks[j].Key == "-" && j > i {
			continue
		}
		n = n.next[toks[j].Key]
		if n == nil {
			return
		}
		if len(n.values) > 0 {
			f(n.values, j+1)
		}
	}
}
