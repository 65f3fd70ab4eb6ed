package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// descriptors are the chunks that may stand within a noun phrase before its
// name: titles, kind nouns, positions, articles and plain words.
const descriptors = grammar.Title | grammar.Noun | grammar.Post | grammar.Definite | grammar.Indefinite |
	grammar.Own | grammar.Both | grammar.Gauge

// maxDescriptors bounds how many chunks of description a name may have.
const maxDescriptors = 7

// lendsPost gives a person what governs the firm that only tells where their post is: "founded by the
// former Google engineer Ada Boyd".
func (s *sentence) lendsPost(p *phrase) {
	n := len(s.phrases)
	if !s.nounFollows || n == 0 || !p.names(entity.Person) || p.first == p.members[0] || !s.chunks[p.first].is(grammar.Post) {
		return
	}
	if q := s.phrases[n-1]; q.last == p.first && len(q.members) == 1 && q.kind == entity.Organization {
		p.gov, q.gov, q.inner = q.gov, -1, true
	}
}

// lendsTrade gives people what governs the words right before their names, which tell what they were at which firm: "founded
// by former Nokia designers A and B", "by ex-Nokia managers A and B".
func (s *sentence) lendsTrade(p *phrase) {
	n := len(s.phrases)
	if !s.nounFollows || n == 0 || !p.names(entity.Person) || p.gov >= 0 {
		return
	}
	q := s.phrases[n-1]
	if q.gov < 0 || !s.chunks[q.gov].is(grammar.By) || s.chunks[q.first].kind != name {
		return
	}
	told := q.anaphoric() && q.kind == entity.Person && q.last == p.first
	if told || s.formerFirm(q, p) {
		p.gov, q.gov, q.inner = q.gov, -1, true
	}
}

// lendsOwner gives a firm the place in the sentence of the one right before the noun that tells what it is to that: "an offer from
// Velor owner Kelda", "bought Finch maker Kelda"; so it does a thing, "blocked the Kelto chatbot Pingel".
func (s *sentence) lendsOwner(p *phrase) {
	n := len(s.phrases)
	thing := p.names(entity.Product) || p.names(entity.Model)
	if !s.nounFollows || n == 0 || p.gov >= 0 || !thing && !p.names(entity.Organization) {
		return
	}
	q := s.phrases[n-1]
	if q.last != p.first || len(q.members) != 1 || q.kind == entity.Place || q.kind == entity.Person {
		return
	}
	noun := p.members[0] - 1
	if noun <= q.members[0] || !s.chunks[noun].is(grammar.Noun) || s.chunks[noun].thing() != thing {
		return
	}
	if !thing && s.chunks[noun].entry.Kind != entity.Organization {
		return
	}
	p.gov, q.gov, q.inner = q.gov, -1, true
}

// formerFirm reports a firm, with one plain word between it and the names of people, at which these were before.
func (s *sentence) formerFirm(q, p *phrase) bool {
	if len(q.members) != 1 || q.kind != entity.Organization || q.last+1 != p.first || s.chunks[q.last].kind != other || q.first == 0 {
		return false
	}
	return s.isListed(q.first-1, &s.bygone) || s.hyphen(q.first-1)
}

// absorbOrigin draws the words before a name into its phrase where a place between only says
// from where it is: "hãng Mỹ X".
func (s *sentence) absorbOrigin(p *phrase) {
	n := len(s.phrases)
	if s.nounFollows || n == 0 || p.anaphoric() || p.kind == entity.Place || p.kind == entity.Person || p.first != p.members[0] {
		return
	}
	q := s.phrases[n-1]
	if q.last != p.first || !s.fromPlace(q) {
		return
	}
	p.first, s.phrases = q.first, s.phrases[:n-1]
}

// fromPlace reports a noun with a place behind it and at most plain words between, as in "hãng Mỹ",
// "tập đoàn giải trí Pháp".
func (s *sentence) fromPlace(q *phrase) bool {
	c := &s.chunks[q.last-1]
	if q.last-q.first < 2 || c.kind != name || c.name.Kind != entity.Place {
		return false
	}
	k := q.last - 2
	for k > q.first && s.chunks[k].kind == other {
		k--
	}
	return s.chunks[k].is(grammar.Noun) && s.chunks[k].entry.Kind != entity.Place
}

// journalist reports the post of one who writes for what is named behind it: "Phóng viên Tin Sớm cho biết".
func (s *sentence) journalist(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Post) && c.entry.Position == "journalist"
}

// deniedStory reports where an English clause tells that something stood which somebody denies: "denied a report in
// Lagos Today that it had been sold".
func (s *sentence) deniedStory(i int) bool {
	k := i - 1
	if !s.nounFollows || k < 0 || i+1 >= len(s.chunks) || !s.chunks[i+1].is(grammar.That) {
		return false
	}
	if s.chunks[k].is(grammar.Definite) && k > 0 {
		k--
	}
	if s.chunks[k].is(grammar.Denial) {
		return s.endsWith(k, grammar.At)
	}
	if !s.chunks[k].is(grammar.At) {
		return false
	}
	for k--; k >= 0 && i-k <= maxDealt && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Definite|grammar.Indefinite)); {
		k--
	}
	return k >= 0 && s.chunks[k].is(grammar.Denial)
}

// namePhrase reads a name and the names listed with it.
func (s *sentence) namePhrase(i int) *phrase {
	p := s.mem.phrase(phrase{first: s.describedFrom(i), last: i + 1, members: s.mem.ints.keep([]int{i}), kind: s.chunks[i].name.Kind})
	for k := p.first; k < i; k++ {
		p.media = p.media || s.chunks[k].is(grammar.Noun) && s.chunks[k].entry.Media || !s.nounFollows && s.journalist(k)
	}
	p.media = p.media || s.chunks[i].name.Press || s.deniedStory(i)
	s.listWith(p)
	if s.countsStudents(p, i) {
		p.members, p.ref, p.kind, p.none = nil, i-1, entity.Person, true
		return p
	}
	s.nearOnly(p)
	if s.nounFollows && !s.toldByThing(p) {
		s.drawNoun(p)
	}
	return p
}

// listWith draws the names into a phrase that are listed with its first.
func (s *sentence) listWith(p *phrase) {
	i := p.members[0]
	for {
		next := s.conjunct(p, p.last)
		if next < 0 && (len(p.members) == 1 && s.homeBehind(p.last) || s.townBehind(p)) {
			next = s.conjunct(p, p.last+2) // "A của Nhật Bản cùng B", "A of Porto and B"
		}
		if next < 0 {
			if next = s.ownedConjunct(p); next > 0 {
				p.members = append(p.members, next)
			}
			return
		}
		if s.ownerHere(p.first) && s.ownerAhead(next+1) {
			return // "A of X and B of Y": X and B are no list
		}
		if s.officeOf(next) || s.chunks[p.last].key == "," && s.chunks[next].name.Kind == entity.Person && s.officeOf(i) {
			return // "A, head of X, and B": A is no other than the head of X
		}
		p.members = append(p.members, next)
		if s.punctBetween(p.last, next) {
			return // an apposition lies between, with names of its own
		}
		p.last = next + 1
		if p.kind == "" {
			p.kind = s.chunks[next].name.Kind
		}
	}
}

// countsStudents reports Vietnamese people told by the firm or school right behind them: "năm sinh viên Đại học X". Their
// names may follow a title or a position.
func (s *sentence) countsStudents(p *phrase, i int) bool {
	if s.nounFollows || p.kind != entity.Organization || i == 0 || len(p.members) != 1 || !s.people(i-1) {
		return false
	}
	named := s.nameAt(p.last) && s.chunks[p.last].name.Kind == entity.Person
	return !(s.chunks[i-1].is(grammar.Title|grammar.Post) && named)
}

// drawNoun draws the English noun behind a name into its phrase.
func (s *sentence) drawNoun(p *phrase) {
	last := s.withNoun(p.last)
	if last == p.last || s.chunks[last-1].is(grammar.Post) {
		return
	}
	p.last = last
	s.placed(p)
	if c := &s.chunks[last-1]; len(p.members) == 1 && c.entry.Relative && s.listBehind(last) {
		p.members, p.ref, p.kind, p.none = nil, last-1, c.entry.Kind, true // "two Moonvale suppliers, A and B,"
	}
}

// toldByThing turns an English name between an article and a noun for a maker or an owner into a reference to that firm: "the
// ChatGPT maker".
func (s *sentence) toldByThing(p *phrase) bool {
	if !s.nounFollows || len(p.members) != 1 {
		return false
	}
	i := p.members[0]
	if p.kind == entity.Place || p.kind == entity.Person || i == 0 || p.last != i+1 || p.last >= len(s.chunks) {
		return false
	}
	noun := &s.chunks[p.last]
	if c := &s.chunks[i-1]; !c.is(grammar.Definite) || c.is(grammar.Own) || noun.kind == name || !s.makerNoun(noun.key) {
		return false
	}
	if s.makerNamed(p.last + 1) {
		return false
	}
	p.first, p.last, p.members, p.ref, p.made, p.kind = i-1, p.last+1, nil, p.last, i, entity.Organization
	return true
}

// makerNamed reports that such a noun belongs to what stands behind it: "the ChatGPT maker OpenAI", "the Kelda owner, Ann
// Lee,".
func (s *sentence) makerNamed(k int) bool {
	if k >= len(s.chunks) {
		return false
	}
	c := &s.chunks[k]
	return c.kind == name || c.is(grammar.Genitive|grammar.Title|grammar.Post|grammar.And) || s.listBehind(k) || s.hyphen(k)
}

// homeBehind reports a possessor that only says from where the name before it is.
func (s *sentence) homeBehind(i int) bool {
	return !s.nounFollows && i+2 < len(s.chunks) && s.ownerAhead(i) && s.placeAt(i+1) && s.chunks[i+2].is(grammar.And)
}

// townBehind reports the place from which an English firm is, before "and" or a comma: "Ardent Capital of Porto and Hekla".
func (s *sentence) townBehind(p *phrase) bool {
	i := p.last
	return s.nounFollows && p.kind == entity.Organization && s.townAt(i) && !s.ownerHere(p.first) &&
		i+2 < len(s.chunks) && (s.chunks[i+2].is(grammar.And) || s.chunks[i+2].key == ",")
}

// townAt reports "of" and a place.
func (s *sentence) townAt(i int) bool { return s.ownerAhead(i) && s.placeAt(i+1) }

// attributive reports a place that only says where the one named behind it is from:
// "the Tulsa start-up Brindle".
func (s *sentence) attributive(i int) bool {
	if !s.nounFollows || s.chunks[i].name.Kind != entity.Place {
		return false
	}
	noun := s.tradeBehind(i+1) - 1
	return noun > i && s.nameAt(noun+1) && s.chunks[noun].entry.Kind == s.chunks[noun+1].name.Kind
}

// tradeBehind gives the end of the English noun at a chunk, over plain words that tell its trade: "weather forecaster", in
// "the Tulsa image-analysis start-up Brindle", too.
func (s *sentence) tradeBehind(i int) int {
	for k := i; k < len(s.chunks) && k-i <= maxTrade; k++ {
		c := &s.chunks[k]
		if c.is(grammar.Noun) {
			return k + 1
		}
		if !s.hyphen(k) && (c.kind != other || s.toks[c.first].Upper) {
			break
		}
	}
	return i
}

// maxTrade is how many chunks stand before such a noun at most that tell a trade.
const maxTrade = 4

// listBehind reports a comma with a name right behind it.
func (s *sentence) listBehind(i int) bool {
	return i+1 < len(s.chunks) && s.chunks[i].key == "," && s.chunks[i+1].kind == name
}

// ownerHere reports that a name stands behind "of" and a name.
func (s *sentence) ownerHere(i int) bool {
	return i > 1 && s.chunks[i-1].is(grammar.Of) && s.chunks[i-2].kind == name
}

// ownerAhead reports "of" and a name.
func (s *sentence) ownerAhead(i int) bool {
	return i+1 < len(s.chunks) && s.chunks[i].is(grammar.Of) && s.chunks[i+1].kind == name
}

// ownedConjunct gives the name that a conjunction joins to a phrase where both are told with their
// owners: B in "A of X and B of Y", or where both are persons, "Ada Boyd of X and Bo Berg"; 0 for none.
func (s *sentence) ownedConjunct(p *phrase) int {
	k := p.last + 2
	if !s.ownerAhead(p.last) || k+1 >= len(s.chunks) || !s.chunks[k].is(grammar.And) || s.chunks[k+1].kind != name {
		return 0
	}
	owner, next := s.chunks[k-1].name.Kind, s.chunks[k+1].name.Kind
	persons := s.nounFollows && p.kind == entity.Person && next == entity.Person && owner != entity.Person
	if !s.ownerAhead(k+2) && !persons {
		return 0
	}
	return k + 1
}

// people reports a noun for people who are not told by name. Behind a person and a
// comma it tells what that person is: "Lê Văn A, cựu kỹ sư X".
func (s *sentence) people(i int) bool {
	c := &s.chunks[i]
	if first := s.positionStart(i); c.is(grammar.Post) && first > 1 && s.chunks[first-1].key == "," {
		if p := s.chunks[first-2].phrase; p != nil && p.kind == entity.Person && !p.anaphoric() {
			return false
		}
	}
	return c.is(grammar.Noun) && c.entry.Kind == entity.Person && !c.entry.Relative
}

// placed turns a place with a noun behind it into a reference: "the Austin
// company" is no name.
func (s *sentence) placed(p *phrase) {
	i := p.last - 1
	noun := s.chunks[i].entry
	if noun.Kind == entity.Person && p.kind != entity.Person && p.kind != entity.Place {
		p.members, p.ref, p.kind, p.none = nil, i, noun.Kind, true // "two former Arm engineers"
		return
	}
	if s.toldByRelation(p, i) {
		p.members, p.ref, p.kind, p.none = nil, i, noun.Kind, true
		return
	}
	if p.kind != entity.Place || noun.Kind == entity.Place {
		return
	}
	p.members, p.ref, p.kind = nil, i, noun.Kind
	for k := p.first - 1; k >= 0 && p.first-k <= 2; k-- {
		if s.chunks[k].is(grammar.Definite) {
			return
		}
	}
	p.none = !s.chunks[p.first].is(grammar.Definite)
}

// toldByRelation reports a noun for a firm that is told by its relation to the one named before it: "a Kelda rival", "Kelda
// investors", but "its Fjord security unit".
func (s *sentence) toldByRelation(p *phrase, i int) bool {
	noun := s.chunks[i].entry
	if !noun.Relative || noun.Kind != entity.Organization || !compatible(p.kind, entity.Organization) {
		return false
	}
	return len(p.members) == 1 && !s.nameAt(p.last) && (s.chunks[p.first].is(grammar.Indefinite) || !s.isListed(i, &s.parts))
}

// withNoun draws in the kind noun right behind a name: "the Gale-9 chip", "its
// Fjordvakt security unit".
func (s *sentence) withNoun(i int) int {
	for k := i; k < len(s.chunks) && k-i <= 1; k++ {
		c := &s.chunks[k]
		if c.is(grammar.Noun) {
			return k + 1
		}
		if c.kind != other {
			break
		}
	}
	return i
}

// punctBetween reports a comma that closes an apposition between two names of a
// list: one behind another word than a comma or a conjunction.
func (s *sentence) punctBetween(first, last int) bool {
	for k := first + 1; k < last; k++ {
		if s.chunks[k].key == "," && s.chunks[k-1].key != "," {
			return true
		}
	}
	return false
}

// describedFrom gives the first chunk of the description before a name.
func (s *sentence) describedFrom(i int) int {
	first := i
	if s.contactName(i) {
		return i
	}
	for k := i - 1; k >= 0 && i-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		if s.nounFollows && c.is(grammar.That) && c.is(grammar.Relative) {
			break // "a company that Halden set up" has no Halden for its name
		}
		if c.kind == name && s.attributive(k) {
			continue
		}
		if !s.describes(k, i) {
			break
		}
		counts := c.kind == amount && c.quantity.Unit == "" && c.quantity.Currency == ""
		if counts || c.is(grammar.Title|grammar.Noun|grammar.Post|grammar.Definite|grammar.Indefinite) {
			first = k
		}
		if c.kind == amount {
			break
		}
	}
	return first
}

// describes reports a chunk that may stand among the words before the name at i which tell what it is.
func (s *sentence) describes(k, i int) bool {
	c := &s.chunks[k]
	switch {
	case c.phrase != nil || c.kind == name || c.kind == moment:
		return false
	case c.kind == punct:
		return c.key == "-" || k == i-1 && isQuoteMark(c.key)
	case c.kind == other:
		if !s.nounFollows {
			return k != i-1 || !s.deedAt(k) // "hãng kiện X", but "hãng ép dầu X"
		}
		return !s.doneByNoun(k, i) && !(k > 0 && s.opinions[c.key] && s.chunks[k-1].is(grammar.Own)) // "in her view Chirp is better"
	case c.kind == word && !c.is(descriptors):
		return s.trade(k) || c.is(grammar.And) && k > 0 && s.chunks[k-1].is(grammar.Post) && s.chunks[k+1].is(grammar.Post)
	}
	return true
}

// doneByNoun reports a plain word right before a name that tells in English what a firm does to it, as an article and a noun for the
// firm stand before the word: "The lamp maker sued Velor".
func (s *sentence) doneByNoun(k, name int) bool {
	c := &s.chunks[k]
	if k != name-1 || k < 2 || s.toks[c.first].Upper || s.chunks[name].name.Kind == entity.Person {
		return false
	}
	noun := &s.chunks[k-1]
	if !noun.is(grammar.Noun) || noun.entry.Kind != entity.Organization || noun.entry.Plural {
		return false
	}
	for j := k - 2; j >= 0 && k-j <= maxDescriptors; j-- {
		switch b := &s.chunks[j]; {
		case b.is(grammar.Definite):
			return !b.is(grammar.Own)
		case b.kind != other && !b.is(grammar.Noun|grammar.Title) && b.key != "-":
			return false
		}
	}
	return false
}

// trade reports a verb that with its object says what the organization named
// behind them does: "hãng [thiết kế] chip Ampere Computing".
func (s *sentence) trade(k int) bool {
	c := &s.chunks[k]
	if s.nounFollows || k == 0 || !c.is(grammar.Trigger) || !s.tells(k, fact.Development) || !s.chunks[k-1].is(grammar.Noun) {
		return false
	}
	if s.chunks[k-1].thing() && k+1 < len(s.chunks) && s.chunks[k+1].kind == name {
		return s.chunks[k+1].name.Kind == entity.Product || s.chunks[k+1].name.Kind == entity.Model // "trợ lý [viết] Ngòi Bút"
	}
	if s.chunks[k-1].entry.Kind != entity.Organization {
		return false
	}
	for j := k + 1; j < len(s.chunks) && j-k <= 4; j++ {
		switch b := &s.chunks[j]; {
		case b.kind == name:
			return j > k+1 && (b.name.Kind == entity.Organization || b.name.Kind == "")
		case b.kind != other && !b.is(grammar.Noun):
			return false
		}
	}
	return false
}
