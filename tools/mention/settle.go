package mention

import (
	"slices"
	"strconv"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// settle adds to the votes what the form of the name itself tells, and drops
// surfaces that nothing vouches for.
func (p *pass) settle() {
	for _, s := range p.order {
		if s.entity != nil {
			s.id, s.kind = s.entity.ID, s.entity.Kind
			continue
		}
		s.id = text.Slug(s.text)
		if e := p.lex.Entity(s.id); e != nil {
			s.entity, s.kind = e, e.Kind
			continue
		}
		p.form(s)
		s.kind = s.best()
	}
	p.namedInFull()
	p.coordinate()
	p.relatives()
	p.successors()
	p.possessed()
	p.compared()
	p.versions()
	p.machines()
}

// namedInFull takes two words of which only the first is known, as somebody's given name, for an
// organization, where an English text never gives the second alone though it comes back to them: of
// "June Hollow" it would sooner or later say "Hollow".
func (p *pass) namedInFull() {
	for _, s := range p.order {
		if !p.nounFollows || len(s.keys) != 2 || !s.open() || s.kind != entity.Person {
			continue
		}
		if s.told(s.kind) > voteFamily || s.weak.of(s.kind) > 0 || p.whole[s.keys[1]] || p.begins[s.key] < oftenInFull {
			continue
		}
		s.votes.add(entity.Organization, voteNoun)
		s.kind = s.best()
	}
}

// oftenInFull is how often nobody is named in full.
const oftenInFull = 4

// relatives takes two words of which little is known for a person, where somebody else bears the second
// for a surname: "Daniyar Ospanov" beside "Timur Ospanov".
func (p *pass) relatives() {
	surnames := map[string]bool{}
	for _, s := range p.order {
		if len(s.keys) != 2 || s.kind != entity.Person || s.votes.of(s.kind) < voteVerb {
			continue
		}
		if last := s.keys[1]; p.nounFollows || p.unspoken(last) && !p.suffixes[last] {
			surnames[last] = true
		}
	}
	for _, s := range p.order {
		if len(s.keys) == 2 && surnames[s.keys[1]] && s.kind != entity.Person && s.open() && s.told(s.kind) < voteNoun {
			s.votes.add(entity.Person, voteNoun)
			s.kind = s.best()
		}
	}
}

// versions gives a name of which nothing is known the kind of its numbered version:
// "ViGPT" beside the model "ViGPT 2".
func (p *pass) versions() {
	if p.nounFollows {
		p.siblingKinds()
	} else {
		p.kin()
	}
	for _, l := range p.order {
		n := len(l.keys) - 1
		if n < 1 || !l.isThing() || !isNumber(l.keys[n:]) {
			continue
		}
		s := p.surfaces[strings.Join(l.keys[:n], " ")]
		switch {
		case s == nil:
		case p.nounFollows && l.kind == entity.Product && s.kind == entity.Model && l.entity == nil && s.told(entity.Model) >= voteNoun:
			l.votes.add(entity.Model, l.votes.of(l.kind)+1) // "Suvi 3, which the firm will publish" beside "Suvi, a language model"
			l.kind = l.best()
		case s.open() && s.votes.of(s.kind) <= voteVerb && (!p.nounFollows || s.kind == entity.Product || s.kind == "" && s.definite):
			s.votes.add(l.kind, voteVersion)
			s.kind = s.best()
		}
	}
}

// siblingKinds gives an English name of two words of which no more is known than what it does the kind of the
// model or product that bears its first: "Heron Core accepts …" beside "Heron, a family of models".
func (p *pass) siblingKinds() {
	for _, s := range p.order {
		if len(s.keys) != 2 || !s.open() || p.suffixes[s.keys[1]] && !s.edition {
			continue
		}
		lead := p.surfaces[s.keys[0]]
		switch {
		case lead == nil:
		case p.smallerOf(s, lead):
			s.votes.add(lead.kind, s.votes.of(s.kind)+1) // "A smaller model, the Hobb Junior" beside the robot "Hobb"
			s.kind = s.best()
		case s.told(s.kind) <= voteVerb && lead.kind != s.kind && lead.onlyThing():
			s.votes.add(lead.kind, voteNoun)
			s.kind = s.best()
		}
	}
}

// smallerOf reports a version of a product that was taken for a model.
func (p *pass) smallerOf(s, lead *surface) bool {
	if s.kind != entity.Model || lead.kind != entity.Product || !p.version[s.keys[1]] && !s.edition {
		return false
	}
	return lead.told(lead.kind) >= voteNoun && lead.told(s.kind) == 0
}

// open reports a name that neither the lexicon nor the grammar knows.
func (s *surface) open() bool { return s.entity == nil && !s.place }

// onlyThing reports the name of a model or a product that nothing takes for a firm's.
func (s *surface) onlyThing() bool {
	return s.isThing() && s.votes.of(s.kind) >= voteVerb && s.votes.of(entity.Organization) == 0
}

// isThing reports the name of a model or a product.
func (s *surface) isThing() bool { return s.kind == entity.Model || s.kind == entity.Product }

// kin gives a name of which little is known the kind of a product whose name begins
// alike: "Lưu Ly Kids" beside the app "Lưu Ly".
func (p *pass) kin() {
	leads := map[string]entity.Kind{}
	all := p.order
	for _, s := range all {
		if !s.isThing() || s.told(s.kind) < voteVersion {
			continue
		}
		for n := p.familyLead(s); n <= len(s.keys); n++ {
			if lead := strings.Join(s.keys[:n], " "); leads[lead] == "" {
				leads[lead] = s.kind
			}
		}
	}
	for _, s := range all {
		n, most := len(s.keys)-1, voteNoun
		if p.familyLead(s) == 1 {
			most = voteTitle // "the man behind Tundra 2" takes it for no firm beside "Tundra 4"
		}
		if n < p.familyLead(s) || !s.open() || s.prefix > 0 || p.suffixes[s.keys[n]] || s.told(s.kind) >= most {
			continue
		}
		if k := leads[strings.Join(s.keys[:n], " ")]; k != "" && k != s.kind {
			s.votes.add(k, max(voteNoun, s.votes.of(s.kind)+1))
			s.kind = s.best()
		}
	}
}

// possessed takes a single word or a name with a number of which nothing is known
// for a product, where an organization possesses it: "Qwen của Alibaba".
func (p *pass) possessed() {
	for i := 1; i < len(p.cands) && !p.nounFollows; i++ {
		a, b := &p.cands[i-1], p.home(i)
		if !together(a, b) || b.surface.kind != entity.Organization && b.surface.kind != "" {
			continue
		}
		if deal, _ := p.ending(p.toks(a), a.first); deal.Tells(fact.Acquisition) && deal.Has(grammar.Nominal) {
			continue // "thương vụ mua lại Orvane của Kelda": the deal is Kelda's
		}
		s := a.surface
		if !s.open() || s.votes.of(s.kind) > voteVerb || s.words() && s.votes.of(s.kind) > 0 || !p.owned(p.toks(a), a.last, p.cands[i].first) {
			continue
		}
		s.votes.add(entity.Product, voteNoun)
		s.kind = s.best()
	}
}

// words reports a name of several words without a number.
func (s *surface) words() bool {
	return len(s.keys) > 1 && !hasDigit(s.key) && strings.Contains(s.text, " ")
}

// together reports two names of one sentence.
func together(a, b *candidate) bool {
	return !a.dropped && !b.dropped && a.surface != nil && b.surface != nil && a.sentence == b.sentence
}

// home gives the candidate at i, or the one right behind it where that is only the place that
// this is from: "của hãng Mỹ X".
func (p *pass) home(i int) *candidate {
	c := &p.cands[i]
	if i+1 < len(p.cands) && c.surface != nil && c.surface.kind == entity.Place && p.cands[i+1].sentence == c.sentence && p.cands[i+1].first == c.last {
		return &p.cands[i+1]
	}
	return c
}

// owned reports that only a possessive stands between two tokens, or one and the noun for a
// firm.
func (p *pass) owned(toks []text.Token, first, last int) bool {
	e, end := p.vocab.Longest(toks, first)
	if !e.Is(grammar.Of) {
		return false
	}
	if end < last {
		if n, after := p.vocab.Longest(toks, end); n.IsNoun(entity.Organization) {
			end = after
		}
	}
	return end == last
}

// coordinate gives a name of whose kind little is known the kind of a person or
// an organization that it is joined to by a conjunction: "Ros Adeyemi and Jack
// Thornbury".
func (p *pass) coordinate() {
	p.thingsOfNoun()
	for i := 1; i < len(p.cands); i++ {
		a, b := &p.cands[i-1], &p.cands[i]
		if !together(a, b) || !p.joined(p.toks(a), a.last, b.first) || p.nounFollows && p.comma(a) || p.ofMaker(a, b) {
			continue
		}
		if p.nounFollows && p.manyBefore(p.toks(a), a.first) && b.surface.votes.of(entity.Person) <= voteFamily {
			b.surface.votes.add(entity.Organization, voteNoun) // "investors Temara Holdings and Dana Selat"
			b.surface.kind = b.surface.best()
		}
		p.bothPlaces(a, b)
		a.surface.follow(b.surface)
		b.surface.follow(a.surface)
	}
}

// thingsOfNoun gives names of which nothing is known the kind of the model or product before them in a Vietnamese list, where its
// noun stands for all: "ứng dụng X và Y", "hai mô hình X, Y và Z".
func (p *pass) thingsOfNoun() {
	for i := 0; i < len(p.cands) && !p.nounFollows; i++ {
		a := &p.cands[i]
		if a.surface == nil || !a.surface.isThing() || p.behindThing(p.toks(a), a.first) == "" {
			continue
		}
		end := p.rowEnd(i)
		if end > i && a.first > maxCount && p.verbAt(p.toks(a), p.cands[end].last) {
			continue // "ra mắt ứng dụng X và Y sẽ mua Z"
		}
		for j := i + 1; j <= end; j++ {
			if s := p.cands[j].surface; s.open() && s.kind != entity.Place && s.told(s.kind) == 0 {
				s.votes.add(a.surface.kind, voteNoun)
				s.kind = s.best()
			}
		}
	}
}

// maxCount is how many words the noun for a list and what counts it take: "Hai mô hình ngôn ngữ".
const maxCount = 4

// rowEnd gives the last name of the list that begins with the candidate at i and that a conjunction closes; i where there is none.
func (p *pass) rowEnd(i int) int {
	for j := i + 1; j < len(p.cands); j++ {
		a, b := &p.cands[j-1], &p.cands[j]
		if !together(a, b) {
			break
		}
		if p.joined(p.toks(a), a.last, b.first) && !p.at(p.toks(a), a.last, grammar.With) {
			return j
		}
		if a.last+1 != b.first || p.toks(a)[a.last].Key != "," {
			break
		}
	}
	return i
}

// comma reports a comma behind a name that joins what the name belongs to: "beside a pond in Gresik, and Anjarwati says
// …", "Ada Boyd, head of Kelda, and Bo Berg".
func (p *pass) comma(c *candidate) bool {
	toks := p.toks(c)
	if toks[c.last].Key != "," {
		return false
	}
	return c.surface.kind == entity.Place || c.first > 1 && p.isOf(toks, c.first-1) && p.behindPosition(toks, c.first-1)
}

// manyBefore reports a noun for several organizations right before the token.
func (p *pass) manyBefore(toks []text.Token, i int) bool {
	e, _ := p.ending(toks, i)
	return e.IsNoun(entity.Organization) && e.Plural
}

// joined reports that only a conjunction stands between two tokens.
func (p *pass) joined(toks []text.Token, first, last int) bool {
	if first >= last {
		return false
	}
	if toks[first].Key == "," {
		first++
	}
	e, end := p.vocab.Longest(toks, first)
	return end == last && e.Is(grammar.And)
}

// follow takes over the kind of a surface of which more is known.
func (s *surface) follow(o *surface) {
	if !s.open() {
		return
	}
	if s.kind == entity.Place && s.votes.of(entity.Place) <= voteFamily && o.kind == entity.Organization && o.votes.of(o.kind) >= voteSuffix {
		s.votes.add(o.kind, voteNoun) // "Kestrel Ventures and Mistral Bay"
		s.kind = s.best()
		return
	}
	if o.kind == entity.Organization && o.told(o.kind) >= voteSuffix && s.told(s.kind) == 0 && s.kind != entity.Place {
		s.votes.add(o.kind, voteNoun) // "set up by Oxbow Quantum and Helmsley Optics"
		s.kind = s.best()
		return
	}
	if o.kind != entity.Person && o.kind != entity.Organization || s.votes.of(s.kind) > voteCue {
		return
	}
	if o.entity != nil || o.votes.of(o.kind) >= voteFamily {
		s.votes.add(o.kind, voteVerb)
		s.kind = s.best()
	}
}

// form votes by the words of the name itself.
func (p *pass) form(s *surface) {
	n, united := len(s.keys), p.nounFollows && p.unitedIn(s.keys)
	last := s.keys[n-1]
	if !united {
		p.suffixVotes(s)
	}
	if p.nounFollows && p.headed(s.keys) {
		s.votes.add(entity.Organization, voteSuffix) // "Lund Institute of Imaging"
	}
	if n > 1 && p.groups[last] && (s.definite || !p.countsGroup(last)) {
		s.votes.add(entity.Group, votePrefix)
	}
	if united {
		s.votes.add(entity.Group, 2*votePrefix) // "Alliance for Safe Scooters"
	}
	if n > 1 && p.pressEndings[last] && !p.suffixes[last] {
		s.votes.add(entity.Organization, voteSuffix) // "the Deccan Sentinel"
	}
	if n > 1 && p.regions[last] {
		s.votes.add(entity.Place, p.regionWeight(s))
	}
	if n > 2 && p.regions[s.keys[n-2]+" "+last] {
		s.votes.add(entity.Place, votePlace) // "Warsaw Stock Exchange"
	}
	p.codeVotes(s)
	p.fameVotes(s)
	p.personVotes(s)
}

// countsGroup reports a number, which ends the name of a group only behind an article: "the Shanghai Five", but "Gully Nine is a
// studio in Kochi".
func (p *pass) countsGroup(last string) bool {
	return p.nounFollows && p.groupNumbers[last]
}

// suffixVotes votes by the last word of a name, where firms' names end with it or that of a version does.
func (p *pass) suffixVotes(s *surface) {
	n := len(s.keys)
	suffix := n > 1 && p.suffixes[s.keys[n-1]] && s.keys[n-2] != "." // "Pip.ai" may be an app
	numbered := n > 2 && isNumber(s.keys[n-2:n-1]) && !p.tied(s)
	switch {
	case n > 1 && suffix && !s.launches && p.numberedModel(strings.Join(s.keys[:n-1], " ")):
		s.votes.add(entity.Model, voteVersion) // "Lodestar Vision" beside the model "Lodestar 2"
	case numbered && p.surfaces[strings.Join(s.keys[:n-1], " ")] != nil:
		s.votes.add(p.familyKind(s), voteVersion) // "Rìu Vàng 2 Vision" beside "Rìu Vàng 2"
	case numbered && !p.nounFollows && p.variants[[2]string{s.keys[n-3], s.keys[n-2]}]:
		s.votes.add(entity.Model, voteNoun) // "Heron 3 Max sở hữu …" beside "Heron 3 Nano"
	case !suffix:
	case !p.nounFollows && s.launched && s.votes.of(entity.Organization) == 0:
		// what somebody launches is a thing though it ends as firms do: "ra mắt Sổ Tay AI"
	case p.isGiven(s.keys[0]):
		s.votes.add(entity.Organization, voteNoun)
	case p.nounFollows && p.funds[s.keys[n-1]]:
		s.votes.add(entity.Organization, 2*voteSuffix) // "Oxbow Fund, a vehicle for small savers"
	default:
		s.votes.add(entity.Organization, voteSuffix)
	}
}

// codeVotes votes by capitals and numbers.
func (p *pass) codeVotes(s *surface) {
	n := len(s.keys)
	last := s.keys[n-1]
	switch {
	case isPartNumber(s.keys):
		s.votes.add(entity.Product, voteNoun) // H200
	case n > 1 && len(s.keys[0]) == 1 && isNumber(s.keys[1:2]) && s.text[0] == s.keys[0][0]:
		s.votes.add(entity.Model, voteNoun) // "OpenAI's o1"
	}
	if n == 1 && s.caps && !hasDigit(last) {
		s.votes.add(entity.Organization, voteCue) // AMD
	}
	if n > 1 && p.nounFollows && isRoman(last) && !p.isGiven(s.keys[0]) && !p.families[s.keys[0]] {
		s.votes.add(entity.Product, voteVersion) // "its Pelican III"
	}
	if n > 1 && (p.version[last] || hasDigit(strings.Join(s.keys[1:], " ")) && !p.tied(s)) {
		s.votes.add(p.familyKind(s), voteVersion)
	}
}

// fameVotes votes for names that every reader knows.
func (p *pass) fameVotes(s *surface) {
	switch {
	case p.firms[s.key]:
		s.votes.add(entity.Organization, votePosition)
	case p.press[s.key]:
		s.votes.add(entity.Organization, voteTitle)
	case p.products[s.key]:
		s.votes.add(entity.Product, voteTitle)
	case p.models[s.keys[0]]:
		s.votes.add(entity.Model, voteTitle) // "Gemma 3"
	}
}

// personVotes votes for names that look like those of persons.
func (p *pass) personVotes(s *surface) {
	n := len(s.keys)
	first, last := s.keys[0], s.keys[n-1]
	if p.nounFollows && p.particles[first] && (n > 2 && s.keys[1] == "-" || n == 2 && s.text[0] >= 'a') {
		s.votes.add(entity.Person, voteFamily) // "al-Harthy"
	}
	if s.givenHyphened() && !p.suffixes[last] {
		s.votes.add(entity.Person, votePosition) // "Baek Min-ho"
	}
	if apostrophed(s.keys) || p.middleLetter(s.keys) {
		s.votes.add(entity.Person, voteNoun) // H'Hen Ayun
	}
	switch {
	case n >= 2 && p.families[first] && p.unspoken(last) && !isASCII(s.key) && !p.isGiven(last):
		s.votes.add(entity.Organization, voteCue) // "Hàn Giang Semicon": so ends no Vietnamese person's name
	case !p.nounFollows && s.launched && s.votes.of(entity.Person) == 0 && s.votes.of(entity.Product)+s.votes.of(entity.Model) > voteVerb:
		// "tung ra Ong Ngoại, phiên bản dành cho người già"
	case hasDigit(s.key): // "Its predecessor, Marten-1, …", though there are people called Marten
	case p.nounFollows && (s.firstCaps() || s.definite):
		// "TYRA Chips", "launched the Arjun Pravah"
	case n >= 2 && p.wordsOf(s.keys) <= 4 && s.prefix == 0 && (p.families[first] || p.isGiven(first) || p.ofInitials(s.keys) || p.endsFamily(s)):
		s.votes.add(entity.Person, voteFamily)
	}
}

// firstCaps reports a name of which only the first word is written in capitals throughout, as no person's is.
func (s *surface) firstCaps() bool {
	first, rest, several := strings.Cut(s.text, " ")
	return several && len(first) > 2 && first == strings.ToUpper(first) && rest != strings.ToUpper(rest) && !strings.HasSuffix(first, ".") // "J.T. Arden"
}

// isGiven reports a given name. Languages that put nouns behind names know foreign ones without their
// marks: "Lívia" is Livia.
func (p *pass) isGiven(key string) bool {
	return p.given[key] || p.nounFollows && !isASCII(key) && p.given[text.Slug(key)]
}

// unitedIn reports a noun for groups before an "of" or "for" within a name, where no association that may be one of persons is
// called so: "African Alliance of Carriers".
func (p *pass) unitedIn(keys []string) bool {
	for i := 0; i+2 < len(keys); i++ {
		if p.groups[keys[i]] && p.linkers[keys[i+1]] {
			return !p.bodies[keys[i]] && !p.suffixes[keys[i]]
		}
	}
	return false
}

// headed reports a noun that names of organizations end with before an "of" within a name.
func (p *pass) headed(keys []string) bool {
	for i := 1; i+2 < len(keys); i++ {
		if p.suffixes[keys[i]] && p.linkers[keys[i+1]] {
			return true
		}
	}
	return false
}

// numberedModel reports a word that with a number behind it names a model, as the words around
// that tell, and that names nobody by itself.
func (p *pass) numberedModel(lead string) bool {
	if p.surfaces[lead] != nil {
		return false
	}
	for n := range maxVersion {
		if v := p.surfaces[lead+" "+strconv.Itoa(n)]; v != nil && v.votes.of(entity.Model) > v.votes.of(entity.Organization) {
			return true
		}
	}
	return false
}

// maxVersion is the number below which that of a model's version lies.
const maxVersion = 10

// familyKind is the kind of what a version is a version of, a model where that
// is not known. Machines have numbers of three digits, "the Heron 300", and models have not.
func (p *pass) familyKind(s *surface) entity.Kind {
	if n := s.keys[len(s.keys)-1]; p.nounFollows && len(n) > 2 && isNumber([]string{n}) && !strings.Contains(n, ".") {
		return entity.Product
	}
	for n := len(s.keys) - 1; n > 0; n-- {
		lead := strings.Join(s.keys[:n], " ")
		if base := p.surfaces[lead]; base != nil && base.votes.of(entity.Product) > base.votes.of(entity.Model) {
			return entity.Product
		}
		if p.productKin(s, lead) {
			return entity.Product
		}
	}
	return entity.Model
}

// productKin reports another version that the text tells to be a product: "Mắt Ưng 4" beside the camera "Mắt Ưng 3".
func (p *pass) productKin(s *surface, lead string) bool {
	for v := 1; v < maxVersion; v++ {
		kin := p.surfaces[lead+" "+strconv.Itoa(v)]
		if kin != nil && kin != s && kin.told(entity.Product) > kin.told(entity.Model) && kin.told(entity.Product) >= voteNoun {
			return true
		}
	}
	return false
}

// tied reports an English name whose only number is tied to the letters of its first word, which is as often a firm as a thing:
// "Base44", "Drone6 Labs", but not "V60", which is a code.
func (p *pass) tied(s *surface) bool {
	first, rest, _ := strings.Cut(s.text, " ")
	code := len(s.keys[0]) == 1 && len(first) > 1 && isNumber([]string{first[1:]})
	return p.nounFollows && hasDigit(first) && !code && !strings.ContainsAny(first, "-.") && !hasDigit(rest)
}

// isPartNumber reports a letter and two or three digits, as chips and machines are called.
func isPartNumber(keys []string) bool {
	digits := strings.Join(keys, "")
	return (len(digits) == 3 || len(digits) == 4) && digits[0] >= 'a' && digits[0] <= 'z' && isNumber([]string{digits[1:]})
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// best is the kind with the most votes, empty when there are none. Among equals
// the more specific evidence wins: the order of entity.Kinds.
func (s *surface) best() entity.Kind {
	if s.body {
		return entity.Group // "chủ tịch Liên minh Vi Mạch Trẻ", "rót 5 tỷ đồng vào Liên minh …" make no firm of it
	}
	said := slices.ContainsFunc(entity.Kinds, func(k entity.Kind) bool { return s.told(k) >= voteNoun })
	var best entity.Kind
	n := 0
	for _, k := range entity.Kinds {
		v := s.votes.of(k)
		if k == entity.Person && (isVersion(s.keys) || s.which && s.told(k) < voteFamily) {
			continue // "its little sister, Mirae 3 Nano"
		}
		if s.firm && (k == entity.Product || k == entity.Model) {
			continue
		}
		if s.thing && !s.firm && (k == entity.Organization || k == entity.Person) && s.told(k) < voteNamed {
			continue // "Ong Thợ có giá 300 triệu đồng"
		}
		if said { // what a text says of a thing is not outvoted by the verbs it often stands by
			v = s.told(k) + min(s.weak.of(k), voteFamily)
		}
		if k == entity.Model && v > 0 && s.told(entity.Product) == 0 {
			v += s.weak.of(entity.Product) // what is released may be a model as well
		}
		if v > n {
			best, n = k, v
		}
	}
	if best == "" && s.which {
		return entity.Organization
	}
	return best
}

// isVersion reports a name with a number behind its first word, as nobody is called.
func isVersion(keys []string) bool {
	return len(keys) > 1 && slices.ContainsFunc(keys[1:], func(k string) bool { return hasDigit(k) && isNumber([]string{k}) })
}

// told counts the votes for a kind that more than a verb or a preposition gave.
func (s *surface) told(k entity.Kind) int { return s.votes.of(k) - s.weak.of(k) }
