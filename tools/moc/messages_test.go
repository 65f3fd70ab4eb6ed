package main

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var braces = regexp.MustCompile(`\{[a-z]+\}`)

// Both languages say the same: the same keys, with the same names in braces.
func TestLanguagesSayTheSame(t *testing.T) {
	vi, en := outline(messagesFor("vi_VN.UTF-8")), outline(messagesFor("C.UTF-8"))
	for _, pair := range [][2]map[string]string{{vi, en}, {en, vi}} {
		for key, names := range pair[0] {
			if other, ok := pair[1][key]; !ok || other != names {
				t.Errorf("%s has %q in one language and %q in the other", key, names, other)
			}
		}
	}
}

func outline(m messages) map[string]string {
	out := map[string]string{}
	for section, texts := range m {
		for key, s := range texts {
			names := map[string]bool{}
			for _, n := range braces.FindAllString(s, -1) {
				names[n] = true
			}
			out[section+"."+key] = strings.Join(slices.Sorted(maps.Keys(names)), " ")
		}
	}
	return out
}

// Every message that the code asks for is there, and none is left over.
func TestMessagesAreUsed(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var code strings.Builder
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		code.Write(b)
	}
	have := outline(messagesFor("en"))
	for _, m := range regexp.MustCompile(`\bsay\("([a-z_]+\.[a-z_-]+)"`).FindAllStringSubmatch(code.String(), -1) {
		if _, ok := have[m[1]]; !ok {
			t.Errorf("no message %s", m[1])
		}
	}
	for key := range have {
		if !composed.MatchString(key) && !strings.Contains(code.String(), `"`+key+`"`) {
			t.Errorf("nothing says %s", key)
		}
	}
}

// composed are the keys that the code makes of the name of a command, a flag or
// an outcome.
var composed = regexp.MustCompile(`^(help|flag|flag_[a-z]+|ask|explain|verify|verify_failure)\.|^usage\.(build|serve|extract|add|check|explain|verify|diff)$`)
