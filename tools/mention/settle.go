package mention

import (
	"slices"
	"sort"
	"strings"

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
		s.votes[k] += n
		if n <= voteVerb {
			s.weak[k] += n
		}
	}
	if c.place {
		vote(entity.Place, votePlace)
		return
	}
	p.before(c, toks, vote)
	p.after(c, toks, vote)
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
		reach += maxReach
	}
	for back := 1; back <= reach && c.first-back >= 0; back++ {
		i := c.first - back
		t := toks[i]
		if t.Kind == text.Punct && t.Key != "-" && !(back == 1 && t.Key == ",") {
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
		if back == 1 && p.placeCue[t.Key] {
			if p.behindPosition(toks, i) {
				vote(entity.Organization, voteNoun) // "nhà phân tích tại X"
				return
			}
			if p.receives(toks, i) {
				vote(entity.Organization, voteVerb) // "a stake in X"
				return
			}
			vote(entity.Place, voteCue)
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
		if e.Class&grammar.Noun != 0 && toks[first].Upper && first > 0 && !opens(toks, first) {
			return // it belongs to another name: "the Education Association accused X"
		}
		switch {
		case e.Class&grammar.Noun != 0 && e.Kind == entity.Person && p.officeFollows && end == c.first:
			p.afterPosition(toks[c.first], vote) // "cựu kỹ sư Meta"
			return
		case e.Class&grammar.Noun != 0 && e.Kind == entity.Person && p.officeFollows && !p.families[toks[c.first].Key] && !p.given[toks[c.first].Key]:
			continue // "hệ thống giám sát người lái DrunkSense"
		case e.Class&grammar.Noun != 0 && e.Class&grammar.Trigger != 0 && e.Uses[0].Event.Type == fact.Development:
			vote(entity.Product, voteVerb) // "the company behind X"
			return
		case e.Class&grammar.Noun != 0 && p.trade(toks, first):
			vote(entity.Organization, voteNoun)
			return
		case e.Class&grammar.Noun != 0 && p.nounFollows && end < c.first && toks[end].Kind == text.Word && e.Class&grammar.Post == 0:
			vote(e.Kind, voteCue) // "chip house Yulong" is no chip
			return
		case e.Class&grammar.Noun != 0 && (p.nounFollows || end == c.first):
			vote(p.headKind(e.Kind, toks, first), voteNamed) // right before the name, or "called" between
			return
		case e.Class&grammar.Noun != 0:
			vote(p.headKind(e.Kind, toks, first), voteNoun)
			return
		case e.Class&grammar.Be != 0 && p.nounFollows && end == c.first && p.behindPosition(toks, first):
			vote(entity.Person, votePosition) // "whose founder is Kadri Tamm"
			return
		case e.Class&grammar.Be != 0 && p.nounFollows && end == c.first && p.behindThing(toks, first) != "":
			vote(p.behindThing(toks, first), voteNoun) // "Kuulmine's best-known product is Kaja"
			return
		case e.Class&grammar.Title != 0 && end == c.first:
			vote(entity.Person, voteTitle)
			return
		case e.Class&grammar.Appointing != 0 && end == c.first:
			vote(entity.Person, voteNoun)
			return
		case e.Class&grammar.Post != 0:
			if end == c.first && p.heldAlready(toks, first) && !(c.last < len(toks) && p.isOf(toks, c.last)) {
				vote(entity.Organization, votePosition) // "A, chủ tịch X, …"
			} else if end == c.first {
				p.afterPosition(toks[c.first], vote)
			}
			return
		case e.Class&grammar.Speech != 0 && end == c.first:
			if (c.last >= len(toks) || toks[c.last].Kind == text.Punct) && (first == 0 || toks[first-1].Kind == text.Punct || !p.nounFollows) {
				vote(entity.Person, voteVerb) // "…", said X: not "sources told X"
			}
			return
		case !p.nounFollows && e.Class&grammar.Of != 0 && end == c.first && p.behindPosition(toks, first):
			vote(entity.Organization, voteNoun) // "CEO của X"
			return
		case !p.nounFollows && e.Class&grammar.Of != 0 && end == c.first && p.thingNear(toks, first):
			vote(entity.Organization, voteCue) // "sản phẩm tương đương của X"
			return
		case e.Class&grammar.By != 0 && end == c.first:
			p.afterBy(c, toks, first, vote)
			return
		case e.Class&grammar.Trigger != 0 && end == c.first:
			p.afterVerb(e, vote)
			return
		case e.Class&^(grammar.Opener|grammar.Definite|grammar.Ignored|grammar.Naming) != 0:
			return
		}
	}
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

// heldAlready reports a position whose holder is named before it, so that the name behind
// it is the office: "ông A, chủ tịch X", "A giữ chức chủ tịch X". A list of officials names
// each behind a position of theirs.
func (p *pass) heldAlready(toks []text.Token, first int) bool {
	if !p.officeFollows || first < 2 {
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

// calling reports a word that ends as those do that say what a person does.
func (p *pass) calling(t text.Token) bool {
	return t.Kind == text.Word && !t.Upper && slices.ContainsFunc(p.callings, func(e string) bool { return strings.HasSuffix(t.Key, e) })
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
func (p *pass) headKind(kind entity.Kind, toks []text.Token, first int) entity.Kind {
	if p.nounFollows || kind != entity.Product && kind != entity.Model {
		return kind
	}
	for i := first - 1; i >= 0 && first-i <= maxReach && toks[i].Kind == text.Word && !toks[i].Upper; i-- {
		e, start, end := p.covering(toks, i)
		switch {
		case e == nil || end != i+1:
		case e.Class&grammar.Noun != 0 && e.Kind == entity.Organization && e.Class&grammar.Trigger == 0 && !p.isOf(toks, end-1):
			if start > 1 && toks[start-1].Key == "," && toks[start-2].Upper {
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
		vote(entity.Product, voteVerb)
	case fact.Target, fact.Recipient, fact.Organization:
		vote(entity.Organization, voteVerb)
	}
}

// afterBy votes for an agent by the verb before it: "founded in 2015 by X".
func (p *pass) afterBy(c *candidate, toks []text.Token, by int, vote func(entity.Kind, int)) {
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
	e, _, end := p.covering(toks, first-1)
	return e != nil && end == first && e.Class&grammar.Noun != 0 && e.Kind == entity.Organization
}

// announced votes by a kind noun before the comma: "a phone app, Wren Pocket".
func (p *pass) announced(toks []text.Token, comma, after int, vote func(entity.Kind, int)) {
	if comma == 0 {
		return
	}
	if e, _ := p.vocab.Longest(toks, min(after, len(toks)-1)); p.nounFollows && e != nil && e.Class&(grammar.Reporting|grammar.Speech) != 0 {
		return // "similar models, Politico reported"
	}
	e, _, end := p.covering(toks, comma-1)
	if kind := p.headNoun(toks, comma); (e == nil || end != comma) && kind != "" && after < len(toks) && toks[after].Key == "," {
		vote(kind, voteNoun)
		return
	}
	switch {
	case p.nounFollows && p.heldBefore(toks, comma):
		vote(entity.Person, votePosition)
	case e == nil || end != comma:
	case e.Class&grammar.Post != 0:
		vote(entity.Person, votePosition) // "Canopy's founder, Georgia Tran"
	case e.Class&grammar.Noun != 0:
		vote(p.ownedKind(e.Kind, toks, comma), voteNoun)
	}
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

// heldBefore reports a position and its office before a comma: "the chairman of the
// Halden Group, Otto Brandvold".
func (p *pass) heldBefore(toks []text.Token, comma int) bool {
	if !toks[comma-1].Upper {
		return false
	}
	for i := comma - 1; i >= 0 && comma-i <= 2*maxReach && toks[i].Key != ","; i-- {
		e, _, _ := p.covering(toks, i)
		switch {
		case e == nil || toks[i].Upper:
		case e.Class&grammar.Post != 0:
			return true
		case e.Class&(grammar.Of|grammar.At|grammar.Definite) == 0:
			return false
		}
	}
	return false
}

// receives reports a word before the preposition at i of which an organization
// is the object through it.
func (p *pass) receives(toks []text.Token, i int) bool {
	if i == 0 {
		return false
	}
	e, _, _ := p.covering(toks, i-1)
	if e == nil || e.Class&grammar.Trigger == 0 {
		return false
	}
	for _, u := range e.Uses {
		for _, o := range u.Event.Oblique {
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
	case !p.officeFollows || p.families[t.Key] || p.given[t.Key]:
		vote(entity.Person, votePosition)
	default:
		vote(entity.Person, voteCue)
		vote(entity.Organization, voteVerb)
	}
}

// covering gives the phrase of the grammar that covers the token, the one that
// begins farthest to the left.
func (p *pass) covering(toks []text.Token, i int) (e *grammar.Entry, first, end int) {
	for j := max(0, i-maxReach+1); j <= i; j++ {
		if e, end := p.vocab.Longest(toks, j); e != nil && end > i {
			return e, j, end
		}
	}
	return nil, i, i
}

// after looks at the words to the right: an apposition, a position, a noun that
// names the kind ("the Gale-9 chip"), a verb.
func (p *pass) after(c *candidate, toks []text.Token, vote func(entity.Kind, int)) {
	if c.last >= len(toks) {
		return
	}
	p.measured(toks, c.last, vote)
	position := p.behindPosition(toks, c.first)
	if p.nounFollows && c.first > 0 && isClosingMark(toks, c.first-1) && c.last-c.first <= 3 {
		if e, _ := p.vocab.Longest(toks, c.last); e != nil && e.Class&grammar.Quoting != 0 {
			vote(entity.Person, voteVerb) // "…," X recalled
			return
		}
	}
	if toks[c.last].Key == "," {
		if p.insidePost(toks, c.first) {
			return // "A, chuyên gia tại X, lương kỹ sư …": the comma closes what A is
		}
		if p.vouches(toks, c.first) {
			if t := toks[c.first]; !p.families[t.Key] && !p.given[t.Key] {
				vote(entity.Organization, voteCue)
			}
			return // "Theo IDC, điện thoại …": the comma closes who says so
		}
		if !position { // else the comma closes what the position tells
			p.apposition(toks, c.last+1, vote)
		}
		return
	}
	i := c.last
	for ; i < len(toks) && i < c.last+3; i++ {
		e, _ := p.vocab.Longest(toks, i)
		if e == nil {
			continue
		}
		switch {
		case position && i == c.last && e.Class&(grammar.Speech|grammar.Quoting) != 0:
			if p.officeFollows && !p.personal(toks[c.first:c.last]) {
				vote(entity.Organization, voteNoun) // "CEO Tesla nói"
			} else {
				vote(entity.Person, voteNoun) // "nhà sáng lập Brett Adcock viết"
			}
			return
		case i == c.last && p.officeFollows && e.Class&grammar.As != 0 && p.postAt(toks, i+1):
			vote(entity.Organization, voteNoun) // "sang X làm giám đốc"
			return
		case e.Class&grammar.Genitive != 0:
			p.possessing(toks, i+2, vote)
			return
		case e.Class&grammar.Noun != 0 && e.Class&grammar.Trigger == 0:
			switch {
			case i > c.last+1 || !p.nounFollows:
			case e.Kind == entity.Person:
				vote(entity.Organization, voteCue) // "former Arm engineers"
			case p.locates(c, toks, e, i):
				vote(entity.Place, voteNoun)
			default:
				vote(e.Kind, voteNoun)
			}
			return
		case e.Class&grammar.Reporting != 0 && i == c.last && !p.nounFollows:
			vote(entity.Organization, voteVerb)
			return
		case e.Class&grammar.Trigger != 0 && e.Uses[0].Form == grammar.Inchoative && e.Uses[0].Event.Object == fact.Product:
			vote(entity.Product, voteCue+voteCue) // "Murmur came out"
			return
		case e.Class&(grammar.Trigger|grammar.Have) != 0:
			vote(entity.Organization, voteCue)
			return
		case e.Class&(grammar.Auxiliary|grammar.Planned|grammar.Negation) == 0:
			return
		}
	}
}

// postAt reports a position at the token.
func (p *pass) postAt(toks []text.Token, i int) bool {
	if i >= len(toks) {
		return false
	}
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && e.Class&grammar.Post != 0
}

// measured votes by what is told to be had: only models have parameters.
func (p *pass) measured(toks []text.Token, i int, vote func(entity.Kind, int)) {
	if e, _ := p.vocab.Longest(toks, i); !p.nounFollows || e == nil || e.Class&grammar.Have == 0 {
		return
	}
	for k := i + 1; k < len(toks) && k-i <= 2*maxReach && toks[k].Kind != text.Punct; k++ {
		e, _ := p.vocab.Longest(toks, k)
		if e != nil && e.Class&(grammar.Trigger|grammar.Noun|grammar.Be) != 0 {
			return
		}
		if e != nil && e.Class&grammar.Gauge != 0 && len(e.Measures) > 0 {
			if of := e.Measures[0].Subjects; len(of) > 0 && !slices.Contains(of, entity.Organization) {
				vote(of[0], voteNoun)
			}
			return
		}
	}
}

// locates reports a name between an article and a noun for firms: "a Recife firm", "the
// Tulsa start-up Brindle". A noun that firms' names end with may be part of the name
// ("the Osprey fund"), one that tells whose the firm is follows its owner.
func (p *pass) locates(c *candidate, toks []text.Token, e *grammar.Entry, noun int) bool {
	if e.Kind != entity.Organization || e.Relative || c.first == 0 || toks[c.first].Caps {
		return false
	}
	article := c.first - 1
	for article > 0 && c.first-article <= 2 && toks[article].Kind == text.Word && !toks[article].Upper {
		if a, _ := p.vocab.Longest(toks, article); a != nil {
			break
		}
		article--
	}
	a, end := p.vocab.Longest(toks[:c.first], article)
	if a == nil || end-article > 1 {
		return false
	}
	_, after := p.vocab.Longest(toks, noun)
	named := after < len(toks) && toks[after].Upper && toks[after].Kind == text.Word
	return a.Class&grammar.Indefinite != 0 && a.Class&grammar.And == 0 || a.Class&grammar.Definite != 0 && (named || !p.suffixes[toks[after-1].Key])
}

// isClosingMark reports a mark that ends a quotation.
func isClosingMark(toks []text.Token, i int) bool {
	k := toks[i].Key
	return k == "”" || k == "’" || k == "»" || k == `"` && toks[i].Glued
}

// thingNear reports a noun for things a few words before the token.
func (p *pass) thingNear(toks []text.Token, i int) bool {
	for k := i - 1; k >= 0 && i-k <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k-- {
		if e, _, end := p.covering(toks, k); e != nil && end == k+1 && e.Class&grammar.Noun != 0 {
			return e.Kind == entity.Product || e.Kind == entity.Model && e.Class&grammar.Opener == 0
		}
	}
	return false
}

// personal reports a name that may well be a person's: it begins like one, or has
// several words none of which is Vietnamese.
func (p *pass) personal(toks []text.Token) bool {
	if p.families[toks[0].Key] || p.given[toks[0].Key] {
		return true
	}
	for _, t := range toks {
		if !isASCII(t.Key) || t.Caps {
			return false
		}
	}
	return len(toks) > 1
}

// insidePost reports a position between the last mark and the token, with a preposition
// of place before it.
func (p *pass) insidePost(toks []text.Token, i int) bool {
	for k := i - 1; !p.nounFollows && k >= 0 && p.placeCue[toks[i-1].Key] && i-k <= 2*maxReach && toks[k].Kind == text.Word; k-- {
		if e, _, end := p.covering(toks, k); e != nil && end == k+1 && e.Class&grammar.Post != 0 {
			return end < i
		}
	}
	return false
}

// vouches reports a word like "theo" right before the token.
func (p *pass) vouches(toks []text.Token, i int) bool {
	if i == 0 || p.nounFollows {
		return false
	}
	e, _, end := p.covering(toks, i-1)
	return e != nil && end == i && e.Class&grammar.AccordingTo != 0
}

// possessing votes for what possesses the word at i: relatives are a person's
// ("Asante's mother"), a name is an organization's.
func (p *pass) possessing(toks []text.Token, i int, vote func(entity.Kind, int)) {
	if i >= len(toks) {
		return
	}
	switch e, _ := p.vocab.Longest(toks, i); {
	case e != nil && e.Class&grammar.Noun != 0 && e.Kind == entity.Person && !e.Relative:
		vote(entity.Person, voteCue) // but "Luban's researchers" are a firm's
	case e == nil && toks[i].Upper:
		vote(entity.Organization, voteCue)
	}
}

// apposition reads ", a language model …" or ", giám đốc …" after a name.
func (p *pass) apposition(toks []text.Token, i int, vote func(entity.Kind, int)) {
	var head entity.Kind // of an English noun phrase the last noun, of a Vietnamese one the first
	defer func() {
		if head != "" {
			vote(head, voteNoun)
		}
	}()
	for n := 0; n < maxReach+1 && i < len(toks); n++ {
		t := toks[i]
		if t.Kind == text.Punct && t.Key != "-" && t.Key != "'" {
			return
		}
		if t.Key == "-" && t.Glued {
			n-- // "a 4-billion-parameter model"
		}
		e, end := p.vocab.Longest(toks, i)
		if e == nil || p.nounFollows && t.Upper && e.Class&grammar.Noun != 0 && e.Class&grammar.Post == 0 {
			if t.Upper && n > 0 && !p.nounFollows {
				return
			}
			i++
			continue // "the Ottawa chip designer", "Fernhill Capital"
		}
		switch {
		case e.Class&grammar.Post != 0:
			if head == "" {
				vote(entity.Person, votePosition)
			}
			return
		case !p.nounFollows && n == 0 && e.Class&(grammar.Passive|grammar.Negation) != 0 && e.Class&(grammar.Noun|grammar.Be) == 0:
			return // "Sao La, được hãng phát hành"
		case n == 0 && p.who[t.Key]:
			head = entity.Person // "Gustavo Prem, who teaches …"
			return
		case e.Class&(grammar.Speech|grammar.Quoting) != 0 && p.nounFollows:
			return // "The Suomi Fund, says its chairman, …"
		case e.Class&grammar.Genitive != 0:
			head = "" // "the lab's deputy director"
		case p.nounFollows && n == 0 && e.Class&(grammar.Have|grammar.Be|grammar.Auxiliary|grammar.Planned) != 0 && e.Class&(grammar.Noun|grammar.Post) == 0:
			return // "…, is joining us as chief scientist" goes on about somebody else
		case e.Class&(grammar.Gauge|grammar.Have|grammar.Be|grammar.Auxiliary|grammar.Planned) != 0 && n > 0 && e.Class&grammar.Noun == 0:
			if p.nounFollows {
				head = "" // "…, the company employs": a clause of its own
			}
			return
		case e.Class&grammar.Noun != 0 && n == 0 && p.namesAnother(toks, end):
			return
		case e.Class&grammar.Noun != 0:
			head = e.Kind
			if !p.nounFollows || e.Class&grammar.Trigger != 0 { // "a maker of robots"
				return
			}
		case !p.nounFollows && head == "" && e.Class&grammar.By != 0 && p.madeBehind(toks, end):
			head = entity.Product // "Líu Lo, tổng đài ảo do tập đoàn tự phát triển"
			return
		case e.Class&(grammar.Of|grammar.At|grammar.By|grammar.From|grammar.Relative|grammar.Trigger|grammar.With|grammar.Preposition) != 0:
			return
		}
		i = end
	}
}

// madeBehind reports a verb of making a few tokens behind.
func (p *pass) madeBehind(toks []text.Token, i int) bool {
	for k := i; k < len(toks) && k-i <= 2*maxReach && toks[k].Kind != text.Punct; k++ {
		if e, _ := p.vocab.Longest(toks, k); e != nil && e.Class&grammar.Trigger != 0 {
			return slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Development })
		}
	}
	return false
}

// namesAnother reports a name right behind the noun that ends before the token: in
// "X, tờ Y viết" the noun is Y's.
func (p *pass) namesAnother(toks []text.Token, i int) bool {
	if p.nounFollows || i >= len(toks) || !toks[i].Upper {
		return false
	}
	if v, _ := p.notNames.Longest(toks, i); v != nil {
		return false
	}
	v, end := p.places.Longest(toks, i)
	return v == nil || end < len(toks) && toks[end].Upper // "tờ Wellington Dispatch"
}

// settle adds to the votes what the form of the name itself tells, and drops
// surfaces that nothing vouches for.
func (p *pass) settle() {
	for _, s := range p.sorted() {
		if s.entity != nil {
			s.id, s.kind = s.entity.ID, s.entity.Kind
			continue
		}
		s.id = text.Slug(s.text)
		if e := p.lex.Entity(s.id); e != nil {
			s.entity, s.kind = e, e.Kind
			continue
		}
		p.form(s)
		s.kind = s.best()
	}
	p.coordinate()
	p.possessed()
	p.versions()
}

// versions gives a name of which nothing is known the kind of its numbered version:
// "ViGPT" beside the model "ViGPT 2".
func (p *pass) versions() {
	if p.nounFollows {
		return
	}
	p.kin()
	for _, l := range p.sorted() {
		n := len(l.keys) - 1
		if n < 1 || l.kind != entity.Model && l.kind != entity.Product || !isNumber(l.keys[n:]) {
			continue
		}
		if s := p.surfaces[strings.Join(l.keys[:n], " ")]; s != nil && s.entity == nil && !s.place && s.votes[s.kind] <= voteVerb {
			s.votes[l.kind] += voteVersion
			s.kind = s.best()
		}
	}
}

// kin gives a name of which little is known the kind of a product whose name begins
// alike: "Lưu Ly Kids" beside the app "Lưu Ly".
func (p *pass) kin() {
	leads := map[string]entity.Kind{}
	all := p.sorted()
	for _, s := range all {
		if s.kind != entity.Model && s.kind != entity.Product || s.told(s.kind) < voteVersion {
			continue
		}
		for n := shortestLead; n <= len(s.keys); n++ {
			if lead := strings.Join(s.keys[:n], " "); leads[lead] == "" {
				leads[lead] = s.kind
			}
		}
	}
	for _, s := range all {
		n := len(s.keys) - 1
		if n < shortestLead || s.entity != nil || s.place || s.prefix > 0 || p.suffixes[s.keys[n]] || s.told(s.kind) >= voteNoun {
			continue
		}
		if k := leads[strings.Join(s.keys[:n], " ")]; k != "" && k != s.kind {
			s.votes[k] += voteNoun
			s.kind = s.best()
		}
	}
}

// shortestLead is how many words products of one family have in common at least.
const shortestLead = 2

// possessed takes a single word or a name with a number of which nothing is known
// for a product, where an organization possesses it: "Qwen của Alibaba".
func (p *pass) possessed() {
	for i := 1; i < len(p.cands) && !p.nounFollows; i++ {
		a, b := &p.cands[i-1], p.home(i)
		if a.dropped || b.dropped || a.surface == nil || b.surface == nil || a.sentence != b.sentence || b.surface.kind != entity.Organization && b.surface.kind != "" {
			continue
		}
		s := a.surface
		if s.entity != nil || s.place || len(s.keys) > 1 && !hasDigit(s.key) && strings.ContainsAny(s.text, " ") && s.votes[s.kind] > 0 || s.votes[s.kind] > voteVerb || !p.owned(p.toks(a), a.last, p.cands[i].first) {
			continue
		}
		s.votes[entity.Product] += voteNoun
		s.kind = s.best()
	}
}

// home gives the candidate at i, or the one right behind it where that is only the place that
// this is from: "của hãng Mỹ X".
func (p *pass) home(i int) *candidate {
	c := &p.cands[i]
	if i+1 < len(p.cands) && c.surface != nil && c.surface.kind == entity.Place && p.cands[i+1].sentence == c.sentence && p.cands[i+1].first == c.last {
		return &p.cands[i+1]
	}
	return c
}

// owned reports that only a possessive stands between two tokens, or one and the noun for a
// firm.
func (p *pass) owned(toks []text.Token, first, last int) bool {
	e, end := p.vocab.Longest(toks, first)
	if e == nil || e.Class&grammar.Of == 0 {
		return false
	}
	if end < last {
		if n, after := p.vocab.Longest(toks, end); n != nil && n.Class&grammar.Noun != 0 && n.Kind == entity.Organization {
			end = after
		}
	}
	return end == last
}

// coordinate gives a name of whose kind little is known the kind of a person or
// an organization that it is joined to by a conjunction: "Ros Adeyemi and Jack
// Thornbury".
func (p *pass) coordinate() {
	for i := 1; i < len(p.cands); i++ {
		a, b := &p.cands[i-1], &p.cands[i]
		if a.dropped || b.dropped || a.surface == nil || b.surface == nil || a.sentence != b.sentence || !p.joined(p.toks(a), a.last, b.first) {
			continue
		}
		a.surface.follow(b.surface)
		b.surface.follow(a.surface)
	}
}

// joined reports that only a conjunction stands between two tokens.
func (p *pass) joined(toks []text.Token, first, last int) bool {
	if first >= last {
		return false
	}
	if toks[first].Key == "," {
		first++
	}
	e, end := p.vocab.Longest(toks, first)
	return e != nil && end == last && e.Class&grammar.And != 0
}

// follow takes over the kind of a surface of which more is known.
func (s *surface) follow(o *surface) {
	if s.entity != nil || s.place || o.kind != entity.Person && o.kind != entity.Organization || s.votes[s.kind] > voteCue {
		return
	}
	if o.entity != nil || o.votes[o.kind] >= voteFamily {
		s.votes[o.kind] += voteVerb
		s.kind = s.best()
	}
}

func (p *pass) form(s *surface) {
	n := len(s.keys)
	last := s.keys[n-1]
	if p.suffixes[last] && n > 1 && !p.given[s.keys[0]] {
		s.votes[entity.Organization] += voteSuffix
	} else if p.suffixes[last] && n > 1 {
		s.votes[entity.Organization] += voteNoun
	}
	if p.groups[last] && n > 1 {
		s.votes[entity.Group] += votePrefix
	}
	if p.regions[last] && n > 1 {
		s.votes[entity.Place] += voteFamily
	}
	if n == 1 && s.caps && !hasDigit(last) {
		s.votes[entity.Organization] += voteCue // AMD
	}
	if n > 1 && (p.version[last] || hasDigit(strings.Join(s.keys[1:], " "))) {
		s.votes[p.familyKind(s)] += voteVersion
	}
	if p.firms[s.key] {
		s.votes[entity.Organization] += votePosition
	}
	if apostrophed(s.keys) {
		s.votes[entity.Person] += voteNoun // H'Hen Ayun
	}
	if n >= 2 && n <= 4 && (p.families[s.keys[0]] || p.given[s.keys[0]]) {
		s.votes[entity.Person] += voteFamily
	}
}

// apostrophed reports a name that begins with a letter and an apostrophe, as names of the
// Central Highlands and of Ireland do.
func apostrophed(keys []string) bool {
	return len(keys) > 2 && len(keys[0]) == 1 && (keys[1] == "'" || keys[1] == "’")
}

// familyKind is the kind of what a version is a version of, a model where that
// is not known.
func (p *pass) familyKind(s *surface) entity.Kind {
	for n := len(s.keys) - 1; n > 0; n-- {
		if base := p.surfaces[strings.Join(s.keys[:n], " ")]; base != nil && base.votes[entity.Product] > base.votes[entity.Model] {
			return entity.Product
		}
	}
	return entity.Model
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// best is the kind with the most votes, empty when there are none. Among equals
// the more specific evidence wins: the order of entity.Kinds.
func (s *surface) best() entity.Kind {
	said := slices.ContainsFunc(entity.Kinds, func(k entity.Kind) bool { return s.told(k) >= voteNoun })
	var best entity.Kind
	n := 0
	for _, k := range entity.Kinds {
		v := s.votes[k]
		if said { // what a text says of a thing is not outvoted by the verbs it often stands by
			v = s.told(k) + min(s.weak[k], voteFamily)
		}
		if k == entity.Model && v > 0 && s.told(entity.Product) == 0 {
			v += s.weak[entity.Product] // what is released may be a model as well
		}
		if v > n {
			best, n = k, v
		}
	}
	return best
}

// told counts the votes for a kind that more than a verb or a preposition gave.
func (s *surface) told(k entity.Kind) int { return s.votes[k] - s.weak[k] }

func (p *pass) sorted() []*surface {
	out := make([]*surface, 0, len(p.surfaces))
	for _, s := range p.surfaces {
		out = append(out, s)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].first < out[j].first })
	return out
}
