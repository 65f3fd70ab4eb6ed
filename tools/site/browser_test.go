package site

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser opens the built folder from the disk, as an offline reader does.
type browser struct {
	t   *testing.T
	ctx context.Context
	dir string

	mu       sync.Mutex
	requests []string
	errors   []string
}

func newBrowser(t *testing.T) *browser {
	t.Helper()
	path := chromium()
	if path == "" {
		const why = "no Chromium or Chrome on this machine: the site was not tried in a browser"
		if os.Getenv("CI") == "true" {
			t.Fatal(why)
		}
		t.Skip(why)
	}
	dir, err := filepath.Abs(siteDir(t))
	if err != nil {
		t.Fatal(err)
	}
	b := &browser{t: t, dir: dir}
	ctx, cancel := chromedp.NewContext(context.Background(),
		chromedp.WithAllocatorOptions(chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU),
		chromedp.WithListener(b.listen))
	t.Cleanup(cancel)
	b.ctx = ctx
	b.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
			return err
		}
		// A page that still glides to its place moves away under a click.
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
		})
		return err
	}))
	return b
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "headless-shell"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// listen notes what the page asks for and what goes wrong in it.
func (b *browser) listen(ev any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, ev.Request.URL)
	case *runtime.EventExceptionThrown:
		b.errors = append(b.errors, ev.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		if ev.Entry.Level == "error" {
			b.errors = append(b.errors, ev.Entry.Text)
		}
	}
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, time.Minute)
	defer cancel()
	run := b.ctx // the first run starts the browser, which must outlive it
	if chromedp.FromContext(b.ctx).Target != nil {
		run = ctx
	}
	if err := chromedp.Do(run, steps...); err != nil {
		b.t.Fatal(err)
	}
}

func (b *browser) open(path string) { b.visit("file://" + b.dir + "/" + path) }

func (b *browser) visit(address string) { b.do(chromedp.Navigate(address)) }

// click clicks the first element of a selector and waits for the page to which
// it leads.
func (b *browser) click(selector string) {
	b.t.Helper()
	before := b.eval("location.href")
	b.do(chromedp.Click(chromedp.CSS(selector)))
	for range 100 {
		// While a page gives way to the next nothing can be asked of it: ask again.
		now, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](`document.readyState == "complete" ? location.href : ""`))
		if err == nil && now != "" && now != before {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.t.Fatalf("a click on %s led nowhere from %s", selector, before)
}

// at is the place in the site: "vi/timeline/index.html#y2025".
func (b *browser) at() string {
	b.t.Helper()
	u, err := url.PathUnescape(b.eval("location.href"))
	if err != nil {
		b.t.Fatal(err)
	}
	return strings.TrimPrefix(u, "file://"+b.dir+"/")
}

func (b *browser) eval(js string) string {
	b.t.Helper()
	said, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](js))
	if err != nil {
		b.t.Fatal(err)
	}
	return said
}

func (b *browser) want(place string) {
	b.t.Helper()
	if got := b.at(); got != place {
		b.t.Errorf("at %s, want %s", got, place)
	}
}

func TestInABrowser(t *testing.T) {
	b := newBrowser(t)
	b.open("index.html")
	b.click(`a[hreflang="vi"]`)
	b.want("vi/index.html")
	b.click(`.languages a[hreflang="en"]`)
	b.want("en/index.html")

	// From the timeline to the sentence of a fact, and back to the fact.
	b.open("vi/timeline/index.html")
	fact := b.eval(`document.querySelector(".fact").id`)
	b.click(".fact figcaption a")
	if got := b.eval(`document.querySelector(":target").className`); !strings.Contains(got, "sentence") {
		t.Errorf("the link of a proof leads to %q, not to a sentence", got)
	}
	b.click(`[id="` + fact + `"] .back`)
	b.want("vi/timeline/index.html#" + fact)

	// The switch keeps the fact.
	b.click(`.languages a[hreflang="en"]`)
	b.want("en/timeline/index.html#" + fact)
	b.click(`.languages a[hreflang="vi"]`)
	b.want("vi/timeline/index.html#" + fact)

	// Names lead to profiles.
	b.click(".fact .name")
	if got := b.eval(`document.querySelector("article h1").textContent`); got == "" {
		t.Error("a name leads to no profile")
	}
	b.check()
}

// Nothing runs over the edge of a small screen.
func TestOnAPhone(t *testing.T) {
	b := newBrowser(t)
	b.do(chromedp.EmulateViewport(320, 640))
	for _, name := range aPageOfEach(t) {
		b.open(name)
		if wide := b.eval("String(document.documentElement.scrollWidth)"); wide != "320" {
			t.Errorf("%s is %s pixels wide on a screen of 320", name, wide)
		}
	}
	b.check()
}

// check fails on errors of the page and on anything that was not on the disk.
func (b *browser) check() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range b.errors {
		b.t.Errorf("console: %s", e)
	}
	for _, r := range b.requests {
		if !strings.HasPrefix(r, "file://") {
			b.t.Errorf("the page asked the network for %s", r)
		}
	}
	if len(b.requests) == 0 {
		b.t.Error("no request was seen at all, so the test saw nothing")
	}
}
