package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// claims reads what somebody asserts, and comparisons that the document makes.
// told says that the sentence holds a quotation already.
func (r *reader) claims(s *sentence, told bool) {
	if r.spoken(s, told) || !told && (r.viewed(s) || r.tested(s)) {
		return
	}
	r.appraisals(s)
	if !told {
		r.comparisons(s)
	}
}

// spoken reads a claim with a speaker: a verb of speaking with its subject, or
// an attribution ("Theo X, …").
func (r *reader) spoken(s *sentence, told bool) bool {
	verbs := grammar.Speech | grammar.AccordingTo
	if s.nounFollows {
		verbs |= grammar.Quoting
	}
	if told && (!s.nounFollows || s.lacks(grammar.Compare)) || s.lacks(verbs) || s.denies() {
		return false
	}
	for i := s.saidLast(); i < len(s.chunks); i++ {
		c := &s.chunks[i]
		if c.quoted || !c.is(verbs) {
			continue
		}
		around, inserted := s.saidAround(i)
		if only := !c.is(grammar.Speech | grammar.AccordingTo); only && (!inserted || len(s.comparedAll(around)) == 0) {
			continue // "It is slow, she adds"
		}
		if !s.nounFollows && c.is(grammar.Speech) && (i == 0 || s.chunks[i-1].is(grammar.Negation|prepositions)) {
			continue // "Nói về giá thì …", "từ chối bình luận", "trái với dự báo"
		}
		if s.nounFollows && c.is(grammar.Speech) && (r.saysNothing(s, i) || s.saidBy(i) || s.unsaid(i) || s.describesOn(i)) {
			continue
		}
		if n := s.segmentOf(i); n >= 0 && s.segments[n].kind == apposition || i > 0 && s.chunks[i-1].is(grammar.Subordinate) {
			continue // "startup dự báo mùa vụ", "để chia sẻ dữ liệu" say nothing
		}
		var p *phrase
		var content span
		if !c.is(grammar.AccordingTo) {
			if p = s.sayer(i); p == nil || s.nounFollows && p.none {
				p = s.spokesmen(i)
			}
			content = s.said(i)
			if n := s.segmentOf(i); s.nounFollows && n > 1 && s.segments[n-1].kind == relative && s.segments[n-1].last-s.segments[n-1].first == 1 {
				if s.told(s.segments[n-2]) == nil {
					continue // "It fell into a soup, which, she says, is how it was found"
				}
				content = span{s.segments[n-1].first, len(s.chunks)}
			} else if inserted {
				content = around
			}
			if content.first > i && inserted && !s.hasSubject(i, content) {
				continue // "The latter, X maintains, rivals Y"
			}
		} else {
			if s.midway(i) {
				continue // "is trained on data from X"
			}
			if p, content = s.attributed(i); p != nil && !s.nounFollows && s.onlyNames(p.last) {
				continue // "Người đầu tiên theo chị là A"
			}
			if p != nil && (p.kind != entity.Person && s.rumour(content, p.media) || s.deedForetold(content)) {
				continue
			}
		}
		if p != nil && s.nounFollows && c.is(grammar.AccordingTo) && r.press(p) {
			continue // "according to Reuters, it barred X": a paper only passes that on
		}
		if p == nil || !s.speaks(p) || !s.nounFollows && (s.relays(p, i) || s.officer(p) || r.press(p)) {
			continue
		}
		if !s.nounFollows && p.first > 0 && s.chunks[p.first-1].is(grammar.Passive) {
			continue // "Thông tin được bà X, giám đốc Y, xác nhận"
		}
		if s.nounFollows && s.describesBy(i, content) {
			continue // "Brazda, which predicts crop disease"
		}
		if told && len(s.comparedAll(content)) == 0 {
			continue // what is said is quoted
		}
		if r.claim(s, i, p, content) {
			return true
		}
	}
	return false
}

// midway reports a verb before the chunk, or a preposition that does not open its segment.
func (s *sentence) midway(i int) bool {
	n := s.segmentOf(i)
	return s.nounFollows && n >= 0 && i > s.segments[n].first && (s.isVerb(i-1) || s.endsWith(i-1, prepositions) || i-1 > s.segments[n].first && s.chunks[i-1].is(prepositions))
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
	return c.is(grammar.Own|grammar.Genitive|grammar.Be) || i > 1 && r.stress[c.key] && s.chunks[i-2].is(grammar.Own)
}

// unsaid reports a verb of speaking that is denied: "will not say when it is due".
func (s *sentence) unsaid(i int) bool {
	return i > 0 && s.chunks[i-1].is(grammar.Negation)
}

// describesOn reports a verb of speaking that goes on about what is told of a name: "a company whose
// software listens to machines and predicts when they will break".
func (s *sentence) describesOn(i int) bool {
	n := s.segmentOf(i)
	return n > 0 && s.segments[n].kind == predicate && s.chunks[s.segments[n].first].is(grammar.And) && s.segments[n-1].kind == relative && s.segments[n].first == s.segments[n-1].last
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

// saidBy reports a verb of speaking that is passive: what "was wrongly announced by a newspaper"
// is not said by what stands before it.
func (s *sentence) saidBy(i int) bool {
	k := i - 1
	for k > 0 && s.chunks[k].kind == other && i-k <= 2 {
		k--
	}
	return k >= 0 && s.chunks[k].is(grammar.Be) && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.By)
}

// viewed reads a claim whose speaker has a view: "In Kaneshiro's view it is better than
// Kimi K2", "by her count".
func (r *reader) viewed(s *sentence) bool {
	for n := range s.segments {
		g := s.segments[n]
		if len(r.opinions) == 0 || g.last-g.first < 3 || !s.chunks[g.first].is(prepositions) || s.chunks[g.first].quoted {
			continue
		}
		p := s.chunks[g.first+1].phrase
		if p == nil || p.first != g.first+1 || !s.chunks[p.first].is(grammar.Own) && !s.genitiveAfter(p) {
			continue
		}
		view := p.last
		if s.chunks[p.first].is(grammar.Own) {
			view = p.first + 1
		} else {
			view++
		}
		if view+1 < g.last && !r.opinions[s.chunks[view].key] {
			view++ // "by her own account"
		}
		if view >= g.last || !r.opinions[s.chunks[view].key] {
			continue
		}
		content := span{view + 1, len(s.chunks)}
		if n > 0 && g.last == len(s.chunks) {
			content = span{0, g.first}
		}
		if s.speaks(p) && r.claim(s, view, p, content) {
			return true
		}
	}
	return false
}

// tested reads a comparison in English by somebody's tests: "In tests by X, Velor did better than Y", "Velor beat Y in a
// trial run by X".
func (r *reader) tested(s *sentence) bool {
	for i := 1; s.nounFollows && i+1 < len(s.chunks) && !s.lacks(grammar.Compare); i++ {
		p := s.chunks[i+1].phrase
		if !s.chunks[i].is(grammar.By) || p == nil || p.gov != i || p.anaphoric() || p.kind == entity.Place || !s.speaks(p) {
			continue
		}
		k := i - 1
		for k > 0 && i-k <= maxDescriptors && s.chunks[k].phrase == nil && s.chunks[k].kind <= word && !r.accounts[s.toks[s.chunks[k].last-1].Key] {
			k--
		}
		if s.chunks[k].phrase != nil || !r.accounts[s.toks[s.chunks[k].last-1].Key] {
			continue
		}
		for k > 0 && !s.chunks[k].is(grammar.At) && s.chunks[k-1].phrase == nil && s.chunks[k-1].kind <= word {
			k--
		}
		content := span{0, k}
		if k == 0 && p.last < len(s.chunks) && s.chunks[p.last].key == "," {
			content = span{p.last + 1, len(s.chunks)}
		} else if k == 0 || p.last < len(s.chunks) && s.chunks[p.last].kind != punct {
			continue
		}
		if s.chunks[k].is(grammar.At) && len(s.comparedAll(content)) > 0 && r.claim(s, i, p, content) {
			return true
		}
	}
	return false
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
			return s.segmentOf(i) >= 0 && s.predicateOf(i, s.segmentOf(i)) >= 0 && s.holds(grammar.Possible|grammar.Planned, span{i, content.last}) && len(s.comparedAll(content)) == 0
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

// said gives the words that a verb of speaking tells: those behind it, or, where
// it closes the sentence (", the companies announced on Wednesday"), those
// before.
func (s *sentence) said(i int) span {
	n := s.segmentOf(i)
	if s.closing(i, n) || s.closedBy(i, n) {
		return span{0, s.segments[n].first}
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

// closing reports a clause that only says who said what stands before it, and to whom:
// "…, Chief Financial Officer Gareth Toomey told analysts on Monday".
func (s *sentence) closing(i, n int) bool {
	if !s.nounFollows || n == 0 || n+1 < len(s.segments) || s.chunks[s.segments[n].first-1].key != "," || s.subjectIn(&s.segments[n], i) == nil {
		return false
	}
	for k := i + 1; k < s.segments[n].last; k++ {
		if c := &s.chunks[k]; c.kind == amount || c.is(grammar.That|grammar.Compare|grammar.Into) || s.verbIn(k, k+1) {
			return false
		}
	}
	k := s.segments[n-1].kind
	return k == clause || k == predicate || k == apposition || k == relative
}

// closedBy reports a verb of speaking with nobody but the speaker behind it: "X beats Y, said Ann
// Lee, an analyst at Z".
func (s *sentence) closedBy(i, n int) bool {
	if !s.nounFollows || n == 0 || i != s.segments[n].first || s.chunks[i-1].key != "," || i+1 >= len(s.chunks) {
		return false
	}
	p := s.chunks[i+1].phrase
	return p != nil && p.first == i+1 && p.kind == entity.Person && !p.anaphoric() && (p.last == s.segments[n].last || s.chunks[p.last].is(grammar.Of|grammar.At) && s.nominal(p.last, s.segments[n].last))
}

// spokesmen gives the organization whose people speak: "researchers at X say".
func (s *sentence) spokesmen(i int) *phrase {
	n := s.segmentOf(i)
	if n < 0 {
		return nil
	}
	for k := len(s.phrases) - 1; k >= 0; k-- {
		p := s.phrases[k]
		if p.last <= i && p.first >= s.segments[n].first && p.gov >= 0 && s.chunks[p.gov].is(grammar.At|grammar.Of|grammar.From) && p.kind == entity.Organization {
			if s.deedOf(p) {
				return nil
			}
			return p
		}
	}
	return nil
}

// deedOf reports what a Vietnamese sentence begins with when that is not somebody: "Thành công của X đặt ra câu hỏi"
// is no question of X.
func (s *sentence) deedOf(p *phrase) bool {
	return !s.nounFollows && p.gov > 0 && s.chunks[p.gov].is(grammar.Of) && s.chunks[p.gov-1].kind == other
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
	if h := n + 1; p == nil && s.nounFollows && h < len(s.segments) && s.segments[h].kind == relative && s.chunks[s.segments[h].first].is(grammar.That) {
		if q := s.headOf(&s.segments[h]); q != nil && !q.anaphoric() && q.first <= s.segments[h].first+maxDescriptors {
			p, n = q, h // "according to a report that X published"
		}
	}
	if i > g.first && !(i == g.first+1 && s.alsoAccordingTo(&g)) {
		return p, span{0, i}
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

// onlyTold reports that nothing but what is told of a name stands from one segment to before another.
func (s *sentence) onlyTold(n, end int) bool {
	for ; n < end; n++ {
		if k := s.segments[n].kind; k != apposition && k != relative {
			return false
		}
	}
	return true
}

func (r *reader) claim(s *sentence, verb int, speaker *phrase, content span) bool {
	compared := s.comparedAll(content)
	if (r.stated(s, content) || s.deniedAll(verb, content) || s.labels(content)) && len(compared) == 0 || s.isShort(content) {
		return false
	}
	d := r.draft(fact.Claim, s, verb)
	if !r.fill(d, fact.Speaker, speaker) || len(d.Args[fact.Speaker]) != 1 {
		return false
	}
	aside := s.spokenOfBy(verb, speaker)
	if s.chunks[verb].is(grammar.Telling) && len(compared) == 0 && aside == nil && !s.holds(grammar.Compare, content) && !r.outsider(s, speaker, d.Args[fact.Speaker][0]) {
		return false // what people of a firm say of it is what happens there, and no judgement
	}
	if aside != nil {
		r.fill(d, fact.About, aside)
	} else if p := s.aboutIn(content); p != nil && (len(compared) == 0 || p != compared[0]) {
		if p.pronoun && s.opens(content, p) && !r.comparesThings(s, p, compared) && !(s.nounFollows && s.singular(p) && speaker.kind == entity.Person) {
			d.Args[fact.About] = d.Args[fact.Speaker] // "X says it is looking elsewhere"
		} else if p.pronoun && r.comparesThings(s, p, compared) {
			thing := func(k entity.Kind) bool { return k == entity.Model || k == entity.Product }
			r.enter(d, fact.About, p, r.model.resolve(p, thing, barred{ids: d.ids()})) // "Theo viện, nó mượt hơn GPT-4o"
		} else if !r.fill(d, fact.About, p) && len(compared) == 0 && s.nounFollows && s.opens(content, p) && len(p.members) == 1 && d.has(s.chunks[p.members[0]].name.ID) {
			return false // "By his own account, Ben Cho is no easy boss"
		}
	}
	if len(d.Args[fact.About]) == 0 && len(compared) > 0 && !s.nounFollows {
		r.fill(d, fact.About, s.comparedOwner(content.first, compared[0].first))
	}
	for _, p := range compared {
		for q := p; q != nil; q = s.scoredToo(q) {
			r.alike(d, q)
			r.fill(d, fact.ComparedWith, q)
		}
	}
	if len(d.Args[fact.About]) == 0 && !s.nounFollows {
		r.fill(d, fact.About, s.onlyThing(content, d.ids(), speaker.kind == entity.Person))
	}
	if len(d.Args[fact.About])+len(d.Args[fact.ComparedWith]) == 0 && (speaker.kind != entity.Person && speaker.gov < 0 || s.nounFollows && s.happening(content)) {
		return false
	}
	if about := d.Args[fact.About]; len(compared) == 0 && len(about) == 1 && (about[0] == d.Args[fact.Speaker][0] || s.nounFollows && speaker.kind == entity.Organization && r.model.kindOfID(about[0]) == entity.Person) {
		return false // what somebody says they will do or have done is no judgement of anything, nor that their chair will step down
	}
	d.whole = true
	r.add(d)
	return true
}

// holds reports a word of a class in a stretch of chunks.
func (s *sentence) holds(class grammar.Class, in span) bool {
	for i := in.first; i < in.last; i++ {
		if s.chunks[i].is(class) {
			return true
		}
	}
	return false
}

// outsider reports a speaker from outside of what the text tells of: "Ann Lee, an analyst at X", "analysts
// at X".
func (r *reader) outsider(s *sentence, p *phrase, id string) bool {
	k := p.gov - 1
	return r.model.of(id).outer || k >= 0 && s.chunks[k].is(grammar.Post) && s.chunks[k].entry.Outsider
}

// happening reports a verb that tells an event within what is said, or an event that is denied:
// where nothing is known of whom it is about, what is said is what happened, or did not, and no
// judgement of anything.
func (s *sentence) happening(content span) bool {
	event, denied := false, false
	for i := content.first; i < content.last; i++ {
		c := &s.chunks[i]
		if c.is(grammar.Trigger) && !c.quoted && s.isVerb(i) {
			return true
		}
		event, denied = event || c.is(grammar.Trigger), denied || c.is(grammar.Negation)
	}
	return event && denied
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
	before := i == g.last-1 && p != nil && p.first == g.first
	behind := i == g.first && s.nominal(i+1, g.last) && !s.holds(grammar.That, span{i + 1, g.last})
	if !before && !behind {
		return span{}, false
	}
	if n+1 < len(s.segments) && s.chunks[g.last].key == "," && s.openToGoOn(n) {
		return span{s.segments[n+1].first, len(s.chunks)}, true
	}
	return span{0, g.first}, true
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

// spokenOfBy gives the thing of whom a relative clause says what somebody says of it: "the chip
// Kestrel, which it says can stand in for the H20".
func (s *sentence) spokenOfBy(verb int, speaker *phrase) *phrase {
	n := s.segmentOf(verb)
	if s.nounFollows && n > 1 && s.segments[n-1].kind == relative && s.segments[n-1].last-s.segments[n-1].first == 1 {
		return s.told(s.segments[n-2]) // "Kestrel, which, she says, beats the H20"
	}
	if around, inserted := s.saidAround(verb); inserted && around.first > verb && s.segments[n-1].kind == fragment {
		if p := s.headOf(&s.segments[n-1]); p != nil && p.last == s.segments[n-1].last && fits(fact.About, p.kind) {
			return p // "Velor, she says, beats X"
		}
	}
	if !s.nounFollows || n < 1 || s.segments[n].kind != relative || speaker.first != s.segments[n].first+1 || !s.chunks[s.segments[n].first].is(grammar.Relative) {
		return nil
	}
	return s.hostBefore(n)
}

// alike gives a name of unknown kind that of what it is compared with.
func (r *reader) alike(d *draft, p *phrase) {
	if p.kind != "" || p.anaphoric() || len(d.Args[fact.About]) != 1 {
		return
	}
	if k := r.model.kindOfID(d.Args[fact.About][0]); k != "" {
		r.model.of(p.s.chunks[p.members[0]].name.ID).kind = k
	}
}

// comparesThings reports that a pronoun for things is compared with a thing, and so
// stands for one: "Công ty nói nó rẻ hơn Sora".
func (r *reader) comparesThings(s *sentence, p *phrase, compared []*phrase) bool {
	return s.singular(p) && len(compared) > 0 && (compared[0].kind == entity.Model || compared[0].kind == entity.Product)
}

// deniedAll reports words that only say that an event did not happen, "said that it had made
// no such bid", that somebody does not do something, "promises not to scrape blogs", or has not
// got it, "They have nothing like it, Mehrotra said": a denial is no claim, as for a verb of denying.
func (s *sentence) deniedAll(verb int, content span) bool {
	if !s.nounFollows {
		return s.deniesEvent(content)
	}
	of := s.aboutIn(content)
	judges := of != nil && !of.anaphoric() && (of.kind == entity.Product || of.kind == entity.Model) && !s.happening(content) // "insists that Skylark never sends pictures abroad"
	for i := content.first; i < content.last && !judges; i++ {
		c := &s.chunks[i]
		if c.is(grammar.Negation) && !c.quoted && (content.first > verb && !c.is(grammar.Indefinite) || s.eventFollows(i) || s.chunks[i+1].is(grammar.Preposition)) {
			return true
		}
	}
	return false
}

// deniesEvent reports words with nobody but who speaks before a word of denial and the verb of an
// event: "nói không bán X", "cho biết công ty chưa từng bán cho X".
func (s *sentence) deniesEvent(content span) bool {
	i := content.first
	for i < content.last && (s.chunks[i].is(grammar.That) || s.chunks[i].phrase != nil && s.chunks[i].phrase.anaphoric()) {
		i++
	}
	return i+1 < content.last && s.chunks[i].is(grammar.Negation) && !s.chunks[i].quoted && s.isVerb(i+1)
}

// eventFollows reports a word of an event within the few chunks behind one: "no such bid".
func (s *sentence) eventFollows(i int) bool {
	for k := i + 1; k < len(s.chunks) && k-i <= 2 && s.chunks[k].kind != punct; k++ {
		if s.chunks[k].is(grammar.Trigger) {
			return true
		}
	}
	return false
}

// labels reports a number with nothing but a colon before what it counts: "40 triệu: lượng người
// dùng X, theo Y".
func (s *sentence) labels(content span) bool {
	i := content.first
	return i+1 < content.last && s.chunks[i].kind == amount && s.chunks[i+1].key == ":"
}

// isShort reports a content too short to assert anything.
func (s *sentence) isShort(content span) bool {
	n := 0
	for i := content.first; i < content.last; i++ {
		if s.chunks[i].kind != punct {
			n++
		}
	}
	return n < 3
}

// stated reports whether the words already gave a fact of another type.
func (r *reader) stated(s *sentence, content span) bool {
	if p := r.round.received; p != nil && p.s == s && content.first <= p.trigger && p.trigger < content.last {
		return true // who gave the money is told later
	}
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s == s; i-- {
		d := r.facts[i]
		if d.Type == fact.Development || d.Type == fact.Affiliation {
			continue
		}
		if content.first <= d.trigger && d.trigger < content.last && !r.reason(s, content, d.trigger) {
			return true
		}
	}
	return false
}

// reason reports a fact in a clause that only gives the reason of what is said: "nhận định
// giá quá đắt, bởi doanh thu chưa tới 40 tỉ đồng".
func (r *reader) reason(s *sentence, content span, i int) bool {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 || s.segments[n].first <= content.first || s.purpose(n) {
		return false
	}
	opening := &s.chunks[s.segments[n].first]
	return opening.is(grammar.Subordinate) || r.because[opening.key]
}

// aboutIn gives what a claim is about: the first noun phrase of its words that
// is no place.
func (s *sentence) aboutIn(content span) *phrase {
	for _, p := range s.phrases {
		if p.first < content.first || p.last > content.last || !p.nominative() || !fits(fact.About, p.kind) {
			continue
		}
		if p.anaphoric() && !p.this && !s.opens(content, p) {
			return nil // a noun amid a claim need not be what it is about
		}
		return p
	}
	return nil
}

// onlyThing gives the one thing that the words of a claim name, whatever governs it.
// Persons speak of organizations, these of themselves.
func (s *sentence) onlyThing(content span, except []string, person bool) *phrase {
	var found *phrase
	for _, p := range s.phrases {
		if p.first < content.first || p.last > content.last || p.anaphoric() || p.kind == entity.Place || p.kind == entity.Person || p.kind == "" {
			continue
		}
		id := s.chunks[p.members[0]].name.ID
		if !person && p.kind != entity.Model && p.kind != entity.Product || len(p.members) > 1 || found != nil && s.chunks[found.members[0]].name.ID != id || slices.Contains(except, id) {
			return nil
		}
		found = p
	}
	return found
}

// opens reports a noun phrase with which the words of a claim begin.
func (s *sentence) opens(content span, p *phrase) bool {
	for i := content.first; i < p.first; i++ {
		if !s.chunks[i].is(grammar.That | grammar.Definite) {
			return false
		}
	}
	return true
}

// comparedAll gives everything that the words compare with.
func (s *sentence) comparedAll(content span) []*phrase {
	var out []*phrase
	for i := content.first; i < content.last && !s.lacks(grammar.Compare|grammar.As); i++ {
		if !s.chunks[i].is(grammar.Compare) && !s.asMuchAs(i) {
			continue
		}
		if p := s.compared(span{i, content.last}); p != nil && (len(out) == 0 || out[len(out)-1] != p) {
			out = append(out, p)
		}
	}
	return out
}

// scoredToo gives the name that an English "and" joins to another over the score of that one: "ahead of X on 88.9% and Y
// on 87.2%", "ahead of X (88.9%) and Y (87.2%)".
func (s *sentence) scoredToo(p *phrase) *phrase {
	k := p.last
	if !s.nounFollows || p.anaphoric() || k+3 >= len(s.chunks) || !s.chunks[k].is(grammar.At|grammar.With|grammar.For) && s.chunks[k].key != "(" || s.chunks[k+1].kind != amount {
		return nil
	}
	k += 2
	if s.chunks[k].key == ")" {
		k++
	}
	if k+1 >= len(s.chunks) || !s.chunks[k].is(grammar.And) && s.chunks[k].key != "," {
		return nil
	}
	if q := s.chunks[k+1].phrase; q != nil && q.first == k+1 && !q.anaphoric() && q.kind == p.kind && q.last < len(s.chunks) && s.chunks[q.last].key == s.chunks[p.last].key {
		return q
	}
	return nil
}

// onlySource reports a name in English that only tells who says so: "revenue was $5m, against estimates of $4m, according to
// X's data".
func (s *sentence) onlySource(p *phrase) bool {
	return s.nounFollows && s.segments[max(s.segmentOf(p.first), 0)].kind == attribution
}

// compared gives the noun phrase that something is compared with, behind a word
// of comparison within the range.
func (s *sentence) compared(content span) *phrase {
	for i := content.first; i < content.last; i++ {
		if !s.chunks[i].is(grammar.Compare) && !s.asMuchAs(i) || s.chunks[i].quoted {
			continue
		}
		if s.nounFollows && i+1 < content.last && s.chunks[i+1].kind == moment {
			continue // "raised in less than a year"
		}
		for _, p := range s.phrases {
			if p.first > i && p.last <= content.last && p.first-i <= 6 && fits(fact.ComparedWith, p.kind) && !s.interrupted(i, p.first) && !s.onlySource(p) && !(p.kind == entity.Person && p.anaphoric() && !p.pronoun && !p.this) {
				if s.endsPlain(p, i) {
					return nil
				}
				if q := s.possessedBy(p); q != nil && !q.anaphoric() && fits(fact.ComparedWith, q.kind) {
					return q // "beats Anthropic's Claude"
				}
				if owner := s.ownerOf(p); p.anaphoric() && owner != nil && !owner.anaphoric() {
					return owner // "mô hình của X"
				}
				return p
			}
		}
	}
	return nil
}

// endsPlain reports a bare noun with which plain words behind a word of comparison end: "mỏng hơn mảng gia
// công phần mềm" compares with no software.
func (s *sentence) endsPlain(p *phrase, compare int) bool {
	return !s.nounFollows && p.anaphoric() && !p.pronoun && !p.this && p.first-1 > compare && s.chunks[p.first-1].kind == other && s.ownerOf(p) == nil
}

// asMuchAs reports the second word of a pair that compares how much: "half as many mistakes as X".
func (s *sentence) asMuchAs(i int) bool {
	c := &s.chunks[i]
	for k := i - 1; s.nounFollows && c.is(grammar.As) && k >= 0 && i-k <= maxDescriptors; k-- {
		if b := &s.chunks[k]; b.kind == other && strings.HasPrefix(b.key, c.key+" ") {
			return true
		}
	}
	return false
}

// interrupted reports a mark between two chunks.
func (s *sentence) interrupted(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if c := &s.chunks[k]; c.kind == punct && c.key != "-" && c.key != `"` {
			return true
		}
	}
	return false
}

// appraisals reads comparisons without a speaker: "được ca ngợi … so với X".
func (r *reader) appraisals(s *sentence) {
	if s.lacks(grammar.Appraisal | grammar.Passive) {
		return
	}
	for i := range s.chunks {
		c := &s.chunks[i]
		if !c.is(grammar.Appraisal) && !s.judgedBy(i) || c.quoted {
			continue
		}
		n := s.segmentOf(i)
		if n < 0 {
			continue
		}
		last := s.segments[n].last
		for k := n + 1; k < len(s.segments) && s.segments[k].kind != clause; k++ {
			last = s.segments[k].last
		}
		compared := s.compared(span{i, last})
		if compared == nil {
			continue
		}
		d := r.draft(fact.Claim, s, i)
		of := s.subjectOf(i, n)
		if r.fill(d, fact.About, of); of != nil && !s.nounFollows && s.chunks[s.segments[n].first].is(grammar.And) && !of.anaphoric() {
			d.used = []int{i} // what else is told of it is not what is claimed
			d.proofs = append(d.proofs, s.bytes(span{of.first, of.last}))
		}
		if r.fill(d, fact.ComparedWith, compared) {
			r.add(d)
		}
	}
}

// judgedBy reports a passive word before who judges and what is compared: "được giới truyền thông đánh
// giá ngang với X".
func (s *sentence) judgedBy(i int) bool {
	if s.nounFollows || !s.chunks[i].is(grammar.Passive) || i+1 >= len(s.chunks) || s.chunks[i+1].phrase == nil {
		return false
	}
	k := s.chunks[i+1].phrase.last
	return k+1 < len(s.chunks) && s.chunks[k].is(grammar.Speech) && s.chunks[k+1].is(grammar.Compare)
}

// comparisons reads what the document itself compares: "X rẻ hơn Y", both of them named.
func (r *reader) comparisons(s *sentence) {
	if s.nounFollows || s.lacks(grammar.Compare) || !s.lacks(grammar.Appraisal|grammar.Denial) {
		return
	}
	for i := range s.chunks {
		c := &s.chunks[i]
		n := s.segmentOf(i)
		if !c.is(grammar.Compare) || !c.is(grammar.Than) || c.quoted || n < 0 || i+1 >= len(s.chunks) || s.hypothetical(n) {
			continue
		}
		than, of := s.chunks[i+1].phrase, s.subjectIn(&s.segments[n], i)
		if of == nil || of.anaphoric() && !of.this && !of.pronoun {
			of = s.comparedOwner(s.segments[n].first, i)
		}
		if than == nil || than.anaphoric() || !comparable(than) && !(than.kind == "" && of != nil && of.kind != entity.Organization) || of == nil || of.none || !comparable(of) && of.kind != "" || s.amountBetween(of.last, i) || s.figures(n, i) {
			continue
		}
		d := r.draft(fact.Claim, s, i)
		about := r.model.resolve(of, func(k entity.Kind) bool {
			return k == than.kind && k != "" || k != entity.Organization && than.kind != entity.Organization && fits(fact.About, k)
		}, barred{})
		if r.enter(d, fact.About, of, about) && r.fill(d, fact.ComparedWith, than) {
			r.add(d)
			return
		}
	}
}

// figures reports the word for a measure before a comparison: that one firm's revenue is higher than
// another's is no judgement of either.
func (s *sentence) figures(n, before int) bool {
	for k := s.segments[n].first; k < before; k++ {
		if c := &s.chunks[k]; c.is(grammar.Gauge) && !pricing(c) {
			return true
		}
	}
	return false
}

// comparedOwner gives whose something without a name is that is compared: Y in "một giờ GPU của Y rẻ hơn Z".
func (s *sentence) comparedOwner(first, before int) *phrase {
	for _, p := range s.phrases {
		if p.first >= first && p.last <= before && !p.anaphoric() && len(p.members) == 1 && (comparable(p) || p.kind == "") && p.gov >= first && s.chunks[p.gov].is(grammar.Of) {
			return p
		}
	}
	return nil
}

// comparable reports a firm or a thing: of places and persons little is asserted by comparing them.
func comparable(p *phrase) bool {
	return p.kind == entity.Organization || p.kind == entity.Model || p.kind == entity.Product || p.pronoun && p.kind == ""
}
