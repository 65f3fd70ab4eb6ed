// Package verify proves a built site from itself, with no network and without
// the project that it was made from: checksums, quotations, values, links and
// languages. Whoever has a copy can tell whether somebody changed it, and
// whether what it says is what its sources say.
package verify

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"moc/tools/opendata"
	"moc/tools/pages"
)

// Sums is the list of checksums, at the root of a site. It names every file but
// itself and the editions below pages.Downloads, in the form of sha256sum.
const Sums = "SHA256SUMS"

// Kinds of proof, in the order in which they are told.
const (
	Checksums  = "checksums"
	Quotations = "quotations"
	Values     = "values"
	Links      = "links"
	Languages  = "languages"
)

// Kind is one kind of proof: how many things were looked at, and what failed.
type Kind struct {
	Name      string    `json:"name"`
	Count     int       `json:"count"`
	Withheld  int       `json:"withheld,omitempty"`  // quotations whose text the site may not show
	Elsewhere int       `json:"elsewhere,omitempty"` // quotations found in another copy of their text, by what stands around them
	Failures  []Failure `json:"failures"`
}

// Failure is something that is not as it must be.
type Failure struct {
	File   string `json:"file"`
	Code   string `json:"code"`   // stable: see the messages of the command
	Detail string `json:"detail"` // the thing itself: an id, an address, words
}

// Report is what a proof found, one Kind for each kind of proof.
type Report []Kind

// Whole reports whether nothing failed.
func (r Report) Whole() bool {
	return !slices.ContainsFunc(r, func(k Kind) bool { return len(k.Failures) > 0 })
}

// ErrNoSite reports a folder that holds no site.
var ErrNoSite = fmt.Errorf("no %s and no %s/facts.json: this is no site that moc built", Sums, opendata.Folder)

// Site proves a site. Texts gives the text of sources whose site may not show
// it, by id; it may be nil. The error is that of a site that cannot be read at
// all.
func Site(site fs.FS, texts map[string][]byte) (Report, error) {
	if _, err := fs.Stat(site, Sums); err != nil {
		if _, err := fs.Stat(site, opendata.Folder+"/facts.json"); err != nil {
			return nil, ErrNoSite
		}
	}
	all, err := pages.Read(site)
	if err != nil {
		return nil, err
	}
	p := &prover{site: site, pages: all, texts: texts, files: map[string]bool{}}
	err = fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			p.files[name] = true
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	p.checksums()
	p.data()
	p.links()
	p.languages()
	return p.report, nil
}

type prover struct {
	site   fs.FS
	pages  map[string]*pages.Page
	texts  map[string][]byte
	files  map[string]bool // that are there
	report Report
	kind   *Kind // that is being proved

	reading map[string]map[string][]*pages.Page // see sourcePages
}

// begin opens a kind of proof.
func (p *prover) begin(name string) {
	p.report = append(p.report, Kind{Name: name, Failures: []Failure{}})
	p.kind = &p.report[len(p.report)-1]
}

// fail notes what is not as it must be.
func (p *prover) fail(file, code, detail string) {
	p.kind.Failures = append(p.kind.Failures, Failure{file, code, detail})
}

// checksums compares every file with the list, and the list with the files.
func (p *prover) checksums() {
	p.begin(Checksums)
	list, err := fs.ReadFile(p.site, Sums)
	if err != nil {
		p.fail(Sums, "missing", Sums)
		return
	}
	listed := map[string]bool{}
	for line := range strings.Lines(string(list)) {
		sum, name, _ := strings.Cut(strings.TrimRight(line, "\n"), "  ")
		listed[name] = true
		p.kind.Count++
		content, err := readValid(p.site, name)
		switch {
		case err != nil:
			p.fail(Sums, "missing", name)
		case fmt.Sprintf("%x", sha256.Sum256(content)) != sum:
			p.fail(name, "changed", name)
		}
	}
	for _, name := range sorted(p.files) {
		if !listed[name] && name != Sums && !strings.HasPrefix(name, pages.Downloads+"/") {
			p.fail(name, "unlisted", name)
		}
	}
}

// readValid reads a file whose name comes from the site itself.
func readValid(site fs.FS, name string) ([]byte, error) {
	if !fs.ValidPath(name) {
		return nil, fs.ErrInvalid
	}
	return fs.ReadFile(site, name)
}

// List gives the checksums of a site's files.
func List(site fs.FS) ([]byte, error) {
	var b []byte
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name == pages.Downloads {
				return fs.SkipDir
			}
			return nil
		}
		if name == Sums {
			return nil
		}
		content, err := fs.ReadFile(site, name)
		b = fmt.Appendf(b, "%x  %s\n", sha256.Sum256(content), name)
		return err
	})
	return b, err
}

// read decodes a file of the open data.
func (p *prover) read(name string, into any) bool {
	name = opendata.Folder + "/" + name
	b, err := fs.ReadFile(p.site, name)
	if err == nil {
		err = json.Unmarshal(b, into)
	}
	if err != nil {
		p.fail(name, "unreadable", err.Error())
	}
	return err == nil
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
