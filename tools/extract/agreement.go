package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// takenBy finds the last thing that the document calls by the very noun: "startup này" is what
// was told to be one.
func (d *discourse) takenBy(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if p.s.nounFollows || p.pronoun || p.first == p.last || p.ref >= len(p.s.chunks) {
		return nil
	}
	c := &p.s.chunks[p.ref]
	if c.entry == nil || c.entry.Plain {
		return nil
	}
	for i := d.starts[p.s.index]; i < here; i++ {
		if ok(&d.mentions[i]) {
			return nil // the sentence itself names one
		}
	}
	noun, from := oneWord(c.key), d.block(p.s.src.Block-1)
	if !p.this && d.first(max(p.s.index-1, p.s.block.Sentences[0]), func(m *spoken) bool { return m.subject && ok(m) }) != nil {
		from = d.block(p.s.src.Block) // the sentence before speaks of one
	}
	return d.last(from, here, func(m *spoken) bool {
		return (slices.Contains(m.about.words, noun) || p.this && d.meansFund(p) && m.about.fund) && ok(m)
	})
}

// sex notes whether a name is a woman's or a man's, as the title before it or its first
// word tells.
func (d *discourse) sex(s *sentence, m int) {
	n := s.chunks[m].name
	about := d.of(n.ID)
	if about.title != "" {
		return
	}
	if m > 0 && s.chunks[m-1].is(grammar.Title) {
		about.title = d.r.sexOf(s.chunks[m-1].key)
	}
	if about.title == "" {
		about.title = d.r.sexOf(s.toks[n.First].Key)
	}
}

// learnSex notes of an English pronoun in a block that names one person before it, or none where
// the document has named one so far, whose it is: after "Liisa Tamm … She …" a "she" further down
// is no other person of whom that is not known.
func (d *discourse) learnSex() {
	if !d.r.grammar.Names.NounFollows {
		return
	}
	here := persons{block: -1}
	for _, s := range d.r.sentences {
		here.enter(s.src.Block)
		for i := range s.chunks {
			c := &s.chunks[i]
			switch {
			case c.quoted:
			case c.kind == name && d.kindOf(c) == entity.Person:
				here.add(c.name.ID)
			case c.is(grammar.He):
				if about := here.only(d, d.r.sexOf(c.key)); about != nil {
					about.title = d.r.sexOf(c.key)
				}
			}
		}
	}
}

// persons are those whom a document has named so far, and in the block that is read.
type persons struct {
	block     int
	goesOn    bool // the block speaks of somebody named before it
	all, here []string
}

func (p *persons) enter(block int) {
	if block != p.block {
		p.block, p.here, p.goesOn = block, p.here[:0], false
	}
}

func (p *persons) add(id string) {
	if !slices.Contains(p.here, id) {
		p.here = append(p.here, id)
	}
	if len(p.all) < 2 && !slices.Contains(p.all, id) {
		p.all = append(p.all, id) // two are as good as many
	}
}

// only gives the one of them whom a pronoun can stand for, nil where that is not sure or known
// already.
func (p *persons) only(d *discourse, sex string) *profile {
	ids := p.here
	if len(ids) == 0 {
		ids, p.goesOn = p.all, true
	} else if p.goesOn {
		return nil
	}
	var one *profile
	for _, id := range ids {
		switch about := d.of(id); {
		case about.title != "" && about.title != sex:
		case one != nil:
			return nil
		default:
			one = about
		}
	}
	if one == nil || one.title != "" {
		return nil
	}
	return one
}

// sexOf tells of whom a pronoun, a title or a given name is, empty where it may be
// anybody's.
func (l *language) sexOf(key string) string {
	if l.grammar.Names.NounFollows && !l.women[key] && !l.men[key] {
		key = text.Slug(key) // "Lívia"
	}
	switch {
	case l.women[key] && !l.men[key]:
		return "feminine"
	case l.men[key] && !l.women[key]:
		return "masculine"
	}
	return ""
}

// agrees reports whether a pronoun can stand for a person: "bà" is nobody whom the
// document calls "ông".
func (d *discourse) agrees(p *phrase, about *profile) bool {
	if !p.pronoun || p.kind != entity.Person || p.ref >= len(p.s.chunks) || about.title == "" {
		return true
	}
	if p.s.nounFollows {
		sex := d.r.sexOf(p.s.chunks[p.ref].key)
		return sex == "" || sex == about.title // "she" is nobody called Hugo
	}
	key, _, _ := strings.Cut(p.s.chunks[p.ref].key, " ")
	return key == about.title
}

// called reports a person before whose name the very pronoun stands.
func (d *discourse) called(p *phrase, m *spoken) bool {
	return !p.s.nounFollows && p.pronoun && m.about.title != "" && d.agrees(p, m.about)
}

// newcomer gives the person whom a Vietnamese sentence speaks of for the first time, without a pronoun before the name, for the
// pronoun in the sentence right behind it, rather than one before whose name that pronoun stands: "Bà A chưa bình luận. Luật sư
// B thì hoài nghi. “Tòa sẽ không vội”, bà nói".
func (d *discourse) newcomer(p *phrase, ok func(*spoken) bool) *spoken {
	n := p.s.index - 1
	if p.s.nounFollows || !p.pronoun || p.kind != entity.Person || n < p.s.block.Sentences[0] || d.takenUp(d.r.sentences[n]) != nil {
		return nil
	}
	m := d.first(n, func(m *spoken) bool { return m.phrase.kind == entity.Person })
	if m == nil || !m.subject || m.about.title != "" || len(m.phrase.members) != 1 || !ok(m) {
		return nil
	}
	s, k := m.phrase.s, m.phrase.members[0]
	if m.about.named != s.bytes(span{k, k + 1}) || s.refersBefore(m.phrase) {
		return nil
	}
	return m
}

// refersBefore reports that a sentence takes somebody up before a name.
func (s *sentence) refersBefore(p *phrase) bool {
	return slices.ContainsFunc(s.phrases, func(q *phrase) bool { return q.first < p.first && q.anaphoric() && !q.none })
}

// block is the index of the first mention at or behind the beginning of a block.
func (d *discourse) block(b int) int {
	blocks := d.r.doc.Blocks
	if b >= len(blocks) {
		return len(d.mentions)
	}
	return d.starts[blocks[max(b, 0)].Sentences[0]]
}

// attributes reports a phrase that only says who reports something; what follows
// does not speak of it.
func (s *sentence) attributes(p *phrase) bool {
	n := s.segmentOf(p.first)
	if n < 0 || p.kind == entity.Person {
		return false
	}
	g := &s.segments[n]
	return g.kind == attribution || s.dateline(n) || s.writtenIn(p) || s.toldPaper(p) ||
		n > 0 && g.first == p.first && p.last < g.last && s.chunks[p.last].is(grammar.Reporting) && !s.ofItself(p.last+1) && !s.saysOfItself(p)
}

// toldPaper reports an English paper to which somebody says what follows: "told the daily Iltasivu that he would not sell".
func (s *sentence) toldPaper(p *phrase) bool {
	if !s.nounFollows || p.first == 0 || !s.chunks[p.first-1].is(grammar.Speech) {
		return false
	}
	e := s.vocab.Entry(s.toks[s.chunks[p.first-1].last-1].Key)
	return p.media || e != nil && e.Media
}

// saysOfItself reports that somebody who is no paper announces what "it" did: "In May, X announced it had sold Y".
func (s *sentence) saysOfItself(p *phrase) bool {
	k := p.last + 1
	if k < len(s.chunks) && s.chunks[k].is(grammar.That) {
		k++
	}
	return s.nounFollows && !p.media && s.chunks[p.last].is(grammar.Speech) && k < len(s.chunks) && s.chunks[k].is(grammar.It|grammar.They|grammar.Own)
}

// dateline reports the agency in brackets with which a report opens: "SEOUL, May 20 (Reuters) - …".
func (s *sentence) dateline(n int) bool {
	g := &s.segments[n]
	return s.nounFollows && g.bracket && n <= 2 && g.last+1 < len(s.chunks) && s.chunks[g.last].key == ")" && isDash(s.chunks[g.last+1].key)
}

// ofItself reports a verb right behind one of reporting: who announces has done it, as in
// "X công bố đã thâu tóm Y".
func (s *sentence) ofItself(i int) bool {
	if s.nounFollows {
		if i < len(s.chunks) && s.chunks[i].is(grammar.Indefinite) {
			return true // "On Tuesday, Marlpit announced a plan for X, its model"
		}
		for n := s.segmentOf(i); n >= 0 && i < s.segments[n].last; i++ {
			if s.chunks[i].is(grammar.That) || s.verbIn(i, i+1) {
				return false
			}
			if s.chunks[i].is(grammar.Gauge) {
				return true // "Marlpit reported revenue of $640 million"
			}
		}
		return false
	}
	return i < len(s.chunks) && (s.chunks[i].is(grammar.Auxiliary|grammar.Planned|grammar.Negation|grammar.Gauge) || s.isVerb(i))
}

// isSubject reports whether the phrase heads a clause.
func (s *sentence) isSubject(p *phrase) bool {
	if s.introduced(p) || s.stressed(p) {
		return true
	}
	if !p.nominative() || p.gov >= 0 {
		return false
	}
	for n := range s.segments {
		g := &s.segments[n]
		if g.kind != apposition && g.first <= p.first && p.last <= g.last {
			if s.goesOnTo(g, p) || s.asideOfPerson(n, p) || s.behindRelative(g, p) {
				return false
			}
			return s.headOf(g) == p && n >= s.behindFronted()
		}
	}
	return false
}

// behindRelative reports what stands behind the verb of an English relative clause whose pronoun is its subject: Velor in "Ada Boyd runs
// Kelda, which sued Velor".
func (s *sentence) behindRelative(g *segment, p *phrase) bool {
	c := &s.chunks[g.first]
	if !s.nounFollows || g.kind != relative || !c.is(grammar.Relative) || c.is(grammar.Own) {
		return false
	}
	verb := false
	for k := g.first + 1; k < p.first; k++ {
		if s.chunks[k].is(grammar.Speech | grammar.That | grammar.Relative | grammar.Subordinate) {
			return false // "which said that Velor had been sold"
		}
		verb = verb || s.predicateAt(k) || s.endsAsVerb(k)
	}
	return verb
}

// introduced reports a person whom a clause names behind "to be" as somebody not named
// before: "Người đến muộn hơn là X: ông …".
func (s *sentence) introduced(p *phrase) bool {
	if s.nounFollows || p.kind != entity.Person || p.anaphoric() || p.first == 0 || !s.chunks[p.first-1].is(grammar.Be) {
		return false
	}
	n := s.segmentOf(p.first)
	if n < 0 {
		return false
	}
	q := s.headOf(&s.segments[n])
	return q != nil && q.anaphoric() && q.kind == entity.Person && q.last <= p.first
}

// goesOnTo reports a Vietnamese segment that a conjunction and a verb open, with what that is done to behind it: "X ra mắt Z và hợp tác
// với Y" is not about Y.
func (s *sentence) goesOnTo(g *segment, p *phrase) bool {
	joins := g.first > 0 && s.chunks[g.first].phrase == nil && s.chunks[g.first].is(grammar.And|grammar.Clause|grammar.Opener)
	return !s.nounFollows && joins && s.verbBetween(g.first, p.first) && !s.chunks[p.first-1].is(grammar.Be)
}
