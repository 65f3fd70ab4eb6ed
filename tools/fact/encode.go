package fact

import (
	"bytes"
	"fmt"

	"github.com/BurntSushi/toml"

	"moc/tools/tomlpos"
)

// header begins every file that the tool writes. Editors find the schema by its
// first line.
const header = "#:schema ../../tools/schema/facts.json\n" +
	"# Written by `moc extract` from the document; changes by hand are lost.\n" +
	"# What people found out about a fact belongs in data/reviews/.\n\n"

// Encode gives the bytes of a facts file.
func Encode(f *File) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(header)
	enc := toml.NewEncoder(&b)
	enc.Indent = ""
	if err := enc.Encode(f); err != nil {
		return nil, fmt.Errorf("encode facts of %s: %w", f.Source, err)
	}
	return b.Bytes(), nil
}

// Decode reads a facts file. The metadata tells which keys were not understood.
func Decode(b []byte) (*File, toml.MetaData, error) {
	var f File
	md, err := tomlpos.Decode(b, &f)
	return &f, md, err
}
