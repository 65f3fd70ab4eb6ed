package mention

import (
	"strings"
	"unicode/utf8"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// domain takes what an institution is for, which Vietnamese writes with a
// capital on the first syllable only: "Viện Y học số Gia Định", "Bộ Y tế".
func (p *pass) domain(toks []text.Token, i, limit int) int {
	if end := p.district(toks, i); end > i {
		return end
	}
	if v, end := p.places.Longest(toks, i); v != nil && end > i+maxTown && end <= limit && !p.nounFollows {
		return end // "UBND Thành phố Hồ Chí Minh"
	}
	if end := p.compound(toks, i, limit); end > i && p.namesPlace(toks, end) {
		_, end = p.places.Longest(toks, end)
		return end // "Ngân hàng Phát triển châu Phi"
	} else if end > i && !p.goesOn(toks, end, limit) {
		return p.widened(toks, end, limit)
	}
	if end := p.profession(toks, i, limit); end > i {
		return end
	}
	if v, end := p.prefixes.Longest(toks, i); v != nil && end > i+1 && end < limit && !p.nounFollows {
		if toks[end].Upper {
			return p.domain(toks, end, limit) // "Bệnh viện Đại học Y Hà Nội"
		}
		if p.namesPlace(toks, end) {
			_, end = p.places.Longest(toks, end)
			return end // "Tòa án Liên minh châu Âu"
		}
	}
	return p.plainDomain(toks, i, limit)
}

// plainDomain takes the words in lower case behind the first of what an institution is for, where the grammar lists none
// such: "Viện Y học số Gia Định".
func (p *pass) plainDomain(toks []text.Token, i, limit int) int {
	if end := p.oneCapital(toks, i, limit); end > i {
		return end
	}
	next := i + 1
	for !p.nounFollows && next < limit && next-i <= maxDomain && toks[next].Kind == text.Word && !toks[next].Upper && !toks[next].Glued {
		if v, last := p.deeds.Longest(toks, next); v != nil && last < len(toks) && toks[last].Upper {
			return next // "Cơ quan Thuế phạt Sen Vàng"
		}
		if v, _ := p.actVerbs.Longest(toks, next); v != nil {
			return i + 1 // "Quỹ Sen thụ lý đơn của Lúa Mới"
		}
		e, _, end := p.covering(toks, next)
		switch {
		case isForeign(toks[i].Key) || p.endsDomain(e, toks, end):
			return i + 1
		case e.Is(grammar.Ignored):
			next = end // "ngữ liệu" holds no "liệu"
		default:
			next++
		}
	}
	if next > i+1 && next < limit && toks[next].Upper && !toks[next].Glued {
		return next
	}
	return i + 1
}

// endsDomain reports a phrase of the grammar that cannot belong to what an institution is for; a noun before a capital
// can.
func (p *pass) endsDomain(e *grammar.Entry, toks []text.Token, end int) bool {
	if e == nil || e.IsOnly(grammar.Opener|grammar.Ignored) {
		return false
	}
	return !e.IsOnly(grammar.Noun|grammar.Gauge|grammar.Pause) || end >= len(toks) || !toks[end].Upper
}

// maxDomain bounds the lower-case syllables within an institution's name.
const maxDomain = 3

// district gives the place behind the noun for one of which an institution is: "Thư viện [tỉnh Gia
// Lai]", or the token where there is none.
func (p *pass) district(toks []text.Token, i int) int {
	e, end := p.vocab.Longest(toks, i)
	if p.nounFollows || !e.IsNoun(entity.Place) || end >= len(toks) || toks[i].Upper || !toks[end].Upper {
		return i
	}
	if v, last := p.places.Longest(toks, end); v != nil {
		return last
	}
	last := end
	for last < len(toks) && toks[last].Kind == text.Word && toks[last].Upper && !(last > end && toks[last].Glued) {
		last++
	}
	if last-end > maxTown {
		return end + town // "UBND xã Trà Giang Lê Văn A"
	}
	return last
}

// Towns and villages are mostly called by two syllables, rarely by three.
const town, maxTown = 2, 3

// goesOn reports a plain word behind a compound and before a capital: "Viện Ngôn ngữ số Lạc Hồng".
func (p *pass) goesOn(toks []text.Token, i, limit int) bool {
	if i+1 >= limit || toks[i].Kind != text.Word || toks[i].Upper || !toks[i+1].Upper || toks[i+1].Glued {
		return false
	}
	e, _ := p.vocab.Longest(toks, i)
	return e == nil
}

// widened gives the end of a compound behind another and before a capital, "Ngân hàng Đầu tư toàn cầu Golvan", or the
// token where none is there.
func (p *pass) widened(toks []text.Token, i, limit int) int {
	v, end := p.compounds.Longest(toks, i)
	if v == nil || end >= limit || toks[i].Upper || toks[end-1].Upper || !toks[end].Upper || toks[end].Glued {
		return i
	}
	return end
}

// profession gives the end of a noun for people that an institution is for ("Liên
// minh Đạo diễn Châu Âu"), or i when none begins here.
func (p *pass) profession(toks []text.Token, i, limit int) int {
	e, end := p.vocab.Longest(toks, i)
	if !e.IsNoun(entity.Person) || end < i+2 || end > limit || toks[i+1].Upper {
		return i
	}
	return end
}

// country draws in the known place at the end of an institution's name, where what
// the institution is for comes before: "Bộ Thương mại Trung Quốc".
func (p *pass) country(toks []text.Token, start, end int) int {
	if p.nounFollows || end >= len(toks) || !p.institution(toks, start) || toks[end-1].Upper {
		return end
	}
	if known := p.lex.Find(toks[end:min(end+maxDomain, len(toks))]); len(known) > 0 && known[0].First == 0 && known[0].Entity.Kind == entity.Place {
		return end + known[0].Last
	}
	return end
}

// portfolio gives the end of what a minister is for: "Bộ trưởng [Kế hoạch và Đầu
// tư] Nguyễn Chí Dũng".
func (p *pass) portfolio(toks []text.Token, i, limit int) int {
	for i < limit && (p.isAnd(toks, i) || toks[i].Key == ",") {
		end := p.compound(toks, i+1, limit)
		if end == i+1 {
			break
		}
		i = end
	}
	return i
}

// inCharge gives the end of a title's office and, behind it, of a land and the name of who holds it: "Bộ trưởng Công
// nghiệp Malaysia Azlan Rahim".
func (p *pass) inCharge(s int, toks []text.Token, i, limit int) int {
	end := p.charge(toks, i, limit)
	if end == i {
		return i
	}
	end = p.portfolio(toks, end, limit)
	v, last := p.places.Longest(toks, end)
	if v == nil || last+1 >= limit || !toks[last].Upper || !toks[last+1].Upper {
		return end
	}
	land := p.enterPlace(s, toks, end)
	if last = p.extend(s, toks, land, limit, land); last > land {
		p.cands = append(p.cands, candidate{sentence: s, first: land, last: last, titled: true})
	}
	return last
}

// charge gives the end of what somebody with a title is in charge of, with a small letter behind the first or with capitals before a
// name: "Bộ trưởng Khoa học và Công nghệ Lê Văn A", "Bộ trưởng Công Thương Lê Văn A".
func (p *pass) charge(toks []text.Token, i, limit int) int {
	if i == 0 || !p.isTitle(toks, i-1) {
		return i
	}
	if end := p.compound(toks, i, limit); end > i || p.nounFollows {
		return end
	}
	v, end := p.compounds.Longest(toks, i)
	if v == nil || end < i+2 || end >= limit || !toks[end].Upper || !p.endsBefore(toks, i, grammar.Post|grammar.Noun) {
		return i
	}
	return end
}

// fullForm reports a longer form of the noun for a firm that ends at end, and a name behind it:
// "Công ty cổ phần Mận Đỏ".
func (p *pass) fullForm(toks []text.Token, i, end int) bool {
	v, last := p.prefixes.Longest(toks, i)
	return v != nil && last > end && last < len(toks) && toks[last].Upper
}

// namesPlace reports a place whose first syllable has no capital: "Ủy ban châu Âu".
func (p *pass) namesPlace(toks []text.Token, i int) bool {
	v, end := p.places.Longest(toks, i)
	return v != nil && end > i+1 && !toks[i].Upper && toks[end-1].Upper && !p.nounFollows && !p.isTitle(toks, i) // not "anh Quốc Bảo"
}

// isForeign reports a word that no Vietnamese syllable looks like: such a name
// is complete in itself.
func isForeign(key string) bool {
	return utf8.RuneCountInString(key) > 7 || strings.ContainsAny(key, "fjwz")
}

// compound gives the end of a word that a name writes with one capital ("Khoa
// học", "Quốc gia"), or i when none begins here.
func (p *pass) compound(toks []text.Token, i, limit int) int {
	if v, end := p.compounds.Longest(toks, i); v != nil && end <= limit && end > i+1 && !toks[i+1].Upper {
		return end
	}
	return i
}

// institution reports a name that begins with the word for an institution.
func (p *pass) institution(toks []text.Token, start int) bool {
	v, _ := p.prefixes.Longest(toks, start)
	return v != nil
}

// ministry reports a comma in the name of an institution that is for several things:
// "Bộ Văn hóa, Thể thao và Du lịch".
func (p *pass) ministry(toks []text.Token, i, limit, start int) bool {
	end := p.fieldWord(toks, i+1, limit)
	return end > i+1 && end < limit && p.isAnd(toks, end) && p.fieldWord(toks, end+1, limit) > end+1 && p.institution(toks, start)
}

// ruledField reports a dash in such a name: "Tập đoàn Bưu chính - Viễn thông Việt Nam".
func (p *pass) ruledField(toks []text.Token, i, limit, start int) bool {
	return i+1 < limit && toks[i+1].Upper && p.compound(toks, i+1, limit) > i+1 && p.institution(toks, start)
}

// joinsFields reports a word of joining between two things that an institution is for.
func (p *pass) joinsFields(toks []text.Token, i, limit, start int) bool {
	return i+1 < limit && toks[i+1].Upper && p.isAnd(toks, i) && p.institution(toks, start) &&
		(p.compound(toks, i+1, limit) > i+1 || !toks[i-1].Upper && p.fieldWord(toks, i+1, limit) > i+1) && !p.beginsName(toks, start, i+1)
}

// forBoth gives the end of the name of an institution that is for two things, of which the first bears no name, at the word of
// joining between them: "the Competition and Consumer Protection Commission", "Malaysian Communications and Multimedia
// Commission", "the Insurance Regulatory and Development Authority", "the Medicines and Healthcare products Regulatory Agency". It gives
// the token where there is none.
func (p *pass) forBoth(toks []text.Token, i, limit, start int) int {
	if p.articles[toks[start].Key] {
		start++
	}
	if i < 2 || !p.isField(toks, i-1) {
		return i
	}
	switch {
	case i-start == 2 && (p.ofLand(toks, start) || p.fields[toks[start].Key] && p.fields[toks[i-1].Key]):
	case i-start != 1 || !p.articles[toks[i-2].Key] && !(i > 2 && isClosing(toks, i-3)):
		return i
	}
	end := i + 1
	for end < limit && toks[end].Kind == text.Word && !toks[end].Glued && (toks[end].Upper || p.withinFields(toks, i, end)) {
		end++
	}
	v, _ := p.prefixes.Longest(toks, end-1)
	if end-i > 2 && (v != nil || p.institutional[toks[end-1].Key] || p.landBodies[toks[end-1].Key]) {
		return end
	}
	return i
}

// withinFields reports a plural in lower case between capitals, right behind the second thing that an institution is for: "Healthcare
// products".
func (p *pass) withinFields(toks []text.Token, and, i int) bool {
	return i == and+2 && i+1 < len(toks) && p.fields[toks[i-1].Key] && p.nouns.IsPlural(toks[i].Key) && toks[i+1].Upper && !toks[i+1].Glued
}

// isField reports a word for what an institution may be for.
func (p *pass) isField(toks []text.Token, i int) bool {
	v, _ := p.compounds.Longest(toks, i)
	return v != nil || p.abstract(toks[i].Key) || p.isWord(toks[i].Key)
}

// ofLand reports a capitalised adjective of origin: "Malaysian".
func (p *pass) ofLand(toks []text.Token, i int) bool {
	v, end := p.notNames.Longest(toks, i)
	return v != nil && end == i+1 && toks[i].Upper && !toks[i].Caps
}

// beginsName reports words with which names begin, and a name behind them, where the name before them is no
// ministry's or they are a noun for an institution: "Quỹ Phù Đổng và Ngân hàng Đại Lộc", "Bộ Y tế và Đại học Lam
// Giang" are two.
func (p *pass) beginsName(toks []text.Token, start, i int) bool {
	v, end := p.prefixes.Longest(toks, i)
	if v == nil || end >= len(toks) || !toks[end].Upper {
		return false
	}
	_, named := p.prefixes.Longest(toks, start)
	if c, _ := p.compounds.Longest(toks, named); c == nil {
		return true
	}
	e, _ := p.vocab.Longest(toks[:end], i)
	return e.Is(grammar.Noun) && e.Named // not "Bộ Khoa học và Công nghệ Lê Văn A"
}

// endsInstitution reports a word for a title with which an institution's name ends, as nobody
// follows it: "Đại học Cửa Ông".
func (p *pass) endsInstitution(toks []text.Token, start, end int) bool {
	return !p.nounFollows && p.institution(toks, start) && (end >= len(toks) || !toks[end].Upper)
}

// linkable reports whether a lower-case linker joins the words around it into
// one name, as in "University of Calder": the word before it must be one that
// such names begin with.
func (p *pass) linkable(toks []text.Token, i, start int) bool {
	if toks[i].Key == "&" {
		return true
	}
	if !p.nounFollows {
		return isASCII(toks[i-1].Key) && isASCII(toks[i+1].Key) && len(toks[i-1].Key) >= shortestName // "Tech in Asia"
	}
	if p.articles[toks[start].Key] {
		start++
	}
	switch {
	case p.alwaysLinked(toks, i) && i-start == 1:
		return true
	case p.isAnd(toks, i):
		return p.fieldsOf(toks, i, start) || p.knownPair(toks, i, start) || p.withAnd[[2]string{toks[i-1].Key, toks[i+1].Key}]
	case p.placeOf(toks, i, start), p.bodyOf(toks, i, start), p.landsBody(toks, i, start), p.fieldFor(toks, i, start), p.ofThing(toks, i, start):
		return true
	}
	v, end := p.prefixes.Longest(toks, i-1)
	whole := i-start >= wholeName || i-start > 1 && (p.funds[toks[i-1].Key] || p.legalForms[toks[i-1].Key])
	return v != nil && end >= i && !(whole && p.endsInPlace(toks, i+1))
}

// fieldsOf reports a word of joining between the two fields of an institution that is called by them: "Ministry of
// Investment and Trade", "National Council of Educational Research and Training".
func (p *pass) fieldsOf(toks []text.Token, i, start int) bool {
	if !p.calledAfter(toks, i, start) {
		return false
	}
	before, _ := p.compounds.Longest(toks, i-1)
	behind, end := p.compounds.Longest(toks, i+1)
	if before == nil || behind == nil {
		return false
	}
	for end < len(toks) && toks[end].Upper && toks[end].Kind == text.Word && !toks[end].Glued {
		end++
	}
	last, _ := p.compounds.Longest(toks, end-1)
	return last != nil || !p.suffixes[toks[end-1].Key] // but "the Department of Energy and Digital Labs"
}

// calledAfter reports the noun for an institution and "of" or "for", with a word behind the two, among the words of a name before
// the token: "Royal Institute of Engineering".
func (p *pass) calledAfter(toks []text.Token, i, start int) bool {
	for k := start; k < i-2; k++ {
		if v, end := p.prefixes.Longest(toks, k); v != nil && end < i && end > k+1 && p.linkers[toks[end-1].Key] {
			return true
		}
	}
	return false
}

// bodyOf reports the place with which the name of an institution ends that "of" calls by what it is for or by its members:
// "Association of Telecommunications Operators of Nigeria", but not "the University of Leeds of all places".
func (p *pass) bodyOf(toks []text.Token, i, start int) bool {
	at := i + 1
	if p.articles[toks[at].Key] {
		at++
	}
	if !p.isOf(toks, i) || !p.calledAfter(toks, i, start) {
		return false
	}
	if p.isField(toks, i-1) && p.fields[toks[at].Key] {
		return true // "Commission for the Protection of Personal Data"
	}
	if !p.endsInPlace(toks, at) {
		return false
	}
	v, _ := p.places.Longest(toks, i-1)
	return v == nil
}

// fieldList reports a comma between two of the fields of an English institution that is called by more than two: "Department for
// Culture, Media and Sport".
func (p *pass) fieldList(toks []text.Token, i, limit, start int) bool {
	v, first := p.prefixes.Longest(toks, start)
	if !p.nounFollows || v == nil || first >= i || !p.linkers[toks[first-1].Key] || !p.fields[toks[i-1].Key] {
		return false
	}
	for i < limit && toks[i].Key == "," {
		end := i + 1
		for end < limit && end-i <= maxField && toks[end].Upper && !toks[end].Glued {
			end++
		}
		if end == i+1 || !p.fields[toks[i+1].Key] {
			return false
		}
		i = end
	}
	return i+1 < limit && p.isAnd(toks, i) && toks[i+1].Upper && p.fields[toks[i+1].Key]
}

// maxField is how many words each field of an institution has at most: "Industrial Strategy".
const maxField = 3

// knownPair reports two words that are joined in the name of a paper or a firm that every reader knows: "the Globe and Mail".
func (p *pass) knownPair(toks []text.Token, i, start int) bool {
	if i-start != 1 {
		return false
	}
	name := p.keysOf(toks[start : i+2])
	return p.press[name] || p.firms[name]
}

// fieldFor reports what an English institution is for and where, of which its name consists: "Transport for London", "Transport for
// NSW". Where it opens a sentence, a verb or a possessive has to follow.
func (p *pass) fieldFor(toks []text.Token, i, start int) bool {
	if i-start != 1 || i+1 >= len(toks) || !p.fields[toks[start].Key] || !p.wordAt(toks, i, grammar.For) || toks[i+1].Glued {
		return false
	}
	v, end := p.places.Longest(toks, i+1)
	switch {
	case v == nil && toks[i+1].Caps && len(toks[i+1].Key) > 1:
		end = i + 2
	case v == nil:
		return false
	}
	if !opens(toks, start) {
		return true
	}
	return end < len(toks) && (toks[end].Key == "," || p.verbAt(toks, end) || p.genitiveAt(toks, end))
}

// wholeName is how many words of an institution's name stand at least before where it is, "Hanbit
// Medical Center of Seoul", but "Technical University of Munich"; of a fund's one will do, "Straitline
// Fund of Singapore".
const wholeName = 3

// endsInPlace reports a place at the token with no capital behind it.
func (p *pass) endsInPlace(toks []text.Token, i int) bool {
	v, end := p.places.Longest(toks, i)
	return v != nil && (end >= len(toks) || !toks[end].Upper)
}

// paperOf enters the name of a Vietnamese paper that begins with what it writes of, whose second syllable has no capital, and gives
// its end: "tờ Kinh tế Số", "tờ Bưu điện Kinh tế", "HẢI PHÒNG (Kinh tế Số)". It gives the token for none.
func (p *pass) paperOf(w *capital) int {
	toks, i := w.toks, w.at
	end := p.compound(toks, i, w.limit)
	media := p.behindMedia(toks, i)
	if end == i && media {
		end = p.oneCapital(toks, i, w.limit)
	}
	if p.nounFollows || end == i || i == 0 {
		return i
	}
	last := p.extend(w.sentence, toks, end, w.limit, i)
	inBrackets := toks[i-1].Key == "(" && last < len(toks) && toks[last].Key == ")" && (w.upper(end) || w.upper(end-1))
	if !inBrackets && !media {
		return i
	}
	p.cands = append(p.cands, candidate{sentence: w.sentence, first: i, last: last})
	return last
}

// landsBody reports the land or the town with which the name of an English body ends of which each has its own: "the Telecom Regulatory
// Authority of India", "the Securities and Exchange Board of India", "the National Payments Corporation of India". Others are whole
// before it: "Hanbit Medical Center of Seoul".
func (p *pass) landsBody(toks []text.Token, i, start int) bool {
	at := i + 1
	if at < len(toks) && p.articles[toks[at].Key] {
		at++
	}
	if !p.isOf(toks, i) || i-start < 2 || !p.endsInPlace(toks, at) {
		return false
	}
	return p.landBodies[toks[i-1].Key] || p.suffixes[toks[i-1].Key] && p.plainly(toks, start, i-1)
}

// plainly reports words of which each says what an institution is for, or where: "National Payments".
func (p *pass) plainly(toks []text.Token, first, last int) bool {
	for k := first; k < last; k++ {
		if !p.isField(toks, k) && !p.suffixes[toks[k].Key] && !p.ofLand(toks, k) && !p.isAnd(toks, k) && toks[k].Key != "-" {
			return false
		}
	}
	return true
}
