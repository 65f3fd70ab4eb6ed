package mention

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// apposed bounds how far the noun of an apposition may stand behind its comma, in phrases: "one
// of the world's largest camera makers".
const apposed = 2 * maxReach

// apposition is what is read behind the comma after a name.
type apposition struct {
	toks   []text.Token
	first  int // the token behind the comma
	n      int // how many phrases are read
	e      *grammar.Entry
	at     int         // the first token of the phrase that is read
	next   int         // the token behind it
	head   entity.Kind // of an English noun phrase the last noun, of a Vietnamese one the first
	weight int         // of what tells the head, where that is no noun
	behind bool        // a word that the grammar does not know stands behind it
	rival  bool        // it says whose the thing or firm is, as "rival" does
}

// tell takes what a phrase other than a noun tells of the name.
func (a *apposition) tell(k entity.Kind, weight int) { a.head, a.weight = k, weight }

// opening reports the first phrase behind the comma.
func (a *apposition) opening() bool { return a.n == 0 }

// apposition reads ", a language model …" or ", giám đốc …" after a name, and gives the kind that this tells and
// how plainly it does.
func (p *pass) apposition(toks []text.Token, i int) (entity.Kind, int) {
	a := apposition{toks: toks, first: i}
	for a.at = i; a.n < apposed && a.at < len(toks); a.n++ {
		t := &toks[a.at]
		if t.Kind == text.Punct && t.Key != "-" && t.Key != "'" || a.opening() && slices.Contains(p.words.Succeeding, t.Key) {
			break // "head of Asia at Xero, succeeds founder Colin Drummond"
		}
		if t.Key == "-" && t.Glued {
			a.n-- // "a 4-billion-parameter model"
		}
		a.e, a.next = p.vocab.Longest(toks, a.at)
		if after := p.pastCompound(toks, a.at, a.next); after > a.at {
			a.at, a.behind = after, a.head != ""
			continue
		}
		if p.worksThere(&a) {
			a.tell(entity.Person, voteNoun)
			break
		}
		if p.plainApposed(&a) {
			if t.Upper && a.n > 0 && !p.nounFollows {
				break
			}
			a.at, a.behind = a.at+1, a.head != ""
			continue
		}
		if p.appose(&a) {
			break
		}
		a.behind = a.behind || p.nounFollows && a.head != "" && a.e.Class == grammar.Opener // "camera makers"
		a.at = a.next
	}
	return a.head, p.apposedWeight(&a)
}

// apposedWeight is how plainly an apposition tells its kind.
func (p *pass) apposedWeight(a *apposition) int {
	switch {
	case a.weight > 0:
		return a.weight
	case p.nounFollows && !a.behind && (a.head == entity.Product || a.head == entity.Model):
		return voteNamed + voteVerb // "blocked Finch Studio, an editing tool for beginners"
	case !p.nounFollows && a.n == 0 && (a.head == entity.Product || a.head == entity.Model):
		return voteNamed // "sang Zupo Pay, ví điện tử đi kèm"
	}
	return voteNoun
}

// actsBehind reports what may be a verb in the past with an infinitive behind it: "Voltaire, which
// makes the Candide, asked to join the consortium".
func (p *pass) actsBehind(toks []text.Token, i int) bool {
	return p.nounFollows && p.pastVerb(&toks[i]) && p.wordAt(toks, i+1, grammar.Into)
}

// plainApposed reports a word that tells nothing: one that the grammar does not know or that belongs to a name, "the
// Ottawa chip designer", "Fernhill Capital".
func (p *pass) plainApposed(a *apposition) bool {
	return a.e == nil || p.innerParticle(a.toks, a.at) || p.nounFollows && a.toks[a.at].Upper && a.e.Is(grammar.Noun) && !a.e.Is(grammar.Post)
}

// appose takes in a phrase of an apposition and reports that this ends with it.
func (p *pass) appose(a *apposition) bool {
	switch e := a.e; {
	case p.clauseApposed(a):
	case p.nounFollows && a.head != "" && e.Is(grammar.He|grammar.It|grammar.They) && !e.Is(grammar.Own):
		// "the company she and a former student started"
	case e.Is(grammar.Genitive) && p.nounFollows && a.head != "":
		a.head = "" // "Wendell Achebe, the group's secretary"
		return false
	case p.nounFollows && a.head == "" && a.n > 0 && e.Is(grammar.And) && a.toks[a.at-1].Upper:
		// "Saltmarsh, Robin Hale and the state of Ohio"
	case a.opening() && p.who[a.toks[a.at].Key] && p.officeBefore(a.toks, a.at-1):
		// "said Bethan Rudge, chief executive of Copper Tide, who …"
	case p.firmsRelation(a):
		a.tell(entity.Organization, voteVersion)
	case e.Is(grammar.Post):
		if p.tradeWith(a) {
			a.head = entity.Person
		} else if a.head == "" && !p.vouchesBehind(a.toks, a.next) && !p.postSays(a.toks, a.next) && !p.ownPost(a.toks, a.at, a.next) {
			a.tell(entity.Person, votePosition)
		}
	case p.heldTitle(a):
		a.tell(entity.Person, votePosition) // "Ann Lee, the Dutch trade minister, …"
	case p.makingApposed(a):
		a.head, a.behind = entity.Product, false
	case p.madeInClause(a):
		a.tell(entity.Product, voteNoun)
	case a.opening() && p.who[a.toks[a.at].Key]:
		a.head = entity.Person // "Gustavo Prem, who teaches …"
	case p.nounFollows && e.Is(grammar.Speech|grammar.Quoting): // "The Suomi Fund, says its chairman, …"
	case e.Is(grammar.Genitive):
		a.head = "" // "the lab's deputy director"
		return false
	case p.nounFollows && a.n == 1 && e.Is(grammar.Auxiliary) && p.determines(a.toks, a.at-1):
		return false // "its first model"
	case p.verbApposed(a):
	case e.Is(grammar.Noun):
		return p.apposeNoun(a)
	default:
		return p.apposeRest(a)
	}
	return true
}

// heldTitle reports an English title that is told of the name, with nobody's name behind it: "Ann Lee, the finance minister, …".
func (p *pass) heldTitle(a *apposition) bool {
	if !p.nounFollows || a.head != "" || !a.e.Is(grammar.Title) || a.e.Is(grammar.Noun) || a.toks[a.at].Upper {
		return false
	}
	named := a.next < len(a.toks) && a.toks[a.next].Upper
	return !named && !p.vouchesBehind(a.toks, a.next) && !p.ownPost(a.toks, a.at, a.next)
}

// attributive reports a phrase with a hyphen before a word in lower case, which only tells more of the noun behind it.
func (a *apposition) attributive() bool {
	if a.opening() || a.head != "" || a.next >= len(a.toks) || !hyphenFollows(a.toks, a.at+1) || a.next <= a.at+2 {
		return false
	}
	return a.toks[a.next].Kind == text.Word && !a.toks[a.next].Upper
}

// madeInClause reports a relative clause that tells that a firm makes or launches what is told of the name by a noun that the grammar
// does not know: "Rinkside, the sports channel that it introduced".
func (p *pass) madeInClause(a *apposition) bool {
	if !p.nounFollows || a.opening() || a.head != "" || !p.determines(a.toks, a.first) {
		return false
	}
	switch {
	case a.e.Is(grammar.Own):
		return false
	case a.e.Is(grammar.It | grammar.They):
		return p.madeByOthers(a.toks, a.at)
	}
	return a.e.Is(grammar.Relative) && !p.at(a.toks, a.next, grammar.He) && p.madeByOthers(a.toks, a.next)
}

// tradeWith reports an English noun for people right behind the one for what they work with or where: "Desmond Tuohy, a radar
// engineer", "Ada Boyd, a bank clerk", but not "Kelda, a chatbot developer".
func (p *pass) tradeWith(a *apposition) bool {
	if !p.nounFollows || a.head == "" || a.head == entity.Person || a.behind || a.e.Plural || a.e.IsNoun(entity.Organization) {
		return false
	}
	before := a.toks[a.at-1]
	if before.Kind != text.Word || before.Upper || a.first < 3 || !a.toks[a.first-3].Upper {
		return false // "Kelda, an app designer"
	}
	e, first, end := p.covering(a.toks, a.at-1)
	return e.Is(grammar.Noun) && e.Kind == a.head && end == a.at && first > 0
}

// clauseApposed reports that a clause begins behind the comma and no apposition.
func (p *pass) clauseApposed(a *apposition) bool {
	e := a.e
	switch {
	case !a.opening():
		return false
	case p.nounFollows && e.Is(grammar.Relative) && e.Is(grammar.Own):
		return true // "Tarn Foundry, whose Amsterdam debut was put off"
	case p.nounFollows && e.Is(grammar.Clause|grammar.And) && !e.Is(grammar.Post|grammar.Noun):
		return true // "according to the Deccan Sentinel, though officials declined to comment"
	case p.actsBehind(a.toks, a.at), p.nounFollows && e.Is(grammar.It|grammar.He|grammar.They) && !e.Is(grammar.Own):
		return true // "According to Orrery Ion, it holds its charge …"
	case p.nounFollows && e.Is(grammar.Where):
		return true // "Ansa, where her father worked"
	case e.Is(grammar.Post):
		return false
	case p.nounFollows: // "Halden Insurance, whatever the insurer's website claimed", but "Halden, once a bank"
		return e.Is(grammar.Subordinate|grammar.If) && !e.Is(grammar.Noun|grammar.Auxiliary|grammar.As) && !p.articleAt(a.toks, a.next)
	case e.Is(grammar.Subordinate | grammar.Clause | grammar.If):
		return !e.Is(grammar.Noun) // "đối với X, dù các bộ chưa thống nhất"
	}
	return e.Is(grammar.Passive|grammar.Negation) && !e.Is(grammar.Noun|grammar.Be) // "Sao La, được hãng phát hành"
}

// firmsRelation reports an English noun that makes the name somebody to what "its" stands for, who is mostly another firm: "Skagen
// Mobil, its Danish neighbour", "Heliotrope, its partner since 2023", but not "Ada Boyd, its chair".
func (p *pass) firmsRelation(a *apposition) bool {
	e := a.e
	if !p.nounFollows || a.n == 0 || a.head != "" || !e.Is(grammar.Noun) || e.Plural {
		return false
	}
	relation := e.Kind == entity.Organization && e.Relative || e.Kind == entity.Person && !e.Is(grammar.Post)
	i := a.at - 1
	for i > 0 && a.at-i <= 2 && !p.at(a.toks, i, grammar.Own) {
		i--
	}
	owner, _ := p.vocab.Longest(a.toks, i)
	return relation && i > 0 && a.toks[i-1].Key == "," && owner.Is(grammar.Own) && !owner.Is(grammar.He|grammar.They|grammar.Relative)
}

// makingApposed reports that the name is told to be made by somebody.
func (p *pass) makingApposed(a *apposition) bool {
	if p.nounFollows && (a.opening() || a.rival) && p.madeAt(a.e, a.toks, a.next) {
		return true // "the Feinkorn S, made by Lindau", "Lur, a rival developed by Biokraft"
	}
	return a.opening() && a.e.Is(grammar.Relative) && p.madeByOthers(a.toks, a.next) // "Wingu, which the firm built itself"
}

// verbApposed reports a verb with which a clause of its own goes on, and forgets the noun before that: it is told of
// that noun, "…, the company employs", unless a pronoun joins the two, "the model it had launched".
func (p *pass) verbApposed(a *apposition) bool {
	const verbs = grammar.Have | grammar.Be | grammar.Auxiliary | grammar.Planned
	if a.opening() {
		return p.nounFollows && a.e.Is(verbs) && !a.e.Is(grammar.Noun|grammar.Post) // "…, is joining us as chief scientist"
	}
	if !a.e.Is(verbs|grammar.Gauge) || a.e.Is(grammar.Noun) {
		return false
	}
	if p.nounFollows && !p.pronoun(a.toks, a.at-1) {
		a.head = ""
	}
	return true
}

// apposeNoun takes in a noun of an apposition and reports that this ends with it.
func (p *pass) apposeNoun(a *apposition) bool {
	e := a.e
	named := a.next < len(a.toks) && a.toks[a.next].Upper
	switch {
	case p.staffNoun(a):
		a.tell(entity.Person, voteNoun)
		return true
	case a.opening() && p.namesAnother(a.toks, a.next):
		return true
	case e.Media && p.nounFollows && named:
		return true // "a ban on X, the newspaper Y reported"
	case p.nounFollows && a.behind && (a.head == entity.Organization || a.head == entity.Person) && e.IsThing():
		return true // "a startup teaching factory machines"
	case e.Named && e.Kind == entity.Organization && !a.toks[a.at].Upper && p.madeAside(a.toks, a.next):
		a.head = entity.Product // "X, bộ thu phát mà Y trình làng": such a noun is no body here
		return true
	case !p.nounFollows && e.Kind == entity.Model && e.Is(grammar.Opener):
		a.tell(entity.Model, voteCue) // "X Mini, phiên bản rút gọn": of a product as well as of a model
		return true
	}
	a.head, a.behind, a.rival = e.Kind, false, e.Relative
	return !p.nounFollows || e.Is(grammar.Trigger) // "a maker of robots"
}

// apposeRest takes in a phrase that is no noun and reports that the apposition ends with it.
func (p *pass) apposeRest(a *apposition) bool {
	e := a.e
	switch {
	case !p.nounFollows && a.head == "" && e.Is(grammar.By|grammar.Relative) && !a.opening() && p.madeBehind(a.toks, a.next):
		a.head = entity.Product // "Líu Lo, tổng đài ảo do tập đoàn tự phát triển"
		return true
	case a.attributive():
		return false // "an open-source chatbot"
	case p.nounFollows && a.n == 2 && a.head == "" && e.Is(grammar.Of):
		a.head = p.thingsAt(a.toks, a.next) // "Heron, a family of large language models"
		a.weight = voteNoun
		return true
	}
	const ends = grammar.Of | grammar.At | grammar.By | grammar.From | grammar.Relative | grammar.Trigger | grammar.With | grammar.Preposition
	acts := e.Is(grammar.It|grammar.They|grammar.He|grammar.We) && !e.Is(grammar.Own) && !a.toks[a.at].Upper
	return acts || e.Is(ends) // "a phone we opened", but not "a US startup"
}

// thingsAt gives the kind of a noun for several things behind at most a few plain words from the token on; empty for
// none.
func (p *pass) thingsAt(toks []text.Token, i int) entity.Kind {
	for k := i; k < len(toks) && k-i <= maxReach && (toks[k].Kind == text.Word || toks[k].Key == "-"); k++ {
		e, _ := p.vocab.Longest(toks, k)
		switch {
		case e == nil:
		case e.Is(grammar.Noun) && e.Plural && (e.Kind == entity.Model || e.Kind == entity.Product):
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
	if !p.nounFollows || end > i+1 || toks[i].Kind != text.Word || !hyphenFollows(toks, i+1) {
		return i
	}
	if e, _ := p.vocab.Longest(toks, i+2); e.Is(grammar.Noun) && !e.Is(grammar.Trigger) {
		return i + 2 // "a video-assistant"
	}
	return i + 3
}

// madeAt reports a participle of making with its agent's preposition right behind it.
func (p *pass) madeAt(e *grammar.Entry, toks []text.Token, end int) bool {
	return p.at(toks, end, grammar.By) && e.Is(grammar.Trigger) && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.Participle && u.Event.Type == fact.Development
	}) && !slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Founding })
}

// vouchesBehind reports a verb of saying behind a position before the next mark: in "Siemens has
// not bought Heddle, a spokeswoman for the group said" somebody else has that.
func (p *pass) vouchesBehind(toks []text.Token, i int) bool {
	for k := i; p.nounFollows && k < len(toks) && k-i <= 2*maxReach && toks[k].Kind != text.Punct; k++ {
		switch e, _ := p.vocab.Longest(toks, k); {
		case e == nil:
		case p.who[toks[k].Key] || e.Is(grammar.Relative):
			return false
		case e.Is(grammar.Speech | grammar.Reporting | grammar.Quoting):
			return true
		}
	}
	return false
}

// postSays reports a verb of saying right behind a Vietnamese position, which so begins a clause of its own: "Khi được hỏi về X, lãnh
// đạo phủ nhận".
func (p *pass) postSays(toks []text.Token, i int) bool {
	return !p.nounFollows && p.at(toks, i, grammar.Speech|grammar.Denial|grammar.Quoting)
}

// madeAside reports plain words and then by whom something is made or released, in Vietnamese: "bộ thu phát mà X trình làng".
func (p *pass) madeAside(toks []text.Token, i int) bool {
	for k := i; !p.nounFollows && k < len(toks) && k-i <= maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k++ {
		e, end := p.vocab.Longest(toks, k)
		if e.Is(grammar.By | grammar.Relative) {
			return p.madeBehind(toks, end)
		}
		if e.Is(grammar.Trigger | grammar.Have | grammar.Be) {
			return false
		}
	}
	return false
}

// madeBehind reports a verb of making, in Vietnamese also of releasing, a few tokens behind.
func (p *pass) madeBehind(toks []text.Token, i int) bool {
	for k := i; k < len(toks) && k-i <= 2*maxReach && toks[k].Kind != text.Punct; k++ {
		if e, _ := p.vocab.Longest(toks, k); e.Is(grammar.Trigger) {
			made := slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event.Type == fact.Development })
			return made || !p.nounFollows && e.Tells(fact.Release)
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
		if e, _ := p.vocab.Longest(toks, k); e.Is(grammar.Trigger) && !e.Is(grammar.Noun) {
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
