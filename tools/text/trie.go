package text

// Trie finds phrases in a run of tokens. It compares keys, so one entry stands
// for all ways of writing it; hyphens between parts are passed over on both
// sides ("Qwen 3 Max", "Qwen-3-Max").
type Trie[T any] struct {
	first Table[*node[T]] // by the first word: most words of a text begin no phrase
}

type node[T any] struct {
	lead   uint64 // a bit for each number, so that most words are seen not to lead on
	values []T
	own    [1]T        // memory for the first of them, as most have one at most
	next   []branch[T] // a power of two of them, half of them free at least; see at
	count  int
}

// branch leads on by a word of the given number. A free one has none.
type branch[T any] struct {
	id   uint32
	node *node[T]
}

// Add enters a phrase. An empty phrase is ignored.
func (t *Trie[T]) Add(phrase string, value T) {
	var n *node[T]
	for _, w := range Tokens(phrase) {
		switch {
		case w.Key == "-":
		case n == nil:
			at := t.first.At(w.Key)
			if *at == nil {
				*at = &node[T]{}
			}
			n = *at
		default:
			n = n.grow(number(w.Key))
		}
	}
	switch {
	case n == nil:
	case n.values == nil:
		n.own[0] = value
		n.values = n.own[:]
	default:
		n.values = append(n.values, value)
	}
}

// AddAll enters phrases with the same value.
func (t *Trie[T]) AddAll(phrases []string, value T) {
	for _, p := range phrases {
		t.Add(p, value)
	}
}

// at gives the branch of a number, or the free one where it would stand: the first of
// both from the place on that the number tells.
func (n *node[T]) at(id uint32) *branch[T] {
	mask := uint32(len(n.next) - 1)
	for i := id; ; i++ {
		if b := &n.next[i&mask]; b.id == id || b.node == nil {
			return b
		}
	}
}

// grow gives the node behind a number, a new one where there is none.
func (n *node[T]) grow(id uint32) *node[T] {
	if 2*n.count >= len(n.next) {
		old := n.next
		n.next = make([]branch[T], max(2, 2*len(old)))
		for _, b := range old {
			if b.node != nil {
				*n.at(b.id) = b
			}
		}
	}
	b := n.at(id)
	if b.node == nil {
		n.count++
		n.lead |= bit(id)
		*b = branch[T]{id, &node[T]{}}
	}
	return b.node
}

// bit gives the bit of a number, which others share.
func bit(id uint32) uint64 { return 1 << (id % 64) }

// after gives the node behind a word, or nil.
func (n *node[T]) after(f *Form) *node[T] {
	if n.lead&bit(f.id) == 0 {
		return nil
	}
	return n.at(f.id).node
}

// Begins reports whether a phrase begins with the word.
func (t *Trie[T]) Begins(f *Form) bool { return t.first.Of(f) != nil }

// GoesOn reports whether a phrase that begins with token i may take in the one behind it, which
// there is: of the words that begin phrases, few do.
func (t *Trie[T]) GoesOn(toks []Token, i int) bool {
	n := t.first.Of(toks[i].Form)
	return n != nil && (n.lead&bit(toks[i+1].id) != 0 || toks[i+1].Key == "-")
}

// Longest gives the values of the longest phrase that begins at token i, and
// the index after its last token. It gives nil when none does.
func (t *Trie[T]) Longest(toks []Token, i int) (values []T, end int) {
	if i >= len(toks) || !t.Begins(toks[i].Form) {
		return nil, 0
	}
	return t.longest(toks, i)
}

func (t *Trie[T]) longest(toks []Token, i int) (values []T, end int) {
	for n := t.first.Of(toks[i].Form); n != nil; {
		if i++; len(n.values) > 0 {
			values, end = n.values, i
		}
		for i < len(toks) && toks[i].Key == "-" {
			i++
		}
		if i == len(toks) {
			break
		}
		n = n.after(toks[i].Form)
	}
	return values, end
}

// Each calls f for every phrase that begins at token i, the shortest first.
func (t *Trie[T]) Each(toks []Token, i int, f func(values []T, end int)) {
	if i >= len(toks) {
		return
	}
	for n := t.first.Of(toks[i].Form); n != nil; {
		if i++; len(n.values) > 0 {
			f(n.values, i)
		}
		for i < len(toks) && toks[i].Key == "-" {
			i++
		}
		if i == len(toks) {
			break
		}
		n = n.after(toks[i].Form)
	}
}
