// Package mention finds the names in a document: those of the lexicon, and
// those that nobody has entered yet, by their capitals, the words around them
// and their other occurrences. Every name gets an id and a kind.
package mention

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/lexicon"
	"moc/tools/source"
	"moc/tools/text"
)

// Name is one occurrence of a name. First and Last are indexes into the tokens
// of its sentence, Last exclusive.
type Name struct {
	Sentence    int
	First, Last int
	Start, End  int // bytes of the body
	ID          string
	Kind        entity.Kind
	Known       bool // the project has an entity of this id
	Misspelling bool
	Short       bool // a short form of a longer name of the document
	Sure        bool // the kind was told by the words around it
	Press       bool // a paper, an agency or a broadcaster that every reader knows
	Alias       bool // letters that stand for a name and are no part of it ("VDD")
}

// Finder finds names in documents of one language.
type Finder struct {
	vocab *grammar.Vocabulary
	lex   *lexicon.Lexicon
	nouns *grammar.Nouns
	words *grammar.Words

	// How the language puts words together.
	nounFollows   bool // a noun may stand behind the name that it is told of: "the Gale-9 chip"
	officeFollows bool // an office may follow its position without a preposition: "giám đốc FPT"

	// Phrases.
	prefixes        text.Trie[entity.Kind]
	common          text.Trie[bool] // kind words that are part of a name within a sentence only
	places          text.Trie[bool]
	countries       text.Trie[bool] // some of the places
	governments     text.Trie[bool] // places that mean who governs there
	tickers, shares text.Trie[bool]
	organs          text.Trie[bool] // what only firms have, right before their names
	modelCues       text.Trie[bool]
	uses            text.Trie[bool]
	notNames        text.Trie[bool]
	compounds       text.Trie[bool]
	actVerbs        text.Trie[bool] // verbs that no word of two syllables ends with
	deeds           text.Trie[bool] // verbs that end the name of an institution before a name
	groupCounts     text.Trie[bool]
	bodyPrefixes    text.Trie[bool]
	quitting        text.Trie[bool] // verbs for no longer belonging to a group
	occasions       text.Trie[bool]
	bringers        text.Trie[bool]
	streets         text.Table[bool]
	percents        text.Trie[bool]
	foreignLinks    text.Trie[bool]
	apostrophed     text.Trie[bool] // firms and papers that every reader knows, see apostrophedName

	// Words of organizations, places and groups.
	suffixes      map[string]bool
	legalForms    map[string]bool
	linkers       map[string]bool
	groups        map[string]bool
	groupNumbers  map[string]bool // how many a group is called by
	bodies        map[string]bool
	landBodies    map[string]bool
	firms         map[string]bool
	press         map[string]bool
	pressEndings  map[string]bool
	pluralOwners  map[string]bool
	units         map[string]bool // last words of the names of units and affiliates
	funds         map[string]bool
	nameHeads     map[string]bool // words for places and times with which names begin, too
	institutional map[string]bool // first words of institutions and funds, which may be named after a firm
	fields        map[string]bool // of one word, which an English institution is for
	regions       map[string]bool
	internet      map[string]bool
	placeCue      map[string]bool
	cuePhrases    text.Trie[bool] // those of several words
	based         map[string]bool // behind a place and a hyphen

	// Words of products and models.
	products map[string]bool
	models   map[string]bool
	version  map[string]bool

	// Words of persons.
	families    map[string]bool
	given       map[string]bool
	givenHalves map[string]bool // of the given names that a hyphen parts, as "Eun-ji" is
	lastNames   map[string]bool // of families
	lastEndings grammar.Endings // of further ones
	women, men  map[string]bool // their given names, titles and pronouns
	particles   map[string]bool
	generations map[string]bool
	foreignAnds map[string]bool
	living      map[string]bool // verbs whose subject is a person
	agents      grammar.Endings // of nouns for who makes or does something
	callings    grammar.Endings // of nouns for what a person does
	who         map[string]bool
	bygone      map[string]bool // "former", "ex"
	former      map[string]bool // those of them that are told of persons, as "retired" is

	// Common words and their syllables.
	articles map[string]bool
	openers  map[string]bool
	orders   map[string]bool // words of order: first, next, last
	copulas  map[string]bool
	endings  []string // of common nouns
	onsets   map[string]bool
	codas    map[string]bool
}

// New builds a finder.
func New(g *grammar.Grammar, v *grammar.Vocabulary, lex *lexicon.Lexicon) *Finder {
	f := &Finder{
		vocab: v, lex: lex, nouns: &g.Nouns, words: &g.Words,
		nounFollows: g.Names.NounFollows, officeFollows: g.Names.OfficeFollows,

		suffixes:      set(g.Names.Suffixes),
		legalForms:    set(g.Names.LegalForms),
		linkers:       set(g.Names.Linkers),
		groups:        set(g.Names.GroupSuffixes),
		groupNumbers:  set(g.Names.GroupCounts),
		bodies:        set(g.Names.BodySuffixes),
		landBodies:    set(g.Names.LandSuffixes),
		firms:         set(g.Names.Firms),
		funds:         set(g.Names.Funds),
		nameHeads:     set(g.Names.NameHeads),
		press:         set(g.Names.Press),
		pressEndings:  set(g.Names.PressEndings),
		pluralOwners:  set(g.Names.PluralOwners),
		units:         set(g.Names.Units),
		institutional: firstWords(g.Nouns.Named),
		fields:        set(g.Names.Compounds),
		regions:       set(g.Names.PlaceSuffixes),
		internet:      set(g.Names.InternetEndings),
		placeCue:      set(g.Names.PlaceCues),
		based:         set(g.Names.Based),

		products: set(g.Names.Products),
		models:   set(g.Names.Models),
		version:  set(g.Names.ModelWords),

		families:    set(g.Names.FamilyNames),
		given:       set(g.Names.Given()),
		givenHalves: halvesOf(g.Names.GivenNames),
		lastNames:   set(g.Names.LastNames),
		lastEndings: g.Names.LastEndings,
		women:       set(slices.Concat(g.Names.Women, g.Words.Feminine)),
		men:         set(slices.Concat(g.Names.Men, g.Words.Masculine)),
		particles:   set(g.Names.Particles),
		generations: set(g.Names.Generations),
		foreignAnds: set(g.Names.ForeignAnds),
		living:      set(g.Names.Living),
		agents:      g.Names.AgentEndings,
		callings:    g.Names.Callings,
		who:         set(g.Names.Who),
		bygone:      set(g.Words.Bygone),
		former:      set(g.Words.Former),

		articles: set(g.Words.Definite),
		openers:  set(g.Names.Openers),
		orders:   set(slices.Concat(g.Time.FirstOf, g.Time.LastOf, g.Time.Last, g.Time.Next)),
		copulas:  set(g.Words.Copulas),
		endings:  g.Names.NounEndings,
		onsets:   set(g.Names.Onsets),
		codas:    set(g.Names.Codas),
	}
	f.addPhrases(g)
	return f
}

// addPhrases enters what consists of several words.
func (f *Finder) addPhrases(g *grammar.Grammar) {
	for w := range set(g.Names.StreetCues) {
		*f.streets.At(w) = true
	}
	f.groupCounts.AddAll(g.Names.GroupCounts, true)
	f.cuePhrases.AddAll(slices.DeleteFunc(slices.Clone(g.Names.PlaceCues), func(c string) bool { return !strings.Contains(c, " ") }), true)
	f.percents.AddAll(g.Quantity.Percent, true)
	f.occasions.AddAll(g.Names.Occasions, true)
	f.bringers.AddAll(g.Names.Bringers, true)
	f.prefixes.AddAll(g.Names.Prefixes, entity.Organization)
	f.prefixes.AddAll(g.Names.CommonPrefixes, entity.Organization)
	f.common.AddAll(g.Names.CommonPrefixes, true)
	f.prefixes.AddAll(g.Names.GroupPrefixes, entity.Group)
	f.bodyPrefixes.AddAll(g.Names.BodyPrefixes, true)
	f.modelCues.AddAll(g.Names.ModelCues, true)
	f.quitting.AddAll(g.Words.Quitting, true)
	f.places.AddAll(g.Names.Places, true)
	f.places.AddAll(g.Names.Countries, true)
	f.countries.AddAll(g.Names.Countries, true)
	f.governments.AddAll(g.Names.Governments, true)
	f.uses.AddAll(g.Names.Uses, true)
	f.tickers.AddAll(g.Names.Tickers, true)
	f.shares.AddAll(g.Names.Shares, true)
	f.organs.AddAll(g.Names.Organs, true)
	f.compounds.AddAll(g.Names.Compounds, true)
	f.actVerbs.AddAll(g.Names.Acts, true)
	f.actVerbs.AddAll(g.Words.Deeds, true)
	f.deeds.AddAll(g.Words.Deeds, true)
	f.notNames.AddAll(g.Names.NotNames, true)
	f.foreignLinks.AddAll(g.Names.ForeignLinks, true)
	f.addApostrophed(g.Names.Firms, true)
	f.addApostrophed(g.Names.Press, false)
}

// Borrow adds names that another language's grammar lists: people keep their given names
// wherever a text is written, and what everybody knows is known in each language. Short given
// names are left out, which may be words of this language, but for those that are no syllable of it.
func (f *Finder) Borrow(names *grammar.Names) {
	for _, n := range names.Given() {
		if k := text.Fold(n); len(k) > maxBorrowed || isForeign(k) || len(f.onsets) > 0 && isASCII(k) && !f.syllable(k) {
			f.given[k] = true
		}
	}
	add := func(to map[string]bool, list []string) {
		for _, n := range list {
			to[text.Fold(n)] = true
		}
	}
	add(f.firms, names.Firms)
	add(f.press, names.Press)
	add(f.products, names.Products)
	add(f.models, names.Models)
}

// maxBorrowed is the length in bytes up to which a foreign given name is easily a
// word of another language.
const maxBorrowed = 5

// firstWords gives the first word of each phrase.
func firstWords(phrases []string) map[string]bool {
	m := map[string]bool{}
	for _, p := range phrases {
		first, _, _ := strings.Cut(text.Fold(p), " ")
		m[first] = true
	}
	return m
}

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[text.Fold(w)] = true
	}
	return m
}

// Append adds all names of the document, in reading order, to a list. known holds what the
// lexicon finds in each sentence, taken reports tokens (sentence, token) that belong
// to something else, a time or a quantity.
func (f *Finder) Append(out []Name, d *source.Document, known [][]lexicon.Match, taken func(s, i int) bool) []Name {
	p := passes.Get().(*pass)
	defer p.release()
	p.Finder, p.doc, p.known, p.taken = f, d, known, taken
	p.gather()
	p.settle()
	p.link()
	p.siblings()
	p.letters()
	p.initials()
	return p.names(out)
}

// Known gives the spans of known names in the tokens of a block, for cutting
// sentences.
func (f *Finder) Known(toks []text.Token) []text.Span {
	var out []text.Span
	for _, m := range f.lex.Find(toks) {
		out = append(out, text.Span{Start: toks[m.First].Start, End: toks[m.Last-1].End})
	}
	return out
}

// halvesOf gives the short words that a hyphen joins to given names, as Koreans have.
func halvesOf(names []string) map[string]bool {
	halves := map[string]bool{}
	for _, n := range names {
		if first, second, ok := strings.Cut(n, "-"); ok && max(len(first), len(second)) <= maxSyllable {
			halves[first], halves[second] = true, true
		}
	}
	return halves
}
