package extract

import (
	"strings"

	"moc/tools/text"
)

// markQuotes marks what stands between quotation marks. A straight mark opens
// when nothing is glued to its left, or no mark is open.
func (s *sentence) markQuotes() {
	open := -1
	for i := s.endOfQuoted(); i < len(s.chunks); i++ {
		c := &s.chunks[i]
		switch {
		case s.opensSingle(open, i):
			c.mark()
			open = i
		case s.endsSingle(open, i):
			c.mark()
			open = s.closeQuote(open, i)
		case c.kind != punct:
			c.quoted = open >= 0
		case s.opensQuote(open, i):
			open = i
		case s.endsQuote(open, i):
			open = s.closeQuote(open, i)
		}
	}
	if open >= 0 { // never closed: a quotation that goes on in the next sentence
		s.quotes = append(s.quotes, span{open + 1, len(s.chunks)})
		s.leavesOpen = s.single(open)
	}
}

// mark makes a chunk a mark and nothing else: "'" ends a genitive as well.
func (c *chunk) mark() {
	c.plain()
	c.kind = punct
}

// opensQuote reports a double mark that opens a quotation; open is that which is open, -1 for none.
func (s *sentence) opensQuote(open, i int) bool {
	if s.single(open) {
		return false // ‘They said “no” to us’
	}
	switch s.chunks[i].key {
	case "“", "«", "„":
		return true
	case `"`:
		return open < 0 && !s.closesHere(i)
	}
	return false
}

// endsQuote reports a double mark that closes a quotation.
func (s *sentence) endsQuote(open, i int) bool {
	switch s.chunks[i].key {
	case "”", "»", `"`:
		return !s.single(open)
	}
	return false
}

// single reports a single mark at a chunk.
func (s *sentence) single(i int) bool {
	return i >= 0 && (s.chunks[i].key == "‘" || s.chunks[i].key == "'")
}

// opensSingle reports a single mark that opens a quotation: nothing is glued to its left, and it is closed further down, in
// this sentence or in a later one of the block.
func (s *sentence) opensSingle(open, i int) bool {
	if open >= 0 || !s.single(i) {
		return false
	}
	t := s.chunks[i].first
	if s.toks[t].Key == "‘" {
		return true
	}
	if !opensSingle(s.toks, t) {
		return false
	}
	return closedSingle(s.toks, t+1) >= 0 || (i == 0 || s.chunks[i-1].kind == punct) && s.goesOnQuoted()
}

// endsSingle reports a single mark that closes what one opened.
func (s *sentence) endsSingle(open, i int) bool {
	return s.single(open) && s.single(i) && closesSingle(s.toks, s.chunks[i].first)
}

// goesOnQuoted reports a single mark in one of the next sentences of the block that closes what the sentence opens.
func (s *sentence) goesOnQuoted() bool {
	rest := s.block.Tokens[s.src.Last:]
	return closedSingle(rest[:min(len(rest), maxGoesOn)], 0) >= 0
}

// maxGoesOn is how many tokens behind its sentence a single mark that closes a quotation stands at most.
const maxGoesOn = 120

// endOfQuoted marks what belongs to a quotation that a sentence before opens with a single mark, and gives the chunk behind.
func (s *sentence) endOfQuoted() int {
	if !s.quotedOn {
		return 0
	}
	t := closedSingle(s.toks, 0)
	for i := range s.chunks {
		if c := &s.chunks[i]; c.first == t {
			c.mark()
			s.closeQuote(-1, i)
			return i + 1
		} else if c.kind != punct {
			c.quoted = true
		}
	}
	s.leavesOpen = true
	return len(s.chunks)
}

// opensSingle reports a straight single mark at a token that may open a quotation: something is glued to its right, and
// nothing to its left but another mark that opens.
func opensSingle(toks []text.Token, t int) bool {
	if t+1 >= len(toks) || !toks[t+1].Glued || toks[t+1].Kind == text.Punct {
		return false
	}
	return t == 0 || !toks[t].Glued || strings.Contains("([—–", toks[t-1].Key)
}

// closedSingle gives the first token from one on that is a single mark which closes a quotation, -1 for none.
func closedSingle(toks []text.Token, from int) int {
	for t := max(from, 1); t < len(toks); t++ {
		if toks[t].Key == "'" && closesSingle(toks, t) {
			return t
		}
	}
	return -1
}

// closesSingle reports a single mark that may close a quotation: it is glued to the word before it and to none behind. Behind
// an "s" that a word follows it is a genitive's, where a mark further down closes what is said: 'Our rivals' prices are silly,'.
func closesSingle(toks []text.Token, t int) bool {
	if !endsWord(toks, t) {
		return false
	}
	if !maybeGenitive(toks, t) {
		return true
	}
	for k := t + 1; k < min(len(toks), t+maxGoesOn); k++ {
		switch {
		case toks[k].Key != "'":
		case endsWord(toks, k) && !maybeGenitive(toks, k):
			return false
		case opensSingle(toks, k):
			return true
		}
	}
	return true
}

// endsWord reports a token that is glued to the one before it and to no word behind.
func endsWord(toks []text.Token, t int) bool {
	return t > 0 && toks[t].Glued && (t+1 == len(toks) || !toks[t+1].Glued || toks[t+1].Kind == text.Punct)
}

// maybeGenitive reports a word behind an "s" and the mark at a token.
func maybeGenitive(toks []text.Token, t int) bool {
	return strings.HasSuffix(toks[t-1].Key, "s") && t+1 < len(toks) && toks[t+1].Kind == text.Word
}

// closesHere reports a straight mark that closes what another sentence opened: it
// is glued to the word before it, and to none behind, or to another mark.
func (s *sentence) closesHere(i int) bool {
	t := s.chunks[i].first
	return i > 0 && s.toks[t].Glued && (t+1 == len(s.toks) || !s.toks[t+1].Glued || s.toks[t+1].Kind == text.Punct)
}

func (s *sentence) closeQuote(open, at int) int {
	if open >= 0 {
		s.quotes = append(s.quotes, span{open + 1, at})
	} else {
		for i := 0; i < at; i++ {
			s.chunks[i].quoted = true
		}
		s.quotes = append(s.quotes, span{0, at})
	}
	return -1
}
