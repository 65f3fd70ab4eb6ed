package article

import (
	"bytes"
	"errors"
	"io"
	"net/url"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"moc/tools/pages"
)

// Page is an article that a browser saved, with what the page says of itself.
// Fields are empty where it says nothing that can be used.
type Page struct {
	Article
	Lang     string // language, without region
	Date     string // day of publication, in the time zone in which the page gives it
	Address  string // of the page, http or https
	SiteName string
	Left     int // characters of the page's text that are no part of the article: menus, notices
}

// ErrNoArticle reports a page in which no article can be told from the rest.
var ErrNoArticle = errors.New("no article found in the page")

// FromHTML reads a page that a browser saved. The article is told from the rest
// by Readability, the reader mode of browsers; its text is kept letter for letter
// and written as FromText writes it. Emphasis and links are given up. With a title
// given, that of the page is not used.
func FromHTML(b []byte, title string) (Page, error) {
	r, err := charset.NewReader(bytes.NewReader(b), "text/html")
	if err != nil {
		return Page{}, ErrNotText
	}
	decoded, err := io.ReadAll(r)
	if err != nil || spoilt(b, decoded) {
		return Page{}, ErrNotText
	}
	root, err := html.Parse(bytes.NewReader(decoded))
	if err != nil {
		return Page{}, err
	}
	page := Page{Address: address(root)}
	base, err := url.Parse(page.Address)
	if err != nil || page.Address == "" {
		base = nil
	}
	all := len(printed(root))
	parser := readability.NewParser()
	art, err := parser.ParseDocument(root, base)
	if err != nil || art.Node == nil {
		return page, ErrNoArticle
	}
	page.Title = title
	if title == "" {
		page.Title = bareTitle(root, strings.Join(strings.Fields(art.Title()), " "))
	}
	page.SiteName = strings.TrimSpace(art.SiteName())
	page.Lang, _, _ = strings.Cut(strings.ToLower(art.Language()), "-")
	if day, err := art.PublishedTime(); err == nil {
		page.Date = day.Format(time.DateOnly)
	}
	w := &htmlBlocks{}
	w.walk(art.Node, paragraph)
	w.flush()
	if len(w.out) > 0 && w.out[0].kind == heading && strings.Join(w.out[0].lines, " ") == page.Title {
		w.out = w.out[1:]
	}
	if len(w.out) == 0 {
		return page, ErrNoArticle
	}
	page.Body = render(w.out)
	page.Left = max(0, all-len(printed(art.Node)))
	return page, nil
}

// spoilt reports bytes that are no text in the encoding that their page names:
// they were replaced when it was read.
func spoilt(b, decoded []byte) bool {
	replaced := []byte(string(utf8.RuneError))
	return bytes.IndexByte(decoded, 0) >= 0 || bytes.Count(decoded, replaced) > bytes.Count(b, replaced)
}

// bareTitle takes the name of the site off a title: its beginning is a heading of
// the page.
func bareTitle(root *html.Node, title string) string {
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "h1" {
			continue
		}
		if head := strings.Join(strings.Fields(pages.Text(n)), " "); head != "" && strings.HasPrefix(title, head) {
			return head
		}
	}
	return title
}

// printed gives the text of a page without white space, scripts and styles.
func printed(n *html.Node) []rune {
	var out []rune
	for d := range n.Descendants() {
		if d.Type != html.TextNode || d.Parent.Data == "script" || d.Parent.Data == "style" || d.Parent.Data == "noscript" {
			continue
		}
		for _, r := range d.Data {
			if !unicode.IsSpace(r) {
				out = append(out, r)
			}
		}
	}
	return out
}

// address gives the address that a page names as its own.
func address(root *html.Node) string {
	for n := range root.Descendants() {
		var value string
		switch {
		case n.Data == "link" && is(n, "rel", "canonical"):
			value, _ = pages.Attr(n, "href")
		case n.Data == "meta" && is(n, "property", "og:url"):
			value, _ = pages.Attr(n, "content")
		}
		if u, err := url.Parse(value); err == nil && u.Host != "" && u.User == nil && (u.Scheme == "http" || u.Scheme == "https") {
			return u.String()
		}
	}
	return ""
}

// is reports an attribute with the value.
func is(n *html.Node, key, value string) bool {
	got, _ := pages.Attr(n, key)
	return got == value
}

// htmlBlocks collects the blocks of an article in document order.
type htmlBlocks struct {
	out   []block
	kind  kind // of the text that is being collected
	text  strings.Builder
	opens bool // the next block of an item is its first
}

// walk reads what lies in a node. Text that stands in no block of its own belongs
// to the block around it.
func (w *htmlBlocks) walk(n *html.Node, in kind) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			w.kind = in
			w.text.WriteString(lineEnds.Replace(c.Data))
			continue
		}
		if c.Type != html.ElementNode {
			continue
		}
		switch c.Data {
		case "h1", "h2", "h3", "h4", "h5", "h6":
			w.block(c, heading)
		case "li":
			w.flush()
			w.opens = true
			w.block(c, listItem)
		case "tr": // a row is told as an item: Markdown's tables hold no paragraphs
			w.flush()
			w.opens = true
			w.block(c, listItem)
		case "td", "th":
			w.walk(c, in)
			w.text.WriteString(" ")
		case "br":
			w.text.WriteString("\n")
		case "p", "div", "section", "article", "blockquote", "figcaption", "ul", "ol", "table", "pre", "dd", "dt", "main", "figure", "header", "footer":
			w.block(c, in)
		case "script", "style", "noscript", "template":
		default: // within a line
			w.walk(c, in)
		}
	}
}

// block reads a node as blocks of their own.
func (w *htmlBlocks) block(n *html.Node, in kind) {
	w.flush()
	w.walk(n, in)
	w.flush()
}

// flush ends a block. White space means nothing in HTML but where a line is
// broken.
func (w *htmlBlocks) flush() {
	var lines []string
	for line := range strings.SplitSeq(w.text.String(), "\n") {
		if line = strings.Join(strings.FieldsFunc(line, isSpace), " "); line != "" {
			lines = append(lines, line)
		}
	}
	w.text.Reset()
	if len(lines) == 0 {
		return
	}
	if w.kind == heading {
		lines = []string{strings.Join(lines, " ")}
	}
	b := block{kind: w.kind, lines: lines}
	if b.kind == listItem && !w.opens {
		b.kind = below
	}
	w.opens = w.opens && b.kind != listItem
	w.out = append(w.out, b)
}

// lineEnds of the file are white space; only an element breaks a line.
var lineEnds = strings.NewReplacer("\n", " ", "\r", " ")

// isSpace is the white space of HTML. A no-break space is a letter of the text.
func isSpace(r rune) bool { return strings.ContainsRune(" \t\r\n\f", r) }
