package main

import (
	"bytes"
	"fmt"
	"html"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

// live serves the last good site and tells open pages of a new one. The script
// that listens is put into pages as they are sent, never into files.
type live struct {
	mu      sync.Mutex
	dir     string        // of the last good site, empty before the first
	failure string        // why the last build failed, empty if it did not
	renewed chan struct{} // closed when a new site stands in dir
	headers []hostHeaders // what the host would send

	ready func(name string) error // makes a file of the site that is still owed
}

const (
	reloadEvents = "/__reload"
	reloadScript = "/__reload.js"
	errorPage    = "/__error"

	scriptTag = `<script src="` + reloadScript + `" defer></script>`
	script    = `new EventSource("` + reloadEvents + `").onmessage = () => location.reload();` + "\n"
)

func newLive(ready func(name string) error) *live {
	return &live{renewed: make(chan struct{}), ready: ready}
}

// show serves the site in dir from now on, and gives the folder served before.
func (l *live) show(dir string) (before string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	before, l.dir, l.failure = l.dir, dir, ""
	close(l.renewed)
	l.renewed = make(chan struct{})
	return before
}

// fail keeps what is served and says why it is not newer.
func (l *live) fail(why string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.failure = why
}

func (l *live) state() (dir, failure string, renewed <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.dir, l.failure, l.renewed
}

func (l *live) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	dir, failure, renewed := l.state()
	setHostHeaders(w.Header(), l.headers, r.URL.Path)
	w.Header().Set("Cache-Control", "no-store")
	switch {
	case r.URL.Path == reloadScript:
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		fmt.Fprint(w, script)
	case r.URL.Path == reloadEvents:
		waitForNews(w, r, renewed)
	case r.URL.Path == errorPage:
		fmt.Fprintln(w, failure)
	case dir == "":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusServiceUnavailable)
		fmt.Fprintf(w, "<!doctype html><title>moc</title><pre>%s</pre>%s", html.EscapeString(failure), scriptTag)
	default:
		l.serveFile(w, r, dir)
	}
}

// waitForNews sends one event when there is a newer site.
func waitForNews(w http.ResponseWriter, r *http.Request, renewed <-chan struct{}) {
	w.Header().Set("Content-Type", "text/event-stream")
	fmt.Fprint(w, ": open\n\n")
	http.NewResponseController(w).Flush()
	select {
	case <-renewed:
		fmt.Fprint(w, "data: new\n\n")
	case <-r.Context().Done():
	}
}

// serveFile serves what a static host would: the file, the index of a folder,
// or the site's own page for what is not there.
func (l *live) serveFile(w http.ResponseWriter, r *http.Request, dir string) {
	name := path.Clean("/" + r.URL.Path)
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	name = filepath.FromSlash(name)
	if err := l.ready(name[1:]); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	file := filepath.Join(dir, name)
	status := http.StatusOK
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		http.Redirect(w, r, r.URL.Path+"/", http.StatusFound)
		return
	} else if err != nil {
		file, status = filepath.Join(dir, "404.html"), http.StatusNotFound
	}
	if filepath.Ext(file) != ".html" {
		http.ServeFile(w, r, file)
		return
	}
	page, err := os.ReadFile(file)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(bytes.Replace(page, []byte("</body>"), []byte(scriptTag+"</body>"), 1))
}
