package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// theirFirm reports a Vietnamese noun for a firm told by whose it is, by a pronoun for a person before a verb group: "công ty
// bà đã ký …".
func (s *sentence) theirFirm(i int) bool {
	if s.nounFollows || i+2 >= len(s.chunks) || s.chunks[i].entry.Kind != entity.Organization {
		return false
	}
	c, next := &s.chunks[i+1], &s.chunks[i+2]
	return slices.Contains(s.grammar.Nouns.Plain, s.chunks[i].key) && c.is(grammar.He) && c.is(grammar.Title) &&
		c.last-c.first == 1 && next.is(grammar.Auxiliary|grammar.Planned|grammar.Negation)
}

// nounReference reads a noun that stands for a name told before.
type nounReference struct {
	s       *sentence
	p       *phrase
	noun    int
	foreign bool // told by where it is from
}

// reference reads a kind noun that stands for a name told before: one with a
// demonstrative or an article of its own, or bare where the language has none.
func (s *sentence) reference(i int) *phrase {
	c := &s.chunks[i]
	if s.nounFollows && c.entry.Kind == entity.Place && i+1 < len(s.chunks) && s.chunks[i+1].is(grammar.Of) && s.nameAt(i+2) {
		return nil // "the city of Lucento" is the one that is named
	}
	if s.exchangeAt(i) {
		return nil
	}
	p := s.mem.phrase(phrase{first: i, last: i + 1, ref: i, kind: c.entry.Kind, media: c.entry.Media})
	r := nounReference{s: s, p: p, noun: i}
	if !r.readBefore() {
		return nil
	}
	if r.toldBehind() {
		return p
	}
	if !r.readBehind() {
		return nil
	}
	p.none = p.none || !p.this && r.unknown()
	return p
}

// unknown reports a noun without a demonstrative that stands for something not told before: "một startup", "các hãng".
func (r *nounReference) unknown() bool {
	s, p := r.s, r.p
	if p.plural || r.foreign || r.severalMade() || p.first == r.noun && (s.chunks[r.noun].entry.Relative || s.nounFollows) {
		return true
	}
	return p.thing() && !s.nounFollows && !s.chunks[p.first].is(grammar.Definite|grammar.Own) && s.madeAt(p.first)
}

// severalMade reports several things that English tells by who makes them: "the drones made by Velor" are none told before.
func (r *nounReference) severalMade() bool {
	s, i := r.s, r.noun+1
	return s.nounFollows && r.p.thing() && s.chunks[r.noun].plural() && i+1 < len(s.chunks) && s.makes(i) && s.chunks[i+1].is(grammar.By)
}

// readBefore reads the words before the noun, and reports that none of them tells whose it is.
func (r *nounReference) readBefore() bool {
	s, p := r.s, r.p
	for k, reach := r.noun-1, r.noun-3; k >= 0 && k >= reach; k-- {
		b := &s.chunks[k]
		switch {
		case b.is(grammar.Genitive):
			return false // "the group's arm": told by whose it is
		case s.nounFollows && (b.key == "-" || s.hyphen(k+1)):
			reach-- // "the three-year-old company"
		case b.is(grammar.Indefinite) || b.kind == amount:
			p.plural, p.first = true, k
			return true
		case b.is(grammar.Definite | grammar.Own):
			r.determine(k)
			return true
		case b.kind != other && !b.is(grammar.Title|grammar.Noun|grammar.Gauge|grammar.Open|grammar.Auxiliary):
			return true
		}
	}
	return true
}

// determine reads the article or the possessive before the noun.
func (r *nounReference) determine(k int) {
	s, p := r.s, r.p
	b := &s.chunks[k]
	p.first = k
	if !b.is(grammar.Own) {
		return
	}
	// "his wife" is not he, and has no name here
	p.none = b.is(grammar.He) && s.nounFollows && (p.kind == entity.Person || s.bygoneFirm(k+1, r.noun))
	// "its own software", "its lidar unit": not told before
	p.plural = p.thing() || s.chunks[r.noun].entry.Relative && p.kind == entity.Organization
}

// toldBehind reads words right behind a Vietnamese noun that alone tell which one it is, or that it is another.
func (r *nounReference) toldBehind() bool {
	s, p, i := r.s, r.p, r.noun
	if last := s.locatedThis(i + 1); last > 0 {
		p.last, p.this, p.told = last, true, true
		return true
	}
	switch {
	case s.madeThis(i + 1):
		p.this, p.told = true, true
	case s.theirFirm(i):
		p.last = i + 2
	case s.otherOne(i):
		p.none, p.former = true, true
	case s.newFirm(i):
		p.none = true
	default:
		return false
	}
	return true
}

// readBehind reads the words behind the noun, and reports that it describes no name that follows.
func (r *nounReference) readBehind() bool {
	s, p, i := r.s, r.p, r.noun
	for k := i + 1; k < len(s.chunks) && k-i <= maxDescriptors; k++ {
		b := &s.chunks[k]
		switch {
		case b.is(grammar.This) && r.ofLand(k):
			p.last, p.none = k+1, true // "các nhà mạng nước này"
			return true
		case b.is(grammar.This):
			p.last, p.this = k+1, true
			return true
		case r.anyOne(k):
			p.last, p.none = k+1, true
			return true
		case r.origin(k):
			p.last, p.this, r.foreign = k+1, p.first == 0 && s.agentAt(k+1), true
			continue
		case b.kind == name:
			return k > i+1 && (s.describedFrom(k) > i || s.doesToPerson(i, k))
		case k == i+1 && s.trade(k):
			return false // "hãng thiết kế chip Ampere" describes the name
		}
		if last := s.onlyThis(k); last > 0 && p.first == i && p.kind == entity.Organization {
			p.last, p.this = last, true // "Startup làm phim bằng AI này"
			return true
		}
		if b.kind != other && !b.is(grammar.Noun|grammar.Title|grammar.Auxiliary|grammar.Open) && !isQuoteMark(b.key) {
			return true
		}
	}
	return true
}

// anyOne reports a word behind the noun by which it stands for none in particular: "doanh nghiệp nào", "hãng vận tải nào",
// "lập công ty mới".
func (r *nounReference) anyOne(k int) bool {
	s, i := r.s, r.noun
	if b := &s.chunks[k]; b.is(grammar.Indefinite) && !b.is(grammar.Auxiliary) { // not "Công ty từng mua X"
		return k == i+1 || s.chunks[k-1].is(grammar.Open) || s.endsNoun(i, k)
	} else if b.is(grammar.Auxiliary) && !b.is(grammar.Indefinite) {
		return k == i+1 && s.endsNoun(i, k)
	}
	return false
}

// origin reports a place right behind a Vietnamese noun for what is there: "công ty Hàng Châu" may be any from there, unless
// "này" follows.
func (r *nounReference) origin(k int) bool {
	b := &r.s.chunks[k]
	return b.kind == name && k == r.noun+1 && b.name.Kind == entity.Place && r.p.kind != entity.Place && r.p.kind != entity.Person && !r.s.nounFollows
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
		if c.last >= t+n {
			return c.last == t+n && !s.ofProduct(k+1) && s.endsOther(k+1)
		}
	}
	return false
}

// ofProduct reports the product of which a noun tells: "Bản đầu tiên của X" is X.
func (s *sentence) ofProduct(i int) bool {
	return i+1 < len(s.chunks) && s.chunks[i].is(grammar.Of) && s.nameAt(i+1) && fits(fact.Product, s.chunks[i+1].name.Kind)
}

// endsOther reports what may stand behind such a noun.
func (s *sentence) endsOther(i int) bool {
	const next = verbGroup | grammar.Pause | grammar.Negation | grammar.Gauge | grammar.Of | grammar.Compare
	if i == len(s.chunks) {
		return true
	}
	c := &s.chunks[i]
	return c.kind == punct || c.kind == amount || c.is(next) || s.isVerb(i)
}

// newFirm reports a bare Vietnamese noun that somebody founds and of which more is told right behind it: "lập startup
// riêng", "thành lập công ty chuyên về chip" name none that was spoken of, "lập công ty năm 2019" does.
func (s *sentence) newFirm(i int) bool {
	if s.nounFollows || i == 0 || i+1 >= len(s.chunks) || !s.chunks[i-1].is(grammar.Trigger) || !s.tells(i-1, fact.Founding) {
		return false
	}
	c, next := &s.chunks[i], &s.chunks[i+1]
	if c.entry.Kind != entity.Organization {
		return false
	}
	if !s.isVerb(i - 1) {
		dated := i+2 < len(s.chunks) && s.chunks[i+2].kind == moment
		return next.kind == other && !dated // "mở xưởng lắp ráp", but not "mở công ty hồi tháng 5"
	}
	return next.kind == other || next.is(grammar.Auxiliary) || s.isVerb(i+1) || !c.entry.Plain && !next.is(grammar.This)
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
	if !p.none || p.kind != entity.Organization || p.first >= p.ref || !p.s.nounFollows {
		return false
	}
	first := &p.s.chunks[p.first]
	return first.is(grammar.He) && first.is(grammar.Own)
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
		c, before := &s.chunks[k], s.chunks[k-1].kind
		if c.is(grammar.This) && c.phrase == nil && verb && before <= moment && before != word {
			return true
		}
		if verb && c.is(grammar.Auxiliary|grammar.Have|grammar.Passive) {
			return false
		}
		verb = verb || c.verbal()
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
	return i > 0 && s.chunks[i-1].verbal() && (s.tells(i-1, fact.Development) || s.tells(i-1, fact.Release))
}

// ofLand reports a demonstrative that belongs to a Vietnamese noun for a place right before it, from where the first noun's things are:
// "các nhà mạng nước này" are none that were spoken of, "hãng này" is.
func (r *nounReference) ofLand(k int) bool {
	s := r.s
	return !s.nounFollows && k-1 > r.noun && s.chunks[k-1].entry.IsNoun(entity.Place) && r.p.kind != entity.Place
}

// exchangeAt reports a Vietnamese noun for a firm's market that here is an exchange, as a preposition of place stands before it and the
// name of a place behind: "niêm yết trên sàn KOSDAQ".
func (s *sentence) exchangeAt(i int) bool {
	if s.nounFollows || i == 0 || i+1 >= len(s.chunks) || s.chunks[i].entry.Kind != entity.Organization || !s.chunks[i-1].is(grammar.At) {
		return false
	}
	if c := &s.chunks[i+1]; c.kind != name || c.name.Kind != entity.Place {
		return false
	}
	for k := i - 2; k >= 0 && i-k <= maxDescriptors && s.chunks[k].kind != punct; k-- {
		if s.chunks[k].is(grammar.Trigger) && s.tells(k, fact.Listing) {
			return true // "niêm yết 20 triệu cổ phiếu trên sàn HNX"
		}
	}
	return false
}

// doesToPerson reports a Vietnamese person behind a title whose name is at a chunk, and a verb of naming, or a word that the grammar does
// not know, between that and a noun for a firm: "Công ty bổ nhiệm bà A", "Hãng sa thải ông B", but not "công ty ông A".
func (s *sentence) doesToPerson(noun, k int) bool {
	if s.nounFollows || k-noun < 3 || !s.isPersonName(k) || !s.chunks[k-1].is(grammar.Title) {
		return false
	}
	c := &s.chunks[k-2]
	return c.is(grammar.Appointing) || c.kind == other
}
