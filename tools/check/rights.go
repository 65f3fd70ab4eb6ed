package check

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"

	"moc/tools/diag"
	"moc/tools/fact"
	"moc/tools/project"
)

// sha256Form is a hash in hex.
var sha256Form = regexp.MustCompile(`^[0-9a-f]{64}$`)

// rights checks that a source whose text is kept elsewhere has none here, and
// says by which text its facts can be proved.
func (c *checker) rights(s *project.Source) {
	m := &s.Original.Meta
	f := c.Files[s.Original.Path]
	if !m.Withheld() {
		if m.TextSHA256 != "" {
			c.fail(f.Key("text_sha256"), "hash-of-nothing", diag.Args{"display": m.Shown()})
		}
		return
	}
	c.required(f, field{"text_sha256", m.TextSHA256})
	if m.TextSHA256 != "" && !sha256Form.MatchString(m.TextSHA256) {
		c.fail(f.Value("text_sha256"), "bad-hash", diag.Args{"value": m.TextSHA256})
	}
	c.textHere(s)
	if c.results == nil {
		return
	}
	i := slices.IndexFunc(c.Facts, func(f *project.Facts) bool { return f.Source == s.ID })
	if i < 0 {
		c.fail(f.Value("display"), "no-kept-facts", diag.Args{"path": project.FactsPath(s.ID)})
		return
	}
	if s.Original.Quoted {
		c.kept(s, c.Facts[i])
	}
}

// textHere reports a text, or a file that may hold it, that lies here although
// the source says that it does not.
func (c *checker) textHere(s *project.Source) {
	if d := s.Original; d.HasText() && !d.Quoted {
		c.fail(c.textPlace(d), "text-here", diag.Args{"id": s.ID})
	}
	for _, t := range s.Translations {
		if t.HasText() {
			c.fail(c.textPlace(t), "text-here", nil)
		}
	}
	for _, name := range s.Others {
		c.fail(diag.Place{File: project.SourceDir(s.ID) + "/" + name}, "text-beside", diag.Args{"name": name})
	}
}

// textPlace is the place of the text behind a front matter.
func (c *checker) textPlace(d *project.Document) diag.Place {
	start := len(d.Body) - len(bytes.TrimLeft(d.Body, " \t\r\n"))
	return c.Files[d.Path].Body(start, len(bytes.TrimRight(d.Body, " \t\r\n")))
}

// kept checks the facts of a text that is kept elsewhere, and says what of them
// could not be proved here.
func (c *checker) kept(s *project.Source, have *project.Facts) {
	f := c.Files[have.Path]
	if m := &s.Original.Meta; have.SHA256 != m.TextSHA256 {
		c.fail(f.Value("sha256"), "other-hash", diag.Args{"text": m.TextSHA256})
	}
	quotations, bare := 0, 0
	waiting, first := map[string]int{}, map[string]diag.Place{}
	for i := range have.File.Facts {
		x := &have.File.Facts[i]
		for _, e := range x.Evidence {
			quotations++
			if e.Prefix == "" && e.Suffix == "" {
				bare++
			}
		}
		c.unknownIDs(f, fmt.Sprintf("fact.%d.args.", i), x, waiting, first)
	}
	for _, r := range c.ReviewsOf(s.ID) {
		if r.Quote != "" {
			quotations++
		}
	}
	if quotations > 0 {
		c.notice(c.Files[s.Original.Path].Value("display"), "unproved", diag.Args{"count": quotations, "id": s.ID})
	}
	if bare > 0 {
		c.notice(f.Whole(), "no-surroundings", diag.Args{"count": bare, "id": s.ID})
	}
	for _, id := range slices.Sorted(maps.Keys(first)) {
		c.notice(first[id], "unknown-id", diag.Args{"id": id, "facts": waiting[id]})
	}
}

// unknownIDs notes the arguments of a fact that have no file, with the place of
// the first. The path ends in a dot.
func (c *checker) unknownIDs(f *project.File, path string, x *fact.Fact, waiting map[string]int, first map[string]diag.Place) {
	for _, role := range fact.Roles[x.Type] {
		for _, id := range x.Args[role] {
			if c.known[id] != nil {
				continue
			}
			if waiting[id]++; waiting[id] == 1 {
				first[id] = f.Value(path + string(role))
			}
		}
	}
}
