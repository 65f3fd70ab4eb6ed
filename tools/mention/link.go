package mention

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/grammar"
	"moc/tools/text"
)

// link ties short forms to the longer names they stand for.
func (p *pass) link() {
	longer := p.longerForms(p.order)
	for _, s := range p.order {
		if s.entity == nil {
			p.shorten(s, longer[s.key])
		}
	}
	for _, s := range p.order {
		if s.longer == nil {
			continue
		}
		all := longer[s.key]
		if s.longer = p.bearer(s, all); p.nounFollows && s.longer.kind == entity.Person && len(all) > 1 {
			s.bearers = all
		}
		if p.surname(s, s.longer) {
			s.longer.votes.add(entity.Person, voteNoun)
		}
		if !p.makerless(s, s.longer) {
			s.longer.absorb(s)
		}
	}
}

// shorten finds the longer name that a short form stands for: the first, but rather one that has no more than a kind
// word besides.
func (p *pass) shorten(s *surface, longer []*surface) {
	for _, l := range longer {
		if !p.standsFor(s, l, longer) {
			continue
		}
		if s.longer != nil && p.nounFollows && (s.longer.kind == "" || s.longer.kind == entity.Organization) && s.longer.first < l.first {
			continue // "Corvane" of "Corvane Aerial and its software arm, Corvane Maps"
		}
		if s.longer == nil || p.genericTail(s, l) && (!p.genericTail(s, s.longer) || !p.nounFollows && l.prefix > 0 && s.longer.prefix == 0) {
			s.longer = l
		}
	}
}

// standsFor reports a short form that stands for a longer name.
func (p *pass) standsFor(s, l *surface, longer []*surface) bool {
	if l == s || l.longer != nil || p.partOf(l, s) || p.ownerIn(l, s) {
		return false
	}
	if l.first > s.first && !p.familyFirst(s, l) && !p.givenLast(s, l) && !p.nearLater(s, l) && !p.toldLater(s, l, longer) {
		return false
	}
	return p.shortOf(s, l) || p.soleVersion(s, l, longer) || p.soleSize(s, l, longer) || p.onlyVersion(s, l, longer)
}

// toldLater reports a longer name that a text may tell after its short form, as it only adds a kind word to it.
func (p *pass) toldLater(s, l *surface, longer []*surface) bool {
	if !p.genericTail(s, l) || p.namesUnit(s, l, longer) || p.nounFollows && s.isThing() {
		return false // a thing of its own: "Lintel, an app, … A version for lorries, Lintel Freight, …"
	}
	return s.strong < ownName || p.nounFollows || l.prefix > 0 && !p.institutional[l.keys[0]]
}

// namesUnit reports an English longer name told later that is that of a unit or an affiliate, as the short one stood
// alone often enough, as everybody knows whose it is, or as there are several: "Google" is not "Google Cloud", and "Boeing"
// neither "Boeing Global Services" nor "Boeing Capital".
func (p *pass) namesUnit(s, l *surface, longer []*surface) bool {
	if !p.nounFollows || l.prefix > 0 || !p.units[l.keys[len(l.keys)-1]] {
		return false
	}
	return s.strong >= ownName || p.firms[s.key] || slices.ContainsFunc(longer, func(o *surface) bool {
		return o != l && o.first > s.first && p.genericTail(s, o)
	})
}

// partOf reports a longer name told later that is a part of the short one's bearer: "Brandvik" is not
// "its Brandvik Marine unit", and "Marlpit" not "its consulting arm, Marlpit Advisory".
func (p *pass) partOf(l, s *surface) bool {
	if !p.nounFollows || l.first < s.first || l.entity != nil || p.surfaces[s.key].strong == 0 {
		return false
	}
	c := &p.cands[l.first]
	toks := p.toks(c)
	for i := c.first - 1; i >= 0 && c.first-i <= maxReach && !toks[i].Upper; i-- {
		e, _ := p.vocab.Longest(toks, i)
		switch {
		case e == nil:
		case e.Is(grammar.Own):
			return true
		case e.Is(grammar.And|grammar.Trigger) && !e.Is(grammar.Noun):
			return false // "quit their jobs and set up Mistral AI"
		}
	}
	return false
}

// ownerIn reports the short form in what is told between commas right behind the longer name, which so is that of
// another: "ABB Robotics, the robot-making arm of Switzerland's ABB,", "Lumo Cloud, Lumo's hosting unit,".
func (p *pass) ownerIn(l, s *surface) bool {
	if !p.nounFollows || l.first >= s.first || l.kind == entity.Person || len(s.keys) >= len(l.keys) || !slices.Equal(s.keys, l.keys[:len(s.keys)]) {
		return false
	}
	c := &p.cands[l.first]
	toks := p.toks(c)
	if c.last >= len(toks) || toks[c.last].Key != "," {
		return false
	}
	for i := c.last + 1; i < len(toks) && (toks[i].Kind != text.Punct || toks[i].Glued && !isStop(toks[i].Key)); i++ {
		if toks[i].Key == s.keys[0] && toks[i].Upper {
			return p.isOwner(toks, i, i+len(s.keys))
		}
	}
	return false
}

// isOwner reports a name, of which the tokens are given, to which something belongs: "Lumo's", "of Switzerland's ABB".
func (p *pass) isOwner(toks []text.Token, i, end int) bool {
	const owning = grammar.Of | grammar.By | grammar.From | grammar.Genitive
	if end+1 < len(toks) && toks[end].Key == "'" && isClosing(toks, end) {
		return true
	}
	if e, end := p.vocab.Longest(toks[:i], i-1); e != nil {
		return end == i && e.Is(owning)
	}
	return p.endsBefore(toks, i, owning) // "'s"
}

// isStop reports a mark that ends what is told between commas.
func isStop(key string) bool { return key == "," || key == "." || key == ";" || key == ")" }

// siblings gives a first name the surname that it shares with the person joined to it: "the brothers
// Colin and Terence Ashby" are Colin Ashby and Terence Ashby.
func (p *pass) siblings() {
	for i := 1; p.nounFollows && i < len(p.cands); i++ {
		a, b := &p.cands[i-1], &p.cands[i]
		if !together(a, b) {
			continue
		}
		s, l := a.surface, b.surface
		if s.entity != nil || s.longer != nil || len(s.keys) != 1 || len(l.keys) < 2 || p.families[l.keys[0]] {
			continue // "Kim Min-jun" has the family name first
		}
		if s.kind != entity.Person || l.kind != entity.Person {
			continue
		}
		if a.first > 0 && p.isTitle(p.toks(a), a.first-1) {
			continue // "Datuk Rahimah and Craig Hollis" are no family
		}
		if &p.cands[s.first] == a && p.joined(p.toks(a), a.last, b.first) {
			s.id = text.Slug(s.text + " " + strings.Join(p.surnameOf(l.keys), " "))
		}
	}
}

// bearer gives the person told first among those with the surname: a text that says "Stancu" of
// one Stancu and their brother means the one that it is about.
func (p *pass) bearer(s *surface, longer []*surface) *surface {
	first := s.longer
	for _, l := range longer {
		if first.kind == entity.Person && l.first < first.first && (p.nounFollows || len(s.keys) == 1) && p.bears(l, s.keys) {
			first = l
		}
	}
	return first
}

// bears reports the full name of a person with the surname.
func (p *pass) bears(s *surface, surname []string) bool {
	return s.kind == entity.Person && s.longer == nil && p.isSurname(surname) && p.endsWith(s.keys, surname)
}

// titledBearer gives whom a short form stands for: of several who bear a surname, the one whom the title
// before it fits, "Ms Rao" beside Venkat Rao and Lakshmi Rao.
func (p *pass) titledBearer(c *candidate, toks []text.Token) *surface {
	s := c.surface
	if len(s.bearers) == 0 || c.first == 0 {
		return s.longer
	}
	sex := p.sexOf(toks[c.first-1].Key)
	if sex == 0 || p.sexOf(s.longer.keys[0]) != -sex {
		return s.longer
	}
	for _, l := range s.bearers {
		if p.bears(l, s.keys) && p.sexOf(l.keys[0]) == sex {
			return l
		}
	}
	return s.longer
}

// sexOf tells of a title or a given name whether it is a woman's, 1, or a man's, -1.
func (p *pass) sexOf(word string) int {
	if p.nounFollows && !isASCII(word) && !p.women[word] && !p.men[word] {
		word = text.Slug(word)
	}
	switch {
	case p.women[word] == p.men[word]:
		return 0
	case p.women[word]:
		return 1
	}
	return -1
}

// ownName is how often a name must stand by itself to be no short form of a longer
// one that comes after it: "Kitamura" beside "Kitamura Bank".
const ownName = 3

// longerForms lists, for every surface that is the beginning or the end of others,
// these others: what a short form can stand for.
func (p *pass) longerForms(all []*surface) map[string][]*surface {
	out := map[string][]*surface{}
	add := func(short string, s *surface) {
		if p.surfaces[short] != nil {
			out[short] = append(out[short], s)
		}
	}
	for _, s := range all {
		for i := range len(s.key) {
			if s.key[i] != ' ' {
				continue
			}
			add(s.key[:i], s)
			if tail := s.key[i+1:]; tail != s.key[:len(tail)] || s.key[len(tail)] != ' ' {
				add(tail, s)
			}
		}
		if full := p.familyOf(s.keys); len(full) < len(s.keys) {
			for i := 1; i < len(full); i++ {
				add(strings.Join(full[i:], " "), s) // "Holt" after "Tom Holt Jr"
			}
		}
		if p.nounFollows && len(s.keys) == 3 {
			add(s.keys[1], s) // see firstSurname
		}
		if short := p.plainKind(s); short != "" {
			add(short, s)
		}
		if n := p.coreEnd(s.keys); s.prefix > 0 && n > s.prefix && n < len(s.keys) {
			add(strings.Join(s.keys[s.prefix:n], " "), s)
		}
	}
	return out
}

// absorb passes on to a long name what its short form told of its kind.
func (s *surface) absorb(short *surface) {
	if s.entity == nil {
		for _, k := range entity.Kinds {
			if k == entity.Person && s.prefix > 0 {
				continue // "chủ tịch Lam Sơn" makes nobody of "Tập đoàn Lam Sơn"
			}
			if k == entity.Person && s.kind == entity.Organization && short.told(k) <= voteFamily {
				continue // that "Ada Lovell Partners" begins as a person's name is known
			}
			if k == entity.Place && (s.kind == entity.Organization || short.place) {
				continue // and "a Lindauer business" no place of "Lindauer Systeme"
			}
			s.votes.add(k, short.votes.of(k))
			s.weak.add(k, short.weak.of(k))
		}
		s.kind = s.best()
	}
}

// shortOf reports whether s can be a short form of l.
func (p *pass) shortOf(s, l *surface) bool {
	n, m := len(s.keys), len(l.keys)
	if n >= m {
		return false
	}
	if p.calledBy(s, l) || p.surname(s, l) || p.variant(s, l) || p.makerless(s, l) || p.sibling(s, l) || p.founderNamed(s, l) {
		return true
	}
	switch l.kind {
	case entity.Person:
		return p.shortPerson(s, l)
	case entity.Place:
		if !p.nounFollows || l.place || l.votes.of(entity.Place) > voteCue {
			return false // but "Shares in Palisade Chips" names no place
		}
	}
	tail := l.prefix > 0 && slices.Equal(s.keys, l.keys[l.prefix:]) || p.pastField(s, l)
	if (tail || p.namedBefore(s, l)) && s.kind == entity.Person && s.votes.of(s.kind) <= votePosition+voteFamily {
		return true // "chủ tịch Lam Sơn" after "Tập đoàn Lam Sơn", "chủ tịch Lam Sơn Trần Văn A" after "Lam Sơn Memory"
	}
	if s.place {
		return p.namesOnlyFirm(s, l)
	}
	if s.votes.of(s.kind) >= voteNoun && (s.kind == entity.Person || s.kind == entity.Place && !p.acts(s, l)) {
		return false
	}
	if tail || p.core(s, l) || p.pastTown(s, l) || s.key == p.plainKind(l) {
		return true
	}
	if n == 1 && s.keys[0] == l.keys[m-1] && (p.suffixes[s.keys[0]] || p.nounFollows && p.groups[s.keys[0]]) {
		return l.first < s.first // "the Commission" after "the European Commission"
	}
	return p.leading(s, l)
}

// calledBy reports a short form that is told to be a person's and whose long form may be one.
func (p *pass) calledBy(s, l *surface) bool {
	n, m, told := len(s.keys), len(l.keys), s.votes.of(entity.Person)
	first, last := n == 1 && s.keys[0] == l.keys[0], p.isSurname(s.keys) && p.endsWith(l.keys, s.keys)
	switch {
	case n > 1 && !p.nounFollows: // "anh Y Bliu" after "Y Bliu Kbuôr"
		return n == m-1 && told >= voteTitle && l.open() && l.prefix == 0 &&
			l.votes.of(entity.Person) == 0 && !p.suffixes[l.keys[n]] && slices.Equal(s.keys, l.keys[:n])
	case last && told >= voteNoun && p.unmarked(l):
		return true // "Ms Corcoran" tells what "Niamh Corcoran" is
	case last && p.wordsOf(l.keys) <= 3 && told >= voteTitle && p.nounFollows && p.toldInFull(l, s):
		return true // "Ms Marr" after "Helen Marr, a China specialist at Rook Research"
	case !first || !p.unmarked(l):
		return false
	case p.nounFollows:
		return told >= votePosition // "Selamawit, 39, …" after "Selamawit Desta"
	}
	return told >= voteTitle && l.first < s.first && !p.syllable(s.keys[0]) // "bà Ratna" after "Ratna Maharani"
}

// toldInFull reports a name that was told before and is a given name with a surname.
func (p *pass) toldInFull(l, s *surface) bool {
	return l.entity == nil && l.first < s.first && (p.isGiven(l.keys[0]) || p.ofInitials(l.keys)) && !p.suffixes[s.keys[0]]
}

// shortPerson reports a part of a person's name by which they are called.
func (p *pass) shortPerson(s, l *surface) bool {
	n, m := len(s.keys), len(l.keys)
	if told := s.votes.of(s.kind); s.kind != entity.Person && told >= voteNoun && told >= l.votes.of(entity.Person) {
		return false
	}
	if p.ownFirmOf(s, l) {
		return false
	}
	switch {
	case p.isSurname(s.keys) && p.endsWith(l.keys, s.keys):
		return true
	case n == 1 && s.keys[0] != l.keys[0]:
		return p.firstSurname(s, l)
	case n == 1:
		return p.firstName(s, l) || p.nearLater(s, l)
	}
	return n == m-1 && slices.Equal(s.keys, l.keys[:n]) && (s.votes.of(entity.Person) >= voteTitle || apostrophed(s.keys))
}

// namedBefore reports all but the last word of the name that a Vietnamese text told of an organization.
func (p *pass) namedBefore(s, l *surface) bool {
	n := len(s.keys)
	if p.nounFollows || n < 2 || n != len(l.keys)-1 || l.entity != nil || l.first >= s.first {
		return false
	}
	return l.kind == entity.Organization && slices.Equal(s.keys, l.keys[:n])
}

// leading reports the first words of a name by which that is called.
func (p *pass) leading(s, l *surface) bool {
	n := len(s.keys)
	switch {
	case !slices.Equal(s.keys, l.keys[:n]) || l.prefix >= n:
		return false
	case p.nounFollows && l.told(l.kind) < voteVersion && s.votes.of(entity.Organization) > l.votes.of(l.kind) && l.first < s.first:
		return !hasDigit(l.key) // nothing but a verb made a thing of the firm's full name
	case l.isThing(): // "Kimi" after "Kimi k1.5", but not a thing of another kind
		return !p.genericKind(s) && l.first < s.first && (l.entity != nil || !isNumber(l.keys[n:n+1]))
	}
	return !p.ownKind(s, l) || s.kind == entity.Place && p.acts(s, l)
}

// pastField reports what is left of a firm's registered name without its legal form and its field, of which
// Vietnamese writes only the first syllable with a capital: "Trường Lũy" after "CTCP Vi mạch Trường Lũy".
func (p *pass) pastField(s, l *surface) bool {
	n := len(l.keys) - len(s.keys)
	if p.nounFollows || l.prefix == 0 || len(s.keys) < 2 || n < l.prefix+2 || l.first > s.first {
		return false
	}
	if p.institutional[l.keys[0]] || !slices.Equal(s.keys, l.keys[n:]) {
		return false
	}
	c := &p.cands[l.first]
	toks := p.toks(c)
	field := c.first + l.prefix
	for i := field; i < c.first+n; i++ {
		if toks[i].Kind != text.Word || toks[i].Upper != (i == field) {
			return false
		}
	}
	return true
}

// core reports what is left of an organization's name without the word that such names begin with and that
// which they end with: "Alcazaba" after "Grupo Alcazaba Telecom", "Velor" after "Tập đoàn Velor Robotics".
func (p *pass) core(s, l *surface) bool {
	n := l.prefix
	if n == 0 || l.first > s.first || p.linkers[l.keys[n-1]] {
		return false
	}
	end := p.coreEnd(l.keys)
	return end > n && slices.Equal(s.keys, l.keys[n:end])
}

// coreEnd gives where the words begin with which names of organizations end.
func (p *pass) coreEnd(keys []string) int {
	n := len(keys)
	for n > 0 && p.suffixes[keys[n-1]] {
		n--
	}
	return n
}

// acts reports the first word of an organization told before that does more than one thing by itself,
// though one of its places reads as "a Lindauer business" does.
func (p *pass) acts(s, l *surface) bool {
	return p.nounFollows && l.kind == entity.Organization && l.first < s.first && s.votes.of(entity.Organization) > voteVerb
}

// makerless reports what is left of a thing's name without that of its maker: "Sen Pro" after "Lam
// Sơn Sen Pro" of Lam Sơn Mobile. In English an article or its kind tells it: "The Relay" after "the Halden Relay".
func (p *pass) makerless(s, l *surface) bool {
	n := len(l.keys) - len(s.keys)
	if !l.isThing() || l.first > s.first || n < 1 || !slices.Equal(s.keys, l.keys[n:]) {
		return false
	}
	if p.nounFollows && !s.definite && !s.isThing() {
		return false
	}
	if s.place || p.version[s.keys[0]] || isNumber(s.keys[:1]) || s.told(entity.Organization) >= voteNoun || s.told(entity.Person) >= voteNoun {
		return false
	}
	maker := strings.Join(l.keys[:n], " ")
	if p.isFirm(maker) {
		return true
	}
	for suffix := range p.suffixes {
		if p.isFirm(maker + " " + suffix) {
			return true
		}
	}
	return false
}

// isFirm reports the name of an organization of the document.
func (p *pass) isFirm(key string) bool {
	s := p.surfaces[key]
	return s != nil && s.kind == entity.Organization
}

// variant reports the last word of a numbered model's name, told to be a model: "bản Mini"
// after "Rìu Vàng 2 Mini"; behind a family of models that everybody knows nothing need tell it:
// "Scout" after "Llama 4 Scout".
func (p *pass) variant(s, l *surface) bool {
	last := len(l.keys) - 1
	if p.nounFollows || len(s.keys) != 1 || last < 2 || s.keys[0] != l.keys[last] || !isNumber(l.keys[last-1:last]) {
		return false
	}
	told := s.votes.of(entity.Model) > 0 || p.models[l.keys[0]]
	return told && s.told(entity.Organization) < voteNoun && l.kind == entity.Model && l.first < s.first
}

// sibling reports what is left of an English name for one of a family of things without the name of the family, which
// other names begin with, too: "Core" after "Heron Core and Heron Nano", "Sonnet 4.5" after "Claude Sonnet 4.5".
func (p *pass) sibling(s, l *surface) bool {
	n := len(l.keys) - len(s.keys)
	if !p.nounFollows || !l.isThing() || n < 1 || l.first > s.first || !slices.Equal(s.keys, l.keys[n:]) {
		return false
	}
	if s.place || isNumber(s.keys) || s.told(entity.Organization) >= voteNoun || s.told(entity.Person) >= voteFamily && !p.version[s.keys[0]] {
		return false
	}
	return p.isFamily(l.keys[:n], l)
}

// isFamily reports words with which the names of a model or product and of another that stand before it begin, or
// that name one by themselves.
func (p *pass) isFamily(lead []string, of *surface) bool {
	return slices.ContainsFunc(p.order, func(o *surface) bool {
		more := len(o.keys) - len(lead)
		return o != of && o.isThing() && more >= 0 && more <= 2 && slices.Equal(o.keys[:len(lead)], lead)
	})
}

// firstName reports that a lone word may be the first of a person's names: a title
// says so, it is a family name that leads, or it is a given name and nothing in the
// document makes it anything else ("Pedro" after "Pedro Salcedo").
func (p *pass) firstName(s, l *surface) bool {
	switch {
	case s.votes.of(entity.Person) >= votePosition:
		return true
	case s.votes.of(s.kind) >= voteNoun && s.kind != entity.Person:
		return false
	case p.families[s.keys[0]] || p.familyFirst(s, l):
		return true
	case p.nounFollows && s.kind == entity.Person && len(l.keys) == 2 && p.surfaces[l.keys[1]] == nil && l.first < s.first:
		return true // "said Ueda" after "Ueda Haruto"
	case p.nounFollows && l.kind == entity.Person && p.isGiven(s.keys[0]):
		return l.first < s.first
	}
	if p.nounFollows && s.told(s.kind) == 0 && l.told(entity.Person) >= voteNoun && l.first < s.first {
		return true // "if Sione ever stops buying" after "her flatmate, Sione Tuilagi"
	}
	return (p.nounFollows || p.unspoken(s.keys[0])) && l.votes.of(entity.Person) >= votePosition && l.first < s.first
}

// familyFirst reports a family name before a given name of two syllables, which the person bears who is
// told so later: "the Lo family", "Lo Chih-wei".
func (p *pass) familyFirst(s, l *surface) bool {
	return p.nounFollows && l.kind == entity.Person && len(s.keys) == 1 && len(l.keys) == 3 && s.keys[0] == l.keys[0] &&
		strings.Contains(l.text, "-") && s.votes.of(s.kind) < voteNoun
}

// givenLast reports the given name of a Vietnamese person whose full name a text tells only after it has spoken of
// them: "Sương ngồi trước màn hình. … Hoàng Thị Sương là …".
func (p *pass) givenLast(s, l *surface) bool {
	return !p.nounFollows && l.kind == entity.Person && len(s.keys) == 1 && len(l.keys) > 2 && s.keys[0] == l.keys[len(l.keys)-1] &&
		p.families[l.keys[0]] && s.told(s.kind) < voteNoun
}

// surname reports a last name that stands for a name of which little is known and whose
// first word never stands alone: firms are shortened to their first words, persons to
// their last ("Fidelma Roche", then "Roche").
func (p *pass) surname(s, l *surface) bool {
	last := len(l.keys) - 1
	if !p.nounFollows || len(s.keys) != 1 || s.keys[0] != l.keys[last] || !p.unmarked(l) || l.first > s.first || s.place {
		return false
	}
	word := s.keys[0]
	if p.suffixes[word] || p.groups[word] || p.version[word] || p.lower[word] || hasDigit(l.key) || p.surfaces[l.keys[0]] != nil {
		return false
	}
	for _, k := range entity.Kinds {
		if k != entity.Person && s.told(k) >= voteNoun {
			return false
		}
	}
	return s.votes.of(entity.Product)+s.votes.of(entity.Model) == 0
}

// unmarked reports a name of two or three words of whose kind nothing is known.
func (p *pass) unmarked(s *surface) bool {
	return s.open() && s.prefix == 0 && len(s.keys) <= 3 && s.votes.of(s.kind) < voteNoun
}

// isNumber reports that what is left of a name is a version number: "Gió Nồm" is
// not short for "Gió Nồm 2" or "Gió Nồm 2 Mini".
func isNumber(keys []string) bool {
	for _, k := range keys {
		if strings.Trim(k, "0123456789.") != "" {
			return false
		}
	}
	return true
}

// ownKind reports whether the words around the short form give it a kind that
// the long one does not have.
func (p *pass) ownKind(s, l *surface) bool {
	return s.kind != "" && l.kind != "" && s.kind != l.kind && s.votes.of(s.kind) >= voteNoun && s.votes.of(s.kind) > s.votes.of(l.kind)
}

// genericKind reports whether a short form of a model is introduced as a thing
// of its own ("Cú Mèo, cái app kể chuyện").
func (p *pass) genericKind(s *surface) bool {
	return s.votes.of(entity.Product)+s.votes.of(entity.Model) >= voteNoun || s.kind == entity.Organization
}

// genericTail reports whether the long form adds to the short one only a kind
// word: "Tập đoàn", "Group".
func (p *pass) genericTail(s, l *surface) bool {
	n := len(s.keys)
	if l.prefix > 0 && n == len(l.keys)-l.prefix {
		return slices.Equal(s.keys, l.keys[l.prefix:])
	}
	if n >= len(l.keys) || !slices.Equal(s.keys, l.keys[:n]) || l.isThing() {
		return false
	}
	for _, k := range l.keys[n:] {
		if !p.suffixes[k] {
			return false
		}
	}
	return true
}
