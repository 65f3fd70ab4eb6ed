package verify

import (
	"net/url"
	"path"
	"strings"

	"moc/tools/pages"
)

// links looks for the target of every link within the site, with its anchor.
func (p *prover) links() {
	p.begin(Links)
	for _, name := range sorted(p.pages) {
		page := p.pages[name]
		for n := range page.Elements() {
			for _, key := range []string{"href", "src"} {
				if ref, ok := pages.Attr(n, key); ok {
					p.link(page, ref)
				}
			}
		}
	}
}

func (p *prover) link(page *pages.Page, ref string) {
	u, err := url.Parse(ref)
	switch {
	case err != nil:
		p.fail(page.Path, "bad-link", ref)
		return
	case u.Scheme != "" || u.Host != "" || strings.HasPrefix(u.Path, "/"):
		return // leaves the site, or is the address of a site that has one
	}
	p.kind.Count++
	to := target(page, u)
	switch {
	case strings.HasPrefix(to, pages.Downloads+"/"): // no part of what is proved
	case !p.files[to]:
		p.fail(page.Path, "dead-link", ref)
	case u.Fragment != "" && (p.pages[to] == nil || p.pages[to].IDs[u.Fragment] == 0):
		p.fail(page.Path, "no-anchor", ref)
	}
}

// target is the file to which a relative address leads.
func target(page *pages.Page, u *url.URL) string {
	if u.Path == "" {
		return page.Path
	}
	return path.Join(path.Dir(page.Path), u.Path)
}

// languages looks for the counterparts of every page.
func (p *prover) languages() {
	p.begin(Languages)
	langs := map[string]bool{}
	for name, page := range p.pages {
		if lang := page.Lang(); lang != "" && name == lang+"/index.html" {
			langs[lang] = true
		}
	}
	if len(langs) < 2 {
		p.fail("index.html", "one-language", strings.Join(sorted(langs), ", "))
	}
	for _, name := range sorted(p.pages) {
		lang := p.pages[name].Lang()
		if !langs[lang] {
			continue
		}
		p.kind.Count++
		for _, other := range sorted(langs) {
			if twin := other + strings.TrimPrefix(name, lang); p.pages[twin] == nil {
				p.fail(name, "no-counterpart", twin)
			}
		}
	}
}
