package extract

import (
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/source"
	"moc/tools/text"
)

// statements reads all facts of one sentence. Headings give context and state
// nothing; a question states nothing either.
func (r *reader) statements(s *sentence) {
	if s.block.Kind == source.Heading || s.block.Kind == source.Cell {
		return
	}
	if s.isQuestion() {
		if s.nounFollows && len(s.quotes) == 1 && s.onlyQuoted(s.quotes[0]) {
			r.quotes(s)
		}
		return
	}
	r.affiliations(s)
	r.headed(s)
	r.employments(s)
	r.successions(s)
	r.undergone(s)
	r.charged(s)
	r.ofFirms(s)
	r.developments(s)
	r.ownedAppositions(s)
	r.ownedThings(s)
	r.copularThings(s)
	r.makers(s)
	r.makersNamed(s)
	r.madeBy(s)
	r.events(s)
	r.asideMakers(s)
	r.ownThings(s)
	r.backers(s)
	r.backedBy(s)
	r.offers(s)
	r.cooperations(s)
	r.stakesSold(s)
	r.sharesHeld(s)
	r.sumsCame(s)
	r.memberships(s)
	r.denial(s)
	r.otherwise(s)
	r.opened(s)
	r.measurements(s)
	r.groups(s)
	r.listedMembers(s)
	r.theirMembers(s)
	r.quits(s)
	told := r.quotes(s)
	r.claims(s, told)
}

// enumerations reads the lists of the document: a sentence that ends in a colon
// and the items below it.
func (r *reader) enumerations() {
	blocks := r.doc.Blocks
	for b := range blocks {
		if blocks[b].Kind != source.Item || b == 0 || blocks[b-1].List == blocks[b].List {
			continue
		}
		lead, items := r.lead(b-1), r.items(b)
		if lead == nil || len(items) > maxItems {
			continue
		}
		d := r.draft(fact.Enumeration, lead, 0)
		d.whole = true
		d.Text = r.doc.Text(lead.src.Start, lead.src.End)
		for _, item := range items {
			d.Items = append(d.Items, r.doc.Text(item.Start, item.End))
			d.proofs = append(d.proofs, text.Span{Start: item.Start, End: item.End})
		}
		r.add(d)
		r.memberList(lead, items)
	}
}

// maxItems bounds a list that says something: a longer one is a table of data.
const maxItems = 200

// items gives the items of the list that begins with block b.
func (r *reader) items(b int) []*source.Block {
	blocks := r.doc.Blocks
	var out []*source.Block
	for k := b; k < len(blocks) && blocks[k].List == blocks[b].List; k++ {
		if blocks[k].Kind == source.Item {
			out = append(out, &blocks[k])
		}
	}
	return out
}

// lead gives the last sentence of a block if it ends in a colon.
func (r *reader) lead(b int) *sentence {
	block := &r.doc.Blocks[b]
	if len(block.Sentences) == 0 || block.Kind == source.Heading {
		return nil
	}
	s := r.sentences[block.Sentences[len(block.Sentences)-1]]
	if !strings.HasSuffix(r.doc.Text(s.src.Start, s.src.End), ":") {
		return nil
	}
	return s
}

// memberList reads a list below words of membership: each item begins with a
// member.
func (r *reader) memberList(lead *sentence, items []*source.Block) {
	i := lead.memberWord()
	if i < 0 && !lead.joins() && !lead.founds() && (lead.groupNamed() == nil || !lead.countsTo(len(items))) {
		return
	}
	d := r.draft(fact.Membership, lead, max(i, 0))
	d.whole = true
	group := lead.groupOf(i)
	if !r.foundedGroup(d, group) && !r.fill(d, fact.Group, group) && !r.groupBefore(d) {
		return
	}
	for _, item := range items {
		s := r.sentences[item.Sentences[0]]
		p := s.phraseAt(0)
		if p == nil || p.anaphoric() || i < 0 && (p.first > 0 || !compatible(p.kind, entity.Organization)) {
			return
		}
		refs := r.model.members(p)[:1]
		refs[0].direct, refs[0].proof = false, s.bytes(span{p.members[0], p.members[0] + 1})
		r.enter(d, fact.Member, nil, refs)
	}
	if complete(d) {
		r.add(d)
	}
}

// foundedGroup fills what the English sentence before "Its members are" tells to have been founded, which so is a group however
// it is called. It reports whether it did.
func (r *reader) foundedGroup(d *draft, p *phrase) bool {
	if p == nil || !d.s.nounFollows || !p.opensWithIts() {
		return false
	}
	f := r.lastFact(d.s, 1, func(f *draft) bool {
		return f.Type == fact.Founding && f.s.index == d.s.index-1 && f.Polarity+f.Modality == "" && len(f.Args[fact.Founder]) == 0
	})
	return f != nil && r.enter(d, fact.Group, nil, r.model.byID(f.Args[fact.Organization][0], entity.Group))
}

// joins reports a verb of joining before a word that introduces a list: "Những đơn vị tham
// gia gồm có:".
func (s *sentence) joins() bool {
	found := false
	for i := range s.chunks {
		found = found || s.isVerb(i) && s.tells(i, fact.Membership)
		if found && !s.nounFollows && s.chunks[i].is(grammar.Such) {
			return true
		}
	}
	return false
}

// founds reports a verb of founding: "Sáu đơn vị đứng tên sáng lập gồm:".
func (s *sentence) founds() bool {
	for i := range s.chunks {
		if s.chunks[i].is(grammar.Trigger) && s.tells(i, fact.Founding) {
			return true
		}
	}
	return false
}

// countsTo reports a number of things without a unit that is the number of items: "xếp sáu
// cái tên vào nhóm X:".
func (s *sentence) countsTo(items int) bool {
	for i := range s.chunks {
		if c := &s.chunks[i]; c.kind == amount && c.quantity.Currency == "" && !c.quantity.Percent && c.quantity.Number.Float64() == float64(items) {
			return true
		}
	}
	return false
}

// groupBefore fills the group of a list of members whose words do not name it: the one
// that the text spoke of.
func (r *reader) groupBefore(d *draft) bool {
	group := func(k entity.Kind) bool { return k == entity.Group }
	refs := r.model.implied(d.s, d.trigger, group)
	if len(refs) == 0 && !d.s.nounFollows && d.trigger > 0 && d.s.chunks[d.trigger-1].is(grammar.Passive) {
		if m := r.model.only(r.model.starts[d.s.index], func(m *spoken) bool { return m.phrase.kind == entity.Group }); m != nil {
			refs = r.model.proved(m, group)
		}
	}
	if len(refs) == 0 && len(r.facts) > 0 {
		if f := r.facts[len(r.facts)-1]; f.s == d.s && f.Type == fact.Membership && f.trigger < d.trigger {
			d.Args[fact.Group], d.proofs = f.Args[fact.Group], append(d.proofs, f.proofs...)
			return true // "X không vào liên minh, còn Y có thể được kết nạp", "X joined the Y Pact; Z has not signed up"
		}
	}
	if len(refs) == 0 && d.s.nounFollows {
		refs = r.soleGroup(d.s)
	}
	return len(refs) == 1 && r.enter(d, fact.Group, nil, refs)
}

// memberWord gives the chunk of a noun for members, -1 for none.
func (s *sentence) memberWord() int {
	for i := range s.chunks {
		if c := &s.chunks[i]; c.entry != nil {
			for _, u := range c.entry.Uses {
				if u.Event.Type == fact.Membership && (u.Form == grammar.Nominal || s.nounFollows && u.Form == grammar.Verb && u.Event.Subject == fact.Member) {
					return i
				}
			}
		}
	}
	return -1
}

// groupOf gives the group whose members the noun at i are.
func (s *sentence) groupOf(i int) *phrase {
	if i < 0 {
		return s.groupNamed()
	}
	if p := s.possessor(i); p != nil {
		p.kind = entity.Group
		return p
	}
	for _, p := range s.phrases {
		if p.gov > i && s.chunks[p.gov].is(grammar.Of) {
			return p
		}
	}
	if c := &s.chunks[i]; s.nounFollows && !onlyNominal(c) {
		return s.objectOf(i) // "those that have signed it so far are:"
	}
	return nil
}
