package extract

import (
	"slices"
	"strings"
	"unicode"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// fill enters what the phrase stands for in a role. It reports whether anything
// fitted.
func (r *reader) fill(d *draft, role fact.Role, p *phrase) bool {
	if p == nil || role == "" || r.misfit(d, role, p) {
		return false
	}
	if q := p.named(); q != nil {
		p = q
	}
	if q := p.sayer(); q != nil {
		p = q
	}
	if q := p.officerBehind(); role == fact.Participant && q != nil {
		p = q
	}
	if p.anaphoric() && len(d.Args[role]) > 0 && slices.Contains(d.used, p.first) {
		return false // it has told whom it stands for
	}
	if role == fact.Target && r.targetAgain(d, p) || d.fillListed(role, p) || d.fillLands(role, p) {
		return true
	}
	want := func(k entity.Kind) bool {
		return fits(role, k) && !(role == fact.Investor && k == entity.Person && p.forFirm())
	}
	refs := r.model.resolve(p, want, r.notFor(d, role, p))
	found := r.enter(d, role, p, refs) || role == fact.Recipient && d.fillApp(p, refs)
	if !found {
		return false
	}
	if p.anaphoric() && !p.pronoun && len(refs) == 1 && isOrganization(refs[0].kind) {
		p.stands = &refs[0]
	}
	if q := p.selfBefore(); q != nil {
		r.fill(d, role, q)
	}
	if q := p.alongside(); q != nil {
		r.fill(d, role, q)
	}
	return true
}

// notFor gives those for whom a reference in a role does not stand.
func (r *reader) notFor(d *draft, role fact.Role, p *phrase) (except barred) {
	if !p.anaphoric() {
		return except
	}
	except.ids = d.ids()
	if role == fact.Target && d.Type == fact.Acquisition {
		if seller, _ := r.ownerSelling(d, p); seller != "" {
			except.ids = append(except.ids, seller) // who owns several firms sells one of them
		}
	}
	if role == fact.Authority {
		except.ids = append(except.ids, r.lastTargets()...) // "The ministry denied a report that it would ban Velor": no firm that it banned before
	}
	if role == fact.Organization && d.Type == fact.Founding {
		except.ids = append(append(except.ids, r.employersOf(d.Args[fact.Founder], p)...), p.toldWhere(d.trigger)...)
	}
	except.givers = role == fact.Recipient || role == fact.Subject && d.s.judgedWorth(p) // who just gave money is not the firm that gets some
	return except
}

// lastTargets gives those of whom the document has lately told that they were restricted.
func (r *reader) lastTargets() (ids []string) {
	for i := len(r.facts) - 1; i >= max(0, len(r.facts)-reach); i-- {
		if f := r.facts[i]; f.Type == fact.Restriction {
			ids = append(ids, f.Args[fact.Target]...)
		}
	}
	return ids
}

// employersOf gives where the people were told to have a post that is none of those who found firms: "Cô từng là kỹ
// sư của X. Năm 2020, cô lập công ty này" tells of another firm than X. "Ada Boyd is the boss of X. She founded it" tells of X.
func (r *reader) employersOf(people []string, p *phrase) (firms []string) {
	for _, f := range r.facts {
		if f.Type != fact.Affiliation || !slices.Contains(people, f.Args[fact.Person][0]) || slices.Contains(leading, f.Position) {
			continue
		}
		runs := slices.Contains(managing, f.Position)
		if runs && p.itBehind() && f.s.index == p.s.index-1 && f.Polarity == "" {
			continue
		}
		if org := f.Args[fact.Organization][0]; !runs || !r.model.foremostFirm(org) {
			firms = append(firms, org)
		}
	}
	return firms
}

// leading are the positions of those who may have founded their firm, managing those of whom that is so only of the
// firm that the document is about.
var (
	leading  = []string{"founder", "co-founder", "ceo", "chair", "president"}
	managing = []string{"director", "head", "cto", "product-director"}
)

// fillApp enters a Vietnamese app that raises money. It reports whether it did.
func (d *draft) fillApp(p *phrase, refs []referent) bool {
	if p.s.nounFollows || p.anaphoric() || p.kind != entity.Product || len(refs) != 1 {
		return false
	}
	d.Args[fact.Recipient] = append(d.Args[fact.Recipient], refs[0].id)
	d.used = append(d.used, p.first, p.last-1)
	return true
}

// fillListed enters a thing whose listing English tells as if it were its firm's: "Plimsoll, the shipping app, has put off its
// flotation". It reports whether it did.
func (d *draft) fillListed(role fact.Role, p *phrase) bool {
	s, n := d.s, d.segment()
	if !s.nounFollows || role != fact.Organization || d.Type != fact.Listing || !p.pronoun || !s.neuter(p) || n < 0 {
		return false
	}
	q := s.subjectOf(p.first, n)
	if q == nil || q.anaphoric() || len(q.members) != 1 || !q.thing() {
		return false
	}
	d.Args[role] = append(d.Args[role], s.chunks[q.members[0]].name.ID)
	d.used = append(d.used, q.members[0])
	return true
}

// enter adds the referents that fit the role.
func (r *reader) enter(d *draft, role fact.Role, p *phrase, refs []referent) bool {
	found := false
	if role == fact.Party && p != nil && p.pair && !p.s.nounFollows {
		refs = r.model.partnersOfTwo(refs)
	}
	for _, ref := range refs {
		if d.has(ref.id) || !fits(role, ref.kind) || ref.kind == "" && !mayBe(role, p) {
			continue
		}
		if ref.kind == "" {
			r.model.of(ref.id).kind = r.likely(role, ref, refs)
		}
		d.Args[role] = append(d.Args[role], ref.id)
		if !ref.direct {
			d.proofs = append(d.proofs, ref.proof)
		}
		found = true
	}
	if found && p != nil {
		d.used = append(append(d.used, p.first, p.last-1), p.members...)
	}
	return found
}

// mayBe reports whether a name of an unknown kind may play the role: a group may not, a place only behind a preposition of
// place.
func mayBe(role fact.Role, p *phrase) bool {
	switch role {
	case fact.Group:
		return false
	case fact.Place:
		return p != nil && p.gov >= 0 && p.s.chunks[p.gov].is(grammar.At)
	}
	return true
}

// likely is the kind of a name about which only its role is known: that of those
// named beside it, else what most often plays the role.
func (r *reader) likely(role fact.Role, it referent, refs []referent) entity.Kind {
	for _, ref := range refs {
		if ref.kind != "" {
			return ref.kind
		}
	}
	if k := defaultKind[role]; k != entity.Person || strings.Contains(it.id, "-") && !r.noPerson(it) {
		return k
	}
	return entity.Organization // persons are first told with more than one name
}

// noPerson reports what no person bears though its id has hyphens, a name written in full without a blank or with an "&":
// "Geo-Line", "Sable.ai", "Fox & Vale".
func (r *reader) noPerson(it referent) bool {
	written := string(r.doc.Body[it.proof.Start:it.proof.End])
	if strings.Contains(written, "&") {
		return true
	}
	return !strings.ContainsFunc(written, unicode.IsSpace) && text.Slug(written) == it.id
}

// byID gives what the document has named before as a referent.
func (d *discourse) byID(id string, kind entity.Kind) []referent {
	return []referent{{id: id, kind: kind, proof: d.of(id).named}}
}

// fits reports whether a thing of the kind can play the role. A kind that is
// not known yet may.
func fits(role fact.Role, k entity.Kind) bool {
	if k == "" {
		return true
	}
	switch role {
	case fact.Product:
		return k == entity.Model || k == entity.Product
	case fact.Place:
		return k == entity.Place
	case fact.Founder:
		return k == entity.Person || k == entity.Organization
	case fact.Participant:
		return k == entity.Person || k == entity.Organization || k == entity.Group
	case fact.Person:
		return k == entity.Person
	case fact.Authority:
		return k == entity.Place || k == entity.Organization || k == entity.Group
	case fact.Group:
		return k == entity.Group
	case fact.Member:
		return k == entity.Organization || k == entity.Group || k == entity.Place || k == entity.Person
	case fact.Target:
		return k != entity.Person && k != entity.Place
	case fact.Speaker:
		return k == entity.Person || k == entity.Organization || k == entity.Group
	case fact.About, fact.ComparedWith, fact.Subject:
		return k != entity.Place
	case fact.Investor:
		return k == entity.Organization || k == entity.Person || k == entity.Group
	}
	return k == entity.Organization || k == entity.Group
}

// defaultKind is the kind of a name about which nothing but its role is known.
var defaultKind = map[fact.Role]entity.Kind{
	fact.Agent: entity.Organization, fact.Product: entity.Product, fact.Organization: entity.Organization,
	fact.Founder: entity.Person, fact.Place: entity.Place, fact.Investor: entity.Organization,
	fact.Recipient: entity.Organization, fact.Buyer: entity.Organization, fact.Target: entity.Organization,
	fact.Party: entity.Organization, fact.Authority: entity.Organization, fact.Source: entity.Organization,
	fact.Participant: entity.Person, fact.Group: entity.Group, fact.Member: entity.Organization,
	fact.Developer: entity.Organization, fact.Person: entity.Person, fact.Subject: entity.Organization,
	fact.Speaker: entity.Person, fact.About: entity.Organization, fact.ComparedWith: entity.Product,
}

// toldWhere gives the organizations that a sentence names before the verb at a chunk as where somebody was, for a noun for a firm
// behind that: behind a preposition in English, "Rostand, who spent nine years at X, set up the firm", behind a verb of leaving in
// Vietnamese, "Bà A rời X để lập công ty".
func (p *phrase) toldWhere(verb int) (ids []string) {
	s := p.s
	for _, q := range s.phrases {
		if q.last > verb || p.first < verb {
			break
		}
		if q.anaphoric() || !compatible(q.kind, entity.Organization) {
			continue
		}
		worked := s.nounFollows && q.kind == entity.Organization && q.gov >= 0 && s.chunks[q.gov].is(prepositions)
		if worked || !s.nounFollows && s.quitAt(q) >= 0 {
			ids = append(ids, s.chunks[q.members[0]].name.ID)
		}
	}
	return ids
}

// judgedWorth reports an English noun for a firm right behind a verb that says what it is worth: "It values the company at $9m"
// tells of the firm that money was put into.
func (s *sentence) judgedWorth(p *phrase) bool {
	return s.nounFollows && p != nil && p.s == s && p.namesFirm() && p.first > 0 && s.chunks[p.first-1].is(grammar.Gauge)
}
