package index

import (
	"strings"

	"moc/tools/source"
	"moc/tools/text"
)

// pair is a document and its translation, block by block and sentence by
// sentence.
type pair struct {
	doc, other *source.Document
	hidden     []bool         // sentences that are not shown, nil where all are
	blocks     bool           // the two have the same blocks
	index      map[string]int // of sentences, by id
}

func newPair(s *Source) *pair {
	doc, other := s.Document, s.Translation
	p := &pair{doc: doc, other: other, hidden: s.hidden, index: map[string]int{}}
	p.blocks = other != nil && len(doc.Blocks) == len(other.Blocks)
	for i := range doc.Sentences {
		p.index[doc.Sentences[i].ID] = i
	}
	return p
}

// aligned reports whether the sentences of a block have counterparts one by
// one. Else the translation of the whole block stands with its first sentence.
func (p *pair) aligned(block int) bool {
	return p.blocks && len(p.doc.Blocks[block].Sentences) == len(p.other.Blocks[block].Sentences)
}

// translation gives what stands beside a sentence, empty where there is none, or
// where it would tell what is not shown.
func (p *pair) translation(sentence int) string {
	if !p.blocks || p.hides(sentence) {
		return ""
	}
	block := p.doc.Sentences[sentence].Block
	other := &p.other.Blocks[block]
	at := sentence - p.doc.Blocks[block].Sentences[0]
	switch {
	case p.aligned(block):
		s := &p.other.Sentences[other.Sentences[at]]
		return visible(p.other, block, s.Start, s.End)
	case at == 0 && !p.hidesOf(block):
		return visible(p.other, block, other.Start, other.End)
	}
	return ""
}

// stale reports a sentence that changed after it was translated.
func (p *pair) stale(sentence int) bool { return p.other != nil && p.doc.Stale(p.other, sentence) }

// translationOf gives the translation of a sentence into a language; of a
// sentence without counterpart of its own, that of its block.
func (p *pair) translationOf(id, lang string) string {
	i, ok := p.index[id]
	if !ok || p.other == nil || p.other.Meta.Lang != lang {
		return ""
	}
	if block := p.doc.Sentences[i].Block; !p.aligned(block) {
		i = p.doc.Blocks[block].Sentences[0]
	}
	return p.translation(i)
}

// visible gives the text of a block between two offsets without the Markdown
// marks, a line break as a space.
func visible(d *source.Document, block, start, end int) string {
	var b strings.Builder
	for _, s := range d.Blocks[block].Spans {
		if s = clip(s, start, end); s.Len() > 0 {
			b.WriteString(d.Text(s.Start, s.End))
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

func clip(s text.Span, start, end int) text.Span {
	return text.Span{Start: max(s.Start, start), End: min(s.End, end)}
}
