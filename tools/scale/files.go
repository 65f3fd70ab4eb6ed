package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/BurntSushi/toml"

	"moc/tools/entity"
	"moc/tools/extract"
	"moc/tools/project"
	"moc/tools/schema"
	"moc/tools/source"
)

// shared are the parts of the real project that a made-up one takes over.
var shared = []string{
	"config.toml", "go.mod", "go.sum", "layouts", "data/grammar", "data/i18n",
	"content/_content.gotmpl", "content/about.vi.md", "content/about.en.md", "content/contribute.vi.md", "content/contribute.en.md",
}

// perEntity is how many facts there are for each entity.
const perEntity = 5

// writeProject makes up a project of so many facts.
func writeProject(dir, from string, facts int) error {
	for _, name := range shared {
		if err := copyAll(filepath.Join(from, name), filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	w := newWorld(rand.New(rand.NewPCG(1, uint64(facts))), facts/perEntity)
	for _, e := range w.entities {
		if err := writeEntity(dir, e); err != nil {
			return err
		}
	}
	var articles []*article
	for n := 0; n*perArticle < facts; n++ {
		a := w.article(n, min(perArticle, facts-n*perArticle))
		if err := a.writeOriginal(dir); err != nil {
			return err
		}
		articles = append(articles, a)
	}
	results, err := read(dir)
	if err != nil {
		return err
	}
	for _, a := range articles {
		if err := errors.Join(a.writeTranslation(dir, results[a.id].doc), w.writeReviews(dir, a.id, results[a.id].Facts)); err != nil {
			return err
		}
	}
	return nil
}

func copyAll(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return os.CopyFS(to, os.DirFS(from))
	}
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return write(to, b)
}

func write(name string, b []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, b, 0o644)
}

func writeEntity(dir string, e *entity.Entity) error {
	var b bytes.Buffer
	fmt.Fprintln(&b, schema.Line(schema.Entity))
	enc := toml.NewEncoder(&b)
	enc.Indent = ""
	if err := enc.Encode(e); err != nil {
		return err
	}
	return write(filepath.Join(dir, filepath.FromSlash(project.EntityPath(e.Kind, e.ID))), b.Bytes())
}

// file is where a document stands in a language.
func (a *article) file(dir, lang string) string {
	return filepath.Join(dir, filepath.FromSlash(project.SourcePath(a.id, lang)))
}

func (a *article) writeOriginal(dir string) error {
	front, err := a.meta.FrontMatter()
	if err != nil {
		return err
	}
	return write(a.file(dir, a.lang), append(front, a.text[a.lang]...))
}

// writeTranslation writes the document in the other language, with the prints of
// the sentences that it translates.
func (a *article) writeTranslation(dir string, original *source.Document) error {
	other := map[string]string{"vi": "en", "en": "vi"}[a.lang]
	meta := source.Meta{
		Title: a.titles[other], Lang: other, Date: a.meta.Date,
		TranslationOf: filepath.Base(a.file(dir, a.lang)), Translates: original.Prints(),
	}
	front, err := meta.FrontMatter()
	if err != nil {
		return err
	}
	return write(a.file(dir, other), append(front, a.text[other]...))
}

// reading is a document with what the extractor reads from it.
type reading struct {
	*extract.Result
	doc *source.Document
}

// read reads the documents of a folder, by id.
func read(dir string) (map[string]reading, error) {
	p, diags, err := project.Load(os.DirFS(dir))
	if err != nil {
		return nil, err
	}
	if len(diags) > 0 {
		return nil, fmt.Errorf("%s: %s", diags[0].Place.File, diags[0].Code)
	}
	engine, err := extract.New(p.Grammars, p.Entities)
	if err != nil {
		return nil, err
	}
	out := map[string]reading{}
	for _, s := range p.Sources {
		out[s.ID] = reading{engine.Run(s.Original.Document), s.Original.Document}
	}
	return out, nil
}
