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

// firm reads a position of somebody named without the firm, "tổng giám đốc Lê Văn A":
// it is the one that the document speaks of most, unless another post is told.
func (r *reader) firm(s *sentence, i, last int, person *phrase) {
	if s.atOther(i, last, person) {
		return
	}
	if e := s.chunks[i].entry; e.Outsider || e.Position == "" || len(person.members) != 1 {
		return
	}
	refs, known := r.firmTold(s, i, last, person)
	if !known {
		refs = r.firmImplied(s, i, person)
	}
	if refs == nil || r.wasAt(s, i, person, refs[0].id) || r.cameThence(s, i, person, refs[0].id) {
		return
	}
	d, first := r.position(s, i, last)
	if r.fillKind(d, fact.Person, person, entity.Person) && r.enter(d, fact.Organization, nil, refs) {
		r.setPosition(d, first, last)
		r.since(d)
		if r.upcoming(d); r.givenAs(d) {
			r.add(d)
		}
	}
}

// wasAt reports a firm in which the Vietnamese sentence told before that somebody once had a post: "Ông A, từng là kỹ sư trưởng của X,
// được bổ nhiệm làm giám đốc".
func (r *reader) wasAt(s *sentence, i int, person *phrase, firm string) bool {
	if len(person.members) == 0 {
		return false // "bà được bổ nhiệm làm giám đốc"
	}
	f := r.lastFact(s, 0, func(f *draft) bool {
		return f.Type == fact.Affiliation && f.trigger < i && f.has(firm) && f.has(s.chunks[person.members[0]].name.ID)
	})
	if s.nounFollows || f == nil {
		return false
	}
	be := s.positionStart(f.trigger) - 1
	return be > 0 && s.chunks[be].is(grammar.Be) && slices.Contains(r.grammar.Time.Past, s.toks[s.chunks[be].first].Key)
}

// cameThence reports a firm in which words between commas tell the post of somebody whom a Vietnamese clause without a subject gives
// another: "Sau khi bổ nhiệm bà A, cựu giám đốc X, làm chủ tịch, công ty …".
func (r *reader) cameThence(s *sentence, i int, person *phrase, firm string) bool {
	if s.nounFollows || len(person.members) == 0 || s.asBefore(i) < 0 {
		return false
	}
	f := r.lastFact(s, 0, func(f *draft) bool {
		return f.Type == fact.Affiliation && f.trigger < i && f.has(firm) && f.has(s.chunks[person.members[0]].name.ID)
	})
	return f != nil && s.segments[s.segmentOf(f.trigger)].kind == apposition
}

// atOther reports a position that is not in the firm that the text is about.
func (s *sentence) atOther(i, last int, person *phrase) bool {
	first := s.positionStart(i)
	if s.ofState(first) {
		return true // "Chinese foreign ministry spokesman Zhao Lijian"
	}
	if last+2 < len(s.chunks) && s.fieldOfPost(last+1) && s.chunks[last+1].kind == name && s.chunks[last+2].is(grammar.Of) {
		return true // "Ann Lee, President, Global Affairs of Meta"
	}
	if !s.nounFollows {
		return last < len(s.chunks) && s.chunks[last].is(grammar.Of) // "trưởng khoa của trường": of what the text has not named so
	}
	return s.ofOtherFirm(first, last, person) || s.noPostInFirm(i, last, person)
}

// ofOtherFirm reports English words beside a position that tell that it is in another firm.
func (s *sentence) ofOtherFirm(first, last int, person *phrase) bool {
	if last < len(s.chunks) && s.chunks[last].is(grammar.Definite) {
		return true // "who runs the test bench"
	}
	if first == 0 {
		return false
	}
	switch before := &s.chunks[first-1]; {
	case before.is(grammar.Genitive):
		return true // "the regulator's director": not of the firm that the text is about
	case before.kind == other && s.toks[before.first].Kind == text.Word:
		return true // "Swiss customs chief Lukas Amstutz"
	case before.is(grammar.Definite):
		return len(person.members) == 1 && person.members[0] == last // "with the software engineer Ansel Mbeki"
	}
	return false
}

// noPostInFirm reports English words for what somebody does, or for the head of a state.
func (s *sentence) noPostInFirm(i, last int, person *phrase) bool {
	c := &s.chunks[i]
	if c.is(grammar.Noun) && c.entry.Kind == entity.Person {
		return true // "his niece, software engineer Ada Boyd": what people do is no post
	}
	if !c.is(grammar.Title) || !s.toks[c.first].Upper || i == 0 || last != i+1 {
		return false
	}
	return !person.anaphoric() && last == person.members[0] // "will meet President Lee Jae-myung": of a state
}

// firmTold gives the firm that what the text has told leads to, and reports whether nothing else is to be asked: nobody has
// another post of whom one is known.
func (r *reader) firmTold(s *sentence, i, last int, person *phrase) (refs []referent, known bool) {
	ref := r.samePlace(s, i)
	if ref == nil {
		ref = r.besidesIn(s, i)
	}
	if ref == nil {
		ref = r.founded(s, i)
	}
	if ref == nil {
		ref = r.firmOfSucceeded(s, i)
	}
	if ref == nil && r.placed(s.chunks[person.members[0]].name.ID) && !s.isNow(i) {
		return nil, true
	}
	if own := s.setUpBehind(last); own != nil {
		ref = r.indirect(own, own.first)
	}
	if ref == nil {
		ref = r.subjectFirm(s, i)
	}
	if own := r.foundedBy(person); len(own) == 1 && r.spokenOfIn(s, own[0].id) {
		ref = &own[0] // "Kelda put $5m into Velor. Ms Rao, the chief executive, …" of Velor, which she founded
	}
	if ref == nil {
		return nil, false
	}
	return []referent{*ref}, true
}

// indirect gives the referent of a named firm whose name, from a chunk on, only proves whose a position is.
func (r *reader) indirect(p *phrase, first int) *referent {
	ref := r.model.members(p)[0]
	ref.direct, ref.proof = false, p.s.bytes(span{first, p.last})
	return &ref
}

// firmOfSucceeded gives the firm of the one whose post an English clause says that somebody else has now: "Founder Tom Lund left.
// Ada Boyd replaced Lund as chief executive".
func (r *reader) firmOfSucceeded(s *sentence, i int) *referent {
	as := s.asBefore(i)
	if !s.nounFollows || as < 1 {
		return nil
	}
	p := s.chunks[as-1].phrase
	if p == nil || !p.names(entity.Person) || !s.succeeds(p) {
		return nil
	}
	return r.model.firmOfPerson(s.chunks[p.members[0]].name.ID)
}

// firmImplied gives the firm that the sentence or the text is about: "Nordlys was set up by Signe Dahl, who remains chair".
func (r *reader) firmImplied(s *sentence, i int, person *phrase) []referent {
	if here := r.firmHere(s, i); s.nounFollows && len(here) == 1 {
		return here
	}
	if lead := s.leadsTo(i); lead != nil {
		return []referent{*r.indirect(lead, lead.first)}
	}
	if sole := r.model.soleHere(s, i); s.nounFollows && len(sole) == 1 && !s.othersFirm(sole[0].id, i, person) && !r.onlyWorkplace(s, sole[0].id, i) {
		return sole
	}
	isFirm := func(k entity.Kind) bool { return k == entity.Organization }
	refs := r.model.impliedBut(s, i, isFirm, barred{ids: s.cameFromFirms(i)})
	if len(refs) == 1 && r.firmOfText(s, i, refs[0].id) {
		if whole := r.model.wholeFirm(refs[0].id, s); whole != nil {
			return r.model.proved(whole, isFirm)
		}
		return refs
	}
	if own := r.foundedBy(person); own != nil && !r.namesOtherFirm(s, own[0].id, i) {
		return own
	}
	return nil
}

// firmOfText reports that the text speaks of a firm before the position at i, and of no other.
func (r *reader) firmOfText(s *sentence, i int, id string) bool {
	if r.namesOtherFirm(s, id, i) || r.model.of(id).ruler || !r.spokenOf(s, id) {
		return false
	}
	return s.nounFollows || !r.armOfFirm(id)
}

// onlyWorkplace reports an organization of which the English sentence tells before a position only that somebody works or once worked
// there, which makes it nobody else's: "Bo Rask is now a professor at Lund University; Ada Boyd remains chief executive", "a former
// Scania engineer who took over from founder Bo Rask".
func (r *reader) onlyWorkplace(s *sentence, id string, i int) bool {
	if !s.nounFollows || r.model.main(id) && r.model.of(id).count > 1 {
		return false
	}
	for n := range s.segments {
		if g := &s.segments[n]; g.last <= i && s.chunks[g.last-1].kind == name && s.chunks[g.last-1].name.ID == id && (s.cameFrom(n) || s.asideOfWorker(g)) {
			return true // "Ann Lee, formerly of Nokia, would join as finance chief"
		}
	}
	for n := len(r.facts) - 1; n >= 0 && r.facts[n].s == s; n-- {
		f := r.facts[n]
		if f.Type == fact.Affiliation && f.trigger < i && (f.Position == "" || f.left || s.outsiderAt(f.trigger)) && f.has(id) {
			return true
		}
	}
	return false
}

// outsiderAt reports a position at a chunk whose holder looks at firms from outside.
func (s *sentence) outsiderAt(i int) bool {
	return s.chunks[i].is(grammar.Post) && s.chunks[i].entry.Outsider
}

// namesOtherFirm reports a sentence that names another organization before a position than that, but for where somebody only works.
func (r *reader) namesOtherFirm(s *sentence, id string, i int) bool {
	for k := range s.names {
		n := &s.names[k]
		if n.First < s.chunks[i].first && n.ID != id && n.Kind == entity.Organization && !r.onlyWorkplace(s, n.ID, i) {
			return true
		}
	}
	return false
}

// ofState reports an English noun for an institution right before a position, told to be that of a place or by what it does.
func (s *sentence) ofState(i int) bool {
	if !s.nounFollows || i == 0 {
		return false
	}
	c := &s.chunks[i-1]
	if !c.namesBody() {
		return false
	}
	return c.last-c.first > 1 || i > 1 && (s.chunks[i-2].kind == other || s.chunks[i-2].kind == name)
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

// othersFirm reports a firm that an English sentence names before a chunk only in what it tells between commas of somebody else:
// "Tarn, a former banker at Tallow, replaces Bo Rask, who becomes chairman".
func (s *sentence) othersFirm(id string, before int, person *phrase) bool {
	found := false
	for _, p := range s.phrases {
		if p.first >= before || !p.names(entity.Organization) || s.chunks[p.members[0]].name.ID != id {
			continue
		}
		n := s.segmentOf(p.first)
		if n < 1 || s.segmentOf(before) == n {
			return false
		}
		first := s.segments[n].first
		if first < 2 || s.chunks[first-1].key != "," || !s.isPersonName(first-2) || first-2 >= person.first {
			return false
		}
		found = true
	}
	return found
}

// leadsTo gives the firm that an English sentence begins to tell of before it names it: "Founded in 2021 by
// researchers including chief executive Ann Lee, Velor …".
func (s *sentence) leadsTo(i int) *phrase {
	if !s.nounFollows || len(s.segments) < 2 || s.segments[0].kind != predicate || i >= s.segments[0].last {
		return nil
	}
	p := s.headOf(&s.segments[1])
	if !p.oneName() || p.first != s.segments[1].first || !compatible(p.kind, entity.Organization) {
		return nil
	}
	return p
}

// foundedBy gives the one firm that somebody is told to have founded, nil for none: "Mr Rao, the chief
// executive" of whom that was said runs it.
func (r *reader) foundedBy(p *phrase) []referent {
	if !p.s.nounFollows {
		return nil
	}
	var refs []referent
	who := p.s.chunks[p.members[0]].name.ID
	for _, f := range r.facts {
		if f.Type != fact.Founding || f.Polarity+f.Modality != "" || !slices.Contains(f.Args[fact.Founder], who) {
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
		// "Its chip beats X's, says Ann Lee, the chief executive"
		return r.model.proved(m, func(k entity.Kind) bool { return compatible(k, entity.Organization) })
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
		if m := r.firmTakenUp(before); m != nil {
			return r.model.id(m) == id
		}
		if before.namesOther(id, len(before.toks)) && !r.onlyPress(before, id) || r.opensWithFirm(before, id) {
			return false
		}
	}
	return r.model.main(id) && (r.model.of(id).count >= mainCount || s.nounFollows && r.model.alone(id))
}

// firmTakenUp gives what a sentence takes up, or the first organization that is its subject.
func (r *reader) firmTakenUp(s *sentence) *spoken {
	if m := r.model.takenUp(s); m != nil {
		return m
	}
	return r.model.first(s.index, func(m *spoken) bool {
		return m.subject && m.phrase.kind == entity.Organization && !(s.nounFollows && m.phrase.media)
	})
}

// opensWithFirm reports an English sentence that begins with another firm, which only the rest of the text tells to be one:
// "Lumo, on the other hand, …".
func (r *reader) opensWithFirm(s *sentence, id string) bool {
	if !s.nounFollows {
		return false
	}
	p := s.opening()
	if p == nil || p.anaphoric() || p.kind != "" {
		return false
	}
	c := &s.chunks[p.members[0]]
	return r.model.kindOf(c) == entity.Organization && c.name.ID != id
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
	if s.nounFollows || n < 1 || s.segments[n].first != first || s.chunks[first-1].key != "," || !s.copulaBehind(i) {
		return nil
	}
	p := s.headOf(&s.segments[n-1])
	if !p.oneName() || p.kind != entity.Organization || s.segments[n-1].kind != clause {
		return nil
	}
	return r.indirect(p, p.members[0])
}

// copulaBehind reports a form of "to be" right behind a chunk.
func (s *sentence) copulaBehind(i int) bool {
	return i+1 < len(s.chunks) && s.copulas[s.chunks[i+1].key]
}

// samePlace gives where the Vietnamese sentence before tells of one post, for another with which a sentence begins:
// "Chủ tịch liên minh X là bà A. Phó chủ tịch là ông B".
func (r *reader) samePlace(s *sentence, i int) *referent {
	if s.nounFollows || s.positionStart(i) != 0 || !s.copulaBehind(i) || s.index == s.block.Sentences[0] {
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

// openedWith adds the post with which the second sentence of an English text takes up the only one whom the first names, and with
// whom that begins: "Ada Boyd is late. The chief executive of Kelda, a bank, has come straight from Oslo."
func (r *reader) openedWith(s *sentence, i, last int, org *phrase) {
	if !s.nounFollows || s.index != 1 || s.positionStart(i) != 1 || !s.chunks[0].is(grammar.Definite) || !org.names(entity.Organization) {
		return
	}
	before := r.sentences[0]
	if before.src.Block != s.src.Block || len(before.names) != 1 || before.chunks[0].kind != name || before.names[0].Kind != entity.Person {
		return
	}
	d, first := r.position(s, i, last)
	person := []referent{r.model.referTo(before.names[0].ID, entity.Person)}
	if r.enter(d, fact.Person, nil, person) && r.fillKind(d, fact.Organization, org, entity.Organization) {
		r.setPosition(d, first, last)
		r.add(d)
	}
}

// asideOfWorker reports what is told between commas of somebody, which ends with where they work or once had a post: "Ann Lee, once a
// lawyer at Nokia, took over as chief executive", "Ann Lee, until recently head of sales at Nokia, …".
func (s *sentence) asideOfWorker(g *segment) bool {
	if !s.nounFollows || g.kind != apposition || g.last-g.first > maxDescriptors+4 {
		return false
	}
	at := s.chunks[g.last-1].phrase
	if at == nil || at.gov <= g.first || at.last != g.last || !at.names(entity.Organization) {
		return false
	}
	if !s.chunks[at.gov].is(grammar.At | grammar.For | grammar.Of | grammar.With) {
		return false
	}
	if p := s.chunks[at.gov-1].phrase; p != nil && p.kind == entity.Person && p.anaphoric() && p.last == at.gov {
		return true
	}
	return s.holds(grammar.Post, span{g.first, at.gov}) && s.onceSo(g)
}

// onceSo reports an aside that begins with words for what is no longer so: "formerly head of", "a former head of".
func (s *sentence) onceSo(g *segment) bool {
	for k := g.first; k < min(g.first+2, g.last); k++ {
		if s.isListed(k, &s.bygone) || s.former[s.chunks[k].key] {
			return true
		}
	}
	return false
}

// cameFromFirms gives the firms of which an English sentence tells before a chunk only that somebody works or once worked there.
func (s *sentence) cameFromFirms(before int) (ids []string) {
	for n := 1; s.nounFollows && n < len(s.segments); n++ {
		g := &s.segments[n]
		if g.last > before {
			break
		}
		if c := &s.chunks[g.last-1]; c.kind == name && (s.cameFrom(n) || s.asideOfWorker(g)) {
			ids = append(ids, c.name.ID)
		}
	}
	return ids
}
