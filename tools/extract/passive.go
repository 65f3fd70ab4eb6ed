package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// passive tells whether the verb at i is passive, with its agent and patient.
// Three forms: a passive word before it ("được X giới thiệu", "was bought by"),
// an agent's preposition before it ("do X sáng lập"), a bare participle without
// an object ("founded in 2014 by X").
func (s *sentence) passive(i, n int, u grammar.Use) (agent, patient *phrase, ok bool) {
	g := &s.segments[n]
	for k := i - 1; k >= g.first; k-- {
		c := &s.chunks[k]
		if c.is(grammar.Auxiliary) && s.grammar.Words.AdverbEndings.Of(c.key) {
			continue // "was quietly sold"
		}
		switch {
		case c.is(grammar.Passive) && u.Form != grammar.Participle || c.is(grammar.Be) && (u.Form == grammar.Participle || s.nounFollows && u.Form == grammar.SplitHead && s.onlyAdverbs(k+1, i)):
			agent = s.holderOf(s.between(k+1, i))
			if agent == nil {
				agent = s.agentAfter(i)
				if agent != nil && u.Form == grammar.SplitHead && agent.gov >= g.last {
					agent = nil // "which was put on the list, survived by its wits"
				}
			} else if q := s.chunks[i-1].phrase; !s.nounFollows && agent.anaphoric() && q != nil && q.first > k+1 && s.chunks[q.first-1].is(grammar.Be) {
				agent = q // "được hai người bạn là A và B thành lập"
			}
			if q := s.chunks[i-1].phrase; s.namesThose(agent, q) {
				agent = q
			}
			return agent, s.subjectOf(k, n), true
		case c.is(grammar.By) && k < i-1 && !s.nounFollows:
			if agent = s.holderOf(s.between(k+1, i)); agent != nil {
				if q := s.chunks[i-1].phrase; q != nil && q.first > k+1 && s.chunks[q.first-1].is(grammar.Be) {
					agent = q // "do ba kỹ sư Meta là A, B và C lập nên"
				}
				if p := s.thingBefore(k); p != nil {
					return agent, p, true
				}
				return agent, s.subjectOf(k, n), true
			}
			return nil, nil, false
		case c.is(grammar.Have), c.is(grammar.Trigger) && !onlyNominal(c), c.is(grammar.Auxiliary | grammar.Planned | grammar.Speech):
			k = g.first
		}
	}
	if agent, patient = s.agentBefore(i, n); agent != nil {
		return agent, patient, true
	}
	if agent = s.agentAfter(i); agent != nil && !s.nounFollows && i == g.first && n == 0 {
		return agent, s.subjectOf(i, n), true // "Thành lập năm 2018 bởi A, B làm …"
	}
	if s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.It|grammar.They|grammar.He) && !s.chunks[i-1].is(grammar.Own) {
		return nil, nil, false // "based on a list it published"
	}
	if u.Form != grammar.Participle || s.hasAuxiliary(i, g) || s.objectOf(i) != nil || s.plainObject(i) || s.relativeOf(i, g) {
		return nil, nil, false
	}
	if p := s.reducedHost(i, n); p != nil {
		return s.agentAfter(i), p, true
	}
	return nil, nil, false
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

// namesThose reports a noun for people with nothing but plain words between it and their names: "được hai
// người bạn học A và B lập ra".
func (s *sentence) namesThose(p, q *phrase) bool {
	if s.nounFollows || p == nil || q == nil || !p.anaphoric() || p.this || p.pronoun || q.anaphoric() || q.kind != entity.Person || q.first < p.last {
		return false
	}
	for k := p.last; k < q.first; k++ {
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Noun|grammar.Title) {
			return false
		}
	}
	return true
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

// holderOf gives the person whose name stands behind an organization and the position there, "cựu kỹ sư
// X Lê Văn A", else the phrase.
func (s *sentence) holderOf(p *phrase) *phrase {
	if p == nil || s.nounFollows || !s.behindPost(p) {
		return p
	}
	return s.itsPerson(p)
}

// relativeOf reports a subject of its own behind a relative pronoun: in "a unit that Halyard
// sold" nobody sold Halyard.
func (s *sentence) relativeOf(i int, g *segment) bool {
	if s.relatedBefore(i) >= 0 {
		return true
	}
	p := s.subjectIn(g, i)
	return s.nounFollows && p != nil && p.first > 0 && p.last == i && (s.chunks[p.first-1].is(grammar.Relative|grammar.That) || s.chunks[p.first].is(grammar.Relative|grammar.That) || s.contact(p.first))
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

// plainObject reports an article or a sum right behind a verb, with which its object
// begins: "Alibaba led a 1.5 billion yuan round" is no passive.
func (s *sentence) plainObject(i int) bool {
	if !s.nounFollows || i+2 >= len(s.chunks) {
		return false
	}
	c := &s.chunks[i+1]
	return (c.kind == amount || c.is(grammar.Definite|grammar.Indefinite|grammar.Own)) && s.chunks[i+2].kind != moment
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
	if n := s.segmentOf(k); p.anaphoric() && n > 0 && s.segments[n].kind == apposition && (p.none || p.first-s.segments[n].first == 1 && s.chunks[p.first-1].kind == other) {
		return s.hostBefore(n) // "Diều Hâu, dòng camera do hãng chế tạo"
	}
	if n := s.segmentOf(k); p.anaphoric() && !p.this && !p.pronoun && n >= 0 && p.first > s.segments[n].first && s.chunks[p.first-1].kind == other {
		p.none = true // "X Go tích hợp trợ lý gọi món do Y phát triển": something new
	}
	if p.anaphoric() && p.none || !p.anaphoric() && p.last == k && p.gov >= 0 {
		return p
	}
	return nil
}

// agentBefore reads an agent before the verb that an apposition tells more of:
// "Ampere do bà Renée James, cựu chủ tịch Intel, thành lập".
func (s *sentence) agentBefore(i, n int) (agent, patient *phrase) {
	if n < 2 || !s.companions(s.segments[n].first, i) || s.segments[n-1].kind != apposition && (!s.segments[n-1].bracket || s.nounFollows) {
		return nil, nil
	}
	g := &s.segments[n-2]
	p := s.chunks[g.last-1].phrase
	if p == nil || p.first <= g.first || p.anaphoric() || !s.chunks[p.first-1].is(grammar.By) && (s.nounFollows || !s.chunks[p.first-1].is(grammar.Passive)) {
		return nil, nil
	}
	for k := g.first; k < p.first-1; k++ {
		if s.isVerb(k) {
			return nil, nil // "founded by A, a professor, makes …": A did that verb
		}
	}
	return p, s.subjectOf(p.first-1, n-2)
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

// hasAuxiliary reports an auxiliary of the perfect or a tense before the verb.
func (s *sentence) hasAuxiliary(i int, g *segment) bool {
	for k := i - 1; k >= g.first && i-k <= 3; k-- {
		if s.chunks[k].is(grammar.Have | grammar.Planned | grammar.Auxiliary) {
			return true
		}
		if s.chunks[k].phrase != nil {
			return false
		}
	}
	return false
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
		if p.first <= i || p.gov < 0 || p.gov <= i || !s.chunks[p.gov].is(grammar.By) {
			continue
		}
		if s.verbAt(p.last) || p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Be|grammar.As|grammar.Speech) {
			return nil // "do ông X làm tổng giám đốc" is about X
		}
		if s.onlySource(p) {
			return nil // "Launched in 2020, it is worth $5m, according to sources cited by X"
		}
		for k := i + 1; k < p.gov; k++ {
			if c := &s.chunks[k]; c.is(grammar.Trigger) && !onlyNominal(c) || c.key == ";" || c.is(grammar.Clause) {
				return nil
			}
		}
		if q := s.nextName(p.last); s.nounFollows && p.anaphoric() && p.none && q != nil && q.first == p.last+1 && s.chunks[p.last].key == "," && compatible(p.kind, q.kind) {
			return q // "founded by two doctors, A and B"
		}
		if q := s.thingOf(p); q != nil && !q.anaphoric() {
			return q // "bought by Canada's Larkspur"
		}
		return p
	}
	return s.countedAgents(i)
}

// countedAgents gives those named behind an agent's preposition and a number of people: "founded in
// 2009 by two engineers, A and B".
func (s *sentence) countedAgents(i int) *phrase {
	for k := i + 1; s.nounFollows && k+3 < len(s.chunks) && s.chunks[k].kind != punct; k++ {
		p := s.chunks[k+3].phrase
		if s.chunks[k].is(grammar.By) && s.chunks[k+1].kind == amount && s.chunks[k+1].quantity.Currency == "" && s.chunks[k+2].key == "," && p != nil && p.first == k+3 && len(p.members) > 1 {
			return p
		}
	}
	return nil
}
