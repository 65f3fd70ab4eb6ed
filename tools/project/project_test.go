package project

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"moc/tools/diag"
	"moc/tools/entity"
	"moc/tools/source"
)

// load reads a project of the given files and gives the codes of what is wrong.
func load(t *testing.T, files map[string]string) (*Project, string) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	p, diags, err := Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, d := range diags {
		codes = append(codes, d.Code)
	}
	return p, strings.Join(codes, " ")
}

func TestLoad(t *testing.T) {
	p, wrong := load(t, map[string]string{
		"data/organizations/baidu.toml":   "class = \"company\"\n",
		"data/models/ernie.toml":          "developer = \"baidu\"\n",
		"data/facts/tin.toml":             "source = \"tin\"\n",
		"data/grammar/vi.toml":            "",
		"content/sources/tin/index.vi.md": "+++\nlang = \"vi\"\n+++\nMột.\n",
		"content/sources/tin/index.en.md": "+++\nlang = \"en\"\ntranslation_of = \"index.vi.md\"\n+++\nOne.\n",
	})
	if wrong != "" {
		t.Error(wrong)
	}
	if len(p.Entities) != 2 || p.Entities[0].ID != "baidu" || p.Entities[1].Kind != entity.Model {
		t.Errorf("entities %v", p.Entities)
	}
	if len(p.Sources) != 1 || p.Sources[0].Original.Meta.Lang != "vi" || p.Sources[0].Translation("en") == nil {
		t.Errorf("sources %v", p.Sources)
	}
	if len(p.Facts) != 1 || p.Facts[0].Source != "tin" {
		t.Errorf("facts %v", p.Facts)
	}
}

func TestLoadUnreadable(t *testing.T) {
	const name = "content/sources/tin/index.vi.md"
	for content, want := range map[string]string{
		"a\xff":                               "not-text",
		strings.Repeat("a", source.MaxSize+1): "too-large",
		"+++\ntitle = 1\n+++\n":               "type",
		"+++\ntitle = \"x\n+++\n":             "syntax",
	} {
		if p, got := load(t, map[string]string{name: content}); got != want || len(p.Sources) > 0 {
			t.Errorf("%.20q: %s, want %s", content, got, want)
		}
	}
}

// Places in front matter and in the text are places in the file.
func TestPlaces(t *testing.T) {
	f := newFile("x.md", []byte("\ufeff+++ \r\ntitle = \"x\"\n+++\nMột hai.\n"))
	if at := f.Value("title"); at.Line != 2 || at.Col != 9 {
		t.Errorf("title at %d:%d", at.Line, at.Col)
	}
	if at := f.Body(6, 9); at.Line != 4 || at.Col != 5 || at.EndCol != 8 {
		t.Errorf("hai at %d:%d to %d", at.Line, at.Col, at.EndCol)
	}
}

// broken is a disk that fails.
type broken struct{ fs.FS }

func (broken) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("input/output error")}
}

func TestFault(t *testing.T) {
	if _, _, err := Load(broken{}); err == nil || !strings.Contains(err.Error(), "input/output error") {
		t.Errorf("fault %v", err)
	}
}

// Add and ParseDocument tell of a document what Load would.
func TestDocuments(t *testing.T) {
	p, _ := load(t, nil)
	doc, diags := p.Add("moi", SourcePath("moi", "vi"), []byte("+++\ntitel = \"x\"\n+++\nMột.\n"))
	if doc == nil || len(p.Sources) != 1 || len(diags) != 1 || diags[0].Code != "unknown-key" {
		t.Errorf("%v %v", doc, diags)
	}
	if doc, diags := ParseDocument("x", "x.md", []byte("+++\n")); doc != nil || diag.Errors(diags) != 1 {
		t.Errorf("%v %v", doc, diags)
	}
}
