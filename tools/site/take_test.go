package site

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"moc/tools/review"
)

// A sentence and a fact of the reader give a piece of TOML that the loader reads,
// with the right words and the right id.
func TestTake(t *testing.T) {
	b := newBrowser(t)
	b.open("vi/sources/nhung-moc-dau-nam-2025.html#s2")
	take := func(button string) review.Review {
		t.Helper()
		b.eval(`(document.querySelector("` + button + `").click(), "")`)
		piece := b.eval(`document.querySelector("` + button + ` + .taken").value`)
		var f review.File
		if err := toml.Unmarshal([]byte(piece), &f); err != nil || len(f.Reviews) != 1 {
			t.Fatalf("%v\n%s", err, piece)
		}
		return f.Reviews[0]
	}
	words := b.eval(`document.querySelector("#s2 .original").textContent`)
	if got := take("#s2 > .tools .take").Quote; got != words || words == "" {
		t.Errorf("quote %q, want %q", got, words)
	}
	b.eval(`(getSelection().setBaseAndExtent(document.querySelector("#s2 .original").firstChild, 0, document.querySelector("#s2 .original").firstChild, 5), "")`)
	if got := take("#s2 > .tools .take").Quote; len(got) == 0 || len(got) >= len(words) || !strings.HasPrefix(words, got) {
		t.Errorf("of a selection: %q", got)
	}
	id := b.eval(`document.querySelector(".notes > li[id]").id`)
	if got := take("[id='" + id + "'] .take").Fact; got != id {
		t.Errorf("fact %q, want %q", got, id)
	}
	b.check()
}
