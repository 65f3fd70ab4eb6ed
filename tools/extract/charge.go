package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// charged reads who a Vietnamese verb says is at the head of an organization or of a part of it, or works there:
// "Bà A phụ trách mảng đám mây của X", "Ông B điều hành X", "Ông C sẽ đầu quân cho X".
func (r *reader) charged(s *sentence) {
	for i := 1; i < len(s.chunks) && !s.nounFollows; i++ {
		c := &s.chunks[i]
		n := s.segmentOf(i)
		if n < 0 || c.quoted || c.kind > word {
			continue
		}
		who := s.whoLeads(i, n)
		if !who && c.phrase != nil && !c.is(grammar.Post) {
			continue
		}
		if s.hypothetical(n) || !who && !s.predicates(i, n) {
			continue
		}
		org, last := s.charge(c.first)
		if org == nil {
			org, last = s.workplace(c.first)
		}
		if org == nil {
			org = s.runByBefore(i)
		}
		if org == nil {
			continue
		}
		person := s.chargeHolder(i, n)
		if person == nil || !person.anaphoric() && r.employed(s, person, org) {
			continue
		}
		d := r.draft(fact.Affiliation, s, i)
		if !r.fillKind(d, fact.Person, person, entity.Person) || !r.fillKind(d, fact.Organization, org, entity.Organization) {
			continue
		}
		if last > 0 {
			d.Text = r.doc.Text(s.toks[c.first].Start, s.toks[last-1].End)
		}
		r.date(d, n)
		r.modality(d, grammar.Use{Event: &grammar.Event{}}, n)
		if d.Polarity == "" && d.Modality == "" && !strings.Contains(d.Date, "/") && r.lies(d.Date) {
			d.Modality = fact.Planned
		}
		r.add(d)
	}
}

// whoLeads reports a verb for being at the head behind the noun for a person with which words between commas begin: "A, người
// điều hành hãng X,".
func (s *sentence) whoLeads(i, n int) bool {
	g := &s.segments[n]
	if c := &s.chunks[g.first]; g.kind != apposition || i == g.first || !c.is(grammar.Noun) || c.entry.Kind != entity.Person {
		return false
	}
	return s.listedWord(s.chunks[i].first, &s.charging) > 0 && s.onlyAdverbs(g.first+1, i)
}

// predicates reports a chunk before which nothing but words of its verb group stand behind a noun phrase, or in its segment:
// "gặp lãnh đạo X" leads nothing.
func (s *sentence) predicates(i, n int) bool {
	for i > s.segments[n].first {
		i--
		c := &s.chunks[i]
		switch {
		case c.phrase != nil:
			return c.phrase.last == i+1 && c.phrase.kind == entity.Person
		case c.is(grammar.And | grammar.Relative | grammar.Subordinate):
			return true
		case c.is(grammar.Have) && s.chunks[i+1].kind == moment: // "có sáu năm làm việc tại X"
		case !c.is(grammar.Auxiliary|grammar.Pause|grammar.Planned|grammar.Possible|grammar.Negation|grammar.Denial) && c.kind != moment:
			return false
		}
	}
	return true
}

// chargeHolder gives who is in charge: the one subject of the verb, or whom "do" names before it.
func (s *sentence) chargeHolder(i, n int) *phrase {
	p := s.subjectOf(i, n)
	if q := s.chunks[i-1].phrase; q != nil && q.gov >= 0 && s.chunks[q.gov].is(grammar.By) {
		p = q
	}
	if p == nil || !p.onePerson() || p.pair || p.last > i {
		return nil
	}
	return p
}

// charge gives the organization behind a verb for being at its head, or behind the part of it that somebody heads, and
// the token behind the words for that: "phụ trách mảng đám mây của X", "điều hành X".
func (s *sentence) charge(t int) (*phrase, int) {
	n := s.listedWord(t, &s.charging)
	if n == 0 {
		return nil, 0
	}
	verb := t + n
	t = verb + s.listedWord(verb, &s.teams)
	for k := s.chunkFrom(t); k < len(s.chunks); k++ {
		c := &s.chunks[k]
		switch {
		case c.kind == name && t > verb && c.name.Kind == entity.Place: // "quản lý văn phòng Huế của X"
		case c.kind == name:
			direct, told := c.first == verb, s.kindOnly(verb, k)
			if !direct && !told && t == verb || direct && s.isVerb(s.chunkFrom(verb-n)) {
				return nil, 0 // "dẫn dắt vòng …"
			}
			if p := c.phrase; p != nil && len(p.members) == 1 && p.kind == entity.Organization {
				return p, max(verb, s.chunks[s.nameFrom(k)].first)
			}
			return nil, 0
		case c.kind == punct, c.kind > word, c.first-verb > 2*maxDescriptors,
			c.is(grammar.Auxiliary | grammar.Be | grammar.Clause | grammar.Subordinate | grammar.Speech),
			s.isVerb(k) && c.first > t && !c.is(grammar.Noun|grammar.Of):
			return nil, 0
		}
	}
	return nil, 0
}

// kindOnly reports nothing but the noun for an organization from a token up to the name of one: "dẫn dắt hãng chip X".
func (s *sentence) kindOnly(t, k int) bool {
	i := s.chunkFrom(t)
	return i < k && s.chunks[i].first == t && s.chunks[i].is(grammar.Noun) && s.chunks[i].entry.Kind == entity.Organization &&
		s.chunks[i].phrase == s.chunks[k].phrase
}

// runByBefore gives what stands before "do" and who is in charge of it with the verb at a chunk: "X do bà A điều hành".
func (s *sentence) runByBefore(i int) *phrase {
	n := s.listedWord(s.chunks[i].first, &s.charging)
	p := s.chunks[i-1].phrase
	if n == 0 || p == nil || p.gov < 1 || p.kind != entity.Person || !s.chunks[p.gov].is(grammar.By) || s.isVerb(i) {
		return nil
	}
	if q := s.doneToBefore(p.gov); q != nil && q.gov < 0 && q.kind == entity.Organization && len(q.members) == 1 {
		return q
	}
	return nil
}

// doneToBefore gives what stands before the Vietnamese word for an agent at a chunk, over what is set off: "X, một công ty ở Huế,
// do bà A điều hành".
func (s *sentence) doneToBefore(by int) *phrase {
	if q := s.chunks[by-1].phrase; q != nil && q.last == by {
		return q
	}
	return s.pastAsidesAt(by)
}

// nameFrom gives the chunk with which the words for whose part it is begin: the preposition before a name, or the name.
func (s *sentence) nameFrom(k int) int {
	for k = s.chunks[k].phrase.first; k > 0 && s.chunks[k-1].is(grammar.Of|grammar.At|grammar.For); k-- {
	}
	return k
}

// workplace gives the organization right behind a verb for working somewhere: "đầu quân cho X".
func (s *sentence) workplace(t int) (*phrase, int) {
	n := s.listedWord(t, &s.serving)
	if n == 0 {
		return nil, 0
	}
	k := s.chunkFrom(t + n)
	if k >= len(s.chunks) {
		return nil, 0
	}
	if p := s.phraseFrom(k); p != nil && !p.anaphoric() && len(p.members) == 1 && p.maybeOrganization() && p.kind != entity.Group {
		return p, 0
	}
	return nil, 0
}

// chunkFrom gives the first chunk that begins at a token or behind it.
func (s *sentence) chunkFrom(t int) int {
	k := 0
	for k < len(s.chunks) && s.chunks[k].first < t {
		k++
	}
	return k
}

// handed gives who has the Vietnamese post in chunks [i, last) from another: "ông A nhường ghế giám đốc X cho bà B",
// "Ghế giám đốc X thuộc về bà B", "Chức giám đốc X do bà B nắm giữ".
func (s *sentence) handed(i, last int) *phrase {
	seat := s.seatBefore(i)
	if s.nounFollows || seat < 0 {
		return nil
	}
	yields := s.endsListed(seat, &s.yielding)
	for k := last; k < len(s.chunks) && s.chunks[k].kind != punct; k++ {
		c := &s.chunks[k]
		switch n := s.listedWord(c.first, &s.passing); {
		case yields && c.is(grammar.For) && c.phrase == nil, !yields && c.is(grammar.By) && c.phrase == nil:
			return s.personFrom(k + 1)
		case !yields && n > 0:
			return s.personFrom(s.chunkFrom(c.first + n))
		case c.phrase != nil, c.kind == moment, c.is(grammar.Of | grammar.At | grammar.Auxiliary | grammar.Planned):
		default:
			return nil
		}
	}
	return nil
}

// seatBefore gives the token of a noun like "ghế" right before a position, -1 for none.
func (s *sentence) seatBefore(i int) int {
	t := s.chunks[s.positionStart(i)].first
	for n := 1; n <= 2 && n <= t; n++ {
		if s.listedWord(t-n, &s.seats) == n {
			return t - n
		}
	}
	return -1
}

// endsListed reports words of a list right before a token.
func (s *sentence) endsListed(t int, list *text.Trie[bool]) bool {
	for n := 1; n <= 3 && n <= t; n++ {
		if s.listedWord(t-n, list) == n {
			return true
		}
	}
	return false
}

// personFrom gives the person named at a chunk, behind what they are to somebody: "cho con gái Trần Thu Nga".
func (s *sentence) personFrom(k int) *phrase {
	for ; k < len(s.chunks) && s.chunks[k].kind != punct; k++ {
		p := s.chunks[k].phrase
		if p != nil && p.kind == entity.Person && !p.anaphoric() {
			return p
		}
		if p == nil && !s.chunks[k].is(descriptors) || p != nil && !p.anaphoric() {
			return nil
		}
	}
	return nil
}

// alsoHeld gives who has a Vietnamese post told with one before it: "từng giữ chức giám đốc X và chủ tịch Y".
func (s *sentence) alsoHeld(i int) *phrase {
	k := s.positionStart(i) - 1
	if s.nounFollows || k < 2 || !s.chunks[k].is(grammar.And) {
		return nil
	}
	p := s.chunks[k-1].phrase
	if p == nil || !compatible(p.kind, entity.Organization) || p.kind == entity.Person {
		return nil
	}
	j := p.first - 1
	for j > 0 && (s.chunks[j].is(grammar.Of|grammar.At) || s.chunks[j].kind == other) {
		j--
	}
	if j < 0 || !s.chunks[j].is(grammar.Post) || s.positionEnd(j) > p.first {
		return nil
	}
	return s.soleHolder(j, s.positionEnd(j))
}

// given reports a Vietnamese post that a verb gives somebody, but not another's that stands with it before their name: "sẽ trở
// thành cố vấn cho Chủ tịch X Lê Văn A".
func (s *sentence) given(i, n int) bool {
	if last := s.positionEnd(i); s.holderBehind(i, last, nil) != nil && s.postBefore(s.positionStart(i), n) {
		return false
	}
	return s.copula(i, n) || s.asBefore(i) >= 0 || s.seatBefore(i) >= 0 || s.staffs(i) != nil || s.alsoHeld(i) != nil
}

// postBefore reports another post in a segment before a chunk, with no name between them.
func (s *sentence) postBefore(i, n int) bool {
	for k := i - 1; k >= s.segments[n].first && s.chunks[k].phrase == nil; k-- {
		if s.chunks[k].is(grammar.Post) {
			return true
		}
	}
	return false
}

// runBy gives what somebody is told to be at the head of before they are named: "X do bà A làm chủ tịch".
func (s *sentence) runBy(i int) *phrase {
	k := s.positionStart(i) - 1
	if s.nounFollows || k < 2 || !s.chunks[k].is(grammar.Be) {
		return nil
	}
	p := s.chunks[k-1].phrase
	if p == nil || p.kind != entity.Person || p.gov < 1 || !s.chunks[p.gov].is(grammar.By) {
		return nil
	}
	if q := s.doneToBefore(p.gov); q != nil && q.kind == entity.Organization {
		return q
	}
	return nil
}

// joined gives the firm that somebody is told to have joined before the Vietnamese clause goes on with their post, and
// the verb of that: "gia nhập X năm 2016 và làm giám đốc tài chính từ tháng 3".
func (s *sentence) joined(i int) (*phrase, int) {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 || !s.copula(i, n) {
		return nil, 0
	}
	for k := s.positionStart(i) - 1; k > 0 && s.chunks[k].key != ";" && !s.chunks[k].is(grammar.Clause); k-- {
		p := s.chunks[k].phrase
		if p == nil || p.kind == entity.Place {
			continue
		}
		verb := p.first - 1
		if verb < 0 || p.kind != entity.Organization {
			return nil, 0
		}
		if s.chunks[verb].is(grammar.Trigger) && s.tells(verb, fact.Membership) || s.endsListed(s.chunks[p.first].first, &s.serving) {
			return p, verb
		}
		return nil, 0
	}
	return nil, 0
}

// joiner gives who is told to have joined the firm where they have a post.
func (s *sentence) joiner(i int) *phrase {
	p, verb := s.joined(i)
	if n := s.segmentOf(verb); p != nil && n >= 0 {
		return s.subjectOf(verb, n)
	}
	return nil
}

// besidesIn gives where a Vietnamese sentence, or the one before, tells of a post before it goes on with another, of the same
// person or of somebody else: "Ông A làm chủ tịch X, còn bà B làm tổng giám đốc".
func (r *reader) besidesIn(s *sentence, i int) *referent {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 || !s.copula(i, n) || !s.postEnds(i) {
		return nil
	}
	f := r.newest()
	if f == nil || f.Type != fact.Affiliation || f.Polarity != "" {
		return nil
	}
	m, g := f.s.segmentOf(f.trigger), &s.segments[n]
	here := f.s == s && (g.kind == clause && m == n-1 || g.kind == predicate && s.chunks[g.first].is(grammar.And) && m <= n)
	before := n == 0 && f.s.index == s.index-1 && f.s.src.Block == s.src.Block
	if m < 0 || !here && !before || !f.s.given(f.trigger, m) {
		return nil
	}
	id := f.Args[fact.Organization][0]
	ref := r.model.referTo(id, r.model.kindOfID(id))
	return &ref
}

// postEnds reports a post behind whose words nothing tells of where it is: not "chủ tịch liên minh".
func (s *sentence) postEnds(i int) bool {
	k := s.positionEnd(i)
	if k >= len(s.chunks) {
		return true
	}
	c := &s.chunks[k]
	if c.kind == punct || c.kind == moment || c.kind == other && k+1 < len(s.chunks) && s.chunks[k+1].kind == moment {
		return true
	}
	return c.is(grammar.And|grammar.Clause|grammar.Subordinate|grammar.From|grammar.Preposition) && !c.is(grammar.Of|grammar.Trigger)
}

// founded gives the firm that a Vietnamese sentence says somebody founded before it tells what they are to be there:
// "Ông A, người lập X, sẽ chuyển sang giữ ghế chủ tịch".
func (r *reader) founded(s *sentence, i int) *referent {
	n := s.segmentOf(i)
	if s.nounFollows || n < 1 || s.segments[n-1].kind != apposition || !s.copula(i, n) || !s.postEnds(i) {
		return nil
	}
	g := &s.segments[n-1]
	founds := false
	var firm *phrase
	for k := g.first; k < g.last; k++ {
		c := &s.chunks[k]
		founds = founds || c.is(grammar.Trigger) && s.tells(k, fact.Founding) || c.is(grammar.Post) && slices.Contains(founders, c.entry.Position)
		if p := c.phrase; p != nil && p.names(entity.Organization) {
			if firm != nil && firm != p {
				return nil
			}
			firm = p
		}
	}
	if !founds || firm == nil || len(firm.members) != 1 {
		return nil
	}
	ref := r.model.members(firm)[0]
	ref.direct, ref.proof = false, s.bytes(span{firm.members[0], firm.last})
	return &ref
}
