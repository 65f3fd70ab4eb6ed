package project

import (
	"io/fs"
	"os"
	"slices"
	"time"

	"moc/tools/diag"
)

// Memory keeps what was read of files from one Load to the next, which reads again
// only those that changed. What is read is shared: nobody may change it.
type Memory struct{ of map[string]memory }

// memory is what was read of some files.
type memory struct {
	seen  []fs.FileInfo // as they were
	files []*File
	diags []diag.Diagnostic
	value any
}

// fresh is how long a file must rest before its time tells whether it changed:
// file systems count in steps of up to two seconds.
const fresh = 3 * time.Second

// Load is that of the package, with this memory.
func (m *Memory) Load(fsys fs.FS) (*Project, []diag.Diagnostic, error) {
	l := newLoader(fsys)
	l.known, l.seen = m.of, map[string]memory{}
	l.load()
	if m.of = l.seen; l.fault != nil {
		m.of = nil
	}
	return l.Project, diag.Sort(l.diags), l.fault
}

// recall gives what read gives of some files. What was read of them before stands
// for it, if they are as they were.
func recall[T any](l *loader, key string, names []string, read func() *T) *T {
	if l.seen == nil {
		return read()
	}
	now := l.look(names)
	old, known := l.known[key]
	if known && now != nil && slices.EqualFunc(old.seen, now, unchanged) {
		for _, f := range old.files {
			l.Files[f.Name] = f
		}
		l.diags = append(l.diags, old.diags...)
		l.seen[key] = old
		return old.value.(*T)
	}
	before := len(l.diags)
	value := read()
	m := memory{seen: now, diags: slices.Clone(l.diags[before:]), value: value}
	for _, name := range names {
		if f := l.Files[name]; f != nil {
			m.files = append(m.files, f)
		}
	}
	if now != nil {
		l.seen[key] = m
	}
	return value
}

// look tells how files are, nil where one of them changed just now or is not there.
func (l *loader) look(names []string) []fs.FileInfo {
	out := []fs.FileInfo{}
	for _, name := range names {
		info, err := fs.Lstat(l.fsys, name)
		if err != nil || time.Since(info.ModTime()) < fresh {
			return nil
		}
		out = append(out, info)
	}
	return out
}

func unchanged(a, b fs.FileInfo) bool {
	return os.SameFile(a, b) && a.Mode() == b.Mode() && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}
