package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// hostile are values that would do harm if anything took them for more than
// words.
var hostile = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(1)>`,
	`</script><script>alert(1)</script>`,
	`' onmouseover='alert(1)`,
	`<svg/onload=alert(1)>`,
	`&lt;script&gt;alert(1)&lt;/script&gt;`,
	`[x](javascript:alert(1)) <a href="javascript:alert(1)">y</a>`,
	`{{ .Site.Title }} {{< figure >}} {{% x %}} ${x}`,
	`]]></summary><script>alert(1)</script><!--`,
	`</style><style>*{display:none}</style>`,
	`=HYPERLINK("http://evil.example","x")`,
	`@SUM(A1) +1 -1`,
	`x\r\nBEGIN:VEVENT\r\nSUMMARY:evil`,
	`../../../etc/passwd CON NUL`,
	`%00%0d%0aSet-Cookie: x=y`,
}

// TestHostile builds a site of values that strangers made up to break it. They
// must come out as words, in pages, feeds, calendars and data alike.
func TestHostile(t *testing.T) {
	root := t.TempDir()
	if err := makeProject(root); err != nil {
		t.Fatal(err)
	}
	if err := setGoEnv(func(k, v string) { t.Setenv(k, v) }); err != nil {
		t.Fatal(err)
	}
	plant(t, root)
	var screen console
	a := &app{ctx: t.Context(), stdout: &screen, stderr: &screen, getenv: func(string) string { return "" }}
	a.speak("en")
	w, err := a.read(root)
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(root, "public")
	if _, err := (&builder{app: a, root: root, baseURL: "https://example.org/"}).build(t.Context(), w, out); err != nil {
		t.Fatalf("%s\n%s", screen.String(), a.explain(err, false))
	}
	shown := false
	err = filepath.WalkDir(out, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(out, path)
		for _, fault := range alive(path, b) {
			t.Errorf("%s: %s", rel, fault)
		}
		shown = shown || strings.HasSuffix(path, ".html") && bytes.Contains(b, []byte("{{ .Site.Title }}"))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if !shown {
		t.Error("no page shows the words: nothing was tried")
	}
}

// plant writes the values into every field that takes free words.
func plant(t *testing.T, root string) {
	t.Helper()
	var all, body, notes strings.Builder
	for i, h := range hostile {
		all.WriteString(" " + h)
		body.WriteString("Baidu ra mắt Ernie 4.5 vào ngày " + strconv.Itoa(i+1) + " tháng 3, theo báo " + h + ".\n\n")
		notes.WriteString("[[review]]\nquote = \"vào ngày " + strconv.Itoa(i+1) + " tháng 3\"\nverdict = \"corrected\"\ndate = \"2025-03-20\"\ncorrect = " + quoteTOML(h) +
			"\n[review.note]\nvi = " + quoteTOML(h) + "\nen = " + quoteTOML(h) + "\n[[review.reference]]\naddress = \"https://x.org/?q=" + strconv.Itoa(i) +
			"\"\npublisher = " + quoteTOML(h) + "\ntitle = " + quoteTOML(h) + "\ngrade = \"press\"\nsupports = { vi = " + quoteTOML(h) + ", en = " + quoteTOML(h) + " }\n\n")
	}
	write := func(name, content string) {
		if _, err := writeFile(filepath.Join(root, filepath.FromSlash(name)), []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	piece := pieces(hostile)
	head := "+++\ntitle = " + quoteTOML(piece(0)) + "\nlang = \"vi\"\ndate = \"2025-03-19\"\npublisher = \"bao\"\n" +
		"date_window = \"2025-03-17/2025-03-23\"\n[date_note]\nvi = " + quoteTOML(piece(1)) + "\nen = " + quoteTOML(piece(2)) + "\n+++\n\n"
	write("content/sources/tin/index.vi.md", head+"## Ra mắt "+all.String()+"\n\n"+body.String())
	if err := os.Remove(filepath.Join(root, "content", "sources", "tin", "index.en.md")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	write("data/reviews/tin.toml", notes.String())
	b, err := os.ReadFile(filepath.Join(root, "data", "models", "ernie-4-5.toml"))
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(b, []byte("[description]"))
	write("data/models/ernie-4-5.toml", string(b[:at])+"[description]\nvi = "+quoteTOML("Mô hình"+piece(3))+"\nen = "+quoteTOML("Model"+piece(4))+"\n")
}

// pieces deals values out to fields, none longer than a field may be, and each
// somewhere before the first comes again.
func pieces(values []string) func(i int) string {
	const most = 400
	all := []string{""}
	for _, v := range values {
		if len(all[len(all)-1])+len(v) > most {
			all = append(all, "")
		}
		all[len(all)-1] += " " + v
	}
	return func(i int) string { return all[i%len(all)] }
}

// quoteTOML writes a basic string; its line ends stay escapes.
func quoteTOML(s string) string {
	return `"` + strings.NewReplacer(`\r\n`, `\r\n`, `\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// alive reports what in a file is more than words.
func alive(path string, b []byte) []string {
	switch filepath.Ext(path) {
	case ".html":
		return inPage(b)
	case ".epub", ".zip":
		return inArchive(b)
	case ".xhtml", ".opf":
		return append(inPage(b), alive("x.xml", b)...)
	case ".json":
		if !json.Valid(b) {
			return []string{"no JSON"}
		}
	case ".atom", ".xml":
		d := xml.NewDecoder(bytes.NewReader(b))
		for {
			tok, err := d.Token()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return []string{err.Error()}
			}
			if e, ok := tok.(xml.StartElement); ok && (e.Name.Local == "script" || e.Name.Local == "img") {
				return []string{"an element <" + e.Name.Local + ">"}
			}
		}
	case ".csv":
		rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
		if err != nil {
			return []string{err.Error()}
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
					return []string{"a formula: " + cell}
				}
			}
		}
	case ".ics":
		begin, end := bytes.Count(b, []byte("\r\nBEGIN:VEVENT\r\n")), bytes.Count(b, []byte("\r\nEND:VEVENT\r\n"))
		if begin != end || bytes.Contains(b, []byte("\r\nSUMMARY:evil")) {
			return []string{"a line that a text brought along"}
		}
	}
	return nil
}

// inArchive reports what is alive in the files of an archive, and paths that lead
// out of it.
func inArchive(b []byte) []string {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	for _, f := range z.File {
		if !fs.ValidPath(f.Name) || strings.ContainsAny(f.Name, "\\:") {
			out = append(out, "the path "+f.Name)
		}
		content, err := fs.ReadFile(z, f.Name)
		if err != nil {
			return append(out, err.Error())
		}
		for _, fault := range alive(f.Name, content) {
			out = append(out, f.Name+": "+fault)
		}
	}
	return out
}

// inPage reports scripts, handlers, styles, pictures and addresses that no
// template wrote.
func inPage(b []byte) []string {
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		source, kind := "", ""
		for _, a := range n.Attr {
			switch value := strings.ToLower(strings.TrimSpace(a.Val)); {
			case strings.HasPrefix(a.Key, "on"), a.Key == "style":
				out = append(out, "<"+n.Data+" "+a.Key+">")
			case (a.Key == "href" || a.Key == "src") &&
				(strings.HasPrefix(value, "javascript:") || strings.HasPrefix(value, "data:") && n.Data != "link" || strings.HasPrefix(value, "vbscript:")):
				out = append(out, a.Key+" "+a.Val)
			case a.Key == "src":
				source = a.Val
			case a.Key == "type":
				kind = a.Val
			}
		}
		switch {
		case n.Data == "script" && kind == "application/ld+json":
			if !json.Valid([]byte(n.FirstChild.Data)) {
				out = append(out, "JSON-LD that is no JSON")
			}
		case n.Data == "script" && source == "", n.Data == "style" && n.Parent.Data != "head", n.Data == "img", n.Data == "iframe", n.Data == "object":
			out = append(out, "<"+n.Data+">")
		}
	}
	return out
}
