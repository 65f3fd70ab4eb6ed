package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// holder gives the person who has the position in chunks [i, last), of several who share it all.
func (s *sentence) holder(i, last int) *phrase {
	p := s.soleHolder(i, last)
	if p == nil || !s.manyHold(i) || p.anaphoric() {
		return p
	}
	return s.chunks[p.members[0]].phrase
}

// manyHold reports the plural of a position, in Vietnamese by a word before it: "the co-founders of Kelda", "hai nhà sáng lập".
func (s *sentence) manyHold(i int) bool {
	if k := s.positionStart(i) - 1; !s.nounFollows {
		return k >= 0 && s.chunks[k].is(grammar.Both|grammar.Indefinite)
	}
	e := s.vocab.Singular(s.chunks[i].key)
	return e != nil && e.Class&grammar.Post != 0
}

// itsPost reports a post told right behind "its": one of whom nobody knows whether it is a person has none of "its" posts, as
// in "Kvist, which makes Susa, sacked its chief executive".
func (s *sentence) itsPost(i int) bool {
	k := s.positionStart(i) - 1
	return k >= 0 && s.chunks[k].is(grammar.Own) && !s.chunks[k].is(grammar.He|grammar.They|grammar.Relative)
}

// soleHolder gives the person who has the position in chunks [i, last), of several the one told next to it.
func (s *sentence) soleHolder(i, last int) *phrase {
	if p := s.handed(i, last); p != nil {
		return p
	}
	if p := s.personRightBefore(i); p != nil {
		return p
	}
	host := s.pastWorkplace(i, s.hostOfPost(i, last))
	if p := s.holderBehind(i, last, host); p != nil {
		return p
	}
	if p := s.toldAfterAside(s.segmentOf(i)); p != nil && s.segmentOf(i) == 0 {
		return p
	}
	if host.maybePerson() && !(s.nounFollows && host.kind == "" && s.itsPost(i)) {
		return host
	}
	if p := s.appointee(i); p.maybePerson() {
		return p
	}
	if p := s.alsoHeld(i); p.maybePerson() {
		return p
	}
	return s.holderIs(i)
}

// personRightBefore gives the Vietnamese person whose name stands right before a position: "A, giám đốc X, và B tổng giám đốc Y",
// but not "do A và B đồng sáng lập", "A đồng sáng lập X", where the position is a verb.
func (s *sentence) personRightBefore(i int) *phrase {
	k := s.positionStart(i) - 1
	if s.nounFollows || k < 0 || !s.isPersonName(k) || s.segmentOf(k) != s.segmentOf(i) || s.tells(i, fact.Founding) && !s.isTitle(i) {
		return nil
	}
	if p := s.chunks[k].phrase; p != nil && p.gov >= 0 && s.chunks[p.gov].is(grammar.By) {
		return nil
	}
	return s.only(k)
}

// maybePerson reports a phrase for a person, or a name of which no kind is known.
func (p *phrase) maybePerson() bool {
	return p != nil && (p.kind == entity.Person || p.kind == "" && !p.anaphoric())
}

// isPersonName reports the name of a person at a chunk.
func (s *sentence) isPersonName(k int) bool {
	return s.chunks[k].kind == name && s.chunks[k].name.Kind == entity.Person
}

// hostOfPost gives of whom the words between commas tell a position.
func (s *sentence) hostOfPost(i, last int) *phrase {
	if s.nounFollows && s.speaksIn(i) {
		return nil // "Siemens has not bought Heddle, a spokeswoman for the group said"
	}
	if n := s.segmentOf(i); s.nounFollows && n > 0 && s.chunks[s.segments[n].first].is(grammar.And) && s.namedAside(last) {
		return nil // "Halden's chief executive, Ada Boyd, and Kelda's chair, Bo Berg, met"
	}
	return s.appositionHost(i)
}

// holderBehind gives the person right behind the position, or behind the organization: "chủ tịch X Nguyễn A",
// "nhà báo của BBC, Tom Singleton".
func (s *sentence) holderBehind(i, last int, host *phrase) *phrase {
	for k := last; k < len(s.chunks) && k-last <= 6; {
		p := s.chunks[k].phrase
		if p == nil {
			if !s.leadsToHolder(i, k, last, host) {
				return nil
			}
			k++
			continue
		}
		if !s.nounFollows && s.succeeds(p) {
			return nil // "bổ nhiệm A làm giám đốc thay B"
		}
		if p.names(entity.Person) || !s.nounFollows && p.names("") && k > last && s.chunks[k-1].is(grammar.Be) {
			for _, m := range p.members {
				if m >= k && p.first < i && !s.nounFollows {
					return s.only(m) // "nhà sáng lập A và CEO B của X"
				}
			}
			return p // "đồng sáng lập X là Y"
		}
		if p.kind == entity.Person {
			return nil
		}
		k = p.last
	}
	return nil
}

// leadsToHolder reports a chunk behind a position over which the name of who has it may follow.
func (s *sentence) leadsToHolder(i, k, last int, host *phrase) bool {
	c := &s.chunks[k]
	if c.key == "," && (host.maybePerson() || s.leaves(i)) {
		return false // "A, giám đốc X, B …", "ông A rời ghế giám đốc, bà B …": B is somebody else
	}
	if !s.nounFollows && c.is(grammar.Pause|grammar.Auxiliary) && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Be) {
		return true // "chủ tịch X hiện nay là bà A", "có giám đốc mới là A"
	}
	if c.is(grammar.Of | grammar.Definite | grammar.Be | grammar.Title | grammar.Post) {
		return true
	}
	if k == last && (c.key == "," || c.kind == other || s.nounFollows && s.leadsToName(k)) {
		return true
	}
	dash := !s.nounFollows && k > last && isDash(c.key) && c.key != ":" // "Chủ tịch X – ông A"
	return (dash || c.key == ",") && s.personEnds(k+1)
}

// holderIs gives the person who is told to be, or to have been chosen for, what the position says.
func (s *sentence) holderIs(i int) *phrase {
	n := s.segmentOf(i)
	if n < 0 || !s.copula(i, n) {
		return nil
	}
	be := i
	for s.nounFollows && !s.chunks[be].is(grammar.Be) {
		be-- // "left X to become chair of Y"
	}
	if p := s.subjectOf(be, n); p.maybePerson() {
		return p
	}
	if p := s.joiner(i); p.maybePerson() {
		return p
	}
	return nil
}

// leadsToName reports a mark or a preposition right behind an English position that the name of who has it may
// follow: "has a new chief: Ada Boyd", "a spokesman for Kelda, Bo Berg, said", which is no spokesman for Bo Berg.
func (s *sentence) leadsToName(i int) bool {
	if c := &s.chunks[i]; c.key == ":" {
		return s.namedAlone(i + 1)
	} else if !c.is(grammar.For|grammar.At) || i+1 >= len(s.chunks) {
		return false
	}
	p := s.chunks[i+1].phrase
	return p != nil && p.kind != entity.Person && s.namedAside(p.last)
}

// namedAlone reports a person's name at a chunk, up to the end or a mark.
func (s *sentence) namedAlone(i int) bool {
	p := s.phraseFrom(i)
	return p != nil && p.names(entity.Person) && (p.last == len(s.chunks) || s.chunks[p.last].kind == punct)
}

// namedAside reports a person alone behind a comma.
func (s *sentence) namedAside(i int) bool {
	return i < len(s.chunks) && s.chunks[i].key == "," && s.namedAlone(i+1)
}

// leaves reports a person with a name in the clause of a position before it: what is told there of
// the position is told of them.
func (s *sentence) leaves(i int) bool {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 {
		return false
	}
	p := s.subjectIn(&s.segments[n], s.positionStart(i))
	return p != nil && p.kind == entity.Person && !p.anaphoric()
}

// appointee gives the person of whom a word like "as" before the position says
// it: "hired X from Y as its CFO", "X joined Y as editor".
func (s *sentence) appointee(i int) *phrase {
	as := s.asBefore(i)
	if as < 0 {
		return nil
	}
	n := s.clauseOf(as)
	for k := as - 1; k >= s.segments[n].first; k-- {
		if s.inserts(k, n) {
			continue
		}
		if p := s.chunks[k].phrase; p != nil && p.kind == entity.Person {
			if s.succeeds(p) {
				k = p.first
				continue
			}
			if s.nounFollows && s.genitiveAfter(p) && s.personBefore(p, n) {
				return nil // "A will fill B's position as chair", "A praised B's work as chair"
			}
			return p
		}
		if s.chunks[k].is(grammar.Appointing) {
			break
		}
	}
	if p := s.subjectOf(as, n); p != nil && p.kind == entity.Person && !s.succeeds(p) {
		if s.doesTheNaming(p) {
			return s.headOf(&s.segments[n])
		}
		return p
	}
	if p := s.subjectOf(s.segments[n].first, n); p != nil && p.kind == entity.Person && !p.anaphoric() {
		return p // "A, once a banker, has joined X as head"
	}
	return nil
}

// personBefore reports another person in a segment before a phrase, who can be its subject.
func (s *sentence) personBefore(p *phrase, n int) bool {
	q := s.subjectIn(&s.segments[n], p.first)
	return q != nil && q.kind == entity.Person && !q.anaphoric()
}

// doesTheNaming reports a Vietnamese person by whom another was given a post: "bà được CEO Lê Văn A chọn làm giám đốc".
func (s *sentence) doesTheNaming(p *phrase) bool {
	k := p.first - 1
	for k > 0 && s.chunks[k].is(grammar.Post) {
		k--
	}
	return !s.nounFollows && k > 0 && s.chunks[k].is(grammar.Passive) && p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Appointing)
}

// succeeds reports somebody whose post another has now: "Tom Lund replaced Ada Boyd as head of X", "took over from Ada Boyd".
func (s *sentence) succeeds(p *phrase) bool {
	t := s.chunks[p.first].first
	if k := p.first - 1; k > 0 && s.chunks[k].is(grammar.From) {
		t = s.chunks[k].first
	} else if !s.nounFollows && len(p.members) > 0 {
		for k = p.members[0]; k > 0 && s.chunks[k-1].is(grammar.Title); k-- {
		}
		t = s.chunks[k].first // "giám đốc thay ông A" may be one phrase
	}
	return t > 0 && s.succeeding[s.toks[t-1].Key] || t > 1 && s.succeeding[s.toks[t-2].Key+" "+s.toks[t-1].Key]
}

// clauseOf gives the segment of the chunk, or the one that it cuts off when it
// opens its own: "bổ nhiệm A, cựu giám đốc B, làm …" is one clause.
func (s *sentence) clauseOf(i int) int {
	n := s.segmentOf(i)
	if n > 0 && s.segments[n].first == i {
		n--
		for n > 0 && (s.segments[n].kind == apposition || s.besideHire(n)) {
			n--
		}
		if k := s.hireBefore(n, i); k >= 0 {
			n = k
		}
	}
	return n
}

// besideHire reports what is told between commas of somebody whom the segment before gives a
// position: "hired A, until recently B's head of research, as …".
func (s *sentence) besideHire(n int) bool {
	g, prev := &s.segments[n], &s.segments[n-1]
	if !s.nounFollows || g.kind == clause || !s.commasAround(g) {
		return false
	}
	p := s.chunks[prev.last-1].phrase
	if p == nil || p.kind != entity.Person {
		return false
	}
	return s.holds(grammar.Appointing, span{prev.first, prev.last})
}

// commasAround reports a segment with commas on both sides.
func (s *sentence) commasAround(g *segment) bool {
	return s.chunks[g.first-1].key == "," && g.last < len(s.chunks) && s.chunks[g.last].key == ","
}

// hireBefore gives the Vietnamese segment that ends with whom it gives a position, before what brackets or dashes up to
// the chunk tell of them: "bổ nhiệm ông A (45 tuổi) làm …", "bổ nhiệm ông A - người từng dẫn dắt B - làm …". It gives -1
// for none.
func (s *sentence) hireBefore(n, i int) int {
	for k := n; k > 0 && !s.nounFollows && s.asideMark(i-1, ")"); k-- {
		before := &s.segments[k-1]
		if !s.asideMark(s.segments[k].first-1, "(") {
			continue
		}
		p := s.chunks[before.last-1].phrase
		for j := before.first; j < before.last && p != nil && p.kind == entity.Person; j++ {
			if s.chunks[j].is(grammar.Appointing) {
				return k - 1
			}
		}
		return -1
	}
	return -1
}

// inserts reports a chunk of what is told of a name between commas within clause n.
func (s *sentence) inserts(k, n int) bool {
	m := s.segmentOf(k)
	return m > n && (s.segments[m].kind == apposition || s.besideHire(m) || !s.nounFollows && s.asideMark(s.segments[n].last, "("))
}

// asideMark reports a dash or the bracket.
func (s *sentence) asideMark(i int, bracket string) bool {
	key := s.chunks[i].key
	return key == bracket || isDash(key) && key != ":"
}

// asBefore gives the word like "as" before a position, -1 for none: where English leaves it out, "named A
// chief executive", the chunk behind whom the verb gives the position.
func (s *sentence) asBefore(i int) int {
	for k := s.positionStart(i) - 1; k >= 0 && i-k <= 4; k-- {
		switch c := &s.chunks[k]; {
		case c.is(grammar.As):
			return k
		case s.nounFollows && (s.appoints(k) || c.is(grammar.Into) && k > 0 && s.appoints(k-1)):
			return min(k+1, s.positionStart(i)) // "promoted A to chief operating officer"
		case s.nounFollows && c.is(grammar.Genitive) && k > 0 && s.chunks[k-1].phrase != nil:
			k = s.chunks[k-1].phrase.first // "took over as X's chief executive"
		case c.kind != other && !c.is(grammar.Own|grammar.Definite|grammar.Indefinite):
			return -1
		}
	}
	return -1
}

// appoints reports somebody named at the chunk right behind a verb that gives a position, or behind an "and" and the position that it gives
// another: "named Ada Boyd chief executive and Bo Rask chairman".
func (s *sentence) appoints(i int) bool {
	p := s.chunks[i].phrase
	if p == nil || p.last != i+1 || !p.names(entity.Person) || p.first == 0 {
		return false
	}
	before := &s.chunks[p.first-1]
	if before.is(grammar.Appointing) {
		return true
	}
	k := p.first - 2
	if k < 2 || !before.is(grammar.And) || !s.chunks[k].is(grammar.Post) {
		return false
	}
	first := s.positionStart(k)
	return first > 0 && s.appoints(first-1)
}

// personEnds reports a person's name that has no verb of its own: in "After A left to become chair of
// X, B joined Y" B is somebody else.
func (s *sentence) personEnds(i int) bool {
	p := s.phraseAt(i)
	return p != nil && p.first <= i+1 && p.kind == entity.Person && !p.anaphoric() && !(s.nounFollows && s.verbAt(p.last))
}

// copula reports a form of "to be" (or of being chosen for it) before the
// position in its segment.
func (s *sentence) copula(i, n int) bool {
	for k := i - 1; k >= s.segments[n].first; k-- {
		c := &s.chunks[k]
		if c.is(grammar.Be) {
			return true
		}
		if c.phrase != nil && !c.is(grammar.Post|grammar.Definite|grammar.Own) && c.phrase.last <= i && !s.genitiveAfter(c.phrase) {
			return false
		}
	}
	return false
}

// isA reports a form of "to be" before the position, in whatever clause.
func (s *sentence) isA(i, n int) bool {
	for k := i - 1; k >= s.segments[n].first; k-- {
		if s.chunks[k].is(grammar.Be) {
			return true
		}
	}
	return false
}

func (s *sentence) genitiveAfter(p *phrase) bool { return s.genitiveAt(p.last) }

func (s *sentence) genitiveAt(i int) bool {
	return i < len(s.chunks) && s.chunks[i].is(grammar.Genitive)
}

// appositionHost gives the noun phrase that the segment of the chunk is in
// apposition to.
func (s *sentence) appositionHost(i int) *phrase {
	n := s.segmentOf(i)
	if n < 1 || s.segments[n].kind == clause && s.subjectIn(&s.segments[n], i) != nil {
		return nil
	}
	g := &s.segments[n]
	if p := s.beside(n); p != nil {
		return p
	}
	until := (g.kind == adjunct || g.kind == predicate && g.last < len(s.chunks)) && s.untilWhen(g, i)
	if s.chunks[g.first-1].key != "," || g.kind == adjunct && !until {
		return nil
	}
	if g.kind != apposition && !until && !s.isA(i, n) {
		return nil
	}
	prev := &s.segments[n-1]
	if prev.kind == apposition && g.kind != apposition && !s.nounFollows {
		return nil // "A, chủ tịch X, sẽ trở thành …" goes on about A
	}
	if s.nounFollows && g.kind == predicate && (s.inRelative(n-1) || s.listTail(n-1)) {
		return nil // "A, who worked for B, was named head of X" goes on about A
	}
	if p := s.chunks[prev.last-1].phrase; prev.kind == apposition && g.kind == predicate && (p == nil || p.anaphoric()) {
		return s.hostBefore(n - 1) // "A, a former banker, was named head of X"
	}
	return s.hostAtEnd(prev, g.first)
}

// hostAtEnd gives the noun phrase with which a segment ends, but for plain words and times, before a chunk.
func (s *sentence) hostAtEnd(g *segment, before int) *phrase {
	for k := g.last - 1; k >= g.first; k-- {
		c := &s.chunks[k]
		if p := c.phrase; p != nil {
			if q := s.headOf(g); !s.nounFollows && p.kind != entity.Person && q != p && s.actsOnOther(q, p) {
				return q // "Bà A gia nhập X năm 2020, từng làm giám đốc Y"
			}
			if len(p.members) > 1 {
				return s.lastMember(p, before)
			}
			return p
		}
		beforeTime := k+1 < g.last && s.chunks[k+1].kind == moment && c.is(prepositions)
		if c.kind != other && c.kind != moment && !beforeTime {
			return nil
		}
	}
	return nil
}

// actsOnOther reports a person, and a verb between them and a phrase.
func (s *sentence) actsOnOther(person, p *phrase) bool {
	return person != nil && person.kind == entity.Person && s.verbBetween(person.last-1, p.first)
}

// beside gives a Vietnamese person of whom nothing but what they are stands in brackets, between dashes or behind
// their age: "A - chủ tịch X - cho biết", "A (CEO X) cho rằng", "A, 41 tuổi, CEO X, lớn lên ở Huế".
func (s *sentence) beside(n int) *phrase {
	g := &s.segments[n]
	if s.nounFollows || g.kind == clause {
		return nil
	}
	switch before := &s.chunks[g.first-1]; {
	case g.kind == fragment && s.postBehindDash(g):
	case before.key == "(" || s.dashed(n) || g.kind == apposition && s.asideMark(g.first-1, "("):
	case before.key == "," && n > 1 && s.segments[n-1].kind == adjunct && s.onlyCounts(&s.segments[n-1]):
		n--
	default:
		return nil
	}
	if p := s.chunks[s.segments[n-1].last-1].phrase; p != nil && p.names(entity.Person) && len(p.members) == 1 {
		return p
	}
	return nil
}

// postBehindDash reports a post from a dash up to a comma or the end.
func (s *sentence) postBehindDash(g *segment) bool {
	return s.chunks[g.first].is(grammar.Post) && s.asideMark(g.first-1, "-") && (g.last == len(s.chunks) || s.chunks[g.last].key == ",")
}

// onlyCounts reports a segment of a number and the plain word that it counts: "41 tuổi".
func (s *sentence) onlyCounts(g *segment) bool {
	return g.last-g.first == 2 && s.chunks[g.first].kind == amount && s.chunks[g.first+1].kind == other
}

// untilWhen reports an English position that is told with nothing before it but up to when somebody had it:
// "Ada Boyd, until last year the chief executive of Kelda, …".
func (s *sentence) untilWhen(g *segment, i int) bool {
	k := s.positionStart(i) - 1
	if p := s.possessor(k + 1); p != nil {
		k = p.first
	}
	for k > g.first && s.chunks[k].is(grammar.Definite|grammar.Indefinite|grammar.Own) {
		k--
	}
	return s.nounFollows && k == g.first+1 && s.chunks[k].kind == moment && s.chunks[g.first].is(grammar.Preposition)
}

// lastMember narrows a list to its last name before a chunk: "A, head of X, and B"
// is a list around what is told of A.
func (s *sentence) lastMember(p *phrase, before int) *phrase {
	m := p.members[0]
	for _, x := range p.members {
		if x < before {
			m = x
		}
	}
	return s.only(m)
}

// only is the phrase of one name of a list.
func (s *sentence) only(m int) *phrase {
	return &phrase{s: s, first: m, last: m + 1, members: []int{m}, kind: s.chunks[m].name.Kind, gov: -1}
}

// saysWhat reports an English position that begins with a relative pronoun, behind which stands what somebody is at the
// head of and no mere "it".
func (s *sentence) saysWhat(i int) bool {
	if !s.nounFollows || !s.startsWho(i) || i+1 >= len(s.chunks) {
		return false
	}
	p := s.chunks[i+1].phrase
	return p == nil || !p.pronoun
}

// startsWho reports words for what somebody does that begin with a relative pronoun: "who covers".
func (s *sentence) startsWho(i int) bool {
	e, _ := s.vocab.Longest(s.toks[:s.chunks[i].first+1], s.chunks[i].first)
	return e != nil && e.Class&grammar.Relative != 0
}

// pastWorkplace gives whom an English apposition tells of that ends with where they work, before a relative clause with another post of
// theirs: "Ada Boyd, head of research at Kelda, who also chairs the group". It gives the host for any other.
func (s *sentence) pastWorkplace(i int, host *phrase) *phrase {
	n := s.segmentOf(i)
	if !s.nounFollows || n < 2 || !host.oneName() || host.gov < 0 || !s.startsWho(i) || s.segments[n].first != i {
		return host
	}
	g, c := &s.segments[n-1], &s.chunks[host.members[0]]
	if g.kind != apposition || !s.holds(grammar.Post, span{g.first, host.gov}) || host.kind == entity.Person && c.last-c.first > 1 {
		return host // "Ada Boyd, assistant to Bo Rask, who chairs the group"
	}
	if p := s.hostBefore(n - 1); p != nil && p.names(entity.Person) && len(p.members) == 1 {
		return p
	}
	return host
}
