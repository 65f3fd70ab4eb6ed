package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// running compiles the verbs by which English says who is at the head of something: what stands behind the
// relative pronoun in words for a position such as "who runs".
func (l *language) running() {
	if !l.grammar.Names.NounFollows {
		return
	}
	for _, p := range l.grammar.Position {
		for _, who := range l.grammar.Words.Relative {
			for _, w := range p.Words {
				if verb, ok := strings.CutPrefix(w, who+" "); ok && !p.Outsider {
					l.runs.Add(verb, p.ID)
					if be, rest, ok := strings.Cut(verb, " "); ok && slices.Contains(l.grammar.Words.Be, be) {
						l.helm.Add(rest, p.ID) // "At the helm of X is Y"
					}
					for _, end := range l.grammar.Words.PresentEndings {
						if base, ok := strings.CutSuffix(verb, end); ok && !strings.Contains(verb, " ") {
							l.willRun.Add(base, p.ID) // "will chair X"
						}
					}
				}
			}
		}
	}
}

// headed reads who a verb says is at the head of an organization: "Ada Boyd runs Kelda", "She heads research at
// Kelda".
func (r *reader) headed(s *sentence) {
	r.atHelm(s)
	for i := 1; i < len(s.chunks); i++ {
		c := &s.chunks[i]
		verb, end := r.runs.Longest(s.toks, c.first)
		planned := verb == nil && s.chunks[i-1].is(grammar.Planned) && !s.chunks[i-1].is(grammar.Negation|grammar.Trigger)
		if planned {
			verb, end = r.willRun.Longest(s.toks, c.first)
		}
		if verb == nil || c.quoted || c.phrase != nil && !(planned && c.phrase.first == i) {
			continue
		}
		if n := s.segmentOf(i); n < 0 || s.hypothetical(n) {
			continue
		}
		last := i + 1
		for last < len(s.chunks) && s.chunks[last].first < end {
			last++
		}
		if d := r.heads(s, i, last); d != nil {
			if d.Position = verb[0]; planned {
				d.Modality = fact.Planned
			}
			r.add(d)
		}
	}
}

// toldAfterAside gives the person whom an English sentence names behind a verb of being, over what it tells between commas of the
// organization with which its first segment ends: "The boss of Kelda, a chip maker, is Ada Boyd".
func (s *sentence) toldAfterAside(n int) *phrase {
	if !s.nounFollows || n < 0 || n+2 >= len(s.segments) || s.segments[n+1].kind != apposition || !s.commasAround(&s.segments[n+1]) {
		return nil
	}
	k, g := s.segments[n+2].first, &s.segments[n]
	verb := s.holds(grammar.Be|grammar.Trigger|grammar.Have, span{g.first, g.last})
	if verb || !s.chunks[k].is(grammar.Be) || !s.namedAlone(k+1) {
		return nil
	}
	return s.phraseFrom(k + 1)
}

// atHelm reads who is named behind words for being at the head of an organization with which a sentence begins: "At the helm of
// Kelda, a chip maker, is Ada Boyd".
func (r *reader) atHelm(s *sentence) {
	post, end := r.helm.Longest(s.toks, 0)
	if post == nil || len(s.segments) == 0 {
		return
	}
	k := s.chunkFrom(end)
	org := s.phraseFrom(k)
	if org == nil || !s.canBeHeaded(org) || s.genitiveAfter(org) || org.anaphoric() && !org.pronoun {
		return
	}
	person := s.toldAfterAside(0)
	if person == nil && org.last < len(s.chunks) && s.chunks[org.last].is(grammar.Be) && s.namedAlone(org.last+1) {
		person = s.phraseFrom(org.last + 1)
	}
	if person == nil {
		return
	}
	d := r.draft(fact.Affiliation, s, 0)
	if !r.fillKind(d, fact.Person, person, entity.Person) || !r.fillKind(d, fact.Organization, org, entity.Organization) {
		r.discard(d)
		return
	}
	d.Position, d.Text = post[0], r.doc.Text(s.toks[0].Start, s.toks[end-1].End)
	r.add(d)
}

// heads gives that the subject of the verb from i to last is at the head of the organization behind it, nil where either is
// none that can be.
func (r *reader) heads(s *sentence, i, last int) *draft {
	person, org := s.subjectOf(i, s.segmentOf(i)), s.headedBody(last)
	if person == nil || !person.onePerson() {
		return nil
	}
	if org == nil || !org.pronoun && org.kind != entity.Organization && org.kind != entity.Group {
		return nil
	}
	if !person.anaphoric() && !org.anaphoric() && r.employed(s, person, org) {
		return nil
	}
	d := r.draft(fact.Affiliation, s, i)
	if !r.fillKind(d, fact.Person, person, entity.Person) || !r.fillKind(d, fact.Organization, org, entity.Organization) {
		return nil
	}
	if org.pronoun && s.toldAside(d.Args[fact.Organization][0]) {
		return nil
	}
	b := s.bytes(span{i, last})
	d.Text = r.doc.Text(b.Start, b.End)
	return d
}

// toldAside reports that a sentence names an organization in words that only tell of somebody: "Ada Boyd, who heads a laboratory
// at Kelda, will lead it" does not lead Kelda.
func (s *sentence) toldAside(id string) bool {
	return slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		n := s.segmentOf(p.first)
		aside := n >= 0 && (s.segments[n].kind == relative || s.segments[n].kind == apposition)
		return aside && slices.ContainsFunc(p.members, func(m int) bool { return s.chunks[m].name.ID == id })
	})
}

// headedBody gives the organization behind a verb for being at its head, or of which that heads a part: "runs
// Kelda", "heads Kelda's chip unit", "heads research at Kelda".
func (s *sentence) headedBody(i int) *phrase {
	k := i
	for k < len(s.chunks) && k-i < maxDescriptors && s.describesPart(k) {
		k++
	}
	if k < len(s.chunks) && k > i && s.chunks[k].is(grammar.At|grammar.Of) && !s.chunks[k].is(grammar.Into) {
		k++
	} else {
		k = i
	}
	p := s.phraseAt(k)
	if k < len(s.chunks) && s.chunks[k].phrase != nil {
		p = s.chunks[k].phrase // it may begin with the words for the post
	}
	if p == nil || p.first > k+1 || p.first > k && !s.chunks[k].is(grammar.Definite) || !s.canBeHeaded(p) {
		return nil
	}
	if s.genitiveAfter(p) && !s.bodyWithin(p.last+1) || p.last < len(s.chunks) && s.chunks[p.last].is(grammar.By) {
		return nil // "leads Kelda's round", "leads Kelda by two points"
	}
	if s.bodyIn(p) {
		return nil // "chairs the company's audit committee"
	}
	for _, q := range []*phrase{s.houseOf(p), s.relatedFirm(p)} {
		if q != nil {
			return q
		}
	}
	return p
}

// canBeHeaded reports one organization that is no medium without a name.
func (s *sentence) canBeHeaded(p *phrase) bool {
	if !compatible(p.kind, entity.Organization) || p.kind == entity.Person || len(p.members) > 1 {
		return false
	}
	return !p.anaphoric() || !p.media && (p.kind != "" && !p.pronoun || s.singular(p))
}

// describesPart reports a word of what somebody heads within an organization: "the battery team", "research".
func (s *sentence) describesPart(i int) bool {
	c := &s.chunks[i]
	if c.phrase != nil && !c.phrase.anaphoric() {
		return false
	}
	return c.kind == other && s.toks[c.first].Kind == text.Word || c.is(grammar.Definite|grammar.Noun)
}

// bodyWithin reports a noun for a part of an organization at a chunk, over the words that describe it.
func (s *sentence) bodyWithin(i int) bool {
	for k := i; k < len(s.chunks) && k-i < maxDescriptors && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Noun)); k++ {
		if c := &s.chunks[k]; c.is(grammar.Noun) && (c.entry.Kind == entity.Organization || c.entry.Kind == entity.Group) {
			return true
		}
	}
	return false
}
