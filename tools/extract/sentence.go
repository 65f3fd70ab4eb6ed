package extract

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/mention"
	"moc/tools/quantity"
	"moc/tools/source"
	"moc/tools/text"
	"moc/tools/timex"
)

// sentence is one sentence with all that was found in it.
type sentence struct {
	index      int
	src        *source.Sentence
	block      *source.Block
	toks       []text.Token
	busy       []bool // tokens of times and quantities
	foreign    []bool // tokens of known names and times: part of no quantity
	free       int    // the first busy token that reading has not reached
	times      []timex.Time
	quantities []quantity.Quantity
	names      []mention.Name
	chunks     []chunk
	classes    grammar.Class // of all chunks together
	phrases    []*phrase
	segments   []segment
	quotes     []span  // chunk ranges inside quotation marks
	about      *spoken // see takenUp
	asked      bool
	whom       *spoken // see himself
	askedWhom  bool
	owner      *spoken // see ownerMeant
	askedOwner bool

	*language
	nounFollows bool // see grammar.Names
	mem         *scratch
}

// span is a range of chunks, last exclusive.
type span struct{ first, last int }

// lacks reports that no chunk of the sentence is of the class, so that none need be
// looked for.
func (s *sentence) lacks(class grammar.Class) bool { return s.classes&class == 0 }

// markQuotes marks what stands between quotation marks. A straight mark opens
// when nothing is glued to its left, or no mark is open.
func (s *sentence) markQuotes() {
	open := -1
	for i := range s.chunks {
		c := &s.chunks[i]
		switch {
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
	}
}

// opensQuote reports a mark that opens a quotation; open is that which is open, -1 for none.
func (s *sentence) opensQuote(open, i int) bool {
	switch s.chunks[i].key {
	case "“", "«", "„", "‘":
		return true
	case `"`:
		return open < 0 && !s.closesHere(i)
	}
	return false
}

// endsQuote reports a mark that closes a quotation.
func (s *sentence) endsQuote(open, i int) bool {
	switch s.chunks[i].key {
	case "”", "»", `"`:
		return true
	case "'":
		return open >= 0 && s.chunks[open].key == "‘"
	}
	return false
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

// bytes gives the byte range of a range of chunks.
func (s *sentence) bytes(sp span) text.Span {
	return text.Span{
		Start: s.toks[s.chunks[sp.first].first].Start,
		End:   s.toks[s.chunks[sp.last-1].last-1].End,
	}
}

// isQuestion reports a sentence that asks and states nothing.
func (s *sentence) isQuestion() bool {
	quoted := false
	for i := len(s.toks) - 1; i >= 0 && s.toks[i].Kind == text.Punct; i-- {
		key := s.toks[i].Key
		if key == "?" {
			return !quoted || s.chunks[0].quoted || isQuoteMark(s.chunks[0].key)
		}
		quoted = quoted || isQuoteMark(key) || key == "”" || key == "’" || key == "»"
	}
	return false
}

// compatible reports whether names of two kinds can stand in one list.
func compatible(a, b entity.Kind) bool {
	class := func(k entity.Kind) entity.Kind {
		switch k {
		case entity.Product:
			return entity.Model
		case entity.Group:
			return entity.Organization
		}
		return k
	}
	return a == "" || b == "" || class(a) == class(b)
}
