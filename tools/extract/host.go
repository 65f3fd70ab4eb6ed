package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// hostBefore gives the last noun phrase before segment n: what a relative
// clause is about.
func (s *sentence) hostBefore(n int) *phrase {
	var host *phrase
	for _, p := range s.phrases {
		if p.last > s.segments[n].first {
			break
		}
		if host == nil || !s.passedOver(p, host, n) {
			host = p
		}
	}
	return host
}

// passedOver reports a noun phrase behind host that is not what segment n is about.
func (s *sentence) passedOver(p, host *phrase, n int) bool {
	g := &s.segments[n]
	if s.nounFollows && !p.anaphoric() && s.comparand(p) && g.kind != apposition && s.chunks[g.first-1].key != "," {
		return true // "Legible, a rival to Scribe that costs $6"
	}
	if k := s.segmentOf(p.first); !s.nounFollows && k >= 0 && k != n && (s.segments[k].bracket || s.dashed(k)) {
		return true // "cổ phiếu của X - công ty mẹ Y - đã tăng"
	}
	if host.kind == entity.Place || p.kind != entity.Place || p.gov < host.last || g.where {
		return false
	}
	return !(s.nounFollows && s.chunks[p.gov].is(grammar.By)) // "UBTech ở Thâm Quyến, vốn đã lên sàn" goes on about UBTech
}

// firstTold gives the first of the segments in a row up to n that tell what a name is: of "X, the fund of Y's
// founder, Ann Lee, led …" the last two tell of X.
func (s *sentence) firstTold(n int) int {
	for s.nounFollows && n > 1 && s.segments[n-1].kind == apposition {
		n--
	}
	return n
}

// antecedentOf gives what a relative clause is about.
func (s *sentence) antecedentOf(n int) *phrase {
	for s.oneMoreTold(n) {
		n--
	}
	if n > 0 && s.segments[n-1].kind == apposition {
		host := s.hostBefore(s.firstTold(n - 1))
		if p := s.hostBefore(n); host != nil && host.kind == entity.Person && p.kind != entity.Person && s.thingWhich(s.segments[n].first) {
			return p // "says Ann Lee, founder of Velor, which left the Compact"
		}
		return host
	}
	p := s.hostBefore(n)
	if p == nil || !s.nounFollows {
		if s.unnamedHost(p, n) {
			return nil
		}
		return p
	}
	if first := s.segments[n].first; !s.chunks[first].is(grammar.Relative) {
		return s.inList(p) // "X and its owner, Y, invested $5m"
	} else if p.kind != entity.Person && s.plainWho(p, first) {
		return nil // "X's licences go to people who launched a game"
	} else if len(p.members) > 1 && s.madeIn(n) && s.possessor(p.members[0]) != nil {
		return s.lastMember(p, first) // "Velor's Sisu and Hammer 3, which is made by Keter"
	}
	return p
}

// unnamedHost reports a Vietnamese noun phrase without a name right before segment n, behind the name found: "X chạy trên những
// chiếc máy đời đầu mà Y tung ra" tells what Y launched, and that is not X.
func (s *sentence) unnamedHost(p *phrase, n int) bool {
	if s.nounFollows || p == nil || p.anaphoric() || n == 0 || s.segments[n-1].kind == apposition {
		return false
	}
	for k := p.last; k < s.segments[n].first; k++ {
		c := &s.chunks[k]
		if c.is(grammar.Be) {
			return false // "X là một trong những máy mà Y tung ra"
		}
		if c.phrase == nil && (c.is(grammar.Indefinite) || c.thing()) {
			return true
		}
	}
	return false
}

// thingWhich reports an English relative pronoun that tells of no person.
func (s *sentence) thingWhich(i int) bool {
	c := &s.chunks[i]
	return s.nounFollows && c.is(grammar.Relative) && !c.is(grammar.Own|grammar.That) && !slices.Contains(s.grammar.Names.Who, c.key)
}

// plainWho reports an English "who" behind a noun that names nobody, perhaps with whose people they are: "the engineers at X
// who founded Y".
func (s *sentence) plainWho(p *phrase, i int) bool {
	if !slices.Contains(s.grammar.Names.Who, s.chunks[i].key) {
		return false
	}
	if p.last == i {
		return p.gov > 0 && s.chunks[p.gov-1].person()
	}
	return s.chunks[i-1].kind != punct && s.chunks[i-1].phrase == nil
}

// subjectOfApposition gives the subject of a verb in what tells who or what the name before is.
func (s *sentence) subjectOfApposition(i, n int) *phrase {
	g := &s.segments[n]
	if i > g.first && !s.nounFollows {
		if p := s.chunks[i-1].phrase; p != nil && p.first > g.first && !p.anaphoric() && p.gov >= 0 {
			return p // "bản nâng cấp của X trình làng năm ngoái"
		}
	}
	if s.nounFollows && s.chunks[g.first].is(grammar.And) {
		if p := s.subjectIn(g, i); p != nil && p.kind == entity.Person {
			return p // "A, once of X, and his sister B founded Y"
		}
	}
	p := s.hostBefore(n)
	if p == nil || len(p.members) < 2 {
		return p
	}
	if p.members[len(p.members)-1] > g.first || s.oneOf(g) {
		return s.lastMember(p, g.first) // "A, người lập ra X, và B", "A and B, the owner of X"
	}
	return p
}

// oneOf reports an English apposition that begins with an article and no plural: "the owner of X".
func (s *sentence) oneOf(g *segment) bool {
	c := &s.chunks[g.first]
	if !s.nounFollows || !c.is(grammar.Definite|grammar.Indefinite) && !s.opensWith(g.first, grammar.Definite) {
		return false
	}
	for k := g.first; k < g.last && s.chunks[k].kind != name && s.chunks[k].kind != punct; k++ {
		for t := s.chunks[k].first; t < s.chunks[k].last; t++ {
			if s.grammar.Nouns.IsPlural(s.toks[t].Key) {
				return false
			}
		}
	}
	return true
}

// toolTold reports an apposition that tells what a thing is and ends with where that works: behind
// "X, trợ lý chạy trên Y", the words "mà hãng ra mắt" go on about X.
func (s *sentence) toolTold(n int) bool {
	if s.nounFollows || n < 0 {
		return false
	}
	g := &s.segments[n]
	if g.kind != apposition || !s.describesThing(g) {
		return false
	}
	p := s.chunks[g.last-1].phrase
	return p != nil && !p.anaphoric() && p.gov > g.first && s.chunks[p.gov].is(grammar.At)
}

// dashed reports a Vietnamese segment between two dashes, perhaps with more in brackets before the second: "cổ phiếu của X -
// công ty mẹ Y (Huế) - đã tăng".
func (s *sentence) dashed(n int) bool {
	g := &s.segments[n]
	if s.nounFollows || g.first == 0 || !isDash(s.chunks[g.first-1].key) {
		return false
	}
	end := g.last
	if n+1 < len(s.segments) && s.segments[n+1].bracket {
		end = s.segments[n+1].last + 1
	}
	return end < len(s.chunks) && isDash(s.chunks[end].key)
}

// carrier gives the model or product that a Vietnamese sentence tells to have the one named: X in "nâng cấp X với chip Y, mở bán từ
// …".
func (s *sentence) carrier(p *phrase) *phrase {
	if p == nil || s.nounFollows || p.first < 2 || !s.chunks[p.first-1].is(grammar.With) {
		return p
	}
	if q := s.chunks[p.first-2].phrase; q != nil && !q.anaphoric() && q.kind != entity.Person && q.kind != entity.Place && s.carriesThing(p.first-1) {
		return q
	}
	return p
}

// strangerOwns reports an English possessive whose clause begins with a capital that is no name known here, before its verb:
// what "Moonshot last month released its Kimi" tells of is nobody's who was named before.
func (s *sentence) strangerOwns(p *phrase) bool {
	n := s.segmentOf(p.first)
	if !s.nounFollows || n < 0 || !s.chunks[p.first].is(grammar.Own) {
		return false
	}
	g := &s.segments[n]
	for k := p.first - 1; k > g.first; k-- {
		c := &s.chunks[k]
		if c.phrase != nil || c.kind == punct {
			return false
		}
		if !s.isVerb(k) {
			continue
		}
		for k--; k >= g.first && (s.chunks[k].kind == moment || s.chunks[k].is(grammar.Auxiliary)); k-- {
		}
		return k >= g.first && s.chunks[k].kind == other && s.toks[s.chunks[k].last-1].Upper
	}
	return false
}
