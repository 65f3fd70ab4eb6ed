package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
)

// sharesOut reports a sentence whose times and sums are each of another of those that it names: "released X and Y
// in May and June respectively".
func (s *sentence) sharesOut() bool {
	for t := range s.toks {
		if s.listedWord(t, &s.distributive) > 0 {
			return true
		}
	}
	return false
}

// listsValues reports two times or quantities that a word of joining ties together: "năm 2023 và 2024".
func (s *sentence) listsValues() bool {
	value := func(i int) bool { return s.chunks[i].kind == moment || s.chunks[i].kind == amount }
	for i := 1; i+1 < len(s.chunks); i++ {
		if s.joinsRow(i) && value(i-1) && value(i+1) {
			return true
		}
	}
	return false
}

// joinsRow reports a comma or a word of joining.
func (s *sentence) joinsRow(i int) bool {
	c := &s.chunks[i]
	return c.key == "," || c.is(grammar.And) && !c.is(grammar.With)
}

// row gives the chunks of the quantities in the list that one at a chunk belongs to, from the first to the last.
func (s *sentence) row(i int) (first, last int) {
	isAmount := func(k int) bool {
		return k >= 0 && k < len(s.chunks) && s.chunks[k].kind == amount && !s.chunks[k].quantity.Percent
	}
	for first = i; isAmount(first-2) && s.joinsRow(first-1); first -= 2 {
	}
	for last = i; isAmount(last+2) && s.joinsRow(last+1); last += 2 {
	}
	return first, last
}

// lendUnits gives the quantities of lists that a sentence shares out the unit that only the last one tells: "lần lượt có 5 triệu
// và 3 triệu người dùng". In "900 và 45 tỷ đồng" the first words prove no sum by themselves.
func (s *sentence) lendUnits() {
	for i := 0; i < len(s.chunks); i++ {
		if s.chunks[i].kind != amount {
			continue
		}
		first, last := s.row(i)
		from := s.chunks[last].quantity
		for k := first; k < last; k += 2 {
			q := s.chunks[k].quantity
			if q.Per == "" && q.Currency == from.Currency {
				q.Per = from.Per
			}
			if q.Unit == "" && q.Currency == "" && from.Currency == "" && (q.Scale > 1 || from.Scale <= 1) {
				q.Unit = from.Unit
			}
		}
		i = last
	}
}

// share gives of how many names listed before the quantity at a chunk is one's, and whose: "doanh thu của X và Y lần lượt đạt 900 và
// 450 tỷ đồng". Nil for a quantity that is not shared out so.
func (s *sentence) share(i int) *phrase {
	if !s.sharing {
		return nil
	}
	first, last := s.row(i)
	if first == last {
		return nil
	}
	for k := first - 1; k >= 0; k-- {
		if p := s.chunks[k].phrase; p != nil && p.last == k+1 && len(p.members) == (last-first)/2+1 {
			return s.only(p.members[(i-first)/2])
		}
	}
	return nil
}

// unshared reports a quantity of a list that the sentence shares out where neither as many names nor as many words for measures
// stand before it: whose it is of those before cannot be told.
func (s *sentence) unshared(i int) bool {
	if !s.sharing || s.share(i) != nil {
		return false
	}
	first, last := s.row(i)
	return first < last && s.gaugeRow(first, last, s.segments[s.segmentOf(first)].first) < 0
}

// gaugeRow gives the first of as many words for measures, listed behind a chunk and before a list of quantities, as that holds; -1
// for none.
func (s *sentence) gaugeRow(first, last, from int) int {
	for k := first - 1; k >= from; k-- {
		if !s.chunks[k].is(grammar.Gauge) {
			continue
		}
		begin := k
		for begin-2 >= 0 && s.joinsRow(begin-1) && s.chunks[begin-2].is(grammar.Gauge) {
			begin -= 2
		}
		if k-begin == last-first {
			return begin
		}
		break
	}
	return -1
}

// sharesDate gives a quantity of a list that the sentence shares out the date of the one before, which is that of all.
func (d *draft) sharesDate(last *draft) {
	s := d.s
	if !d.follows(last) || !s.sharing || d.Date != "" || last.trigger != d.trigger-2 || !s.joinsRow(d.trigger-1) {
		return
	}
	d.Date, d.DateText = last.Date, last.DateText
	d.used = append(d.used, last.used...)
}

// sharedGauges gives the words for measures near a quantity of a list that the sentence shares out: the one of as many before it
// that is its own, "doanh thu và lợi nhuận lần lượt đạt 900 và 45 tỷ đồng", or else those near its list.
func (s *sentence) sharedGauges(i, n int) []int {
	first, last := s.row(i)
	if !s.sharing || first == last {
		return s.gaugeBeside(i, n)
	}
	if begin := s.gaugeRow(first, last, s.segments[n].first); begin >= 0 {
		return []int{begin + i - first}
	}
	near := s.gaugeBeside(first, n)
	return append(near, s.gaugeBeside(last, n)...)
}

// phraseOver gives the phrase at a chunk whose name or noun stands there or behind nothing but words that describe it.
func (s *sentence) phraseOver(k int) *phrase {
	if k >= len(s.chunks) || s.chunks[k].phrase == nil {
		return nil
	}
	p := s.chunks[k].phrase
	if p.anaphoric() {
		return s.phraseFrom(k)
	}
	for at := k; at < p.members[0]; at++ {
		if s.joinsRow(at) {
			return nil
		}
	}
	if p.members[0] < k {
		return nil
	}
	return p
}

// duty is a position in a list, with where it is.
type duty struct {
	first, last int
	org         *phrase
}

// duties gives the positions of a list that begins at a chunk: "chủ tịch và tổng giám đốc X", "giám đốc X và chủ tịch Y".
func (s *sentence) duties(i int) (list []duty) {
	for k := i; k < len(s.chunks) && s.chunks[k].is(grammar.Post); k++ {
		d := duty{first: s.positionStart(k), last: k + 1}
		for end := s.positionEnd(k); d.last < end && !s.joinsRow(d.last); {
			d.last++
		}
		k = d.last
		if k < len(s.chunks) && s.chunks[k].is(grammar.Of) {
			k++
		}
		if p := s.phraseOver(k); p.maybeOrganization() {
			d.org, k = p, p.last
		} else {
			k = d.last
		}
		list = append(list, d)
		if k >= len(s.chunks) || !s.joinsRow(k) {
			break
		}
	}
	return list
}

// sharesPosts reads positions of which each of as many people has one: "A và B lần lượt là chủ tịch và tổng giám đốc X". It gives the
// chunk up to which it has read, i where it has not.
func (r *reader) sharesPosts(s *sentence, i int) int {
	if s.nounFollows && !s.sharing {
		return i
	}
	list := s.duties(i)
	end := list[len(list)-1]
	orgs := end.org
	var holders *phrase
	switch {
	case len(list) > 1:
		holders = s.holdersOf(i, end.last, len(list))
	case s.sharing && orgs != nil && len(orgs.members) > 1:
		holders = s.holdersOf(i, end.last, len(orgs.members))
	}
	if holders == nil || orgs == nil {
		return i
	}
	for k, m := range holders.members {
		d, org := list[min(k, len(list)-1)], orgs
		if len(list) == 1 {
			org = s.only(orgs.members[k])
		} else if d.org != nil {
			org = d.org
		}
		r.affiliation(s, d.first, d.last, s.only(m), org)
	}
	return end.last
}

// holdersOf gives so many people listed before or behind the words of positions.
func (s *sentence) holdersOf(first, last, n int) *phrase {
	var before *phrase
	for _, p := range s.phrases {
		if !p.names(entity.Person) || len(p.members) != n {
			continue
		}
		if p.last <= first {
			before = nil
			if s.leadsToDuties(p.last, first) {
				before = p
			}
		} else if before == nil && p.first >= last && s.sharing {
			return p
		}
	}
	return before
}

// leadsToDuties reports that people have the positions behind them, and only meet who has: nothing else is done between them, and
// where no word shares out the positions, something tells that they have them.
func (s *sentence) leadsToDuties(i, first int) bool {
	has := s.sharing
	for k := i; k < first; k++ {
		c := &s.chunks[k]
		if c.is(grammar.Be|grammar.Appointing) || c.key == "," {
			has = true
		} else if c.is(grammar.Trigger | grammar.Speech) {
			return false
		}
	}
	return has
}
