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
