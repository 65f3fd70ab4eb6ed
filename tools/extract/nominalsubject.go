package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// nominalSubject gives the subject of the clause of a noun, over a bracket that
// tells more of it: "tập đoàn X (Hàn Quốc) công bố khoản đầu tư".
func (s *sentence) nominalSubject(i, n int) *phrase {
	p := s.subjectIn(&s.segments[n], i)
	if p != nil && s.nounFollows && s.tells(i, fact.Partnership) && (p.thing() || s.underDetermined(i)) {
		p = s.headOf(&s.segments[n]) // "X and Y will build a filter under a partnership"
	}
	if p != nil && s.preparesFor(i) {
		if p = s.clauseHead(&s.segments[n], i); p != nil && p.anaphoric() && s.holds(grammar.Reporting, span{s.segments[n].first, p.first}) {
			p = nil // "The Courier reported last month that it had hired bankers for a listing"
		}
	}
	if p != nil && n > 0 && p == s.placeBefore(i) && s.goesOnWithDeal(i, n) {
		return s.subjectBefore(i, n) // "X, a maker of antennas, is exploring a New York listing"
	}
	if p != nil || n == 0 {
		return p
	}
	if !s.nounFollows {
		if s.tellsOnAside(i, n) {
			return s.subjectOf(i, n)
		}
		return nil
	}
	g := &s.segments[n]
	if c := &s.chunks[g.first]; g.kind == relative && c.is(grammar.Relative) && !c.is(grammar.Own) && i > g.first+1 {
		return s.hostBefore(n) // "X, which is said to be weighing an offer for Y, …"
	}
	if s.goesOnWithDeal(i, n) || s.dealAside(i, n) {
		return s.subjectOf(i, n)
	}
	return nil
}

// goesOnWithDeal reports an English segment with the noun at i that goes on about the subject of one before it.
func (s *sentence) goesOnWithDeal(i, n int) bool {
	g, before := &s.segments[n], &s.segments[n-1]
	if g.kind == predicate && s.tells(i, fact.Acquisition) {
		return true // "X bought Y in May and walked away from a bid for Z"
	}
	if s.joinsDeed(i, n) {
		return true
	}
	first := &s.chunks[g.first]
	goesOn := g.kind == predicate || first.phrase == nil && first.is(verbGroup|grammar.Possible) || // "is exploring a New York listing"
		s.deniedVerb(g.first) // "X, which makes chips, has not imposed any curbs", "will not seek a listing"
	named := n > 1 && (s.segments[n-2].kind == fragment || s.saidOfName(n-2))
	if goesOn && named && before.kind != predicate && before.kind != clause {
		return true // "Japan, by contrast, has placed no curbs on X"
	}
	// "X and Y (NYSE: Y) announced a joint venture"
	return before.bracket && g.kind != relative && s.tells(i, fact.Partnership)
}

// joinsDeed reports an English segment that tells by "and" and a verb what else somebody does, of which the noun at i is the object: "has
// joined the guild, and has signed an agreement with X", "looked into the matter but imposed no curbs on X".
func (s *sentence) joinsDeed(i, n int) bool {
	g := &s.segments[n]
	first := &s.chunks[g.first]
	joined := first.is(grammar.And) && s.chunks[g.first-1].key == "," && g.kind <= predicate && s.tells(i, fact.Partnership)
	opposed := first.is(grammar.Clause) && !first.is(grammar.Subordinate|grammar.That) && g.kind <= adjunct && s.tells(i, fact.Restriction)
	if !joined && !(opposed && first.phrase == nil) {
		return false
	}
	at := s.pastWhen(g.first + 1)
	if at >= i || s.chunks[at].phrase != nil {
		return false
	}
	return s.isVerb(at) || s.chunks[at].is(verbGroup) || s.deniedVerb(at) || opposed && s.pastForm(at)
}

// tellsOnAside reports a Vietnamese segment with the noun at i behind an aside, or in one about a member: "tập đoàn X (Hàn
// Quốc) công bố khoản đầu tư".
func (s *sentence) tellsOnAside(i, n int) bool {
	before := &s.segments[n-1]
	if before.bracket || before.kind == attribution {
		return true
	}
	k := s.segments[n].kind
	return (k == relative || k == apposition) && s.tells(i, fact.Membership)
}

// preparesFor reports an English noun for a listing, told of before, for which somebody is hired or something done: it
// is still to come, and is that of who does so. "hired Goldman Sachs for an IPO".
func (s *sentence) preparesFor(i int) bool {
	if !s.nounFollows || !s.tells(i, fact.Listing) {
		return false
	}
	k := i - 1
	for k > 0 && i-k <= maxDescriptors && s.describesListing(&s.chunks[k]) {
		k--
	}
	return k > 0 && k < i-1 && s.chunks[k].is(grammar.For) && !s.chunks[k].is(grammar.Trigger)
}

// takesSubject reports whether the phrase behind "của" or "of" is who did it:
// it fits the subject's role and not the object's, or the object stands behind
// a preposition of its own.
func (s *sentence) takesSubject(e *grammar.Event, i int, p *phrase) bool {
	if !fits(e.Subject, p.kind) {
		return false
	}
	if !fits(e.Object, p.kind) || p.kind == "" {
		return p.kind != "" || !fits(e.Object, p.kind)
	}
	return s.hasOblique(e, i, s.segmentOf(i))
}

// directly gives what is named right behind a noun for a purchase or a launch: "thương vụ thâu tóm
// startup X", "buổi ra mắt X".
func (s *sentence) directly(e *grammar.Event, i int) *phrase {
	if s.nounFollows {
		return nil
	}
	p := s.phraseFrom(i + 1)
	if p == nil || p.gov >= 0 || p.anaphoric() {
		return nil
	}
	var fit bool
	switch e.Type {
	case fact.Acquisition:
		fit = true
	case fact.Release:
		fit = p.thing()
	case fact.Membership:
		fit = p.kind == entity.Group
	}
	if !fit {
		return nil
	}
	return p
}

// strayed reports a name, a verb or the end of the segment between a noun and a
// possessive: "vòng này do quỹ X dẫn dắt, có sự góp mặt của Y" is not Y's round.
func (s *sentence) strayed(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if c := &s.chunks[k]; c.kind == name || c.is(grammar.Have) || s.isVerb(k) {
			return true
		}
	}
	return s.segmentOf(i) != s.segmentOf(j)
}
