package site

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"
)

// page is one HTML file of the site.
type page struct {
	path string // with slashes, from the folder of the site: "vi/index.html"
	raw  []byte
	root *html.Node
	ids  map[string]int // how often each id stands
}

// lang is the language of the page by its folder, empty for the page at /.
func (p *page) lang() string {
	lang, _, ok := strings.Cut(p.path, "/")
	if !ok {
		return ""
	}
	return lang
}

var parsed = sync.OnceValues(func() (map[string]*page, error) {
	dir, err := built()
	if err != nil {
		return nil, err
	}
	dir = filepath.Join(dir, "public")
	all := map[string]*page{}
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".html" {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		p := &page{path: filepath.ToSlash(rel), raw: raw, ids: map[string]int{}}
		if p.root, err = html.Parse(bytes.NewReader(raw)); err != nil {
			return err
		}
		for n := range p.elements() {
			if id, ok := attr(n, "id"); ok {
				p.ids[id]++
			}
		}
		all[p.path] = p
		return nil
	})
	return all, err
})

func pages(t *testing.T) map[string]*page {
	t.Helper()
	all, err := parsed()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// elements ranges over the elements of the page in document order.
func (p *page) elements() func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		for n := range p.root.Descendants() {
			if n.Type == html.ElementNode && !yield(n) {
				return
			}
		}
	}
}

// find gives the elements of a tag that have the class, or all where it is empty.
func (p *page) find(tag, class string) []*html.Node {
	var found []*html.Node
	for n := range p.elements() {
		if n.Data == tag && (class == "" || hasClass(n, class)) {
			found = append(found, n)
		}
	}
	return found
}

func attr(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

func hasClass(n *html.Node, class string) bool {
	classes, _ := attr(n, "class")
	for _, c := range strings.Fields(classes) {
		if c == class {
			return true
		}
	}
	return false
}

// text gives the text of an element.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// langAt is the language in which an element stands.
func langAt(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		if lang, ok := attr(n, "lang"); ok {
			return lang
		}
	}
	return ""
}
