package source

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// Marks that Markdown tries to match with others, a quarter of a megabyte of each: the time
// stays that of reading, and memory that of the text.
func TestHostileMarkdown(t *testing.T) {
	const size = 1 << 18
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	var refs, ticks strings.Builder
	for i := 1; refs.Len() < size; i++ {
		fmt.Fprintf(&refs, "[a%d]: b\n", i)
	}
	for i := 1; ticks.Len() < size; i++ {
		ticks.WriteString(strings.Repeat("`", i) + "a")
	}
	for name, body := range map[string]string{
		"links":       fill("[a](<b"),
		"images":      fill("![a]("),
		"brackets":    fill("[") + fill("]"),
		"lines":       fill("[[a]]\n"),
		"comments":    fill("a<!-- "),
		"processing":  fill("a<?"),
		"attributes":  fill("<a b=\""),
		"backticks":   ticks.String(),
		"definitions": refs.String(),
		"emphasis":    fill("*a **a _"),
		"quotations":  fill("> "),
		"lists":       fill("- "),
		"wide table":  fill("|a") + "|\n" + fill("|-") + "|\n" + fill("|b\n"),
		"long table":  "|a|\n|-|\n" + fill("|b\n"),
	} {
		start := time.Now()
		blocks, _ := parseBlocks([]byte(body), body)
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: %d blocks in %v", name, len(blocks), took)
		}
	}
}

// What is within the bounds is read as ever.
func TestWithinBounds(t *testing.T) {
	row := strings.Repeat("|a", maxColumns-1) + "|\n"
	rule := strings.Repeat("|-", maxColumns-1) + "|\n"
	links := strings.Repeat("[a](b) ", 100)
	for body, want := range map[string]int{row + rule + row: 2 * (maxColumns - 1), links + "\n": 1, row + "|-" + rule + row: 1} {
		blocks, _ := parseBlocks([]byte(body), body)
		if len(blocks) != want {
			t.Errorf("%.20q: %d blocks, want %d", body, len(blocks), want)
		}
	}
	if b, _ := parseBlocks([]byte(links), links); len(b[0].Spans) != 199 {
		t.Errorf("%d spans", len(b[0].Spans))
	}
}
