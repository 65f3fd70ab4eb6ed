package check

import (
	"fmt"

	"moc/tools/diag"
	"moc/tools/project"
	"moc/tools/translation"
)

// stale tells which sentences of the original changed after they were translated.
func (c *checker) stale(s *project.Source, t *project.Document) {
	f, prints := c.Files[t.Path], t.Meta.Translates
	d := s.Original.Document
	if len(prints) > 0 && len(prints) != len(d.Sentences) {
		c.notice(f.Value("translates"), "translates-count", diag.Args{"here": len(prints), "there": len(d.Sentences)})
		return
	}
	for i := range prints {
		if d.Stale(t.Document, i) {
			x := &d.Sentences[i]
			other := c.Files[s.Original.Path].Body(x.Start, x.End)
			now := diag.Args{"sentence": x.ID, "print": d.Print(i)}
			c.notice(f.Value(fmt.Sprintf("translates.%d", i)), "translation-stale", now, otherPlace(other.File, other.Line))
		}
	}
}

// compared tells where a translation says another number, amount, date, name or
// denial than its original, at the words and at the sentence that lacks them.
func (c *checker) compared(s *project.Source, t *project.Document) {
	ours, theirs := c.results[s.ID], c.translated[t.Path]
	if ours == nil || theirs == nil {
		return
	}
	for _, d := range translation.Compare(translation.Text{Doc: s.Original.Document, Result: ours}, translation.Text{Doc: t.Document, Result: theirs}) {
		at, other := c.Files[s.Original.Path].Body(d.At.Start, d.At.End), c.Files[t.Path].Body(d.Other.Start, d.Other.End)
		code := "translation-lacks"
		if !d.Original {
			at, other = c.Files[t.Path].Body(d.At.Start, d.At.End), c.Files[s.Original.Path].Body(d.Other.Start, d.Other.End)
			code = "translation-adds"
		}
		c.notice(at, code, diag.Args{"kind": diag.Word(d.Kind), "words": d.Words}, otherPlace(other.File, other.Line))
	}
}
