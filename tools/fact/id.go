package fact

import (
	"crypto/sha256"
	"encoding/hex"
	"sort"
	"strings"

	"golang.org/x/text/unicode/norm"

	"moc/tools/text"
)

// maxStem bounds the readable part of an id, in bytes.
const maxStem = 48

// MakeID derives the identifier of a fact from what it says and the document
// that says it, never from where it stands, so that it does not move when other
// text of the document changes. Its form is <type>-<arguments>-<hash>.
func MakeID(source string, f *Fact) string {
	stem := string(f.Type)
	for _, r := range Roles[f.Type] {
		for _, id := range f.Args[r] {
			if len(stem)+1+len(id) > maxStem {
				continue
			}
			stem += "-" + id
		}
	}
	sum := sha256.Sum256([]byte(source + "\n" + f.Content()))
	return stem + "-" + hex.EncodeToString(sum[:3])
}

// Content spells out what a fact asserts, apart from its proof: two facts of
// one document with the same content are one fact. The date is part of it only
// where the arguments leave room for several such events.
func (f *Fact) Content() string {
	var b strings.Builder
	line := func(parts ...string) {
		b.WriteString(strings.Join(parts, "\t"))
		b.WriteByte('\n')
	}
	line(string(f.Type), f.Polarity, f.Modality)
	for _, r := range Roles[f.Type] {
		ids := append([]string(nil), f.Args[r]...)
		sort.Strings(ids)
		line(string(r), strings.Join(ids, " "))
	}
	line(f.Date, f.Measure, f.Unit, text.Fold(f.Text), f.Position)
	if f.Number != nil {
		line(f.Comparator, f.Number.String())
	}
	for _, a := range f.Amounts {
		line(a.Comparator, a.Number.String(), a.Currency)
	}
	for _, i := range f.Items {
		line(text.Fold(i))
	}
	if f.Type == Claim && len(f.Evidence) > 0 {
		line(norm.NFC.String(f.Evidence[0].Exact)) // a claim's words are its content
	}
	return b.String()
}
