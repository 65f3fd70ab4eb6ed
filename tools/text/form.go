package text

import (
	"hash/maphash"
	"math/bits"
	"sync"
)

// Form is one way to write a word; the tokens of a document that are written alike
// share it. What is asked of every token is so found out once.
type Form struct {
	Key   string // folded form, see Fold
	Kind  Kind
	Upper bool // the first letter is upper case, or a later one of a word like "iPhone"
	Caps  bool // every letter is upper case

	written string // as it stands in the text
	id      uint32 // see numbering
}

// Tries and tables do not compare strings: the words that they hold are numbered,
// and a form learns its number once. Only tables of the program's own data number
// words, so that no document makes the numbering grow.
var numbering struct {
	sync.RWMutex
	forms  formSet // one for each number, from 1 on: the word written as its key
	counts int
}

// number gives a word of a table its number.
func number(key string) uint32 {
	numbering.Lock()
	defer numbering.Unlock()
	k := printOf(key, 0, len(key))
	f := numbering.forms.find(key, k)
	if f == nil {
		numbering.counts++
		f = newForm(key)
		f.id = uint32(numbering.counts)
		numbering.forms.add(f, k)
	}
	return f.id
}

// numberOf gives the number of a key, 0 for one that no table holds. The numbering
// must be locked.
func numberOf(key string) uint32 {
	if f := numbering.forms.find(key, printOf(key, 0, len(key))); f != nil {
		return f.id
	}
	return 0
}

// newForm makes a form that is its own key.
func newForm(key string) *Form {
	f := &Form{Key: key, Kind: kindOf(key), written: key}
	if f.Kind == Word {
		f.Upper, f.Caps = letterCase(key)
	}
	return f
}

// kindOf tells what a token is from its first character.
func kindOf(s string) Kind {
	switch r, _ := decode(s); {
	case isLetter(r):
		return Word
	case '0' <= r && r <= '9':
		return Number
	}
	return Punct
}

// Forms are those of one document, each once, in the order in which they occur.
type Forms struct {
	list   []*Form
	counts int // of the numbering that they know
}

// All gives the forms.
func (fs *Forms) All() []*Form { return fs.list }

// Renumber makes known to the forms what tables have been made since the document
// was read. Nothing finds a word of such a table before.
func (fs *Forms) Renumber() {
	numbering.RLock()
	defer numbering.RUnlock()
	if fs.counts == numbering.counts {
		return
	}
	fs.counts = numbering.counts
	for _, f := range fs.list {
		if f.id == 0 { // others may be those of the numbering itself
			f.id = numberOf(f.Key)
		}
	}
}

// formSet finds forms by how they are written. It is a hash table of its own since
// nothing else takes as much time as finding the form of every token of a text.
type formSet struct {
	slots []slot // a power of two of them, never full; a form stands in the first free one from its place on
	shift int    // leaves of a product as many bits as there are slots for
	count int
}

// slot has the print beside the form, so that no form is looked at to tell that it is another.
type slot struct {
	form  *Form
	print uint64
}

// printOf gives by what a word, at its place in a text, is told from others: the bytes of a short
// one, as most are, and a hash of a long one behind a byte that no word begins with.
func printOf(src string, start, end int) (print uint64) {
	n := end - start
	if n > 8 {
		return maphash.String(seed, src[start:end])<<8 | long
	}
	if start+8 <= len(src) { // eight bytes at once, less those that are not of the word
		b := src[start : start+8]
		all := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		return all & (1<<(8*n) - 1)
	}
	for i := end - 1; i >= start; i-- {
		print = print<<8 | uint64(src[i])
	}
	return print
}

const long = 0xff

// Nobody can make up words that fall into the same slots: a factor by chance spreads them.
var (
	seed   = maphash.MakeSeed()
	factor = maphash.String(seed, "") | 1
)

func (fs *formSet) find(s string, print uint64) *Form {
	if fs.count == 0 {
		return nil
	}
	for i := print * factor >> fs.shift; ; i++ {
		at := &fs.slots[i&uint64(len(fs.slots)-1)]
		if at.form == nil || at.print == print && (byte(print) != long || at.form.written == s) {
			return at.form
		}
	}
}

func (fs *formSet) add(f *Form, print uint64) {
	if 2*fs.count >= len(fs.slots) {
		old := fs.slots
		fs.slots = make([]slot, max(16, 2*len(old)))
		fs.shift = 64 - bits.Len(uint(len(fs.slots)-1))
		for _, at := range old {
			if at.form != nil {
				fs.put(at)
			}
		}
	}
	fs.count++
	fs.put(slot{f, print})
}

// clear empties the set. It keeps the slots for a set of like size.
func (fs *formSet) clear() {
	if len(fs.slots) > 16*fs.count {
		fs.slots = nil
	}
	clear(fs.slots)
	fs.count = 0
}

func (fs *formSet) put(s slot) {
	mask := uint64(len(fs.slots) - 1)
	i := s.print * factor >> fs.shift
	for fs.slots[i&mask].form != nil {
		i++
	}
	fs.slots[i&mask] = s
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
