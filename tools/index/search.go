package index

import (
	"cmp"
	"slices"
	"strings"

	"moc/tools/search"
)

// Search gives what a reader can look up in the language: entities, those with
// the most facts first, then sources, then the sentences that are shown.
func (l *Lang) Search(lang string) []search.Entry {
	var out []search.Entry
	for _, e := range l.Entities {
		out = append(out, search.Entry{
			Kind: string(e.Kind), Title: e.Name, Note: e.Description, Path: e.Path + ".html", Names: e.allNames(),
		})
	}
	slices.SortFunc(out, func(x, y search.Entry) int {
		return cmp.Or(cmp.Compare(l.factsAt(y.Path), l.factsAt(x.Path)), cmp.Compare(x.Path, y.Path))
	})
	for _, id := range l.Reading {
		s := l.Sources[id]
		out = append(out, search.Entry{
			Kind: "source", Title: s.Title, Path: s.Path + ".html", Lang: foreign(s.TitleLang, lang), Names: []string{s.OriginalTitle},
		})
	}
	for _, id := range l.Reading {
		out = append(out, l.Sources[id].sentences(lang)...)
	}
	return out
}

// factsAt is how many facts the profile at an address shows.
func (l *Lang) factsAt(path string) int {
	folder, file, _ := strings.Cut(path, "/")
	if e := l.Entities[strings.TrimSuffix(file, ".html")]; e != nil && e.Folder == folder {
		return e.Facts
	}
	return 0
}

// allNames gives every name of an entity besides that of the page, right or
// wrong.
func (e *Entity) allNames() []string {
	var out []string
	for _, names := range [][]LangText{e.Names, e.Aliases} {
		for _, n := range names {
			out = append(out, n.Text)
		}
	}
	for _, s := range e.Spellings {
		out = append(out, s.Text)
	}
	return out
}

// sentences gives the sentences of a source in the language of the page, or in
// their own where they have not been translated. What a source does not let be
// shown cannot be found.
func (p *SourcePage) sentences(lang string) []search.Entry {
	var out []search.Entry
	var walk func([]Block)
	walk = func(blocks []Block) {
		for _, b := range blocks {
			for _, s := range b.Sentences {
				if e := p.sentence(&s, lang); e.Title != "" {
					out = append(out, e)
				}
			}
			for _, item := range b.Items {
				walk(item)
			}
		}
	}
	walk(p.all)
	return out
}

func (p *SourcePage) sentence(s *Sentence, lang string) search.Entry {
	e := search.Entry{Kind: search.Sentence, Note: p.Title, Path: href(p.place(s.ID)) + "#" + s.ID}
	if p.Lang != lang && s.Translation != "" {
		e.Title = s.Translation
		return e
	}
	for _, r := range s.Runs {
		e.Title += r.Text
	}
	if len(s.Quotes) > 0 {
		e.Title = strings.Join(s.Quotes, " … ")
	}
	e.Lang = foreign(p.Lang, lang)
	return e
}

// foreign gives the language of a text where it is not that of the page.
func foreign(of, page string) string {
	if of == page {
		return ""
	}
	return of
}
