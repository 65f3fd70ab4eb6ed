// Package entity defines who and what the project knows by name. An entity is
// one TOML file whose folder gives its kind and whose name is its id.
package entity

import (
	"fmt"

	"github.com/BurntSushi/toml"

	"moc/tools/tomlpos"
)

// Kind is what sort of thing an entity is.
type Kind string

const (
	Organization Kind = "organization"
	Model        Kind = "model"
	Product      Kind = "product"
	Person       Kind = "person"
	Place        Kind = "place"
	Group        Kind = "group"
)

// Kinds lists all kinds in the order in which the site shows them.
var Kinds = []Kind{Organization, Model, Product, Person, Place, Group}

// Press lists the classes of organizations that report what others do and say.
var Press = []string{"news-agency", "newspaper", "broadcaster"}

// Folder is the folder below data/ that holds the entities of the kind.
func (k Kind) Folder() string {
	if k == Person {
		return "people"
	}
	return string(k) + "s"
}

// Entity is one file. What has a date or a source (founded, released, invested)
// is no field here: it is a fact.
type Entity struct {
	ID   string `toml:"-"` // the file's name
	Kind Kind   `toml:"-"` // the file's folder

	Class       string   `toml:"class"`                // what kind of thing it is, a word of data/i18n ("class_company")
	Website     string   `toml:"website,omitempty"`    // http or https address of its own site
	Wikidata    string   `toml:"wikidata,omitempty"`   // Q number
	Developer   string   `toml:"developer,omitempty"`  // of a model or product: the organization that makes it
	Parent      string   `toml:"parent,omitempty"`     // of an organization: the one it belongs to
	Known       string   `toml:"known_for,omitempty"`  // of a person: the organization beside whose name theirs means them, where others bear it too
	Within      string   `toml:"within,omitempty"`     // of a place: the place it lies in
	FormerIDs   []string `toml:"former_ids,omitempty"` // ids it had before: their pages lead here
	Name        Names    `toml:"name"`
	Description Texts    `toml:"description"`
	Aliases     []Alias  `toml:"alias"`
}

// Names are the usual name in each language. Chinese may be unknown.
type Names struct {
	Vi   string `toml:"vi"`
	En   string `toml:"en"`
	EnIn string `toml:"en_in,omitempty"` // within an English sentence, where that differs: "the United States"
	Zh   string `toml:"zh,omitempty"`
}

// Texts is one text in both languages.
type Texts struct {
	Vi string `toml:"vi"`
	En string `toml:"en"`
}

// Alias is one more way in which documents write the name.
type Alias struct {
	Text        string `toml:"text"`
	Misspelling bool   `toml:"misspelling,omitempty"` // a misspelling or mishearing: the site says how the document wrote it
	Clash       bool   `toml:"clash,omitempty"`       // other things bear it too: it counts only with support nearby
}

// Decode reads the file of one entity. The metadata tells which keys were not
// understood.
func Decode(kind Kind, id string, b []byte) (*Entity, toml.MetaData, error) {
	e := &Entity{ID: id, Kind: kind}
	md, err := tomlpos.Decode(b, e)
	if err != nil {
		return nil, md, fmt.Errorf("%s %s: %w", kind, id, err)
	}
	return e, md, nil
}

// Surfaces lists every way in which documents may write the name: the names in
// Vietnamese and English, then the aliases, each once. Chinese names are not
// looked for in Vietnamese or English text.
func (e *Entity) Surfaces() []Alias {
	out := []Alias{{Text: e.Name.Vi}}
	if e.Name.En != e.Name.Vi {
		out = append(out, Alias{Text: e.Name.En})
	}
	return append(out, e.Aliases...)
}
