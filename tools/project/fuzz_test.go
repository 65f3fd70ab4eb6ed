package project

import (
	"os"
	"path"
	"testing"
	"testing/fstest"
)

// readers are the files of a project, one for each reader that it has.
var readers = []string{
	"config.toml",
	"data/organizations/baidu.toml", "data/models/ernie-x1.toml", "data/people/jack-ma.toml", "data/places/china.toml",
	"data/facts/nhung-moc-dau-nam-2025.toml", "data/reviews/cac-cong-ty-tq-ra-mat-mo-hinh-ai.toml",
	"data/grammar/vi.toml", "data/i18n/vi.toml",
	"content/sources/nhung-moc-dau-nam-2025/index.vi.md", "content/sources/nhung-moc-dau-nam-2025/index.en.md",
}

// FuzzLoad puts any content into each file of a project in turn: loading finds
// diagnostics that lie in a file of the project, or nothing, and never panics. The
// seeds are the project's own files.
func FuzzLoad(f *testing.F) {
	own := fstest.MapFS{}
	for i, name := range readers {
		b, err := os.ReadFile(path.Join("../..", name))
		if err != nil {
			f.Fatal(err)
		}
		if name != "data/grammar/vi.toml" { // large, and each load would compile it
			own[name] = &fstest.MapFile{Data: b}
		}
		f.Add(uint8(i), b[:min(len(b), 4_000)])
	}
	f.Fuzz(func(t *testing.T, reader uint8, content []byte) {
		files := fstest.MapFS{}
		for name, file := range own {
			files[name] = file
		}
		files[readers[int(reader)%len(readers)]] = &fstest.MapFile{Data: content}
		p, diags, err := Load(files)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range diags {
			if d.File == "" || d.Code == "" {
				t.Errorf("a diagnostic without its place or code: %+v", d)
			}
		}
		if p == nil {
			t.Error("no project and no fault")
		}
	})
}
