package extract

import (
	"cmp"
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// targetAgain fills what was banned or bought before and is told of again. It reports whether it did.
func (r *reader) targetAgain(d *draft, p *phrase) bool {
	return d.Type == fact.Restriction && r.bannedAgain(d, p) || d.Type == fact.Acquisition && r.boughtBefore(d, p)
}

// bannedAgain fills the target that a pronoun stands for where the text told just before
// of a restriction: that goes on about the same thing ("Fiji said it would not ban it").
func (r *reader) bannedAgain(d *draft, p *phrase) bool {
	if p.definite() && p.anaphoric() && p.kind == entity.Organization && !p.plural {
		id := r.mostBanned(d, p)
		return id != "" && r.enter(d, fact.Target, p, r.model.byID(id, entity.Organization))
	}
	if !p.s.nounFollows && p.this && p.kind == entity.Product {
		return r.bannedLast(d, p)
	}
	if !p.s.nounFollows || !p.s.singular(p) || p.s.firmTold(p) {
		return false
	}
	f := r.lastRestriction(d)
	return f != nil && f.s.src.Block == p.s.src.Block && r.enter(d, fact.Target, p, r.model.byID(f.Args[fact.Target][0], entity.Product))
}

// bannedLast fills the target that "ứng dụng này" stands for where the paragraph has named no thing since
// it told of a restriction: "Ý chặn X. Đến lượt Úc cấm ứng dụng này".
func (r *reader) bannedLast(d *draft, p *phrase) bool {
	f := r.lastRestriction(d)
	if f == nil || f.s == d.s || f.s.src.Block != p.s.src.Block || f.Polarity != "" {
		return false
	}
	thing := func(k entity.Kind) bool { return k == entity.Product || k == entity.Model }
	if m := r.model.candidate(p, thing, barred{ids: d.ids()}); m != nil && m.phrase.s.index > f.s.index {
		return false
	}
	id := f.Args[fact.Target][0]
	return r.enter(d, fact.Target, p, r.model.byID(id, cmp.Or(r.model.kindOfID(id), entity.Product)))
}

// firmTold reports a noun for a firm before a pronoun in its sentence, which that stands for then:
// "sent the company questions but has taken no action against it", "fined X and barred it from the harbour".
func (s *sentence) firmTold(p *phrase) bool {
	return slices.ContainsFunc(s.phrases, func(q *phrase) bool {
		if q.last > p.first {
			return false
		}
		if !q.anaphoric() {
			return q.first > 0 && q.gov < 0 && s.chunks[q.first-1].is(grammar.Gauge) && !s.isSubject(q)
		}
		return q.definite() && q.kind == entity.Organization && !q.plural && !q.possession()
	})
}

// mostBanned gives the firm of which the document has told a restriction, of several the one that it
// names most, "" for none: "Canada has not imposed restrictions on the company". A sentence that names another
// firm before the noun speaks of that one.
func (r *reader) mostBanned(d *draft, p *phrase) string {
	for i := r.model.starts[p.s.index]; i < r.model.upTo(p); i++ {
		m := &r.model.mentions[i]
		if k := r.model.kindOf(&p.s.chunks[m.phrase.members[0]]); (k == entity.Organization || k == "") && !d.has(r.model.id(m)) {
			return ""
		}
	}
	best := ""
	for _, f := range r.facts[max(0, len(r.facts)-reach):] {
		if f.Type != fact.Restriction {
			continue
		}
		for _, id := range f.Args[fact.Target] {
			if r.model.kindOfID(id) == entity.Organization && (best == "" || r.model.of(id).count > r.model.of(best).count) {
				best = id
			}
		}
	}
	if last := r.firmJustBanned(d, p); last != "" && best != "" && !r.model.alone(best) {
		best = last // what the text is about is meant sooner
	}
	if d.has(best) {
		return ""
	}
	return best
}

// firmJustBanned gives the firm of which the English sentence before, in the same paragraph, told a restriction, "" for none.
func (r *reader) firmJustBanned(d *draft, p *phrase) string {
	f := r.lastRestriction(d)
	if !p.s.nounFollows || f == nil || f.s.index != p.s.index-1 || f.s.src.Block != p.s.src.Block {
		return ""
	}
	if id := f.Args[fact.Target][0]; r.model.kindOfID(id) == entity.Organization && !d.has(id) {
		return id
	}
	return ""
}

// lastRestriction gives the restriction of one thing that was told a few sentences before.
func (r *reader) lastRestriction(d *draft) *draft {
	return r.lastFact(d.s, bannedBefore, func(f *draft) bool {
		return f.Type == fact.Restriction && (f.s != d.s || f.segment() < d.segment()) && len(f.Args[fact.Target]) == 1
	})
}

// bannedBefore is how many sentences later a text may go on about what was banned.
const bannedBefore = 3

// boughtBefore fills the target that a pronoun stands for where the sentence has told that it was
// bought: "Tarnow bought Gletsch in 2016 and sold it to Oak & Anvil".
func (r *reader) boughtBefore(d *draft, p *phrase) bool {
	if !p.s.nounFollows {
		return r.soldOn(d, p)
	}
	if !p.s.singular(p) || !p.pronoun {
		return r.soldByOwner(d, p)
	}
	f := r.lastFact(d.s, 0, func(f *draft) bool { return f.Type == fact.Acquisition && len(f.Args[fact.Target]) == 1 })
	return f != nil && r.enter(d, fact.Target, p, r.model.byID(f.Args[fact.Target][0], entity.Organization))
}

// soldByOwner fills what somebody named sells in English who was told to have bought that, or put money into it, and nothing else:
// "Halden bought Kelda in 2020. It has 30 staff. Halden is considering a sale of the business to Velor".
func (r *reader) soldByOwner(d *draft, p *phrase) bool {
	_, owned := r.ownerSelling(d, p)
	return len(owned) == 1 && !d.has(owned[0]) && r.enter(d, fact.Target, p, r.model.byID(owned[0], entity.Organization))
}

// ownerSelling gives who sells, in English, what an expression like "the business" stands for, and what they were told to have bought
// or put money into before; "" where that is nothing.
func (r *reader) ownerSelling(d *draft, p *phrase) (seller string, owned []string) {
	s, i, n := d.s, d.trigger, d.segment()
	if n < 0 || p.s != s || p.first < i || p.pronoun || !p.definite() || p.kind != entity.Organization || !s.onlySells(i) {
		return "", nil
	}
	q := s.subjectOf(i, n)
	if q == nil {
		q = s.headOf(&s.segments[n])
	}
	if !q.oneName() || q.last > i {
		return "", nil
	}
	id := s.chunks[q.members[0]].name.ID
	r.lastFact(s, soldAfter, func(f *draft) bool {
		buys := slices.Contains(f.Args[fact.Buyer], id) || slices.Contains(f.Args[fact.Investor], id)
		if buys && f.Polarity == "" && f.Modality == "" {
			owned = append(append(owned, f.Args[fact.Target]...), f.Args[fact.Recipient]...)
		}
		return false
	})
	if len(owned) == 0 {
		return "", nil
	}
	slices.Sort(owned)
	return id, slices.Compact(owned)
}

// soldAfter is how many sentences later a text may tell that something is sold again.
const soldAfter = 12

// onlySells reports a verb or a noun for what the seller does, who is no argument of it.
func (s *sentence) onlySells(i int) bool {
	return slices.ContainsFunc(s.chunks[i].entry.Uses, func(u grammar.Use) bool {
		return u.Event != nil && u.Event.Type == fact.Acquisition && u.Event.Subject == "" && u.Event.Object == fact.Target
	})
}

// soldOn fills what a firm sells in Vietnamese that was told just before to have bought it: "X mua Y năm 2011. Năm 2017,
// tập đoàn này bán lại công ty cho Z".
func (r *reader) soldOn(d *draft, p *phrase) bool {
	seller := d.s.subjectOf(d.trigger, d.segment())
	if seller == nil || seller == p || !seller.anaphoric() || p.s != d.s || p.first < d.trigger {
		return false
	}
	f := r.lastFact(d.s, 1, func(f *draft) bool { return f.Type == fact.Acquisition })
	if f == nil || f.s == d.s || len(f.Args[fact.Target]) != 1 || len(f.Args[fact.Buyer]) != 1 {
		return false
	}
	if refs := r.model.resolve(seller, isOrganization, barred{}); len(refs) != 1 || refs[0].id != f.Args[fact.Buyer][0] || d.has(refs[0].id) {
		return false
	}
	return r.enter(d, fact.Target, p, r.model.byID(f.Args[fact.Target][0], entity.Organization))
}
