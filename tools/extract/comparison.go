package extract

import (
	"cmp"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// comparedAll gives everything that the words compare with.
func (s *sentence) comparedAll(content span) []*phrase {
	var out []*phrase
	for i := content.first; i < content.last && !s.lacks(grammar.Compare|grammar.As); i++ {
		if !s.chunks[i].is(grammar.Compare) && !s.asMuchAs(i) || s.onlyJoins(i) {
			continue
		}
		if p := s.compared(span{i, content.last}); p != nil && (len(out) == 0 || out[len(out)-1] != p) {
			out = append(out, p)
		}
	}
	if p := s.outrankedIn(content); p != nil && len(out) == 0 {
		out = append(out, p)
	}
	return out
}

// compared gives the noun phrase that something is compared with, behind a word
// of comparison within the range.
func (s *sentence) compared(content span) *phrase {
	for i := content.first; i < content.last; i++ {
		if !s.chunks[i].is(grammar.Compare) && !s.asMuchAs(i) || s.chunks[i].quoted || s.onlyJoins(i) {
			continue
		}
		if s.nounFollows && i+1 < content.last && s.chunks[i+1].kind == moment {
			continue // "raised in less than a year"
		}
		if !s.nounFollows && s.worthAt(i+1) {
			continue // "trả giá cao hơn giá trị thật của X"
		}
		for _, p := range s.phrases {
			if p.first > i && p.last <= content.last && s.comparedBy(i, p) {
				return s.comparedThrough(p, i)
			}
		}
	}
	return nil
}

// worthAt reports a word for what something is worth at a chunk.
func (s *sentence) worthAt(i int) bool { return i < len(s.chunks) && s.worth[s.chunks[i].key] }

// onlyJoins reports an English word of comparing that joins as well, behind a name or a noun: "its chatbot, Finch, as well as
// its search engine", but not "codes as well as Finch".
func (s *sentence) onlyJoins(i int) bool {
	c := &s.chunks[i]
	if !s.nounFollows || !c.is(grammar.And) || i == 0 {
		return false
	}
	return s.chunks[i-1].phrase != nil || s.chunks[i-1].is(grammar.Noun) || s.chunks[i-1].kind == punct
}

// comparedBy reports a phrase behind the word of comparison at i that something can be compared with.
func (s *sentence) comparedBy(i int, p *phrase) bool {
	if p.first-i > 6 || !fits(fact.ComparedWith, p.kind) || p.kind == entity.Person && p.bare() {
		return false
	}
	return !s.interrupted(i, p.first) && !s.onlySource(p)
}

// comparedThrough gives what a phrase behind the word of comparison at i belongs to or has, where that is what is compared.
func (s *sentence) comparedThrough(p *phrase, i int) *phrase {
	if s.endsPlain(p, i) {
		return nil
	}
	if q := s.possessedBy(p); q != nil && !q.anaphoric() && fits(fact.ComparedWith, q.kind) {
		return q // "beats Anthropic's Claude"
	}
	if owner := s.ownerOf(p); p.anaphoric() && owner != nil && !owner.anaphoric() {
		return owner // "mô hình của X"
	}
	return p
}

// scoredToo gives the name that an English "and" joins to another over the score of that one: "ahead of X on 88.9% and Y
// on 87.2%", "ahead of X (88.9%) and Y (87.2%)".
func (s *sentence) scoredToo(p *phrase) *phrase {
	k := p.last
	if !s.nounFollows || p.anaphoric() || k+3 >= len(s.chunks) || s.chunks[k+1].kind != amount {
		return nil
	}
	if !s.chunks[k].is(grammar.At|grammar.With|grammar.For) && s.chunks[k].key != "(" {
		return nil
	}
	k += 2
	if s.chunks[k].key == ")" {
		k++
	}
	if k+1 >= len(s.chunks) || !s.chunks[k].is(grammar.And) && s.chunks[k].key != "," {
		return nil
	}
	q := s.phraseFrom(k + 1)
	if q == nil || !q.names(p.kind) || q.last >= len(s.chunks) || s.chunks[q.last].key != s.chunks[p.last].key {
		return nil
	}
	return q
}

// onlySource reports a name in English that only tells who says so: "revenue was $5m, against estimates of $4m, according to
// X's data".
func (s *sentence) onlySource(p *phrase) bool {
	return s.nounFollows && s.segments[max(s.segmentOf(p.first), 0)].kind == attribution
}

// endsPlain reports a bare noun with which plain words behind a word of comparison end: "mỏng hơn mảng gia
// công phần mềm" compares with no software.
func (s *sentence) endsPlain(p *phrase, compare int) bool {
	if s.nounFollows || !p.bare() || p.first-1 <= compare {
		return false
	}
	return s.chunks[p.first-1].kind == other && s.ownerOf(p) == nil
}

// asMuchAs reports the second word of a pair that compares how much: "half as many mistakes as X".
func (s *sentence) asMuchAs(i int) bool {
	c := &s.chunks[i]
	if s.nounFollows && c.kind == other && c.last-c.first > 2 && s.timesBefore(i) {
		first, last := s.vocab.Entry(s.toks[c.first].Key), s.vocab.Entry(s.toks[c.last-1].Key)
		return first.Is(grammar.As) && last.Is(grammar.As) // "lasts three times as long as X"
	}
	for k := i - 1; s.nounFollows && c.is(grammar.As) && k >= 0 && i-k <= maxDescriptors; k-- {
		if b := &s.chunks[k]; b.kind == other && strings.HasPrefix(b.key, c.key+" ") {
			return true
		}
	}
	return false
}

// interrupted reports a mark between two chunks.
func (s *sentence) interrupted(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if c := &s.chunks[k]; c.kind == punct && c.key != "-" && c.key != `"` {
			return true
		}
	}
	return false
}

// comparesThings reports that a pronoun for things is compared with a thing, and so
// stands for one: "Công ty nói nó rẻ hơn Sora".
func (r *reader) comparesThings(s *sentence, p *phrase, compared []*phrase) bool {
	return s.singular(p) && len(compared) > 0 && (compared[0].kind == entity.Model || compared[0].kind == entity.Product)
}

// alike gives a name of unknown kind that of what it is compared with.
func (r *reader) alike(d *draft, p *phrase) {
	if p.kind != "" || p.anaphoric() || len(d.Args[fact.About]) != 1 {
		return
	}
	if k := r.model.kindOfID(d.Args[fact.About][0]); k != "" {
		r.model.of(p.s.chunks[p.members[0]].name.ID).kind = k
	}
}

// tested reads a comparison in English by somebody's tests: "In tests by X, Velor did better than Y", "Velor beat Y in a
// trial run by X", "A test by X found that Velor does better than Y".
func (r *reader) tested(s *sentence) bool {
	for i := 1; s.nounFollows && i+1 < len(s.chunks) && !s.lacks(grammar.Compare); i++ {
		p := s.chunks[i+1].phrase
		if !s.chunks[i].is(grammar.By) && !s.endsWith(i, grammar.By) || p == nil || p.gov != i || p.anaphoric() || p.kind == entity.Place || !s.speaks(p) {
			continue
		}
		content, ok := s.foundBy(i, p)
		if ok && len(s.comparedAll(content)) > 0 && r.claim(s, i, p, content) {
			return true
		}
	}
	return false
}

// foundBy gives the words that tell what tests found by those behind the agent's preposition at i.
func (s *sentence) foundBy(i int, p *phrase) (content span, ok bool) {
	if last := s.pastTold(p.last); last+1 < len(s.chunks) && s.testOpens(i) {
		finds := s.chunks[last].is(grammar.Speech | grammar.Quoting | grammar.Reporting)
		return span{last + 1, len(s.chunks)}, finds || s.chunks[last+1].is(grammar.That)
	}
	k := s.testBefore(i)
	if k < 0 {
		return span{}, false
	}
	if k == 0 && p.last < len(s.chunks) && s.chunks[p.last].key == "," {
		return span{p.last + 1, len(s.chunks)}, true
	}
	return span{0, k}, k > 0 && (p.last == len(s.chunks) || s.chunks[p.last].kind == punct)
}

// pastTold gives the chunk behind what is told between commas, or of where they work, of the English name that ends before a chunk, or
// that chunk: "a study led by Bo Rask, a chemist at Lund University, [found]", "research by Bo Rask of Lund University [found]".
func (s *sentence) pastTold(k int) int {
	if !s.nounFollows || k+1 >= len(s.chunks) {
		return k
	}
	if p := s.chunks[k+1].phrase; s.chunks[k].is(grammar.Of|grammar.At) && p.oneName() && p.gov == k {
		k = p.last
	}
	if k+1 >= len(s.chunks) || s.chunks[k].key != "," {
		return k
	}
	n := s.segmentOf(k + 1)
	if n < 0 || s.segments[n].first != k+1 || s.segments[n].kind != apposition {
		return k
	}
	if last := s.segments[n].last; last+1 < len(s.chunks) && s.chunks[last].key == "," {
		return last + 1
	}
	return k
}

// testOpens reports a word for a test right before a chunk, with which its segment begins: "A benchmark by X".
func (s *sentence) testOpens(i int) bool {
	n := s.segmentOf(i)
	if n < 0 || !s.accounts[s.toks[s.chunks[i-1].last-1].Key] {
		return false
	}
	for k := i - 2; k >= s.segments[n].first; k-- {
		if c := &s.chunks[k]; c.kind != other && !c.is(grammar.Definite|grammar.Indefinite) {
			return false
		}
	}
	return true
}

// testBefore gives the preposition before a word for a test that ends before a chunk, -1 for none: "in a trial run by X".
func (s *sentence) testBefore(i int) int {
	plain := func(k int) bool { return s.chunks[k].phrase == nil && s.chunks[k].kind <= word }
	test := func(k int) bool { return s.accounts[s.toks[s.chunks[k].last-1].Key] }
	k := i - 1
	for k > 0 && i-k <= maxDescriptors && plain(k) && !test(k) {
		k--
	}
	if s.chunks[k].phrase != nil || !test(k) {
		return -1
	}
	for k > 0 && !s.chunks[k].is(grammar.At) && plain(k-1) {
		k--
	}
	if !s.chunks[k].is(grammar.At) {
		return -1
	}
	return k
}

// appraisals reads comparisons without a speaker: "được ca ngợi … so với X".
func (r *reader) appraisals(s *sentence) {
	if s.lacks(grammar.Appraisal | grammar.Passive) {
		return
	}
	for i := range s.chunks {
		c := &s.chunks[i]
		if !c.is(grammar.Appraisal) && !s.judgedBy(i) || c.quoted {
			continue
		}
		n := s.segmentOf(i)
		if n < 0 {
			continue
		}
		last := s.segments[n].last
		for k := n + 1; k < len(s.segments) && s.segments[k].kind != clause; k++ {
			last = s.segments[k].last
		}
		compared := s.compared(span{i, last})
		if compared == nil {
			continue
		}
		d := r.draft(fact.Claim, s, i)
		of := s.subjectOf(i, n)
		if r.fill(d, fact.About, of); of != nil && !s.nounFollows && s.chunks[s.segments[n].first].is(grammar.And) && !of.anaphoric() {
			d.used = []int{i} // what else is told of it is not what is claimed
			d.proofs = append(d.proofs, s.bytes(span{of.first, of.last}))
		}
		if r.fill(d, fact.ComparedWith, compared) {
			r.add(d)
		}
	}
}

// judgedBy reports a passive word before who judges and what is compared: "được giới truyền thông đánh
// giá ngang với X".
func (s *sentence) judgedBy(i int) bool {
	if s.nounFollows || !s.chunks[i].is(grammar.Passive) || i+1 >= len(s.chunks) || s.chunks[i+1].phrase == nil {
		return false
	}
	k := s.chunks[i+1].phrase.last
	return k+1 < len(s.chunks) && s.chunks[k].is(grammar.Speech) && s.chunks[k+1].is(grammar.Compare)
}

// comparisons reads what the document itself compares: "X rẻ hơn Y", both of them named.
func (r *reader) comparisons(s *sentence) {
	if s.lacks(grammar.Compare) || !s.lacks(grammar.Appraisal|grammar.Denial) {
		return
	}
	for i := range s.chunks {
		c := &s.chunks[i]
		n := s.segmentOf(i)
		if !s.comparesWith(i) || c.quoted || n < 0 || i+1 >= len(s.chunks) || s.hypothetical(n) {
			continue
		}
		than, of := s.chunks[i+1].phrase, s.subjectIn(&s.segments[n], i)
		if of == nil {
			of = s.pastAsides(n)
		}
		if of == nil || of.anaphoric() && !of.this && !of.pronoun {
			of = s.comparedOwner(s.segments[n].first, i)
		}
		if s.nounFollows && than != nil {
			than = s.comparedThrough(than, i) // "cheaper than Nvidia's Thor"
		}
		if than == nil || of == nil || !likened(of, than) || !s.saysWhich(of, than, i, n) || s.amountBetween(of.last, i) || s.figures(n, i) {
			continue
		}
		d := r.draft(fact.Claim, s, i)
		about := r.model.resolve(of, func(k entity.Kind) bool {
			return k == than.kind && k != "" || k != entity.Organization && than.kind != entity.Organization && fits(fact.About, k)
		}, barred{})
		if r.enter(d, fact.About, of, about) && r.fill(d, fact.ComparedWith, than) {
			r.fill(d, fact.Speaker, cmp.Or(s.ratedBy(of, n), s.sayingSo(n)))
			r.add(d)
			return
		}
	}
}

// comparesWith reports a word of comparison behind which stands what is compared with: "hơn", "cheaper than".
func (s *sentence) comparesWith(i int) bool {
	return s.chunks[i].is(grammar.Compare) && (s.chunks[i].is(grammar.Than) || s.endsWith(i, grammar.Than))
}

// saysWhich reports an English clause that tells of a thing or of a firm what it is in comparison: "X is cheaper than Y", but not "X
// earned more than Y", which tells what happened.
func (s *sentence) saysWhich(of, than *phrase, i, n int) bool {
	if !s.nounFollows || of.thing() && than.thing() {
		return true
	}
	return s.holds(grammar.Be, span{max(s.segments[n].first, of.last), i}) || s.ratedBy(of, n) != nil
}

// ratedBy gives who judges what an English clause compares, by a verb right before it: "Ann Lee considers X dearer than Y".
func (s *sentence) ratedBy(of *phrase, n int) *phrase {
	verb := of.first - 1
	if !s.nounFollows || verb < s.segments[n].first || !s.rating[s.chunks[verb].key] {
		return nil
	}
	if p := s.subjectOf(verb, n); p != nil && p != of && s.speaks(p) {
		return p
	}
	return nil
}

// likened reports a firm or a thing, or what may be one, and a name that it can be compared with.
func likened(of, than *phrase) bool {
	if than.anaphoric() || !comparable(than) && (than.kind != "" || of.kind == entity.Organization) {
		return false
	}
	return !of.none && (comparable(of) || of.kind == "")
}

// figures reports the word for a measure before a comparison: that one firm's revenue is higher than
// another's is no judgement of either.
func (s *sentence) figures(n, before int) bool {
	for k := s.segments[n].first; k < before; k++ {
		if c := &s.chunks[k]; c.is(grammar.Gauge) && !pricing(c) {
			return true
		}
	}
	return false
}

// comparedOwner gives whose something without a name is that is compared: Y in "một giờ GPU của Y rẻ hơn Z", "Y's trucks
// are cheaper than Z".
func (s *sentence) comparedOwner(first, before int) *phrase {
	if s.nounFollows {
		p := s.phraseAt(first)
		if p == nil && first+1 < before && s.chunks[first].is(grammar.That) {
			p = s.phraseAt(first + 1)
		}
		if p.oneName() && p.last < before && compatible(p.kind, entity.Organization) && s.genitiveAfter(p) {
			return p
		}
		return s.comparedAt(first, before)
	}
	for _, p := range s.phrases {
		if p.first < first || p.last > before || p.gov < first || !s.chunks[p.gov].is(grammar.Of) {
			continue
		}
		if len(p.members) == 1 && (comparable(p) || p.kind == "") {
			return p
		}
	}
	return nil
}

// comparable reports a firm or a thing: of places and persons little is asserted by comparing them.
func comparable(p *phrase) bool {
	return p.kind == entity.Organization || p.thing() || p.pronoun && p.kind == ""
}

// sayingSo gives who compares by the words with which an English segment begins behind what they do: "Ann Lee disagreed, saying X was
// cheaper than Y".
func (s *sentence) sayingSo(n int) *phrase {
	g := &s.segments[n]
	if !s.nounFollows || n == 0 || s.chunks[g.first-1].key != "," || !s.isGerund(g.first) {
		return nil
	}
	if !s.chunks[g.first].is(grammar.Speech | grammar.Quoting | grammar.Reporting) {
		return nil
	}
	for k := n - 1; k >= 0; k-- {
		h := &s.segments[k]
		if h.kind == relative || h.kind == apposition || k > 0 && s.headOf(h) == nil {
			continue
		}
		if p := s.headOf(h); p != nil && p.first <= h.first+1 && p.kind == entity.Person && s.speaks(p) {
			return p
		}
		return nil
	}
	return nil
}

// comparedAt gives the firm at which something without a name is that English words compare: "bad loans at X are higher than at Y".
func (s *sentence) comparedAt(first, before int) *phrase {
	for k := first; k+1 < before; k++ {
		c, p := &s.chunks[k], s.chunks[k+1].phrase
		if c.is(grammar.At|grammar.Of) && k > first && p.oneName() && p.first == k+1 && p.last < before && p.names(entity.Organization) {
			return p
		}
		if c.kind > word || c.kind == punct || c.is(verbGroup|grammar.Relative|grammar.Compare) && !c.is(grammar.Definite) {
			return nil
		}
	}
	return nil
}
