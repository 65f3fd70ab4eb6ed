package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// claims reads what somebody asserts, and comparisons that the document makes.
// told says that the sentence holds a quotation already.
func (r *reader) claims(s *sentence, told bool) {
	if !told && r.tested(s) || r.spoken(s, told) || !told && r.viewed(s) {
		return
	}
	r.appraisals(s)
	if !told {
		r.comparisons(s)
		r.rankings(s)
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
		if c := &s.chunks[i]; c.quoted || !c.is(verbs) {
			continue
		}
		p, content := r.utterance(s, i)
		if p == nil || s.chunks[p.first].quoted || !r.answersFor(s, i, p) || s.nounFollows && s.describesBy(i, content) {
			continue // "Brazda, which predicts crop disease"; who speaks in a quotation said nothing of it
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

// utterance gives who says something by the word at i, nil for nobody, and what.
func (r *reader) utterance(s *sentence, i int) (*phrase, span) {
	around, inserted := s.saidAround(i)
	switch c := &s.chunks[i]; {
	case !c.is(grammar.Speech|grammar.AccordingTo) && (!inserted || len(s.comparedAll(around)) == 0):
		return nil, span{} // "It is slow, she adds"
	case c.is(grammar.Speech) && r.idle(s, i), s.describesSpeech(i), s.particleOnly(i):
		return nil, span{}
	case c.is(grammar.AccordingTo):
		return r.vouched(s, i)
	}
	p := s.sayer(i)
	if p == nil || s.nounFollows && p.none {
		p = s.spokesmen(i)
	}
	content := s.said(i)
	if n := s.segmentOf(i); s.nounFollows && n > 1 && s.onlyRelative(n-1) {
		if s.told(s.segments[n-2]) == nil {
			return nil, span{} // "It fell into a soup, which, she says, is how it was found"
		}
		content = span{s.segments[n-1].first, len(s.chunks)}
	} else if inserted {
		content = around
	}
	if content.first > i && inserted && !s.hasSubject(i, content) {
		return nil, span{} // "The latter, X maintains, rivals Y"
	}
	return p, content
}

// idle reports a verb of speaking by which nobody says anything.
func (r *reader) idle(s *sentence, i int) bool {
	if s.nounFollows {
		return r.saysNothing(s, i) || s.saidBy(i) || s.unsaid(i) || s.describesOn(i)
	}
	return i == 0 || s.chunks[i-1].is(grammar.Negation|prepositions) // "Nói về giá thì …", "từ chối bình luận", "trái với dự báo"
}

// vouched gives according to whom something is, nil for nobody who claims it, and what.
func (r *reader) vouched(s *sentence, i int) (*phrase, span) {
	if s.midway(i) {
		return nil, span{} // "is trained on data from X"
	}
	p, content := s.attributed(i)
	switch {
	case p == nil,
		!s.nounFollows && s.onlyNames(p.last), // "Người đầu tiên theo chị là A"
		p.kind != entity.Person && s.rumour(content, p.media),
		s.deedForetold(content),
		p.kind != entity.Person && s.othersSay(content),
		s.nounFollows && r.press(p): // "according to Reuters, it barred X": a paper only passes that on
		return nil, span{}
	}
	return p, content
}

// othersSay reports somebody named who says what is vouched for in a Vietnamese sentence: "Theo X, hãng Y cho biết …".
func (s *sentence) othersSay(content span) bool {
	for k := content.first; k < content.last && !s.nounFollows; k++ {
		if !s.chunks[k].is(grammar.Speech) || s.chunks[k].quoted || s.describesSpeech(k) {
			continue
		}
		if p := s.sayer(k); p != nil && p.first >= content.first && !p.anaphoric() && s.speaks(p) {
			return true
		}
	}
	return false
}

// answersFor reports one who claims what they say by the word at i, and does not only pass it on.
func (r *reader) answersFor(s *sentence, i int, p *phrase) bool {
	if !s.speaks(p) {
		return false
	}
	if s.nounFollows {
		return true
	}
	if s.relays(p, i) || s.officer(p) || r.press(p) {
		return false
	}
	return p.first == 0 || !s.chunks[p.first-1].is(grammar.Passive) // "Thông tin được bà X, giám đốc Y, xác nhận"
}

// viewed reads a claim whose speaker has a view: "In Kaneshiro's view it is better than
// Kimi K2", "by her count".
func (r *reader) viewed(s *sentence) bool {
	for n := range s.segments {
		g := s.segments[n]
		if len(r.opinions) == 0 || g.last-g.first < 3 || !s.chunks[g.first].is(prepositions) || s.chunks[g.first].quoted {
			continue
		}
		p := s.phraseFrom(g.first + 1)
		if p == nil || !s.chunks[p.first].is(grammar.Own) && !s.genitiveAfter(p) {
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

// claim adds what a speaker claims by a verb, and reports whether it is a claim.
func (r *reader) claim(s *sentence, verb int, speaker *phrase, content span) bool {
	compared := s.comparedAll(content)
	if s.isShort(content) || len(compared) == 0 && (r.stated(s, content) || s.deniedAll(verb, content) || s.labels(content)) {
		return false
	}
	if !s.nounFollows && content.last <= verb && speaker.last <= content.last {
		return false // "Bà A, chuyên gia của X, tỏ ra hoài nghi" does not say of what
	}
	d := r.draft(fact.Claim, s, verb)
	if !r.fillClaimant(d, speaker, content) {
		return false
	}
	aside := s.spokenOfBy(verb, speaker)
	if aside == nil && len(compared) == 0 && r.tellsOwn(d, speaker, content) {
		return false
	}
	if aside != nil {
		r.fill(d, fact.About, aside)
	} else if !r.claimAbout(d, speaker, content, compared) {
		return false
	}
	if len(d.Args[fact.About]) == 0 && len(compared) > 0 {
		r.fill(d, fact.About, s.comparedOwner(content.first, compared[0].first))
	}
	for _, p := range compared {
		for q := p; q != nil; q = s.scoredToo(q) {
			r.alike(d, q)
			r.fill(d, fact.ComparedWith, q)
		}
	}
	if len(d.Args[fact.About]) == 0 && !s.nounFollows {
		r.fill(d, fact.About, s.onlyThing(content, d.ids(), speaker.kind == entity.Person || s.foretells(d.trigger)))
	}
	if r.judgesNothing(d, speaker, content, len(compared) > 0) {
		return false
	}
	d.whole = true
	r.add(d)
	return true
}

// tellsOwn reports people of a firm who tell of it: that is what happens there, and no judgement.
func (r *reader) tellsOwn(d *draft, speaker *phrase, content span) bool {
	s := d.s
	return s.chunks[d.trigger].is(grammar.Telling) && !s.holds(grammar.Compare, content) && !r.outsider(s, speaker, d.Args[fact.Speaker][0])
}

// claimAbout fills what a claim is about, where its words tell it. It reports false where the speaker says something of
// themselves that is no claim.
func (r *reader) claimAbout(d *draft, speaker *phrase, content span, compared []*phrase) bool {
	s := d.s
	p := s.aboutIn(content)
	if p == nil || len(compared) > 0 && p == compared[0] {
		return true
	}
	if p.pronoun {
		things := r.comparesThings(s, p, compared)
		outside := s.nounFollows && s.opens(content, p) && r.outsider(s, speaker, d.Args[fact.Speaker][0])
		if outside && len(compared) > 0 && !things && (s.singular(p) || s.neuter(p)) {
			r.enter(d, fact.About, p, r.model.resolve(p, isOrganization, barred{ids: d.ids()})) // "It earns more than X, analysts at Y said"
			return true
		}
		if !things && s.opens(content, p) && !(s.nounFollows && s.singular(p) && speaker.kind == entity.Person) {
			d.Args[fact.About] = d.Args[fact.Speaker] // "X says it is looking elsewhere"
			return true
		}
		if things {
			r.enter(d, fact.About, p, r.model.resolve(p, isThing, barred{ids: d.ids()})) // "Theo viện, nó mượt hơn GPT-4o"
			return true
		}
	}
	if owner := s.ownerOf(p); !s.nounFollows && p.anaphoric() && !p.this && !p.pronoun && owner != nil && s.opens(content, p) {
		r.fill(d, fact.About, owner) // "nói camera của công ty chưa bao giờ …"
		return true
	}
	if r.fill(d, fact.About, p) || len(compared) > 0 {
		return true
	}
	// "By his own account, Ben Cho is no easy boss"
	return !(s.nounFollows && s.opens(content, p) && len(p.members) == 1 && d.has(s.chunks[p.members[0]].name.ID))
}

func isThing(k entity.Kind) bool { return k == entity.Model || k == entity.Product }

// judgesNothing reports words that are no judgement of anything: what happens somewhere, what somebody says that they will do
// or have done, or a firm that their chair will step down. English words that tell of nothing named are one only of somebody who
// speaks of others: of what "it will need less memory, according to Ahn" tells was not found, and half of such claims were none.
func (r *reader) judgesNothing(d *draft, speaker *phrase, content span, compared bool) bool {
	s, about := d.s, d.Args[fact.About]
	if len(about)+len(d.Args[fact.ComparedWith]) == 0 {
		return speaker.kind != entity.Person && speaker.gov < 0 && !s.foretells(d.trigger) ||
			s.nounFollows && (s.happening(content) || s.ofSomebody(content) || !r.outsider(s, speaker, d.Args[fact.Speaker][0]))
	}
	if compared || len(about) != 1 {
		return false
	}
	own := s.nounFollows && speaker.kind == entity.Organization && r.model.kindOfID(about[0]) == entity.Person
	return own || about[0] == d.Args[fact.Speaker][0]
}

// foretells reports a Vietnamese verb of saying what may come of something else, which is a view whoever has it: "X dự báo nguồn
// cung sẽ thiếu", but not "X dự báo sẽ có lãi", "X dự báo hãng sẽ có lãi".
func (s *sentence) foretells(verb int) bool {
	if s.nounFollows || !s.chunks[verb].is(grammar.Speech) || !s.chunks[verb].is(grammar.Possible) || verb+1 >= len(s.chunks) {
		return false
	}
	next := &s.chunks[verb+1]
	return next.kind == other || next.is(grammar.Gauge)
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

// deniedAll reports words that only say that an event did not happen, "said that it had made
// no such bid", that somebody does not do something, "promises not to scrape blogs", or has not
// got it, "They have nothing like it, Mehrotra said": a denial is no claim, as for a verb of denying.
func (s *sentence) deniedAll(verb int, content span) bool {
	if !s.nounFollows {
		return s.deniesEvent(content)
	}
	if of := s.aboutIn(content); of != nil && !of.anaphoric() && of.thing() && !s.happening(content) {
		return false // "insists that Skylark never sends pictures abroad"
	}
	for i := content.first; i < content.last; i++ {
		c := &s.chunks[i]
		if !c.is(grammar.Negation) || c.quoted {
			continue
		}
		if content.first > verb && !c.is(grammar.Indefinite) || s.eventFollows(i) || i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.Preposition) {
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
		if !person && !p.thing() || len(p.members) > 1 || slices.Contains(except, id) {
			return nil
		}
		if found != nil && s.chunks[found.members[0]].name.ID != id {
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

// fillClaimant fills who claims something. An English noun or pronoun for them stands for nothing of which what they say tells by its name:
// "In trials, the group says, Flare did better than X".
func (r *reader) fillClaimant(d *draft, speaker *phrase, content span) bool {
	s := d.s
	if s.nounFollows && speaker.anaphoric() && len(speaker.members) == 0 {
		speaks := func(k entity.Kind) bool { return fits(fact.Speaker, k) }
		refs := r.model.resolve(speaker, speaks, barred{})
		if about := s.aboutIn(content); len(refs) == 1 && about.oneName() && s.chunks[about.members[0]].name.ID == refs[0].id {
			refs = r.model.resolve(speaker, speaks, barred{ids: []string{refs[0].id}})
			return len(refs) == 1 && r.enter(d, fact.Speaker, speaker, refs)
		}
	}
	return r.fill(d, fact.Speaker, speaker) && len(d.Args[fact.Speaker]) == 1
}

// ofSomebody reports English words that tell what somebody does whom only a pronoun names: "She found that out, she says, by reading it".
func (s *sentence) ofSomebody(content span) bool {
	i := content.first
	for i+1 < content.last && s.chunks[i].is(grammar.That) && s.chunks[i].phrase == nil {
		i++
	}
	c := &s.chunks[i]
	return c.is(grammar.He) && !c.is(grammar.Own) && c.phrase != nil && c.phrase.pronoun
}

// particleOnly reports an English verb and its "that" with but one word before the comma, which tell no clause: "She found that out, …".
func (s *sentence) particleOnly(i int) bool {
	return s.nounFollows && i+2 < len(s.chunks) && s.endsWith(i, grammar.That) && s.chunks[i+1].kind == other && s.chunks[i+2].kind == punct
}
