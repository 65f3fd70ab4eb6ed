package index

import (
	"moc/tools/entity"
	"moc/tools/phrase"
)

// said gives words for a page in the language of a book.
type said func(*phrase.Book) (string, error)

// word gives words of the interface.
func word(key string) said {
	return func(b *phrase.Book) (string, error) { return b.Word(key) }
}

// pages lists the pages that the index asks for. Titles come from the words of
// each language or from what the page shows.
func (x *Index) pages(in Input) error {
	if err := x.sections(in.Books); err != nil {
		return err
	}
	for _, e := range in.Entities {
		if err := x.entityPages(in.Books, e); err != nil {
			return err
		}
	}
	for i := range in.Sources {
		if err := x.sourcePages(in.Books, &in.Sources[i]); err != nil {
			return err
		}
	}
	return x.leafPages(in.Books)
}

// add asks for a page with its title and description in each language.
func (x *Index) add(books []*phrase.Book, p Page, title, description said) error {
	p.Titles, p.Descriptions, p.Tex = map[string]string{}, map[string]string{}, map[string]string{}
	for _, book := range books {
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

// sections asks for the pages that every site has.
func (x *Index) sections(books []*phrase.Book) error {
	type section struct {
		page Page
		word string // of its title; that of its description ends with "_about"
	}
	list := func(path, layout string) section {
		return section{Page{Path: path, Kind: "section", Layout: layout, ID: path + "/index"}, "list_" + path}
	}
	page := func(path, word string) section {
		return section{Page{Path: path, Kind: "page", Layout: path, ID: path}, word}
	}
	all := []section{{Page{Path: "timeline", Kind: "section", Layout: "timeline", ID: "timeline"}, "timeline"}}
	for _, kind := range entity.Kinds {
		all = append(all, list(kind.Folder(), "list"))
	}
	all = append(all,
		list("claims", "claims"), list("sources", "sources"), list("reviews", "reviews"),
		page("data", "data_page"), page("comparison", "comparison"), page("connections", "connections"),
		page("components", "components"), page("search", "search"),
	)
	for _, s := range all {
		if err := x.add(books, s.page, word(s.word), word(s.word+"_about")); err != nil {
			return err
		}
	}
	return nil
}

// entityPages asks for the page of an entity and for those of its former ids, which lead there.
func (x *Index) entityPages(books []*phrase.Book, e *entity.Entity) error {
	page := func(b *phrase.Book) *Entity { return x.Langs[b.Lang].Entities[e.ID] }
	p := Page{Path: path(e), Kind: "page", Layout: "entity", ID: e.ID}
	err := x.add(books, p,
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
	return nil
}

// sourcePages asks for the page of a source and, where somebody reviewed it, for that of the reviews.
func (x *Index) sourcePages(books []*phrase.Book, s *Source) error {
	id := s.Document.ID
	page := func(b *phrase.Book) *SourcePage { return x.Langs[b.Lang].Sources[id] }
	title := func(b *phrase.Book) (string, error) { return page(b).Title, nil }
	about := func(b *phrase.Book) (string, error) {
		return x.Langs[b.Lang].aboutSource(page(b), page(b).Facts, b.Lang), nil
	}
	if err := x.add(books, Page{Path: "sources/" + id, Kind: "page", Layout: "source", ID: id}, title, about); err != nil {
		return err
	}
	if len(s.Reviews) == 0 {
		return nil
	}
	reviewed := func(b *phrase.Book) (string, error) {
		w, err := b.Word("review")
		return w + ": " + page(b).Title, err
	}
	tally := func(b *phrase.Book) (string, error) { return aboutReview(page(b), b) }
	return x.add(books, Page{Path: "reviews/" + id, Kind: "page", Layout: "review", ID: id}, reviewed, tally)
}

// leafPages asks for the pages of lists that are too long for one.
func (x *Index) leafPages(books []*phrase.Book) error {
	if len(books) == 0 {
		return nil
	}
	first := x.Langs[books[0].Lang] // the same pages in every language
	for _, path := range first.leafPaths() {
		leaf := func(b *phrase.Book) *Leaf { return x.Langs[b.Lang].Leaves[path] }
		title := func(b *phrase.Book) (string, error) { return leaf(b).Title, nil }
		about := func(b *phrase.Book) (string, error) { return leaf(b).About, nil }
		if err := x.add(books, Page{Path: path, Kind: "page", Layout: first.Leaves[path].layout(), ID: path}, title, about); err != nil {
			return err
		}
	}
	return nil
}
