package index

import (
	"slices"
	"strings"

	"moc/tools/edtf"
	"moc/tools/fact"
	"moc/tools/phrase"
)

// Fact is a fact as one language shows it.
type Fact struct {
	ID      string        `json:"id"`
	Type    fact.Type     `json:"type"`
	Mood    string        `json:"mood"` // planned, possible, negative, or empty where it is asserted
	Parts   []phrase.Part `json:"parts"`
	Plain   string        `json:"plain"` // the parts as one text
	Tex     string        `json:"tex"`   // the same for BibTeX
	Date    *Date         `json:"date"`  // nil where the document gives none
	Source  string        `json:"source"`
	Proofs  []Proof       `json:"proofs"`
	Items   []Item        `json:"items"`
	Event   bool          `json:"event"`   // it stands on the timeline
	Reviews []Review      `json:"reviews"` // what people found out about it, the gravest first
	Stance  Stance        `json:"stance"`  // of a claim: who speaks of whom
	Reports []Report      `json:"reports"` // by other documents, of the same event
	Added   bool          `json:"added"`   // by a person
	Rivals  []Report      `json:"rivals"`  // by other documents, of another date that nobody weighed
	Of      string        `json:"of"`      // id of the fact that stands for the event; empty where it is this one
	Former  []string      `json:"former"`  // ids that it had before
	on      string        // path of the page of its source on which it stands
	Href    string        `json:"href"`  // beside its sentence
	Back    string        `json:"back"`  // where a page tells it; empty where only its source does
	Words   bool          `json:"words"` // words of a document are among its parts
	Shown   string        `json:"shown"` // path of a page that tells it; empty where only its source does
}

// Date is a date as one language says it.
type Date struct {
	Value    string `json:"value"`    // EDTF
	Datetime string `json:"datetime"` // for a time element; empty where HTML cannot write it
	Text     string `json:"text"`
	InYear   string `json:"in_year"`  // beside a heading that gives the year
	Shape    string `json:"shape"`    // see shapeOf
	Words    string `json:"words"`    // of the document
	Inferred bool   `json:"inferred"` // counted from a date of the document that is inferred itself
}

// Proof is a passage that proves a fact.
type Proof struct {
	Sentence    string `json:"sentence"`
	At          Spot   `json:"at"`
	Quote       string `json:"quote"` // byte for byte
	Lang        string `json:"lang"`
	Foreign     bool   `json:"foreign"`     // the page is in another language
	Translation string `json:"translation"` // of the whole sentence; empty where it is not needed or missing
}

// Item is a point of an enumeration.
type Item struct {
	Text        string `json:"text"`
	Lang        string `json:"lang"`
	Sentence    string `json:"sentence"` // empty where no evidence is the item itself
	At          Spot   `json:"at"`
	Translation string `json:"translation"`
}

// fact says one fact of a source.
func (b *builder) fact(p *pair, f *fact.Fact) (*Fact, error) {
	lang := p.doc.Meta.Lang
	parts, err := b.book.Fact(f, lang, b.name)
	if err != nil {
		return nil, err
	}
	out := &Fact{
		ID: f.ID, Type: f.Type, Mood: mood(f), Source: p.doc.ID, on: "sources/" + p.doc.ID,
		Parts: b.withAddresses(parts), Plain: phrase.Plain(parts), Tex: tex(phrase.Plain(parts)),
		Words:  slices.ContainsFunc(parts, func(p phrase.Part) bool { return p.Lang != "" }),
		Proofs: []Proof{}, Items: []Item{}, Reviews: []Review{}, Reports: []Report{}, Rivals: []Report{}, Event: f.IsEvent(),
	}
	if v, err := edtf.Parse(f.Date); err == nil {
		b.dates[f.ID] = v
		out.Date = b.date(v)
		out.Date.Inferred = p.doc.Meta.DateWindow != "" && !givesYear(f.DateText, v)
	}
	if who := parties(f); len(who) > 0 {
		out.Shown = path(b.known[who[0]]) // an event is on the timeline instead
	}
	b.prove(p, out, f)
	return out, nil
}

// prove adds the passages that prove a fact, and the items of an enumeration
// with the passages that they are.
func (b *builder) prove(p *pair, out *Fact, f *fact.Fact) {
	lang := b.book.Lang
	foreign := p.doc.Meta.Lang != lang
	for _, words := range f.Items {
		out.Items = append(out.Items, Item{Text: words, Lang: p.doc.Meta.Lang})
	}
	for _, e := range f.Evidence {
		proof := Proof{Sentence: e.Sentence, At: b.spot(p.doc.ID, e.Sentence), Quote: e.Exact, Lang: p.doc.Meta.Lang, Foreign: foreign}
		if foreign {
			proof.Translation = p.translationOf(e.Sentence, lang)
		}
		if at := slices.Index(f.Items, e.Exact); at >= 0 {
			out.Items[at].Sentence, out.Items[at].At, out.Items[at].Translation = e.Sentence, proof.At, proof.Translation
			continue
		}
		out.Proofs = append(out.Proofs, proof)
	}
}

func mood(f *fact.Fact) string {
	if f.Polarity != "" {
		return f.Polarity
	}
	return f.Modality
}

// givesYear reports words that name the year themselves. All others count from
// the date of the document.
func givesYear(words string, v edtf.Value) bool {
	return strings.Contains(words, v.First().String()[:4])
}

// date says a date.
func (b *builder) date(v edtf.Value) *Date {
	d := &Date{
		Value: v.String(), Text: b.book.Date(v, phrase.Alone), InYear: b.book.Date(v, phrase.InYear), Shape: shapeOf(v),
	}
	switch v.Grain() {
	case edtf.GrainDay, edtf.GrainMonth, edtf.GrainYear:
		if !v.IsApprox() {
			d.Datetime = d.Value
		}
	}
	return d
}

// shapeOf says how a date is drawn: "day" for a point, "period" for a month or
// a longer stretch that the document names, "about" where it is approximate,
// "within" for one unknown day of a stretch, "span" for something that lasted.
func shapeOf(v edtf.Value) string {
	switch {
	case v.Grain() == edtf.GrainSet:
		return "within"
	case v.Grain() == edtf.GrainInterval:
		return "span"
	case v.IsApprox():
		return "about"
	case v.Grain() == edtf.GrainDay:
		return "day"
	}
	return "period"
}
