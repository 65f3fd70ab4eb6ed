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
		first, next := marks(bl)
		for n, k := range bl.Sentences {
			s, mark := &d.Sentences[k], next
			if n == 0 {
				mark = first
			}
			b.WriteString(mark + "[" + s.ID + "] " + strings.Join(strings.Fields(d.Text(s.Start, s.End)), " ") + "\n")
		}
	}
	return b.Bytes()
}

// marks are what Markdown writes before the first line of a block and before its
// further ones.
func marks(b *source.Block) (first, next string) {
	switch b.Kind {
	case source.Heading:
		return strings.Repeat("#", max(2, b.Level)) + " ", ""
	case source.Item:
		return "- ", "  "
	case source.Quote:
		return "> ", "> "
	}
	return "", ""
}
