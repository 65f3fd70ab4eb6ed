package verify

import (
	"archive/zip"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Limits of an archive that is opened: files, bytes when unpacked, and how many
// times its own size that may be, from a size on that no small site has.
const (
	maxFiles = 200_000
	maxBytes = 4 << 30
	maxRatio = 100
	anyRatio = 64 << 20
)

// Archive gives the site within a zip of so many bytes, which may lie in one
// folder of it. A zip that would unpack to more than the limits, or whose paths
// lead out of it, is refused before anything of it is read.
func Archive(z *zip.Reader, size int64) (fs.FS, error) {
	if len(z.File) > maxFiles {
		return nil, fmt.Errorf("%d files, at most %d are opened", len(z.File), maxFiles)
	}
	var total uint64
	seen := map[string]bool{}
	for _, f := range z.File {
		total += f.UncompressedSize64
		if total > maxBytes {
			return nil, fmt.Errorf("more than %d bytes when unpacked", int64(maxBytes))
		}
		if total > anyRatio && total > maxRatio*uint64(size) {
			return nil, fmt.Errorf("more than %d times larger when unpacked: this is no site", maxRatio)
		}
		name := strings.TrimSuffix(f.Name, "/")
		if !fs.ValidPath(name) || strings.Contains(name, `\`) || f.Mode()&fs.ModeSymlink != 0 || seen[name] {
			return nil, fmt.Errorf("%q is no path within the archive, or stands in it twice", f.Name)
		}
		seen[name] = true
	}
	for name := range seen {
		if path.Base(name) == Sums && strings.Count(name, "/") == 1 {
			return fs.Sub(bounded{z}, path.Dir(name))
		}
	}
	return bounded{z}, nil
}

// bounded keeps a file of an archive from unpacking to more than it declares.
type bounded struct{ *zip.Reader }

// ReadFile reads a file whole.
func (b bounded) ReadFile(name string) ([]byte, error) {
	f, err := b.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(f, info.Size()+1))
	if err == nil && int64(len(content)) > info.Size() {
		err = fmt.Errorf("%s is larger than the archive declares", name)
	}
	return content, err
}
