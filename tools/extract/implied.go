package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// likewise fills what a restriction is of that is only said to be like one told before:
// "Australia imposed a similar ban in August".
func (r *reader) likewise(d *draft, u grammar.Use) {
	if d.Type != fact.Restriction || len(d.Args[fact.Authority]) == 0 || len(d.Args[fact.Target]) > 0 {
		return
	}
	s, i := d.s, d.trigger
	takesNoun := u.Form == grammar.Verb && (s.intoNoun(i) || s.endsInBan(i))
	if u.Form != grammar.Nominal && !takesNoun {
		return
	}
	if !s.nounFollows && !takesNoun && (i == 0 || !s.chunks[i-1].is(grammar.Indefinite)) {
		return // "đang xem xét một lệnh cấm tương tự", but "lệnh cấm có hiệu lực"
	}
	if s.nounFollows && s.tellsTarget(i+1, u.Event) {
		return // "is weighing curbs on chip tools" tells of what they are
	}
	f := r.lastRestriction(d)
	if f == nil || d.has(f.Args[fact.Target][0]) {
		return
	}
	state := r.model.kindOfID(d.Args[fact.Authority][0]) == entity.Place
	if c := &s.chunks[i]; c.last-c.first > 1 || s.alike(i) || state && s.followsSuit(i) {
		id := f.Args[fact.Target][0]
		r.enter(d, fact.Target, nil, r.model.byID(id, entity.Product))
	}
}

// intoNoun reports a Vietnamese verb that ends with what begins a noun for an event of its own: "công bố lệnh cấm" in "công bố lệnh
// cấm tương tự".
func (s *sentence) intoNoun(i int) bool {
	c := &s.chunks[i]
	for t := c.first + 1; t < c.last && !s.nounFollows; t++ {
		if e, end := s.vocab.Longest(s.toks, t); e != nil && end > c.last && slices.ContainsFunc(e.Uses, nominalUse) {
			return true
		}
	}
	return false
}

// endsInBan reports an English verb with its noun for a ban: "imposed a ban", "imposed similar curbs".
func (s *sentence) endsInBan(i int) bool {
	c := &s.chunks[i]
	e, _ := s.vocab.Longest(s.toks[:c.last], c.last-1)
	return s.nounFollows && c.last-c.first > 1 && e != nil && slices.ContainsFunc(e.Uses, nominalUse)
}

// tellsTarget reports a preposition with which words tell what is restricted.
func (s *sentence) tellsTarget(k int, e *grammar.Event) bool {
	if k >= len(s.chunks) || s.chunks[k].kind == moment || s.chunks[k].is(grammar.Own) {
		return false
	}
	return brings(e, fact.Target, s.chunks[k].key)
}

// alike reports a noun of which a word tells that it is like another's: "imposed a similar ban", "a ban of its own".
func (s *sentence) alike(i int) bool {
	if i > 1 && s.chunks[i-1].kind == other && s.chunks[i-2].is(grammar.Indefinite) {
		return true
	}
	return i+2 < len(s.chunks) && s.chunks[i+1].is(grammar.Of) && s.chunks[i+2].is(grammar.Own)
}

// followsSuit reports a noun for what a state takes up as others did: "Spain is considering a ban", "followed with a ban", "is
// weighing restrictions".
func (s *sentence) followsSuit(i int) bool {
	if i > 0 && s.chunks[i-1].is(grammar.Possible) {
		return true
	}
	return i > 1 && s.chunks[i-1].is(grammar.Indefinite) && (s.chunks[i-2].is(grammar.Possible) || s.isVerb(i-2))
}

// started turns a release whose object is an organization into its founding, where
// a person did it: "came back and launched Sandstone"; that of a group is always its founding.
func (r *reader) started(d *draft, u grammar.Use, n int) {
	if d.Type != fact.Release || u.Form != grammar.Verb || len(d.Args[fact.Product]) > 0 || !d.s.nounFollows && len(d.Args) > 0 {
		return
	}
	subject, object := d.s.subjectOf(d.trigger, n), d.s.objectOf(d.trigger)
	if subject == nil || object == nil || object.anaphoric() {
		return
	}
	if !(subject.kind == entity.Person && object.kind == entity.Organization) && !(d.s.nounFollows && object.kind == entity.Group) {
		return
	}
	d.Type, d.Text = fact.Founding, ""
	clear(d.Args) // "once OpenAI's chief scientist, launched a lab of his own, X"
	d.proofs = d.proofs[:0]
	r.fill(d, fact.Founder, d.s.withKin(subject))
	r.fill(d, fact.Founder, subject)
	r.fill(d, fact.Organization, object)
}

// joinedGroup fills the group that a sentence about a member leaves out: "Siemens could join
// before the summer", "Kim Ô chưa được kết nạp".
func (r *reader) joinedGroup(d *draft, u grammar.Use, n int) {
	if d.Type != fact.Membership || u.Form == grammar.Nominal || len(d.Args[fact.Member]) == 0 || len(d.Args[fact.Group]) > 0 {
		return
	}
	s := d.s
	if d.trigger > 0 && s.chunks[d.trigger-1].is(grammar.As|prepositions) {
		return // "has not been accepted as a member"
	}
	if r.roundJustTold(s) != nil {
		return // "X và Y cũng tham gia" in the round told just before
	}
	if s.nounFollows && r.model.kindOfID(d.Args[fact.Member][0]) == entity.Person {
		return // "Ann Lee joined in May" tells rather of a firm
	}
	if !r.joinsOther(s, d.trigger, n) {
		r.groupBefore(d)
	}
}

// joinsOther reports that what stands behind a verb of joining tells what is joined: "joined forces", "một trong ba nhà sáng
// lập", but not "is not a member of the group", "is not a member either".
func (r *reader) joinsOther(s *sentence, i, n int) bool {
	k := i + 1
	if k >= s.segments[n].last || k+1 == s.segments[n].last && s.opensWith(i, grammar.Indefinite) || s.nounFollows && s.theFirm(k) {
		return false
	}
	c := &s.chunks[k]
	if c.phrase != nil || c.kind == amount || c.is(grammar.Noun) ||
		s.nounFollows && c.is(grammar.Definite|grammar.Own) || !s.nounFollows && c.is(grammar.Indefinite) {
		return true
	}
	return c.kind == other && !r.because[c.key]
}

// theFirm reports a reference like "the group".
func (s *sentence) theFirm(i int) bool {
	p := s.chunks[i].phrase
	return p != nil && p.definite() && p.anaphoric() && p.kind == entity.Organization
}

// meetsHead puts the person whom English words name as the head of an organization in its place as the one met: "met the head of
// Kelda, Bo Berg, in Oslo".
func (r *reader) meetsHead(d *draft) {
	s := d.s
	if d.Type != fact.Meeting || !s.nounFollows {
		return
	}
	for _, p := range s.phrases {
		head := s.namedHead(p, d.trigger)
		if head == nil {
			continue
		}
		id := s.chunks[p.members[0]].name.ID
		if !slices.Contains(d.Args[fact.Participant], id) {
			continue
		}
		d.Args[fact.Participant] = slices.DeleteFunc(d.Args[fact.Participant], func(x string) bool { return x == id })
		r.fill(d, fact.Participant, head)
	}
}

// namedHead gives the person named between commas behind a name as whose head they are called behind a chunk.
func (s *sentence) namedHead(p *phrase, from int) *phrase {
	if p.anaphoric() || p.gov < 1 || p.gov < from || !s.chunks[p.gov].is(grammar.Of) || !s.chunks[p.gov-1].is(grammar.Post) {
		return nil
	}
	if p.last+1 >= len(s.chunks) || s.chunks[p.last].key != "," {
		return nil
	}
	head := s.chunks[p.last+1].phrase
	if head == nil || head.first != p.last+1 || head.kind != entity.Person || head.anaphoric() {
		return nil
	}
	return head
}

// withWhom gives whom a phrase behind "with" tells of by more than a name: "discussed the ban with the trade minister, Bo Berg".
func (s *sentence) withWhom(i, n int) *phrase {
	for k := i + 1; k < s.segments[n].last; k++ {
		if s.chunks[k].is(grammar.With) && s.chunks[k].phrase == nil {
			return s.objectOf(k)
		}
	}
	return nil
}

// replaces fills the product that takes the place of one of the same maker: "replaced its Sirocco
// battery, released two years ago, with Sirocco Max". Who replaces what others make with what others
// make, too, releases nothing.
func (r *reader) replaces(d *draft, u grammar.Use, n int) bool {
	s := d.s
	old := s.objectOf(d.trigger)
	if old == nil || old.first >= s.segments[n].last {
		return false
	}
	for _, p := range s.phrases {
		m := s.segmentOf(max(p.gov, 0))
		if p.gov < old.last || p.anaphoric() || m > n && (p.gov != s.segments[m].first || !s.onlyTold(n+1, m)) {
			continue
		}
		if brings(u.Event, fact.Product, s.chunks[p.gov].key) && (s.chunks[old.first].is(grammar.Own) || s.namesake(old, p)) {
			return len(d.Args[fact.Product]) > 0 || r.fill(d, fact.Product, p)
		}
	}
	return false
}

// namesake reports two names that begin alike: "Rimba" and "Rimba Max".
func (s *sentence) namesake(p, q *phrase) bool {
	if p.anaphoric() {
		return false
	}
	return s.toks[s.chunks[p.members[0]].first].Key == s.toks[s.chunks[q.members[0]].first].Key
}
