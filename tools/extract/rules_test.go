package extract_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRules reads short texts, one for each rule of reading that a case
// explains, and compares the facts with those written below each text.
func TestRules(t *testing.T) {
	e := newEngine(t)
	for _, lang := range []string{"vi", "en"} {
		file := "testdata/rules/" + lang + ".txt"
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		blocks := strings.Split(strings.TrimRight(string(b), "\n"), "\n\n")
		for i, block := range blocks {
			words, body := parts(block)
			if body == "" {
				continue
			}
			out := words
			for _, f := range readShort(t, e, lang, body).Facts {
				out += "= " + line(&f) + "\n"
			}
			blocks[i] = strings.TrimRight(out, "\n")
			if diff := cmp.Diff(block, blocks[i]); diff != "" && !*update {
				t.Errorf("%s (-file +engine); if the change is right, run go test ./tools/extract -run TestRules -update\n%s", file, diff)
			}
		}
		if *update {
			if err := os.WriteFile(file, []byte(strings.Join(blocks, "\n\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// parts gives the comments and the text of a case, and the text alone.
func parts(block string) (words, body string) {
	for _, l := range strings.Split(block, "\n") {
		if strings.HasPrefix(l, "=") {
			continue
		}
		words += l + "\n"
		if !strings.HasPrefix(l, "# ") { // "## " is a heading of the text
			body += l + "\n"
		}
	}
	return words, body
}
