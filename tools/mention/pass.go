package mention

import (
	"sync"

	"moc/tools/entity"
	"moc/tools/lexicon"
	"moc/tools/source"
	"moc/tools/text"
)

// pass is the reading of one document.
type pass struct {
	*Finder
	doc    *source.Document
	known  [][]lexicon.Match // by sentence
	taken  func(s, i int) bool
	cands  []candidate
	halves []candidate // memory for split
	order  []*surface  // the surfaces as they first occur
	spare  []*surface  // see newSurface
	key    []byte
	keys   map[string]string // see keysOf; kept from document to document
	seen
}

// seen is what the words of a document tell of its names.
type seen struct {
	surfaces     map[string]*surface
	pairs        map[[2]string]bool     // see pair
	numbered     map[[2]string]int      // see pair
	behind       map[[2]string]string   // see follow
	apart        map[[2]string]bool     // see follow
	variants     map[[2]string]bool     // see follow
	variantsOf   map[[2]string][]string // see noteVariants
	variantWords map[string]bool        // see tellVariants
	linked       map[[2]string]int      // see linkOf
	withMembers  map[string]bool        // see joinedBodies
	capitals     map[string]int         // how often a word of them stands in capitals
	begins       map[string]int         // see census
	located      map[string]int         // how often an English text names it behind a preposition of place
	whole        map[string]bool        // all names whose capital means a name
	lower        map[string]bool        // words that occur in lower case
	lone         map[string]bool        // see pair
	ends         map[string]bool        // last words of names, where persons are called by them
	surnames     map[string]bool        // see noteSurname
	shown        map[string]bool        // see restore
	opening      map[string]int         // how often a word opens a sentence with a capital
	titleNames   map[[2]string]bool     // see titleWords
	owners       map[string]bool        // see ownersNames
	withAnd      map[[2]string]bool     // see joinedNames
}

// Documents that are read one after the other use the same memory.
var passes = sync.Pool{New: func() any { return newPass() }}

func newPass() *pass {
	return &pass{keys: map[string]string{}, seen: seen{
		surfaces:     map[string]*surface{},
		pairs:        map[[2]string]bool{},
		numbered:     map[[2]string]int{},
		behind:       map[[2]string]string{},
		apart:        map[[2]string]bool{},
		variants:     map[[2]string]bool{},
		variantsOf:   map[[2]string][]string{},
		variantWords: map[string]bool{},
		linked:       map[[2]string]int{},
		withMembers:  map[string]bool{},
		capitals:     map[string]int{},
		begins:       map[string]int{},
		located:      map[string]int{},
		whole:        map[string]bool{},
		lower:        map[string]bool{},
		lone:         map[string]bool{},
		ends:         map[string]bool{},
		surnames:     map[string]bool{},
		shown:        map[string]bool{},
		opening:      map[string]int{},
		titleNames:   map[[2]string]bool{},
		owners:       map[string]bool{},
		withAnd:      map[[2]string]bool{},
	}}
}

// forget empties the maps.
func (m *seen) forget() {
	clear(m.surfaces)
	clear(m.pairs)
	clear(m.numbered)
	clear(m.behind)
	clear(m.apart)
	clear(m.variants)
	clear(m.variantsOf)
	clear(m.variantWords)
	clear(m.linked)
	clear(m.withMembers)
	clear(m.capitals)
	clear(m.begins)
	clear(m.located)
	clear(m.whole)
	clear(m.lower)
	clear(m.lone)
	clear(m.ends)
	clear(m.surnames)
	clear(m.shown)
	clear(m.opening)
	clear(m.titleNames)
	clear(m.owners)
	clear(m.withAnd)
}

// maxKept is how many words of a document a pass may have met to be used again: to
// empty large maps takes as long as to read a short document.
const maxKept = 10_000

// release empties the pass and gives its memory back.
func (p *pass) release() {
	if len(p.begins)+len(p.lower)+len(p.keys) > maxKept {
		return
	}
	for _, s := range p.order {
		*s = surface{keys: s.keys[:0]}
		p.spare = append(p.spare, s)
	}
	clear(p.order)
	clear(p.cands[:cap(p.cands)])
	clear(p.halves[:cap(p.halves)])
	p.forget()
	p.Finder, p.doc, p.known, p.taken = nil, nil, nil, nil
	p.cands, p.halves, p.order = p.cands[:0], p.halves[:0], p.order[:0]
	passes.Put(p)
}

// gather finds all candidates and what stands around them.
func (p *pass) gather() {
	for s := range p.doc.Sentences {
		toks := p.doc.Tokens(&p.doc.Sentences[s])
		p.pair(toks)
		p.follow(toks)
		p.linkOf(toks)
		p.joinedBodies(toks)
		p.firmWords(toks)
		p.titleWords(toks)
		p.noteVariants(toks)
		p.ownersNames(s, toks)
		p.joinedNames(s, toks)
	}
	p.tellVariants()
	p.countLinked()
	p.lowerCase()
	p.namedBare()
	for s := range p.doc.Sentences {
		toks := p.doc.Tokens(&p.doc.Sentences[s])
		p.sentence(s, toks)
	}
	p.census()
	p.trimAll(func(c *candidate) bool { return c.last-c.first > 1 })
	p.trimAll(isLoneOpener)
	p.restore()
	p.trimAll(func(c *candidate) bool { return c.last-c.first > 1 && !c.initial && !p.nounFollows }) // names that only open sentences are counted by now
	p.split()
	for i := range p.cands {
		c := &p.cands[i]
		if c.dropped = c.dropped || p.uttered(c); c.dropped {
			continue
		}
		c.surface = p.surface(c, i)
		if !c.initial || c.last-c.first > 1 || c.known != nil {
			c.surface.strong++
		}
		if c.nickname {
			c.surface.votes.add(entity.Group, 2*votePrefix) // "Bộ ba" is no ministry
		}
		p.votePossessive(c)
		p.context(c)
	}
}

func isLoneOpener(c *candidate) bool { return c.last-c.first == 1 && c.initial }

// restore takes back the words that open a sentence and were dropped there, where another
// sentence that they open shows that they are a name: "Halden dumped its stake" behind
// "Halden bought Velor".
func (p *pass) restore() {
	for i := range p.cands {
		if c := &p.cands[i]; isLoneOpener(c) && !c.dropped && c.known == nil && !c.place {
			p.shown[p.toks(c)[c.first].Key] = true
		}
	}
	for i := range p.cands {
		if c := &p.cands[i]; isLoneOpener(c) && c.dropped {
			key := p.toks(c)[c.first].Key
			c.dropped = !p.shown[key] || p.lower[key] || p.isWord(key)
		}
	}
}

// trimAll trims the names that are chosen and counts those that open a sentence
// and stayed: they vouch for their short forms.
func (p *pass) trimAll(chosen func(*candidate) bool) {
	for i := range p.cands {
		c := &p.cands[i]
		if c.known != nil || c.place || c.nickname || c.dropped || !chosen(c) {
			continue
		}
		initial := c.initial
		p.trim(c)
		if initial && !c.dropped && c.last-c.first > 1 {
			p.count(c)
		}
	}
}

// toks gives the tokens of the sentence of a candidate.
func (p *pass) toks(c *candidate) []text.Token {
	return p.doc.Tokens(&p.doc.Sentences[c.sentence])
}
