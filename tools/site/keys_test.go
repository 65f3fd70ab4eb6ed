package site

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// press presses keys one after another, as a reader without a mouse does.
func (b *browser) press(keys ...string) {
	b.t.Helper()
	for _, k := range keys {
		b.do(chromedp.KeyEvent(k))
	}
}

// focus puts the focus on an element, as if it had been walked to.
func (b *browser) focus(selector string) {
	b.t.Helper()
	b.eval(`document.querySelector(` + "`" + selector + "`" + `).focus(), ""`)
}

// says waits until an expression gives a text.
func (b *browser) says(what, js, want string) {
	b.t.Helper()
	got := ""
	for range 100 {
		if got = b.eval("String(" + js + ")"); got == want {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	b.t.Errorf("%s: %q, want %q", what, got, want)
}

// walked says what a walk by Tab never
// reached, did not show on the screen, or did not mark.
const walked = `(() => {
	const can = [...document.querySelectorAll("a[href], button, select, summary, input, [tabindex='0']")].filter(e =>
		e.checkVisibility({visibilityProperty: true}) && !(e.type === "radio" && !e.checked));
	return JSON.stringify(can.filter(e => !window.walk.has(e)).map(e => e.outerHTML.slice(0, 90)).concat(window.faults));
})()`

// step notes what has the focus; it says "again" where nothing new has it.
const step = `(() => {
	const e = document.activeElement, walk = window.walk ??= new Set(), faults = window.faults ??= [];
	if (e === document.body || walk.has(e)) return "again";
	walk.add(e);
	const at = e.getBoundingClientRect(), style = getComputedStyle(e);
	if (at.bottom < 0 || at.top > innerHeight || at.right < 0 || at.left > innerWidth) faults.push("out of sight: " + e.outerHTML.slice(0, 90));
	if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push("no mark of the focus: " + e.outerHTML.slice(0, 90));
	return "new";
})()`

// TestTab walks through pages by Tab: everything is reached, seen and marked.
func TestTab(t *testing.T) {
	b := newBrowser(t)
	for _, page := range []string{"vi/index.html", "vi/timeline/index.html", "en/comparison.html",
		"vi/sources/nhung-moc-dau-nam-2025.html", "en/data.html"} {
		b.open(page)
		for range 1000 {
			b.press(kb.Tab)
			if b.eval(step) == "again" {
				break
			}
		}
		if faults := b.eval(walked); faults != "[]" {
			t.Errorf("%s: %s", page, faults)
		}
	}
	b.check()
}

// TestKeys uses what pages offer by keys alone.
func TestKeys(t *testing.T) {
	b := newBrowser(t)
	b.open("vi/timeline/index.html")
	b.press(kb.Tab)
	b.says("the first Tab", `document.activeElement.className`, "skip")
	b.says("the skip link is seen", `document.activeElement.getBoundingClientRect().top >= 0`, "true")
	b.press(kb.Enter)
	b.says("behind the skip link", `document.activeElement.id`, "main")

	b.focus(".review:not([open]) summary")
	b.eval(`window.details = document.activeElement.parentElement, ""`)
	b.press(kb.Enter)
	b.says("Enter on a review", `details.open`, "true")
	b.press(kb.Enter)
	b.says("Enter again", `details.open`, "false")

	const left = `document.querySelectorAll("section.year:not([hidden]) li.fact:not([hidden])").length`
	all := b.eval(`String(` + left + `)`)
	b.focus("select[name=type]")
	b.press(kb.ArrowDown)
	b.says("an arrow in a filter chooses", `document.querySelector(".filter-state output").textContent !== "" && `+left+` < `+all, "true")
	b.focus(".filters button")
	b.press(kb.Enter)
	b.says("Enter on the way out of the filters", left, all)

	b.open("en/comparison.html")
	b.focus(".compared thead button")
	b.press(kb.Enter)
	b.says("Enter on a column", `document.querySelector(".compared th").ariaSort`, "ascending")
	b.says("the focus stays", `document.activeElement.textContent`, "Model")
	b.press(" ")
	b.says("Space on a column", `document.querySelector(".compared th").ariaSort`, "descending")

	b.open("vi/sources/nhung-moc-dau-nam-2025.html#s2")
	b.focus("#view-both")
	b.press(kb.ArrowRight)
	const shown = `["original", "translated"].map(c => document.querySelector("#s2 ." + c).checkVisibility()).join()`
	b.says("the original alone", shown, "true,false")
	b.press(kb.ArrowRight)
	b.says("the translation alone", shown, "false,true")
	b.focus(`.languages a`)
	b.press(kb.Enter)
	b.waitFor("en/sources/nhung-moc-dau-nam-2025.html#s2")
	b.check()
}

// TestSearchKeys opens the search from its link and leaves it again: the focus is
// back where it was.
func TestSearchKeys(t *testing.T) {
	b := newBrowser(t)
	b.open("en/index.html")
	b.focus(".search-link")
	b.press(kb.Enter)
	b.says("the field", `document.activeElement.matches(".search-dialog input")`, "true")
	b.do(chromedp.SendKeys(chromedp.CSS(".search-dialog input"), "deepseek"))
	b.firstResult()
	b.press(kb.ArrowDown, kb.ArrowDown, kb.ArrowUp, kb.ArrowUp)
	b.says("back in the field", `document.activeElement.matches(".search-dialog input")`, "true")
	b.press(kb.Escape)
	b.says("behind Escape", `document.activeElement.className`, "search-link")
	b.check()
}

// TestKeepByKeys asks a hosted site by Enter to be kept.
func TestKeepByKeys(t *testing.T) {
	b := newBrowser(t)
	host := httptest.NewServer(http.FileServer(http.Dir(siteDir(t))))
	defer host.Close()
	b.visit(host.URL + "/en/data.html")
	b.says("the button", `document.querySelector(".keep").hidden`, "false")
	b.focus(".keep button")
	b.press(kb.Enter)
	for range 200 {
		if strings.TrimSpace(b.eval(`document.querySelector(".keep [role=status]").textContent`)) != "" {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error("Enter keeps nothing")
}
