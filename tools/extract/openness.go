package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// open reports words of open source or open weights beside a release: in its
// segment or in what is told of the product right behind it.
func (r *reader) open(d *draft, n int) bool {
	s := d.s
	last := s.segments[n].last
	for k := n + 1; k < len(s.segments) && s.tellsOfIt(k); k++ {
		last = s.segments[k].last
	}
	first := s.segments[n].first
	for k := n - 1; k >= 0 && s.segments[n].kind != clause && s.segments[k].kind != clause; k-- {
		first = s.segments[k].first
	}
	for i := first; i < last; i++ {
		if s.chunks[i].is(grammar.Open) {
			d.used = append(d.used, i)
			return true
		}
	}
	return false
}

// tellsOfIt reports a segment behind a release that tells of what was released, or in Vietnamese only when.
func (s *sentence) tellsOfIt(n int) bool {
	g := &s.segments[n]
	return g.kind == apposition || s.opensToo(n) || !s.nounFollows && g.kind == adjunct && s.timeAt(g.first, g.last)
}

// opensToo reports words that go on about what was released and name no other thing: "… dự kiến
// trình làng và sẽ mở trọng số", "…, mô hình nguồn mở có 2 tỷ tham số", "…, kèm giấy phép MIT".
func (s *sentence) opensToo(n int) bool {
	g := &s.segments[n]
	describes := s.describesThing(g)
	for i := g.first; i < g.last; i++ {
		c := &s.chunks[i]
		if c.is(grammar.Negation) || c.phrase != nil && !describes && (s.nounFollows || !c.phrase.bareNoun()) {
			return false
		}
	}
	if s.nounFollows {
		return (g.kind == adjunct || g.kind == fragment) && s.licensed(g) // "Whistle, a speech model, under the MIT licence"
	}
	return g.kind == predicate || describes || s.licensed(g)
}

// bareNoun reports a reference by a noun without a demonstrative.
func (p *phrase) bareNoun() bool { return p.anaphoric() && !p.this && !p.pronoun }

// describesThing reports a segment that begins with a noun for a thing: it tells what was named
// before the comma.
func (s *sentence) describesThing(g *segment) bool {
	c := &s.chunks[g.first]
	return c.thing() && (c.phrase == nil || c.phrase.anaphoric())
}

// licensed reports words of a licence with which a segment all but begins: "cho phép mọi người tải về và sửa đổi".
func (s *sentence) licensed(g *segment) bool {
	reach := 2
	if !s.nounFollows {
		reach = 4
	}
	for i := g.first; i < g.last && i-g.first <= reach; i++ {
		if s.chunks[i].is(grammar.Open) {
			return true
		}
	}
	return false
}

// openReach is how many sentences behind a release it may be told to be open.
const openReach = 3

// opened marks a release as open where a sentence soon after it says so, of nothing else: "Đây
// là mô hình nguồn mở", "The weights are under an MIT licence".
func (r *reader) opened(s *sentence) {
	if s.lacks(grammar.Open) {
		return
	}
	for i := range s.chunks {
		c := &s.chunks[i]
		n := s.segmentOf(i)
		if !c.is(grammar.Open) || c.quoted || n < 0 || s.doubted(s.segments[n].first, i) {
			continue
		}
		if d := r.releaseBefore(s); d != nil && !d.Open {
			d.Open = true
			d.proofs = append(d.proofs, s.bytes(span{s.segments[n].first, s.segments[n].last}))
		}
		return
	}
}

// doubted reports a word that denies or plans between two chunks.
func (s *sentence) doubted(first, last int) bool {
	return s.holds(grammar.Negation|grammar.Planned|grammar.Possible|grammar.Denial, span{first, last})
}

// releaseBefore gives the last release told before a sentence that names no thing but what
// was released.
func (r *reader) releaseBefore(s *sentence) *draft {
	d := r.lastFact(s, openReach, func(d *draft) bool { return d.Type == fact.Release && d.Polarity == "" })
	if d == nil || d.s == s || d.s.src.Block < s.src.Block-1 {
		return nil
	}
	if n := len(d.Args[fact.Product]); n != 1 && !s.ofAll(n) || s.namesOtherThing(d) {
		return nil
	}
	return d
}

// namesOtherThing reports a sentence that names another thing than what was released, or in English its forerunner: "Szpak" beside
// "Szpak 2".
func (s *sentence) namesOtherThing(d *draft) bool {
	released := d.Args[fact.Product][0]
	return slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		if p.anaphoric() || len(p.members) == 0 {
			return false
		}
		id := s.chunks[p.members[0]].name.ID
		if d.has(id) {
			return false
		}
		return p.kind == entity.Model || p.kind == entity.Product || s.nounFollows && strings.HasPrefix(released, id+"-")
	})
}

// ofAll reports a Vietnamese sentence that begins with a word for all of so many: "Cả hai đều mở trọng số".
func (s *sentence) ofAll(n int) bool {
	if s.nounFollows || len(s.chunks) < 2 || n < 2 {
		return false
	}
	return n == 2 && s.chunks[0].is(grammar.Pair) || n > 2 && s.chunks[0].is(grammar.Both)
}
