package site

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"moc/tools/pages"
	"moc/tools/verify"
)

// The zip is a site that proves itself.
func TestZip(t *testing.T) {
	name := filepath.Join(siteDir(t), pages.Downloads, "moc.zip")
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.OpenReader(name)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	site, err := verify.Archive(&z.Reader, info.Size())
	if err != nil {
		t.Fatal(err)
	}
	report, err := verify.Site(site, nil)
	if err != nil || !report.Whole() {
		t.Errorf("%+v, %v", report, err)
	}
	if _, err := fs.Stat(site, pages.Downloads); err == nil {
		t.Error("the zip holds the downloads")
	}
}

// Everything stands in the one file, and every link within it leads somewhere.
func TestSingleFile(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		b, err := os.ReadFile(filepath.Join(siteDir(t), pages.Downloads, "moc."+lang+".html"))
		if err != nil {
			t.Fatal(err)
		}
		p, err := pages.Parse("moc.html", b)
		if err != nil {
			t.Fatal(err)
		}
		for id, n := range p.IDs {
			if n > 1 {
				t.Errorf("%s: %s stands %d times", lang, id, n)
			}
		}
		for n := range p.Elements() {
			href, ok := pages.Attr(n, "href")
			if _, src := pages.Attr(n, "src"); src || n.Data == "script" || n.Data == "link" && href != "data:," {
				t.Errorf("%s: <%s> needs another file", lang, n.Data)
			}
			if !ok || href == "data:," || strings.HasPrefix(href, "https://") || strings.HasPrefix(href, "http://") {
				continue
			}
			if id, inside := strings.CutPrefix(href, "#"); !inside || p.IDs[id] != 1 {
				t.Errorf("%s: %q leads nowhere", lang, href)
			}
		}
	}
}

// EPUBCheck finds nothing in the books, where it is installed.
func TestEPUBCheck(t *testing.T) {
	program, err := exec.LookPath("epubcheck")
	java, errJava := exec.LookPath("java")
	if err != nil || errJava != nil {
		t.Skip("no epubcheck or no Java on this machine: the books were not checked by it")
	}
	for _, lang := range []string{"vi", "en"} {
		out, err := exec.Command(java, "-jar", program, "--failonwarnings",
			filepath.Join(siteDir(t), pages.Downloads, "moc."+lang+".epub")).CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", lang, err, out)
		}
	}
}

// Two builds in other folders, time zones and locales, on another number of
// cores and of files of another day, give the same bytes.
func TestSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the site once more")
	}
	first, err := built()
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "another folder")
	if err := os.Mkdir(other, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := copyProject(other); err != nil {
		t.Fatal(err)
	}
	long := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	err = filepath.WalkDir(other, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chtimes(path, long, long)
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := build(other, []string{"TZ=Pacific/Auckland", "LC_ALL=vi_VN.UTF-8", "GOMAXPROCS=1"}); err != nil {
		t.Fatal(err)
	}
	n := 0
	a, b := os.DirFS(filepath.Join(first, "public")), os.DirFS(filepath.Join(other, "public"))
	for _, pair := range [][2]fs.FS{{a, b}, {b, a}} {
		err := fs.WalkDir(pair[0], ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			n++
			x, err := fs.ReadFile(pair[0], name)
			if err != nil {
				return err
			}
			if y, err := fs.ReadFile(pair[1], name); err != nil || !bytes.Equal(x, y) {
				t.Errorf("%s: %v, or other bytes", name, err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if n == 0 {
		t.Error("nothing was compared")
	}
}
