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

type chunkKind uint8

const (
	other chunkKind = iota
	punct
	word // a phrase of the grammar
	name
	moment
	amount
)

// chunk is the unit of reading: a name, a time, a quantity, a phrase of the
// grammar, a punctuation mark or a single other word.
type chunk struct {
	kind        chunkKind
	quoted      bool
	spent       bool // an amount that an event was about
	first, last int  // tokens, last exclusive
	class       grammar.Class
	entry       *grammar.Entry
	key         string
	name        *mention.Name
	time        *timex.Time
	quantity    *quantity.Quantity
	phrase      *phrase // the noun phrase it belongs to
}

func (c *chunk) is(class grammar.Class) bool { return c.class&class != 0 }

// plural reports a noun for several things.
func (c *chunk) plural() bool { return c.is(grammar.Noun) && c.entry.Plural }

// thing reports a noun for a model or a product.
func (c *chunk) thing() bool {
	return c.is(grammar.Noun) && (c.entry.Kind == entity.Model || c.entry.Kind == entity.Product)
}

// chunk reads the tokens of a sentence into chunks, noun phrases and segments.
func (r *reader) chunk(s *sentence) {
	row := r.mem.chunks.take(len(s.toks)) // one for each token at most
	m, n, t, q := 0, 0, 0, 0
	for i := 0; i < len(s.toks); {
		for n < len(s.names) && s.names[n].First < i {
			n++
		}
		for t < len(s.times) && s.times[t].First < i {
			t++
		}
		for q < len(s.quantities) && s.quantities[q].First < i {
			q++
		}
		c := &row[m]
		m++
		c.first, c.last, c.key = i, i+1, s.toks[i].Key
		switch {
		case n < len(s.names) && s.names[n].First == i && s.modifier(s.names[n].Last):
			c.name, c.last = &s.names[n], s.names[n].Last+2 // "Lisbon-based": an adjective
		case n < len(s.names) && s.names[n].First == i:
			c.kind, c.name, c.last = name, &s.names[n], s.pastStop(s.names[n].Last)
		case t < len(s.times) && s.times[t].First == i:
			c.kind, c.time, c.last = moment, &s.times[t], s.times[t].Last+1
		case q < len(s.quantities) && (s.quantities[q].First == i || s.quantities[q].First == i+1) && r.pairAt(s, c, s.quantities[q].Last):
		case q < len(s.quantities) && s.quantities[q].First == i:
			c.kind, c.quantity, c.last = amount, &s.quantities[q], max(s.quantities[q].Next, s.quantities[q].Last+1)
		default:
			r.wordChunk(s, c, n)
			if m > 1 && s.nounFollows {
				c.describe(&row[m-2])
				if r.attributiveAt(s, c, &row[m-2]) {
					c.kind, c.class, c.entry = other, 0, nil
				}
			}
		}
		s.classes |= c.class
		i = c.last
	}
	s.joinOffices(row[:m])
	s.chunks = r.mem.chunks.cut(row, r.passOver(s, row[:m]))
	s.markQuotes()
	s.findPhrases()
	s.contrastNames()
	s.cutSegments()
}

// joinOffices takes a Vietnamese "and" between capitals behind a post for a part of what that is for: "Bộ trưởng Khoa học và Công nghệ
// Lê Văn A" is one person.
func (s *sentence) joinOffices(row []chunk) {
	for k := 2; k+1 < len(row) && !s.nounFollows; k++ {
		next := &row[k+1]
		if !row[k].is(grammar.And) || row[k].last-row[k].first > 1 || next.kind > word || !s.toks[next.first].Upper {
			continue
		}
		post, upper := k-1, false
		for post >= 0 && k-post <= maxOffice && row[post].kind <= word && !row[post].is(grammar.Post|grammar.Title) {
			upper = s.toks[row[post].first].Upper
			post--
		}
		if upper && post >= 0 && row[post].is(grammar.Post|grammar.Title) {
			row[k].kind, row[k].class, row[k].entry = other, 0, nil
			next.kind, next.class, next.entry = other, 0, nil
		}
	}
}

// maxOffice is how many chunks behind a post the "and" stands at most that joins what it is for.
const maxOffice = 5

// pastStop gives the end of a name with the full stop behind an abbreviation that closes it: in "Velora Inc. and
// Halden Corp. bought …" it parts nothing.
func (s *sentence) pastStop(end int) int {
	if end+1 < len(s.toks) && s.toks[end].Key == "." && s.toks[end].Glued && s.abbreviations[s.toks[end-1].Key] {
		return end + 1
	}
	return end
}

// symbol gives the last chunk of letters that only stand for what is written before them and part nothing, i where
// there are none.
func (s *sentence) symbol(row []chunk, i int) int {
	switch {
	case s.shortForm(row, i):
		return i + 2
	case !s.nounFollows || i == 0 || row[i-1].kind != name:
	case i+2 < len(row) && mention.ReutersCode(s.toks, row[i].first):
		return i + 2 // "Apple AAPL.O"
	case i+4 < len(row) && row[i].key == "(" && row[i+1].kind == name && row[i+2].key == ":":
		for k := i + 3; k < len(row) && k-i <= maxSymbols && row[k].kind <= name; k++ {
			if row[k].key == ")" && s.toks[row[k-1].first].Caps {
				return k // "Apple (NASDAQ: AAPL)"
			}
		}
	}
	return i
}

// maxSymbols is how many chunks stand in such a bracket at most.
const maxSymbols = 8

// shortForm reports the letters that stand in brackets behind plain words for the same, which part
// nothing: "mô hình ngôn ngữ lớn (LLM) X", "artificial intelligence (AI) start-up X".
func (s *sentence) shortForm(row []chunk, i int) bool {
	if i == 0 || i+2 >= len(row) || row[i].key != "(" || row[i+2].key != ")" || row[i-1].kind > word || row[i+1].kind > word {
		return false
	}
	c := &row[i+1]
	t := &s.toks[c.first]
	return c.last-c.first == 1 && t.Caps && len(t.Key) > 1 && len(t.Key) <= maxShortForm
}

// maxShortForm is how many letters stand for longer words at most.
const maxShortForm = 6

// passOver leaves out an adverb between commas within the words of a verb, "did not, however,
// buy", so that these stand together, and letters that only shorten the words before them. It gives the number of chunks that are left.
func (r *reader) passOver(s *sentence, row []chunk) int {
	const group = grammar.Auxiliary | grammar.Negation | grammar.Have | grammar.Planned | grammar.Possible
	n := 0
	for i := 0; i < len(row); i++ {
		if last := s.symbol(row, i); last > i {
			i = last
			continue
		}
		if s.nounFollows && n > 0 && row[n-1].is(group) && i+3 < len(row) && row[i].key == "," && row[i+2].key == "," && row[i+1].kind <= word {
			if e, end := r.vocab.Longest(s.toks, row[i+1].first); e != nil && end == row[i+1].last && e.Class&(grammar.Opener|grammar.Pause) != 0 {
				i += 2
				continue
			}
		}
		if n < i {
			row[n] = row[i]
		}
		n++
	}
	clear(row[n:]) // the next sentence takes what is left of the row
	return n
}

// describe makes a word that stands by verbs a plain one where an article or an owner stands
// before it: "its first model".
func (c *chunk) describe(before *chunk) {
	if c.class&grammar.Auxiliary != 0 && c.class&^(grammar.Auxiliary|grammar.Pause|grammar.Opener) == 0 && before.is(grammar.Own|grammar.Genitive|grammar.Definite|grammar.Indefinite) && !before.is(grammar.That) {
		c.kind, c.class, c.entry = other, 0, nil
	}
}

// attributiveAt reports a participle that only describes the noun behind it: "a paid app", "a listed rival".
func (r *reader) attributiveAt(s *sentence, c, before *chunk) bool {
	if !c.is(grammar.Trigger) || c.last-c.first > 1 || c.is(grammar.Noun) || !before.is(grammar.Indefinite) || before.kind == amount || before.is(grammar.Auxiliary|grammar.Negation) {
		return false
	}
	e, _ := r.vocab.Longest(s.toks, c.last)
	return !onlyNominal(c) && e != nil && e.Class&grammar.Noun != 0 && e.Class&grammar.Trigger == 0
}

// lacks reports that no chunk of the sentence is of the class, so that none need be
// looked for.
func (s *sentence) lacks(class grammar.Class) bool { return s.classes&class == 0 }

// modifier reports a hyphen and a word in lower case at the token: they turn the name
// before them into an adjective, as in "Nordea-backed".
func (s *sentence) modifier(i int) bool {
	if !s.nounFollows || i+1 >= len(s.toks) || s.toks[i].Key != "-" || !s.toks[i].Glued {
		return false
	}
	word := &s.toks[i+1]
	return word.Glued && word.Kind == text.Word && !word.Upper
}

// pairAt reads "hai người" and "the two firms" as the two of before, not as the number of something, whose last
// token is given: "the two models".
func (r *reader) pairAt(s *sentence, c *chunk, last int) bool {
	e, end := r.vocab.Longest(s.toks, c.first)
	if e == nil || e.Class&grammar.Pair == 0 || s.nounFollows && end <= last {
		return false
	}
	c.kind, c.entry, c.class, c.last = word, e, e.Class, end
	return true
}

// wordChunk reads a phrase of the grammar, at most up to the next name, time or
// quantity.
func (r *reader) wordChunk(s *sentence, c *chunk, n int) {
	limit := len(s.toks)
	if n < len(s.names) {
		limit = s.names[n].First
	}
	for s.free < len(s.busy) && (s.free < c.first || !s.busy[s.free]) {
		s.free++
	}
	limit = min(limit, s.free)
	if end := s.dotted(c.first); end > c.first && end <= limit {
		c.last = end
		return
	}
	if e, end := r.vocab.Longest(s.toks[:limit], c.first); e != nil {
		if s.ofOnesOwn(e, end) {
			if shorter, at := r.vocab.Longest(s.toks[:end-1], c.first); shorter != nil {
				e, end = shorter, at
			}
		}
		if noun, at := s.agentNoun(c.first, e); noun != nil {
			e, end = noun, at
		}
		c.kind, c.entry, c.last = word, e, end
		c.class = e.Class
		c.key = r.mem.keyOfEntry(e, s.toks[c.first:end])
		if c.class&grammar.Compare != 0 && !s.nounFollows && r.than[s.toks[end-1].Key] {
			c.class |= grammar.Than // "mượt hơn X" governs X as "hơn X" does
		}
		if c.class&grammar.Genitive != 0 && end == c.first+1 && end < len(s.toks) && s.toks[end].Glued {
			c.class &^= grammar.Genitive // "we're releasing"
		}
		if t := s.toks[max(c.first-1, 0)]; t.Key == "-" && t.Glued && s.toks[c.first].Glued {
			c.class &^= grammar.Planned | grammar.Possible | grammar.Auxiliary | grammar.Negation // "a meal-planning app"
			if s.nounFollows && c.class&grammar.Trigger != 0 && c.class&grammar.Noun == 0 {
				c.class &^= grammar.Trigger // "the state-backed fund"
			}
		}
		if c.class&grammar.Ignored != 0 || c.class == grammar.Opener && (end == c.first+1 || s.nounFollows) && (s.toks[c.first].Caps || !s.toks[c.first].Upper) {
			c.kind, c.class, c.entry = other, 0, nil
		}
		return
	}
	if s.toks[c.first].Kind == text.Punct {
		c.kind = punct
	}
}

// dotted gives the end of single letters with points behind them at the token, which are one word: "an A.I. model".
func (s *sentence) dotted(i int) int {
	letter := func(k int) bool {
		return k+1 < len(s.toks) && s.toks[k].Caps && len(s.toks[k].Key) == 1 && s.toks[k+1].Key == "." && s.toks[k+1].Glued && (k == i || s.toks[k].Glued)
	}
	end := i
	for s.nounFollows && letter(end) {
		end += 2
	}
	if end-i < 4 {
		return i
	}
	return end
}

// ofOnesOwn reports an English phrase that counts people, before a word for whose something is: "a lab of her own" is no
// lab of so many.
func (s *sentence) ofOnesOwn(e *grammar.Entry, end int) bool {
	if !s.nounFollows || e.Class != grammar.Gauge || end >= len(s.toks) {
		return false
	}
	of, _ := s.vocab.Longest(s.toks[:end], end-1)
	own, _ := s.vocab.Longest(s.toks, end)
	return of != nil && of.Class&grammar.Of != 0 && own != nil && own.Class&grammar.Own != 0
}

// agentNoun gives the noun for a firm with which the words of a Vietnamese verb begin that stand behind the word for an
// agent, and where it ends: "trợ lý do hãng làm ra" is no "hãng làm".
func (s *sentence) agentNoun(i int, e *grammar.Entry) (*grammar.Entry, int) {
	if s.nounFollows || i == 0 || e.Class&grammar.Trigger == 0 {
		return nil, i
	}
	by, _ := s.vocab.Longest(s.toks[:i], i-1)
	noun, end := s.vocab.Longest(s.toks[:i+1], i)
	if by == nil || by.Class&grammar.By == 0 || noun == nil || noun == e || noun.Class&grammar.Noun == 0 || noun.Kind != entity.Organization {
		return nil, i
	}
	return noun, end
}

// markQuotes marks what stands between quotation marks. A straight mark opens
// when nothing is glued to its left, or no mark is open.
func (s *sentence) markQuotes() {
	open := -1
	for i := range s.chunks {
		c := &s.chunks[i]
		if c.kind != punct {
			c.quoted = open >= 0
			continue
		}
		switch c.key {
		case "“", "«", "„":
			open = i
		case "”", "»":
			open = s.closeQuote(open, i)
		case `"`:
			if open < 0 && !s.closesHere(i) {
				open = i
			} else {
				open = s.closeQuote(open, i)
			}
		case "‘":
			open = i
		case "'":
			if open >= 0 && s.chunks[open].key == "‘" {
				open = s.closeQuote(open, i)
			}
		}
	}
	if open >= 0 { // never closed: a quotation that goes on in the next sentence
		s.quotes = append(s.quotes, span{open + 1, len(s.chunks)})
	}
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
		if s.toks[i].Key == "?" {
			return !quoted || s.chunks[0].quoted || isQuoteMark(s.chunks[0].key)
		}
		quoted = quoted || isQuoteMark(s.toks[i].Key) || s.toks[i].Key == "”" || s.toks[i].Key == "’" || s.toks[i].Key == "»"
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
