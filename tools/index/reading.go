package index

import "slices"

// readingRoom is what the text of a document may weigh on one page, with the facts
// that stand under it; see room.
const readingRoom = 16_500

// heft estimates what a sentence weighs, see pair.heft. Each fact stands with its
// sentence, with ways to cite it, and is told to machines.
func (s *Sentence) heft() int {
	letters := 0
	for _, r := range s.Runs {
		letters += len(r.Text)
	}
	for _, q := range s.Quotes {
		letters += len(q)
	}
	return 30 + letters*2/5 + len(s.Translation)*2/5 + 250*len(s.Facts) + 40*len(s.Also)
}

// walk visits the sentences of a block.
func (b *Block) walk(visit func(*Sentence)) {
	for i := range b.Sentences {
		visit(&b.Sentences[i])
	}
	for _, item := range b.Items {
		for i := range item {
			item[i].walk(visit)
		}
	}
}

func (b *Block) heft() (n int) {
	b.walk(func(s *Sentence) { n += s.heft() })
	return n
}

// turn divides a document that is too long for a page between blocks, and notes
// which sentences stand on a further page.
func (b *builder) turn(page *SourcePage, blocks []Block) {
	page.all, page.on = blocks, map[string]string{}
	parts := cut(blocks, readingRoom, func(b Block) int { return b.heft() })
	page.Blocks, page.Parts = parts[0], []Link{}
	if len(parts) == 1 {
		return
	}
	leaf := Leaf{
		Title: page.Title, Kind: readingLeaf, Of: page.ID,
		Way: []Link{{Text: b.word("list_sources"), Href: "sources/index.html"}, {Text: page.Title, Href: href(page.Path)}},
	}
	leaves := b.spread(page.Path, page.Path, leaf, sizes(parts))
	page.Parts = leaves[0].Parts
	delete(b.out.Leaves, page.Path) // the page of the source itself
	for i, l := range leaves[1:] {
		l.Blocks = parts[i+1]
		for j := range l.Blocks {
			l.Blocks[j].walk(func(s *Sentence) { page.on[s.ID] = partPath(page.Path, page.Path, i+1) })
		}
	}
}

// place is the page of a source on which a sentence stands.
func (p *SourcePage) place(sentence string) string {
	if on := p.on[sentence]; on != "" {
		return on
	}
	return p.Path
}

// tellMachines describes the facts of a source on the pages on which they stand, and
// these pages by their facts.
func (b *builder) tellMachines(s *Source) {
	page := b.out.Sources[s.Document.ID]
	page.Linked = b.linkedClaims(s, page.Path)
	for i := range page.Parts[min(1, len(page.Parts)):] {
		path := partPath(page.Path, page.Path, i+1)
		leaf := b.out.Leaves[path]
		leaf.Linked = b.linkedClaims(s, path)
		elsewhere := func(id string) bool { return b.out.Facts[id].on != path }
		leaf.About = b.out.aboutSource(page, slices.DeleteFunc(slices.Clone(page.Facts), elsewhere), b.book.Lang)
	}
}

// strip lists the sentences that stand on the first page of a document, with how
// much they prove.
func (r *reader) strip(page *SourcePage) []Step {
	out := []Step{}
	for i := range r.p.doc.Sentences {
		d := &r.p.doc.Sentences[i]
		if page.on[d.ID] == "" {
			out = append(out, Step{ID: d.ID, Number: d.Number(), Cited: len(r.proves[d.ID]) + len(r.also[d.ID]), Hidden: r.p.hides(i)})
		}
	}
	return out
}
