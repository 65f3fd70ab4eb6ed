package source

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	gmtext "github.com/yuin/goldmark/text"

	"moc/tools/text"
)

// parseBlocks gives the leaf blocks of the Markdown tree in reading order, with what
// cut their tokens; s is the body as a string. Code and raw HTML are no text of the
// article and give no block.
func parseBlocks(body []byte, s string) ([]Block, *text.Tokenizer) {
	w := blockWalker{src: s, tokens: text.NewTokenizer(len(s)), blocks: make([]Block, 0, len(s)/usualBlock+4)}
	w.children(Markdown.Parser().Parse(gmtext.NewReader(body)), place{})
	// A table that interrupts a heading stands before it in the tree.
	slices.SortStableFunc(w.blocks, func(a, b Block) int { return a.Start - b.Start })
	section := -1
	for i := range w.blocks {
		w.blocks[i].Section = section
		if w.blocks[i].Kind == Heading {
			section = i
		}
	}
	return w.blocks, w.tokens
}

// usualBlock is the length of a short paragraph, in bytes.
const usualBlock = 200

// place is what a block inherits from the containers around it.
type place struct {
	quote bool
	list  int
}

type blockWalker struct {
	src    string
	tokens *text.Tokenizer
	blocks []Block
	lists  int
}

func (w *blockWalker) children(n ast.Node, p place) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c, p)
	}
}

func (w *blockWalker) node(n ast.Node, p place) {
	switch n := n.(type) {
	case *ast.Heading:
		w.add(n, Block{Kind: Heading, Level: n.Level})
	case *ast.Paragraph, *ast.TextBlock:
		w.paragraph(n, p)
	case *ast.Blockquote:
		p.quote = true
		w.children(n, p)
	case *ast.List:
		w.lists++
		p.list = w.lists
		w.children(n, p)
	case *ast.ListItem:
		w.children(n, p)
	case *east.Table, *east.TableHeader, *east.TableRow:
		w.children(n, p)
	case *east.TableCell:
		w.add(n, Block{Kind: Cell})
	}
}

func (w *blockWalker) paragraph(n ast.Node, p place) {
	b := Block{List: p.list}
	switch {
	case p.list > 0 && n.PreviousSibling() == nil:
		b.Kind = Item
	case p.quote:
		b.Kind = Quote
	case p.list == 0 && boldAsAWhole(n):
		b.Kind, b.Level = Heading, 6
	}
	w.add(n, b)
}

func (w *blockWalker) add(n ast.Node, b Block) {
	b.Spans = w.spans(n, nil)
	if len(b.Spans) == 0 {
		return
	}
	b.Start, b.End = b.Spans[0].Start, b.Spans[len(b.Spans)-1].End
	b.Tokens = w.tokens.Tokens(w.src, b.Spans...)
	if len(b.Tokens) == 0 {
		return
	}
	b.Start, b.End = b.Tokens[0].Start, b.Tokens[len(b.Tokens)-1].End
	w.blocks = append(w.blocks, b)
}

// spans collects the visible text below a node. A soft line break is part of
// the text before it, so that words on two lines stay apart.
func (w *blockWalker) spans(n ast.Node, out []text.Span) []text.Span {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok {
			out = w.spans(c, out)
			continue
		}
		s := text.Span{Start: t.Segment.Start, End: t.Segment.Stop}
		if t.SoftLineBreak() || t.HardLineBreak() {
			s.End = min(s.End+1, len(w.src))
		}
		if s.End > s.Start {
			out = append(out, s)
		}
	}
	return out
}

// boldAsAWhole reports a paragraph that people typed as a heading.
func boldAsAWhole(n ast.Node) bool {
	e, ok := n.FirstChild().(*ast.Emphasis)
	return ok && e.Level == 2 && e.NextSibling() == nil
}
