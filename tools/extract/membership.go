package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// groups reads who belongs to a group that the sentence names: a list of names
// beside a word of naming.
func (r *reader) groups(s *sentence) {
	group := s.groupNamed()
	if group == nil || r.oneOf(s, group) {
		return
	}
	for i := range s.chunks {
		if !s.chunks[i].is(grammar.Naming) && !s.listsMembers(group, i) && !s.consistsAt(group, i) {
			continue
		}
		for _, p := range s.phrases {
			if p == group || len(p.members) < 2 || !compatible(p.kind, entity.Organization) {
				continue
			}
			d := r.draft(fact.Membership, s, i)
			if r.fill(d, fact.Group, group) && r.fill(d, fact.Member, p) {
				r.add(d)
			}
			return
		}
	}
}

// consistsAt reports a Vietnamese word like "gồm" right behind a group: "Nhóm “Sáu con hổ AI” gồm …".
func (s *sentence) consistsAt(group *phrase, i int) bool {
	if s.nounFollows || group.gov >= 0 {
		return false
	}
	c := &s.chunks[i]
	return c.is(grammar.Such) && !c.is(grammar.Be) && s.pastQuote(group.last) == i
}

// pastQuote gives the chunk behind the mark that closes a quotation at the chunk, or the chunk.
func (s *sentence) pastQuote(i int) int {
	if i+1 < len(s.chunks) && s.chunks[i].kind == punct && s.chunks[i+1].kind != punct && (isQuoteMark(s.chunks[i].key) || s.chunks[i].key == "”") {
		return i + 1
	}
	return i
}

// oneOf reads English words that only say whose member something is: "It is still one of the six AI tigers",
// "X and Y, two of the six AI tigers, …". It reports whether it did.
func (r *reader) oneOf(s *sentence, group *phrase) bool {
	n := s.segmentOf(group.first)
	if !s.nounFollows || n < 0 {
		return false
	}
	member, at := s.memberOf(group, n)
	if member == nil {
		return false
	}
	d := r.draft(fact.Membership, s, at)
	if !r.fill(d, fact.Group, group) || !r.fill(d, fact.Member, member) {
		return false
	}
	if r.modality(d, grammar.Use{Event: &grammar.Event{}}, n); d.Modality != "" || d.Polarity != "" {
		return false
	}
	r.add(d)
	return true
}

// memberOf gives what is told to be part of a group, and the chunk that tells it.
func (s *sentence) memberOf(group *phrase, n int) (*phrase, int) {
	g := &s.segments[n]
	if g.kind == apposition {
		if group.last == g.last && s.someOf(g.first, group.members[0]) {
			return s.hostBefore(n), g.first
		}
		return nil, 0
	}
	if g.kind > predicate || !s.chunks[group.first].is(grammar.Indefinite) {
		return nil, 0
	}
	be := group.first - 1
	for be > g.first && s.chunks[be].is(grammar.Pause) && !s.chunks[be].is(grammar.Be) {
		be--
	}
	if be < g.first || !s.chunks[be].is(grammar.Be) || s.chunks[be].is(grammar.Negation|grammar.Planned|grammar.Possible) {
		return nil, 0
	}
	return s.subjectOf(be, n), be
}

// someOf reports nothing but a number and "of" among some chunks: "two of the six".
func (s *sentence) someOf(first, last int) bool {
	of := false
	for k := first; k < last; k++ {
		c := &s.chunks[k]
		if !c.is(grammar.Indefinite|grammar.Definite|grammar.Of) && c.kind != amount {
			return false
		}
		of = of || c.is(grammar.Of) || c.last-c.first > 1
	}
	return of
}

func (s *sentence) groupNamed() *phrase {
	for _, p := range s.phrases {
		if p.kind == entity.Group && !p.anaphoric() {
			return p
		}
	}
	return nil
}

// listedMembers reads "Các công ty này – A, B và C –" behind a sentence that
// names their group.
func (r *reader) listedMembers(s *sentence) {
	if s.index == 0 {
		return
	}
	for _, p := range s.phrases {
		if len(p.members) < 3 || p.kind != entity.Organization || p.first < 2 || !isDash(s.chunks[p.first-1].key) {
			continue
		}
		if !s.chunks[p.first-2].is(grammar.This|grammar.Noun) || !s.pluralThis(p.first-2) {
			continue
		}
		before := r.sentences[s.index-1]
		group := before.groupNamed()
		if group == nil || before.src.Block != s.src.Block {
			continue
		}
		d := r.draft(fact.Membership, s, p.first-1)
		refs := r.model.members(group)
		for i := range refs {
			m := group.members[i]
			refs[i].direct, refs[i].proof = false, before.bytes(span{m, m + 1})
		}
		if r.enter(d, fact.Group, nil, refs) && r.fill(d, fact.Member, p) {
			d.used = append(d.used, p.first-2)
			r.add(d)
		}
	}
}

func isDash(key string) bool { return key == "–" || key == "—" || key == "-" || key == ":" }

// pluralThis reports a demonstrative in the few words before the chunk.
func (s *sentence) pluralThis(i int) bool {
	for k := max(0, i-4); k <= i; k++ {
		if s.chunks[k].is(grammar.This) {
			return true
		}
	}
	return false
}

// memberNoun gives the Vietnamese noun for members, of none named, with which the segment of a chunk begins, -1 for none:
// "Các thành viên sáng lập gồm".
func (s *sentence) memberNoun(i int) int {
	n := s.segmentOf(i)
	if s.nounFollows || n < 0 {
		return -1
	}
	k := s.segments[n].first
	for k < i && s.chunks[k].is(grammar.Indefinite|grammar.And) {
		k++
	}
	if k < i && s.chunks[k].is(grammar.Trigger) && onlyNominal(&s.chunks[k]) && s.tells(k, fact.Membership) {
		return k
	}
	return -1
}

// listsMembers reports a word like "gồm" behind a group and the noun for its members: "Thành viên sáng lập của X gồm A và B".
func (s *sentence) listsMembers(group *phrase, i int) bool {
	if !s.chunks[i].is(grammar.Such|grammar.Be) || group.gov < 0 || group.last > i {
		return false
	}
	return s.chunks[group.gov].is(grammar.Of) && s.memberNoun(i) == group.gov-1
}

// theirMembers reads the members of the group that the Vietnamese sentence before tells of, or that has them as the subject
// of a verb: "Thành viên gồm A, B và C", "Liên minh X có thêm thành viên mới là A".
func (r *reader) theirMembers(s *sentence) {
	for i := 1; i < len(s.chunks) && !s.nounFollows; i++ {
		c := &s.chunks[i]
		if !c.is(grammar.Such|grammar.Be) || c.quoted || c.phrase != nil {
			continue
		}
		k := i - 1
		for k > 0 && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Auxiliary)) {
			k--
		}
		members := s.listFrom(i + 1)
		if members == nil || !s.chunks[k].is(grammar.Trigger) || !onlyNominal(&s.chunks[k]) || !s.tells(k, fact.Membership) {
			continue
		}
		d := r.draft(fact.Membership, s, k)
		if s.memberNoun(i) == k {
			if !r.groupBefore(d) {
				continue
			}
		} else if p := s.subjectOf(k, s.segmentOf(k)); p == nil || p.kind != entity.Group || !r.fill(d, fact.Group, p) {
			continue
		}
		if r.fill(d, fact.Member, members) {
			r.add(d)
		}
		return
	}
}

// listFrom gives the organizations named at a chunk, behind a colon if there is one.
func (s *sentence) listFrom(i int) *phrase {
	if i < len(s.chunks) && s.chunks[i].key == ":" {
		i++
	}
	if p := s.phraseFrom(i); p.maybeOrganization() && !p.anaphoric() {
		return p
	}
	return nil
}

// quits reads who no longer belongs to a group: "X rút khỏi Liên minh Y", "X has quit the Y Alliance", and who stays, "X chưa rời
// Liên minh Y".
func (r *reader) quits(s *sentence) {
	for _, p := range s.phrases {
		if p.kind != entity.Group || p.anaphoric() && !p.this && (!s.nounFollows || !p.definite() || p.plural) {
			continue
		}
		i, n := s.quitAt(p), -1
		if i > 0 {
			n = s.segmentOf(i)
		}
		if n < 0 || s.chunks[i].quoted || s.hypothetical(n) || s.describesNext(p) {
			continue // "left the Alliance meeting early"
		}
		d := r.draft(fact.Membership, s, i)
		if !r.fill(d, fact.Group, p) || !r.fill(d, fact.Member, s.subjectOf(i, n)) {
			continue
		}
		if p.anaphoric() && s.nounFollows && r.model.kindOfID(d.Args[fact.Group][0]) != entity.Group {
			continue
		}
		r.date(d, n)
		r.modality(d, grammar.Use{Event: &grammar.Event{}}, n)
		if d.Polarity == fact.Negative || d.Modality != "" {
			continue
		}
		d.Polarity = fact.Negative
		r.add(d)
	}
}

// describesNext reports an English name that only describes the plain word behind it.
func (s *sentence) describesNext(p *phrase) bool {
	if !s.nounFollows || p.last >= len(s.chunks) {
		return false
	}
	c := &s.chunks[p.last]
	return c.phrase == nil && (c.kind == other || c.is(grammar.Noun) || c.is(grammar.Trigger) && !c.is(prepositions|grammar.Auxiliary))
}

// quitAt gives the chunk of the verb right before a group that tells who leaves it, -1 for none.
func (s *sentence) quitAt(p *phrase) int {
	t := s.chunks[p.first].first
	for n := maxWords; n > 0; n-- {
		if n <= t && s.listedWord(t-n, &s.quitting) == n {
			return s.chunkFrom(t - n)
		}
	}
	return -1
}

// groupBehind gives the group behind what kind of a member somebody is: "là thành viên lâu đời nhất của X".
func (s *sentence) groupBehind(i int) *phrase {
	for k := i + 1; k+1 < len(s.chunks) && k-i <= maxDescriptors && !s.nounFollows; k++ {
		c := &s.chunks[k]
		if c.is(grammar.Of) && c.phrase == nil {
			if p := s.chunks[k+1].phrase; p != nil && p.kind == entity.Group {
				return p
			}
			return nil
		}
		if c.kind != other && c.kind != amount && !c.is(grammar.Auxiliary|grammar.Pause|grammar.Indefinite) {
			return nil
		}
	}
	return nil
}
