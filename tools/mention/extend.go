package mention

import (
	"strings"
	"unicode/utf8"

	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

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
	if p.taken(s, i) {
		return i
	}
	if end := p.foreignTail(toks, i, limit, start); end > i {
		return end
	}
	next := i
	switch t := &toks[i]; {
	case t.Kind == text.Word && t.Upper:
		return p.capitalStep(toks, i, limit, start)
	case t.Kind == text.Number:
		return p.numberStep(s, toks, i, limit, start)
	case i > start && elided(toks, i, limit):
		return i + 3
	case t.Kind == text.Word && !t.Glued && i > start && p.particles[t.Key]:
		return p.pastParticles(toks, i, limit)
	case t.Kind == text.Word:
		next = p.codeStep(toks, i, limit)
	case t.Key == "-" && t.Glued:
		next = p.hyphenStep(toks, i, limit, start)
	case t.Key == "." && t.Glued:
		next = p.pointStep(toks, i, limit, start)
	case t.Key == "'" && t.Glued:
		next = p.apostropheStep(toks, i, limit, start)
	case t.Key == ":":
		next = p.subtitleStep(s, toks, i, limit, start)
	}
	if next > i {
		return next
	}
	return p.linkStep(s, toks, i, limit, start)
}

// elided reports a letter in lower case with an apostrophe and the rest of a surname behind it: "Lorna d'Entremont".
func elided(toks []text.Token, i, limit int) bool {
	if i+2 >= limit || toks[i].Kind != text.Word || toks[i].Glued || toks[i].Upper || len(toks[i].Key) != 1 {
		return false
	}
	return toks[i+1].Key == "'" && toks[i+1].Glued && toks[i+2].Upper && toks[i+2].Glued
}

// capitalStep takes a word with a capital, unless something else begins with it.
func (p *pass) capitalStep(toks []text.Token, i, limit, start int) int {
	t := &toks[i]
	if end := p.fieldStep(toks, i, limit, start); end > i {
		return end
	}
	if end := p.tradeStep(toks, i, limit, start); end > i {
		return end
	}
	if t.Glued && i > 0 && toks[i-1].Kind == text.Punct && !isJoint(toks[i-1].Key) {
		return i
	}
	if p.opensCompound(toks, i) || p.nounFollows && i > start && ReutersCode(toks, i) || p.speaks(toks, i) || p.titleAt(toks, i, limit, start) {
		return i
	}
	if i > start && t.Caps && len(t.Key) > 1 && p.listsAt(toks, i) {
		return i // "Sao Khuê IPO tại Singapore"
	}
	return i + 1
}

// codeStep takes a letter or two with a number, or what stands behind one: "k1.5", "7b".
func (p *pass) codeStep(toks []text.Token, i, limit int) int {
	t := &toks[i]
	switch {
	case t.Glued && i > 0 && toks[i-1].Kind == text.Number:
		return i + 1
	case !t.Glued && len(t.Key) <= 2 && i+1 < limit && toks[i+1].Glued && toks[i+1].Kind == text.Number:
		return p.number(toks, i+1, limit)
	}
	return i
}

// numberStep takes a number that is part of a name.
func (p *pass) numberStep(s int, toks []text.Token, i, limit, start int) int {
	if i+1 < limit && isChip(&toks[i], &toks[i+1]) && !p.taken(s, i+1) {
		return i + 2 // 910C
	}
	if toks[i].Glued || p.versionAt(s, toks, i, limit, start) {
		return p.number(toks, i, limit)
	}
	return i
}

// isChip reports a number of at most four digits with a capital right behind it.
func isChip(number, letter *text.Token) bool {
	return !number.Glued && len(number.Key) <= 4 && letter.Glued && letter.Caps && len(letter.Key) == 1
}

// hyphenStep takes a hyphen and what it joins to the name.
func (p *pass) hyphenStep(toks []text.Token, i, limit, start int) int {
	if i+1 >= limit || !toks[i+1].Glued {
		return i
	}
	switch next := &toks[i+1]; {
	case next.Kind == text.Number:
		return p.number(toks, i+1, limit) // "Orchid-7"
	case next.Upper || p.version[next.Key]:
		return i + 2 // "Kirin-mini"
	case p.hyphenedFirm(toks, i, limit, start):
		return i + 3 // "Co-operative Bank"
	case p.joinedSyllable(toks, i, start):
		return i + 2 // "Rô-bốt"
	case i-start == 1 && i+2 < limit && p.givenFirst(toks, i):
		return i + 3 // "Hyun-woo Bae"
	case i-start >= 2 && p.hyphenated(toks, i):
		return i + 2 // "Kim Tae-ho"
	}
	return i
}

// pointStep takes a point and what stands behind it in a name.
func (p *pass) pointStep(toks []text.Token, i, limit, start int) int {
	if i+1 >= limit {
		return i
	}
	switch next := &toks[i+1]; {
	case next.Glued && p.internet[next.Key]:
		return i + 2 // Base.vn
	case next.Glued && next.Kind == text.Number && i > start && toks[i-1].Kind == text.Word:
		return p.number(toks, i+1, limit) // "FLUX.1"
	case !p.nounFollows && i-start == 1 && !next.Glued && p.isWord(next.Key): // a sentence goes on: "mạng xã hội X. Ông …"
	case i > start && utf8.RuneCountInString(toks[i-1].Key) == 1 && toks[i-1].Upper && next.Upper && !next.Glued:
		return i + 2 // "T. K. Anand"
	case next.Glued && next.Upper:
		return i + 2
	}
	return i
}

// apostropheStep takes an apostrophe and what stands behind it in a name.
func (p *pass) apostropheStep(toks []text.Token, i, limit, start int) int {
	if i+2 < limit && isClosing(toks, i) && toks[i+2].Upper && !toks[i+2].Glued {
		if p.nounFollows && start > 0 && p.articles[toks[start-1].Key] && p.suffixes[toks[i+2].Key] {
			return i + 3 // "the Builder's Gazette"
		}
		if p.pluralOwners[toks[i-1].Key] || i > start && p.titleOfBody(toks, i-1, i, start) {
			return i + 3 // "Kent Children's Hospital"
		}
	}
	switch {
	case i+1 >= limit:
	case !toks[i+1].Glued && p.ofMany(toks, i):
		return i + 2 // "Munster Teachers' Fund"
	case toks[i+1].Glued && toks[i+1].Upper && !isClosing(toks, i):
		return i + 2 // "O'Brien"
	case toks[i+1].Glued && p.breaks(toks, i, start):
		return i + 2 // "Savai'i"
	}
	return i
}

// linkStep takes a word of joining, or a comma, and what it joins to the name.
func (p *pass) linkStep(s int, toks []text.Token, i, limit, start int) int {
	t := &toks[i]
	if p.nounFollows && p.isAnd(toks, i) {
		if end := p.forBoth(toks, i, limit, start); end > i {
			return end
		}
	}
	switch {
	case (t.Key == "&" || p.linkers[t.Key]) && i+1 < limit && toks[i+1].Upper && !p.taken(s, i+1):
		if p.linkable(toks, i, start) {
			return i + 2
		}
	case i > start && p.joinsFields(toks, i, limit, start):
		return i + 1 // "Bộ Khoa học và Công nghệ"
	case t.Key == "," && i > start && (!toks[i-1].Upper && p.ministry(toks, i, limit, start) || p.fieldList(toks, i, limit, start)),
		isRule(toks, i) && i > start && !toks[i-1].Upper && p.ruledField(toks, i, limit, start):
		return i + 1
	case p.linkers[t.Key] && i+2 < limit && p.linkerAt(toks, i+1) && toks[i+2].Upper && p.linkable(toks, i, start):
		return i + 3 // "University of the Highlands"
	}
	return i
}

// linkerAt reports an article, or in a Vietnamese text one more linker, behind a linker.
func (p *pass) linkerAt(toks []text.Token, i int) bool {
	return p.articles[toks[i].Key] || !p.nounFollows && p.linkers[toks[i].Key]
}

// speaks reports the pronoun for who speaks, which English writes with a capital, before a word in lower case: "In
// Turin I drove".
func (p *pass) speaks(toks []text.Token, i int) bool {
	if !p.nounFollows || !toks[i].Caps {
		return false
	}
	e, end := p.vocab.Longest(toks, i)
	return e.Is(grammar.Self) && end < len(toks) && !toks[end].Upper && (toks[end].Kind == text.Word || toks[end].Glued)
}

// placeAt reports a place whose name begins like a title: "Đại học Hàng hải Bà Rịa".
func (p *pass) placeAt(toks []text.Token, i, limit int) bool {
	v, end := p.places.Longest(toks, i)
	return v != nil && end > i+1 && end <= limit && !p.nounFollows
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
	if p.suffixes[owner.Key] {
		return false
	}
	several := false
	for one := range p.nouns.Singulars(owner.Key) {
		if p.suffixes[one] {
			return false
		}
		several = true
	}
	return several
}

// hyphenated reports the hyphen within a Korean given name, whose second syllable
// has no capital: "Yeo Han-koo", but not "a Geo-Line-led round".
func (p *pass) hyphenated(toks []text.Token, i int) bool {
	family, first, second := &toks[i-2], &toks[i-1], &toks[i+1]
	if first.Glued || !second.Glued || second.Kind != text.Word || second.Upper || len(second.Key) > maxSyllable || first.Kind != text.Word {
		return false
	}
	if p.families[family.Key] {
		return true
	}
	if e, _ := p.vocab.Longest(toks, i+1); p.nounFollows && (p.based[second.Key] || e.Tells(fact.Investment) && e.Has(grammar.Participle)) {
		return false // "a Silver Birch-backed lab"
	}
	return len(first.Key) <= maxSyllable && len(family.Key) <= maxSyllable && isASCII(family.Key+first.Key+second.Key)
}

// givenFirst reports the hyphen of a Korean given name before its family name.
func (p *pass) givenFirst(toks []text.Token, i int) bool {
	first, second, family := &toks[i-1], &toks[i+1], &toks[i+2]
	if p.givenHalves[first.Key] && p.givenHalves[second.Key] && second.Glued && !second.Upper && family.Upper && !family.Glued {
		return !p.suffixes[family.Key] // "Eun-ji Hartmann"
	}
	return second.Glued && second.Kind == text.Word && !second.Upper && len(second.Key) <= maxSyllable && len(first.Key) <= maxSyllable &&
		!family.Glued && family.Upper && (p.families[family.Key] || p.lastNames[family.Key] ||
		p.isGiven(first.Key) && !p.isWord(second.Key) && !p.suffixes[family.Key])
}

// maxSyllable is the length of a syllable of a Korean or Chinese name ("Chuang"), in bytes.
const maxSyllable = 6

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
		if p.joinedParticle(toks, k) && k+3 <= limit {
			return k + 3 // "Salim al-Harthy"
		}
	}
	return i
}

// joinedParticle reports a particle that a hyphen joins to the capital behind it: "al-Harthy".
func (p *pass) joinedParticle(toks []text.Token, i int) bool {
	return !toks[i].Upper && p.particles[toks[i].Key] && hyphenFollows(toks, i+1) && toks[i+2].Upper
}

// listsAt reports an acronym that is a Vietnamese verb of listing: IPO.
func (p *pass) listsAt(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	return !p.nounFollows && end == i+1 && e.Tells(fact.Listing) && e.Uses[0].Form == grammar.Verb
}

// joinsName reports a hyphen with a capital or a number behind it: "VR-H3", but not "French-made".
func joinsName(toks []text.Token, i int) bool {
	return hyphenFollows(toks, i) && (toks[i+1].Upper || toks[i+1].Kind == text.Number)
}

// joinedOn reports what is written as one word with the token before it and closes no sentence: the parts of "Jet-Fin" and "Sable.ai"
// behind the first.
func joinedOn(toks []text.Token, i int) bool {
	if !toks[i].Glued {
		return false
	}
	return toks[i].Kind != text.Punct || (toks[i].Key == "-" || toks[i].Key == ".") && i+1 < len(toks) && toks[i+1].Glued && toks[i+1].Kind != text.Punct
}

// firstPart gives the first token of the word that is written with the token: that of "Jet" for "Fin" in "Jet-Fin".
func firstPart(toks []text.Token, i int) int {
	for i > 0 && joinedOn(toks, i) {
		i--
	}
	return i
}

// isClosing reports a possessive: Halyard's.
func isClosing(toks []text.Token, i int) bool {
	return i+1 < len(toks) && toks[i].Key == "'" && strings.EqualFold(toks[i+1].Key, "s")
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
func (p *pass) versionAt(s int, toks []text.Token, i, limit, start int) bool {
	if p.yearInName(s, toks, i, start) {
		return true
	}
	if p.taken(s, i) || len(toks[i].Key) > 3 || len(toks[i].Key) == 3 && !p.thingBefore(toks, i, start) || i == 0 {
		return false
	}
	end := p.number(toks, i, limit)
	if end >= len(toks) {
		return true
	}
	n := &toks[end]
	if n.Kind == text.Punct {
		return n.Key != "%" && n.Key != "/" && !(n.Glued && end+1 < len(toks) && toks[end+1].Glued && toks[end+1].Kind == text.Number)
	}
	if n.Glued {
		return false
	}
	if p.pairs[[2]string{toks[i-1].Key, toks[i].Key}] || n.Upper && (p.version[n.Key] || p.variantAt(toks, i, end)) {
		return true
	}
	e, _ := p.vocab.Longest(toks, end)
	switch {
	case e == nil && p.nounFollows:
		return i > start && (p.owns(toks, start) || p.editionAt(toks, end)) // "its Solar Pro 2 needs less memory", "Llama 4 Maverick"
	case e == nil:
		return !n.Upper && len(toks[i].Key) <= 2 // "Rìu Vàng 2 đạt 84 điểm": what is counted is a quantity
	case p.nounFollows && e.IsThing() && !e.Plural:
		return end-i > 1 || p.ownerBefore(toks, min(start, i-1)) // "the Heron 3 model", "Heron 1.6 model", not "gave Accel 2 models"
	}
	return !e.IsOnly(grammar.Noun)
}

// yearInName reports a bare year, where a Vietnamese date would have "năm" before it, at the end of the name of something that is a
// thing by the noun or the verb before it, "trò chơi Chợ Nổi 1988", "ra mắt Chợ Nổi 1988", or that the text calls so again.
func (p *pass) yearInName(s int, toks []text.Token, i, start int) bool {
	if p.nounFollows || i <= start || p.taken(s, i) || len(toks[i].Key) != 4 || toks[i].Key[:2] != "19" && toks[i].Key[:2] != "20" {
		return false
	}
	if i+1 < len(toks) && (toks[i+1].Key == "/" || isRule(toks, i+1) || toks[i+1].Glued && toks[i+1].Kind != text.Punct) {
		return false
	}
	e, _ := p.ending(toks, start)
	return e.IsThing() || e.Tells(fact.Release) || e.Tells(fact.Development) || p.numbered[[2]string{toks[i-1].Key, toks[i].Key}] > 1
}

// editionAt reports a capital behind a number that goes on with the name before it: no place, no adjective of
// origin, no name that stands by itself.
func (p *pass) editionAt(toks []text.Token, i int) bool {
	if toks[i].Kind != text.Word || !toks[i].Upper || p.lex.Begins(toks[i:i+1]) {
		return false
	}
	if i+1 < len(toks) {
		if e, _ := p.vocab.Longest(toks, i+1); e.Is(grammar.Noun) && e.Plural {
			return false // "gave Kea 2 Fox robots"
		}
	}
	n, _ := p.notNames.Longest(toks, i)
	v, _ := p.places.Longest(toks, i)
	return n == nil && v == nil && !(i+1 < len(toks) && toks[i+1].Upper && !toks[i+1].Glued)
}

// owns reports an owner right before a name's token: "its Heron", "Kelda's Heron".
func (p *pass) owns(toks []text.Token, i int) bool {
	return p.endsBefore(toks, i, grammar.Own|grammar.Genitive)
}

// variantAt reports what one of several is called behind the name of a family of models and its number:
// "Llama 4 Scout". A name that stands by itself is none.
func (p *pass) variantAt(toks []text.Token, i, end int) bool {
	if p.nounFollows || toks[end].Kind != text.Word || p.firms[toks[end].Key] {
		return false
	}
	family := p.models[toks[i-1].Key] || p.variants[[2]string{toks[i-1].Key, toks[i].Key}]
	return family && !p.startsOther(toks, end, nil)
}

// ownerBefore reports an article or an owner before a name's token: "the Heron", "a Heron", "Kelda's Heron".
func (p *pass) ownerBefore(toks []text.Token, i int) bool {
	return p.endsBefore(toks, i, grammar.Definite|grammar.Indefinite|grammar.Own|grammar.Genitive)
}

// thingBefore reports a product's noun before the capital before a number, "chip Ascend 960", or where
// nouns follow names an article or an owner: "the Heron 300".
func (p *pass) thingBefore(toks []text.Token, i, start int) bool {
	if i < 2 || !toks[i-1].Upper {
		return false
	}
	if p.nounFollows {
		return p.ownerBefore(toks, min(start, i-1))
	}
	e, _ := p.ending(toks, i-1)
	return e.IsThing()
}
