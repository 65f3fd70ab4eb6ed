package site

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"moc/tools/opendata"
	"moc/tools/pages"
)

// The examples of the data page do what they promise, where their tools are
// installed.
func TestDataExamples(t *testing.T) {
	dir := filepath.Join(siteDir(t), filepath.FromSlash(opendata.Folder))
	tried := 0
	for n := range everyPage(t)["en/data.html"].Elements() {
		if id, _ := pages.Attr(n, "id"); id != "examples" {
			continue
		}
		for line := range strings.Lines(pages.Text(n)) {
			tool, _, _ := strings.Cut(line, " ")
			if _, err := exec.LookPath(tool); err != nil {
				t.Logf("no %s on this machine", tool)
				continue
			}
			tried++
			cmd := exec.Command("sh", "-c", line)
			cmd.Dir = dir
			if out, err := cmd.Output(); err != nil || len(out) == 0 {
				t.Errorf("%s: %v\n%s", line, err, out)
			}
		}
	}
	if tried == 0 {
		t.Skip("none of the tools is on this machine")
	}
}
