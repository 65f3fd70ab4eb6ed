package main

import (
	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/extract"
	"moc/tools/fact"
	"moc/tools/index"
	"moc/tools/phrase"
)

// teller says facts as the pages do, in every language of the site.
type teller struct {
	books []*phrase.Book
	known map[string]*entity.Entity
	other map[string]string // names that have no file yet, by id
}

func newTeller(w *workplace) *teller {
	t := &teller{books: w.Books, known: map[string]*entity.Entity{}, other: map[string]string{}}
	for _, e := range w.Entities {
		t.known[e.ID] = e
	}
	return t
}

// learn takes the names of a document that have no file yet.
func (t *teller) learn(r *extract.Result) *teller {
	for _, n := range r.Report.UnknownNames {
		t.other[n.ID] = n.Exact
	}
	return t
}

// tell says a fact of a document in a language, with its date. A fact that the
// language cannot say gives its id.
func (t *teller) tell(book *phrase.Book, f *fact.Fact, lang string) string {
	parts, err := book.Fact(f, lang, func(id string) (string, bool) {
		e := t.known[id]
		if e == nil {
			return t.other[id], t.other[id] != ""
		}
		return index.NameWithin(e, book.Lang), true
	})
	if err != nil {
		return f.ID
	}
	said := phrase.Plain(parts)
	if v, err := edtf.Parse(f.Date); err == nil {
		said += " (" + book.Date(v, phrase.Alone) + ")"
	}
	return said
}
