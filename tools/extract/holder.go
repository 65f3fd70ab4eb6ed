package extract

import (
	"cmp"
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// candidates lists the noun phrases that may have the measure, the best first, with a nil where there is none of a sort.
func (q *measured) candidates() []*phrase {
	s, i, n := q.s, q.d.trigger, q.n
	if p := s.objectMeasured(q.gauge, i); p != nil {
		if q.costly() {
			return s.trainedAt(q.gauge, i, n)
		}
		q.noThing = p.pronoun && s.actedOn(q.gauge) // "barred X from selling Y and fined it $2m"
		return []*phrase{p}
	}
	if p := cmp.Or(q.finedBehind(), s.aimAside(q.gauge, i)); p != nil {
		return []*phrase{p}
	}
	if p := s.raisedOwner(i); !s.nounFollows && p != nil && !p.anaphoric() && s.measureOf(p.first-2) && p.first-2 == q.gauge {
		return []*phrase{p} // "X rót vốn vào Y và nâng giá trị của Z lên 2 tỷ USD"
	}
	if q.dealt() {
		return q.befallen()
	}
	if s.oneMoreTold(n) {
		if p := s.antecedentOf(n); p != nil { // not whom the relative clause before names: "an app that X made and that has 3m users"
			return []*phrase{p}
		}
	}
	if p := cmp.Or(s.usedBehind(q.gauge, i), q.toldByThis(), s.usedThing(q.d, n), s.earner(q.d, n)); p != nil {
		return []*phrase{p} // not Y in "31 million people use it, against 27 million for Y"
	}
	out := append(make([]*phrase, 0, 24), s.sufferer(q.gauge, n), q.shownOf())
	if p := s.paidFor(i); p != nil {
		return append(out, p)
	}
	if p := s.thingWith(i); p != nil {
		return append(out, p)
	}
	past, behind := s.pastDescription(n), s.haverBehind(i)
	several := past != nil && len(past.members) > 1
	if behind != nil && behind.thing() && !several {
		return append(out, behind) // "hãng có 2 triệu người dùng ứng dụng Lá Sen"
	}
	out = append(out, q.alsoDoes(), s.relativeGoesOn(n), past)
	if several {
		return out // "ra mắt X và X Pro, hai mẫu chạy chip Y, giá từ …"
	}
	out = append(out, q.r.toldAside(s, q.gauge, n), q.hasIt(), s.possessor(i), behind, s.trained(i, q.gauge))
	out = q.besideGauge(out)
	return q.fromClause(q.ownersBehind(out))
}

// toldByThis gives the firm without a name that a Vietnamese clause tells again by what it has, before the word for "this": "Hãng
// có 300 nhân viên này vừa ra mắt X".
func (q *measured) toldByThis() *phrase {
	s, i := q.s, q.d.trigger
	if s.nounFollows || i+1 >= len(s.chunks) || i == 0 || !s.chunks[i+1].is(grammar.This) || !s.haves(i-1) {
		return nil
	}
	if p := q.head(); p != nil && p.anaphoric() && p.last < i {
		return p
	}
	return nil
}

// shownOf gives the name of which an English clause tells that "that" opens behind a verb that the grammar does not know: Kelda in
// "Documents seen by Reuters show that Kelda posted a profit of $3m".
func (q *measured) shownOf() *phrase {
	s, g := q.s, &q.s.segments[q.n]
	if !s.nounFollows || g.kind != relative || g.first == 0 || !s.chunks[g.first].is(grammar.That) {
		return nil
	}
	if before := &s.chunks[g.first-1]; before.phrase != nil || before.kind == punct {
		return nil
	}
	p := s.subjectIn(&segment{first: g.first + 1, last: g.last}, q.at())
	if p == nil || p.first != g.first+1 || p.anaphoric() {
		return nil
	}
	return p
}

// alsoDoes gives the head of an English segment that tells something else of it before the word for the measure: "Cantor
// runs on Medium 3 and costs €8".
func (q *measured) alsoDoes() *phrase {
	s, gauge := q.s, q.gauge
	if q.goesOn() {
		return q.head()
	}
	if k := q.d.trigger - 2; s.nounFollows && gauge < 0 && k > 0 && s.chunks[k].is(grammar.And) && s.chunks[k+1].is(grammar.Have) {
		return q.head() // "Lark handles Welsh, Basque and Northern Sámi and has two billion parameters"
	}
	if gauge <= 0 || !s.chunks[gauge-1].is(grammar.And) {
		return nil
	}
	if gauge+1 < q.d.trigger {
		if next := s.chunks[gauge+1].phrase; next != nil && next.pronoun {
			return nil
		}
	}
	return q.head()
}

// hasIt gives what is right before a verb of having, but not "A mua B, công ty có 9 nhân viên", which tells what B is.
func (q *measured) hasIt() *phrase {
	p, g := q.s.haver(q.d.trigger), &q.s.segments[q.n]
	if p != nil && !q.s.nounFollows && g.kind == apposition && p.anaphoric() && p.first == g.first {
		return nil
	}
	return p
}

// haverBehind gives the firm or the thing named right behind a Vietnamese quantity: "toàn bộ 165 nhân viên Lá Sen".
func (s *sentence) haverBehind(i int) *phrase {
	if s.nounFollows || i+1 >= len(s.chunks) {
		return nil
	}
	p := s.chunks[i+1].phrase
	if p == nil || p.anaphoric() || p.first != i+1 || p.kind != entity.Organization && !p.thing() {
		return nil
	}
	return p
}

// besideGauge adds what stands beside the word for the measure.
func (q *measured) besideGauge(out []*phrase) []*phrase {
	s, gauge := q.s, q.gauge
	if gauge < 0 {
		return out
	}
	if p := s.between(gauge+1, q.d.trigger); p != nil && p.gov < 0 {
		out = append(out, p) // "valuing the company at"
	}
	out = append(out, s.possessor(gauge))
	for _, p := range s.phrases {
		if q.gaugeOf(p) {
			out = append(out, s.ownedName(p))
		}
	}
	return out
}

// gaugeOf reports a phrase behind the word for the measure whose measure a preposition tells it to be.
func (q *measured) gaugeOf(p *phrase) bool {
	s, i, gauge := q.s, q.d.trigger, q.gauge
	if p.gov < 0 {
		return false
	}
	of := &s.chunks[p.gov]
	if s.ownsOther(p, i) {
		return false
	}
	if p.gov > gauge && p.first-gauge <= 5 && !s.sealed(gauge, p.gov) {
		if of.is(grammar.Of|grammar.For) || s.nounFollows && of.is(grammar.Into) && s.chunks[p.gov-1].is(grammar.Gauge) {
			return true
		}
	}
	if s.nounFollows && p.gov == i+1 && p.first == i+2 && q.measuredFor(p) {
		return true
	}
	if !of.is(grammar.At) || p.kind != entity.Organization && !(s.nounFollows && q.firmNamed(p)) {
		return false
	}
	return p.gov > i && p.first-i <= 3 || s.nounFollows && p.gov == gauge+1
}

// firmNamed reports a name that the document takes for nothing but a firm's.
func (q *measured) firmNamed(p *phrase) bool {
	if !p.oneName() {
		return false
	}
	kind := q.r.model.kindOf(&q.s.chunks[p.members[0]])
	return kind == "" || kind == entity.Organization
}

// measuredFor reports who an English preposition right behind the quantity tells to have it or to be made to pay it: "Profit came in
// at $4m for X", "slapped a fine of $4m on X".
func (q *measured) measuredFor(p *phrase) bool {
	of := &q.s.chunks[p.gov]
	if q.gauge > q.d.trigger || q.gauge < 0 || p.kind == entity.Place {
		return false
	}
	if q.is("fine") {
		return of.is(grammar.At)
	}
	return earnings[q.m.ID] && of.is(grammar.For) && p.kind == entity.Organization
}

// ownersBehind adds those whose something is told to be behind the quantity.
func (q *measured) ownersBehind(out []*phrase) []*phrase {
	s, i := q.s, q.d.trigger
	for _, p := range s.phrases {
		if p.gov > i && p.first-i <= 6 && s.chunks[p.gov].is(grammar.Of) && s.segmentOf(p.first) == q.n && !s.ownsOther(p, i) {
			out = append(out, p)
		}
	}
	return out
}

// fromClause adds what the clause tells of, in it, before it and behind it.
func (q *measured) fromClause(out []*phrase) []*phrase {
	s, i, n := q.s, q.d.trigger, q.n
	g, at := &s.segments[n], q.at()
	subject, inside := s.subjectOf(at, n), s.subjectIn(g, at)
	if inside == nil && subject != nil && s.joinsPredicate(n) && (q.fits(subject.kind) || s.neuter(subject)) {
		return append(out, subject)
	}
	out = append(out, s.described(n))
	if s.describesFirm(n) {
		return append(out, q.beforeComma(g))
	}
	if g.kind == apposition || g.kind == relative || q.tellsSize(g) {
		out = append(out, q.beforeComma(g))
	} else if inside == nil && g.first > 0 && s.chunks[g.first-1].key == "," {
		if q.tellsSubject(g) {
			out = append(out, subject)
		}
		// but "…, according to Ada Boyd, an analyst at Velor, employs 40 people"
		if !s.nounFollows || n == 0 || s.segments[n-1].kind != apposition || !s.mayBeVerb(g.first) {
			out = append(out, q.beforeComma(g))
		}
	}
	if inside != nil {
		if made := s.madeBy(inside, at); made != nil {
			return append(out, made) // "Ví điện tử do X phát triển này có …" tells nothing of X
		}
		out = append(out, inside)
	}
	for k := at - 1; k >= g.first; k-- {
		if p := s.phraseFrom(k); p != nil {
			out = append(out, p)
		}
	}
	return s.behindQuantity(append(out, s.subordinate(n+1), subject), i, g)
}

// subordinate gives what is named in a segment that a subordinate clause is, nil for another.
func (s *sentence) subordinate(n int) *phrase {
	if n >= len(s.segments) || !s.chunks[s.segments[n].first].is(grammar.Subordinate) {
		return nil
	}
	return s.between(s.segments[n].first, s.segments[n].last)
}

// behindQuantity adds what is named right behind the quantity at i in its segment.
func (s *sentence) behindQuantity(out []*phrase, i int, g *segment) []*phrase {
	for k := i + 1; k < g.last && k-i <= 5; k++ {
		if p := s.phraseFrom(k); p != nil && p.gov < 0 {
			out = append(out, p)
		}
	}
	return out
}

// tellsSubject reports a segment behind a comma that goes on about the subject of the sentence.
func (q *measured) tellsSubject(g *segment) bool {
	s, n := q.s, q.n
	if s.chunks[g.first].is(grammar.Pause|grammar.Passive|grammar.Auxiliary|grammar.Have|grammar.Be) || s.thereby(g) {
		return true
	}
	if s.nounFollows && s.resumed(n) != nil {
		return true // "Kelda, whose founder, Ada Boyd, left for Velor, employs 40 people"
	}
	if n > 0 && (s.segments[n-1].kind == relative || s.segments[n-1].kind == apposition || s.suffersAside(n-1, n)) {
		return true // "Bồ Câu, do X phát triển, cán mốc …", "X, công ty con của Y, lỗ …"
	}
	if s.firmGoesOn(n, q.d.trigger) {
		return true
	}
	p := s.hostBefore(n) // "X chạy trên chip Y, hỗ trợ ngữ cảnh 128.000 token"
	return p != nil && !s.nounFollows && g.kind == predicate && p.gov >= 0 && s.chunks[p.gov].is(grammar.At)
}

// beforeComma gives what stands before a segment and is no agent, or what is compared with it there.
func (q *measured) beforeComma(g *segment) *phrase {
	s := q.s
	if p := s.comparesBefore(q.n); p != nil {
		return p
	}
	p := s.hostPastOwner(q.n)
	if p != nil && g.kind != apposition && g.kind != relative && !q.tellsSize(g) && p.first > 0 && s.chunks[p.first-1].is(grammar.By) {
		return nil
	}
	return p
}

// tellsSize reports English words behind a comma that tell how big the firm before it is: "made by X, a company of 58 people".
func (q *measured) tellsSize(g *segment) bool {
	s := q.s
	return s.nounFollows && q.gauge == g.first && g.first > 0 && s.chunks[g.first-1].key == "," && s.opensWith(q.gauge, grammar.Indefinite)
}

// paidFor gives for what a price is paid that stands before it: "pay 25 cedis a month for X", "for
// the firm's assistant, X".
func (s *sentence) paidFor(i int) *phrase {
	if !s.nounFollows || s.chunks[i].quantity.Per == "" || i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.For) {
		return nil
	}
	p := s.phraseFrom(i + 2)
	if p == nil {
		return nil
	}
	if s.genitiveAfter(p) {
		if q := s.possessedBy(p); q != nil && !q.anaphoric() {
			return q
		}
		if q := s.nextName(p.last); q != nil && s.nameFollows(p.last) {
			return q
		}
	}
	if q := s.calledBy(p); q != nil {
		return q
	}
	return p
}

// thingWith gives the model or product right before a Vietnamese "with" and the number of what that has: "sở hữu nền tảng X với
// hơn 4 triệu người dùng".
func (s *sentence) thingWith(i int) *phrase {
	if s.nounFollows || i < 2 || s.chunks[i].quantity.Currency != "" || !s.chunks[i-1].is(grammar.With) {
		return nil
	}
	if p := s.chunks[i-2].phrase; p != nil && p.last == i-1 && !p.anaphoric() && len(p.members) == 1 && p.thing() {
		return p
	}
	return nil
}

// relativeGoesOn gives of whom a relative clause tells that goes on behind an aside: X in "Y runs on X,
// which was trained on books, mostly novels, at a cost of $3m".
func (s *sentence) relativeGoesOn(n int) *phrase {
	if !s.nounFollows || n < 2 || s.segments[n].kind != adjunct || !s.chunks[s.segments[n].first].is(grammar.Gauge|prepositions) {
		return nil
	}
	for k := n - 1; k > 0; k-- {
		switch g := &s.segments[k]; {
		case g.kind == relative && s.chunks[g.first].is(grammar.Relative) && !s.chunks[g.first].is(grammar.Own):
			return s.hostBefore(k)
		case g.kind != adjunct && g.kind != fragment || s.headOf(g) != nil:
			return nil
		}
	}
	return nil
}

// pastDescription gives the thing before the comma behind which it is described, where the next
// comma goes on about it: "sống nhờ Thước Đo, ứng dụng do hãng phát triển, hiện có …".
func (s *sentence) pastDescription(n int) *phrase {
	g := &s.segments[n]
	if s.nounFollows || n < 2 || s.segments[n-1].kind != apposition || g.kind != predicate && g.kind != adjunct || s.chunks[g.first-1].key != "," {
		return nil
	}
	return s.described(n - 1)
}

// described gives the thing named right before the comma behind which a noun for such a thing
// begins: "phát hành Cá Kiếm, mô hình nguồn mở có 2 tỷ tham số".
func (s *sentence) described(n int) *phrase {
	g := &s.segments[n]
	if s.nounFollows || n == 0 || s.chunks[g.first-1].key != "," || !s.describesThing(g) {
		return nil
	}
	p, q := s.chunks[g.first-2].phrase, s.chunks[g.first].phrase
	if p == nil || p.anaphoric() || !p.thing() || q != nil && q.this {
		return nil
	}
	return p
}

// describesFirm reports a noun for a thing behind the comma of a Vietnamese name that is taken for a firm's. It tells of that
// name and of nothing named before: "rót vốn vào X Pay, ví điện tử có 2 triệu người dùng".
func (s *sentence) describesFirm(n int) bool {
	g := &s.segments[n]
	if s.nounFollows || n == 0 || g.kind != apposition || s.chunks[g.first-1].key != "," || !s.describesThing(g) {
		return false
	}
	p, q := s.chunks[g.first-2].phrase, s.chunks[g.first].phrase
	return p != nil && p.names(entity.Organization) && q != nil && !q.this
}

// toldAside gives what a relative clause is about where the quantity only goes on with it: "runs on
// Loom, which was trained on four trillion tokens, at a cost of $4m", "Loom, a model that it trained
// for $4m".
func (r *reader) toldAside(s *sentence, gauge, n int) *phrase {
	if !s.nounFollows || n == 0 {
		return nil
	}
	g, prev := &s.segments[n], &s.segments[n-1]
	switch {
	case g.kind == relative && prev.kind == apposition:
		if p := s.hostBefore(n); p != nil && p.anaphoric() && p.none {
			return s.hostBefore(n - 1)
		}
	case prev.kind == relative && gauge == g.first && s.chunks[g.first-1].key == ",":
		if s.opensWith(gauge, grammar.At) {
			return s.hostBefore(n - 1)
		}
	}
	return nil
}

// haver gives the noun phrase right before a verb of having that has the
// quantity as object: "dựa trên mô hình VeLa có 13 tỷ tham số".
func (s *sentence) haver(i int) *phrase {
	for k := i - 1; k > 0 && i-k <= 2; k-- {
		if c := &s.chunks[k]; c.is(grammar.Have) {
			p := s.chunks[k-1].phrase
			if p != nil && !s.nounFollows && p.gov > 0 && s.chunks[p.gov].is(grammar.Of) && s.chunks[p.gov-1].phrase != nil {
				return s.chunks[p.gov-1].phrase // "Ứng dụng X của startup Y có …"
			}
			return p
		} else if c.kind != other {
			break
		}
	}
	return nil
}

// trained gives the noun that a sum and the word for its measure end with: "chi 900.000 USD để huấn luyện
// mô hình". The sum does not make it a new thing.
func (s *sentence) trained(i, gauge int) *phrase {
	if s.nounFollows || gauge != i+1 || gauge+1 >= len(s.chunks) || !s.chunks[gauge+1].thing() {
		return nil
	}
	if gauge+2 < len(s.chunks) && s.chunks[gauge+2].kind != punct {
		return nil
	}
	p := s.chunks[gauge+1].phrase
	if p == nil || !p.anaphoric() || p.first != i {
		return nil
	}
	return &phrase{s: s, first: gauge + 1, last: gauge + 2, ref: gauge + 1, kind: p.kind, gov: -1}
}

// thereby reports a Vietnamese segment that tells what came of the one before it, for whom that tells of: "X ký hợp
// đồng với Y, qua đó được định giá 1 tỷ USD".
func (s *sentence) thereby(g *segment) bool {
	return !s.nounFollows && g.first+1 < g.last && s.chunks[g.first].is(grammar.Preposition|grammar.From) && s.chunks[g.first+1].is(grammar.This)
}

// comparesBefore gives what is compared with the name before a comma: "X mạnh hơn Y, dù chỉ tốn 3 triệu
// USD" goes on about X.
func (s *sentence) comparesBefore(n int) *phrase {
	if s.nounFollows || n == 0 || s.segments[n].kind == apposition || s.segments[n].kind == relative {
		return nil
	}
	p := s.hostBefore(n)
	if k := n - 1; p == nil || p.anaphoric() || !s.comparand(p) || s.segmentOf(p.first) != k {
		return nil
	}
	return s.subjectIn(&s.segments[n-1], p.first-1)
}

// madeBy gives the thing that the words before a quantity say somebody made: X in "X do
// Y phát triển cán mốc 9 triệu người dùng".
func (s *sentence) madeBy(agent *phrase, before int) *phrase {
	if s.nounFollows || agent.gov < 1 || !s.chunks[agent.gov].is(grammar.By) {
		return nil
	}
	for k := agent.last; k < before; k++ {
		if s.isVerb(k) {
			return s.chunks[agent.gov-1].phrase
		}
	}
	return nil
}

// dealt reports a Vietnamese verb by which somebody brings the measure on another: "Bộ X phạt Én 80 triệu đồng".
func (q *measured) dealt() bool {
	return !q.s.nounFollows && q.gauge >= 0 && slices.Contains(q.m.Dealing, q.s.chunks[q.gauge].key)
}

// befallen gives those on whom such a verb may bring the measure, who does it being none of them: the subject of the passive,
// "Én bị Bộ X (BX) phạt 80 triệu đồng", else what stands behind the verb, "Bộ X ra quyết định xử phạt 80 triệu đồng".
func (q *measured) befallen() []*phrase {
	s, n := q.s, q.n
	for n > 1 && s.segments[n-1].bracket {
		n -= 2
	}
	for k := q.gauge - 1; k >= s.segments[n].first; k-- {
		if s.chunks[k].is(grammar.Passive) {
			return []*phrase{s.subjectOf(k, n)}
		}
	}
	return slices.DeleteFunc(q.besideGauge(nil), func(p *phrase) bool { return p == nil || p.first < q.gauge })
}

// sufferer gives whom a passive verb of a measure befalls where its agent stands
// between: "Én bị Bộ X phạt 80 triệu đồng".
func (s *sentence) sufferer(gauge, n int) *phrase {
	g := &s.segments[n]
	for k := gauge - 1; k > g.first; k-- {
		if s.chunks[k].is(grammar.Passive) {
			return s.subjectIn(g, k)
		}
		if p := s.chunks[k].phrase; p == nil || p.gov >= 0 {
			return nil
		}
	}
	return nil
}

// objectMeasured gives the object of an English verb right before the quantity that it brings on that: "ordered X to
// stop and fined the company $3m".
func (s *sentence) objectMeasured(gauge, i int) *phrase {
	if !s.nounFollows || gauge < 0 || gauge+1 >= i {
		return nil
	}
	if p := s.phraseFrom(gauge + 1); p != nil && p.gov < 0 && (p.last == i || p.last+1 == i && s.chunks[p.last].is(grammar.At)) {
		return p
	}
	return nil
}

// aimAside gives the firm named between commas behind what it is to another one, where an English verb tells what befalls it:
// "fined Velor's owner, the bank Murex, $6m".
func (s *sentence) aimAside(gauge, i int) *phrase {
	if !s.nounFollows || gauge < 0 || i < gauge+5 || s.chunks[i-1].key != "," {
		return nil
	}
	owner := s.phraseFrom(gauge + 1)
	if owner == nil || owner.gov >= 0 || owner.last+2 >= i {
		return nil
	}
	if !s.genitiveAfter(owner) || s.chunks[owner.last+2].key != "," {
		return nil
	}
	p := s.chunks[i-2].phrase
	if p == nil || p.last != i-1 || p.anaphoric() || p.first > owner.last+3+maxDescriptors {
		return nil
	}
	return p
}

// actedOn reports an organization before a chunk that is what a verb acts on: "barred X from selling Y".
func (s *sentence) actedOn(i int) bool {
	return slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		return p.last <= i && !p.anaphoric() && p.kind == entity.Organization && p.gov < 0 && p.first > 0 && s.chunks[p.first-1].is(grammar.Trigger)
	})
}

// earner gives who acts in a Vietnamese clause, before a comma and a verb that the grammar does not know with what they earned: "X hợp
// nhất Y, ghi nhận doanh thu 9 tỷ đồng".
func (s *sentence) earner(d *draft, n int) *phrase {
	if s.nounFollows || n == 0 || !earnings[d.Measure] || s.segments[n-1].kind > clause && s.segments[n-1].kind != fragment {
		return nil
	}
	g, before := &s.segments[n], &s.segments[n-1]
	if s.chunks[g.first-1].key != "," || s.chunks[g.first].kind != other || s.subjectIn(g, d.trigger) != nil {
		return nil
	}
	if s.chunks[before.first].is(grammar.Passive) || n > 1 && s.segments[n-2].kind != adjunct && s.segments[n-2].kind != attribution {
		return nil
	}
	p := s.headOf(before)
	if p == nil || !p.names(entity.Organization) || p.first > before.first+1 {
		return nil
	}
	return p
}

// hostPastOwner is hostBefore over whose the thing is that an English apposition tells of: "Otter, Velor's chat app, which has 2
// million users".
func (s *sentence) hostPastOwner(n int) *phrase {
	p := s.hostBefore(n)
	if !s.nounFollows || p == nil || n < 2 || s.segments[n].kind != relative || s.segments[n-1].kind != apposition {
		return p
	}
	if g := &s.segments[n-1]; p.first == g.first && p.last < g.last && s.genitiveAfter(p) && s.chunks[g.last-1].is(grammar.Noun) {
		return s.hostBefore(s.firstTold(n - 1))
	}
	return p
}

// ownsOther reports whose another Vietnamese quantity is that the one at i is compared with: "đạt doanh thu 9 triệu USD so với 4 triệu
// USD của X".
func (s *sentence) ownsOther(p *phrase, i int) bool {
	if s.nounFollows || p.gov <= i+1 || s.chunks[p.gov-1].kind != amount {
		return false
	}
	return s.holds(grammar.Compare|grammar.Comparison|grammar.Than, span{i + 1, p.gov})
}
