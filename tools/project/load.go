package project

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"moc/tools/diag"
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/phrase"
	"moc/tools/review"
	"moc/tools/source"
	"moc/tools/tomlpos"
)

// loader reads files one after the other and collects what is wrong with them.
type loader struct {
	*Project
	fsys  fs.FS
	diags []diag.Diagnostic
	fault error // the first fault of the machine

	known, seen map[string]memory // see Memory; nil where nothing is remembered
}

func newLoader(fsys fs.FS) *loader {
	return &loader{fsys: fsys, Project: &Project{
		Files:    map[string]*File{},
		Grammars: map[string]*grammar.Grammar{},
	}}
}

func (l *loader) load() {
	l.config()
	l.books()
	l.grammars()
	for _, kind := range entity.Kinds {
		l.entities(kind)
	}
	l.sources()
	l.facts()
	l.quote()
	l.reviews()
}

// each reads the TOML files of a folder and gives what they hold, without those
// that cannot be read. Any other file there is reported: nothing reads it.
func each[T any](l *loader, dir string, decode func(name string, f *File) *T) []*T {
	var out []*T
	for _, e := range l.folder(dir) {
		at := path.Join(dir, e.Name())
		name, ok := strings.CutSuffix(e.Name(), ".toml")
		switch {
		case strings.HasPrefix(e.Name(), "."): // what editors and systems leave behind
			continue
		case !ok || e.IsDir():
			l.report(diag.Place{File: at}, "stray-file", nil)
			continue
		}
		held := recall(l, at, []string{at}, func() *T {
			if f := l.read(at); f != nil {
				return decode(name, f)
			}
			return nil
		})
		if held != nil {
			out = append(out, held)
		}
	}
	return out
}

func (l *loader) report(at diag.Place, code string, args diag.Args) {
	l.diags = append(l.diags, diag.Diagnostic{Place: at, Code: code, Args: args})
}

// unknown reports the keys of a file that are no fields of what it was decoded
// into, and those that were passed over.
func (l *loader) unknown(f *File, keys []toml.Key, form any) {
	l.diags = append(l.diags, f.Unknown(keys, form)...)
	l.diags = append(l.diags, f.NoTables(form)...)
}

// config reads the languages of the site from Hugo's configuration, the one
// place where they are listed.
func (l *loader) config() {
	f := l.read("config.toml")
	if f == nil {
		return
	}
	var c struct {
		Languages map[string]struct {
			Weight int `toml:"weight"`
		} `toml:"languages"`
	}
	if _, err := tomlpos.Decode(f.Src, &c); err != nil {
		l.undecoded(f, err)
		return
	}
	for lang := range c.Languages {
		l.Langs = append(l.Langs, lang)
	}
	slices.SortFunc(l.Langs, func(a, b string) int {
		return cmp.Or(cmp.Compare(c.Languages[a].Weight, c.Languages[b].Weight), cmp.Compare(a, b))
	})
}

func (l *loader) books() {
	for _, lang := range l.Langs {
		name := WordsPath(lang)
		f := l.read(name)
		if f == nil {
			l.report(diag.Place{File: name}, "no-words", diag.Args{"lang": lang})
			continue
		}
		book, err := phrase.Parse(lang, name, f.Src)
		if err != nil {
			l.unusable(f, err)
			continue
		}
		l.Books = append(l.Books, book)
	}
}

func (l *loader) grammars() {
	for _, g := range each(l, GrammarDir, func(lang string, f *File) *grammar.Grammar {
		g, err := grammar.Decode(lang, f.Src)
		if err != nil {
			l.undecoded(f, err)
			return nil
		}
		l.unknown(f, g.Undecoded, g)
		return g
	}) {
		l.Grammars[g.Lang] = g
	}
}

func (l *loader) entities(kind entity.Kind) {
	l.Entities = append(l.Entities, each(l, path.Join("data", kind.Folder()), func(id string, f *File) *entity.Entity {
		e, md, err := entity.Decode(kind, id, f.Src)
		if err != nil {
			l.undecoded(f, err)
			return nil
		}
		l.unknown(f, md.Undecoded(), e)
		return e
	})...)
}

func (l *loader) sources() {
	for _, e := range l.folder(sourcesDir) {
		switch {
		case strings.HasPrefix(e.Name(), "."): // what a run that was killed left behind
		case e.IsDir():
			l.Sources = append(l.Sources, l.source(e.Name())...)
		case e.Type()&fs.ModeSymlink != 0:
			l.report(diag.Place{File: path.Join(sourcesDir, e.Name())}, "link", nil)
		}
	}
}

// source reads the texts of one folder, and gives none where there is no original:
// the text that translates no other. A text that is kept elsewhere is not
// remembered, since its facts become part of it.
func (l *loader) source(id string) []*Source {
	var names, texts, others []string
	for _, e := range l.folder(SourceDir(id)) {
		name := path.Join(SourceDir(id), e.Name())
		names = append(names, name)
		if text, _ := path.Match("index.*.md", e.Name()); text {
			texts = append(texts, name)
		} else {
			others = append(others, e.Name())
		}
	}
	s := recall(l, SourceDir(id), names, func() *Source { return l.texts(&Source{ID: id, Others: others}, texts) })
	if s == nil {
		return nil
	}
	if s.Original.Meta.Withheld() {
		delete(l.seen, SourceDir(id))
	}
	return []*Source{s.clone()}
}

// texts reads the texts of a source, and gives nil where there is no original.
func (l *loader) texts(s *Source, texts []string) *Source {
	for _, name := range texts {
		f := l.read(name)
		if f == nil {
			continue
		}
		doc := l.document(s.ID, f)
		if doc == nil {
			continue
		}
		d := &Document{Path: name, Document: doc}
		switch {
		case doc.Meta.TranslationOf != "":
			s.Translations = append(s.Translations, d)
		case s.Original == nil:
			s.Original = d
		default:
			l.report(f.Whole(), "two-originals", diag.Args{"other": path.Base(s.Original.Path)})
		}
	}
	for _, t := range s.Translations {
		if s.Original != nil && t.Meta.Date == "" { // "yesterday" is that of the original
			t.Meta.Date = s.Original.Meta.Date
		}
	}
	switch {
	case s.Original != nil:
		return s
	case len(texts) == 0:
		l.report(diag.Place{File: SourceDir(s.ID)}, "no-document", nil)
	case len(s.Translations) > 0:
		l.report(l.Files[s.Translations[0].Path].Key("translation_of"), "no-original", nil)
	}
	return nil
}

// quote gives the sources whose text is kept elsewhere the quotations of their
// facts for a text.
func (l *loader) quote() {
	for _, s := range l.Sources {
		d := s.Original.Document
		if !d.Meta.Withheld() || d.HasText() && !d.Quoted {
			continue
		}
		var passages []source.Passage
		for _, f := range l.factsIn(s.ID) {
			for _, e := range f.Evidence {
				passages = append(passages, source.Passage{Sentence: e.Sentence, Start: e.Start, End: e.End, Exact: e.Exact})
			}
		}
		d.Quote(passages)
	}
}

func (l *loader) facts() {
	l.Facts = each(l, factsDir, func(id string, f *File) *Facts {
		file, md, err := fact.Decode(f.Src)
		if err != nil {
			l.undecoded(f, err)
			return nil
		}
		l.unknown(f, md.Undecoded(), file)
		return &Facts{Source: id, Path: f.Name, File: file}
	})
}

func (l *loader) reviews() {
	l.Reviews = each(l, reviewsDir, func(id string, f *File) *Reviews {
		file, md, err := review.Decode(f.Src)
		if err != nil {
			l.undecoded(f, err)
			return nil
		}
		l.unknown(f, md.Undecoded(), file)
		return &Reviews{Source: id, Path: f.Name, File: file}
	})
}

// document parses a document, nil where it cannot be read.
func (l *loader) document(id string, f *File) *source.Document {
	doc, err := source.Parse(id, f.Src)
	if err != nil {
		l.undecoded(f, err)
		return nil
	}
	l.unknown(f, doc.Meta.Undecoded, doc.Meta)
	return doc
}

// Add puts a new original into the project. It is nil where it cannot be read.
func (p *Project) Add(id, name string, b []byte) (*source.Document, []diag.Diagnostic) {
	l := &loader{Project: p}
	f := newFile(name, b)
	p.Files[name] = f
	doc := l.given(id, f)
	if doc != nil {
		p.Sources = append(p.Sources, &Source{ID: id, Original: &Document{Path: name, Document: doc}})
	}
	return doc, l.diags
}

// ParseDocument reads a document from anywhere, under the name by which
// diagnostics call it. The document is nil where it cannot be read.
func ParseDocument(id, name string, b []byte) (*source.Document, []diag.Diagnostic) {
	l := &loader{}
	return l.given(id, newFile(name, b)), l.diags
}

// given parses a document that was read elsewhere.
func (l *loader) given(id string, f *File) *source.Document {
	if len(f.Src) <= source.MaxSize && !l.fit(f) {
		return nil
	}
	return l.document(id, f)
}
