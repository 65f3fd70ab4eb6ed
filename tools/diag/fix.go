package diag

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Apply gives the bytes of a file with fixes applied. Of fixes that overlap, the
// first counts; the next run finds the others.
func Apply(src []byte, fixes []*Fix) []byte {
	fixes = slices.Clone(fixes)
	slices.SortFunc(fixes, func(a, b *Fix) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var out bytes.Buffer
	at := 0
	for _, f := range fixes {
		if f.Start < at || f.End < f.Start || f.End > len(src) {
			continue
		}
		out.Write(src[at:f.Start])
		out.WriteString(f.New)
		at = f.End
	}
	out.Write(src[at:])
	return out.Bytes()
}

// Changed shows the lines that differ, as a patch does: fixes change lines and at
// most add some at the top.
func Changed(name string, before, after []byte) []byte {
	old, now := bytes.Split(before, []byte("\n")), bytes.Split(after, []byte("\n"))
	added := len(now) - len(old)
	var b bytes.Buffer
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", name, name)
	for i := 0; i < added; i++ {
		fmt.Fprintf(&b, "@@ %d @@\n+%s\n", i+1, Harmless(string(now[i])))
	}
	for i := range old {
		if j := i + max(added, 0); j < len(now) && !bytes.Equal(old[i], now[j]) {
			fmt.Fprintf(&b, "@@ %d @@\n-%s\n+%s\n", i+1, Harmless(string(old[i])), Harmless(string(now[j])))
		}
	}
	return b.Bytes()
}

// Harmless is a line as a terminal may show it: nothing in it steers the terminal
// or turns the direction of the text.
func Harmless(line string) string {
	var b strings.Builder
	for _, c := range cells(line) {
		b.WriteString(c.text)
	}
	return b.String()
}
