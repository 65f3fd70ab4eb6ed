package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"moc/tools/extract"
	"moc/tools/fact"
	"moc/tools/project"
	"moc/tools/source"
)

// texts defines the flag that gives texts which are kept elsewhere, by the id of
// their source.
func (a *app) texts(f *flag.FlagSet) map[string][]byte {
	texts := map[string][]byte{}
	f.Func("text", "", func(arg string) error {
		id, file, ok := strings.Cut(arg, "=")
		if !ok || id == "" {
			return errors.New(a.say("texts.form", "text", arg))
		}
		b, err := readLimited(file, source.MaxSize)
		if err == nil {
			texts[id] = b
		}
		return err
	})
	return texts
}

// readLimited reads a file of at most max bytes.
func readLimited(name string, max int64) ([]byte, error) {
	b, err := readStart(name, max+1)
	if err == nil && int64(len(b)) > max {
		err = fmt.Errorf("%s: larger than %d bytes", name, max)
	}
	return b, err
}

// readStart reads a file up to a number of bytes, whatever the file is.
func readStart(name string, size int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, size))
}

// extractTexts reads facts from texts that are kept elsewhere.
func (a *app) extractTexts(w *workplace, texts map[string][]byte) error {
	for _, id := range slices.Sorted(maps.Keys(texts)) {
		i := slices.IndexFunc(w.Sources, func(s *project.Source) bool { return s.ID == id })
		if i < 0 || !w.Sources[i].Original.Meta.Withheld() {
			return usageError(a.say("texts.no_source", "id", id))
		}
		if err := a.extractText(w, w.Sources[i], texts[id]); err != nil {
			return err
		}
	}
	return nil
}

// extractText reads the facts of a source from its text, which stays where it is.
// The front matter here counts, and gets the hash of the text; a text that lies
// here goes if it is the same.
func (a *app) extractText(w *workplace, s *project.Source, b []byte) error {
	doc, diags := project.ParseDocument(s.ID, s.ID, b)
	if doc == nil {
		return found(diags)
	}
	here := s.Original
	if here.HasText() && !here.Quoted && !bytes.Equal(bytes.TrimSpace(here.Body), bytes.TrimSpace(doc.Body)) {
		return usageError(a.say("texts.other", "path", here.Path))
	}
	doc.Meta = here.Meta
	r := w.engine.Run(doc)
	if len(r.Facts) == 0 {
		return usageError(a.say("texts.no_facts", "id", s.ID))
	}
	facts := append(r.Facts, w.provedAdds(s.ID, doc, r)...)
	if _, err := w.writeFacts(doc, facts); err != nil {
		return err
	}
	front := withHash(w.Files[here.Path].Front(), doc.SHA256)
	if _, err := writeFile(filepath.Join(w.root, filepath.FromSlash(here.Path)), front); err != nil {
		return err
	}
	fmt.Fprintln(a.stdout, a.say("extract.written", "file", project.FactsPath(s.ID), "facts", len(facts), "names", len(r.Report.UnknownNames)))
	return nil
}

// provedAdds gives the facts that people added to those of a source, as far as a
// text that is at hand proves them and does not yield them anyway.
func (w *workplace) provedAdds(id string, d *source.Document, r *extract.Result) []fact.Fact {
	var out []fact.Fact
	adds := w.AddsTo(id)
	for i := range adds {
		f := adds[i].Fact(d)
		known := slices.ContainsFunc(r.Facts, func(x fact.Fact) bool { return x.ID == f.ID })
		if len(f.Evidence) == len(adds[i].Quotes) && !known && r.Prove(&f) == "" {
			out = append(out, f)
		}
	}
	return out
}

// Lines of a front matter.
var (
	hashLine    = regexp.MustCompile(`(?m)^[ \t]*text_sha256[ \t]*=.*\n`)
	displayLine = regexp.MustCompile(`(?m)^[ \t]*display[ \t]*=.*\n`)
)

// withHash puts the hash of a text into the front matter of its source, behind
// what says that the text is kept elsewhere, and leaves every other line alone.
func withHash(front []byte, sum string) []byte {
	front = hashLine.ReplaceAll(front, nil)
	at := displayLine.FindIndex(front)
	if at == nil {
		return front
	}
	return slices.Concat(front[:at[1]], fmt.Appendf(nil, "text_sha256 = %q\n", sum), front[at[1]:])
}
