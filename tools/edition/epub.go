package edition

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// EPUB writes a language as an EPUB 3.
func (s *Site) EPUB(out io.Writer, w Words, style []byte) error {
	chapters := s.chapters(w.Lang)
	all := flat(chapters)
	l := s.linker(all, w, func(c *chapter, fragment string) string {
		name := c.slug + ".xhtml"
		if fragment != "" && fragment != "main" {
			name += "#" + fragment
		}
		return name
	})
	z := zip.NewWriter(out)
	var err error
	add := func(name, content string) {
		if err == nil {
			err = addFile(z, name, []byte(content), s.Date, zip.Deflate)
		}
	}
	err = addFile(z, "mimetype", []byte("application/epub+zip"), time.Time{}, zip.Store) // first and bare: see OCF 3.3
	add("META-INF/container.xml", container)
	add("EPUB/book.css", string(style))
	var manifest, spine strings.Builder
	fault := s.each(all, func(c *chapter) error {
		without(c.main)
		withoutClass(c.main, "picture-tall") // the same picture once more, for narrow windows
		l.links(c)
		page, svg := chapterXHTML(w.Lang, c)
		add("EPUB/"+c.slug+".xhtml", page)
		properties := ""
		if svg {
			properties = ` properties="svg"`
		}
		fmt.Fprintf(&manifest, "<item id=\"p-%s\" href=\"%s.xhtml\" media-type=\"application/xhtml+xml\"%s/>\n", c.slug, c.slug, properties)
		fmt.Fprintf(&spine, "<itemref idref=\"p-%s\"/>\n", c.slug)
		return err
	})
	if fault != nil {
		return fault
	}
	add("EPUB/nav.xhtml", navigation(w, chapters))
	colophon := fmt.Sprintf("<h1>%s</h1>\n<p>%s</p>\n<p>%s</p>\n<p>%s</p>\n", esc(w.Title), esc(w.About), esc(w.Colophon), esc(w.Rights))
	add("EPUB/colophon.xhtml", xhtml(w.Lang, w.Title, colophon))
	add("EPUB/package.opf", s.packageFile(w, manifest.String(), spine.String()))
	if err != nil {
		return err
	}
	return z.Close()
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

// packageFile lists what is in the book and describes it, with its accessibility
// in the terms of schema.org.
func (s *Site) packageFile(w Words, manifest, spine string) string {
	return fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%[1]s">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:moc:edition:%[1]s:%[2]s</dc:identifier>
<dc:title>%[3]s</dc:title>
<dc:language>%[1]s</dc:language>
<dc:creator>Mốc</dc:creator>
<dc:description>%[4]s</dc:description>
<dc:rights>%[5]s</dc:rights>
<dc:date>%[6]s</dc:date>
<meta property="dcterms:modified">%[7]s</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">%[8]s</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="colophon" href="colophon.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="book.css" media-type="text/css"/>
%[9]s</manifest>
<spine>
<itemref idref="colophon"/>
<itemref idref="nav"/>
%[10]s</spine>
</package>
`, esc(w.Lang), esc(s.Version), esc(w.Title), esc(w.About), esc(w.Rights),
		s.Date.Format(time.DateOnly), s.Date.UTC().Format("2006-01-02T15:04:05Z"), esc(w.Summary), manifest, spine)
}

// navigation is the table of contents.
func navigation(w Words, chapters []*chapter) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<nav xmlns:epub=\"http://www.idpf.org/2007/ops\" epub:type=\"toc\" role=\"doc-toc\">\n<h1>%s</h1>\n", esc(w.Contents))
	list(&b, chapters)
	b.WriteString("</nav>\n")
	return xhtml(w.Lang, w.Contents, b.String())
}

func list(b *strings.Builder, chapters []*chapter) {
	b.WriteString("<ol>\n")
	for _, c := range chapters {
		fmt.Fprintf(b, "<li><a href=\"%s.xhtml\">%s</a>", c.slug, esc(c.title))
		if len(c.parts) > 0 {
			list(b, c.parts)
		}
		b.WriteString("</li>\n")
	}
	b.WriteString("</ol>\n")
}

func xhtml(lang, title, body string) string {
	return fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="%[1]s" xml:lang="%[1]s">
<head>
<title>%[2]s</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body>
%[3]s</body>
</html>
`, esc(lang), esc(title), body)
}

// chapterXHTML gives a page as XHTML and whether it holds a picture.
func chapterXHTML(lang string, c *chapter) (page string, svg bool) {
	var b strings.Builder
	for n := c.main.FirstChild; n != nil; n = n.NextSibling {
		writeXML(&b, n)
	}
	for n := range c.main.Descendants() {
		svg = svg || n.Type == html.ElementNode && n.Data == "svg"
	}
	return xhtml(lang, c.title, b.String()), svg
}
