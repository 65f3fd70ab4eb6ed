package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// isTitle reports a title that ends with the token.
func (p *pass) isTitle(toks []text.Token, i int) bool {
	if opensCode(toks, i) {
		return false
	}
	for j := max(0, i-2); j <= i; j++ {
		if e, end := p.vocab.Longest(toks, j); end == i+1 && e.Is(grammar.Title) {
			return !(j > 0 && toks[j].Upper && p.streets.Of(toks[j-1].Form)) // not "tiếng Anh X"
		}
	}
	return false
}

// opensCode reports capitals with which the code of a thing begins, whatever else they are short for: "TS-100", "BS-Core", "TS7".
func opensCode(toks []text.Token, i int) bool {
	if !toks[i].Caps || len(toks[i].Key) < 2 || i+1 >= len(toks) {
		return false
	}
	return joinsName(toks, i+1) || toks[i+1].Glued && toks[i+1].Kind == text.Number
}

// landOf gives the Vietnamese noun right before a land whose name is a title, too: of "startup Anh X" a firm.
func (p *pass) landOf(toks []text.Token, i int) *grammar.Entry {
	if p.nounFollows || i == 0 || !toks[i].Upper {
		return nil
	}
	if v, end := p.places.Longest(toks, i); v == nil || end != i+1 {
		return nil
	}
	if e, _ := p.ending(toks, i); e.Is(grammar.Noun) && !e.Is(grammar.Title) && e.Kind == entity.Organization {
		return e
	}
	return nil
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
	if i == 0 || toks[i-1].Upper || p.startsName(toks, end) {
		return false
	}
	e, _ := p.ending(toks, i)
	return e.IsNoun(entity.Organization)
}

// startsName reports a word that begins a name of its own behind a place: "báo Sài Gòn" before a person's.
func (p *pass) startsName(toks []text.Token, i int) bool {
	if v, _ := p.places.Longest(toks, i); v != nil {
		return true
	}
	return p.isTitle(toks, i) || p.unspoken(toks[i].Key) || p.lex.Begins(toks[i:i+1]) || p.families[toks[i].Key]
}

// addressed reports a pronoun for a person right before the token, as before names: "ông Vinh" is not in
// Vinh.
func (p *pass) addressed(toks []text.Token, i int) bool {
	if p.nounFollows || i == 0 || !p.isTitle(toks, i-1) {
		return false
	}
	e, _ := p.vocab.Longest(toks[:i], i-1)
	return e.Is(grammar.He)
}

// rules reports a place right before the token with a title before it: "Thủ tướng Malaysia Anwar
// Ibrahim".
func (p *pass) rules(toks []text.Token, i int) bool {
	for j := max(1, i-maxReach); j < i && !p.nounFollows; j++ {
		if v, end := p.places.Longest(toks, j); v != nil && end == i {
			return toks[j].Upper && p.isTitle(toks, j-1)
		}
	}
	return false
}

// breaksName reports a capitalised phrase that is no part of a name: a title or
// a position wherever it stands, any other word of the grammar where it opens
// a sentence.
func (p *pass) breaksName(e *grammar.Entry, toks []text.Token, i, end int, initial bool) bool {
	if end == i+1 && opensCode(toks, i) {
		return false
	}
	if p.titleInName(e, toks, i, end, initial) || p.givenPost(e, toks, i, end) || p.surnameAlone(toks, i, end, initial) {
		return false
	}
	if !p.nounFollows && initial && end > i+1 && toks[i+1].Upper && !e.Is(grammar.Title|grammar.Post) {
		return false // "Đồng Hồ Cát": no noun has a capital on its second syllable
	}
	if e.Is(grammar.Title | grammar.Post) {
		return true
	}
	if !initial || p.loneName(toks, i, end) || !p.lower[toks[i].Key] && p.deedOfFirm(toks, i) {
		return false
	}
	if v, end := p.prefixes.Longest(toks, i); v != nil && end < len(toks) && (toks[end].Upper || p.namesPlace(toks, end)) {
		return p.nounFollows && p.at(toks, end, grammar.Title|grammar.Post) // "Bank Mandiri", but not "Bank Governor Ada Boyd"
	}
	return !e.IsOnly(grammar.Ignored)
}

// titleInName reports a title that is part of a name.
func (p *pass) titleInName(e *grammar.Entry, toks []text.Token, i, end int, initial bool) bool {
	switch {
	case p.titleOfFirm(e, toks, i, end):
		return true // "General Court"
	case !e.Is(grammar.Title) || p.nounFollows:
		return false
	case !initial && p.endsFirm(toks, i):
		return true // "Ông Đồ AI"
	case !initial && p.families[toks[i].Key] && p.isTitle(toks, i-1) && end < len(toks) && toks[end].Upper:
		return true // "luật sư Ông Gia Tuệ"
	case p.capitalTitled(e, toks, i, end):
		return true
	}
	return !initial && p.calledTitle(toks, i, end) // "ứng dụng Bác Sĩ Ơi"
}

// calledTitle reports a title of several syllables, each with a capital, before a capital that
// begins no name of a person: before those titles have one capital at most.
func (p *pass) calledTitle(toks []text.Token, i, end int) bool {
	if p.nounFollows || end < i+2 || end >= len(toks) || !toks[end].Upper {
		return false
	}
	if next := toks[end].Key; p.families[next] || p.given[next] || p.unspoken(next) {
		return false
	}
	return !slices.ContainsFunc(toks[i:end], func(t text.Token) bool { return !t.Upper || t.Caps })
}

// endsFirm reports a run of capitals that ends as the names of organizations do.
func (p *pass) endsFirm(toks []text.Token, i int) bool {
	end := i
	for end < len(toks) && end < i+maxReach && toks[end].Kind == text.Word && toks[end].Upper && !(end > i && toks[end].Glued) {
		end++
	}
	return end > i+1 && p.suffixes[toks[end-1].Key]
}

// loneName reports a word that opens a sentence before a verb and means somebody, who is called so within
// another; in lower case the document does not use it: "Nghi mở công ty" after "bản thân Nghi", "Copper has 40 employees" after
// "the start-up Copper". In English it may have something, too: "Silver's app".
func (p *pass) loneName(toks []text.Token, i, end int) bool {
	if end != i+1 || end >= len(toks) || toks[end].Upper || p.lower[toks[i].Key] {
		return false
	}
	surname := p.surnames[toks[i].Key] && !p.nouns.IsPlural(toks[i].Key)
	if !p.lone[toks[i].Key] && !surname {
		return false
	}
	return p.verbAt(toks, end) || p.nounFollows && end+1 < len(toks) && isClosing(toks, end) || surname && toks[end].Key == ","
}

// capitalTitle reports a title in capitals throughout with which a name ends, as nobody follows
// it: "Sổ Tay Bác Sĩ".
func (p *pass) capitalTitle(toks []text.Token, i, end, start int) bool {
	if p.nounFollows || i == start || end < len(toks) && toks[end].Kind == text.Word && toks[end].Upper {
		return false
	}
	return !slices.ContainsFunc(toks[i:end], func(t text.Token) bool { return !t.Upper || t.Caps })
}

// titleOfFirm reports a title before a word that names of organizations end with, "Lothian General Hospital", or a word of which the
// text tells such a name elsewhere, see titleWords.
func (p *pass) titleOfFirm(e *grammar.Entry, toks []text.Token, i, end int) bool {
	if !p.nounFollows || !e.Is(grammar.Title|grammar.Post) {
		return false
	}
	if e.Is(grammar.Title) && end < len(toks) && toks[end].Upper && p.suffixes[toks[end].Key] && len(toks[i].Key) > shortTitle {
		return true
	}
	return end == i+1 && p.titleWord(toks, i)
}

// shortTitle is how many letters those titles have at most that stand before nothing but persons' names: "Mr Power".
const shortTitle = 3

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

// titleAt reports a title or a position at the token that is no part of the name.
func (p *pass) titleAt(toks []text.Token, i, limit, start int) bool {
	e, end := p.vocab.Longest(toks, i)
	if !e.Is(grammar.Title|grammar.Post) || end > limit || p.placeAt(toks, i, limit) {
		return false
	}
	if p.lastSyllable(toks, i, start) || p.titleOfFirm(e, toks, i, end) || p.familyTitle(e, toks, i, end, start) {
		return false
	}
	if p.titleOfThing(toks, i, end, start) || p.titleOfBody(toks, i, end, start) {
		return false
	}
	if i > start && e.Is(grammar.He) && p.titleInName(e, toks, i, end, false) {
		return false // "Cá Ông Games"
	}
	return !p.endsInstitution(toks, start, end) && !p.capitalTitle(toks, i, end, start)
}

// capitalTitled reports a Vietnamese title of one syllable with a capital before another, within a sentence or, where one begins with
// it, elsewhere within one: before people such words have no capital. "trợ lý Chị Ong", "hỏi Thầy Đồ".
func (p *pass) capitalTitled(e *grammar.Entry, toks []text.Token, i, end int) bool {
	if end != i+1 || toks[i].Caps || !p.mayGoOn(toks, end, len(toks)) {
		return false
	}
	return e.Is(grammar.He) && !opens(toks, i) || e.Is(grammar.Title) && p.pairs[[2]string{toks[i].Key, toks[end].Key}]
}

// portfolioBefore reports words with capitals that only tell what the English title or position right behind them is for, and
// somebody's name behind that or nobody's: "Domestic Trade Minister Azlan Othman", "the Health Secretary said".
func (p *pass) portfolioBefore(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || c.known != nil || c.place {
		return false
	}
	if e, _ := p.vocab.Longest(toks, c.last-1); e.IsNoun(entity.Person) && !e.Plural && c.last-c.first > 1 && p.onlyFields(toks, c.first, c.last-1) {
		return true // "the Data Protection Officer"
	}
	if !p.capitalAt(toks, c.last) {
		return false
	}
	e, end := p.vocab.Longest(toks, c.last)
	if !e.Is(grammar.Title | grammar.Post) {
		return false
	}
	named := p.capitalAt(toks, end)
	for i := c.first; i < c.last; i++ {
		if k := toks[i].Key; !p.isAnd(toks, i) && k != "-" && !p.fields[k] && !(named && e.Is(grammar.Title) && p.isWord(k)) {
			return false
		}
	}
	return true
}

// titleOfThing reports an English title of one word with which a name ends, as it has a capital and neither an article before the
// name nor anybody behind: "By 2019 Gully Premier had 52 million users", but not "the Kelto President", "French President".
func (p *pass) titleOfThing(toks []text.Token, i, end, start int) bool {
	if !p.nounFollows || i-start != 1 || end != i+1 || !toks[i].Upper || toks[i].Caps || toks[start].Caps {
		return false
	}
	if start > 0 && (p.articles[toks[start-1].Key] || toks[start-1].Upper) || p.ofLand(toks, start) || end < len(toks) && p.isOf(toks, end) {
		return false
	}
	if v, _ := p.places.Longest(toks, start); v != nil || p.isAnd(toks, end) {
		return false
	}
	for end < len(toks) && toks[end].Kind == text.Punct {
		end++
	}
	return end >= len(toks) || !toks[end].Upper
}

// titleOfBody reports an English title of one word in the name of an institution, behind what that is for: its last word, with nobody
// behind it, "Health Service Executive", or one with a possessive before that, "Information Commissioner's Office".
func (p *pass) titleOfBody(toks []text.Token, i, end, start int) bool {
	if !p.nounFollows || i == start || end != i+1 || !toks[i].Upper || !p.fields[toks[i-1].Key] && !p.suffixes[toks[i-1].Key] {
		return false
	}
	if end+2 < len(toks) && toks[end].Key == "'" && isClosing(toks, end) {
		return p.endsFirms(toks[end+2])
	}
	return p.landBodies[toks[i].Key] && !isCapital(toks, end)
}

// onlyFields reports words of which each tells what an institution or an office is for: "Data Protection".
func (p *pass) onlyFields(toks []text.Token, first, last int) bool {
	return !slices.ContainsFunc(toks[first:last], func(t text.Token) bool { return !p.fields[t.Key] })
}
