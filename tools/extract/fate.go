package extract

import (
	"slices"

	"moc/tools/fact"
	"moc/tools/grammar"
)

// opensListing gives the words by which an English clause that begins with an indefinite article and the noun for a listing tells
// that it is still to come, or that it is not, -1 for none.
func (s *sentence) opensListing(noun, n int) int {
	if !s.opensIndefinite(noun, n) {
		return -1
	}
	k := s.predicateOf(noun, n)
	if k < 0 || k > s.segments[n].last && s.chunks[noun+1].phrase != nil {
		return -1
	}
	for end := s.segments[max(0, s.segmentOf(k))].last; k < end; k++ {
		if s.toCome(k) || s.fateAt(k) {
			return k
		}
		if !s.chunks[k].is(grammar.Be | grammar.Have) {
			return -1
		}
	}
	return -1
}

// opensIndefinite reports a noun that an English clause begins with behind an indefinite article and what kind of it that is: "A
// stock-market listing", "A Frankfurt listing".
func (s *sentence) opensIndefinite(noun, n int) bool {
	g := &s.segments[n]
	if !s.nounFollows || g.kind == relative || g.kind == apposition || !s.chunks[g.first].is(grammar.Indefinite) {
		return false
	}
	for k := g.first + 1; k < noun; k++ {
		if c := &s.chunks[k]; c.kind != other && c.kind != name {
			return false
		}
	}
	return true
}

// toCome reports words for what is planned or possible.
func (s *sentence) toCome(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Planned|grammar.Possible) ||
		c.is(grammar.Trigger) && slices.ContainsFunc(c.entry.Uses, func(u grammar.Use) bool { return u.Planned })
}

// fateAt reports words that tell of what they follow that it may come or will not: "is an option", "is no longer planned".
func (s *sentence) fateAt(k int) bool {
	return s.nounFollows && s.chunks[k].is(grammar.PossibleAfter|grammar.NegativeAfter)
}

// speechAside reports a segment between commas that only tells who says so: "A listing, she insists, is not planned".
func (s *sentence) speechAside(n int) bool {
	g := &s.segments[n]
	if n == 0 || s.chunks[g.first-1].key != "," || g.last >= len(s.chunks) || s.chunks[g.last].key != "," || g.last-g.first > maxDescriptors {
		return false
	}
	return s.chunks[g.last-1].is(grammar.Speech) || s.chunks[g.first].is(grammar.Speech|grammar.AccordingTo)
}

// goesOnRelative reports a segment that goes on with the relative clause before it, with no comma between: "which she once promised".
func (s *sentence) goesOnRelative(n int) bool {
	if n == 0 || s.chunks[s.segments[n].first-1].key == "," {
		return false
	}
	return s.segments[n-1].kind == relative
}

// untold reports an English listing told as a thing of which the clause that it begins says neither that it came nor that it will: "An
// IPO of X is still years away".
func (e *reading) untold() bool {
	s := e.s
	noun := e.is(fact.Listing) && e.use.Form == grammar.Nominal
	return noun && e.bare() && e.d.Date == "" && len(e.d.Amounts) == 0 && s.opensIndefinite(e.trigger, e.n)
}

// stillAhead reports that English words for a plan of before are all that denies it, and that its time has not come yet: of 2024,
// "had planned to list in London in 2025".
func (r *reader) stillAhead(m *mood) bool {
	s, ahead := m.s, false
	if !s.nounFollows || m.use.Form == grammar.Nominal {
		return false
	}
	k := m.trigger - 1
	for k > s.segments[m.n].first && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Pause)) {
		k--
	}
	if k < 0 || !s.chunks[k].is(grammar.Denial) || !s.opensWith(k, grammar.Have) || !s.endsWith(k, grammar.Into) {
		return false
	}
	for j := k + 1; j < len(s.chunks); j++ {
		c := &s.chunks[j]
		if c.is(grammar.Denial|grammar.NegativeAfter|grammar.Negation) || c.is(grammar.Clause) && c.phrase == nil {
			return false
		}
		ahead = ahead || s.segmentOf(j) == m.n && c.kind == moment && r.endsAhead(c.time.Value)
	}
	return ahead
}

// rumourAside reports words without a name between two commas by which something is told to have been talked of: "A flotation in Oslo, long
// rumoured, has been ruled out".
func (s *sentence) rumourAside(n int) bool {
	g := &s.segments[n]
	if n == 0 || s.chunks[g.first-1].key != "," || g.last >= len(s.chunks) || s.chunks[g.last].key != "," || g.last-g.first > maxDescriptors {
		return false
	}
	named := slices.ContainsFunc(s.chunks[g.first:g.last], func(c chunk) bool { return c.phrase != nil || c.is(grammar.Be|grammar.Have) })
	return !named && s.holds(grammar.Possible, span{g.first, g.last})
}
