package check

import (
	"fmt"
	"unicode/utf8"

	"moc/tools/diag"
	"moc/tools/entity"
	"moc/tools/project"
	"moc/tools/review"
	"moc/tools/source"
)

// Lengths in characters that fit where the site shows them: names in every line,
// descriptions in lists, notes in their box.
const (
	maxName        = 200
	maxDescription = 1000
	maxNote        = 3000
)

// short reports fields that are longer than what the site has room for.
func (c *checker) short(f *project.File, max int, fields ...field) {
	for _, x := range fields {
		if len(x.value) > max && utf8.RuneCountInString(x.value) > max {
			c.fail(f.Key(x.key), "too-long", diag.Args{"key": x.label(), "max": max})
		}
	}
}

func (c *checker) titleLength(f *project.File, m *source.Meta) {
	c.short(f, maxDescription, field{"title", m.Title}, field{"date_note.vi", m.DateNote.Vi}, field{"date_note.en", m.DateNote.En})
}

func (c *checker) entityLengths(f *project.File, e *entity.Entity) {
	c.short(f, maxName, field{"name.vi", e.Name.Vi}, field{"name.en", e.Name.En}, field{"name.en_in", e.Name.EnIn},
		field{"name.zh", e.Name.Zh}, field{"website", e.Website})
	c.short(f, maxDescription, field{"description.vi", e.Description.Vi}, field{"description.en", e.Description.En})
	for i, a := range e.Aliases {
		c.short(f, maxName, field{fmt.Sprintf("alias.%d.text", i), a.Text})
	}
}

// findingLengths does so for a review. Its path ends in a dot.
func (c *checker) findingLengths(f *project.File, at string, x *review.Review) {
	c.short(f, maxNote, field{at + "note.vi", x.Note.Vi}, field{at + "note.en", x.Note.En}, field{at + "correct", x.Correct})
	for i := range x.References {
		r, at := &x.References[i], fmt.Sprintf("%sreference.%d.", at, i)
		c.short(f, maxName, field{at + "publisher", r.Publisher})
		c.short(f, maxNote, field{at + "title", r.Title}, field{at + "address", r.Address},
			field{at + "supports.vi", r.Supports.Vi}, field{at + "supports.en", r.Supports.En})
	}
}
