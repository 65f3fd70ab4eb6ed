package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// buyerless reports an English purchase told in the passive that leaves out who bought the firm, and tells for how much: "The bank was
// bought for $40m in 2020".
func (r *reader) buyerless(d *draft, u grammar.Use, n int) bool {
	s, i, bought := d.s, d.trigger, d.Args[fact.Target]
	if !s.nounFollows || d.Type != fact.Acquisition || u.Form != grammar.Participle || len(d.Args[fact.Buyer]) > 0 || len(bought) != 1 {
		return false
	}
	if !s.soldFor(i, n) || r.model.kindOfID(bought[0]) != entity.Organization {
		return false
	}
	agent, patient, passive := s.passive(i, n, u)
	return passive && agent == nil && patient != nil && !slices.ContainsFunc(r.facts, func(f *draft) bool {
		return f.Type == fact.Acquisition && f.Polarity == "" && slices.Equal(f.Args[fact.Target], bought)
	})
}

// soldFor reports "for" and a sum behind a verb, over a time, and nobody told to have paid it.
func (s *sentence) soldFor(i, n int) bool {
	for k := i + 1; k+1 < s.segments[n].last; k++ {
		switch c := &s.chunks[k]; {
		case c.is(grammar.For):
			return s.isMoney(k+1) && !s.holds(grammar.By, span{k, s.segments[n].last})
		case c.kind != moment && !c.is(grammar.At|grammar.Auxiliary):
			return false
		}
	}
	return false
}

// ruledOut fills in who does not buy a firm where somebody at the head of theirs denies it in English: "She ruled out a purchase of
// Kelda" tells it of the firm that she runs.
func (r *reader) ruledOut(d *draft, n int) {
	s := d.s
	if !s.nounFollows || d.Type != fact.Acquisition || len(d.Args[fact.Buyer]) > 0 || len(d.Args[fact.Target]) == 0 {
		return
	}
	k := d.trigger - 1
	for k > s.segments[n].first && !s.chunks[k].is(grammar.Denial) {
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Indefinite|grammar.Definite|grammar.Own) {
			return
		}
		k--
	}
	p := s.subjectIn(&s.segments[n], k)
	if p == nil || !s.chunks[k].is(grammar.Denial) || p.kind != entity.Person {
		return
	}
	who := r.model.resolve(p, isPerson, barred{})
	if len(who) != 1 {
		return
	}
	if firm := r.model.firmOfPerson(who[0].id); firm != nil && !d.has(firm.id) {
		r.enter(d, fact.Buyer, nil, []referent{*firm})
	}
}

// approached fills in who approached whom about what an English noun for a purchase tells, and reports whether somebody did: "Kelda had
// approached Velor about a takeover", "Velor was approached by Kelda about a takeover".
func (r *reader) approached(d *draft, u grammar.Use, n int) bool {
	s := d.s
	if !s.nounFollows || d.Type != fact.Acquisition || u.Form != grammar.Nominal || u.Event.Subject == "" {
		return false
	}
	k := d.trigger - 1
	for k > 1 && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Indefinite) && s.chunks[k].phrase == nil) {
		k--
	}
	if k < 2 || !s.chunks[k].is(prepositions) {
		return false
	}
	p := s.chunks[k-1].phrase
	if p == nil || p.last != k || p.first < 1 {
		return false
	}
	subject, object := s.approaches(p.first - 1)
	if subject == "" {
		return false
	}
	clear(d.Args)
	r.fill(d, object, p)
	r.fill(d, subject, s.subjectOf(p.first-1, n))
	return true
}

// approaches gives the roles of who approaches whom by the English verb at a chunk, the subject's first, "" where it is none such.
func (s *sentence) approaches(i int) (subject, object fact.Role) {
	c := &s.chunks[i]
	if !c.is(grammar.Trigger) {
		return "", ""
	}
	for _, u := range c.entry.Uses {
		if u.Form == grammar.SplitHead && u.Maybe && u.Event.Type == fact.Acquisition {
			return u.Event.Subject, u.Event.Object
		}
	}
	return "", ""
}
