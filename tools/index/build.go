package index

import (
	"cmp"
	"errors"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/phrase"
)

// builder makes the index of one language.
type builder struct {
	book    *phrase.Book
	known   map[string]*entity.Entity
	in      *Input
	out     *Lang
	dates   map[string]edtf.Value // of facts, by id
	parties map[string][]string   // of events, by id
	place   map[string]int        // of facts in the reading order of all sources, by id

	sourceOf map[string]*Source // by id

	heft   map[string]int // of facts, see pair.heft
	quoted map[string]int // bytes of the words that prove them

	missing []error // words that the language has not, in the order in which they were asked for

	inOrder  []string                // see factIDs
	byEntity map[string][]*fact.Fact // see factsByEntity
}

func newBuilder(book *phrase.Book, known map[string]*entity.Entity, in *Input) *builder {
	sources := map[string]*Source{}
	for i := range in.Sources {
		sources[in.Sources[i].Document.ID] = &in.Sources[i]
	}
	return &builder{
		book: book, known: known, in: in, sourceOf: sources,
		dates: map[string]edtf.Value{}, place: map[string]int{}, heft: map[string]int{}, quoted: map[string]int{},
		out: &Lang{
			Facts: map[string]*Fact{}, Entities: map[string]*Entity{}, Sources: map[string]*SourcePage{},
			Disputed: []Disputed{}, Lists: []List{}, Newest: []string{}, Latest: []string{}, Groups: []string{}, Leaves: map[string]*Leaf{},
			Claims: []string{}, Voices: []string{}, Speakers: []Claims{}, Subjects: []Claims{}, Reading: []string{},
		},
	}
}

func (b *builder) build() (err error) {
	if b.out.Motto, err = b.book.Word("home_title"); err != nil {
		return err
	}
	for i := range b.in.Sources {
		if err := b.source(&b.in.Sources[i]); err != nil {
			return err
		}
	}
	slices.SortFunc(b.out.Reading, func(x, y string) int {
		s, t := b.out.Sources[x], b.out.Sources[y]
		return cmp.Or(cmp.Compare(t.Date.Value, s.Date.Value), cmp.Compare(x, y))
	})
	b.join()
	b.disputes()
	b.sources()
	b.entities()
	b.timeline()
	b.ways()
	b.filters()
	b.pictures()
	b.compared()
	b.connections()
	for i := range b.in.Sources {
		b.tellMachines(&b.in.Sources[i])
	}
	b.out.Linked = b.linkedEvents()
	b.parties = b.eventParties()
	b.followed()
	b.claims()
	b.out.AsOf = b.asOf()
	b.out.Counts.Facts = len(b.out.Facts)
	b.out.Counts.Entities = len(b.out.Entities)
	b.out.Counts.Sources = len(b.out.Sources)
	return nil
}

// word gives a word of the language. One that is missing is noted, for
// whoever built the index to say.
func (b *builder) word(key string) string {
	w, err := b.book.Word(key)
	if err != nil {
		b.missing = append(b.missing, err)
	}
	return w
}

// unsaid names every word that was missing, once.
func (b *builder) unsaid() error {
	said := map[string]bool{}
	return errors.Join(slices.DeleteFunc(b.missing, func(err error) bool {
		known := said[err.Error()]
		said[err.Error()] = true
		return known
	})...)
}

// name gives what the language calls an entity.
func (b *builder) name(id string) (string, bool) {
	e, ok := b.known[id]
	if !ok {
		return "", false
	}
	return NameWithin(e, b.book.Lang), true
}

// NameWithin gives what a language calls an entity within a sentence.
func NameWithin(e *entity.Entity, lang string) string {
	if lang == "en" && e.Name.EnIn != "" {
		return e.Name.EnIn
	}
	return nameIn(e, lang)
}

func nameIn(e *entity.Entity, lang string) string {
	if lang == "vi" {
		return e.Name.Vi
	}
	return e.Name.En
}

func textIn(t entity.Texts, lang string) string {
	if lang == "vi" {
		return t.Vi
	}
	return t.En
}

// knows reports whether every argument of a fact has an entity file.
func knows(known map[string]*entity.Entity, f *fact.Fact) bool {
	for _, ids := range f.Args {
		for _, id := range ids {
			if known[id] == nil {
				return false
			}
		}
	}
	return true
}

// sortFacts puts facts in the order of their dates, the undated last, and those
// of one day in the order in which the documents tell them.
func (b *builder) sortFacts(ids []string) {
	slices.SortStableFunc(ids, func(x, y string) int {
		v, w := b.dates[x], b.dates[y]
		if v.IsZero() != w.IsZero() {
			return cmp.Compare(boolInt(v.IsZero()), boolInt(w.IsZero()))
		}
		byDate := 0
		if !v.IsZero() {
			byDate = v.Compare(w)
		}
		return cmp.Or(byDate, cmp.Compare(b.place[x], b.place[y]))
	})
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sortNames puts entities in the order of the language's alphabet.
func (b *builder) sortNames(ids []string) {
	c := collate.New(language.Make(b.book.Lang), collate.IgnoreCase)
	slices.SortFunc(ids, func(x, y string) int {
		return cmp.Or(c.CompareString(b.out.Entities[x].Name, b.out.Entities[y].Name), cmp.Compare(x, y))
	})
}
