package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// nominal fills the roles of a noun that tells an event: what possesses it, what
// it is of, whom it lies between.
func (r *reader) nominal(d *draft, u grammar.Use, n int) {
	s, i, e := d.s, d.trigger, u.Event
	possessor, subject := s.possessor(i), s.nominalSubject(i, n)
	if subject != nil && subject.anaphoric() && e.Type == fact.Acquisition && s.toldToBe(i, n) {
		subject = nil // "It is the biggest purchase yet for X"
	}
	if p := s.placeBefore(i); p != nil && hasPlace(e) && e.Object == "" {
		r.fill(d, fact.Place, p)
		if subject == p {
			subject = s.subjectIn(&s.segments[n], p.first)
		}
	}
	var of, by *phrase
	for _, p := range s.phrases {
		if p.first <= i || p.gov <= i || s.broken(i, p.gov) || s.ofOther(i, p.gov) || e.Type == fact.Release && p.possession() || s.nounFollows && s.verbBetween(i, p.gov) {
			continue // "a release of its own", "the ban on X, a tool made by Y"
		}
		switch g := &s.chunks[p.gov]; {
		case s.nounFollows && (s.within(p, i) || s.ofPerson(p)): // "a meeting between A of X and B, the head of Y"
		case g.is(grammar.Of) && of == nil && (s.nounFollows || !s.strayed(i, p.gov)):
			of = s.announcedBy(p) // "the launch of its robot, Dobbin"
		case g.is(grammar.By) && by == nil && !s.vouchedAt(p.gov):
			by = p
		}
	}
	if by != nil && e.Subject != "" {
		r.fill(d, e.Subject, by)
	}
	defer func() {
		if possessor == nil && e.Subject != e.Object && len(d.Args[e.Subject]) == 0 && !(s.nounFollows && e.Type == fact.Acquisition && s.oblique(e, e.Subject, i, n)) && s.actsOn(i, n) && (s.nounFollows || of != nil || len(d.Args[e.Object]) == 0) {
			r.fill(d, e.Subject, subject) // "X considers a ban"
		}
	}()
	direct := s.directly(e, i)
	switch {
	case !s.nounFollows && u.Maybe && e.Type == fact.Acquisition && direct == nil && of != nil && !of.anaphoric():
		r.fill(d, e.Subject, of) // "X từ chối lời đề nghị mua lại của Y"
		r.fill(d, e.Object, subject)
	case direct != nil && r.fill(d, e.Object, direct):
		r.fill(d, e.Subject, s.dealer(d, direct, subject))
	case e.Object == "" || e.Object == e.Subject:
		p := subject
		if p == nil && s.segments[n].kind == predicate {
			p = s.subjectOf(i, n) // "X, a maker of robots, is considering a listing"
		}
		if p != nil && !s.nounFollows && p.first > i {
			p = nil // "từ cuộc gặp giữa A và B, giám đốc C"
		}
		if p == nil && e.Type == fact.Meeting {
			p = s.meetsAfter(i, n)
		}
		if e.Type == fact.Partnership && p != nil && len(p.members) < 2 && s.toldToBe(i, n) {
			p = nil // "X is a joint venture between Y and Z"
		}
		if !r.fill(d, e.Subject, possessor) && !r.fill(d, e.Subject, of) && p != nil && (e.Object != "" || s.governor(i) < 0) && (s.actsOn(i, n) || len(p.members) > 1) {
			r.fill(d, e.Subject, p) // "X entered a partnership with Y", "X and Y announced a joint venture"
		}
	case possessor != nil:
		if r.fill(d, e.Subject, possessor) {
			if of == nil && e.Type == fact.Acquisition {
				of = s.boughtAs(i, n, u, possessor, subject)
			}
			r.fill(d, e.Object, of)
		} else {
			r.fill(d, e.Object, possessor)
		}
	case of != nil && e.Subject != "" && len(d.Args[e.Subject]) == 0 && s.takesSubject(e, i, of):
		r.fill(d, e.Subject, of)
	case of != nil:
		r.fill(d, e.Object, of)
	case s.nounFollows && e.Type == fact.Acquisition:
		if e.Subject == "" && s.oblique(e, fact.Buyer, i, n) { // "X is in talks about a sale to Y"
			r.fill(d, e.Object, subject)
		} else if s.oblique(e, e.Subject, i, n) { // "X has made an offer" tells of whom nowhere
			if p := s.boardOf(i); p != nil {
				subject = p
			}
			r.fill(d, e.Object, subject) // "X has turned down an offer from Y"
		}
	case !s.hasOblique(e, i, n):
		r.fill(d, e.Object, subject) // "X closed a round"
	}
}

// ofOther reports a preposition right behind another English noun for an event than the one at i: in "its investment in X and
// projects such as the purchase of Y" the investment is not of Y.
func (s *sentence) ofOther(i, gov int) bool {
	k := gov - 1
	return s.nounFollows && k > i && s.chunks[k].is(grammar.Trigger) && onlyNominal(&s.chunks[k]) && s.determined(k)
}

// boardOf gives the firm whose board or head turns down in English what stands at i: "The board of X rejected a bid from
// Y", "X's chairman turned down an offer from Y".
func (s *sentence) boardOf(i int) *phrase {
	for _, p := range s.phrases {
		if p.last >= i || p.anaphoric() || len(p.members) != 1 || p.kind != entity.Organization {
			continue
		}
		head, denial := p.gov-1, p.last
		if s.genitiveAfter(p) {
			head, denial = p.last+1, p.last+2
		} else if p.gov < 1 || !s.chunks[p.gov].is(grammar.Of) {
			continue
		}
		if denial < i && s.chunks[denial].is(grammar.Denial) && (s.chunks[head].is(grammar.Post) || s.chunks[head].is(grammar.Noun) && s.chunks[head].entry.Named) {
			return p
		}
	}
	return nil
}

// meetsAfter gives who says or does something at a meeting with which a Vietnamese sentence begins: "Tại cuộc gặp với A hôm qua, B cam
// kết …".
func (s *sentence) meetsAfter(i, n int) *phrase {
	if s.nounFollows || n != 0 || i != 1 || !s.chunks[0].is(prepositions) || n+1 >= len(s.segments) || s.segments[1].kind != clause || !s.chunks[min(i+1, len(s.chunks)-1)].is(grammar.With) {
		return nil
	}
	p := s.headOf(&s.segments[1])
	if p == nil || p.kind != entity.Person || p.anaphoric() && !p.pronoun {
		return nil
	}
	return p
}

// dealer gives who buys by a Vietnamese noun for a purchase with what is bought right behind it: whom
// "của" brings, whoever speaks of it, "phê duyệt thương vụ mua lại X của Y"; else the subject, "hoàn tất
// thương vụ thâu tóm X", unless it does something else with it, "phê duyệt thương vụ mua lại X". One who announces
// the purchase of "X của Y" takes X from Y.
func (s *sentence) dealer(d *draft, direct, subject *phrase) *phrase {
	i := d.trigger
	told := subject != nil && i > 0 && (s.chunks[i-1].is(grammar.Speech|grammar.Reporting) && !s.chunks[i-1].is(grammar.Denial) || s.chunks[i-1].is(grammar.Trigger) && s.tells(i-1, fact.Release))
	if d.Type != fact.Acquisition {
		return subject
	}
	if k := direct.last; k+1 < len(s.chunks) && s.chunks[k].is(grammar.Of) && !told && direct.kind != entity.Product && direct.kind != entity.Model {
		if of := s.chunks[k+1].phrase; of != nil && of.first == k+1 && fits(fact.Buyer, of.kind) {
			return of
		}
	}
	switch n := s.segmentOf(i); {
	case i > 0 && s.chunks[i-1].kind == other:
		return nil
	case subject == nil && n == 0 && s.segments[n].kind != clause && i == 1 && s.chunks[0].is(prepositions) && n+1 < len(s.segments) && s.segments[n+1].kind == clause:
		if p := s.headOf(&s.segments[n+1]); p != nil && p.kind != entity.Place && !s.chunks[s.segments[n+1].first].is(grammar.Clause|grammar.And) {
			return p // "Sau thương vụ thâu tóm X, Y có thêm 2 triệu người dùng"
		}
	}
	return subject
}

// boughtAs gives what is bought where an English noun for it has an owner and nothing behind "of": "Velor's latest purchase
// is Halden", "Halden is Velor's latest purchase", "Halden rejected Velor's $3m bid".
func (s *sentence) boughtAs(i, n int, u grammar.Use, owner, subject *phrase) *phrase {
	named := func(p *phrase) bool { return p != nil && !p.anaphoric() && p != owner && p.kind == entity.Organization }
	const doubtful = grammar.Planned | grammar.Possible | grammar.Negation
	if !s.nounFollows {
		return nil
	}
	if u.Maybe {
		if k := owner.first - 1; named(subject) && !owner.anaphoric() && k >= subject.last && s.chunks[k].is(grammar.Denial) {
			return subject
		}
		return nil
	}
	if named(subject) && s.toldToBe(i, n) {
		return subject
	}
	k := s.predicateOf(i, n)
	if k < 0 || k+1 >= len(s.chunks) || !s.chunks[k].is(grammar.Be) || s.chunks[k].is(doubtful) {
		return nil
	}
	if p := s.chunks[k+1].phrase; named(p) && p.first == k+1 && p.nominative() {
		return p
	}
	return nil
}

// ofPerson reports an organization behind somebody's name and "of": "Ada Boyd of Kelda".
func (s *sentence) ofPerson(p *phrase) bool {
	if p.gov < 1 || !s.chunks[p.gov].is(grammar.Of) || p.kind == entity.Person {
		return false
	}
	q := s.chunks[p.gov-1].phrase
	return q != nil && q.last == p.gov && q.kind == entity.Person && !q.anaphoric()
}

// toldToBe reports a noun that says in English what the subject is, with nothing but its
// adjectives behind the form of "to be".
func (s *sentence) toldToBe(i, n int) bool {
	for k := i - 1; s.nounFollows && k > s.segments[n].first; k-- {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Be):
			return true
		case c.kind != other && !c.is(grammar.Definite|grammar.Indefinite|grammar.Own|grammar.Genitive) && c.kind != name:
			return false
		}
	}
	return false
}

// vouchedAt reports a chunk in words that tell who says so: "a bid for X, according to a report by Y".
func (s *sentence) vouchedAt(i int) bool {
	n := s.segmentOf(i)
	return n >= 0 && s.segments[n].kind == attribution
}

// placeBefore gives the place named right before a noun, which says where it happens: "is
// considering a Dublin listing".
func (s *sentence) placeBefore(i int) *phrase {
	if i == 0 || !s.nounFollows {
		return nil
	}
	if p := s.chunks[i-1].phrase; p != nil && p.last == i && p.kind == entity.Place && !p.anaphoric() && len(p.members) == 1 {
		return p
	}
	return nil
}

// directly gives what is named right behind a noun for a purchase or a launch: "thương vụ thâu tóm
// startup X", "buổi ra mắt X".
func (s *sentence) directly(e *grammar.Event, i int) *phrase {
	if s.nounFollows || e.Type != fact.Acquisition && e.Type != fact.Release && e.Type != fact.Membership || i+1 >= len(s.chunks) {
		return nil
	}
	p := s.chunks[i+1].phrase
	if p == nil || p.first != i+1 || p.gov >= 0 || p.anaphoric() || e.Type == fact.Release && p.kind != entity.Model && p.kind != entity.Product || e.Type == fact.Membership && p.kind != entity.Group {
		return nil
	}
	return p
}

// strayed reports a name, a verb or the end of the segment between a noun and a
// possessive: "vòng này do quỹ X dẫn dắt, có sự góp mặt của Y" is not Y's round.
func (s *sentence) strayed(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if c := &s.chunks[k]; c.kind == name || c.is(grammar.Have) || s.isVerb(k) {
			return true
		}
	}
	return s.segmentOf(i) != s.segmentOf(j)
}

// hasOblique reports a phrase behind a preposition that brings the object of the
// event: "công bố khoản đầu tư vào X" tells of an investment in X.
func (s *sentence) hasOblique(e *grammar.Event, i, n int) bool {
	return s.oblique(e, e.Object, i, n)
}

// oblique reports a phrase behind a preposition that brings a role of the event.
func (s *sentence) oblique(e *grammar.Event, role fact.Role, i, n int) bool {
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

// originTold reports who only tells, in an English apposition before the verb, where a firm comes from: "Kvist, a spin-off from
// Velor Institute, secured $5m from the fund".
func (s *sentence) originTold(p *phrase, trigger int) bool {
	n := s.segmentOf(p.first)
	if !s.nounFollows || n < 0 || p.last > trigger {
		return false
	}
	return s.segments[n].kind == apposition && s.segmentOf(trigger) > n
}

// brings reports a preposition that brings a role of the event.
func brings(e *grammar.Event, role fact.Role, word string) bool {
	return slices.ContainsFunc(e.Oblique, func(o grammar.Oblique) bool {
		return o.Role == role && slices.Contains(o.Words, word)
	})
}

// nominalSubject gives the subject of the clause of a noun, over a bracket that
// tells more of it: "tập đoàn X (Hàn Quốc) công bố khoản đầu tư".
func (s *sentence) nominalSubject(i, n int) *phrase {
	p := s.subjectIn(&s.segments[n], i)
	if p != nil && s.nounFollows && s.tells(i, fact.Partnership) && (p.kind == entity.Product || p.kind == entity.Model) {
		p = s.headOf(&s.segments[n]) // "X and Y will build a filter under a partnership"
	}
	if p != nil && s.preparesFor(i) {
		if p = s.clauseHead(&s.segments[n], i); p != nil && p.anaphoric() && s.holds(grammar.Reporting, span{s.segments[n].first, p.first}) {
			p = nil // "The Courier reported last month that it had hired bankers for a listing"
		}
	}
	if g := &s.segments[n]; p == nil && s.nounFollows && n > 0 && g.kind == relative && s.chunks[g.first].is(grammar.Relative) && !s.chunks[g.first].is(grammar.Own) && i > g.first+1 {
		return s.hostBefore(n) // "X, which is said to be weighing an offer for Y, …"
	}
	if p == nil && n > 0 && s.nounFollows && s.segments[n].kind == predicate && s.tells(i, fact.Acquisition) {
		return s.subjectOf(i, n) // "X bought Y in May and walked away from a bid for Z"
	}
	if p == nil && n > 1 && s.nounFollows && s.segments[n].kind == predicate && s.segments[n-2].kind == fragment && s.segments[n-1].kind != predicate && s.segments[n-1].kind != clause {
		return s.subjectOf(i, n) // "Japan, by contrast, has placed no curbs on X"
	}
	if p == nil && n > 0 && s.nounFollows && s.segments[n-1].bracket && s.segments[n].kind != relative && s.tells(i, fact.Partnership) {
		return s.subjectOf(i, n) // "X and Y (NYSE: Y) announced a joint venture"
	}
	if k := s.segments[n].kind; p == nil && n > 0 && !s.nounFollows && (s.segments[n-1].bracket || s.segments[n-1].kind == attribution || (k == relative || k == apposition) && s.tells(i, fact.Membership)) {
		p = s.subjectOf(i, n)
	}
	return p
}

// preparesFor reports an English noun for a listing, told of before, for which somebody is hired or something done: it
// is still to come, and is that of who does so. "hired Goldman Sachs for an IPO".
func (s *sentence) preparesFor(i int) bool {
	if !s.nounFollows || !s.tells(i, fact.Listing) {
		return false
	}
	k := i - 1
	for k > 0 && i-k <= maxDescriptors && (s.chunks[k].is(grammar.Indefinite|grammar.Own) || s.chunks[k].kind == other || s.chunks[k].kind == name && s.chunks[k].name.Kind == entity.Place) {
		k--
	}
	return k > 0 && k < i-1 && s.chunks[k].is(grammar.For) && !s.chunks[k].is(grammar.Trigger)
}

// actsOn reports that the noun is the object of a plain verb of its segment,
// not of one of saying or reporting.
func (s *sentence) actsOn(i, n int) bool {
	first := s.segments[n].first
	if s.announcesDeal(i) {
		return true
	}
	if s.nounFollows && i-2 >= first && s.chunks[i-1].is(grammar.Definite) && (s.chunks[i-2].kind == other || s.otherKind(i-2, i)) && (s.tells(i, fact.Restriction) || s.tells(i, fact.Acquisition)) {
		return false // "welcomed the ban on X": that of somebody else
	}
	if p := s.subjectIn(&s.segments[n], i); p != nil {
		first = p.last // "X said that Y was weighing a bid", "tờ X cho biết Y đang xem xét lệnh cấm"
	}
	for k := i - 1; k >= first; k-- {
		if c := &s.chunks[k]; k == i-1 && !s.nounFollows && c.is(grammar.Trigger) {
			continue // "công bố khoản đầu tư"
		}
		if s.nounFollows && k > 0 && s.chunks[k].is(grammar.Reporting) && s.chunks[k-1].is(grammar.Be) {
			continue // "X was reported by Y to be weighing a bid"
		}
		if s.chunks[k].is(grammar.Speech | grammar.Reporting | grammar.Quoting) {
			return false
		}
	}
	return true
}

// announcesDeal reports a verb of bringing out, right before the article of an English noun for a purchase, by which the
// buyer tells of it: "announced the acquisition of X".
func (s *sentence) announcesDeal(i int) bool {
	k := i - 1
	for k > 0 && (s.chunks[k].is(grammar.Definite|grammar.Indefinite) || s.chunks[k].kind == amount) {
		k--
	}
	return s.nounFollows && k > 0 && k < i-1 && s.chunks[k].is(grammar.Speech) && s.tells(i, fact.Acquisition) && s.tells(k, fact.Release)
}

// otherKind reports a verb that tells of events, but none of what the noun at i tells.
func (s *sentence) otherKind(k, i int) bool {
	c := &s.chunks[k]
	return c.is(grammar.Trigger) && !onlyNominal(c) && !slices.ContainsFunc(c.entry.Uses, func(u grammar.Use) bool { return s.tells(i, u.Event.Type) })
}

// takesSubject reports whether the phrase behind "của" or "of" is who did it:
// it fits the subject's role and not the object's, or the object stands behind
// a preposition of its own.
func (s *sentence) takesSubject(e *grammar.Event, i int, p *phrase) bool {
	if !fits(e.Subject, p.kind) {
		return false
	}
	if !fits(e.Object, p.kind) || p.kind == "" {
		return p.kind != "" || !fits(e.Object, p.kind)
	}
	return s.hasOblique(e, i, s.segmentOf(i))
}

// maxOwned is how many chunks before a noun its possessor may stand: "Kuulmine's
// best-known product".
const maxOwned = 6

// possessor gives who possesses the noun at i: "Halyard's acquisition", "its
// release".
func (s *sentence) possessor(i int) *phrase {
	for k := i - 1; k >= 0 && i-k <= maxOwned; k-- {
		c := &s.chunks[k]
		if c.is(grammar.Genitive) && k > 0 {
			if o := &s.chunks[k-1]; o.kind == name && o.phrase != nil && o.phrase.first < k-1 && i < o.phrase.last {
				return s.only(k - 1) // "A and B's C": B alone is the owner
			}
			return s.chunks[k-1].phrase
		}
		if c.is(grammar.Own) {
			return &phrase{s: s, first: k, last: k + 1, ref: k, pronoun: true, gov: -1}
		}
		if c.kind != other && c.kind != amount && c.key != "-" && !c.is(grammar.Noun|grammar.Gauge) && !(c.kind == name && k == i-1) && !s.deemed(k) {
			return nil
		}
	}
	return nil
}

// deemed reports an English adjective that tells of the noun behind it that it is only planned or thought of: "Velor's
// planned purchase of Halden".
func (s *sentence) deemed(k int) bool {
	c := &s.chunks[k]
	return s.nounFollows && c.last-c.first == 1 && c.is(grammar.Planned|grammar.Possible) && !c.is(grammar.Trigger|grammar.Auxiliary|grammar.Be|prepositions)
}

// broken reports a clause boundary or another verb between two chunks.
func (s *sentence) broken(i, j int) bool {
	for k := i + 1; k < j; k++ {
		c := &s.chunks[k]
		if c.key == ";" || c.key == ":" || c.is(grammar.Clause|grammar.Subordinate|grammar.Relative|grammar.That) && c.phrase == nil ||
			c.is(grammar.Auxiliary|grammar.Speech) {
			return true
		}
	}
	return false
}

// obliques fills the roles that stand behind prepositions.
func (r *reader) obliques(d *draft, u grammar.Use, n int) {
	s := d.s
	lo, hi := s.zone(n)
	for _, p := range s.phrases {
		if p.gov < 0 || p.first < lo || p.last > hi || s.otherVerb(d, p.gov) || s.otherNoun(d, p.gov) {
			continue
		}
		if k := s.segmentOf(p.gov); s.nounFollows && k < n && (s.segments[k].kind == relative || k > 0 && s.chunks[p.gov].last-s.chunks[p.gov].first > 1 || s.segments[n].kind == relative) {
			continue // "Kestrel, backed by Temasek, has raised money": not from Temasek now
		}
		if !s.nounFollows && s.segmentOf(p.gov) < n && s.chunks[s.segments[n].first].is(grammar.Clause) {
			continue // "X đàm phán với Y, nhưng Z không đầu tư vào X"
		}
		gov, aside := s.chunks[p.gov].key, !s.nounFollows && s.segmentOf(p.gov) < n && s.chunks[p.gov].last-s.chunks[p.gov].first == 1
		for _, o := range u.Event.Oblique {
			if o.Role == fact.Investor && s.originTold(p, d.trigger) {
				continue
			}
			if aside && o.Role == fact.Investor && s.chunks[p.gov].is(grammar.With) {
				continue // "Ngoài thỏa thuận với X, hãng nhận vốn từ Y"
			}
			if o.Role == fact.Investor && u.Form == grammar.Verb && !s.nounFollows && s.chunks[p.gov].is(grammar.From) && s.segmentOf(p.gov) > n {
				continue // "X đầu tư vào Y, gồm cổ phiếu mua lại từ Z"
			}
			if !slices.Contains(o.Words, gov) || o.Role == fact.Investor && s.chunks[p.gov].is(grammar.With) && (s.announcedBy(p).anaphoric() || p.first > p.gov+1) || o.Role == fact.Place && len(d.Args[fact.Place]) > 0 {
				continue
			}
			if (o.Role == fact.Buyer || o.Role == fact.Investor) && s.nounFollows && p.last <= d.trigger && (r.press(p) || s.holds(grammar.That, span{p.last, d.trigger}) && s.chunks[p.gov].is(grammar.From)) {
				continue // "Reports emerged from Bloomberg that X was to make a bid for Y"
			}
			if o.Role == fact.Place && p.last <= d.trigger && (s.placeBehind(d.trigger, n, o.Words) || !s.nounFollows && (s.saysBetween(p.last, d.trigger) || s.chunks[p.last].is(grammar.That))) {
				continue // "Tại Mỹ, X hoãn niêm yết trên Nasdaq", "Phát biểu tại Huế, bà A cho biết X được lập năm 2020"
			}
			if o.Role == fact.Place && s.nounFollows && p.kind != entity.Place && s.besidePerson(p, n) {
				continue // "Ann Lee, then at Kelda, met …"
			}
			if o.Role == fact.Recipient && u.Event.Sum && p.anaphoric() && !p.this && !p.pronoun && strings.Contains(s.chunks[p.ref].key, " ") && !s.nounFollows && !s.unitWord(p.ref, s.grammar.Nouns.Plain) {
				continue // "quỹ 100 triệu USD dành cho startup AI"
			}
			if o.Role == fact.Recipient && !s.nounFollows && len(d.Args[fact.Recipient]) > 0 && (p.anaphoric() || s.segmentOf(p.gov) > n) {
				continue // "bơm 30 triệu USD vào X, nâng tổng vốn đầu tư vào startup này lên …"
			}
			if o.Role == fact.Participant && s.purposeBetween(d.trigger, p.gov) {
				continue // "met X to discuss chips with Y"
			}
			if o.Role == fact.Place && (s.within(p, d.trigger) || s.elsewhere(p, n)) || o.Role == fact.Target && !s.nounFollows && s.within(p, d.trigger) {
				continue // "liệt X, nhà cung cấp cho Y, vào danh sách đen"
			}
			if owner := s.ownerOf(p); o.Role == fact.Target && !s.nounFollows && p.anaphoric() && !p.this && owner != nil {
				r.fill(d, o.Role, owner)
				continue // "dỡ bỏ hạn chế với dòng camera của hãng"
			}
			if o.Role == fact.Party && u.Form == grammar.Verb && !s.nounFollows && len(d.Args[fact.Party]) == 0 && len(p.members) > 1 && s.chunks[p.gov].is(grammar.With) {
				continue // "khiến cả giới choáng váng khi ký thỏa thuận với X và Y" does not say who signs
			}
			if o.Role == fact.Party && u.Form == grammar.Nominal && s.nounFollows && len(d.Args[fact.Party]) == 0 && s.chunks[p.gov].is(grammar.With) {
				if owner := s.possessor(d.trigger); owner != nil {
					r.fill(d, fact.Party, owner) // "Kelda's partnership with X and Y"
				}
				if len(d.Args[fact.Party]) == 0 && len(p.members) > 1 {
					continue // "her announcement of partnerships with X and Y" does not say whose
				}
			}
			thing := s.thingOf(p)
			if thing == nil && o.Role == fact.Target && s.nounFollows && p.kind == entity.Organization {
				thing = p // "is weighing curbs on Nvidia's chips"
			}
			holder := s.holderOf(s.announcedBy(thing))
			r.fill(d, o.Role, holder)
			if o.Role == fact.Participant {
				r.fill(d, o.Role, s.nextHolder(holder))
			}
		}
	}
	r.piedRole(d, u, n)
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
	return k >= 0 && k < len(s.chunks) && k != d.trigger && s.chunks[k].is(grammar.Trigger) && s.nominalOf(k, fact.Investment) && onlyNominal(&s.chunks[k])
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
	if n == 0 || !s.pied(s.segments[n].first) {
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
	if q != nil && q.first == p.last+2 && s.chunks[p.last+1].is(grammar.Such) && p.plural && !q.anaphoric() {
		return q // "six firms, including drone operator Udaan"
	}
	if q == nil || q.first != p.last+1 || q.anaphoric() {
		return p
	}
	alone := len(q.members) == 1 && s.chunks[p.first].is(grammar.Definite) && p.kind == q.kind && (q.last == len(s.chunks) || s.chunks[q.last].kind == punct)
	if alone || p.plural && len(q.members) > 1 {
		return q
	}
	return p
}

// thingOf gives what a phrase possesses, where it only says whose that is: "from
// Nvidia's venture arm, NVentures" names NVentures. Nil where that has no name.
func (s *sentence) thingOf(p *phrase) *phrase {
	if !s.genitiveAfter(p) {
		return p
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

// otherDeed reports a segment that tells by a verb that the grammar does not know what somebody else did, or
// did besides: "X, which raised $5m, grew fast in 2024", "released X and travelled to Berlin in May".
func (s *sentence) otherDeed(k, n int) bool {
	first := s.segments[k].first
	if s.segments[k].kind != adjunct {
		return false
	}
	return s.segments[n].kind == relative && s.chunks[first].kind == other || s.nounFollows && s.chunks[first].is(grammar.And) && s.unknownVerb(first+1)
}

// zone is the range of chunks whose circumstances belong to a trigger in
// segment n: the segment and the adjuncts beside it.
func (s *sentence) zone(n int) (lo, hi int) {
	lo, hi = s.segments[n].first, s.segments[n].last
	first := n
	if s.purpose(n) {
		first, lo = n-1, s.segments[n-1].first
	}
	for k := first - 1; k >= 0; k-- {
		g := &s.segments[k]
		if g.kind == adjunct && k > 0 && s.segments[k-1].kind == apposition && s.endsAsVerb(g.first) {
			break // "Ann, once of X, walked out in 2020, and later she …"
		}
		if g.kind == adjunct || g.kind == fragment && s.segments[k+1].kind == apposition {
			lo = g.first // "In March X and Y, a bank, put money into Z"
			continue
		}
		if s.nounFollows && g.kind == relative && k > 0 && s.segments[k-1].kind == fragment {
			lo = s.segments[k-1].first // "In March X, which makes Y, bought Z"
			k--
			continue
		}
		if s.chainedTo(k, n) {
			continue
		}
		if g.kind != apposition && g.kind != attribution && g.kind != fragment {
			break
		}
	}
	for k := n + 1; k < len(s.segments); k++ {
		g := &s.segments[k]
		if s.otherDeed(k, n) {
			break
		}
		if g.kind == adjunct && s.chunks[g.first-1].key != ";" || s.landBehind(k) {
			hi = g.last
			continue
		}
		if s.nounFollows && g.kind == relative && (k > n+1 && s.segments[k-1].kind == apposition || k+1 < len(s.segments) && (s.onlyTime(&s.segments[k+1]) || s.forSum(&s.segments[k+1]))) {
			continue // "released Bollard, a tool that predicts times, on Friday", "bought X, which Y made, in May", "…, for $5m"
		}
		if k == n+1 && g.kind == relative && k+1 < len(s.segments) && s.deed(s.segments[n]) && s.chunks[s.segments[k+1].first].is(grammar.Be) {
			hi = s.segments[k+1].last // "The funding, announced on Monday, was led by X"
			break
		}
		if end := s.goesBackBefore(k); end > hi {
			hi = end
			break
		}
		if g.kind != apposition && g.kind != attribution && g.kind != fragment {
			break
		}
	}
	return lo, hi
}

// landBehind reports a Vietnamese segment that only tells in what land the place before it lies, and when: "hội đàm tại Busan,
// Hàn Quốc hôm 30/10".
func (s *sentence) landBehind(n int) bool {
	g := &s.segments[n]
	if s.nounFollows || n == 0 || s.chunks[g.first-1].key != "," {
		return false
	}
	p, q := s.chunks[g.first-2].phrase, s.chunks[g.first].phrase
	if p == nil || q == nil || p.kind != entity.Place || q.kind != entity.Place || p.anaphoric() || q.anaphoric() || q.first != g.first {
		return false
	}
	for k := q.last; k < g.last; k++ {
		if c := &s.chunks[k]; c.kind != moment && c.kind != other && !c.is(prepositions) {
			return false
		}
	}
	return true
}

// forSum reports a segment that begins with the price that somebody pays: "for $5m in cash".
func (s *sentence) forSum(g *segment) bool {
	return g.kind == adjunct && s.chunks[g.first].is(grammar.For) && g.first+1 < g.last && s.isMoney(g.first+1)
}

// goesBackBefore gives where the first verb stands in a segment that goes on about the verb before
// an aside until then: "sold its arm, Kartta, to Nokia for $5m and used the money to pay debts". It
// is 0 where the segment does not.
func (s *sentence) goesBackBefore(n int) int {
	g, prev := &s.segments[n], &s.segments[n-1]
	if !s.nounFollows || g.kind != predicate || prev.kind != apposition && prev.kind != fragment || !s.chunks[g.first].is(prepositions) || s.chunks[g.first].is(grammar.And) {
		return 0
	}
	for k := g.first; k < g.last; k++ {
		if s.chunks[k].is(grammar.And) && s.chunks[k].phrase == nil {
			return k
		}
		if s.isVerb(k) {
			return 0
		}
	}
	return 0
}

// chainedTo reports a segment k in a chain of predicates of one subject that ends with segment
// n, none of them with a time of its own or another event: "Năm 2021, chị bỏ việc, về quê lập X".
func (s *sentence) chainedTo(k, n int) bool {
	for i := k + 1; i <= n; i++ {
		if g := &s.segments[i]; g.kind != predicate || s.chunks[g.first].is(grammar.Clause|grammar.Subordinate|grammar.Relative) || s.chunks[g.first-1].key != "," {
			return false
		}
	}
	for i := s.segments[k].first; i < s.segments[n].last; i++ {
		if s.chunks[i].kind == moment || i < s.segments[n].first && s.isVerb(i) {
			return false
		}
	}
	return !s.nounFollows && (s.segments[k].kind == clause || s.segments[k].kind == predicate)
}

// purpose reports a segment that only says what for the one before it is done, by the same
// people: "dự định sang X để gặp Y".
func (s *sentence) purpose(n int) bool {
	g := &s.segments[n]
	return !s.nounFollows && n > 0 && s.chunks[g.first].is(grammar.Subordinate) && g.first > 0 && s.chunks[g.first-1].kind != punct &&
		g.first+1 < g.last && s.isVerb(g.first+1)
}

// otherVerb reports a verb of another type of event between the trigger and a
// chunk.
func (s *sentence) otherVerb(d *draft, j int) bool {
	lo, hi := min(d.trigger, j), max(d.trigger, j)
	for k := lo + 1; k < hi; k++ {
		if !s.isVerb(k) || s.tells(k, d.Type) || s.nounFollows && s.chunks[k].is(grammar.Speech) && s.objectOf(k) == nil {
			continue // "The funding, announced on Monday, was led by X"
		}
		if k == d.trigger-1 && !s.nounFollows && s.chunks[d.trigger].is(grammar.Trigger) && onlyNominal(&s.chunks[d.trigger]) {
			continue // "công bố khoản đầu tư": the noun is what the verb tells
		}
		if k > 0 && k < d.trigger && s.chunks[k].is(grammar.Quoting) && s.chunks[k-1].phrase != nil && s.chunks[k-1].phrase.media {
			continue // "tờ X viết rằng Y mua Z"
		}
		if s.nounFollows && d.Type == fact.Acquisition && k+2 == d.trigger && s.chunks[k+1].is(grammar.Into) && s.tells(k, fact.Partnership) {
			continue // "said on Tuesday it had struck a deal to buy X"
		}
		if s.nounFollows && k < d.trigger && s.chunks[d.trigger].is(grammar.Trigger) && onlyNominal(&s.chunks[d.trigger]) && s.heldBy(k, d.trigger) {
			continue // "Last week X sealed a three-year alliance with Y"
		}
		if k < d.trigger && !s.nounFollows && s.onlyPays(k) {
			continue // "chi 210 tỷ đồng mua lại X"
		}
		if k == d.trigger-1 && !s.nounFollows && d.Type == fact.Measurement {
			continue // "thu về 5 tỷ đồng doanh thu"
		}
		if k+1 < len(s.chunks) && s.chunks[k+1].phrase == nil && s.modifies(k, max(0, s.segmentOf(k))) {
			continue // "cấm bán phần mềm thiết kế cho X"
		}
		if d.Type == fact.Restriction && k > d.trigger && s.goodsBarred(d.trigger) != nil && s.tells(k, fact.Acquisition) {
			continue // "banned carriers from buying X's chips in May"
		}
		if s.nounFollows && s.aside(k, lo, hi) || k > d.trigger && s.describedTimed(k, j) {
			continue
		}
		if k > d.trigger || !s.announces(k, d.trigger) {
			return true
		}
	}
	return false
}

// heldBy reports a verb of which the noun at a chunk is the object, with nothing but adjectives and an article between.
func (s *sentence) heldBy(verb, noun int) bool {
	for k := verb + 1; k < noun; k++ {
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Definite|grammar.Indefinite) && !(c.kind == moment && c.time.Value == "") {
			return false
		}
	}
	return true
}

// describedTimed reports a chunk in what is told of a thing before a time, or a price, that stands alone behind
// it: "cấm Chim Sâu, ứng dụng do X phát triển, từ giữa năm 2024".
func (s *sentence) describedTimed(k, j int) bool {
	n := s.segmentOf(k)
	if n <= 0 || n+1 >= len(s.segments) || s.segments[n].kind != apposition && !(s.nounFollows && s.segments[n].kind == relative) || s.segmentOf(j) != n+1 {
		return false
	}
	g := &s.segments[n+1]
	sum := !s.nounFollows && s.chunks[j].kind == amount // ", với giá 5 tỷ đồng"
	return (s.chunks[j].kind == moment || sum) && j == g.last-1 && (g.first == j || g.first == j-1 && (s.chunks[g.first].is(prepositions) || sum && s.chunks[g.first].is(grammar.Gauge)))
}

// aside reports a chunk in what is told of a name between commas, both other chunks lying
// outside.
func (s *sentence) aside(k, lo, hi int) bool {
	n := s.segmentOf(k)
	if n <= 0 {
		return false
	}
	called := s.segments[n].kind == apposition && s.chunks[k].is(grammar.Noun) // "an operator of portals"
	if !called && (s.segments[n].kind != relative || s.segments[n-1].kind != apposition) {
		return false
	}
	return n != s.segmentOf(lo) && n != s.segmentOf(hi)
}

// announces reports a verb that only tells of the one behind it: "công bố đã thâu tóm".
func (s *sentence) announces(k, trigger int) bool {
	if s.nounFollows || !s.chunks[k].is(grammar.Reporting|grammar.Speech) {
		return false
	}
	for k++; k < trigger; k++ {
		if !s.chunks[k].is(grammar.Auxiliary | grammar.Planned) {
			return false
		}
	}
	return true
}

// onlyPays reports a verb that tells an event only where a sum stands with it.
func (s *sentence) onlyPays(k int) bool {
	return !slices.ContainsFunc(s.chunks[k].entry.Uses, func(u grammar.Use) bool { return !u.Event.Sum })
}

// isVerb reports a verb that triggers an event; the first part of a verb in two
// parts is none without the second.
func (s *sentence) isVerb(k int) bool {
	c := &s.chunks[k]
	if !c.is(grammar.Trigger) || c.quoted || onlyNominal(c) || s.trade(k) || s.opensNothing(k) {
		return false
	}
	for _, u := range c.entry.Uses {
		if u.Form != grammar.Nominal && u.Form != grammar.SplitTail && (u.Form != grammar.SplitHead || s.splitTail(k, u.Split) >= 0) {
			return true
		}
	}
	return false
}

// opensNothing reports a verb that tells an event only of something named, where nothing named
// stands behind it: "sẽ hợp tác mở văn phòng vào tháng 3".
func (s *sentence) opensNothing(k int) bool {
	if slices.ContainsFunc(s.chunks[k].entry.Uses, func(u grammar.Use) bool { return !u.Event.People }) {
		return false
	}
	if k+1 == len(s.chunks) {
		return true
	}
	p := s.chunks[k+1].phrase
	return p == nil || p.anaphoric() && !p.this
}

// tells reports whether the chunk can trigger an event of the type.
func (s *sentence) tells(k int, t fact.Type) bool {
	if k < 0 || s.chunks[k].entry == nil {
		return false
	}
	for _, u := range s.chunks[k].entry.Uses {
		if u.Event.Type == t && (u.Form != grammar.SplitHead || s.splitTail(k, u.Split) >= 0) {
			return true
		}
	}
	return false
}
