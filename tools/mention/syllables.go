package mention

import (
	"moc/tools/grammar"
	"moc/tools/text"
)

// oneCapital gives the end of a Vietnamese word of two syllables of which only the first has a capital, as what institutions are
// for is written, though nobody listed it: "Cục Viễn thám tại Hà Nội". The second syllable is no word of the grammar by
// itself, or both are a phrase of it, and something follows with which no word goes on. It gives the token for none.
func (p *pass) oneCapital(toks []text.Token, i, limit int) int {
	second := i + 1
	if p.nounFollows || second >= limit || !p.loneSyllable(&toks[second]) || isForeign(toks[i].Key) || toks[i].Caps && len(toks[i].Key) > 1 {
		return i
	}
	if i > 0 && p.apart[[2]string{toks[i-1].Key, toks[i].Key}] {
		return i // "Trường Lũy tăng. Trường Lũy báo lãi"
	}
	if v, _ := p.places.Longest(toks, i); v != nil {
		return i // "Viện Hàn lâm Đức kêu gọi"
	}
	if v, _ := p.actVerbs.Longest(toks, second); v != nil {
		return i // "Bộ Y thúc giục Sen Vàng"
	}
	e, first, end := p.covering(toks, second)
	whole := first == i && end == second+1 && !e.Is(grammar.Title|grammar.Post)
	if e != nil && !whole && !e.Is(grammar.Ignored) || !p.closesWord(toks, second+1) {
		return i
	}
	return second + 1
}

// loneSyllable reports what is written in lower case like a syllable of the language.
func (p *pass) loneSyllable(t *text.Token) bool {
	return t.Kind == text.Word && !t.Upper && !t.Glued && p.syllable(t.Key)
}

// closesWord reports what follows a word within or behind the name of an institution: a mark, a capital, or a word of the grammar
// that is no noun, as nouns may be what a verb acts on.
func (p *pass) closesWord(toks []text.Token, i int) bool {
	if i >= len(toks) || toks[i].Kind == text.Punct || toks[i].Upper || p.openers[toks[i].Key] {
		return true
	}
	if v, _ := p.actVerbs.Longest(toks, i); v != nil {
		return true
	}
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && !e.IsOnly(grammar.Opener|grammar.Ignored|grammar.Noun|grammar.Gauge)
}

// fieldStep gives the end of what else an institution or a paper is called by behind the first, written with one capital: "Liên minh Sức
// khỏe [Kết nối]". Where no list has it, the word before has to be written so, too: "Viện Tân Trào khánh thành". It gives
// the token for none.
func (p *pass) fieldStep(toks []text.Token, i, limit, start int) int {
	if i == start || !p.institution(toks, start) && !p.behindMedia(toks, start) || p.capitalKind(toks, start) {
		return i
	}
	end := p.compound(toks, i, limit)
	if toks[i-1].Kind == text.Word && !toks[i-1].Upper {
		end = p.fieldWord(toks, i, limit)
	}
	if end > i && end < limit && p.namesPlace(toks, end) {
		_, last := p.places.Longest(toks, end)
		return min(last, limit) // "Hiệp hội Viễn thông Vũ trụ châu Á"
	}
	return end
}

// capitalKind reports what reads like a kind word but has two capitals, as the names of firms do: "Vi Mạch Xanh hồi tháng 3".
func (p *pass) capitalKind(toks []text.Token, i int) bool {
	v, end := p.prefixes.Longest(toks, i)
	return !p.nounFollows && v != nil && end == i+2 && toks[i+1].Upper && !toks[i+1].Caps
}

// tradeStep gives the end of a word with one capital that tells a firm's trade behind what it is called: "Sa Thạch [Quang học]", "Kim
// Sơn [Điện tử]", but not "ông Lê Quang học ở Huế". It gives the token for none.
func (p *pass) tradeStep(toks []text.Token, i, limit, start int) int {
	if p.nounFollows || i == start || !toks[start].Upper || start > 0 && p.isTitle(toks, start-1) {
		return i // "giảng viên luật Đại học Tân Trào", "ông Lê Quang học ở Huế"
	}
	end := i
	if v, last := p.prefixes.Longest(toks, i); v != nil && last <= limit && last > i+1 && !toks[i+1].Upper {
		end = last
	}
	if !p.families[toks[start].Key] {
		end = max(end, p.compound(toks, i, limit))
	}
	if end == i || !p.closesWord(toks, end) {
		return i
	}
	return end
}

// tradeEnds reports a name that such a word ends, and so a firm's.
func (p *pass) tradeEnds(toks []text.Token, start, end int) bool {
	for i := end - 2; i > start && !p.nounFollows && i >= end-maxTrade; i-- {
		if toks[i].Upper && !toks[i+1].Upper && p.tradeStep(toks, i, end, start) == end {
			return true
		}
	}
	return false
}

// maxTrade is of how many syllables a word for a trade is at most.
const maxTrade = 4

// fieldWord gives the end of a word that a name writes with one capital, listed or not, or the token for none.
func (p *pass) fieldWord(toks []text.Token, i, limit int) int {
	if end := p.compound(toks, i, limit); end > i {
		return end
	}
	return p.oneCapital(toks, i, limit)
}

// behindMedia reports a Vietnamese noun for a paper or the like right before a name: "tờ Kinh tế Số".
func (p *pass) behindMedia(toks []text.Token, i int) bool {
	if p.nounFollows || i == 0 {
		return false
	}
	e, _ := p.ending(toks, i)
	return e.Is(grammar.Noun) && e.Media
}

// joinedSyllable reports a syllable that a hyphen joins to the one before it, as loan words are spelt: "Liên minh Rô-bốt Mở", "thị
// trưởng Mát-xcơ-va"; but not "Sen Vàng-chủ quản nền tảng …". At the beginning of a sentence such a word may be a common one, and a
// letter is no syllable: "ảnh X-quang".
func (p *pass) joinedSyllable(toks []text.Token, i, start int) bool {
	before, next := &toks[i-1], &toks[i+1]
	if p.nounFollows || i == start || next.Kind != text.Word || next.Upper || len(next.Key) > maxSyllable || before.Kind != text.Word {
		return false
	}
	if before.Upper && !p.syllable(before.Key) || before.Caps && len(before.Key) > maxLetter || isForeign(next.Key) {
		return false
	}
	if opens(toks, start) && !p.institution(toks, start) {
		return false
	}
	e, end := p.vocab.Longest(toks, i+1)
	return e == nil || end == i+2 && e.IsOnly(grammar.Opener|grammar.Ignored)
}

// maxLetter is the length of a letter of the Vietnamese alphabet in bytes.
const maxLetter = 3

// syllableOfOffice reports one Vietnamese syllable that is written with a capital, where whose it is comes behind it: "trưởng khoa Nhi
// của Bệnh viện Bạch Long". Firms are hardly called so.
func (p *pass) syllableOfOffice(toks []text.Token, i int) bool {
	if t := &toks[i]; p.nounFollows || t.Caps || isForeign(t.Key) || !p.syllable(t.Key) || i+2 >= len(toks) {
		return false
	}
	if e, end := p.vocab.Longest(toks, i+1); !e.Is(grammar.Of) || end >= len(toks) || !toks[end].Upper {
		return false
	}
	return !p.lex.Begins(toks[i : i+1])
}
