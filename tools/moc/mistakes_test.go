package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moc/tools/diag"
)

// Twenty mistakes that newcomers make, each met by its message. Old gives way to
// new in a file of the small project; without old, new is the whole file.
func TestTypicalMistakes(t *testing.T) {
	const doc, en, model = "content/sources/tin/index.vi.md", "content/sources/tin/index.en.md", "data/models/ernie-4-5.toml"
	const finding = "#:schema ../../tools/schema/reviews.json\n[[review]]\nquote = \"Một mục\"\nverdict = \"unverified\"\ndate = \"2025-04-01\"\n" +
		"[review.note]\nvi = \"Chưa rõ.\"\nen = \"Not clear.\"\n"
	for _, m := range []struct{ name, file, old, new, code string }{
		{"the date as people write it", doc, `"2025-03-19"`, `"19/3/2025"`, "bad-day"},
		{"a date without quotation marks", doc, `date = "2025-03-19"`, `date = 2025-03-19`, "type"},
		{"a quotation mark left out", doc, `title = "Tin"`, `title = "Tin`, "syntax"},
		{"the front matter never closed", doc, "publisher = \"bao\"\n+++", "publisher = \"bao\"", "front-matter"},
		{"a publisher that has no file", doc, `"bao"`, `"baoo"`, "reference"},
		{"a field misspelt", doc, "publisher", "publsher", "unknown-key"},
		{"a language that is not there", doc, `lang = "vi"`, `lang = "fr"`, "bad-choice"},
		{"an address without https", doc, `publisher = "bao"`, "publisher = \"bao\"\nsource_url = \"bao.example/tin\"", "bad-address"},
		{"a paragraph of the translation lost", en, "Baidu launched Ernie 4.5 on 16 March. The company has said no more.\n\n", "", "other-block"},
		{"a heading translated as a paragraph", en, "## Launch", "Launch", "other-block"},
		{"another number in the translation", en, "16 March", "26 March", "translation-adds"},
		{"a translation of nothing", en, `"index.vi.md"`, `"index.md"`, "not-the-original"},
		{"a name without its English", model, `en = "Ernie 4.5"`, "", "missing-field"},
		{"a maker that has no file", model, `"baidu"`, `"bidu"`, "reference"},
		{"a class that no language has", model, `"language-model"`, `"big-model"`, "no-word"},
		{"an alias that another bears", model, "[description]", "[[alias]]\ntext = \"Baidu\"\n\n[description]", "same-name"},
		{"the file in capitals", "data/models/Ernie.toml", "", "class = \"language-model\"\n[name]\nvi = \"E\"\nen = \"E\"\n" +
			"[description]\nvi = \"Mô hình\"\nen = \"Model\"\n", "bad-id"},
		{"a file of another kind", "data/models/notes.md", "", "notes\n", "stray-file"},
		{"a text left where it may not be", doc, `publisher = "bao"`, "publisher = \"bao\"\ndisplay = \"facts\"", "text-here"},
		{"a quotation that is not in the text", "data/reviews/tin.toml", "Một mục", "Hai mục", "review-quote"},
		{"a verdict that is none", "data/reviews/tin.toml", "unverified", "true", "bad-choice"},
		{"confirmed by nobody", "data/reviews/tin.toml", "unverified", "confirmed", "review-unreferenced"},
		{"a review of a fact that is gone", "data/reviews/tin.toml", `quote = "Một mục"`, `fact = "release-baidu"`, "review-gone"},
		{"characters from a chat", model, `vi = "Ernie 4.5"`, "vi = \"Ernie\u200b 4.5\"", "hidden-character"},
	} {
		t.Run(m.name, func(t *testing.T) {
			root := t.TempDir()
			if err := makeProject(root); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(root, filepath.FromSlash(m.file))
			content := []byte(finding)
			if b, err := os.ReadFile(path); err == nil {
				content = b
			}
			after := m.new
			if m.old != "" {
				if !strings.Contains(string(content), m.old) {
					t.Fatalf("%s has no %q", m.file, m.old)
				}
				after = strings.Replace(string(content), m.old, m.new, 1)
			}
			if _, err := writeFile(path, []byte(after)); err != nil {
				t.Fatal(err)
			}
			a := &app{getenv: func(string) string { return "" }}
			a.speak("en")
			w, err := a.read(root)
			if err != nil {
				t.Fatal(err)
			}
			var codes []string
			for _, d := range w.check(w.runIfWhole()) {
				codes = append(codes, d.Code)
				if d.Code != m.code {
					continue
				}
				for _, lang := range []string{"vi", "en"} {
					if words := diag.For(lang); words.Message(d) == "" || words.Mend(d) == "" {
						t.Errorf("%s: nothing is said in %s", d.Code, lang)
					}
				}
				return
			}
			t.Errorf("told are %q, want %s", codes, m.code)
		})
	}
}
