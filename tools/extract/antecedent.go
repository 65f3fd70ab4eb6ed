package extract

import (
	"cmp"
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
)

// antecedent finds the phrase that the reference takes up, nil where that is not sure enough.
func (d *discourse) antecedent(p *phrase, want func(entity.Kind) bool, except barred) *spoken {
	if p.latter {
		return d.latterOf(p, want, except)
	}
	ok := d.fitting(p, want, except)
	if o, found := d.plainAgain(p, ok); found {
		return o
	}
	m := d.candidate(p, want, except)
	if o := d.sayersFirm(p, ok); o != nil {
		return o
	}
	sole := d.soleMeant(p, m, ok)
	if sole != nil && (m.phrase.s.src.Block != p.s.src.Block || m.banned()) {
		m = sole
	}
	if m == nil && p.theFirm() {
		return d.toldApart(p, ok)
	}
	if m == nil || d.onlyBanned(p, m) || m != sole && d.faded(p, m) || d.fromElsewhere(p, m, ok) {
		return nil
	}
	if o := d.carriedOn(p, m, ok); o != nil {
		return o
	}
	if o := d.byTrade(p, m, ok); o != nil {
		return o
	}
	if o, found := d.byDescription(p, m, ok); found {
		return o
	}
	if d.eitherTrade(p, m, ok) {
		return nil
	}
	return d.settled(p, m, ok)
}

// settled gives whom the reference means rather than the one found, where the text tells of one: a fund, one from where the noun says, whom
// the paragraph is about, the other maker of a thing; else the one found.
func (d *discourse) settled(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if o := d.fundMeantBy(p, m, ok); o != nil {
		return o
	}
	if o, found := d.fromWhere(p, m, ok); found {
		return o
	}
	if t := d.topicOf(p, m); t != nil && ok(t) {
		return t
	}
	if o := d.madeWith(p, m, ok); o != nil {
		return o
	}
	return m
}

// byDescription gives the firm that words of an English noun tell from the one found, by its trade or its town or what it was called.
func (d *discourse) byDescription(p *phrase, m *spoken, ok func(*spoken) bool) (one *spoken, found bool) {
	if o, found := d.ofTradeNoun(p, m, ok); found {
		return o, true
	}
	if o := d.fromThere(p, m, ok); o != nil {
		return o, true
	}
	return d.describedSo(p, m, ok)
}

// fromWhere is ofLand, and ofTown where the noun tells of no other country.
func (d *discourse) fromWhere(p *phrase, m *spoken, ok func(*spoken) bool) (one *spoken, found bool) {
	if o, found := d.ofLand(p, m, ok); found {
		return o, true
	}
	return d.ofTown(p, m, ok)
}

// carriedOn gives the firm that a noun stands for in the Vietnamese sentence before, where that one has somebody speak of the firm
// found: "Bà A nói rằng X không mua cổ phần của công ty. Năm 2024, hãng đạt doanh thu 5 tỷ đồng" goes on about A's firm.
func (d *discourse) carriedOn(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	s := m.phrase.s
	follows := s.index == p.s.index-1 && s.src.Block == p.s.src.Block
	if d.goingOn || !follows || !p.meansFirm() || p.this || !s.holds(grammar.Speech, span{0, m.phrase.first}) {
		return nil
	}
	for _, q := range s.phrases {
		if q.first < m.phrase.last || !q.meansFirm() || q.this || q.none {
			continue
		}
		d.goingOn = true
		refs := d.resolve(q, isOrganization, barred{ids: []string{d.id(m)}})
		d.goingOn = false
		if len(refs) == 1 {
			return d.last(0, d.upTo(p), func(o *spoken) bool { return d.id(o) == refs[0].id && ok(o) })
		}
	}
	return nil
}

// soleMeant gives the one firm of the paragraph for an English noun for a firm with nothing but its article. It is not meant
// by "the group" after "Lanting Group", whatever its unit Lanting Brain does in the paragraph.
func (d *discourse) soleMeant(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if m == nil || !p.articleOnly() {
		return nil
	}
	sole := d.soleIn(p, ok)
	if sole != nil && bears(m, p) && !bears(sole, p) {
		return nil
	}
	return sole
}

// theFirm reports an English noun for a firm with a definite article or the like.
func (p *phrase) theFirm() bool { return p.namesFirm() && p.definite() }

// articleOnly reports such a noun with nothing between it and its article but words joined by hyphens, which do not tell what it
// does: "the two-year-old company".
func (p *phrase) articleOnly() bool {
	if !p.theFirm() {
		return false
	}
	for k := p.first + 1; k < p.ref; k++ {
		if !p.s.hyphen(k-1) && !p.s.hyphen(k) && !p.s.hyphen(k+1) {
			return false
		}
	}
	return true
}

// plainFirm reports an English noun that any firm may be called by: "the company", not "the brokerage".
func (p *phrase) plainFirm() bool {
	return p.articleOnly() && p.s.chunks[p.ref].entry.Plain
}

// fundMeantBy gives the investor, or the firm that is none, that an English noun means rather than the one found for it.
func (d *discourse) fundMeantBy(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if o := d.sameFund(p, m, ok); o != nil {
		return o
	}
	if o := d.noFund(p, m, ok); o != nil {
		return o
	}
	return d.giverMeant(p, m, ok)
}

// latterOf gives the last of those whom the sentence before names together: "Investors speak of Kelda, Velor and Orrin. The
// last of these …".
func (d *discourse) latterOf(p *phrase, want func(entity.Kind) bool, except barred) *spoken {
	if p.s.index == 0 {
		return nil
	}
	m := d.last(d.starts[p.s.index-1], d.starts[p.s.index], func(m *spoken) bool { return len(m.phrase.members) > 1 })
	if m == nil {
		return nil
	}
	last := m.phrase.members[len(m.phrase.members)-1]
	alone := d.onlyMember(m.phrase.s, last)
	c := &m.phrase.s.chunks[last]
	if !want(d.kindOf(c)) || except.has(c.name.ID, alone.about) {
		return nil
	}
	return alone
}

// onlyMember gives one of several named together as if it were named alone.
func (d *discourse) onlyMember(s *sentence, member int) *spoken {
	c := &s.chunks[member]
	return &spoken{phrase: s.only(member), name: d.r.mem.keyOf(s.toks[c.first:c.last]), about: d.of(c.name.ID)}
}

// saysFund reports the English noun for an investor: "the fund".
func (d *discourse) saysFund(p *phrase) bool {
	return p.theFirm() && slices.Contains(d.r.grammar.Names.Funds, p.s.chunks[p.ref].key)
}

// sameFund gives the fund that the English text called so before, where that found for "the fund" is not called so:
// "The fund employs 85. … Maple Trust also took part. … the fund took a stake in X".
func (d *discourse) sameFund(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if !d.saysFund(p) {
		return nil
	}
	before := d.fundMeant
	if before == "" || before == d.id(m) || d.calls(p, m) {
		d.fundMeant = d.id(m)
		return nil
	}
	return d.last(0, d.upTo(p), func(o *spoken) bool { return d.id(o) == before && ok(o) })
}

// noFund gives the firm that an English paragraph names before a fund which was found for a noun that it does not call
// that by: "Velor was founded in 2020. By 2022 Larch Capital had put in $6m. Ann Lee, the company's head of research".
func (d *discourse) noFund(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if !p.articleOnly() || !m.about.fund || m.phrase.s == p.s || d.calls(p, m) || d.foremostFirm(d.id(m)) {
		return nil
	}
	return d.last(d.block(p.s.src.Block), d.upTo(p), func(o *spoken) bool {
		return o.subject && !o.about.fund && compatible(o.phrase.kind, entity.Organization) && ok(o)
	})
}

// giverMeant gives the one that an English paragraph tells to have put money into others before "the fund" for which one was
// found that is neither that nor bears the name of a fund.
func (d *discourse) giverMeant(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if !d.saysFund(p) || m.about.fund || m.about.giver || d.calls(p, m) {
		return nil
	}
	return d.last(d.block(p.s.src.Block), d.upTo(p), func(o *spoken) bool { return (o.about.fund || o.about.giver) && ok(o) })
}

// sayersFirm gives the firm of somebody of it who says in English what is told of "the company": "Talk that Halden would buy
// the company is silly, said Ada Boyd", of whom the text tells that she founded Velor.
func (d *discourse) sayersFirm(p *phrase, ok func(*spoken) bool) *spoken {
	s := p.s
	if !p.articleOnly() || !s.chunks[p.ref].entry.Plain {
		return nil
	}
	for i := p.last; i+1 < len(s.chunks); i++ {
		c := &s.chunks[i]
		if !c.is(grammar.Speech|grammar.Quoting) || c.quoted || i == 0 || s.chunks[i-1].kind != punct {
			continue
		}
		q := s.phraseFrom(i + 1)
		if q == nil || !q.names(entity.Person) || len(q.members) != 1 {
			return nil
		}
		id := s.chunks[q.members[0]].name.ID
		if d.of(id).outer {
			return nil
		}
		firm := d.firmOfPerson(id)
		if firm == nil {
			return nil
		}
		return d.last(0, d.upTo(p), func(o *spoken) bool { return d.id(o) == firm.id && ok(o) })
	}
	return nil
}

// madeWith gives the product that a Vietnamese paragraph named before the model found for a noun for products: "Trợ
// lý X chạy trên Y. Mô hình này có 8 tỷ tham số. Ứng dụng có 1 triệu người dùng".
func (d *discourse) madeWith(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if p.s.nounFollows || p.kind != entity.Product || p.pronoun || p.this || d.kindOfID(d.id(m)) != entity.Model || d.calls(p, m) {
		return nil
	}
	return d.last(d.block(p.s.src.Block), d.starts[p.s.index], func(o *spoken) bool {
		return ok(o) && d.kindOfID(d.id(o)) == entity.Product
	})
}

// onlyBanned reports such a thing where the English text spoke of a firm before: "Norway barred Susu Box. The
// company …" may be either.
func (d *discourse) onlyBanned(p *phrase, m *spoken) bool {
	if !p.namesFirm() || m.phrase.s == p.s || !m.banned() || d.calls(p, m) {
		return false
	}
	return d.last(0, d.starts[m.phrase.s.index], func(o *spoken) bool {
		return o.subject && compatible(o.phrase.kind, entity.Organization) && d.id(o) != d.id(m)
	}) != nil
}

// banned reports what an English text names once, as what somebody banned, and of which it does not say what it
// is.
func (m *spoken) banned() bool {
	s, i := m.phrase.s, m.phrase.first
	return s.nounFollows && m.about.count == 1 && len(m.about.words) == 0 && i > 0 && s.isVerb(i-1) && s.tells(i-1, fact.Restriction)
}

// soleIn gives the one firm that the paragraph of a reference names before its sentence, but for what was banned;
// nil where it names none or several: "Not all went Loonwater's way. Norway barred Susu Box. The company …".
func (d *discourse) soleIn(p *phrase, ok func(*spoken) bool) (one *spoken) {
	for i := d.block(p.s.src.Block); i < d.starts[p.s.index]; i++ {
		m := &d.mentions[i]
		if !compatible(m.phrase.kind, entity.Organization) || m.banned() || !ok(m) {
			continue
		}
		if one != nil && d.id(one) != d.id(m) {
			return nil
		}
		one = m
	}
	for n := p.s.block.Sentences[0]; n < p.s.index && one != nil; n++ {
		if slices.ContainsFunc(d.r.sentences[n].phrases, (*phrase).meansSomeFirm) {
			return nil // "Talk of a sale annoys the company's president, who denies that it has been bought by X"
		}
	}
	return one
}

// meansSomeFirm reports a reference that may be to a firm. "It was not all champagne for X" refers to nothing.
func (p *phrase) meansSomeFirm() bool {
	empty := p.pronoun && p.first == 0 && p.last < len(p.s.chunks) && p.s.chunks[p.last].is(grammar.Be|grammar.Negation)
	return p.anaphoric() && (p.pronoun && p.kind != entity.Person && !empty || p.namesFirm())
}

// fromElsewhere reports a noun that tells a firm from another by its land alone: of the two whom the
// text named last, "công ty Việt Nam" may be either.
func (d *discourse) fromElsewhere(p *phrase, m *spoken, ok func(*spoken) bool) bool {
	if !p.meansFirm() || p.this || !p.s.fromSomewhere(p.ref+1) {
		return false
	}
	if g := p.s.segmentOf(p.first); g > 0 && p.s.segments[g].kind == apposition {
		return false // "Kestane, công ty Thổ Nhĩ Kỳ có 5.400 nhân viên"
	}
	n := m.phrase.s.index
	return d.first(n, func(o *spoken) bool { return d.id(o) != d.id(m) && ok(o) }) != nil
}

// versionOnly reports a version of what the document names without its number, too: an app has users and
// a price, not its version.
func versionOnly(p *phrase, m *spoken) bool {
	return m.about.version && !p.s.nounFollows && p.kind == entity.Product && !p.pronoun && p.first < p.last
}

// isVersion reports a name with a number that the document uses without one, too.
func (d *discourse) isVersion(id string) bool {
	stem := strings.TrimRight(id, "0123456789-")
	return stem != "" && stem != id && id[len(stem)] == '-' && d.profiles[stem] != nil
}

// eitherFirm reports a noun that is such a one.
func (d *discourse) eitherFirm(p *phrase, want func(entity.Kind) bool) bool {
	m := d.candidate(p, want, barred{})
	return m != nil && d.fromElsewhere(p, m, d.fitting(p, want, barred{}))
}

// topicOf gives whom an English paragraph speaks of that begins with a pronoun, for the same pronoun
// further down whose nearest person is only named by the way: "Next month she flies out to meet
// Hemi Parata. …, she says".
func (d *discourse) topicOf(p *phrase, m *spoken) *spoken {
	if !p.s.nounFollows || !p.pronoun || p.kind != entity.Person {
		return nil
	}
	if m.about.title != "" || m.subject || m.phrase.s.src.Block != p.s.src.Block {
		return nil
	}
	first := d.r.sentences[p.s.block.Sentences[0]]
	for _, q := range first.phrases {
		if q == p || q.kind == entity.Person && !q.pronoun {
			return nil
		}
		if q.pronoun && q.kind == entity.Person && q.ref < len(first.chunks) {
			if d.r.sexOf(first.chunks[q.ref].key) != d.r.sexOf(p.s.chunks[p.ref].key) {
				return nil
			}
			return d.candidate(q, isPerson, barred{})
		}
	}
	return nil
}

func isPerson(k entity.Kind) bool { return k == entity.Person }

// describedSo gives the one firm that the document calls by the noun of a description, where that found
// for it is never called so: "the Dutch group" after "Brandaris, the Utrecht group", whatever the text
// spoke of since. Of several it gives none.
func (d *discourse) describedSo(p *phrase, m *spoken, ok func(*spoken) bool) (one *spoken, found bool) {
	if !p.describesFirm() || d.callsSo(p, m) || m.about.sameTrade(d.tradeOf(p)) || !p.s.nounFollows && m.phrase.s == p.s || p.plainAfter(m) {
		return nil, false
	}
	trade := p.tellsTrade()
	several := false
	for i := d.upTo(p) - 1; i >= 0 && i >= d.upTo(p)-reach; i-- {
		o := &d.mentions[i]
		if !d.callsSo(p, o) || !ok(o) || !trade && o.about.count*outweighs < m.about.count {
			continue // "the Denver company" may still be the one that all of the text is about
		}
		if !slices.Contains(o.about.words, oneWord(p.s.chunks[p.ref].key)) && d.otherHere(p, o, d.upTo(p), ok) {
			continue
		}
		if !p.s.nounFollows && d.id(o) == d.id(m) {
			return nil, false // "Lam Kinh" was "Tập đoàn Lam Kinh" before
		}
		several = several || one != nil && d.id(one) != d.id(o)
		one = o
	}
	if several {
		return nil, true
	}
	return one, one != nil
}

// plainAfter reports an English noun that any firm may be called by, right behind the sentence in its paragraph of which the firm
// found is the subject: "Cloud company Bindle hired Bo Rask. The Manchester firm …".
func (p *phrase) plainAfter(m *spoken) bool {
	if !p.s.nounFollows || p.ref >= len(p.s.chunks) || !p.s.chunks[p.ref].entry.Plain {
		return false
	}
	return m.subject && m.phrase.s.index == p.s.index-1 && m.phrase.s.src.Block == p.s.src.Block
}

// eitherTrade reports such a noun for a trade by which the text has called nobody, where another firm was named since the one
// found: "Temasek led a round in Khata Loop. That deal valued the lender at …".
func (d *discourse) eitherTrade(p *phrase, m *spoken, ok func(*spoken) bool) bool {
	if !p.tellsTrade() || d.callsSo(p, m) || d.main(d.id(m)) {
		return false
	}
	return d.last(d.starts[m.phrase.s.index], d.upTo(p), func(o *spoken) bool {
		return d.id(o) != d.id(m) && ok(o) && (o.phrase.s != m.phrase.s || o.phrase.first > m.phrase.first)
	}) != nil
}

// tellsTrade reports an English noun that tells what a firm does: "the lender".
func (p *phrase) tellsTrade() bool {
	return p.s.nounFollows && p.articleOnly() && !p.s.chunks[p.ref].entry.Plain
}

// describesFirm reports a noun for a firm that says more of it than that it is one.
func (p *phrase) describesFirm() bool {
	if p.pronoun || p.kind != entity.Organization || p.this && p.s.nounFollows {
		return false
	}
	return p.tellsTrade() || p.s.nounFollows && p.definite() && p.ref-p.first >= 2 || p.meansFirm() && !p.s.chunks[p.ref].entry.Plain
}

// ofLand gives the one firm of the country that a noun tells of, where that found for it is not known to
// be from there: "the German group" is no "Dutch software maker". Of several it gives none, nor one that
// is told to be from elsewhere.
func (d *discourse) ofLand(p *phrase, m *spoken, ok func(*spoken) bool) (one *spoken, found bool) {
	if p.pronoun || p.kind != entity.Organization || p.s.nounFollows && !p.definite() {
		return nil, false
	}
	land := d.landIn(p.s, p.first, p.ref)
	if p.this {
		land = cmp.Or(land, p.s.homeland(p.ref+1, p.last)) // "hãng Malaysia này"
	}
	if land == "" || m.about.fromLand(land) {
		return nil, false
	}
	one, _, several := d.soleNamed(d.upTo(p), func(o *spoken) bool { return o.about.fromLand(land) && ok(o) })
	if several {
		return nil, true
	}
	return one, one != nil || m.about.fromOther(land) || p.s.nounFollows && d.eitherLand(p, m, ok)
}

// eitherLand reports another firm of whose land the English text tells as little, named beside the one found: of "X wants Brussels
// to act against Y. The Chinese firm …" a reader knows only from elsewhere who is meant.
func (d *discourse) eitherLand(p *phrase, m *spoken, ok func(*spoken) bool) bool {
	if m.about.home != "" || d.sole == d.id(m) || m.phrase.s == p.s {
		return false
	}
	return d.first(m.phrase.s.index, func(o *spoken) bool {
		firm := d.kindOf(&o.phrase.s.chunks[o.phrase.members[0]]) == entity.Organization
		return firm && d.id(o) != d.id(m) && o.about.home == "" && o.about.land == "" && ok(o)
	}) != nil
}

// fromOther reports one that is told to be from another country.
func (about *profile) fromOther(land string) bool {
	return about.land != "" || about.home != "" && !strings.HasPrefix(about.home, land[:min(landStem, len(land))])
}

// landStem is the length of the beginning that a country and the word for what is from there have in common at
// least: Japan and Japanese.
const landStem = 2
