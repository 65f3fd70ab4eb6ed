package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"moc/tools/entity"
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
	t := toks[i]
	if p.taken(s, i) {
		return i
	}
	switch {
	case t.Kind == text.Word && t.Upper && i > start && p.institution(toks, start) && p.compound(toks, i, limit) > i:
		return p.compound(toks, i, limit)
	case t.Kind == text.Word && t.Upper:
		if t.Glued && i > 0 && toks[i-1].Kind == text.Punct && !isJoint(toks[i-1].Key) || p.opensCompound(toks, i) || p.nounFollows && i > start && ReutersCode(toks, i) || p.speaks(toks, i) {
			return i
		}
		if e, end := p.vocab.Longest(toks, i); e != nil && e.Class&(grammar.Title|grammar.Post) != 0 && end <= limit && !p.lastSyllable(toks, i, start) && !p.titleOfFirm(e, toks, end) && !p.endsInstitution(toks, start, end) && !p.capitalTitle(toks, i, end, start) && !p.placeAt(toks, i, limit) {
			return i
		}
		if i > start && t.Caps && len(t.Key) > 1 && p.listsAt(toks, i) {
			return i // "Sao Khuê IPO tại Singapore"
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
	case t.Kind == text.Number && (t.Glued || p.versionAt(s, toks, i, limit, start)):
		return p.number(toks, i, limit)
	case (t.Key == "-" || t.Key == "." && i > start && toks[i-1].Kind == text.Word) && t.Glued && i+1 < limit && toks[i+1].Glued && toks[i+1].Kind == text.Number:
		return p.number(toks, i+1, limit) // "Orchid-7", "FLUX.1"
	case t.Key == "-" && t.Glued && i+1 < limit && toks[i+1].Glued && (toks[i+1].Upper || p.version[toks[i+1].Key]):
		return i + 2 // "Kirin-mini"
	case t.Key == "-" && t.Glued && i-start == 1 && i+2 < limit && p.givenFirst(toks, i):
		return i + 3 // "Hyun-woo Bae"
	case t.Key == "-" && t.Glued && i-start >= 2 && i+1 < limit && p.hyphenated(toks, i):
		return i + 2 // "Kim Tae-ho"
	case t.Key == "." && t.Glued && i > start && utf8.RuneCountInString(toks[i-1].Key) == 1 && toks[i-1].Upper && i+1 < limit && toks[i+1].Upper && !toks[i+1].Glued:
		return i + 2 // "T. K. Anand"
	case t.Key == "'" && t.Glued && i+2 < limit && start > 0 && p.articles[toks[start-1].Key] && isClosing(toks, i) && toks[i+2].Upper && !toks[i+2].Glued && p.suffixes[toks[i+2].Key] && p.nounFollows:
		return i + 3 // "the Builder's Gazette"
	case t.Key == "'" && t.Glued && i+2 < limit && p.pluralOwners[toks[i-1].Key] && isClosing(toks, i) && toks[i+2].Upper && !toks[i+2].Glued:
		return i + 3 // "Kent Children's Hospital"
	case t.Key == "'" && t.Glued && i+1 < limit && !toks[i+1].Glued && p.ofMany(toks, i):
		return i + 2 // "Munster Teachers' Fund"
	case (t.Key == "'" || t.Key == ".") && t.Glued && i+1 < limit && toks[i+1].Glued && toks[i+1].Upper && !isClosing(toks, i):
		return i + 2
	case p.nounFollows && (i-start == 1 || i-start == 2 && p.articles[toks[start].Key]) && p.isAnd(toks, i) && p.forBoth(toks, i, limit):
		return i + 2
	case (t.Key == "&" || p.linkers[t.Key]) && i+1 < limit && toks[i+1].Upper && !p.taken(s, i+1):
		if p.linkable(toks, i, start) {
			return i + 2
		}
	case !t.Upper && i > start && i+1 < limit && p.compound(toks, i+1, limit) > i+1 && p.institution(toks, start) && p.isAnd(toks, i) && !p.beginsName(toks, start, i+1):
		return i + 1 // "Bộ Khoa học và Công nghệ"
	case t.Key == "," && i > start && !toks[i-1].Upper && p.ministry(toks, i, limit, start):
		return i + 1
	case p.linkers[t.Key] && i+2 < limit && (p.articles[toks[i+1].Key] || !p.nounFollows && p.linkers[toks[i+1].Key]) && toks[i+2].Upper && p.linkable(toks, i, start):
		return i + 3 // "University of the Highlands"
	}
	return i
}

// speaks reports the pronoun for who speaks, which English writes with a capital, before a word in lower case: "In
// Turin I drove".
func (p *pass) speaks(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	return p.nounFollows && toks[i].Caps && e != nil && e.Class&grammar.Self != 0 && end < len(toks) && !toks[end].Upper && (toks[end].Kind == text.Word || toks[end].Glued)
}

// forBoth reports a word of joining between the two things that an institution is for, of which the
// first bears no name: "the Competition and Consumer Protection Commission".
func (p *pass) forBoth(toks []text.Token, i, limit int) bool {
	first := toks[i-1].Key
	if i < 2 || !p.abstract(first) && !p.isWord(first) || !p.articles[toks[i-2].Key] && !(i > 2 && isClosing(toks, i-3)) {
		return false
	}
	end := i + 1
	for end < limit && toks[end].Kind == text.Word && toks[end].Upper && !toks[end].Glued {
		end++
	}
	v, _ := p.prefixes.Longest(toks, end-1)
	return end-i > 2 && (v != nil || p.institutional[toks[end-1].Key])
}

// beginsName reports words with which names begin, and a name behind them, where the name before
// them is no ministry's: "Quỹ Phù Đổng và Ngân hàng Đại Lộc" are two.
func (p *pass) beginsName(toks []text.Token, start, i int) bool {
	_, named := p.prefixes.Longest(toks, start)
	if c, _ := p.compounds.Longest(toks, named); c != nil {
		return false // "Bộ Khoa học và Công nghệ Lê Văn A"
	}
	v, end := p.prefixes.Longest(toks, i)
	return v != nil && end < len(toks) && toks[end].Upper
}

// endsInstitution reports a word for a title with which an institution's name ends, as nobody
// follows it: "Đại học Cửa Ông".
func (p *pass) endsInstitution(toks []text.Token, start, end int) bool {
	return !p.nounFollows && p.institution(toks, start) && (end >= len(toks) || !toks[end].Upper)
}

// placeAt reports a place whose name begins like a title: "Đại học Hàng hải Bà Rịa".
func (p *pass) placeAt(toks []text.Token, i, limit int) bool {
	v, end := p.places.Longest(toks, i)
	return v != nil && end > i+1 && end <= limit && !p.nounFollows
}

// capitalTitle reports a title in capitals throughout with which a name ends, as nobody follows
// it: "Sổ Tay Bác Sĩ".
func (p *pass) capitalTitle(toks []text.Token, i, end, start int) bool {
	if p.nounFollows || i == start || end < len(toks) && toks[end].Kind == text.Word && toks[end].Upper {
		return false
	}
	return !slices.ContainsFunc(toks[i:end], func(t text.Token) bool { return !t.Upper || t.Caps })
}

// titleOfFirm reports a title before a word that names of organizations end with: "Lothian
// General Hospital".
func (p *pass) titleOfFirm(e *grammar.Entry, toks []text.Token, end int) bool {
	return p.nounFollows && e.Class&grammar.Title != 0 && end < len(toks) && toks[end].Upper && p.suffixes[toks[end].Key]
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
// has no capital: "Yeo Han-koo".
func (p *pass) hyphenated(toks []text.Token, i int) bool {
	next := toks[i+1]
	if !next.Glued || next.Kind != text.Word || next.Upper || len(next.Key) > maxSyllable || toks[i-1].Kind != text.Word {
		return false
	}
	return p.families[toks[i-2].Key] || len(toks[i-1].Key) <= maxSyllable && len(toks[i-2].Key) <= maxSyllable && isASCII(toks[i-2].Key+toks[i-1].Key+next.Key)
}

// givenFirst reports the hyphen of a Korean given name before its family name.
func (p *pass) givenFirst(toks []text.Token, i int) bool {
	next, family := toks[i+1], toks[i+2]
	return next.Glued && next.Kind == text.Word && !next.Upper && len(next.Key) <= maxSyllable && len(toks[i-1].Key) <= maxSyllable && !family.Glued && family.Upper && p.families[family.Key]
}

// maxSyllable is the length of a syllable of a Korean or Chinese name ("Chuang"), in bytes.
const maxSyllable = 6

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
		if p.joinedParticle(toks, k) && k+3 <= limit {
			return k + 3 // "Salim al-Harthy"
		}
	}
	return i
}

// joinedParticle reports a particle that a hyphen joins to the capital behind it: "al-Harthy".
func (p *pass) joinedParticle(toks []text.Token, i int) bool {
	return i+2 < len(toks) && !toks[i].Upper && p.particles[toks[i].Key] && toks[i+1].Key == "-" && toks[i+1].Glued && toks[i+2].Glued && toks[i+2].Upper
}

// linkable reports whether a lower-case linker joins the words around it into
// one name, as in "University of Calder": the word before it must be one that
// such names begin with.
func (p *pass) linkable(toks []text.Token, i, start int) bool {
	if toks[i].Key == "&" {
		return true
	}
	if !p.nounFollows {
		return isASCII(toks[i-1].Key) && isASCII(toks[i+1].Key) && len(toks[i-1].Key) >= shortestName // "Tech in Asia"
	}
	if p.articles[toks[start].Key] {
		start++
	}
	if p.isAnd(toks, i) && p.fieldsOf(toks, i, start) {
		return true
	}
	v, end := p.prefixes.Longest(toks, i-1)
	whole := i-start >= wholeName || i-start > 1 && p.funds[toks[i-1].Key]
	return v != nil && end >= i && !(whole && p.endsInPlace(toks, i+1))
}

// fieldsOf reports a word of joining between the two fields of an institution that is called by them: "Ministry of
// Investment and Trade".
func (p *pass) fieldsOf(toks []text.Token, i, start int) bool {
	v, end := p.prefixes.Longest(toks, start)
	if v == nil || end >= i || !p.linkers[toks[end-1].Key] {
		return false
	}
	before, _ := p.compounds.Longest(toks, i-1)
	behind, _ := p.compounds.Longest(toks, i+1)
	return before != nil && behind != nil
}

// wholeName is how many words of an institution's name stand at least before where it is, "Hanbit
// Medical Center of Seoul", but "Technical University of Munich"; of a fund's one will do, "Straitline
// Fund of Singapore".
const wholeName = 3

// endsInPlace reports a place at the token with no capital behind it.
func (p *pass) endsInPlace(toks []text.Token, i int) bool {
	v, end := p.places.Longest(toks, i)
	return v != nil && (end >= len(toks) || !toks[end].Upper)
}

// isClosing reports a possessive: Halyard's.
// listsAt reports an acronym that is a Vietnamese verb of listing: IPO.
func (p *pass) listsAt(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	return e != nil && end == i+1 && !p.nounFollows && e.Class&grammar.Trigger != 0 && e.Uses[0].Event.Type == fact.Listing && e.Uses[0].Form == grammar.Verb
}

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
func (p *pass) versionAt(s int, toks []text.Token, i, limit, start int) bool {
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
	if p.pairs[[2]string{toks[i-1].Key, toks[i].Key}] || n.Upper && (p.version[n.Key] || p.variantAt(toks, i, end)) {
		return true
	}
	e, _ := p.vocab.Longest(toks, end)
	if e == nil && p.nounFollows {
		return i > start && (p.owns(toks, start) || p.editionAt(toks, end)) // "its Solar Pro 2 needs less memory", "Llama 4 Maverick"
	}
	if e == nil {
		return !n.Upper && len(toks[i].Key) <= 2 // "Rìu Vàng 2 đạt 84 điểm": what is counted is a quantity
	}
	if p.nounFollows && e.Class&grammar.Noun != 0 && !e.Plural && (e.Kind == entity.Model || e.Kind == entity.Product) {
		return end-i > 1 || p.ownerBefore(toks, i-1) // "the Heron 3 model", "Heron 1.6 model", not "gave Accel 2 models"
	}
	return e.Class&^grammar.Noun != 0
}

// editionAt reports a capital behind a number that goes on with the name before it: no place, no adjective of
// origin, no name that stands by itself.
func (p *pass) editionAt(toks []text.Token, i int) bool {
	if toks[i].Kind != text.Word || !toks[i].Upper || p.lex.Begins(toks[i:i+1]) {
		return false
	}
	if i+1 < len(toks) {
		if e, _ := p.vocab.Longest(toks, i+1); e != nil && e.Class&grammar.Noun != 0 && e.Plural {
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
	return !p.nounFollows && (p.models[toks[i-1].Key] || p.variants[[2]string{toks[i-1].Key, toks[i].Key}]) && toks[end].Kind == text.Word && !p.firms[toks[end].Key] && !p.startsOther(toks, end, nil)
}

// ownerBefore reports an article or an owner before a name's token: "the Heron", "a Heron", "Kelda's Heron".
func (p *pass) ownerBefore(toks []text.Token, i int) bool {
	return p.endsBefore(toks, i, grammar.Definite|grammar.Indefinite|grammar.Own|grammar.Genitive)
}

// endsBefore reports a phrase of a class that ends right before a token.
func (p *pass) endsBefore(toks []text.Token, i int, class grammar.Class) bool {
	if i == 0 {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return e != nil && end == i && e.Class&class != 0
}

// thingBefore reports a product's noun before the capital before a number, "chip Ascend 960", or where
// nouns follow names an article or an owner: "the Heron 300".
func (p *pass) thingBefore(toks []text.Token, i int) bool {
	if i < 2 || !toks[i-1].Upper {
		return false
	}
	if p.nounFollows {
		return p.ownerBefore(toks, i-1)
	}
	e, _, end := p.covering(toks, i-2)
	return e != nil && end == i-1 && e.Class&grammar.Noun != 0 && (e.Kind == entity.Product || e.Kind == entity.Model)
}
