package site

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// What was read on a hosted site can be read again without a network, and all
// of it once the reader kept it.
func TestKeptOffline(t *testing.T) {
	b := newBrowser(t)
	host := httptest.NewServer(http.FileServer(http.Dir(siteDir(t))))
	defer host.Close()
	wait := func(what, js string) {
		t.Helper()
		for range 200 {
			if b.eval("String("+js+")") == "true" {
				return
			}
			time.Sleep(50 * time.Millisecond)
		}
		t.Fatalf("%s: never", what)
	}
	b.visit(host.URL + "/vi/data.html")
	wait("the manifest", `document.querySelector("link[rel=manifest]") !== null`)
	wait("the button with the size", `!document.querySelector(".keep").hidden && /MB/.test(document.querySelector(".keep button").textContent)`)
	wait("the service worker", `navigator.serviceWorker.controller !== null`)
	b.visit(host.URL + "/vi/about.html") // seen with the worker in its place
	b.visit(host.URL + "/vi/data.html")

	b.eval(`(document.querySelector(".keep button").click(), "")`)
	wait("the whole site", `document.querySelector(".keep [role=status]").textContent === document.querySelector(".keep").dataset.done`)
	host.Listener.Close()
	host.CloseClientConnections()
	for _, path := range []string{"/vi/about.html", "/en/timeline/index.html", "/en/organizations/baidu.html#x"} {
		b.visit(host.URL + path)
		if title := b.eval("document.title"); !strings.Contains(title, "Mốc") {
			t.Errorf("%s without a network: %q", path, title)
		}
	}
}
