package index

import (
	"slices"

	"moc/tools/card"
	"moc/tools/entity"
)

// maxCards is how many pictures a site has at most in all languages; further
// pages share that of the site.
const maxCards = 500

// Cards gives the pictures for shared links by their path below cards/, without
// ending.
func (x *Index) Cards() map[string]card.Card {
	out := map[string]card.Card{}
	for _, l := range x.Langs {
		for path, c := range l.drawn {
			out[path] = c
		}
	}
	return out
}

// cards decides which pages have a picture of their own: sources, organizations,
// models and groups, as far as there is room.
func (b *builder) cards(room int) {
	lang := b.book.Lang
	b.out.Cards, b.out.drawn = map[string]string{}, map[string]card.Card{}
	site := card.Card{Title: b.out.Motto, Line: b.word("home_intro"), Foot: b.tally(len(b.out.Facts)), Site: b.word("site_name")}
	b.out.drawn[lang+"/site"] = site
	add := func(page string, c card.Card) {
		if len(b.out.Cards) < room {
			c.Site = site.Site
			path := lang + "/" + c.Key()
			b.out.Cards["/"+page], b.out.drawn[path] = path, c
		}
	}
	for _, id := range b.out.Reading {
		s := b.out.Sources[id]
		add(s.Path, card.Card{Kind: b.word("list_sources"), Title: s.Title, Line: b.out.aboutSource(s, s.Facts, lang), Foot: b.tally(len(s.Facts))})
	}
	for _, e := range b.in.Entities {
		if slices.Contains([]entity.Kind{entity.Organization, entity.Model, entity.Group}, e.Kind) {
			x := b.out.Entities[e.ID]
			about, _ := b.out.aboutEntity(x, b.book) // its words are required where pages are made
			add(x.Path, card.Card{Kind: b.word("list_" + x.Folder), Title: x.Name, Line: about, Foot: b.tally(x.Facts)})
		}
	}
}

// tally says a number of facts, and nothing of none.
func (b *builder) tally(n int) string {
	if n == 0 {
		return ""
	}
	return b.word("facts_tally") + " " + b.book.Count(n)
}
