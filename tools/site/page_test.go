package site

import (
	"os"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"moc/tools/pages"
)

var parsed = sync.OnceValues(func() (map[string]*pages.Page, error) {
	dir, err := built()
	if err != nil {
		return nil, err
	}
	return pages.Read(os.DirFS(dir + "/public"))
})

// everyPage gives all pages of the site by path.
func everyPage(t *testing.T) map[string]*pages.Page {
	t.Helper()
	all, err := parsed()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// langAt is the language in which an element stands.
func langAt(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		if lang, ok := pages.Attr(n, "lang"); ok {
			return lang
		}
	}
	return ""
}
