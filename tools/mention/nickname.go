package mention

import (
	"moc/tools/grammar"
	"moc/tools/text"
)

// nickname gives the end of the quoted words with a number before them by which a sentence says that
// several are called: "hay gọi A, B và C là “Ba ông lớn”".
func (p *pass) nickname(toks []text.Token, i int) int {
	if i < 2 || toks[i-1].Kind != text.Punct || isClosingMark(toks, i-1) {
		return i
	}
	v, next := p.groupCounts.Longest(toks, i)
	switch {
	case v == nil:
		return i
	case p.nounFollows:
		return p.nicknamed(toks, i, next)
	case !p.callsBefore(toks, i-1):
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
		case e.Is(grammar.Naming) && !p.copulas[toks[k].Key]:
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
		if p.at(toks, k, grammar.Naming) {
			return true
		}
	}
	return false
}
