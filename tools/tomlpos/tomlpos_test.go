package tomlpos

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"

	"moc/tools/diag"
	"moc/tools/text"
)

var update = flag.Bool("update", false, "write what the package gives to testdata")

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := "testdata/" + name
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s differs (go test ./tools/tomlpos -update writes it):\n%s", file, d)
	}
}

// TestFind lists every path of a file that uses all of TOML's forms.
func TestFind(t *testing.T) {
	src, err := os.ReadFile("testdata/forms.toml")
	if err != nil {
		t.Fatal(err)
	}
	x := Read(diag.NewFile("forms.toml", src))
	var b strings.Builder
	for _, path := range slices.Sorted(maps.Keys(x.keys().entries)) {
		e := x.keys().entries[path]
		p := x.Value(path)
		fmt.Fprintf(&b, "%-22s %d:%d-%d  %s = %s\n", path, p.Line, p.Col, p.EndCol,
			src[e.Key.Start:e.Key.End], strings.ReplaceAll(string(src[e.Value.Start:e.Value.End]), "\n", "⏎"))
	}
	golden(t, "forms.txt", b.String())
}

type entity struct {
	Name struct {
		VI string `toml:"vi"`
		EN string `toml:"en"`
	} `toml:"name"`
	Website string            `toml:"website"`
	Links   map[string]string `toml:"links"`
	Year    int               `toml:"year"`
	Alias   []struct {
		Text  string `toml:"text"`
		Wrong bool   `toml:"wrong"`
		Since month  `toml:"since"`
	} `toml:"alias"`
}

type month string

func (m *month) UnmarshalText(b []byte) error {
	if len(b) != 7 {
		return fmt.Errorf("%q is no month", b)
	}
	*m = month(b)
	return nil
}

// TestDiagnose decodes files with one mistake each, as the project decodes
// its data, and prints what is said about them.
func TestDiagnose(t *testing.T) {
	var list []diag.Diagnostic
	for i, src := range []string{
		"website = https://example.org\n",
		"[name]\nvi = \"Đà Nẵng\nen = \"x\"\n",
		"website = \"a\"\nwebsite = \"b\"\n",
		"a = 1\n[[a]]\n",
		"[name]\nvi = 3\n",
		"website = [\"a\"]\n",
		"year = 1.5\n",
		"year = \"2024\"\n",
		"alias = 3\n",
		"name = \"Đà Nẵng\"\n",
		"[[alias]]\ntext = \"a\"\n[[alias]]\ntext = 2024-01-01\n[[alias]]\ntext = \"c\"\n",
		"alias = [{ text = \"a\" }, { text = true }]\n",
		"[[alias]]\nsince = \"2024\"\n",
		"webiste = \"a\"\n[name]\nvn = \"b\"\nenn = \"c\"\n[other]\nx = 1\ny.z = 2\n",
		"[[alias]]\ntxet = \"a\"\n[[alias]]\ntext = \"b\"\n[[alias]]\ntxet = \"c\"\nwrogn = true\n[links]\nany = \"x\"\n",
		"x = \"\x00\"\n",
	} {
		file := diag.NewFile(fmt.Sprintf("%02d.toml", i+1), []byte(src))
		list = append(list, decode(file, text.Span{End: len(src)})...)
	}
	front := "+++\nwebsite = \"a\"\nyaer = 1\n+++\n\nText\n"
	list = append(list, decode(diag.NewFile("front.md", []byte(front)), text.Span{Start: 4, End: strings.Index(front, "+++\n\n")})...)
	golden(t, "diagnose.txt", string(diag.Printer{Messages: diag.For("en")}.Text(list)))
}

func decode(file *diag.File, body text.Span) []diag.Diagnostic {
	x := ReadPart(file, body)
	var e entity
	md, err := toml.Decode(string(file.Src[body.Start:body.End]), &e)
	if err != nil {
		return []diag.Diagnostic{x.Error(err)}
	}
	return x.Unknown(md.Undecoded(), &e)
}

// A key that is missing is told at the table in which it is missing.
func TestMissing(t *testing.T) {
	x := Read(diag.NewFile("a.toml", []byte("[name]\nvi = \"a\"\n[\"a.b\"]\nc = 1\n")))
	for path, line := range map[string]int{"name.en": 1, "name.vi": 2, `"a.b".d.e`: 3, "website": 0} {
		if p := x.Value(path); p.Line != line || p.File != "a.toml" {
			t.Errorf("%s is told at %+v", path, p)
		}
	}
}

func FuzzRead(f *testing.F) {
	forms, err := os.ReadFile("testdata/forms.toml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(forms))
	for chunk := range strings.SplitSeq(string(forms), "\n\n") {
		f.Add(chunk)
	}
	f.Add("a = [[1, {b = [] # c\n}], [], 2] \n[[x.y]]\n[x.y.z]\nq.\"\".r = ''\n[")
	f.Fuzz(func(t *testing.T, src string) {
		file := diag.NewFile("f.toml", []byte(src))
		x := Read(file)
		for path, e := range x.keys().entries {
			for _, s := range []text.Span{e.Key, e.Value} {
				if s.Start < 0 || s.End <= s.Start || s.End > len(src) {
					t.Fatalf("%s is at %v of %q", path, s, src)
				}
			}
			x.Value(path + ".x")
		}
		var e entity
		md, err := toml.Decode(src, &e)
		if err != nil {
			x.Error(err)
			return
		}
		for _, d := range x.Unknown(md.Undecoded(), &e) {
			if d.Line == 0 {
				t.Fatalf("%v has no place in %q", d.Args, src)
			}
		}
	})
}
