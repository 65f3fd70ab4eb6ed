package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// misfit reports a phrase that by its form fills no role like this one.
func (r *reader) misfit(d *draft, role fact.Role, p *phrase) bool {
	switch role {
	case fact.Target:
		return d.Type == fact.Acquisition && (r.boughtNot(p) || p.onlyOwns(d)) || d.Type == fact.Restriction && p.possession() || r.vagueTarget(d, p)
	case fact.Organization:
		return p.s.nounFollows && r.misfitsFirm(d, p) || r.leftForAnother(d, p)
	case fact.Participant:
		return p.meetsNobody()
	case fact.Party:
		return !p.s.nounFollows && p.unnamedThing() // "A với B hợp tác làm bộ dữ liệu": a thing takes no part
	case fact.Speaker:
		return d.Type == fact.Quote && r.thingSpeaks(p)
	case fact.Product:
		return p.unsure() || p.possession() || d.Type == fact.Release && p.s == d.s && (p.s.accountOf(d.trigger, p) || p.parties(d.trigger))
	case fact.Agent, fact.Developer:
		return r.stillThing(p)
	case fact.Recipient:
		return r.foundedThing(p) || p.onlyOwns(d)
	case fact.Founder:
		return p.possession() || p.s == d.s && p.formerEmployer(d.trigger) || p.staffOnly()
	case fact.Place, fact.Buyer:
		return p.possession()
	}
	return false
}

// parties reports names between whom something is that is told to be announced: "a deal between Ember and Tallow, announced in
// August".
func (p *phrase) parties(trigger int) bool {
	s := p.s
	if !s.nounFollows || p.last > trigger || p.first == 0 || len(p.members) < 2 {
		return false
	}
	return slices.Contains(s.grammar.Time.Between, s.toks[s.chunks[p.first].first-1].Key)
}

// headChunk gives the chunk of the noun or the pronoun of a reference.
func (p *phrase) headChunk() *chunk { return &p.s.chunks[min(p.ref, len(p.s.chunks)-1)] }

// possession reports a thing without a name that is told by whose it is alone: who "publishes
// its figures" releases nothing, "whose grandfather" founded nothing is not the founder, and "its
// managers" who buy a firm are not that firm.
func (p *phrase) possession() bool {
	return p.s.nounFollows && p.pronoun && p.last-p.first > 1 && p.s.chunks[p.first].is(grammar.Own)
}

// definite reports a noun with an article of its own, in a language that has them.
func (p *phrase) definite() bool {
	return p.s.nounFollows && !p.pronoun && p.s.chunks[p.first].is(grammar.Definite) && !p.s.chunks[p.first].is(grammar.Own)
}

// unnamedThing reports a reference to a model or product.
func (p *phrase) unnamedThing() bool {
	return p.anaphoric() && (p.kind == entity.Product || p.kind == entity.Model)
}

// onePiece reports a name right behind an English article, which is of one of the things that bear it: "acquired a Nokia 3310".
func (p *phrase) onePiece() bool {
	if !p.s.nounFollows || len(p.members) != 1 || p.members[0] == 0 {
		return false
	}
	before := &p.s.chunks[p.members[0]-1]
	return before.is(grammar.Indefinite) && slices.Contains(p.s.grammar.Quantity.Articles, before.key)
}

// boughtNot reports what is no firm that was bought, or may be one of two.
func (r *reader) boughtNot(p *phrase) bool {
	if p.onePiece() {
		return true
	}
	if p.s.nounFollows && p.namesFirm() && p.s.lacks(grammar.Negation|grammar.Denial) && r.eitherBought(p) {
		return true
	}
	return p.anaphoric() && p.headChunk().is(grammar.Own) || p.thingBefore() || r.thingLast(p)
}

// onlyOwns reports a firm of which English tells what it owns, and that is bought or gets the money: "bought Halden's trucks",
// "invested in Halden's plant", but not "bought Halden's shares", "bought Halden's lens unit", "put $5m into Halden's seed round".
func (p *phrase) onlyOwns(d *draft) bool {
	s := p.s
	if s == nil || s != d.s || !s.nounFollows || p.anaphoric() || !s.genitiveAfter(p) {
		return false
	}
	for k := p.last + 1; k < len(s.chunks) && k-p.last <= maxOwned; k++ {
		c := &s.chunks[k]
		if s.partOfFirm(k) || k == d.trigger {
			return false
		}
		if c.kind != other && c.kind != amount && !c.is(grammar.Noun|grammar.Possible|grammar.Planned) {
			break
		}
	}
	return true
}

// partOfFirm reports a word for what a firm consists of, or for what is done with it: its shares, a unit, its takeover.
func (s *sentence) partOfFirm(i int) bool {
	c := &s.chunks[i]
	deal := c.is(grammar.Trigger) && onlyNominal(c)
	return deal || s.money[s.toks[c.last-1].Key] || s.isListed(i, &s.parts) || s.shareUnits[c.key]
}

// vagueTarget reports a noun for a thing that takes up nothing, unless that was banned before.
func (r *reader) vagueTarget(d *draft, p *phrase) bool {
	if !p.unnamedThing() || p.this || p.definite() {
		return false
	}
	return d.Type != fact.Restriction || !r.model.bannedBefore(p)
}

// misfitsFirm reports an English phrase for what was not founded or listed, as it is only somebody's or only says whose something
// is: "founded the unit that became X", "X will seek a listing of its own", which is the subject's.
func (r *reader) misfitsFirm(d *draft, p *phrase) bool {
	switch d.Type {
	case fact.Founding:
		if r.eitherBought(p) || p.possession() || len(p.members) > 1 && p.gov >= 0 {
			return true // "is a joint venture of A and B, founded in 2019"
		}
		e := p.headChunk().entry
		return p.anaphoric() && !p.pronoun && e != nil && e.Relative
	case fact.Listing:
		return p.possession() && p.s.stress[p.s.chunks[p.last-1].key]
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

// meetsNobody reports somebody's who is not told of, or something of theirs: "received her counterpart, Erik Berg", "its
// delegates", "met its targets".
func (p *phrase) meetsNobody() bool {
	if p.possession() && p.s.chunks[p.first].is(grammar.He) || p.thingsOwn() {
		return true
	}
	return p.kind == entity.Person && p.s.neuter(p) && !p.headChunk().is(grammar.Post)
}

// thingsOwn reports "its" before a plural that is no noun for somebody.
func (p *phrase) thingsOwn() bool {
	s := p.s
	if !s.nounFollows || !p.pronoun || !s.neuter(p) {
		return false
	}
	for k := p.first + 1; k < len(s.chunks) && k-p.first <= maxDescriptors && s.chunks[k].kind == other; k++ {
		if s.grammar.Nouns.IsPlural(s.chunks[k].key) {
			return true
		}
	}
	return false
}

// formerEmployer reports an organization at the end of the clause before an English one that tells what its people founded: "Velor is
// the brainchild of Ada Boyd, who worked at X before founding Y".
func (p *phrase) formerEmployer(verb int) bool {
	return p.s.nounFollows && p.kind == entity.Organization && verb > 0 && p.last < verb && p.s.chunks[verb-1].opensClause()
}

// staffOnly reports an English organization right before a plural, of which it only tells more: "set up by two former Tesla
// managers".
func (p *phrase) staffOnly() bool {
	s := p.s
	if !s.nounFollows || p.anaphoric() || p.kind != entity.Organization {
		return false
	}
	k := p.members[len(p.members)-1] + 1
	return k < len(s.chunks) && s.chunks[k].kind <= word && !s.isVerb(k) && s.grammar.Nouns.IsPlural(s.toks[s.chunks[k].last-1].Key)
}

// stillThing reports "it" in an English sentence that begins with "it" and names nobody before, behind one that tells of a
// thing and names no firm: "Kestane, the shopping app, lost money. It had 9 million users, and it will bring out X".
func (r *reader) stillThing(p *phrase) bool {
	q, n := p.s.opening(), p.s.index-1
	if !p.s.singular(p) || q == nil || !q.pronoun || !p.s.singular(q) {
		return false
	}
	if n < p.s.block.Sentences[0] || r.model.upTo(p) > r.model.starts[p.s.index] {
		return false
	}
	m := r.thingOf(n)
	return m != nil && m.phrase.first == 0
}

// foundedThing reports "its" at the head of an English sentence behind one that tells of a thing and names no firm: in
// "X bought Nano. Nano was founded in 2007. Its investors include Y" the investors are not those of X.
func (r *reader) foundedThing(p *phrase) bool {
	n := p.s.index - 1
	if !p.s.nounFollows || !p.pronoun || p.first > 0 || !p.s.chunks[0].is(grammar.Own) {
		return false
	}
	return n >= p.s.block.Sentences[0] && r.thingOf(n) != nil
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

// leftForAnother reports a Vietnamese noun for the firm that somebody founded who left the one that the document is about: it is none
// that was named before.
func (r *reader) leftForAnother(d *draft, p *phrase) bool {
	if p.s.nounFollows || d.Type != fact.Founding || !p.anaphoric() || p.this {
		return false
	}
	return slices.ContainsFunc(p.toldWhere(d.trigger), r.model.foremostFirm)
}
