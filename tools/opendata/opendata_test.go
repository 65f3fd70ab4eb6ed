package opendata

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"moc/tools/fact"
)

var sample = &Data{
	Entities: []Entity{{ID: "a", Kind: "organization", NameVi: "=1+1", Aliases: []string{"x, y", `say "z"`}}},
	Facts: []Fact{{Source: "s", Lang: "vi", Event: "release-a-b", Fact: fact.Fact{
		ID: "release-a-b", Type: fact.Release, Args: fact.Args{fact.Agent: {"a"}, fact.Product: {"b", "c"}}, Date: "2025-03",
		Evidence: []fact.Evidence{{Sentence: "s1", Start: 0, End: 5, Exact: "@câu\nhai dòng"}},
	}}},
	Reviews: []Review{{Source: "s", Fact: "release-a-b", Verdict: "confirmed", References: []Reference{{Address: "https://x.org/"}}}},
	Sources: []Source{{ID: "s", Lang: "vi", Title: "+84", Display: "full", Text: TextFile("s", "vi")}},
	Texts:   map[string][]byte{TextFile("s", "vi"): []byte("câu\n")},
}

func TestFiles(t *testing.T) {
	files, err := Files(sample)
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range files {
		switch {
		case strings.HasSuffix(name, ".json"):
			if !json.Valid(b) {
				t.Errorf("%s is no JSON", name)
			}
		case strings.HasSuffix(name, ".csv"):
			rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
			if err != nil || len(rows) != 2 {
				t.Errorf("%s: %d rows, %v", name, len(rows), err)
			}
			for _, row := range rows[1:] {
				for _, cell := range row {
					if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
						t.Errorf("%s: a spreadsheet would run %q", name, cell)
					}
				}
			}
		}
	}
	var facts struct {
		Version string `json:"schema_version"`
		Count   int    `json:"count"`
		Facts   []Fact `json:"facts"`
	}
	if err := json.Unmarshal(files[Folder+"/facts.json"], &facts); err != nil ||
		facts.Count != 1 || facts.Version != Version ||
		facts.Facts[0].Evidence[0].Exact != "@câu\nhai dòng" {
		t.Errorf("%+v, %v", facts, err)
	}
	for line := range strings.Lines(string(files[Folder+"/SHA256SUMS"])) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		if fmt.Sprintf("%x", sha256.Sum256(files[Folder+"/"+name])) != sum {
			t.Errorf("the checksum of %s is wrong", name)
		}
	}
}
