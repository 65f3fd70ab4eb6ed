package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// passive tells whether the verb at i is passive, with its agent and patient.
// Three forms: a passive word before it ("được X giới thiệu", "was bought by"),
// an agent's preposition before it ("do X sáng lập"), a bare participle without
// an object ("founded in 2014 by X").
func (s *sentence) passive(i, n int, u grammar.Use) (agent, patient *phrase, ok bool) {
	if p := s.governedThing(i); p != nil || s.ofCompared(i, n) {
		return s.agentAfter(i), p, true
	}
	if k := s.passiveMark(i, n, u); k >= 0 {
		if s.byLeave(k, i) {
			return nil, nil, true
		}
		if s.marksPassive(k, i, u) {
			return s.passiveAgent(k, i, n, u), s.patientBefore(k, n), true
		}
		return s.agentBehindBy(k, i, n)
	}
	if agent, patient = s.agentBefore(i, n); agent != nil {
		return agent, patient, true
	}
	if agent = s.agentAfter(i); agent != nil && !s.nounFollows && i == s.segments[n].first && n == 0 {
		return agent, s.subjectOf(i, n), true // "Thành lập năm 2018 bởi A, B làm …"
	}
	if u.Form != grammar.Participle || s.activeParticiple(i, n) || u.Event.Type == fact.Restriction && s.plainBarred(i) {
		return nil, nil, false
	}
	if p := s.reducedHost(i, n); p != nil {
		return agent, p, true
	}
	return nil, nil, false
}

// passiveMark gives the passive word or the agent's preposition before the verb at i, -1 for none.
func (s *sentence) passiveMark(i, n int, u grammar.Use) int {
	for k := i - 1; k >= s.segments[n].first; k-- {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Auxiliary) && s.grammar.Words.AdverbEndings.Of(c.key): // "was quietly sold"
		case s.marksPassive(k, i, u), c.is(grammar.By) && k < i-1 && !s.nounFollows:
			return k
		case c.is(grammar.Have), c.is(grammar.Trigger) && !onlyNominal(c), c.is(grammar.Auxiliary | grammar.Planned | grammar.Speech):
			return -1
		}
	}
	return -1
}

// marksPassive reports a word at k that makes the verb at i passive.
func (s *sentence) marksPassive(k, i int, u grammar.Use) bool {
	c := &s.chunks[k]
	if c.is(grammar.Passive) && u.Form != grammar.Participle {
		return true
	}
	if !c.is(grammar.Be) {
		return false
	}
	return u.Form == grammar.Participle || s.nounFollows && u.Form == grammar.SplitHead && s.onlyAdverbs(k+1, i)
}

// byLeave reports a Vietnamese passive word at k whose agent only lets or asks somebody do what the verb at i tells of another: "X được Bộ
// Y cho phép mua lại Z".
func (s *sentence) byLeave(k, i int) bool {
	if s.nounFollows || k+1 >= i || !s.chunks[k].is(grammar.Passive) {
		return false
	}
	agent := s.chunks[k+1].phrase
	if agent == nil || agent.first != k+1 || agent.last >= i || s.chunks[agent.last].kind != other {
		return false
	}
	for _, p := range s.phrases {
		if p.first > i && !p.anaphoric() && p.kind != entity.Place && p.kind != entity.Person {
			return p.first == i+1 || p.gov == i+1 || p.gov > i && s.chunks[p.gov].is(grammar.Of)
		}
	}
	return false
}

// patientBefore gives the subject of a passive word at k, but for Vietnamese words without a name between a verb and it, of which it
// tells instead: "X không chia sẻ số vốn được huy động".
func (s *sentence) patientBefore(k, n int) *phrase {
	p := s.subjectOf(k, n)
	if s.nounFollows || p == nil || k < 2 || s.chunks[k-1].kind != other || p.last >= k-1 || p.first < s.segments[n].first {
		return p
	}
	from := k - 1
	for from > p.last && s.chunks[from-1].kind == other {
		from--
	}
	if from-1 >= p.last && s.chunks[from-1].is(grammar.Speech) && !s.chunks[from-1].is(grammar.That) {
		return nil
	}
	return p
}

// passiveAgent gives the agent of the verb at i that the passive word at k belongs to.
func (s *sentence) passiveAgent(k, i, n int, u grammar.Use) *phrase {
	agent, q := s.holderOf(s.between(k+1, i)), s.chunks[i-1].phrase
	switch {
	case agent == nil:
		agent = s.agentAfter(i)
		if agent != nil && u.Form == grammar.SplitHead && agent.gov >= s.segments[n].last {
			agent = nil // "which was put on the list, survived by its wits"
		}
	case !s.nounFollows && agent.anaphoric() && s.identifies(q, k):
		agent = q // "được hai người bạn là A và B thành lập"
	}
	if s.namesThose(agent, q) {
		return q
	}
	return agent
}

// onlyAdverbs reports that nothing but adverbs stands in a stretch of chunks.
func (s *sentence) onlyAdverbs(first, last int) bool {
	for k := first; k < last; k++ {
		if !s.chunks[k].is(grammar.Auxiliary | grammar.Pause) {
			return false
		}
	}
	return true
}

// identifies reports names behind a verb of being that tell who those are of whom words behind the chunk at k speak.
func (s *sentence) identifies(q *phrase, k int) bool {
	return q != nil && q.first > k+1 && s.chunks[q.first-1].is(grammar.Be)
}

// namesThose reports a noun for people with nothing but plain words between it and their names: "được hai
// người bạn học A và B lập ra".
func (s *sentence) namesThose(p, q *phrase) bool {
	if s.nounFollows || p == nil || q == nil || !p.anaphoric() || p.this || p.pronoun {
		return false
	}
	if q.anaphoric() || q.kind != entity.Person || q.first < p.last {
		return false
	}
	for k := p.last; k < q.first; k++ {
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Noun|grammar.Title) {
			return false
		}
	}
	return true
}

// holderOf gives the person whose name stands behind an organization and the position there, "cựu kỹ sư
// X Lê Văn A", else the phrase.
func (s *sentence) holderOf(p *phrase) *phrase {
	if p == nil || s.nounFollows || !s.behindPost(p) {
		return p
	}
	return s.itsPerson(p)
}

// agentBehindBy reads a Vietnamese agent between its preposition at k and the verb at i.
func (s *sentence) agentBehindBy(k, i, n int) (agent, patient *phrase, ok bool) {
	agent = s.holderOf(s.between(k+1, i))
	if agent == nil {
		return nil, nil, false
	}
	if q := s.chunks[i-1].phrase; s.identifies(q, k) {
		agent = q // "do ba kỹ sư Meta là A, B và C lập nên"
	}
	if p := s.thingBefore(k); p != nil {
		return agent, p, true
	}
	if p := s.plainlyTold(k, n); p != nil {
		return agent, p, true
	}
	return agent, s.subjectOf(k, n), true
}

// plainlyTold gives the model or product right before a comma of which plain words up to an agent's preposition at k tell what
// it is: "chạy bằng X, mô-đun do Y phát triển".
func (s *sentence) plainlyTold(k, n int) *phrase {
	first := s.segments[n].first
	if s.nounFollows || n == 0 || first == k || s.chunks[first-1].key != "," {
		return nil
	}
	for i := first; i < k; i++ {
		if c := &s.chunks[i]; c.kind != other && c.key != "-" {
			return nil
		}
	}
	p := s.chunks[s.segments[n-1].last-1].phrase
	if p == nil || p.anaphoric() || !p.thing() || p.last != s.segments[n-1].last {
		return nil
	}
	return p
}

// thingBefore gives the model or product named right before an agent's preposition,
// whatever governs it: "nâng cấp lên mô hình X do công ty tự huấn luyện".
func (s *sentence) thingBefore(k int) *phrase {
	if k == 0 || s.nounFollows {
		return nil
	}
	p := s.chunks[k-1].phrase
	for j := k - 1; j > 0 && p == nil && s.chunks[j].kind == other && k-j <= maxDescriptors; j-- {
		p = s.chunks[j-1].phrase
	}
	if p == nil || p.first == 0 || p.kind != entity.Model && p.kind != entity.Product {
		return nil
	}
	if !p.anaphoric() {
		if p.last == k && p.gov >= 0 {
			return p
		}
		return nil
	}
	n := s.segmentOf(k)
	if s.linesHost(p, n) {
		return s.hostBefore(n)
	}
	if !p.this && !p.pronoun && n >= 0 && p.first > s.segments[n].first && s.chunks[p.first-1].kind == other {
		p.none = true // "X Go tích hợp trợ lý gọi món do Y phát triển": something new
	}
	if p.none && !s.saidThing(p) {
		return p
	}
	return nil
}

// saidThing reports a noun that a verb of being brings, perhaps behind a word by which things are counted: "X là chiếc điện thoại do Y
// phát triển" tells of X.
func (s *sentence) saidThing(p *phrase) bool {
	k := p.first - 1
	if k > 0 && s.chunks[k].kind == other {
		k--
	}
	return k > 0 && s.chunks[k].is(grammar.Be) && s.chunks[k-1].phrase != nil
}

// linesHost reports a noun with which an apposition tells what a named thing is: "Diều Hâu, dòng camera do hãng chế tạo".
func (s *sentence) linesHost(p *phrase, n int) bool {
	if n < 1 || s.segments[n].kind != apposition {
		return false
	}
	return p.none || p.first-s.segments[n].first == 1 && s.chunks[p.first-1].kind == other
}

// agentBefore reads an agent before the verb that an apposition tells more of:
// "Ampere do bà Renée James, cựu chủ tịch Intel, thành lập".
func (s *sentence) agentBefore(i, n int) (agent, patient *phrase) {
	if n < 2 || !s.companions(s.segments[n].first, i) && s.joinedAgent(i, n) == nil {
		return nil, nil
	}
	if s.segments[n-1].kind != apposition && (!s.segments[n-1].bracket || s.nounFollows) {
		return nil, nil
	}
	g := &s.segments[n-2]
	p := s.chunks[g.last-1].phrase
	if p == nil || p.first <= g.first || p.anaphoric() {
		return nil, nil
	}
	if by := &s.chunks[p.first-1]; !by.is(grammar.By) && (s.nounFollows || !by.is(grammar.Passive)) {
		return nil, nil
	}
	for k := g.first; k < p.first-1; k++ {
		if s.isVerb(k) {
			return nil, nil // "founded by A, a professor, makes …": A did that verb
		}
	}
	return p, s.subjectOf(p.first-1, n-2)
}

// joinedAgent gives the person named between the apposition that tells of the agent and a Vietnamese verb, who did it
// together with that one: B in "do A, cựu kỹ sư X, cùng bạn học B lập ra".
func (s *sentence) joinedAgent(i, n int) *phrase {
	g := &s.segments[n]
	if s.nounFollows || i <= g.first || !s.chunks[g.first].is(grammar.And|grammar.With) {
		return nil
	}
	p := s.chunks[i-1].phrase
	if p == nil || p.last != i || !p.names(entity.Person) || p.first <= g.first {
		return nil
	}
	for k := g.first + 1; k < p.first; k++ {
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Noun|grammar.Indefinite|grammar.Title) {
			return nil
		}
	}
	return p
}

// companions reports nothing between two chunks but people without names who
// joined in: "do A, cựu kỹ sư X, cùng hai đồng nghiệp cũ thành lập".
func (s *sentence) companions(first, i int) bool {
	for k := first; k < i; k++ {
		c := &s.chunks[k]
		if c.kind != other && !c.is(grammar.And|grammar.With|grammar.Indefinite|grammar.Noun|grammar.Both) || c.phrase != nil && !c.phrase.anaphoric() {
			return false
		}
	}
	return first == i || s.chunks[first].is(grammar.And|grammar.With)
}

// activeParticiple reports a verb in the form of a participle that has a subject or an object of its own: "based on a list it
// published".
func (s *sentence) activeParticiple(i, n int) bool {
	if s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.It|grammar.They|grammar.He) && !s.chunks[i-1].is(grammar.Own) {
		return true
	}
	g := &s.segments[n]
	return s.hasAuxiliary(i, g) || s.objectOf(i) != nil || s.plainObject(i) || s.relativeOf(i, g)
}

// hasAuxiliary reports an auxiliary of the perfect or a tense before the verb.
func (s *sentence) hasAuxiliary(i int, g *segment) bool {
	for k := i - 1; k >= g.first && i-k <= 3; k-- {
		if s.chunks[k].is(grammar.Have|grammar.Planned|grammar.Auxiliary) || s.nounFollows && s.opensWith(k, grammar.Have) {
			return true // "has published", "has never published"
		}
		if s.chunks[k].phrase != nil {
			return false
		}
	}
	return false
}

// plainObject reports an article or a sum right behind a verb, with which its object
// begins: "Alibaba led a 1.5 billion yuan round" is no passive.
func (s *sentence) plainObject(i int) bool {
	if !s.nounFollows || i+2 >= len(s.chunks) {
		return false
	}
	c := &s.chunks[i+1]
	if c.is(grammar.Self) && !c.is(grammar.Own) {
		return true // "The council banned us from two areas"
	}
	return (c.kind == amount || c.is(grammar.Definite|grammar.Indefinite|grammar.Own)) && s.chunks[i+2].kind != moment || s.bringsMany(i)
}

// plainBarred reports words without a name right behind an English verb of banning, which are its object: "Kelda banned users in
// China", "cut off access to its tools in China".
func (s *sentence) plainBarred(i int) bool {
	if !s.nounFollows || i+1 >= len(s.chunks) {
		return false
	}
	c := &s.chunks[i+1]
	return c.phrase == nil && (c.kind == other || c.is(grammar.Noun|grammar.Gauge)) && !s.grammar.Words.AdverbEndings.Of(c.key)
}

// relativeOf reports a subject of its own behind a relative pronoun: in "a unit that Halyard
// sold" nobody sold Halyard.
func (s *sentence) relativeOf(i int, g *segment) bool {
	if s.relatedBefore(i) >= 0 {
		return true
	}
	p := s.subjectIn(g, i)
	if !s.nounFollows || p == nil || p.first == 0 || p.last != i {
		return false
	}
	linked := s.chunks[p.first-1].is(grammar.Relative|grammar.That) || s.chunks[p.first].is(grammar.Relative|grammar.That)
	return linked || s.contact(p.first)
}

// relatedBefore gives the English relative clause whose own subject the verb at chunk i has, where that opens the clause behind
// what an apposition tells of the subject: "a firm that Ada Boyd, a former teller, founded". It gives -1 for none.
func (s *sentence) relatedBefore(i int) int {
	n := s.segmentOf(i)
	if !s.nounFollows || n < 2 || s.segments[n].first != i || s.segments[n-1].kind != apposition {
		return -1
	}
	g := &s.segments[n-2]
	if g.kind != relative || g.first+1 >= g.last || !s.chunks[g.first].is(grammar.That|grammar.Relative) {
		return -1
	}
	if p := s.chunks[g.first+1].phrase; p == nil || p.first != g.first+1 || p.last != g.last {
		return -1
	}
	return n - 2
}

// reducedHost gives the noun phrase that a bare participle belongs to: the one
// right before it, in its segment or before the comma, or the subject that a
// participle at the beginning of a sentence looks forward to.
func (s *sentence) reducedHost(i, n int) *phrase {
	if g := &s.segments[n]; g.kind != apposition {
		if p := s.subjectIn(g, i); p != nil {
			return p
		}
	}
	return s.subjectOf(i, n)
}

// governedThing gives the thing behind an English preposition that a participle right behind it, with its agent, tells of and not of
// the subject: "is faster than the Nereid phones built by Corvid".
func (s *sentence) governedThing(i int) *phrase {
	if !s.nounFollows || i == 0 || i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.By) {
		return nil
	}
	p := s.chunks[i-1].phrase
	if p == nil || p.last != i || p.first == 0 || p.anaphoric() || !p.thing() {
		return nil
	}
	if s.chunks[p.first-1].is(grammar.Than|grammar.Compare) || p.gov >= 0 && s.chunks[i-1].is(grammar.Noun) {
		return p
	}
	return nil
}

// ofCompared reports an English participle with its agent that tells of what the subject is compared with: "is cheaper than most
// satellites built by Corvid".
func (s *sentence) ofCompared(i, n int) bool {
	if !s.nounFollows || i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.By) {
		return false
	}
	for k := i - 1; k > s.segments[n].first && i-k <= maxDescriptors && !s.isVerb(k) && !s.chunks[k].is(grammar.Be); k-- {
		if s.chunks[k].is(grammar.Than | grammar.Compare) {
			return true
		}
	}
	return false
}

// between gives the noun phrase within a range of chunks.
func (s *sentence) between(first, last int) *phrase {
	for _, p := range s.phrases {
		if p.first >= first && p.last <= last {
			return p
		}
	}
	return nil
}

// agentAfter gives the noun phrase that the agent's preposition governs behind
// the verb.
func (s *sentence) agentAfter(i int) *phrase {
	for _, p := range s.phrases {
		if p.first <= i || p.gov <= i || !s.chunks[p.gov].is(grammar.By) {
			continue
		}
		if s.noAgent(p, i) {
			return nil
		}
		if q := s.namesBehindNoun(p); q != nil {
			return q
		}
		if q := s.nameBehindTrades(p); q != nil {
			return q
		}
		if q := s.thingOf(p); q != nil && !q.anaphoric() {
			return q // "bought by Canada's Larkspur"
		}
		return p
	}
	return s.countedAgents(i)
}

// noAgent reports that a phrase behind an agent's preposition is not who did what the verb at i tells.
func (s *sentence) noAgent(p *phrase, i int) bool {
	reduced := s.nounFollows && p.gov == i+1 && i > 0 && !s.chunks[i-1].is(grammar.Be) // "the phone made by X is cheaper"
	if !reduced && (s.verbAt(p.last) && !s.alongWith(p.last) || p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Be|grammar.As|grammar.Speech)) {
		return true // "do ông X làm tổng giám đốc" is about X
	}
	if s.onlySource(p) {
		return true // "Launched in 2020, it is worth $5m, according to sources cited by X"
	}
	for k := i + 1; k < p.gov; k++ {
		verb, _ := s.keptFrom(k)
		if c := &s.chunks[k]; c.is(grammar.Trigger) && !onlyNominal(c) && verb != i || c.key == ";" || c.is(grammar.Clause|grammar.Speech) {
			return true
		}
		if s.nounFollows && k > i+2 && s.chunks[k-1].is(grammar.And) && s.endsAsVerb(k) {
			return true // "unveiled in November and manufactured by X", but not "designed and manufactured by X"
		}
	}
	return false
}

// namesBehindNoun gives the names behind a comma of those for whom an English phrase has only a noun: "founded by two doctors, A and
// B".
func (s *sentence) namesBehindNoun(p *phrase) *phrase {
	if !s.nounFollows || !p.anaphoric() || !p.none {
		return nil
	}
	end := s.behindTheirs(p)
	q := s.nextName(end)
	if q == nil || q.first != end+1 || s.chunks[end].key != "," || !compatible(p.kind, q.kind) {
		return nil
	}
	if q.last < len(s.chunks) && s.chunks[q.last].is(grammar.Speech|grammar.Quoting|grammar.Reporting) {
		return nil // "banned by regulators, Velor said"
	}
	return q
}

// nameBehindTrades gives the person behind an English list of what they are, of which the phrase has the first word: "founded by
// designer, programmer and neuroscientist Ada Boyd".
func (s *sentence) nameBehindTrades(p *phrase) *phrase {
	if !s.nounFollows || !p.anaphoric() || p.pronoun || p.kind != entity.Person || p.last >= len(s.chunks) {
		return nil
	}
	k, joined := p.last, false
	for ; k < len(s.chunks) && k-p.last < maxDescriptors && s.chunks[k].kind != name; k++ {
		switch c := &s.chunks[k]; {
		case c.is(grammar.And):
			joined = true
		case c.key != "," && c.kind != other && !c.is(grammar.Noun|grammar.Post|grammar.Title):
			return nil
		}
	}
	if k >= len(s.chunks) || !joined || s.chunks[k-1].key == "," {
		return nil
	}
	q := s.chunks[k].phrase
	if q == nil || q.kind != entity.Person || q.first > k || s.verbAt(q.last) {
		return nil
	}
	return q
}

// countedAgents gives those named behind an agent's preposition and a number of people: "founded in
// 2009 by two engineers, A and B".
func (s *sentence) countedAgents(i int) *phrase {
	for k := i + 1; s.nounFollows && k+3 < len(s.chunks) && s.chunks[k].kind != punct; k++ {
		if !s.chunks[k].is(grammar.By) || s.chunks[k+1].kind != amount || s.chunks[k+1].quantity.Currency != "" || s.chunks[k+2].key != "," {
			continue
		}
		if p := s.chunks[k+3].phrase; p != nil && p.first == k+3 && len(p.members) > 1 {
			return p
		}
	}
	return nil
}

// opened gives the model or product before an English relative clause that tells of what belongs to it and is no thing of its
// own: "Velor 2, whose weights were published in May", but not "Velor 2, whose app was released in May".
func (s *sentence) opened(n int) *phrase {
	g := &s.segments[n]
	if !s.nounFollows || n == 0 || g.kind != relative {
		return nil
	}
	if g.first+1 >= g.last || !s.chunks[g.first].is(grammar.Own) {
		return nil
	}
	p := s.hostBefore(n)
	if s.chunks[g.first+1].kind != other || p == nil || p.anaphoric() || !p.thing() {
		return nil
	}
	return p
}

// ofPlain reports an English participle right behind a noun that names nothing, which with its article stands behind a
// preposition: "Kite rode up on a rocket operated by Velor" tells nothing of Kite. What something is of or for may be meant.
func (s *sentence) ofPlain(i int) bool {
	k := i - 1
	if s.nounFollows && k > 1 && s.dealNoun(k) {
		k-- // "uses the chip as part of a deal unveiled in May"
	}
	for k > 0 && s.plainNoun(k) && !s.endsAsAdverb(k) {
		k--
	}
	if !s.nounFollows || k < 1 || k == i-1 {
		return false
	}
	if s.chunks[k].is(grammar.Definite | grammar.Indefinite) {
		k--
	} else if !s.opensWith(k+1, grammar.Definite|grammar.Indefinite) && !s.grammar.Nouns.IsPlural(s.chunks[i-1].key) {
		return false // "was in part built by X"
	}
	c := &s.chunks[k]
	if c.last-c.first > 1 && (s.endsWith(k, grammar.At) || c.kind == other && s.endsWith(k, grammar.Of)) {
		return true // "was trained on books bought by X", "as part of a plan"
	}
	return c.is(prepositions) && !c.is(grammar.Of|grammar.For|grammar.By) && c.phrase == nil
}

// dealNoun reports a noun for an event behind its article, or with it: "a partnership", "a licence".
func (s *sentence) dealNoun(k int) bool {
	const article = grammar.Definite | grammar.Indefinite
	c := &s.chunks[k]
	if !c.is(grammar.Trigger) || c.phrase != nil {
		return false
	}
	return s.chunks[k-1].is(article) || c.last-c.first > 1 && s.opensWith(k, article)
}

// tellsOfPlain reports an English verb of the past right behind such a noun, with a time, a place or nothing behind it, in a clause that has
// a verb already: "Kelda makes Kite under a licence announced in May" announces nothing.
func (s *sentence) tellsOfPlain(i, n int) bool {
	if !s.pastForm(i) || !s.ofPlain(i) || n < 0 || !s.verbIn(s.segments[n].first, i-1) && s.segments[n].kind != relative {
		return false
	}
	return i+1 >= len(s.chunks) || s.chunks[i+1].kind == moment || s.chunks[i+1].kind == punct || s.chunks[i+1].is(grammar.At|grammar.By)
}

// endsAsAdverb reports a word of no class that ends as adverbs do.
func (s *sentence) endsAsAdverb(i int) bool {
	c := &s.chunks[i]
	return c.kind == other && s.grammar.Words.AdverbEndings.Of(c.key)
}
