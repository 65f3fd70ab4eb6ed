package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"moc/tools/article"
	"moc/tools/check"
	"moc/tools/entity"
	"moc/tools/project"
	"moc/tools/source"
)

// original is the name under which a plain text stays as it came.
const original = "original.txt"

// addition is an article on its way to a source document.
type addition struct {
	id       string // empty until the title is known
	file     string // the file's name, without its ending
	meta     source.Meta
	body     []byte // Markdown
	original []byte // the plain text as it came, nil for Markdown
	keep     string // file outside the project for a text that is not to be here, or empty
}

func defineAdd(a *app, f *flag.FlagSet) func([]string) error {
	given := &addition{}
	f.StringVar(&given.id, "id", "", "")
	f.StringVar(&given.keep, "keep", "", "")
	for name, field := range metaFlags(&given.meta) {
		f.StringVar(field, name, "", "")
	}
	dry := f.Bool("dry-run", false, "")
	return func(files []string) error {
		if len(files) != 1 {
			return usageError(a.say("add.one_file"))
		}
		w, unlock, err := a.openToWrite(f.Name())
		if err != nil {
			return err
		}
		defer unlock()
		if err := w.refuse(); err != nil {
			return err
		}
		add, err := a.readArticle(w, files[0], given)
		if err == nil {
			err = a.complete(add)
		}
		if err == nil {
			err = a.keepable(w, add)
		}
		if err != nil {
			return err
		}
		return a.add(w, add, *dry)
	}
}

// metaFlags are the fields of the front matter that a flag can give.
func metaFlags(m *source.Meta) map[string]*string {
	return map[string]*string{
		"title": &m.Title, "lang": &m.Lang, "date": &m.Date,
		"date-window": &m.DateWindow, "date-note-vi": &m.DateNote.Vi, "date-note-en": &m.DateNote.En,
		"publisher": &m.Publisher, "source-url": &m.SourceURL, "retrieved": &m.Retrieved, "display": &m.Display,
	}
}

// add checks the document, writes it, reads its facts and tells what is to be
// done next.
func (a *app) add(w *workplace, add *addition, dry bool) error {
	whole, here, err := add.document()
	if err != nil {
		return err
	}
	path := project.SourcePath(add.id, add.meta.Lang)
	if err := a.vacant(w, add.id); err != nil {
		return err
	}
	if err := a.unlike(w, add); err != nil {
		return err
	}
	doc, diags := w.Add(add.id, path, here)
	for _, d := range check.Run(w.Project, nil, nil) {
		if d.File == path {
			diags = append(diags, d)
		}
	}
	if errors, _ := split(diags); len(errors) > 0 {
		return found(errors)
	}
	if doc.Meta.Withheld() {
		if doc, err = source.Parse(add.id, whole); err != nil {
			return err
		}
	}
	r := w.engine.Run(doc)
	if dry {
		a.stdout.Write(whole)
		return nil
	}
	if err := createDir(filepath.Join(w.root, filepath.FromSlash(project.SourceDir(add.id))), add.files(w, doc, here)); err != nil {
		return err
	}
	if _, err := w.writeFacts(doc, r.Facts); err != nil {
		return err
	}
	if add.keep != "" {
		if _, err := writeFile(add.keep, whole); err != nil {
			return err
		}
	}
	a.advise(w, add, doc, r)
	return nil
}

// vacant refuses an id under which something is kept already.
func (a *app) vacant(w *workplace, id string) error {
	for _, path := range []string{project.SourceDir(id), project.FactsPath(id)} {
		_, err := os.Lstat(filepath.Join(w.root, filepath.FromSlash(path)))
		if !errors.Is(err, fs.ErrNotExist) {
			return usageError(a.say("add.exists", "path", path))
		}
	}
	return nil
}

// unlike refuses an article that is here already, under whatever name: the same
// address, or the same text.
func (a *app) unlike(w *workplace, add *addition) error {
	for _, s := range w.Sources {
		d := s.Original
		switch {
		case add.meta.SourceURL != "" && add.meta.SourceURL == d.Meta.SourceURL:
			return usageError(a.say("add.same_address", "path", d.Path, "title", d.Meta.Title))
		case bytes.Equal(bytes.TrimSpace(add.body), bytes.TrimSpace(d.Body)), d.QuotedFrom(append([]byte("\n"), add.body...)):
			return usageError(a.say("add.same_text", "path", d.Path, "title", d.Meta.Title))
		}
	}
	return nil
}

// createDir makes a folder with files in it, whole or not at all.
func createDir(dir string, files map[string][]byte) error {
	tmp, err := makeDir(filepath.Dir(dir), scratch+filepath.Base(dir)+"-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	if err := fill(tmp, files); err != nil {
		return err
	}
	return os.Rename(tmp, dir)
}

// readArticle reads the article that a file, or - for standard input, holds.
// What the flags gave counts before what the article says of itself.
func (a *app) readArticle(w *workplace, name string, given *addition) (*addition, error) {
	b, err := a.readInput(name)
	if err != nil {
		return nil, err
	}
	add := &addition{id: given.id, keep: given.keep, file: strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), meta: given.meta}
	switch ext := strings.ToLower(filepath.Ext(name)); {
	case ext == ".html" || ext == ".htm" || looksLikeHTML(b):
		err = a.readPage(w, b, add)
	case ext == ".md" || ext == ".markdown":
		err = a.readMarkdown(name, b, add)
	default:
		var art article.Article
		art, err = article.FromText(b, given.meta.Title)
		add.meta.Title, add.body, add.original = art.Title, art.Body, b
		a.tellNormalised(b)
	}
	if errors.Is(err, article.ErrNoArticle) {
		return nil, usageError(a.say("add.no_article", "file", name))
	}
	if errors.Is(err, article.ErrNotText) {
		return nil, usageError(a.say("add.not_text", "file", name))
	}
	if err != nil {
		return nil, err
	}
	return add, nil
}

// tellNormalised says what of a plain text is written otherwise in the document;
// the text itself stays as it came.
func (a *app) tellNormalised(b []byte) {
	if bytes.HasPrefix(b, []byte("\ufeff")) {
		fmt.Fprintln(a.stderr, a.say("add.no_bom"))
	}
	if bytes.ContainsRune(b, '\r') {
		fmt.Fprintln(a.stderr, a.say("add.line_ends"))
	}
}

// readPage takes the article out of a page that a browser saved, and from what the
// page says of itself what no flag gave. The publisher is the organization that
// bears the name of the site or has its address.
func (a *app) readPage(w *workplace, b []byte, add *addition) error {
	page, err := article.FromHTML(b, add.meta.Title)
	if err != nil {
		return fmt.Errorf("%s: %w", add.file, err)
	}
	m := &add.meta
	add.body = page.Body
	m.Title, m.Date, m.SourceURL = page.Title, cmp.Or(m.Date, page.Date), cmp.Or(m.SourceURL, page.Address)
	if w.Grammars[page.Lang] != nil {
		m.Lang = cmp.Or(m.Lang, page.Lang)
	}
	m.Publisher = cmp.Or(m.Publisher, w.publisher(page.SiteName, m.SourceURL))
	fmt.Fprintln(a.stderr, a.say("add.page", "left", page.Left))
	return nil
}

// publisher finds the organization of a site, empty where it is not known.
func (w *workplace) publisher(name, address string) string {
	for _, e := range w.Entities {
		if e.Kind != entity.Organization {
			continue
		}
		if own := host(e.Website); own != "" && own == host(address) {
			return e.ID
		}
		for _, alias := range e.Surfaces() {
			if name != "" && strings.EqualFold(alias.Text, name) {
				return e.ID
			}
		}
	}
	return ""
}

// host is the host of an address, without the usual prefix.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// readInput reads a file or standard input, of either no more than a document
// may hold.
func (a *app) readInput(name string) ([]byte, error) {
	in := a.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	b, err := io.ReadAll(io.LimitReader(in, source.MaxSize+1))
	if err == nil && len(b) > source.MaxSize {
		err = usageError(a.say("add.too_large", "file", name, "max", source.MaxSize))
	}
	return b, err
}

func looksLikeHTML(b []byte) bool {
	start := bytes.ToLower(bytes.TrimSpace(b[:min(len(b), 200)]))
	return bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html"))
}

// readMarkdown takes the text as it stands, and from its front matter, if it
// has any, what no flag gave.
func (a *app) readMarkdown(name string, b []byte, add *addition) error {
	if bytes.HasPrefix(b, []byte("---\n")) || bytes.HasPrefix(b, []byte("---\r\n")) {
		return usageError(a.say("add.no_yaml", "file", name))
	}
	doc, diags := project.ParseDocument(add.id, name, b)
	if len(diags) > 0 {
		return found(diags)
	}
	flags := metaFlags(&add.meta)
	for name, own := range metaFlags(&doc.Meta) {
		if *flags[name] == "" {
			*flags[name] = *own
		}
	}
	art, err := article.FromMarkdown(doc.Body, add.meta.Title)
	add.meta.Title, add.body = art.Title, art.Body
	return err
}
