package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// raisesFor reports a purchase that money is raised for.
func (s *sentence) raisesFor(d *draft, n int) bool {
	if d.Type != fact.Acquisition && d.Type != fact.Investment || !s.purpose(n) || d.trigger != s.segments[n].first+1 {
		return false
	}
	for k := s.segments[n-1].first; k < s.segments[n-1].last; k++ {
		if c := &s.chunks[k]; c.is(grammar.Trigger) && slices.ContainsFunc(c.entry.Uses, func(u grammar.Use) bool { return u.Form == grammar.Receiving }) {
			return true
		}
	}
	return false
}

// onlyMeant reports a verb behind "to" that tells what was asked, free or meant to happen: "was invited to
// join X", "the race to buy X". It happens behind words like "agreed" and "first", see Words.Implicative;
// whom somebody left to found or flew to meet is met and founded.
func (r *reader) onlyMeant(d *draft, u grammar.Use, n int) bool {
	s, i := d.s, d.trigger
	if !s.nounFollows {
		return s.raisesFor(d, n) || s.unreal(i, n) || s.conditioned(i, n) // "huy động 5 triệu USD để mua X"
	}
	if i > 0 && u.Form == grammar.Verb && s.chunks[i-1].is(grammar.From) {
		return true // "stopped X from buying Y"
	}
	if i > 0 && s.chunks[i-1].is(grammar.Unreal) || s.meansToCome(i, n) {
		return true // "nearly bought X"
	}
	if d.Type == fact.Founding || d.Type == fact.Meeting || d.Type == fact.Development || !s.infinitive(i) ||
		u.Form == grammar.SplitHead && d.Type != fact.Release {
		return false
	}
	for t := s.chunks[i].first - 1; t >= s.chunks[s.segments[n].first].first; t-- {
		if r.implicative[s.toks[t].Key] {
			return false
		}
	}
	return true
}

// freeTo reports English words before the verb of a quantity in its clause that tell only what somebody is free or asked to do: "was
// allowed to employ 300 people". A name between has it from another verb.
func (s *sentence) freeTo(i, n int) bool {
	for k := i - 1; k >= s.segments[n].first && !s.lacks(grammar.Unreal); k-- {
		c := &s.chunks[k]
		if c.is(grammar.Unreal) && s.endsWith(k, grammar.Into) {
			return true
		}
		if c.kind == name || c.is(grammar.Speech|grammar.That|grammar.And|grammar.Relative) {
			return false
		}
	}
	return false
}

// meansToCome reports an English gerund behind "by" at the head of a sentence, in a clause behind which is told what that would bring:
// "By buying X, Y would gain time".
func (s *sentence) meansToCome(i, n int) bool {
	if n > 0 || n+1 >= len(s.segments) || !s.meansBy(i) || s.segments[1].kind != clause {
		return false
	}
	return s.holds(grammar.Planned|grammar.Possible, span{s.segments[1].first, s.segments[1].last})
}

// onceMeant reports a wish of the past before a verb, of which nothing says that anybody still has it: "had first
// wanted to float it", "once hoped to buy X".
func (r *reader) onceMeant(s *sentence, i, n int) bool {
	for k := i - 1; s.nounFollows && k > s.segments[n].first && i-k <= scope; k-- {
		c := &s.chunks[k]
		if c.is(grammar.Planned|grammar.Possible) && s.endsWith(k, grammar.Into) {
			return s.isListed(k-1, &r.bygone) && s.grammar.Words.VerbEndings.Of(s.toks[c.last-2].Key)
		}
	}
	return false
}

// unreal reports a word before a verb in its clause that says that it did not happen, or is only wished or
// tried: "X nên mua Y", "X suýt mua Y", "Đáng lẽ X phải mua Y".
func (s *sentence) unreal(i, n int) bool {
	first := s.segments[n].first
	if s.purpose(n) {
		first = s.segments[n-1].first
	}
	for k := i - 1; k >= first && !s.lacks(grammar.Unreal); k-- {
		c := &s.chunks[k]
		if !c.is(grammar.Unreal) || s.unrealOther(k, i) {
			continue
		}
		if !c.is(grammar.Auxiliary) || !s.followsFrom(k, i) {
			return true
		}
	}
	return false
}

// unrealOther reports such a word with another meaning.
func (s *sentence) unrealOther(k, i int) bool {
	c, next := &s.chunks[k], &s.chunks[k+1]
	switch {
	case c.is(grammar.Trigger) && next.phrase == nil:
		return true // "kêu gọi X bán Y" tells what X is to do, "kêu gọi vốn" does not
	case c.is(grammar.Appointing) && s.chunks[i].is(grammar.Post):
		return true // "X thuê A làm giám đốc"
	case !c.is(grammar.Preposition):
		return false
	}
	// "X nhờ Y phát hành Z" tells what Y is to do, "sống sót nhờ Y mua lại" does not
	return k == 0 || next.phrase == nil || !s.startsBehind(k)
}

// followsFrom reports such a word behind what is no subject, or before a subject: it says what follows from that, "thiếu chip
// nên mua Y".
func (s *sentence) followsFrom(k, i int) bool {
	if !s.startsBehind(k) {
		return true
	}
	p := s.between(k+1, i)
	return p != nil && !s.chunks[k+1].is(grammar.Passive) && s.onlyPauses(k+1, p.first)
}

// conditioned reports a verb with nothing to say that it happened, in a clause that a condition follows: "X
// phải bán Y nếu muốn sống sót".
func (s *sentence) conditioned(i, n int) bool {
	if n+1 >= len(s.segments) || s.lacks(grammar.If) {
		return false
	}
	g, next := &s.segments[n], &s.segments[n+1]
	if g.kind != clause && g.kind != predicate || !s.chunks[next.first].is(grammar.If) {
		return false
	}
	if p := s.chunks[next.last-1].phrase; p != nil && p.first == next.first+1 {
		return false // "X chứ không phải Y"
	}
	for k := g.first; k < g.last; k++ {
		if c := &s.chunks[k]; c.kind == moment || k < i && c.is(grammar.Auxiliary) {
			return false
		}
	}
	return true
}

// onlyPauses reports that there is no more than a time or a word that goes with a verb between two chunks: whom "suýt phạt X" nearly
// befell is no subject of what follows.
func (s *sentence) onlyPauses(first, last int) bool {
	for k := first; k < last; k++ {
		if c := &s.chunks[k]; c.kind != moment && c.kind != punct && !c.is(grammar.Auxiliary|grammar.Pause) {
			return false
		}
	}
	return true
}
