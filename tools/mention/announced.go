package mention

import (
	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// announced votes by a kind noun before the comma: "a phone app, Wren Pocket".
func (p *pass) announced(c *candidate, toks []text.Token, comma int) {
	if comma == 0 || p.toldOf(toks, c.last) || p.toldBefore(toks, comma) {
		return
	}
	if own := p.ofOnesOwn(toks, comma); own > 0 {
		if e, _ := p.ending(toks, own); e.IsNoun(entity.Organization) || e.Is(grammar.Noun) && e.IsThing() {
			c.vote(e.Kind, voteNoun) // "a language model of its own, Mirae"
		}
		return
	}
	e, _ := p.ending(toks, comma)
	if kind := p.headNoun(toks, comma); e == nil && kind != "" && c.last < len(toks) && toks[c.last].Key == "," {
		c.vote(kind, voteNoun) // "Bản dành cho ô tô, X, thì …"
		return
	}
	switch {
	case p.nounFollows && p.heldBefore(toks, comma), !p.nounFollows && p.holds(toks, comma, c.last):
		c.vote(entity.Person, votePosition)
	case p.nounFollows && p.maySayWhom(e, c, comma) && p.thingFor(toks, comma) != nil:
		p.announceFor(c, toks, comma)
	case p.nounFollows && (e == nil || p.behindOpening(c, toks, comma)):
	case !p.nounFollows && (p.onlyCites(toks, comma) || p.beginsClause(c, toks, comma)):
	case p.nounFollows && e.EitherHolds():
		c.vote(p.eitherHolder(c, toks), voteVerb)
	case e.Is(grammar.Post):
		c.vote(entity.Person, votePosition) // "Canopy's founder, Georgia Tran"
	case e.Is(grammar.Noun) && toks[comma-1].Upper && comma > 1 && toks[comma-2].Upper:
		// "Lux Capital, Saltbox and Airbus Ventures", "Theo Game Xóm, X …"
	case p.nounFollows && e.Is(grammar.Noun) && e.Plural && c.last < len(toks) && toks[c.last].Kind == text.Word && !p.isAnd(toks, c.last):
		// "Founded as a seller of phones, Lanting employs …"
	case p.nounFollows && e.IsThing() && c.last < len(toks) && toks[c.last].Key == ",":
		c.vote(p.ownedKind(e.Kind, toks, comma), voteNamed) // "A second design, Brinestone Marine, is …"
	case e.Is(grammar.Noun):
		c.vote(p.ownedKind(e.Kind, toks, comma), voteNoun)
	}
}

// behindOpening reports an English sentence that begins with words without a verb, of whose last noun the name behind the comma is
// none: the subject of a verb, or a single name beside a plural behind a preposition. "Unlike its rivals, Ada Boyd and Bo Rask
// founded X", "Under pressure from investors, Ada Boyd, the chair, …", but not "Among its rivals, X and Y, …".
func (p *pass) behindOpening(c *candidate, toks []text.Token, comma int) bool {
	const prepositions = grammar.Preposition | grammar.With | grammar.At | grammar.From | grammar.For | grammar.By | grammar.Of
	governed := p.at(toks, 0, prepositions)
	for k := 1; k < comma; k++ {
		if toks[k].Kind == text.Punct && toks[k].Key != "-" || p.verbAt(toks, k) {
			return false
		}
		governed = governed || p.at(toks, k, prepositions)
	}
	if c.last+1 < len(toks) && toks[c.last].Key == "," && p.nouns.IsPlural(toks[comma-1].Key) {
		return governed && !toks[c.last+1].Upper
	}
	for k := c.last; k < len(toks) && toks[k].Kind != text.Punct && !p.at(toks, k, grammar.Relative); k++ {
		if p.verbAt(toks, k) {
			return true
		}
	}
	return false
}

// eitherHolder gives what has such a position: a person bears a person's name where they are first named, a firm one of
// one word: "its owner, Maria Sand", "its owner, Halden". Of others nobody knows.
func (p *pass) eitherHolder(c *candidate, toks []text.Token) entity.Kind {
	switch first := toks[c.first].Key; {
	case p.isGiven(first), !c.oneWord(toks) && p.families[first]:
		return entity.Person
	case c.oneWord(toks):
		return entity.Organization
	}
	return ""
}

// toldBefore reports that the words before a comma tell of the name that stands before them: "Founded by Ouyang Kai, a former
// navy engineer, Tengyue employs …", "With Kestrel, its delivery drone, Petrel Aerial wants …".
func (p *pass) toldBefore(toks []text.Token, comma int) bool {
	i := comma - 1
	for i > 0 && comma-i <= 2*maxReach && toks[i].Kind == text.Word {
		i--
	}
	if !p.nounFollows || i < 2 || toks[i].Key != "," || !toks[i-1].Upper {
		return false
	}
	return p.at(toks, i+1, grammar.Indefinite) || p.determines(toks, i+1) && p.at(toks, 0, grammar.Preposition|grammar.With|grammar.For)
}

// toldOf reports an English verb of telling or an auxiliary behind a name, which so begins a clause of its own: "similar
// models, Politico reported", "before she saw a robot, Ann Lee had seen …".
func (p *pass) toldOf(toks []text.Token, i int) bool {
	const verbs = grammar.Reporting | grammar.Speech | grammar.Quoting | grammar.Auxiliary | grammar.Have | grammar.Be
	e, _ := p.vocab.Longest(toks, min(i, len(toks)-1))
	return p.nounFollows && e.Is(verbs) && !e.Is(grammar.Noun)
}

// closedAside reports that an English name behind an article stands between two commas, or ends its sentence.
func (p *pass) closedAside(toks []text.Token, comma, after int) bool {
	if !p.nounFollows || toks[comma].Key != "," || !p.articles[toks[comma+1].Key] {
		return false
	}
	return after >= len(toks) || toks[after].Key == "," || toks[after].Key == "." && after+1 == len(toks)
}

// ofOnesOwn gives where the words behind an English noun begin that tell it to be somebody's own, before a comma: "a lab
// of his own, X"; 0 for none.
func (p *pass) ofOnesOwn(toks []text.Token, comma int) int {
	if !p.nounFollows || comma < 4 {
		return 0
	}
	of, _ := p.vocab.Longest(toks[:comma-2], comma-3)
	own, _ := p.vocab.Longest(toks[:comma-1], comma-2)
	if !of.Is(grammar.Of) || !own.Is(grammar.Own) || p.at(toks, comma-1, grammar.Noun) {
		return 0 // "the launch of its robot, X"
	}
	return comma - 3
}

// ownNamed votes by a thing of somebody's own before the words that bring its name: "a modem of its own, known as Pole".
func (p *pass) ownNamed(l *left) bool {
	own := p.ofOnesOwn(l.toks, l.first-1)
	if own <= 0 {
		return false
	}
	k := p.behindThing(l.toks, own)
	l.c.vote(k, voteNamed)
	return k != ""
}

// asideWeight is how plainly a noun before a comma tells what the name behind it is, which a second comma may close.
func asideWeight(c *candidate, toks []text.Token) int {
	if c.last < len(toks) && toks[c.last].Key == "," {
		return voteNamed
	}
	return voteNoun
}

// maySayWhom reports that the English words before a comma end with no noun, or with one in the plural, of which the single name
// between commas is none: "An app for shopkeepers, Tap Ledger, will be …", but not "a phone for his wife, Mara Bundla".
func (p *pass) maySayWhom(e *grammar.Entry, c *candidate, comma int) bool {
	toks := p.toks(c)
	return e == nil || p.nouns.IsPlural(toks[comma-1].Key) && c.last < len(toks) && toks[c.last].Key == ","
}

// announceFor votes by the noun for a thing before the words that tell whom it is for; between commas nothing is told more
// plainly: "An app for shopkeepers, Tap Ledger, will be …".
func (p *pass) announceFor(c *candidate, toks []text.Token, comma int) {
	noun := p.thingFor(toks, comma)
	if noun.Kind == entity.Model && noun.Is(grammar.Opener) {
		c.surface.edition = true // "A version for nurses, Hobb Care": of a product as well as of a model
	}
	c.vote(noun.Kind, asideWeight(c, toks))
}

// thingFor gives the noun for a thing before the words that tell whom it is for:
// "Baobab's app for midwives, Kadi"; nil for none.
func (p *pass) thingFor(toks []text.Token, comma int) *grammar.Entry {
	for i := comma - 1; i > 0 && comma-i < maxReach && toks[i].Kind == text.Word && !toks[i].Upper; i-- {
		if e, _ := p.vocab.Longest(toks[:comma], i); e.Is(grammar.For) {
			noun, first := p.ending(toks, i)
			if !noun.IsThing() || p.endsBefore(toks, first, grammar.Of) {
				return nil // "a maker of apps for nurses, Kadi"
			}
			return noun
		}
	}
	return nil
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
	if e, _ := p.vocab.Longest(toks, first); e.IsThing() {
		return e.Kind
	}
	return ""
}

// onlyCites reports that a Vietnamese noun before a comma is who says so: "Theo nhà phát triển, X có …".
func (p *pass) onlyCites(toks []text.Token, comma int) bool {
	_, first, _ := p.covering(toks, comma-1)
	return p.endsBefore(toks, first, grammar.AccordingTo)
}

// ownedKind gives the kind of what the noun before a comma possesses: "mẫu robot
// mới nhất của hãng, RV-5".
func (p *pass) ownedKind(kind entity.Kind, toks []text.Token, comma int) entity.Kind {
	_, first, _ := p.covering(toks, comma-1)
	if p.nounFollows && p.peopleFrom(toks, first) {
		return entity.Person
	}
	if p.nounFollows || !p.endsBefore(toks, first, grammar.Of) {
		return kind
	}
	for i := first - 2; i >= 0 && first-i <= 2*maxReach && toks[i].Kind == text.Word && !toks[i].Upper; i-- {
		if e, _, end := p.covering(toks, i); end == i+1 && e.Is(grammar.Noun) {
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
		if !e.Is(grammar.From | grammar.At | grammar.Of) {
			continue
		}
		who, _ := p.ending(toks, first)
		return who.IsNoun(entity.Person)
	}
	return false
}

// listedBehind votes for the first name behind a colon by the noun in the plural with which what stands before the colon
// ends: "sells two robots: the Mole and the Badger".
func (p *pass) listedBehind(c *candidate, toks []text.Token, colon int) {
	if toks[colon].Key != ":" {
		colon-- // an article
	}
	if e, _ := p.ending(toks, colon); p.nounFollows && e.Is(grammar.Noun) && e.Plural {
		c.vote(e.Kind, voteNoun)
	}
}

// closed reports a name with a mark behind it, or nothing: "The truck, named Bison, …", but not "named Ann Lee its chair".
func (p *pass) closed(l *left) bool {
	i, before := l.c.last, l.toks[l.first-1].Key
	return before != "," || i >= len(l.toks) || l.toks[i].Kind == text.Punct && !p.genitiveAt(l.toks, i)
}

// asideComma gives the comma before an English article and the name that it belongs to, perhaps with words that describe the name
// between: "its best-known machine, the six-armed Heron"; 0 for none.
func (p *pass) asideComma(c *candidate, toks []text.Token) int {
	i := c.first - 1
	for ; p.nounFollows && i > 1 && c.first-i <= 2*maxReach && !p.articles[toks[i].Key]; i-- {
		t := &toks[i]
		if t.Key == "-" && t.Glued || toks[i-1].Key == "-" || i+1 < c.first && toks[i+1].Key == "-" {
			continue
		}
		if t.Kind != text.Word || t.Upper || p.vocab.Entry(t.Key) != nil {
			return 0
		}
	}
	if i < 1 || !p.articles[toks[i].Key] || toks[i-1].Key != "," {
		return 0
	}
	return i - 1
}

// fromFirm reports an English name behind an article with whose it is behind it, to which something is compared: "is better than the
// Nimbus from Calder Audio".
func (p *pass) fromFirm(c *candidate, toks []text.Token, i int) bool {
	if !p.nounFollows || i == 0 || !p.articles[toks[i].Key] || !p.at(toks, c.last, grammar.From) || c.last+1 >= len(toks) || !toks[c.last+1].Upper {
		return false
	}
	if _, end := p.places.Longest(toks, c.last+1); end > c.last+1 {
		return false
	}
	return p.wordAt(toks, i-1, grammar.Than)
}

// beginsClause reports a Vietnamese name with a verb behind it that begins a clause of its own, for the one before its comma has
// its subject and its verb as well: "Chúng tôi góp phần mềm, Hallwang góp cơ khí", "Lâm đã rời công ty, Yến vẫn ở lại".
func (p *pass) beginsClause(c *candidate, toks []text.Token, comma int) bool {
	if !p.verbAt(toks, c.last) && !p.at(toks, c.last, grammar.Auxiliary|grammar.Be) {
		return false
	}
	for k := comma - 1; k > 0 && toks[k].Kind != text.Punct; k-- {
		if p.isOf(toks, k) || p.at(toks, k, grammar.For) {
			return false
		}
		if e, first, _ := p.covering(toks, k); e.Is(verbs|grammar.Trigger) && !e.Is(grammar.Noun) {
			return p.capitalSubject(toks, first)
		}
	}
	return false
}

// capitalSubject reports a name or a pronoun as all that stands, but for auxiliaries, before a verb at the token.
func (p *pass) capitalSubject(toks []text.Token, i int) bool {
	first := i
	for first > 0 && toks[first-1].Kind != text.Punct {
		first--
	}
	if first == i || p.at(toks, first, grammar.Noun|grammar.Preposition|grammar.At) {
		return false
	}
	return toks[first].Upper || p.at(toks, first, grammar.We|grammar.They|grammar.He|grammar.It)
}
