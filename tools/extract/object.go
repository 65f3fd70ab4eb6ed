package extract

import (
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// objectOf gives the noun phrase that is the object of the verb at i: the first
// one behind it that no preposition governs. It may stand behind a comma when
// only a description comes before ("hai mô hình mới, A và B").
func (s *sentence) objectOf(i int) *phrase {
	o := objectSearch{s: s, verb: i}
	for k := i + 1; k < len(s.chunks); k++ {
		if p := s.chunks[k].phrase; p == nil {
			if o.endsAt(k) {
				return nil
			}
		} else if object, last := o.at(p, k); last < 0 {
			return object
		} else {
			k = last
		}
	}
	return nil
}

// objectSearch looks for the object of a verb behind it.
type objectSearch struct {
	s         *sentence
	verb      int
	described bool // there are words before it that tell what it is
}

// at reads the noun phrase that stands at k. It gives the last chunk of what the search passes over, or -1 and the object
// of the verb, nil for none.
func (o *objectSearch) at(p *phrase, k int) (object *phrase, last int) {
	s := o.s
	if s.nounForMaker(p.ref) && p.anaphoric() {
		return nil, -1 // "bought the maker of the Finch app": not the app
	}
	if s.makerOnly(p) {
		o.described = true
		return nil, p.last
	}
	over, t := o.passesOver(p), s.possessedBy(p)
	switch {
	case over && t == nil:
		return nil, p.last - 1
	case over:
		return nil, t.last - 1 // "bought by Canada's Larkspur"
	case t == nil:
	case t.gov > p.last && s.chunks[t.gov].is(prepositions) && !s.shareOf(o.verb, t.gov):
		return nil, -1 // "launched her uncle's boat at Port Ness", "bought the group's barn near Port Ness"
	case t.none && s.nameFollows(t.last):
		o.described = true
		return nil, t.last - 1 // "Brindle's Shanghai distributor, Lotus Bridge"
	default:
		return t, -1
	}
	if q := s.itsPerson(p); q != p && o.tellsPerson(p, q) {
		return q, -1 // "Đại sứ Đức Matthias Krone", "giám đốc X Lê Văn A", "Greyfriars partner Olwen Pryce"
	}
	if o.otherSubject(p, k) {
		return nil, -1
	}
	if q := s.calledBy(p); q != nil {
		return q, -1
	}
	if !o.describes(p) {
		return p, -1
	}
	if q := s.nextName(p.last); s.nounFollows && q != nil && !compatible(p.kind, q.kind) && !p.none {
		return p, -1 // "outlawed the app for pupils, the newspaper X reported"
	}
	o.described = true
	return nil, p.last - 1
}

// passesOver reports a noun phrase that a preposition governs, or of which a place or a larger one is told.
func (o *objectSearch) passesOver(p *phrase) bool {
	s, i := o.s, o.verb
	if p.inner || s.countedPlace(i, p) {
		return true
	}
	if p.gov <= i || !s.chunks[p.gov].is(prepositions) || s.shareOf(i, p.gov) {
		return false
	}
	return !((s.nounFollows || s.tells(i, fact.Restriction)) && s.among(p.gov-1))
}

// tellsPerson reports words that only tell who the person q is.
func (o *objectSearch) tellsPerson(p, q *phrase) bool {
	s := o.s
	if s.nounFollows && q.anaphoric() && s.tells(o.verb, fact.Acquisition) {
		return false
	}
	if p.kind == entity.Place || s.behindPost(p) {
		return true
	}
	return s.nounFollows && (s.behindPost(q) || s.chunks[q.first].is(grammar.Noun) || s.chunks[p.last-1].is(grammar.Noun))
}

// otherSubject reports a pronoun that is the subject of another verb.
func (o *objectSearch) otherSubject(p *phrase, k int) bool {
	s, i := o.s, o.verb
	switch {
	case !p.pronoun:
		return false
	case s.nounFollows: // "released the data it used"
		return k > i+1 && !s.chunks[p.ref].is(grammar.Own) && !(p.gov > i && s.shareOf(i, p.gov))
	}
	return p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Auxiliary) // "bỏ ra số tiền gấp đôi mức họ từng chi"
}

// describes reports a noun phrase without a name that may tell what the name behind it is.
func (o *objectSearch) describes(p *phrase) bool {
	s := o.s
	if !p.anaphoric() {
		return false
	}
	if p.none && !p.self {
		return true
	}
	return (!p.pronoun || !s.nounFollows || p.possession()) && s.nameFollows(p.last) && !s.tellsBehindComma(p)
}

// tellsBehindComma reports that who is named behind a comma after a Vietnamese demonstrative only tells it: "cấm hãng này, X đưa tin",
// "đưa hãng này vào danh sách đen, X đưa tin".
func (s *sentence) tellsBehindComma(p *phrase) bool {
	if s.nounFollows || !p.this {
		return false
	}
	q := s.nextName(p.last)
	return q != nil && q.last < len(s.chunks) && s.chunks[q.last].is(grammar.Speech|grammar.Reporting)
}

// endsAt reports that no object stands at k or behind, where there is no noun phrase.
func (o *objectSearch) endsAt(k int) bool {
	s, c := o.s, &o.s.chunks[k]
	switch {
	case s.nounFollows && o.endsInEnglish(k):
		return true
	case o.describesAt(k):
		o.described = true
	case c.is(grammar.Be) && o.described && s.nameAt(k+1):
	case c.key == "," || c.key == ":":
		return !s.among(k) && (!o.described && !s.insertedThing(k+1) || !s.nameFollows(k) || s.reportsAt(k+1))
	case c.kind == punct:
		return c.key != "-" && c.key != `"` && c.key != "“" && c.key != "‘"
	case c.is(grammar.Relative) && s.chunks[k-1].kind == amount: // "70% vốn của X"
	case !s.nounFollows && s.replacesAt(k):
		return true // "phát hành bản thay thế X"
	case c.is(grammar.Clause | grammar.Subordinate | grammar.That | grammar.Relative | grammar.If):
		return true
	case s.isVerb(k):
		return c.key != s.chunks[o.verb].key
	}
	return false
}

// endsInEnglish reports words behind which the names are no objects of an English verb.
func (o *objectSearch) endsInEnglish(k int) bool {
	s, c := o.s, &o.s.chunks[k]
	switch {
	case c.is(grammar.And) && k+1 < len(s.chunks) && s.nextGiver(k) != nil:
		return true // "put $2m into A in 2013 and B $11m in 2019"
	case c.is(grammar.And) && k+1 < len(s.chunks) && s.chunks[k+1].is(grammar.Speech):
		return true // "to ship 4,000 robots and said X was sturdier"
	case c.is(grammar.Compare):
		return true // "has launched a rival to X"
	case s.holdsOther(k):
		return true
	}
	return c.is(grammar.Appointing) && k > o.verb+1 && s.chunks[k-1].kind == other // "has released a penguin named X"
}

// holdsOther reports an English participle of the present right behind a plural, which tells what the things have of another:
// "shipped servers containing X".
func (s *sentence) holdsOther(k int) bool {
	c, things := &s.chunks[k], &s.chunks[k-1]
	return c.kind == other && s.grammar.Words.GerundEndings.Of(c.key) && things.kind == other && s.grammar.Nouns.IsPlural(things.key)
}

// describesAt reports a word at k that tells what is named behind it: "unveiled the result, Murmur 2", "met the trade
// minister, A", "bought two start-ups, A and B".
func (o *objectSearch) describesAt(k int) bool {
	s, c, before := o.s, &o.s.chunks[k], &o.s.chunks[k-1]
	switch {
	case c.is(grammar.Noun), s.plainThing(o.verb, k), s.tradeThere(o.verb, k), c.kind == amount && c.quantity.Unit == "companies":
		return true
	case s.nounFollows:
		return c.is(grammar.Title) && before.is(grammar.Definite) || c.kind == other && k == o.verb+2 && before.is(grammar.Definite|grammar.Own)
	}
	return c.is(grammar.Trigger) && onlyNominal(c) && s.tells(k, fact.Membership)
}

// replacesAt reports words at the chunk for what comes after something else.
func (s *sentence) replacesAt(k int) bool {
	t := s.chunks[k].first
	return s.succeeding[s.toks[t].Key] || t+1 < len(s.toks) && s.succeeding[s.toks[t].Key+" "+s.toks[t+1].Key]
}

// accountOf reports a name behind "of" and a word for what is only written or shown of it, as the object of the verb
// at i.
func (s *sentence) accountOf(i int, p *phrase) bool {
	if !s.nounFollows || p.anaphoric() {
		return false
	}
	for k := p.members[0] - 1; k > i; k-- {
		c := &s.chunks[k]
		t := c.last - 1 // of one chunk with the word before it in "the price of X"
		if e, _ := s.vocab.Longest(s.toks[:t+1], t); e != nil && e.Class&grammar.Of != 0 {
			return s.accounts[s.toks[t-1].Key]
		}
		if c.kind != other && !c.is(grammar.Definite|grammar.Own|grammar.Noun) {
			return false
		}
	}
	return false
}

// plainThing reports the last of the plain words behind a verb and an article that tell what the model or product
// named behind a comma is: "launch a cheaper successor, Kelda Lite, in May".
func (s *sentence) plainThing(i, k int) bool {
	if !s.nounFollows || k+2 >= len(s.chunks) || k-i > maxDealt || !s.chunks[i+1].is(grammar.Indefinite) || s.chunks[k+1].key != "," {
		return false
	}
	for j := i + 2; j <= k; j++ {
		if s.chunks[j].kind != other {
			return false
		}
	}
	p := s.chunks[k+2].phrase
	return k > i+1 && p != nil && p.first == k+2 && !p.anaphoric() && p.thing()
}

// tradeThere reports the last of the plain words behind an English verb of buying and an article that tell by its trade what firm is
// named between the commas behind: "took over a Bergen installer, Halden, for $2m".
func (s *sentence) tradeThere(i, k int) bool {
	if !s.nounFollows || k+2 >= len(s.chunks) || k-i > maxDealt || k < i+2 || !s.chunks[i+1].is(grammar.Indefinite) || s.chunks[k+1].key != "," {
		return false
	}
	if !s.tells(i, fact.Acquisition) || !s.grammar.Names.AgentEndings.Of(s.chunks[k].key) || s.chunks[k].kind != other {
		return false
	}
	for j := i + 2; j < k; j++ {
		if c := &s.chunks[j]; c.kind != other && !(c.kind == name && c.name.Kind == entity.Place) {
			return false
		}
	}
	p := s.phraseFrom(k + 2)
	return p.oneName() && p.kind == entity.Organization && p.last < len(s.chunks) && s.chunks[p.last].key == ","
}

// calledBy gives the name that a noun is told to bear right behind it: "a tool called Verger".
func (s *sentence) calledBy(p *phrase) *phrase {
	if !s.nounFollows || !p.anaphoric() || p.pronoun {
		return nil
	}
	i := p.last
	if i < len(s.chunks) && s.chunks[i].key == "," {
		i++ // "a cooling system, called Fonna"
	}
	if i+1 >= len(s.chunks) || !s.chunks[i].is(grammar.Naming) {
		return nil
	}
	if q := s.phraseFrom(i + 1); q != nil && !q.anaphoric() && compatible(p.kind, q.kind) {
		return q
	}
	return nil
}

// bearer gives who or what a phrase tells of, by the name that it is told to bear if it is.
func (s *sentence) bearer(p *phrase) *phrase {
	if p == nil || p.s != s {
		return p
	}
	if q := s.calledBy(p); q != nil {
		return q
	}
	if q := s.calledAside(p); q != nil {
		return q
	}
	return p
}

// calledAside gives the name that words between commas end with, by which they tell a noun to be called:
// "Her first company, a maker of lamps called Diyo Works,".
func (s *sentence) calledAside(p *phrase) *phrase {
	n := s.segmentOf(p.first) + 1
	if !s.nounFollows || !p.anaphoric() || p.pronoun || n == 0 || n >= len(s.segments) || s.segments[n-1].last != p.last {
		return nil
	}
	g := &s.segments[n]
	if g.kind != apposition {
		return nil
	}
	q := s.chunks[g.last-1].phrase
	if q == nil || q.anaphoric() || q.last != g.last || q.gov < g.first || !s.chunks[q.gov].is(grammar.Naming) || !compatible(p.kind, q.kind) {
		return nil
	}
	return q
}

// throughNoun gives what a verb acts on through a plain noun: "banned imports of Gannet",
// "barred shipments to Gannet", "forbids dealings with Gannet",
// "released an open-source version of Verger".
func (s *sentence) throughNoun(i int) *phrase {
	plain := false
	for k := i + 1; k < len(s.chunks) && s.nounFollows && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		switch {
		case plain && c.is(grammar.Of) && k+1 < len(s.chunks),
			plain && c.is(grammar.Into|grammar.With) && s.tells(i, fact.Restriction) && s.nameAt(k+1):
			p := s.chunks[k+1].phrase
			if p == nil {
				continue // "shipments of etching gas to Gannet"
			}
			if p.gov == k && !p.anaphoric() && !s.genitiveAfter(p) {
				return p
			}
			return nil
		case c.kind == other, c.is(grammar.Trigger) && onlyNominal(c), c.thing():
			plain = true
		case c.phrase != nil && !c.is(grammar.Own), !c.is(grammar.Definite | grammar.Indefinite | grammar.Own | grammar.Open):
			return nil
		}
	}
	return nil
}

// versionBehind gives what the noun without a name right behind a verb is of: "released an
// open-source version of Verger".
func (s *sentence) versionBehind(i int) *phrase {
	for k := i + 1; s.nounFollows && k+2 < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if c.thing() && s.chunks[k+1].is(grammar.Of) {
			p := s.phraseFrom(k + 2)
			if p == nil || p.anaphoric() || s.genitiveAfter(p) || !fits(fact.Product, p.kind) {
				return nil
			}
			return s.namedVersion(p)
		}
		if c.kind != other && !c.is(grammar.Indefinite|grammar.Open|grammar.Noun) {
			return nil
		}
	}
	return nil
}

// namedVersion gives the thing with a longer name that is told behind a comma to be another version of the one before it:
// "launched a cheaper version of Pip, Pip Lite". It gives that one where none is.
func (s *sentence) namedVersion(p *phrase) *phrase {
	if !p.oneName() || p.last+1 >= len(s.chunks) || s.chunks[p.last].key != "," {
		return p
	}
	q := s.phraseFrom(p.last + 1)
	if q.oneName() && strings.HasPrefix(s.chunks[q.members[0]].name.ID, s.chunks[p.members[0]].name.ID+"-") {
		return q
	}
	return p
}

// reportsAt reports somebody named at the chunk who tells what stands before: "from buying American
// chips, Reuters reported".
func (s *sentence) reportsAt(i int) bool {
	p := s.phraseAt(i)
	return s.nounFollows && p != nil && p.first == i && p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Speech|grammar.Reporting)
}

// insertedThing reports a model or product named alone between two marks: "trình làng
// chiếc loa đầu tiên, Nghe One, vào ngày 20/5".
func (s *sentence) insertedThing(i int) bool {
	if s.nounFollows || i+1 >= len(s.chunks) || s.chunks[i].kind != name || s.chunks[i+1].kind != punct {
		return false
	}
	k := s.chunks[i].name.Kind
	return k == entity.Model || k == entity.Product
}

// countedPlace reports a place that only says of what firms a number counts: "thêm 12 công
// ty Trung Quốc, trong đó có X".
func (s *sentence) countedPlace(i int, p *phrase) bool {
	end := p.last
	if end < len(s.chunks) && s.endsVerb(end) {
		end++ // "thêm 12 công ty Trung Quốc vào danh sách đen, trong đó có X"
	}
	return p.kind == entity.Place && !p.anaphoric() && s.among(end) && p.first > i+1
}

// endsVerb reports the second part of a verb in two parts.
func (s *sentence) endsVerb(i int) bool {
	c := &s.chunks[i]
	return c.is(grammar.Trigger) && c.hasForm(grammar.SplitTail)
}

// among reports a mark before a word that names some of what was counted: "thêm 12 công
// ty, trong đó có X, vào …", "three rivals, including X".
func (s *sentence) among(k int) bool {
	if k <= 0 || k+2 >= len(s.chunks) || !s.chunks[k+1].is(grammar.Such) {
		return false
	}
	first := k + 2
	if s.nounFollows && s.chunks[first].kind == other && s.toks[s.chunks[first].first].Upper && first+1 < len(s.chunks) {
		first++ // "including Chinese server maker X"
	}
	if p := s.chunks[first].phrase; !s.nameAt(first) && !(p != nil && !p.anaphoric()) {
		return false
	}
	for j := k - 1; j >= 0 && k-j <= maxDescriptors; j-- {
		if c := &s.chunks[j]; c.kind == amount && c.quantity.Currency == "" || c.is(grammar.Indefinite) || c.kind == other && s.isNumber(c) {
			return true
		}
	}
	return false
}

// behindPost reports a position among the words before a name: where a person's
// name follows, too, that person has it.
func (s *sentence) behindPost(p *phrase) bool {
	for k := p.first; k < p.last; k++ {
		if s.chunks[k].is(grammar.Post|grammar.Title) && !p.anaphoric() && k < p.members[0] {
			return true
		}
	}
	return false
}

// shareOf reports that the preposition says of what a share is bought: "mua lại
// 65% cổ phần của X", "mua lại toàn bộ cổ phần của X".
func (s *sentence) shareOf(i, gov int) bool {
	if s.wholeOf(gov) {
		return true
	}
	if !s.chunks[gov].is(grammar.Of|grammar.At|grammar.Into) && !(!s.nounFollows && s.chunks[gov-1].is(grammar.Stake)) {
		return false
	}
	for k := i + 1; k < gov; k++ {
		c := &s.chunks[k]
		stake := c.is(grammar.Stake) && (k+1 == gov || k+2 == gov && s.chunks[k+1].is(grammar.Indefinite))
		if stake || c.kind == amount && c.quantity.Percent {
			return true
		}
		if c.phrase != nil || c.kind == punct {
			return false
		}
	}
	return false
}

func isListMark(key string) bool { return key == "," || key == ":" }

// nameFollows reports that a name comes next, with at most a comma, a few
// describing words and a possessive between.
func (s *sentence) nameFollows(i int) bool {
	commas := 0
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		c := &s.chunks[k]
		switch {
		case c.kind == name:
			return commas == 1 && (isListMark(s.chunks[k-1].key) || c.phrase != nil && c.phrase.first > 0 && isListMark(s.chunks[c.phrase.first-1].key))
		case isListMark(c.key):
			commas++
		case c.kind == punct, c.kind == moment, c.is(grammar.Trigger) && !onlyNominal(c), commas == 1 && s.nounFollows && c.is(grammar.Clause):
			return false
		}
	}
	return false
}

// nextName gives the noun phrase with the next name.
func (s *sentence) nextName(i int) *phrase {
	for k := i; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		if s.chunks[k].kind == name {
			return s.chunks[k].phrase
		}
	}
	return nil
}

// possessedBy gives the noun phrase that the phrase possesses in front of it:
// "OpenAI's ChatGPT".
func (s *sentence) possessedBy(p *phrase) *phrase {
	if p.last < len(s.chunks) && s.chunks[p.last].is(grammar.Genitive) {
		if q := s.phraseAt(p.last + 1); s.nounFollows && q != nil && q.first == p.last+1 && !q.anaphoric() {
			return q // however many are listed behind it: "Kelda's Finch, Velor's Sparrow and Orbita's Lark"
		}
		q := s.between(p.last+1, min(p.last+1+maxDescriptors, len(s.chunks)))
		if q != nil && s.nounFollows && s.beginsOther(p.last+1, q) {
			return nil
		}
		return q
	}
	return nil
}

// beginsOther reports a noun phrase with which English words behind a comma begin that tell of something else than those from a chunk
// on: "invested in X's canteen, the company said", "…, but Y declined to comment".
func (s *sentence) beginsOther(from int, p *phrase) bool {
	for k := from; k < p.first; k++ {
		if c := &s.chunks[k]; c.is(grammar.Clause) {
			return true
		} else if isCut(c.key) && (p.anaphoric() || p.last < len(s.chunks) && s.verbIn(p.last, p.last+1)) {
			return true
		}
	}
	return false
}

// isNumber reports a word for a number that counts something the grammar knows no unit for: "chín tổ chức".
func (s *sentence) isNumber(c *chunk) bool {
	_, ok := s.grammar.Quantity.Numbers[c.key]
	return ok && !s.nounFollows
}

// countedWith gives those named behind a comma whom a count joins to an object: Y and Z in "suspended X
// and two of its partners, Y and Z, from …".
func (s *sentence) countedWith(p *phrase) *phrase {
	if !s.nounFollows || p == nil || p.s != s || p.anaphoric() || p.last+1 >= len(s.chunks) {
		return nil
	}
	if !s.chunks[p.last].is(grammar.And) || s.isMoney(p.last+1) {
		return nil
	}
	if c := &s.chunks[p.last+1]; c.kind != amount && !c.is(grammar.Indefinite) {
		return nil
	}
	for k := p.last + 2; k+1 < len(s.chunks) && k-p.last <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if c.key == "," {
			if q := s.phraseFrom(k + 1); q != nil && !q.anaphoric() && len(q.members) > 1 && compatible(q.kind, p.kind) {
				return q
			}
			return nil
		}
		if c.kind != other && !c.is(grammar.Of|grammar.Own|grammar.Noun) {
			return nil
		}
	}
	return nil
}
