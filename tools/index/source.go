package index

import (
	"cmp"
	"slices"

	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/review"
	"moc/tools/source"
	"moc/tools/text"
)

// SourcePage is a document with its facts as one language shows it. Its text
// stays in its own language.
type SourcePage struct {
	Linked        Linked            `json:"linked"` // its facts as claims
	ID            string            `json:"id"`
	Path          string            `json:"path"`
	Href          string            `json:"href"`
	Title         string            `json:"title"` // in the language, where it has been translated
	TitleLang     string            `json:"title_lang"`
	OriginalTitle string            `json:"original_title"`
	Lang          string            `json:"lang"`
	Translation   string            `json:"translation"` // language of the translation; empty where there is none
	Date          *Date             `json:"date"`
	DateNote      string            `json:"date_note"`
	DateWindow    string            `json:"date_window"`
	Publisher     string            `json:"publisher"` // id of an organization
	URL           string            `json:"url"`
	Retrieved     string            `json:"retrieved"`
	Own           bool              `json:"own"` // written by this project
	Display       string            `json:"display"`
	Blocks        []Block           `json:"blocks"`
	Facts         []string          `json:"facts"`     // in reading order
	Parts         []Link            `json:"parts"`     // pages into which the text goes on; empty where it is whole
	Strip         []Step            `json:"strip"`     // which sentences prove something
	Sentences     int               `json:"sentences"` // 0 where the text is kept elsewhere
	Cited         int               `json:"cited"`     // sentences that prove something
	SHA256        string            `json:"sha256"`    // of a text that is kept elsewhere
	Reviews       []Verdicts        `json:"reviews"`
	all           []Block           // of all parts
	on            map[string]string // pages of the sentences that do not stand on the first
	Reviewed      string            `json:"reviewed"` // address of its page of reviews
}

// Step is a sentence in the overview.
type Step struct {
	ID     string `json:"id"`
	Number int    `json:"number"`
	Cited  int    `json:"cited"`  // how many facts it proves or helps to prove
	Hidden bool   `json:"hidden"` // it is not shown
}

// Block is a heading, a paragraph, a quotation, or a list of items that are
// blocks again.
type Block struct {
	Kind      string     `json:"kind"` // heading, paragraph, quote, list, gap
	Level     int        `json:"level"`
	Sentences []Sentence `json:"sentences"`
	Items     [][]Block  `json:"items"`
}

// Sentence is a sentence beside its translation.
type Sentence struct {
	ID          string   `json:"id"`
	Number      int      `json:"number"`
	Runs        []Run    `json:"runs"`   // empty where the source does not let it be shown
	Quotes      []string `json:"quotes"` // what is quoted of it, where its text is kept elsewhere
	Gap         int      `json:"gap"`    // how many sentences that are not shown it stands for; 0 for one that is
	Translation string   `json:"translation"`
	Stale       bool     `json:"stale"` // it changed after it was translated
	Above       bool     `json:"above"` // its translation stands with the sentence above
	Facts       []string `json:"facts"` // that it proves and that are listed here
	Also        []string `json:"also"`  // that it helps to prove and that are listed elsewhere
}

// Run is a piece of a sentence; with an id, it is the name of that entity.
type Run struct {
	Text  string `json:"text"`
	Href  string `json:"href,omitempty"`
	ID    string `json:"id,omitempty"`
	Depth int    `json:"depth,omitempty"` // how many facts the words prove
}

// source adds a document and its facts.
func (b *builder) source(s *Source) error {
	p := newPair(s)
	page := b.sourcePage(p)
	facts := slices.Clone(s.Facts)
	slices.SortStableFunc(facts, func(x, y fact.Fact) int { return cmp.Compare(begins(&x), begins(&y)) })
	proves := map[string][]string{}
	also := map[string][]string{}
	var spans []text.Span
	for i := range facts {
		f := &facts[i]
		page.Facts = append(page.Facts, f.ID)
		for n, e := range f.Evidence {
			spans = append(spans, text.Span{Start: e.Start, End: e.End})
			if n == 0 {
				proves[e.Sentence] = append(proves[e.Sentence], f.ID)
			} else if !slices.Contains(proves[e.Sentence], f.ID) && !slices.Contains(also[e.Sentence], f.ID) {
				also[e.Sentence] = append(also[e.Sentence], f.ID)
			}
		}
	}
	r := reader{
		p: p, mentions: s.Mentions, known: b.known, at: b.at, proves: proves, also: also, spans: spans, top: topLevel(p.doc),
	}
	b.out.Sources[page.ID] = page
	b.out.Reading = append(b.out.Reading, page.ID)
	b.turn(page, r.blocks())
	page.Strip = r.strip(page)
	page.Sentences, page.Cited = len(p.doc.Sentences), r.cited
	if p.doc.Quoted {
		page.Sentences, page.SHA256 = 0, p.doc.SHA256
	}
	if err := b.sourceFacts(p, s, facts); err != nil {
		return err
	}
	return b.reviews(s, page)
}

// sourceFacts says the facts of a document.
func (b *builder) sourceFacts(p *pair, s *Source, facts []fact.Fact) error {
	for i := range facts {
		f := &facts[i]
		said, err := b.fact(p, f)
		if err != nil {
			return err
		}
		b.place[f.ID], b.heft[f.ID] = len(b.place), p.heft(f, s.Reviews)
		if len(f.Evidence) > 0 {
			b.quoted[f.ID] = len(f.Evidence[0].Exact)
			said.on = b.out.Sources[said.Source].place(f.Evidence[0].Sentence)
		}
		said.Href = b.at(said.on) + "#" + f.ID
		said.Added = slices.ContainsFunc(s.Added, func(a fact.Fact) bool { return a.ID == f.ID })
		said.Former = formerIDs(s.Renamed, f.ID)
		b.out.Facts[f.ID] = said
	}
	return nil
}

// sources lists the documents and their reviews.
func (b *builder) sources() {
	b.out.Latest = b.out.Reading[:min(latest, len(b.out.Reading))]
	b.directory("sources", sourcesLeaf, "sources", b.out.Reading, maxSources)
	reviewed := []string{}
	for _, id := range b.out.Reading {
		if len(b.out.Sources[id].Reviews) > 0 {
			reviewed = append(reviewed, id)
		}
	}
	b.directory("reviews", reviewsLeaf, "reviews", reviewed, maxSources)
	for i := range b.in.Sources {
		b.foldReviews(&b.in.Sources[i])
	}
}

// formerIDs gives the ids that a fact had before.
func formerIDs(renamed []review.Renamed, id string) []string {
	out := []string{}
	for _, r := range renamed {
		if r.To == id {
			out = append(out, r.From)
		}
	}
	return out
}

func begins(f *fact.Fact) int {
	if len(f.Evidence) == 0 {
		return 0
	}
	return f.Evidence[0].Start
}

func (b *builder) sourcePage(p *pair) *SourcePage {
	m := &p.doc.Meta
	page := &SourcePage{
		ID: p.doc.ID, Path: "sources/" + p.doc.ID, Href: b.at("sources/" + p.doc.ID), Reviewed: b.at("reviews/" + p.doc.ID),
		Title: m.Title, TitleLang: m.Lang, OriginalTitle: m.Title, Lang: m.Lang, Date: &Date{},
		DateNote: m.DateNote.En, URL: m.SourceURL, Display: m.Shown(), Own: m.Own, Facts: []string{}, Reviews: []Verdicts{},
	}
	if b.book.Lang == "vi" {
		page.DateNote = m.DateNote.Vi
	}
	if p.other != nil {
		if p.other.HasText() {
			page.Translation = p.other.Meta.Lang
		}
		if p.other.Meta.Lang == b.book.Lang {
			page.Title, page.TitleLang = p.other.Meta.Title, b.book.Lang
		}
	}
	if _, ok := b.known[m.Publisher]; ok {
		page.Publisher = m.Publisher
	}
	if v, err := edtf.Parse(m.Date); err == nil {
		page.Date = b.date(v)
		page.Date.Inferred = m.DateWindow != ""
	}
	if v, err := edtf.Parse(m.DateWindow); err == nil {
		page.DateWindow = b.date(v).Text
	}
	if v, err := edtf.Parse(m.Retrieved); err == nil {
		page.Retrieved = b.date(v).Text
	}
	return page
}

// reader lays out the text of a document.
type reader struct {
	p        *pair
	mentions []Mention
	known    map[string]*entity.Entity
	at       func(path string) string // address of a page
	proves   map[string][]string
	also     map[string][]string
	spans    []text.Span // of all evidence
	top      int         // level of the highest heading
	cited    int
}

// blocks groups list items into lists, and blocks of which nothing is shown into
// gaps.
func (r *reader) blocks() []Block {
	out := []Block{}
	list := 0
	for i := range r.p.doc.Blocks {
		d := &r.p.doc.Blocks[i]
		b := r.block(i)
		switch n := len(out); {
		case d.List == 0 && b.isGap() && n > 0 && out[n-1].Kind == "gap":
			out[n-1].Sentences[0].Gap += b.Sentences[0].Gap
		case d.List == 0:
			if b.isGap() {
				b.Kind = "gap"
			}
			out = append(out, b)
		case d.List != list:
			out = append(out, Block{Kind: "list", Sentences: []Sentence{}, Items: [][]Block{{b}}})
		default:
			l := &out[len(out)-1]
			if last := len(l.Items) - 1; d.Kind == source.Item {
				l.Items = append(l.Items, []Block{b})
			} else {
				l.Items[last] = append(l.Items[last], b)
			}
		}
		list = d.List
	}
	return out
}

func (r *reader) block(i int) Block {
	d := &r.p.doc.Blocks[i]
	b := Block{Kind: "paragraph", Sentences: []Sentence{}, Items: [][]Block{}}
	switch d.Kind {
	case source.Heading:
		b.Kind, b.Level = "heading", 2
		if d.Level == 6 || d.Level > r.top {
			b.Level = 3
		}
	case source.Quote:
		b.Kind = "quote"
	}
	for n, s := range d.Sentences {
		b.Sentences = append(b.Sentences, r.sentence(i, n, s))
	}
	b.Sentences = gap(b.Sentences)
	return b
}

func topLevel(d *source.Document) int {
	top := 6
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kind == source.Heading {
			top = min(top, b.Level)
		}
	}
	return top
}

// sentence lays out sentence n of a block, which is sentence i of the document.
func (r *reader) sentence(block, n, i int) Sentence {
	d := &r.p.doc.Sentences[i]
	s := Sentence{
		ID: d.ID, Number: d.Number(), Runs: []Run{}, Quotes: []string{},
		Facts: nonNil(r.proves[d.ID]), Also: nonNil(r.also[d.ID]),
	}
	if len(s.Facts)+len(s.Also) > 0 {
		r.cited++
	}
	switch {
	case r.p.hides(i):
		s.Gap = 1
		return s
	case r.p.doc.Quoted:
		s.Quotes = r.p.quotes(i)
		return s
	}
	s.Runs = r.runs(block, d.Start, d.End)
	s.Translation = r.p.translation(i)
	s.Stale = s.Translation != "" && r.p.stale(i)
	s.Above = r.p.blocks && !r.p.aligned(block) && (n > 0 || r.p.hidesOf(block))
	return s
}

// runs cuts the visible text between two offsets at the bounds of names and of
// the words that prove facts.
func (r *reader) runs(block, start, end int) []Run {
	runs := []Run{}
	spans := slices.DeleteFunc(slices.Clone(r.spans), func(s text.Span) bool { return s.End <= start || s.Start >= end })
	at := start
	plain := func(to int) {
		for at < to {
			next := to
			for _, s := range spans {
				for _, cut := range [...]int{s.Start, s.End} {
					if cut > at && cut < next {
						next = cut
					}
				}
			}
			if s := visible(r.p.doc, block, at, next); s != "" {
				runs = append(runs, Run{Text: s, Depth: min(maxDepth, depth(spans, at))})
			}
			at = next
		}
	}
	first, _ := slices.BinarySearchFunc(r.mentions, start, func(m Mention, at int) int { return cmp.Compare(m.Start, at) })
	for _, m := range r.mentions[first:] {
		if m.End > end {
			break
		}
		if m.Start < at || r.known[m.ID] == nil {
			continue
		}
		plain(m.Start)
		runs = append(runs, Run{
			Text: visible(r.p.doc, block, m.Start, m.End), Href: r.at(path(r.known[m.ID])), ID: m.ID,
			Depth: min(maxDepth, depth(spans, m.Start)),
		})
		at = m.End
	}
	plain(end)
	return runs
}

// maxDepth is how many marks, one above the other, can be told apart.
const maxDepth = 3

// depth counts the passages that hold an offset.
func depth(spans []text.Span, at int) int {
	n := 0
	for _, s := range spans {
		if s.Start <= at && at < s.End {
			n++
		}
	}
	return n
}

func nonNil(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
