package mention

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// headOfName reports a Vietnamese word for a place or a time that opens a sentence as the first of a name, since what stands between
// commas behind it and a syllable or two tells what is called so: "Đảo Gió, trò chơi của Kén Tằm, …", "Sáng Mai, startup ở Huế, …".
func (p *pass) headOfName(toks []text.Token, i int) bool {
	if p.nounFollows || !opens(toks, i) || !p.nameHeads[toks[i].Key] {
		return false
	}
	end := i + 1
	for end < len(toks) && toks[end].Kind == text.Word && toks[end].Upper && p.syllable(toks[end].Key) {
		end++
	}
	if n := end - i - 1; n < 1 || n > 2 || end+1 >= len(toks) || toks[end].Key != "," {
		return false
	}
	if v, _ := p.places.Longest(toks, i+1); v != nil {
		return false // "Đêm Hội An, ứng dụng của X …"
	}
	return p.toldWhat(toks, end+1)
}

// toldWhat reports a noun for a thing or a firm at the token, and whose, by whom or where that is before a mark.
func (p *pass) toldWhat(toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	if !e.IsThing() && !e.IsNoun(entity.Organization) {
		return false
	}
	for k := end; k < len(toks) && k-end <= maxReach && toks[k].Kind == text.Word; k++ {
		if p.at(toks, k, grammar.Of|grammar.By|grammar.At) {
			return true
		}
	}
	return false
}
