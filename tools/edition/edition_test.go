package edition

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"moc/tools/pages"
)

const page = `<!doctype html><html lang="vi"><head><title>t</title></head><body><main id="main">%</main></body></html>`

func site(t testing.TB, bodies map[string]string, base string) *Site {
	t.Helper()
	files := fstest.MapFS{}
	for name, body := range bodies {
		files[name] = &fstest.MapFile{Data: []byte(strings.Replace(page, "%", body, 1))}
	}
	names, err := pages.Names(files)
	if err != nil {
		t.Fatal(err)
	}
	return &Site{Files: files, Pages: names, Base: base, Version: "v", Date: time.Date(2025, 3, 19, 0, 0, 0, 0, time.UTC)}
}

// written gives what a method of a site writes.
func written(write func(io.Writer) error) ([]byte, error) {
	var b bytes.Buffer
	err := write(&b)
	return b.Bytes(), err
}

var words = Words{Lang: "vi", Title: "Mốc", About: "a <b>", Contents: "Mục lục", Colophon: "c", Online: "trên mạng", Rights: "r"}

var small = map[string]string{
	"vi/index.html": `<h1>Đầu</h1><p><a href="organizations/baidu.html#x">Baidu</a> ` +
		`<a href="search.html">Tìm</a> <a href="https://x.org/">x</a></p>`,
	"vi/organizations/index.html": `<h1>Tổ chức</h1><a href="../index.html">Đầu</a>`,
	"vi/organizations/baidu.html": `<h1 id="x">Baidu &amp; &lt;con&gt;</h1><form><input></form><br>` +
		`<svg viewBox="0 0 1 1" role="group"><a href="#x" aria-label="n"><path d="M0 0"/></a></svg>` +
		`<noscript><p>kịch bản tắt</p></noscript>`,
	"vi/search.html": `<h1>Tìm</h1>`,
	"vi/data.html":   `<h1>Dữ liệu</h1><a href="../downloads/moc.zip" download>zip</a>`,
	"en/index.html":  `<h1>Home</h1>`,
}

func TestSingleLinksStayInside(t *testing.T) {
	s := site(t, small, "")
	b, err := written(func(out io.Writer) error { return s.Single(out, words, []byte("p{}")) })
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<a href="#organizations-baidu--x">`, `<h1 id="organizations-baidu--x">`, `<section id="organizations-baidu">`, `<a href="#index">Đầu</a>`,
		`<a>Tìm</a>`, `<a href="https://x.org/">`, "kịch bản tắt", "style-src 'sha256-",
	} {
		if !bytes.Contains(b, []byte(want)) {
			t.Errorf("lacks %s", want)
		}
	}
	for _, no := range []string{"<form", "<script", "a <b>", "Home"} {
		if bytes.Contains(b, []byte(no)) {
			t.Errorf("holds %s", no)
		}
	}
}

func TestLinksOutOfAnEditionAreMarked(t *testing.T) {
	s := site(t, small, "https://moc.example/")
	b, err := written(func(out io.Writer) error { return s.Single(out, words, nil) })
	if err != nil {
		t.Fatal(err)
	}
	if want := `<a href="https://moc.example/vi/search.html" rel="external">Tìm (trên mạng)</a>`; !bytes.Contains(b, []byte(want)) {
		t.Errorf("lacks %s", want)
	}
}

func TestEPUBIsWellFormed(t *testing.T) {
	s := site(t, small, "")
	b, err := written(func(out io.Writer) error { return s.EPUB(out, words, []byte("p{}")) })
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	if f := z.File[0]; f.Name != "mimetype" || f.Method != zip.Store || len(f.Extra) > 0 {
		t.Errorf("the first file is %+v", f.FileHeader)
	}
	seen := map[string]bool{}
	for _, f := range z.File {
		seen[f.Name] = true
		if !strings.HasSuffix(f.Name, ".xhtml") && !strings.HasSuffix(f.Name, ".opf") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(r)
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", f.Name, err)
				break
			}
		}
	}
	if !seen["EPUB/organizations-baidu.xhtml"] || seen["EPUB/search.xhtml"] {
		t.Errorf("%v", seen)
	}
}

func TestZipLeadsToDownloadsOnline(t *testing.T) {
	for base, want := range map[string]string{
		"":                     `<a>zip</a>`,
		"https://moc.example/": `<a href="https://moc.example/downloads/moc.zip" rel="external">zip (trên mạng)</a>`,
	} {
		s := site(t, small, base)
		b, err := written(func(out io.Writer) error {
			return s.Zip(out, map[string]Words{"vi": words}, "SUMS", func(f fs.FS) ([]byte, error) { return fs.ReadFile(f, "vi/data.html") })
		})
		if err != nil {
			t.Fatal(err)
		}
		z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"moc/vi/data.html", "moc/SUMS"} { // the checksums see what is packed
			got, err := fs.ReadFile(z, name)
			if err != nil || !bytes.Contains(got, []byte(want)) {
				t.Errorf("%s: %s, %v", name, got, err)
			}
		}
	}
}

func TestTheSamePagesGiveTheSameBytes(t *testing.T) {
	var before [3][]byte
	for i := range 2 {
		s := site(t, small, "")
		var now [3][]byte
		now[0], _ = written(func(out io.Writer) error { return s.Single(out, words, nil) })
		now[1], _ = written(func(out io.Writer) error { return s.EPUB(out, words, nil) })
		now[2], _ = written(func(out io.Writer) error {
			return s.Zip(out, nil, "SUMS", func(fs.FS) ([]byte, error) { return nil, nil })
		})
		for k := range now {
			if len(now[k]) == 0 || i > 0 && !bytes.Equal(now[k], before[k]) {
				t.Errorf("edition %d is empty or another", k)
			}
		}
		before = now
	}
}
