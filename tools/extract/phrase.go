package extract

import (
	"slices"

	"moc/tools/entity"
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
	stands  *referent // whom a fact has told a reference to a firm to stand for, see fill
	inner   bool      // within the words that describe another: the place in "ba công ty Mỹ gồm …", "Google engineer Ada Boyd"
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
	if s.chunks[p.last].is(grammar.With) && p.kind != entity.Person && !p.actsWith(q) {
		return nil // "nhầm startup này với X"
	}
	if q != nil && q.first == p.last+1 && !q.anaphoric() && compatible(q.kind, p.kind) {
		return q
	}
	return nil
}

// actsWith reports a verb behind the name that "with" joins to a demonstrative: "quỹ này cùng X rót …".
func (p *phrase) actsWith(q *phrase) bool {
	return p.this && q != nil && q.last < len(p.s.chunks) && p.s.verbAt(q.last) && p.s.isVerb(q.last)
}

// selfBefore gives whom a pronoun stands for where a conjunction joins it to the name behind it:
// who speaks, "tôi và bác sĩ X", or who was told before, "she and Kofi Mensah founded X", "bà và ông X lập Y".
func (p *phrase) selfBefore() *phrase {
	s := p.s
	if s == nil || p.anaphoric() || p.first < 2 || !s.chunks[p.first-1].is(grammar.And) {
		return nil
	}
	q := s.chunks[p.first-2].phrase
	if q == nil || s.nounFollows && q.self {
		return nil
	}
	if q.self || q.pronoun && p.kind == entity.Person && s.chunks[q.ref].is(grammar.He) || p.besideFirm(q) {
		return q
	}
	return nil
}

// besideFirm reports the name of a firm that an English conjunction joins to another which was told before and with which a clause
// begins, before the verb that tells of both: "In 2023 the firm and Kelda signed a deal", "It and Kelda signed a deal".
func (p *phrase) besideFirm(q *phrase) bool {
	s := p.s
	if !s.nounFollows || p.kind != entity.Organization || q.last != p.first-1 || s.chunks[q.last].last-s.chunks[q.last].first > 1 {
		return false
	}
	if !s.singular(q) && !(q.definite() && q.kind == entity.Organization && !q.plural && q.last-q.first == 2) {
		return false
	}
	if q.first > 0 {
		before := &s.chunks[q.first-1]
		if before.kind != punct && before.kind != moment && !before.is(grammar.That|grammar.Clause|grammar.Subordinate) {
			return false
		}
	}
	return s.verbAt(p.last)
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

// subjectOfDeed reports the subject of a clause that a Vietnamese noun and the preposition before that take in, behind that noun and
// before its verb: "từ việc Ấn Độ hồi tháng 2 cấm pin của X".
func (s *sentence) subjectOfDeed(p *phrase) bool {
	if s.nounFollows || p.gov < 0 || p.gov != p.first-2 || p.anaphoric() || !s.clausal[s.chunks[p.first-1].key] {
		return false
	}
	for k := p.last; k < len(s.chunks); k++ {
		switch c := &s.chunks[k]; {
		case c.verbal(), c.is(grammar.Planned | grammar.Passive | grammar.Have):
			return true
		case c.kind != moment && !c.is(grammar.Auxiliary) && !slices.Contains(s.grammar.Time.Cues, c.key):
			return false
		}
	}
	return false
}

// findPhrases builds the noun phrases of the sentence from left to right.
func (s *sentence) findPhrases() {
	s.phrases = s.mem.list[:0]
	for i := 0; i < len(s.chunks); i++ {
		p := s.phraseHere(i)
		if p == nil {
			continue
		}
		p.s = s
		s.absorbOrigin(p)
		p.gov = s.governor(p.first)
		if s.nounFollows && p.first > 2 && s.inLand(p.first-1) {
			p.gov, p.inner = p.first-3, true // "Maryland" in "met in Silver Spring, Maryland,"
		}
		if gov, ok := s.listGovernor(p); ok {
			p.gov = gov
		}
		if s.subjectOfDeed(p) {
			p.gov = -1
		}
		s.lendsPost(p)
		s.lendsTrade(p)
		s.lendsOwner(p)
		s.swallow(p)
		s.phrases = append(s.phrases, p)
		for k := p.first; k < p.last; k++ {
			s.chunks[k].phrase = p
		}
		i = p.last - 1
	}
	s.mem.list, s.phrases = s.phrases, s.mem.lists.keep(s.phrases)
}

// swallow takes away the noun for a thing with which an English noun for a firm is told what that firm does: "the lamp maker" speaks
// of no lamp.
func (s *sentence) swallow(p *phrase) {
	n := len(s.phrases)
	if !s.nounFollows || n == 0 || !p.anaphoric() || p.pronoun || p.kind != entity.Organization {
		return
	}
	if q := s.phrases[n-1]; q.thing() && q.anaphoric() && !q.pronoun && q.first == p.first && q.last <= p.ref {
		s.phrases = s.phrases[:n-1]
	}
}

// phraseHere reads the noun phrase whose head stands at a chunk, nil for none.
func (s *sentence) phraseHere(i int) *phrase {
	c := &s.chunks[i]
	switch {
	case c.kind == name:
		if s.attributive(i) {
			return nil
		}
		return s.namePhrase(i)
	case c.is(grammar.It|grammar.They|grammar.He|grammar.We) && !c.is(grammar.Own):
		return s.pronoun(i)
	case c.is(grammar.Definite) && s.latterEnd(i) > 0:
		return s.mem.phrase(phrase{first: i, last: s.latterEnd(i), ref: i, pronoun: true, latter: true})
	case c.is(grammar.Own):
		return s.possession(i)
	case c.is(grammar.Pair) && !s.nounFollows && s.listedWord(c.last-1, &s.kin) > 1:
		return s.mem.phrase(phrase{first: i, last: i + 1, ref: i, plural: true, none: true}) // "cùng hai người bạn"
	case c.is(grammar.Pair):
		return s.mem.phrase(phrase{first: i, last: i + 1, ref: i, plural: true, pair: true, kind: s.kindOfTwo(i)})
	case c.is(grammar.Noun):
		if i+1 < len(s.chunks) && s.hyphen(i+1) {
			return nil // "the state-backed fund" speaks of no state
		}
		return s.reference(i)
	case c.is(grammar.Post):
		return s.holderNoun(i)
	}
	return nil
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

func (s *sentence) pronoun(i int) *phrase {
	c := &s.chunks[i]
	if c.is(grammar.Title) && i+1 < len(s.chunks) && s.chunks[i+1].kind == name {
		return nil
	}
	p := s.mem.phrase(phrase{first: i, last: i + 1, ref: i, pronoun: true})
	switch {
	case s.cleft(i):
		p.none = true
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

// cleft reports an English pronoun that stands for nobody, with which a sentence only stresses who did something: "It was Velora that
// went shopping".
func (s *sentence) cleft(i int) bool {
	if !s.nounFollows || !s.chunks[i].is(grammar.It) || i+3 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Be) {
		return false
	}
	k := i + 2
	for k < len(s.chunks) && k-i <= maxDescriptors && (s.chunks[k].is(grammar.Definite|grammar.Noun) || s.chunks[k].kind == other) {
		k++
	}
	return k+1 < len(s.chunks) && s.chunks[k].kind == name && s.chunks[k+1].is(grammar.Relative)
}

// stressed reports the name of whom such a sentence tells.
func (s *sentence) stressed(p *phrase) bool {
	if !s.nounFollows || p.anaphoric() || p.last >= len(s.chunks) || !s.chunks[p.last].is(grammar.Relative) {
		return false
	}
	for k := p.members[0] - 1; k > 0 && k >= p.members[0]-maxDescriptors; k-- {
		if s.chunks[k].is(grammar.Be) {
			return s.cleft(k - 1)
		}
	}
	return false
}

// possession reads "its shares", "its members": a thing without a kind stands
// for whose it is.
func (s *sentence) possession(i int) *phrase {
	for k, reach := i+1, 4; k < len(s.chunks) && k-i <= reach; k++ {
		c := &s.chunks[k]
		if s.hyphen(k) { // "its long-awaited Ibis"
			reach += 2
			continue
		}
		if s.nounFollows && c.is(grammar.Trigger) && onlyNominal(c) && k+1 < len(s.chunks) && s.chunks[k+1].key == "," {
			break // "Its shares, listed on the exchange"
		}
		if s.nounFollows && k == i+1 && c.kind == other && s.opinions[c.key] {
			break // "in her view Chirp is better"
		}
		if c.kind == name || c.is(grammar.Noun|grammar.Post|grammar.Gauge|grammar.Trigger) {
			return nil
		}
		if c.kind != other && !(c.kind == amount && k+1 < len(s.chunks) && s.hyphen(k+1)) {
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
	if i > 0 && s.chunks[i-1].is(grammar.Definite) && s.endsHolder(i+1) {
		p.first = i - 1
		return p
	}
	return nil
}

// endsHolder reports what may stand behind such a position with an article: a verb, a quantity or nothing.
func (s *sentence) endsHolder(i int) bool {
	return i == len(s.chunks) || s.verbAt(i) || s.chunks[i].is(grammar.Speech|grammar.Quoting) || s.chunks[i].kind == amount
}

// hyphen reports a hyphen within a word.
func (s *sentence) hyphen(k int) bool {
	t := s.chunks[k].first
	return s.nounFollows && s.chunks[k].key == "-" && s.toks[t].Glued && t+1 < len(s.toks) && s.toks[t+1].Glued
}

// thing reports a phrase for a model or a product.
func (p *phrase) thing() bool { return p.kind == entity.Model || p.kind == entity.Product }

// names reports a phrase that holds the name of something of a kind.
func (p *phrase) names(k entity.Kind) bool { return !p.anaphoric() && p.kind == k }

// bare reports a noun without a name, that is no pronoun and has no demonstrative.
func (p *phrase) bare() bool { return p.anaphoric() && !p.pronoun && !p.this }

// onePerson reports a name of one person or a pronoun for one.
func (p *phrase) onePerson() bool {
	return p.kind == entity.Person && !p.plural && len(p.members) < 2 && (!p.anaphoric() || p.pronoun)
}

// phraseFrom gives the noun phrase that begins at the chunk, nil for none.
func (s *sentence) phraseFrom(i int) *phrase {
	if i < len(s.chunks) {
		if p := s.chunks[i].phrase; p != nil && p.first == i {
			return p
		}
	}
	return nil
}
