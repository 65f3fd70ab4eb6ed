package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// affiliations reads what people are in organizations: every position in the
// sentence with the person and the organization beside it.
func (r *reader) affiliations(s *sentence) {
	for i := 0; i < len(s.chunks); i++ {
		c := &s.chunks[i]
		if !c.is(grammar.Post) || c.quoted {
			continue
		}
		if end := r.sharesPosts(s, i); end > i {
			i = end - 1
			continue
		}
		last := s.positionEnd(i)
		if last < len(s.chunks) && s.chunks[last].is(grammar.This) {
			continue
		}
		person, org := s.holder(i, last), s.office(i, last)
		org = s.boughtFrom(org)
		if s.nounFollows && c.entry.EitherHolds() && person != nil && !person.anaphoric() && person.kind != entity.Person {
			continue // "Halden Row has been Velor's partner since 2022"
		}
		if person != nil && c.entry.Outsider {
			r.setOuter(person)
		}
		if org == nil && person != nil && !s.saysWhat(i) {
			r.firm(s, i, last, person)
		}
		if person != nil && org != nil && person != org && !r.heldElsewhere(s, i, person, org) {
			r.affiliation(s, i, last, person, org)
		}
		if person == nil && org != nil {
			r.openedWith(s, i, last, org)
		}
		i = last - 1
	}
}

// setOuter keeps of people that they look at firms from outside.
func (r *reader) setOuter(p *phrase) {
	for _, m := range p.members {
		r.model.of(p.s.chunks[m].name.ID).outer = true
	}
}

// heldElsewhere reports a position that the person does not have, or not in the organization.
func (r *reader) heldElsewhere(s *sentence, i int, person, org *phrase) bool {
	if s.othersHold(i, person) || s.listedNext(i, person, org) || s.teaches(i) || s.notHeld(i) || s.eitherFirm(person, org) {
		return true
	}
	if r.ofEither(s, org) || r.atAnother(person, org) || r.atUntold(org) {
		return true
	}
	if !s.nounFollows || !s.chunks[i].entry.Outsider || !org.anaphoric() || org.pronoun {
		return false
	}
	return org.gov >= 0 && s.chunks[org.gov].is(grammar.At) // "an analyst at the firm": not at the one that the text is about
}

// othersHold reports the plural of a position behind the comma of one name in English, which so tells of others: "It trails
// Velor, analysts at Kelda said", but not "Ann Lee, one of the founders of Velor". In Vietnamese a preposition before the plural does so:
// "Bà An nhắc lời hứa của các giám đốc".
func (s *sentence) othersHold(i int, person *phrase) bool {
	if k := s.positionStart(i); !s.nounFollows {
		return k > 1 && person.last <= k && s.manyHold(i) && s.chunks[k-1].is(grammar.Indefinite) && s.chunks[k-2].is(grammar.Of|grammar.For|grammar.With)
	}
	return s.manyHold(i) && len(person.members) == 1 && person.last+1 == s.positionStart(i) && s.chunks[person.last].key == ","
}

// listedNext reports a Vietnamese post that one has who is named behind it, next in a list of such after somebody with a post before
// the name: "sa thải CEO A, giám đốc tài chính B và trưởng bộ phận pháp lý C" makes nothing of A at B.
func (s *sentence) listedNext(i int, person, org *phrase) bool {
	first := s.positionStart(i)
	if s.nounFollows || org.s != s || org.anaphoric() || person.anaphoric() || org.first < i || first < 2 {
		return false
	}
	if s.chunks[first-1].is(grammar.And) && s.chunks[first-1].phrase == nil && person.last < first-1 && s.namedIn(person.last, first-1) {
		return true // "Chủ tịch A, giám đốc X B và đại diện Y dự lễ"
	}
	if person.last != first-1 || s.chunks[first-1].key != "," {
		return false
	}
	if org.gov >= 0 && s.chunks[org.gov].is(grammar.Of) || !s.postAhead(person) || org.last+1 >= len(s.chunks) {
		return false
	}
	next := &s.chunks[org.last+1]
	if s.chunks[org.last].is(grammar.And) {
		return next.is(grammar.Post|grammar.Title) || next.is(grammar.Noun) && next.entry.Kind == entity.Person
	}
	return s.chunks[org.last].key == "," && next.is(grammar.Post|grammar.Title)
}

// namedIn reports another person's name among some chunks.
func (s *sentence) namedIn(first, last int) bool {
	for k := first; k < last; k++ {
		if s.isPersonName(k) {
			return true
		}
	}
	return false
}

// postAhead reports a post before a person's name, perhaps with the firm where it is held between.
func (s *sentence) postAhead(person *phrase) bool {
	for k := person.members[0] - 1; k >= 0 && person.members[0]-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		if c.is(grammar.Post) {
			return true
		}
		if c.kind == punct || c.is(grammar.Trigger|prepositions) {
			return false
		}
	}
	return false
}

// affiliation adds that a person has the position in chunks [i, last) in an organization.
func (r *reader) affiliation(s *sentence, i, last int, person, org *phrase) {
	d, first := r.position(s, i, last)
	org = s.firmOwned(org)
	if ref := r.model.firmKept(person, org); ref != nil && r.fillKind(d, fact.Person, person, entity.Person) {
		if r.wasAt(s, i, person, ref.id) {
			return
		}
		r.enter(d, fact.Organization, nil, []referent{*ref})
		r.setPosition(d, first, last)
		r.add(d)
		return
	}
	shared := s.manyHold(i) && len(person.members) > 1 && r.fill(d, fact.Person, person)
	if !shared && !r.fillKind(d, fact.Person, person, entity.Person) || !r.fillKind(d, fact.Organization, org, entity.Organization) {
		return
	}
	if org.anaphoric() && r.wasAt(s, i, person, d.Args[fact.Organization][0]) {
		return
	}
	r.setPosition(d, first, last)
	r.since(d)
	r.upcoming(d)
	if !r.givenAs(d) {
		r.discard(d)
		return
	}
	if s.postDenied(first) {
		d.Polarity, d.Modality = fact.Negative, ""
	}
	r.add(d)
}

// firmOwned gives the firm whose name stands right behind the English possessive of another's name, or of a town's, else the phrase
// itself: "chief executive of Dingle's Velor Labs", but not "head of Kelda's cloud unit".
func (s *sentence) firmOwned(org *phrase) *phrase {
	if s != org.s || org.anaphoric() {
		return org
	}
	if k := s.genitiveTarget(org.last - 1); k >= 0 && s.chunks[k].phrase != nil && s.chunks[k].phrase.names(entity.Organization) {
		return s.chunks[k].phrase
	}
	return org
}

// position drafts the position in chunks [i, last) and gives where its words begin.
func (r *reader) position(s *sentence, i, last int) (d *draft, first int) {
	d, first = r.draft(fact.Affiliation, s, i), s.positionStart(i)
	d.used = append(d.used, first, last-1)
	return d, first
}

// setPosition keeps the words of a position.
func (r *reader) setPosition(d *draft, first, last int) {
	d.Position = d.s.chunks[d.trigger].entry.Position
	if k := d.s.formerBefore(first); k < first {
		first, d.Position = k, ""
		d.used = append(d.used, first)
	}
	b := d.s.bytes(span{first, last})
	d.Text = r.doc.Text(b.Start, b.End)
}

// formerBefore gives the English adjective before a position, or before the firm that stands by it, that says that it is held
// no longer: "a former director", "a former Velora director". It gives the position's own first chunk where there is none.
func (s *sentence) formerBefore(first int) int {
	k := first - 1
	if k > 0 && s.chunks[k].kind == name {
		k--
	}
	if k > 1 && s.chunks[k].key == "-" {
		k-- // "ex-director"
	}
	if !s.nounFollows || k < 0 || s.chunks[k].kind > word || !s.former[s.chunks[k].key] {
		return first
	}
	return k
}

// postDenied reports an English denial before the verb that gives somebody the post at a chunk: "was never chief
// executive of X", "denied being the founder of X", "did not join X as an engineer", but not "is not only" or "is no
// longer the founder of X".
func (s *sentence) postDenied(post int) bool {
	const between = grammar.Auxiliary | grammar.Definite | grammar.Indefinite | grammar.At | grammar.For | grammar.Genitive | grammar.Planned
	verb := false
	for k := post - 1; k >= 0 && s.nounFollows && post-k <= scope; k-- {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Negation | grammar.Denial):
			return (verb || c.is(grammar.Be) || k > 0 && s.chunks[k-1].is(grammar.Be)) && !s.isListed(k, &s.bygone)
		case c.is(grammar.Be | grammar.Appointing | grammar.As | grammar.Trigger | grammar.Gauge):
			verb = true
		case c.phrase != nil && c.phrase.kind == entity.Person && c.kind == name:
			return false
		case c.phrase == nil && !c.is(between):
			return false
		}
	}
	return false
}

// atAnother reports a noun for a firm that tells more than that it is one, by which the text does not call the
// firm at which somebody has a post already: who founded Spotify and "is also chairman of the drone maker" chairs
// another.
func (r *reader) atAnother(person, org *phrase) bool {
	s := org.s
	if !s.nounFollows || !org.anaphoric() || org.pronoun || org.ref >= len(s.chunks) || len(person.members) != 1 {
		return false
	}
	c := &s.chunks[org.ref]
	if c.last-c.first == 1 && s.chunks[max(org.ref-1, org.first)].kind != other {
		return false
	}
	ref := r.model.firmOfPerson(s.chunks[person.members[0]].name.ID)
	return ref != nil && !slices.Contains(r.model.of(ref.id).words, c.key)
}

// atUntold reports a Vietnamese noun that tells what a firm does, by which the text does not call the one that it would stand for: "X gặp
// ông A, chủ tịch hãng xe điện" names no firm of his.
func (r *reader) atUntold(org *phrase) bool {
	s := org.s
	if s.nounFollows || !org.bareNoun() || org.none || org.ref >= len(s.chunks) {
		return false
	}
	c := &s.chunks[org.ref]
	if !c.is(grammar.Noun) || c.entry.Plain || c.last-c.first < 2 {
		return false
	}
	d := &r.model
	refs := d.resolve(org, isOrganization, barred{})
	return len(refs) == 1 && d.last(0, d.upTo(org), func(m *spoken) bool { return d.id(m) == refs[0].id && d.callsSo(org, m) }) == nil
}

// ofEither reports an English pronoun that stands for a firm told with a noun before it, which may be that of a buyer or
// of what it bought: "X bought Y. Ada Boyd, who started the firm, is its chief executive".
func (r *reader) ofEither(s *sentence, org *phrase) bool {
	if !s.nounFollows || !org.pronoun || org.s != s {
		return false
	}
	return slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		return p.last <= org.first && p.anaphoric() && !p.pronoun && p.definite() && p.kind == entity.Organization && r.eitherBought(p)
	})
}

// eitherFirm reports a pronoun for whose post it is, behind a clause that names two firms before the
// person: "Huawei bought Orin from Ada Boyd, its founder".
func (s *sentence) eitherFirm(person, org *phrase) bool {
	n := s.segmentOf(min(person.first, org.first))
	if !s.nounFollows || n < 0 || !org.pronoun {
		return false
	}
	if c := &s.chunks[org.ref]; !c.is(grammar.Own) || c.is(grammar.Relative) {
		return false
	}
	if org.first < person.first && s.joinsHead(&s.segments[n]) {
		return false // "And X raised $5m from Y and its founder, Ada Boyd"
	}
	first := s.segments[n].first
	if p := s.pastAsides(n); p != nil {
		first = p.first
	}
	return s.twoFirms(first, person.first)
}

// boughtFrom gives what an English clause tells to be bought, where the pronoun behind the "from" right behind it tells whose the
// people are who sold it: "Huawei bought Orin from its founder, Ada Boyd", "bought Orin, a lender, from its founders". It gives the
// organization for any other.
func (s *sentence) boughtFrom(org *phrase) *phrase {
	if org == nil || !s.nounFollows || !org.pronoun || !s.neuter(org) || org.first < 3 || !s.chunks[org.first-1].is(grammar.From) {
		return org
	}
	from, n := org.first-1, s.segmentOf(org.first)
	bought := s.chunks[from-1].phrase
	if s.chunks[from-1].key == "," && n > 0 && s.segments[n-1].kind == apposition {
		bought = s.hostBefore(n - 1)
	}
	if bought == nil || bought.anaphoric() || len(bought.members) != 1 || bought.kind == entity.Person || bought.kind == entity.Place {
		return org
	}
	for k := bought.first - 1; k >= 0 && s.chunks[k].kind != punct; k-- {
		if s.isVerb(k) {
			if s.tells(k, fact.Acquisition) {
				return bought
			}
			break
		}
	}
	return org
}

// joinsHead reports a segment whose head begins it or stands behind "and".
func (s *sentence) joinsHead(g *segment) bool {
	head := s.headOf(g)
	return head != nil && (head.first <= g.first || s.chunks[head.first-1].is(grammar.And))
}

// twoFirms reports the names of two firms that are no papers among some chunks.
func (s *sentence) twoFirms(first, last int) bool {
	firm := ""
	for _, p := range s.phrases {
		if p.first < first || p.last > last || p.media || !p.names(entity.Organization) {
			continue
		}
		id := s.chunks[p.members[0]].name.ID
		if firm != "" && id != firm {
			return true
		}
		firm = id
	}
	return false
}

// ofFirms reads whose people are told only by where they are from: "Jane Smith of Wedbush
// Securities", "Grant Ferrier, of Harbour Lane Securities, called …".
func (r *reader) ofFirms(s *sentence) {
	for i := 1; s.nounFollows && i+1 < len(s.chunks); i++ {
		c := &s.chunks[i]
		if c.is(grammar.Genitive) && !c.quoted {
			r.ofFirm(s, i)
		}
		if !c.is(grammar.Of|grammar.From) || c.phrase != nil || c.quoted {
			continue
		}
		k := i - 1
		if s.chunks[k].key == "," && k > 0 {
			k--
		}
		person, org := s.personAt(k), s.chunks[i+1].phrase
		if person == nil || s.fieldOfPost(k) || !org.oneName() || r.employed(s, person, org) {
			continue
		}
		if r.model.kindOf(&s.chunks[person.members[0]]) != entity.Person || r.model.kindOf(&s.chunks[org.members[0]]) != entity.Organization {
			continue
		}
		if s.genitiveAfter(org) {
			continue
		}
		d := r.draft(fact.Affiliation, s, i)
		if r.fill(d, fact.Person, person) && r.fill(d, fact.Organization, org) {
			r.add(d)
		}
	}
}

// personAt gives the one name with which a phrase ends at a chunk, nil for none: Ada Boyd in "Ada Boyd of Kelda and Bo Berg".
func (s *sentence) personAt(k int) *phrase {
	p := s.chunks[k].phrase
	if p != nil && len(p.members) > 1 && p.last == k+1 && p.members[0] == k {
		return s.only(k)
	}
	if !p.oneName() || p.last != k+1 {
		return nil
	}
	return p
}

// oneName reports a phrase with one name.
func (p *phrase) oneName() bool { return p != nil && len(p.members) == 1 }

// fieldOfPost reports a name right behind an English post and a comma or "of", which tells of what somebody has it:
// "President, Global Affairs of Meta".
func (s *sentence) fieldOfPost(i int) bool {
	return s.nounFollows && i > 1 && (s.chunks[i-1].key == "," || s.chunks[i-1].is(grammar.Of)) && s.chunks[i-2].is(grammar.Post)
}

// ofFirm reads a person named right behind whose they are: "SoftBank's Masayoshi Son said …".
func (r *reader) ofFirm(s *sentence, i int) {
	org, person := s.chunks[i-1].phrase, s.chunks[i+1].phrase
	if !org.oneName() || org.last != i || org.media || person == nil || !slices.Contains(person.members, i+1) || r.employed(s, person, org) {
		return
	}
	who, firm := &s.chunks[i+1], &s.chunks[i-1]
	if who.name.Kind != entity.Person || who.last-who.first < 2 || firm.kind != name || firm.name.Kind != entity.Organization {
		return
	}
	d := r.draft(fact.Affiliation, s, i)
	if r.fill(d, fact.Person, s.only(i+1)) && r.fill(d, fact.Organization, org) {
		r.add(d)
	}
}

// employed reports that the document has told already what somebody is in an organization.
func (r *reader) employed(s *sentence, person, org *phrase) bool {
	who, where := s.chunks[person.members[0]].name.ID, s.chunks[org.members[0]].name.ID
	return slices.ContainsFunc(r.facts, func(f *draft) bool {
		return f.Type == fact.Affiliation && f.has(who) && f.has(where)
	})
}

// teaches reports an outsider's position, or a trade, that is told to be that of somebody's: "her former professor", "her old
// teacher" is at no firm that the text is about.
func (s *sentence) teaches(i int) bool {
	k := s.positionStart(i) - 1
	for k > 0 && s.chunks[k].kind == other {
		k--
	}
	e := s.chunks[i].entry
	return s.nounFollows && k >= 0 && (e.Outsider || e.Position == "") && s.chunks[k].is(grammar.Own) && s.chunks[k].is(grammar.He)
}

// notHeld reports a Vietnamese post that the one named has only in a condition or all but had, or that is
// their kin's: "suýt trở thành chủ tịch X", "con gái của nhà sáng lập X".
func (s *sentence) notHeld(i int) bool {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 {
		return false
	}
	k := s.positionStart(i)
	if g := &s.segments[n]; g.kind == apposition && k > g.first && s.chunks[g.first].is(grammar.Noun) {
		if before := &s.chunks[k-1]; before.kind == other || before.is(grammar.Of|grammar.For) {
			return true // "người hướng dẫn nhà sáng lập X", "đối thủ của giám đốc X"
		}
	}
	return s.hypothetical(n) || s.copula(i, n) && s.unreal(k, n) || s.kinBefore(s.chunks[k].first)
}

// fillKind fills a role from the one member of the phrase that can play it.
func (r *reader) fillKind(d *draft, role fact.Role, p *phrase, k entity.Kind) bool {
	except := barred{ids: d.ids()}
	if role == fact.Organization && p.s.neuterOwn(p) {
		except.ids = append(except.ids, r.workplaces(d)...)
	}
	if role == fact.Organization && p.anaphoric() {
		except.ids = append(except.ids, p.s.cameFromFirms(p.first)...)
	}
	refs := r.model.resolve(p, func(x entity.Kind) bool { return fits(role, x) && compatible(x, k) }, except)
	if len(refs) == 0 || refs[0].kind != "" && !compatible(refs[0].kind, k) {
		return false
	}
	return r.enter(d, role, p, refs[:1])
}

// workplaces gives where the sentence told before that the person of a draft has a post: "Bo Rask, a Lund University professor who
// is now its chief scientist" is that of another.
func (r *reader) workplaces(d *draft) (ids []string) {
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s == d.s; i-- {
		if f := r.facts[i]; f.Type == fact.Affiliation && slices.Equal(f.Args[fact.Person], d.Args[fact.Person]) {
			ids = append(ids, f.Args[fact.Organization]...)
		}
	}
	return ids
}

// speaksIn reports a verb of saying behind a position in its segment: who has the position says
// what stands before the comma.
func (s *sentence) speaksIn(i int) bool {
	n := s.segmentOf(i)
	return n >= 0 && s.chunks[s.segments[n].first].is(grammar.Indefinite) && s.saysBetween(i+1, s.segments[n].last)
}

// positionStart draws in the words that modify a position from the left
// ("cựu CEO", "deputy head").
func (s *sentence) positionStart(i int) int {
	for i > 0 && s.chunks[i-1].is(grammar.Post) && !(s.nounFollows && s.startsWho(i)) {
		i--
	}
	return i
}

// plainPositionEnd is where the words of a position end with further positions
// joined to it and the plain words that say of what ("trưởng nhóm xử lý ngôn
// ngữ", "head of research").
func (s *sentence) plainPositionEnd(i int) int {
	last := i + 1
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		switch {
		case s.nounFollows && c.is(grammar.Post) && s.startsWho(k):
			return last // "a former Quell executive who now runs Kelda"
		case c.is(grammar.Post):
			last = k + 1
		case c.key == "-" && last == k && s.tied(k):
			if k+2 < len(s.chunks) && s.chunks[k+2].is(grammar.Noun) {
				return i + 1 // "founder of self-driving car company X"
			}
			last = k + 2
			k++ // "head of post-training"
		case s.plainOfPost(k):
			if s.plainUpTo(k) {
				last = k + 1
			}
		case !s.joinsPost(k) && !(last == k && s.listsPosts(k)):
			return last
		}
	}
	return last
}

// plainOfPost reports a plain word that may say of what somebody is the head; one with a capital only in Vietnamese before
// a possessor.
func (s *sentence) plainOfPost(k int) bool {
	c := &s.chunks[k]
	if c.kind != other || s.toks[c.first].Kind != 0 || c.quoted || s.ranks(k) {
		return false
	}
	return !s.toks[c.first].Upper || !s.nounFollows && s.ofFollows(k)
}

// ranks reports a Vietnamese word before a number, which tells the how manieth somebody is: "trở thành CEO thứ 3 của X".
func (s *sentence) ranks(k int) bool {
	t := s.chunks[k].last
	return !s.nounFollows && t < len(s.toks) && s.toks[t].Kind == text.Number
}

// joinsPost reports "of" before a plain word, or a conjunction before another position: "head of research", "founder and chair".
func (s *sentence) joinsPost(k int) bool {
	if k+1 >= len(s.chunks) {
		return false
	}
	c, next := &s.chunks[k], &s.chunks[k+1]
	if c.is(grammar.Of) && next.kind == other && !s.toks[next.first].Upper && next.phrase == nil {
		return true
	}
	return c.is(grammar.And) && next.is(grammar.Post)
}

// listsPosts reports a comma between two Vietnamese posts that somebody has: "là nhà sáng lập, Chủ tịch HĐQT của X".
func (s *sentence) listsPosts(k int) bool {
	if s.nounFollows || s.chunks[k].key != "," || k+1 >= len(s.chunks) || !s.chunks[k-1].is(grammar.Post) || !s.chunks[k+1].is(grammar.Post) {
		return false
	}
	n := s.segmentOf(k + 1)
	return n < 0 || s.segments[n].kind != attribution // "làm giám đốc, người phát ngôn của hãng cho biết"
}

// tied reports a hyphen within an English word that the grammar does not know.
func (s *sentence) tied(i int) bool {
	if !s.nounFollows || i+1 >= len(s.chunks) {
		return false
	}
	c, next := &s.chunks[i], &s.chunks[i+1]
	return s.toks[c.first].Glued && s.toks[next.first].Glued && next.phrase == nil && next.kind <= word
}

// ofFollows reports plain words from k on up to a possessor: "trưởng khoa Hán Nôm của X".
func (s *sentence) ofFollows(k int) bool {
	for k < len(s.chunks) && s.chunks[k].kind == other {
		k++
	}
	return k < len(s.chunks) && s.chunks[k].is(grammar.Of)
}

// plainUpTo reports whether the plain words that begin at k lead to a name, a
// preposition or a mark: then they belong to the position and are no verb.
func (s *sentence) plainUpTo(k int) bool {
	for ; k < len(s.chunks); k++ {
		c := &s.chunks[k]
		if c.kind == other {
			continue
		}
		return c.kind == name || c.kind == punct || c.is(grammar.Of|grammar.At|grammar.Post|grammar.Definite)
	}
	return true
}
