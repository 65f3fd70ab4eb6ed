package extract

import (
	"sync"

	"moc/tools/grammar"
	"moc/tools/lexicon"
	"moc/tools/mention"
	"moc/tools/quantity"
	"moc/tools/text"
	"moc/tools/timex"
)

// scratch is memory for what is needed only while a document is read: sentences,
// chunks and noun phrases are many, and no Result holds any. Documents that are read
// one after the other use the same.
type scratch struct {
	sentences slab[sentence]
	order     slab[*sentence]
	marks     slab[bool]
	known     slab[[]lexicon.Match]

	// What is found, sentence by sentence.
	found      []lexicon.Match // by block
	inBlock    []int           // where those of each block begin
	spans      []text.Span     // see cut
	times      []timex.Time
	quantities []quantity.Quantity
	names      []mention.Name

	chunks   slab[chunk]
	segments slab[segment]
	phrases  slab[phrase]
	lists    slab[*phrase]
	ints     slab[int]
	refs     slab[referent]
	mentions slab[spoken]
	profiles slab[profile]
	byID     map[string]*profile // see discourse
	recent   recent

	drafts []*draft // of which the first ones are in use
	inUse  int

	// What a sentence has, while it grows.
	cut  []segment
	list []*phrase

	keys map[string]string // see keyOf
	key  []byte
}

var scratches = sync.Pool{New: func() any { return newScratch() }}

func newScratch() *scratch { return &scratch{keys: map[string]string{}, byID: map[string]*profile{}} }

// release gives the memory back. Nothing that it held may be looked at any more.
func (m *scratch) release() {
	m.sentences.reset()
	m.order.reset()
	m.marks.reset()
	m.known.reset()
	m.chunks.reset()
	m.segments.reset()
	m.phrases.reset()
	m.lists.reset()
	m.ints.reset()
	m.refs.reset()
	m.mentions.reset()
	m.profiles.reset()
	for _, d := range m.drafts[:m.inUse] {
		d.reset()
	}
	m.inUse = 0
	m.inBlock = m.inBlock[:0]
	m.found, m.times, m.quantities, m.names = emptied(m.found), emptied(m.times), emptied(m.quantities), emptied(m.names)
	clear(m.list[:cap(m.list)])
	if len(m.keys) > maxKeys {
		clear(m.keys)
	}
	if len(m.byID) > maxIDs {
		m.byID = map[string]*profile{}
	}
	clear(m.byID)
	clear(m.recent[:])
	scratches.Put(m)
}

// emptied gives the memory of a list without what it held.
func emptied[T any](list []T) []T {
	clear(list)
	return list[:0]
}

// maxIDs is how many names a document may have for its map to be used again: to empty a large
// one takes as long as to read a short document.
const maxIDs = 1000

// maxKeys is how many keys are remembered from document to document.
const maxKeys = 10_000

// keyOfEntry is keyOf for tokens that a phrase of the grammar covers, which are written as it is but
// for hyphens and what is written together.
func (m *scratch) keyOfEntry(e *grammar.Entry, toks []text.Token) string {
	if len(toks) != e.Words {
		return m.keyOf(toks)
	}
	for i := range toks[1:] {
		if toks[1+i].Glued {
			return m.keyOf(toks)
		}
	}
	return e.Key
}

// keyOf joins the keys of the tokens as they stand.
func (m *scratch) keyOf(toks []text.Token) string {
	if len(toks) == 1 {
		return toks[0].Key
	}
	m.key = append(m.key[:0], toks[0].Key...)
	for i := range toks[1:] {
		if t := &toks[1+i]; t.Glued {
			m.key = append(m.key, t.Key...)
		} else {
			m.key = append(append(m.key, ' '), t.Key...)
		}
	}
	k, ok := m.keys[string(m.key)]
	if !ok {
		k = string(m.key)
		m.keys[k] = k
	}
	return k
}

// draft gives an empty draft.
func (m *scratch) draft() *draft {
	if m.inUse == len(m.drafts) {
		m.drafts = append(m.drafts, &draft{})
	}
	m.inUse++
	return m.drafts[m.inUse-1]
}

// undo takes a draft back, if it is the last that was given.
func (m *scratch) undo(d *draft) {
	if m.drafts[m.inUse-1] == d {
		m.inUse--
	}
}

// phrase keeps a noun phrase.
func (m *scratch) phrase(p phrase) *phrase {
	at := &m.phrases.take(1)[0]
	*at = p
	return at
}

// slab hands out pieces of one large slice.
type slab[T any] struct{ items []T }

// take gives n zero values. Where they do not fit, a larger slice is begun; the one
// before stays with those who have its pieces.
func (b *slab[T]) take(n int) []T {
	first := len(b.items)
	if first+n > cap(b.items) {
		first, b.items = 0, make([]T, 0, max(n, 2*cap(b.items), 64))
	}
	b.items = b.items[:first+n]
	return b.items[first : first+n : first+n]
}

// cut shortens the piece that was taken last to n values. The others were not
// touched.
func (b *slab[T]) cut(last []T, n int) []T {
	b.items = b.items[:len(b.items)-len(last)+n]
	return last[:n:n]
}

// keep gives a copy of the list.
func (b *slab[T]) keep(list []T) []T {
	out := b.take(len(list))
	copy(out, list)
	return out
}

func (b *slab[T]) reset() {
	clear(b.items)
	b.items = b.items[:0]
}
