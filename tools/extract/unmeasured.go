package extract

import (
	"slices"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// strangerHas reports an English segment that begins with a plain word right before the verb that tells what
// something has, or with an article and words that the grammar does not know: "Marine employs 300 people" is told of
// nobody but "Marine".
func (s *sentence) strangerHas(n int) bool {
	g := &s.segments[n]
	i := g.first
	if i+1 < g.last && s.chunks[i].is(grammar.And) {
		i++
	}
	if !s.nounFollows || i+1 >= g.last {
		return false
	}
	c, verb := &s.chunks[i], &s.chunks[i+1]
	if c.is(grammar.Indefinite) && verb.kind == other { // "A consumer plan will run you $15 a month", "An older version cost $5"
		const auxiliary = grammar.Auxiliary | grammar.Have | grammar.Be | grammar.Gauge | grammar.Planned | grammar.Possible
		for i++; i < g.last && (s.chunks[i].kind == other || g.kind != apposition && s.chunks[i].thing() && s.chunks[i].kind != name); {
			i++
		}
		return i+1 < g.last && s.chunks[i+1].kind != name && s.chunks[i].is(auxiliary)
	}
	if c.phrase != nil || c.kind != other && c.class != grammar.Opener || c.last-c.first != 1 || s.toks[c.first].Kind != text.Word {
		return false
	}
	return verb.is(grammar.Have) || verb.is(grammar.Gauge) && i+2 < g.last && s.chunks[i+2].kind == amount && !s.endsWith(i+1, prepositions)
}

// siteHas reports an English clause that tells the staff of something with an article that the grammar does not know, and so of no firm:
// "The plant employs 300 people", "The Lansing factory now has 300 employees".
func (s *sentence) siteHas(n, i int) bool {
	first := s.segments[n].first
	if !s.nounFollows || first+2 > i || !s.chunks[first].is(grammar.Definite) || s.chunks[first].is(grammar.Own) {
		return false
	}
	for k := first + 1; k < i; k++ {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Have) || s.measures(k):
			for k--; k > first && s.chunks[k].is(grammar.Pause|grammar.Auxiliary); {
				k--
			}
			head := &s.chunks[k]
			return k > first && head.kind == other && !s.toks[head.last-1].Upper
		case c.kind == other, c.kind == name && c.name.Kind == entity.Place, c.kind == amount, c.is(grammar.Pause), s.hyphen(k):
		default:
			return false
		}
	}
	return false
}

// joinsSite reports a segment that goes on by "and" about such a thing.
func (s *sentence) joinsSite(n int) bool {
	return n > 0 && s.chunks[s.segments[n].first].is(grammar.And) && s.siteHas(n-1, s.segments[n-1].last)
}

// named reports a word at the beginning of a segment that names something elsewhere.
func (d *discourse) named(s *sentence, n int) bool {
	key := s.chunks[s.segments[n].first].key
	return d.last(0, d.starts[s.index], func(m *spoken) bool { return m.name == key }) != nil
}

// unnamedThingHas reports an English clause about a thing without a name that is told whose it is: what "Kelda's app" or "its
// chatbot" has is not Kelda's.
func (s *sentence) unnamedThingHas(i, n int) bool {
	for k := s.segments[n].first; s.nounFollows && k+1 < i; k++ {
		c, next := &s.chunks[k], &s.chunks[k+1]
		if !c.thing() || c.entry.Plural || c.phrase != nil && !c.phrase.anaphoric() || s.possessor(k) == nil {
			continue
		}
		if next.kind <= word && next.kind != punct && next.phrase == nil && !next.is(prepositions|grammar.And) {
			return true
		}
	}
	return false
}

// usedUnnamed reports a plain noun right before the English word for a measure that is the object of a verb, and so is what is
// used: "Kelda makes sensors used by four million people".
func (s *sentence) usedUnnamed(gauge, n int) bool {
	k := gauge - 1
	if !s.nounFollows || k <= s.segments[n].first || !s.chunks[gauge].is(grammar.Gauge) || !s.endsWith(gauge, grammar.By) {
		return false
	}
	c := &s.chunks[k]
	if c.kind != other && !c.thing() || c.phrase != nil && !c.phrase.anaphoric() {
		return false
	}
	return s.verbBetween(s.segments[n].first-1, k)
}

// pricesOne reports an English clause that begins with one of many things without a name and tells of it with a preposition, and
// with no product: "A weekly bundle on Kelda's network costs $2" is the price of no app of Kelda.
func (s *sentence) pricesOne(i, n int) bool {
	k := s.segments[n].first
	if !s.nounFollows || !s.chunks[k].is(grammar.Indefinite) {
		return false
	}
	for k++; k < i; k++ {
		c := &s.chunks[k]
		if plain := c.kind == other || c.key == "-" || c.kind == amount || c.kind == moment && c.time.Value == ""; !plain {
			break
		}
	}
	if k >= i || k == s.segments[n].first+1 || s.chunks[k].phrase != nil || !s.chunks[k].is(prepositions) || s.chunks[k].is(grammar.And) {
		return false
	}
	return !slices.ContainsFunc(s.phrases, func(p *phrase) bool { return p.first > k && p.last <= i && !p.anaphoric() && p.thing() })
}

// pricesUnnamed reports an English clause that begins with a plain noun and whose it is behind "of" or "from", which so has the
// price: "The terminal of its rival Halden costs $320".
func (s *sentence) pricesUnnamed(i, n int) bool {
	k := s.segments[n].first
	if !s.nounFollows || !s.chunks[k].is(grammar.Definite|grammar.Indefinite) {
		return false
	}
	for k++; k < i && (s.chunks[k].kind == other || s.chunks[k].thing()) && (s.chunks[k].phrase == nil || s.chunks[k].phrase.anaphoric()); k++ {
	}
	if k+1 >= i || k == s.segments[n].first+1 || !s.chunks[k].is(grammar.Of|grammar.From|grammar.By) {
		return false
	}
	p := s.phraseAt(k + 1)
	return p != nil && p.gov == k && p.kind == entity.Organization && !p.anaphoric()
}

// ownedThingHas reports an English predicate, behind what tells of it between commas, of a thing that has an owner and no
// name: "Velor's app, which runs on Kaja, has 2 million users".
func (s *sentence) ownedThingHas(n int) bool {
	if !s.nounFollows || n < 2 || s.segments[n].kind != predicate {
		return false
	}
	k := n - 1
	for k > 0 && (s.segments[k].kind == relative || s.segments[k].kind == adjunct) && s.chunks[s.segments[k].first-1].key == "," {
		k--
	}
	last := s.segments[k].last - 1
	c := &s.chunks[last]
	return k < n-1 && c.thing() && (c.phrase == nil || c.phrase.anaphoric()) && s.possessor(last) != nil
}

// ofUnnamed reports a segment that tells what a thing without a name has: "to build
// a language model, with 70 billion parameters".
func (s *sentence) ofUnnamed(n int) bool {
	g := &s.segments[n]
	if n == 0 || !s.chunks[g.first].is(grammar.With) || s.chunks[g.first-1].key != "," {
		return false
	}
	c := &s.chunks[g.first-2]
	return c.is(grammar.Noun) && (c.phrase == nil || c.phrase.none)
}

// withUnnamed reports the same where no comma stands between: "phát triển mô hình
// ngôn ngữ với 70 tỷ tham số".
func (s *sentence) withUnnamed(i int) bool {
	if i < 2 || !s.chunks[i-1].is(grammar.With) {
		return false
	}
	for k := s.beforePlace(i - 2); k >= 0 && i-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		if c.phrase != nil {
			return c.phrase.none || s.anyWho(k)
		}
		if s.nounFollows && c.thing() && k > 0 && s.chunks[k-1].is(grammar.Genitive) {
			return true // "Kelda's chat app with 6,000 users"
		}
		if s.anyWho(k) {
			return true // "free for anyone with fewer than 20 staff", "serves firms with up to 50 employees"
		}
		if c.kind != other {
			break
		}
	}
	return false
}

// beforePlace gives the chunk before an English preposition and the place that chunk k is, chunk k where it is none: "a service in
// Manila".
func (s *sentence) beforePlace(k int) int {
	if p := s.chunks[k].phrase; s.nounFollows && p != nil && p.kind == entity.Place && p.gov == p.first-1 && p.gov > 0 {
		return p.gov - 1
	}
	return k
}

// someFirmHas reports an English noun for a firm without a name, the object of a verb, of which alone a measure is told:
// "bought a company with revenue of $5m", "brought X a business generating $5m in revenue", "bought a unit employing 9 people".
func (s *sentence) someFirmHas(i, gauge int) bool {
	k := i - 1
	if gauge >= 0 && gauge < i {
		k = gauge - 1
	}
	if !s.nounFollows || k < 2 {
		return false
	}
	if s.chunks[k].is(grammar.With) || s.chunks[k].kind == other && k == i-1 {
		k--
	}
	p := s.chunks[k].phrase
	if p == nil || p.last != k+1 || p.first < 1 || !p.anaphoric() || p.kind != entity.Organization {
		return false
	}
	if !s.chunks[k].is(grammar.Noun) || !s.chunks[p.first].is(grammar.Indefinite) {
		return false
	}
	before := &s.chunks[p.first-1]
	return before.kind == name || before.is(grammar.Trigger) && !onlyNominal(before)
}

// newHaver reports a firm that was not told of before and is not named, or a part of one, as what has the
// quantity: "X phục vụ một ngân hàng có 900 nhân viên". What a name is has the quantity of that name.
func (s *sentence) newHaver(i, n int) bool {
	p := s.haver(i)
	if s.nounFollows {
		return false
	}
	for k := i - 1; k > s.segments[n].first && i-k <= maxDescriptors && (s.chunks[k].phrase == nil || s.chunks[k].phrase.anaphoric()); k-- {
		if s.partAt(k) > 0 && s.chunks[k].phrase == nil {
			return s.chunks[i-1].is(grammar.Have) // "bán mảng robot có 40 nhân viên"
		}
	}
	if p == nil || !p.anaphoric() || !p.none || p.kind != entity.Organization {
		return false
	}
	return p.first > s.segments[n].first && !s.chunks[p.first-1].is(grammar.Be|grammar.As|grammar.Preposition)
}

// ofPart reports a sum of what is only a part of a firm: "Revenue at the cloud arm", "revenue in Asia",
// "Its cloud arm had revenue of …", "The unit lost …".
func (s *sentence) ofPart(gauge, n int) bool {
	if !s.nounFollows {
		return false
	}
	if k := gauge + 1; k+1 < len(s.chunks) && s.chunks[k].is(grammar.At|grammar.Of|grammar.From) {
		p := s.phraseFrom(k + 1)
		if isPart(p) || p != nil && p.kind == entity.Place && !s.chunks[k].is(grammar.Of) && !s.genitiveAfter(p) {
			return true
		}
	}
	return isPart(s.subjectIn(&s.segments[n], gauge))
}

// isPart reports a noun without a name for something that belongs to a firm.
func isPart(p *phrase) bool { return p != nil && p.anaphoric() && p.relational() }

// otherPlan reports plain words behind a comma right before a Vietnamese price, the word for which stands before that: they tell
// of another thing, "X Pro có giá 199.000 đồng mỗi tháng, gói doanh nghiệp 2 triệu đồng".
func (s *sentence) otherPlan(i, n int) bool {
	g := &s.segments[n]
	if s.nounFollows || n == 0 || s.chunks[g.first-1].key != "," || s.segments[n-1].kind == apposition || s.hasGauge(g.first, g.last) || i == g.first {
		return false
	}
	for k := g.first; k < i; k++ {
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Noun) || c.phrase != nil && !c.phrase.anaphoric() {
			return false
		}
	}
	return s.chunks[g.first].kind == other
}

// countsThings reports a Vietnamese segment before the price that tells of several things without names: "ra mắt X và Y, hai mẫu điện
// thoại chạy chip Z do hãng tự phát triển, giá từ …".
func (s *sentence) countsThings(n int) bool {
	if s.nounFollows || n < 1 || !s.chunks[s.segments[n-1].first].is(grammar.Indefinite) || !s.chunks[s.segments[n].first].is(grammar.Gauge) {
		return false
	}
	first := s.segments[n-1].first
	if first < 2 || s.chunks[first-2].phrase == nil || len(s.chunks[first-2].phrase.members) < 2 {
		return false
	}
	p := s.chunks[first].phrase
	return s.chunks[first+1].thing() && (p == nil || p.anaphoric() && !p.this || !p.anaphoric() && p.members[0] > first+2)
}

// changesBy reports "by" before an amount, with at most what counts it on: "would grow by another $500 million".
func (s *sentence) changesBy(i, n int) bool {
	k := i - 1
	for k > s.segments[n].first && s.chunks[k].is(grammar.Indefinite) {
		k--
	}
	return k >= s.segments[n].first && s.chunks[k].is(grammar.By)
}

// takenFrom reports an English sum that only changes what is measured behind it: "shaved $4.5bn off its net income", "an $8bn
// hit to results".
func (s *sentence) takenFrom(i, gauge int) bool {
	k := i + 1
	if !s.nounFollows || k+1 >= len(s.chunks) {
		return false
	}
	if s.chunks[k].kind == other && s.chunks[k+1].is(grammar.Into) && s.chunks[k+1].phrase == nil {
		return true
	}
	c := &s.chunks[k]
	return k < gauge && c.phrase == nil && (c.is(grammar.From|grammar.Into) ||
		c.is(grammar.Preposition) && !c.is(grammar.At|grammar.Of|grammar.For|grammar.With|grammar.By))
}

// forecast reports that people whom somebody asked tell a sum in English, and the sentence does not say of whom:
// "analysts polled by X had expected revenue of $5m".
func (s *sentence) forecast(i, n int) bool {
	return s.nounFollows && slices.ContainsFunc(s.phrases, func(p *phrase) bool {
		if p.gov <= s.segments[n].first+1 || p.last >= i {
			return false
		}
		return s.chunks[p.gov].is(grammar.By) && s.chunks[p.gov-1].kind == other && s.chunks[p.gov-2].is(grammar.Noun|grammar.Post)
	})
}

// ofSeveral reports a Vietnamese sentence that begins with how many do what it tells: "Hai công ty
// sáp nhập với định giá một tỷ USD".
func (s *sentence) ofSeveral(n, trigger int) bool {
	if s.nounFollows {
		return false
	}
	for n > 0 && s.segments[n].kind != clause {
		n--
	}
	first := s.segments[n].first
	c := &s.chunks[first]
	return c.kind == amount && first < trigger && c.quantity.Currency == "" && !c.quantity.Percent
}

// unknownThis reports a demonstrative before the quantity behind a word that the
// grammar does not know: "mảng này lỗ 5 tỷ đồng" is a loss of that and of no firm.
func (s *sentence) unknownThis(n, i int) bool {
	for k := s.segments[n].first + 1; k < i && !s.nounFollows; k++ {
		before := &s.chunks[k-1]
		if c := &s.chunks[k]; c.is(grammar.This) && c.phrase == nil && (before.kind == other || before.phrase == nil && before.is(grammar.Quoting)) {
			return true
		}
	}
	return false
}

// ownName reports a subject before the quantity that could stand for a name that holds
// it, there being none: "trung tâm có 300 nhân viên" counts no firm's people.
func (s *sentence) ownName(n, i int) bool {
	p := s.subjectIn(&s.segments[n], i)
	if p == nil || !p.anaphoric() || !p.onlyByName() {
		return false
	}
	return s.nounFollows || p.last >= len(s.chunks) || !s.chunks[p.last].is(grammar.Speech) // "Viện cho biết chi phí …"
}

// severalHave reports an English clause about several things without a name, or one behind it that goes on about them:
// "All three models have a 200K window, and they accept more" tells of no single one.
func (s *sentence) severalHave(n int) bool {
	p := s.headOf(&s.segments[n])
	if s.nounFollows && n > 0 && p != nil && p.pronoun && s.chunks[p.ref].is(grammar.They) && s.segments[n].kind == clause {
		for n--; n > 0 && s.segments[n].bracket; n-- {
		}
	}
	for k := s.segments[n].first + 1; s.nounFollows && k+1 < s.segments[n].last; k++ {
		c := &s.chunks[k]
		plain := c.thing() && (c.phrase == nil || c.phrase.anaphoric()) && s.grammar.Nouns.IsPlural(c.key)
		if plain && s.chunks[k-1].is(grammar.Indefinite|grammar.Both) && s.chunks[k+1].is(grammar.Have) {
			return true
		}
	}
	return false
}

// firmsHave reports a clause about several firms, which tells of no single one: "The two firms have 412 employees", "Together they have
// 412 employees".
func (s *sentence) firmsHave(i, n int) bool {
	g := &s.segments[n]
	if slices.ContainsFunc(s.phrases, func(p *phrase) bool { return p.pair && p.first >= g.first && p.last <= i && p.gov < 0 }) {
		return true
	}
	p := s.headOf(g)
	if !s.nounFollows || p == nil || !p.anaphoric() || !s.chunks[p.ref].is(grammar.They) {
		return false
	}
	return slices.ContainsFunc(s.chunks[g.first:g.last], func(c chunk) bool { return s.jointly[c.key] })
}

// companions reports a number of people together with whom a person does what a Vietnamese clause tells: "Ông A gõ chiêng cùng 12 nhân
// viên".
func (q *measured) companions() bool {
	s, i := q.s, q.d.trigger
	if s.nounFollows || !q.is("employees") || i == 0 || !s.chunks[i-1].is(grammar.With|grammar.And) {
		return false
	}
	p := s.subjectOf(i, q.n)
	return p != nil && p.kind == entity.Person && p.last < i
}

// makerAt reports a Vietnamese chunk that begins with the noun for a firm and tells what that makes: "công ty đứng sau".
func (s *sentence) makerAt(i int) bool {
	c := &s.chunks[i]
	if s.nounFollows || c.last-c.first < 2 || !c.is(grammar.Trigger) {
		return false
	}
	e, _ := s.vocab.Longest(s.toks[:c.last-1], c.first)
	return e.IsNoun(entity.Organization)
}

// otherMaker reports such words for the object of a verb, which name no firm: "rót vốn vào công ty vận hành ứng dụng X".
func (s *sentence) otherMaker(i int) bool {
	return i > 1 && s.makerAt(i) && (s.isVerb(i-1) || s.chunks[i-1].is(prepositions))
}

// pricesFirm reports that a sum is what a firm is bought for, and not the price of what it makes: "mua lại công ty thiết kế X với giá
// 55 triệu USD", "mua lại X, một xưởng kiểm thử chip, với giá 310 tỷ đồng".
func (s *sentence) pricesFirm(i, n int) bool {
	if s.nounFollows || s.chunks[i].quantity.Per != "" {
		return false
	}
	first := s.segments[n].first
	if n > 1 && s.segments[n-1].kind == apposition {
		first = s.segments[n-2].first
	}
	for k := first; k+1 < i; k++ {
		if s.isVerb(k) && s.tells(k, fact.Acquisition) {
			next := &s.chunks[k+1]
			return s.makerAt(k+1) || next.entry.IsNoun(entity.Organization) || next.phrase != nil && next.phrase.names(entity.Organization)
		}
	}
	return false
}

// oneOfSeveral reports an English clause that tells of one among as many as were named before, without its name: "Training the largest
// of the three cost $7m".
func (s *sentence) oneOfSeveral(i, n int) bool {
	for k := s.segments[n].first; s.nounFollows && k+3 < i; k++ {
		if !s.chunks[k].is(grammar.Of) || !s.chunks[k+1].is(grammar.Definite) || s.chunks[k+1].is(grammar.Own) {
			continue
		}
		if c := &s.chunks[k+2]; (c.kind == amount || c.is(grammar.Indefinite)) && s.chunks[k-min(k, 1)].kind == other {
			return true
		}
	}
	return false
}

// anyWho reports an English noun for people or for firms of whom none is meant, or "those".
func (s *sentence) anyWho(k int) bool {
	c := &s.chunks[k]
	if p := c.phrase; !s.nounFollows || p != nil && (!p.anaphoric() || p.pronoun) {
		return false
	}
	if k > 0 && s.chunks[k-1].is(grammar.Definite|grammar.Indefinite|grammar.Own) {
		return false
	}
	if c.is(grammar.Noun) || c.kind == other {
		return c.is(grammar.Noun) && c.entry.Kind == entity.Person || !c.thing() && s.grammar.Nouns.IsPlural(s.toks[c.last-1].Key)
	}
	return c.is(grammar.Definite) && !c.is(grammar.Own)
}

// ofAnyone reports a quantity that anybody has, whom the words before "with" mean: "will be free for anyone with fewer than 20 staff". In
// an apposition these have to be people: "a maker of kites with 85 employees".
func (s *sentence) ofAnyone(i, n int) bool {
	if i < 2 || !s.chunks[i-1].is(grammar.With) || !s.anyWho(i-2) {
		return false
	}
	return s.segments[n].kind != apposition || s.chunks[i-2].is(grammar.Noun) && s.chunks[i-2].entry.Kind == entity.Person
}

// forgone reports an English sum of what is measured that something else costs whom it befalls: "the rules would cost it $20m in
// sales", "cost Kelda about €4m of revenue".
func (s *sentence) forgone(i, gauge int) bool {
	if !s.nounFollows || gauge != i+1 {
		return false
	}
	for k := i - 1; k >= 0 && i-k <= maxDescriptors; k-- {
		c := &s.chunks[k]
		switch {
		case c.is(grammar.Gauge) && c.phrase == nil:
			return c.mayMeasure("price", "cost", "loss")
		case c.kind == punct, c.is(grammar.Have | grammar.Be | prepositions | grammar.Relative):
			return false
		}
	}
	return false
}

// sumOfDeed reports an English sum with what somebody named did with it behind a relative pronoun, which is no price of theirs: "the
// price looked thin beside the $4m that Kelda had offered".
func (s *sentence) sumOfDeed(i int) bool {
	if !s.nounFollows || i == 0 || i+2 >= len(s.chunks) || !s.chunks[i+1].is(grammar.Relative|grammar.That) {
		return false
	}
	if !s.chunks[i-1].is(grammar.Definite) && !s.endsWith(i-1, grammar.Definite) {
		return false
	}
	p := s.phraseFrom(i + 2)
	return p != nil && p.names(entity.Organization)
}
