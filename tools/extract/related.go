package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
)

// related fills the roles of a noun for whom somebody has. Behind a Vietnamese one stands whose they are, and who they are
// behind a form of "to be" or a word that introduces a list: "Các nhà đầu tư của X gồm A và B", "Đối tác của X tại Lào là Y".
func (r *reader) related(d *draft, e *grammar.Event) {
	s := d.s
	if s.nounFollows {
		if whose, whom := s.possessor(d.trigger), s.relatedTo(d.trigger); whose != nil && whom != nil && r.fill(d, e.Object, whom) {
			r.fill(d, e.Subject, whose)
		}
		return
	}
	whose := s.phraseFrom(d.trigger + 1)
	if whose == nil {
		return
	}
	k := whose.last
	for k+2 < len(s.chunks) && s.chunks[k].is(grammar.At) && s.chunks[k+1].kind == name && s.chunks[k+1].name.Kind == entity.Place {
		k += 2
	}
	for k+1 < len(s.chunks) && s.chunks[k].is(grammar.Pause|grammar.Auxiliary) && !s.chunks[k].is(grammar.Be|grammar.Such) {
		k++
	}
	if k+1 >= len(s.chunks) || !s.chunks[k].is(grammar.Be|grammar.Such) || s.chunks[k].is(grammar.Negation) {
		return
	}
	if whom := s.phraseFrom(k + 1); whom != nil && !whom.anaphoric() {
		r.fill(d, e.Subject, whose)
		r.fill(d, e.Object, whom)
	}
}

// relatedTo gives the firm that an English noun behind a possessor tells of: "Velora and its partner Halden", "Halden, Velora's
// partner since 2022", "Halden has been Velora's partner since 2022".
func (s *sentence) relatedTo(i int) *phrase {
	if p := s.phraseAt(i + 1); p != nil && p.first == i+1 && p.names(entity.Organization) {
		return p
	}
	if p := s.appositionHost(i); p != nil {
		return p
	}
	n, k := s.segmentOf(i), i-1
	for k > 0 && !s.chunks[k].is(grammar.Be) && i-k <= maxOwned {
		k--
	}
	if n < 0 || k < s.segments[n].first || !s.chunks[k].is(grammar.Be) || s.chunks[k].is(grammar.Negation) {
		return nil
	}
	if p := s.subjectOf(k, n); p != nil && p.last <= k && p.names(entity.Organization) {
		return p
	}
	return nil
}

// relational reports an English noun for whom somebody has that may also be a post: "Halden has been Velora's partner since 2022".
func (s *sentence) relational(i int) bool {
	return s.nounFollows && slices.ContainsFunc(s.chunks[i].entry.Uses, func(u grammar.Use) bool { return u.Event.Relational })
}
