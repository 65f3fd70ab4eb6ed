package mention

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/lexicon"
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
	nickname    bool // several firms are called by it, see nickname
}

// oneWord reports a name written without a blank: "Kelda", but "Jet-Fin", "Base44" and "Sable.ai" as well.
func (c *candidate) oneWord(toks []text.Token) bool {
	for i := c.first + 1; i < c.last; i++ {
		if !toks[i].Glued {
			return false
		}
	}
	return true
}

// surface is a way of writing that occurs in the document, with what its
// occurrences tell.
type surface struct {
	key      string
	keys     []string
	text     string // as first written
	strong   int    // occurrences in which the capital means a name
	first    int    // order of the first occurrence
	votes    tally
	weak     tally // those of them that a verb or a preposition nearby gave
	entity   *entity.Entity
	place    bool
	caps     bool // a single word in capitals
	prefix   int  // number of leading tokens that are a kind word ("Tập đoàn")
	longer   *surface
	bearers  []*surface // see titledBearer
	alias    bool       // see letters
	id       string
	kind     entity.Kind
	misspelt bool
	launched bool // it stands right behind a verb of release
	edition  bool // an English text tells that it is a version or an edition
	launches bool // it stands right before a verb of release with a name behind that
	firm     bool // it does what only firms do, see financed
	thing    bool // it undergoes what only things do, see things
	body     bool // it is called an alliance, or a body that has members
	entered  bool // an occurrence was found to be a name
	definite bool // an article stands before it
	which    bool // "which" takes it up behind a comma as what acts, see whichActs
}

// tally counts votes by kind, in the order of entity.Kinds. There are few kinds and many
// surfaces: a map for each would take most of the time that voting takes.
type tally [6]int

func (t *tally) of(k entity.Kind) int {
	if i := slices.Index(entity.Kinds, k); i >= 0 {
		return t[i]
	}
	return 0
}

func (t *tally) add(k entity.Kind, n int) {
	if i := slices.Index(entity.Kinds, k); i >= 0 {
		t[i] += n
	}
}

// surface gives the surface of a candidate, which is new where nothing was written so before.
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
		if !c.place {
			p.kindWord(s, toks)
		}
		p.surfaces[key] = s
		p.order = append(p.order, s)
	}
	if c.known != nil {
		s.entity, s.misspelt = c.known.Entity, c.known.Misspelling
	}
	s.place = s.place || c.place
	return s
}

// kindWord votes by the kind word with which a name begins: "Tập đoàn", "Sở giao dịch chứng khoán X".
func (p *pass) kindWord(s *surface, toks []text.Token) {
	v, end := p.prefixes.Longest(toks, 0)
	if v == nil || end == len(toks) {
		return
	}
	s.prefix = end
	kind := v[0]
	if e, last := p.vocab.Longest(toks, 0); last == end && e.IsNoun(entity.Place) {
		kind = entity.Place
	}
	s.votes.add(kind, votePrefix)
	s.body = !p.nounFollows && kind == entity.Group
}

// newSurface gives an empty surface, if it can one of the document before.
func (p *pass) newSurface() *surface {
	n := len(p.spare)
	if n == 0 {
		return &surface{}
	}
	s := p.spare[n-1]
	p.spare = p.spare[:n-1]
	return s
}
