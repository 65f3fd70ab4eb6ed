// Package search makes the index in which the pages look up names and sentences.
//
// A page that opens from a disk cannot fetch data, but it can load scripts. So
// the index is a set of small scripts that each hand one value to the function
// mocSearch of the page: words by their first two letters, the list of these files,
// entries in blocks, and the words of all names, for a reader who made a slip. A search loads only the
// files of the words that were typed and of the entries that it shows.
package search

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// Entry is something that can be found.
type Entry struct {
	Kind  string   // a key of the page's words: the kind of an entity, "source", "sentence"
	Title string   // what is shown and searched
	Note  string   // shown beside it, and not searched
	Path  string   // address below the folder of the language
	Lang  string   // of the title; empty where it is that of the page or of none
	Names []string // further names, searched, and shown where one of them was found
}

// block is how many entries a file holds.
const block = 64

// Files gives the index of one language: file names without a folder, and their
// bytes. The order of the entries is the order in which equals are found.
func Files(entries []Entry) (map[string][]byte, error) {
	x := newIndex(entries)
	files := map[string][]byte{}
	add := func(kind, key string, v any) error {
		b, err := json.Marshal(v)
		if err != nil {
			return fmt.Errorf("search index, %s %s: %w", kind, key, err)
		}
		files[kind+"-"+key+".js"] = fmt.Appendf(nil, "mocSearch(%q,%q,%s);\n", kind, key, b)
		return nil
	}
	if err := add("k", "keys", slices.Sorted(maps.Keys(x.shards))); err != nil {
		return nil, err
	}
	for key, terms := range x.shards {
		if err := add("w", key, terms); err != nil {
			return nil, err
		}
	}
	for n, rows := range slices.Collect(slices.Chunk(rows(entries), block)) {
		if err := add("e", strconv.Itoa(n), rows); err != nil {
			return nil, err
		}
	}
	return files, add("n", "names", x.names())
}

// rows gives the entries as the page reads them: kind, title, note, path, the
// language of the title, and the further names where there are some.
func rows(entries []Entry) [][]string {
	out := make([][]string, len(entries))
	for i, e := range entries {
		out[i] = append([]string{e.Kind, e.Title, e.Note, e.Path, e.Lang}, e.Names...)
	}
	return out
}

// postings are the entries that hold a word, by how it is written there: first
// those whose name holds it, then those whose text does. Each list holds
// differences to the number before, which are short.
type postings map[string][2][]int

// index gathers words. Every key of shards is a file; below it stand the words
// without marks.
type index struct {
	shards map[string]map[string]postings
	named  map[string]bool // words of names
	last   map[last]int
}

// last is a list of numbers to which one may be appended.
type last struct {
	word
	text bool
}

func newIndex(entries []Entry) *index {
	x := &index{shards: map[string]map[string]postings{}, named: map[string]bool{}, last: map[last]int{}}
	for i, e := range entries {
		text := e.Kind == Sentence
		x.add(i, e.Title, text)
		for _, n := range e.Names {
			x.add(i, n, text)
		}
	}
	return x
}

// Sentence is the kind of the entries that are text and no name.
const Sentence = "sentence"

func (x *index) add(entry int, s string, text bool) {
	for _, w := range words(s) {
		at := last{w, text}
		before, seen := x.last[at]
		if seen && before == entry {
			continue
		}
		x.last[at] = entry
		key := shard(w.plain)
		if x.shards[key] == nil {
			x.shards[key] = map[string]postings{}
		}
		if x.shards[key][w.plain] == nil {
			x.shards[key][w.plain] = postings{}
		}
		lists := x.shards[key][w.plain][w.written]
		n := 0
		if text {
			n = 1
		} else {
			x.named[w.plain] = true
		}
		lists[n] = append(lists[n], entry-before)
		x.shards[key][w.plain][w.written] = lists
	}
}

// names lists the words of names that are long enough for a slip to be told.
func (x *index) names() []string {
	out := []string{}
	for w := range x.named {
		if len(w) >= 4 && shard(w) != han {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}
