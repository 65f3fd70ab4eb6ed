package extract

import (
	"slices"

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
	first, aside := 0, -1
	bracket := false
	flush := func(last int) {
		if last > first {
			s.segments = append(s.segments, segment{first: first, last: last, bracket: bracket})
		}
	}
	for i := range s.chunks {
		c := &s.chunks[i]
		switch {
		case c.phrase != nil && i > c.phrase.first && i < c.phrase.last:
		case c.kind == punct && (isCut(c.key) || s.spacedHyphen(i)) && !s.pointed(i) && !s.inLand(i):
			flush(i)
			aside = -1
			if s.holderAside(first, i) {
				aside = i + 1
			}
			first = i + 1
			bracket = c.key == "("
		case aside >= 0 && i > aside+1 && c.phrase == nil && c.is(grammar.Speech|grammar.Auxiliary|grammar.Planned|grammar.Passive|grammar.Have|grammar.Be):
			flush(i)
			s.segments[len(s.segments)-1].kind = apposition
			first, aside = i, -1
		case i > first && c.is(grammar.Clause|grammar.Subordinate|grammar.If|grammar.Where) && c.phrase == nil && !s.still(first, i),
			i > first && c.is(grammar.And) && (s.startsPredicate(i+1) || s.gapped(i)),
			i > first && c.is(grammar.Relative) && s.startsRelative(i) && !s.pied(i-1),
			i > first && (s.contact(i) || s.pied(i) || s.comparedDeed(i)):
			flush(i)
			first = i
		}
	}
	flush(len(s.chunks))
	s.mem.cut, s.segments = s.segments, s.mem.segments.keep(s.segments)
	for i := range s.segments {
		if s.segments[i].kind != apposition {
			s.classify(i)
		}
	}
}

// holderAside reports a dash with which words begin that tell the post of a Vietnamese person, who alone stands before it in a
// segment, and that no other mark ends: "Ông A - tổng giám đốc X cho biết …".
func (s *sentence) holderAside(first, dash int) bool {
	if s.nounFollows || !s.asideMark(dash, "-") || dash == 0 || dash+1 >= len(s.chunks) || !s.chunks[dash+1].is(grammar.Post) {
		return false
	}
	p := s.chunks[dash-1].phrase
	if p == nil || p.anaphoric() || p.kind != entity.Person || p.last != dash || p.first > first+1 {
		return false
	}
	for k := dash + 1; k < len(s.chunks) && s.chunks[k].key != ","; k++ {
		if s.asideMark(k, "-") {
			return false
		}
	}
	return true
}

// reduced reports a participle right behind a name and a comma: "Nordlys, founded
// in 2011 by …", a relative clause without its pronoun.
func (s *sentence) reduced(n int) bool {
	g, prev := s.segments[n], s.segments[n-1]
	c := &s.chunks[g.first]
	if s.chunks[g.first-1].key == "," && c.is(grammar.Speech|grammar.Reporting) && s.deed(prev) {
		return s.objectOf(g.first) == nil
	}
	if !c.is(grammar.Trigger) || s.chunks[g.first-1].key != "," || s.chunks[prev.last-1].phrase == nil {
		return false
	}
	for _, u := range c.entry.Uses {
		if u.Form == grammar.Participle {
			return s.objectOf(g.first) == nil
		}
	}
	return false
}

// deed reports a segment that holds nothing but the noun for an event with its article: "The funding,
// announced on Monday, was led by …".
func (s *sentence) deed(g segment) bool {
	c := &s.chunks[g.last-1]
	return s.nounFollows && g.last-g.first == 2 && s.chunks[g.first].is(grammar.Definite) && c.is(grammar.Trigger) &&
		slices.ContainsFunc(c.entry.Uses, nominalUse)
}

// inserted reports what is told of a name between two commas, the name having no
// verb of its own yet: "Nimbo, best known for Núvol, was bought by …", "Nimbo, having bought Núvol, floated".
func (s *sentence) inserted(n int) bool {
	g, prev := s.segments[n], s.segments[n-1]
	return prev.kind == fragment && s.chunks[g.first-1].key == "," && s.chunks[prev.last-1].phrase != nil &&
		n+1 < len(s.segments) && s.chunks[g.last].key == "," && (s.chunks[g.first].is(grammar.Trigger) || s.nonfinite(&g) || s.nounFollows && s.endsAsVerb(g.first))
}

// nonfinite reports an English segment that begins with a verb that needs no subject: "having bought Núvol",
// "after buying Núvol".
func (s *sentence) nonfinite(g *segment) bool {
	c, k := &s.chunks[g.first], g.first+1
	return s.nounFollows && (c.is(grammar.Have) || c.is(prepositions|grammar.Subordinate) && k < g.last && s.isVerb(k))
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
	if s.nounFollows || i+1 >= len(s.chunks) || s.chunks[i].is(grammar.Subordinate|grammar.If|grammar.Where) || s.chunks[i-1].phrase == nil {
		return false
	}
	next := &s.chunks[i+1]
	if !(next.is(grammar.Trigger) && !onlyNominal(next)) && !next.is(grammar.Have|grammar.Planned|grammar.Passive) {
		return false
	}
	from := s.chunks[i-1].phrase.first
	for k := from - 1; k >= first; k-- {
		if s.chunks[k].is(grammar.That) {
			first = k + 1
		}
	}
	return !s.verbIn(first, from)
}

// pointed reports a full stop within a number: "Apache 2.0".
func (s *sentence) pointed(i int) bool {
	t := s.chunks[i].first
	return s.chunks[i].key == "." && s.toks[t].Glued && t+1 < len(s.toks) && s.toks[t+1].Glued && s.toks[t+1].Kind == text.Number
}

// inLand reports the comma between a Vietnamese place behind a preposition and its country, before a time: "lập tại Hàng Châu, Trung Quốc vào năm 2023,".
func (s *sentence) inLand(i int) bool {
	if s.nounFollows || s.chunks[i].key != "," || i < 2 || i+2 >= len(s.chunks) || !s.placeAt(i-1) || !s.placeAt(i+1) || !s.chunks[i-2].is(grammar.At) {
		return false
	}
	next := &s.chunks[i+2]
	return next.kind == moment || next.is(prepositions) && next.phrase == nil && i+3 < len(s.chunks) && s.chunks[i+3].kind == moment
}

// placeAt reports the name of a place.
func (s *sentence) placeAt(i int) bool {
	return s.chunks[i].kind == name && s.chunks[i].name.Kind == entity.Place
}

// spacedHyphen reports a hyphen between blanks, which stands for a dash: "WASHINGTON - The company said …".
func (s *sentence) spacedHyphen(i int) bool {
	t := s.chunks[i].first
	return s.chunks[i].key == "-" && !s.toks[t].Glued && t+1 < len(s.toks) && !s.toks[t+1].Glued
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

// startsPredicate reports whether a verb begins at the chunk, so that "và" or
// "and" before it joins two predicates and not two nouns.
func (s *sentence) startsPredicate(i int) bool {
	if s.unknownVerb(i) || s.measures(i) || s.deedAt(i) {
		return true
	}
	for first := i; i < len(s.chunks); i++ {
		c := &s.chunks[i]
		switch {
		case !s.nounFollows && i > first && s.gaugesAt(i):
			return true // "và hiện sử dụng 200 lao động"
		case c.is(grammar.Trigger) && !onlyNominal(c) || c.is(grammar.Auxiliary|grammar.Planned|grammar.Have|grammar.Speech|grammar.Be|grammar.Appraisal|grammar.Denial):
			return true
		case c.kind == moment || c.is(grammar.Negation|grammar.Pause|grammar.Passive|grammar.Possible):
			if c.is(grammar.Negation | grammar.Passive | grammar.Possible) {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// contact reports a pronoun right behind a noun for a thing and before a verb: a relative clause
// without its own pronoun, "an assistant it launched in 2021".
func (s *sentence) contact(i int) bool {
	if s.contactName(i) {
		return true
	}
	c := &s.chunks[i]
	if !s.nounFollows || i < 2 || !c.is(grammar.It|grammar.They|grammar.He) || c.is(grammar.Own) || !s.chunks[i-1].is(grammar.Noun) && !(s.chunks[i-1].kind == other && s.chunks[i-2].is(grammar.Definite|grammar.Indefinite)) {
		return false // "an assistant it launched", "the way it had trained"
	}
	k := i + 1
	for k < len(s.chunks) && s.chunks[k].is(grammar.Auxiliary|grammar.Have|grammar.Pause|grammar.Planned) {
		k++
	}
	return k < len(s.chunks) && s.chunks[k].is(grammar.Trigger) && !onlyNominal(&s.chunks[k])
}

// contactName reports the first of those named as the subject of such a clause, behind what tells who the one named
// before the comma is: "Murex, a chip maker Halden and Orrin founded in 2021", "Finch, the app Halden sold to Orrin". An
// article that tells one alone may also belong to the name: "According to Ada Boyd, the start-up Murex closed in May".
func (s *sentence) contactName(i int) bool {
	if !s.nounFollows || i < 4 || s.chunks[i].kind != name || !s.chunks[i-1].is(grammar.Noun) {
		return false
	}
	k := i - 1
	for k > 1 && i-k <= maxDescriptors && (s.chunks[k].kind == other || s.chunks[k].is(grammar.Noun) || s.hyphen(k)) {
		k--
	}
	if s.chunks[k-1].key != "," || s.chunks[k-2].kind != name || s.chunks[k-2].name.Kind == entity.Place {
		return false
	}
	noun, kind := s.chunks[i-1].entry.Kind, s.chunks[i].name.Kind
	if !s.chunks[k].is(grammar.Indefinite) && (!s.chunks[k].is(grammar.Definite) || compatible(noun, kind) || !compatible(noun, s.chunks[k-2].name.Kind)) {
		return false
	}
	verb := i + 1
	for verb+1 < len(s.chunks) && (s.chunks[verb].is(grammar.And|grammar.Definite|grammar.Auxiliary|grammar.Have|grammar.Planned) || s.chunks[verb].kind == name) {
		verb++
	}
	if verb == len(s.chunks) || !s.chunks[verb].is(grammar.Trigger) || onlyNominal(&s.chunks[verb]) {
		return false
	}
	if verb+1 == len(s.chunks) {
		return true
	}
	next := &s.chunks[verb+1]
	return next.kind == punct || next.kind == moment || next.is(prepositions) && !next.is(grammar.By)
}

// pied reports a preposition before a relative pronoun: "a startup in which Kilnworks put $4m".
func (s *sentence) pied(i int) bool {
	return s.nounFollows && i >= 0 && i+1 < len(s.chunks) && s.chunks[i].is(prepositions) && s.chunks[i+1].is(grammar.Relative) && !s.chunks[i+1].is(grammar.That)
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
	if i > 0 && s.nounFollows && s.chunks[i-1].is(grammar.Trigger) && onlyNominal(&s.chunks[i-1]) {
		return true // "a round that would value it at $5m"
	}
	return i > 0 && (s.chunks[i-1].phrase != nil || s.chunks[i-1].kind == other || s.chunks[i-1].is(grammar.Noun) || !s.nounFollows && s.chunks[i-1].kind == amount && !s.shareAt(i))
}

// shareAt reports a word behind a percentage that could open a Vietnamese relative clause where it names what the
// percentage is of: "60% vốn của X".
func (s *sentence) shareAt(i int) bool {
	return s.chunks[i-1].quantity.Percent && i+1 < len(s.chunks) && (s.chunks[i+1].is(grammar.Of|grammar.At) || s.nameAt(i+1))
}

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

func (s *sentence) classify(n int) {
	g := &s.segments[n]
	c := &s.chunks[g.first]
	switch {
	case c.is(grammar.Where):
		g.kind, g.where = relative, true
	case c.is(grammar.Relative) && !s.rumoured(n) && !s.toldWhom(g.first), n > 0 && (s.contact(g.first) || s.pied(g.first)):
		g.kind = relative
	case n > 0 && s.nounFollows && g.first+1 < g.last && s.chunks[g.first+1].is(grammar.Relative) && !s.chunks[g.first+1].is(grammar.That) && s.endsWith(g.first, grammar.Of):
		g.kind = relative // ", one of whom had won a prize"
	case n > 0 && s.opensBy(g) && s.chunks[g.first-1].key == "," && s.told(s.segments[n-1]) != nil && s.hasVerb(g):
		g.kind = relative // "Bồ Câu, do X phát triển, …"
	case c.is(grammar.AccordingTo), s.alsoAccordingTo(g):
		g.kind = attribution
	case n > 0 && (s.namesHolder(n) || s.firmsPost(n)):
		g.kind = apposition
	case n > 0 && s.nounFollows && s.chunks[g.first-1].key == "," && c.is(grammar.Speech|grammar.Quoting) && s.nominal(g.first+1, g.last) && s.segments[n-1].kind == fragment:
		g.kind = attribution // "The fund, says its chairman, …"
	case n > 0 && s.gapped(g.first):
		g.kind = predicate
	case n > 0 && !s.nounFollows && c.is(grammar.Compare) && c.phrase == nil && s.chunks[g.first-1].key == "," && s.segments[n-1].kind == fragment && !s.hasVerb(g):
		g.kind = apposition // "X, đối thủ của Y và Z, thành lập …"
	case n == 0 && s.underDeal(g):
		g.kind = adjunct
	case n > 0 && !s.onlyStory(n) && (s.appositive(n) || s.possessed(n)):
		g.kind = apposition
	case n > 0 && (s.reduced(n) || s.inserted(n)):
		g.kind = relative
	case n > 0 && s.goesBack(n), s.onlyTime(g):
		g.kind = adjunct
	case s.subjectIn(g, g.last) != nil && (s.hasVerb(g) || s.tellsCount(g)):
		g.kind = clause
	case s.hasVerb(g):
		g.kind = predicate
	case s.subjectIn(g, g.last) != nil:
		g.kind = fragment
	case !s.nounFollows && c.is(grammar.For|grammar.From|grammar.With) && c.phrase == nil:
		g.kind = adjunct // ", cho X với giá 5 tỷ đồng"
	case s.hasAmount(g), s.nounFollows && n > 0 && s.segments[n-1].kind == relative && c.is(grammar.Gauge) && g.first+1 < g.last && s.chunks[g.first+1].kind == amount:
		g.kind = predicate // ", employs 120 people in Tallinn"
	default:
		g.kind = adjunct
	}
}

// onlyStory reports the last segment of a sentence behind nothing but who tells it: "Theo Reuters, một phương án là X mua
// Y" says nothing of what Reuters is.
func (s *sentence) onlyStory(n int) bool {
	return n == 1 && len(s.segments) == 2 && s.segments[0].kind == attribution
}

// firmsPost reports what somebody named right before an English comma is in a firm, told with the firm before it
// and nothing else: "Ada Boyd, the Kelda chief executive, …".
func (s *sentence) firmsPost(n int) bool {
	g := &s.segments[n]
	if !s.nounFollows || s.chunks[g.first-1].key != "," {
		return false
	}
	host, k := s.chunks[g.first-2].phrase, g.first
	if host == nil || host.anaphoric() || host.kind != entity.Person {
		return false
	}
	for k < g.last && (s.chunks[k].is(grammar.Definite) || s.chunks[k].kind == other) && !s.toks[s.chunks[k].first].Upper {
		k++
	}
	if k+1 >= g.last || s.chunks[k].kind != name || s.chunks[k].name.Kind == entity.Person || s.chunks[k].name.Kind == entity.Place || !s.chunks[k+1].is(grammar.Post) {
		return false
	}
	return s.positionEnd(k+1) == g.last
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
		case !c.is(grammar.Indefinite|grammar.Definite) && c.kind != other:
			return false
		}
	}
	return false
}

// nameAside reports a name alone behind the noun for what it names: "sell its imaging unit, Raio, to Fjallnet".
func (s *sentence) nameAside(n int) bool {
	g := &s.segments[n]
	p := s.chunks[g.first].phrase
	return n > 0 && g.kind == fragment && p != nil && p.first == g.first && p.last == g.last && !p.anaphoric() && s.chunks[s.segments[n-1].last-1].is(grammar.Noun)
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
	g := &s.segments[n]
	c := &s.chunks[g.first]
	if !s.nounFollows || s.segments[n-1].kind != apposition && s.segments[n-1].kind != relative && !s.nameAside(n-1) || s.chunks[g.first-1].key != "," || !c.is(prepositions) || c.is(grammar.Clause|grammar.Subordinate) && !c.is(grammar.At|grammar.Into|grammar.For) {
		return false
	}
	for i := g.first; i < g.last; i++ {
		if s.isVerb(i) || s.chunks[i].is(grammar.Be|grammar.Have|grammar.Planned|grammar.Possible|grammar.Speech|grammar.Quoting|grammar.Denial) {
			return false
		}
	}
	return true
}

// alsoAccordingTo reports an attribution behind an adverb or a conjunction: "Cũng theo viện này", "song theo X".
func (s *sentence) alsoAccordingTo(g *segment) bool {
	return !s.nounFollows && g.first+1 < g.last && s.chunks[g.first].is(grammar.Auxiliary|grammar.Pause|grammar.Clause) && s.chunks[g.first+1].is(grammar.AccordingTo)
}

// appositive reports a segment that says what the name before the comma is: it
// begins with a kind noun, a position or an article, and has no verb of a
// clause.
func (s *sentence) appositive(n int) bool {
	g := s.segments[n]
	before := &s.chunks[g.first-1]
	prev := s.segments[n-1]
	if before.key != "," || s.told(prev) == nil || s.nounFollows && s.chunks[g.first].is(prepositions) || s.onlySays(g) {
		return false
	}
	if p := s.chunks[g.first].phrase; s.kinOf(p) && p.first == g.first && p.last == g.last {
		return true // "bà Bình, vợ ông An, …"
	}
	if prev.kind == apposition && s.chunks[s.pastTense(g)].is(grammar.Be) {
		return false // "A, giám đốc B, được bầu làm …" goes on about A
	}
	if s.nounFollows && s.chunks[g.first].is(grammar.Be) && !s.isGerund(g.first) && (s.inRelative(n-1) || s.listTail(n-1)) {
		return false // "A, who worked for B, was named head of X" goes on about A
	}
	if s.nounFollows && s.chunks[g.first].is(grammar.Have) && prev.kind == relative {
		return false // "Kindling Labs, the firm that owns Lumo, has five days to …" goes on about Kindling Labs
	}
	if s.looksForward(n) {
		return false
	}
	if prev.kind == adjunct && s.says(g) {
		return false // "Before X, the first to list was Y"
	}
	for i := g.first; i < g.last; i++ {
		c := &s.chunks[i]
		switch {
		case c.is(grammar.Post):
			return !s.clauseAfter(i+1, g.last)
		case !s.nounFollows && i == g.first && c.is(grammar.Auxiliary) && prev.kind == apposition:
			return false // "…, từng nhận vốn từ X"
		case c.is(grammar.Noun | grammar.Indefinite):
			if s.makerOf(g) != nil {
				return true
			}
			if c.phrase != nil && !c.phrase.anaphoric() && c.phrase.first == i && s.verbIn(c.phrase.last, g.last) {
				return false // "startup X ra mắt Y" is a clause
			}
			if host := s.chunks[prev.last-1].phrase; !s.nounFollows && c.phrase != nil && !c.phrase.anaphoric() && host != nil && host.kind == entity.Place && c.phrase.kind != entity.Place {
				return false // "Sinh ở Nam Định, tiến sĩ A rời X" tells of A
			}
			if s.noPlace(prev, i) {
				return false // "Tại Mỹ, một tòa án ở bang Oregon phạt X"
			}
			if prev.kind == attribution && !s.nounFollows && c.phrase != nil && c.phrase.anaphoric() && s.verbIn(i+1, g.last) {
				return false // "Theo tờ X, tập đoàn có thể mua Y"
			}
			if s.onlyHas(g, i) {
				return true // "Mắt Bão 2, bản có 14 tỷ tham số, …"
			}
			return !s.thisNoun(c) && (!s.finite(i+1, s.relativeIn(i+1, g.last)) || s.betweenCommas(n, c) || s.tellsObject(n, i))
		case c.is(grammar.Definite | grammar.Pause | grammar.Be | grammar.Genitive), c.is(grammar.Opener) && !(s.nounFollows && c.is(grammar.Speech|grammar.Quoting|grammar.Trigger)), c.kind == name && c.name.Kind == entity.Place:
		case s.nounFollows && c.kind == name && c.phrase != nil && c.phrase.last-1 > i && c.phrase.last <= g.last && s.chunks[c.phrase.last-1].is(grammar.Noun): // "ChatGPT, the OpenAI chatbot"
		case c.kind == name && i+1 < g.last && s.chunks[i+1].is(grammar.Genitive): // "Step-2, StepFun's biggest model"
		case s.nounFollows && c.key == "-" && i > g.first && s.chunks[i-1].kind == other: // "Marram, the oat-milk maker"
		case c.kind == other && i < g.first+4:
		case c.is(grammar.Of) && s.partOf(g, i), i > g.first && s.madeThere(g, i):
			return true
		default:
			return false
		}
	}
	return s.relatedThing(n) || s.plainAside(n)
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

// noPlace reports a noun, perhaps behind a number, for what no place is right behind a Vietnamese adjunct that ends in one.
func (s *sentence) noPlace(prev segment, i int) bool {
	if host := s.chunks[prev.last-1].phrase; s.nounFollows || prev.kind != adjunct || host == nil || host.anaphoric() || host.kind != entity.Place {
		return false
	}
	if s.chunks[i].is(grammar.Indefinite) && i+1 < len(s.chunks) {
		i++
	}
	c := &s.chunks[i]
	return c.is(grammar.Noun) && c.entry.Kind != entity.Place && !c.entry.Relative
}

// plainAside reports English words between commas that tell with an article and words that the grammar does not know what
// the name before them is, which has no verb yet: "Velor, the Mumbai fraud hunter, intends to …".
func (s *sentence) plainAside(n int) bool {
	g, prev := &s.segments[n], &s.segments[n-1]
	if !s.nounFollows || prev.kind != fragment || !s.chunks[g.first].is(grammar.Definite) || s.chunks[g.first].is(grammar.Own) || s.chunks[g.last-1].kind != other || s.chunks[g.last-1].phrase != nil {
		return false
	}
	host := s.chunks[prev.last-1].phrase
	return host != nil && host.last == prev.last && host.gov < 0 && !host.anaphoric() && host.kind != entity.Place && g.last < len(s.chunks) && s.chunks[g.last].key == "," && s.chunks[g.first-1].key == ","
}

// onlySays reports a noun for who says in English what stands around it: "It beats X, the company admits".
func (s *sentence) onlySays(g segment) bool {
	p := s.chunks[g.first].phrase
	if !s.nounFollows || p == nil || p.first != g.first || !p.anaphoric() || p.last >= g.last || !s.chunks[p.last].is(grammar.Speech|grammar.Quoting) {
		return false
	}
	for k := p.last + 1; k < g.last; k++ {
		if c := &s.chunks[k]; c.kind != moment && !c.is(grammar.At) {
			return false
		}
	}
	return true
}

// possessed reports words between commas that tell whose the name before them is, before its verb: "Le
// Chat, Mistral's answer to ChatGPT, has …".
func (s *sentence) possessed(n int) bool {
	g := s.segments[n]
	if !s.nounFollows || s.chunks[g.first-1].key != "," || g.last+1 >= len(s.chunks) || s.chunks[g.last].key != "," || s.told(s.segments[n-1]) == nil {
		return false
	}
	owner := s.chunks[g.first].phrase
	if owner == nil || owner.anaphoric() || owner.last+1 >= g.last || !s.chunks[owner.last].is(grammar.Genitive) || s.chunks[owner.last+1].phrase != nil || s.verbIn(owner.last, g.last) {
		return false
	}
	next := &s.chunks[g.last+1]
	return next.is(grammar.Be|grammar.Have|grammar.Auxiliary|grammar.Planned|grammar.Possible|grammar.Gauge) || s.isVerb(g.last+1)
}

// relatedThing reports plain words between commas, behind the name of a thing, that tell to what it is
// related: "Otter 1, its predecessor, was …".
func (s *sentence) relatedThing(n int) bool {
	g, host := s.segments[n], s.told(s.segments[n-1])
	return s.nounFollows && s.chunks[g.first].is(grammar.Own) && g.last-g.first > 1 && g.last < len(s.chunks) && s.chunks[g.last].key == "," &&
		!host.anaphoric() && (host.kind == entity.Model || host.kind == entity.Product)
}

// onlyHas reports a noun for a thing that is told to have a quantity and nothing else, behind
// the name of such a thing. Of a firm it tells only with words that describe it: "A mua B, công ty
// giao rau có 260 nhân viên", but "Sau khi mua B, công ty có 300 nhân viên".
func (s *sentence) onlyHas(g segment, i int) bool {
	have := i + 1
	for have < g.last && s.chunks[have].kind == other {
		have++
	}
	if s.nounFollows || have+1 >= g.last || !s.chunks[i].is(grammar.Noun) || !s.chunks[have].is(grammar.Have) || s.chunks[g.last-1].kind != amount {
		return false
	}
	host := s.chunks[max(g.first-2, 0)].phrase
	return host != nil && !host.anaphoric() && compatible(host.kind, s.chunks[i].entry.Kind) && (host.kind != entity.Organization || have > i+1 || s.setBeside(host, s.segmentOf(host.first))) && s.chunks[have+1].kind == amount
}

// setBeside reports a name with which the subject of its segment is compared: "X cạnh tranh với Y, hãng có …"
// goes on about Y.
func (s *sentence) setBeside(p *phrase, n int) bool {
	return n >= 0 && s.comparand(p) && s.headOf(&s.segments[n]) != p && s.headOf(&s.segments[n]) != nil
}

// partOf reports plain words before a possessor that say, between commas, what a name
// is: "X, mảng trí tuệ nhân tạo của tập đoàn, …".
func (s *sentence) partOf(g segment, of int) bool {
	return !s.nounFollows && of > g.first && of+1 < g.last && s.chunks[of+1].phrase != nil && g.last < len(s.chunks) && s.chunks[g.last].key == "," && !s.verbIn(of, g.last)
}

// namesHolder reports a person alone between commas, behind a position: "run by its
// founder, Yang Zhilin, …".
func (s *sentence) namesHolder(n int) bool {
	g, prev := s.segments[n], s.segments[n-1]
	p := s.chunks[g.first].phrase
	return p != nil && p.first == g.first && p.last == g.last && p.kind == entity.Person && !p.anaphoric() &&
		s.chunks[g.first-1].key == "," && s.chunks[prev.last-1].is(grammar.Post) && g.last < len(s.chunks) && s.chunks[g.last].key == ","
}

// told gives the noun phrase with which a segment ends, a time behind it aside:
// "brought out QwQ-32B on 6 March, a model with …".
func (s *sentence) told(g segment) *phrase {
	for k := g.last - 1; k >= g.first; k-- {
		if p := s.chunks[k].phrase; p != nil {
			return p
		}
		if c := &s.chunks[k]; c.kind != moment && !(s.nounFollows && k+1 < g.last && s.chunks[k+1].kind == moment && c.is(prepositions)) {
			return nil
		}
	}
	return nil
}

// pastTense gives the first chunk of a segment behind the words of tense that may
// open it.
func (s *sentence) pastTense(g segment) int {
	i := g.first
	for !s.nounFollows && i < g.last-1 && s.chunks[i].is(grammar.Auxiliary|grammar.Planned|grammar.Negation) && !s.chunks[i].is(grammar.Be) {
		i++
	}
	return i
}

// betweenCommas reports words between two commas that begin with a noun for what the
// name before them is, the name having no verb yet: "Hà Lan, nước từng cấm X, …".
func (s *sentence) betweenCommas(n int, c *chunk) bool {
	g, prev := s.segments[n], s.segments[n-1]
	host := s.chunks[prev.last-1].phrase
	return host != nil && !s.nounFollows && c.is(grammar.Noun) && prev.kind == fragment && g.last < len(s.chunks) && s.chunks[g.last].key == "," &&
		!host.anaphoric() && c.entry.Kind == host.kind && !s.subjectNamed(g)
}

// tellsObject reports a bare noun for a firm that goes on about the object of the clause before:
// "A gặp B, công ty đã lên sàn", but "Sau khi mua B, công ty đã lên sàn" goes on about A.
func (s *sentence) tellsObject(n, i int) bool {
	g, prev := &s.segments[n], &s.segments[n-1]
	c, host := &s.chunks[i], s.chunks[prev.last-1].phrase
	if s.nounFollows || i != g.first || c.phrase == nil || !c.phrase.anaphoric() || c.phrase.plural || host == nil {
		return false
	}
	verb := i + 1
	for verb < g.last && s.chunks[verb].is(grammar.Pause) {
		verb++
	}
	if verb >= g.last || !s.chunks[verb].is(grammar.Auxiliary|grammar.Have) {
		return false
	}
	return prev.kind == clause && !s.chunks[prev.first].is(grammar.Subordinate|grammar.If) && compatible(host.kind, c.entry.Kind) && !host.anaphoric() && s.headOf(prev) != host
}

// subjectNamed reports a name that can be the subject of the first verb of a segment.
func (s *sentence) subjectNamed(g segment) bool {
	for i := g.first; i < g.last && !s.isVerb(i); i++ {
		if p := s.chunks[i].phrase; p != nil && !p.anaphoric() && p.gov < 0 {
			return true // but "startup có trụ sở tại X"
		}
	}
	return false
}

// says reports a segment that names somebody behind "to be", and so has its own
// subject.
func (s *sentence) says(g segment) bool {
	for i := g.first + 1; i+1 < g.last; i++ {
		if p := s.chunks[i+1].phrase; s.chunks[i].is(grammar.Be) && p != nil && !p.anaphoric() {
			return true
		}
	}
	return false
}

// thisNoun reports a noun that refers back and so can be a subject.
func (s *sentence) thisNoun(c *chunk) bool { return c.phrase != nil && c.phrase.this }

// clauseAfter reports a position that belongs to the subject of a clause, as in
// "giám đốc X cho biết".
func (s *sentence) clauseAfter(i, end int) bool {
	for k := i; k < end; k++ {
		c := &s.chunks[k]
		if c.is(grammar.Speech|grammar.Auxiliary|grammar.Planned) || c.is(grammar.Trigger) && !onlyNominal(c) && !s.chunks[max(0, k-1)].is(grammar.By) {
			return s.namePersonBetween(i, k)
		}
	}
	return false
}

func (s *sentence) namePersonBetween(i, k int) bool {
	for ; i < k; i++ {
		if s.chunks[i].kind == name && s.chunks[i].name.Kind == "person" {
			return true
		}
	}
	return false
}

// looksForward reports an English clause that words before it about its subject begin the sentence with: "Backed by X, the
// startup makes maps", but not "Backed by X, the fund run by Y, …".
func (s *sentence) looksForward(n int) bool {
	g := &s.segments[n]
	p := s.chunks[g.first].phrase
	if !s.nounFollows || n != 1 || s.segments[0].kind != adjunct || p == nil || p.first != g.first || !p.anaphoric() || !p.definite() || p.last+1 >= g.last {
		return false
	}
	first := &s.chunks[0]
	done := s.endsWith(0, grammar.By) || first.is(grammar.Trigger) && s.chunks[1].is(grammar.By|grammar.At)
	return done && s.verbIn(p.last, p.last+1) && !s.chunks[p.last+1].is(grammar.By|grammar.At)
}

// finite reports the marks of a finite verb, which no apposition has.
func (s *sentence) finite(i, end int) bool {
	for ; i < end; i++ {
		if s.nounFollows && s.chunks[i].is(grammar.Auxiliary) && i+1 < end && s.chunks[i+1].kind == amount {
			continue // "a company with just eight employees"
		}
		if s.chunks[i].is(grammar.Trigger) && s.doneBy(i, end) {
			continue // "a company started two years ago by X"
		}
		if s.chunks[i].is(grammar.Auxiliary | grammar.Planned | grammar.Have) {
			return true
		}
	}
	return false
}

// doneBy reports a verb with nothing but a time or a place before the "by" behind it.
func (s *sentence) doneBy(i, end int) bool {
	for k := i + 1; s.nounFollows && k < end; k++ {
		switch c := &s.chunks[k]; {
		case c.is(grammar.By):
			return true
		case c.kind != moment && !c.is(prepositions) && !(c.kind == name && c.name.Kind == entity.Place):
			return false
		}
	}
	return false
}

// makerOf gives the firm behind the noun for a thing with which a segment begins, where a verb of
// making or releasing follows without an object: "X, mô hình hãng Y tung ra năm ngoái". Nil for none.
func (s *sentence) makerOf(g segment) *phrase {
	if s.nounFollows || g.last-g.first < 3 || !s.chunks[g.first].thing() {
		return nil
	}
	p := s.chunks[g.first+1].phrase
	if p == nil || p.kind != entity.Organization || p.this || p.last >= g.last || p.first > g.first && p.first != g.first+1 {
		return nil
	}
	i := p.last
	for i < g.last && s.chunks[i].is(grammar.Auxiliary) {
		i++
	}
	if i == g.last || !s.isVerb(i) || !s.tells(i, fact.Release) && !s.tells(i, fact.Development) || s.objectOf(i) != nil {
		return nil
	}
	return p
}

// madeThere reports the words for who made or released what the plain words before them stand for: "X, bộ
// gõ do Y phát triển, …".
func (s *sentence) madeThere(g segment, by int) bool {
	if s.nounFollows || !s.chunks[by].is(grammar.By) || by+1 >= g.last {
		return false
	}
	p := s.chunks[by+1].phrase
	if p == nil || p.first != by+1 || p.kind != entity.Organization || p.last >= g.last {
		return false
	}
	i := p.last
	for i < g.last && s.chunks[i].is(grammar.Auxiliary) {
		i++
	}
	return i < g.last && s.isVerb(i) && (s.tells(i, fact.Release) || s.tells(i, fact.Development))
}

// relativeIn gives the relative pronoun behind a verb that tells of a noun, or the end: of "phần mềm do
// X phát triển mà Y đang dùng" the last verb is no main one.
func (s *sentence) relativeIn(i, end int) int {
	verb := false
	for k := i; k < end && !s.nounFollows; k++ {
		if verb && s.chunks[k].is(grammar.Relative) {
			return k
		}
		verb = verb || s.isVerb(k)
	}
	return end
}

func (s *sentence) verbIn(i, end int) bool {
	for ; i < end; i++ {
		c := &s.chunks[i]
		if !s.nounFollows && c.is(grammar.Auxiliary) && i+1 < end && (s.chunks[i+1].is(grammar.From) || s.timeAt(i+1, end)) {
			continue // "cũng từ X", "Cũng trong tuần này"
		}
		if c.is(grammar.Auxiliary|grammar.Planned|grammar.Possible|grammar.Denial|grammar.Speech|grammar.Quoting|grammar.Have|grammar.Be|grammar.Passive) || c.is(grammar.Trigger) && !onlyNominal(c) {
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

// subjectIn gives the last noun phrase of the segment before the chunk that can
// be a subject: governed by no preposition.
func (s *sentence) subjectIn(g *segment, before int) *phrase {
	var found *phrase
	for _, p := range s.phrases {
		if p.first >= g.first && p.last <= before && p.last <= g.last && p.nominative() && !s.believer(p, before) && !(p.first > g.first && s.itAsObject(p)) {
			found = p
		}
	}
	return found
}

// itAsObject reports "it" right between an English verb and a preposition: "founded it in 2015 and sold it to X".
func (s *sentence) itAsObject(p *phrase) bool {
	return s.nounFollows && s.singular(p) && p.last == p.first+1 && p.last < len(s.chunks) && s.chunks[p.last].is(prepositions) && s.isVerb(p.first-1)
}

// believer reports who is told to think what stands behind: Y in "X được Y cho là sắp lên
// sàn", "X was reported by Y to be weighing a bid", "A source told Y the fund would back X".
func (s *sentence) believer(p *phrase, before int) bool {
	if s.nounFollows && s.listens(p) {
		return true
	}
	if s.nounFollows {
		return p.first > 1 && s.chunks[p.first-1].is(grammar.Reporting) && s.chunks[p.first-2].is(grammar.Be)
	}
	return p.first > 0 && p.last < before && s.chunks[p.first-1].is(grammar.Passive) && s.chunks[p.last].is(grammar.Possible)
}

// listens reports whom an English clause tells something: "told Reuters the fund would back X".
func (s *sentence) listens(p *phrase) bool {
	k := p.first - 1
	return k >= 0 && p.last < len(s.chunks) && !p.anaphoric() && s.informing[s.chunks[k].key]
}

// headOf gives the first noun phrase of the segment that can be a subject.
func (s *sentence) headOf(g *segment) *phrase {
	for _, p := range s.phrases {
		if p.first >= g.first && p.last <= g.last && p.nominative() {
			return p
		}
	}
	return nil
}

func (p *phrase) nominative() bool {
	if p.last < len(p.s.chunks) && p.s.chunks[p.last].is(grammar.Genitive) {
		return false
	}
	if p.inner || p.gov < 0 {
		return !p.inner
	}
	g := &p.s.chunks[p.gov]
	if p.s.nounFollows && g.opensClause() && p.kind == entity.Person && p.last < len(p.s.chunks) && (p.s.chunks[p.last].kind == other || p.s.verbAt(p.last)) {
		return true // "after Rajan Pillai left to become chairman"
	}
	if g.is(grammar.Than) && p.s.comparedDeed(p.gov) {
		return true
	}
	if p.s.nounFollows && g.opensClause() && p.pronoun && p.first == p.gov+1 && !p.s.chunks[p.first].is(grammar.Own) && p.s.verbAt(p.last) {
		return true // "a week after it was launched"
	}
	return g.is(grammar.By) && !g.is(prepositions&^grammar.By) || p.didSince()
}

// opensClause reports an English preposition of time that opens clauses, too: "after", "since".
func (c *chunk) opensClause() bool {
	return c.is(grammar.Subordinate) || c.is(grammar.Preposition) && c.is(grammar.Auxiliary)
}

// sinceBefore gives the last word before a chunk behind which is told what somebody did, -1 for none.
func (s *sentence) sinceBefore(i int) int {
	for k := i - 1; k >= 0 && s.nounFollows; k-- {
		if p := s.chunks[k+1].phrase; p != nil && p.gov == k && p.didSince() {
			return k
		}
	}
	return -1
}

// didSince reports who is told in English to have done something right behind a word that opens a clause as well as
// a time: "has grown since X bought Y", "after X was sold", "after X turned down an
// offer".
func (p *phrase) didSince() bool {
	s := p.s
	if !s.nounFollows || p.anaphoric() || p.first != p.gov+1 || p.last >= len(s.chunks) {
		return false
	}
	g, verb := &s.chunks[p.gov], &s.chunks[p.last]
	if !g.opensClause() {
		return false
	}
	if verb.is(grammar.Be | grammar.Have) {
		return !verb.is(grammar.Planned|grammar.Possible) && slices.Contains(s.grammar.Time.Past, s.toks[verb.first].Key)
	}
	key, words := s.toks[verb.first].Key, &s.grammar.Words
	return (s.isVerb(p.last) || verb.is(grammar.Denial)) && !words.PresentEndings.Of(key) && !words.GerundEndings.Of(key)
}
