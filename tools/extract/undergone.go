package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// undergone reads in English whom words tell to be under a restriction, or on a list of those who are, with whose that is:
// "Tarn is under US sanctions", "Tarn remains on Japan's entity list", "Tarn, subject to EU export controls since 2022, …".
func (r *reader) undergone(s *sentence) {
	for i := 1; s.nounFollows && i+1 < len(s.chunks); i++ {
		if s.chunks[i].quoted || s.segmentOf(i) < 0 || s.hypothetical(s.segmentOf(i)) {
			continue
		}
		of, ban := s.banBehind(i)
		if ban == nil {
			continue
		}
		d := r.draft(fact.Restriction, s, i)
		if !r.fill(d, fact.Target, s.underBan(i, ban.last)) || !r.fill(d, fact.Authority, of) {
			r.discard(d)
			continue
		}
		d.used = append(d.used, ban.last-1)
		n := d.segment()
		use := grammar.Use{Event: &grammar.Event{Type: fact.Restriction}, Form: grammar.Participle}
		r.modality(d, use, n)
		r.circumstances(d, use, n)
		r.add(d)
	}
}

// banBehind gives whose a restriction is behind words like "under" at a chunk, and its noun.
func (s *sentence) banBehind(i int) (of *phrase, ban *span) {
	end := s.chunks[i].first + s.listedWord(s.chunks[i].first, &s.undergoing)
	if end == s.chunks[i].first {
		return nil, nil
	}
	for k := i; k < len(s.chunks) && k-i <= maxOwned; k++ {
		c := &s.chunks[k]
		if c.first < end && c.last <= end {
			continue
		}
		for t := max(c.first, end); t < c.last; t++ {
			if last := s.banEnd(t); last > 0 {
				return s.banOwner(i, k, last), &span{k, last}
			}
		}
		switch {
		case c.kind == name && c.name.Kind != entity.Person:
		case c.kind == other, c.is(grammar.Definite|grammar.Indefinite|grammar.Own|grammar.Genitive) && c.last > end:
		default:
			return nil, nil
		}
	}
	return nil, nil
}

// banEnd gives the chunk behind the noun for a restriction that begins at a token and tells of no other noun, 0 for none:
// "sanctions", but not "sanctions committee".
func (s *sentence) banEnd(t int) int {
	n := s.listedWord(t, &s.registers)
	if n == 0 {
		return 0
	}
	k := slices.IndexFunc(s.chunks, func(c chunk) bool { return c.last == t+n }) + 1
	if k == 0 || k == len(s.chunks) || s.banBy(k) > 0 {
		return k
	}
	if next := &s.chunks[k]; next.kind == other || next.kind == name || next.is(grammar.Noun) {
		return 0
	}
	return k
}

// banBy gives the chunk behind "of" or "by" that follows the noun for a restriction right away or behind a participle, 0 for
// none: "a blacklist drawn up by Washington".
func (s *sentence) banBy(k int) int {
	for last := min(k+3, len(s.chunks)-1); k < last; k++ {
		if c := &s.chunks[k]; c.is(grammar.Of | grammar.By | grammar.From) {
			return k + 1
		} else if c.phrase != nil || c.kind > word || c.is(grammar.Be|grammar.And|grammar.Clause|grammar.At) {
			break
		}
	}
	return 0
}

// onRegister reports a noun for a list, with a name before it, that could also be a verb: "landed on a Pentagon blacklist".
func (s *sentence) onRegister(i int) bool {
	if !s.nounFollows || i < 2 || s.chunks[i-1].kind != name || s.listedWord(s.chunks[i].first, &s.registers) == 0 {
		return false
	}
	return s.chunks[i-2].is(grammar.Definite | grammar.Indefinite)
}

// banOwner gives whose a restriction is: named before its noun, or behind it and "of" or "by".
func (s *sentence) banOwner(i, noun, last int) *phrase {
	for k := noun; k > i; k-- {
		if c := &s.chunks[k]; c.kind == name && c.phrase != nil {
			return s.only(k)
		}
	}
	if k := s.banBy(last); k > 0 {
		return s.phraseAt(k)
	}
	return nil
}

// underBan gives who is told to be under what stands behind the words at a chunk: the subject of a verb of being before
// them, the one before a comma behind which they begin, or the one behind the verb where the sentence begins with others.
func (s *sentence) underBan(i, last int) *phrase {
	n := s.segmentOf(i)
	k := i - 1
	for k > s.segments[n].first && (s.chunks[k].is(grammar.Pause|grammar.Auxiliary|grammar.Negation) && !s.chunks[k].is(grammar.Be)) {
		k--
	}
	switch {
	case s.chunks[k].is(grammar.Be), s.endsWith(k, grammar.Be), s.chunks[k].is(grammar.Negation) && s.opensWith(k, grammar.Be):
		return s.subjectOf(k, n)
	case last+1 < len(s.chunks) && s.chunks[last].is(grammar.Be):
		return s.phraseAt(last + 1) // "Among the firms on Japan's blacklist is Tarn"
	case !s.chunks[i].is(prepositions):
		return s.subjectOf(i, n)
	case s.segments[n].first == k+1 && n > 0 && s.chunks[k].key == ",":
		return s.hostBefore(n)
	}
	return nil
}
