package index

import (
	"strings"

	"moc/tools/phrase"
)

// Spot is a sentence to which a page leads.
type Spot struct {
	Href   string `json:"href"`
	Number string `json:"number"`
}

// at is the address of a page, from the root of the site. Hugo makes it relative
// to the page that holds it. Addresses are put together here, once, since a template
// would do so each time that a page names something.
func (b *builder) at(path string) string { return "/" + b.book.Lang + "/" + path + ".html" }

// spot is a sentence of a source, or the source where nobody knows the sentence.
func (b *builder) spot(source, sentence string) Spot {
	page := b.out.Sources[source]
	if sentence == "" {
		return Spot{Href: page.Href}
	}
	return Spot{b.at(page.place(sentence)) + "#" + sentence, strings.TrimPrefix(sentence, "s")}
}

// withAddresses gives the names among the parts of a sentence their addresses.
func (b *builder) withAddresses(parts []phrase.Part) []phrase.Part {
	for i := range parts {
		if e := b.known[parts[i].ID]; e != nil {
			parts[i].Href = b.at(path(e))
		}
	}
	return parts
}

// ways gives each fact that another page tells the way back there.
func (b *builder) ways() {
	for id, f := range b.out.Facts {
		if f.Shown != "" {
			told := id
			if f.Of != "" {
				told = f.Of
			}
			f.Back = b.at(f.Shown) + "#" + told
		}
	}
}
