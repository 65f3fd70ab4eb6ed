package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// employments reads in English who a verb says works somewhere, comes to or leaves it, or is taken on, sent away or followed
// there: "Ada Boyd has joined Kelda", "Ada Boyd left Kelda", "Kelda poached Ada Boyd", "Kelda is run by Ada Boyd".
func (r *reader) employments(s *sentence) {
	for i := range s.chunks {
		c := &s.chunks[i]
		if !s.nounFollows || c.quoted || c.phrase != nil || c.kind > word {
			continue
		}
		if n := s.segmentOf(i); n < 0 || s.hypothetical(n) {
			continue
		}
		for t := c.first; t < c.last; t++ {
			if j := (job{r: r, s: s, verb: i}); j.readAt(t) {
				break
			}
		}
	}
}

// job is a verb that tells where somebody works.
type job struct {
	r           *reader
	s           *sentence
	verb        int
	person, org *phrase
	last        int  // the chunk behind what the verb tells
	over        bool // the verb says that it is over: nothing of it is only planned
	comes       bool // it says that somebody comes there
}

// readAt reads the verb whose words begin at a token, and reports whether there is one.
func (j *job) readAt(t int) bool {
	s := j.s
	if s.chunks[j.verb].entry.Tells(fact.Founding) {
		return false // "left to start Antariksh"
	}
	if n := s.listedWord(t, &s.serving); n > 0 {
		j.worksAt(s.chunkFrom(t + n))
	} else if n := s.listedWord(t, &s.departing); n > 0 {
		j.over = true
		j.worksAt(s.chunkFrom(t + n))
	} else if n := s.listedWord(t, &s.engaging); n > 0 {
		j.comes = true
		j.engages(s.chunkFrom(t + n))
	} else if n := s.listedWord(t, &s.led); n > 0 {
		j.ledBy(s.chunkFrom(t + n))
	} else {
		return false
	}
	j.tell()
	return true
}

// worksAt finds the one who works for the organization named at a chunk: "joined Kelda in May", "left Kelda's chip team".
func (j *job) worksAt(k int) {
	s := j.s
	from := s.cameFromAside(j.verb, k)
	if k < len(s.chunks) && s.chunks[k].is(grammar.Definite) && s.chunks[k].phrase == nil {
		k++
	}
	p := s.phraseFrom(k)
	noun := s.joinsFirm(j.verb, p)
	if p == nil || !noun && (p.anaphoric() || len(p.members) != 1) || p.kind != entity.Organization || p.media {
		return
	}
	j.last = p.last
	if s.genitiveAfter(p) {
		if !s.bodyWithin(p.last + 1) {
			return // "left Kelda's office"
		}
	} else if !s.endsJob(p.last, j.verb) {
		return
	}
	if j.org, j.person = p, from; from == nil {
		j.person = s.subjectOf(j.verb, s.segmentOf(j.verb))
	}
}

// cameFromAside gives the person named right before the comma behind which English words without a verb, up to chunk k, tell where they
// come from, whoever the subject is: "She is replaced by Odd Brekke, formerly of Kelda".
func (s *sentence) cameFromAside(i, k int) *phrase {
	if !s.nounFollows || i < 2 || k <= i || s.chunks[i-1].key != "," || !s.chunks[k-1].is(prepositions) {
		return nil
	}
	if !s.chunks[k-1].is(grammar.Of) && !s.grammar.Words.AdverbEndings.Of(s.toks[s.chunks[i].first].Key) {
		return nil
	}
	p := s.chunks[i-2].phrase
	if p == nil || p.last != i-1 || !p.names(entity.Person) {
		return nil
	}
	return p
}

// endsJob reports that nothing behind the organization makes it another than the one somebody works for: "joined Kelda in
// May", but not "joined Kelda in calling for", "left Kelda reeling".
func (s *sentence) endsJob(k, verb int) bool {
	if k >= len(s.chunks) {
		return true
	}
	c := &s.chunks[k]
	switch {
	case c.is(prepositions) && c.last-c.first > 1:
		return false // "left Kelda out of it"
	case c.kind == punct, c.kind == moment, s.endsWith(k-1, grammar.At) && k-1 == verb:
		return true
	case c.kind == other, c.kind == name, c.is(grammar.Noun | grammar.With | grammar.Be):
		return s.grammar.Words.AdverbEndings.Of(c.key)
	case c.is(grammar.At):
		return k+1 < len(s.chunks) && (s.chunks[k+1].kind == moment || s.chunks[k+1].kind == name)
	}
	return true
}

// engages finds whom an organization takes on or sends away, named right behind the verb: "Kelda hired Ada Boyd".
func (j *job) engages(k int) {
	s := j.s
	p := s.phraseFrom(k)
	if p == nil || !p.names(entity.Person) || p.gov >= 0 || s.genitiveAfter(p) {
		return
	}
	j.person, j.org, j.last = s.takenOn(p), s.subjectOf(j.verb, s.segmentOf(j.verb)), p.last
}

// takenOn gives all of several people behind a verb, but the first alone where the last is the subject of another: "Kelda hired Ada
// Boyd and Bo Rask left".
func (s *sentence) takenOn(p *phrase) *phrase {
	if p.last < len(s.chunks) && s.chunks[p.last].kind != punct && (s.isVerb(p.last) || s.chunks[p.last].is(verbGroup) || s.endsAsVerb(p.last)) {
		return s.only(p.members[0])
	}
	return p
}

// ledBy finds the organization at whose head somebody is who is named right behind the verb: "Kelda, a chip maker led by Ada
// Boyd", but not "a round led by Ada Boyd".
func (j *job) ledBy(k int) {
	s, i := j.s, j.verb
	p := s.phraseFrom(k)
	if p == nil || !p.names(entity.Person) || s.genitiveAfter(p) {
		return
	}
	j.person, j.last = s.takenOn(p), p.last
	n := s.segmentOf(i)
	g := &s.segments[n]
	switch before := s.chunks[max(0, i-1)].phrase; {
	case i > g.first && (s.chunks[i-1].is(grammar.Be) || s.endsWith(i-1, grammar.Be)):
		j.org = s.subjectOf(i-1, n)
	case i > g.first && before != nil && !before.anaphoric() && before.last == i:
		j.org = s.lastMember(before, i)
	case i > g.first && before != nil && before.anaphoric() && g.kind == apposition && before.first <= g.first+1:
		j.org = s.hostBefore(n)
	case i == g.first && n > 0 && s.chunks[i-1].key == ",":
		j.org = s.hostBefore(n)
	}
}

// people reports somebody named, or a pronoun for one person: whether all of several are meant, a relative clause does not say.
func (j *job) people() bool {
	p, n := j.person, j.s.segmentOf(j.verb)
	return p.onePerson() || p.kind == entity.Person && !p.anaphoric() && j.s.segments[n].kind != relative
}

// tell adds what the verb tells.
func (j *job) tell() {
	r, s := j.r, j.s
	if j.person == nil || j.org == nil || !j.people() || j.org.anaphoric() && !j.org.pronoun && !s.joinsFirm(j.verb, j.org) || j.org.media {
		return
	}
	group := j.org.kind == entity.Group && !j.org.anaphoric() // "the Harbour Compact will be run by Bo Rask"
	if j.org.kind != entity.Organization && !j.org.pronoun && !group || !j.person.anaphoric() && !j.org.anaphoric() && r.employed(s, j.person, j.org) {
		return
	}
	d := r.draft(fact.Affiliation, s, j.verb)
	filled := len(j.person.members) > 1 && r.fill(d, fact.Person, j.person) || r.fillKind(d, fact.Person, j.person, entity.Person)
	either := j.org.anaphoric() && !j.org.pronoun && r.eitherBought(j.org)
	if !filled || either || !r.fillKind(d, fact.Organization, j.org, entity.Organization) || j.org.anaphoric() && r.tellsJob(d) {
		r.discard(d)
		return
	}
	r.modality(d, grammar.Use{Event: &grammar.Event{Type: fact.Affiliation}}, d.segment())
	if j.over && d.Polarity != "" {
		r.discard(d) // "has not left Kelda"
		return
	}
	switch {
	case j.over:
		d.Modality, d.left = "", true
	case s.willJoin(j.verb) && d.Polarity == "":
		d.Modality = fact.Planned // "will join Karrow's management board"
	}
	if !j.over {
		r.tookUp(d, j.comes || s.tells(j.verb, fact.Membership))
	}
	r.add(d)
}

// joinsFirm reports an English noun for the firm told of behind a verb of joining: "Ada Boyd joined the company in 2019", but not "joined the
// group in calling for" nor "joined the board".
func (s *sentence) joinsFirm(verb int, p *phrase) bool {
	if p == nil || !p.anaphoric() || p.pronoun || p.plural || p.kind != entity.Organization || !p.definite() || s.bodyNoun(p) {
		return false
	}
	return s.chunks[verb].is(grammar.Trigger) && s.tells(verb, fact.Membership)
}

// bodyNoun reports a noun for a body within a firm, "the board", or for an institution.
func (s *sentence) bodyNoun(p *phrase) bool {
	for k := p.first; k < p.last; k++ {
		if s.chunks[k].namesBody() {
			return true
		}
	}
	return false
}

// tellsJob reports that the document has told already what the one of a draft is in its organization.
func (r *reader) tellsJob(d *draft) bool {
	return slices.ContainsFunc(r.facts, func(f *draft) bool {
		return f.Type == fact.Affiliation && slices.Equal(f.Args[fact.Person], d.Args[fact.Person]) &&
			slices.Equal(f.Args[fact.Organization], d.Args[fact.Organization])
	})
}
