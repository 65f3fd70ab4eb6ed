package extract_test

import (
	"testing"

	"moc/tools/source"
)

func TestGuess(t *testing.T) {
	e := newEngine(t)
	for text, want := range map[string]string{
		"Hãng này đã mua lại một công ty khởi nghiệp vào năm ngoái.": "vi",
		"The company has bought a start-up for $3m, it said.":        "en",
		"12 34 56": "",
	} {
		d, err := source.Parse("x", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := e.Guess(d); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
