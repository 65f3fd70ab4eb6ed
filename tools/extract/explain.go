package extract

import (
	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/source"
	"moc/tools/timex"
)

// Explanation is what was seen in one sentence and what became of it.
type Explanation struct {
	Sentence   string    `json:"sentence"`
	Line       int       `json:"line"` // 1-based, of the file
	Text       string    `json:"text"`
	Names      []Mention `json:"names"`
	Times      []Seen    `json:"times"`
	Quantities []Seen    `json:"quantities"`
	Triggers   []Trigger `json:"triggers"`
	Facts      []string  `json:"facts"` // ids
}

// Seen is an expression with what was read from it; Reason says as a stable
// code why a time has no value.
type Seen struct {
	Exact  string `json:"exact"`
	Value  string `json:"value,omitempty"`
	Unit   string `json:"unit,omitempty"`
	Reason string `json:"reason,omitempty"`
}

// Trigger is a word that can tell an event, with its outcome: "fact", or why
// there is none.
type Trigger struct {
	Exact   string      `json:"exact"`
	Type    fact.Type   `json:"type"`
	Outcome Outcome     `json:"outcome"`
	Has     fact.Args   `json:"has,omitempty"`     // what it found
	Missing []fact.Role `json:"missing,omitempty"` // what it looked for in vain
}

// Outcome is a stable code.
type Outcome string

const (
	IsFact       Outcome = "fact"
	IsHeading    Outcome = "heading"    // headings state nothing
	IsQuestion   Outcome = "question"   // neither do questions
	IsQuoted     Outcome = "quoted"     // somebody's words
	IsCondition  Outcome = "condition"  // "if …"
	IsWithoutSum Outcome = "sum"        // tells of money, and no sum stands with it
	IsNoun       Outcome = "noun"       // here a noun, or a person's position
	IsIncomplete Outcome = "incomplete" // arguments are missing
)

// Explain reads a parsed document and tells, sentence by sentence, what was seen.
// Without a grammar for its language it gives nothing.
func (e *Engine) Explain(d *source.Document) ([]Explanation, *Result) {
	l := e.language(d)
	if l == nil {
		e.Cut(d)
		return nil, emptyResult(d)
	}
	day, err := edtf.ParseDay(d.Meta.Date)
	r := &reader{language: l, lexicon: e.lexicon, doc: d, day: day, dated: err == nil, trace: map[int][]Trigger{}, mem: newScratch()}
	r.read()
	res := r.result()
	out := make([]Explanation, len(r.sentences))
	for i, s := range r.sentences {
		out[i] = r.explain(s, res)
	}
	return out, res
}

func (r *reader) explain(s *sentence, res *Result) Explanation {
	line, _ := r.doc.Line(s.src.Start)
	x := Explanation{
		Sentence: s.src.ID, Line: line, Text: r.doc.Text(s.src.Start, s.src.End),
		Names: []Mention{}, Times: []Seen{}, Quantities: []Seen{}, Triggers: r.triggers(s), Facts: []string{},
	}
	for _, m := range res.Mentions {
		if m.Sentence == s.src.ID {
			x.Names = append(x.Names, m)
		}
	}
	for _, t := range s.times {
		x.Times = append(x.Times, Seen{Exact: r.doc.Text(t.Span.Start, t.Span.End), Value: t.Value, Reason: whyTimeless(&t)})
	}
	for _, q := range s.quantities {
		x.Quantities = append(x.Quantities, Seen{Exact: r.doc.Text(q.Span.Start, q.Span.End), Value: q.Comparator + q.Number.String(), Unit: q.Currency + q.Unit})
	}
	for i := range res.Facts {
		if res.Facts[i].Evidence[0].Sentence == s.src.ID {
			x.Facts = append(x.Facts, res.Facts[i].ID)
		}
	}
	return x
}

// whyTimeless is the code for why a time has no value.
func whyTimeless(t *timex.Time) string {
	switch {
	case t.Value != "" || t.Reason != "":
		return string(t.Reason)
	case t.Kind == timex.Set:
		return "set"
	}
	return "duration"
}

// triggers gives what was tried in the sentence, and the trigger words that
// were not even tried.
func (r *reader) triggers(s *sentence) []Trigger {
	out := append([]Trigger{}, r.trace[s.index]...)
	reason := IsQuoted
	switch {
	case s.block.Kind == source.Heading:
		reason = IsHeading
	case s.isQuestion():
		reason = IsQuestion
	}
	for i := range s.chunks {
		c := &s.chunks[i]
		if !c.is(grammar.Trigger) || reason == IsQuoted && !c.quoted {
			continue
		}
		out = append(out, Trigger{Exact: r.exact(s, i), Type: c.entry.Uses[0].Event.Type, Outcome: reason})
	}
	return out
}

func (r *reader) exact(s *sentence, i int) string {
	b := s.bytes(span{i, i + 1})
	return r.doc.Text(b.Start, b.End)
}

// note records what became of a trigger, when somebody asked.
func (r *reader) note(s *sentence, i int, u grammar.Use, outcome Outcome, d *draft) {
	if r.trace == nil {
		return
	}
	t := Trigger{Exact: r.exact(s, i), Type: u.Event.Type, Outcome: outcome}
	if d != nil {
		t.Type, t.Has = d.Type, d.Args
		if outcome == IsIncomplete {
			t.Missing = missing(d)
		}
	}
	r.trace[s.index] = append(r.trace[s.index], t)
}

// missing lists the main roles that nothing fills.
func missing(d *draft) []fact.Role {
	var out []fact.Role
	for _, role := range fact.Roles[d.Type] {
		if len(d.Args[role]) == 0 && role != fact.Place && role != fact.Source && defaultKind[role] != entity.Place {
			out = append(out, role)
		}
	}
	return out
}
