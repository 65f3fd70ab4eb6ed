package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// soleGroup gives the group that an English text names more than once, where it has named no other before a sentence, or the one
// of which the part of the text under the same heading speaks.
func (r *reader) soleGroup(s *sentence) []referent {
	first := r.partFrom(s)
	if refs := r.groupOfPart(s, first); refs != nil {
		return refs
	}
	m := r.model.only(r.model.starts[s.index], func(m *spoken) bool { return m.phrase.kind == entity.Group && len(m.phrase.members) == 1 && !m.place() })
	if m == nil || m.about.count < 2 && !r.saysGroup(first, s.index) {
		return nil
	}
	return r.model.proved(m, func(k entity.Kind) bool { return k == entity.Group })
}

// groupReach is how many sentences back, items of lists among them, a text still speaks of the members of a group.
const groupReach = 16

// partFrom gives the first of the few sentences before one that stand under the same heading.
func (r *reader) partFrom(s *sentence) int {
	first := s.index
	for first > 0 && s.index-first < groupReach && r.sentences[first-1].block.Section == s.block.Section {
		first--
	}
	return first
}

// groupOfPart gives the one group that is named from a sentence to before another: "The Harbour Compact was signed in May. …
// Velor was invited but has not joined".
func (r *reader) groupOfPart(s *sentence, first int) []referent {
	named := func(m *spoken) bool { return !m.place() && (m.phrase.kind == entity.Group || r.namesBody(m.phrase)) }
	found := r.model.last(r.model.starts[first], r.model.starts[s.index], named)
	if found == nil || len(found.phrase.members) > 1 || found.phrase.s.comparand(found.phrase) {
		return nil
	}
	other := func(m *spoken) bool { return named(m) && r.model.id(m) != r.model.id(found) }
	if r.model.last(r.model.starts[first], r.model.starts[s.index], other) != nil {
		return nil
	}
	refs := r.model.proved(found, func(k entity.Kind) bool { return k == entity.Group || k == entity.Organization })
	if found.phrase.kind != entity.Group && len(refs) == 1 {
		refs[0].kind = entity.Group // "the Bike Freight Association"
	}
	return refs
}

// namesBody reports an English name of an organization that ends as those of associations do.
func (r *reader) namesBody(p *phrase) bool {
	if !p.s.nounFollows || p.kind != entity.Organization || p.anaphoric() || len(p.members) != 1 {
		return false
	}
	c := &p.s.chunks[p.members[0]]
	return c.last-c.first > 1 && slices.Contains(r.grammar.Names.BodySuffixes, p.s.toks[c.last-1].Key)
}

// place reports a name behind an English "at", or only once behind "of", which tells where or when something was: "on the first day
// of the World Robot Congress".
func (m *spoken) place() bool {
	s, k := m.phrase.s, m.phrase.gov
	return s.nounFollows && k >= 0 && (s.chunks[k].is(grammar.At) || s.chunks[k].is(grammar.Of) && m.about.count == 1)
}

// saysGroup reports words for a group told before among some sentences: "The founding members of the initiative are".
func (r *reader) saysGroup(first, last int) bool {
	for _, s := range r.sentences[first:last] {
		for _, p := range s.phrases {
			if p.kind == entity.Group && p.anaphoric() && p.definite() && !p.plural {
				return true
			}
		}
	}
	return false
}
