package extract

import (
	"cmp"
	"slices"
	"sort"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/lexicon"
	"moc/tools/proof"
	"moc/tools/source"
	"moc/tools/text"
)

// Result is what the tool reads from one document.
type Result struct {
	Facts    []fact.Fact
	Mentions []Mention
	Times    []Time
	Report   Report

	Quantities []Quantity // numbers and amounts, in reading order

	prover  *proof.Prover // nil where the language has no grammar
	lexicon *lexicon.Lexicon
}

// Prove holds a fact that a person wrote to the proof that every fact of the
// document passed. Where the document cannot be read it gives NoName.
func (r *Result) Prove(f *fact.Fact) proof.Reason {
	if r.prover == nil {
		return proof.NoName
	}
	return r.prover.Prove(f)
}

// Near gives the ids of the entities whose names sound like one that is not known, the
// nearest first. Only who shows the name to people asks.
func (r *Result) Near(name string) []string {
	if r.lexicon == nil {
		return nil
	}
	return r.lexicon.SoundAlike(name)
}

// Told gives the report with the names that sound like the unknown ones.
func (r *Result) Told() Report {
	out := r.Report
	out.UnknownNames = slices.Clone(out.UnknownNames)
	for i := range out.UnknownNames {
		n := &out.UnknownNames[i]
		n.Near = append([]string{}, r.Near(n.Exact)...)
	}
	return out
}

// Mention is one occurrence of a name. Start and End are byte offsets into the
// body, End exclusive.
type Mention struct {
	ID          string      `json:"id"`
	Kind        entity.Kind `json:"kind"`
	Known       bool        `json:"known"`
	Misspelling bool        `json:"-"`
	Exact       string      `json:"exact"`
	Sentence    string      `json:"sentence"`
	Start       int         `json:"start"`
	End         int         `json:"end"`
}

// Time is one time expression with its EDTF value.
type Time struct {
	Value    string `json:"value"`
	Exact    string `json:"exact"`
	Sentence string `json:"sentence"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

// Quantity is a number or a sum of money. Currency is an ISO 4217 code, empty for a
// number.
type Quantity struct {
	Number     fact.Number
	Currency   string
	Start, End int
}

// Report counts what was read and tells what was not understood.
type Report struct {
	Sentences          int           `json:"sentences"`
	SentencesWithFacts int           `json:"sentences_with_facts"`
	UnknownNames       []UnknownName `json:"unknown_names"`
	Unresolved         []Unresolved  `json:"unresolved"`
}

// UnknownName is a name that no entity has, at its first occurrence.
type UnknownName struct {
	Exact    string      `json:"exact"`
	ID       string      `json:"id"`
	Kind     entity.Kind `json:"kind"`
	Sentence string      `json:"sentence"`
	Near     []string    `json:"near"` // see Told
}

// Unresolved is an expression or a statement that gave nothing, with the
// reason as a stable code.
type Unresolved struct {
	Exact    string `json:"exact"`
	Sentence string `json:"sentence"`
	Reason   string `json:"reason"`
}

func emptyResult(d *source.Document) *Result {
	return &Result{Report: Report{Sentences: len(d.Sentences), UnknownNames: []UnknownName{}, Unresolved: []Unresolved{}},
		Facts: []fact.Fact{}, Mentions: []Mention{}, Times: []Time{}}
}

// Kept is the result for a document whose text is kept elsewhere: the facts that
// were read from it when it was here.
func Kept(d *source.Document, facts []fact.Fact) *Result {
	r := emptyResult(d)
	r.Facts = append(r.Facts, facts...)
	r.Report.SentencesWithFacts = len(d.Sentences)
	return r
}

func (r *reader) result() *Result {
	res := emptyResult(r.doc)
	res.prover, res.lexicon = r.prover(), r.lexicon
	res.Facts = r.finish(res.prover)
	r.listMentions(res)
	r.listTimes(res)
	r.listQuantities(res)
	res.Report.SentencesWithFacts = r.withFacts(res.Facts)
	res.Report.Unresolved = append(res.Report.Unresolved, r.unresolved...)
	return res
}

// withFacts counts the sentences in which the evidence of the facts begins.
func (r *reader) withFacts(facts []fact.Fact) int {
	n, seen := 0, r.mem.marks.take(len(r.sentences))
	for i := range facts {
		for _, e := range facts[i].Evidence {
			if s := r.doc.SentenceAt(e.Start); s >= 0 && !seen[s] {
				seen[s] = true
				n++
			}
		}
	}
	return n
}

func (r *reader) listMentions(res *Result) {
	res.Mentions = make([]Mention, 0, len(r.names))
	for i := range r.names {
		n := &r.names[i]
		s := r.sentences[n.Sentence]
		m := Mention{ID: n.ID, Kind: n.Kind, Known: n.Known, Misspelling: n.Misspelling,
			Exact: r.doc.Text(n.Start, n.End), Sentence: s.src.ID, Start: n.Start, End: n.End}
		if m.Kind == "" {
			m.Kind = cmp.Or(r.model.of(n.ID).kind, entity.Organization)
		}
		res.Mentions = append(res.Mentions, m)
		if n.Known {
			continue
		}
		if about := r.model.of(n.ID); !about.listed {
			about.listed = true
			res.Report.UnknownNames = append(res.Report.UnknownNames,
				UnknownName{Exact: m.Exact, ID: m.ID, Kind: m.Kind, Sentence: m.Sentence})
		}
	}
}

func (r *reader) listTimes(res *Result) {
	for _, s := range r.sentences {
		for i := range s.times {
			t := &s.times[i]
			exact := r.doc.Text(t.Span.Start, t.Span.End)
			if t.Value == "" {
				if t.Reason != "" {
					r.unresolved = append(r.unresolved, Unresolved{Exact: exact, Sentence: s.src.ID, Reason: string(t.Reason)})
				}
				continue
			}
			res.Times = append(res.Times, Time{Value: t.Value, Exact: exact, Sentence: s.src.ID, Start: t.Span.Start, End: t.Span.End})
		}
	}
}

func (r *reader) listQuantities(res *Result) {
	for _, s := range r.sentences {
		for i := range s.quantities {
			q := &s.quantities[i]
			res.Quantities = append(res.Quantities, Quantity{
				Number: fact.Number(q.Number.Float64()), Currency: q.Currency, Start: q.Span.Start, End: q.Span.End,
			})
		}
	}
}

// finish proves the drafts, joins those that say the same and gives every fact
// its id.
func (r *reader) finish(p *proof.Prover) []fact.Fact {
	kept := r.proved(p, r.merge(r.facts))
	out := make([]fact.Fact, 0, len(kept))
	for i := range kept {
		f := kept[i].Fact
		f.ID = fact.MakeID(r.doc.ID, &f)
		out = append(out, f)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Evidence[0].Start < out[j].Evidence[0].Start })
	return out
}

// entries gives the evidence of a draft: the words of the statement, then those
// elsewhere that name an argument or a time.
func (r *reader) entries(d *draft) []fact.Evidence {
	out := make([]fact.Evidence, 0, 1+len(d.proofs))
	add := func(b text.Span) {
		for _, e := range out {
			if e.Start <= b.Start && b.End <= e.End {
				return
			}
		}
		id := ""
		if n := r.doc.SentenceAt(b.Start); n >= 0 {
			id = r.doc.Sentences[n].ID
		}
		out = append(out, fact.Evidence{Sentence: id, Start: b.Start, End: b.End, Exact: r.doc.Text(b.Start, b.End)})
	}
	for _, p := range d.lead {
		add(p)
	}
	add(d.span)
	for _, p := range d.proofs {
		add(p)
	}
	return out
}
