package extract

import (
	"slices"
	"strings"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/grammar"
	"moc/tools/text"
)

// quotes reads the words that somebody said, with who said them. Words in
// quotation marks are a quotation only with a verb of speaking.
func (r *reader) quotes(s *sentence) bool {
	found := false
	for _, q := range s.quotes {
		if q.first >= q.last || s.mentions(q) {
			continue
		}
		d := r.quotation(s, q)
		if d == nil {
			continue
		}
		d.Text = r.quoted(s, q)
		r.goesOn(d, s, q)
		d.used = append(d.used, max(0, q.first-1), min(len(s.chunks)-1, q.last))
		r.add(d)
		found = true
	}
	return found
}

// mentions reports quotation marks around words that nobody says, but that are a name or called so.
func (s *sentence) mentions(q span) bool {
	return s.onlyName(q) || s.onlyKind(q) || s.calledSo(q) || s.nickname(q) || s.titled(q)
}

// quotation gives a quotation with its speaker, nil where nobody is told to speak.
func (r *reader) quotation(s *sentence, q span) *draft {
	verb, speaker := s.speaker(q)
	if speaker != nil && speaker.s == s && (s.onlyTerm(q, verb) || s.calledThat(verb)) {
		return nil
	}
	if speaker != nil && s.officer(speaker) {
		if speaker = r.officerMeant(speaker); speaker == nil {
			return nil
		}
	}
	if speaker == nil {
		speaker, verb = r.signature(s), q.first
	}
	if speaker == nil {
		speaker = r.toldBehind(s, q)
	}
	if speaker == nil {
		return r.spokenOn(s, q)
	}
	d := r.draft(fact.Quote, s, verb)
	if speaker.s != s {
		if !r.enter(d, fact.Speaker, nil, r.speakersOf(speaker)) {
			return nil
		}
		return d
	}
	if !r.fill(d, fact.Speaker, speaker) || len(d.Args[fact.Speaker]) != 1 {
		return nil
	}
	return d
}

// toldBehind gives who is told in the next English sentence to have said the question or the cry that a sentence is as a
// whole, nil for nobody: `"Is it safe?" Ann Lee, mayor of Vigo, asked.`
func (r *reader) toldBehind(s *sentence, q span) *phrase {
	if !s.nounFollows || !s.onlyQuoted(q) || s.chunks[q.last-1].kind != punct || s.index+1 == len(r.sentences) {
		return nil
	}
	next := r.sentences[s.index+1]
	if next.src.Block != s.src.Block || len(next.quotes) > 0 {
		return nil
	}
	for i := range next.chunks {
		if !next.chunks[i].is(grammar.Speech | grammar.Quoting) {
			continue
		}
		p := next.sayer(i)
		if p == nil || p.none || !next.speaks(p) || next.officer(p) || !next.nothingSaid(i+1) {
			return nil
		}
		return p
	}
	return nil
}

// onlyQuoted reports a sentence that is nothing but a quotation, or its last part.
func (s *sentence) onlyQuoted(q span) bool { return q.first <= 1 && q.last >= len(s.chunks)-1 }

// nothingSaid reports that a sentence tells from a chunk on at most when, where or how something is said.
func (s *sentence) nothingSaid(i int) bool {
	for k := i; k < len(s.chunks); k++ {
		c := &s.chunks[k]
		if c.is(grammar.That|grammar.Speech|grammar.Be|grammar.Have) || s.isVerb(k) {
			return false
		}
		if k == i && !c.is(prepositions) && c.kind != punct && c.kind != moment {
			return false
		}
	}
	return true
}

// speakersOf gives those whom a phrase of another sentence names, each proved by its words.
func (r *reader) speakersOf(speaker *phrase) []referent {
	refs := r.model.members(speaker)
	for i := range refs {
		m := speaker.members[i]
		refs[i].direct, refs[i].proof = false, speaker.s.bytes(span{m, m + 1})
	}
	return refs
}

// spokenOn gives a quotation of who is quoted in the sentence before, nil where it does not go on.
func (r *reader) spokenOn(s *sentence, q span) *draft {
	before := r.speaksOn(s, q)
	if before == nil {
		return nil
	}
	d := r.draft(fact.Quote, s, q.first)
	d.Args[fact.Speaker] = slices.Clone(before.Args[fact.Speaker])
	d.proofs = append(append(d.proofs, before.span), before.proofs...)
	return d
}

// speaksOn gives the quotation in the sentence before one that is a quotation as a whole, where that
// sentence tells behind the words whose they are: `"A bit," said Ms Kingi. "I went outside to check."`
func (r *reader) speaksOn(s *sentence, q span) *draft {
	if !s.nounFollows || !s.onlyQuoted(q) || s.index == s.block.Sentences[0] {
		return nil
	}
	for i := len(r.facts) - 1; i >= 0 && r.facts[i].s.index == s.index-1; i-- {
		if f := r.facts[i]; f.Type == fact.Quote {
			if f.s.quotes[len(f.s.quotes)-1].last >= f.trigger {
				return nil
			}
			return f
		}
	}
	return nil
}

// officer reports an organization whose chief or founder speaks, not named: "CEO Sao
// La chia sẻ". Who speaks for it by trade is the organization.
func (s *sentence) officer(p *phrase) bool {
	if p.s != s || p.kind == entity.Person {
		return false
	}
	if s.nounFollows {
		return (s.genitiveAfter(p) || s.ownOfficer(p)) && !s.spokesmanBehind(p.last+1)
	}
	if !s.behindPost(p) {
		return false
	}
	for k := p.first; k < p.members[0]; k++ {
		if c := &s.chunks[k]; c.is(grammar.Post) && c.entry.Position != "spokesperson" {
			return true
		}
	}
	return false
}

// ownOfficer reports an English pronoun for whose post stands behind it: "a story its boss calls untrue".
func (s *sentence) ownOfficer(p *phrase) bool {
	if !p.pronoun || p.ref+1 >= len(s.chunks) || !s.chunks[p.ref].is(grammar.Own) || s.chunks[p.ref].is(grammar.He) {
		return false
	}
	k := p.ref + 1
	for k+1 < len(s.chunks) && s.chunks[k].kind == other {
		k++
	}
	return s.chunks[k].is(grammar.Post)
}

// officerMeant gives who speaks where an organization's officer does: the one named behind the English post, else the one told before.
func (r *reader) officerMeant(p *phrase) *phrase {
	s := p.s
	for k := p.last; s.nounFollows && k+1 < len(s.chunks) && k-p.last <= maxDescriptors; k++ {
		c := &s.chunks[k]
		if c.key == "," && s.chunks[k-1].is(grammar.Post) && s.namedAside(k) {
			return s.chunks[k+1].phrase
		}
		if c.kind != other && !c.is(grammar.Post|grammar.Genitive) {
			break
		}
	}
	return r.officeHolder(p)
}

// spokesmanBehind reports who speaks by trade, or what was written, as what is told to be an organization's: "said Kelda's
// spokesman", but neither "said Kelda's founder" nor "said one of Kelda's investors".
func (s *sentence) spokesmanBehind(i int) bool {
	for ; i < len(s.chunks) && s.chunks[i].kind == other && !s.writings[s.chunks[i].key]; i++ {
	}
	return i < len(s.chunks) && s.voice(i)
}

// officeHolder gives the person who was told to have a post in the organization, the
// one post that it is said of: the last such affiliation.
func (r *reader) officeHolder(p *phrase) *phrase {
	if p.anaphoric() {
		return nil
	}
	org, post := p.s.chunks[p.members[0]].name.ID, p.post()
	if post == "" {
		return nil
	}
	for i := len(r.facts) - 1; i >= max(0, len(r.facts)-reach); i-- {
		if f := r.facts[i]; f.Type == fact.Affiliation && f.Position == post && f.Args[fact.Organization][0] == org {
			return f.s.phraseOf(f.Args[fact.Person][0])
		}
	}
	return nil
}

// post gives the position that stands with the name of an organization, "" for none: "CEO Sao La", "Kelda's chief".
func (p *phrase) post() string {
	s := p.s
	first, last := p.first, p.members[0]
	if s.nounFollows {
		first, last = p.last, min(p.last+maxDescriptors, len(s.chunks))
	}
	for k := first; k < last; k++ {
		c := &s.chunks[k]
		if c.is(grammar.Post) {
			return c.entry.Position
		}
		if c.kind != other && !c.is(grammar.Genitive) && s.nounFollows {
			return ""
		}
	}
	return ""
}

// maxQuoted is how many sentences before or behind one a quotation may go on.
const maxQuoted = 5

// goesOn draws in the sentences of a quotation that begins before the sentence in which its
// speaker is told, or ends behind it: `"Plenty can write. Few can listen," said X`.
func (r *reader) goesOn(d *draft, s *sentence, q span) {
	first, last := r.opens(s, q), r.closes(s, q)
	if first == nil && last == nil {
		return
	}
	b := s.bytes(q)
	if first != nil {
		b.Start = r.drawBefore(d, first)
	}
	if last != nil {
		b.End = r.drawBehind(d, last)
	}
	d.Text = strings.TrimRight(r.doc.Text(b.Start, b.End), ", ")
}

// drawBefore draws in the sentences before a quotation from the one in which it opens, and gives where the words begin.
func (r *reader) drawBefore(d *draft, opening *sentence) int {
	q := opening.quotes[len(opening.quotes)-1]
	for n := opening.index; n < d.s.index; n++ {
		b := r.sentences[n].all()
		if n == opening.index {
			b.Start = opening.bytes(span{q.first - 1, q.first}).Start
		}
		d.lead = append(d.lead, b)
	}
	return opening.bytes(q).Start
}

// drawBehind draws in the sentences behind a quotation up to the one in which it closes, before all other proofs, and gives where the
// words end.
func (r *reader) drawBehind(d *draft, closing *sentence) int {
	q := closing.quotes[0]
	for n := d.s.index + 1; n <= closing.index; n++ {
		b := r.sentences[n].all()
		if n == closing.index {
			b.End = closing.bytes(span{0, q.last + 1}).End
		}
		d.proofs = slices.Insert(d.proofs, n-d.s.index-1, b)
	}
	return closing.bytes(q).End
}

// all gives the stretch of all that a sentence says.
func (s *sentence) all() text.Span { return s.bytes(span{0, len(s.chunks)}) }

// opens gives the sentence in which a quotation begins that is open already where the sentence
// begins; nil for none.
func (r *reader) opens(s *sentence, q span) *sentence {
	if q.first > 0 {
		return nil
	}
	for n := s.index - 1; n >= s.block.Sentences[0] && s.index-n <= maxQuoted; n-- {
		p := r.sentences[n]
		if len(p.quotes) == 0 {
			continue
		}
		if o := p.quotes[len(p.quotes)-1]; o.first == 0 || o.first == o.last || o.last < len(p.chunks) {
			return nil
		}
		return p
	}
	return nil
}

// closes gives the sentence in which a quotation ends that is open still where the sentence
// ends; nil for none.
func (r *reader) closes(s *sentence, q span) *sentence {
	if q.last < len(s.chunks) {
		return nil
	}
	end := s.block.Sentences[len(s.block.Sentences)-1]
	for n := s.index + 1; n <= end && n-s.index <= maxQuoted; n++ {
		p := r.sentences[n]
		if len(p.quotes) == 0 {
			continue
		}
		if c := p.quotes[0]; c.first > 0 || c.first == c.last || c.last == len(p.chunks) {
			return nil
		}
		return p
	}
	return nil
}

// quoted gives the words of a quotation without a comma that only closes it.
func (r *reader) quoted(s *sentence, q span) string {
	b := s.bytes(q)
	return strings.TrimRight(r.doc.Text(b.Start, b.End), ", ")
}

// onlyName reports quotation marks around a name or a single word.
func (s *sentence) onlyName(q span) bool {
	names, words := 0, 0
	for i := q.first; i < q.last; i++ {
		c := &s.chunks[i]
		switch {
		case c.kind == name:
			names++
		case c.kind != punct:
			words++
		}
	}
	return names > 0 && words == 0
}

// onlyKind reports words between English quotation marks that name something common: its national security "entity list".
func (s *sentence) onlyKind(q span) bool {
	if !s.nounFollows || q.last-q.first > maxListWords {
		return false
	}
	words := make([]string, 0, maxListWords)
	for t := s.chunks[q.first].first; t < s.chunks[q.last-1].last; t++ {
		words = append(words, s.toks[t].Key)
	}
	return slices.Contains(s.grammar.Names.NotNames, strings.Join(words, " "))
}

// calledSo reports quotation marks in English behind a word that gives something a name: the second so-called "chip
// dragon", dubbed the "Uber of China".
func (s *sentence) calledSo(q span) bool {
	k := q.first - 2
	if k > 0 && s.chunks[k].is(grammar.Definite) {
		k--
	}
	return s.nounFollows && k >= 0 && s.chunks[k].is(grammar.Naming)
}

// nickname reports one or two Vietnamese words in quotation marks within words for several: "các “ông lớn” công nghệ".
func (s *sentence) nickname(q span) bool {
	if s.nounFollows || q.first < 2 || q.last+1 >= len(s.chunks) {
		return false
	}
	if s.chunks[q.last-1].last-s.chunks[q.first].first > maxNickname {
		return false
	}
	before, after := &s.chunks[q.first-2], &s.chunks[q.last+1]
	return before.is(grammar.Indefinite) && after.kind != punct && !after.is(grammar.Clause|grammar.And|grammar.Speech)
}

// maxNickname is how many syllables such words have at most.
const maxNickname = 3

// titled reports a few Vietnamese words in quotation marks that begin with a capital right behind a noun, or behind what a
// thing is called, which are its name: `khen tính năng “Dịch nhanh” của X`, `gọi tính năng này là “Bạn cùng bàn”`.
func (s *sentence) titled(q span) bool {
	if s.nounFollows || q.first < 3 || !s.toks[s.chunks[q.first].first].Upper || s.holds(grammar.We, q) {
		return false
	}
	if s.chunks[q.last-1].last-s.chunks[q.first].first > maxTitle {
		return false
	}
	before := &s.chunks[q.first-2]
	if before.kind == other || before.is(grammar.Noun) && before.phrase != nil && before.phrase.thing() {
		return true
	}
	return before.is(grammar.Be|grammar.That) && s.namesThing(q.first-2)
}

// namesThing reports a verb of naming and what it names, which is told to be this one, before a word like "là": "gọi tính năng
// này là", but not "gọi đây là".
func (s *sentence) namesThing(be int) bool {
	k := be - 1
	if !s.chunks[k].is(grammar.This) {
		return false
	}
	for k--; k > 0 && be-k <= maxDescriptors; k-- {
		if c := &s.chunks[k]; c.is(grammar.Naming) {
			return true
		} else if c.kind != other && !c.is(grammar.Noun) {
			return false
		}
	}
	return false
}

// maxTitle is how many syllables the name of a thing in quotation marks has at most.
const maxTitle = 5

// calledThat reports an English verb of naming that tells what somebody does not say is called: "unveiled what was called
// the “most significant” overhaul".
func (s *sentence) calledThat(verb int) bool {
	return s.nounFollows && verb > 0 && s.chunks[verb].is(grammar.Naming) && s.chunks[verb-1].is(grammar.Be)
}

// onlyTerm reports a few words in English quotation marks in what is told of a thing, apart from the verb of speaking: "X
// said it bought Y, which analyses “dark data”", "two “mixture of experts” models that X says are new".
func (s *sentence) onlyTerm(q span, verb int) bool {
	n, m := s.segmentOf(q.first), s.segmentOf(verb)
	if !s.nounFollows || n < 0 || m < 0 || n == m || q.last-q.first > maxTerm || s.chunks[verb].is(grammar.Naming) {
		return false
	}
	inside := n > m && (s.inRelative(n) || s.segments[n].kind == relative || s.segments[n].kind == apposition)
	return inside || m == n+1 && s.segments[m].kind == relative && verb > q.last
}

// maxTerm is the number of words of a term in quotation marks at most.
const maxTerm = 3
