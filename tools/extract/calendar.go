package extract

import (
	"moc/tools/edtf"
	"moc/tools/source"
	"moc/tools/timex"
)

// frame is what a heading, or a line that stands for one, says of when that happens which is listed below it.
type frame struct {
	line bool // it is no heading: it only holds for blocks that begin with a time
}

// timesBelow finds the times of a sentence that begins a block below such a line, which ends where the block begins with no time.
func (f *frame) timesBelow(r *reader, s *sentence, ctx *timex.Context) {
	if !f.line {
		return
	}
	kept := len(r.mem.times)
	r.timesOf(s, ctx)
	r.mem.times = r.mem.times[:kept]
	if !s.opensTimed() {
		ctx.Frame, ctx.Ahead, f.line = nil, false, false
	}
}

// set takes up what a heading or such a line says.
func (f *frame) set(r *reader, s *sentence, ctx *timex.Context) {
	heading := s.block.Kind == source.Heading
	if !heading && !s.standsAlone() {
		return
	}
	week, ahead := weekIn(s.times), r.looksAhead(s)
	if !heading && week == nil && !ahead {
		return
	}
	ctx.Frame, ctx.Ahead = week, ahead && week == nil
	f.line = !heading || ctx.Ahead
}

// maxLine is how many tokens a line has at most that stands for a heading: "Lịch sự kiện đáng chú ý tuần tới:".
const maxLine = 8

// standsAlone reports a Vietnamese sentence that is all of its paragraph, as a heading is, and ends with the time or a colon: "Lịch tuần tới".
func (s *sentence) standsAlone() bool {
	n := len(s.toks)
	if s.nounFollows || s.block.Kind != source.Paragraph || n == 0 || n > maxLine || len(s.block.Sentences) != 1 {
		return false
	}
	if s.toks[n-1].Key == ":" {
		n--
	}
	return len(s.times) == 1 && s.times[0].Last+1 == n || len(s.times) == 0
}

// looksAhead reports a short Vietnamese line that ends with a phrase for what is to come: "Sự kiện sắp tới".
func (r *reader) looksAhead(s *sentence) bool {
	n := len(s.toks)
	if s.nounFollows || n > maxLine {
		return false
	}
	if n > 0 && s.toks[n-1].Key == ":" {
		n--
	}
	return r.times.Upcoming(s.toks[:n])
}

// opensTimed reports a sentence that begins with a time: "Thứ Ba: …".
func (s *sentence) opensTimed() bool { return len(s.times) > 0 && s.times[0].First <= 1 }

// calendar gives the week that a sentence lists events of, "Lịch tuần tới: …", or with which it begins as one to come: "Tuần sau, X lên sàn
// vào thứ Ba".
func (s *sentence) calendar(day edtf.Day) *timex.Mention {
	if len(s.times) < 2 || s.times[0].Last+1 >= len(s.toks) {
		return nil
	}
	week := weekIn(s.times[:1])
	switch s.toks[s.times[0].Last+1].Key {
	case ":":
		return week
	case ",":
		if week != nil && !s.nounFollows && s.opensTimed() && week.Value.First().Compare(day) > 0 {
			return week
		}
	}
	return nil
}

// weekIn gives the week that a heading names: bare weekdays below it lie there.
func weekIn(times []timex.Time) *timex.Mention {
	for _, t := range times {
		if v, err := edtf.Parse(t.Value); err == nil && v.First().AddDays(6) == v.Last() {
			return &timex.Mention{Span: t.Span, Value: v}
		}
	}
	return nil
}
