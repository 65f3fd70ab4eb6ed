package index

import (
	"strings"

	"moc/tools/edtf"
	"moc/tools/phrase"
)

// Newest is the day of the newest datum: of a document, of its retrieval, of a
// review. It is the date of the site, which knows no other.
func (in *Input) Newest() edtf.Day {
	var last edtf.Day
	later := func(s string) {
		if day, err := edtf.ParseDay(s); err == nil && day.Compare(last) > 0 {
			last = day
		}
	}
	for i := range in.Sources {
		s := &in.Sources[i]
		later(s.Document.Meta.Date)
		later(s.Document.Meta.Retrieved)
		for k := range s.Reviews {
			later(s.Reviews[k].Date)
		}
	}
	return last
}

// AsOf is the date of the site as a citation has it.
type AsOf struct {
	Year string `json:"year"`
	Text string `json:"text"`
}

func (b *builder) asOf() AsOf {
	day := b.in.Newest()
	v, err := edtf.Parse(day.String())
	if day.IsZero() || err != nil {
		return AsOf{}
	}
	return AsOf{Year: day.String()[:4], Text: b.book.Date(v, phrase.Alone)}
}

// tex writes text so that BibTeX takes none of it for a command.
func tex(s string) string { return texEscapes.Replace(s) }

var texEscapes = strings.NewReplacer(
	`\`, `\textbackslash `, "{", `\{`, "}", `\}`, "&", `\&`, "%", `\%`,
	"$", `\$`, "#", `\#`, "_", `\_`, "~", `\textasciitilde `, "^", `\textasciicircum `,
)
