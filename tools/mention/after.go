package mention

import (
	"slices"
	"strconv"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

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
	if p.aged(toks, c.last) {
		vote(entity.Person, votePosition) // "Liisa Tamm, 41, is …"
		return
	}
	if p.memberOf(c, toks) {
		vote(entity.Person, voteNoun) // "Grant Ferrier, of Harbour Securities, …"
		return
	}
	if toks[c.last].Key == "-" && c.last+1 < len(toks) && toks[c.last+1].Glued && p.based[toks[c.last+1].Key] {
		vote(entity.Place, votePlace) // "a Tulsa-based startup"
		return
	}
	if toks[c.last].Key == "," {
		if p.insidePost(toks, c.first) {
			return // "A, chuyên gia tại X, lương kỹ sư …": the comma closes what A is
		}
		if p.vouches(toks, c.first) {
			if t := toks[c.first]; !p.families[t.Key] && !p.isGiven(t.Key) {
				vote(entity.Organization, voteCue)
			}
			return // "Theo IDC, điện thoại …": the comma closes who says so
		}
		if p.foundedAt(c.sentence, toks, c.last+1) {
			vote(entity.Organization, voteVerb)
			return
		}
		c.surface.edition = c.surface.edition || p.editionBehind(toks, c.last+1)
		if !position { // else the comma closes what the position tells
			p.apposition(toks, c.last+1, p.unlessThere(c, toks, p.unlessMade(c, toks, vote)))
		}
		return
	}
	i := c.last
	for ; i < len(toks) && i < c.last+3; i++ {
		e, end := p.vocab.Longest(toks, i)
		if e == nil && i == c.last && p.severalOf(c, toks[i]) {
			vote(entity.Product, voteNoun) // "Rimau-2 processors"
			return
		}
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
		case i == c.last && !p.nounFollows && (p.copulas[toks[i].Key] && end == i+1 || e.Class&grammar.Be != 0):
			p.said(toks, end, vote)
			return
		case i == c.last && p.nounFollows && e.Class&grammar.Be != 0 && p.isNoun(toks, end, vote):
			return // "June Hollow is a start-up in Dunedin"
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
		case e.Class&grammar.Trigger != 0 && e.Uses[0].Form == grammar.Inchoative && e.Uses[0].Event.Object == fact.Product && !p.hasObject(c.sentence, toks, end):
			vote(entity.Product, voteCue+voteCue) // "Murmur came out"
			return
		case p.nounFollows && c.last-c.first > 1 && e.Class&grammar.Trigger != 0 && e.Uses[0].Event.Subject == fact.Founder && e.Uses[0].Form == grammar.Verb:
			vote(entity.Person, voteVerb) // "Deniz Arslan set up the company"
			return
		case e.Class&grammar.Trigger != 0 && !p.nounFollows && e.Uses[0].Form == grammar.SplitTail:
			if e.Uses[0].Event.Object == fact.Product {
				vote(entity.Product, voteVerb) // "đưa X lên kho ứng dụng"
			}
			return
		case e.Class&grammar.Trigger != 0 && !p.nounFollows && e.Uses[0].Event.Type == fact.Listing && p.onExchange(toks, end):
			vote(entity.Organization, voteNamed+voteVerb) // "ứng dụng gọi xe X có thể lên sàn": the firm behind it
			return
		case e.Class&(grammar.Trigger|grammar.Have) != 0:
			c.surface.launches = c.surface.launches || e.Class&grammar.Trigger != 0 && e.Uses[0].Event.Object == fact.Product && end < len(toks) && toks[end].Upper
			vote(entity.Organization, voteCue)
			return
		case !p.nounFollows && e.Class&grammar.Possible != 0:
		case e.Class&(grammar.Auxiliary|grammar.Planned|grammar.Negation) == 0:
			return
		}
	}
}

// editionBehind reports what a name is told to be in English that a product may be as well as a model: "a version for nurses".
func (p *pass) editionBehind(toks []text.Token, i int) bool {
	if !p.nounFollows || i >= len(toks) || !p.determines(toks, i) {
		return false
	}
	for k := i + 1; k < len(toks) && k-i <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k++ {
		if e, _ := p.vocab.Longest(toks, k); e != nil && e.Class&grammar.Noun != 0 {
			return e.Kind == entity.Model && e.Class&grammar.Opener != 0
		}
	}
	return false
}

// severalOf reports the plural of a noun for a product behind a name with a number, which no maker has.
func (p *pass) severalOf(c *candidate, t text.Token) bool {
	if t.Upper || c.last-c.first < 2 || !hasDigit(p.toks(c)[c.last-1].Key) {
		return false
	}
	one := p.vocab.Singular(t.Key)
	return one != nil && one.Class&grammar.Noun != 0 && one.Kind == entity.Product
}

// hasObject reports what an English verb before the token is done to: "will launch a chip", "launch Heron 2", but not
// "will launch a week later".
func (p *pass) hasObject(s int, toks []text.Token, i int) bool {
	if !p.nounFollows || i+1 >= len(toks) {
		return false
	}
	e, end := p.vocab.Longest(toks, i)
	if e != nil && e.Class&(grammar.Definite|grammar.Indefinite|grammar.Own) != 0 {
		return !p.taken(s, i) && !p.taken(s, min(end, len(toks)-1))
	}
	for k := i; k < len(toks) && k-i <= 2 && toks[k].Kind == text.Word && !toks[k].Upper && !p.taken(s, k); k++ {
		if e, _ := p.vocab.Longest(toks, k); e != nil && e.Class&(grammar.Noun|grammar.Preposition|grammar.At|grammar.As|grammar.With|grammar.From|grammar.By|grammar.For) != 0 {
			return e.Class&grammar.Noun != 0 && e.Plural && (e.Kind == entity.Product || e.Kind == entity.Model) // "debuted new robots"
		}
	}
	return toks[i].Upper
}

// foundedAt reports a Vietnamese verb of founding with a time or a place right behind it: "X, thành lập năm 2019,
// …", "X, thành lập tại Huế, …".
func (p *pass) foundedAt(s int, toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	if e == nil || p.nounFollows || e.Class&grammar.Trigger == 0 || e.Uses[0].Event.Type != fact.Founding || end >= len(toks) {
		return false
	}
	there := p.placeCue[toks[end].Key] && end+1 < len(toks) && toks[end+1].Upper
	return there || !toks[end].Upper && p.timeBehind(s, toks, end)
}

// onExchange reports that what stands behind a verb of listing is no price, "niêm yết 20.000 đồng", and
// no other than a place, "có mặt trên App Store".
func (p *pass) onExchange(toks []text.Token, end int) bool {
	if end == len(toks) {
		return true
	}
	v, _ := p.places.Longest(toks, end)
	return v != nil || toks[end].Kind != text.Number && !toks[end].Upper
}

// memberOf reports a name of two or three words with ", of" and an organization behind it.
func (p *pass) memberOf(c *candidate, toks []text.Token) bool {
	n, i := c.last-c.first, c.last+2
	if !p.nounFollows || n < 2 || n > 3 || i >= len(toks) || toks[c.last].Key != "," || !p.isOf(toks, c.last+1) || p.suffixes[toks[c.last-1].Key] {
		return false
	}
	if p.articles[toks[i].Key] {
		i++
	}
	end := i
	for end < len(toks) && toks[end].Kind == text.Word && toks[end].Upper {
		end++
	}
	return end-i > 1 && p.suffixes[toks[end-1].Key]
}

// aged reports somebody's age between commas at the token.
func (p *pass) aged(toks []text.Token, i int) bool {
	if !p.nounFollows || i+2 >= len(toks) || toks[i].Key != "," || toks[i+1].Kind != text.Number || toks[i+2].Key != "," {
		return false
	}
	n, err := strconv.Atoi(toks[i+1].Key)
	return err == nil && n >= youngest && n <= oldest && len(toks[i+1].Key) == 2
}

// The ages in years at which people are told of in newspapers, with the number alone.
const youngest, oldest = 14, 99

// unlessMade votes as vote does, but for no person where the name is told to be made or released:
// "makes Platform Four, a journey planner".
func (p *pass) unlessMade(c *candidate, toks []text.Token, vote func(entity.Kind, int)) func(entity.Kind, int) {
	if p.source(c, toks) {
		return func(k entity.Kind, n int) {
			if k != entity.Product && k != entity.Model {
				vote(k, n)
			}
		}
	}
	if !p.nounFollows || c.surface.votes.of(entity.Product) == 0 || p.isGiven(toks[c.first].Key) || p.families[toks[c.first].Key] {
		return vote
	}
	return func(k entity.Kind, n int) {
		if k != entity.Person {
			vote(k, n)
		}
	}
}

// source reports an English name that ends as those of firms do and from which something comes: what is told behind it
// may be of the thing, "the firm released Otter 4 from Kauri Minds, an open-source model".
func (p *pass) source(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || c.last-c.first < 2 || !p.suffixes[toks[c.last-1].Key] {
		return false
	}
	for i := c.first - 1; i >= 0 && c.first-i <= maxReach; i-- {
		e, _ := p.vocab.Longest(toks, i)
		switch {
		case e != nil && e.Class&(grammar.From|grammar.By) != 0:
			return true
		case !toks[i].Upper && (e == nil || e.Class&grammar.Genitive == 0) && !(i > 0 && isClosing(toks, i-1)):
			return false
		}
	}
	return false
}

// unlessThere votes as vote does, but for no person where the name tells where something was: "grew up in
// Roskeld, the daughter of a fisherman".
func (p *pass) unlessThere(c *candidate, toks []text.Token, vote func(entity.Kind, int)) func(entity.Kind, int) {
	if !p.nounFollows || c.first == 0 || !p.placeCue[toks[c.first-1].Key] || c.last-c.first > 1 {
		return vote
	}
	return func(k entity.Kind, n int) {
		if k != entity.Person {
			vote(k, n)
		}
	}
}

// said votes for what a name is told to be: "X là dòng camera mới nhất của Y", "X là một ứng dụng".

// said votes for what a name is told to be: "X là dòng camera mới nhất của Y", "X là một ứng dụng", "X từng là kỹ
// sư của Y".
func (p *pass) said(toks []text.Token, i int, vote func(entity.Kind, int)) {
	if e, end := p.vocab.Longest(toks, i); e != nil && e.Class&grammar.Indefinite != 0 && e.Class&grammar.Noun == 0 {
		i = end
	}
	for k := i; k < len(toks) && k-i <= 1; k++ {
		e, end := p.vocab.Longest(toks, k)
		if e == nil {
			continue
		}
		switch {
		case e.Class&grammar.Noun != 0 && !e.Relative && (e.Kind == entity.Product || e.Kind == entity.Model || e.Kind == entity.Organization && e.Class&grammar.Trigger == 0) && (end == len(toks) || !toks[end].Upper):
			vote(e.Kind, voteNoun)
		case e.Class&grammar.Noun != 0 && !e.Relative && e.Kind == entity.Person && len(e.Uses) == 0, e.Class&grammar.Post != 0 && slices.Contains(firmPosts, e.Position):
			vote(entity.Person, votePosition)
		}
		return
	}
}

// isNoun votes for what a name is told to be behind an article, where a noun says so: "is a young
// start-up in …".
func (p *pass) isNoun(toks []text.Token, i int, vote func(entity.Kind, int)) bool {
	article, _ := p.vocab.Longest(toks, i)
	if article == nil || article.Class&(grammar.Indefinite|grammar.Definite) == 0 || article.Class&grammar.Own != 0 {
		return false
	}
	for k := i + 1; k < len(toks) && k-i <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k++ {
		e, end := p.vocab.Longest(toks, k)
		if e == nil || e.Class&grammar.Noun == 0 {
			if e != nil && e.Class&(grammar.Of|grammar.For|grammar.Relative|grammar.Post) != 0 {
				return false
			}
			continue
		}
		if next, _ := p.vocab.Longest(toks, end); next != nil && next.Class&(grammar.Noun|grammar.Post) != 0 || end < len(toks) && toks[end].Kind == text.Word && next == nil {
			continue // "a chip maker"
		}
		vote(e.Kind, voteNoun)
		return true
	}
	return false
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
	if p.families[toks[0].Key] || p.isGiven(toks[0].Key) {
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
	return !p.nounFollows && p.endsBefore(toks, i, grammar.AccordingTo)
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
	case e != nil && e.Class&grammar.Post != 0 && e.Class&grammar.Noun == 0 && p.nounFollows:
		vote(entity.Organization, voteVerb) // "Kelda's founder"
	case e == nil && toks[i].Upper:
		vote(entity.Organization, voteCue)
	}
}

// genitiveAt reports the mark of whose something is.
func (p *pass) genitiveAt(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && e.Class&grammar.Genitive != 0
}

// articleAt reports an English article that tells of one of many.
func (p *pass) articleAt(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && e.Class&grammar.Indefinite != 0
}

// apposed bounds how far the noun of an apposition may stand behind its comma, in phrases: "one
// of the world's largest camera makers".
const apposed = 2 * maxReach

// apposition reads ", a language model …" or ", giám đốc …" after a name.
func (p *pass) apposition(toks []text.Token, i int, vote func(entity.Kind, int)) {
	var head entity.Kind // of an English noun phrase the last noun, of a Vietnamese one the first
	behind := false      // a word that the grammar does not know stands behind it
	rival := false       // it says whose the thing or firm is, as "rival" does
	defer func() {
		switch {
		case head == "":
		case p.nounFollows && !behind && (head == entity.Product || head == entity.Model):
			vote(head, voteNamed+voteVerb) // "blocked Finch Studio, an editing tool for beginners"
		default:
			vote(head, voteNoun)
		}
	}()
	for n := 0; n < apposed && i < len(toks); n++ {
		t := toks[i]
		if t.Kind == text.Punct && t.Key != "-" && t.Key != "'" {
			return
		}
		if t.Key == "-" && t.Glued {
			n-- // "a 4-billion-parameter model"
		}
		e, end := p.vocab.Longest(toks, i)
		if after := p.pastCompound(toks, i, end); after > i {
			i = after
			behind = head != ""
			continue
		}
		if e == nil || p.nounFollows && t.Upper && e.Class&grammar.Noun != 0 && e.Class&grammar.Post == 0 {
			if t.Upper && n > 0 && !p.nounFollows {
				return
			}
			i++
			behind = head != ""
			continue // "the Ottawa chip designer", "Fernhill Capital"
		}
		switch {
		case p.nounFollows && n == 0 && e.Class&grammar.Where != 0:
			return // "Ansa, where her father worked"
		case p.nounFollows && e.Class&grammar.Genitive != 0 && head != "":
			head = "" // "Wendell Achebe, the group's secretary"
		case e.Class&grammar.Post != 0:
			if head == "" && !p.vouchesBehind(toks, end) && !p.ownPost(toks, i, end) {
				vote(entity.Person, votePosition)
			}
			return
		case !p.nounFollows && n == 0 && e.Class&(grammar.Subordinate|grammar.Clause|grammar.If) != 0 && e.Class&grammar.Noun == 0:
			return // "đối với X, dù các bộ chưa thống nhất"
		case p.nounFollows && n == 0 && e.Class&(grammar.Subordinate|grammar.If) != 0 && e.Class&(grammar.Noun|grammar.Auxiliary|grammar.As) == 0 && !p.articleAt(toks, end):
			return // "Halden Insurance, whatever the insurer's website claimed", but "Halden, once a bank"
		case !p.nounFollows && n == 0 && e.Class&(grammar.Passive|grammar.Negation) != 0 && e.Class&(grammar.Noun|grammar.Be) == 0:
			return // "Sao La, được hãng phát hành"
		case p.nounFollows && (n == 0 || rival) && p.madeAt(e, toks, end):
			head, behind = entity.Product, false // "the Feinkorn S, made by Lindau", "Lur, a rival developed by Biokraft"
			return
		case n == 0 && e.Class&grammar.Relative != 0 && p.madeByOthers(toks, end):
			head = entity.Product // "Wingu, which the firm built itself"
			return
		case n == 0 && p.who[t.Key] && p.officeBefore(toks, i-1):
			return // "said Bethan Rudge, chief executive of Copper Tide, who …"
		case n == 0 && p.who[t.Key]:
			head = entity.Person // "Gustavo Prem, who teaches …"
			return
		case e.Class&(grammar.Speech|grammar.Quoting) != 0 && p.nounFollows:
			return // "The Suomi Fund, says its chairman, …"
		case e.Class&grammar.Genitive != 0:
			head = "" // "the lab's deputy director"
		case p.nounFollows && n == 0 && e.Class&(grammar.Have|grammar.Be|grammar.Auxiliary|grammar.Planned) != 0 && e.Class&(grammar.Noun|grammar.Post) == 0:
			return // "…, is joining us as chief scientist" goes on about somebody else
		case p.nounFollows && n == 1 && e.Class&grammar.Auxiliary != 0 && p.determines(toks, i-1): // "its first model"
		case e.Class&(grammar.Gauge|grammar.Have|grammar.Be|grammar.Auxiliary|grammar.Planned) != 0 && n > 0 && e.Class&grammar.Noun == 0:
			if p.nounFollows && !p.pronoun(toks, i-1) {
				head = "" // "…, the company employs": a clause of its own; but "the model it had launched"
			}
			return
		case e.Class&grammar.Noun != 0 && n == 0 && p.namesAnother(toks, end):
			return
		case e.Class&grammar.Noun != 0 && e.Media && p.nounFollows && end < len(toks) && toks[end].Upper:
			return // "a ban on X, the newspaper Y reported"
		case e.Class&grammar.Noun != 0 && p.nounFollows && behind && (head == entity.Organization || head == entity.Person) && (e.Kind == entity.Product || e.Kind == entity.Model):
			return // "a startup teaching factory machines"
		case e.Class&grammar.Noun != 0 && !p.nounFollows && e.Kind == entity.Model && e.Class&grammar.Opener != 0:
			vote(entity.Model, voteCue) // "X Mini, phiên bản rút gọn": of a product as well as of a model
			return
		case e.Class&grammar.Noun != 0:
			head, behind, rival = e.Kind, false, e.Relative
			if !p.nounFollows || e.Class&grammar.Trigger != 0 { // "a maker of robots"
				return
			}
		case !p.nounFollows && head == "" && e.Class&grammar.By != 0 && p.madeBehind(toks, end):
			head = entity.Product // "Líu Lo, tổng đài ảo do tập đoàn tự phát triển"
			return
		case p.nounFollows && n == 2 && head == "" && e.Class&grammar.Of != 0:
			if k := p.thingsAt(toks, end); k != "" {
				vote(k, voteNoun) // "Heron, a family of large language models"
			}
			return
		case e.Class&(grammar.Of|grammar.At|grammar.By|grammar.From|grammar.Relative|grammar.Trigger|grammar.With|grammar.Preposition) != 0:
			return
		}
		behind = behind || p.nounFollows && head != "" && e.Class == grammar.Opener // "camera makers"
		i = end
	}
}

// thingsAt gives the kind of a noun for several things behind at most a few plain words from the token on; empty for
// none.
func (p *pass) thingsAt(toks []text.Token, i int) entity.Kind {
	for k := i; k < len(toks) && k-i <= maxReach && (toks[k].Kind == text.Word || toks[k].Key == "-"); k++ {
		e, _ := p.vocab.Longest(toks, k)
		switch {
		case e == nil:
		case e.Class&grammar.Noun != 0 && e.Plural && (e.Kind == entity.Model || e.Kind == entity.Product):
			return e.Kind
		case e.Class&^(grammar.Opener|grammar.Noun) != 0:
			return ""
		}
	}
	return ""
}

// pastCompound gives the index behind a compound before a noun, whose parts tell nothing by themselves, "a
// note-taking assistant"; i for none. A phrase of the grammar that ends at end may have hyphens of its own.
func (p *pass) pastCompound(toks []text.Token, i, end int) int {
	if !p.nounFollows || end > i+1 || i+2 >= len(toks) || toks[i].Kind != text.Word || toks[i+1].Key != "-" || !toks[i+1].Glued || !toks[i+2].Glued {
		return i
	}
	if e, _ := p.vocab.Longest(toks, i+2); e != nil && e.Class&grammar.Noun != 0 && e.Class&grammar.Trigger == 0 {
		return i + 2 // "a video-assistant"
	}
	return i + 3
}

// madeAt reports a participle of making with its agent's preposition right behind it.
func (p *pass) madeAt(e *grammar.Entry, toks []text.Token, end int) bool {
	by, _ := p.vocab.Longest(toks, end)
	return by != nil && by.Class&grammar.By != 0 && e.Class&grammar.Trigger != 0 && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.Participle && u.Event.Type == fact.Development
	}) && !slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Founding })
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
	if !p.nounFollows || i <= 0 || !p.isOf(toks, i) {
		return false
	}
	return p.behindPosition(toks, i) || i > 1 && toks[i-1].Upper && toks[i-2].Upper // "Farhan Malik of Ravi University, who …"
}

// pronoun reports a pronoun for a thing or a person at the token.
func (p *pass) pronoun(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && e.Class&(grammar.It|grammar.They|grammar.He) != 0
}

// determines reports an article or a possessive pronoun at the token.
func (p *pass) determines(toks []text.Token, i int) bool {
	e, _ := p.vocab.Longest(toks, i)
	return e != nil && e.Class&(grammar.Own|grammar.Definite|grammar.Indefinite) != 0
}

// ownPost reports a possessive pronoun before a position and a name behind its comma, who has it:
// "Ledgerwood has not bought Paperclip Bay, its chairman, Duncan Ashgrove, said".
func (p *pass) ownPost(toks []text.Token, i, end int) bool {
	if !p.nounFollows || i == 0 || end+1 >= len(toks) || toks[end].Key != "," || !toks[end+1].Upper {
		return false
	}
	e, _ := p.vocab.Longest(toks, i-1)
	return e != nil && e.Class&grammar.Own != 0
}

// vouchesBehind reports a verb of saying behind a position before the next mark: in "Siemens has
// not bought Heddle, a spokeswoman for the group said" somebody else has that.
func (p *pass) vouchesBehind(toks []text.Token, i int) bool {
	for k := i; p.nounFollows && k < len(toks) && k-i <= 2*maxReach && toks[k].Kind != text.Punct; k++ {
		switch e, _ := p.vocab.Longest(toks, k); {
		case e == nil:
		case p.who[toks[k].Key] || e.Class&grammar.Relative != 0:
			return false
		case e.Class&(grammar.Speech|grammar.Reporting|grammar.Quoting) != 0:
			return true
		}
	}
	return false
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

// madeByOthers reports somebody else, and a verb of making or releasing, behind a relative
// pronoun: "which the firm built", but not "which built".
func (p *pass) madeByOthers(toks []text.Token, i int) bool {
	if !p.nounFollows || i >= len(toks) || !toks[i].Upper && !p.pronoun(toks, i) && !p.determines(toks, i) {
		return false
	}
	for k := i + 1; k < len(toks) && k-i <= maxReach && toks[k].Kind == text.Word; k++ {
		if e, _ := p.vocab.Longest(toks, k); e != nil && e.Class&grammar.Trigger != 0 && e.Class&grammar.Noun == 0 {
			t := e.Uses[0].Event.Type
			return t == fact.Development || t == fact.Release
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
