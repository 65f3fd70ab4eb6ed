package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// Weights of what the surroundings tell of a name's kind. A title or a
// position beside it outweighs everything; a mere preposition of place is the
// weakest sign.
const (
	voteTitle    = 10
	votePrefix   = 8
	votePlace    = 12
	votePosition = 6
	voteNamed    = 9
	voteSuffix   = 8
	voteNoun     = 5
	voteFamily   = 4
	voteVersion  = 3
	voteVerb     = 2
	voteCue      = 1
)

// context votes for the kind of the name by the words beside one occurrence.
func (p *pass) context(c *candidate) {
	s := c.surface
	if s.entity != nil {
		return
	}
	toks := p.toks(c)
	vote := func(k entity.Kind, n int) {
		s.votes.add(k, n)
		if n <= voteVerb {
			s.weak.add(k, n)
		}
	}
	if c.place {
		vote(entity.Place, votePlace)
		return
	}
	if p.dateline(c, toks) {
		vote(entity.Place, votePlace)
		return
	}
	if p.joinedBody(c, toks) {
		vote(entity.Group, votePlace)
		return
	}
	p.before(c, toks, vote)
	p.lives(c, toks, vote)
	p.after(c, toks, vote)
}

// hails reports a name that ends what somebody is told to be where an English sentence begins, with "from" before
// it: "A nurse from Dumfries, she founded …".
func (p *pass) hails(c *candidate, toks []text.Token, from int) bool {
	if !p.nounFollows || from < 2 || c.last+1 >= len(toks) || toks[c.last].Key != "," {
		return false
	}
	e, _ := p.vocab.Longest(toks, from)
	who, _ := p.vocab.Longest(toks, c.last+1)
	if e == nil || e.Class&grammar.From == 0 || who == nil || who.Class&grammar.He == 0 || who.Class&grammar.Own != 0 {
		return false
	}
	noun, first, end := p.covering(toks, from-1)
	if noun == nil || end != from || noun.Class&(grammar.Noun|grammar.Post) == 0 || noun.Class&grammar.Noun != 0 && noun.Kind != entity.Person {
		return false
	}
	for first > 0 && toks[first-1].Kind == text.Word && !opens(toks, first) {
		first--
	}
	return first == 0
}

// formerStaff reports a noun in the plural right before a name, which tells what people were at the firm before it: "former
// Nokia managers", "ex-McKinsey consultants".
func (p *pass) formerStaff(toks []text.Token, i int) bool {
	if !p.nounFollows || toks[i].Kind != text.Word || toks[i].Upper || !p.nouns.IsPlural(toks[i].Key) || i < 2 || !toks[i-1].Upper {
		return false
	}
	if e, _ := p.vocab.Longest(toks, i); e != nil && e.Class&grammar.Noun != 0 && e.Kind != entity.Person {
		return false // "the last Nokia phones"
	}
	first := i - 1
	for first > 0 && i-first <= maxReach && (toks[first-1].Upper || toks[first-1].Key == "-" && toks[first-1].Glued) {
		first--
	}
	return first < i && p.former[toks[max(0, first-1)].Key] && !toks[max(0, first-1)].Upper
}

// dateline reports the capitals with which an English report begins, before a dash: "HOLMWICK, Dec 5 (AP) - The town's
// council …".
func (p *pass) dateline(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || c.sentence != 0 || !toks[0].Caps || c.first == 0 && p.firms[c.surface.key] {
		return false
	}
	for i := range toks[:min(len(toks), 3*maxReach)] {
		switch t := &toks[i]; {
		case isRule(toks, i):
			return c.last <= i
		case t.Key == "(" && i < c.first, t.Kind == text.Word && !t.Upper:
			return false
		}
	}
	return false
}

// isRule reports a dash with a blank before or behind it.
func isRule(toks []text.Token, i int) bool {
	k := toks[i].Key
	return (k == "-" || k == "–" || k == "—") && (!toks[i].Glued || i+1 < len(toks) && !toks[i+1].Glued)
}

// joinedBody reports a body that somebody is told to be a member of: "joined the National AI Council",
// "the Open Weights Forum, whose members include …".
func (p *pass) joinedBody(c *candidate, toks []text.Token) bool {
	if !p.bodies[toks[c.last-1].Key] {
		return false
	}
	i := c.first - 1
	if i > 0 && p.articles[toks[i].Key] {
		i--
	}
	if i >= 0 {
		if e, _, end := p.covering(toks, i); e != nil && end > i && p.membership(e) {
			return true
		}
	}
	if c.last+2 >= len(toks) || toks[c.last].Key != "," {
		return false
	}
	whose, end := p.vocab.Longest(toks, c.last+1)
	if whose == nil || whose.Class&grammar.Relative == 0 {
		return false
	}
	e, _ := p.vocab.Longest(toks, end)
	return e != nil && p.membership(e)
}

// membership reports a trigger of membership.
func (p *pass) membership(e *grammar.Entry) bool {
	return e.Class&grammar.Trigger != 0 && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Membership })
}

// maxReach bounds how far from a name its kind word may stand, in tokens.
const maxReach = 5

// before looks at the words to the left: a title, a kind noun with its
// adjectives ("hãng phân bón Đất Lành"), a preposition of place.
func (p *pass) before(c *candidate, toks []text.Token, vote func(entity.Kind, int)) {
	if c.titled {
		vote(entity.Person, voteTitle)
	}
	reach := maxReach
	if p.calledSo(toks, c.first) {
		if k := p.calledNoun(toks, c.first); k != "" {
			vote(k, voteNamed)
			return
		}
		reach += maxReach
	}
	if p.foundsAsOne(c, toks) || p.countedPeople(c, toks) {
		vote(entity.Person, voteNamed)
		return
	}
	named := false
	for back := 1; back <= reach && c.first-back >= 0; back++ {
		i := c.first - back
		t := toks[i]
		if back == 2 && p.closedAside(toks, i, c.last) {
			p.announced(toks, i, c.last, vote) // "its best chip, the Lumo, went …"
			return
		}
		if t.Kind == text.Punct && t.Key != "-" && !(t.Key == "," && (back == 1 || named)) {
			return
		}
		if back == 1 && p.seated(toks, i) {
			vote(entity.Organization, voteNoun) // "Perth-based Wattle Air"
			return
		}
		if back == 1 && t.Key == "," {
			p.announced(toks, i, c.last, vote)
			return
		}
		if back == 1 && p.nounFollows && p.workplace(toks, i) {
			vote(entity.Organization, voteNoun) // "a research scientist at X"
			return
		}
		if back == 1 && p.nounFollows {
			if e := p.verbLeftOut(c, toks, i); e != nil {
				p.afterVerb(e, vote) // "launched X in May and Y in June"
				return
			}
		}
		if back == 1 && p.hails(c, toks, i) {
			vote(entity.Place, voteNoun) // "A vicar's daughter from Brecon, she …"
			return
		}
		if back == 1 && p.formerStaff(toks, i) {
			vote(entity.Person, voteNoun) // "by former Nokia managers Ulo Raud and Mart Kask"
			return
		}
		if back == 1 && p.nounFollows && p.isOf(toks, i) && p.behindPlace(toks, i) {
			vote(entity.Place, voteNoun) // "the Italian city of Lucento"
			return
		}
		if back == 1 && p.placeCue[t.Key] {
			if p.behindPosition(toks, i) || p.describedPost(toks, i) {
				vote(entity.Organization, voteNoun) // "nhà phân tích tại X"
				return
			}
			if p.receives(c.sentence, toks, i) {
				vote(entity.Organization, voteVerb) // "a stake in X"
				return
			}
			vote(entity.Place, voteCue)
			return
		}
		if back == 1 && p.reaching(c, toks) {
			vote(entity.Place, voteVerb)
			return
		}
		if back == 1 && p.receives(c.sentence, toks, i) {
			vote(entity.Organization, voteVerb) // "sank €7m into X"
			return
		}
		if v, end := p.uses.Longest(toks, i); v != nil && end <= c.first && (i == 0 || p.compound(toks, i-1, len(toks)) == i-1) {
			if end == c.first {
				vote(entity.Product, voteVerb)
			}
			return // "cơ quan cài X": X is no such body
		}
		e, first, end := p.covering(toks, i)
		if back == 1 && (e == nil || e.Class&grammar.Noun == 0) && c.last-c.first > 1 && p.calling(t) {
			vote(entity.Person, voteNoun) // "oceanographer Liv Aasen"
			return
		}
		if e == nil || end > c.first {
			continue
		}
		if v, last := p.places.Longest(toks[:first+1], max(0, first-1)); back == 1 && p.nounFollows && e.Class&grammar.Genitive != 0 && v != nil && last == first {
			vote(entity.Organization, voteCue) // "Ghana's Susu"
			return
		}
		if back == 1 && p.nounFollows && e.Class&grammar.Genitive != 0 && first > 0 && toks[first-1].Upper {
			vote(entity.Product, voteVerb) // "DeepMind's GraphCast"
			return
		}
		back = c.first - first
		if end == c.first && p.namedSo(e, toks, first) {
			named = true
			continue // "a model called X", "a system, called X"
		}
		named = false
		if e.Class&grammar.Noun != 0 && toks[first].Upper && first > 0 && !opens(toks, first) {
			return // it belongs to another name: "the Education Association accused X"
		}
		switch {
		case e.Class&grammar.Noun != 0 && e.Kind == entity.Person && e.Relative && p.officeFollows && end == c.first:
			vote(entity.Person, voteNoun) // "em trai Y Thuyên Niê"
			return
		case e.Class&grammar.Noun != 0 && e.Kind == entity.Organization && end == c.first && p.employed(c, toks, first):
			vote(entity.Person, voteNoun)
			return
		case e.Class&grammar.Noun != 0 && e.Kind == entity.Product && end == c.first && p.branded(toks, first):
			return
		case e.Class&grammar.Noun != 0 && (e.Kind == entity.Product || e.Kind == entity.Model) && end == c.first && p.madeBy(toks, first, c.last):
			vote(entity.Organization, voteNoun)
			return
		case e.Class&grammar.Noun != 0 && e.Kind == entity.Person && p.officeFollows && end == c.first:
			p.afterPosition(toks[c.first], vote) // "cựu kỹ sư Meta"
			return
		case e.Class&grammar.Noun != 0 && e.Kind == entity.Person && p.officeFollows && !p.families[toks[c.first].Key] && !p.isGiven(toks[c.first].Key):
			continue // "hệ thống giám sát người lái DrunkSense"
		case e.Class&grammar.Noun != 0 && e.Class&grammar.Trigger != 0 && e.Uses[0].Event.Type == fact.Development:
			n := voteVerb // "the company behind X"
			if !p.nounFollows {
				n = voteNoun // "chủ của X"
			}
			vote(entity.Product, n)
			return
		case e.Class&grammar.Noun != 0 && p.trade(toks, first):
			vote(entity.Organization, voteNoun)
			return
		case e.Class&grammar.Noun != 0 && p.nounFollows && end < c.first && toks[end].Kind == text.Word && e.Class&grammar.Post == 0:
			vote(e.Kind, voteCue) // "chip house Yulong" is no chip
			return
		case e.Class&grammar.Noun != 0 && !p.nounFollows && e.Kind == entity.Model && e.Class&grammar.Opener != 0:
			vote(e.Kind, voteCue) // "bản X": of a product as well as of a model
			return
		case e.Class&grammar.Noun != 0 && e.Relative && p.nounFollows && end == c.first && c.last-c.first > 1 && first > 0 && toks[first-1].Upper && !p.adjectiveAt(toks, first-1) && !p.determines(toks, first-1) && !p.suffixes[toks[c.last-1].Key]:
			vote(entity.Person, voteNoun) // "Greyfriars partner Olwen Pryce"
			return
		case e.Class&grammar.Noun != 0 && e.Media && p.nounFollows && end == c.first && p.reports(toks, c.last):
			vote(entity.Organization, voteNamed) // "the website X reported"
			return
		case e.Class&grammar.Noun != 0 && (p.nounFollows || end == c.first || p.countryBetween(toks, end, c.first)):
			vote(p.headKind(e.Kind, c.sentence, toks, first), voteNamed) // right before the name, or "called" between
			return
		case e.Class&grammar.Noun != 0:
			vote(p.headKind(e.Kind, c.sentence, toks, first), voteNoun)
			return
		case e.Class&grammar.Be != 0 && p.nounFollows && end == c.first && p.behindPosition(toks, first):
			vote(entity.Person, votePosition) // "whose founder is Kadri Tamm"
			return
		case e.Class&grammar.Be != 0 && p.nounFollows && end == c.first && p.behindThing(toks, first) != "":
			vote(p.behindThing(toks, first), voteNoun) // "Kuulmine's best-known product is Kaja"
			return
		case e.Class&grammar.Be != 0 && !p.nounFollows && end == c.first && p.opensThing(toks, first) != "":
			vote(p.opensThing(toks, first), voteNamed) // "Sản phẩm bán chạy nhất của hãng là Cua Đá"
			return
		case e.Class&grammar.Title != 0 && end == c.first && p.landOf(toks, first) != nil:
			vote(entity.Organization, voteNoun) // "startup Anh X"
			return
		case e.Class&grammar.Title != 0 && end == c.first:
			vote(entity.Person, voteTitle)
			return
		case e.Class&grammar.Appointing != 0 && end == c.first:
			p.appointed(c, toks, vote)
			return
		case e.Class&grammar.Post != 0:
			if end == c.first && p.nounFollows && p.who[toks[first].Key] {
				vote(entity.Organization, votePosition) // "Lena Vane, who chairs X"
			} else if end == c.first && p.heldAlready(toks, first) && !(c.last < len(toks) && p.isOf(toks, c.last)) {
				vote(entity.Organization, votePosition) // "A, chủ tịch X, …"
			} else if end == c.first && p.ownerBehind(c, toks) {
				vote(entity.Person, voteNoun) // "nhà phân tích Tào Bích Ngân của X"
			} else if end == c.first {
				p.afterPosition(toks[c.first], vote)
			}
			return
		case e.Class&grammar.Speech != 0 && end == c.first && !p.nounFollows && c.last-c.first == 1 && p.innerCapital(toks[c.first]):
			vote(entity.Organization, voteNoun) // "nói với DealStreetAsia rằng …"
			return
		case e.Class&grammar.Speech != 0 && end == c.first:
			if (c.last >= len(toks) || toks[c.last].Kind == text.Punct && !p.genitiveAt(toks, c.last)) && (first == 0 || toks[first-1].Kind == text.Punct || !p.nounFollows) {
				vote(entity.Person, voteVerb) // "…", said X: not "sources told X"
			}
			return
		case p.nounFollows && e.Class&grammar.Of != 0 && end == c.first && c.last-c.first > 1 && p.firmPost(toks, first):
			vote(entity.Organization, voteNoun) // "Ada Boyd, chair of X Y"
			return
		case p.nounFollows && e.Class&grammar.Of != 0 && end == c.first && p.personBefore(toks, first):
			vote(entity.Organization, voteVerb) // "Ada Boyd of X"
			return
		case !p.nounFollows && e.Class&grammar.Of != 0 && end == c.first && p.behindPosition(toks, first):
			vote(entity.Organization, voteNamed) // "CEO của X, nay là chủ tịch Y"
			return
		case !p.nounFollows && e.Class&grammar.Of != 0 && end == c.first && p.thingNear(toks, first):
			vote(entity.Organization, voteCue) // "sản phẩm tương đương của X"
			return
		case e.Class&grammar.By != 0 && end == c.first:
			p.afterBy(c, toks, first, vote)
			return
		case p.nounFollows && e.Class&grammar.Trigger != 0 && e.Uses[0].Event.Object == fact.Group && e.Uses[0].Form == grammar.Verb && p.groups[toks[c.first].Key] && c.last-c.first > 1:
			vote(entity.Group, voteNamed) // "are often called the Four Lions"
			return
		case e.Class&grammar.Trigger != 0 && end == c.first && !p.nounFollows && e.Uses[0].Event.Type == fact.Listing && p.placeNoun(toks[:c.first], i) && !p.firms[c.surface.key]:
			vote(entity.Place, voteNamed) // "lên sàn X", but not "lên sàn Shopee"
			return
		case e.Class&grammar.Trigger != 0 && end == c.first:
			p.afterVerb(e, vote)
			c.surface.launched = c.surface.launched || slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
				return u.Event.Type == fact.Release && u.Form != grammar.SplitHead
			})
			return
		case e.Class&^(grammar.Opener|grammar.Definite|grammar.Ignored|grammar.Naming) != 0:
			return
		}
	}
}

// placeNoun reports a noun for places at the token.
func (p *pass) placeNoun(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && e.Class&grammar.Noun != 0 && e.Kind == entity.Place
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
	if end >= len(toks) {
		return false
	}
	verb, _ := p.vocab.Longest(toks, end)
	if verb == nil || verb.Class&grammar.Trigger == 0 || verb.Uses[0].Event.Type != fact.Founding || verb.Uses[0].Form != grammar.Verb {
		return false
	}
	post := -1
	for i := c.first - 1; i >= 0 && c.first-i <= maxReach && toks[i].Kind == text.Word && !toks[i].Upper; i-- {
		e, first, _ := p.covering(toks, i)
		if e != nil && (e.Class&grammar.Post != 0 || e.Class&grammar.Noun != 0 && e.Kind == entity.Person) {
			post = first
			break
		}
	}
	if post < 1 {
		return false
	}
	e, first, last := p.covering(toks, post-1)
	if e != nil && last == post && first > 0 && e.Class&grammar.Post != 0 {
		post = first // "do cựu tài xế X thành lập"
		e, _, last = p.covering(toks, post-1)
	}
	return e != nil && last == post && (e.Class&(grammar.By|grammar.Passive) != 0 || joined && e.Class&(grammar.Both|grammar.Indefinite) != 0) // not "hai cựu kỹ sư Sen Vàng lập"
}

// countedPeople reports one of several names that a number and what they are stand before: "ba nhà nghiên cứu
// Takeda Shun, Ogawa Mirei và Leo Hartmann".
func (p *pass) countedPeople(c *candidate, toks []text.Token) bool {
	if p.nounFollows || c.last-c.first < 2 || p.suffixes[toks[c.last-1].Key] {
		return false
	}
	i := c.first - 1
	for ; i > 0 && c.first-i <= 4*maxReach; i-- {
		if !toks[i].Upper && toks[i].Key != "," && !p.isAnd(toks, i) {
			break
		}
	}
	e, first, end := p.covering(toks, max(i, 0))
	if e == nil || end != i+1 || first == 0 || e.Class&grammar.Post == 0 && (e.Class&grammar.Noun == 0 || e.Kind != entity.Person) {
		return false
	}
	n, start, last := p.covering(toks, first-1)
	if n != nil && last == first && n.Class&grammar.Post != 0 {
		n, _, _ = p.covering(toks, max(start-1, 0)) // "hai cựu kỹ sư"
	}
	joined := end < c.first || c.last < len(toks) && (p.isAnd(toks, c.last) || toks[c.last].Key == ",")
	return joined && n != nil && n.Class&(grammar.Both|grammar.Indefinite) != 0
}

// personBefore reports the name of a person with a given name right before the token.
func (p *pass) personBefore(toks []text.Token, i int) bool {
	return i > 1 && toks[i-1].Upper && toks[i-1].Kind == text.Word && toks[i-2].Upper && p.isGiven(toks[i-2].Key)
}

// verbLeftOut gives the verb of which a name behind a word of joining is one more object, with a time
// of its own behind it as the one before has: "launched X in May and Y in June".
func (p *pass) verbLeftOut(c *candidate, toks []text.Token, and int) *grammar.Entry {
	if e, _, _ := p.covering(toks, and); e == nil || e.Class&grammar.And == 0 || !p.timeBehind(c.sentence, toks, c.last) || and == 0 || !p.taken(c.sentence, and-1) {
		return nil
	}
	for i := and - 1; i >= 0 && and-i <= 3*maxReach && toks[i].Kind != text.Punct; i-- {
		if e, _, _ := p.covering(toks, i); e != nil && e.Class&grammar.Trigger != 0 {
			return e
		}
	}
	return nil
}

// timeBehind reports a time at a token, with at most a word like "in" before it.
func (p *pass) timeBehind(s int, toks []text.Token, i int) bool {
	if i < len(toks) && p.placeCue[toks[i].Key] {
		i++
	}
	return i < len(toks) && p.taken(s, i)
}

// employed reports a full name of a person behind a noun for what they were and, bare, that for
// where: "hai cựu nhân viên ngân hàng Lê Văn A".
func (p *pass) employed(c *candidate, toks []text.Token, noun int) bool {
	if p.nounFollows || noun == 0 || c.last-c.first < fullName || c.last-c.first > fullName+1 || !p.families[toks[c.first].Key] {
		return false
	}
	e, _, end := p.covering(toks, noun-1)
	return e != nil && end == noun && (e.Class&grammar.Post != 0 || e.Class&grammar.Noun != 0 && e.Kind == entity.Person)
}

// fullName is how many syllables the full name of most Vietnamese has at least.
const fullName = 3

// branded reports a great number before the noun for a thing: of "70.000 camera X" the name is
// that of the maker as well as of the thing.
func (p *pass) branded(toks []text.Token, noun int) bool {
	return !p.nounFollows && noun > 0 && toks[noun-1].Kind == text.Number && len(toks[noun-1].Key) > 2
}

// madeBy reports a noun for a thing that tells of one named before a comma, with a verb of making or
// releasing behind the name that follows the noun: "RV-5, mẫu chip X thiết kế riêng cho …".
func (p *pass) madeBy(toks []text.Token, noun, after int) bool {
	if p.nounFollows || noun < 2 || after >= len(toks) || toks[noun-1].Key != "," || !toks[noun-2].Upper && toks[noun-2].Kind != text.Number {
		return false
	}
	e, _ := p.vocab.Longest(toks, after)
	return e != nil && e.Class&grammar.Trigger != 0 && (e.Uses[0].Event.Type == fact.Development || e.Uses[0].Event.Type == fact.Release)
}

// adjectiveAt reports a word of origin at the token: "Chilean rival Quillay Voz".
func (p *pass) adjectiveAt(toks []text.Token, i int) bool {
	v, end := p.notNames.Longest(toks[:i+1], i)
	return v != nil && end == i+1
}

// seated reports the end of "Perth-based": a place and a hyphen before a word like "based".
func (p *pass) seated(toks []text.Token, i int) bool {
	return i > 1 && p.based[toks[i].Key] && toks[i-1].Key == "-" && toks[i-1].Glued && toks[i-2].Upper
}

// reports reports a verb of reporting at the token.
func (p *pass) reports(toks []text.Token, i int) bool {
	if i >= len(toks) {
		return false
	}
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && e.Class&grammar.Reporting != 0
}

// behindPlace reports a noun for a place right before the token.
func (p *pass) behindPlace(toks []text.Token, i int) bool {
	if i == 0 {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return e != nil && end == i && e.Class&grammar.Noun != 0 && e.Kind == entity.Place
}

// ownerBehind reports a name of several words, none of them a firm's, with somebody else's behind
// it: whoever holds a post there.
func (p *pass) ownerBehind(c *candidate, toks []text.Token) bool {
	n := c.last - c.first
	return !p.nounFollows && n > 1 && n <= 4 && c.last < len(toks) && p.isOf(toks, c.last) && !p.suffixes[toks[c.last-1].Key] && !p.institution(toks, c.first)
}

// calledSo reports words that only bring a name right before the token: "bản dùng trực
// tuyến mang tên X".
func (p *pass) calledSo(toks []text.Token, i int) bool {
	if p.nounFollows || i < 2 {
		return false
	}
	e, first, end := p.covering(toks, i-1)
	return e != nil && end == i && end-first > 1 && e.Class&grammar.Ignored != 0
}

// calledNoun gives the kind of what words right before the token bring the name of, over what that is for: "mô hình mới có tên X",
// "trợ lý dành cho doanh nghiệp, mang tên X"; none where a verb comes first.
func (p *pass) calledNoun(toks []text.Token, i int) entity.Kind {
	called := i
	for n := 2; n <= maxReach && n <= i && called == i; n++ {
		if _, end := p.bringers.Longest(toks, i-n); end == i {
			called = i - n
		}
	}
	if called == i {
		return ""
	}
	j := called - 1
	if j > 0 && toks[j].Key == "," {
		j--
	}
	for j > 0 && called-j <= maxCalled && toks[j].Kind != text.Punct {
		e, first, end := p.covering(toks, j)
		if e == nil || first == 0 {
			j--
			continue
		}
		j = first - 1
		switch {
		case e.Class&(grammar.For|grammar.Of|grammar.At|grammar.With|grammar.Into|grammar.By) != 0:
		case e.Class&grammar.Noun != 0 && p.endsBefore(toks, first, grammar.For|grammar.Of|grammar.At|grammar.With|grammar.Into|grammar.By|grammar.Preposition):
		case e.Class&grammar.Noun != 0:
			return e.Kind
		case e.Class&grammar.Trigger != 0 && !p.endsBefore(toks, end+1, grammar.For):
			return ""
		}
	}
	return ""
}

// maxCalled is how many tokens before the words that bring a name the noun for what has it may stand.
const maxCalled = 12

// namedSo reports a word that may bring the name of the noun right before it: "a firm called X".
// Without an article of its own, only a thing is named so: analysts call X this or that.
func (p *pass) namedSo(verb *grammar.Entry, toks []text.Token, i int) bool {
	if !p.nounFollows || i == 0 || verb.Class&(grammar.Naming|grammar.Appointing) == 0 {
		return false
	}
	if i > 1 && toks[i-1].Key == "," && verb.Class&grammar.Naming != 0 {
		i-- // "a cooling system, called X"
	}
	e, first, end := p.covering(toks, i-1)
	if e == nil || end != i || e.Class&grammar.Noun == 0 {
		return false
	}
	if e.Kind == entity.Product || e.Kind == entity.Model {
		return true
	}
	if verb.Class&grammar.Naming == 0 {
		return false // "the company named Ann Lee its chairman"
	}
	for k := first - 1; k >= 0 && first-k <= maxReach && toks[k].Kind == text.Word; k-- {
		if a, _ := p.vocab.Longest(toks, k); a != nil && a.Class&(grammar.Definite|grammar.Indefinite) != 0 {
			return a.Class&grammar.Indefinite != 0
		}
	}
	return false
}

// appointed votes for whom somebody appoints: who bears the name of a person or is told the post.
// A firm may be chosen as well, "trước khi chọn Gió Nồm".
func (p *pass) appointed(c *candidate, toks []text.Token, vote func(entity.Kind, int)) {
	first := toks[c.first].Key
	told := p.nounFollows || p.families[first] || p.isGiven(first) || p.postAt(toks, c.last)
	if !told && c.last < len(toks) {
		e, _ := p.vocab.Longest(toks, c.last)
		told = e != nil && e.Class&grammar.As != 0
	}
	if told {
		vote(entity.Person, voteNoun)
	}
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
	if e, _, end := p.covering(toks, first-1); e != nil && end == first && e.Class&(grammar.Be|grammar.As) != 0 {
		return true
	}
	if toks[first-1].Key != "," || !toks[first-2].Upper {
		return false
	}
	i := first - 2
	for i > 0 && toks[i-1].Kind == text.Word && toks[i-1].Upper && !opens(toks, i-1) {
		i--
	}
	if i == 0 {
		return true
	}
	e, _, end := p.covering(toks, i-1)
	return e == nil || end != i || e.Class&grammar.He != 0 || e.Class&(grammar.Title|grammar.Post) == 0
}

// firstPost gives the first of several positions that a plain word joins: "đồng sáng lập kiêm giám
// đốc công nghệ X".
func (p *pass) firstPost(toks []text.Token, first int) int {
	for first > 1 && !toks[first-1].Upper && toks[first-1].Kind == text.Word {
		e, start, end := p.covering(toks, first-2)
		if e == nil || e.Class&grammar.Post == 0 || end != first-1 {
			break
		}
		first = start
	}
	return first
}

// calling reports a word that ends as those do that say what a person does.
func (p *pass) calling(t text.Token) bool {
	return t.Kind == text.Word && !t.Upper && p.callings.Of(t.Key)
}

// workplace reports a preposition of place behind a noun for persons or a position.
func (p *pass) workplace(toks []text.Token, i int) bool {
	at, _ := p.vocab.Longest(toks, i)
	if i == 0 || at == nil || at.Class&grammar.At == 0 || p.placeCue[toks[i].Key] {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return e != nil && end == i && (e.Class&grammar.Post != 0 || e.Class&grammar.Noun != 0 && e.Kind == entity.Person)
}

// headKind gives the kind of the noun that heads a noun phrase: of "công ty thị giác
// máy tính X" it is the organization that comes first.
func (p *pass) headKind(kind entity.Kind, sentence int, toks []text.Token, first int) entity.Kind {
	if p.nounFollows || kind != entity.Product && kind != entity.Model {
		return kind
	}
	for i := first - 1; i >= 0 && first-i <= maxReach && toks[i].Kind == text.Word && (!toks[i].Upper || opens(toks, i)); i-- {
		e, start, end := p.covering(toks, i)
		switch {
		case e == nil || end != i+1 && start != i: // "hãng xe" of "hãng xe tự lái X" heads it too
		case e.Class&grammar.Noun != 0 && e.Kind == entity.Organization && e.Class&grammar.Trigger == 0 && !p.isOf(toks, end-1):
			if start > 1 && toks[start-1].Key == "," && toks[start-2].Upper && !p.taken(sentence, start-2) && !p.vouchedName(toks, start-2) {
				return kind // "X, nhà phát triển ứng dụng kế toán Sổ Tay"
			}
			return entity.Organization
		case e.Class&^grammar.Ignored != 0:
			return kind
		default:
			i = start
		}
	}
	return kind
}

// vouchedName reports a name that ends at the token and has a word like "theo" before it.
func (p *pass) vouchedName(toks []text.Token, i int) bool {
	for i > 0 && toks[i-1].Upper && !opens(toks, i-1) {
		i--
	}
	return p.vouches(toks, i)
}

// isOf reports a word before a possessor at the token: with it ends "công ty mẹ của".
func (p *pass) isOf(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks[:i+1], i)
	return e != nil && e.Class&grammar.Of != 0
}

// behindThing gives the kind of the noun for a model or product right before the
// token, empty for none.
func (p *pass) behindThing(toks []text.Token, i int) entity.Kind {
	if i == 0 {
		return ""
	}
	e, _, end := p.covering(toks, i-1)
	if e == nil || end != i || e.Class&grammar.Noun == 0 || e.Kind != entity.Product && e.Kind != entity.Model {
		return ""
	}
	return e.Kind
}

// afterVerb votes for the object of a verb by what such verbs have as object.
func (p *pass) afterVerb(e *grammar.Entry, vote func(entity.Kind, int)) {
	switch e.Uses[0].Event.Object {
	case fact.Product:
		if slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Object == fact.Target }) {
			return // "put X", "đưa X" on the market or on a list
		}
		if p.nounFollows && !slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type != fact.Development }) {
			vote(entity.Product, voteVersion) // whom others ban or buy may be a firm, what they develop is a thing
			return
		}
		vote(entity.Product, voteVerb)
	case fact.Target, fact.Recipient, fact.Organization:
		vote(entity.Organization, voteVerb)
	}
}

// afterBy votes for an agent by the verb before it, "founded in 2015 by X", or behind it: "trợ lý do X tự phát triển".
func (p *pass) afterBy(c *candidate, toks []text.Token, by int, vote func(entity.Kind, int)) {
	for i := c.last; !p.nounFollows && i < len(toks) && i-c.last <= 1; i++ {
		if e, _ := p.vocab.Longest(toks, i); e != nil && e.Class&grammar.Trigger != 0 {
			if s := e.Uses[0].Event.Subject; s == fact.Developer || s == fact.Agent {
				vote(entity.Organization, voteNoun)
			}
			return
		}
	}
	for i := by - 1; i >= 0 && by-i <= 2*maxReach && toks[i].Key != ","; i-- {
		e, _, _ := p.covering(toks, i)
		if e == nil || e.Class&grammar.Trigger == 0 {
			continue
		}
		switch e.Uses[0].Event.Subject {
		case fact.Founder:
			if slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Development }) {
				return // "created by" tells nothing of its agent
			}
			if c.last-c.first > 1 { // persons are first told with their full names
				vote(entity.Person, voteVerb)
			}
		case fact.Agent, fact.Investor, fact.Buyer, fact.Developer:
			vote(entity.Organization, voteVerb)
		}
		return
	}
}

// trade reports that the noun at i is what an organization named behind it deals
// with: "hãng thiết kế [chip] Sao Hôm".
func (p *pass) trade(toks []text.Token, i int) bool {
	if p.nounFollows || i < 2 {
		return false
	}
	verb, first, end := p.covering(toks, i-1)
	if verb == nil || end != i || first == 0 || verb.Class&grammar.Trigger == 0 || verb.Uses[0].Event.Type != fact.Development {
		return false
	}
	e, noun, end := p.covering(toks, first-1)
	if noun > 1 && toks[noun-1].Key == "," && toks[noun-2].Upper && !p.vouchedName(toks, noun-2) {
		return false // "X, công ty sở hữu trợ lý ảo Y"
	}
	return e != nil && end == first && e.Class&grammar.Noun != 0 && e.Kind == entity.Organization
}

// announced votes by a kind noun before the comma: "a phone app, Wren Pocket".
func (p *pass) announced(toks []text.Token, comma, after int, vote func(entity.Kind, int)) {
	if comma == 0 {
		return
	}
	if e, _ := p.vocab.Longest(toks, min(after, len(toks)-1)); p.nounFollows && e != nil && e.Class&(grammar.Reporting|grammar.Speech|grammar.Quoting|grammar.Auxiliary|grammar.Have|grammar.Be) != 0 && e.Class&grammar.Noun == 0 {
		return // "similar models, Politico reported", "before she saw a robot, Ann Lee had seen …"
	}
	if k := p.ofOnesOwn(toks, comma); k > 0 {
		if e, end := p.vocab.Longest(toks[:k], k-1); e != nil && end == k && e.Class&grammar.Noun != 0 && e.Kind == entity.Organization {
			vote(e.Kind, voteNoun)
		}
		return
	}
	e, _, end := p.covering(toks, comma-1)
	if kind := p.headNoun(toks, comma); (e == nil || end != comma) && kind != "" && after < len(toks) && toks[after].Key == "," {
		vote(kind, voteNoun)
		return
	}
	switch {
	case p.nounFollows && p.heldBefore(toks, comma), !p.nounFollows && p.holds(toks, comma, after):
		vote(entity.Person, votePosition)
	case p.nounFollows && (e == nil || end != comma) && p.thingFor(toks, comma) != "":
		vote(p.thingFor(toks, comma), voteNoun)
	case e == nil || end != comma:
	case !p.nounFollows && p.onlyCites(toks, comma):
	case e.Class&grammar.Post != 0:
		vote(entity.Person, votePosition) // "Canopy's founder, Georgia Tran"
	case p.nounFollows && e.Plural && after < len(toks) && toks[after].Kind == text.Word && !p.isAnd(toks, after):
		// "Founded as a seller of phones, Lanting employs …"
	case e.Class&grammar.Noun != 0:
		vote(p.ownedKind(e.Kind, toks, comma), voteNoun)
	}
}

// onlyCites reports that a Vietnamese noun before a comma is who says so: "Theo nhà phát triển, X có …".
func (p *pass) onlyCites(toks []text.Token, comma int) bool {
	_, first, _ := p.covering(toks, comma-1)
	e, _, end := p.covering(toks, max(first-1, 0))
	return first > 0 && e != nil && end == first && e.Class&grammar.AccordingTo != 0
}

// closedAside reports that an English name behind an article stands between two commas.
func (p *pass) closedAside(toks []text.Token, comma, after int) bool {
	return p.nounFollows && toks[comma].Key == "," && p.articles[toks[comma+1].Key] && after < len(toks) && toks[after].Key == ","
}

// ofOnesOwn gives where the words behind an English noun begin that tell it to be somebody's own, before a comma: "a lab
// of his own, X"; 0 for none.
func (p *pass) ofOnesOwn(toks []text.Token, comma int) int {
	if !p.nounFollows || comma < 4 {
		return 0
	}
	of, _ := p.vocab.Longest(toks[:comma-2], comma-3)
	own, _ := p.vocab.Longest(toks[:comma-1], comma-2)
	if of == nil || own == nil || of.Class&grammar.Of == 0 || own.Class&grammar.Own == 0 {
		return 0
	}
	if e, _ := p.vocab.Longest(toks, comma-1); e != nil && e.Class&grammar.Noun != 0 {
		return 0 // "the launch of its robot, X"
	}
	return comma - 3
}

// opensThing gives the kind of the noun for a thing that somebody has with which the words before
// a token begin; empty for none.
func (p *pass) opensThing(toks []text.Token, i int) entity.Kind {
	first, owned := i, false
	for first > 0 && i-first <= 2*maxReach && toks[first-1].Kind != text.Punct {
		first--
		owned = owned || p.isOf(toks, first)
	}
	if first > 0 && toks[first-1].Kind != text.Punct || !owned {
		return ""
	}
	if e, _ := p.vocab.Longest(toks, first); e != nil && e.Class&grammar.Noun != 0 && (e.Kind == entity.Product || e.Kind == entity.Model) {
		return e.Kind
	}
	return ""
}

// thingFor gives the kind of a noun for a thing before the words that tell whom it is for:
// "Baobab's app for midwives, Kadi"; empty for none.
func (p *pass) thingFor(toks []text.Token, comma int) entity.Kind {
	for i := comma - 1; i > 0 && comma-i < maxReach && toks[i].Kind == text.Word && !toks[i].Upper; i-- {
		if e, _ := p.vocab.Longest(toks[:comma], i); e != nil && e.Class&grammar.For != 0 {
			return p.behindThing(toks, i)
		}
	}
	return ""
}

// headNoun gives the kind of the noun for a thing with which the words before a comma
// begin: "Bản dành cho ô tô, X, thì …".
func (p *pass) headNoun(toks []text.Token, comma int) entity.Kind {
	first := comma
	for first > 0 && comma-first <= 2*maxReach && toks[first-1].Kind != text.Punct {
		if first--; toks[first].Upper && !opens(toks, first) {
			return ""
		}
	}
	if p.nounFollows || first == comma || first > 0 && toks[first-1].Kind != text.Punct {
		return ""
	}
	if e, _ := p.vocab.Longest(toks, first); e != nil && e.Class&grammar.Noun != 0 && (e.Kind == entity.Product || e.Kind == entity.Model) {
		return e.Kind
	}
	return ""
}

// ownedKind gives the kind of what the noun before a comma possesses: "mẫu robot
// mới nhất của hãng, RV-5".
func (p *pass) ownedKind(kind entity.Kind, toks []text.Token, comma int) entity.Kind {
	_, first, _ := p.covering(toks, comma-1)
	if p.nounFollows && p.peopleFrom(toks, first) {
		return entity.Person
	}
	if p.nounFollows || first == 0 {
		return kind
	}
	if e, _, end := p.covering(toks, first-1); e == nil || end != first || e.Class&grammar.Of == 0 {
		return kind
	}
	for i := first - 2; i >= 0 && first-i <= 2*maxReach && toks[i].Kind == text.Word && !toks[i].Upper; i-- {
		if e, _, end := p.covering(toks, i); e != nil && end == i+1 && e.Class&grammar.Noun != 0 {
			return e.Kind
		}
	}
	return kind
}

// peopleFrom reports a noun for a person before the preposition behind which a noun stands: "a friend
// from law school, Lívia Sampaio".
func (p *pass) peopleFrom(toks []text.Token, noun int) bool {
	for i := noun - 1; i > 0 && noun-i <= maxReach && toks[i].Kind == text.Word; i-- {
		e, first, _ := p.covering(toks, i)
		if e == nil || e.Class&(grammar.From|grammar.At|grammar.Of) == 0 {
			continue
		}
		if first == 0 {
			return false
		}
		e, _, end := p.covering(toks, first-1)
		return e != nil && end == first && e.Class&grammar.Noun != 0 && e.Kind == entity.Person
	}
	return false
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
		case e.Class&grammar.Post != 0:
			return office && !p.tells(toks, i) // "by the physicist Ifor Beddow, Tarn is …" names who has it
		case e.Class&(grammar.Of|grammar.At|grammar.Definite) == 0:
			return false
		default:
			office = true
		}
	}
	return false
}

// holds reports a Vietnamese office and whose it is before a comma, with no name before them that they could tell of: a
// name of several words behind it, with a mark or a verb behind that, has the office. "Giám đốc điều hành Intel, Bob
// Swan, sẽ rời công ty", but "Ông An, chủ tịch X, Y Z và W" is in three firms.
func (p *pass) holds(toks []text.Token, comma, after int) bool {
	if after-comma < 3 || after >= len(toks) || !toks[comma-1].Upper || p.suffixes[toks[after-1].Key] || p.institution(toks, comma+1) || toks[after].Key != "," && !p.verbAt(toks, after) {
		return false
	}
	i := comma - 1
	for i > 0 && comma-i <= maxReach && toks[i-1].Kind == text.Word && toks[i-1].Upper && !p.postAt(toks, i-1) {
		i--
	}
	e, first, end := p.covering(toks, max(i-1, 0))
	if e != nil && end == i && e.Class&grammar.Of != 0 && first > 0 {
		i = first
		e, first, end = p.covering(toks, i-1)
	}
	if e == nil || end != i || e.Class&grammar.Post == 0 {
		return false
	}
	return first == 0 || first == 1 && p.openers[toks[0].Key] || !toks[first-1].Upper && (toks[first-1].Key != "," || first > 1 && isClosingMark(toks, first-2))
}

// tells reports an article behind a comma before the words of a position: they tell what the
// one named before them does, "according to Ann Lee, a radiologist at X, Halo is …".
func (p *pass) tells(toks []text.Token, i int) bool {
	_, first, _ := p.covering(toks, i)
	for k := first - 1; k > 0 && first-k <= 2; k-- {
		if e, _ := p.vocab.Longest(toks, k); e != nil && e.Class&grammar.Indefinite != 0 {
			return toks[k-1].Key == ","
		}
	}
	return false
}

// reaching reports one end of a stretch whose other end is a place: "farmers from X to Lombok".
func (p *pass) reaching(c *candidate, toks []text.Token) bool {
	if !p.nounFollows {
		return false
	}
	at := func(i int, class grammar.Class) bool {
		if i < 0 || i >= len(toks) {
			return false
		}
		e, end := p.vocab.Longest(toks, i)
		return e != nil && end == i+1 && e.Class&class != 0
	}
	if at(c.first-1, grammar.From) && at(c.last, grammar.Into) && c.last+1 < len(toks) {
		v, _ := p.places.Longest(toks, c.last+1)
		return v != nil
	}
	for k := c.first - 2; k > 0 && c.first-k <= maxReach && toks[k].Upper && at(c.first-1, grammar.Into); k-- {
		if v, end := p.places.Longest(toks, k); v != nil && end == c.first-1 && at(k-1, grammar.From) {
			return true
		}
	}
	return false
}

// receives reports a word before the preposition at i of which an organization
// is the object through it.
func (p *pass) receives(s int, toks []text.Token, i int) bool {
	k := i - 1
	for p.nounFollows && k > 0 && i-k <= maxReach && p.taken(s, k) {
		k-- // "invested €7m in X"
	}
	if k < 0 {
		return false
	}
	e, _, _ := p.covering(toks, k)
	if e == nil || e.Class&grammar.Trigger == 0 {
		return false
	}
	for _, u := range e.Uses {
		for _, o := range u.Event.Oblique {
			if u.Form == grammar.Receiving || k < i-1 && u.Form != grammar.Verb {
				continue // "raised $7m in X", "was raised in X" tell where
			}
			if o.Role == fact.Recipient && slices.Contains(o.Words, toks[i].Key) {
				return true
			}
		}
	}
	return false
}

// afterPosition votes for a name right behind a position. Where an office may
// follow its position without a preposition ("giám đốc FPT"), only a person's
// first name tells which of the two it is.
func (p *pass) afterPosition(t text.Token, vote func(entity.Kind, int)) {
	switch {
	case !p.officeFollows || p.families[t.Key] || p.isGiven(t.Key):
		vote(entity.Person, votePosition)
	default:
		vote(entity.Person, voteCue)
		vote(entity.Organization, voteVerb)
	}
}

// countryBetween reports a country and nothing else from a noun to a name: "hãng Trung Quốc Kim Sa"
// names as plainly as "hãng Kim Sa".
func (p *pass) countryBetween(toks []text.Token, end, first int) bool {
	v, last := p.countries.Longest(toks, end)
	return v != nil && last == first
}

// covering gives the phrase of the grammar that covers the token, the one that
// begins farthest to the left.
func (p *pass) covering(toks []text.Token, i int) (e *grammar.Entry, first, end int) {
	return p.vocab.Covering(toks, i, maxReach)
}
