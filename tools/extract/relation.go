package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// positions reads what people are in organizations: every position in the
// sentence with the person and the organization beside it.
func (r *reader) affiliations(s *sentence) {
	for i := 0; i < len(s.chunks); i++ {
		c := &s.chunks[i]
		if !c.is(grammar.Post) || c.quoted {
			continue
		}
		last := s.positionEnd(i)
		if last < len(s.chunks) && s.chunks[last].is(grammar.This) {
			continue
		}
		person, org := s.holder(i, last), s.office(i, last)
		if org == nil && person != nil {
			r.firm(s, i, last, person)
		}
		if person == nil || person == org || org == nil || s.teaches(i) || s.nounFollows && c.entry.Outsider && org.anaphoric() && !org.pronoun && org.gov >= 0 && s.chunks[org.gov].is(grammar.At) {
			i = last - 1
			continue // "an analyst at the firm": not at the one that the text is about
		}
		d := r.draft(fact.Affiliation, s, i)
		first := s.positionStart(i)
		d.used = append(d.used, first, last-1)
		if ref := r.model.firmKept(person, org); ref != nil && r.fillKind(d, fact.Person, person, entity.Person) {
			r.enter(d, fact.Organization, nil, []referent{*ref})
			b := s.bytes(span{first, last})
			d.Text, d.Position = r.doc.Text(b.Start, b.End), c.entry.Position
			r.add(d)
			i = last - 1
			continue
		}
		if r.fillKind(d, fact.Person, person, entity.Person) && r.fillKind(d, fact.Organization, org, entity.Organization) {
			b := s.bytes(span{first, last})
			d.Text = r.doc.Text(b.Start, b.End)
			d.Position = c.entry.Position
			r.since(d)
			r.upcoming(d)
			r.add(d)
		}
		i = last - 1
	}
}

// ofFirms reads whose people are told only by where they are from: "Jane Smith of Wedbush
// Securities", "Grant Ferrier, of Harbour Lane Securities, called …".
func (r *reader) ofFirms(s *sentence) {
	for i := 1; s.nounFollows && i+1 < len(s.chunks); i++ {
		c := &s.chunks[i]
		if !c.is(grammar.Of|grammar.From) || c.phrase != nil || c.quoted {
			continue
		}
		k := i - 1
		if s.chunks[k].key == "," && k > 0 {
			k--
		}
		person, org := s.chunks[k].phrase, s.chunks[i+1].phrase
		if person == nil || org == nil || person.last != k+1 || len(person.members) != 1 || len(org.members) != 1 || person.anaphoric() || org.anaphoric() || r.employed(s, person, org) {
			continue
		}
		if r.model.kindOf(&s.chunks[person.members[0]]) != entity.Person || r.model.kindOf(&s.chunks[org.members[0]]) != entity.Organization || s.genitiveAfter(org) {
			continue
		}
		d := r.draft(fact.Affiliation, s, i)
		if r.fill(d, fact.Person, person) && r.fill(d, fact.Organization, org) {
			r.add(d)
		}
	}
}

// employed reports that the document has told already what somebody is in an organization.
func (r *reader) employed(s *sentence, person, org *phrase) bool {
	who, where := s.chunks[person.members[0]].name.ID, s.chunks[org.members[0]].name.ID
	return slices.ContainsFunc(r.facts, func(f *draft) bool {
		return f.Type == fact.Affiliation && f.has(who) && f.has(where)
	})
}

// teaches reports an outsider's position that is told to be that of somebody's: "her former
// professor" is at no firm that the text is about.
func (s *sentence) teaches(i int) bool {
	k := s.positionStart(i) - 1
	for k > 0 && s.chunks[k].kind == other {
		k--
	}
	return s.nounFollows && k >= 0 && s.chunks[i].entry.Outsider && s.chunks[k].is(grammar.Own) && s.chunks[k].is(grammar.He)
}

// since dates a position that a verb gives: "được bổ nhiệm làm giám đốc X từ ngày
// 1/12".
func (r *reader) since(d *draft) {
	n := d.segment()
	if n < 0 || d.s.nounFollows || !d.s.copula(d.trigger, n) && d.s.asBefore(d.trigger) < 0 {
		return
	}
	if r.date(d, n); d.Date != "" && (r.untilThen(d.s, d.used[len(d.used)-1]) || d.s.segmentOf(d.used[len(d.used)-1]) != n && d.s.segments[n].kind == apposition) {
		d.Date, d.DateText = "", ""
	}
	r.modality(d, grammar.Use{Event: &grammar.Event{}}, n)
	if d.Polarity == "" && d.Modality == "" && r.lies(d.Date) {
		d.Modality = fact.Planned
	}
}

// upcoming marks a post that somebody is only to have: "A, head of X, will become professor at Y".
func (r *reader) upcoming(d *draft) {
	n := d.segment()
	if !d.s.nounFollows || n < 0 {
		return
	}
	for k := d.trigger - 1; k >= d.s.segments[n].first; k-- {
		if c := &d.s.chunks[k]; c.is(grammar.Be) && (c.is(grammar.Planned) || k > 0 && d.s.chunks[k-1].is(grammar.Planned)) {
			d.Modality = fact.Planned
		}
	}
}

// untilThen reports a time up to which something lasts: "đến hết năm 2026".
func (r *reader) untilThen(s *sentence, i int) bool {
	words := r.grammar.Time.Joins
	return i > 0 && slices.Contains(words, s.chunks[i-1].key) || i > 1 && slices.Contains(words, s.chunks[i-2].key+" "+s.chunks[i-1].key)
}

// firm reads a position of somebody named without the firm, "tổng giám đốc Lê Văn A":
// it is the one that the document speaks of most, unless another post is told.
func (r *reader) firm(s *sentence, i, last int, person *phrase) {
	c := &s.chunks[i]
	if k := s.positionStart(i); s.nounFollows && k > 0 && s.chunks[k-1].is(grammar.Genitive) {
		return // "the regulator's director": not of the firm that the text is about
	} else if s.nounFollows && (k > 0 && s.chunks[k-1].kind == other && s.toks[s.chunks[k-1].first].Kind == text.Word || last < len(s.chunks) && s.chunks[last].is(grammar.Definite) || k > 0 && s.chunks[k-1].is(grammar.Definite) && len(person.members) == 1 && person.members[0] == last) {
		return // "Swiss customs chief Lukas Amstutz", "who runs the test bench", "with the software engineer Ansel Mbeki"
	}
	if s.nounFollows && c.is(grammar.Noun) && c.entry.Kind == entity.Person {
		return // "his niece, software engineer Ada Boyd": what people do is no post
	}
	if c.entry.Outsider || c.entry.Position == "" || len(person.members) != 1 || r.placed(s.chunks[person.members[0]].name.ID) && !s.isNow(i) {
		return
	}
	if ref := r.subjectFirm(s, i); ref != nil {
		d := r.draft(fact.Affiliation, s, i)
		d.used = append(d.used, s.positionStart(i), last-1)
		if r.fillKind(d, fact.Person, person, entity.Person) && r.enter(d, fact.Organization, nil, []referent{*ref}) {
			b := s.bytes(span{s.positionStart(i), last})
			d.Text, d.Position = r.doc.Text(b.Start, b.End), c.entry.Position
			r.add(d)
		}
		return
	}
	refs := r.model.soleHere(s, i) // "Nordlys was set up by Signe Dahl, who remains chair"
	if here := r.firmHere(s, i); s.nounFollows && len(here) == 1 {
		refs = here
	} else if !s.nounFollows || len(refs) != 1 {
		refs = r.model.implied(s, i, func(k entity.Kind) bool { return k == entity.Organization })
		if len(refs) != 1 || s.namesOther(refs[0].id, c.first) || r.model.of(refs[0].id).ruler || !r.spokenOf(s, refs[0].id) {
			return
		}
	}
	d := r.draft(fact.Affiliation, s, i)
	first := s.positionStart(i)
	d.used = append(d.used, first, last-1)
	if r.fillKind(d, fact.Person, person, entity.Person) && r.enter(d, fact.Organization, nil, refs) {
		b := s.bytes(span{first, last})
		d.Text, d.Position = r.doc.Text(b.Start, b.End), c.entry.Position
		r.add(d)
	}
}

// firmHere gives the firm that a sentence speaks of before a chunk without naming it: "The company plans
// to do so, founder Ada Boyd said".
func (r *reader) firmHere(s *sentence, before int) []referent {
	p := s.opening()
	if p == nil || p.last > before || !p.anaphoric() || !p.definite() || p.kind != entity.Organization || p.plural {
		return nil
	}
	return r.model.resolve(p, func(k entity.Kind) bool { return k == entity.Organization }, barred{})
}

// namesOther reports a sentence that names another organization before a token.
func (s *sentence) namesOther(id string, before int) bool {
	for i := range s.names {
		if n := &s.names[i]; n.First < before && n.ID != id && n.Kind == entity.Organization {
			return true
		}
	}
	return false
}

// spokenOf reports an organization that the sentence before speaks of, or, where that
// speaks of none, the one that the document is about.
func (r *reader) spokenOf(s *sentence, id string) bool {
	if s.index > s.block.Sentences[0] {
		before := r.sentences[s.index-1]
		m := r.model.takenUp(before)
		if m == nil {
			m = r.model.first(before.index, func(m *spoken) bool {
				return m.subject && m.phrase.kind == entity.Organization && !(s.nounFollows && m.phrase.media)
			})
		}
		if m != nil {
			return r.model.id(m) == id
		}
		if before.namesOther(id, len(before.toks)) && !r.onlyPress(before, id) {
			return false
		}
	}
	return r.model.main(id) && (r.model.of(id).count >= mainCount || s.nounFollows && r.model.alone(id))
}

// onlyPress reports a sentence that names no organization but one and a paper that reports of it.
func (r *reader) onlyPress(s *sentence, id string) bool {
	other := r.model.last(r.model.starts[s.index], r.model.starts[s.index+1], func(m *spoken) bool {
		return m.phrase.kind == entity.Organization && r.model.id(m) != id && !m.phrase.media
	})
	return s.nounFollows && other == nil
}

// subjectFirm gives the firm of which a sentence tells before it says who has a position there: "X ra đời
// năm 2018, người sáng lập là Lê Văn A".
func (r *reader) subjectFirm(s *sentence, i int) *referent {
	n, first := s.segmentOf(i), s.positionStart(i)
	if s.nounFollows || n < 1 || s.segments[n].first != first || s.chunks[first-1].key != "," || i+1 >= len(s.chunks) || !r.copulas[s.chunks[i+1].key] {
		return nil
	}
	p := s.headOf(&s.segments[n-1])
	if p == nil || p.anaphoric() || len(p.members) != 1 || p.kind != entity.Organization || s.segments[n-1].kind != clause {
		return nil
	}
	ref := r.model.members(p)[0]
	ref.direct, ref.proof = false, s.bytes(span{p.members[0], p.last})
	return &ref
}

// mainCount is how often a document must name the firm that it is about.
const mainCount = 3

// isNow reports a position that a relative clause says somebody has: "Seo, who is still chief executive",
// of whom another post may have been told, "a former Samsung engineer".
func (s *sentence) isNow(i int) bool {
	n := s.segmentOf(i)
	return s.nounFollows && n >= 0 && s.segments[n].kind == relative && s.copula(i, n)
}

// placed reports a person whose post was told before, or whom the project knows.
func (r *reader) placed(id string) bool {
	return r.model.of(id).post || r.lexicon.Entity(id) != nil
}

// fillKind fills a role from the one member of the phrase that can play it.
func (r *reader) fillKind(d *draft, role fact.Role, p *phrase, k entity.Kind) bool {
	refs := r.model.resolve(p, func(x entity.Kind) bool { return fits(role, x) && compatible(x, k) }, barred{ids: d.ids()})
	if len(refs) == 0 || refs[0].kind != "" && !compatible(refs[0].kind, k) {
		return false
	}
	return r.enter(d, role, p, refs[:1])
}

// speaksIn reports a verb of saying behind a position in its segment: who has the position says
// what stands before the comma.
func (s *sentence) speaksIn(i int) bool {
	n := s.segmentOf(i)
	return n >= 0 && s.chunks[s.segments[n].first].is(grammar.Indefinite) && s.saysBetween(i+1, s.segments[n].last)
}

// positionStart draws in the words that modify a position from the left
// ("cựu CEO", "deputy head").
func (s *sentence) positionStart(i int) int {
	for i > 0 && s.chunks[i-1].is(grammar.Post) {
		i--
	}
	return i
}

// positionEnd is where the words of a position end: further positions joined to
// it and the plain words that say of what ("trưởng nhóm xử lý ngôn ngữ", "head
// of research").
func (s *sentence) positionEnd(i int) int {
	last := i + 1
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Post):
			last = k + 1
		case c.kind == other && s.toks[c.first].Kind == 0 && !c.quoted && (!s.toks[c.first].Upper || !s.nounFollows && s.ofFollows(k)):
			if s.plainUpTo(k) {
				last = k + 1
			}
		case c.is(grammar.Of) && k+1 < len(s.chunks) && s.chunks[k+1].kind == other && !s.toks[s.chunks[k+1].first].Upper && s.chunks[k+1].phrase == nil:
		case c.is(grammar.And) && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Post):
		default:
			return last
		}
	}
	return last
}

// ofFollows reports plain words from k on up to a possessor: "trưởng khoa Hán Nôm của X".
func (s *sentence) ofFollows(k int) bool {
	for k < len(s.chunks) && s.chunks[k].kind == other {
		k++
	}
	return k < len(s.chunks) && s.chunks[k].is(grammar.Of)
}

// plainUpTo reports whether the plain words that begin at k lead to a name, a
// preposition or a mark: then they belong to the position and are no verb.
func (s *sentence) plainUpTo(k int) bool {
	for ; k < len(s.chunks); k++ {
		c := &s.chunks[k]
		if c.kind == other {
			continue
		}
		return c.kind == name || c.kind == punct || c.is(grammar.Of|grammar.At|grammar.Post|grammar.Definite)
	}
	return true
}

// holder gives the person who has the position in chunks [i, last).
func (s *sentence) holder(i, last int) *phrase {
	isPerson := func(p *phrase) bool {
		return p != nil && (p.kind == entity.Person || p.kind == "" && !p.anaphoric())
	}
	host := s.appositionHost(i)
	if s.nounFollows && s.speaksIn(i) {
		host = nil // "Siemens has not bought Heddle, a spokeswoman for the group said"
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
			if c.key == "," && k == last || c.is(grammar.Of|grammar.Definite|grammar.Be|grammar.Title|grammar.Post) || c.kind == other && k == last {
				k++
				continue
			}
			if c.key == "," && s.personEnds(k+1) {
				k++
				continue
			}
			break
		}
		if p.kind == entity.Person && !p.anaphoric() {
			return p
		}
		if p.kind == entity.Person {
			break
		}
		k = p.last
	}
	if isPerson(host) {
		return host
	}
	if p := s.appointee(i); isPerson(p) {
		return p
	}
	if n := s.segmentOf(i); n >= 0 && s.copula(i, n) {
		be := i
		for s.nounFollows && !s.chunks[be].is(grammar.Be) {
			be-- // "left X to become chair of Y"
		}
		if p := s.subjectOf(be, n); isPerson(p) {
			return p
		}
	}
	return nil
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
			return p
		}
		if s.chunks[k].is(grammar.Appointing) {
			break
		}
	}
	if p := s.subjectOf(as, n); p != nil && p.kind == entity.Person {
		return p
	}
	if p := s.subjectOf(s.segments[n].first, n); p != nil && p.kind == entity.Person && !p.anaphoric() {
		return p // "A, once a banker, has joined X as head"
	}
	return nil
}

// clauseOf gives the segment of the chunk, or the one that it cuts off when it
// opens its own: "bổ nhiệm A, cựu giám đốc B, làm …" is one clause.
func (s *sentence) clauseOf(i int) int {
	n := s.segmentOf(i)
	if n > 0 && s.segments[n].first == i {
		n--
		for n > 0 && s.segments[n].kind == apposition {
			n--
		}
	}
	return n
}

// inserts reports a chunk of what is told of a name between commas within clause n.
func (s *sentence) inserts(k, n int) bool {
	m := s.segmentOf(k)
	return m > n && s.segments[m].kind == apposition
}

// asBefore gives the word like "as" before a position, -1 for none.
func (s *sentence) asBefore(i int) int {
	for k := s.positionStart(i) - 1; k >= 0 && i-k <= 4; k-- {
		switch c := &s.chunks[k]; {
		case c.is(grammar.As):
			return k
		case c.kind != other && !c.is(grammar.Own|grammar.Definite|grammar.Indefinite):
			return -1
		}
	}
	return -1
}

// employer gives the organization before a word like "as": the one the person
// joins, else the one that appoints.
func (s *sentence) employer(i int) *phrase {
	as := s.asBefore(i)
	if as < 0 {
		return nil
	}
	n := s.clauseOf(as)
	for k := as - 1; k >= s.segments[n].first; k-- {
		p := s.chunks[k].phrase
		if p != nil && !s.inserts(k, n) && (p.kind == entity.Organization || p.kind == "" && !p.anaphoric() && !s.nounFollows) && (p.gov < 0 || !s.chunks[p.gov].is(grammar.From)) {
			return p
		}
	}
	return nil
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

func (s *sentence) genitiveAfter(p *phrase) bool {
	return p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Genitive)
}

// appositionHost gives the noun phrase that the segment of the chunk is in
// apposition to.
func (s *sentence) appositionHost(i int) *phrase {
	n := s.segmentOf(i)
	if n < 1 || s.segments[n].kind == clause && s.subjectIn(&s.segments[n], i) != nil {
		return nil
	}
	g := &s.segments[n]
	if s.chunks[g.first-1].key != "," || g.kind == adjunct {
		return nil
	}
	if g.kind != apposition && !s.isA(i, n) {
		return nil
	}
	prev := s.segments[n-1]
	if prev.kind == apposition && g.kind != apposition && !s.nounFollows {
		return nil // "A, chủ tịch X, sẽ trở thành …" goes on about A
	}
	if p := s.chunks[prev.last-1].phrase; prev.kind == apposition && g.kind == predicate && (p == nil || p.anaphoric()) {
		return s.hostBefore(n - 1) // "A, a former banker, was named head of X"
	}
	for k := prev.last - 1; k >= prev.first; k-- {
		if p := s.chunks[k].phrase; p != nil {
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

// office gives the organization of the position in chunks [i, last).
func (s *sentence) office(i, last int) *phrase {
	isOrg := func(p *phrase) bool {
		return p != nil && (compatible(p.kind, entity.Organization) && p.kind != entity.Person)
	}
	if p := s.possessor(s.positionStart(i)); isOrg(p) {
		return p
	}
	if first := s.positionStart(i); first > 0 {
		if c := &s.chunks[first-1]; c.kind == name && c.name.Kind != entity.Person && c.name.Kind != entity.Place && isOrg(c.phrase) && !s.governedByComma(first-1) {
			return c.phrase
		}
	}
	for k := last; k < len(s.chunks) && k-last <= 7; k++ {
		c := &s.chunks[k]
		p := c.phrase
		switch {
		case p != nil && p.pronoun && !c.is(grammar.Own):
			return s.employer(i) // "President X opposes it"
		case p != nil && isOrg(p):
			if q := s.houseOf(p); q != nil {
				return q
			}
			return p
		case p != nil && p.kind == entity.Person && !p.anaphoric():
			k = p.last - 1
		case p != nil && p.kind == entity.Place:
			if q := s.possessedBy(p); isOrg(q) {
				return q // "the co-founder of Barcelona's Nimbo"
			}
			return nil
		case c.key == "(" && !s.nounFollows && k+1 < len(s.chunks) && isOrg(s.chunks[k+1].phrase) && !s.chunks[k+1].phrase.anaphoric():
			return s.chunks[k+1].phrase // "chuyên gia A (Viện B)"
		case c.kind == punct && c.key != "-":
			return s.employer(i)
		case c.is(grammar.Speech | grammar.Auxiliary | grammar.Relative | grammar.Clause), s.nounFollows && c.is(grammar.Denial):
			return nil
		case s.isVerb(k) && !c.is(grammar.Of): // "luật sư thuộc hãng X"
			return s.employer(i)
		}
	}
	return s.employer(i)
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

// developments reads products that belong to their makers: "X của Y", "Y's X",
// "X, sản phẩm của Y".
func (r *reader) developments(s *sentence) {
	for _, p := range s.phrases {
		if p.kind != entity.Model && p.kind != entity.Product || s.chunks[p.first].quoted && p.anaphoric() {
			continue
		}
		owner := s.ownerOf(p)
		if owner != nil && owner.pronoun && owner.last < len(s.chunks) && r.opinions[s.chunks[owner.last].key] {
			continue // "in his view Chirp is better"
		}
		if owner == nil || owner.kind == "" && !owner.anaphoric() && !s.nounFollows && s.family(owner, p) {
			continue
		}
		product := p
		if p.anaphoric() {
			if product = s.named(owner); product == nil {
				product = s.saidToBe(p, owner)
			}
			if product == nil {
				product = s.appositionHost(p.first)
			}
			if product == nil || p.this {
				continue
			}
		}
		d := r.draft(fact.Development, s, p.first)
		if r.fillKind(d, fact.Developer, owner, entity.Organization) && r.fill(d, fact.Product, s.owned(product, owner)) {
			r.add(d)
		}
	}
}

// madeBy reads "ChatGPT, the OpenAI chatbot": a maker's name before a noun for a thing, told
// of the thing named before it.
func (r *reader) madeBy(s *sentence) {
	for _, p := range s.phrases {
		if !s.nounFollows || p.kind != entity.Organization || len(p.members) != 1 || p.last-p.members[0] < 2 || s.genitiveAfter(p) {
			continue
		}
		noun := &s.chunks[p.last-1]
		if !noun.is(grammar.Noun) || noun.entry.Kind != entity.Model && noun.entry.Kind != entity.Product {
			continue
		}
		host := s.appositionHost(p.first)
		if host == nil || host.anaphoric() || host.kind != entity.Model && host.kind != entity.Product {
			continue
		}
		d := r.draft(fact.Development, s, p.first)
		if r.fillKind(d, fact.Developer, p, entity.Organization) && r.fill(d, fact.Product, host) {
			r.add(d)
		}
	}
}

// family reports a name of which a product's name is a longer form: "ViGPT 2, phiên
// bản mới của ViGPT".
func (s *sentence) family(owner, p *phrase) bool {
	id := s.chunks[owner.members[0]].name.ID + "-"
	if p.anaphoric() {
		p = s.appositionHost(p.first)
	}
	return p != nil && !p.anaphoric() && strings.HasPrefix(s.chunks[p.members[0]].name.ID, id)
}

// ownedThings reads "Kuulmine's best-known product is Kaja".
func (r *reader) ownedThings(s *sentence) {
	for i := range s.chunks {
		c := &s.chunks[i]
		if c.phrase != nil && !(c.phrase.anaphoric() && c.phrase.first == i) || !c.thing() || i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Be) {
			continue
		}
		owner, product := s.possessor(i), s.chunks[i+2].phrase
		if owner == nil || owner.pronoun || product == nil || product.anaphoric() {
			continue
		}
		d := r.draft(fact.Development, s, i)
		if r.fillKind(d, fact.Developer, owner, entity.Organization) && r.fill(d, fact.Product, product) {
			r.add(d)
		}
	}
}

// ownedAppositions reads "Step-2, StepFun's biggest model": a product told to be
// somebody's.
func (r *reader) ownedAppositions(s *sentence) {
	for n := range s.segments {
		g := &s.segments[n]
		if g.kind != apposition {
			continue
		}
		for i := g.first; i < g.last; i++ {
			c := &s.chunks[i]
			if !c.thing() {
				continue
			}
			owner, product := s.possessor(i), s.appositionHost(i)
			if q := c.phrase; owner == nil && q != nil && q.kind == entity.Organization && len(q.members) == 1 && q.last == i+1 {
				owner = q // "ChatGPT, the OpenAI chatbot"
			}
			if owner == nil && s.nounFollows && i+1 < g.last && s.chunks[i+1].is(grammar.From|grammar.By) {
				owner = s.firmBehind(i + 1) // "Chalky, a homework app by Gristmill"
			}
			if owner == nil || product == nil || product.anaphoric() || owner == product {
				break
			}
			d := r.draft(fact.Development, s, i)
			if r.fillKind(d, fact.Developer, owner, entity.Organization) && r.fill(d, fact.Product, product) {
				r.add(d)
			}
			break
		}
	}
}

// firmBehind gives the organization right behind a preposition.
func (s *sentence) firmBehind(at int) *phrase {
	for _, q := range s.phrases {
		if q.gov == at && compatible(q.kind, entity.Organization) && !q.anaphoric() && len(q.members) == 1 {
			return q
		}
	}
	return nil
}

// makers reads "Trường Thành Số, nhà phát triển ứng dụng kế toán Sổ Tay": a firm told to be the
// one of a thing.
func (r *reader) makers(s *sentence) {
	for n := range s.segments {
		g := &s.segments[n]
		if s.nounFollows || g.kind != apposition {
			continue
		}
		c, p := &s.chunks[g.first], s.chunks[g.first].phrase
		host := s.hostBefore(n)
		if p == nil || p.first != g.first || p.anaphoric() || p.kind != entity.Product && p.kind != entity.Model || !c.is(grammar.Noun) || c.is(grammar.Trigger) || c.entry.Kind != entity.Organization ||
			host == nil || host.anaphoric() || host.kind != entity.Organization || len(p.members) != 1 {
			continue
		}
		d := r.draft(fact.Development, s, g.first)
		if r.fillKind(d, fact.Developer, host, entity.Organization) && r.fill(d, fact.Product, p) {
			r.add(d)
		}
	}
}

// owned narrows a list of products to the one whose possessor stands before it.
func (s *sentence) owned(product, owner *phrase) *phrase {
	for _, m := range product.members {
		if len(product.members) > 1 && owner.gov == m+1 && s.chunks[owner.gov].is(grammar.Of) {
			return s.only(m) // "A of X and B of Y"
		}
	}
	for _, m := range product.members {
		if len(product.members) > 1 && owner.last <= m && m-owner.last <= 2 {
			return s.only(m)
		}
	}
	return product
}

// saidToBe gives the product that a noun with an owner is said to be: "Its best-known
// product is Kaja".
func (s *sentence) saidToBe(p, owner *phrase) *phrase {
	for k := max(p.last, owner.last); k+1 < len(s.chunks) && s.chunks[k].kind != punct; k++ {
		q := s.chunks[k+1].phrase
		if s.chunks[k].is(grammar.Be) && q != nil && !q.anaphoric() && len(q.members) == 1 && (q.kind == "" || fits(fact.Product, q.kind)) {
			return q
		}
	}
	return nil
}

// named gives the product that is named right behind its owner: "Ứng dụng của
// nó, ‘ChatGLM’".
func (s *sentence) named(owner *phrase) *phrase {
	for i := owner.last; i < len(s.chunks); i++ {
		if c := &s.chunks[i]; c.kind != punct {
			if c.kind == name && i > owner.last && fits(fact.Product, c.name.Kind) {
				return c.phrase
			}
			return nil
		}
	}
	return nil
}

// ownerOf gives who possesses the thing that the phrase names.
func (s *sentence) ownerOf(p *phrase) *phrase {
	for _, m := range p.members {
		if q := s.possessor(m); q != nil && q != p && s.isOwner(q) {
			return q
		}
	}
	if q := s.possessor(s.nounBefore(p)); q != nil && q != p && s.isOwner(q) {
		return q
	}
	for _, q := range s.phrases {
		if q.gov < p.last || !s.chunks[q.gov].is(grammar.Of) || !s.isOwner(q) {
			continue
		}
		if p.anaphoric() && q.gov-p.last <= 4 || q.gov == p.last {
			return q
		}
	}
	return s.origin(p)
}

// origin gives the maker that a product is told to be from: "Whisker Lite from the
// firm Bellwether Audio". What is bought or got from somebody need not be theirs.
func (s *sentence) origin(p *phrase) *phrase {
	if p.anaphoric() || p.last >= len(s.chunks) || !s.chunks[p.last].is(grammar.From) {
		return nil
	}
	if n := s.segmentOf(p.first); n >= 0 {
		for k := s.segments[n].first; k < s.segments[n].last; k++ {
			if s.isVerb(k) {
				return nil
			}
		}
	}
	return s.firmBehind(p.last)
}

// nounBefore gives the noun that a name behind a comma is in apposition to:
// "Pimlico's newest model, Finch 2"; 0 for none.
func (s *sentence) nounBefore(p *phrase) int {
	if p.anaphoric() || p.first < 2 || s.chunks[p.first-1].key != "," {
		return 0
	}
	if k := s.headedBefore(p); k > 0 {
		return k
	}
	c := &s.chunks[p.first-2]
	if c.thing() || s.nounFollows && c.kind == other && (p.kind == entity.Model || p.kind == entity.Product) {
		return p.first - 2
	}
	return 0
}

// headedBefore gives the noun for a thing behind which words tell what it is for, before the
// comma in front of its name: "Baobab's app for midwives, Kadi"; 0 for none.
func (s *sentence) headedBefore(p *phrase) int {
	for k := p.first - 2; s.nounFollows && k > 0 && p.first-k <= maxOwned && s.chunks[k].kind != punct; k-- {
		if c := &s.chunks[k]; c.thing() && s.chunks[k+1].is(grammar.For) {
			return k
		}
	}
	return 0
}

func (s *sentence) isOwner(q *phrase) bool {
	return q.kind == "" && (q.pronoun || !q.anaphoric()) || q.kind == entity.Organization || q.kind == entity.Group
}

// groups reads who belongs to a group that the sentence names: a list of names
// beside a word of naming.
func (r *reader) groups(s *sentence) {
	group := s.groupNamed()
	if group == nil {
		return
	}
	for i := range s.chunks {
		if !s.chunks[i].is(grammar.Naming) && !(s.chunks[i].is(grammar.Such) && !s.chunks[i].is(grammar.Be) && group.last == i && group.gov < 0 && !s.nounFollows) {
			continue
		}
		for _, p := range s.phrases {
			if p == group || len(p.members) < 2 || !compatible(p.kind, entity.Organization) {
				continue
			}
			d := r.draft(fact.Membership, s, i)
			if r.fill(d, fact.Group, group) && r.fill(d, fact.Member, p) {
				r.add(d)
			}
			return
		}
	}
}

func (s *sentence) groupNamed() *phrase {
	for _, p := range s.phrases {
		if p.kind == entity.Group && !p.anaphoric() {
			return p
		}
	}
	return nil
}

// listedMembers reads "Các công ty này – A, B và C –" behind a sentence that
// names their group.
func (r *reader) listedMembers(s *sentence) {
	if s.index == 0 {
		return
	}
	for _, p := range s.phrases {
		if len(p.members) < 3 || p.kind != entity.Organization || p.first < 2 || !isDash(s.chunks[p.first-1].key) {
			continue
		}
		if !s.chunks[p.first-2].is(grammar.This|grammar.Noun) || !s.pluralThis(p.first-2) {
			continue
		}
		before := r.sentences[s.index-1]
		group := before.groupNamed()
		if group == nil || before.src.Block != s.src.Block {
			continue
		}
		d := r.draft(fact.Membership, s, p.first-1)
		refs := r.model.members(group)
		for i := range refs {
			m := group.members[i]
			refs[i].direct, refs[i].proof = false, before.bytes(span{m, m + 1})
		}
		if r.enter(d, fact.Group, nil, refs) && r.fill(d, fact.Member, p) {
			d.used = append(d.used, p.first-2)
			r.add(d)
		}
	}
}

func isDash(key string) bool { return key == "–" || key == "—" || key == "-" || key == ":" }

// pluralThis reports a demonstrative in the few words before the chunk.
func (s *sentence) pluralThis(i int) bool {
	for k := max(0, i-4); k <= i; k++ {
		if s.chunks[k].is(grammar.This) {
			return true
		}
	}
	return false
}
