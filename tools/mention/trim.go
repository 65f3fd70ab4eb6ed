package mention

import (
	"slices"
	"strings"
	"unicode"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// trim drops the first word of a name when it is none of it: an adjective of
// nationality before a name that stands by itself elsewhere, or an ordinary
// word that opens the sentence. A lone word that opens a sentence is dropped
// when nothing vouches for it.
func (p *pass) trim(c *candidate) {
	toks := p.toks(c)
	if next := c.first + 1; next < c.last && toks[next].Glued && (toks[next].Key == "-" || toks[next].Kind == text.Number) {
		return // "Đá-3B" is one word, and so is "Studio5"
	}
	if end := p.pastOrigin(toks, c); end > c.first {
		c.first, c.initial = end, false
		return
	}
	if p.landsKind(toks, c) {
		c.dropped = true
		return
	}
	if v, end := p.places.Longest(toks, c.first); v != nil && p.kindLetters(toks, end, c.last) {
		c.last, c.place, c.initial = end, true, false // "the UK AI chip maker X"
		return
	}
	if !c.initial || p.begins[p.keysOf(toks[c.first:c.last])] > 0 && !p.onlySyllable(toks, c) {
		return
	}
	if c.last-c.first == 1 {
		c.dropped = !p.vouched(toks, c) || p.plainSyllable(toks[c.first].Key) && p.begins[toks[c.first].Key] == 0
		return
	}
	if p.opensBefore(toks, c) {
		p.behead(toks, c)
	}
}

// pastOrigin gives where a name begins behind an adjective of nationality, the first token of the candidate where there is none.
func (p *pass) pastOrigin(toks []text.Token, c *candidate) int {
	v, end := p.notNames.Longest(toks, c.first)
	if v == nil || end >= c.last || p.isGiven(toks[c.first].Key) || !p.whole[p.keysOf(toks[end:c.last])] {
		return c.first
	}
	if c.last-end == 1 && (p.suffixes[toks[end].Key] || p.nounFollows && p.groups[toks[end].Key]) {
		return c.first
	}
	return end
}

// onlySyllable reports a lone Vietnamese word that is no name by itself.
func (p *pass) onlySyllable(toks []text.Token, c *candidate) bool {
	key := toks[c.first].Key
	return c.last-c.first == 1 && p.plainSyllable(key) && !p.whole[key]
}

// opensBefore reports an ordinary word that opens a sentence before a name.
func (p *pass) opensBefore(toks []text.Token, c *candidate) bool {
	key := toks[c.first].Key
	if p.namesWhole(toks, c.first) || p.givenOpens(toks, c.first) || p.titleWord(toks, c.first) {
		return false
	}
	if p.nounFollows && c.last-c.first > 2 && p.begins[p.keysOf(toks[c.first:c.first+2])] > 0 && p.begins[toks[c.first+1].Key] == 0 {
		return false // "First Light Imaging has …" where the text buys from First Light
	}
	if p.openers[key] && !p.families[key] && !p.wholeName(toks, c) {
		return true
	}
	if p.begins[p.keysOf(toks[c.first+1:c.last])] > 0 && (p.isWord(key) || !p.families[key] && p.strange(toks, c.first)) {
		return true // but not "Phạm Quang", later "ông Quang"
	}
	return p.foreignRest(toks, c)
}

// behead drops the first word of a name, and the name where nothing else is left.
func (p *pass) behead(toks []text.Token, c *candidate) {
	c.first++
	c.initial = false
	v, end := p.notNames.Longest(toks, c.first)
	c.dropped = v != nil && end == c.last || p.landsKind(toks, c) // "The Danish firm"
	if v, end := p.places.Longest(toks, c.first); v != nil && (end == c.last || p.nounFollows && hyphenFollows(toks, end)) {
		c.last, c.place = end, true // "The Kyoto-based firm"
	}
}

// uttered reports capitals that are all of a quotation behind a verb of speech, where a clause of an English text ends: a
// machine was taught to say "Guten Tag".
func (p *pass) uttered(c *candidate) bool {
	toks := p.toks(c)
	if !p.nounFollows || c.known != nil || c.place || c.first < 2 || c.last >= len(toks) || !isQuote(toks[c.first-1].Key) {
		return false
	}
	end := c.last
	for end < len(toks) && toks[end].Kind == text.Punct && !isQuote(toks[end].Key) {
		end++
	}
	if end == len(toks) || !isQuote(toks[end].Key) || end+1 < len(toks) && toks[end+1].Kind != text.Punct {
		return false
	}
	return p.endsBefore(toks, c.first-1, grammar.Speech|grammar.Quoting)
}

// isQuote reports a mark of quotation.
func isQuote(key string) bool {
	switch key {
	case `"`, "“", "”", "‘", "’", "«", "»":
		return true
	}
	return false
}

// landsKind reports an English adjective of nationality and capitals that only tell of what kind the noun behind them is:
// "the Chinese AI platform".
func (p *pass) landsKind(toks []text.Token, c *candidate) bool {
	v, end := p.notNames.Longest(toks, c.first)
	return v != nil && p.kindLetters(toks, end, c.last)
}

// kindLetters reports capitals, all that is left of a name, that only tell of what kind the noun behind them is: "AI platform".
func (p *pass) kindLetters(toks []text.Token, i, last int) bool {
	return p.nounFollows && last-i == 1 && toks[i].Caps && p.suffixes[toks[i].Key] && p.at(toks, last, grammar.Noun)
}

// wholeName reports a plain word that opens a sentence with a name behind it which stands
// by itself nowhere: "Cobalt Loom, a Manchester start-up, …".
func (p *pass) wholeName(toks []text.Token, c *candidate) bool {
	e, end := p.vocab.Longest(toks, c.first)
	if !p.nounFollows || end != c.first+1 || !e.IsOnly(grammar.Opener) || c.last-c.first > 3 || p.bygone[toks[c.first].Key] {
		return false // "Former Sunrise Aerial boss Tom Okafor"
	}
	next := toks[c.first+1].Key
	if len(next) < 2 || p.begins[next] > 0 || p.opening[next] > 0 || p.families[next] || p.lex.Begins(toks[c.first+1:c.last]) {
		return false
	}
	firm := c.last-c.first == 3 && p.suffixes[toks[c.last-1].Key] // "Red Willow Clinics"
	return firm || !p.isGiven(next)
}

// strange reports a word that begins no other name of the document: before one that
// stands by itself elsewhere it is an ordinary word ("Tin Bạch Dương Soft").
func (p *pass) strange(toks []text.Token, i int) bool {
	key := toks[i].Key
	if p.nounFollows || !p.syllable(key) || p.opening[key] != 1 || p.begins[key] != 0 {
		return false
	}
	return !p.lex.Begins(toks[i:i+1]) && !toks[i].Caps && !p.innerCapital(toks[i])
}

// plainSyllable reports a Vietnamese word that stands alone where it opens a sentence
// and in no longer name of the document: "Thuyền đi", not "Vần" of "Vần Labs".
func (p *pass) plainSyllable(key string) bool {
	return !p.nounFollows && !isASCII(key) && p.syllable(key)
}

// foreignRest reports a Vietnamese word that opens a sentence before a foreign name:
// "Tin Cedarline Capital".
func (p *pass) foreignRest(toks []text.Token, c *candidate) bool {
	key := toks[c.first].Key
	if c.last-c.first < 3 || !p.strange(toks, c.first) || p.families[key] {
		return false
	}
	if e, _ := p.vocab.Longest(toks, c.first); e == nil && isASCII(key) && !p.isWord(key) {
		return false // "Chao Phraya Digital"
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
	if p.nounFollows && (p.knownFirm(toks, c) || p.surnames[t.Key] && p.loneName(toks, c.first, c.last)) {
		return true
	}
	if !p.lower[t.Key] && p.deedOfFirm(toks, c.first) {
		return true
	}
	if p.isWord(t.Key) {
		return p.nounFollows && !p.openers[t.Key] && !p.nouns.IsPlural(t.Key) && p.wordAsName(toks, c)
	}
	if p.unspoken(t.Key) {
		return true
	}
	if p.ends[t.Key] && !p.suffixes[t.Key] && !p.groups[t.Key] {
		return true // "Lehto, now its chief scientist", after "Aino Lehto"
	}
	if c.last >= len(toks) || p.pluralOnce(toks, c) {
		return false
	}
	if p.nameBehind(toks, c.last) || p.firmBehind(toks, c.last) || p.losesToo(toks, c.last) {
		return true
	}
	return !p.abstract(t.Key) && p.signBehind(toks, c)
}

// knownFirm reports the name of a firm that every reader knows, which the text has nowhere as a word, before a comma or what is
// no noun for several: "Boeing sent it in 2009", "Visa, she said, …", but not "Visa rules changed".
func (p *pass) knownFirm(toks []text.Token, c *candidate) bool {
	key := toks[c.first].Key
	if c.last-c.first != 1 || !p.firms[key] || p.isWord(key) {
		return false
	}
	if c.last >= len(toks) {
		return c.first == 0 // one of a list
	}
	next := &toks[c.last]
	return next.Key == "," || next.Kind == text.Word && !next.Upper && !p.nouns.IsPlural(next.Key) && !p.at(toks, c.last, grammar.Noun)
}

// wordAsName reports an English word that the text has in lower case, too, but here joined to a name or with what somebody makes
// behind its comma: "Pebble and Varde Mobile joined …", "Ember, maker of the Kiln app, …".
func (p *pass) wordAsName(toks []text.Token, c *candidate) bool {
	if c.last+1 >= len(toks) {
		return false
	}
	if e, end := p.vocab.Longest(toks, c.last); e.Is(grammar.And) {
		return p.capitalAt(toks, end) && !p.articles[toks[end].Key]
	}
	e, _ := p.vocab.Longest(toks, c.last+1)
	return toks[c.last].Key == "," && e.Is(grammar.Noun|grammar.Trigger) && e.Tells(fact.Development)
}

// nameBehind reports what only a name has behind it, and a name behind that.
func (p *pass) nameBehind(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	if e.Is(grammar.And) && p.capitalAt(toks, end) {
		return true // "Mistral and Airbus", "Fujitsu and the Institut Bellac"
	}
	if !p.nounFollows {
		return false
	}
	if e.Is(grammar.And) && p.describedAt(toks, end) || p.listsNames(toks, i) {
		return true
	}
	if e.Is(grammar.Genitive) && p.relationAt(toks, end) {
		return true // "Tidewater's rival Kestrel Dry Dock"
	}
	if e.Is(grammar.Post) && end < len(toks) && toks[end].Upper && !toks[end].Glued {
		return true // "Penhallow analyst Saul Whitcombe"
	}
	return ReutersCode(toks, i) || toks[i].Key == "(" && p.listedAt(toks, i+1) // "Palliser (NYSE: PLS) bought X"
}

// relationAt reports a noun for who somebody is to a firm right before a name: "rival Kestrel Dry Dock".
func (p *pass) relationAt(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	return e.IsNoun(entity.Organization) && e.Relative && p.capitalAt(toks, end)
}

// firmBehind reports that an English word that opens a sentence is told to be a firm between commas, however abstract it sounds:
// "Suspicion, a studio in Ghent, released …".
func (p *pass) firmBehind(toks []text.Token, i int) bool {
	if !p.nounFollows || i+2 >= len(toks) || toks[i].Key != "," || !p.at(toks, i+1, grammar.Indefinite) {
		return false
	}
	for k := i + 2; k < len(toks) && k-i <= maxReach+2 && (toks[k].Kind != text.Punct || toks[k].Key == "-" && toks[k].Glued); k++ {
		e, end := p.vocab.Longest(toks, k)
		if e.IsNoun(entity.Organization) && end < len(toks) {
			return toks[end].Key == "," || p.at(toks, end, grammar.At|grammar.Of|grammar.From|grammar.Relative)
		}
	}
	return false
}

// describedAt reports a noun for an organization right before a capital, with its article and plain words at most before it:
// "Foxconn and chip designer Beitou Silicon", "Toyota and the trading house Sumida Bussan".
func (p *pass) describedAt(toks []text.Token, i int) bool {
	for k := i; k < len(toks) && k-i <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k++ {
		if e, end := p.vocab.Longest(toks, k); e.IsNoun(entity.Organization) && !e.Plural && p.capitalAt(toks, end) {
			return true
		}
	}
	return false
}

// listsNames reports two more names between commas and another behind them, "Apple, Microsoft, Meta and Tesla", or behind a
// colon one more: "three firms left: Tramline, Gantry and Ibex Mobility".
func (p *pass) listsNames(toks []text.Token, i int) bool {
	colon := i > 1 && toks[i-2].Key == ":"
	for n := 0; ; n++ {
		if i >= len(toks) || toks[i].Key != "," {
			e, end := p.vocab.Longest(toks, min(i, len(toks)-1))
			return (n > 1 || n == 1 && colon) && e.Is(grammar.And) && p.capitalAt(toks, end)
		}
		first := i + 1
		for i = first; i < len(toks) && i-first < fullName && toks[i].Kind == text.Word && toks[i].Upper; i++ {
		}
		if i == first {
			return false
		}
	}
}

// signBehind reports a possessive, where it is from, an apposition or a verb behind a name.
func (p *pass) signBehind(toks []text.Token, c *candidate) bool {
	i := c.last
	if p.possesses(toks, i) || !p.nouns.IsPlural(toks[c.first].Key) && p.fromPlace(toks, i) {
		return true
	}
	if toks[i].Key == "," && i+1 < len(toks) && p.appositionAt(toks, i+1) {
		return true
	}
	return p.verbAt(toks, p.pastTime(c)) || p.verbAt(toks, p.pastAside(toks, i)) // "Corvane (pictured) bought …"
}

// appositionAt reports what is told of a name behind its comma.
func (p *pass) appositionAt(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	if p.nounFollows && e.IsOnly(grammar.Opener|grammar.Possible|grammar.Pause) && end < len(toks)-1 {
		i = end // "Wattline, perhaps the best-known rival, …"
		e, _ = p.vocab.Longest(toks, i)
	}
	switch {
	case e.Is(grammar.Noun | grammar.Indefinite | grammar.Post | grammar.Trigger | grammar.Naming):
		return true
	case p.nounFollows && e.Is(grammar.Preposition|grammar.Relative):
		return true
	case p.nounFollows && e.Is(grammar.Definite) && p.nounBehind(toks, i+1):
		return true // "Marigold, the chatbot made by …"
	case p.ownersThing(toks, i):
		return true // "Pilvi, Kuura's weather service, has …"
	}
	return false
}

// pluralOnce reports an English word that may be a plural and opens one sentence only, where the verb is one that
// more than one thing may have: "Proceeds will go …", "Loopholes remain", but not "Loomis has" or "Loomis said".
func (p *pass) pluralOnce(toks []text.Token, c *candidate) bool {
	key := toks[c.first].Key
	if !p.nounFollows || p.opening[key] > 1 || p.begins[key] > 0 || !p.nouns.IsPlural(key) {
		return false
	}
	verb := p.pastAside(toks, c.last)
	e, _ := p.vocab.Longest(toks, verb)
	return e.Is(grammar.Be|grammar.Have|grammar.Planned|grammar.Auxiliary) && !p.words.PresentEndings.Of(toks[verb].Key)
}

// possesses reports a possessive at the token with a position or the word for a measure, which only
// a firm has, within the next few words: "Southerly's chief executive".
func (p *pass) possesses(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	if !p.nounFollows || !e.Is(grammar.Genitive) {
		return false
	}
	if end < len(toks) && toks[end].Kind == text.Word && toks[end].Upper {
		verb := p.pastCapitals(toks, end)
		for verb < len(toks) && toks[verb].Kind == text.Number {
			verb++
		}
		return p.verbAt(toks, verb) || p.at(toks, verb, grammar.Gauge) // "Tessaly's Kite 5 went on sale"
	}
	from := pastSum(toks, end)
	for k := from; k < len(toks) && k-from <= 2 && toks[k].Kind == text.Word; k++ {
		e, _ := p.vocab.Longest(toks, k)
		if e.Tells(fact.Investment) || e.Tells(fact.Acquisition) || e.Tells(fact.Listing) && from == end {
			return true // "Lumen's seed round", "Lumen's $5 million purchase of …"
		}
		if e.Is(grammar.Post | grammar.Gauge | grammar.Noun) {
			return e.Is(grammar.Post|grammar.Gauge) || e.IsThing()
		}
	}
	return false
}

// pastSum gives the token behind a sum at a token, with its scale: "$5 million".
func pastSum(toks []text.Token, i int) int {
	k := i
	for k < len(toks) && (toks[k].Kind == text.Number || k == i && toks[k].Kind == text.Punct || k > i && toks[k].Key == ".") {
		k++
	}
	if k > i+1 && k < len(toks) && toks[k].Kind == text.Word && toks[k-1].Kind == text.Number {
		k++
	}
	return k
}

// ownersThing reports a name at the token that has, between commas, what a noun for a thing tells: "Kuura's
// weather service,".
func (p *pass) ownersThing(toks []text.Token, i int) bool {
	k := i
	for k < len(toks) && toks[k].Upper && k-i <= maxReach {
		k++
	}
	e, end := p.vocab.Longest(toks, k)
	if !p.nounFollows || k == i || !e.Is(grammar.Genitive) {
		return false
	}
	for k = end; k < len(toks) && k-end <= maxReach && toks[k].Kind == text.Word; k++ {
		thing, last := p.vocab.Longest(toks, k)
		if !thing.IsThing() {
			continue
		}
		if last = p.pastWith(toks, last); last < len(toks) && toks[last].Key == "," {
			return p.verbAt(toks, last+1) || p.plainAt(toks, last+1) // not "Separately, Kuura's chatbot, Pilvi, …"
		}
	}
	return false
}

// plainAt reports a word in lower case that the grammar does not know.
func (p *pass) plainAt(toks []text.Token, i int) bool {
	if i >= len(toks) || toks[i].Kind != text.Word || toks[i].Upper {
		return false
	}
	e, _ := p.vocab.Longest(toks, i)
	return e == nil
}

// pastWith gives the comma behind what a thing is told to have, "with about 600,000 users,", or the token where nothing is.
func (p *pass) pastWith(toks []text.Token, i int) int {
	if e, _ := p.vocab.Longest(toks, min(i, len(toks)-1)); !e.Is(grammar.With) {
		return i
	}
	for k := i + 1; k < len(toks) && k-i <= 2*maxReach; k++ {
		if toks[k].Key == "," && k+1 < len(toks) && !toks[k+1].Glued { // not within "600,000"
			return k
		}
	}
	return i
}

// fromPlace reports where somebody is from, between a name and a comma or a verb: "Faltwerk of
// Berlin, which …".
func (p *pass) fromPlace(toks []text.Token, i int) bool {
	if !p.nounFollows || !p.isOf(toks, i) {
		return false
	}
	v, end := p.places.Longest(toks, i+1)
	return v != nil && end < len(toks) && (toks[end].Key == "," || p.verbAt(toks, end))
}

// nounBehind reports a noun for what something is within the next few words, and no verb
// of a clause behind it.
func (p *pass) nounBehind(toks []text.Token, i int) bool {
	for k := i; k < len(toks) && k-i <= 3 && (toks[k].Kind == text.Word || toks[k].Key == "-" && toks[k].Glued); k++ {
		if e, end := p.vocab.Longest(toks, k); e.Is(grammar.Noun | grammar.Post) {
			return end < len(toks) && (!p.verbAt(toks, end) || p.participle(toks, end))
		}
	}
	return false
}

// abstract reports a word that ends as nouns for things without a body do: where it
// opens a sentence, "Competition is …" names nothing.
func (p *pass) abstract(key string) bool {
	return slices.ContainsFunc(p.endings, func(e string) bool { return strings.HasSuffix(key, e) && len(key) > len(e)+2 })
}

// unspoken reports a word that is no syllable of the language, where the grammar tells
// what those begin and end with: Google, Grab.
func (p *pass) unspoken(key string) bool {
	return len(p.onsets) > 0 && len(key) >= shortestName && !strings.ContainsAny(key, "0123456789") && !p.syllable(key)
}

// syllable reports a word that begins and ends as syllables of the language do, marks
// aside, with one run of vowels between: "Amélie" is none.
func (f *Finder) syllable(key string) bool {
	const vowels = "aeiouy"
	key = text.Slug(key)
	first := strings.IndexAny(key, vowels)
	if first < 0 {
		return false
	}
	rest := key[first:]
	last := len(rest) - len(strings.TrimLeft(rest, vowels))
	return (first == 0 || f.onsets[key[:first]]) && last <= maxVowels && (last == len(rest) || f.codas[rest[last:]])
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
	for i < len(toks)-1 && (p.taken(c.sentence, i) || p.inBrackets(c.sentence, toks, i)) {
		i++
	}
	return i
}

// inBrackets reports a bracket around a time: "hôm thứ ba (13.1)".
func (p *pass) inBrackets(s int, toks []text.Token, i int) bool {
	return toks[i].Key == "(" && p.taken(s, i+1) || toks[i].Key == ")" && p.taken(s, i-1)
}
