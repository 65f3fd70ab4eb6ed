package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// reduced reports a participle right behind a name and a comma: "Nordlys, founded
// in 2011 by …", a relative clause without its pronoun.
func (s *sentence) reduced(n int) bool {
	g, prev := s.segments[n], s.segments[n-1]
	c := &s.chunks[g.first]
	if s.chunks[g.first-1].key == "," && c.is(grammar.Speech|grammar.Reporting) && s.deed(prev) {
		return s.objectOf(g.first) == nil
	}
	verb := g.first
	if s.nounFollows && c.is(grammar.Auxiliary) && !c.is(grammar.Trigger) && verb+1 < g.last {
		verb++ // "X, first announced in May,"
	}
	c = &s.chunks[verb]
	if !c.is(grammar.Trigger) || s.chunks[g.first-1].key != "," || s.chunks[prev.last-1].phrase == nil || s.resumes(n) {
		return false
	}
	if (s.officeHolder(n-1) != nil || s.behindSayer(n)) && !s.doneBy(verb, g.last) {
		return false // "Kelda's founder, Ada Boyd, invested $5m in Velor"
	}
	for _, u := range c.entry.Uses {
		if u.Form == grammar.Participle {
			return s.objectOf(verb) == nil
		}
	}
	return s.famousFor(n)
}

// famousFor reports English words with which nothing but what a firm is known for is told of the one named before the comma: "has
// bought Kelda, best known for its Finch".
func (s *sentence) famousFor(n int) bool {
	if n < 1 {
		return false
	}
	i := s.segments[n].first
	host := s.chunks[s.segments[n-1].last-1].phrase
	one := host.oneName() || host != nil && host.anaphoric() && host.theFirm() && !host.none
	return s.nounFollows && one && host.kind != entity.Place && !host.thing() && s.endsWith(i, grammar.For) && s.tells(i, fact.Development)
}

// resumes reports an English verb behind what is told of a subject between commas that no other verb follows, with which so the
// clause goes on: "Nvidia, which makes chips, invested $5m in X", "Halden, a company in Lyon, sold chips", but not "X, which makes
// chips, founded in 2018, was sold".
func (s *sentence) resumes(n int) bool {
	if !s.verblessYet(n) || s.agentAfter(s.segments[n].first) != nil {
		return false
	}
	for _, g := range s.segments[n+1:] {
		if s.startsPredicate(g.first) {
			return false
		}
	}
	return true
}

// verblessYet reports an English segment behind the comma that closes what is told of a name, which has no verb yet: "was sold" of
// "X, a company in Lyon, was sold".
func (s *sentence) verblessYet(n int) bool { return s.beforeAsides(n) >= 0 }

// beforeAsides gives the English segment that ends with a name of which, between commas, is told what stands before segment n, which
// closes that: "X" of "X, a company in Lyon, was sold", also over more than one such aside, "X, which builds a reactor, Ibis, outside
// Lund, agreed to …". It gives -1 for none.
func (s *sentence) beforeAsides(n int) int {
	if !s.nounFollows || n < 2 || s.chunks[s.segments[n].first-1].key != "," {
		return -1
	}
	k := n - 1
	if n > 3 && s.whoseName(n-2) && s.segments[n-4].kind == fragment {
		return n - 4 // "X, whose founder, Ann Lee, met Y, has …"
	}
	for k > 1 && s.asideOn(k) && s.asideOn(k-1) {
		k--
	}
	said := s.saidOfName(k - 1)
	if !s.tellsAside(k) && !(said && s.adverbAside(k)) || s.segments[k-1].kind != fragment && !said {
		return -1
	}
	return k - 1
}

// asideOn reports a segment between two commas that may go on with what is told there of a name before it.
func (s *sentence) asideOn(k int) bool {
	g := &s.segments[k]
	return s.betweenTwoCommas(g) && (g.kind == adjunct || s.tellsAside(k) || s.loneName(k)) && !s.whoseName(k)
}

// whoseName reports the name behind a relative clause that has no verb yet, and so is the subject of the one behind: "Ann Lee" of "X,
// whose founder, Ann Lee, met Y".
func (s *sentence) whoseName(k int) bool {
	before := &s.segments[k-1]
	return before.kind == relative && s.chunks[before.first].is(grammar.Own) && !s.verbIn(before.first, before.last)
}

// loneName reports a name alone behind what is told between commas of another, in which it so is what that ends with: "Ibis" of "X,
// which builds a reactor, Ibis, outside Lund, …".
func (s *sentence) loneName(k int) bool {
	g, before := &s.segments[k], s.segments[k-1].kind
	p := s.chunks[g.first].phrase
	return g.kind == fragment && (before == relative || before == apposition) && p.oneName() && p.first == g.first && p.last == g.last
}

// saidOfName reports an English segment that ends with the name of which somebody says something, and nothing yet: "Kelda said Ada
// Boyd" of "Kelda said Ada Boyd, a chemist, would …".
func (s *sentence) saidOfName(n int) bool {
	g := &s.segments[n]
	p := s.chunks[g.last-1].phrase
	if g.kind != clause || p == nil || p.last != g.last || p.first <= g.first {
		return false
	}
	says := p.first - 1
	for says > g.first && (s.chunks[says].is(grammar.That) || s.chunks[says].kind == moment || s.onDay(says)) {
		says-- // "reported on Monday that"
	}
	if c := &s.chunks[says]; !c.is(grammar.Speech|grammar.Reporting) || c.is(prepositions) {
		return false
	}
	return s.subjectIn(g, says) != nil || s.pastAsides(n) != nil
}

// tellsAside reports a segment behind a comma that tells of the name before that.
func (s *sentence) tellsAside(k int) bool {
	g := &s.segments[k]
	return (g.kind == relative || g.kind == apposition || g.kind == attribution || s.cameFrom(k)) && s.chunks[g.first-1].key == ","
}

// adverbAside reports English words between two commas that name nothing and tell no event: ", too,", ", by contrast,".
func (s *sentence) adverbAside(k int) bool {
	g := &s.segments[k]
	return g.kind == adjunct && s.betweenTwoCommas(g) && !s.verbIn(g.first, g.last) && !s.momentIn(g.first, g.last) && s.between(g.first, g.last) == nil
}

// onDay reports an English preposition right before a time.
func (s *sentence) onDay(i int) bool {
	return s.chunks[i].is(grammar.At) && i+1 < len(s.chunks) && s.chunks[i+1].kind == moment
}

// deed reports a segment that holds nothing but the noun for an event with its article and plain words: "The funding,
// announced on Monday, was led by …", "Its most recent round, of €38m, was led by …".
func (s *sentence) deed(g segment) bool {
	if !s.nounFollows || g.last-g.first < 2 || g.last-g.first > maxDealt || !s.chunks[g.first].is(grammar.Definite) {
		return false
	}
	for k := g.first + 1; k < g.last-1; k++ {
		if c := &s.chunks[k]; c.kind > word || c.is(grammar.Trigger|grammar.Noun|prepositions) {
			return false
		}
	}
	c := &s.chunks[g.last-1]
	return c.is(grammar.Trigger) && slices.ContainsFunc(c.entry.Uses, nominalUse)
}

// opensRelative reports a segment that tells of the noun phrase right before it.
func (s *sentence) opensRelative(n int) bool {
	g := &s.segments[n]
	if s.chunks[g.first].is(grammar.Relative) && !s.rumoured(n) && !s.toldWhom(g.first) {
		return true
	}
	if s.andWhich(g.first) || s.whichDoes(n) {
		return true
	}
	return n > 0 && (s.contact(g.first) || s.pied(g.first) || s.someOfThem(g) || s.doneByTold(n) || s.tellsWhose(g.first))
}

// tellsWhose reports an English phrase of an event that begins with a relative possessive: "bought Kelda, whose products include Finch".
func (s *sentence) tellsWhose(i int) bool {
	return s.nounFollows && s.chunks[i].is(grammar.Trigger) && s.opensWith(i, grammar.Own) && s.opensWith(i, grammar.Relative)
}

// someOfThem reports an English relative clause that tells of some of those before it: ", one of whom had won a prize".
func (s *sentence) someOfThem(g *segment) bool {
	k := g.first + 1
	return s.nounFollows && k < g.last && s.relativePronoun(k) && s.endsWith(g.first, grammar.Of)
}

// andWhich reports a conjunction before an English relative pronoun: with both, one more is told of what the clause before
// them is about, "a chip which TSMC makes and which will be launched in May".
func (s *sentence) andWhich(i int) bool {
	if !s.nounFollows || i == 0 || i+2 >= len(s.chunks) || !s.chunks[i].is(grammar.And) {
		return false
	}
	return s.relativePronoun(i+1) || s.chunks[i+1].is(grammar.Relative) && s.startsPredicate(i+2) || s.andThat(i)
}

// andThat reports an English conjunction and "that" before a name: with both, one more clause is reported, "said that X had left Y and
// that Z had 40 employees".
func (s *sentence) andThat(i int) bool {
	return i+2 < len(s.chunks) && s.chunks[i+1].is(grammar.That) && s.chunks[i+1].last-s.chunks[i+1].first == 1 && s.chunks[i+2].kind == name
}

// oneMoreTold reports a relative clause that goes on about what the one before it tells of.
func (s *sentence) oneMoreTold(n int) bool {
	return n > 0 && s.segments[n].kind == relative && s.segments[n-1].kind == relative && s.andWhich(s.segments[n].first)
}

// relativePronoun reports an English relative pronoun that opens no other clause: "which", but not "that".
func (s *sentence) relativePronoun(i int) bool {
	return s.chunks[i].is(grammar.Relative) && !s.chunks[i].is(grammar.That)
}

// doneByTold reports a verb behind who did it, between commas, that tells of what stands before: "Bồ Câu, do X phát
// triển, …".
func (s *sentence) doneByTold(n int) bool {
	g := &s.segments[n]
	return s.opensBy(g) && s.chunks[g.first-1].key == "," && s.told(s.segments[n-1]) != nil && s.hasVerb(g)
}

// inserted reports what is told of a name between two commas, the name having no
// verb of its own yet: "Nimbo, best known for Núvol, was bought by …", "Nimbo, having bought Núvol, floated".
func (s *sentence) inserted(n int) bool {
	g, prev := &s.segments[n], &s.segments[n-1]
	if prev.kind != fragment || s.chunks[prev.last-1].phrase == nil || n+1 >= len(s.segments) || !s.betweenTwoCommas(g) {
		return false
	}
	return s.chunks[g.first].is(grammar.Trigger) || s.nonfinite(g) || s.nounFollows && (s.endsAsVerb(g.first) || s.parenthetic(n))
}

// parenthetic reports English words between a subject and its verb that name another: "Halden, like Siemens, employs 40 people",
// "Halden, once part of Siemens, …", but neither "Halden, with Siemens, bought X" nor "Halden, it said, …".
func (s *sentence) parenthetic(n int) bool {
	g, next := &s.segments[n], s.segments[n+1].first
	host, c := s.chunks[s.segments[n-1].last-1].phrase, &s.chunks[g.first]
	if host == nil || host.last != s.segments[n-1].last || host.gov >= 0 || host.kind == entity.Person {
		return false
	}
	if s.chunks[next].is(grammar.And) || !s.mayBeVerb(next) {
		return false
	}
	if n > 1 && (s.segments[n-2].kind == relative || s.segments[n-2].kind == apposition) {
		return false // "Solkraft, which builds a reactor, Ibis, outside Lund, agreed to …": its subject is not Ibis
	}
	if c.phrase != nil || c.is(grammar.With|grammar.Speech|grammar.Quoting) || s.onlyTime(g) {
		return false
	}
	p := s.between(g.first, g.last)
	if p == nil || p.gov < 0 && p.first == g.first+1 && c.kind == other && !s.endsAsVerb(g.first) {
		return false // "The first of them, plain Lapwing, had been …"
	}
	return c.is(grammar.As) || !s.verbIn(p.last, g.last)
}

// mayBeVerb reports what may be the verb of a subject before it, though perhaps one that the grammar does not know: "posted
// revenue of $5m", "turned over $5m".
func (s *sentence) mayBeVerb(i int) bool {
	c := &s.chunks[i]
	if s.listedWord(c.first, &s.departing) > 0 || c.kind == other && s.grammar.Words.PresentEndings.Of(c.key) && s.determinedAfter(i) {
		return true // "left Kelda", "runs the lab Quill"
	}
	if c.is(grammar.Gauge) && (!c.is(grammar.Noun) || c.last-c.first > 1) {
		return true
	}
	return s.startsPredicate(i) || s.endsAsVerb(i) || c.is(grammar.Appointing|grammar.Naming|grammar.Quoting)
}

// determinedAfter reports a word that opens an English noun phrase right behind a chunk.
func (s *sentence) determinedAfter(i int) bool {
	return i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.Definite|grammar.Indefinite|grammar.Own)
}

// nonfinite reports an English segment that begins with a verb that needs no subject: "having bought Núvol",
// "after buying Núvol".
func (s *sentence) nonfinite(g *segment) bool {
	c, k := &s.chunks[g.first], g.first+1
	return s.nounFollows && (c.is(grammar.Have) || c.is(prepositions|grammar.Subordinate) && k < g.last && s.isVerb(k))
}

// contact reports a pronoun right behind a noun for a thing and before a verb: a relative clause
// without its own pronoun, "an assistant it launched in 2021".
func (s *sentence) contact(i int) bool {
	if s.contactName(i) || s.contactFirm(i) {
		return true
	}
	c := &s.chunks[i]
	if !s.nounFollows || i < 2 || !c.is(grammar.It|grammar.They|grammar.He) || c.is(grammar.Own) || !s.contactNoun(i-1) {
		return false
	}
	k := i + 1
	for k < len(s.chunks) && s.chunks[k].is(grammar.Auxiliary|grammar.Have|grammar.Pause|grammar.Planned) {
		k++
	}
	if k == len(s.chunks) {
		return false
	}
	return s.chunks[k].verbal() || k > i+1 && s.chunks[k].kind == other && s.nounAside(i)
}

// nounAside reports that a noun with its article, which tell right behind a comma who somebody is, end before the chunk: "Bo Rask, a
// signals engineer she had met at a party".
func (s *sentence) nounAside(i int) bool {
	k := i - 1
	for k > 0 && i-k <= maxDescriptors && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Noun)) && !s.chunks[k].is(grammar.Indefinite) {
		k--
	}
	return k > 1 && s.chunks[k].is(grammar.Indefinite) && s.chunks[k-1].key == "," && s.chunks[k-2].kind == name
}

// contactFirm reports a noun for a firm told before as the subject of such a clause: "Kade, a payments platform the Dutch group
// launched in May".
func (s *sentence) contactFirm(i int) bool {
	p := s.chunks[i].phrase
	if !s.nounFollows || i < 2 || p == nil || p.first != i || !p.theFirm() || !s.chunks[i-1].is(grammar.Noun) {
		return false
	}
	return s.endsContact(s.contactVerb(p.last - 1))
}

// contactNoun reports a noun that such a clause may tell of: "an assistant it launched", "the way it had trained".
func (s *sentence) contactNoun(i int) bool {
	return s.chunks[i].is(grammar.Noun) || s.chunks[i].kind == other && s.chunks[i-1].is(grammar.Definite|grammar.Indefinite)
}

// contactName reports the first of those named as the subject of such a clause, behind what tells who the one named
// before the comma is: "Murex, a chip maker Halden and Orrin founded in 2021", "Finch, the app Halden sold to Orrin". An
// article that tells one alone may also belong to the name, "According to Ada Boyd, the start-up Murex closed in May", unless
// the sentence begins with another of the kind: "Halden, the start-up Murex founded".
func (s *sentence) contactName(i int) bool {
	if !s.nounFollows || i < 4 || s.chunks[i].kind != name || !s.chunks[i-1].is(grammar.Noun) {
		return false
	}
	k := i - 1
	for k > 1 && i-k <= maxDescriptors && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Noun) || s.hyphen(k)) {
		k--
	}
	if k < 2 || s.chunks[k-1].key != "," {
		return false
	}
	host := &s.chunks[k-2]
	if host.kind != name || host.name.Kind == entity.Place {
		return false
	}
	noun, article := s.chunks[i-1].entry.Kind, &s.chunks[k]
	onlyHost := compatible(noun, host.name.Kind) && (!compatible(noun, s.chunks[i].name.Kind) || k == 2 && noun == host.name.Kind)
	if !article.is(grammar.Indefinite) && !(article.is(grammar.Definite) && onlyHost) {
		return false
	}
	return s.endsContact(s.contactVerb(i))
}

// contactVerb gives where the verb behind the names of its subjects may stand.
func (s *sentence) contactVerb(i int) int {
	verb := i + 1
	for ; verb+1 < len(s.chunks); verb++ {
		c := &s.chunks[verb]
		if c.kind != name && !c.is(grammar.And|grammar.Definite|grammar.Auxiliary|grammar.Have|grammar.Planned) {
			break
		}
	}
	return verb
}

// endsContact reports a verb that has no object behind it, which so is the noun that the clause tells of.
func (s *sentence) endsContact(verb int) bool {
	if verb == len(s.chunks) || !s.chunks[verb].verbal() {
		return false
	}
	if verb+1 == len(s.chunks) {
		return true
	}
	next := &s.chunks[verb+1]
	return next.kind == punct || next.kind == moment || next.is(prepositions) && !next.is(grammar.By)
}

// whichDoes reports an English verb that begins with its relative pronoun, between commas behind which another verb goes on: "X,
// which makes sensors, was in talks to buy Y".
func (s *sentence) whichDoes(n int) bool {
	first := s.segments[n].first
	if !s.nounFollows || n == 0 || n+1 >= len(s.segments) || s.chunks[first-1].key != "," || !s.chunks[first].is(grammar.Trigger) {
		return false
	}
	next := s.segments[n+1].first
	return s.opensWith(first, grammar.Relative) && s.chunks[next-1].key == "," && s.startsPredicate(next)
}

// pied reports a preposition before a relative pronoun: "a startup in which Kilnworks put $4m".
func (s *sentence) pied(i int) bool {
	return s.nounFollows && i >= 0 && i+1 < len(s.chunks) && s.chunks[i].is(prepositions) && s.relativePronoun(i+1)
}

// contrastNames makes a Vietnamese pronoun behind a name that is denied the conjunction that it is there:
// "Không phải X mà Y mới là hãng mua lại Z" tells nothing of X.
func (s *sentence) contrastNames() {
	for i := 2; i < len(s.chunks) && !s.nounFollows && !s.lacks(grammar.Relative); i++ {
		if !s.chunks[i].is(grammar.Relative) {
			continue
		}
		p := s.chunks[i-1].phrase
		if p != nil && p.last == i && p.first > 0 && s.chunks[p.first-1].is(grammar.Negation) || s.correctsAt(i) {
			s.chunks[i].class = s.chunks[i].class&^grammar.Relative | grammar.Clause
		}
	}
}

// correctsAt reports such a pronoun with a verb right behind it in a clause that is denied: "không dẫn dắt vòng này
// mà chỉ góp 1 triệu USD".
func (s *sentence) correctsAt(i int) bool {
	if i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Pause|grammar.Auxiliary) && !s.isVerb(i+1) || s.chunks[i+1].phrase != nil {
		return false
	}
	for k := i - 1; k > 0 && s.chunks[k].kind != punct; k-- {
		if c := &s.chunks[k]; c.is(grammar.Negation) && !c.is(grammar.Passive) {
			return s.chunks[k+1].phrase == nil
		} else if c.is(grammar.Clause | grammar.Subordinate | grammar.Relative) {
			return false
		}
	}
	return false
}

// startsRelative reports a relative pronoun right after a noun phrase.
func (s *sentence) startsRelative(i int) bool {
	if i == 0 {
		return false
	}
	before := &s.chunks[i-1]
	if s.nounFollows && before.is(grammar.Trigger) && onlyNominal(before) {
		return true // "a round that would value it at $5m"
	}
	return before.phrase != nil || before.kind == other || before.is(grammar.Noun) ||
		!s.nounFollows && before.kind == amount && !s.shareAt(i)
}

// shareAt reports a word behind a percentage that could open a Vietnamese relative clause where it names what the
// percentage is of: "60% vốn của X".
func (s *sentence) shareAt(i int) bool {
	return s.chunks[i-1].quantity.Percent && i+1 < len(s.chunks) && (s.chunks[i+1].is(grammar.Of|grammar.At) || s.nameAt(i+1))
}

// toldWhom reports "that" behind whom an English verb of saying tells something: "told the daily Iltasivu that he would not
// sell".
func (s *sentence) toldWhom(i int) bool {
	if !s.nounFollows || i == 0 || !s.chunks[i].is(grammar.That) {
		return false
	}
	p := s.chunks[i-1].phrase
	return p != nil && p.last == i && p.first > 0 && s.chunks[p.first-1].is(grammar.Speech)
}

// opensBy reports a segment that begins with by whom something was done, in Vietnamese also behind a word like "too":
// ", cũng do hãng này làm ra, …".
func (s *sentence) opensBy(g *segment) bool {
	i := g.first
	if !s.nounFollows && s.chunks[i].is(grammar.Pause|grammar.Auxiliary) && i+1 < g.last {
		i++
	}
	return s.chunks[i].is(grammar.By)
}

// rumoured reports words that spell out what people say: "a rumour went round Oslo that X would …".
func (s *sentence) rumoured(n int) bool {
	if n == 0 || !s.nounFollows || !s.chunks[s.segments[n].first].is(grammar.That) {
		return false
	}
	if n > 1 && s.segments[n-1].kind == adjunct && s.segments[n-1].last-s.segments[n-1].first == 1 && s.reports(&s.segments[n-2]) {
		return true // "The Post reported on Wednesday, however, that X was …"
	}
	for k := s.segments[n-1].first; k < s.segments[n-1].last; k++ {
		if s.chunks[k].is(grammar.Possible) {
			return true
		}
	}
	return false
}

// inRelative reports a segment of an English relative clause: the one with which it begins or, with no comma before it,
// one within: "when it was sold" of "A, who left B when it was sold to C, is …".
func (s *sentence) inRelative(n int) bool {
	for ; s.nounFollows && n > 0; n-- {
		if first := s.segments[n].first; s.segments[n].kind == relative || s.chunks[first].is(grammar.Post) && s.startsWho(first) {
			return true
		}
		if c := &s.chunks[s.segments[n].first]; s.chunks[s.segments[n].first-1].kind == punct || !c.is(grammar.Subordinate|grammar.Clause) {
			return false
		}
	}
	return false
}

// listTail reports names alone behind a comma with which a list in an English relative clause goes on: ", C and D,"
// of "A, who worked at B, C and D, was named head of X".
func (s *sentence) listTail(n int) bool {
	if !s.nounFollows || n < 1 {
		return false
	}
	g, prev := &s.segments[n], &s.segments[n-1]
	if g.kind != fragment || s.chunks[g.first-1].key != "," || prev.kind != relative {
		return false
	}
	joined := false
	for k := g.first; k < g.last; k++ {
		c := &s.chunks[k]
		joined = joined || c.is(grammar.And)
		if c.kind != name && !c.is(grammar.And|grammar.Definite|grammar.Noun) && c.kind != other {
			return false
		}
	}
	return joined && s.chunks[prev.last-1].kind == name && s.chunks[g.last-1].phrase != nil
}

// whoseNamed gives the name that tells, between English commas, what somebody has of which the clause of segment n goes on to tell: Y
// of "X, whose rival, the games maker Y, was bought by Z".
func (s *sentence) whoseNamed(n int) *phrase {
	if !s.nounFollows || n < 2 || !s.whoseName(n-1) || s.chunks[s.segments[n].first-1].key != "," {
		return nil
	}
	g, before := &s.segments[n-1], &s.segments[n-2]
	p := s.chunks[g.last-1].phrase
	if !p.oneName() || p.last != g.last || p.gov >= g.first || s.verbIn(g.first, g.last) {
		return nil
	}
	for k := before.first + 1; k < before.last; k++ {
		if c := &s.chunks[k]; c.kind == name || c.is(grammar.Be|grammar.Have) {
			return nil // "whose backers include X, Y, was bought"
		}
	}
	return p
}

// behindSayer reports an English segment behind commas between which somebody is named who says what is told, and perhaps what they are:
// "Kelda, according to Ada Boyd, an analyst at Velor, made …".
func (s *sentence) behindSayer(n int) bool {
	k := n - 1
	if k > 1 && s.segments[k].kind == apposition {
		k--
	}
	return s.nounFollows && k > 0 && s.segments[k].kind == attribution && s.chunks[s.segments[n].first-1].key == ","
}
