package edition

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Single writes one HTML file with all pages of a language and the style inside,
// to be sent to a phone, where a folder of pages does not open. Every page is a
// section; the one to which the address leads is shown. It runs no script.
func (s *Site) Single(out io.Writer, w Words, style []byte) error {
	chapters := s.chapters(w.Lang)
	if err := s.each(chapters, func(*chapter) error { return nil }); err != nil { // for their titles
		return err
	}
	all := flat(chapters)
	l := s.linker(all, w, func(c *chapter, fragment string) string {
		if fragment == "" || fragment == "main" {
			return "#" + c.slug
		}
		return "#" + c.slug + apart + fragment
	})
	b := bufio.NewWriter(out)
	singleHead(b, w, bytes.TrimSpace(style), all[0].slug)
	for _, c := range chapters {
		fmt.Fprintf(b, "<li><a href=\"#%s\">%s</a></li>\n", c.slug, esc(c.title))
	}
	b.WriteString("</ul>\n</nav>\n</div>\n</header>\n<main>\n")
	err := s.each(all, func(c *chapter) error {
		without(c.main)
		l.links(c)
		prefixIDs(c)
		fmt.Fprintf(b, "<section id=\"%s\">\n", c.slug)
		for n := c.main.FirstChild; n != nil; n = n.NextSibling {
			if err := html.Render(b, n); err != nil {
				return err
			}
		}
		_, err := b.WriteString("</section>\n")
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(b, "</main>\n<footer class=\"site-footer\">\n<div class=\"wrap\">\n<p>%s</p>\n<p>%s</p>\n", esc(w.Colophon), esc(w.Rights))
	b.WriteString("</div>\n</footer>\n</body>\n</html>\n")
	return b.Flush()
}

// linker makes what leads from one chapter to another, to the address that to gives.
func (s *Site) linker(all []*chapter, w Words, to func(c *chapter, fragment string) string) *linker {
	l := &linker{site: s, chapters: map[string]*chapter{}, online: w.Online, to: to}
	for _, c := range all {
		l.chapters[c.path] = c
	}
	return l
}

// singleHead writes what stands before the list of chapters; home is the name of the first.
func singleHead(b io.Writer, w Words, css []byte, home string) {
	sum := sha256.Sum256(css)
	fmt.Fprintf(b, `<!doctype html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<meta name="description" content="%s">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>%s</style>
</head>
<body class="single">
<header class="site-header">
<div class="wrap">
<a class="wordmark" href="#%s">%s</a>
<nav aria-label="%s">
<ul>
`, esc(w.Lang), base64.StdEncoding.EncodeToString(sum[:]), esc(w.Title), esc(w.About), css, home, esc(w.Title), esc(w.Contents))
}

func esc(s string) string { return html.EscapeString(s) }

// apart stands between the name of a page and an id within it.
const apart = "--"

// references are the attributes that name ids.
var references = []string{"for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"}

// prefixIDs makes the ids of a page unique in a file that holds all pages.
func prefixIDs(c *chapter) {
	for n := range c.main.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for i := range n.Attr {
			a := &n.Attr[i]
			switch {
			case a.Key == "id":
				a.Val = c.slug + apart + a.Val
			case slices.Contains(references, a.Key):
				ids := strings.Fields(a.Val)
				for k := range ids {
					ids[k] = c.slug + apart + ids[k]
				}
				a.Val = strings.Join(ids, " ")
			case n.DataAtom != atom.A && a.Key == "href" && strings.HasPrefix(a.Val, "#"): // <use>
				a.Val = "#" + c.slug + apart + a.Val[1:]
			}
		}
	}
}
