package site

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"moc/tools/pages"
	"moc/tools/phrase"
)

func TestEveryPageIsWhole(t *testing.T) {
	for _, p := range everyPage(t) {
		if n := len(p.Find("h1", "")); n != 1 {
			t.Errorf("%s: %d h1", p.Path, n)
		}
		if n := len(p.Find("main", "")); n != 1 {
			t.Errorf("%s: %d main", p.Path, n)
		}
		if lang, _ := pages.Attr(p.Find("html", "")[0], "lang"); p.Lang() != "" && lang != p.Lang() {
			t.Errorf("%s: lang is %q", p.Path, lang)
		}
		if title := pages.Text(p.Find("title", "")[0]); strings.TrimSpace(title) == "" {
			t.Errorf("%s: no title", p.Path)
		}
		for _, lead := range p.Find("p", "lead") {
			if strings.TrimSpace(pages.Text(lead)) == "" {
				t.Errorf("%s: nothing is said of the page", p.Path) // Hugo made it, unasked
			}
		}
		for id, n := range p.IDs {
			if n > 1 || id == "" || strings.ContainsAny(id, " \t\n") {
				t.Errorf("%s: id %q stands %d times", p.Path, id, n)
			}
		}
	}
}

// Nothing of the site's own is fetched by an absolute address, and only marked
// links leave it.
func TestLinks(t *testing.T) {
	for _, p := range everyPage(t) {
		for n := range p.Elements() {
			for _, key := range []string{"href", "src"} {
				ref, ok := pages.Attr(n, key)
				if !ok {
					continue
				}
				u, err := url.Parse(ref)
				switch {
				case err != nil:
					t.Errorf("%s: %v", p.Path, err)
				case u.Scheme == "https" || u.Scheme == "http":
					if rel, _ := pages.Attr(n, "rel"); n.Data != "a" || rel != "external" {
						t.Errorf("%s: <%s %s=%q> leaves the site", p.Path, n.Data, key, ref)
					}
				case u.Scheme != "" || u.Host != "" || strings.HasPrefix(u.Path, "/"):
					t.Errorf("%s: %q would not open from a disk", p.Path, ref)
				}
			}
		}
	}
}

func TestAlternates(t *testing.T) {
	all := everyPage(t)
	alternates := func(p *pages.Page) map[string]string {
		found := map[string]string{}
		for _, n := range p.Find("link", "") {
			if rel, _ := pages.Attr(n, "rel"); rel == "alternate" {
				lang, _ := pages.Attr(n, "hreflang")
				href, _ := pages.Attr(n, "href")
				found[lang] = path.Join(path.Dir(p.Path), href)
			}
		}
		return found
	}
	for _, p := range all {
		if strings.HasSuffix(p.Path, "404.html") {
			continue
		}
		got := alternates(p)
		if got["vi"] == "" || got["en"] == "" || got["x-default"] == "" {
			t.Errorf("%s: alternates %v", p.Path, got)
		}
		if p.Lang() == "" {
			continue
		}
		if got[p.Lang()] != p.Path {
			t.Errorf("%s: names %s as itself", p.Path, got[p.Lang()])
		}
		for lang, to := range got {
			if lang == "x-default" {
				continue
			}
			if back := alternates(all[to]); back[p.Lang()] != p.Path {
				t.Errorf("%s names %s, which names %s", p.Path, to, back[p.Lang()])
			}
		}
	}
}

// A host gives its address, a preview stays out of search engines.
func TestAtAnAddress(t *testing.T) {
	dir, err := built()
	if err != nil {
		t.Fatal(err)
	}
	const at = "https://moc.example/"
	if err := build(dir, []string{"HUGO_PARAMS_NOINDEX=true"}, "--base-url", at, "--out", "hosted"); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][]string{
		"index.html": {`<link rel="canonical" href="` + at + `">`, `hreflang="x-default" href="` + at + `index.html"`},
		"en/organizations/baidu.html": {`<link rel="canonical" href="` + at + `en/organizations/baidu.html">`,
			`hreflang="vi" href="` + at + `vi/organizations/baidu.html"`,
			`<meta name="robots" content="noindex">`, `href="../../css/`},
		"vi/404.html": {`<link rel="stylesheet" href="` + at + `css/`, `<a href="` + at + `vi/index.html">`},
		"robots.txt":  {"Sitemap: " + at + "sitemap.xml"},
	} {
		b, err := os.ReadFile(filepath.Join(dir, "hosted", filepath.FromSlash(name)))
		if err != nil {
			t.Error(err)
		}
		for _, w := range want {
			if !bytes.Contains(b, []byte(w)) {
				t.Errorf("%s lacks %s", name, w)
			}
		}
	}
}

// A fact that is told anywhere is told beside its sentence too.
func TestFactsHaveTheirAddress(t *testing.T) {
	all := everyPage(t)
	for _, p := range all {
		for _, li := range p.Find("li", "fact") {
			id, _ := pages.Attr(li, "id")
			found := false
			for d := range li.Descendants() {
				if pages.HasClass(d, "proof") {
					u, err := url.Parse(pages.FirstLink(d))
					source := all[path.Join(path.Dir(p.Path), u.Path)]
					found = found || err == nil && source != nil && source.IDs[id] == 1
				}
			}
			if !found {
				t.Errorf("%s: %s does not lead to the page of its source", p.Path, id)
			}
		}
	}
}

// The Content-Security-Policy forbids what is written into the page.
func TestNothingInline(t *testing.T) {
	for _, p := range everyPage(t) {
		for n := range p.Elements() {
			_, src := pages.Attr(n, "src")
			if kind, _ := pages.Attr(n, "type"); kind == "application/ld+json" { // data, which no browser runs
				if words := pages.Text(n); !json.Valid([]byte(words)) || strings.ContainsAny(words, "<>&") {
					t.Errorf("%s: JSON-LD that is no JSON or could end its element", p.Path)
				}
				continue
			}
			if n.Data == "style" || n.Data == "script" && !src {
				t.Errorf("%s: inline <%s>", p.Path, n.Data)
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s %s=%q>", p.Path, n.Data, a.Key, a.Val)
				}
			}
		}
	}
}

// Every page carries the policy that the host sends, but for what only a header
// can say; from a disk it allows the files beside it.
func TestPolicy(t *testing.T) {
	b, err := os.ReadFile("../../netlify.toml")
	if err != nil {
		t.Fatal(err)
	}
	sent := regexp.MustCompile(`Content-Security-Policy = "(.*)"`).FindSubmatch(b)
	if sent == nil {
		t.Fatal("netlify.toml sends no policy")
	}
	want, _ := strings.CutSuffix(string(sent[1]), "; frame-ancestors 'none'")
	for _, p := range everyPage(t) {
		got := ""
		for _, m := range p.Find("meta", "") {
			if name, _ := pages.Attr(m, "http-equiv"); name == "Content-Security-Policy" {
				got, _ = pages.Attr(m, "content")
			}
		}
		if strings.ReplaceAll(got, " file:", "") != want {
			t.Errorf("%s: the policy is %q, want %q", p.Path, got, want)
		}
	}
}

var leaks = regexp.MustCompile(`<no value>|ZgotmplZ|&lt;no value&gt;|map\[|%!|\{\{|\{[a-z_]+\}`)

func TestNoLeaks(t *testing.T) {
	for _, p := range everyPage(t) {
		if found := leaks.Find(p.Raw); found != nil {
			t.Errorf("%s: %s", p.Path, found)
		}
	}
}

// A page holds words of its own language alone; other words are marked.
func TestOneLanguageToAPage(t *testing.T) {
	words := map[string]map[string]bool{"vi": {}, "en": {}}
	keys := map[string]bool{}
	own := map[string]*phrase.Book{}
	for lang := range words {
		file := filepath.Join(root, "data", "i18n", lang+".toml")
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if own[lang], err = phrase.Parse(lang, file, b); err != nil {
			t.Fatal(err)
		}
		for _, key := range own[lang].Keys() {
			if strings.Contains(key, "_") {
				keys[key] = true
			}
			if w, _ := own[lang].Word(key); len(w) > 8 && !strings.ContainsAny(w, "{\n") {
				words[lang][w] = true
			}
		}
	}
	other := map[string]string{"vi": "en", "en": "vi"}
	for _, p := range everyPage(t) {
		for n := range p.Root.Descendants() {
			said := strings.TrimSpace(n.Data)
			if n.Type != html.TextNode || said == "" || n.Parent.Data == "script" {
				continue
			}
			if keys[said] {
				t.Errorf("%s: shows the key %s", p.Path, said)
			}
			lang := langAt(n)
			if foreign := other[lang]; words[foreign][said] && !words[lang][said] {
				t.Errorf("%s: %q is %s on a page in %s", p.Path, said, foreign, lang)
			}
			if word := vietnamese.FindString(strings.ReplaceAll(said, "Mốc", "")); lang == "en" && word != "" {
				t.Errorf("%s: %q in %q is not marked as Vietnamese", p.Path, word, said)
			}
		}
	}
}

// vietnamese is a word with a letter that only Vietnamese writes.
var vietnamese = regexp.MustCompile(`\pL*[ăĂđĐơƠưƯẠ-ỹ]\pL*`)

// maxPage is how large a page may be with its style and script, compressed.
const maxPage = 30 << 10

func TestPagesAreLight(t *testing.T) {
	dir := siteDir(t)
	shared := 0
	for _, pattern := range []string{"css/*.css", "js/*.js"} {
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil || len(files) != 1 {
			t.Fatalf("%s: %v, %v", pattern, files, err)
		}
		b, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		shared += compressed(t, b)
	}
	for _, p := range everyPage(t) {
		if len(p.Raw)+shared <= maxPage {
			continue // light enough as it is
		}
		n := compressed(t, p.Raw) + shared
		if n > maxPage {
			t.Errorf("%s: %d bytes compressed, at most %d", p.Path, n, maxPage)
		}
		t.Logf("%s: %d bytes, of which %d are style and script", p.Path, n, shared)
	}
}

func compressed(t *testing.T, b []byte) int {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

// Elements that are open when a page closes another, or that stand where HTML
// does not allow them, would be moved by browsers.
func TestElementsNest(t *testing.T) {
	void := map[string]bool{"meta": true, "link": true, "br": true, "img": true, "hr": true, "input": true, "path": true}
	flow := map[string]bool{"p": true, "div": true, "ul": true, "ol": true, "dl": true,
		"section": true, "figure": true, "blockquote": true, "h1": true,
		"h2": true, "h3": true, "nav": true}
	for _, p := range everyPage(t) {
		var open []string
		z := html.NewTokenizer(bytes.NewReader(p.Raw))
		for tt := z.Next(); tt != html.ErrorToken; tt = z.Next() {
			tok := z.Token()
			switch {
			case tt == html.StartTagToken && !void[tok.Data]:
				if flow[tok.Data] && len(open) > 0 {
					switch in := open[len(open)-1]; in {
					case "p", "span", "h1", "h2", "h3", "ul", "ol":
						t.Errorf("%s: <%s> in <%s>", p.Path, tok.Data, in)
					}
				}
				open = append(open, tok.Data)
			case tt == html.EndTagToken:
				if len(open) == 0 || open[len(open)-1] != tok.Data {
					t.Errorf("%s: </%s> closes %v", p.Path, tok.Data, open)
					return
				}
				open = open[:len(open)-1]
			}
		}
		if len(open) > 0 {
			t.Errorf("%s: never closed: %v", p.Path, open)
		}
	}
}
