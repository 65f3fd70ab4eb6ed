package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// headingFirm gives the one firm that the heading above an English paragraph names, nil for none: profiles and
// lists of who is who stand below such.
func (r *reader) headingFirm(s *sentence) []referent {
	if !s.nounFollows || s.block.Section < 0 {
		return nil
	}
	id := ""
	for _, n := range r.doc.Blocks[s.block.Section].Sentences {
		for i := range r.sentences[n].names {
			m := &r.sentences[n].names[i]
			if id != "" || m.Kind != entity.Organization {
				return nil
			}
			id = m.ID
		}
	}
	if id == "" {
		return nil
	}
	return []referent{{id: id, kind: entity.Organization, proof: r.model.of(id).named}}
}

// profiled fills what a paragraph below the name of a firm leaves out as known: "Founded in Oslo in 2016 by Ann Lee.",
// "The smallest of them was founded in 2016", "Backers include Kelda Capital."
func (r *reader) profiled(d *draft, u grammar.Use) {
	s, role := d.s, fact.Organization
	if d.Type == fact.Investment && u.Event.Relational {
		role = fact.Recipient
	} else if d.Type != fact.Founding || u.Form != grammar.Participle {
		return
	}
	if len(d.Args[role]) > 0 || !s.opensProfile(d.trigger) || role == fact.Organization && d.trigger > 0 && s.index != s.block.Sentences[0] {
		return
	}
	if !r.enter(d, role, nil, r.headingFirm(s)) || role == fact.Recipient || len(d.Args[fact.Founder]) > 0 {
		return
	}
	if p := s.agentAfter(d.trigger); p != nil {
		r.fill(d, fact.Founder, p)
	} else if p := r.notedFounder(s, d.trigger); p != nil {
		refs := r.model.members(p)
		for i := range refs {
			refs[i].direct, refs[i].proof = false, p.s.bytes(span{p.members[i], p.members[i] + 1})
		}
		r.enter(d, fact.Founder, nil, refs)
	}
}

// notedFounder gives the one named in a note of its own behind that of the founding: "Founded: 2016. Founder: Ann Lee."
func (r *reader) notedFounder(s *sentence, trigger int) *phrase {
	next := s.index + 1
	if trigger > 0 || !s.isNote() || next >= len(r.sentences) || r.sentences[next].src.Block != s.src.Block {
		return nil
	}
	n := r.sentences[next]
	if !n.isNote() || !n.chunks[0].is(grammar.Post) || !slices.Contains(founders, n.chunks[0].entry.Position) {
		return nil
	}
	if p := n.chunks[2].phrase; p != nil && p.first == 2 && p.kind == entity.Person && !p.anaphoric() {
		return p
	}
	return nil
}

// founders are the positions, as a grammar calls them, of those who found firms.
var founders = []string{"founder", "co-founder"}

// isNote reports a sentence that tells by a word and a colon what something is: "Founder: Ann Lee".
func (s *sentence) isNote() bool {
	return s.nounFollows && len(s.chunks) > 2 && s.chunks[1].key == ":"
}

// opensProfile reports a chunk with which a sentence of one statement begins, or before which only a superlative
// stands: "The largest of the group was founded …".
func (s *sentence) opensProfile(i int) bool {
	if s.segmentOf(i) != 0 || i == 0 && s.isNote() {
		return i == 0
	}
	for k := 1; k < len(s.segments); k++ {
		if g := s.segments[k].kind; i == 0 && (g == clause || g == predicate) {
			return false // "Founded in 2016 by Ann Lee, Velor makes robots"
		}
	}
	for k := range i {
		c := &s.chunks[k]
		if c.kind == name || c.is(grammar.Own) || k == 0 && !c.is(grammar.Definite) || k == 1 && c.kind != other {
			return false
		}
	}
	return i != 1
}
