package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

func lockApp(ctx context.Context) (*app, *console) {
	c := &console{}
	a := &app{ctx: ctx, stderr: c}
	a.speak("en")
	return a, c
}

// Two runs write one after the other, and the second tells whom it waits for.
func TestLock(t *testing.T) {
	root := t.TempDir()
	first, _ := lockApp(t.Context())
	unlock, err := first.lock(root, "build")
	if err != nil {
		t.Fatal(err)
	}
	second, said := lockApp(t.Context())
	got := make(chan error)
	go func() {
		unlock, err := second.lock(root, "extract")
		if err == nil {
			unlock()
		}
		got <- err
	}()
	select {
	case err := <-got:
		t.Fatalf("two hold the lock: %v", err)
	case <-time.After(3 * lockPatience):
	}
	if want := "moc build, process " + strconv.Itoa(os.Getpid()); !strings.Contains(said.String(), want) {
		t.Errorf("said is %q, want %q", said, want)
	}
	unlock()
	if err := <-got; err != nil {
		t.Error(err)
	}
}

// Who waits can be interrupted.
func TestLockInterrupted(t *testing.T) {
	root := t.TempDir()
	first, _ := lockApp(t.Context())
	unlock, err := first.lock(root, "build")
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	ctx, stop := context.WithTimeout(t.Context(), lockPatience/2)
	defer stop()
	second, _ := lockApp(ctx)
	if _, err := second.lock(root, "build"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v", err)
	}
}

// The file of a process that died holds nobody up; a folder of somebody else is
// not written to.
func TestLockLeftBehind(t *testing.T) {
	root := t.TempDir()
	if _, err := writeFile(filepath.Join(root, lockFile), []byte("moc build, process 1, 12:00:00\n")); err != nil {
		t.Fatal(err)
	}
	a, said := lockApp(t.Context())
	unlock, err := a.lock(root, "add")
	if err != nil {
		t.Fatal(err)
	}
	unlock()
	if said.String() != "" {
		t.Errorf("said %q", said)
	}

	other, elsewhere := t.TempDir(), t.TempDir()
	if err := os.Symlink(elsewhere, filepath.Join(other, "resources")); err != nil {
		t.Skip(err)
	}
	if _, err := a.lock(other, "add"); err == nil {
		t.Error("a link led out of the project")
	}
}

// What killed runs leave is taken away, and a folder that was moved aside comes
// back where nothing took its place.
func TestSweep(t *testing.T) {
	root := t.TempDir()
	public := beside(root, "public")
	for _, name := range []string{
		"data/facts/" + scratch + "a.toml-1", "content/sources/" + scratch + "b-1/index.vi.md", "content/sources/c/index.vi.md",
		"resources/moc/cards/" + scratch + "d.png-1", public + "1" + aside + "/index.html", public + "2/index.html",
		"data/index/x.json", "data/" + beside(root, "index") + "3" + aside + "/old.json",
	} {
		if _, err := writeFile(filepath.Join(root, name), []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	if err := sweep(root); err != nil {
		t.Fatal(err)
	}
	got := snapshot(t, root)
	for _, want := range []string{"content/sources/c/index.vi.md", "public/index.html", "data/index/x.json"} {
		if !strings.Contains(got, filepath.FromSlash(want)) {
			t.Errorf("%s is gone", want)
		}
	}
	if n := strings.Count(got, "\n"); n != 3 {
		t.Errorf("%d files, want 3:\n%s", n, got)
	}
}
