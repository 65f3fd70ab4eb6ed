package extract_test

import (
	"slices"
	"testing"
)

// A document that bears no date keeps the times that need none.
func TestUndated(t *testing.T) {
	e := newEngine(t)
	for _, c := range []struct {
		lang, body string
		times      []string
		unread     []string
	}{
		{"vi",
			"Orbita được thành lập năm 2019 và ra mắt Lumo vào ngày 3/4/2024. Ba ngày sau đó, hãng gọi vốn. Hôm qua, Orbita mua Velor.",
			[]string{"2019", "2024-04-03", "2024-04-06"}, []string{"Hôm qua"}},
		{"en",
			"Orbita was founded in March 2019. On Monday it bought Velor, which will open in 2031. It lost money last year.",
			[]string{"2019-03", "2031"}, []string{"Monday", "last year"}},
	} {
		res := e.Run(parse(t, "x", []byte("+++\nlang = \""+c.lang+"\"\n+++\n"+c.body)))
		var times, unread []string
		for _, m := range res.Times {
			times = append(times, m.Value)
		}
		for _, u := range res.Report.Unresolved {
			unread = append(unread, u.Exact)
		}
		if !slices.Equal(times, c.times) || !slices.Equal(unread, c.unread) {
			t.Errorf("%s: times %q and unread %q, want %q and %q", c.lang, times, unread, c.times, c.unread)
		}
		for _, f := range res.Facts {
			if f.Modality != "" {
				t.Errorf("%s: %s is %s in a document without a date", c.lang, f.ID, f.Modality)
			}
		}
	}
}
