package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"moc/tools/card"
	"moc/tools/index"
)

// cardFolder is where pictures are kept from build to build, below the folder of
// the project; git ignores it.
const cardFolder = "resources/moc/cards"

// cards gives the pictures for shared links by path within the site. A site
// without an address of its own needs none. Each is drawn once and kept by its
// content.
func (b *builder) cards(x *index.Index, files map[string][]byte) error {
	if !strings.HasPrefix(b.baseURL, "http") || b.preview {
		return nil
	}
	kept := filepath.Join(b.root, filepath.FromSlash(cardFolder))
	if err := os.MkdirAll(kept, 0o755); err != nil {
		return err
	}
	var mu sync.Mutex
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for path, c := range x.Cards() {
		group.Go(func() error {
			picture, err := keptCard(filepath.Join(kept, c.Key()+".png"), c)
			mu.Lock()
			defer mu.Unlock()
			files[filepath.Join("cards", filepath.FromSlash(path)+".png")] = picture
			return err
		})
	}
	return group.Wait()
}

// keptCard gives a picture that was drawn before, or draws it and keeps it.
func keptCard(file string, c card.Card) ([]byte, error) {
	if b, err := os.ReadFile(file); err == nil {
		return b, nil
	}
	b, err := card.Draw(c)
	if err != nil {
		return nil, err
	}
	_, err = writeFile(file, b)
	return b, err
}
