package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// finedBehind gives who bears a fine with the noun for which a Vietnamese clause begins, before who imposes it: "Án phạt 45 tỷ
// won được X giáng xuống Y".
func (q *measured) finedBehind() *phrase {
	s, g := q.s, &q.s.segments[q.n]
	if s.nounFollows {
		return q.fineOn()
	}
	if !q.is("fine") || q.gauge != g.first {
		return nil
	}
	var imposer, bearer *phrase
	for _, p := range s.phrases {
		switch {
		case p.first <= q.d.trigger || p.last > g.last || p.anaphoric():
		case s.imposes(p):
			imposer = p
		case imposer != nil && s.verbless(imposer, p):
			bearer = p
		}
	}
	return bearer
}

// fineOn gives the firm or thing named behind an English noun for a fine beside its sum and a preposition: "imposed a €5m fine on
// Kelda", "A fine of €5m against Kelda".
func (q *measured) fineOn() *phrase {
	const others = grammar.By | grammar.From | grammar.With | grammar.Of
	s, i := q.s, q.d.trigger
	behind := max(i, q.gauge)
	if !q.is("fine") || behind-min(i, q.gauge) > 2 {
		return nil
	}
	if p := s.imposedOn(behind); p != nil {
		return p
	}
	for _, p := range s.phrases {
		if p.gov <= behind || p.last > s.segments[q.n].last || p.anaphoric() || p.kind == entity.Place || p.kind == entity.Person {
			continue
		}
		if s.chunks[p.gov].is(prepositions) && !s.chunks[p.gov].is(others) && s.between(behind+1, p.gov) == nil && !s.genitiveAfter(p) {
			return p
		}
	}
	return nil
}

// imposedOn gives whom an English clause right behind the noun for a fine tells it to be imposed on by somebody: "discloses a $5m fine
// that the Trade Commission imposed on Kelda", "the penalty the regulator had levied on Velor", but not "a fine Kelda paid to Italy".
func (s *sentence) imposedOn(fine int) *phrase {
	const verb = grammar.Auxiliary | grammar.Have
	k := fine + 1
	if k < len(s.chunks) && s.chunks[k].is(grammar.Relative|grammar.That) {
		k++
	}
	imposer := s.phraseFrom(k)
	if imposer == nil || imposer.gov >= 0 {
		return nil
	}
	for k = imposer.last; k < len(s.chunks) && (s.chunks[k].is(verb) || s.chunks[k].kind == moment); k++ {
	}
	if k >= len(s.chunks) || !s.endsAsVerb(k) && !s.isVerb(k) {
		return nil
	}
	for _, p := range s.phrases {
		if p.gov > k && p.gov <= k+2 && p.kind != entity.Place && p.kind != entity.Person && s.chunks[p.gov].is(grammar.At) {
			return p
		}
	}
	return nil
}

// finer reports the institution whose fine a text speaks of, which others pay: "the European Commission's €4m fine".
func (q *measured) finer(p *phrase) bool {
	if !p.oneName() || q.s.possessor(q.d.trigger) != p && (q.gauge < 0 || q.s.possessor(q.gauge) != p) {
		return false
	}
	return q.r.model.of(q.s.chunks[p.members[0]].name.ID).house
}

// imposes reports a name behind a word that tells who does something or whose it is.
func (s *sentence) imposes(p *phrase) bool {
	const doer = grammar.Passive | grammar.By | grammar.Of | grammar.Relative
	return p.first > 0 && s.chunks[p.first-1].is(doer) || p.gov >= 0 && s.chunks[p.gov].is(doer)
}

// verbless reports phrases of which the second stands no more than a few plain words behind the first.
func (s *sentence) verbless(p, q *phrase) bool {
	return q.first-p.last <= maxDescriptors && !s.verbBetween(p.last-1, q.first)
}

// aimedAt reports the object of an infinitive, which pays no fine itself: "has five days to block the app or face a fine of $5m".
func (s *sentence) aimedAt(p *phrase) bool {
	k := p.first - 1
	return k > 0 && s.chunks[k].is(grammar.Trigger) && s.infinitive(k)
}

// finesOthers reports others without a name right behind a Vietnamese word for a fine: "X phạt đối tác 3 triệu USD".
func (s *sentence) finesOthers(gauge, i int) bool {
	if s.nounFollows || gauge < 0 || gauge+1 >= i {
		return false
	}
	p := s.chunks[gauge+1].phrase
	if p == nil || p.first != gauge+1 || !p.anaphoric() || p.this {
		return false
	}
	return p.none || p.ref < len(s.chunks) && s.chunks[p.ref].is(grammar.Noun) && s.chunks[p.ref].entry.Relative
}

// finesPerson reports an English clause that tells of somebody to be fined, and not of their firm: "Kelda's chief, Ada Boyd, was fined $5m".
func (q *measured) finesPerson() bool {
	s, at := q.s, q.gauge
	if !s.nounFollows || at < 1 || !s.chunks[at-1].is(grammar.Be) {
		return false
	}
	p := s.subjectOf(at, q.n)
	return p != nil && p.names(entity.Person)
}
