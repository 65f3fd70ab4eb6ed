package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// related fills the roles of a Vietnamese noun for whom somebody has, "Các nhà đầu tư của X gồm A và B", "Đối tác của X tại Lào
// là Y": whose they are stands behind it, and who they are behind a form of "to be" or a word that introduces a list.
func (r *reader) related(d *draft, e *grammar.Event) {
	s := d.s
	whose := s.phraseFrom(d.trigger + 1)
	if s.nounFollows || whose == nil {
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
