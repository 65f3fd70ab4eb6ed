package mention

import (
	"slices"
	"strconv"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// right is what stands behind a name: the phrase of the grammar that is looked at.
type right struct {
	c      *candidate
	toks   []text.Token
	from   int // where that begins, behind the name or what is put in
	e      *grammar.Entry
	at     int // its first token
	behind int // the token behind it
}

// adjoins reports a phrase right behind the name.
func (r *right) adjoins() bool { return r.at == r.from }

// after looks at the words to the right: an apposition, a position, a noun that
// names the kind ("the Gale-9 chip"), a verb.
func (p *pass) after(c *candidate, toks []text.Token) {
	if c.last >= len(toks) {
		return
	}
	p.measured(c, toks)
	if p.tradeEnds(toks, c.first, c.last) {
		c.vote(entity.Organization, voteNoun)
	}
	switch {
	case p.recalls(c, toks):
		c.vote(entity.Person, voteVerb) // "…," X recalled
	case p.aged(toks, c.last):
		c.vote(entity.Person, votePosition) // "Liisa Tamm, 41, is …"
	case p.memberOf(c, toks):
		c.vote(entity.Person, voteNoun) // "Grant Ferrier, of Harbour Securities, …"
	case p.replaces(c, toks):
		c.vote(entity.Person, voteNoun) // "Alma Reyes will replace him"
	case p.homeBehind(c, toks):
		c.vote(entity.Organization, voteVerb) // "Halden Works of Leeds has appointed …"
	case p.townOfMaker(c, toks):
		c.vote(entity.Place, voteNoun)
	case p.seatOf(toks, c.last), p.townOfState(c, toks):
		c.vote(entity.Place, votePlace) // "a Tulsa-based startup"
	case toks[c.last].Key == ",", p.nounFollows && isDash(toks, c.last) && p.pastAside(toks, c.last) > c.last:
		p.commaAfter(c, toks)
	case p.phrasesPastAside(c, toks):
	default:
		p.phrasesFrom(c, toks, p.pastAside(toks, c.last))
	}
}

// recalls reports a short English name between a quotation and a verb that only brings one.
func (p *pass) recalls(c *candidate, toks []text.Token) bool {
	return p.nounFollows && c.first > 0 && isClosingMark(toks, c.first-1) && c.last-c.first <= 3 && p.at(toks, c.last, grammar.Quoting)
}

// seatOf reports a hyphen with a word like "based" behind it.
func (p *pass) seatOf(toks []text.Token, i int) bool {
	return toks[i].Key == "-" && i+1 < len(toks) && toks[i+1].Glued && p.based[toks[i+1].Key]
}

// commaAfter votes by what the comma behind a name closes or opens.
func (p *pass) commaAfter(c *candidate, toks []text.Token) {
	switch first := toks[c.first].Key; {
	case p.insidePost(toks, c.first): // "A, chuyên gia tại X, lương kỹ sư …": the comma closes what A is
	case p.vouches(toks, c.first), p.vouchesFor(toks, c): // "Theo IDC, điện thoại …": the comma closes who says so
		if !p.families[first] && !p.isGiven(first) {
			c.vote(entity.Organization, voteCue)
		}
	case p.foundedAt(c.sentence, toks, c.last+1):
		c.vote(entity.Organization, voteVerb)
	case p.bornOf(c, toks):
		c.vote(entity.Organization, voteNamed)
	case p.saysPastAside(toks, c.last+1):
		c.vote(entity.Organization, voteVerb) // "Ripple Road, which lends to fishermen, says …"
	case p.officialSays(c, toks): // "X mua lại Y, người phát ngôn của hãng cho biết": who says so is not Y
	case p.behindPosition(toks, c.first), p.officeOf(toks, c.first): // the comma closes what the position tells
	case p.closesAside(c, toks): // "Ninefold, the firm behind Saltire Online, left …": so does this
	case p.closesPost(c, toks): // "named Ada Boyd, once a director of X, as chair": so does this
		if c.oneWord(toks) && !p.isGiven(toks[c.first].Key) {
			c.vote(entity.Organization, voteVerb) // "hired Ada Boyd, who spent ten years at X, as chair"
		}
	default:
		c.surface.which = c.surface.which || p.whichActs(toks, c.last+1) && !(c.first > 0 && p.articles[toks[c.first-1].Key])
		c.surface.edition = c.surface.edition || p.editionBehind(toks, c.last+1)
		k, n := p.apposition(toks, c.last+1)
		clause := p.verbAt(toks, c.last+1) || c.first > 0 && p.at(toks, c.last+1, grammar.Relative)
		apposed := c.first > 0 && toks[c.first-1].Key == "," // "Kelda, which builds a reactor, Ibis, outside Lund, agreed …"
		if end := p.pastAside(toks, c.last); k == "" && !clause && !apposed && end > c.last {
			p.phrasesFrom(c, toks, end) // "Ada Boyd, for her part, set up Kelda"
		}
		if p.mayBe(c, toks, k) {
			c.vote(k, n)
		}
		if k == "" {
			p.phrasesPastAside(c, toks)
		}
	}
}

// whichActs reports an English relative pronoun that means no person, with a plain verb behind it: "Orrery Ion, which supplies
// operators", but not "the Orrery, which costs …".
func (p *pass) whichActs(toks []text.Token, i int) bool {
	if !p.nounFollows || i+1 >= len(toks) || p.who[toks[i].Key] {
		return false
	}
	e, end := p.vocab.Longest(toks, i)
	if end > i+1 {
		return e.Tells(fact.Development) // "which makes"
	}
	verb, _ := p.vocab.Longest(toks, end)
	return e.Is(grammar.Relative) && !e.Is(grammar.Own|grammar.That) && verb == nil && p.words.PresentEndings.Of(toks[end].Key)
}

// closesPost reports an English name at the end of what a comma begins to tell of the one before that, and behind its own comma as what
// somebody is chosen, who is not this one: "named Ada Boyd, once a director of X, as chair", "hired Ada Boyd, formerly of X, as chair".
func (p *pass) closesPost(c *candidate, toks []text.Token) bool {
	return p.nounFollows && p.at(toks, c.last+1, grammar.As) && p.endsTold(c, toks)
}

// closesAside reports an English name at the end of what a comma and an article begin to tell of the name before that, where no
// article behind it shows that something is told of this one as well.
func (p *pass) closesAside(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || p.determines(toks, c.last+1) || p.at(toks, c.last+1, grammar.Relative|grammar.Post) {
		return false
	}
	return p.endsTold(c, toks) && p.determines(toks, p.commaBefore(c, toks)+1)
}

// endsTold reports a name behind words that a comma begins to tell of the name before it.
func (p *pass) endsTold(c *candidate, toks []text.Token) bool {
	i := p.commaBefore(c, toks)
	return i > 0 && i < c.first-1 && toks[i-1].Upper
}

// commaBefore gives the comma with nothing but words between it and a name behind it, less than zero where there is none.
func (p *pass) commaBefore(c *candidate, toks []text.Token) int {
	for i := c.first - 1; i > 0 && c.first-i <= 2*maxReach; i-- {
		switch {
		case toks[i].Key == ",":
			return i
		case toks[i].Kind != text.Word && !(toks[i].Key == "-" && toks[i].Glued):
			return -1
		}
	}
	return -1
}

// mayBe reports that nothing before a name speaks against what an apposition tells it to be.
func (p *pass) mayBe(c *candidate, toks []text.Token, k entity.Kind) bool {
	switch k {
	case entity.Person:
		return !p.there(c, toks) && (p.source(c, toks) || !p.madeThing(c, toks))
	case entity.Product, entity.Model:
		return !p.source(c, toks)
	}
	return true
}

// phrasesFrom votes by the phrases from a token behind a name, over auxiliary verbs.
func (p *pass) phrasesFrom(c *candidate, toks []text.Token, from int) {
	r := right{c: c, toks: toks, from: from}
	for r.at = from; r.at < len(toks) && r.at < from+3; r.at++ {
		if p.innerParticle(toks, r.at) {
			return
		}
		r.e, r.behind = p.vocab.Longest(toks, r.at)
		if p.nounFollows && toks[r.at].Upper && r.at > from && joinsName(toks, r.at+1) {
			return // "Signe Dahl runs Jet-Fin"
		}
		if r.e == nil && r.adjoins() && p.severalOf(c, toks[r.at]) {
			c.vote(entity.Product, voteNoun) // "Rimau-2 processors"
			return
		}
		if r.e != nil && p.phraseAfter(&r) {
			return
		}
	}
}

// phraseAfter votes by a phrase behind a name and reports that no more need be read.
func (p *pass) phraseAfter(r *right) bool {
	switch e := r.e; {
	case r.adjoins() && p.officeAfter(r):
	case e.Is(grammar.Genitive):
		p.possessing(r.c, r.toks, r.at+2)
	case r.adjoins() && p.copulaAfter(r):
	case e.Is(grammar.Noun) && (!e.Is(grammar.Trigger) || p.allied(r)):
		p.nounAfter(r)
	case e.Is(grammar.Reporting) && r.adjoins() && !p.nounFollows:
		r.c.vote(entity.Organization, voteVerb)
	case e.Is(grammar.Trigger) && p.triggerAfter(r):
	case e.Is(grammar.Trigger | grammar.Have):
		p.verbAfter(r)
	case !p.nounFollows && e.Is(grammar.Possible):
		return false
	default:
		return !e.Is(grammar.Auxiliary | grammar.Planned | grammar.Negation)
	}
	return true
}

// officeAfter votes by what a name with a position before or behind it does.
func (p *pass) officeAfter(r *right) bool {
	c := r.c
	switch {
	case r.e.Is(grammar.Speech|grammar.Quoting) && p.behindPosition(r.toks, c.first):
		if p.officeFollows && !p.personal(r.toks[c.first:c.last]) {
			c.vote(entity.Organization, voteNoun) // "CEO Tesla nói"
		} else {
			c.vote(entity.Person, voteNoun) // "nhà sáng lập Brett Adcock viết"
		}
	case p.officeFollows && r.e.Is(grammar.As) && p.postAt(r.toks, r.at+1):
		c.vote(entity.Organization, voteNoun) // "sang X làm giám đốc"
	default:
		return false
	}
	return true
}

// copulaAfter votes by what a name is told to be: "X là một ứng dụng", "June Hollow is a start-up in Dunedin".
func (p *pass) copulaAfter(r *right) bool {
	if p.nounFollows {
		return r.e.Is(grammar.Be) && p.isNoun(r.c, r.toks, r.behind) || p.wasFounded(r)
	}
	if !r.e.Is(grammar.Be) && !(p.copulas[r.toks[r.at].Key] && r.behind == r.at+1) {
		return false
	}
	p.said(r.c, r.toks, r.behind)
	return true
}

// allied reports an English noun for a group of firms that tells of working together as well, where nothing behind it says with
// whom: "joined the Open Charge alliance", but not "the Voltwerk alliance with Kestrel".
func (p *pass) allied(r *right) bool {
	return p.nounFollows && r.adjoins() && r.c.first > 0 && r.e.Kind == entity.Group && p.determines(r.toks, r.c.first-1) &&
		!p.at(r.toks, r.behind, grammar.With|grammar.Of)
}

// nounAfter votes by an English noun behind a name.
func (p *pass) nounAfter(r *right) {
	switch {
	case !p.nounFollows || r.at > r.from+1:
	case r.e.Kind == entity.Person:
		r.c.vote(entity.Organization, voteCue) // "former Arm engineers"
	case p.locates(r.c, r.toks, r.e, r.at):
		r.c.vote(entity.Place, voteNoun)
	case p.makerOfThing(r):
		r.c.vote(entity.Organization, voteNoun)
	case r.e.IsThing() && (r.e.Plural || p.bare(r)):
		r.c.vote(r.e.Kind, voteVersion) // "a distributor of Kestrel drones": their maker's as well as their own name
	default:
		r.c.vote(r.e.Kind, voteNoun)
	}
}

// bare reports a noun and a name before it within a sentence without an article, as English has before nouns that may mean several
// or no countable thing only: "stopped buying Kestrel aircraft", "sells Kestrel software".
func (p *pass) bare(r *right) bool {
	i := r.c.first - 1
	if !p.nounFollows || i < 0 || !r.adjoins() || r.toks[i].Kind != text.Word || r.toks[i].Upper || r.toks[i].Glued {
		return false
	}
	return !p.determines(r.toks, i) && (i == 0 || !p.determines(r.toks, i-1) && r.toks[i-1].Key != "'")
}

// triggerAfter votes by a verb behind a name that tells more than that somebody acts.
func (p *pass) triggerAfter(r *right) bool {
	c, u := r.c, &r.e.Uses[0]
	switch {
	case p.bornFirm(r):
		c.vote(entity.Organization, voteVerb)
	case p.foundsThisFirm(r):
		c.vote(entity.Person, voteNoun) // "Raj Patel lập công ty này"
	case p.nounFollows && u.Form == grammar.Inchoative && p.endsBefore(r.toks, c.first, grammar.Relative):
		return false // "Finch, which Velor will launch in May"
	case u.Form == grammar.Inchoative && u.Event.Object == fact.Product && !p.hasObject(c.sentence, r.toks, r.behind):
		c.vote(entity.Product, outWeight(r.e)) // "Murmur came out"
	case p.nounFollows && !c.oneWord(r.toks) && u.Event.Subject == fact.Founder && u.Form == grammar.Verb:
		c.vote(entity.Person, voteVerb) // "Deniz Arslan set up the company"
	case p.foundsBehind(r):
		c.vote(entity.Person, voteVerb) // "a business that Deniz Arslan started in 2017"
	case u.Form == grammar.SplitTail && (r.adjoins() || !p.nounFollows):
		if u.Event.Object == fact.Product {
			c.vote(entity.Product, voteVerb) // "đưa X lên kho ứng dụng", "put X online"
		}
	case p.nounFollows:
		return false
	case u.Event.Type == fact.Listing && p.onExchange(r.toks, r.behind):
		c.vote(entity.Organization, voteNamed+voteVerb) // "ứng dụng gọi xe X có thể lên sàn": the firm behind it
	default:
		return false
	}
	return true
}

// outWeight is how plainly a verb of coming out tells a product: what "goes on sale", with which prices go, too, is no model.
func outWeight(e *grammar.Entry) int {
	if e.Is(grammar.Gauge) {
		return voteNoun
	}
	return voteCue + voteCue
}

// foundsBehind reports an English name of several words, with a relative pronoun or a person joined to it before it, right
// before a verb of founding: "that Ada Boyd started in 2017", "that Ada Boyd and Bo Rask started".
func (p *pass) foundsBehind(r *right) bool {
	c := r.c
	founds := func(u grammar.Use) bool { return u.Event.Subject == fact.Founder && u.Form == grammar.Verb }
	if !p.nounFollows || c.oneWord(r.toks) || !r.adjoins() || !slices.ContainsFunc(r.e.Uses, founds) {
		return false
	}
	e, _ := p.ending(r.toks, c.first)
	return e.Is(grammar.Relative) || e.Is(grammar.And)
}

// verbAfter votes by a verb of which a name is the subject.
func (p *pass) verbAfter(r *right) {
	if r.e.Is(grammar.Trigger) && r.e.Uses[0].Event.Object == fact.Product && r.behind < len(r.toks) && r.toks[r.behind].Upper {
		r.c.surface.launches = true
	}
	r.c.vote(entity.Organization, voteCue)
}

// severalOf reports the plural of a noun for a product behind a name with a number, which no maker has.
func (p *pass) severalOf(c *candidate, t text.Token) bool {
	if t.Upper || c.last-c.first < 2 || !hasDigit(p.toks(c)[c.last-1].Key) {
		return false
	}
	one := p.vocab.Singular(t.Key)
	return one.IsNoun(entity.Product)
}

// hasObject reports what an English verb before the token is done to: "will launch a chip", "launch Heron 2", but not
// "will launch a week later".
func (p *pass) hasObject(s int, toks []text.Token, i int) bool {
	if !p.nounFollows || i+1 >= len(toks) {
		return false
	}
	e, end := p.vocab.Longest(toks, i)
	if e.Is(grammar.Definite | grammar.Indefinite | grammar.Own) {
		return !p.taken(s, i) && !p.taken(s, min(end, len(toks)-1))
	}
	for k := i; k < len(toks) && k-i <= 2 && toks[k].Kind == text.Word && !toks[k].Upper && !p.taken(s, k); k++ {
		const ends = grammar.Noun | grammar.Preposition | grammar.At | grammar.As | grammar.With | grammar.From | grammar.By | grammar.For
		if e, _ := p.vocab.Longest(toks, k); e.Is(ends) {
			return e.IsThing() && e.Plural // "debuted new robots"
		}
	}
	return toks[i].Upper
}

// foundedAt reports a Vietnamese verb of founding with a time or a place right behind it: "X, thành lập năm 2019,
// …", "X, thành lập tại Huế, …".
func (p *pass) foundedAt(s int, toks []text.Token, i int) bool {
	e, end := p.vocab.Longest(toks, i)
	if p.nounFollows || !e.Tells(fact.Founding) || end >= len(toks) {
		return false
	}
	there := p.placeCue[toks[end].Key] && end+1 < len(toks) && toks[end+1].Upper
	return there || !toks[end].Upper && p.timeBehind(s, toks, end)
}

// bornOf reports an English participle of founding with where, when or by whom behind it, which nobody is told of: "Quill,
// founded in Leuven in 2019, …", "Quill, set up by Ann Lee, …". Behind a comma of its own somebody may have founded what is
// told before: "the firm she and a former student, Matteo Brandi, founded in Zurich".
func (p *pass) bornOf(c *candidate, toks []text.Token) bool {
	if !p.nounFollows || c.first > 0 && toks[c.first-1].Key == "," {
		return false
	}
	e, end := p.vocab.Longest(toks, c.last+1)
	if !e.Tells(fact.Founding) || e.Tells(fact.Development) || e.Is(grammar.Noun|grammar.Post) {
		return false
	}
	return p.at(toks, end, grammar.At|grammar.By)
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
	if !p.nounFollows || c.oneWord(toks) || n > 3 || p.suffixes[toks[c.last-1].Key] {
		return false
	}
	if i >= len(toks) || toks[c.last].Key != "," || !p.isOf(toks, c.last+1) {
		return false
	}
	if p.articles[toks[i].Key] {
		i++
	}
	end := i
	for end < len(toks) && (toks[end].Kind == text.Word && toks[end].Upper || end > i && joinedOn(toks, end)) {
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

// madeThing reports a name that is told to be made or released and that begins as nobody's does: "makes Platform Four, a
// journey planner".
func (p *pass) madeThing(c *candidate, toks []text.Token) bool {
	first := toks[c.first].Key
	return p.nounFollows && c.surface.votes.of(entity.Product) != 0 && !p.isGiven(first) && !p.families[first]
}

// there reports a name that tells where something was: "grew up in Roskeld, the daughter of a fisherman".
func (p *pass) there(c *candidate, toks []text.Token) bool {
	return p.nounFollows && c.first > 0 && p.placeCue[toks[c.first-1].Key] && c.oneWord(toks)
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
		case e.Is(grammar.From | grammar.By):
			return true
		case !toks[i].Upper && !e.Is(grammar.Genitive) && !(i > 0 && isClosing(toks, i-1)):
			return false
		}
	}
	return false
}

// said votes for what a name is told to be: "X là dòng camera mới nhất của Y", "X là một ứng dụng", "X từng là kỹ
// sư của Y".
func (p *pass) said(c *candidate, toks []text.Token, i int) {
	if e, end := p.vocab.Longest(toks, i); e.Is(grammar.Indefinite) && !e.Is(grammar.Noun) {
		i = end
	}
	for k := i; k < len(toks) && k-i <= 1; k++ {
		e, end := p.vocab.Longest(toks, k)
		if e == nil {
			continue
		}
		named := end < len(toks) && toks[end].Upper
		switch {
		case !named && (e.IsThing() || !e.Relative && e.IsNoun(entity.Organization) && !e.Is(grammar.Trigger)):
			c.vote(e.Kind, voteNoun)
		case !e.Relative && e.IsNoun(entity.Person) && len(e.Uses) == 0, isFirmPost(e):
			c.vote(entity.Person, votePosition)
		}
		return
	}
}

// isNoun votes for what a name is told to be behind an article, where a noun says so: "is a young
// start-up in …".
func (p *pass) isNoun(c *candidate, toks []text.Token, i int) bool {
	article, _ := p.vocab.Longest(toks, i)
	if !article.Is(grammar.Indefinite|grammar.Definite) || article.Is(grammar.Own) {
		return false
	}
	for k := i + 1; k < len(toks) && k-i <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k++ {
		e, end := p.vocab.Longest(toks, k)
		if !e.Is(grammar.Noun) {
			if e.Is(grammar.Of | grammar.For | grammar.Relative | grammar.Post) {
				return false
			}
			continue
		}
		next, _ := p.vocab.Longest(toks, end)
		if next.Is(grammar.Noun|grammar.Post) || next == nil && end < len(toks) && toks[end].Kind == text.Word {
			continue // "a chip maker"
		}
		c.vote(e.Kind, voteNoun)
		return true
	}
	return false
}

// measured votes by what is told to be had: only models have parameters.
func (p *pass) measured(c *candidate, toks []text.Token) {
	if !p.nounFollows || !p.at(toks, c.last, grammar.Have) {
		return
	}
	for k := c.last + 1; k < len(toks) && k-c.last <= 2*maxReach && toks[k].Kind != text.Punct; k++ {
		e, _ := p.vocab.Longest(toks, k)
		if e.Is(grammar.Trigger | grammar.Noun | grammar.Be) {
			return
		}
		if e.Is(grammar.Gauge) && len(e.Measures) > 0 {
			if of := e.Measures[0].Subjects; len(of) > 0 && !slices.Contains(of, entity.Organization) {
				c.vote(of[0], voteNoun)
			}
			return
		}
	}
}

// locates reports a name between an article and a noun for firms: "a Recife firm", "the
// Tulsa start-up Brindle". A noun that firms' names end with may be part of the name
// ("the Osprey fund") but for a plain one behind what is named nowhere else ("The Birkenhead company") or only where something is ("The
// Birkenhead company … a plant in Birkenhead"); one that tells
// whose the firm is follows its owner.
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
	if a.Is(grammar.Indefinite) && !a.Is(grammar.And) {
		return true
	}
	key := p.keysOf(toks[c.first:c.last])
	once := e.Plain && p.nounFollows && p.begins[key]-p.located[key] <= 1
	return a.Is(grammar.Definite) && (named || once || !p.suffixes[toks[after-1].Key])
}

// isClosingMark reports a mark that ends a quotation.
func isClosingMark(toks []text.Token, i int) bool {
	k := toks[i].Key
	return k == "”" || k == "’" || k == "»" || k == `"` && toks[i].Glued
}

// personal reports a name that may well be a person's: it begins like one, or has
// several words none of which is Vietnamese and the first of which has no capital inside.
func (p *pass) personal(toks []text.Token) bool {
	if p.families[toks[0].Key] || p.isGiven(toks[0].Key) {
		return true
	}
	for i, t := range toks {
		if !isASCII(t.Key) || t.Caps || i == 0 && p.innerCapital(t) {
			return false
		}
	}
	return len(toks) > 1
}

// vouches reports a word like "theo" right before the token.
func (p *pass) vouches(toks []text.Token, i int) bool {
	return !p.nounFollows && p.endsBefore(toks, i, grammar.AccordingTo)
}

// vouchesFor reports an English name behind words for according to whom something is so, with another name behind its comma of
// which that is told: "According to Quay, Berth saves fuel".
func (p *pass) vouchesFor(toks []text.Token, c *candidate) bool {
	next := c.last + 1
	return p.nounFollows && next < len(toks) && toks[next].Upper && p.endsBefore(toks, c.first, grammar.AccordingTo) &&
		!p.at(toks, next, grammar.Post|grammar.Title|grammar.Noun)
}

// editionBehind reports what a name is told to be in English that a product may be as well as a model: "a version for nurses".
func (p *pass) editionBehind(toks []text.Token, i int) bool {
	if !p.nounFollows || i >= len(toks) || !p.determines(toks, i) {
		return false
	}
	for k := i + 1; k < len(toks) && k-i <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k++ {
		if e, _ := p.vocab.Longest(toks, k); e.Is(grammar.Noun) {
			return e.Kind == entity.Model && e.Is(grammar.Opener)
		}
	}
	return false
}
