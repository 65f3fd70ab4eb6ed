package extract

import "moc/tools/entity"

// soleGroup gives the group that an English text names more than once, where it has named no other before a sentence.
func (r *reader) soleGroup(s *sentence) []referent {
	m := r.model.only(r.model.starts[s.index], func(m *spoken) bool { return m.phrase.kind == entity.Group && len(m.phrase.members) == 1 })
	if m == nil || m.about.count < 2 {
		return nil
	}
	return r.model.proved(m, func(k entity.Kind) bool { return k == entity.Group })
}
