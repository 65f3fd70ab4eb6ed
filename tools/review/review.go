// Package review defines what people found out about what a document says. A
// review speaks of one fact, or of the exact words of a statement that is no
// fact, weighs it, and names its references. The tool never writes one.
package review

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/tomlpos"
)

// Verdict is how a statement stands to what else is known.
type Verdict string

const (
	Contradicted Verdict = "contradicted" // references say the opposite
	Corrected    Verdict = "corrected"    // right but for a value or a name
	Unverified   Verdict = "unverified"   // looked for, and not found
	Confirmed    Verdict = "confirmed"    // references say the same
	Opinion      Verdict = "opinion"      // a judgement, neither right nor wrong
	Rejected     Verdict = "rejected"     // the document does not say what the tool read
)

// Verdicts lists all verdicts, what a reader must know first in front.
var Verdicts = []Verdict{Contradicted, Corrected, Unverified, Confirmed, Opinion, Rejected}

// NeedsReference reports whether the verdict stands only with a reference.
func (v Verdict) NeedsReference() bool {
	return v == Contradicted || v == Corrected || v == Confirmed
}

// Grades say what kind of text a reference is, the strongest first.
var Grades = []string{"primary", "press", "wire-copy", "reference", "blog", "self"}

// Fields of a fact that a review can speak of, beside its roles.
const (
	Date   = "date"
	Number = "number"
	Amount = "amount" // the first sum, as digits and currency: "500000000 CNY"
)

// Fields lists them, and the roles: "founder", "place" and so on.
var Fields = fields()

func fields() []string {
	out := []string{Date, Number, Amount}
	for _, t := range fact.Types {
		for _, r := range fact.Roles[t] {
			if !slices.Contains(out, string(r)) {
				out = append(out, string(r))
			}
		}
	}
	return out
}

// IDs gives the ids that a review writes in a field that is a role, separated by
// commas; nil for another field.
func IDs(field, value string) []string {
	if field == "" || field == Date || field == Number || field == Amount {
		return nil
	}
	return strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' })
}

// Review is one finding.
type Review struct {
	Fact       string       `toml:"fact"`    // id of a fact of the document, or
	Quote      string       `toml:"quote"`   // exact words of the document, within one sentence
	Verdict    Verdict      `toml:"verdict"` // one of Verdicts
	Date       string       `toml:"date"`    // day of the review
	Field      string       `toml:"field"`   // of the fact, whose value is at stake; empty for the statement as a whole
	Holds      string       `toml:"holds"`   // the document's value of the field when it was reviewed
	Correct    string       `toml:"correct"` // the better value: of the field, ids for a role, or else a name
	Note       entity.Texts `toml:"note"`    // the reason
	References []Reference  `toml:"reference"`
}

// Reference is a text that others have published.
type Reference struct {
	Address   string       `toml:"address"` // http or https
	Publisher string       `toml:"publisher"`
	Title     string       `toml:"title"`     // of the text, in its own language; empty where it was not seen
	Date      string       `toml:"date"`      // EDTF; empty where the text shows none
	Grade     string       `toml:"grade"`     // one of Grades
	Supports  entity.Texts `toml:"supports"`  // what it says of the matter
	Retrieved string       `toml:"retrieved"` // day on which somebody opened it; empty where nobody did
}

// File is the content of data/reviews/<source>.toml.
type File struct {
	Reviews []Review  `toml:"review"`
	Adds    []Add     `toml:"add"`
	Renamed []Renamed `toml:"renamed"`
}

// Renamed keeps the address of a fact whose id became another, as when a date is
// read better.
type Renamed struct {
	From string `toml:"from"` // the id it had
	To   string `toml:"to"`   // the id of the fact now
}

// Decode reads a file of reviews. The metadata tells which keys were not
// understood.
func Decode(b []byte) (*File, toml.MetaData, error) {
	var f File
	md, err := tomlpos.Decode(b, &f)
	return &f, md, err
}

// Value gives what a fact holds in a field, as a review writes it.
func Value(f *fact.Fact, field string) string {
	switch field {
	case Date:
		return f.Date
	case Number:
		if f.Number != nil {
			return f.Number.String()
		}
	case Amount:
		if len(f.Amounts) > 0 {
			return f.Amounts[0].Number.String() + " " + f.Amounts[0].Currency
		}
	default:
		return strings.Join(f.Args[fact.Role(field)], ", ")
	}
	return ""
}

// Relation is how the document's value stands to the better one.
type Relation string

const (
	Same      Relation = "same"
	Vaguer    Relation = "vaguer" // the better value lies within the document's
	Finer     Relation = "finer"  // the document says more than is known
	Near      Relation = "near"
	Conflict  Relation = "conflict"
	NoCompare Relation = "" // nothing to compare
)

// Compare computes how the value that a review holds stands to the one that it
// gives as correct. Numbers that differ by at most a twentieth are near.
func (r *Review) Compare() (Relation, error) {
	if r.Field == "" || r.Holds == "" || r.Correct == "" {
		return NoCompare, nil
	}
	switch r.Field {
	case Date:
	case Number:
		return compareNumbers(r.Holds, r.Correct)
	case Amount:
		return compareAmounts(r.Holds, r.Correct)
	default:
		return compareIDs(IDs(r.Field, r.Holds), IDs(r.Field, r.Correct)), nil
	}
	v, err := edtf.Parse(r.Holds)
	w, err2 := edtf.Parse(r.Correct)
	if err = cmp.Or(err, err2); err != nil {
		return NoCompare, err
	}
	return map[edtf.Relation]Relation{
		edtf.Equal: Same, edtf.Contains: Vaguer, edtf.Refines: Finer, edtf.Near: Near, edtf.Disjoint: Conflict,
	}[edtf.Relate(v, w)], nil
}

// compareAmounts compares sums of one currency; those of two cannot be told apart
// without a rate, which is a claim of its own.
func compareAmounts(holds, correct string) (Relation, error) {
	a, currency, ok := strings.Cut(holds, " ")
	b, other, ok2 := strings.Cut(correct, " ")
	if !ok || !ok2 {
		return NoCompare, fmt.Errorf("a sum is written as digits and a currency: 500000000 CNY")
	}
	if currency != other {
		return NoCompare, nil
	}
	return compareNumbers(a, b)
}

// compareIDs compares who plays a role: some of them, more of them, or others.
func compareIDs(holds, correct []string) Relation {
	shared := 0
	for _, id := range holds {
		if slices.Contains(correct, id) {
			shared++
		}
	}
	switch {
	case shared == len(holds) && shared == len(correct):
		return Same
	case shared == len(holds):
		return Vaguer
	case shared > 0:
		return Near
	}
	return Conflict
}

func compareNumbers(holds, correct string) (Relation, error) {
	a, err := strconv.ParseFloat(holds, 64)
	b, err2 := strconv.ParseFloat(correct, 64)
	if err = cmp.Or(err, err2); err != nil {
		return NoCompare, err
	}
	switch d := a - b; {
	case d == 0:
		return Same, nil
	case 20*max(d, -d) <= max(a, -a):
		return Near, nil
	}
	return Conflict, nil
}
