package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/source"
	"moc/tools/text"
)

// referent is what a noun phrase stands for: an entity, with the words that
// name it when these stand in another place than the phrase.
type referent struct {
	id     string
	kind   entity.Kind
	proof  text.Span // zero when the phrase itself names it
	direct bool
}

// discourse knows in which order a document speaks of things.
type discourse struct {
	r        *reader
	mentions []spoken
	starts   []int // index of the first mention of each sentence, and the number of all
	count    map[string]int
	most     int                        // how often the organization named most is named, once asked for
	posts    map[string]bool            // persons whose post was told
	kinds    map[string]entity.Kind     // learnt from roles, where no word told
	rulers   map[string]bool            // who restricts others: no "company" or "startup"
	givers   map[string]bool            // who invests in others
	named    map[string]text.Span       // where a name stands that letters stand for
	titles   map[string]string          // the pronoun that stood before a person's name: "bà"
	words    map[string]map[string]bool // the nouns by which the document calls something: "startup"
	funds    map[string]bool            // organizations that bear the name of an investor
}

// spoken is one phrase that names something.
type spoken struct {
	phrase  *phrase
	subject bool
	name    string // keys of its first name
}

func newDiscourse(r *reader) discourse {
	d := discourse{r: r, count: map[string]int{}, posts: map[string]bool{}, kinds: map[string]entity.Kind{}, rulers: map[string]bool{}, givers: map[string]bool{}, titles: map[string]string{}, named: map[string]text.Span{}, words: map[string]map[string]bool{}, funds: map[string]bool{}}
	d.starts = make([]int, 0, len(r.sentences)+1)
	d.mentions = make([]spoken, 0, len(r.names))
	for _, s := range r.sentences {
		d.starts = append(d.starts, len(d.mentions))
		for _, p := range s.phrases {
			if p.anaphoric() || s.attributes(p) {
				continue
			}
			c := &s.chunks[p.members[0]]
			d.mentions = append(d.mentions, spoken{phrase: p, subject: s.isSubject(p), name: r.mem.keyOf(s.toks[c.first:c.last])})
			for _, m := range p.members {
				n := s.chunks[m].name
				d.count[n.ID]++
				if _, ok := d.named[n.ID]; !ok && !n.Alias {
					d.named[n.ID] = s.bytes(span{m, m + 1})
				}
			}
			d.title(p, c.name.ID)
			d.describe(p, c.name.ID)
		}
	}
	d.starts = append(d.starts, len(d.mentions))
	return d
}

// title notes the pronoun that stands before a person's name.
func (d *discourse) title(p *phrase, id string) {
	if p.kind != entity.Person {
		return
	}
	if p.s.nounFollows {
		for _, m := range p.members {
			d.sex(p.s, m)
		}
		return
	}
	for k := p.first; k < p.members[0]; k++ {
		if c := &p.s.chunks[k]; c.is(grammar.He) && d.titles[id] == "" {
			d.titles[id] = c.key
		}
	}
}

// describe notes the nouns that stand before a name and in what is told of it right behind:
// "startup X", "X, startup …".
func (d *discourse) describe(p *phrase, id string) {
	s := p.s
	c := &s.chunks[p.members[0]]
	d.funds[id] = d.funds[id] || d.isFund(s.toks[c.first].Key, s.toks[c.last-1].Key, c.last-c.first)
	note := func(i int) {
		if k := &s.chunks[i]; k.is(grammar.Noun) && !k.entry.Relative {
			if d.words[id] == nil {
				d.words[id] = map[string]bool{}
			}
			d.words[id][k.key] = true
			d.funds[id] = d.funds[id] || p.kind == entity.Organization && k.entry.Named
		}
	}
	for k := p.first; k < p.members[0]; k++ {
		note(k)
	}
	if n := s.segmentOf(p.first); n >= 0 && n+1 < len(s.segments) && s.segments[n].last == p.last && s.segments[n+1].kind == apposition {
		note(s.segments[n+1].first)
	}
}

// isFund reports the name of an investor or an institution, which is nobody's "company".
func (d *discourse) isFund(first, last string, n int) bool {
	names := &d.r.grammar.Names
	return n > 1 && (slices.Contains(names.Funds, last) || slices.Contains(names.Funds, first))
}

// meansFirm reports a noun for a firm that is no fund and no institution.
func (p *phrase) meansFirm() bool {
	if p.s.nounFollows || p.kind != entity.Organization || p.pronoun || p.first == p.last || p.ref >= len(p.s.chunks) {
		return false
	}
	e := p.s.chunks[p.ref].entry
	return e != nil && !e.Named && !e.Relative
}

// meansFund reports a noun for an investor.
func (d *discourse) meansFund(p *phrase) bool {
	return !p.s.nounFollows && p.kind == entity.Organization && !p.pronoun && p.first < p.last && p.ref < len(p.s.chunks) && slices.Contains(d.r.grammar.Names.Funds, p.s.chunks[p.ref].key)
}

// takenBy finds the last thing that the document calls by the very noun: "startup này" is what
// was told to be one.
func (d *discourse) takenBy(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if p.s.nounFollows || p.pronoun || p.first == p.last || p.ref >= len(p.s.chunks) {
		return nil
	}
	c := &p.s.chunks[p.ref]
	if c.entry == nil || c.entry.Plain {
		return nil
	}
	for i := d.starts[p.s.index]; i < here; i++ {
		if ok(&d.mentions[i]) {
			return nil // the sentence itself names one
		}
	}
	noun := c.key
	return d.last(d.block(p.s.src.Block-1), here, func(m *spoken) bool { return d.words[d.id(m)][noun] && ok(m) })
}

// sex notes whether a name is a woman's or a man's, as the title before it or its first
// word tells.
func (d *discourse) sex(s *sentence, m int) {
	n := s.chunks[m].name
	if d.titles[n.ID] != "" {
		return
	}
	if m > 0 && s.chunks[m-1].is(grammar.Title) {
		d.titles[n.ID] = d.r.sexOf(s.chunks[m-1].key)
	}
	if d.titles[n.ID] == "" {
		d.titles[n.ID] = d.r.sexOf(s.toks[n.First].Key)
	}
}

// sexOf tells of whom a pronoun, a title or a given name is, empty where it may be
// anybody's.
func (l *language) sexOf(key string) string {
	switch {
	case l.women[key] && !l.men[key]:
		return "feminine"
	case l.men[key] && !l.women[key]:
		return "masculine"
	}
	return ""
}

// agrees reports whether a pronoun can stand for a person: "bà" is nobody whom the
// document calls "ông".
func (d *discourse) agrees(p *phrase, id string) bool {
	if !p.pronoun || p.kind != entity.Person || p.ref >= len(p.s.chunks) || d.titles[id] == "" {
		return true
	}
	if p.s.nounFollows {
		sex := d.r.sexOf(p.s.chunks[p.ref].key)
		return sex == "" || sex == d.titles[id] // "she" is nobody called Hugo
	}
	key, _, _ := strings.Cut(p.s.chunks[p.ref].key, " ")
	return key == d.titles[id]
}

// called reports a person before whose name the very pronoun stands.
func (d *discourse) called(p *phrase, m *spoken) bool {
	id := d.id(m)
	return !p.s.nounFollows && p.pronoun && d.titles[id] != "" && d.agrees(p, id)
}

// block is the index of the first mention at or behind the beginning of a block.
func (d *discourse) block(b int) int {
	blocks := d.r.doc.Blocks
	if b >= len(blocks) {
		return len(d.mentions)
	}
	return d.starts[blocks[max(b, 0)].Sentences[0]]
}

// attributes reports a phrase that only says who reports something; what follows
// does not speak of it.
func (s *sentence) attributes(p *phrase) bool {
	n := s.segmentOf(p.first)
	if n < 0 || p.kind == entity.Person {
		return false
	}
	g := &s.segments[n]
	return g.kind == attribution || n > 0 && g.first == p.first && p.last < g.last && s.chunks[p.last].is(grammar.Reporting) && !s.ofItself(p.last+1)
}

// ofItself reports a verb right behind one of reporting: who announces has done it, as in
// "X công bố đã thâu tóm Y".
func (s *sentence) ofItself(i int) bool {
	if s.nounFollows {
		for n := s.segmentOf(i); n >= 0 && i < s.segments[n].last; i++ {
			if s.chunks[i].is(grammar.That) || s.verbIn(i, i+1) {
				return false
			}
			if s.chunks[i].is(grammar.Gauge) {
				return true // "Marlpit reported revenue of $640 million"
			}
		}
		return false
	}
	return i < len(s.chunks) && (s.chunks[i].is(grammar.Auxiliary|grammar.Planned|grammar.Negation|grammar.Gauge) || s.isVerb(i))
}

// isSubject reports whether the phrase heads a clause.
func (s *sentence) isSubject(p *phrase) bool {
	if s.introduced(p) {
		return true
	}
	if !p.nominative() || p.gov >= 0 {
		return false
	}
	for n := range s.segments {
		g := &s.segments[n]
		if g.kind != apposition && g.first <= p.first && p.last <= g.last {
			return s.headOf(g) == p
		}
	}
	return false
}

// introduced reports a person whom a clause names behind "to be" as somebody not named
// before: "Người đến muộn hơn là X: ông …".
func (s *sentence) introduced(p *phrase) bool {
	if s.nounFollows || p.kind != entity.Person || p.anaphoric() || p.first == 0 || !s.chunks[p.first-1].is(grammar.Be) {
		return false
	}
	n := s.segmentOf(p.first)
	if n < 0 {
		return false
	}
	q := s.headOf(&s.segments[n])
	return q != nil && q.anaphoric() && q.kind == entity.Person && q.last <= p.first
}

// kindOf is the kind of a name, with what its roles have told.
func (d *discourse) kindOf(c *chunk) entity.Kind {
	if c.name.Kind != "" {
		return c.name.Kind
	}
	return d.kinds[c.name.ID]
}

// members gives the referents of a phrase that names them itself.
func (d *discourse) members(p *phrase) []referent {
	out := d.r.mem.refs.take(len(p.members))[:0]
	for _, m := range p.members {
		c := &p.s.chunks[m]
		out = append(out, referent{id: c.name.ID, kind: d.kindOf(c), direct: !c.name.Alias, proof: d.named[c.name.ID]})
	}
	return out
}

// resolve gives what the phrase stands for; fits says which kinds are wanted,
// except which ids it cannot be (the other arguments of its verb). A reference
// with nothing to refer to gives nothing.
func (d *discourse) resolve(p *phrase, fits func(entity.Kind) bool, except map[string]bool) []referent {
	if !p.anaphoric() {
		return d.members(p)
	}
	if p.self {
		return d.answering(p, fits)
	}
	if p.none {
		return nil
	}
	if p.pair {
		return d.pair(p)
	}
	want := func(k entity.Kind) bool {
		if p.kind != "" && k != "" && (!compatible(p.kind, k) || (p.kind == entity.Group) != (k == entity.Group) && !p.pronoun) {
			return false
		}
		if k == entity.Person && p.s.singular(p) {
			return false // "it" is nobody
		}
		return k == "" && p.kind != entity.Person || k != "" && fits(k)
	}
	if ref := d.firmOf(p); ref != nil && !except[ref.id] {
		return []referent{*ref}
	}
	exact := func(k entity.Kind) bool { return k == p.kind && want(k) }
	if p.kind == entity.Model || p.kind == entity.Product {
		if m := d.antecedent(p, exact, except); m != nil {
			return d.proved(m, exact)
		}
	}
	if m := d.antecedent(p, want, except); m != nil {
		if refs := d.proved(m, want); p.this && !p.plural {
			return d.foremost(refs)
		} else {
			return refs
		}
	}
	return nil
}

// answering gives who speaks in the answers of an interview: the person whose post was told
// first, or their firm. An answer stands below a heading that asks.
func (d *discourse) answering(p *phrase, fits func(entity.Kind) bool) []referent {
	sec := p.s.block.Section
	if sec < 0 || p.s.chunks[p.ref].quoted || !d.asks(sec) {
		return nil
	}
	for _, f := range d.r.facts {
		if f.Type != fact.Affiliation || f.Polarity != "" {
			continue
		}
		person, org := f.Args[fact.Person][0], f.Args[fact.Organization][0]
		if fits(entity.Person) {
			return []referent{{id: person, kind: entity.Person, proof: d.named[person]}}
		}
		if fits(entity.Organization) {
			return []referent{{id: org, kind: entity.Organization, proof: d.named[org]}}
		}
		return nil
	}
	return nil
}

// asks reports a heading that is a question.
func (d *discourse) asks(block int) bool {
	b := &d.r.doc.Blocks[block]
	if b.Kind != source.Heading || len(b.Sentences) == 0 {
		return false
	}
	return d.r.sentences[b.Sentences[len(b.Sentences)-1]].isQuestion()
}

// bannedBefore reports that a bare noun for a thing stands for what was told to be restricted:
// "Hàn Quốc sẽ không hạn chế ứng dụng".
func (d *discourse) bannedBefore(p *phrase) bool {
	if p.s.nounFollows {
		return false
	}
	refs := d.resolve(p, func(k entity.Kind) bool { return k == entity.Product || k == entity.Model }, nil)
	return len(refs) == 1 && slices.ContainsFunc(d.r.facts, func(f *draft) bool {
		return f.Type == fact.Restriction && slices.Contains(f.Args[fact.Target], refs[0].id)
	})
}

// firmOf gives the organization that is told to be a person's, by founding or by position:
// "công ty của ông", "her start-up".
func (d *discourse) firmOf(p *phrase) *referent {
	if p.kind != entity.Organization || p.pronoun || p.first == p.last {
		return nil
	}
	owner := p.s.master(p)
	if owner == nil {
		return nil
	}
	people := d.resolve(owner, func(k entity.Kind) bool { return k == entity.Person }, nil)
	if len(people) != 1 || people[0].kind != entity.Person {
		return nil
	}
	return d.firmOfPerson(people[0].id)
}

// firmKept gives the firm of a person whose post is told in a bare "công ty" or "hãng".
func (d *discourse) firmKept(person, org *phrase) *referent {
	if person.s.nounFollows || len(person.members) != 1 || !org.anaphoric() || org.this || org.pronoun || org.none {
		return nil
	}
	return d.firmOfPerson(person.s.chunks[person.members[0]].name.ID)
}

// firmOfPerson gives the organization that facts told so far say is a person's.
func (d *discourse) firmOfPerson(id string) *referent {
	for i := len(d.r.facts) - 1; i >= max(0, len(d.r.facts)-reach); i-- {
		f := d.r.facts[i]
		of := f.Type == fact.Affiliation && slices.Contains(f.Args[fact.Person], id) || f.Type == fact.Founding && slices.Contains(f.Args[fact.Founder], id)
		if of && f.Polarity == "" && len(f.Args[fact.Organization]) == 1 {
			org := f.Args[fact.Organization][0]
			return &referent{id: org, kind: entity.Organization, proof: d.named[org]}
		}
	}
	return nil
}

// master gives the person to whom a noun without a name says that something belongs.
func (s *sentence) master(p *phrase) *phrase {
	if p.last+1 < len(s.chunks) && s.chunks[p.last].is(grammar.Of) {
		if q := s.chunks[p.last+1].phrase; q != nil && q.first == p.last+1 && q.kind == entity.Person {
			return q
		}
	}
	if c := &s.chunks[p.first]; c.is(grammar.Own) && c.is(grammar.He) {
		return &phrase{s: s, first: p.first, last: p.first + 1, ref: p.first, pronoun: true, kind: entity.Person, gov: -1}
	}
	return nil
}

// foremost narrows what a demonstrative takes up ("startup này") to the one of
// which the document speaks most.
func (d *discourse) foremost(refs []referent) []referent {
	best := 0
	for i := range refs {
		if d.count[refs[i].id] > d.count[refs[best].id] {
			best = i
		}
	}
	if len(refs) < 2 {
		return refs
	}
	return refs[best : best+1]
}

// pair gives the two whom the document last told to have met or joined.
func (d *discourse) pair(p *phrase) []referent {
	for i := len(d.r.facts) - 1; i >= max(0, len(d.r.facts)-reach); i-- {
		f := d.r.facts[i]
		ids := append(append([]string(nil), f.Args[fact.Participant]...), f.Args[fact.Party]...)
		if f.Type == fact.Acquisition && !p.s.nounFollows && f.s.index >= p.s.index-1 {
			ids = append(append(ids, f.Args[fact.Buyer]...), f.Args[fact.Target]...)
		}
		if len(ids) == 2 {
			return []referent{{id: ids[0], proof: f.span}, {id: ids[1], proof: f.span}}
		}
	}
	return nil
}

// proved gives the members of the antecedent with the words that name them.
func (d *discourse) proved(m *spoken, want func(entity.Kind) bool) []referent {
	s := m.phrase.s
	out := d.r.mem.refs.take(len(m.phrase.members))[:0]
	for _, c := range m.phrase.members {
		ch := &s.chunks[c]
		if k := d.kindOf(ch); want(k) {
			proof := s.bytes(span{c, c + 1})
			if ch.name.Alias {
				proof = d.named[ch.name.ID]
			}
			out = append(out, referent{id: ch.name.ID, kind: k, proof: proof})
		}
	}
	return out
}

// antecedent finds the phrase that the reference takes up. A demonstrative
// takes the nearest fitting thing; a bare noun or a pronoun takes what its own
// sentence, then the sentences before, speak about.
func (d *discourse) antecedent(p *phrase, want func(entity.Kind) bool, except map[string]bool) *spoken {
	here := d.upTo(p)
	ok := func(m *spoken) bool {
		if m.phrase.media && !p.media && d.count[d.id(m)] == 1 || (p.meansFirm() || !p.s.nounFollows && p.first == p.last) && d.funds[d.id(m)] || d.meansFund(p) && !d.funds[d.id(m)] && !d.givers[d.id(m)] {
			return false // "tờ X" only tells of others, and a fund is no "hãng"
		}
		for _, c := range m.phrase.members {
			ch := &m.phrase.s.chunks[c]
			if except[ch.name.ID] || !d.agrees(p, ch.name.ID) || !want(d.kindOf(ch)) || d.rulers[ch.name.ID] && p.kind == entity.Organization && !p.pronoun {
				return false
			}
		}
		return len(m.phrase.members) == 1 || p.kind != entity.Person && !p.s.singular(p) && (p.pronoun || p.plural || p.s.nounFollows)
	}
	block := p.s.src.Block
	if p.plural {
		return d.last(d.block(block-1), here, func(m *spoken) bool { return len(m.phrase.members) > 1 && ok(m) })
	}
	if m := d.namedBy(p, here, ok); m != nil {
		return m
	}
	if p.onlyByName() {
		return nil
	}
	if m := d.takenBy(p, here, ok); m != nil {
		return m
	}
	if m := d.throughSubject(p, want, except); m != nil && ok(m) {
		return m
	}
	if p.this {
		if m := d.subjectBefore(p, here, ok); m != nil {
			return m
		}
		return d.last(d.block(block-1), here, ok)
	}
	sentence := d.starts[p.s.index]
	if m := d.last(sentence, here, func(m *spoken) bool { return m.subject && ok(m) }); m != nil {
		return d.heavier(m, sentence, here, ok)
	}
	if m := d.last(sentence, here, func(m *spoken) bool { return d.called(p, m) && ok(m) }); m != nil {
		return m
	}
	if m := d.last(sentence, here, func(m *spoken) bool { return !p.pronoun && m.employs() && ok(m) }); m != nil {
		return m
	}
	if m := d.inBlock(p, func(m *spoken) bool { return d.called(p, m) && ok(m) }); m != nil {
		return m
	}
	if m := d.inBlock(p, func(m *spoken) bool { return ok(m) && (p.pronoun || d.weight(m) > 2) }); m != nil {
		return m
	}
	if m := d.inBlock(p, ok); m != nil {
		return m
	}
	if m := d.last(sentence, here, ok); m != nil {
		if p.s.nounFollows && p.kind == entity.Organization {
			return d.heavier(m, sentence, here, ok)
		}
		return m
	}
	return d.topic(p, here, ok)
}

// subjectBefore gives the subject of the sentence before one that a demonstrative
// opens: "Hãng này" goes on about what was spoken of.
func (d *discourse) subjectBefore(p *phrase, here int, ok func(*spoken) bool) *spoken {
	n := p.s.index - 1
	if p.kind != entity.Organization || p.last-p.ref > 2 || p.s.chunks[p.ref].last-p.s.chunks[p.ref].first > maxBareNoun || d.speaksBefore(p, here) || n < p.s.block.Sentences[0] {
		return nil
	}
	if m := d.takenUp(d.r.sentences[n]); m != nil && ok(m) {
		return m
	}
	return d.first(n, func(m *spoken) bool { return m.subject && ok(m) })
}

// speaksBefore reports that the sentence of a reference names somebody before it, the
// press that tells it aside.
func (d *discourse) speaksBefore(p *phrase, here int) bool {
	for i := d.starts[p.s.index]; i < here; i++ {
		if !d.mentions[i].phrase.media {
			return true
		}
	}
	return false
}

// maxBareNoun is the length in tokens from which a noun says more than that it is a
// firm: "Startup nông nghiệp này" need not be what did something just before.
const maxBareNoun = 2

// main reports the organization that the document names most often.
func (d *discourse) main(id string) bool {
	if d.most == 0 {
		for _, n := range d.r.names {
			if n.Kind == entity.Organization {
				d.most = max(d.most, d.count[n.ID])
			}
		}
	}
	return d.count[id] >= d.most
}

// alone reports the organization that the document names more than once, and no other as
// often.
func (d *discourse) alone(id string) bool {
	for _, n := range d.r.names {
		if n.Kind == entity.Organization && n.ID != id && d.count[n.ID] >= d.count[id] {
			return false
		}
	}
	return d.count[id] > 1
}

// takenUp gives what the subject of a sentence stands for when it is a reference:
// a sentence that begins with "The firm" speaks of that firm.
func (d *discourse) takenUp(s *sentence) *spoken {
	if s.asked {
		return s.about
	}
	s.asked = true
	if len(s.chunks) > 0 && s.nounFollows && s.chunks[0].is(grammar.Own) && !s.chunks[0].is(grammar.He) {
		its := &phrase{s: s, first: 0, last: 1, ref: 0, pronoun: true, gov: -1}
		s.about = d.antecedent(its, func(k entity.Kind) bool { return k != "" && k != entity.Person && k != entity.Place }, nil)
		return s.about // "Its customers include X" goes on about whose they are
	}
	q := s.opening()
	if q == nil || !q.anaphoric() || q.none || q.plural || q.pair || q.kind == entity.Person {
		return nil
	}
	s.about = d.antecedent(q, func(k entity.Kind) bool { return k != "" && k != entity.Person && (q.kind == "" || k == q.kind) }, nil)
	return s.about
}

// employs reports a name that says where somebody holds a post: "Ann Lee, head of
// Lumina, said the company …".
func (m *spoken) employs() bool {
	s := m.phrase.s
	for i := range s.segments {
		if g := &s.segments[i]; g.first <= m.phrase.first && m.phrase.last <= g.last {
			for c := g.first; c < m.phrase.first; c++ {
				if ch := &s.chunks[c]; ch.is(grammar.Post) && ch.entry != nil && !ch.entry.Outsider {
					return true
				}
			}
		}
	}
	return false
}

// opening gives the phrase with which a sentence begins to speak, behind the time
// or the place that may open it.
func (s *sentence) opening() *phrase {
	for i := range s.segments {
		g := &s.segments[i]
		if !s.nounFollows && s.chunks[g.first].is(grammar.Subordinate) && i+1 < len(s.segments) {
			continue // "Sau khi nhận thêm người của X, tập đoàn …"
		}
		if q := s.headOf(g); q != nil || g.kind != adjunct {
			return q
		}
	}
	return nil
}

// namedBy finds the last thing whose own name holds the noun: "the lab" after
// "Greyfriars Lab", "viện" after "Viện Tân Trào".
func (d *discourse) namedBy(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if p.pronoun || p.ref >= len(p.s.chunks) || p.first == p.last {
		return nil
	}
	noun := p.s.chunks[p.ref].key
	if !p.s.nounFollows && slices.Contains(d.r.grammar.Names.CommonPrefixes, noun) {
		return nil // any firm is a "công ty", not that alone which bears the word in its name
	}
	return d.last(0, here, func(m *spoken) bool {
		return holds(m.name, noun) && ok(m)
	})
}

// holds reports a name that holds a noun with more words, or that begins with the
// last words of one: "Chứng khoán Thành Long" is a "công ty chứng khoán".
func holds(name, noun string) bool {
	n := len(name) - len(noun)
	if n > 0 && (name[len(noun)] == ' ' && strings.HasPrefix(name, noun) || name[n-1] == ' ' && strings.HasSuffix(name, noun)) {
		return true
	}
	for tail := noun; ; {
		_, rest, found := strings.Cut(tail, " ")
		if !found || !strings.Contains(rest, " ") {
			return false
		}
		if len(name) > len(rest) && name[len(rest)] == ' ' && strings.HasPrefix(name, rest) {
			return true
		}
		tail = rest
	}
}

// onlyByName reports a bare noun that refers back to nothing but a name that holds
// it: "trung tâm" is no firm that the text happens to speak of.
func (p *phrase) onlyByName() bool {
	if p.pronoun || p.this || p.first == p.last || p.ref >= len(p.s.chunks) {
		return false
	}
	e := p.s.chunks[p.ref].entry
	return e != nil && e.Named
}

// inBlock looks for the antecedent in the sentences before it in the paragraph,
// the last first, what each speaks about before what it mentions. A noun takes
// what the document speaks of more than once before what it only touches.
func (d *discourse) inBlock(p *phrase, ok func(*spoken) bool) *spoken {
	for n := p.s.index - 1; n >= max(p.s.block.Sentences[0], p.s.index-sentenceReach); n-- {
		if m := d.takenUp(d.r.sentences[n]); m != nil && ok(m) {
			return m
		}
		if m := d.leader(n, ok); m != nil && p.s.nounFollows && p.kind != entity.Person {
			return m
		}
		if m := d.first(n, func(m *spoken) bool { return m.subject && ok(m) }); m != nil {
			return d.heavier(m, d.starts[n], d.starts[n+1], ok)
		}
		if m := d.last(d.starts[n], d.starts[n+1], ok); m != nil {
			return m
		}
	}
	return nil
}

// leader gives the first of several whom a sentence has as its subject, where the document
// speaks of it most: after "X and the University will open a school", "it" is X.
func (d *discourse) leader(n int, ok func(*spoken) bool) *spoken {
	m := d.first(n, func(m *spoken) bool { return m.subject })
	if m == nil || len(m.phrase.members) < 2 || !d.main(d.id(m)) {
		return nil
	}
	alone := &spoken{phrase: m.phrase.s.only(m.phrase.members[0]), subject: true, name: m.name}
	if !ok(alone) {
		return nil
	}
	return alone
}

// heavier gives what the document speaks of far more often than the subject of a
// sentence that names both: after "The fund X put money into Y" the text goes on
// about Y, where all of it is about Y.
func (d *discourse) heavier(m *spoken, from, before int, ok func(*spoken) bool) *spoken {
	best := m
	for i := max(from, before-reach); i < before; i++ {
		if o := &d.mentions[i]; len(o.phrase.members) == 1 && d.count[d.id(o)] > outweighs*d.count[d.id(best)]+1 && ok(o) {
			best = o
		}
	}
	return best
}

// throughSubject gives what the subject before a pronoun stands for when that
// is a reference itself: "The company has turned down money from X, says its
// chairwoman".
func (d *discourse) throughSubject(p *phrase, want func(entity.Kind) bool, except map[string]bool) *spoken {
	if !p.pronoun {
		return nil
	}
	for _, q := range p.s.phrases {
		if q.last > p.first {
			break
		}
		if q.anaphoric() && !q.none && !q.plural && (q.kind == p.kind || p.kind == "" && want(q.kind)) && p.s.isSubject(q) {
			return d.antecedent(q, func(k entity.Kind) bool { return want(k) && (q.kind == "" || compatible(q.kind, k)) }, except)
		}
	}
	return nil
}

// topic is what the section is about: the name in its heading, else the thing
// that the blocks before speak of most.
func (d *discourse) topic(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if sec := p.s.block.Section; sec >= 0 {
		if m := d.last(d.block(sec), min(d.block(sec+1), here), ok); m != nil {
			return m
		}
	}
	var best *spoken
	near := true // the nearest block that names anything that fits
	for back := 1; back <= topicReach; back++ {
		b := p.s.src.Block - back
		if b < 0 || d.r.doc.Blocks[b].Kind == source.Heading {
			continue
		}
		end := d.block(b + 1)
		for i := end - 1; i >= max(d.block(b), end-reach); i-- {
			m := &d.mentions[i]
			if !ok(m) || d.weight(m) < 2 {
				continue
			}
			if best == nil || near && d.weight(m) > d.weight(best) || d.weight(m) > outweighs*d.weight(best) {
				best = m
			}
		}
		near = best == nil
	}
	if best == nil && p.kind != "" {
		best = d.only(here, ok)
	}
	if best == nil && p.kind == entity.Person && p.pronoun && p.s.nounFollows {
		best = d.hero(here, ok)
	}
	return best
}

// heroCount is how often a document must name the person whom it is about.
const heroCount = 2

// hero gives the person whom the document names so far more often than any other.
func (d *discourse) hero(here int, ok func(*spoken) bool) *spoken {
	var best *spoken
	alone := true
	for i := max(0, here-reach); i < here; i++ {
		m := &d.mentions[i]
		if m.phrase.kind != entity.Person || len(m.phrase.members) > 1 || !ok(m) || best != nil && d.id(m) == d.id(best) {
			continue
		}
		if best == nil || d.count[d.id(m)] > d.count[d.id(best)] {
			alone, best = true, m
		} else if d.count[d.id(m)] == d.count[d.id(best)] {
			alone = false
		}
	}
	if best == nil || !alone || d.count[d.id(best)] < heroCount {
		return nil
	}
	return best
}

// outweighs is how many times as often a thing of an earlier paragraph must be
// named as one of the last to be what the text goes on about.
const outweighs = 2

// only gives the one thing of its kind that the document has named so far.
func (d *discourse) only(here int, ok func(*spoken) bool) *spoken {
	var found *spoken
	for i := max(0, here-reach); i < here; i++ {
		m := &d.mentions[i]
		if !ok(m) {
			continue
		}
		if found != nil && d.id(found) != d.id(m) {
			return nil
		}
		found = m
	}
	return found
}

// id is that of the first member of a phrase.
func (d *discourse) id(m *spoken) string {
	return m.phrase.s.chunks[m.phrase.members[0]].name.ID
}

// topicReach is how many blocks back a reference may reach.
const topicReach = 3

func (d *discourse) weight(m *spoken) int {
	w := d.count[m.phrase.s.chunks[m.phrase.members[0]].name.ID]
	if m.subject {
		w++
	}
	return w
}

// upTo gives the number of mentions that stand before the phrase.
func (d *discourse) upTo(p *phrase) int {
	i := d.starts[p.s.index]
	for i < d.starts[p.s.index+1] && d.mentions[i].phrase.first < p.first {
		i++
	}
	return i
}

// reach is how many mentions back a reader looks for what a word refers to. It
// keeps a long document linear.
const reach = 300

// sentenceReach is the same in sentences of one paragraph.
const sentenceReach = 50

// last gives the last mention from one index to before another that will do.
func (d *discourse) last(from, before int, ok func(*spoken) bool) *spoken {
	for i := before - 1; i >= max(from, before-reach); i-- {
		if ok(&d.mentions[i]) {
			return &d.mentions[i]
		}
	}
	return nil
}

// first gives the first mention of a sentence that will do.
func (d *discourse) first(sentence int, ok func(*spoken) bool) *spoken {
	for i := d.starts[sentence]; i < d.starts[sentence+1]; i++ {
		if m := &d.mentions[i]; ok(m) {
			return m
		}
	}
	return nil
}

// soleHere gives the one organization that a sentence names before a chunk.
func (d *discourse) soleHere(s *sentence, before int) []referent {
	var found *spoken
	for i := d.starts[s.index]; i < d.starts[s.index+1] && d.mentions[i].phrase.first < before; i++ {
		m := &d.mentions[i]
		if d.kindOf(&s.chunks[m.phrase.members[0]]) != entity.Organization {
			continue
		}
		if len(m.phrase.members) > 1 || found != nil && d.id(found) != d.id(m) {
			return nil
		}
		found = m
	}
	if found == nil {
		return nil
	}
	return d.proved(found, func(k entity.Kind) bool { return k == entity.Organization })
}

// implied gives the thing of one of the kinds that a sentence without a subject
// speaks of: the last one named in its paragraph, else the topic.
func (d *discourse) implied(s *sentence, before int, fits func(entity.Kind) bool) []referent {
	p := &phrase{s: s, first: before, last: before, gov: -1}
	want := func(k entity.Kind) bool { return k != "" && fits(k) }
	if m := d.antecedent(p, want, nil); m != nil {
		return d.proved(m, want)
	}
	return nil
}
