package main

import (
	"path/filepath"
	"strings"

	"moc/tools/index"
	"moc/tools/opendata"
)

// publish adds what programs read: the data, and, where the site has an address
// that they can follow, feeds and calendars.
func (b *builder) publish(in *index.Input, x *index.Index, files map[string][]byte) error {
	d, err := x.Data(in)
	if err != nil {
		return err
	}
	data, err := opendata.Files(d)
	if err != nil {
		return err
	}
	for name, content := range data {
		files[filepath.FromSlash(name)] = content
	}
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
