package source

import "testing"

// Of a text that is kept elsewhere, the quotations stand at their places, in
// sentences that begin and end where they do.
func TestQuote(t *testing.T) {
	//            0         1         2         3
	//            0123456789012345678901234567890123456789
	const body = "One two three. Four five six. Seven eight."
	quoted := func(passages ...Passage) *Document {
		d := &Document{Meta: Meta{Display: DisplayFacts, TextSHA256: "abc"}}
		d.Quote(passages)
		return d
	}
	p := func(sentence string, start, end int) Passage { return Passage{sentence, start, end, body[start:end]} }

	d := quoted(p("s3", 30, 35), p("s1", 4, 13), p("s1", 0, 7), p("s2", 15, 19), p("s2", 25, 28))
	if d.SHA256 != "abc" || !d.Quoted {
		t.Errorf("hash %q, quoted %v", d.SHA256, d.Quoted)
	}
	for i, want := range []struct {
		id         string
		start, end int
		spans      int
	}{{"s1", 0, 13, 1}, {"s2", 15, 28, 2}, {"s3", 30, 35, 1}} {
		s := d.Sentences[i]
		if s.ID != want.id || s.Start != want.start || s.End != want.end || s.Number() != i+1 {
			t.Errorf("%+v, want %+v", s, want)
		}
		if n := len(d.Blocks[s.Block].Spans); n != want.spans {
			t.Errorf("%s: %d spans, want %d", s.ID, n, want.spans)
		}
	}
	if got := d.Text(0, 13); got != body[:13] {
		t.Errorf("%q", got)
	}

	// A passage that runs on into the next sentence keeps the two in one block.
	d = quoted(p("s1", 4, 28), p("s2", 15, 19))
	if len(d.Blocks) != 1 || d.Sentences[0].End != 15 || d.Sentences[1].End != 28 || d.SentenceAt(27) != 1 {
		t.Errorf("blocks %+v, sentences %+v", d.Blocks, d.Sentences)
	}

	// Of passages that differ about a byte, one does not stand there.
	d = quoted(Passage{"s1", 0, 3, "One"}, Passage{"s1", 2, 5, "xyz"})
	if d.Text(0, 3) != "One" || d.Text(2, 5) == "xyz" {
		t.Errorf("%q", d.Body)
	}
	// What cannot be placed is left out.
	d = quoted(Passage{"s1", -3, 0, "One"}, Passage{"s1", 5, 3, "x"}, Passage{"s1", MaxSize, MaxSize + 1, "x"}, Passage{"s1", 0, 9, "x"})
	if len(d.Body) != 0 || len(d.Sentences) != 0 {
		t.Errorf("%q, %+v", d.Body, d.Sentences)
	}
}
