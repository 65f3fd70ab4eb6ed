// Package site holds no code: its tests build the whole site as a contributor
// or a host does and look at every page of it.
package site

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// root is the project as seen from this folder.
const root = "../.."

// strict makes Hugo stop where it would only warn, and warn of more.
var strict = []string{"HUGO_PANICONWARNING=true", "HUGO_PRINTPATHWARNINGS=true", "HUGO_PRINTI18NWARNINGS=true"}

// built builds the site once for all tests.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "moc-site-")
	if err != nil {
		return "", err
	}
	if err := copyProject(dir); err != nil {
		return dir, err
	}
	return dir, build(dir, nil)
})

// build runs moc build in a copy of the project.
func build(dir string, env []string, args ...string) error {
	moc, err := exec.Command("go", "tool", "-n", "moc").Output()
	if err != nil {
		return fmt.Errorf("find the tool: %w", err)
	}
	cmd := exec.Command(strings.TrimSpace(string(moc)), append([]string{"build", "--lang", "en"}, args...)...)
	cmd.Dir = dir
	cmd.Env = slices.Concat(os.Environ(), strict, env)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("moc build: %w\n%s", err, out)
	}
	return nil
}

func TestMain(m *testing.M) {
	code := m.Run()
	if dir, _ := built(); dir != "" {
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

// siteDir is the folder with the pages.
func siteDir(t *testing.T) string {
	t.Helper()
	dir, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "public")
}

// copyProject copies what a build reads. So the build leaves the project alone,
// and Go's test cache sees every file that the tool and Hugo open: a test is
// only "(cached)" while none of them has changed.
func copyProject(to string) error {
	for _, top := range []string{"go.mod", "go.sum", "config.toml", "content", "data", "layouts"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(root, path)
			switch {
			case err != nil:
				return err
			case rel == filepath.Join("data", "index"):
				return fs.SkipDir // made by the build
			case d.IsDir():
				return os.MkdirAll(filepath.Join(to, rel), 0o755)
			}
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(to, rel), b, 0o644)
		})
		if err != nil {
			return err
		}
	}
	return nil
}
