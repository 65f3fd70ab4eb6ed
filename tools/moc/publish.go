package main

import (
	"path/filepath"
	"strings"

	"moc/tools/index"
	"moc/tools/opendata"
	"moc/tools/project"
	"moc/tools/schema"
)

// publish adds the data that programs read.
func (b *builder) publish(w *workplace, in *index.Input, x *index.Index, files map[string][]byte) error {
	d, err := x.Data(in)
	if err != nil {
		return err
	}
	d.Texts = w.published(d.Sources)
	data, err := opendata.Files(d)
	if err != nil {
		return err
	}
	for name, content := range data {
		files[filepath.FromSlash(name)] = content
	}
	return nil
}

// feeds adds feeds and calendars where the site has an address that programs can
// follow.
func (b *builder) feeds(x *index.Index, files map[string][]byte) (err error) {
	if !strings.HasPrefix(b.baseURL, "http") {
		return nil
	}
	for lang, l := range x.Langs {
		for _, f := range l.Feeds(b.baseURL) {
			name := filepath.Join("feeds", lang, f.Name)
			if files[name+".atom"], err = f.Atom(); err != nil {
				return err
			}
			if files[name+".json"], err = f.JSON(); err != nil {
				return err
			}
			if l.HasCalendar(&f) {
				files[name+".ics"] = f.Calendar(l.Coarser)
			}
		}
	}
	return nil
}

// published gives the files that are published as they are: the schemas, the texts
// that may be shown, and the words by which their numbers were read, so that a copy of the
// site can be proved without the project.
func (w *workplace) published(sources []opendata.Source) map[string][]byte {
	out := map[string][]byte{}
	for name, b := range schema.Files() {
		out["schema/"+name] = b
	}
	for _, s := range sources {
		if s.Text != "" {
			out[s.Text] = w.Files[project.SourcePath(s.ID, s.Lang)].Src
		}
		if f := w.Files[project.GrammarPath(s.Lang)]; f != nil {
			out[opendata.GrammarFile(s.Lang)] = f.Src
		}
	}
	return out
}
