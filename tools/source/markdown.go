package source

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Bounds of what is read as Markdown. Beyond them marks are text: without them the
// time, and for tables the memory, grows with the square of such marks.
const (
	maxDepth    = 32  // of quotations and lists in one another
	maxOpenings = 500 // brackets, angle brackets and backticks that open something, of a block
	maxColumns  = 64  // of a table
	maxLines    = 500 // of a paragraph in which addresses of links are defined
)

// Markdown reads documents: CommonMark with tables, within bounds.
var Markdown = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(blockParsers()...),
		parser.WithInlineParsers(inlineParsers()...),
		parser.WithParagraphTransformers(
			util.Prioritized(brief{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(narrow{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)),
	goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(extension.NewTableHTMLRenderer(), 500))),
)

// blockParsers are goldmark's own, with quotations and lists kept shallow.
func blockParsers() []util.PrioritizedValue {
	all := parser.DefaultBlockParsers()
	for i := range all {
		switch p := all[i].Value.(parser.BlockParser); p {
		case parser.NewBlockquoteParser(), parser.NewListParser():
			all[i].Value = shallow{p}
		}
	}
	return all
}

// shallow opens no block that lies deeper than maxDepth.
type shallow struct{ parser.BlockParser }

func (s shallow) Open(parent ast.Node, r gmtext.Reader, c parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		depth++
	}
	if depth > maxDepth {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, r, c)
}

// inlineParsers are goldmark's own, all but that of emphasis kept sparse.
func inlineParsers() []util.PrioritizedValue {
	all := parser.DefaultInlineParsers()
	for i := range all {
		if p := all[i].Value.(parser.InlineParser); p != parser.NewEmphasisParser() {
			all[i].Value = sparse{p}
		}
	}
	return all
}

// sparse opens nothing after the first maxOpenings marks of a block.
type sparse struct{ parser.InlineParser }

// tally counts the marks of the block that is being read.
type tally struct {
	block ast.Node
	marks int
}

var tallyKey = parser.NewContextKey()

func (s sparse) Parse(parent ast.Node, r gmtext.Reader, c parser.Context) ast.Node {
	t, _ := c.Get(tallyKey).(*tally)
	if t == nil || t.block != parent {
		t = &tally{block: parent}
		c.Set(tallyKey, t)
	}
	if t.marks++; t.marks > maxOpenings {
		return nil
	}
	return s.InlineParser.Parse(parent, r, c)
}

// CloseBlock lets a parser tidy up that wants to.
func (s sparse) CloseBlock(parent ast.Node, r gmtext.Reader, c parser.Context) {
	if p, ok := s.InlineParser.(parser.CloseBlocker); ok {
		p.CloseBlock(parent, r, c)
	}
}

// brief reads addresses of links in no paragraph of more than maxLines.
type brief struct{ parser.ParagraphTransformer }

func (b brief) Transform(n *ast.Paragraph, r gmtext.Reader, c parser.Context) {
	if n.Lines().Len() <= maxLines {
		b.ParagraphTransformer.Transform(n, r, c)
	}
}

// narrow reads no table of more than maxColumns: every row would be filled up to
// as many cells.
type narrow struct{ parser.ParagraphTransformer }

func (t narrow) Transform(n *ast.Paragraph, r gmtext.Reader, c parser.Context) {
	for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		b := line.Value(r.Source())
		if len(bytes.Trim(b, "|-: \t\r\n")) == 0 && bytes.Count(b, []byte("|")) > maxColumns {
			return
		}
	}
	t.ParagraphTransformer.Transform(n, r, c)
}
