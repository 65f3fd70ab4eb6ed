package mention

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/lexicon"
	"moc/tools/text"
)

func (p *pass) sentence(s int, toks []text.Token) {
	known := p.known[s]
	k := 0
	for i := 0; i < len(toks); {
		if k < len(known) && known[k].First < i {
			k++
			continue
		}
		if (k == len(known) || known[k].First > i) && p.plain(toks, i) {
			i++
			continue
		}
		if k < len(known) && known[k].First == i && p.inCompound(toks, &known[k]) {
			k++
			i = p.unknown(s, toks, i, len(toks))
			continue
		}
		if k < len(known) && known[k].First == i && p.longerPlace(toks, &known[k]) {
			_, end := p.places.Longest(toks, i)
			p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, place: true})
			i = end
			continue
		}
		if k < len(known) && known[k].First == i {
			i = p.addKnown(s, toks, &known[k])
			continue
		}
		if p.streets.Of(toks[i].Form) && i+1 < len(toks) && !toks[i].Upper && !p.endsPhrase(toks, i) {
			if _, end := p.places.Longest(toks, i+1); end > i+1 {
				i = end // "ứng dụng học tiếng Anh X"
				continue
			}
			if i+2 < len(toks) && toks[i+2].Upper && p.unspoken(toks[i+1].Key) && p.thingNear(toks, i) {
				i += 2 // "mô hình nhận dạng tiếng Swahili X"
				continue
			}
			i = p.extend(s, toks, i+1, len(toks), i)
			continue
		}
		if p.namesPlace(toks, i) {
			_, end := p.places.Longest(toks, i)
			p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, place: true}) // "châu Phi"
			i = end
			continue
		}
		if p.nounFollows && i > 0 && !toks[i].Upper && p.particles[toks[i].Key] {
			if end := p.pastParticles(toks, i, len(toks)); end > i && p.isTitle(toks, i-1) {
				p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, titled: true}) // "Ms de Wolf"
				i = end
				continue
			}
		}
		if p.nounFollows && p.joinedParticle(toks, i) && !p.taken(s, i) {
			end := p.extend(s, toks, i+3, len(toks), i)
			p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, titled: i > 0 && p.isTitle(toks, i-1)})
			i = end
			continue
		}
		if p.ownedCode(toks, i) && !p.taken(s, i) {
			end := p.extend(s, toks, i+2, len(toks), i)
			p.cands = append(p.cands, candidate{sentence: s, first: i, last: end})
			i = end
			continue
		}
		if end := p.modelCode(toks, i); end > i && !p.taken(s, i) {
			p.cands = append(p.cands, candidate{sentence: s, first: i, last: end})
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
		if end := p.personOver(toks, i, known[k:]); end > i {
			p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, titled: i > 0 && p.isTitle(toks, i-1)})
			i = end
			continue
		}
		limit := len(toks)
		for n := k; n < len(known) && limit == len(toks); n++ {
			if !p.withinName(toks, known[n]) {
				limit = known[n].First
			}
		}
		if end := p.occasion(s, toks, i, limit); end > i {
			i = end
			continue
		}
		i = p.unknown(s, toks, i, limit)
	}
}

// occasion gives the end of a name right behind a Vietnamese noun for an event, which is that of the event and nobody's:
// "tại hội nghị Techfest 2025". It gives i for none, as where a verb goes on: "sự kiện Velora ra mắt Chirp".
func (p *pass) occasion(s int, toks []text.Token, i, limit int) int {
	for n := minOccasion; !p.nounFollows && n <= maxOccasion && n <= i; n++ {
		if _, end := p.occasions.Longest(toks, i-n); end != i || !p.endsBefore(toks, i-n, grammar.At|grammar.Preposition) {
			continue
		}
		end := p.extend(s, toks, i+1, limit, i)
		if e, _ := p.vocab.Longest(toks, end); e != nil && e.Class&(grammar.Trigger|grammar.Auxiliary|grammar.Planned|grammar.Speech|grammar.Passive|grammar.Have) != 0 {
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
		!p.streets.Of(t.Form) && !p.places.Begins(t.Form) && !(p.nounFollows && (p.particles[t.Key] || i > 1 && toks[i-1].Kind == text.Punct && p.articles[toks[i-2].Key])) // the “three storks”
}

// ownedCode reports a letter in lower case with a number beside the name of its maker: "OpenAI's
// o1".
func (p *pass) ownedCode(toks []text.Token, i int) bool {
	if i < 2 || i+1 >= len(toks) || toks[i].Kind != text.Word || toks[i].Upper || len(toks[i].Key) != 1 || toks[i+1].Kind != text.Number || !toks[i+1].Glued {
		return false
	}
	if !p.nounFollows {
		return !toks[i].Glued && i+3 < len(toks) && p.isOf(toks, i+2) && toks[i+3].Upper // "o1 của OpenAI"
	}
	return p.endsBefore(toks, i, grammar.Genitive)
}

// modelCode gives the end of a model's name in lower case, as files are called: a family of models that everybody
// knows with a number tied to it, "gpt-4.1-mini", or what several hyphens tie to a size, "glm-4-9b". It gives i for
// none: "a sub-7b model" has no name.
func (p *pass) modelCode(toks []text.Token, i int) int {
	if toks[i].Kind != text.Word || toks[i].Upper || i > 0 && toks[i].Glued && toks[i-1].Kind != text.Punct {
		return i
	}
	end, hyphens, numbered := i+1, 0, false
	for end < len(toks) && toks[end].Glued && (toks[end].Kind != text.Punct || isTie(toks, end)) {
		numbered = numbered || toks[end].Kind == text.Number
		if toks[end].Key == "-" {
			hyphens++
		}
		end++
	}
	sized := end > i+2 && toks[end-1].Key == sizeMark && toks[end-2].Kind == text.Number
	if hyphens > 0 && p.models[toks[i].Key] && numbered || hyphens > 1 && sized {
		return end
	}
	return i
}

// sizeMark stands behind the number of a model's parameters, in billions.
const sizeMark = "b"

// isTie reports a hyphen or a point within a word.
func isTie(toks []text.Token, i int) bool {
	return (toks[i].Key == "-" || toks[i].Key == ".") && i+1 < len(toks) && toks[i+1].Glued && toks[i+1].Kind != text.Punct
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

// withinName reports a known place with capitals on both sides, "South China
// Morning Post" names no China, or a known syllable behind another: "Cột Mốc" is not "Mốc". So does
// one with which a longer place ends: "Diễn đàn Số Nam Mỹ".
func (p *pass) withinName(toks []text.Token, m lexicon.Match) bool {
	if m.First > 0 && m.Entity.Kind == entity.Place && p.endsPlace(toks, m.First-1, m.Last) {
		return true
	}
	if !p.nounFollows && m.Clash && m.First > 0 && !toks[m.First].Glued && toks[m.First-1].Kind == text.Word && toks[m.First-1].Upper && !p.isTitle(toks, m.First-1) {
		return true // "Heo X1" is no Ernie X1
	}
	if !p.nounFollows && m.First > 0 && m.Last-m.First == 1 && m.Entity.Kind != entity.Place && p.plainSyllable(toks[m.First].Key) {
		before := toks[m.First-1]
		return before.Kind == text.Word && before.Upper && !toks[m.First].Glued && !p.isTitle(toks, m.First-1)
	}
	if !p.nounFollows && m.First > 0 && m.Last-m.First == 1 && m.Last < len(toks) && m.Entity.Kind == entity.Place {
		before, after := toks[m.First-1], toks[m.Last] // "Hợp tác xã Lúa Tôm Mỹ Xuyên"
		return before.Upper && !before.Caps && p.syllable(before.Key) && !p.isTitle(toks, m.First-1) && after.Upper && !after.Glued && p.syllable(after.Key) && !p.families[after.Key] && !p.isGiven(after.Key)
	}
	if !p.nounFollows || m.Entity.Kind != entity.Place || m.First == 0 || m.Last >= len(toks) {
		return false
	}
	before, after := toks[m.First-1], toks[m.Last]
	return before.Kind == text.Word && before.Upper && !opens(toks, m.First-1) && after.Kind == text.Word && after.Upper && !after.Glued && !p.isTitle(toks, m.First-1)
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

// addKnown enters a known name, drawing in a capitalised kind word before it
// and giving way to a longer unknown name that only begins like it.
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
// Growth Fund".
func (p *pass) localBody(toks []text.Token, m *lexicon.Match, end int) bool {
	return p.nounFollows && m.Entity.Kind == entity.Place && (p.suffixes[toks[end-1].Key] || p.groups[toks[end-1].Key])
}

// startsOther reports whether what follows a known name is a name or a word of
// its own: "Alibaba Jack Ma", "Halyard Chief Executive".
func (p *pass) startsOther(toks []text.Token, i int, m *lexicon.Match) bool {
	if e, _ := p.vocab.Longest(toks, i); e != nil && e.Class&(grammar.Post|grammar.Title|grammar.Noun) != 0 && !((p.nounFollows || p.suffixes[toks[i].Key]) && e.Class&(grammar.Post|grammar.Title) == 0) {
		return true // but "Tam Đảo Chip" ends as firms do
	}
	if p.officeFollows && m != nil && m.Entity.Kind == entity.Organization && p.behindRole(toks, m.First) && !p.suffixes[toks[i].Key] {
		return true // "cựu kỹ sư Huawei Bành Quốc Đống"
	}
	if p.lex.Begins(toks[i:min(len(toks), i+1)]) || p.families[toks[i].Key] || p.isGiven(toks[i].Key) {
		return true
	}
	if v, _ := p.places.Longest(toks, i); v != nil {
		return true
	}
	return p.lex.Begins(toks[i:])
}
