package grammar

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/text"
)

// Class is a set of word classes: what a phrase can be in a sentence.
type Class uint64

// The closed classes have the name of their list in Words.
const (
	Negation Class = 1 << iota
	Denial
	Planned
	Possible
	PossibleAfter
	NegativeAfter
	Delay
	Unreal
	Auxiliary
	Passive
	Be
	Appointing
	As
	Have
	By
	Of
	And
	With
	At
	From
	Into
	For
	Than
	Preposition
	Clause
	Subordinate
	Relative
	Where
	That
	If
	Definite
	Indefinite
	This
	Own
	Genitive
	It
	They
	He
	We
	Self
	Both
	Pair
	Speech
	Telling
	Quoting
	AccordingTo
	Reporting
	Comparison
	Appraisal
	Compare
	Open
	Naming
	Pause
	Such
	Stake
	Noun    // names a kind of thing
	Title   // stands before a person's name
	Post    // a position
	Trigger // belongs to an event
	Gauge   // names a measure
	Opener  // opens a sentence
	Ignored // contains words of other classes and is none of them
)

// Form says how a trigger tells its event.
type Form uint8

const (
	Verb Form = iota
	Participle
	Inchoative
	Nominal
	Receiving
	SplitHead
	SplitTail
	Inverse
)

// Use is one event that a phrase triggers, in one form.
type Use struct {
	Event   *Event
	Form    Form
	Split   *Split // of a split verb
	Open    bool
	Planned bool
	Maybe   bool
}

// Entry is what the vocabulary knows of a phrase.
type Entry struct {
	Class    Class
	Key      string      // its words, folded, with a blank between two
	Words    int         // how many they are
	Kind     entity.Kind // of a Noun
	Relative bool        // a Noun that refers back only with a demonstrative
	Media    bool        // a Noun for an organization that reports
	Named    bool        // a Noun that refers back bare only to a name that holds it
	Plain    bool        // a Noun that tells nothing but the kind
	Plural   bool        // a Noun that is the plural of another
	Position string      // of a Post
	Outsider bool        // a Post whose holders speak of others' firms
	Uses     []Use       // of a Trigger
	Measures []*Measure  // of a Gauge
}

// Is reports a phrase that is of one of the classes; what the vocabulary does not know is of none.
func (e *Entry) Is(classes Class) bool { return e != nil && e.Class&classes != 0 }

// Has reports a use of that form.
func (e *Entry) Has(f Form) bool {
	return e != nil && slices.ContainsFunc(e.Uses, func(u Use) bool { return u.Form == f })
}

// IsOnly reports a phrase that is of none but the classes.
func (e *Entry) IsOnly(classes Class) bool { return e != nil && e.Class&^classes == 0 }

// IsNoun reports a noun for what is of the kind.
func (e *Entry) IsNoun(kind entity.Kind) bool { return e.Is(Noun) && e.Kind == kind }

// EitherHolds reports a position that a firm may have at another as well as a person: "owner", "partner".
func (e *Entry) EitherHolds() bool { return e.Is(Post) && e.IsNoun(entity.Organization) && e.Relative }

// IsThing reports a noun for a product or a model.
func (e *Entry) IsThing() bool { return e.IsNoun(entity.Product) || e.IsNoun(entity.Model) }

// Tells reports a trigger whose first event is of the type.
func (e *Entry) Tells(t fact.Type) bool { return e.Is(Trigger) && e.Uses[0].Event.Type == t }

// TellsAlone is Tells of a trigger that needs no second word for that: "phát triển" tells of a partnership only before "chung".
func (e *Entry) TellsAlone(t fact.Type) bool { return e.Tells(t) && e.Uses[0].Split == nil }

// Vocabulary is a compiled grammar: every phrase with all that it can be.
type Vocabulary struct {
	trie    text.Trie[*Entry]
	entries map[string]*Entry
	nouns   *Nouns
}

// Longest gives the entry of the longest phrase at token i and the index after
// it, or nil.
func (v *Vocabulary) Longest(toks []text.Token, i int) (*Entry, int) {
	values, end := v.trie.Longest(toks, i)
	if values == nil {
		return nil, i
	}
	return values[0], end
}

// Entry gives what the vocabulary knows of a folded phrase, nil for nothing.
func (v *Vocabulary) Entry(key string) *Entry { return v.entries[key] }

// Covering gives the entry of the phrase that covers token i, of several the one that begins first, with
// where it begins and the index after it. It looks at the few tokens before alone.
func (v *Vocabulary) Covering(toks []text.Token, i, reach int) (e *Entry, first, end int) {
	for j := max(0, i-reach+1); j <= i; j++ {
		if j < i && !v.trie.GoesOn(toks, j) {
			continue
		}
		if e, end := v.Longest(toks, j); e != nil && end > i && !(e.Class == Ignored && v.nounOver(toks, j)) {
			return e, j, end
		}
	}
	return nil, i, i
}

// nounOver reports a noun of two or three words of which the last is at j: "trợ lý do X phát triển" and "bộ xử lý do X thiết kế"
// hold no "lý do".
func (v *Vocabulary) nounOver(toks []text.Token, j int) bool {
	for n := 1; n <= 2 && n <= j; n++ {
		if e, end := v.Longest(toks, j-n); e != nil && end == j+1 && e.Class&Noun != 0 {
			return true
		}
	}
	return false
}

// Compile builds the vocabulary of a grammar.
func Compile(g *Grammar) *Vocabulary {
	v := &Vocabulary{entries: map[string]*Entry{}}
	for class, words := range g.Words.classes() {
		v.add(words, func(e *Entry) { e.Class |= class })
	}
	for _, kind := range entity.Kinds {
		v.add(g.Nouns.ByKind()[kind], func(e *Entry) { e.Class |= Noun; e.Kind = kind })
	}
	v.nouns = &g.Nouns
	v.markPlurals()
	v.add(g.Nouns.Relational, func(e *Entry) { e.Relative = true })
	v.add(g.Nouns.Media, func(e *Entry) { e.Media = true })
	v.add(g.Nouns.Named, func(e *Entry) { e.Named = true })
	v.add(g.Nouns.Plain, func(e *Entry) { e.Plain = true })
	v.add(g.Names.Titles, func(e *Entry) { e.Class |= Title })
	v.add(g.Names.Openers, func(e *Entry) { e.Class |= Opener })
	for _, p := range g.Position {
		v.add(p.Words, func(e *Entry) { e.Class |= Post; e.Position, e.Outsider = p.ID, p.Outsider })
	}
	ahead := make([]string, len(g.Words.Planned))
	for i, w := range g.Words.Planned {
		ahead[i] = text.Fold(w) + " "
	}
	for i := range g.Event {
		v.event(&g.Event[i], ahead)
	}
	for i := range g.Measure {
		m := &g.Measure[i]
		v.add(m.Words, func(e *Entry) { e.Class |= Gauge; e.Measures = append(e.Measures, m) })
	}
	return v
}

// markPlurals marks the nouns that are the plural of another: "companies", not "business".
func (v *Vocabulary) markPlurals() {
	for w, e := range v.entries {
		if one := v.Singular(w); one != nil && one.Class&Noun != 0 && e.Class&Noun != 0 {
			e.Plural = true
		}
	}
}

// event enters the words of an event. A verb that begins with one of the words ahead, for what is
// planned, each with a blank behind it, is planned: "will join".
func (v *Vocabulary) event(e *Event, ahead []string) {
	open, planned, possible := folded(e.Open), folded(e.Planned), folded(e.Possible)
	add := func(words []string, form Form, split *Split) {
		for _, w := range words {
			k := text.Fold(w)
			future := planned[k] || (form == Verb || form == Inchoative) && begins(k, ahead)
			use := Use{Event: e, Form: form, Split: split, Open: open[k], Planned: future, Maybe: possible[k]}
			v.add([]string{w}, func(en *Entry) { en.Class |= Trigger; en.Uses = append(en.Uses, use) })
		}
	}
	for _, o := range e.Oblique {
		v.add(o.Words, func(en *Entry) { en.Class |= Preposition })
	}
	add(e.Participles, Participle, nil) // before the active reading, which takes what is left
	add(e.Verbs, Verb, nil)
	for i := range e.Phrases {
		add(e.Phrases[i].join(), Verb, nil)
	}
	add(e.Inchoative, Inchoative, nil)
	add(e.Inverse, Inverse, nil)
	add(e.Nouns, Nominal, nil)
	add(e.Receiving, Receiving, nil)
	for i := range e.Split {
		s := &e.Split[i]
		add(s.Head, SplitHead, s)
		add(s.Tail, SplitTail, s)
	}
}

// folded gives the words as a set of folded ones.
func folded(words []string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[text.Fold(w)] = true
	}
	return m
}

// begins reports a folded phrase that begins with one of the words.
func begins(phrase string, with []string) bool {
	return slices.ContainsFunc(with, func(w string) bool { return strings.HasPrefix(phrase, w) })
}

func (v *Vocabulary) add(words []string, set func(*Entry)) {
	for _, w := range words {
		k := unhyphened(text.Fold(w))
		e := v.entries[k]
		if e == nil {
			e = &Entry{}
			e.Key, e.Words = joined(w)
			v.entries[k] = e
			v.trie.Add(w, e)
		}
		set(e)
	}
}

// joined gives the words of a phrase, as a trie has them, with a blank between two, and their number.
func joined(phrase string) (string, int) {
	var words []string
	for _, t := range text.Tokens(phrase) {
		if t.Key != "-" {
			words = append(words, t.Key)
		}
	}
	return strings.Join(words, " "), len(words)
}

// unhyphened writes a folded phrase without the hyphens, which a trie passes over: what is told of
// "open source" and of "open-source" is told of the same words.
func unhyphened(k string) string { return strings.Join(strings.FieldsFunc(k, isGap), " ") }

func isGap(r rune) bool { return r == ' ' || r == '-' }

func (w *Words) classes() map[Class][]string {
	return map[Class][]string{
		Negation: w.Negation, Denial: w.Denial, Planned: w.Planned, Possible: w.Possible, PossibleAfter: w.PossibleAfter, NegativeAfter: w.NegativeAfter,
		Delay: w.Delay, Unreal: w.Unreal, Auxiliary: w.Auxiliary, Passive: w.Passive, Be: w.Be, Have: w.Have,
		By: w.By, Of: w.Of, And: w.And, With: w.With, At: w.At, From: w.From,
		Into: w.Into, For: w.For, Than: w.Than, Preposition: w.Preposition, Clause: w.Clause, Subordinate: w.Subordinate,
		Relative: w.Relative, Where: w.Where, That: w.That, If: w.If, Definite: w.Definite, Indefinite: w.Indefinite,
		This: w.This, Own: w.Own, Genitive: w.Genitive, It: w.It, They: w.They, He: w.He,
		We: w.We, Self: w.Self, Both: w.Both, Pair: w.Pair, Speech: w.Speech, Telling: w.Telling,
		Quoting: w.Quoting, AccordingTo: w.AccordingTo, Reporting: w.Reporting, Comparison: w.Comparison, Appraisal: w.Appraisal, Compare: w.Compare,
		Open: w.Open, Appointing: w.Appointing, As: w.As, Naming: w.Naming, Ignored: w.Ignore, Pause: w.Pause,
		Such: w.Such, Stake: w.Stakes,
	}
}
