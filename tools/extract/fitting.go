package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// byTheWay reports what a Vietnamese text only names to say who somebody is, "nhà phân tích của X", or
// from whom something came in a clause with which the sentence of a reference begins, "Sau khi nhận
// vốn từ X, hãng này", or money in another sentence: none is what it goes on about.
func (d *discourse) byTheWay(p *phrase, m *spoken) bool {
	if p.s.nounFollows || p.kind != entity.Organization {
		return false
	}
	if m.posted(true) {
		return true
	}
	if m.phrase.s == p.s {
		return m.phrase.gov >= 0 && p.s.condition(m.phrase)
	}
	return (p.meansFirm() || p.this) && m.about.giver && m.gaveTo()
}

// gaveTo reports a giver who is told of only by what another got: "nhận vốn từ X", "được quỹ X rót cho".
func (m *spoken) gaveTo() bool {
	s, gov := m.phrase.s, m.phrase.gov
	return gov >= 0 && s.chunks[gov].is(grammar.From) || m.phrase.first > 0 && s.chunks[m.phrase.first-1].is(grammar.Passive)
}

// gaveOnly reports in English from whom another got money in a sentence before, for "it" or a noun that any firm may be called by.
func (d *discourse) gaveOnly(p *phrase, m *spoken) bool {
	if !p.s.nounFollows || m.phrase.s == p.s || m.subject || !m.about.giver || !m.gaveTo() {
		return false
	}
	return p.pronoun && p.kind != entity.Person || p.plainFirm()
}

// aside reports a name in a clause that only tells of another: "Shuttle-2, which Slow Loom launched
// in May, did better; it now has …".
func (m *spoken) aside() bool {
	s := m.phrase.s
	n := s.segmentOf(m.phrase.first)
	return s.nounFollows && n > 0 && s.segments[n].kind == relative
}

// describes reports a name in English words between commas that tell what another is: "Ann runs Hollis, a supplier of Walmart".
func (m *spoken) describes() bool {
	s := m.phrase.s
	n := s.segmentOf(m.phrase.first)
	return s.nounFollows && n > 0 && s.segments[n].kind == apposition && m.phrase.first > s.segments[n].first
}

// besideSubject reports a firm that a text names only between the commas behind the firm with which a sentence begins, and not by
// the noun of the reference p: "it" and "the company" behind "Halden, a subsidiary of Kelda, makes chips" are Halden.
func (d *discourse) besideSubject(p *phrase, m *spoken) bool {
	s, n := m.phrase.s, m.phrase.s.segmentOf(m.phrase.first)
	firm := func(k entity.Kind) bool { return k == "" || k == entity.Organization }
	if p.kind == entity.Person || !firm(m.phrase.kind) || n < 1 || n+1 >= len(s.segments) || s.beforeAsides(n+1) < 0 || d.sole == d.id(m) && p.s != s {
		return false
	}
	host := s.chunks[s.segments[s.beforeAsides(n+1)].last-1].phrase
	if host == nil || host == m.phrase || host.anaphoric() || !firm(host.kind) || p.s == s && p.first < s.segments[n+1].first {
		return false
	}
	return p.pronoun || m.about.count == 1 && !d.calls(p, m)
}

// fitting tells what a reference may stand for by its kind, its number and what it is told to do.
func (d *discourse) fitting(p *phrase, want func(entity.Kind) bool, except barred) func(*spoken) bool {
	return func(m *spoken) bool {
		here := p.s == m.phrase.s
		if !d.membersFit(p, m, want, except) || d.inPassing(p, m) || d.otherSort(p, m) || here && (d.tellsOf(m, p) || p.s.fronts(m.phrase, p)) {
			return false
		}
		if here && (p.s.turnsFrom(m.phrase, p) || p.s.actsUpon(m.phrase, p) || p.s.joinedTo(m.phrase, p) || p.s.ownsWhat(m.phrase, p)) {
			return false
		}
		if m.onlyGives(p) {
			return false
		}
		if len(m.phrase.members) == 1 {
			return !(p.namesFirm() && p.s.chunks[p.ref].entry.Plural) // "the two firms" are no single one
		}
		return p.kind != entity.Person && !p.s.singular(p) && (p.pronoun || p.plural || p.s.nounFollows && !p.oneFirm())
	}
}

// onlyGives reports whom money is told to come from in another English sentence of which they are no subject, for a noun that any firm
// is called by: "The first $4m came from Wheatsheaf. Tern put $5m into the company."
func (m *spoken) onlyGives(p *phrase) bool {
	if p.s == m.phrase.s || p.pronoun || p.ref >= len(p.s.chunks) || p.s.chunks[p.ref].entry == nil || !p.s.chunks[p.ref].entry.Plain {
		return false
	}
	s, from := m.phrase.s, m.phrase.gov
	if from < 0 {
		from = m.phrase.first - 1
	}
	if !s.nounFollows || from < 0 || !s.chunks[from].is(grammar.From) && !s.endsWith(from, grammar.From) {
		return false
	}
	for i := range from {
		if s.isMoney(i) {
			return true
		}
	}
	return false
}

// fronts reports a name in the words without a subject with which a sentence begins, which tell of what the reference behind
// them stands for: "Founded by engineers from Kelda, it employs 300 people", "Ra đời năm 2019 từ X, hãng có 300 nhân viên".
func (s *sentence) fronts(m, p *phrase) bool {
	if s.frontsMate(m, p) || s.frontsOther(m, p) || s.frontedObject(m, p) {
		return true
	}
	n := s.behindFronted()
	if n < 0 {
		return false
	}
	first := s.segments[n].first
	return m.last < first && p.first >= first
}

// frontsMate reports with whom an English sentence begins right before the subject that did something with them: "Together with Kelda
// it bought Velor", "In a deal with Kelda, the company sold Velor".
func (s *sentence) frontsMate(m, p *phrase) bool {
	if !s.nounFollows || m.gov < 0 || !s.chunks[m.gov].is(grammar.With) || !p.nominative() || s.verbBetween(-1, m.gov) {
		return false
	}
	next := m.last
	if next < len(s.chunks) && s.chunks[next].key == "," {
		next++
	}
	return p.first == next && !slices.ContainsFunc(s.phrases, func(q *phrase) bool { return q.last <= m.first && q.nominative() })
}

// behindFronted gives the clause before which a sentence begins with such words, -1 for none.
func (s *sentence) behindFronted() int {
	if !s.opensBare() {
		return -1
	}
	return slices.IndexFunc(s.segments, func(g segment) bool {
		return g.kind == clause && g.first > 0 && s.chunks[g.first-1].key == "," && !s.chunks[g.first].is(grammar.And)
	})
}

// opensBare reports a sentence that begins with an English participle, "Set up in 2019, …", "Headquartered in Oslo, …", "After
// buying X, …", or with a Vietnamese verb without a subject, "Ra đời năm 2019, …", "Được X rót vốn, …", "Sau khi mua X, …".
func (s *sentence) opensBare() bool {
	c := &s.chunks[0]
	if c.phrase != nil {
		return false
	}
	if c.is(grammar.Subordinate) {
		return len(s.chunks) > 1 && s.bareVerb(1)
	}
	if s.nounFollows {
		return s.bareVerb(0) || s.endsWith(0, grammar.By) // "Backed by X, …"
	}
	k := 0
	for k < len(s.chunks)-1 && k < maxDescriptors && s.chunks[k].kind == other {
		k++ // "Tách ra từ X"
	}
	return s.bareVerb(0) || c.is(grammar.Have|grammar.Be) || k > 0 && s.chunks[k].is(grammar.From|grammar.At) ||
		c.is(grammar.By) && s.verbBetween(0, s.segments[len(s.segments)-1].first)
}

// bareVerb reports a verb that has no subject at the chunk before which nothing of its clause stands.
func (s *sentence) bareVerb(i int) bool {
	c := &s.chunks[i]
	switch {
	case c.phrase != nil:
		return false
	case !s.nounFollows:
		return c.is(grammar.Passive) || c.is(grammar.Trigger) && !onlyNominal(c)
	case c.is(grammar.Speech):
		return false
	case s.isGerund(i) || c.entry == nil:
		return s.isGerund(i) || s.endsAsVerb(i)
	}
	return slices.ContainsFunc(c.entry.Uses, func(u grammar.Use) bool { return u.Form == grammar.Participle })
}

// membersFit reports that a reference may stand for each member of a mention by its kind.
func (d *discourse) membersFit(p *phrase, m *spoken, want func(entity.Kind) bool, except barred) bool {
	for _, c := range m.phrase.members {
		ch := &m.phrase.s.chunks[c]
		about := m.about
		if len(m.phrase.members) > 1 {
			about = d.of(ch.name.ID)
		}
		if except.has(ch.name.ID, about) || !d.agrees(p, about) || !want(d.kindOf(ch)) {
			return false
		}
		if about.ruler && p.kind == entity.Organization && !p.pronoun && !(p.s.nounFollows && d.calls(p, m)) {
			return false
		}
	}
	return true
}

// inPassing reports a mention that its sentence makes only by the way, so that the reference p goes on about another.
func (d *discourse) inPassing(p *phrase, m *spoken) bool {
	s, gov := m.phrase.s, m.phrase.gov
	switch {
	case p.kind == entity.Place && !p.s.nounFollows && gov >= 0 && s.chunks[gov].is(grammar.At):
		return true // "nước này" is none where only something happened
	case p.kind != entity.Person && s.comparand(m.phrase):
		return true // "X beats Y. The model has …" tells of X
	case p.kind == entity.Person && p.pronoun && m.phrase.quotedBefore(p):
		return true // "“Ann built it,” she said": not Ann
	case p.kind != entity.Person && (s != p.s || m.asideBefore(p)) && m.servedBefore():
		return true // "She was once head of research at X. The company …": not X
	case p.kind != entity.Person && (p.pronoun || p.plainFirm() && d.sole != d.id(m)) && m.phrase.endsStint():
		return true // "She set it up after nine years at X. Its first model …": not X's
	case d.besideSubject(p, m):
		return true
	case p.kind != entity.Person && m.triedOn():
		return true // "On Enem-Bench, Otter 3 scored 91.4%. …, the company admits": not Enem-Bench
	case m.toldThere(), p.kind == entity.Organization && m.onPlatform():
		return true // "nói với Velora rằng …", "viết trên Facebook": of these nothing is told
	case d.onlyTold(p, m), d.incidental(p, m):
		return true
	case s.nounFollows && s != p.s && !m.subject && (p.pronoun && p.kind != entity.Person || p.first == p.last || p.plainFirm()) && m.posted(true):
		return true // "“The growth is gone,” said Ann Lee, an analyst at X. The company …"
	case d.gaveOnly(p, m):
		return true // "Kelder raised $5m from Halden. It …": not Halden
	case d.onlyGave(p, m):
		return true // "Kea Ventures did not invest in the company. Its director …"
	case p.s.nounFollows && p.namesFirm() && p.definite() && s != p.s && m.onlyBids():
		return true // "He rules out a sale to X. The company …"
	}
	return false
}

// otherSort reports a mention of another sort than the noun of the reference p tells.
func (d *discourse) otherSort(p *phrase, m *spoken) bool {
	switch {
	case m.phrase.media && !p.media && m.about.count == 1:
		return true // "tờ X" only tells of others
	case m.about.press && p.s.nounFollows && !p.media && !d.foremostFirm(d.id(m)):
		return true // "Kuriren, a Stockholm newspaper, wrote that X might buy the studio"
	case m.about.fund && (p.meansFirm() || !p.s.nounFollows && p.first == p.last):
		return true // a fund is no "hãng"
	case d.meansFund(p) && !m.about.fund && !m.about.giver:
		return true // nor a firm a fund
	case versionOnly(p, m):
		return true // "app" behind "X 3.5" is X
	case p.meansFirm() && (d.institution(m) || d.advises(m) && p.s.listedWord(p.s.chunks[p.ref].first, &d.r.advisers) == 0):
		return true
	case p.s.nounFollows && m.about.house && p.namesFirm():
		return true // "the company" is no commission
	case p.kind == entity.Group && p.s.nounFollows && d.outside(m):
		return true // "X was invited but has not joined the alliance. The alliance …"
	case p.theFirm() && slices.Contains(m.about.never, oneWord(p.s.chunks[p.ref].key)):
		return true
	case p.namesFirm() && p.definite() && d.otherCalls(p, m):
		return true // "The Chinese company denied that it would buy the drone maker"
	}
	return p.relational() && !d.relatedTo(p, m) // "the regulator" is no firm that the text speaks of
}

// relatedTo reports a mention that may be what a noun tells to be something to another: one that is called so, a part, one
// whose name holds the noun, or a ruler.
func (d *discourse) relatedTo(p *phrase, m *spoken) bool {
	noun := p.s.chunks[p.ref].key
	return d.called(p, m) || m.about.part && p.s.isListed(p.ref, &d.r.parts) || holds(m.name, noun, tails(noun)) || m.about.ruler
}

// tellsOf reports a mention in the sentence of the reference p that tells or does there what p stands for another in.
func (d *discourse) tellsOf(m *spoken, p *phrase) bool {
	s, q := p.s, m.phrase
	switch {
	case p.namesFirm() && p.definite() && m.reports() && d.starts[s.index] > 0:
		return true // "Lagos Today reported that the company had been sold" tells it of another
	case p.pronoun && (q.gov >= 0 || q.first > 0 && s.endsWith(q.first-1, prepositions)) && m.aside():
		return true // "A and B, who both came from X, started it": not X
	case (p.meansFirm() || s.analyses(m, p)) && m.posted(true):
		return true // "chuyên gia của X cho rằng công ty sẽ lỗ"
	case s.toolTold(s.segmentOf(q.first)):
		return true // "X, trợ lý chạy trên Y mà hãng tung ra" is not of Y
	case !p.pronoun && s.restricts(q):
		return true // "The ministry banned X, the company's toy"
	case p.pronoun && s.printedIn(q, p):
		return true // "A report in the Ledger that it would buy X is wrong"
	case (p.pronoun || p.definite()) && s.reportsOf(q, p):
		return true // "the Dispatch reported that Huxley was to buy it"
	case q.last < p.first && s.nounFollows && s.chunks[q.last].is(grammar.Speech|grammar.Reporting) && d.r.press(q):
		return true // "The Ledger said the company would buy X"
	case m.about.count == 1 && p.possession() && p.kind != entity.Person && d.r.press(q):
		return true // "the Tarn Journal put its revenue at $28m"
	}
	return !p.pronoun && !p.this && p.quotes(q) // "“Chúng tôi học từ X”, Lan, đồng sáng lập công ty, nói" is not of X
}

// analyses reports an English reference to a firm of which somebody at m tells in the clause behind: "Bo Rask, an analyst at Velor, says
// the company will be sold".
func (s *sentence) analyses(m *spoken, p *phrase) bool {
	if !s.nounFollows || m.phrase.last >= p.first || !p.theFirm() && !(s.singular(p) && !s.chunks[p.first].is(grammar.Own)) {
		return false
	}
	between := span{m.phrase.last, p.first} // but who "expects the company to be worth $4bn" tells nothing that is so
	return s.holds(grammar.Speech|grammar.Quoting, between) && !s.holds(grammar.Planned|grammar.Possible, between)
}

// outside reports whom the document has told to be no member of a group.
func (d *discourse) outside(m *spoken) bool {
	id := d.id(m)
	return d.r.lastFact(m.phrase.s, 0, func(f *draft) bool {
		return f.Type == fact.Membership && f.Polarity == fact.Negative && slices.Contains(f.Args[fact.Member], id)
	}) != nil
}

// otherCalls reports a firm that the document calls by another noun in the English clause of a reference, and not by
// that of the reference.
func (d *discourse) otherCalls(p *phrase, m *spoken) bool {
	s := p.s
	return !d.calls(p, m) && slices.ContainsFunc(s.phrases, func(q *phrase) bool {
		return q != p && q.anaphoric() && q.namesFirm() && q.definite() && s.chunks[q.ref].key != s.chunks[p.ref].key && d.calls(q, m)
	})
}

// toldThere reports to whom a Vietnamese text tells that somebody says what follows.
func (m *spoken) toldThere() bool {
	s, gov, end := m.phrase.s, m.phrase.gov, m.phrase.last
	if s.nounFollows || gov <= 0 || !s.chunks[gov].is(prepositions) || !s.chunks[gov-1].is(grammar.Speech) {
		return false
	}
	return end < len(s.chunks) && s.chunks[end].is(grammar.Clause|grammar.That)
}

// onPlatform reports on what something stands or runs in a Vietnamese text: "viết trên Facebook".
func (m *spoken) onPlatform() bool {
	s, gov := m.phrase.s, m.phrase.gov
	return !s.nounFollows && gov >= 0 && s.chunks[gov].is(grammar.At) && s.chunks[gov].is(grammar.Preposition)
}

// onlyBids reports whom an English text names once, as to whom or from whom a purchase that somebody speaks of
// is: "a sale to X", "an offer from X".
func (m *spoken) onlyBids() bool {
	s, gov := m.phrase.s, m.phrase.gov
	if gov < 1 || m.about.count > 1 || len(m.about.words) > 0 || !s.chunks[gov].is(grammar.Into|grammar.From|grammar.By) {
		return false
	}
	c := &s.chunks[gov-1]
	return c.is(grammar.Trigger) && onlyNominal(c) && s.tells(gov-1, fact.Acquisition)
}

// onlyTold reports a firm whose people without a name are all that a sentence says of it, where they tell
// of another: after "Kỹ sư X cho biết Y có 20 nhân viên", "hãng này" is Y.
func (d *discourse) onlyTold(p *phrase, m *spoken) bool {
	s := m.phrase.s
	if s.nounFollows || p.kind != entity.Organization || s == p.s || !s.staff(m.phrase) || !m.speaks() {
		return false
	}
	return d.first(s.index, func(o *spoken) bool {
		return d.id(o) != d.id(m) && o.phrase.first > m.phrase.last && o.phrase.kind == entity.Organization && s.saysBetween(m.phrase.last, o.phrase.first)
	}) != nil
}

// institution reports the name of a school, a ministry or the like, which nobody calls "công ty" or "hãng".
func (d *discourse) institution(m *spoken) bool {
	return !m.phrase.s.nounFollows && m.about.house
}

// onlyGave reports a fund that an English text speaks of by the way: "the firm", or whose sales are told, is
// the one that the text is about, and so is "it", but where the fund was what the clause before is about.
func (d *discourse) onlyGave(p *phrase, m *spoken) bool {
	if !p.s.nounFollows || !m.about.fund && d.fundMeant != d.id(m) || p.kind == entity.Person || d.calls(p, m) {
		return false
	}
	if d.main(d.id(m)) && (d.sole == d.id(m) || !p.plainFirm()) {
		return false // but "the company" is no fund of which the text tells no more than of another
	}
	if !p.pronoun {
		return p.namesFirm() || p.first == p.last
	}
	s := m.phrase.s
	n := s.segmentOf(m.phrase.first)
	return !m.subject || n < 0 || s.chunks[s.segments[n].first].is(grammar.Subordinate|grammar.Relative)
}

// comparand reports a phrase with which something is only compared: "beats Y", "như một Y thứ hai".
func (s *sentence) comparand(p *phrase) bool {
	if p.anaphoric() {
		return p.first > 0 && s.chunks[p.first-1].is(grammar.Compare|grammar.Than)
	}
	if m := p.members[0]; m > 0 && s.chunks[m-1].is(grammar.Indefinite) && (!s.nounFollows || p.thing()) {
		return true
	}
	if g := p.gov; !s.nounFollows && g > 0 && g == p.first-1 && s.chunks[g].is(grammar.Of) && s.chunks[g-1].phrase != nil &&
		!s.chunks[g-1].phrase.anaphoric() && s.chunks[g-1].phrase != p {
		return s.comparand(s.chunks[g-1].phrase) // "ngang ngửa GPT-4o của Y"
	}
	return p.first > 0 && s.chunks[p.first-1].is(grammar.Compare|grammar.Than)
}

// speaksFor reports a thing that says or denies something of what a pronoun stands for, as its maker
// does: "Cobbler, the shoe-fitting app, denied it would float".
func (s *sentence) speaksFor(q, p *phrase) bool {
	if !s.nounFollows || !s.singular(p) || !q.thing() || p.first < 1 {
		return false
	}
	return s.chunks[p.first-1].is(grammar.Denial|grammar.Speech) && (s.segmentOf(q.first) != s.segmentOf(p.first) || q.last == p.first-1)
}

// sayer gives the organization that an English sentence tells to say something of "it" right behind that: "fell after the
// European Commission said it was considering curbs".
func (d *discourse) sayer(p *phrase, ok func(*spoken) bool) *spoken {
	s, verb := p.s, p.first-1
	if verb > 0 && s.chunks[verb].is(grammar.That) {
		verb--
	}
	if !s.nounFollows || !s.singular(p) || verb < 1 || !s.chunks[verb].is(grammar.Speech|grammar.Denial) {
		return nil
	}
	who := s.sayerPastAside(verb)
	return d.last(d.starts[s.index], d.upTo(p), func(m *spoken) bool { return (m.phrase.last == verb || m.phrase == who) && ok(m) })
}

// sayerPastAside gives the organization with which an English sentence begins and of which, past what a relative clause tells of
// it, a verb of saying tells: "Ripple Road, which lends to fishermen, says it has not …".
func (s *sentence) sayerPastAside(verb int) *phrase {
	n := s.segmentOf(verb)
	if n != 2 || s.segments[n].first != verb || s.segments[1].kind != relative || !s.chunks[s.segments[1].first].is(grammar.Relative) {
		return nil
	}
	p := s.chunks[s.segments[0].last-1].phrase
	if p == nil || p.anaphoric() || p.first > 0 || p.last != s.segments[0].last || len(p.members) != 1 {
		return nil
	}
	return p
}

// strangerBefore reports somebody without a name with whom the sentence of a pronoun begins: "A
// former officer, who asked not to be named, saw it differently: every app, she said".
func (d *discourse) strangerBefore(p *phrase) bool {
	s := p.s
	if !s.nounFollows || !s.chunks[0].is(grammar.Indefinite) {
		return false
	}
	for k := 1; k+1 < p.first && k <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if c.key == "," {
			return slices.Contains(d.r.grammar.Names.Who, s.chunks[k+1].key)
		}
		if c.phrase != nil && !c.phrase.anaphoric() {
			return false
		}
	}
	return false
}

// reportsOf reports somebody who reports of what another does to something: that is not the
// reporter.
func (s *sentence) reportsOf(reporter, p *phrase) bool {
	if !s.nounFollows || reporter.last >= len(s.chunks) || !s.chunks[reporter.last].is(grammar.Reporting) {
		return false
	}
	return slices.ContainsFunc(s.phrases, func(q *phrase) bool {
		if q.first <= reporter.last || q.last > p.first || q.anaphoric() || q.gov >= 0 {
			return false
		}
		return compatible(q.kind, entity.Organization) || q.kind == entity.Place
	})
}

// printedIn reports in what an English text says that something stands which the clause with the pronoun tells.
func (s *sentence) printedIn(q, pronoun *phrase) bool {
	return s.nounFollows && q.gov >= 0 && s.chunks[q.gov].is(grammar.At) && q.last+1 == pronoun.first && s.chunks[q.last].is(grammar.That)
}

// quotes reports a name among other quoted words of the sentence of a reference that stands outside the
// quotation marks.
func (p *phrase) quotes(m *phrase) bool {
	s := p.s
	if m.s != s || p.ref >= len(s.chunks) || s.chunks[p.ref].quoted {
		return false
	}
	return m.first > 0 && s.chunks[m.first].quoted && s.chunks[m.first-1].quoted
}

// restricts reports a subject right before a verb of banning.
func (s *sentence) restricts(p *phrase) bool {
	if !s.nounFollows || !s.isSubject(p) {
		return false
	}
	for k := p.last; k < len(s.chunks) && k-p.last <= 2; k++ {
		if c := &s.chunks[k]; c.is(grammar.Trigger) && s.isVerb(k) {
			return s.tells(k, fact.Restriction)
		}
	}
	return false
}

// reports reports who is told in English to report something, and not to say it.
func (m *spoken) reports() bool {
	s, k := m.phrase.s, m.phrase.last
	if !s.nounFollows || k >= len(s.chunks) || m.about.count != 1 {
		return false
	}
	return s.chunks[k].is(grammar.Reporting) && !s.chunks[k].is(grammar.Speech|grammar.Trigger)
}

// triedOn reports what an English sentence begins with as that on which a thing is tried, which the text names nowhere
// else.
func (m *spoken) triedOn() bool {
	s, p := m.phrase.s, m.phrase
	if !s.nounFollows || m.about.count > 1 || p.gov != 0 || !s.chunks[0].is(grammar.At) || !compatible(p.kind, entity.Organization) {
		return false
	}
	for _, q := range s.phrases {
		if q.first >= p.last && q.nominative() && !q.anaphoric() {
			return q.thing()
		}
	}
	return false
}

// namesFirm reports an English noun for an organization that is no institution's.
func (p *phrase) namesFirm() bool {
	if p.kind != entity.Organization || p.pronoun || p.first == p.last || p.ref >= len(p.s.chunks) {
		return false
	}
	e := p.s.chunks[p.ref].entry
	return e != nil && e.Class&grammar.Noun != 0 && !e.Named && !e.Relative
}

// relational reports a noun for an organization that tells what it is to another.
func (p *phrase) relational() bool {
	if !p.s.nounFollows || p.kind != entity.Organization || p.pronoun || p.first == p.last || p.ref >= len(p.s.chunks) {
		return false
	}
	e := p.s.chunks[p.ref].entry
	return e != nil && e.Relative
}

// oneFirm reports a noun for a firm in the singular: "the start-up" is not the two that put
// money into another.
func (p *phrase) oneFirm() bool {
	if p.kind != entity.Organization || p.pronoun || p.ref >= len(p.s.chunks) {
		return false
	}
	e := p.s.chunks[p.ref].entry
	return e == nil || !e.Plural
}

// opensWithPerson reports an English sentence that begins to speak of somebody.
func (s *sentence) opensWithPerson() bool {
	q := s.opening()
	return q != nil && q.kind == entity.Person
}

// quotedBefore reports a name in an English quotation before the pronoun of who speaks it.
func (p *phrase) quotedBefore(who *phrase) bool {
	s := p.s
	return s == who.s && s.nounFollows && p.last <= who.first && s.chunks[p.first].quoted && !s.chunks[who.first].quoted
}

// advises reports a Vietnamese firm whose name tells that it judges or advises others, and of which the text speaks less than of them:
// "Công ty Chứng khoán X cho rằng giá của Y còn rẻ. Hãng này …" goes on about Y.
func (d *discourse) advises(m *spoken) bool {
	s := m.phrase.s
	if s.nounFollows || m.about.count > 1 || len(m.phrase.members) != 1 {
		return false
	}
	return s.listedWord(s.chunks[m.phrase.members[0]].first, &d.r.advisers) > 0
}

// turnsFrom reports whom the clause is about from which a word turns to what a reference right behind it stands for: "Theo ông A, giám
// đốc X, Y có 500 nhân viên, còn công ty có 300".
func (s *sentence) turnsFrom(m, p *phrase) bool {
	n := s.segmentOf(p.first)
	if n < 1 || s.segmentOf(m.first) != n-1 {
		return false
	}
	first, told := s.segments[n].first, m.first > 0 && s.chunks[m.first-1].is(grammar.Speech|grammar.Quoting|grammar.That)
	return p.first == first+1 && s.turning[s.chunks[first].key] && (told || s.isSubject(m))
}
