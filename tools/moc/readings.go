package main

import (
	"crypto/sha256"
	"encoding/json"
	"os"
	"path/filepath"
	"sync"

	"moc/tools/entity"
	"moc/tools/extract"
	"moc/tools/fact"
	"moc/tools/project"
	"moc/tools/source"
)

// readings are what was read from documents. Reading is pure, so serve reads again
// only what changed, as long as names and grammar stay the same.
type readings struct {
	mu   sync.Mutex
	with [sha256.Size]byte // print of names and grammar
	of   map[string]reading
}

type reading struct {
	doc    *source.Document // cut into sentences, as the result knows it
	result *extract.Result
	facts  []byte // their file; nil before it is asked for, and for translations
}

// keep makes a workplace use what was read before. It reports false where documents
// were read in another way, which is forgotten.
func (w *workplace) keep(r *readings) (same bool, err error) {
	with, err := w.readsWith()
	if err != nil {
		return false, err
	}
	same = r.of == nil || r.with == with
	if r.of == nil || !same {
		r.with, r.of = with, map[string]reading{}
	}
	w.readings = r
	return same, nil
}

// readsWith takes the print of what documents are read with. What only pages show
// of an entity is no part of it.
func (w *workplace) readsWith() (sum [sha256.Size]byte, err error) {
	h := sha256.New()
	for _, e := range w.Entities {
		read := *e
		read.Description, read.Website, read.Wikidata = entity.Texts{}, "", ""
		b, err := json.Marshal(read)
		if err != nil {
			return sum, err
		}
		h.Write(b)
	}
	for _, lang := range w.Langs {
		b, err := os.ReadFile(filepath.Join(w.root, filepath.FromSlash(project.GrammarPath(lang))))
		if err != nil {
			return sum, err
		}
		h.Write(b)
	}
	return [sha256.Size]byte(h.Sum(nil)), nil
}

// readOne reads a document.
func (w *workplace) readOne(d *project.Document) *extract.Result {
	if w.readings == nil {
		return w.engine.Run(d.Document)
	}
	w.readings.mu.Lock()
	old, known := w.readings.of[d.Path]
	w.readings.mu.Unlock()
	if known && old.doc.SHA256 == d.SHA256 && old.doc.Meta.Date == d.Meta.Date {
		d.Document = old.doc
		return old.result
	}
	now := reading{doc: d.Document, result: w.engine.Run(d.Document)}
	w.readings.mu.Lock()
	defer w.readings.mu.Unlock()
	w.readings.of[d.Path] = now
	return now.result
}

// factsFile gives the bytes of the file of a source's facts.
func (w *workplace) factsFile(s *project.Source, r *extract.Result) ([]byte, error) {
	encode := func() ([]byte, error) { return fact.Encode(project.FactsOf(s.Original.Document, r.Facts)) }
	if w.readings == nil {
		return encode()
	}
	known := w.readings.of[s.Original.Path]
	if known.facts == nil {
		var err error
		if known.facts, err = encode(); err != nil {
			return nil, err
		}
		w.readings.of[s.Original.Path] = known
	}
	return known.facts, nil
}
