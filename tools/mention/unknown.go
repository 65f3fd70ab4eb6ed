package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// unknown enters the name that begins at the capital at i, if there is one, and
// gives where to go on.
func (p *pass) unknown(s int, toks []text.Token, i, limit int) int {
	if end := codeEnd(toks, i); end > i {
		return end
	}
	if end := p.inCharge(s, toks, i, limit); end > i {
		return end
	}
	opening := opens(toks, i)
	initial := opening && !(i > 0 && p.isTitle(toks, i-1)) // "Ms. Vance" opens no sentence
	if end := p.symbol(toks, i); end > i {
		return end
	}
	phrase, phraseEnd := p.vocab.Longest(toks, i)
	place, placeEnd := p.places.Longest(toks, i)
	if opening && p.opensPress(toks, i, phrase, phraseEnd) {
		return phraseEnd
	}
	if end := p.nickname(toks, i); end > i {
		p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, nickname: true})
		return end
	}
	if opening && p.opensFirm(toks, phrase, phraseEnd) {
		return phraseEnd
	}
	if end := placeEnd; place != nil && end-i > 1 && (!p.titlePlace(toks, i, end) || p.origin(toks, i, end)) && !p.firmWord(toks, end) && !(p.articles[toks[i].Key] && end < len(toks) && toks[end].Kind == text.Word && toks[end].Upper) {
		p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, place: true})
		return end
	}
	if v, end := p.notNames.Longest(toks, i); v != nil && !p.partOfName(toks, i, end, limit) && !(hyphenFollows(toks, end) && (toks[end+1].Upper || toks[end+1].Kind == text.Number)) { // "VR-H3", but "French-made"
		return end
	}
	if p.opensCompound(toks, i) || p.nounFollows && !initial && p.articles[toks[i].Key] && i+1 < limit && toks[i+1].Upper {
		return i + 1 // an article is no part of a name: ", The Sydney Courier reported"
	}
	if end := p.compound(toks, i, limit); end > i && !p.nounFollows && p.behindPosition(toks, i) && !p.isTitle(toks, i-1) && (end == len(toks) || !toks[end].Upper) {
		return end // "trưởng khoa Mỹ thuật của X"
	}
	if end := placeEnd; place != nil && !initial && !p.nounFollows && p.isTitle(toks, i) && end < len(toks) && !toks[end].Upper {
		p.cands = append(p.cands, candidate{sentence: s, first: i, last: end, place: true})
		return end // "…, Anh cấm": no title, with no name behind it
	}
	if e, end := phrase, phraseEnd; e != nil && !p.nounFollows && e.Class&grammar.Noun != 0 && end > i+1 && !toks[i+1].Upper && (end == len(toks) || toks[end].Kind == text.Word && !toks[end].Upper) && p.compound(toks, i, limit) == i && !p.namesPlace(toks, end) && p.district(toks, end) == end && !p.fullForm(toks, i, end) {
		return end // "Tập đoàn tài chính X": the noun alone is no name
	}
	if e, end := phrase, phraseEnd; e != nil && p.breaksName(e, toks, i, end, initial) && !(e.Class&^(grammar.Opener|grammar.Indefinite|grammar.Definite|grammar.Both) == 0 && p.mayGoOn(toks, end, limit)) && !p.nounOfName(e, toks, i, end, limit) {
		return max(end, i+1)
	}
	if end := placeEnd; place != nil && !(end == i+1 && p.addressed(toks, i)) && (!p.continues(s, toks, end, limit) || i > 0 && p.isTitle(toks, i-1) || p.origin(toks, i, end)) {
		c := candidate{sentence: s, first: i, last: end, place: true, initial: initial}
		if initial && end-i == 1 && utf8.RuneCountInString(toks[i].Key) <= maxShort && !p.vouched(toks, &c) {
			return end // "Anh", "Đức" open sentences as words, too
		}
		c.initial = false
		p.cands = append(p.cands, c)
		return end
	}
	if initial && p.onlyField(toks, i) {
		return i + 1
	}
	start := i
	next := i + 1
	if v, end := p.prefixes.Longest(toks, i); v != nil && end == limit && p.linkers[toks[end-1].Key] && end < len(toks) {
		limit = len(toks) // "Center for China and Globalization"
	}
	if v, end := p.prefixes.Longest(toks, i); v != nil && end < limit && (toks[end].Upper || toks[end].Kind == text.Number || p.namesPlace(toks, end) || p.district(toks, end) > end) {
		if c, _ := p.common.Longest(toks, i); c != nil && initial {
			return end
		}
		next = p.domain(toks, end, limit)
		initial = false
	}
	end := p.extend(s, toks, next, limit, start)
	if v, last := p.prefixes.Longest(toks, start); v != nil && last == end && !p.nounFollows && !toks[start].Caps {
		return end // "Bộ rót 85 tỷ đồng": the noun for what was named before
	}
	if end == limit && next > start+1 {
		end = p.country(toks, start, end)
	}
	if end-start == 1 && isInitialism(toks[start]) && !initial && p.notName(toks, start) && !p.behindNoun(toks, start) && !p.firms[toks[start].Key] {
		return end
	}
	p.cands = append(p.cands, candidate{
		sentence: s, first: start, last: end, initial: initial,
		titled: start > 0 && p.isTitle(toks, start-1) && p.landOf(toks, start-1) == nil && (p.nounFollows || !p.institution(toks, start)) || p.rules(toks, start),
	})
	return end
}

// codeEnd gives the end of what is no name, as it hangs on a number: the number of a decree, "15/2020/NĐ-CP", or a
// unit, "100Wh". Where there is none it gives the token.
func codeEnd(toks []text.Token, i int) int {
	first, end := i, i+1
	for first > 0 && toks[first].Glued {
		first--
	}
	if first == i || toks[first].Kind != text.Number {
		return i
	}
	for end < len(toks) && toks[end].Glued && !(toks[end].Kind == text.Punct && (end+1 == len(toks) || !toks[end+1].Glued)) {
		end++
	}
	if slices.ContainsFunc(toks[first:end], func(t text.Token) bool { return t.Key == "/" }) {
		return end
	}
	if first == i-1 && !toks[i].Caps && len(toks[i].Key) <= maxUnit {
		return i + 1
	}
	return i
}

// maxUnit is the length of such a unit at most.
const maxUnit = 4

// symbol gives the end of letters by which nobody is called in an English text, i where they are none: under which
// shares are traded, "Apple AAPL.O", "Apple (NASDAQ: AAPL)", and what is short for things of a kind, "GPUs".
func (p *pass) symbol(toks []text.Token, i int) int {
	switch t := toks[i]; {
	case !p.nounFollows || t.Kind != text.Word:
	case i > 0 && toks[i-1].Upper && ReutersCode(toks, i):
		return i + 3
	case t.Caps && i > 2 && toks[i-1].Key == ":" && p.exchangeBefore(toks, i-1):
		return i + 1
	case len(t.Key) > 2 && p.manyOf(t):
		return i + 1
	}
	return i
}

// ReutersCode reports letters with a point and one or two more behind them, as a news agency puts behind the
// name of a firm: "AAPL.O".
func ReutersCode(toks []text.Token, i int) bool {
	return i+2 < len(toks) && toks[i].Caps && toks[i+1].Key == "." && toks[i+1].Glued && toks[i+2].Glued && toks[i+2].Caps && len(toks[i+2].Key) <= 2 && !(i+3 < len(toks) && toks[i+3].Key == "." && toks[i+3].Glued)
}

// exchangeBefore reports a place, as exchanges are, that opens a bracket before the colon.
func (p *pass) exchangeBefore(toks []text.Token, colon int) bool {
	for k := colon - 1; k > 0 && colon-k <= maxReach; k-- {
		if toks[k-1].Key == "(" {
			return p.listedAt(toks, k)
		}
	}
	return false
}

// listedAt reports a place with a colon and capitals behind it at the token: "NYSE: PLS".
func (p *pass) listedAt(toks []text.Token, i int) bool {
	v, end := p.places.Longest(toks, i)
	return v != nil && end+1 < len(toks) && toks[end].Key == ":" && toks[end+1].Caps
}

// manyOf reports capitals with an s behind them: "GPUs".
func (p *pass) manyOf(t text.Token) bool {
	form := p.doc.Text(t.Start, t.End)
	letters, found := strings.CutSuffix(form, "s")
	return found && len(letters) > 1 && strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// nickname gives the end of the quoted words with a number before them by which a sentence says that
// several are called: "hay gọi A, B và C là “Ba ông lớn”".
func (p *pass) nickname(toks []text.Token, i int) int {
	if i < 2 || toks[i-1].Kind != text.Punct || isClosingMark(toks, i-1) {
		return i
	}
	v, next := p.groupCounts.Longest(toks, i)
	if v == nil {
		return i
	}
	if p.nounFollows {
		return p.nicknamed(toks, i, next)
	}
	if !p.callsBefore(toks, i-1) {
		return i
	}
	if next < len(toks) && toks[next].Upper && !p.callsSeveral(toks, i-1) {
		return i // "Ba Vì của mọi nhà" begins with a name
	}
	for end := next; end < len(toks) && end-i <= maxNickname; end++ {
		if toks[end].Kind != text.Punct {
			continue
		}
		if end > next && isClosingMark(toks, end) {
			return end
		}
		break
	}
	return i
}

// nicknamed is nickname in an English text, where the article stands before the marks, and a verb of naming before that or the
// names behind a colon: "are known as the “four storks”", "speak of the “three mongooses”: A, B and C".
func (p *pass) nicknamed(toks []text.Token, i, next int) int {
	if !p.articles[toks[i-2].Key] {
		return i
	}
	end := next
	for end < len(toks) && end-i <= maxNickname && toks[end].Kind == text.Word {
		end++
	}
	if end == next || end >= len(toks) || !p.nouns.IsPlural(toks[end-1].Key) || !isClosingMark(toks, end) {
		return i
	}
	listed := end+2 < len(toks) && toks[end+1].Key == ":" && toks[end+2].Upper
	if !listed && !p.callsBefore(toks, i-1) {
		return i
	}
	return end
}

// callsSeveral reports a word of joining between a verb of naming and a quotation mark: "gọi A, B và C là “Tam Kiếm”".
func (p *pass) callsSeveral(toks []text.Token, mark int) bool {
	for k := mark - 1; k >= 0; k-- {
		e, _ := p.vocab.Longest(toks, k)
		switch {
		case p.isAnd(toks, k) && k+1 < mark && toks[k+1].Upper && k > 0 && toks[k-1].Upper:
			return true
		case e != nil && e.Class&grammar.Naming != 0 && !p.copulas[toks[k].Key]:
			return false
		}
	}
	return false
}

// maxNickname is the number of words of such a name at most.
const maxNickname = 7

// callsBefore reports a verb of naming before a quotation mark.
func (p *pass) callsBefore(toks []text.Token, mark int) bool {
	for k := mark - 1; k >= 0; k-- {
		if e, _ := p.vocab.Longest(toks, k); e != nil && e.Class&grammar.Naming != 0 {
			return true
		}
	}
	return false
}

// fullForm reports a longer form of the noun for a firm that ends at end, and a name behind it:
// "Công ty cổ phần Mận Đỏ".
func (p *pass) fullForm(toks []text.Token, i, end int) bool {
	v, last := p.prefixes.Longest(toks, i)
	return v != nil && last > end && last < len(toks) && toks[last].Upper
}

// onlyField reports the words for a field that open a sentence, with nothing behind them that firms
// are called by: "Hạ tầng AI còn yếu".
func (p *pass) onlyField(toks []text.Token, i int) bool {
	v, end := p.prefixes.Longest(toks, i)
	if e, _ := p.vocab.Longest(toks, i); v == nil || p.nounFollows || end == i+1 || end >= len(toks) || e != nil && e.Class&grammar.Noun != 0 {
		return false
	}
	n, last := p.notNames.Longest(toks, end)
	return n != nil && (last == len(toks) || toks[last].Kind != text.Word || !toks[last].Upper)
}

// origin reports a country between a noun and a foreign name, "hãng Đức Klarblick", or one of
// several words: "tập đoàn Hàn Quốc Sao Mai Pay".
func (p *pass) origin(toks []text.Token, i, end int) bool {
	if p.nounFollows || i == 0 || end >= len(toks) || toks[i-1].Upper || !p.unspoken(toks[end].Key) && !p.given[toks[end].Key] && !p.countryOf(toks, i, end) || p.suffixes[toks[end].Key] {
		return false
	}
	if p.given[toks[end].Key] && !p.given[toks[i].Key] {
		return true // "Bộ trưởng Công nghiệp Pháp Hugo Delmas"
	}
	for k := i; k > 0 && i-k < maxDomain && toks[k-1].Kind == text.Word && !toks[k-1].Upper; k-- { // "tập đoàn giải trí Pháp Lumel"
		if e, _, last := p.vocab.Covering(toks, k-1, 2*maxReach); e != nil { // "nhà cung cấp điện toán đám mây" is long
			return last == k && e.Class&grammar.Noun != 0 && (k == i || e.Kind == entity.Organization)
		}
	}
	return false
}

// countryOf reports a country of more than one word, which is no part of the name of several
// words behind it.
func (p *pass) countryOf(toks []text.Token, i, end int) bool {
	v, last := p.countries.Longest(toks, i)
	return v != nil && last == end && end-i > 1 && end+1 < len(toks) && toks[end].Upper && toks[end+1].Upper && !toks[end+1].Glued
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
	if p.nounFollows || e == nil || e.Class&grammar.Noun == 0 || e.Kind != entity.Organization || end >= len(toks) {
		return false
	}
	v, last := p.countries.Longest(toks, end)
	if e.Named && !p.points(toks, last) {
		return false // "Quỹ Singapore" may be a name, "Quỹ Singapore này" is none
	}
	return v != nil && last < len(toks) && !(toks[last].Kind == text.Word && (toks[last].Upper || p.isAnd(toks, last)))
}

// points reports a word that points back at the token: "này".
func (p *pass) points(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && e.Class&grammar.This != 0
}

// addressed reports a pronoun for a person right before the token, as before names: "ông Vinh" is not in
// Vinh.
func (p *pass) addressed(toks []text.Token, i int) bool {
	if p.nounFollows || i == 0 || !p.isTitle(toks, i-1) {
		return false
	}
	e, _ := p.vocab.Longest(toks[:i], i-1)
	return e != nil && e.Class&grammar.He != 0
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
	if v, _ := p.places.Longest(toks, end); v != nil || p.isTitle(toks, end) || p.unspoken(toks[end].Key) || p.lex.Begins(toks[end:end+1]) || p.families[toks[end].Key] {
		return false
	}
	if i == 0 || toks[i-1].Upper {
		return false
	}
	e, _, last := p.covering(toks, i-1)
	return e != nil && last == i && e.Class&grammar.Noun != 0 && e.Kind == entity.Organization
}

// country draws in the known place at the end of an institution's name, where what
// the institution is for comes before: "Bộ Thương mại Trung Quốc".
func (p *pass) country(toks []text.Token, start, end int) int {
	if p.nounFollows || end >= len(toks) || !p.institution(toks, start) || toks[end-1].Upper {
		return end
	}
	if known := p.lex.Find(toks[end:min(end+maxDomain, len(toks))]); len(known) > 0 && known[0].First == 0 && known[0].Entity.Kind == entity.Place {
		return end + known[0].Last
	}
	return end
}

// firmWord reports a word with a capital at the token with which names of English organizations end: "Black
// Forest Labs".
func (p *pass) firmWord(toks []text.Token, i int) bool {
	return p.nounFollows && i < len(toks) && toks[i].Upper && !toks[i].Glued && p.suffixes[toks[i].Key]
}

// namesPlace reports a place whose first syllable has no capital: "Ủy ban châu Âu".
func (p *pass) namesPlace(toks []text.Token, i int) bool {
	v, end := p.places.Longest(toks, i)
	return v != nil && end > i+1 && !toks[i].Upper && toks[end-1].Upper && !p.nounFollows
}

// portfolio gives the end of what a minister is for: "Bộ trưởng [Kế hoạch và Đầu
// tư] Nguyễn Chí Dũng".
func (p *pass) portfolio(toks []text.Token, i, limit int) int {
	for i < limit && (p.isAnd(toks, i) || toks[i].Key == ",") {
		end := p.compound(toks, i+1, limit)
		if end == i+1 {
			break
		}
		i = end
	}
	return i
}

// inCharge gives the end of a title's office and, behind it, of a land and the name of who holds it: "Bộ trưởng Công nghiệp Malaysia
// Azlan Rahim".
func (p *pass) inCharge(s int, toks []text.Token, i, limit int) int {
	end := p.charge(toks, i, limit)
	if end == i {
		return i
	}
	end = p.portfolio(toks, end, limit)
	if v, last := p.places.Longest(toks, end); v != nil && last+1 < limit && toks[last].Upper && toks[last+1].Upper {
		p.cands = append(p.cands, candidate{sentence: s, first: end, last: last, place: true})
		end = last // "Bộ trưởng Công nghiệp Malaysia Azlan Rahim"
		if last := p.extend(s, toks, end, limit, end); last > end {
			p.cands = append(p.cands, candidate{sentence: s, first: end, last: last, titled: true})
			end = last
		}
	}
	return end
}

// charge gives the end of what somebody with a title is in charge of, with a small letter behind the first or with capitals before a
// name: "Bộ trưởng Khoa học và Công nghệ Lê Văn A", "Bộ trưởng Công Thương Lê Văn A".
func (p *pass) charge(toks []text.Token, i, limit int) int {
	if i == 0 || !p.isTitle(toks, i-1) {
		return i
	}
	if end := p.compound(toks, i, limit); end > i || p.nounFollows {
		return end
	}
	v, end := p.compounds.Longest(toks, i)
	if v == nil || end < i+2 || end >= limit || !toks[end].Upper || !p.endsBefore(toks, i, grammar.Post|grammar.Noun) {
		return i
	}
	return end
}

// opensCompound reports a capital that begins an ordinary compound: "khoa Dữ
// liệu".
func (p *pass) opensCompound(toks []text.Token, i int) bool {
	e, first, end := p.covering(toks, i)
	if e != nil && e.Class&grammar.Trigger != 0 && first < i && end > i+1 && !(!p.nounFollows && allUpper(toks[i:end])) {
		return !p.firms[p.keysOf(toks[i:end])] // "to its Entity List", but "on Hugging Face", "đưa lên Hugging Face"
	}
	if p.nounFollows {
		return false
	}
	if v, last := p.prefixes.Longest(toks, i); v != nil && last < len(toks) && toks[last].Upper {
		return false // "Bảo tàng Vạn Bửu"
	}
	if v, last := p.compounds.Longest(toks, i); v != nil && last > i+1 && !toks[last-1].Upper && !opens(toks, i) && !toks[i-1].Upper && !p.isTitle(toks, i-1) {
		return true // "trưởng nhóm Phân tích dữ liệu"
	}
	if e == nil || e.Class&grammar.Ignored == 0 || p.givenSuffers(toks, i, end) {
		return false
	}
	return end > i+1 && !toks[end-1].Upper || first < i && end == i+1 && !toks[first].Upper // "miền Tây"
}

// givenSuffers reports a given name and a passive word that only together look like a compound: "bà Tạ Thu Trang bị
// từ chối", not "trang bị".
func (p *pass) givenSuffers(toks []text.Token, i, end int) bool {
	if end != i+2 || toks[i+1].Upper || i == 0 {
		return false
	}
	if e, last := p.vocab.Longest(toks, i+1); e == nil || last == end && e.Class&grammar.Passive == 0 {
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
	if p.nounFollows && end-i == 1 && end+1 < limit && toks[end].Caps && toks[end+1].Upper && p.suffixes[toks[end+1].Key] && i > 0 && p.articles[toks[i-1].Key] {
		return true // "the Nordic AI Institute"
	}
	return end-i == 1 && !toks[i].Caps && end < limit && toks[end].Kind == text.Word && toks[end].Upper && !toks[end].Caps && !toks[end].Glued
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

// domain takes what an institution is for, which Vietnamese writes with a
// capital on the first syllable only: "Viện Y học số Gia Định", "Bộ Y tế".
func (p *pass) domain(toks []text.Token, i, limit int) int {
	if end := p.district(toks, i); end > i {
		return end
	}
	if end := p.compound(toks, i, limit); end > i && p.namesPlace(toks, end) {
		_, end = p.places.Longest(toks, end)
		return end // "Ngân hàng Phát triển châu Phi"
	} else if end > i && !p.goesOn(toks, end, limit) {
		return p.widened(toks, end, limit)
	}
	if end := p.profession(toks, i, limit); end > i {
		return end
	}
	if v, end := p.prefixes.Longest(toks, i); v != nil && end > i+1 && end < limit && !p.nounFollows {
		if toks[end].Upper {
			return p.domain(toks, end, limit) // "Bệnh viện Đại học Y Hà Nội"
		}
		if p.namesPlace(toks, end) {
			_, end = p.places.Longest(toks, end)
			return end // "Tòa án Liên minh châu Âu"
		}
	}
	next := i + 1
	for next < limit && next-i <= maxDomain && toks[next].Kind == text.Word && !toks[next].Upper && !toks[next].Glued {
		e, _, end := p.covering(toks, next)
		if v, last := p.deeds.Longest(toks, next); v != nil && last < len(toks) && toks[last].Upper {
			return next // "Cơ quan Thuế phạt Sen Vàng"
		}
		switch {
		case isForeign(toks[i].Key) || e != nil && e.Class&^(grammar.Opener|grammar.Ignored) != 0 && !(e.Class&^(grammar.Noun|grammar.Gauge|grammar.Pause) == 0 && end < len(toks) && toks[end].Upper):
			return i + 1
		case e != nil && e.Class&grammar.Ignored != 0:
			next = end // "ngữ liệu" holds no "liệu"
		default:
			next++
		}
	}
	if next > i+1 && (next < limit && toks[next].Upper && !toks[next].Glued || next == i+2 && p.closesName(toks, next) && !p.apart[[2]string{toks[i-1].Key, toks[i].Key}]) {
		return next
	}
	return i + 1
}

// closesName reports that no more can belong to the word that ends before the token: a mark, or a word of the
// grammar. In "Trường Lũy đạt 4.415 tỷ đồng" and "Trường Lũy tăng mạnh" that word is a verb.
func (p *pass) closesName(toks []text.Token, i int) bool {
	if i >= len(toks) || toks[i].Kind == text.Punct {
		return true
	}
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && e.Class&^(grammar.Opener|grammar.Ignored) != 0
}

// district gives the place behind the noun for one of which an institution is: "Thư viện [tỉnh Gia
// Lai]", or the token where there is none.
func (p *pass) district(toks []text.Token, i int) int {
	e, end := p.vocab.Longest(toks, i)
	if p.nounFollows || e == nil || e.Class&grammar.Noun == 0 || e.Kind != entity.Place || end >= len(toks) || toks[i].Upper || !toks[end].Upper {
		return i
	}
	if v, last := p.places.Longest(toks, end); v != nil {
		return last
	}
	last := end
	for last < len(toks) && toks[last].Kind == text.Word && toks[last].Upper && !(last > end && toks[last].Glued) {
		last++
	}
	if last-end > maxTown {
		return end + town // "UBND xã Trà Giang Lê Văn A"
	}
	return last
}

// Towns and villages are mostly called by two syllables, rarely by three.
const town, maxTown = 2, 3

// goesOn reports a plain word behind a compound and before a capital: "Viện Ngôn ngữ số Lạc Hồng".
func (p *pass) goesOn(toks []text.Token, i, limit int) bool {
	if i+1 >= limit || toks[i].Kind != text.Word || toks[i].Upper || !toks[i+1].Upper || toks[i+1].Glued {
		return false
	}
	e, _ := p.vocab.Longest(toks, i)
	return e == nil
}

// widened gives the end of a compound behind another and before a capital, "Ngân hàng Đầu tư toàn cầu Golvan", or the
// token where none is there.
func (p *pass) widened(toks []text.Token, i, limit int) int {
	if v, end := p.compounds.Longest(toks, i); v != nil && end < limit && !toks[i].Upper && !toks[end-1].Upper && toks[end].Upper && !toks[end].Glued {
		return end
	}
	return i
}

// profession gives the end of a noun for people that an institution is for ("Liên
// minh Đạo diễn Châu Âu"), or i when none begins here.
func (p *pass) profession(toks []text.Token, i, limit int) int {
	e, end := p.vocab.Longest(toks, i)
	if e == nil || e.Class&grammar.Noun == 0 || e.Kind != entity.Person || end < i+2 || end > limit || toks[i+1].Upper {
		return i
	}
	return end
}

// maxDomain bounds the lower-case syllables within an institution's name.
const maxDomain = 3

// isForeign reports a word that no Vietnamese syllable looks like: such a name
// is complete in itself.
func isForeign(key string) bool {
	return utf8.RuneCountInString(key) > 7 || strings.ContainsAny(key, "fjwz")
}

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
	e, _ := p.vocab.Longest(toks, i)
	return e == nil || e.Class&(grammar.Title|grammar.Post) == 0
}

// nounOfName reports a kind noun that opens a sentence and with it a name: the
// two stand together in capitals within another sentence, too ("Game Science").
func (p *pass) nounOfName(e *grammar.Entry, toks []text.Token, i, end, limit int) bool {
	if p.nounFollows && e.Class&grammar.Title != 0 {
		return false // "On Wednesday Mayor Joan Whynot"
	}
	return (e.Class&grammar.Noun != 0 || !p.nounFollows && e.Class&(grammar.Title|grammar.Post) == 0) && end == i+1 && end < limit && toks[end].Upper && p.pairs[[2]string{toks[i].Key, toks[end].Key}]
}

// pair notes the words that stand side by side in capitals within sentences, the
// numbers behind a capital with which a clause ends ("the Otter 3, went") and those
// that stand behind the same one twice ("Rìu Vàng 2 dẫn đầu"). In Vietnamese it notes the
// capitals that stand alone there, too: by those people are called.
func (p *pass) pair(toks []text.Token) {
	for i := 1; i+1 < len(toks); i++ {
		if !toks[i].Upper {
			continue
		}
		if toks[i+1].Kind == text.Number && !toks[i+1].Glued && (i+2 == len(toks) || toks[i+2].Key == "," || toks[i+2].Key == "." && i+3 == len(toks)) {
			p.pairs[[2]string{toks[i].Key, toks[i+1].Key}] = true
		}
		if toks[i+1].Kind == text.Number && !toks[i+1].Glued && !p.nounFollows && toks[i-1].Upper {
			name := [2]string{toks[i].Key, toks[i+1].Key}
			p.numbered[name]++
			p.pairs[name] = p.pairs[name] || p.numbered[name] > 1
		}
		if t := &toks[i]; !t.Caps && t.Kind == text.Word && !toks[i-1].Upper && !toks[i+1].Upper && (!toks[i+1].Glued || toks[i+1].Key == ",") && !p.nounFollows && !opens(toks, i) {
			p.lone[t.Key] = true
		}
		if toks[i+1].Upper && toks[i].Kind == text.Word && !toks[i+1].Glued && !opens(toks, i) {
			p.pairs[[2]string{toks[i].Key, toks[i+1].Key}] = true
		}
	}
}

// follow notes two capitals of a Vietnamese text side by side behind which different words stand: they are
// whole without them, "Trường Lũy tăng." and "Trường Lũy báo lãi", unlike "Trường Mỹ thuật". It notes the numbered
// models that have variants, too: "Heron 3 Nano".
func (p *pass) follow(toks []text.Token) {
	for i := 0; i+1 < len(toks) && !p.nounFollows; i++ {
		if i+2 < len(toks) && toks[i].Upper && toks[i+1].Kind == text.Number && !toks[i+1].Glued && toks[i+2].Upper && p.version[toks[i+2].Key] {
			p.variants[[2]string{toks[i].Key, toks[i+1].Key}] = true
		}
		if !toks[i].Upper || !toks[i+1].Upper || toks[i+1].Glued || toks[i+1].Kind != text.Word {
			continue
		}
		name, word := [2]string{toks[i].Key, toks[i+1].Key}, ""
		if i+2 < len(toks) && toks[i+2].Kind == text.Word {
			word = toks[i+2].Key
		}
		if before, seen := p.behind[name]; seen && before != word {
			p.apart[name] = true
		}
		p.behind[name] = word
	}
}

// breaksName reports a capitalised phrase that is no part of a name: a title or
// a position wherever it stands, any other word of the grammar where it opens
// a sentence.
func (p *pass) breaksName(e *grammar.Entry, toks []text.Token, i, end int, initial bool) bool {
	if e.Class&grammar.Title != 0 && !p.nounFollows && !initial && (p.endsFirm(toks, i) || p.families[toks[i].Key] && p.isTitle(toks, i-1) && end < len(toks) && toks[end].Upper) {
		return false // "Ông Đồ AI", "luật sư Ông Gia Tuệ"
	}
	if p.titleOfFirm(e, toks, end) {
		return false // "General Court"
	}
	if e.Class&grammar.Title != 0 && e.Class&grammar.He != 0 && !p.nounFollows && !opens(toks, i) && end == i+1 && p.mayGoOn(toks, end, len(toks)) {
		return false // "trợ lý Chị Ong": before people such words have no capital
	}
	if e.Class&grammar.Title != 0 && !initial && p.calledTitle(toks, i, end) {
		return false // "ứng dụng Bác Sĩ Ơi"
	}
	if !p.nounFollows && initial && end > i+1 && toks[i+1].Upper && e.Class&(grammar.Title|grammar.Post) == 0 {
		return false // "Đồng Hồ Cát": no noun has a capital on its second syllable
	}
	if e.Class&grammar.Title != 0 || e.Class&grammar.Post != 0 && !initial {
		return true
	}
	if !initial {
		return false
	}
	if e.Class&grammar.Post != 0 {
		return true
	}
	if p.loneName(toks, i, end) {
		return false
	}
	if v, end := p.prefixes.Longest(toks, i); v != nil && end < len(toks) && (toks[end].Upper || p.namesPlace(toks, end)) {
		return false
	}
	return e.Class&^grammar.Ignored != 0
}

// loneName reports a word that opens a sentence before a verb and means somebody, who is called so within
// another; in lower case the document does not use it: "Nghi mở công ty" after "bản thân Nghi".
func (p *pass) loneName(toks []text.Token, i, end int) bool {
	key := toks[i].Key
	return !p.nounFollows && end == i+1 && end < len(toks) && !toks[end].Upper && p.lone[key] && !p.lower[key] && p.verbAt(toks, end)
}

// calledTitle reports a title of several syllables, each with a capital, before a capital that
// begins no name of a person: before those titles have one capital at most.
func (p *pass) calledTitle(toks []text.Token, i, end int) bool {
	if p.nounFollows || end < i+2 || end >= len(toks) || !toks[end].Upper || p.families[toks[end].Key] || p.given[toks[end].Key] || p.unspoken(toks[end].Key) {
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

func (p *pass) isTitle(toks []text.Token, i int) bool {
	for j := max(0, i-2); j <= i; j++ {
		if e, end := p.vocab.Longest(toks, j); e != nil && end == i+1 && e.Class&grammar.Title != 0 {
			return !(j > 0 && toks[j].Upper && p.streets.Of(toks[j-1].Form)) // not "tiếng Anh X"
		}
	}
	return false
}

// landOf gives the Vietnamese noun right before a land whose name is a title, too: of "startup Anh X" a firm.
func (p *pass) landOf(toks []text.Token, i int) *grammar.Entry {
	if p.nounFollows || i == 0 || !toks[i].Upper {
		return nil
	}
	if v, end := p.places.Longest(toks, i); v == nil || end != i+1 {
		return nil
	}
	if e, _, end := p.covering(toks, i-1); e != nil && end == i && e.Class&grammar.Noun != 0 && e.Class&grammar.Title == 0 && e.Kind == entity.Organization {
		return e
	}
	return nil
}

// notName reports a lone capitalised abbreviation that stands for a common
// thing rather than for somebody: one that is neither subject nor possessor.
func (p *pass) notName(toks []text.Token, i int) bool {
	return len(toks[i].Key) <= 2
}

func isInitialism(t text.Token) bool { return t.Caps }

// behindNoun reports a noun for a thing right before the token: "robot hình người
// H1" names one, however short.
func (p *pass) behindNoun(toks []text.Token, i int) bool {
	if i == 0 || !strings.ContainsAny(toks[i].Key, "0123456789") {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return e != nil && end == i && e.Class&grammar.Noun != 0 && (e.Kind == entity.Product || e.Kind == entity.Model)
}

// opens reports whether the token opens a sentence or a quotation, so that its
// capital may mean nothing.
func opens(toks []text.Token, i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch toks[j].Key {
		case `"`, "“", "‘", "'", "«", "(", "*", "_", "[", `\`:
			continue
		case ":", "!", "?", "…", "–", "—", "•":
			return true
		case ".", "-":
			return !toks[j].Glued || !toks[i].Glued
		}
		return false
	}
	return true
}
