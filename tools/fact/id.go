package fact

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"moc/tools/text"
)

// maxStem bounds the readable part of an id, in bytes.
const maxStem = 48

// MakeID derives the identifier of a fact from what it says and the document
// that says it, never from where it stands, so that it does not move when other
// text of the document changes. Its form is <type>-<arguments>-<hash>.
func MakeID(source string, f *Fact) string {
	var stem [maxStem + 8]byte
	id := append(stem[:0], f.Type...)
	for _, r := range Roles[f.Type] {
		for _, arg := range f.Args[r] {
			if len(id)+1+len(arg) <= maxStem {
				id = append(append(id, '-'), arg...)
			}
		}
	}
	var buf [512]byte
	content := append(append(buf[:0], source...), '\n')
	sum := sha256.Sum256(f.content(content))
	return string(hex.AppendEncode(append(id, '-'), sum[:3]))
}

// content adds to b what a fact asserts, apart from its proof: two facts of one
// document with the same content are one fact. The date is part of it only where
// the arguments leave room for several such events.
func (f *Fact) content(b []byte) []byte {
	b = line(b, string(f.Type), f.Polarity, f.Modality)
	for _, r := range Roles[f.Type] {
		ids := f.Args[r]
		if !slices.IsSorted(ids) {
			ids = slices.Sorted(slices.Values(ids))
		}
		b = append(append(b, r...), '\t')
		b = append(join(b, ' ', ids), '\n')
	}
	b = line(b, f.Date, f.Measure, f.Unit, text.Fold(f.Text), f.Position)
	if f.Number != nil {
		b = line(b, f.Comparator, f.Number.String())
	}
	for _, a := range f.Amounts {
		b = line(b, a.Comparator, a.Number.String(), a.Currency)
	}
	for _, i := range f.Items {
		b = line(b, text.Fold(i))
	}
	if f.Type == Claim && len(f.Evidence) > 0 {
		b = line(b, text.NFC(f.Evidence[0].Exact)) // a claim's words are its content
	}
	return b
}

func line(b []byte, parts ...string) []byte { return append(join(b, '\t', parts), '\n') }

func join(b []byte, between byte, parts []string) []byte {
	for i, p := range parts {
		if i > 0 {
			b = append(b, between)
		}
		b = append(b, p...)
	}
	return b
}
