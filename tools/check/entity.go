package check

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"

	"moc/tools/diag"
	"moc/tools/entity"
	"moc/tools/project"
	"moc/tools/text"
)

var wikidata = regexp.MustCompile(`^Q[1-9][0-9]*$`)

// entity checks one file by itself and what it refers to.
func (c *checker) entity(e *entity.Entity) {
	f := c.Files[project.EntityPath(e.Kind, e.ID)]
	if !text.IsSlug(e.ID) {
		c.fail(f.Whole(), "bad-id", diag.Args{"id": e.ID, "slug": text.Slug(e.ID)})
	}
	if other := c.known[e.ID]; other != nil {
		c.fail(f.Whole(), "same-id", diag.Args{"id": e.ID}, otherPlace(project.EntityPath(other.Kind, other.ID), 0))
	}
	c.known[e.ID] = e

	c.required(f,
		field{"class", e.Class},
		field{"name.vi", e.Name.Vi}, field{"name.en", e.Name.En},
		field{"description.vi", e.Description.Vi}, field{"description.en", e.Description.En},
	)
	if e.Class != "" {
		c.word(f.Value("class"), "class", e.Class)
	}
	c.reference(f, field{"developer", e.Developer}, entity.Organization)
	c.reference(f, field{"parent", e.Parent}, entity.Organization)
	c.reference(f, field{"within", e.Within}, entity.Place)
	c.reference(f, field{"known_for", e.Known}, entity.Organization)
	c.address(f, field{"website", e.Website})
	c.formerIDs(f, e)
	c.entityLengths(f, e)
	if e.Wikidata != "" && !wikidata.MatchString(e.Wikidata) {
		c.fail(f.Value("wikidata"), "bad-wikidata", diag.Args{"value": e.Wikidata})
	}
}

// formerIDs reports an id of the past that cannot lead here: it is none, or
// something else bears it now.
func (c *checker) formerIDs(f *project.File, e *entity.Entity) {
	for i, id := range e.FormerIDs {
		taken := slices.ContainsFunc(c.Entities, func(o *entity.Entity) bool {
			return o.ID == id || o != e && slices.Contains(o.FormerIDs, id)
		})
		if taken || !text.IsSlug(id) || slices.Index(e.FormerIDs, id) < i {
			c.fail(f.Value(fmt.Sprintf("former_ids.%d", i)), "former-id", diag.Args{"id": id})
		}
	}
}

// address reports a field that is no web address.
func (c *checker) address(f *project.File, x field) {
	if x.value == "" {
		return
	}
	u, err := url.Parse(x.value)
	if err != nil || u.Host == "" || u.User != nil || u.Scheme != "http" && u.Scheme != "https" {
		c.fail(f.Value(x.key), "bad-address", diag.Args{"key": x.label(), "value": x.value})
	}
}

func otherPlace(file string, line int) diag.Note {
	return diag.Note{Code: "other", File: file, Line: line}
}
