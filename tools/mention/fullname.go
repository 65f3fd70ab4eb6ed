package mention

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// wordsOf counts the words of an English person's name: a particle or a sign counts for none, and what stands before an
// apostrophe for none of its own, "Maria del Carmen O'Neill" has three.
func (p *pass) wordsOf(keys []string) int {
	if !p.nounFollows {
		return len(keys)
	}
	n := 0
	for i, k := range keys {
		last := i+1 == len(keys)
		switch {
		case isJoint(k), !last && isApostrophe(keys[i+1]), !last && i > 0 && p.particles[k]:
		default:
			n++
		}
	}
	return n
}

// isApostrophe reports the sign within "O'Neill".
func isApostrophe(key string) bool { return key == "'" || key == "’" }

// ofInitials reports two initials and a family name: "J. K. Larsson".
func (p *pass) ofInitials(keys []string) bool {
	if !p.nounFollows || len(keys) != 5 || p.suffixes[keys[4]] || p.groups[keys[4]] || len(keys[4]) < 2 {
		return false
	}
	return len(keys[0]) == 1 && keys[1] == "." && len(keys[2]) == 1 && keys[3] == "."
}

// initialsAt reports two initials before a capital at a token, where one alone may be an article: "A. K. Rao", "I.M. Holt".
func (p *pass) initialsAt(toks []text.Token, i int) bool {
	if !p.nounFollows || i+4 >= len(toks) || toks[i+4].Kind != text.Word || !toks[i+4].Upper || toks[i+4].Glued || len(toks[i+4].Key) < 2 {
		return false
	}
	return isInitial(toks, i) && isInitial(toks, i+2)
}

// isInitial reports a letter in capitals with a point.
func isInitial(toks []text.Token, i int) bool {
	return toks[i].Upper && len(toks[i].Key) == 1 && toks[i+1].Key == "." && toks[i+1].Glued
}

// familyOf gives the words of a person's name without what tells generations apart: "Tom Holt" of "Tom Holt Jr".
func (p *pass) familyOf(keys []string) []string {
	return keys[:p.familyEnd(len(keys), func(i int) string { return keys[i] })]
}

// familyEnd gives of how many of a name's words, each given by its place, that is.
func (p *pass) familyEnd(n int, word func(i int) string) int {
	for n > 2 && (p.generations[word(n-1)] || word(n-1) == ".") {
		n--
	}
	return n
}

// isSurname reports the family name alone: one word, with its particles and what an apostrophe joins to it, "Van der Berg",
// "O'Neill", or in other languages than English the last two.
func (p *pass) isSurname(keys []string) bool {
	if !p.nounFollows || len(keys) <= 2 {
		return len(keys) <= 2
	}
	for len(keys) > 1 && p.particles[keys[0]] {
		keys = keys[1:]
	}
	return len(keys) <= 2 || len(keys) == 3 && isApostrophe(keys[1])
}

// endsWith reports words with which a name ends, before what tells generations apart.
func (p *pass) endsWith(name, end []string) bool {
	name = p.familyOf(name)
	return len(end) < len(name) && slices.Equal(end, name[len(name)-len(end):])
}

// familyTitle reports a title that is the family name behind an English given name, as no capital follows: "Paul King".
func (p *pass) familyTitle(e *grammar.Entry, toks []text.Token, i, end, start int) bool {
	if !p.nounFollows || i != start+1 || end != i+1 || !e.Is(grammar.Title) || toks[i].Caps || !p.isGiven(toks[start].Key) {
		return false
	}
	return end >= len(toks) || !toks[end].Upper || toks[end].Glued
}

// givenPost reports what names a post, but is an English given name here, as a capital follows and the text knows of no such post:
// "Dean Hill".
func (p *pass) givenPost(e *grammar.Entry, toks []text.Token, i, end int) bool {
	if !p.nounFollows || end != i+1 || toks[i].Caps || !p.isGiven(toks[i].Key) || p.lower[toks[i].Key] || e.Is(grammar.Title) {
		return false
	}
	return end < len(toks) && toks[end].Kind == text.Word && toks[end].Upper && !toks[end].Glued && !p.isGiven(toks[end].Key)
}

// givenPlace reports a place that is an English given name here, as a particle goes on to a family name: "Sofia bin Rashid".
func (p *pass) givenPlace(w *capital) bool {
	if !p.nounFollows || !w.place || w.placeEnd != w.at+1 || w.placeEnd >= w.limit || !p.isGiven(w.toks[w.at].Key) {
		return false
	}
	next := &w.toks[w.placeEnd]
	return !next.Glued && !next.Upper && p.particles[next.Key] && p.pastParticles(w.toks, w.placeEnd, w.limit) > w.placeEnd
}

// fewWords reports a name that is no longer than those of persons mostly are, and ends with what may be the family name.
func (p *pass) fewWords(toks []text.Token) bool {
	n := 0
	for i := range toks {
		next := i+1 < len(toks)
		switch k := toks[i].Key; {
		case toks[i].Kind == text.Punct, next && i > 0 && p.particles[k], next && len(k) == 1 && toks[i+1].Glued:
		case i > 1 && toks[i-1].Key == "-" && i+1 < len(toks):
		default:
			n++
		}
	}
	return n <= 3
}

// maxPersonName bounds the tokens of a person's name: "Anna-Lena van der Berg".
const maxPersonName = 8

// withinPerson reports what stands within a person's name: a capital, a particle, or a sign that is glued to what is before it.
func (p *pass) withinPerson(toks []text.Token, i int) bool {
	t := &toks[i]
	if t.Kind == text.Punct {
		return t.Glued && isJoint(t.Key)
	}
	return p.particles[t.Key] || i+1 < len(toks) && toks[i+1].Glued && t.Upper || t.Glued && t.Upper
}

// surnameOf gives the family name with its particles and what an apostrophe joins to it: "von Stein", "O'Hara".
func (p *pass) surnameOf(keys []string) []string {
	keys = p.familyOf(keys)
	i := len(keys) - 1
	if i > 2 && isApostrophe(keys[i-1]) {
		i -= 2
	}
	for i > 1 && p.particles[keys[i-1]] {
		i--
	}
	return keys[i:]
}

// noteSurname notes the family name of an English person's full name: by it they are called later on, though it is a word,
// too, or begins with a particle in lower case.
func (p *pass) noteSurname(toks []text.Token, start, end int) {
	if !p.nounFollows || end-start < 2 || !p.isGiven(toks[start].Key) || p.suffixes[toks[end-1].Key] {
		return
	}
	i := end - 1
	for i-1 > start && !toks[i-1].Upper && !toks[i].Glued && p.particles[toks[i-1].Key] {
		i--
	}
	p.surnames[p.keysOf(toks[i:end])] = true
}

// surnameAlone reports a family name that is a word or a title, too: behind a title, "Mr King", or where it opens a sentence
// and a verb, its possessive or a comma follows, "Young, now the company's chief scientist".
func (p *pass) surnameAlone(toks []text.Token, i, end int, initial bool) bool {
	if !p.nounFollows || end != i+1 || !p.surnames[toks[i].Key] {
		return false
	}
	if initial {
		return p.loneName(toks, i, end)
	}
	return i > 0 && p.isTitle(toks, i-1) && (end == len(toks) || !toks[end].Upper)
}

// givenOpens reports an auxiliary that opens a sentence which is no question, before a capital: the given name of "Will Stone met
// the premier".
func (p *pass) givenOpens(toks []text.Token, i int) bool {
	if !p.nounFollows || !opens(toks, i) || !p.isGiven(toks[i].Key) || toks[len(toks)-1].Key == "?" || i+2 >= len(toks) {
		return false
	}
	e, end := p.vocab.Longest(toks, i)
	next := &toks[i+1]
	return end == i+1 && e.Is(grammar.Auxiliary|grammar.Planned|grammar.Possible) && next.Kind == text.Word && next.Upper && !next.Glued
}

// innerParticle reports a particle within a name, which is no noun there: "Ludwig van Beek runs Skylark" tells of no vans.
func (p *pass) innerParticle(toks []text.Token, i int) bool {
	if !p.nounFollows || i < 1 || toks[i].Upper || toks[i].Kind != text.Word || !toks[i-1].Upper || !p.particles[toks[i].Key] {
		return false
	}
	return p.pastParticles(toks, i, len(toks)) > i
}

// givenHyphened reports a family name and a given name of two syllables as Koreans write theirs, "Baek Min-ho", or the two the other
// way round: "Soo-min Park".
func (s *surface) givenHyphened() bool {
	first, last, hyphened := strings.Cut(s.text, "-")
	if second, family, turned := strings.Cut(last, " "); turned {
		plain := !strings.ContainsAny(first+family, " -") && second == strings.ToLower(second)
		return len(s.keys) == 3 && plain && max(len(first), len(second)) <= maxSyllable && !hasDigit(s.key)
	}
	return len(s.keys) == 3 && hyphened && strings.Contains(first, " ") && last == strings.ToLower(last) && !hasDigit(s.key)
}

// apostrophed reports a name that begins with a letter and an apostrophe, as names of the
// Central Highlands and of Ireland do.
func apostrophed(keys []string) bool {
	return len(keys) > 2 && len(keys[0]) == 1 && isApostrophe(keys[1])
}

// endsFamily reports a family name behind a word that is none of the language and no firm: "Kwabinyo Mensah".
func (p *pass) endsFamily(s *surface) bool {
	first := s.keys[0]
	if !p.nounFollows || p.firms[first] || p.isWord(first) || p.particles[first] {
		return false
	}
	return p.isLast(s.keys[len(s.keys)-1])
}

// isLast reports a family name, in the list or by its ending. Languages that put nouns behind names know foreign ones without their
// marks: "Yılmaz" is Yilmaz.
func (p *pass) isLast(key string) bool {
	plain := key
	if !isASCII(key) {
		plain = text.Slug(key)
	}
	return p.lastNames[plain] || len(plain) >= shortestFamily && (p.lastEndings.Of(plain) || p.lastEndings.Of(key))
}

// shortestFamily is how many letters what ends as family names do must have: "Nova" is none.
const shortestFamily = 6

// breaks reports an apostrophe at a token within a word that begins a name, as those of the Pacific and of Arabs have: a vowel is
// behind it, which begins no contraction: "Savai'i Foods", "Ka'u Coffee".
func (p *pass) breaks(toks []text.Token, i, start int) bool {
	tail := &toks[i+1]
	if !p.nounFollows || i-start != 1 || p.openers[toks[start].Key] || tail.Kind != text.Word || tail.Upper {
		return false
	}
	return strings.ContainsRune(vowels, rune(tail.Key[0]))
}

// vowels are the letters that a broken name goes on with.
const vowels = "aeiou"

// placeEnds reports a place that ends before the token: "Ho Chi Minh City's Velor".
func (p *pass) placeEnds(toks []text.Token, end int) bool {
	for i := end - 1; i >= max(end-maxReach, 0) && toks[i].Kind == text.Word; i-- {
		if v, last := p.places.Longest(toks[:end+1], i); v != nil && last == end {
			return true
		}
	}
	return false
}

// personEnds reports a person's full name that ends before the token.
func (p *pass) personEnds(toks []text.Token, end int) bool {
	i := end - 1
	for i > 0 && toks[i].Upper && !toks[i].Glued && toks[i-1].Upper && toks[i-1].Kind == text.Word {
		i--
	}
	first, last := toks[i].Key, toks[end-1].Key
	return toks[i].Upper && end-i >= 2 && end-i <= 3 && !p.suffixes[last] && p.isGiven(first) && p.isLast(last)
}

// middleLetter reports a letter alone between two syllables of Vietnamese, one of them with its marks, as Hmong people are called: "Mùa
// A Sính".
func (p *pass) middleLetter(keys []string) bool {
	if p.nounFollows || len(keys) != 3 || len(keys[1]) != 1 || isASCII(keys[0]) && isASCII(keys[2]) {
		return false
	}
	return p.syllable(keys[0]) && p.syllable(keys[2]) && !p.suffixes[keys[2]]
}

// firstSurname reports the first of two family names by which somebody is called whom the text names nowhere by the second alone:
// "Núñez" after "Carlos Núñez Ibarra".
func (p *pass) firstSurname(s, l *surface) bool {
	if !p.nounFollows || len(l.keys) != 3 || s.keys[0] != l.keys[1] || l.first > s.first || !p.isGiven(l.keys[0]) || p.isGiven(l.keys[1]) {
		return false
	}
	return p.surfaces[l.keys[2]] == nil && !p.particles[l.keys[1]] && l.kind == entity.Person
}
