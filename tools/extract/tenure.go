package extract

import (
	"slices"
	"strings"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// since dates a position that a verb gives: "được bổ nhiệm làm giám đốc X từ ngày
// 1/12".
func (r *reader) since(d *draft) {
	n := d.segment()
	if n < 0 {
		return
	}
	if d.s.nounFollows {
		r.tookUp(d, d.s.takesUp(d.trigger))
		return
	}
	if !d.s.given(d.trigger, n) {
		return
	}
	if r.date(d, n); d.Date != "" {
		at := d.used[len(d.used)-1]
		if r.untilThen(d.s, at) || d.s.segmentOf(at) != n && d.s.segments[n].kind == apposition {
			d.Date, d.DateText = "", ""
		}
	}
	r.modality(d, grammar.Use{Event: &grammar.Event{}}, n)
	if term := strings.Contains(d.Date, "/"); d.Polarity == "" && d.Modality == "" && !term && r.lies(d.Date) { // not "nhiệm kỳ 2026-2031"
		d.Modality = fact.Planned
	}
}

// tookUp dates an English post or job by the time since which somebody has it, "chief executive of X since 2018", or at which they
// came to it, where a verb tells that they did, "took over as chief executive of X in May".
func (r *reader) tookUp(d *draft, comes bool) {
	s, n := d.s, d.segment()
	if n < 0 {
		return
	}
	for k := d.trigger + 1; k < s.segments[n].last && !s.isVerb(k); k++ {
		if s.timed(k) && slices.Contains(r.grammar.Time.PastCues, s.chunks[k-1].key) {
			r.setDate(d, k)
			return
		}
	}
	if k := s.segments[n].first; k+1 < d.trigger && s.timed(k+1) && s.untilWhen(&s.segments[n], d.trigger) {
		if slices.Contains(r.grammar.Time.PastCues, s.chunks[k].key) {
			r.setDate(d, k+1) // "Ada Boyd, since 2017 the chief executive of X"
			return
		}
	}
	if !comes {
		return
	}
	at := r.nearestTime(d, n)
	if as := s.asBefore(d.trigger); at < 0 && as >= 0 {
		at = r.nearestTime(d, s.clauseOf(as)) // "joined X in 2021 as finance chief"
	}
	if at < 0 || r.untilThen(s, at) || slices.Contains(r.grammar.Time.PastCues, s.chunks[max(0, at-1)].key) {
		return
	}
	if r.setDate(d, at); d.Polarity == "" && r.lies(d.Date) {
		d.Modality = fact.Planned // "becomes its chief executive next month"
	}
}

// takesUp reports an English post that somebody comes to, as a verb before it in its clause tells: "became", "was appointed", "joined X as".
func (s *sentence) takesUp(post int) bool {
	n := s.segmentOf(post)
	if as := s.asBefore(post); as >= 0 {
		n = s.clauseOf(as)
	}
	for k := post - 1; n >= 0 && k >= s.segments[n].first; k-- {
		c := &s.chunks[k]
		_, verb, _ := strings.Cut(c.key, " ") // of "who took over"
		switch {
		case s.becoming[c.key], s.becoming[s.toks[c.last-1].Key]:
			return true
		case c.is(grammar.Be) && !c.is(grammar.Appointing):
			return false
		case s.givesPost(k), s.succeeding[verb], c.is(grammar.Trigger) && s.tells(k, fact.Membership):
			return true
		}
	}
	return false
}

// upcoming marks a post that somebody is only to have: "A, head of X, will become professor at Y".
func (r *reader) upcoming(d *draft) {
	s, n := d.s, d.segment()
	if !s.nounFollows || n < 0 {
		return
	}
	if as := s.asBefore(d.trigger); as >= 0 {
		n = s.clauseOf(as) // "will succeed A as head of X"
	}
	for k := d.trigger - 1; k >= s.segments[n].first; k-- {
		if s.willJoin(k) || s.givesPost(k) && (s.chunks[k].is(grammar.Planned) || k > 0 && s.chunks[k-1].is(grammar.Planned)) {
			d.Modality = fact.Planned
		}
	}
}

// givesPost reports an English verb by which somebody gets a post: "is", "appoint", "succeed".
func (s *sentence) givesPost(k int) bool {
	c := &s.chunks[k]
	return c.is(grammar.Be|grammar.Appointing) || s.succeedsBy(c)
}

// willJoin reports an English verb of joining that begins with a word for what is to come: "will join".
func (s *sentence) willJoin(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Trigger) && s.tells(i, fact.Membership) && s.opensWith(i, grammar.Planned)
}

// untilThen reports a time up to which something lasts: "đến hết năm 2026".
func (r *reader) untilThen(s *sentence, i int) bool {
	words := r.grammar.Time.Joins
	if i > 0 && slices.Contains(words, s.chunks[i-1].key) {
		return true
	}
	return i > 1 && slices.Contains(words, s.chunks[i-2].key+" "+s.chunks[i-1].key)
}
