package extract

import (
	"cmp"
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// draft is a fact under construction: what it says and the chunks it was read
// from.
type draft struct {
	fact.Fact
	s       *sentence
	used    []int       // chunks that it rests on
	lead    []text.Span // the sentences before in which it begins
	proofs  []text.Span // words elsewhere that name an argument
	trigger int         // chunk of the trigger
	ofRound bool        // its amounts are those of a round in which others may have had a part
	whole   bool        // its evidence is the whole sentence
	measure *grammar.Measure
	round   *draft    // the receipt of money that it goes on about, see pend
	span    text.Span // evidence, once settled
	alike   *draft    // the next with the same content, see merge
}

func (r *reader) draft(t fact.Type, s *sentence, trigger int) *draft {
	d := r.mem.draft()
	if d.Args == nil {
		d.Args = fact.Args{}
	}
	d.Type, d.s, d.trigger, d.used = t, s, trigger, append(d.used, trigger)
	return d
}

// discard drops a draft that came to nothing; the next one takes its place, as most
// triggers tell nothing. It gives nil.
func (r *reader) discard(d *draft) *draft {
	if r.trace == nil { // else what it found is told
		clear(d.Args)
		args := d.Args
		d.reset()
		d.Args = args
		r.mem.undo(d)
	}
	return nil
}

// reset empties a draft but for the memory of its lists.
func (d *draft) reset() { *d = draft{used: d.used[:0], proofs: d.proofs[:0]} }

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
	var except barred
	if p.anaphoric() {
		if len(d.Args[role]) > 0 && slices.Contains(d.used, p.first) {
			return false // it has told whom it stands for
		}
		except.ids = d.ids()
	}
	if role == fact.Organization && d.Type == fact.Founding && p.anaphoric() {
		except.ids = append(except.ids, r.employersOf(d.Args[fact.Founder])...)
	}
	if role == fact.Recipient && p.anaphoric() {
		except.givers = true // who just gave money is not the firm that gets some
	}
	if role == fact.Target && d.Type == fact.Restriction && r.bannedAgain(d, p) {
		return true
	}
	if role == fact.Target && d.Type == fact.Acquisition && r.boughtBefore(d, p) {
		return true
	}
	want := func(k entity.Kind) bool {
		return fits(role, k) && !(role == fact.Investor && k == entity.Person && p.forFirm())
	}
	refs := r.model.resolve(p, want, except)
	found := r.enter(d, role, p, refs)
	if !found && role == fact.Recipient && !p.anaphoric() && p.kind == entity.Product && len(refs) == 1 && !p.s.nounFollows {
		d.Args[role], d.used, found = append(d.Args[role], refs[0].id), append(d.used, p.first, p.last-1), true // an app that raises money
	}
	if q := p.selfBefore(); found && q != nil {
		r.fill(d, role, q)
	}
	if q := p.alongside(); found && q != nil {
		r.fill(d, role, q)
	}
	return found
}

// employersOf gives where the people were told to have a post that is none of those who found firms: "Cô từng là kỹ
// sư của X. Năm 2020, cô lập công ty này" tells of another firm than X.
func (r *reader) employersOf(people []string) (firms []string) {
	for _, f := range r.facts {
		if f.Type != fact.Affiliation || !slices.Contains(people, f.Args[fact.Person][0]) || slices.Contains(leading, f.Position) {
			continue
		}
		if org := f.Args[fact.Organization][0]; !slices.Contains(managing, f.Position) || !r.model.foremostFirm(org) {
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

// possession reports a thing without a name that is told by whose it is alone: who "publishes
// its figures" releases nothing, "whose grandfather" founded nothing is not the founder, and "its
// managers" who buy a firm are not that firm.
func (p *phrase) possession() bool {
	return p.s.nounFollows && p.pronoun && p.last-p.first > 1 && p.s.chunks[p.first].is(grammar.Own)
}

// misfit reports a phrase that by its form fills no role like this one.
func (r *reader) misfit(d *draft, role fact.Role, p *phrase) bool {
	ref := &p.s.chunks[min(p.ref, len(p.s.chunks)-1)]
	thing := p.anaphoric() && (p.kind == entity.Product || p.kind == entity.Model)
	switch role {
	case fact.Target:
		if d.Type == fact.Acquisition && p.s.nounFollows && p.namesFirm() && p.s.lacks(grammar.Negation|grammar.Denial) && r.eitherBought(p) {
			return true
		}
		if d.Type == fact.Acquisition && (p.anaphoric() && ref.is(grammar.Own) || p.thingBefore() || r.thingLast(p)) {
			return true
		}
		if d.Type == fact.Restriction && p.possession() {
			return true
		}
		return thing && !p.this && !p.definite() && !(d.Type == fact.Restriction && r.model.bannedBefore(p))
	case fact.Organization:
		switch {
		case !p.s.nounFollows:
		case d.Type == fact.Founding && r.eitherBought(p):
			return true
		case d.Type == fact.Founding:
			return p.possession() || p.anaphoric() && !p.pronoun && ref.entry != nil && ref.entry.Relative // "founded the unit that became X"
		case d.Type == fact.Listing:
			return p.possession() && p.s.stress[p.s.chunks[p.last-1].key] // "X will seek a listing of its own": the subject's
		}
	case fact.Participant:
		if p.possession() && p.s.chunks[p.first].is(grammar.He) {
			return true // "received her counterpart, Erik Berg": not her
		}
		return p.kind == entity.Person && p.s.neuter(p) && !ref.is(grammar.Post) // "its delegates" are nobody told of
	case fact.Party:
		return thing && !p.s.nounFollows // "A với B hợp tác làm bộ dữ liệu": a thing takes no part
	case fact.Speaker:
		return d.Type == fact.Quote && r.thingSpeaks(p)
	case fact.Product:
		return p.unsure() || p.possession() || d.Type == fact.Release && p.s == d.s && p.s.accountOf(d.trigger, p)
	case fact.Agent, fact.Developer:
		return r.stillThing(p)
	case fact.Recipient:
		return r.foundedThing(p)
	case fact.Founder:
		return p.possession() || p.kind == entity.Organization && p.s == d.s && p.last < d.trigger && p.s.nounFollows && d.trigger > 0 && p.s.chunks[d.trigger-1].opensClause() // "Velor is the brainchild of Ada Boyd, who worked at X before founding Y"
	case fact.Place, fact.Buyer:
		return p.possession()
	}
	return false
}

// eitherBought reports an English noun for a firm, or "it", behind a sentence that tells who bought whom: in "Google had
// bought X. Ann Lee, who had founded the firm, stayed" only sense tells which.
func (r *reader) eitherBought(p *phrase) bool {
	if !p.anaphoric() || !(p.namesFirm() && p.definite()) && !p.s.singular(p) {
		return false
	}
	n := p.s.index - 1
	return n >= p.s.block.Sentences[0] && r.lastFact(p.s, 1, func(f *draft) bool {
		return f.Type == fact.Acquisition && f.s.index == n && f.Polarity == ""
	}) != nil
}

// stillThing reports "it" in an English sentence that begins with "it" and names nobody before, behind one that tells of a
// thing and names no firm: "Kestane, the shopping app, lost money. It had 9 million users, and it will bring out X".
func (r *reader) stillThing(p *phrase) bool {
	q, n := p.s.opening(), p.s.index-1
	if !p.s.singular(p) || q == nil || !q.pronoun || !p.s.singular(q) || n < p.s.block.Sentences[0] || r.model.upTo(p) > r.model.starts[p.s.index] {
		return false
	}
	m := r.thingOf(n)
	return m != nil && m.phrase.first == 0
}

// foundedThing reports "its" at the head of an English sentence behind one that tells of a thing and names no firm: in
// "X bought Nano. Nano was founded in 2007. Its investors include Y" the investors are not those of X.
func (r *reader) foundedThing(p *phrase) bool {
	n := p.s.index - 1
	return p.s.nounFollows && p.pronoun && p.first == 0 && p.s.chunks[0].is(grammar.Own) && n >= p.s.block.Sentences[0] && r.thingOf(n) != nil
}

// thingOf gives the product or model that sentence n tells of, nil where that names a firm, too.
func (r *reader) thingOf(n int) *spoken {
	kind := func(m *spoken) entity.Kind { return r.model.kindOf(&m.phrase.s.chunks[m.phrase.members[0]]) }
	if r.model.first(n, func(m *spoken) bool { return kind(m) == entity.Organization || kind(m) == "" }) != nil {
		return nil
	}
	m := r.model.first(n, func(m *spoken) bool { return m.subject })
	if m == nil || kind(m) != entity.Product && kind(m) != entity.Model {
		return nil
	}
	return m
}

// thingSpeaks reports "it" behind an English sentence that names a thing and no firm: in "I asked Nano whether it was
// rude. “No,” it said" the thing speaks, and in others nobody knows who does.
func (r *reader) thingSpeaks(p *phrase) bool {
	if !p.s.nounFollows || !p.pronoun || !p.s.singular(p) || p.s.index == p.s.block.Sentences[0] {
		return false
	}
	n, things := p.s.index-1, 0
	for i := r.model.starts[n]; i < r.model.starts[n+1]; i++ {
		switch m := &r.model.mentions[i]; r.model.kindOf(&m.phrase.s.chunks[m.phrase.members[0]]) {
		case entity.Model, entity.Product:
			things++
		case entity.Organization, "":
			return false
		}
	}
	return things > 0
}

// thingBefore reports a pronoun in whose sentence a thing was the last told of: who "tried the app but
// did not buy it" bought no firm.
func (p *phrase) thingBefore() bool {
	if !p.s.nounFollows || !p.s.singular(p) {
		return false
	}
	for k := p.first - 1; k > 0; k-- {
		if q := p.s.chunks[k].phrase; q != nil && (!q.pronoun || q.kind != "") {
			return q.anaphoric() && (q.kind == entity.Product || q.kind == entity.Model)
		}
	}
	return false
}

// thingLast reports "it" behind a sentence whose main clause ends by telling of a thing: in "Kelda makes the Aster-2.
// Sony bought it" either may be what was bought.
func (r *reader) thingLast(p *phrase) bool {
	if !p.s.nounFollows || !p.pronoun || !p.s.singular(p) || p.s.index == p.s.block.Sentences[0] {
		return false
	}
	before := r.sentences[p.s.index-1]
	for k := len(before.phrases) - 1; k >= 0; k-- {
		q := before.phrases[k]
		if q.kind == entity.Place || q.anaphoric() && before.chunks[min(q.ref, len(before.chunks)-1)].plural() {
			continue
		}
		n := before.segmentOf(q.first)
		main := n >= 0 && (before.segments[n].kind == clause || before.segments[n].kind == predicate)
		return main && !q.pronoun && (q.kind == entity.Product || q.kind == entity.Model) && !before.isSubject(q)
	}
	return false
}

// bannedAgain fills the target that a pronoun stands for where the text told just before
// of a restriction: that goes on about the same thing ("Fiji said it would not ban it").
func (r *reader) bannedAgain(d *draft, p *phrase) bool {
	if p.definite() && p.anaphoric() && p.kind == entity.Organization && !p.plural {
		ref := r.mostBanned(d, p)
		return ref != nil && r.enter(d, fact.Target, p, []referent{*ref})
	}
	if !p.s.nounFollows && p.this && p.kind == entity.Product {
		return r.bannedLast(d, p)
	}
	if !p.s.nounFollows || !p.s.singular(p) || p.s.firmTold(p) {
		return false
	}
	f := r.lastRestriction(d)
	return f != nil && f.s.src.Block == p.s.src.Block && r.enter(d, fact.Target, p, []referent{{id: f.Args[fact.Target][0], kind: entity.Product, proof: r.model.of(f.Args[fact.Target][0]).named}})
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
	return r.enter(d, fact.Target, p, []referent{{id: id, kind: cmp.Or(r.model.kindOfID(id), entity.Product), proof: r.model.of(id).named}})
}

// firmTold reports a noun for a firm before a pronoun in its sentence, which that stands for then:
// "sent the company questions but has taken no action against it", "fined X and barred it from the harbour".
func (s *sentence) firmTold(p *phrase) bool {
	return slices.ContainsFunc(s.phrases, func(q *phrase) bool {
		if q.last > p.first {
			return false
		}
		fined := q.first > 0 && q.gov < 0 && s.chunks[q.first-1].is(grammar.Gauge) && !s.isSubject(q)
		return !q.anaphoric() && fined || q.definite() && q.anaphoric() && q.kind == entity.Organization && !q.plural && !q.possession()
	})
}

// boughtBefore fills the target that a pronoun stands for where the sentence has told that it was
// bought: "Tarnow bought Gletsch in 2016 and sold it to Oak & Anvil".
func (r *reader) boughtBefore(d *draft, p *phrase) bool {
	if !p.s.nounFollows {
		return r.soldOn(d, p)
	}
	if !p.s.singular(p) || !p.pronoun {
		return false
	}
	f := r.lastFact(d.s, 0, func(f *draft) bool { return f.Type == fact.Acquisition && len(f.Args[fact.Target]) == 1 })
	if f == nil {
		return false
	}
	id := f.Args[fact.Target][0]
	return r.enter(d, fact.Target, p, []referent{{id: id, kind: entity.Organization, proof: r.model.of(id).named}})
}

// soldOn fills what a firm sells in Vietnamese that was told just before to have bought it: "X mua Y năm 2011. Năm 2017,
// tập đoàn này bán lại công ty cho Z".
func (r *reader) soldOn(d *draft, p *phrase) bool {
	seller := d.s.subjectOf(d.trigger, d.segment())
	f := r.lastFact(d.s, 1, func(f *draft) bool { return f.Type == fact.Acquisition })
	if f == nil || f.s == d.s || seller == nil || seller == p || !seller.anaphoric() || p.s != d.s || p.first < d.trigger || len(f.Args[fact.Target]) != 1 || len(f.Args[fact.Buyer]) != 1 {
		return false
	}
	org := func(k entity.Kind) bool { return k == entity.Organization }
	if refs := r.model.resolve(seller, org, barred{}); len(refs) != 1 || refs[0].id != f.Args[fact.Buyer][0] || d.has(refs[0].id) {
		return false
	}
	id := f.Args[fact.Target][0]
	return r.enter(d, fact.Target, p, []referent{{id: id, kind: entity.Organization, proof: r.model.of(id).named}})
}

// mostBanned gives the firm of which the document has told a restriction, of several the one that it
// names most: "Canada has not imposed restrictions on the company". A sentence that names another
// firm before the noun speaks of that one.
func (r *reader) mostBanned(d *draft, p *phrase) *referent {
	for i := r.model.starts[p.s.index]; i < r.model.upTo(p); i++ {
		m := &r.model.mentions[i]
		if k := r.model.kindOf(&p.s.chunks[m.phrase.members[0]]); (k == entity.Organization || k == "") && !d.has(r.model.id(m)) {
			return nil
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
	if best == "" || d.has(best) {
		return nil
	}
	return &referent{id: best, kind: entity.Organization, proof: r.model.of(best).named}
}

// lastRestriction gives the restriction of one thing that was told a few sentences before.
func (r *reader) lastRestriction(d *draft) *draft {
	return r.lastFact(d.s, bannedBefore, func(f *draft) bool {
		return f.Type == fact.Restriction && (f.s != d.s || f.segment() < d.segment()) && len(f.Args[fact.Target]) == 1
	})
}

// lastFact gives the last fact that fits, told in a sentence or at most so many before it.
func (r *reader) lastFact(s *sentence, before int, fits func(*draft) bool) *draft {
	for i := len(r.facts) - 1; i >= 0 && s.index-r.facts[i].s.index <= before; i-- {
		if fits(r.facts[i]) {
			return r.facts[i]
		}
	}
	return nil
}

// bannedBefore is how many sentences later a text may go on about what was banned.
const bannedBefore = 3

// definite reports a noun with an article of its own, in a language that has them.
func (p *phrase) definite() bool {
	return p.s.nounFollows && !p.pronoun && p.s.chunks[p.first].is(grammar.Definite) && !p.s.chunks[p.first].is(grammar.Own)
}

// enter adds the referents that fit the role.
func (r *reader) enter(d *draft, role fact.Role, p *phrase, refs []referent) bool {
	found := false
	for _, ref := range refs {
		if !fits(role, ref.kind) || d.has(ref.id) || role == fact.Place && ref.kind == "" && !placed(p) || role == fact.Group && ref.kind == "" {
			continue
		}
		if ref.kind == "" {
			r.model.of(ref.id).kind = likely(role, ref.id, refs)
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

// likely is the kind of a name about which only its role is known: that of those
// named beside it, else what most often plays the role.
func likely(role fact.Role, id string, refs []referent) entity.Kind {
	for _, ref := range refs {
		if ref.kind != "" {
			return ref.kind
		}
	}
	if k := defaultKind[role]; k != entity.Person || strings.Contains(id, "-") {
		return k
	}
	return entity.Organization // persons are first told with more than one name
}

// placed reports a phrase behind a preposition of place: only there may a name
// of an unknown kind be a place.
func placed(p *phrase) bool { return p != nil && p.gov >= 0 && p.s.chunks[p.gov].is(grammar.At) }

// segment is the segment of the trigger.
func (d *draft) segment() int { return d.s.segmentOf(d.trigger) }

// ids gives the arguments that it has, in no order.
func (d *draft) ids() []string {
	var out []string
	for _, ids := range d.Args {
		out = append(out, ids...)
	}
	return out
}

func (d *draft) has(id string) bool {
	for _, ids := range d.Args {
		if slices.Contains(ids, id) {
			return true
		}
	}
	return false
}

// add settles the evidence of a draft and keeps it.
func (r *reader) add(d *draft) {
	if d.several() && d.s.sharesOut() {
		d.Date, d.DateText, d.Amounts = "", "", nil
	}
	d.span = d.evidence()
	for _, id := range d.Args[fact.Authority] {
		r.model.of(id).ruler = true
	}
	for _, id := range d.Args[fact.Person] {
		r.model.of(id).post = true
	}
	for _, id := range d.Args[fact.Investor] {
		r.model.of(id).giver = true
	}
	r.facts = append(r.facts, d)
}

// several reports a fact with more than one filler of a role.
func (d *draft) several() bool {
	for _, ids := range d.Args {
		if len(ids) > 1 {
			return true
		}
	}
	return false
}

// sharesOut reports a sentence whose times and sums are each of another of those that it names: "released X and Y
// in May and June respectively".
func (s *sentence) sharesOut() bool {
	for t := range s.toks {
		if s.listedWord(t, &s.distributive) > 0 {
			return true
		}
	}
	return false
}

// evidence is the stretch of the sentence from the segment of the first word
// used to that of the last.
func (d *draft) evidence() text.Span {
	if d.whole {
		return text.Span{Start: d.s.src.Start, End: d.s.src.End}
	}
	lo, hi := d.used[0], d.used[0]
	for _, u := range d.used {
		lo, hi = min(lo, u), max(hi, u)
	}
	if n := d.s.segmentOf(lo); n >= 0 {
		lo = d.s.trimLeft(d.s.segments[n].first, lo)
	}
	if n := d.s.segmentOf(hi); n >= 0 {
		hi = d.s.segments[n].last - 1
	}
	return d.s.bytes(span{lo, hi + 1})
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
