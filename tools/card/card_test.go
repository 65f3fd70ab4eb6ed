package card

import (
	"bytes"
	"image/png"
	"strings"
	"testing"
)

func TestDraw(t *testing.T) {
	c := Card{Kind: "Tổ chức", Title: "Đại học Thanh Hoa 清华大学", Line: "Trường đại học ở Bắc Kinh", Foot: "12 dữ kiện", Site: "Mốc"}
	b, err := Draw(c)
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if s := m.Bounds().Size(); s.X != Width || s.Y != Height {
		t.Errorf("%v", s)
	}
	again, err := Draw(c)
	if err != nil || !bytes.Equal(b, again) {
		t.Error("the same card gives other bytes")
	}
	if len(b) > 40<<10 {
		t.Errorf("%d bytes", len(b))
	}
}

// TestLetters draws all Vietnamese letters: each has a glyph.
func TestLetters(t *testing.T) {
	f, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	letters := "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
	for _, r := range letters + strings.ToUpper(letters) {
		for _, face := range []string{drawable(f.title, string(r)), drawable(f.line, string(r))} {
			if face == "" {
				t.Errorf("no glyph for %c", r)
			}
		}
	}
}

func TestLongTextsStayInside(t *testing.T) {
	if _, err := Draw(Card{Title: strings.Repeat("dài ", 400), Line: strings.Repeat("x", 5000), Foot: strings.Repeat("y", 300)}); err != nil {
		t.Fatal(err)
	}
}

func TestKey(t *testing.T) {
	if (Card{Title: "a"}).Key() == (Card{Line: "a"}).Key() {
		t.Error("two cards have one key")
	}
}

func BenchmarkDraw(b *testing.B) {
	for b.Loop() {
		if _, err := Draw(Card{
			Kind: "Tổ chức", Title: "Zhipu AI", Line: "Công ty trí tuệ nhân tạo Trung Quốc, phát triển mô hình ngôn ngữ và trợ lý ảo"}); err != nil {
			b.Fatal(err)
		}
	}
}
