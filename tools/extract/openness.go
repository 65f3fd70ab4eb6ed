package extract

import (
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
	for k := n + 1; k < len(s.segments) && (s.segments[k].kind == apposition || s.opensToo(k) || !s.nounFollows && s.segments[k].kind == adjunct && s.timeAt(s.segments[k].first, s.segments[k].last)); k++ {
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

// opensToo reports words that go on about what was released and name no other thing: "… dự kiến
// trình làng và sẽ mở trọng số", "…, mô hình nguồn mở có 2 tỷ tham số", "…, kèm giấy phép MIT".
func (s *sentence) opensToo(n int) bool {
	g := &s.segments[n]
	for i := g.first; i < g.last; i++ {
		if c := &s.chunks[i]; c.phrase != nil && !s.describesThing(g) && !(c.phrase.anaphoric() && !c.phrase.this && !c.phrase.pronoun && !s.nounFollows) || c.is(grammar.Negation) {
			return false
		}
	}
	if s.nounFollows {
		return (g.kind == adjunct || g.kind == fragment) && s.licensed(g) // "Whistle, a speech model, under the MIT licence"
	}
	return g.kind == predicate || s.describesThing(g) || s.licensed(g)
}

// describesThing reports a segment that begins with a noun for a thing: it tells what was named
// before the comma.
func (s *sentence) describesThing(g *segment) bool {
	c := &s.chunks[g.first]
	return c.thing() && (c.phrase == nil || c.phrase.anaphoric())
}

// licensed reports words of a licence with which a segment all but begins.
func (s *sentence) licensed(g *segment) bool {
	reach := 2
	if !s.nounFollows {
		reach = 4 // "cho phép mọi người tải về và sửa đổi"
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
	for k := first; k < last; k++ {
		if s.chunks[k].is(grammar.Negation | grammar.Planned | grammar.Possible | grammar.Denial) {
			return true
		}
	}
	return false
}

// releaseBefore gives the last release told before a sentence that names no thing but what
// was released.
func (r *reader) releaseBefore(s *sentence) *draft {
	for i := len(r.facts) - 1; i >= 0 && s.index-r.facts[i].s.index <= openReach; i-- {
		d := r.facts[i]
		if d.Type != fact.Release || d.Polarity != "" {
			continue
		}
		if d.s == s || d.s.src.Block < s.src.Block-1 || len(d.Args[fact.Product]) != 1 && !s.ofAll(len(d.Args[fact.Product])) {
			return nil
		}
		for _, p := range s.phrases {
			if p.anaphoric() || len(p.members) == 0 {
				continue
			}
			id := s.chunks[p.members[0]].name.ID
			forerunner := s.nounFollows && strings.HasPrefix(d.Args[fact.Product][0], id+"-") // "Szpak" beside "Szpak 2"
			if (p.kind == entity.Model || p.kind == entity.Product || forerunner) && !d.has(id) {
				return nil
			}
		}
		return d
	}
	return nil
}

// ofAll reports a Vietnamese sentence that begins with a word for all of so many: "Cả hai đều mở trọng số".
func (s *sentence) ofAll(n int) bool {
	if s.nounFollows || len(s.chunks) < 2 || n < 2 {
		return false
	}
	return n == 2 && s.chunks[0].is(grammar.Pair) || n > 2 && s.chunks[0].is(grammar.Both)
}
