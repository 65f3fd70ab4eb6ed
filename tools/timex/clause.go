package timex

import "moc/tools/text"

// reach bounds how far from a time the verb of its clause is looked for, in
// tokens, so that a sentence without end stays linear.
const reach = 60

// future reports whether the clause around the tokens from first to end speaks
// of the future. The nearest word of tense before the time decides ("Halyard
// said on Monday it will …" is past), else the first one after it ("On Friday
// its members will meet"). A time that is an adverbial of its own, "In early
// January, …", belongs to the clause after it, or before it.
func (s *scan) future(first, end int) bool {
	if s.after(first, clNextCue) {
		return true
	}
	left, alone := s.tenseBefore(first)
	if left != 0 {
		return left > 0
	}
	right, ends := s.tenseAfter(end, alone)
	if right != 0 || !alone || !ends {
		return right > 0
	}
	for first > 0 && !s.breaks(first-1) {
		first--
	}
	if s.punct(first-1, ",") {
		left, _ = s.tenseBefore(first - 1)
	}
	return left > 0
}

// tenseBefore looks back through the clause: 1 for future, -1 for past, 0 for
// neither. alone tells that nothing but function words was seen.
func (s *scan) tenseBefore(first int) (tense int, alone bool) {
	alone = true
	for i := first; i > max(0, first-reach); i-- {
		switch {
		case s.breaks(i - 1):
			return 0, alone
		case s.after(i, clPast):
			return -1, alone
		case s.after(i, clFuture):
			return 1, alone
		}
		if !s.after(i, clFunction, clCue) {
			alone = false
		}
	}
	return 0, alone
}

// tenseAfter looks ahead. Where the time is alone before a comma, it goes on
// in the clause after that; ends tells that nothing but the time was there.
func (s *scan) tenseAfter(end int, alone bool) (tense int, ends bool) {
	for i := end; i < min(len(s.toks), end+reach); i++ {
		switch {
		case i == end && alone && s.punct(i, ","):
			ends = true
			continue
		case s.breaks(i):
			return 0, i == end
		case s.is(i, clPast):
			return -1, ends
		case s.is(i, clFuture):
			return 1, ends
		}
	}
	return 0, ends || end == len(s.toks)
}

// breaks reports whether token i is punctuation between clauses.
func (s *scan) breaks(i int) bool {
	if i < 0 || i >= len(s.toks) {
		return true
	}
	t := &s.toks[i]
	if t.Kind != text.Punct {
		return false
	}
	switch t.Key {
	case ",", ".":
		return !s.glued(i+1) || i+1 >= len(s.toks)
	case ";", ":", "!", "?", "(", ")", "[", "]", "\"", "“", "”", "«", "»", "–", "—", "…", "|":
		return true
	case "-":
		return !t.Glued && !s.glued(i+1)
	}
	return false
}

// clauseEnds reports whether a clause or the sentence ends before token i.
func (s *scan) clauseEnds(i int) bool { return i >= len(s.toks) || s.breaks(i) }
