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

	"moc/tools/phrase"
)

func TestPagesAreInBothLanguages(t *testing.T) {
	all := pages(t)
	if all["index.html"] == nil {
		t.Error("no page at /")
	}
	for name := range all {
		for _, pair := range [][2]string{{"vi/", "en/"}, {"en/", "vi/"}} {
			if rest, ok := strings.CutPrefix(name, pair[0]); ok && all[pair[1]+rest] == nil {
				t.Errorf("%s has no counterpart %s%s", name, pair[1], rest)
			}
		}
	}
}

func TestEveryPageIsWhole(t *testing.T) {
	for _, p := range pages(t) {
		if n := len(p.find("h1", "")); n != 1 {
			t.Errorf("%s: %d h1", p.path, n)
		}
		if n := len(p.find("main", "")); n != 1 {
			t.Errorf("%s: %d main", p.path, n)
		}
		if lang, _ := attr(p.find("html", "")[0], "lang"); p.lang() != "" && lang != p.lang() {
			t.Errorf("%s: lang is %q", p.path, lang)
		}
		if title := text(p.find("title", "")[0]); strings.TrimSpace(title) == "" {
			t.Errorf("%s: no title", p.path)
		}
		for id, n := range p.ids {
			if n > 1 || id == "" || strings.ContainsAny(id, " \t\n") {
				t.Errorf("%s: id %q stands %d times", p.path, id, n)
			}
		}
	}
}

// Links hold on a server and on a disk, with their anchors, and nothing of the
// site's own is fetched by an absolute address.
func TestLinks(t *testing.T) {
	dir, all := siteDir(t), pages(t)
	for _, p := range all {
		for n := range p.elements() {
			for _, key := range []string{"href", "src"} {
				ref, ok := attr(n, key)
				if !ok {
					continue
				}
				u, err := url.Parse(ref)
				switch {
				case err != nil:
					t.Errorf("%s: %v", p.path, err)
				case u.Scheme == "https" || u.Scheme == "http":
					if rel, _ := attr(n, "rel"); n.Data != "a" || rel != "external" {
						t.Errorf("%s: <%s %s=%q> leaves the site", p.path, n.Data, key, ref)
					}
				case u.Scheme != "" || u.Host != "" || strings.HasPrefix(u.Path, "/"):
					t.Errorf("%s: %q would not open from a disk", p.path, ref)
				default:
					checkTarget(t, dir, all, p, u)
				}
			}
		}
	}
}

func checkTarget(t *testing.T, dir string, all map[string]*page, p *page, u *url.URL) {
	t.Helper()
	to := p.path
	if u.Path != "" {
		to = path.Join(path.Dir(p.path), u.Path)
	}
	if info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(to))); err != nil || info.IsDir() {
		t.Errorf("%s: %q leads nowhere", p.path, u)
		return
	}
	if u.Fragment != "" && all[to].ids[u.Fragment] == 0 {
		t.Errorf("%s: %s has no #%s", p.path, to, u.Fragment)
	}
}

func TestAlternates(t *testing.T) {
	all := pages(t)
	alternates := func(p *page) map[string]string {
		found := map[string]string{}
		for _, n := range p.find("link", "") {
			if rel, _ := attr(n, "rel"); rel == "alternate" {
				lang, _ := attr(n, "hreflang")
				href, _ := attr(n, "href")
				found[lang] = path.Join(path.Dir(p.path), href)
			}
		}
		return found
	}
	for _, p := range all {
		if strings.HasSuffix(p.path, "404.html") {
			continue
		}
		got := alternates(p)
		if got["vi"] == "" || got["en"] == "" || got["x-default"] == "" {
			t.Errorf("%s: alternates %v", p.path, got)
		}
		if p.lang() == "" {
			continue
		}
		if got[p.lang()] != p.path {
			t.Errorf("%s: names %s as itself", p.path, got[p.lang()])
		}
		for lang, to := range got {
			if lang == "x-default" {
				continue
			}
			if back := alternates(all[to]); back[p.lang()] != p.path {
				t.Errorf("%s names %s, which names %s", p.path, to, back[p.lang()])
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
		"index.html":                  {`<link rel="canonical" href="` + at + `">`, `hreflang="x-default" href="` + at + `index.html"`},
		"en/organizations/baidu.html": {`<link rel="canonical" href="` + at + `en/organizations/baidu.html">`, `hreflang="vi" href="` + at + `vi/organizations/baidu.html"`, `<meta name="robots" content="noindex">`, `href="../../css/`},
		"vi/404.html":                 {`<link rel="stylesheet" href="` + at + `css/`, `<a href="` + at + `vi/index.html">`},
		"robots.txt":                  {"Sitemap: " + at + "sitemap.xml"},
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

// What stands as a quotation stands so in the document, byte for byte, and in
// the sentence to which its link leads.
func TestQuotations(t *testing.T) {
	all := pages(t)
	n := 0
	for _, p := range all {
		for _, quote := range append(p.find("blockquote", ""), p.find("q", "")...) {
			n++
			words := text(quote)
			lang, _ := attr(quote, "lang")
			link := firstLink(quote.Parent)
			u, err := url.Parse(link)
			if err != nil {
				t.Fatal(err)
			}
			source := strings.TrimSuffix(path.Base(u.Path), ".html")
			if !bytes.Contains(body(t, source, lang), []byte(words)) {
				t.Errorf("%s: %q is not in %s", p.path, words, source)
			}
			if !overlaps(words, sentence(all[path.Join(path.Dir(p.path), u.Path)], u.Fragment)) {
				t.Errorf("%s: %q is not at %s", p.path, words, link)
			}
		}
	}
	if n == 0 {
		t.Error("no quotation anywhere")
	}
}

// overlaps reports whether the quotation begins in the sentence: it lies within
// it, or runs on into the next.
func overlaps(words, sentence string) bool {
	if strings.Contains(sentence, words) {
		return true
	}
	for i := range sentence {
		if strings.HasPrefix(words, sentence[i:]) {
			return true
		}
	}
	return false
}

func firstLink(n *html.Node) string {
	for d := range n.Descendants() {
		if href, ok := attr(d, "href"); ok && d.Data == "a" {
			return href
		}
	}
	return ""
}

// sentence gives the original text of a sentence on the page of its source.
func sentence(p *page, id string) string {
	for n := range p.elements() {
		if got, _ := attr(n, "id"); got != id {
			continue
		}
		for d := range n.Descendants() {
			if hasClass(d, "original") {
				return text(d)
			}
		}
	}
	return ""
}

// Every text of a document that a source page shows is in the document, in its
// order.
func TestSourcesAreShownAsTheyAre(t *testing.T) {
	for _, p := range pages(t) {
		if path.Base(path.Dir(p.path)) != "sources" || path.Base(p.path) == "index.html" {
			continue
		}
		id := strings.TrimSuffix(path.Base(p.path), ".html")
		for n := range p.elements() {
			if !hasClass(n, "original") || hasClass(n, "missing") {
				continue
			}
			lang, _ := attr(n, "lang")
			if words := text(n); !bytes.Contains(body(t, id, lang), []byte(words)) {
				t.Errorf("%s: %q is not in the document", p.path, words)
			}
		}
	}
}

// A fact that is told anywhere is told beside its sentence too.
func TestFactsHaveTheirAddress(t *testing.T) {
	all := pages(t)
	for _, p := range all {
		for _, li := range p.find("li", "fact") {
			id, _ := attr(li, "id")
			found := false
			for d := range li.Descendants() {
				if hasClass(d, "proof") {
					u, err := url.Parse(firstLink(d))
					source := all[path.Join(path.Dir(p.path), u.Path)]
					found = found || err == nil && source != nil && source.ids[id] == 1
				}
			}
			if !found {
				t.Errorf("%s: %s does not lead to the page of its source", p.path, id)
			}
		}
	}
}

// The Content-Security-Policy forbids what is written into the page.
func TestNothingInline(t *testing.T) {
	for _, p := range pages(t) {
		for n := range p.elements() {
			_, src := attr(n, "src")
			if kind, _ := attr(n, "type"); kind == "application/ld+json" { // data, which no browser runs
				if words := text(n); !json.Valid([]byte(words)) || strings.ContainsAny(words, "<>&") {
					t.Errorf("%s: JSON-LD that is no JSON or could end its element", p.path)
				}
				continue
			}
			if n.Data == "style" || n.Data == "script" && !src {
				t.Errorf("%s: inline <%s>", p.path, n.Data)
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s %s=%q>", p.path, n.Data, a.Key, a.Val)
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
	for _, p := range pages(t) {
		got := ""
		for _, m := range p.find("meta", "") {
			if name, _ := attr(m, "http-equiv"); name == "Content-Security-Policy" {
				got, _ = attr(m, "content")
			}
		}
		if strings.ReplaceAll(got, " file:", "") != want {
			t.Errorf("%s: the policy is %q, want %q", p.path, got, want)
		}
	}
}

var leaks = regexp.MustCompile(`<no value>|ZgotmplZ|&lt;no value&gt;|map\[|%!|\{\{|\{[a-z_]+\}`)

func TestNoLeaks(t *testing.T) {
	for _, p := range pages(t) {
		if found := leaks.Find(p.raw); found != nil {
			t.Errorf("%s: %s", p.path, found)
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
	for _, p := range pages(t) {
		for n := range p.root.Descendants() {
			said := strings.TrimSpace(n.Data)
			if n.Type != html.TextNode || said == "" || n.Parent.Data == "script" {
				continue
			}
			if keys[said] {
				t.Errorf("%s: shows the key %s", p.path, said)
			}
			lang := langAt(n)
			if foreign := other[lang]; words[foreign][said] && !words[lang][said] {
				t.Errorf("%s: %q is %s on a page in %s", p.path, said, foreign, lang)
			}
			if word := vietnamese.FindString(strings.ReplaceAll(said, "Mốc", "")); lang == "en" && word != "" {
				t.Errorf("%s: %q in %q is not marked as Vietnamese", p.path, word, said)
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
	for _, p := range pages(t) {
		if len(p.raw)+shared <= maxPage {
			continue // light enough as it is
		}
		n := compressed(t, p.raw) + shared
		if n > maxPage {
			t.Errorf("%s: %d bytes compressed, at most %d", p.path, n, maxPage)
		}
		t.Logf("%s: %d bytes, of which %d are style and script", p.path, n, shared)
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
	flow := map[string]bool{"p": true, "div": true, "ul": true, "ol": true, "dl": true, "section": true, "figure": true, "blockquote": true, "h1": true, "h2": true, "h3": true, "nav": true}
	for _, p := range pages(t) {
		var open []string
		z := html.NewTokenizer(bytes.NewReader(p.raw))
		for tt := z.Next(); tt != html.ErrorToken; tt = z.Next() {
			tok := z.Token()
			switch {
			case tt == html.StartTagToken && !void[tok.Data]:
				if flow[tok.Data] && len(open) > 0 {
					switch in := open[len(open)-1]; in {
					case "p", "span", "h1", "h2", "h3", "ul", "ol":
						t.Errorf("%s: <%s> in <%s>", p.path, tok.Data, in)
					}
				}
				open = append(open, tok.Data)
			case tt == html.EndTagToken:
				if len(open) == 0 || open[len(open)-1] != tok.Data {
					t.Errorf("%s: </%s> closes %v", p.path, tok.Data, open)
					return
				}
				open = open[:len(open)-1]
			}
		}
		if len(open) > 0 {
			t.Errorf("%s: never closed: %v", p.path, open)
		}
	}
}
