package extract

import (
	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// firmsPost reports what somebody named right before an English comma is in a firm, told with the firm before it
// and nothing else: "Ada Boyd, the Kelda chief executive, …".
func (s *sentence) firmsPost(n int) bool {
	g := &s.segments[n]
	if !s.nounFollows || s.chunks[g.first-1].key != "," {
		return false
	}
	host, k := s.chunks[g.first-2].phrase, g.first
	if host == nil || !host.names(entity.Person) {
		return false
	}
	for k < g.last && (s.chunks[k].is(grammar.Definite) || s.chunks[k].kind == other) && !s.toks[s.chunks[k].first].Upper {
		k++
	}
	if k+1 >= g.last || s.chunks[k].kind != name || !s.chunks[k+1].is(grammar.Post) {
		return false
	}
	firm := s.chunks[k].name.Kind
	return firm != entity.Person && firm != entity.Place && s.positionEnd(k+1) == g.last
}

// nameAside reports a name alone behind the noun for what it names: "sell its imaging unit, Raio, to Fjallnet".
func (s *sentence) nameAside(n int) bool {
	g := &s.segments[n]
	p := s.chunks[g.first].phrase
	return n > 0 && g.kind == fragment && p != nil && p.first == g.first && p.last == g.last && !p.anaphoric() &&
		s.chunks[s.segments[n-1].last-1].is(grammar.Noun)
}

// appositive reports a segment that says what the name before the comma is: it
// begins with a kind noun, a position or an article, and has no verb of a
// clause.
func (s *sentence) appositive(n int) bool {
	g, prev := s.segments[n], s.segments[n-1]
	if s.chunks[g.first-1].key != "," && !s.dashed(n) || s.told(prev) == nil || s.nounFollows && s.chunks[g.first].is(prepositions) || s.onlySays(g) {
		return false
	}
	if p := s.chunks[g.first].phrase; s.kinOf(p) && p.first == g.first && p.last == g.last {
		return true // "bà Bình, vợ ông An, …"
	}
	if s.goesOnAbout(n) || s.looksForward(n) || s.subjectAlone(n) || s.mainBehind(n) || s.hasOwnVerb(n) || s.firmNounGoesOn(&g) || s.opensWithPronoun(&g) {
		return false
	}
	if prev.kind == adjunct && s.says(g) || n == 1 && s.onlyWhere(&prev) && s.hasVerb(&g) {
		return false // "Before X, the first to list was Y", "In Oslo, regulators banned X"
	}
	for i := g.first; i < g.last; i++ {
		c := &s.chunks[i]
		switch {
		case c.is(grammar.Post):
			return !s.clauseAfter(i+1, g.last)
		case !s.nounFollows && i == g.first && c.is(grammar.Auxiliary) && prev.kind == apposition:
			return false // "…, từng nhận vốn từ X"
		case c.is(grammar.Noun | grammar.Indefinite):
			return s.nounTells(n, i)
		case s.leadsToNoun(&g, i), i == g.first && s.opensKind(i): // "X, open-source software"
		case c.is(grammar.Of) && s.partOf(g, i), i > g.first && (s.madeThere(g, i) || s.firmThat(i)):
			return true // also "Kelda, the Hanoi company that operates the Finch app"
		default:
			return false
		}
	}
	return s.relatedThing(n) || s.plainAside(n)
}

// firmNounGoesOn reports an English conjunction with a noun for a firm and its verb right behind it: "makes lamps for X, and the company
// employs 300 people" does not tell what X is.
func (s *sentence) firmNounGoesOn(g *segment) bool {
	if !s.nounFollows || !s.chunks[g.first].is(grammar.And) || g.first+1 >= g.last {
		return false
	}
	p := s.chunks[g.first+1].phrase
	if p == nil || p.first != g.first+1 || !p.anaphoric() || !p.namesFirm() || !p.definite() || p.last >= g.last {
		return false
	}
	c := &s.chunks[p.last]
	return s.verbAt(p.last) || c.kind <= word && (s.grammar.Words.VerbEndings.Of(c.key) || s.grammar.Words.PresentEndings.Of(c.key))
}

// goesOnAbout reports a segment that goes on about the subject, over what is told of it before the comma.
func (s *sentence) goesOnAbout(n int) bool {
	g, prev := s.segments[n], &s.segments[n-1]
	if prev.kind == apposition && s.chunks[s.pastTense(g)].is(grammar.Be) {
		return true // "A, giám đốc B, được bầu làm …" goes on about A
	}
	first := &s.chunks[g.first]
	if s.nounFollows && first.is(grammar.Be) && !s.isGerund(g.first) && (s.inRelative(n-1) || s.listTail(n-1) || s.cameFrom(n-1)) {
		return true // "A, who worked for B, was named head of X" goes on about A, as does "A, formerly of B, becomes head of X"
	}
	// "Kindling Labs, the firm that owns Lumo, has five days to …" goes on about Kindling Labs
	return s.nounFollows && first.is(grammar.Have) && prev.kind == relative || !s.opensKind(g.first) && s.resumed(n) != nil
}

// leadsToNoun reports a chunk that may stand before the noun or the position with which an apposition tells what somebody is.
func (s *sentence) leadsToNoun(g *segment, i int) bool {
	c := &s.chunks[i]
	switch {
	case c.is(grammar.Definite | grammar.Pause | grammar.Be | grammar.Genitive),
		c.is(grammar.Opener) && !s.opensDeed(g, i),
		c.kind == other && i < g.first+4:
		return true
	case c.kind == name:
		return c.name.Kind == entity.Place || s.namesNoun(g, i) ||
			i+1 < g.last && s.chunks[i+1].is(grammar.Genitive) // "Step-2, StepFun's biggest model"
	}
	return s.nounFollows && c.key == "-" && i > g.first && s.chunks[i-1].kind == other // "Marram, the oat-milk maker"
}

// opensDeed reports a word with which sentences begin that tells a deed here: "Ông A, giám đốc X, gặp bộ trưởng B" has no
// third name for A.
func (s *sentence) opensDeed(g *segment, i int) bool {
	if s.nounFollows {
		return s.chunks[i].is(grammar.Speech | grammar.Quoting | grammar.Trigger)
	}
	return i == g.first && s.isVerb(i)
}

// namesNoun reports an English name with its noun right behind it: "ChatGPT, the OpenAI chatbot".
func (s *sentence) namesNoun(g *segment, i int) bool {
	p := s.chunks[i].phrase
	return s.nounFollows && p != nil && p.last-1 > i && p.last <= g.last && s.chunks[p.last-1].is(grammar.Noun)
}

// nounTells reports a noun, or an article, that begins what the name before the segment is, and not a clause.
func (s *sentence) nounTells(n, i int) bool {
	g, prev, c := s.segments[n], s.segments[n-1], &s.chunks[i]
	switch {
	case s.makerOf(g) != nil:
		return true
	case s.subjectHere(n, i), s.tellsPersonOf(prev, i), s.noPlace(prev, i), s.reportedFirm(n, i), s.mainSubject(n, i):
		return false
	case s.onlyHas(g, i):
		return true // "Mắt Bão 2, bản có 14 tỷ tham số, …"
	}
	return !s.thisNoun(c) && (!s.finite(i+1, s.relativeIn(i+1, g.last)) || s.betweenCommas(n, c) || s.tellsObject(n, i))
}

// subjectHere reports a name with its noun that is the subject of a verb behind it: "startup X ra mắt Y" is a clause. Behind an
// article that is sure only where the sentence opens with words about nobody named: "X, the firm Y makes chips for", but
// "Unlike its rivals, the firm Y makes chips".
func (s *sentence) subjectHere(n, i int) bool {
	g, p := &s.segments[n], s.chunks[i].phrase
	if p == nil || p.anaphoric() {
		return false
	}
	if !s.nounFollows && p.first == i && p.last < g.last && (s.chunks[p.last].is(grammar.By) || s.tellsMeasure(p.last, g.last)) {
		return true // "Theo Reuters, hãng chip X do bà A, cựu kỹ sư Y, thành lập năm 2017", "Sau khi mua Y, hãng chip X lãi 3 tỷ đồng"
	}
	return s.verbIn(p.last, g.last) && (p.first == i || p.first == g.first && s.opensUnnamed(n))
}

// opensUnnamed reports the English segment behind words without a verb with which the sentence opens and that end with nobody
// named: "Under pressure from its rivals, …".
func (s *sentence) opensUnnamed(n int) bool {
	return s.nounFollows && n == 1 && s.segments[0].kind == adjunct && s.told(s.segments[0]).anaphoric()
}

// subjectAlone reports a name with its noun that alone stands between English commas behind several that are not named, of which it
// is none: "Unlike its rivals, the firm X, which makes chips, …".
func (s *sentence) subjectAlone(n int) bool {
	g := &s.segments[n]
	p := s.chunks[g.first].phrase
	return p != nil && p.first == g.first && p.last == g.last && p.oneName() && s.opensUnnamed(n) &&
		s.grammar.Nouns.IsPlural(s.toks[s.chunks[s.told(s.segments[0]).last-1].last-1].Key)
}

// tellsPersonOf reports the name of no place right behind a Vietnamese place: "Sinh ở Nam Định, tiến sĩ A rời X" tells of A.
func (s *sentence) tellsPersonOf(prev segment, i int) bool {
	host, p := s.chunks[prev.last-1].phrase, s.chunks[i].phrase
	return !s.nounFollows && p != nil && !p.anaphoric() && p.kind != entity.Place && host != nil && host.kind == entity.Place
}

// reportedFirm reports a Vietnamese noun that refers back and has a verb, behind who tells it: "Theo tờ X, tập đoàn có
// thể mua Y".
func (s *sentence) reportedFirm(n, i int) bool {
	p := s.chunks[i].phrase
	return s.segments[n-1].kind == attribution && !s.nounFollows && p != nil && p.anaphoric() && s.verbIn(i+1, s.segments[n].last)
}

// betweenTwoCommas reports a segment with a comma on each side.
func (s *sentence) betweenTwoCommas(g *segment) bool {
	return s.chunks[g.first-1].key == "," && s.commaBehind(g)
}

// commaBehind reports a segment that a comma ends.
func (s *sentence) commaBehind(g *segment) bool {
	return g.last < len(s.chunks) && s.chunks[g.last].key == ","
}

// noPlace reports a noun, perhaps behind a number, for what no place is right behind a Vietnamese adjunct that ends in one:
// "Tại Mỹ, một tòa án ở bang Oregon phạt X".
func (s *sentence) noPlace(prev segment, i int) bool {
	if s.nounFollows {
		return s.firmBehindPlace(prev, i)
	}
	if host := s.chunks[prev.last-1].phrase; prev.kind != adjunct || host == nil || !host.names(entity.Place) {
		return false
	}
	if s.chunks[i].is(grammar.Indefinite) && i+1 < len(s.chunks) {
		i++
	}
	c := &s.chunks[i]
	return c.is(grammar.Noun) && c.entry.Kind != entity.Place && !c.entry.Relative
}

// firmBehindPlace reports an English noun for a firm, with its article and its verb, right behind words with which the sentence only
// begins and that end in a place: "With shops in Lyon, the company joined X".
func (s *sentence) firmBehindPlace(prev segment, i int) bool {
	host, p := s.chunks[prev.last-1].phrase, s.chunks[i].phrase
	if prev.first > 0 || prev.kind != adjunct || host == nil || !host.names(entity.Place) || p == nil {
		return false
	}
	return p.anaphoric() && p.namesFirm() && p.definite()
}

// plainAside reports English words between commas that tell with an article and words that the grammar does not know what
// the name before them is, which has no verb yet: "Velor, the Mumbai fraud hunter, intends to …".
func (s *sentence) plainAside(n int) bool {
	g, prev := &s.segments[n], &s.segments[n-1]
	if !s.nounFollows || prev.kind != fragment || !s.betweenTwoCommas(g) {
		return false
	}
	first, last := &s.chunks[g.first], &s.chunks[g.last-1]
	if !first.is(grammar.Definite) || first.is(grammar.Own) || last.kind != other || last.phrase != nil {
		return false
	}
	host := s.chunks[prev.last-1].phrase
	return host != nil && host.last == prev.last && host.gov < 0 && !host.anaphoric() && host.kind != entity.Place
}

// cameFrom reports English words between commas that tell of somebody named before them only where they are or were: "Bo Rask,
// formerly of Nokia, becomes …".
func (s *sentence) cameFrom(n int) bool {
	g := &s.segments[n]
	if !s.nounFollows || n == 0 || !s.betweenTwoCommas(g) || g.last-g.first > 3 {
		return false
	}
	p := s.chunks[g.last-1].phrase
	if !p.oneName() || p.last != g.last || p.gov < g.first || p.gov > g.first+1 || !s.chunks[p.gov].is(grammar.Of|grammar.At|grammar.From) {
		return false
	}
	who := s.chunks[s.segments[n-1].last-1].phrase
	return who.oneName() && who.last == s.segments[n-1].last && who.maybePerson() && !s.chunks[g.first].is(grammar.Speech)
}

// possessed reports words between commas that tell whose the name before them is, before its verb: "Le
// Chat, Mistral's answer to ChatGPT, has …".
func (s *sentence) possessed(n int) bool {
	g := &s.segments[n]
	if !s.nounFollows || g.last+1 >= len(s.chunks) || !s.betweenTwoCommas(g) || s.told(s.segments[n-1]) == nil {
		return false
	}
	owner := s.chunks[g.first].phrase
	if owner == nil || owner.anaphoric() || owner.last+1 >= g.last || !s.chunks[owner.last].is(grammar.Genitive) {
		return false
	}
	if s.chunks[owner.last+1].phrase != nil || s.verbIn(owner.last, g.last) {
		return false
	}
	return s.chunks[g.last+1].is(grammar.Gauge) || s.mayBeVerb(g.last+1)
}

// relatedThing reports plain words between commas, behind the name of a thing, that tell to what it is
// related: "Otter 1, its predecessor, was …".
func (s *sentence) relatedThing(n int) bool {
	g, host := &s.segments[n], s.told(s.segments[n-1])
	return s.nounFollows && s.chunks[g.first].is(grammar.Own) && g.last-g.first > 1 && s.commaBehind(g) && !host.anaphoric() && host.thing()
}

// onlyHas reports a noun for a thing that is told to have a quantity and to do nothing else, behind
// the name of such a thing. Of a firm it tells only with words that describe it: "A mua B, công ty
// giao rau có 260 nhân viên", but "Sau khi mua B, công ty có 300 nhân viên".
func (s *sentence) onlyHas(g segment, i int) bool {
	have := i + 1
	for have < g.last && s.chunks[have].kind == other {
		have++
	}
	if s.nounFollows || have+1 >= g.last || !s.chunks[i].is(grammar.Noun) || !s.chunks[have].is(grammar.Have) {
		return false
	}
	if s.chunks[have+1].kind != amount || s.finite(have+2, g.last) {
		return false // "có 260 nhân viên ở Huế", but "có 260 nhân viên vừa ra mắt X"
	}
	host := s.chunks[max(g.first-2, 0)].phrase
	if host == nil || host.anaphoric() || !compatible(host.kind, s.chunks[i].entry.Kind) {
		return false
	}
	return host.kind != entity.Organization || have > i+1 || s.setBeside(host, s.segmentOf(host.first))
}

// setBeside reports a name with which the subject of its segment is compared: "X cạnh tranh với Y, hãng có …"
// goes on about Y.
func (s *sentence) setBeside(p *phrase, n int) bool {
	if n < 0 || !s.comparand(p) {
		return false
	}
	head := s.headOf(&s.segments[n])
	if head == nil {
		head = s.pastAsides(n)
	}
	return head != nil && head != p
}

// partOf reports plain words before a possessor that say, between commas, what a name
// is: "X, mảng trí tuệ nhân tạo của tập đoàn, …".
func (s *sentence) partOf(g segment, of int) bool {
	return !s.nounFollows && of > g.first && of+1 < g.last && s.chunks[of+1].phrase != nil && s.commaBehind(&g) && !s.verbIn(of, g.last)
}

// namesHolder reports a person alone between commas, behind a position: "run by its
// founder, Yang Zhilin, …".
func (s *sentence) namesHolder(n int) bool {
	g, prev := &s.segments[n], &s.segments[n-1]
	p := s.chunks[g.first].phrase
	return p != nil && p.first == g.first && p.last == g.last && p.names(entity.Person) &&
		s.chunks[prev.last-1].is(grammar.Post) && s.betweenTwoCommas(g)
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
	g, prev := &s.segments[n], &s.segments[n-1]
	host := s.chunks[prev.last-1].phrase
	return host != nil && !s.nounFollows && c.is(grammar.Noun) && prev.kind == fragment && s.commaBehind(g) &&
		host.names(c.entry.Kind) && !s.subjectNamed(*g)
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
	if verb >= g.last || !s.chunks[verb].is(grammar.Auxiliary|grammar.Have) && !s.hasAsThing(g, host) {
		return false
	}
	if (s.saidToBeNamed(prev, host) || s.tellsPerson(prev, host, c.phrase)) && compatible(host.kind, c.entry.Kind) {
		return true
	}
	if prev.kind != clause || s.chunks[prev.first].is(grammar.Subordinate|grammar.If) {
		return false
	}
	return (compatible(host.kind, c.entry.Kind) || s.hasAsThing(g, host)) && !host.anaphoric() && s.headOf(prev) != host
}

// tellsPerson reports a noun for people right behind somebody's name, of whom it so tells: "Tôi ngưỡng mộ chị A, người đã lập X".
func (s *sentence) tellsPerson(g *segment, host, noun *phrase) bool {
	return noun.kind == entity.Person && !noun.this && !noun.pronoun && host.names(entity.Person) && host.last == g.last &&
		!s.chunks[g.first].is(grammar.Subordinate|grammar.If)
}

// saidToBeNamed reports a segment that ends with who a noun for firms is told to be: "Cổ đông lớn nhất là quỹ X".
func (s *sentence) saidToBeNamed(g *segment, host *phrase) bool {
	if host.anaphoric() || len(host.members) > 1 || host.last != g.last || !s.chunks[g.first].entry.IsNoun(entity.Organization) {
		return false
	}
	k := host.members[0] - 1
	for k > g.first && s.chunks[k].is(grammar.Noun) {
		k--
	}
	return k > g.first && s.chunks[k].is(grammar.Be) && !s.chunks[k].is(grammar.Negation)
}

// hasAsThing reports that a noun for a thing with which a segment begins has a quantity, behind a name that is taken for a
// firm's: "rót vốn vào X Pay, ví điện tử có 2 triệu người dùng".
func (s *sentence) hasAsThing(g *segment, host *phrase) bool {
	have := g.first + 1
	for have < g.last && s.chunks[have].kind == other {
		have++
	}
	return host.names(entity.Organization) && s.describesThing(g) && have+1 < g.last && s.chunks[have].is(grammar.Have) &&
		s.chunks[have+1].kind == amount
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
		if c.is(grammar.Speech|grammar.Auxiliary|grammar.Planned) || c.verbal() && !s.chunks[max(0, k-1)].is(grammar.By) {
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
	if !s.nounFollows || n != 1 || s.segments[0].kind != adjunct {
		return false
	}
	if p == nil || p.first != g.first || !p.anaphoric() || !p.definite() || p.last+1 >= g.last {
		return false
	}
	first := &s.chunks[0]
	done := s.endsWith(0, grammar.By) || first.is(grammar.Trigger) && s.chunks[1].is(grammar.By|grammar.At)
	return done && s.verbIn(p.last, p.last+1) && !s.chunks[p.last+1].is(grammar.By|grammar.At)
}

// finite reports the marks of a finite verb, which no apposition has.
func (s *sentence) finite(i, end int) bool {
	for ; i < end; i++ {
		if next := i + 1; s.nounFollows && s.chunks[i].is(grammar.Auxiliary) && next < end && (s.chunks[next].kind == amount || s.timed(next)) {
			continue // "a company with just eight employees", "the company's chairman since 2018"
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
	if i := s.makingVerb(p.last, g.last); i < 0 || s.objectOf(i) != nil {
		return nil
	}
	return p
}

// makingVerb gives the verb of making or releasing at a chunk, words of tense aside; -1 for none.
func (s *sentence) makingVerb(i, end int) int {
	for i < end && s.chunks[i].is(grammar.Auxiliary) {
		i++
	}
	if i < end && s.isVerb(i) && (s.tells(i, fact.Release) || s.tells(i, fact.Development)) {
		return i
	}
	return -1
}

// madeThere reports the words for who made or released what the plain words before them stand for: "X, bộ
// gõ do Y phát triển, …".
func (s *sentence) madeThere(g segment, by int) bool {
	if s.nounFollows || !s.chunks[by].is(grammar.By) || by+1 >= g.last {
		return false
	}
	p := s.chunks[by+1].phrase
	return p != nil && p.first == by+1 && p.kind == entity.Organization && p.last < g.last && s.makingVerb(p.last, g.last) >= 0
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
