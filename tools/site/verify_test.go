package site

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"moc/tools/verify"
)

// The site proves itself: checksums, quotations, values, links, languages.
func TestVerify(t *testing.T) {
	report, err := verify.Site(os.DirFS(siteDir(t)), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range report {
		if k.Count == 0 {
			t.Errorf("%s: nothing was looked at", k.Name)
		}
		for _, f := range k.Failures {
			t.Errorf("%s: %s: %s: %s", k.Name, f.File, f.Code, f.Detail)
		}
	}
}

var siteFiles = sync.OnceValues(func() (fstest.MapFS, error) {
	dir, err := built()
	if err != nil {
		return nil, err
	}
	site := os.DirFS(dir + "/public")
	files := fstest.MapFS{}
	return files, fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Base(path.Dir(name)) == "downloads" {
			return err
		}
		b, err := fs.ReadFile(site, name)
		files[name] = &fstest.MapFile{Data: b}
		return err
	})
})

// Whatever is changed in a copy is found, even where the checksums were made
// again by whoever changed it.
func TestVerifyFindsChanges(t *testing.T) {
	files, err := siteFiles()
	if err != nil {
		t.Fatal(err)
	}
	const source = "cac-cong-ty-tq-ra-mat-mo-hinh-ai"
	for _, tt := range []struct {
		name, file string
		old, new   string // the first place is changed
		resum      bool   // the checksums are made again
		kind       string // that finds it
	}{
		{"a byte of a page", "en/about.html", "the", "thy", false, verify.Checksums},
		{"a byte of a picture", "favicon.svg", "svg", "svh", false, verify.Checksums},
		{"a quotation in the data", "data/v1/facts.json", `"exact": "`, `"exact": "x`, true, verify.Quotations},
		{"the place of a quotation", "data/v1/facts.json", `"start": 1`, `"start": 2`, true, verify.Quotations},
		{"a quotation on a page", "vi/timeline/index.html", `<blockquote lang="vi"><p>`, `<blockquote lang="vi"><p>x`, true, verify.Quotations},
		{"a sentence in the reader", "vi/sources/" + source + ".html", `class="original" lang="vi">`, `class="original" lang="vi">x`, true, verify.Quotations},
		{"the text of a source", "data/v1/sources/" + source + ".vi.md", "Baidu", "Baidx", true, verify.Quotations},
		{"the words of a date", "data/v1/facts.json", `"date_text": "`, `"date_text": "x`, true, verify.Values},
		{"a number", "data/v1/facts.json", `"number": 1`, `"number": 2`, true, verify.Values},
		{"an amount", "data/v1/facts.json", `"currency": "USD"`, `"currency": "EUR"`, true, verify.Values},
		{"the address of a fact", "en/sources/" + source + ".html", `<li id="`, `<li id="x`, true, verify.Quotations},
		{"a link", "en/index.html", `/timeline/index.html"`, `/timelime/index.html"`, true, verify.Links},
		{"a page of one language", "en/about.html", "", "", true, verify.Languages},
		{"a file too many", "en/more.txt", "", "more", false, verify.Checksums},
	} {
		t.Run(tt.name, func(t *testing.T) {
			changed := fstest.MapFS{}
			for name, f := range files {
				changed[name] = f
			}
			switch {
			case tt.old != "":
				if !bytes.Contains(files[tt.file].Data, []byte(tt.old)) {
					t.Fatalf("%s has no %q", tt.file, tt.old)
				}
				changed[tt.file] = &fstest.MapFile{Data: bytes.Replace(files[tt.file].Data, []byte(tt.old), []byte(tt.new), 1)}
			case tt.new != "":
				changed[tt.file] = &fstest.MapFile{Data: []byte(tt.new)}
			default:
				delete(changed, tt.file)
			}
			if tt.resum {
				sums, err := verify.List(changed)
				if err != nil {
					t.Fatal(err)
				}
				changed[verify.Sums] = &fstest.MapFile{Data: sums}
			}
			report, err := verify.Site(changed, nil)
			if err != nil {
				t.Fatal(err)
			}
			var found []string
			for _, k := range report {
				if len(k.Failures) > 0 {
					found = append(found, k.Name)
				}
			}
			if !slices.Contains(found, tt.kind) {
				t.Errorf("found by %q, want %s", strings.Join(found, ", "), tt.kind)
			}
		})
	}
}
