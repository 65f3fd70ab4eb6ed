package source

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"moc/tools/text"
)

// Withheld reports a source whose text is kept elsewhere.
func (m *Meta) Withheld() bool { return m.Shown() == DisplayFacts }

// HasText reports a document with words behind its front matter.
func (d *Document) HasText() bool { return len(bytes.TrimSpace(d.Body)) > 0 }

// Passage is a quotation from a text that is kept elsewhere. Start and End are
// byte offsets into the body of that text.
type Passage struct {
	Sentence   string // id of the sentence in which it begins
	Start, End int
	Exact      string
}

func (p *Passage) fits() bool {
	return p.Start >= 0 && p.Exact != "" && p.End-p.Start == len(p.Exact) && p.End <= MaxSize
}

// Quote makes of a document without text what is known of it: every passage at
// its place, line breaks where nothing is quoted, and the sentences that are
// quoted, under their ids. Of two passages that differ about a byte the later one
// is left incomplete. The hash becomes that of the text.
func (d *Document) Quote(passages []Passage) {
	list := slices.DeleteFunc(slices.Clone(passages), func(p Passage) bool { return !p.fits() })
	slices.SortStableFunc(list, func(x, y Passage) int { return cmp.Compare(x.Start, y.Start) })
	d.Quoted, d.SHA256 = true, d.Meta.TextSHA256
	d.Forget()
	d.Body, d.text, d.Blocks, d.Sentences, d.Forms = nil, "", nil, nil, text.Forms{}
	var spans []text.Span // that are quoted, joined where they touch
	ids := map[string]bool{}
	for _, p := range list {
		if !ids[p.Sentence] {
			ids[p.Sentence] = true
			d.begin(p)
		}
		d.Body = append(d.Body, bytes.Repeat([]byte("\n"), max(0, p.End-len(d.Body)))...)
		if n := len(spans); n > 0 && spans[n-1].End >= p.Start {
			from := min(spans[n-1].End, p.End)
			copy(d.Body[from:p.End], p.Exact[from-p.Start:])
			spans[n-1].End = max(spans[n-1].End, p.End)
		} else {
			copy(d.Body[p.Start:p.End], p.Exact)
			spans = append(spans, text.Span{Start: p.Start, End: p.End})
		}
		d.reach(p.End)
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		for _, s := range spans {
			if s.Start < b.End && b.Start < s.End {
				b.Spans = append(b.Spans, s)
			}
		}
	}
}

// begin adds the sentence in which a passage begins. Where the passage before
// runs on into it, the two share a block.
func (d *Document) begin(p Passage) {
	n := len(d.Sentences)
	if k := len(d.Blocks); k == 0 || d.Blocks[k-1].End <= p.Start {
		d.Blocks = append(d.Blocks, Block{Start: p.Start, Section: -1})
	}
	if n > 0 {
		d.Sentences[n-1].End = min(d.Sentences[n-1].End, p.Start)
	}
	b := &d.Blocks[len(d.Blocks)-1]
	b.Sentences = append(b.Sentences, n)
	d.Sentences = append(d.Sentences, Sentence{ID: p.Sentence, Block: len(d.Blocks) - 1, Start: p.Start, End: b.End})
}

// reach lengthens the last sentence and its block to the end of a passage.
func (d *Document) reach(end int) {
	s := &d.Sentences[len(d.Sentences)-1]
	b := &d.Blocks[s.Block]
	s.End, b.End = max(s.End, end), max(b.End, end)
}

// QuotedFrom reports whether a document that holds quotations alone has them from
// this body: every one stands there at its place.
func (d *Document) QuotedFrom(body []byte) bool {
	if !d.Quoted || len(d.Body) == 0 || len(d.Body) > len(body) {
		return false
	}
	for i := range d.Blocks {
		for _, s := range d.Blocks[i].Spans {
			if !bytes.Equal(d.Body[s.Start:s.End], body[s.Start:s.End]) {
				return false
			}
		}
	}
	return true
}

// Number is the place of a sentence in the text, counted from 1; 0 for an id that
// tells none.
func (s *Sentence) Number() int {
	n, _ := strconv.Atoi(strings.TrimPrefix(s.ID, "s"))
	return n
}
