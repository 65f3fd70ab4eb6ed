package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// subjectBefore gives the subject of the sentence before one that a demonstrative
// opens: "Hãng này" goes on about what was spoken of.
func (d *discourse) subjectBefore(p *phrase, here int, ok func(*spoken) bool) *spoken {
	n := p.s.index - 1
	if p.kind != entity.Organization || !p.saysLittle() || d.speaksBefore(p, here) || n < p.s.block.Sentences[0] {
		return nil
	}
	if m := d.takenUp(d.r.sentences[n]); m != nil && ok(m) {
		return m
	}
	if m := d.first(n, func(m *spoken) bool { return m.subject && ok(m) && !m.dependent() }); m != nil {
		return m
	}
	if m := d.first(n, func(m *spoken) bool { return m.subject && ok(m) }); m != nil {
		return m
	}
	return d.ownerFirst(n, ok)
}

// dependent reports the subject of a dependent clause with which a Vietnamese sentence opens: "Sau khi X rút lui, Y dẫn đầu" is about Y.
func (m *spoken) dependent() bool {
	s := m.phrase.s
	return !s.nounFollows && s.segmentOf(m.phrase.first) == 0 && s.chunks[0].is(grammar.Subordinate)
}

// saysLittle reports a noun that says no more than that it is a firm, or from where it is.
func (p *phrase) saysLittle() bool {
	s := p.s
	if p.last-p.ref > 2 && !(p.last-p.ref == 3 && s.fromSomewhere(p.ref+1)) {
		return false
	}
	return s.chunks[p.ref].last-s.chunks[p.ref].first <= maxBareNoun
}

// speaksBefore reports that the sentence of a reference names somebody before it, the
// press that tells it, places and ministries aside.
func (d *discourse) speaksBefore(p *phrase, here int) bool {
	for i := d.starts[p.s.index]; i < here; i++ {
		m := d.mentions[i].phrase
		if m.media || m.kind == entity.Place || p.s.frontedObject(m, p) || p.meansFirm() && d.institution(&d.mentions[i]) {
			continue
		}
		if m.kind != entity.Person || !p.s.fromSomewhere(p.ref+1) && !p.tellsPost(m) {
			return true
		}
	}
	return false
}

// tellsPost reports a Vietnamese reference that tells of what firm the person named before it has a post: "ông X, giám đốc của hãng này".
func (p *phrase) tellsPost(who *phrase) bool {
	s := p.s
	if s.nounFollows || who.last+1 >= p.first {
		return false
	}
	return s.chunks[who.last].key == "," && s.chunks[who.last+1].is(grammar.Post) && s.segmentOf(p.first) == s.segmentOf(who.last+1)
}

// fromSomewhere reports a place at the chunk that says from where a thing is: "tập đoàn Thái Lan
// này".
func (s *sentence) fromSomewhere(i int) bool {
	return !s.nounFollows && i < len(s.chunks) && s.placeAt(i)
}

// maxBareNoun is the length in tokens from which a noun says more than that it is a
// firm: "Startup nông nghiệp này" need not be what did something just before.
const maxBareNoun = 2

// takenUp gives what the subject of a sentence stands for when it is a reference:
// a sentence that begins with "The firm" speaks of that firm.
func (d *discourse) takenUp(s *sentence) *spoken {
	if s.asked {
		return s.about
	}
	s.asked = true
	if len(s.chunks) > 0 && s.nounFollows && s.chunks[0].is(grammar.Own) && !s.chunks[0].is(grammar.He) {
		its := &phrase{s: s, first: 0, last: 1, ref: 0, pronoun: true, gov: -1}
		s.about = d.antecedent(its, func(k entity.Kind) bool { return k != "" && k != entity.Person && k != entity.Place }, barred{})
		return s.about // "Its customers include X" goes on about whose they are
	}
	q := s.opening()
	if q == nil || !q.anaphoric() || q.none || q.plural || q.pair || q.kind == entity.Person || s.namedBehind(q) {
		return nil
	}
	if s.nounFollows && q.pronoun && s.chunks[0].is(grammar.Subordinate|grammar.If) {
		if m := d.first(s.index, func(m *spoken) bool { return m.subject && m.phrase.first > q.last }); m != nil {
			s.about = m // "When it came out, Vetrino found eleven customers"
			return m
		}
	}
	s.about = d.antecedent(q, func(k entity.Kind) bool { return k != "" && k != entity.Person && (q.kind == "" || k == q.kind) }, barred{})
	return s.about
}

// namedBehind reports a name between commas that says what the noun before it stands for: "Bản
// kế nhiệm, Cá Kìm 2, ra mắt tuần trước", "Its successor, Kogge 3, will …".
func (s *sentence) namedBehind(q *phrase) bool {
	comma := q.last
	for comma < len(s.chunks) && s.chunks[comma].kind == other {
		comma++
	}
	if comma+2 >= len(s.chunks) || s.chunks[comma].key != "," || s.nounFollows && comma > q.last {
		return false
	}
	p := s.chunks[comma+1].phrase
	return p != nil && !p.anaphoric() && compatible(p.kind, q.kind) && p.last < len(s.chunks) && s.chunks[p.last].key == ","
}

// soleBefore gives the one thing that the sentence of a reference names before it, where that is
// one to speak of: "Shares in X fell after it reported …".
func (d *discourse) soleBefore(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if p.kind == entity.Person {
		return nil
	}
	var found *spoken
	for i := d.starts[p.s.index]; i < here; i++ {
		m := &d.mentions[i]
		if !ok(m) || p.s.condition(m.phrase) || !p.s.nounFollows && m.posted(true) || m.source() {
			continue
		}
		if found != nil && d.id(found) != d.id(m) {
			return nil
		}
		found = m
	}
	return found
}

// source reports a name that tells who or what says what stands behind it: "một nguồn tin của X nói …", "a report in X that
// …" tell of others, "people close to X said the firm …" of X.
func (m *spoken) source() bool {
	s := m.phrase.s
	telling := grammar.Speech | grammar.Quoting | grammar.Reporting | grammar.That
	if s.nounFollows {
		telling = grammar.That
	}
	return m.phrase.last < len(s.chunks) && s.chunks[m.phrase.last].is(telling)
}

// voucher gives the firm according to which something is so of what is "its", where the English text spoke of it
// before: "According to Lumo, the training of its second model cost …".
func (d *discourse) voucher(p *phrase, here int, ok func(*spoken) bool) *spoken {
	s := p.s
	if !s.neuterOwn(p) || s.segments[0].kind != attribution || p.first < s.segments[0].last {
		return nil
	}
	q := s.between(1, s.segments[0].last)
	if q == nil || q.anaphoric() || len(q.members) != 1 || d.r.press(q) {
		return nil
	}
	if d.last(d.starts[s.index], here, func(m *spoken) bool { return compatible(m.phrase.kind, entity.Organization) }) != nil {
		return nil
	}
	id := s.chunks[q.members[0]].name.ID
	return d.last(0, d.starts[s.index], func(m *spoken) bool { return d.id(m) == id && ok(m) })
}

// neuterOwn reports an English phrase that begins with the possessive of one thing: "its".
func (s *sentence) neuterOwn(p *phrase) bool {
	first := &s.chunks[p.first]
	return s.nounFollows && first.is(grammar.Own) && !first.is(grammar.He|grammar.They)
}

// goesOnAbout gives the firm that the English sentence before takes up with "it" and names no other that fits:
// "Two weeks ago it closed another round. The company itself says …".
func (d *discourse) goesOnAbout(p *phrase, ok func(*spoken) bool) *spoken {
	if !p.s.nounFollows || p.plural || p.kind != entity.Organization && !p.s.singular(p) {
		return nil
	}
	n, first := p.s.index-1, p.s.block.Sentences[0]
	for n > first && d.starts[n] == d.starts[n+1] && len(d.r.sentences[n].phrases) == 0 {
		n-- // "Not this year."
	}
	if n < first || d.first(n, ok) != nil {
		return nil
	}
	if m := d.takenUp(d.r.sentences[n]); m != nil && m.phrase.kind == entity.Organization && ok(m) {
		return m
	}
	return nil
}

// firmBefore gives the noun for a firm that stands, in place of a name, in the sentence before that of
// a pronoun: "Deals are nothing new for the Dutch group. In May it bought X".
func (d *discourse) firmBefore(p *phrase, ok func(*spoken) bool) *phrase {
	if !p.s.nounFollows {
		return d.soleNoun(p)
	}
	if !p.pronoun || p.kind == entity.Person || p.plural || p.s.index == p.s.block.Sentences[0] {
		return nil
	}
	n := p.s.index - 1
	names := d.starts[n] < d.starts[n+1]
	named := d.first(n, func(m *spoken) bool { return m.phrase.kind != entity.Person && m.phrase.gov < 0 && ok(m) })
	if named != nil || names && !p.s.singular(p) {
		return nil
	}
	var found *phrase
	for _, q := range d.r.sentences[n].phrases {
		if !q.anaphoric() || names && !(q.definite() && q.kind == entity.Organization) {
			continue // "Ann Lee says the firm will not be sold to Apple. It …" speaks of the firm
		}
		if found != nil || q.kind != entity.Organization || !q.definite() || q.pronoun || q.none || q.plural || q.relational() {
			return nil
		}
		found = q
	}
	return found
}

// soleNoun gives the one noun for a firm of the sentence before a Vietnamese pronoun, where that names none: "Đây
// là thương vụ thứ hai của tập đoàn. Năm ngoái, họ mua lại X".
func (d *discourse) soleNoun(p *phrase) (found *phrase) {
	if p.s.nounFollows || !p.pronoun || p.kind != entity.Organization || p.s.index == p.s.block.Sentences[0] {
		return nil
	}
	for _, q := range d.r.sentences[p.s.index-1].phrases {
		switch {
		case !compatible(q.kind, entity.Organization) || q.media:
		case !q.anaphoric() || !q.meansFirm() || q.plural || found != nil:
			return nil
		default:
			found = q
		}
	}
	return found
}

// condition reports a phrase in a clause with which the sentence only begins: "After it bought X, the
// firm …" goes on about who bought it.
func (s *sentence) condition(p *phrase) bool {
	n := s.segmentOf(p.first)
	return n >= 0 && n+1 < len(s.segments) && s.chunks[s.segments[n].first].is(grammar.Subordinate)
}

// employs reports a name that says where somebody holds a post: "Ann Lee, head of
// Lumina, said the company …".
func (m *spoken) employs() bool { return m.posted(false) }

// posted reports a name behind a position, of an outsider to what the text tells of or not: "Ann
// Lee, nhà phân tích của X, dự báo công ty …" speaks of another.
func (m *spoken) posted(outsider bool) bool {
	s := m.phrase.s
	n := s.segmentOf(m.phrase.first)
	if n < 0 || m.phrase.last > s.segments[n].last {
		return false
	}
	for k := s.segments[n].first; k < m.phrase.first; k++ {
		if c := &s.chunks[k]; c.is(grammar.Post) && c.entry != nil && c.entry.Outsider == outsider {
			return true
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
		if i < s.behindFronted() {
			continue // "Acquired by X in 2019, the company …"
		}
		if q := s.headOf(g); q != nil || g.kind != adjunct {
			return q
		}
	}
	return nil
}

// inBlock looks for the antecedent in the sentences before it in the paragraph,
// the last first, what each speaks about before what it mentions. A noun takes
// what the document speaks of more than once before what it only touches.
func (d *discourse) inBlock(p *phrase, ok func(*spoken) bool) *spoken {
	for n := p.s.index - 1; n >= max(p.s.block.Sentences[0], p.s.index-sentenceReach); n-- {
		s := d.r.sentences[n]
		if m := d.takenUp(s); m != nil && ok(m) {
			return m
		} else if m == nil && p.s.singular(p) && s.opensWithFirm() {
			return nil // "The three-year-old company, backed by X, is led by Ann Lee. It claims …"
		}
		if m, found := d.himself(s, p); found {
			if m != nil && ok(m) {
				return m
			}
			return nil
		}
		if m := d.inSentence(n, p, ok); m != nil && m.compared() {
			return d.comparedThere(m, p, ok)
		} else if m != nil {
			return m
		}
	}
	return nil
}

// comparedThere gives what an English sentence compares with one named there, where a reference stands for it: after "X says
// it beats Y at coding", what is told of "it" is told of no Y.
func (d *discourse) comparedThere(m *spoken, p *phrase, ok func(*spoken) bool) *spoken {
	s := m.phrase.s
	for i := m.phrase.first - 1; i >= 0; i-- {
		if q := s.chunks[i].phrase; q != nil && q.anaphoric() && !q.none && !q.plural && (q.kind == "" || q.kind == p.kind || p.kind == "") {
			return d.inBlock(q, ok)
		}
	}
	return nil
}

// comparedIn gives what of a kind a sentence compares so with one it names.
func (d *discourse) comparedIn(n int, p *phrase, kind entity.Kind) *spoken {
	m := d.last(d.starts[n], d.starts[n+1], (*spoken).compared)
	if m == nil {
		return nil
	}
	return d.comparedThere(m, p, func(o *spoken) bool { return d.kindOf(&o.phrase.s.chunks[o.phrase.members[0]]) == kind })
}

// compared reports in English what something else is only compared with, perhaps as another's: "it trails Kelda's Otter".
func (m *spoken) compared() bool {
	s, p := m.phrase.s, m.phrase
	if !s.nounFollows || m.subject {
		return false
	}
	if owner := s.possessor(p.first); owner != nil {
		p = owner
	}
	return p.first > 0 && s.chunks[p.first-1].is(grammar.Compare|grammar.Than)
}

// inSentence looks for the antecedent among those whom a sentence before names.
func (d *discourse) inSentence(n int, p *phrase, ok func(*spoken) bool) *spoken {
	if m := d.owner(n, p, ok); m != nil {
		return m
	}
	if m := d.leader(n, ok); m != nil && p.s.nounFollows && p.kind != entity.Person {
		return m
	}
	if m := d.ownerFirst(n, ok); m != nil && p.kind != entity.Person {
		return m
	}
	m := d.openingSubject(n, ok)
	if o := d.ownerBefore(m, p, ok); o != nil {
		return o
	}
	switch {
	case m == nil:
		told := func(m *spoken) bool { return !m.aside() && !m.describes() && ok(m) }
		if o := d.ownsMany(n, p, ok); o != nil {
			return o
		}
		if o := d.last(d.starts[n], d.starts[n+1], told); o != nil && p.kind != entity.Person {
			return o // "Ann runs Hollis, which sells trucks to Walmart. She set it up in 2017"
		}
		return d.last(d.starts[n], d.starts[n+1], ok)
	case m.speaks():
		return m // "Varde denied that it was to buy Kolibri. Its spokeswoman, …"
	}
	return d.heavier(m, d.starts[n], d.starts[n+1], ok)
}

// opensOwning reports a name with which an English sentence begins to tell of something of it: "Kelda's lamps …".
func (m *spoken) opensOwning() bool {
	return m.phrase.first == 0 && m.phrase.s.genitiveAfter(m.phrase)
}

// endsClause reports a name with which the first clause of a sentence ends, so that it is only its grammatical subject: "Kelda's customers
// include Velor".
func (m *spoken) endsClause() bool {
	s := m.phrase.s
	return s.nounFollows && m.phrase.first > 0 && m.phrase.last == s.segments[0].last
}

// ownerBefore gives the firm of whose things an English sentence begins to tell, rather than the subject m of a relative clause or what
// ends a clause: "Kelda's lamps, which Velor sells in Japan, cost $30. It …".
func (d *discourse) ownerBefore(m *spoken, p *phrase, ok func(*spoken) bool) *spoken {
	switch {
	case m == nil || p.kind == entity.Person:
		return nil
	case m.aside():
		return d.first(m.phrase.s.index, func(o *spoken) bool { return o.opensOwning() && ok(o) })
	case m.endsClause():
		return d.ownsMany(m.phrase.s.index, p, ok)
	}
	return nil
}

// ownsMany gives the firm with whose people or things an English sentence begins, for "it" in the next, which stands for none of them:
// "Kelda's customers include Velor. It has 300 employees".
func (d *discourse) ownsMany(n int, p *phrase, ok func(*spoken) bool) *spoken {
	m := d.first(n, func(m *spoken) bool { return m.opensOwning() && ok(m) })
	if m == nil || !p.s.singular(p) && !p.s.neuter(p) {
		return nil
	}
	s := m.phrase.s
	for k := m.phrase.last + 1; k+1 < len(s.chunks) && k-m.phrase.last <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if c.kind == punct || c.is(grammar.Be) || s.isVerb(k) {
			return nil
		}
		if (c.plural() || c.is(grammar.Gauge)) && !s.chunks[k+1].is(grammar.Genitive|grammar.Noun|grammar.Be) {
			return m
		}
	}
	return nil
}

// openingSubject gives the first subject of a sentence, that of a clause with which it only begins last: after "Sau khi X rút lui, Y
// đi một mình" the text goes on about Y.
func (d *discourse) openingSubject(n int, ok func(*spoken) bool) *spoken {
	m := d.first(n, func(m *spoken) bool { return m.subject && ok(m) })
	if m == nil || !m.phrase.s.condition(m.phrase) {
		return m
	}
	if o := d.first(n, func(o *spoken) bool { return o.subject && !o.phrase.s.condition(o.phrase) && ok(o) }); o != nil {
		return o
	}
	return m
}

// opensWithFirm reports an English sentence that begins with a noun for a firm told before.
func (s *sentence) opensWithFirm() bool {
	q := s.opening()
	return s.nounFollows && q != nil && q.namesFirm() && q.anaphoric() && q.definite() && !q.plural
}

// himself gives who the pronoun stands for that an English sentence has before it names any person, for the same
// pronoun in one behind it: after "He worked for Soho, a portal run by Charles Zhang" it is still "he" who is told of.
func (d *discourse) himself(s *sentence, p *phrase) (m *spoken, found bool) {
	if !s.nounFollows || !p.pronoun || p.kind != entity.Person || p.ref >= len(p.s.chunks) {
		return nil, false
	}
	i := slices.IndexFunc(s.phrases, func(q *phrase) bool { return q.kind == entity.Person && (q.pronoun || !q.anaphoric()) })
	if i < 0 {
		return nil, false
	}
	q := s.phrases[i]
	if !q.pronoun || q.none || s.chunks[q.first].is(grammar.Own) || !q.nominative() {
		return nil, false
	}
	if d.r.sexOf(s.chunks[q.ref].key) != d.r.sexOf(p.s.chunks[p.ref].key) {
		return nil, false
	}
	if m := d.behindFronted(s, q); m != nil {
		return m, true
	}
	if !s.askedWhom {
		s.askedWhom = true
		s.whom = d.antecedent(q, isPerson, barred{})
	}
	return s.whom, true
}

// behindFronted gives the person who is the subject behind the comma of words with which an English sentence begins and in which the
// pronoun stands: "Asked for the best advice she has been given, Brightwell does not hesitate."
func (d *discourse) behindFronted(s *sentence, q *phrase) *spoken {
	if q.first == 0 || len(s.segments) < 2 || q.last > s.segments[0].last {
		return nil
	}
	if kind := s.segments[1].kind; kind != clause && kind != fragment { // a verb that the grammar does not know makes no clause
		return nil
	}
	for i := d.starts[s.index]; i < d.starts[s.index+1]; i++ {
		m := &d.mentions[i]
		if !m.subject || m.phrase.kind != entity.Person || m.phrase.first < s.segments[1].first {
			continue
		}
		begins := m.phrase.first == s.segments[1].first && m.phrase.last < s.segments[1].last && s.chunks[m.phrase.first-1].key == ","
		if begins && d.agrees(q, m.about) {
			return m
		}
		return nil
	}
	return nil
}

// owner gives whose doing a sentence begins with: after "X's purchase of Y was approved", "it" is X.
func (d *discourse) owner(n int, p *phrase, ok func(*spoken) bool) *spoken {
	if !p.s.nounFollows || p.kind == entity.Person || d.starts[n] == d.starts[n+1] {
		return nil
	}
	m := &d.mentions[d.starts[n]]
	if m.opensWithShares() && ok(m) {
		return m
	}
	s, deed := m.phrase.s, m.phrase.last+1
	if m.phrase.first != 0 || !s.genitiveAfter(m.phrase) || deed >= len(s.chunks) || !s.chunks[deed].is(grammar.Trigger) || !ok(m) {
		return nil
	}
	return m
}

// opensWithShares reports a firm whose shares an English sentence begins to speak of: "Shares in X fell after …".
func (m *spoken) opensWithShares() bool {
	s, p := m.phrase.s, m.phrase
	if p.gov != 1 || !s.chunks[0].is(grammar.Trigger) || !s.chunks[1].is(grammar.At|grammar.Of) {
		return false
	}
	return onlyNominal(&s.chunks[0]) && s.tells(0, fact.Investment)
}

// speaker gives the firm that says what the sentence of a bare noun for one tells: "Kim Sơn Holdings
// cho hay tập đoàn sẽ không …" speaks of itself.
func (d *discourse) speaker(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if p.kind != entity.Organization || p.pronoun || p.this || p.relational() || p.onlyByName() {
		return nil
	}
	return d.last(d.starts[p.s.index], here, func(m *spoken) bool { return m.subject && m.speaks() && ok(m) })
}

// speaks reports a subject that is told to say or to deny something.
func (m *spoken) speaks() bool {
	s := m.phrase.s
	for k := m.phrase.last; k < len(s.chunks); k++ {
		if c := &s.chunks[k]; c.kind != moment && !c.is(grammar.Auxiliary|grammar.Pause|grammar.Have) {
			return c.is(grammar.Speech | grammar.Denial)
		}
	}
	return false
}

// throughSubject gives what the subject before a pronoun stands for when that
// is a reference itself: "The company has turned down money from X, says its
// chairwoman".
func (d *discourse) throughSubject(p *phrase, want func(entity.Kind) bool, except barred) (m *spoken, found bool) {
	if !p.pronoun && (p.this || !p.meansFirm()) {
		return nil, false
	}
	for _, q := range p.s.phrases {
		if q.last > p.first {
			break
		}
		if !q.anaphoric() || q.none || q.plural || !p.pronoun && !q.meansFirm() || p.s.namedBehind(q) || p.beyondQuote(q) {
			continue
		}
		if (q.kind == p.kind || p.kind == "" && want(q.kind)) && p.s.isSubject(q) {
			m = d.antecedent(q, func(k entity.Kind) bool { return want(k) && (q.kind == "" || compatible(q.kind, k)) }, except)
			return m, q.pronoun && q.kind == p.kind && p.s.isSubject(p) || q.relational() && p.s.singular(p) // "The ministry said it had banned X"
		}
	}
	return nil, false
}

// beyondQuote reports a reference that only somebody who is quoted makes, in the sentence of one that the text itself makes:
// "“Anh ấy giỏi”, bà nói".
func (p *phrase) beyondQuote(q *phrase) bool {
	return q.first < len(q.s.chunks) && q.s.chunks[q.first].quoted && p.ref < len(p.s.chunks) && !p.s.chunks[p.ref].quoted
}
