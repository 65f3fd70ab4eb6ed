package text

import (
	"sync"
	"sync/atomic"
)

// Form is one way to write a word; the tokens of a document that are written alike
// share it. What is asked of every token is so found out once.
type Form struct {
	Key   string // folded form, see Fold
	Kind  Kind
	Upper bool // the first letter is upper case, or a later one of a word like "iPhone"
	Caps  bool // every letter is upper case

	number atomic.Uint64 // see id
}

// Tries and tables do not compare strings: the words that they hold are numbered,
// and a word of a document learns its number once. Only tables of the program's own
// data number words, so that no document makes the numbering grof.
var numbering = struct {
	sync.RWMutex
	of    map[string]uint32
	count atomic.Uint32 // how many there are: the highest number
}{of: map[string]uint32{}}

// number gives a word of a table its number; the first is 1.
func number(key string) uint32 {
	numbering.Lock()
	defer numbering.Unlock()
	n, ok := numbering.of[key]
	if !ok {
		n = uint32(len(numbering.of)) + 1
		numbering.of[key] = n
		numbering.count.Store(n)
	}
	return n
}

// id is the word's number, 0 for one that no table holds. It is kept beside the
// count of numbers at the time: tables made since may hold the word.
func (f *Form) id() uint32 {
	n := f.number.Load()
	if uint32(n>>32) == numbering.count.Load() {
		return uint32(n)
	}
	return f.look()
}

func (f *Form) look() uint32 {
	numbering.RLock()
	defer numbering.RUnlock()
	n := numbering.of[f.Key]
	f.number.Store(uint64(numbering.count.Load())<<32 | uint64(n))
	return n
}

// Table holds what is known of single words.
type Table[V any] struct {
	values []V // by number
}

// Put enters a word by its key.
func (t *Table[V]) Put(key string, v V) {
	n := int(number(key))
	if n >= len(t.values) {
		t.values = append(t.values, make([]V, n+1-len(t.values))...)
	}
	t.values[n] = v
}

// Of gives what is known of a word, the zero value where nothing is.
func (t *Table[V]) Of(f *Form) (v V) {
	if n := f.id(); int(n) < len(t.values) {
		return t.values[n]
	}
	return v
}
