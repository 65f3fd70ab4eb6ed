package extract_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"
	"time"
)

// linear asks for the comparison of times, which a busy machine can spoil: it
// is no part of the ordinary run.
var linear = flag.Bool("linear", false, "compare the times that odd texts take")

// odd are texts that nobody writes, each as a piece to be repeated: what a
// reader that looks back or ahead too far would take for ever on.
var odd = map[string]string{
	"capitals":      "LUMINA AI RA MẮT MÔ HÌNH ORCHID ",
	"Capitals":      "Lumina Ra Mắt Mô Hình Orchid ",
	"one sentence":  "và hôm 3/4 Lumina AI ra mắt mô hình Orchid 7B có 5 tỷ tham số, công ty này được Baidu mua với giá 3 triệu USD, ",
	"one word":      "a",
	"one paragraph": "Lumina AI ra mắt Orchid. Công ty này gặp ông Nam. Nó có 5 triệu người dùng. ",
	"no antecedent": "Công ty này ra mắt mô hình này. Ông gặp hai người đó. ",
	"one statement": "Baidu đã mua OpenAI.\n\n",
	"stops":         ". ",
	"dots":          ".",
	"open marks":    "“(«",
	"marks":         "\"'”’ ",
	"numbers":       "1.000 2,5 3/4 tỷ ",
	"digits":        "7",
	"times":         "hôm qua, thứ Hai tuần này, tháng 3 năm ngoái, ",
	"headings":      "# A\n",
	"sections":      "## Lumina AI\n\nCông ty này ra mắt Orchid.\n\n",
	"items":         "- Baidu\n",
	"lists":         "Thành viên của Liên minh Lúa gồm:\n\n- Baidu\n- Tencent\n\n",
	"quotes":        "> “Tốt lắm”, ông nói.\n",
	"quotation":     "“Tốt lắm”, ông Nam nói. ",
	"deep quotes":   ">",
	"deep lists":    "+ ",
	"emphasis":      "**a** ",
	"stars":         "*",
	"brackets":      "[",
	"table":         "| a | b |\n|---|---|\n",
	"new names":     "",
}

// TestLinear reads texts of two sizes. Four times the text may take ten times as
// long, which leaves room for a busy machine and none for a quadratic reader; what
// is slower may try again.
func TestLinear(t *testing.T) {
	if !*linear {
		t.Skip("times are compared with -linear only")
	}
	e := newEngine(t)
	read := func(text string) time.Duration {
		start := time.Now()
		e.Run(parse(t, "odd", []byte(vietnamese+text)))
		return time.Since(start)
	}
	for name, piece := range odd {
		t.Run(name, func(t *testing.T) {
			const small = 32 << 10
			long := strings.Repeat(piece, 4*small/max(1, len(piece)))
			if piece == "" {
				var b strings.Builder
				for n := 0; b.Len() < 4*small; n++ {
					fmt.Fprintf(&b, "Hôm qua Nova%d Labs và Nova%d mua Ánh Sáng %d. ", n, n, n)
				}
				long = b.String()
			}
			short := strings.ToValidUTF8(long[:small], "")
			for try := 1; ; try++ {
				a, b := read(short), read(long)
				t.Logf("%-14s %v, %v: %.1f", name, a.Round(time.Millisecond), b.Round(time.Millisecond), float64(b)/float64(a))
				if b <= 10*a+100*time.Millisecond {
					return
				}
				if try == 3 {
					t.Fatalf("%d bytes take %v, four times as many %v", small, a, b)
				}
			}
		})
	}
}
