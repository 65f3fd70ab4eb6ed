package index

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"maps"
	"slices"

	"golang.org/x/sync/errgroup"
)

// Prints gives, by path, a print of what a page shows of the index, in all
// languages: while it is the same, so is the page. Pages that show a little of
// everything have none.
func (x *Index) Prints() (map[string]string, error) {
	langs := slices.Sorted(maps.Keys(x.Langs))
	prints := make([]map[string][]byte, len(langs))
	var group errgroup.Group
	for i, lang := range langs {
		group.Go(func() error {
			p := printer{l: x.Langs[lang], brief: map[string][]byte{}, facts: map[string][]byte{}}
			prints[i] = p.pages(x.Pages)
			return p.err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, of := range prints {
		for path, b := range of {
			out[path] += string(b)
		}
	}
	return out, nil
}

// printer makes the prints of one language.
type printer struct {
	l     *Lang
	brief map[string][]byte // what other pages tell of an entity or a source, by id
	facts map[string][]byte
	err   error
}

func (p *printer) pages(pages []Page) map[string][]byte {
	l := p.l
	for id, e := range l.Entities {
		p.brief[id] = p.print(e.brief(), false)
	}
	for id, s := range l.Sources {
		p.brief[id] = p.print(s.brief(), false)
	}
	for id, f := range l.Facts {
		p.facts[id] = p.print(f, false)
	}
	out := map[string][]byte{}
	for _, page := range pages {
		if shown := l.shows(page); shown != nil {
			out[page.Path] = p.print([]any{page, shown, l.AsOf, l.Cards["/"+page.Path]}, true)
		}
	}
	return out
}

// shows gives the part of the index that a page shows, nil for one that shows a
// little of everything.
func (l *Lang) shows(p Page) any {
	switch {
	case p.Kind == "section":
	case p.Layout == "entity":
		return l.Entities[p.ID]
	case p.Layout == "source", p.Layout == "review":
		return l.Sources[p.ID]
	case l.Leaves[p.ID] == nil:
	case l.Leaves[p.ID].Kind == timelineLeaf:
		return []any{l.Leaves[p.ID], l.Timeline.Years, l.Timeline.Companies}
	default:
		return l.Leaves[p.ID]
	}
	return nil
}

// print takes the print of a value and of whatever the ids in it stand for; deep,
// of facts too.
func (p *printer) print(v any, deep bool) []byte {
	b, err := json.Marshal(v)
	if err != nil && p.err == nil {
		p.err = err
	}
	h := sha256.New()
	h.Write(b)
	for id := range texts(b) {
		h.Write(p.brief[string(id)])
		if deep {
			h.Write(p.facts[string(id)])
		}
	}
	return h.Sum(nil)
}

// texts gives the texts of a JSON value, as they are written there. Ids need no
// escapes.
func texts(b []byte) func(yield func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for {
			start := bytes.IndexByte(b, '"')
			if start < 0 {
				return
			}
			end := start + 1
			for b[end] != '"' {
				if b[end] == '\\' {
					end++
				}
				end++
			}
			if !yield(b[start+1 : end]) {
				return
			}
			b = b[end+1:]
		}
	}
}
