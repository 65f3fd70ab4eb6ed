package text

import "sync"

// Form is one way to write a word; the tokens of a document that are written alike
// share it. What is asked of every token is so found out once.
type Form struct {
	Key   string // folded form, see Fold
	Kind  Kind
	Upper bool // the first letter is upper case, or a later one of a word like "iPhone"
	Caps  bool // every letter is upper case

	id uint32 // see numbering
}

// Tries and tables do not compare strings: the words that they hold are numbered,
// and a form learns its number once. Only tables of the program's own data number
// words, so that no document makes the numbering grow.
var numbering = struct {
	sync.RWMutex
	of map[string]uint32 // from 1 on; 0 is that of all words that no table holds
}{of: map[string]uint32{}}

// number gives a word of a table its number.
func number(key string) uint32 {
	numbering.Lock()
	defer numbering.Unlock()
	n, ok := numbering.of[key]
	if !ok {
		n = uint32(len(numbering.of)) + 1
		numbering.of[key] = n
	}
	return n
}

// Forms are those of one document, each once, in the order in which they occur.
type Forms struct {
	list  []*Form
	words int // that were numbered when the forms were
}

// All gives the forms.
func (fs *Forms) All() []*Form { return fs.list }

func (fs *Forms) add(f *Form) {
	numbering.RLock()
	defer numbering.RUnlock()
	if len(fs.list) == 0 {
		fs.words = len(numbering.of)
	}
	f.id = numbering.of[f.Key]
	fs.list = append(fs.list, f)
}

// Renumber makes known to the forms what tables have been made since the document
// was read. Nothing finds a word of such a table before.
func (fs *Forms) Renumber() {
	numbering.RLock()
	defer numbering.RUnlock()
	if fs.words == len(numbering.of) {
		return
	}
	fs.words = len(numbering.of)
	for _, f := range fs.list {
		f.id = numbering.of[f.Key]
	}
}

// Table holds what is known of single words.
type Table[V any] struct {
	values []V // by number
}

// At gives the place of a word, by its key, to fill while the table is made.
func (t *Table[V]) At(key string) *V {
	n := int(number(key))
	if n >= len(t.values) {
		t.values = append(t.values, make([]V, n+1-len(t.values))...)
	}
	return &t.values[n]
}

// Of gives what is known of a word, the zero value where nothing is.
func (t *Table[V]) Of(f *Form) (v V) {
	if int(f.id) < len(t.values) {
		return t.values[f.id]
	}
	return v
}
