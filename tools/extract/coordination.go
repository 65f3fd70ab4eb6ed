package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// tellsFigure reports an English verb of saying before the word for a measure and its value, or before an article: it brings what
// somebody earned and quotes nobody: "bought Velor and posted a loss of $4m", "and reported revenue of $9m".
func (s *sentence) tellsFigure(i int) bool {
	c := &s.chunks[i]
	if !s.nounFollows || c.phrase != nil || !c.is(grammar.Quoting|grammar.Reporting) || !s.grammar.Words.VerbEndings.Of(c.key) || i+1 >= len(s.chunks) {
		return false
	}
	next := i + 1
	if s.chunks[next].is(grammar.Indefinite) {
		next++
	}
	return next < len(s.chunks) && (s.chunks[next].kind == amount || s.sumAfter(i, len(s.chunks)))
}

// joinsPredicate reports an English segment that tells by a conjunction what else the subject of the clause before it does, perhaps
// behind who says so: "bought Velor in 2021, and has 300 employees", "bought Velor and, according to X, has 300 employees".
func (s *sentence) joinsPredicate(n int) bool {
	if kind := s.segments[max(n, 0)].kind; !s.nounFollows || n < 1 || kind != predicate && kind != adjunct {
		return false
	}
	first, before := s.segments[n].first, s.segments[n-1].kind
	if c := &s.chunks[first]; c.phrase == nil && c.is(grammar.And|grammar.Clause) {
		return before != relative && (before != apposition || s.chunks[first-1].key == "," || s.holderTold(n-1)) && s.startsPredicate(first+1)
	}
	return s.mayBeVerb(first) && s.resumesAnd(n)
}

// holderTold reports English words without a verb that tell who a person is, or as what they are hired: a firm goes on with its verb
// behind these, comma or not: "hired Ada Boyd, a former head of X, as chair and has 300 employees".
func (s *sentence) holderTold(n int) bool {
	g := &s.segments[n]
	if !s.nounFollows || n == 0 || g.kind != apposition || s.verbIn(g.first, g.last) {
		return false
	}
	for n > 0 && s.segments[n].kind == apposition {
		n--
	}
	p := s.atEnd(&s.segments[n])
	return p != nil && p.kind == entity.Person
}

// resumesAnd reports an English segment behind a word of joining and what stands between that and a comma: who says so, or when.
func (s *sentence) resumesAnd(n int) bool {
	if n < 2 || s.chunks[s.segments[n].first-1].key != "," {
		return false
	}
	if s.segments[n-1].kind != attribution && !s.onlyTime(&s.segments[n-1]) {
		return false
	}
	last := &s.chunks[s.segments[n-2].last-1]
	return last.phrase == nil && last.is(grammar.And|grammar.Clause)
}

// inRoleOf reports English words without a verb that tell what somebody is to another: "dropped Velor as a supplier".
func (s *sentence) inRoleOf(k int) bool {
	g := &s.segments[k]
	c := &s.chunks[g.first]
	return s.nounFollows && k > 0 && g.kind == fragment && c.phrase == nil && c.is(grammar.As)
}

// objectOfNext reports the object of the verb with which an English segment begins that goes on about somebody: "moved to Oslo, cut its
// prices and bought X", "moved to Oslo, bought X and joined Y".
func (s *sentence) objectOfNext(g *segment, p *phrase) bool {
	if !s.nounFollows || p.first == 0 || g.first == 0 || p.gov >= 0 {
		return false
	}
	verb := p.first - 1
	joined := s.chunks[g.first].is(grammar.And|grammar.Clause) && s.pastWhen(g.first+1) == verb
	if !joined && !(verb == g.first && s.chunks[g.first-1].key == "," && (s.tellsDeed(s.segmentOf(g.first-2)) || s.resumesAnd(s.segmentOf(g.first)))) {
		return false
	}
	c := &s.chunks[verb]
	if c.phrase != nil || c.is(grammar.Speech|grammar.Quoting|grammar.Reporting) || s.isGerund(verb) {
		return false
	}
	if p.anaphoric() && s.chunks[p.first].is(grammar.Own) {
		return c.verbal() || s.endsAsVerb(verb)
	}
	moves := p.kind == entity.Place && !c.is(grammar.Noun) && s.grammar.Words.VerbEndings.Of(s.toks[c.first].Key)
	return moves || s.isVerb(verb)
}

// bringsObject reports an English segment that goes on about somebody with a verb of an event and its object.
func (s *sentence) bringsObject(g *segment) bool {
	return slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		return p.first > g.first && p.last <= g.last && s.objectOfNext(g, p)
	})
}

// tellsDeed reports an English segment with a verb, perhaps one that the grammar does not know: "supplies chips to X".
func (s *sentence) tellsDeed(n int) bool {
	if n < 0 || s.segments[n].kind != fragment {
		return n >= 0 && s.segments[n].kind <= predicate
	}
	g := &s.segments[n]
	p := s.headOf(g)
	if p == nil || p.first != g.first || p.last >= g.last {
		return false
	}
	c := &s.chunks[p.last]
	return c.kind == other || c.kind == word && c.phrase == nil && !c.is(prepositions|grammar.And|grammar.With)
}

// firmGoesOn reports Vietnamese words behind a comma that tell by a conjunction what else a firm has of which the sentence speaks, and
// not the firm that it has to do with: "X mua Y năm 2021, đồng thời có 300 nhân viên". Of a firm and its thing either may have it.
func (s *sentence) firmGoesOn(n, i int) bool {
	g := &s.segments[n]
	if s.nounFollows || n == 0 || s.chunks[g.first].phrase != nil {
		return false
	}
	subject, host := s.subjectOf(i, n), s.hostBefore(n)
	if subject == nil || host == nil || subject.thing() || host.thing() {
		return false
	}
	if g.kind != predicate {
		// "X hợp tác với Y, đồng thời tuyển thêm 200 kỹ sư, nâng số nhân viên lên 900 người"
		return g.kind == adjunct && s.segments[n-1].kind == predicate && s.segmentOf(host.first) < n-1
	}
	first := &s.chunks[g.first]
	return first.kind == moment || first.is(grammar.And|grammar.Clause|grammar.Opener|grammar.Subordinate)
}

// goesOn reports a Vietnamese conjunction that brings nobody else who has the measure: "X cung cấp chip cho Y và sử dụng 300 lao động".
func (q *measured) goesOn() bool {
	s, k := q.s, q.d.trigger
	if q.gauge >= 0 {
		k = min(k, q.gauge)
	}
	for k--; !s.nounFollows && k > 0 && s.chunks[k].phrase == nil; k-- {
		c := &s.chunks[k]
		if c.is(grammar.And) && !c.is(prepositions) {
			return s.chunks[k-1].phrase != nil || s.chunks[k-1].kind == moment
		}
		if c.kind != other && !c.is(grammar.Auxiliary|grammar.Pause|grammar.Gauge) {
			return false
		}
	}
	return false
}
