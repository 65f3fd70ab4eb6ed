package verify

import (
	"bytes"

	"moc/tools/fact"
	"moc/tools/source"
)

// Quoted is what is quoted of a text that is kept elsewhere.
type Quoted struct {
	SHA256 string // of the text
	Facts  []fact.Fact
	Words  []string // that reviews quote
}

// Texts proves quotations by texts that are kept elsewhere; both are named by the
// id of their source. In the very text from which facts were read, a quotation
// stands at its place, byte for byte. In any other it is looked for by what stands
// around it, and counted as found elsewhere.
func Texts(quoted map[string]Quoted, texts map[string][]byte) Report {
	p := &prover{texts: texts}
	p.begin(Quotations)
	for _, id := range sorted(texts) {
		q, known := quoted[id]
		if !known {
			p.fail(id, "no-such-source", id)
			continue
		}
		doc, err := source.Parse(id, texts[id])
		if err != nil {
			p.fail(id, "unreadable", err.Error())
			continue
		}
		for i := range q.Facts {
			for k := range q.Facts[i].Evidence {
				p.passage(id, &q.Facts[i].Evidence[k], doc, doc.SHA256 == q.SHA256)
			}
		}
		for _, words := range q.Words {
			p.kind.Count++
			if !bytes.Contains(doc.Body, []byte(words)) {
				p.fail(id, "not-in-text", words)
			}
		}
	}
	return p.report
}

// passage proves one quotation in a text. The same text is that from which it was
// taken.
func (p *prover) passage(id string, e *fact.Evidence, d *source.Document, same bool) {
	p.kind.Count++
	switch body := string(d.Body); {
	case same && stands(e, body):
	case same, e.Find(body) < 0:
		p.fail(id, "not-in-text", e.Exact)
	default:
		p.kind.Elsewhere++
	}
}

// stands reports whether a quotation stands at its place, byte for byte.
func stands(e *fact.Evidence, body string) bool {
	return 0 <= e.Start && e.Start <= e.End && e.End <= len(body) && body[e.Start:e.End] == e.Exact
}
