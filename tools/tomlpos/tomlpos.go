// Package tomlpos tells where in a TOML file a key and its value stand. The
// decoder that reads the project's data (BurntSushi/toml) does not say; this
// package reads the same bytes once more with another parser, and serves
// messages only: nothing that is published depends on it.
package tomlpos

import (
	"strconv"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/pelletier/go-toml/v2/unstable"

	"moc/tools/diag"
	"moc/tools/text"
)

// Entry is where one key and its value stand, in bytes of the file. A table
// has its name in the header for both; an element of an array has its value
// for both.
type Entry struct {
	Key, Value text.Span
	kind       unstable.Kind
}

// Index knows the keys of a file, or of its front matter. It reads them when it is
// first asked: most files have nothing wrong.
type Index struct {
	file *diag.File
	body text.Span
	keys func() *keys
}

type keys struct {
	entries map[string]Entry   // by path, with the numbers of array elements
	named   map[string][]Entry // by the key as the decoder names it, without numbers
	members map[string][]Entry // elements of arrays in brackets, by the key of the array
	broken  bool               // a mistake ended the reading
}

// Read indexes the TOML in file. Of an invalid file it knows what stands
// before the mistake.
func Read(file *diag.File) *Index {
	return ReadPart(file, text.Span{Start: 0, End: len(file.Src)})
}

// ReadPart indexes the TOML in a part of file: the front matter of a document.
// A part that lies outside the file is empty.
func ReadPart(file *diag.File, body text.Span) *Index {
	body.End = min(max(body.End, 0), len(file.Src))
	body.Start = min(max(body.Start, 0), body.End)
	x := &Index{file: file, body: body}
	x.keys = sync.OnceValue(func() *keys {
		k := &keys{entries: map[string]Entry{}, named: map[string][]Entry{}, members: map[string][]Entry{}}
		w := walker{keys: k, body: body, src: file.Src[body.Start:body.End:body.End], tables: map[string]int{}}
		w.walk()
		return k
	})
	return x
}

// Replace is the fix that puts a string in the place of the value of a path, nil
// where there is no such value. A path's parts are joined by dots, array elements
// are numbered from 0, and a part that is no bare key is quoted as in TOML:
// alias.2.text, name.vi, "a.b".c.
func (x *Index) Replace(path, value string) *diag.Fix {
	e, ok := x.keys().entries[path]
	if !ok || strings.ContainsAny(value, "\"\\\n") {
		return nil
	}
	return &diag.Fix{Start: e.Value.Start, End: e.Value.End, New: `"` + value + `"`}
}

// Key points to the key of a path: "unknown", "twice". Where there is no such
// key, it points to the nearest table around it, else to the whole file.
func (x *Index) Key(path string) diag.Place {
	return x.around(path, func(e Entry) text.Span { return e.Key })
}

// Value points to the value of a path, else as Key does.
func (x *Index) Value(path string) diag.Place {
	return x.around(path, func(e Entry) text.Span { return e.Value })
}

func (x *Index) around(path string, part func(Entry) text.Span) diag.Place {
	if e, ok := x.keys().entries[path]; ok {
		return x.file.At(part(e))
	}
	for path = parent(path); path != ""; path = parent(path) {
		if e, ok := x.keys().entries[path]; ok {
			return x.file.At(e.Key)
		}
	}
	return x.file.Whole()
}

// parent is the path without its last part, a dot in quotes not counted.
func parent(path string) string {
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '.' && !quoted(path[:i]) {
			return path[:i]
		}
	}
	return ""
}

// quoted reports whether a quotation opens in path and does not close.
func quoted(path string) bool {
	open := false
	for i := 0; i < len(path); i++ {
		switch path[i] {
		case '"':
			open = !open
		case '\\':
			i++
		}
	}
	return open
}

// walker goes through the expressions of a file and records what it passes.
type walker struct {
	*keys
	body   text.Span
	src    []byte
	parser unstable.Parser
	tables map[string]int // elements seen of each array of tables, by path
	path   toml.Key       // the table that the last header opened
	name   toml.Key       // the same without the numbers
}

func (w *walker) walk() {
	if deep(w.src) >= 0 {
		w.broken = true
		return
	}
	w.parser.Reset(w.src)
	for w.parser.NextExpression() {
		switch e := w.parser.Expression(); e.Kind {
		case unstable.KeyValue:
			w.keyValue(e, w.path, w.name)
		case unstable.Table, unstable.ArrayTable:
			w.header(e)
		}
	}
	w.broken = w.parser.Error() != nil
}

// header opens a table. The last part of an array of tables counts on; a part
// on the way to it means the element that was opened last.
func (w *walker) header(e *unstable.Node) {
	w.path, w.name = nil, nil
	it := e.Key()
	for it.Next() {
		key := it.Node()
		w.path, w.name = add(w.path, string(key.Data)), add(w.name, string(key.Data))
		at := w.span(key.Raw)
		array := w.path.String()
		if it.IsLast() && e.Kind == unstable.ArrayTable {
			if w.tables[array] == 0 {
				w.entries[array] = Entry{at, at, unstable.Array}
			}
			w.path = add(w.path, strconv.Itoa(w.tables[array]))
			w.tables[array]++
		} else if n := w.tables[array]; n > 0 {
			w.path = add(w.path, strconv.Itoa(n-1))
		}
		w.record(w.path, w.name, Entry{at, at, unstable.InlineTable})
	}
}

// keyValue records key = value, the tables that a dotted key opens on its way,
// and what the value holds.
func (w *walker) keyValue(e *unstable.Node, path, name toml.Key) {
	value := text.Span{Start: int(e.Raw.Offset), End: int(e.Raw.Offset + e.Raw.Length)}
	it := e.Key()
	for it.Next() {
		key := it.Node()
		path, name = add(path, string(key.Data)), add(name, string(key.Data))
		value.Start = int(key.Raw.Offset + key.Raw.Length)
		if at := w.span(key.Raw); !it.IsLast() {
			w.record(path, name, Entry{at, at, unstable.InlineTable})
		} else {
			value.Start = w.next(value.Start, " \t=")
			w.record(path, name, Entry{at, w.shift(value), e.Value().Kind})
			w.inside(e.Value(), value.Start, path, name)
		}
	}
}

// inside records the elements of an array and the keys of an inline table that
// starts at offset start, and returns where it ends.
func (w *walker) inside(value *unstable.Node, start int, path, name toml.Key) (end int) {
	if value.Kind != unstable.Array && value.Kind != unstable.InlineTable {
		return int(value.Raw.Offset + value.Raw.Length)
	}
	end = start + 1
	it := value.Children()
	for n := 0; it.Next(); n++ {
		child := it.Node()
		start := w.gap(end)
		if child.Kind == unstable.KeyValue {
			w.keyValue(child, path, name)
			end = int(child.Raw.Offset + child.Raw.Length)
			continue
		}
		element := add(path, strconv.Itoa(n))
		end = w.inside(child, start, element, name)
		at := w.shift(text.Span{Start: start, End: end})
		w.entries[element.String()] = Entry{at, at, child.Kind}
		w.members[name.String()] = append(w.members[name.String()], Entry{at, at, child.Kind})
	}
	return w.gap(end) + 1 // the closing bracket
}

// record keeps an entry. Of a key that is written twice, the first place
// counts.
func (w *walker) record(path, name toml.Key, e Entry) {
	if _, ok := w.entries[path.String()]; !ok {
		w.entries[path.String()] = e
		w.named[name.String()] = append(w.named[name.String()], e)
	}
}

// gap is the offset of the next thing of an array or inline table: past
// spaces, commas, line breaks and comments.
func (w *walker) gap(i int) int {
	for {
		i = w.next(i, " \t\r\n,")
		if i >= len(w.src) || w.src[i] != '#' {
			return i
		}
		for i < len(w.src) && w.src[i] != '\n' {
			i++
		}
	}
}

// next is the offset of the first byte from i on that is none of the set.
func (w *walker) next(i int, set string) int {
	for i < len(w.src) && strings.IndexByte(set, w.src[i]) >= 0 {
		i++
	}
	return i
}

// span is a range of the parser in bytes of the file.
func (w *walker) span(r unstable.Range) text.Span {
	return w.shift(text.Span{Start: int(r.Offset), End: int(r.Offset + r.Length)})
}

func (w *walker) shift(s text.Span) text.Span {
	return text.Span{Start: s.Start + w.body.Start, End: s.End + w.body.Start}
}

// add is key with one more part; key itself stays as it is.
func add(key toml.Key, part string) toml.Key {
	return append(key[:len(key):len(key)], part)
}
