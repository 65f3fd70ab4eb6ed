package extract_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/yuin/goldmark"

	"moc/tools/entity"
	"moc/tools/source"
)

// The benchmarks measure bytes per second; BenchmarkGoldmark converts the same
// text to HTML and is what BenchmarkExtract is compared with, as BenchmarkBeside
// does in one run.

func BenchmarkExtract(b *testing.B) {
	e := newEngine(b)
	for _, t := range benchTexts(b) {
		b.Run(t.slug, func(b *testing.B) {
			b.SetBytes(int64(len(t.src)))
			for b.Loop() {
				e.Run(parse(b, t.slug, t.src))
			}
		})
	}
}

func BenchmarkGoldmark(b *testing.B) {
	md := goldmark.New()
	for _, t := range benchTexts(b) {
		b.Run(t.slug, func(b *testing.B) {
			b.SetBytes(int64(len(t.src)))
			for b.Loop() {
				if err := md.Convert(t.src, io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkBeside reads every text in turns with goldmark, so that whatever slows
// the machine slows both, and tells how many times as long reading takes.
func BenchmarkBeside(b *testing.B) {
	const turn = 20 * time.Millisecond
	e, md := newEngine(b), goldmark.New()
	for _, t := range benchTexts(b) {
		b.Run(t.slug, func(b *testing.B) {
			var converting, reading time.Duration
			for b.Loop() {
				converting += each(turn, func() { md.Convert(t.src, io.Discard) })
				reading += each(turn, func() { e.Run(parse(b, t.slug, t.src)) })
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(reading)/float64(converting), "times-goldmark")
		})
	}
}

// each calls f until the time is over and gives how long one call took.
func each(d time.Duration, f func()) time.Duration {
	start := time.Now()
	for n := time.Duration(1); ; n++ {
		f()
		if t := time.Since(start); t >= d {
			return t / n
		}
	}
}

// BenchmarkNames reads one text with few and with many names in the lexicon.
func BenchmarkNames(b *testing.B) {
	texts := benchTexts(b)
	for _, n := range []int{100, 10_000} {
		e := newEngine(b, manyNames(n)...)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(texts[1].src)))
			for b.Loop() {
				e.Run(parse(b, "x", texts[1].src))
			}
		})
	}
}

// manyNames makes up entities whose names begin with syllables that the
// articles hold too.
func manyNames(n int) []*entity.Entity {
	heads := strings.Fields("Lumina Thiên Mộc Hải Mekong Open Tuesday Quỹ Công Robot Data Viện")
	out := make([]*entity.Entity, n)
	for i := range out {
		name := fmt.Sprintf("%s Mẫu %d", heads[i%len(heads)], i)
		out[i] = &entity.Entity{ID: fmt.Sprintf("made-up-%d", i), Kind: entity.Organization, Name: entity.Names{Vi: name, En: name}}
	}
	return out
}

// benchTexts gives the first of the sources, which documents puts last,
// the Vietnamese articles as one text, and texts of growing size.
func benchTexts(tb testing.TB) []document {
	docs := documents(tb)
	return []document{
		{slug: "first", src: docs[len(docs)-len(load(tb).Sources)].src},
		{slug: "articles", src: repeated(tb, docs, 0)},
		{slug: "100KB", src: repeated(tb, docs, 100<<10)},
		{slug: "1MB", src: repeated(tb, docs, 1<<20)},
		{slug: "2MB", src: repeated(tb, docs, source.MaxSize-8<<10)},
	}
}

// vietnamese is the front matter of made-up texts.
const vietnamese = "+++\nlang = \"vi\"\ndate = \"2025-03-19\"\n+++\n"

// repeated puts the Vietnamese articles behind one another until the size is
// reached, each time with other numbers, so that no paragraph occurs twice.
func repeated(tb testing.TB, docs []document, size int) []byte {
	b := bytes.NewBufferString(vietnamese)
	for round := 0; round == 0 || b.Len() < size; round++ {
		for _, doc := range docs {
			d := parse(tb, doc.slug, doc.src)
			if d.Meta.Lang != "vi" || size > 0 && b.Len() >= size {
				continue
			}
			for p := range strings.SplitAfterSeq(string(d.Body), "\n\n") {
				b.WriteString(strings.Replace(p, " ", fmt.Sprintf(" số %d ", round), 1))
			}
			b.WriteString("\n\n")
		}
	}
	return b.Bytes()
}
