package extract

import "moc/tools/grammar"

// opensBehind gives the name with which an English sentence goes on behind a participle that it begins with, and what that was as, though
// no verb that the grammar knows stands behind it: "Founded in Lyon as a tool for students, Velor moved into lending after Kelda put
// $5m into it".
func (s *sentence) opensBehind(n int) *phrase {
	if !s.nounFollows || n != 0 {
		return nil
	}
	for k := 1; k < len(s.segments); k++ {
		h := &s.segments[k]
		first := &s.chunks[h.first]
		if s.chunks[h.first-1].key == "," && h.kind == fragment && !first.quoted && !h.bracket {
			p := s.phraseFrom(h.first)
			if p != nil && (first.kind == name || p.theFirm()) && p.last < h.last && s.chunks[p.last].kind == other {
				return p
			}
			return nil
		}
		if !first.is(grammar.As) || s.chunks[h.first-1].key == "," {
			return nil
		}
	}
	return nil
}

// outgrown reports a firm of which an English noun before it tells only a part, or what came out of it: "A spin-off of Velor, founded in
// 2018" was founded then, not Velor.
func (s *sentence) outgrown(p *phrase) bool {
	if !s.nounFollows || p == nil || p.s != s || p.gov < 1 || !s.chunks[p.gov].is(grammar.Of|grammar.From) {
		return false
	}
	k := p.gov - 1
	return s.chunks[k].is(grammar.Noun) && s.isListed(k, &s.parts)
}

// partItself gives the name of a part of what a phrase names, of which a participle behind a comma in segment n tells: Kelda in "Kelda is
// a spin-off of Velor, founded in 2018" and "A spin-off of Velor, founded in 2018, Kelda makes lamps". It gives nil for none.
func (s *sentence) partItself(p *phrase, n int) *phrase {
	if h := s.headOf(&s.segments[max(0, n-1)]); h != nil && h.last < p.gov && !h.anaphoric() && s.chunks[h.last].is(grammar.Be) {
		return h
	}
	if n+1 < len(s.segments) && s.segments[n-1].first == 0 {
		if q := s.phraseFrom(s.segments[n+1].first); q != nil && q.oneName() && s.chunks[q.first-1].key == "," {
			return q
		}
	}
	return nil
}

// behindTheirs gives the chunk behind what an English preposition and a name, and brackets, tell of the people of a phrase, and of whom: "two
// engineers of Velor (VLR)". It gives the phrase's end where nothing does.
func (s *sentence) behindTheirs(p *phrase) int {
	end := p.last
	if end+1 >= len(s.chunks) || !s.chunks[end].is(grammar.Of|grammar.From|grammar.At) {
		return end
	}
	q := s.phraseFrom(end + 1)
	if q == nil || q.anaphoric() || len(q.members) != 1 {
		return p.last
	}
	end = q.last
	if end+2 < len(s.chunks) && s.chunks[end].key == "(" && s.chunks[end+2].key == ")" {
		end += 3
	}
	return end
}

// hasOwnVerb reports an English segment that begins with a noun phrase of its own with a finite verb right behind it, and so is a clause
// and tells nothing of the name before the comma: "Like Velor, the lamp maker Kelda joined the alliance", "Under Ada Boyd, the company was
// sold", but neither "Velor, the firm bought by Kelda, …" nor "Velor, the firm Kelda bought in May, …".
func (s *sentence) hasOwnVerb(n int) bool {
	g := &s.segments[n]
	p := s.chunks[g.first].phrase
	if !s.nounFollows || p == nil || p.first != g.first || !s.chunks[g.first].is(grammar.Definite) || s.chunks[g.first].is(grammar.Own) {
		return false
	}
	k := p.last
	for k < g.last && s.chunks[k].is(grammar.Pause) {
		k++
	}
	return k < g.last && (s.finiteAt(k, g) || n+1 == len(s.segments) && s.onlyFronted(n) && s.verbIn(k, k+1) && !s.doneBy(k, g.last))
}

// finiteAt reports a verb at an English chunk that is no participle: a form of "be", or one with its object right behind it.
func (s *sentence) finiteAt(k int, g *segment) bool {
	c := &s.chunks[k]
	if c.is(grammar.Be) {
		return !s.isGerund(k)
	}
	if k+1 >= g.last || s.isGerund(k) || s.chunks[g.last-1].is(prepositions) {
		return false // "X, the firm Kelda built a site for"
	}
	next := &s.chunks[k+1]
	object := next.kind == amount || next.kind == name || next.is(grammar.Definite|grammar.Indefinite|grammar.Gauge)
	// but "X, the outfit behind Y", "X, the company that makes Y"
	const opener = grammar.Relative | grammar.That | grammar.Noun
	attribute := c.is(prepositions|opener) || s.endsWith(k, prepositions) || s.opensWith(k, opener)
	return object && !attribute && (s.isVerb(k) || s.endsAsVerb(k) || s.measures(k) || c.is(grammar.Appointing|grammar.Reporting|grammar.Quoting))
}

// onlyFronted reports that nothing before segment n can be the subject of a sentence.
func (s *sentence) onlyFronted(n int) bool {
	for k := range n {
		switch h := &s.segments[k]; h.kind {
		case clause:
			if !s.isGerund(h.first) { // but "Having bought X, the company …"
				return false
			}
		case fragment, predicate:
			if fronted := k == 0 && s.chunks[0].is(grammar.Indefinite); !fronted && s.headOf(h) != nil { // but "A unit of X, the company …"
				return false
			}
		}
	}
	return true
}

// frontsOther reports a name in words without a clause, with which an English sentence begins, that is another than the subject behind
// them: "A rival of Velor, the company …", "Like Velor, the company …", "Under Ada Boyd, who came from Velor, the company …", but not
// "At Velor, the company …", "In Velor's report, the company …".
func (s *sentence) frontsOther(m, p *phrase) bool {
	n := s.segmentOf(p.first)
	if !s.nounFollows || n < 1 || s.segments[n].first != p.first || m.last > p.first || m.gov < 0 || !s.onlyFronted(n) {
		return false
	}
	if s.chunks[p.first-1].key != "," || s.genitiveAfter(m) {
		return false
	}
	first, gov, aside := &s.chunks[0], &s.chunks[m.gov], &s.segments[s.segmentOf(m.first)]
	if aside.kind == relative || aside.kind == apposition && s.outsidersPost(aside) {
		return true
	}
	if gov.is(grammar.For) || gov.is(grammar.Preposition) && gov.entry.IsOnly(grammar.Preposition|grammar.Opener) {
		return true
	}
	return gov.is(grammar.Compare|grammar.Of) && (first.is(grammar.Indefinite) || first.is(grammar.Pause) && s.chunks[1].is(grammar.Indefinite))
}

// outsidersPost reports words that tell of somebody with a post whose holders speak of others' firms: "an analyst at Velor".
func (s *sentence) outsidersPost(g *segment) bool {
	for k := g.first; k < g.last; k++ {
		if c := &s.chunks[k]; c.is(grammar.Post) {
			return c.entry.Outsider
		}
	}
	return false
}
