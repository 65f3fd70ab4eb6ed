// Package extract turns a document into facts. It works sentence by sentence:
// names, times and quantities are found first; what lies between them is read
// with the grammar's words into a row of chunks; the chunks are cut into
// segments at commas and conjunctions; triggers then take their arguments from
// the segments, each with the words that prove it.
package extract

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/lexicon"
	"moc/tools/mention"
	"moc/tools/quantity"
	"moc/tools/source"
	"moc/tools/timex"
)

// Engine reads documents. It is safe for use by several goroutines.
type Engine struct {
	lexicon   *lexicon.Lexicon
	languages map[string]*language
}

// language is everything compiled from one grammar.
type language struct {
	words
	grammar       *grammar.Grammar
	vocab         *grammar.Vocabulary
	names         *mention.Finder
	times         *timex.Recognizer
	quantities    *quantity.Recognizer
	abbreviations map[string]bool
	lettered      map[string]bool
}

// New compiles the grammars, by language, and the entities' names.
func New(grammars map[string]*grammar.Grammar, entities []*entity.Entity) (*Engine, error) {
	e := &Engine{lexicon: lexicon.New(entities), languages: map[string]*language{}}
	langs := slices.Sorted(maps.Keys(grammars))
	compiled, errs := make([]*language, len(langs)), make([]error, len(langs))
	var all sync.WaitGroup
	for i, lang := range langs {
		all.Go(func() { compiled[i], errs[i] = newLanguage(grammars[lang], e.lexicon) })
	}
	all.Wait()
	for i, lang := range langs {
		if errs[i] != nil {
			return nil, fmt.Errorf("grammar %s: %w", lang, errs[i])
		}
		for other, o := range grammars {
			if other != lang {
				compiled[i].names.Borrow(&o.Names)
			}
		}
		e.languages[lang] = compiled[i]
	}
	return e, nil
}

// newLanguage compiles a grammar.
func newLanguage(g *grammar.Grammar, known *lexicon.Lexicon) (l *language, err error) {
	l = &language{
		words:         newWords(g),
		grammar:       g,
		vocab:         grammar.Compile(g),
		abbreviations: foldedSet(g.Text.Abbreviations),
		lettered:      foldedSet(g.Text.Lettered),
	}
	l.running()
	if l.times, err = timex.New(g.Time); err != nil {
		return nil, fmt.Errorf("time: %w", err)
	}
	if l.quantities, err = quantity.New(g.Quantity); err != nil {
		return nil, fmt.Errorf("quantity: %w", err)
	}
	l.names = mention.New(g, l.vocab, known)
	return l, nil
}

// Cut cuts a parsed document into sentences without reading facts. One that holds
// quotations alone has its sentences.
func (e *Engine) Cut(d *source.Document) {
	if d.Quoted {
		return
	}
	d.Tokenize()
	l := e.language(d)
	if l == nil {
		d.Cut(source.Cutter{})
		return
	}
	d.Cut(l.cutter(l.names.Known))
}

// language gives what is known of the document's language, nil when nothing.
func (e *Engine) language(d *source.Document) *language { return e.languages[d.Meta.Lang] }

// Run reads a parsed document. A document in a language without a grammar has
// sentences and no facts, and so has one that holds quotations alone: see Kept.
func (e *Engine) Run(d *source.Document) *Result {
	l := e.language(d)
	if l == nil || d.Quoted {
		e.Cut(d)
		return emptyResult(d)
	}
	day, err := edtf.ParseDay(d.Meta.Date)
	r := &reader{language: l, lexicon: e.lexicon, doc: d, day: day, dated: err == nil, mem: scratches.Get().(*scratch)}
	r.read()
	res := r.result()
	r.close()
	return res
}
