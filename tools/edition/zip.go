package edition

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"moc/tools/pages"
)

// Folder is the one in which everything lies in the zip.
const Folder = "moc"

// Zip packs a site without its downloads. Links to them lead to the site's
// address and are marked as online; where it has none they are links no more.
// Sums gives the list of checksums of the files as they are packed; its name in
// the zip is sumsName.
func (s *Site) Zip(out io.Writer, words map[string]Words, sumsName string, sums func(fs.FS) ([]byte, error)) error {
	site := s.Files
	packed := overlay{FS: site, changed: map[string][]byte{}}
	for _, name := range s.Pages {
		lang, _, _ := strings.Cut(name, "/")
		raw, err := s.detached(name, words[lang].Online)
		if err != nil {
			return err
		}
		if raw != nil {
			packed.changed[name] = raw
		}
	}
	list, err := sums(packed)
	if err != nil {
		return err
	}
	packed.changed[sumsName] = list
	var names []string
	err = fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name == pages.Downloads:
			return fs.SkipDir
		case !d.IsDir() && name != sumsName:
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		return err
	}
	names = append(names, sumsName)
	slices.Sort(names)
	z := zip.NewWriter(out)
	for _, name := range names {
		content, err := fs.ReadFile(packed, name)
		if err != nil {
			return err
		}
		if err := addFile(z, Folder+"/"+name, content, s.Date, zip.Deflate); err != nil {
			return err
		}
	}
	return z.Close()
}

// addFile adds a file to an archive. Its time is that of the data; the zero time
// leaves it out, with the extra field that would hold it.
func addFile(z *zip.Writer, name string, content []byte, date time.Time, method uint16) error {
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: date})
	if err != nil {
		return fmt.Errorf("pack %s: %w", name, err)
	}
	_, err = w.Write(content)
	return err
}

// overlay is a file system some of whose files were changed.
type overlay struct {
	fs.FS
	changed map[string][]byte
}

// ReadFile gives a file, changed or not.
func (o overlay) ReadFile(name string) ([]byte, error) {
	if b, ok := o.changed[name]; ok {
		return b, nil
	}
	return fs.ReadFile(o.FS, name)
}

// detached gives the bytes of a page whose links to downloads lead out of a
// copy; nil where there are none. Everything else stays as it was written.
func (s *Site) detached(name, online string) ([]byte, error) {
	page, err := fs.ReadFile(s.Files, name)
	if err != nil || !bytes.Contains(page, []byte(pages.Downloads+"/")) {
		return nil, err
	}
	var out bytes.Buffer
	changed, within := false, false
	z := html.NewTokenizer(bytes.NewReader(page))
	for tt := z.Next(); tt != html.ErrorToken; tt = z.Next() {
		raw := string(z.Raw())
		tok := z.Token()
		if tt == html.EndTagToken && tok.Data == "a" && within {
			within = false
			if s.Base != "" {
				raw = " (" + html.EscapeString(online) + ")" + raw
			}
		}
		if tt == html.StartTagToken && tok.Data == "a" {
			if name, ok := download(tok.Attr); ok {
				changed, within = true, true
				removeTokenAttr(&tok, "href", "rel", "download")
				if s.Base != "" {
					tok.Attr = append(tok.Attr, html.Attribute{Key: "href", Val: s.Base + name}, html.Attribute{Key: "rel", Val: "external"})
				}
				raw = tok.String()
			}
		}
		out.WriteString(raw)
	}
	if !changed {
		return nil, nil
	}
	return out.Bytes(), nil
}

// download gives the path of a download that a link names.
func download(attrs []html.Attribute) (string, bool) {
	for _, a := range attrs {
		if i := strings.Index(a.Val, pages.Downloads+"/"); a.Key == "href" && i >= 0 && (i == 0 || a.Val[i-1] == '/') {
			return a.Val[i:], true
		}
	}
	return "", false
}

func removeTokenAttr(t *html.Token, keys ...string) {
	t.Attr = slices.DeleteFunc(t.Attr, func(a html.Attribute) bool { return slices.Contains(keys, a.Key) })
}
