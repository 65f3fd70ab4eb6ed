package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// search looks for what a reference takes up.
type search struct {
	d      *discourse
	p      *phrase
	want   func(entity.Kind) bool
	except barred
	ok     func(*spoken) bool // fits the reference
	here   int                // the first mention that is not before it
}

// candidate finds what the reference most likely takes up. A demonstrative takes the nearest
// fitting thing; a bare noun or a pronoun takes what its own sentence, then the sentences
// before, speak about.
func (d *discourse) candidate(p *phrase, want func(entity.Kind) bool, except barred) *spoken {
	q := search{d: d, p: p, want: want, except: except, here: d.upTo(p), ok: d.fitting(p, want, except)}
	if p.opensMain() || p.wishedFor() {
		q.here = q.sentence() // "Sau khi mua X, hãng có 300 nhân viên" is not about X
	}
	if m, over := q.bound(); over {
		return m
	}
	if p.plural {
		return d.last(q.paragraphBefore(), q.here, func(m *spoken) bool { return len(m.phrase.members) > 1 && q.ok(m) })
	}
	if m := q.ofTrade(); m != nil {
		return m
	}
	if m := q.toldOf(); m != nil {
		return m
	}
	if m, over := q.doneTo(); over {
		return m
	}
	if p.this {
		m, _ := q.nearest()
		return m
	}
	if firm := p.clauseFirm(); firm != nil {
		return d.antecedent(firm, want, except)
	}
	if m := q.inSentence(); m != nil {
		if q.eitherHere(m) {
			return nil
		}
		return m
	}
	if m, over := q.goneOnWith(); over {
		return m
	}
	if m, over := q.inParagraph(); over {
		return m
	}
	return q.elsewhere()
}

// last gives the last mention of the sentence before the reference that will do.
func (q *search) last(ok func(*spoken) bool) *spoken {
	return q.d.last(q.sentence(), q.here, ok)
}

// sentence gives the first mention of the sentence of the reference.
func (q *search) sentence() int { return q.d.starts[q.p.s.index] }

// paragraphBefore gives the first mention of the paragraph before that of the reference.
func (q *search) paragraphBefore() int { return q.d.block(q.p.s.src.Block - 1) }

// bound finds what the grammar of its sentence ties the reference to. It reports whether the search is over.
func (q *search) bound() (m *spoken, over bool) {
	d, p := q.d, q.p
	if thing := d.byThing(p); thing != nil {
		refs := d.makerOf(thing, q.except)
		return d.last(0, q.here, func(m *spoken) bool { return len(refs) == 1 && d.id(m) == refs[0].id && q.ok(m) }), true
	}
	if m, found := d.behindColon(p, q.ok); found {
		return m, true
	}
	if m := q.pointedAt(); m != nil {
		return m, true
	}
	if m := d.sharesBefore(p, q.ok); m != nil {
		return m, true
	}
	if p.pronoun && p.kind == entity.Person && d.strangerBefore(p) {
		return nil, true
	}
	if m := q.last(func(m *spoken) bool { return m.subject && p.s.speaksFor(m.phrase, p) }); m != nil && !q.ok(m) {
		return nil, true
	}
	if m := d.sayer(p, q.ok); m != nil {
		return m, true
	}
	if m := d.comparedDoer(p, q.want, q.except); m != nil {
		return m, true
	}
	if m := d.doerBefore(p, q.want, q.except); m != nil {
		return m, true
	}
	if m, found := d.staffBefore(p, q.ok); found {
		return m, true
	}
	if m, over := q.foundedSince(); over {
		return m, true
	}
	if host := p.s.toldBehind(p); host != nil {
		if m = d.antecedent(host, q.want, barred{}); m != nil {
			return m, true
		}
	}
	m = d.whose(p, q.here, q.ok)
	return m, m != nil
}

// comparedDoer gives the one with whose deed an English clause compares, for "it" in the clause of time right behind that: "is
// paying less than Volund did when it took over Cellforma".
func (d *discourse) comparedDoer(p *phrase, want func(entity.Kind) bool, except barred) *spoken {
	s, n := p.s, p.s.segmentOf(p.first)
	if !s.nounFollows || !s.singular(p) || n < 1 || p.first != s.segments[n].first+1 {
		return nil
	}
	if before := s.segments[n-1].first; s.chunks[p.first-1].is(grammar.Subordinate) && s.comparedDeed(before) {
		return d.last(d.starts[s.index], d.upTo(p), func(m *spoken) bool {
			return m.phrase.first > before && m.phrase.gov <= before && len(m.phrase.members) == 1 && d.membersFit(p, m, want, except)
		})
	}
	return nil
}

// doerBefore gives the firm right before a verb and nothing else, for "it" in the clause of time right behind that: "is priced at
// twice what Volund fetched when it was sold to Cellforma".
func (d *discourse) doerBefore(p *phrase, want func(entity.Kind) bool, except barred) *spoken {
	s, when := p.s, p.first-1
	if !s.nounFollows || when < 2 || !s.singular(p) || !s.chunks[when].is(grammar.Subordinate) {
		return nil
	}
	if verb := &s.chunks[when-1]; verb.phrase != nil || !s.grammar.Words.VerbEndings.Of(verb.key) {
		return nil
	}
	return d.last(d.starts[s.index], d.upTo(p), func(m *spoken) bool {
		q := m.phrase
		return q.last == when-1 && q.gov < 0 && len(q.members) == 1 && d.membersFit(p, m, want, except)
	})
}

// toldOf finds whom words right before the reference, or the sentence before, tell of.
func (q *search) toldOf() *spoken {
	d, p, ok := q.d, q.p, q.ok
	if m := d.speaker(p, q.here, ok); m != nil {
		return m
	}
	if m := d.namedBy(p, q.here, ok); m != nil {
		return m
	}
	if m := d.spokeBefore(p, ok); m != nil {
		return m
	}
	if m := d.repliedFor(p, ok); m != nil {
		return m
	}
	if m := d.identifiedBefore(p, ok); m != nil {
		return m
	}
	if m := d.foundedBefore(p, ok); m != nil {
		return m
	}
	if m := d.fundedBefore(p, q.except, ok); m != nil {
		return m
	}
	if m := d.boughtBefore(p, ok); m != nil {
		return m
	}
	if m := d.boughtFounders(p, ok); m != nil {
		return m
	}
	return d.kept(p, q.here, ok)
}

// doneTo finds whom the clause does something to, or what its subject stands for. It reports whether the search is over.
func (q *search) doneTo() (m *spoken, over bool) {
	d, p := q.d, q.p
	if m, found := d.blamed(p, q.want, q.except, q.ok); found {
		return m, true
	}
	if p.onlyByName() {
		return nil, true
	}
	if m := d.takenBy(p, q.here, q.ok); m != nil {
		return m, true
	}
	if m, found := d.throughClause(p, q.want, q.except); found {
		return m, true
	}
	m, found := d.throughSubject(p, q.want, q.except)
	if m != nil && q.ok(m) {
		return m, true
	}
	// of whom "it" is told is not sure, nor is it then when it is told of again
	return nil, found && m == nil && p.s.nounFollows && p.pronoun && p.kind != entity.Person
}

// nearest finds what a demonstrative takes up, and reports that it may as well take up another.
func (q *search) nearest() (m *spoken, either bool) {
	if m := q.d.subjectBefore(q.p, q.here, q.ok); m != nil && !q.p.told {
		if q.eitherThis(m) {
			return nil, true
		}
		return m, false
	}
	last := q.d.last(q.paragraphBefore(), q.here, func(m *spoken) bool { return !q.d.byTheWay(q.p, m) && q.ok(m) })
	if q.eitherTrading(last) {
		return nil, true
	}
	if last == nil || !q.opensParagraph() || last.phrase.s.src.Block == q.p.s.src.Block {
		return last, false
	}
	about := q.d.takenUp(last.phrase.s)
	if about == nil || !q.ok(about) {
		about = q.d.first(last.phrase.s.index, func(m *spoken) bool { return m.subject && q.ok(m) })
	}
	if about == nil {
		about = q.d.ownerFirst(last.phrase.s.index, q.ok)
	}
	switch {
	case about == nil || last.subject || q.d.id(about) == q.d.id(last) || last.about.count > about.about.count:
		return last, false
	case last.about.count == about.about.count:
		return nil, true // "X kiện Y.\n\nHãng này …" may be about either
	}
	return about, false
}

// eitherThis reports a Vietnamese noun that any firm may be called by, with a demonstrative, which means the one named last as well as
// the one that the sentence before is about, of whom the text speaks no more: "X kiện Y. Công ty này …".
func (q *search) eitherThis(m *spoken) bool {
	d, p := q.d, q.p
	if !p.saysFirm() || !p.s.chunks[p.ref].entry.Plain {
		return false
	}
	return d.first(m.phrase.s.index, func(o *spoken) bool {
		told := o.phrase.first >= m.phrase.last && o.about.count >= m.about.count && d.id(o) != d.id(m)
		return told && !o.phrase.media && !o.aside() && !d.institution(o) && !d.byTheWay(p, o) && q.ok(o)
	}) != nil
}

// eitherOfTwo reports a reference that is such a one.
func (d *discourse) eitherOfTwo(p *phrase, want func(entity.Kind) bool) bool {
	if !p.this || p.told {
		return false
	}
	q := search{d: d, p: p, want: want, here: d.upTo(p), ok: d.fitting(p, want, barred{})}
	_, either := q.nearest()
	return either
}

// inSentence finds what its own sentence speaks about: a subject, best one that is not told of by the way, then whatever is
// called like the reference or employs people.
func (q *search) inSentence() *spoken {
	d, p, ok := q.d, q.p, q.ok
	if m := q.last(func(m *spoken) bool { return m.subject && !m.aside() && ok(m) }); m != nil {
		if p.goesOnWith(m) {
			return m
		}
		return d.heavier(m, q.sentence(), q.here, ok)
	}
	if m := q.last(func(m *spoken) bool { return m.subject && ok(m) }); m != nil {
		return d.heavier(m, q.sentence(), q.here, ok)
	}
	if m := q.last(func(m *spoken) bool { return d.called(p, m) && ok(m) }); m != nil {
		return m
	}
	return q.last(func(m *spoken) bool { return !p.pronoun && m.employs() && ok(m) })
}

// eitherHere reports that a clause in which an English reference stands is about another firm of its sentence as well as about the
// subject: that to which the subject does something, "Kelda bought Velor when it had 12 employees", or that of which a relative
// clause right before tells, "hired Ann Lee, who worked at Velor when it listed".
func (q *search) eitherHere(m *spoken) bool {
	d, p := q.d, q.p
	s, n := p.s, p.s.segmentOf(p.first)
	if !s.nounFollows || n < 1 || !m.subject || d.sole == d.id(m) || !compatible(p.kind, entity.Organization) {
		return false
	}
	if c := &s.chunks[s.segments[n].first]; !c.is(grammar.Subordinate) {
		return false
	}
	from := s.segmentOf(m.phrase.first)
	return q.last(func(o *spoken) bool {
		if d.id(o) == d.id(m) || o.phrase.first < m.phrase.last || o.about.count < m.about.count || !q.ok(o) {
			return false
		}
		if o.aside() {
			return s.segmentOf(o.phrase.first) == n-1
		}
		return !o.subject && (o.phrase.gov < 0 || m.reported()) && s.segmentOf(o.phrase.first) == from
	}) != nil
}

// goesOnWith reports an English possessive that begins a clause which goes on about the subject of the sentence: "Marsa did not
// invest in Larkspur, although its chief executive …".
func (p *phrase) goesOnWith(m *spoken) bool {
	s := p.s
	if !s.neuterOwn(p) || p.first == 0 || !s.chunks[p.first-1].is(grammar.Subordinate) {
		return false
	}
	return s.segmentOf(m.phrase.first) == 0
}

// goneOnWith finds what the sentence before goes on to tell of. It reports whether the search is over.
func (q *search) goneOnWith() (m *spoken, over bool) {
	d, p, ok := q.d, q.p, q.ok
	if m := d.soleBefore(p, q.here, ok); m != nil {
		return m, true
	}
	if m := d.voucher(p, q.here, ok); m != nil {
		return m, true
	}
	if firm := d.firmBefore(p, ok); firm != nil {
		if m := d.antecedent(firm, q.want, q.except); m != nil && ok(m) {
			return m, true
		}
		return nil, true
	}
	if m := d.toldWhich(p, ok); m != nil {
		return m, true
	}
	if m := d.goesOnAbout(p, ok); m != nil {
		return m, true
	}
	if n := p.s.index - 1; n >= p.s.block.Sentences[0] {
		m, found := d.himself(d.r.sentences[n], p)
		return nil, found && (m == nil || !ok(m))
	}
	return nil, false
}

// inParagraph finds what its paragraph speaks about: what is called like the reference, then what weighs most. It reports
// whether the search is over.
func (q *search) inParagraph() (m *spoken, over bool) {
	d, p, ok := q.d, q.p, q.ok
	if m := d.newcomer(p, ok); m != nil {
		return m, true
	}
	if m := d.inBlock(p, func(m *spoken) bool { return d.called(p, m) && ok(m) }); m != nil {
		return m, true
	}
	m = d.inBlock(p, func(m *spoken) bool { return ok(m) && (p.pronoun || d.weight(m) > 2) })
	if m == nil {
		m = d.inBlock(p, ok)
	}
	if m != nil && d.torn(p, m, ok) {
		return nil, true
	}
	return m, m != nil
}

// elsewhere finds what its sentence names, else what the text speaks about.
func (q *search) elsewhere() *spoken {
	m := q.last(q.ok)
	if m == nil && q.passesOver() {
		return nil
	}
	if m == nil {
		return q.d.topic(q.p, q.here, q.ok)
	}
	if q.p.s.nounFollows && q.p.kind == entity.Organization {
		return q.d.heavier(m, q.sentence(), q.here, q.ok)
	}
	return m
}

// passesOver reports an English "it" or "its" in whose sentence, or as whose subject in the one before, a firm or a thing is named for
// which it cannot stand: who was told of in a paragraph before is none the more whom it means. "Ada Boyd, once a director of Halden,
// lives in Oslo. She founded it in 2017."
func (q *search) passesOver() bool {
	d, p := q.d, q.p
	if !p.s.neuter(p) && !(p.s.nounFollows && p.s.singular(p)) {
		return false
	}
	n := max(p.s.index-1, p.s.block.Sentences[0])
	if d.r.sentences[n].opensWithFirm() {
		return false // "The group never made Halden an offer. It has no plans to list"
	}
	from := d.starts[n]
	return d.last(from, q.here, func(m *spoken) bool {
		return m.phrase.kind != entity.Person && m.phrase.kind != entity.Place && !m.phrase.media
	}) != nil
}

// toldWhich gives the thing of which the English sentence before says what it is to its maker, for "it" behind that: "Kelda's
// best-known product is Otter, a note-taking app. It has 3m users".
func (d *discourse) toldWhich(p *phrase, ok func(*spoken) bool) *spoken {
	if !p.itBehind() {
		return nil
	}
	return d.first(p.s.index-1, func(m *spoken) bool {
		s, be := m.phrase.s, m.phrase.first-1
		if be < 1 || !s.chunks[be].is(grammar.Be) || s.chunks[be].is(grammar.Negation) || !s.chunks[be-1].thing() || s.segmentOf(be) != 0 {
			return false
		}
		owner := s.possessor(be - 1)
		return owner != nil && owner.first <= s.segments[0].first+1 && ok(m)
	})
}

// itBehind reports an English "it" that is not in the first sentence of its paragraph.
func (p *phrase) itBehind() bool {
	return p.s.nounFollows && p.s.singular(p) && p.s.index > p.s.block.Sentences[0]
}

// kept gives whom an English verb keeps from doing something with what is theirs: "barred Nvidia from selling
// its chips".
func (d *discourse) kept(p *phrase, here int, ok func(*spoken) bool) *spoken {
	s := p.s
	if !s.nounFollows || !s.chunks[p.first].is(grammar.Own) {
		return nil
	}
	return d.last(d.starts[s.index], here, func(m *spoken) bool {
		last := m.phrase.last
		if last >= p.first || m.phrase.gov >= 0 {
			return false
		}
		from := last+2 == p.first && s.chunks[last].is(grammar.From) || last+1 == p.first && s.opensWith(last, grammar.From)
		return (from && !m.subject || s.toldToDo(last, p.first)) && ok(m)
	})
}

// spokeBefore gives the firm that says something in the English sentence before that of somebody who is quoted as
// of "the firm": "Finch & Daughter reckons it will cost $5m. “We may be wrong,” said Ann Lee, a partner at the firm".
func (d *discourse) spokeBefore(p *phrase, ok func(*spoken) bool) *spoken {
	s := p.s
	if !s.nounFollows || !p.namesFirm() || !p.definite() || len(s.quotes) == 0 || s.index == s.block.Sentences[0] {
		return nil
	}
	if n := s.segmentOf(p.first); n < 1 || s.segments[n].kind != apposition {
		return nil
	}
	return d.first(s.index-1, func(m *spoken) bool { return (m.subject || m.ofSpeakers()) && m.speaks() && ok(m) })
}

// repliedFor gives the firm that says something in the English sentence before the quotation of its own spokesman, who speaks of
// another: "Nusa dismissed talk that it might sell Ember. “Ember is not for sale,” said its spokeswoman".
func (d *discourse) repliedFor(p *phrase, ok func(*spoken) bool) *spoken {
	s := p.s
	if !s.nounFollows || !p.pronoun || p.ref >= len(s.chunks) || s.index == s.block.Sentences[0] || len(s.quotes) == 0 {
		return nil
	}
	c := &s.chunks[p.ref]
	if c.quoted || !c.is(grammar.Own) || p.ref == 0 || p.ref+1 >= len(s.chunks) || !s.chunks[p.ref+1].is(grammar.Post) ||
		!s.chunks[p.ref-1].is(grammar.Speech|grammar.Quoting) {
		return nil
	}
	return d.first(s.index-1, func(m *spoken) bool { return m.subject && m.speaks() && ok(m) })
}

// identifiedBefore gives the thing of which the English sentence before "it" tells that it is somebody's product: "Halden's
// best-known product is Katib. It has 3.1 million users".
func (d *discourse) identifiedBefore(p *phrase, ok func(*spoken) bool) *spoken {
	if !p.itBehind() || p.first > 0 {
		return nil
	}
	q := d.r.sentences[p.s.index-1]
	for k := 1; k+1 < len(q.chunks); k++ {
		if !q.chunks[k].is(grammar.Be) {
			continue
		}
		noun, name := &q.chunks[k-1], q.chunks[k+1].phrase
		if !noun.thing() || name == nil || name.first != k+1 || name.anaphoric() || q.verbBetween(0, k) {
			return nil
		}
		return d.first(q.index, func(m *spoken) bool { return m.phrase == name && ok(m) })
	}
	return nil
}

// ofSpeakers reports a firm whose people are told of in what is said: "analysts at Finch & Daughter said".
func (m *spoken) ofSpeakers() bool {
	p := m.phrase
	return p.gov > 0 && p.s.chunks[p.gov].is(grammar.At|grammar.Of|grammar.From) && p.s.chunks[p.gov-1].is(grammar.Post)
}

// toldToDo reports "to" and a verb between what stands behind the name that they tell of and a chunk: "ordered Nvidia to
// stop selling its chips", but not "sold Nvidia to its rival".
func (s *sentence) toldToDo(i, end int) bool {
	if end-i > maxDescriptors || !s.chunks[i].is(grammar.Into) && !s.opensWith(i, grammar.Into) {
		return false
	}
	verb := s.chunks[i].last-s.chunks[i].first > 1
	for k := i; k < end; k++ {
		c := &s.chunks[k]
		if c.phrase != nil || c.kind == punct || c.is(grammar.And) {
			return false
		}
		verb = verb || k > i && (c.kind == other || c.is(grammar.Trigger))
	}
	return verb
}

// boughtBefore gives the firm of which the Vietnamese sentence before tells that another bought it, for a noun that tells what a
// firm does and by which the text does not call the buyer: "Tập đoàn X mua lại Y. Studio có 95 nhân viên".
func (d *discourse) boughtBefore(p *phrase, ok func(*spoken) bool) *spoken {
	s := p.s
	if s.nounFollows || !p.describesFirm() || s.index == s.block.Sentences[0] || slices.Contains(d.r.grammar.Names.Prefixes, s.chunks[p.ref].key) {
		return nil
	}
	f := d.r.lastFact(s, 1, func(f *draft) bool { return f.Type == fact.Acquisition && f.s.index == s.index-1 && f.Polarity == "" })
	if f == nil || len(f.Args[fact.Target]) != 1 || len(f.Args[fact.Buyer]) != 1 {
		return nil
	}
	calledSo := func(m *spoken) bool { return d.id(m) == f.Args[fact.Buyer][0] && d.callsSo(p, m) }
	if d.last(0, d.starts[s.index], calledSo) != nil {
		return nil
	}
	return d.last(0, d.starts[s.index], func(m *spoken) bool { return d.id(m) == f.Args[fact.Target][0] && ok(m) })
}

// foundedBefore gives the firm of which the English sentence before that of "the company" or "it" tells who founded it: "Ann and Ben,
// who both came from X, started it. In 2024 it …", "Ann founded Y with a friend from X. It …".
func (d *discourse) foundedBefore(p *phrase, ok func(*spoken) bool) *spoken {
	its := p.opensWithIts()
	if !p.s.nounFollows || !(p.namesFirm() && p.definite()) && !p.s.singular(p) && !its || p.s.index == p.s.block.Sentences[0] {
		return nil
	}
	n := p.s.index - 1
	f := d.r.lastFact(p.s, 1, func(f *draft) bool {
		return f.Type == fact.Founding && f.s.index == n && f.Polarity+f.Modality == "" && d.r.onlyPeople(f.Args[fact.Founder])
	})
	if f == nil {
		return nil
	}
	id := f.Args[fact.Organization][0]
	founded := func(m *spoken) bool { return d.id(m) == id && ok(m) }
	m := d.first(n, founded)
	switch {
	case m != nil && (p.namesFirm() || f.s.segmentOf(f.trigger) == f.s.segmentOf(m.phrase.first)):
		return m
	case m != nil, !p.s.singular(p) && !its:
		return nil // "X is made by Y, which was founded by Ann. It …"
	}
	return d.last(0, d.starts[n], founded)
}

// opensWithIts reports "its" at the head of a sentence.
func (p *phrase) opensWithIts() bool {
	return p.pronoun && p.kind != entity.Person && p.ref == 0 && p.s.chunks[0].is(grammar.Own)
}

// fundedBefore gives who got the money of which the English sentence before tells, for "it" that gets more: "X has
// put $8m into the firm. In May it closed another round".
func (d *discourse) fundedBefore(p *phrase, except barred, ok func(*spoken) bool) *spoken {
	if !p.itBehind() && !p.opensWithIts() {
		return nil
	}
	n := p.s.index - 1
	f := d.r.lastFact(p.s, 1, func(f *draft) bool {
		return f.Type == fact.Investment && f.s.index == n && f.Polarity+f.Modality == "" && len(f.Args[fact.Recipient]) == 1
	})
	if f == nil {
		return nil
	}
	if !except.givers && (p.first > 0 && d.upTo(p) > d.starts[p.s.index] || !d.outweighsGivers(f)) {
		return nil
	}
	return d.last(0, d.starts[p.s.index], func(m *spoken) bool { return d.id(m) == f.Args[fact.Recipient][0] && ok(m) })
}

// outweighsGivers reports money whose recipient the text names more often than any who gave it, or as often where the sentence goes
// on about them without their name, "X put $5m into the lab", and not by the way, "X, which holds 9% of the company, has until May".
func (d *discourse) outweighsGivers(f *draft) bool {
	if n := f.s.segmentOf(f.trigger); n < 0 || f.s.segments[n].kind == relative || f.s.segments[n].kind == apposition {
		return false
	}
	id := f.Args[fact.Recipient][0]
	times := d.of(id).count
	if d.first(f.s.index, func(m *spoken) bool { return d.id(m) == id }) == nil {
		times++
	}
	return !slices.ContainsFunc(f.Args[fact.Investor], func(id string) bool { return d.of(id).count >= times })
}

// wishedFor reports a Vietnamese noun for a firm right behind a verb by which somebody else wants it to do something: "X muốn hãng này lên
// sàn", "X kêu gọi công ty không mua Y".
func (p *phrase) wishedFor() bool {
	s := p.s
	if s.nounFollows || !p.meansFirm() || p.first < 2 || s.chunks[p.first-2].phrase == nil {
		return false
	}
	return s.chunks[p.first-1].is(grammar.Planned|grammar.Unreal) && !s.chunks[p.first-1].is(grammar.Speech|grammar.Preposition)
}
