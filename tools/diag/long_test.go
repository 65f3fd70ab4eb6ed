package diag

import (
	"strings"
	"testing"

	"moc/tools/text"
)

// In a long line places are what they are in a short one, and show what stands
// around them.
func TestLongLine(t *testing.T) {
	const words = "Một hai. "
	line := strings.Repeat(words, 100_000)
	f := NewFile("x", []byte("a\n"+line+"\nb"))
	for _, n := range []int{0, 1, 400, 1000, 50_000, 99_999} {
		start := 2 + n*len(words) + len("Một ")
		p := f.At(text.Span{Start: start, End: start + len("hai")})
		if want := n*9 + 5; p.Line != 2 || p.Col != want || p.EndCol != want+3 {
			t.Errorf("at %d:%d to %d, want column %d", p.Line, p.Col, p.EndCol, want)
		}
		shown, carets := excerpt(p)
		at := len([]rune(carets)) - 3
		if got := string([]rune(shown)[at : at+3]); got != "hai" || len(p.Text) > 4*longLine {
			t.Errorf("place %d shows %q, %d bytes", n, got, len(p.Text))
		}
	}
	if p := f.At(text.Span{Start: len(f.Src) - 1, End: len(f.Src)}); p.Line != 3 || p.Col != 1 {
		t.Errorf("after it at %d:%d", p.Line, p.Col)
	}
}
