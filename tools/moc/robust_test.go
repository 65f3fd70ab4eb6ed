package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"moc/tools/source"
)

// Bounds within which any input is read or refused.
const (
	maxTime   = 30 * time.Second
	maxMemory = 1 << 30 // bytes
)

// reader is one kind of input, and the command that reads it.
type reader struct {
	name  string
	file  string // below the root of the small project
	args  []string
	good  string            // its content; empty for that of the project
	in    string            // words of it behind which bytes are put that do not belong there
	pad   [2]string         // what is put around as many letters as make the file too large
	limit int               // of the file, in bytes
	own   map[string]string // faults that only it can have, by name
	want  map[string]string // by fault: words of what is told; read: that nothing is wrong
}

// read is what is wanted of an input that only looks strange.
const read = ""

const reviewText = `#:schema ../../tools/schema/reviews.json
[[review]]
quote = "Một mục"
verdict = "unverified"
date = "2025-04-01"
[review.note]
vi = "Chưa rõ."
en = "Not clear."
`

const factsText = `#:schema ../../tools/schema/facts.json
source = "tin"
lang = "vi"
sha256 = "x"

[[fact]]
id = "release-baidu-1"
type = "release"
date = "2025-03-16"

[fact.args]
agent = ["baidu"]

[[fact.evidence]]
sentence = "s2"
start = 1
end = 2
exact = "x"
`

const articleText = "# Baidu ra mắt Ernie\n\nBaidu ra mắt Ernie 4.5 vào ngày 16 tháng 3.\n\nHãng chưa nói gì thêm về giá.\n\n"

const pageText = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Baidu ra mắt Ernie</title>
<meta property="article:published_time" content="2025-03-18T23:30:00+07:00"></head><body><article>
<h1>Baidu ra mắt Ernie</h1>
<p>Baidu ra mắt Ernie 4.5 vào ngày 16 tháng 3, theo một thông cáo của hãng gửi tới các báo.</p>
<p>Hãng chưa nói gì thêm về giá, về số tham số và về ngày mà mô hình này tới tay người dùng.</p>
</article></body></html>
`

const (
	document = "content/sources/tin/index.vi.md"
	company  = "data/organizations/baidu.toml"
)

// readers and what each says of each fault. A fault that a reader does not name
// cannot be in it.
var readers = []reader{
	{name: "front matter", file: document, args: []string{"check"}, in: `title = "Ti`, limit: source.MaxSize, pad: [2]string{"+++\n# ", "\n"},
		own: map[string]string{
			"duplicate keys": "+++\ntitle = \"x\"\n", "wrong type": "+++\nretrieved = 1\n", "out of range": "+++\nretrieved = \"2025-02-30\"\n",
			"dangling id": "+++\npublisher = \"nobody\"\n", "nesting": "+++\nx = " + strings.Repeat("[", 100_000) + "\n",
			"100,000 tables": "+++\n" + strings.Repeat("[[x]]\n", 100_000),
		},
		want: map[string]string{
			"invalid UTF-8": "not-text", "NUL": "hidden-character", "BOM": read, "CRLF": read, "NFD": read, "one byte too many": "too-large",
			"endless line": "too-long", "nesting": "too-deep", "100,000 tables": "unknown-key", "duplicate keys": "value", "wrong type": "type",
			"out of range": "bad-day", "dangling id": "reference", "link": "link", "unreadable": "denied", "folder": "no-file",
		}},
	{name: "document", file: document, args: []string{"check"}, in: "Hãng ch", limit: source.MaxSize, pad: [2]string{"", "\n"},
		own: map[string]string{
			"nesting": strings.Repeat("> ", 100_000), "100,000 headings": strings.Repeat("## a\n\n", 100_000),
			"cells": strings.Repeat("|a", 10_000) + "|\n" + strings.Repeat("|-", 10_000) + "|\n" + strings.Repeat("|b\n", 10_000),
			"links": strings.Repeat("[a](<b", 30_000),
		},
		want: map[string]string{
			"invalid UTF-8": "not-text", "NUL": "hidden-character", "BOM": read, "CRLF": read, "NFD": read, "one byte too many": "too-large",
			"endless line": read, "nesting": "block", "100,000 headings": "block", "cells": "block", "links": "block",
			"link": "link", "unreadable": "denied", "folder": "no-file",
		}},
	{name: "entity", file: company, args: []string{"check"}, in: `en = "Bai`, limit: 1 << 20, pad: [2]string{"# ", "\n"},
		own: map[string]string{
			"duplicate keys": "class = \"x\"\n", "wrong type": "wikidata = 1\n", "out of range": "wikidata = \"Q0\"\n",
			"dangling id": "parent = \"nobody\"\n", "cycle": "parent = \"baidu\"\n", "nesting": "x = " + strings.Repeat("{a=", 100_000) + "\n",
			"100,000 tables": strings.Repeat("[[x]]\n", 100_000),
		},
		want: map[string]string{
			"invalid UTF-8": "not-text", "NUL": "hidden-character", "BOM": read, "CRLF": read, "NFD": read, "one byte too many": "too-large",
			"endless line": "too-long", "nesting": "too-deep", "100,000 tables": "unknown-key", "duplicate keys": "value", "wrong type": "type",
			"out of range": "bad-wikidata", "dangling id": "reference", "cycle": "cycle", "link": "link", "unreadable": "denied", "folder": "stray-file",
		}},
	{name: "review", file: "data/reviews/tin.toml", args: []string{"check"}, good: reviewText,
		in: `vi = "Ch`, limit: 1 << 20, pad: [2]string{"# ", "\n"},
		own: map[string]string{
			"duplicate keys": "[[renamed]]\nfrom = \"a\"\nfrom = \"b\"\n", "wrong type": "[[review]]\nquote = 1\n",
			"out of range": "[[add]]\nnumber = 99999999999999999999\n", "dangling id": "[[review]]\nfact = \"release-1\"\n",
			"nesting": strings.Repeat("a.", 100_000) + "a = 1\n", "100,000 tables": strings.Repeat("[[x]]\n", 100_000),
		},
		want: map[string]string{
			"invalid UTF-8": "not-text", "NUL": "hidden-character", "BOM": read, "CRLF": read, "NFD": "review-quote", "one byte too many": "too-large",
			"endless line": "too-long", "nesting": "too-deep", "100,000 tables": "unknown-key", "duplicate keys": "value", "wrong type": "type",
			"out of range": "value", "dangling id": "review-gone", "link": "link", "unreadable": "denied", "folder": "stray-file",
		}},
	{name: "grammar", file: "data/grammar/vi.toml", args: []string{"check"}, in: "negation = [\n  \"", limit: 1 << 20, pad: [2]string{"# ", "\n"},
		own: map[string]string{
			"duplicate keys": "[nouns]\n[nouns]\n", "wrong type": "[[event]]\nverbs = 1\n", "out of range": "[time.months]\na = 13\n",
			"nesting": "x = " + strings.Repeat("[", 100_000) + "\n", "100,000 tables": strings.Repeat("[[x]]\n", 100_000),
		},
		want: map[string]string{
			"invalid UTF-8": "not-text", "NUL": "hidden-character", "BOM": read, "CRLF": read, "NFD": read, "one byte too many": "too-large",
			"endless line": read, "nesting": "too-deep", "100,000 tables": "unknown-key", "duplicate keys": "value", "wrong type": "type",
			"out of range": "value", "link": "link", "unreadable": "denied", "folder": "stray-file",
		}},
	{name: "facts", file: "data/facts/tin.toml", args: []string{"check"}, good: factsText, in: `exact = "`, limit: 32 << 20, pad: [2]string{"# ", "\n"},
		own: map[string]string{
			"duplicate keys": "lang = \"vi\"\n", "wrong type": "[[fact]]\nid = 1\n",
			"out of range": "[[fact]]\nid = \"a\"\ntype = \"release\"\ndate = \"2025-13\"\n",
			"nesting":      "x = " + strings.Repeat("[", 100_000) + "\n", "100,000 tables": strings.Repeat("[[x]]\n", 100_000),
		},
		want: map[string]string{
			"invalid UTF-8": "not-text", "NUL": "hidden-character", "BOM": read, "CRLF": read, "NFD": read, "one byte too many": "too-large",
			"endless line": read, "nesting": "too-deep", "100,000 tables": "unknown-key", "duplicate keys": "value", "wrong type": "type",
			"out of range": "bad-date", "link": "link", "unreadable": "denied", "folder": "stray-file",
		}},
	{name: "words", file: "data/i18n/vi.toml", args: []string{"check"}, in: `site_name = "`, limit: 1 << 20, pad: [2]string{"# ", "\n"},
		own: map[string]string{
			"duplicate keys": "site_name = \"x\"\n", "wrong type": "x = 1\n", "nesting": "x = " + strings.Repeat("[", 100_000) + "\n",
			"100,000 tables": strings.Repeat("[[x]]\n", 100_000),
		},
		want: map[string]string{
			"invalid UTF-8": "not-text", "NUL": "hidden-character", "BOM": read, "CRLF": read, "NFD": read, "one byte too many": "too-large",
			"endless line": read, "nesting": "too-deep", "100,000 tables": "words", "duplicate keys": "value", "wrong type": "words",
			"link": "link", "unreadable": "denied", "folder": "no-file",
		}},
	{name: "any document", file: "bai.md", args: []string{"extract", "--format=json", "bai.md"}, good: articleText, in: "Hãng ch",
		limit: source.MaxSize, pad: [2]string{"", "\n\n"},
		want: map[string]string{
			"invalid UTF-8": "not-text", "NUL": read, "BOM": read, "CRLF": read, "NFD": read, "one byte too many": "too-large", "endless line": read,
			"unreadable": "denied", "folder": "directory", "device": "too-large",
		}},
	{name: "text", file: "bai.txt",
		args: []string{"add", "--dry-run", "--title=Baidu", "--lang=vi", "--date=2025-04-01", "bai.txt"},
		good: articleText, in: "Hãng ch",
		limit: source.MaxSize, pad: [2]string{"", "\n\n"},
		own: map[string]string{
			"nesting": strings.Repeat("> ", 100_000), "100,000 headings": strings.Repeat("A b\n\n", 100_000),
			"links": strings.Repeat("[a](<b", 30_000)},
		want: map[string]string{
			"invalid UTF-8": "UTF-8", "NUL": "UTF-8", "BOM": read, "CRLF": read, "NFD": read, "one byte too many": "larger", "endless line": read,
			"nesting": read, "100,000 headings": read, "links": read, "unreadable": "denied", "folder": "directory",
		}},
	{name: "Markdown", file: "bai.md",
		args: []string{"add", "--dry-run", "--title=Baidu", "--lang=vi", "--date=2025-04-01", "bai.md"},
		good: articleText, in: "Hãng ch",
		limit: source.MaxSize, pad: [2]string{"", "\n\n"},
		own: map[string]string{
			"nesting": strings.Repeat("> ", 100_000), "100,000 headings": strings.Repeat("## b\n\n", 100_000),
			"links": strings.Repeat("[a](<b", 30_000)},
		want: map[string]string{
			"invalid UTF-8": "UTF-8", "NUL": "hidden-character", "BOM": read, "CRLF": read, "NFD": read, "one byte too many": "larger", "endless line": read,
			"nesting": read, "100,000 headings": read, "links": read, "unreadable": "denied", "folder": "directory",
		}},
	{name: "page", file: "page.html", args: []string{"add", "--dry-run", "page.html"}, good: pageText,
		in: "<p>Hãng ch", limit: source.MaxSize, pad: [2]string{"<!-- ", " -->"},
		own: map[string]string{
			"nesting": strings.Repeat("<div>", 100_000), "100,000 headings": "<article>" + strings.Repeat("<h2>a</h2>", 100_000),
			"cells": "<table>" + strings.Repeat("<tr><td>a", 100_000),
		},
		want: map[string]string{
			"invalid UTF-8": "UTF-8", "NUL": "UTF-8", "BOM": read, "CRLF": read, "NFD": read, "one byte too many": "larger", "endless line": read,
			"nesting": "page: ", "100,000 headings": read, "cells": read, "unreadable": "denied", "folder": "directory",
		}},
}

func TestRobust(t *testing.T) {
	for _, r := range readers {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			for fault, want := range r.want {
				t.Run(fault, func(t *testing.T) { r.try(t, fault, want) })
			}
		})
	}
}

// try spoils one file of a project, and has it read.
func (r *reader) try(t *testing.T, fault, want string) {
	if fault == "unreadable" && os.Geteuid() == 0 {
		t.Skip("root reads everything")
	}
	root := t.TempDir()
	if err := makeSmall(root); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(root, filepath.FromSlash(r.file))
	good := []byte(r.good)
	if r.good == "" {
		var err error
		if good, err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.spoil(path, fault, string(good)); err != nil {
		t.Fatal(err)
	}
	before := snapshot(t, root)
	got := runBinary(t, root, r.args...)
	got.judge(t, want)
	if after := snapshot(t, root); after != before {
		t.Errorf("something was written:\n%s\nbefore:\n%s", after, before)
	}
	if r.args[0] != "check" || got.code == exitDone {
		return
	}
	if got := runBinary(t, root, "extract"); got.code != exitDone && snapshot(t, root) != before {
		t.Errorf("extract wrote something and ended with %d", got.code)
	}
}

// spoil puts a fault into a file whose content is good.
func (r *reader) spoil(path, fault, good string) error {
	if !strings.Contains(good, r.in) {
		return fmt.Errorf("%s: there is no %q to put a fault behind", path, r.in)
	}
	content := ""
	switch fault {
	case "invalid UTF-8":
		content = r.insert(good, "\xff")
	case "NUL":
		content = r.insert(good, "\x00")
	case "BOM":
		content = "\ufeff" + good
	case "CRLF":
		content = strings.ReplaceAll(good, "\n", "\r\n")
	case "NFD":
		content = norm.NFD.String(good)
	case "one byte too many":
		padded := func(letters int) string { return join(r.pad[0]+strings.Repeat("a", letters)+r.pad[1], good) }
		content = padded(r.limit + 1 - len(padded(0)))
	case "endless line":
		content = r.insert(good, strings.Repeat("an ", (1<<20-len(good))/3-100))
	case "link":
		outside := filepath.Join(filepath.Dir(filepath.Dir(path)), "..", "..", "..", "..", "outside")
		os.Remove(path)
		return errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.Symlink(outside, path))
	case "device":
		return os.Symlink("/dev/zero", path)
	case "folder":
		os.Remove(path)
		return os.MkdirAll(path, 0o755)
	case "unreadable":
		_, err := writeFile(path, []byte(good))
		return errors.Join(err, os.Chmod(path, 0))
	case "duplicate keys":
		content = join(r.own[fault], good)
	default: // keys in the place of those that are there
		key, _, _ := strings.Cut(strings.TrimPrefix(r.own[fault], "+++\n"), "=")
		if i := strings.Index(good, "\n"+key+"="); i >= 0 && !strings.Contains(key, "\n") {
			end := i + 1 + strings.IndexByte(good[i+1:], '\n')
			good = good[:i] + good[end:]
		}
		content = join(r.own[fault], good)
	}
	_, err := writeFile(path, []byte(content))
	return err
}

func (r *reader) insert(good, bytes string) string {
	return strings.Replace(good, r.in, r.in+bytes, 1)
}

// join puts keys before those of a file, or into its front matter, and tables,
// paragraphs and elements behind them.
func join(more, good string) string {
	switch {
	case strings.HasPrefix(more, "+++\n"):
		head, body, _ := strings.Cut(strings.TrimPrefix(good, "+++\n"), "\n+++\n")
		if more = strings.TrimPrefix(more, "+++\n"); strings.HasPrefix(more, "[") {
			return "+++\n" + head + "\n" + more + "+++\n" + body
		}
		return "+++\n" + more + head + "\n+++\n" + body
	case strings.HasPrefix(good, "+++\n"), strings.HasPrefix(more, "["), strings.HasPrefix(good, "<"):
		return good + "\n" + more
	}
	return more + good
}

// makeSmall makes a project without layouts.
func makeSmall(root string) error {
	for _, name := range []string{"go.mod", "config.toml", "data/i18n", "data/grammar"} {
		if err := copyTree(filepath.Join("..", "..", name), filepath.Join(root, name)); err != nil {
			return err
		}
	}
	return makeBase(root)
}

// outcome is what a command did.
type outcome struct {
	code   int
	said   string
	took   time.Duration
	memory int64 // at its peak, in bytes, or that of the test, whichever is more; 0 where the system does not tell
}

// runBinary runs the command itself, which must end in time.
func runBinary(t testing.TB, dir string, args ...string) outcome {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), 2*maxTime)
	defer stop()
	cmd := exec.CommandContext(ctx, "moc", args...)
	cmd.Dir, cmd.Env = dir, append(cmd.Environ(), "LC_ALL=C", "LANG=C")
	start := time.Now()
	said, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return outcome{cmd.ProcessState.ExitCode(), string(said), time.Since(start), peak(cmd.ProcessState)}
}

// judge holds an outcome against what is wanted: nothing but exit code 0, or words
// of what is told and one of the two codes of refusal.
func (o *outcome) judge(t *testing.T, want string) {
	t.Helper()
	said := fmt.Sprintf("%.600s", o.said)
	switch {
	case want == read && o.code != exitDone:
		t.Errorf("exit code %d:\n%s", o.code, said)
	case want != read && o.code != exitErrors && o.code != exitFault:
		t.Errorf("exit code %d, want %q:\n%s", o.code, want, said)
	case !strings.Contains(o.said, want):
		t.Errorf("nothing is told of %q:\n%s", want, said)
	}
	if strings.Contains(o.said, "goroutine ") {
		t.Errorf("a panic:\n%s", said)
	}
	if o.took > maxTime || o.memory > maxMemory {
		t.Errorf("%v and %d MiB", o.took, o.memory>>20)
	}
}

// snapshot lists what lies below a folder, with sizes and times of change, but for
// the lock.
func snapshot(t testing.TB, root string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(filepath.ToSlash(path), lockFile) {
			return err
		}
		info, err := d.Info()
		if err == nil {
			fmt.Fprintln(&b, path, info.Size(), info.ModTime().UnixNano())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
