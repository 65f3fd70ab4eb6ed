// Package proof decides whether a fact may leave the engine: every value must
// stand in the fact's own evidence, and reading those words again must give the
// value. It knows nothing of how the fact was found.
package proof

import (
	"slices"
	"sort"
	"strings"

	"moc/tools/edtf"
	"moc/tools/fact"
	"moc/tools/quantity"
	"moc/tools/source"
	"moc/tools/text"
	"moc/tools/timex"
)

// Reason is a stable code for why a fact is not proved; empty when it is.
type Reason string

const (
	NoEvidence   Reason = "no-evidence"   // nothing is quoted
	NotInText    Reason = "not-in-text"   // a quotation is not the document's bytes
	CrossesBlock Reason = "crosses-block" // a quotation runs over the end of a block
	NoName       Reason = "no-name"       // an argument is not named in the evidence
	NoDate       Reason = "no-date"       // the words of the date are not there, or give another date
	NoNumber     Reason = "no-number"     // the number is not there
	NoAmount     Reason = "no-amount"     // a sum of money is not there
	NoText       Reason = "no-text"       // the words of a quotation, position or list are not there
)

// Name is one occurrence of a name, as far as a proof needs it: which entity,
// and where. Reading decides whether its words can mean the entity.
type Name struct {
	ID         string
	Start, End int

	asked, means bool // whether its words can mean the entity, once that was asked
}

// Time is one time expression with what its value was read against.
type Time struct {
	Start, End int
	Value      string
	Anchor     string // value of the expression that it hangs on
	Future     bool   // its clause speaks of the future

	asked, reads bool // whether its words give the value again, once that was asked
}

// Prover proves the facts of one document.
type Prover struct {
	Doc        *source.Document
	Day        edtf.Day
	Names      []Name // in the order of the document, as Times
	Times      []Time
	Means      func(surface, id string) bool // whether a surface can name the entity
	Dates      *timex.Recognizer
	Quantities *quantity.Recognizer
	Currency   string // meant where a price names none, see grammar.Text

	read []quantity.Quantity // memory for numbers
}

// Prove gives the reason why the fact is not proved, or the empty reason.
func (p *Prover) Prove(f *fact.Fact) Reason {
	why := p.quotations(f)
	if why == "" {
		why = p.arguments(f)
	}
	if why == "" {
		why = p.date(f)
	}
	if why == "" {
		why = p.numbers(f)
	}
	if why == "" {
		why = words(f)
	}
	return why
}

// quotations compares every quotation with the document byte for byte.
func (p *Prover) quotations(f *fact.Fact) Reason {
	if len(f.Evidence) == 0 {
		return NoEvidence
	}
	for _, e := range f.Evidence {
		if e.Start < 0 || e.End > len(p.Doc.Body) || e.Start >= e.End || p.Doc.Text(e.Start, e.End) != e.Exact {
			return NotInText
		}
		first, last := p.Doc.SentenceAt(e.Start), p.Doc.SentenceAt(e.End-1)
		if first < 0 || last < 0 || p.Doc.Sentences[first].Block != p.Doc.Sentences[last].Block {
			return CrossesBlock
		}
	}
	return ""
}

// arguments looks for a name of every argument in the evidence.
func (p *Prover) arguments(f *fact.Fact) Reason {
	for _, role := range fact.Roles[f.Type] {
		for _, id := range f.Args[role] {
			if !p.named(f, id) {
				return NoName
			}
		}
	}
	return ""
}

func (p *Prover) named(f *fact.Fact, id string) bool {
	for _, e := range f.Evidence {
		first := sort.Search(len(p.Names), func(i int) bool { return p.Names[i].Start >= e.Start })
		for i := range p.Names[first:] {
			n := &p.Names[first+i]
			if n.End > e.End {
				break
			}
			if n.ID == id && p.means(n) {
				return true
			}
		}
	}
	return false
}

func (p *Prover) means(n *Name) bool {
	if !n.asked {
		n.asked, n.means = true, p.Means(p.Doc.Text(n.Start, n.End), n.ID)
	}
	return n.means
}

// date reads the words of the date again.
func (p *Prover) date(f *fact.Fact) Reason {
	if f.Date == "" {
		return ""
	}
	for _, e := range f.Evidence {
		first := sort.Search(len(p.Times), func(i int) bool { return p.Times[i].Start >= e.Start })
		for i := range p.Times[first:] {
			t := &p.Times[first+i]
			if t.End > e.End {
				break
			}
			if t.Value == f.Date && p.Doc.Text(t.Start, t.End) == f.DateText && p.reads(t) {
				return ""
			}
		}
	}
	return NoDate
}

func (p *Prover) reads(t *Time) bool {
	if !t.asked {
		words := p.Doc.Again(p.Doc.Text(t.Start, t.End))
		t.asked, t.reads = true, p.Dates.RereadTokens(words, p.Day, t.Anchor, t.Future) == t.Value
	}
	return t.reads
}

// numbers reads the quantities of the evidence again and looks for the fact's.
func (p *Prover) numbers(f *fact.Fact) Reason {
	why, read := numbers(f, p.read, p.Doc.Again, p.Quantities, p.Currency)
	p.read = read[:0]
	return why
}

// Numbers reads the quantities of a fact's quotations again and looks for its
// number and its sums of money among them. Currency is the one that is meant
// where a price names none.
func Numbers(f *fact.Fact, quantities *quantity.Recognizer, currency string) Reason {
	why, _ := numbers(f, nil, text.Tokens, quantities, currency)
	return why
}

// cutter cuts a text into tokens.
type cutter = func(string) []text.Token

// numbers reads no more quotations than it takes to find all. It adds what they hold to the
// list, which is empty.
func numbers(
	f *fact.Fact, read []quantity.Quantity, cut cutter, quantities *quantity.Recognizer, currency string,
) (Reason, []quantity.Quantity) {
	missing, read := reread(f, read, cut, quantities, currency)
	if missing == NoAmount {
		missing, read = reread(f, read[:0], cut, landed(f, cut, quantities), currency)
	}
	return missing, read
}

// reread adds to the quantities read so far those of one quotation after another, until nothing is lacking, and
// gives what is.
func reread(
	f *fact.Fact, read []quantity.Quantity, cut cutter, quantities *quantity.Recognizer, currency string,
) (Reason, []quantity.Quantity) {
	missing := lacking(f, read, currency)
	for i := 0; i < len(f.Evidence) && missing != ""; i++ {
		read = quantities.Append(read, cut(f.Evidence[i].Exact), nil)
		missing = lacking(f, read, currency)
	}
	return missing, read
}

// landed gives a recognizer that reads "rupees" as those of the land that the quotations name.
func landed(f *fact.Fact, cut cutter, quantities *quantity.Recognizer) *quantity.Recognizer {
	named := quantity.Lands{}
	for i := range f.Evidence {
		named.Count(quantities, cut(f.Evidence[i].Exact))
	}
	return quantities.In(named)
}

// lacking tells what of the fact is not among the quantities.
func lacking(f *fact.Fact, read []quantity.Quantity, currency string) Reason {
	if f.Number != nil && !stands(read, *f.Number, f.Comparator, "") {
		return NoNumber
	}
	for _, a := range f.Amounts {
		if !stands(read, a.Number, a.Comparator, a.Currency) && !(bare(read, a.Currency, currency) && stands(read, a.Number, a.Comparator, "")) {
			return NoAmount
		}
	}
	return ""
}

// bare reports a currency that a sum need not name: the one meant in a price without one, or that of another sum which the quotations
// hold, "€1.8 billion, up from 1.5 billion".
func bare(read []quantity.Quantity, of, meant string) bool {
	return of == meant || slices.ContainsFunc(read, func(q quantity.Quantity) bool { return q.Currency == of })
}

func stands(read []quantity.Quantity, n fact.Number, comparator, currency string) bool {
	for i := range read {
		for q := &read[i]; q != nil; q = q.Converted {
			if fact.Number(q.Number.Float64()) == n && q.Bound() == comparator && q.Currency == currency {
				return true
			}
		}
	}
	return false
}

// words looks for the text and the items of the fact in its evidence.
func words(f *fact.Fact) Reason {
	lacks := func(w string) bool { return w != "" && !Quoted(f, w) }
	if lacks(f.Text) || slices.ContainsFunc(f.Items, lacks) {
		return NoText
	}
	return ""
}

// Quoted reports words that stand in a quotation of the fact, or in some of them that follow
// each other in the document with a blank or a new line between.
func Quoted(f *fact.Fact, words string) bool {
	all, end := "", -1
	flat := strings.ReplaceAll(words, "\n", " ")
	for _, e := range f.Evidence {
		if e.Start != end+1 {
			all = ""
		}
		all, end = all+" "+e.Exact, e.End
		if strings.Contains(e.Exact, words) || strings.Contains(all, flat) {
			return true
		}
	}
	return false
}
