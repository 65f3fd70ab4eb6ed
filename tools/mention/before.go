package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// left is what stands before a name: the phrase of the grammar that is looked at.
type left struct {
	c          *candidate
	toks       []text.Token
	e          *grammar.Entry
	at         int  // the token by which it was found
	first, end int  // its tokens
	named      bool // a word that brings a name was behind it: "a model called X"
}

// adjoins reports a phrase right before the name.
func (l *left) adjoins() bool { return l.end == l.c.first }

// ofOtherName reports a phrase with a capital that opens no sentence, which belongs to another name: "the Education
// Association accused X", but not "the AI assistant X".
func (p *pass) ofOtherName(l *left) bool {
	if p.nounFollows && l.end-l.first > 1 && !l.toks[l.first+1].Upper {
		return false
	}
	return l.toks[l.first].Upper && l.first > 0 && !opens(l.toks, l.first)
}

// before looks at the words to the left: a title, a kind noun with its
// adjectives ("hãng phân bón Đất Lành"), a preposition of place.
func (p *pass) before(c *candidate, toks []text.Token) {
	if c.titled {
		c.vote(entity.Person, voteTitle)
	}
	reach := maxReach
	if p.calledSo(toks, c.first) {
		if k := p.calledNoun(toks, c.first); k != "" {
			c.vote(k, voteNamed)
			return
		}
		reach += maxReach
	}
	if (p.foundsAsOne(c, toks) || p.countedPeople(c, toks) || p.specialist(c, toks)) && !p.holderBehind(c, toks) {
		c.vote(entity.Person, voteNamed)
		return
	}
	if c.first == 0 || p.wordBefore(c, toks) || p.usedOf(c, toks) {
		return
	}
	if comma := p.asideComma(c, toks); comma > 0 && p.closedAside(toks, comma, c.last) {
		p.announced(c, toks, comma) // "its best chip, the Lumo, went …"
		return
	}
	l := left{c: c, toks: toks}
	for i := c.first - 1; i >= 0 && c.first-i <= reach; i-- {
		if t := &toks[i]; t.Kind == text.Punct && t.Key != "-" && !(t.Key == "," && l.named) {
			return
		}
		if p.usedBefore(c, toks, i) {
			return // "cơ quan cài X": X is no such body
		}
		l.at = i
		l.e, l.first, l.end = p.covering(toks, i)
		if i == c.first-1 && !l.e.Is(grammar.Noun) && !c.oneWord(toks) && p.calling(toks[i]) {
			c.vote(entity.Person, voteNoun) // "oceanographer Liv Aasen"
			return
		}
		if l.e == nil || l.end > c.first || p.innerParticle(toks, i) || l.e.Is(grammar.Noun) && hyphenFollows(toks, l.end) {
			continue // "state-run" is no state
		}
		if i == c.first-1 && p.ownerVotes(&l) || p.phraseBefore(&l) {
			return
		}
		i = l.first
	}
}

// wordBefore votes by the one word before a name and reports that no more need be read.
func (p *pass) wordBefore(c *candidate, toks []text.Token) bool {
	i := c.first - 1
	switch t := &toks[i]; {
	case t.Key == "," && c.last+1 < len(toks) && isClosing(toks, c.last): // "the Finch app, Velor's Sparrow browser"
	case t.Key == ",":
		p.announced(c, toks, i)
	case t.Kind == text.Punct && t.Key != "-":
	case p.spokenBy(c, toks, i):
		c.vote(entity.Person, voteNoun)
	case p.organBefore(toks, c.first):
		c.vote(entity.Organization, voteNamed) // "ban lãnh đạo Kim Sơn", "cổ phiếu Kim Sơn"
	case p.seated(toks, i):
		c.vote(entity.Organization, voteNoun) // "Perth-based Wattle Air"
	case p.workplace(toks, i):
		c.vote(entity.Organization, asideWeight(c, toks)) // "a research scientist at X"
	case p.oneMoreObject(c, toks, i): // "launched X in May and Y in June"
	case p.hails(c, toks, i):
		c.vote(entity.Place, voteNoun) // "A vicar's daughter from Brecon, she …"
	case p.succeeded(c, toks):
		c.vote(entity.Person, voteNoun) // "Ann Lee replaces Bo Rask as chief executive"
	case p.formerStaff(toks, i):
		c.vote(entity.Person, voteNoun) // "by former Nokia managers Ulo Raud and Mart Kask"
	case p.nounFollows && p.isOf(toks, i) && p.behindPlace(toks, i):
		c.vote(entity.Place, voteNoun) // "the Italian city of Lucento"
	case p.placeCue[t.Key]:
		p.cueBefore(c, toks, i)
	case p.speaksFor(c, toks, i):
		c.vote(entity.Organization, voteVerb) // "officials of the Food Agency", "a spokesman for Bluebell Rail"
	case t.Key == ":", p.articles[t.Key] && i > 0 && toks[i-1].Key == ":":
		p.listedBehind(c, toks, i)
	case p.toldPaper(toks, i):
		c.vote(entity.Organization, voteNamed) // "told the newspaper X": the noun is part of a phrase for saying
	case p.reportedBy(toks, i):
		c.vote(entity.Organization, voteNoun) // "was first reported by the Deccan Standard"
	case p.ofThings(c, toks, i):
	case p.cueEnds(toks, c.first):
		c.vote(entity.Place, voteNoun) // "was launched from Ardmore on 3 March"
	case p.soldAs(c, toks):
		c.vote(entity.Product, voteNoun) // "sold in Asia under the name X"
	case p.reaching(c, toks):
		c.vote(entity.Place, voteVerb)
	case p.receives(c.sentence, toks, i):
		c.vote(entity.Organization, voteVerb) // "sank €7m into X"
	default:
		return false
	}
	return true
}

// ofThings looks at words right before a name that tell it to be a thing, of which there may be more.
func (p *pass) ofThings(c *candidate, toks []text.Token, i int) bool {
	switch {
	case p.someOfThem(c, toks, i):
		c.vote(entity.Product, voteNoun) // "sold 60,000 of its Kaji helpers"
	case p.ownThings(c, toks, i):
		c.vote(entity.Product, voteVerb) // "its Mule vans"
	case p.fromFirm(c, toks, i):
		c.vote(entity.Product, voteNoun) // "is better than the Nimbus from Calder Audio"
	case p.oneOfThem(c, toks, i):
		c.vote(entity.Product, voteNoun) // "A Porter costs £20,000"
	default:
		return false
	}
	return true
}

// cueBefore votes by a preposition of place right before a name.
func (p *pass) cueBefore(c *candidate, toks []text.Token, i int) {
	switch {
	case p.shareIn(toks, i):
		c.vote(entity.Organization, voteNoun) // "tỷ lệ sở hữu tại X"
	case !p.nounFollows && (p.behindPosition(toks, i) || p.describedPost(toks, i)):
		c.vote(entity.Organization, voteNoun) // "nhà phân tích tại X", but not "an engineer in X"
	case p.receives(c.sentence, toks, i):
		c.vote(entity.Organization, voteVerb) // "a stake in X"
	default:
		c.vote(entity.Place, voteCue)
	}
}

// shareIn reports what one has of a firm before the preposition at i, and between the two at most who has it: "tỷ lệ sở
// hữu của Đại Lộc tại X".
func (p *pass) shareIn(toks []text.Token, i int) bool {
	for k := i - 1; k >= 0 && i-k <= 2*maxReach && toks[k].Kind == text.Word; k-- {
		v, end := p.shares.Longest(toks, k)
		if v != nil && (end == i || end < i && p.isOf(toks, end) && toks[i-1].Upper) {
			return true
		}
	}
	return false
}

// oneMoreObject votes as a verb does of which the name behind a word of joining is one more object.
func (p *pass) oneMoreObject(c *candidate, toks []text.Token, and int) bool {
	if !p.nounFollows {
		return false
	}
	e := p.verbLeftOut(c, toks, and)
	if e != nil {
		p.afterVerb(c, e)
	}
	return e != nil
}

// usedBefore votes for a product by a verb of use at the token, as far as nothing stands between the two.
func (p *pass) usedBefore(c *candidate, toks []text.Token, i int) bool {
	v, end := p.uses.Longest(toks, i)
	if v == nil || end > c.first || i > 0 && p.compound(toks, i-1, len(toks)) != i-1 {
		return false
	}
	if end == c.first {
		c.vote(entity.Product, voteVerb)
	}
	return true
}

// usedOf votes for a product by an English noun for what is done with a thing and its preposition: "sales of the X", "trials of X".
func (p *pass) usedOf(c *candidate, toks []text.Token) bool {
	for n := 2; p.nounFollows && n <= 3 && n <= c.first; n++ {
		if v, end := p.uses.Longest(toks, c.first-n); v != nil && end == c.first {
			c.vote(entity.Product, voteVersion)
			return true
		}
	}
	return false
}

// ownerVotes votes by the genitive of a place or a name right before the name.
func (p *pass) ownerVotes(l *left) bool {
	if !p.nounFollows || !l.e.Is(grammar.Genitive) || l.first == 0 {
		return false
	}
	if p.placeEnds(l.toks, l.first) {
		l.c.vote(entity.Organization, voteCue) // "Ghana's Susu"
		return true
	}
	if p.personEnds(l.toks, l.first) {
		l.c.vote(entity.Organization, voteVerb) // "Tupou Fifita's Moana Cable"
		return true
	}
	if l.toks[l.first-1].Upper {
		l.c.vote(entity.Product, voteVerb) // "DeepMind's GraphCast"
		return true
	}
	return false
}

// phraseBefore votes by a phrase to the left of a name and reports that no more need be read.
func (p *pass) phraseBefore(l *left) bool {
	l.named = l.adjoins() && p.namedSo(l.e, l.toks, l.first) && (l.e.Is(grammar.Naming) || p.closed(l))
	switch e := l.e; {
	case l.named:
		return p.ownNamed(l) // "a model called X", "a system, called X"
	case p.calledLater(l):
	case p.oddNamed(l):
		l.c.vote(entity.Product, voteVersion)
	case e.Is(grammar.Noun):
		return p.nounBefore(l)
	case e.Is(grammar.Be) && l.adjoins() && p.copulaBefore(l):
	case e.Is(grammar.Title) && l.adjoins():
		p.titleBefore(l)
	case e.Is(grammar.Appointing) && l.adjoins():
		p.appointed(l)
	case e.Is(grammar.Post):
		p.postBefore(l)
	case e.Is(grammar.Speech) && l.adjoins():
		p.speechBefore(l)
	case e.Is(grammar.Of) && l.adjoins() && p.ofBefore(l):
	case e.Is(grammar.By) && l.adjoins():
		p.afterBy(l.c, l.toks, l.first)
	case p.groupNamed(l):
		l.c.vote(entity.Group, voteNamed) // "are often called the Four Lions"
	case e.Is(grammar.Trigger) && l.adjoins():
		p.verbBefore(l)
	case !p.nounFollows && e.Is(grammar.Gauge) && l.adjoins() && pricing(e):
		l.c.vote(entity.Product, voteVerb) // "hạ giá thuê X xuống 52.000 đồng"
	case p.makesThe(l):
		l.c.vote(entity.Product, voteVerb)
	default:
		return !e.IsOnly(grammar.Opener | grammar.Definite | grammar.Ignored | grammar.Naming)
	}
	return true
}

// nounBefore votes by a noun to the left of a name, as "hãng" does in "hãng phân bón Đất Lành".
func (p *pass) nounBefore(l *left) bool {
	c, e := l.c, l.e
	switch {
	case p.ofOtherName(l):
	case p.occupied(l):
		c.vote(entity.Person, voteNamed)
	case p.postOfThing(l):
		c.vote(entity.Organization, voteNamed) // "the president of streaming service X"
		c.surface.firm = true
	case p.exchangeNoun(l):
		c.vote(entity.Place, voteNamed)
	case l.adjoins() && p.nounRightBefore(l):
	case p.describesThing(l):
		return false // "hệ thống giám sát người lái DrunkSense"
	case e.Tells(fact.Development) && p.nounFollows:
		c.vote(entity.Product, voteVerb) // "the company behind X"
	case e.Tells(fact.Development):
		c.vote(entity.Product, voteNoun) // "chủ của X"
	case p.trade(l.toks, l.first):
		c.vote(entity.Organization, voteNoun)
	case p.describesNoun(l):
		c.vote(e.Kind, voteCue) // "chip house Yulong" is no chip
	case !p.nounFollows && e.Kind == entity.Model && e.Is(grammar.Opener):
		c.vote(e.Kind, voteCue) // "bản X": of a product as well as of a model
	case p.partnerOf(l):
		c.vote(entity.Person, voteNoun) // "Greyfriars partner Olwen Pryce"
	case p.nounFollows && l.adjoins() && e.Media && p.reports(l.toks, c.last):
		c.vote(entity.Organization, voteNamed) // "the website X reported"
	case !p.nounFollows && l.adjoins() && e.Kind == entity.Group && e.Named:
		c.vote(e.Kind, voteNamed+voteNoun) // "Liên minh Mekong Robotics": whatever the name ends with
	case p.nounFollows || l.adjoins() || p.countryBetween(l.toks, l.end, c.first):
		c.vote(p.headKind(e.Kind, c.sentence, l.toks, l.first), voteNamed) // right before the name, or "called" between
	default:
		c.vote(p.headKind(e.Kind, c.sentence, l.toks, l.first), voteNoun)
	}
	return true
}

// nounRightBefore votes by a noun right before a name that is not of the kind that the noun tells, or not surely.
func (p *pass) nounRightBefore(l *left) bool {
	c, e := l.c, l.e
	switch {
	case e.Kind == entity.Person && e.Relative && p.officeFollows:
		c.vote(entity.Person, voteNoun) // "em trai Y Thuyên Niê"
	case e.Kind == entity.Organization && p.employed(c, l.toks, l.first):
		c.vote(entity.Person, voteNoun) // "hai cựu nhân viên ngân hàng Lê Văn A"
	case e.Kind == entity.Person && p.employer(c, l.toks, l.first):
		c.vote(entity.Organization, voteNamed) // "a former finance director of the grain trader X"
	case e.Kind == entity.Product && p.branded(l.toks, l.first): // "70.000 camera X"
	case e.Kind == entity.Product && p.officeFollows && p.postEnds(l.toks, l.first):
		c.vote(entity.Organization, voteNamed) // "cựu giám đốc công nghệ ứng dụng gọi xe X"
		c.surface.firm = true
	case e.IsThing() && !p.nounFollows && p.firms[c.surface.key]:
		c.vote(entity.Organization, voteCue) // "so với chip Qualcomm"
	case e.IsThing() && p.joinsHands(l.toks, l.first):
		c.vote(entity.Organization, voteNamed) // "hợp tác với ví điện tử X"
	case e.IsThing() && p.madeBy(l.toks, l.first, c.last):
		c.vote(entity.Organization, voteNoun) // "RV-5, mẫu chip X thiết kế riêng cho …"
	case e.Kind == entity.Person && p.officeFollows && p.ownerBehind(c, l.toks):
		c.vote(entity.Person, voteNoun) // "chuyên gia Pongsak Intarat của X"
	case e.Kind == entity.Person && p.officeFollows:
		p.afterPosition(c, l.toks) // "cựu kỹ sư Meta"
	default:
		return false
	}
	return true
}

// postEnds reports a position of somebody right before the token.
func (p *pass) postEnds(toks []text.Token, i int) bool {
	e, _ := p.ending(toks, i)
	return e.Is(grammar.Post) && !e.Outsider
}

// employer reports an English noun for who trades or makes something behind a position and "of the": there whoever is named
// behind it is a firm, unless they bear the name of a person.
func (p *pass) employer(c *candidate, toks []text.Token, noun int) bool {
	if !p.nounFollows || p.isGiven(toks[c.first].Key) || p.families[toks[c.first].Key] {
		return false
	}
	i := noun - 1
	for i > 0 && noun-i <= maxReach && toks[i].Kind == text.Word && !toks[i].Upper && !p.articles[toks[i].Key] {
		i--
	}
	return i > 1 && p.articles[toks[i].Key] && p.isOf(toks, i-1) && p.behindPosition(toks, i-1)
}

// describesThing reports a noun for persons before a name that is nobody's: what a thing is for.
func (p *pass) describesThing(l *left) bool {
	first := l.toks[l.c.first].Key
	return l.e.Kind == entity.Person && p.officeFollows && !p.families[first] && !p.isGiven(first)
}

// describesNoun reports an English noun with a word behind it that it only tells more of, and that brings no name.
func (p *pass) describesNoun(l *left) bool {
	return p.nounFollows && !l.named && l.end < l.c.first && l.toks[l.end].Kind == text.Word && !l.e.Is(grammar.Post)
}

// partnerOf reports an English noun for whom somebody has to do with, between a name and a full name: "Greyfriars
// partner Olwen Pryce", but not "Chilean rival Quillay Voz".
func (p *pass) partnerOf(l *left) bool {
	if !p.nounFollows || !l.e.Relative || !l.adjoins() || l.c.oneWord(l.toks) || l.first == 0 {
		return false
	}
	if last := &l.toks[l.first-1]; last.Kind == text.Word && !last.Upper {
		return false // "Kingston-based rival Corundum Storage"
	}
	whose := firstPart(l.toks, l.first-1)
	if opens(l.toks, whose) && p.isWord(l.toks[whose].Key) {
		return false // "Larger rival Bharat Trunk", "Former partner Kelda Bay"
	}
	return l.toks[whose].Upper && !p.adjectiveAt(l.toks, whose) && !p.determines(l.toks, whose) && !p.suffixes[l.toks[l.c.last-1].Key]
}

// copulaBefore votes by what a name right behind a form of "to be" is told to be.
func (p *pass) copulaBefore(l *left) bool {
	if !p.nounFollows {
		k := p.opensThing(l.toks, l.first)
		l.c.vote(k, voteNamed) // "Sản phẩm bán chạy nhất của hãng là Cua Đá"
		return k != ""
	}
	if e, _ := p.ending(l.toks, l.first); e.Is(grammar.Post) && !e.Is(grammar.Noun) {
		l.c.vote(entity.Person, votePosition) // "whose founder is Kadri Tamm", but "whose partner is Halden"
		return true
	}
	k := p.behindThing(l.toks, l.first)
	l.c.vote(k, voteNoun) // "Kuulmine's best-known product is Kaja"
	return k != ""
}

// titleBefore votes by a title right before a name.
func (p *pass) titleBefore(l *left) {
	if p.landOf(l.toks, l.first) != nil {
		l.c.vote(entity.Organization, voteNoun) // "startup Anh X"
		return
	}
	l.c.vote(entity.Person, voteTitle)
}

// postBefore votes by a position to the left of a name: it is whose that is or where.
func (p *pass) postBefore(l *left) {
	c, toks := l.c, l.toks
	switch {
	case !l.adjoins():
	case p.nounFollows && p.who[toks[l.first].Key]:
		c.vote(entity.Organization, votePosition) // "Lena Vane, who chairs X"
	case p.holderBehind(c, toks), p.holderAdjoins(c, toks):
		c.vote(entity.Organization, votePosition) // "Các nhà sáng lập Hạt Dẻ, Đỗ Minh Tâm và Vũ An, …"
	case !p.nounFollows && c.last-c.first > 1 && p.isGiven(toks[c.first].Key) && p.verbAt(toks, c.last):
		c.vote(entity.Person, votePosition) // "Sau hơn một năm dẫn dắt X, CEO Lucas Loh đã …"
	case p.heldAlready(toks, l.first) && !(c.last < len(toks) && p.isOf(toks, c.last)):
		c.vote(entity.Organization, votePosition) // "A, chủ tịch X, …"
	case p.ownerBehind(c, toks):
		c.vote(entity.Person, voteNoun) // "nhà phân tích Tào Bích Ngân của X"
	default:
		p.afterPosition(c, toks)
	}
}

// speechBefore votes by a verb of speech right before a name.
func (p *pass) speechBefore(l *left) {
	c, toks := l.c, l.toks
	if !p.nounFollows && c.last-c.first == 1 && p.innerCapital(toks[c.first]) {
		c.vote(entity.Organization, voteNoun) // "nói với DealStreetAsia rằng …"
		return
	}
	ends := c.last >= len(toks) || p.nounFollows && !c.oneWord(toks) && p.isOf(toks, c.last) ||
		toks[c.last].Kind == text.Punct && !p.genitiveAt(toks, c.last)
	if ends && (l.first == 0 || toks[l.first-1].Kind == text.Punct || !p.nounFollows) {
		c.vote(entity.Person, voteVerb) // "…", said X: not "sources told X"
	}
}

// ofBefore votes by who or what is told to be somebody's, right before whose it is.
func (p *pass) ofBefore(l *left) bool {
	c := l.c
	switch {
	case p.nounFollows && c.last-c.first > 1 && p.firmPost(l.toks, l.first):
		c.vote(entity.Organization, voteNoun) // "Ada Boyd, chair of X Y"
	case p.nounFollows && p.formerlyOf(l.toks, l.first):
		c.vote(entity.Organization, voteVerb) // "Bo Rask, formerly of X, …"
	case p.nounFollows && p.personBefore(l.toks, l.first):
		c.vote(entity.Organization, voteVerb) // "Ada Boyd of X"
	case p.makerFrom(l), p.homeOf(l):
		c.vote(entity.Place, voteNoun) // "made by Longkai of Ningde", "sold to Kappa Foods of Tottori"
	case p.nounFollows:
		return false
	case p.behindPosition(l.toks, l.first), p.officeOf(l.toks, c.first):
		c.vote(entity.Organization, voteNamed) // "CEO của X, nay là chủ tịch Y"
	case p.thingNear(l.toks, l.first):
		c.vote(entity.Organization, voteCue) // "sản phẩm tương đương của X"
	default:
		return false
	}
	return true
}

// groupNamed reports an English verb that says what a group is called before a name that begins as those of groups do.
func (p *pass) groupNamed(l *left) bool {
	if !p.nounFollows || !l.e.Is(grammar.Trigger) || !p.groups[l.toks[l.c.first].Key] || l.c.last-l.c.first < 2 {
		return false
	}
	if last := l.toks[l.c.last-1].Key; p.suffixes[last] && !p.groups[last] {
		return false // "Union Square Telecom"
	}
	u := &l.e.Uses[0]
	return u.Event.Object == fact.Group && u.Form == grammar.Verb
}

// seated reports the end of "Perth-based": a place and a hyphen before a word like "based".
func (p *pass) seated(toks []text.Token, i int) bool {
	return i > 1 && p.based[toks[i].Key] && toks[i-1].Key == "-" && toks[i-1].Glued && toks[i-2].Upper
}

// reports reports a verb of reporting at the token.
func (p *pass) reports(toks []text.Token, i int) bool { return p.at(toks, i, grammar.Reporting) }

// behindPlace reports a noun for a place right before the token.
func (p *pass) behindPlace(toks []text.Token, i int) bool {
	e, _ := p.ending(toks, i)
	return e.IsNoun(entity.Place)
}

// reaching reports one end of a stretch whose other end is a place: "farmers from X to Lombok".
func (p *pass) reaching(c *candidate, toks []text.Token) bool {
	if !p.nounFollows {
		return false
	}
	if p.wordAt(toks, c.first-1, grammar.From) && p.wordAt(toks, c.last, grammar.Into) {
		v, _ := p.places.Longest(toks, c.last+1)
		return v != nil
	}
	for k := c.first - 2; k > 0 && c.first-k <= maxReach && toks[k].Upper && p.wordAt(toks, c.first-1, grammar.Into); k-- {
		if v, end := p.places.Longest(toks, k); v != nil && end == c.first-1 && p.wordAt(toks, k-1, grammar.From) {
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
	if k < i-1 {
		k = p.beforeSum(toks, k) // "invested a combined €7m in X"
	}
	if k < 0 {
		return false
	}
	e, _, _ := p.covering(toks, k)
	if !e.Is(grammar.Trigger) {
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

// beforeSum gives the token before the words that tell more of the sum that begins behind the token: "a combined", "another", "a total of";
// the token where none do.
func (p *pass) beforeSum(toks []text.Token, i int) int {
	for k := i; k >= 0 && i-k < maxBeforeSum && toks[k].Kind == text.Word; k-- {
		if p.at(toks, k, grammar.Indefinite|grammar.Definite) {
			return k - 1
		}
	}
	return i
}

// maxBeforeSum is how many words before a sum tell more of it at most: "the equivalent of".
const maxBeforeSum = 3

// personBefore reports the name of a person with a given name right before the token.
func (p *pass) personBefore(toks []text.Token, i int) bool {
	if i < 2 || !toks[i-1].Upper || toks[i-1].Kind != text.Word {
		return false
	}
	for k := i - 2; k >= 0 && i-k <= maxPersonName; k-- {
		switch t := &toks[k]; {
		case t.Upper && p.isGiven(t.Key), p.initialsAt(toks, k):
			return true
		case !p.nounFollows || !p.withinPerson(toks, k):
			return false
		}
	}
	return false
}
