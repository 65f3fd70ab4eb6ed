package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// bannedBefore reports that a bare noun for a thing stands for what was told to be restricted:
// "Hàn Quốc sẽ không hạn chế ứng dụng".
func (d *discourse) bannedBefore(p *phrase) bool {
	if p.s.nounFollows {
		return false
	}
	refs := d.resolve(p, func(k entity.Kind) bool { return k == entity.Product || k == entity.Model }, barred{})
	return len(refs) == 1 && slices.ContainsFunc(d.r.facts, func(f *draft) bool {
		return f.Type == fact.Restriction && slices.Contains(f.Args[fact.Target], refs[0].id)
	})
}

// firmOf gives the organization that is told to be a person's, by founding or by position:
// "công ty của ông", "her start-up".
func (d *discourse) firmOf(p *phrase) *referent {
	if p.kind != entity.Organization || p.pronoun || p.first == p.last {
		return nil
	}
	if p.ofPeople() {
		return d.firmOfSeveral(p)
	}
	owner := p.s.master(p)
	if owner == nil {
		return nil
	}
	people := d.resolve(owner, func(k entity.Kind) bool { return k == entity.Person }, barred{})
	if len(people) != 1 || people[0].kind != entity.Person {
		return nil
	}
	return d.firmOfPerson(people[0].id)
}

// ofPeople reports an English noun for a firm that is told to be that of several: "their company".
func (p *phrase) ofPeople() bool {
	c := &p.s.chunks[p.first]
	return p.s.nounFollows && p.kind == entity.Organization && !p.pronoun && p.first < p.last && p.anaphoric() &&
		c.is(grammar.Own) && c.is(grammar.They) && !p.relational()
}

// firmOfSeveral gives the firm of which the text has just told that several people founded it.
func (d *discourse) firmOfSeveral(p *phrase) *referent {
	f := d.r.lastFact(p.s, pairReach, func(f *draft) bool { return f.Type == fact.Founding && f.Polarity+f.Modality == "" })
	if f == nil || len(f.Args[fact.Founder]) < 2 || !d.r.onlyPeople(f.Args[fact.Founder]) {
		return nil
	}
	firm := f.Args[fact.Organization][0]
	return &referent{id: firm, kind: entity.Organization, proof: d.of(firm).named}
}

// firmKept gives the firm of a person whose post is told in a bare "công ty" or "hãng".
func (d *discourse) firmKept(person, org *phrase) *referent {
	if org.kind == entity.Group || person.s.nounFollows && org.kind != entity.Organization || len(person.members) != 1 ||
		!org.anaphoric() || org.this || org.pronoun || org.none {
		return nil
	}
	if s := person.s; !s.nounFollows && org.s == s && org.gov < 0 && (org.last < person.first || s.opensDependent()) {
		return nil // "Công ty bổ nhiệm ông A, cựu giám đốc X, làm chủ tịch"
	}
	return d.firmOfPerson(person.s.chunks[person.members[0]].name.ID)
}

// firmOfPerson gives the organization that facts told so far say is a person's: of several the one
// that the document names most, of these the last.
func (d *discourse) firmOfPerson(id string) *referent {
	firm := ""
	for i := len(d.r.facts) - 1; i >= max(0, len(d.r.facts)-reach); i-- {
		f := d.r.facts[i]
		of := f.Type == fact.Affiliation && slices.Contains(f.Args[fact.Person], id) || f.Type == fact.Founding && slices.Contains(f.Args[fact.Founder], id)
		if org := f.Args[fact.Organization]; of && f.Polarity == "" && !f.left && len(org) == 1 && (firm == "" || d.of(org[0]).count > d.of(firm).count) {
			firm = org[0]
		}
	}
	if firm == "" {
		return nil
	}
	return &referent{id: firm, kind: entity.Organization, proof: d.of(firm).named}
}

// master gives the person to whom a noun without a name says that something belongs.
func (s *sentence) master(p *phrase) *phrase {
	if p.last+1 < len(s.chunks) && s.chunks[p.last].is(grammar.Of) {
		if q := s.chunks[p.last+1].phrase; q != nil && q.first == p.last+1 && q.kind == entity.Person {
			return q
		}
	}
	if c := &s.chunks[p.first]; c.is(grammar.Own) && c.is(grammar.He) {
		return &phrase{s: s, first: p.first, last: p.first + 1, ref: p.first, pronoun: true, kind: entity.Person, gov: -1}
	}
	if k := p.last - 1; p.anaphoric() && !p.pronoun && k == p.ref+1 && s.theirFirm(p.ref) {
		return &phrase{s: s, first: k, last: k + 1, ref: k, pronoun: true, kind: entity.Person, gov: -1}
	}
	return nil
}

// foremost narrows what a demonstrative takes up ("startup này") to the one of
// which the document speaks most.
func (d *discourse) foremost(refs []referent) []referent {
	best := 0
	for i := range refs {
		if d.of(refs[i].id).count > d.of(refs[best].id).count {
			best = i
		}
	}
	if len(refs) < 2 {
		return refs
	}
	return refs[best : best+1]
}

// version gives the numbered model named before a noun for one in its paragraph, where the noun
// would stand for what the number is a version of: "Cú Mèo 2.5 … Cú Mèo … Bản này có …".
func (d *discourse) version(p *phrase, m *spoken) *spoken {
	if p.s.nounFollows || p.kind != entity.Model || p.pronoun || p.plural || p.s.ofFollows(p.last) {
		return m // "bản đầy đủ của nó" is the thing's
	}
	if v := d.last(d.block(p.s.src.Block), d.upTo(p), func(o *spoken) bool { return isVersion(o.name, m.name) }); v != nil {
		return v
	}
	return m
}

// isVersion reports a name that is another with a number behind it.
func isVersion(name, of string) bool {
	rest, ok := strings.CutPrefix(name, of+" ")
	return ok && rest != "" && strings.Trim(rest, "0123456789. ") == ""
}

// pairReach is how many sentences before an English word for two they may have met or joined.
const pairReach = 2

// pair gives the two whom the document last told to have met or joined.
func (d *discourse) pair(p *phrase) []referent {
	if refs := d.listBefore(p); refs != nil {
		return d.firmsOfTwo(p, refs)
	}
	if here := d.starts[p.s.index]; p.s.nounFollows && p.s.index > p.s.block.Sentences[0] && here == d.upTo(p) && !d.metBefore(p) {
		if refs := d.twoIn(p, d.starts[p.s.index-1], here); refs != nil {
			return d.firmsOfTwo(p, refs)
		}
	}
	for i := len(d.r.facts) - 1; i >= max(0, len(d.r.facts)-reach); i-- {
		f := d.r.facts[i]
		if p.s.nounFollows && f.s.index < p.s.index-pairReach {
			return nil
		}
		ids := append(append([]string(nil), f.Args[fact.Participant]...), f.Args[fact.Party]...)
		if f.Type == fact.Acquisition && !p.s.nounFollows && f.s.index >= p.s.index-1 {
			ids = append(append(ids, f.Args[fact.Buyer]...), f.Args[fact.Target]...)
		}
		if len(ids) == 2 {
			return d.firmsOfTwo(p, []referent{{id: ids[0], proof: f.span}, {id: ids[1], proof: f.span}})
		}
	}
	return nil
}

// ofFirms reports words for two with which, or right behind which, a noun tells that they are firms: "the two companies".
func (p *phrase) ofFirms() bool {
	if p.kind == entity.Organization || p.last >= len(p.s.chunks) {
		return p.kind == entity.Organization
	}
	c := &p.s.chunks[p.last]
	return c.is(grammar.Noun) && c.entry.Kind == entity.Organization
}

// firmsOfTwo turns two persons into the firms in which the English text tells that they have posts, for words that
// tell of two firms: "Ann Lee, chair of Velor, met Bo Berg, chair of Halden. The two companies …". Nil where it does not.
func (d *discourse) firmsOfTwo(p *phrase, refs []referent) []referent {
	if !p.s.nounFollows || p.pronoun || !p.ofFirms() {
		return refs
	}
	return d.partnersOfTwo(refs)
}

// partnersOfTwo turns persons into the firms in which the text tells that they have posts, as where a Vietnamese word for two sides
// means them: "Bà A, CEO X, gặp ông B, chủ tịch Y. Hai bên ký thỏa thuận hợp tác". Nil where it does not: nobody works for himself.
func (d *discourse) partnersOfTwo(refs []referent) []referent {
	for i := range refs {
		if d.kindOfID(refs[i].id) != entity.Person {
			continue
		}
		firm := d.firmOfPerson(refs[i].id)
		if firm == nil {
			return nil
		}
		refs[i] = *firm
	}
	return refs
}

// listBefore gives the two that the sentence of a word for two names together before it:
// "A và B đàm phán, nhưng hai bên không ký …".
func (d *discourse) listBefore(p *phrase) []referent {
	if p.s.nounFollows {
		return d.twoIn(p, d.starts[p.s.index], d.upTo(p))
	}
	m := d.last(d.starts[p.s.index], d.upTo(p), func(m *spoken) bool { return len(m.phrase.members) == 2 && m.phrase.kind != entity.Place })
	if m == nil {
		return nil
	}
	return d.proved(m, func(k entity.Kind) bool { return k != entity.Place })
}

// metBefore reports a meeting or a partnership told in the sentence before that of a word for two.
func (d *discourse) metBefore(p *phrase) bool {
	return d.r.lastFact(p.s, 1, func(f *draft) bool {
		return f.s.index == p.s.index-1 && (f.Type == fact.Meeting || f.Type == fact.Partnership)
	}) != nil
}

// twoIn gives the two organizations, or the two persons, that are named in a run of mentions for a
// word for two: "Vesper has found comfort with Tencent: the two agreed to work together". Who only
// reports is none of them.
func (d *discourse) twoIn(p *phrase, first, last int) []referent {
	want := func(k entity.Kind) bool {
		return k == p.kind || p.kind == "" && (k == entity.Organization || k == entity.Person)
	}
	var out []referent
	for i := first; i < last; i++ {
		if d.mentions[i].phrase.media {
			continue
		}
		for _, ref := range d.proved(&d.mentions[i], want) {
			if !slices.ContainsFunc(out, func(r referent) bool { return r.id == ref.id }) {
				out = append(out, ref)
			}
		}
	}
	if len(out) != 2 || out[0].kind != out[1].kind {
		return nil
	}
	return out
}

// proved gives the members of the antecedent with the words that name them.
func (d *discourse) proved(m *spoken, want func(entity.Kind) bool) []referent {
	s := m.phrase.s
	out := d.r.mem.refs.take(len(m.phrase.members))[:0]
	for _, c := range m.phrase.members {
		ch := &s.chunks[c]
		if k := d.kindOf(ch); want(k) {
			proof := s.bytes(span{c, c + 1})
			if ch.name.Alias {
				proof = d.of(ch.name.ID).named
			}
			out = append(out, referent{id: ch.name.ID, kind: k, proof: proof})
		}
	}
	return out
}

// clauseFirm gives the noun for a firm with which an English sentence opens before a clause that begins with whose post it is, of the
// same firm: "The fund will put $5m into Velor, its president, Ann Lee, said".
func (p *phrase) clauseFirm() *phrase {
	s := p.s
	n := s.segmentOf(p.first)
	if !s.nounFollows || n < 1 || s.segments[n].first != p.first || p.ref+1 >= len(s.chunks) || !s.neuterOwn(p) || !s.chunks[p.ref+1].is(grammar.Post) {
		return nil
	}
	firm := s.opening()
	if firm == nil || firm == p || !firm.anaphoric() || firm.pronoun || !firm.definite() || firm.kind != entity.Organization || firm.plural {
		return nil
	}
	return firm
}

// reported reports the subject of what English words before it only tell of: "Reports that X wants Y sent shares up before its chief …".
func (m *spoken) reported() bool {
	s, k := m.phrase.s, m.phrase.first-1
	return k >= 0 && (s.chunks[k].is(grammar.That) || s.endsWith(k, grammar.That))
}
