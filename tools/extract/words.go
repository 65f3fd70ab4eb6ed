package extract

import (
	"slices"

	"moc/tools/grammar"
	"moc/tools/text"
)

// words are the word lists of a grammar, compiled: sets of words, and phrases by their words. What they hold is told beside
// the field of grammar.Words that bears the name.
type words struct {
	accepting    map[string]bool
	accounts     map[string]bool
	agreeing     map[string]bool
	aims         map[string]bool
	attempt      map[string]bool
	marketing    map[string]bool
	because      map[string]bool
	becoming     map[string]bool
	blaming      map[string]bool
	business     map[string]bool
	changes      map[string]bool
	clausal      map[string]bool
	coming       map[string]bool
	concluded    map[string]bool
	copulas      map[string]bool
	failing      map[string]bool
	following    map[string]bool
	former       map[string]bool
	forbidding   map[string]bool
	fruitless    map[string]bool
	have         map[string]bool
	conceding    map[string]bool
	implicative  map[string]bool
	informing    map[string]bool
	jointly      map[string]bool
	rating       map[string]bool
	leaving      map[string]bool
	lifting      map[string]bool
	money        map[string]bool
	opinions     map[string]bool
	owning       map[string]bool
	pending      map[string]bool
	preventing   map[string]bool
	reflexive    map[string]bool
	relaying     map[string]bool
	rest         map[string]bool
	stress       map[string]bool
	succeeding   map[string]bool
	turning      map[string]bool
	superlatives map[string]bool
	terms        map[string]bool
	than         map[string]bool
	transactions map[string]bool
	undertaking  map[string]bool
	worth        map[string]bool
	writings     map[string]bool

	// lists of other parts of the grammar
	bringers   map[string]bool
	items      map[string]bool // units of things that are counted
	legal      map[string]bool
	linker     map[string]bool
	opener     map[string]bool
	plain      map[string]bool
	shareUnits map[string]bool
	uses       map[string]bool
	women      map[string]bool // their given names, titles and pronouns
	men        map[string]bool

	backed       text.Trie[bool]
	bygone       text.Trie[bool]
	charging     text.Trie[bool]
	deeds        text.Trie[bool]
	removing     text.Trie[bool]
	departing    text.Trie[bool]
	distributive text.Trie[bool]
	ranking      text.Trie[bool]
	outranked    text.Trie[bool]
	engaging     text.Trie[bool]
	kin          text.Trie[bool]
	latter       text.Trie[bool]
	led          text.Trie[bool]
	lines        text.Trie[bool]
	occurs       text.Trie[bool]
	parts        text.Trie[bool]
	published    text.Trie[bool]
	advisers     text.Trie[bool]
	passing      text.Trie[bool]
	quitting     text.Trie[bool]
	registers    text.Trie[bool]
	seats        text.Trie[bool]
	seated       text.Trie[bool]
	sequence     text.Trie[bool]
	serving      text.Trie[bool]
	teams        text.Trie[bool]
	tentative    text.Trie[bool]
	undergoing   text.Trie[bool]
	yielding     text.Trie[bool]

	runs    text.Trie[string] // the positions of those who do so, see running
	willRun text.Trie[string]
	helm    text.Trie[string]
}

func newWords(g *grammar.Grammar) words {
	w := &g.Words
	compiled := words{
		accepting:    foldedSet(w.Accepting),
		accounts:     foldedSet(w.Accounts),
		agreeing:     foldedSet(w.Agreeing),
		aims:         foldedSet(w.Aims),
		attempt:      foldedSet(w.Attempts),
		marketing:    foldedSet(w.Marketing),
		because:      foldedSet(w.Because),
		becoming:     foldedSet(w.Becoming),
		blaming:      foldedSet(w.Blaming),
		business:     foldedSet(w.Business),
		changes:      foldedSet(w.Changes),
		clausal:      foldedSet(w.Clausal),
		coming:       foldedSet(w.Coming),
		concluded:    foldedSet(w.Concluded),
		copulas:      foldedSet(w.Copulas),
		failing:      foldedSet(w.Failing),
		following:    foldedSet(w.Following),
		former:       foldedSet(w.Former),
		forbidding:   foldedSet(w.Forbidding),
		fruitless:    foldedSet(w.Fruitless),
		have:         foldedSet(w.Have),
		conceding:    foldedSet(w.Concessive),
		implicative:  foldedSet(w.Implicative),
		informing:    foldedSet(w.Informing),
		jointly:      foldedSet(w.Jointly),
		rating:       foldedSet(w.Rating),
		leaving:      foldedSet(w.Leaving),
		lifting:      foldedSet(w.Lifting),
		money:        foldedSet(w.Money),
		opinions:     foldedSet(w.Opinions),
		owning:       foldedSet(w.Owning),
		pending:      foldedSet(w.Pending),
		preventing:   foldedSet(w.Preventing),
		reflexive:    foldedSet(w.Reflexive),
		relaying:     foldedSet(w.Relaying),
		rest:         foldedSet(w.Rest),
		stress:       foldedSet(w.Stress),
		succeeding:   foldedSet(w.Succeeding),
		turning:      foldedSet(w.Turning),
		superlatives: foldedSet(w.Superlatives),
		terms:        foldedSet(w.Terms),
		than:         foldedSet(w.Than),
		transactions: foldedSet(w.Transactions),
		undertaking:  foldedSet(w.Undertaking),
		worth:        foldedSet(w.Worth),
		writings:     foldedSet(w.Writings),
	}
	compiled.addPhrases(w)
	compiled.addOthers(g)
	return compiled
}

// addOthers takes in the lists of other parts of the grammar.
func (c *words) addOthers(g *grammar.Grammar) {
	names := &g.Names
	c.bringers = foldedSet(names.Bringers)
	c.items = foldedSet(g.Quantity.Units["items"])
	c.legal = foldedSet(names.LegalForms)
	c.linker = foldedSet(names.Linkers)
	c.opener = foldedSet(names.Openers)
	c.plain = foldedSet(g.Nouns.Plain)
	c.shareUnits = foldedSet(g.Quantity.PerUnits["share"])
	c.uses = foldedSet(names.Uses)
	c.women = foldedSet(slices.Concat(names.Women, g.Words.Feminine))
	c.men = foldedSet(slices.Concat(names.Men, g.Words.Masculine))
}

// addPhrases compiles the lists in which several words may stand together.
func (c *words) addPhrases(w *grammar.Words) {
	c.backed.AddAll(w.Backed, true)
	c.bygone.AddAll(w.Bygone, true)
	c.charging.AddAll(w.Charging, true)
	c.deeds.AddAll(w.Deeds, true)
	c.sequence.AddAll(w.Sequence, true)
	c.distributive.AddAll(w.Distributive, true)
	c.ranking.AddAll(w.Ranking, true)
	c.outranked.AddAll(w.Outranked, true)
	c.removing.AddAll(w.Removing, true)
	c.departing.AddAll(w.Departing, true)
	c.engaging.AddAll(w.Engaging, true)
	c.led.AddAll(w.Led, true)
	c.kin.AddAll(w.Kin, true)
	c.latter.AddAll(w.Latter, true)
	c.lines.AddAll(w.Lines, true)
	c.occurs.AddAll(w.Occurs, true)
	c.parts.AddAll(w.Parts, true)
	c.published.AddAll(w.Reports, true)
	c.advisers.AddAll(w.Advisers, true)
	c.passing.AddAll(w.Passing, true)
	c.quitting.AddAll(w.Quitting, true)
	c.registers.AddAll(w.Registers, true)
	c.seats.AddAll(w.Seats, true)
	c.seated.AddAll(w.Seated, true)
	c.serving.AddAll(w.Serving, true)
	c.teams.AddAll(w.Teams, true)
	c.tentative.AddAll(w.Tentative, true)
	c.undergoing.AddAll(w.Undergoing, true)
	c.yielding.AddAll(w.Yielding, true)
}

// foldedSet gives the words, folded, as a set.
func foldedSet(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[text.Fold(w)] = true
	}
	return set
}
