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
	quotedOn   bool    // a quotation in single marks goes on from the sentence before
	sharing    bool    // see sharesOut
	leavesOpen bool    // a quotation in single marks goes on in the next sentence
	about      *spoken // see takenUp
	asked      bool
	whom       *spoken // see himself
	askedWhom  bool
	owner      *spoken // see ownerMeant
	askedOwner bool
	plainFor   *spoken // see plainAgain
	plainTold  bool
	askedPlain bool

	*language
	nounFollows bool // see grammar.Names
	mem         *scratch
}

// span is a range of chunks, last exclusive.
type span struct{ first, last int }

// lacks reports that no chunk of the sentence is of the class, so that none need be
// looked for.
func (s *sentence) lacks(class grammar.Class) bool { return s.classes&class == 0 }

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
