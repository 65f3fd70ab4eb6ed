package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

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
		case e.IsNoun(entity.Organization) && !e.Is(grammar.Trigger) && !p.isOf(toks, end-1):
			if p.apposedTo(toks, start) && !p.taken(sentence, start-2) || p.toldOfName(toks, start) {
				return kind // "X, nhà phát triển ứng dụng kế toán Sổ Tay"
			}
			return entity.Organization
		case e.IsThing() && !e.Is(grammar.Trigger): // "công ty đổi pin xe máy điện X"
			i = start
		case !e.IsOnly(grammar.Ignored):
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
	if e, first := p.ending(toks, i); e.Is(grammar.Noun) && e.Media {
		i = first // "Theo tờ X, nhà sản xuất pin Y …"
	}
	return p.vouches(toks, i)
}

// apposedTo reports a name and a comma right before the token, which no word like "theo" brings.
func (p *pass) apposedTo(toks []text.Token, i int) bool {
	return i > 1 && toks[i-1].Key == "," && toks[i-2].Upper && !p.vouchedName(toks, i-2)
}

// toldOfName reports a form of "to be" right before the token in a sentence that begins with a name, whatever is told of that between
// the two: "X là nhà sản xuất bộ định tuyến Y".
func (p *pass) toldOfName(toks []text.Token, i int) bool {
	e, first := p.ending(toks, i)
	if !e.Is(grammar.Be) || first == 0 || !toks[0].Upper || p.openers[toks[0].Key] {
		return false
	}
	return toks[1].Upper || p.unspoken(toks[0].Key)
}

// marketNoun reports a noun at the token for where shares are traded, as for where goods are, which is a firm's: "sàn".
func (p *pass) marketNoun(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e.IsNoun(entity.Place) || e.IsNoun(entity.Organization)
}

// exchangeNoun reports such a noun behind a preposition of place and a verb of listing or, before that, shares: "niêm yết trên sàn X",
// "cổ phiếu A tăng 4% trên sàn X", but not "mua lại sàn X" or "bán hàng trên sàn X".
func (p *pass) exchangeNoun(l *left) bool {
	at := l.first - 1
	if p.nounFollows || at < 1 || !l.adjoins() || !l.e.IsNoun(entity.Organization) || !p.at(l.toks, at, grammar.At) {
		return false
	}
	if e, _ := p.ending(l.toks, at); e.Tells(fact.Listing) {
		return true
	}
	for k := at - 1; k >= 0 && at-k <= 2*maxReach; k-- {
		if v, _ := p.shares.Longest(l.toks, k); v != nil {
			return true
		}
	}
	return false
}

// trade reports that the noun at i is what an organization named behind it deals
// with: "hãng thiết kế [chip] Sao Hôm".
func (p *pass) trade(toks []text.Token, i int) bool {
	verb, first := p.ending(toks, i)
	if p.nounFollows || i < 2 || first == 0 || !verb.Tells(fact.Development) {
		return false
	}
	e, noun, end := p.covering(toks, first-1)
	if p.apposedTo(toks, noun) {
		return false // "X, công ty sở hữu trợ lý ảo Y"
	}
	return end == first && e.IsNoun(entity.Organization)
}

// employed reports a full name of a person behind a noun for what they were and, bare, that for
// where: "hai cựu nhân viên ngân hàng Lê Văn A".
func (p *pass) employed(c *candidate, toks []text.Token, noun int) bool {
	n := c.last - c.first
	if p.nounFollows || n < fullName || n > fullName+1 || !p.families[toks[c.first].Key] {
		return false
	}
	e, _ := p.ending(toks, noun)
	return isRole(e)
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
	if p.nounFollows || noun < 2 || toks[noun-1].Key != "," || !toks[noun-2].Upper && toks[noun-2].Kind != text.Number {
		return false
	}
	e, _ := p.vocab.Longest(toks, after)
	return e.Tells(fact.Development) || e.Tells(fact.Release)
}

// behindThing gives the kind of the noun for a model or product right before the
// token, empty for none.
func (p *pass) behindThing(toks []text.Token, i int) entity.Kind {
	if e, _ := p.ending(toks, i); e.IsThing() {
		return e.Kind
	}
	return ""
}

// opensThing gives the kind of the noun for a thing that somebody has with which the words before
// a token begin; empty for none.
func (p *pass) opensThing(toks []text.Token, i int) entity.Kind {
	first, owned := i, false
	for first > 0 && i-first <= 2*maxReach && toks[first-1].Kind != text.Punct {
		first--
		owned = owned || p.isOf(toks, first) || p.wordAt(toks, first, grammar.This) // "Trò chơi ấy là X"
	}
	if k := p.launchedThing(toks, i); k != "" {
		return k
	}
	if first > 0 && toks[first-1].Kind != text.Punct || !owned {
		return ""
	}
	if e, _ := p.vocab.Longest(toks, first); e.IsThing() {
		return e.Kind
	}
	return ""
}

// countryBetween reports a country and nothing else from a noun to a name: "hãng Trung Quốc Kim Sa"
// names as plainly as "hãng Kim Sa".
func (p *pass) countryBetween(toks []text.Token, end, first int) bool {
	v, last := p.countries.Longest(toks, end)
	return v != nil && last == first
}

// calling reports a word that ends as those do that say what a person does.
func (p *pass) calling(t text.Token) bool {
	return t.Kind == text.Word && !t.Upper && p.callings.Of(t.Key)
}

// calledSo reports words that only bring a name right before the token: "bản dùng trực
// tuyến mang tên X".
func (p *pass) calledSo(toks []text.Token, i int) bool {
	e, first := p.ending(toks, i)
	return !p.nounFollows && i > 1 && i-first > 1 && e.Is(grammar.Ignored)
}

// calledNoun gives the kind of what words right before the token bring the name of, over what that is for: "mô hình mới
// có tên X", "trợ lý dành cho doanh nghiệp, mang tên X"; none where a verb comes first.
func (p *pass) calledNoun(toks []text.Token, i int) entity.Kind {
	called := p.bringing(toks, i)
	if called == i {
		return ""
	}
	j := called - 1
	if j > 0 && toks[j].Key == "," {
		j--
	}
	for j >= 0 && called-j <= maxCalled && toks[j].Kind != text.Punct {
		e, first, end := p.covering(toks, j)
		if e == nil {
			j--
			continue
		}
		j = first - 1
		const adjunct = grammar.For | grammar.Of | grammar.At | grammar.With | grammar.Into | grammar.By
		switch {
		case e.Is(adjunct):
		case e.Is(grammar.Noun) && p.endsBefore(toks, first, adjunct|grammar.Preposition):
		case e.Is(grammar.Noun) && first == 0 && e.Kind == entity.Model && e.Is(grammar.Opener):
			return entity.Product // "Bản rút gọn mang tên X": of a product as well as of a model
		case e.Is(grammar.Noun):
			return e.Kind
		case e.Is(grammar.Trigger) && !onlyTail(e) && !p.endsBefore(toks, end+1, grammar.For):
			return ""
		}
	}
	return ""
}

// onlyTail reports a word that alone is no verb: "phần mềm chung mang tên X" beside "mở trung tâm chung".
func onlyTail(e *grammar.Entry) bool {
	return !slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Form != grammar.SplitTail })
}

// bringing gives where the words begin that bring a name and end before the token, which it gives where there are none.
func (p *pass) bringing(toks []text.Token, i int) int {
	for n := 2; n <= maxReach && n <= i; n++ {
		if _, end := p.bringers.Longest(toks, i-n); end == i {
			return i - n
		}
	}
	return i
}

// maxCalled is how many tokens before the words that bring a name the noun for what has it may stand.
const maxCalled = 12

// namedSo reports a word that may bring the name of the noun right before it: "a firm called X".
// Without an article of its own, only a thing is named so: analysts call X this or that.
func (p *pass) namedSo(verb *grammar.Entry, toks []text.Token, i int) bool {
	if !p.nounFollows || i == 0 || !verb.Is(grammar.Naming|grammar.Appointing) {
		return false
	}
	if i > 1 && toks[i-1].Key == "," {
		if !verb.Is(grammar.Naming) {
			return p.thingOpens(toks, i-1) // "The truck, named X", but "Corvane, a maker of robots, has hired X"
		}
		i-- // "a cooling system, called X"
		if own := p.ofOnesOwn(toks, i); own > 0 {
			i = own // "a modem of its own, known as X"
		}
	}
	e, first := p.ending(toks, i)
	switch {
	case !e.Is(grammar.Noun):
		return false
	case e.IsThing():
		return true
	case !verb.Is(grammar.Naming):
		return false // "the company named Ann Lee its chairman"
	}
	return p.indefinite(toks, first)
}

// indefinite reports an indefinite article as the first one before the token.
func (p *pass) indefinite(toks []text.Token, first int) bool {
	for k := first - 1; k >= 0 && first-k <= maxReach && toks[k].Kind == text.Word; k-- {
		if a, _ := p.vocab.Longest(toks, k); a.Is(grammar.Definite | grammar.Indefinite) {
			return a.Is(grammar.Indefinite)
		}
	}
	return false
}

// oddNamed reports a word that brings the name of what the grammar has no noun for, which is rather a thing than a firm: "a soil
// probe called Umhlaba".
func (p *pass) oddNamed(l *left) bool {
	i := l.first - 1
	if !p.nounFollows || i < 1 || !l.adjoins() || !l.e.Is(grammar.Naming) {
		return false
	}
	if t := &l.toks[i]; t.Kind != text.Word || t.Upper || t.Glued {
		return false
	}
	e, _ := p.ending(l.toks, l.first)
	return (e == nil || e.IsOnly(grammar.Opener)) && p.indefinite(l.toks, i)
}

// thingOpens reports a noun for a thing or a firm before a comma that heads what stands there: "Numbat's next four satellites, named X".
func (p *pass) thingOpens(toks []text.Token, comma int) bool {
	e, first := p.ending(toks, comma)
	if !e.IsThing() && !e.IsNoun(entity.Organization) {
		return false
	}
	for first > 0 && toks[first-1].Kind == text.Word && !p.isOf(toks, first-1) {
		first--
	}
	return first == 0 || toks[first-1].Key == "'" || !p.isOf(toks, first-1) && toks[first-1].Key != ","
}

// adjectiveAt reports a word of origin at the token: "Chilean rival Quillay Voz".
func (p *pass) adjectiveAt(toks []text.Token, i int) bool {
	v, end := p.notNames.Longest(toks[:i+1], i)
	return v != nil && end == i+1
}

// thingNear reports a noun for things a few words before the token.
func (p *pass) thingNear(toks []text.Token, i int) bool {
	for k := i - 1; k >= 0 && i-k <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k-- {
		if e, _, end := p.covering(toks, k); end == k+1 && e.Is(grammar.Noun) {
			return e.Kind == entity.Product || e.Kind == entity.Model && !e.Is(grammar.Opener)
		}
	}
	return false
}

// pricing reports a word for a price.
func pricing(e *grammar.Entry) bool {
	return slices.ContainsFunc(e.Measures, func(m *grammar.Measure) bool { return len(m.Per) > 0 })
}

// behindNoun reports a noun for a thing right before the token: "robot hình người
// H1" names one, however short, as a Vietnamese noun for firms does before two letters: "tập đoàn SK".
func (p *pass) behindNoun(toks []text.Token, i int) bool {
	e, _ := p.ending(toks, i)
	if !p.nounFollows && e.Is(grammar.Noun) && !e.Is(grammar.Trigger) && e.Kind == entity.Organization && !e.Relative {
		return toks[i].Kind == text.Word && len(toks[i].Key) == 2
	}
	return hasDigit(toks[i].Key) && e.IsThing()
}

// nounOfName reports a kind noun that opens a sentence and with it a name: names begin with such ("Studio Vire"), or the
// two stand together in capitals within another sentence, too ("Game Science").
func (p *pass) nounOfName(e *grammar.Entry, toks []text.Token, i, end, limit int) bool {
	if end != i+1 || end >= limit || !toks[end].Upper {
		return false
	}
	if p.nounFollows && e.Is(grammar.Noun) && p.prefixed(toks, i) {
		return !p.at(toks, end, grammar.Title|grammar.Post)
	}
	if !p.pairs[[2]string{toks[i].Key, toks[end].Key}] {
		return false
	}
	if p.nounFollows {
		return e.Is(grammar.Noun) && !e.Is(grammar.Title) // not "On Wednesday Mayor Joan Whynot"
	}
	return e.Is(grammar.Noun) || !e.Is(grammar.Title|grammar.Post)
}

// launchedThing gives the kind of the noun for a thing right behind a Vietnamese verb of making or releasing, over words like "đầu tay"
// before the form of "to be" that ends at the token: "tung ra trò chơi đầu tay là X"; empty for none.
func (p *pass) launchedThing(toks []text.Token, i int) entity.Kind {
	for k := i - 1; k > 0 && i-k <= 2*maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k-- {
		e, first, _ := p.covering(toks, k)
		switch {
		case e.IsThing():
			if verb, _ := p.ending(toks, first); verb.Is(grammar.Trigger) && onlyMakes(verb) {
				return e.Kind
			}
			return ""
		case p.isOf(toks, k), e.Is(grammar.Trigger):
			return ""
		}
	}
	return ""
}
