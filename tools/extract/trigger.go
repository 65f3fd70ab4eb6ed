package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// round gives the word for a round of investment in the segment, -1 for none:
// "The round was led by X".
func (s *sentence) round(n int) int {
	for k := s.segments[n].first; k < s.segments[n].last; k++ {
		c := &s.chunks[k]
		if c.is(grammar.Trigger) && (onlyNominal(c) || k > s.segments[n].first && s.articledRound(k)) && s.tells(k, fact.Investment) {
			return k
		}
	}
	return -1
}

// articledRound reports an English word for a round that could be a verb, behind an article: "led the financing".
func (s *sentence) articledRound(k int) bool {
	return s.nounFollows && s.isRound(k) && s.chunks[k-1].is(grammar.Definite|grammar.Indefinite|grammar.Own)
}

// sum reports an amount of money behind the trigger with no preposition of place
// or purpose after it, which would tell where the money goes, nor an English word for what it measures before it: "gave a revenue
// forecast of $3 billion".
func (s *sentence) sum(i, n int) bool {
	found := false
	for k := i + 1; k < s.segments[n].last; k++ {
		c := &s.chunks[k]
		if found && c.is(grammar.Into|grammar.At|grammar.For) && k+1 < len(s.chunks) && s.chunks[k+1].kind != moment {
			return false
		}
		if s.nounFollows && !found && c.is(grammar.Gauge) && !c.is(grammar.Trigger) {
			return false
		}
		found = found || c.kind == amount && c.quantity.Currency != ""
	}
	return found
}

// countedBetween reports a quantity between two chunks: the time behind it is of what
// counts it, "X do Y phát triển cán mốc 9 triệu người dùng hồi tháng 10".
func (s *sentence) countedBetween(i, j int) bool {
	return !s.nounFollows && s.amountBetween(i, j)
}

// isNounHere reports a word that could be a verb and has one of its own behind
// it: "the Nordlys purchase does not include …".
func (s *sentence) isNounHere(i int) bool {
	if !s.nounFollows || s.opensWith(i, grammar.Into) {
		return false // "quit her job to found X"
	}
	if s.articled(i) || s.listOf(i) {
		return true
	}
	if i+1 >= len(s.chunks) {
		return false
	}
	next := &s.chunks[i+1]
	verb := next.is(grammar.Auxiliary | grammar.Be | grammar.Have | grammar.Planned | grammar.Possible)
	return verb && !next.is(prepositions|grammar.Pause) || s.deniedVerb(i+1) // but "have worked together since 2016", "meet again"
}

// listOf reports a word that could be a verb as the noun behind a preposition and a plain word:
// "does worse on shopping lists".
func (s *sentence) listOf(i int) bool {
	return i > 1 && s.chunks[i-1].kind == other && s.chunks[i-2].is(prepositions) && !s.chunks[i-2].is(grammar.Into)
}

// counted reports a quantity right behind a verb, its object: "It shipped 1,800".
func (s *sentence) counted(i int) bool {
	return i+1 < len(s.chunks) && s.chunks[i+1].kind == amount
}

// many reports a number right behind a verb that counts pieces sold: "bán ra 5 triệu điện thoại X"
// releases nothing.
func (s *sentence) many(i int) bool {
	return !s.nounFollows && s.counted(i) && s.chunks[i+1].quantity.Currency == "" && s.chunks[i+1].quantity.Number.Float64() >= manyPieces
}

// manyPieces is the number from which things are told by how many there are of each.
const manyPieces = 100

// articled reports an article or a possessor before a word, at most one plain word
// between: "its list of suppliers" lists nothing.
func (s *sentence) articled(i int) bool {
	k := i - 1
	if k > 0 && s.chunks[k].kind == other {
		k--
	} else if s.compoundOwned(i) {
		k-- // "Halden's customer list"
	}
	if k < 0 || s.chunks[k].phrase != nil || s.chunks[k].is(grammar.That) {
		return false
	}
	return s.chunks[k].is(grammar.Definite | grammar.Own | grammar.Genitive | grammar.Indefinite)
}

// compoundOwned reports a noun alone between an English genitive and a word in a form that is no verb's with one as its subject.
func (s *sentence) compoundOwned(i int) bool {
	if !s.nounFollows || i < 2 || !s.chunks[i-1].is(grammar.Noun) || !s.chunks[i-2].is(grammar.Genitive) {
		return false
	}
	w, key := &s.grammar.Words, s.chunks[i].key
	return !w.VerbEndings.Of(key) && !w.PresentEndings.Of(key)
}

// deniedVerb reports "does not" and the like, which stand before a verb and so
// behind its subject.
func (s *sentence) deniedVerb(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Negation) && c.last-c.first > 1
}

// spendsOther reports something plain, and no money, between a verb of investing and a
// preposition: who "invested a whole winter in teaching the model" gave none.
func (s *sentence) spendsOther(i, n int) bool {
	if !s.nounFollows || !s.plainObject(i) || i > 0 && s.chunks[i-1].is(grammar.Negation) {
		return false // "chipped in the rest", "did not put any money into X"
	}
	article := &s.chunks[i+1]
	if !article.is(grammar.Indefinite|grammar.Own|grammar.Definite) || article.is(grammar.Negation) {
		return false // "put no money into X"
	}
	thing := !article.is(grammar.Definite) || article.is(grammar.Own)
	for k := i + 2; k < s.segments[n].last; k++ {
		switch c := &s.chunks[k]; {
		case c.is(prepositions):
			return thing // "put the assistant in every shop", but "put the money into X"
		case c.thing():
			thing = true
		case c.kind != other:
			return false
		}
	}
	return false
}

// offerBehind reports an offer to buy as the object of a verb: who "accepted a takeover offer of
// $5m from X" got no investment.
func (s *sentence) offerBehind(i int) bool {
	for k := i + 1; s.nounFollows && k < len(s.chunks) && k-i <= maxDealt; k++ {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Trigger) && onlyNominal(c):
			return s.tells(k, fact.Acquisition)
		case c.kind != other && c.kind != amount && !c.is(grammar.Definite|grammar.Indefinite|grammar.Own):
			return false
		}
	}
	return false
}

// paysFor reports a verb of paying before one of buying: "chi 5 tỷ đồng mua lại X".
func (s *sentence) paysFor(i, n int) bool {
	for k := i + 1; k < s.segments[n].last && !s.nounFollows; k++ {
		if s.isVerb(k) {
			return s.tells(k, fact.Acquisition)
		}
	}
	return false
}

// judged reports a clause of which something is said: "X lên sàn lúc này là sớm" tells of no
// listing.
func (r *reader) judged(s *sentence, i, n int) bool {
	for k := i + 1; k+1 < s.segments[n].last && !s.nounFollows; k++ {
		if c := &s.chunks[k]; c.is(grammar.Be) && r.copulas[c.key] {
			const noAdjective = grammar.Post | grammar.Title | grammar.Noun | grammar.Trigger | grammar.NegativeAfter
			next := &s.chunks[k+1]
			return next.phrase == nil && next.kind <= word && !next.is(noAdjective) && !s.chunks[k-1].is(grammar.Speech)
		}
	}
	return false
}

// invests reports a verb that by itself tells of an investment: "led", not "took".
func (s *sentence) invests(k int) bool {
	return s.isVerb(k) && slices.ContainsFunc(s.chunks[k].entry.Uses, func(u grammar.Use) bool {
		return (u.Form == grammar.Verb || u.Form == grammar.Receiving) && u.Event.Type == fact.Investment && !u.Event.Sum
	})
}

// maxDealt is how many chunks before a noun the verb may stand whose object it is.
const maxDealt = 4

// dealIn reports a noun that is the object of a verb of selling: "sold its stake".
func (s *sentence) dealIn(i int) bool {
	if i > 0 && !s.nounFollows && s.isVerb(i-1) && s.tells(i-1, fact.Investment) {
		return true // "dẫn đầu vòng này": the verb tells it
	}
	for k := i - 1; k >= 0 && i-k <= maxDealt; k-- {
		if c := &s.chunks[k]; c.is(grammar.Trigger) {
			return s.tells(k, fact.Acquisition) || s.nounFollows && s.invests(k)
		} else if s.nounFollows && (c.kind == amount || c.is(grammar.Genitive) || c.kind == name && s.genitiveAfter(c.phrase)) {
			continue // "led a $5m round", "led Loomstead's round": the verb tells it
		} else if c.kind != other && !c.is(grammar.Own|grammar.Indefinite|grammar.Definite) {
			return false
		}
	}
	return false
}

// unknownDeal reports a noun with its article as the object of a word behind a name that can only
// be a verb, and one that no grammar knows: "Halden exited its stake in X" is no investment.
func (s *sentence) unknownDeal(i int) bool {
	k, determined, own := i-1, false, false
	for ; s.nounFollows && k > 0 && i-k <= maxDealt && !determined; k-- {
		c := &s.chunks[k]
		determined, own = c.is(grammar.Own|grammar.Indefinite|grammar.Definite), c.is(grammar.Own)
		if !determined && c.kind != other && c.kind != amount {
			return false
		}
	}
	if !determined || k < 1 || s.chunks[k].kind != other {
		return false
	}
	before := &s.chunks[k-1]
	if own && before.is(grammar.And) {
		return true // "raised its holding of X and shed its stake in Y"
	}
	return before.kind == name || s.pastAsidesAt(k) != nil || before.is(grammar.Auxiliary|grammar.Passive|grammar.Have|grammar.It|grammar.They|grammar.He)
}

// modifies reports a verb that only says of what kind the noun before it is, the
// noun being the object of a verb: "siết xuất khẩu phần mềm thiết kế chip".
func (s *sentence) modifies(i, n int) bool {
	if s.nounFollows || i == 0 || !s.chunks[i-1].is(grammar.Noun) || s.chunks[i-1].phrase != nil && s.chunks[i-1].phrase.this {
		return false
	}
	for k := i - 2; k >= s.segments[n].first; k-- {
		if p := s.chunks[k].phrase; p != nil && !p.anaphoric() {
			return false
		}
		if s.isVerb(k) {
			return true
		}
	}
	return false
}

// hypothetical reports a segment that a condition opens.
func (s *sentence) hypothetical(n int) bool {
	if s.supposed(n) {
		return true
	}
	if s.lacks(grammar.If) {
		return false
	}
	for i := s.segments[n].first; i < s.segments[n].last; i++ {
		if s.chunks[i].is(grammar.If) {
			return true
		}
	}
	return false
}

// supposed reports an English condition without a word for it: "Had Kelda listed in Oslo, it would have been …".
func (s *sentence) supposed(n int) bool {
	first, last := s.segments[n].first, s.segments[n].last
	if !s.nounFollows || n+1 >= len(s.segments) || first+2 >= last || !s.chunks[first].is(grammar.Have) || n > 0 && s.chunks[first-1].key != "," {
		return false
	}
	p := s.phraseFrom(first + 1)
	if p == nil || p.gov >= 0 || p.last >= last {
		return false
	}
	return s.chunks[p.last].is(grammar.Trigger | grammar.Be | grammar.Auxiliary | grammar.Negation)
}

// listsPlain reports a verb of listing with something plain behind it, which is no share: "a
// statement listing every court", "in a listed building".
func (s *sentence) listsPlain(i int) bool {
	if !s.nounFollows {
		return s.listedKind(i)
	}
	if i+1 >= len(s.chunks) {
		return false
	}
	if s.listsThings(i + 1) {
		return true
	}
	next := &s.chunks[i+1]
	if p := next.phrase; p != nil && p.first == i+1 && p.anaphoric() && !p.pronoun && next.is(grammar.Indefinite) {
		return true
	}
	if next.is(grammar.Indefinite|grammar.Definite) && next.phrase == nil && s.plainAt(i+2) {
		return true // "listed three reasons"
	}
	if next.kind != other {
		return false
	}
	if i > 0 && s.chunks[i-1].is(grammar.Definite|grammar.Indefinite) {
		return true
	}
	return i+2 < len(s.chunks) && s.chunks[i+2].kind != moment && s.chunks[i+2].kind != punct && !s.chunks[i+2].is(prepositions)
}

// plainAt reports a word at the chunk that is of no noun phrase and tells of no event.
func (s *sentence) plainAt(i int) bool {
	return i < len(s.chunks) && s.chunks[i].kind <= word && s.chunks[i].phrase == nil && !s.chunks[i].is(grammar.Trigger)
}

// listedKind reports a Vietnamese verb of going public right behind a noun that tells what somebody is: "X là doanh
// nghiệp niêm yết lớn nhất".
func (s *sentence) listedKind(i int) bool {
	if i < 2 || i+1 < len(s.chunks) && (s.chunks[i+1].kind == moment || s.chunks[i+1].is(prepositions)) {
		return false
	}
	p := s.chunks[i-1].phrase
	return p != nil && p.anaphoric() && s.chunks[max(0, p.first-1)].is(grammar.Be)
}

// aboutDeal reports talks about what two are to do, which tell of that and of no meeting: "talks on
// a partnership between X and Y".
func (s *sentence) aboutDeal(i int) bool {
	if i+2 < len(s.chunks) && s.chunks[i+1].is(grammar.With) && s.chunks[i+2].phrase != nil {
		i = s.chunks[i+2].phrase.last - 1 // "talks with X about an investment"
	}
	if i+2 < len(s.chunks) && s.chunks[i+1].is(grammar.Preposition) && s.chunks[i+2].phrase != nil && len(s.chunks[i+2].phrase.members) > 1 {
		i = s.chunks[i+2].phrase.last - 1 // "talks between X and Y over a takeover"
	}
	if !s.nounFollows || i+1 >= len(s.chunks) || !s.chunks[i+1].is(prepositions) || s.chunks[i+1].is(grammar.With) {
		return false
	}
	for k := i + 2; k < len(s.chunks) && k-i <= maxDealt; k++ {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Trigger) && onlyNominal(c):
			return !s.tells(k, fact.Meeting)
		case c.kind != other && !c.is(grammar.Definite|grammar.Indefinite):
			return false
		}
	}
	return false
}

// buysGoods reports a purchase of what the firm named makes, not of the firm: "bought Nvidia chips".
func (s *sentence) buysGoods(i int) bool {
	if !s.nounFollows {
		return i+1 < len(s.chunks) && s.chunks[i+1].kind == amount && s.chunks[i+1].quantity.Unit == "items" || s.buysPieces(i) // "mua 200 robot X"
	}
	p := s.objectOf(i)
	if p == nil || p.anaphoric() || p.kind != entity.Organization && p.kind != "" || len(p.members) != 1 {
		return false
	}
	if c := &s.chunks[p.first]; c.kind == amount && !c.quantity.Percent && p.first == i+1 {
		return true // "bought 200 Nvidia processors"
	}
	if p.last != p.members[0]+2 {
		return false
	}
	c := &s.chunks[p.last-1]
	return c.thing() && c.plural()
}

// boughtGoods reports an English verb in a relative clause about the goods of a firm: "the 4,000 Kelda chips [that] it had bought".
func (s *sentence) boughtGoods(i int) bool {
	if !s.nounFollows {
		return false
	}
	k := i - 1
	for ; k > 0; k-- {
		if p := s.chunks[k].phrase; !s.chunks[k].is(grammar.Have|grammar.Auxiliary|grammar.Relative|grammar.That) && (p == nil || !p.pronoun) {
			break
		}
	}
	if k < 1 || k == i-1 {
		return false
	}
	c := &s.chunks[k]
	return c.is(grammar.Noun) && c.entry.Kind == entity.Product && s.chunks[k-1].kind == name && s.chunks[k-1].name.Kind != entity.Person
}

// buysPieces reports what is sold by the piece and named by its maker, or shares named by their letters, behind a Vietnamese
// verb of buying: "mua 2 tỷ USD chip X", "mua 10 triệu cổ phiếu ABC của X".
func (s *sentence) buysPieces(i int) bool {
	k := i + 1
	for k < len(s.chunks) && s.chunks[k].kind == amount {
		k++
	}
	if k+1 >= len(s.chunks) || s.chunks[k+1].kind != name {
		return false
	}
	return s.items[s.chunks[k].key] || s.shareWord(k) && s.tickerAt(k+1)
}

// tickerAt reports a name that is the letters under which shares are traded, or may be.
func (s *sentence) tickerAt(k int) bool {
	c := &s.chunks[k]
	if t := &s.toks[c.first]; !t.Caps || len(t.Key) > maxTicker || c.last-c.first != 1 {
		return false
	}
	return c.name.Kind != entity.Organization || k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Of)
}

// maxTicker is the length of the letters at most under which shares are traded.
const maxTicker = 5

// shareWord reports a Vietnamese word for shares at the chunk: "cổ phiếu LSN" is no product.
func (s *sentence) shareWord(k int) bool {
	return !s.nounFollows && k >= 0 && s.shareUnits[s.chunks[k].key]
}

// buildsInto reports a verb of making by which one thing is put into another: "built Fox into its
// browser, Den".
func (s *sentence) buildsInto(i int) bool {
	if !s.nounFollows && i+1 < len(s.chunks) && s.chunks[i+1].kind == amount && s.chunks[i+1].quantity.Percent {
		return true // "sở hữu 65% X"
	}
	p := s.objectOf(i)
	if !s.nounFollows || p == nil || p.anaphoric() || p.last+1 >= len(s.chunks) || !s.chunks[p.last].is(grammar.Into) {
		return false
	}
	c := &s.chunks[p.last+1]
	return c.is(grammar.Own) || c.phrase != nil && c.phrase.thing()
}

// half is the percentage up to which a share of a firm is no control of it.
const half = 50

// buysMinority reports a purchase of less than half of a firm: "bought a 6% stake in X", but not "bought
// the remaining 40% of X".
func (s *sentence) buysMinority(i int) bool {
	p := s.objectOf(i)
	if !s.nounFollows {
		return p != nil && (s.minorityAt(i+1, p.first) || s.countedShares(i+1))
	}
	if n := s.segmentOf(i); p == nil && n >= 0 && s.pied(s.segments[n].first) {
		at, share := s.stakeBehind(i)
		return at >= 0 && share < half // "X, in which Y bought a stake"
	}
	if s.chunks[i].entry.Uses[0].Event.Sum {
		p = s.shareHolder(i) // "paid $4m for 20% of X"
	}
	for k := i + 1; p != nil && k < p.first; k++ {
		switch c := &s.chunks[k]; {
		case c.is(grammar.Definite):
			return false
		case c.kind == amount && c.quantity.Percent:
			return c.quantity.Number.Float64() < half
		}
	}
	return false
}

// shareHolder gives the firm of which an English verb of paying at a chunk tells a share to be bought; nil where it tells none.
func (s *sentence) shareHolder(i int) *phrase {
	for k := i + 1; k+1 < len(s.chunks) && k-i <= 2*maxDealt; k++ {
		if s.percentAt(k) && s.chunks[k+1].is(grammar.Of) {
			return s.phraseAt(k + 2)
		}
	}
	return nil
}

// minorityAt reports that less than half of a firm is bought, right behind a Vietnamese verb: "mua 5% cổ phần
// X", but not "mua 40% cổ phần còn lại của X".
func (s *sentence) minorityAt(first, last int) bool {
	if s.chunks[first].kind != amount || !s.chunks[first].quantity.Percent || s.chunks[first].quantity.Number.Float64() >= half {
		return false
	}
	for k := first + 1; k < last; k++ {
		if c := &s.chunks[k]; c.is(grammar.Stake) && c.last-c.first > 2 {
			return false
		}
	}
	return true
}

// countedShares reports a number of shares, which is not told to be most of them: "mua 10 triệu cổ phiếu X".
func (s *sentence) countedShares(i int) bool {
	if i+1 >= len(s.chunks) || s.chunks[i].kind != amount || s.chunks[i].quantity.Percent || s.chunks[i].quantity.Currency != "" || !s.shareWord(i+1) {
		return false
	}
	return !slices.ContainsFunc(s.chunks[i+1:], func(c chunk) bool {
		return c.kind == amount && c.quantity.Percent && c.quantity.Number.Float64() >= half
	})
}

// ownShares reports a noun for shares or a round that somebody has, with nothing told behind it of
// what it is in: "raised his target for Vozclara's shares".
func (s *sentence) ownShares(i int) bool {
	return s.nounFollows && s.possessor(i) != nil && (i+1 == len(s.chunks) || !s.chunks[i+1].is(prepositions&^grammar.By)) && !s.isRound(i)
}

// isRound reports a noun for an investment that is whose it goes to: "X's round was led by Y".
func (s *sentence) isRound(i int) bool {
	return slices.ContainsFunc(s.chunks[i].entry.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.Nominal && u.Event.Type == fact.Investment && u.Event.Subject == ""
	})
}
