// Package edition makes what readers take along of a built site: a zip of it, an
// EPUB and one single HTML file in each language. All are made from the pages
// themselves, so they show what the site shows and no more, and the same pages
// give the same bytes.
package edition

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"moc/tools/pages"
)

// Site is a built site with what its editions say of themselves. Its pages are
// read one by one when they are written: parsed, all of them are too much.
type Site struct {
	Files   fs.FS
	Pages   []string  // paths
	Base    string    // address at which the site stands, ending in a slash; empty where it has none
	Version string    // names these very contents
	Date    time.Time // of the newest datum
}

// Words are what an edition says in its language.
type Words struct {
	Lang     string
	Title    string // of the edition
	About    string // what it is, in a sentence
	Contents string // heading of its table of contents
	Colophon string // version, date of the data and licence
	Online   string // marks a link that leaves the edition
	Summary  string // of how accessible it is
	Rights   string // the licence, and what it does not cover
}

// chapter is a page as part of a book.
type chapter struct {
	path  string
	slug  string     // its name, unique in the book
	parts []*chapter // pages that belong to the page, as profiles do to their list

	title string // known once it was opened
	main  *html.Node
}

// order lists folders and pages in the order of a book; those it does not name
// (the search, downloads, what contributors need) are no part of it.
var order = []string{
	"index.html", "timeline", "groups", "organizations", "models", "products", "people", "places",
	"comparison.html", "connections.html", "claims", "reviews", "sources", "about.html",
}

// chapters gives the pages of a language as a book has them.
func (s *Site) chapters(lang string) []*chapter {
	byTop := map[string][]*chapter{}
	for _, name := range s.Pages {
		rest, ok := strings.CutPrefix(name, lang+"/")
		if !ok {
			continue
		}
		top, _, _ := strings.Cut(rest, "/")
		if !slices.Contains(order, top) {
			continue
		}
		slug := strings.ReplaceAll(strings.TrimSuffix(rest, ".html"), "/", "-")
		byTop[top] = append(byTop[top], &chapter{path: name, slug: slug})
	}
	var out []*chapter
	for _, top := range order {
		list := byTop[top]
		slices.SortFunc(list, func(a, b *chapter) int {
			return cmp.Or(boolInt(a.isIndex())-boolInt(b.isIndex()), strings.Compare(a.path, b.path))
		})
		if n := len(list); n > 0 {
			head := list[n-1] // the index stands last
			head.parts = list[:n-1]
			out = append(out, head)
		}
	}
	return out
}

func (c *chapter) isIndex() bool { return path.Base(c.path) == "index.html" }

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// open reads the page of a chapter, which may then be changed.
func (s *Site) open(c *chapter) error {
	p, err := pages.Open(s.Files, c.path)
	if err != nil {
		return err
	}
	c.main = &html.Node{Type: html.ElementNode, Data: "main"}
	if mains := p.Find("main", ""); len(mains) > 0 {
		c.main = mains[0]
	}
	if heads := p.Find("h1", ""); len(heads) > 0 {
		c.title = strings.Join(strings.Fields(pages.Text(heads[0])), " ")
	}
	return nil
}

// each opens chapters one after the other.
func (s *Site) each(chapters []*chapter, do func(*chapter) error) error {
	for _, c := range chapters {
		if err := s.open(c); err != nil {
			return err
		}
		if err := do(c); err != nil {
			return err
		}
		c.main = nil
	}
	return nil
}

// flat lists chapters with their parts, in reading order.
func flat(chapters []*chapter) []*chapter {
	var out []*chapter
	for _, c := range chapters {
		out = append(append(out, c), c.parts...)
	}
	return out
}

// without takes elements out that mean nothing where no script runs: what asks
// for input, and data for machines. What is there for that case comes forward.
func without(n *html.Node) {
	var next *html.Node
	for c := n.FirstChild; c != nil; c = next {
		next = c.NextSibling
		switch {
		case c.Type == html.CommentNode, c.Type == html.ElementNode && slices.Contains(dropped, c.Data):
			n.RemoveChild(c)
		case c.Data == "noscript":
			next = unwrap(c)
		default:
			without(c)
		}
	}
}

var dropped = []string{"script", "form", "fieldset", "input", "select", "button", "template"}

// unwrap puts the children of a node in its place and gives the first of them,
// or what follows.
func unwrap(n *html.Node) *html.Node {
	first := n.FirstChild
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	next := n.NextSibling
	n.Parent.RemoveChild(n)
	if first != nil {
		return first
	}
	return next
}

// withoutClass takes elements of a class out.
func withoutClass(n *html.Node, class string) {
	var next *html.Node
	for c := n.FirstChild; c != nil; c = next {
		next = c.NextSibling
		if pages.HasClass(c, class) {
			n.RemoveChild(c)
		} else {
			withoutClass(c, class)
		}
	}
}

// setAttr sets an attribute.
func setAttr(n *html.Node, key, value string) {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			n.Attr[i].Val = value
			return
		}
	}
	n.Attr = append(n.Attr, html.Attribute{Key: key, Val: value})
}

// removeAttr takes attributes away.
func removeAttr(n *html.Node, keys ...string) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return slices.Contains(keys, a.Key) })
}
