package main

import (
	"fmt"
	"path/filepath"
)

// bareConfig is the least that Hugo needs for a site in two languages.
const bareConfig = `baseURL = "https://example.org/"
defaultContentLanguage = "vi"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "rss", "section"]
[languages.vi]
weight = 1
[languages.en]
weight = 2
`

// writeBare makes a site of so many pages, half of them in each language, each of
// one line, in the plainest template.
func writeBare(dir string, pages int) error {
	files := map[string]string{
		"config.toml":       bareConfig,
		"layouts/page.html": "<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n",
		"layouts/home.html": "<!doctype html><title>{{ .Site.Title }}</title>\n",
	}
	for i := range pages {
		lang := [...]string{"vi", "en"}[i%2]
		files[fmt.Sprintf("content/p%d.%s.md", i/2, lang)] = fmt.Sprintf("+++\ntitle = \"Page %d\"\n+++\nOne line of page %d.\n", i/2, i/2)
	}
	for name, text := range files {
		if err := write(filepath.Join(dir, filepath.FromSlash(name)), []byte(text)); err != nil {
			return err
		}
	}
	return nil
}
