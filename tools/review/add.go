package review

import (
	"bytes"

	"moc/tools/fact"
	"moc/tools/source"
)

// Add is a fact that the tool missed, as a person reads it. It is held to the
// same proof as every other. The fields but Quotes are those of fact.Fact.
type Add struct {
	Quotes     []string      `toml:"quote"` // exact words of the document that prove it, those that state it first
	Type       fact.Type     `toml:"type"`
	Args       fact.Args     `toml:"args"`
	Date       string        `toml:"date"`
	DateText   string        `toml:"date_text"`
	Polarity   string        `toml:"polarity"`
	Modality   string        `toml:"modality"`
	Open       bool          `toml:"open"`
	Measure    string        `toml:"measure"`
	Number     *fact.Number  `toml:"number"`
	Unit       string        `toml:"unit"`
	Comparator string        `toml:"comparator"`
	Text       string        `toml:"text"`
	Position   string        `toml:"position"`
	Items      []string      `toml:"items"`
	Amounts    []fact.Amount `toml:"amounts"`
}

// Fact gives the fact as the document proves it: its words are looked up in the
// document, whose sentences are cut, at their first place. Words that are not
// there give no evidence.
func (a *Add) Fact(d *source.Document) fact.Fact {
	f := fact.Fact{
		Type: a.Type, Args: a.Args, Date: a.Date, DateText: a.DateText, Polarity: a.Polarity, Modality: a.Modality,
		Open: a.Open, Measure: a.Measure, Number: a.Number, Unit: a.Unit, Comparator: a.Comparator,
		Text: a.Text, Position: a.Position, Items: a.Items, Amounts: a.Amounts,
	}
	for _, q := range a.Quotes {
		at := bytes.Index(d.Body, []byte(q))
		if q == "" || at < 0 {
			continue
		}
		if i := d.SentenceAt(at); i >= 0 {
			f.Evidence = append(f.Evidence, fact.Evidence{Sentence: d.Sentences[i].ID, Start: at, End: at + len(q), Exact: q})
		}
	}
	f.ID = fact.MakeID(d.ID, &f)
	return f
}
