package extract

import (
	"moc/tools/fact"
	"moc/tools/grammar"
)

// rankings reads behind whom a Vietnamese document itself ranks somebody: "X đứng thứ ba về thị phần, sau A và B".
func (r *reader) rankings(s *sentence) {
	if s.nounFollows || !s.lacks(grammar.Denial) {
		return
	}
	for i := range s.chunks {
		c := &s.chunks[i]
		n := s.segmentOf(i)
		if c.quoted || c.phrase != nil || n < 0 || s.listedWord(c.first, &s.ranking) == 0 || s.hypothetical(n) {
			continue
		}
		at := s.outrankedAt(i)
		of := s.rankedAt(i, n)
		if at < 0 || of == nil || !likened(of, s.chunks[at].phrase) {
			continue
		}
		d := r.draft(fact.Claim, s, i)
		d.used = append(d.used, at)
		if r.fill(d, fact.About, of) && r.fill(d, fact.ComparedWith, s.chunks[at].phrase) {
			r.add(d)
			return
		}
	}
}

// outrankedAt gives where those are named who stand above the rank told at a chunk, -1 for nobody.
func (s *sentence) outrankedAt(i int) int {
	for k := i + 1; k+1 < len(s.chunks) && k-i <= 2*maxDescriptors; k++ {
		c := &s.chunks[k]
		if s.listedWord(c.first, &s.outranked) >= c.last-c.first && c.phrase == nil { // not "sau khi"
			if p := s.chunks[k+1].phrase; p != nil && p.first == k+1 && !p.anaphoric() {
				return k + 1
			}
		}
		if c.is(grammar.Clause|grammar.Trigger|grammar.Speech) || c.key == ";" {
			break
		}
	}
	return -1
}

// outrankedIn gives those above a rank that the words tell, nil for nobody.
func (s *sentence) outrankedIn(content span) *phrase {
	for i := content.first; i < content.last && !s.nounFollows; i++ {
		if c := &s.chunks[i]; c.quoted || c.phrase != nil || s.listedWord(c.first, &s.ranking) == 0 {
			continue
		}
		if at := s.outrankedAt(i); at >= 0 && at < content.last && (comparable(s.chunks[at].phrase) || s.chunks[at].phrase.kind == "") {
			return s.chunks[at].phrase
		}
	}
	return nil
}

// rankedAt gives who has the rank told at a chunk: the subject before it, or whom "là" names behind it.
func (s *sentence) rankedAt(i, n int) *phrase {
	if p := s.subjectIn(&s.segments[n], i); p != nil {
		return p
	}
	for k := i + 1; k+1 < len(s.chunks) && k-i <= maxDescriptors && s.chunks[k].kind != punct; k++ {
		if s.chunks[k].is(grammar.Be) || s.chunks[k].is(grammar.That) {
			return s.phraseFrom(k + 1)
		}
	}
	return nil
}
