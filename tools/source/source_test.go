package source

import (
	"strings"
	"testing"
)

var cutter = Cutter{Abbreviations: map[string]bool{"tp": true, "ts": true, "gs": true, "inc": true, "dr": true},
	Lettered: map[string]bool{"series": true}}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"names with a full stop", "Minimax và 01.AI ở đó. Ernie 4.5 cũng vậy.", "Minimax và 01.AI ở đó.|Ernie 4.5 cũng vậy."},
		{"abbreviations", "GS.TS. Trần ở TP. HCM. Ông nói.", "GS.TS. Trần ở TP. HCM.|Ông nói."},
		{"initials", "Donald J. Trump spoke. He left.", "Donald J. Trump spoke.|He left."},
		{"a grade is no initial", "Họ gọi vốn vòng Series B. Quỹ Meranti góp.", "Họ gọi vốn vòng Series B.|Quỹ Meranti góp."},
		{"a letter behind a number is no initial", "Alibaba tung QwQ-32B. Mẫu này mạnh.", "Alibaba tung QwQ-32B.|Mẫu này mạnh."},
		{"initials in a row", "In the U.S. The firm grew.", "In the U.S. The firm grew."},
		{"closing mark stays left", "Ông nói: \"Chưa bán.\" Rồi thôi.", "Ông nói: \"Chưa bán.\"|Rồi thôi."},
		{"mark and bracket", "They left. (Why?) Nobody knows.", "They left.|(Why?)|Nobody knows."},
		{"question in a quotation", "\"Ghê chưa?\" anh hỏi. Tôi cười.", "\"Ghê chưa?\" anh hỏi.|Tôi cười."},
		{"number opens", "Xong. 20 người đến.", "Xong.|20 người đến."},
		{"dots", "Rồi… Thôi.", "Rồi…|Thôi."},
		{"soft line break", "Một dòng\nhai dòng. Ba.", "Một dòng\nhai dòng.|Ba."},
		{"emphasis", "**Baidu** ra mắt *Ernie*. Hết.", "Baidu** ra mắt *Ernie*.|Hết."},
		{"link", "Theo [Reuters](https://a.b/c.d), xong. Hết.", "Reuters](https://a.b/c.d), xong.|Hết."},
	} {
		d, err := Parse("x", []byte(c.in))
		if err != nil {
			t.Fatal(err)
		}
		d.Cut(cutter)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, d.Text(s.Start, s.End))
		}
		want := c.want
		if c.name == "link" {
			want = "Theo [" + want
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, strings.Join(got, "|"), want)
		}
	}
}

func TestBlocks(t *testing.T) {
	d, err := Parse("x", []byte("+++\ntitle = \"T\"\ndate = \"2025-01-02\"\nlang = \"vi\"\n+++\n\n"+
		"## Đầu\n\nĐoạn:\n\n- một\n- hai\n\n  Kết.\n\n**Đậm.**\n\n"+
		"> Trích\n\n```\nmã\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"))
	if err != nil {
		t.Fatal(err)
	}
	names := map[BlockKind]string{Paragraph: "p", Heading: "h", Item: "li", Quote: "q", Cell: "td"}
	var got []string
	for _, b := range d.Blocks {
		got = append(got, names[b.Kind]+":"+d.Text(b.Start, b.End))
	}
	want := "h:Đầu p:Đoạn: li:một li:hai p:Kết. h:Đậm. q:Trích td:a td:b td:1 td:2"
	if strings.Join(got, " ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
	if d.BodyLine != 6 || d.Meta.Title != "T" {
		t.Errorf("body line %d, title %q", d.BodyLine, d.Meta.Title)
	}
	if line, col := d.Line(strings.Index(string(d.Body), "oạn")); line != 9 || col != 2 {
		t.Errorf("position %d:%d, want 9:2", line, col)
	}
}

func TestEndlessSentence(t *testing.T) {
	d, err := Parse("x", []byte(strings.Repeat("word ", 3*maxSentence)))
	if err != nil {
		t.Fatal(err)
	}
	if d.Cut(cutter); len(d.Sentences) != 3 {
		t.Errorf("%d sentences, want 3", len(d.Sentences))
	}
}

func TestDepth(t *testing.T) {
	for _, mark := range []string{">", "+ "} {
		in := strings.Repeat(mark, 10) + "a\n\n" + strings.Repeat(mark, 100_000) + "b\n"
		d, err := Parse("x", []byte(in))
		if err != nil {
			t.Fatal(err)
		}
		if n := len(d.Blocks); n != 2 ||
			d.Text(d.Blocks[0].Start, d.Blocks[0].End) != "a" || !strings.HasSuffix(d.Text(d.Blocks[1].Start, d.Blocks[1].End), mark+"b") {
			t.Errorf("%d blocks of %q", n, mark)
		}
	}
}

func TestRefusals(t *testing.T) {
	for in, want := range map[string]error{
		"+++\ntitle = \"x\"\n":         ErrFrontMatter,
		"a\xffb":                       ErrUTF8,
		strings.Repeat("a", MaxSize+1): ErrSize,
	} {
		if _, err := Parse("x", []byte(in)); err != want {
			t.Errorf("%.20q: got %v, want %v", in, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("0\n|0\n0\n-|\n-") // goldmark puts the table before the heading
	f.Add("+++\n+++\n# a\n\n- b. C d.\n  * e\n\n> f\n\n|a|\n|-|\n|b|\n")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse("x", []byte(s))
		if err != nil {
			return
		}
		d.Cut(cutter)
		for i, s := range d.Sentences {
			if s.Start >= s.End || s.End > len(d.Body) {
				t.Fatalf("sentence %d is %d-%d of %d", i, s.Start, s.End, len(d.Body))
			}
			if d.SentenceAt(s.Start) < 0 {
				t.Fatalf("sentence %d not found by its first byte", i)
			}
		}
	})
}
