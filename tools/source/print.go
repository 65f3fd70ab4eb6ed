package source

import (
	"crypto/sha256"
	"encoding/hex"
)

// printBytes is how much of a hash tells one sentence from its next version.
const printBytes = 4

// Print gives a short hash of a sentence, by which a translation knows what it
// translates: it changes with every byte of the sentence and with nothing else.
func (d *Document) Print(sentence int) string {
	s := &d.Sentences[sentence]
	sum := sha256.Sum256(d.Body[s.Start:s.End])
	return hex.EncodeToString(sum[:printBytes])
}

// Prints gives those of all sentences, in order.
func (d *Document) Prints() []string {
	out := make([]string, len(d.Sentences))
	for i := range out {
		out[i] = d.Print(i)
	}
	return out
}

// Stale reports whether a sentence is another than the one that was translated.
// A translation that keeps no prints, or another number of them, tells nothing.
func (d *Document) Stale(translation *Document, sentence int) bool {
	prints := translation.Meta.Translates
	return len(prints) == len(d.Sentences) && prints[sentence] != d.Print(sentence)
}
