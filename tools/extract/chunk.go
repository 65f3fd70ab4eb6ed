package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/mention"
	"moc/tools/quantity"
	"moc/tools/text"
	"moc/tools/timex"
)

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
	at := spotted{s: s}
	m := 0
	for i := 0; i < len(s.toks); {
		c := &row[m]
		m++
		c.first, c.last, c.key = i, i+1, s.toks[i].Key
		at.move(i)
		if !at.read(r, c) {
			r.wordChunk(s, c, at.name)
			if m > 1 && s.nounFollows {
				r.plainWord(s, c, &row[m-2])
			}
		}
		s.classes |= c.class
		i = c.last
	}
	s.joinOffices(row[:m])
	s.chunks = r.mem.chunks.cut(row, r.passOver(s, row[:m]))
	s.quotedOn = s.index > s.block.Sentences[0] && r.sentences[s.index-1].leavesOpen
	s.markQuotes()
	s.opensTogether()
	if s.sharing = s.sharesOut(); s.sharing {
		s.lendUnits()
	}
	s.likenNames()
	s.findPhrases()
	s.contrastNames()
	s.cutSegments()
}

// spotted are the next name, time and quantity that were found among the tokens of a sentence.
type spotted struct {
	s                      *sentence
	name, moment, quantity int
}

// move goes on to what begins at a token or behind it.
func (at *spotted) move(i int) {
	s := at.s
	for at.name < len(s.names) && s.names[at.name].First < i {
		at.name++
	}
	for at.moment < len(s.times) && s.times[at.moment].First < i {
		at.moment++
	}
	for at.quantity < len(s.quantities) && s.quantities[at.quantity].First < i {
		at.quantity++
	}
}

// read reads a name, a time or a quantity into a chunk, and reports whether one begins there.
func (at *spotted) read(r *reader, c *chunk) bool {
	s, i := at.s, c.first
	if at.name < len(s.names) && s.names[at.name].First == i {
		if c.name = &s.names[at.name]; s.modifier(c.name.Last) {
			c.last = c.name.Last + 2 // "Lisbon-based": an adjective
		} else if end := at.pastState(r); end > 0 {
			c.last = end
		} else {
			c.kind, c.last = name, s.pastStop(c.name.Last)
		}
		return true
	}
	if at.moment < len(s.times) && s.times[at.moment].First == i {
		c.kind, c.time = moment, &s.times[at.moment]
		c.last = c.time.Last + 1
		return true
	}
	if at.quantity == len(s.quantities) {
		return false
	}
	q := &s.quantities[at.quantity]
	if q.First != i && q.First != i+1 {
		return false
	}
	if r.pairAt(s, c, q.Last) {
		return true
	}
	if q.First != i {
		return false
	}
	c.kind, c.quantity, c.last = amount, q, max(q.Next, q.Last+1)
	return true
}

// plainWord makes a word of the grammar a plain one where the chunk before it shows that it only describes.
func (r *reader) plainWord(s *sentence, c, before *chunk) {
	if c.describes(before) || r.attributiveAt(s, c, before) {
		c.plain()
	}
}

// plain takes from a chunk what the grammar says of it.
func (c *chunk) plain() { c.kind, c.class, c.entry = other, 0, nil }

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
			row[k].plain()
			next.plain()
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
	case i == 0 || row[i-1].kind != name:
	case !s.nounFollows:
		return s.codeOf(row, i)
	case i+2 < len(row) && mention.ReutersCode(s.toks, row[i].first):
		return i + 2 // "Apple AAPL.O"
	case i+4 < len(row) && row[i].key == "(" && row[i+1].kind == name && row[i+2].key == ":":
		for k := i + 3; k < len(row) && k-i <= maxSymbols && row[k].kind <= name; k++ {
			if row[k].key == ")" && s.toks[row[k-1].first].Caps {
				return k // "Apple (NASDAQ: AAPL)"
			}
		}
	case row[i].key == "(":
		return s.lettersOf(row, i)
	}
	return i
}

// lettersOf gives the bracket that closes behind nothing but the letters of an English name before it, with which it is
// shortened or traded, i where there are none: "the Technical University (NTU)", "Lumiere Chips (LUMC.PA)".
func (s *sentence) lettersOf(row []chunk, i int) int {
	for k := i + 1; k < len(row) && k-i <= maxSymbols; k++ {
		if row[k].key == ")" && s.toks[row[k-1].first].Caps {
			return k
		}
		for t := row[k].first; t < row[k].last; t++ {
			if tok := &s.toks[t]; !tok.Caps && tok.Key != "." && tok.Kind != text.Number {
				return i
			}
		}
		if row[k].kind == name && row[k].name.Known && row[k].name.ID != row[i-1].name.ID {
			return i // "Ada Lin (IBM)"
		}
	}
	return i
}

// codeOf gives the bracket that closes behind nothing but the letters of a Vietnamese name before it, or behind what they are and a
// colon, i where there are none: "Tập đoàn Lúa Vàng (LVG)", "Lúa Vàng (mã chứng khoán: LVG)".
func (s *sentence) codeOf(row []chunk, i int) int {
	if row[i].key != "(" || row[i-1].name.Kind == entity.Person {
		return i
	}
	end := i + 1
	for end < len(row) && end-i < maxSymbols && row[end].key != ")" {
		end++
	}
	if end == len(row) || row[end].key != ")" || end < i+2 {
		return i
	}
	code := &row[end-1]
	if t := &s.toks[code.first]; !t.Caps || code.last-code.first > 1 || len(t.Key) > maxShortForm {
		return i
	}
	if code.kind == name && code.name.Known && code.name.ID != row[i-1].name.ID || end > i+2 && row[end-2].key != ":" {
		return i
	}
	return end
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
// buy", so that these stand together, and letters that only shorten the words before them. It gives the number of chunks that
// are left.
func (r *reader) passOver(s *sentence, row []chunk) int {
	n, closing := 0, 0
	for i := 0; i < len(row); i++ {
		if i == closing && i > 0 {
			continue
		}
		if last, bare := s.splitVerb(row[:n], row, i); last > i {
			if closing = last; bare {
				i = last
			}
			continue
		}
		if last := s.omitted(row[:n], row, i); last > i {
			i = last
			continue
		}
		s.commas(row[:n], row, i)
		if commas := s.closeName(row[:n], row, i); commas > 0 {
			row[n] = row[i+1]
			n++
			i += commas
			continue
		}
		if n > 0 && r.floats(s, &row[n-1], row[i:]) {
			continue
		}
		if n < i {
			row[n] = row[i]
		}
		n++
	}
	clear(row[n:]) // the next sentence takes what is left of the row
	return n
}

// omitted gives the last chunk of what begins at the chunk and is left out whole; i for nothing.
func (s *sentence) omitted(done, row []chunk, i int) int {
	if last := s.symbol(row, i); last > i {
		return last
	}
	if last := s.state(done, row, i); last > i {
		return last
	}
	if last := s.emptyAside(done, row, i); last > i {
		return last
	}
	return s.townAside(done, row, i)
}

// floats reports an English "each" or "itself" between the names that are the subject and their verb: "Kelda and Velora each invested
// $5m", "Kelda itself bought Velora".
func (r *reader) floats(s *sentence, before *chunk, row []chunk) bool {
	if !s.nounFollows || before.kind != name || len(row) < 2 || row[0].kind > word {
		return false
	}
	if !s.reflexive[row[0].key] && !slices.Contains(r.grammar.Quantity.PerAlone["item"], row[0].key) {
		return false
	}
	next := &row[1]
	return next.kind <= word && (next.verbal() || next.is(verbGroup|grammar.Speech))
}

// describes reports a word that stands by verbs behind an article or an owner, where it is a plain one: "its first model".
func (c *chunk) describes(before *chunk) bool {
	const adverb = grammar.Auxiliary | grammar.Pause | grammar.Opener
	return c.is(grammar.Auxiliary) && c.class&^adverb == 0 &&
		before.is(grammar.Own|grammar.Genitive|grammar.Definite|grammar.Indefinite) && !before.is(grammar.That)
}

// attributiveAt reports a participle that only describes the noun behind it: "a paid app", "a listed rival".
func (r *reader) attributiveAt(s *sentence, c, before *chunk) bool {
	if !c.is(grammar.Trigger) || c.last-c.first > 1 || c.is(grammar.Noun) {
		return false
	}
	if !before.is(grammar.Indefinite) || before.kind == amount || before.is(grammar.Auxiliary|grammar.Negation) {
		return false
	}
	e, _ := r.vocab.Longest(s.toks, c.last)
	return !onlyNominal(c) && e != nil && e.Class&grammar.Noun != 0 && e.Class&grammar.Trigger == 0
}

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
	e, end := r.entryAt(s, c.first, limit)
	if tail, at := r.tailAt(s, c.first, n); tail != nil {
		e, end = tail, at
	}
	if e == nil {
		if s.toks[c.first].Kind == text.Punct {
			c.kind = punct
		}
		return
	}
	c.kind, c.entry, c.last = word, e, end
	c.class = e.Class
	c.key = r.mem.keyOfEntry(e, s.toks[c.first:end])
	r.narrow(s, c)
	if s.opensPlainly(c) || s.countsParts(c) {
		c.plain()
	}
}

// countsParts reports an English word for a number that only begins an adjective: "its four-legged Mule".
func (s *sentence) countsParts(c *chunk) bool {
	if !s.nounFollows || !c.is(grammar.Indefinite) || c.last-c.first > 1 || c.last+1 >= len(s.toks) {
		return false
	}
	hyphen, behind := &s.toks[c.last], &s.toks[c.last+1]
	return hyphen.Key == "-" && hyphen.Glued && behind.Glued && behind.Kind == text.Word && !behind.Upper
}

// tailAt gives the second part of a verb in two parts that begins at a token and ends with the name n, with where it ends:
// "đưa X lên Hugging Face".
func (r *reader) tailAt(s *sentence, i, n int) (*grammar.Entry, int) {
	if n >= len(s.names) || s.names[n].Last > s.free {
		return nil, i
	}
	e, end := r.vocab.Longest(s.toks[:s.names[n].Last], i)
	if e == nil || end != s.names[n].Last || !e.Has(grammar.SplitTail) {
		return nil, i
	}
	return e, end
}

// entryAt gives the longest phrase of the grammar that begins at a token and ends before a limit, with where it ends.
func (r *reader) entryAt(s *sentence, i, limit int) (*grammar.Entry, int) {
	e, end := r.vocab.Longest(s.toks[:limit], i)
	if e == nil {
		return nil, i
	}
	if s.ofOnesOwn(e, end) {
		if shorter, at := r.vocab.Longest(s.toks[:end-1], i); shorter != nil {
			e, end = shorter, at
		}
	}
	if noun, at := s.agentNoun(i, e); noun != nil {
		e, end = noun, at
	}
	if end == limit && s.saysToPaper(e, end) {
		if verb, at := r.vocab.Longest(s.toks[:i+1], i); verb != nil {
			e, end = verb, at // "told the newspaper Kurier Slaski": the noun belongs to the name
		}
	}
	if s.handsOver(e, end) {
		if verb, at := r.vocab.Longest(s.toks[:end-1], i); verb != nil {
			e, end = verb, at // "was sold for $5m to Bergwerk" tells no price of a thing
		}
	}
	return e, end
}

// handsOver reports the English words for a price, ending with "for", behind which somebody named gets what is sold, and no word
// behind that is another's: "for $5m to its rival Bergwerk", but not "for $500 to Nokia customers".
func (s *sentence) handsOver(e *grammar.Entry, end int) bool {
	if !s.nounFollows || e.Class != grammar.Gauge || end >= len(s.toks) || !s.busy[end] || !s.ends(end, grammar.For) {
		return false
	}
	k := end
	for k < len(s.toks) && s.busy[k] {
		k++
	}
	if k == len(s.toks) || !s.ends(k+1, grammar.Into) {
		return false
	}
	for k++; k < len(s.toks) && s.toks[k].Kind == text.Word && !s.toks[k].Upper; k++ {
	}
	first := k
	for k < len(s.toks) && s.toks[k].Kind == text.Word && s.toks[k].Upper {
		k++
	}
	if k == first || k == len(s.toks) || s.busy[k] || s.toks[k].Kind != text.Word {
		return k > first
	}
	next, _ := s.vocab.Longest(s.toks, k)
	return next != nil && next.Class&(prepositions|grammar.And|grammar.Clause|grammar.Subordinate) != 0
}

// ends reports a single word of a class right before a token.
func (s *sentence) ends(end int, class grammar.Class) bool {
	e, at := s.vocab.Longest(s.toks[:end], end-1)
	return e != nil && at == end && e.Class&class != 0
}

// saysToPaper reports an English phrase for saying that ends with a noun for who reports, before a capital.
func (s *sentence) saysToPaper(e *grammar.Entry, end int) bool {
	if !s.nounFollows || end >= len(s.toks) || !s.toks[end].Upper || e.Class&(grammar.Speech|grammar.Reporting|grammar.Quoting) == 0 {
		return false
	}
	noun, _ := s.vocab.Longest(s.toks[:end], end-1)
	return noun != nil && noun.Media
}

// narrow takes from a chunk the classes that it cannot have where it stands, or adds the one that it has there.
func (r *reader) narrow(s *sentence, c *chunk) {
	if c.is(grammar.Compare) && !s.nounFollows && r.than[s.toks[c.last-1].Key] {
		c.class |= grammar.Than // "mượt hơn X" governs X as "hơn X" does
	}
	if c.is(grammar.Genitive) && c.last == c.first+1 && c.last < len(s.toks) && s.toks[c.last].Glued {
		c.class &^= grammar.Genitive // "we're releasing"
	}
	if t := s.toks[max(c.first-1, 0)]; t.Key == "-" && t.Glued && s.toks[c.first].Glued {
		c.class &^= grammar.Planned | grammar.Possible | grammar.Auxiliary | grammar.Negation // "a meal-planning app"
		if s.nounFollows && c.is(grammar.Trigger) && !c.is(grammar.Noun) {
			c.class &^= grammar.Trigger // "the state-backed fund"
		}
	}
}

// opensPlainly reports a phrase that says nothing where it stands: one to be ignored, or one that opens sentences, but for a
// Vietnamese word with a capital or a longer phrase.
func (s *sentence) opensPlainly(c *chunk) bool {
	if c.is(grammar.Ignored) {
		return true
	}
	first := &s.toks[c.first]
	return c.class == grammar.Opener && (c.last == c.first+1 || s.nounFollows) && (first.Caps || !first.Upper)
}

// dotted gives the end of single letters with points behind them at the token, which are one word: "an A.I. model".
func (s *sentence) dotted(i int) int {
	end := i
	for s.nounFollows && s.letterAt(end) && (end == i || s.toks[end].Glued) {
		end += 2
	}
	if end-i < 4 {
		return i
	}
	return end
}

// letterAt reports a single capital with a point behind it.
func (s *sentence) letterAt(k int) bool {
	return k+1 < len(s.toks) && s.toks[k].Caps && len(s.toks[k].Key) == 1 && s.toks[k+1].Key == "." && s.toks[k+1].Glued
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
	if by == nil || by.Class&grammar.By == 0 {
		return nil, i
	}
	noun, end := s.vocab.Longest(s.toks[:i+1], i)
	if noun == nil || noun == e || noun.Class&grammar.Noun == 0 || noun.Kind != entity.Organization {
		return nil, i
	}
	return noun, end
}

// hasForm reports a trigger that the grammar has in a form.
func (c *chunk) hasForm(f grammar.Form) bool {
	return c.entry.Has(f)
}
