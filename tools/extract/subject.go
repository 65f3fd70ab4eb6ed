package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// subjectOf gives the subject of the verb at i in segment n.
func (s *sentence) subjectOf(i, n int) *phrase {
	g := &s.segments[n]
	if s.plainSubject(i) {
		return nil
	}
	if p := s.ownSubject(i, n); p != nil {
		return p
	}
	if g.kind == apposition {
		return s.subjectOfApposition(i, n)
	}
	if p := s.subjectIn(g, i); p != nil && !s.aimsBehind(g, i) {
		if s.saysThat(p, i) >= 0 {
			return nil
		}
		return s.subjectFrom(p, i, g)
	}
	if p := s.whoseNamed(n); p != nil {
		return p
	}
	if g.kind == relative && n > 0 {
		return s.antecedentOf(n)
	}
	if s.blamesOther(n) || s.namelessSubject(i, n) {
		return nil
	}
	if p := s.alsoDoes(i, n); p != nil {
		return p
	}
	if p := s.pastAsides(n); p != nil {
		return s.inList(p)
	}
	if p := s.subjectBefore(i, n); p != nil {
		return p
	}
	if n > 0 && !s.afterDeed(n) {
		return nil
	}
	if s.nounFollows && i > g.first+1 {
		return nil // "Taiwan's ministry banned X, the Ledger reported"
	}
	return s.subjectBehind(n)
}

// alsoDoes gives of whom the verb at i tells what they do besides, or say in their office.
func (s *sentence) alsoDoes(i, n int) *phrase {
	if p := s.asideGoesOn(n); p != nil {
		return p
	}
	if p := s.doesBesides(i, n); p != nil {
		return p
	}
	return s.officerSays(i, n)
}

// ownSubject gives the subject of a verb that is not the one of its clause: of what is agreed, aimed at, let, kept from
// or goes along with something.
func (s *sentence) ownSubject(i, n int) *phrase {
	if p := s.aimedFor(i); p != nil {
		return p
	}
	if p := s.aimer(i, n); p != nil {
		return p
	}
	if p := s.doneJointly(i, n); p != nil {
		return p
	}
	if p := s.letDo(i); p != nil {
		return p
	}
	if _, p := s.wishedOf(i); p != nil {
		return p
	}
	if _, p := s.keptFrom(i); p != nil {
		return p
	}
	return s.withDoing(i, n)
}

// subjectFrom gives the subject of the verb at i in a segment where p is the last before it that can be one.
func (s *sentence) subjectFrom(p *phrase, i int, g *segment) *phrase {
	if s.ownAim(i) {
		return s.clauseHead(g, i-2)
	}
	if s.infinitive(i) || s.meansBy(i) {
		return s.clauseHead(g, i)
	}
	if q := s.saidOf(p, g); q != nil {
		return q
	}
	if q := s.headOf(g); !s.nounFollows && q != nil && q.last <= p.gov && s.chunks[p.gov].is(grammar.By) && s.verbBetween(p.last-1, i) {
		return q // "X do Y sáng lập vừa kết nạp Z"
	}
	if g.kind == relative {
		return p
	}
	return s.inList(p)
}

// subjectBefore gives the subject of the verb at i in a segment before its own, over what only tells of another.
func (s *sentence) subjectBefore(i, n int) *phrase {
	interrupted := false // by an apposition or a relative clause
	for k := n - 1; k >= 0; k-- {
		h := &s.segments[k]
		if p := s.officeHolder(k); p != nil {
			return p
		}
		if s.onlyCompares(h) || s.inRoleOf(k) || s.suffersAside(k, n) || h.kind != relative && h.kind != apposition && s.inRelative(k) {
			continue
		}
		if k > 0 && (s.joinsIn(h) || s.listTail(k)) {
			interrupted = true
			continue
		}
		if s.nounFollows && interrupted && h.kind == relative {
			if q := s.headOf(h); q != nil && q.first > h.first && q.last == h.last {
				return q // "a startup that Ann Lee, a former teller, founded"
			}
		}
		if h.kind == apposition || h.kind == relative || s.cameFrom(k) {
			interrupted = !s.sumBehind(k, n)
			continue
		}
		if h.kind == attribution || h.bracket || s.dashed(k) {
			continue
		}
		if interrupted {
			if p := s.goesOn(h, i, n); p != nil {
				return p
			}
		}
		interrupted = false
		if p := s.headOf(h); p != nil && !s.behindPlain(p, k) {
			if s.chunks[i].is(grammar.Quoting | grammar.Speech | grammar.Appraisal) {
				return s.inList(p) // "Kelda said Velor was cheap, and called the terms “defensible”"
			}
			return s.toldBy(p, h)
		}
	}
	return nil
}

// goesOn gives of whom the verb at i tells behind the words between commas that segment h comes before.
func (s *sentence) goesOn(h *segment, i, n int) *phrase {
	p := s.atEnd(h)
	if p == nil || s.doneByAt(p) {
		return s.comesOut(i, h)
	}
	if q := s.doesTo(h, p); q != nil {
		return q
	}
	if q := s.toldHead(h); q != nil && (s.coordinated(q, p, i, n) || s.employerGoesOn(q, p, n)) {
		return q
	}
	return s.inList(p) // what the words between commas told about
}

// coordinated reports that a segment tells by a conjunction what else head does, and not the name p between: "X released
// Y, which has two parts, in May, and expects to …", "X hired Ann Lee, who runs Y, and …".
func (s *sentence) coordinated(head, p *phrase, i, n int) bool {
	first := s.segments[n].first
	if c := &s.chunks[first]; !c.is(grammar.And) && !(s.nounFollows && c.is(grammar.Clause)) {
		return false
	}
	if s.nounFollows {
		// but "succeeds Ann Lee, who runs Y and is …"
		ended := s.chunks[first-1].key == "," || s.segments[n-1].kind > apposition && !s.inRelative(n-1) || // "lost its head, Ann Lee, to X and has …"
			head.kind != entity.Person && s.holderTold(n-1)
		return head != p && !head.none && ended && s.startsPredicate(s.pastWhen(first+1))
	}
	// "X giới thiệu Y, mô hình mới, và bắt tay Z"
	return head.kind == entity.Organization && p.thing() && s.isVerb(i) && !s.tells(i, fact.Release)
}

// pastWhen gives the chunk behind the time that stands at a chunk, with its preposition: "and on Monday announced".
func (s *sentence) pastWhen(i int) int {
	if i+2 < len(s.chunks) && s.chunks[i].is(grammar.At) && s.chunks[i].phrase == nil && s.chunks[i+1].kind == moment {
		return i + 2
	}
	return i
}

// toldBy gives of whom a segment with the head p tells.
func (s *sentence) toldBy(p *phrase, h *segment) *phrase {
	if q := s.toldHead(h); s.nounFollows && q != p { // "Kelda said on Monday that Velor, a rival, bought …"
		if q == nil {
			return nil
		}
		return s.inList(q)
	}
	if q := s.toldOf(p, h); q != nil {
		return q
	}
	if q := s.saidAt(p, h); q != nil {
		return q
	}
	return s.inList(p)
}

// subjectBehind gives the subject of a participle that looks forward, over what is told of its agents: "Trước khi lập X,
// chị A làm ở Y và từng …".
func (s *sentence) subjectBehind(n int) *phrase {
	free := func(h *segment) bool { return !h.bracket && !s.chunks[h.first].quoted && !s.opposes(h) }
	for k := n + 1; k < len(s.segments) && !s.nounFollows; k++ {
		if h := &s.segments[k]; (h.kind == clause || h.kind == fragment) && free(h) && s.headOf(h) != nil {
			return s.headOf(h)
		}
	}
	if p := s.ownsNext(n); p != nil {
		return p
	}
	for k := 1; k < len(s.segments); k++ {
		if h := &s.segments[k]; h.kind == clause && free(h) {
			return s.headOf(h)
		}
	}
	for k := 1; k < len(s.segments); k++ {
		h := &s.segments[k]
		if aside := h.kind == relative || h.kind == apposition; h.kind != adjunct && !(aside && s.nounFollows) && free(h) {
			return s.headOf(h)
		}
	}
	return nil
}

// opposes reports a clause behind another with a conjunction of its own, or behind a semicolon, of whose subject that tells nothing:
// "Revenue reached $3m, but Y declined to comment", "Kế hoạch niêm yết bị hủy, trong khi Y từ chối bình luận".
func (s *sentence) opposes(g *segment) bool {
	if g.first == 0 {
		return false
	}
	if c := &s.chunks[g.first]; !s.nounFollows && (s.chunks[g.first-1].key == ";" || c.is(grammar.Subordinate) && c.is(grammar.Clause)) {
		return true
	}
	return s.chunks[g.first].is(grammar.Clause) && s.chunks[g.first].phrase == nil && isCut(s.chunks[g.first-1].key)
}

// afterDeed reports a Vietnamese sentence that begins with how long after a deed the rest comes: "Hai năm sau khi
// mua lại X, Y đóng cửa chuỗi này".
func (s *sentence) afterDeed(n int) bool {
	g := &s.segments[n]
	return !s.nounFollows && n == 1 && g.first <= 2 && s.chunks[g.first-1].kind == moment && s.chunks[g.first].is(grammar.Subordinate)
}

// suffersAside reports a Vietnamese clause between commas that tells what was done to whom the sentence begins
// with, before segment n goes on about that: "X, được Y mua lại năm 2022, có 300 nhân viên".
func (s *sentence) suffersAside(k, n int) bool {
	if s.nounFollows || k == 0 || s.segments[k-1].kind != fragment {
		return false
	}
	h, g := &s.segments[k], &s.segments[n]
	if h.kind != clause || !s.chunks[h.first].is(grammar.Passive) || s.chunks[h.first-1].key != "," || s.chunks[g.first-1].key != "," {
		return false
	}
	return g.kind <= predicate || g.kind == adjunct && s.chunks[g.first].is(grammar.Gauge)
}

// blamesOther reports a clause that tells why somebody does something to somebody else, and not who of the two
// did what it tells: "X kiện Y vì ra mắt Z".
func (s *sentence) blamesOther(n int) bool {
	if s.nounFollows || n == 0 || !s.because[s.chunks[s.segments[n].first].key] {
		return false
	}
	before := &s.segments[n-1]
	p := s.headOf(before)
	if q := s.pastAsides(n - 1); q != nil && before.kind == fragment {
		p = q
	}
	if p == nil || before.kind != clause && before.kind != predicate && before.kind != fragment {
		return false
	}
	q := s.between(max(p.last+1, before.first), before.last)
	return q != nil && q.gov < 0 && compatible(p.kind, q.kind) && !s.chunks[q.first-1].is(grammar.Passive|grammar.Be)
}

// joinsIn reports words between commas that tell by a copula who joined in with the subject of a Vietnamese
// clause: "Ông A, cùng vợ là bà B, lập nên X".
func (s *sentence) joinsIn(g *segment) bool {
	if s.nounFollows || g.first == 0 || !s.chunks[g.first].is(grammar.With) || s.chunks[g.first-1].key != "," {
		return false
	}
	for k := g.first + 1; k < g.last; k++ {
		if s.chunks[k].is(grammar.Be) {
			return !s.verbBetween(g.first, g.last)
		}
	}
	return false
}

// doneByAt reports an agent of whom a segment tells more than the name: "X được ông A, cựu kỹ sư Y,
// thành lập, hiện có …" goes on about X.
func (s *sentence) doneByAt(p *phrase) bool {
	return !s.nounFollows && p.first > 0 && s.chunks[p.first-1].is(grammar.By|grammar.Passive)
}

// behindPlain reports a name behind a verb that the grammar does not know, in a segment that goes on
// about somebody: "A, 39 tuổi, rời X năm 2020 để lập Y".
func (s *sentence) behindPlain(p *phrase, n int) bool {
	g := &s.segments[n]
	c := &s.chunks[g.first]
	if n == 0 || g.kind != fragment || g.bracket || p.first != g.first+1 || c.kind != other {
		return false
	}
	if s.nounFollows { // "founded it in 2015, moved it to Oslo and sold it to X"
		return p.pronoun && s.endsAsVerb(g.first)
	}
	return (p.last == g.last || s.chunks[p.last].kind == moment) && c.last-c.first == 1 && !p.anaphoric()
}

// onlyCompares reports a segment between commas that only compares: ", three times as many as
// Otter 1, and a context window of …" goes on about who has both.
func (s *sentence) onlyCompares(g *segment) bool {
	if !s.nounFollows || g.first == 0 {
		return false
	}
	c := &s.chunks[g.first]
	return c.kind == amount && c.quantity.Unit == "times" || c.is(grammar.Comparison|grammar.Compare) || c.is(grammar.As) && s.timesBefore(g.first)
}

// timesBefore reports a number of times a few chunks before one: "three times as many as".
func (s *sentence) timesBefore(i int) bool {
	for k := i - 1; k >= 0 && i-k <= 3; k-- {
		if c := &s.chunks[k]; c.kind == amount {
			return c.quantity.Unit == "times"
		}
	}
	return false
}

// officeHolder gives the person between commas whose post opens the sentence: "Longtan's
// founder, Qi Ruoxi, met …".
func (s *sentence) officeHolder(k int) *phrase {
	g := &s.segments[k]
	if !s.nounFollows || k == 0 || g.kind != apposition {
		return nil
	}
	p := s.phraseFrom(g.first)
	if p == nil || p.last != g.last || !p.names(entity.Person) {
		return nil
	}
	first := &s.segments[k-1]
	if own := s.positionStart(first.last-1) - 1; first.kind == apposition &&
		!(own >= first.first && s.itsPost(own+1) && (own == first.first || s.chunks[own-1].kind == other)) {
		return nil // "X, the fund of Y's founder, Ann Lee, led …", but "The fund will put $4m into X, its president, Ann Lee, said"
	}
	if !s.chunks[first.last-1].is(grammar.Post|grammar.Title) || !s.opensWithPost(first) {
		return nil
	}
	return p
}

// opensWithPost reports a segment that ends with a post and has nothing but whose it is and a time before that, or a word that
// begins a clause: "although its chief executive", "Marsa said its chief executive".
func (s *sentence) opensWithPost(g *segment) bool {
	for i := g.last - 1; i >= g.first; i-- {
		c := &s.chunks[i]
		if c.is(grammar.Subordinate|grammar.That) || c.is(grammar.Speech) && i > g.first {
			return true
		}
		if s.verbIn(i, i+1) || s.plainVerb(i) || c.is(grammar.By|grammar.With|grammar.Preposition) && !s.timeAt(i, g.last) {
			return false
		}
	}
	return true
}

// plainVerb reports an English word that the grammar does not know between a subject and the article or owner of what it tells of: "It
// lost its finance chief".
func (s *sentence) plainVerb(i int) bool {
	if !s.nounFollows || i == 0 || i+1 >= len(s.chunks) || s.chunks[i].kind != other {
		return false
	}
	p := s.chunks[i-1].phrase
	return p != nil && p.last == i && p.nominative() && s.chunks[i+1].is(grammar.Own|grammar.Definite|grammar.Indefinite)
}

// toldOf gives of whom the head of a clause tells something: X in "báo Y tiết lộ X đang
// thương lượng để mua Z".
func (s *sentence) toldOf(p *phrase, g *segment) *phrase {
	if s.nounFollows || p.kind == entity.Person {
		return nil
	}
	const says = grammar.Speech | grammar.Reporting | grammar.Quoting
	verb := s.pastPlace(p.last, g.last)
	if verb < g.last && s.relaying[s.chunks[verb].key] { // "báo Y dẫn hai nguồn tin nói X đang …"
		for verb++; verb < g.last && !s.chunks[verb].is(says); verb++ {
		}
	}
	if verb >= g.last || !s.chunks[verb].is(says) {
		return nil
	}
	for _, q := range s.phrases {
		if q.first > verb && q.last < g.last && q.nominative() {
			if !q.anaphoric() && s.verbIn(q.last, min(q.last+1, g.last)) {
				return q
			}
			return nil
		}
	}
	return nil
}

// pastPlace gives the chunk behind the times and the places that tell when and where something is said.
func (s *sentence) pastPlace(i, end int) int {
	for i < end {
		switch c := &s.chunks[i]; {
		case c.kind == moment, i+1 < end && c.kind == other && s.chunks[i+1].kind == moment: // "hôm thứ Hai"
			i++
		case c.is(grammar.At) && i+1 < end && s.chunks[i+1].phrase != nil && s.chunks[i+1].phrase.kind == entity.Place:
			i = s.chunks[i+1].phrase.last
		default:
			return i
		}
	}
	return i
}

// saidAt gives the name that ends a clause which only tells who it is: Y in "Nhà đầu tư sớm nhất của X là
// quỹ Y, rót 2 triệu USD năm 2016".
func (s *sentence) saidAt(p *phrase, g *segment) *phrase {
	q := s.chunks[g.last-1].phrase
	if s.nounFollows || !p.bare() || q == nil || q == p || q.anaphoric() || q.first == 0 {
		return nil
	}
	if !s.chunks[q.first-1].is(grammar.Be) || !compatible(q.kind, p.kind) {
		return nil
	}
	return q
}

// saidOf gives the name of which a noun without one is said: X in "X cũng là bên từng
// rót vốn".
func (s *sentence) saidOf(p *phrase, g *segment) *phrase {
	if s.nounFollows || !p.bare() || p.first <= g.first+1 {
		return nil
	}
	be := p.first - 1
	if s.chunks[be].kind == other && be > g.first {
		be-- // "X là chiếc điện thoại do Y phát triển"
	}
	if !s.chunks[be].is(grammar.Be) {
		return nil
	}
	if q := s.subjectIn(g, be); q != nil && compatible(q.kind, p.kind) {
		return q
	}
	return nil
}

// letDo gives who does, between a Vietnamese word that lets them or thinks of it and the verb at i: Y in "X chấp thuận cho Y
// mua Z", "X bác đề nghị của Y mua Z".
func (s *sentence) letDo(i int) *phrase {
	p := s.phraseBefore(i)
	if q := s.lentTo(i); q != nil {
		return q
	}
	if s.nounFollows || !s.tells(i, fact.Acquisition) {
		return nil
	}
	if p == nil || p.last != i || p.anaphoric() || p.gov < 1 || p.kind == entity.Place {
		return nil
	}
	gov, before := &s.chunks[p.gov], &s.chunks[p.gov-1]
	lets := gov.is(grammar.For) && before.kind == other && before.phrase == nil
	plans := gov.is(grammar.Of) && before.is(grammar.Planned|grammar.Possible|grammar.Denial)
	if lets || plans {
		return p
	}
	return nil
}

// lentTo gives for whom somebody does something, of which the Vietnamese verb at i tells what for: Y in "X cho Y vay 5 tỷ đồng để
// mua Z".
func (s *sentence) lentTo(i int) *phrase {
	n := s.segmentOf(i)
	if n < 1 || !s.purpose(n) || !s.tells(i, fact.Acquisition) {
		return nil
	}
	for _, p := range s.phrases {
		if s.segmentOf(p.first) != n-1 || p.gov < 0 || !s.chunks[p.gov].is(grammar.For) || p.kind == entity.Place || p.last+1 >= len(s.chunks) {
			continue
		}
		if c := &s.chunks[p.last]; c.kind == other && c.phrase == nil && s.chunks[p.last+1].kind == amount {
			return p
		}
	}
	return nil
}

// withDoing gives who does in English what goes along with a clause: "raised $5m, with Velor leading the round".
func (s *sentence) withDoing(i, n int) *phrase {
	k := s.segments[n].first
	if !s.nounFollows || k+1 >= i || !s.chunks[k].is(grammar.With) || !s.isGerund(i) {
		return nil
	}
	if p := s.phraseFrom(k + 1); p != nil && p.last == i {
		return p
	}
	return nil
}

// isGerund reports a chunk whose first word ends as verbs do that tell along with another.
func (s *sentence) isGerund(i int) bool {
	return s.grammar.Words.GerundEndings.Of(s.toks[s.chunks[i].first].Key)
}

// clauseHead gives the first noun phrase of the clause that the chunk lies in: behind the last verb of speaking
// that says something of somebody, "Reuters reported that Velor is in talks to buy X".
func (s *sentence) clauseHead(g *segment, i int) *phrase {
	for k := i - 1; k > g.first; k-- {
		if !s.chunks[k-1].is(grammar.Speech|grammar.Reporting) && !s.chunks[k-1].is(grammar.That) || s.chunks[k].is(prepositions) {
			continue
		}
		if p := s.subjectIn(&segment{first: k, last: g.last}, i); p != nil && p.first <= k+maxDescriptors {
			return s.headOf(&segment{first: k, last: g.last})
		}
	}
	return s.headOf(g)
}

// doesTo gives who does something to the name with which a segment ends, by a verb that the grammar does
// not know: "Fenland retired Sedge, launched in May, and brought out Sedge Max".
func (s *sentence) doesTo(g *segment, object *phrase) *phrase {
	p := s.headOf(g)
	if !s.nounFollows || p == nil || !p.names(entity.Organization) || object.kind == entity.Person || object.anaphoric() {
		return nil
	}
	if object.first != p.last+1 || s.chunks[p.last].kind != other {
		return nil
	}
	return p
}

// comesOut gives the thing with which a segment ends whose release the verb at i tells, which has no
// object: "để dành tiền cho X Mini, bản rút gọn, dự kiến trình làng vào tháng 10".
func (s *sentence) comesOut(i int, g *segment) *phrase {
	if s.nounFollows || !s.isVerb(i) || !s.tells(i, fact.Release) || s.objectOf(i) != nil {
		return nil
	}
	if p := s.carrier(s.chunks[g.last-1].phrase); p != nil && !p.anaphoric() && p.thing() {
		return p
	}
	return nil
}

// atEnd gives the noun phrase with which a segment ends, if it can be a subject.
func (s *sentence) atEnd(g *segment) *phrase {
	if p := s.chunks[g.last-1].phrase; p != nil && p.first >= g.first && p.nominative() {
		return p
	}
	return nil
}

// asideGoesOn gives of whom words between English commas go on to tell behind "and": X in "a model of X, the firm that makes
// chips and is backed by Y".
func (s *sentence) asideGoesOn(n int) *phrase {
	if g := &s.segments[n]; !s.nounFollows || n < 3 || !s.chunks[g.first].is(grammar.And) || s.chunks[g.first-1].key == "," {
		return nil
	}
	aside := &s.segments[n-2]
	if s.segments[n-1].kind != relative || aside.kind != apposition || s.chunks[s.segments[n-1].first-1].key == "," {
		return nil
	}
	p := s.hostBefore(n - 2)
	if p == nil || p.anaphoric() || p.last != aside.first-1 {
		return nil
	}
	return s.inList(p)
}

// ownsNext gives whose doing or fate an English clause begins with that words about its subject look forward to: "Founded by six
// engineers, X's rise has been steep". Else it gives the name that such a clause begins with.
func (s *sentence) ownsNext(n int) *phrase {
	if !s.nounFollows || n != 0 || len(s.segments) < 2 || s.chunks[s.segments[1].first-1].key != "," {
		return s.opensBehind(n)
	}
	p := s.chunks[s.segments[1].first].phrase
	if p == nil || p.first != s.segments[1].first || p.anaphoric() || !s.genitiveAfter(p) || p.kind == entity.Person || p.kind == entity.Place {
		return s.opensBehind(n)
	}
	return p
}

// sumBehind reports a sum right behind segment k and before segment n that an English verb brings on the name before it, so that
// what follows goes on about who does that: "The bureau fined X, a lender, $3m and barred it".
func (s *sentence) sumBehind(k, n int) bool {
	if !s.nounFollows || k+1 >= n {
		return false
	}
	c := &s.chunks[s.segments[k+1].first]
	return c.kind == amount && c.quantity.Currency != ""
}
