package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// console is what a person sees, written by the server while a test reads it.
type console struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (c *console) Write(b []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.buf.Write(b)
}

func (c *console) String() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.buf.String()
}

// serve follows changes, keeps the last good site while a file is broken, and
// ends when it is told to.
func TestServe(t *testing.T) {
	root := t.TempDir()
	if err := makeProject(root); err != nil {
		t.Fatal(err)
	}
	if err := setGoEnv(func(k, v string) { t.Setenv(k, v) }); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", t.TempDir())
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	var screen console
	a := &app{ctx: ctx, stdout: &screen, stderr: &screen, getenv: func(string) string { return "" }}
	a.speak("en")
	ended := make(chan error, 1)
	go func() { ended <- a.serve(root, listener) }()

	address := "http://" + listener.Addr().String()
	waitFor(t, &screen, "The site is at")
	page := get(t, address+"/vi/models/ernie-4-5.html", http.StatusOK)
	if !strings.Contains(page, scriptTag) || !strings.Contains(page, "Ernie 4.5") {
		t.Errorf("page without its name or the script:\n%s", page)
	}
	if b, err := os.ReadDir(filepath.Join(root, "public")); err == nil {
		t.Errorf("serve wrote into public/: %v", b)
	}
	get(t, address+"/nowhere.html", http.StatusNotFound)

	news := listenForNews(t, address)
	entity := filepath.Join(root, "data", "models", "ernie-4-5.toml")
	edit(t, entity, `en = "Ernie 4.5"`, `en = "Ernie 4.5 Renamed"`)
	<-news
	if page := get(t, address+"/en/models/ernie-4-5.html", http.StatusOK); !strings.Contains(page, "Renamed") {
		t.Error("the change is not in the page")
	}

	edit(t, entity, `developer = "baidu"`, `developer = "nobody"`)
	waitFor(t, &screen, "The last good site stays.")
	if !strings.Contains(screen.String(), `no organization "nobody"`) || !strings.Contains(get(t, address+errorPage, http.StatusOK), "nobody") {
		t.Errorf("the error is not told:\n%s", screen.String())
	}
	get(t, address+"/en/models/ernie-4-5.html", http.StatusOK)

	news = listenForNews(t, address)
	edit(t, entity, `developer = "nobody"`, `developer = "baidu"`)
	<-news

	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "moc-serve-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func get(t *testing.T, url string, status int) string {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != status {
		t.Errorf("GET %s: %s, %v", url, r.Status, err)
	}
	return string(b)
}

// listenForNews gives a channel that is closed when the server tells of a new
// site.
func listenForNews(t *testing.T, address string) <-chan struct{} {
	t.Helper()
	r, err := http.Get(address + reloadEvents)
	if err != nil {
		t.Fatal(err)
	}
	news := make(chan struct{})
	go func() {
		defer close(news)
		defer r.Body.Close()
		for lines := bufio.NewScanner(r.Body); lines.Scan(); {
			if strings.HasPrefix(lines.Text(), "data:") {
				return
			}
		}
	}()
	return news
}

func edit(t *testing.T, file, from, to string) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil || !bytes.Contains(b, []byte(from)) {
		t.Fatalf("no %q in %s: %v", from, file, err)
	}
	if err := os.WriteFile(file, bytes.Replace(b, []byte(from), []byte(to), 1), 0o644); err != nil {
		t.Fatal(err)
	}
}

func waitFor(t *testing.T, screen *console, words string) {
	t.Helper()
	for end := time.Now().Add(5 * time.Minute); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if strings.Contains(screen.String(), words) {
			return
		}
	}
	t.Fatalf("%q was never said:\n%s", words, screen.String())
}

// A page of a folder, a folder without a slash, and everything before the first
// site.
func TestLive(t *testing.T) {
	l := newLive(func(string) error { return nil })
	l.fail("<b>wrong")
	if page := serveOnce(t, l, "/"); !strings.Contains(page, "503") || !strings.Contains(page, "&lt;b&gt;wrong") {
		t.Errorf("before the first site: %s", page)
	}
	dir := t.TempDir()
	for name, content := range map[string]string{"vi/index.html": "<body>vi</body>", "404.html": "<body>none</body>", "a.txt": "text"} {
		if _, err := writeFile(filepath.Join(dir, name), []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	l.show(dir)
	l.headers = []hostHeaders{
		{"/*", map[string]string{"X-Content-Type-Options": "nosniff", "Strict-Transport-Security": "max-age=1"}},
		{"/css/*", map[string]string{"X-Style": "yes"}}}
	w := httptest.NewRecorder()
	l.ServeHTTP(w, &http.Request{Method: http.MethodGet, URL: &url.URL{Path: "/a.txt"}, Header: http.Header{}})
	if h := w.Header(); h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Strict-Transport-Security") != "" || h.Get("X-Style") != "" {
		t.Errorf("headers %v", h)
	}
	for path, want := range map[string]string{
		"/vi/":              "200 <body>vi" + scriptTag + "</body>",
		"/vi":               "302 ",
		"/a.txt":            "200 text",
		"/b":                "404 <body>none" + scriptTag + "</body>",
		"/../../etc/passwd": "404 <body>none",
		reloadScript:        "200 new EventSource",
	} {
		if got := serveOnce(t, l, path); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

// serveOnce asks for a path and gives status and body.
func serveOnce(t *testing.T, h http.Handler, path string) string {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, &http.Request{Method: http.MethodGet, URL: &url.URL{Path: path}, Header: http.Header{}})
	return fmt.Sprint(w.Code, " ", w.Body)
}
