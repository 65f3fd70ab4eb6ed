// Package schema gives a JSON Schema for each kind of file that holds data, so
// that editors complete and check what people write, and programs know what the
// files hold. The schemas are made from the Go types that read the files, with
// the comments of their fields; a test holds the files beside this one to that.
package schema

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed *.json
var files embed.FS

// Files gives the schemas by name.
func Files() map[string][]byte {
	out := map[string][]byte{}
	names, err := fs.Glob(files, "*.json")
	if err != nil {
		panic(err) // the pattern is constant
	}
	for _, name := range names {
		b, err := files.ReadFile(name)
		if err != nil {
			panic(err) // embedded
		}
		out[name] = b
	}
	return out
}

// Published names the schema of a file of the open data.
func Published(key string) string { return "published-" + key + ".json" }

// Folder is where the schemas stand in the project, seen from its root.
const Folder = "tools/schema"

// Line is the first line of a data file in a folder of data/: editors find the
// schema by it.
func Line(name string) string { return "#:schema ../../" + Folder + "/" + name }

// For names the schema of a data file by its path from the root of the project,
// empty for a file that is none.
func For(name string) string {
	folder, file, _ := strings.Cut(strings.TrimPrefix(name, "data/"), "/")
	if !strings.HasPrefix(name, "data/") || !strings.HasSuffix(file, ".toml") {
		return ""
	}
	switch folder {
	case "reviews":
		return Reviews
	case "facts":
		return Facts
	case "grammar":
		return Grammar
	case "i18n":
		return Words
	}
	return Entity
}

// Names of the schemas.
const (
	Entity  = "entity.json"
	Reviews = "reviews.json"
	Facts   = "facts.json"
	Grammar = "grammar.json"
	Words   = "words.json"
	Source  = "source.json"
)
