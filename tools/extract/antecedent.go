package extract

import (
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
	m, ok := d.candidate(p, want, except), d.fitting(p, want, except)
	if o := d.sayersFirm(p, ok); o != nil {
		return o
	}
	var sole *spoken
	if m != nil && p.definite() && p.namesFirm() && p.ref == p.first+1 {
		sole = d.soleIn(p, ok)
	}
	if sole != nil && bears(m, p) && !bears(sole, p) {
		sole = nil // "the group" after "Lanting Group", whatever its unit Lanting Brain does in the paragraph
	}
	if sole != nil && (m.phrase.s.src.Block != p.s.src.Block || m.banned()) {
		m = sole
	}
	if m == nil || d.onlyBanned(p, m) || m != sole && d.faded(p, m) || d.fromElsewhere(p, m, ok) {
		return nil
	}
	if o, found := d.describedSo(p, m, ok); found {
		return o
	}
	if o := d.sameFund(p, m, ok); o != nil {
		return o
	}
	if o := d.noFund(p, m, ok); o != nil {
		return o
	}
	if o := d.giverMeant(p, m, ok); o != nil {
		return o
	}
	if o, found := d.ofLand(p, m, ok); found {
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
	ch := &m.phrase.s.chunks[m.phrase.members[len(m.phrase.members)-1]]
	alone := &spoken{phrase: m.phrase.s.only(m.phrase.members[len(m.phrase.members)-1]), name: d.r.mem.keyOf(m.phrase.s.toks[ch.first:ch.last]), about: d.of(ch.name.ID)}
	if !want(d.kindOf(ch)) || except.has(ch.name.ID, alone.about) {
		return nil
	}
	return alone
}

// sameFund gives the fund that the English text called so before, where that found for "the fund" is not called so:
// "The fund employs 85. … Maple Trust also took part. … the fund took a stake in X".
func (d *discourse) sameFund(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if !p.namesFirm() || !p.definite() || !slices.Contains(d.r.grammar.Names.Funds, p.s.chunks[p.ref].key) {
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
	if !p.namesFirm() || !p.definite() || p.ref != p.first+1 || !m.about.fund || m.phrase.s == p.s || d.calls(p, m) || d.foremostFirm(d.id(m)) {
		return nil
	}
	return d.last(d.block(p.s.src.Block), d.upTo(p), func(o *spoken) bool {
		return o.subject && !o.about.fund && compatible(o.phrase.kind, entity.Organization) && ok(o)
	})
}

// giverMeant gives the one that an English paragraph tells to have put money into others before "the fund" for which one was
// found that is neither that nor bears the name of a fund.
func (d *discourse) giverMeant(p *phrase, m *spoken, ok func(*spoken) bool) *spoken {
	if !p.namesFirm() || !p.definite() || !slices.Contains(d.r.grammar.Names.Funds, p.s.chunks[p.ref].key) || m.about.fund || m.about.giver || d.calls(p, m) {
		return nil
	}
	return d.last(d.block(p.s.src.Block), d.upTo(p), func(o *spoken) bool { return (o.about.fund || o.about.giver) && ok(o) })
}

// sayersFirm gives the firm of somebody of it who says in English what is told of "the company": "Talk that Halden would buy
// the company is silly, said Ada Boyd", of whom the text tells that she founded Velor.
func (d *discourse) sayersFirm(p *phrase, ok func(*spoken) bool) *spoken {
	s := p.s
	if !p.namesFirm() || !p.definite() || p.ref != p.first+1 || !s.chunks[p.ref].entry.Plain {
		return nil
	}
	for i := p.last; i+1 < len(s.chunks); i++ {
		if !s.chunks[i].is(grammar.Speech|grammar.Quoting) || s.chunks[i].quoted || i == 0 || s.chunks[i-1].kind != punct {
			continue
		}
		q := s.chunks[i+1].phrase
		if q == nil || q.first != i+1 || q.anaphoric() || q.kind != entity.Person || len(q.members) != 1 || d.of(s.chunks[q.members[0]].name.ID).outer {
			return nil
		}
		firm := d.firmOfPerson(s.chunks[q.members[0]].name.ID)
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
	if !p.s.nounFollows || !p.pronoun || p.kind != entity.Person || m.about.title != "" || m.subject || m.phrase.s.src.Block != p.s.src.Block {
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
			return d.candidate(q, func(k entity.Kind) bool { return k == entity.Person }, barred{})
		}
	}
	return nil
}

// describedSo gives the one firm that the document calls by the noun of a description, where that found
// for it is never called so: "the Dutch group" after "Brandaris, the Utrecht group", whatever the text
// spoke of since. Of several it gives none.
func (d *discourse) describedSo(p *phrase, m *spoken, ok func(*spoken) bool) (one *spoken, found bool) {
	trade := p.s.nounFollows && p.namesFirm() && p.definite() && p.ref == p.first+1 && !p.s.chunks[p.ref].entry.Plain // "the lender"
	telling := trade || p.s.nounFollows && p.definite() && p.ref-p.first >= 2 || p.meansFirm() && !p.s.chunks[p.ref].entry.Plain
	if !telling || p.pronoun || p.this && p.s.nounFollows || p.kind != entity.Organization || d.callsSo(p, m) || !p.s.nounFollows && m.phrase.s == p.s {
		return nil, false
	}
	several := false
	for i := d.upTo(p) - 1; i >= 0 && i >= d.upTo(p)-reach; i-- {
		o := &d.mentions[i]
		if !d.callsSo(p, o) || !ok(o) || !trade && o.about.count*outweighs < m.about.count {
			continue // "the Denver company" may still be the one that all of the text is about
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

// ofLand gives the one firm of the country that a noun tells of, where that found for it is not known to
// be from there: "the German group" is no "Dutch software maker". Of several it gives none, nor one that
// is told to be from elsewhere.
func (d *discourse) ofLand(p *phrase, m *spoken, ok func(*spoken) bool) (one *spoken, found bool) {
	if !p.s.nounFollows || p.pronoun || p.kind != entity.Organization || !p.definite() {
		return nil, false
	}
	land := d.landIn(p.s, p.first, p.ref)
	if land == "" || m.about.land == land {
		return nil, false
	}
	for i := d.upTo(p) - 1; i >= 0 && i >= d.upTo(p)-reach; i-- {
		o := &d.mentions[i]
		if o.about.land != land || !ok(o) {
			continue
		}
		if one != nil && d.id(one) != d.id(o) {
			return nil, true
		}
		one = o
	}
	return one, one != nil || m.about.land != "" || m.about.home != "" && !strings.HasPrefix(m.about.home, land[:min(landStem, len(land))])
}

// landStem is the length of the beginning that a country and the word for what is from there have in common at
// least: Japan and Japanese.
const landStem = 2

// calls reports a noun that the name of a thing holds or by which the document calls it.
func (d *discourse) calls(p *phrase, m *spoken) bool {
	if p.pronoun || p.first == p.last || p.ref >= len(p.s.chunks) {
		return false
	}
	noun := p.s.chunks[p.ref].key
	return bears(m, p) || slices.Contains(m.about.words, noun) && (p.s.nounFollows || !p.s.chunks[p.ref].entry.Plain)
}

// bears reports a name that holds the noun of a reference.
func bears(m *spoken, p *phrase) bool {
	noun := p.s.chunks[p.ref].key
	return holds(m.name, noun, tails(noun))
}

// callsSo is calls, and in Vietnamese a longer form of the noun: "tập đoàn" after "X, tập đoàn bán lẻ lớn nhất nước".
func (d *discourse) callsSo(p *phrase, m *spoken) bool {
	return d.calls(p, m) || p.ref < len(p.s.chunks) && d.isA(m, p.s.chunks[p.ref].key)
}

// subjectBefore gives the subject of the sentence before one that a demonstrative
// opens: "Hãng này" goes on about what was spoken of.
func (d *discourse) subjectBefore(p *phrase, here int, ok func(*spoken) bool) *spoken {
	n := p.s.index - 1
	if p.kind != entity.Organization || p.last-p.ref > 2 && !(p.last-p.ref == 3 && p.s.fromSomewhere(p.ref+1)) || p.s.chunks[p.ref].last-p.s.chunks[p.ref].first > maxBareNoun || d.speaksBefore(p, here) || n < p.s.block.Sentences[0] {
		return nil
	}
	if m := d.takenUp(d.r.sentences[n]); m != nil && ok(m) {
		return m
	}
	return d.first(n, func(m *spoken) bool { return m.subject && ok(m) })
}

// speaksBefore reports that the sentence of a reference names somebody before it, the
// press that tells it, places and ministries aside.
func (d *discourse) speaksBefore(p *phrase, here int) bool {
	for i := d.starts[p.s.index]; i < here; i++ {
		if m := d.mentions[i].phrase; !m.media && m.kind != entity.Place && !(p.meansFirm() && d.institution(&d.mentions[i])) && (m.kind != entity.Person || !p.s.fromSomewhere(p.ref+1)) {
			return true
		}
	}
	return false
}

// fromSomewhere reports a place at the chunk that says from where a thing is: "tập đoàn Thái Lan
// này".
func (s *sentence) fromSomewhere(i int) bool {
	return !s.nounFollows && i < len(s.chunks) && s.chunks[i].kind == name && s.chunks[i].name.Kind == entity.Place
}

// maxBareNoun is the length in tokens from which a noun says more than that it is a
// firm: "Startup nông nghiệp này" need not be what did something just before.
const maxBareNoun = 2

// takenUp gives what the subject of a sentence stands for when it is a reference:
// a sentence that begins with "The firm" speaks of that firm.
func (d *discourse) takenUp(s *sentence) *spoken {
	if s.asked {
		return s.about
	}
	s.asked = true
	if len(s.chunks) > 0 && s.nounFollows && s.chunks[0].is(grammar.Own) && !s.chunks[0].is(grammar.He) {
		its := &phrase{s: s, first: 0, last: 1, ref: 0, pronoun: true, gov: -1}
		s.about = d.antecedent(its, func(k entity.Kind) bool { return k != "" && k != entity.Person && k != entity.Place }, barred{})
		return s.about // "Its customers include X" goes on about whose they are
	}
	q := s.opening()
	if q == nil || !q.anaphoric() || q.none || q.plural || q.pair || q.kind == entity.Person || s.namedBehind(q) {
		return nil
	}
	if s.nounFollows && q.pronoun && s.chunks[0].is(grammar.Subordinate|grammar.If) {
		if m := d.first(s.index, func(m *spoken) bool { return m.subject && m.phrase.first > q.last }); m != nil {
			s.about = m // "When it came out, Vetrino found eleven customers"
			return m
		}
	}
	s.about = d.antecedent(q, func(k entity.Kind) bool { return k != "" && k != entity.Person && (q.kind == "" || k == q.kind) }, barred{})
	return s.about
}

// namedBehind reports a name between commas that says what the noun before it stands for: "Bản
// kế nhiệm, Cá Kìm 2, ra mắt tuần trước", "Its successor, Kogge 3, will …".
func (s *sentence) namedBehind(q *phrase) bool {
	comma := q.last
	for comma < len(s.chunks) && s.chunks[comma].kind == other {
		comma++
	}
	if comma+2 >= len(s.chunks) || s.chunks[comma].key != "," || s.nounFollows && comma > q.last {
		return false
	}
	p := s.chunks[comma+1].phrase
	return p != nil && !p.anaphoric() && compatible(p.kind, q.kind) && p.last < len(s.chunks) && s.chunks[p.last].key == ","
}

// soleBefore gives the one thing that the sentence of a reference names before it, where that is
// one to speak of: "Shares in X fell after it reported …".
func (d *discourse) soleBefore(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if p.kind == entity.Person {
		return nil
	}
	telling := grammar.Speech | grammar.Quoting | grammar.Reporting | grammar.That
	if p.s.nounFollows {
		telling = grammar.That // "people close to X said the firm …" speak of X
	}
	var found *spoken
	for i := d.starts[p.s.index]; i < here; i++ {
		m := &d.mentions[i]
		if !ok(m) || p.s.condition(m.phrase) || !p.s.nounFollows && m.posted(true) || m.phrase.last < len(p.s.chunks) && p.s.chunks[m.phrase.last].is(telling) {
			continue // "một nguồn tin của X nói …", "a report in X that …" tell of others
		}
		if found != nil && d.id(found) != d.id(m) {
			return nil
		}
		found = m
	}
	return found
}

// voucher gives the firm according to which something is so of what is "its", where the English text spoke of it
// before: "According to Lumo, the training of its second model cost …".
func (d *discourse) voucher(p *phrase, here int, ok func(*spoken) bool) *spoken {
	s := p.s
	if !s.nounFollows || s.segments[0].kind != attribution || !s.chunks[p.first].is(grammar.Own) || s.chunks[p.first].is(grammar.He|grammar.They) || p.first < s.segments[0].last {
		return nil
	}
	q := s.between(1, s.segments[0].last)
	if q == nil || q.anaphoric() || len(q.members) != 1 || d.r.press(q) || d.last(d.starts[s.index], here, func(m *spoken) bool { return compatible(m.phrase.kind, entity.Organization) }) != nil {
		return nil
	}
	id := s.chunks[q.members[0]].name.ID
	return d.last(0, d.starts[s.index], func(m *spoken) bool { return d.id(m) == id && ok(m) })
}

// goesOnAbout gives the firm that the English sentence before takes up with "it" and names no other that fits:
// "Two weeks ago it closed another round. The company itself says …".
func (d *discourse) goesOnAbout(p *phrase, ok func(*spoken) bool) *spoken {
	n := p.s.index - 1
	for p.s.nounFollows && n > p.s.block.Sentences[0] && d.starts[n] == d.starts[n+1] && len(d.r.sentences[n].phrases) == 0 {
		n-- // "Not this year."
	}
	if !p.s.nounFollows || p.kind != entity.Organization && !p.s.singular(p) || p.plural || n < p.s.block.Sentences[0] || d.first(n, ok) != nil {
		return nil
	}
	if m := d.takenUp(d.r.sentences[n]); m != nil && m.phrase.kind == entity.Organization && ok(m) {
		return m
	}
	return nil
}

// firmBefore gives the noun for a firm that stands, in place of a name, in the sentence before that of
// a pronoun: "Deals are nothing new for the Dutch group. In May it bought X".
func (d *discourse) firmBefore(p *phrase, ok func(*spoken) bool) *phrase {
	if !p.s.nounFollows {
		return d.soleNoun(p)
	}
	if !p.s.nounFollows || !p.pronoun || p.kind == entity.Person || p.plural || p.s.index == p.s.block.Sentences[0] {
		return nil
	}
	n := p.s.index - 1
	named := d.first(n, func(m *spoken) bool { return m.phrase.kind != entity.Person && m.phrase.gov < 0 && ok(m) })
	if named != nil || d.starts[n] < d.starts[n+1] && !p.s.singular(p) {
		return nil
	}
	var found *phrase
	for _, q := range d.r.sentences[n].phrases {
		if !q.anaphoric() || d.starts[n] < d.starts[n+1] && !(q.definite() && q.kind == entity.Organization) {
			continue // "Ann Lee says the firm will not be sold to Apple. It …" speaks of the firm
		}
		if q.pronoun || q.none || q.plural || !q.definite() || q.kind != entity.Organization || q.relational() || found != nil {
			return nil
		}
		found = q
	}
	return found
}

// soleNoun gives the one noun for a firm of the sentence before a Vietnamese pronoun, where that names none: "Đây
// là thương vụ thứ hai của tập đoàn. Năm ngoái, họ mua lại X".
func (d *discourse) soleNoun(p *phrase) (found *phrase) {
	if p.s.nounFollows || !p.pronoun || p.kind != entity.Organization || p.s.index == p.s.block.Sentences[0] {
		return nil
	}
	for _, q := range d.r.sentences[p.s.index-1].phrases {
		switch {
		case !compatible(q.kind, entity.Organization) || q.media:
		case !q.anaphoric() || !q.meansFirm() || q.plural || found != nil:
			return nil
		default:
			found = q
		}
	}
	return found
}

// condition reports a phrase in a clause with which the sentence only begins: "After it bought X, the
// firm …" goes on about who bought it.
func (s *sentence) condition(p *phrase) bool {
	n := s.segmentOf(p.first)
	return n >= 0 && n+1 < len(s.segments) && s.chunks[s.segments[n].first].is(grammar.Subordinate)
}

// employs reports a name that says where somebody holds a post: "Ann Lee, head of
// Lumina, said the company …".
func (m *spoken) employs() bool { return m.posted(false) }

// posted reports a name behind a position, of an outsider to what the text tells of or not: "Ann
// Lee, nhà phân tích của X, dự báo công ty …" speaks of another.
func (m *spoken) posted(outsider bool) bool {
	s := m.phrase.s
	for i := range s.segments {
		if g := &s.segments[i]; g.first <= m.phrase.first && m.phrase.last <= g.last {
			for c := g.first; c < m.phrase.first; c++ {
				if ch := &s.chunks[c]; ch.is(grammar.Post) && ch.entry != nil && ch.entry.Outsider == outsider {
					return true
				}
			}
		}
	}
	return false
}

// opening gives the phrase with which a sentence begins to speak, behind the time
// or the place that may open it.
func (s *sentence) opening() *phrase {
	for i := range s.segments {
		g := &s.segments[i]
		if !s.nounFollows && s.chunks[g.first].is(grammar.Subordinate) && i+1 < len(s.segments) {
			continue // "Sau khi nhận thêm người của X, tập đoàn …"
		}
		if q := s.headOf(g); q != nil || g.kind != adjunct {
			return q
		}
	}
	return nil
}

// namedBy finds the last thing whose own name holds the noun: "the lab" after
// "Greyfriars Lab", "viện" after "Viện Tân Trào".
func (d *discourse) namedBy(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if p.pronoun || p.ref >= len(p.s.chunks) || p.first == p.last {
		return nil
	}
	noun := p.s.chunks[p.ref].key
	from, bare := 0, p.onlyByName()
	if !p.s.nounFollows {
		if m := d.last(d.starts[p.s.index], here, func(m *spoken) bool { return (d.calls(p, m) || d.isA(m, noun)) && ok(m) }); m != nil {
			return m // its own sentence names one that was called so
		}
		if slices.Contains(d.r.grammar.Names.CommonPrefixes, noun) {
			return nil // any firm is a "công ty", not that alone which bears the word in its name
		}
		if bare {
			if m := d.last(0, here, func(m *spoken) bool {
				return d.main(d.id(m)) && (d.isA(m, noun) || slices.Contains(m.about.words, noun)) && ok(m)
			}); m != nil {
				return m // what the document is about is "quỹ" as well as others
			}
		} else if d.last(d.block(p.s.src.Block), here, func(m *spoken) bool { return d.main(d.id(m)) && ok(m) }) != nil {
			from = d.block(p.s.src.Block) // what the document is about is a "tập đoàn" as well as the one that bears the word
		}
	}
	ends := tails(noun)
	if m := d.last(from, here, func(m *spoken) bool {
		return (holds(m.name, noun, ends) || bare && (d.isA(m, noun) || p.s.nounFollows && slices.Contains(m.about.words, noun))) && ok(m)
	}); m != nil {
		return m
	}
	return d.namedAmong(p, here, func(name string) bool { return holds(name, noun, ends) }, ok)
}

// namedAmong finds the one of several named together that bears the noun: "the institute" after
// "Brazda and the Danube Institute teamed up".
func (d *discourse) namedAmong(p *phrase, here int, bears func(string) bool, ok func(*spoken) bool) *spoken {
	for i := here - 1; i >= max(d.block(p.s.src.Block), here-reach) && p.s.nounFollows; i-- {
		m := &d.mentions[i]
		for _, c := range m.phrase.members {
			ch := &m.phrase.s.chunks[c]
			name := d.r.mem.keyOf(m.phrase.s.toks[ch.first:ch.last])
			if len(m.phrase.members) == 1 || !bears(name) {
				continue
			}
			if alone := (&spoken{phrase: m.phrase.s.only(c), name: name, about: d.of(ch.name.ID)}); ok(alone) {
				return alone
			}
		}
	}
	return nil
}

// isA reports a thing that the document calls by a longer form of a noun: "viện" is what was
// called "Viện nghiên cứu X".
func (d *discourse) isA(m *spoken, noun string) bool {
	if m.phrase.s.nounFollows {
		return false
	}
	for _, w := range m.about.words {
		if strings.HasPrefix(w, noun+" ") {
			return true
		}
	}
	return false
}

// holds reports a name that holds a noun with more words, or that begins with the
// last words of one, its tails: "Chứng khoán Thành Long" is a "công ty chứng khoán".
func holds(name, noun string, tails []string) bool {
	n := len(name) - len(noun)
	if n > 0 && (name[len(noun)] == ' ' && strings.HasPrefix(name, noun) || name[n-1] == ' ' && strings.HasSuffix(name, noun)) {
		return true
	}
	return slices.ContainsFunc(tails, func(t string) bool {
		return len(name) > len(t) && name[len(t)] == ' ' && strings.HasPrefix(name, t)
	})
}

// tails gives the last words of a noun of more words, two of them at least.
func tails(noun string) (out []string) {
	for {
		_, rest, found := strings.Cut(noun, " ")
		if !found || !strings.Contains(rest, " ") {
			return out
		}
		out, noun = append(out, rest), rest
	}
}

// onlyByName reports a bare noun that refers back to nothing but a name that holds
// it: "trung tâm" is no firm that the text happens to speak of.
func (p *phrase) onlyByName() bool {
	if p.pronoun || p.this || p.first == p.last || p.ref >= len(p.s.chunks) {
		return false
	}
	e := p.s.chunks[p.ref].entry
	return e != nil && e.Named
}

// inBlock looks for the antecedent in the sentences before it in the paragraph,
// the last first, what each speaks about before what it mentions. A noun takes
// what the document speaks of more than once before what it only touches.
func (d *discourse) inBlock(p *phrase, ok func(*spoken) bool) *spoken {
	for n := p.s.index - 1; n >= max(p.s.block.Sentences[0], p.s.index-sentenceReach); n-- {
		if m := d.takenUp(d.r.sentences[n]); m != nil && ok(m) {
			return m
		} else if m == nil && p.s.singular(p) && d.r.sentences[n].opensWithFirm() {
			return nil // "The three-year-old company, backed by X, is led by Ann Lee. It claims …"
		}
		if m, found := d.himself(d.r.sentences[n], p); found {
			if m != nil && ok(m) {
				return m
			}
			return nil
		}
		if m := d.owner(n, p, ok); m != nil {
			return m
		}
		if m := d.leader(n, ok); m != nil && p.s.nounFollows && p.kind != entity.Person {
			return m
		}
		if m := d.first(n, func(m *spoken) bool { return m.subject && ok(m) }); m != nil {
			if m.speaks() {
				return m // "Varde denied that it was to buy Kolibri. Its spokeswoman, …"
			}
			return d.heavier(m, d.starts[n], d.starts[n+1], ok)
		}
		if m := d.last(d.starts[n], d.starts[n+1], ok); m != nil {
			return m
		}
	}
	return nil
}

// opensWithFirm reports an English sentence that begins with a noun for a firm told before.
func (s *sentence) opensWithFirm() bool {
	q := s.opening()
	return s.nounFollows && q != nil && q.namesFirm() && q.anaphoric() && q.definite() && !q.plural
}

// himself gives who the pronoun stands for that an English sentence has before it names any person, for the same
// pronoun in one behind it: after "He worked for Soho, a portal run by Charles Zhang" it is still "he" who is told of.
func (d *discourse) himself(s *sentence, p *phrase) (m *spoken, found bool) {
	if !s.nounFollows || !p.pronoun || p.kind != entity.Person || p.ref >= len(p.s.chunks) {
		return nil, false
	}
	i := slices.IndexFunc(s.phrases, func(q *phrase) bool { return q.kind == entity.Person && (q.pronoun || !q.anaphoric()) })
	if i < 0 {
		return nil, false
	}
	q := s.phrases[i]
	if !q.pronoun || q.none || s.chunks[q.first].is(grammar.Own) || !q.nominative() || d.r.sexOf(s.chunks[q.ref].key) != d.r.sexOf(p.s.chunks[p.ref].key) {
		return nil, false
	}
	if !s.askedWhom {
		s.askedWhom = true
		s.whom = d.antecedent(q, func(k entity.Kind) bool { return k == entity.Person }, barred{})
	}
	return s.whom, true
}

// owner gives whose doing a sentence begins with: after "X's purchase of Y was approved", "it" is X.
func (d *discourse) owner(n int, p *phrase, ok func(*spoken) bool) *spoken {
	if !p.s.nounFollows || p.kind == entity.Person || d.starts[n] == d.starts[n+1] {
		return nil
	}
	m := &d.mentions[d.starts[n]]
	s := m.phrase.s
	if m.phrase.first != 0 || !s.genitiveAfter(m.phrase) || m.phrase.last+1 >= len(s.chunks) || !s.chunks[m.phrase.last+1].is(grammar.Trigger) || !ok(m) {
		return nil
	}
	return m
}

// speaker gives the firm that says what the sentence of a bare noun for one tells: "Kim Sơn Holdings
// cho hay tập đoàn sẽ không …" speaks of itself.
func (d *discourse) speaker(p *phrase, here int, ok func(*spoken) bool) *spoken {
	if p.kind != entity.Organization || p.pronoun || p.this || p.relational() || p.onlyByName() {
		return nil
	}
	return d.last(d.starts[p.s.index], here, func(m *spoken) bool { return m.subject && m.speaks() && ok(m) })
}

// speaks reports a subject that is told to say or to deny something.
func (m *spoken) speaks() bool {
	s := m.phrase.s
	for k := m.phrase.last; k < len(s.chunks); k++ {
		if c := &s.chunks[k]; c.kind != moment && !c.is(grammar.Auxiliary|grammar.Pause|grammar.Have) {
			return c.is(grammar.Speech | grammar.Denial)
		}
	}
	return false
}

// throughSubject gives what the subject before a pronoun stands for when that
// is a reference itself: "The company has turned down money from X, says its
// chairwoman".
func (d *discourse) throughSubject(p *phrase, want func(entity.Kind) bool, except barred) (m *spoken, found bool) {
	if !p.pronoun && (p.this || !p.meansFirm()) {
		return nil, false
	}
	for _, q := range p.s.phrases {
		if q.last > p.first {
			break
		}
		if !p.pronoun && !q.meansFirm() {
			continue
		}
		if q.anaphoric() && !q.none && !q.plural && !p.s.namedBehind(q) && (q.kind == p.kind || p.kind == "" && want(q.kind)) && p.s.isSubject(q) {
			m = d.antecedent(q, func(k entity.Kind) bool { return want(k) && (q.kind == "" || compatible(q.kind, k)) }, except)
			return m, q.pronoun && q.kind == p.kind && p.s.isSubject(p)
		}
	}
	return nil, false
}

// id is that of the first member of a phrase.
func (d *discourse) id(m *spoken) string {
	return m.phrase.s.chunks[m.phrase.members[0]].name.ID
}

// upTo gives the number of mentions that stand before the phrase.
func (d *discourse) upTo(p *phrase) int {
	i := d.starts[p.s.index]
	for i < d.starts[p.s.index+1] && d.mentions[i].phrase.first < p.first {
		i++
	}
	return i
}

// reach is how many mentions back a reader looks for what a word refers to. It
// keeps a long document linear.
const reach = 300

// sentenceReach is the same in sentences of one paragraph.
const sentenceReach = 50

// last gives the last mention from one index to before another that will do.
func (d *discourse) last(from, before int, ok func(*spoken) bool) *spoken {
	for i := before - 1; i >= max(from, before-reach); i-- {
		if ok(&d.mentions[i]) {
			return &d.mentions[i]
		}
	}
	return nil
}

// first gives the first mention of a sentence that will do.
func (d *discourse) first(sentence int, ok func(*spoken) bool) *spoken {
	for i := d.starts[sentence]; i < d.starts[sentence+1]; i++ {
		if m := &d.mentions[i]; ok(m) {
			return m
		}
	}
	return nil
}

// soleHere gives the one organization that a sentence names before a chunk.
func (d *discourse) soleHere(s *sentence, before int) []referent {
	var found *spoken
	for i := d.starts[s.index]; i < d.starts[s.index+1] && d.mentions[i].phrase.first < before; i++ {
		m := &d.mentions[i]
		if d.kindOf(&s.chunks[m.phrase.members[0]]) != entity.Organization || s.nounFollows && s.genitiveAfter(m.phrase) && s.comparand(m.phrase) {
			continue // "beats X's chip, says Ann Lee, the chief executive"
		}
		if s.nounFollows && s.chunks[m.phrase.first].quoted && !s.chunks[before].quoted && m.about.count == 1 && !d.foremostFirm(d.id(m)) {
			continue // "“We lead in IoT,” said Ann Lee, the firm's chief executive"
		}
		if len(m.phrase.members) > 1 || found != nil && d.id(found) != d.id(m) {
			return nil
		}
		found = m
	}
	if found == nil {
		return nil
	}
	return d.proved(found, func(k entity.Kind) bool { return k == entity.Organization })
}

// implied gives the thing of one of the kinds that a sentence without a subject
// speaks of: the last one named in its paragraph, else the topic.
func (d *discourse) implied(s *sentence, before int, fits func(entity.Kind) bool) []referent {
	p := &phrase{s: s, first: before, last: before, gov: -1}
	want := func(k entity.Kind) bool { return k != "" && fits(k) }
	if m := d.antecedent(p, want, barred{}); m != nil {
		return d.proved(m, want)
	}
	return nil
}
