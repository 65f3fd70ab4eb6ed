package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// developments reads products that belong to their makers: "X của Y", "Y's X",
// "X, sản phẩm của Y".
func (r *reader) developments(s *sentence) {
	for _, p := range s.phrases {
		if !p.thing() || s.chunks[p.first].quoted && p.anaphoric() || s.shareWord(p.first-1) {
			continue
		}
		owner := s.ownerOf(p)
		if owner == nil {
			owner = r.ownMaker(s, p)
		}
		if owner == nil || r.noMaker(owner, p) {
			continue
		}
		product := p
		if p.anaphoric() {
			if product = s.thingCalled(p, owner); product == nil || p.this {
				continue
			}
		}
		r.develop(s, p.first, owner, s.owned(product, owner))
		r.othersMakers(s, p, owner)
	}
}

// develop adds that a firm made a product, as the chunk tells, but not where the project knows the maker to be another.
func (r *reader) develop(s *sentence, at int, maker, product *phrase) {
	d := r.draft(fact.Development, s, at)
	if r.fillKind(d, fact.Developer, maker, entity.Organization) && r.fill(d, fact.Product, product) && !r.knownOther(d, maker) {
		r.add(d)
	}
}

// noMaker reports an owner that does not make the thing.
func (r *reader) noMaker(owner, p *phrase) bool {
	s := owner.s
	if owner.pronoun && owner.last < len(s.chunks) && r.opinions[s.chunks[owner.last].key] {
		return true // "in his view Chirp is better"
	}
	if s.thanOwn(owner) || s.neuter(owner) && s.famousFor(s.segmentOf(owner.first)) {
		return true
	}
	if owner.names("") && !s.nounFollows && s.family(owner, p) {
		return true
	}
	return r.eitherOwner(owner)
}

// thingCalled gives the thing that a noun with an owner means.
func (s *sentence) thingCalled(p, owner *phrase) *phrase {
	if q := s.named(owner); q != nil {
		return q
	}
	if q := s.saidToBe(p, owner); q != nil {
		return q
	}
	if s.nounFollows || s.opensSegment(p) {
		return s.appositionHost(p.first)
	}
	return nil
}

// othersMakers reads the things of an English list behind the first that has a maker of its own: "Velor's Sparrow" of
// "Kelda's Finch, Velor's Sparrow and Lark".
func (r *reader) othersMakers(s *sentence, p, first *phrase) {
	for _, m := range p.members {
		if !s.nounFollows || m < 2 || !s.chunks[m-1].is(grammar.Genitive) || s.chunks[m-2].kind != name || m-2 < first.last {
			continue
		}
		maker := s.only(m - 2)
		d := r.draft(fact.Development, s, m)
		if maker.kind != "" && r.fillKind(d, fact.Developer, maker, entity.Organization) && r.fill(d, fact.Product, s.only(m)) {
			r.add(d)
		}
	}
}

// eitherOwner reports "its" behind an English sentence that tells of two firms alike, "Kelda and Velor are rivals", or who
// bought whom: the thing may be of either, but for one of which the document speaks more.
func (r *reader) eitherOwner(owner *phrase) bool {
	s := owner.s
	n := s.index - 1
	if !owner.pronoun || !s.neuter(owner) || owner.first > 0 || n < s.block.Sentences[0] {
		return false
	}
	refs := r.model.resolve(owner, func(k entity.Kind) bool { return k == entity.Organization }, barred{})
	if len(refs) != 1 {
		return len(refs) > 1
	}
	id := refs[0].id
	bought := func(f *draft) bool { return f.Type == fact.Acquisition && f.s.index == n && f.Polarity == "" }
	if f := r.lastFact(s, 1, bought); f != nil && f.has(id) {
		return !r.model.foremostFirm(id)
	}
	return r.model.joinedIn(n, id)
}

// joinedIn reports that a sentence names others together of which the document speaks no less than of a firm, and not that
// firm alone.
func (d *discourse) joinedIn(n int, id string) bool {
	joined := false
	for i := d.starts[n]; i < d.starts[n+1]; i++ {
		m := &d.mentions[i]
		if len(m.phrase.members) == 1 {
			if d.id(m) == id {
				return false
			}
			continue
		}
		for _, k := range m.phrase.members {
			other := m.phrase.s.chunks[k].name.ID
			joined = joined || other != id && d.of(other).count >= d.of(id).count
		}
	}
	return joined
}

// knownOther reports a maker that a reference only seems to stand for, of a thing that the project knows to be
// another's: "Then came X. Kimi, the company's chatbot, …" tells of Moonshot AI. Where the text names that one
// it is put in its place.
func (r *reader) knownOther(d *draft, owner *phrase) bool {
	if !owner.anaphoric() || len(d.Args[fact.Product]) != 1 {
		return false
	}
	e := r.lexicon.Entity(d.Args[fact.Product][0])
	if e == nil || e.Developer == "" || e.Developer == d.Args[fact.Developer][0] {
		return false
	}
	about := r.model.of(e.Developer)
	if about.count == 0 {
		return true
	}
	delete(d.Args, fact.Developer)
	d.proofs = d.proofs[:0]
	return !r.enter(d, fact.Developer, nil, []referent{{id: e.Developer, kind: entity.Organization, proof: about.named}})
}

// ownMaker gives the firm that a sentence tells to do something with a thing of its own: "X hạ giá mô
// hình Y của mình".
func (r *reader) ownMaker(s *sentence, p *phrase) *phrase {
	n := s.segmentOf(p.first)
	if n < 0 || len(p.members) != 1 || p.last+1 >= len(s.chunks) || !s.chunks[p.last].is(grammar.Of) || !r.reflexive[s.chunks[p.last+1].key] {
		return nil
	}
	q := s.subjectOf(p.first, n)
	if q == nil || q == p || q.kind != entity.Organization || q.last > p.first || len(q.members) > 1 {
		return nil
	}
	return q
}

// opensSegment reports a noun that nothing told before it in its segment keeps from being what the
// segment tells of: in "mô hình do hãng huấn luyện trên máy chủ của Y" the servers are Y's.
func (s *sentence) opensSegment(p *phrase) bool {
	n := s.segmentOf(p.first)
	return n >= 0 && s.onlyTells(s.segments[n].first, p.first)
}

// madeBy reads "ChatGPT, the OpenAI chatbot": a maker's name before a noun for a thing, told
// of the thing named before it.
func (r *reader) madeBy(s *sentence) {
	for _, p := range s.phrases {
		if !s.nounFollows || p.kind != entity.Organization || len(p.members) != 1 || p.last-p.members[0] < 2 || s.genitiveAfter(p) {
			continue
		}
		noun := &s.chunks[p.last-1]
		if !noun.is(grammar.Noun) || noun.entry.Kind != entity.Model && noun.entry.Kind != entity.Product {
			continue
		}
		host := s.appositionHost(p.first)
		if host == nil || host.anaphoric() || !host.thing() {
			continue
		}
		d := r.draft(fact.Development, s, p.first)
		if r.fillKind(d, fact.Developer, p, entity.Organization) && r.fill(d, fact.Product, host) {
			r.add(d)
		}
	}
}

// family reports a name of which a product's name is a longer form: "ViGPT 2, phiên
// bản mới của ViGPT".
func (s *sentence) family(owner, p *phrase) bool {
	id := s.chunks[owner.members[0]].name.ID + "-"
	if p.anaphoric() {
		p = s.appositionHost(p.first)
	}
	return p != nil && !p.anaphoric() && strings.HasPrefix(s.chunks[p.members[0]].name.ID, id)
}

// ownedThings reads "Kuulmine's best-known product is Kaja", "Its main product is the Kaja 4".
func (r *reader) ownedThings(s *sentence) {
	for i := range s.chunks {
		c := &s.chunks[i]
		if !c.thing() || i+2 >= len(s.chunks) || c.phrase != nil && !s.ownNoun(c.phrase, i) {
			continue
		}
		many := s.nounFollows && s.chunks[i+1].is(grammar.Trigger) && s.tells(i+1, fact.Membership) // "Kuulmine's models include Kaja and Tihane"
		if !many && !s.chunks[i+1].is(grammar.Be) {
			continue
		}
		owner, product := s.possessor(i), s.chunks[i+2].phrase
		if owner == nil || product == nil || product.anaphoric() || many && !product.thing() {
			continue
		}
		if owner.pronoun && !(s.neuter(owner) && owner.first == 0 && product.thing() && !r.eitherOwner(owner)) {
			continue
		}
		d := r.draft(fact.Development, s, i)
		if r.fillKind(d, fact.Developer, owner, entity.Organization) && r.fill(d, fact.Product, product) {
			r.add(d)
		}
	}
}

// ownNoun reports a noun at a chunk that begins a phrase without a name, or ends one that begins with "its".
func (s *sentence) ownNoun(p *phrase, i int) bool {
	return p.anaphoric() && (p.first == i || p.last == i+1 && s.neuter(p))
}

// makerSaid gives the firm of which the thing right behind a form of "to be" is told to be.
func (s *sentence) makerSaid(be, last int) *phrase {
	const describing = grammar.Noun | grammar.Genitive | grammar.Definite | grammar.Indefinite | grammar.Auxiliary
	for i := be + 1; i < last && i-be <= maxOwned; i++ {
		c := &s.chunks[i]
		if !c.thing() {
			if c.kind != other && c.kind != name && c.key != "-" && !c.is(describing) || c.is(grammar.Than|grammar.Compare|grammar.Comparison) {
				return nil // "is better than the chatbot", "is based on", "is a rival of"
			}
			continue
		}
		if owner := s.possessor(i); owner != nil && !owner.pronoun && owner.first > be {
			return owner
		}
		by := i + 1
		if by < last && s.makes(by) {
			by++
		}
		if by >= last {
			continue
		}
		if s.chunks[by].is(grammar.From | grammar.By) {
			return s.firmBehind(by)
		}
		if owner := s.firmBehind(by); s.chunks[by].is(grammar.Of) && owner != nil && owner.kind == entity.Organization {
			return owner // "is a product of Kuulmine"
		}
	}
	return nil
}

// makes reports a participle of making: "developed".
func (s *sentence) makes(i int) bool {
	return s.chunks[i].entry != nil && slices.ContainsFunc(s.chunks[i].entry.Uses, func(u grammar.Use) bool {
		return u.Form == grammar.Participle && u.Event != nil && u.Event.Type == fact.Development
	})
}

// ownedAppositions reads "Step-2, StepFun's biggest model": a product told to be
// somebody's.
func (r *reader) ownedAppositions(s *sentence) {
	for n := range s.segments {
		g := &s.segments[n]
		if g.kind != apposition || s.nounFollows && s.chunks[g.first].is(grammar.And) {
			continue // "Zalo, Finch, and Kelda's chatbot": another thing
		}
		i := s.thingIn(g)
		if i < 0 {
			continue
		}
		if q := s.chunks[i].phrase; s.nounFollows && q != nil && fits(fact.Product, q.kind) && !q.anaphoric() {
			continue // "Kelda's Finch app, Velor's Lark app": another thing
		}
		owner, product := s.makerAside(i, g), s.appositionHost(i)
		if owner != nil && product != nil && !product.anaphoric() && owner != product {
			r.develop(s, i, owner, product)
		}
	}
}

// thingIn gives the first noun for a thing in a segment, -1 for none.
func (s *sentence) thingIn(g *segment) int {
	for i := g.first; i < g.last; i++ {
		if s.chunks[i].thing() {
			return i
		}
	}
	return -1
}

// makerAside gives whose the thing is for which the noun at a chunk of an apposition stands.
func (s *sentence) makerAside(i int, g *segment) *phrase {
	if owner := s.possessor(i); owner != nil {
		return owner
	}
	if q := s.chunks[i].phrase; q.oneName() && q.kind == entity.Organization && q.last == i+1 {
		return q // "ChatGPT, the OpenAI chatbot"
	}
	if s.nounFollows && i+1 < g.last && s.chunks[i+1].is(grammar.From|grammar.By) {
		return s.firmBehind(i + 1) // "Chalky, a homework app by Gristmill"
	}
	return nil
}

// firmBehind gives the organization right behind a preposition, in English the one named there for whose it is: Velor in "an app by
// Halden's Dutch rival Velor", "by Halden's old rival, Velor".
func (s *sentence) firmBehind(at int) *phrase {
	for _, q := range s.phrases {
		if q.gov == at && compatible(q.kind, entity.Organization) && len(q.members) == 1 {
			if p := s.possessedFirm(q); p != nil {
				return p
			}
			return q
		}
	}
	return nil
}

// possessedFirm gives the firm of which an English noun tells what it is to the one before it, which possesses it.
func (s *sentence) possessedFirm(owner *phrase) *phrase {
	k := owner.last
	if !s.nounFollows || k >= len(s.chunks) || !s.chunks[k].is(grammar.Genitive) {
		return nil
	}
	for k++; k < len(s.chunks) && k-owner.last <= maxDescriptors && s.chunks[k].kind != name && s.chunks[k].describesName(); k++ {
	}
	if k < len(s.chunks) && s.chunks[k].key == "," && s.chunks[k-1].is(grammar.Noun) && s.chunks[k-1].entry.Relative {
		k++
	}
	if !s.nameAt(k) {
		return nil
	}
	if p := s.only(k); fits(fact.Developer, p.kind) {
		return p
	}
	return nil
}

// makersNamed reads a firm behind a thing of which a noun tells that it is the maker: "Kaja maker Kuulmine", "Kaja's
// developer, Kuulmine,", "Its maker, Kuulmine,".
func (r *reader) makersNamed(s *sentence) {
	for i := 1; s.nounFollows && i+1 < len(s.chunks); i++ {
		c := &s.chunks[i]
		if c.quoted || c.kind == name || !s.makerNoun(c.key) {
			continue
		}
		k := i - 1
		if s.chunks[k].is(grammar.Genitive) && k > 0 {
			k--
		}
		org := s.makerAfter(i)
		if org == nil {
			continue
		}
		if p := s.madeThing(k, i); p != nil {
			d := r.draft(fact.Development, s, i)
			if r.fillKind(d, fact.Developer, org, entity.Organization) && r.fill(d, fact.Product, p) {
				r.add(d)
			}
		}
	}
}

// madeThing gives the thing at k of which the noun for a maker at i is told, or what "its" right before that noun stands for.
func (s *sentence) madeThing(k, i int) *phrase {
	if s.chunks[k].kind == name && s.chunks[k].phrase != nil {
		if p := s.only(k); p.thing() {
			return p
		}
		return nil
	}
	if s.chunks[i].is(grammar.Post) {
		return nil // "Its owner" may be that of a firm
	}
	if p := s.possessor(i); k == i-1 && p != nil && p.pronoun && p.first == k && s.neuter(p) {
		return p // "India banned SkyPuck. Its maker, Orbita Voice, …"
	}
	return nil
}

// makerAfter gives the one firm named right behind a noun for a maker, or behind a comma there.
func (s *sentence) makerAfter(i int) *phrase {
	org := s.phraseAt(i)
	if s.chunks[i+1].key == "," {
		org = s.chunks[min(i+2, len(s.chunks)-1)].phrase
	}
	if !org.oneName() || org.kind != entity.Organization || org.members[0] > i+2 || s.verbBetween(i, org.members[0]) {
		return nil
	}
	return org
}

// makerNoun reports a noun that with "of" behind it tells who makes what follows: "maker".
func (s *sentence) makerNoun(key string) bool {
	e := s.vocab.Entry(key + " of")
	return e != nil && slices.ContainsFunc(e.Uses, func(u grammar.Use) bool { return u.Event != nil && u.Event.Type == fact.Development })
}

// makers reads "Trường Thành Số, nhà phát triển ứng dụng kế toán Sổ Tay" and "Trường Thành Số là nhà phát triển …": a firm told
// to be the one of a thing.
func (r *reader) makers(s *sentence) {
	for n := range s.segments {
		g := &s.segments[n]
		if s.nounFollows || s.hypothetical(n) {
			continue
		}
		host, noun := s.hostBefore(n), g.first
		if g.kind != apposition {
			host, noun = s.beforeBe(n)
		}
		if host == nil || !host.names(entity.Organization) {
			continue
		}
		p := s.thingMade(noun)
		if p == nil {
			continue
		}
		d := r.draft(fact.Development, s, noun)
		if r.fillKind(d, fact.Developer, host, entity.Organization) && r.fill(d, fact.Product, p) {
			r.add(d)
		}
	}
}

// beforeBe gives the subject with which a segment begins, or which is told of before it, and the chunk behind the form of "to be"
// right behind that.
func (s *sentence) beforeBe(n int) (*phrase, int) {
	g := &s.segments[n]
	p, be := s.phraseFrom(g.first), g.first
	if s.chunks[be].is(grammar.Be) {
		p = s.pastAsides(n)
	} else if p != nil {
		be = p.last
	}
	if p == nil || p.gov >= 0 || be+1 >= g.last || !s.chunks[be].is(grammar.Be) || s.chunks[be].is(grammar.Negation|grammar.As) {
		return nil, g.first
	}
	return p, be + 1
}

// thingMade gives the one thing named behind a noun for its maker at a chunk, but not "nhà phân phối robot X", "công ty dùng robot X".
func (s *sentence) thingMade(i int) *phrase {
	c, p := &s.chunks[i], s.phraseFrom(i)
	if c.entry == nil || c.entry.Relative || i+1 >= len(s.chunks) || !s.chunks[i+1].thing() {
		return nil
	}
	if !p.oneName() || !p.thing() || !c.is(grammar.Noun) || c.is(grammar.Trigger) || c.entry.Kind != entity.Organization {
		return nil
	}
	return p
}

// owned narrows a list of products to the one whose possessor stands before it.
func (s *sentence) owned(product, owner *phrase) *phrase {
	for _, m := range product.members {
		if len(product.members) > 1 && owner.gov == m+1 && s.chunks[owner.gov].is(grammar.Of) {
			return s.only(m) // "A of X and B of Y"
		}
	}
	for _, m := range product.members {
		if len(product.members) > 1 && owner.last <= m && m-owner.last <= 2 {
			return s.only(m)
		}
	}
	return product
}

// saidToBe gives the product that a noun with an owner is said to be: "Its best-known
// product is Kaja".
func (s *sentence) saidToBe(p, owner *phrase) *phrase {
	for k := max(p.last, owner.last); k+1 < len(s.chunks) && s.chunks[k].kind != punct; k++ {
		q := s.chunks[k+1].phrase
		if s.chunks[k].is(grammar.Be) && q != nil && !q.anaphoric() && len(q.members) == 1 && (q.kind == "" || fits(fact.Product, q.kind)) {
			return q
		}
	}
	return nil
}

// named gives the product that is named right behind its owner: "Ứng dụng của
// nó, ‘ChatGLM’".
func (s *sentence) named(owner *phrase) *phrase {
	for i := owner.last; i < len(s.chunks); i++ {
		if c := &s.chunks[i]; c.kind != punct {
			if c.kind == name && i > owner.last && fits(fact.Product, c.name.Kind) {
				return c.phrase
			}
			return nil
		}
	}
	return nil
}

// nearerOwner gives the last of several joined names before one possessive, which alone makes the thing: "competes with
// DeepSeek and OpenAI's ChatGPT". At the head of a clause they may make it together.
func (s *sentence) nearerOwner(p *phrase) *phrase {
	if !s.nounFollows || len(p.members) < 2 || !s.genitiveAfter(p) {
		return p
	}
	if n := s.segmentOf(p.first); n < 0 || s.segments[n].first == p.first {
		return nil
	}
	return s.only(p.members[len(p.members)-1])
}

// ownerOf gives who possesses the thing that the phrase names.
func (s *sentence) ownerOf(p *phrase) *phrase {
	for _, m := range p.members {
		if q := s.possessor(m); q != nil && q != p && s.isOwner(q) {
			return s.nearerOwner(q)
		}
	}
	for _, k := range [...]int{s.nounBefore(p), s.nounCalled(p)} {
		if q := s.possessor(k); q != nil && q != p && s.isOwner(q) {
			return q
		}
	}
	for _, q := range s.phrases {
		if q.gov >= p.last && s.chunks[q.gov].is(grammar.Of) && s.isOwner(q) && s.ownsBefore(q, p) {
			return q
		}
	}
	return s.origin(p)
}
