package site

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestFilters chooses events on the timeline from the disk: choices combine, the
// address holds them, and going back undoes them.
func TestFilters(t *testing.T) {
	b := newBrowser(t)
	const visible = `String(document.querySelectorAll("section.year:not([hidden]) li.fact:not([hidden])").length)`
	choose := func(name, value string) {
		b.eval(`(s => { s.value = "` + value + `"; s.dispatchEvent(new Event("change", {bubbles: true})); return "" })(document.querySelector("select[name=` + name + `]"))`)
	}
	settle := func(want string) {
		t.Helper()
		for range 60 {
			if b.eval(`document.querySelector(".filter-state output").textContent`) != "" == (want != "") {
				break
			}
			b.do(chromedp.Sleep(50_000_000))
		}
	}
	const options = `String(document.querySelectorAll(".filters option").length)`
	filled := func() {
		t.Helper()
		for n := 0; b.eval(options) == "5"; n++ {
			if n == 60 {
				t.Fatal("the form stays empty")
			}
			b.do(chromedp.Sleep(50_000_000))
		}
	}
	b.open("vi/timeline/index.html")
	filled()
	all := b.eval(visible)
	choose("company", "zhipu-ai")
	settle("some")
	company := b.eval(visible)
	if company == all || company == "0" {
		t.Errorf("%s of %s events are left for one company", company, all)
	}
	if got := b.eval(`location.search`); got != "?company=zhipu-ai" {
		t.Errorf("the address says %q", got)
	}
	choose("type", "founding")
	b.do(chromedp.Sleep(200_000_000))
	if got := b.eval(visible); got != "1" {
		t.Errorf("%s foundings of one company", got)
	}
	b.eval(`history.back(), ""`)
	b.do(chromedp.Sleep(300_000_000))
	if got := b.eval(visible); got != company {
		t.Errorf("%s events after going back, want %s", got, company)
	}
	b.open("en/timeline/index.html?verdict=corrected")
	settle("some")
	if got := b.eval(visible); got == "0" || got == all {
		t.Errorf("the address chooses %s of %s events", got, all)
	}
	// Where years have their own pages, events are listed as links.
	split := filepath.Join(b.dir, "vi", "timeline", "split.html")
	page, err := os.ReadFile(filepath.Join(b.dir, "vi", "timeline", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(split, bytes.Replace(page, []byte(`data-split="false"`), []byte(`data-split="true"`), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	defer os.Remove(split)
	b.open("vi/timeline/split.html?company=zhipu-ai")
	settle("some")
	b.do(chromedp.Sleep(300_000_000))
	if got := b.eval(visible); got != "0" {
		t.Errorf("%s events are shown beside the list", got)
	}
	if got := b.eval(`String(document.querySelectorAll(".filtered li").length)`); got != company {
		t.Errorf("%s events are listed, want %s", got, company)
	}
	b.check()
}

// TestSort sorts the table of models by each of its columns.
func TestSort(t *testing.T) {
	b := newBrowser(t)
	b.open("vi/comparison.html")
	const first = `document.querySelector(".compared tbody th").textContent.trim()`
	press := func(n string) { b.eval(`document.querySelectorAll(".compared thead button")[` + n + `].click(), ""`) }
	press("0")
	if got := b.eval(first); got != "Baichuan2" {
		t.Errorf("the first by name is %q", got)
	}
	press("3")
	press("3")
	if got := b.eval(`document.querySelectorAll(".compared thead th")[3].ariaSort`); got != "descending" {
		t.Errorf("the column is sorted %q", got)
	}
	if got := b.eval(first); got != "Step-2" {
		t.Errorf("the largest is %q", got)
	}
	b.check()
}
