// Package lexicon finds the names that the project knows in the tokens of a
// document. It is built once from the entity files; finding takes time
// proportional to the text and nearly none to the number of names.
package lexicon

import (
	"sync"

	"moc/tools/entity"
	"moc/tools/text"
)

// Lexicon holds every surface of every entity.
type Lexicon struct {
	trie     text.Trie[surface]
	entities map[string]*entity.Entity

	slugs  sync.Map // see Slugs
	listen sync.Once
	heard  map[string][]heardName // see hear
}

type surface struct {
	entity *entity.Entity
	alias  entity.Alias
	upper  bool // written with a capital
	caps   bool // at most three letters, all capitals
}

// Match is a known name in the text. First and Last are token indexes, Last
// exclusive.
type Match struct {
	First, Last int
	Entity      *entity.Entity
	Clash       bool // counts only with support nearby
	Misspelling bool
}

// New builds a lexicon. Of two entities with the same surface the first in the
// order of the list wins, and check reports the other.
func New(entities []*entity.Entity) *Lexicon {
	l := &Lexicon{entities: make(map[string]*entity.Entity, len(entities))}
	for _, e := range entities {
		l.entities[e.ID] = e
		for _, a := range e.Surfaces() {
			upper, caps := shape(a.Text)
			l.trie.Add(a.Text, surface{entity: e, alias: a, upper: upper, caps: caps})
		}
	}
	return l
}

// Entity gives the entity with the id, or nil.
func (l *Lexicon) Entity(id string) *entity.Entity { return l.entities[id] }

// Slugs gives the slugs of all names of the entity with the id, nil where there is
// none.
func (l *Lexicon) Slugs(id string) []string {
	if s, ok := l.slugs.Load(id); ok {
		return s.([]string)
	}
	e := l.entities[id]
	if e == nil {
		return nil
	}
	var out []string
	for _, a := range e.Surfaces() {
		out = append(out, text.Slug(a.Text))
	}
	l.slugs.Store(id, out)
	return out
}

// Find gives the known names in the tokens, from the left and the longest
// first. Clashing names are among them: the caller looks for their support.
func (l *Lexicon) Find(toks []text.Token) []Match { return l.Append(nil, toks) }

// Append adds to a list what Find gives.
func (l *Lexicon) Append(out []Match, toks []text.Token) []Match {
	for i := 0; i < len(toks); {
		if !l.trie.Begins(toks[i].Form) {
			i++
			continue
		}
		m, ok := l.at(toks, i)
		if !ok {
			i++
			continue
		}
		out = append(out, m)
		i = m.Last
	}
	return out
}

// Begins reports whether a known name begins with the first of the tokens.
func (l *Lexicon) Begins(toks []text.Token) bool {
	if len(toks) == 0 {
		return false
	}
	_, ok := l.at(toks, 0)
	return ok
}

func (l *Lexicon) at(toks []text.Token, i int) (best Match, ok bool) {
	if !l.trie.Begins(toks[i].Form) || !startsName(toks, i) {
		return best, false
	}
	l.trie.Each(toks, i, func(values []surface, end int) {
		if !endsName(toks, end) {
			return
		}
		for _, s := range values {
			if s.fits(toks[i:end]) {
				best = Match{First: i, Last: end, Entity: s.entity, Clash: s.alias.Clash, Misspelling: s.alias.Misspelling}
				ok = true
				return
			}
		}
	})
	return best, ok
}

// fits compares letter case as far as it tells names from words: a name written
// with a capital has one in the text, a short one in capitals (US) has only
// capitals.
func (s surface) fits(toks []text.Token) bool {
	if s.caps {
		for _, t := range toks {
			if t.Kind == text.Word && !t.Caps {
				return false
			}
		}
		return true
	}
	if !s.upper {
		return true
	}
	for _, t := range toks {
		if t.Upper {
			return true
		}
	}
	return toks[0].Kind == text.Number
}

// startsName reports whether a name may begin at the token: not inside a word
// or number, nor after a hyphen that ties it to one.
func startsName(toks []text.Token, i int) bool {
	if i == 0 || !toks[i].Glued {
		return true
	}
	p := toks[i-1]
	if p.Kind != text.Punct {
		return false
	}
	return !(isTie(p.Key) && p.Glued && i > 1 && toks[i-2].Kind != text.Punct)
}

// endsName is the same for the end. A lower-case word after a hyphen
// ("Halyard-backed") leaves the name whole.
func endsName(toks []text.Token, end int) bool {
	if end >= len(toks) || !toks[end].Glued {
		return true
	}
	n := toks[end]
	if n.Kind != text.Punct || isCurrency(n.Key) {
		return false
	}
	if !isTie(n.Key) || end+1 >= len(toks) || !toks[end+1].Glued {
		return true
	}
	after := toks[end+1]
	return after.Kind == text.Punct || after.Kind == text.Word && !after.Upper && n.Key == "-"
}

// isCurrency reports a sign that makes the letters before it a currency: US$.
func isCurrency(key string) bool { return key == "$" || key == "€" || key == "£" || key == "¥" }

func isTie(key string) bool { return key == "-" || key == "." }

func shape(s string) (upper, caps bool) {
	caps, letters := true, 0
	for _, t := range text.Tokens(s) {
		if t.Kind != text.Word {
			caps = caps && t.Kind == text.Punct
			continue
		}
		upper = upper || t.Upper
		caps = caps && t.Caps
		letters += len([]rune(t.Key))
	}
	return upper, caps && letters > 0 && letters <= 3
}
