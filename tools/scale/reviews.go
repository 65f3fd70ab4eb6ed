package main

import (
	"bytes"
	"fmt"
	"path/filepath"

	"moc/tools/edtf"
	"moc/tools/fact"
	"moc/tools/review"
	"moc/tools/schema"
)

// reviewed is the percentage of facts that somebody weighed.
const reviewed = 40

// writeReviews weighs some of the facts of a document.
func (w *world) writeReviews(dir, source string, facts []fact.Fact) error {
	var b bytes.Buffer
	fmt.Fprintln(&b, schema.Line(schema.Reviews))
	for i := range facts {
		if w.IntN(100) < reviewed {
			w.review(&b, &facts[i])
		}
	}
	return write(filepath.Join(dir, "data", "reviews", source+".toml"), b.Bytes())
}

// review writes one finding. Where a fact has a day, one in six has a better one.
func (w *world) review(b *bytes.Buffer, f *fact.Fact) {
	verdict := review.Confirmed
	switch {
	case w.IntN(4) == 0:
		verdict = review.Unverified
	case w.IntN(20) == 0:
		verdict = review.Contradicted
	}
	better := ""
	if day, err := edtf.ParseDay(f.Date); err == nil && f.Type != fact.Claim && w.IntN(6) == 0 {
		verdict, better = review.Corrected, fmt.Sprintf("%04d-%02d-%02d", day.Year, day.Month, day.Day%28+1)
	}
	fmt.Fprintf(b, "\n[[review]]\nfact = %q\nverdict = %q\ndate = \"2026-01-15\"\n", f.ID, verdict)
	if better != "" && better != f.Date {
		fmt.Fprintf(b, "field = \"date\"\nholds = %q\ncorrect = %q\n", f.Date, better)
	}
	fmt.Fprintf(b, "[review.note]\nvi = \"Đã tìm trong những bài khác cùng năm.\"\nen = \"Looked for in other articles of the same year.\"\n")
	for n := range 1 + w.IntN(2) {
		fmt.Fprintf(b, "[[review.reference]]\naddress = \"https://paper%d.example/%s\"\npublisher = \"Paper %d\"\n", n, f.ID, n)
		fmt.Fprintf(b, "date = \"2025-05\"\ngrade = \"press\"\n")
		fmt.Fprintf(b, "supports = { vi = \"điều đã nói\", en = \"what is said\" }\n")
	}
}
