package mention

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/lexicon"
	"moc/tools/text"
)

// sentence enters the names of a sentence.
func (p *pass) sentence(s int, toks []text.Token) {
	known := p.known[s]
	for i := 0; i < len(toks); {
		for len(known) > 0 && known[0].First < i {
			known = known[1:]
		}
		if len(known) > 0 && known[0].First == i {
			m := &known[0]
			known = known[1:]
			i = p.knownAt(s, toks, m)
			continue
		}
		if len(known) > 0 && known[0].Entity.Kind == entity.Organization && p.firmNoun(toks, i, known[0].First) {
			end := p.addKnown(s, toks, &known[0])
			p.cands[len(p.cands)-1].first = i // "Tập đoàn Huawei"
			i = end
			continue
		}
		if p.plain(toks, i) {
			i++
			continue
		}
		if end := p.lowerName(s, toks, i); end > i {
			i = end
			continue
		}
		if end := p.nickname(toks, i); p.nounFollows && end > i && !toks[i].Upper && !p.taken(s, i) {
			p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, nickname: true})
			i = end
			continue
		}
		if p.taken(s, i) || toks[i].Kind != text.Word || !toks[i].Upper {
			i++
			continue
		}
		i = p.capitalAhead(s, toks, i, known)
	}
}

// knownAt enters what begins with a known name and gives where to go on.
func (p *pass) knownAt(s int, toks []text.Token, m *lexicon.Match) int {
	switch {
	case p.inCompound(toks, m):
		return p.unknown(s, toks, m.First, len(toks))
	case p.longerPlace(toks, m):
		return p.enterPlace(s, toks, m.First)
	}
	return p.addKnown(s, toks, m)
}

// enterPlace enters the place of the grammar at the token and gives the token behind it.
func (p *pass) enterPlace(s int, toks []text.Token, i int) int {
	_, end := p.places.Longest(toks, i)
	p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, place: true})
	return end
}

// capitalAhead enters what begins with a capital at the token before the known names, and gives where to go on.
func (p *pass) capitalAhead(s int, toks []text.Token, i int, known []lexicon.Match) int {
	if end := p.personOver(toks, i, known); end > i {
		p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, titled: i > 0 && p.isTitle(toks, i-1)})
		return end
	}
	limit := len(toks)
	for k := range known {
		if !p.withinName(toks, known[k]) {
			limit = known[k].First
			break
		}
	}
	if end := p.occasion(s, toks, i, limit); end > i {
		return end
	}
	return p.unknown(s, toks, i, limit)
}

// lowerName enters a name that begins in lower case and gives the token behind it; it gives i for none.
func (p *pass) lowerName(s int, toks []text.Token, i int) int {
	if p.streetCue(toks, i) {
		return p.street(s, toks, i)
	}
	if p.namesPlace(toks, i) {
		return p.enterPlace(s, toks, i) // "châu Phi"
	}
	if end := p.particleName(s, toks, i); end > i {
		return end
	}
	if p.taken(s, i) {
		return i
	}
	end := i
	if p.ownedCode(toks, i) {
		end = p.extend(s, toks, i+2, len(toks), i)
	} else {
		end = p.modelCode(toks, i)
	}
	if end > i {
		p.cands = append(p.cands, candidate{sentence: s, first: i, last: end})
	}
	return end
}

// streetCue reports a noun in lower case whose name is a street's, a law's or a language's: "đường X", "luật X", "tiếng X".
func (p *pass) streetCue(toks []text.Token, i int) bool {
	return p.streets.Of(toks[i].Form) && i+1 < len(toks) && !toks[i].Upper && !p.endsPhrase(toks, i)
}

// street gives the end of such a name, which nobody is called by.
func (p *pass) street(s int, toks []text.Token, i int) int {
	if _, end := p.places.Longest(toks, i+1); end > i+1 {
		return end // "ứng dụng học tiếng Anh X"
	}
	if i+2 < len(toks) && toks[i+2].Upper && p.unspoken(toks[i+1].Key) && p.thingNear(toks, i) {
		return i + 2 // "mô hình nhận dạng tiếng Swahili X"
	}
	return p.extend(s, toks, i+1, len(toks), i)
}

// particleName enters an English name that begins with a particle in lower case and gives the token behind it; it gives
// i for none.
func (p *pass) particleName(s int, toks []text.Token, i int) int {
	if !p.nounFollows || toks[i].Upper || !p.particles[toks[i].Key] {
		return i
	}
	titled := i > 0 && p.isTitle(toks, i-1)
	if end := p.pastParticles(toks, i, len(toks)); end > i && (titled || p.surnames[p.keysOf(toks[i:end])]) {
		p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, titled: titled}) // "Ms de Wolf", "replaced de Wolf" after "Ann de Wolf"
		return end
	}
	if !p.joinedParticle(toks, i) || p.taken(s, i) {
		return i
	}
	end := p.extend(s, toks, i+3, len(toks), i)
	p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, titled: titled}) // "al-Harthy"
	return end
}

// occasion gives the end of a name right behind a Vietnamese noun for an event, which is that of the event and nobody's:
// "tại hội nghị Techfest 2025". It gives i for none, as where a verb goes on: "sự kiện Velora ra mắt Chirp".
func (p *pass) occasion(s int, toks []text.Token, i, limit int) int {
	const verbs = grammar.Trigger | grammar.Auxiliary | grammar.Planned | grammar.Speech | grammar.Passive | grammar.Have
	for n := minOccasion; !p.nounFollows && n <= maxOccasion && n <= i; n++ {
		if _, end := p.occasions.Longest(toks, i-n); end != i || !p.endsBefore(toks, i-n, grammar.At|grammar.Preposition) {
			continue
		}
		end := p.extend(s, toks, i+1, limit, i)
		if p.at(toks, end, verbs) {
			return i
		}
		return end
	}
	return i
}

// minOccasion and maxOccasion bound the length in tokens of nouns for events: "sự kiện", "hội nghị lập trình viên".
const minOccasion, maxOccasion = 2, 5

// plain reports a word in lower case with which no name begins, as are nearly all.
func (p *pass) plain(toks []text.Token, i int) bool {
	t := &toks[i]
	return t.Kind == text.Word && !t.Upper && (i+1 == len(toks) || !toks[i+1].Glued) &&
		!p.streets.Of(t.Form) && !p.places.Begins(t.Form) && !(p.nounFollows && (p.particles[t.Key] ||
		i > 1 && toks[i-1].Kind == text.Punct && p.articles[toks[i-2].Key])) // the “three storks”
}

// inCompound reports a known syllable with which an ordinary compound begins: "khoa Mỹ thuật".
func (p *pass) inCompound(toks []text.Token, m *lexicon.Match) bool {
	return !p.nounFollows && m.Last-m.First == 1 && p.compound(toks, m.First, len(toks)) > m.Last
}

// longerPlace reports a known place that a longer place's name begins with: "Mỹ Tho" is not
// "Mỹ".
func (p *pass) longerPlace(toks []text.Token, m *lexicon.Match) bool {
	if m.Entity.Kind != entity.Place {
		return false
	}
	_, end := p.places.Longest(toks, m.First)
	return end > m.Last && toks[end-1].Upper
}

// withinName reports a known name that here is a part of another one.
func (p *pass) withinName(toks []text.Token, m lexicon.Match) bool {
	if m.First == 0 {
		return false
	}
	if m.Entity.Kind == entity.Place && p.endsPlace(toks, m.First-1, m.Last) {
		return true // "Diễn đàn Số Nam Mỹ"
	}
	if p.nounFollows {
		if m.Entity.Kind == entity.Place {
			return p.betweenCapitals(toks, m) || p.endsOfBody(toks, m)
		}
		return p.firms[p.keysOf(toks[m.First-1:m.Last])] || p.codeOfOther(toks, &m) // "Thomson Reuters" is not Reuters
	}
	before := &toks[m.First-1]
	named := before.Kind == text.Word && before.Upper && !toks[m.First].Glued && !p.isTitle(toks, m.First-1)
	switch {
	case m.Clash && named:
		return true // "Heo X1" is no Ernie X1
	case m.Last-m.First != 1:
		return false
	case m.Entity.Kind == entity.Place:
		return p.betweenForeign(toks, m) || p.betweenSyllables(toks, m)
	}
	return named && p.plainSyllable(toks[m.First].Key) // "Cột Mốc" is not "Mốc"
}

// betweenCapitals reports a known place with capitals on both sides: "South China Morning Post" names no China.
func (p *pass) betweenCapitals(toks []text.Token, m lexicon.Match) bool {
	if m.Last >= len(toks) {
		return false
	}
	before, after := &toks[m.First-1], &toks[m.Last]
	return before.Kind == text.Word && before.Upper && !opens(toks, m.First-1) && !p.isTitle(toks, m.First-1) &&
		after.Kind == text.Word && after.Upper && !after.Glued
}

// endsOfBody reports a known place behind the noun for an institution and "of", all of which are one name: "Cyberspace Administration
// of China".
func (p *pass) endsOfBody(toks []text.Token, m lexicon.Match) bool {
	i := m.First - 1
	if i < 2 || !p.isOf(toks, i) || !toks[i-1].Upper || !toks[i-2].Upper || p.articles[toks[i-2].Key] {
		return false
	}
	v, end := p.prefixes.Longest(toks, i-1)
	return v != nil && end > i
}

// betweenSyllables reports a known place between syllables with capitals: "Hợp tác xã Lúa Tôm Mỹ Xuyên".
func (p *pass) betweenSyllables(toks []text.Token, m lexicon.Match) bool {
	if m.Last >= len(toks) {
		return false
	}
	before, after := &toks[m.First-1], &toks[m.Last]
	return before.Upper && !before.Caps && p.syllable(before.Key) && !p.isTitle(toks, m.First-1) &&
		after.Upper && !after.Glued && p.syllable(after.Key) && !p.families[after.Key] && !p.isGiven(after.Key)
}

// betweenForeign reports a known place between foreign words with capitals in a Vietnamese text: "South China Morning Post".
func (p *pass) betweenForeign(toks []text.Token, m lexicon.Match) bool {
	if m.Last >= len(toks) || !p.unspoken(toks[m.First].Key) {
		return false
	}
	before, after := &toks[m.First-1], &toks[m.Last]
	if !before.Upper || !p.unspoken(before.Key) || p.lex.Begins(toks[m.First-1:m.First]) {
		return false
	}
	return after.Upper && !after.Glued && p.unspoken(after.Key) && !p.isGiven(after.Key)
}

// endsPlace reports a place in capitals throughout from one token to another: "Nam Mỹ", "Bắc Mỹ".
func (p *pass) endsPlace(toks []text.Token, first, last int) bool {
	v, end := p.places.Longest(toks, first)
	return v != nil && end == last && toks[first].Upper
}

// endsPhrase reports a word that ends a longer phrase: "robot hình người X" names no
// people, "xưởng lồng tiếng X" no language.
func (p *pass) endsPhrase(toks []text.Token, i int) bool {
	e, first, end := p.covering(toks, i)
	return !p.nounFollows && e != nil && first < i && end == i+1
}

// personOver gives the end of a person's name that a short known name lies in:
// "Kiều Mỹ An" holds no Mỹ. Such a name begins with a family name.
func (p *pass) personOver(toks []text.Token, i int, known []lexicon.Match) int {
	if !p.families[toks[i].Key] || len(known) == 0 || known[0].Last-known[0].First != 1 || known[0].First > i+2 {
		return i
	}
	end := i + 1
	for end < len(toks) && end < i+4 && toks[end].Kind == text.Word && toks[end].Upper && !toks[end].Glued {
		end++
	}
	if end > known[0].Last || end-i >= 2 && end == known[0].Last && known[0].First > i {
		return end
	}
	return i
}

// firmNoun reports a Vietnamese noun for firms that begins with a capital right before a token, as it does in names. "Quỹ
// X" may be another than X.
func (p *pass) firmNoun(toks []text.Token, i, next int) bool {
	if p.nounFollows || !toks[i].Upper || next-i > maxReach {
		return false
	}
	if c, _ := p.common.Longest(toks, i); c != nil && opens(toks, i) {
		return false // "Công ty Hải Vân ra mắt …": the sentence gives the noun its capital
	}
	v, end := p.prefixes.Longest(toks, i)
	e, last := p.vocab.Longest(toks, i)
	return v != nil && end == next && last == next && e.Is(grammar.Noun) && e.Kind == entity.Organization && !e.Named
}

// addKnown enters a known name, giving way to a longer unknown name that only begins like it.
func (p *pass) addKnown(s int, toks []text.Token, m *lexicon.Match) int {
	if end := p.pastForms(toks, m.Last); end > m.Last && m.Entity.Kind == entity.Organization {
		p.cands = append(p.cands, candidate{sentence: s, first: m.First, last: end, known: m})
		return end
	}
	if end := p.extend(s, toks, m.Last, len(toks), m.Last); end > m.Last && !p.startsOther(toks, m.Last, m) {
		if m.Entity.Kind != entity.Person && m.Entity.Kind != entity.Place || p.localBody(toks, m, end) {
			p.cands = append(p.cands, candidate{sentence: s, first: m.First, last: end})
			return end
		}
	}
	p.cands = append(p.cands, candidate{sentence: s, first: m.First, last: m.Last, known: m})
	return m.Last
}

// pastForms gives the end of the words with which firms' full names close: "Nvidia Corp.", "Alibaba
// Group Holding Ltd."; a word that goes on behind them makes another name of it.
func (p *pass) pastForms(toks []text.Token, i int) int {
	end := i
	for end < len(toks) && toks[end].Upper && !toks[end].Glued && p.legalForms[toks[end].Key] {
		end++
	}
	if end < len(toks) && toks[end].Upper && !toks[end].Glued {
		return i
	}
	return end
}

// localBody reports a known place with which the name of an institution begins: "Hangzhou
// Growth Fund". In a Vietnamese text the place is written as a foreign one: "Shanghai Micro Electronics Group", "China
// Mobile".
func (p *pass) localBody(toks []text.Token, m *lexicon.Match, end int) bool {
	if !p.nounFollows && m.Entity.Kind == entity.Place {
		last := toks[end-1].Key
		if !p.unspoken(toks[m.First].Key) || m.First > 0 && toks[m.First-1].Upper {
			return false
		}
		return p.unspoken(toks[m.Last].Key) || p.suffixes[last] || p.groups[last] || p.legalForms[last]
	}
	return m.Entity.Kind == entity.Place && (p.suffixes[toks[end-1].Key] || p.groups[toks[end-1].Key]) && !p.tellsSort(toks, m, end)
}

// tellsSort reports a known place and an acronym that is no name, which only tell of what sort the noun behind them is:
// "a US AI startup".
func (p *pass) tellsSort(toks []text.Token, m *lexicon.Match, end int) bool {
	return end-m.Last == 1 && toks[m.Last].Caps && end < len(toks) && !toks[end].Upper && p.at(toks, end, grammar.Noun)
}

// startsOther reports whether what follows a known name is a name or a word of
// its own: "Alibaba Jack Ma", "Halyard Chief Executive".
func (p *pass) startsOther(toks []text.Token, i int, m *lexicon.Match) bool {
	key := ""
	if i < len(toks) {
		key = toks[i].Key
	}
	e, _ := p.vocab.Longest(toks, i)
	switch {
	case e.Is(grammar.Post | grammar.Title), e.Is(grammar.Noun) && !p.nounFollows && !p.suffixes[key]:
		return true // but "Tam Đảo Chip" ends as firms do
	case p.officeFollows && m != nil && m.Entity.Kind == entity.Organization && p.behindRole(toks, m.First) && !p.suffixes[key]:
		return true // "cựu kỹ sư Huawei Bành Quốc Đống"
	case p.lex.Begins(toks[i:min(len(toks), i+1)]) || p.families[key] || p.isGiven(key):
		return true
	}
	if v, _ := p.places.Longest(toks, i); v != nil {
		return true
	}
	return p.lex.Begins(toks[i:])
}
