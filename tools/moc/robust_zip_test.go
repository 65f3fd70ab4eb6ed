package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"moc/tools/opendata"
	"moc/tools/verify"
)

// aSite gives the files of a small site without a fault.
func aSite() map[string]string {
	const text = "Một."
	site := map[string]string{
		opendata.Folder + "/facts.json":   `{"facts": []}`,
		opendata.Folder + "/sources.json": fmt.Sprintf(`{"sources": [{"id": "b", "lang": "vi", "text": "b.md", "sha256": "%x"}]}`, sha256.Sum256([]byte(text))),
		opendata.Folder + "/b.md":         text,
	}
	for _, lang := range []string{"vi", "en"} {
		site[lang+"/index.html"] = "<!DOCTYPE html><title>Mốc</title><p>Một."
	}
	return site
}

// listed adds the list of checksums.
func listed(site map[string]string) map[string]string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(site)) {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256([]byte(site[name])), name)
	}
	site[verify.Sums] = b.String()
	return site
}

// changed is a site one of whose files is another.
func changed(name, content string) []byte {
	site := aSite()
	site[name] = content
	return zipOf(listed(site))
}

// zipOf packs files; a name that ends in * is that of a symbolic link.
func zipOf(files map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		h := &zip.FileHeader{Name: strings.TrimSuffix(name, "*"), Method: zip.Deflate}
		if strings.HasSuffix(name, "*") {
			h.SetMode(os.ModeSymlink | 0o777)
		}
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write([]byte(files[name]))
		}
		if err != nil {
			panic(err) // a buffer takes everything
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// declares changes the size that the archive's list gives its largest file.
func declares(archive []byte, size uint32) []byte {
	at := bytes.Index(archive, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(archive[at+24:], size)
	return archive
}

// Zips that moc verify is given, whole and spoilt.
func TestRobustZip(t *testing.T) {
	const facts, page = opendata.Folder + "/facts.json", "vi/index.html"
	fact := func(rest string) string { return `{"facts": [{"id": "a", "source": "b", "lang": "vi", ` + rest + `}]}` }
	link := listed(aSite())
	link["vi/link.html*"] = "/etc/passwd"
	whole := changed(page, "<p>")
	for name, c := range map[string]struct {
		zip  []byte
		want string
	}{
		"whole":               {whole, read},
		"BOM":                 {changed(page, "\ufeff<p>"), read},
		"CRLF":                {changed(page, "<p>\r\n"), read},
		"NFD":                 {changed(page, "<p>a\u0301"), read},
		"endless line":        {changed(page, "<p>"+strings.Repeat("a ", 4<<20)), read},
		"100,000 headings":    {changed(page, strings.Repeat("<h2>a</h2>", 100_000)), read},
		"NUL":                 {changed(facts, "{\x00}"), "cannot be read"},
		"invalid UTF-8":       {changed(facts, "{\"facts\": [{\"id\": \"\xff\"}]}"), "quotation"},
		"nesting":             {changed(page, strings.Repeat("<div>", 100_000)), "512"},
		"nesting in data":     {changed(facts, strings.Repeat("[", 1_000_000)), "cannot be read"},
		"duplicate keys":      {changed(facts, `{"facts": [], "facts": 1}`), "cannot be read"},
		"wrong type":          {changed(facts, fact(`"date": 1`)), "cannot be read"},
		"out of range":        {changed(facts, fact(`"evidence": [{"start": -5, "end": 99999999999, "exact": "x"}]`)), "does not stand"},
		"larger than an int":  {changed(facts, fact(`"evidence": [{"start": 1e99}]`)), "cannot be read"},
		"dangling id":         {changed(facts, fact(`"evidence": []`)), "without a quotation"},
		"link":                {zipOf(link), "path within the archive"},
		"path that leads out": {changed("../x", "x"), "path"},
		"grammar of a path":   {changed(facts, `{"facts": [{"id": "a", "lang": "../../../../etc/passwd"}]}`), "cannot be read"},
		"bomb":                {changed(page, strings.Repeat("a", 65<<20)), "times larger"},
		"lie":                 {declares(changed(page, strings.Repeat("a", 1<<20)), 10), "wrong"},
		"cut":                 {whole[:len(whole)/2], "no site"},
		"no zip":              {[]byte("PK"), "no site"},
		"no site":             {zipOf(map[string]string{"a": "b"}), "no site"},
		"other bytes":         {zipOf(map[string]string{verify.Sums: "x  y\n", page: "\xff"}), "y"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "site.zip"), c.zip, 0o644); err != nil {
				t.Fatal(err)
			}
			got := runBinary(t, dir, "verify", "site.zip")
			got.judge(t, c.want)
		})
	}
}

// Places at which a zip or a site is looked for.
func TestRobustSiteFolder(t *testing.T) {
	dir := t.TempDir()
	site := listed(aSite())
	for name, content := range site {
		if _, err := writeFile(filepath.Join(dir, "site", name), []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	got := runBinary(t, dir, "verify", "site")
	got.judge(t, read)
	got = runBinary(t, dir, "verify", "nothing.zip")
	got.judge(t, "no site")
	err := errors.Join(
		os.Remove(filepath.Join(dir, "site", "vi", "index.html")),
		os.Symlink("/etc/passwd", filepath.Join(dir, "site", "vi", "index.html")))
	if err != nil {
		t.Fatal(err)
	}
	got = runBinary(t, dir, "verify", "site")
	got.judge(t, "escapes")
}
