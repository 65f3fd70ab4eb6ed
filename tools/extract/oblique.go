package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// obliquePhrase is a phrase behind a preposition that may fill a role of the event of a trigger.
type obliquePhrase struct {
	*phrase
	r   *reader
	s   *sentence
	d   *draft
	use grammar.Use
	n   int // the trigger's segment
	in  int // the preposition's segment
}

// obliques fills the roles that stand behind prepositions.
func (r *reader) obliques(d *draft, u grammar.Use, n int) {
	s := d.s
	lo, hi := s.zone(n)
	for _, p := range s.phrases {
		if p.gov < 0 || p.first < lo || p.last > hi || s.otherVerb(d, p.gov) || s.otherNoun(d, p.gov) {
			continue
		}
		q := obliquePhrase{phrase: p, r: r, s: s, d: d, use: u, n: n, in: s.segmentOf(p.gov)}
		if q.ofOtherClause() {
			continue
		}
		for i := range u.Event.Oblique {
			if o := &u.Event.Oblique[i]; slices.Contains(o.Words, s.chunks[s.paidShare(u, p)].key) && !q.ruledOut(o) {
				q.fillRole(o.Role)
			}
		}
	}
	r.piedRole(d, u, n)
}

// paidShare gives the preposition that governs a phrase, over the share of a firm for which an English verb tells a sum to be paid:
// "paid $4m for 60% of X", "agreed to pay $4m for the remaining 40% of X".
func (s *sentence) paidShare(u grammar.Use, p *phrase) int {
	if share := p.gov - 1; s.nounFollows && u.Event.Sum && u.Event.Type == fact.Acquisition && s.chunks[p.gov].is(grammar.Of) && s.percentAt(share) {
		for k := share - 1; k > 0 && share-k <= maxShareWords; k-- {
			switch c := &s.chunks[k]; {
			case c.is(grammar.For):
				return k
			case c.kind != other && !c.is(grammar.Definite|grammar.Indefinite):
				return p.gov
			}
		}
	}
	return p.gov
}

// maxShareWords is how many words stand between a preposition and a share at most: "for the remaining 40%".
const maxShareWords = 3

// percentAt reports a percentage at the chunk.
func (s *sentence) percentAt(k int) bool {
	return k >= 0 && s.chunks[k].kind == amount && s.chunks[k].quantity.Percent
}

// behind reports a preposition of a class before the phrase.
func (q *obliquePhrase) behind(f grammar.Class) bool { return q.s.chunks[q.gov].is(f) }

// lacks reports that nothing fills a role yet.
func (q *obliquePhrase) lacks(role fact.Role) bool { return len(q.d.Args[role]) == 0 }

// ofOtherClause reports a phrase that belongs to a clause before the trigger's.
func (q *obliquePhrase) ofOtherClause() bool {
	s, n := q.s, q.n
	if s.nounFollows && q.last <= q.d.trigger && q.ofSpeaker() {
		return true
	}
	if q.in >= n {
		return false
	}
	if !s.nounFollows {
		return s.chunks[s.segments[n].first].is(grammar.Clause) // "X đàm phán với Y, nhưng Z không đầu tư vào X"
	}
	if g := &s.segments[n]; s.isMoney(g.first) || s.gapped(g.first) {
		return true // "raised money twice: $3m from A and $9m from B"
	}
	if q.in == 0 && q.use.Form != grammar.Nominal && s.endsWith(0, grammar.By) && s.segments[0].kind == adjunct {
		return true // "Backed by Halden, Kelda raised $5m": perhaps from others
	}
	if q.anaphoric() && s.genitiveAfter(q.phrase) {
		return true // "To nobody's surprise, X sold Y to Z"
	}
	// "Kestrel, backed by Temasek, has raised money", "Kvist, a spin-off from Velor Institute, secured $5m": not from these now
	told := s.segments[q.in].kind == relative || s.segments[q.in].kind == apposition
	return told || q.in > 0 && !q.oneWord() || s.segments[n].kind == relative
}

// ofSpeaker reports an English phrase that tells for whom somebody speaks who says what the trigger tells: "A spokesman for X said that Y
// had bought Z".
func (q *obliquePhrase) ofSpeaker() bool {
	s := q.s
	if q.gov == 0 || !s.saysBetween(q.last, q.d.trigger) {
		return false
	}
	c := &s.chunks[q.gov-1]
	return q.behind(grammar.For|grammar.Of|grammar.At) && (c.is(grammar.Post) || c.person())
}

// oneWord reports a preposition of one word.
func (q *obliquePhrase) oneWord() bool {
	g := &q.s.chunks[q.gov]
	return g.last-g.first == 1
}

// ruledOut reports a phrase behind a preposition of the role that fills it all the same not.
func (q *obliquePhrase) ruledOut(o *grammar.Oblique) bool {
	switch o.Role {
	case fact.Investor:
		return q.noInvestor() || q.reporter() || q.leadsFirm()
	case fact.Buyer:
		return q.reporter()
	case fact.Place:
		return q.noPlace(o.Words)
	case fact.Recipient:
		return q.noRecipient()
	case fact.Participant:
		return q.s.purposeBetween(q.d.trigger, q.gov) // "met X to discuss chips with Y"
	case fact.Target:
		return !q.s.nounFollows && q.s.within(q.phrase, q.d.trigger) // "liệt X, nhà cung cấp cho Y, vào danh sách đen"
	case fact.Party:
		return q.signsWithMany() || q.ofOtherDeal()
	}
	return false
}

// leadsFirm reports an English person told behind the comma of a firm, who leads that and no round: "put $5m into Kelda, led by Ada
// Boyd".
func (q *obliquePhrase) leadsFirm() bool {
	s, comma := q.s, q.gov-1
	if !s.nounFollows || q.kind != entity.Person || comma < 1 || s.chunks[comma].key != "," {
		return false
	}
	host := s.chunks[comma-1].phrase
	return host != nil && host.last == comma && host.kind == entity.Organization
}

// noInvestor reports a phrase that tells not from whom money comes.
func (q *obliquePhrase) noInvestor() bool {
	s := q.s
	if q.behind(grammar.With) {
		if !s.nounFollows && q.in < q.n && q.oneWord() {
			return true // "Ngoài thỏa thuận với X, hãng nhận vốn từ Y"
		}
		return s.announcedBy(q.phrase).anaphoric() || q.first > q.gov+1
	}
	if s.nounFollows && q.use.Form == grammar.Verb && q.use.Event.Subject == fact.Investor && q.behind(grammar.From) {
		return !q.lacks(fact.Investor) && q.oneWord() && (q.gov == 0 || !s.isMoney(q.gov-1)) // "bought a stake in X from Y"
	}
	// "X đầu tư vào Y, gồm cổ phiếu mua lại từ Z"
	return q.use.Form == grammar.Verb && !s.nounFollows && q.behind(grammar.From) && q.in > q.n
}

// reporter reports in English from whom it is heard: "Reports emerged from Bloomberg that X was to make a bid for Y".
func (q *obliquePhrase) reporter() bool {
	s := q.s
	if !s.nounFollows || q.last > q.d.trigger {
		return false
	}
	return q.r.press(q.phrase) || s.holds(grammar.That, span{q.last, q.d.trigger}) && q.behind(grammar.From)
}

// noPlace reports a phrase that tells where something else happens.
func (q *obliquePhrase) noPlace(words []string) bool {
	s, trigger := q.s, q.d.trigger
	if !q.lacks(fact.Place) || q.endsStint() {
		return true
	}
	if q.last <= trigger && s.placeBehind(trigger, q.n, words) {
		return true // "Tại Mỹ, X hoãn niêm yết trên Nasdaq"
	}
	if q.last <= trigger && !s.nounFollows && (s.saysBetween(q.last, trigger) || s.chunks[q.last].is(grammar.That)) {
		return true // "Phát biểu tại Huế, bà A cho biết X được lập năm 2020"
	}
	if s.nounFollows && q.last <= trigger && s.chunks[max(0, q.gov-1)].person() && s.saysBetween(q.last, trigger) {
		return true // "Bankers in Oslo expect X to list in May"
	}
	if s.nounFollows && q.in < q.n && q.gov > 0 && s.endsAsVerb(q.gov-1) {
		return true // "Headquartered in Oslo, X plans to list in London"
	}
	if s.nounFollows && q.kind != entity.Place && s.besidePerson(q.phrase, q.n) {
		return true // "Ann Lee, then at Kelda, met …"
	}
	return s.within(q.phrase, trigger) || s.elsewhere(q.phrase, q.n) || q.inRemark()
}

// inRemark reports a Vietnamese place in a segment behind the comma of the event's that begins with plain words, which tell something
// else of it: "X được lập năm 2020, động thái đầu tiên kiểu này tại Đông Nam Á".
func (q *obliquePhrase) inRemark() bool {
	s := q.s
	if s.nounFollows || q.in <= q.n || q.d.Type == fact.Listing {
		return false
	}
	g := &s.segments[q.in]
	c := &s.chunks[g.first]
	return g.first > 0 && s.chunks[g.first-1].key == "," && q.gov > g.first && c.phrase == nil && (c.kind == other || c.is(grammar.Noun))
}

// noRecipient reports a phrase that tells no firm that gets money, as the subject of an English verb does, or tells again of it.
func (q *obliquePhrase) noRecipient() bool {
	s := q.s
	if s.nounFollows {
		// "lost its finance chief, Ada Boyd, to Velor and raised $9m"
		return q.use.Form == grammar.Receiving && q.oneWord() && (q.last <= q.d.trigger || !q.lacks(fact.Recipient))
	}
	if q.use.Event.Sum && q.bare() && strings.Contains(s.chunks[q.ref].key, " ") && !s.plain[s.chunks[q.ref].key] {
		return true // "quỹ 100 triệu USD dành cho startup AI"
	}
	// "bơm 30 triệu USD vào X, nâng tổng vốn đầu tư vào startup này lên …"
	return !q.lacks(fact.Recipient) && (q.anaphoric() || q.in > q.n)
}

// signsWithMany reports several parties behind a Vietnamese verb of which nobody is the subject: "khiến cả giới choáng váng khi
// ký thỏa thuận với X và Y" does not say who signs.
func (q *obliquePhrase) signsWithMany() bool {
	return q.use.Form == grammar.Verb && !q.s.nounFollows && q.lacks(fact.Party) && len(q.members) > 1 && q.behind(grammar.With)
}

// ofOtherDeal reports with whom another English deal is, of whose parties two are told already: "signed a partnership with X in May,
// and a second one, with Y, is planned".
func (q *obliquePhrase) ofOtherDeal() bool {
	s, k := q.s, q.gov-1
	if !s.nounFollows || !q.behind(grammar.With) || len(q.d.Args[fact.Party]) < 2 {
		return false
	}
	if s.chunks[k].key == "," {
		k--
	}
	for ; k > q.d.trigger && q.gov-k <= maxDescriptors && s.chunks[k].kind != punct && s.chunks[k].kind != name; k-- {
		if c := &s.chunks[k]; s.chunks[k-1].is(grammar.And) {
			return c.is(grammar.Indefinite) || c.kind == moment && c.time.Value == "" // "a second"
		}
	}
	return false
}

// fillRole fills a role with whom the phrase means.
func (q *obliquePhrase) fillRole(role fact.Role) {
	r, s, d := q.r, q.s, q.d
	if role == fact.Target && q.fillOwner() || role == fact.Party && !q.fillPossessor() {
		return
	}
	thing := s.thingOf(q.phrase)
	if thing == nil && role == fact.Target && s.nounFollows && q.kind == entity.Organization {
		thing = q.phrase // "is weighing curbs on Nvidia's chips"
	}
	holder := s.holderOf(s.announcedBy(thing))
	r.fill(d, role, holder)
	if q := s.alsoNamed(q.phrase); role == fact.Investor && q != nil && (q.gov < 0 || s.chunks[q.gov].is(grammar.And)) {
		r.fill(d, role, q)
	}
	if role == fact.Participant {
		r.fill(d, role, s.nextHolder(holder))
	}
	if side := q.otherSide(); side != nil && (role == fact.Participant || role == fact.Party) {
		r.fill(d, role, side)
	}
}

// otherSide gives whom "and" joins to the first of two English sides behind what is told of that: "a meeting between Ann Lee,
// Kelda's chief, and Bo Rask".
func (q *obliquePhrase) otherSide() *phrase {
	s := q.s
	if !s.nounFollows || !q.between() || len(q.members) != 1 {
		return nil
	}
	aside := q.last < len(s.chunks) && s.chunks[q.last].key == ","
	for k := q.last; k+1 < len(s.chunks) && k-q.last <= 2*maxDescriptors; k++ {
		if !s.chunks[k].is(grammar.And) || aside != (s.chunks[k-1].key == ",") {
			if s.isVerb(k) {
				return nil
			}
			continue
		}
		if p := s.chunks[k+1].phrase; p != nil && p.first == k+1 && p.kind == q.kind {
			return p
		}
		return nil
	}
	return nil
}

// between reports a preposition that names both sides, unlike "with".
func (q *obliquePhrase) between() bool {
	return q.oneWord() && q.behind(grammar.Preposition) && !q.behind(grammar.With)
}

// fillOwner fills the target with the owner of the goods that a Vietnamese phrase without a name tells of: "dỡ bỏ hạn chế với
// dòng camera của hãng". It reports whether there is one.
func (q *obliquePhrase) fillOwner() bool {
	if q.s.nounFollows || !q.anaphoric() || q.this {
		return false
	}
	owner := q.s.ownerOf(q.phrase)
	if owner != nil {
		q.r.fill(q.d, fact.Target, owner)
	}
	return owner != nil
}

// fillPossessor fills the party whose partnership with the phrase an English noun tells: "Kelda's partnership with X and Y". It
// reports false where nobody is told to be: "her announcement of partnerships with X and Y" does not say whose.
func (q *obliquePhrase) fillPossessor() bool {
	if q.use.Form != grammar.Nominal || !q.s.nounFollows || !q.lacks(fact.Party) || !q.behind(grammar.With) {
		return true
	}
	if owner := q.s.possessor(q.d.trigger); owner != nil {
		q.r.fill(q.d, fact.Party, owner)
	}
	return !q.lacks(fact.Party) || len(q.members) <= 1
}

// otherNoun reports that what stands at j, a preposition or a sum, goes with another English noun for money put into firms
// than the trigger: "its $5m stake in X to pay for its investment in Y".
func (s *sentence) otherNoun(d *draft, j int) bool {
	deal := d.Type == fact.Investment || d.Type == fact.Acquisition && s.chunks[j].kind == amount
	if !s.nounFollows || !deal || !s.chunks[d.trigger].is(grammar.Trigger) || j > d.trigger && !onlyNominal(&s.chunks[d.trigger]) {
		return false
	}
	k := j - 1
	if s.chunks[j].kind == amount {
		for k = j + 1; k+1 < len(s.chunks) && k-j <= maxDealt && (s.chunks[k].kind == other || s.chunks[k].kind == name); k++ {
		}
	}
	if k < 0 || k >= len(s.chunks) || k == d.trigger {
		return false
	}
	c := &s.chunks[k]
	if !c.is(grammar.Trigger) || !onlyNominal(c) {
		return false
	}
	return s.nominalOf(k, fact.Investment) || s.chunks[j].kind == amount && s.nominalOf(k, fact.Listing)
}

// besidePerson reports a phrase in words between commas right behind a person in an earlier segment than n.
func (s *sentence) besidePerson(p *phrase, n int) bool {
	k := s.segmentOf(p.first)
	if k < 1 || k >= n {
		return false
	}
	q := s.told(s.segments[k-1])
	return q != nil && q.kind == entity.Person
}

// nextHolder gives the person whom a word of joining and an office bring behind another: "giữa Bộ
// trưởng Tài chính Mỹ A và Phó thủ tướng Trung Quốc B".
func (s *sentence) nextHolder(p *phrase) *phrase {
	if s.nounFollows || p == nil || p.kind != entity.Person || p.last+1 >= len(s.chunks) || !s.chunks[p.last].is(grammar.And) {
		return nil
	}
	q := s.chunks[p.last+1].phrase
	if q == nil || q.first != p.last+1 || s.holderOf(q) == q {
		return nil
	}
	return s.holderOf(q)
}

// placeBehind reports a place behind a trigger in its segment and one of the prepositions.
func (s *sentence) placeBehind(trigger, n int, words []string) bool {
	return !s.nounFollows && slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		return p.gov > trigger && p.last <= s.segments[n].last && p.kind == entity.Place && slices.Contains(words, s.chunks[p.gov].key)
	})
}

// piedRole fills the role behind the preposition of a relative pronoun from what the clause is told
// of.
func (r *reader) piedRole(d *draft, u grammar.Use, n int) {
	s := d.s
	if n == 0 || !s.pied(s.segments[n].first) || s.ofRoundLed(n) {
		return
	}
	host := s.hostBefore(n)
	if s.segments[n-1].kind == apposition {
		host = s.hostBefore(n - 1)
	}
	for _, o := range u.Event.Oblique {
		if slices.Contains(o.Words, s.chunks[s.segments[n].first].key) && len(d.Args[o.Role]) == 0 {
			r.fill(d, o.Role, host)
		}
	}
}

// announcedBy gives the names behind a comma that a noun only announces: "joined by two existing
// investors, Ostrava Growth and Bluebell Ventures", "alongside the state bank, Fomento".
func (s *sentence) announcedBy(p *phrase) *phrase {
	if p == nil || !s.nounFollows || !p.anaphoric() || p.pronoun || p.last+1 >= len(s.chunks) || s.chunks[p.last].key != "," {
		return p
	}
	q := s.phraseAt(p.last + 1)
	if q == nil || q.anaphoric() {
		return p
	}
	if q.first == p.last+2 && s.chunks[p.last+1].is(grammar.Such) && p.plural {
		return q // "six firms, including drone operator Udaan"
	}
	if q.first == p.last+1 && (s.oneAnnounced(p, q) || p.plural && len(q.members) > 1) {
		return q
	}
	return p
}

// oneAnnounced reports one name alone between marks that tells what a noun means: "the state bank, Fomento", "a rival, Fomento,".
func (s *sentence) oneAnnounced(p, q *phrase) bool {
	if len(q.members) != 1 || p.kind != q.kind {
		return false
	}
	if !s.chunks[p.first].is(grammar.Definite) {
		return s.chunks[p.first].is(grammar.Indefinite) && q.last < len(s.chunks) && s.chunks[q.last].key == ","
	}
	return q.last == len(s.chunks) || s.chunks[q.last].kind == punct
}

// thingOf gives what a phrase possesses, where it only says whose that is: "from
// Nvidia's venture arm, NVentures" names NVentures. Nil where that has no name.
func (s *sentence) thingOf(p *phrase) *phrase {
	if !s.genitiveAfter(p) || s.nounFollows && s.sharesOwned(p) {
		return p // "put $5m into Halden's Series A"
	}
	q := s.possessedBy(p)
	if q == nil || !q.anaphoric() {
		return q
	}
	if q.last+1 < len(s.chunks) && s.chunks[q.last].key == "," && s.nameAt(q.last+1) {
		return s.chunks[q.last+1].phrase
	}
	return nil
}

// elsewhere reports a place in a segment before the trigger's that is more than a
// circumstance: "A bỏ việc ở X, cùng hai người bạn thành lập Y".
func (s *sentence) elsewhere(p *phrase, n int) bool {
	k := s.segmentOf(p.first)
	return !s.nounFollows && k >= 0 && k < n && s.segments[k].kind == fragment
}

// within reports a place that only describes a name before it: "Bracken Mobile,
// a design studio in Belfast".
func (s *sentence) within(p *phrase, trigger int) bool {
	n := s.segmentOf(p.first)
	return n >= 0 && s.segments[n].kind == apposition && n != s.segmentOf(trigger)
}

// purposeBetween reports "to" and a verb that the grammar does not know, or knows as one of making, between two
// chunks.
func (s *sentence) purposeBetween(i, j int) bool {
	for k := i + 1; s.nounFollows && k < j; k++ {
		if s.chunks[k].is(grammar.Gauge) && s.opensWith(k, grammar.Into) {
			return true // "to build X"
		}
		if k+1 == j {
			break
		}
		if s.chunks[k].is(grammar.Into) && s.chunks[k+1].kind == other && !s.toks[s.chunks[k+1].first].Upper {
			return true
		}
	}
	return false
}

// hasOblique reports a phrase behind a preposition that brings the object of the
// event: "công bố khoản đầu tư vào X" tells of an investment in X.
func (s *sentence) hasOblique(e *grammar.Event, i, n int) bool {
	return s.oblique(e, e.Object, i, n)
}

// oblique reports a phrase behind a preposition that brings a role of the event.
func (s *sentence) oblique(e *grammar.Event, role fact.Role, i, n int) bool {
	if first := s.segments[n].first; n > 0 && s.nounFollows && s.pied(first) && brings(e, role, s.chunks[first].key) {
		return true // "a studio in which Kelda took a 30% stake"
	}
	for _, p := range s.phrases {
		if p.gov <= i || s.segmentOf(p.gov) != n {
			continue
		}
		if brings(e, role, s.chunks[p.gov].key) {
			return true
		}
	}
	return false
}

// brings reports a preposition that brings a role of the event.
func brings(e *grammar.Event, role fact.Role, word string) bool {
	return slices.ContainsFunc(e.Oblique, func(o grammar.Oblique) bool {
		return o.Role == role && slices.Contains(o.Words, word)
	})
}
