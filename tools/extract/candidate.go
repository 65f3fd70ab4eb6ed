package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// candidate finds what the reference most likely takes up. A demonstrative takes the nearest
// fitting thing; a bare noun or a pronoun takes what its own sentence, then the sentences
// before, speak about.
func (d *discourse) candidate(p *phrase, want func(entity.Kind) bool, except barred) *spoken {
	here, ok := d.upTo(p), d.fitting(p, want, except)
	if q := d.byThing(p); q != nil {
		refs := d.makerOf(q, except)
		return d.last(0, here, func(m *spoken) bool { return len(refs) == 1 && d.id(m) == refs[0].id && ok(m) })
	}
	if m := d.sharesBefore(p, ok); m != nil {
		return m
	}
	if p.pronoun && p.kind == entity.Person && d.strangerBefore(p) {
		return nil
	}
	if m := d.last(d.starts[p.s.index], here, func(m *spoken) bool { return m.subject && p.s.speaksFor(m.phrase, p) }); m != nil && !ok(m) {
		return nil
	}
	if m := d.whose(p, here, ok); m != nil {
		return m
	}
	block := p.s.src.Block
	if p.plural {
		return d.last(d.block(block-1), here, func(m *spoken) bool { return len(m.phrase.members) > 1 && ok(m) })
	}
	if m := d.speaker(p, here, ok); m != nil {
		return m
	}
	if m := d.namedBy(p, here, ok); m != nil {
		return m
	}
	if m := d.spokeBefore(p, ok); m != nil {
		return m
	}
	if m := d.identifiedBefore(p, ok); m != nil {
		return m
	}
	if m := d.foundedBefore(p, ok); m != nil {
		return m
	}
	if m := d.fundedBefore(p, except, ok); m != nil {
		return m
	}
	if m := d.kept(p, here, ok); m != nil {
		return m
	}
	if m, found := d.blamed(p, want, except, ok); found {
		return m
	}
	if p.onlyByName() {
		return nil
	}
	if m := d.takenBy(p, here, ok); m != nil {
		return m
	}
	m, found := d.throughSubject(p, want, except)
	if m != nil && ok(m) {
		return m
	}
	if found && m == nil && p.s.nounFollows && p.pronoun && p.kind != entity.Person {
		return nil // of whom "it" is told is not sure, nor is it then when it is told of again
	}
	if p.this {
		if m := d.subjectBefore(p, here, ok); m != nil && !p.told {
			return m
		}
		return d.last(d.block(block-1), here, func(m *spoken) bool { return !d.byTheWay(p, m) && ok(m) })
	}
	sentence := d.starts[p.s.index]
	if m := d.last(sentence, here, func(m *spoken) bool { return m.subject && !m.aside() && ok(m) }); m != nil {
		return d.heavier(m, sentence, here, ok)
	}
	if m := d.last(sentence, here, func(m *spoken) bool { return m.subject && ok(m) }); m != nil {
		return d.heavier(m, sentence, here, ok)
	}
	if m := d.last(sentence, here, func(m *spoken) bool { return d.called(p, m) && ok(m) }); m != nil {
		return m
	}
	if m := d.last(sentence, here, func(m *spoken) bool { return !p.pronoun && m.employs() && ok(m) }); m != nil {
		return m
	}
	if m := d.soleBefore(p, here, ok); m != nil {
		return m
	}
	if m := d.voucher(p, here, ok); m != nil {
		return m
	}
	if q := d.firmBefore(p, ok); q != nil {
		if m := d.antecedent(q, want, except); m != nil && ok(m) {
			return m
		}
		return nil
	}
	if m := d.toldWhich(p, ok); m != nil {
		return m
	}
	if m := d.goesOnAbout(p, ok); m != nil {
		return m
	}
	if n := p.s.index - 1; n >= p.s.block.Sentences[0] {
		if m, found := d.himself(d.r.sentences[n], p); found && (m == nil || !ok(m)) {
			return nil
		}
	}
	if m := d.inBlock(p, func(m *spoken) bool { return d.called(p, m) && ok(m) }); m != nil {
		return m
	}
	if m := d.inBlock(p, func(m *spoken) bool { return ok(m) && (p.pronoun || d.weight(m) > 2) }); m != nil {
		if d.torn(p, m, ok) {
			return nil
		}
		return m
	}
	if m := d.inBlock(p, ok); m != nil {
		if d.torn(p, m, ok) {
			return nil
		}
		return m
	}
	if m := d.last(sentence, here, ok); m != nil {
		if p.s.nounFollows && p.kind == entity.Organization {
			return d.heavier(m, sentence, here, ok)
		}
		return m
	}
	return d.topic(p, here, ok)
}

// toldWhich gives the thing of which the English sentence before says what it is to its maker, for "it" behind that: "Kelda's
// best-known product is Otter, a note-taking app. It has 3m users".
func (d *discourse) toldWhich(p *phrase, ok func(*spoken) bool) *spoken {
	if !p.s.nounFollows || !p.s.singular(p) || p.s.index == p.s.block.Sentences[0] {
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

// whose gives who is named right before an English possessive that begins a relative clause, or is described there:
// "put $5m into Hekla Labs, whose founder, Ada Boyd, …", "bought Hekla Labs, the Bergen company whose assistant …".
func (d *discourse) whose(p *phrase, here int, ok func(*spoken) bool) *spoken {
	s, k := p.s, p.first-1
	if c := &s.chunks[p.first]; !s.nounFollows || !c.is(grammar.Own) || !c.is(grammar.Relative) || k < 1 {
		return nil
	}
	if s.chunks[k].key == "," {
		k--
	}
	ending := func(last int) *spoken {
		return d.last(d.starts[s.index], here, func(m *spoken) bool { return m.phrase.last == last && len(m.phrase.members) == 1 && ok(m) })
	}
	if m := ending(k + 1); m != nil {
		return m
	}
	n := s.segmentOf(k)
	if n < 1 || s.segments[n].kind != apposition {
		return nil
	}
	if host := s.appositionHost(s.segments[n].first); host != nil {
		return ending(host.last)
	}
	return nil
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
		if last >= p.first {
			return false
		}
		from := last+2 == p.first && s.chunks[last].is(grammar.From) || last+1 == p.first && s.opensWith(last, grammar.From)
		return m.phrase.gov < 0 && (from && !m.subject || s.toldToDo(last, p.first)) && ok(m)
	})
}

// blamed gives whom an English verb blames, praises or punishes for what they did, in words behind that: "fined Velor $4m for
// failing to report its purchase of X", "sued it over its bid for X".
func (d *discourse) blamed(p *phrase, want func(entity.Kind) bool, except barred, ok func(*spoken) bool) (m *spoken, found bool) {
	s := p.s
	if !s.nounFollows || !s.chunks[p.first].is(grammar.Own) || s.chunks[p.first].is(grammar.He) {
		return nil, false
	}
	for _, q := range s.phrases {
		if q.last >= p.first {
			break
		}
		if !s.blamedFor(q) || s.segmentOf(q.first) != s.segmentOf(p.first) {
			continue
		}
		if !q.anaphoric() {
			return d.last(d.starts[s.index], d.upTo(p), func(m *spoken) bool { return m.phrase == q && ok(m) }), true
		}
		who := barred{ids: slices.Concat(except.ids, d.subjectsBefore(q)), givers: except.givers}
		return d.antecedent(q, want, who), true
	}
	return nil, false
}

// blamedFor reports a phrase right behind an English verb of blame, with a sum at most between it and the preposition of what
// for.
func (s *sentence) blamedFor(p *phrase) bool {
	if p.first == 0 || p.gov >= 0 || !s.blaming[s.toks[s.chunks[p.first-1].last-1].Key] {
		return false
	}
	k := p.last
	if k < len(s.chunks) && s.chunks[k].kind == amount {
		k++
	}
	return k < len(s.chunks) && s.chunks[k].is(prepositions)
}

// subjectsBefore gives those whom a clause has as its subject before one of its phrases.
func (d *discourse) subjectsBefore(p *phrase) (ids []string) {
	s := p.s
	if q := s.headOf(&s.segments[max(0, s.segmentOf(p.first))]); q != nil && q != p {
		for _, m := range q.members {
			ids = append(ids, s.chunks[m].name.ID)
		}
	}
	return ids
}

// spokeBefore gives the firm that says something in the English sentence before that of somebody who is quoted as
// of "the firm": "Finch & Daughter reckons it will cost $5m. “We may be wrong,” said Ann Lee, a partner at the firm".
func (d *discourse) spokeBefore(p *phrase, ok func(*spoken) bool) *spoken {
	s := p.s
	n := s.segmentOf(p.first)
	if !s.nounFollows || !p.namesFirm() || !p.definite() || len(s.quotes) == 0 || n < 1 || s.segments[n].kind != apposition || s.index == s.block.Sentences[0] {
		return nil
	}
	return d.first(s.index-1, func(m *spoken) bool { return (m.subject || m.ofSpeakers()) && m.speaks() && ok(m) })
}

// identifiedBefore gives the thing of which the English sentence before "it" tells that it is somebody's product: "Halden's
// best-known product is Katib. It has 3.1 million users".
func (d *discourse) identifiedBefore(p *phrase, ok func(*spoken) bool) *spoken {
	if !p.s.nounFollows || !p.s.singular(p) || p.first > 0 || p.s.index == p.s.block.Sentences[0] {
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

// foundedBefore gives the firm of which the English sentence before that of "the company" tells who founded it, or
// that of "it" where the firm was "it" there, too: "Ann and Ben, who both came from X, started it. In 2024 it …".
func (d *discourse) foundedBefore(p *phrase, ok func(*spoken) bool) *spoken {
	its := p.pronoun && p.kind != entity.Person && p.ref == 0 && p.s.chunks[0].is(grammar.Own)
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
	founded := func(m *spoken) bool { return d.id(m) == f.Args[fact.Organization][0] && ok(m) }
	if m := d.first(n, founded); m != nil && p.namesFirm() {
		return m
	} else if m != nil || !p.s.singular(p) && !(its && d.r.below(p.s, f.Args[fact.Organization][0])) {
		return nil
	}
	return d.last(0, d.starts[n], founded)
}

// fundedBefore gives who got the money of which the English sentence before tells, for "it" that gets more: "X has
// put $8m into the firm. In May it closed another round".
func (d *discourse) fundedBefore(p *phrase, except barred, ok func(*spoken) bool) *spoken {
	if !p.s.nounFollows || !except.givers || !p.s.singular(p) || p.s.index == p.s.block.Sentences[0] {
		return nil
	}
	n := p.s.index - 1
	f := d.r.lastFact(p.s, 1, func(f *draft) bool {
		return f.Type == fact.Investment && f.s.index == n && f.Polarity == "" && len(f.Args[fact.Recipient]) == 1
	})
	if f == nil {
		return nil
	}
	return d.last(0, d.starts[p.s.index], func(m *spoken) bool { return d.id(m) == f.Args[fact.Recipient][0] && ok(m) })
}
