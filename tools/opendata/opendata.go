// Package opendata gives what the site knows as files for other programs: JSON
// with stable ids, CSV that a spreadsheet opens safely, a Data Package that
// describes both, and checksums. The files say nothing that the pages do not.
package opendata

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/review"
)

// Version names the form of the files. It is part of their address and changes
// only when a program that reads them must change.
const Version = "1"

// Folder is where the files lie in the site.
const Folder = "data/v" + Version

//go:embed CHANGELOG.md
var changelog []byte

// Entity is who or what a fact speaks of.
type Entity struct {
	ID            string   `json:"id"`
	Kind          string   `json:"kind"`
	Class         string   `json:"class"`
	NameVi        string   `json:"name_vi"`
	NameEn        string   `json:"name_en"`
	NameZh        string   `json:"name_zh"`
	DescriptionVi string   `json:"description_vi"`
	DescriptionEn string   `json:"description_en"`
	Aliases       []string `json:"aliases"`
	Misspellings  []string `json:"misspellings"` // as documents wrote it
	Wikidata      string   `json:"wikidata"`
	Website       string   `json:"website"`
	FormerIDs     []string `json:"former_ids"` // that it had before
}

// Source is a document from which facts were read.
type Source struct {
	ID        string `json:"id"`
	Lang      string `json:"lang"`
	Title     string `json:"title"`
	Date      string `json:"date"`
	Publisher string `json:"publisher"` // id of an organization
	Address   string `json:"address"`
	Retrieved string `json:"retrieved"`
	Display   string `json:"display"` // how much of the text the site shows: full, quotes or facts
	Own       bool   `json:"own"`     // written by this project
	SHA256    string `json:"sha256"`  // of the document's file, wherever it is kept
	Text      string `json:"text"`    // path of that file beside this one, empty where it may not be shown
}

// GrammarFile is where the words stand by which numbers of a language are read.
func GrammarFile(lang string) string { return "grammar/" + lang + ".toml" }

// TextFile is where the text of a source stands.
func TextFile(id, lang string) string { return "sources/" + id + "." + lang + ".md" }

// Fact is a fact with the document that states it.
type Fact struct {
	Source string   `json:"source"`
	Lang   string   `json:"lang"`       // of the document
	Event  string   `json:"event"`      // id of the fact that stands for the event; its own for most
	Former []string `json:"former_ids"` // that it had before
	fact.Fact
}

// Review is a finding with its document.
type Review struct {
	Source     string      `json:"source"`
	Fact       string      `json:"fact"`
	Quote      string      `json:"quote"`
	Verdict    string      `json:"verdict"`
	Date       string      `json:"date"`
	Field      string      `json:"field"`
	Holds      string      `json:"holds"`
	Correct    string      `json:"correct"`
	Relation   string      `json:"relation"` // of the two values, computed
	NoteVi     string      `json:"note_vi"`
	NoteEn     string      `json:"note_en"`
	References []Reference `json:"references"`
}

// Reference is a text that bears on a finding.
type Reference struct {
	Address   string `json:"address"`
	Publisher string `json:"publisher"`
	Title     string `json:"title"`
	Date      string `json:"date"`
	Grade     string `json:"grade"`
}

// Data is everything that is published.
type Data struct {
	Entities []Entity
	Facts    []Fact
	Reviews  []Review
	Sources  []Source
	Texts    map[string][]byte // files that are published as they are, see TextFile and GrammarFile
}

// FromEntity gives an entity as it is published.
func FromEntity(e *entity.Entity) Entity {
	out := Entity{
		ID: e.ID, Kind: string(e.Kind), Class: e.Class, NameVi: e.Name.Vi, NameEn: e.Name.En, NameZh: e.Name.Zh,
		DescriptionVi: e.Description.Vi, DescriptionEn: e.Description.En, Wikidata: e.Wikidata, Website: e.Website,
		Aliases: []string{}, Misspellings: []string{}, FormerIDs: append([]string{}, e.FormerIDs...),
	}
	for _, a := range e.Aliases {
		if a.Misspelling {
			out.Misspellings = append(out.Misspellings, a.Text)
		} else {
			out.Aliases = append(out.Aliases, a.Text)
		}
	}
	return out
}

// FromReview gives a review as it is published.
func FromReview(source string, r *review.Review) (Review, error) {
	relation, err := r.Compare()
	out := Review{
		Source: source, Fact: r.Fact, Quote: r.Quote, Verdict: string(r.Verdict), Date: r.Date, Field: r.Field, Holds: r.Holds,
		Correct: r.Correct, Relation: string(relation), NoteVi: r.Note.Vi, NoteEn: r.Note.En, References: []Reference{},
	}
	for _, x := range r.References {
		out.References = append(out.References, Reference{x.Address, x.Publisher, x.Title, x.Date, x.Grade})
	}
	return out, err
}

// Files gives the files by path within the site.
func Files(d *Data) (map[string][]byte, error) {
	files := map[string][]byte{}
	var err error
	add := func(name, key string, n int, rows any) {
		if err == nil {
			files[name+".json"], err = document(key, n, rows)
		}
	}
	add("entities", "entities", len(d.Entities), d.Entities)
	add("facts", "facts", len(d.Facts), d.Facts)
	add("reviews", "reviews", len(d.Reviews), d.Reviews)
	add("sources", "sources", len(d.Sources), d.Sources)
	if err != nil {
		return nil, err
	}
	files["entities.csv"] = table(entityColumns, d.Entities)
	files["facts.csv"] = table(factColumns, d.Facts)
	files["reviews.csv"] = table(reviewColumns, d.Reviews)
	files["sources.csv"] = table(sourceColumns, d.Sources)
	files["CHANGELOG.md"] = changelog
	maps.Copy(files, d.Texts)
	if files["datapackage.json"], err = datapackage(files); err != nil {
		return nil, err
	}
	files["SHA256SUMS"] = checksums(files)
	out := map[string][]byte{}
	for name, b := range files {
		out[Folder+"/"+name] = b
	}
	return out, nil
}

// document wraps rows with what a program needs to know before it reads them.
func document(key string, n int, rows any) ([]byte, error) {
	b, err := json.MarshalIndent(rows, "", " ")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", key, err)
	}
	head := fmt.Sprintf("{\n\"schema_version\": %q,\n\"licence\": %q,\n\"count\": %d,\n%q: ", Version, Licence, n, key)
	return slices.Concat([]byte(head), b, []byte("\n}\n")), nil
}

// Licence is that of the data. The quotations in it belong to their documents.
const Licence = "CC-BY-4.0"

// column is a column of a table and how it is read from a row.
type column[T any] struct {
	name  string
	value func(*T) string
}

var entityColumns = []column[Entity]{
	{"id", func(e *Entity) string { return e.ID }},
	{"kind", func(e *Entity) string { return e.Kind }},
	{"class", func(e *Entity) string { return e.Class }},
	{"name_vi", func(e *Entity) string { return e.NameVi }},
	{"name_en", func(e *Entity) string { return e.NameEn }},
	{"name_zh", func(e *Entity) string { return e.NameZh }},
	{"aliases", func(e *Entity) string { return strings.Join(e.Aliases, "; ") }},
	{"misspellings", func(e *Entity) string { return strings.Join(e.Misspellings, "; ") }},
	{"wikidata", func(e *Entity) string { return e.Wikidata }},
	{"website", func(e *Entity) string { return e.Website }},
	{"former_ids", func(e *Entity) string { return strings.Join(e.FormerIDs, "; ") }},
}

var factColumns = []column[Fact]{
	{"id", func(f *Fact) string { return f.ID }},
	{"source", func(f *Fact) string { return f.Source }},
	{"event", func(f *Fact) string { return f.Event }},
	{"type", func(f *Fact) string { return string(f.Type) }},
	{"arguments", arguments},
	{"date", func(f *Fact) string { return f.Date }},
	{"polarity", func(f *Fact) string { return f.Polarity }},
	{"modality", func(f *Fact) string { return f.Modality }},
	{"measure", func(f *Fact) string { return f.Measure }},
	{"number", func(f *Fact) string {
		if f.Number == nil {
			return ""
		}
		return f.Number.String()
	}},
	{"amounts", func(f *Fact) string {
		var out []string
		for _, a := range f.Amounts {
			out = append(out, a.Comparator+a.Number.String()+" "+a.Currency)
		}
		return strings.Join(out, "; ")
	}},
	{"sentence", func(f *Fact) string { return f.first().Sentence }},
	{"exact", func(f *Fact) string { return f.first().Exact }},
}

func (f *Fact) first() fact.Evidence {
	if len(f.Evidence) == 0 {
		return fact.Evidence{}
	}
	return f.Evidence[0]
}

// arguments spells the roles out: "agent=baidu; product=ernie-4-5, ernie-x1".
func arguments(f *Fact) string {
	var out []string
	for _, r := range fact.Roles[f.Type] {
		if ids := f.Args[r]; len(ids) > 0 {
			out = append(out, string(r)+"="+strings.Join(ids, ", "))
		}
	}
	return strings.Join(out, "; ")
}

var reviewColumns = []column[Review]{
	{"source", func(r *Review) string { return r.Source }},
	{"fact", func(r *Review) string { return r.Fact }},
	{"quote", func(r *Review) string { return r.Quote }},
	{"verdict", func(r *Review) string { return r.Verdict }},
	{"date", func(r *Review) string { return r.Date }},
	{"field", func(r *Review) string { return r.Field }},
	{"holds", func(r *Review) string { return r.Holds }},
	{"correct", func(r *Review) string { return r.Correct }},
	{"relation", func(r *Review) string { return r.Relation }},
	{"note_vi", func(r *Review) string { return r.NoteVi }},
	{"note_en", func(r *Review) string { return r.NoteEn }},
	{"references", func(r *Review) string {
		var out []string
		for _, x := range r.References {
			out = append(out, x.Address)
		}
		return strings.Join(out, " ")
	}},
}

var sourceColumns = []column[Source]{
	{"id", func(s *Source) string { return s.ID }},
	{"lang", func(s *Source) string { return s.Lang }},
	{"title", func(s *Source) string { return s.Title }},
	{"date", func(s *Source) string { return s.Date }},
	{"publisher", func(s *Source) string { return s.Publisher }},
	{"address", func(s *Source) string { return s.Address }},
	{"retrieved", func(s *Source) string { return s.Retrieved }},
	{"display", func(s *Source) string { return s.Display }},
	{"own", func(s *Source) string { return strconv.FormatBool(s.Own) }},
	{"sha256", func(s *Source) string { return s.SHA256 }},
	{"text", func(s *Source) string { return s.Text }},
}

// table writes RFC 4180: UTF-8, lines end in CRLF.
func table[T any](columns []column[T], rows []T) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = c.name
	}
	w.Write(head) // a buffer takes everything
	for i := range rows {
		line := make([]string, len(columns))
		for k, c := range columns {
			line[k] = safe(c.value(&rows[i]))
		}
		w.Write(line)
	}
	w.Flush()
	return b.Bytes()
}

// safe keeps a spreadsheet from taking a cell for a formula.
func safe(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// datapackage describes the tables as frictionlessdata.io does.
func datapackage(files map[string][]byte) ([]byte, error) {
	type resource struct {
		Name      string `json:"name"`
		Path      string `json:"path"`
		Format    string `json:"format"`
		MediaType string `json:"mediatype"`
		Encoding  string `json:"encoding"`
		Bytes     int    `json:"bytes"`
		Hash      string `json:"hash"`
	}
	var resources []resource
	for _, name := range names(files) {
		format := strings.TrimPrefix(path.Ext(name), ".")
		base := strings.NewReplacer("/", "-", ".", "-").Replace(strings.TrimSuffix(name, "."+format))
		media := map[string]string{"csv": "text/csv", "json": "application/json", "md": "text/markdown", "toml": "application/toml"}[format]
		hash := fmt.Sprintf("sha256:%x", sha256.Sum256(files[name]))
		resources = append(resources, resource{base + "-" + format, name, format, media, "utf-8", len(files[name]), hash})
	}
	b, err := json.MarshalIndent(map[string]any{
		"name": "moc", "version": Version, "resources": resources,
		"licenses": []map[string]string{{"name": Licence, "path": "https://creativecommons.org/licenses/by/4.0/"}},
	}, "", " ")
	return append(b, '\n'), err
}

// checksums lists the files as sha256sum reads them.
func checksums(files map[string][]byte) []byte {
	var b bytes.Buffer
	for _, name := range names(files) {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(files[name]), name)
	}
	return b.Bytes()
}

func names(files map[string][]byte) []string {
	out := make([]string, 0, len(files))
	for n := range files {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}
