package verify

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"testing"
)

func archive(t testing.TB, names ...string) *zip.Reader {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range names {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(name))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil && err != zip.ErrInsecurePath {
		t.Fatal(err)
	}
	return z
}

func TestArchiveRefusesPathsThatLeadOut(t *testing.T) {
	for _, name := range []string{"../x", "/etc/passwd", "a/../../x", `a\b`, "./a", "a//b", ""} {
		if _, err := Archive(archive(t, "SHA256SUMS", name), 1); err == nil {
			t.Errorf("%q was opened", name)
		}
	}
	if _, err := Archive(archive(t, "a", "a"), 1); err == nil {
		t.Error("a name that stands twice was opened")
	}
}

func TestArchiveInAFolder(t *testing.T) {
	for _, folder := range []string{"", "moc/"} {
		site, err := Archive(archive(t, folder+"index.html", folder+Sums), 1)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := fs.Stat(site, "index.html"); err != nil {
			t.Errorf("in %q: %v", folder, err)
		}
	}
}

func FuzzArchive(f *testing.F) {
	f.Add([]byte("PK"))
	f.Fuzz(func(t *testing.T, b []byte) {
		z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		if site, err := Archive(z, int64(len(b))); err == nil {
			Site(site, nil)
		}
	})
}
