package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// asideMakers reads who makes a thing in what is told of it right behind its name, wherever in its English sentence it stands: "lasts
// longer than the LK-7, a cell made by Longkai", "runs on the Tern 2, a chip from Wenlan", "copied Flipside, Pikto's short-video feed".
func (r *reader) asideMakers(s *sentence) {
	for _, p := range s.phrases {
		if !s.nounFollows || !p.thing() || !p.oneName() || s.chunks[p.members[0]].quoted {
			continue
		}
		if maker := s.asideMaker(p); maker != nil && !r.makerKnown(s, p) && !r.noMaker(maker, p) {
			r.develop(s, maker.first, maker, s.only(p.members[0]))
		}
	}
}

// makerKnown reports a thing whose maker its sentence has been read to tell already.
func (r *reader) makerKnown(s *sentence, p *phrase) bool {
	id := s.chunks[p.members[0]].name.ID
	return r.lastFact(s, 0, func(f *draft) bool {
		return f.s == s && f.Type == fact.Development && slices.Contains(f.Args[fact.Product], id)
	}) != nil
}

// asideMaker gives the firm that makes a thing as the words behind its name tell: with an article behind a comma, or with a participle
// right behind a noun, "the Nereid satellites built by Corvid".
func (s *sentence) asideMaker(p *phrase) *phrase {
	k := p.members[0] + 1
	if k+2 >= len(s.chunks) || s.chunks[k].key != "," {
		return s.makerTold(k, k+maxDescriptors, false)
	}
	if q := s.chunks[k+1].phrase; q.oneName() && q.members[0] == k+1 && s.chunks[k+2].is(grammar.Genitive) {
		return s.makerOfAside(q, k+3)
	}
	if !s.chunks[k+1].is(grammar.Indefinite | grammar.Definite) {
		return nil
	}
	return s.makerTold(k+2, k+2+2*maxDescriptors, true)
}

// makerOfAside gives the firm whose thing an aside tells of that nothing but words for that thing fill: "Pikto's short-video feed".
func (s *sentence) makerOfAside(owner *phrase, k int) *phrase {
	first := k
	for ; k < len(s.chunks) && s.plainlyTells(k); k++ {
	}
	ends := k == len(s.chunks) || s.chunks[k].key == "," || s.chunks[k].key == "."
	if k == first || !ends || owner.kind != entity.Organization || s.chunks[k-1].kind == amount {
		return nil
	}
	return s.only(owner.members[0])
}

// makerTold gives the firm that the first words which do not describe the thing tell to have made it, from a chunk on.
func (s *sentence) makerTold(k, last int, aside bool) *phrase {
	first := k
	for k < min(last, len(s.chunks)) && s.plainlyTells(k) {
		k++
	}
	if k+1 >= len(s.chunks) || aside && k == first {
		return nil
	}
	made := s.makes(k)
	if made {
		k++
	}
	c := &s.chunks[k]
	switch {
	case made && c.is(grammar.By), aside && s.keptBy(c), aside && c.is(grammar.By|grammar.From) && !made:
	case aside && c.is(grammar.Of) && !made && s.chunks[k-1].thing():
	default:
		return nil
	}
	return s.firmRightBehind(k)
}

// plainlyTells reports a chunk that tells more closely what a thing is: a noun for one, a word that the grammar does not know, a
// place, a figure; but no noun that tells whose the thing is, or against what it stands.
func (s *sentence) plainlyTells(k int) bool {
	c := &s.chunks[k]
	switch c.kind {
	case other:
		return !s.makes(k)
	case amount:
		return true
	case name:
		return c.name.Kind == entity.Place
	case punct:
		return c.key == "-"
	}
	return c.thing() || c.is(grammar.Gauge) && !c.is(grammar.Trigger)
}

// firmRightBehind gives the firm named right behind a preposition, of which no more is told: not "from Velor's founders".
func (s *sentence) firmRightBehind(at int) *phrase {
	for _, q := range s.phrases {
		if q.gov != at || !q.oneName() {
			continue
		}
		if p := s.possessedFirm(q); p != nil {
			q = p
		}
		if k := q.members[0] + 1; q.kind != entity.Organization || k < len(s.chunks) && s.chunks[k].is(grammar.Genitive) {
			return nil
		}
		return q
	}
	return nil
}

// keptBy reports an English participle that ends with "by" and tells who has a thing rather than made it: "an app owned by Velor".
func (s *sentence) keptBy(c *chunk) bool {
	who, by := &s.toks[c.first], &s.toks[c.last-1]
	return c.last-c.first == 2 && c.is(prepositions) && s.vocab.Entry(by.Key).Is(grammar.By) && (s.owning[who.Key] || s.listedWord(c.first, &s.led) == 2)
}
