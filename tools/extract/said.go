package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// said gives the words that a verb of speaking tells: those behind it, or, where
// it closes the sentence (", the companies announced on Wednesday"), those
// before.
func (s *sentence) said(i int) span {
	n := s.segmentOf(i)
	if s.closing(i, n) || s.closedBy(i, n) {
		return span{0, s.segments[n].first}
	}
	if first := s.informed(i); first > i+1 {
		return span{first, len(s.chunks)}
	}
	for k := i + 1; k < s.segments[n].last; k++ {
		if c := &s.chunks[k]; c.kind != moment && !c.is(grammar.At|grammar.Into|grammar.Definite) {
			return span{i + 1, len(s.chunks)}
		}
	}
	if n == 0 {
		return span{i + 1, len(s.chunks)}
	}
	return span{0, s.segments[n].first}
}

// informed gives the chunk behind a verb of speaking, and behind whom it tells in English: "told Reuters on Monday that X is …".
func (s *sentence) informed(i int) int {
	p := s.phraseFrom(i + 1)
	if !s.nounFollows || p == nil || p.anaphoric() || !s.informing[s.toks[s.chunks[i].last-1].Key] {
		return i + 1
	}
	for k := p.last; k < len(s.chunks) && k-p.last <= 2*maxDescriptors; k++ {
		const opening = grammar.That | grammar.Definite | grammar.It | grammar.They | grammar.He
		if c := &s.chunks[k]; c.is(grammar.That) || k == p.last && c.is(opening) {
			return k // "told Reuters it is …"
		} else if c.kind == punct || s.isVerb(k) || c.is(grammar.Be|grammar.Have) {
			break
		}
	}
	return i + 1
}

// saidAround gives what is said where an English segment tells nothing but who says it: what stands before it, or, in
// the midst of a clause, what follows. "It beats X, the company admits", "Velor, she says, beats X".
func (s *sentence) saidAround(i int) (span, bool) {
	n := s.segmentOf(i)
	if !s.nounFollows || n < 1 || s.chunks[s.segments[n].first-1].key != "," {
		return span{}, false
	}
	g := &s.segments[n]
	p := s.subjectIn(g, i)
	before := p != nil && s.pastWriting(i+1) == g.last && (p.first == g.first || s.behindFirm(p, g.first))
	behind := i == g.first && s.nominal(i+1, g.last) && !s.holds(grammar.That, span{i + 1, g.last})
	if !before && !behind {
		return span{}, false
	}
	if n+1 < len(s.segments) && s.chunks[g.last].key == "," && s.openToGoOn(n) {
		return span{s.segments[n+1].first, len(s.chunks)}, true
	}
	return span{0, g.first}, true
}

// saidLast gives the English verb of speaking behind a comma with which a sentence ends: of two, it tells who says all
// of it. "It writes better than X, insists Ada Boyd".
func (s *sentence) saidLast() int {
	for i := len(s.chunks) - 1; s.nounFollows && i > 0; i-- {
		if c := &s.chunks[i]; c.is(grammar.Speech) && !c.quoted && s.chunks[i-1].key == "," && s.closedBy(i, s.segmentOf(i)) {
			return i
		}
	}
	return 0
}

// hasSubject reports that what is said around a verb of speaking tells of a name before it or of one with which it
// begins.
func (s *sentence) hasSubject(verb int, content span) bool {
	if p := s.chunks[s.segments[s.segmentOf(verb)].first-2].phrase; p != nil && p.gov < 0 && p.kind != entity.Person {
		return true
	}
	p := s.aboutIn(content)
	if p == nil {
		return false
	}
	name := p.first
	if len(p.members) > 0 {
		name = p.members[0]
	}
	return !s.holds(grammar.Compare|grammar.Be|grammar.Have|grammar.Auxiliary|grammar.Trigger, span{content.first, name})
}

// openToGoOn reports that no clause is complete before segment n, which so lies within the first.
func (s *sentence) openToGoOn(n int) bool {
	for k := range n {
		if g := &s.segments[k]; g.kind == clause || g.kind == predicate || s.holds(grammar.Compare, span{g.first, g.last}) {
			return false
		}
	}
	next := &s.segments[n+1]
	if s.chunks[next.first].is(grammar.Clause | grammar.And | grammar.Relative) {
		return false
	}
	return s.hasVerb(next) || s.holds(grammar.Compare, span{next.first, next.last})
}

// closing reports a clause that only says who said what stands before it, and to whom:
// "…, Chief Financial Officer Gareth Toomey told analysts on Monday".
func (s *sentence) closing(i, n int) bool {
	if !s.nounFollows || n == 0 || n+1 < len(s.segments) || s.chunks[s.segments[n].first-1].key != "," {
		return false
	}
	if s.subjectIn(&s.segments[n], i) == nil && s.spokesmen(i) == nil {
		return false
	}
	for k := s.pastWriting(i + 1); k < s.segments[n].last; k++ {
		if c := &s.chunks[k]; c.kind == amount || c.is(grammar.That|grammar.Compare|grammar.Into) || s.verbIn(k, k+1) {
			return false
		}
	}
	k := s.segments[n-1].kind
	return k == clause || k == predicate || k == apposition || k == relative
}

// pastWriting gives the chunk behind where something is said that is written, and to whom, or the chunk where nothing is: "said [in a
// note to clients]".
func (s *sentence) pastWriting(i int) int {
	if i >= len(s.chunks) || !s.chunks[i].is(prepositions) {
		return i
	}
	k := i + 1
	for k < len(s.chunks) && k-i <= maxDescriptors && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Definite|grammar.Indefinite)) {
		k++
		if !s.writings[s.chunks[k-1].key] {
			continue
		}
		if k+1 < len(s.chunks) && s.chunks[k].is(grammar.Into) && !s.nameAt(k+1) {
			k += 2
		}
		return k
	}
	return i
}

// closedBy reports a verb of speaking with nobody but the speaker behind it: "X beats Y, said Ann
// Lee, an analyst at Z".
func (s *sentence) closedBy(i, n int) bool {
	if !s.nounFollows || n == 0 || i != s.segments[n].first || s.chunks[i-1].key != "," || i+1 >= len(s.chunks) {
		return false
	}
	p, last := s.phraseFrom(i+1), s.segments[n].last
	if p == nil || !p.names(entity.Person) {
		return false
	}
	return p.last == last || s.chunks[p.last].is(grammar.Of|grammar.At) && s.nominal(p.last, last)
}

// spokesmen gives the organization whose people speak: "researchers at X say", "analysts at X, a broker, say".
func (s *sentence) spokesmen(i int) *phrase {
	n, last := s.segmentOf(i), i
	if n < 0 {
		return nil
	}
	if s.nounFollows && s.segments[n].first == i && n > 1 && s.segments[n-1].describes() {
		n, last = n-2, s.segments[n-2].last
	}
	for k := len(s.phrases) - 1; k >= 0; k-- {
		p := s.phrases[k]
		if p.last > last || p.first < s.segments[n].first || p.gov < 0 || p.kind != entity.Organization {
			continue
		}
		if s.chunks[p.gov].is(grammar.At | grammar.Of | grammar.From) {
			if s.deedOf(p) {
				return nil
			}
			if who := s.toldOfPerson(p.gov); who != nil {
				return who
			}
			return p
		}
	}
	return nil
}

// spokesmenAside gives the organization whose people speak by the English verb with which segment n begins, behind what is told
// of it: "Analysts at X, a broker, say Y is overpriced".
func (s *sentence) spokesmenAside(i, n int) *phrase {
	if n < 2 || !s.segments[n-1].describes() {
		return nil
	}
	p := s.spokesmen(i)
	if p == nil || p.kind != entity.Organization || p.gov < 1 || !s.chunks[p.gov-1].person() {
		return nil
	}
	return p
}

// toldOfPerson gives the person of whom English words between commas tell where they work, up to the preposition at a chunk:
// "Owen Fairlie, a lecturer at the Tay Institute, has watched the robot and called it …".
func (s *sentence) toldOfPerson(i int) *phrase {
	k := i - 1
	for k > 1 && i-k <= maxDescriptors && s.chunks[k].key != "," {
		k--
	}
	if !s.nounFollows || k < 1 || s.chunks[k].key != "," || !s.isPersonName(k-1) {
		return nil
	}
	return s.only(k - 1)
}

// deedOf reports what a Vietnamese sentence begins with when that is not somebody: "Thành công của X đặt ra câu hỏi"
// is no question of X.
func (s *sentence) deedOf(p *phrase) bool {
	return !s.nounFollows && p.gov > 0 && s.chunks[p.gov].is(grammar.Of) && s.chunks[p.gov-1].kind == other
}

// attributed gives the phrase behind "theo" or "according to" and the words
// that it vouches for: all else in the sentence.
func (s *sentence) attributed(i int) (*phrase, span) {
	n := s.segmentOf(i)
	if n < 0 {
		return nil, span{}
	}
	g := s.segments[n]
	var p *phrase
	for _, q := range s.phrases {
		if q.first > i && q.last <= g.last {
			p = q
			break
		}
	}
	if q := s.firmOfStaff(p); q != nil {
		p = q
	}
	if q := s.publisher(n); p == nil && q != nil {
		p, n = q, n+1
	}
	if i > g.first && !(i == g.first+1 && s.alsoAccordingTo(&g)) {
		return p, span{0, i}
	}
	if s.nounFollows && n > 1 && n+1 < len(s.segments) && s.onlyRelative(n-1) {
		return p, span{s.segments[n].last, len(s.chunks)} // "Kestrel, a chip that, according to X, beats the H20"
	}
	for k := range n {
		if h := s.segments[k].kind; !s.nounFollows && s.chunks[g.first-1].key == ":" {
			break // "Chị X nghĩ khác: theo chị, …"
		} else if h == clause || h == predicate {
			return p, span{0, g.first} // ", according to X, who declined to say …"
		}
	}
	if n == len(s.segments)-1 {
		return p, span{0, g.first}
	}
	if s.nounFollows && n > 0 && s.onlyTold(n+1, len(s.segments)) {
		return p, span{0, g.first} // ", according to X, head of research at Y" closes the sentence
	}
	for n+2 < len(s.segments) && s.segments[n+1].kind == apposition && !s.nounFollows {
		n++ // "Theo ông X, CEO Y, …" tells nothing of Y
	}
	return p, span{s.segments[n].last, len(s.chunks)}
}

// firmOfStaff gives the organization at which English people without a name are: "according to researchers at Brockhurst University".
func (s *sentence) firmOfStaff(p *phrase) *phrase {
	if !s.nounFollows || p == nil || !p.anaphoric() || p.pronoun || p.last+1 >= len(s.chunks) || !s.severalPeople(p.last-1) {
		return nil
	}
	if !s.chunks[p.last].is(grammar.At | grammar.Of | grammar.From) {
		return nil
	}
	if q := s.chunks[p.last+1].phrase; q != nil && q.gov == p.last && q.names(entity.Organization) && len(q.members) == 1 {
		return q
	}
	return nil
}

// publisher gives who is told in an English relative clause behind a segment to have said what it names: "according to a
// report that X published".
func (s *sentence) publisher(n int) *phrase {
	if !s.nounFollows || n+1 >= len(s.segments) {
		return nil
	}
	g := &s.segments[n+1]
	if g.kind != relative || !s.chunks[g.first].is(grammar.That) {
		return nil
	}
	if p := s.headOf(g); p != nil && !p.anaphoric() && p.first <= g.first+maxDescriptors {
		return p
	}
	return nil
}

// onlyTold reports that nothing but what is told of a name stands from one segment to before another.
func (s *sentence) onlyTold(n, end int) bool {
	for ; n < end; n++ {
		if k := s.segments[n].kind; k != apposition && k != relative {
			return false
		}
	}
	return true
}

// midway reports a verb before the chunk, or a preposition that does not open its segment.
func (s *sentence) midway(i int) bool {
	n := s.segmentOf(i)
	if !s.nounFollows || n < 0 || i <= s.segments[n].first {
		return false
	}
	return s.isVerb(i-1) || s.endsWith(i-1, prepositions) || i-1 > s.segments[n].first && s.chunks[i-1].is(prepositions)
}

// onlyNames reports that behind the chunk, or a comma there, who or what was meant is told.
func (s *sentence) onlyNames(i int) bool {
	if i < len(s.chunks) && s.chunks[i].key == "," {
		i++
	}
	return i < len(s.chunks) && s.chunks[i].is(grammar.Be)
}

// saysNothing reports a word of speaking that is a noun, "her own forecasts", or whose speaker
// is left out, "whatever is said on the quay".
func (r *reader) saysNothing(s *sentence, i int) bool {
	if i == 0 || s.stranger(i) {
		return i > 0
	}
	c := &s.chunks[i-1]
	if n := s.segmentOf(i); n == 1 && i == s.segments[n].first && s.saidOfFirst() {
		return true
	}
	if s.infinitive(i) && i+1 < len(s.chunks) && s.chunks[i+1].is(prepositions) {
		return true // "met the minister to argue for lighter rules"
	}
	return c.is(grammar.Own|grammar.Genitive|grammar.Be) || i > 1 && r.stress[c.key] && s.chunks[i-2].is(grammar.Own)
}

// saidOfFirst reports an English sentence that begins with a noun and somebody named behind its preposition, and tells of the
// noun between commas what was said of it: "A partnership with Telia, announced in 2019, lasted a year".
func (s *sentence) saidOfFirst() bool {
	g := &s.segments[0]
	if len(s.segments) < 3 || g.kind != fragment && g.kind != adjunct || s.chunks[g.first].phrase != nil || s.chunks[s.segments[1].last].key != "," {
		return false
	}
	p := s.chunks[g.last-1].phrase
	return p != nil && p.gov > g.first && s.chunks[p.gov].is(grammar.With|grammar.Of|grammar.For) && !s.chunks[p.gov-1].is(grammar.Post|grammar.Title)
}

// unsaid reports a verb of speaking that is denied: "will not say when it is due".
func (s *sentence) unsaid(i int) bool {
	return i > 0 && s.chunks[i-1].is(grammar.Negation)
}

// describesOn reports a verb of speaking that goes on about what is told of a name: "a company whose
// software listens to machines and predicts when they will break".
func (s *sentence) describesOn(i int) bool {
	n := s.segmentOf(i)
	if n < 1 || s.segments[n].kind != predicate || s.segments[n-1].kind != relative {
		return false
	}
	first := s.segments[n].first
	return s.chunks[first].is(grammar.And) && first == s.segments[n-1].last
}

// describesBy reports a verb of speaking in a relative clause with nothing but a thing as its
// object: that tells what somebody does.
func (s *sentence) describesBy(verb int, content span) bool {
	n := s.segmentOf(verb)
	if n < 0 || s.segments[n].kind != relative || !s.chunks[s.segments[n].first].is(grammar.Relative) || s.segments[n].first != verb-1 {
		return false
	}
	for i := content.first; i < content.last; i++ {
		if s.isVerb(i) || s.chunks[i].is(grammar.Be|grammar.Have|grammar.Planned|grammar.Possible|grammar.Auxiliary|grammar.That|grammar.Compare) {
			return false
		}
	}
	return true
}

// describesSpeech reports a word of speaking that only tells what somebody does: "startup dự báo mùa vụ", "để chia sẻ dữ
// liệu".
func (s *sentence) describesSpeech(i int) bool {
	n := s.segmentOf(i)
	return n >= 0 && s.segments[n].kind == apposition || i > 0 && s.chunks[i-1].is(grammar.Subordinate)
}

// onlyRelative reports a segment that is nothing but the pronoun of a relative clause.
func (s *sentence) onlyRelative(n int) bool {
	g := &s.segments[n]
	return g.kind == relative && g.last-g.first == 1
}

// saidBy reports a verb of speaking that is passive: what "was wrongly announced by a newspaper"
// is not said by what stands before it.
func (s *sentence) saidBy(i int) bool {
	k := i - 1
	for k > 0 && s.chunks[k].kind == other && i-k <= 2 {
		k--
	}
	return k >= 0 && s.chunks[k].is(grammar.Be) && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.By)
}

// spokenOfBy gives the thing of whom a relative clause says what somebody says of it: "the chip
// Kestrel, which it says can stand in for the H20".
func (s *sentence) spokenOfBy(verb int, speaker *phrase) *phrase {
	n := s.segmentOf(verb)
	if s.nounFollows && n > 1 && s.onlyRelative(n-1) {
		if s.segments[n-2].kind == apposition {
			return s.hostBefore(n - 2) // "Kestrel, a chip that, she says, beats the H20"
		}
		return s.told(s.segments[n-2]) // "Kestrel, which, she says, beats the H20"
	}
	if around, inserted := s.saidAround(verb); inserted && around.first > verb && s.segments[n-1].kind == fragment {
		if p := s.headOf(&s.segments[n-1]); p != nil && p.last == s.segments[n-1].last && fits(fact.About, p.kind) {
			return p // "Velor, she says, beats X"
		}
	}
	if !s.nounFollows || n < 1 || s.segments[n].kind != relative {
		return nil
	}
	if first := s.segments[n].first; speaker.first != first+1 || !s.chunks[first].is(grammar.Relative) {
		return nil
	}
	return s.hostBefore(n)
}

// rumour reports words that tell of an event that is only possible, or, where the press
// tells it, of anything that is: who reports it claims nothing.
func (s *sentence) rumour(content span, press bool) bool {
	possible := false
	for i := content.first; i < content.last; i++ {
		possible = possible || s.chunks[i].is(grammar.Possible)
		if possible && (press || s.isVerb(i)) {
			return true
		}
	}
	return false
}

// deedForetold reports English words that begin with the noun for an event and say that it may happen or is to:
// "A listing in Oslo is being considered, according to X" judges nothing.
func (s *sentence) deedForetold(content span) bool {
	for i := content.first; s.nounFollows && i < content.last && i-content.first <= maxDescriptors; i++ {
		c := &s.chunks[i]
		if c.is(grammar.Trigger) && onlyNominal(c) {
			n, foretold := s.segmentOf(i), s.holds(grammar.Possible|grammar.Planned, span{i, content.last})
			return foretold && n >= 0 && s.predicateOf(i, n) >= 0 && len(s.comparedAll(content)) == 0
		}
		if c.kind != other && !c.is(grammar.Definite|grammar.Indefinite|grammar.Own) {
			break
		}
	}
	return false
}

// press reports a paper, an agency or a broadcaster: it reports and claims nothing itself.
func (r *reader) press(p *phrase) bool {
	if p.media {
		return true
	}
	if len(p.members) != 1 {
		return false
	}
	e := r.lexicon.Entity(p.s.chunks[p.members[0]].name.ID)
	return e != nil && slices.Contains(entity.Press, e.Class)
}

// relays reports one who only passes on what others say: a journalist, or who is told
// to cite a source ("X dẫn nguồn tin cho biết").
func (s *sentence) relays(p *phrase, verb int) bool {
	for k := p.first; k < p.last; k++ {
		if c := &s.chunks[k]; c.is(grammar.Post) && c.entry.Position == "journalist" && s.chunks[verb].is(grammar.AccordingTo) {
			return true
		}
	}
	for k := p.last; k < verb; k++ {
		if s.chunks[k].is(grammar.AccordingTo | grammar.Reporting) {
			return true
		}
	}
	return false
}

// denies reports a sentence whose verb of speaking denies: what it denies is a
// fact of its own, the denial no claim.
func (s *sentence) denies() bool {
	if s.lacks(grammar.Denial) {
		return false
	}
	for i := range s.chunks {
		if s.chunks[i].is(grammar.Denial) {
			return true
		}
	}
	return false
}

// behindFirm reports somebody named right behind the firm with which a segment begins: "Bernstein analyst Ada Boyd wrote in a note".
func (s *sentence) behindFirm(p *phrase, first int) bool {
	c := &s.chunks[first]
	return c.kind == name && p.first == first+1 && p.names(entity.Person) && s.chunks[p.first].is(grammar.Post)
}

// onlySays reports a noun for who says in English what stands around it, or a paper's name: "It beats X, the company admits", "may buy
// X, the newspaper Y reported on Monday".
func (s *sentence) onlySays(g segment) bool {
	first := g.first
	if s.chunks[first].phrase == nil && s.chunks[first].is(grammar.Definite) && first+1 < g.last {
		first++
	}
	p := s.chunks[first].phrase
	if !s.nounFollows || p == nil || p.first != first || !p.media && (!p.anaphoric() || first > g.first) {
		return false
	}
	if p.last >= g.last || !s.chunks[p.last].is(grammar.Speech|grammar.Quoting|grammar.Reporting) {
		return false
	}
	for k := p.last + 1; k < g.last; k++ {
		if c := &s.chunks[k]; c.kind != moment && !c.is(grammar.At) {
			return false
		}
	}
	return true
}
