package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// noEvent reports a trigger that by its form tells no event where it stands.
func (s *sentence) noEvent(i int, u grammar.Use) bool {
	return s.otherForm(i, u) || s.capital(i) ||
		!s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.AccordingTo) || // "Theo công bố của hãng"
		u.Event.Type != fact.Restriction && s.barredDeed(i)
}

// otherForm reports a trigger that stands for another form than that of its use.
func (s *sentence) otherForm(i int, u grammar.Use) bool {
	switch u.Form {
	case grammar.Participle:
		return s.plainObject(i) || s.ofPlain(i)
	case grammar.Verb:
		if !u.Event.Relational && s.isNounHere(i) || s.anotherMaker(i) {
			return true
		}
		return s.modifies(i, s.segmentOf(i)) || s.numbered(i) || s.objectNoun(i) || s.floatsThere(i) || s.tellsOfPlain(i, s.segmentOf(i))
	case grammar.Nominal:
		return s.pronounBefore(i) || s.wishedBefore(i) || s.verbHere(i) || s.saleTalks(i, u) || s.onlyAsked(i) ||
			s.aimsAtPurchase(i, u) || s.describesRound(i, u)
	case grammar.Receiving:
		return s.takesRevenue(i) || s.receivesOther(i)
	case grammar.Inchoative:
		return s.counted(i) || s.numbered(i) || u.Planned && s.notWhen(i) || s.bringsWith(i) || s.bringsSum(i) || s.followsOn(i)
	}
	return false
}

// followsOn reports an English verb of following with a subject and an object, which so tells nothing of the object's coming into being:
// "will follow Pickle, its app, with a game".
func (s *sentence) followsOn(i int) bool {
	if last := s.toks[s.chunks[i].last-1].Key; !s.nounFollows || i+1 >= len(s.chunks) || !s.following[last] {
		return false
	}
	p, n := s.chunks[i+1].phrase, s.segmentOf(i)
	return p != nil && p.gov < 0 && p.kind != entity.Place && n >= 0 && s.subjectIn(&s.segments[n], i) != nil
}

// bringsSum reports a sum behind an article as the object of an English verb that may tell by itself what comes into being:
// "landed a $70 million round".
func (s *sentence) bringsSum(i int) bool {
	return s.nounFollows && i+2 < len(s.chunks) && s.chunks[i+1].is(grammar.Indefinite|grammar.Own) && s.isMoney(i+2)
}

// pronounBefore reports a pronoun right before an English word that so is a verb: "She shares a bench with me".
func (s *sentence) pronounBefore(i int) bool {
	if !s.nounFollows || i == 0 {
		return false
	}
	c := &s.chunks[i-1]
	return c.is(grammar.It|grammar.They|grammar.He|grammar.We) && !c.is(grammar.Own)
}

// wishedBefore reports a wish right before an English word that so is a verb: "had wanted to float it".
func (s *sentence) wishedBefore(i int) bool {
	return i > 0 && s.chunks[i-1].is(grammar.Planned|grammar.Possible) && s.endsWith(i-1, grammar.Into) && s.canBeVerb(i)
}

// canBeVerb reports a trigger with a use as a verb.
func (s *sentence) canBeVerb(i int) bool {
	return slices.ContainsFunc(s.chunks[i].entry.Uses, func(u grammar.Use) bool { return u.Form == grammar.Verb })
}

// takesRevenue reports a sum that is measured behind a verb of receiving, with no other behind it: "took in $5m in revenue".
func (s *sentence) takesRevenue(i int) bool {
	if i+2 >= len(s.chunks) || !s.isMoney(i+1) || !s.chunks[i+2].is(grammar.Gauge) {
		return false
	}
	return i+3 == len(s.chunks) || !s.isMoney(i+3)
}

// verbHere reports an English word for a deed that is a verb where it stands: "is worried about the decision to ban apps",
// "said it will ban apps", but not "led to bans", "a planned ban".
func (s *sentence) verbHere(i int) bool {
	if !s.nounFollows || i == 0 || s.grammar.Words.PresentEndings.Of(s.chunks[i].key) || !s.canBeVerb(i) {
		return false
	}
	c := &s.chunks[i-1]
	return c.is(grammar.Into) && c.phrase == nil && s.decides(i-2) || c.is(grammar.Planned|grammar.Possible) && c.is(grammar.Opener)
}

// decides reports a plain noun or verb before "to", which so leads to a verb: "India's decision to ban apps".
func (s *sentence) decides(i int) bool {
	return i >= 0 && (s.chunks[i].kind == other || s.chunks[i].phrase != nil)
}

// objectNoun reports a word that could be an English verb right behind one whose object it is: "makes pumps".
func (s *sentence) objectNoun(i int) bool {
	const noObject = prepositions | grammar.Speech | grammar.Reporting | grammar.Auxiliary | grammar.Be | grammar.Have
	if !s.nounFollows || i == 0 || s.chunks[i].last-s.chunks[i].first > 1 || !s.grammar.Words.PresentEndings.Of(s.chunks[i].key) {
		return false
	}
	c := &s.chunks[i-1]
	return s.isVerb(i-1) && !c.is(noObject) && c.phrase == nil
}

// bringsWith reports a time and a preposition behind an English verb, with which somebody follows: "followed on
// 15 May with €11m".
func (s *sentence) bringsWith(i int) bool {
	return s.nounFollows && i+2 < len(s.chunks) && s.chunks[i+1].kind == moment && s.chunks[i+2].is(grammar.With)
}

// notWhen reports a preposition with no time behind it right behind an English verb of what is to come: "is expected
// by many to fail", "is expected at the fair".
func (s *sentence) notWhen(i int) bool {
	k := i + 1
	for k < len(s.chunks) && s.chunks[k].is(prepositions|grammar.Definite) && s.chunks[k].phrase == nil {
		k++
	}
	if !s.nounFollows || k == i+1 && !s.endsWith(i, prepositions) {
		return false
	}
	return k == len(s.chunks) || s.chunks[k].kind != moment
}

// listsPart reports a noun for a part of a firm, or for another firm, that is told to be floated in English: "float its chip
// arm", "list a subsidiary", but not "float the company".
func (s *sentence) listsPart(i int) bool {
	if !s.nounFollows || i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Own|grammar.Definite|grammar.Indefinite) {
		return false
	}
	k := i + 2
	for k+1 < len(s.chunks) && k-i <= maxDescriptors && s.plainNoun(k) && s.plainNoun(k+1) {
		k++
	}
	if p := s.objectOf(i); p != nil && !p.anaphoric() {
		return false // "float its chip arm, Kvist Chips"
	}
	if s.isListed(k, &s.parts) {
		return true
	}
	c := &s.chunks[k]
	plain := s.chunks[i+1].is(grammar.Definite) && !s.chunks[i+1].is(grammar.Own)
	return c.is(grammar.Noun) && c.entry.Kind == entity.Organization && !(plain && k == i+2)
}

// plainNoun reports a noun, a word that the grammar does not know, or the hyphen between two.
func (s *sentence) plainNoun(k int) bool {
	return s.chunks[k].kind == other || s.chunks[k].is(grammar.Noun) || s.hyphen(k)
}

// ownsShare reports an English verb of having a thing with a percentage right behind it: who "owns 40% of it" need not make it.
func (s *sentence) ownsShare(i int) bool {
	k := i + 1
	for k < len(s.chunks) && k-i <= 2 && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Auxiliary|grammar.Definite|grammar.Indefinite)) {
		k++
	}
	if !s.nounFollows || k >= len(s.chunks) {
		return false
	}
	c := &s.chunks[k]
	return c.kind == amount && c.quantity.Percent || c.is(grammar.Stake)
}

// opensKind reports an English verb of opening the source of something that only tells of what kind the noun behind it
// is: "makes open-source software", "is engaged in offering open source tools", but not "will open-source the model".
func (s *sentence) opensKind(i int) bool {
	if !s.nounFollows || i == 0 || i+1 >= len(s.chunks) || !s.chunks[i].is(grammar.Open) {
		return false
	}
	if s.chunks[i-1].is(grammar.Definite | grammar.Indefinite | grammar.Own) {
		return true // "will release Lark, an open-source speech model"
	}
	c := &s.chunks[i+1]
	return !c.is(grammar.Definite|grammar.Indefinite) && (c.thing() || c.kind == other) && s.leadsToKind(i-1)
}

// leadsToKind reports a chunk behind which such words stand for a kind: a plain word, a verb or a preposition.
func (s *sentence) leadsToKind(k int) bool {
	c := &s.chunks[k]
	switch {
	case c.kind == other, c.key == ",":
		return true // "released Lark, open-source software"
	case c.is(grammar.Trigger) && !s.tells(k, fact.Release) && !c.is(grammar.Planned|grammar.Possible|grammar.Auxiliary):
		return true
	}
	return c.is(prepositions) && !c.is(grammar.Into)
}

// givesWorth reports an English verb of giving what is measured: "a move that gives the company a $60bn valuation".
func (s *sentence) givesWorth(i int) bool {
	for k := i + 1; s.nounFollows && k+1 < len(s.chunks) && k-i <= maxDescriptors; k++ {
		if c := &s.chunks[k]; c.kind == amount {
			return c.quantity.Currency != "" && s.chunks[k+1].is(grammar.Gauge) && onlyGauge(&s.chunks[k+1])
		} else if c.kind == punct {
			return false
		}
	}
	return false
}

// headedBy reports people whom somebody leads, with no money and no round told: "đội ngũ 300 người do giáo sư X dẫn dắt",
// "đoàn lãnh đạo Y do bà X dẫn đầu đã đến thăm Z".
func (s *sentence) headedBy(i, n int) bool {
	p, g := s.phraseBefore(i), &s.segments[n]
	if p == nil || p.kind != entity.Person || !s.agentOf(i, n) || s.sumIn(g.first, g.last) {
		return false
	}
	return s.peopleIn(g.first, p.first) || s.round(n) < 0 && p.gov > g.first && p.gov-1 >= 0 && s.nameAt(p.gov-1)
}

// phraseBefore gives the noun phrase that ends right before a chunk.
func (s *sentence) phraseBefore(i int) *phrase {
	if i == 0 {
		return nil
	}
	return s.chunks[i-1].phrase
}

// peopleIn reports a number or a word of a staff among some chunks.
func (s *sentence) peopleIn(first, last int) bool {
	return slices.ContainsFunc(s.chunks[first:last], func(c chunk) bool {
		return c.is(grammar.Gauge) && slices.ContainsFunc(c.entry.Measures, func(m *grammar.Measure) bool { return m.ID == "employees" })
	})
}

// onlyGauge reports a word that measures and tells of no event.
func onlyGauge(c *chunk) bool {
	return c.is(grammar.Gauge) && !c.is(grammar.Trigger|prepositions)
}

// numbered reports a number right before an English word that could be a verb: "runs on about 120 ships".
func (s *sentence) numbered(i int) bool {
	if !s.nounFollows || i == 0 || s.chunks[i-1].kind != amount {
		return false
	}
	q := s.chunks[i-1].quantity
	return q.Currency == "" && q.Unit == "" && !q.Percent
}

// onlyCompound reports an English noun for money put into firms that only tells of what kind the noun behind it
// is, "its investment budget", or of what somebody has a part: "keeps a fifth of the shares".
func (s *sentence) onlyCompound(i int) bool {
	if !s.nounFollows {
		return false
	}
	if s.ratedShares(i) || s.leftOut(i) {
		return true
	}
	part := i > 1 && s.plainArticle(i-1) && s.chunks[i-2].is(grammar.Of)
	return part || s.ofSum(i) || i+1 < len(s.chunks) && s.chunks[i+1].kind == other && !s.endsAsVerb(i+1)
}

// plainArticle reports an article that tells nobody's.
func (s *sentence) plainArticle(i int) bool {
	return s.chunks[i].is(grammar.Definite) && !s.chunks[i].is(grammar.Own)
}

// ratedShares reports somebody's shares that the sentence only tells to be dealt in somewhere: "X's shares on Nasdaq are up 2%".
func (s *sentence) ratedShares(i int) bool {
	if s.possessor(i) == nil || i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.At) {
		return false
	}
	p := s.chunks[i+2].phrase
	return p != nil && p.first == i+2 && p.kind == entity.Place && !p.anaphoric()
}

// leftOut reports money of which an English clause tells only that something is told with it or without it: "valuing it at $9m
// not including the new investment".
func (s *sentence) leftOut(i int) bool {
	k := i - 1
	for k > 0 && i-k <= maxDealt && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Definite)) {
		k--
	}
	return k > 0 && k < i-1 && s.chunks[k+1].is(grammar.Definite) && s.chunks[k].is(grammar.Such)
}

// ofSum reports shares of which a sum tells how much somebody did something else with than sell or buy them: "had
// to write off $4.5bn of stock".
func (s *sentence) ofSum(i int) bool {
	k := i - 1
	if k > 0 && s.chunks[k].kind == name {
		k-- // "pay $60 in cash and $22 of Kelda stock"
	}
	return k > 1 && s.chunks[k].is(grammar.Of) && s.chunks[k-1].kind == amount && !s.chunks[k-2].is(grammar.Trigger)
}

// boughtInto reports a noun for a listing as the object of a verb of investing, or as where somebody's stake was
// sold: who "took part in the float", "bought into either listing" or "sold half its stake in the float" is not who
// floated.
func (s *sentence) boughtInto(i int) bool {
	k := i - 1
	if !s.nounFollows {
		return s.paidInListing(i)
	}
	if k > 1 && s.plainArticle(k) && s.chunks[k-1].is(grammar.At) && s.chunks[k-2].is(grammar.Trigger) && s.tells(k-2, fact.Investment) {
		return true
	}
	describes := func(c *chunk) bool { return c.kind == other || c.is(grammar.Definite|grammar.Indefinite|grammar.Both) }
	for k > 0 && i-k <= 2 && !s.chunks[k].is(grammar.Own) && describes(&s.chunks[k]) { // "put its flotation on ice" puts no money into it
		k--
	}
	return k >= 0 && s.chunks[k].verbal() && s.tells(k, fact.Investment)
}

// noEventOf reports a trigger in whose surroundings no event of the type is told.
func (s *sentence) noEventOf(t fact.Type, i, n int, form grammar.Form) bool {
	verb, noun := form == grammar.Verb, form == grammar.Nominal
	switch t {
	case fact.Investment:
		return noun && s.noMoneyPut(i) || verb && s.putsOther(i, n)
	case fact.Acquisition:
		return form == grammar.Participle && s.sellsAside(i) || verb && s.buysGoods(i)
	case fact.Development:
		return verb && (s.buildsInto(i) || s.ownsShare(i) || s.otherMaker(i))
	case fact.Founding:
		return verb && s.startsOther(i)
	case fact.Restriction:
		// "blocked X's purchase of Y" puts no curbs on Y
		return verb && (s.barsDeal(i) >= 0 || s.keepsFromBuying(i) || s.onRegister(i)) || s.onlySort(i) || s.ofBarred(i)
	case fact.Partnership:
		return noun && s.joinsPact(i, n) || form == grammar.SplitHead && s.sealsSale(i, n)
	case fact.Meeting:
		received := verb && s.nounFollows && i+1 < len(s.chunks) && s.chunks[i+1].kind == amount // "received $5m from X"
		return noun && s.aboutDeal(i) || received
	case fact.Listing:
		return s.listsPart(i) || verb && s.offeredTo(i) || noun && s.onlyWhen(i) || s.aroundListing(i) ||
			noun && s.onlyJudged(i, n) || s.boughtInto(i) || s.listsPlain(i) ||
			noun && s.otherDebut(i)
	case fact.Release:
		return s.releasesOther(i, n, form)
	}
	return false
}

// joinsPact reports an English noun for a partnership with an article that a verb of membership has as its object: "has joined
// the alliance".
func (s *sentence) joinsPact(i, n int) bool {
	if !s.nounFollows || i < 2 || !s.chunks[i-1].is(grammar.Definite) {
		return false
	}
	return i-2 >= s.segments[n].first && s.isVerb(i-2) && s.tells(i-2, fact.Membership)
}

// judgedStock reports an English noun for shares behind a preposition and an article, of which somebody only speaks: "its
// rating on the stock".
func (s *sentence) judgedStock(i int) bool {
	return s.nounFollows && i > 1 && s.chunks[i-1].is(grammar.Definite) && s.chunks[i-2].is(grammar.At)
}

// noMoneyPut reports a noun for money that its surroundings tell not to be put into anything.
func (s *sentence) noMoneyPut(i int) bool {
	return s.dealIn(i) || s.soldHere(i) || s.unknownDeal(i) || s.ownShares(i) || s.onlyCompound(i) || s.judgedStock(i) || s.quotedAt(i)
}

// putsOther reports a verb of investing that tells of no money put into anybody.
func (s *sentence) putsOther(i, n int) bool {
	return s.joinsGroup(i) || s.spendsOther(i, n) || s.givesWorth(i) || s.headedBy(i, n) || s.backsIn(i) ||
		s.placesName(i)
}

// sellsAside reports an English form of "to sell" right behind a name, or behind what is told of one between commas, with what no
// firm is: "X sold milk to Y", "X, a company in Lyon, sold milk to Y".
func (s *sentence) sellsAside(i int) bool {
	if !s.nounFollows || i == 0 {
		return false
	}
	n := s.segmentOf(i)
	told := n > 0 && s.segments[n].first == i && s.verblessYet(n)
	return (told || s.chunks[i-1].kind == name) && (s.sellsGoods(i) || s.sellsStake(i))
}

// startsOther reports a verb of founding of which the object is not founded.
func (s *sentence) startsOther(i int) bool {
	if s.startsUnnamed(i) {
		return true
	}
	if i+1 >= len(s.chunks) {
		return false
	}
	next := &s.chunks[i+1]
	return s.nounFollows && s.reflexive[next.key] || next.is(grammar.Genitive)
}

// onlyWhen reports an English listing that only tells when something else was: "sold out before the listing".
func (s *sentence) onlyWhen(i int) bool {
	return s.nounFollows && i > 1 && s.plainArticle(i-1) && s.chunks[i-2].is(grammar.Subordinate)
}

// aroundListing is onlyWhen in Vietnamese: "Cổ đông lớn nhất trước IPO là X", "hai ngày trước ngày niêm yết".
func (s *sentence) aroundListing(i int) bool {
	if times := &s.grammar.Time; !s.nounFollows && i > 1 && slices.Contains(times.DayMarks, s.chunks[i-1].key) &&
		slices.Contains(times.Ago, s.toks[s.chunks[i-2].last-1].Key) {
		return true
	}
	if s.nounFollows || i == 0 || i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Be) {
		return false
	}
	before := &s.chunks[i-1]
	return before.is(grammar.Preposition) && before.phrase == nil && !before.is(grammar.At|grammar.From|grammar.Than)
}

// doneToMany reports what could be an English verb but is the plural that a participle before it has as its object: "a program
// for tracking ships".
func (s *sentence) doneToMany(i int) bool {
	if !s.nounFollows || i < 2 || !s.grammar.Words.PresentEndings.Of(s.chunks[i].key) {
		return false
	}
	c := &s.chunks[i-1]
	return c.kind == other && s.grammar.Words.GerundEndings.Of(c.key) && s.chunks[i-2].is(prepositions|grammar.For)
}

// releasesOther reports a trigger of a release that brings out nothing.
func (s *sentence) releasesOther(i, n int, form grammar.Form) bool {
	verb := form == grammar.Verb
	if form != grammar.Nominal && s.doneToMany(i) {
		return true
	}
	if s.nounFollows && s.segments[n].kind == attribution || verb && s.opensKind(i) {
		return true // "according to a report that X published"
	}
	if i+1 < len(s.chunks) {
		next := &s.chunks[i+1]
		switch {
		case form == grammar.Participle && s.nounFollows && next.is(grammar.From):
			return true // "released from the workshop"
		case !verb || s.nounFollows:
		case next.is(grammar.Gauge) && next.phrase == nil, s.namesDeal(i + 1), s.tells(i+1, fact.Investment) && onlyNominal(next):
			return true // "công bố giá X", "công bố thương vụ mua lại X", "công bố khoản đầu tư vào X"
		}
	}
	return verb && (s.many(i) || s.announcesClause(i)) || s.saidOfOther(i, n) || form == grammar.Nominal && s.floatsThere(i)
}

// floatsThere reports a noun for the first day on the market that may also tell a release, right behind the place where a firm has
// that day: "its Nasdaq debut", "X, whose Amsterdam debut", but not "the tablet made its Paris debut".
func (s *sentence) floatsThere(i int) bool {
	if !s.nounFollows || i < 2 || s.chunks[i-1].kind != name || s.chunks[i-1].name.Kind != entity.Place {
		return false
	}
	if !s.chunks[i-2].is(grammar.Own|grammar.Genitive|grammar.Definite|grammar.Indefinite) || !s.tells(i, fact.Listing) || !s.tells(i, fact.Release) {
		return false
	}
	for k := i - 2; k >= 0; k-- {
		if p := s.chunks[k].phrase; p != nil && !p.anaphoric() && p.last < i || s.chunks[k].is(grammar.Noun) {
			return !s.chunks[k].thing() && !(p != nil && p.thing())
		}
	}
	return true
}

// otherDebut reports an English noun for a debut that need be none of shares, or of which words between commas tell what became of it:
// "whose Amsterdam debut, put off twice, is now set for May".
func (s *sentence) otherDebut(i int) bool {
	if !s.nounFollows || !s.tells(i, fact.Release) {
		return false
	}
	return !s.floatsThere(i) || i+1 < len(s.chunks) && s.chunks[i+1].key == ","
}

// onlySort reports an English participle behind another verb or a preposition that only tells of what kind the thing behind
// it is: "smuggled restricted Nvidia chips", "is accused of using banned DeepSeek models", "a trade in sanctioned SMIC chips".
func (s *sentence) onlySort(i int) bool {
	if !s.nounFollows || i == 0 || i+1 >= len(s.chunks) || s.chunks[i+1].kind != name || !s.pastForm(i) {
		return false
	}
	before := &s.chunks[i-1]
	if before.kind == other || before.phrase == nil && s.isGerund(i-1) {
		return s.endsAsVerb(i-1) || s.isGerund(i-1)
	}
	if s.isVerb(i-1) && !s.infinitive(i) {
		return true
	}
	return before.is(prepositions) && before.phrase == nil && !before.is(grammar.Auxiliary|grammar.Subordinate|grammar.Into|grammar.And)
}

// pastForm reports one word that ends as English verbs of the past do.
func (s *sentence) pastForm(i int) bool {
	c := &s.chunks[i]
	return c.last-c.first == 1 && s.grammar.Words.VerbEndings.Of(s.toks[c.first].Key)
}

// joinsGroup reports a group as the object of an English verb of taking part: "took part in the Norvane Compact".
func (s *sentence) joinsGroup(i int) bool {
	p := s.objectOf(i)
	return s.nounFollows && p != nil && p.kind == entity.Group && s.endsWith(i, prepositions)
}

// offeredTo reports somebody to whom shares are offered in English, who lists none: "was offered shares in X".
func (s *sentence) offeredTo(i int) bool {
	c := &s.chunks[i]
	return s.nounFollows && i > 0 && s.chunks[i-1].is(grammar.Be) && c.last-c.first > 1 && !s.endsWith(i, prepositions) &&
		s.grammar.Words.VerbEndings.Of(s.toks[c.first].Key)
}

// announcesClause reports an English verb of saying and what is said with a verb of its own: "announced that X has
// five million users", "announced X would be free".
func (s *sentence) announcesClause(i int) bool {
	if !s.nounFollows || !s.chunks[i].is(grammar.Speech|grammar.Reporting) {
		return false
	}
	if i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.That) {
		return true
	}
	p := s.objectOf(i)
	if p == nil || p.last >= len(s.chunks) {
		return p == nil
	}
	c := &s.chunks[p.last]
	return c.kind == other || c.is(grammar.Gauge|grammar.Noun) || s.verbIn(p.last, p.last+1) // "announced X price cuts"
}

// answers reports a verb with nothing but a time or an adverb before the preposition that brings what somebody does
// in return: "answered on Tuesday with X".
func (s *sentence) answers(i int) bool {
	for k := i + 1; k+1 < len(s.chunks); k++ {
		c := &s.chunks[k]
		if c.is(grammar.With) {
			p := s.chunks[k+1].phrase
			return p != nil && p.gov == k && !p.anaphoric() && (p.kind == entity.Model || p.kind == entity.Product)
		}
		if c.kind != moment && !c.is(prepositions|grammar.Pause|grammar.Definite) || c.phrase != nil {
			return false
		}
	}
	return false
}

// onlyJudged reports a noun for an event that an English clause tells nothing of but what it is like: "A flotation
// is another matter".
func (s *sentence) onlyJudged(noun, n int) bool {
	if noun == 0 || !s.chunks[noun-1].is(grammar.Indefinite) {
		return false
	}
	k := s.predicateOf(noun, n)
	if k < 0 || k+1 >= len(s.chunks) || !s.chunks[k].is(grammar.Be) || s.chunks[k].is(grammar.Planned|grammar.Possible) {
		return false
	}
	return s.chunks[k+1].kind == other || s.chunks[k+1].is(grammar.Indefinite)
}

// saidOfOther reports a word of coming about that tells of the noun for another event than a release: "A
// meeting between X and Y is planned for May".
func (s *sentence) saidOfOther(i, n int) bool {
	for k := s.segments[n].first; k < i && s.nounFollows; k++ {
		if c := &s.chunks[k]; c.is(grammar.Trigger) && slices.ContainsFunc(c.entry.Uses, nominalUse) && !s.tells(k, fact.Release) {
			return s.predicateOf(k, n) == i
		}
	}
	return false
}

// sellsStake reports a listing in which somebody sells shares who the sentence told to have put money
// into another: it is the other's, "X rót vốn vào Y năm 2018 và bán bớt cổ phần trong đợt IPO".
func (r *reader) sellsStake(s *sentence, i int) bool {
	n := s.segmentOf(i)
	if s.nounFollows || len(r.facts) == 0 || s.segments[n].kind != predicate {
		return false
	}
	last := r.facts[len(r.facts)-1]
	if last.Type != fact.Investment || last.s != s || last.segment() != n-1 {
		return false
	}
	for k := s.segments[n].first; k < i; k++ {
		if s.chunks[k].is(grammar.Trigger) && s.tells(k, fact.Acquisition) {
			return true
		}
	}
	return false
}

// turnRound gives a purchase that is denied its roles as the rumour has them, where both parties are
// told by nouns: "tập đoàn này không mua cổ phần nào của công ty".
func (r *reader) turnRound(d *draft) {
	if d.s.nounFollows || d.Type != fact.Acquisition || d.Polarity != fact.Negative || len(d.proofs) < 2 {
		return
	}
	f := r.lastFact(d.s, 1, func(f *draft) bool { return f.Type == fact.Acquisition && f.Polarity == "" && f.Modality != "" })
	if f != nil && slices.Equal(f.Args[fact.Buyer], d.Args[fact.Target]) && slices.Equal(f.Args[fact.Target], d.Args[fact.Buyer]) {
		d.Args[fact.Buyer], d.Args[fact.Target] = d.Args[fact.Target], d.Args[fact.Buyer]
	}
}

// circumscribe tells how and when a fact happens that no pattern of the grammar tells, and reports that it is not only
// meant to.
func (r *reader) circumscribe(d *draft, n int) bool {
	u := grammar.Use{Event: &grammar.Event{Type: d.Type}}
	if r.modality(d, u, n); d.Polarity+d.Modality == "" && r.onlyMeant(d, u, n) {
		return false
	}
	r.circumstances(d, u, n)
	return true
}
