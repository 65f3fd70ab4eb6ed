// Package project reads a project from its files: the entities, the words of
// each language, the source documents with their translations, and the facts
// that were last read from them. It says what is wrong with the form of a file;
// whether the files fit each other is the business of package check.
package project

import (
	"cmp"
	"io/fs"
	"path"
	"slices"

	"moc/tools/diag"
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/phrase"
	"moc/tools/review"
	"moc/tools/source"
)

// Project is what people and the tool have written. Files that could not be
// read are left out of it; every one of them has a diagnostic.
type Project struct {
	Files    map[string]*File // every file that was read, by its path from the root
	Langs    []string         // of the site, in the order in which it names them
	Books    []*phrase.Book   // the words of these languages
	Grammars map[string]*grammar.Grammar
	Entities []*entity.Entity // by kind, then id
	Sources  []*Source        // by id
	Facts    []*Facts         // by source
	Reviews  []*Reviews       // by source
	UpToDate map[string]bool  // sources whose facts were compared with what is read from them now
}

// Source is a document with its translations.
type Source struct {
	ID           string
	Original     *Document
	Translations []*Document // by language
	Others       []string    // names of what else lies in its folder
}

// Document is one language's text of a source.
type Document struct {
	Path string
	*source.Document
}

// clone copies what is changed where a document was read before; the text stays
// the same.
func (s *Source) clone() *Source {
	out := *s
	original := *s.Original
	out.Original, out.Translations = &original, nil
	for _, t := range s.Translations {
		text := *t
		out.Translations = append(out.Translations, &text)
	}
	return &out
}

// Facts is the content of one file of data/facts.
type Facts struct {
	Source string // the file's name
	Path   string
	*fact.File
}

// Reviews is the content of one file of data/reviews.
type Reviews struct {
	Source string // the file's name
	Path   string
	*review.File
}

// ReviewsOf gives the reviews of a source.
func (p *Project) ReviewsOf(source string) []review.Review {
	for _, r := range p.Reviews {
		if r.Source == source {
			return r.File.Reviews
		}
	}
	return nil
}

// factsIn gives the facts in the file of a source.
func (p *Project) factsIn(source string) []fact.Fact {
	for _, f := range p.Facts {
		if f.Source == source {
			return f.File.Facts
		}
	}
	return nil
}

// KeptFacts gives the facts that were read from a text which is kept elsewhere,
// without those that people added.
func (p *Project) KeptFacts(s *Source) []fact.Fact {
	added := p.AddedTo(s)
	return slices.DeleteFunc(slices.Clone(p.factsIn(s.ID)), func(f fact.Fact) bool {
		return slices.ContainsFunc(added, func(a fact.Fact) bool { return a.ID == f.ID })
	})
}

// AddsTo gives what people added to the facts of a source.
func (p *Project) AddsTo(source string) []review.Add {
	for _, r := range p.Reviews {
		if r.Source == source {
			return r.File.Adds
		}
	}
	return nil
}

// RenamedIn gives the ids that facts of a source had before.
func (p *Project) RenamedIn(source string) []review.Renamed {
	for _, r := range p.Reviews {
		if r.Source == source {
			return r.File.Renamed
		}
	}
	return nil
}

// AddedTo gives the facts that people added to those of a source, whose
// sentences are cut. Where its text is kept elsewhere they are those that were
// proved by it, and stand in the file of its facts.
func (p *Project) AddedTo(s *Source) []fact.Fact {
	var out []fact.Fact
	adds := p.AddsTo(s.ID)
	for i := range adds {
		f := adds[i].Fact(s.Original.Document)
		if !s.Original.Quoted {
			out = append(out, f)
			continue
		}
		kept := p.factsIn(s.ID)
		if k := slices.IndexFunc(kept, func(x fact.Fact) bool { return x.ID == f.ID && quotes(&x, adds[i].Quotes) }); k >= 0 {
			out = append(out, kept[k])
		}
	}
	return out
}

// quotes reports whether the evidence of a fact is these words.
func quotes(f *fact.Fact, words []string) bool {
	return slices.EqualFunc(f.Evidence, words, func(e fact.Evidence, w string) bool { return e.Exact == w })
}

// FactsOf is the content of a source's facts file: facts that were read from
// this very document. Where its text will be kept elsewhere, quotations bring
// along what stands around them.
func FactsOf(d *source.Document, facts []fact.Fact) *fact.File {
	if d.Meta.Withheld() {
		facts = fact.Surround(facts, d.Body)
	}
	return &fact.File{Source: d.ID, Lang: d.Meta.Lang, SHA256: d.SHA256, Facts: facts}
}

// Translation gives the text in a language, nil where there is none.
func (s *Source) Translation(lang string) *Document {
	for _, t := range s.Translations {
		if t.Meta.Lang == lang {
			return t
		}
	}
	return nil
}

// EntityPath is where the file of an entity stands.
func EntityPath(kind entity.Kind, id string) string {
	return path.Join("data", kind.Folder(), id+".toml")
}

// FactsPath is where the facts of a source stand.
func FactsPath(id string) string { return path.Join(factsDir, id+".toml") }

// SourceDir is where the texts of a source stand.
func SourceDir(id string) string { return path.Join(sourcesDir, id) }

// SourcePath is where a source's text in a language stands.
func SourcePath(id, lang string) string { return path.Join(SourceDir(id), "index."+lang+".md") }

// GrammarPath is where the words stand by which the tool reads a language.
func GrammarPath(lang string) string { return path.Join(GrammarDir, lang+".toml") }

// WordsPath is where the words stand in which the site speaks a language.
func WordsPath(lang string) string { return path.Join(WordsDir, lang+".toml") }

// Folders of words: by which the tool reads, and in which the site speaks.
const (
	GrammarDir = "data/grammar"
	WordsDir   = "data/i18n"
)

const (
	sourcesDir = "content/sources"
	factsDir   = "data/facts"
	reviewsDir = "data/reviews"
)

// Load reads the project below the root of fsys. The diagnostics are those of
// all files. An error is a fault of the machine.
func Load(fsys fs.FS) (*Project, []diag.Diagnostic, error) {
	l := newLoader(fsys)
	l.load()
	return l.Project, diag.Sort(l.diags), l.fault
}

// UseFacts puts the content of a file of facts in the place of what is known of
// the facts of a source.
func (p *Project) UseFacts(id string, b []byte) error {
	f := newFile(FactsPath(id), b)
	file, _, err := fact.Decode(b)
	if err != nil {
		return err
	}
	p.Files[f.Name] = f
	p.Facts = slices.DeleteFunc(p.Facts, func(x *Facts) bool { return x.Source == id })
	p.Facts = append(p.Facts, &Facts{Source: id, Path: f.Name, File: file})
	slices.SortFunc(p.Facts, func(a, b *Facts) int { return cmp.Compare(a.Source, b.Source) })
	return nil
}
