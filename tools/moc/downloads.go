package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"moc/tools/edition"
	"moc/tools/edtf"
	"moc/tools/pages"
	"moc/tools/phrase"
	"moc/tools/verify"
)

// editionFolder is where editions are kept from build to build, below the folder
// of the project; git ignores it.
const editionFolder = "resources/moc/editions"

// Styles of the editions, and Hugo's of the site, see layouts/.
const (
	bookStyle   = "layouts/assets/css/book.css"
	singleStyle = "layouts/assets/css/single.css"
)

// downloads puts the editions beside the pages of which they are made. They are
// made once for the same pages.
func (b *builder) downloads(dir string, sums []byte) error {
	var styles [2][]byte
	for i, name := range []string{bookStyle, singleStyle} {
		var err error
		if styles[i], err = os.ReadFile(filepath.Join(b.root, filepath.FromSlash(name))); err != nil {
			return err
		}
	}
	program, err := os.Executable()
	if err != nil {
		return err
	}
	self, err := os.ReadFile(program) // another tool may make other editions
	if err != nil {
		return err
	}
	own := sha256.Sum256(self)
	key := sha256.New()
	for _, part := range [][]byte{own[:], sums, styles[0], styles[1], []byte(b.baseURL)} {
		fmt.Fprintf(key, "%d\n", len(part))
		key.Write(part)
	}
	kept := filepath.Join(b.root, filepath.FromSlash(editionFolder), fmt.Sprintf("%x", key.Sum(nil)[:12]))
	if _, err := os.Stat(kept); err != nil {
		err := keep(kept, func(into string) error { return b.editions(dir, into, sums, styles[0], styles[1]) })
		if err != nil {
			return err
		}
	}
	return copyFiles(kept, filepath.Join(dir, pages.Downloads))
}

// editions makes them of the site in dir, in the folder into.
func (b *builder) editions(dir, into string, sums, book, single []byte) error {
	root := os.DirFS(dir)
	names, err := pages.Names(root)
	if err != nil {
		return err
	}
	date := b.date
	if date.IsZero() {
		date = edtf.Day{Year: 1980, Month: 1, Day: 1} // the first that a zip can hold
	}
	site := &edition.Site{
		Files:   root,
		Pages:   names,
		Version: fmt.Sprintf("%x", sha256.Sum256(sums))[:12],
		Date:    time.Date(date.Year, time.Month(date.Month), date.Day, 0, 0, 0, 0, time.UTC),
	}
	if strings.HasPrefix(b.baseURL, "http") {
		site.Base = strings.TrimSuffix(b.baseURL, "/") + "/"
	}
	css, err := siteStyle(root)
	if err != nil {
		return err
	}
	words := map[string]edition.Words{}
	for _, p := range b.books {
		if words[p.Lang], err = editionWords(p, site.Version, date); err != nil {
			return err
		}
	}
	var group errgroup.Group
	put := func(name string, write func(io.Writer) error) {
		group.Go(func() error { return create(filepath.Join(into, name), write) })
	}
	single = slices.Concat(css, single)
	for lang, w := range words {
		put("moc."+lang+".epub", func(f io.Writer) error { return site.EPUB(f, w, book) })
		put("moc."+lang+".html", func(f io.Writer) error { return site.Single(f, w, single) })
	}
	put("moc.zip", func(f io.Writer) error { return site.Zip(f, words, verify.Sums, verify.List) })
	return group.Wait()
}

// create writes a new file in a folder that nobody reads yet.
func create(name string, write func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}

// siteStyle reads the one stylesheet of the site.
func siteStyle(site fs.FS) ([]byte, error) {
	names, err := fs.Glob(site, "css/*.css")
	if err != nil || len(names) != 1 {
		return nil, fmt.Errorf("one stylesheet expected in css/, found %q: %w", names, err)
	}
	return fs.ReadFile(site, names[0])
}

func editionWords(book *phrase.Book, version string, date edtf.Day) (edition.Words, error) {
	w := edition.Words{Lang: book.Lang}
	for key, to := range map[string]*string{
		"site_name": &w.Title, "home_title": &w.About, "edition_contents": &w.Contents, "edition_colophon": &w.Colophon,
		"edition_online": &w.Online, "edition_summary": &w.Summary, "edition_rights": &w.Rights,
	} {
		var err error
		if *to, err = book.Word(key); err != nil {
			return w, err
		}
	}
	w.Title += ": " + w.About
	about, err := book.Word("edition_about")
	if err != nil {
		return w, err
	}
	w.About = about
	day, err := edtf.Parse(date.String())
	if err != nil {
		return w, err
	}
	w.Colophon = strings.NewReplacer("#1", version, "#2", book.Date(day, phrase.Alone)).Replace(w.Colophon)
	return w, nil
}

// keep has a folder filled that is whole or not there. Folders of earlier sites
// give way.
func keep(dir string, fill func(into string) error) error {
	if err := os.RemoveAll(filepath.Dir(dir)); err != nil {
		return err
	}
	fresh, err := makeDir(filepath.Dir(dir), scratch)
	if err != nil {
		return err
	}
	defer os.RemoveAll(fresh)
	if err := fill(fresh); err != nil {
		return err
	}
	return os.Rename(fresh, dir)
}

// copyFiles copies the files of a folder into another.
func copyFiles(from, to string) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	files := map[string][]byte{}
	for _, e := range entries {
		if files[e.Name()], err = os.ReadFile(filepath.Join(from, e.Name())); err != nil {
			return err
		}
	}
	return fill(to, files)
}
