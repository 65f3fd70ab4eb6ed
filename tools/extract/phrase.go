package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// phrase is a noun phrase that can fill a role: one name, a list of names, or a
// word that refers back to one ("công ty này", "it").
type phrase struct {
	s       *sentence
	first   int   // first chunk, with the descriptive words before the name
	last    int   // after the last chunk
	members []int // chunks of the names, in order; empty for a reference
	ref     int   // chunk of the referring noun or pronoun
	kind    entity.Kind
	this    bool // a demonstrative: the nearest such thing
	told    bool // with more words than that what it is: "công ty có trụ sở ở Huế này"
	pronoun bool
	none    bool // nothing that was named before
	self    bool // who speaks: "chúng tôi"
	pair    bool // "hai người": the two of the last meeting
	plural  bool // "các mô hình này": several things
	latter  bool // "the last of these": the last of those named together in the sentence before
	former  bool // "bản đầu": another than the one that was named
	made    int  // chunk of the thing by which a firm is told: "the ChatGPT maker"; 0 for none
	gov     int  // chunk of the preposition that governs it, -1 for none
	media   bool
	inner   bool // within the words that describe another: the place in "ba công ty Mỹ gồm …", "Google engineer Ada Boyd"
}

// singular reports a reference that cannot stand for several things.
func (s *sentence) singular(p *phrase) bool {
	return p.pronoun && s.chunks[min(p.ref, len(s.chunks)-1)].is(grammar.It)
}

// neuter reports a possessive that is no person's: "its".
func (s *sentence) neuter(p *phrase) bool {
	c := &s.chunks[p.first]
	return s.nounFollows && p.anaphoric() && c.is(grammar.Own) && !c.is(grammar.He|grammar.They|grammar.Relative)
}

// named gives the person whose name stands right behind what they are: "the former
// Samsung engineer" before "Kim Tae-ho".
func (p *phrase) named() *phrase {
	if p.kind != entity.Person || !p.anaphoric() || p.pronoun || p.last >= len(p.s.chunks) {
		return nil
	}
	if q := p.s.chunks[p.last].phrase; q != nil && q.first == p.last && q.kind == entity.Person && !q.anaphoric() {
		return q
	}
	return nil
}

// unsure reports names of which nothing is known that a word like "gồm" introduces: what
// is announced as "11 gương mặt mới, gồm A và B" need be no product.
func (p *phrase) unsure() bool {
	return !p.s.nounFollows && !p.anaphoric() && p.kind == "" && p.first > 0 && p.s.chunks[p.first-1].is(grammar.Such)
}

// sayer gives who speaks where a pronoun opens what is said: "Pháp cho biết họ …".
func (p *phrase) sayer() *phrase {
	s := p.s
	if s == nil || s.nounFollows || !p.pronoun || p.ref >= len(s.chunks) || !s.chunks[p.ref].is(grammar.They) {
		return nil
	}
	k := p.first - 1
	for k > 0 && s.chunks[k].is(grammar.That) && !s.chunks[k].is(grammar.Speech) {
		k--
	}
	if n := s.segmentOf(max(k, 0)); k > 0 && n >= 0 && s.chunks[k].is(grammar.Speech) {
		if q := s.subjectOf(k, n); q != nil && !q.pronoun {
			return q
		}
	}
	return nil
}

// alongside gives the names that a conjunction joins to a word that refers back:
// "bà và TS Lê Văn A".
func (p *phrase) alongside() *phrase {
	s := p.s
	if s != nil && p.self && p.first > 1 && s.chunks[p.first-1].is(grammar.And) {
		return s.chunks[p.first-2].phrase // "anh Niệm và tôi"
	}
	if s == nil || s.nounFollows || !p.anaphoric() || p.pair || p.last+1 >= len(s.chunks) || !s.chunks[p.last].is(grammar.And) {
		return nil
	}
	q := s.chunks[p.last+1].phrase
	if s.chunks[p.last].is(grammar.With) && p.kind != entity.Person && !(p.this && q != nil && s.verbAt(q.last) && q.last < len(s.chunks) && s.isVerb(q.last)) {
		return nil // "nhầm startup này với X", but "quỹ này cùng X rót …"
	}
	if q != nil && q.first == p.last+1 && !q.anaphoric() && compatible(q.kind, p.kind) {
		return q
	}
	return nil
}

// selfBefore gives whom a pronoun stands for where a conjunction joins it to the name behind it:
// who speaks, "tôi và bác sĩ X", or who was told before, "she and Kofi Mensah founded X", "bà và ông X lập Y".
func (p *phrase) selfBefore() *phrase {
	s := p.s
	if s == nil || p.anaphoric() || p.first < 2 || !s.chunks[p.first-1].is(grammar.And) {
		return nil
	}
	q := s.chunks[p.first-2].phrase
	if q == nil || !q.self && !(q.pronoun && p.kind == entity.Person && s.chunks[q.ref].is(grammar.He)) || s.nounFollows && q.self {
		return nil
	}
	return q
}

// inList gives the list whose last name the phrase is, where what is told of the one before stands
// between: "A, a linguist, and B set up X".
func (s *sentence) inList(p *phrase) *phrase {
	for _, q := range s.phrases {
		if k := len(q.members) - 1; s.nounFollows && k > 0 && q != p && len(p.members) > 0 && q.members[k] == p.members[0] {
			return q
		}
	}
	return p
}

// forFirm reports who speaks for others, too: "chúng tôi" that puts money into something is a firm.
func (p *phrase) forFirm() bool {
	return p.self && !p.s.nounFollows && p.s.chunks[p.ref].last-p.s.chunks[p.ref].first > 1
}

func (p *phrase) anaphoric() bool { return len(p.members) == 0 }

// descriptors are the chunks that may stand within a noun phrase before its
// name: titles, kind nouns, positions, articles and plain words.
const descriptors = grammar.Title | grammar.Noun | grammar.Post | grammar.Definite | grammar.Indefinite |
	grammar.Own | grammar.Both | grammar.Gauge

// kindOfTwo gives the kind that the noun of an English word for two tells, "the two companies", empty for
// "the two".
func (s *sentence) kindOfTwo(i int) entity.Kind {
	if e, _ := s.vocab.Longest(s.toks, s.chunks[i].last-1); s.nounFollows && e != nil && e.Class&grammar.Noun != 0 {
		return e.Kind
	}
	if key := s.toks[s.chunks[i].last-1].Key; s.nounFollows && s.vocab.Singular(key).IsNoun(entity.Organization) {
		return entity.Organization // "the two funds", though "funds" is a verb, too
	}
	return ""
}

// maxDescriptors bounds how many chunks of description a name may have.
const maxDescriptors = 7

// findPhrases builds the noun phrases of the sentence from left to right.
func (s *sentence) findPhrases() {
	s.phrases = s.mem.list[:0]
	for i := 0; i < len(s.chunks); i++ {
		c := &s.chunks[i]
		var p *phrase
		switch {
		case c.kind == name && s.attributive(i):
		case c.kind == name:
			p = s.namePhrase(i)
		case c.is(grammar.It|grammar.They|grammar.He|grammar.We) && !c.is(grammar.Own):
			p = s.pronoun(i)
		case c.is(grammar.Definite) && s.latterEnd(i) > 0:
			p = s.mem.phrase(phrase{first: i, last: s.latterEnd(i), ref: i, pronoun: true, latter: true})
		case c.is(grammar.Own):
			p = s.possession(i)
		case c.is(grammar.Pair):
			p = s.mem.phrase(phrase{first: i, last: i + 1, ref: i, plural: true, pair: true, kind: s.kindOfTwo(i)})
		case c.is(grammar.Noun) && i+1 < len(s.chunks) && s.hyphen(i+1):
			// "the state-backed fund" speaks of no state
		case c.is(grammar.Noun):
			p = s.reference(i)
		case c.is(grammar.Post):
			p = s.holderNoun(i)
		}
		if p == nil {
			continue
		}
		p.s = s
		s.absorbOrigin(p)
		p.gov = s.governor(p.first)
		if gov, ok := s.listGovernor(p); ok {
			p.gov = gov
		}
		s.lendsPost(p)
		s.lendsTrade(p)
		s.phrases = append(s.phrases, p)
		for k := p.first; k < p.last; k++ {
			s.chunks[k].phrase = p
		}
		i = p.last - 1
	}
	s.mem.list, s.phrases = s.phrases, s.mem.lists.keep(s.phrases)
}

// latterEnd gives the end of the words for the last of several behind the English article at a chunk, 0 for none: "the last of
// these". With a noun behind them they tell of another: "the latter company".
func (s *sentence) latterEnd(i int) int {
	n := s.listedWord(s.chunks[i].last, &s.latter)
	if !s.nounFollows || n == 0 {
		return 0
	}
	end := s.chunks[i].last + n
	for k := i + 1; k < len(s.chunks); k++ {
		if s.chunks[k].last == end {
			if k+1 < len(s.chunks) && (s.chunks[k+1].kind == other || s.chunks[k+1].is(grammar.Noun)) {
				return 0
			}
			return k + 1
		}
	}
	return 0
}

// lendsPost gives a person what governs the firm that only tells where their post is: "founded by the
// former Google engineer Ada Boyd".
func (s *sentence) lendsPost(p *phrase) {
	n := len(s.phrases)
	if !s.nounFollows || n == 0 || p.anaphoric() || p.kind != entity.Person || p.first == p.members[0] || !s.chunks[p.first].is(grammar.Post) {
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
	if !s.nounFollows || n == 0 || p.anaphoric() || p.kind != entity.Person || p.gov >= 0 {
		return
	}
	q := s.phrases[n-1]
	if q.gov < 0 || !s.chunks[q.gov].is(grammar.By) || s.chunks[q.first].kind != name {
		return
	}
	told := q.anaphoric() && q.kind == entity.Person && q.last == p.first
	plain := len(q.members) == 1 && q.kind == entity.Organization && q.last+1 == p.first && s.chunks[q.last].kind == other && q.first > 0 && (s.isListed(q.first-1, &s.bygone) || s.hyphen(q.first-1))
	if told || plain {
		p.gov, q.gov, q.inner = q.gov, -1, true
	}
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
	for {
		next := s.conjunct(p, p.last)
		if next < 0 && len(p.members) == 1 && s.homeBehind(p.last) {
			next = s.conjunct(p, p.last+2) // "A của Nhật Bản cùng B"
		}
		if next < 0 {
			if next = s.ownedConjunct(p); next > 0 {
				p.members = append(p.members, next)
			}
			break
		}
		if s.ownerHere(p.first) && s.ownerAhead(next+1) {
			break // "A of X and B of Y": X and B are no list
		}
		if s.officeOf(next) || s.chunks[p.last].key == "," && s.chunks[next].name.Kind == entity.Person && s.officeOf(i) {
			break // "A, head of X, and B": A is no other than the head of X
		}
		p.members = append(p.members, next)
		if s.punctBetween(p.last, next) {
			break // an apposition lies between, with names of its own
		}
		p.last = next + 1
		if p.kind == "" {
			p.kind = s.chunks[next].name.Kind
		}
	}
	if !s.nounFollows && p.kind == entity.Organization && i > 0 && len(p.members) == 1 && s.people(i-1) && !(s.chunks[i-1].is(grammar.Title|grammar.Post) && s.nameAt(p.last) && s.chunks[p.last].name.Kind == entity.Person) {
		p.members, p.ref, p.kind, p.none = nil, i-1, entity.Person, true // "năm sinh viên Đại học X"
		return p
	}
	s.nearOnly(p)
	if s.toldByThing(p) {
		return p
	}
	if s.nounFollows {
		if last := s.withNoun(p.last); last > p.last && !s.chunks[last-1].is(grammar.Post) {
			p.last = last
			s.placed(p)
			if c := &s.chunks[last-1]; len(p.members) == 1 && c.entry.Relative && s.listBehind(last) {
				p.members, p.ref, p.kind, p.none = nil, last-1, c.entry.Kind, true // "two Moonvale suppliers, A and B,"
			}
		}
	}
	return p
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
	if k := p.last + 1; k < len(s.chunks) && (s.chunks[k].kind == name || s.chunks[k].is(grammar.Genitive|grammar.Title|grammar.Post|grammar.And) || s.chunks[k].key == "," && s.nameAt(k+1) || s.hyphen(k)) {
		return false // "the ChatGPT maker OpenAI", "the Kelda owner, Ann Lee,"
	}
	p.first, p.last, p.members, p.ref, p.made, p.kind = i-1, p.last+1, nil, p.last, i, entity.Organization
	return true
}

// homeBehind reports a possessor that only says from where the name before it is.
func (s *sentence) homeBehind(i int) bool {
	return !s.nounFollows && i+2 < len(s.chunks) && s.chunks[i].is(grammar.Of) && s.chunks[i+1].kind == name && s.chunks[i+1].name.Kind == entity.Place && s.chunks[i+2].is(grammar.And)
}

// attributive reports a place that only says where the one named behind it is from:
// "the Tulsa start-up Brindle".
func (s *sentence) attributive(i int) bool {
	if !s.nounFollows || s.chunks[i].name.Kind != entity.Place {
		return false
	}
	noun := s.withNoun(i+1) - 1
	return noun > i && s.nameAt(noun+1) && s.chunks[noun].entry.Kind == s.chunks[noun+1].name.Kind
}

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
	persons := s.nounFollows && p.kind == entity.Person && s.chunks[k+1].name.Kind == entity.Person && s.chunks[k-1].name.Kind != entity.Person
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
	noun := s.chunks[p.last-1].entry
	if noun.Kind == entity.Person && p.kind != entity.Person && p.kind != entity.Place {
		p.members, p.ref, p.kind, p.none = nil, p.last-1, noun.Kind, true // "two former Arm engineers"
		return
	}
	if noun.Relative && noun.Kind == entity.Organization && compatible(p.kind, entity.Organization) && len(p.members) == 1 && !s.nameAt(p.last) &&
		(s.chunks[p.first].is(grammar.Indefinite) || !s.isListed(p.last-1, &s.parts)) {
		p.members, p.ref, p.kind, p.none = nil, p.last-1, noun.Kind, true // "a Kelda rival", "Kelda investors", but "its Fjord security unit"
		return
	}
	if p.kind != entity.Place || noun.Kind == entity.Place {
		return
	}
	p.members, p.ref, p.kind = nil, p.last-1, noun.Kind
	for k := p.first - 1; k >= 0 && p.first-k <= 2; k-- {
		if s.chunks[k].is(grammar.Definite) {
			return
		}
	}
	p.none = !s.chunks[p.first].is(grammar.Definite)
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
		if s.nounFollows && c.kind == other && k > 0 && s.opinions[c.key] && s.chunks[k-1].is(grammar.Own) {
			break // "in her view Chirp is better"
		}
		if c.phrase != nil || c.kind == name || c.kind == moment || c.kind == punct && c.key != "-" && !(k == i-1 && isQuoteMark(c.key)) {
			break
		}
		if c.kind == word && !c.is(descriptors) && !s.trade(k) && !(c.is(grammar.And) && k > 0 && s.chunks[k-1].is(grammar.Post) && s.chunks[k+1].is(grammar.Post)) {
			break
		}
		if c.is(grammar.Title|grammar.Noun|grammar.Post|grammar.Definite|grammar.Indefinite) || c.kind == amount && c.quantity.Unit == "" && c.quantity.Currency == "" {
			first = k
		}
		if c.kind == amount {
			break
		}
	}
	return first
}

func (s *sentence) pronoun(i int) *phrase {
	c := &s.chunks[i]
	if c.is(grammar.Title) && i+1 < len(s.chunks) && s.chunks[i+1].kind == name {
		return nil
	}
	p := s.mem.phrase(phrase{first: i, last: i + 1, ref: i, pronoun: true})
	switch {
	case c.is(grammar.We):
		p.none = true // who writes or reads is no name of the document
		p.self = c.is(grammar.Self)
	case c.is(grammar.He):
		p.kind = entity.Person
		p.none = !s.nounFollows && s.kinBefore(c.first) // "vợ ông lập X"
	case c.is(grammar.They):
		p.kind = entity.Organization
	}
	return p
}

// theirFirm reports a Vietnamese noun for a firm told by whose it is, by a pronoun for a person before a verb group: "công ty
// bà đã ký …".
func (s *sentence) theirFirm(i int) bool {
	if s.nounFollows || s.chunks[i].entry.Kind != entity.Organization || !slices.Contains(s.grammar.Nouns.Plain, s.chunks[i].key) || i+2 >= len(s.chunks) {
		return false
	}
	c, next := &s.chunks[i+1], &s.chunks[i+2]
	return c.is(grammar.He) && c.is(grammar.Title) && c.last-c.first == 1 && next.is(grammar.Auxiliary|grammar.Planned|grammar.Negation)
}

// reference reads a kind noun that stands for a name told before: one with a
// demonstrative or an article of its own, or bare where the language has none.
func (s *sentence) reference(i int) *phrase {
	c := &s.chunks[i]
	if s.nounFollows && c.entry.Kind == entity.Place && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.Of) && s.nameAt(i+2) {
		return nil // "the city of Lucento" is the one that is named
	}
	p := s.mem.phrase(phrase{first: i, last: i + 1, ref: i, kind: c.entry.Kind, media: c.entry.Media})
	for k, reach := i-1, i-3; k >= 0 && k >= reach; k-- {
		b := &s.chunks[k]
		if b.is(grammar.Genitive) {
			return nil // "the group's arm": told by whose it is
		}
		if s.nounFollows && (b.key == "-" || s.hyphen(k+1)) {
			reach-- // "the three-year-old company"
			continue
		}
		if b.is(grammar.Indefinite) || b.kind == amount {
			p.plural = true
			p.first = k
			break
		}
		if b.is(grammar.Definite | grammar.Own) {
			p.first = k
			p.none = b.is(grammar.Own) && b.is(grammar.He) && s.nounFollows && (p.kind == entity.Person || s.bygoneFirm(k+1, i))                      // "his wife" is not he, and has no name here
			p.plural = b.is(grammar.Own) && (p.kind == entity.Model || p.kind == entity.Product || c.entry.Relative && p.kind == entity.Organization) // "its own software", "its lidar unit": not told before
			break
		}
		if b.kind != other && !b.is(grammar.Title|grammar.Noun|grammar.Gauge|grammar.Open|grammar.Auxiliary) {
			break
		}
	}
	if last := s.locatedThis(i + 1); last > 0 {
		p.last, p.this, p.told = last, true, true
		return p
	}
	if s.madeThis(i + 1) {
		p.this, p.told = true, true
		return p
	}
	if s.theirFirm(i) {
		p.last = i + 2
		return p
	}
	if s.otherOne(i) {
		p.none, p.former = true, true
		return p
	}
	if s.newFirm(i) {
		p.none = true
		return p
	}
	foreign := false
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		b := &s.chunks[k]
		if b.is(grammar.This) {
			p.last, p.this = k+1, true
			break
		}
		if b.is(grammar.Indefinite) && (k == i+1 || s.chunks[k-1].is(grammar.Open) || s.endsNoun(i, k)) {
			p.none = true // "doanh nghiệp nào", "hãng vận tải nào": none in particular
			p.last = k + 1
			return p
		}
		if b.is(grammar.Auxiliary) && k == i+1 && s.endsNoun(i, k) {
			p.none = true // "lập công ty mới"
			p.last = k + 1
			return p
		}
		if b.kind == name && k == i+1 && b.name.Kind == entity.Place && p.kind != entity.Place && p.kind != entity.Person && !s.nounFollows {
			p.last, p.this, foreign = k+1, p.first == 0 && s.agentAt(k+1), true // "công ty Hàng Châu" may be any from there, unless "này" follows
			continue
		}
		if b.kind == name && k-i <= maxDescriptors {
			if k == i+1 || s.describedFrom(k) <= i {
				return nil // it describes the name that follows
			}
			break
		}
		if k == i+1 && s.trade(k) {
			return nil // "hãng thiết kế chip Ampere" describes the name
		}
		if last := s.onlyThis(k); last > 0 && p.first == i && p.kind == entity.Organization {
			p.last, p.this = last, true // "Startup làm phim bằng AI này"
			break
		}
		if b.kind != other && !b.is(grammar.Noun|grammar.Title|grammar.Auxiliary|grammar.Open) && !isQuoteMark(b.key) {
			break
		}
	}
	if p.kind == entity.Model || p.kind == entity.Product {
		foreign = foreign || !p.this && !s.chunks[p.first].is(grammar.Definite|grammar.Own) && !s.nounFollows && s.madeAt(p.first)
	}
	p.none = p.none || !p.this && (p.plural || foreign || p.first == i && (c.entry.Relative || s.nounFollows)) // "một startup", "các hãng": something not told before
	return p
}

// otherOne reports words behind a Vietnamese noun that tell it from the one that the text speaks of: "Bản đầu
// có 1 tỷ tham số", "rời công ty cũ", but not "Công ty trước sức ép".
func (s *sentence) otherOne(noun int) bool {
	t := s.chunks[noun].last
	n := 0
	if !s.nounFollows && t < len(s.toks) {
		n = s.listedWord(t, &s.bygone)
	}
	for k := noun + 1; n > 0 && k < len(s.chunks); k++ {
		c := &s.chunks[k]
		if c.kind > word && !(c.kind == moment && c.time.Value == "" && s.chunks[noun].thing()) {
			return false
		}
		if c.last >= t+n && k+2 < len(s.chunks) && s.chunks[k+1].is(grammar.Of) && s.nameAt(k+2) && fits(fact.Product, s.chunks[k+2].name.Kind) {
			return false // "Bản đầu tiên của X" is X
		}
		if c.last >= t+n {
			return c.last == t+n && (k+1 == len(s.chunks) || s.chunks[k+1].kind == punct || s.chunks[k+1].kind == amount || s.isVerb(k+1) ||
				s.chunks[k+1].is(grammar.Have|grammar.Be|grammar.Pause|grammar.Auxiliary|grammar.Planned|grammar.Passive|grammar.Negation|grammar.Gauge|grammar.Of|grammar.Compare))
		}
	}
	return false
}

// newFirm reports a bare Vietnamese noun that somebody founds and of which more is told right behind it: "lập startup
// riêng", "thành lập công ty chuyên về chip" name none that was spoken of, "lập công ty năm 2019" does.
func (s *sentence) newFirm(i int) bool {
	if s.nounFollows || i == 0 || i+1 >= len(s.chunks) || !s.isVerb(i-1) || !s.tells(i-1, fact.Founding) {
		return false
	}
	c, next := &s.chunks[i], &s.chunks[i+1]
	return c.entry.Kind == entity.Organization && (next.kind == other || next.is(grammar.Auxiliary) || s.isVerb(i+1) || !c.entry.Plain && !next.is(grammar.This))
}

// bygoneFirm reports a word before a noun for a firm, behind whose it is, that tells it from the one that they
// have now: "her first company".
func (s *sentence) bygoneFirm(first, noun int) bool {
	if s.chunks[noun].entry.Kind != entity.Organization {
		return false
	}
	for k := first; k < noun; k++ {
		if s.isListed(k, &s.bygone) {
			return true
		}
	}
	return false
}

// bygone reports such a noun: what is said of it is of no firm that the text speaks of.
func (p *phrase) bygone() bool {
	return p.none && p.kind == entity.Organization && p.first < p.ref && p.s.nounFollows && p.s.chunks[p.first].is(grammar.He) && p.s.chunks[p.first].is(grammar.Own)
}

// onlyThis gives the end of a demonstrative behind a preposition and plain words, 0 for none.
func (s *sentence) onlyThis(i int) int {
	if s.nounFollows || !s.chunks[i].is(prepositions&^grammar.Of) {
		return 0
	}
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		if c := &s.chunks[k]; c.is(grammar.This) && k > i+1 {
			return k + 1
		} else if c.kind != other && !c.thing() {
			return 0
		}
	}
	return 0
}

// locatedThis gives the end of a demonstrative behind words that tell where something is,
// "quỹ có trụ sở ở London này", 0 for none.
func (s *sentence) locatedThis(i int) int {
	if s.nounFollows || i >= len(s.chunks) || !s.chunks[i].is(grammar.Have|grammar.At) {
		return 0
	}
	for k := i; k+1 < len(s.chunks) && k-i <= 4; k++ {
		switch c := &s.chunks[k]; {
		case c.kind == name && c.name.Kind == entity.Place && s.chunks[k-1].is(grammar.At) && s.chunks[k+1].is(grammar.This):
			return k + 2
		case c.kind > word || c.kind == punct || s.isVerb(k):
			return 0
		}
	}
	return 0
}

// madeThis reports a demonstrative behind the words that tell who made or founded something: "Xưởng
// phim [do X dựng nên từ năm 2020 này] có …".
func (s *sentence) madeThis(i int) bool {
	if s.nounFollows || !s.agentAt(i) {
		return false
	}
	verb := false
	for k := i + 1; k < len(s.chunks) && k-i <= maxTold && s.chunks[k].kind != punct; k++ {
		c := &s.chunks[k]
		if c.is(grammar.This) && c.phrase == nil && verb && s.chunks[k-1].kind <= moment && s.chunks[k-1].kind != word {
			return true
		}
		if verb && c.is(grammar.Auxiliary|grammar.Have|grammar.Passive) {
			return false
		}
		verb = verb || c.is(grammar.Trigger) && !onlyNominal(c)
	}
	return false
}

// maxTold is how many chunks the words before a demonstrative have at most that tell of a noun.
const maxTold = 10

// agentAt reports an agent's preposition at the chunk: "Startup Thượng Hải do X
// lập" speaks of one that was told of.
func (s *sentence) agentAt(i int) bool { return i < len(s.chunks) && s.chunks[i].is(grammar.By) }

// madeAt reports a verb of making or releasing right before the chunk: what is
// its object was not told of before.
func (s *sentence) madeAt(i int) bool {
	return i > 0 && s.chunks[i-1].is(grammar.Trigger) && !onlyNominal(&s.chunks[i-1]) && (s.tells(i-1, fact.Development) || s.tells(i-1, fact.Release))
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

// possession reads "its shares", "its members": a thing without a kind stands
// for whose it is.
func (s *sentence) possession(i int) *phrase {
	for k := i + 1; k < len(s.chunks) && k-i <= 4; k++ {
		c := &s.chunks[k]
		if s.nounFollows && c.is(grammar.Trigger) && onlyNominal(c) && k+1 < len(s.chunks) && s.chunks[k+1].key == "," {
			break // "Its shares, listed on the exchange"
		}
		if s.nounFollows && k == i+1 && c.kind == other && s.opinions[c.key] {
			break // "in her view Chirp is better"
		}
		if c.kind == name || c.is(grammar.Noun|grammar.Post|grammar.Gauge|grammar.Trigger) {
			return nil
		}
		if c.kind != other {
			break
		}
	}
	p := &phrase{first: i, last: min(i+2, len(s.chunks)), ref: i, pronoun: true}
	if s.chunks[i].is(grammar.He) {
		p.kind = entity.Person
	}
	return p
}

// holderNoun reads a position that stands for the person told before: "nhà sáng lập
// này", "the chief executive".
func (s *sentence) holderNoun(i int) *phrase {
	p := &phrase{first: i, last: i + 1, ref: i, kind: entity.Person}
	if i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.This) {
		p.last = i + 2
		return p
	}
	if i > 0 && s.chunks[i-1].is(grammar.Definite) && (i+1 == len(s.chunks) || s.verbAt(i+1) || s.chunks[i+1].is(grammar.Speech|grammar.Quoting) || s.chunks[i+1].kind == amount) {
		p.first = i - 1
		return p
	}
	return nil
}

// listGovernor gives the governor of names that a word like "gồm" introduces: that
// of the noun which they tell ("đưa ba công ty gồm A và B vào …"). What is only said
// of a subject ("đối thủ là A") has no preposition to share.
func (s *sentence) listGovernor(p *phrase) (int, bool) {
	i := p.first - 1
	if s.nounFollows || i < 1 || p.anaphoric() || !s.chunks[i].is(grammar.Such) {
		return -1, false
	}
	for k := i - 1; k >= 0 && i-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		q := c.phrase
		switch {
		case c.key == "," && k == i-1, c.is(grammar.Of), q != nil && q.gov >= 0 && s.chunks[q.gov].is(grammar.Of):
		case c.is(grammar.Post):
			return s.governed(i, k)
		case c.kind == amount && c.quantity.Currency == "":
			return s.governed(i, k)
		case q != nil && q.kind == entity.Place && !q.anaphoric():
		case q != nil && q.anaphoric() && !q.pronoun && compatible(q.kind, p.kind):
			return s.governed(i, q.first)
		case q != nil, c.kind != other && !c.is(grammar.Noun|grammar.Indefinite|grammar.Gauge|grammar.Auxiliary|grammar.Pause):
			return -1, false
		}
	}
	return -1, false
}

// governed gives what governs the noun of a list, and passes over the places in it.
func (s *sentence) governed(such, noun int) (int, bool) {
	gov := s.governor(noun)
	if gov < 0 && s.chunks[such].is(grammar.Be) || gov >= 0 && s.chunks[gov].is(grammar.By) {
		return -1, false
	}
	for k := noun; k < such; k++ {
		if q := s.chunks[k].phrase; q != nil && !q.anaphoric() {
			q.inner = true
		}
	}
	s.chunks[such].class &^= grammar.Be // it says nothing of a subject
	return gov, true
}

// governor gives the preposition directly before a noun phrase, -1 for none.
func (s *sentence) governor(first int) int {
	if s.nounFollows && s.chunks[first].is(grammar.That) && first > 0 && s.chunks[first-1].kind == other {
		return -1 // "on social media that X had …": the clause has no preposition
	}
	k := first - 1
	reach := 3
	for k >= 0 && (s.chunks[k].kind == other || isQuoteMark(s.chunks[k].key) || s.hyphen(k) || s.chunks[k].kind == name && s.attributive(k)) && first-k <= reach {
		if s.hyphen(k) {
			reach += 2 // "data-cleaning firm" describes with two words
		}
		k--
	}
	if k > 0 && s.nounFollows && s.chunks[k-1].kind == moment && s.chunks[k-1].time.Value == "" && k+2 == first && s.endsAsVerb(k+1) {
		return -1 // "and four years on watched Tencent swallow it"
	}
	if j := s.wholeFrom(k); j >= 0 {
		return j
	}
	if k >= 0 && s.chunks[k].is(grammar.Than) && s.unitWord(first-1, s.grammar.Names.Bringers) {
		return -1 // "Bản lớn hơn mang tên X" is larger than another
	}
	if k >= 0 && (s.chunks[k].is(prepositions) || s.rivalAt(k)) {
		return k
	}
	return -1
}

// wholeFrom gives the preposition before the English words for the whole of what they bring, -1 for none: "for" in "paid $9m
// for all of Kelda".
func (s *sentence) wholeFrom(of int) int {
	if of < 1 || !s.wholeOf(of) || !s.chunks[of-1].is(prepositions) || s.chunks[of-1].phrase != nil {
		return -1
	}
	return of - 1
}

// wholeOf reports English words for the whole of what they bring: "all of".
func (s *sentence) wholeOf(i int) bool {
	return s.nounFollows && s.chunks[i].is(grammar.Of) && s.chunks[i].last-s.chunks[i].first > 1
}

// rivalAt reports an English noun for who is like another, with its preposition: who is told by "a rival of Kelda"
// is not Kelda.
func (s *sentence) rivalAt(k int) bool {
	if !s.nounFollows || k == 0 || !s.chunks[k].is(grammar.Compare) || s.chunks[k].last-s.chunks[k].first < 2 {
		return false
	}
	for k--; k > 0 && s.chunks[k].kind == other; k-- {
	}
	return s.chunks[k].kind == amount || s.chunks[k].is(grammar.Definite|grammar.Indefinite|grammar.Own)
}

// hyphen reports a hyphen within a word.
func (s *sentence) hyphen(k int) bool {
	t := s.chunks[k].first
	return s.nounFollows && s.chunks[k].key == "-" && s.toks[t].Glued && t+1 < len(s.toks) && s.toks[t+1].Glued
}

const prepositions = grammar.Of | grammar.At | grammar.From | grammar.Into | grammar.For | grammar.With |
	grammar.By | grammar.Than | grammar.Preposition | grammar.AccordingTo | grammar.Naming
