package extract

import "moc/tools/grammar"

// countsThoseWho reports a great English number of those who are told by a plain word to use something: "used by some 21,000 shops",
// "about 260,000 Canadians use it", "which four million families have downloaded".
func (s *sentence) countsThoseWho(i int) bool {
	if q := s.chunks[i].quantity; q.Scale <= 1 && q.Number.Float64() < manyCustomers {
		return false
	}
	k := s.pastPlural(i + 1)
	if k < 0 {
		return false
	}
	if i > 0 && s.chunks[i-1].is(grammar.Gauge) && s.endsWith(i-1, grammar.By) {
		return true
	}
	for k < len(s.chunks) && s.chunks[k].is(grammar.Pause|grammar.Auxiliary|grammar.Have) && !s.chunks[k].is(grammar.Gauge) {
		k++
	}
	return k < len(s.chunks) && s.chunks[k].is(grammar.Gauge) && !s.isGerund(k) && (!s.pastForm(k) || s.chunks[k-1].is(grammar.Have))
}

// pastPlural gives the chunk behind a plain English noun for several at a chunk, with at most two plain words before it; -1 for none.
func (s *sentence) pastPlural(k int) int {
	for end := min(k+3, len(s.chunks)); k < end; k++ {
		c := &s.chunks[k]
		plain := c.kind == other || c.is(grammar.Noun) && !c.thing()
		if !plain || c.is(grammar.Gauge|grammar.Trigger|grammar.Post) {
			return -1
		}
		if s.grammar.Nouns.IsPlural(s.toks[c.last-1].Key) {
			return k + 1
		}
	}
	return -1
}

// tellsMeasure reports a Vietnamese predicate at a chunk that tells what somebody has or does without a verb that tells an event: "còn
// lãi 3 tỷ đồng", "vẫn sử dụng 300 lao động", "đạt doanh thu 5 tỷ đồng".
func (s *sentence) tellsMeasure(i, end int) bool {
	for i < end && s.chunks[i].phrase == nil && s.chunks[i].is(grammar.Pause|grammar.Auxiliary|grammar.Clause) {
		i++
	}
	return i < end && (s.gaugesAt(i) || s.deedAt(i))
}

// usedThing gives the model or product with which a Vietnamese clause ends, before a comma and how many use it now: "mua lại ứng dụng X,
// hiện có 3 triệu người dùng".
func (s *sentence) usedThing(d *draft, n int) *phrase {
	if s.nounFollows || n == 0 || d.Measure != users && d.Measure != "downloads" {
		return nil
	}
	first, before := s.segments[n].first, &s.segments[n-1]
	if s.chunks[first-1].key != "," || !s.haves(first) || before.kind != clause {
		return nil
	}
	last := before.last - 1
	for last > before.first && s.chunks[last].kind == moment {
		last--
	}
	p := s.chunks[last].phrase
	if p == nil || p.anaphoric() || len(p.members) > 1 || p.gov >= 0 || p.first == before.first || !p.thing() {
		return nil
	}
	return p
}
