package mention

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/lexicon"
	"moc/tools/source"
	"moc/tools/text"
)

// candidate is a run of tokens that may be a name.
type candidate struct {
	sentence    int
	first, last int
	initial     bool // its first token is capitalised for opening a sentence
	known       *lexicon.Match
	place       bool
	dropped     bool
	surface     *surface
	titled      bool // a title stands before it
}

// surface is a way of writing that occurs in the document, with what its
// occurrences tell.
type surface struct {
	key      string
	keys     []string
	text     string // as first written
	strong   int    // occurrences in which the capital means a name
	first    int    // order of the first occurrence
	votes    map[entity.Kind]int
	weak     map[entity.Kind]int // those of them that a verb or a preposition nearby gave
	entity   *entity.Entity
	place    bool
	caps     bool // a single word in capitals
	prefix   int  // number of leading tokens that are a kind word ("Tập đoàn")
	longer   *surface
	alias    bool // see letters
	id       string
	kind     entity.Kind
	misspelt bool
}

type pass struct {
	*Finder
	doc      *source.Document
	known    [][]lexicon.Match // by sentence
	taken    func(s, i int) bool
	cands    []candidate
	surfaces map[string]*surface
	pairs    map[[2]string]bool // see pair
	begins   map[string]int     // see census
	whole    map[string]bool    // all names whose capital means a name
	lower    map[string]bool    // words that occur in lower case
	ends     map[string]bool    // last words of names, where persons are called by them
	opening  map[string]int     // how often a word opens a sentence with a capital
	keys     map[string]string  // see keysOf
	key      []byte
	spare    []*surface // see newSurface
}

// Documents that are read one after the other use the same memory.
var passes = sync.Pool{New: func() any { return newPass() }}

func newPass() *pass {
	return &pass{
		surfaces: map[string]*surface{}, pairs: map[[2]string]bool{},
		begins: map[string]int{}, whole: map[string]bool{}, lower: map[string]bool{}, ends: map[string]bool{}, opening: map[string]int{}, keys: map[string]string{},
	}
}

// maxKept is how many words of a document a pass may have met to be used again: to
// empty large maps takes as long as to read a short document.
const maxKept = 10_000

// release empties the pass and gives its memory back.
func (p *pass) release() {
	if len(p.begins)+len(p.lower)+len(p.keys) > maxKept {
		return
	}
	for _, s := range p.surfaces {
		clear(s.votes)
		clear(s.weak)
		*s = surface{keys: s.keys[:0], votes: s.votes, weak: s.weak}
		p.spare = append(p.spare, s)
	}
	clear(p.cands[:cap(p.cands)])
	clear(p.surfaces)
	clear(p.pairs)
	clear(p.begins)
	clear(p.whole)
	clear(p.lower)
	clear(p.ends)
	clear(p.opening)
	*p = pass{cands: p.cands[:0], surfaces: p.surfaces, pairs: p.pairs, begins: p.begins, whole: p.whole, lower: p.lower, ends: p.ends, opening: p.opening, keys: p.keys, key: p.key, spare: p.spare}
	passes.Put(p)
}

// newSurface gives an empty surface, if it can one of the document before.
func (p *pass) newSurface() *surface {
	n := len(p.spare)
	if n == 0 {
		return &surface{votes: map[entity.Kind]int{}, weak: map[entity.Kind]int{}}
	}
	s := p.spare[n-1]
	p.spare = p.spare[:n-1]
	return s
}

// gather finds all candidates and what stands around them.
func (p *pass) gather() {
	for s := range p.doc.Sentences {
		p.pair(p.doc.Tokens(&p.doc.Sentences[s]))
	}
	for s := range p.doc.Sentences {
		toks := p.doc.Tokens(&p.doc.Sentences[s])
		p.sentence(s, toks)
	}
	p.census()
	p.trimAll(func(c *candidate) bool { return c.last-c.first > 1 })
	p.trimAll(func(c *candidate) bool { return c.last-c.first == 1 && c.initial })
	p.cands = p.split(p.cands)
	for i := range p.cands {
		c := &p.cands[i]
		if c.dropped {
			continue
		}
		c.surface = p.surface(c, i)
		if !c.initial || c.last-c.first > 1 || c.known != nil {
			c.surface.strong++
		}
		p.context(c)
	}
}

// trimAll trims the names that are chosen and counts those that open a sentence
// and stayed: they vouch for their short forms.
func (p *pass) trimAll(chosen func(*candidate) bool) {
	for i := range p.cands {
		c := &p.cands[i]
		if c.known != nil || c.place || c.dropped || !chosen(c) {
			continue
		}
		initial := c.initial
		p.trim(c)
		if initial && !c.dropped && c.last-c.first > 1 {
			p.count(c)
		}
	}
}

func (p *pass) toks(c *candidate) []text.Token {
	return p.doc.Tokens(&p.doc.Sentences[c.sentence])
}

func (p *pass) sentence(s int, toks []text.Token) {
	known := p.known[s]
	k := 0
	for i := 0; i < len(toks); {
		if k < len(known) && known[k].First < i {
			k++
			continue
		}
		if k < len(known) && known[k].First == i && p.longerPlace(toks, &known[k]) {
			_, end := p.places.Longest(toks, i)
			p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, place: true})
			i = end
			continue
		}
		if k < len(known) && known[k].First == i {
			i = p.addKnown(s, toks, &known[k])
			continue
		}
		if p.streets.Of(toks[i].Form) && i+1 < len(toks) && !toks[i].Upper && !p.endsNoun(toks, i) {
			if _, end := p.places.Longest(toks, i+1); end > i+1 {
				i = end // "ứng dụng học tiếng Anh X"
				continue
			}
			i = p.extend(s, toks, i+1, len(toks), i)
			continue
		}
		if end := p.pastParticles(toks, i, len(toks)); p.nounFollows && !toks[i].Upper && end > i && i > 0 && p.isTitle(toks, i-1) {
			p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, titled: true}) // "Ms de Wolf"
			i = end
			continue
		}
		if p.taken(s, i) || toks[i].Kind != text.Word || !toks[i].Upper {
			i++
			continue
		}
		if end := p.personOver(toks, i, known[k:]); end > i {
			p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, titled: i > 0 && p.isTitle(toks, i-1)})
			i = end
			continue
		}
		limit := len(toks)
		for n := k; n < len(known) && limit == len(toks); n++ {
			if !p.withinName(toks, known[n]) {
				limit = known[n].First
			}
		}
		i = p.unknown(s, toks, i, limit)
	}
}

// longerPlace reports a known place that a longer place's name begins with: "Mỹ Tho" is not
// "Mỹ".
func (p *pass) longerPlace(toks []text.Token, m *lexicon.Match) bool {
	if m.Entity.Kind != entity.Place {
		return false
	}
	_, end := p.places.Longest(toks, m.First)
	return end > m.Last && toks[end-1].Upper
}

// withinName reports a known place with capitals on both sides: "South China
// Morning Post" names no China.
func (p *pass) withinName(toks []text.Token, m lexicon.Match) bool {
	if !p.nounFollows || m.Entity.Kind != entity.Place || m.First == 0 || m.Last >= len(toks) {
		return false
	}
	before, after := toks[m.First-1], toks[m.Last]
	return before.Kind == text.Word && before.Upper && !opens(toks, m.First-1) && after.Kind == text.Word && after.Upper && !after.Glued && !p.isTitle(toks, m.First-1)
}

// endsNoun reports a word that ends a longer noun: "robot hình người X" names no
// people.
func (p *pass) endsNoun(toks []text.Token, i int) bool {
	e, first, end := p.covering(toks, i)
	return !p.nounFollows && e != nil && e.Class&grammar.Noun != 0 && first < i && end == i+1
}

// personOver gives the end of a person's name that a short known name lies in:
// "Kiều Mỹ An" holds no Mỹ. Such a name begins with a family name.
func (p *pass) personOver(toks []text.Token, i int, known []lexicon.Match) int {
	if !p.families[toks[i].Key] || len(known) == 0 || known[0].Last-known[0].First != 1 || known[0].First > i+2 {
		return i
	}
	end := i + 1
	for end < len(toks) && end < i+4 && toks[end].Kind == text.Word && toks[end].Upper && !toks[end].Glued {
		end++
	}
	if end > known[0].Last || end-i >= 2 && end == known[0].Last && known[0].First > i {
		return end
	}
	return i
}

// addKnown enters a known name, drawing in a capitalised kind word before it
// and giving way to a longer unknown name that only begins like it.
func (p *pass) addKnown(s int, toks []text.Token, m *lexicon.Match) int {
	if end := p.extend(s, toks, m.Last, len(toks), m.Last); end > m.Last && !p.startsOther(toks, m.Last, m) {
		if m.Entity.Kind != entity.Person && m.Entity.Kind != entity.Place || p.localBody(toks, m, end) {
			p.cands = append(p.cands, candidate{sentence: s, first: m.First, last: end})
			return end
		}
	}
	p.cands = append(p.cands, candidate{sentence: s, first: m.First, last: m.Last, known: m})
	return m.Last
}

// localBody reports a known place with which the name of an institution begins: "Hangzhou
// Growth Fund".
func (p *pass) localBody(toks []text.Token, m *lexicon.Match, end int) bool {
	return p.nounFollows && m.Entity.Kind == entity.Place && (p.suffixes[toks[end-1].Key] || p.groups[toks[end-1].Key])
}

// startsOther reports whether what follows a known name is a name or a word of
// its own: "Alibaba Jack Ma", "Halyard Chief Executive".
func (p *pass) startsOther(toks []text.Token, i int, m *lexicon.Match) bool {
	if e, _ := p.vocab.Longest(toks, i); e != nil && e.Class&(grammar.Post|grammar.Title|grammar.Noun) != 0 && !(p.nounFollows && e.Class&(grammar.Post|grammar.Title) == 0) {
		return true
	}
	if p.officeFollows && m != nil && m.Entity.Kind == entity.Organization && p.behindRole(toks, m.First) && !p.suffixes[toks[i].Key] {
		return true // "cựu kỹ sư Huawei Bành Quốc Đống"
	}
	if p.lex.Begins(toks[i:min(len(toks), i+1)]) || p.families[toks[i].Key] || p.given[toks[i].Key] {
		return true
	}
	if v, _ := p.places.Longest(toks, i); v != nil {
		return true
	}
	return p.lex.Begins(toks[i:])
}

// unknown enters the name that begins at the capital at i, if there is one, and
// gives where to go on.
func (p *pass) unknown(s int, toks []text.Token, i, limit int) int {
	initial := opens(toks, i) && !(i > 0 && p.isTitle(toks, i-1)) // "Ms. Vance" opens no sentence
	if v, end := p.places.Longest(toks, i); v != nil && end-i > 1 && !p.titlePlace(toks, i, end) {
		p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, place: true})
		return end
	}
	if v, end := p.notNames.Longest(toks, i); v != nil && !p.partOfName(toks, i, end, limit) && !hyphenFollows(toks, end) {
		return end
	}
	if p.opensCompound(toks, i) {
		return i + 1
	}
	if v, end := p.places.Longest(toks, i); v != nil && !initial && !p.nounFollows && p.isTitle(toks, i) && end < len(toks) && !toks[end].Upper {
		p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, place: true})
		return end // "…, Anh cấm": no title, with no name behind it
	}
	if e, end := p.vocab.Longest(toks, i); e != nil && !p.nounFollows && e.Class&grammar.Noun != 0 && end > i+1 && !toks[i+1].Upper && (end == len(toks) || toks[end].Kind == text.Word && !toks[end].Upper) && p.compound(toks, i, limit) == i && !p.namesPlace(toks, end) {
		return end // "Tập đoàn tài chính X": the noun alone is no name
	}
	if end := p.compound(toks, i, limit); end > i && i > 0 && p.isTitle(toks, i-1) {
		return p.portfolio(toks, end, limit)
	}
	if e, end := p.vocab.Longest(toks, i); e != nil && p.breaksName(e, toks, i, end, initial) && !(e.Class&^(grammar.Opener|grammar.Indefinite|grammar.Definite|grammar.Both) == 0 && p.mayGoOn(toks, end, limit)) && !p.nounOfName(e, toks, i, end, limit) {
		return max(end, i+1)
	}
	if v, end := p.places.Longest(toks, i); v != nil && (!p.continues(s, toks, end, limit) || i > 0 && p.isTitle(toks, i-1) || p.origin(toks, i, end)) {
		c := candidate{sentence: s, first: i, last: end, place: true, initial: initial}
		if initial && end-i == 1 && utf8.RuneCountInString(toks[i].Key) <= maxShort && !p.vouched(toks, &c) {
			return end // "Anh", "Đức" open sentences as words, too
		}
		c.initial = false
		p.cands = append(p.cands, c)
		return end
	}
	start := i
	next := i + 1
	if v, end := p.prefixes.Longest(toks, i); v != nil && end == limit && p.linkers[toks[end-1].Key] && end < len(toks) {
		limit = len(toks) // "Center for China and Globalization"
	}
	if v, end := p.prefixes.Longest(toks, i); v != nil && end < limit && (toks[end].Upper || toks[end].Kind == text.Number || p.namesPlace(toks, end)) {
		if c, _ := p.common.Longest(toks, i); c != nil && initial {
			return end
		}
		next = p.domain(toks, end, limit)
		initial = false
	}
	end := p.extend(s, toks, next, limit, start)
	if end == limit && next > start+1 {
		end = p.country(toks, start, end)
	}
	if end-start == 1 && isInitialism(toks[start]) && !initial && p.notName(toks, start) && !p.behindNoun(toks, start) {
		return end
	}
	p.cands = append(p.cands, candidate{
		sentence: s, first: start, last: end, initial: initial,
		titled: start > 0 && p.isTitle(toks, start-1) && (p.nounFollows || !p.institution(toks, start)),
	})
	return end
}

// origin reports a country between a noun and a foreign name: "hãng Đức Klarblick".
func (p *pass) origin(toks []text.Token, i, end int) bool {
	if p.nounFollows || i == 0 || end >= len(toks) || toks[i-1].Upper || !p.unspoken(toks[end].Key) && !p.given[toks[end].Key] || p.suffixes[toks[end].Key] {
		return false
	}
	if p.given[toks[end].Key] && !p.given[toks[i].Key] {
		return true // "Bộ trưởng Công nghiệp Pháp Hugo Delmas"
	}
	e, _, last := p.covering(toks, i-1)
	return e != nil && last == i && e.Class&grammar.Noun != 0
}

// titlePlace reports a place with which the name of an organization begins, whose noun
// stands before it: "báo Sài Gòn Số".
func (p *pass) titlePlace(toks []text.Token, i, end int) bool {
	if p.nounFollows || end >= len(toks) || toks[end].Kind != text.Word || !toks[end].Upper || toks[end].Glued {
		return false
	}
	if p.suffixes[toks[end].Key] {
		return true // "Cửa Lò Data"
	}
	if v, last := p.prefixes.Longest(toks, i); v != nil && last < end && p.syllable(toks[end].Key) {
		return true // "Đài Bắc Ái" is not in "Đài Bắc"
	}
	if v, _ := p.places.Longest(toks, end); v != nil || p.isTitle(toks, end) || p.unspoken(toks[end].Key) || p.lex.Begins(toks[end:end+1]) || p.families[toks[end].Key] {
		return false
	}
	if i == 0 || toks[i-1].Upper {
		return false
	}
	e, _, last := p.covering(toks, i-1)
	return e != nil && last == i && e.Class&grammar.Noun != 0 && e.Kind == entity.Organization
}

// country draws in the known place at the end of an institution's name, where what
// the institution is for comes before: "Bộ Thương mại Trung Quốc".
func (p *pass) country(toks []text.Token, start, end int) int {
	if p.nounFollows || end >= len(toks) || !p.institution(toks, start) || toks[end-1].Upper {
		return end
	}
	if known := p.lex.Find(toks[end:min(end+maxDomain, len(toks))]); len(known) > 0 && known[0].First == 0 && known[0].Entity.Kind == entity.Place {
		return end + known[0].Last
	}
	return end
}

// namesPlace reports a place whose first syllable has no capital: "Ủy ban châu Âu".
func (p *pass) namesPlace(toks []text.Token, i int) bool {
	v, end := p.places.Longest(toks, i)
	return v != nil && end > i+1 && !toks[i].Upper && toks[end-1].Upper && !p.nounFollows
}

// portfolio gives the end of what a minister is for: "Bộ trưởng [Kế hoạch và Đầu
// tư] Nguyễn Chí Dũng".
func (p *pass) portfolio(toks []text.Token, i, limit int) int {
	for i < limit && (p.isAnd(toks, i) || toks[i].Key == ",") {
		end := p.compound(toks, i+1, limit)
		if end == i+1 {
			break
		}
		i = end
	}
	return i
}

// opensCompound reports a capital that begins an ordinary compound: "khoa Dữ
// liệu".
func (p *pass) opensCompound(toks []text.Token, i int) bool {
	e, first, end := p.covering(toks, i)
	if e != nil && e.Class&grammar.Trigger != 0 && first < i && end > i+1 {
		return true // "to its Entity List"
	}
	if p.nounFollows || e == nil || e.Class&grammar.Ignored == 0 {
		return false
	}
	if v, last := p.prefixes.Longest(toks, i); v != nil && last < len(toks) && toks[last].Upper {
		return false // "Bảo tàng Vạn Bửu"
	}
	return end > i+1 && !toks[end-1].Upper || first < i && end == i+1 && !toks[first].Upper // "miền Tây"
}

// partOfName reports an adjective of nationality that begins a name ("American
// Airlines"): a capital follows, and no name that stands by itself.
func (p *pass) partOfName(toks []text.Token, i, end, limit int) bool {
	return end-i == 1 && !toks[i].Caps && end < limit && toks[end].Kind == text.Word && toks[end].Upper && !toks[end].Caps && !toks[end].Glued
}

// hyphenFollows reports a hyphen that joins a token to the next: "VR-H3".
func hyphenFollows(toks []text.Token, i int) bool {
	return i+1 < len(toks) && toks[i].Key == "-" && toks[i].Glued && toks[i+1].Glued
}

// maxShort is the length in letters up to which a place's name is easily a
// common word.
const maxShort = 4

// domain takes what an institution is for, which Vietnamese writes with a
// capital on the first syllable only: "Viện Y học số Gia Định", "Bộ Y tế".
func (p *pass) domain(toks []text.Token, i, limit int) int {
	if end := p.compound(toks, i, limit); end > i {
		return end
	}
	if end := p.profession(toks, i, limit); end > i {
		return end
	}
	if v, end := p.prefixes.Longest(toks, i); v != nil && end > i+1 && end < limit && !p.nounFollows {
		if toks[end].Upper {
			return p.domain(toks, end, limit) // "Bệnh viện Đại học Y Hà Nội"
		}
		if p.namesPlace(toks, end) {
			_, end = p.places.Longest(toks, end)
			return end // "Tòa án Liên minh châu Âu"
		}
	}
	next := i + 1
	for next < limit && next-i <= maxDomain && toks[next].Kind == text.Word && !toks[next].Upper && !toks[next].Glued {
		e, _, end := p.covering(toks, next)
		switch {
		case isForeign(toks[i].Key) || e != nil && e.Class&^(grammar.Opener|grammar.Ignored) != 0 && !(e.Class&^(grammar.Noun|grammar.Gauge|grammar.Pause) == 0 && end < len(toks) && toks[end].Upper):
			return i + 1
		case e != nil && e.Class&grammar.Ignored != 0:
			next = end // "ngữ liệu" holds no "liệu"
		default:
			next++
		}
	}
	if next > i+1 && (next < limit && toks[next].Upper && !toks[next].Glued || next == i+2) {
		return next
	}
	return i + 1
}

// profession gives the end of a noun for people that an institution is for ("Liên
// minh Đạo diễn Châu Âu"), or i when none begins here.
func (p *pass) profession(toks []text.Token, i, limit int) int {
	e, end := p.vocab.Longest(toks, i)
	if e == nil || e.Class&grammar.Noun == 0 || e.Kind != entity.Person || end < i+2 || end > limit || toks[i+1].Upper {
		return i
	}
	return end
}

// maxDomain bounds the lower-case syllables within an institution's name.
const maxDomain = 3

// isForeign reports a word that no Vietnamese syllable looks like: such a name
// is complete in itself.
func isForeign(key string) bool {
	return utf8.RuneCountInString(key) > 7 || strings.ContainsAny(key, "fjwz")
}

// mayGoOn reports a capital right behind an opening word: whether the two are
// one name ("Three Rivers Rail") shows elsewhere in the document, see trim.
func (p *pass) mayGoOn(toks []text.Token, i, limit int) bool {
	if i >= limit || toks[i].Kind != text.Word || !toks[i].Upper || toks[i].Glued {
		return false
	}
	if v, _ := p.prefixes.Longest(toks, i); v != nil {
		return false
	}
	e, _ := p.vocab.Longest(toks, i)
	return e == nil || e.Class&(grammar.Title|grammar.Post) == 0
}

// nounOfName reports a kind noun that opens a sentence and with it a name: the
// two stand together in capitals within another sentence, too ("Game Science").
func (p *pass) nounOfName(e *grammar.Entry, toks []text.Token, i, end, limit int) bool {
	return (e.Class&grammar.Noun != 0 || !p.nounFollows && e.Class&(grammar.Title|grammar.Post) == 0) && end == i+1 && end < limit && toks[end].Upper && p.pairs[[2]string{toks[i].Key, toks[end].Key}]
}

// pair notes the words that stand side by side in capitals within sentences, and
// the numbers behind a capital with which a clause ends ("the Otter 3, went").
func (p *pass) pair(toks []text.Token) {
	for i := 1; i+1 < len(toks); i++ {
		if toks[i].Upper && toks[i+1].Kind == text.Number && !toks[i+1].Glued && (i+2 == len(toks) || toks[i+2].Key == "," || toks[i+2].Key == "." && i+3 == len(toks)) {
			p.pairs[[2]string{toks[i].Key, toks[i+1].Key}] = true
		}
		if toks[i].Upper && toks[i+1].Upper && toks[i].Kind == text.Word && !toks[i+1].Glued && !opens(toks, i) {
			p.pairs[[2]string{toks[i].Key, toks[i+1].Key}] = true
		}
	}
}

// breaksName reports a capitalised phrase that is no part of a name: a title or
// a position wherever it stands, any other word of the grammar where it opens
// a sentence.
func (p *pass) breaksName(e *grammar.Entry, toks []text.Token, i, end int, initial bool) bool {
	if e.Class&grammar.Title != 0 && !p.nounFollows && !initial && p.endsFirm(toks, i) {
		return false // "Ông Đồ AI"
	}
	if e.Class&grammar.Title != 0 && p.nounFollows && end < len(toks) && toks[end].Upper && p.suffixes[toks[end].Key] {
		return false // "General Court"
	}
	if !p.nounFollows && initial && end > i+1 && toks[i+1].Upper && e.Class&(grammar.Title|grammar.Post) == 0 {
		return false // "Đồng Hồ Cát": no noun has a capital on its second syllable
	}
	if e.Class&grammar.Title != 0 || e.Class&grammar.Post != 0 && !initial {
		return true
	}
	if !initial {
		return false
	}
	if e.Class&grammar.Post != 0 {
		return end >= len(toks) || end-i > 1 || !toks[end].Upper || e.Class&grammar.Opener != 0 || true
	}
	if v, end := p.prefixes.Longest(toks, i); v != nil && end < len(toks) && (toks[end].Upper || p.namesPlace(toks, end)) {
		return false
	}
	return e.Class&^grammar.Ignored != 0
}

// endsFirm reports a run of capitals that ends as the names of organizations do.
func (p *pass) endsFirm(toks []text.Token, i int) bool {
	end := i
	for end < len(toks) && end < i+maxReach && toks[end].Kind == text.Word && toks[end].Upper && !(end > i && toks[end].Glued) {
		end++
	}
	return end > i+1 && p.suffixes[toks[end-1].Key]
}

func (p *pass) isTitle(toks []text.Token, i int) bool {
	for j := max(0, i-2); j <= i; j++ {
		if e, end := p.vocab.Longest(toks, j); e != nil && end == i+1 && e.Class&grammar.Title != 0 {
			return !(j > 0 && toks[j].Upper && p.streets.Of(toks[j-1].Form)) // not "tiếng Anh X"
		}
	}
	return false
}

// notName reports a lone capitalised abbreviation that stands for a common
// thing rather than for somebody: one that is neither subject nor possessor.
func (p *pass) notName(toks []text.Token, i int) bool {
	return len(toks[i].Key) <= 2
}

func isInitialism(t text.Token) bool { return t.Caps }

// behindNoun reports a noun for a thing right before the token: "robot hình người
// H1" names one, however short.
func (p *pass) behindNoun(toks []text.Token, i int) bool {
	if i == 0 || !strings.ContainsAny(toks[i].Key, "0123456789") {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return e != nil && end == i && e.Class&grammar.Noun != 0 && (e.Kind == entity.Product || e.Kind == entity.Model)
}

// opens reports whether the token opens a sentence or a quotation, so that its
// capital may mean nothing.
func opens(toks []text.Token, i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch toks[j].Key {
		case `"`, "“", "‘", "'", "«", "(", "*", "_", "[", `\`:
			continue
		case ":", "!", "?", "…", "–", "—", "•":
			return true
		case ".", "-":
			return !toks[j].Glued || !toks[i].Glued
		}
		return false
	}
	return true
}

// continues reports whether a name goes on at the token.
func (p *pass) continues(s int, toks []text.Token, i, limit int) bool {
	return p.extend(s, toks, i, limit, i) > i && !p.startsOther(toks, i, nil)
}

// extend gives the end of the name whose tokens before i are taken.
func (p *pass) extend(s int, toks []text.Token, i, limit, start int) int {
	for i < limit && i-start < maxName {
		next := p.step(s, toks, i, limit, start)
		if next == i {
			break
		}
		i = next
	}
	return i
}

// maxName bounds the length of a name, in tokens: a longer run of capitals is a
// headline.
const maxName = 16

// step gives the index after the next part of a name, or i when it ends here.
func (p *pass) step(s int, toks []text.Token, i, limit, start int) int {
	t := toks[i]
	if p.taken(s, i) {
		return i
	}
	switch {
	case t.Kind == text.Word && t.Upper && i > start && p.institution(toks, start) && p.compound(toks, i, limit) > i:
		return p.compound(toks, i, limit)
	case t.Kind == text.Word && t.Upper:
		if t.Glued && i > 0 && toks[i-1].Kind == text.Punct && !isJoint(toks[i-1].Key) || p.opensCompound(toks, i) {
			return i
		}
		if e, end := p.vocab.Longest(toks, i); e != nil && e.Class&(grammar.Title|grammar.Post) != 0 && end <= limit && !p.lastSyllable(toks, i, start) {
			return i
		}
		return i + 1
	case t.Kind == text.Word && !t.Glued && i > start && p.particles[t.Key]:
		return p.pastParticles(toks, i, limit)
	case t.Key == "." && t.Glued && i+1 < limit && toks[i+1].Glued && p.internet[toks[i+1].Key]:
		return i + 2 // Base.vn
	case t.Kind == text.Word && t.Glued && i > 0 && toks[i-1].Kind == text.Number:
		return i + 1 // 7b, k1 after a digit
	case t.Kind == text.Word && !t.Glued && i+1 < limit && toks[i+1].Glued && toks[i+1].Kind == text.Number && len(t.Key) <= 2:
		return p.number(toks, i+1, limit) // k1.5
	case t.Kind == text.Number && !t.Glued && len(t.Key) <= 4 && i+1 < limit && toks[i+1].Glued && toks[i+1].Caps && len(toks[i+1].Key) == 1 && !p.taken(s, i+1):
		return i + 2 // 910C
	case t.Kind == text.Number && (t.Glued || p.versionAt(s, toks, i, limit)):
		return p.number(toks, i, limit)
	case t.Key == "-" && t.Glued && i+1 < limit && toks[i+1].Glued && toks[i+1].Kind == text.Number:
		return p.number(toks, i+1, limit)
	case t.Key == "-" && t.Glued && i+1 < limit && toks[i+1].Glued && toks[i+1].Upper:
		return i + 2
	case t.Key == "-" && t.Glued && i-start == 1 && i+2 < limit && p.givenFirst(toks, i):
		return i + 3 // "Hyun-woo Bae"
	case t.Key == "-" && t.Glued && i-start >= 2 && i+1 < limit && p.hyphenated(toks, i):
		return i + 2 // "Kim Tae-ho"
	case t.Key == "." && t.Glued && i > start && utf8.RuneCountInString(toks[i-1].Key) == 1 && toks[i-1].Upper && i+1 < limit && toks[i+1].Upper && !toks[i+1].Glued:
		return i + 2 // "T. K. Anand"
	case t.Key == "'" && t.Glued && i+1 < limit && !toks[i+1].Glued && p.ofMany(toks, i):
		return i + 2 // "Munster Teachers' Fund"
	case (t.Key == "'" || t.Key == ".") && t.Glued && i+1 < limit && toks[i+1].Glued && toks[i+1].Upper && !isClosing(toks, i):
		return i + 2
	case (t.Key == "&" || p.linkers[t.Key]) && i+1 < limit && toks[i+1].Upper && !p.taken(s, i+1):
		if p.linkable(toks, i) {
			return i + 2
		}
	case !t.Upper && i > start && i+1 < limit && p.compound(toks, i+1, limit) > i+1 && p.institution(toks, start) && p.isAnd(toks, i):
		return i + 1 // "Bộ Khoa học và Công nghệ"
	case t.Key == "," && i > start && !toks[i-1].Upper && p.ministry(toks, i, limit, start):
		return i + 1
	case p.linkers[t.Key] && i+2 < limit && (p.articles[toks[i+1].Key] || !p.nounFollows && p.linkers[toks[i+1].Key]) && toks[i+2].Upper && p.linkable(toks, i):
		return i + 3 // "University of the Highlands"
	}
	return i
}

// ofMany reports an apostrophe between a plural and the word for what is theirs, both in
// capitals.
func (p *pass) ofMany(toks []text.Token, i int) bool {
	owner, last := toks[i-1], i+1
	for last+1 < len(toks) && toks[last+1].Upper && !toks[last+1].Glued && last-i <= 2 {
		last++ // "Lagos Teachers' Pension Fund"
	}
	thing := toks[last]
	if !p.nounFollows || !owner.Upper || !thing.Upper || !p.suffixes[thing.Key] && !p.groups[thing.Key] {
		return false
	}
	return strings.HasSuffix(owner.Key, "s") && !p.suffixes[owner.Key] && !p.suffixes[strings.TrimSuffix(owner.Key, "s")]
}

// hyphenated reports the hyphen within a Korean given name, whose second syllable
// has no capital: "Yeo Han-koo".
func (p *pass) hyphenated(toks []text.Token, i int) bool {
	next := toks[i+1]
	if !next.Glued || next.Kind != text.Word || next.Upper || len(next.Key) > maxSyllable {
		return false
	}
	return p.families[toks[i-2].Key] || len(toks[i-1].Key) <= maxSyllable && len(toks[i-2].Key) <= maxSyllable && isASCII(toks[i-2].Key+toks[i-1].Key+next.Key)
}

// givenFirst reports the hyphen of a Korean given name before its family name.
func (p *pass) givenFirst(toks []text.Token, i int) bool {
	next, family := toks[i+1], toks[i+2]
	return next.Glued && next.Kind == text.Word && !next.Upper && len(next.Key) <= maxSyllable && len(toks[i-1].Key) <= maxSyllable && !family.Glued && family.Upper && p.families[family.Key]
}

// maxSyllable is the length of a syllable of a Korean name, in bytes.
const maxSyllable = 5

// compound gives the end of a word that a name writes with one capital ("Khoa
// học", "Quốc gia"), or i when none begins here.
func (p *pass) compound(toks []text.Token, i, limit int) int {
	if v, end := p.compounds.Longest(toks, i); v != nil && end <= limit && end > i+1 && !toks[i+1].Upper {
		return end
	}
	return i
}

// institution reports a name that begins with the word for an institution.
func (p *pass) institution(toks []text.Token, start int) bool {
	v, _ := p.prefixes.Longest(toks, start)
	return v != nil
}

// ministry reports a comma in the name of an institution that is for several things:
// "Bộ Văn hóa, Thể thao và Du lịch".
func (p *pass) ministry(toks []text.Token, i, limit, start int) bool {
	end := p.compound(toks, i+1, limit)
	return end > i+1 && end < limit && p.isAnd(toks, end) && p.compound(toks, end+1, limit) > end+1 && p.institution(toks, start)
}

func (p *pass) isAnd(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	return e != nil && end == i+1 && e.Class&grammar.And != 0
}

// lastSyllable reports a title that here ends a person's name: "Phạm Thị Lan
// Anh". The name begins with a family name and no capital follows.
func (p *pass) lastSyllable(toks []text.Token, i, start int) bool {
	if i+1 < len(toks) && toks[i+1].Upper {
		return !p.nounFollows && i-start == 1 && p.families[toks[start].Key] // "Khúc Anh Tài"
	}
	if i-start == 1 && start > 0 && p.isTitle(toks, start-1) {
		return !p.nounFollows // "ông Tuệ Anh đáp"
	}
	return i-start >= 2 && i-start <= 3 && p.families[toks[start].Key]
}

// pastParticles gives the index behind the capital that follows the particles of
// a name at i ("von Neumann", "de la Cruz"), or i when none does.
func (p *pass) pastParticles(toks []text.Token, i, limit int) int {
	for k := i; k < limit && k-i <= 2 && !toks[k].Glued; k++ {
		if toks[k].Upper {
			return k + 1
		}
		if !p.particles[toks[k].Key] {
			break
		}
	}
	return i
}

// linkable reports whether a lower-case linker joins the words around it into
// one name, as in "University of Calder": the word before it must be one that
// such names begin with.
func (p *pass) linkable(toks []text.Token, i int) bool {
	if toks[i].Key == "&" {
		return true
	}
	if !p.nounFollows {
		return isASCII(toks[i-1].Key) && isASCII(toks[i+1].Key) && len(toks[i-1].Key) >= shortestName // "Tech in Asia"
	}
	v, end := p.prefixes.Longest(toks, i-1)
	return v != nil && end >= i
}

// isClosing reports a possessive: Halyard's.
func isClosing(toks []text.Token, i int) bool {
	return toks[i].Key == "'" && strings.EqualFold(toks[i+1].Key, "s")
}

func isJoint(key string) bool { return key == "-" || key == "&" || key == "'" || key == "." }

// number takes a version: 4, 4.5, 7B.
func (p *pass) number(toks []text.Token, i, limit int) int {
	i++
	if i+1 < limit && toks[i].Key == "." && toks[i].Glued && toks[i+1].Glued && toks[i+1].Kind == text.Number {
		i += 2
	}
	return i
}

// versionAt reports whether a number after a blank ends a name ("Cú Mèo 2.5"):
// it must be short and count nothing.
func (p *pass) versionAt(s int, toks []text.Token, i, limit int) bool {
	if p.taken(s, i) || len(toks[i].Key) > 3 || len(toks[i].Key) == 3 && !p.thingBefore(toks, i) || i == 0 {
		return false
	}
	end := p.number(toks, i, limit)
	if end >= len(toks) {
		return true
	}
	n := toks[end]
	switch {
	case n.Kind == text.Punct:
		return n.Key != "%" && n.Key != "/" && !(n.Glued && end+1 < len(toks) && toks[end+1].Glued && toks[end+1].Kind == text.Number)
	case n.Glued:
		return false
	}
	if p.pairs[[2]string{toks[i-1].Key, toks[i].Key}] || n.Upper && p.version[n.Key] {
		return true
	}
	e, _ := p.vocab.Longest(toks, end)
	return e != nil && e.Class&^grammar.Noun != 0
}

// thingBefore reports a product's noun before the capital before a number: "chip
// Ascend 960".
func (p *pass) thingBefore(toks []text.Token, i int) bool {
	if i < 2 || !toks[i-1].Upper || p.nounFollows {
		return false
	}
	e, _, end := p.covering(toks, i-2)
	return e != nil && end == i-1 && e.Class&grammar.Noun != 0 && (e.Kind == entity.Product || e.Kind == entity.Model)
}

// trim drops the first word of a name when it is none of it: an adjective of
// nationality before a name that stands by itself elsewhere, or an ordinary
// word that opens the sentence. A lone word that opens a sentence is dropped
// when nothing vouches for it.
func (p *pass) trim(c *candidate) {
	toks := p.toks(c)
	if v, end := p.notNames.Longest(toks, c.first); v != nil && end < c.last && p.whole[p.keysOf(toks[end:c.last])] && !(c.last-end == 1 && p.suffixes[toks[end].Key]) {
		c.first, c.initial = end, false
		return
	}
	if !c.initial || p.begins[p.keysOf(toks[c.first:c.last])] > 0 && !(c.last-c.first == 1 && p.plainSyllable(toks[c.first].Key) && !p.whole[toks[c.first].Key]) {
		return
	}
	if c.last-c.first == 1 {
		c.dropped = !p.vouched(toks, c) || p.plainSyllable(toks[c.first].Key) && p.begins[toks[c.first].Key] == 0
		return
	}
	if p.openers[toks[c.first].Key] && !p.wholeName(toks, c) || p.begins[p.keysOf(toks[c.first+1:c.last])] > 0 && (p.isWord(toks[c.first].Key) || p.strange(toks, c.first)) || p.foreignRest(toks, c) {
		c.first++
		c.initial = false
		if v, end := p.notNames.Longest(toks, c.first); v != nil && end == c.last {
			c.dropped = true // "The Danish firm"
		}
		if v, end := p.places.Longest(toks, c.first); v != nil && end == c.last {
			c.place = true
		}
	}
}

// wholeName reports a plain word that opens a sentence with a name behind it which stands
// by itself nowhere: "Cobalt Loom, a Manchester start-up, …".
func (p *pass) wholeName(toks []text.Token, c *candidate) bool {
	e, end := p.vocab.Longest(toks, c.first)
	if !p.nounFollows || e == nil || end != c.first+1 || e.Class&^grammar.Opener != 0 || c.last-c.first > 3 {
		return false
	}
	next := toks[c.first+1].Key
	return len(next) > 1 && p.begins[next] == 0 && p.opening[next] == 0 && !p.lex.Begins(toks[c.first+1:c.last]) && !p.given[next] && !p.families[next]
}

// strange reports a word that begins no other name of the document: before one that
// stands by itself elsewhere it is an ordinary word ("Tin Bạch Dương Soft").
func (p *pass) strange(toks []text.Token, i int) bool {
	return !p.nounFollows && p.syllable(toks[i].Key) && p.opening[toks[i].Key] == 1 && p.begins[toks[i].Key] == 0 && !p.lex.Begins(toks[i:i+1]) && !toks[i].Caps && !p.innerCapital(toks[i])
}

// plainSyllable reports a Vietnamese word that stands alone where it opens a sentence
// and in no longer name of the document: "Thuyền đi", not "Vần" of "Vần Labs".
func (p *pass) plainSyllable(key string) bool {
	return !p.nounFollows && !isASCII(key) && p.syllable(key)
}

// foreignRest reports a Vietnamese word that opens a sentence before a foreign name:
// "Tin Cedarline Capital".
func (p *pass) foreignRest(toks []text.Token, c *candidate) bool {
	if c.last-c.first < 3 || !p.strange(toks, c.first) || p.families[toks[c.first].Key] {
		return false
	}
	next := toks[c.first+1].Key
	return isASCII(next) && !p.syllable(next) && !p.suffixes[next]
}

// isWord reports whether the key is a common word: one of the grammar, or one
// that the document writes in lower case too.
func (p *pass) isWord(key string) bool { return p.openers[key] || p.lower[key] }

// innerCapital reports a word with a capital inside, which only names have:
// RouteWorks.
func (p *pass) innerCapital(t text.Token) bool {
	for i, r := range p.doc.Text(t.Start, t.End) {
		if i > 0 && unicode.IsUpper(r) {
			return !t.Caps
		}
	}
	return false
}

// vouched reports whether the words after a lone capital at the beginning of a
// sentence show that it names something: a verb that only a name can be the
// subject of, an apposition, a possessive.
func (p *pass) vouched(toks []text.Token, c *candidate) bool {
	t := toks[c.first]
	if t.Caps && len(t.Key) > 2 || p.innerCapital(t) {
		return true
	}
	if p.unspoken(t.Key) && !p.isWord(t.Key) {
		return true
	}
	if p.ends[t.Key] && !p.isWord(t.Key) && !p.suffixes[t.Key] && !p.groups[t.Key] {
		return true // "Lehto, now its chief scientist", after "Aino Lehto"
	}
	if c.last >= len(toks) {
		return false
	}
	if e, end := p.vocab.Longest(toks, c.last); e != nil && e.Class&grammar.And != 0 && end < len(toks) && toks[end].Upper && !toks[end].Glued {
		return !p.isWord(t.Key) // "Mistral and Airbus"
	}
	if e, end := p.vocab.Longest(toks, c.last); p.nounFollows && e != nil && e.Class&grammar.Post != 0 && end < len(toks) && toks[end].Upper && !toks[end].Glued {
		return !p.isWord(t.Key) // "Penhallow analyst Saul Whitcombe"
	}
	if toks[c.last].Key == "," && c.last+1 < len(toks) {
		i := c.last + 1
		if e, _ := p.vocab.Longest(toks, i); e != nil && e.Class&(grammar.Noun|grammar.Indefinite|grammar.Post|grammar.Trigger) != 0 || e != nil && e.Class&(grammar.Preposition|grammar.Relative) != 0 && p.nounFollows {
			return !p.isWord(t.Key)
		}
		if e, _ := p.vocab.Longest(toks, i); p.nounFollows && e != nil && e.Class&grammar.Definite != 0 && p.nounBehind(toks, i+1) {
			return !p.isWord(t.Key) && !p.abstract(t.Key) // "Marigold, the chatbot made by …"
		}
		if i+2 < len(toks) && toks[i+1].Key == "," && p.verbAt(toks, i+2) {
			return !p.isWord(t.Key) // "Snowflake, meanwhile, is …"
		}
	}
	return p.verbAt(toks, p.pastTime(c)) && !p.isWord(t.Key) && !p.abstract(t.Key)
}

// nounBehind reports a noun for what something is within the next few words, and no verb
// of a clause behind it.
func (p *pass) nounBehind(toks []text.Token, i int) bool {
	for k := i; k < len(toks) && k-i <= 3 && toks[k].Kind == text.Word; k++ {
		if e, end := p.vocab.Longest(toks, k); e != nil && e.Class&(grammar.Noun|grammar.Post) != 0 {
			return end < len(toks) && (!p.verbAt(toks, end) || p.participle(toks, end))
		}
	}
	return false
}

// participle reports a verb at the token that can be passive: "the chatbot made by X".
func (p *pass) participle(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Form == grammar.Participle })
}

// verbAt reports a word at the token that can be the verb of a name.
func (p *pass) verbAt(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	const verbs = grammar.Trigger | grammar.Have | grammar.Passive | grammar.Speech | grammar.Be | grammar.Planned | grammar.Possible | grammar.Negation | grammar.Auxiliary | grammar.Denial | grammar.Appointing | grammar.Quoting | grammar.Naming | grammar.Appraisal | grammar.By | grammar.Delay
	return e != nil && e.Class&verbs != 0 && e.Class&grammar.Noun == 0 && (p.nounFollows || e.Class&(verbs&^grammar.Trigger) != 0 || wholeVerb(e))
}

// abstract reports a word that ends as nouns for things without a body do: where it
// opens a sentence, "Competition is …" names nothing.
func (p *pass) abstract(key string) bool {
	return slices.ContainsFunc(p.endings, func(e string) bool { return strings.HasSuffix(key, e) && len(key) > len(e)+2 })
}

// wholeVerb reports a verb that is more than the first part of one in two parts: "Sinh
// ra ở …" is told of nobody called Sinh.
func wholeVerb(e *grammar.Entry) bool {
	for _, u := range e.Uses {
		if u.Form != grammar.SplitHead && u.Form != grammar.SplitTail && u.Form != grammar.Nominal {
			return true
		}
	}
	return false
}

// unspoken reports a word that is no syllable of the language, where the grammar tells
// what those begin and end with: Google, Grab.
func (p *pass) unspoken(key string) bool {
	return len(p.onsets) > 0 && isASCII(key) && len(key) >= shortestName && !strings.ContainsAny(key, "0123456789") && !p.syllable(key)
}

// syllable reports a word that begins and ends as syllables of the language do, marks
// aside, with one run of vowels between: "Amélie" is none.
func (p *pass) syllable(key string) bool {
	const vowels = "aeiouy"
	key = text.Slug(key)
	first := strings.IndexAny(key, vowels)
	if first < 0 {
		return false
	}
	rest := key[first:]
	last := len(rest) - len(strings.TrimLeft(rest, vowels))
	return (first == 0 || p.onsets[key[:first]]) && last <= maxVowels && (last == len(rest) || p.codas[rest[last:]])
}

// maxVowels is how many vowel letters a syllable has at most.
const maxVowels = 3

// pastTime gives the token behind the name, or behind the time that follows it:
// "Grab hôm 2.12 thông báo".
func (p *pass) pastTime(c *candidate) int {
	toks, i := p.toks(c), c.last
	if p.nounFollows || toks[i].Upper {
		return i
	}
	if !p.taken(c.sentence, i) && i+1 < len(toks) {
		i++
	}
	if !p.taken(c.sentence, i) {
		return c.last
	}
	for i < len(toks)-1 && p.taken(c.sentence, i) {
		i++
	}
	return i
}

// census counts how often each run of tokens begins a name whose capital does
// not come from opening a sentence, and which words occur in lower case.
func (p *pass) census() {
	for i := range p.cands {
		c := &p.cands[i]
		if c.initial {
			p.opening[p.toks(c)[c.first].Key]++
		}
		if c.initial && c.known == nil {
			continue
		}
		p.count(c)
	}
	for _, f := range p.doc.Forms.All() {
		if f.Kind == text.Word && !f.Upper {
			p.lower[f.Key] = true
		}
	}
}

// count enters a name into the census.
func (p *pass) count(c *candidate) {
	toks := p.toks(c)[c.first:c.last]
	key := p.keysOf(toks)
	p.whole[key] = true
	if n := len(toks); p.nounFollows && n > 1 && n <= 3 && toks[n-1].Kind == text.Word {
		p.ends[toks[n-1].Key] = true
	}
	end := 0 // of the key of the tokens so far, with which that of the name begins
	for i := range toks[:min(len(toks), maxLead)] {
		if k := toks[i].Key; k != "-" {
			end += len(k)
			if end > len(k) {
				end++ // the space before it
			}
		}
		p.begins[key[:end]]++
	}
}

// maxLead bounds the runs that census counts, in tokens.
const maxLead = 8

// keysOf joins the keys of the tokens without hyphens. Names come again and again,
// so their keys are remembered.
func (p *pass) keysOf(toks []text.Token) string {
	if len(toks) == 1 && toks[0].Key != "-" {
		return toks[0].Key
	}
	b := p.key[:0]
	for i := range toks {
		if k := toks[i].Key; k != "-" {
			if len(b) > 0 {
				b = append(b, ' ')
			}
			b = append(b, k...)
		}
	}
	p.key = b
	k, ok := p.keys[string(b)]
	if !ok {
		k = string(b)
		p.keys[k] = k
	}
	return k
}

// split cuts two names that stand side by side, an organization and its person
// ("Tinh Vân Ngô Kiến Bình"): the first is a name elsewhere, the rest begins
// with a family name.
func (p *pass) split(cands []candidate) []candidate {
	var out []candidate // nil before the first cut: most documents have none
	for i, c := range cands {
		cut := p.cut(&c)
		if cut > 0 && out == nil {
			out = append(make([]candidate, 0, len(cands)+len(cands)/8+1), cands[:i]...)
		}
		if cut > 0 {
			left := c
			left.last = cut
			out = append(out, left)
			c.first, c.initial, c.titled = cut, false, true
		}
		if out != nil {
			out = append(out, c)
		}
	}
	if out == nil {
		return cands
	}
	return out
}

// cut gives the token at which a second name begins, 0 for none.
func (p *pass) cut(c *candidate) int {
	if c.known != nil || c.dropped || c.last-c.first < 3 {
		return 0
	}
	toks := p.toks(c)
	if !p.behindRole(toks, c.first) {
		return 0
	}
	for k := c.first + 1; k < c.last-1; k++ {
		if p.cutsAt(toks, c, k) {
			return k
		}
	}
	return 0
}

// cutsAt reports that the name of an organization ends before token k and that of
// its person begins there. An organization that nothing else names is told by
// its first word, which no Vietnamese name begins with.
func (p *pass) cutsAt(toks []text.Token, c *candidate, k int) bool {
	rest, lead := c.last-k, p.keysOf(toks[c.first:k])
	if rest < 2 || rest > 5 || p.whole[p.keysOf(toks[c.first:c.last])] && p.begins[p.keysOf(toks[c.first:c.last])] > 1 {
		return false
	}
	for j := k + 1; j < c.last; j++ {
		if p.whole[p.keysOf(toks[c.first:j])] {
			return false // "giám đốc Thiên Hà Việt Nam", Thiên Hà being a name
		}
	}
	if _, end := p.places.Longest(toks, k); end == c.last {
		return false // "giám đốc Thiên Hà Việt Nam"
	}
	if p.whole[lead] || p.begins[lead] > 1 {
		return rest <= 4 && (p.families[toks[k].Key] || p.whole[lead])
	}
	first := &toks[c.first]
	if k == c.first+1 && p.given[toks[k].Key] && rest <= 3 {
		return len(first.Key) >= shortestName && isASCII(first.Key) && !p.families[first.Key] && !p.given[first.Key] // "CEO Meta Mark …"
	}
	return k == c.first+1 && p.families[toks[k].Key] && !p.families[first.Key] && !p.given[first.Key] && (first.Caps && len(first.Key) > 1 || len(first.Key) >= foreignWord && isASCII(first.Key) || p.unspoken(first.Key))
}

// foreignWord is the length from which a word without marks is no Vietnamese
// syllable, in letters.
const foreignWord = 6

// shortestName is the length from which a word without marks before a person's name
// is an organization's, in letters.
const shortestName = 4

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII })
}

// behindRole reports a position or, where an office may follow it, a noun for
// persons right before the token: "cựu kỹ sư X …".
func (p *pass) behindRole(toks []text.Token, i int) bool {
	if p.behindPosition(toks, i) {
		return true
	}
	if i == 0 || !p.officeFollows {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return e != nil && end == i && e.Class&grammar.Noun != 0 && e.Kind == entity.Person
}

// behindPosition reports a position right before the token: "chủ tịch X …".
func (p *pass) behindPosition(toks []text.Token, i int) bool {
	if i == 0 {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return e != nil && end == i && e.Class&grammar.Post != 0
}

func (p *pass) surface(c *candidate, order int) *surface {
	toks := p.toks(c)[c.first:c.last]
	key := p.keysOf(toks)
	s := p.surfaces[key]
	if s == nil {
		s = p.newSurface()
		s.key, s.text, s.first = key, p.doc.Text(toks[0].Start, toks[len(toks)-1].End), order
		for k := range strings.SplitSeq(key, " ") {
			if k != "" {
				s.keys = append(s.keys, k)
			}
		}
		s.caps = len(toks) == 1 && toks[0].Caps
		if v, end := p.prefixes.Longest(toks, 0); v != nil && end < len(toks) && !c.place {
			s.prefix = end
			s.votes[v[0]] += 8
		}
		p.surfaces[key] = s
	}
	if c.known != nil {
		s.entity, s.misspelt = c.known.Entity, c.known.Misspelling
	}
	s.place = s.place || c.place
	return s
}
