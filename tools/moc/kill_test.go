package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// victim is a project in which the command is killed. Its documents have two
// versions, and every version has the outcome of a run that nobody disturbed.
type victim struct {
	root, binary string
	version      int
	outcomes     [2]map[string]string // hashes of what a run makes, by path
	random       *rand.Rand
	kills        int
}

// made are the folders of what runs make.
var made = []string{"data/facts", "data/index", "public"}

// TestKill kills the command at random points. What it makes is then old or new,
// never half of either; what is old is told by moc check; the next run mends it.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("builds sites and kills the builds")
	}
	builds, extractions, additions := 10, 20, 20
	if os.Getenv("CI") != "true" { // a taste of it; all fifty take minutes
		builds, extractions, additions = 2, 2, 2
	}
	if err := setGoEnv(func(k, v string) { t.Setenv(k, v) }); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "tool", "-n", "moc").Output()
	if err != nil {
		t.Fatal(err)
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	v := &victim{root: t.TempDir(), binary: strings.TrimSpace(string(out)), random: rand.New(rand.NewPCG(seed, 0))}
	if err := makeProject(v.root); err != nil {
		t.Fatal(err)
	}
	took := v.settle(t)
	for range builds {
		v.flip(t)
		v.kill(t, took, "build", "--quiet")
		v.whole(t, "public")
		v.whole(t, "data/index")
		v.named(t)
		v.run(t, "build", "--quiet")
		v.healed(t)
	}
	start := time.Now()
	v.run(t, "extract")
	took = time.Since(start)
	for range extractions {
		v.flip(t)
		v.kill(t, took, "extract")
		v.named(t)
		v.run(t, "extract")
		v.clean(t)
	}
	v.killAdd(t, additions)
}

// settle builds both versions undisturbed, and gives the time that it takes.
func (v *victim) settle(t *testing.T) (took time.Duration) {
	for range 3 { // the first may compile Hugo
		v.flip(t)
		start := time.Now()
		v.run(t, "build", "--quiet")
		took = time.Since(start)
		v.outcomes[v.version] = v.hashes(t, made...)
	}
	return took
}

// flip writes the other version of all documents.
func (v *victim) flip(t *testing.T) {
	v.version = 1 - v.version
	for n := range 8 {
		id := "bai-" + strconv.Itoa(n)
		text := fmt.Sprintf("+++\ntitle = \"Bài %d\"\nlang = \"vi\"\ndate = \"2025-03-19\"\n+++\n\n"+
			"Baidu ra mắt Ernie 4.5 vào ngày %d tháng 3.\n", n, n+1+10*v.version)
		if _, err := writeFile(filepath.Join(v.root, "content", "sources", id, "index.vi.md"), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
}

func (v *victim) command(args ...string) *exec.Cmd {
	cmd := exec.Command(v.binary, args...)
	cmd.Dir, cmd.Env = v.root, append(os.Environ(), "LC_ALL=C", "LANG=C")
	return cmd
}

// kill runs the command for a random part of the time that it takes; every other
// time for a random moment from when it begins to write.
func (v *victim) kill(t *testing.T, took time.Duration, args ...string) {
	cmd := v.command(args...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	part := took
	if v.kills++; v.kills%2 == 0 {
		for end := time.Now().Add(took); !v.writing() && time.Now().Before(end); {
			time.Sleep(100 * time.Microsecond)
		}
		part = 20 * time.Millisecond
	}
	time.Sleep(time.Duration(v.random.Int64N(int64(part))))
	cmd.Process.Kill()
	cmd.Wait()
}

// writing reports whether something unfinished is there.
func (v *victim) writing() bool {
	for _, dir := range []string{"", "data", "data/facts", "content/sources"} {
		if found, _ := filepath.Glob(filepath.Join(v.root, dir, scratch+"*")); len(found) > 0 {
			return true
		}
	}
	return false
}

// run runs the command to its end, which is good.
func (v *victim) run(t *testing.T, args ...string) string {
	t.Helper()
	said, err := v.command(args...).CombinedOutput()
	if err != nil {
		t.Errorf("moc %v: %v\n%s", args, err, said)
	}
	return string(said)
}

// hashes gives those of all finished files below folders.
func (v *victim) hashes(t *testing.T, dirs ...string) map[string]string {
	out := map[string]string{}
	for _, dir := range dirs {
		err := fs.WalkDir(os.DirFS(v.root), dir, func(path string, d fs.DirEntry, err error) error {
			if os.IsNotExist(err) || d != nil && strings.HasPrefix(d.Name(), scratch) && d.IsDir() {
				return fs.SkipDir
			}
			if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), scratch) {
				return err
			}
			b, err := os.ReadFile(filepath.Join(v.root, path))
			out[path] = fmt.Sprintf("%x", sha256.Sum256(b))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// below keeps the files of a folder.
func below(files map[string]string, dir string) map[string]string {
	out := maps.Clone(files)
	maps.DeleteFunc(out, func(path, _ string) bool { return !strings.HasPrefix(path, dir+"/") })
	return out
}

// whole checks that a folder is all old or all new, or for the moment moved aside.
func (v *victim) whole(t *testing.T, dir string) {
	t.Helper()
	now := v.hashes(t, dir)
	if maps.Equal(now, below(v.outcomes[0], dir)) || maps.Equal(now, below(v.outcomes[1], dir)) {
		return
	}
	moved, _ := filepath.Glob(filepath.Join(v.root, filepath.Dir(dir), scratch+filepath.Base(dir)+"*"+aside))
	if len(now) > 0 || len(moved) == 0 {
		t.Errorf("%s is neither old nor new: %d files", dir, len(now))
	}
}

// named checks that each file of facts is old or new, and that those which are old
// are told.
func (v *victim) named(t *testing.T) {
	t.Helper()
	said := v.run(t, "check")
	now := v.hashes(t, "data/facts")
	for path, hash := range below(v.outcomes[v.version], "data/facts") {
		id := strings.TrimSuffix(filepath.Base(path), ".toml")
		switch {
		case now[path] == hash:
		case now[path] != v.outcomes[1-v.version][path]:
			t.Errorf("%s is neither old nor new", path)
		case !strings.Contains(said, "content/sources/"+id+"/index.vi.md: notice: old-facts") && !strings.Contains(said, path+": notice: old-facts"):
			t.Errorf("check does not tell that %s is old:\n%s", path, said)
		}
	}
}

// healed checks that everything is new and nothing unfinished is left.
func (v *victim) healed(t *testing.T) {
	t.Helper()
	now := v.hashes(t, made...)
	for path, hash := range v.outcomes[v.version] {
		if now[path] != hash {
			t.Errorf("%s was not mended", path)
		}
	}
	if len(now) != len(v.outcomes[v.version]) {
		t.Errorf("%d files, want %d", len(now), len(v.outcomes[v.version]))
	}
	v.clean(t)
}

// clean checks that nothing unfinished is left, and that the facts are new.
func (v *victim) clean(t *testing.T) {
	t.Helper()
	if now := v.hashes(t, "data/facts"); !maps.Equal(now, below(v.outcomes[v.version], "data/facts")) {
		t.Error("facts were not mended")
	}
	filepath.WalkDir(v.root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasPrefix(d.Name(), scratch) {
			t.Errorf("%s was left", path)
		}
		return err
	})
}

// killAdd kills moc add: the document is there with all its files, or not at all.
func (v *victim) killAdd(t *testing.T, times int) {
	article := filepath.Join(v.root, "bai.txt")
	if err := os.WriteFile(article, []byte("Bài mới\n\nBaidu ra mắt Ernie 4.5 hôm nay.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	args := []string{"add", "--id", "moi", "--lang", "vi", "--date", "2025-03-18", article}
	start := time.Now()
	v.run(t, args...)
	took := time.Since(start)
	const dir, facts = "content/sources/moi", "data/facts/moi.toml"
	want := v.hashes(t, dir, "data/facts")
	for range times {
		os.RemoveAll(filepath.Join(v.root, dir))
		os.Remove(filepath.Join(v.root, facts))
		v.kill(t, took, args...)
		now := v.hashes(t, dir, "data/facts")
		files := slices.Collect(maps.Keys(below(now, dir)))
		said := v.run(t, "check")
		switch {
		case len(files) == 0 && now[facts] == "":
		case !maps.Equal(below(now, dir), below(want, dir)):
			t.Errorf("half of a document: %v", files)
		case now[facts] == "" && !strings.Contains(said, dir+"/index.vi.md: notice: no-facts"):
			t.Errorf("check does not tell that facts are missing:\n%s", said)
		case now[facts] != "" && now[facts] != want[facts]:
			t.Error("half of the facts")
		}
		v.run(t, "extract")
		if len(files) > 0 && v.hashes(t, "data/facts")[facts] != want[facts] {
			t.Error("facts were not mended")
		}
		if now := v.hashes(t, "content"); len(files) == 0 && len(below(now, dir)) > 0 {
			t.Error("a document came of itself")
		}
	}
}
