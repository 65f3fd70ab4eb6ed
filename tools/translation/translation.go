// Package translation compares a translation with its original, sentence by
// sentence: the same engine reads both, each in its own language, and numbers,
// amounts, dates, names and denials that one has and the other has not are told.
// A translation can so go wrong loudly, never quietly.
package translation

import (
	"slices"
	"strings"
	"unicode"

	"moc/tools/entity"
	"moc/tools/extract"
	"moc/tools/fact"
	"moc/tools/source"
	"moc/tools/text"
)

// Kind says what differs.
type Kind string

const (
	Number   Kind = "number"
	Amount   Kind = "amount" // of money
	Date     Kind = "day-or-date"
	Name     Kind = "name"
	Negation Kind = "negation" // one denies what the other states
)

// Difference is something that stands in one text and not in the other.
type Difference struct {
	Kind     Kind
	Original bool      // it stands in the original, and the translation lacks it
	At       text.Span // its words, in the text in which it stands
	Words    string    // these words
	Other    text.Span // the sentence of the other text in which it is missed
}

// Text is one of the two: a document whose sentences are cut, and what was read
// from it.
type Text struct {
	Doc    *source.Document
	Result *extract.Result
}

// Compare gives the differences in the order of the original. Blocks that are not
// cut into the same number of sentences are compared whole. Texts that have not
// the same blocks are not compared.
func Compare(original, translated Text) []Difference {
	if len(original.Doc.Blocks) != len(translated.Doc.Blocks) {
		return nil
	}
	a, b := gather(original), gather(translated)
	var out []Difference
	for i := range original.Doc.Blocks {
		for _, u := range units(&original.Doc.Blocks[i], &translated.Doc.Blocks[i]) {
			x, y := union(a, u.ours), union(b, u.theirs)
			here, there := stretch(original.Doc, u.ours), stretch(translated.Doc, u.theirs)
			out = append(out, missing(x, y, true, there)...)
			out = append(out, missing(y, x, false, here)...)
		}
	}
	return out
}

// unit is a stretch of both texts that says the same: indices of sentences.
type unit struct{ ours, theirs []int }

func units(a, b *source.Block) []unit {
	if len(a.Sentences) != len(b.Sentences) {
		if len(a.Sentences) == 0 || len(b.Sentences) == 0 {
			return nil
		}
		return []unit{{a.Sentences, b.Sentences}}
	}
	var out []unit
	for i := range a.Sentences {
		out = append(out, unit{a.Sentences[i : i+1], b.Sentences[i : i+1]})
	}
	return out
}

func stretch(d *source.Document, sentences []int) text.Span {
	return text.Span{Start: d.Sentences[sentences[0]].Start, End: d.Sentences[sentences[len(sentences)-1]].End}
}

// item is something that a sentence says, with a key that is equal in all
// languages.
type item struct {
	kind  Kind
	key   string
	words string
	at    text.Span
	soft  bool // the other language may say it otherwise: its absence tells nothing
	vague bool // "today", "soon after": it counts only against another of its kind
}

// gather lists what each sentence says, by its index.
func gather(t Text) map[int][]item {
	out := map[int][]item{}
	add := func(start, end int, it item) {
		if i := t.Doc.SentenceAt(start); i >= 0 {
			it.at, it.words = text.Span{Start: start, End: end}, t.Doc.Text(start, end)
			out[i] = append(out[i], it)
		}
	}
	for _, q := range t.Result.Quantities {
		it := item{kind: Number, key: q.Number.String()}
		if q.Currency != "" {
			it.kind, it.key = Amount, it.key+" "+q.Currency
		}
		it.soft = q.Currency == "" && !hasDigit(t.Doc.Text(q.Start, q.End))
		add(q.Start, q.End, it)
	}
	for _, x := range t.Result.Times {
		add(x.Start, x.End, item{kind: Date, key: x.Value, vague: !hasDigit(x.Exact)})
	}
	for _, m := range t.Result.Mentions {
		if m.Known { // a place may be an adjective in the other language: "Chinese"
			add(m.Start, m.End, item{kind: Name, key: m.ID, soft: m.Kind == entity.Place})
		}
	}
	for i := range t.Result.Facts {
		f := &t.Result.Facts[i]
		e := f.Evidence[0]
		add(e.Start, e.End, item{kind: Negation, key: statement(f), soft: f.Polarity != fact.Negative})
	}
	return out
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// statement is equal for a fact in both languages, with whether it is denied.
func statement(f *fact.Fact) string {
	return string(f.Type) + " " + f.Polarity
}

func union(by map[int][]item, sentences []int) []item {
	var out []item
	for _, i := range sentences {
		out = append(out, by[i]...)
	}
	return out
}

// missing gives what x says and y does not.
func missing(x, y []item, original bool, other text.Span) []Difference {
	var out []Difference
	told := map[string]bool{}
	for _, it := range x {
		id := string(it.kind) + " " + it.key
		if it.soft || told[id] || slices.ContainsFunc(y, func(o item) bool { return same(it, o) }) {
			continue
		}
		if (it.kind == Negation || it.vague) && !slices.ContainsFunc(y, func(o item) bool { return o.kind == it.kind }) {
			continue // the other text gave nothing to compare
		}
		told[id] = true
		out = append(out, Difference{Kind: it.kind, Original: original, At: it.at, Words: it.words, Other: other})
	}
	return out
}

// same reports two items that say one thing. An amount whose currency one text
// leaves out is told as the number that it is.
func same(a, b item) bool {
	if a.kind == b.kind {
		return a.key == b.key
	}
	number := func(it item) string { n, _, _ := strings.Cut(it.key, " "); return n }
	return (a.kind == Number && b.kind == Amount || a.kind == Amount && b.kind == Number) && number(a) == number(b)
}
