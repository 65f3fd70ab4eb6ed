package verify

import (
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"moc/tools/grammar"
	"moc/tools/opendata"
	"moc/tools/pages"
	"moc/tools/proof"
	"moc/tools/quantity"
	"moc/tools/source"
)

// data proves the facts as programs read them, then the quotations of pages.
func (p *prover) data() {
	p.begin(Quotations)
	var data struct{ Facts []opendata.Fact }
	var sources struct{ Sources []opendata.Source }
	if p.read("facts.json", &data) && p.read("sources.json", &sources) {
		bodies := map[string]string{}
		for i := range sources.Sources {
			p.body(&sources.Sources[i], bodies)
		}
		for _, id := range sorted(p.texts) {
			if !slices.ContainsFunc(sources.Sources, func(s opendata.Source) bool { return s.ID == id }) {
				p.fail(id, "no-such-source", id)
			}
		}
		for i := range data.Facts {
			p.evidence(&data.Facts[i], bodies)
		}
		p.quotations(bodies)
	}
	p.begin(Values)
	readers := map[string]*reader{}
	for i := range data.Facts {
		f := &data.Facts[i]
		if readers[f.Lang] == nil {
			readers[f.Lang] = p.reader(f.Lang)
		}
		p.values(f, readers[f.Lang])
	}
}

// body reads the text of a source: as it was given, or from the site. It must be
// the very text from which the facts were read.
func (p *prover) body(s *opendata.Source, bodies map[string]string) {
	file, b := s.ID, p.texts[s.ID]
	if b == nil && s.Text != "" {
		file = opendata.Folder + "/" + s.Text
		var err error
		if b, err = readValid(p.site, file); err != nil {
			p.fail(file, "missing", s.ID)
			return
		}
	}
	if b == nil {
		return
	}
	doc, err := source.Parse(s.ID, b)
	if err != nil || doc.SHA256 != s.SHA256 {
		p.fail(file, "other-text", s.ID)
		return
	}
	bodies[s.ID] = string(doc.Body)
}

// evidence compares the quotations of a fact with the text of its source, byte
// for byte at their place, and with the sentence on the source's page.
func (p *prover) evidence(f *opendata.Fact, bodies map[string]string) {
	const file = opendata.Folder + "/facts.json"
	if len(f.Evidence) == 0 {
		p.fail(file, "no-quotation", f.ID)
	}
	for _, e := range f.Evidence {
		p.kind.Count++
		body, shown := bodies[f.Source]
		switch {
		case !shown:
			p.kind.Withheld++
		case !stands(&e, body):
			p.fail(file, "not-in-text", f.ID)
		}
	}
	for _, lang := range p.sourcePages(f.Source) {
		n := 0
		for _, page := range lang {
			n += page.IDs[f.ID]
		}
		if n != 1 {
			p.fail(lang[0].Path, "fact-not-shown", f.ID)
		}
	}
}

// sourcePages gives the pages of a source by language, the first of each in front.
func (p *prover) sourcePages(id string) map[string][]*pages.Page {
	if p.reading == nil {
		p.reading = map[string]map[string][]*pages.Page{}
		for _, name := range sorted(p.pages) {
			lang, rest, _ := strings.Cut(strings.TrimSuffix(name, ".html"), "/")
			folder, path, _ := strings.Cut(rest, "/")
			of, _, _ := strings.Cut(path, "/")
			if folder != "sources" || of == "list" || of == "index" {
				continue
			}
			if p.reading[of] == nil {
				p.reading[of] = map[string][]*pages.Page{}
			}
			p.reading[of][lang] = append(p.reading[of][lang], p.pages[name])
		}
	}
	return p.reading[id]
}

// quotations compares what pages quote, and the sentences that they show, with
// the text of the source.
func (p *prover) quotations(bodies map[string]string) {
	for _, name := range sorted(p.pages) {
		page := p.pages[name]
		for n := range page.Elements() {
			switch {
			case n.Data == "blockquote" || n.Data == "q":
				p.quotation(page, n, bodies)
			case pages.HasClass(n, "original") && !pages.HasClass(n, "missing"):
				p.shown(page, n, bodies)
			}
		}
	}
}

// quotation proves one quotation of a page: the link beside it leads to the
// sentence in which it begins.
func (p *prover) quotation(page *pages.Page, n *html.Node, bodies map[string]string) {
	p.kind.Count++
	words := pages.Text(n)
	u, err := url.Parse(pages.FirstLink(n.Parent))
	if err != nil {
		p.fail(page.Path, "bad-link", words)
		return
	}
	to := p.pages[target(page, u)]
	if to == nil {
		p.fail(page.Path, "no-source", words)
		return
	}
	id := strings.TrimSuffix(path.Base(to.Path), ".html")
	if body, shown := bodies[id]; shown && !strings.Contains(body, words) {
		p.fail(page.Path, "not-in-text", words)
	}
	if sentence, shown := to.Sentence(u.Fragment); shown && !begins(words, sentence) {
		p.fail(page.Path, "not-at-sentence", words)
	}
}

// begins reports whether words begin in a sentence: they lie within it, or run
// on into the next.
func begins(words, sentence string) bool {
	if strings.Contains(sentence, words) {
		return true
	}
	for i := range sentence {
		if strings.HasPrefix(words, sentence[i:]) {
			return true
		}
	}
	return false
}

// shown proves a sentence that the page of a source shows.
func (p *prover) shown(page *pages.Page, n *html.Node, bodies map[string]string) {
	p.kind.Count++
	id := strings.TrimSuffix(path.Base(page.Path), ".html")
	if body, known := bodies[id]; known && !strings.Contains(body, pages.Text(n)) {
		p.fail(page.Path, "not-in-text", pages.Text(n))
	}
}

// reader reads numbers in one language with the words that the site was made
// with.
type reader struct {
	quantities *quantity.Recognizer
	currency   string
}

func (p *prover) reader(lang string) *reader {
	name := opendata.Folder + "/" + opendata.GrammarFile(lang)
	if !fs.ValidPath(name) {
		p.fail(name, "unreadable", lang)
		return &reader{}
	}
	b, err := fs.ReadFile(p.site, name)
	if err != nil {
		p.fail(name, "missing", lang)
		return &reader{}
	}
	g, err := grammar.Decode(lang, b)
	if err != nil {
		p.fail(name, "unreadable", err.Error())
		return &reader{}
	}
	q, err := quantity.New(g.Quantity)
	if err != nil {
		p.fail(name, "unreadable", err.Error())
	}
	return &reader{q, g.Text.Currency}
}

// values reads the numbers, amounts, words of dates and texts of a fact again
// in its own quotations.
func (p *prover) values(f *opendata.Fact, r *reader) {
	const file = opendata.Folder + "/facts.json"
	for _, words := range append([]string{f.DateText, f.Text}, f.Items...) {
		if words == "" {
			continue
		}
		p.kind.Count++
		if !proof.Quoted(&f.Fact, words) {
			p.fail(file, "not-quoted", f.ID+": "+words)
		}
	}
	n := len(f.Amounts)
	if f.Number != nil {
		n++
	}
	if n == 0 || r.quantities == nil {
		return
	}
	p.kind.Count += n
	if reason := proof.Numbers(&f.Fact, r.quantities, r.currency); reason != "" {
		p.fail(file, string(reason), f.ID)
	}
}
