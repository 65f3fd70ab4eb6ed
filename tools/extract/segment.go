package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

type segmentKind uint8

const (
	clause      segmentKind = iota // has its own subject
	predicate                      // goes on about the subject before it
	relative                       // about the noun phrase right before it
	apposition                     // tells what the name right before it is
	attribution                    // tells who says so
	adjunct                        // a time, a place, a circumstance
	fragment                       // a noun phrase alone
)

// segment is a stretch of a sentence between commas, brackets and conjunctions.
type segment struct {
	first, last int // chunks, last exclusive, without the mark that opens it
	kind        segmentKind
	where       bool // opened by a relative of place
	bracket     bool
}

// cutSegments cuts the sentence and tells what each piece is.
func (s *sentence) cutSegments() {
	s.segments = s.mem.cut[:0]
	cut := cutter{s: s, aside: -1}
	for i := range s.chunks {
		cut.at(i)
	}
	cut.flush(len(s.chunks))
	s.mem.cut, s.segments = s.segments, s.mem.segments.keep(s.segments)
	for i := range s.segments {
		if s.segments[i].kind != apposition {
			s.classify(i)
		}
	}
}

// cutter cuts a sentence from left to right.
type cutter struct {
	s       *sentence
	first   int  // where the open segment begins
	aside   int  // where the words begin that a dash sets off, -1 for none
	bracket bool // a bracket opened it
}

// flush ends the open segment.
func (cut *cutter) flush(last int) {
	if last > cut.first {
		cut.s.segments = append(cut.s.segments, segment{first: cut.first, last: last, bracket: cut.bracket})
	}
}

// at cuts at a chunk where a segment ends.
func (cut *cutter) at(i int) {
	s, first := cut.s, cut.first
	c := &s.chunks[i]
	switch {
	case c.phrase != nil && i > c.phrase.first && i < c.phrase.last:
	case s.cutsAt(i):
		cut.flush(i)
		cut.aside = -1
		if s.holderAside(first, i) {
			cut.aside = i + 1
		}
		cut.first, cut.bracket = i+1, c.key == "(" || s.nounFollows && cut.bracket && c.key == ":" // "(chief executive: Ada Boyd)"
	case cut.aside >= 0 && i > cut.aside+1 && c.phrase == nil && c.is(verbGroup|grammar.Speech):
		cut.flush(i)
		s.segments[len(s.segments)-1].kind = apposition
		cut.first, cut.aside = i, -1
	case i > first && s.beginsSegment(first, i):
		cut.flush(i)
		cut.first = i
	}
}

// verbGroup are the words with which the verb of a clause begins, besides verbs themselves.
const verbGroup = grammar.Auxiliary | grammar.Planned | grammar.Passive | grammar.Have | grammar.Be

// cutsAt reports a mark that ends a segment.
func (s *sentence) cutsAt(i int) bool {
	c := &s.chunks[i]
	return c.kind == punct && (isCut(c.key) || s.spacedHyphen(i)) && !s.pointed(i) && !s.inLand(i) && !s.pastState(i)
}

// beginsSegment reports a word with which a segment begins without a mark before it.
func (s *sentence) beginsSegment(first, i int) bool {
	c := &s.chunks[i]
	switch {
	case c.is(grammar.Clause|grammar.Subordinate|grammar.If|grammar.Where) && c.phrase == nil && !s.still(first, i) && !s.asName(first, i),
		c.is(grammar.And) && (s.startsPredicate(i+1) || s.gapped(i) || s.beginsClause(i)) || s.andWhich(i),
		c.is(grammar.Relative) && s.startsRelative(i) && !s.pied(i-1):
		return true
	}
	return s.contact(i) || s.pied(i) || s.comparedDeed(i)
}

// asName reports an English word that may open a clause, here in a relative one before a name alone, which so is what somebody is
// called: "X, which trades as Blue Door, …".
func (s *sentence) asName(first, i int) bool {
	if !s.nounFollows || !s.chunks[i].is(grammar.As) || !s.relativePronoun(first) || i+1 >= len(s.chunks) {
		return false
	}
	p := s.chunks[i+1].phrase
	return p != nil && !p.anaphoric() && (p.last == len(s.chunks) || s.chunks[p.last].kind == punct)
}

// holderAside reports a dash with which words begin that tell the post of a Vietnamese person, or what a firm or a thing is, that
// alone stands before it in a segment, and that no other mark ends: "Ông A - tổng giám đốc X cho biết …", "X – nhà phát triển
// game Y vừa …".
func (s *sentence) holderAside(first, dash int) bool {
	if s.nounFollows || !s.asideMark(dash, "-") || dash == 0 || dash+1 >= len(s.chunks) {
		return false
	}
	p, next := s.chunks[dash-1].phrase, &s.chunks[dash+1]
	if p == nil || p.anaphoric() || p.last != dash || p.first > first+1 {
		return false
	}
	holds := p.kind == entity.Person && next.is(grammar.Post)
	if !holds && !(p.kind != entity.Person && p.kind != entity.Place && next.is(grammar.Noun) && compatible(p.kind, next.entry.Kind)) {
		return false
	}
	for k := dash + 1; k < len(s.chunks) && s.chunks[k].key != ","; k++ {
		if s.asideMark(k, "-") {
			return false
		}
	}
	return true
}

// comparedDeed reports a comparison with what somebody did: "paid $2m more than Halden paid for
// Orbita", "more than what he bought it for".
func (s *sentence) comparedDeed(i int) bool {
	if !s.nounFollows || !s.chunks[i].is(grammar.Than) {
		return false
	}
	k := i + 1
	if k < len(s.chunks) && s.chunks[k].kind == other {
		k++ // "what"
	}
	if k >= len(s.chunks) || s.chunks[k].phrase == nil || s.chunks[k].phrase.last >= len(s.chunks) {
		return false
	}
	verb := s.chunks[k].phrase.last
	return s.verbAt(verb) && !(verb+1 < len(s.chunks) && s.chunks[verb+1].is(grammar.By))
}

// still reports a word that opens clauses between the subject with which a segment begins and its verb,
// where it only says that something goes on: "hồi năm 2022 X còn gọi được 20 tỷ đồng".
func (s *sentence) still(first, i int) bool {
	opens := s.chunks[i].is(grammar.Subordinate | grammar.If | grammar.Where)
	if s.nounFollows || i+1 >= len(s.chunks) || opens || s.chunks[i-1].phrase == nil {
		return false
	}
	next := &s.chunks[i+1]
	if !next.verbal() && !next.is(grammar.Have|grammar.Planned|grammar.Passive) {
		return false
	}
	from := s.chunks[i-1].phrase.first
	for k := from - 1; k >= first; k-- {
		if s.chunks[k].is(grammar.That) {
			first = k + 1
		}
	}
	if s.verbIn(first, from) {
		return false
	}
	for k := first; k < from; k++ {
		if p := s.chunks[k].phrase; p != nil && p.gov < 0 && p.kind != entity.Place && p.last < from && s.chunks[p.last].phrase == nil {
			return false // "X thua kiện Y rồi có 300 nhân viên"
		}
	}
	return true
}

// pointed reports a full stop within a number: "Apache 2.0".
func (s *sentence) pointed(i int) bool {
	t := s.chunks[i].first
	return s.chunks[i].key == "." && s.toks[t].Glued && t+1 < len(s.toks) && s.toks[t+1].Glued && s.toks[t+1].Kind == text.Number
}

// inLand reports the comma between a place behind a preposition and its country or state, in Vietnamese before a time: "lập tại
// Hàng Châu, Trung Quốc vào năm 2023,", "met in Silver Spring, Maryland, on May 2".
func (s *sentence) inLand(i int) bool {
	if s.chunks[i].key != "," || i < 2 || i+2 >= len(s.chunks) {
		return false
	}
	if !s.placeAt(i-1) || !s.placeAt(i+1) || !s.chunks[i-2].is(grammar.At) {
		return false
	}
	next := &s.chunks[i+2]
	if s.nounFollows { // but "in Paris, Rome, and Oslo", "in Paris, Rome and Oslo"
		return next.kind == punct && (i+3 >= len(s.chunks) || !s.chunks[i+3].is(grammar.And) && s.chunks[i+3].kind != name)
	}
	return next.kind == moment || next.is(prepositions) && next.phrase == nil && i+3 < len(s.chunks) && s.chunks[i+3].kind == moment
}

// pastState reports the comma behind the state of an English place, before more of what the verb ahead of it tells: "met in Silver
// Spring, Maryland, on May 2".
func (s *sentence) pastState(i int) bool {
	if !s.nounFollows || i < 4 || i+1 >= len(s.chunks) || !s.inLand(i-2) || !s.chunks[i+1].is(prepositions) || s.chunks[i+1].phrase != nil {
		return false
	}
	for k := i - 4; k >= 0 && s.chunks[k].kind != punct; k-- {
		if s.isVerb(k) {
			return true
		}
	}
	return false
}

// placeAt reports the name of a place.
func (s *sentence) placeAt(i int) bool {
	return s.chunks[i].kind == name && s.chunks[i].name.Kind == entity.Place
}

// spacedHyphen reports a hyphen between blanks, which stands for a dash: "WASHINGTON - The company said …".
func (s *sentence) spacedHyphen(i int) bool { return s.hyphenDash(&s.chunks[i]) }

func (s *sentence) hyphenDash(c *chunk) bool {
	return c.key == "-" && !s.toks[c.first].Glued && c.first+1 < len(s.toks) && !s.toks[c.first+1].Glued
}

func isCut(key string) bool {
	switch key {
	case ",", ";", ":", "–", "—", "(", ")", ".", "?", "!", "…":
		return true
	}
	return false
}

// measures reports a word of a measure right before its quantity, which so stands as a verb: "lost $2m",
// not "revenue of $2m".
func (s *sentence) measures(i int) bool {
	return s.nounFollows && s.gaugesAt(i) && !s.chunks[i].is(grammar.Noun) && s.chunks[i].last-s.chunks[i].first == 1
}

// gaugesAt reports a word of a measure right before its quantity.
func (s *sentence) gaugesAt(i int) bool {
	return i+1 < len(s.chunks) && s.chunks[i].is(grammar.Gauge) && s.chunks[i+1].kind == amount
}

// tellsCount reports a segment whose verb is a word of a measure: "Kelda employs 40 people".
func (s *sentence) tellsCount(g *segment) bool {
	for i := g.first + 1; i < g.last; i++ {
		if s.measures(i) {
			return true
		}
	}
	return false
}

// unknownVerb reports a word that ends as verbs do, with words behind it as stand there: "and travelled to
// Berlin", but not "and retired bankers".
func (s *sentence) unknownVerb(i int) bool {
	if i+1 >= len(s.chunks) || s.chunks[i].kind != other || s.toks[s.chunks[i].first].Upper {
		return false
	}
	if next := &s.chunks[i+1]; next.kind != name && next.kind != moment && !next.is(prepositions|grammar.Definite|grammar.Own|grammar.Indefinite) {
		return false
	}
	return s.endsAsVerb(i)
}

// endsAsVerb reports a word of no class that ends as verbs do.
func (s *sentence) endsAsVerb(i int) bool {
	c := &s.chunks[i]
	return c.kind == other && s.grammar.Words.VerbEndings.Of(c.key)
}

// takesOn reports an English verb that gives a post at a chunk, before the one who gets it: "and promoted Ada Boyd", "and named her".
func (s *sentence) takesOn(i int) bool {
	if !s.nounFollows || i+1 >= len(s.chunks) || s.chunks[i].phrase != nil || !s.chunks[i].is(grammar.Appointing) {
		return false
	}
	p := s.chunks[i+1].phrase
	return p != nil && p.first == i+1 && (p.names(entity.Person) || p.pronoun)
}

// startsPredicate reports whether a verb begins at the chunk, so that "và" or
// "and" before it joins two predicates and not two nouns.
func (s *sentence) startsPredicate(i int) bool {
	const certain = grammar.Auxiliary | grammar.Planned | grammar.Have | grammar.Speech | grammar.Be | grammar.Appraisal |
		grammar.Denial | grammar.Negation | grammar.Passive | grammar.Possible
	if s.unknownVerb(i) || s.takesOn(i) || s.measures(i) || s.deedAt(i) || s.attains(i) || i < len(s.chunks) && !s.nounFollows && s.opensWith(i, grammar.Passive) {
		return true // also "và được định giá 2 tỷ USD"
	}
	for first := i; i < len(s.chunks); i++ {
		c := &s.chunks[i]
		switch {
		case s.nounFollows && i > first && c.phrase == nil && (s.pastForm(i) && !c.is(grammar.Noun) || s.deedAt(i)):
			return true // "and last year booked sales of $5m"
		case i > first && (!s.nounFollows && s.gaugesAt(i) || s.attains(i)):
			return true // "và hiện sử dụng 200 lao động"
		case c.verbal() || c.is(certain) || s.tellsFigure(i) || !s.nounFollows && c.is(grammar.Appointing):
			return true
		case c.kind != moment && !c.is(grammar.Pause) && s.pastWhen(i) == i:
			return false // but "and in May posted"
		}
	}
	return false
}

// verbal reports a trigger that is a verb.
func (c *chunk) verbal() bool { return c.is(grammar.Trigger) && !onlyNominal(c) }

// onlyNominal reports a trigger that is no verb: a noun, or the second part of a
// verb.
func onlyNominal(c *chunk) bool {
	for _, u := range c.entry.Uses {
		if u.Form != grammar.Nominal && u.Form != grammar.SplitTail {
			return false
		}
	}
	return true
}

// classify tells what a segment is. The order of the rules counts.
func (s *sentence) classify(n int) {
	g := &s.segments[n]
	g.where = s.chunks[g.first].is(grammar.Where)
	switch {
	case g.where || s.opensRelative(n):
		g.kind = relative
	case s.chunks[g.first].is(grammar.AccordingTo) || s.alsoAccordingTo(g):
		g.kind = attribution
	case n > 0 && (s.namesHolder(n) || s.firmsPost(n)):
		g.kind = apposition
	case n > 0 && (s.saysAside(n) || s.officialSays(n)):
		g.kind = attribution
	case n > 0 && s.gapped(g.first):
		g.kind = predicate
	case n > 0 && s.likeAside(n):
		g.kind = apposition
	case n == 0 && s.underDeal(g):
		g.kind = adjunct
	case n > 0 && !s.onlyStory(n) && (s.appositive(n) || s.possessed(n)):
		g.kind = apposition
	case n > 0 && (s.reduced(n) || s.inserted(n)):
		g.kind = relative
	case n > 0 && s.goesBack(n), s.onlyTime(g):
		g.kind = adjunct
	default:
		g.kind = s.kindByVerb(n)
	}
}

// kindByVerb tells what a segment is by its subject and its verb.
func (s *sentence) kindByVerb(n int) segmentKind {
	g := &s.segments[n]
	subject, c := s.subjectIn(g, g.last) != nil, &s.chunks[g.first]
	switch {
	case subject && (s.hasVerb(g) || s.tellsCount(g)):
		return clause
	case s.hasVerb(g):
		return predicate
	case subject && n > 0 && s.namesTakers(g):
		return adjunct
	case subject:
		return fragment
	case !s.nounFollows && c.is(grammar.For|grammar.From|grammar.With) && c.phrase == nil:
		return adjunct // ", cho X với giá 5 tỷ đồng"
	case s.hasAmount(g) || s.nounFollows && n > 0 && s.segments[n-1].kind == relative && g.first+1 < g.last && s.gaugesAt(g.first):
		return predicate // ", employs 120 people in Tallinn"
	}
	return adjunct
}

// namesTakers reports Vietnamese words behind a comma that tell who took part, of several sorts: "…, với sự tham gia của quỹ X
// và ông A".
func (s *sentence) namesTakers(g *segment) bool {
	c := &s.chunks[g.first]
	if s.nounFollows || s.chunks[g.first-1].key != "," || g.first+1 >= g.last || !c.is(grammar.Preposition) || c.last-c.first < 3 {
		return false
	}
	p := s.chunks[g.first+1].phrase
	return p != nil && p.gov == g.first && s.alsoNamed(p) != nil
}

// alsoNamed gives who is joined to a phrase by "and" though of another sort: "quỹ X và ông A", "X cùng nhà đầu tư cá nhân A".
func (s *sentence) alsoNamed(p *phrase) *phrase {
	if s.nounFollows || p == nil || p.last+1 >= len(s.chunks) || !s.chunks[p.last].is(grammar.And) {
		return nil
	}
	for k := p.last + 1; k < len(s.chunks) && k-p.last <= maxDescriptors; k++ {
		if q := s.chunks[k].phrase; q != nil && !q.anaphoric() {
			if q.last < len(s.chunks) && s.chunks[q.last].kind != punct && s.chunks[q.last].kind != moment && !s.chunks[q.last].is(prepositions) {
				return nil // "từ X và bà A cho biết …"
			}
			return q
		}
		if !s.chunks[k].is(grammar.Noun | grammar.Title | grammar.Post) {
			return nil
		}
	}
	return nil
}

// officialSays reports Vietnamese words between marks that tell by a post or a firm's noun alone who says what stands before, and not
// what somebody named there is: "X mua lại Y, người phát ngôn của hãng cho biết", but not "Ông A, người phát ngôn của hãng cho biết".
func (s *sentence) officialSays(n int) bool {
	g := &s.segments[n]
	if s.nounFollows || s.chunks[g.first-1].key != "," || !s.chunks[g.last-1].is(grammar.Speech) {
		return false
	}
	if c := &s.chunks[g.first]; !c.is(grammar.Post) && !c.entry.IsNoun(entity.Organization) {
		return false
	}
	for k := g.first; k < g.last; k++ {
		if p := s.chunks[k].phrase; p != nil && p.names(entity.Person) {
			return false
		}
	}
	prev := &s.segments[n-1]
	if p := s.chunks[prev.last-1].phrase; p != nil && p.first <= prev.first {
		return false
	}
	return g.last == len(s.chunks) || s.chunks[g.last].kind == punct
}

// saysAside reports an English verb of saying between commas with who says it: "The fund, says its chairman, …".
func (s *sentence) saysAside(n int) bool {
	g := &s.segments[n]
	return s.nounFollows && s.chunks[g.first-1].key == "," && s.chunks[g.first].is(grammar.Speech|grammar.Quoting) &&
		s.nominal(g.first+1, g.last) && s.segments[n-1].kind == fragment
}

// likeAside reports Vietnamese words behind a comma that tell whom the one named before it is like: "X, đối thủ của Y và Z,
// thành lập …".
func (s *sentence) likeAside(n int) bool {
	g := &s.segments[n]
	c := &s.chunks[g.first]
	return !s.nounFollows && c.is(grammar.Compare) && c.phrase == nil && s.chunks[g.first-1].key == "," &&
		s.segments[n-1].kind == fragment && !s.hasVerb(g)
}

// onlyStory reports the last segment of a sentence behind nothing but who tells it: "Theo Reuters, một phương án là X mua
// Y" says nothing of what Reuters is.
func (s *sentence) onlyStory(n int) bool {
	return n == 1 && len(s.segments) == 2 && s.segments[0].kind == attribution
}

// underDeal reports words with which a sentence begins that tell of the agreement on which it rests:
// "Under an agreement signed on Sept. 3, X and Y will …".
func (s *sentence) underDeal(g *segment) bool {
	if !s.nounFollows || len(s.segments) < 2 || !s.chunks[g.first].is(grammar.Preposition) {
		return false
	}
	for i := g.first + 1; i < g.last; i++ {
		c := &s.chunks[i]
		switch {
		case c.is(grammar.Trigger) && onlyNominal(c):
			return s.tells(i, fact.Partnership) && s.subjectIn(g, g.last) == nil
		case !c.is(grammar.Indefinite|grammar.Definite) && c.kind != other && c.kind != moment: // "a five-year agreement"
			return false
		}
	}
	return false
}

// onlyTime reports a time with its preposition and adverbs: "Also on Tuesday".
func (s *sentence) onlyTime(g *segment) bool {
	found := false
	for i := g.first; i < g.last; i++ {
		c := &s.chunks[i]
		if c.kind != moment && !c.is(prepositions|grammar.Pause|grammar.Definite) {
			return false
		}
		found = found || c.kind == moment
	}
	return found && s.nounFollows
}

// goesBack reports words behind what is told of a name between commas that begin with a
// preposition and have no verb: "sold Coldharbour, its Icelandic unit, to Fjallnet".
func (s *sentence) goesBack(n int) bool {
	const verbs = grammar.Be | grammar.Have | grammar.Planned | grammar.Possible | grammar.Speech | grammar.Quoting | grammar.Denial
	g, prev := &s.segments[n], s.segments[n-1].kind
	c := &s.chunks[g.first]
	if !s.nounFollows || s.chunks[g.first-1].key != "," || !c.is(prepositions) {
		return false
	}
	if prev != apposition && prev != relative && !s.nameAside(n-1) {
		return false
	}
	if c.is(grammar.Clause|grammar.Subordinate) && !c.is(grammar.At|grammar.Into|grammar.For) {
		return false
	}
	for i := g.first; i < g.last; i++ {
		if s.isVerb(i) || s.chunks[i].is(verbs) {
			return false
		}
	}
	return true
}

// alsoAccordingTo reports an attribution behind an adverb or a conjunction: "Cũng theo viện này", "song theo X".
func (s *sentence) alsoAccordingTo(g *segment) bool {
	return !s.nounFollows && g.first+1 < g.last && s.chunks[g.first].is(grammar.Auxiliary|grammar.Pause|grammar.Clause) &&
		s.chunks[g.first+1].is(grammar.AccordingTo)
}

func (s *sentence) verbIn(i, end int) bool {
	const verbs = verbGroup | grammar.Possible | grammar.Denial | grammar.Speech | grammar.Quoting
	for ; i < end; i++ {
		c := &s.chunks[i]
		if !s.nounFollows && c.is(grammar.Auxiliary) && i+1 < end && (s.chunks[i+1].is(grammar.From) || s.timeAt(i+1, end)) {
			continue // "cũng từ X", "Cũng trong tuần này"
		}
		if c.is(verbs) || c.verbal() || c.is(grammar.Negation) && s.endsWith(i, grammar.Into) { // "declined to comment"
			return true
		}
	}
	return false
}

// timeAt reports a time at the chunk, or behind a preposition there.
func (s *sentence) timeAt(i, end int) bool {
	return s.chunks[i].kind == moment || i+1 < end && s.chunks[i].is(prepositions) && s.chunks[i+1].kind == moment
}

// hasAmount reports a quantity: what states one has a verb, if one that the
// grammar does not know.
func (s *sentence) hasAmount(g *segment) bool {
	for i := g.first; i < g.last; i++ {
		if s.chunks[i].kind == amount && i > g.first+1 && s.governor(i) < 0 {
			return true
		}
	}
	return false
}

func (s *sentence) hasVerb(g *segment) bool { return s.verbIn(g.first, g.last) }

// segmentOf gives the segment that holds the chunk.
func (s *sentence) segmentOf(i int) int {
	for n := range s.segments {
		if s.segments[n].first <= i && i < s.segments[n].last {
			return n
		}
	}
	return -1
}

// attains reports a plain Vietnamese word before the word of a measure and its quantity: "và đạt doanh thu 388 tỷ đồng".
func (s *sentence) attains(i int) bool {
	if s.nounFollows || i+1 >= len(s.chunks) || s.chunks[i].kind != other {
		return false
	}
	return s.gaugesAt(i + 1)
}

// opensWithPronoun reports an English segment with a pronoun for its subject: "Having left X, she became its chief executive".
func (s *sentence) opensWithPronoun(g *segment) bool {
	p := s.chunks[g.first].phrase
	return s.nounFollows && p != nil && p.pronoun && p.first == g.first && p.last < g.last && !s.chunks[g.first].is(grammar.Own)
}
