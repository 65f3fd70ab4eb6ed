package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"moc/tools/extract"
	"moc/tools/fact"
	"moc/tools/project"
	"moc/tools/source"
)

func defineExtract(a *app, f *flag.FlagSet) func([]string) error {
	format := f.String("format", "", "")
	texts := a.texts(f)
	return func(files []string) error {
		write, ok := factFormats[*format]
		switch {
		case *format != "" && !ok:
			return usageError(a.say("usage.no_format", "format", *format, "formats", "json, toml"))
		case ok && len(files) != 1:
			return usageError(a.say("extract.one_file"))
		case len(texts) > 0 && (ok || len(files) > 0):
			return usageError(a.say("extract.text_alone"))
		}
		open := func() (*workplace, func(), error) { return a.openToWrite(f.Name()) }
		if ok {
			open = a.openToRead
		}
		w, unlock, err := open()
		if err != nil {
			return err
		}
		defer unlock()
		if err := w.refuse(); err != nil {
			return err
		}
		if ok {
			return a.printFacts(w, files[0], write)
		}
		if len(texts) > 0 {
			return a.extractTexts(w, texts)
		}
		chosen, err := a.chosen(w, files)
		if err != nil {
			return err
		}
		for _, s := range chosen {
			if err := a.extract(w, s); err != nil {
				return err
			}
		}
		return nil
	}
}

// chosen gives the sources whose originals the files are, all where no file is
// named.
func (a *app) chosen(w *workplace, files []string) ([]*project.Source, error) {
	if len(files) == 0 {
		return w.Sources, nil
	}
	var out []*project.Source
	for _, name := range files {
		s, err := w.sourceOf(name)
		if err != nil {
			return nil, err
		}
		if s == nil {
			return nil, usageError(a.say("extract.no_source", "file", name))
		}
		out = append(out, s)
	}
	return out, nil
}

// sourceOf gives the source whose original is the named file, nil for none.
func (w *workplace) sourceOf(name string) (*project.Source, error) {
	named, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	for _, s := range w.Sources {
		info, err := os.Stat(filepath.Join(w.root, filepath.FromSlash(s.Original.Path)))
		if err == nil && os.SameFile(named, info) {
			return s, nil
		}
	}
	return nil, nil
}

// extract writes the facts of one source and tells what came out. Where the text
// is kept elsewhere the facts stay as they are.
func (a *app) extract(w *workplace, s *project.Source) error {
	if s.Original.Meta.Withheld() {
		fmt.Fprintln(a.stdout, a.say("extract.kept", "file", project.FactsPath(s.ID), "facts", len(w.KeptFacts(s)), "id", s.ID))
		return nil
	}
	r := w.engine.Run(s.Original.Document)
	changed, err := w.writeFacts(s.Original.Document, r.Facts)
	if err != nil {
		return err
	}
	state := "extract.unchanged"
	if changed {
		state = "extract.written"
	}
	fmt.Fprintln(a.stdout, a.say(state, "file", project.FactsPath(s.ID), "facts", len(r.Facts), "names", len(r.Report.UnknownNames)))
	return nil
}

// writeFacts puts the facts of a document into its file of data/facts.
func (w *workplace) writeFacts(d *source.Document, facts []fact.Fact) (changed bool, err error) {
	b, err := fact.Encode(project.FactsOf(d, facts))
	if err != nil {
		return false, err
	}
	return writeFile(filepath.Join(w.root, filepath.FromSlash(project.FactsPath(d.ID))), b)
}

// factFormats print what was read from a document.
var factFormats = map[string]func(io.Writer, *source.Document, *extract.Result) error{
	"json": printJSON,
	"toml": func(out io.Writer, d *source.Document, r *extract.Result) error {
		b, err := fact.Encode(project.FactsOf(d, r.Facts))
		if err == nil {
			_, err = out.Write(b)
		}
		return err
	},
}

// printFacts reads any document and prints what was found; it writes nothing.
func (a *app) printFacts(w *workplace, name string, write func(io.Writer, *source.Document, *extract.Result) error) error {
	doc, err := a.readDocument(w, name)
	if err != nil {
		return err
	}
	return write(a.stdout, doc, w.engine.Run(doc))
}

// readDocument reads any document from the disk. For one that does not name its
// language the language is guessed, and the guess told; so is a text that is kept
// elsewhere.
func (a *app) readDocument(w *workplace, name string) (*source.Document, error) {
	b, err := readStart(name, source.MaxSize+1)
	if err != nil {
		return nil, err
	}
	doc, diags := project.ParseDocument(documentID(name), filepath.ToSlash(name), b)
	if doc == nil {
		return nil, found(diags)
	}
	if doc.Meta.Lang == "" {
		doc.Meta.Lang = w.engine.Guess(doc)
		fmt.Fprintln(a.stderr, a.say("extract.no_lang", "file", name, "lang", doc.Meta.Lang))
	}
	if doc.Meta.Withheld() && !doc.HasText() {
		fmt.Fprintln(a.stderr, a.say("extract.withheld", "file", name))
	}
	return doc, nil
}

// documentID is the name of the folder of an index.<lang>.md, and of any other
// document the file's own.
func documentID(name string) string {
	base := filepath.Base(name)
	if strings.HasPrefix(base, "index.") {
		if abs, err := filepath.Abs(name); err == nil {
			return filepath.Base(filepath.Dir(abs))
		}
	}
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// printed is the form of one document's reading on standard output.
type printed struct {
	Source   printedSource     `json:"source"`
	Facts    []fact.Fact       `json:"facts"`
	Mentions []extract.Mention `json:"mentions"`
	Times    []extract.Time    `json:"times"`
	Report   extract.Report    `json:"report"`
}

type printedSource struct {
	ID     string `json:"id"`
	Lang   string `json:"lang"`
	Date   string `json:"date"`
	Title  string `json:"title"`
	SHA256 string `json:"sha256"`
}

func printJSON(out io.Writer, d *source.Document, r *extract.Result) error {
	facts := r.Facts
	for i := range facts {
		if facts[i].Args == nil {
			facts[i].Args = fact.Args{}
		}
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(printed{
		Source:   printedSource{d.ID, d.Meta.Lang, d.Meta.Date, d.Meta.Title, d.SHA256},
		Facts:    facts,
		Mentions: r.Mentions,
		Times:    r.Times,
		Report:   r.Told(),
	})
}
