package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// incidental reports a firm that a Vietnamese text names once, among others, and only to tell something of somebody else: the next
// sentence is not about it.
func (d *discourse) incidental(p *phrase, m *spoken) bool {
	s := m.phrase.s
	if s.nounFollows || s == p.s || m.about.count > 1 || d.calls(p, m) || p.kind == entity.Person || p.kind == entity.Group {
		return false
	}
	kind := d.kindOf(&s.chunks[m.phrase.members[0]])
	if p.thing() {
		owned := p.last < len(p.s.chunks) && p.s.chunks[p.last].is(grammar.Of)
		return kind == "" && (owned || m.subject && d.thingNear(p) || !m.subject || m.toldRelated()) // nothing tells that it is a thing
	}
	if kind != "" && kind != entity.Organization {
		return false
	}
	return m.saidApart(p) || m.whereServed() || m.outsiders() || s.withinRelative(m.phrase) ||
		(!p.this || d.tradeOf(p) != "") && m.toldRelated()
}

// saidApart reports a name that only somebody who is quoted utters: "“Chúng tôi học từ X”, ông Bình nói. Công ty …".
func (m *spoken) saidApart(p *phrase) bool {
	return m.phrase.s.chunks[m.phrase.first].quoted && p.ref < len(p.s.chunks) && !p.s.chunks[p.ref].quoted
}

// thingNear reports a name in the paragraph of a reference that is known to be a thing's.
func (d *discourse) thingNear(p *phrase) bool {
	return d.mostThing > 0 && d.last(d.block(p.s.src.Block), d.starts[p.s.index], func(m *spoken) bool {
		k := d.kindOf(&m.phrase.s.chunks[m.phrase.members[0]])
		return k == entity.Model || k == entity.Product
	}) != nil
}

// outsiders reports a name that only tells whose analyst or the like somebody is.
func (m *spoken) outsiders() bool {
	s := m.phrase.s
	return m.posted(true) && !s.holds(grammar.Speech, span{s.segments[s.segmentOf(m.phrase.first)].first, m.phrase.first})
}

// whereServed reports a name between the commas that tell who somebody is, but for the firm in which they have their post: "Bà Hà,
// người từng điều hành X, làm tổng giám đốc. Công ty …".
func (m *spoken) whereServed() bool {
	s := m.phrase.s
	n := s.segmentOf(m.phrase.first)
	return s.asideOfPerson(n, m.phrase)
}

// asideOfPerson reports a segment with a name which begins with a noun for a person behind somebody's name and a comma.
func (s *sentence) asideOfPerson(n int, p *phrase) bool {
	if s.nounFollows || n < 1 {
		return false
	}
	first := s.segments[n].first
	c, who := &s.chunks[first], s.chunks[max(first-2, 0)].phrase
	if len(p.members) == 0 || first >= p.members[0] || s.chunks[first-1].key != "," || who == nil || !who.names(entity.Person) {
		return false
	}
	return c.entry.IsNoun(entity.Person) && !c.is(grammar.Post)
}

// toldRelated reports a name that is told to be what belongs to, or deals with, a firm which the sentence does not name: "X, khách hàng
// lớn nhất, …", "Cổ đông lớn nhất là X".
func (m *spoken) toldRelated() bool {
	s, p := m.phrase.s, m.phrase
	if p.last+1 < len(s.chunks) && s.chunks[p.last].key == "," && s.partAt(p.last+1) > 0 && !s.ownedBefore(p.last+1) {
		return true
	}
	be := p.first - 1
	if be < 1 || !s.chunks[be].is(grammar.Be) {
		return false
	}
	n := s.segmentOf(be)
	return n >= 0 && s.partAt(s.segments[n].first) > 0 && !s.ownedBefore(s.segments[n].first)
}

// ownedBefore reports a name with which the words behind a chunk, up to a comma or a copula, tell whose that is.
func (s *sentence) ownedBefore(i int) bool {
	for k := i; k < len(s.chunks) && s.chunks[k].kind != punct && !s.chunks[k].is(grammar.Be); k++ {
		if s.chunks[k].kind == name {
			return true
		}
	}
	return false
}

// withinRelative reports the subject of a Vietnamese relative clause right behind a noun: "dùng loại chip mà X sản xuất".
func (s *sentence) withinRelative(p *phrase) bool {
	if s.nounFollows || p.first < 2 || !s.chunks[p.first-1].is(grammar.Relative) {
		return false
	}
	c := &s.chunks[p.first-2]
	return c.kind != punct && p.last < len(s.chunks) && s.chunks[p.last].kind <= word && s.chunks[p.last].kind != punct
}

// ownerFirst gives the firm whose thing a Vietnamese sentence that has no firm for its subject begins to speak of: "Robot của X rẻ hơn
// sản phẩm của Y. Công ty …" goes on about X.
func (d *discourse) ownerFirst(n int, ok func(*spoken) bool) *spoken {
	if d.starts[n] == d.starts[n+1] {
		return nil
	}
	m := &d.mentions[d.starts[n]]
	s, gov := m.phrase.s, m.phrase.gov
	if s.nounFollows || gov < 1 || !s.chunks[gov].is(grammar.Of) || m.phrase.first != gov+1 || !compatible(m.phrase.kind, entity.Organization) {
		return nil
	}
	if m.speaks() || s.segmentOf(gov) != 0 || s.chunks[0].entry != nil && s.chunks[0].entry.Relative || !ok(m) {
		return nil
	}
	for k := range gov {
		if c := &s.chunks[k]; c.phrase != nil && !c.phrase.anaphoric() || c.kind == punct || c.is(grammar.Subordinate|prepositions|grammar.Auxiliary) {
			return nil
		}
	}
	if d.first(n, func(o *spoken) bool { return o.subject && !s.withinRelative(o.phrase) }) != nil {
		return nil
	}
	return m
}

// endsStint reports in English where somebody worked for so long before: "after nine years at X", "left after a decade with X".
func (p *phrase) endsStint() bool {
	s, at := p.s, p.gov
	if !s.nounFollows || at < 2 || !s.chunks[at].is(grammar.At|grammar.With) {
		return false
	}
	if !s.chunks[at-2].is(grammar.Subordinate|grammar.Preposition) && !s.opensWithPerson() {
		return false // "Ann Lee spent ten years at X", but not "Sales rose for three years at X"
	}
	c := &s.chunks[at-1]
	return c.kind == moment && c.time.Value == ""
}

// servedBefore reports where an English sentence about somebody tells that they were before: "was once at X", "had worked for X".
func (m *spoken) servedBefore() bool {
	s, p := m.phrase.s, m.phrase
	if !s.nounFollows || m.subject || p.kind == entity.Person || !s.opensWithPerson() {
		return false
	}
	n := s.segmentOf(p.first)
	for k := p.first - 1; n >= 0 && k >= s.segments[n].first; k-- {
		if c := &s.chunks[k]; s.isListed(k, &s.bygone) || s.former[c.key] {
			return true
		} else if c.phrase != nil && (len(c.phrase.members) > 0 || c.phrase.kind != entity.Person) {
			break
		}
	}
	return s.endsThen(p)
}

// asideBefore reports what an apposition names that ends before a phrase: Huawei in "Fang, a former engineer at Huawei, started the company".
func (m *spoken) asideBefore(p *phrase) bool {
	n := p.s.segmentOf(m.phrase.first)
	return n >= 0 && p.s.segments[n].kind == apposition && p.first >= p.s.segments[n].last
}

// endsThen reports in English until when somebody was somewhere, right behind that: "She was finance director of X until 2020".
func (s *sentence) endsThen(p *phrase) bool {
	until := p.last
	return until+1 < len(s.chunks) && s.timed(until+1) && slices.Contains(s.grammar.Time.EndCues, s.chunks[until].key)
}
