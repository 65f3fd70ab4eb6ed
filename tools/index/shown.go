package index

import (
	"bytes"
	"slices"

	"moc/tools/source"
	"moc/tools/text"
)

// hidden tells by sentence what a document does not let be shown: where only
// quotations may be, every sentence of which no published fact and no review
// quotes a word; nil where all may be. Of a text that is kept elsewhere only
// quotations are here.
func hidden(s *Source) []bool {
	d := s.Document
	switch {
	case d.Quoted, d.Meta.Shown() == source.DisplayFull:
		return nil
	}
	out := make([]bool, len(d.Sentences))
	quoted := s.quoted()
	for i := range d.Sentences {
		x := &d.Sentences[i]
		out[i] = d.Meta.Withheld() || !slices.ContainsFunc(quoted, func(q text.Span) bool { return q.Start < x.End && x.Start < q.End })
	}
	return out
}

// quoted lists the passages that facts and reviews quote.
func (s *Source) quoted() []text.Span {
	var out []text.Span
	for i := range s.Facts {
		for _, e := range s.Facts[i].Evidence {
			out = append(out, text.Span{Start: e.Start, End: e.End})
		}
	}
	for i := range s.Reviews {
		q := s.Reviews[i].Quote
		if at := bytes.Index(s.Document.Body, []byte(q)); q != "" && at >= 0 {
			out = append(out, text.Span{Start: at, End: at + len(q)})
		}
	}
	return out
}

// shownMentions leaves out the names in sentences that are not shown.
func (s *Source) shownMentions() []Mention {
	return slices.DeleteFunc(slices.Clone(s.Mentions), func(m Mention) bool {
		i := s.Document.SentenceAt(m.Start)
		return i >= 0 && s.hidden != nil && s.hidden[i]
	})
}

// hides reports a sentence that is not shown.
func (p *pair) hides(sentence int) bool { return p.hidden != nil && p.hidden[sentence] }

// hidesOf reports a block with a sentence that is not shown: the translation of
// the block as a whole would tell it.
func (p *pair) hidesOf(block int) bool {
	return slices.ContainsFunc(p.doc.Blocks[block].Sentences, p.hides)
}

// quotes gives what is quoted of a sentence whose text is kept elsewhere, each
// passage once.
func (p *pair) quotes(i int) []string {
	s := &p.doc.Sentences[i]
	out := []string{}
	for _, q := range p.doc.Blocks[s.Block].Spans {
		if q = clip(q, s.Start, s.End); q.Len() > 0 {
			out = append(out, p.doc.Text(q.Start, q.End))
		}
	}
	return out
}

// gap joins sentences that are not shown and follow one another, of a block or of
// blocks that are nothing else.
func gap(list []Sentence) []Sentence {
	out := list[:0]
	for _, s := range list {
		if n := len(out); s.Gap > 0 && n > 0 && out[n-1].Gap > 0 {
			out[n-1].Gap += s.Gap
			continue
		}
		out = append(out, s)
	}
	return out
}

// isGap reports a block of which nothing is shown.
func (b *Block) isGap() bool { return len(b.Sentences) == 1 && b.Sentences[0].Gap > 0 }
