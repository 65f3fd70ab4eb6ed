package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// maxWords bounds how far from what they tell of nouns for kin and for parts are looked for, in tokens.
const maxWords = 4

// listedWord gives how many tokens from one on are a word of a list, 0 for none.
func (s *sentence) listedWord(t int, list *text.Trie[bool]) int {
	_, end := list.Longest(s.toks, t)
	return max(end-t, 0)
}

// deedAt reports a verb of no event at the chunk, behind words of its group: "và (đã) dời trụ sở", "and swung to a loss".
func (s *sentence) deedAt(i int) bool {
	for i < len(s.chunks) && s.chunks[i].is(grammar.Auxiliary|grammar.Pause) {
		i++
	}
	if i >= len(s.chunks) || s.chunks[i].phrase != nil || s.chunks[i].kind > word {
		return false
	}
	return s.listedWord(s.chunks[i].first, &s.deeds) > 0
}

// besides reports that what stands between the trigger and a time joins something else that is told of the
// same people, which has the time: "ra mắt X và dời trụ sở năm 2024", "gọi được 5 triệu USD và lỗ 2 triệu
// USD năm 2024".
func (s *sentence) besides(trigger, i int) bool {
	for k := trigger + 1; k < i && !s.nounFollows; k++ {
		c := &s.chunks[k]
		joins := c.is(grammar.And) && !c.is(grammar.With)
		if (joins || c.is(grammar.Clause) || c.key == ",") && s.deedAt(k+1) || joins && s.sumAfter(k, i) {
			return true
		}
	}
	return false
}

// sumAfter reports a word for a measure and its quantity between two chunks.
func (s *sentence) sumAfter(i, end int) bool {
	gauge := false
	for k := i + 1; k < end && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		gauge = gauge || c.is(grammar.Gauge) && !pricing(c)
		if c.kind == amount {
			return gauge
		}
		if c.phrase != nil && !c.phrase.anaphoric() {
			return false
		}
	}
	return false
}

// nearOnly turns a person who is named only to tell who else acts into nobody: "vợ ông An", "em trai của
// bà Bình". Behind a bare noun for kin without a title may stand the name of the kin.
func (s *sentence) nearOnly(p *phrase) {
	if s.nounFollows || p.anaphoric() || p.kind != entity.Person || len(p.members) != 1 {
		return
	}
	k, name := p.members[0]-1, p.members[0]
	for k > 0 && s.chunks[k].is(grammar.Title|grammar.He) {
		k--
	}
	titled := k+1 < name
	if k > 0 && s.chunks[k].is(grammar.Of) {
		k, titled = k-1, true
	}
	if k < 0 || !titled || s.chunks[k].phrase != nil || !s.kinBefore(s.chunks[k].last) {
		return
	}
	p.first, p.members, p.ref, p.none = k, nil, k, true
}

// kinBefore reports a noun for kin that ends before a token, or before "của" there. "Vợ chồng ông An" are
// more than that.
func (s *sentence) kinBefore(t int) bool {
	if c := s.chunkEnding(t); c >= 0 && s.chunks[c].is(grammar.Of) {
		t = s.chunks[c].first
	}
	for n := 1; n < maxWords && n <= t; n++ {
		if s.listedWord(t-n, &s.kin) == n {
			c := s.chunkEnding(t)
			return c >= 0 && s.chunks[c].first >= t-n
		}
	}
	return false
}

// chunkEnding gives the chunk that ends before a token, -1 for none.
func (s *sentence) chunkEnding(t int) int {
	return slices.IndexFunc(s.chunks, func(c chunk) bool { return c.last == t })
}

// kinOf reports a phrase that tells of nobody but kin of who is named in it.
func (s *sentence) kinOf(p *phrase) bool {
	return p != nil && !s.nounFollows && p.none && p.anaphoric() && p.ref == p.first && s.kinBefore(s.chunks[p.ref].last)
}

// isListed reports a chunk that is a phrase of a list.
func (s *sentence) isListed(i int, list *text.Trie[bool]) bool {
	c := &s.chunks[i]
	return s.listedWord(c.first, list) == c.last-c.first
}

// partAt gives the chunk behind a noun at the chunk for what belongs to a firm, 0 for none.
func (s *sentence) partAt(i int) int {
	if i >= len(s.chunks) || s.chunks[i].kind > word {
		return 0
	}
	n := s.listedWord(s.chunks[i].first, &s.parts)
	for k := i; k < len(s.chunks) && n > 0; k++ {
		if s.chunks[k].last >= s.chunks[i].first+n {
			return k + 1
		}
	}
	return 0
}

// ofOwned reports a quantity of what only belongs to the firm that is named: "Mảng đám mây của X có 2 triệu
// người dùng", "Doanh thu mảng đám mây của X", "X thu 3 triệu USD từ mảng đám mây". A part that has a name
// of its own is measured by that.
func (s *sentence) ofOwned(i, gauge, n int) bool {
	if s.nounFollows {
		return false
	}
	first := s.segments[n].first
	for first < i && s.leadsIn(first) {
		first++
	}
	if first == gauge {
		for first++; first < i && s.chunks[first].is(grammar.Of|grammar.From); {
			first++
		}
	}
	if end := s.partAt(first); end > 0 && end <= i && s.nobodysOwn(end, i) {
		return true
	}
	for k := i + 1; k <= i+2 && k < len(s.chunks); k++ {
		if s.chunks[k].is(grammar.From) {
			return s.partAt(k+1) > 0
		}
	}
	return false
}

// leadsIn reports what may stand before that with which a Vietnamese clause begins: "và hiện nay", "trong năm 2024".
func (s *sentence) leadsIn(k int) bool {
	c := &s.chunks[k]
	if c.is(grammar.Indefinite|grammar.Auxiliary|grammar.Pause|grammar.And|grammar.Clause) || c.kind == moment {
		return true
	}
	return c.is(prepositions) && s.chunks[k+1].kind == moment
}

// ofRelation reports that an English clause up to a quantity tells of another firm, which it names only by the one
// that it is a rival or a supplier of: "A rival of Kelda has 300 employees", "Kelda's suppliers have 300 employees".
func (s *sentence) ofRelation(i, n int) bool {
	g := &s.segments[n]
	for k := g.first; s.nounFollows && k+1 < i && !s.isVerb(k) && !s.chunks[k].is(grammar.Have); k++ {
		c := &s.chunks[k]
		if k > g.first && s.rivalHas(k) {
			return true
		}
		if !c.is(grammar.Noun) || !c.entry.Relative || c.entry.Kind != entity.Organization || s.chunks[k+1].kind == name {
			continue
		}
		if owner := s.possessor(k); owner != nil && !owner.pronoun {
			return true
		}
		p := s.chunks[min(k+2, i)].phrase
		if s.chunks[k+1].is(grammar.Of) && p != nil && !p.anaphoric() && p.last < len(s.chunks) && s.chunks[p.last].key != "," {
			return true
		}
	}
	return false
}

// rivalHas reports a word of comparing behind an article, and the firm with which the one that has something is compared: "A
// rival of Kelda has 300 employees".
func (s *sentence) rivalHas(k int) bool {
	if !s.chunks[k].is(grammar.Compare) || !s.chunks[k-1].is(grammar.Indefinite|grammar.Definite) {
		return false
	}
	p := s.chunks[k+1].phrase
	return p != nil && !p.anaphoric() && p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Have)
}

// earnings are the measures that a line of business has of its own.
var earnings = map[string]bool{"revenue": true, "profit": true, "loss": true}

// ofLine reports a sum in a Vietnamese sentence that begins with a line of business, up to a clause that names
// another: "Lĩnh vực viễn thông của X đạt doanh thu 5 tỷ đồng, tăng 5%; lợi nhuận đạt 1 tỷ đồng", "Trong mảng
// giáo dục, doanh thu đạt 5 tỷ đồng".
func (s *sentence) ofLine(i int) bool {
	if s.nounFollows {
		return false
	}
	first := 0
	for first < i && s.lead(first) {
		first++
	}
	c := &s.chunks[first]
	lined := c.phrase == nil || c.phrase.anaphoric() || c.phrase.kind == entity.Group // "Khối Công nghệ"
	if first == i || !lined || s.listedWord(c.first, &s.lines) == 0 {
		return false
	}
	n := s.segmentOf(i)
	p := s.subjectIn(&s.segments[n], i)
	if p == nil || p.anaphoric() {
		return true
	}
	return s.segments[n].first <= first && (p.gov < 0 || !s.chunks[p.gov].is(grammar.By)) // but "Mảng đám mây do X phụ trách"
}

// fromLine reports earnings that words beside them tell to be only some: "doanh thu từ bán lẻ của X", "doanh thu trung
// tâm dữ liệu", "đến từ mảng game, với doanh thu 5 tỷ đồng", "vượt kỳ vọng (doanh thu 5 tỷ đồng)".
func (s *sentence) fromLine(i, gauge int) bool {
	if s.nounFollows || gauge < 0 || gauge+1 >= len(s.chunks) {
		return false
	}
	return s.lineBehind(gauge, i) || s.withOfLine(&s.segments[s.segmentOf(i)]) || s.expectedBefore(i)
}

// lineBehind reports a line of business behind a word for a measure: "doanh thu trung tâm dữ liệu", "doanh thu từ bán lẻ".
func (s *sentence) lineBehind(gauge, i int) bool {
	c := &s.chunks[gauge+1]
	if gauge < i && s.listedWord(c.first, &s.lines) > 0 {
		return true
	}
	return c.is(grammar.From) && gauge+2 < i && s.chunks[gauge+2].kind <= word
}

// withOfLine reports a segment that tells "with" what a line of business earns which stands before it: "đến từ mảng game, với
// doanh thu 5 tỷ đồng".
func (s *sentence) withOfLine(g *segment) bool {
	if !s.chunks[g.first].is(grammar.With) {
		return false
	}
	for k := g.first - 1; k >= 0; k-- {
		if s.chunks[k].phrase == nil && s.listedWord(s.chunks[k].first, &s.lines) > 0 {
			return true
		}
	}
	return false
}

// expectedBefore reports a quantity in brackets behind words for what is only possible: "vượt kỳ vọng (doanh thu 5 tỷ đồng)".
func (s *sentence) expectedBefore(i int) bool {
	open := i - 1
	for open >= 0 && s.chunks[open].key != "(" && s.chunks[open].key != ")" {
		open--
	}
	if open < 0 || s.chunks[open].key != "(" {
		return false
	}
	for k := open - 1; k >= 0 && s.segmentOf(k) == s.segmentOf(open-1); k-- {
		if s.chunks[k].is(grammar.Possible) {
			return true
		}
	}
	return false
}

// lead reports what may stand before that with which a Vietnamese sentence begins: "Trong đó,", "Riêng quý I,".
func (s *sentence) lead(i int) bool {
	const leading = prepositions | grammar.Auxiliary | grammar.Pause | grammar.And | grammar.This | grammar.Opener | grammar.Clause | grammar.Indefinite
	c := &s.chunks[i]
	if c.phrase != nil && !c.phrase.anaphoric() || s.listedWord(c.first, &s.lines) > 0 {
		return false
	}
	return c.kind == moment || c.kind == punct || c.is(leading)
}

// nobodysOwn reports that the words from one chunk up to another name none but an owner and places: not
// "Các nhà đầu tư định giá công ty …", "Mảng đám mây do X phụ trách …", "Đối thủ của X là Y …".
func (s *sentence) nobodysOwn(first, end int) bool {
	owned := s.chunks[first-1].phrase
	found := false
	for k := first; k < end; k++ {
		p := s.chunks[k].phrase
		switch {
		case p == nil && s.chunks[k].is(grammar.By|grammar.Be):
			return false
		case p == nil || p == owned && p.anaphoric() || p.kind == entity.Place:
		case p.gov >= 0 && s.chunks[p.gov].is(grammar.Of|grammar.For):
			found = true
		case !p.anaphoric() || p.kind == entity.Organization:
			return false
		}
	}
	return found
}

// ofRegion reports a sum that a firm makes in one place only: "Doanh thu của X tại châu Á", "Tại châu Á, X
// thu 5 triệu USD".
func (s *sentence) ofRegion(i, gauge, n int) bool {
	if s.nounFollows || gauge < 0 {
		return false
	}
	for _, p := range s.phrases {
		if p.first == 0 || !p.names(entity.Place) {
			continue
		}
		at := s.atBefore(p)
		if at < 0 {
			continue
		}
		k := s.segmentOf(p.first)
		if k == n && (at > gauge && p.last <= i || at == i+1 || at == max(i, gauge)+1) {
			return true
		}
		if k == n-1 && at == s.segments[k].first && p.last == s.segments[k].last {
			return true
		}
	}
	return false
}

// atBefore gives the preposition of where something is before a place, or before a noun like "thị trường" with it, -1 for
// none: "ở thị trường Nhật Bản".
func (s *sentence) atBefore(p *phrase) int {
	at := p.first - 1
	if at > 0 && !s.chunks[at].is(grammar.At) {
		for at--; at > 0 && p.first-at < maxWords && s.partAt(at+1) != p.first; {
			at--
		}
	}
	if !s.chunks[at].is(grammar.At) {
		return -1
	}
	return at
}

// teamOf gives the firm of whose people or part, without a name, a Vietnamese verb tells: "Đội ngũ kỹ sư của X phát triển Y".
func (s *sentence) teamOf(i, n int) *phrase {
	first := s.segments[n].first
	at := s.chunks[first].first
	size := s.listedWord(at, &s.teams)
	if s.nounFollows || size == 0 {
		return nil
	}
	for i > first && s.chunks[i-1].is(grammar.Auxiliary|grammar.Pause) {
		i--
	}
	p := s.phraseBefore(i)
	if p == nil || p.gov <= first || p.kind != entity.Organization || p.anaphoric() || !s.chunks[p.gov].is(grammar.Of|grammar.At) {
		return nil
	}
	if s.verbBetween(first, p.gov) || size <= maxBareNoun && at+size < s.chunks[p.gov].first {
		return nil // "Nhóm khách hàng của X"
	}
	return p
}
