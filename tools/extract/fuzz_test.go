package extract_test

import (
	"encoding/json"
	"strings"
	"testing"

	"moc/tools/source"
)

// FuzzRun reads any text in both languages: no panic, every passage is what the
// document says, and a second reading gives the same bytes.
func FuzzRun(f *testing.F) {
	for _, doc := range documents(f) {
		for p := range strings.SplitSeq(string(parse(f, doc.slug, doc.src).Body), "\n\n") {
			f.Add(p)
		}
	}
	f.Add("> Ông nói: “X” (a) …\n\n- A,\n- B\n\n**Theo**, 5 tỷ 2.\n\n| a | của |\n|-|-|\n| US$ | 3/4 |")
	e := newEngine(f)
	f.Fuzz(func(t *testing.T, body string) {
		for _, lang := range []string{"vi", "en"} {
			var readings [2]string
			for i := range readings {
				d, err := source.Parse("fuzz", []byte("+++\nlang = \""+lang+"\"\ndate = \"2025-03-19\"\n+++\n"+body))
				if err != nil {
					return // no UTF-8, or too large
				}
				r := e.Run(d)
				for _, fault := range faults(d, r) {
					t.Error(fault)
				}
				b, err := json.Marshal(r)
				if err != nil {
					t.Fatal(err)
				}
				readings[i] = string(b)
			}
			if readings[0] != readings[1] {
				t.Errorf("two readings differ:\n%s\n%s", readings[0], readings[1])
			}
		}
	})
}
