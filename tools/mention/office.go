package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// afterPosition votes for a name right behind a position. Where an office may
// follow its position without a preposition ("giám đốc FPT"), only a person's
// first name tells which of the two it is.
func (p *pass) afterPosition(c *candidate, toks []text.Token) {
	t := &toks[c.first]
	switch {
	case !p.officeFollows || (p.families[t.Key] || p.isGiven(t.Key)) && !p.institution(toks, c.first): // "Tập đoàn X" is no Mr Tập
		c.vote(entity.Person, votePosition)
	default:
		c.vote(entity.Person, voteCue)
		c.vote(entity.Organization, voteVerb)
	}
}

// holderBehind reports a full Vietnamese name between commas, or joined to another, behind a name with a position before it, which
// nobody is called by: there they both tell who has it.
func (p *pass) holderBehind(c *candidate, toks []text.Token) bool {
	if p.nounFollows || c.last >= len(toks) || toks[c.last].Key != "," || p.families[toks[c.first].Key] || p.isGiven(toks[c.first].Key) {
		return false
	}
	first := c.last + 1
	end := first
	for end < len(toks) && end-first <= fullName && toks[end].Kind == text.Word && toks[end].Upper {
		end++
	}
	return p.fullPerson(toks, first, end) && end < len(toks) && (toks[end].Key == "," || p.isAnd(toks, end))
}

// heldAlready reports a position whose holder is named before it, so that the name behind
// it is the office: "ông A, chủ tịch X", "A giữ chức chủ tịch X". A list of officials names
// each behind a position of theirs.
func (p *pass) heldAlready(toks []text.Token, first int) bool {
	if !p.officeFollows || first < 2 {
		return false
	}
	first = p.firstPost(toks, first)
	if first < 2 {
		return false
	}
	if p.endsBefore(toks, first, grammar.Be|grammar.As) {
		return true
	}
	if toks[first-1].Key != "," || !toks[first-2].Upper {
		return false
	}
	i := first - 2
	for i > 0 && toks[i-1].Kind == text.Word && toks[i-1].Upper && !opens(toks, i-1) && !p.at(toks, i-1, grammar.Post) {
		i-- // but not "CEO"
	}
	if i == 0 {
		return true
	}
	e, _ := p.ending(toks, i)
	return e.Is(grammar.He) || !e.Is(grammar.Title|grammar.Post)
}

// firstPost gives the first of several positions that a plain word joins: "đồng sáng lập kiêm giám
// đốc công nghệ X".
func (p *pass) firstPost(toks []text.Token, first int) int {
	for first > 1 && !toks[first-1].Upper && toks[first-1].Kind == text.Word && p.endsBefore(toks, first-1, grammar.Post) {
		_, first = p.ending(toks, first-1)
	}
	return first
}

// foundsAsOne reports a name of several words behind what somebody is, with a verb of founding behind it or behind
// one more name: "do hai cựu kỹ sư viễn thông Ratna Maharani và Bagus Widodo gây dựng".
func (p *pass) foundsAsOne(c *candidate, toks []text.Token) bool {
	if p.nounFollows || c.last-c.first < 2 || p.suffixes[toks[c.last-1].Key] {
		return false
	}
	end := c.last
	joined := end+1 < len(toks) && p.isAnd(toks, end) && toks[end+1].Upper
	if joined {
		for end++; end < len(toks) && toks[end].Upper && end-c.last <= maxReach; end++ {
		}
	}
	verb, _ := p.vocab.Longest(toks, end)
	if !verb.Tells(fact.Founding) || verb.Uses[0].Form != grammar.Verb {
		return false
	}
	post := p.roleBefore(toks, c.first)
	e, first := p.ending(toks, post)
	if first > 0 && e.Is(grammar.Post) {
		e, _ = p.ending(toks, first) // "do cựu tài xế X thành lập"
	}
	return e.Is(grammar.By|grammar.Passive) || joined && e.Is(grammar.Both|grammar.Indefinite) // not "hai cựu kỹ sư Sen Vàng lập"
}

// specialist reports a name that is not written in syllables of the language behind what somebody does and the field of that: "nhà
// nghiên cứu thị giác máy tính Oluwaseun Bello". One of several, or who was something, may be told by where that is: "cựu kỹ sư
// phần mềm Goldman Sachs".
func (p *pass) specialist(c *candidate, toks []text.Token) bool {
	n := c.last - c.first
	if p.nounFollows || n < 2 || n > fullName || p.suffixes[toks[c.last-1].Key] || !p.unspokenName(toks[c.first:c.last]) {
		return false
	}
	i, field := c.first, false
	for i > 0 && c.first-i <= 2*maxReach {
		e, first, end := p.covering(toks, i-1)
		switch {
		case toks[i-1].Kind != text.Word || end > i || toks[i-1].Upper && !opens(toks, i-1):
			return false
		case isRole(e):
			counted := first > 0 && p.endsBefore(toks, first, grammar.Both|grammar.Indefinite)
			return field && !e.Relative && !counted && !p.wordAt(toks[:first+1], first, grammar.Post)
		case e == nil:
			i--
		case e.IsThing() || e.IsOnly(grammar.Ignored|grammar.Gauge|grammar.Opener):
			i = first
		default:
			return false
		}
		field = true
	}
	return false
}

// unspokenName reports words among which one at least is no syllable of the language, and each is a word.
func (p *pass) unspokenName(toks []text.Token) bool {
	unspoken := false
	for i := range toks {
		if toks[i].Kind != text.Word || toks[i].Glued {
			return false
		}
		unspoken = unspoken || p.unspoken(toks[i].Key)
	}
	return unspoken
}

// roleBefore gives where a position or a noun for persons begins, plain words before a name; 0 for none.
func (p *pass) roleBefore(toks []text.Token, i int) int {
	for k := i - 1; k >= 0 && i-k <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k-- {
		if e, first, _ := p.covering(toks, k); isRole(e) {
			return first
		}
	}
	return 0
}

// isRole reports a position or a noun for persons.
func isRole(e *grammar.Entry) bool { return e.Is(grammar.Post) || e.IsNoun(entity.Person) }

// countedPeople reports one of several names that a number and what they are stand before: "ba nhà nghiên cứu
// Takeda Shun, Ogawa Mirei và Leo Hartmann".
func (p *pass) countedPeople(c *candidate, toks []text.Token) bool {
	if p.nounFollows || c.last-c.first < 2 || p.suffixes[toks[c.last-1].Key] {
		return false
	}
	i := c.first
	for i > 1 && c.first-i < 4*maxReach && (toks[i-1].Upper || toks[i-1].Key == "," || p.isAnd(toks, i-1)) {
		i--
	}
	role, first := p.ending(toks, i)
	if !isRole(role) || first == 0 {
		return false
	}
	count, start, end := p.covering(toks, first-1)
	if end == first && count.Is(grammar.Post) {
		count, _, _ = p.covering(toks, max(start-1, 0)) // "hai cựu kỹ sư"
	}
	joined := i < c.first || c.last < len(toks) && (p.isAnd(toks, c.last) || toks[c.last].Key == ",")
	return joined && count.Is(grammar.Both|grammar.Indefinite)
}

// ownerBehind reports a name of several words, none of them a firm's, with somebody else's behind
// it: whoever holds a post there.
func (p *pass) ownerBehind(c *candidate, toks []text.Token) bool {
	n := c.last - c.first
	if p.nounFollows || n < 2 || n > 4 || c.last >= len(toks) || !p.isOf(toks, c.last) {
		return false
	}
	return !p.suffixes[toks[c.last-1].Key] && !p.institution(toks, c.first)
}

// holds reports a Vietnamese office and whose it is before a comma, with no name before them that they could tell of: a
// name of several words behind it, with a mark or a verb behind that, has the office. "Giám đốc điều hành Intel, Bob
// Swan, sẽ rời công ty", but "Ông An, chủ tịch X, Y Z và W" is in three firms.
func (p *pass) holds(toks []text.Token, comma, after int) bool {
	if after-comma < 3 || after >= len(toks) || !toks[comma-1].Upper || toks[after].Key != "," && !p.verbAt(toks, after) {
		return false
	}
	if p.suffixes[toks[after-1].Key] || p.institution(toks, comma+1) {
		return false
	}
	i := comma - 1
	for i > 0 && comma-i <= maxReach && toks[i-1].Kind == text.Word && toks[i-1].Upper && !p.postAt(toks, i-1) {
		i--
	}
	if e, first := p.ending(toks, i); e.Is(grammar.Of) && first > 0 {
		i = first
	}
	post, first := p.ending(toks, i)
	return post.Is(grammar.Post) && p.toldFirst(toks, first)
}

// toldFirst reports that no name stands before a position that it could tell of.
func (p *pass) toldFirst(toks []text.Token, post int) bool {
	if post == 0 || post == 1 && p.openers[toks[0].Key] {
		return true
	}
	return !toks[post-1].Upper && (toks[post-1].Key != "," || post > 1 && isClosingMark(toks, post-2))
}

// heldBefore reports a position and its office before a comma: "the chairman of the
// Halden Group, Otto Brandvold".
func (p *pass) heldBefore(toks []text.Token, comma int) bool {
	if !toks[comma-1].Upper {
		return false
	}
	office := false
	for i := comma - 1; i >= 0 && comma-i <= 2*maxReach && toks[i].Key != ","; i-- {
		e, _, _ := p.covering(toks, i)
		switch {
		case e == nil || toks[i].Upper:
		case e.Is(grammar.Post):
			return office && !p.tells(toks, i) // "by the physicist Ifor Beddow, Tarn is …" names who has it
		case !e.Is(grammar.Of | grammar.At | grammar.Definite):
			return false
		default:
			office = true
		}
	}
	return false
}

// tells reports an article behind a comma before the words of a position: they tell what the
// one named before them does, "according to Ann Lee, a radiologist at X, Halo is …".
func (p *pass) tells(toks []text.Token, i int) bool {
	_, first, _ := p.covering(toks, i)
	for k := first - 1; k > 0 && first-k <= 2; k-- {
		if p.at(toks, k, grammar.Indefinite) {
			return toks[k-1].Key == ","
		}
	}
	return false
}

// behindRole reports a position or, where an office may follow it, a noun for
// persons right before the token: "cựu kỹ sư X …".
func (p *pass) behindRole(toks []text.Token, i int) bool {
	if p.behindPosition(toks, i) {
		return true
	}
	if i == 0 || !p.officeFollows {
		return false
	}
	e, _ := p.ending(toks, i)
	return e.IsNoun(entity.Person)
}

// behindPosition reports a position before the token, perhaps with its letters in brackets behind it: "chủ tịch X …", "tổng giám đốc
// (CEO) X …".
func (p *pass) behindPosition(toks []text.Token, i int) bool {
	if i > 3 && toks[i-1].Key == ")" && toks[i-2].Caps && toks[i-3].Key == "(" {
		i -= 3
	}
	return p.endsBefore(toks, i, grammar.Post)
}

// firmPost reports a position right before the token that one has in a firm, as "chair" and not "mayor".
func (p *pass) firmPost(toks []text.Token, i int) bool {
	e, _ := p.ending(toks, i)
	return isFirmPost(e)
}

// isFirmPost reports a position that one has in a firm.
func isFirmPost(e *grammar.Entry) bool {
	return e.Is(grammar.Post) && slices.Contains(firmPosts, e.Position)
}

// firmPosts are the positions, as a grammar calls them, that only firms and institutions have.
var firmPosts = []string{"founder", "co-founder", "ceo", "chair", "cto", "cfo"}

// describedPost reports a position a few plain words before the token: "trưởng nhóm giọng nói
// tại X".
func (p *pass) describedPost(toks []text.Token, i int) bool {
	for k := i - 1; !p.nounFollows && k >= 0 && i-k <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k-- {
		if e, _, end := p.covering(toks, k); e != nil && end == k+1 {
			return e.Is(grammar.Post)
		}
	}
	return false
}

// postAt reports a position at the token.
func (p *pass) postAt(toks []text.Token, i int) bool {
	if i >= len(toks) {
		return false
	}
	return p.at(toks, i, grammar.Post)
}

// insidePost reports a position between the last mark and the token, with a preposition
// of place before it.
func (p *pass) insidePost(toks []text.Token, i int) bool {
	for k := i - 1; !p.nounFollows && k >= 0 && p.placeCue[toks[i-1].Key] && i-k <= 2*maxReach && toks[k].Kind == text.Word; k-- {
		if e, _, end := p.covering(toks, k); end == k+1 && e.Is(grammar.Post) {
			return end < i
		}
	}
	return false
}

// ownPost reports a possessive pronoun before a position and a name behind its comma, who has it:
// "Ledgerwood has not bought Paperclip Bay, its chairman, Duncan Ashgrove, said".
func (p *pass) ownPost(toks []text.Token, i, end int) bool {
	if !p.nounFollows || i == 0 || end+1 >= len(toks) || toks[end].Key != "," || !toks[end+1].Upper {
		return false
	}
	return p.at(toks, i-1, grammar.Own)
}

// officeBefore reports a name that ends before the comma at the token and has a position and "of"
// before it: whose office that is, not who has it.
func (p *pass) officeBefore(toks []text.Token, comma int) bool {
	i := comma - 1
	for i >= 0 && toks[i].Kind == text.Word && toks[i].Upper {
		i--
	}
	if i > 0 && p.articles[toks[i].Key] {
		i--
	}
	if !p.nounFollows || i <= 0 {
		return false
	}
	if p.at(toks, i, grammar.At) && !p.placeCue[toks[i].Key] {
		return true // "Ana Cruz, head of batteries at Brattberg, who …"
	}
	if !p.isOf(toks, i) {
		return false
	}
	if p.behindPosition(toks, i) || p.personBefore(toks, i) {
		return true // "Ana de la Cruz of Ravi University, who …"
	}
	return i > 1 && toks[i-1].Upper && toks[i-2].Upper // "Farhan Malik of Ravi University, who …"
}

// holderAdjoins reports a Vietnamese name right behind one with a position before it: there the first tells where that is, "tổng giám đốc
// Kim Sơn Micro Hứa Viễn", whatever its first word.
func (p *pass) holderAdjoins(c *candidate, toks []text.Token) bool {
	return !p.nounFollows && c.last+1 < len(toks) && toks[c.last].Kind == text.Word && toks[c.last].Upper && !toks[c.last].Glued &&
		toks[c.last+1].Kind == text.Word && toks[c.last+1].Upper
}

// organBefore reports what only a firm has right before its name, where that needs no preposition: who leads it, its shares.
func (p *pass) organBefore(toks []text.Token, i int) bool {
	return !p.nounFollows && (p.listedBefore(&p.organs, toks, i) || p.listedBefore(&p.shares, toks, i))
}

// joinsHands reports Vietnamese words right before a token with whose object somebody works together: what has such a partner is a firm,
// though a thing's noun brings its name.
func (p *pass) joinsHands(toks []text.Token, i int) bool {
	if p.nounFollows || i == 0 {
		return false
	}
	e, first := p.ending(toks, i)
	for n := 0; e.Is(grammar.With) && !e.Is(grammar.Trigger) && n < maxReach && n < first; n++ {
		if verb, _ := p.ending(toks, first-n); verb != nil {
			e = verb // "ký hợp tác chiến lược với"
		}
	}
	return e.TellsAlone(fact.Partnership)
}
