package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"

	"golang.org/x/sync/errgroup"

	"moc/tools/diag"
	"moc/tools/edtf"
	"moc/tools/extract"
	"moc/tools/index"
	"moc/tools/phrase"
	"moc/tools/project"
	"moc/tools/search"
	"moc/tools/verify"
)

func defineBuild(a *app, f *flag.FlagSet) func([]string) error {
	baseURL := f.String("base-url", "", "")
	out := f.String("out", "", "")
	quiet, timed := f.Bool("quiet", false, ""), f.Bool("timings", false, "")
	return func(args []string) error {
		if len(args) > 0 {
			return usageError(a.say("usage.no_argument", "argument", args[0]))
		}
		var clock *timings
		if *timed {
			clock = newTimings(a.stderr)
		}
		w, unlock, err := a.openToWrite(f.Name())
		if err != nil {
			return err
		}
		defer unlock()
		clock.done("read")
		if *out == "" {
			*out = filepath.Join(w.root, "public")
		}
		if !replaceable(*out) {
			return usageError(a.say("build.not_a_site", "dir", *out))
		}
		if err := sweepFolder(filepath.Dir(filepath.Clean(*out)), beside(w.root, *out)); err != nil {
			return err
		}
		b := builder{app: a, root: w.root, baseURL: *baseURL, clock: clock}
		done, err := b.build(a.ctx, w, *out)
		if err == nil && !*quiet {
			fmt.Fprintln(a.stdout, a.say("build.done", "facts", done.facts, "dir", short(*out)))
			if done.notices > 0 {
				fmt.Fprintln(a.stdout, a.say("build.notices", "notices", done.notices))
			}
		}
		return err
	}
}

// builder makes the site of a project.
type builder struct {
	*app
	root    string
	baseURL string // empty for that of config.toml
	kept    *kept  // what a preview shows; nil in a build
	preview bool   // the site is for the person who edits it: no pictures for shared links, no downloads
	hugo    string // Hugo's program, empty until it was asked for
	clock   *timings

	books []*phrase.Book
	date  edtf.Day // of the newest datum
}

// replaceable reports whether a folder may give way to a new site: it is not
// there, or empty, or a site itself.
func replaceable(dir string) bool {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	_, index := os.Stat(filepath.Join(dir, "index.html"))
	_, sitemap := os.Stat(filepath.Join(dir, "sitemap.xml"))
	return len(entries) == 0 || index == nil && sitemap == nil
}

// short is a path as seen from the working directory, if it lies below it.
func short(path string) string {
	dir, err := os.Getwd()
	if err != nil {
		return path
	}
	rel, err := filepath.Rel(dir, path)
	if err != nil || !filepath.IsLocal(rel) {
		return path
	}
	return rel
}

// built tells what came out of a build.
type built struct{ facts, notices int }

// build does everything: documents are read, facts written, everything checked,
// the index made, and the site put into the folder out.
func (b *builder) build(ctx context.Context, w *workplace, out string) (done built, err error) {
	if err := w.refuse(); err != nil {
		return done, err
	}
	results := w.run()
	facts, err := w.freshFacts(results)
	if err != nil {
		return done, err
	}
	b.clock.done("extract")
	errors, notices := split(w.check(results))
	b.clock.done("check")
	if len(errors) > 0 {
		return done, found(errors)
	}
	for path, content := range facts {
		if _, err := writeFile(filepath.Join(b.root, filepath.FromSlash(path)), content); err != nil {
			return done, err
		}
	}
	done.notices = len(notices)
	b.books = w.Books
	in := w.indexInput(results)
	b.date = in.Newest()
	x, err := index.Build(in)
	if err != nil { // a word that a language lacks
		at := diag.Place{File: project.WordsDir}
		return done, found{{Place: at, Code: "words", Args: diag.Args{"detail": err}}}
	}
	if b.kept != nil {
		if err := b.kept.plan(b.root, x); err != nil {
			return done, err
		}
	}
	if err := writeIndex(b.root, x); err != nil {
		return done, err
	}
	b.clock.done("index")
	done.facts = x.Langs[w.Langs[0]].Counts.Facts
	return done, b.site(ctx, out, func() (map[string][]byte, error) { return b.files(w, &in, x) })
}

// files makes what Hugo does not make, by path within the site. It changes nothing
// of the builder: a preview calls it while the next site is built.
func (b *builder) files(w *workplace, in *index.Input, x *index.Index) (map[string][]byte, error) {
	files, err := searchFiles(x)
	if err != nil {
		return nil, err
	}
	b.clock.done("search")
	if err := b.cards(x, files); err != nil {
		return nil, err
	}
	b.clock.done("pictures")
	if err := b.publish(w, in, x, files); err != nil {
		return nil, err
	}
	b.clock.done("data")
	if err := b.feeds(x, files); err != nil {
		return nil, err
	}
	b.clock.done("feeds")
	return files, nil
}

// freshFacts puts what was read from the documents in the place of the files of
// facts, whatever these hold, and gives those that differ by path. Nothing is written.
func (w *workplace) freshFacts(results map[string]*extract.Result) (map[string][]byte, error) {
	files := map[string][]byte{}
	w.UpToDate = map[string]bool{}
	for _, s := range w.Sources {
		if s.Original.Meta.Withheld() {
			continue // its text is elsewhere: the facts stay as they are
		}
		path := project.FactsPath(s.ID)
		w.diags = slices.DeleteFunc(w.diags, func(d diag.Diagnostic) bool { return d.File == path })
		b, err := w.factsFile(s, results[s.ID])
		if err != nil {
			return nil, err
		}
		w.UpToDate[s.ID] = true
		if f := w.Files[path]; f != nil && bytes.Equal(f.Src, b) {
			continue
		}
		if err := w.UseFacts(s.ID, b); err != nil {
			return nil, err
		}
		files[path] = b
	}
	return files, nil
}

// indexInput gathers what the index is made of.
func (w *workplace) indexInput(results map[string]*extract.Result) index.Input {
	in := index.Input{Books: w.Books, Entities: w.Entities}
	for _, s := range w.Sources {
		r := results[s.ID]
		src := index.Source{Document: s.Original.Document, Facts: r.Facts, Added: w.AddedTo(s), Reviews: w.ReviewsOf(s.ID), Renamed: w.RenamedIn(s.ID)}
		if len(s.Translations) > 0 {
			src.Translation = s.Translations[0].Document
		}
		for _, m := range r.Mentions {
			src.Mentions = append(src.Mentions, index.Mention{ID: m.ID, Start: m.Start, End: m.End})
		}
		in.Sources = append(in.Sources, src)
	}
	return in
}

// writeIndex puts a new data/index/ in the place of the old one.
func writeIndex(root string, x *index.Index) error {
	files, err := x.Files()
	if err != nil {
		return err
	}
	dir := filepath.Join(root, "data", "index")
	fresh, err := makeDir(filepath.Dir(dir), beside(root, dir))
	if err != nil {
		return err
	}
	defer os.RemoveAll(fresh)
	if err := fill(fresh, files); err != nil {
		return err
	}
	return replaceDir(dir, fresh)
}

// searchFiles gives what scripts of the site load, by path within it: the search
// index of every language and the events by which the timeline is filtered.
func searchFiles(x *index.Index) (map[string][]byte, error) {
	all := map[string][]byte{}
	for lang, l := range x.Langs {
		files, err := search.Files(l.Search(lang))
		if err != nil {
			return nil, err
		}
		for name, b := range files {
			all[filepath.Join("search", lang, name)] = b
		}
		filters, err := l.Filters()
		if err != nil {
			return nil, err
		}
		for name, b := range filters {
			all[filepath.Join("search", lang, name)] = b
		}
	}
	return all, nil
}

// site has Hugo write the site beside out, adds the files that Hugo does not
// make, and then puts it in its place. A preview makes both at once, which is
// faster; a build, one after the other, since together they would need too much
// memory.
func (b *builder) site(ctx context.Context, out string, others func() (map[string][]byte, error)) error {
	if b.kept != nil && b.kept.again {
		return b.again(ctx, out, others)
	}
	var files map[string][]byte
	var group errgroup.Group
	group.Go(func() (err error) {
		files, err = others()
		return err
	})
	defer group.Wait()
	if !b.preview {
		if err := group.Wait(); err != nil {
			return err
		}
	}
	out, fresh, err := b.pages(ctx, out)
	defer os.RemoveAll(fresh)
	if err != nil {
		return err
	}
	if err := group.Wait(); err != nil {
		return err
	}
	b.clock.done("hugo")
	if err := fill(fresh, files); err != nil {
		return err
	}
	b.clock.done("write")
	if err := b.finish(fresh); err != nil {
		return err
	}
	if err := replaceDir(out, fresh); err != nil {
		return err
	}
	if b.kept != nil {
		b.kept.done(out)
		b.kept.rest.stand(out, files)
	}
	return nil
}

// again puts pages that were made again into the site that is shown. The other
// files wait until they are asked for.
func (b *builder) again(ctx context.Context, out string, others func() (map[string][]byte, error)) error {
	_, fresh, err := b.pages(ctx, out)
	defer os.RemoveAll(fresh)
	if err != nil {
		return err
	}
	b.clock.done("hugo")
	if err := b.kept.take(fresh); err != nil {
		return err
	}
	b.kept.done(b.kept.dir)
	b.kept.rest.owe(others)
	return nil
}

// pages has Hugo write its files into a new folder beside out, whose whole path
// it gives. The new folder is to be removed even where there is an error.
func (b *builder) pages(ctx context.Context, out string) (whole, fresh string, err error) {
	h := hugo{root: b.root, baseURL: b.baseURL, preview: b.preview}
	if b.hugo == "" {
		err := b.alive(b.say("build.compiling"), func() (err error) {
			b.hugo, err = h.binary(ctx)
			return err
		})
		if err != nil {
			return "", "", err
		}
	}
	if whole, err = filepath.Abs(out); err != nil {
		return "", "", err
	}
	if fresh, err = makeDir(filepath.Dir(whole), beside(b.root, whole)); err != nil {
		return "", fresh, err
	}
	if !b.preview {
		if err := b.room(fresh); err != nil {
			return whole, fresh, err
		}
		debug.FreeOSMemory() // what the index took; Hugo needs as much
	}
	return whole, fresh, b.alive(b.say("build.running"), func() error { return h.build(ctx, b.hugo, fresh) })
}

// pagesOfIndex is how many times the size of the index Hugo's pages have.
const pagesOfIndex = 5

// room proves that there is room for the pages that Hugo makes of the index.
func (b *builder) room(fresh string) error {
	size, err := sizeOf(filepath.Join(b.root, "data", "index"))
	if err != nil {
		return err
	}
	return room(fresh, pagesOfIndex*size)
}

// finish adds what is made of the whole site: what the service worker keeps, the
// list of checksums, and the editions to be taken along.
func (b *builder) finish(dir string) error {
	if !b.preview {
		if err := writeOffline(dir); err != nil {
			return err
		}
	}
	sums, err := verify.List(os.DirFS(dir))
	if err != nil {
		return err
	}
	if err := fill(dir, map[string][]byte{verify.Sums: sums}); err != nil || b.preview {
		return err
	}
	b.clock.done("checksums")
	err = b.downloads(dir, sums)
	b.clock.done("downloads")
	return err
}
