package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"moc/tools/diag"
	"moc/tools/entity"
	"moc/tools/project"
	"moc/tools/text"
)

// surface is one way of writing the name of an entity, with its place.
type surface struct {
	*entity.Entity
	text  string
	alias bool
	clash bool
	at    diag.Place
}

// names checks the names of all entities against each other, and each alias by
// itself.
func (c *checker) names() {
	first := map[string]surface{}
	for _, e := range c.Entities {
		for _, s := range c.surfaces(e) {
			k := nameKey(s.text)
			other, taken := first[k]
			switch {
			case !taken:
				first[k] = s
			case other.Entity != e && !(other.clash && s.clash):
				c.sameName(s, other)
			}
		}
	}
	for _, e := range c.Entities {
		c.aliases(e, first)
	}
}

// sameName reports a name that two entities bear: at the alias, if one of the
// two is one.
func (c *checker) sameName(a, b surface) {
	if !a.alias && b.alias {
		a, b = b, a
	}
	c.fail(a.at, "same-name", diag.Args{"name": a.text, "id": b.ID}, otherPlace(b.at.File, b.at.Line))
}

// surfaces are the names and aliases of an entity, each spelling once.
func (c *checker) surfaces(e *entity.Entity) []surface {
	f := c.Files[project.EntityPath(e.Kind, e.ID)]
	var out []surface
	seen := map[string]bool{}
	add := func(path string, s surface) {
		if k := nameKey(s.text); k != "" && !seen[k] {
			seen[k] = true
			s.Entity, s.at = e, f.Value(path)
			out = append(out, s)
		}
	}
	add("name.vi", surface{text: e.Name.Vi})
	add("name.en", surface{text: e.Name.En})
	for i, a := range e.Aliases {
		add(fmt.Sprintf("alias.%d.text", i), surface{text: a.Text, alias: true, clash: a.Clash})
	}
	return out
}

// nameKey is equal for two names that a reader takes for one: letter case,
// Unicode form, hyphens and spaces do not count.
func nameKey(s string) string {
	return strings.NewReplacer(" ", "", "-", "").Replace(text.Fold(s))
}

// aliases checks that each alias of an entity is a name: nothing in brackets,
// not two names at once, and none that stands there already.
func (c *checker) aliases(e *entity.Entity, known map[string]surface) {
	f := c.Files[project.EntityPath(e.Kind, e.ID)]
	seen := map[string]bool{text.Fold(e.Name.Vi): true, text.Fold(e.Name.En): true}
	for i, a := range e.Aliases {
		at := f.Value(fmt.Sprintf("alias.%d.text", i))
		args := diag.Args{"alias": a.Text}
		key := text.Fold(a.Text)
		switch {
		case key == "":
			c.fail(at, "missing-field", diag.Args{"key": "alias.text"})
		case seen[key]:
			c.fail(at, "alias-again", args)
		case strings.ContainsAny(a.Text, "()[]{}<>"):
			c.fail(at, "alias-brackets", args)
		case c.severalNames(a.Text, known):
			c.fail(at, "alias-several", args)
		case isDescription(a.Text):
			c.fail(at, "alias-description", args)
		}
		seen[key] = true
	}
}

// isDescription reports several words of which the first is no name: "gã khổng
// lồ công nghệ".
func isDescription(alias string) bool {
	first, _ := utf8.DecodeRuneInString(alias)
	return unicode.IsLower(first) && strings.Contains(alias, " ")
}

// severalNames reports an alias with a comma, or one that falls into known
// names at a word for "and". "Inc" after a comma is no name.
func (c *checker) severalNames(alias string, known map[string]surface) bool {
	parts := strings.FieldsFunc(alias, func(r rune) bool { return r == ',' || r == ';' })
	if len(parts) > 1 && !c.isSuffix(parts[len(parts)-1]) {
		return true
	}
	words := strings.Fields(alias)
	for i := 1; i+1 < len(words); i++ {
		_, before := known[nameKey(strings.Join(words[:i], " "))]
		_, after := known[nameKey(strings.Join(words[i+1:], " "))]
		if before && after && c.isAnd(words[i]) {
			return true
		}
	}
	return false
}

func (c *checker) isAnd(word string) bool {
	for _, g := range c.Grammars {
		if holds(g.Words.And, word) {
			return true
		}
	}
	return false
}

// isSuffix reports a last word of organizations' names in any language.
func (c *checker) isSuffix(word string) bool {
	for _, g := range c.Grammars {
		if holds(g.Names.Suffixes, strings.TrimSuffix(word, ".")) {
			return true
		}
	}
	return false
}

// holds reports whether a list of the grammar has the word.
func holds(list []string, word string) bool {
	for _, w := range list {
		if text.Fold(w) == text.Fold(word) {
			return true
		}
	}
	return false
}
