package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// leaver gives the person before an organization that only seems to be the subject of an English clause, but not one who says what
// that did: "Joe Rask said that Kelda founded Velor".
func (s *sentence) leaver(subject *phrase, n int) *phrase {
	if !s.nounFollows || subject == nil || subject.kind != entity.Organization {
		return nil
	}
	return s.subjectWhere(n, func(p *phrase) bool {
		says := span{p.last, subject.first}
		return p.kind == entity.Person && p.last < subject.first && !s.holds(grammar.Speech|grammar.Quoting|grammar.Reporting, says)
	})
}

// mateBefore gives the person before one who is told to be their kin in a Vietnamese clause: A in "Ông A và vợ là
// bà B sáng lập X", "Ông A cùng vợ, bà B, sáng lập X".
func (s *sentence) mateBefore(p *phrase) *phrase {
	if p == nil || s.nounFollows || p.s != s || p.kind != entity.Person || p.first < 4 {
		return nil
	}
	if be := &s.chunks[p.first-1]; !be.is(grammar.Be) && be.key != "," || !s.kinBefore(be.first) {
		return nil
	}
	for k := p.first - 2; k > 0; k-- {
		if c := &s.chunks[k]; c.is(grammar.And | grammar.With) {
			q := s.chunks[k-1].phrase
			if n := s.segmentOf(k); q == nil && n >= 0 {
				q = s.headOf(&s.segments[n]) // "Ông A rời X và năm 2018 cùng vợ, bà B, …"
			}
			if q != nil && q.kind == entity.Person && q.first < k {
				return q
			}
			return nil
		} else if c.kind > word {
			return nil
		}
	}
	return nil
}

// withKin gives the person before one who is told to be their kin or colleague in an English clause: A in "A, once of X,
// and his sister B founded Y", "she and her old teacher, B, founded Y".
func (s *sentence) withKin(p *phrase) *phrase {
	if p == nil || !s.nounFollows || p.s != s || p.pronoun || len(p.members) > 1 || p.kind != entity.Person && (p.kind != "" || p.anaphoric()) {
		return nil
	}
	last := p.last // "her brother-in-law, B"
	if len(p.members) == 1 {
		last = p.members[0]
	}
	own := last - 1
	for ; own >= 0 && last-own <= maxDescriptors; own-- {
		c := &s.chunks[own]
		if c.is(grammar.Own) && c.is(grammar.He) {
			break
		}
		if c.is(grammar.And) && own < last-1 {
			return s.besidePost(own)
		}
		if !c.describesKin() && !(c.key == "," && own == last-1) {
			return nil
		}
	}
	if own < 2 || !s.chunks[own].is(grammar.Own) || !s.chunks[own-1].is(grammar.And) {
		return nil
	}
	k := own - 2
	if s.chunks[k].key == "," {
		return s.personAside(k - 1)
	}
	if q := s.chunks[k].phrase; q != nil && q.last == own-1 && q.kind == entity.Person && !q.none {
		return q
	}
	return nil
}

// describesKin reports what may stand between "his" and the name of a person: plain words, nouns, a name, a hyphen.
func (c *chunk) describesKin() bool {
	switch c.kind {
	case punct:
		return c.key == "-"
	case word:
		return c.is(grammar.Noun | grammar.Post)
	}
	return c.kind <= name
}

// personAside gives the person of whom the words between commas that end at chunk k tell: A in "A, once of X, and his …".
func (s *sentence) personAside(k int) *phrase {
	n := s.segmentOf(k)
	if n < 1 || s.segments[n].kind != apposition && s.segments[n].kind != relative && s.segments[n].kind != adjunct {
		return nil
	}
	first := s.segments[s.firstTold(n)].first
	if q := s.hostBefore(s.firstTold(n)); q != nil && q.kind == entity.Person && !q.anaphoric() {
		if q = s.lastMember(q, first); q.last == first-1 {
			return q
		}
	}
	return nil
}

// besidePost gives the person with whom a clause begins before a word of joining and the post of another: A in "A and
// former X engineer B founded Y".
func (s *sentence) besidePost(and int) *phrase {
	if and == 0 {
		return nil
	}
	q := s.chunks[and-1].phrase
	if q == nil || q.kind != entity.Person || q.none {
		return nil
	}
	if !q.anaphoric() {
		if q = s.lastMember(q, and); q.last != and {
			return nil
		}
	}
	if n := s.segmentOf(q.first); q.first == s.segments[n].first || s.chunks[q.first-1].is(grammar.Relative) || s.chunks[q.first-1].kind == moment {
		return q
	}
	return nil
}

// staff reports a Vietnamese phrase that names a firm only to tell where somebody without a name works or
// worked: "một cựu kỹ sư X".
func (s *sentence) staff(p *phrase) bool {
	return p != nil && !s.nounFollows && p.kind == entity.Organization && s.behindPost(p) && s.itsPerson(p) == p
}

// peopleBefore reports a Vietnamese segment that begins before the verb at i with people without a name, behind a number or
// an article.
func (s *sentence) peopleBefore(i, n int) bool {
	k := s.segments[n].first
	for k < i && (s.chunks[k].is(grammar.Indefinite) || s.chunks[k].kind == amount) {
		k++
	}
	if k >= i {
		return false
	}
	c := &s.chunks[k]
	return c.is(grammar.Noun) && c.entry.Kind == entity.Person && !s.nameAt(k+1) || s.listedWord(c.first, &s.teams) > 0
}

// boughtFounders gives the firm bought in one of the two English sentences before "its founder", which who bought it mostly had long
// ago: "Kelda swallowed Velor in July. The price was $4m. Its founder, Bo Rask, did not stay".
func (d *discourse) boughtFounders(p *phrase, ok func(*spoken) bool) *spoken {
	s := p.s
	if !s.nounFollows || !p.opensWithIts() || len(s.chunks) < 2 || !s.chunks[1].is(grammar.Post) || !slices.Contains(founders, s.chunks[1].entry.Position) {
		return nil
	}
	first := s.block.Sentences[0]
	f := d.r.lastFact(s, min(2, s.index-first), func(f *draft) bool {
		return f.s.index < s.index && f.Type == fact.Acquisition && f.Polarity+f.Modality == "" && len(f.Args[fact.Target]) == 1
	})
	if f == nil {
		return nil
	}
	return d.last(d.starts[f.s.index], d.starts[s.index], func(m *spoken) bool { return d.id(m) == f.Args[fact.Target][0] && ok(m) })
}

// bringsMany reports a plural that tells of talks or plans as the object of an English verb of founding: "launched talks with Velor",
// "launched plans for a plant".
func (s *sentence) bringsMany(i int) bool {
	if i+1 >= len(s.chunks) {
		return false
	}
	c := &s.chunks[i+1]
	return c.phrase == nil && c.is(grammar.Trigger|grammar.Planned|grammar.Possible) && s.grammar.Nouns.IsPlural(s.toks[c.first].Key)
}
