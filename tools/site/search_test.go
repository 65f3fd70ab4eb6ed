package site

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestSearch looks things up from the disk as a reader types them.
func TestSearch(t *testing.T) {
	b := newBrowser(t)
	for _, c := range []struct{ page, typed, first, by string }{
		{"vi/index.html", "bac kinh", "Bắc Kinh", ""},
		{"vi/index.html", "Bắc Kinh", "Bắc Kinh", ""},
		{"vi/people/liang-wenfeng.html", "luong van", "Liang Wenfeng", "Lương Văn Phong"},
		{"en/timeline/index.html", "dipsic", "DeepSeek", "Dipsic"},
		{"en/index.html", "百度", "Baidu", "百度"},
		{"en/index.html", "deepsek", "DeepSeek", ""}, // a slip
		{"en/about.html", "ernie 4.5", "ERNIE 4.5", ""},
	} {
		b.open(c.page)
		b.slash()
		b.do(chromedp.SendKeys(chromedp.CSS(".search-dialog input"), c.typed))
		if got := b.firstResult(); got != c.first {
			t.Errorf("%s: %q finds %q first, want %q", c.page, c.typed, got, c.first)
		}
		// A name that is not the one shown says why it was found.
		by := b.eval(`(document.querySelector(".search-results li .search-note:has(mark)") || {textContent: ""}).textContent`)
		if by != c.by {
			t.Errorf("%s: %q is found by %q, want %q", c.page, c.typed, by, c.by)
		}
	}
	// Keys alone lead to the profile, and out again.
	b.do(chromedp.KeyEvent(kb.Escape))
	if b.eval(`String(document.querySelector(".search-dialog").open)`) != "false" {
		t.Error("Escape does not close the search")
	}
	b.slash()
	b.do(chromedp.KeyEvent(kb.ArrowDown))
	if got := b.eval(`document.activeElement.textContent`); got != "ERNIE 4.5" {
		t.Errorf("the arrow leads to %q", got)
	}
	b.do(chromedp.KeyEvent(kb.Enter))
	b.waitFor("en/models/ernie-4-5.html")
	b.check()
}

// slash presses the key that opens the search. The protocol would type it as
// well, even into the field that opens.
func (b *browser) slash() {
	b.t.Helper()
	b.eval(`document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "/", bubbles: true, cancelable: true})), ""`)
}

// firstResult gives the first result once it no longer changes.
func (b *browser) firstResult() string {
	b.t.Helper()
	const js = `(document.querySelector(".search-results a") || {textContent: ""}).textContent`
	before := ""
	for range 100 {
		time.Sleep(50 * time.Millisecond)
		now := b.eval(js)
		if now != "" && now == before {
			return now
		}
		before = now
	}
	return before
}

func (b *browser) waitFor(place string) {
	b.t.Helper()
	for range 100 {
		now, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](`location.href`))
		if err == nil && strings.HasSuffix(now, place) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.t.Errorf("not at %s but at %s", place, b.at())
}
