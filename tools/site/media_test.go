package site

import (
	"context"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// media makes the browser read as on another medium or with a reader's wishes:
// media("print"), media("", "forced-colors", "active").
func (b *browser) media(medium string, wishes ...string) {
	b.t.Helper()
	p := emulation.SetEmulatedMediaParams{Media: medium}
	for w := range slices.Chunk(wishes, 2) {
		p.Features = append(p.Features, &emulation.MediaFeature{Name: w[0], Value: w[1]})
	}
	b.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, p)
		return err
	}))
}

// aPageOfEach gives every list and single page, and one page of each folder.
func aPageOfEach(t *testing.T) []string {
	t.Helper()
	var samples []string
	kinds := map[string]bool{}
	for name, p := range everyPage(t) {
		kind := filepath.Dir(name)
		if strings.HasSuffix(name, "/index.html") || kind == p.Lang() {
			samples = append(samples, name)
		} else if !kinds[kind] {
			kinds[kind] = true
			samples = append(samples, name)
		}
	}
	slices.Sort(samples)
	return samples
}

// lost lists texts that stand beyond the edge of the page, where no frame lets
// them be scrolled to, and boxes that cut their text off.
const lost = `(() => {
	const out = [], wide = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth > wide) out.push("the page is " + document.documentElement.scrollWidth + " wide of " + wide);
	for (const e of document.querySelectorAll("main *, header *, footer *")) {
		if (e.closest(".table-frame, pre, svg, .visually-hidden, .search-link") ||
				![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
		if (!e.checkVisibility()) continue;
		const at = e.getBoundingClientRect(), style = getComputedStyle(e);
		if (at.right > wide + 1 || at.left < -1) out.push("beyond the edge: " + e.outerHTML.slice(0, 90));
		if (style.overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1 && e.tagName !== "SELECT") out.push("cut off: " + e.outerHTML.slice(0, 90));
	}
	return out.slice(0, 5).join("\n");
})()`

// TestLargeText reads with letters twice as large, as readers set them in their
// browser: nothing runs over the edge and nothing is cut off.
func TestLargeText(t *testing.T) {
	b := newBrowser(t)
	b.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, page.SetFontSizes, page.SetFontSizesParams{FontSizes: &page.FontSizes{Standard: 32, Fixed: 26}})
		return err
	}))
	pages := aPageOfEach(t)
	for _, wide := range []int64{1280, 360} {
		b.do(chromedp.EmulateViewport(wide, 800))
		for _, name := range pages {
			b.open(name)
			if size := b.eval(`getComputedStyle(document.documentElement).fontSize`); size != "32px" {
				t.Fatalf("the letters are %s large", size)
			}
			if faults := b.eval(lost); faults != "" {
				t.Errorf("%s at %d:\n%s", name, wide, faults)
			}
		}
	}
	b.check()
}

// TestForcedColors reads with the colours of the reader's system: what colours told
// apart is told apart by shape, line and sign.
func TestForcedColors(t *testing.T) {
	b := newBrowser(t)
	b.media("", "forced-colors", "active", "prefers-reduced-motion", "reduce")
	b.open("vi/components.html")
	// look gives a row for each element: what of it is seen without its colours.
	look := func(selector, pseudo string) []string {
		t.Helper()
		said := b.eval(`[...document.querySelectorAll("` + selector + `")].map(e => {
			const s = getComputedStyle(e, "` + pseudo + `"),
				empty = s.backgroundColor === "rgba(0, 0, 0, 0)" || s.backgroundColor === getComputedStyle(document.body).backgroundColor;
			return [e.textContent.trim(), s.borderTopStyle, s.borderTopWidth, empty ? "hollow" : "solid", s.blockSize].join(" ");
		}).join("\n")`)
		return strings.Split(said, "\n")
	}
	for _, selector := range []string{".legend .spot", "#c-verdicts ~ .plain .verdict"} {
		rows := look(selector, "")
		slices.Sort(rows)
		if n := len(slices.Compact(rows)); n < 5 || n < len(rows) {
			t.Errorf("%s: %d looks alike of %q", selector, n, rows)
		}
	}
	b.open("vi/timeline/index.html")
	if got := look(".date-day", "::before"); !strings.Contains(got[0], "solid") {
		t.Errorf("the mark of a day is %q", got[0])
	}
	if got := look(".date-period", "::before"); !strings.Contains(got[0], "hollow") {
		t.Errorf("the mark of a month is %q", got[0])
	}
	if got := b.eval(`getComputedStyle(document.querySelector(".menu [aria-current]")).textDecorationLine`); got != "underline" {
		t.Errorf("the list one is in is marked by %q", got)
	}
	if got := b.eval(`getComputedStyle(document.querySelector(".filters select")).borderTopStyle`); got != "solid" {
		t.Errorf("the frame of a filter is %q", got)
	}
	b.open("vi/sources/cac-cong-ty-tq-ra-mat-mo-hinh-ai.html#s2")
	if got := b.eval(`String(getComputedStyle(document.querySelector(".original mark")).backgroundColor !==
				getComputedStyle(document.body).backgroundColor)`); got != "true" {
		t.Error("words that prove facts look like the others")
	}
	if got := b.eval(`getComputedStyle(document.querySelector("#s2")).outlineStyle`); got != "solid" {
		t.Errorf("the sentence of the address is marked by %q", got)
	}
	b.check()
}

// TestMotion glides for those who like it and moves nothing for the others.
func TestMotion(t *testing.T) {
	b := newBrowser(t)
	for wish, want := range map[string]string{"reduce": "auto", "no-preference": "smooth"} {
		b.media("", "prefers-reduced-motion", wish)
		b.open("vi/index.html")
		if got := b.eval(`getComputedStyle(document.documentElement).scrollBehavior`); got != want {
			t.Errorf("%s: the page scrolls %q", wish, got)
		}
		if got := b.eval(`[...document.querySelectorAll("*")].filter(e => e.getAnimations().length ||
				getComputedStyle(e).transitionDuration !== "0s").map(e => e.outerHTML.slice(0, 90)).join()`); got != "" {
			t.Errorf("%s: moves: %s", wish, got)
		}
	}
	b.check()
}

// TestNothingMoves opens pages whose script comes late: what it adds finds its room
// there already.
func TestNothingMoves(t *testing.T) {
	b := newBrowser(t)
	files := http.FileServer(http.Dir(siteDir(t)))
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/js/") {
			time.Sleep(300 * time.Millisecond)
		}
		files.ServeHTTP(w, r)
	}))
	defer host.Close()
	for _, wide := range []int64{1280, 360} {
		b.do(chromedp.EmulateViewport(wide, 800))
		for _, name := range []string{
			"vi/index.html", "vi/timeline/index.html", "en/comparison.html",
			"vi/sources/nhung-moc-dau-nam-2025.html", "en/claims/index.html", "en/data.html"} {
			b.visit(host.URL + "/" + name)
			time.Sleep(500 * time.Millisecond)
			b.eval(`new PerformanceObserver(l => window.moved = l.getEntries()
			.map(e => e.sources.map(s => s.node && s.node.nodeName + "." + s.node.className)).join())
			.observe({type: "layout-shift", buffered: true}), ""`)
			time.Sleep(100 * time.Millisecond)
			if moved := b.eval(`window.moved || ""`); moved != "" {
				t.Errorf("%s at %d moves: %s", name, wide, moved)
			}
		}
	}
}

// TestPrint reads as on paper: references with their addresses are all there, also
// those that the screen folds, and what only a screen can use is not.
func TestPrint(t *testing.T) {
	b := newBrowser(t)
	b.media("print")
	b.do(chromedp.EmulateViewport(673, 950)) // what A4 leaves
	for _, name := range []string{"vi/timeline/index.html", "en/organizations/zhipu-ai.html", "en/reviews/cac-cong-ty-tq-ra-mat-mo-hinh-ai.html"} {
		b.open(name)
		got := b.eval(`[...document.querySelectorAll(".references a")].filter(a =>
			!a.getBoundingClientRect().height || !getComputedStyle(a, "::after").content.includes(a.getAttribute("href")))
			.map(a => a.outerHTML.slice(0, 90)).join("\n")`)
		if got != "" {
			t.Errorf("%s: on paper without address:\n%s", name, got)
		}
		if n := b.eval(`String(document.querySelectorAll(".references a").length)`); n == "0" {
			t.Errorf("%s has no references", name)
		}
		if got := b.eval(`[...document.querySelectorAll(".menu, .languages, .filters, .search-link, .site-footer nav")]
			.filter(e => e.checkVisibility())
			.map(e => e.className).join()`); got != "" {
			t.Errorf("%s: on paper: %s", name, got)
		}
	}
	// Chromium draws what goes on in a grid over itself on the next page.
	for _, name := range aPageOfEach(t) {
		b.open(name)
		if got := b.eval(`[...document.querySelectorAll("main *")].filter(e => getComputedStyle(e).display === "grid" &&
				e.getBoundingClientRect().height > innerHeight)
			.map(e => e.className).join()`); got != "" {
			t.Errorf("%s: higher than a page: %s", name, got)
		}
		if got := b.eval(`[...document.querySelectorAll("main *")].filter(e => e.checkVisibility() && !e.closest("pre, .visually-hidden") &&
				e.getBoundingClientRect().right > innerWidth + 1)
			.map(e => e.outerHTML.slice(0, 90)).join("\n")`); got != "" {
			t.Errorf("%s: beyond the edge of the paper:\n%s", name, got)
		}
	}
	b.open("vi/timeline/index.html")
	if got := b.eval(`String([...document.querySelectorAll(".fact")].every(e => getComputedStyle(e).contentVisibility === "visible"))`); got != "true" {
		t.Error("facts may be left white on paper")
	}
	b.check()
}
