package edition

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"moc/tools/pages"
)

// void are the elements of HTML that have no end tag.
var void = []string{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

// Namespaces, as XML writes them.
const (
	nsSVG   = "http://www.w3.org/2000/svg"
	nsXLink = "http://www.w3.org/1999/xlink"
)

// writeXML writes a node as XHTML.
func writeXML(b *strings.Builder, n *html.Node) {
	switch n.Type {
	case html.TextNode:
		b.WriteString(xmlText.Replace(n.Data))
	case html.ElementNode:
		b.WriteString("<" + n.Data)
		for _, a := range xmlAttrs(n) {
			b.WriteString(" " + a.Key + `="` + xmlText.Replace(a.Val) + `"`)
		}
		if n.FirstChild == nil && (n.Namespace != "" || slices.Contains(void, n.Data)) {
			b.WriteString("/>")
			return
		}
		b.WriteString(">")
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			writeXML(b, c)
		}
		b.WriteString("</" + n.Data + ">")
	}
}

// xmlAttrs gives the attributes of an element as XML wants them: the language
// twice, namespaces named, links of pictures as SVG 1.1 has them.
func xmlAttrs(n *html.Node) []html.Attribute {
	var out []html.Attribute
	if n.Data == "svg" {
		out = append(out, html.Attribute{Key: "xmlns", Val: nsSVG}, html.Attribute{Key: "xmlns:xlink", Val: nsXLink})
	}
	for _, a := range n.Attr {
		switch {
		case a.Key == "xmlns" || strings.HasPrefix(a.Key, "data-"):
		case a.Key == "role" && n.Data == "svg": // EPUB 3 knows fewer roles here
		case a.Key == "href" && n.Namespace == "svg":
			out = append(out, html.Attribute{Key: "xlink:href", Val: a.Val})
		case a.Key == "lang":
			out = append(out, a, html.Attribute{Key: "xml:lang", Val: a.Val})
		default:
			out = append(out, a)
		}
	}
	if title := strings.TrimSpace(pages.Text(n)); n.Namespace == "svg" && n.Data == "a" {
		if label, ok := pages.Attr(n, "aria-label"); ok {
			title = label
		}
		out = append(out, html.Attribute{Key: "xlink:title", Val: title})
	}
	return out
}

// xmlText escapes text and attributes, and leaves out what XML 1.0 cannot say.
var xmlText = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\x00", "", "\x0b", "", "\x0c", "")
