package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// offlineFile tells the service worker what there is to keep.
const offlineFile = "offline.js"

// writeOffline lists the files of a built site with their sizes, and a version
// that changes with any of them. What readers never open stays out: pictures for
// shared links, feeds, the map for search engines.
func writeOffline(dir string) error {
	type entry [2]any // path and bytes
	var list struct {
		Version string  `json:"version"`
		Files   []entry `json:"files"`
	}
	version := sha256.New()
	root := os.DirFS(dir)
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := fs.ReadFile(root, name)
		fmt.Fprintf(version, "%s %x\n", name, sha256.Sum256(content))
		top, _, _ := strings.Cut(name, "/")
		switch {
		case top == "cards" || top == "feeds" || name == "robots.txt" || name == "sw.js" || strings.HasSuffix(name, "sitemap.xml"):
		default:
			list.Files = append(list.Files, entry{name, len(content)})
		}
		return err
	})
	if err != nil {
		return err
	}
	list.Version = fmt.Sprintf("%x", version.Sum(nil))[:12]
	b, err := json.Marshal(list)
	if err != nil {
		return err
	}
	return fill(dir, map[string][]byte{offlineFile: []byte("self.mocOffline=" + string(b) + ";\n")})
}
