package check

import (
	"bytes"
	"maps"
	"slices"

	"moc/tools/diag"
	"moc/tools/schema"
)

// schemas reports the data files that do not begin with the name of their schema.
// Those that the tool writes itself have it.
func (c *checker) schemas() {
	for _, name := range slices.Sorted(maps.Keys(c.Files)) {
		kind := schema.For(name)
		if kind == "" || kind == schema.Facts || bytes.HasPrefix(c.Files[name].Src, []byte("#:schema ")) {
			continue
		}
		line := schema.Line(kind)
		c.diags = append(c.diags, diag.Diagnostic{
			Place: c.Files[name].Whole(), Severity: diag.Notice, Code: "no-schema", Args: diag.Args{"line": line}, Fix: &diag.Fix{New: line + "\n"},
		})
	}
}
