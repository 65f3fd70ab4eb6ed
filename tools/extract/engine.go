// Package extract turns a document into facts. It works sentence by sentence:
// names, times and quantities are found first; what lies between them is read
// with the grammar's words into a row of chunks; the chunks are cut into
// segments at commas and conjunctions; triggers then take their arguments from
// the segments, each with the words that prove it.
package extract

import (
	"fmt"

	"moc/tools/edtf"
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/lexicon"
	"moc/tools/mention"
	"moc/tools/quantity"
	"moc/tools/source"
	"moc/tools/text"
	"moc/tools/timex"
)

// Engine reads documents. It is safe for use by several goroutines.
type Engine struct {
	lexicon   *lexicon.Lexicon
	languages map[string]*language
}

// language is everything compiled from one grammar.
type language struct {
	grammar       *grammar.Grammar
	vocab         *grammar.Vocabulary
	names         *mention.Finder
	times         *timex.Recognizer
	quantities    *quantity.Recognizer
	abbreviations map[string]bool
	lettered      map[string]bool
	women, men    map[string]bool // their given names, titles and pronouns
	opinions      map[string]bool
	rest          map[string]bool
	copulas       map[string]bool
	because       map[string]bool
	implicative   map[string]bool
	lifting       map[string]bool
	forbidding    map[string]bool
	following     map[string]bool
	leaving       map[string]bool
	terms, worth  map[string]bool
	aims          map[string]bool
	attempt       map[string]bool
	failing       map[string]bool
	preventing    map[string]bool
	blaming       map[string]bool
	money         map[string]bool
	business      map[string]bool
	succeeding    map[string]bool
	fruitless     map[string]bool
	changes       map[string]bool
	relaying      map[string]bool
	superlatives  map[string]bool
	jointly       map[string]bool
	accounts      map[string]bool
	reflexive     map[string]bool
	stress        map[string]bool
	than, pending map[string]bool
	informing     map[string]bool
	have, uses    map[string]bool
	clausal       map[string]bool
	deeds, kin    text.Trie[bool]
	parts, occurs text.Trie[bool]
	lines, latter text.Trie[bool]
	distributive  text.Trie[bool]
	bygone        text.Trie[bool]
	backed        text.Trie[bool]
	charging      text.Trie[bool]
	teams, seats  text.Trie[bool]
	serving       text.Trie[bool]
	yielding      text.Trie[bool]
	quitting      text.Trie[bool]
	passing       text.Trie[bool]
	tentative     text.Trie[bool]
	runs, willRun text.Trie[string]
}

// New compiles the grammars, by language, and the entities' names.
func New(grammars map[string]*grammar.Grammar, entities []*entity.Entity) (*Engine, error) {
	e := &Engine{lexicon: lexicon.New(entities), languages: map[string]*language{}}
	for lang, g := range grammars {
		w := &g.Words
		l := &language{
			grammar: g, vocab: grammar.Compile(g), abbreviations: foldedSet(g.Text.Abbreviations), lettered: foldedSet(g.Text.Lettered),
			opinions: foldedSet(w.Opinions), rest: foldedSet(w.Rest), copulas: foldedSet(w.Copulas), because: foldedSet(w.Because),
			implicative: foldedSet(w.Implicative), lifting: foldedSet(w.Lifting), forbidding: foldedSet(w.Forbidding), following: foldedSet(w.Following),
			attempt: foldedSet(w.Attempts), failing: foldedSet(w.Failing), preventing: foldedSet(w.Preventing), blaming: foldedSet(w.Blaming),
			money: foldedSet(w.Money), business: foldedSet(w.Business),
			leaving: foldedSet(w.Leaving), terms: foldedSet(w.Terms), worth: foldedSet(w.Worth), aims: foldedSet(w.Aims), succeeding: foldedSet(w.Succeeding), fruitless: foldedSet(w.Fruitless),
			accounts: foldedSet(w.Accounts), reflexive: foldedSet(w.Reflexive), stress: foldedSet(w.Stress), than: foldedSet(w.Than), informing: foldedSet(w.Informing), pending: foldedSet(w.Pending), have: foldedSet(w.Have),
			uses: foldedSet(g.Names.Uses), clausal: foldedSet(w.Clausal), changes: foldedSet(w.Changes), relaying: foldedSet(w.Relaying), superlatives: foldedSet(w.Superlatives), jointly: foldedSet(w.Jointly),
		}
		l.deeds.AddAll(w.Deeds, true)
		l.kin.AddAll(w.Kin, true)
		l.parts.AddAll(w.Parts, true)
		l.lines.AddAll(w.Lines, true)
		l.latter.AddAll(w.Latter, true)
		l.occurs.AddAll(w.Occurs, true)
		l.distributive.AddAll(w.Distributive, true)
		l.bygone.AddAll(w.Bygone, true)
		l.backed.AddAll(w.Backed, true)
		l.charging.AddAll(w.Charging, true)
		l.teams.AddAll(w.Teams, true)
		l.serving.AddAll(w.Serving, true)
		l.yielding.AddAll(w.Yielding, true)
		l.quitting.AddAll(w.Quitting, true)
		l.seats.AddAll(w.Seats, true)
		l.passing.AddAll(w.Passing, true)
		l.tentative.AddAll(w.Tentative, true)
		l.running()
		l.women, l.men = foldedSet(append(g.Names.Women, g.Words.Feminine...)), foldedSet(append(g.Names.Men, g.Words.Masculine...))
		var err error
		if l.times, err = timex.New(g.Time); err != nil {
			return nil, fmt.Errorf("grammar %s: time: %w", lang, err)
		}
		if l.quantities, err = quantity.New(g.Quantity); err != nil {
			return nil, fmt.Errorf("grammar %s: quantity: %w", lang, err)
		}
		l.names = mention.New(g, l.vocab, e.lexicon)
		for other, o := range grammars {
			if other != lang {
				l.names.Borrow(&o.Names)
			}
		}
		e.languages[lang] = l
	}
	return e, nil
}

// Cut cuts a parsed document into sentences without reading facts. One that holds
// quotations alone has its sentences.
func (e *Engine) Cut(d *source.Document) {
	if d.Quoted {
		return
	}
	d.Tokenize()
	l := e.language(d)
	if l == nil {
		d.Cut(source.Cutter{})
		return
	}
	d.Cut(l.cutter(l.names.Known))
}

// language gives what is known of the document's language, nil when nothing.
func (e *Engine) language(d *source.Document) *language { return e.languages[d.Meta.Lang] }

// Run reads a parsed document. A document in a language without a grammar has
// sentences and no facts, and so has one that holds quotations alone: see Kept.
func (e *Engine) Run(d *source.Document) *Result {
	l := e.language(d)
	if l == nil || d.Quoted {
		e.Cut(d)
		return emptyResult(d)
	}
	day, err := edtf.ParseDay(d.Meta.Date)
	r := &reader{language: l, lexicon: e.lexicon, doc: d, day: day, dated: err == nil, mem: scratches.Get().(*scratch)}
	r.read()
	res := r.result()
	r.close()
	return res
}

// close gives back all that a proof of the document's facts does not need.
func (r *reader) close() {
	r.doc.Forget()
	r.mem.release()
	*r = reader{language: r.language, lexicon: r.lexicon}
}

// reader holds what is known of one document while it is read.
type reader struct {
	*language
	lexicon    *lexicon.Lexicon
	doc        *source.Document
	day        edtf.Day
	dated      bool
	sentences  []*sentence
	known      [][]lexicon.Match // what the lexicon finds, by sentence
	names      []mention.Name
	facts      []*draft
	mem        *scratch
	lands      map[string]text.Span // where the document first names a land, by its currency
	unresolved []Unresolved
	model      discourse
	round      round             // see pend
	trace      map[int][]Trigger // what became of the triggers, by sentence; nil unless asked for
}

// read finds everything in the document.
func (r *reader) read() {
	r.cut()
	r.prepare()
	r.findTimes()
	r.findQuantities()
	r.mem.names = r.language.names.Append(r.mem.names[:0], r.doc, r.known, r.taken)
	r.names = r.mem.names
	r.shareNames()
	for _, s := range r.sentences {
		r.chunk(s)
	}
	r.model = newDiscourse(r)
	for _, s := range r.sentences {
		r.statements(s)
	}
	r.enumerations()
}

// prepare makes the sentences, with the known names in them.
func (r *reader) prepare() {
	n := 0
	for i := range r.doc.Sentences {
		n += r.doc.Sentences[i].Last - r.doc.Sentences[i].First
	}
	marks, all := r.mem.marks.take(2*n), r.mem.sentences.take(len(r.doc.Sentences))
	take := func(n int) []bool {
		out := marks[:n:n]
		marks = marks[n:]
		return out
	}
	r.sentences, r.known = r.mem.order.take(len(all)), r.mem.known.take(len(all))
	known := handout{reader: r}
	for i := range all {
		src := &r.doc.Sentences[i]
		toks := r.doc.Tokens(src)
		all[i] = sentence{index: i, src: src, block: &r.doc.Blocks[src.Block], toks: toks,
			busy: take(len(toks)), foreign: take(len(toks)), nounFollows: r.grammar.Names.NounFollows, language: r.language, mem: r.mem}
		r.sentences[i] = &all[i]
		r.known[i] = known.of(src, toks)
		for _, m := range r.known[i] {
			for k := m.First; k < m.Last; k++ {
				all[i].foreign[k] = true
			}
		}
	}
}

// shareNames gives every sentence its names.
func (r *reader) shareNames() {
	for first, last := 0, 0; first < len(r.names); first = last {
		s := r.names[first].Sentence
		for last < len(r.names) && r.names[last].Sentence == s {
			last++
		}
		r.sentences[s].names = r.names[first:last:last]
	}
}

func (r *reader) findTimes() {
	if r.dated {
		r.timesOn(r.day)
	} else {
		r.undatedTimes()
	}
	for _, s := range r.sentences {
		for _, t := range s.times {
			if s.rate(&t) {
				continue // "79 nghìn một tháng" is a price for each month
			}
			s.claim(t.First, t.Last+1)
		}
	}
}

// timesOn finds the times as they are read on a day.
func (r *reader) timesOn(day edtf.Day) {
	ctx := timex.Context{Doc: day}
	block := -1
	for _, s := range r.sentences {
		if s.src.Block != block {
			block = s.src.Block
			ctx.NewParagraph()
			if s.block.Kind == source.Heading {
				ctx.Frame = nil
			}
		}
		r.timesOf(s, &ctx)
		if week := s.calendar(); week != nil {
			kept := ctx.Frame
			ctx.Frame = week
			r.timesOf(s, &ctx)
			ctx.Frame = kept
		}
		if s.block.Kind == source.Heading {
			ctx.Frame = weekIn(s.times)
		}
	}
}

// timesOf finds the times of a sentence.
func (r *reader) timesOf(s *sentence, ctx *timex.Context) {
	first := len(r.mem.times)
	r.mem.times = r.times.Append(r.mem.times, s.toks, s.foreign, ctx)
	s.times = r.mem.times[first:len(r.mem.times):len(r.mem.times)]
}

// calendar gives the week that a sentence lists events of: "Lịch tuần tới: …".
func (s *sentence) calendar() *timex.Mention {
	if len(s.times) < 2 || s.times[0].Last+1 >= len(s.toks) || s.toks[s.times[0].Last+1].Key != ":" {
		return nil
	}
	return weekIn(s.times[:1])
}

// weekIn gives the week that a heading names: bare weekdays below it lie there.
func weekIn(times []timex.Time) *timex.Mention {
	for _, t := range times {
		if v, err := edtf.Parse(t.Value); err == nil && v.First().AddDays(6) == v.Last() {
			return &timex.Mention{Span: t.Span, Value: v}
		}
	}
	return nil
}

// rate reports a duration right behind a number: that is told for each such time.
func (s *sentence) rate(t *timex.Time) bool {
	if t.Value != "" {
		return false
	}
	for k := t.First - 1; k >= 0 && t.First-k <= maxSum && s.toks[k].Kind != text.Punct; k-- {
		if _, scale := s.grammar.Quantity.Scales[s.toks[k].Key]; scale || s.toks[k].Kind == text.Number {
			return true // "ba chục nghìn một tháng"
		}
	}
	return false
}

func (r *reader) findQuantities() {
	found := r.quantities.In(r.findLands())
	for _, s := range r.sentences {
		for _, t := range s.times {
			if s.rate(&t) {
				continue
			}
			for k := t.First; k <= t.Last; k++ {
				s.foreign[k] = true
			}
		}
		first := len(r.mem.quantities)
		r.mem.quantities = r.hereFrom(s, found).Append(r.mem.quantities, s.toks, s.foreign)
		s.quantities = r.mem.quantities[first:len(r.mem.quantities):len(r.mem.quantities)]
		for _, q := range s.quantities {
			if bare(q) {
				continue // a bare number may be the version of a name
			}
			s.claim(q.First, q.Next)
		}
	}
}

// hereFrom gives a recognizer for a sentence in a document for which there is one: the lands that the sentence
// itself names go before those of the others.
func (r *reader) hereFrom(s *sentence, document *quantity.Recognizer) *quantity.Recognizer {
	if document == r.quantities || !r.quantities.Shares(s.toks) {
		return document
	}
	here := quantity.Lands{}
	if here.Count(r.quantities, s.toks); len(here) == 0 {
		return document
	}
	return r.quantities.In(here)
}

// findLands counts the words that tell of where a currency is paid.
func (r *reader) findLands() quantity.Lands {
	var named quantity.Lands
	for _, s := range r.sentences {
		for i := range s.toks {
			code, end := r.quantities.Land(s.toks, i)
			if end == i {
				continue
			}
			if named == nil {
				named, r.lands = quantity.Lands{}, map[string]text.Span{}
			}
			if named[code]++; named[code] == 1 {
				r.lands[code] = text.Span{Start: s.toks[i].Start, End: s.toks[end-1].End}
			}
		}
	}
	return named
}

// taken reports a token that belongs to a time or a quantity.
func (r *reader) taken(s, i int) bool { return r.sentences[s].busy[i] }

// maxSum is the length in tokens of most sums before what they are paid for each of: "45 triệu
// đồng một tháng".
const maxSum = 4

func (s *sentence) claim(first, last int) {
	for k := first; k < last; k++ {
		s.busy[k] = true
	}
}

// bare reports a number that counts and measures nothing: it may be the version
// of a name.
func bare(q quantity.Quantity) bool {
	return q.Currency == "" && q.Unit == "" && q.Per == "" && !q.Percent && q.Scale <= 1 && q.Comparator == ""
}

// foldedSet gives the words, folded, as a set.
func foldedSet(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[text.Fold(w)] = true
	}
	return set
}
