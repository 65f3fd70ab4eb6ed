package schema_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"moc/tools/check"
	"moc/tools/diag"
	"moc/tools/project"
	"moc/tools/schema"
)

var update = flag.Bool("update", false, "write the schemas anew")

const root = "../.."

func TestSchemasAreUpToDate(t *testing.T) {
	want, err := schema.Generate(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	have := schema.Files()
	for name, b := range want {
		if *update {
			if err := os.WriteFile(name, b, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if !bytes.Equal(have[name], b) {
			t.Errorf("%s is not what the types give; run: go test ./tools/schema -update", name)
		}
	}
}

func compiled(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.Files()[name]))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// valid reports why a TOML file does not fit a schema.
func valid(s *jsonschema.Schema, b []byte) error {
	var v map[string]any
	if err := toml.Unmarshal(b, &v); err != nil {
		return err
	}
	j, err := json.Marshal(v)
	if err != nil {
		return err
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(j))
	if err != nil {
		return err
	}
	return s.Validate(doc)
}

// Every data file names its schema in its first line, and fits it.
func TestDataFitsItsSchemas(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(root, "data", "*", "*.toml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, path := range files {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := schema.For("data/" + filepath.Base(filepath.Dir(path)) + "/" + filepath.Base(path))
		if first, _, _ := strings.Cut(string(b), "\n"); first != schema.Line(name) {
			t.Errorf("%s: the first line is %q, want %q", path, first, schema.Line(name))
		}
		if err := valid(compiled(t, name), b); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// The schemas and the loader find the same examples good and bad. Each file of
// testdata/examples.txtar is called <verdict>/<folder>/<name>; the loader sees it
// in the project that the checker's own tests use.
func TestSchemasAndLoaderAgree(t *testing.T) {
	base, err := txtar.ParseFile("../check/testdata/base.txt")
	if err != nil {
		t.Fatal(err)
	}
	examples, err := txtar.ParseFile("testdata/examples.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range examples.Files {
		verdict, path, _ := strings.Cut(x.Name, "/")
		t.Run(x.Name, func(t *testing.T) {
			fsys := fstest.MapFS{}
			for _, lang := range []string{"vi", "en"} {
				for _, name := range []string{project.GrammarPath(lang), project.WordsPath(lang)} {
					b, err := os.ReadFile(filepath.Join(root, name))
					if err != nil {
						t.Fatal(err)
					}
					fsys[name] = &fstest.MapFile{Data: b}
				}
			}
			config, err := os.ReadFile(filepath.Join(root, "config.toml"))
			if err != nil {
				t.Fatal(err)
			}
			fsys["config.toml"] = &fstest.MapFile{Data: config}
			for _, f := range base.Files {
				fsys[f.Name] = &fstest.MapFile{Data: f.Data}
			}
			at := "data/" + path
			fsys[at] = &fstest.MapFile{Data: x.Data}
			p, list, err := project.Load(fsys)
			if err != nil {
				t.Fatal(err)
			}
			var faults []string
			for _, d := range append(list, check.Run(p, nil, nil)...) {
				if d.File == at && d.Severity == diag.Error {
					faults = append(faults, d.Code)
				}
			}
			err = valid(compiled(t, schema.For(at)), x.Data)
			if good := verdict == "good"; good != (err == nil) {
				t.Errorf("the schema says: %v", err)
			}
			if good := verdict == "good"; good != (len(faults) == 0) {
				t.Errorf("the loader says: %q", faults)
			}
		})
	}
}
