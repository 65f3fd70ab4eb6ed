package main

import (
	"bytes"
	"strings"

	"moc/tools/source"
)

// skeleton is a translation that waits to be written: the blocks of the document
// with a line for each sentence, which begins with its id and the words to be
// translated. Nothing reads it under the name of a draft.
func skeleton(d *source.Document, original, lang string) []byte {
	front, err := source.Meta{Lang: lang, TranslationOf: original, Translates: d.Prints()}.FrontMatter()
	if err != nil {
		panic(err) // strings always encode
	}
	var b bytes.Buffer
	b.Write(bytes.Replace(front, []byte("date = \"\"\n"), nil, 1)) // that of the original
	item := false
	for i := range d.Blocks {
		bl := &d.Blocks[i]
		if i > 0 && !(item && bl.Kind == source.Item) {
			b.WriteByte('\n')
		}
		item = bl.Kind == source.Item
		prefix := ""
		switch bl.Kind {
		case source.Heading:
			prefix = strings.Repeat("#", max(2, bl.Level)) + " "
		case source.Item:
			prefix = "- "
		case source.Quote:
			prefix = "> "
		}
		for k := range d.Sentences {
			s := &d.Sentences[k]
			if s.Block != i {
				continue
			}
			b.WriteString(prefix + "[" + s.ID + "] " + strings.Join(strings.Fields(d.Text(s.Start, s.End)), " ") + "\n")
			prefix = strings.Repeat(" ", len(prefix)*boolToInt(bl.Kind == source.Item))
			if bl.Kind == source.Quote {
				prefix = "> "
			}
		}
	}
	return b.Bytes()
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
