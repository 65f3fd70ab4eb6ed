package index

import (
	"moc/tools/entity"
	"moc/tools/phrase"
)

// pages lists the pages that the index asks for. Titles come from the words of
// each language or from what the page shows.
func (x *Index) pages(in Input) error {
	add := func(p Page, title, description func(*phrase.Book) (string, error)) error {
		p.Titles, p.Descriptions, p.Tex = map[string]string{}, map[string]string{}, map[string]string{}
		for _, book := range in.Books {
			var err error
			if p.Titles[book.Lang], err = title(book); err != nil {
				return err
			}
			p.Tex[book.Lang] = tex(p.Titles[book.Lang])
			if p.Descriptions[book.Lang], err = description(book); err != nil {
				return err
			}
		}
		x.Pages = append(x.Pages, p)
		return nil
	}
	word := func(key string) func(*phrase.Book) (string, error) {
		return func(b *phrase.Book) (string, error) { return b.Word(key) }
	}
	section := func(path, layout string) error {
		return add(Page{Path: path, Kind: "section", Layout: layout, ID: path + "/index"}, word("list_"+path), word("list_"+path+"_about"))
	}
	if err := add(Page{Path: "timeline", Kind: "section", Layout: "timeline", ID: "timeline"}, word("timeline"), word("timeline_about")); err != nil {
		return err
	}
	for _, kind := range entity.Kinds {
		if err := section(kind.Folder(), "list"); err != nil {
			return err
		}
	}
	for _, path := range []string{"claims", "sources", "reviews"} {
		if err := section(path, path); err != nil {
			return err
		}
	}
	if err := add(Page{Path: "data", Kind: "page", Layout: "data", ID: "data"}, word("data_page"), word("data_page_about")); err != nil {
		return err
	}
	for _, path := range []string{"comparison", "connections", "components"} {
		if err := add(Page{Path: path, Kind: "page", Layout: path, ID: path}, word(path), word(path+"_about")); err != nil {
			return err
		}
	}
	if err := add(Page{Path: "search", Kind: "page", Layout: "search", ID: "search"}, word("search"), word("search_about")); err != nil {
		return err
	}
	for _, e := range in.Entities {
		page := func(b *phrase.Book) *Entity { return x.Langs[b.Lang].Entities[e.ID] }
		p := Page{Path: path(e), Kind: "page", Layout: "entity", ID: e.ID}
		err := add(p,
			func(b *phrase.Book) (string, error) { return page(b).Name, nil },
			func(b *phrase.Book) (string, error) { return x.Langs[b.Lang].aboutEntity(page(b), b) })
		if err != nil {
			return err
		}
		for _, old := range e.FormerIDs {
			moved := x.Pages[len(x.Pages)-1]
			moved.Path, moved.Layout, moved.To = e.Kind.Folder()+"/"+old, "moved", moved.Path
			x.Pages = append(x.Pages, moved)
		}
	}
	for i := range in.Sources {
		s := &in.Sources[i]
		p := Page{Path: "sources/" + s.Document.ID, Kind: "page", Layout: "source", ID: s.Document.ID}
		page := func(b *phrase.Book) *SourcePage { return x.Langs[b.Lang].Sources[s.Document.ID] }
		title := func(b *phrase.Book) (string, error) { return page(b).Title, nil }
		about := func(b *phrase.Book) (string, error) {
			return x.Langs[b.Lang].aboutSource(page(b), page(b).Facts, b.Lang), nil
		}
		if err := add(p, title, about); err != nil {
			return err
		}
		if len(s.Reviews) == 0 {
			continue
		}
		p = Page{Path: "reviews/" + s.Document.ID, Kind: "page", Layout: "review", ID: s.Document.ID}
		reviewed := func(b *phrase.Book) (string, error) {
			w, err := b.Word("review")
			return w + ": " + page(b).Title, err
		}
		tally := func(b *phrase.Book) (string, error) { return aboutReview(page(b), b) }
		if err := add(p, reviewed, tally); err != nil {
			return err
		}
	}
	return x.leafPages(in, add)
}

// leafPages asks for the pages of lists that are too long for one.
func (x *Index) leafPages(in Input, add func(p Page, title, description func(*phrase.Book) (string, error)) error) error {
	if len(in.Books) == 0 {
		return nil
	}
	first := x.Langs[in.Books[0].Lang] // the same pages in every language
	for _, path := range first.leafPaths() {
		leaf := func(b *phrase.Book) *Leaf { return x.Langs[b.Lang].Leaves[path] }
		title := func(b *phrase.Book) (string, error) { return leaf(b).Title, nil }
		about := func(b *phrase.Book) (string, error) { return leaf(b).About, nil }
		if err := add(Page{Path: path, Kind: "page", Layout: first.Leaves[path].layout(), ID: path}, title, about); err != nil {
			return err
		}
	}
	return nil
}
