package extract

import (
	"moc/tools/edtf"
	"moc/tools/quantity"
	"moc/tools/source"
	"moc/tools/text"
	"moc/tools/timex"
)

// findTimes finds the times of all sentences.
func (r *reader) findTimes() {
	if r.dated {
		r.timesOn(r.day)
	} else {
		r.undatedTimes()
	}
	for _, s := range r.sentences {
		for _, t := range s.times {
			if s.rate(&t) {
				continue // "79 nghìn một tháng" is a price for each month
			}
			s.claim(t.First, t.Last+1)
		}
	}
}

// timesOn finds the times as they are read on a day.
func (r *reader) timesOn(day edtf.Day) {
	ctx := timex.Context{Doc: day}
	block, below := -1, frame{}
	for _, s := range r.sentences {
		if s.src.Block != block {
			block = s.src.Block
			ctx.NewParagraph()
			if s.block.Kind == source.Heading {
				ctx.Frame, ctx.Ahead = nil, false
			}
			below.timesBelow(r, s, &ctx)
		}
		r.timesOf(s, &ctx)
		if week := s.calendar(day); week != nil {
			kept := ctx.Frame
			ctx.Frame = week
			r.timesOf(s, &ctx)
			ctx.Frame = kept
		}
		below.set(r, s, &ctx)
	}
}

// timesOf finds the times of a sentence.
func (r *reader) timesOf(s *sentence, ctx *timex.Context) {
	first := len(r.mem.times)
	r.mem.times = r.times.Append(r.mem.times, s.toks, s.foreign, ctx)
	s.times = r.mem.times[first:len(r.mem.times):len(r.mem.times)]
}

// rate reports a duration right behind a number: that is told for each such time.
func (s *sentence) rate(t *timex.Time) bool {
	if t.Value != "" {
		return false
	}
	for k := t.First - 1; k >= 0 && t.First-k <= maxSum && s.toks[k].Kind != text.Punct; k-- {
		if _, scale := s.grammar.Quantity.Scales[s.toks[k].Key]; scale || s.toks[k].Kind == text.Number {
			return true // "ba chục nghìn một tháng"
		}
	}
	return false
}

// maxSum is the length in tokens of most sums before what they are paid for each of: "45 triệu
// đồng một tháng".
const maxSum = 4

// findQuantities finds the quantities of all sentences.
func (r *reader) findQuantities() {
	found := r.quantities.In(r.findLands())
	for _, s := range r.sentences {
		s.foreignTimes()
		first := len(r.mem.quantities)
		r.mem.quantities = r.hereFrom(s, found).Append(r.mem.quantities, s.toks, s.foreign)
		s.quantities = r.mem.quantities[first:len(r.mem.quantities):len(r.mem.quantities)]
		for _, q := range s.quantities {
			if bare(q) {
				continue // a bare number may be the version of a name
			}
			s.claim(q.First, q.Next)
		}
	}
}

// foreignTimes marks the tokens of times, which are part of no quantity.
func (s *sentence) foreignTimes() {
	for _, t := range s.times {
		if s.rate(&t) {
			continue
		}
		for k := t.First; k <= t.Last; k++ {
			s.foreign[k] = true
		}
	}
}

// bare reports a number that counts and measures nothing: it may be the version
// of a name.
func bare(q quantity.Quantity) bool {
	return q.Currency == "" && q.Unit == "" && q.Per == "" && !q.Percent && q.Scale <= 1 && q.Comparator == ""
}

// hereFrom gives a recognizer for a sentence in a document for which there is one: the lands that the sentence
// itself names go before those of the others.
func (r *reader) hereFrom(s *sentence, document *quantity.Recognizer) *quantity.Recognizer {
	if document == r.quantities || !r.quantities.Shares(s.toks) {
		return document
	}
	here := quantity.Lands{}
	if here.Count(r.quantities, s.toks); len(here) == 0 {
		return document
	}
	return r.quantities.In(here)
}

// findLands counts the words that tell of where a currency is paid.
func (r *reader) findLands() quantity.Lands {
	var named quantity.Lands
	for _, s := range r.sentences {
		for i := range s.toks {
			code, end := r.quantities.Land(s.toks, i)
			if end == i {
				continue
			}
			if named == nil {
				named, r.lands = quantity.Lands{}, map[string]text.Span{}
			}
			if named[code]++; named[code] == 1 {
				r.lands[code] = text.Span{Start: s.toks[i].Start, End: s.toks[end-1].End}
			}
		}
	}
	return named
}
