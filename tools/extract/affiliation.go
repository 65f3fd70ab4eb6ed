package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/mention"
	"moc/tools/text"
)

// positions reads what people are in organizations: every position in the
// sentence with the person and the organization beside it.
func (r *reader) affiliations(s *sentence) {
	for i := 0; i < len(s.chunks); i++ {
		c := &s.chunks[i]
		if !c.is(grammar.Post) || c.quoted {
			continue
		}
		last := s.positionEnd(i)
		if last < len(s.chunks) && s.chunks[last].is(grammar.This) {
			continue
		}
		person, org := s.holder(i, last), s.office(i, last)
		if person != nil && c.entry.Outsider {
			for _, m := range person.members {
				r.model.of(s.chunks[m].name.ID).outer = true
			}
		}
		if org == nil && person != nil && !s.saysWhat(i) {
			r.firm(s, i, last, person)
		}
		if person == nil || person == org || org == nil || s.teaches(i) || s.notHeld(i) || s.eitherFirm(person, org) || r.ofEither(s, org) || r.atAnother(person, org) || s.nounFollows && c.entry.Outsider && org.anaphoric() && !org.pronoun && org.gov >= 0 && s.chunks[org.gov].is(grammar.At) {
			i = last - 1
			continue // "an analyst at the firm": not at the one that the text is about
		}
		d := r.draft(fact.Affiliation, s, i)
		first := s.positionStart(i)
		d.used = append(d.used, first, last-1)
		if ref := r.model.firmKept(person, org); ref != nil && r.fillKind(d, fact.Person, person, entity.Person) {
			r.enter(d, fact.Organization, nil, []referent{*ref})
			b := s.bytes(span{first, last})
			d.Text, d.Position = r.doc.Text(b.Start, b.End), c.entry.Position
			r.add(d)
			i = last - 1
			continue
		}
		if (s.manyHold(i) && len(person.members) > 1 && r.fill(d, fact.Person, person) || r.fillKind(d, fact.Person, person, entity.Person)) && r.fillKind(d, fact.Organization, org, entity.Organization) {
			b := s.bytes(span{first, last})
			d.Text = r.doc.Text(b.Start, b.End)
			d.Position = c.entry.Position
			r.since(d)
			r.upcoming(d)
			if s.postDenied(first) {
				d.Polarity, d.Modality = fact.Negative, ""
			}
			r.add(d)
		}
		i = last - 1
	}
}

// postDenied reports an English denial before the verb that gives somebody the post at a chunk: "was never chief
// executive of X", "denied being the founder of X", "did not join X as an engineer", but not "is not only" or "is no
// longer the founder of X".
func (s *sentence) postDenied(post int) bool {
	verb := false
	for k := post - 1; k >= 0 && s.nounFollows && post-k <= scope; k-- {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Negation | grammar.Denial):
			return (verb || c.is(grammar.Be) || k > 0 && s.chunks[k-1].is(grammar.Be)) && !s.isListed(k, &s.bygone)
		case c.is(grammar.Be | grammar.Appointing | grammar.As | grammar.Trigger | grammar.Gauge):
			verb = true
		case c.phrase != nil && c.phrase.kind == entity.Person && c.kind == name:
			return false
		case c.phrase == nil && !c.is(grammar.Auxiliary|grammar.Definite|grammar.Indefinite|grammar.At|grammar.For|grammar.Genitive|grammar.Planned):
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
	if !s.nounFollows || n < 0 || !org.pronoun || !s.chunks[org.ref].is(grammar.Own) || s.chunks[org.ref].is(grammar.Relative) {
		return false
	}
	if head := s.headOf(&s.segments[n]); org.first < person.first && head != nil && (head.first == s.segments[n].first || s.chunks[head.first-1].is(grammar.And)) {
		return false // "And X raised $5m from Y and its founder, Ada Boyd"
	}
	firm := ""
	for _, p := range s.phrases {
		if p.first < s.segments[n].first || p.last > person.first || p.anaphoric() || p.kind != entity.Organization || p.media {
			continue
		}
		if id := s.chunks[p.members[0]].name.ID; firm != "" && id != firm {
			return true
		} else {
			firm = id
		}
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
		person, org := s.chunks[k].phrase, s.chunks[i+1].phrase
		if person != nil && len(person.members) > 1 && person.last == k+1 && person.members[0] == k {
			person = s.only(k) // "Ada Boyd of Kelda and Bo Berg"
		}
		if person == nil || org == nil || person.last != k+1 || s.fieldOfPost(k) || len(person.members) != 1 || len(org.members) != 1 || person.anaphoric() || org.anaphoric() || r.employed(s, person, org) {
			continue
		}
		if r.model.kindOf(&s.chunks[person.members[0]]) != entity.Person || r.model.kindOf(&s.chunks[org.members[0]]) != entity.Organization || s.genitiveAfter(org) {
			continue
		}
		d := r.draft(fact.Affiliation, s, i)
		if r.fill(d, fact.Person, person) && r.fill(d, fact.Organization, org) {
			r.add(d)
		}
	}
}

// fieldOfPost reports a name right behind an English post and a comma or "of", which tells of what somebody has it:
// "President, Global Affairs of Meta".
func (s *sentence) fieldOfPost(i int) bool {
	return s.nounFollows && i > 1 && (s.chunks[i-1].key == "," || s.chunks[i-1].is(grammar.Of)) && s.chunks[i-2].is(grammar.Post)
}

// ofFirm reads a person named right behind whose they are: "SoftBank's Masayoshi Son said …".
func (r *reader) ofFirm(s *sentence, i int) {
	org, person := s.chunks[i-1].phrase, s.chunks[i+1].phrase
	if org == nil || person == nil || org.last != i || !slices.Contains(person.members, i+1) || len(org.members) != 1 || r.employed(s, person, org) {
		return
	}
	if s.chunks[i+1].name.Kind != entity.Person || s.chunks[i+1].last-s.chunks[i+1].first < 2 || s.chunks[i-1].kind != name || s.chunks[i-1].name.Kind != entity.Organization || org.media {
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

// teaches reports an outsider's position that is told to be that of somebody's: "her former
// professor" is at no firm that the text is about.
func (s *sentence) teaches(i int) bool {
	k := s.positionStart(i) - 1
	for k > 0 && s.chunks[k].kind == other {
		k--
	}
	return s.nounFollows && k >= 0 && s.chunks[i].entry.Outsider && s.chunks[k].is(grammar.Own) && s.chunks[k].is(grammar.He)
}

// notHeld reports a Vietnamese post that the one named has only in a condition or all but had, or that is
// their kin's: "suýt trở thành chủ tịch X", "con gái của nhà sáng lập X".
func (s *sentence) notHeld(i int) bool {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 {
		return false
	}
	k := s.positionStart(i)
	if g := &s.segments[n]; g.kind == apposition && k > g.first && s.chunks[g.first].is(grammar.Noun) && (s.chunks[k-1].kind == other || s.chunks[k-1].is(grammar.Of|grammar.For)) {
		return true // "người hướng dẫn nhà sáng lập X", "đối thủ của giám đốc X"
	}
	return s.hypothetical(n) || s.copula(i, n) && s.unreal(k, n) || s.kinBefore(s.chunks[k].first)
}

// since dates a position that a verb gives: "được bổ nhiệm làm giám đốc X từ ngày
// 1/12".
func (r *reader) since(d *draft) {
	n := d.segment()
	if n < 0 || d.s.nounFollows || !d.s.given(d.trigger, n) {
		return
	}
	if r.date(d, n); d.Date != "" && (r.untilThen(d.s, d.used[len(d.used)-1]) || d.s.segmentOf(d.used[len(d.used)-1]) != n && d.s.segments[n].kind == apposition) {
		d.Date, d.DateText = "", ""
	}
	r.modality(d, grammar.Use{Event: &grammar.Event{}}, n)
	if term := strings.Contains(d.Date, "/"); d.Polarity == "" && d.Modality == "" && !term && r.lies(d.Date) { // not "nhiệm kỳ 2026-2031"
		d.Modality = fact.Planned
	}
}

// upcoming marks a post that somebody is only to have: "A, head of X, will become professor at Y".
func (r *reader) upcoming(d *draft) {
	n := d.segment()
	if !d.s.nounFollows || n < 0 {
		return
	}
	if as := d.s.asBefore(d.trigger); as >= 0 {
		n = d.s.clauseOf(as) // "will succeed A as head of X"
	}
	for k := d.trigger - 1; k >= d.s.segments[n].first; k-- {
		c := &d.s.chunks[k]
		if d.s.willJoin(k) {
			d.Modality = fact.Planned
		}
		if (c.is(grammar.Be|grammar.Appointing) || d.s.succeeding[d.s.toks[c.last-1].Key] || d.s.succeeding[c.key]) && (c.is(grammar.Planned) || k > 0 && d.s.chunks[k-1].is(grammar.Planned)) {
			d.Modality = fact.Planned
		}
	}
}

// willJoin reports an English verb of joining that begins with a word for what is to come: "will join".
func (s *sentence) willJoin(i int) bool {
	c := &s.chunks[i]
	if !c.is(grammar.Trigger) || c.last-c.first < 2 || !s.tells(i, fact.Membership) {
		return false
	}
	e, _ := s.vocab.Longest(s.toks[:c.first+1], c.first)
	return e != nil && e.Class&grammar.Planned != 0
}

// untilThen reports a time up to which something lasts: "đến hết năm 2026".
func (r *reader) untilThen(s *sentence, i int) bool {
	words := r.grammar.Time.Joins
	return i > 0 && slices.Contains(words, s.chunks[i-1].key) || i > 1 && slices.Contains(words, s.chunks[i-2].key+" "+s.chunks[i-1].key)
}

// firm reads a position of somebody named without the firm, "tổng giám đốc Lê Văn A":
// it is the one that the document speaks of most, unless another post is told.
func (r *reader) firm(s *sentence, i, last int, person *phrase) {
	c := &s.chunks[i]
	if k := s.positionStart(i); s.nounFollows && k > 0 && s.chunks[k-1].is(grammar.Genitive) {
		return // "the regulator's director": not of the firm that the text is about
	} else if s.nounFollows && (k > 0 && s.chunks[k-1].kind == other && s.toks[s.chunks[k-1].first].Kind == text.Word || last < len(s.chunks) && s.chunks[last].is(grammar.Definite) || k > 0 && s.chunks[k-1].is(grammar.Definite) && len(person.members) == 1 && person.members[0] == last) {
		return // "Swiss customs chief Lukas Amstutz", "who runs the test bench", "with the software engineer Ansel Mbeki"
	}
	if last+2 < len(s.chunks) && s.fieldOfPost(last+1) && s.chunks[last+1].kind == name && s.chunks[last+2].is(grammar.Of) {
		return // "Ann Lee, President, Global Affairs of Meta"
	}
	if s.ofState(s.positionStart(i)) {
		return // "Chinese foreign ministry spokesman Zhao Lijian"
	}
	if s.nounFollows && c.is(grammar.Noun) && c.entry.Kind == entity.Person {
		return // "his niece, software engineer Ada Boyd": what people do is no post
	}
	if !s.nounFollows && last < len(s.chunks) && s.chunks[last].is(grammar.Of) {
		return // "trưởng khoa của trường": of what the text has not named so
	}
	if s.nounFollows && c.is(grammar.Title) && s.toks[c.first].Upper && i > 0 && last == i+1 && !person.anaphoric() && last == person.members[0] {
		return // "will meet President Lee Jae-myung": of a state
	}
	if c.entry.Outsider || c.entry.Position == "" || len(person.members) != 1 {
		return
	}
	var ref *referent
	for _, find := range []func(*sentence, int) *referent{r.samePlace, r.besidesIn, r.founded} {
		if ref == nil {
			ref = find(s, i)
		}
	}
	if ref == nil && r.placed(s.chunks[person.members[0]].name.ID) && !s.isNow(i) {
		return
	}
	if own := s.setUpBehind(last); own != nil {
		ref = &r.model.members(own)[0]
		ref.direct, ref.proof = false, s.bytes(span{own.first, own.last})
	}
	if ref == nil {
		ref = r.subjectFirm(s, i)
	}
	if own := r.foundedBy(person); len(own) == 1 && r.spokenOfIn(s, own[0].id) {
		ref = &own[0] // "Kelda put $5m into Velor. Ms Rao, the chief executive, …" of Velor, which she founded
	}
	if ref != nil {
		d := r.draft(fact.Affiliation, s, i)
		d.used = append(d.used, s.positionStart(i), last-1)
		if r.fillKind(d, fact.Person, person, entity.Person) && r.enter(d, fact.Organization, nil, []referent{*ref}) {
			b := s.bytes(span{s.positionStart(i), last})
			d.Text, d.Position = r.doc.Text(b.Start, b.End), c.entry.Position
			r.since(d)
			r.add(d)
		}
		return
	}
	refs := r.model.soleHere(s, i) // "Nordlys was set up by Signe Dahl, who remains chair"
	if here := r.firmHere(s, i); s.nounFollows && len(here) == 1 {
		refs = here
	} else if lead := s.leadsTo(i); lead != nil {
		refs = r.model.members(lead)
		refs[0].direct, refs[0].proof = false, s.bytes(span{lead.first, lead.last})
	} else if !s.nounFollows || len(refs) != 1 {
		refs = r.model.implied(s, i, func(k entity.Kind) bool { return k == entity.Organization })
		if len(refs) != 1 || s.namesOther(refs[0].id, c.first) || r.model.of(refs[0].id).ruler || !r.spokenOf(s, refs[0].id) || !s.nounFollows && r.armOfFirm(refs[0].id) {
			if refs = r.foundedBy(person); refs == nil || s.namesOther(refs[0].id, c.first) {
				return
			}
		} else if whole := r.model.wholeFirm(refs[0].id, s); whole != nil {
			refs = r.model.proved(whole, func(k entity.Kind) bool { return k == entity.Organization })
		}
	}
	d := r.draft(fact.Affiliation, s, i)
	first := s.positionStart(i)
	d.used = append(d.used, first, last-1)
	if r.fillKind(d, fact.Person, person, entity.Person) && r.enter(d, fact.Organization, nil, refs) {
		b := s.bytes(span{first, last})
		d.Text, d.Position = r.doc.Text(b.Start, b.End), c.entry.Position
		r.since(d)
		r.add(d)
	}
}

// ofState reports an English noun for an institution right before a position, told to be that of a place or by what it does.
func (s *sentence) ofState(i int) bool {
	if !s.nounFollows || i == 0 {
		return false
	}
	c := &s.chunks[i-1]
	return c.is(grammar.Noun) && c.entry.Named && c.entry.Kind == entity.Organization && (c.last-c.first > 1 || i > 1 && (s.chunks[i-2].kind == other || s.chunks[i-2].kind == name))
}

// setUpBehind gives the firm of which an English relative clause right behind a post tells that its holder founded it:
// "says Ann Lee, the chief executive, who set up Velor in 2021".
func (s *sentence) setUpBehind(i int) *phrase {
	if !s.nounFollows || i+2 >= len(s.chunks) || s.chunks[i].key != "," || !s.chunks[i+1].is(grammar.Relative) {
		return nil
	}
	n := s.segmentOf(i + 1)
	for k := i + 2; n >= 0 && k < s.segments[n].last; k++ {
		if !s.isVerb(k) {
			continue
		}
		p := s.objectOf(k)
		if !s.tells(k, fact.Founding) || p == nil || p.anaphoric() || len(p.members) != 1 || p.kind != entity.Organization {
			return nil
		}
		return p
	}
	return nil
}

// leadsTo gives the firm that an English sentence begins to tell of before it names it: "Founded in 2021 by
// researchers including chief executive Ann Lee, Velor …".
func (s *sentence) leadsTo(i int) *phrase {
	if !s.nounFollows || len(s.segments) < 2 || s.segments[0].kind != predicate || i >= s.segments[0].last {
		return nil
	}
	p := s.headOf(&s.segments[1])
	if p == nil || p.first != s.segments[1].first || p.anaphoric() || len(p.members) != 1 || !compatible(p.kind, entity.Organization) {
		return nil
	}
	return p
}

// foundedBy gives the one firm that somebody is told to have founded, nil for none: "Mr Rao, the chief
// executive" of whom that was said runs it.
func (r *reader) foundedBy(p *phrase) []referent {
	var refs []referent
	for _, f := range r.facts {
		if !p.s.nounFollows || f.Type != fact.Founding || f.Polarity+f.Modality != "" || !slices.Contains(f.Args[fact.Founder], p.s.chunks[p.members[0]].name.ID) {
			continue
		}
		id := f.Args[fact.Organization][0]
		if len(refs) > 0 && refs[0].id != id {
			return nil
		}
		refs = []referent{{id: id, kind: entity.Organization, proof: r.model.of(id).named}}
	}
	return refs
}

// spokenOfIn reports a firm that the paragraph of a sentence names before it.
func (r *reader) spokenOfIn(s *sentence, id string) bool {
	for n := s.block.Sentences[0]; n < s.index; n++ {
		if slices.ContainsFunc(r.sentences[n].names, func(m mention.Name) bool { return m.ID == id }) {
			return true
		}
	}
	return false
}

// wholeFirm gives the firm of whose name that of an English division begins with the first word, where a new paragraph tells
// neither by name: behind one about Lanting Brain, the AI arm of Lanting Group, the finance chief is that of the group.
func (d *discourse) wholeFirm(id string, s *sentence) *spoken {
	if !s.nounFollows || !d.of(id).part {
		return nil
	}
	if d.last(d.block(s.src.Block), d.starts[s.index+1], func(o *spoken) bool { return d.id(o) == id }) != nil {
		return nil
	}
	word, _, _ := strings.Cut(id, "-")
	return d.last(0, d.starts[s.index], func(o *spoken) bool {
		own, _, _ := strings.Cut(d.id(o), "-")
		return own == word && !o.about.part && compatible(o.phrase.kind, entity.Organization) && len(o.phrase.members) == 1
	})
}

// armOfFirm reports a firm whose name is a longer form of that of the one whose people the document
// has told of: "Mận Đỏ Cloud" after the finance chief of Mận Đỏ, whose chair need not be that of both.
func (r *reader) armOfFirm(id string) bool {
	return slices.ContainsFunc(r.facts, func(f *draft) bool {
		return f.Type == fact.Affiliation && slices.ContainsFunc(f.Args[fact.Organization], func(firm string) bool {
			for own := firm; own != ""; _, own, _ = strings.Cut(own, "-") {
				if strings.HasPrefix(id, own+"-") {
					return true // "lam-kieu-cloud" of "ctcp-cong-nghe-lam-kieu"
				}
			}
			return false
		})
	})
}

// firmHere gives the firm that a sentence speaks of before a chunk without naming it: "The company plans
// to do so, founder Ada Boyd said".
func (r *reader) firmHere(s *sentence, before int) []referent {
	if m := r.model.takenUp(s); m != nil && s.chunks[0].is(grammar.Own) && compatible(m.phrase.kind, entity.Organization) {
		return r.model.proved(m, func(k entity.Kind) bool { return compatible(k, entity.Organization) }) // "Its chip beats X's, says Ann Lee, the chief executive"
	}
	p := s.opening()
	if p == nil || p.last > before || !p.anaphoric() || !p.definite() || p.kind != entity.Organization || p.plural {
		return nil
	}
	return r.model.resolve(p, func(k entity.Kind) bool { return k == entity.Organization }, barred{})
}

// namesOther reports a sentence that names another organization before a token.
func (s *sentence) namesOther(id string, before int) bool {
	for i := range s.names {
		if n := &s.names[i]; n.First < before && n.ID != id && n.Kind == entity.Organization {
			return true
		}
	}
	return false
}

// spokenOf reports an organization that the sentence before speaks of, or, where that
// speaks of none, the one that the document is about.
func (r *reader) spokenOf(s *sentence, id string) bool {
	if s.index > s.block.Sentences[0] {
		before := r.sentences[s.index-1]
		m := r.model.takenUp(before)
		if m == nil {
			m = r.model.first(before.index, func(m *spoken) bool {
				return m.subject && m.phrase.kind == entity.Organization && !(s.nounFollows && m.phrase.media)
			})
		}
		if m != nil {
			return r.model.id(m) == id
		}
		if before.namesOther(id, len(before.toks)) && !r.onlyPress(before, id) {
			return false
		}
		if p := before.opening(); s.nounFollows && p != nil && !p.anaphoric() && p.kind == "" && r.model.kindOf(&before.chunks[p.members[0]]) == entity.Organization && before.chunks[p.members[0]].name.ID != id {
			return false // "Lumo, on the other hand, …", which only the rest of the text tells to be a firm
		}
	}
	return r.model.main(id) && (r.model.of(id).count >= mainCount || s.nounFollows && r.model.alone(id))
}

// onlyPress reports a sentence that names no organization but one and a paper that reports of it.
func (r *reader) onlyPress(s *sentence, id string) bool {
	other := r.model.last(r.model.starts[s.index], r.model.starts[s.index+1], func(m *spoken) bool {
		return m.phrase.kind == entity.Organization && r.model.id(m) != id && !m.phrase.media
	})
	return s.nounFollows && other == nil
}

// subjectFirm gives the firm of which a sentence tells before it says who has a position there: "X ra đời
// năm 2018, người sáng lập là Lê Văn A".
func (r *reader) subjectFirm(s *sentence, i int) *referent {
	n, first := s.segmentOf(i), s.positionStart(i)
	if s.nounFollows || n < 1 || s.segments[n].first != first || s.chunks[first-1].key != "," || i+1 >= len(s.chunks) || !r.copulas[s.chunks[i+1].key] {
		return nil
	}
	p := s.headOf(&s.segments[n-1])
	if p == nil || p.anaphoric() || len(p.members) != 1 || p.kind != entity.Organization || s.segments[n-1].kind != clause {
		return nil
	}
	ref := r.model.members(p)[0]
	ref.direct, ref.proof = false, s.bytes(span{p.members[0], p.last})
	return &ref
}

// samePlace gives where the Vietnamese sentence before tells of one post, for another with which a sentence begins:
// "Chủ tịch liên minh X là bà A. Phó chủ tịch là ông B".
func (r *reader) samePlace(s *sentence, i int) *referent {
	if s.nounFollows || s.positionStart(i) != 0 || i+1 >= len(s.chunks) || !r.copulas[s.chunks[i+1].key] || s.index == s.block.Sentences[0] {
		return nil
	}
	f := r.lastFact(s, 1, func(f *draft) bool { return f.s.index == s.index-1 })
	if f == nil || f.Type != fact.Affiliation || f.Polarity+f.Modality != "" {
		return nil
	}
	id := f.Args[fact.Organization][0]
	return &referent{id: id, kind: r.model.kindOfID(id), proof: r.model.of(id).named}
}

// mainCount is how often a document must name the firm that it is about.
const mainCount = 3

// isNow reports a position that a relative clause says somebody has: "Seo, who is still chief executive",
// of whom another post may have been told, "a former Samsung engineer".
func (s *sentence) isNow(i int) bool {
	n := s.segmentOf(i)
	return s.nounFollows && n >= 0 && s.segments[n].kind == relative && s.copula(i, n)
}

// placed reports a person whose post was told before, or whom the project knows.
func (r *reader) placed(id string) bool {
	return r.model.of(id).post || r.lexicon.Entity(id) != nil
}

// fillKind fills a role from the one member of the phrase that can play it.
func (r *reader) fillKind(d *draft, role fact.Role, p *phrase, k entity.Kind) bool {
	refs := r.model.resolve(p, func(x entity.Kind) bool { return fits(role, x) && compatible(x, k) }, barred{ids: d.ids()})
	if len(refs) == 0 || refs[0].kind != "" && !compatible(refs[0].kind, k) {
		return false
	}
	return r.enter(d, role, p, refs[:1])
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

// positionEnd is where the words of a position end: further positions joined to
// it and the plain words that say of what ("trưởng nhóm xử lý ngôn ngữ", "head
// of research").
func (s *sentence) positionEnd(i int) int {
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
		case c.kind == other && s.toks[c.first].Kind == 0 && !c.quoted && (!s.toks[c.first].Upper || !s.nounFollows && s.ofFollows(k)):
			if s.plainUpTo(k) {
				last = k + 1
			}
		case c.is(grammar.Of) && k+1 < len(s.chunks) && s.chunks[k+1].kind == other && !s.toks[s.chunks[k+1].first].Upper && s.chunks[k+1].phrase == nil:
		case c.is(grammar.And) && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Post):
		default:
			return last
		}
	}
	return last
}

// tied reports a hyphen within an English word that the grammar does not know.
func (s *sentence) tied(i int) bool {
	return s.nounFollows && i+1 < len(s.chunks) && s.toks[s.chunks[i].first].Glued && s.toks[s.chunks[i+1].first].Glued && s.chunks[i+1].phrase == nil && s.chunks[i+1].kind <= word
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
