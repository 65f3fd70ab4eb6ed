package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestFullDisk runs what writes on a disk without room: it says so, and what was
// there stays.
func TestFullDisk(t *testing.T) {
	root := filepath.Join(t.TempDir(), "disk")
	if err := os.Mkdir(root, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", root, "tmpfs", 0, "size=8m"); err != nil {
		t.Skipf("only root can mount a small disk: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(root, syscall.MNT_DETACH) })
	if err := errors.Join(setGoEnv(func(k, v string) { t.Setenv(k, v) }), makeProject(root)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, "bai.txt"), []byte(articleText), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := runBinary(t, root, "extract"); got.code != exitDone {
		t.Fatal(got.said)
	}
	document := filepath.Join(root, "content", "sources", "tin", "index.vi.md")
	if err := os.Remove(filepath.Join(filepath.Dir(document), "index.en.md")); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(document)
	if err == nil {
		text := strings.Repeat("Baidu ra mắt Ernie 4.5 vào ngày 17 tháng 3.\n\n", 200)
		err = os.WriteFile(document, append(b, text...), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	fillDisk(t, root)
	before := snapshot(t, root)
	for _, args := range [][]string{
		{"extract"},
		{"add", "--id=moi", "--title=Moi", "--lang=vi", "--date=2025-04-01", "bai.txt"},
		{"build"},
	} {
		got := runBinary(t, root, args...)
		if got.code != exitFault || !strings.Contains(got.said, "no space left") {
			t.Errorf("moc %v: exit code %d\n%.500s", args, got.code, got.said)
		}
		if after := snapshot(t, root); after != before {
			t.Errorf("moc %v wrote something:\n%s\nbefore:\n%s", args, after, before)
		}
	}
	halfFullDisk(t, root)
}

// halfFullDisk leaves room for the facts and not for the site.
func halfFullDisk(t *testing.T, root string) {
	if err := os.Truncate(filepath.Join(root, "filler"), 0); err != nil {
		t.Fatal(err)
	}
	fillDisk(t, root)
	info, err := os.Stat(filepath.Join(root, "filler"))
	if err == nil {
		err = os.Truncate(filepath.Join(root, "filler"), info.Size()-1<<19)
	}
	if err != nil {
		t.Fatal(err)
	}
	got := runBinary(t, root, "build")
	if got.code != exitFault || !strings.Contains(got.said, "no space left") {
		t.Errorf("exit code %d\n%.500s", got.code, got.said)
	}
	if after := snapshot(t, root); strings.Contains(after, "/public/") || strings.Contains(after, scratch) {
		t.Errorf("half of a site is there:\n%s", after)
	}
}

// fillDisk writes until there is no room.
func fillDisk(t *testing.T, root string) {
	f, err := os.Create(filepath.Join(root, "filler"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for size := 1 << 16; size > 0; {
		var room *fs.PathError
		if _, err := f.Write(make([]byte, size)); errors.As(err, &room) {
			size /= 2
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
