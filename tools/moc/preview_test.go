package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What serve makes again after a change, and what it then makes when it is asked
// for, is file by file what a whole build makes.
func TestKept(t *testing.T) {
	root := t.TempDir()
	if err := makeProject(root); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"data", "content"} {
		os.RemoveAll(filepath.Join(root, dir))
		if err := os.CopyFS(filepath.Join(root, dir), os.DirFS(filepath.Join("..", "..", dir))); err != nil {
			t.Fatal(err)
		}
	}
	old(t, root)
	if err := setGoEnv(func(k, v string) { t.Setenv(k, v) }); err != nil {
		t.Fatal(err)
	}
	var screen console
	a := &app{ctx: t.Context(), stdout: &screen, stderr: &screen, getenv: func(string) string { return "" }}
	a.speak("en")
	make := func(b *builder, name string) string {
		t.Helper()
		if err := a.buildAlone(context.Background(), b, filepath.Join(root, name)); err != nil {
			t.Fatalf("%s%s", screen.String(), a.explain(err, false))
		}
		return b.kept.dir
	}
	preview := func() *builder {
		return &builder{app: a, root: root, baseURL: "http://localhost:1/", preview: true, kept: &kept{}}
	}
	served := preview()
	make(served, "first")
	const last = "nhung-moc-dau-nam-2025"
	for _, change := range []struct{ name, file, from, to string }{
		{"nothing that is shown", "data/organizations/baidu.toml", `[description]`, "# a remark\n[description]"},
		{"description", "data/organizations/baidu.toml", `vi = "Công ty`, `vi = "Một công ty`},
		{"name", "data/models/ernie-x1.toml", `en = "ERNIE X1"`, `en = "ERNIE X-1"`},
		{"note of a review", "data/reviews/" + last + ".toml", `en = "`, `en = "Changed. `},
		{"document", "content/sources/" + last + "/index.vi.md",
			"Đại lễ đường Nhân dân vào ngày 17 tháng 2 năm 2025.",
			"Đại lễ đường Nhân dân vào ngày 17 tháng 2 năm 2025. Baidu ra mắt ERNIE X1 ngày 1 tháng 6 năm 2025."},
		{"day of a document", "content/sources/" + last + "/index.vi.md", `date = "2026-11`, `date = "2026-10`},
		{"translation", "content/sources/" + last + "/index.en.md", "Great Hall", "Grand Hall"},
	} {
		edit(t, filepath.Join(root, filepath.FromSlash(change.file)), change.from, change.to)
		again := make(served, "again")
		if !served.kept.again || !strings.HasSuffix(again, "first") {
			t.Errorf("%s: all was made again, in %s", change.name, again)
		}
		whole := make(preview(), "whole")
		same(t, change.name, again, whole, served.kept.rest.ready)
		os.RemoveAll(whole)
	}
	edit(t, filepath.Join(root, "config.toml"), `title = "Mốc"`, `title = "Mốc!"`)
	if again := make(served, "again"); served.kept.again {
		t.Errorf("another frame, and pages are kept in %s", again)
	}
}

// old makes all files old enough to be remembered.
func old(t *testing.T, root string) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chtimes(path, time.Time{}, time.Now().Add(-time.Hour))
	})
	if err != nil {
		t.Fatal(err)
	}
}

// same compares the files of two sites, each of a after it was asked for.
func same(t *testing.T, what, a, b string, ready func(string) error) {
	t.Helper()
	pages := 0
	err := fs.WalkDir(os.DirFS(b), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == "sitemap.xml" || d.Name() == "SHA256SUMS" {
			return err
		}
		if err := ready(filepath.FromSlash(name)); err != nil {
			return err
		}
		x, _ := os.ReadFile(filepath.Join(a, filepath.FromSlash(name)))
		y, err := os.ReadFile(filepath.Join(b, filepath.FromSlash(name)))
		if !bytes.Equal(x, y) {
			t.Errorf("%s: %s is not as a whole build makes it", what, name)
		}
		pages++
		return err
	})
	if err != nil || pages < 100 {
		t.Errorf("%s: %d files, %v", what, pages, err)
	}
}
