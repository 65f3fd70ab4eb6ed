package extract

import (
	"moc/tools/entity"
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

// manyHold reports the plural of a position: "the co-founders of Kelda".
func (s *sentence) manyHold(i int) bool {
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
	isPerson := func(p *phrase) bool {
		return p != nil && (p.kind == entity.Person || p.kind == "" && !p.anaphoric())
	}
	if p := s.handed(i, last); p != nil {
		return p
	}
	if p := s.personRightBefore(i); p != nil {
		return p
	}
	host := s.appositionHost(i)
	if s.nounFollows && s.speaksIn(i) {
		host = nil // "Siemens has not bought Heddle, a spokeswoman for the group said"
	}
	if n := s.segmentOf(i); s.nounFollows && n > 0 && s.chunks[s.segments[n].first].is(grammar.And) && s.namedAside(last) {
		host = nil // "Halden's chief executive, Ada Boyd, and Kelda's chair, Bo Berg, met"
	}
	// Right behind it, or behind the organization: "chủ tịch X Nguyễn A",
	// "nhà báo của BBC, Tom Singleton".
	k := last
	for k < len(s.chunks) && k-last <= 6 {
		p := s.chunks[k].phrase
		if p == nil {
			c := &s.chunks[k]
			if c.key == "," && (isPerson(host) || s.leaves(i)) {
				break // "A, giám đốc X, B …", "ông A rời ghế giám đốc, bà B …": B is somebody else
			}
			if !s.nounFollows && c.is(grammar.Pause|grammar.Auxiliary) && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Be) {
				k++ // "chủ tịch X hiện nay là bà A", "có giám đốc mới là A"
				continue
			}
			if c.key == "," && k == last || c.is(grammar.Of|grammar.Definite|grammar.Be|grammar.Title|grammar.Post) || c.kind == other && k == last || s.nounFollows && k == last && s.leadsToName(k) {
				k++
				continue
			}
			if (c.key == "," || !s.nounFollows && k > last && isDash(c.key) && c.key != ":") && s.personEnds(k+1) { // "Chủ tịch X – ông A"
				k++
				continue
			}
			break
		}
		if p.kind == entity.Person && !p.anaphoric() || !s.nounFollows && p.kind == "" && !p.anaphoric() && k > last && s.chunks[k-1].is(grammar.Be) {
			return p // "đồng sáng lập X là Y"
		}
		if p.kind == entity.Person {
			break
		}
		k = p.last
	}
	if isPerson(host) && !(s.nounFollows && host.kind == "" && s.itsPost(i)) {
		return host
	}
	if p := s.appointee(i); isPerson(p) {
		return p
	}
	if p := s.alsoHeld(i); isPerson(p) {
		return p
	}
	if n := s.segmentOf(i); n >= 0 && s.copula(i, n) {
		be := i
		for s.nounFollows && !s.chunks[be].is(grammar.Be) {
			be-- // "left X to become chair of Y"
		}
		for _, p := range []*phrase{s.subjectOf(be, n), s.joiner(i)} {
			if isPerson(p) {
				return p
			}
		}
	}
	return nil
}

// personRightBefore gives the Vietnamese person whose name stands right before a position: "A, giám đốc X, và B tổng giám đốc Y",
// but not "do A và B đồng sáng lập", where the position is a verb.
func (s *sentence) personRightBefore(i int) *phrase {
	k := s.positionStart(i) - 1
	if s.nounFollows || k < 0 || s.chunks[k].kind != name || s.chunks[k].name.Kind != entity.Person || s.segmentOf(k) != s.segmentOf(i) {
		return nil
	}
	if p := s.chunks[k].phrase; p != nil && p.gov >= 0 && s.chunks[p.gov].is(grammar.By) {
		return nil
	}
	return s.only(k)
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
	if i >= len(s.chunks) {
		return false
	}
	p := s.chunks[i].phrase
	return p != nil && p.first == i && p.kind == entity.Person && !p.anaphoric() && (p.last == len(s.chunks) || s.chunks[p.last].kind == punct)
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

// succeeds reports somebody whose post another has now: "Tom Lund replaced Ada Boyd as head of X".
func (s *sentence) succeeds(p *phrase) bool {
	t := s.chunks[p.first].first
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
	if !s.nounFollows || g.kind == clause || g.last == len(s.chunks) || s.chunks[g.first-1].key != "," || s.chunks[g.last].key != "," {
		return false
	}
	p := s.chunks[prev.last-1].phrase
	if p == nil || p.kind != entity.Person {
		return false
	}
	for k := prev.first; k < prev.last; k++ {
		if s.chunks[k].is(grammar.Appointing) {
			return true
		}
	}
	return false
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

// appoints reports somebody named at the chunk right behind a verb that gives a position.
func (s *sentence) appoints(i int) bool {
	p := s.chunks[i].phrase
	return p != nil && p.last == i+1 && p.kind == entity.Person && !p.anaphoric() && p.first > 0 && s.chunks[p.first-1].is(grammar.Appointing)
}

// employer gives the organization before a word like "as": the one the person
// joins, else the one that appoints.
func (s *sentence) employer(i int) *phrase {
	as := s.asBefore(i)
	if as < 0 {
		p, _ := s.joined(i)
		return p
	}
	n := s.clauseOf(as)
	for k := as - 1; k >= s.segments[n].first; k-- {
		p := s.chunks[k].phrase
		if p != nil && !p.inner && !s.inserts(k, n) && (p.kind == entity.Organization || p.kind == "" && !p.anaphoric() && (!s.nounFollows || s.chunks[p.last].is(grammar.Appointing))) && (p.gov < 0 || !s.chunks[p.gov].is(grammar.From)) && !s.ofPersonBefore(p) {
			return p
		}
	}
	p, _ := s.joined(i)
	return p
}

// ofPersonBefore reports an organization that only tells of the Vietnamese person right before it where they are from: "Ông A
// của X làm phó chủ tịch" makes A no deputy at X.
func (s *sentence) ofPersonBefore(p *phrase) bool {
	if s.nounFollows || p.gov < 1 || !s.chunks[p.gov].is(grammar.Of) {
		return false
	}
	q := s.chunks[p.gov-1].phrase
	return q != nil && q.last == p.gov && q.kind == entity.Person && !q.anaphoric()
}

// staffs gives who appoints, or has, somebody told by a position right behind a Vietnamese verb: "X bổ nhiệm tân
// tổng giám đốc A", "X có giám đốc mới là A".
func (s *sentence) staffs(i int) *phrase {
	k := s.positionStart(i) - 1
	if s.nounFollows || k < 1 || i+1 >= len(s.chunks) || !(s.chunks[k].is(grammar.Appointing) && (s.chunks[i+1].kind == name || s.chunks[i+1].is(grammar.For))) && !(s.chunks[k].is(grammar.Have) && s.isAt(i+1)) {
		return nil
	}
	if p := s.subjectOf(k, s.segmentOf(k)); p != nil && compatible(p.kind, entity.Organization) && p.kind != entity.Person {
		return p
	}
	return nil
}

// isAt reports a form of "to be" at a chunk or behind one word like "mới" there.
func (s *sentence) isAt(k int) bool {
	if k+1 < len(s.chunks) && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Auxiliary)) {
		k++
	}
	return k < len(s.chunks) && s.chunks[k].is(grammar.Be)
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
	until := g.kind == adjunct && s.untilWhen(g, i)
	if s.chunks[g.first-1].key != "," || g.kind == adjunct && !until {
		return nil
	}
	if g.kind != apposition && !until && !s.isA(i, n) {
		return nil
	}
	prev := s.segments[n-1]
	if prev.kind == apposition && g.kind != apposition && !s.nounFollows {
		return nil // "A, chủ tịch X, sẽ trở thành …" goes on about A
	}
	if s.nounFollows && g.kind == predicate && (s.inRelative(n-1) || s.listTail(n-1)) {
		return nil // "A, who worked for B, was named head of X" goes on about A
	}
	if p := s.chunks[prev.last-1].phrase; prev.kind == apposition && g.kind == predicate && (p == nil || p.anaphoric()) {
		return s.hostBefore(n - 1) // "A, a former banker, was named head of X"
	}
	for k := prev.last - 1; k >= prev.first; k-- {
		if p := s.chunks[k].phrase; p != nil {
			if q := s.headOf(&prev); !s.nounFollows && p.kind != entity.Person && q != nil && q.kind == entity.Person && q != p && s.verbBetween(q.last-1, p.first) {
				return q // "Bà A gia nhập X năm 2020, từng làm giám đốc Y"
			}
			if len(p.members) > 1 {
				return s.lastMember(p, g.first)
			}
			return p
		}
		if c := &s.chunks[k]; c.kind != other && c.kind != moment && !(k+1 < prev.last && s.chunks[k+1].kind == moment && c.is(prepositions)) {
			return nil
		}
	}
	return nil
}

// beside gives a Vietnamese person of whom nothing but what they are stands in brackets, between dashes or behind
// their age: "A - chủ tịch X - cho biết", "A (CEO X) cho rằng", "A, 41 tuổi, CEO X, lớn lên ở Huế".
func (s *sentence) beside(n int) *phrase {
	g := &s.segments[n]
	if s.nounFollows || g.kind == clause {
		return nil
	}
	switch before := &s.chunks[g.first-1]; {
	case g.kind == fragment && s.chunks[g.first].is(grammar.Post) && s.asideMark(g.first-1, "-") && (g.last == len(s.chunks) || s.chunks[g.last].key == ","):
	case before.key == "(" || s.dashed(n) || g.kind == apposition && s.asideMark(g.first-1, "("):
	case before.key == "," && n > 1 && s.segments[n-1].kind == adjunct && s.onlyCounts(&s.segments[n-1]):
		n--
	default:
		return nil
	}
	if p := s.chunks[s.segments[n-1].last-1].phrase; p != nil && p.kind == entity.Person && !p.anaphoric() && len(p.members) == 1 {
		return p
	}
	return nil
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

// ofWhich gives the organization of which an English relative clause tells who has the position at i: "Velor, of which she
// is chief executive".
func (s *sentence) ofWhich(i int) *phrase {
	n := s.segmentOf(i)
	if !s.nounFollows || n < 1 || s.segments[n].kind != relative {
		return nil
	}
	if first := s.segments[n].first; first+1 >= i || !s.chunks[first].is(grammar.Of) || !s.chunks[first+1].is(grammar.Relative) {
		return nil
	}
	return s.hostBefore(n)
}

// office gives the organization of the position in chunks [i, last).
func (s *sentence) office(i, last int) *phrase {
	isOrg := func(p *phrase) bool {
		return p != nil && (compatible(p.kind, entity.Organization) && p.kind != entity.Person)
	}
	if s.nounFollows && s.chunks[i].entry.Outsider && s.startsWho(i) {
		return s.workplaceBehind(last, isOrg) // "who covers Kelda for Larch Bank"
	}
	if s.saysWhat(i) {
		return s.headedBody(i + 1) // but not "who ran the story about Kelda"
	}
	if p := s.possessor(s.positionStart(i)); isOrg(p) {
		return p
	}
	if p := s.ofWhich(i); isOrg(p) {
		return p
	}
	if first := s.positionStart(i); first > 3 && s.nounFollows && s.chunks[first-1].key == ")" && s.chunks[first-3].key == "(" && s.chunks[first-2].kind == name {
		if p := s.chunks[first-4].phrase; isOrg(p) && p.last == first-3 && !p.anaphoric() && s.toks[s.chunks[first-2].first].Caps {
			return s.lastMember(p, first) // "Kelda (KLD) chief executive Ada Boyd"
		}
	}
	if first := s.positionStart(i); first > 0 {
		if c := &s.chunks[first-1]; c.kind == name && c.name.Kind != entity.Person && c.name.Kind != entity.Place && isOrg(c.phrase) && !s.governedByComma(first-1) {
			if s.nounFollows && len(c.phrase.members) > 1 {
				return s.lastMember(c.phrase, first) // "X and former Y chief executive Ann Lee"
			}
			return c.phrase
		}
	}
	if p := s.houseBefore(s.positionStart(i)); p != nil {
		return p
	}
	for _, find := range []func(int) *phrase{s.staffs, s.runBy} {
		if p := find(i); p != nil {
			return p
		}
	}
	for k := last; k < len(s.chunks) && k-last <= 7; k++ {
		c := &s.chunks[k]
		p := c.phrase
		switch {
		case p != nil && p.pronoun && !c.is(grammar.Own):
			return s.employer(i) // "President X opposes it"
		case p != nil && isOrg(p) && s.bodyIn(p):
			return nil // "chaired the company's audit committee"
		case p != nil && isOrg(p) && s.namedBeside(p) != nil:
			if q := s.namedBeside(p); isOrg(q) {
				return q // "the founder of Kelda's biggest rival, Velor"
			} else if q.kind != entity.Person {
				return nil
			}
			return p
		case k == last && s.postJoined(k):
			return s.employer(i)
		case p != nil && isOrg(p) && s.relatedFirm(p) != nil:
			return s.relatedFirm(p)
		case p != nil && isOrg(p):
			if q := s.houseOf(p); q != nil {
				return q
			}
			if q := s.employer(i); !s.nounFollows && p.anaphoric() && s.asBefore(i) >= 0 && q != nil && !q.anaphoric() {
				return q // "X bổ nhiệm A, CEO của Y, làm giám đốc của công ty"
			}
			return p
		case p != nil && p.kind == entity.Person && !p.anaphoric():
			k = p.last - 1
		case p != nil && p.kind == entity.Place:
			if q := s.possessedBy(p); isOrg(q) {
				return q // "the co-founder of Barcelona's Nimbo"
			}
			return nil
		case s.nounFollows && c.is(grammar.With) && k > last && s.chunks[k-1].phrase != nil && s.chunks[k-1].phrase.kind == entity.Person:
			return s.employer(i) // "by the physicist Ada Boyd with the help of X"
		case c.key == "(" && !s.nounFollows && k+1 < len(s.chunks) && isOrg(s.chunks[k+1].phrase) && !s.chunks[k+1].phrase.anaphoric():
			return s.chunks[k+1].phrase // "chuyên gia A (Viện B)"
		case c.kind == punct && c.key != "-":
			return s.employer(i)
		case !s.nounFollows && k > last && c.is(grammar.Be|grammar.Post):
			return s.employer(i) // "CEO Lê Lan từng làm kỹ sư tại X"
		case c.is(grammar.Speech | grammar.Auxiliary | grammar.Relative | grammar.Clause | grammar.Denial):
			return nil
		case s.isVerb(k) && !c.is(grammar.Of): // "luật sư thuộc hãng X"
			return s.employer(i)
		}
	}
	return s.employer(i)
}

// relatedFirm gives the firm named behind the name of another, or of a thing, and a noun for what it is to that: "Zalo parent
// Kelda", "Finch maker Velor".
func (s *sentence) relatedFirm(p *phrase) *phrase {
	if !s.nounFollows || p.anaphoric() || len(p.members) != 1 || p.last >= len(s.chunks) {
		return nil
	}
	noun := p.last
	if s.chunks[noun-1].is(grammar.Noun) && s.chunks[noun-1].kind == word {
		noun-- // of one phrase with the name before it
	}
	if c := &s.chunks[noun]; !c.is(grammar.Noun) || c.entry.Kind != entity.Organization || !c.entry.Relative && !s.makerNoun(c.key) || noun == p.members[0] {
		return nil
	}
	if q := s.phraseAt(noun + 1); q != nil && q.first <= noun+1 && !q.anaphoric() && q.members[0] == noun+1 && q.kind == entity.Organization {
		return q
	}
	return nil
}

// namedBeside gives what is named behind a comma and the words for what the English possessor has.
func (s *sentence) namedBeside(p *phrase) *phrase {
	if !s.nounFollows || !s.genitiveAfter(p) {
		return nil
	}
	k := p.last + 1
	for k < len(s.chunks) && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Noun)) && s.chunks[k].kind != name {
		k++
	}
	if k == p.last+1 || k+1 >= len(s.chunks) {
		return nil
	}
	if s.chunks[k].kind == name && s.chunks[k-1].is(grammar.Noun) && s.chunks[k-1].entry.Kind != entity.Person {
		return s.only(k) // "of Kelda's shopping platform Zalo"
	}
	if s.chunks[k].key != "," || s.chunks[k+1].kind != name {
		return nil
	}
	return s.only(k + 1)
}

// bodyIn reports an English possessor of a body within it that other words tell of: "the company's audit committee".
func (s *sentence) bodyIn(p *phrase) bool {
	if !s.nounFollows || !s.genitiveAfter(p) {
		return false
	}
	k := p.last + 1
	for k < len(s.chunks) && s.chunks[k].kind == other {
		k++
	}
	return k > p.last+1 && k < len(s.chunks) && s.chunks[k].is(grammar.Noun) && s.chunks[k].entry.Named && s.chunks[k].entry.Kind == entity.Organization
}

// postJoined reports an English conjunction right behind a post and before a name of which no post is told: "as CFO and CAO".
func (s *sentence) postJoined(k int) bool {
	if !s.nounFollows || !s.chunks[k].is(grammar.And) || k+1 >= len(s.chunks) || s.chunks[k+1].kind != name || s.chunks[k+1].name.Kind == entity.Person {
		return false
	}
	end := s.chunks[k+1].phrase.last
	return end >= len(s.chunks) || !s.chunks[end].is(grammar.Post|grammar.Genitive)
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

// workplaceBehind gives the organization behind a preposition for whom or where somebody works, behind a chunk.
func (s *sentence) workplaceBehind(i int, isOrg func(*phrase) bool) *phrase {
	for _, p := range s.phrases {
		if p.first > i && p.gov >= i && s.segmentOf(p.first) == s.segmentOf(i-1) && s.chunks[p.gov].is(grammar.For|grammar.At) && isOrg(p) {
			return p
		}
	}
	return nil
}

// houseBefore gives the noun for an institution right before an English position, with a capital for opening the
// sentence or for the name that holds it: "Commission chair Ada Boyd".
func (s *sentence) houseBefore(i int) *phrase {
	if !s.nounFollows || i == 0 {
		return nil
	}
	c := &s.chunks[i-1]
	if !c.is(grammar.Noun) || !c.entry.Named || c.entry.Kind != entity.Organization || !s.toks[c.first].Upper || c.phrase != nil && c.phrase.last != i {
		return nil
	}
	return &phrase{s: s, first: i - 1, last: i, ref: i - 1, kind: entity.Organization, gov: -1}
}

// houseOf gives the organization in which a group without a name is: "who runs the speech group
// at the University of Tarn".
func (s *sentence) houseOf(p *phrase) *phrase {
	if !s.nounFollows || !p.anaphoric() || p.pronoun || p.last+1 >= len(s.chunks) || !s.chunks[p.last].is(grammar.At|grammar.Of) {
		return nil
	}
	if q := s.chunks[p.last+1].phrase; q != nil && q.gov == p.last && q.kind == entity.Organization && !q.anaphoric() {
		return q
	}
	return nil
}

func (s *sentence) governedByComma(i int) bool { return s.chunks[i].key == "," }
