// Package pages reads the HTML files of a built site, for whatever looks at them
// after Hugo: the proof of the site, its editions for taking along, its tests. What it
// tells of an element serves saved pages as well.
package pages

import (
	"bytes"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// Page is one HTML file.
type Page struct {
	Path string // with slashes, from the folder of the site: "vi/index.html"
	Raw  []byte
	Root *html.Node
	IDs  map[string]int // how often each id stands
}

// Parse reads one page as a browser does that runs no script. HTML has no errors:
// what is wrong is repaired.
func Parse(name string, raw []byte) (*Page, error) {
	root, err := html.ParseWithOptions(bytes.NewReader(raw), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	p := &Page{Path: name, Raw: raw, Root: root, IDs: map[string]int{}}
	for n := range p.Elements() {
		if id, ok := Attr(n, "id"); ok {
			p.IDs[id]++
		}
	}
	return p, nil
}

// Read reads all pages below the root of a site, by path. A large site does not
// fit into memory so: see Open.
func Read(site fs.FS) (map[string]*Page, error) {
	names, err := Names(site)
	if err != nil {
		return nil, err
	}
	all := map[string]*Page{}
	for _, name := range names {
		if all[name], err = Open(site, name); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// Names lists the paths of all pages below the root of a site.
func Names(site fs.FS) ([]string, error) {
	var names []string
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && path.Ext(name) == ".html" && !strings.HasPrefix(name, Downloads+"/") {
			names = append(names, name)
		}
		return err
	})
	return names, err
}

// Open reads one page of a site.
func Open(site fs.FS, name string) (*Page, error) {
	raw, err := fs.ReadFile(site, name)
	if err != nil {
		return nil, err
	}
	return Parse(name, raw)
}

// Downloads is the folder of the editions to be taken along, which are no pages
// of the site.
const Downloads = "downloads"

// Lang is the language of the page by its folder, empty for the page at /.
func (p *Page) Lang() string {
	lang, _, ok := strings.Cut(p.Path, "/")
	if !ok {
		return ""
	}
	return lang
}

// Elements ranges over the elements of the page in document order.
func (p *Page) Elements() iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := range p.Root.Descendants() {
			if n.Type == html.ElementNode && !yield(n) {
				return
			}
		}
	}
}

// Find gives the elements of a tag that have the class, or all where it is empty.
func (p *Page) Find(tag, class string) []*html.Node {
	var found []*html.Node
	for n := range p.Elements() {
		if n.Data == tag && (class == "" || HasClass(n, class)) {
			found = append(found, n)
		}
	}
	return found
}

// Attr gives an attribute of an element.
func Attr(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// HasClass reports whether an element has a class.
func HasClass(n *html.Node, class string) bool {
	classes, _ := Attr(n, "class")
	for c := range strings.FieldsSeq(classes) {
		if c == class {
			return true
		}
	}
	return false
}

// Text gives the text of an element.
func Text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// FirstLink gives the address of the first link within an element.
func FirstLink(n *html.Node) string {
	for d := range n.Descendants() {
		if href, ok := Attr(d, "href"); ok && d.Data == "a" {
			return href
		}
	}
	return ""
}

// Sentence gives the original text of a sentence on the page of its source; where
// only passages of it are shown, each on a line.
func (p *Page) Sentence(id string) (words string, found bool) {
	var passages []string
	for n := range p.Elements() {
		if got, has := Attr(n, "id"); !has || got != id {
			continue
		}
		for d := range n.Descendants() {
			if HasClass(d, "original") && !HasClass(d, "missing") {
				passages = append(passages, Text(d))
			}
		}
	}
	return strings.Join(passages, "\n"), len(passages) > 0
}
