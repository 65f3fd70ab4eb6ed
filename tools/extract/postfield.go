package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// positionEnd is where the words of a position end, with what it is for up to whose it is in Vietnamese, be that a verb or a land
// elsewhere: "trưởng phòng [đánh giá] của Viện X", "giám đốc [khu vực châu Á] của X".
func (s *sentence) positionEnd(i int) int {
	last := s.plainPositionEnd(i)
	if s.nounFollows {
		return last
	}
	post := last - 1
	for post > i && !s.chunks[post].is(grammar.Post) {
		post--
	}
	return max(last, s.postField(post))
}

// postField gives the word for "of" behind what a Vietnamese position at a chunk is for, before the organization whose it is, and 0
// where there is none such.
func (s *sentence) postField(i int) int {
	const others = verbGroup | grammar.Denial | grammar.Clause | grammar.Subordinate | grammar.Relative | grammar.This | grammar.He |
		grammar.It | grammar.They | grammar.We | grammar.By | grammar.From | grammar.With | grammar.For | grammar.AccordingTo | grammar.Post | grammar.As |
		grammar.Appointing | grammar.Than
	for k := i + 1; k+1 < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Of) && c.kind != name:
			if p := s.phraseAt(k + 1); k > i+1 && p.maybeOrganization() && !p.plural {
				return k
			}
			return 0
		case c.kind == name && c.name.Kind == entity.Place, isDash(c.key) && c.key != ":":
		case c.is(grammar.At) && s.chunks[k+1].kind == name:
		case c.kind == punct, c.kind > word, c.is(others), c.quoted, k == i+1 && c.is(grammar.And):
			return 0 // "làm giám đốc tài chính và đánh giá cao kế hoạch của X"
		}
	}
	return 0
}
