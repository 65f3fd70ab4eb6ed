package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// office gives the organization of the position in chunks [i, last).
func (s *sentence) office(i, last int) *phrase {
	if s.nounFollows && s.chunks[i].entry.Outsider && s.startsWho(i) {
		return s.workplaceBehind(last) // "who covers Kelda for Larch Bank"
	}
	if s.saysWhat(i) {
		return s.headedBody(i + 1) // but not "who ran the story about Kelda"
	}
	first := s.positionStart(i)
	if p := s.possessor(first); p.maybeOrganization() {
		if q := s.takenOnBy(i); q != nil && s.neuter(p) {
			return q
		}
		return p
	}
	if p := s.ofWhich(i); p.maybeOrganization() {
		return p
	}
	if p := s.officeBefore(first); p != nil {
		return p
	}
	if p := s.staffs(i); p != nil {
		return p
	}
	if p := s.runBy(i); p != nil {
		return p
	}
	if p := s.openingAt(i, last); p != nil {
		return p
	}
	return s.officeBehind(i, last)
}

// takenOnBy gives the firm named right behind the "by" of an English verb that gives somebody a post at i, and before "as": "who sued X,
// was hired by Y as its finance chief".
func (s *sentence) takenOnBy(i int) *phrase {
	as := s.asBefore(i)
	if !s.nounFollows || as < 2 {
		return nil
	}
	p := s.chunks[as-1].phrase
	if p == nil || p.anaphoric() || p.last != as || p.gov < 1 || p.kind != entity.Organization || !s.chunks[p.gov].is(grammar.By) {
		return nil
	}
	if !s.chunks[p.gov-1].is(grammar.Appointing) {
		return nil
	}
	return p
}

// officeBefore gives the organization right before the words of a position.
func (s *sentence) officeBefore(first int) *phrase {
	if p := s.firmNameBefore(first); p != nil {
		return p
	}
	return s.houseBefore(first)
}

// firmNameBefore gives the firm named right before a position: "X and former Y chief executive Ann Lee".
func (s *sentence) firmNameBefore(first int) *phrase {
	if first == 0 {
		return nil
	}
	c := &s.chunks[first-1]
	if c.kind != name || c.name.Kind == entity.Person || c.name.Kind == entity.Place || !c.phrase.maybeOrganization() {
		return nil
	}
	if s.nounFollows && len(c.phrase.members) > 1 {
		return s.lastMember(c.phrase, first)
	}
	return c.phrase
}

// officeBehind gives the organization behind the words of a position, or else who employs the person.
func (s *sentence) officeBehind(i, last int) *phrase {
	named := false // the person, behind whom a plain word is a Vietnamese verb: "Chuyên gia A quan tâm khả năng của X"
	for k := last; k < len(s.chunks) && k-last <= 7; k++ {
		c := &s.chunks[k]
		p := c.phrase
		switch {
		case p != nil && p.pronoun && !c.is(grammar.Own):
			return s.employer(i) // "President X opposes it"
		case p.maybeOrganization() && s.nounFollows && s.dealsBesides(last, k):
			return s.employer(i)
		case p.maybeOrganization():
			if p.first < i && c.kind == name && !s.nounFollows {
				return s.only(k) // "giám đốc X và chủ tịch Y"
			}
			return s.officeFrom(p, i, k, last)
		case k == last && s.postJoined(k), s.nounFollows && (s.goesOnAt(k) || s.holderHires(k)):
			return s.employer(i)
		case p != nil && p.names(entity.Person):
			k, named = p.last-1, !s.nounFollows
		case named && (c.kind == other || c.is(grammar.Quoting)) && s.listedWord(c.first, &s.quitting) == 0:
			return s.employer(i)
		case p != nil && p.kind == entity.Place:
			if q := s.possessedBy(p); q.maybeOrganization() {
				return q // "the co-founder of Barcelona's Nimbo"
			}
			return nil
		case s.firmInBrackets(k):
			return s.chunks[k+1].phrase
		case s.endsPost(k, last):
			return s.employer(i)
		case c.is(grammar.Speech | grammar.Auxiliary | grammar.Relative | grammar.Clause | grammar.Denial):
			return nil
		case c.is(grammar.Subordinate) && k == s.segments[s.segmentOf(k)].first:
			if s.nounFollows {
				return nil // "Cofounder Ann Lee was ousted after X fined the company"
			}
			return s.employer(i) // "X bổ nhiệm bà A làm giám đốc sau khi mua Y"
		case s.isVerb(k) && !c.is(grammar.Of): // "luật sư thuộc hãng X"
			return s.employer(i)
		}
	}
	return s.employer(i)
}

// goesOnAt reports a conjunction with which the one that the words before it are of goes on with another verb: "named Ada Boyd chief
// executive and sued X".
func (s *sentence) goesOnAt(k int) bool {
	c := &s.chunks[k]
	if c.phrase != nil || !c.is(grammar.And|grammar.Clause) {
		return false
	}
	n := s.segmentOf(k)
	return n >= 0 && s.segments[n].first == k && s.segments[n].kind != apposition
}

// dealsBesides reports an English conjunction between the words of a post and an organization with which somebody has to do besides, by
// a verb that the grammar may not know: "named Ada Boyd chief executive and competes with X".
func (s *sentence) dealsBesides(last, k int) bool {
	g := s.chunks[k].phrase.gov
	if g < 0 {
		g = s.chunks[k].phrase.first - 1 // no preposition, but a verb of several words
		if c := &s.chunks[max(g, 0)]; g <= last || !c.is(grammar.Compare|grammar.Comparison) {
			return false
		}
	}
	if s.chunks[g].is(grammar.Of | grammar.At | grammar.For) {
		return false
	}
	for j := last; j < g; j++ {
		if c := &s.chunks[j]; c.phrase == nil && c.is(grammar.And) {
			return true
		}
	}
	return false
}

// holderHires reports a verb right behind a person with which that one gives somebody else a post: "The engineer Ada Boyd hired Bo Rask
// from X".
func (s *sentence) holderHires(k int) bool {
	p := s.chunks[k-1].phrase
	return s.chunks[k].is(grammar.Appointing) && s.chunks[k].phrase == nil && p != nil && p.last == k && p.names(entity.Person)
}

// firmInBrackets reports a Vietnamese bracket with the name of an organization: "chuyên gia A (Viện B)".
func (s *sentence) firmInBrackets(k int) bool {
	if s.nounFollows || s.chunks[k].key != "(" || k+1 >= len(s.chunks) {
		return false
	}
	p := s.chunks[k+1].phrase
	return p.maybeOrganization() && !p.anaphoric()
}

// endsPost reports a chunk behind which nothing tells any more where a position is.
func (s *sentence) endsPost(k, last int) bool {
	c := &s.chunks[k]
	if c.kind == punct {
		return c.key != "-"
	}
	if k == last {
		return false
	}
	if !s.nounFollows {
		return c.is(grammar.Be | grammar.Post) // "CEO Lê Lan từng làm kỹ sư tại X"
	}
	before := s.chunks[k-1].phrase
	return c.is(grammar.With) && before != nil && before.kind == entity.Person // "by the physicist Ada Boyd with the help of X"
}

// officeFrom gives the organization that an organization at chunk k behind a position leads to.
func (s *sentence) officeFrom(p *phrase, i, k, last int) *phrase {
	if s.bodyIn(p) {
		return nil // "chaired the company's audit committee"
	}
	if q := s.rivalNamed(p); q != nil {
		return q
	}
	if q := s.namedBeside(p); q != nil {
		switch {
		case q.maybeOrganization():
			return q // "the founder of Kelda's biggest rival, Velor"
		case q.kind != entity.Person:
			return nil
		}
		return p
	}
	if k == last && s.postJoined(k) {
		return s.employer(i)
	}
	if q := s.relatedFirm(p); q != nil {
		return q
	}
	if q := s.houseOf(p); q != nil {
		return q
	}
	if !s.nounFollows && p.anaphoric() && s.asBefore(i) >= 0 {
		if q := s.employer(i); q != nil && !q.anaphoric() {
			return q // "X bổ nhiệm A, CEO của Y, làm giám đốc của công ty"
		}
	}
	return p
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
	if noun == p.members[0] || !s.relatesFirm(&s.chunks[noun]) {
		return nil
	}
	q := s.phraseAt(noun + 1)
	if q != nil && q.first <= noun+1 && q.names(entity.Organization) && q.members[0] == noun+1 {
		return q
	}
	return nil
}

// relatesFirm reports a noun for what a firm is to something: "parent", "maker".
func (s *sentence) relatesFirm(c *chunk) bool {
	return c.is(grammar.Noun) && c.entry.Kind == entity.Organization && (c.entry.Relative || s.makerNoun(c.key))
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
	return k > p.last+1 && k < len(s.chunks) && s.chunks[k].namesBody()
}

// namesBody reports a noun for an institution, "commission", which with a capital or another word is a name.
func (c *chunk) namesBody() bool {
	return c.is(grammar.Noun) && c.entry.Named && c.entry.Kind == entity.Organization
}

// postJoined reports an English conjunction right behind a post and before a name of which no post is told: "as CFO and CAO".
func (s *sentence) postJoined(k int) bool {
	if !s.nounFollows || !s.chunks[k].is(grammar.And) || k+1 >= len(s.chunks) {
		return false
	}
	next := &s.chunks[k+1]
	if next.kind != name || next.name.Kind == entity.Person {
		return false
	}
	end := next.phrase.last
	return end >= len(s.chunks) || !s.chunks[end].is(grammar.Post|grammar.Genitive)
}

// workplaceBehind gives the organization behind a preposition for whom or where somebody works, behind a chunk.
func (s *sentence) workplaceBehind(i int) *phrase {
	n := s.segmentOf(i - 1)
	for _, p := range s.phrases {
		if p.first > i && p.gov >= i && s.segmentOf(p.first) == n && s.chunks[p.gov].is(grammar.For|grammar.At) && p.maybeOrganization() {
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
	if !c.namesBody() || !s.toks[c.first].Upper || c.phrase != nil && c.phrase.last != i {
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
		if p := s.chunks[k].phrase; p != nil && !p.inner && !s.inserts(k, n) && s.mayEmploy(p) {
			return p
		}
	}
	if p := s.appointer(as, n); p != nil {
		return p
	}
	p, _ := s.joined(i)
	return p
}

// appointer gives the firm that gives somebody a post, over what is told of it before the verb: "X, một công ty ở Huế, bổ nhiệm bà A
// làm giám đốc", "X, a company in Lyon, hired A as its head".
func (s *sentence) appointer(as, n int) *phrase {
	p := s.pastAsides(n)
	if p == nil && (!s.nounFollows || s.goesOnAt(s.segments[n].first)) {
		p = s.subjectOf(s.segments[n].first, n) // "X bought Y and named A chief executive"
	}
	first := s.segments[n].first
	if s.goesOnAt(first) {
		first++
	}
	if p == nil || !s.mayEmploy(p) && !(p.kind == "" && s.chunks[first].is(grammar.Appointing)) {
		return nil
	}
	for k := s.segments[n].first; k < as; k++ {
		if s.chunks[k].is(grammar.Passive) {
			return nil
		}
		if s.chunks[k].is(grammar.Appointing) {
			return p
		}
	}
	return nil
}

// mayEmploy reports an organization, or a name of which no kind is known, that is not told to be where somebody comes from:
// "Ông A của X làm phó chủ tịch" makes A no deputy at X.
func (s *sentence) mayEmploy(p *phrase) bool {
	unknown := p.kind == "" && !p.anaphoric() && (!s.nounFollows || s.chunks[p.last].is(grammar.Appointing))
	if p.kind != entity.Organization && !unknown {
		return false
	}
	if p.gov >= 0 && s.chunks[p.gov].is(grammar.From) {
		return false
	}
	return s.nounFollows || !s.ofPerson(p)
}

// staffs gives who appoints, or has, somebody told by a position right behind a Vietnamese verb: "X bổ nhiệm tân
// tổng giám đốc A", "X có giám đốc mới là A".
func (s *sentence) staffs(i int) *phrase {
	k := s.positionStart(i) - 1
	if s.nounFollows || k < 1 || i+1 >= len(s.chunks) {
		return nil
	}
	verb, next := &s.chunks[k], &s.chunks[i+1]
	names := verb.is(grammar.Appointing) && (next.kind == name || next.is(grammar.For))
	if !names && !(verb.is(grammar.Have) && s.isAt(i+1)) {
		return nil
	}
	if p := s.subjectOf(k, s.segmentOf(k)); p.maybeOrganization() {
		return p
	}
	return nil
}

// maybeOrganization reports a phrase for an organization or for something that may be one.
func (p *phrase) maybeOrganization() bool {
	return p != nil && compatible(p.kind, entity.Organization) && p.kind != entity.Person
}

// isAt reports a form of "to be" at a chunk or behind one word like "mới" there.
func (s *sentence) isAt(k int) bool {
	if k+1 < len(s.chunks) && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Auxiliary)) {
		k++
	}
	return k < len(s.chunks) && s.chunks[k].is(grammar.Be)
}

// rivalNamed gives the firm named alone behind the comma of an English noun for some firm: "became chief engineer of a rival, Kelda".
func (s *sentence) rivalNamed(p *phrase) *phrase {
	if !s.nounFollows || !p.anaphoric() || p.pronoun || !s.chunks[p.first].is(grammar.Indefinite) {
		return nil
	}
	if p.last+1 >= len(s.chunks) || s.chunks[p.last].key != "," {
		return nil
	}
	q := s.phraseFrom(p.last + 1)
	if q == nil || !q.names(entity.Organization) || len(q.members) != 1 || q.last < len(s.chunks) && s.chunks[q.last].kind != punct {
		return nil
	}
	return q
}

// openingAt gives the firm at which an English sentence begins by telling that something is, for a post with a name of its own behind
// a form of "to be": "At Kelda, a drone maker in Leeds, the new chief executive is Bo Rask".
func (s *sentence) openingAt(i, last int) *phrase {
	if !s.nounFollows || len(s.segments) < 2 || s.segments[0].kind != adjunct || i < s.segments[0].last {
		return nil
	}
	if last >= len(s.chunks) || !s.chunks[last].is(grammar.Be) {
		return nil
	}
	g := &s.segments[0]
	p := s.phraseFrom(g.first + 1)
	if !s.chunks[g.first].is(grammar.At) || p == nil || p.last != g.last || !p.names(entity.Organization) || len(p.members) != 1 {
		return nil
	}
	for k := s.positionStart(i) - 1; k >= g.last && s.chunks[k].kind != punct; k-- {
		if s.chunks[k].kind != other && !s.chunks[k].is(grammar.Definite) {
			return nil
		}
	}
	for n := 1; n < s.segmentOf(i); n++ {
		if !s.segments[n].describes() {
			return nil
		}
	}
	return p
}
