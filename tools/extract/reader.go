package extract

import (
	"moc/tools/edtf"
	"moc/tools/lexicon"
	"moc/tools/mention"
	"moc/tools/source"
	"moc/tools/text"
)

// reader holds what is known of one document while it is read.
type reader struct {
	*language
	lexicon    *lexicon.Lexicon
	doc        *source.Document
	day        edtf.Day
	dated      bool
	sentences  []*sentence
	known      [][]lexicon.Match // what the lexicon finds, by sentence
	names      []mention.Name
	facts      []*draft
	mem        *scratch
	lands      map[string]text.Span // where the document first names a land, by its currency
	unresolved []Unresolved
	model      discourse
	round      round             // see pend
	trace      map[int][]Trigger // what became of the triggers, by sentence; nil unless asked for
}

// close gives back all that a proof of the document's facts does not need.
func (r *reader) close() {
	r.doc.Forget()
	r.mem.release()
	*r = reader{language: r.language, lexicon: r.lexicon}
}

// read finds everything in the document.
func (r *reader) read() {
	r.cut()
	r.prepare()
	r.findTimes()
	r.findQuantities()
	r.mem.names = r.language.names.Append(r.mem.names[:0], r.doc, r.known, r.taken)
	r.names = r.mem.names
	r.shareNames()
	for _, s := range r.sentences {
		r.chunk(s)
	}
	r.model = newDiscourse(r)
	for _, s := range r.sentences {
		r.statements(s)
	}
	r.enumerations()
}

// prepare makes the sentences, with the known names in them.
func (r *reader) prepare() {
	marks, all := r.mem.marks.take(2*r.countTokens()), r.mem.sentences.take(len(r.doc.Sentences))
	take := func(n int) []bool {
		out := marks[:n:n]
		marks = marks[n:]
		return out
	}
	r.sentences, r.known = r.mem.order.take(len(all)), r.mem.known.take(len(all))
	known := handout{reader: r}
	for i := range all {
		src := &r.doc.Sentences[i]
		toks := r.doc.Tokens(src)
		all[i] = sentence{
			index:       i,
			src:         src,
			block:       &r.doc.Blocks[src.Block],
			toks:        toks,
			busy:        take(len(toks)),
			foreign:     take(len(toks)),
			nounFollows: r.grammar.Names.NounFollows,
			language:    r.language,
			mem:         r.mem,
		}
		r.sentences[i] = &all[i]
		r.known[i] = known.of(src, toks)
		for _, m := range r.known[i] {
			for k := m.First; k < m.Last; k++ {
				all[i].foreign[k] = true
			}
		}
	}
}

// countTokens counts the tokens of all sentences.
func (r *reader) countTokens() int {
	n := 0
	for i := range r.doc.Sentences {
		n += r.doc.Sentences[i].Last - r.doc.Sentences[i].First
	}
	return n
}

// shareNames gives every sentence its names.
func (r *reader) shareNames() {
	for first, last := 0, 0; first < len(r.names); first = last {
		s := r.names[first].Sentence
		for last < len(r.names) && r.names[last].Sentence == s {
			last++
		}
		r.sentences[s].names = r.names[first:last:last]
	}
}

// taken reports a token that belongs to a time or a quantity.
func (r *reader) taken(s, i int) bool { return r.sentences[s].busy[i] }

// claim marks the tokens of a time or a quantity.
func (s *sentence) claim(first, last int) {
	for k := first; k < last; k++ {
		s.busy[k] = true
	}
}
