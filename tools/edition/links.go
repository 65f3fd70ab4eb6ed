package edition

import (
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// linker leads the links of a page to where its target lies in an edition.
type linker struct {
	site     *Site
	chapters map[string]*chapter // by path of their page
	online   string              // marks a link that leaves the edition
	// to gives the address of a place in the edition; fragment may be empty.
	to func(c *chapter, fragment string) string
}

// links changes all links of a chapter. One to a page of the site that is not in
// the edition leads to the site, marked as online, or, where the site has no
// address, is no link any more.
func (l *linker) links(c *chapter) {
	for n := range c.main.Descendants() {
		if n.Type != html.ElementNode || n.Data != "a" {
			continue
		}
		for i := range n.Attr {
			if n.Attr[i].Key == "href" {
				l.link(c, n, n.Attr[i].Val)
				break
			}
		}
	}
}

func (l *linker) link(c *chapter, n *html.Node, ref string) {
	u, err := url.Parse(ref)
	if err != nil {
		removeAttr(n, "href")
		return
	}
	to := c.path
	switch {
	case u.Scheme != "" && l.site.Base != "" && strings.HasPrefix(ref, l.site.Base):
		to = strings.TrimPrefix(u.Path, basePath(l.site.Base))
	case u.Scheme != "" || u.Host != "":
		return
	case u.Path != "":
		to = path.Join(path.Dir(to), u.Path)
	}
	if target := l.chapters[to]; target != nil {
		setAttr(n, "href", l.to(target, u.Fragment))
		return
	}
	removeAttr(n, "hreflang", "rel", "data-keep-place")
	if l.site.Base == "" {
		removeAttr(n, "href")
		return
	}
	outside := l.site.Base + to
	if u.Fragment != "" {
		outside += "#" + u.Fragment
	}
	setAttr(n, "href", outside)
	setAttr(n, "rel", "external")
	if n.Namespace == "" {
		n.AppendChild(&html.Node{Type: html.TextNode, Data: " (" + l.online + ")"})
	}
}

func basePath(base string) string {
	u, err := url.Parse(base)
	if err != nil {
		return ""
	}
	return u.Path
}
