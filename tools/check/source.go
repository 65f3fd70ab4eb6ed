package check

import (
	"path"
	"slices"
	"strings"

	"moc/tools/diag"
	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/project"
	"moc/tools/source"
	"moc/tools/text"
)

// source checks one source: its original, then each translation against it.
func (c *checker) source(s *project.Source) {
	f := c.Files[s.Original.Path]
	if !text.IsSlug(s.ID) {
		c.fail(f.Whole(), "bad-id", diag.Args{"id": s.ID, "slug": text.Slug(s.ID)})
	}
	m := &s.Original.Meta
	c.required(f, field{"title", m.Title}, field{"lang", m.Lang}, field{"date", m.Date})
	c.titleLength(f, m)
	c.language(f, s, m.Lang)
	c.dates(f, m)
	c.reference(f, field{"publisher", m.Publisher}, entity.Organization)
	c.address(f, field{"source_url", m.SourceURL})
	if m.Display != "" {
		c.choice(f, field{"display", m.Display}, source.Displays)
	}
	c.rights(s)
	if c.Grammars[m.Lang] == nil && m.Lang != "" {
		c.notice(f.Value("lang"), "no-grammar", diag.Args{"lang": m.Lang, "path": project.GrammarPath(m.Lang)})
	}
	for _, t := range s.Translations {
		c.translation(s, t)
	}
	for _, lang := range c.Langs {
		if lang != m.Lang && s.Translation(lang) == nil && !m.Withheld() {
			c.notice(f.Whole(), "no-translation", diag.Args{"lang": lang, "path": project.SourcePath(s.ID, lang)})
		}
	}
}

// language checks that the front matter names a language of the site, and the
// one that the file's name says.
func (c *checker) language(f *project.File, s *project.Source, lang string) {
	switch {
	case lang == "": // it is missing, and that was told
	case !slices.Contains(c.Langs, lang):
		c.choice(f, field{"lang", lang}, c.Langs)
	case f.Name != project.SourcePath(s.ID, lang):
		c.fail(f.Value("lang"), "other-language", diag.Args{"lang": lang, "path": path.Base(project.SourcePath(s.ID, lang))})
	}
}

// choice reports a field that must hold one of a few words and does not.
func (c *checker) choice(f *project.File, x field, choices []string) {
	if !slices.Contains(choices, x.value) {
		args := diag.Args{"key": x.label(), "value": x.value, "choices": strings.Join(choices, ", ")}
		d := diag.Diagnostic{Place: f.Value(x.key), Code: "bad-choice", Args: args}
		if near := diag.Nearest(x.value, choices); near != "" {
			args["nearest"] = near
			d.Fix = f.Replace(x.key, near)
		}
		c.diags = append(c.diags, d)
	}
}

// dates checks the days of a document. A date that is uncertain has a window
// around it and says why, in both languages.
func (c *checker) dates(f *project.File, m *source.Meta) {
	date, ok := c.day(f, field{"date", m.Date})
	c.day(f, field{"retrieved", m.Retrieved})
	if m.DateWindow == "" {
		return
	}
	c.required(f, field{"date_note.vi", m.DateNote.Vi}, field{"date_note.en", m.DateNote.En})
	window, err := edtf.Parse(m.DateWindow)
	switch {
	case err != nil || window.Grain() != edtf.GrainInterval:
		c.fail(f.Value("date_window"), "bad-window", diag.Args{"value": m.DateWindow})
	case ok && (date.Compare(window.First()) < 0 || date.Compare(window.Last()) > 0):
		c.fail(f.Value("date"), "outside-window", diag.Args{"date": m.Date, "window": m.DateWindow})
	}
}

// day checks a field that holds a full day, if it holds anything.
func (c *checker) day(f *project.File, x field) (edtf.Day, bool) {
	if x.value == "" {
		return edtf.Day{}, false
	}
	day, err := edtf.ParseDay(x.value)
	if err != nil {
		c.fail(f.Value(x.key), "bad-day", diag.Args{"key": x.label(), "value": x.value})
	}
	return day, err == nil
}

// translation checks one translation against its original.
func (c *checker) translation(s *project.Source, t *project.Document) {
	f := c.Files[t.Path]
	c.required(f, field{"title", t.Meta.Title}, field{"lang", t.Meta.Lang})
	c.titleLength(f, &t.Meta)
	c.language(f, s, t.Meta.Lang)
	if base := path.Base(s.Original.Path); t.Meta.TranslationOf != base {
		c.fail(f.Value("translation_of"), "not-the-original", diag.Args{"value": t.Meta.TranslationOf, "original": base})
	}
	if s.Original.Quoted { // it has a title and no text
		return
	}
	c.counterparts(s.Original, t)
	if c.results != nil {
		c.stale(s, t)
		c.compared(s, t)
	}
}

// blockWords name the kinds of blocks in messages.
var blockWords = map[source.BlockKind]diag.Word{
	source.Paragraph: "paragraph",
	source.Heading:   "heading",
	source.Item:      "item",
	source.Quote:     "quotation",
	source.Cell:      "cell",
}

// counterparts checks that each block of the translation stands for the block
// of the original in the same place, sentence by sentence. After the first
// block that does not, no other can be compared.
func (c *checker) counterparts(original, t *project.Document) {
	ours, theirs := t.Blocks, original.Blocks
	for i := range min(len(ours), len(theirs)) {
		if ours[i].Kind != theirs[i].Kind {
			kinds := diag.Args{"here": blockWords[ours[i].Kind], "there": blockWords[theirs[i].Kind]}
			c.fail(c.blockPlace(t, i), "other-block", kinds, c.blockNote(original, i))
			return
		}
		if here, want := len(ours[i].Sentences), len(theirs[i].Sentences); here != want {
			c.notice(c.blockPlace(t, i), "other-sentences", diag.Args{"here": here, "there": want}, c.blockNote(original, i))
		}
	}
	switch {
	case len(ours) > len(theirs):
		c.fail(c.blockPlace(t, len(theirs)), "extra-block", diag.Args{"here": len(ours), "there": len(theirs)})
	case len(ours) < len(theirs):
		c.fail(c.Files[t.Path].Whole(), "missing-block", diag.Args{"here": len(ours), "there": len(theirs)}, c.blockNote(original, len(ours)))
	}
}

func (c *checker) blockPlace(d *project.Document, i int) diag.Place {
	return c.Files[d.Path].Body(d.Blocks[i].Start, d.Blocks[i].End)
}

func (c *checker) blockNote(d *project.Document, i int) diag.Note {
	return otherPlace(d.Path, c.blockPlace(d, i).Line)
}
