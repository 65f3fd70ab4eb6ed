package main

import (
	"fmt"
	"net/http"
	"os"
	"path"
	"path/filepath"

	"github.com/BurntSushi/toml"
)

// hostFile says what the host sends with each file.
const hostFile = "netlify.toml"

// hostHeaders is what the host sends with the files of a path pattern.
type hostHeaders struct {
	For    string            `toml:"for"` // "/css/*"
	Values map[string]string `toml:"values"`
}

// readHostHeaders gives the host's headers, so that a page that breaks them
// breaks at home first. A project without the host's file has none.
func readHostHeaders(root string) ([]hostHeaders, error) {
	b, err := os.ReadFile(filepath.Join(root, hostFile))
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var f struct {
		Headers []hostHeaders `toml:"headers"`
	}
	if err := toml.Unmarshal(b, &f); err != nil {
		return nil, fmt.Errorf("%s: %w", hostFile, err)
	}
	return f.Headers, nil
}

// setHostHeaders sets the headers for a path, but for those that would outlast a
// look at home: what is kept, and the duty to use TLS.
func setHostHeaders(h http.Header, rules []hostHeaders, name string) {
	for _, r := range rules {
		if ok, err := path.Match(r.For, name); r.For != "/*" && (!ok || err != nil) {
			continue
		}
		for key, value := range r.Values {
			if key != "Cache-Control" && key != "Strict-Transport-Security" {
				h.Set(key, value)
			}
		}
	}
}
