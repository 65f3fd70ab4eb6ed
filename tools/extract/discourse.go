package extract

import (
	"cmp"
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
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
	profiles map[string]*profile

	most      int    // how often the organization named most is named
	sole      string // that one, where no other is named as often
	lead      string // that one, of several the first
	fundMeant string // whom "the fund" was last, see sameFund
	questions int    // how many headings ask, see interview; 0 before they are counted
	mostThing int    // how often the model or product named most is named
	goingOn   bool   // whom a firm of the sentence before stands for is looked for, see carriedOn
}

// profile is what a document has told so far of one that it names.
type profile struct {
	count  int         // how often it is named
	told   entity.Kind // of the first of its names whose kind is known
	kind   entity.Kind // learnt from roles, where no word told
	post   bool        // a person whose post was told
	outer  bool        // a person whose post is that of an outsider: an analyst
	ruler  bool        // it restricts others: no "company" or "startup"
	giver  bool        // it invests in others
	fund   bool        // an organization that bears the name of an investor
	press  bool        // the text tells that it is a paper
	house  bool        // one that bears the name of a court, a ministry or a school
	part   bool        // an English text calls it the arm or unit of another
	named  text.Span   // where a name stands that letters stand for; empty where none does
	title  string      // the pronoun that stood before a person's name: "bà"
	words  []string    // the nouns by which the document calls it: "startup"
	land   string      // the word before such a noun that tells from where it is: "dutch"
	home   string      // the place whose it is told to be: that of "Switzerland's ABB"
	town   string      // the town by which a noun or "of" tells from where it is: "leeds"
	never  []string    // the nouns by which it is not meant, see learnFrom
	trades []string    // the words that tell its trade, see noteTrade and noteTradeNoun

	listed  bool // among the unknown names of the result
	version bool // its name with a number, where the document uses it without one, too
}

// spoken is one phrase that names something.
type spoken struct {
	phrase  *phrase
	subject bool
	name    string   // keys of its first name
	about   *profile // of that
}

// newDiscourse notes what a document names, sentence by sentence.
func newDiscourse(r *reader) discourse {
	d := discourse{
		r: r, profiles: r.mem.byID,
		starts:   r.mem.ints.take(len(r.sentences) + 1)[:0],
		mentions: r.mem.mentions.take(len(r.names))[:0],
	}
	for _, s := range r.sentences {
		d.starts = append(d.starts, len(d.mentions))
		for _, p := range s.phrases {
			if !p.anaphoric() && !s.attributes(p) {
				d.note(p)
			}
		}
		d.noteSeats(s)
	}
	d.starts = append(d.starts, len(d.mentions))
	d.tally()
	d.learnSex()
	return d
}

// note takes up a phrase with names and what it tells of them.
func (d *discourse) note(p *phrase) {
	s := p.s
	for _, m := range p.members {
		n := s.chunks[m].name
		about := d.of(n.ID)
		about.count++
		if about.named == (text.Span{}) && !n.Alias {
			about.named = s.bytes(span{m, m + 1})
		}
	}
	c := &s.chunks[p.members[0]]
	suffers := !s.nounFollows && p.first > 0 && s.chunks[p.first-1].is(grammar.Passive)
	about := d.of(c.name.ID)
	d.mentions = append(d.mentions, spoken{
		phrase: p, subject: s.isSubject(p) && !suffers,
		name: d.r.mem.keyOf(s.toks[c.first:c.last]), about: about,
	})
	d.title(p, about)
	d.describe(p, about)
}

// tally counts what the document names most.
func (d *discourse) tally() {
	for i := range d.r.names {
		n := &d.r.names[i]
		about := d.of(n.ID)
		about.told = cmp.Or(about.told, n.Kind)
		switch n.Kind {
		case entity.Organization:
			switch {
			case about.count > d.most:
				d.most, d.sole, d.lead = about.count, n.ID, n.ID
			case about.count == d.most && n.ID != d.sole:
				d.sole = ""
			}
		case entity.Model, entity.Product:
			d.mostThing = max(d.mostThing, about.count)
		}
	}
	for id, about := range d.profiles {
		about.version = d.isVersion(id)
	}
}

// barred are those that a reference cannot stand for.
type barred struct {
	ids    []string // the other arguments of its verb
	givers bool     // nor who gave money
}

func (b barred) has(id string, about *profile) bool {
	return b.givers && about.giver || slices.Contains(b.ids, id)
}

// of gives what has been told of the id: nothing at first.
func (d *discourse) of(id string) *profile {
	last := d.r.mem.recent.at(id)
	if last.id == id && last.about != nil {
		return last.about
	}
	at := d.profiles[id]
	if at == nil {
		at = &d.r.mem.profiles.take(1)[0]
		d.profiles[id] = at
	}
	*last = bearer{id, at}
	return at
}

// recent holds those who were asked for last, in places that their ids tell: a text speaks of
// few, and of these again and again.
type recent [256]bearer

type bearer struct {
	id    string
	about *profile
}

func (m *recent) at(id string) *bearer {
	n := len(id)
	if n == 0 {
		return &m[0]
	}
	return &m[byte(n)+31*id[0]+7*id[n/2]+3*id[n-1]]
}

// title notes the pronoun that stands before a person's name.
func (d *discourse) title(p *phrase, about *profile) {
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
		if c := &p.s.chunks[k]; c.is(grammar.He) && about.title == "" {
			about.title = c.key
		}
	}
}

// describe notes the nouns that stand before a name and in what is told of it right behind:
// "startup X", "X, startup …".
func (d *discourse) describe(p *phrase, about *profile) {
	s := p.s
	c := &s.chunks[p.members[0]]
	about.fund = about.fund || d.isFund(s.toks[c.first].Key, s.toks[c.last-1].Key, c.last-c.first)
	about.house = about.house || d.isHouse(s, c)
	d.noteTrade(p, about)
	about.part = about.part || s.nounFollows && p.kind == entity.Organization && s.toldPart(p)
	for k := p.first; k < p.members[0]; k++ {
		d.noteNoun(p, about, k)
		about.noteTradeNoun(s, k)
	}
	if s.nounFollows && p.first > 1 && s.chunks[p.first-1].is(grammar.Genitive) && s.placeAt(p.first-2) {
		about.home = s.chunks[p.first-2].key
	}
	if about.land == "" && p.kind == entity.Organization {
		first := p.first
		for first > 0 && p.first-first < maxDescriptors && s.chunks[first-1].kind == other && s.chunks[p.first].is(grammar.Noun) {
			first-- // "takes over Dutch shipping firm X": the phrase begins with its noun
		}
		about.land = d.landIn(s, first, p.members[0])
	}
	d.noteHomeland(p, about)
	d.noteTown(p, about)
	n := s.segmentOf(p.first)
	switch {
	case n < 0:
	case n+1 < len(s.segments) && s.segments[n].last == s.pastTown(p.last) && s.segments[n+1].kind == apposition:
		d.describeBehind(p, about, s.segments[n+1])
	case s.toldWhat(p):
		d.describeBehind(p, about, segment{first: p.last + 1, last: s.segments[n].last})
	}
}

// toldWhat reports an English name that a clause says to be something: "Kelda is a lab in Turin".
func (s *sentence) toldWhat(p *phrase) bool {
	if !s.nounFollows || p.last+2 >= len(s.chunks) || len(p.members) > 1 || p.gov >= 0 || s.segmentOf(p.last+2) != s.segmentOf(p.first) {
		return false
	}
	be := &s.chunks[p.last]
	if !be.is(grammar.Be) || be.is(grammar.Trigger|grammar.Negation) || !s.chunks[p.last+1].is(grammar.Indefinite) {
		return false
	}
	k := s.headNoun(segment{first: p.last + 1, last: s.segments[s.segmentOf(p.first)].last})
	return k >= 0 && !s.chunks[k].entry.Plain // any firm is "a company"
}

// isHouse reports a name with the noun for an institution in it: "Đại học Thanh Hoa", and so "Tsinghua".
func (d *discourse) isHouse(s *sentence, c *chunk) bool {
	if s.nounFollows {
		return d.endsHouse(s, c)
	}
	e, end := d.r.vocab.Longest(s.toks[:c.last], c.first)
	return e != nil && end < c.last && e.Class&grammar.Noun != 0 && e.Named
}

// endsHouse reports an English name that such a noun ends, before "of" at most: "Central Bank of Ireland".
func (d *discourse) endsHouse(s *sentence, c *chunk) bool {
	for k := c.first; k < c.last; k++ {
		e, end := d.r.vocab.Longest(s.toks[:c.last], k)
		if !e.Is(grammar.Noun) || !e.Named {
			continue
		}
		of, _ := d.r.vocab.Longest(s.toks, end)
		if end == c.last || of.Is(grammar.Of) {
			return true
		}
	}
	return false
}

// noteNoun notes the noun at a chunk that tells what a name is.
func (d *discourse) noteNoun(p *phrase, about *profile, i int) {
	s := p.s
	c := &s.chunks[i]
	if !c.is(grammar.Noun) || c.entry.Relative {
		return
	}
	about.press = about.press || c.entry.Media && p.kind == entity.Organization
	if noun := oneWord(c.key); !slices.Contains(about.words, noun) {
		about.words = append(about.words, noun)
	}
	if p.kind == entity.Organization && (c.entry.Named || slices.Contains(d.r.grammar.Names.Funds, s.toks[c.first].Key)) {
		about.fund = true
	}
}

// describeBehind notes what an apposition tells of the name before it.
func (d *discourse) describeBehind(p *phrase, about *profile, g segment) {
	s, first := p.s, g.first
	if s.chunks[first].is(grammar.Indefinite) && first+1 < g.last {
		first++ // "X, một quỹ Singapore", "X, a union with 40 members"
	}
	d.noteNoun(p, about, first)
	if home := s.homeIn(g.first, g.last); home != "" && p.kind == entity.Organization {
		about.home, g.first = cmp.Or(about.home, home), g.first+2
		first = g.first
	}
	if about.land == "" && p.kind == entity.Organization && s.firmNoun(first) {
		about.land = s.homeland(first+1, min(g.last, first+1+maxDescriptors))
	}
	k := s.headNoun(g)
	if k >= 0 && first > p.last && s.chunks[first-1].is(grammar.Indefinite) { // but "bought X, the Kuriren newspaper reported"
		about.press = about.press || s.chunks[k].entry.Media
	}
	if k >= 0 && s.nounFollows && p.kind == entity.Organization {
		about.noteTradeNoun(s, k)
		if in := k + 1; about.town == "" && in+1 < g.last && s.chunks[in].is(grammar.At) && s.placeAt(in+1) {
			about.town = s.placeWords(in + 1) // "Kelda, a bank in Antwerp"
		}
	}
	if !s.nounFollows || k < 0 || p.kind != entity.Organization || slices.Contains(about.words, oneWord(s.chunks[k].key)) {
		return
	}
	about.words = append(about.words, oneWord(s.chunks[k].key))
	if about.land == "" {
		about.land = d.landIn(s, first, k)
	}
	if about.town == "" {
		about.town = s.townIn(first, k)
	}
}

// toldPart reports a name that words right before it or between commas behind it tell to be of a part of another:
// "its cloud arm, X", "X, the robot-making arm of Y".
func (s *sentence) toldPart(p *phrase) bool {
	for k := p.first; k < p.members[0]; k++ {
		if s.partNoun(k) {
			return true
		}
	}
	if p.first > 1 && s.chunks[p.first-1].key == "," && s.partNoun(p.first-2) {
		return true
	}
	if p.last >= len(s.chunks) || s.chunks[p.last].key != "," {
		return false
	}
	for k := p.last + 1; k < len(s.chunks) && (s.chunks[k].kind != punct || s.chunks[k].key == "-"); k++ {
		switch c := &s.chunks[k]; {
		case s.partNoun(k):
			return true
		case c.kind == name && !s.genitiveAt(k+1), c.is(grammar.Of|grammar.Relative) || s.isVerb(k):
			return false
		}
	}
	return false
}

// partNoun reports a noun for a part of a firm.
func (s *sentence) partNoun(k int) bool {
	return s.chunks[k].is(grammar.Noun) && s.isListed(k, &s.parts)
}

// landIn gives the capitalised word among some chunks that names nothing and tells of what country
// something is.
func (d *discourse) landIn(s *sentence, first, last int) string {
	for k := first; k < last && s.nounFollows; k++ {
		c := &s.chunks[k]
		if t := s.toks[c.first]; c.kind == other && t.Upper && !t.Caps && slices.Contains(d.r.grammar.Names.NotNames, c.key) {
			return c.key
		}
	}
	return ""
}

// headNoun gives the noun for a firm in which the words of an apposition end, before what tells more of
// it: "group" in "the Utrecht software group that makes …"; -1 for none.
func (s *sentence) headNoun(g segment) int {
	head := -1
	for k := g.first; k < g.last; k++ {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Noun) && !c.entry.Relative:
			head = k
		case c.kind != other && c.kind != name && !c.is(grammar.Definite|grammar.Indefinite):
			k = g.last
		default:
			head = -1
		}
	}
	if head >= 0 && s.chunks[head].entry.Kind != entity.Organization {
		return -1
	}
	return head
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
	if p.s.nounFollows || p.kind != entity.Organization || p.pronoun || p.first == p.last || p.ref >= len(p.s.chunks) {
		return false
	}
	return slices.Contains(d.r.grammar.Names.Funds, p.s.chunks[p.ref].key)
}

// kindOf is the kind of a name, with what its roles have told.
func (d *discourse) kindOf(c *chunk) entity.Kind {
	if c.name.Kind != "" {
		return c.name.Kind
	}
	return d.of(c.name.ID).kind
}

// kindOfID gives the kind of a name in the document, empty where none is known.
func (d *discourse) kindOfID(id string) entity.Kind {
	about := d.of(id)
	return cmp.Or(about.told, about.kind)
}

// members gives the referents of a phrase that names them itself.
func (d *discourse) members(p *phrase) []referent {
	out := d.r.mem.refs.take(len(p.members))[:0]
	for _, m := range p.members {
		c := &p.s.chunks[m]
		out = append(out, referent{id: c.name.ID, kind: d.kindOf(c), direct: !c.name.Alias, proof: d.of(c.name.ID).named})
	}
	return out
}

// resolve gives what the phrase stands for; fits says which kinds are wanted,
// except which it cannot be. A reference
// with nothing to refer to gives nothing.
func (d *discourse) resolve(p *phrase, fits func(entity.Kind) bool, except barred) []referent {
	switch {
	case !p.anaphoric():
		return d.members(p)
	case p.self:
		return d.answering(p, fits)
	case p.none || p.pronoun && p.s.strangerOwns(p):
		return nil
	case p.made > 0:
		return d.makerOf(p, except)
	case p.pair:
		return d.pair(p)
	case p.forOthers():
		return nil
	case p.stands != nil && fits(p.stands.kind) && !except.has(p.stands.id, d.of(p.stands.id)):
		return []referent{*p.stands} // "China Mobile's offer for the company, which has 300 employees, …"
	}
	if ref := d.firmOf(p); ref != nil && !except.has(ref.id, d.of(ref.id)) {
		return []referent{*ref}
	} else if p.ofPeople() {
		return nil
	}
	return d.resolved(p, func(k entity.Kind) bool { return p.mayBe(k, fits) }, except)
}

// resolved gives the antecedent of a reference, one of its very kind first where that is a model or a product.
func (d *discourse) resolved(p *phrase, want func(entity.Kind) bool, except barred) []referent {
	if p.thing() && !p.ofEither() {
		exact := func(k entity.Kind) bool { return k == p.kind && want(k) }
		if m := d.antecedent(p, exact, except); m != nil {
			return d.proved(d.version(p, m), exact)
		}
	}
	m := d.antecedent(p, want, except)
	if m == nil {
		return nil
	}
	d.learnFrom(p, m, except)
	refs := d.proved(d.version(p, m), want)
	if p.this && !p.plural {
		return d.foremost(refs)
	}
	return refs
}

// mayBe reports a kind of thing for which a reference can stand, of those that fit.
func (p *phrase) mayBe(k entity.Kind, fits func(entity.Kind) bool) bool {
	if p.kind != "" && k != "" && (!compatible(p.kind, k) || (p.kind == entity.Group) != (k == entity.Group) && !p.pronoun) {
		return false
	}
	if k == "" && p.kind == entity.Place {
		return false // "the state" is nothing of which nothing tells that it is a place
	}
	if k == entity.Person && (p.s.singular(p) || p.s.neuter(p)) {
		return false // "it" is nobody, nor are "its delegates" anybody's
	}
	return k == "" && p.kind != entity.Person || k != "" && fits(k)
}

// forOthers reports a version for somebody, which is another than the one told of: "Bản cho trẻ em thì chưa ra mắt".
func (p *phrase) forOthers() bool {
	if !p.ofEither() || p.this {
		return false
	}
	return p.s.holds(grammar.For, span{p.last, min(p.last+2, len(p.s.chunks))})
}

// sharesBefore gives the firm of whose shares an English sentence speaks that an "it" goes on about: "X's shares in Oslo are up,
// giving it a market value of $2bn".
func (d *discourse) sharesBefore(p *phrase, ok func(*spoken) bool) *spoken {
	if !p.s.singular(p) {
		return nil
	}
	var found *spoken
	for i := d.starts[p.s.index]; i < d.upTo(p); i++ {
		m := &d.mentions[i]
		if k := d.kindOf(&p.s.chunks[m.phrase.members[0]]); k != entity.Organization && k != "" {
			continue
		}
		if found != nil || !p.s.sharesOwned(m.phrase) || !ok(m) {
			return nil
		}
		found = m
	}
	return found
}

// sharesOwned reports a name with a word for shares behind its genitive.
func (s *sentence) sharesOwned(p *phrase) bool {
	noun := p.last + 1
	return s.genitiveAfter(p) && noun < len(s.chunks) && s.chunks[noun].is(grammar.Trigger) && s.tells(noun, fact.Investment)
}

// byThing gives the reference to a firm by a thing of its that an English "it" goes on about: "a jump for the ChatGPT maker,
// when it was last valued".
func (d *discourse) byThing(p *phrase) *phrase {
	if p.made > 0 {
		return p
	}
	if !p.s.singular(p) || d.last(d.starts[p.s.index], d.upTo(p), func(m *spoken) bool { return m.subject && m.phrase.kind != entity.Person }) != nil {
		return nil
	}
	for k := len(p.s.phrases) - 1; k >= 0; k-- {
		if q := p.s.phrases[k]; q.last <= p.first && (q.made > 0 || q.anaphoric() && q.pronoun) {
			if q.made > 0 {
				return q
			}
			return nil
		}
	}
	return nil
}

// makerOf gives the firm that the document tells, or the project knows, to make the thing by which a phrase tells of it.
func (d *discourse) makerOf(p *phrase, except barred) []referent {
	thing := p.s.chunks[p.made].name.ID
	var maker string
	for _, f := range d.r.facts {
		if f.Type == fact.Development && f.Polarity == "" && slices.Contains(f.Args[fact.Product], thing) && len(f.Args[fact.Developer]) == 1 {
			maker = f.Args[fact.Developer][0]
		}
	}
	if e := d.r.lexicon.Entity(thing); maker == "" && e != nil {
		maker = e.Developer
	}
	if maker == "" || except.has(maker, d.of(maker)) || d.of(maker).count == 0 {
		return nil
	}
	return []referent{{id: maker, kind: entity.Organization, proof: d.of(maker).named}}
}

// ofEither reports a noun for a version of a product as well as of a model: "bản dùng thử".
func (p *phrase) ofEither() bool {
	return !p.s.nounFollows && p.kind == entity.Model && p.first < p.last && p.ref < len(p.s.chunks) && p.s.chunks[p.ref].is(grammar.Opener)
}
