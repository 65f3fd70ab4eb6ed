// Package source reads a source document: front matter, Markdown blocks and
// sentences, all as positions in the document's own bytes. Nothing is copied or
// rewritten, so whatever is quoted from here is what stands in the file.
package source

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"moc/tools/text"
)

// MaxSize is the largest document that is read, in bytes.
const MaxSize = 2 << 20

// Document is one source document. All positions are byte offsets into Body.
type Document struct {
	ID        string // name of its folder, or of its file
	Meta      Meta
	Body      []byte // what follows the line that closes the front matter
	BodyLine  int    // 1-based line of the file on which Body begins
	SHA256    string // hash of the whole file, in hex
	Quoted    bool   // the text is kept elsewhere, and Body holds nothing but quotations: see Quote
	Blocks    []Block
	Sentences []Sentence
	Forms     text.Forms // of the tokens of all blocks

	text   string          // Body as it was read, from which quotations are cut without copying
	tokens *text.Tokenizer // that has the memory of the blocks' tokens; nil where they have none
}

// BlockKind says what a block is in the document.
type BlockKind uint8

const (
	Paragraph BlockKind = iota
	Heading             // also a paragraph that is bold as a whole
	Item                // the first block of a list item
	Quote               // a paragraph of a block quotation
	Cell                // a cell of a table
)

// Block is a leaf of the Markdown tree. Its text is what the spans hold;
// emphasis marks and link addresses lie between them.
type Block struct {
	Kind      BlockKind
	Level     int          // of a heading, 1 to 6
	Start     int          // first byte of text
	End       int          // after the last byte of text
	Spans     []text.Span  // visible text in order
	Tokens    []text.Token // see Tokenize and Forget
	List      int          // number of the list it lies in, counted from 1; 0 outside lists
	Section   int          // index of the heading it stands under, -1 before the first
	Sentences []int
}

// Sentence is one sentence of one block. First and Last are indexes into the
// block's tokens, Last exclusive.
type Sentence struct {
	ID          string // s1, s2 … in reading order
	Block       int
	Start, End  int
	First, Last int
}

// Text gives the bytes between two offsets of the body.
func (d *Document) Text(start, end int) string {
	if len(d.text) == len(d.Body) {
		return d.text[start:end]
	}
	return string(d.Body[start:end])
}

// Tokens gives the tokens of a sentence.
func (d *Document) Tokens(s *Sentence) []text.Token {
	return d.Blocks[s.Block].Tokens[s.First:s.Last]
}

// Tokenize sees to it that the blocks have tokens, as Parse gave them and Forget took
// them, and that these know the words of all tables.
func (d *Document) Tokenize() {
	if d.tokens == nil && d.text != "" {
		d.tokens = text.NewTokenizer(len(d.text))
		for i := range d.Blocks {
			b := &d.Blocks[i]
			b.Tokens = d.tokens.Tokens(d.text, b.Spans...)
		}
		d.Forms = d.tokens.Forms()
	}
	d.Forms.Renumber()
}

// Again cuts words of the text into tokens once more, as if they stood alone. The tokens
// last until the next call.
func (d *Document) Again(words string) []text.Token {
	if d.tokens == nil {
		return text.Tokens(words)
	}
	return d.tokens.Again(words)
}

// Forget drops the tokens, which take several times as much memory as the text, once
// it is read.
func (d *Document) Forget() {
	if d.tokens == nil {
		return
	}
	for i := range d.Blocks {
		d.Blocks[i].Tokens = nil
	}
	d.tokens.Done()
	d.tokens = nil
}

// SentenceAt gives the index of the sentence that holds the byte, or -1.
func (d *Document) SentenceAt(offset int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Sentences[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(d.Sentences) && d.Sentences[lo].Start <= offset {
		return lo
	}
	return -1
}

// Line gives the 1-based line of the file and the 1-based column in characters
// of a byte of the body.
func (d *Document) Line(offset int) (line, col int) {
	line, col = d.BodyLine, 1
	for _, r := range string(d.Body[:min(offset, len(d.Body))]) {
		if r == '\n' {
			line, col = line+1, 1
		} else {
			col++
		}
	}
	return line, col
}

// Parse reads a document: front matter between +++ lines (it may be missing),
// then Markdown. Sentences are not cut yet, see Cut.
func Parse(id string, b []byte) (*Document, error) {
	front, body, line, err := splitFront(b)
	if err != nil {
		return nil, err
	}
	d := &Document{ID: id, Body: body, BodyLine: line, text: string(body)}
	if d.Meta, err = parseMeta(front); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(b)
	d.SHA256 = hex.EncodeToString(sum[:])
	d.Blocks, d.tokens = parseBlocks(body, d.text)
	d.Forms = d.tokens.Forms()
	return d, nil
}

func sentenceID(n int) string { return "s" + strconv.Itoa(n+1) }
