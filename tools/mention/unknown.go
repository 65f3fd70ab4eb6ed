package mention

import (
	"slices"
	"unicode/utf8"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// capital is a word with a capital with which an unknown name may begin, and what begins there besides.
type capital struct {
	sentence  int
	toks      []text.Token
	at, limit int
	opening   bool // it opens a sentence
	initial   bool // so its capital may mean nothing
	phrase    *grammar.Entry
	phraseEnd int
	place     bool // a place of the grammar begins with it
	placeEnd  int
}

// titled reports a title right before the word.
func (p *pass) titled(w *capital) bool { return w.at > 0 && p.isTitle(w.toks, w.at-1) }

// upper reports a word with a capital at the token.
func (w *capital) upper(i int) bool {
	return i < len(w.toks) && w.toks[i].Kind == text.Word && w.toks[i].Upper
}

// unknown enters the name that begins at the capital at i, if there is one, and
// gives where to go on.
func (p *pass) unknown(s int, toks []text.Token, i, limit int) int {
	if end := max(p.codeEnd(toks, i), p.symbol(toks, i)); end > i {
		return end
	}
	if end := p.inCharge(s, toks, i, limit); end > i {
		return end
	}
	if end := p.queensName(toks, i); end > i {
		p.cands = append(p.cands, candidate{sentence: s, first: i, last: end})
		return end
	}
	if end := p.enterApostrophed(s, toks, i); end > i {
		return end
	}
	w := capital{sentence: s, toks: toks, at: i, limit: limit, opening: opens(toks, i)}
	w.initial = w.opening && !p.titled(&w) // "Ms. Vance" opens no sentence
	w.phrase, w.phraseEnd = p.vocab.Longest(toks, i)
	w.initial = w.initial && !p.memberItem(&w)
	v, end := p.places.Longest(toks, i)
	w.place, w.placeEnd = v != nil, end
	variant := p.opensAsVariant(&w)
	w.initial = w.initial && !variant
	if variant || p.tiedNumber(&w) || p.givenPlace(&w) || p.namesWhole(toks, i) || w.initial && p.givenOpens(toks, i) {
		return p.newName(&w)
	}
	if end := p.nounOrNickname(&w); end > i {
		return end
	}
	if p.longPlace(&w) {
		return p.enterPlace(s, toks, i)
	}
	if p.hyphenedWord(&w) {
		return p.newName(&w)
	}
	if end := p.commonWord(&w); end > i {
		return end
	}
	if p.shortPlace(&w) {
		return p.enterShortPlace(&w)
	}
	if w.initial && p.onlyField(toks, i) {
		return i + 1
	}
	return p.newName(&w)
}

// namesWhole reports what is a name at the token whatever the words in it mean.
func (p *pass) namesWhole(toks []text.Token, i int) bool {
	return p.wordOfFirm(toks, i) || p.countedFirm(toks, i) || p.initialsAt(toks, i) || p.fieldFor(toks, i+1, i) || p.headOfName(toks, i) ||
		p.joinedAt(toks, i) || p.orderOfFirm(toks, i)
}

// nounOrNickname gives the end of a noun for a firm or the press that opens a sentence, or of a nickname or a paper, which it
// enters; it gives the token for none.
func (p *pass) nounOrNickname(w *capital) int {
	if w.opening && p.opensPress(w.toks, w.at, w.phrase, w.phraseEnd) {
		return w.phraseEnd
	}
	if end := p.nickname(w.toks, w.at); end > w.at {
		p.cands = append(p.cands, candidate{sentence: w.sentence, first: w.at, last: end, nickname: true})
		return end
	}
	if w.opening && p.opensFirm(w.toks, w.phrase, w.phraseEnd) {
		return w.phraseEnd
	}
	return p.paperOf(w)
}

// longPlace reports a place of several words with which no longer name begins.
func (p *pass) longPlace(w *capital) bool {
	end := w.placeEnd
	if !w.place || end-w.at < 2 || p.firmWord(w.toks, end) || p.articles[w.toks[w.at].Key] && w.upper(end) || p.calledAfterPlace(w) {
		return false
	}
	return !p.titlePlace(w.toks, w.at, end) || p.origin(w.toks, w.at, end)
}

// commonWord gives the end of words with a capital that are no name, nor the beginning of one; it gives the token where
// they may be. A place whose name is a title is entered: "…, Anh cấm".
func (p *pass) commonWord(w *capital) int {
	toks, i := w.toks, w.at
	if v, end := p.notNames.Longest(toks, i); v != nil && !p.partOfName(toks, i, end, w.limit) && !joinsName(toks, end) && !p.paperAt(toks, i, end) {
		return end
	}
	if p.opensCompound(toks, i) || p.articleBefore(w) || p.countsLetter(toks, i) {
		return i + 1
	}
	if end := p.fieldOfOffice(w); end > i {
		return end
	}
	if p.landNotTitle(w) {
		return p.enterPlace(w.sentence, toks, i)
	}
	if p.nounAlone(w) {
		return w.phraseEnd
	}
	if p.opensLand(w) {
		return p.enterPlace(w.sentence, toks, i)
	}
	if p.onlyPhrase(w) {
		return max(w.phraseEnd, i+1)
	}
	return i
}

// hyphenedWord reports what could be a verb or a noun but that a hyphen joins it to a word with a capital: "Invest-Delta",
// "Jet-Fin Labs".
func (p *pass) hyphenedWord(w *capital) bool {
	verb := w.phrase.Is(grammar.Trigger|grammar.Noun) && !w.phrase.Is(grammar.Title|grammar.Post)
	if !p.nounFollows || w.phraseEnd != w.at+1 || !verb || !joinsName(w.toks, w.at+1) {
		return false
	}
	next := &w.toks[w.at+2]
	return next.Upper && !next.Caps
}

// countsLetter reports a letter that only goes with the number that it is glued to, before a word: "hãng in 3D Sao Mai", but not "1X
// Technologies".
func (p *pass) countsLetter(toks []text.Token, i int) bool {
	t := &toks[i]
	if i == 0 || !t.Glued || len(t.Key) != 1 || toks[i-1].Kind != text.Number || toks[i-1].Glued {
		return false
	}
	return i+1 < len(toks) && toks[i+1].Kind == text.Word && !toks[i+1].Glued && !p.suffixes[toks[i+1].Key]
}

// articleBefore reports an English article, which is no part of a name: ", The Sydney Courier reported".
func (p *pass) articleBefore(w *capital) bool {
	return p.nounFollows && !w.initial && p.articles[w.toks[w.at].Key] && w.at+1 < w.limit && w.toks[w.at+1].Upper
}

// fieldOfOffice gives the end of what a position is for: "trưởng khoa Mỹ thuật của X", "trưởng khoa Nhi của X".
func (p *pass) fieldOfOffice(w *capital) int {
	end := p.compound(w.toks, w.at, w.limit)
	if end == w.at && p.syllableOfOffice(w.toks, w.at) {
		end++
	}
	if end == w.at || p.nounFollows || !p.behindPosition(w.toks, w.at) || p.isTitle(w.toks, w.at-1) || end < len(w.toks) && w.toks[end].Upper {
		return w.at
	}
	return end
}

// landNotTitle reports a place whose name is a title, with no name behind it: "…, Anh cấm".
func (p *pass) landNotTitle(w *capital) bool {
	end := w.placeEnd
	return w.place && !w.initial && !p.nounFollows && p.isTitle(w.toks, w.at) && end < len(w.toks) && !w.toks[end].Upper
}

// nounAlone reports a Vietnamese noun of several words with one capital, which without a name behind it is none: "Tập đoàn tài
// chính X".
func (p *pass) nounAlone(w *capital) bool {
	toks, i, end := w.toks, w.at, w.phraseEnd
	if p.nounFollows || !w.phrase.Is(grammar.Noun) || end < i+2 || toks[i+1].Upper {
		return false
	}
	if end < len(toks) && (toks[end].Kind != text.Word || toks[end].Upper) {
		return false
	}
	placed := p.namesPlace(toks, end) || p.district(toks, end) > end
	return !placed && p.compound(toks, i, w.limit) == i && !p.fullForm(toks, i, end)
}

// onlyPhrase reports a phrase of the grammar that ends a name before it, and with which none begins.
func (p *pass) onlyPhrase(w *capital) bool {
	const opening = grammar.Opener | grammar.Indefinite | grammar.Definite | grammar.Both
	e, end := w.phrase, w.phraseEnd
	if e == nil || !p.breaksName(e, w.toks, w.at, end, w.initial) || e.IsOnly(opening) && p.mayGoOn(w.toks, end, w.limit) {
		return false
	}
	return !p.nounOfName(e, w.toks, w.at, end, w.limit)
}

// shortPlace reports a place with which no longer name begins.
func (p *pass) shortPlace(w *capital) bool {
	if !w.place || w.placeEnd == w.at+1 && (p.addressed(w.toks, w.at) || p.nounFollows && p.titled(w)) {
		return false // "says Ms Bristol"
	}
	return !p.continues(w.sentence, w.toks, w.placeEnd, w.limit) || p.titled(w) || p.origin(w.toks, w.at, w.placeEnd) || p.whereOf(w)
}

// enterShortPlace enters a place and gives the token behind it, but for words that may be common ones: "Anh" and
// "Đức" open sentences as words, too.
func (p *pass) enterShortPlace(w *capital) int {
	c := candidate{sentence: w.sentence, first: w.at, last: w.placeEnd, place: true, initial: w.initial}
	short := w.placeEnd-w.at == 1 && utf8.RuneCountInString(w.toks[w.at].Key) <= maxShort
	if w.initial && short && !p.vouched(w.toks, &c) {
		return w.placeEnd
	}
	c.initial = false
	p.cands = append(p.cands, c)
	return w.placeEnd
}

// opensLand reports a country that a Vietnamese sentence begins with, by a word that the text never has without its capital,
// where another country is joined to it or the sentence tells of a ban before it names anybody: "Anh mới chỉ khuyến cáo,
// chưa cấm …".
func (p *pass) opensLand(w *capital) bool {
	toks, last := w.toks, w.placeEnd
	if !w.initial || !w.place || p.nounFollows || p.lower[toks[w.at].Key] {
		return false
	}
	if v, end := p.countries.Longest(toks, w.at); v == nil || end != last {
		return false
	}
	return p.joinsLand(toks, last) || p.tellsOfBan(w.sentence, toks, p.pastSource(toks, last))
}

// joinsLand reports a country that a list goes on with: "Anh, Úc và Mỹ", "Anh và Úc".
func (p *pass) joinsLand(toks []text.Token, i int) bool {
	if i >= len(toks) {
		return false
	}
	e, end := p.vocab.Longest(toks, i)
	switch {
	case toks[i].Key == ",":
		end = i + 1
	case !e.Is(grammar.And):
		return false
	}
	v, _ := p.countries.Longest(toks, end)
	return v != nil
}

// pastSource gives the comma that closes who is cited behind a name, or the token where nobody is: "Đức, theo báo Rhein
// Kurier, đang xem xét cấm …".
func (p *pass) pastSource(toks []text.Token, i int) int {
	if i+1 >= len(toks) || toks[i].Key != "," {
		return i
	}
	if e, _ := p.vocab.Longest(toks, i+1); !e.Is(grammar.AccordingTo) {
		return i
	}
	for k := i + 2; k < len(toks) && k-i <= 2*maxReach && toks[k].Kind == text.Word; k++ {
		if k+1 < len(toks) && toks[k+1].Key == "," {
			return k + 1
		}
	}
	return i
}

// tellsOfBan reports a trigger of a restriction before any capital but those of a time: "Anh hôm thứ Tư cấm …".
func (p *pass) tellsOfBan(s int, toks []text.Token, i int) bool {
	for ; i < len(toks) && (!toks[i].Upper || p.taken(s, i)); i++ {
		if e, _ := p.vocab.Longest(toks, i); e.Is(grammar.Trigger) && e.Uses[0].Event.Type == fact.Restriction {
			return true
		}
	}
	return false
}

// newName enters a name that neither the lexicon nor the grammar knows and gives the token behind it.
func (p *pass) newName(w *capital) int {
	toks, start := w.toks, w.at
	next := start + 1
	v, word := p.prefixes.Longest(toks, start) // "Viện" of "Viện Y học"
	if v != nil && p.opensOrigin(w, word) {
		return word
	}
	if v != nil && word == w.limit && p.linkers[toks[word-1].Key] && word < len(toks) {
		w.limit = len(toks) // "Center for China and Globalization"
	}
	if end := p.ownFirm(toks, start); end > start {
		return end
	}
	if v != nil && word < w.limit && p.namedBehind(toks, word) {
		if c, _ := p.common.Longest(toks, start); w.initial && (c != nil || p.onlyKind(w, word)) {
			return word
		}
		if next = word; !p.capitalKind(toks, start) {
			next = p.domain(toks, word, w.limit)
		}
		w.initial = false
	}
	end := p.extend(w.sentence, toks, next, w.limit, start)
	if v != nil && word >= end && !p.nounFollows && !toks[start].Caps {
		return word // "Bộ rót 85 tỷ đồng", "hợp tác với Ủy ban": the noun for what was named before
	}
	if end == w.limit && next > start+1 {
		end = p.country(toks, start, end)
	}
	if end-start == 1 && !w.initial && p.onlyLetters(toks, start) {
		return end
	}
	p.noteSurname(toks, start, end)
	first := p.numberAhead(w, end)
	p.cands = append(p.cands, candidate{
		sentence: w.sentence, first: first, last: end, initial: w.initial, titled: p.personTitled(w) || p.rules(toks, start),
	})
	return end
}

// ownFirm gives the end of a Vietnamese noun for a firm with a capital that only goes on with somebody's post there, before
// the name of that person: "Phó Chủ tịch Tập đoàn Marc Hale". It gives i for none.
func (p *pass) ownFirm(toks []text.Token, i int) int {
	e, first := p.vocab.Longest(toks, i)
	if p.nounFollows || !e.Is(grammar.Noun) || e.Kind != entity.Organization || e.Named || !p.behindPosition(toks, i) {
		return i
	}
	last := first
	for last < len(toks) && last-first <= fullName && toks[last].Kind == text.Word && toks[last].Upper && !toks[last].Glued {
		last++
	}
	if p.foreignPerson(toks, first, last) || p.fullPerson(toks, first, last) {
		return first
	}
	return i
}

// foreignPerson reports a foreign given name and one word more: "Marc Hale".
func (p *pass) foreignPerson(toks []text.Token, first, last int) bool {
	if last-first != 2 || !p.given[toks[first].Key] || !isASCII(toks[first].Key) {
		return false
	}
	return p.unspoken(toks[first+1].Key) && !p.suffixes[toks[first+1].Key]
}

// fullPerson reports a Vietnamese name of three syllables.
func (p *pass) fullPerson(toks []text.Token, first, last int) bool {
	return last-first == fullName && p.families[toks[first].Key] && p.syllable(toks[first+1].Key) && p.syllable(toks[first+2].Key)
}

// onlyKind reports a noun for an institution that opens a sentence, before a name that says itself what it is: "Phòng thí
// nghiệm Ipê Labs", "Ngân hàng Alpenhaus Bank". A fund is called with its noun.
func (p *pass) onlyKind(w *capital, name int) bool {
	toks := w.toks
	e, last := p.vocab.Longest(toks[:name], w.at)
	if p.nounFollows || last != name || !e.Is(grammar.Noun) || !e.Named || p.funds[toks[w.at].Key] {
		return false
	}
	end := p.extend(w.sentence, toks, name+1, w.limit, name)
	return end > name+1 && p.suffixes[toks[end-1].Key]
}

// namedBehind reports that the name of an institution goes on behind its kind word: "Viện Y học", "Bộ Y tế", "Ủy ban
// châu Âu", "Thư viện tỉnh Gia Lai".
func (p *pass) namedBehind(toks []text.Token, i int) bool {
	return toks[i].Upper || toks[i].Kind == text.Number || p.namesPlace(toks, i) || p.district(toks, i) > i
}

// personTitled reports a title before a name that it makes a person's: no land is one, "startup Anh X", and no
// institution, "Bộ trưởng Bộ Y tế".
func (p *pass) personTitled(w *capital) bool {
	return p.titled(w) && p.landOf(w.toks, w.at-1) == nil && (p.nounFollows || !p.institution(w.toks, w.at))
}

// onlyLetters reports capitals alone that are too short for a name, where nothing tells them to be one.
func (p *pass) onlyLetters(toks []text.Token, i int) bool {
	return toks[i].Caps && len(toks[i].Key) <= 2 && !p.behindNoun(toks, i) && !p.firms[toks[i].Key]
}

// onlyField reports the words for a field that open a sentence, with nothing behind them that firms
// are called by: "Hạ tầng AI còn yếu".
func (p *pass) onlyField(toks []text.Token, i int) bool {
	v, end := p.prefixes.Longest(toks, i)
	if v == nil || p.nounFollows || end == i+1 || end >= len(toks) || p.at(toks, i, grammar.Noun) {
		return false
	}
	n, last := p.notNames.Longest(toks, end)
	return n != nil && (last == len(toks) || toks[last].Kind != text.Word || !toks[last].Upper)
}

// origin reports a country between a noun and a foreign name, "hãng Đức Klarblick", or one of
// several words: "tập đoàn Hàn Quốc Sao Mai Pay".
func (p *pass) origin(toks []text.Token, i, end int) bool {
	if p.nounFollows || i == 0 || end >= len(toks) || toks[i-1].Upper && i > 1 || p.suffixes[toks[end].Key] {
		return false
	}
	given := p.given[toks[end].Key]
	if given && !p.given[toks[i].Key] {
		return true // "Bộ trưởng Công nghiệp Pháp Hugo Delmas"
	}
	if !given && !p.unspoken(toks[end].Key) && !p.countryOf(toks, i, end) {
		return false
	}
	for k := i; k > 0 && i-k < maxDomain && toks[k-1].Kind == text.Word && (!toks[k-1].Upper || k == 1); k-- { // "tập đoàn giải trí Pháp Lumel"
		if e, _, last := p.vocab.Covering(toks, k-1, 2*maxReach); e != nil { // "nhà cung cấp điện toán đám mây" is long
			return last == k && e.Is(grammar.Noun) && (k == i || e.Kind == entity.Organization)
		}
	}
	return false
}

// countryOf reports a country of more than one word, which is no part of the name of several
// words behind it.
func (p *pass) countryOf(toks []text.Token, i, end int) bool {
	v, last := p.countries.Longest(toks, i)
	if v == nil || last != end || end-i < 2 || end+1 >= len(toks) {
		return false
	}
	return toks[end].Upper && toks[end+1].Upper && !toks[end+1].Glued
}

// opensPress reports that a phrase is a noun for the press that opens a sentence before a country, "Truyền
// thông Hàn Quốc đưa tin": no paper is called so.
func (p *pass) opensPress(toks []text.Token, i int, e *grammar.Entry, end int) bool {
	if p.nounFollows || e == nil || !e.Media || end < i+2 || end >= len(toks) || toks[end-1].Upper {
		return false
	}
	v, last := p.countries.Longest(toks, end)
	return v != nil && (last == len(toks) || !toks[last].Upper)
}

// opensFirm reports that a phrase is a noun for a firm that opens a sentence before a country, "Tập đoàn
// Hàn Quốc trả trước 70 triệu USD": it stands for a firm named before.
func (p *pass) opensFirm(toks []text.Token, e *grammar.Entry, end int) bool {
	if p.nounFollows || !e.IsNoun(entity.Organization) || end >= len(toks) {
		return false
	}
	v, last := p.countries.Longest(toks, end)
	if e.Named && !p.points(toks, last) {
		return false // "Quỹ Singapore" may be a name, "Quỹ Singapore này" is none
	}
	return v != nil && last < len(toks) && !(toks[last].Kind == text.Word && (toks[last].Upper || p.isAnd(toks, last)))
}

// opensOrigin reports a Vietnamese noun for a firm, ending before a token, that has its capital from opening the sentence, before
// a country and a foreign name: "Tập đoàn Thổ Nhĩ Kỳ Karadeniz Soft".
func (p *pass) opensOrigin(w *capital, end int) bool {
	toks := w.toks
	if !w.initial || p.nounFollows || w.phraseEnd != end || !w.phrase.IsNoun(entity.Organization) {
		return false
	}
	v, last := p.countries.Longest(toks, end)
	if v == nil || last >= w.limit || !toks[last].Upper || toks[last].Glued || p.suffixes[toks[last].Key] {
		return false
	}
	return p.unspoken(toks[last].Key) && !p.prefixed(toks, last)
}

// prefixed reports a word at the token with which names of organizations begin.
func (p *pass) prefixed(toks []text.Token, i int) bool {
	v, _ := p.prefixes.Longest(toks, i)
	return v != nil
}

// points reports a word that points back at the token: "này".
func (p *pass) points(toks []text.Token, i int) bool {
	return p.at(toks, i, grammar.This)
}

// firmWord reports a word with a capital at the token with which names of English organizations end: "Black
// Forest Labs".
func (p *pass) firmWord(toks []text.Token, i int) bool {
	return p.nounFollows && i < len(toks) && !toks[i].Glued && p.endsFirms(toks[i])
}

// endsFirms reports a word with a capital with which names of organizations end.
func (p *pass) endsFirms(t text.Token) bool { return t.Upper && p.suffixes[t.Key] }

// opensCompound reports a capital that begins an ordinary compound: "khoa Dữ
// liệu".
func (p *pass) opensCompound(toks []text.Token, i int) bool {
	e, first, end := p.covering(toks, i)
	if e.Is(grammar.Trigger) && first < i && end > i+1 && (p.nounFollows || !allUpper(toks[i:end])) {
		return !p.firms[p.keysOf(toks[i:end])] // "to its Entity List", but "on Hugging Face", "đưa lên Hugging Face"
	}
	if p.nounFollows {
		return false
	}
	if v, last := p.prefixes.Longest(toks, i); v != nil && last < len(toks) && toks[last].Upper {
		return false // "Bảo tàng Vạn Bửu"
	}
	if v, last := p.compounds.Longest(toks, i); v != nil && last > i+1 && !toks[last-1].Upper && p.behindPlain(toks, i) {
		return true // "trưởng nhóm Phân tích dữ liệu"
	}
	if !e.Is(grammar.Ignored) || p.givenSuffers(toks, i, end) {
		return false
	}
	return end > i+1 && !toks[end-1].Upper || first < i && end == i+1 && !toks[first].Upper // "miền Tây"
}

// behindPlain reports a word in lower case before the token, which is no title.
func (p *pass) behindPlain(toks []text.Token, i int) bool {
	return !opens(toks, i) && !toks[i-1].Upper && !p.isTitle(toks, i-1)
}

// givenSuffers reports a given name and a passive word that only together look like a compound: "bà Tạ Thu Trang bị
// từ chối", not "trang bị".
func (p *pass) givenSuffers(toks []text.Token, i, end int) bool {
	if end != i+2 || toks[i+1].Upper || i == 0 {
		return false
	}
	if e, last := p.vocab.Longest(toks, i+1); e == nil || last == end && !e.Is(grammar.Passive) {
		return false
	}
	first := i
	for first > 0 && toks[first-1].Upper && toks[first-1].Kind == text.Word && !p.isTitle(toks, first-1) {
		first--
	}
	return first < i && p.families[toks[first].Key] || first == i && p.isTitle(toks, i-1)
}

// partOfName reports an adjective of nationality that begins a name ("American
// Airlines"): a capital follows, and no name that stands by itself.
func (p *pass) partOfName(toks []text.Token, i, end, limit int) bool {
	if end-i != 1 {
		return false
	}
	if p.nounFollows && i > 0 && p.articles[toks[i-1].Key] && end+1 < limit && toks[end].Caps && p.endsFirms(toks[end+1]) {
		return true // "the Nordic AI Institute"
	}
	if p.nounFollows && i > 0 && toks[i].Caps && p.articles[toks[i-1].Key] && !toks[i-1].Upper && p.endsAsBody(toks, end, limit) {
		return true // "the AI Alliance", "the AI Safety Institute"
	}
	return !toks[i].Caps && end < limit && toks[end].Kind == text.Word && toks[end].Upper && !toks[end].Caps && !toks[end].Glued
}

// endsAsBody reports words with capitals from a token on, of which the last is one with which names of groups or
// institutions end.
func (p *pass) endsAsBody(toks []text.Token, i, limit int) bool {
	end := i
	for end < limit && toks[end].Kind == text.Word && toks[end].Upper && !toks[end].Glued {
		end++
	}
	if end == i {
		return false
	}
	return p.groups[toks[end-1].Key] || p.bodies[toks[end-1].Key]
}

// allUpper reports words that all have a capital.
func allUpper(toks []text.Token) bool {
	return !slices.ContainsFunc(toks, func(t text.Token) bool { return !t.Upper })
}

// hyphenFollows reports a hyphen that joins a token to the next: "VR-H3".
func hyphenFollows(toks []text.Token, i int) bool {
	return i+1 < len(toks) && toks[i].Key == "-" && toks[i].Glued && toks[i+1].Glued
}

// maxShort is the length in letters up to which a place's name is easily a
// common word.
const maxShort = 4

// mayGoOn reports a capital right behind an opening word: whether the two are
// one name ("Three Rivers Rail") shows elsewhere in the document, see trim.
func (p *pass) mayGoOn(toks []text.Token, i, limit int) bool {
	if i >= limit || toks[i].Kind != text.Word || !toks[i].Upper || toks[i].Glued {
		return false
	}
	if v, _ := p.prefixes.Longest(toks, i); v != nil {
		return false
	}
	if v, end := p.notNames.Longest(toks, i); v != nil && p.nounFollows && end < len(toks) && toks[end].Kind == text.Word && !toks[end].Upper {
		return false // "Ten AI companies"
	}
	return !p.at(toks, i, grammar.Title|grammar.Post)
}
