package mention

import (
	"slices"
	"strings"
	"unicode"

	"moc/tools/entity"
	"moc/tools/text"
)

// split cuts two names that stand side by side, an organization and its person
// ("Tinh Vân Ngô Kiến Bình"): the first is a name elsewhere, the rest begins
// with a family name. Where nouns follow, a position stands between the two.
func (p *pass) split() {
	if p.nounFollows {
		return
	}
	out, done := p.halves[:0], 0
	for i := range p.cands {
		cut := p.cut(i)
		if cut == 0 {
			continue
		}
		out = append(out, p.cands[done:i]...)
		left, right := p.cands[i], p.cands[i]
		left.last = cut
		right.first, right.initial, right.titled = cut, false, true
		out, done = append(out, left, right), i+1
	}
	if done > 0 { // most documents have none
		p.cands, p.halves = append(out, p.cands[done:]...), p.cands
	}
}

// cut gives the token at which a second name begins in a candidate, 0 for none.
func (p *pass) cut(i int) int {
	c := &p.cands[i]
	if c.known != nil || c.dropped || c.last-c.first < 3 {
		return 0
	}
	toks := p.toks(c)
	if i > 0 && p.postOf(&p.cands[i-1], c, toks) {
		return 0
	}
	if !p.behindRole(toks, c.first) && !p.ministers(toks, c.first) && p.roleOfFirm(toks, c.first) == c.first {
		return 0
	}
	for k := c.first + 1; k < c.last-1; k++ {
		if p.cutsAt(toks, c, k) {
			return k
		}
	}
	return 0
}

// postOf reports an institution behind the post that a person with a title has there, who was named before
// the comma: "Bà Lê Thu Hà, phó viện trưởng Viện Dữ liệu Bạch Đằng".
func (p *pass) postOf(person, c *candidate, toks []text.Token) bool {
	if person.sentence != c.sentence || person.last >= c.first || toks[person.last].Key != "," || !p.institution(toks, c.first) {
		return false
	}
	if person.first == 0 || !p.isTitle(toks, person.first-1) {
		return false
	}
	for k := person.last + 1; k < c.first; k++ {
		if t := &toks[k]; t.Kind != text.Word || t.Upper {
			return false
		}
	}
	return true
}

// ministers reports an institution right behind a title: "Thứ trưởng Bộ Y tế Lê Văn A".
func (p *pass) ministers(toks []text.Token, i int) bool {
	return !p.nounFollows && i > 0 && p.isTitle(toks, i-1) && p.institution(toks, i)
}

// cutsAt reports that the name of an organization ends before token k and that of
// its person begins there. An organization that nothing else names is told by
// its first word, which no Vietnamese name begins with.
func (p *pass) cutsAt(toks []text.Token, c *candidate, k int) bool {
	rest, lead := c.last-k, p.keysOf(toks[c.first:k])
	if rest < 2 || rest > 5 || p.isWhole(toks, c, k) || p.suffixes[toks[k].Key] && !p.families[toks[k].Key] {
		return false // nor does anybody's name begin with "Micro" of "Kim Sương Micro Hứa Viễn"
	}
	if p.leadsElsewhere(toks, c, k) {
		return rest <= 4 && (p.families[toks[k].Key] || p.whole[lead] || k > c.first+1 && toks[k-1].Caps)
	}
	if v, end := p.prefixes.Longest(toks, c.first); v != nil && end >= k {
		return false // "giảng viên Đại học Trà Giang": without more there is no institution
	}
	if v, end := p.places.Longest(toks, k-1); v != nil && end == k+1 && !toks[k-1].Upper {
		return false // "Hội đồng châu Âu"
	}
	if p.institution(toks, c.first) && p.endsOffice(toks, c, k) {
		return true
	}
	if k == c.first+1 && p.given[toks[k].Key] && rest <= 3 {
		return p.foreignFirm(toks[c.first]) // "CEO Meta Mark …"
	}
	return p.heads(toks, c, k) || p.endsFirmAt(toks, c, k)
}

// leadsElsewhere reports that the words before token k are a name elsewhere, perhaps without letters behind it that tell where
// an office is.
func (p *pass) leadsElsewhere(toks []text.Token, c *candidate, k int) bool {
	lead := p.keysOf(toks[c.first:k])
	if p.whole[lead] || p.begins[lead] > 1 {
		return true
	}
	for j := k; j > c.first+1 && p.given[toks[k].Key] && toks[j-1].Caps; j-- {
		if p.whole[p.keysOf(toks[c.first:j-1])] {
			return true
		}
	}
	return false
}

// isWhole reports that a name is known as a whole, or begins with one that is, or with nothing else.
func (p *pass) isWhole(toks []text.Token, c *candidate, k int) bool {
	if all := p.keysOf(toks[c.first:c.last]); p.whole[all] && p.begins[all] > 1 {
		return true
	}
	for j := k + 1; j < c.last; j++ {
		if p.whole[p.keysOf(toks[c.first:j])] {
			return true // "giám đốc Thiên Hà Việt Nam", Thiên Hà being a name
		}
	}
	if _, end := p.places.Longest(toks, k); end == c.last {
		return true // "giám đốc Thiên Hà Việt Nam"
	}
	for j := c.first + 1; j < k; j++ {
		if _, end := p.places.Longest(toks, j); end > k {
			return true // "chủ tịch UBND Thành phố Hồ Chí Minh"
		}
	}
	if toks[k].Caps && len(toks[k].Key) > 1 && !toks[c.last-1].Caps {
		return true // "giám đốc Thiên Hà APAC Dennis Hale"
	}
	return k == c.first+1 && p.families[toks[c.first].Key] // "tổng giám đốc Thẩm Ngọc Lâm", later "ông Thẩm"
}

// endsOffice reports that the name of an institution ends before token k and that of who holds an office there begins.
func (p *pass) endsOffice(toks []text.Token, c *candidate, k int) bool {
	rest, word := c.last-k, toks[k].Key
	switch {
	case p.given[word] && isASCII(word) && k > c.first+1 && rest <= 3:
		return true // "Chủ tịch Hội đồng châu Âu Antonio Costa"
	case rest > 4:
		return false
	case !toks[k-1].Upper && p.families[word]:
		return true // "Bộ Khoa học và Công nghệ Lê Văn A": its last word ends without a capital
	}
	// "Tổng thư ký Diễn đàn Số Nam Mỹ Joaquín Ferreyra"
	return k > c.first+2 && p.endsPlace(toks, k-2, k) && (p.unspoken(word) || p.families[word])
}

// endsFirmAt reports that the name of a firm ends before token k and that of its person begins.
func (p *pass) endsFirmAt(toks []text.Token, c *candidate, k int) bool {
	first, family := &toks[c.first], p.families[toks[k].Key]
	switch {
	case k > c.first+1:
		named := family && c.last-k <= 4 || p.foreignPerson(toks, k, c.last)
		return named && p.suffixes[toks[k-1].Key] // "chủ tịch Sông Đà Group Lê Văn A", "CEO startup Kelda Labs Penny Boyd"
	case p.firms[first.Key] && slices.ContainsFunc(toks[k:c.last], func(t text.Token) bool { return t.Key == "-" && t.Glued }):
		return true // "CEO Intel Lip-Bu Tan", "chủ tịch Hyundai Chung Eui-sun"
	case !family || p.families[first.Key] || p.given[first.Key]:
		return false
	}
	return first.Caps && len(first.Key) > 1 || len(first.Key) >= foreignWord && isASCII(first.Key) || p.unspoken(first.Key)
}

// roleOfFirm gives where the noun for a firm begins that stands between a position and a name, with a country behind it or not, or the
// token where there is none: "tổng giám đốc [hãng xe điện] Phố Núi Lê Văn A".
func (p *pass) roleOfFirm(toks []text.Token, i int) int {
	last := i
	for k := i - 1; k >= 0 && i-k <= maxReach; k-- {
		if v, end := p.countries.Longest(toks, k); v != nil && end == i {
			last = k
		}
	}
	for k := last - 1; !p.nounFollows && k > 0 && last-k <= 2*maxReach && toks[k].Kind == text.Word && !toks[k].Upper; k-- {
		if e, first, _ := p.covering(toks, k); e.IsNoun(entity.Organization) && p.behindPosition(toks, first) {
			return first // "tổng giám đốc startup thiết kế chip Phố Núi Lê Văn A"
		}
	}
	return i
}

// foreignFirm reports a word that is no Vietnamese one and nobody's name.
func (p *pass) foreignFirm(t text.Token) bool {
	return len(t.Key) >= shortestName && isASCII(t.Key) && !p.families[t.Key] && !p.given[t.Key]
}

// heads reports a full name of three syllables behind a position and a name of more than one that nobody
// is called by: "chủ tịch Cốc Cốc Lê Văn A".
func (p *pass) heads(toks []text.Token, c *candidate, k int) bool {
	lead := c.first
	if v, end := p.prefixes.Longest(toks, lead); v != nil && end < k {
		lead = end // "chủ tịch Tập đoàn Cốc Cốc Lê Văn A"
	}
	role := p.roleOfFirm(toks, c.first)
	if p.nounFollows || k < lead+2 || k > lead+3 || !p.behindPosition(toks, role) {
		return false
	}
	if first := toks[lead].Key; p.families[first] || p.given[first] {
		return false
	}
	if p.foreignPerson(toks, k, c.last) && p.firmPost(toks, role) {
		return true // "chủ tịch Cốc Cốc Jensen Hale"
	}
	if c.last-k != fullName || !p.families[toks[k].Key] {
		return false
	}
	if v, end := p.places.Longest(toks, c.last-2); v != nil && end == c.last {
		return false // "giám đốc Trời Xanh Hà Việt Nam"
	}
	return p.fullPerson(toks, k, c.last)
}

// foreignWord is the length from which a word without marks is no Vietnamese
// syllable, in letters.
const foreignWord = 6

// shortestName is the length from which a word without marks before a person's name
// is an organization's, in letters.
const shortestName = 4

// isASCII reports a word without marks.
func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII })
}
