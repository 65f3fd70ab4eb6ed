package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// draft is a fact under construction: what it says and the chunks it was read
// from.
type draft struct {
	fact.Fact
	s       *sentence
	used    []int       // chunks that it rests on
	lead    []text.Span // the sentences before in which it begins
	proofs  []text.Span // words elsewhere that name an argument
	trigger int         // chunk of the trigger
	ofRound bool        // its amounts are those of a round in which others may have had a part
	left    bool        // of an affiliation: the person is told to have left
	whole   bool        // its evidence is the whole sentence
	measure *grammar.Measure
	round   *draft    // the receipt of money that it goes on about, see pend
	span    text.Span // evidence, once settled
	alike   *draft    // the next with the same content, see merge
}

func (r *reader) draft(t fact.Type, s *sentence, trigger int) *draft {
	d := r.mem.draft()
	if d.Args == nil {
		d.Args = fact.Args{}
	}
	d.Type, d.s, d.trigger, d.used = t, s, trigger, append(d.used, trigger)
	return d
}

// discard drops a draft that came to nothing; the next one takes its place, as most
// triggers tell nothing. It gives nil.
func (r *reader) discard(d *draft) *draft {
	if r.trace == nil { // else what it found is told
		clear(d.Args)
		args := d.Args
		d.reset()
		d.Args = args
		r.mem.undo(d)
	}
	return nil
}

// reset empties a draft but for the memory of its lists.
func (d *draft) reset() { *d = draft{used: d.used[:0], proofs: d.proofs[:0]} }

// segment is the segment of the trigger.
func (d *draft) segment() int { return d.s.segmentOf(d.trigger) }

// ids gives the arguments that it has, in no order.
func (d *draft) ids() []string {
	var out []string
	for _, ids := range d.Args {
		out = append(out, ids...)
	}
	return out
}

func (d *draft) has(id string) bool {
	for _, ids := range d.Args {
		if slices.Contains(ids, id) {
			return true
		}
	}
	return false
}

// lastFact gives the last fact that fits, told in a sentence or at most so many before it.
func (r *reader) lastFact(s *sentence, before int, fits func(*draft) bool) *draft {
	for i := len(r.facts) - 1; i >= 0 && s.index-r.facts[i].s.index <= before; i-- {
		if fits(r.facts[i]) {
			return r.facts[i]
		}
	}
	return nil
}

// add settles the evidence of a draft and keeps it.
func (r *reader) add(d *draft) {
	if d.s.sharing && d.several() && d.s.listsValues() {
		d.Date, d.DateText, d.Amounts = "", "", nil
	}
	d.span = d.evidence()
	for _, id := range d.Args[fact.Authority] {
		r.model.of(id).ruler = true
	}
	for _, id := range d.Args[fact.Person] {
		r.model.of(id).post = true
	}
	for _, id := range d.Args[fact.Investor] {
		r.model.of(id).giver = true
	}
	r.facts = append(r.facts, d)
}

// several reports a fact with more than one filler of a role.
func (d *draft) several() bool {
	for _, ids := range d.Args {
		if len(ids) > 1 {
			return true
		}
	}
	return false
}

// evidence is the stretch of the sentence from the segment of the first word
// used to that of the last.
func (d *draft) evidence() text.Span {
	if d.whole {
		return text.Span{Start: d.s.src.Start, End: d.s.src.End}
	}
	lo, hi := d.used[0], d.used[0]
	for _, u := range d.used {
		lo, hi = min(lo, u), max(hi, u)
	}
	if n := d.s.segmentOf(lo); n >= 0 {
		lo = d.s.trimLeft(d.s.segments[n].first, lo)
	}
	if n := d.s.segmentOf(hi); n >= 0 {
		hi = d.s.segments[n].last - 1
	}
	return d.s.bytes(span{lo, hi + 1})
}
