package schema

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/opendata"
	"moc/tools/review"
	"moc/tools/source"
)

// Generate makes the schemas. Tools is the folder tools/ with its sources, from
// which the comments of the fields are read.
func Generate(tools fs.FS) (map[string][]byte, error) {
	g := &generator{tools: tools, tag: "toml", comments: map[string]map[string]string{}}
	out := map[string][]byte{}
	for name, form := range map[string]any{
		Entity: entity.Entity{}, Reviews: review.File{}, Facts: fact.File{}, Grammar: grammar.Grammar{}, Source: source.Meta{},
	} {
		root, err := g.object(reflect.TypeOf(form), "")
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if out[name], err = encode(name, root); err != nil {
			return nil, err
		}
	}
	if err := g.published(out); err != nil {
		return nil, err
	}
	var err error
	out[Words], err = encode(Words, node{
		"type": "object", "description": "The words of a language's pages, by key; a word with a number in it has a form for one and for other numbers.",
		"additionalProperties": node{"anyOf": []node{
			{"type": "string"},
			{
				"type": "object", "properties": node{"one": node{"type": "string"}, "other": node{"type": "string"}},
				"required": []string{"other"}, "additionalProperties": false,
			},
		}},
	})
	return out, err
}

// published describes the files of the open data: rows with a head.
func (g *generator) published(out map[string][]byte) error {
	g.tag = "json"
	defer func() { g.tag = "toml" }()
	for key, form := range map[string]any{
		"entities": opendata.Entity{}, "facts": opendata.Fact{}, "reviews": opendata.Review{}, "sources": opendata.Source{},
	} {
		row, err := g.object(reflect.TypeOf(form), "")
		if err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
		head := []string{"schema_version", "licence", "count", key}
		name := Published(key)
		out[name], err = encode(name, node{
			"type": "object", "required": head, "additionalProperties": false,
			"properties": node{
				"schema_version": node{"const": opendata.Version}, "licence": node{"const": opendata.Licence},
				"count": node{"type": "integer"}, key: node{"type": "array", "items": row},
			},
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// node is a part of a schema.
type node map[string]any

func encode(name string, root node) ([]byte, error) {
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = strings.TrimSuffix(name, ".json")
	b, err := json.MarshalIndent(root, "", "  ")
	return append(b, '\n'), err
}

type generator struct {
	tools    fs.FS
	tag      string                       // that names the keys: toml for files that people write, json for what is published
	comments map[string]map[string]string // by folder: "Type.Field" to its comment
}

// object describes a struct by its TOML keys. Where names the type for rules.
func (g *generator) object(t reflect.Type, at string) (node, error) {
	properties := node{}
	rule := rules[typeName(t)]
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous { // its keys stand among the others
			inner, err := g.object(f.Type, at)
			if err != nil {
				return nil, err
			}
			maps.Copy(properties, inner["properties"].(node))
			continue
		}
		key, _, _ := strings.Cut(f.Tag.Get(g.tag), ",")
		if key == "" || key == "-" {
			continue
		}
		n, err := g.value(f.Type, at+key+".")
		if err != nil {
			return nil, err
		}
		comment, err := g.comment(t, f.Name)
		if err != nil {
			return nil, err
		}
		if comment != "" {
			n["description"] = comment
		}
		for k, v := range rule.fields[key] {
			n[k] = v
		}
		properties[key] = n
	}
	out := node{"type": "object", "properties": properties, "additionalProperties": false}
	if len(rule.required) > 0 && g.tag == "toml" {
		out["required"] = rule.required
	}
	return out, nil
}

func (g *generator) value(t reflect.Type, at string) (node, error) {
	switch t.Kind() {
	case reflect.Pointer:
		return g.value(t.Elem(), at)
	case reflect.String:
		return node{"type": "string"}, nil
	case reflect.Bool:
		return node{"type": "boolean"}, nil
	case reflect.Int, reflect.Int64:
		return node{"type": "integer"}, nil
	case reflect.Float64:
		return node{"type": "number"}, nil
	case reflect.Slice:
		items, err := g.value(t.Elem(), at)
		return node{"type": "array", "items": items}, err
	case reflect.Map:
		values, err := g.value(t.Elem(), at)
		return node{"type": "object", "additionalProperties": values}, err
	case reflect.Struct:
		return g.object(t, at)
	}
	return nil, fmt.Errorf("%s: no schema for %s", at, t)
}

func typeName(t reflect.Type) string { return path.Base(t.PkgPath()) + "." + t.Name() }

// comment gives what the source says of a field.
func (g *generator) comment(t reflect.Type, field string) (string, error) {
	folder := path.Base(t.PkgPath())
	if g.comments[folder] == nil {
		read, err := g.read(folder)
		if err != nil {
			return "", err
		}
		g.comments[folder] = read
	}
	return g.comments[folder][t.Name()+"."+field], nil
}

// read collects the comments of all fields of a package.
func (g *generator) read(folder string) (map[string]string, error) {
	names, err := fs.Glob(g.tools, folder+"/*.go")
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, name := range names {
		src, err := fs.ReadFile(g.tools, name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok {
				fieldComments(out, spec.Name.Name, s)
			}
			return false
		})
	}
	return out, nil
}

func fieldComments(out map[string]string, name string, s *ast.StructType) {
	for _, f := range s.Fields.List {
		words := f.Comment.Text()
		if words == "" {
			words = f.Doc.Text()
		}
		for _, id := range f.Names {
			out[name+"."+id.Name] = strings.Join(strings.Fields(words), " ")
		}
	}
}

// rule is what a type demands beyond the types of its fields. The checker demands
// the same; a test tries both on the same examples.
type rule struct {
	required []string
	fields   map[string]node
}

// Patterns of values.
const (
	day     = `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`
	address = `^https?://`
	slug    = `^[a-z0-9]+(-[a-z0-9]+)*$`
	hash    = `^[0-9a-f]{64}$`
)

func pattern(p string) node { return node{"pattern": p} }

func enum[T ~string](values ...T) node { return node{"enum": values} }

// filled is text that is not empty.
var filled = node{"minLength": 1}

var rules = map[string]rule{
	"entity.Entity": {
		required: []string{"class", "name", "description"},
		fields: map[string]node{
			"class": filled, "website": pattern(address), "wikidata": pattern(`^Q[1-9][0-9]*$`),
			"former_ids": {"items": node{"type": "string", "pattern": slug}, "uniqueItems": true},
		},
	},
	"entity.Names": {required: []string{"vi", "en"}, fields: map[string]node{"vi": filled, "en": filled}},
	"entity.Texts": {required: []string{"vi", "en"}, fields: map[string]node{"vi": filled, "en": filled}},
	"entity.Alias": {required: []string{"text"}, fields: map[string]node{"text": filled}},
	"review.Review": {
		required: []string{"verdict", "date", "note"},
		fields: map[string]node{
			"verdict": enum(review.Verdicts...), "date": pattern(day), "field": enum(review.Fields...),
		},
	},
	"review.Reference": {
		required: []string{"address", "publisher", "grade"},
		fields: map[string]node{
			"address": pattern(address), "publisher": filled, "grade": enum(review.Grades...), "retrieved": pattern(day),
		},
	},
	"review.Renamed": {required: []string{"from", "to"}, fields: map[string]node{"from": pattern(slug), "to": filled}},
	"review.Add": {
		required: []string{"quote", "type"},
		fields:   map[string]node{"type": enum(fact.Types...), "polarity": enum(fact.Negative), "modality": enum(fact.Planned, fact.Possible)},
	},
	"fact.File": {required: []string{"source", "lang", "sha256"}},
	"fact.Fact": {
		required: []string{"id", "type", "evidence"},
		fields:   map[string]node{"type": enum(fact.Types...), "polarity": enum(fact.Negative), "modality": enum(fact.Planned, fact.Possible)},
	},
	"source.Meta": {
		required: []string{"title", "lang"},
		fields: map[string]node{
			"title": filled, "date": pattern(day), "source_url": pattern(address), "retrieved": pattern(day),
			"display": enum(source.Displays...), "text_sha256": pattern(hash),
		},
	},
}
