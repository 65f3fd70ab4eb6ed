package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"moc/tools/extract"
	"moc/tools/index"
	"moc/tools/project"
)

// scaled is the index of a project with so many facts.
func scaled(t *testing.T, facts int) *index.Index {
	t.Helper()
	dir := t.TempDir()
	if err := run(facts, 0, root, []string{dir}); err != nil {
		t.Fatal(err)
	}
	p, _, err := project.Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	engine, err := extract.New(p.Grammars, p.Entities)
	if err != nil {
		t.Fatal(err)
	}
	in := index.Input{Books: p.Books, Entities: p.Entities}
	for _, s := range p.Sources {
		in.Sources = append(in.Sources, index.Source{
			Document: s.Original.Document, Translation: s.Translations[0].Document,
			Facts: engine.Run(s.Original.Document).Facts, Reviews: p.ReviewsOf(s.ID),
		})
	}
	x, err := index.Build(in)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// At a size where no list fits on one page, every page that a list is cut into
// stands in both languages at the same address, is light, and leads to pages that
// are there; and every fact stands where it is said to stand.
func TestLeaves(t *testing.T) {
	x := scaled(t, 3000)
	pages := map[string]bool{}
	for _, p := range x.Pages {
		path := p.Path
		if p.Kind == "section" {
			path += "/index"
		}
		if pages[path] {
			t.Errorf("two pages at %s", path)
		}
		pages[path] = true
	}
	vi := slices.Sorted(maps.Keys(x.Langs["vi"].Leaves))
	if en := slices.Sorted(maps.Keys(x.Langs["en"].Leaves)); !slices.Equal(vi, en) {
		t.Error("the languages differ in their pages")
	}
	for lang, l := range x.Langs {
		kinds := map[string]int{}
		for path, leaf := range l.Leaves {
			kinds[leaf.Kind]++
			if !pages[path] {
				t.Errorf("%s: no page is asked for at %s", lang, path)
			}
			if n := weight(t, l, leaf); n > 20_000 {
				t.Errorf("%s/%s: what it tells weighs %d bytes", lang, path, n)
			}
			for _, link := range slices.Concat(leaf.Way, leaf.Beside, leaf.Parts, leaf.Links, l.Timeline.Years) {
				to, _, _ := strings.Cut(link.Href, "#")
				if !pages[strings.TrimSuffix(to, ".html")] {
					t.Errorf("%s/%s leads to %s, which is no page", lang, path, link.Href)
				}
			}
		}
		for _, kind := range []string{"timeline", "claims", "links", "profile", "connections", "entities", "sources", "reviews"} {
			if kinds[kind] < 2 {
				t.Errorf("%s: %d pages of the kind %s", lang, kinds[kind], kind)
			}
		}
		for id, f := range l.Facts {
			if f.Shown != "" && !slices.Contains(told(l, f.Shown), first(f)) {
				t.Errorf("%s: %s is said to stand on %s", lang, id, f.Shown)
			}
		}
	}
}

// first is the id under which a fact is told.
func first(f *index.Fact) string {
	if f.Of != "" {
		return f.Of
	}
	return f.ID
}

// told lists the facts that a page tells.
func told(l *index.Lang, path string) (ids []string) {
	if leaf := l.Leaves[path]; leaf != nil {
		return leaf.IDs
	}
	_, id, _ := strings.Cut(path, "/")
	for _, g := range l.Entities[id].Groups {
		ids = append(ids, g.Facts...)
	}
	return ids
}

// weight is what the data of a page weigh compressed, which its markup hardly
// changes.
func weight(t *testing.T, l *index.Lang, leaf *index.Leaf) int {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	enc := json.NewEncoder(z)
	data := []any{leaf}
	for _, id := range leaf.IDs {
		switch f := l.Facts[id]; {
		case leaf.Kind == "connections": // which tell a fact in one line
			data = append(data, id, f.Parts, f.Date)
		case f != nil:
			data = append(data, f)
		}
	}
	if err := enc.Encode(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
