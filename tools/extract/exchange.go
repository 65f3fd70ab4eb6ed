package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// listShares fills whose English shares come to an exchange, where those are told of before the verb or its comma: "Kelda's shares,
// listed on Nasdaq since 2021", "The stock has traded on Nasdaq since 2017" in a text about one firm.
func (v *predication) listShares() {
	s := v.s
	if !s.nounFollows || !v.is(fact.Listing) || !v.lacks(fact.Organization) {
		return
	}
	k := v.verb - 1
	for k > 0 && s.chunks[k].is(grammar.Auxiliary|grammar.Have|grammar.Be) {
		k--
	}
	if k > 0 && k+1 == v.verb && s.chunks[k].key == "," && s.segments[v.n].first == v.verb {
		k--
	}
	if k < 1 || !s.chunks[k].is(grammar.Trigger) || !onlyNominal(&s.chunks[k]) || !s.tells(k, fact.Investment) {
		return
	}
	if p := s.objectOf(v.verb); p != nil && p.kind == entity.Place && v.lacks(fact.Place) {
		v.fill(fact.Place, p)
	}
	if p := s.possessor(k); p != nil {
		v.fill(fact.Organization, p)
		return
	}
	if c := &s.chunks[k-1]; !c.is(grammar.Definite) || c.phrase != nil || s.segmentOf(k-1) != 0 {
		return
	}
	if refs := v.r.model.implied(s, k, isOrganization); len(refs) == 1 && v.r.firmOfText(s, k, refs[0].id) {
		v.r.enter(v.d, fact.Organization, nil, refs)
	}
}

// joinsExchange makes a listing of an English membership in a place that only an exchange can be, as which firms join it with an
// article: "joined the Kosdaq in 2016".
func (r *reader) joinsExchange(d *draft, u grammar.Use) {
	s, firms := d.s, d.Args[fact.Member]
	if !s.nounFollows || d.Type != fact.Membership || u.Form != grammar.Verb || len(firms) == 0 || len(d.Args[fact.Group]) > 0 {
		return
	}
	p := s.objectOf(d.trigger)
	if p == nil || !p.oneName() || p.kind != entity.Place || p.first != d.trigger+1 && p.first != d.trigger+2 {
		return
	}
	if !s.chunks[d.trigger+1].is(grammar.Definite) || p.last < len(s.chunks) && s.chunks[p.last].kind == other {
		return
	}
	for _, id := range firms {
		if r.model.kindOfID(id) != entity.Organization {
			return
		}
	}
	d.Type, d.Args = fact.Listing, fact.Args{fact.Organization: firms}
	r.fill(d, fact.Place, p)
}
