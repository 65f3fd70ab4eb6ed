package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"moc/tools/opendata"
	"moc/tools/schema"
)

// fitsSchema holds a file to the schema that is published beside it.
func fitsSchema(t *testing.T, dir, key string) {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(filepath.Join(dir, "schema", schema.Published(key)))
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(dir, key+".json"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(doc); err != nil {
		t.Errorf("%s.json: %v", key, err)
	}
}

// The data name the facts that the pages show, with the same proof, and their
// checksums are right.
func TestData(t *testing.T) {
	dir := filepath.Join(siteDir(t), filepath.FromSlash(opendata.Folder))
	b, err := os.ReadFile(filepath.Join(dir, "facts.json"))
	if err != nil {
		t.Fatal(err)
	}
	var data struct{ Facts []opendata.Fact }
	if err := json.Unmarshal(b, &data); err != nil {
		t.Fatal(err)
	}
	all := everyPage(t)
	for _, f := range data.Facts {
		source := all["vi/sources/"+f.Source+".html"]
		if source == nil || source.IDs[f.ID] != 1 {
			t.Errorf("%s is not on the page of its source", f.ID)
		}
	}
	if len(data.Facts) == 0 {
		t.Error("no facts")
	}
	for _, key := range []string{"entities", "facts", "reviews", "sources"} {
		fitsSchema(t, dir, key)
	}
	sums, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(sums)) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || fmt.Sprintf("%x", sha256.Sum256(content)) != sum {
			t.Errorf("%s: %v, or another checksum", name, err)
		}
	}
}
