// Package index joins entities, documents and facts into what the site shows:
// everything is looked up, sorted, said and counted here, once for each
// language, so that templates only choose tags.
//
// The result is a few JSON files that Hugo reads as data: pages.json names every
// page of the site, and <lang>.json holds, for one language, the facts, entities
// and sources by id and the lists that name them in the order in which they are
// shown.
package index

import (
	"encoding/json"
	"fmt"
	"slices"

	"golang.org/x/sync/errgroup"

	"moc/tools/card"
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/feed"
	"moc/tools/phrase"
	"moc/tools/review"
	"moc/tools/source"
)

// Input is everything that the site is made of.
type Input struct {
	Books    []*phrase.Book // the languages of the site, in the order in which it names them
	Entities []*entity.Entity
	Sources  []Source
}

// Source is a document with what was read from it. The sentences of document
// and translation are cut.
type Source struct {
	Document    *source.Document
	Translation *source.Document // nil where there is none
	Facts       []fact.Fact
	Added       []fact.Fact // by people, who found that the tool missed them
	Reviews     []review.Review
	Renamed     []review.Renamed
	Mentions    []Mention // in reading order

	hidden []bool // see hidden
}

// Mention is a name in the body of a document. Start and End are byte offsets,
// End exclusive.
type Mention struct {
	ID         string
	Start, End int
}

// Index is what Hugo reads.
type Index struct {
	Pages []Page
	Langs map[string]*Lang
	// Held lists the facts that are not published because they name something
	// that has no entity file, in the order of the sources.
	Held []string
}

// Page is one page that the index asks for, in every language at the same path.
type Page struct {
	Path         string            `json:"path"`   // without language and ending: "organizations/baidu"
	Kind         string            `json:"kind"`   // page or section, as Hugo has them
	Layout       string            `json:"layout"` // the template
	ID           string            `json:"id"`     // of the entity, source or list that it shows
	Titles       map[string]string `json:"titles"` // by language
	Descriptions map[string]string `json:"descriptions"`
	Tex          map[string]string `json:"tex"` // the titles for BibTeX
	Kept         bool              `json:"-"`   // a preview has it already
	To           string            `json:"to"`  // path of the page to which this one leads, because its id is one of the past
}

// Lang is the site in one language.
type Lang struct {
	Part        bool                   `json:"part"`  // only what a preview makes again, see part
	Motto       string                 `json:"motto"` // what the page with the doors says of the site
	Facts       map[string]*Fact       `json:"facts"`
	Entities    map[string]*Entity     `json:"entities"`
	Sources     map[string]*SourcePage `json:"sources"`
	Timeline    Timeline               `json:"timeline"`
	Picture     Picture                `json:"picture"`  // of all events
	Compared    []Compared             `json:"compared"` // models
	Connections Connections            `json:"connections"`
	Lists       []List                 `json:"lists"`
	Newest      []string               `json:"newest"` // the events that the home page shows
	Claims      []string               `json:"claims"` // claims and quotations with a speaker
	Disputed    []Disputed             `json:"disputed"`
	Voices      []string               `json:"voices"`   // those of them that the home page shows
	Speakers    []Claims               `json:"speakers"` // these claims by who says them
	Subjects    []Claims               `json:"subjects"` // and by whom they are about
	Reading     []string               `json:"reading"`  // sources, the newest first
	Latest      []string               `json:"latest"`   // those of them that the home page shows
	Groups      []string               `json:"groups"`   // that the home page shows
	Leaves      map[string]*Leaf       `json:"leaves"`   // by path
	Counts      Counts                 `json:"counts"`

	Linked Linked `json:"linked"` // the newest events
	AsOf   AsOf   `json:"as_of"`

	Cards   map[string]string    `json:"cards"` // pictures for shared links, by page
	drawn   map[string]card.Card // see Cards
	feeds   []feed.Feed          // see Feeds
	coarser string               // see Coarser
	filter  filter               // of the timeline, see Filters
}

// List names the entities of one kind, in the order of the alphabet.
type List struct {
	Kind   entity.Kind `json:"kind"`
	Folder string      `json:"folder"`
	IDs    []string    `json:"ids"`
}

// Counts says how much there is.
type Counts struct {
	Facts    int `json:"facts"`
	Events   int `json:"events"`
	Entities int `json:"entities"`
	Sources  int `json:"sources"`
}

// How many events, claims, sources and groups the home page shows.
const (
	newest = 6
	voices = 4
	latest = 8
	groups = 2
)

// Build makes the index. An error is a fault of the data that the languages
// cannot say: it names the file and the key.
func Build(in Input) (*Index, error) {
	x := &Index{Langs: map[string]*Lang{}}
	known := map[string]*entity.Entity{}
	for _, e := range in.Entities {
		known[e.ID] = e
	}
	in.Sources = slices.Clone(in.Sources)
	for i := range in.Sources {
		s := &in.Sources[i]
		s.Facts = x.publishable(s, known)
		s.hidden = hidden(s)
		s.Mentions = s.shownMentions()
	}
	built := make([]*Lang, len(in.Books))
	var group errgroup.Group
	for i, book := range in.Books {
		group.Go(func() error {
			b := newBuilder(book, known, &in)
			if err := b.build(); err != nil {
				return err
			}
			b.cards(maxCards / len(in.Books))
			built[i] = b.out
			return b.unsaid()
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	for i, book := range in.Books {
		x.Langs[book.Lang] = built[i]
	}
	return x, x.pages(in)
}

// publishable gives the facts of a source whose every argument has an entity
// file, and notes the others. Those that people rejected are left out.
func (x *Index) publishable(s *Source, known map[string]*entity.Entity) []fact.Fact {
	var out []fact.Fact
	for _, f := range slices.Concat(s.Facts, s.Added) {
		switch {
		case rejected(s.Reviews, f.ID):
		case knows(known, &f):
			out = append(out, f)
		default:
			x.Held = append(x.Held, f.ID)
		}
	}
	return out
}

// Files gives the bytes of the data files by name. Where a preview keeps pages, it
// is only what the others show: Hugo decodes no more than it needs.
func (x *Index) Files() (map[string][]byte, error) {
	files := map[string][]byte{}
	add := func(name string, v any) error {
		b, err := json.Marshal(v)
		if err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
		files[name] = append(b, '\n')
		return nil
	}
	made := slices.DeleteFunc(slices.Clone(x.Pages), func(p Page) bool { return p.Kept })
	for lang, l := range x.Langs {
		if len(made) < len(x.Pages) {
			var err error
			if l, err = l.part(made); err != nil {
				return nil, err
			}
		}
		if err := add(lang+".json", l); err != nil {
			return nil, err
		}
	}
	return files, add("pages.json", made)
}
