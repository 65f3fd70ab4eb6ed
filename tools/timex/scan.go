package timex

import "moc/tools/text"

// scan reads one sentence.
type scan struct {
	*Recognizer
	toks  []text.Token
	skip  []bool // tokens that are part of no time; nil for none
	given bool   // the words are known to be one time: no cue is asked for

	// The last expression found: what it needed and where it ends, 0 for none.
	prevNeed need
	prevEnd  int
}

// first gives the phrases that begin with the word of token i.
func (s *scan) first(i int) *entry { return s.lex.first.Of(s.toks[i].Form) }

// match gives the longest phrase of a class that begins at token i.
func (s *scan) match(c class, i int) (value, end int, ok bool) {
	if i >= len(s.toks) {
		return 0, i, false
	}
	for _, p := range s.first(i).of(c) {
		if s.equal(p.keys, i) {
			return p.value, i + len(p.keys), true
		}
	}
	return 0, i, false
}

// is reports whether a phrase of one of the classes begins at token i.
func (s *scan) is(i int, classes ...class) bool {
	for _, c := range classes {
		if _, _, ok := s.match(c, i); ok {
			return true
		}
	}
	return false
}

// after reports whether a phrase of one of the classes ends right before
// token i.
func (s *scan) after(i int, classes ...class) bool {
	if i == 0 {
		return false
	}
	e := s.lex.last.Of(s.toks[i-1].Form)
	for _, c := range classes {
		for _, p := range e.of(c) {
			if i >= len(p.keys) && s.equal(p.keys, i-len(p.keys)) {
				return true
			}
		}
	}
	return false
}

func (s *scan) equal(keys []string, i int) bool {
	if i+len(keys) > len(s.toks) {
		return false
	}
	for j, k := range keys {
		if s.toks[i+j].Key != k {
			return false
		}
	}
	return true
}

// opt skips a phrase of the class at i, if there is one.
func (s *scan) opt(c class, i int) int {
	_, end, _ := s.match(c, i)
	return end
}

// punct reports whether token i is one of the characters.
func (s *scan) punct(i int, chars string) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].Kind != text.Punct {
		return false
	}
	for _, c := range chars {
		if s.toks[i].Key == string(c) {
			return true
		}
	}
	return false
}

func (s *scan) isNumber(i int) bool { return i < len(s.toks) && s.toks[i].Kind == text.Number }

// glued reports whether token i follows the one before it without a space.
func (s *scan) glued(i int) bool { return i > 0 && i < len(s.toks) && s.toks[i].Glued }

// digits reads a number of at most max digits at token i.
func (s *scan) digits(i, max int) (int, bool) {
	if !s.isNumber(i) || len(s.toks[i].Key) > max {
		return 0, false
	}
	n := 0
	for _, c := range s.toks[i].Key {
		n = 10*n + int(c-'0')
	}
	return n, true
}

// number reads a number in digits or words: "3", "mười một", "twenty-one".
func (s *scan) number(i int) (n, end int, ok bool) {
	if n, ok := s.digits(i, 3); ok {
		return n, i + 1, true
	}
	n, end, ok = s.match(clNumber, i)
	if !ok {
		return 0, i, false
	}
	if e := s.opt(clTenTimes, end); e > end && n < 10 {
		n, end = 10*n, e
	}
	if n > 0 && n%10 == 0 {
		j := end
		if s.punct(j, "-") && s.glued(j) {
			j++
		}
		if m, e, ok := s.match(clAfterTen, j); ok {
			return n + m, e, true
		}
	}
	return n, end, true
}

// year4 reads a year of four digits that is likely to be one.
func (s *scan) year4(i int) (int, bool) {
	n, ok := s.digits(i, 4)
	return n, ok && len(s.toks[i].Key) == 4 && 1800 <= n && n < 2100
}

// century completes a year of two digits.
func century(n int) int {
	if n >= 50 {
		return 1900 + n
	}
	return 2000 + n
}

// upper reports whether a token from i to end has a capital, the first one of
// the sentence aside.
func (s *scan) upper(i, end int) bool {
	for ; i < end; i++ {
		if s.toks[i].Upper && i > 0 {
			return true
		}
	}
	return false
}
